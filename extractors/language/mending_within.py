"""Slips of the parser about clauses within another: what opens one, and the verb at its end."""

from __future__ import annotations

from typing import Final

from extractors.language.grammar import NAMING, PURE_MODALS
from extractors.language.hanging import (
    LOOSE,
    SUBJECTS,
    bears_te,
    finite_of,
    hang,
    is_led,
    is_one_sentence,
    last_finite,
    make_plural,
    uproot,
)
from extractors.language.infinitives import is_known_verb, is_verb
from extractors.language.tokens import Token

_RELATIVE: Final = frozenset({"waar", "die", "dat", "waarin", "waarmee", "waarop", "waarbij"})


def modal_of_finite(modal: Token) -> None:
    """`zet een loket op waar bewoners terecht kunnen`: no modal helps a verb that is finite.

    It is the verb of the clause that opens between them, with all that stands between.
    """
    verb, doc = modal.head, modal.doc
    if modal.lemma_ not in PURE_MODALS or not verb.tag_.startswith("WW|pv") or modal.i < verb.i:
        return
    between = doc[verb.i + 1 : modal.i]
    opening = next((t for t in reversed(between) if t.lower_ in _RELATIVE), None)
    if opening is None or opening.i + 1 >= modal.i or not is_one_sentence(between):
        return
    noun = next((t for t in reversed(doc[verb.i + 1 : opening.i]) if t.pos_ == "NOUN"), None)
    if noun is None or any(t.text in {";", ":"} for t in doc[noun.i : modal.i]):
        return
    particle = doc[opening.i - 1]
    inside = range(opening.i, modal.i)
    hang(modal, noun, "acl:relcl")
    modal.pos_, modal.tag_ = "VERB", "WW|pv|tgw|mv"
    for word in doc[opening.i : modal.i]:
        if word.head.i not in inside:
            hang(word, modal, word.dep_)
    if particle.pos_ == "ADP" and is_verb(particle.lower_ + verb.lemma_):
        hang(particle, verb, "compound:prt")


def question_at_end(modal: Token) -> None:
    """`onderzoeken in 2024 of de kade hoger kan`: the modal at the end is of what is asked.

    Behind a finite verb it helps no other; the parse may take the adverb before it for a verb.
    """
    verb, doc = modal.head, modal.doc
    if modal.lemma_ not in PURE_MODALS or not verb.tag_.startswith("WW|pv") or modal.i < verb.i:
        return
    ends = modal.i + 1 == len(doc) or doc[modal.i + 1].text in {".", ",", ";", ")"}
    asked = [t for t in doc[verb.i + 1 : modal.i] if t.lower_ == "of"]
    if not ends or len(asked) != 1 or not is_one_sentence(doc[asked[0].i : modal.i]):
        return
    opening = asked[0]
    within = doc[opening.i + 1 : modal.i]
    # `kiest een boot of een wagen`: behind a choice between two things stands no subject.
    if len(within) < _QUESTION or within[0].pos_ not in {"DET", "PRON"}:
        return
    subject = (
        within[0]
        if within[0].pos_ == "PRON"
        else next((t for t in within if t.pos_ in NAMING), None)
    )
    if subject is None:
        return
    hang(modal, verb, "ccomp")
    modal.pos_ = "VERB"
    for word in doc[opening.i : modal.i]:
        if not opening.i <= word.head.i < modal.i or word is subject:
            hang(word, modal, "advmod" if word.dep_ in LOOSE else word.dep_)
    for word in doc[verb.i + 1 : opening.i]:
        if opening.i < word.head.i <= modal.i:
            hang(word, verb, word.dep_)
    hang(opening, modal, "mark")
    opening.tag_ = "VG|onder"
    hang(subject, modal, "nsubj")


def whether_at_start(token: Token) -> None:
    """`besluit ik of een vervolg nodig is`: `of` before a clause within asks, and joins nothing."""
    noun = token.head
    verb = noun.head
    if token.lower_ != "of" or noun.dep_ not in SUBJECTS or verb.dep_ not in {"xcomp", "ccomp"}:
        return
    if verb.left_edge.i != token.i or not verb.head.tag_.startswith("WW|"):
        return
    hang(token, verb, "mark")
    token.tag_, verb.dep_ = "VG|onder", "ccomp"


_QUESTION: Final = 2
"""Words at least between `of` and the verb of what is asked: `het anders`."""
_CONDITIONS: Final = frozenset(
    "als indien wanneer zodra mits tenzij omdat doordat zodat hoewel terwijl totdat nadat".split()
)
_LAST: Final = frozenset({".", ",", ";", ":", ")", "en", "maar", "of"})


def condition_at_end(mark: Token) -> None:
    """`bouwt een hal als de grond kan worden verkocht`: what is sold is said behind `als`.

    The parse may take the noun for a part of what stands before, and the verb for one more of
    the main clause; the verbs at the end of a clause that `als` opens are its own.
    """
    noun, doc = mark.head, mark.doc
    if mark.lower_ not in _CONDITIONS or noun.pos_ not in NAMING or noun.i < mark.i:
        return
    if any(c.dep_ == "cop" for c in noun.children) or noun.dep_ in {"advcl", "ROOT"}:
        return
    finite = next((t for t in doc[noun.i + 1 :] if t.tag_.startswith("WW|pv")), None)
    if finite is None or any(t.text in {",", ";", ":"} for t in doc[mark.i : finite.i]):
        return
    last = finite.i
    while last + 1 < len(doc) and doc[last + 1].tag_.startswith("WW|"):
        last += 1
    closes = last + 1 == len(doc) or doc[last + 1].lower_ in _LAST
    verb = next((t for t in doc[finite.i : last + 1] if t.head.i < mark.i), None)
    if not closes or verb is None or verb.dep_ not in LOOSE or verb is noun:
        return
    if any(c.dep_ in SUBJECTS and c.i < mark.i for c in verb.children):
        return
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    hang(noun, verb, "nsubj:pass" if passive else "nsubj")
    hang(mark, verb, "mark")
    verb.dep_ = "advcl"


_OPENING_QUESTION: Final = frozenset("welke welk wat hoe of wie waar wanneer waarom".split())


def first_of_two_with_dat(verb: Token) -> None:
    """`regelt dat A wordt herzien en dat B wordt betaald`: two clauses, each with its own `dat`.

    The parse may give both to the second verb, and make the first a part of that.
    """
    second, doc = verb.head, verb.doc
    if second.i < verb.i or not verb.tag_.startswith(("WW|vd", "WW|pv")) or second is verb:
        return
    if verb.dep_ not in {"obl", "obj", "nsubj", "nsubj:pass", "nmod", "advcl"}:
        return
    marks = [c for c in second.children if c.dep_ == "mark" and c.lower_ == "dat"]
    if len(marks) != 2 or not marks[0].i < verb.i < marks[1].i or second.head is second:
        return
    link = doc[marks[1].i - 1]
    if link.lower_ not in {"en", "of"}:
        return
    hang(verb, second.head, second.dep_)
    hang(marks[0], verb, "mark")
    for child in tuple(second.children):
        if child.i < verb.i:
            hang(child, verb, child.dep_)
    hang(second, verb, "conj")
    hang(link, second, "cc")


def main_before_question(verb: Token) -> None:
    """`Als dat faalt, bepalen partijen welke kade wordt verhoogd`: they settle it, in one clause.

    The finite verb before a question is no subject of the verb at its end.
    """
    second, doc = verb.head, verb.doc
    if not verb.tag_.startswith("WW|pv") or verb.dep_ not in SUBJECTS or second.i < verb.i:
        return
    opening = next((t for t in doc[verb.i + 1 : second.i] if t.lower_ in _OPENING_QUESTION), None)
    if opening is None or not is_verb(verb.lower_):
        return
    above, relation, root = second.head, second.dep_, second.head is second
    uproot(verb)
    if not root:
        hang(verb, above, relation)
    verb.pos_ = "VERB"
    for child in tuple(second.children):
        if child.i < opening.i:
            hang(child, verb, "nsubj" if child.dep_ in SUBJECTS else child.dep_)
    hang(second, verb, "ccomp")


def verb_of_dat(word: Token) -> None:
    """`en dat de stad de kosten voorschiet`: behind `dat` and a subject the last word is a verb."""
    doc = word.doc
    if word.tag_.startswith("WW|") or not word.lower_.endswith("t") or word.pos_ == "AUX":
        return
    opened = any(c.dep_ == "mark" and c.lower_ == "dat" for c in word.children)
    subject = any(c.dep_ == "nsubj" for c in word.children)
    helped = any(c.dep_ in {"cop", "aux", "aux:pass", "det", "case"} for c in word.children)
    ends = word.i + 1 == len(doc) or doc[word.i + 1].is_punct or doc[word.i + 1].lower_ == "en"
    if opened and subject and ends and not helped:
        word.pos_, word.tag_ = "VERB", "WW|pv|tgw|met-t"


def condition_first(mark: Token) -> None:
    """`Als de plannen goed zijn, starten wij`: behind the comma the main clause has its verb first.

    What `als` opens ends before it, whatever the parse gave to the main verb.
    """
    doc, main = mark.doc, _main_behind_comma(mark)
    finite = finite_of(main)
    if mark.i or mark.lower_ not in _CONDITIONS or finite is None or main.dep_ != "ROOT":
        return
    if finite.i < _SHORT or doc[finite.i - 1].text != "," or main.i < finite.i:
        return
    before = doc[1 : finite.i - 1]
    last = before[-1]
    verb = next((t for t in reversed(before) if t.tag_.startswith("WW|")), None)
    if verb is None and is_verb(last.lower_):
        # `Wanneer zij dat vragen, …`: a plural that looks like a noun.
        make_plural(last)
        verb = last
    if verb is None:
        hang(mark, last, "case")
        return
    inner = (
        verb.head if verb.dep_ in {"cop", "aux", "aux:pass"} and verb.head.i < finite.i else verb
    )
    if inner is main:
        return
    hang(inner, main, "advcl")
    hang(mark, inner, "mark")
    for child in tuple(main.children):
        if 0 < child.i < finite.i - 1 and child is not inner and not child.is_punct:
            led = is_led(child) or child.pos_ not in NAMING
            hang(child, inner, "obl" if led else "nsubj")


def _main_behind_comma(mark: Token) -> Token:
    """Give the main verb, also where the parse joined it to the one that `als` opens."""
    doc, first = mark.doc, mark.head
    second = next((c for c in first.children if c.i and doc[c.i - 1].text == ","), None)
    above = first.dep_ == "advcl" and first.head.i > 0 and doc[first.head.i - 1].text == ","
    if above and first.head.tag_.startswith("N|soort|mv"):
        second = first.head
    if second is None or second.dep_ not in {"conj", "parataxis", "ccomp", "ROOT"}:
        return first
    if first.dep_ != "ROOT" and second is not first.head:
        return first
    follows = any(c.dep_ in SUBJECTS and c.i > second.i for c in second.children)
    plural = second.tag_.startswith("N|soort|mv") and is_verb(second.lower_)
    if not follows or not (plural or second.tag_.startswith("WW|pv")):
        return first
    if plural:
        make_plural(second)
    if second is not first.head:
        uproot(second)
        hang(first, second, "advcl")
    return second


OPENING: Final = frozenset(
    """
    waar waarin waarmee waarop waarbij waardoor waaraan waarvan waaronder waarover waarvoor waartoe
    hoe of wie wat welk welke wanneer waarom zodat zodra
    """.split()
)
"""Words that open a clause within another, and before which no preposition stands alone."""


def particle_before_opening(opening: Token) -> None:
    """`wijst gebieden aan waar wilgen mogen staan`, `gaat na of dat kan`: `aan` is of `wijst`."""
    doc = opening.doc
    if opening.i < _SHORT:
        return
    particle = doc[opening.i - 1]
    astray = particle.pos_ == "ADP" and particle.head.i > opening.i
    main = last_finite(doc, particle.i)
    if not astray or main is None or not is_known_verb(particle.lower_ + main.lemma_):
        return
    parted = any(c.dep_ == "compound:prt" for c in main.children)
    if parted or main.pos_ != "VERB" or not is_one_sentence(doc[main.i : particle.i]):
        return
    verb = particle.head
    hang(particle, main, "compound:prt")
    particle.tag_ = "VZ|fin"
    noun = doc[particle.i - 1]
    described = opening.lower_.startswith("waar") and noun.pos_ in NAMING
    if verb.head is main and verb.dep_ in {"xcomp", "obl", "advcl", "ccomp", "obj"}:
        hang(verb, noun if described else main, "acl:relcl" if described else "ccomp")
    _subject_behind(opening, verb)


_SHORT: Final = 3
"""Words before which no clause within another opens behind a particle."""


def _subject_behind(opening: Token, verb: Token) -> None:
    """`waar wilgen mogen staan`: the bare noun behind the word that opens the clause stands."""
    if any(c.dep_ in SUBJECTS for c in verb.children) or opening.i + 2 >= verb.i:
        return
    noun = next((c for c in verb.children if c.i > opening.i and c.pos_ in NAMING), None)
    if noun is not None and noun.dep_ == "advmod" and not is_led(noun):
        noun.dep_ = "nsubj"


def next_of_means(verb: Token) -> None:
    """`helpt door te rekenen, meten en wegen`: what is listed behind `te` is of the same `te`."""
    doc = verb.doc
    if not verb.tag_.startswith("WW|inf") or verb.i < 2 or doc[verb.i - 1].text != ",":
        return
    first = doc[verb.i - 2]
    closes = verb.i + 2 < len(doc) and doc[verb.i + 1].lower_ == "en"
    if closes and bears_te(first) and verb.head is not first and first not in verb.subtree:
        hang(verb, first, "conj")


def that_that_opens(token: Token) -> None:
    """`Onze ambitie is dat een kwart groen is`: behind `is` the word opens what the ambition is.

    It is no subject then; the noun behind it is, where the clause has no other.
    """
    verb = token.head
    before = token.doc[token.i - 1] if token.i else token
    if token.lower_ != "dat" or not token.tag_.startswith("VG|onder") or verb.i < token.i:
        return
    if verb.dep_ not in {"csubj", "ccomp"} or before.lower_ not in {"is", "blijft", "was"}:
        return
    token.dep_ = "mark"
    if any(c.dep_ in {*SUBJECTS, "csubj"} for c in verb.children):
        return
    nouns = (c for c in verb.children if c.i < verb.i and c.dep_ == "obj")
    subject = next((c for c in nouns if not is_led(c)), None)
    if subject is not None:
        subject.dep_ = "nsubj"

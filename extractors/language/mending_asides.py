"""Slips of the parser about what stands between a verb and what completes it, or beside a subject.

`heb ik, zoals toegezegd, het loket geopend`, `streeft ernaar zo snel mogelijk, maar uiterlijk in
mei, te openen`: behind such an aside the parse may lose what the sentence was about.
"""

from __future__ import annotations

from typing import Final

from extractors.language.first_person import infinitive_of_present
from extractors.language.grammar import AUXILIARIES, NAMING, PURE_MODALS
from extractors.language.hanging import (
    LOOSE,
    SUBJECTS,
    bears_te,
    finite_of,
    hang,
    is_led,
    is_one_sentence,
    last_finite,
    uproot,
)
from extractors.language.infinitives import is_known_verb, is_verb
from extractors.language.tokens import Token

_ASIDES: Final = LOOSE | {"parataxis", "csubj", "obl"}
_AS_TOLD: Final = frozenset({"zoals", "conform"})
_BUT: Final = frozenset({"maar", "doch", "en"})


def with_what_follows(dan: Token) -> None:
    """`dienen elkaar dan ook aan te spreken`: it tells what follows, and opens no clause."""
    following = dan.doc[dan.i + 1] if dan.i + 1 < len(dan.doc) else dan
    if dan.dep_ == "mark" and following.lower_ == "ook":
        dan.dep_ = "advmod"


def relative_of_noun(pronoun: Token) -> None:
    """`vastgelegd in het plan dat in mei is vastgesteld`: told of the plan, not what is laid down.

    The tagger knows the pronoun, which hangs on the verb at the end of its clause.
    """
    verb, doc = pronoun.head, pronoun.doc
    if not pronoun.tag_.startswith("VNW|betr") or pronoun.dep_ not in {*SUBJECTS, "obj"}:
        return
    if verb.dep_ != "ccomp" or verb.i < pronoun.i or verb.head.i > pronoun.i:
        return
    noun = doc[pronoun.i - 1] if pronoun.i else pronoun
    while noun.dep_ in {"appos", "flat", "nummod"} and noun.head.i < noun.i:
        # `het Bomenplan 2019-2022 dat …`
        noun = noun.head
    if noun.pos_ in NAMING and noun.i < pronoun.i:
        hang(verb, noun, "acl:relcl")


def noun_of_these(noun: Token) -> None:
    """`bied ik u deze onderzoeken aan`: behind `deze` or `die` stands no infinitive but a plural.

    What it took for its own is the verb's before it.
    """
    these = noun.doc[noun.i - 1] if noun.i else noun
    verb = noun.head
    if not noun.tag_.startswith("WW|inf") or noun.dep_ not in {"obj", *SUBJECTS}:
        return
    if these.lower_ not in {"deze", "die", "alle"} or these.dep_ != "det" or these.head is not noun:
        return
    if verb.i > noun.i or not verb.tag_.startswith("WW|pv") or bears_te(noun):
        return
    noun.pos_, noun.tag_, noun.dep_ = "NOUN", "N|soort|mv|basis", "obj"
    for child in tuple(noun.children):
        whole = child.i > noun.i and child.pos_ == "ADP" and is_verb(child.lower_ + verb.lemma_)
        if whole and child.dep_ == "compound:prt":
            hang(child, verb, "compound:prt")
        elif child.dep_ in SUBJECTS and child.i < noun.i:
            hang(child, verb, "nsubj")


def infinitive_behind_manner(te: Token) -> None:
    """`streeft ernaar zo snel mogelijk, maar uiterlijk in mei, te openen`: that is strived for.

    The parse may take `mogelijk` for it, and the infinitive for another sentence behind `maar`.
    """
    verb, doc = te.head, te.doc
    if (
        te.dep_ != "mark"
        or verb.dep_ not in {"conj", "xcomp"}
        or not verb.tag_.startswith("WW|inf")
    ):
        return
    outer = verb.head
    manner = next(
        (t for t in doc[outer.i + 1 : te.i] if t.lower_ == "mogelijk" and t.head is outer), None
    )
    if manner is None or manner.dep_ not in _ASIDES or doc[manner.i + 1].text != ",":
        return
    link = doc[manner.i + 2]
    if link.lower_ not in _BUT or not is_one_sentence(doc[manner.i : te.i]):
        return
    verb.dep_ = "xcomp"
    for child in tuple(manner.children):
        if child.dep_ == "mark":
            hang(child, verb, "mark")
        elif child.dep_ in SUBJECTS:
            hang(child, verb, "obj")
        elif child.i == outer.i + 1:
            # `ernaar`, `zich erop`
            hang(child, outer, child.dep_)
    hang(manner, verb, "advmod")
    for word in doc[manner.i + 1 : te.i]:
        if word.head is outer:
            hang(word, verb, "obl" if word.pos_ in NAMING else "punct")
    if link.head is verb:
        link.dep_ = "advmod"


def noun_and_me(me: Token) -> None:
    """`Vorig jaar hebben de minister en ik een plan gemaakt`: both did, in one sentence.

    The parse may end a sentence before `en`, and begin another with `ik`.
    """
    verb, doc = me.head, me.doc
    link = doc[me.i - 1] if me.i else me
    if link.lower_ != "en" or me.dep_ != "nsubj" or verb.i < me.i:
        return
    finite = verb.head
    if verb.dep_ != "conj" or not verb.tag_.startswith("WW|vd") or finite_of(verb) is not None:
        return
    if finite.lemma_ != "hebben" or not finite.tag_.startswith("WW|pv") or finite.i > me.i:
        return
    noun = next((c for c in finite.rights if c.i < me.i and c.dep_ in {*SUBJECTS, "obj"}), None)
    if noun is None or not is_one_sentence(doc[: me.i]):
        return
    # `hebben de minister dit en ik dat gedaan` is another matter.
    if noun.left_edge.i != finite.i + 1 or max(t.i for t in noun.subtree) != link.i - 1:
        return
    above, relation, root = finite.head, finite.dep_, finite.head is finite
    uproot(verb)
    if not root:
        hang(verb, above, relation)
    for child in tuple(finite.children):
        hang(child, verb, child.dep_)
    hang(finite, verb, "aux")
    hang(noun, verb, "nsubj")
    hang(link, me, "cc")
    hang(me, noun, "conj")


def main_behind_as_told(mark: Token) -> None:
    """`heb ik, zoals toegezegd, het loket geopend`: opened, as had been promised.

    The parse may take the aside for the sentence, and what was done for an afterthought.
    """
    told = mark.head
    if mark.lower_ not in _AS_TOLD or mark.dep_ != "mark" or told.i < mark.i:
        return
    if not told.tag_.startswith("WW|vd"):
        return
    finite = next((c for c in told.children if c.dep_ in AUXILIARIES and c.i < mark.i), None)
    if finite is None or not finite.tag_.startswith("WW|pv"):
        return
    main = next((c for c in told.rights if c.tag_.startswith("WW|vd") and c.dep_ in _ASIDES), None)
    if main is None or any(c.dep_ in AUXILIARIES for c in main.children):
        return
    above, relation, root = told.head, told.dep_, told.head is told
    uproot(main)
    if not root:
        hang(main, above, relation)
    for child in tuple(told.children):
        if child.i < mark.i or child.i > main.i:
            hang(child, main, child.dep_)
    had = finite.lemma_ == "hebben"
    for child in main.children:
        if had and child.dep_ == "nsubj:pass" and child.i > told.i:
            child.dep_ = "obj"
    hang(told, main, "advcl")


def auxiliary_before_as_told(mark: Token) -> None:
    """`Het loket is, zoals afgesproken, geopend`: `is` helps the verb at the end."""
    told = mark.head
    noun = told.head
    main = noun.head
    if mark.lower_ not in _AS_TOLD or not told.tag_.startswith("WW|vd"):
        return
    if noun.pos_ not in NAMING or noun.dep_ not in SUBJECTS or not main.tag_.startswith("WW|vd"):
        return
    helping = next((c for c in noun.children if c.dep_ == "cop" and c.i > noun.i), None)
    if helping is None or helping.i > mark.i or any(c.dep_ in AUXILIARIES for c in main.children):
        return
    hang(helping, main, "aux:pass" if noun.dep_ == "nsubj:pass" else "aux")
    hang(told, main, "advcl")


def om_of_infinitive(om: Token) -> None:
    """`verzoekt het kabinet om, samen met X, een plan te maken`: `om` opens what is asked for.

    Taken for a particle of the verb before, with which it makes no verb.
    """
    verb, doc = om.head, om.doc
    if om.dep_ not in {"compound:prt", "dep"} or is_known_verb("om" + verb.lemma_) or om.i < verb.i:
        return
    te = next((t for t in doc[om.i + 1 :] if t.lower_ == "te" and t.dep_ == "mark"), None)
    if te is None or te.head.dep_ not in {"xcomp", "advcl", "acl"} or te.head.head is not verb:
        return
    between = doc[om.i + 1 : te.i]
    if not is_one_sentence(between) or any(t.tag_.startswith("WW|pv") for t in between):
        return
    hang(om, te.head, "mark")
    for word in between:
        if word.head is verb and (is_led(word) or word.lower_ == "samen"):
            hang(word, te.head, "obl" if word.pos_ in NAMING else "advmod")


def adverb_before_dat(dat: Token) -> None:
    """`zorgt ervoor dat wie wacht wordt geholpen`: `ervoor` is of `zorgt`, and `dat` opens.

    The parse may begin what is seen to with `ervoor`.
    """
    verb, doc = dat.head, dat.doc
    adverb = doc[dat.i - 1] if dat.i else dat
    if dat.dep_ != "mark" or adverb.head is not verb or adverb.lower_ not in _POINTING_AHEAD:
        return
    above = verb.head
    if above.i > adverb.i or not above.tag_.startswith("WW|"):
        return
    hang(adverb, above, "advmod")
    verb.dep_ = "ccomp" if verb.dep_ == "xcomp" else verb.dep_


_POINTING_AHEAD: Final = frozenset("ervoor erop eraan ertoe erin ervan ernaar daarvoor".split())


def modal_in_relative(modal: Token) -> None:
    """`dat boeren die hun bedrijf willen staken hulp krijgen`: they want to stop, and get help.

    The infinitive right behind the modal of a relative clause is of that clause; what the parse
    gave it besides is of the verb behind it.
    """
    doc = modal.doc
    verb = doc[modal.i + 1] if modal.i + 1 < len(doc) else modal
    noun = modal.head
    if modal.dep_ != "acl:relcl" or modal.lemma_ not in PURE_MODALS or verb.head is modal:
        return
    if not modal.tag_.startswith("WW|pv") or not verb.tag_.startswith("WW|inf"):
        return
    main = next((t for t in doc[verb.i + 1 :] if t.head is verb.head and t.pos_ == "VERB"), None)
    if main is None or verb not in noun.ancestors or not is_one_sentence(doc[verb.i : main.i]):
        return
    for child in tuple(verb.children):
        hang(child, main, child.dep_)
    if noun.head is not main or main in verb.ancestors:
        return
    hang(verb, noun, "acl:relcl")
    for child in tuple(modal.children):
        hang(child, verb, child.dep_)
    hang(modal, verb, "aux")


def question_of_second(verb: Token) -> None:
    """`een proef te starten en te onderzoeken welke straten volgen`: the second asks which."""
    first, doc = verb.head, verb.doc
    opening = verb.left_edge
    second = doc[opening.i - 1] if opening.i else opening
    asks = opening.lower_ in _ASKING
    if verb.dep_ != "ccomp" or not asks or second.dep_ != "conj" or second.head is not first:
        return
    if second.tag_.startswith("WW|") and first.i < second.i:
        hang(verb, second, "ccomp")


_ASKING: Final = frozenset("welke welk wat hoe of wie waar wanneer waarom hoeveel".split())


def verb_behind_together(together: Token) -> None:
    """`zal ik samen met de vissers netten en boeien uitzetten`: the verb stands at the end.

    The parse may take `samen` for what I shall do, and the verb for another sentence.
    """
    helping = next((c for c in together.children if c.dep_ == "aux"), None)
    if together.lower_ != "samen" or helping is None or helping.lemma_ not in PURE_MODALS:
        return
    verb = next((c for c in together.rights if c.dep_ in {"conj", "xcomp", "parataxis"}), None)
    if verb is None or not verb.tag_.startswith("WW|inf") or bears_te(verb):
        return
    if any(c.dep_ in {*AUXILIARIES, *SUBJECTS} for c in verb.children):
        return
    above, relation, root = together.head, together.dep_, together.head is together
    uproot(verb)
    if not root:
        hang(verb, above, relation)
    first: Token | None = None
    for child in tuple(together.children):
        if child.i < together.i or child.is_punct:
            hang(child, verb, child.dep_)
        elif child.pos_ in NAMING and not is_led(child):
            hang(child, verb, "obj")
            first = child
    hang(together, verb, "advmod")
    link = next((c for c in verb.children if c.dep_ == "cc"), None)
    second = next((c for c in verb.children if c.dep_ == "obj" and c is not first), None)
    if first is not None and link is not None and second is not None and first.i < link.i:
        hang(second, first, "conj")
        hang(link, second, "cc")


def particle_before_of(particle: Token) -> None:
    """`bied ik u het verslag aan van de proef`: the tagger knows it for a part of the verb."""
    if particle.tag_ != "VZ|fin" or particle.dep_ != "case" or not particle.i:
        return
    doc = particle.doc
    following = doc[particle.i + 1] if particle.i + 1 < len(doc) else particle
    verb = last_finite(doc, particle.i)
    if following.pos_ != "ADP" or verb is None or not is_one_sentence(doc[verb.i : particle.i]):
        return
    if any(c.dep_ == "compound:prt" for c in verb.children) or verb.pos_ != "VERB":
        return
    lemma = infinitive_of_present(verb.lower_) or verb.lemma_
    if any(is_known_verb(particle.lower_ + base) for base in (lemma, verb.lemma_)):
        hang(particle, verb, "compound:prt")


def infinitive_behind_staying(noun: Token) -> None:
    """`blijven er stevig op inzetten`: behind `er … op` stands what is gone on with, and no noun.

    What stands between is of that verb, and so is what it is for.
    """
    doc = noun.doc
    led = doc[noun.i - 1] if noun.i else noun
    stays = last_finite(doc, noun.i)
    if not noun.tag_.startswith("N|soort|mv") or not is_known_verb(noun.lower_):
        return
    if stays is None or stays.lemma_ != "blijven" or led.pos_ != "ADP" or led.head is not noun:
        return
    pointing = next((t for t in doc[: noun.i] if t.lower_ in {"er", "daar", "hier"}), None)
    ends = noun.i + 1 == len(doc) or doc[noun.i + 1].lower_ in {".", ",", ";", "om", "en"}
    if pointing is None or not ends or stays in pointing.subtree:
        return
    above = noun.head
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", _INFINITIVE, noun.lower_
    hang(noun, stays, "xcomp")
    hang(pointing, noun, "obl")
    hang(led, pointing, "case")
    lent = tuple(above.children) if above.pos_ == "ADJ" else ()
    for child in (*lent, *stays.children):
        behind = child.i > noun.i and child.dep_ in {"advcl", "xcomp", "acl"}
        between = max(stays.i, pointing.i) < child.i < noun.i and child.dep_ not in SUBJECTS
        if child is not noun and child is not above and (behind or between):
            hang(child, noun, "advcl" if behind else "advmod")
    if stays.i < above.i < noun.i:
        hang(above, noun, "obl" if above.pos_ in NAMING else "advmod")


_INFINITIVE: Final = "WW|inf|vrij|zonder"

"""Slips of the parser about the second and later verbs of what somebody does one after another.

What follows a comma or `en` has the form of the verb before it, and its subject and auxiliary.
"""

from __future__ import annotations

from typing import Final

from extractors.language.grammar import AUXILIARIES, NAMING, PURE_MODALS
from extractors.language.hanging import (
    BEHIND,
    SUBJECTS,
    bears_te,
    hang,
    is_led,
    make_plural,
    uproot,
    verb_joined,
)
from extractors.language.infinitives import is_verb
from extractors.language.mending_speakers import SPEAKING
from extractors.language.tokens import Token

_OBJECT_FORMS: Final = frozenset({"ze", "deze", "dit", "die", "dat", "het"})
_SAYING: Final = frozenset(
    """
    zeggen melden stellen vinden denken schrijven vertellen aangeven verklaren menen benadrukken
    concluderen constateren schatten vragen antwoorden verwachten hopen
    """.split()
)
"""Verbs of who is quoted: `het plan is klaar, meldt ze`."""


def middle_of_series(verb: Token) -> None:
    """`telt de bomen, keurt ze en kapt de zieke`: `ze` are the trees, and who counts keurt them."""
    doc, first = verb.doc, verb.head
    if verb.i < 1 or doc[verb.i - 1].text != "," or not verb.tag_.startswith("WW|pv"):
        return
    before = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    pronoun = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if before is None or pronoun is None or not before.i < first.i < verb.i:
        return
    goes_on = any(
        c.dep_ == "conj" and c.tag_.startswith("WW|pv") and not _has_subject(c)
        for c in verb.children
    )
    form = pronoun.i == verb.i + 1 and pronoun.lower_ in _OBJECT_FORMS
    alike = first.tag_.startswith("WW|pv") and first.tag_.split("|")[:3] == verb.tag_.split("|")[:3]
    free = not any(c.dep_ in {"obj", *AUXILIARIES} for c in verb.children)
    if form and alike and goes_on and free and verb.lemma_ not in _SAYING:
        verb.dep_ = "conj"
        pronoun.dep_ = "obj"


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.children)


def infinitive_before_and(noun: Token) -> None:
    """`zal de regels vereenvoudigen en het loket uitbreiden`: the first is an infinitive as well.

    The parse has it for a plural behind the object. `noun` is what it has for that.
    """
    doc, thing, last = noun.doc, noun.head, noun.head.head
    if not noun.tag_.startswith("N|soort|mv") or not is_verb(noun.lower_) or noun.i + 2 >= len(doc):
        return
    link = doc[noun.i + 1]
    bare = not any(c.dep_ in {"det", "case", "amod", "nummod", "nmod"} for c in noun.children)
    if link.lower_ not in {"en", ","} or not bare or thing.i != noun.i - 1:
        return
    modal = next((c for c in last.children if c.dep_ == "aux" and c.lemma_ in PURE_MODALS), None)
    if thing.dep_ not in {"obj", "obl"} or modal is None or not last.tag_.startswith("WW|inf"):
        return
    own = [c for c in last.children if link.i < c.i < last.i and c.pos_ in NAMING]
    if not modal.i < thing.i < last.i or not own or is_led(thing):
        return
    above, relation, root = last.head, last.dep_, last.head is last
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "WW|inf|vrij|zonder", noun.lower_
    uproot(noun)
    if not root:
        hang(noun, above, relation)
    for child in tuple(last.children):
        if child.i < link.i:
            hang(child, noun, child.dep_)
    for child in tuple(last.children):
        if child.i > last.i and child.dep_ == "punct":
            hang(child, noun, "punct")
    thing.dep_ = "obj"
    hang(last, noun, "conj")
    if link.lower_ == "en":
        hang(link, last, "cc")


def participle_in_row(participle: Token) -> None:
    """`wordt in mei gemaakt, in juni gekeurd en vanaf 2020 gebruikt`: one thing after another.

    `participle` is that in the middle, taken for an aside.
    """
    doc, first = participle.doc, participle.head
    if not participle.tag_.startswith("WW|vd|vrij") or not first.tag_.startswith("WW|vd|vrij"):
        return
    helped = any(c.dep_ in AUXILIARIES for c in first.children)
    bare = not any(
        c.dep_ in {"mark", "obl:agent", *SUBJECTS, *AUXILIARIES} for c in participle.children
    )
    follows = first.i + 1 < len(doc) and doc[first.i + 1].text == "," and first.i < participle.i
    last = next((c for c in participle.children if c.dep_ == "conj"), None)
    if not (helped and bare and follows and last is not None):
        return
    linked = any(c.dep_ == "cc" and c.lower_ == "en" for c in last.children)
    if linked and last.tag_.startswith("WW|vd|vrij"):
        participle.dep_ = "conj"
        hang(last, first, "conj")


def second_under_laten(verb: Token) -> None:
    """`besloten de nota te laten vervallen en een brief te sturen`: both are decided.

    `verb` is the second, which has a `te` of its own.
    """
    let_done, let = verb.head, verb.head.head
    if not bears_te(verb) or bears_te(let_done) or not bears_te(let) or let.i > let_done.i:
        return
    if let_done.dep_ == "xcomp" and let_done.i == let.i + 1 and not _has_subject(verb):
        hang(verb, let, "conj")


_GOVERNING: Final = frozenset(
    """
    proberen trachten pogen helpen leren beginnen besluiten weigeren wensen hopen verzoeken vragen
    dienen behoren hoeven weten durven dreigen beloven toezeggen afspreken voorstellen streven
    """.split()
)
"""Verbs that may have an infinitive with `te` below them."""


def next_with_te(te: Token) -> None:
    """`kiest ervoor door te gaan met de bouw en geld vrij te maken`: what is chosen besides.

    `te` is that of the second verb, which the parse has below the first; its object was joined
    with a noun before `en`.
    """
    doc, verb, first = te.doc, te.head, te.head.head
    if te.lower_ != "te" or verb.dep_ not in {"xcomp", "advcl", "obj"} or first.i > te.i:
        return
    if not bears_te(first) or first.lemma_ in _GOVERNING or first.lower_ in _GOVERNING:
        return
    link = next((t for t in reversed(doc[first.i + 1 : te.i]) if t.lower_ == "en"), None)
    noun = link.head if link is not None else None
    if link is None or noun is None or noun.dep_ != "conj" or not link.i < noun.i < te.i:
        return
    if any(c.lower_ == "om" for c in verb.children) or doc[link.i - 1].text.endswith("-"):
        return
    between = doc[noun.right_edge.i + 1 : te.i]
    if noun.pos_ not in NAMING or any(t.dep_ != "compound:prt" for t in between):
        return
    for child in tuple(verb.children):
        if child.i < link.i:
            hang(child, first, "obl" if child.dep_ == "obj" else child.dep_)
    hang(noun, verb, "obj")
    hang(link, verb, "cc")
    hang(verb, first, "conj")


def infinitive_of_root(modal: Token) -> None:
    """`kan, met inachtneming van de wet, zijn werk regelen`: the verb is behind the aside."""
    doc = modal.doc
    if modal.lemma_ not in PURE_MODALS or not modal.tag_.startswith("WW|pv"):
        return
    if modal.i + 1 >= len(doc) or doc[modal.i + 1].text != ",":
        return
    verb = next(
        (
            c
            for c in modal.rights
            if c.tag_.startswith("WW|inf") and c.dep_ in {"parataxis", "advcl", "xcomp", "obj"}
        ),
        None,
    )
    if verb is None or any(c.dep_ in {"mark", *SUBJECTS, *AUXILIARIES} for c in verb.children):
        return
    aside = doc[modal.i + 2 : verb.left_edge.i]
    if any(t.tag_.startswith("WW|") for t in aside) or not _has_subject(modal):
        return
    uproot(verb)
    for child in tuple(modal.children):
        if child is not verb:
            hang(child, verb, child.dep_)
    hang(modal, verb, "aux")


def plural_before_object(noun: Token) -> None:
    """`gaan in gesprek met de buurt en nodigen scholen uit`: before a bare noun stands a verb.

    `noun` is what was taken for one more of those before `en`.
    """
    doc = noun.doc
    if not 1 < noun.i < len(doc) - 2 or doc[noun.i - 1].lower_ != "en" or not noun.is_lower:
        return
    thing = doc[noun.i + 1]
    if not noun.tag_.startswith("N|soort|mv") or not is_verb(noun.lower_) or not thing.is_lower:
        return
    if not thing.tag_.startswith("N|soort") or thing.head is noun:
        return
    outer = verb_joined(noun)
    if outer is None or not _is_of_several(outer):
        return
    link = doc[noun.i - 1]
    make_plural(noun)
    hang(noun, outer, "conj")
    hang(link, noun, "cc")
    for word in doc[noun.i + 1 :]:
        if word.head.i < noun.i and word.dep_ in BEHIND and word is not noun:
            hang(word, noun, word.dep_)
    particle = next((t for t in doc[noun.i + 2 :] if _is_particle_of(t, noun)), None)
    if particle is not None:
        # `nodigen scholen uit mee te denken`: who they invite is no object of `denken`.
        second = particle.head
        for word in doc[outer.i + 1 : particle.i]:
            if word.head is second:
                hang(word, outer if word.i < noun.i else noun, word.dep_)
        hang(particle, noun, "compound:prt")
        if second is not noun and bears_te(second):
            hang(second, noun, "xcomp")


def _is_particle_of(word: Token, verb: Token) -> bool:
    return word.dep_ == "compound:prt" and is_verb(word.lower_ + verb.lower_)


def _is_of_several(verb: Token) -> bool:
    """Whether a finite verb is a plural, by its tag or, with `we` or `wij`, by its form."""
    ours = any(c.dep_ in SUBJECTS and c.lower_ in SPEAKING for c in verb.children)
    return "|mv" in verb.tag_ or (ours and verb.lower_.endswith("en"))


_PREDICATES: Final = frozenset({"bekend", "bereid", "geschikt", "gewend", "bevoegd", "gerechtigd"})
"""Words with the form of a participle that say how something is, and never what was done."""


def copula_of_predicate(helping: Token) -> None:
    """`De helft van de daken is geschikt`: no passive."""
    word = helping.head
    if word.tag_.startswith("ADJ") and word.lower_ in _PREDICATES and helping.i < word.i:
        helping.dep_ = "cop"
        for child in word.children:
            child.dep_ = "nsubj" if child.dep_ == "nsubj:pass" else child.dep_


def both_of_zowel(as_well: Token) -> None:
    """`Zowel de bond als de stad hebben gezegd …`: both have, and `als` opens no clause.

    `as_well` is the `als` between them.
    """
    doc, verb = as_well.doc, as_well.head
    if as_well.lower_ != "als" or as_well.dep_ != "mark" or as_well.i < _SHORTEST_PAIR:
        return
    opens = next((t for t in reversed(doc[: as_well.i]) if t.lower_ == "zowel"), None)
    second = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i > as_well.i), None)
    if opens is None or second is None or second.left_edge.i != as_well.i + 1:
        return
    inside = doc[opens.i + 1 : as_well.i]
    loose = (t for t in inside if t.head is t or t.head not in inside)
    first = next((t for t in loose if t.pos_ in NAMING), None)
    if first is None or any(t.tag_.startswith("WW|") or t.text in {";", ":"} for t in inside):
        return
    if first.head is not first and first.head is not verb:
        return
    if first.head is first:
        uproot(verb)
        for child in tuple(first.rights):
            if child.i > verb.i:
                hang(child, verb, child.dep_)
    hang(first, verb, second.dep_)
    for word in (opens, as_well):
        hang(word, second, "cc")
        word.pos_, word.tag_ = "CCONJ", "VG|neven"
    hang(second, first, "conj")


_SHORTEST_PAIR: Final = 2


def finite_behind_pair(verb: Token) -> None:
    """`A en B tekenen in mei een akkoord`: the verb was hung on who signs, as if it said which.

    `verb` is what has the form of a finite verb; the root is what is signed.
    """
    subject, thing = verb.head, verb.head.head
    if not verb.tag_.startswith("WW|pv") or not verb.lower_.endswith("en"):
        return
    if subject.dep_ not in SUBJECTS or thing.dep_ != "ROOT" or thing.pos_ not in NAMING:
        return
    if not subject.i < verb.i < thing.i or is_led(thing) or not is_verb(verb.lower_):
        return
    if any(c.dep_ in {*AUXILIARIES, "mark"} for c in (*thing.children, *verb.children)):
        return
    uproot(verb)
    make_plural(verb)
    hang(subject, verb, "nsubj")
    for child in tuple(thing.children):
        if child.i < verb.i or (child.i > thing.i and child.dep_ in {"punct", "advcl", "conj"}):
            hang(child, verb, child.dep_)
    hang(thing, verb, "obj")


_NEVER_SUBJECT: Final = frozenset({"mij", "me", "hem", "hen"})


def object_form(pronoun: Token) -> None:
    """`en mij daarover elk jaar rapporteert`: `mij` is never who does it."""
    if pronoun.lower_ in _NEVER_SUBJECT and pronoun.head.pos_ == "VERB":
        other = any(c.dep_ == "obj" for c in pronoun.head.children)
        pronoun.dep_ = "iobj" if other else "obj"


_TIMES: Final = frozenset(
    """
    jaar jaren maand maanden week weken periode kabinetsperiode collegeperiode raadsperiode zomer
    winter tijd decennia seizoen schooljaar
    """.split()
)
_WHICH_TIME: Final = frozenset(
    "afgelopen komende vorige volgende laatste eerste voorbije huidige lopende".split()
)


def time_beside_subject(noun: Token) -> None:
    """`De raad is de afgelopen periode bezocht`: a time without a preposition is no subject."""
    which = any(c.lower_ in _WHICH_TIME for c in noun.children)
    others = any(c.dep_ in SUBJECTS and c is not noun for c in noun.head.children)
    if which and others and noun.lower_ in _TIMES:
        noun.dep_ = "obl"


def proposed(particle: Token) -> None:
    """`Wij stellen voor dit te dekken uit de reserve`: `voor` is of `stellen`."""
    verb = particle.head
    main = verb.head
    if particle.lower_ != "voor" or not bears_te(verb) or main.i > particle.i:
        return
    parted = any(c.dep_ == "compound:prt" for c in main.children)
    near = particle.i - main.i <= _NEAR_VERB and main.tag_.startswith("WW|pv")
    if near and not parted and main.lemma_ == "stellen":
        hang(particle, main, "compound:prt")


_NEAR_VERB: Final = 3
"""Words from a verb to its particle, with who proposes it or to whom between: `stel ik u voor`."""

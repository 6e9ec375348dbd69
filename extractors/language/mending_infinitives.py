"""Slips of the parser about infinitives with `te`: what governs them, and what they govern."""

from __future__ import annotations

from typing import Final

from extractors.language.first_person import guesses_of_stem
from extractors.language.grammar import PURE_MODALS
from extractors.language.hanging import LOOSE, SUBJECTS, bears_te, hang, uproot
from extractors.language.infinitives import is_infinitive, is_verb
from extractors.language.tokens import Token

_LETTING: Final = frozenset({"laten", "kunnen", "gaan", "blijven", "helpen", "leren", "doen"})
"""Verbs behind which another infinitive stands."""
_GOVERNING: Final = frozenset(
    """
    afspreken toezeggen aanbieden voorstellen opdragen oproepen aanzetten toestaan
    aanraden uitdagen uitnodigen
    """.split()
)
"""Verbs in two parts that govern an infinitive with `te`: `spreken af … te doen`."""


def row_of_infinitives(te: Token) -> None:
    """`om de wet in mei te laten ingaan`: what is let stands below `laten`, and not above it."""
    doc, first = te.doc, te.head
    if te.lower_ != "te" or first.lower_ not in _LETTING or first.i + 1 >= len(doc):
        return
    second = doc[first.i + 1]
    if second.head is first and second.dep_ == "xcomp":
        # `per 1 mei te laten dalen`: what stands before is of both.
        for child in tuple(second.children):
            if child.i < te.i:
                hang(child, first, child.dep_)
        return
    if first.head is not second or not is_infinitive(second.lower_):
        return
    if any(c.dep_ == "mark" and c.i > first.i for c in second.children):
        return
    above, relation = second.head, second.dep_
    root = above is second
    uproot(first)
    if not root:
        hang(first, above, relation)
    for child in tuple(second.children):
        if child.i < first.i or child.i == len(doc) - 1:
            hang(child, first, child.dep_)
    hang(second, first, "xcomp")


def particle_before_infinitive(te: Token) -> None:
    """`roep gemeenten op hun plan te herzien`: `op` is of `roep`, and the plan is what they revise.

    `te` is the one of the infinitive.
    """
    doc, verb = te.doc, te.head
    if te.lower_ != "te" or verb.i < te.i:
        return
    for noun in tuple(verb.children):
        particle = _leading(noun)
        if particle is None or not particle.i < noun.i < te.i or noun.dep_ not in {"obl", "obj"}:
            continue
        main = _parted(particle, verb)
        if main is None:
            continue
        hang(particle, main, "compound:prt")
        noun.dep_ = "obj"
        for child in tuple(verb.children):
            if child.i < particle.i and child.i > main.i:
                hang(child, main, child.dep_ if child.dep_ != "nsubj" else "obj")
        if verb.head is main and verb.dep_ not in {"ccomp", "xcomp"}:
            verb.dep_ = "xcomp"
        return
    for particle in verb.head.children:
        # `spreken af elkaar te zien`: a pronoun behind a particle is no part of that.
        for pronoun in tuple(particle.children) if particle.dep_ == "compound:prt" else ():
            if particle.i < pronoun.i < te.i and pronoun.pos_ == "PRON":
                hang(pronoun, verb, "obj")
    for noun in doc[verb.head.i + 1 : te.i] if verb.head.i < te.i else ():
        # `spreken af elkaar te helpen`, where what they help hangs on `spreken`.
        particle = _leading(noun)
        main = _parted(particle, verb) if particle is not None else None
        if particle is None or main is None:
            continue
        above = noun.head
        # `zegt tijdens het debat toe de brief te sturen`
        aside = above.head is verb and main.i < above.i < particle.i
        if above is main or aside:
            hang(particle, main, "compound:prt")
            hang(noun, verb, "obj")
            if aside:
                hang(above, main, "obl")
            return


def _leading(noun: Token) -> Token | None:
    """Give the preposition before a noun."""
    return next((c for c in noun.lefts if c.dep_ == "case"), None)


def one_or_the_other(than: Token) -> None:
    """`verplicht A te doen dan wel B te laten`: `dan wel` joins two infinitives as `of` does."""
    verb, doc = than.head, than.doc
    if than.i + 1 >= len(doc) or doc[than.i + 1].lower_ != "wel" or verb.i < than.i:
        return
    if bears_te(verb) and bears_te(verb.head) and verb.head.i < than.i and verb.dep_ in LOOSE:
        verb.dep_ = "conj"
        for word in doc[than.i : than.i + 2]:
            hang(word, verb, "cc")
            word.pos_, word.tag_ = "CCONJ", "VG|neven"


def predicate_with_te(te: Token) -> None:
    """`stelt zich ten doel om in 2030 energieneutraal te zijn`: a clause, and no part of one."""
    predicate = te.head
    copula = any(c.dep_ == "cop" and c.lower_ in {"zijn", "worden"} for c in predicate.children)
    if te.lower_ != "te" or not copula or predicate.dep_ not in {"obl", "obj", "nmod"}:
        return
    if predicate.pos_ in {"ADJ", "NOUN"} and predicate.head.pos_ == "VERB":
        predicate.dep_ = "xcomp"


def let_do(first: Token) -> None:
    """`heeft in mei een proef laten doen`: what stands before `laten` is said of both."""
    doc = first.doc
    if first.lower_ != "laten" or not first.tag_.startswith("WW|inf") or first.i + 1 >= len(doc):
        return
    second = doc[first.i + 1]
    helped = any(c.dep_ == "aux" for c in first.children)
    if not helped or second.head is not first or not second.tag_.startswith("WW|inf"):
        return
    for child in tuple(second.children):
        if child.i < first.i:
            hang(child, first, child.dep_)


def last_of_modal(noun: Token) -> None:
    """`Ik zal dit volgen en de Kamer daarover berichten`: a verb at the end, and no noun.

    Two infinitives under one modal: the second has its object behind `en`, and ends the clause.
    """
    doc, main = noun.doc, noun.head
    if not noun.tag_.startswith("N|soort|mv") or not is_verb(noun.lower_) or main.i > noun.i:
        return
    if not is_verb(main.lower_) or noun.dep_ not in {"xcomp", "obj", "conj", "obl"}:
        return
    if noun.i + 1 < len(doc) and doc[noun.i + 1].text not in {".", ",", ";"}:
        return
    if any(c.dep_ in {"det", "case", "amod", "nummod"} for c in noun.children):
        return
    link = next((t for t in reversed(doc[main.i : noun.i]) if t.lower_ == "en"), None)
    modal = any(c.dep_ == "aux" and c.lemma_ in PURE_MODALS for c in main.children)
    if link is None or not modal or link.i + 1 == noun.i:
        return
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "WW|inf|vrij|zonder", noun.lower_
    hang(noun, main, "conj")
    hang(link, noun, "cc")
    for child in noun.children:
        if child.dep_ in SUBJECTS:
            child.dep_ = "obj"
    for word in doc[link.i + 1 : noun.i]:
        if word.head.i < link.i:
            hang(word, noun, {"conj": "obj", "nmod": "obl"}.get(word.dep_, word.dep_))


_AS_OBJECT: Final = frozenset({"obj", "obl", "nsubj", "nmod", "amod"})


def first_of_two_with_te(te: Token) -> None:
    """`om boten te huren en bruggen te schilderen`: the first verb is no object of the second."""
    first, second = te.head, te.head.head
    if te.lower_ != "te" or first.dep_ not in _AS_OBJECT or not first.tag_.startswith("WW|inf"):
        return
    manner = second
    if manner.dep_ == "obl" and manner.i == te.i - 1 and bears_te(manner.head):
        # `terughoudend te ramen en te sparen`: how is said of the first verb.
        second = manner.head
        hang(first, second, "obj")
        hang(manner, first, "advmod")
    if second.i < first.i or not bears_te(second) or first.i != te.i + 1:
        return
    joins = te.doc[first.i + 1]
    if joins.lower_ not in {"en", "of"} or first.i + 1 >= second.i:
        return
    above, relation, root = second.head, second.dep_, second.head is second
    uproot(first)
    if not root:
        hang(first, above, relation)
    for child in tuple(second.children):
        if child.i < first.i:
            hang(child, first, child.dep_)
    for child in tuple(first.children):
        if child.i > joins.i:
            hang(child, second, "obj" if child.dep_ == "conj" else child.dep_)
    hang(joins, second, "cc")
    hang(second, first, "conj")


def object_taken_for_verb(te: Token) -> None:
    """`heeft toegezegd met de raad afspraken te maken`: a plural that no verb has, taken for one.

    It is what is made, and stands for nothing else that it was given.
    """
    verb = te.head
    noun = verb.head
    if te.lower_ != "te" or verb.i != te.i + 1 or noun.i != te.i - 1 or not bears_te(verb):
        return
    plural = noun.tag_.startswith(("WW|inf", "WW|pv")) and noun.lower_.endswith("en")
    if not plural or is_verb(noun.lower_) or verb.dep_ not in LOOSE or noun.dep_ not in LOOSE:
        return
    above, relation = noun.head, noun.dep_
    hang(verb, above, relation)
    for child in tuple(noun.children):
        hang(child, verb, child.dep_)
    hang(noun, verb, "obj")
    noun.pos_, noun.tag_ = "NOUN", "N|soort|mv|basis"


_AIMS: Final = frozenset(
    """
    doel doelstelling hoofddoel inzet oogmerk opdracht taak ambitie streven bedoeling uitgangspunt
    """.split()
)
"""Nouns that say what a thing is done for: `met als doel … te doen`."""


def aim_of_infinitive(te: Token) -> None:
    """`start een proef met als doel de stank te meten`: what stands before `doel` is not measured.

    The infinitive hangs on the noun that announces it, and takes with it what stands behind that.
    """
    doc, verb = te.doc, te.head
    if te.lower_ != "te" or verb.i < te.i or not bears_te(verb):
        return
    noun = next((t for t in reversed(doc[: te.i]) if t.lower_ in _AIMS and _is_with_aim(t)), None)
    if noun is None or any(
        t.tag_.startswith("WW") or t.text in {";", ":", *_STOPS} for t in doc[noun.i + 1 : te.i]
    ):
        return
    outer = verb.head
    lent = [c for c in verb.children if c.i <= noun.i]
    if outer is verb or outer.i >= noun.i:
        return
    for child in lent:
        if child is not noun:
            hang(child, outer, child.dep_)
    if noun.head is verb or verb in noun.ancestors:
        hang(noun, outer, "obl")
    for word in doc[noun.i + 1 : verb.i]:
        if word.head.i <= noun.i and word is not verb:
            hang(word, verb, "obj" if word.dep_ == "nmod" else word.dep_)
    hang(verb, noun, "acl")


def _is_with_aim(noun: Token) -> bool:
    """Whether `met als` leads a noun, with no more than an article or adjective between."""
    before = [t.lower_ for t in noun.doc[max(0, noun.i - 4) : noun.i]]
    return any(pair == ["met", "als"] for pair in (before[k : k + 2] for k in range(len(before))))


_STOPS: Final = frozenset({".", "?", "!"})


def _parted(particle: Token, infinitive: Token) -> Token | None:
    """Give the main verb of which a word before an infinitive is the particle; None for none."""
    doc = particle.doc
    main = infinitive.head
    if main is infinitive or main.i >= particle.i or particle.pos_ != "ADP":
        return None
    if any(c.dep_ == "compound:prt" for c in main.children):
        return None
    between = doc[main.i + 1 : particle.i]
    if any(t.text in {",", ";", ":", "."} or t.tag_.startswith("WW|") for t in between):
        return None
    forms = {main.lemma_, main.lower_, *guesses_of_stem(main.lower_)}
    governs = any(particle.lower_ + form in _GOVERNING for form in forms)
    # `kiest er nu voor de kade te vegen`
    there = any(c.lower_ == "er" for c in main.children)
    governs = governs or (particle.lower_ == "voor" and "kiezen" in forms and there)
    return main if governs and is_verb(infinitive.lower_) else None


def aim_that_is(copula: Token) -> None:
    """`Het doel is de kade te vegen`: what is to be done to the kade is the doel.

    The parse may have the doel be the kade, beside the infinitive.
    """
    noun = copula.head
    verb = noun.head
    aim = next((c for c in noun.children if c.dep_ in SUBJECTS and c.lower_ in _AIMS), None)
    if aim is None or noun.i < copula.i or verb.i < noun.i or not bears_te(verb):
        return
    if noun.dep_ not in {"obj", "nsubj", "obl", "advcl"} or any(
        c.dep_ in SUBJECTS for c in verb.children if c is not noun
    ):
        return
    above, relation, root = verb.head, verb.dep_, verb.head is verb
    uproot(aim)
    if not root:
        hang(aim, above, relation)
    hang(copula, aim, "cop")
    hang(verb, aim, "ccomp")
    noun.dep_ = "obj"


def aim_that_is_had(noun: Token) -> None:
    """`heeft tot doel de kade te vegen`: the doel is had, and the kade is to be swept."""
    verb = noun.head
    main = verb.head
    if noun.lower_ not in _AIMS or verb.dep_ not in {"xcomp", "advcl"} or not bears_te(verb):
        return
    led = next((c for c in noun.children if c.dep_ == "case"), None)
    if led is None or led.lower_ not in {"tot", "ten", "als"} or led.i != main.i + 1:
        return
    hang(noun, main, "obl")
    hang(verb, noun, "acl")

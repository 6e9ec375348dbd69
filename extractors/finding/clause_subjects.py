"""Which word is the subject of a verb, where the parse leaves that open or contradicts grammar.

A Dutch main clause has a subject that agrees with its finite verb in number; behind the
verb it comes before an indirect object; and after `en` a clause that begins with its verb
has the subject of the clause before, if that stands before its own verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from extractors.finding.clause_words import SPEAKERS
from extractors.language.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_QUANTITIES = frozenset(
    """
    aantal deel paar groep reeks serie helft meerderheid meerendeel merendeel duo tal
    tiental twintigtal dozijn scala rest percentage
    """.split()
)
"""Nouns in the singular whose verb may stand in the plural: `een aantal gemeenten werken`."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})

Grammatical = Literal["singular", "plural"]


def number_of(noun: Token) -> Grammatical | None:
    """Give the number of a subject; None where its form leaves that open.

    Names do, quantities, and `Rijk en provincie`, of which a singular is said as well.
    """
    if any(child.dep_ == "conj" for child in noun.children) or noun.lemma_.lower() in _QUANTITIES:
        return None
    if noun.tag_.startswith("N|soort|mv"):
        return "plural"
    return "singular" if noun.tag_.startswith("N|soort|ev") else None


def agrees(noun: Token, finite: Token | None) -> bool:
    """Whether a noun may be the subject of a finite verb, by number."""
    number = number_of(noun)
    if finite is None or number is None or not finite.tag_.startswith("WW|pv"):
        return True
    verb: Grammatical = "plural" if finite.tag_.endswith("|mv") else "singular"
    return number == verb


def subject_of(head: Token, auxiliaries: Sequence[Token], finite: Token | None) -> Token | None:
    """Give the subject among the dependents of a verb and its auxiliaries, or None.

    Where several are called subject, those that agree with the finite verb go before those
    that do not, and then the first.
    """
    below = [head, *(a for a in auxiliaries if a.head.i == head.i)]
    found = sorted(
        (
            child
            for token in below
            for child in token.children
            if child.dep_ in SUBJECTS and not _is_time(child)
        ),
        key=lambda token: token.i,
    )
    if not found:
        return None
    # `De verwachting is dat X zal …`: the subject stands behind the word that opens its clause.
    opening = next((t.i for t in head.children if t.dep_ == "mark" and t.lower_ in _OPENING), -1)
    found = [t for t in found if t.i > opening] or found
    # `2.3 De gemeente stelt …`, `Artikel 4 De gemeente stelt …`: a number is nobody.
    found = [t for t in found if not _is_numbering(t)] or found
    # `Ten behoeve van A beheert B …`: what a preposition leads acts only where nothing else does.
    found = [t for t in found if not _is_led(t)] or _behind(head, finite) or found
    spoken = next((t for t in found if finite is not None and t.i == finite.i + 1), None)
    if spoken is not None and spoken.lower_ in SPEAKERS:
        # `De inspectie heb ik verzocht …`: the object first.
        return spoken
    return next((token for token in found if agrees(token, finite)), found[0])


def _behind(head: Token, finite: Token | None) -> list[Token]:
    """The object that stands directly behind the finite verb, where a subject stands."""
    if finite is None:
        return []
    objects = (t for t in head.children if t.dep_ in {"obj", "iobj"} and agrees(t, finite))
    # `In het noorden loopt er een proef`
    place = finite.i + 1
    doc = head.doc
    while place < len(doc) and doc[place].lower_ in _BETWEEN:
        place += 1
    return [t for t in objects if t.left_edge.i == place]


_BETWEEN = frozenset({"er", "nu", "ook", "momenteel", "inmiddels", "thans"})
"""Adverbs that may stand between a finite verb and its subject."""


def _is_led(noun: Token) -> bool:
    """Whether a preposition stands before a noun that the parse calls a subject."""
    return any(c.dep_ == "case" and c.i < noun.i and c.pos_ == "ADP" for c in noun.children)


def _is_numbering(token: Token) -> bool:
    """Whether a word is the number or letter that a paragraph begins with."""
    return token.i == 0 and _NUMBERING.fullmatch(token.lower_) is not None


_NUMBERING = re.compile(r"\d+(?:\.\d+)*[.)]?|[a-z][.)]|artikel|lid")


_OPENING = frozenset({"dat", "omdat", "zodat", "indien", "wanneer"})
_PARTS = frozenset(
    """
    begin medio eind halverwege midden voorjaar lente zomer najaar herfst winter januari februari
    maart april mei juni juli augustus september oktober november december
    """.split()
)


_SPANS = frozenset({"jaar", "kwartaal", "maand", "week", "halfjaar", "najaar", "voorjaar", "zomer"})
_WHICH = frozenset(
    """
    ieder elk elke iedere dit deze volgend volgende komend komende afgelopen vorig vorige
    eerstvolgende
    """.split()
)


def _is_time(noun: Token) -> bool:
    """`Medio 2024 volgt …`, `ieder kwartaal volgt …`: a time before the verb is no subject."""
    if noun.lemma_.lower() in _SPANS and noun.i < noun.head.i:
        opens = any(t.lower_ in _WHICH for t in noun.children)
        others = (t for t in noun.head.children if t.dep_ in {"obj", "nsubj", "nsubj:pass"})
        return opens and any(t.i > noun.head.i and t.pos_ in _NOMINAL for t in others)
    year = next((t for t in (noun, *noun.children) if len(t.text) == 4 and t.text.isdigit()), None)
    if year is None or noun.i > noun.head.i:
        return False
    return any(t.lower_ in _PARTS for t in (noun, *noun.children) if t.i <= year.i)


def object_as_subject(head: Token, finite: Token | None) -> Token | None:
    """Give the one object of an active main clause in which nothing else can be the subject.

    `In 2008 zal ook de hogeschool aansluiten`: a time or place stands before the finite verb,
    and one noun behind it, which agrees with it.
    """
    if finite is None or head.dep_ != "ROOT" or not finite.tag_.startswith("WW|pv"):
        return None
    opening = [t for t in head.subtree if t.i < finite.i and not t.is_punct and t.dep_ != "cc"]
    if not opening or finite.lemma_ == "zijn":
        return None
    times = [t for t in head.children if t.dep_ in SUBJECTS and _is_time(t)]
    if not times and not _is_setting(opening[0]):
        return None
    if any(t.dep_ in {*SUBJECTS, "iobj"} and t not in times for t in head.children):
        return None
    objects = [t for t in head.children if t.dep_ == "obj" and t.pos_ in _NOMINAL]
    if len(objects) == _BOTH and objects[0].left_edge.i == finite.i + 1:
        # `Bij de dienst kunnen inwoners een test doen`: of two the subject comes first.
        objects = objects[:1]
    if len(objects) != 1 or objects[0].i < finite.i:
        return None
    return objects[0] if agrees(objects[0], finite) else None


_BOTH = 2


def _is_setting(opening: Token) -> bool:
    """Whether a word opens a time, place or manner, rather than a name taken for an adverb."""
    return opening.pos_ in {"ADP", "ADV"} and opening.text[1:].islower()


def is_elliptic(head: Token, finite: Token | None, outer_subject: int, outer_finite: int) -> bool:
    """Whether a clause after `en` begins with its verb and shares the subject before that.

    `X onderzoekt dit en stelt partijen op de hoogte`: partijen is no subject.
    """
    if finite is None or outer_subject > outer_finite:
        return False
    before = head.doc[finite.i - 1] if finite.i else None
    return before is not None and before.dep_ == "cc" and before.i > outer_finite

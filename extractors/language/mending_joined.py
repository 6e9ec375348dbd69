"""Slips of the parser about clauses that `en` or a comma joins: which words are of which."""

from __future__ import annotations

from typing import Final

from extractors.language.grammar import NAMING
from extractors.language.hanging import SINGULAR, SUBJECTS, bears_te, hang, is_led
from extractors.language.infinitives import is_known_verb
from extractors.language.tokens import Token

_AT_END: Final = frozenset(
    "beschikbaar vast open bekend klaar vrij veilig gereed voor terug bij verplicht".split()
)
"""What makes another verb of one that stands far before it: `stelt … beschikbaar`."""


def before_the_link(link: Token) -> None:
    """`De stad zorgt voor de aanleg en het rijk betaalt`: what stands before `en` is of the first.

    The parse may give the second verb what stands between the first and `en`.
    """
    second = link.head
    first = second.head
    if link.lower_ not in {"en", "maar"} or second.dep_ not in {"conj", "parataxis"}:
        return
    if not (second.tag_.startswith("WW|pv") and first.tag_.startswith("WW|pv")):
        return
    if link.i > second.i or not any(c.dep_ in SUBJECTS and c.i > link.i for c in second.children):
        return
    for child in tuple(second.children):
        if first.i < child.i < link.i and not child.is_punct:
            hang(child, first, child.dep_)


def object_before_link(noun: Token) -> None:
    """`De stad verzorgt de aanleg en het rijk betaalt`: one pays, and the aanleg is of the first.

    The parse may take both nouns for the subject of the second verb, which is of one alone.
    """
    second = noun.head
    first = second.head
    if noun.dep_ not in SUBJECTS or not second.tag_.startswith(SINGULAR):
        return
    if second.dep_ not in {"conj", "parataxis"} or not first.tag_.startswith("WW|pv"):
        return
    other = next((c for c in noun.children if c.dep_ == "conj"), None)
    link = next((c for c in other.children if c.dep_ == "cc"), None) if other else None
    if other is None or link is None or link.lower_ != "en" or other.i > second.i:
        return
    opens = min(t.i for t in noun.subtree) == first.i + 1
    if opens and not any(c.dep_ in {"obj", "cop"} for c in first.children):
        hang(other, second, noun.dep_)
        hang(link, second, "cc")
        hang(noun, first, "obj")


def that_in_turn(mark: Token) -> None:
    """`zorgt dat A wordt gesloopt, dat B komt en dat C blijft`: each `dat` opens one of a row."""
    verb, doc = mark.head, mark.doc
    first = verb.head
    if mark.lower_ != "dat" or not mark.i or doc[mark.i - 1].text != "," or verb.dep_ != "ccomp":
        return
    opened = any(c.lower_ == "dat" and c.dep_ == "mark" and c.i < first.i for c in first.children)
    more = any(
        t.lower_ in {"en", "of"} and doc[t.i + 1].lower_ == "dat"
        for t in doc[verb.i : len(doc) - 1]
    )
    if opened and more and first.i < mark.i:
        verb.dep_ = "conj"


def predicate_at_end(word: Token) -> None:
    """`stelt, als de raad instemt, in mei geld beschikbaar`: all that stands before is of `stelt`.

    The parse may make a clause of its own of what stands behind the aside.
    """
    main = word.head
    if word.lower_ not in _AT_END or word.dep_ not in {"advcl", "xcomp", "conj", "parataxis"}:
        return
    if not main.tag_.startswith("WW|pv") or main.i > word.i:
        return
    if not is_known_verb(word.lower_ + main.lemma_) and word.lower_ != "beschikbaar":
        return
    if any(c.dep_ in {"cop", "mark", "cc", "case", *SUBJECTS} for c in word.children):
        return
    if not any(c.dep_ == "obj" for c in word.children):
        return
    for child in tuple(word.children):
        hang(child, main, child.dep_)
    word.dep_ = "compound:prt" if word.lower_ != "beschikbaar" else "xcomp"


_HOLDING: Final = frozenset({"hebben", "krijgen", "geven", "bieden", "nemen"})


def noun_of_infinitive(te: Token) -> None:
    """`heeft de plicht de kade te vegen`: the plicht is had, and the kade is to be swept."""
    verb = te.head
    main = verb.head
    if te.lower_ != "te" or verb.dep_ not in {"xcomp", "advcl"} or main.lemma_ not in _HOLDING:
        return
    bare = [c for c in verb.children if c.i < te.i and c.pos_ in NAMING and not is_led(c)]
    objects = [c for c in bare if c.dep_ == "obj"]
    if len(objects) != len(bare) or not objects[1:]:
        return
    first, second, *_ = objects
    opens = min(t.i for t in first.subtree) == main.i + 1
    follows = any(c.dep_ == "det" for c in second.children)
    if opens and follows and not any(c.dep_ == "obj" for c in main.children):
        hang(first, main, "obj")
        hang(verb, first, "acl")


def object_of_asked(te: Token) -> None:
    """`verzoekt de raad de drempel te verlagen`: the raad is asked, and the drempel is lowered.

    Of two bare nouns behind a verb of asking the first is of that, the second of the infinitive.
    """
    verb = te.head
    main = verb.head
    asks = main.lemma_ in _ASKING or main.lower_ == "vraag"
    if te.lower_ != "te" or verb.dep_ not in {"xcomp", "ccomp"} or not asks:
        return
    bare = [
        word
        for word in te.doc[main.i + 1 : te.i]
        if word.head in {main, verb} and word.pos_ in NAMING and not is_led(word)
        if word.dep_ in {*SUBJECTS, "obj", "iobj"}
    ]
    if len(bare) < _ASKED_AND_OBJECT or bare[0].head is not bare[1].head:
        return
    first, second, *_ = bare
    if second.left_edge.i != first.right_edge.i + 1:
        return
    hang(first, main, "obj")
    hang(second, verb, "obj")


_ASKING: Final = frozenset({"verzoeken", "vragen", "opdragen"})
_ASKED_AND_OBJECT: Final = 2


def second_with_te(te: Token) -> None:
    """`kiest ervoor A te doen, maar B te laten`: both are chosen, each with its `te`."""
    verb = te.head
    main = verb.head
    if te.lower_ != "te" or verb.dep_ != "conj" or not main.tag_.startswith("WW|pv"):
        return
    first = next(
        (
            c
            for c in main.children
            if main.i < c.i < verb.i and c.dep_ in {"advcl", "xcomp", "ccomp"} and bears_te(c)
        ),
        None,
    )
    if first is not None and not any(c.dep_ in SUBJECTS for c in verb.children):
        hang(verb, first, "conj")

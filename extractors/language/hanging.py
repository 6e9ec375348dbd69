"""Making a word of a parse depend on another one, and what its clause hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractors.language.grammar import AUXILIARIES
from extractors.language.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
BEHIND: Final = frozenset({"obj", "obl", "advmod", "compound:prt", "iobj"})
"""Relations of what may stand behind a verb and belong to it."""
SINGULAR: Final = ("WW|pv|tgw|met-t", "WW|pv|tgw|ev", "WW|pv|verl|ev")
"""Tags of finite verbs in the singular."""
LOOSE: Final = frozenset({"advcl", "ccomp", "csubj", "xcomp", "conj", "parataxis", "acl", "dep"})
"""Relations of a clause that the parse may as well have hung on another verb."""
SECOND: Final = 2
"""Words before which the finite verb of a main clause does not stand."""


def hang(token: Token, head: Token, relation: str) -> None:
    """Make a word depend on another one; nothing is done where that one is below it."""
    if token is head or token in head.ancestors:
        # Only an odd text comes to this, and a word below itself would have no end.
        return
    if token.head is not token:
        token.head.children = [child for child in token.head.children if child is not token]
    token.head = head
    token.dep_ = relation
    head.children = sorted([*head.children, token], key=lambda child: child.i)


def uproot(token: Token) -> None:
    """Make a word depend on nothing, so that what it hung on can be put below it."""
    token.head.children = [child for child in token.head.children if child is not token]
    token.head, token.dep_ = token, "ROOT"


def take_behind(verb: Token, outer: Token, after: int) -> None:
    """Give a verb what stands behind a word, by its number, and was read with another verb."""
    for child in tuple(outer.children):
        if child.i > after and child.dep_ in BEHIND:
            hang(child, verb, child.dep_)


def is_led(noun: Token) -> bool:
    """Whether a preposition leads a noun, which is no subject or object then."""
    return any(c.dep_ == "case" for c in noun.children)


def bears_te(verb: Token) -> bool:
    """Whether a verb is an infinitive with `te`."""
    return any(c.dep_ == "mark" and c.lower_ == "te" for c in verb.children)


def last_finite(doc: Sequence[Token], end: int) -> Token | None:
    """Give the finite verb nearest before a place in a passage, by the number of its word."""
    return next((t for t in reversed(doc[:end]) if t.tag_.startswith("WW|pv")), None)


def make_plural(word: Token) -> None:
    """Make a word the plural of the present that it looks like: it was taken for something else."""
    word.pos_, word.tag_, word.lemma_ = "VERB", "WW|pv|tgw|mv", word.lower_


def finite_of(verb: Token) -> Token | None:
    """Give the finite verb of the clause of a verb, None for an infinitive or participle."""
    if verb.tag_.startswith("WW|pv"):
        return verb
    helping = (c for c in verb.children if c.dep_ in AUXILIARIES and c.tag_.startswith("WW|pv"))
    return next(helping, None)


_SUBORDINATING: Final = frozenset(
    "die dat wie wat welke of als indien wanneer om te zodat omdat zoals terwijl".split()
)
"""Words behind which a clause within another begins."""


_SENTENCE_ENDS: Final = frozenset({".", "?", "!", "|"})


def is_one_sentence(words: Sequence[Token]) -> bool:
    """Whether no mark among some words ends a sentence; a passage may hold several."""
    return not any(word.text in _SENTENCE_ENDS for word in words)


def main_before(doc: Sequence[Token], end: int) -> tuple[Token, Token] | None:
    """Give the finite verb of the main clause before a word, and the verb on which that hangs.

    None where a clause within another stands between, which may go on, or a sentence ends.
    """
    for at in range(end - 1, 0, -1):
        word = doc[at]
        if word.lower_ in _SUBORDINATING or word.lower_.startswith("waar"):
            return None
        if word.text in {";", ":", "(", *_SENTENCE_ENDS}:
            return None
        if word.tag_.startswith("WW|pv"):
            verb = word if word.pos_ == "VERB" else word.head
            last = verb.i if verb.tag_.startswith("WW|pv") else at
            subject = any(c.dep_ in SUBJECTS and c.i < end for c in verb.children)
            return (word, verb) if verb.pos_ == "VERB" and last < end - 1 and subject else None
    return None


def verb_joined(word: Token) -> Token | None:
    """Give the finite verb that a word behind a comma or `en` may go on from, as one more verb.

    None where that has an auxiliary, or stands below the word.
    """
    before = main_before(word.doc, word.i - 1)
    if before is None or before[0] is not before[1]:
        return None
    verb = before[1]
    helped = any(child.dep_ == "aux" for child in verb.children)
    return None if helped or verb in word.subtree else verb

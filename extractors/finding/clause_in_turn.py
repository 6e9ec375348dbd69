"""Finite verbs in turn: `X informeert de buurt, stuurt de raad een brief en werkt het plan uit`.

A Dutch main clause has its verb behind its first constituent, and what belongs to the verb behind
that. Where the subject stands first, a finite verb right behind a comma or `en` has that subject
too, and all up to the next such verb is said of it, whatever the parse joined it to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from extractors.finding.clause_model import Clause, words_of
from extractors.finding.clause_words import (
    SUBORDINATING,
    is_relative,
    is_singular,
    is_tagged_finite,
)
from extractors.language.first_person import guessed_infinitive
from extractors.language.infinitives import is_verb
from extractors.language.tokens import Doc, Token

_ANDS = frozenset({"en", "maar", "of"})
_SUBORDINATE = SUBORDINATING | {"of", "als", "zoals", "welke", "wat", "wie"}
_PRONOUNS = frozenset({"ik", "wij", "we", "zij", "ze", "hij", "het", "er", "u", "dit", "dat"})
"""Subjects behind a verb that has one of its own."""


def with_verbs_in_turn(doc: Doc, made: Mapping[int, Clause]) -> dict[int, Clause]:
    """Give each of several finite verbs of one subject that subject, and all that follows it.

    `made` are the clauses of a passage by their heads.
    """
    mended = dict(made)
    for first in made.values():
        verb = first.finite
        if verb is None or first.relation != "ROOT" or first.mark or not first.subject:
            continue
        if first.subject[-1] >= verb or not is_tagged_finite(doc[verb]):
            continue
        following = dict(_in_turn(doc, first, made))
        if following and doc[max(following) - 1].lower_ in _ANDS:
            mended = _parted(doc, mended, first, following)
    return mended


def _in_turn(doc: Doc, first: Clause, made: Mapping[int, Clause]) -> Iterator[tuple[int, int]]:
    """Give the verbs behind that of a main clause which begin what its subject does next.

    Each with the head of its clause.
    """
    verb = first.finite or 0
    heads: dict[int | None, int] = {}
    for head, clause in made.items():
        joins = clause.relation == "conj" and not clause.mark and _is_plural(doc[head])
        if joins and clause.finite not in {head, None}:
            # `…, sturen een brief en verstrekken subsidie`: read as an infinitive under `sturen`.
            heads[head] = head
        elif head != first.head:
            heads[clause.finite] = head
    for i in range(verb + 1, len(doc) - 1):
        token = doc[i]
        if token.text in {";", ":"} or token.lower_ in _SUBORDINATE or is_relative(token):
            return
        if i not in heads and not is_tagged_finite(token):
            continue
        begins = doc[i - 1].text == "," or doc[i - 1].lower_ in _ANDS
        follows = begins and _is_one(token) == _is_one(doc[verb])
        if not follows or i not in heads or doc[i + 1].lower_ in _PRONOUNS:
            return
        yield i, heads[i]


def _is_plural(verb: Token) -> bool:
    return verb.tag_.startswith("WW|inf") and verb.lower_.endswith("n") and is_verb(verb.lower_)


def _is_one(verb: Token) -> bool:
    """Whether a verb is a singular, by its tag or else by its form."""
    return is_singular(verb) or not verb.lower_.endswith("n")


def _parted(
    doc: Doc, made: dict[int, Clause], first: Clause, following: Mapping[int, int]
) -> dict[int, Clause]:
    """Part the words of a sentence among the clauses of its subject, each at its verb.

    `following` are the heads of those behind the first by their finite verbs.
    """
    places = sorted(following)
    heads = [first.head, *(following[i] for i in places)]
    if len({*heads}) < len(heads):
        return made
    stop = next((t.i for t in doc[places[-1] :] if t.text in {";", ":"}), len(doc))
    ends = [*(_before(doc, i) for i in places), stop]
    begins = [0, *places]
    own = {i for head in heads for i in made[head].tokens}
    others = {i for c in made.values() if c.head not in heads for i in c.tokens}
    # What the parse left loose is of them as well.
    shared = [t.i for t in doc if t.i not in others and (t.i in own or not t.is_punct)]
    mended = dict(made)
    for head, begin, end in zip(heads, begins, ends, strict=True):
        clause = made[head]
        last = end == stop
        tokens = tuple(i for i in shared if begin <= i and (last or i < end))
        if head not in tokens:
            return made
        while doc[tokens[-1]].is_punct and tokens[-1] not in made[heads[-1]].tokens:
            tokens = tokens[:-1]
        verbs = tuple(sorted({*(i for i in clause.verbs if i in tokens), head}))
        gained = tuple(
            i
            for i in tokens
            if i not in verbs
            and i > head
            and (doc[i].dep_ == "compound:prt" or doc[i].tag_ == "VZ|fin")
            and is_verb(doc[i].lower_ + _bare(doc, clause))
        )[-1:]
        lemma = clause.lemma
        if gained or not {*clause.verbs} <= {*tokens}:
            lemma = "".join(doc[i].lower_ for i in gained) + _bare(doc, clause)
        mended[head] = replace(
            clause,
            tokens=tokens,
            words=words_of(doc, tokens),
            verbs=tuple(sorted({*verbs, *gained})),
            lemma=lemma,
        )
        if head != first.head:
            mended[head] = replace(
                mended[head],
                subject=first.subject,
                subject_head=first.subject_head,
                inherited=True,
                parent=first.head,
                relation="conj",
                finite=begin,
            )
        for other in made.values():
            below = other.head not in heads and other.parent in heads
            if below and begin <= other.tokens[0] and (last or other.tokens[0] < end):
                # `verwacht klaar te zijn`, whose predicate the parse gave to another verb
                moved = other.mark == "te" and other.parent != head
                relation = "xcomp" if moved else other.relation
                mended[other.head] = replace(other, parent=head, relation=relation)
    return mended


def _before(doc: Doc, verb: int) -> int:
    """Where what was said before a verb in turn ends: at its comma or `en`."""
    return verb - 2 if verb > 1 and doc[verb - 2].text == "," else verb - 1


def _bare(doc: Doc, clause: Clause) -> str:
    """Give the lemma of a clause's verb without the particles that were read with it."""
    lemma = clause.lemma
    if not is_verb(lemma) and doc[clause.head].lower_ == lemma and lemma.endswith("t"):
        # `rondt`, which is no word by itself that the lemmatizer knows
        return guessed_infinitive(lemma[:-1])
    for i in sorted(clause.verbs):
        part = doc[i].lower_
        if i != clause.head and doc[i].dep_ == "compound:prt" and lemma.startswith(part):
            lemma = lemma.removeprefix(part)
    return lemma

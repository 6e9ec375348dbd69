"""What somebody is ready for: `is voornemens in mei de regeling aan te passen`.

`bereid`, `voornemens` and `van plan` govern the next infinitive with te. The parse often joins the
two otherwise where a time or an object stands between, or takes the object for what somebody is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from extractors.finding.clause_model import Clause, words_of
from extractors.finding.clause_words import (
    CONDITIONS,
    SPEAKERS,
    is_negated,
    is_tagged_finite,
    listed_before,
    noun_phrase,
    phrase_at,
)
from extractors.language.tokens import Doc

READY = {"bereid": "ready", "genegen": "ready", "voornemens": "aim", "plan": "aim"}
"""Predicates of who will act, and the rule of what they are ready for."""
_COPULAS = frozenset(
    {"ben", "is", "zijn", "was", "waren", "blijf", "blijft", "blijven", "bleek", "bleken"}
)
_FOUND = frozenset({"gevonden", "verklaard", "getoond"})
"""Participles of `is bereid gevonden`, which has a clause of its own."""
_ENDS = CONDITIONS | {";", ":", "dat", "of", "mits"}
"""What parts a predicate from an infinitive that it does not govern."""
LEAVING_OPEN = CONDITIONS | {"of", "mits", "tenzij"}
"""Words that open a clause which leaves open whether somebody is ready."""
_BEEN = frozenset({"geweest", "gebleken"})
"""Participles behind a predicate that go with its copula."""


def with_readiness(doc: Doc, made: Mapping[int, Clause]) -> dict[int, Clause]:
    """Give each predicate of readiness a clause of its own, with its infinitive below it.

    `made` are the clauses of a passage by their heads.
    """
    repaired = dict(made)
    for at, copula, verb in _governing(doc):
        inner = repaired.get(verb)
        outer = next((c for c in repaired.values() if copula in c.verbs), repaired.get(at))
        if inner is None or (outer is not None and _is_whole(inner, outer, at)):
            continue
        if outer is None:
            outer = replace(inner, head=at, relation="ROOT", parent=None, mark="", subject=(),
                            tokens=tuple(range(copula, at + 1)), negated=False)  # fmt: skip
        been = at + 1 if at + 1 < len(doc) and doc[at + 1].lower_ in _BEEN else at
        last = max(been, copula)
        subject = _subject(doc, outer, at, copula)
        tokens = tuple(i for i in outer.tokens if i <= last)
        tokens = tuple(sorted({*tokens, *subject, at, been, copula}))
        if outer.head != at:
            del repaired[outer.head]
        gone = {outer.head, been} - {at, verb}
        repaired.pop(been if been in gone else -1, None)
        if gone:
            repaired |= {
                c.head: replace(c, parent=at) for c in tuple(repaired.values()) if c.parent in gone
            }
        repaired[at] = replace(
            outer,
            head=at,
            verbs=(copula,) if been == at else (copula, been),
            tokens=tokens,
            words=words_of(doc, tokens),
            lemma=doc[at].lower_,
            finite=copula,
            subject=subject,
            subject_head=_head_of(doc, outer, subject),
            modals=(),
            copula=True,
            mark=_asked_by(doc, at, copula) or outer.mark,
            negated=_is_denied(doc, tokens, at),
            tense="past" if doc[copula].lower_ in {"was", "waren"} else "present",
            voice="active",
        )
        elsewhere = {i for c in repaired.values() if c.head not in {at, verb} for i in c.tokens}
        elsewhere |= {*subject}
        below = {i for i in (*inner.tokens, *range(last + 1, verb)) if i > last}
        tokens = tuple(sorted(below - elsewhere | {verb}))
        repaired[verb] = replace(
            inner,
            verbs=tuple(i for i in inner.verbs if i > last),
            tokens=tokens,
            words=words_of(doc, tokens),
            relation="xcomp",
            parent=at,
            mark="te",
            finite=None,
            tense="none",
            modals=(),
            copula=False,
            subject=subject,
            subject_head=repaired[at].subject_head,
            inherited=bool(subject),
        )
    return repaired


def _governing(doc: Doc) -> Iterator[tuple[int, int, int]]:
    """Give the words of readiness, each with its copula and the infinitive that it governs."""
    for token in doc:
        at = token.i
        if token.lower_ not in READY or (token.lower_ == "plan" and not _is_of(doc, at)):
            continue
        copula = _copula(doc, at)
        if copula is None or (at + 1 < len(doc) and doc[at + 1].lower_ in _FOUND):
            continue
        for i in range(max(at, copula) + 1, len(doc) - 1):
            if doc[i].lower_ == "te":
                yield at, copula, i + 1
                break
            if doc[i].lower_ in _ENDS | {"maar"} or is_tagged_finite(doc[i]):
                break


def _is_of(doc: Doc, at: int) -> bool:
    return at > 0 and doc[at - 1].lower_ == "van"


def _copula(doc: Doc, at: int) -> int | None:
    """Give the copula of a predicate: right behind it, or the finite verb before it."""
    if at + 1 < len(doc) and doc[at + 1].lower_ in _COPULAS:
        return at + 1
    for i in range(at - 1, -1, -1):
        if doc[i].lower_ in _COPULAS:
            return i
        if doc[i].lower_ in _ENDS or is_tagged_finite(doc[i]):
            return None
    return None


def _is_denied(doc: Doc, tokens: tuple[int, ...], at: int) -> bool:
    """`is niet bereid …`, but not `is niet verplicht, maar wel bereid …`."""
    turn = max((i for i in range(at) if doc[i].lower_ in _TURNS), default=-1)
    said = tuple(i for i in tokens if i > turn)
    return is_negated(doc, said, words_of(doc, said))


_TURNS = frozenset({",", "maar"})


def _asked_by(doc: Doc, at: int, copula: int) -> str:
    """Give the word that opens a clause which leaves open: `of X bereid is`, `indien …`."""
    if copula != at + 1:
        # `Als eigenaar is X bereid …`: only a clause below another has its verb last.
        return ""
    for i in range(at - 1, -1, -1):
        if doc[i].lower_ in LEAVING_OPEN:
            return doc[i].lower_
        if doc[i].is_punct or is_tagged_finite(doc[i]):
            break
    return ""


def _is_whole(inner: Clause, outer: Clause, at: int) -> bool:
    """Whether the parse has it all: the predicate, and below it the infinitive with its words."""
    begun = max((at, *outer.verbs)) + 1
    joined = outer.head == at and inner.parent == at and inner.relation == "xcomp"
    return joined and min(inner.tokens) == begun and bool(inner.subject)


def _subject(doc: Doc, outer: Clause, at: int, copula: int) -> tuple[int, ...]:
    """Give the subject of the predicate: as the parse has it, or what stands beside the copula."""
    begin = max((i + 1 for i in range(copula) if doc[i].is_punct), default=0)
    if (several := phrase_at(doc, begin)) and several[-1] == copula - 1:
        return (*listed_before(doc, begin, 0), *several)
    if outer.subject and not {at, copula} & {*outer.subject} and outer.subject[-1] <= at:
        return outer.subject
    first = at - (doc[at].lower_ == "plan")
    if outer.subject and copula not in outer.subject and outer.subject[0] < first:
        # `van plan` taken for a part of who plans
        return tuple(i for i in outer.subject if i < first)
    if copula + 1 < at and doc[copula + 1].lower_ in SPEAKERS:
        return (copula + 1,)
    behind = tuple(i for i in phrase_at(doc, copula + 1) if i < first)
    if behind:
        return behind
    before = noun_phrase(doc, begin, copula)
    return before or outer.subject


def _head_of(doc: Doc, outer: Clause, subject: tuple[int, ...]) -> int | None:
    if outer.subject_head in subject or not subject:
        return outer.subject_head if subject else None
    return next((i for i in subject if doc[i].head.i not in subject), subject[-1])

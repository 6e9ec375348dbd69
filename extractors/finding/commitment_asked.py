"""Clauses that are asked or looked into, and so promise nothing: `onderzoekt of dat kan`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractors.finding.clause_model import Clause
from extractors.finding.clause_words import CONDITIONS
from extractors.finding.commitment_actions import QUESTION_WORDS
from extractors.finding.commitment_looking import is_looked_into
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc, Token


def asks_whether(clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`De leden vragen of …`: a question, which asks nobody to act."""
    return clause.lemma in {"vragen", "afvragen"} and any(
        inner.parent == clause.head and inner.mark in QUESTION_WORDS for inner in clauses.values()
    )


def in_question(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`…, of de minister bereid is de regeling aan te passen`: asked, not promised."""
    # Few sentences hold the word, and each of their clauses asks.
    if " of " in doc.text and (_is_looked_into(doc, clause) or _is_asked_whether(doc, clause)):
        return True
    if is_looked_into(doc, clause, clauses):
        return True
    if _opens_with_question(doc, clause) or _asks_outright(doc, clause):
        return True
    seen = {clause.head}
    while clause.infinitive and clause.parent is not None and clause.parent not in seen:
        seen.add(clause.parent)
        governs = clause.relation == "xcomp" and clause.mark == ""
        clause = clauses[clause.parent]
        if clause.mark == "of" or (governs and clause.mark in CONDITIONS):
            # `wanneer wij de regels willen herzien`: no more than a condition.
            return True
    return False


def _opens_with_question(doc: Doc, clause: Clause) -> bool:
    """`op welke wijze de steiger wordt beheerd`: an item of what is to be laid down.

    Its verb stands at the end, as in any question within a sentence.
    """
    asks = _WHAT_IS_ASKED.match(doc.text)
    if asks is None or clause.finite is None or clause.subject_head is None:
        return False
    between = any(doc[i].is_punct for i in range(clause.finite))
    return not between and clause.subject_head < clause.finite and doc[0].is_lower


_WHAT_IS_ASKED = QuickLook(
    re.compile(r"(?:op welke (?:wijze|manier)|in (?:hoeverre|welke mate)|onder welke|welke|hoe) "),
    "welke|hoe",
)


def _asks_outright(doc: Doc, clause: Clause) -> bool:
    """`De vraag is: hoe zorgen wij dat …`: who does it stands behind the verb."""
    if clause.finite is None or clause.subject_head is None or clause.subject_head < clause.finite:
        return False
    first = next((i for i in clause.tokens if not doc[i].is_punct), clause.finite)
    return doc[first].lower_ in _ASKING_OUTRIGHT and clause.finite == first + 1


_ASKING_OUTRIGHT = frozenset("hoe wat waarom waaraan waarmee waarvoor wie".split())

_FEARED = QuickLook(
    re.compile(
        r"\b(?:gevaar|risico|kans|vrees|feit|gegeven|achtergrond|besef|indruk|misverstand|probleem)"
        r"(?: (?:is|bestaat|blijft|was|bestond)(?: \w+){0,2})?,? (?=dat\b)",
        re.IGNORECASE,
    )
)
"""What is so or may come to be so, whatever anybody does: `het gevaar bestaat dat …`."""


def is_feared(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`Het gevaar bestaat dat de steun zal wegvallen`: what may happen, and is no plan."""
    told = _FEARED.search(doc.text)
    if told is None:
        return False
    seen: set[int] = set()
    while clause.head not in seen:
        seen.add(clause.head)
        if clause.mark == "dat":
            return any(doc[i].idx == told.end() for i in clause.tokens[:2])
        if clause.parent is None or clause.relation not in {"conj", "xcomp"}:
            return False
        clause = clauses[clause.parent]
    return False


def _is_looked_into(doc: Doc, clause: Clause) -> bool:
    """`bezien of, zoals eerder, X kan worden vergroot`: an end of a question that lost its head.

    Its finite verb stands with the others at the end, as in any clause behind `of`.
    """
    if clause.finite is None or not clause.verbs or clause.subject_head is None:
        return False
    first, last = min(clause.verbs), max(clause.verbs)
    closes = last + 1 >= len(doc) or doc[last + 1].is_punct
    if not closes or clause.subject_head > first or first <= max(clause.subject):
        return False
    return any(
        verb.lemma_.lower().endswith(_LOOKING_INTO) and _reaches(doc, verb, first)
        for verb in _before_of(doc, first)
    )


def _is_asked_whether(doc: Doc, clause: Clause) -> bool:
    """`heeft gevraagd of schippers in aanmerking komen`: what somebody wants to know."""
    asking = (v for v in _before_of(doc, clause.head) if v.lemma_ in {"vragen", "afvragen"})
    verb = next(asking, None)
    return verb is not None and _reaches(doc, verb, clause.head)


def _before_of(doc: Doc, end: int) -> Iterator[Token]:
    """Give the words right before each `of` that stands before a token."""
    return (doc[t.i - 1] for t in doc[1:end] if t.lower_ == "of")


def _reaches(doc: Doc, verb: Token, end: int) -> bool:
    """Whether nothing between a verb and a token ends the question that the verb puts."""
    return not any(t.text in {";", "."} or t.lower_ == "en" for t in doc[verb.i + 1 : end])


_LOOKING_INTO = (
    "bezien",
    "onderzoeken",
    "verkennen",
    "nagaan",
    "bekijken",
    "toetsen",
    "beoordelen",
)

"""Clauses that are asked or looked into, and so promise nothing: `onderzoekt of dat kan`."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_actions import QUESTION_WORDS
from extractors.language.tokens import text_of


def asks_whether(clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`De leden vragen of …`: a question, which asks nobody to act."""
    return clause.lemma in {"vragen", "afvragen"} and any(
        inner.parent == clause.head and inner.mark in QUESTION_WORDS for inner in clauses.values()
    )


def in_question(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`…, of de minister bereid is de regeling aan te passen`: asked, not promised."""
    # Few sentences hold the word, and each of their clauses asks.
    if " of " in text_of(doc) and (_is_looked_into(doc, clause) or _is_asked_whether(doc, clause)):
        return True
    seen = {clause.head}
    while clause.infinitive and clause.parent is not None and clause.parent not in seen:
        seen.add(clause.parent)
        clause = clauses[clause.parent]
        if clause.mark == "of":
            return True
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
    behind = (t for t in doc[:first] if t.lower_ == "of" and t.i > 0)
    return any(
        doc[of.i - 1].lemma_.lower().endswith(_LOOKING_INTO)
        and not any(t.text in {";", "."} or t.lower_ == "en" for t in doc[of.i : first])
        for of in behind
    )


def _is_asked_whether(doc: Doc, clause: Clause) -> bool:
    """`heeft gevraagd of schippers in aanmerking komen`: what somebody wants to know."""
    for of in doc[1 : clause.head]:
        if of.lower_ == "of" and doc[of.i - 1].lemma_ in {"vragen", "afvragen"}:
            between = doc[of.i : clause.head]
            return not any(t.text in {";", "."} or t.lower_ == "en" for t in between)
    return False


_LOOKING_INTO = (
    "bezien",
    "onderzoeken",
    "verkennen",
    "nagaan",
    "bekijken",
    "toetsen",
    "beoordelen",
)

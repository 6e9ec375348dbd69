"""What the second opinion sees of a candidate: how it is said, never what it is about.

Of the words only the main verb, its modals and the subordinator count, so that nothing is
learned of the topics or names of the documents that the weights were taught on.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_model import Candidate
from extractors.language.analysis import Analysed
from extractors.language.party_nouns import type_of_group, type_of_head
from extractors.language.tokens import Doc
from schemas.records import DocumentKind

Features = Mapping[str, float]

_LONG_SENTENCE, _LONG_CLAUSE = 60, 40
"""Words from which a longer one says no more."""
_DETERMINERS = frozenset(
    {"de", "het", "een", "elk", "elke", "ieder", "iedere", "alle", "deze", "dit", "die", "dat",
     "geen", "veel", "sommige"}
)  # fmt: skip


def features_of(
    candidate: Candidate,
    analysed: Analysed,
    document: DocumentKind,
    weight: float,
    *,
    ahead: bool,
) -> Features:
    """Describe a candidate of a passage by named numbers, nearly all of them 0 or 1.

    `weight` is what the rules make of it (0 to 1), `ahead` whether its date is after the
    document's.
    """
    found = dict.fromkeys(_names(candidate, analysed, document, ahead), 1.0)
    found["weight"] = round(math.log(weight / (1 - weight)), 3)
    found["words of sentence"] = min(len(analysed.doc), _LONG_SENTENCE) / (_LONG_SENTENCE / 2)
    found["words of clause"] = min(len(candidate.clause.tokens), _LONG_CLAUSE) / (_LONG_CLAUSE / 2)
    return found


def _names(
    candidate: Candidate, analysed: Analysed, document: DocumentKind, ahead: bool
) -> Iterator[str]:
    rule, subject, clause = candidate.rule, candidate.actors.kind, candidate.clause
    yield f"rule={rule}"
    yield f"subject={subject}"
    yield f"document={document}"
    yield f"rule={rule} subject={subject}"
    yield f"rule={rule} document={document}"
    yield f"rule={rule} subject={subject} document={document}"
    yield f"rule={rule} relation={clause.relation}"
    yield f"rule={rule} dated={candidate.deadline is not None}"
    yield f"date={'none' if candidate.deadline is None else candidate.deadline.date_class}"
    yield f"strength={candidate.strength}"
    yield f"frame={candidate.frame is not None}"
    if ahead:
        yield "ahead"
    if candidate.past:
        yield "past"
    yield from (f"mark={mark}" for mark in sorted(candidate.marks))
    yield from _of_clause(clause, analysed.doc)
    yield from _of_passage(analysed)


def _of_clause(clause: Clause, doc: Doc) -> Iterator[str]:
    yield f"relation={clause.relation}"
    yield f"tense={clause.tense}"
    yield f"voice={clause.voice}"
    yield f"verb={clause.lemma}"
    yield f"subordinator={clause.mark}"
    yield f"main={clause.parent is None}"
    yield from (f"modal={modal}" for modal in clause.modals)
    for name in ("negated", "copula", "infinitive", "inherited"):
        if getattr(clause, name):
            yield name
    said = {doc[i].dep_ for i in clause.tokens}
    yield from (f"has {part}" for part in ("obj", "obl") if part in said)
    if clause.subject_head is not None:
        head = doc[clause.subject_head]
        kind = type_of_head(head.lemma_.lower()) or type_of_group(head.lower_)
        yield f"subject type={kind}"
        yield f"subject pos={head.pos_}"
        if head.pos_ == "PRON":
            yield f"subject pronoun={head.lower_}"
        words = (doc[i].lower_ for i in clause.subject)
        yield f"determiner={next((w for w in words if w in _DETERMINERS), '')}"


def _of_passage(analysed: Analysed) -> Iterator[str]:
    passage, doc = analysed.passage, analysed.doc
    yield f"passage={passage.kind}"
    if len(doc):
        yield f"first pos={doc[0].pos_}"
    if any("artikel" in title.lower() for title in passage.section):
        yield "in article"
    if passage.lead is not None:
        yield "announced"
    if any(map(str.isdigit, passage.text)):
        yield "has number"
    if analysed.amounts:
        yield "has amount"

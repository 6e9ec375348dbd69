"""Analysed documents made of a few sentences, for the tests of the finders."""

from __future__ import annotations

from extractors.finding import find_all
from extractors.finding.clauses import find_clauses
from extractors.language.analysis import Analysis
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Document, Passage, PassageKind, Span
from schemas.records import Commitment


def analysed(*texts: str, listed: bool = False) -> Analysis:
    """Analyse sentences of one paragraph; with `listed` the first announces the others as items."""
    passages = tuple(
        Passage(
            index=index,
            kind="list_item" if listed and index else "sentence",
            text=text,
            spans=(Span(1, 0, len(text)),),
            boxes=(),
            lead=0 if listed and index else None,
        )
        for index, text in enumerate(texts)
    )
    letter = Document(
        id="0" * 16, sha256="0" * 64, path="brief.pdf", name="brief", pages=(), passages=passages
    )
    return analyse(letter, load())


def document(*texts: str, kind: PassageKind = "sentence", heading: str = "Convenant") -> Document:
    """A covenant of 14 April 2015 with the given passages under its title."""
    parts: list[tuple[PassageKind, str]] = [
        ("heading", heading),
        ("sentence", "Den Haag, 14 april 2015"),
        *((kind, text) for text in texts),
    ]
    passages = tuple(
        Passage(i, k, t, (Span(1, 0, len(t)),), (), lead=2 if k == "list_item" and i > 2 else None,
                block=i)
        for i, (k, t) in enumerate(parts)
    )  # fmt: skip
    return Document("0" * 16, "0" * 64, "voorbeeld.pdf", "voorbeeld", (), passages,
                    metadata={"CreationDate": "D:20150414"})  # fmt: skip


def commitments(*texts: str, kind: PassageKind = "sentence") -> tuple[Commitment, ...]:
    """Give the commitments of a covenant with the given passages."""
    return find_all(analyse(document(*texts, kind=kind), load())).commitments


def finite_clauses(sentence: str) -> dict[str, str]:
    """Give the subjects of the finite clauses of a sentence, by their main verbs."""
    doc = analyse(document(sentence), load()).passages[-1].doc
    return {
        doc[c.head].lower_: " ".join(doc[i].text for i in c.subject)
        for c in find_clauses(doc)
        if c.finite is not None
    }

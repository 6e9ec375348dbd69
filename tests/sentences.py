"""Analysed documents made of a few sentences, for the tests of the finders."""

from __future__ import annotations

from extractors.language.analysis import Analysis
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Document, Passage, Span


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
    document = Document(
        id="0" * 16, sha256="0" * 64, path="brief.pdf", name="brief", pages=(), passages=passages
    )
    return analyse(document, load())

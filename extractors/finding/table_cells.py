"""Tables of a document joined over pages, with the passages of their rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.reading.model import Cell, Document, Passage, Table
from extractors.reading.table_joining import join_parts
from schemas.edtf import day_range
from schemas.records import DocumentFacts


@dataclass(frozen=True, slots=True)
class TableView:
    """A whole table, and for each of its rows the index of the passage that holds it."""

    table: Table
    passages: dict[int, int]
    corner: str
    """The words above the row labels."""
    section: tuple[str, ...]
    """Headings that the table stands under."""
    note: str = ""
    """The note right below the table; empty if there is none."""

    @property
    def has_heads(self) -> bool:
        """Whether its columns have heads; those of a part of a document may stand outside it."""
        return any(cell.column_path for cell in self.table.cells)

    @property
    def about(self) -> str:
        """The words that say what the whole table is about: caption, title and corner."""
        return f"{self.table.caption} {self.corner}".strip()

    def body(self) -> Iterator[tuple[Cell, int]]:
        """Give the body cells whose row has a passage, each with that passage's index."""
        for cell in self.table.cells:
            if not cell.is_header and cell.row in self.passages:
                yield cell, self.passages[cell.row]


def views(document: Document) -> tuple[TableView, ...]:
    """Join the tables of a document over its pages and find the passages of their rows."""
    places = {
        (passage.table, passage.row): passage
        for passage in document.passages
        if passage.table is not None and passage.row is not None
    }
    result = []
    for joined in join_parts(document.tables):
        rows = {cell.row for cell in joined.table.cells}
        found = {row: places.get(joined.part_of(row)) for row in sorted(rows)}
        passages = {row: passage for row, passage in found.items() if passage is not None}
        first = next(iter(passages.values()), None)
        heads = _head_rows(joined.table)
        corner = " ".join(
            cell.text for cell in joined.table.cells if cell.column == 0 and cell.row in heads
        )
        result.append(
            TableView(
                joined.table,
                {row: passage.index for row, passage in passages.items()},
                corner,
                first.section if first else (),
                _note_below(document, passages.values()),
            )
        )
    return tuple(result)


def _note_below(document: Document, rows: Iterable[Passage]) -> str:
    """Give the note right behind the last row of a table, on the same page."""
    last = max(rows, key=lambda passage: passage.index, default=None)
    if last is None or last.index + 1 >= len(document.passages):
        return ""
    after = document.passages[last.index + 1]
    is_note = after.kind == "footnote" or after.text.startswith("*")
    return after.text if is_note and after.page == last.page else ""


def _head_rows(table: Table) -> frozenset[int]:
    """Give the rows above the first body cell."""
    first = min((cell.row for cell in table.cells if not cell.is_header), default=0)
    return frozenset(cell.row for cell in table.cells if cell.row < first)


def anchor_of(facts: DocumentFacts) -> dt.date | None:
    """Give the day that relative times in heads count from: the last day of the document's date."""
    last = day_range(facts.date)[1] if facts.date else None
    return dt.date.fromisoformat(last) if last else None

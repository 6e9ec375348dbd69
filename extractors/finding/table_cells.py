"""Tables of a document joined over pages, with the passages of their rows."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.finding.table_heads import Column, column_of, heads_of
from extractors.finding.table_words import speaks_of_money
from extractors.finding.title_years import day_in
from extractors.putting_away import PutAway
from extractors.reading.model import Cell, Document, Passage, Table
from extractors.reading.table_joining import join_parts
from extractors.reading.table_units import find_unit, is_money, scale
from schemas.edtf import day_range
from schemas.records import DocumentFacts

_INDICATORS = re.compile(r"\b(?:\w+-?)?indicator(?:en)?\b|\bkengetal(?:len)?\b", re.IGNORECASE)
_AIMED_AT = re.compile(r"streef|nulmeting|doelwaarde|\d?-?meting\b", re.IGNORECASE)
"""Heads that only tables of indicators have."""


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
    unit: str = ""
    """The words that give the unit: the table's own, or those of a line above it."""

    lead: str = ""
    """The line right above it on its page; empty if there is none."""
    title: str = ""
    """The heading that it stands under and the short lines right above it."""
    repeated: frozenset[str] = frozenset()
    """The row labels that stand in several blocks."""

    @property
    def has_heads(self) -> bool:
        """Whether its columns have heads; those of a part of a document may stand outside it."""
        return any(cell.column_path for cell in self.table.cells)

    @property
    def about(self) -> str:
        """The words that say what the whole table is about: caption, title and corner."""
        return f"{self.table.caption} {self.corner}".strip()

    @property
    def tells_indicators(self) -> bool:
        """Whether its rows are indicators, so that `Begroting 2019` above them names no money."""
        if is_money(self.unit):
            return False
        heads = {text for cell in self.table.cells for text in cell.column_path}
        named = (self.corner, self.title, self.table.caption, *heads)
        return any(map(_INDICATORS.search, named)) or any(map(_AIMED_AT.match, heads))

    def body(self) -> Iterator[tuple[Cell, int]]:
        """Give the body cells whose row has a passage, each with that passage's index."""
        for cell in self.table.cells:
            if not cell.is_header and cell.row in self.passages:
                yield cell, self.passages[cell.row]


def rows_of_passages(document: Document) -> dict[tuple[int, int], int]:
    """Give the passages that hold rows of tables, by the numbers of table and row."""
    return {
        (passage.table, passage.row): passage.index
        for passage in document.passages
        if passage.kind == "table_row" and passage.table is not None and passage.row is not None
    }


def cells_by_column(document: Document) -> Iterator[tuple[int, Column, Cell]]:
    """Give the cells under heads that say what stands in a column, each with its row's passage."""
    rows = rows_of_passages(document)
    for number, table in enumerate(document.tables):
        heads = heads_of(table)
        kinds = {column: column_of(head) for column, head in heads.items()}
        for cell in table.cells:
            row, kind = rows.get((number, cell.row)), kinds.get(cell.column)
            if row is not None and kind is not None and cell.text != heads[cell.column]:
                yield row, kind, cell


def views(document: Document) -> Sequence[TableView]:
    """Join the tables of a document over its pages and find the passages of their rows."""
    return PutAway(_views(document)).settled()


def _views(document: Document) -> Iterator[TableView]:
    places = rows_of_passages(document)
    for joined in join_parts(document.tables):
        rows = {cell.row for cell in joined.table.cells}
        found = {row: places.get(joined.part_of(row)) for row in sorted(rows)}
        passages = {row: document.passages[at] for row, at in found.items() if at is not None}
        first = next(iter(passages.values()), None)
        heads = _head_rows(joined.table)
        corner = " ".join(
            cell.text for cell in joined.table.cells if cell.column == 0 and cell.row in heads
        )
        yield TableView(
            joined.table,
            {row: passage.index for row, passage in passages.items()},
            corner,
            first.section if first else (),
            _note_below(document, passages.values()),
            joined.table.unit or _unit_above(document, passages.values()),
            _line_above(document, passages.values()),
            _title_above(document, passages.values()),
            _repeated(joined.table),
        )


def _repeated(table: Table) -> frozenset[str]:
    paths = {cell.row_path for cell in table.cells if not cell.is_header and cell.row_path}
    counts = Counter(path[-1] for path in paths)
    return frozenset(label for label, times in counts.items() if times > 1)


_ABOVE = 5
"""Lines above a table, as heads that stand outside it, among which its scale is looked for."""
_SCALE_LINE = re.compile(r"\(?(?:alle\s)?(?:bedrag(?:en)?|cijfers|in\s|x\s|×\s|€\s)", re.IGNORECASE)
_SHORT = 12


def _unit_above(document: Document, rows: Iterable[Passage]) -> str:
    """Give the unit that a line of its own above a table states: `Bedragen x € 1.000`.

    A line right below another table, with a heading behind it, tells of that table.
    """
    first = min(rows, key=lambda passage: passage.index, default=None)
    if first is None:
        return ""
    headed = False
    for index in range(first.index - 1, max(-1, first.index - 1 - _ABOVE), -1):
        line = document.passages[index]
        if line.table is not None or first.page - line.page > 1:
            # A table may begin on the page behind its title.
            break
        if headed and index and document.passages[index - 1].table is not None:
            break
        headed = headed or line.kind in {"heading", "caption"}
        unit = find_unit(line.text)
        short = len(line.text.split()) <= _SHORT
        ends = line.text.rstrip(" ).").endswith(unit.rstrip(" )."))
        if short and is_money(unit) and _SCALE_LINE.match(line.text):
            return unit
        if short and ends and scale(unit) and speaks_of_money(line.text):
            return unit
    return ""


def _title_above(document: Document, rows: Iterable[Passage]) -> str:
    """Give the heading over a table, and the short lines between the two on its page."""
    first = min(rows, key=lambda passage: passage.index, default=None)
    if first is None:
        return ""
    lines = [*first.section[-1:]]
    for index in range(first.index - 1, max(-1, first.index - 3), -1):
        line = document.passages[index]
        short = len(line.text.split()) <= _SHORT
        if line.table is not None or line.page != first.page or not short:
            break
        lines.append(line.text)
    return " ".join(lines)


def _line_above(document: Document, rows: Iterable[Passage]) -> str:
    """Give the sentence right before the first row of a table, on the same page."""
    first = min(rows, key=lambda passage: passage.index, default=None)
    if first is None or first.index == 0:
        return ""
    before = document.passages[first.index - 1]
    told = before.kind == "sentence" or (before.kind == "list_item" and before.text.endswith(":"))
    told = told and before.table is None
    return before.text if told and before.page == first.page else ""


def _note_below(document: Document, rows: Iterable[Passage]) -> str:
    """Give the note right behind the last row of a table, on the same page."""
    last = max(rows, key=lambda passage: passage.index, default=None)
    if last is None:
        return ""
    behind = last.index + 1
    while behind < len(document.passages) and document.passages[behind].row == last.row is not None:
        behind += 1
    if behind == len(document.passages):
        return ""
    after = document.passages[behind]
    is_note = after.kind == "footnote" or after.text.startswith("*")
    return after.text if is_note and after.page == last.page else ""


def _head_rows(table: Table) -> frozenset[int]:
    """Give the rows above the first body cell, without labels of groups below the heads."""
    first = min((cell.row for cell in table.cells if not cell.is_header), default=0)
    above = [cell for cell in table.cells if cell.row < first]
    last = max((cell.row for cell in above if cell.column > 0), default=first)
    return frozenset(cell.row for cell in above if cell.row <= last)


def anchor_of(facts: DocumentFacts) -> dt.date | None:
    """Give the day that times in heads count from: the last of the document's date.

    Without one it is that of the year in its title.
    """
    last = day_range(facts.date)[1] if facts.date else None
    return dt.date.fromisoformat(last) if last else day_in(facts.title or "")

"""What the columns of an action table hold, and by when each of its rows is due."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractors.finding.table_cells import TableView
from extractors.finding.table_heads import Column, column_of, heads_of
from extractors.finding.table_words import time_of
from extractors.reading.model import Document, Passage


def action_columns(view: TableView) -> Mapping[Column, frozenset[int]]:
    """Give the columns of an action table by what stands in them; empty for other tables.

    One column says what is done, another who does it, when, or how it stands.
    """
    kinds: dict[Column, frozenset[int]] = {}
    for column, head in heads_of(view.table).items():
        if (kind := column_of(head)) is not None:
            kinds[kind] = kinds.get(kind, frozenset()) | {column}
    return kinds if "action" in kinds and len(kinds) > 1 else {}


def dues_of(view: TableView, anchor: dt.date | None) -> Mapping[int, str]:
    """Give by when each row of a table is to be done (EDTF), by its column that says so."""
    when = [
        column
        for column, head in heads_of(view.table).items()
        # `Realisatie 2022` is above what was reached in that year.
        if column_of(head) == "when" and _YEAR.search(head) is None
    ]
    dues: dict[int, str] = {}
    for cell in view.table.cells:
        if cell.column in when and cell.column_path and (time := time_of(cell.text, anchor)):
            dues.setdefault(cell.row, time)
    return dues


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of a table says of the sentences in its cells."""

    due: str | None
    """By when it is to be done (EDTF)."""
    cells: tuple[tuple[Column | None, str], ...]
    """The text of each cell, and what stands in its column."""

    def column_of(self, passage: Passage) -> Column | None:
        """Say what stands in the column of a sentence in one of the cells."""
        return next((kind for kind, text in self.cells if passage.text in text), None)


def read_action_rows(
    document: Document, tables: Iterable[TableView], anchor: dt.date | None
) -> Mapping[tuple[int, int], Row]:
    """Give what the rows of a document's action tables say, by the numbers of table and row."""
    rows: dict[tuple[int, int], Row] = {}
    for view in tables:
        kinds = {
            column: kind for kind, columns in action_columns(view).items() for column in columns
        }
        if not kinds:
            continue
        dues = dues_of(view, anchor)
        cells: dict[int, list[tuple[Column | None, str]]] = {}
        for cell in view.table.cells:
            cells.setdefault(cell.row, []).append((kinds.get(cell.column), cell.text))
        for row, index in view.passages.items():
            passage = document.passages[index]
            if passage.table is not None and passage.row is not None:
                said = Row(dues.get(row), tuple(cells.get(row, ())))
                rows[passage.table, passage.row] = said
    return rows

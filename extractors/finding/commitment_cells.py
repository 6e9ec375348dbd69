"""Sentences in the cells of tables: what the row that they stand in says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from extractors.finding.commitment_tables import names_in
from extractors.finding.parties import PartyIndex
from extractors.finding.table_cells import cells_by_column, rows_of_passages
from extractors.reading.model import Document, Passage
from schemas.records import Commitment


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of tables by the number of their passage."""

    numbers: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """The passages of rows, by the numbers of table and row."""
    holders: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Whom the column of who acts names in a row."""
    actions: Mapping[int, str] = field(default_factory=dict)
    """The action that was taken from a row."""
    times: Mapping[int, str] = field(default_factory=dict)
    """What the column of times says in a row."""

    def of(self, passage: Passage) -> int | None:
        """Give the passage of the row that a sentence stands in; None outside tables."""
        if passage.table is None or passage.row is None:
            return None
        return self.numbers.get((passage.table, passage.row))

    def says(self, passage: Passage) -> bool:
        """Whether a sentence is what the row's own record says."""
        row = self.of(passage)
        return row is not None and passage.text in self.actions.get(row, "")

    def is_action(self, passage: Passage) -> bool:
        """Whether a sentence is what the row's own record says, or tells what that is."""
        row = self.of(passage)
        if row is None or row not in self.actions:
            return False
        described = any(map(_DESCRIPTION.match, passage.section[-1:]))
        return described or passage.text in self.actions[row]

    def time_of(self, passage: Passage) -> str:
        """Give when the action of a row is to be done, for a sentence that tells of it."""
        row = self.of(passage)
        return self.times.get(row, "") if row is not None and self.is_action(passage) else ""

    def holder_of(self, passage: Passage) -> tuple[str, ...]:
        """Give who acts where a sentence in a row names nobody."""
        row = self.of(passage)
        return self.holders.get(row, ()) if row is not None else ()


_DESCRIPTION = re.compile(
    r"(?:korte )?(?:toelichting|omschrijving|beschrijving|uitwerking|inhoud|aanpak)\b",
    re.IGNORECASE,
)
"""Heads of what is said more of an action."""


def read_rows(document: Document, index: PartyIndex, found: Iterable[Commitment]) -> Rows:
    """Give what the rows of a document's tables say; `found` are the records made of them."""
    numbers = rows_of_passages(document)
    holders: dict[int, tuple[str, ...]] = {}
    times: dict[int, str] = {}
    for row, kind, cell in cells_by_column(document):
        if kind == "who" and (names := names_in(cell.text, index)):
            holders.setdefault(row, names)
        elif kind == "when":
            times.setdefault(row, cell.text)
    return Rows(numbers, holders, {record.passage: record.action for record in found}, times)


def untold(
    document: Document, rows: Rows, tabled: Iterable[Commitment], told: Iterable[Commitment]
) -> tuple[Commitment, ...]:
    """Leave out the records of rows whose own sentences (`told`) say what is to be done."""
    passages = document.passages
    said = {rows.of(passages[r.passage]) for r in told if rows.is_action(passages[r.passage])}
    return tuple(record for record in tabled if record.passage not in said)

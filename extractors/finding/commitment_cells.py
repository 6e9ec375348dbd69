"""Sentences in the cells of tables: what the row that they stand in says of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from extractors.finding.commitment_tables import names_in
from extractors.finding.parties import PartyIndex
from extractors.finding.table_cells import rows_of_passages
from extractors.finding.table_heads import column_of, heads_of
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

    def of(self, passage: Passage) -> int | None:
        """Give the passage of the row that a sentence stands in; None outside tables."""
        if passage.table is None or passage.row is None:
            return None
        return self.numbers.get((passage.table, passage.row))

    def has_told(self, passage: Passage) -> bool:
        """Whether the row's own record already says what a sentence in it says."""
        row = self.of(passage)
        return row is not None and passage.text in self.actions.get(row, "")

    def holder_of(self, passage: Passage) -> tuple[str, ...]:
        """Give who acts where a sentence in a row names nobody."""
        row = self.of(passage)
        return self.holders.get(row, ()) if row is not None else ()


def read_rows(document: Document, index: PartyIndex, found: Iterable[Commitment]) -> Rows:
    """Give what the rows of a document's tables say; `found` are the records made of them."""
    numbers = rows_of_passages(document)
    holders: dict[int, tuple[str, ...]] = {}
    for number, table in enumerate(document.tables):
        heads = heads_of(table)
        who = {column for column, head in heads.items() if column_of(head) == "who"}
        for cell in table.cells if who else ():
            row = numbers.get((number, cell.row))
            said = cell.column in who and cell.text != heads[cell.column]
            if said and row is not None and (names := names_in(cell.text, index)):
                holders.setdefault(row, names)
    return Rows(numbers, holders, {record.passage: record.action for record in found})

"""Places that get a sum each, in a table of money: `Drenthe | 1,5 | 2,0`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractors.finding.party_candidates import Candidate
from extractors.finding.table_cells import TableView
from extractors.finding.table_words import is_no_budget, names_funders
from extractors.linking.register import candidates as register_rows
from extractors.reading.model import Document
from extractors.reading.table_units import is_money
from schemas.records import PartyRole, PartyType

_SORT = re.compile(r"(?:gemeente|provincie) ", re.IGNORECASE)
_AND = re.compile(r", | en | & | / ")
_ROWS = 2
"""Rows of places from which a table divides its money over them."""


def find_payees(document: Document, tables: Sequence[TableView]) -> Iterator[Candidate]:
    """Find the municipalities and provinces that are the rows of a table of money.

    `tables` are those of the document.
    """
    for view in tables:
        if is_money(view.unit) and not is_no_budget(view.about):
            yield from _in_table(document, view)


def _in_table(document: Document, view: TableView) -> Iterator[Candidate]:
    rows = {
        cell.row: (passage, cell.row_path[-1]) for cell, passage in view.body() if cell.row_path
    }
    places = {row: found for row, (_, label) in rows.items() if (found := _places(label))}
    if len(places) < _ROWS:
        return
    sorts = [kinds for of_row in places.values() for kinds in of_row.values()]
    # `Utrecht` beside `Drenthe` is the province, beside `Zeist` the town.
    provinces = {"province"} in sorts
    role: PartyRole = "funder" if names_funders(view.about) else "recipient"
    for row, of_row in places.items():
        passage = document.passages[rows[row][0]]
        for name, kinds in of_row.items():
            start = passage.text.find(name)
            sort: PartyType = (
                "province"
                if "province" in kinds and (provinces or len(kinds) == 1)
                else "municipality"
            )
            if start >= 0:
                yield Candidate(
                    passage.index,
                    start,
                    start + len(name),
                    name,
                    "place-that-acts",
                    0.7,
                    sort,
                    role=role,
                )


def _places(label: str) -> Mapping[str, set[str]]:
    """Give the places that are all that a label holds, with what each may be."""
    found: dict[str, set[str]] = {}
    for part in _AND.split(label.strip()):
        name = _SORT.sub("", part)
        kinds = {row.kind for row in register_rows(name)} & {"municipality", "province"}
        if not kinds:
            return {}
        found[part] = set(kinds)
    return found

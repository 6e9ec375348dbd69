"""Places that get a sum each, in a table or list: `Drenthe | 1,5 | 2,0`, `Drenthe: € 1.500;`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from extractors.finding.money_lists import is_granted, lines_above, name_before_sum
from extractors.finding.party_candidates import Candidate
from extractors.finding.table_cells import TableView
from extractors.finding.table_words import is_no_budget, names_funders
from extractors.linking.register import candidates as register_rows
from extractors.reading.model import Document, Passage
from extractors.reading.table_units import is_money
from schemas.records import PartyRole, PartyType

_SORT = re.compile(r"(?:gemeente|provincie) ", re.IGNORECASE)
_AND = re.compile(r", | en | & | / ")
_ROWS = 2
"""Rows of places from which a table divides its money over them."""


def find_payees(document: Document, tables: Sequence[TableView]) -> Iterator[Candidate]:
    """Find the municipalities and provinces that are the rows of a table of money.

    Those before the sums of a list too, if the line above it grants these. `tables` are those
    of the document.
    """
    yield from _in_lists(document)
    for view in tables:
        if is_money(view.unit) and not is_no_budget(view.about):
            yield from _in_table(document, view)


def _in_lists(document: Document) -> Iterator[Candidate]:
    lists: dict[int, list[tuple[Passage, str, set[str]]]] = {}
    for passage in document.passages:
        if passage.kind != "list_item" or passage.lead is None:
            continue
        name = name_before_sum(passage.text)
        if name is not None and (found := _places(name)).keys() == {name}:
            lists.setdefault(passage.lead, []).append((passage, name, found[name]))
    for items in lists.values():
        above = lines_above(document.passages, items[0][0])
        if len(items) < _ROWS or not is_granted(above):
            continue
        said = any(_PROVINCES.search(line.text) for line in above)
        provinces = said or any(kinds == {"province"} for _, _, kinds in items)
        for passage, name, kinds in items:
            yield _payee(passage, name, kinds, provinces=provinces)


_PROVINCES = re.compile(r"\bprovincies?\b", re.IGNORECASE)


def _payee(
    passage: Passage,
    name: str,
    kinds: Set[str],
    *,
    provinces: bool,
    role: PartyRole = "recipient",
) -> Candidate:
    """Give a place that stands in a passage as who gets a sum there.

    `Utrecht` beside `Drenthe` is the province, beside `Zeist` the town.
    """
    start = passage.text.find(name)
    is_province = "province" in kinds and (provinces or len(kinds) == 1)
    sort: PartyType = "province" if is_province else "municipality"
    end = start + len(name)
    return Candidate(passage.index, start, end, name, "place-that-acts", 0.7, sort, role=role)


def _in_table(document: Document, view: TableView) -> Iterator[Candidate]:
    rows = {
        cell.row: (passage, cell.row_path[-1]) for cell, passage in view.body() if cell.row_path
    }
    places = {row: found for row, (_, label) in rows.items() if (found := _places(label))}
    if len(places) < _ROWS:
        return
    sorts = [kinds for of_row in places.values() for kinds in of_row.values()]
    provinces = {"province"} in sorts
    role: PartyRole = "funder" if names_funders(view.about) else "recipient"
    for row, of_row in places.items():
        passage = document.passages[rows[row][0]]
        for name, kinds in of_row.items():
            if name in passage.text:
                yield _payee(passage, name, kinds, provinces=provinces, role=role)


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

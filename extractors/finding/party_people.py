"""Persons in tables that say who they are: `Naam`, `Organisatie`, `Rol`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_columns import names_in_cell
from extractors.finding.party_text import fold
from extractors.finding.person_lines import find_names_alone
from extractors.finding.table_cells import rows_of_passages
from extractors.reading.model import Cell, Document, Passage, Table
from schemas.records import PartyRole

Column = Literal["person", "body", "function"]

_HEADS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (
        "person",
        re.compile(
            r"naam|namen|vertegenwoordigers?|contactpersoon|deelnemers?|(?:bestuurs)?lid|leden"
            r"|persoon|wie",
            re.IGNORECASE,
        ),
    ),
    (
        "body",
        re.compile(
            r"(?:organisatie|instelling|bedrijf|partij|namens|werkgever|instantie|afkomstig van"
            r"|vertegenwoordigt)\b.*",
            re.IGNORECASE,
        ),
    ),
    ("function", re.compile(r"(?:functie|rol|taak|hoedanigheid)\b.*", re.IGNORECASE)),
)
_BODY_OF_MEMBERS = re.compile(
    r"\b(?:leden|deelnemers|samenstelling|bezetting|werkgroep|stuurgroep|projectgroep|commissie"
    r"|klankbordgroep|begeleidingsgroep|projectteam|kernteam|platform|overleg)",
    re.IGNORECASE,
)
"""What the heading over a table says of those who make up a body."""


def find_people(document: Document, small: frozenset[str]) -> Iterator[Candidate]:
    """Find persons in a column of names beside one of bodies or functions, and those bodies.

    `small` are the words that the document writes with a small letter. Who stands beside a body
    is there for it, so is its member.
    """
    rows = rows_of_passages(document)
    for number, table in enumerate(document.tables):
        columns = _columns(table)
        if "person" not in columns.values() or len(set(columns.values())) == 1:
            continue
        for row in sorted({cell.row for cell in table.cells}):
            passage = rows.get((number, row))
            if passage is not None:
                cells = {columns[c.column]: c for c in table.cells if _in_row(c, row, columns)}
                yield from _of_row(cells, document.passages[passage], small)


def _in_row(cell: Cell, row: int, columns: Mapping[int, Column]) -> bool:
    return cell.row == row and cell.column in columns


def _columns(table: Table) -> dict[int, Column]:
    """Give what stands in the columns of a table, by the cells of its first row."""
    first = min((cell.row for cell in table.cells), default=0)
    heads = ((c.column, c.text.strip(" :")) for c in table.cells if c.row == first)
    return {
        column: kind
        for column, head in heads
        if (kind := next((k for k, form in _HEADS if form.fullmatch(head)), None)) is not None
    }


def _of_row(
    cells: Mapping[Column, Cell], passage: Passage, small: frozenset[str]
) -> Iterator[Candidate]:
    """Find the person of a row, with the function beside the name, and the body."""
    who = cells.get("person")
    person = None if who is None else _person(who.text, passage)
    if person is None:
        return
    function = cells["function"].text.strip() if "function" in cells else ""
    body = cells.get("body")
    of_group = _BODY_OF_MEMBERS.search(" ".join((*passage.section[-1:], function))) is not None
    role: PartyRole | None = "member" if body is not None or of_group else None
    yield replace(person, role=role, function=person.function or function or None)
    if body is not None:
        for found in names_in_cell(body.text, passage, small):
            yield replace(found, role="member" if of_group else None)


def _person(text: str, passage: Passage) -> Candidate | None:
    """Give the person whose name fills a cell."""
    begin = passage.text.find(text)
    if begin < 0 or any(map(str.isdigit, text)):
        return None
    found = next(find_names_alone(passage.index, fold(text)), None)
    if found is None:
        return None
    start, end = begin + found.start, begin + found.end
    return replace(found, start=start, end=end)

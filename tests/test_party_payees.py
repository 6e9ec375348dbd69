"""Places over which a table divides money, and those that only stand in a table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Box, Cell, Document, Passage, Span, Table

_BOX = Box(0, 0, 10, 10)


def divided(*labels: str, unit: str) -> Document:
    """A letter with one table: a row for each label, two years with an amount each."""
    heads = ("", "2025", "2026")
    rows = [heads, *((label, "1,5", "2,5") for label in labels)]
    cells = tuple(
        Cell(
            text,
            r,
            c,
            _BOX,
            1,
            row_path=(row[0],) if r and c else (),
            column_path=(heads[c],) if r and c else (),
            is_header=not (r and c),
        )
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    above = document("De verdeling van het geld staat in de tabel.")
    texts = [" | ".join(row) for row in rows[1:]]
    below = tuple(
        Passage(at, "table_row", text, (Span(1, 0, len(text)),), (), table=0, row=row, block=at)
        for row, (at, text) in enumerate(enumerate(texts, len(above.passages)), 1)
    )
    table = Table(1, _BOX, cells, caption="Verdeling per provincie", unit=unit)
    return replace(above, tables=(table,), passages=(*above.passages, *below))


MONEY = "x € 1 mln"


def payees(*labels: str, unit: str = MONEY) -> dict[str, str]:
    parties = find_all(analyse(divided(*labels, unit=unit), load())).parties
    return {p.name: p.type for p in parties if "recipient" in p.roles}


def test_each_place_of_a_row_gets_its_sum() -> None:
    found = payees("Drenthe", "Noord-Holland en Utrecht", "Overige provincies")
    assert found == {"Drenthe": "province", "Noord-Holland": "province", "Utrecht": "province"}


def test_a_town_that_a_province_is_called_like_is_the_town_beside_towns() -> None:
    assert payees("Zeist", "Utrecht") == {"Zeist": "municipality", "Utrecht": "municipality"}


@pytest.mark.parametrize(
    ("labels", "unit"),
    [
        (("Drenthe", "Utrecht"), "x 1.000 werkgevers"),
        (("Drenthe", "Bruggen en wegen"), MONEY),
    ],
)
def test_places_of_a_table_without_money_or_alone_get_none(
    labels: tuple[str, ...], unit: str
) -> None:
    assert payees(*labels, unit=unit) == {}


def listed(line: str, *items: str) -> dict[str, str]:
    made = document(line, *items)
    passages = tuple(
        replace(p, kind="list_item", lead=2) if p.index > 2 else p for p in made.passages
    )
    parties = find_all(analyse(replace(made, passages=passages), load())).parties
    return {p.name: p.type for p in parties if "recipient" in p.roles}


def test_each_place_of_a_list_gets_its_sum() -> None:
    sums = ("Drenthe: € 150.000;", "Utrecht: € 250.000.")
    provinces = {"Drenthe": "province", "Utrecht": "province"}
    assert listed("De volgende bijdragen worden verleend:", *sums) == provinces
    # who pays, and no sums that are given
    assert listed("De bijdrage wordt verleend door:", *sums) == {}
    assert listed("Het tekort is als volgt:", *sums) == {}


def test_one_place_in_a_list_is_no_division() -> None:
    line = "De volgende bijdragen worden verleend:"
    assert listed(line, "Drenthe: € 150.000;", "onderhoud: € 250.000.") == {}


def test_a_line_that_speaks_of_provinces_makes_them_so() -> None:
    line = "De uitkering bedraagt voor de provincie:"
    found = listed(line, "Utrecht: € 150.000;", "Groningen: € 250.000.")
    assert found == {"Utrecht": "province", "Groningen": "province"}

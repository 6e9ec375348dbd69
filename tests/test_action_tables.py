"""Tables of actions: who is to do what by when, under heads of many kinds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Box, Cell, Document, Passage, Span, Table
from schemas.records import Commitment

_BOX = Box(0, 0, 10, 10)
DREDGE, WEIR = "Opstellen baggerplan", "Plaatsen drie stuwen"


def plan(*rows: tuple[str, ...], title: str = "Uitvoeringsplan Water gemeente Goes") -> Document:
    """A plan of April 2015 with one table below its title; the first row holds the heads."""
    cells = tuple(
        Cell(text, r, c, _BOX, 1, column_path=(rows[0][c],) if r else (), is_header=not r)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    texts = [" | ".join(row) for row in rows]
    above = document("De acties staan in de tabel.", heading=title)
    below = tuple(
        Passage(3 + r, "table_row", text, (Span(1, 0, len(text)),), (), table=0, row=r)
        for r, text in enumerate(texts)
    )
    return replace(
        above, tables=(Table(1, _BOX, cells),), passages=(*above.passages, *below), name="plan"
    )


def found(
    *rows: tuple[str, ...], title: str = "Uitvoeringsplan Water gemeente Goes"
) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Give the actions of the table with who is to act, and when."""
    records: tuple[Commitment, ...] = tuple(
        find_all(analyse(plan(*rows, title=title), load())).commitments
    )
    return [(c.action, c.actors, c.deadline) for c in records if c.rule == "table"]


@pytest.mark.parametrize(
    ("heads", "first", "second"),
    [
        (("Inspanning", "Kartrekker", "Jaar"), "2016", "2017"),
        (("Interventie", "Wie doet het?", "Klaar in"), "2016", "2017"),
        (("Werkzaamheden", "Opdrachtnemer", "Realisatie"), "2016", "2017"),
    ],
)
def test_heads_say_what_stands_below(heads: tuple[str, ...], first: str, second: str) -> None:
    who = "Waterschap Scheldestromen"
    rows = ((DREDGE, who, first), (WEIR, who, second))
    assert found(heads, *rows) == [(DREDGE, (who,), first), (WEIR, (who,), second)]


def test_without_a_column_for_it_the_owner_of_the_plan_acts() -> None:
    rows = (("Actie", "Planning"), (DREDGE, "2016"))
    assert found(*rows) == [(DREDGE, ("gemeente Goes",), "2016")]
    assert found(*rows, title="Uitvoeringsplan Water") == [(DREDGE, (), "2016")]


def test_a_column_for_it_that_is_empty_leaves_open_who_acts() -> None:
    assert found(("Actie", "Trekker", "Planning"), (DREDGE, "n.t.b.", "2016")) == [
        (DREDGE, (), "2016")
    ]


def test_signs_under_years_say_when() -> None:
    rows = (("Actie", "2015", "2016", "2017"), (DREDGE, "", "x", ""), (WEIR, "", "x", "x"))
    assert [(action, when) for action, _, when in found(*rows)] == [
        (DREDGE, "2016"),
        (WEIR, "2016/2017"),
    ]


def test_amounts_under_years_are_no_times() -> None:
    rows = (("Actie", "2015", "2016", "2017"), (DREDGE, "10", "20", "20"))
    assert found(*rows) == []

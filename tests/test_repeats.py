"""Numbers that stand in the text and again in a table know of each other."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.finding.repeats import find_repeats
from schemas.records import Budget, Target


def _budget(euros: int, source: Any = "text", **fields: Any) -> Budget:
    return Budget(
        amount_cents=euros * 100,
        source=source,
        raw=str(euros),
        passage=0,
        rule="x",
        confidence=1.0,
        **fields,
    )


def _target(value: str, rule: str = "target.will", **fields: Any) -> Target:
    made = {"unit": "percent", "nature": "target", "indicator": "huizen", **fields}
    return Target(value=value, raw=value, passage=0, rule=rule, confidence=1.0, **made)


@pytest.mark.parametrize(
    ("said", "cell"),
    [
        (_budget(1_250_000), _budget(1_250_000, "table", purpose="Sluizen")),
        (_budget(-1_250_000), _budget(1_250_000, "table")),
        (
            _budget(200_000, purpose="het baggeren van vaarten"),
            _budget(200_000, "table", purpose="Baggerwerk"),
        ),
        (_budget(1_250_000, period="2014/2016"), _budget(1_250_000, "table", period="2015")),
    ],
)
def test_amount_in_text_and_table(said: Budget, cell: Budget) -> None:
    (found,) = find_repeats((cell, said), ())
    assert (found.kind, found.text, found.table) == ("budget", 1, 0)


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        pytest.param(_budget(1_250_000), [_budget(1_250_001, "table")], id="another amount"),
        pytest.param(_budget(200_000), [_budget(200_000, "table")], id="a round amount"),
        pytest.param(
            _budget(1_250_000, period="2014"),
            [_budget(1_250_000, "table", period="2015")],
            id="another year",
        ),
        pytest.param(
            _budget(1_250_000), [_budget(1_250_000, "table")] * 2, id="two cells, no words"
        ),
        pytest.param(_budget(1_250_000), [_budget(1_250_000)], id="both in the text"),
    ],
)
def test_amounts_that_only_look_alike(said: Budget, cells: list[Budget]) -> None:
    assert find_repeats((said, *cells), ()) == ()


def test_target_in_text_and_table() -> None:
    cell = _target("40", "table.target", when="2030", indicator="Geïsoleerde huizen")
    said = _target("40", when="2030", indicator="van de huizen")
    other = _target("40", when="2030", indicator="van de bussen")
    (found,) = find_repeats((), (said, cell, other))
    assert (found.kind, found.text, found.table) == ("target", 0, 1)

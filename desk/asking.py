"""Asking a question of the database: its rows, their number, and the facets."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from datasette.app import Datasette

from desk.questions import Facet, Question
from desk.words import word

PAGE_SIZE = 50
_FACET_VALUES = 9
_MOST_FACET_VALUES = 200


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that the answer may be narrowed to."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class FacetValues:
    """The values of one facet under the other conditions."""

    facet: Facet
    values: tuple[FacetValue, ...]
    has_more: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of the answer to a question."""

    given: dict[str, str]
    rows: tuple[Mapping[str, Any], ...]
    total: int
    page: int
    facets: tuple[FacetValues, ...]

    @property
    def pages(self) -> int:
        """How many pages the whole answer takes."""
        return max(1, -(-self.total // PAGE_SIZE))


def given_values(question: Question, asked: Mapping[str, str]) -> dict[str, str]:
    """Give the values of all parameters and facets; empty where they are left out."""
    return {name: asked.get(name, "").strip() for name in question.names()}


async def ask(
    datasette: Datasette,
    database: str,
    question: Question,
    given: dict[str, str],
    page: int,
    every_value_of: str = "",
) -> Answer:
    """Answer a question; `every_value_of` names a facet to give all values of."""
    if question.required and not given[question.required]:
        return Answer(given, (), 0, 1, ())
    offset = (page - 1) * PAGE_SIZE
    limits = {
        facet.name: _MOST_FACET_VALUES if facet.name == every_value_of else _FACET_VALUES
        for facet in question.facets
    }
    more = {name: limit + 1 for name, limit in limits.items()}
    rows, counted = await asyncio.gather(
        datasette.execute(database, question.page_sql(given, PAGE_SIZE, offset), given),
        datasette.execute(database, question.facets_sql(given, more), given),
    )
    found: dict[str, list[tuple[Any, Any, int]]] = {name: [] for name in ("", *limits)}
    for name, value, label, count in counted.rows:
        found[name].append((value, label, count))
    facets = [
        _facet(facet, found[facet.name], given[facet.name], limits[facet.name])
        for facet in question.facets
    ]
    return Answer(
        given,
        tuple(dict(zip(rows.columns, row, strict=True)) for row in rows.rows),
        found[""][0][2],
        page,
        tuple(values for values in facets if values.values),
    )


def _facet(
    facet: Facet, found: Sequence[tuple[Any, Any, int]], chosen: str, limit: int
) -> FacetValues:
    values = tuple(
        FacetValue(
            str(value),
            word(facet.words, value) if facet.words else str(label),
            count,
            str(value) == chosen,
        )
        for value, label, count in found
    )
    shown = values[:limit]
    if chosen and not any(value.is_chosen for value in shown):
        shown = (FacetValue(chosen, word(facet.words, chosen), 0, is_chosen=True), *shown)
    return FacetValues(facet, shown, len(values) > limit)


async def query(
    datasette: Datasette, database: str, sql: str, values: Mapping[str, Any] | Sequence[Any] = ()
) -> list[dict[str, Any]]:
    """Give the rows of a SELECT as dictionaries."""
    found = await datasette.execute(database, sql, values)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def names(value: str | None) -> list[str]:
    """Give the names in a JSON array."""
    return list(json.loads(value)) if value else []

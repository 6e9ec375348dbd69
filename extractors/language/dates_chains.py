"""Stretches of time joined by words of range or list: what one gives the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractors.language.dates_meaning import (
    Between,
    Node,
    Relation,
    is_open,
    ref_of,
    with_ref,
    year_after,
    year_before,
)
from extractors.language.dates_placing import in_order, touch

Join = Literal["range", "list"]


@dataclass(frozen=True, slots=True)
class TimeUnit:
    """A stretch of time read from tokens up to `stop`."""

    node: Node | None
    stop: int
    rule: str
    relation: Relation | None = None
    """Set where the unit itself says how it relates (`binnen drie maanden`, `2014 e.v.`)."""


@dataclass(frozen=True, slots=True)
class Item:
    """A unit in a chain, which begins at token `start`."""

    unit: TimeUnit
    start: int
    join: Join | None
    """How the item is joined to the one before it."""


def shared(first: Node, last: Node, join: Join) -> tuple[Node, Node]:
    """Give an undated neighbour the year of the dated one; a range may cross the new year."""
    one, two = ref_of(first), ref_of(last)
    if one is None or two is None:
        return first, last
    if is_open(first) and is_open(last):
        # `12 en 13 mei jl.`
        return (with_ref(first, two), last) if two.lean and not one.lean else (first, last)
    if is_open(first) and not one.lean:
        dated = with_ref(first, two)
        if join == "range" and not in_order(dated, last):
            dated = with_ref(first, year_before(two))
        return dated, last
    if is_open(last) and not two.lean:
        dated = with_ref(last, one)
        if join == "range" and not in_order(first, dated):
            dated = with_ref(last, year_after(one))
        return first, dated
    return first, last


def share_years(items: list[Item]) -> list[Item]:
    """Let the items of a chain share the year that one of them names, from the right."""
    own = list(items)
    for index in range(len(own) - 1, 0, -1):
        one, two = own[index - 1].unit, own[index].unit
        if one.node is None or two.node is None:
            continue
        first, last = shared(one.node, two.node, own[index].join or "list")
        own[index - 1] = replace(own[index - 1], unit=replace(one, node=first))
        own[index] = replace(own[index], unit=replace(two, node=last))
    return own


def join_items(items: Sequence[Item]) -> list[list[Item]]:
    """Split a chain where a list jumps: `2014, 2015 en 2020` are two stretches."""
    groups: list[list[Item]] = []
    for item in items:
        previous = groups[-1][-1].unit.node if groups else None
        node = item.unit.node
        together = item.join == "range" or (
            previous is not None and node is not None and touch(*shared(previous, node, "list"))
        )
        if groups and together:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def merged(units: Sequence[TimeUnit]) -> TimeUnit:
    """Give the stretch from the first unit of a chain to the last."""
    first, last = units[0], units[-1]
    if len(units) == 1 or first.node is None or last.node is None:
        return last
    rule = "date.years" if first.rule == last.rule == "date.year" else "date.range"
    start = first.node.first if isinstance(first.node, Between) else first.node
    end = last.node.last if isinstance(last.node, Between) else last.node
    return TimeUnit(Between(start, end), last.stop, rule)

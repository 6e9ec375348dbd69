"""Which rows of a table head the rows below them: as their sum, by indent, or as a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from extractors.reading.table_values import last_digit


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A row below the heads, with what its label and numbers say."""

    number: int
    label: str
    indent: float
    bold: bool
    values: dict[int, Decimal]
    """Numbers by column; percentages are left out."""
    has_cells: bool
    """Something stands outside the label columns."""
    section: int
    is_total: bool
    is_part: bool
    style: str
    """Kind of numbering: roman, letter, upper, decimal with its depth, or none."""
    carried: tuple[str, ...] = ()
    """Labels of group columns that go on from the rows above."""


def parents_of(rows: Sequence[BodyRow]) -> dict[int, int]:
    """Find rows with numbers that head the rows below them, as their sum or by indent."""
    parents: dict[int, int] = {}
    for place, row in enumerate(rows):
        if not row.values or row.is_total or not row.label:
            continue
        children = _children(rows, place)
        if not children:
            continue
        indented = all(child.indent > row.indent + 4 for child in children)
        if _adds_up(row, children) or indented:
            for child in children:
                parents[child.number] = row.number
    return parents


def _children(rows: Sequence[BodyRow], place: int) -> list[BodyRow]:
    row = rows[place]
    children: list[BodyRow] = []
    for other in rows[place + 1 :]:
        if other.is_total or not other.has_cells or other.section != row.section:
            break
        deeper = other.indent > row.indent + 4
        alike = other.bold == row.bold and other.style == row.style and not deeper
        if alike or other.indent < row.indent - 4 or (row.bold and other.bold and not deeper):
            break
        if not row.bold and other.bold:
            break
        children.append(other)
    return children


def _adds_up(row: BodyRow, children: Sequence[BodyRow]) -> bool:
    columns = [c for c in row.values if any(c in child.values for child in children)]
    if not columns:
        return False
    slack = Decimal(len(children) + 1) / 2
    good = 0
    for column in columns:
        total = sum((c.values.get(column, Decimal(0)) for c in children), Decimal(0))
        good += abs(total - row.values[column]) <= slack * last_digit(row.values[column])
    return good >= 0.6 * len(columns)


def groups_of(rows: Sequence[BodyRow], parents: dict[int, int]) -> dict[int, tuple[str, ...]]:
    """Give for each row the labels of the groups that it stands in, outermost first."""
    by_number = {row.number: row for row in rows}
    groups: dict[int, tuple[str, ...]] = {}
    stack: list[BodyRow] = []
    following = {a.number: b for a, b in pairwise(rows)}
    for row in rows:
        if stack and row.section != stack[-1].section:
            stack = []
        if row.is_total and row.has_cells:
            stack = [g for g in stack if row.indent > g.indent + 4 or _names(row, g)]
        elif not row.has_cells and row.label:
            stack = [g for g in stack if _stands_over(g, row)]
        path = [group.label for group in stack]
        chain: list[str] = []
        parent = parents.get(row.number)
        while parent is not None:
            chain.insert(0, by_number[parent].label)
            parent = parents.get(parent)
        groups[row.number] = (*path, *row.carried, *chain)
        if not row.has_cells and row.label and row.number in following:
            stack.append(row)
    return groups


def _names(total: BodyRow, group: BodyRow) -> bool:
    return group.label.casefold() in total.label.casefold() or "subtotaal" in total.label.casefold()


def _stands_over(group: BodyRow, row: BodyRow) -> bool:
    """Tell whether a group row goes on above another group row."""
    if row.indent > group.indent + 4:
        return True
    if row.indent < group.indent - 4:
        return False
    if group.style != row.style and group.style and row.style:
        order = ["roman", "upper", "decimal0", "decimal1", "decimal2", "letter"]
        return order.index(group.style) < order.index(row.style)
    return group.bold and not row.bold

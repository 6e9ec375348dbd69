"""Whether the totals of a table are the sums of their parts, and of which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from extractors.reading.model import Cell
from extractors.reading.table_structure import is_part_label, is_total_label
from extractors.reading.table_values import last_digit, parse_cell


@dataclass(frozen=True, slots=True)
class _Row:
    """The numbers of one row, by column, and what its labels make of it."""

    number: int
    path: tuple[str, ...]
    values: dict[int, Decimal]
    is_total: bool
    is_part: bool


Place = tuple[int, int]
"""Row and column of a cell."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A total of a table that adds up, and the cells it is the sum of."""

    total: Place
    parts: tuple[Place, ...]
    room: Decimal
    """How far the sum may be off by rounding, in the numbers as printed."""


def find_sums(cells: Sequence[Cell]) -> tuple[Sum, ...]:
    """Find the totals of a table that add up as printed, with room for rounding.

    Total rows, rows over their parts, and total columns; percentages are left out.
    """
    rows = _rows(cells)
    parents = {row.path for row in rows if any(_within(other, row) for other in rows)}
    found: list[Sum] = []
    for place, row in enumerate(rows):
        if row.path in parents:
            options = [[r for r in rows if r.path[:-1] == row.path and not r.is_part]]
        elif row.is_total:
            options = _options([r for r in rows[:place] if not r.is_part], parents)
        else:
            continue
        best = max((_sums_down(row, parts) for parts in options), key=len, default=[])
        if 2 * len(best) > len(row.values):
            found += best
    return (*found, *_sums_across(rows, cells))


def _sums_down(total: _Row, parts: Sequence[_Row]) -> list[Sum]:
    found = []
    for column in total.values:
        numbers = {r.number: r.values[column] for r in parts if column in r.values}
        made = _sum_of(
            {(number, column): value for number, value in numbers.items()},
            (total.number, column),
            total.values[column],
        )
        found += [made] if made is not None else []
    return found


def _sums_across(rows: Sequence[_Row], cells: Sequence[Cell]) -> list[Sum]:
    """Find the columns `Totaal` or `Saldo` that are the sum of the columns since the last one."""
    totals = sorted(
        {c.column for c in cells if c.column_path and is_total_label(c.column_path[-1])}
    )
    found: list[Sum] = []
    for before, column in zip((-1, *totals), totals, strict=False):
        sums = []
        for row in rows:
            numbers = {(row.number, c): v for c, v in row.values.items() if before < c < column}
            if column in row.values and len(numbers) > 1:
                sums.append(_sum_of(numbers, (row.number, column), row.values[column]))
        good = [made for made in sums if made is not None]
        if 2 * len(good) > len(sums):
            found += good
    return found


def _sum_of(parts: dict[Place, Decimal], total: Place, value: Decimal) -> Sum | None:
    numbers = list(parts.values())
    if not numbers or not _close(value, numbers):
        return None
    return Sum(total, tuple(parts), _room(value, numbers))


def totals_add_up(cells: Sequence[Cell]) -> bool | None:
    """Check total rows, rows over their parts and total columns, with room for rounding.

    Percentages are left out. None where there are no totals, or where it is not
    clear what they are totals of: then not one column adds up although the table
    has several totals or groups, or lacks its heads and so perhaps its beginning.
    """
    rows = _rows(cells)
    parents = {row.path for row in rows if any(_within(other, row) for other in rows)}
    has_heads = any(cell.column_path for cell in cells)
    verdicts = _total_rows(rows, parents, has_heads) + _parent_rows(rows, parents)
    if not verdicts:
        verdicts = _total_columns(rows, cells)
    return all(verdicts) if verdicts else None


def _rows(cells: Sequence[Cell]) -> list[_Row]:
    rows = []
    body = [cell for cell in cells if not cell.is_header]
    for number, group in groupby(body, key=lambda cell: cell.row):
        values: dict[int, Decimal] = {}
        path: tuple[str, ...] = ()
        for cell in group:
            path = cell.row_path
            value = parse_cell(cell.text)
            if value is not None and not value.percent:
                amount = value.value * value.factor
                values[cell.column] = values.get(cell.column, Decimal(0)) + amount
        if values and path:
            label = path[-1]
            rows.append(_Row(number, path, values, is_total_label(label), is_part_label(label)))
    return rows


def _within(row: _Row, parent: _Row) -> bool:
    return len(row.path) > len(parent.path) and row.path[: len(parent.path)] == parent.path


def _total_rows(rows: Sequence[_Row], parents: set[tuple[str, ...]], has_heads: bool) -> list[bool]:
    verdicts = []
    single = sum(row.is_total for row in rows) == 1
    for place, row in enumerate(rows):
        if not row.is_total or row.path in parents:
            continue
        before = [r for r in rows[:place] if not r.is_part]
        options = _options(before, parents)
        if place == 0:
            options = [[r for r in rows[1:] if not r.is_part and not r.is_total]]
        good, checked = max((_matches(row, parts) for parts in options), default=(0, 0))
        simple = single and not parents and has_heads and place > 1
        # A chance hit in one column of many says nothing of what was added up.
        if checked and (2 * good > checked or simple):
            verdicts.append(good == checked)
    return verdicts


def _options(before: Sequence[_Row], parents: set[tuple[str, ...]]) -> list[list[_Row]]:
    """Give the sets of rows that a total below them may be the sum of."""
    last = max((i for i, row in enumerate(before) if row.is_total), default=-1)
    since = [row for row in before[last + 1 :] if row.path not in parents]
    leaves = [row for row in before if not row.is_total and row.path not in parents]
    top = [row for row in before if not row.is_total and row.path[:-1] not in parents]
    totals = [row for row in before if row.is_total]
    options = [since, leaves, top, totals, [*totals, *since]]
    if last >= 0:
        options += [[before[last], *since], [before[last], before[-1]]]
    return [option for option in options if option]


def _matches(total: _Row, parts: Sequence[_Row]) -> tuple[int, int]:
    """Count the columns in which the parts add up to the total, and the columns checked."""
    good = checked = 0
    for column, value in total.values.items():
        numbers = [row.values[column] for row in parts if column in row.values]
        if not numbers:
            continue
        checked += 1
        good += _close(value, numbers)
    return good, checked


def _parent_rows(rows: Sequence[_Row], parents: set[tuple[str, ...]]) -> list[bool]:
    verdicts = []
    for row in rows:
        if row.path not in parents:
            continue
        children = [r for r in rows if r.path[:-1] == row.path and not r.is_part]
        good, checked = _matches(row, children)
        if 2 * good > checked:
            verdicts.append(good == checked)
    return verdicts


def _total_columns(rows: Sequence[_Row], cells: Sequence[Cell]) -> list[bool]:
    """Check a column with the head `Totaal` against the columns before it."""
    column = next(
        (c.column for c in cells if c.column_path and is_total_label(c.column_path[-1])), None
    )
    results = []
    for row in rows:
        parts = [v for place, v in row.values.items() if column is not None and place < column]
        if column in row.values and len(parts) > 1:
            results.append(_close(row.values[column], parts))
    if not results or sum(results) < 0.5 * len(results):
        # Not a sum of these columns: a sum over other years, or of some of them only.
        return []
    return [all(results)]


def _close(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Tell whether a sum is right to within half a last digit for each number in it."""
    return abs(sum(parts, Decimal(0)) - total) <= _room(total, parts)


def _room(total: Decimal, parts: Sequence[Decimal]) -> Decimal:
    return max(last_digit(number) for number in (total, *parts)) * (len(parts) + 1) / 2

"""Tables that go on over pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extractors.reading.model import Cell, Table
from extractors.reading.table_regions import CAPTION
from extractors.reading.table_totals import totals_add_up


@dataclass(frozen=True, slots=True)
class JoinedTable:
    """A table with the tables that it was joined of."""

    table: Table
    parts: tuple[tuple[int, int], ...]
    """Index of each part among the tables given, and the row number that it begins at."""

    def part_of(self, row: int) -> tuple[int, int]:
        """Give the part (index) and its own row number that a row of the whole came from."""
        index, start = next(part for part in reversed(self.parts) if part[1] <= row)
        return index, row - start


def join_parts(tables: Iterable[Table]) -> Iterator[JoinedTable]:
    """Join each table that goes on from the one before it, and tell which those were.

    A continuation stands on the next page, has the same columns at the same places,
    no caption of its own, and either no heads or the same ones again. Rows are
    numbered on; cells keep the page that they stand on, and take over heads, groups
    and unit.
    """
    whole: JoinedTable | None = None
    last: Table | None = None
    for index, table in enumerate(tables):
        fitted = _fitted(whole.table, table) if whole is not None else None
        if whole and last and fitted and _goes_on(whole.table, last, fitted):
            start = max(cell.row for cell in whole.table.cells) + 1
            parts = (*whole.parts, (index, start))
            whole = JoinedTable(_join(whole.table, fitted, start), parts)
        else:
            if whole is not None:
                yield whole
            whole = JoinedTable(table, ((index, 0),))
        last = table
    if whole is not None:
        yield whole


def join_tables(tables: Iterable[Table]) -> tuple[Table, ...]:
    """Join each table that goes on over a page break to the one before it (see `join_parts`)."""
    return tuple(joined.table for joined in join_parts(tables))


def _goes_on(before: Table, last: Table, table: Table) -> bool:
    """Tell whether `table` goes on from `before`, of which `last` is the last part."""
    if table.page != last.page + 1:
        return False
    new_caption = CAPTION.match(table.caption) is not None and table.caption != before.caption
    if new_caption and "vervolg" not in table.caption.casefold():
        return False
    if abs(last.box.x0 - table.box.x0) > 12 or abs(last.box.x1 - table.box.x1) > 12:
        return False
    heads, known = _heads(table), _heads_above(before)
    return all(known.get(column) == path for column, path in heads.items())


def _fitted(before: Table, table: Table) -> Table | None:
    """Number the columns of `table` as those of `before` above them; None where they differ.

    A column in which nothing is filled after the page break is no column there.
    """
    if _columns(before) == _columns(table):
        return table
    above, below = _places(before), _places(table)
    fits = {
        column: [other for other, there in above.items() if _under(there, here)]
        for column, here in below.items()
    }
    if len(below) < 2 or any(len(others) != 1 for others in fits.values()):
        return None
    numbers = {column: others[0] for column, others in fits.items()}
    if len(set(numbers.values())) < len(numbers) or numbers.get(0) != 0:
        return None
    cells = tuple(replace(cell, column=numbers[cell.column]) for cell in table.cells)
    return replace(table, cells=cells)


def _places(table: Table) -> dict[int, tuple[float, float]]:
    """Give the left and right edge of what stands in each column."""
    places: dict[int, tuple[float, float]] = {}
    for cell in table.cells:
        left, right = places.get(cell.column, (cell.box.x0, cell.box.x1))
        places[cell.column] = (min(left, cell.box.x0), max(right, cell.box.x1))
    return places


def _under(above: tuple[float, float], below: tuple[float, float]) -> bool:
    """Tell whether two columns begin, end or have their middle at the same place."""
    left, right = (abs(one - other) for one, other in zip(above, below, strict=True))
    middle = abs(sum(above) - sum(below)) / 2
    return min(left, right, middle) <= _ALIGNED


_ALIGNED = 6.0
"""Points that columns may stand apart."""


def _columns(table: Table) -> int:
    return max(cell.column for cell in table.cells) + 1


def _heads(table: Table) -> dict[int, tuple[str, ...]]:
    heads: dict[int, tuple[str, ...]] = {}
    for cell in table.cells:
        if not cell.is_header and cell.column_path:
            heads.setdefault(cell.column, cell.column_path)
    return heads


def _heads_above(table: Table) -> dict[int, tuple[str, ...]]:
    """Give the heads of all columns, also of those in which no cell is filled."""
    body = min((cell.row for cell in table.cells if not cell.is_header), default=0)
    above: dict[int, tuple[str, ...]] = {}
    for cell in table.cells:
        if cell.row < body and cell.column > 0 and not cell.row_path:
            above[cell.column] = (*above.get(cell.column, ()), cell.text)
    return above | _heads(table)


def _join(before: Table, table: Table, offset: int) -> Table:
    heads = _heads_above(before)
    last = next((c for c in reversed(before.cells) if not c.is_header), None)
    groups = last.row_path[:-1] if last else ()
    cells: list[Cell] = list(before.cells)
    within = True
    for cell in table.cells:
        path, column_path = cell.row_path, cell.column_path
        if not cell.is_header:
            # A group of its own ends the one that was open at the page's end.
            within = within and len(path) <= 1
            path = (*groups, *path) if within else path
            column_path = column_path or heads.get(cell.column, ())
        cells.append(replace(cell, row=cell.row + offset, row_path=path, column_path=column_path))
    return replace(
        before,
        cells=tuple(cells),
        unit=before.unit or table.unit,
        totals_add_up=totals_add_up(cells),
    )

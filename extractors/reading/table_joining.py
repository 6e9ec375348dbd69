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
        if whole is not None and last is not None and _goes_on(whole.table, last, table):
            start = max(cell.row for cell in whole.table.cells) + 1
            parts = (*whole.parts, (index, start))
            whole = JoinedTable(_join(whole.table, table, start), parts)
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
    if _columns(before) != _columns(table):
        return False
    heads = _heads(table)
    return not heads or heads == _heads(before)


def _columns(table: Table) -> int:
    return max(cell.column for cell in table.cells) + 1


def _heads(table: Table) -> dict[int, tuple[str, ...]]:
    heads: dict[int, tuple[str, ...]] = {}
    for cell in table.cells:
        if not cell.is_header and cell.column_path:
            heads.setdefault(cell.column, cell.column_path)
    return heads


def _join(before: Table, table: Table, offset: int) -> Table:
    heads = _heads(before)
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

"""Tables that go on over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.reading.model import Cell, Table
from extractors.reading.table_regions import CAPTION
from extractors.reading.table_totals import totals_add_up


def join_tables(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Join each table that goes on from the one before it to that one.

    A continuation stands on the next page, has the same columns at the same places,
    no caption of its own, and either no heads or the same ones again. Rows are
    numbered on; cells keep the page that they stand on, and take over heads, groups
    and unit.
    """
    joined: list[Table] = []
    for table in tables:
        if joined and _goes_on(joined[-1], table):
            joined[-1] = _join(joined[-1], table)
        else:
            joined.append(table)
    return tuple(joined)


def _goes_on(before: Table, table: Table) -> bool:
    if table.page != max(cell.page for cell in before.cells) + 1:
        return False
    new_caption = CAPTION.match(table.caption) is not None and table.caption != before.caption
    if new_caption and "vervolg" not in table.caption.casefold():
        return False
    if abs(before.box.x0 - table.box.x0) > 12 or abs(before.box.x1 - table.box.x1) > 12:
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


def _join(before: Table, table: Table) -> Table:
    offset = max(cell.row for cell in before.cells) + 1
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
        cells.append(
            replace(cell, row=cell.row + offset, row_path=path, column_path=column_path)
        )
    return replace(
        before,
        cells=tuple(cells),
        unit=before.unit or table.unit,
        totals_add_up=totals_add_up(cells),
    )

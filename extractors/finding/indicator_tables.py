"""What tables of indicators say beside their heads: rows that go on, years of measuring, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from extractors.finding.table_cells import TableView
from extractors.finding.table_words import counts_things, nature_of, speaks_of_money
from extractors.reading.model import Cell
from extractors.reading.table_values import is_empty_mark, is_year, parse_cell

_WHEN = re.compile(
    r"\W*(?:(?:laatste|vorige|eerste|recentste|meest\srecente)\s)?(?:meting|meetjaar|peiljaar|"
    r"peildatum|peilmoment|meetmoment|jaar|jaartal|periode|verslagjaar|bronjaar|schooljaar|wanneer|datum)\W*",
    re.IGNORECASE,
)
_FOUND = re.compile(r"\W*(?:waarde|cijfer|uitslag|percentage|aantal|%)\W*", re.IGNORECASE)
"""A head above what was found, that does not say how: `Indicator | Jaar | Waarde`."""
_NUMBERING = re.compile(r"\W*(?:nr|nummer|no|code|id|prg|programma|taakveld)\b.*", re.IGNORECASE)


def continued(view: TableView) -> TableView:
    """Give rows without a label that of the row above: `Verzuim | Ons dorp`, `| Landelijk`.

    Only in tables of indicators, whose first cell often stands beside several rows.
    """
    if not view.tells_indicators:
        return view
    above = _rows_above(view)
    paths = {c.row: c.row_path for c in view.table.cells if not c.is_header and c.row_path}
    cells = tuple(
        replace(cell, row_path=paths[above[cell.row]])
        if not cell.is_header and not cell.row_path and above.get(cell.row) in paths
        else cell
        for cell in view.table.cells
    )
    return replace(view, table=replace(view.table, cells=cells))


def for_rows_below(view: TableView, said: Mapping[int, str]) -> Mapping[int, str]:
    """Give what is said of a row to those below it that have no label, and no such word, too."""
    if not view.tells_indicators:
        return said
    beside = {row: said[above] for row, above in _rows_above(view).items() if above in said}
    return {**beside, **said}


def _rows_above(view: TableView) -> Mapping[int, int]:
    """Give for each body row without a label the nearest above that has one."""
    labelled = {cell.row for cell in view.table.cells if cell.column == 0}
    found: dict[int, int] = {}
    last: int | None = None
    for row in sorted({cell.row for cell in view.table.cells}):
        if row in labelled:
            last = row
        elif last is not None:
            found[row] = last
    return found


def years_of_rows(view: TableView) -> tuple[frozenset[int], Mapping[int, str]]:
    """Give the column that says of each row when it was measured, and those years by row.

    That is the one column of years under a head such as `Jaar`, `Periode` or `Laatste meting`.
    """
    columns = {
        column: cells
        for column, cells in _columns(view).items()
        if all(is_year(cell.text) for cell in cells) and _WHEN.fullmatch(_head(cells))
    }
    if len(columns) != 1:
        return frozenset(), {}
    cells = next(iter(columns.values()))
    return frozenset(columns), {cell.row: cell.text.strip() for cell in cells}


def found_in_places(view: TableView) -> frozenset[int]:
    """Give the columns of indicators whose heads name a place, or only say `Waarde`.

    Only where another column, or another head, says when it was measured.
    """
    if not view.tells_indicators:
        return frozenset()
    dated, _ = years_of_rows(view)
    return frozenset(
        column
        for column, cells in _columns(view).items()
        if column not in dated
        and _head(cells)
        and (dated or _FOUND.fullmatch(_head(cells)))
        and all(parse_cell(cell.text) is not None for cell in cells)
        and _says_no_more(_head(cells))
    )


def _says_no_more(head: str) -> bool:
    """Tell whether a head says nothing of aims, money or numbering."""
    if _FOUND.fullmatch(head):
        return True
    known = nature_of((head,)) is not None or speaks_of_money(head) or counts_things(head)
    return not known and not is_year(head) and _NUMBERING.fullmatch(head) is None


def _columns(view: TableView) -> Mapping[int, list[Cell]]:
    """Give the body cells of each column that say something."""
    columns: dict[int, list[Cell]] = {}
    for cell in view.table.cells:
        if not cell.is_header and not is_empty_mark(cell.text):
            columns.setdefault(cell.column, []).append(cell)
    return columns


def _head(cells: Iterable[Cell]) -> str:
    return next((" ".join(cell.column_path) for cell in cells if cell.column_path), "")

"""Rows and columns of tables that are drawn with rules, wholly or in part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.reading.model import Box, Word, bounds
from extractors.reading.table_grid import (
    RawCell,
    RawRow,
    RawTable,
    column_edges,
    column_of,
    line_rows,
    values_beside_label,
)
from extractors.reading.table_lines import (
    Rule,
    Rules,
    Segment,
    TextLine,
    clusters,
    lines_of,
)

_SLACK = 3.0
"""Points that rules of one line of a grid may lie apart."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """A drawn cell: bands `top..bottom` and drawn columns `left..right`, ends included."""

    top: int
    bottom: int
    left: int
    right: int
    words: tuple[Word, ...]


def ruled_table(words: Sequence[Word], rules: Rules, box: Box) -> RawTable | None:
    """Build the table of the words in `box`, whose `rules` form a grid or part of one.

    None where nothing stands in it. Columns that the rules leave together but white
    space parts are split; so are rows that share one drawn band.
    """
    inside = [w for w in words if _centre_in(w.box, box)]
    if not inside:
        return None
    xs = clusters([box.x0, *(r.at for r in rules.down), box.x1], _SLACK)
    ys = clusters([box.top, *(r.at for r in rules.across), box.bottom], _SLACK)
    if len(xs) < 2 or len(ys) < 2:
        return None
    slots = _undeepened(_slots(inside, rules, xs, ys), ys)
    edges = _finer_edges(slots, xs)
    rows: list[RawRow] = []
    for band in range(len(ys) - 1):
        starting = [slot for slot in slots if slot.top == band and slot.words]
        rows += _band_rows(starting, slots, edges, xs, alone=len(ys) <= 3)
    rows = [row for row in rows if row.cells]
    return _without_empty(RawTable(edges, tuple(rows), box, ruled=True)) if rows else None


def _slots(
    words: Sequence[Word], rules: Rules, xs: Sequence[float], ys: Sequence[float]
) -> list[_Slot]:
    """Cut the grid into drawn cells: slots with no rule between them are one cell."""
    runs: list[list[tuple[int, int]]] = []
    for top, bottom in pairwise(ys):
        row: list[tuple[int, int]] = []
        start = 0
        for place in range(1, len(xs)):
            last = place == len(xs) - 1
            if last or _parts(rules.down, xs[place], top, bottom):
                row.append((start, place - 1))
                start = place
        runs.append(row)
    taken: set[tuple[int, int]] = set()
    shapes: list[tuple[int, int, int, int]] = []
    for band, row in enumerate(runs):
        for left, right in row:
            if (band, left) in taken:
                continue
            end = band
            while (
                end + 1 < len(runs)
                and (left, right) in runs[end + 1]
                and not _parts(rules.across, ys[end + 1], xs[left], xs[right + 1])
            ):
                end += 1
                taken.add((end, left))
            shapes.append((band, end, left, right))
    placed: list[list[Word]] = [[] for _ in shapes]
    places = [
        (ys[top_band], ys[end_band + 1], xs[left], xs[right + 1], found)
        for (top_band, end_band, left, right), found in zip(shapes, placed, strict=True)
    ]
    for word in words:
        x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
        for low, high, near, far, found in places:
            if low <= y <= high and near <= x <= far:
                found.append(word)
                break
    return [_Slot(*shape, tuple(found)) for shape, found in zip(shapes, placed, strict=True)]


def _undeepened(slots: Sequence[_Slot], ys: Sequence[float]) -> list[_Slot]:
    """Part label cells that no rule parts although the numbers beside them are parted.

    Each band that such a cell covers must hold one of its lines, and no other label.
    """
    result: list[_Slot] = []
    for slot in slots:
        bands = range(slot.top, slot.bottom + 1)
        if len(bands) == 1:
            result.append(slot)
            continue
        lines = lines_of(slot.words)
        by_band = {
            band: [
                word
                for line in lines
                if ys[band] <= (line.box.top + line.box.bottom) / 2 < ys[band + 1]
                for word in line.words
            ]
            for band in bands
        }
        others = [
            line.segments
            for other in slots
            if other.top in bands and other.left > slot.right
            for line in lines_of(other.words)
        ]
        numbers = bool(others) and all(s.is_value for segments in others for s in segments)
        if all(by_band.values()) and numbers:
            result += [
                _Slot(band, band, slot.left, slot.right, tuple(words))
                for band, words in by_band.items()
            ]
        else:
            result.append(slot)
    return result


def _parts(rules: Sequence[Rule], at: float, start: float, end: float) -> bool:
    """Tell whether rules at `at` cover most of the stretch from `start` to `end`."""
    covered = sum(
        max(0.0, min(rule.end, end) - max(rule.start, start))
        for rule in rules
        if abs(rule.at - at) <= _SLACK
    )
    return covered >= 0.5 * (end - start)


def _finer_edges(slots: Sequence[_Slot], xs: Sequence[float]) -> tuple[float, ...]:
    """Add the edges that white space shows inside drawn columns."""
    edges: list[float] = []
    for place, (left, right) in enumerate(pairwise(xs)):
        edges.append(left)
        lines = [
            line
            for slot in slots
            if slot.left == slot.right == place
            for line in lines_of(slot.words)
        ]
        full = [line for line in lines if sum(s.is_value for s in line.segments) >= 2]
        mixed = [
            line
            for line in lines
            if len(line.segments) >= 2
            and line.segments[-1].is_value
            and not line.segments[0].is_value
            and line.segments[-1].box.x0 - line.segments[-2].box.x1 > 1.5 * line.height
        ]
        if len(full) >= 2 and len(full) >= 0.4 * len(lines):
            edges += column_edges(full, left, right)[1:-1]
        elif len(mixed) >= 3 and len(mixed) >= 0.5 * len(lines):
            edges += column_edges(mixed, left, right)[1:-1]
    edges.append(xs[-1])
    return tuple(edges)


def _band_rows(
    starting: Sequence[_Slot],
    slots: Sequence[_Slot],
    edges: Sequence[float],
    xs: Sequence[float],
    *,
    alone: bool,
) -> list[RawRow]:
    """Make the rows of one drawn band: one, unless its lines are rows of their own.

    `alone` says that hardly any rules run between rows, so that white space parts them.
    """
    single = [slot for slot in starting if slot.top == slot.bottom]
    words = [word for slot in single for word in slot.words]
    lines = lines_of(words, edges)
    wide = [slot for slot in starting if slot.top != slot.bottom]
    unparted = alone and len(lines) >= 3
    if lines and (unparted or _lines_are_rows(lines, edges) or _heads_differ(single, edges, xs)):
        rows = line_rows(lines, edges)
    else:
        cells: dict[int, RawCell] = {}
        for slot in single:
            first, last = _columns(slot, edges, xs)
            # Not the rules but white space may have parted the words of a drawn cell.
            cells |= _cut(slot.words, edges, first, last)
        box = bounds(word.box for slot in starting for word in slot.words) if starting else None
        rows = [RawRow(cells, box.top, box.bottom)] if box else []
    for slot in wide:
        first, last = _columns(slot, edges, xs)
        deep = sum(
            1
            for band in range(slot.top, slot.bottom + 1)
            if any(other.top == band and other.top == other.bottom for other in slots)
        )
        for column, cell in _cut(slot.words, edges, first, last).items():
            rows[0].cells.setdefault(column, replace(cell, deep=deep) if deep > 1 else cell)
    return rows


def _columns(slot: _Slot, edges: Sequence[float], xs: Sequence[float]) -> tuple[int, int]:
    first = min(range(len(edges)), key=lambda i: abs(edges[i] - xs[slot.left]))
    last = min(range(len(edges)), key=lambda i: abs(edges[i] - xs[slot.right + 1])) - 1
    return first, max(first, last)


def _cut(
    words: Sequence[Word], edges: Sequence[float], first: int, last: int
) -> dict[int, RawCell]:
    """Put a drawn cell's words in its columns; one cell over all of them if they run on."""
    lines = lines_of(words)
    if not lines:
        # Empty, or nothing but the call of a footnote.
        return {}
    if last > first:
        inner = edges[first + 1 : last + 1]
        segments = [s for line in lines_of(words, inner) for s in line.segments]
        whole = [s for line in lines for s in line.segments]
        parts = {column_of(s.box, edges) for s in segments}
        if len(parts) > 1 and len(whole) > 1 and any(s.is_value for s in segments):
            cells: dict[int, RawCell] = {}
            for segment in segments:
                column = column_of(segment.box, edges)
                old = cells[column].lines if column in cells else ()
                cells[column] = RawCell((*old, segment), ruled=True)
            return cells
    merged = tuple(_one_segment(line) for line in lines)
    return {first: RawCell(merged, span=last - first + 1, ruled=True)}


def _one_segment(line: TextLine) -> Segment:
    if len(line.segments) == 1:
        return line.segments[0]
    return Segment(line.words, " ".join(w.text for w in line.words), line.box)


def _lines_are_rows(lines: Sequence[TextLine], edges: Sequence[float]) -> bool:
    """Tell whether the lines in one band are rows: label and numbers on each of them."""
    counts = [values_beside_label(line, edges) for line in lines]
    most = max(counts, default=0)
    full = [
        line
        for line, count in zip(lines, counts, strict=True)
        if count and count >= 0.5 * most and column_of(line.segments[0].box, edges) == 0
    ]
    if len(full) < 2:
        return False
    label_only = [line for line, count in zip(lines, counts, strict=True) if not count]
    return len(full) >= 4 or len(label_only) <= 0.5 * len(full)


def _heads_differ(slots: Sequence[_Slot], edges: Sequence[float], xs: Sequence[float]) -> bool:
    """Tell whether a drawn head holds one head over several: its lines part differently."""
    for slot in slots:
        first, last = _columns(slot, edges, xs)
        if last == first:
            continue
        counts = [
            len({column_of(s.box, edges) for s in line.segments})
            for line in lines_of(slot.words, edges[first + 1 : last + 1])
        ]
        if len(counts) > 1 and max(counts) > 1 and min(counts) < max(counts):
            return True
    return False


def _centre_in(box: Box, outer: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return outer.x0 - 2 <= x <= outer.x1 + 2 and outer.top - 2 <= y <= outer.bottom + 2


def _without_empty(table: RawTable) -> RawTable:
    """Drop columns in which no word stands."""
    used = {column for row in table.rows for column in row.cells}
    kept = [column for column in range(table.width) if column in used]
    if len(kept) == table.width:
        return table
    new = {old: place for place, old in enumerate(kept)}
    rows = []
    for row in table.rows:
        cells = {}
        for column, cell in row.cells.items():
            covered = [c for c in range(column, column + cell.span) if c in new]
            cells[new[column]] = replace(cell, span=max(1, len(covered)))
        rows.append(replace(row, cells=cells))
    edges = [table.edges[column] for column in kept] + [table.edges[-1]]
    return replace(table, edges=tuple(edges), rows=tuple(rows))

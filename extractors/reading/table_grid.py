"""Rows and columns: from rules where they are drawn, from white space where not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractors.reading.model import Box, Word, bounds
from extractors.reading.table_lines import (
    Rule,
    Rules,
    Segment,
    TextLine,
    clusters,
    cut_at,
    lines_of,
)
from extractors.reading.table_values import is_value, is_year

_SLACK = 3.0


@dataclass(frozen=True, slots=True)
class RawCell:
    """The text of one cell before its meaning is known: segments, one or more a line."""

    lines: tuple[Segment, ...]
    span: int = 1
    """Columns that it covers."""
    deep: int = 1
    """Rows that it covers."""
    ruled: bool = False
    """Its edges are drawn, so that `span` is certain."""

    @property
    def box(self) -> Box:
        """The smallest box around its words."""
        if len(self.lines) == 1:
            return self.lines[0].box
        return bounds(line.box for line in self.lines)

    @property
    def text(self) -> str:
        """Its words, one space between them."""
        return " ".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(line.bold for line in self.lines)


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row: cells by column."""

    cells: dict[int, RawCell]
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class RawTable:
    """Rows and columns with their words; `edges` are the x places between columns."""

    edges: tuple[float, ...]
    rows: tuple[RawRow, ...]
    box: Box
    ruled: bool
    spans: tuple[Rule, ...] = field(default=())
    """Horizontal rules narrower than the table: they stand under spanning heads."""

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.edges) - 1


# --- columns ---------------------------------------------------------------------------


def value_columns(lines: Sequence[TextLine]) -> list[tuple[float, float]]:
    """Find the x ranges in which the numbers of `lines` stand, left to right."""
    values = [[s for s in line.segments if s.is_value] for line in lines]
    flat = [segment for line in values for segment in line]
    if not flat:
        return []
    groups = _by_overlap(flat)
    if any(_twice(group, values) for group in groups):
        em = max(line.height for line in lines)
        groups = _by_right_edge(flat, 0.6 * em)
    return [(min(s.box.x0 for s in g), max(s.box.x1 for s in g)) for g in groups]


def column_edges(lines: Sequence[TextLine], x0: float, x1: float) -> tuple[float, ...]:
    """Find the x places between columns of unruled `lines`, outer edges included.

    Columns of numbers first; then texts that keep clear of them, left of, between
    and right of them.
    """
    numbers = [span for span in value_columns(lines) if _mostly_values(lines, span)]
    texts = [
        segment
        for line in lines
        for segment in line.segments
        if not any(_shared(segment.box, span) > 0 for span in numbers)
    ]
    spans = list(numbers)
    stops = [x0, *(x for span in numbers for x in span), x1]
    for left, right in zip(stops[::2], stops[1::2], strict=True):
        zone = [s for s in texts if left <= s.middle <= right]
        spans += _text_columns(zone, lines)
    if not spans:
        return (x0, x1)
    spans.sort()
    inner = [(a[1] + b[0]) / 2 for a, b in pairwise(spans)]
    return (min(x0, spans[0][0]), *inner, max(x1, spans[-1][1]))


def _mostly_values(lines: Sequence[TextLine], span: tuple[float, float]) -> bool:
    """Tell whether numbers are not outnumbered by the texts over and under them."""
    here = [s.is_value for line in lines for s in line.segments if _shared(s.box, span) > 0]
    return sum(here) >= 0.5 * len(here)


def _text_columns(
    segments: Sequence[Segment], lines: Sequence[TextLine]
) -> list[tuple[float, float]]:
    """Split the texts of one zone where a strip of white runs through most lines."""
    if not segments:
        return []
    groups = _by_overlap(segments)
    em = sum(s.box.bottom - s.box.top for s in segments) / len(segments)
    # A stray text that stands alone is part of its neighbour, not a column.
    wanted = max(2, 0.3 * len(lines))
    merged: list[list[Segment]] = []
    for group in groups:
        gap = group[0].box.x0 - max(s.box.x1 for s in merged[-1]) if merged else 0.0
        numbering = merged and all(_is_numbering(s.text) for s in merged[-1])
        few = bool(merged) and min(len(group), len(merged[-1])) < wanted
        if merged and (gap < 0.5 * em or few or numbering):
            merged[-1].extend(group)
        else:
            merged.append(list(group))
    return [(min(s.box.x0 for s in g), max(s.box.x1 for s in g)) for g in merged]


def _is_numbering(text: str) -> bool:
    found = re.fullmatch(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]\d?|[ivx]{1,5})[.):]?", text, re.I)
    return found is not None


def _by_overlap(segments: Sequence[Segment]) -> list[list[Segment]]:
    groups: list[list[Segment]] = []
    right = float("-inf")
    for segment in sorted(segments, key=lambda s: s.box.x0):
        if groups and segment.box.x0 <= right + 0.5:
            groups[-1].append(segment)
            right = max(right, segment.box.x1)
        else:
            groups.append([segment])
            right = segment.box.x1
    return groups


def _by_right_edge(segments: Sequence[Segment], slack: float) -> list[list[Segment]]:
    groups: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: s.box.x1):
        if groups and segment.box.x1 - groups[-1][-1].box.x1 <= slack:
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return groups


def _twice(group: Sequence[Segment], lines: Sequence[Sequence[Segment]]) -> bool:
    members = {id(segment) for segment in group}
    return any(sum(id(segment) in members for segment in line) > 1 for line in lines)


def _shared(box: Box, span: tuple[float, float]) -> float:
    return min(box.x1, span[1]) - max(box.x0, span[0])


# --- tables drawn with rules -----------------------------------------------------------


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
    counts = [_values_beside_label(line, edges) for line in lines]
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


def _values_beside_label(line: TextLine, edges: Sequence[float]) -> int:
    return sum(
        s.is_value and not is_year(s.text) and column_of(s.box, edges) > 0 for s in line.segments
    )


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


# --- rows out of lines -----------------------------------------------------------------


def column_of(box: Box, edges: Sequence[float]) -> int:
    """Give the column (0-based) that shares most of its width with `box`."""
    shares = [_shared(box, (left, right)) for left, right in pairwise(edges)]
    best = max(shares)
    if best <= 0:
        middle = (box.x0 + box.x1) / 2
        return 0 if middle < edges[0] else len(edges) - 2
    return shares.index(best)


def line_rows(lines: Sequence[TextLine], edges: Sequence[float]) -> list[RawRow]:
    """Make rows of the lines between two rules, joining what is wrapped over lines.

    Where wider strips of white part the rows, those decide; else the words do.
    """
    lines = [cut_at(line, edges) for line in lines]
    blocks = _blocks(lines, edges)
    if len(blocks) < len(lines):
        return [row for block in blocks for row in _block_rows(block, edges)]
    return _joined_wraps([_line_row(line, edges) for line in lines])


def _blocks(lines: Sequence[TextLine], edges: Sequence[float]) -> list[list[TextLine]]:
    """Part lines at white strips, as few blocks as hold no two lines of numbers each.

    Lines without numbers are parted at the clearest step between narrow and wide.
    """
    if len(lines) < 3:
        return [[line] for line in lines]
    gaps = [max(0.0, below.box.top - above.box.bottom) for above, below in pairwise(lines)]
    size = sorted(line.height for line in lines)[len(lines) // 2]
    levels = clusters(gaps, 0.12 * size)
    limits = [(low + high) / 2 for low, high in pairwise(levels) if high - low >= 0.14 * size]
    numbered = any(_counted(line, edges) for line in lines)
    if not numbered:
        steps = [(high - low, (low + high) / 2) for low, high in pairwise(levels)]
        limits = [max(steps)[1]] if steps and max(steps)[0] >= 0.14 * size else []
    for limit in sorted(limits, reverse=True):
        blocks = [[lines[0]]]
        for line, gap in zip(lines[1:], gaps, strict=True):
            if gap > limit:
                blocks.append([line])
            else:
                blocks[-1].append(line)
        if all(sum(_counted(line, edges) for line in block) <= 1 for block in blocks):
            return blocks
    return [[line] for line in lines]


def _counted(line: TextLine, edges: Sequence[float]) -> bool:
    """Tell whether a line holds a number of the table's body."""
    return _values_beside_label(line, edges) > 0


def _block_rows(block: Sequence[TextLine], edges: Sequence[float]) -> list[RawRow]:
    """Make one row of a block; heavier lines above it stay rows of their own."""
    rows = [_line_row(line, edges) for line in block]
    done: list[RawRow] = []
    for row in rows:
        before = done[-1] if done else None
        heavier = (
            before is not None
            and set(before.cells) == {0}
            and 0 in row.cells
            and before.cells[0].lines[-1].bold
            and not row.cells[0].lines[0].bold
        )
        if before is not None and not heavier:
            done[-1] = _merge(before, row)
        else:
            done.append(row)
    return done


def _line_row(line: TextLine, edges: Sequence[float]) -> RawRow:
    cells: dict[int, RawCell] = {}
    for segment in line.segments:
        column = column_of(segment.box, edges)
        if column in cells:
            old = cells[column].lines[-1]
            merged = Segment(
                (*old.words, *segment.words),
                f"{old.text} {segment.text}",
                bounds((old.box, segment.box)),
            )
            cells[column] = RawCell((*cells[column].lines[:-1], merged))
        else:
            cells[column] = RawCell((segment,))
    return RawRow(cells, line.box.top, line.box.bottom)


_OPEN_END = re.compile(
    r"(?:[,(/&+-]|\b(?:en|of|van|de|het|een|voor|in|op|met|aan|tot|uit|door|bij|naar|per|te|ten|ter|"
    r"om|over|onder|als|die|dat|inclusief|exclusief|incl\.|excl\.|o\.a\.|w\.o\.|t\.b\.v\.))$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^(?:[a-zà-ÿ](?![.)])|[)&/+])")


def _joined_wraps(rows: Sequence[RawRow]) -> list[RawRow]:
    """Join lines that hold only part of a label to the row that they belong to."""
    if not rows:
        return []
    pitches = sorted(b.top - a.top for a, b in pairwise(rows))
    tight = pitches[len(pitches) // 5] * 1.15 if pitches else 0.0
    spaced = bool(pitches) and pitches[-1 - len(pitches) // 5] > 1.25 * tight
    done: list[RawRow] = []
    for row in rows:
        before = done[-1] if done else None
        if before is not None and _is_rest(before, row, tight, spaced):
            done[-1] = _merge(before, row)
        else:
            done.append(row)
    return done


def _is_rest(before: RawRow, row: RawRow, tight: float, spaced: bool) -> bool:
    """Tell whether `row` is the next line of the row `before`."""
    if 0 not in before.cells:
        return False
    close = row.top - before.top <= max(tight, 1.35 * (before.bottom - before.top)) or (
        row.top - before.bottom <= 0.35 * (row.bottom - row.top)
    )
    if not close or 0 not in row.cells:
        return False
    above, here = before.cells[0].lines[-1], row.cells[0].lines[0]
    if above.bold != here.bold and not _OPEN_END.search(above.text):
        return False
    open_end = _OPEN_END.search(above.text) is not None or above.text.count("(") > (
        above.text.count(")")
    )
    goes_on = _GOES_ON.match(here.text) is not None
    if len(row.cells) == 1:
        # Label lines under a full row: the label goes on below its numbers.
        tight_only = spaced and row.top - before.top <= tight and len(before.cells) > 1
        return goes_on or open_end or (tight_only and not _begins(here))
    if len(before.cells) == 1:
        # Label lines above a full row: the numbers stand at its last line.
        return goes_on or open_end
    return False


def _begins(segment: Segment) -> bool:
    first = segment.text.split(" ", 1)[0]
    return _is_numbering(first) or segment.text[:1] in "•-–·"


def merged_rows(rows: Sequence[RawRow]) -> RawRow:
    """Make one row of several (at least one), line under line in each column."""
    merged = rows[0]
    for row in rows[1:]:
        merged = _merge(merged, row)
    return merged


def _merge(before: RawRow, row: RawRow) -> RawRow:
    cells = dict(before.cells)
    for column, cell in row.cells.items():
        old = cells.get(column)
        cells[column] = cell if old is None else replace(old, lines=(*old.lines, *cell.lines))
    return RawRow(cells, before.top, row.bottom)


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


# --- tables side by side ---------------------------------------------------------------

_SIDES = re.compile(
    r"\b(?:baten|lasten|activa|passiva|inkomsten|uitgaven|debet|credit|dekking|opbrengsten|kosten)\b",
    re.IGNORECASE,
)


def side_by_side(table: RawTable) -> tuple[RawTable, ...]:
    """Part a table in two where a second column of labels stands amid the numbers.

    Two tables next to each other and accounts of income beside spending read as one
    grid; a lone column of remarks between numbers does not part it.
    """
    numbers = [_share_of_values(table, column) >= 0.5 for column in range(table.width)]
    for column in range(2, table.width - 1):
        before, after = sum(numbers[1:column]), sum(numbers[column + 1 :])
        if numbers[column] or not (before and after) or not numbers[column - 1]:
            continue
        right = [row for row in table.rows if _has_value_from(row, column + 1, table.width)]
        labelled = sum(column in row.cells for row in right)
        if len(right) < 2 or labelled < 0.7 * len(right):
            continue
        heads = [row.cells[column].text for row in table.rows[:3] if column in row.cells]
        named = any(_SIDES.search(text) for text in heads)
        if (before == after > 1) or (before == after and named):
            return (_columns_only(table, 0, column), _columns_only(table, column, table.width))
    return (table,)


def _share_of_values(table: RawTable, column: int) -> float:
    texts = [row.cells[column].text for row in table.rows if column in row.cells]
    return sum(is_value(text) and not is_year(text) for text in texts) / max(1, len(texts))


def _has_value_from(row: RawRow, first: int, last: int) -> bool:
    return any(c in row.cells and is_value(row.cells[c].text) for c in range(first, last))


def _columns_only(table: RawTable, first: int, last: int) -> RawTable:
    rows = []
    for row in table.rows:
        cells = {c - first: cell for c, cell in row.cells.items() if first <= c < last}
        if cells:
            rows.append(replace(row, cells=cells))
    box = bounds(cell.box for row in rows for cell in row.cells.values())
    return replace(table, edges=table.edges[first : last + 1], rows=tuple(rows), box=box)

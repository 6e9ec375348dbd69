"""Rows and columns of a table, found in the white space between its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractors.reading.model import Box, bounds
from extractors.reading.table_lines import (
    Rule,
    Segment,
    TextLine,
    clusters,
    cut_at,
)
from extractors.reading.table_values import is_value, is_year


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


def with_empty_columns(
    edges: tuple[float, ...], heads: Sequence[TextLine], body: Sequence[TextLine]
) -> tuple[float, ...]:
    """Add a column for each head under which nothing stands, to `edges` of columns of `body`.

    Only in a line of heads that has one over every column: a head that stands alone between
    columns may be over several.
    """
    spans = content_spans(edges, body)
    empty: list[tuple[float, float]] = []
    for line in heads:
        over = [[span for span in spans if _shared(s.box, span) > 0] for s in line.segments]
        headed = {span for found in over for span in found}
        if not all(span in headed for span in spans[1:]):
            continue
        for segment, found in zip(line.segments, over, strict=True):
            own = (segment.box.x0, segment.box.x1)
            known = any(_shared(segment.box, span) > 0 for span in empty)
            if not found and not known and segment.box.x0 > spans[0][1]:
                empty.append(own)
    if not empty:
        return edges
    inner = [(a[1] + b[0]) / 2 for a, b in pairwise(sorted((*spans, *empty)))]
    return (edges[0], *inner, max(edges[-1], *(right for _, right in empty)))


def content_spans(edges: Sequence[float], lines: Sequence[TextLine]) -> list[tuple[float, float]]:
    """Give the x range of what stands in each column, left to right."""
    columns: list[list[Segment]] = [[] for _ in edges[1:]]
    for line in lines:
        for segment in cut_at(line, edges).segments:
            columns[column_of(segment.box, edges)].append(segment)
    return [
        (min(s.box.x0 for s in column), max(s.box.x1 for s in column))
        for column in columns
        if column
    ]


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


# --- rows out of lines -----------------------------------------------------------------


def column_of(box: Box, edges: Sequence[float]) -> int:
    """Give the column (0-based) that shares most of its width with `box`."""
    shares = [_shared(box, (left, right)) for left, right in pairwise(edges)]
    best = max(shares)
    if best <= 0:
        middle = (box.x0 + box.x1) / 2
        return 0 if middle < edges[0] else len(edges) - 2
    return shares.index(best)


def values_beside_label(line: TextLine, edges: Sequence[float]) -> int:
    """Count the numbers of a line right of the first column, years left out."""
    return sum(
        s.is_value and not is_year(s.text) and column_of(s.box, edges) > 0 for s in line.segments
    )


def line_rows(lines: Sequence[TextLine], edges: Sequence[float]) -> list[RawRow]:
    """Make rows of the lines between two rules, joining what is wrapped over lines.

    Where wider strips of white part the rows, those decide; else the words do.
    """
    lines = [cut_at(line, edges) for line in lines]
    blocks = _blocks(lines, edges)
    if len(blocks) < len(lines):
        return [row for block in blocks for row in _block_rows(block, edges)]
    return _joined_wraps([_line_row(line, edges) for line in lines])


def head_rows(lines: Sequence[TextLine], edges: Sequence[float]) -> list[RawRow]:
    """Make rows of the lines of heads above a rule; of the labels' head each is part of a row."""
    rows: list[RawRow] = []
    for line in lines:
        row = _line_row(cut_at(line, edges), edges)
        if rows and (set(row.cells) == {0} or set(rows[-1].cells) == {0}):
            rows[-1] = _merge(rows[-1], row)
        else:
            rows.append(row)
    return rows


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
    return values_beside_label(line, edges) > 0


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


def run_on(rows: Sequence[RawRow]) -> bool:
    """Tell whether rows are lines of wrapped texts: from most to the next a sentence goes on."""
    goes_on = [
        any(
            column in below.cells and _GOES_ON.match(below.cells[column].text) is not None
            for column in above.cells
        )
        for above, below in pairwise(rows)
    ]
    return sum(goes_on) >= 0.5 * len(goes_on) > 0


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

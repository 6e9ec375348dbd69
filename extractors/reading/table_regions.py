"""Where on a page tables stand: drawn grids, stacks of rules, columns of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from statistics import median

from extractors.reading.model import Box, Word, bounds
from extractors.reading.table_grid import (
    RawTable,
    column_edges,
    content_spans,
    head_rows,
    line_rows,
    merged_rows,
    run_on,
    value_columns,
    with_empty_columns,
)
from extractors.reading.table_lines import (
    Rule,
    Rules,
    Segment,
    TextLine,
    clusters,
    cut_at,
    lines_of,
    white_strips,
)
from extractors.reading.table_structure import HEAD_WORDS
from extractors.reading.table_units import find_unit
from extractors.reading.table_values import is_empty_mark, is_year, parse_cell

_TOUCH = 3.5
_LEADERS = re.compile(r"\.{4,}|(?:\.\s){4,}|…{2,}|_{4,}")
_NOT_A_LABEL = re.compile(
    r"\b(?:tel(?:efoon)?|fax|telefax|postbus|kvk|iban|btw|bezoekadres|postadres|t|f)\b\.?:?\s*$|"
    r"\b(?:pagina|blz|bladnummer|artikel|nr)\.?\s*$",
    re.IGNORECASE,
)
_REACH = 2.2
"""Heights of a line that heads may stand above what is under them."""
_BAR_REACH = 5.0
"""The same where there is one head to a column: at the top of a high bar of colour."""
CAPTION = re.compile(
    r"^(?:tabel|table|overzicht|staat|schema|bijlage)\s*[\dA-Z]?[\d.\-]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the page with rules that belong together."""

    box: Box
    rules: Rules


# --- drawn tables ----------------------------------------------------------------------


def drawn_regions(rules: Rules, words: Sequence[Word]) -> tuple[Region, ...]:
    """Find the stretches where horizontal and vertical rules meet in two columns or more.

    Grids straight under each other with the same columns are one table drawn in parts.
    """
    regions = [region for region in _connected(rules) if len(_verticals(region)) >= 2]
    regions.sort(key=lambda r: (r.box.top, r.box.x0))
    joined: list[Region] = []
    for region in regions:
        if joined and _one_table(joined[-1], region, words):
            above = joined[-1]
            joined[-1] = Region(
                bounds((above.box, region.box)),
                Rules(
                    (*above.rules.across, *region.rules.across),
                    (*above.rules.down, *region.rules.down),
                ),
            )
        else:
            joined.append(region)
    found = [r for r in joined if len(_verticals(r)) >= 3]
    return tuple(r for r in found if not _inside_another(r, found))


def _verticals(region: Region) -> list[float]:
    return clusters((rule.at for rule in region.rules.down), _TOUCH)


def _inside_another(region: Region, others: Sequence[Region]) -> bool:
    return any(
        other is not region
        and other.box.x0 - 1 <= region.box.x0
        and other.box.x1 + 1 >= region.box.x1
        and other.box.top - 1 <= region.box.top
        and other.box.bottom + 1 >= region.box.bottom
        and other.box != region.box
        for other in others
    )


def _connected(rules: Rules) -> list[Region]:
    """Group rules that touch or cross."""
    across, down = list(rules.across), list(rules.down)
    parent = list(range(len(across) + len(down)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for i, flat in enumerate(across):
        for j, upright in enumerate(down):
            if flat.covers(upright.at, _TOUCH) and upright.covers(flat.at, _TOUCH):
                parent[root(i)] = root(len(across) + j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, flat in enumerate(across):
        groups.setdefault(root(i), ([], []))[0].append(flat)
    for j, upright in enumerate(down):
        groups.setdefault(root(len(across) + j), ([], []))[1].append(upright)
    regions = []
    for flats, uprights in groups.values():
        if not flats or not uprights:
            # Columns parted by upright rules alone, without a single one across.
            continue
        box = Box(
            min(*(r.start for r in flats), *(r.at for r in uprights)),
            min(*(r.start for r in uprights), *(r.at for r in flats)),
            max(*(r.end for r in flats), *(r.at for r in uprights)),
            max(*(r.end for r in uprights), *(r.at for r in flats)),
        )
        regions.append(Region(box, Rules(tuple(flats), tuple(uprights))))
    return regions


def _one_table(above: Region, below: Region, words: Sequence[Word]) -> bool:
    gap = below.box.top - above.box.bottom
    same = abs(above.box.x0 - below.box.x0) <= 4 and abs(above.box.x1 - below.box.x1) <= 4
    if not same or not -_TOUCH <= gap <= 30:
        return False
    between = any(above.box.bottom < (w.box.top + w.box.bottom) / 2 < below.box.top for w in words)
    ours, theirs = _verticals(above), _verticals(below)
    shared = sum(any(abs(x - y) <= _TOUCH for y in theirs) for x in ours)
    return not between and shared >= 0.75 * min(len(ours), len(theirs))


# --- stacks of horizontal rules --------------------------------------------------------


def stacked_regions(
    rules: Rules, lines: Sequence[TextLine], page_width: float
) -> tuple[Region, ...]:
    """Find the stretches between three or more horizontal rules of the same width.

    Running text between two rules ends a stretch.
    """
    by_line: list[Rule] = []
    for at in clusters((rule.at for rule in rules.across), 1.5):
        same = [rule for rule in rules.across if abs(rule.at - at) <= 2]
        by_line.append(Rule(at, min(r.start for r in same), max(r.end for r in same)))
    stacks: list[list[Rule]] = []
    for rule in by_line:
        if rule.end - rule.start < 0.3 * page_width:
            continue
        for stack in stacks:
            last = stack[-1]
            alike = abs(last.start - rule.start) <= 6 and abs(last.end - rule.end) <= 6
            if alike and not _text_between(lines, last, rule):
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    regions = []
    for stack in stacks:
        if len(stack) < 3:
            continue
        box = Box(min(r.start for r in stack), stack[0].at, max(r.end for r in stack), stack[-1].at)
        inner = tuple(r for r in rules.across if box.top - 2 <= r.at <= box.bottom + 2)
        regions.append(Region(box, Rules(inner, ())))
    return tuple(regions)


def _text_between(lines: Sequence[TextLine], above: Rule, below: Rule) -> bool:
    width = above.end - above.start
    return any(
        len(line.segments) == 1
        and len(line.words) >= 7
        and line.box.x1 - line.box.x0 >= 0.7 * width
        for line in lines
        if above.at < _middle(line) < below.at and above.covers((line.box.x0 + line.box.x1) / 2)
    )


def stacked_table(lines: Sequence[TextLine], region: Region) -> RawTable | None:
    """Read the lines between stacked rules as a table; None where they are no columns.

    Lines of heads right above the first rule belong to it. Texts need columns that
    white space parts in most rows, so that ordinary text between rules is left alone.
    """
    box = region.box
    inside = [line for line in lines if box.top - 2 <= _middle(line) <= box.bottom + 2]
    if len(inside) < 2:
        return None
    strips = white_strips(inside)
    if strips:
        words = [word for line in inside for segment in line.segments for word in segment.words]
        inside = list(lines_of(words, strips))
    full = [r.at for r in region.rules.across if r.end - r.start >= 0.9 * (box.x1 - box.x0)]
    ys = clusters([box.top, *full, box.bottom], 3.0)
    numbers = [line for line in inside if _numbers_right(line)]
    if len(numbers) >= 2:
        edges = column_edges(numbers, box.x0, box.x1)
    else:
        several = [line for line in inside if len(line.segments) >= 2]
        bands = sum(
            any(top <= _middle(line) <= bottom for line in several) for top, bottom in pairwise(ys)
        )
        named = bool(several) and _named_heads(several[0])
        if not named and (bands < 3 or bands < 0.6 * (len(ys) - 1)):
            return None
        edges = column_edges(inside, box.x0, box.x1)
    told = [segment.is_value for line in inside for segment in line.segments]
    if len(edges) < len(strips) + 2 and sum(told) < 0.4 * len(told):
        # Numbers of papers and dates among wrapped texts are no columns of numbers.
        edges = (box.x0, *strips, box.x1)
    if len(edges) < 3:
        return None
    heads = _heads_above(lines, inside, edges)
    if len(numbers) >= 2:
        first = inside.index(next(line for line in inside if line in numbers))
        edges = with_empty_columns(edges, (*heads, *inside[:first]), inside[first:])
    rows = head_rows(heads, edges)
    # With few rules, the lines between two of them are rows; with many, a band is one.
    for top, bottom in pairwise(ys):
        band = [line for line in inside if top <= _middle(line) < bottom]
        made = line_rows(band, edges)
        counted = sum(_numbers_right(line) > 0 for line in band)
        if len(made) > 1 and counted <= 1 and (len(ys) > 4 or run_on(made)):
            made = [merged_rows(made)]
        rows += made
    last = _rows_below(lines, region, numbers) if len(numbers) >= 2 else []
    rows += line_rows(last, edges)
    if len(rows) < 2:
        return None
    narrow = tuple(r for r in region.rules.across if r.end - r.start < 0.9 * (box.x1 - box.x0))
    whole = bounds([box, *(line.box for line in (*heads, *last))])
    return RawTable(edges, tuple(rows), whole, ruled=False, spans=narrow)


def _named_heads(line: TextLine) -> bool:
    """Tell whether a line reads as heads over columns of text."""
    return sum(HEAD_WORDS.match(s.text) is not None for s in line.segments) >= 2


def _heads_above(
    lines: Sequence[TextLine], inside: Sequence[TextLine], edges: Sequence[float]
) -> list[TextLine]:
    """Give the lines of heads right above the first of the lines `inside` the rules.

    One of them stands over several columns; the rest of a head that is wrapped may be below it.
    Lines of the head over the labels alone may stand above and below it, as close as lines do.
    """
    heads: list[TextLine] = []
    labels: list[TextLine] = []
    below = inside[0]
    spans = content_spans(edges, inside)
    free = spans[1][0] if len(spans) > 1 else edges[1]
    for line in reversed([line for line in lines if line.box.bottom <= below.box.top + 2]):
        gap = below.box.top - line.box.bottom
        within = line.box.x0 >= edges[0] - 4 and line.box.x1 <= edges[-1] + 4
        if not within or gap > 1.5 * line.height or len(heads) == _MOST_HEADS:
            break
        if line.box.x1 < free:
            close = not (heads or labels) or gap <= _WRAPPED * line.height
            if not close or (heads and not _same_face(line, heads[0])):
                break
            labels.insert(0, line)
        elif all(len(s.words) <= 6 or s.box.x1 < free for s in line.segments):
            heads = [line, *labels, *heads]
            labels = []
        else:
            break
        below = line
    if heads and labels and not CAPTION.match(labels[0].segments[0].text):
        heads = [*labels, *heads]
    return heads if any(len(line.segments) >= 2 for line in heads) else []


_MOST_HEADS = 5
"""Lines that the heads above the first rule of a table take at most."""
_WRAPPED = 0.6
"""Share of its height that the next line of a wrapped text stands below a line at most."""


def _same_face(line: TextLine, other: TextLine) -> bool:
    """Tell whether two lines are both bold or both not, at the same place if both have labels."""
    left = abs(line.box.x0 - other.box.x0) <= 2 or len(other.segments) == 1
    return line.bold == other.bold and (left or other.box.x0 > line.box.x1)


def _rows_below(
    lines: Sequence[TextLine], region: Region, numbers: Sequence[TextLine]
) -> list[TextLine]:
    """Give the rows of numbers right below the last rule: rules may stand above rows alone."""
    spans = value_columns(numbers)
    rows: list[TextLine] = []
    edge = region.box.bottom
    for line in lines:
        if _middle(line) <= region.box.bottom:
            continue
        near = line.box.top - edge <= line.height and line.box.x0 >= region.box.x0 - 4
        label = line.box.x1 <= spans[0][0] and re.match(r"[a-z(]", line.segments[0].text)
        if not near or not (
            (_is_row(line) and _aligned(line, spans)) or (rows and label is not None)
        ):
            break
        rows.append(line)
        edge = line.box.bottom
    return rows


def _middle(line: TextLine) -> float:
    return (line.box.top + line.box.bottom) / 2


# --- columns of numbers without rules --------------------------------------------------


def number_tables(lines: Sequence[TextLine], rules: Rules) -> tuple[RawTable, ...]:
    """Find tables by their columns of numbers alone, among `lines` from top to bottom."""
    tables: list[RawTable] = []
    place = 0
    while place < len(lines):
        if not _is_row(lines[place]):
            place += 1
            continue
        first, last = place, _run_end(lines, place)
        run = lines[first : last + 1]
        if _is_table(run, lines[max(0, first - 4) : first]):
            first = _head_start(lines, first, last)
            last = _label_end(lines, first, last)
            made = _unruled(lines[first : last + 1], run, rules)
            if made is not None:
                tables.append(made)
        place = last + 1
    return tuple(tables)


def _numbers_right(line: TextLine) -> int:
    """Count the numbers at the end of a line, right of something else."""
    count = 0
    for segment in reversed(line.segments):
        if not segment.is_value:
            break
        count += 1
    if count == len(line.segments):
        years = [s for s in line.segments if is_year(s.text)]
        return 0 if len(years) == count else count - 1
    return count


def _is_row(line: TextLine) -> bool:
    """Tell whether a line reads as a label with numbers set apart from it."""
    values = [s for s in line.segments if s.is_value]
    if not values or _LEADERS.search(" ".join(s.text for s in line.segments)):
        return False
    if all(is_year(s.text) or is_empty_mark(s.text) for s in values):
        return False
    if line.segments[0].is_value and not (
        is_year(line.segments[0].text) and len(line.segments) > 1
    ):
        # Bare numbers without a label, or a numbered item.
        return len(values) >= 3 and len(values) == len(line.segments)
    if _NOT_A_LABEL.search(line.segments[0].text):
        return False
    trailing = _numbers_right(line)
    if trailing >= 2:
        return True
    label = line.segments[0]
    gap = min((b.box.x0 - a.box.x1 for a, b in pairwise(line.segments) if b.is_value), default=0.0)
    return gap >= 1.4 * (label.box.bottom - label.box.top) or len(values) >= 2


def _run_end(lines: Sequence[TextLine], first: int) -> int:
    """Give the place of the last line of numbers that goes on from `first`."""
    last = first
    place = first + 1
    while place < len(lines) and place - last <= 4:
        line, before = lines[place], lines[place - 1]
        if line.box.top - before.box.bottom > 3.0 * max(line.height, before.height):
            break
        spans = value_columns(lines[first : last + 1])
        if _is_row(line):
            if not _aligned(line, spans):
                break
            last = place
        elif not _between(line, spans):
            break
        place += 1
    return last


def _aligned(line: TextLine, spans: Sequence[tuple[float, float]]) -> bool:
    values = [s for s in line.segments if s.is_value]
    em = line.height
    hits = sum(
        any(
            min(s.box.x1, right) - max(s.box.x0, left) > 0 or abs(s.box.x1 - right) <= 0.6 * em
            for left, right in spans
        )
        for s in values
    )
    return hits >= 1 and 2 * hits >= len(values)


def _between(line: TextLine, spans: Sequence[tuple[float, float]]) -> bool:
    """Tell whether a line without numbers may stand inside a table: a label, a group, heads."""
    if _LEADERS.search(" ".join(s.text for s in line.segments)):
        return False
    left = spans[0][0]
    if line.box.x1 <= left + 2 or line.box.x0 >= spans[-1][1] - 2:
        # A label, or a remark beside the numbers that goes on over a second line.
        return True
    heads = [s for s in line.segments if s.box.x1 > left]
    if len(line.segments) == 1:
        # A group's name that runs on into empty cells, but no line of a paragraph.
        return line.box.x1 <= spans[-1][1] - 0.3 * (spans[-1][1] - line.box.x0) and (
            len(line.words) <= 8
        )
    return len(heads) >= 2 or (len(spans) == 1 and len(heads) == 1)


def _is_table(run: Sequence[TextLine], above: Sequence[TextLine]) -> bool:
    """Tell whether lines with numbers are a table, not a list of contents or of references."""
    rows = [line for line in run if _is_row(line)]
    spans = value_columns(rows)
    if len(rows) < 2 or not spans:
        return False
    labels = [line for line in rows if not line.segments[0].is_value]
    if len(labels) < 0.5 * len(rows) and not all(is_year(r.segments[0].text) for r in rows):
        return False
    columns = len(spans) - sum(_is_numbering(span, rows) for span in spans)
    if columns >= 2:
        return sum(_numbers_right(line) >= 2 for line in rows) >= max(2, 0.4 * len(rows))
    last = [[s for s in line.segments if s.is_value][-1] for line in rows]
    values = [parse_cell(s.text) for s in last]
    numbers = [value.value for value in values if value is not None]
    money = any(value is not None and value.currency for value in values)
    total = any(re.match(r"(?i)(?:sub)?totaal\b", line.segments[0].text) for line in rows)
    unit = any(find_unit(" ".join(s.text for s in line.segments)) for line in above)
    head = bool(above) and _over(above[-1], spans[-1])
    climbing = len(numbers) >= 2 and all(a <= b for a, b in pairwise(numbers))
    total = total or (not climbing and _has_sum(numbers))
    if climbing and not money and not unit and not total:
        return False
    return (money or total or unit or head) and (len(rows) >= 3 or money or unit or total)


def _has_sum(numbers: Sequence[Decimal]) -> bool:
    """Tell whether some number is the sum of three or more right above it."""
    return any(
        number and number == sum(numbers[start:at])
        for at, number in enumerate(numbers)
        for start in range(at - 2)
    )


def _is_numbering(span: tuple[float, float], rows: Sequence[TextLine]) -> bool:
    first = [line.segments[0] for line in rows]
    return all(s.is_value and s.box.x0 >= span[0] - 1 and s.box.x1 <= span[1] + 1 for s in first)


_COUNTED = re.compile(
    r"\b(?:aantal(?:len)?|percentage|procent|score|waarde|fte|uren|bedrag|budget|kosten|omvang)\b|%",
    re.IGNORECASE,
)


def _over(line: TextLine, span: tuple[float, float]) -> bool:
    """Tell whether a head that counts something, or a year, stands over a column."""
    return any(
        min(s.box.x1, span[1]) - max(s.box.x0, span[0]) > 0
        and (is_year(s.text) or _COUNTED.search(s.text) is not None)
        for s in line.segments
        if len(s.words) <= 6
    )


def _head_start(lines: Sequence[TextLine], first: int, last: int) -> int:
    """Give the place of the first line of the heads above a run of numbers."""
    rows = [line for line in lines[first : last + 1] if _is_row(line)]
    spans = value_columns(rows)
    box = bounds(line.box for line in lines[first : last + 1])
    edges = column_edges(rows, box.x0, box.x1)
    left, right = spans[0][0], spans[-1][1]
    start, place = first, first - 1
    seen = False
    while place >= 0 and first - place <= 8:
        line, below = cut_at(lines[place], edges), lines[place + 1]
        each = _heads_each(line, spans)
        reach = _BAR_REACH if each else _REACH
        if below.box.top - line.box.bottom > reach * max(line.height, below.height):
            break
        text = " ".join(s.text for s in line.segments)
        right_words = [s for s in line.segments if s.box.x1 > left + 2]
        if CAPTION.match(text) and len(line.segments) == 1:
            break
        if find_unit(text) and len(text) <= 70:
            start, seen = place, True
        elif not right_words:
            # Label words beside or between heads, but not the paragraph above.
            if line.box.x1 > left or len(line.words) > 8:
                break
        elif each or _heads(line, right_words, left, right):
            start, seen = place, True
        else:
            break
        place -= 1
    if not seen:
        return first
    while start < first and _is_caption(lines[start]):
        start += 1
    return start


def _heads_each(line: TextLine, spans: Sequence[tuple[float, float]]) -> bool:
    """Tell whether a line has just one text over each of several columns of numbers."""
    if len(spans) < 2 or len(line.segments) != len(spans):
        return False
    return all(
        not s.is_value and min(s.box.x1, right) - max(s.box.x0, left) > 0
        for s, (left, right) in zip(line.segments, spans, strict=True)
    )


def _is_caption(line: TextLine) -> bool:
    """Tell whether a line above the heads names the table and its unit, not only the unit."""
    text = " ".join(s.text for s in line.segments)
    unit = find_unit(text)
    return (
        len(line.segments) == 1
        and bool(unit)
        and text[:1].isupper()
        and (not text.casefold().startswith("bedrag") and len(text) > len(unit) + 4)
    )


def _heads(line: TextLine, right_words: Sequence[Segment], left: float, right: float) -> bool:
    em = line.height
    over = [s for s in right_words if s.box.x0 <= right]
    inside = all(s.box.x0 >= left - 6 * em and s.box.x1 <= right + 4 * em for s in over)
    if not inside:
        return False
    if any(is_year(s.text) for s in right_words):
        return True
    words = sum(len(s.words) for s in right_words)
    return len(line.segments) >= 2 and words <= 6 * len(right_words)


def _label_end(lines: Sequence[TextLine], first: int, last: int) -> int:
    """Take in the last lines of a label that is wrapped below its numbers."""
    spans = value_columns([line for line in lines[first : last + 1] if _is_row(line)])
    pitch = median([b.box.top - a.box.top for a, b in pairwise(lines[first : last + 1])] or [0.0])
    while last + 1 < len(lines):
        line, before = lines[last + 1], lines[last]
        small = re.match(r"[a-zà-ÿ(]", line.segments[0].text) is not None
        near = line.box.top - before.box.top <= max(pitch, 1.3 * before.height)
        label = line.box.x1 <= spans[0][0] and before.box.x0 - line.box.x0 <= 3
        remark = line.box.x0 >= spans[-1][1] - 2
        if not (small and near and len(line.segments) == 1 and (label or remark)):
            return last
        last += 1
    return last


def _unruled(lines: Sequence[TextLine], run: Sequence[TextLine], rules: Rules) -> RawTable | None:
    box = bounds(line.box for line in lines)
    body = [line for line in run if _is_row(line)]
    edges = column_edges(body, box.x0, box.x1)
    if len(edges) < 3:
        return None
    first = lines.index(run[0])
    edges = with_empty_columns(edges, lines[:first], body)
    across = [
        rule
        for rule in rules.across
        if box.top - 6 <= rule.at <= box.bottom + 6
        and rule.start >= box.x0 - 20
        and rule.end <= box.x1 + 20
    ]
    narrow = tuple(rule for rule in across if rule.end - rule.start < 0.7 * (box.x1 - box.x0))
    rows = tuple(line_rows(lines, edges))
    return RawTable(edges, rows, box, ruled=False, spans=narrow)


# --- columns of texts without rules ----------------------------------------------------


def text_tables(lines: Sequence[TextLine]) -> tuple[RawTable, ...]:
    """Find tables of texts without rules, by heads that name their columns.

    The words of the heads decide (`Actie`, `Trekker`, `Gereed`): columns of ordinary
    text, addresses and signatures have none of those above them.
    """
    tables: list[RawTable] = []
    place = 0
    while place < len(lines):
        head = lines[place]
        end = place
        if _are_heads(head):
            end = _texts_end(lines, place)
        if end - place >= 2:
            run = lines[place : end + 1]
            box = bounds(line.box for line in run)
            edges = (box.x0, *_starts_between(head, run), box.x1)
            rows = [*line_rows(run[:1], edges), *line_rows(run[1:], edges)]
            if len(rows) >= 3:
                tables.append(RawTable(edges, tuple(rows), box, ruled=False))
                place = end
        place += 1
    return tuple(tables)


def _are_heads(line: TextLine) -> bool:
    short = all(len(s.words) <= 4 and s.text[0].isupper() for s in line.segments)
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(line.segments)]
    return len(line.segments) >= 2 and short and min(gaps) > line.height and _named_heads(line)


def _texts_end(lines: Sequence[TextLine], head: int) -> int:
    """Give the place of the last line whose texts keep to the columns of the heads."""
    starts = [word.box.x0 for word in lines[head].words]
    columns = [segment.box.x0 for segment in lines[head].segments]
    em = lines[head].height
    last = head
    for place in range(head + 1, len(lines)):
        line = lines[place]
        if line.box.top - lines[place - 1].box.bottom > 2.2 * em:
            break
        kept = all(
            any(abs(segment.box.x0 - start) <= 0.6 * em for start in starts)
            for segment in line.segments
        )
        crossing = any(
            segment.box.x0 < start - em < segment.box.x1 - 2 * em
            for segment in line.segments
            for start in columns
        )
        if not kept or crossing:
            break
        last = place
    return last


def _starts_between(head: TextLine, run: Sequence[TextLine]) -> list[float]:
    """Give the x places just left of where the second and further columns begin."""
    edges = []
    for segment in head.segments[1:]:
        ends = [s.box.x1 for line in run for s in line.segments if s.box.x1 <= segment.box.x0 + 1]
        edges.append((max(ends) + segment.box.x0) / 2 if ends else segment.box.x0 - 1)
    return edges

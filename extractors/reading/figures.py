"""Charts, maps and schemes: where on a page shapes are drawn, and which words label them.

The words of a drawing are no sentences: they become captions, beside the running text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Final

from extractors.reading.drafts import Draft
from extractors.reading.lines import base_of
from extractors.reading.model import Box, Line, Word, bounds
from extractors.reading.paragraphs import Look
from extractors.reading.source import Fill, PageWords, is_tint

_CELL: Final = 16.0
"""Shapes that touch neighbouring squares of this many points belong to one drawing."""
_FEWEST: Final = 5
_WIDE: Final = 60.0
_HIGH: Final = 40.0
_PAGE_SHARE: Final = 0.5
_AROUND: Final = 30.0
_ABOVE: Final = 22.0
"""Points around and above the shapes in which the labels of axes and parts stand."""
_LABEL_WORDS: Final = 6
_HEAD: Final = 1.15
_TICKS: Final = 4
"""Fewest numbers that are told for an axis."""
_TICK: Final = re.compile(r"[-\u2212]?\d{1,3}(?:\.\d{3})*(?:,\d+)?%?|\d{4}")
_Tick = tuple[Word, float, int]
"""A number, its base line, and the index of its block."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FLUSH: Final = 2.0
"""Points within which the edges of numbers under each other count as one."""
_SQUARE: Final = (2.0, 14.0)
"""Points that the sides of the squares in a legend lie between."""
_ENDED: Final = re.compile(r"[.;:?!]$")


def mark_labels(
    drafts: Sequence[Draft], page: PageWords, tables: Sequence[Box], look: Look
) -> list[Draft]:
    """Make captions of the short texts that stand in drawings; the others stay as they are.

    So do the numbers along an axis and the names in a legend, whatever is drawn there.
    """
    figures = [
        figure
        for figure in figures_of(page, tables)
        if _mostly_labels(drafts, page.turned, figure, look)
    ]
    apart = _axes(drafts) | _legends(drafts, page)
    return [
        replace(draft, role="caption", settled=True, in_sidebar=True)
        if at in apart
        or (_is_label(draft, look) and any(_overlap(draft.box, figure) for figure in figures))
        else draft
        for at, draft in enumerate(drafts)
    ]


def _axes(drafts: Sequence[Draft]) -> set[int]:
    """Find the blocks with the numbers of an axis: equal steps at equal distances.

    Those of an upright axis fall, those of a level one rise. Years down a page are none.
    """
    ticks = [
        (word, base_of(line), at)
        for at, draft in enumerate(drafts)
        if not draft.settled
        and all(_TICK.fullmatch(word.text) for line in draft.lines for word in line.words)
        for line in draft.lines
        for word in line.words
    ]
    found: set[int] = set()
    for edge in (attrgetter("x0"), attrgetter("x1")):
        for column in _gathered(ticks, [edge(word.box) for word, _, _ in ticks]):
            down = sorted(column, key=itemgetter(1))
            values = [_value(word.text) for word, _, _ in down]
            years = all(_YEAR.fullmatch(word.text) for word, _, _ in down)
            if not years and _steps(values) < 0 < _steps([base for _, base, _ in down]):
                found.update(at for _, _, at in down)
    for row in _gathered(ticks, [base for _, base, _ in ticks]):
        along = sorted(row, key=lambda tick: tick[0].box.x0)
        values = [_value(word.text) for word, _, _ in along]
        middles = [(word.box.x0 + word.box.x1) / 2 for word, _, _ in along]
        gap = min(b.box.x0 - a.box.x1 for (a, _, _), (b, _, _) in pairwise(along))
        if gap > along[0][0].size and _steps(values) > 0 and _steps(middles) > 0:
            found.update(at for _, _, at in along)
    return found


def _gathered(ticks: Sequence[_Tick], places: Sequence[float]) -> list[list[_Tick]]:
    """Group numbers whose places differ little, where they are enough for an axis."""
    groups: list[list[_Tick]] = []
    last = -_FLUSH
    for place, at in sorted((place, at) for at, place in enumerate(places)):
        if not groups or place - last > _FLUSH:
            groups.append([])
        groups[-1].append(ticks[at])
        last = place
    return [group for group in groups if len(group) >= _TICKS]


def _steps(places: Sequence[float]) -> float:
    """Give the distance at which numbers follow each other, a tenth more or less; else 0."""
    steps = [after - before for before, after in pairwise(places)]
    usual = sum(steps) / len(steps)
    return usual if all(abs(step - usual) <= 0.1 * abs(usual) for step in steps) else 0.0


def _legends(drafts: Sequence[Draft], page: PageWords) -> set[int]:
    """Find blocks of names that stand in one row, each behind a square of its own colour."""
    squares = [
        fill
        for fill in page.fills
        if is_tint(fill)
        and _SQUARE[0] < fill.box.x1 - fill.box.x0 < _SQUARE[1]
        and _SQUARE[0] < fill.box.bottom - fill.box.top < _SQUARE[1]
    ]
    rows: dict[int, list[tuple[Line, int]]] = defaultdict(list)
    for at, draft in enumerate(drafts if len(squares) > 1 else ()):
        if not draft.settled and len(draft.lines) == 1:
            rows[round(base_of(draft.lines[0]))].append((draft.lines[0], at))
    found: set[int] = set()
    for row in rows.values():
        colors = [color for line, _ in row for color in _keys(line, squares)]
        if len(colors) > 1 and len(colors) == len(set(colors)):
            found.update(at for line, at in row if _keys(line, squares))
    return found


def _keys(line: Line, squares: Sequence[Fill]) -> list[tuple[int, int, int]]:
    """Give the colours of the squares that stand before a line or between its words."""
    middle = base_of(line) - 0.35 * line.size
    return [
        square.color
        for square in squares
        if square.box.top < middle < square.box.bottom
        and line.box.x0 - 2 * line.size < square.box.x0 < line.box.x1
        and not any(_overlap(word.box, square.box) for word in line.words)
    ]


def _value(text: str) -> float:
    return float(text.rstrip("%").replace("\u2212", "-").replace(".", "").replace(",", "."))


def figures_of(page: PageWords, tables: Sequence[Box]) -> tuple[Box, ...]:
    """Find the drawings of a page: many shapes close together that form no rows.

    Shapes inside `tables` do not count.
    """
    area = _PAGE_SHARE * page.width * page.height
    shapes = [
        fill.box
        for fill in page.fills
        if is_tint(fill)
        and (fill.box.x1 - fill.box.x0) * (fill.box.bottom - fill.box.top) < area
        and not any(_within(fill.box, table) for table in tables)
    ]
    if len(shapes) < _FEWEST:
        return ()
    lines = [
        line
        for line in page.rulings
        if max((line.x1 - line.x0) / page.width, (line.bottom - line.top) / page.height)
        < _PAGE_SHARE
        and not any(_within(line, table) for table in tables)
    ]
    groups = _touching([*shapes, *lines])
    is_shape = set(shapes)
    return tuple(
        _widened(bounds(group))
        for group in groups
        if _scattered([box for box in group if box in is_shape])
    )


def _touching(shapes: Sequence[Box]) -> list[list[Box]]:
    """Group shapes whose squares touch."""
    squares: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, box in enumerate(shapes):
        for column in range(int(box.x0 // _CELL), int(box.x1 // _CELL) + 1):
            for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
                squares[column, row].append(at)
    groups: list[list[Box]] = []
    left = set(squares)
    while left:
        todo = [left.pop()]
        members: set[int] = set()
        while todo:
            column, row = todo.pop()
            members.update(squares[column, row])
            for beside in ((column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1)):
                if beside in left:
                    left.discard(beside)
                    todo.append(beside)
        groups.append([shapes[at] for at in members])
    return groups


def _scattered(group: Sequence[Box]) -> bool:
    """Whether the shapes stand all over, rather than as the shaded rows of a table or a list."""
    if len(group) < _FEWEST:
        return False
    around = bounds(group)
    lefts = {round(box.x0 / 2) for box in group}
    tops = {round(box.top / 2) for box in group}
    large = around.x1 - around.x0 >= _WIDE and around.bottom - around.top >= _HIGH
    return large and len(lefts) >= 4 and len(tops) >= 3


def _widened(box: Box) -> Box:
    return Box(box.x0 - _AROUND, box.top - _ABOVE, box.x1 + _AROUND, box.bottom + _AROUND)


def _within(box: Box, figure: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return figure.x0 <= x <= figure.x1 and figure.top <= y <= figure.bottom


def _overlap(box: Box, figure: Box) -> bool:
    wide = min(box.x1, figure.x1) - max(box.x0, figure.x0)
    return wide > 0 and min(box.bottom, figure.bottom) > max(box.top, figure.top)


def _is_label(draft: Draft, look: Look) -> bool:
    """Whether a block is short, no sentence, and no larger than the running text."""
    if draft.settled or draft.lines[0].size > _HEAD * look.size:
        return False
    words = [word for line in draft.lines for word in line.words]
    per_line = len(words) / len(draft.lines)
    short = len(words) <= _LABEL_WORDS or (per_line <= 3 and len(draft.lines) <= 8)
    return short and not _ENDED.search(words[-1].text)


def _mostly_labels(
    drafts: Sequence[Draft], turned: Sequence[Word], figure: Box, look: Look
) -> bool:
    inside = [draft for draft in drafts if _overlap(draft.box, figure)]
    labels = sum(_is_label(draft, look) for draft in inside)
    slanted = sum(_overlap(word.box, figure) for word in turned)
    return labels + slanted >= 2 and labels + slanted >= 0.5 * (len(inside) + slanted)

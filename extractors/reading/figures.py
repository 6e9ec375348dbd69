"""Charts, maps and schemes: where on a page shapes are drawn, and which words label them.

The words of a drawing are no sentences: they become captions, beside the running text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractors.reading.drafts import Draft
from extractors.reading.model import Box, Word, bounds
from extractors.reading.paragraphs import Look
from extractors.reading.source import PageWords, is_tint

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
_ENDED: Final = re.compile(r"[.;:?!]$")


def mark_labels(
    drafts: Sequence[Draft], page: PageWords, tables: Sequence[Box], look: Look
) -> list[Draft]:
    """Make captions of the short texts that stand in drawings; the others stay as they are."""
    figures = [
        figure
        for figure in figures_of(page, tables)
        if _mostly_labels(drafts, page.turned, figure, look)
    ]
    return [
        replace(draft, role="caption", settled=True, in_sidebar=True)
        if _is_label(draft, look) and any(_overlap(draft.box, figure) for figure in figures)
        else draft
        for draft in drafts
    ]


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

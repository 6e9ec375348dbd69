"""Which part of the page a line belongs to: text, head or foot, note, margin or side box."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate
from typing import Final, Literal, NamedTuple

import numpy as np

from extractors.reading.lines import base_of, is_label, size_of
from extractors.reading.model import Box, Line, Role
from extractors.reading.paragraphs import Look
from extractors.reading.repair import line_text
from extractors.reading.source import PageWords, is_tint

Zone = Literal["main", "edge", "note", "margin", "side"]

_EDGE: Final = 0.14
_LEVEL: Final = 6
"""Points by which a running head may stand higher or lower than on another page."""
_PAGE_NUMBER: Final = re.compile(
    r"(?:(?:pagina|pag\.|blz\.?|bladzijde|p\.)\s*)?"
    r"[-–|/\s]*(?:\d{1,4}|[ivxl]{1,6})[-–|\s]*"
    r"(?:(?:van|/|of|-|–)\s*\d{1,4})?[-–|\s]*",
    re.IGNORECASE,
)
_NOTE_START: Final = re.compile(r"(?:\(?\d{1,3}\)?|[*†‡]{1,3}|[a-z]\))[.:]?")
_SMALL: Final = 0.93


class Extent(NamedTuple):
    """Left and right edge of the text column(s) of a page, in points."""

    x0: float
    x1: float


class Zoned(NamedTuple):
    """A line and the part of the page that it belongs to."""

    line: Line
    zone: Zone
    role: Role
    box: int = -1
    """Number of the filled or framed box that it stands in, if it stands in one."""


class Edges:
    """Where the lines of pages of one width begin and end, left and right.

    Kept as counts of places, a tenth of a point apart: a long document has very many lines, but a
    page has only so many places.
    """

    def __init__(self) -> None:
        self._lefts: defaultdict[float, Counter[float]] = defaultdict(Counter)
        self._rights: defaultdict[float, Counter[float]] = defaultdict(Counter)
        """By the size of the print."""
        self._around: Extent | None = None

    def note(self, lines: Iterable[Line]) -> None:
        """Take in the lines of the next page."""
        for line in lines:
            box, around = line.box, self._around or Extent(line.box.x0, line.box.x1)
            self._around = Extent(min(around.x0, box.x0), max(around.x1, box.x1))
            if len(line.words) >= 4:
                size = round(size_of(line), 1)
                self._lefts[size][round(box.x0, 1)] += 1
                self._rights[size][round(box.x1, 1)] += 1

    def extent(self, look: Look) -> Extent:
        """Find where the running text begins and ends."""
        sizes = [size for size in self._lefts if abs(size - look.size) < 0.08 * look.size]
        lefts = sum((self._lefts[size] for size in sizes), Counter[float]())
        rights = sum((self._rights[size] for size in sizes), Counter[float]())
        if lefts.total() < 2:
            return self._around or Extent(0.0, 0.0)
        return Extent(_outer(lefts, sorted(lefts)), _outer(rights, sorted(rights, reverse=True)))


def _outer(places: Counter[float], inwards: Sequence[float]) -> float:
    """Give the first place inwards beyond which less than a fiftieth of the lines lies."""
    outside = accumulate(places[place] for place in inwards)
    room = places.total() / 50
    return next(place for place, passed in zip(inwards, outside, strict=True) if passed > room)


def _shapes(line: Line, page: int) -> frozenset[str]:
    """Give the line's text, also with a number told as its distance from the page number."""
    text = " ".join(line_text(line).split()).lower()
    numbers = list(re.finditer(r"\d{1,4}", text))
    counted = {
        f"{text[: found.start()]}@{int(found.group()) - page}{text[found.end() :]}"
        for found in (numbers[:1] + numbers[-1:])
    }
    return frozenset({text, *counted})


class Repeats:
    """Which lines of a document come back on other pages at the same height.

    Only lines that may be a running head or foot are noted, and their texts kept as digests in
    arrays: a long document has very many lines.
    """

    def __init__(self) -> None:
        self.pages = 0
        self._texts = array("Q")
        self._on = array("I")
        self._heights = array("d")
        self._order = array("I")

    def note(self, lines: Iterable[Line], page: PageWords) -> None:
        """Take in the lines of the next page."""
        for line in lines:
            if not _may_repeat(line, page):
                continue
            for shape in _shapes(line, self.pages):
                self._texts.append(_digest(shape))
                self._on.append(self.pages)
                self._heights.append(base_of(line))
        self.pages += 1

    def close(self) -> None:
        """Find, once all pages are noted, the order in which what has one text stands together."""
        order = np.argsort(np.frombuffer(self._texts, dtype="Q"))
        self._order = array("I", order.astype("I").tobytes())

    def repeated(self, line: Line, page: int) -> bool:
        """Whether the line of page `page` (0-based) stands on enough pages at this height.

        A number in it may count on with the pages.
        """
        height = base_of(line)
        needed = max(2, min(3, self.pages // 3))
        return any(self._stands(shape, height, needed) for shape in _shapes(line, page))

    def _stands(self, shape: str, height: float, needed: int) -> bool:
        text, on = _digest(shape), set[int]()
        first = bisect_left(self._order, text, key=self._texts.__getitem__)
        for place in range(first, len(self._order)):
            at = self._order[place]
            if self._texts[at] != text:
                break
            if abs(self._heights[at] - height) < _LEVEL:
                on.add(self._on[at])
                if len(on) >= needed:
                    return True
        return False


def _may_repeat(line: Line, page: PageWords) -> bool:
    """Whether a line stands near the head or foot of its page, or high up at its right."""
    base = base_of(line)
    in_edge = (base - _LEVEL) / page.height < _EDGE or (base + _LEVEL) / page.height > 1 - _EDGE
    return in_edge or (line.box.x0 > 0.5 * page.width and base < 0.5 * page.height + _LEVEL)


def _digest(text: str) -> int:
    return int.from_bytes(
        blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
    )


def _overlaps(one: Box, other: Box) -> bool:
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared > 0.1 * max(1.0, min(one.x1 - one.x0, other.x1 - other.x0))


def edge_roles(
    lines: Sequence[Line], page: PageWords, index: int, repeats: Repeats, extent: Extent
) -> dict[int, Role]:
    """Find running heads, running feet and page numbers; keys are indexes of lines."""
    roles: dict[int, Role] = {}
    for bottom in (False, True):
        order = sorted(range(len(lines)), key=lambda at: base_of(lines[at]), reverse=bottom)
        kept: list[Line] = []
        for at in order:
            if at in roles:
                continue
            line = lines[at]
            base = base_of(line)
            share = base / page.height
            in_edge = share > 1 - _EDGE if bottom else share < _EDGE
            # On the first page a margin column is a letterhead, and is kept in one piece.
            in_margin = line.box.x0 >= extent.x1 - 1 and index > 0
            if not in_edge and not (in_margin and share < 0.5):
                kept.append(line)
                continue
            blocked = any(_overlaps(line.box, other.box) for other in kept)
            number = _PAGE_NUMBER.fullmatch(line_text(line))
            lonely = not any(
                _overlaps(line.box, other.box) and abs(base_of(other) - base) < 1.6 * size_of(line)
                for other in lines
                if other is not line
            )
            if not blocked and number and in_edge and (lonely or repeats.repeated(line, index)):
                roles[at] = "page_number"
            elif not blocked and repeats.repeated(line, index):
                roles[at] = "running_foot" if bottom else "running_head"
            else:
                kept.append(line)
    return roles


def _opens_note(line: Line) -> bool:
    first = line.words[0]
    if first.raised:
        return True
    return bool(_NOTE_START.fullmatch(first.text)) and len(line.words) > 1


def note_lines(
    lines: Sequence[Line], page: PageWords, look: Look, extent: Extent
) -> frozenset[int]:
    """Find the lines that are footnotes; indexes into `lines` (heads and feet left out)."""
    ruled = _ruled_notes(lines, page, look, extent)
    return ruled or _small_notes(lines, page, look)


def _ruled_notes(
    lines: Sequence[Line], page: PageWords, look: Look, extent: Extent
) -> frozenset[int]:
    for rule in sorted(page.rulings, key=lambda box: box.top):
        if rule.bottom - rule.top > 2 or rule.x1 - rule.x0 < 36 or rule.top < 0.3 * page.height:
            continue
        if rule.x0 > extent.x0 + 0.5 * (extent.x1 - extent.x0):
            continue
        below = [
            at
            for at, line in enumerate(lines)
            if base_of(line) > rule.bottom and line.box.x0 > rule.x0 - 20
        ]
        if not below:
            continue
        first = min(below, key=lambda at: (round(base_of(lines[at])), lines[at].box.x0))
        near = base_of(lines[first]) - rule.bottom < 4 * look.size
        small = size_of(lines[first]) <= look.size * _SMALL
        if near and _opens_note(lines[first]) and (small or lines[first].words[0].raised):
            return frozenset(below)
    return frozenset()


def _small_notes(lines: Sequence[Line], page: PageWords, look: Look) -> frozenset[int]:
    """Small print at the foot of the page that opens with a number."""
    small = [
        at
        for at, line in enumerate(lines)
        if size_of(line) <= look.size * _SMALL or line.words[0].raised
    ]
    large = [base_of(line) for at, line in enumerate(lines) if at not in set(small)]
    floor = max(large, default=0.0)
    foot = sorted(
        (at for at in small if base_of(lines[at]) > max(floor, 0.4 * page.height)),
        key=lambda at: (base_of(lines[at]), lines[at].box.x0),
    )
    while foot and not _opens_note(lines[foot[0]]):
        foot.pop(0)
    if not (foot and large):
        return frozenset()
    first = lines[foot[0]]
    goes_on = any(
        0 < base_of(first) - base_of(lines[at]) < 1.6 * size_of(first)
        and _overlaps(lines[at].box, first.box)
        for at in small
    )
    # Small print that began higher up on the page is a list, not the notes at its foot.
    return frozenset() if goes_on else frozenset(foot)


def side_boxes(page: PageWords, extent: Extent, lines: Sequence[Line]) -> tuple[Box, ...]:
    """Coloured boxes with text that stand beside the text rather than behind it.

    Boxes that only stand beside each other are part of the text, set in columns.
    """
    width = max(extent.x1 - extent.x0, 1.0)
    boxes: list[Box] = []
    for fill in page.fills:
        box = fill.box
        if not is_tint(fill) or box.x1 - box.x0 > 0.7 * width or box.x1 - box.x0 < 50:
            continue
        if box.bottom - box.top < 25:
            continue
        inside = [line for line in lines if _inside(line.box, box)]
        if len(inside) < 2:
            continue
        boxes.append(box)
    outer = [box for box in boxes if not any(box != o and _inside(box, o) for o in boxes)]
    text = [line for line in lines if not any(_inside(line.box, box) for box in outer)]
    return tuple(box for box in outer if any(_beside(line, box) for line in text))


def _beside(line: Line, box: Box) -> bool:
    """Whether a line of text stands at the height of a box, to its left or right."""
    apart = line.box.x1 <= box.x0 + 1 or line.box.x0 >= box.x1 - 1
    return apart and len(line.words) > 2 and box.top < base_of(line) < box.bottom


def _inside(inner: Box, outer: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 - 1 <= x <= outer.x1 + 1 and outer.top - 1 <= y <= outer.bottom + 1


def small_side_lines(lines: Mapping[int, Line], look: Look) -> frozenset[int]:
    """Columns of smaller print that run beside the running text."""
    body = [
        line
        for line in lines.values()
        if abs(size_of(line) - look.size) < 0.04 * look.size and len(line.words) > 2
    ]
    by_left: dict[float, list[int]] = defaultdict(list)
    for at, line in lines.items():
        if size_of(line) <= look.size * _SMALL and not is_label(line.words):
            by_left[round(line.box.x0 / 4)].append(at)
    found: set[int] = set()
    for members in by_left.values():
        if len(members) < 3:
            continue
        beside = [
            at
            for at in members
            if any(
                abs(base_of(other) - base_of(lines[at])) < look.size
                and (other.box.x1 < lines[at].box.x0 or other.box.x0 > lines[at].box.x1)
                for other in body
            )
        ]
        if len(beside) >= 0.6 * len(members):
            found.update(members)
    return frozenset(found)


def _in_margin(line: Line, page: PageWords, extent: Extent, look: Look) -> bool:
    """Whether a line stands beside the column of the text; left of it only small print does."""
    right = line.box.x0 >= extent.x1 - 1 and extent.x1 > 0.5 * page.width
    left = line.box.x1 <= extent.x0 + 1 and extent.x0 < 0.5 * page.width
    return (right and size_of(line) <= look.size * 1.05) or (
        left and size_of(line) <= look.size * _SMALL
    )


def zone_lines(
    lines: Sequence[Line],
    page: PageWords,
    index: int,
    *,
    repeats: Repeats,
    extent: Extent,
    look: Look,
) -> list[Zoned]:
    """Say of every line of a page which part of the page it belongs to."""
    edges = edge_roles(lines, page, index, repeats, extent)
    rest = [at for at in range(len(lines)) if at not in edges]
    boxes = side_boxes(page, extent, lines)
    boxed: dict[int, int] = {}
    for at in rest:
        for number, box in enumerate(boxes):
            if _inside(lines[at].box, box):
                boxed[at] = number
    margin = {at for at in rest if at not in boxed and _in_margin(lines[at], page, extent, look)}
    text = [at for at in rest if at not in boxed and at not in margin]
    notes_at = note_lines([lines[at] for at in text], page, look, extent)
    notes = {text[at] for at in notes_at}
    side = small_side_lines({at: lines[at] for at in text if at not in notes}, look)
    zoned: list[Zoned] = []
    for at, line in enumerate(lines):
        if at in edges:
            zoned.append(Zoned(line, "edge", edges[at]))
        elif at in boxed:
            zoned.append(Zoned(line, "side", "sidebar", boxed[at]))
        elif at in margin:
            zoned.append(Zoned(line, "margin", "sidebar"))
        elif at in notes:
            zoned.append(Zoned(line, "note", "footnote"))
        elif at in side:
            zoned.append(Zoned(line, "side", "sidebar"))
        else:
            zoned.append(Zoned(line, "main", "body"))
    return zoned

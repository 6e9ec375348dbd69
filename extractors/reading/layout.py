"""From the words of all pages to blocks with roles, in reading order.

Everything is decided from place and type: what repeats over the pages is a running
head, what is smaller and under a rule is a note, what stands beside the text is a
side box, what is set apart and heavier is a heading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from extractors.putting_away import PutAway
from extractors.reading.digits import mend_markers
from extractors.reading.drafts import Draft, LaidOut, LaidPage
from extractors.reading.figures import mark_labels
from extractors.reading.lines import (
    base_of,
    contents_entries,
    line_of,
    part_calls,
    rows_of,
    to_lines,
)
from extractors.reading.model import Box, Line, Role, Table, Word, bounds
from extractors.reading.paragraphs import Look, blocks_of, columns, look_of
from extractors.reading.repair import evidence
from extractors.reading.roles import Headings, roles_of_page, settle_roles
from extractors.reading.source import Fill, SourcePage, is_tint
from extractors.reading.table_joining import join_parts
from extractors.reading.tables import find_tables
from extractors.reading.tilting import Tilt
from extractors.reading.zones import Edges, Extent, Repeats, Zoned, zone_lines

_MANY: Final = 150


class _Taken(NamedTuple):
    """What was taken off a page first, and the lines that were left."""

    tables: tuple[tuple[Table, tuple[Word, ...]], ...]
    contents: tuple[tuple[Line, ...], ...]
    """Entries of a table of contents."""
    lines: tuple[Line, ...]


class _Known:
    """What a walk over all pages tells of the document, for the next one."""

    def __init__(self) -> None:
        self.parts: PutAway[Table] = PutAway()
        """The tables of each page."""
        self.words: set[str] = set()
        self.repeats = Repeats()
        self.edges: defaultdict[int, Edges] = defaultdict(Edges)
        """By the width of the pages, in whole points."""
        self.tilt = Tilt()

    def note(self, page: SourcePage, taken: _Taken) -> None:
        """Take in the next page."""
        for table, _ in taken.tables:
            self.parts.add(table)
        self.words |= evidence(word.text for word in page.words.words)
        self.repeats.note(taken.lines, page.words)
        self.edges[round(page.words.width)].note(taken.lines)
        self.tilt.note(page.words)


def lay_out(pages: Iterable[SourcePage]) -> LaidOut:
    """Set the words of a document's pages as blocks with roles, in reading order.

    What is settled over the whole document takes three walks over its pages, put away
    in between; the last one is left to whoever takes the pages.
    """
    known = _Known()
    taken: PutAway[tuple[SourcePage, _Taken]] = PutAway()
    look = look_of(_lines(pages, known, taken))
    known.repeats.close()
    extents = {width: edges.extent(look) for width, edges in known.edges.items()}
    starts: dict[int, tuple[int, int]] = {}
    wholes: PutAway[Table] = PutAway()
    for at, whole in enumerate(join_parts(known.parts)):
        starts.update((part, (at, row)) for part, row in whole.parts)
        wholes.add(known.tilt.table(whole.table))
    headings = Headings()
    laid: PutAway[LaidPage] = PutAway()
    first = 0
    for index, (page, own) in enumerate(taken.taken()):
        extent = extents[round(page.words.width)]
        zoned = zone_lines(
            own.lines, page.words, index, repeats=known.repeats, extent=extent, look=look
        )
        settled = [
            *_table_drafts(own.tables, first, starts),
            *(
                Draft("body", entry, bounds(line.box for line in entry), settled=True)
                for entry in own.contents
            ),
        ]
        first += len(own.tables)
        drafts = _page(page, zoned, settled, look=look, extent=extent)
        with_roles = roles_of_page(drafts, look, is_first=index == 0)
        headings.note(with_roles)
        laid.add(with_roles)
    settled_pages = settle_roles(laid.taken(), headings)
    return LaidOut(settled_pages, wholes.settled(), frozenset(known.words), known.tilt)


def _lines(
    pages: Iterable[SourcePage], known: _Known, taken: PutAway[tuple[SourcePage, _Taken]]
) -> Iterator[tuple[Line, ...]]:
    """Give the lines of each page, once it is noted and put away."""
    for page in pages:
        own = _take(page)
        known.note(page, own)
        # The words are in the lines and tables now.
        taken.add((replace(page, words=replace(page.words, words=())), own))
        yield own.lines


def _take(page: SourcePage) -> _Taken:
    """Take tables of contents and other tables off a page; set the rest as lines."""
    source = page.words
    rows = rows_of(source.words)
    contents = contents_entries(rows)
    listed = {id(word) for entry in contents for line in entry for word in line.words}
    rest = [word for word in source.words if id(word) not in listed]
    tables: list[tuple[Table, tuple[Word, ...]]] = []
    for table in find_tables(rest, source.rulings, source.number, source.width, source.height):
        inside = tuple(word for word in rest if _centre_in(word.box, table.box))
        rest = [word for word in rest if not _centre_in(word.box, table.box)]
        tables.append((table, inside))
    if len(rest) < len(source.words):
        rows = rows_of(rest)
    lines = to_lines(rows, _walls(source.fills))
    return _Taken(
        tuple(tables),
        contents,
        mend_markers(part_calls(lines)) if page.text_source == "ocr" else lines,
    )


def _walls(fills: Sequence[Fill]) -> list[Box]:
    """Give the coloured boxes of a page, without those that are no box of their own.

    Word processors shade words once more inside a shaded row, in the same colour.
    """
    of_color: dict[tuple[int, int, int], dict[Box, None]] = {}
    for fill in fills:
        if is_tint(fill):
            of_color.setdefault(fill.color, {})[fill.box] = None
    return [
        box
        for boxes in of_color.values()
        for box in boxes
        if len(boxes) > _MANY or not any(_holds(other, box) for other in boxes)
    ]


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x0 - 1 <= inner.x0
        and outer.top - 1 <= inner.top
        and outer.x1 + 1 >= inner.x1
        and outer.bottom + 1 >= inner.bottom
        and (outer.x1 - outer.x0) > (inner.x1 - inner.x0)
    )


def _centre_in(inner: Box, outer: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom


def _table_drafts(
    tables: Sequence[tuple[Table, tuple[Word, ...]]],
    first: int,
    starts: Mapping[int, tuple[int, int]],
) -> list[Draft]:
    """Make a block of each table part of a page, given with its words.

    `first` is the index of the first of them among all parts, `starts` tells of each part
    the index of the whole table and the row that it begins at.
    """
    drafts: list[Draft] = []
    for index, (part, words) in enumerate(tables, start=first):
        whole, start = starts[index]
        lines = to_lines(rows_of(words))
        drafts.append(Draft("table", lines, part.box, table=whole, part=part, first_row=start))
    return drafts


def _page(
    page: SourcePage,
    zoned: Sequence[Zoned],
    settled: Sequence[Draft],
    *,
    look: Look,
    extent: Extent,
) -> LaidPage:
    rulings = page.words.rulings
    main = _drafts([z.line for z in zoned if z.zone == "main"], look, rulings, "body")
    tables = [draft.box for draft in settled if draft.role == "table"]
    main = mark_labels(main, page.words, tables, look) + list(settled)
    heads = [
        _edge(z) for z in zoned if z.zone == "edge" and base_of(z.line) < page.words.height / 2
    ]
    feet = [
        _edge(z) for z in zoned if z.zone == "edge" and base_of(z.line) >= page.words.height / 2
    ]
    margin = _drafts([z.line for z in zoned if z.zone == "margin"], look, rulings, "sidebar")
    side: list[Draft] = []
    for number in sorted({z.box for z in zoned if z.zone == "side"}):
        members = [z.line for z in zoned if z.zone == "side" and z.box == number]
        side.extend(
            replace(draft, side=number)
            for draft in reading_order(
                mark_labels(_drafts(members, look, rulings, "sidebar"), page.words, tables, look)
            )
        )
    notes = _notes([z.line for z in zoned if z.zone == "note"])
    turned = [
        Draft("caption", (line_of((word,)),), word.box, in_sidebar=True, settled=True)
        for word in page.words.turned
    ]
    ordered = [
        *heads,
        *reading_order(main),
        *(replace(draft, in_sidebar=True) for draft in reading_order(margin)),
        *(replace(draft, in_sidebar=True) for draft in side),
        *notes,
        *turned,
        *feet,
    ]
    return LaidPage(page, tuple(ordered), extent)


def _edge(zoned: Zoned) -> Draft:
    return Draft(zoned.role, (zoned.line,), zoned.line.box)


def _drafts(lines: Sequence[Line], look: Look, rulings: Sequence[Box], role: Role) -> list[Draft]:
    drafts: list[Draft] = []
    for chain in columns(lines):
        for block in blocks_of(chain, look, rulings):
            drafts.append(Draft(role, tuple(block), bounds(line.box for line in block)))
    return drafts


def _notes(lines: Sequence[Line]) -> list[Draft]:
    """Group the lines of the notes: a number at the left edge opens a new one."""
    notes: list[list[Line]] = []
    ordered = sorted(lines, key=lambda line: (round(base_of(line)), line.box.x0))
    for line in ordered:
        first = line.words[0]
        opens = (
            first.raised
            or (bool(first.text.strip("().:").isdigit()) and len(first.text.strip("().:")) <= 3)
            or first.text.strip("†‡*") == ""
        )
        if opens and notes and not first.raised:
            # A year or number that happens to begin a line does not count on.
            before = notes[-1][0].words[0].text.strip("().:")
            mine = first.text.strip("().:")
            opens = not (before.isdigit() and mine.isdigit()) or int(mine) == int(before) + 1
        if opens or not notes:
            notes.append([line])
        else:
            notes[-1].append(line)
    return [
        Draft(
            "footnote",
            tuple(note),
            bounds(line.box for line in note),
            marker=note[0].words[0].text.strip("().:"),
        )
        for note in notes
    ]


def reading_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Sort blocks as a reader takes them: down a column, then the next column to the right.

    A block comes before another one that stands under it, and before one to its right
    unless a third block that spans both lies between them in height.
    """
    count = len(drafts)
    if count > _MANY:
        # A drawing rather than a text: its labels have no order but that of lines.
        return sorted(drafts, key=lambda draft: (round(draft.box.top / 6), draft.box.x0))
    order = _Order([draft.box for draft in drafts])
    boxes = order.boxes
    before = [
        {other for other in range(count) if other != one and order.precedes(other, one)}
        for one in range(count)
    ]
    left = set(range(count))
    ordered: list[Draft] = []
    last = -1
    while left:
        free = [at for at in left if not before[at] & left]
        # A cycle can only come from overlapping boxes: take the topmost then.
        pick = min(free or left, key=lambda at: (boxes[at].top, boxes[at].x0))
        if free and last >= 0:
            under = [
                at for at in free if order.shares[at][last] and boxes[at].top >= boxes[last].top
            ]
            if under:
                pick = min(under, key=lambda at: (boxes[at].top, boxes[at].x0))
        ordered.append(drafts[pick])
        last = pick
        left.discard(pick)
    return ordered


class _Order:
    """Which of the blocks of a page are read before which."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self.boxes = boxes
        self.middles = [(box.top + box.bottom) / 2 for box in boxes]
        self.shares = [[True] * len(boxes) for _ in boxes]
        """Whether two blocks share some of their width, so that one stands under the other."""
        widths = [box.x1 - box.x0 for box in boxes]
        for one, a in enumerate(boxes):
            for other in range(one):
                b = boxes[other]
                shared = min(a.x1, b.x1) - max(a.x0, b.x0)
                share = shared > 0.1 * max(1.0, min(widths[one], widths[other]))
                self.shares[one][other] = self.shares[other][one] = share

    def precedes(self, one: int, other: int) -> bool:
        if self.shares[one][other]:
            return self.middles[one] < self.middles[other]
        a, b = self.boxes[one], self.boxes[other]
        if a.x0 < b.x0:
            return self._left_first(one, other)
        return not self._left_first(other, one) and a.bottom <= b.top

    def _left_first(self, one: int, other: int) -> bool:
        """Whether the left one of two blocks that share no width is read first."""
        a, b = self.boxes[one], self.boxes[other]
        with_a, with_b = self.shares[one], self.shares[other]
        if b.bottom <= a.top:
            column = [
                c
                for at, c in enumerate(self.boxes)
                if c.x0 < b.x0 and not with_b[at] and with_a[at]
            ]
            if not any(min(c.bottom, b.bottom) > max(c.top, b.top) for c in column):
                # The right one stands higher than the whole left column: a logo, a date.
                return False
            if self._heads_span(one, other):
                return False
        low, high = sorted((self.middles[one], self.middles[other]))
        return not any(
            low <= middle <= high and with_a[at] and with_b[at] and at not in (one, other)
            for at, middle in enumerate(self.middles)
        )

    def _heads_span(self, one: int, other: int) -> bool:
        """Whether a block belongs to one under it that spans it and another, as a title does."""
        a = self.boxes[one]
        with_a, with_b = self.shares[one], self.shares[other]
        under = [
            c.top - a.bottom
            for at, c in enumerate(self.boxes)
            if c.top >= a.bottom and with_a[at] and with_b[at]
        ]
        over = [
            a.top - c.bottom for at, c in enumerate(self.boxes) if c.bottom <= a.top and with_a[at]
        ]
        return bool(under) and (not over or min(under) < min(over))

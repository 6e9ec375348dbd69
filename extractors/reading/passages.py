"""From blocks to the text of pages and to passages with offsets, boxes and sections."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from extractors.language.sentences import split
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.drafts import Draft, LaidOut, LaidPage
from extractors.reading.lines import size_of
from extractors.reading.model import (
    Block,
    Box,
    Cell,
    Page,
    Passage,
    PassageKind,
    PlacedBox,
    PlacedBoxes,
    Role,
    Span,
    Spans,
    bounds,
    packed_text,
)
from extractors.reading.names import is_name
from extractors.reading.paragraphs import (
    ENDS_SENTENCE,
    FUNCTION_WORDS,
    LOWER_START,
    is_forced,
)
from extractors.reading.repair import Token, ends_hyphenated, join_lines, tokens_of
from extractors.reading.roles import text_of
from extractors.reading.table_prose import sentences_of_cell
from extractors.reading.tilting import Tilt

Stream = Literal["main", "side", "note", "none"]

_KINDS: Final[dict[Role, PassageKind]] = {
    "body": "sentence",
    "sidebar": "sentence",
    "list_item": "list_item",
    "heading": "heading",
    "footnote": "footnote",
    "caption": "caption",
    "letterhead": "letterhead",
    "signature": "signature",
}
_BY_LINE: Final = frozenset({"letterhead", "signature"})
_SENT_BY: Final = re.compile(r"\bbrief van (?:de|het)\b", re.IGNORECASE)
"""In the line that names the sender of a parliamentary paper, in capitals and over many lines."""
_ADDRESS: Final = re.compile(r"www\.|@|https?:")


class Composed(NamedTuple):
    """Pages with their text, and all passages of the document in reading order."""

    pages: Sequence[Page]
    passages: Sequence[Passage]


class _Places:
    """Where the words of a part stand in their unit's text, and their boxes, in order.

    Numbers are kept packed: a long document has very many words.
    """

    __slots__ = ("boxes", "ends", "starts")

    def __init__(self) -> None:
        self.starts = array("I")
        self.ends = array("I")
        self.boxes: list[Box] = []

    def add(self, start: int, end: int, box: Box) -> None:
        """Add the next word, at `[start, end)` of the text."""
        self.starts.append(start)
        self.ends.append(end)
        self.boxes.append(box)

    def between(self, left: int, right: int) -> range:
        """Give the places of the words that have a share in `[left, right)` of the text."""
        return range(bisect_right(self.ends, left), bisect_left(self.starts, right))


@dataclass(slots=True)
class _Part:
    """The share that one block has in a unit's text."""

    page: int
    draft: int
    start: int
    end: int
    places: _Places
    line_starts: list[int]
    offset: int = 0
    """Where the part begins in its page's text."""
    number: int = 0
    """The page's own number (1-based)."""


@dataclass(slots=True, eq=False)
class _Unit:
    """A run of text that goes on over blocks: a paragraph broken by a page, mostly one block."""

    members: list[tuple[int, int]]
    text: str = ""
    parts: list[_Part] = field(default_factory=list)
    body_start: int = 0
    """Where the text begins behind the marker."""


def compose(laid: LaidOut, blocks_of: int | None = None) -> Composed:
    """Set the text of every page and cut it into passages.

    Blocks are kept of the first `blocks_of` pages, of all pages if None.
    """
    composer = _Composer(laid, blocks_of)
    for page in laid.pages:
        composer.add(page)
    composer.close()
    return Composed(composer.pages.settled(), composer.cutter.passages.settled())


class _Composer:
    """Sets page after page; holds only those that a sentence may still run on from."""

    def __init__(self, laid: LaidOut, blocks_of: int | None) -> None:
        self.cutter = _Cutter(laid.tilt)
        self.pages: PutAway[Page] = PutAway()
        self._seen = laid.seen
        self._tilt = laid.tilt
        self._blocks_of = blocks_of
        self._added = 0
        self._held: dict[int, LaidPage] = {}
        """Pages by index (0-based), from the first that a waiting unit begins on."""
        self._units_on: dict[int, list[_Unit]] = {}
        """The unit of each block of the pages whose text is not set."""
        self._waiting: deque[_Unit] = deque()
        """Units of which no passages are cut yet, in the order in which they begin."""
        self._last: dict[Stream, tuple[int, Draft, _Unit]] = {}

    def add(self, page: LaidPage) -> None:
        """Take in the next page, and set what it completes."""
        number = self._added
        self._held[number] = page
        self._units_on[number] = [
            self._unit(number, at, draft) for at, draft in enumerate(page.drafts)
        ]
        self._added += 1
        self._set({unit for on, _, unit in self._last.values() if on == number})

    def close(self) -> None:
        """Set what is left once all pages are added."""
        self._set(set())

    def _unit(self, number: int, at: int, draft: Draft) -> _Unit:
        """Give the unit that a block belongs to: that before it, or one of its own."""
        stream = _stream(draft)
        unit = None
        if stream in ("main", "side") and stream in self._last:
            before, earlier, open_unit = self._last[stream]
            if _goes_on(before, earlier, number, draft):
                unit = open_unit
                unit.members.append((number, at))
        if unit is None:
            unit = _Unit([(number, at)])
            self._waiting.append(unit)
        if stream in ("main", "side") and draft.role not in ("caption", "letterhead"):
            self._last[stream] = (number, draft, unit)
        return unit

    def _set(self, still_open: set[_Unit]) -> None:
        """Set the pages whose sentences all end, and cut the units that end on them."""
        while (number := len(self.pages)) < self._added:
            units = self._units_on[number]
            if not still_open.isdisjoint(units):
                break
            for unit in units:
                if not unit.parts:
                    _set_text(self._held, unit, self._seen)
            keep = self._blocks_of is None or number < self._blocks_of
            page = _page(self._held[number], number, units, with_blocks=keep)
            self.pages.add(self._tilt.page(page))
            del self._units_on[number]
        done = len(self.pages)
        while self._waiting and self._waiting[0].members[-1][0] < done:
            unit = self._waiting.popleft()
            page_number, at = unit.members[0]
            self.cutter.cut(unit, self._held[page_number].drafts[at])
        first = self._waiting[0].members[0][0] if self._waiting else done
        for number in [number for number in self._held if number < min(first, done)]:
            del self._held[number]


def _stream(draft: Draft) -> Stream:
    if draft.role in ("running_head", "running_foot", "page_number", "table"):
        return "none"
    if draft.role == "footnote":
        return "note"
    return "side" if draft.in_sidebar else "main"


def _goes_on(before: int, earlier: Draft, here: int, draft: Draft) -> bool:
    """Whether the sentence at the end of `earlier`, on page `before`, goes on in `draft`."""
    running = ("body", "sidebar", "list_item")
    if earlier.role not in running or draft.role not in running or draft.marker:
        return False
    if here - before > 1 or (here == before and earlier.side != draft.side):
        return False
    above, below = text_of(earlier), text_of(draft)
    if not above or not below:
        return False
    if ENDS_SENTENCE.search(above) and not (
        above.endswith(";") and earlier.role != "list_item" and LOWER_START.match(below)
    ):
        return False
    if ends_hyphenated(above) and LOWER_START.match(below):
        return True
    if here == before and _counts_below(earlier, draft, above, below):
        return True
    dangling = above.rsplit(None, 1)[-1].lower() in FUNCTION_WORDS
    if dangling and below[0].isdigit():
        return True
    size = size_of(earlier.lines[-1])
    if abs(size - size_of(draft.lines[0])) > 0.12 * size:
        return False
    if LOWER_START.match(below):
        return True
    if ends_hyphenated(above) or dangling:
        return True
    if here == before and draft.box.top > earlier.box.top:
        # Next in the same column, parted by a gap: a new paragraph unless it says otherwise.
        return False
    if above.endswith(","):
        return True
    full = len(earlier.lines) < 2 or not is_forced(
        (*earlier.lines, draft.lines[0]), len(earlier.lines) - 1
    )
    box = earlier.box
    reaches = earlier.lines[-1].box.x1 > box.x1 - 0.12 * (box.x1 - box.x0)
    return full and reaches and len(earlier.lines) > 1


def _counts_below(earlier: Draft, draft: Draft, above: str, below: str) -> bool:
    """Whether a figure in large letters stands right over the words for what it counts."""
    large, small = size_of(earlier.lines[-1]), size_of(draft.lines[0])
    if not _FIGURE.fullmatch(above) or large < _LARGER * small:
        return False
    words = below.split()
    if len(words) > _MOST_COUNTED or not words[0][:1].isalpha():
        return False
    over, under = earlier.box, draft.box
    middle = (over.x0 + over.x1) / 2
    return 0 <= under.top - over.bottom <= large and under.x0 - large <= middle <= under.x1 + large


_FIGURE = re.compile(
    r"(?:ruim|circa|ca\.|bijna|[>+±-])?\s?(?!(?:19|20)\d\d$)\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?\s?(?:%|mln\.?|miljoen|x)?"
)
_LARGER = 1.25
"""How much larger than the words below it the letters of a figure are at least."""
_MOST_COUNTED = 8


def _set_text(pages: Mapping[int, LaidPage], unit: _Unit, seen: frozenset[str]) -> None:
    rows: list[tuple[Token, ...]] = []
    owners: list[tuple[int, int, int]] = []
    for page, at in unit.members:
        draft = pages[page].drafts[at]
        if draft.role == "table":
            _set_table(unit, draft, page, at)
            return
        for number, line in enumerate(draft.lines):
            with_calls = draft.role == "footnote" and number == 0
            tokens = tokens_of(line, with_calls=with_calls)
            if tokens or number == 0:
                rows.append(tokens)
                owners.append((page, at, number))
    unit.text, places = join_lines(rows, seen)
    for (page, at, number), row in zip(owners, places, strict=True):
        draft = pages[page].drafts[at]
        with_calls = draft.role == "footnote" and number == 0
        words = [word for word in draft.lines[number].words if with_calls or not word.raised]
        begin = row[0][0] if row else (unit.parts[-1].end if unit.parts else 0)
        end = row[-1][1] if row else begin
        if unit.parts and (unit.parts[-1].page, unit.parts[-1].draft) == (page, at):
            part = unit.parts[-1]
            part.end = end
            part.line_starts.append(begin)
        else:
            part = _Part(page, at, begin, end, _Places(), [begin])
            unit.parts.append(part)
        for (start, stop), word in zip(row, words, strict=True):
            part.places.add(start, stop, word.box)
    first = pages[unit.members[0][0]].drafts[unit.members[0][1]]
    if first.marker and first.role != "heading" and unit.parts:
        unit.body_start = _behind_marker(unit, len(first.marker.split()))


def _behind_marker(unit: _Unit, words: int) -> int:
    """Where the text begins behind a marker of so many words, and behind a second one (`• 1)`)."""
    places = unit.parts[0].places
    if len(places.starts) <= words:
        return 0
    second = unit.text[places.starts[words] : places.ends[words]]
    if len(places.starts) > words + 1 and re.fullmatch(r"\(?(?:\d{1,2}|[a-z])[.)]", second):
        words += 1
    return places.starts[words]


def _set_table(unit: _Unit, draft: Draft, page: int, at: int) -> None:
    """Set a table as one line a row, its cells parted by bars."""
    part = _Part(page, at, 0, 0, _Places(), [])
    pieces: list[str] = []
    offset = 0
    for row in _rows(draft):
        text = _BAR.join(cell.text for cell in row)
        part.line_starts.append(offset)
        part.places.add(offset, offset + len(text), bounds(cell.box for cell in row))
        pieces.append(text)
        offset += len(text) + 1
    unit.text = "\n".join(pieces)
    part.end = len(unit.text)
    unit.parts.append(part)


def _rows(draft: Draft) -> list[list[Cell]]:
    """Give the cells of a table's part on a page row by row; empty rows are left out."""
    rows: dict[int, list[Cell]] = {}
    for cell in draft.part.cells if draft.part else ():
        if cell.text:
            rows.setdefault(cell.row, []).append(cell)
    return [sorted(rows[row], key=lambda cell: cell.column) for row in sorted(rows)]


def _page(page: LaidPage, number: int, units: Sequence[_Unit], *, with_blocks: bool) -> Page:
    pieces: list[str] = []
    blocks: list[Block] = []
    offset = 0
    for at, (draft, unit) in enumerate(zip(page.drafts, units, strict=True)):
        part = next(p for p in unit.parts if (p.page, p.draft) == (number, at))
        part.offset, part.number = offset, page.source.words.number
        text = unit.text[part.start : part.end]
        role: Role = "sidebar" if draft.in_sidebar and draft.role == "body" else draft.role
        blocks.append(
            Block(
                role,
                draft.lines,
                draft.box,
                draft.level,
                draft.marker,
                offset,
                offset + len(text),
            )
        )
        pieces.append(text)
        offset += len(text) + 1
    source = page.source
    return Page(
        number=source.words.number,
        width=source.words.width,
        height=source.words.height,
        rotation=source.words.rotation,
        packed_text=packed_text("\n".join(pieces)),
        text_source=source.text_source,
        quality=source.quality,
        packed=packed_text(_printed(page.drafts)),
        blocks=tuple(blocks) if with_blocks else (),
    )


def _printed(drafts: Iterable[Draft]) -> str:
    lines = (
        " ".join(word.text for word in line.words).strip()
        for draft in drafts
        for line in draft.lines
    )
    return "\n".join(line for line in lines if line)


class _Cutter:
    """Cuts units into passages, keeping track of headings and of what announces a list."""

    def __init__(self, tilt: Tilt) -> None:
        self.tilt = tilt
        self.passages: PutAway[Passage] = PutAway(together=TOGETHER)
        self.sections: dict[Stream, list[tuple[int, str]]] = {}
        self.leads: dict[Stream, list[tuple[int, int | None]]] = {}
        self.latest: dict[Stream, int | None] = {}
        self.block = 0
        self._titles: dict[Stream, tuple[str, ...]] = {}

    def cut(self, unit: _Unit, draft: Draft) -> None:
        """Add the passages of the next unit, which begins with `draft`."""
        if draft.role == "table":
            self._table(unit, draft)
        elif draft.role in _KINDS and unit.text.strip():
            self._text(unit, draft)

    def _keep(self, passage: Passage) -> None:
        self.passages.add(self.tilt.passage(passage))

    def _text(self, unit: _Unit, draft: Draft) -> None:
        stream = _stream(draft)
        kind = _KINDS[draft.role]
        if kind == "heading":
            self._enter(stream, draft.level, unit.text)
        lead = self._lead(stream, draft) if kind == "list_item" else None
        for start, end in self._ranges(unit, draft):
            self._add(unit, draft, start, end, kind=kind, lead=lead, stream=stream)
        if kind == "list_item" and draft.level and draft.marker:
            self.leads[stream].append((draft.level, self.latest.get(stream)))
        elif kind in ("sentence", "heading", "signature", "letterhead"):
            self.leads[stream] = []
        self.block += 1

    def _enter(self, stream: Stream, level: int, title: str) -> None:
        path = [entry for entry in self.sections.get(stream, []) if entry[0] < level]
        self.sections[stream] = [*path, (level, title)]

    def _section(self, stream: Stream) -> tuple[str, ...]:
        """Give the titles that now hold; one tuple for all passages under them."""
        titles = tuple(title for _, title in self.sections.get(stream, []))
        if titles != self._titles.get(stream):
            self._titles[stream] = titles
        return self._titles[stream]

    def _lead(self, stream: Stream, draft: Draft) -> int | None:
        """Give the passage before the list; for an item deeper down, the item above it."""
        items = self.leads.setdefault(stream, [])
        if not items:
            items.append((0, self.latest.get(stream)))
        if not draft.marker and len(items) > 1:
            return items[-2][1]
        while len(items) > 1 and items[-1][0] >= draft.level:
            items.pop()
        return items[-1][1]

    def _ranges(self, unit: _Unit, draft: Draft) -> list[tuple[int, int]]:
        if draft.role in _BY_LINE:
            return _line_ranges(unit)
        if draft.role in ("heading", "caption") or draft.settled:
            return [(0, len(unit.text))]
        base = unit.body_start
        if draft.role == "footnote":
            return [(base, len(unit.text))]
        return [(base + start, base + end) for start, end in split(unit.text[base:])]

    def _add(
        self,
        unit: _Unit,
        draft: Draft,
        start: int,
        end: int,
        *,
        kind: PassageKind,
        lead: int | None,
        stream: Stream,
    ) -> None:
        spans, boxes = _located(unit, start, end)
        if not spans:
            return
        index = len(self.passages)
        own = "main" if stream == "note" else stream
        section = self._section(own)
        self._keep(
            Passage(
                index=index,
                kind=kind,
                text=unit.text[start:end],
                spans=spans,
                boxes=boxes,
                section=section[:-1] if kind == "heading" else section,
                level=draft.level,
                marker=draft.marker,
                lead=lead,
                block=self.block,
                in_sidebar=draft.in_sidebar,
            )
        )
        if kind not in ("footnote", "caption"):
            self.latest[stream] = index

    def _table(self, unit: _Unit, draft: Draft) -> None:
        """Add a passage for each row of a table, and behind it those of its cells of prose."""
        part = unit.parts[0]
        section = self._section("main")
        number = part.number
        places = part.places
        for row, start, end, box in zip(
            _rows(draft), places.starts, places.ends, places.boxes, strict=True
        ):
            self._row("table_row", unit, draft, row, section, PlacedBox(number, box), (start, end))
            for cell, at in _placed(row, start):
                head = (*section, *cell.column_path[-1:])
                for begin, stop in sentences_of_cell(cell.text):
                    place = PlacedBox(number, cell.box)
                    told = (at + begin, at + stop)
                    self._row("sentence", unit, draft, row, head, place, told)
                self.block += 1
        # What stood above a table does not announce a list below it.
        self.latest["main"] = None
        self.block += 1

    def _row(
        self,
        kind: PassageKind,
        unit: _Unit,
        draft: Draft,
        row: Sequence[Cell],
        section: tuple[str, ...],
        place: PlacedBox,
        told: tuple[int, int],
    ) -> None:
        """Add a row, or a sentence of one of its cells, that stands at `told` of the unit."""
        part = unit.parts[0]
        start, end = told
        self._keep(
            Passage(
                index=len(self.passages),
                kind=kind,
                text=unit.text[start:end],
                spans=Spans([Span(part.number, part.offset + start, part.offset + end)]),
                boxes=PlacedBoxes([place]),
                section=section,
                block=self.block,
                table=draft.table,
                row=draft.first_row + row[0].row,
            )
        )


def _placed(row: Sequence[Cell], start: int) -> Iterator[tuple[Cell, int]]:
    """Give the cells of a row, whose text begins at `start`, and where each stands."""
    for cell in row:
        yield cell, start
        start += len(cell.text) + len(_BAR)


_BAR: Final = " | "
"""What parts the cells of a row in its text."""


def _line_ranges(unit: _Unit) -> list[tuple[int, int]]:
    """Lines of an address or signature; a line that a lower-case one continues is one with it."""
    starts = sorted({start for part in unit.parts for start in part.line_starts})
    ranges: list[tuple[int, int]] = []
    for start, stop in pairwise([*starts, len(unit.text)]):
        text = unit.text[start:stop].rstrip()
        if not text:
            continue
        if ranges:
            before = unit.text[ranges[-1][0] : ranges[-1][1]]
            last = before.rsplit(None, 1)[-1].lower()
            lower = LOWER_START.match(text) and not (_ADDRESS.search(text) or is_name(text))
            office = (
                before.lower().startswith(("de ", "het "))
                and (before.endswith(",") or text.endswith(","))
            ) or (_SENT_BY.search(before) is not None and before.endswith(","))
            # `A.B. Kuiper-` over `Bos`
            broken = _HALF_NAME.search(before) is not None
            if lower or broken or last in FUNCTION_WORDS or (office and not is_name(text)):
                ranges[-1] = (ranges[-1][0], start + len(text))
                continue
        ranges.append((start, start + len(text)))
    return ranges


_HALF_NAME: Final = re.compile(r"[^\W\d_]{2}-$")
"""The end of a line that breaks off within a double name."""


def _located(unit: _Unit, start: int, end: int) -> tuple[Spans, PlacedBoxes]:
    """Map `[start, end)` of a unit's text to page offsets and to one box a line."""
    spans: list[Span] = []
    boxes: list[PlacedBox] = []
    for part in unit.parts:
        left, right = max(start, part.start), min(end, part.end)
        if right <= left:
            continue
        number = part.number
        shift = part.offset - part.start
        spans.append(Span(number, left + shift, right + shift))
        inside = part.places.between(left, right)
        for line in _by_line(part.places, inside, part.line_starts):
            boxes.append(PlacedBox(number, bounds(line)))
    return Spans(spans), PlacedBoxes(boxes)


def _by_line(places: _Places, inside: range, starts: Sequence[int]) -> list[list[Box]]:
    """Give the boxes of the words `inside`, line by line; lines begin at `starts`."""
    lines: list[list[Box]] = []
    begins = set(starts)
    for at in inside:
        if not lines or places.starts[at] in begins:
            lines.append([])
        lines[-1].append(places.boxes[at])
    return lines

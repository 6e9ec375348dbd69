"""What a document is once it is read: words with boxes, blocks with roles, passages.

Coordinates are PDF points (1/72 inch) from the top left corner of the page as it
is shown, so after the page's own rotation. Page numbers are 1-based, character
offsets count Python characters, indexes into tuples are 0-based.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from struct import Struct
from typing import Any, ClassVar, Final, Literal, NamedTuple, TypeVar, overload

from extractors.values import value

Role = Literal[
    "body",
    "heading",
    "list_item",
    "footnote",
    "caption",
    "sidebar",
    "table",
    "running_head",
    "running_foot",
    "page_number",
    "letterhead",
    "signature",
]

PassageKind = Literal[
    "sentence",
    "list_item",
    "table_row",
    "heading",
    "footnote",
    "caption",
    "letterhead",
    "signature",
]

TextSource = Literal["text", "ocr"]

FRONT: Final = 4
"""First pages of a document whose blocks tell what it is and, in heads and feet, whose."""


@value
class Box:
    """A rectangle on a page, in PDF points from the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    def __reduce__(self) -> tuple[type[Box], tuple[float, ...]]:
        """Pickle in few steps: there is one to a word."""
        return Box, self.sides

    @property
    def sides(self) -> tuple[float, float, float, float]:
        """Its left side, its top, its right side and its bottom."""
        return self.x0, self.top, self.x1, self.bottom


def bounds(boxes: Iterable[Box]) -> Box:
    """Give the smallest box around all of `boxes`, of which there is at least one."""
    x0, top, x1, bottom = zip(*[box.sides for box in boxes], strict=True)
    return Box(min(x0), min(top), max(x1), max(bottom))


class PlacedBox(NamedTuple):
    """A box and the 1-based page that it lies on."""

    page: int
    box: Box


class Span(NamedTuple):
    """A stretch `[start, end)` of characters of one page's text."""

    page: int
    start: int
    end: int


Item = TypeVar("Item")


class _Packed(Sequence[Item]):
    """Things of a few numbers kept as bytes, a sixth of what they take as tuples.

    Each is made when asked for. A long document has very many lines and sentences, and
    hardly anybody but who stores them asks where they lie.
    """

    __slots__ = ("_numbers",)
    _form: ClassVar[Struct]

    def __init__(self, items: Iterable[Item] = ()) -> None:
        """Take the things in order."""
        self._numbers = b"".join([self._form.pack(*self._apart(item)) for item in items])

    def _apart(self, item: Item) -> tuple[float, ...]:
        """Give the numbers of a thing."""
        raise NotImplementedError

    def _made(self, *numbers: Any) -> Item:
        """Make a thing of its numbers."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Count the things."""
        return len(self._numbers) // self._form.size

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, at: int | slice) -> Item | tuple[Item, ...]:
        """Make the thing at an index, or those of a slice."""
        if isinstance(at, slice):
            return tuple(self[index] for index in range(*at.indices(len(self))))
        start = self._form.size * range(len(self))[at]
        return self._made(*self._form.unpack_from(self._numbers, start))

    def __eq__(self, other: object) -> bool:
        """Whether the other holds the same things in the same order."""
        if isinstance(other, type(self)):
            return self._numbers == other._numbers
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Hash as the tuple of the things does."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Show the things."""
        return f"{type(self).__name__}({list(self)})"


class PlacedBoxes(_Packed[PlacedBox]):
    """Boxes of a document, in order."""

    __slots__ = ()
    _form = Struct("<5d")

    def _apart(self, item: PlacedBox) -> tuple[float, ...]:
        return (item.page, *item.box.sides)

    def _made(self, *numbers: Any) -> PlacedBox:
        page, *sides = numbers
        return PlacedBox(int(page), Box(*sides))


class Spans(_Packed[Span]):
    """Stretches of pages' texts, in order."""

    __slots__ = ()
    _form = Struct("<3I")

    def _apart(self, item: Span) -> tuple[float, ...]:
        return item

    def _made(self, *numbers: Any) -> Span:
        return Span(*numbers)


@value
class Word:
    """A run of characters without white space, as it stands on the page."""

    text: str
    box: Box
    font: str = ""
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    raised: bool = False
    """Set above the base line: the call of a footnote."""
    raw: str = ""
    """What character recognition read, where `text` is mended; else empty."""

    def __reduce__(self) -> tuple[type[Word], tuple[object, ...]]:
        """Pickle in few steps: a long document has very many words."""
        style = (self.font, self.size, self.bold, self.italic, self.raised, self.raw)
        return Word, (self.text, self.box, *style)


@value
class Line:
    """Words on one base line of one column, left to right."""

    words: tuple[Word, ...]
    box: Box
    size: float = 0.0
    """Font size of most of its characters."""
    base: float = 0.0
    """Where most of its words stand, in points from the top of the page."""
    text: str = field(default="", compare=False, repr=False)
    """Its words with spaces between, footnote calls left out."""

    def __reduce__(self) -> tuple[type[Line], tuple[object, ...]]:
        """Pickle in few steps, as words do."""
        return Line, (self.words, self.box, self.size, self.base, self.text)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: a paragraph, a heading, a list item, a table."""

    role: Role
    lines: tuple[Line, ...]
    box: Box
    level: int = 0
    """Headings: 1 is the highest. List items: 1 is the outermost."""
    marker: str = ""
    """List items and numbered headings: the bullet or number, as printed."""
    start: int = 0
    """Offset of the block's text in the page's text."""
    end: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, with the labels that say what stands in it."""

    text: str
    row: int
    column: int
    box: Box
    page: int
    row_path: tuple[str, ...] = ()
    """Group and row labels to the left and above, outermost first."""
    column_path: tuple[str, ...] = ()
    """Column heads above, uppermost first."""
    is_header: bool = False
    """The cell is itself a label (column head or row label)."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its body cells know their labels and unit."""

    page: int
    box: Box
    cells: tuple[Cell, ...]
    """In reading order: row by row, left to right."""
    caption: str = ""
    unit: str = ""
    """The words that give the unit (`x € 1.000`, `in mln. euro`), raw; empty if none."""
    totals_add_up: bool | None = None
    """Whether the totals are the sums of their parts; None where there are none."""


@value
class Passage:
    """A sentence, list item, table row, heading or footnote: the unit of evidence.

    `text` has line-end hyphens repaired and white space folded. A passage that
    goes on over a page break has a span on each page; its text is their texts
    joined by one space (or by nothing where a hyphenated word is broken).
    """

    index: int
    """Place in the reading order of the whole document."""
    kind: PassageKind
    text: str
    spans: Sequence[Span]
    boxes: Sequence[PlacedBox]
    """One a line."""
    section: tuple[str, ...] = ()
    """The headings that it stands under, outermost first."""
    level: int = 0
    marker: str = ""
    lead: int | None = None
    """List items and their sentences: index of the passage that announces the list."""
    block: int = 0
    """Running number of the block over the document; the sentences of one
    paragraph or list item share it."""
    table: int | None = None
    """Table rows, and sentences in their cells: index into `Document.tables`."""
    row: int | None = None
    """Table rows, and sentences in their cells: the row's number in its table."""
    in_sidebar: bool = False

    def __reduce__(self) -> tuple[type[Passage], tuple[object, ...]]:
        """Pickle in few steps, as words do."""
        place = (self.section, self.level, self.marker, self.lead, self.block, self.table, self.row)
        located = (self.index, self.kind, self.text, self.spans, self.boxes)
        return Passage, (*located, *place, self.in_sidebar)

    @property
    def page(self) -> int:
        """The 1-based page that the passage begins on."""
        return self.spans[0].page


def packed_text(text: str) -> bytes:
    """Deflate a text; lone surrogates of damaged files are kept."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def unpacked_text(packed: bytes) -> str:
    """Give the text that was deflated."""
    return zlib.decompress(packed).decode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was read."""

    number: int
    width: float
    height: float
    rotation: int
    """Degrees clockwise that the page is turned before it is shown and measured: those
    that the PDF asks for, and those that make its text upright."""
    packed_text: bytes
    """What `text` gives, deflated: all pages are held, and few are looked at."""
    text_source: TextSource
    quality: float
    """0 (garbage) to 1 (every word plausible Dutch)."""
    packed: bytes = b""
    """What `printed` gives, deflated."""
    blocks: tuple[Block, ...] = ()
    """Its blocks with lines and words, where they were asked for."""

    @property
    def text(self) -> str:
        """Blocks in reading order, a line feed between them, line-end hyphens repaired."""
        return unpacked_text(self.packed_text)

    @property
    def printed(self) -> str:
        """Its lines as they are printed, hyphens and footnote calls too, a line feed between."""
        return unpacked_text(self.packed) if self.packed else ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be read or extracted, and why."""

    path: str
    stage: str
    reason: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF file's content, read."""

    id: str
    """The first 16 hexadecimal digits of the SHA-256 of the file's bytes."""
    sha256: str
    path: str
    name: str
    """File name without folder and ending."""
    pages: Sequence[Page]
    passages: Sequence[Passage]
    tables: Sequence[Table] = ()
    metadata: dict[str, str] = field(default_factory=dict)
    """The PDF's own information: Title, Author, CreationDate … raw."""
    failures: tuple[Failure, ...] = ()
    """Pages that could not be read."""

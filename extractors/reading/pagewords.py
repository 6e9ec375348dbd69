"""The words of one page, and what is drawn on it, taken off it with pdfium.

pdfium keeps global state: one thread a process may use it.
"""

from __future__ import annotations

import ctypes
import math
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final, NamedTuple

from pypdfium2 import raw

from extractors.limits import DEFAULT, LimitError
from extractors.reading.model import Box, Word
from extractors.reading.page_drawings import drawn
from extractors.reading.page_transform import Transform, page_transform, turned
from extractors.reading.repair import is_known, is_plausible, join_letterspaced, plain
from extractors.reading.source import ASCENT, DESCENT, PageWords
from extractors.values import value

_INVISIBLE: Final = 3
_CLOSES: Final = frozenset(",.;:)-")
_UPRIGHT: Final = 8
"""Degrees that a line may rise or fall and still be upright."""
_MANY_LETTERS: Final = 100
_NEARLY_ALL: Final = 0.8
_HYPHEN_MARKS: Final = "\ufffe\x02"
_CALL: Final = re.compile(r"[0-9]{1,3}|[*†‡]{1,3}|[0-9]{1,3}[,;][0-9]{1,3}|\([0-9]{1,2}\)")
_MEASURE: Final = re.compile(r"(?:^|[\d/(])(?:k|c|d|m)?m$")
_BOLD_NAME: Final = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC_NAME: Final = re.compile(r"italic|oblique", re.IGNORECASE)


class _Font(NamedTuple):
    """What is asked once of each font of a page."""

    name: str
    bold: bool
    weight: int
    italic: bool


class _Style(NamedTuple):
    """How a text object sets its characters; sizes in points, angle in degrees."""

    font: str
    size: float
    bold: bool
    weight: int
    """As pdfium gives it; far over 1000 where it guesses from the stems of the glyphs."""
    italic: bool
    angle: float
    invisible: bool


@value
class _Piece:
    """A run of characters of one style on one base line, in page coordinates."""

    text: str
    style: _Style
    x0: float
    x1: float
    base: float
    glued: bool
    """No white space stands between this piece and the one before it."""
    around: Box | None = None
    """Turned pieces: the box around their characters."""


def page_words(page: Any, number: int, most: int = DEFAULT.characters) -> PageWords:
    """Take the words, lines, fills and images off an open pdfium page.

    A page whose text stands on its side, as wide tables do, is turned upright; its
    rotation says so. Raises `LimitError` where more than `most` characters stand on it.
    """
    width, height = page.get_size()
    to_page = page_transform(page, width, height)
    with closing(page.get_textpage()) as textpage:
        if (characters := textpage.count_chars()) > most:
            raise LimitError(f"{characters} characters stand on it (limit characters)")
        pieces, unmapped, invisible = _pieces(textpage, to_page)
        quarters = _quarters(pieces)
        if quarters:
            to_page = turned(to_page, quarters, width, height)
            pieces, unmapped, invisible = _pieces(textpage, to_page)
    if quarters % 2:
        width, height = height, width
    upright = [piece for piece in pieces if piece.around is None]
    rulings, fills, images = drawn(page, to_page, width, height)
    inside = [
        piece
        for piece in upright
        if -2 <= (piece.x0 + piece.x1) / 2 <= width + 2 and -2 <= piece.base <= height + 4
    ]
    return PageWords(
        number=number,
        width=width,
        height=height,
        rotation=(page.get_rotation() + 90 * quarters) % 360,
        words=join_letterspaced(_words(inside)),
        turned=tuple(
            replace(_word([piece], {}), box=piece.around)
            for piece in pieces
            if piece.around is not None
        ),
        rulings=rulings,
        fills=fills,
        images=images,
        unmapped=unmapped,
        invisible=invisible,
        weights={piece.style.font: piece.style.weight for piece in upright},
    )


def _is_turned(style: _Style) -> bool:
    return abs(style.angle) >= _UPRIGHT


def _quarters(pieces: Sequence[_Piece]) -> int:
    """How many quarter turns clockwise make the page's text upright, if nearly all is turned."""
    angles: dict[float, int] = {}
    for piece in pieces:
        angle = piece.style.angle
        angles[angle] = angles.get(angle, 0) + len(piece.text)
    letters: Counter[int] = Counter()
    for angle, count in angles.items():
        letters[round(-angle / 90) % 4] += count
    if letters.total() < _MANY_LETTERS:
        return 0
    quarters, most = letters.most_common(1)[0]
    return quarters if most >= _NEARLY_ALL * letters.total() else 0


def _characters(textpage: Any) -> str:
    """Give the page's characters, one for each pdfium character index."""
    count = raw.FPDFText_CountChars(textpage)
    if count <= 0:
        return ""
    text: str = textpage.get_text_range()
    if len(text) == count:
        return text
    # Unmapped characters are missing from the bulk answer: only then ask one by one.
    return "".join(chr(raw.FPDFText_GetUnicode(textpage, at) or 0xFFFD) for at in range(count))


def _plainly(function: Any, *arguments: Any, answer: Any = ctypes.c_void_p) -> Callable[..., Any]:
    """Give a function of pdfium that takes and gives bare addresses, None for nowhere.

    The calls that every word needs go through these: turning an address into an object
    of its own type and back takes longer than the call.
    """
    prototype = ctypes.CFUNCTYPE(answer, ctypes.c_void_p, *arguments)
    return prototype(ctypes.cast(function, ctypes.c_void_p).value or 0)


_object_at: Final = _plainly(raw.FPDFText_GetTextObject, ctypes.c_int)
_origin_at: Final = _plainly(
    raw.FPDFText_GetCharOrigin,
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_void_p,
    answer=ctypes.c_int,
)
_box_at: Final = _plainly(
    raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, answer=ctypes.c_int
)
_matrix_at: Final = _plainly(
    raw.FPDFText_GetMatrix, ctypes.c_int, ctypes.c_void_p, answer=ctypes.c_int
)
_size_at: Final = _plainly(raw.FPDFText_GetFontSize, ctypes.c_int, answer=ctypes.c_double)
_font_of: Final = _plainly(raw.FPDFTextObj_GetFont)
_mode_of: Final = _plainly(raw.FPDFTextObj_GetTextRenderMode, answer=ctypes.c_int)


class _Glyphs:
    """The questions put to pdfium about single characters of a text page, cached by object."""

    def __init__(self, textpage: Any, to_page: Transform) -> None:
        self.textpage = textpage
        self.address = ctypes.cast(textpage.raw, ctypes.c_void_p).value or 0
        self.to_page = to_page
        self.styles: dict[int, _Style] = {}
        self.alike: dict[tuple[float, ...], _Style] = {}
        self.fonts: dict[int, _Font] = {}
        self.spaces: dict[str, float] = {}
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.rect, self.matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self.origin = ctypes.addressof(self.x), ctypes.addressof(self.y)
        self.edges, self.shape = ctypes.addressof(self.rect), ctypes.addressof(self.matrix)

    def object_of(self, at: int) -> int:
        """Give the address of the text object that a character is part of; 0 if it has none."""
        return _object_at(self.address, at) or 0

    def style(self, at: int, key: int) -> _Style:
        found = self.styles.get(key)
        if found is None:
            found = self.styles[key] = self._style(at, key)
        return found

    def _font(self, at: int, address: int) -> _Font:
        if address and (known := self.fonts.get(address)) is not None:
            return known
        buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self.textpage, at, buffer, 256, flags)
        name = buffer.value.decode("utf-8", "replace")
        name = name.partition("+")[2] or name
        weight = raw.FPDFText_GetFontWeight(self.textpage, at)
        found = self.fonts[address] = _Font(
            name,
            bool(_BOLD_NAME.search(name)) or 650 <= weight <= 1000,
            weight,
            bool(_ITALIC_NAME.search(name)) or bool(flags.value & 64),
        )
        return found

    def _style(self, at: int, key: int) -> _Style:
        _matrix_at(self.address, at, self.shape)
        matrix = self.matrix
        size, mode, address = _size_at(self.address, at), _mode_of(key), _font_of(key) or 0
        seen = (address, size, mode, matrix.a, matrix.b, matrix.c, matrix.d)
        if address and (known := self.alike.get(seen)) is not None:
            return known
        font = self._font(at, address)
        along_x = self.to_page.a * matrix.a + self.to_page.c * matrix.b
        along_y = self.to_page.b * matrix.a + self.to_page.d * matrix.b
        size *= math.hypot(matrix.c, matrix.d)
        style = self.alike[seen] = _Style(
            font=font.name,
            size=round(abs(size), 2) or 1.0,
            bold=font.bold or mode == 2,
            weight=font.weight,
            italic=font.italic,
            angle=math.degrees(math.atan2(along_y, along_x)),
            invisible=mode == _INVISIBLE,
        )
        return style

    def box(self, at: int) -> Box:
        """Give the box of a character on the page: its advance wide, its font high."""
        _box_at(self.address, at, self.edges)
        rect = self.rect
        return self.to_page.box(rect.left, rect.bottom, rect.right, rect.top)

    def extent(self, first: int, last: int) -> tuple[float, float, float]:
        """Left edge, right edge and base line of a run, from glyph origins and advances."""
        _origin_at(self.address, first, *self.origin)
        _box_at(self.address, last, self.edges)
        a, b, c, d, e, f = self.to_page
        x, y, rect = self.x.value, self.y.value, self.rect
        left = a * x + c * y + e
        one = a * rect.left + c * rect.bottom + e
        other = a * rect.right + c * rect.top + e
        return left, max(one, other, left), b * x + d * y + f

    def around(self, first: int, last: int) -> Box:
        """Give the box around a run of characters that need not stand upright."""
        one, other = self.box(first), self.box(last)
        return Box(
            min(one.x0, other.x0),
            min(one.top, other.top),
            max(one.x1, other.x1),
            max(one.bottom, other.bottom),
        )

    def space_width(self, at: int, style: _Style) -> None:
        """Learn how wide the font sets a real space, as a share of its size."""
        if style.font in self.spaces or raw.FPDFText_IsGenerated(self.textpage, at):
            return
        box = self.box(at)
        if 0.1 < (width := (box.x1 - box.x0) / style.size) < 0.8:
            self.spaces[style.font] = width


def _pieces(textpage: Any, to_page: Transform) -> tuple[list[_Piece], int, int]:
    text = _characters(textpage)
    glyphs = _Glyphs(textpage, to_page)
    pieces: list[_Piece] = []
    invisible = 0
    previous_end = -1
    for match in re.finditer(r"[^\s\ufffe\x02\x00]+[\ufffe\x02]?", text):
        start, end = match.span()
        glued = False
        for first, last, key in _runs(glyphs, start, end):
            if not key:
                continue
            style = glyphs.style(first, key)
            run = text[first : last + 1]
            if run[-1] in _HYPHEN_MARKS:
                run = run[:-1] + "-"
            # The mark of a line-end hyphen has no glyph box of its own kind to rely on.
            shown = last - 1 if text[last] in _HYPHEN_MARKS and last > first else last
            x0, x1, base = glyphs.extent(first, shown)
            around = glyphs.around(first, shown) if _is_turned(style) else None
            piece = _Piece(plain(run), style, x0, x1, base, glued, around)
            if not glued and pieces and 0 < start - previous_end <= 1 and text[previous_end] == " ":
                glyphs.space_width(previous_end, style)
                piece = _joined_if_stray(glyphs, previous_end, pieces, piece, text[start:end])
            glued = True
            invisible += style.invisible
            if piece.text:
                pieces.append(piece)
        previous_end = end
    return pieces, text.count("\ufffd"), invisible


def _joined_if_stray(
    glyphs: _Glyphs, at: int, pieces: list[_Piece], piece: _Piece, right: str
) -> _Piece:
    """Mark `piece` as part of the word before it where the space between is no space.

    `right` is the whole word that `piece` begins, as it stands in the page's text.
    pdfium invents spaces where glyphs are set a little apart. A gap clearly narrower
    than the font's own space is none; in between, the word list decides.
    """
    before = pieces[-1]
    size = before.style.size
    if not (before.text[-1:].isalnum() and piece.text[:1].isalnum()):
        return _joined_to_lowered(glyphs, at, before, piece)
    if abs(before.base - piece.base) > 0.1 * size or abs(size - piece.style.size) > 0.1 * size:
        return piece
    width = glyphs.spaces.get(before.style.font, 0.25) * size
    gap = piece.x0 - before.x1
    if not -0.2 * size < gap < 0.8 * width:
        return piece
    left, right = _glued_text(pieces), plain(right)
    generated = bool(raw.FPDFText_IsGenerated(glyphs.textpage, at))
    both_known = is_known(left) and is_known(right)
    whole_known = is_known(left + right)
    if not generated:
        limit = 0.3 if whole_known and not both_known else 0.0
    elif whole_known and not both_known:
        limit = 0.8
    elif both_known:
        limit = 0.1
    else:
        single = min(len(before.text), len(right)) == 1
        limit = 0.55 if single or is_plausible(left + right) else 0.2
    return replace(piece, glued=True) if gap < limit * width else piece


def _joined_to_lowered(glyphs: _Glyphs, at: int, before: _Piece, piece: _Piece) -> _Piece:
    """Mark what follows a lowered figure without a space: the comma or `-uitstoot` behind CO2."""
    size = max(before.style.size, piece.style.size)
    lowered = 0.04 * size < abs(before.base - piece.base) < 0.5 * size
    near = -0.2 * size < piece.x0 - before.x1 < 0.15 * size
    if not (lowered and near and piece.text[:1] in _CLOSES and before.text[-1:].isalnum()):
        return piece
    invented = bool(raw.FPDFText_IsGenerated(glyphs.textpage, at))
    return replace(piece, glued=True) if invented else piece


def _glued_text(pieces: list[_Piece]) -> str:
    """Give the word that the last pieces make up."""
    texts: list[str] = []
    for piece in reversed(pieces):
        texts.append(piece.text)
        if not piece.glued:
            break
    return "".join(reversed(texts))


def _runs(glyphs: _Glyphs, start: int, end: int) -> list[tuple[int, int, int]]:
    """Split `[start, end)` where the text object changes: first and last index, and object."""
    key = glyphs.object_of(start)
    if end - start == 1 or key == glyphs.object_of(end - 1):
        return [(start, end - 1, key)]
    keys = [glyphs.object_of(at) for at in range(start, end)]
    starts = [start, *(start + at for at in range(1, len(keys)) if keys[at] != keys[at - 1])]
    return [(first, stop - 1, keys[first - start]) for first, stop in pairwise([*starts, end])]


def _words(pieces: list[_Piece]) -> tuple[Word, ...]:
    """Join glued pieces to words; raised numbers stay apart as footnote calls."""
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and piece.glued and not _goes_apart(groups[-1][-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    heights: dict[tuple[float, float], tuple[float, float]] = {}
    return _mark_raised([_word(group, heights) for group in groups])


def _goes_apart(before: _Piece, piece: _Piece) -> bool:
    """Whether the piece is a new word though no white space says so."""
    size = max(before.style.size, piece.style.size)
    lift = abs(before.base - piece.base) / size
    if lift > 0.7 or piece.x0 - before.x1 > 1.5 * size or piece.x1 < before.x0:
        return True
    small, big = sorted((before, piece), key=lambda p: p.style.size)
    if small is piece and piece.text in "23" and _MEASURE.search(before.text):
        return False
    return (
        small.style.size <= 0.85 * big.style.size
        and big.base - small.base > 0.12 * big.style.size
        and bool(_CALL.fullmatch(small.text))
    )


def _word(group: list[_Piece], heights: dict[tuple[float, float], tuple[float, float]]) -> Word:
    """Make a word of pieces; words of one line share the numbers in `heights`."""
    main = group[0]
    text, x0, x1 = main.text, main.x0, main.x1
    if len(group) > 1:
        text = "".join(piece.text for piece in group)
        main = max(group, key=lambda piece: len(piece.text) * piece.style.size)
        x0, x1 = min(piece.x0 for piece in group), max(piece.x1 for piece in group)
    style = main.style
    size = style.size
    place = (main.base, size)
    if (edges := heights.get(place)) is None:
        edges = heights[place] = (main.base - ASCENT * size, main.base + DESCENT * size)
    return Word(
        # Words come back again and again: each is kept in memory once.
        sys.intern(text if text.isascii() else unicodedata.normalize("NFC", text)),
        Box(x0, edges[0], x1, edges[1]),
        style.font,
        size,
        style.bold,
        style.italic,
    )


def _mark_raised(words: list[Word]) -> tuple[Word, ...]:
    """Mark small numbers that stand above the base line of the word beside them."""
    marked = list(words)
    for at, word in enumerate(words):
        if word.text.isalpha() or not _CALL.fullmatch(word.text):
            continue
        for beside in (
            words[at - 1] if at else None,
            words[at + 1] if at + 1 < len(words) else None,
        ):
            if beside is None or word.size > 0.85 * beside.size:
                continue
            lift = (beside.box.bottom - DESCENT * beside.size) - (
                word.box.bottom - DESCENT * word.size
            )
            near = max(word.box.x0 - beside.box.x1, beside.box.x0 - word.box.x1) < beside.size
            if 0.12 * beside.size < lift < 0.8 * beside.size and near:
                marked[at] = replace(word, raised=True)
                break
    return tuple(marked)

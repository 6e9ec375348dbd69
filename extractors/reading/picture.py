"""What the picture of a page says besides its words: how far it is askew, what is set bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Any, Final

import numpy as np
from PIL import Image

from extractors.reading.model import Box, Word

Picture = np.ndarray[Any, np.dtype[np.uint8]]
"""Grey values, 0 black to 255 white, row by row."""

_DARK: Final = 128
_STEP: Final = 3
"""Every third row and column will do to see the lines of a page."""
_STRIPS: Final = 24
_MOST: Final = 4.0
"""Degrees: no sheet feeder pulls paper more askew than this."""
_COARSE: Final = 0.2
_FINE: Final = 0.04
_WORTH: Final = 0.15
"""Degrees below which a page is left as it is."""
_BOLD: Final = 1.22
"""Strokes so many times as thick as is usual on the page are bold: regular ones stay
under 1.15, bold ones over 1.28."""
_LETTERS: Final = 3
_SQUARE: Final = 8
"""Side in pixels of the squares in which coloured areas are looked for: 2 points at 300 dpi."""
_FLAT: Final = 24
"""Grey values that differ by no more are one colour, printed and scanned."""
_DIM: Final = 165
"""Lighter areas do not hinder: yellow marker, grey shading."""
_PAPER: Final = 200
_BAR_ROWS: Final = 3
_BAR_COLUMNS: Final = 12
"""Squares that a bar with a line of text is at least high and wide."""
_FILLED: Final = 0.3
"""Share of a bar that is left between its letters; frames and drawings fill less."""
_LIGHT: Final = 0.35
_RIM: Final = 40
_CONTRAST: Final = 40.0
"""Grey values by which letters differ from their ground at least."""


def skew_of(picture: Picture) -> float:
    """Measure by how many degrees the lines of a page rise to the right (fall: negative).

    The right angle is the one at which rows of dark and light part most clearly.
    """
    ink = (picture[::_STEP, ::_STEP] < _DARK).astype(np.float32)
    height, width = ink.shape
    edges = np.linspace(0, width, _STRIPS + 1).astype(int)
    strips = [ink[:, left:right].sum(axis=1) for left, right in pairwise(edges)]
    middles = (edges[:-1] + edges[1:]) / 2 - width / 2

    def clearness(degrees: float) -> float:
        shifts = np.rint(middles * np.tan(np.radians(degrees))).astype(int)
        rows = np.zeros(height, dtype=np.float32)
        for strip, shift in zip(strips, shifts, strict=True):
            rows += np.roll(strip, shift)
        return float((np.diff(rows) ** 2).sum())

    if not ink.any():
        return 0.0
    best = max(np.arange(-_MOST, _MOST + _FINE, _COARSE), key=clearness)
    best = max(np.arange(best - _COARSE, best + _COARSE + _FINE / 2, _FINE), key=clearness)
    return round(float(best), 2) if abs(best) >= _WORTH else 0.0


def levelled(picture: Picture) -> Picture:
    """Turn coloured bars and boxes white and what is written in them dark, be it light or dark.

    Character recognition draws one line between ink and paper for the whole page, and so
    loses the heads and totals of tables that are set on a colour.
    """
    result = picture
    for top, bottom, left, right, ground in _bars(picture):
        if result is picture:
            result = picture.copy()
        rim = (
            slice(max(0, top - _SQUARE), bottom + _SQUARE),
            slice(max(0, left - _SQUARE), right + _SQUARE),
        )
        like = np.abs(picture[rim].astype(np.int16) - ground) <= _RIM
        result[rim] = np.where(like, 255, result[rim])
        inner = (slice(top, bottom), slice(left, right))
        contrast = np.abs(picture[inner].astype(np.int16) - ground)
        most = max(float(contrast.max()), _CONTRAST)
        result[inner] = 255 - np.clip(contrast * (255 / most), 0, 255).astype(np.uint8)
    return result


def _bars(picture: Picture) -> list[tuple[int, int, int, int, int]]:
    """Find the coloured bars and boxes, large ones first: rows, columns and grey value."""
    rows, columns = (side // _SQUARE for side in picture.shape)
    squares = picture[: rows * _SQUARE, : columns * _SQUARE].reshape(
        rows, _SQUARE, columns, _SQUARE
    )
    lightest, darkest = squares.max(axis=(1, 3)), squares.min(axis=(1, 3))
    flat = (lightest - darkest <= _FLAT) & (lightest < _DIM)
    found: list[tuple[int, int, int, int, int]] = []
    for members in _areas(flat, lightest):
        top, bottom = min(row for row, _ in members), max(row for row, _ in members) + 1
        first, last = min(column for _, column in members), max(column for _, column in members) + 1
        wide = last - first >= max(_BAR_COLUMNS, 1.5 * (bottom - top))
        large = bottom - top >= _BAR_ROWS and wide
        if not large or len(members) < _FILLED * (bottom - top) * (last - first):
            continue
        box = (top * _SQUARE, bottom * _SQUARE, first * _SQUARE, last * _SQUARE)
        if float((picture[box[0] : box[1], box[2] : box[3]] >= _PAPER).mean()) <= _LIGHT:
            found.append((*box, round(float(np.median([lightest[place] for place in members])))))
    return sorted(found, key=lambda bar: (bar[0] - bar[1]) * (bar[3] - bar[2]))


def _areas(
    flat: np.ndarray[Any, np.dtype[np.bool_]], lightest: Picture
) -> Iterator[list[tuple[int, int]]]:
    """Give the areas of flat squares that touch and differ little from each to the next."""
    left = set(zip(*(places.tolist() for places in np.nonzero(flat)), strict=True))
    while left:
        todo = [left.pop()]
        members: list[tuple[int, int]] = []
        while todo:
            row, column = todo.pop()
            members.append((row, column))
            shade = int(lightest[row, column])
            for down, right in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                beside = (row + down, column + right)
                if beside in left and abs(int(lightest[beside]) - shade) <= _FLAT:
                    left.discard(beside)
                    todo.append(beside)
        yield members


def straightened(picture: Picture, degrees: float) -> Picture:
    """Turn a page whose lines rise to the right by so many degrees straight; same size."""
    turned = Image.fromarray(picture).rotate(
        -degrees, Image.Resampling.BICUBIC, fillcolor=int(np.median(picture))
    )
    return np.asarray(turned)


def with_weights(words: Sequence[Word], picture: Picture, scale: float) -> tuple[Word, ...]:
    """Mark the words with thick strokes as bold; `scale` is pixels to a point.

    Short words and numbers go with the words beside them on their line.
    """
    strokes = [_stroke(word, picture, scale) for word in words]
    known = [stroke for stroke in strokes if stroke]
    if not known:
        return tuple(words)
    limit = _BOLD * median(known)
    marked: list[Word] = []
    for at, (word, stroke) in enumerate(zip(words, strokes, strict=True)):
        beside = [stroke] if stroke else _beside(words, strokes, at)
        marked.append(replace(word, bold=bool(beside) and min(beside) > limit))
    return tuple(marked)


def _beside(words: Sequence[Word], strokes: Sequence[float], at: int) -> list[float]:
    """Give the strokes of the nearest measured words before and behind on the same line."""
    found: list[float] = []
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(words) and words[other].box.bottom == words[at].box.bottom:
            if strokes[other]:
                found.append(strokes[other])
                break
            other += step
    return found


def _stroke(word: Word, picture: Picture, scale: float) -> float:
    """Measure how thick a word's strokes are, as a share of its size; 0 where it is too short."""
    if sum(char.isalpha() for char in word.text) < _LETTERS:
        return 0.0
    box = word.box
    part = picture[
        max(0, int(box.top * scale)) : int(box.bottom * scale) + 1,
        max(0, int(box.x0 * scale)) : int(box.x1 * scale) + 1,
    ]
    if part.size == 0:
        return 0.0
    ink = part < (int(part.min()) + int(part.max())) / 2
    edges = int((ink[:, 1:] != ink[:, :-1]).sum()) + int((ink[1:] != ink[:-1]).sum())
    # An area of strokes is about half its outline times the width of the strokes.
    return 2 * int(ink.sum()) / max(edges, 1) / (scale * word.size)


def tilted(box: Box, degrees: float, width: float, height: float) -> Box:
    """Give the box around `box` on the page as shown, whose lines rise by `degrees`.

    `box` is on the page made straight, of `width` and `height` points.
    """
    sine, cosine = np.sin(np.radians(degrees)), np.cos(np.radians(degrees))
    corners = [
        (
            width / 2 + (x - width / 2) * cosine + (y - height / 2) * sine,
            height / 2 - (x - width / 2) * sine + (y - height / 2) * cosine,
        )
        for x in (box.x0, box.x1)
        for y in (box.top, box.bottom)
    ]
    xs, ys = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    return Box(max(0.0, min(xs)), max(0.0, min(ys)), min(width, max(xs)), min(height, max(ys)))

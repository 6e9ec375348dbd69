"""What is on a page before any layout: words, lines, fills, images."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Final

from extractors.reading.model import Box, TextSource, Word

ASCENT: Final = 0.78
DESCENT: Final = 0.22
"""Share of the font size above and below the base line that a word's box takes.

Fonts state heights that differ wildly for the same look; boxes of one height for one
size make lines comparable.
"""


def base_line(word: Word) -> float:
    """Where the word's letters stand, in points from the top of the page."""
    return word.box.bottom - DESCENT * word.size


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle and its colour."""

    box: Box
    color: tuple[int, int, int]


def is_tint(fill: Fill) -> bool:
    """Whether a filled area differs from the white of the paper."""
    return min(fill.color) < 250


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands on a page, before any layout."""

    number: int
    width: float
    height: float
    rotation: int
    words: tuple[Word, ...]
    """Upright words, in the order of the file."""
    turned: tuple[Word, ...] = ()
    """Words that stand at an angle, in the order of the file."""
    rulings: tuple[Box, ...] = ()
    """Thin rectangles and straight lines, horizontal or vertical."""
    fills: tuple[Fill, ...] = ()
    images: tuple[Box, ...] = ()
    unmapped: int = 0
    """Characters whose glyph has no Unicode value."""
    invisible: int = 0
    """Words drawn invisibly, as a scanner's text layer is."""
    skew: float = 0.0
    """Degrees that the lines of the page as shown rise to the right; all boxes here are on
    the page made straight."""
    weights: dict[str, int] = field(default_factory=dict)
    """Weight of each font, as pdfium gives it."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page's words, with where they were had from and how good they are (0 to 1)."""

    words: PageWords
    text_source: TextSource
    quality: float


_GUESSED: Final = 1000
_HEAVIER: Final = 1.1


class Weights:
    """Finds the bold fonts of a document whose fonts have neither telling names nor weights.

    Where pdfium can only guess weights from stems, they mean something only beside
    each other: fonts clearly heavier than that of the running text are bold.
    """

    def __init__(self) -> None:
        self._shares: Counter[str] = Counter()
        self._weights: dict[str, int] = {}

    def note(self, page: PageWords) -> None:
        """Take in the fonts of the next page."""
        self._weights.update(page.weights)
        for word in page.words:
            if page.weights.get(word.font, 0) > _GUESSED:
                self._shares[word.font] += len(word.text)

    def bold(self) -> frozenset[str]:
        """Give the bold ones among the fonts whose weights are guessed."""
        if not self._shares:
            return frozenset()
        usual = self._weights[self._shares.most_common(1)[0][0]]
        return frozenset(f for f in self._shares if self._weights[f] >= _HEAVIER * usual)


def with_bold(page: SourcePage, fonts: frozenset[str]) -> SourcePage:
    """Give the page with the words in these fonts made bold."""
    if not fonts:
        return page
    words = tuple(
        replace(word, bold=True) if word.font in fonts else word for word in page.words.words
    )
    return replace(page, words=replace(page.words, words=words))

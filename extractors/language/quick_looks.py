"""Patterns that are tried only on texts which hold a part that they cannot match without.

A search for fixed parts in small letters takes a tenth of the time of one for a pattern that
takes letters large or small, and few passages hold any.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import lru_cache

from extractors.language.needed_parts import minds_no_case, needed_parts


@lru_cache(maxsize=256)
def small_letters(text: str) -> str:
    """Give a text in small letters, once for all who ask."""
    return text.lower()


class QuickLook:
    """A pattern, and parts of which each of its matches holds one.

    The parts are looked for in small letters; as they are written, if they are read from a
    pattern that minds whether letters are large or small.
    """

    __slots__ = ("parts", "pattern", "small")

    def __init__(self, pattern: re.Pattern[str], parts: str = "") -> None:
        """Take a pattern, and its parts in small letters with `|` between them.

        Without them they are read from the pattern.
        """
        self.pattern = pattern
        self.small = bool(parts) or minds_no_case(pattern)
        self.parts = tuple(parts.split("|")) if parts else needed_parts(pattern, small=self.small)
        if not self.parts:
            raise ValueError(f"no part that each match must hold: {pattern.pattern}")

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Give the first match in a text, or in the stretch of it between two places."""
        looked_in = small_letters(text) if self.small else text
        for part in self.parts:
            if part in looked_in:
                return self.pattern.search(text, start, end)
        return None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Give the match that begins at a place in a text."""
        looked_in = small_letters(text) if self.small else text
        for part in self.parts:
            if part in looked_in:
                return self.pattern.match(text, start)
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give the matches in a text."""
        looked_in = small_letters(text) if self.small else text
        for part in self.parts:
            if part in looked_in:
                return self.pattern.finditer(text)
        return iter(())


class LookBack:
    """A pattern for what stands right before a place, and the words that tell of it."""

    __slots__ = ("_reach", "pattern", "words")

    def __init__(self, pattern: re.Pattern[str], words: str, reach: int) -> None:
        """Take a pattern that ends in `$`, and words in small letters.

        Each of its matches has one of them among the last `reach` words, at most four.
        """
        self.pattern = pattern
        self.words = frozenset(words.split())
        self._reach = reach

    def search(self, text: str, place: int) -> re.Match[str] | None:
        """Give the match that ends at a place in a text."""
        if self.words.isdisjoint(words_before(text, place)[-self._reach :]):
            return None
        return self.pattern.search(text, max(0, place - _FAR), place)


_WORD = re.compile(r"\w+")
_REACH = 80
"""Characters in which four words stand, with what is between them."""
_FAR = 120
"""Characters before a place in which every match of a pattern that ends there begins."""


@lru_cache(maxsize=256)
def words_before(text: str, place: int) -> tuple[str, ...]:
    """Give the last four words before a place in a text, in small letters, the last one last."""
    words = _WORD.findall(text, max(0, place - _REACH), place)
    return tuple(word.lower() for word in words[-4:])

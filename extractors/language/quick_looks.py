"""Patterns that are tried only on texts which hold a part that they cannot match without.

A search for fixed parts in small letters takes a tenth of the time of one for a pattern that
takes letters large or small, and few passages hold any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.language.needed_parts import needed_parts


@lru_cache(maxsize=256)
def small_letters(text: str) -> str:
    """Give a text in small letters, once for all who ask."""
    return text.lower()


class QuickLook:
    """A pattern, and parts in small letters of which each of its matches holds one."""

    __slots__ = ("parts", "pattern")

    def __init__(self, pattern: re.Pattern[str], parts: str = "") -> None:
        """Take a pattern, and its parts with `|` between them.

        Without them they are read from the pattern.
        """
        self.pattern = pattern
        self.parts = tuple(parts.split("|")) if parts else needed_parts(pattern)
        if not self.parts:
            raise ValueError(f"no part that each match must hold: {pattern.pattern}")

    def search(self, text: str) -> re.Match[str] | None:
        """Give the first match in a text."""
        small = small_letters(text)
        for part in self.parts:
            if part in small:
                return self.pattern.search(text)
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give the matches in a text."""
        small = small_letters(text)
        for part in self.parts:
            if part in small:
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

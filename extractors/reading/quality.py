"""How good the text layer of a page is, and whether the page had better be recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from extractors.reading.model import Box, Word
from extractors.reading.repair import is_known, is_plausible
from extractors.reading.source import PageWords

_LETTERS: Final = re.compile(r"[^\W\d_]{2,}", re.UNICODE)
_ODD: Final = re.compile(r"[^\W\d_][~^*<>|\\{}=#$·]|[~^<>|\\{}#$·][^\W\d_]")
_CLOSING: Final = frozenset(".,;:")
_GOOD_LAYER: Final = 0.6
_GOOD_SCAN_LAYER: Final = 0.97
_PICTURE_SHARE: Final = 0.3
_FEW_WORDS: Final = 8


def measure(page: PageWords) -> float:
    """Rate the words of a page from 0 (garbage) to 1 (every word plausible Dutch).

    Counted are words of letters; names are not held against a page, single letters
    and unmapped glyphs are. Pages of numbers only get 1.
    """
    good = total = 0.0
    for word in page.words:
        counts, is_good = _rating(word.text)
        total += counts
        good += is_good
    total += _torn(page.words)
    if not total:
        return 0.0 if page.unmapped else 1.0
    share = page.unmapped / max(1, page.unmapped + sum(len(word.text) for word in page.words))
    return round(min(1.0, good / total) * (1 - share), 3)


@lru_cache(maxsize=8192)
def _rating(text: str) -> tuple[float, float]:
    """Give for how much a word counts, and how much of that is good."""
    bare = text.strip("'\"‘’“”()[].,;:!?-")
    if len(bare) > 1 and bare.isalpha():
        if bare[0].islower() or is_plausible(bare):
            return 1, is_plausible(bare)
    elif any("\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in bare):
        return 1 if len(bare) > 1 else 0, 0
    if any(char < " " for char in bare) or _ODD.search(bare):
        return 1, 0
    if not _LETTERS.fullmatch(bare):
        is_loose = len(bare) == 1 and bare.isalpha() and bare not in "aAuUàeEnNtTsS"
        return 0.5 if is_loose else 0, 0
    if bare[0].isupper() and not is_plausible(bare):
        # Names and abbreviations say little either way.
        return 0.3, 0.2 if re.search(r"[aeiouyAEIOUY]", bare) else 0.1
    return 1, is_plausible(bare)


def _torn(words: Sequence[Word]) -> int:
    """Count spaces that stand inside a word (`open baar`) or before a full stop."""
    count = 0
    for left, right in pairwise(words):
        if abs(left.box.bottom - right.box.bottom) > 0.3 * left.size:
            continue
        if right.text in _CLOSING:
            count += 1
        elif left.text.isalpha() and right.text.isalpha() and right.text.islower():
            whole = is_known(left.text + right.text)
            count += whole and not (is_known(left.text) and is_known(right.text))
    return count


def needs_ocr(page: PageWords, quality: float) -> bool:
    """Whether the page should be recognised: no text on a picture, or a bad text layer."""
    pictured = _share(page.images, page.width * page.height) >= _PICTURE_SHARE
    if not page.words and not page.turned:
        return bool(page.images) or len(page.fills) > 50
    if pictured and len(page.words) < _FEW_WORDS:
        return True
    if page.invisible > len(page.words) / 2 and pictured:
        return quality < _GOOD_SCAN_LAYER
    return len(page.words) >= _FEW_WORDS and quality < _GOOD_LAYER


def _share(boxes: tuple[Box, ...], area: float) -> float:
    covered = sum(max(0.0, box.x1 - box.x0) * max(0.0, box.bottom - box.top) for box in boxes)
    return min(1.0, covered / area) if area else 0.0

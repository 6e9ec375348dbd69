"""How good the text layer of a page is, and whether the page had better be recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
        bare = word.text.strip("'\"‘’“”()[].,;:!?-")
        if len(bare) > 1 and bare.isalpha():
            if bare[0].islower() or is_plausible(bare):
                total += 1
                good += is_plausible(bare)
                continue
        elif any("\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in bare):
            total += 1 if len(bare) > 1 else 0
            continue
        if any(char < " " for char in bare):
            total += 1
            continue
        if _ODD.search(bare):
            total += 1
            continue
        if not _LETTERS.fullmatch(bare):
            if len(bare) == 1 and bare.isalpha() and bare not in "aAuUàeEnNtTsS":
                total += 0.5
            continue
        if bare[0].isupper() and not is_plausible(bare):
            # Names and abbreviations say little either way.
            total += 0.3
            good += 0.2 if re.search(r"[aeiouyAEIOUY]", bare) else 0.1
            continue
        total += 1
        good += is_plausible(bare)
    total += _torn(page.words)
    if not total:
        return 0.0 if page.unmapped else 1.0
    share = page.unmapped / max(1, page.unmapped + sum(len(word.text) for word in page.words))
    return round(min(1.0, good / total) * (1 - share), 3)


def _torn(words: Sequence[Word]) -> int:
    """Count spaces that stand inside a word (`open baar`) or before a full stop."""
    count = 0
    for left, right in pairwise(words):
        if abs(left.box.bottom - right.box.bottom) > 0.3 * left.size:
            continue
        if right.text in _CLOSING:
            count += 1
        elif left.text.isalpha() and right.text.isalpha() and right.text.islower():
            both = is_known(left.text) and is_known(right.text)
            count += not both and is_known(left.text + right.text)
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

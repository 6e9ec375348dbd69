"""The unit that a table's caption, head or corner gives its numbers."""

from __future__ import annotations

import re
from functools import lru_cache

_TIMES = r"(?:x|×|\*|maal)"
_MONEY = r"(?:€|\beuro(?:['’]?s)?\b|\beur\b|\bgulden(?:s)?\b|\bƒ|\bfl\.?(?=\s|\d|$)|\bnlg\b)"
_THOUSAND = r"(?:1[.\s]?000\b|\bduizend(?:en|tallen)?\b|\bdzd\b|\bk(?=\s?€|\s?euro|$))"
_MILLION = (
    r"(?:1[.\s]?000[.\s]?000\b|\bmiljoen(?:en)?\b|\bmln\b|\bmio\b|\bmilj\b|\bm(?=\s?€)|"
    r"(?<=€\s)m\b)"
)
_BILLION = r"(?:1[.\s]?000[.\s]?000[.\s]?000\b|\bmiljard(?:en)?\b|\bmld\b|\bmrd\b)"
_SCALES = ((10**9, _BILLION), (10**6, _MILLION), (1000, _THOUSAND))

_SCALE_WORD = (
    r"(?:1[.\s]?000(?:[.\s]?000){0,2}|1\s?(?:mln|mld|miljoen|miljard)\b\.?|duizend(?:en|tallen)?|"
    r"dzd\.?|mln\.?|miljoen(?:en)?|mio\.?|mld\.?|mrd\.?|miljard(?:en)?)"
)
_CURRENCY = r"(?:€|euro(?:['’]s)?\b|eur\b|gulden(?:s)?\b|ƒ|fl\.)"
_END = r"(?:[,.]?[-–—](?=[\s)]|$))?"
_UNIT_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # (alle) bedragen x € 1.000,- / bedragen in duizenden euro's / bedragen in €
        rf"(?:alle\s+)?(?:bedragen|bedrag|cijfers|kosten|budget|begroting|middelen|uitgaven)\s*:?\s*"
        rf"(?:{_TIMES}|in)\s*(?:{_CURRENCY}\s*)?{_SCALE_WORD}{_END}(?:\s*{_CURRENCY})?",
        rf"(?:alle\s+)?(?:bedragen|bedrag|cijfers|kosten)\s+(?:zijn\s+)?(?:luiden\s+)?in\s+{_CURRENCY}"
        rf"(?:\s*{_TIMES}?\s*{_SCALE_WORD}{_END})?",
        # x € 1.000 / × 1 mln. / € x 1.000 / EUR x mln / € mln
        rf"{_CURRENCY}?\s*\(?{_TIMES}\s*{_CURRENCY}?\s*{_SCALE_WORD}{_END}(?:\s*{_CURRENCY})?",
        rf"(?<![\d.,]\s)(?<![\d.,]){_CURRENCY}\s*(?:in\s+)?(?:1[.\s]000(?:[.\s]000)?(?![.\d]){_END}(?=\s*\)|\s*$)|"
        rf"(?:mln|mld|miljoen|miljard|duizend)\b\.?)",
        # in mln. euro / in miljoenen euro's / in duizenden € / in € mln
        rf"\bin\s+(?:{_CURRENCY}\s*)?(?:{_SCALE_WORD})(?:\s*{_CURRENCY})?",
        rf"\b(?:mln|mld)\b\.?\s*{_CURRENCY}",
        # k€
        r"\bk\s?€|€\s?k\b",
        # in euro's / in € / (€) / (in EUR)
        rf"\bin\s+(?:hele\s+)?{_CURRENCY}",
        rf"\(\s*{_CURRENCY}\s*\)",
        # counts: (x 1.000), in %, aantallen, in procenten, fte
        r"\(?\bin\s+(?:%|procent(?:en)?|percentages?|fte|aantallen|uren|hectare|ha|ton)\b",
        r"\(\s*(?:%|procent(?:en)?|fte|aantal(?:len)?|uren|ha|ton)\s*\)",
        r"\bin\s+%",
    )
)


@lru_cache(maxsize=2048)
def find_unit(text: str) -> str:
    """Give the words of `text` that state a table's unit, as printed; empty if there are none."""
    for pattern in _UNIT_PATTERNS:
        found = pattern.search(text)
        if found is not None:
            unit = found[0].strip()
            opened = unit.count("(") - unit.count(")")
            return unit.lstrip("( ") if opened > 0 else unit
    return ""


@lru_cache(maxsize=2048)
def scale(unit: str) -> int | None:
    """Give what `unit` multiplies by (1000, 10**6, 10**9), money or not; None if by nothing."""
    return next((n for n, words in _SCALES if re.search(words, unit, re.IGNORECASE)), None)


@lru_cache(maxsize=2048)
def is_money(unit: str) -> bool:
    """Tell whether the words of a unit stand for money.

    Millions and milliards without a currency are money: Dutch policy tables count
    nothing else in them. A bare `x 1.000` is not, unless it says `bedragen`.
    """
    if re.search(_MONEY, unit, re.IGNORECASE) or re.search(r"\bbedrag(?:en)?\b", unit, re.I):
        return True
    return (scale(unit) or 0) >= 10**6


def multiplier(unit: str) -> int | None:
    """Give the number of euros that 1 stands for: 1, 1000, 10**6 or 10**9; None if no money."""
    return (scale(unit) or 1) if is_money(unit) else None

"""By how much the amounts of a text are to be multiplied: `€ 343 (x 1.000)`."""

from __future__ import annotations

import re

from extractors.reading.table_units import scale

__all__ = ["multiplier_above", "multiplier_behind"]

_SCALE = (
    r"(?:1[.\s]?000[.\s]?000|1[.\s]?000|duizend(?:en|tallen)?"
    r"|(?:1\s)?(?:mln\b\.?|mio\b\.?|miljoen(?:en)?))(?![\w.]?\d)"
)
_EURO = r"(?:€|EUR\b|euro(?:['’]?s)?\b)"
_ROUND = r"(?:,(?:[-–=]{1,2}|00\b))?"
_TIMES = rf"(?:{_EURO}\s?)?(?:[x×*]|maal\b|keer\b)\s?(?:{_EURO}\s?)?{_SCALE}{_ROUND}(?:\s?{_EURO})?"
_IN = rf"in\s(?:{_EURO}\s?)?{_SCALE}(?:\s{_EURO})?"
_BRACKETED = re.compile(
    rf"\s?[(\[]\s?(?:bedrag(?:en)?\s)?(?:{_TIMES}|{_IN})\s?[)\]]", re.IGNORECASE
)
_LOOSE = re.compile(
    rf"\s?[x×*]\s?{_EURO}\s?{_SCALE}{_ROUND}(?=\s?(?:$|[.;:)\]]|,\s|en\b|voor\b|om\b|uit\b|in\b|per\b))",
    re.IGNORECASE,
)
"""Without brackets the currency must be there: `10 x 1.000` is a sum to work out."""
_ALL_BELOW = re.compile(
    rf"\b(?:bedragen|cijfers|begroting|kosten|lasten|baten|uitgaven|budget(?:ten)?|middelen)\b"
    rf"[^.;€]{{0,40}}?[\s(](?P<by>{_TIMES}|{_IN})",
    re.IGNORECASE,
)


def multiplier_behind(text: str, end: int) -> tuple[int, int]:
    """Give what multiplies the amount that ends at `end`, and where that is said to its end.

    `€ 343 (x 1.000)`, `€ 343 (in duizenden euro's)`, `€ 343 x € 1.000,-`; 1 and `end`
    where nothing does.
    """
    if text[end : end + 2].lstrip()[:1] not in _OPENS:
        return 1, end
    told = _BRACKETED.match(text, end) or _LOOSE.match(text, end)
    return (1, end) if told is None else (scale(told.group()) or 1, told.end())


_OPENS = ("(", "[", "x", "X", "×", "*")


def multiplier_above(line: str) -> int:
    """Give what multiplies all amounts below a line, by its words: `Kosten (x € 1.000)`; else 1."""
    told = _ALL_BELOW.search(line)
    return 1 if told is None else scale(told["by"]) or 1

"""What the units of time expressions are made of: words, numbers, lengths, years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from extractors.language import dates_words as w
from extractors.language.dates_chains import Join
from extractors.language.dates_context import is_glued, year_at
from extractors.language.dates_meaning import OPEN_YEAR, Unit, YearRef
from extractors.language.dates_tokens import Token

ADJECTIVES = frozenset({"vroege", "late", "hele", "gehele", "volledige"})


_THIS = ("dit", "deze")
"""Before the name that a text calls itself by."""
_LONGEST_SIGNING = 8
"""Words in which it is told that all have signed: `het door alle partijen is ondertekend`."""


class WordReader:
    """Reads what units are made of: words, numbers, lengths, the year that a day is of."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.size = len(tokens)
        self._lows = tuple([token.low for token in tokens])

    def low(self, at: int) -> str:
        """Return the lower-case token at `at`, empty past either end."""
        return self._lows[at] if 0 <= at < self.size else ""

    def has(self, at: int, words: tuple[str, ...]) -> bool:
        """Tell whether the tokens at `at` are `words`."""
        return at >= 0 and self._lows[at : at + len(words)] == words

    def skip(self, at: int, words: frozenset[str]) -> int:
        """Step over one token if it is one of `words`."""
        return at + 1 if self.low(at) in words else at

    def _event(self, at: int) -> tuple[Literal["anchor", "unknown"] | None, int]:
        """Read `na (de) ondertekening`: whether a term runs from the document's own day."""
        from_here = at + 1 if self.low(at) == "," else at
        for words in (("te", "rekenen"), ("gerekend",)):
            # `zes weken, te rekenen vanaf de ontvangst`
            if self.has(from_here, words):
                return "unknown", from_here + len(words)
        if self.low(at) not in ("na", "nadat", "voor", "vóór"):
            return None, at
        if self.low(at) == "nadat" and self.low(at + 1) in _THIS:
            # The clause behind it has a verb of its own, whose time this is not.
            return "unknown" if self._where_signed(at + 2) is None else "anchor", at + 1
        if self.low(at) != "na":
            return "unknown", at + 1
        noun = self.skip(at + 1, w.ARTICLES)
        stop = self._past_beginning(noun)
        if stop is not None:
            # `na inwerkingtreding van het besluit` is another text's day.
            return "unknown" if self._is_of_other(stop) else "anchor", stop
        return "unknown", min(noun + 1, self.size)

    def _past_beginning(self, at: int) -> int | None:
        """Step over what a text's own day is named after: `ondertekening`, `ingaan`."""
        if self.low(at) in w.EVENTS_AT_ANCHOR:
            return at + 1
        said = (words for words in w.COMING_INTO_FORCE if self.has(at, words))
        return next((at + len(words) for words in said), None)

    def _is_of_other(self, at: int) -> bool:
        """Tell whether `van` leads to another text than this one."""
        return self.low(at) == "van" and self.low(at + 1) not in _THIS

    def _where_signed(self, at: int) -> int | None:
        """Give where words end that tell that all have signed: `het door allen is ondertekend`."""
        for stop in range(at, min(at + _LONGEST_SIGNING, self.size)):
            if self.low(stop) in w.SIGNED:
                return stop + 1
            if not self.tokens[stop].text.isalpha():
                return None
        return None

    def _quantity(self, at: int) -> tuple[float | None, float, Unit, int] | None:
        """Read `drie maanden`, `2 à 3 jaar`, `een half jaar`, `enkele weken`.

        Gives the highest and lowest number (None where it is left open), the unit and
        the token after it.
        """
        at = self.skip(at, w.ARTICLES)
        for words in (("een", "paar"), ("een", "aantal"), ("enkele",), ("paar",), ("aantal",)):
            if self.has(at, words):
                unit = w.UNITS.get(self.low(at + len(words)))
                return (None, 0, unit, at + len(words) + 1) if unit else None
        if self.has(at, ("een", "half")) or self.has(at, ("een", "halve")):
            at += 1
        low = self._number(at)
        if low is None:
            return None
        high, at = low, at + 1
        if self.low(at) in ("à", "a", "-", "–", "tot", "of") and self._number(at + 1):
            high, at = self._number(at + 1) or low, at + 2
        unit = w.UNITS.get(self.low(at))
        if unit is None:
            return None
        if self.low(at).startswith("werkdag"):
            # Five working days are a week.
            high, low = high * 7 / 5, low * 7 / 5
        if self.low(at + 1) in ("tijd", "tijds") and self.low(at) != "jaren":
            at += 1
        return high, low, unit, at + 1

    def _number(self, at: int) -> float | None:
        low = self.low(at)
        if re.fullmatch(r"\d{1,2},\d", low):
            return float(low.replace(",", "."))
        if low.isdecimal() and len(low) <= 3:
            return float(low)
        return w.NUMERALS.get(low)

    def _joined(self, at: int, *, between: bool) -> tuple[int, Join] | None:
        """Read the word or sign between two units; gives where the next one begins."""
        for words in w.RANGE_WORDS:
            if self.has(at, words):
                stop = at + len(words)
                # `heden – tot uiterlijk 2028`
                again = self._joined(stop, between=False) if len(words[0]) == 1 else None
                return (again[0], "range") if again and again[1] == "range" else (stop, "range")
        for words in w.LIST_WORDS:
            if self.has(at, words):
                stop = at + len(words)
                if words == ("als",) and self.low(stop) == "in":
                    stop += 1
                return stop, "range" if between and words[0] == "en" else "list"
        return None

    def _past_article(self, at: int) -> int:
        return self.skip(self.skip(at, w.ARTICLES), ADJECTIVES)

    def _second_half(self, first: int, at: int) -> int | None:
        """Read the second year of a pair written short: `14` or `'14` after `2013-`."""
        low = self.low(at + 1)
        digits = low.lstrip("'’‘`´")
        if not re.fullmatch(r"\d\d", digits):
            return None
        year = first // 100 * 100 + int(digits)
        year += 100 if year < first else 0
        if digits != low:
            return year if 0 < year - first <= 15 else None
        return year if year == first + 1 and is_glued(self.tokens, at + 1) else None

    def _ref(self, at: int) -> tuple[YearRef, int]:
        """Read which year a date is of; gives the open year and `at` where nothing says it."""
        low = self.low(at)
        if low in w.TRAILING:
            dot = self.low(at + 1) == "." and is_glued(self.tokens, at + 1)
            if low in ("as", "ll") and not dot:
                return OPEN_YEAR, at
            abbreviated = dot and low not in ("aanstaande", "jongstleden", "laatstleden")
            return w.TRAILING[low], at + (2 if abbreviated else 1)
        start = at
        if low in ("van", "in"):
            start = self.skip(at + 1, w.ARTICLES)
        if self.low(start) in w.YEAR_NOUNS:
            start += 1
        number = year_at(self.tokens, start, "ref")
        if number is not None and (low != "in" or start == at + 1):
            stop = start + 1
            if self.low(stop) in ("-", "–", "/"):
                # `winter 2013-2014`: the year it begins in.
                second = year_at(self.tokens, stop + 1, "pair") or self._second_half(number, stop)
                if second == number + 1 and low not in w.MONTHS and self._crosses(at - 1):
                    return YearRef(number), stop + 2
            return YearRef(number), stop
        if self.low(start) in w.RELATIVE and self.low(start + 1) in w.YEAR_NOUNS:
            return w.RELATIVE[self.low(start)], start + 2
        if self.low(start) in ("dat", "datzelfde", "hetzelfde") and self.low(start + 1) == "jaar":
            return OPEN_YEAR, start + 2
        return OPEN_YEAR, at

    def _crosses(self, at: int) -> bool:
        return w.SEASONS.get(self.low(at), (0, 0))[1] > 12

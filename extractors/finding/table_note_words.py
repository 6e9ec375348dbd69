"""What notes behind the numbers of money tables say of them: `43 p/j (2017 t/m 2019)`."""

from __future__ import annotations

import datetime as dt
import re

from extractors.finding.table_words import counts_things, time_of
from extractors.reading.table_notes import LASTING, OFTEN

__all__ = ["note_counts", "period_of_note"]

_YEAR = r"\b(?:19|20)\d\d\b"
_SHARE = re.compile(r"\d[\d.,]*\s?(?:%|procent)")


def note_counts(note: str) -> bool:
    """Tell whether a note says that its number is no money: `(2 fte)`; a share may stand in it."""
    return counts_things(_SHARE.sub("", note))


def period_of_note(note: str, column: str | None, anchor: dt.date | None) -> str | None:
    """Give the years that a note names for its number; those of the column where it names none.

    Only a note that is nothing but a time says so: `(waarvan 10 in 2024)` tells of a part. A year
    in which there is nothing (`in 2026=0`) is left out of the column's years.
    """
    if _NO_MONEY_IN.fullmatch(note.strip()):
        return _less(column, int(re.findall(_YEAR, note)[0]))
    bare = re.sub(rf"^(?:{OFTEN}|{LASTING})\s*", "", note, flags=re.IGNORECASE)
    return (time_of(bare, anchor) if _TIME_ALONE.fullmatch(bare.strip()) else None) or column


_NO_MONEY_IN = re.compile(
    rf"(?:(?:in|voor)\s)?{_YEAR}\s?[=:]?\s?(?:€\s?)?(?:0|nihil|geen|niets)"
    rf"|(?:niet|geen|nihil|0)\s(?:in|voor)\s{_YEAR}",
    re.IGNORECASE,
)
_TIME_ALONE = re.compile(
    r"(?:(?:alleen|per|voor|in|over|vanaf|van|tot|en|met|t/m|uit|de|het|jaar|jaren|periode|begroting|raming|"
    r"schooljaar|boekjaar|begrotingsjaar|eind|begin|medio|verder|e\.v\.|[-–,/&]|['’]?\d\d(?:\d\d)?)[\s,]*)+",
    re.IGNORECASE,
)


def _less(years: str | None, year: int) -> str | None:
    """Give a span of years without its first or last: `2024/2026` without 2026."""
    span = re.fullmatch(r"(\d{4})/(\d{4})", years or "")
    if span is None:
        return years
    first, last = int(span[1]), int(span[2])
    first, last = first + (year == first), last - (year == last)
    return str(first) if first == last else f"{first}/{last}"

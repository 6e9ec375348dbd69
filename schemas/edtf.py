"""The part of EDTF (ISO 8601-2) that the records use, and its first and last day.

A date is a year, a month or a day (`2014`, `2014-09`, `2014-09-16`), `~` after it
says "about"; two dates with `/` between them are an interval, both ends included;
`..` is an open end. Seasons and quarters are written as months, so that every value
has one spelling.
"""

from __future__ import annotations

import calendar
import re

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?")
_OPEN = ".."


def date_string(year: int, month: int | None = None, day: int | None = None) -> str:
    """Write a year, month or day as EDTF."""
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}"


def interval_string(first: str | None, last: str | None) -> str:
    """Join two EDTF dates to an interval; None is an open end.

    Equal ends are written once: `2014/2014` is `2014`.
    """
    if first == last and first is not None:
        return first
    return f"{first or _OPEN}/{last or _OPEN}"


def about(edtf: str) -> str:
    """Mark every date of an EDTF string as approximate (`2014` gives `2014~`)."""
    ends = (end if end == _OPEN or end.endswith("~") else f"{end}~" for end in edtf.split("/"))
    return "/".join(ends)


def day_range(edtf: str) -> tuple[str | None, str | None]:
    """Give the first and last day of an EDTF string as ISO days, None where it is open.

    Raises ValueError for a string outside the subset, for a day that does not exist
    and for an interval that ends before it begins.
    """
    ends = edtf.split("/")
    if len(ends) > 2 or all(end == _OPEN for end in ends):
        raise ValueError(f"no EDTF date or interval: {edtf!r}")
    first, last = _day(ends[0], last=False), _day(ends[-1], last=True)
    if first is not None and last is not None and first > last:
        raise ValueError(f"interval ends before it begins: {edtf!r}")
    return first, last


def is_valid(edtf: str) -> bool:
    """Tell whether a string is EDTF of the subset and names days that exist."""
    try:
        day_range(edtf)
    except ValueError:
        return False
    return True


def _day(end: str, *, last: bool) -> str | None:
    """First or last day of one end of an interval; None for the open end."""
    if end == _OPEN:
        return None
    match = _DATE.fullmatch(end)
    if match is None:
        raise ValueError(f"no EDTF date: {end!r}")
    year = int(match[1])
    month = int(match[2]) if match[2] else (12 if last else 1)
    if year < 1 or not 1 <= month <= 12:
        raise ValueError(f"no such month: {end!r}")
    length = calendar.monthrange(year, month)[1]
    day = int(match[3]) if match[3] else (length if last else 1)
    if not 1 <= day <= length:
        raise ValueError(f"no such day: {end!r}")
    return date_string(year, month, day)

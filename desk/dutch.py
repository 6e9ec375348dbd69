"""Dates, numbers and amounts as a Dutch reader writes them, and the way back for dates."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from math import floor

from extractors.language.word_lists import MONTHS
from schemas.edtf import day_range, is_valid


def listed(names: Iterable[str]) -> str:
    """Write names behind each other; where one has a comma of its own, `;` stands between them."""
    every = list(names)
    return ("; " if any("," in name for name in every) else ", ").join(every)


_QUARTERS = ("eerste", "tweede", "derde", "vierde")
_WHOLE = re.compile(r"(\d{4})-(\d{2})/(\d{4})-(\d{2})")
_SCHOOL_YEAR = ("08", "07")

NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def number(value: float | int | str, digits: int | None = None) -> str:
    """Write a number with a decimal comma and points between thousands: `1.234,5`.

    `digits` is the number of decimals; None keeps those the value has, at most three.
    """
    amount = float(value)
    if digits is None:
        written = f"{abs(amount):,.3f}".rstrip("0").rstrip(".")
    else:
        written = f"{abs(amount):,.{digits}f}"
    swapped = written.replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"{MINUS}{swapped}" if amount < 0 and swapped.strip("0,") else swapped


def euros(cents: int | None) -> str:
    """Write an amount of whole cents in full: `€ 1.250.000`, with cents where it has some."""
    if cents is None:
        return ""
    written = number(abs(cents) / 100, 2 if cents % 100 else 0)
    return f"€{NO_BREAK}{MINUS if cents < 0 else ''}{written}"


def short_euros(cents: float) -> str:
    """Write an amount of cents in few signs: `€ 1,3 mln`, `€ 250.000`."""
    amount = abs(cents) / 100
    for size, word in ((1e9, "mld"), (1e6, "mln")):
        if amount >= size:
            tenths = floor(amount / size * 10 + 0.5)
            shown = f"{number(tenths / 10)}{NO_BREAK}{word}"
            break
    else:
        shown = number(floor(amount + 0.5))
    return f"€{NO_BREAK}{MINUS if cents < 0 else ''}{shown}"


def day(iso: str) -> str:
    """Write an ISO day as `16 september 2014`."""
    year, month, number_ = (int(part) for part in iso.split("-"))
    return f"{number_} {MONTHS[month - 1]} {year}"


def short_day(iso: str | None) -> str:
    """Write an ISO day as `16-09-2014`; nothing for None."""
    return "-".join(reversed(iso.split("-"))) if iso else ""


def edtf(text: str | None) -> str:
    """Write an EDTF string of ours as words: `../2020` is `uiterlijk 2020`."""
    if not text:
        return ""
    if text.endswith("~"):
        return f"omstreeks {edtf(text.replace('~', ''))}"
    months = _WHOLE.fullmatch(text)
    if months:
        return _months(*months.groups())
    first, _, last = text.partition("/")
    if not last:
        return _one(first)
    if first == "..":
        return f"uiterlijk {_one(last)}"
    if last == "..":
        return f"vanaf {_one(first)}"
    return f"{_one(first)} t/m {_one(last)}"


def _months(year: str, month: str, last_year: str, last_month: str) -> str:
    if (month, last_month) == _SCHOOL_YEAR and int(last_year) == int(year) + 1:
        return f"schooljaar {year}-{last_year}"
    if year == last_year:
        start, end = int(month), int(last_month)
        if start % 3 == 1 and end == start + 2:
            return f"{_QUARTERS[start // 3]} kwartaal {year}"
        if (start, end) in ((1, 6), (7, 12)):
            return f"{'eerste' if start == 1 else 'tweede'} helft {year}"
        return f"{MONTHS[start - 1]} t/m {MONTHS[end - 1]} {year}"
    return f"{_one(f'{year}-{month}')} t/m {_one(f'{last_year}-{last_month}')}"


def _one(date: str) -> str:
    parts = date.replace("~", "").split("-")
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return day("-".join(parts))


_DURATION = re.compile(r"P(\d+)([YMWD])")
_UNITS = {
    "Y": ("elk jaar", "elke {} jaar"),
    "M": ("elke maand", "elke {} maanden"),
    "W": ("elke week", "elke {} weken"),
    "D": ("elke dag", "elke {} dagen"),
}
_SPOKEN = {"P3M": "elk kwartaal", "P6M": "elk half jaar"}


def recurrence(duration: str | None) -> str:
    """Write an ISO 8601 duration as how often something comes back: `P1Y` is `elk jaar`."""
    match = _DURATION.fullmatch(duration or "")
    if match is None:
        return duration or ""
    one, more = _UNITS[match[2]]
    return _SPOKEN.get(match[0]) or (one if match[1] == "1" else more.format(match[1]))


_TYPED_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2}|[a-z]+\.?)[-/. ](\d{4})")
_TYPED_MONTH = re.compile(r"(\d{1,2}|[a-z]+\.?)[-/. ](\d{4})")


def typed_date(text: str) -> tuple[str, str] | None:
    """Read a date that a person typed: first and last ISO day; None where it is none.

    `2014`, `9-2014`, `sep 2014`, `16-9-2014`, `16 september 2014` and EDTF are read.
    """
    said = " ".join(text.strip().lower().split())
    try:
        first, last = day_range(_typed(said) or said)
    except ValueError:
        return None
    return None if first is None or last is None else (first, last)


def _typed(said: str) -> str | None:
    """Give a day or month that is written the Dutch way as EDTF; None where it is neither."""
    if match := _TYPED_DAY.fullmatch(said):
        month = _month(match[2])
        return month and f"{match[3]}-{month}-{int(match[1]):02d}"
    if match := _TYPED_MONTH.fullmatch(said):
        month = _month(match[1])
        return month and f"{match[2]}-{month}"
    return None


def typed_edtf(text: str) -> str:
    """Read a time that a person typed, as EDTF: EDTF itself, or words as `edtf` writes them.

    Raises ValueError where it is neither.
    """
    said = text.strip()
    if is_valid(said):
        return said
    time = _typed_time(" ".join(said.lower().split()))
    if time is None or not is_valid(time):
        raise ValueError(f"geen datum: {text}")
    return time


_OPEN = (("uiterlijk ", "../{}"), ("vanaf ", "{}/.."), ("omstreeks ", "{}~"))
_HALVES = {"eerste helft": ("01", "06"), "tweede helft": ("07", "12")}
_PART_OF_YEAR = re.compile(r"(\w+ (?:kwartaal|helft)) (\d{4})")
_TYPED_SCHOOL_YEAR = re.compile(r"schooljaar (\d{4})-(\d{4})")


def _typed_time(said: str) -> str | None:
    """Give a time in Dutch words as EDTF; None where it is none."""
    for word, form in _OPEN:
        if said.startswith(word):
            date = _typed_point(said.removeprefix(word))
            return date and form.format(date)
    first, until, last = said.partition(" t/m ")
    if until:
        start, end = _typed_point(first) or _typed_point(f"{first} {last[-4:]}"), _typed_point(last)
        return f"{start}/{end}" if start and end else None
    if match := _TYPED_SCHOOL_YEAR.fullmatch(said):
        return f"{match[1]}-{_SCHOOL_YEAR[0]}/{match[2]}-{_SCHOOL_YEAR[1]}"
    if match := _PART_OF_YEAR.fullmatch(said):
        quarters = {
            f"{name} kwartaal": (f"{place * 3 + 1:02d}", f"{place * 3 + 3:02d}")
            for place, name in enumerate(_QUARTERS)
        }
        months = (_HALVES | quarters).get(match[1])
        return months and f"{match[2]}-{months[0]}/{match[2]}-{months[1]}"
    return _typed_point(said)


def _typed_point(said: str) -> str | None:
    """Give a day, month or year in Dutch as EDTF; None where it is none."""
    return _typed(said) or (said if "/" not in said and is_valid(said) else None)


def typed_number(text: str) -> int | float:
    """Read a number that a person typed the Dutch way: `1.250,5`. Raises ValueError."""
    said = text.strip().replace(MINUS, "-").replace(" ", "").replace(NO_BREAK, "")
    if not _TYPED_NUMBER.fullmatch(said):
        raise ValueError(f"geen getal: {text}")
    value = float(said.replace(".", "").replace(",", "."))
    return int(value) if value.is_integer() else value


_TYPED_NUMBER = re.compile(r"[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")


def _month(text: str) -> str | None:
    """Give the two digits of a month that is written as a number, a name or its beginning."""
    if text.isdigit():
        return f"{int(text):02d}"
    begin = {"mrt": "maart"}.get(text.rstrip("."), text.rstrip("."))
    for place, name in enumerate(MONTHS, start=1):
        if len(begin) >= 3 and name.startswith(begin):
            return f"{place:02d}"
    return None


def quarter(date: dt.date) -> tuple[dt.date, dt.date]:
    """Give the first and last day of the quarter that a day lies in."""
    month = (date.month - 1) // 3 * 3 + 1
    first = date.replace(month=month, day=1)
    after = dt.date(date.year + month // 10, (month + 2) % 12 + 1, 1)
    return first, after - dt.timedelta(days=1)


def quarter_name(first: dt.date) -> str:
    """Name a quarter by its first day: `derde kwartaal 2014`."""
    return f"{_QUARTERS[first.month // 3]} kwartaal {first.year}"


def plain(text: str) -> str:
    """Give a text without capitals and accents, to compare by: `Coöperatie` → `cooperatie`."""
    parted = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).casefold()

"""How the meaning of a time expression is placed in time: nodes in, EDTF out."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from extractors.language.dates_cabinets import term_years
from extractors.language.dates_meaning import (
    OPEN_YEAR,
    Between,
    Calendar,
    Dated,
    Day,
    Feast,
    FeastDay,
    Meaning,
    Months,
    Node,
    Now,
    Offset,
    Part,
    Precision,
    Relation,
    SchoolYear,
    Share,
    Stretch,
    Tense,
    Term,
    Unit,
    Week,
    Weekday,
    Year,
    Years,
    is_open,
    lean_of,
    needs_anchor,
)
from schemas.edtf import about, date_string, interval_string


@dataclass(frozen=True, slots=True, order=True)
class Bound:
    """An end of a stretch: a year, month or day."""

    year: int
    month: int | None = None
    day: int | None = None

    def first_day(self) -> dt.date:
        """Return the first day that the bound covers."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> dt.date:
        """Return the last day that the bound covers."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def edtf(self) -> str:
        """Write the bound as EDTF."""
        return date_string(self.year, self.month, self.day)


Span = tuple[Bound | None, Bound | None]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The document's day, how exactly it is known, and the tense of the clause."""

    day: dt.date
    tense: Tense | None
    known_to: Precision

    def bound(self) -> Bound:
        """Return the anchor as exactly as it is known."""
        if self.known_to == "year":
            return Bound(self.day.year)
        if self.known_to == "month":
            return Bound(self.day.year, self.day.month)
        return _of_day(self.day)


_EARLIEST, _LATEST = 1000, 2999
"""Years outside are read from a misprint; the text then has no date that can be placed."""


def place(
    meaning: Meaning, anchor: dt.date | None, tense: Tense | None, known_to: Precision
) -> str | None:
    """Write a meaning as EDTF for a document of day `anchor`; None where it has no place."""
    node = meaning.node
    if node is None or meaning.relation == "none" or (anchor is None and needs_anchor(node)):
        return None
    # Without an anchor only nodes get here that do not look at it.
    when = Anchor(anchor or dt.date(2000, 1, 1), tense, known_to)
    if meaning.relation in ("until", "before") and tense is None:
        # A limit without a year (`uiterlijk 1 oktober`) lies ahead.
        when = replace(when, tense="future")
    try:
        ends = _related(meaning.relation, node, when)
    except (ValueError, OverflowError):
        # The day does not exist (29 February) or lies outside the calendar.
        return None
    if ends is None or ends == (None, None):
        return None
    first, last = ends
    if any(end is not None and not _EARLIEST <= end.year <= _LATEST for end in ends):
        return None
    if first is not None and last is not None and first.first_day() > last.last_day():
        return None
    edtf = interval_string(first.edtf() if first else None, last.edtf() if last else None)
    return about(edtf) if meaning.approximate else edtf


def _related(relation: Relation, node: Node, when: Anchor) -> Span | None:
    span = _span(node, when)
    if span is None:
        return None
    first, last = span
    match relation:
        case "until":
            return None, last
        case "before":
            return None, _limit(node, first, last)
        case "from":
            return (first, None) if first else None
        case "after":
            return (_after(last), None) if last else None
        case _:
            return span


def _limit(node: Node, first: Bound | None, last: Bound | None) -> Bound | None:
    """Give where `vóór` ends: at the named unit itself, at the first month of a longer stretch.

    `vóór eind 2013` names the end, so that it runs to it.
    """
    if isinstance(node, Part) and node.share == "begin" and isinstance(node.of, SchoolYear):
        # `vóór de start van het schooljaar`
        return first
    if isinstance(node, Part | Stretch | Offset | Now) or first is None:
        return last
    return first


def _after(last: Bound) -> Bound:
    """Give the unit that follows; a day stays itself, as in the guidelines' table."""
    if last.day is not None:
        return last
    if last.month is None:
        return Bound(last.year + 1)
    return _month(last.year, last.month + 1)


def _span(node: Node, when: Anchor) -> Span | None:
    if is_open(node):
        return _nearest(node, when)
    match node:
        case Part(share=share, of=inner):
            whole = _span(inner, when)
            return None if whole is None else _share(share, whole)
        case Between():
            return _between(node, when)
        case Years(first=first, last=last):
            return Bound(first), Bound(last)
        case Term(office=office, shift=shift):
            years = term_years(office, when.day, shift)
            return None if years is None else (Bound(years[0]), Bound(years[1]))
        case Now():
            return when.bound(), when.bound()
        case Calendar(unit=unit, shift=shift):
            # In a paper of which only the year is known there is no `deze maand`.
            known = when.known_to != "year" or unit == "year"
            return _calendar(unit, shift, when.day) if known else None
        case Weekday(number=number, lean=lean):
            return _weekday(number, lean, when)
        case Stretch():
            return _stretch(node, when)
        case Offset(unit=unit, count=count, to_the_day=exact):
            return _offset(unit, count, when, exact=exact)
        case Year() | Months() | Day() | FeastDay() | SchoolYear() | Week():
            return _in_year(node, _year_number(node, when))


def _between(node: Between, when: Anchor) -> Span | None:
    last = _span(node.last, when)
    if last is None or last[1] is None:
        return None
    first = _span(node.first, when)
    if first is None or first[0] is None:
        return None
    begin = first[0]
    if isinstance(node.first, Now | Calendar | Stretch):
        begin = _as_coarse(begin, last[1])
    end = _as_coarse(last[1], begin) if isinstance(node.last, Now) else last[1]
    return begin, end


def _as_coarse(bound: Bound, like: Bound) -> Bound:
    """`tussen nu en 2020` is told in years."""
    if like.month is None:
        return Bound(bound.year)
    return Bound(bound.year, bound.month) if like.day is None else bound


def _year_number(node: Dated, when: Anchor) -> int:
    """Year of a node that names one or is a step away from the anchor's."""
    if node.ref.number is not None:
        return node.ref.number
    here = _school_start(when.day) if isinstance(node, SchoolYear) else when.day.year
    return here + (node.ref.shift or 0)


def _school_start(day: dt.date) -> int:
    """Year in which the school year of a day began."""
    return day.year if day.month >= 8 else day.year - 1


def _nearest(node: Node, when: Anchor) -> Span | None:
    """Place a node without a year: last, next or nearest to the anchor."""
    lean = lean_of(node)
    if isinstance(node, Year):
        return _leaning_year(lean, when)
    if when.known_to == "year" and lean is None:
        # `in april` in a budget for 2024.
        return _in_year(node, when.day.year)
    if isinstance(node, Part) and isinstance(node.of, Year):
        whole = _leaning_year(lean, when)
        return None if whole is None else _share(node.share, whole)
    if isinstance(node, SchoolYear) and lean is not None:
        return _leaning_school_year(lean, when)
    side = lean or when.tense
    spans = []
    for year in range(when.day.year - 2, when.day.year + 3):
        try:
            span = _in_year(node, year)
        except ValueError:
            continue
        if span is not None and span[0] is not None and span[1] is not None:
            spans.append((span[0], span[1]))
    agreeing = [span for span in spans if _weekday_fits(node, span[0])]
    candidates = agreeing or spans
    if side == "past":
        candidates = [span for span in candidates if span[0].first_day() <= when.day]
    elif side == "future":
        candidates = [span for span in candidates if span[1].last_day() >= when.day]
    if not candidates:
        return None
    return min(candidates, key=lambda span: _distance(span, when.day))


def _distance(span: tuple[Bound, Bound], day: dt.date) -> tuple[int, int]:
    """Days between a stretch and a day; of two as near the later one comes first."""
    first, last = span[0].first_day(), span[1].last_day()
    if first <= day <= last:
        return 0, 0
    gap = (first - day).days if first > day else (day - last).days
    # Half a year is half a year, whichever months it counts.
    return (gap if first > day else gap + 5), 0 if first > day else 1


def _weekday_fits(node: Node, first: Bound) -> bool:
    inner: Node = node
    while isinstance(inner, Part | Between):
        inner = inner.of if isinstance(inner, Part) else inner.first
    if not isinstance(inner, Day) or inner.weekday is None:
        return True
    return first.first_day().weekday() == inner.weekday


def _leaning_year(lean: Tense | None, when: Anchor) -> Span:
    """`komend jaar` early in a year is that year itself, `afgelopen jaar` late in it too."""
    year, month = when.day.year, when.day.month
    if lean == "future":
        year += 0 if month <= 2 else 1
    elif lean == "past":
        year -= 0 if month >= 11 else 1
    return Bound(year), Bound(year)


def _leaning_school_year(lean: Tense, when: Anchor) -> Span | None:
    """In August the school year to come is the one that begins; in July the last one ends."""
    start = _school_start(when.day)
    if lean == "future":
        start += 0 if when.day.month == 8 else 1
    else:
        start -= 0 if when.day.month == 7 else 1
    return _in_year(SchoolYear(OPEN_YEAR), start)


def _in_year(node: Node, year: int) -> Span | None:
    """Place a node whose open year is taken to be `year`."""
    match node:
        case Year():
            return Bound(year), Bound(year)
        case Months(first=first, last=last):
            return _month(year, first), _month(year, last)
        case Day(month=month, day=day):
            bound = _of_day(dt.date(year, month, day))
            return bound, bound
        case FeastDay(feast=feast):
            bound = _of_day(_feast(feast, year))
            return bound, bound
        case SchoolYear():
            return Bound(year, 8), Bound(year + 1, 7)
        case Week(number=number):
            return _week_around(dt.date.fromisocalendar(year, number, 1))
        case Part(share=share, of=inner):
            whole = _in_year(inner, year)
            return None if whole is None else _share(share, whole)
        case Between(first=one, last=two):
            return _between_in_year(one, two, year)
        case _:
            return None


def _between_in_year(one: Node, two: Node, year: int) -> Span | None:
    first, last = _in_year(one, year), _in_year(two, year)
    if first is None or last is None or first[0] is None or last[1] is None:
        return None
    if first[0].first_day() > last[1].last_day():
        last = _in_year(two, year + 1)
    return None if last is None else (first[0], last[1])


def _fixed(node: Node) -> Span | None:
    """Place a node for comparing; an open year is taken to be 2001, which is no leap year."""
    when = Anchor(dt.date(2001, 1, 1), None, "day")
    try:
        return _in_year(node, 2001) if is_open(node) else _span(node, when)
    except ValueError:
        return None


def _feast(feast: Feast, year: int) -> dt.date:
    """Third Tuesday of September; third Wednesday of May."""
    month, weekday = (9, 1) if feast == "prinsjesdag" else (5, 2)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 14)


def _of_day(day: dt.date) -> Bound:
    return Bound(day.year, day.month, day.day)


def _weekday(number: int, lean: Tense, when: Anchor) -> Span | None:
    """`afgelopen vrijdag`, `komende vrijdag`: of the week before or after the anchor."""
    if when.known_to != "day":
        return None
    ahead = (number - when.day.weekday()) % 7
    days = (ahead or 7) if lean == "future" else ahead - 7
    bound = _of_day(when.day + dt.timedelta(days=days))
    return bound, bound


def _week_around(day: dt.date) -> tuple[Bound, Bound]:
    """Give Monday to Sunday of the week of a day."""
    monday = day - dt.timedelta(days=day.weekday())
    return _of_day(monday), _of_day(monday + dt.timedelta(days=6))


def _month(year: int, month: int) -> Bound:
    """Month counted on from January of `year`, past 12 and below 1 too."""
    return Bound(year + (month - 1) // 12, (month - 1) % 12 + 1)


def add_months(day: dt.date, months: int) -> dt.date:
    """Give the same day of the month so many months on, or the last one that month has."""
    bound = _month(day.year, day.month + months)
    month = bound.month or 1
    return dt.date(bound.year, month, min(day.day, calendar.monthrange(bound.year, month)[1]))


_MONTHS_IN: dict[Unit, int] = {
    "month": 1,
    "quarter": 3,
    "halfyear": 6,
    "year": 12,
    "decade": 120,
}


def _shifted(day: dt.date, unit: Unit, count: float) -> dt.date:
    """Move a day by `count` units; months keep the day of the month where they can."""
    if unit == "day":
        return day + dt.timedelta(days=round(count))
    if unit == "week":
        return day + dt.timedelta(days=round(7 * count))
    months = _MONTHS_IN[unit] * count
    moved = add_months(day, int(months))
    return moved + dt.timedelta(days=round(30 * (months - int(months))))


def _calendar(unit: Unit, shift: int, day: dt.date) -> Span:
    if unit == "day":
        bound = _of_day(day + dt.timedelta(days=shift))
        return bound, bound
    if unit == "week":
        return _week_around(day + dt.timedelta(weeks=shift))
    if unit == "year":
        return Bound(day.year + shift), Bound(day.year + shift)
    size = _MONTHS_IN[unit]
    begin = (day.year * 12 + day.month - 1) // size * size + shift * size
    first = _month(begin // 12, begin % 12 + 1)
    return first, _month(begin // 12, begin % 12 + size)


def _stretch(node: Stretch, when: Anchor) -> Span:
    """`komende drie jaar` counts from the anchor's own year, as the guidelines do."""
    precision: Callable[[dt.date], Bound] = _PRECISION[node.unit]
    if node.unit == "year" and node.count is not None and node.count != int(node.count):
        precision = _PRECISION["month"]
    if when.known_to == "year":
        precision = _PRECISION["year"]
    here = precision(when.day)
    if node.count is None:
        return (here, None) if node.sign > 0 else (None, here)
    there = precision(_shifted(when.day, node.unit, node.sign * node.count))
    return (here, there) if node.sign > 0 else (there, here)


def _offset(unit: Unit, count: float, when: Anchor, *, exact: bool) -> Span:
    moved = _shifted(when.day, unit, count)
    if exact and when.known_to == "day":
        bound = _of_day(moved)
    elif exact and when.known_to == "month":
        bound = Bound(moved.year, moved.month)
    elif exact or when.known_to == "year":
        bound = Bound(moved.year)
    else:
        bound = (_PRECISION["month"] if count != int(count) else _PRECISION[unit])(moved)
    return bound, bound


_PRECISION: dict[Unit, Callable[[dt.date], Bound]] = {
    "day": _of_day,
    "week": _of_day,
    "month": lambda day: Bound(day.year, day.month),
    "quarter": lambda day: Bound(day.year, day.month),
    "halfyear": lambda day: Bound(day.year, day.month),
    "year": lambda day: Bound(day.year),
    "decade": lambda day: Bound(day.year),
}
"""How exactly a moment that many units away is told."""


def _share(share: Share, whole: Span) -> Span | None:
    """Cut a part out of a stretch, in months where it has whole months, else in years."""
    first, last = whole
    if first is None or last is None:
        return None
    if share == "week":
        return _week_around(first.first_day())
    years = last.year - first.year + 1
    if first.month is None and last.month is None and years > 1:
        return _share_of_years(share, first.year, years)
    if first.day is not None or last.day is not None:
        # Days and weeks are too short to cut: `begin volgende week` is that week.
        return whole
    begin = first.year * 12 + (first.month or 1) - 1
    count = last.year * 12 + (last.month or 12) - begin
    if count == 1:
        return _share_of_month(share, first)
    low, high = _cut(share, count)
    month = begin % 12 + 1
    return _month(begin // 12, month + low), _month(begin // 12, month + high)


def _cut(share: Share, count: int) -> tuple[int, int]:
    """First and last month of a part, counted from 0, of a stretch of `count` months."""
    if share.startswith("q"):
        size = max(1, count // 4)
        low = (int(share[1]) - 1) * size
        return low, min(low + size, count) - 1
    if share.startswith("half"):
        size = count // 2
        return (0, size - 1) if share == "half1" else (size, count - 1)
    if share == "middle":
        # Of a year that is May to August, as in the guidelines.
        return count // 3, count - 1 - count // 3
    size = max(1, count // 4) if count >= 12 else max(1, count // 3)
    return (0, size - 1) if share == "begin" else (count - size, count - 1)


def _share_of_month(share: Share, month: Bound) -> Span:
    """Halves of a month are days; its begin, middle and end stay the month."""
    if share == "half1":
        return Bound(month.year, month.month, 1), Bound(month.year, month.month, 15)
    if share == "half2":
        return Bound(month.year, month.month, 16), _of_day(month.last_day())
    return month, month


def _share_of_years(share: Share, first: int, count: int) -> Span:
    if share.startswith("half"):
        size = count // 2
        low, high = (0, size - 1) if share == "half1" else (size, count - 1)
    elif count < 10:
        low = {"begin": 0, "middle": (count - 1) // 2}.get(share, count - 1)
        high = low if share != "middle" else count // 2
    else:
        third = count // 3
        low, high = {"begin": (0, third), "middle": (third + 1, count - 1 - third)}.get(
            share, (count - third, count - 1)
        )
    return Bound(first + low), Bound(first + high)


def touch(first: Node, last: Node) -> bool:
    """Tell whether `last` begins right after `first` ends, whatever the year."""
    one, two = _fixed(first), _fixed(last)
    if one is None or two is None or one[1] is None or two[0] is None:
        return False
    return one[1].last_day() + dt.timedelta(days=1) == two[0].first_day()


def in_order(first: Node, last: Node) -> bool:
    """Tell whether `last` ends after `first` begins; True where only the anchor can tell."""
    if is_open(first) or is_open(last):
        return True
    one, two = _fixed(first), _fixed(last)
    if one is None or two is None or one[0] is None or two[1] is None:
        return True
    return one[0].first_day() <= two[1].last_day()

"""What year a number is compared with, and from when to when it moved."""

from __future__ import annotations

import re

from extractors.finding.target_ahead import SINCE, ends_after, is_comparison, usable
from extractors.finding.target_clock import Clock
from extractors.finding.target_fields import Clause
from extractors.language.analysis import Analysed
from extractors.language.dates import resolve
from extractors.language.dates_meaning import Between
from extractors.language.numbers import NumberMention


def baseline_of(
    analysed: Analysed,
    place: tuple[Clause, NumberMention],
    clock: Clock,
    when: str | None = None,
) -> str | None:
    """Give the EDTF of the time compared with (`t.o.v. 2000`, `dan in 2010`), or None.

    For a number that holds in a school year `when`, last year is the school year before.
    The first time behind the number goes before those in front of it.
    """
    clause, number = place
    compared = [date for date in analysed.dates if is_comparison(date, analysed)]
    inside = [date for date in compared if clause.start <= date.start < clause.end]
    near = inside or compared
    chosen = ([date for date in near if date.start >= number.end] or near)[:1]
    if not chosen:
        return None
    school = _SCHOOL_YEAR.fullmatch(when or "")
    if school and _LAST_YEAR.search(chosen[0].text):
        first = int(school["first"])
        return f"{first - 1}-08/{first}-07"
    edtf = resolve(chosen[0], clock.anchor, "past", clock.known_to)
    return year_of(edtf) if edtf else None


def year_of(edtf: str) -> str:
    """Give the year that a time lies in; times over several years stay as they are."""
    years = {part[:4] for part in edtf.split("/")}
    return years.pop() if len(years) == 1 and ".." not in edtf else edtf


_SCHOOL_YEAR = re.compile(r"(?P<first>\d{4})-08/\d{4}-07")
_LAST_YEAR = re.compile(
    r"\b(?:vorig|voorgaand|afgelopen)e?\s(?:school|studie)?jaar\b"
    r"|\bjaar\s(?:ervoor|daarvoor|eerder|tevoren)\b",
    re.IGNORECASE,
)


def moved_since(
    analysed: Analysed,
    place: tuple[Clause, NumberMention],
    clock: Clock,
    *,
    to_level: bool = False,
) -> tuple[str | None, str | None] | None:
    """Give the time that a rise or fall is measured from, and that up to which, if it says.

    `Sinds 1990 is het aantal met 70% gedaald`: from 1990; `het steeg tussen 2016 en 2018 met 9%`:
    from 2016 to 2018; with `to_level` also `in de periode 2014-2018 van 9 naar 12`. None where
    the clause names no such stretch, or another time too.
    """
    clause, _ = place
    dates = [
        date
        for date in analysed.dates
        if clause.start <= date.start < clause.end
        and usable(date)
        and date.date_class != "now"
        and not is_comparison(date, analysed)
    ]
    if len(dates) != 1:
        return None
    date = dates[0]
    edtf = resolve(date, clock.anchor, "past", clock.known_to)
    if edtf is None:
        return None
    if date.preposition in SINCE and edtf.endswith("/.."):
        return edtf.removesuffix("/.."), None
    in_period = to_level and _IN_PERIOD.match(date.text) is not None
    if isinstance(date.meaning.node, Between) and (
        in_period or date.preposition in {"tussen", "van"}
    ):
        first, _, last = edtf.partition("/")
        return (first, last) if last and ".." not in edtf else None
    return None


_IN_PERIOD = re.compile(r"in\s(?:de\s)?(?:periode|jaren)\b", re.IGNORECASE)


def moved_from_time(analysed: Analysed, number: NumberMention, clock: Clock) -> str | None:
    """Give the time of the first number of `van X in 2006 tot Y in 2007`, or None."""
    for date in analysed.dates:
        between = analysed.passage.text[number.end : date.start]
        if (
            date.start >= number.end
            and len(between.split()) <= 3
            and not re.search(r"\d|\bnaar\b|\btot\b", between)
            and not (date.date_class == "relative" and ends_after(date, clock))
        ):
            edtf = resolve(date, clock.anchor, "past", clock.known_to)
            # `van 84 per 1 januari`: on that day.
            return edtf.removesuffix("/..") if edtf and date.preposition == "per" else edtf
    return None

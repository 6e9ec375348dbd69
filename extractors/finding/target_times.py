"""When a number holds or is to be reached, and what year it is compared with."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from extractors.finding.target_fields import Clause
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention, Precision, Tense, as_school_year, resolve
from extractors.language.numbers import NumberMention
from schemas.records import DocumentFacts, Nature

_COMPARED = re.compile(
    r"ten opzichte van|t\.?o\.?v|vergeleken met|in vergelijking met|versus|sinds"
)
_PUPILS = re.compile(
    r"\b\w*(?:leerling|student|school|scholen|onderwijs|opleiding|docent|leraar|leraren|leerkracht|gediplomeerd"
    r"|schooljaar)\w*",
    re.IGNORECASE,
)
_CARRIES_ON = re.compile(
    r"^(?:dit|deze|die|dat|hiervan|daarvan|er\s|ook|daarnaast|in\stotaal|totaal|door\sheel|ruim|circa|ongeveer|zo['’]n"
    r"|bijna|binnen|in\shet|op\sde|de\s|het\s|\d)|\b(?:deze|dit|hiervan|daarvan)\b",
    re.IGNORECASE,
)
_LOOK_BACK = 2
"""Sentences of the same paragraph that a time may carry over from."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The day that relative times count from, and how exactly it is known."""

    anchor: dt.date | None
    known_to: Precision


def clock_of(facts: DocumentFacts, anchor: dt.date | None) -> Clock:
    """Give the clock of a document from its date (`2018-06` is known to the month)."""
    exact: Precision = "day"
    if facts.date is not None and re.fullmatch(r"\d{4}(?:-\d{2})?", facts.date):
        exact = "month" if len(facts.date) > 4 else "year"
    return Clock(anchor, exact)


def _usable(date: DateMention) -> bool:
    return not (date.in_name or date.attributive or date.date_class == "unresolved")


def _is_comparison(date: DateMention) -> bool:
    return bool(date.preposition and _COMPARED.match(date.preposition))


def holds_in_future(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Whether the clause names a time that begins after the document's date."""
    if clock.anchor is None:
        return False
    for date in analysed.dates:
        if not _usable(date) or not clause.start <= date.start < clause.end:
            continue
        edtf = resolve(date, clock.anchor, "future")
        first = edtf.split("/")[0] if edtf else ""
        if first == ".." and edtf:
            first = edtf.split("/")[1]
        if first and first != ".." and first[:4].isdigit():
            begins = first if len(first) > 4 else f"{first}-01-01"
            if begins[:10] > clock.anchor.isoformat():
                return True
    return False


def baseline_of(analysed: Analysed, clause: Clause, clock: Clock) -> str | None:
    """Give the EDTF of the time compared with (`t.o.v. 2000`), or None."""
    compared = [date for date in analysed.dates if _is_comparison(date)]
    inside = [date for date in compared if clause.start <= date.start < clause.end]
    chosen = inside or compared
    return resolve(chosen[0], clock.anchor, "past", clock.known_to) if chosen else None


def when_of(
    analysis: Analysis,
    analysed: Analysed,
    place: tuple[Clause, NumberMention],
    nature: Nature,
    clock: Clock,
) -> str | None:
    """Give the EDTF of when the number at `place` holds or is to be reached, or None.

    The nearest time in the clause, else in the sentence, else, for a result that
    carries on from the sentences before it in its paragraph, theirs.
    """
    date = _nearest(analysed, *place, nature)
    if date is None and nature in {"result", "baseline"}:
        date = _carried(analysis, analysed)
    if date is None:
        return None
    if nature != "target" and _PUPILS.search(analysed.passage.text):
        date = as_school_year(date)
    tense: Tense = "past" if nature in {"result", "baseline"} else "future"
    return resolve(date, clock.anchor, tense, clock.known_to)


def _nearest(
    analysed: Analysed, clause: Clause, number: NumberMention, nature: Nature
) -> DateMention | None:
    dates = [date for date in analysed.dates if _usable(date) and not _is_comparison(date)]
    if nature == "target":
        dates = [date for date in dates if date.date_class != "now"]
    inside = [date for date in dates if clause.start <= date.start < clause.end]
    rivals = [other.start for other in analysed.numbers if other.start > number.start]
    following = min(rivals, default=clause.end)
    own = [date for date in inside if number.end <= date.start < following]
    if own and own[0].start - number.end < 70:
        return own[0]
    before = [date for date in inside if date.end <= number.start]
    if before:
        return before[-1]
    if own:
        return own[0]
    if inside:
        return inside[0]
    earlier = [date for date in dates if date.end <= clause.start]
    return earlier[-1] if earlier else (dates[0] if dates else None)


def _carried(analysis: Analysis, analysed: Analysed) -> DateMention | None:
    passage = analysed.passage
    if not _CARRIES_ON.search(passage.text):
        return None
    for back in range(1, _LOOK_BACK + 1):
        index = passage.index - back
        if index < 0:
            return None
        earlier = analysis.passages[index]
        if earlier.passage.block != passage.block:
            return None
        if any(date.date_class == "now" for date in earlier.dates):
            return None
        usable = [d for d in earlier.dates if _usable(d) and not _is_comparison(d)]
        if usable:
            return usable[0]
    return None

"""A number in its clause, what it was judged to be, and the document that it is read in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from extractors.finding.action_columns import Row
from extractors.finding.steering import speaks_of_policy
from extractors.finding.target_clock import Clock
from extractors.finding.target_fields import Clause, Tense
from extractors.finding.target_rule import NUMBER_MARK, OTHER_NUMBER
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention
from extractors.language.numbers import NumberMention
from extractors.reading.model import Passage
from schemas.edtf import day_range
from schemas.records import DocumentFacts, Nature, Target

SHARES = frozenset({"percent", "percentage_point", "ratio"})
COUNTS = frozenset({"count", "fte"})
_QUANTITY = re.compile(
    r"(?<![a-z])(?:hectaren?|hectares|ha|[kM]?ton(?:nen)?|[kM]t|kiloton|megaton|[kMGT]Wh?p?|\w+watt(?:uur|uren|piek)?|[PTGM]J|\w+joule"
    r"|m[³3]|kubieke\smeters?|m[²2]|km|kilometers?|vierkante\s(?:kilo)?meters?|kilo(?:gram)?|kg|liters?|l)(?:/\w+)?$"
)
"""Units of which policy makes, saves or lays so many, as it does with things that are counted."""
FIRM_AIMS = frozenset(
    {
        "target.stated",
        "target.called",
        "target.intended",
        "target.decided_move",
        "target.norm",
        "target.named_bound",
        "target.set_value",
        "target.must",
        "target.strive",
        "target.asked",
        "target.will",
        "target.in_order_to",
        "target.bound",
        "target.within",
        "target.may_be",
        "target.in_time",
        "target.task",
        "target.post",
        "target.enumerated",
        "target.starting_point",
        "target.set",
    }
)
BOUND = re.compile(
    r"(?:(?:een\s)?(?:maximum|minimum)(?:\saantal)?\svan|maximaal|minimaal|minstens|ten\s?minste|ten\shoogste|hoogstens|hooguit|niet\smeer\sdan|niet\sminder\sdan"
    r"|\S+\s?(?:%|procent)?\s(?:of|en)\s(?:meer|minder|beter|hoger|lager))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of the document before its numbers are read."""

    steering: bool
    report: bool
    covenant: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a number is, by which rule; nature None where it is refused."""

    nature: Nature | None
    rule: str
    confidence: float


def reading_of(
    analysis: Analysis, facts: DocumentFacts, rows: Mapping[tuple[int, int], Row]
) -> Reading:
    """Tell what kind of paper it is, by its facts, its action tables and its words."""
    return Reading(
        steering=facts.kind != "other" or bool(rows) or speaks_of_policy(analysis),
        report=facts.kind == "voortgangsrapportage",
        covenant=facts.kind == "covenant",
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """What the numbers of a document are read against."""

    analysis: Analysis
    reading: Reading
    clock: Clock
    rows: Mapping[tuple[int, int], Row]
    """Rows of action tables, by the numbers of table and row."""

    def row_of(self, passage: Passage) -> Row | None:
        """Give the row of an action table that a sentence stands in; None outside them."""
        if passage.table is None or passage.row is None:
            return None
        return self.rows.get((passage.table, passage.row))

    def due_of(self, passage: Passage) -> str | None:
        """Give by when the row of a sentence is due, unless it tells how things stand."""
        row = self.row_of(passage)
        return None if row is None or row.column_of(passage) == "state" else row.due

    def tells_state(self, passage: Passage) -> bool:
        """Tell whether a sentence stands in the column that says how things stand."""
        row = self.row_of(passage)
        return row is not None and row.column_of(passage) == "state"

    def is_to_come(self, time: str) -> bool:
        """Tell whether a time ends after the document's day."""
        last, day = day_range(time)[1], self.clock.anchor
        return day is not None and (last is None or last > day.isoformat())

    def is_history(self, target: Target, text: str) -> bool:
        """Tell whether a text tells of a result of so long ago that policy steers no more on it."""
        last = day_range(target.when)[1] if target.when is not None else None
        if target.nature != "result" or last is None or self.clock.anchor is None:
            return False
        if last[:4] not in text:
            # What was told a sentence before is less sure.
            return False
        return int(last[:4]) < self.clock.anchor.year - _LONG_AGO


_LONG_AGO = 15
"""Years before a document that only its introduction tells of."""


@dataclass(slots=True)
class Case:
    """A number in its clause, with what was found of it so far."""

    number: NumberMention
    clause: Clause
    tense: Tense
    verdict: Verdict | None = None
    step: DateMention | None = None
    """The day printed before a move that is one of several: `1-12-2007: van 3% naar 4%`."""


IS_BEING = re.compile(r"\b(?:wordt|worden)\b(?![^;]*\b(?:is|zijn|was|waren)\b)", re.IGNORECASE)


def marked_clause(analysed: Analysed, case: Case) -> str:
    """Give the clause of a number with marks for its numbers."""
    return marked(analysed, case.number, case.clause.start, case.clause.end)


BOUNDS = frozenset({"at_least", "at_most"})


def steered_on(number: NumberMention) -> bool:
    """Tell whether a number is a share, a count or a quantity, and no duration, height or noise."""
    if number.unit == "other":
        distance = number.qualifier == "at_most" and number.text.endswith(("km", "kilometer"))
        return not distance and _QUANTITY.search(number.text) is not None
    return number.unit in SHARES | COUNTS


def measures(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a number in a report of the past measures something.

    Lengths, durations and the like do so only beside a time or a comparison.
    """
    if steered_on(number):
        return True
    compared = re.match(
        r"[^;.]{0,40}\b(?:minder|meer|hoger|lager)\b", analysed.passage.text[number.end :]
    )
    return number.unit in {"other", "hour", "day", "year"} and bool(analysed.dates or compared)


def is_small_word(number: NumberMention) -> bool:
    """Tell whether a number is printed as a word, and no more than twelve."""
    return number.in_words and number.value <= _DOZEN


_DOZEN = 12


_TO_A_BOUND = re.compile(
    r"tot\s(?=(?:maximaal|max\.|ten\shoogste|hoogstens|hooguit)\s)", re.IGNORECASE
)


def marked(analysed: Analysed, number: NumberMention, start: int, end: int) -> str:
    """Give `[start, end)` of the text with marks for its numbers."""
    text = analysed.passage.text
    parts: list[str] = []
    position = start
    for other in analysed.numbers:
        if not start <= other.outer_start < end:
            continue
        mark = NUMBER_MARK if other is number else OTHER_NUMBER
        share = "%" if other.unit in SHARES else ""
        unit = "" if other.unit in SHARES | COUNTS else other.text.split()[-1]
        unit = "" if unit[-1:].isdigit() else unit
        # `tot maximaal 6`: the bound takes in `tot`, which says where something goes.
        to = _TO_A_BOUND.match(text, other.outer_start)
        began = other.outer_start if to is None else to.end()
        parts.append(text[position:began] + mark + share + (f" {unit}" if unit else ""))
        position = other.end
    parts.append(text[position:end])
    return "".join(parts)

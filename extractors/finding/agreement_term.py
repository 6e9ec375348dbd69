"""How long an agreement or plan runs, and the times that are told from that.

`Dit convenant eindigt op 31 december 2018` gives `uiterlijk zes maanden vóór het einde van de
looptijd` and `bij afloop van dit convenant` their day; else the years of the title do.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention
from extractors.language.dates_meaning import (
    Between,
    Day,
    Meaning,
    Months,
    Node,
    Relation,
    Year,
    YearRef,
    is_open,
)
from extractors.language.dates_placing import add_months
from extractors.language.numerals import TEENS, UNITS_BELOW_TEN
from extractors.language.quick_looks import QuickLook
from schemas.edtf import day_range
from schemas.records import DocumentFacts

_AGREEMENT = (
    r"\w*(?:convenant|overeenkomst|akkoord|deal|arrangement|protocol|regeling|samenwerking"
    r"|afspraken|programma|plan|pact|agenda|verklaring)"
)
_RUNS = QuickLook(
    re.compile(
        rf"\b(?:dit|deze|het|de)\s(?:[\w-]+\s){{0,2}}?{_AGREEMENT}\b[^.;]{{0,200}}?"
        r"\b(?P<verb>eindig(?:t|en)|loopt|lopen|geld(?:t|en)|expireert|vervalt|(?:is|zijn)\sgeldig"
        r"|aangegaan|(?:heeft|kent)\seen\slooptijd)\b",
        re.IGNORECASE,
    ),
    "eindig|loopt|lopen|geld|expireert|vervalt|aangegaan|looptijd",
)
"""What an agreement says of how long it runs; its dates stand behind the verb."""
_BEGINS = re.compile(r"\b(?:in\swerking|gaat\sin|vangt\saan|begint|start)\s(?:op\s)?$", re.I)
"""Before the first day of an agreement."""
_LASTING = re.compile(
    r"\b(?:looptijd|periode|duur|termijn|tijd)\svan\s(?P<count>\w+)\s(?P<unit>jaar|jaren|maanden)\b",
    re.IGNORECASE,
)
_TITLE_PASSAGES = 4
_TITLE_YEARS = re.compile(
    r"\b\w*(?:programma|plan|convenant|akkoord|agenda|visie|nota|aanpak|strategie|beleidskader|arrangement|overeenkomst"
    r"|afspraken|pact|deal|protocol)\b"
    r"[^\n.;]{0,60}?\b(?P<from>(?:19|20)\d\d)\s?(?:[-–/]|tot\sen\smet|t/m)\s?(?P<to>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)

_PERIOD = (
    r"(?:(?:ge)?hele\s|volledige\s|totale\s)?"
    r"(?:(?:programma|plan|convenants?|beleids|akkoord|project|contract|overeenkomst|uitvoerings)periode"
    rf"|looptijd(?:\svan\s(?:de|het|dit|deze)\s(?:[\w-]+\s)?{_AGREEMENT})?(?!\svan\b))\b"
)
_OF_ITSELF = r"(?!\s(?:van|voor|over|tussen|met|uit|(?-i:[A-Z0-9])))"
"""Behind a plan that is not called after something else."""
_END = (
    r"(?:(?:het\s)?einde?|(?:de\s)?afloop|het\sverstrijken|de\sexpiratie)\svan\s"
    rf"(?:(?:de|deze)\s{_PERIOD}|(?:dit|deze)\s(?:[\w-]+\s)?{_AGREEMENT}\b"
    rf"|(?:de|het)\s(?:actie|uitvoerings|meerjaren)?(?:plan|programma|convenant|akkoord)\b{_OF_ITSELF})"
)
_ITSELF = (
    rf"(?:(?:dit|deze)\s(?:[\w-]+\s)?{_AGREEMENT}\b"
    rf"|(?:de|het)\s(?:actie|uitvoerings|meerjaren)?(?:plan|programma|convenant|akkoord)\b{_OF_ITSELF})"
)
_NTH = ("eerste", "tweede", "derde", "vierde", "vijfde", "laatste")
_COUNT = r"(?P<count>een\shalf|\w+)\s(?P<unit>maand|maanden|jaar|weken|week)"
_FROM_TERM = QuickLook(
    re.compile(
        rf"\b(?:(?P<limit>uiterlijk\s)?{_COUNT}\s(?P<way>v[oó][oó]r|na)\s{_END}"
        r"|(?P<lead>uiterlijk\s(?:bij|op|aan|voor|vóór)|v[oó][oó]r|tot(?:\saan)?|tegen|na|bij|op|aan)"
        rf"\s{_END}"
        rf"|(?:gedurende|tijdens|in|binnen|over)\s(?:de|deze)\s(?P<whole>{_PERIOD})"
        rf"|voor\sde\s(?P<lasting>(?:(?:ge)?hele\s)?(?:duur|looptijd)\svan\s{_ITSELF})"
        rf"|(?:(?P<middle>halverwege)|in\s(?:de|het)\s(?P<nth>{'|'.join(_NTH)})\s(?P<of>helft|jaar)\svan)"
        rf"\s(?:(?:de|deze)\s{_PERIOD}|{_ITSELF}))",
        re.IGNORECASE,
    )
)
"""The times told from the end of an agreement, or for as long as it runs."""
_LEADS: dict[str, Relation] = {"na": "from", "bij": "in", "op": "in", "aan": "in"}
_COUNTS: dict[str, float] = {
    **UNITS_BELOW_TEN,
    **TEENS,
    "één": 1,
    "twintig": 20,
    "een half": 0.5,
    "anderhalf": 1.5,
}


@dataclass(frozen=True, slots=True)
class Term:
    """The first and the last of the time that an agreement or plan runs."""

    first: Node | None
    last: Node


def years_of_title(analysis: Analysis, facts: DocumentFacts) -> tuple[int, int] | None:
    """Give the years that a document is a plan or agreement for, by its title."""
    opening = [a.passage.text for a in analysis.passages[:_TITLE_PASSAGES]]
    years = _TITLE_YEARS.search("\n".join((facts.title or "", *opening)))
    return (int(years["from"]), int(years["to"])) if years else None


def time_of_title(analysis: Analysis, facts: DocumentFacts) -> str | None:
    """Give the same as EDTF: `2018/2022`."""
    years = years_of_title(analysis, facts)
    return f"{years[0]}/{years[1]}" if years else None


def term_of(analysis: Analysis, facts: DocumentFacts) -> Term | None:
    """Give how long the agreement or plan runs that a document is, None where it says nothing.

    What it says of its own end goes before the years of its title.
    """
    signed = _day(facts.date)
    for analysed in analysis.passages:
        if analysed.dates or signed is not None:
            said = _RUNS.search(analysed.passage.text)
            if said is not None and (term := _said(analysed, said, signed)) is not None:
                return term
    years = years_of_title(analysis, facts)
    return Term(_year(years[0]), _year(years[1])) if years else None


def in_force_from(analysis: Analysis) -> dt.date | None:
    """Give the day on which an agreement says that it comes into force: `treedt op 1 mei in`."""
    for analysed in analysis.passages:
        begins = _IN_FORCE.search(analysed.passage.text) if analysed.dates else None
        if begins is None:
            continue
        ends = _ENDS.search(analysed.passage.text, begins.end())
        until = ends.start() if ends is not None else len(analysed.passage.text)
        for date in analysed.dates:
            if begins.end() <= date.end <= until and (day := _first_day(date.meaning.node)):
                return day
    return None


_ENDS = re.compile(r"\b(?:eindig(?:t|en)|loopt|lopen|geldt|vervalt|tot)\b", re.IGNORECASE)
"""Where a sentence goes on to the end of what comes into force."""
_IN_FORCE = QuickLook(
    re.compile(
        rf"\b(?:dit|deze)\s(?:[\w-]+\s){{0,2}}?{_AGREEMENT}\s(?:treedt|gaat)\s"
        r"(?=[^.;]{0,60}\b(?:in\swerking|in)\b)",
        re.IGNORECASE,
    ),
    "treedt|gaat",
)


def _said(analysed: Analysed, said: re.Match[str], signed: dt.date | None) -> Term | None:
    """Read the end that a sentence tells: its day, or how long after the first day it is."""
    first: Node | None = _node(signed) if signed is not None else None
    for date in analysed.dates:
        node, relation = date.meaning.node, date.meaning.relation
        if node is None or is_open(node):
            continue
        if isinstance(node, Between):
            return Term(node.first, node.last) if date.start >= said.start("verb") else None
        opens = _BEGINS.search(analysed.passage.text[: date.start]) is not None
        if isinstance(node, Day) and (relation == "from" or opens):
            first = node
            continue
        ends = relation in {"until", "before"} or said["verb"].lower().startswith("eindig")
        if date.start >= said.end() and ends and isinstance(node, Day | Months | Year):
            return Term(first, node)
    lasting = _LASTING.search(analysed.passage.text, said.start("verb"))
    begins = _first_day(first)
    if lasting is None or begins is None:
        return None
    count = number_said(lasting["count"])
    if not count:
        return None
    return Term(first, _node(_moved(begins, count, lasting["unit"]) - dt.timedelta(days=1)))


def times_from_term(text: str, term: Term) -> Iterator[DateMention]:
    """Give the times in a text that are told from the term of the agreement it belongs to."""
    for match in _FROM_TERM.finditer(text):
        meaning = _meaning(match, term)
        if meaning is not None:
            yield DateMention(
                start=match.start(),
                end=match.end(),
                text=match.group(),
                date_class="until" if meaning.relation in {"until", "before"} else "interval",
                rule="date.of_term",
                meaning=meaning,
                preposition=(match["lead"] or "").lower() or None,
            )


def with_times_from_term(analysed: Analysed, term: Term | None) -> Analysed:
    """Add the ends told from the term to the times that a passage names itself.

    What holds for as long as it runs is left out: a report does not know when that began.
    """
    times = times_from_term(analysed.passage.text, term) if term is not None else ()
    told = tuple(time for time in times if not isinstance(time.meaning.node, Between))
    kept = [d for d in analysed.dates if not any(t.start < d.end and d.start < t.end for t in told)]
    dates = tuple(sorted((*kept, *told), key=lambda date: date.start))
    return replace(analysed, dates=dates) if told else analysed


def _meaning(match: re.Match[str], term: Term) -> Meaning | None:
    if match["middle"] or match["nth"]:
        part = _part_of(match, term)
        return Meaning("in", part) if part is not None else None
    if match["whole"] or match["lasting"]:
        return Meaning("in", Between(term.first, term.last)) if term.first is not None else None
    if match["lead"]:
        lead = match["lead"].lower()
        return Meaning(_LEADS.get(lead, "until"), term.last)
    count, last = number_said(match["count"]), _last_day(term.last)
    if count is None or last is None:
        return None
    moved = _moved(last, count if match["way"].lower() == "na" else -count, match["unit"])
    return Meaning("until" if match["limit"] else "in", _node(moved))


def _part_of(match: re.Match[str], term: Term) -> Node | None:
    """Give `halverwege de looptijd`, `in het tweede jaar van het programma`; None if unknown."""
    first, last = _first_day(term.first), _last_day(term.last)
    if isinstance(term.first, Year) and term.first.ref.number is not None:
        first = dt.date(term.first.ref.number, 1, 1)
    if first is None or last is None or last <= first:
        return None
    middle = first + (last - first) / 2
    if match["middle"]:
        return _year(middle.year)
    number = _NTH.index(match["nth"].lower())
    latest = match["nth"].lower() == _NTH[-1]
    if match["of"].lower() == "helft":
        halves = ((first, middle), (middle + _ONE_DAY, last))
        return _from_to(*halves[-1 if latest else number]) if number < 2 or latest else None
    begins = _moved(last, -1, "jaar") + _ONE_DAY if latest else _moved(first, number, "jaar")
    ends = _moved(begins - _ONE_DAY, 1, "jaar")
    return _from_to(begins, ends) if ends <= last else None


def _from_to(first: dt.date, last: dt.date) -> Node:
    """Give a stretch in days, or in years where it is made of whole ones."""
    whole = (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)
    if whole and first.year == last.year:
        return _year(first.year)
    return (
        Between(_year(first.year), _year(last.year))
        if whole
        else Between(_node(first), _node(last))
    )


_ONE_DAY = dt.timedelta(days=1)


def number_said(word: str) -> float | None:
    """Give the number that a word or figures say; None for another word."""
    return float(word) if word.isdecimal() else _COUNTS.get(word.lower())


def _year(number: int) -> Year:
    return Year(YearRef(number))


def _node(day: dt.date) -> Day:
    return Day(YearRef(day.year), day.month, day.day)


def _day(edtf: str | None) -> dt.date | None:
    return dt.date.fromisoformat(edtf) if edtf and len(edtf) == len("2018-06-01") else None


def _first_day(node: Node | None) -> dt.date | None:
    if isinstance(node, Day) and node.ref.number is not None:
        return dt.date(node.ref.number, node.month, node.day)
    return None


def _last_day(node: Node) -> dt.date | None:
    """Give the last day of an end that is named with its year."""
    match node:
        case Day(ref=YearRef(number=int(year)), month=month, day=day):
            return dt.date(year, month, day)
        case Months(ref=YearRef(number=int(year)), last=month) if month <= _MONTHS:
            last = day_range(f"{year}-{month:02d}")[1]
        case Year(ref=YearRef(number=int(year))):
            last = f"{year}-12-31"
        case _:
            return None
    return dt.date.fromisoformat(last) if last else None


_MONTHS = 12


def _moved(day: dt.date, count: float, unit: str) -> dt.date:
    """Move a day by weeks, months or years; the end of a month stays one."""
    if unit.startswith("we"):
        return day + dt.timedelta(weeks=count)
    moved = add_months(day, round(count * (_MONTHS if unit.startswith("ja") else 1)))
    at_end = day.day == calendar.monthrange(day.year, day.month)[1]
    return moved.replace(day=calendar.monthrange(moved.year, moved.month)[1]) if at_end else moved

"""Numbers in running text that are aimed at, reached, forecast or started from."""

from __future__ import annotations

import datetime as dt
import operator
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.finding.action_columns import read_action_rows
from extractors.finding.agreement_term import term_of, with_times_from_term
from extractors.finding.table_cells import TableView
from extractors.finding.target_ahead import begins_later
from extractors.finding.target_baselines import baseline_of, moved_from_time, moved_since, year_of
from extractors.finding.target_cases import COUNTS, FIRM_AIMS, Case, Setting, Verdict, reading_of
from extractors.finding.target_clock import clock_of
from extractors.finding.target_fields import change_of, clause_of, may_be_present, tense_of
from extractors.finding.target_indicators import (
    indicator_of,
    is_gap,
    is_only_time,
    left_out,
    said_earlier,
)
from extractors.finding.target_series import (
    beside,
    held_against,
    named_alike,
    said_before,
    sharing_what_is_counted,
    speaks_of_the_same,
    take_up,
    with_change_of,
    with_time_of,
)
from extractors.finding.target_settling import (
    announcement,
    carry_aim,
    carry_over_gaps,
    carry_result,
    inherit,
    point_back,
    settle_moves,
    settle_recital,
    settle_row,
)
from extractors.finding.target_times import when_of
from extractors.finding.target_verdicts import judge
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention, resolve
from extractors.language.dates_meaning import Day, Year, YearRef, is_open, lean_of, with_ref
from extractors.language.numbers import NumberMention
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Passage
from extractors.reading.table_prose import is_closed_prose
from schemas.records import DocumentFacts, Nature, Target

_READ = frozenset({"sentence", "list_item", "heading", "caption"})
_DIGIT = re.compile(r"\d")


def find_targets(
    analysis: Analysis,
    facts: DocumentFacts,
    anchor: dt.date | None,
    tables: Sequence[TableView] = (),
) -> Sequence[Target]:
    """Find the targets, results, forecasts and baselines in the running text, in order.

    Numbers in `tables` are left to others, but for those in the sentences of their cells.
    `anchor` is the day that relative times count from.
    """
    rows = read_action_rows(analysis.document, tables, anchor)
    clock = clock_of(analysis, facts, anchor)
    setting = Setting(analysis, reading_of(analysis, facts, rows), clock, rows)
    found: PutAway[Target] = PutAway(together=TOGETHER)
    term = term_of(analysis, facts)
    for passage in analysis.passages:
        if passage.numbers and _is_read(passage.passage):
            analysed = with_years_gone_by(with_times_from_term(passage, term), anchor)
            told = tuple(_in_passage(setting, analysed, found))
            in_rows = sharing_what_is_counted(
                [target for target, _ in told],
                [number for _, number in told],
                analysed.passage.text,
            )
            for target in held_against(in_rows):
                found.add(target)
    return found.settled()


def _in_passage(
    setting: Setting, analysed: Analysed, before: Sequence[Target]
) -> Iterator[tuple[Target, NumberMention]]:
    """Give the targets of a passage, each with its number."""
    text = analysed.passage.text
    clauses = [clause_of(analysed, n.start, n.end) for n in analysed.numbers]
    cases = [
        Case(number, clause, tense_of(analysed, clause, number))
        for number, clause in zip(analysed.numbers, clauses, strict=True)
    ]
    for case in cases:
        if case.tense == "past" and _is_planned(setting, analysed, case):
            # `Vanaf 2030 planten wij …`: a present that looks like a past tense.
            case.tense = "present"
        case.verdict = judge(setting, analysed, case)
    take_up(setting, analysed, cases, before)
    settle_moves(setting, analysed, cases)
    inherit(text, cases)
    carry_over_gaps(text, cases)
    point_back(text, cases)
    carry_aim(text, cases)
    carry_result(text, cases)
    settle_row(setting, analysed, cases)
    settle_recital(setting, analysed, cases)
    earlier: Target | None = None
    last: Target | None = None
    for case in cases:
        if case.verdict is not None and case.verdict.nature is not None:
            target = _target(setting, analysed, case, case.verdict, case.verdict.nature)
            moved = last is not None and last.rule == "baseline.moved_from"
            bare = moved and (is_only_time(target.indicator) or _DIGIT.search(target.indicator))
            if last is not None and (bare or speaks_of_the_same(text, case)):
                target = with_change_of(target, last)
                target = target.model_copy(update={"indicator": last.indicator})
            elif left_out(analysed, case.clause, case.number):
                said = said_earlier(analysed, case.clause) if last is None else last.indicator
                said = said or said_before(setting, analysed, before)
                target = target.model_copy(update={"indicator": said or target.indicator})
                target = with_time_of(target, before) if last is None else target
                if last is not None and is_gap(analysed, case.number):
                    target = with_change_of(target, last)
            around = (text[case.clause.start : case.number.start], text[case.number.end :])
            target = beside(named_alike(target, last, *around), last, *around, earlier)
            if setting.is_history(target, text):
                continue
            earlier, last = last, target
            yield target, case.number


def _is_planned(setting: Setting, analysed: Analysed, case: Case) -> bool:
    """Tell whether a clause in what looks like a past tense tells of what is to be done."""
    if begins_later(analysed, case.clause, setting.clock):
        return True
    if not may_be_present(analysed, case.clause):
        return False
    own = [date for date in analysed.dates if case.clause.start <= date.start < case.clause.end]
    if any(_TO_COME.match(date.text) for date in own):
        # `Wij planten de komende jaren 300 bomen.`
        return True
    return not setting.reading.report and not own


_TO_COME = re.compile(
    r"(?:(?:in|voor|over|gedurende) )?(?:(?:de|het) )?(?:eerst|aan)?(?:komende?|volgende?)\b",
    re.IGNORECASE,
)
"""A time that begins where the document is written."""


def with_years_gone_by(analysed: Analysed, anchor: dt.date | None) -> Analysed:
    """Give days and months without a year that of a year gone by that is named before them.

    `In 2028 daalde het aantal: van 84 op 1 januari naar 78 op 31 december`. A day on which
    something stands at a number is the last of that date, unless the next is nearer:
    `Op 1 september zijn er 40 plaatsen`.
    """
    dates: list[DateMention] = []
    year: YearRef | None = None
    for date in analysed.dates:
        node = date.meaning.node
        if anchor is not None and isinstance(node, Day) and node.ref.is_open:
            stands = _STANDS_THEN.match(analysed.passage.text, date.end) is not None
            gone = _year_of_last(node, anchor) if stands and node.ref.lean is None else None
            if gone is not None:
                meant = replace(date.meaning, node=with_ref(node, gone))
                dates.append(replace(date, meaning=meant))
                continue
        told = node is not None and is_open(node) and lean_of(node) is None
        if node is not None and year is not None and told:
            meant = replace(date.meaning, node=with_ref(node, year))
            dates.append(replace(date, meaning=meant))
            continue
        if isinstance(node, Year) and date.preposition == "in" and anchor is not None:
            number = node.ref.number
            year = node.ref if number is not None and number < anchor.year else None
        elif not told:
            year = None
        dates.append(date)
    same = all(map(operator.is_, dates, analysed.dates))
    return analysed if same else replace(analysed, dates=tuple(dates))


def _year_of_last(day: Day, anchor: dt.date) -> YearRef | None:
    """Give the year of the last such day before `anchor`, where that is within half a year."""
    for year in (anchor.year, anchor.year - 1):
        gone = anchor - dt.date(year, day.month, min(day.day, _DAYS_OF_ANY_MONTH))
        if dt.timedelta() <= gone < _HALF_A_YEAR:
            return YearRef(number=year)
    return None


_DAYS_OF_ANY_MONTH = 28
_HALF_A_YEAR = dt.timedelta(days=182)
_STANDS_THEN = re.compile(
    r"\s(?:is|zijn|staat|staan|woont|wonen|verblijft|verblijven|telt|tellen|bedraagt|bedragen"
    r"|ligt|liggen|zit|zitten|heeft|hebben)\s(?:er\s)?(?![^;.]*\b(?:klaar|gereed|ge\w+[dt])\b)"
)
"""What stands so on a day: `op 1 mei wonen er …`, and not `op 1 mei is de sluis klaar`."""
_ENDED = re.compile(r"\w\s\S+\s[^\W\d]{3,}\.$")
"""`4,2 km gereed.`: told in few words, with a full stop."""
_ENDED_IN_FIGURES = re.compile(r"\d[%)]{0,2}\.$")
_TOLD_WORDS = 4
"""Words from which what ends in figures and a full stop is a sentence: `In 2013 zijn er nog 40.`"""


def _is_read(passage: Passage) -> bool:
    """Whether a passage tells of numbers; a cell of loose words is left to who reads tables."""
    text = passage.text
    told = passage.table is None or is_closed_prose(text) or _ENDED.search(text)
    if passage.kind not in _READ or told:
        return passage.kind in _READ
    words = sum(word.isalpha() and len(word) > 1 for word in text.split())
    return words >= _TOLD_WORDS and _ENDED_IN_FIGURES.search(text) is not None


_FROM_THEN = re.compile(r"\b(?:met\singang\svan|vanaf|ingaande)\b", re.IGNORECASE)


def _target(
    setting: Setting, analysed: Analysed, case: Case, verdict: Verdict, nature: Nature
) -> Target:
    number, clause = case.number, case.clause
    change, falls = change_of(analysed.passage.text, clause, number)
    if verdict.rule == "baseline.moved_from":
        change = falls = False
        since = moved_since(analysed, (clause, number), setting.clock, to_level=True)
        when = moved_from_time(analysed, number, setting.clock) or baseline_of(
            analysed, (clause, number), setting.clock
        )
        when = when or (since[0] if since else None)
    else:
        when = when_of(setting.analysis, analysed, (clause, number), nature, setting.clock)
    baseline = baseline_of(analysed, (clause, number), setting.clock, when) if change else None
    # `Tussen 2010 en 2012 kwamen er 40 woningen bij`: in all of those years.
    level = verdict.rule == "result.moved"
    moved = (change and number.unit not in COUNTS) or level
    place = clause, number
    since = moved_since(analysed, place, setting.clock, to_level=level) if moved else None
    if nature == "result" and since is not None:
        when = since[1]
        baseline = baseline or (year_of(since[0]) if change and since[0] else None)
    if case.step is not None and nature != "baseline":
        when = resolve(case.step, setting.clock.anchor)
        lasts = _FROM_THEN.search(announcement(setting, analysed, case.step))
        when = f"{when}/.." if when is not None and lasts and "/" not in when else when
    if when is None and nature == "target":
        when = setting.due_of(analysed.passage)
    value, value_max = number.value, number.value_max
    qualifier = number.qualifier
    if qualifier == "exact" and verdict.rule in FIRM_AIMS | {"target.listed"}:
        limit = re.search(r"\bbinnen\s$", analysed.passage.text[: number.start], re.IGNORECASE)
        qualifier = "at_most" if limit else qualifier
    part_done = verdict.rule == "target.of_task" and _OF_THE_TASK.search(
        analysed.passage.text[: number.outer_start]
    )
    if part_done or verdict.rule == "baseline.existing":
        # The time beside it is that of the part that was done.
        when = None
    if falls and value > 0:
        value, value_max = -value, None if value_max is None else -value_max
    indicator = indicator_of(analysed, clause, number)
    bare = number.unit == "count" and number.text[-1:].isdigit() and abs(value) <= _WHOLE
    return Target(
        value=f"{value:f}",
        value_max=None if value_max is None else f"{value_max:f}",
        unit="percent" if bare and _PERCENTAGE.match(indicator) else number.unit,
        indicator=indicator,
        qualifier=qualifier,
        nature=nature,
        change=change,
        baseline=baseline,
        when=when,
        raw=analysed.passage.text[number.outer_start : number.end],
        passage=analysed.passage.index,
        rule=verdict.rule,
        confidence=verdict.confidence,
    )


_OF_THE_TASK = re.compile(
    r"\bvan\s(?:de|het|deze|dit|die|onze|hun|haar|zijn)\s(?:[\w-]+\s)?\w*(?:opgave|taakstelling)\svan\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""`40% van de opgave van ¤`, of which a part was done; not `er is een opgave van ¤`."""
_WHOLE = 100
_PERCENTAGE = re.compile(r"(?:(?:het|een)\s)?\w*percentage\b", re.IGNORECASE)
"""`het percentage huurders gaat van 40 naar 44`: what is printed without its sign."""

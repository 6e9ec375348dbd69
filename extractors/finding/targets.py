"""Numbers in running text that are aimed at, reached, forecast or started from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.finding.action_columns import Row, read_action_rows
from extractors.finding.agreement_term import term_of, with_times_from_term
from extractors.finding.steering import speaks_of_policy
from extractors.finding.table_cells import TableView
from extractors.finding.target_fields import (
    Clause,
    Tense,
    change_of,
    clause_of,
    tense_of,
)
from extractors.finding.target_indicators import (
    indicator_of,
    is_only_time,
    left_out,
    said_earlier,
    subject_of,
)
from extractors.finding.target_rule import NUMBER_MARK, OTHER_NUMBER, TargetRule
from extractors.finding.target_rules import TARGET_RULES
from extractors.finding.target_times import (
    Clock,
    baseline_of,
    begins_later,
    clock_of,
    goes_on,
    governed,
    held_before,
    holds_in_future,
    holds_later,
    limited_later,
    moved_from_time,
    moved_since,
    when_of,
    year_of,
)
from extractors.finding.target_words import AIM_SECTION
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention, resolve
from extractors.language.numbers import NumberMention
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Passage
from extractors.reading.table_prose import is_closed_prose
from schemas.edtf import day_range
from schemas.records import DocumentFacts, Nature, Target

_READ = frozenset({"sentence", "list_item", "heading", "caption"})
_SHARES = frozenset({"percent", "percentage_point", "ratio"})
_COUNTS = frozenset({"count", "fte"})
_QUANTITY = re.compile(
    r"(?<![a-z])(?:hectaren?|hectares|ha|[kM]?ton(?:nen)?|[kM]t|kiloton|megaton|[kMGT]Wh?p?|\w+watt(?:uur|uren|piek)?|[PTGM]J|\w+joule"
    r"|m[³3]|kubieke\smeters?|m[²2]|km|kilometers?|vierkante\s(?:kilo)?meters?|kilo(?:gram)?|kg|liters?|l)(?:/\w+)?$"
)
"""Units of which policy makes, saves or lays so many, as it does with things that are counted."""
_FIRM_AIMS = frozenset(
    {
        "target.stated",
        "target.called",
        "target.intended",
        "target.decided_move",
        "target.norm",
        "target.set_value",
        "target.must",
        "target.strive",
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
_LEVELS = frozenset(
    {
        "result.level",
        "result.moved",
        "result.now",
        "forecast.expected",
        "target.move",
        "baseline.against",
        "baseline.it_was",
        "baseline.had",
        "baseline.then_now",
        "target.within",
    }
)
_PLANS_ONLY = frozenset(
    {
        "target.promised",
        "target.post",
        "target.will_be",
        "target.move",
        "target.room",
        "target.more",
        "target.raised",
        "target.to_make",
        "target.yearly_share",
    }
)
"""Rules that read a plan in the present tense; the past tense tells of what was done."""
_PRESENT_TOO = frozenset(
    {"result.participates", "result.done", "result.level", "result.in_progress"}
)
_NOT_FOR_WORDS = frozenset({"result.level", "target.room", "target.will_be", "result.in_progress"})
_BOUND = re.compile(
    r"(?:(?:een\s)?(?:maximum|minimum)(?:\saantal)?\svan|maximaal|minimaal|minstens|ten\s?minste|ten\shoogste|hoogstens|hooguit|niet\smeer\sdan|niet\sminder\sdan"
    r"|\S+\s?(?:%|procent)?\s(?:of|en)\s(?:meer|minder|beter|hoger|lager))",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bvan\s(?:de\s|het\s|een\s|gemiddeld\s)?$", re.IGNORECASE)
_GUESS = re.compile(r"naar\sschatting|geschat", re.IGNORECASE)
_EITHER_WAY = frozenset(
    {"result.moved", "target.move", "target.dated", "result.done", "result.level"}
)
_TO = re.compile(r"^[^;.]{0,45}?\b(?:naar|tot)\s(?:de\s|het\s|een\s|alle\s)?$", re.IGNORECASE)
_MORE_OF_IT = re.compile(
    r"\s(?:langer|korter|meer|minder|hoger|lager|sneller|eerder)\b(?!\sdan\b)", re.IGNORECASE
)
_SIDE_BY_SIDE = re.compile(r"(?:(?!,\s(?:maar|terwijl|want|waar)\b)[^.;:?]){1,90}")
_DIGIT = re.compile(r"\d")
_IT_WAS = re.compile(
    r"\b(?:was|waren|is|zijn|moet|moeten|zal|zullen|wordt|worden)\s(?:dat|dit)\s(?:er\s|nog\s|al\s|minimaal\s){0,2}$"
    r"|\b(?:waarvan|van\swie|hiervan|daarvan)\s(?:er|zijn\ser|waren\ser)\s$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:te|moet|moeten|zal|zullen|wil|willen|doel\w*|ambitie\w*|streef\w*|besloten|gaat|gaan|wordt|worden)\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"\b(?:kom(?:t|en)|ligt|liggen)\b[^;]*\bdoor\b|\b(?:dankzij|te\sdanken\saan|als\sgevolg\svan|wordt\sverklaard)\b",
    re.IGNORECASE,
)
"""A move that explains another has taken place: `dat komt door de groei van 3 naar 5%`."""
_SEEN = re.compile(
    r"\b(?:zien\s(?:we|wij)|(?:we|wij|ik)\szien?|laat\s[^;]*\bzien|is\s(?:er\s)?sprake\svan|te\szien)\b",
    re.IGNORECASE,
)
"""A move that is seen has taken place: `we zien een stijging van 51 naar 57%`."""
_TO_REACH = re.compile(
    r"\b(?:wil|willen|moet|moeten|zal|zullen)\b[^:]{0,80}"
    r"\b(?:bereikt|gerealiseerd|behaald|bereiken|realiseren|behalen|halen)\b",
    re.IGNORECASE,
)
"""`Dan willen wij het volgende hebben bereikt:`"""
_RESULT_SECTION = re.compile(
    r"\b(?:bereikte?\sresulta(?:at|ten)|behaalde?\sresulta(?:at|ten)|resultaten\s(?:tot\snu|\d{4})|stand\svan\szaken)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of the document before its numbers are read."""

    steering: bool
    report: bool
    covenant: bool


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What a number is, by which rule; nature None where it is refused."""

    nature: Nature | None
    rule: str
    confidence: float


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
    setting = _Setting(analysis, _reading(analysis, facts, rows), clock, rows)
    found: PutAway[Target] = PutAway(together=TOGETHER)
    term = term_of(analysis, facts)
    for passage in analysis.passages:
        if passage.numbers and _is_read(passage.passage):
            analysed = with_times_from_term(passage, term)
            for target in _held_against(tuple(_in_passage(setting, analysed, found))):
                found.add(target)
    return found.settled()


def _reading(
    analysis: Analysis, facts: DocumentFacts, rows: Mapping[tuple[int, int], Row]
) -> _Reading:
    return _Reading(
        steering=facts.kind != "other" or bool(rows) or speaks_of_policy(analysis),
        report=facts.kind == "voortgangsrapportage",
        covenant=facts.kind == "covenant",
    )


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the numbers of a document are read against."""

    analysis: Analysis
    reading: _Reading
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
class _Case:
    """A number in its clause, with what was found of it so far."""

    number: NumberMention
    clause: Clause
    tense: Tense
    verdict: _Verdict | None = None
    step: DateMention | None = None
    """The day printed before a move that is one of several: `1-12-2007: van 3% naar 4%`."""


def _in_passage(
    setting: _Setting, analysed: Analysed, before: Sequence[Target]
) -> Iterator[Target]:
    text = analysed.passage.text
    clauses = [clause_of(analysed, n.start, n.end) for n in analysed.numbers]
    cases = [
        _Case(number, clause, tense_of(analysed, clause, number))
        for number, clause in zip(analysed.numbers, clauses, strict=True)
    ]
    for case in cases:
        if case.tense == "past" and begins_later(analysed, case.clause, setting.clock):
            # `Vanaf 2030 planten wij …`: a present that looks like a past tense.
            case.tense = "present"
        case.verdict = _verdict(setting, analysed, case)
    _settle_moves(setting, analysed, cases)
    _inherit(text, cases)
    _point_back(text, cases)
    _carry_aim(text, cases)
    _carry_result(text, cases)
    _settle_row(setting, analysed, cases)
    _settle_recital(setting, analysed, cases)
    last: Target | None = None
    for case in cases:
        if case.verdict is not None and case.verdict.nature is not None:
            target = _target(setting, analysed, case, case.verdict, case.verdict.nature)
            moved = last is not None and last.rule == "baseline.moved_from"
            bare = moved and (is_only_time(target.indicator) or _DIGIT.search(target.indicator))
            if last is not None and (bare or _speaks_of_the_same(text, case)):
                target = _with_change_of(target, last)
                target = target.model_copy(update={"indicator": last.indicator})
            elif left_out(analysed, case.clause, case.number):
                said = said_earlier(analysed, case.clause) if last is None else last.indicator
                said = said or _said_before(setting, analysed, before)
                target = target.model_copy(update={"indicator": said or target.indicator})
                target = _with_time_of(target, before)
            target = _beside(
                target, last, text[case.clause.start : case.number.start], text[case.number.end :]
            )
            if setting.is_history(target, text):
                continue
            last = target
            yield target


def _beside(target: Target, last: Target | None, before: str, after: str) -> Target:
    """Settle the time and change of a number by the one told before it in the sentence.

    `van 40% in 1994 naar 21%`: the second is not of 1994; `groeit met 180, waarvan 50 in de stad`:
    the second is a rise too; `38%, tegen 29% een jaar eerder`: a year before the first.
    """
    if last is None:
        return target
    if last.rule == "baseline.moved_from" and target.when is not None and target.when == last.when:
        return target.model_copy(update={"when": None})
    if _OF_WHICH.match(before) or _ONE_OF.search(before):
        return _with_change_of(target, last)
    if target.nature == "baseline" and _YEAR_BEFORE.match(after) and last.when is not None:
        earlier = re.sub(r"\d{4}", lambda year: str(int(year.group()) - 1), last.when)
        return target.model_copy(update={"when": earlier})
    return target


_OF_WHICH = re.compile(r"\W*waarvan\b", re.IGNORECASE)
_ONE_OF = re.compile(r"\been\s(?:van|met)\s(?:\w+\s)?$", re.IGNORECASE)
"""`… een plus van 37%, de uitstroom een van 39%`"""
_YEAR_BEFORE = re.compile(
    r"[^;,.\d]{0,25}\s(?:in\s)?(?:een|het)\sjaar\s(?:eerder|ervoor|daarvoor)\b", re.IGNORECASE
)


def _with_change_of(target: Target, last: Target) -> Target:
    """Let `elders wordt dat 10 cm` be a rise where what it points at is one."""
    same = (target.unit, target.nature) == (last.unit, last.nature)
    if not last.change or target.change or not same:
        return target
    sign = "-" if last.value.startswith("-") else ""
    return target.model_copy(update={"change": True, "value": sign + target.value})


def _with_time_of(target: Target, before: Sequence[Target]) -> Target:
    """Let `het streven is zelfs 60%` hold when the aim of the sentence before does."""
    last = before[-1] if before else None
    if last is None or target.when is not None or last.passage != target.passage - 1:
        return target
    if (last.unit, last.nature, target.nature) != (target.unit, "target", "target"):
        return target
    baseline = (target.baseline or last.baseline) if target.change else target.baseline
    return target.model_copy(update={"when": last.when, "baseline": baseline})


def _held_against(found: Sequence[Target]) -> tuple[Target, ...]:
    """Give numbers the year of the starting point that stands beside them.

    `van 9 in 2006 tot 3 in 2007`: the second; `19 regio's; in 2018 waren dat er 7`: the first.
    """
    made = list(found)
    for place, start in enumerate(found):
        if start.nature != "baseline" or start.when is None:
            continue
        moved = start.rule == "baseline.moved_from"
        others = range(place + 1, len(made)) if moved else range(place - 1, -1, -1)
        other = next((i for i in others if made[i].unit == start.unit), None)
        if other is None or made[other].nature == "baseline" or made[other].baseline is not None:
            continue
        made[other] = made[other].model_copy(update={"baseline": year_of(start.when)})
    return tuple(made)


def _said_before(setting: _Setting, analysed: Analysed, before: Sequence[Target]) -> str:
    """Give what the sentence before counts, or else is about; empty where there is none."""
    passage = analysed.passage
    earlier = setting.analysis.passages[passage.index - 1] if passage.index else None
    if earlier is None or earlier.passage.block != passage.block:
        return ""
    if before and before[-1].passage == earlier.passage.index:
        return before[-1].indicator
    return subject_of(earlier, len(earlier.passage.text))


def _verdict(setting: _Setting, analysed: Analysed, case: _Case) -> _Verdict | None:
    number, reading = case.number, setting.reading
    if number.in_words and number.value == 1 and number.qualifier != "at_least":
        return _Verdict(None, "number.one", 1.0)
    if number.unit == "other" and _LARGER.match(analysed.passage.text, number.outer_start):
        return _Verdict(None, "number.large_enough", 1.0)
    if analysed.passage.kind == "heading" and _numbers_heading(analysed.passage.text, number):
        return _Verdict(None, "number.heading", 1.0)
    texts = {
        "clause": _marked(analysed, number, case.clause.start, case.clause.end).lower(),
        "sentence": _marked(analysed, number, 0, len(analysed.passage.text)).lower(),
        "lead": _marked(analysed, number, 0, number.end).lower(),
    }
    listed = _listed(setting, analysed)
    for rule in TARGET_RULES:
        if not _applies(rule, number, reading) or not rule.is_found(texts[rule.scope]):
            continue
        bounded = _BOUND.match(analysed.passage.text, number.outer_start)
        if rule.id == "number.members" and bounded:
            # `De voorraad bestaat uit minimaal 3.200 woningen`
            continue
        if rule.id == "number.announced" and not _is_small_word(number):
            continue
        if rule.id == "number.large_enough" and number.qualifier not in _BOUNDS:
            continue
        if rule.id in {"number.members", "number.definite"} and number.value_max is not None:
            # `tussen de 400 en 500 bezoekers`
            continue
        if rule.nature is None:
            return _Verdict(None, rule.id, rule.confidence)
        if rule.id == "baseline.it_was" and _is_latest(analysed, number):
            continue
        if listed is not None and rule.nature == "result" and rule.id != "result.now":
            continue
        if _fits_unit(rule, analysed, case) and _fits_tense(setting, analysed, case, rule):
            guessed = _is_guess(analysed, number) or _AS_EXPECTED.search(texts["clause"])
            if rule.id == "target.will" and guessed:
                return _Verdict("forecast", "forecast.expected", rule.confidence)
            if rule.id in _BEING_DONE and _is_still_done(setting, analysed, case):
                return _Verdict("target", "target.will_be", rule.confidence)
            return _Verdict(rule.nature, rule.id, rule.confidence)
    return listed or _unruled(setting, analysed, case)


_AS_EXPECTED = re.compile(
    r"\bnaar\sverwachting\b[^;,]{0,60}\b(?:zal|zullen)\b|\b(?:zal|zullen)\b[^;,]{0,60}\bnaar\sverwachting\b"
)
_BEING_DONE = frozenset({"result.done", "result.in_progress"})


def _is_still_done(setting: _Setting, analysed: Analysed, case: _Case) -> bool:
    """Tell whether a passive in the present tells of a time that is not over: what is planned."""
    own = analysed.passage.text[case.clause.start : case.clause.end]
    being = case.tense == "present" and _IS_BEING.search(own)
    return bool(being) and goes_on(analysed, case.clause, setting.clock)


def _is_latest(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a number is of a later year than those before it: no starting point."""
    years = [int(year) for year in _A_YEAR.findall(analysed.passage.text[: number.start])]
    return len(years) > 1 and years[-1] > max(years[:-1])


_LARGER = re.compile(r"(?:groter|kleiner)\sdan\s", re.IGNORECASE)
"""`bedrijven groter dan 5 hectare`: which are meant."""
_OM = re.compile(r"\bom\s", re.IGNORECASE)
_BEHIND_TO = re.compile(r"\bte\s$")
_LONGER = re.compile(r"(?:korter|langer)\sdan\s", re.IGNORECASE)
"""`die er langer dan drie maanden waren`: who are meant."""
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


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


def _numbers_heading(text: str, number: NumberMention) -> bool:
    """Tell whether a number is that of the heading itself: `4 Ambities voor 2030`."""
    first = re.match(r"\s*\d{1,2}\s+(?=[A-Z])", text)
    return first is not None and number.start < first.end()


def _fits_tense(setting: _Setting, analysed: Analysed, case: _Case, rule: TargetRule) -> bool:
    """Plans are told in the present; what is told in the present of a time to come is no result."""
    if rule.id in _PLANS_ONLY:
        if case.tense in {"past", "perfect"}:
            return False
        present = rule.id in {"target.will_be", "target.raised", "target.to_make"}
        if rule.id == "target.more" and held_before(analysed, case.clause, setting.clock):
            # `1.200 deelnemers in 2020`, told in 2021
            return False
        return not (present and setting.reading.report)
    own = analysed.passage.text[case.clause.start : case.number.start]
    if case.tense == "past" and rule.id in {"target.in_order_to", "target.strive"}:
        # `twaalf scholen gaven aan dit te willen`
        return _IN_ORDER.search(own) is not None
    told = rule.id in {"result.done", "result.participates"}
    if told and not setting.reading.report and _IS_BEING.search(own):
        return False
    span = governed(analysed, case.clause)
    if rule.id == "result.now" and _RIGHT_NOW.search(own):
        return True
    if told and setting.reading.covenant and case.tense == "present" and not _HAS_OR_IS.search(own):
        # `De bond voorziet 640 huizen van goedgekeurd slot`
        return False
    if rule.nature == "result" and holds_later(analysed, span, setting.clock):
        return False
    if told and limited_later(analysed, span, setting.clock):
        # `Voor het eind van het jaar is 120 hectare ingericht`
        return False
    if rule.id in _PRESENT_TOO and case.tense == "present":
        text = analysed.passage.text
        aim_follows = re.match(
            r"en\s(?:dient|dienen|moet|moeten|zal|zullen)\b", text[case.clause.end :]
        )
        whole = case.clause if aim_follows else Clause(0, len(text))
        return not holds_in_future(analysed, whole, setting.clock)
    return True


_RIGHT_NOW = re.compile(
    r"\b(?<!als\s)(?:nu|thans|inmiddels|momenteel)\s(?:al\s|reeds\s|ruim\s|circa\s|bijna\s)?$",
    re.IGNORECASE,
)
_HAS_OR_IS = re.compile(r"\b(?:is|zijn|heeft|hebben)\b", re.IGNORECASE)
_IN_ORDER = re.compile(r"\b(?:om|wild\w*|stre\w+|beoog\w*|gericht|mikt\w*)\b", re.IGNORECASE)
_IS_BEING = re.compile(r"\b(?:wordt|worden)\b(?![^;]*\b(?:is|zijn|was|waren)\b)", re.IGNORECASE)


def _listed(setting: _Setting, analysed: Analysed) -> _Verdict | None:
    """Judge the items of a list by the words that announce it: aims, or results."""
    passage = analysed.passage
    if passage.kind != "list_item" or not setting.reading.steering:
        return None
    announced = ""
    if passage.lead is not None:
        lead = setting.analysis.passages[passage.lead]
        announced = lead.passage.text
        whole = Clause(0, len(announced))
        dated = len(announced.split()) <= 12 and holds_in_future(lead, whole, setting.clock)
        aims = AIM_SECTION.search(announced) or _TO_REACH.search(announced)
        if announced.endswith(":") and (aims or dated):
            return _Verdict("target", "target.listed", 0.7)
    section = " ".join(passage.section[-1:])
    if _RESULT_SECTION.search(announced) or _RESULT_SECTION.search(section):
        return _Verdict("result", "result.listed", 0.6)
    return None


def _unruled(setting: _Setting, analysed: Analysed, case: _Case) -> _Verdict | None:
    """Judge a number that no rule fits by its tense, its time, its bounds and where it stands."""
    number, reading = case.number, setting.reading
    span = governed(analysed, case.clause)
    later = holds_later(analysed, span, setting.clock)
    ahead = limited_later if case.tense == "perfect" else holds_in_future
    future = later or (case.tense != "past" and ahead(analysed, span, setting.clock))
    bound = _BOUND.match(analysed.passage.text, number.outer_start) is not None
    if reading.covenant and bound and case.tense == "perfect" and _steered_on(number):
        # `Ten minste 40% is bestemd voor starters`
        return _Verdict("target", "target.bound", 0.6)
    if case.tense in {"past", "perfect"} and not future:
        if _LONGER.match(analysed.passage.text, number.outer_start):
            return None
        if number.form == "verb" and _BEHIND_TO.search(analysed.passage.text[: number.start]):
            # `Zij tekenden een brief om de uitvoer te verdubbelen`: nothing has doubled.
            return None
        if reading.steering and _measures(analysed, number):
            level = number.form == "verb" and _TOLD_TO.search(
                analysed.passage.text[number.end : case.clause.end]
            )
            return None if level else _Verdict("result", f"result.{case.tense}", 0.6)
        return None
    changed = number.signed or _MORE_OF_IT.match(analysed.passage.text, number.end)
    if future and (_steered_on(number) or number.form == "verb" or changed):
        guessed = _is_guess(analysed, number) or _FORECASTERS.search(_own(analysed, case))
        return _Verdict("forecast" if guessed else "target", "target.dated", 0.65)
    compared = number.signed and baseline_of(analysed, (case.clause, number), setting.clock)
    if compared and reading.steering and not future:
        return _Verdict("result", "result.signed", 0.6)
    agreed = reading.covenant or (
        reading.steering and not reading.report and case.tense == "present" and _steered_on(number)
    )
    if agreed and bound:
        return _Verdict("target", "target.bound", 0.65)
    if reading.steering and case.tense == "present" and _is_norm(analysed, number):
        return _Verdict("target", "target.bound", 0.6)
    if reading.steering and case.tense == "present" and not future:
        told = number.qualifier not in _BOUNDS and not _USUALLY.search(_own(analysed, case))
        if told and _is_how_long(analysed, number):
            return _Verdict("result", "result.level", 0.55)
    if reading.report and number.unit in _SHARES and case.tense == "present":
        if holds_later(analysed, Clause(0, len(analysed.passage.text)), setting.clock):
            return _Verdict("target", "target.dated", 0.55)
        return _Verdict("result", "result.share", 0.55)
    told = reading.report and case.tense == "none" and _steered_on(number)
    with_many = told and _WITH.search(analysed.passage.text[: number.outer_start])
    if with_many and held_before(analysed, case.clause, setting.clock):
        return _Verdict("result", "result.event", 0.55)
    if reading.report and case.tense == "none" and not future and _is_figure(analysed, number):
        return _Verdict("result", "result.figure", 0.55)
    if number.unit == "fte" and reading.steering:
        # How many people work on it is what an agreement sets, and what others tell.
        nature: Nature = "target" if reading.covenant else "result"
        return _Verdict(nature, f"{nature}.staff", 0.55)
    told = case.tense == "none" or (case.tense == "present" and number.unit == "other")
    if told and not future and _steered_on(number) and setting.tells_state(analysed.passage):
        return _Verdict("result", "result.state", 0.6)
    section = " ".join(analysed.passage.section[-1:])
    if analysed.passage.kind == "list_item" and reading.steering and number.outer_start <= 3:
        return _Verdict("target", "target.listed", 0.6) if AIM_SECTION.search(section) else None
    return None


def _is_figure(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a passage is no more than a number in figures and what it counts."""
    text = analysed.passage.text
    few = len(text.split()) <= _FEW_WORDS and text[-1:].isalnum()
    counts = _steered_on(number) or number.text[-1:].isdigit()
    loose = analysed.passage.kind == "sentence" and analysed.passage.table is None
    return loose and few and counts and number.outer_start == 0 and not number.in_words


_FEW_WORDS = 9
_TOLD_TO = re.compile(r"\b(?:tot|naar|van)\s(?:\w+\s)?\d")
"""`verdubbeld, tot 400`: the level is what was reached."""


def _is_guess(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a number is called a guess: `naar schatting 40`."""
    called = number.outer_start < number.start
    return called and _GUESS.match(analysed.passage.text, number.outer_start) is not None


_FORECASTERS = re.compile(
    r"\bvolgens\s(?:de\s|het\s)?(?:\w+\s){0,2}(?:cpb|pbl|\w*planbureau|dnb|nederlandsche\sbank|oeso|imf|\w*raming|\w*prognose|\w*verkenning|berekening\w*)\b"
    r"|\bkom(?:t|en)\b[^;,]*\buit\sop\s(?:\w+\s)?¤|\bkom(?:t|en)\b[^;,]*¤[^;,]*\btekort\b",
    re.IGNORECASE,
)
"""What is told of a time to come as what others reckon, or as what it will come to."""


def _own(analysed: Analysed, case: _Case) -> str:
    """Give the clause of a number with marks for its numbers."""
    return _marked(analysed, case.number, case.clause.start, case.clause.end)


_WITH = re.compile(r"\bmet\s(?:in\stotaal\s)?$", re.IGNORECASE)
"""`Congres in mei 2012 met 80 deelnemers`: what an event had, told without a verb."""


def _is_norm(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a bounded duration is a norm: how long it may take, or how much a week."""
    if number.unit not in {"hour", "day", "other"} or number.qualifier not in _BOUNDS:
        return False
    text = analysed.passage.text
    each = number.unit == "hour" and _EACH.match(text, number.end)
    return bool(each or _is_how_long(analysed, number))


def _is_how_long(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a number is how long people wait or something takes."""
    before = analysed.passage.text[: number.outer_start]
    return bool(_HOW_LONG.search(before) and _DURATION.search(number.text))


_BOUNDS = frozenset({"at_least", "at_most"})
_HOW_LONG = re.compile(
    r"\b\w*(?:wachttijd|doorlooptijd|reactietijd|responstijd|aanrijtijd|opkomsttijd|behandeltijd|reistijd"
    r"|behandelduur|verblijfsduur|wachtduur)(?:en)?\b[^;.]*$|\bwacht(?:en|te|ten)?\b[^;.]*$",
    re.IGNORECASE,
)
_USUALLY = re.compile(r"\b(?:doorgaans|gewoonlijk|meestal|vaak|normaal(?:\sgesproken)?)\b", re.I)
_DURATION = re.compile(r"(?:dag|dagen|uur|uren|week|weken|maand|maanden|minuten|minuut)$")
_EACH = re.compile(r"[^;,.]{0,40}\sper\s(?:dag|week|maand|jaar)\b")


def _steered_on(number: NumberMention) -> bool:
    """Tell whether a number is a share, a count or a quantity, and no duration, height or noise."""
    if number.unit == "other":
        distance = number.qualifier == "at_most" and number.text.endswith(("km", "kilometer"))
        return not distance and _QUANTITY.search(number.text) is not None
    return number.unit in _SHARES | _COUNTS


def _measures(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a number in a report of the past measures something.

    Lengths, durations and the like do so only beside a time or a comparison.
    """
    if _steered_on(number):
        return True
    compared = re.match(
        r"[^;.]{0,40}\b(?:minder|meer|hoger|lager)\b", analysed.passage.text[number.end :]
    )
    return number.unit in {"other", "hour", "day", "year"} and bool(analysed.dates or compared)


def _applies(rule: TargetRule, number: NumberMention, reading: _Reading) -> bool:
    if rule.id in {"number.members", "number.money"} and number.unit == "fte":
        return False
    where = rule.where == "anywhere" or bool(getattr(reading, rule.where))
    return where and (rule.kinds == "all" or (rule.kinds == "shares") == (number.unit in _SHARES))


def _fits_unit(rule: TargetRule, analysed: Analysed, case: _Case) -> bool:
    """Durations, lengths and the like need a firm aim; `verdubbelen` an aim at all."""
    number = case.number
    if number.form == "verb":
        # `om de uitvoer te verdubbelen`, without a time, is what others are after.
        to = [m.start() for m in _OM.finditer(analysed.passage.text, 0, number.start)]
        since = to[-1] if to else -1
        timed = any(date.start > since for date in analysed.dates)
        loose = rule.id == "target.in_order_to" and not timed and number.value > 0
        return rule.nature == "target" and not loose
    if rule.id in {"result.share_participates", "result.compared"}:
        return number.qualifier not in _BOUNDS
    if rule.id == "result.level" and case.tense == "present":
        # `Het aandeel blijft minimaal 28%` is a norm.
        return _BOUND.match(analysed.passage.text, number.outer_start) is None
    if rule.id.endswith(".grade"):
        least = rule.nature == "result" or number.qualifier == "at_least"
        return least and number.unit in {"count", "other"} and number.value <= _BEST_GRADE
    if not _steered_on(number):
        level = rule.id == "result.moved" or _measures(analysed, number)
        moves = rule.id in _MOVES and change_of(analysed.passage.text, case.clause, number)[0]
        return rule.id in _FIRM_AIMS or moves or (rule.id in _LEVELS and level)
    if _is_small_word(number) and number.unit == "count":
        reported = rule.id == "result.participates" and case.tense == "present"
        return rule.id not in _NOT_FOR_WORDS and not reported
    return True


_BEST_GRADE = 10
_MOVES = frozenset({"target.move", "target.raised"})


def _is_small_word(number: NumberMention) -> bool:
    return number.in_words and number.value <= _DOZEN


_DOZEN = 12


def _marked(analysed: Analysed, number: NumberMention, start: int, end: int) -> str:
    """Give `[start, end)` of the text with marks for its numbers."""
    text = analysed.passage.text
    parts: list[str] = []
    position = start
    for other in analysed.numbers:
        if not start <= other.outer_start < end:
            continue
        mark = NUMBER_MARK if other is number else OTHER_NUMBER
        share = "%" if other.unit in _SHARES else ""
        unit = "" if other.unit in _SHARES | _COUNTS else other.text.split()[-1]
        unit = "" if unit[-1:].isdigit() else unit
        parts.append(
            text[position : other.outer_start] + mark + share + (f" {unit}" if unit else "")
        )
        position = other.end
    parts.append(text[position:end])
    return "".join(parts)


def _settle_moves(setting: _Setting, analysed: Analysed, cases: Sequence[_Case]) -> None:
    """`van X naar Y`: the first is where it started, the second where it went or is to go."""
    text = analysed.passage.text
    for first, second in pairwise(cases):
        link = text[first.number.end : second.number.outer_start]
        if not (_FROM.search(text[: first.number.outer_start]) and _TO.match(link)):
            continue
        if not _alike(first.number, second.number):
            continue
        second.step = _step_of(analysed, first.number)
        planned = second.step is not None and _is_announced(setting, analysed, second.step)
        foreseen = first.verdict is not None and first.verdict.nature == "forecast"
        if foreseen and re.search(r"\b(?:op|af)lopend\b", link):
            continue
        if first.verdict is not None and first.verdict.rule == "number.advised":
            continue
        bare = first.number.unit in {"count", "other"} and first.number.text[-1:].isalnum()
        if bare and re.match(r"\s(?:naar|tot)\b", link):
            first.number = replace(first.number, unit=second.number.unit)
        settled = second.verdict
        if settled is None or settled.nature is None or settled.rule in _EITHER_WAY:
            own = text[first.clause.start : second.clause.end]
            to_do = re.search(r"\bte\s[a-zë]+n\b", own)
            happened = (second.tense in {"past", "perfect"} and not to_do) or (
                second.tense == "none" and not _PLANNED.search(own)
            )
            explained = _EXPLAINED.search(own) or _SEEN.search(own)
            happened = happened or (explained is not None and not to_do)
            happened = happened or (
                second.tense == "present"
                and not _PLANNED.search(own)
                and held_before(analysed, second.clause, setting.clock)
                and not holds_in_future(analysed, second.clause, setting.clock)
            )
            listed = settled is not None and settled.rule == "target.listed"
            nature: Nature = "result" if happened and not (listed or planned) else "target"
            settled = _Verdict(nature, f"{nature}.moved", 0.75)
        second.verdict = settled
        first.verdict = _Verdict("baseline", "baseline.moved_from", settled.confidence)
    for before, case in pairwise(cases):
        if before.step is not None and case.number.value == before.number.value:
            # `naar 2,8%; een jaar later: van 2,8% naar 4%`: told as what was to be reached.
            case.verdict = _Verdict(None, "number.reached_before", 1.0)


def _step_of(analysed: Analysed, number: NumberMention) -> DateMention | None:
    """Give the day right before a move, where it stands there with a colon: `1-12-2007: van 3%`."""
    text = analysed.passage.text
    for date in analysed.dates:
        if date.end < number.start and _STEP.fullmatch(text[date.end : number.outer_start]):
            return date
    return None


_STEP = re.compile(r"\s?:\s(?:van\s)?(?:de\s|het\s|een\s)?", re.IGNORECASE)


def _is_announced(setting: _Setting, analysed: Analysed, step: DateMention) -> bool:
    """Tell whether steps are announced as what is to be done: `wordt als volgt verhoogd:`."""
    return _TO_BE_DONE.search(_announcement(setting, analysed, step)) is not None


def _announcement(setting: _Setting, analysed: Analysed, step: DateMention) -> str:
    lead = analysed.passage.lead
    if lead is not None:
        return setting.analysis.passages[lead].passage.text
    return analysed.passage.text[: step.start].partition(":")[0]


_TO_BE_DONE = re.compile(r"\b(?:wordt|worden|zal|zullen|gaat|gaan|moet|moeten)\b", re.IGNORECASE)
_FROM_THEN = re.compile(r"\b(?:met\singang\svan|vanaf|ingaande)\b", re.IGNORECASE)


def _alike(first: NumberMention, second: NumberMention) -> bool:
    """Whether one number can go over into the other: not `35% in de ritten tot 7,5 kilometer`."""
    bare = first.unit in {"count", "other"} and first.text[-1:].isalnum()
    same = first.text.rpartition(" ")[2] == second.text.rpartition(" ")[2]
    both = first.unit == second.unit and (first.unit != "other" or bare or same)
    return both or bare


def _settle_recital(setting: _Setting, analysed: Analysed, cases: Sequence[_Case]) -> None:
    """How things were before an agreement was made is what it starts from."""
    passage = analysed.passage
    if not setting.reading.covenant or not _is_recital(setting, passage):
        return
    for case in cases:
        verdict = case.verdict
        told = verdict is not None and (
            (verdict.rule == "result.past" and case.tense == "past")
            or (verdict.rule in _ALSO_BEFORE and passage.kind == "list_item")
        )
        if told and (passage.kind == "list_item" or _WAS.search(passage.text)):
            case.verdict = _Verdict("baseline", "baseline.recital", 0.6)


_ALSO_BEFORE = frozenset({"result.moved", "result.grade"})
_RECITALS = re.compile(r"\b(?:overweg|in\saanmerking|constater|gelet\sop)", re.IGNORECASE)
_OPENING = re.compile(r"\b(?:aanleiding|inleiding|achtergrond)\b", re.IGNORECASE)
_WAS = re.compile(
    r"\b(?:was|waren|telde|telden|bedroeg|bedroegen|lag|lagen|stond|stonden)\b", re.IGNORECASE
)


def _is_recital(setting: _Setting, passage: Passage) -> bool:
    """Tell whether an agreement says in a passage why it is made."""
    lead = setting.analysis.passages[passage.lead].passage.text if passage.lead is not None else ""
    last = " ".join(passage.section[-1:])
    if passage.kind == "list_item":
        return len(passage.section) <= 1 or bool(_RECITALS.search(lead) or _RECITALS.search(last))
    return _OPENING.search(last) is not None


def _settle_row(setting: _Setting, analysed: Analysed, cases: Sequence[_Case]) -> None:
    """What a row that is still due calls done is what is to be done by then."""
    due = setting.due_of(analysed.passage)
    if due is None or not setting.is_to_come(due):
        return
    for case in cases:
        done = case.verdict is not None and case.verdict.nature == "result"
        if done and case.tense != "past" and not analysed.dates:
            case.verdict = _Verdict("target", "target.due_row", 0.65)


def _inherit(text: str, cases: Sequence[_Case]) -> None:
    """Let counts side by side in one clause share what it says of one of them."""
    for left, right in [*pairwise(cases), *((b, a) for a, b in reversed(list(pairwise(cases))))]:
        giver, taker, giver_number = left.verdict, right, left.number
        if giver is None or giver.nature is None or taker.verdict is not None:
            continue
        first, last = sorted((left.number, taker.number), key=lambda number: number.start)
        between = text[first.end : last.outer_start]
        same_kind = (left.number.unit in _SHARES) == (taker.number.unit in _SHARES)
        if same_kind and _steered_on(taker.number) and _SIDE_BY_SIDE.fullmatch(between):
            confidence = round(giver.confidence - 0.05, 2)
            too = giver.rule == "baseline.against" and re.search(r"\sen\s", between)
            if giver.nature == "baseline" and not (too and first is giver_number):
                # What is held against a starting point is no starting point itself.
                taker.verdict = _Verdict("result", "result.past", confidence)
                continue
            taker.verdict = _Verdict(giver.nature, giver.rule, confidence)


def _point_back(text: str, cases: Sequence[_Case]) -> None:
    """Let `dat is 81% van alle leden` be what the number is that it points back at."""
    for first, second in pairwise(cases):
        told = first.verdict is not None and first.verdict.nature is not None
        before = text[second.clause.start : second.number.outer_start]
        if told and second.verdict is None and _THAT_IS.fullmatch(before):
            second.verdict = first.verdict


_THAT_IS = re.compile(
    r"\W*(?:en\s|ofwel\s|oftewel\s)?(?:dat|dit)\s(?:is|was|zijn|waren|komt\sneer\sop|kwam\sneer\sop)\s(?:\w+\s){0,2}",
    re.IGNORECASE,
)


def _carry_aim(text: str, cases: Sequence[_Case]) -> None:
    """Let an aim be aimed at too that `en dat` joins to one.

    `Wij willen dat in 2020 30 musea open zijn en dat het bezoek met 10% is gestegen`.
    """
    for first, second in pairwise(cases):
        aim, told = first.verdict, second.verdict
        joined = text.startswith("en dat ", second.clause.start)
        if aim is None or told is None or aim.rule not in _AIMED_AT or not joined:
            continue
        if told.nature == "result" and second.tense != "past":
            second.verdict = _Verdict(aim.nature, aim.rule, aim.confidence)


def _carry_result(text: str, cases: Sequence[_Case]) -> None:
    """Let a part of what was reached be reached too, whatever time it took.

    `In 2012 zijn 60 mensen geholpen, van wie 20 binnen een jaar werk vonden`.
    """
    for first, second in pairwise(cases):
        whole, part = first.verdict, second.verdict
        if whole is None or part is None or whole.nature != "result":
            continue
        told = first.tense in {"past", "perfect"} and part.rule == "target.dated"
        own = text[second.clause.start : second.clause.end]
        if told and _PART_OF_THEM.match(own) and _WITHIN.search(own):
            second.verdict = _Verdict("result", whole.rule, whole.confidence)


_WITHIN = re.compile(r"\bbinnen\s", re.IGNORECASE)
_PART_OF_THEM = re.compile(r"\s*(?:waarvan|van\swie|waaronder)\b", re.IGNORECASE)
_AIMED_AT = frozenset({"target.strive", "target.stated", "target.must", "target.decided_move"})


def _speaks_of_the_same(text: str, case: _Case) -> bool:
    """Tell whether the words before a number are only `eind 2013 was dat`."""
    before = text[case.clause.start : case.number.outer_start]
    against = case.verdict is not None and case.verdict.rule == "baseline.against"
    return against or _IT_WAS.search(before) is not None


def _target(
    setting: _Setting, analysed: Analysed, case: _Case, verdict: _Verdict, nature: Nature
) -> Target:
    number, clause = case.number, case.clause
    change, falls = change_of(analysed.passage.text, clause, number)
    if verdict.rule == "baseline.moved_from":
        change = falls = False
        since = moved_since(analysed, (clause, number), setting.clock)
        when = moved_from_time(analysed, number, setting.clock) or baseline_of(
            analysed, (clause, number), setting.clock
        )
        when = when or (since[0] if since else None)
    else:
        when = when_of(setting.analysis, analysed, (clause, number), nature, setting.clock)
    baseline = baseline_of(analysed, (clause, number), setting.clock, when) if change else None
    # `Tussen 2010 en 2012 kwamen er 40 woningen bij`: in all of those years.
    moved = (change and number.unit not in _COUNTS) or verdict.rule == "result.moved"
    since = moved_since(analysed, (clause, number), setting.clock) if moved else None
    if nature == "result" and since is not None:
        when = since[1]
        baseline = baseline or (year_of(since[0]) if change and since[0] else None)
    if case.step is not None and nature != "baseline":
        when = resolve(case.step, setting.clock.anchor)
        lasts = _FROM_THEN.search(_announcement(setting, analysed, case.step))
        when = f"{when}/.." if when is not None and lasts and "/" not in when else when
    if when is None and nature == "target":
        when = setting.due_of(analysed.passage)
    value, value_max = number.value, number.value_max
    qualifier = number.qualifier
    if qualifier == "exact" and verdict.rule in _FIRM_AIMS | {"target.listed"}:
        limit = re.search(r"\bbinnen\s$", analysed.passage.text[: number.start], re.IGNORECASE)
        qualifier = "at_most" if limit else qualifier
    if verdict.rule == "baseline.existing":
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


_WHOLE = 100
_PERCENTAGE = re.compile(r"(?:(?:het|een)\s)?\w*percentage\b", re.IGNORECASE)
"""`het percentage huurders gaat van 40 naar 44`: what is printed without its sign."""

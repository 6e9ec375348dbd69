"""Whether a rule that is found may speak of a number, by its unit, its tense and the document."""

from __future__ import annotations

import re

from extractors.finding.target_ahead import (
    governed,
    held_before,
    holds_in_future,
    holds_later,
    limited_later,
    moves_on,
)
from extractors.finding.target_cases import (
    BOUND,
    BOUNDS,
    FIRM_AIMS,
    IS_BEING,
    SHARES,
    Case,
    Reading,
    Setting,
    is_small_word,
    measures,
    steered_on,
)
from extractors.finding.target_fields import Clause, change_of
from extractors.finding.target_rule import TargetRule
from extractors.language.analysis import Analysed
from extractors.language.numbers import NumberMention

_LEVELS = frozenset(
    {
        "result.level",
        "result.moved",
        "result.now",
        "forecast.expected",
        "target.move",
        "target.raised",
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
_OM = re.compile(r"\bom\s", re.IGNORECASE)


def fits_tense(setting: Setting, analysed: Analysed, case: Case, rule: TargetRule) -> bool:
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
    if told and not setting.reading.report and IS_BEING.search(own):
        return False
    if rule.id == "result.moved" and case.tense == "present" and IS_BEING.search(own):
        # `De wachttijd wordt teruggebracht tot 8 weken`
        return False
    span = governed(analysed, case.clause)
    if rule.id == "result.now" and _RIGHT_NOW.search(own):
        return True
    if rule.id == "result.done" and case.tense in {"present", "none"} and _WE_DO.search(own):
        # `Wij vervangen 12 kilometer riool`: no participle
        return False
    if told and setting.reading.covenant and case.tense == "present" and not _HAS_OR_IS.search(own):
        # `De bond voorziet 640 huizen van goedgekeurd slot`
        return False
    if rule.nature == "result" and holds_later(analysed, span, setting.clock):
        return False
    if told and limited_later(analysed, span, setting.clock):
        # `Voor het eind van het jaar is 120 hectare ingericht`
        return False
    if rule.id in _PRESENT_TOO and case.tense == "present":
        aim_follows = moves_on(analysed, case.clause)
        whole = case.clause if aim_follows else Clause(0, len(analysed.passage.text))
        return not holds_in_future(analysed, whole, setting.clock)
    return True


_RIGHT_NOW = re.compile(
    r"\b(?<!als\s)(?:nu|thans|inmiddels|momenteel)\s(?:(?:is|zijn)\s(?:dat|dit)\s(?:er\s)?)?(?:al\s|reeds\s|nog\s|ruim\s|circa\s|bijna\s)?$",
    re.IGNORECASE,
)
_WE_DO = re.compile(r"\b(?:wij|we)\s[a-zë]+en\s|\b[a-zë]+en\s(?:wij|we)\s", re.IGNORECASE)
_HAS_OR_IS = re.compile(r"\b(?:is|zijn|heeft|hebben)\b", re.IGNORECASE)
_IN_ORDER = re.compile(r"\b(?:om|wild\w*|stre\w+|beoog\w*|gericht|mikt\w*)\b", re.IGNORECASE)


def applies(rule: TargetRule, number: NumberMention, reading: Reading) -> bool:
    """Tell whether a rule is for this kind of number, in this kind of document."""
    if rule.id in {"number.members", "number.money"} and number.unit == "fte":
        return False
    where = rule.where == "anywhere" or bool(getattr(reading, rule.where))
    return where and (rule.kinds == "all" or (rule.kinds == "shares") == (number.unit in SHARES))


def fits_unit(rule: TargetRule, analysed: Analysed, case: Case) -> bool:
    """Durations, lengths and the like need a firm aim; `verdubbelen` an aim at all."""
    number = case.number
    if number.form == "verb":
        # `om de uitvoer te verdubbelen`, without a time, is what others are after.
        to = [m.start() for m in _OM.finditer(analysed.passage.text, 0, number.start)]
        since = to[-1] if to else -1
        timed = any(date.start > since for date in analysed.dates)
        loose = rule.id == "target.in_order_to" and not timed and number.value > 0
        return rule.nature == "target" and not loose
    if rule.id in {"result.share_participates", "result.compared", "result.out_of"}:
        return number.qualifier not in BOUNDS
    if rule.id in {"result.answered", "result.habit"} and case.tense == "present":
        # `Niet meer dan 9% ervaart hinder` is a norm.
        return BOUND.match(analysed.passage.text, number.outer_start) is None
    if rule.id == "result.level" and case.tense == "present":
        # `Het aandeel blijft minimaal 28%` is a norm.
        return BOUND.match(analysed.passage.text, number.outer_start) is None
    if rule.id.endswith(".grade"):
        least = rule.nature == "result" or number.qualifier == "at_least"
        return least and number.unit in {"count", "other"} and number.value <= _BEST_GRADE
    if not steered_on(number) and rule.id not in {"result.was", "result.before_aim"}:
        before = analysed.passage.text[: number.outer_start]
        moved_to = rule.id == "target.raised" and before.endswith((" tot ", " naar "))
        level = rule.id == "result.moved" or moved_to or measures(analysed, number)
        moves = rule.id in _MOVES and change_of(analysed.passage.text, case.clause, number)[0]
        return rule.id in FIRM_AIMS or moves or (rule.id in _LEVELS and level)
    if is_small_word(number) and number.unit == "count":
        reported = rule.id == "result.participates" and case.tense == "present"
        return rule.id not in _NOT_FOR_WORDS and not reported
    return True


_BEST_GRADE = 10
_MOVES = frozenset({"target.move", "target.raised"})

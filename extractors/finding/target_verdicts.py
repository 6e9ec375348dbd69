"""What a number in its clause is: an aim, a result, a forecast, a starting point or neither."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.finding.target_ahead import goes_on, holds_in_future, holds_later
from extractors.finding.target_cases import (
    BOUND,
    BOUNDS,
    IS_BEING,
    Case,
    Setting,
    Verdict,
    is_small_word,
    marked,
)
from extractors.finding.target_fields import Clause, part_of
from extractors.finding.target_fitting import applies, fits_tense, fits_unit
from extractors.finding.target_rule import TargetRule
from extractors.finding.target_rules import TARGET_RULES
from extractors.finding.target_unruled import is_guess, judge_unruled
from extractors.finding.target_words import AIM_NOUN, AIM_SECTION
from extractors.language.analysis import Analysed
from extractors.language.numbers import NumberMention

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


def judge(setting: Setting, analysed: Analysed, case: Case) -> Verdict | None:
    """Judge a number by the rules in their order, then by the list or section it stands in."""
    number, reading = case.number, setting.reading
    if number.in_words and number.value == 1 and number.qualifier != "at_least":
        return Verdict(None, "number.one", 1.0)
    if number.unit == "other" and _LARGER.match(analysed.passage.text, number.outer_start):
        return Verdict(None, "number.large_enough", 1.0)
    if analysed.passage.kind == "heading" and _numbers_heading(analysed.passage.text, number):
        return Verdict(None, "number.heading", 1.0)
    part = part_of(analysed, number)
    texts = {
        "clause": marked(analysed, number, case.clause.start, case.clause.end).lower(),
        "sentence": marked(analysed, number, part.start, part.end).lower(),
        "lead": marked(analysed, number, 0, number.end).lower(),
    }
    listed = _listed(setting, analysed)
    for rule in TARGET_RULES:
        if not applies(rule, number, reading) or not rule.is_found(texts[rule.scope]):
            continue
        bounded = BOUND.match(analysed.passage.text, number.outer_start)
        if rule.id == "number.members" and bounded:
            # `De voorraad bestaat uit minimaal 3.200 woningen`
            continue
        if rule.id == "number.announced" and not is_small_word(number):
            continue
        if rule.id == "number.large_enough" and number.qualifier not in BOUNDS:
            continue
        if rule.id in {"number.members", "number.definite"} and number.value_max is not None:
            # `tussen de 400 en 500 bezoekers`
            continue
        if rule.nature is None:
            return Verdict(None, rule.id, rule.confidence)
        if rule.id == "target.move" and _SINCE.search(texts["clause"]):
            # `Het aantal loopt sinds 2015 terug naar 210`: that is going on.
            continue
        if rule.id == "baseline.then_now" and holds_later(analysed, case.clause, setting.clock):
            # `In 2030 rijden 280 bussen op stroom; nu zijn dat er 112.`
            continue
        if rule.id == "baseline.it_was" and _is_latest(analysed, number):
            continue
        if rule.id == "forecast.expected" and _AIM_OF.search(texts["clause"]):
            # `naar verwachting 11%, waarmee het doel van 14% niet wordt gehaald`
            continue
        if rule.id == "forecast.expected" and _was_so(texts, rule):
            continue
        if listed is not None and rule.nature == "result" and rule.id != "result.now":
            continue
        if fits_unit(rule, analysed, case) and fits_tense(setting, analysed, case, rule):
            if rule.id == "forecast.expected" and _FROM_A_BOUND.search(analysed.passage.text):
                return Verdict("target", "target.bound", rule.confidence)
            guessed = is_guess(analysed, number) or _AS_EXPECTED.search(texts["clause"])
            if rule.id == "target.will" and guessed:
                return Verdict("forecast", "forecast.expected", rule.confidence)
            if rule.id in _BEING_DONE and _is_still_done(setting, analysed, case):
                return Verdict("target", "target.will_be", rule.confidence)
            return Verdict(rule.nature, rule.id, rule.confidence)
    return listed or judge_unruled(setting, analysed, case)


_SINCE = re.compile(r"\b(?:sinds|sedert)\b[^;]*¤")
_AIM_OF = re.compile(rf"\b{AIM_NOUN}\s(?:van|is|was)\s¤")
_FROM_A_BOUND = re.compile(
    r"\b(?:ga(?:at|an)|gingen|ging|ga)\b[^;]{0,40}\buit\svan\s"
    r"(?:minimaal|ten\sminste|tenminste|minstens|maximaal|ten\shoogste|hooguit|hoogstens)\s",
    re.IGNORECASE,
)
"""`Wij gaan uit van minimaal 30% groen`: a bound is set, and nothing is guessed."""
_AS_EXPECTED = re.compile(
    r"\bnaar\sverwachting\b[^;,]{0,60}\b(?:zal|zullen)\b|\b(?:zal|zullen)\b[^;,]{0,60}\bnaar\sverwachting\b"
)
_BEING_DONE = frozenset({"result.done", "result.in_progress"})


def _is_still_done(setting: Setting, analysed: Analysed, case: Case) -> bool:
    """Tell whether a passive in the present tells of a time that is not over: what is planned."""
    own = analysed.passage.text[case.clause.start : case.clause.end]
    being = case.tense == "present" and IS_BEING.search(own)
    return bool(being) and goes_on(analysed, case.clause, setting.clock)


def _was_so(texts: Mapping[str, str], rule: TargetRule) -> bool:
    """Tell whether a clause tells what is or was, before what is expected: `was 5% en daalt …`."""
    expected = rule.is_found(texts["clause"]) or rule.is_found(texts["lead"])
    return not expected and _WAS.search(texts["clause"]) is not None


_WAS = re.compile(
    r"\b(?:was|waren|bedroeg(?:en)?|lag(?:en)?|stond(?:en)?|is|zijn|ligt|liggen|bedra(?:agt|gen))\b"
    r"[^;]*¤"
)


def _is_latest(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a number is of a later year than those before it: no starting point."""
    years = [int(year) for year in _A_YEAR.findall(analysed.passage.text[: number.start])]
    return len(years) > 1 and years[-1] > max(years[:-1])


_LARGER = re.compile(r"(?:groter|kleiner)\sdan\s", re.IGNORECASE)
"""`bedrijven groter dan 5 hectare`: which are meant."""
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _numbers_heading(text: str, number: NumberMention) -> bool:
    """Tell whether a number is that of the heading itself: `4 Ambities voor 2030`."""
    first = re.match(r"\s*\d{1,2}\s+(?=[A-Z])", text)
    return first is not None and number.start < first.end()


def _listed(setting: Setting, analysed: Analysed) -> Verdict | None:
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
            return Verdict("target", "target.listed", 0.7)
    section = " ".join(passage.section[-1:])
    bare = AIM_SECTION.match(section) and not _WITH_RESULTS.search(section)
    if bare and _is_of_time_ahead(setting, section) and not _tells(analysed):
        return Verdict("target", "target.listed", 0.7)
    if _RESULT_SECTION.search(announced) or _RESULT_SECTION.search(section):
        return Verdict("result", "result.listed", 0.6)
    return None


_WITH_RESULTS = re.compile(r"\b(?:resulta(?:at|ten)|bereikt|behaald|gehaald|realisatie)\b", re.I)


def _is_of_time_ahead(setting: Setting, heading: str) -> bool:
    """Tell whether a heading names a year after that reported on: `Doelen voor 2030`."""
    years = [int(year) for year in _A_YEAR.findall(heading)]
    anchor = setting.clock.anchor
    reported = setting.clock.accounts or (None if anchor is None else str(anchor.year))
    return bool(years) and reported is not None and max(years) > int(reported[:4])


def _tells(analysed: Analysed) -> bool:
    """Tell whether an item has a finite verb of its own: it is no bare aim."""
    return any(token.tag_.startswith("WW|pv") for token in analysed.doc)

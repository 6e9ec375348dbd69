"""When a number holds or is to be reached."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.finding.target_ahead import BY_THEN, governed, usable
from extractors.finding.target_carried import (
    carried,
    carried_on,
    gone_by,
    of_aim_picked_up,
    of_event,
    of_heading,
    of_lead,
    of_opening,
    of_subject,
    told_with,
)
from extractors.finding.target_clock import Clock
from extractors.finding.target_fields import Clause, tense_of
from extractors.finding.target_nearest import (
    candidates,
    in_brackets_behind,
    may_be_when,
    nearest,
)
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention, Tense, as_school_year, find_dates, resolve
from extractors.language.dates_meaning import Between, Node, Now
from extractors.language.in_turn import year_in_turn
from extractors.language.numbers import NumberMention
from schemas.records import Nature

_PUPILS = re.compile(
    r"\b\w*(?:leerling|student|school|scholen|onderwijs|opleiding|docent|leraar|leraren|leerkracht|gediplomeerd"
    r"|schooljaar)\w*|\b(?:vmbo|havo|vwo|mbo|hbo|pabo)\b",
    re.IGNORECASE,
)
_IN_PLAN = re.compile(
    r"\b(?:in|gedurende|tijdens|binnen|over|voor)\s(?:de|deze)\s(?:(?:ge)?hele\s|totale\s)?"
    r"(?:(?:programma|plan|convenant|beleids|akkoord|project|contract|uitvoerings)periode"
    r"|looptijd(?:\svan\s(?:de|het|dit|deze)\s(?:\w*afspraken|\w*akkoord|\w*convenant|\w*overeenkomst|\w*pact|\w*programma|\w*plan|\w*deal))?"
    r"(?!\svan\b))\b",
    re.IGNORECASE,
)
_TO_LEVEL = re.compile(
    r"\b(?:\w*dubbeld|\w*halveerd|ge(?:stegen|daald|groeid|krompen)|toegenomen|afgenomen|opgelopen|teruggelopen"
    r"|teruggebracht|steeg|stegen|daalden?|groeiden?)\b.*\b(?:tot|naar)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_REACHED_OR_NOT = re.compile(
    r"\b(?:gehaald|behaald|bereikt|overtroffen|moest(?:en)?)\b", re.IGNORECASE
)
"""What became of an aim: then it may be dated before the document."""
_IN_REPORT = re.compile(
    r"\b(?:in|tijdens|gedurende|over)\s(?:(?:de|deze)\s(?:verslag|rapportage)periode|het\s(?:verslag|rapportage)jaar|deze\speriode)\b"
    r"|\bin\sde\speriode\b(?!\s(?:van|tot|tussen|na|voor|\d|eind|begin|medio|rond|waarin|dat))",
    re.IGNORECASE,
)


def lasts_as_planned(text: str) -> bool:
    """Tell whether something is said to hold for as long as the plan or agreement runs."""
    return _IN_PLAN.search(text) is not None


def when_of(
    analysis: Analysis,
    analysed: Analysed,
    place: tuple[Clause, NumberMention],
    nature: Nature,
    clock: Clock,
) -> str | None:
    """Give the EDTF of when the number at `place` holds or is to be reached, or None.

    The nearest time in the clause, else in the sentence, else in the words that
    announce the list, else, for a result that carries on from the sentences before
    it in its paragraph, theirs. An aim is not dated before the document.
    """
    if (same := _same_part(analysed, place[1], clock)) is not None:
        return same
    if nature == "result" and (then := _then(analysed, place[1])) is not None:
        return resolve(then, clock.anchor, "past", clock.known_to)
    date = in_brackets_behind(analysed, place[1])
    if date is not None:
        return _resolved(analysed, date, nature, clock)
    date = _told(analysis, analysed, place, nature, clock)
    if date is None and nature == "result" and _IN_REPORT.search(analysed.passage.text):
        return clock.reported
    if date is None and analysed.passage.table is None:
        date = of_heading(analysed, nature, clock)
    if date is None:
        if nature == "result" and _in_year_of_accounts(analysed, place[0]):
            return clock.accounts
        return clock.plan if lasts_as_planned(analysed.passage.text) else None
    numbers = [number.start for number in analysed.numbers]
    date = year_in_turn(date, analysed.passage.text, place[1].start, numbers) or date
    if _reaches(analysed, date, place[1]):
        date = replace(date, meaning=replace(date.meaning, node=_last_of(date)))
    if nature != "target" and any(
        _PUPILS.search(text) for text in told_with(analysis, analysed, date)
    ):
        date = as_school_year(date)
    return _resolved(analysed, date, nature, clock)


def _in_year_of_accounts(analysed: Analysed, clause: Clause) -> bool:
    """Tell whether the accounts of a year tell of that year: in the past, with no other time.

    `900 mensen geholpen`, the participle of a line without a finite verb, is told as well.
    """
    if analysed.passage.table is not None or any(map(usable, analysed.dates)):
        return False
    tense = tense_of(analysed, clause)
    return tense in {"past", "perfect"} or (
        tense == "none" and any(t.tag_.startswith("WW|vd") for t in analysed.doc)
    )


def _told(
    analysis: Analysis,
    analysed: Analysed,
    place: tuple[Clause, NumberMention],
    nature: Nature,
    clock: Clock,
) -> DateMention | None:
    """The time that is told of a number: beside it, above its list or before its sentence."""
    asked = nature == "target" and _ASKED.search(analysed.passage.text, 0, place[1].start)
    reported = tense_of(analysed, place[0]) == "past" and not asked
    found = [
        date
        for date in candidates(analysed, "result" if reported else nature, clock)
        if may_be_when(date, analysed, place[1], nature, clock)
    ]
    date = nearest(analysed, *place, found)
    missed = analysed.passage.text[place[0].start : place[0].end]
    if date is None and nature == "target" and _REACHED_OR_NOT.search(missed):
        date = nearest(analysed, *place, candidates(analysed, "result", clock))
    if date is None:
        date = of_lead(analysis, analysed, place[1], nature, clock)
    if date is None and nature == "result":
        date = of_opening(analysed, place[1], clock)
    if date is None and nature != "forecast":
        date = of_subject(analysed, place[0], nature, clock)
    if date is None and _THEN.match(missed):
        date = gone_by(analysis, analysed, clock)
    if date is None and nature == "result":
        date = carried_on(analysis, analysed, clock, reported=reported)
    if date is None and nature == "target" and BY_THEN.search(analysed.passage.text):
        date = carried(analysis, analysed)
    if date is None and nature == "target":
        date = of_aim_picked_up(analysis, analysed, clock)
    if date is None and nature == "target":
        span = governed(analysed, place[0])
        date = next((d for d in found if span.start <= d.start < span.end), None)
    if date is None and nature == "result":
        date = of_event(analysed)
    return date


def _resolved(analysed: Analysed, date: DateMention, nature: Nature, clock: Clock) -> str | None:
    """The EDTF of a time, in view of what kind of number it is told of."""
    tense: Tense = "past" if nature in {"result", "baseline"} else "future"
    edtf = resolve(date, clock.anchor, tense, clock.known_to)
    if edtf is None or (nature == "result" and _is_after_report(edtf, clock)):
        return None
    if nature == "result" and _WITHIN.match(date.text):
        # `82% is binnen vier weken afgehandeld`: how long it took, not when it was.
        return None
    if tense == "past" and date.preposition == "per":
        # `Per 1 januari waren er 40`: measured on that day.
        edtf = edtf.removesuffix("/..")
    if tense == "past" and isinstance(date.meaning.node, Now):
        # `Tot nu toe zijn 40 huizen klaar`: so many there are now.
        edtf = edtf.removeprefix("../")
    if _FOR_AN_AIM.search(analysed.passage.text[: date.start + len("voor ")]):
        # `onze ambitie voor eind 2018`: for that time, not before it.
        bare = find_dates(date.text.partition(" ")[2])
        return resolve(bare[0], clock.anchor, tense, clock.known_to) if bare else edtf
    return edtf


_ASKED = re.compile(
    r"\b(?:verzocht|gevraagd|opgedragen|opgeroepen|verplicht|besloten|afgesproken|toegezegd)\b",
    re.IGNORECASE,
)
"""`De raad heeft in mei gevraagd om 20% minder`: when it was asked, not when it is to be."""
_WITHIN = re.compile(r"binnen\s", re.IGNORECASE)


def _is_after_report(edtf: str, clock: Clock) -> bool:
    """Tell whether a time lies after what a report without a day of its own is about."""
    if clock.reported is None:
        return False
    last = clock.reported.rpartition("/")[2][:4]
    if clock.anchor is not None and str(clock.anchor.year) > last:
        return False
    year = edtf.removeprefix("../")[:4]
    return year.isdigit() and year > last


_FOR_AN_AIM = re.compile(
    r"\b(?:\w*doel(?:en|stelling(?:en)?)?|ambities?|streven|streefwaarden?|streefcijfers?|targets?|taakstelling|opgave)\svoor\s$",
    re.IGNORECASE,
)
_SAME_PART = re.compile(
    r"(?<!\bdan\s)(?<!\bvan\s)\b(?:in|over)\s(?:dezelfde|diezelfde|eenzelfde)\speriode\s(?:van\s|in\s)?(?:het\s)?"
    r"(?:(?P<year>(?:19|20)\d\d)\b|vorig\sjaar|een\sjaar\seerder|jaar\s(?:daarvoor|ervoor|eerder))",
    re.IGNORECASE,
)
_PART = re.compile(r"(\d{4})(-\d\d(?:-\d\d)?)(?:/(\d{4})(-\d\d(?:-\d\d)?))?")


def _same_part(analysed: Analysed, number: NumberMention, clock: Clock) -> str | None:
    """Give the part of a year that `in dezelfde periode van 2015` means for the number beside it.

    That is the part of the time named before it (`in het voorjaar van 2014`).
    """
    text = analysed.passage.text
    for match in _SAME_PART.finditer(text):
        follows = match.start() >= number.end
        left, right = (number.end, match.start()) if follows else (match.end(), number.outer_start)
        others = any(left <= other.start < right for other in analysed.numbers)
        if others or (follows and not _RIGHT_BEFORE.fullmatch(text[left:right])):
            continue
        before = [date for date in analysed.dates if date.end <= match.start() and usable(date)]
        named = resolve(before[-1], clock.anchor, "past", clock.known_to) if before else None
        part = _PART.fullmatch(named or "")
        if part is None:
            continue
        year = int(match["year"]) if match["year"] else int(part[1]) - 1
        first = f"{year}{part[2]}"
        return f"{first}/{year + int(part[3]) - int(part[1])}{part[4]}" if part[3] else first
    return None


def _then(analysed: Analysed, number: NumberMention) -> DateMention | None:
    """Give the time that `toen` points at: `minder dan in 2016, toen er 40 waren`: in 2016."""
    for date in analysed.dates:
        between = analysed.passage.text[date.end : number.start]
        if date.end < number.start and _WHEN_IT_WAS.fullmatch(between):
            return date
    return None


_WHEN_IT_WAS = re.compile(r",\stoen\s[^,;:]{0,80}", re.IGNORECASE)
_RIGHT_BEFORE = re.compile(r"\s(?:[\w-]+\s){0,3}")
_THEN = re.compile(r"\W*toen\b(?!\s(?:ik|wij|we|de|het|hij|zij|een)\b)", re.IGNORECASE)


def _reaches(analysed: Analysed, date: DateMention, number: NumberMention) -> bool:
    """Tell whether a number is the level at the end of a stretch: `tussen 2009 en 2018 … tot 4`."""
    before = analysed.passage.text[date.end : number.outer_start]
    return (
        date.end <= number.outer_start
        and isinstance(date.meaning.node, Between)
        and date.preposition in {"tussen", "van"}
        and _TO_LEVEL.search(before) is not None
    )


def _last_of(date: DateMention) -> Node | None:
    node = date.meaning.node
    return node.last if isinstance(node, Between) else node

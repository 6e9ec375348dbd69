"""Times told elsewhere: above a list, in a heading, of the subject or in the sentence before."""

from __future__ import annotations

import re

from extractors.finding.target_ahead import (
    BY_THEN,
    EACH_YEAR,
    begins_after,
    ends_after,
    is_comparison,
    usable,
)
from extractors.finding.target_clock import Clock
from extractors.finding.target_fields import Clause
from extractors.finding.target_nearest import candidates, stands_aside
from extractors.finding.target_words import AIM_NOUN, AIM_SECTION
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention, find_dates
from extractors.language.numbers import NumberMention
from schemas.records import Nature

_CARRIES_ON = re.compile(
    r"^(?:van\salle\s|dit|deze|die|dat|hiervan|daarvan|er\s|ook|daarnaast|in\stotaal|totaal|door\sheel|ruim|circa|ongeveer|zo['’]n"
    r"|bijna|binnen|in\shet|op\sde|de\s|het\s|\d)|\b(?:deze|dit|hiervan|daarvan)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:\w*dag|\w*bijeenkomst|\w*conferentie|\w*congres|\w*beurs|\w*markt|\w*festival|\w*week|\w*weekend|\w*meting"
    r"|\w*telling|\w*enquête|\w*peiling|\w*campagne|\w*actie|\w*verkiezing(?:en)?|\w*evenement|\w*editie|\w*ronde)"
    r"\s(?:van|uit)\s$",
    re.IGNORECASE,
)
_HEADING_WORDS = 8
_AIM_HEADING = re.compile(
    r"\b(?:\w*doel(?:en|stelling(?:en)?)?|ambities?|streef\w*|targets?|beoogde?\b.*|prestatie\w*|plannen|acties|activiteiten"
    r"|voornemens|wat\s(?:gaan|willen)\swe\b.*)\b",
    re.IGNORECASE,
)
_RESULT_HEADING = re.compile(
    r"\b(?:resulta(?:at|ten)|gerealiseerd|realisatie|bereikt|behaald|stand\svan\szaken|voortgang|terugblik|uitgevoerd)\b",
    re.IGNORECASE,
)
_LOOK_BACK = 2
"""Sentences of the same paragraph that a time may carry over from."""


def of_lead(
    analysis: Analysis, analysed: Analysed, number: NumberMention, nature: Nature, clock: Clock
) -> DateMention | None:
    """The time in the words that announce a list, or in the aim before them."""
    if analysed.passage.lead is None:
        return None
    lead = analysis.passages[analysed.passage.lead]
    announced = candidates(lead, nature, clock)
    each_year = EACH_YEAR.match(analysed.passage.text, number.end)
    if not announced and nature == "target" and each_year is None:
        announced = _of_aim_before(analysis, lead, clock)
    return announced[0] if announced else None


def carried_on(
    analysis: Analysis, analysed: Analysed, clock: Clock, *, reported: bool
) -> DateMention | None:
    """The time of the sentences before, where a result goes on with what they tell."""
    carries_on = _CARRIES_ON.search(analysed.passage.text)
    date = carried(analysis, analysed) if carries_on or reported else None
    if date is None:
        return None
    if begins_after(date, clock):
        # `In 2030 is alles schoon. Vorig jaar voldeed 71%.`
        return None
    if not carries_on and (
        # What another did is not told of that same day.
        _names_day(date) or of_heading(analysed, "result", clock) is not None
    ):
        return None
    # What lasts since then says not when the next was measured.
    return None if date.date_class == "from" and not reported else date


def _of_aim_before(analysis: Analysis, lead: Analysed, clock: Clock) -> list[DateMention]:
    """Give the times of the aim before a line that announces a list: `Wij streven naar:`."""
    index = lead.passage.index
    earlier = analysis.passages[index - 1] if index else None
    if earlier is None or earlier.passage.block != lead.passage.block:
        return []
    short = len(lead.passage.text.split()) <= _HEADING_WORDS
    aims = AIM_SECTION.search(lead.passage.text) and _AN_AIM.search(earlier.passage.text)
    return candidates(earlier, "target", clock) if short and aims else []


_AN_AIM = re.compile(rf"\b{AIM_NOUN}\b", re.IGNORECASE)


def of_aim_picked_up(analysis: Analysis, analysed: Analysed, clock: Clock) -> DateMention | None:
    """Give the time of the aim before, which an aim takes up: `Hiervan is minimaal 30% sociaal`.

    It stands in the same paragraph, with a number and a time that lies ahead of the document.
    """
    text, passage = analysed.passage.text, analysed.passage
    if _PICKS_UP.search(text) is None or any(map(usable, analysed.dates)):
        return None
    for index in range(passage.index - 1, max(-1, passage.index - 1 - _LOOK_BACK), -1):
        earlier = analysis.passages[index]
        if earlier.passage.block != passage.block or EACH_YEAR.search(earlier.passage.text):
            return None
        ahead = [
            date
            for date in candidates(earlier, "target", clock)
            if clock.anchor is None or ends_after(date, clock)
        ]
        if earlier.numbers and ahead:
            return ahead[-1]
    return None


_PICKS_UP = re.compile(
    r"\b(?:hiervan|daarvan|van\s(?:deze|die|dit|dat)\s(?!jaar|jaren|periode|looptijd|plan)[\w-]+"
    r"|voor\s(?:deze|die)\s[\w-]*(?:doel(?:en|stelling(?:en)?)?|ambities?|opgave|aantallen))\b",
    re.IGNORECASE,
)
"""How a sentence takes up what is aimed at in the one before."""


def _names_day(date: DateMention) -> bool:
    return re.search(r"\b\d{1,2}\s(?!\d)[a-z]{3,}|\d[-/]\d", date.text) is not None


def gone_by(analysis: Analysis, analysed: Analysed, clock: Clock) -> DateMention | None:
    """Give what `toen` points at: the last time gone by of the sentence before."""
    index = analysed.passage.index
    earlier = analysis.passages[index - 1] if index else None
    if earlier is None or earlier.passage.block != analysed.passage.block:
        return None
    past = [d for d in earlier.dates if not d.in_name and not ends_after(d, clock)]
    return past[-1] if past else None


def of_subject(
    analysed: Analysed, clause: Clause, nature: Nature, clock: Clock
) -> DateMention | None:
    """Give the time told of the subject: `Het park dat in 2027 klaar is, telt 80 hectare`."""
    for date in candidates(analysed, nature, clock):
        if not clause.start <= date.start < clause.end:
            continue
        if _FOR_WHICH.search(analysed.passage.text[: date.start]):
            continue
        for token in analysed.doc:
            if not date.start <= token.idx < date.end:
                continue
            relative = next((t for t in token.ancestors if t.dep_ == "acl:relcl"), None)
            once = not date.text.lower().startswith("binnen")
            if once and relative is not None and relative.head.dep_ in {"nsubj", "nsubj:pass"}:
                return date
    return None


_OPENS_WITH = re.compile(
    r"(?:van|in|bij|op|tijdens|aan|met)\s(?:de|het)\s(?:[\w.-]+\s){1,4}(?:die|dat)\s[^,;]{1,90},\s",
    re.IGNORECASE,
)
"""`Van de bussen die in 1998 kwamen, voldeed …`: the time of what is told."""


def of_opening(analysed: Analysed, number: NumberMention, clock: Clock) -> DateMention | None:
    """Give the time of the things that a sentence opens with, where it tells of them."""
    opening = _OPENS_WITH.match(analysed.passage.text)
    if opening is None or number.start < opening.end():
        return None
    told = (d for d in candidates(analysed, "result", clock) if d.end < opening.end())
    return next((date for date in told if not begins_after(date, clock)), None)


_FOR_WHICH = re.compile(r",\swaar(?:voor|over|mee|van|aan)\s[^,;]*$", re.IGNORECASE)


def told_with(analysis: Analysis, analysed: Analysed, date: DateMention) -> tuple[str, ...]:
    """Give the text of a passage, and of those that its time was carried over from."""
    index, own = analysed.passage.index, analysed.passage.text
    if own[date.start : date.end] == date.text:
        return (own,)
    before = analysis.passages[max(0, index - _LOOK_BACK) : index]
    return (own, *(a.passage.text for a in before if a.passage.block == analysed.passage.block))


def of_event(analysed: Analysed) -> DateMention | None:
    """Give the day of the event that a sentence is about: `De open dag van 3 mei trok …`."""
    found = [
        date
        for date in analysed.dates
        if date.attributive and _EVENT.search(analysed.passage.text[: date.start])
    ]
    return found[0] if len(found) == 1 else None


def of_heading(analysed: Analysed, nature: Nature, clock: Clock) -> DateMention | None:
    """Give the year of the heading above: `Resultaten 2013`, `Doelen voor 2025`, `2013`."""
    heading = " ".join(analysed.passage.section[-1:])
    found = [date for date in find_dates(heading) if not date.in_name]
    if len(found) != 1 or len(heading.split()) > _HEADING_WORDS:
        return None
    date = found[0]
    if nature == "target":
        fits = bool(_AIM_HEADING.search(heading)) and ends_after(date, clock)
    else:
        fits = nature == "result" and bool(_RESULT_HEADING.search(heading))
    return date if fits else None


def carried(analysis: Analysis, analysed: Analysed) -> DateMention | None:
    """Give the time of the sentences before, of the same paragraph; of items before for `dan`."""
    passage = analysed.passage
    found: list[DateMention] = []
    for index in range(passage.index - 1, max(-1, passage.index - 1 - _LOOK_BACK), -1):
        earlier = analysis.passages[index]
        items = earlier.passage.kind == passage.kind == "list_item"
        if earlier.passage.block != passage.block and not (items and BY_THEN.search(passage.text)):
            break
        if any(date.date_class == "now" for date in earlier.dates):
            break
        found.extend(
            d
            for d in earlier.dates
            if usable(d) and not is_comparison(d, earlier) and not stands_aside(d, earlier)
        )
    if found and _SUMMED_UP.match(passage.text):
        # `In 2003 waren er 40 en in 2009 30. Dat is een daling van 10.`
        near = analysis.passages[passage.index - 1].dates
        return max((d for d in found if d in near), key=lambda d: d.start, default=found[0])
    # `dit jaar` in between does not undo the day that was named before it.
    return min(found, key=_is_loose, default=None)


_SUMMED_UP = re.compile(
    r"(?:(?:dit|dat)\s(?:is|was|betekent|betekende)\s)?een\s(?:\w+e?\s)?"
    r"\w*(?:daling|stijging|toename|afname|groei|vermindering|krimp)\b",
    re.IGNORECASE,
)
_PART_OF_YEAR = re.compile(
    r"(?:tegen\s)?(?:het\s)?(?:eind|einde|begin|medio|halverwege)\b", re.IGNORECASE
)


def _is_loose(date: DateMention) -> bool:
    """Tell whether a time is told loosely from the document's day: `dit jaar`."""
    return date.date_class == "relative" and _PART_OF_YEAR.match(date.text) is None

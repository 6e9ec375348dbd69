"""Times told beside an action: in the cell of its row, in a line `Planning: …` of its section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.language.dates import DateMention, find_dates
from extractors.language.dates_meaning import Between, Meaning
from extractors.language.normalising import for_parser
from extractors.reading.model import Passage

_LABEL = re.compile(
    r"(?:tijdpad|tijd(?:s)?planning|tijdlijn|planning|wanneer|termijn|deadline|gereed|realisatie"
    r"|oplevering|opleverdatum|afronding|looptijd|uitvoering(?:speriode|stermijn|sjaar)?|(?:datum|jaar)"
    r" gereed|start(?:datum|moment)?|periode)\s*:\s*",
    re.IGNORECASE,
)
_LONGEST = 12
"""Words of a line that says no more than when."""
_FARTHEST = 12
"""Passages of a section between an action and the line that says when."""
_STARTS = re.compile(r"\b(?:start|begin|aanvang|van|vanaf)\w*\W*$", re.IGNORECASE)


def told_time(text: str) -> DateMention | None:
    """Give the time that a cell or line states: from the start to the end, else the first of it.

    `Start mei 2020, gereed eind 2021` is a time that lasts.
    """
    text = for_parser(text)
    found = [date for date in find_dates(text) if date.meaning.node is not None]
    if not found:
        return None
    first, *others = found
    if len(others) != 1 or not _go_together(text, first, others[0]):
        return first
    begins, ends = first.meaning.node, others[0].meaning.node
    if begins is None or ends is None:
        return first
    return replace(
        first,
        end=others[0].end,
        text=text[first.start : others[0].end],
        date_class="interval",
        meaning=Meaning("in", Between(begins, ends)),
        preposition=None,
    )


def _go_together(text: str, first: DateMention, last: DateMention) -> bool:
    """Whether the second of two times is the end of what begins at the first."""
    starts = _STARTS.search(text[: first.start]) or _STARTED.match(text, first.end)
    placed = first.meaning.relation == last.meaning.relation == "in"
    joined = _AND.fullmatch(text, first.end, last.start)
    return starts is not None or (placed and joined is not None)


_STARTED = re.compile(r"\s*\(\s*(?:start|begin|aanvang)", re.IGNORECASE)
_AND = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:en|&|\+|,)\s*(?:in\s)?(?:het\s|de\s)?", re.IGNORECASE)
"""Between two times of one action: `najaar 2024 en voorjaar 2025`, `2025 (ontwerp), 2026`."""


def time_of_section(passages: Sequence[Passage], index: int) -> DateMention | None:
    """Give the time that a line `Planning: …` under the same heading states for an action.

    The first such line behind the action counts, unless the section opens with one. A line that
    repeats the time of one of the sentences is of that one.
    """
    line = _line(passages, index, -1)
    if line is None or not _opens(passages, line):
        line = _line(passages, index, 1)
    time = _time_of(passages[line]) if line is not None else None
    if line is None or time is None:
        return None
    told = (
        date.meaning.node
        for step in (-1, 1)
        for passage in _beside(passages, line, step)
        if not _SAYS_WHEN.match(passage.text)
        for date in find_dates(passage.text)
    )
    return None if time.meaning.node in told else time


def _line(passages: Sequence[Passage], index: int, step: int) -> int | None:
    """Find the nearest line that says when, in the section of a passage."""
    beside = _beside(passages, index, step)
    return next((p.index for p in beside if _time_of(p) is not None), None)


def _beside(passages: Sequence[Passage], index: int, step: int) -> Iterator[Passage]:
    """The passages before or behind one under the same heading, the nearest first."""
    for away in range(1, _FARTHEST + 1):
        at = index + step * away
        if not 0 <= at < len(passages):
            return
        passage = passages[at]
        if passage.kind == "heading" or passage.section != passages[index].section:
            return
        yield passage


def _opens(passages: Sequence[Passage], at: int) -> bool:
    """Whether a line is the first under its heading, or follows other lines `Wie: …` there."""
    return all(_ANY_LABEL.match(passage.text) for passage in _beside(passages, at, -1))


_ANY_LABEL = re.compile(r"[A-Z][\w ]{2,24}:\s")


def _time_of(passage: Passage) -> DateMention | None:
    label = _LABEL.match(passage.text)
    if label is None or passage.table is not None:
        return None
    if len(_ASIDE.sub("", passage.text).split()) > _LONGEST:
        return None
    return told_time(passage.text[label.end() :])


_ASIDE = re.compile(r"\([^()]*\)")


def time_told_next(passages: Sequence[Passage], index: int) -> DateMention | None:
    """Give the time that the sentence behind an action says it is to be done at.

    `De deadline hiervoor is 9 mei 2016.`, `Dit gebeurt in het najaar van 2016.`
    """
    here = passages[index]
    if index + 1 >= len(passages):
        return None
    behind = passages[index + 1]
    told = _SAYS_WHEN.match(behind.text)
    if told is None or behind.kind != here.kind or behind.section != here.section:
        return None
    found = [
        date
        for date in find_dates(for_parser(behind.text))
        if date.meaning.node is not None and date.start <= told.end() + _NEAR
    ]
    if len(found) != 1 or found[0].attributive or found[0].in_name:
        return None
    date = found[0]
    if told["deadline"] and date.meaning.relation == "in":
        return replace(date, date_class="until", meaning=replace(date.meaning, relation="until"))
    return date


_SAYS_WHEN = re.compile(
    r"(?P<deadline>(?:De|Als|Uiterste)\s(?:uiterste\s|uiterlijke\s)?(?:deadline|streefdatum|einddatum|opleverdatum|datum"
    r"|termijn)\s(?:hiervoor\s|daarvoor\s|hiervan\s|daarvan\s|voor\s(?:deze|dit)\s\w+\s)?(?:is|geldt)\b)"
    r"|(?:De\splanning\s(?:hiervoor|daarvoor|hiervan)\sis|Dit\s(?:gebeurt|vindt\splaats)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that says of the one before no more than when it is to be done."""
_NEAR = 40
"""Characters from such words to the time."""

"""What is said of the sums of a list outside its items: who gets them, and in which years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention, is_compared, resolve
from extractors.language.dates_meaning import needs_anchor
from extractors.reading.model import Passage

_YEARS = re.compile(r"\d{4}(?:/(?:\d{4}|\.\.))?")
_PART_OF_YEAR = re.compile(
    r"\b(?:begin|eind|einde|medio|halverwege|voorjaar|najaar|zomer|winter|lente|herfst)\b", re.I
)
"""When something happens, rather than the years that its money is for."""
_SUB_LINE = re.compile(r"(?:en\s)?(?:voor|aan)\s[^:.;]{2,60}:$", re.IGNORECASE)
_FARTHEST = 60
"""Passages between a list and the line that announces it and others."""
_IN_ARTICLE = re.compile(r"\b(?:bedoeld|genoemd)\sin\s(artikel\s\d+[a-z]?)\b", re.IGNORECASE)
_GRANTS = re.compile(
    r"\b(?:verle(?:ent|nen|end|ende)|verstrek(?:t|ken|te)|toegekend|toegewezen|uitgekeerd|ontvang(?:t|en)"
    r"|krijg(?:t|en)|ken(?:t|nen)\b[^:;]*\btoe|keert\b[^:;]*\buit)\b"
    r"|\b(?:\w*subsidies?|\w*uitkering(?:en)?|\w*toelagen?|\w*tegemoetkoming(?:en)?)\b[^:;]*\bbedra(?:agt|gen)\b",
    re.IGNORECASE,
)
_TAKES = re.compile(r"\b(?:verle(?:end|nen)|verstrekt|toegekend|ontvang\w*)\s(?:van|door):$", re.I)
"""`De subsidie wordt verleend door:`: whose names follow pay."""
_NAME_AND_SUM = re.compile(r"(?P<name>[^:€\d]{3,70}?)\s?(?::|\s[-–])\s(?:€|EUR\b)")
_ITS_MONEY = re.compile(
    r"(?:dit|deze|die|dat|het|de)\s(?:extra\s|genoemde\s)?(?:bedrag(?:en)?|middelen|gelden|geld|budget(?:ten)?"
    r"|bijdragen?|subsidie)\s(?!van\s|voor\s)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:structureel|beschikbaar|ingezet|besteed|uitgegeven|uitgekeerd|verdeeld|bestemd|gereserveerd)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(r"(?<!niet )(?<!nog niet )\bstructureel\b", re.IGNORECASE)
DECIDED = re.compile(
    r"\b(?:besloot|besloten|besluit|vastgesteld|toegezegd|aangekondigd|afgesproken|gevraagd|verzocht"
    r"|voorgesteld)\b",
    re.IGNORECASE,
)
"""The time of a sentence with one of these is when it was decided."""


def lines_above(passages: Sequence[Passage], item: Passage) -> tuple[Passage, ...]:
    """Give the lines that announce an item of a list, the nearest first.

    Above `voor de dorpen:` stands what announces the dorpen and the steden that follow.
    """
    found: list[Passage] = []
    here = item
    while here.lead is not None and here.lead < here.index:
        here = passages[here.lead]
        found.append(here)
    if found and _SUB_LINE.fullmatch(here.text):
        for before in reversed(passages[max(0, here.index - _FARTHEST) : here.index]):
            if before.section != here.section:
                break
            if before.kind == "list_item" or _SUB_LINE.fullmatch(before.text):
                continue
            if before.text.endswith(":"):
                found.append(before)
            break
    return tuple(found)


def is_granted(above: Sequence[Passage]) -> bool:
    """Tell whether the lines above a list say that its sums are given to who stand in it."""
    return any(
        line.text.endswith(":") and _GRANTS.search(line.text) and not _TAKES.search(line.text)
        for line in above
    )


def name_before_sum(item: str) -> str | None:
    """Give what stands before the sum in `Dorp aan Zee: € 4.000;`, without more; else None."""
    found = _NAME_AND_SUM.match(item)
    return None if found is None else found["name"]


def years_by_article(
    analysis: Analysis, above: Sequence[Passage], anchor: dt.date | None
) -> str | None:
    """Give the years of the article that a line above a list refers to, where it names but one.

    `De bijdrage, bedoeld in artikel 2, bedraagt voor:`
    """
    named = [found[1].lower() for line in above if (found := _IN_ARTICLE.search(line.text))]
    if len(named) != 1:
        return None
    own = re.compile(rf"{re.escape(named[0])}(?![\w])", re.IGNORECASE)
    passages = analysis.document.passages
    there = [p.index for p in passages if p.section and own.match(p.section[-1])]
    if not there or above[0].index in there:
        return None
    years = {only_years(analysis.passages[index], anchor) for index in there} - {None}
    return years.pop() if len(years) == 1 else None


def only_years(analysed: Analysed, anchor: dt.date | None) -> str | None:
    """Give the whole years that a passage names as a time, where it names no other time."""
    return _years_of(analysed.dates[0], anchor) if len(analysed.dates) == 1 else None


def _years_of(date: DateMention, anchor: dt.date | None) -> str | None:
    if date.in_name or date.attributive or is_compared(date) or _PART_OF_YEAR.search(date.text):
        return None
    years = resolve(date, anchor)
    return years if years is not None and _YEARS.fullmatch(years) else None


def said_behind(analysis: Analysis, passage: Passage) -> tuple[str | None, bool]:
    """Give the years that the next sentence gives a sum, and whether it calls it structural.

    `Er is € 4.000 voor de brug. Dit bedrag is vanaf 2027 structureel.`
    """
    if passage.index + 1 >= len(analysis.passages):
        return None, False
    behind = analysis.passages[passage.index + 1]
    there = behind.passage
    near = there.block == passage.block and there.section == passage.section
    same = near and passage.table == there.table and not behind.amounts
    if not same or not _ITS_MONEY.match(there.text) or not _GOES_ON.search(there.text):
        return None, False
    if DECIDED.search(there.text):
        return None, False
    years = set(_own_years(behind))
    lasts = _LASTS.search(there.text) is not None
    return (years.pop() if len(years) == 1 else None), lasts


def _own_years(analysed: Analysed) -> Iterator[str]:
    """Give the whole years that a passage names by their numbers."""
    for date in analysed.dates:
        if not needs_anchor(date.meaning.node) and (years := _years_of(date, None)) is not None:
            yield years

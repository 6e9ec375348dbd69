"""What was promised on an earlier day, told in passing: `Zoals toegezegd in het debat van 3 mei`.

That it was promised is done, on the day that is named; what comes of it is told beside it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_lines import of_line
from extractors.finding.commitment_model import Candidate
from extractors.language.analysis import Analysed
from extractors.language.dates import DateMention
from extractors.language.dates_meaning import Day, Months, Year
from extractors.language.quick_looks import QuickLook

_PLEDGED = QuickLook(
    re.compile(
        r"\bzoals\s(?P<told>(?:(?:in|tijdens|bij|door|aan|eerder|reeds|al|ook|is|ik|wij|we)\b"
        r"[^,;:()]{0,80}\s)?(?:toegezegd|beloofd))\b",
        re.IGNORECASE,
    ),
    "toegezegd|beloofd",
)
_GOES_ON = re.compile(
    r"\s(?:(?:aan|in|tijdens|bij|door|op|per|via|d\.d\.)\s(?:(?!\b(?:ik|wij|we|u)\b)[^,;:])*)?",
    re.IGNORECASE,
)
"""Between a promise and its day: to whom, by whom or where it was made."""
_LONGEST = 140
"""Characters from the promise to its day."""


def pledged_before(analysed: Analysed, actors: ActorFinder) -> Candidate | None:
    """Give the promise that a sentence says was made on a day, None where it says no day."""
    text = analysed.passage.text
    said = _PLEDGED.search(text)
    date = _day_of(analysed, said) if said is not None else None
    if said is None or date is None:
        return None
    start, end = said.start("told"), max(said.end(), date.end)
    content = [t for t in analysed.doc if start <= t.idx < end and not t.is_punct]
    agent = actors.of_agent(analysed, [t.i for t in content])
    return of_line(
        analysed,
        actors,
        content,
        rule="report",
        strength="firm",
        who=agent if agent.names else actors.own(),
        date=date,
        span=(start, end),
        past=True,
    )


def without_time(candidate: Candidate, date: DateMention | None) -> Candidate:
    """Take from another action the day on which it was promised."""
    return replace(candidate, deadline=None) if candidate.deadline == date else candidate


def _day_of(analysed: Analysed, said: re.Match[str]) -> DateMention | None:
    """Give the time of the promise: in its words, or behind them before the main verb."""
    text = analysed.passage.text
    for date in analysed.dates:
        if not isinstance(date.meaning.node, Day | Months | Year) or date.in_name:
            continue
        if said.start("told") <= date.start and date.end <= said.end():
            return date
        between = text[said.end() : date.start]
        near = said.end() < date.start <= said.end() + _LONGEST and _GOES_ON.fullmatch(between)
        span = analysed.doc.char_span(said.end(), date.start, alignment_mode="expand")
        if near and span is not None and not any(t.tag_.startswith("WW|pv") for t in span):
            return date
    return None

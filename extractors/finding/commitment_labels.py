"""Lines and headings that say who acts: `Trekker: X`, `Wie: X en Y`, `Rol van de corporaties`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from extractors.finding.parties import PartyMention
from extractors.reading.model import Document, Passage

Mentions = Callable[[int], Sequence[PartyMention]]
"""Gives the mentions of parties in a passage, by its number, left to right."""

_LABEL = re.compile(
    r"(?:^|(?<=[\s(|]))"
    r"(?:(?:mede)?trekkers?|actiehouders?|(?:door )?wie|(?:eind)?verantwoordelijk(?:e|en)?"
    r"(?: partij(?:en)?| organisatie)?|uitvoering(?: door)?|uitvoerders?|uitgevoerd door"
    r"|initiatiefnemers?|penvoerder|eigenaar|coördinatie|coördinator|regie|aan zet"
    r"|wie (?:doet|voert) (?:het|dit|uit))\s*:\s*",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:[\d.]+\s+|artikel \d+\W+)?(?:(?:de )?(?:rol|taak|taken|inzet|bijdragen?"
    r"|verplichting(?:en)?|verantwoordelijkhe(?:id|den)|inspanning(?:en)?|acties?|opgaven?"
    r"|toezegging(?:en)?|activiteiten) van|(?:dit|wat) doe[nt]|acties? door|afspraken voor)"
    r"\s+(?:de |het |alle )?$",
    re.IGNORECASE,
)
"""What a heading says before who has a part in what follows."""
_END = re.compile(
    r"[.;|)](?:\s|$)|\b(?:in samenwerking|samen|in overleg|in samenspraak) met\b|\bi\.s\.m\.?",
    re.IGNORECASE,
)
"""Where those who act are all named: the end of a sentence, or with whom they do it."""
_NEAR = 3
"""Passages before or behind an action in which a line says who does it."""


def headings_of(document: Document) -> tuple[int, ...]:
    """Give the numbers of the passages that are headings, in order."""
    return tuple(p.index for p in document.passages if p.kind == "heading")


def labelled_actors(
    passages: Sequence[Passage], headings: Sequence[int], index: int, mentions: Mentions
) -> tuple[str, ...]:
    """Give the parties that a line beside an action, or the heading above it, names for it.

    A line behind the action goes before one that stands before it, unless such a line opens
    the section, as where each action stands under who does it. Empty where nothing is said.
    `headings` are those of the document, by `headings_of`: it is asked for every action.
    """
    if own := _labelled(passages[index], mentions):
        return own
    before = _neighbours(passages, index, -1)
    behind = _neighbours(passages, index, 1)
    opens = any(_LABEL.match(p.text) for p in before[-1:])
    for passage in (*before, *behind) if opens else (*behind, *before):
        if _LABEL.match(passage.text) and (names := _labelled(passage, mentions)):
            return names
    above = bisect_left(headings, index) - 1
    heading = passages[headings[above]] if above >= 0 else None
    if heading is None or (heading.text,) != passages[index].section[-1:]:
        return ()
    return of_heading(heading, mentions)


def _neighbours(passages: Sequence[Passage], index: int, step: int) -> list[Passage]:
    """The passages next to one under the same heading, the nearest first."""
    found: list[Passage] = []
    at = index + step
    while 0 <= at < len(passages) and len(found) < _NEAR:
        passage = passages[at]
        if passage.kind == "heading" or passage.section != passages[index].section:
            break
        found.append(passage)
        at += step
    return found


def _labelled(passage: Passage, mentions: Mentions) -> tuple[str, ...]:
    """Those named right behind a label in a passage, up to the end of its sentence or partners."""
    match = _LABEL.search(passage.text)
    if match is None:
        return ()
    ends = _END.search(passage.text, match.end())
    end = ends.start() if ends else len(passage.text)
    names = (m.name for m in mentions(passage.index) if match.end() <= m.start < end)
    return tuple(dict.fromkeys(names))


def of_heading(heading: Passage, mentions: Mentions) -> tuple[str, ...]:
    """Those of whom a heading says that what follows is their part."""
    named = mentions(heading.index)
    if not named or not _ROLE.match(heading.text[: named[0].start]):
        return ()
    return tuple(dict.fromkeys(m.name for m in named))

"""Offices, ministries and boards that a letter sets over two lines or more, read as one line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_groups import bodies_in
from extractors.finding.party_offices import FOR_NOW, find_offices, find_portfolio
from extractors.reading.model import Passage
from extractors.reading.names import has_initials, is_function, is_name, is_sure_name

_OPENS = re.compile(
    rf"(?:(?:mede )?(?:namens|voor) )?(?:de |het )?{FOR_NOW}"
    r"(?:(?:vice-)?(?:minister|staatssecretaris)(?:-president)?\b|ministerie\b|college van\b"
    r"|gedeputeerde staten\b|provinciale staten\b|(?:dagelijks|algemeen) bestuur\b)",
    re.IGNORECASE,
)
"""How a line begins that says which office or board somebody signs or writes for."""
_HANGS = re.compile(r"(?:\b(?:van|voor|en|de|het)|&|[a-z]-)$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:en|&|van|voor)\s", re.IGNORECASE)
_ENDS = re.compile(r"[.;:]$")
_LONGEST = 70
"""Characters beyond which a line is no part of an office."""
_MOST = 4
"""Lines that one office takes at most."""
_READ = frozenset({"signature", "letterhead", "sentence", "heading", "list_item"})


@dataclass(frozen=True, slots=True)
class Lines:
    """Passages of which those that hold one office together have become one."""

    passages: Sequence[Passage]
    """In order; one that was joined has the number of its first line and the text of all."""
    parts: Mapping[int, Sequence[Passage]]
    """The lines of a joined passage, by its number."""

    @property
    def covered(self) -> frozenset[int]:
        """The numbers of the lines that have become part of another."""
        return frozenset(part.index for parts in self.parts.values() for part in parts)

    def placed(self, candidate: Candidate) -> Candidate:
        """Give a candidate of a joined passage its place in the line where it begins."""
        since = 0
        for part in self.parts.get(candidate.passage, ()):
            if candidate.start <= since + len(part.text):
                start = max(0, candidate.start - since)
                end = min(len(part.text), candidate.end - since)
                return replace(candidate, passage=part.index, start=start, end=max(start, end))
            since += len(part.text) + 1
        return candidate


def with_offices_joined(passages: Sequence[Passage]) -> Lines:
    """Join the lines of each office, ministry or board that goes on below its first line."""
    joined: list[Passage] = []
    parts: dict[int, Sequence[Passage]] = {}
    place = 0
    while place < len(passages):
        lines = _lines_of_office(passages, place)
        if len(lines) > 1:
            parts[lines[0].index] = lines
            joined.append(replace(lines[0], text=_together(lines)))
        else:
            joined.append(passages[place])
        place += len(lines)
    return Lines(joined, parts)


def _lines_of_office(passages: Sequence[Passage], place: int) -> Sequence[Passage]:
    first = passages[place]
    if first.kind not in _READ or len(first.text) > _LONGEST or not _OPENS.match(first.text):
        return (first,)
    lines = [first]
    for following in passages[place + 1 : place + _MOST]:
        if not _may_follow(lines[-1], following):
            break
        lines.append(following)
    for count in range(len(lines), 1, -1):
        if _is_one(lines[:count]):
            return tuple(lines[:count])
    return (first,)


def _may_follow(above: Passage, below: Passage) -> bool:
    """Whether a line may be the rest of the office above it: no name, no other office."""
    text = below.text.strip()
    return (
        below.kind in _READ
        and len(text) <= _LONGEST
        and not _ENDS.search(above.text)
        and not any(map(str.isdigit, text))
        and not is_sure_name(text)
        and not has_initials(text)
        and not is_function(text)
        and (_HANGS.search(above.text) is not None or not _OPENS.match(text))
    )


def _is_one(lines: Sequence[Passage]) -> bool:
    """Whether lines are one office, ministry or board, of which the last holds the end."""
    text, last = _together(lines), len(lines[-1].text)
    before = len(text) - last
    passage = replace(lines[0], text=text)
    if any(c.start < before < c.end for c in find_offices(lines[0].index, text)):
        return True
    if any(is_name(b.text) and not _HANGS.search(a.text) for a, b in pairwise(lines)):
        # `Ruimtelijke Ordening` looks like a name, and only the register tells.
        return False
    if any(c.start < before < c.start + len(c.name) for c in bodies_in(passage)):
        return True
    hanging = all(
        _HANGS.search(above.text) or _GOES_ON.match(below.text) for above, below in pairwise(lines)
    )
    return hanging and any(find_portfolio(lines[0].index, text))


def _together(lines: Sequence[Passage]) -> str:
    return " ".join(line.text for line in lines)

"""The public bodies in a line below a title, whose joint plan or report a document is.

`Provincie Drenthe, waterschap Vechtstromen en de gemeenten Coevorden en Emmen`: a line that is
nothing but bodies says who `wij` are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.finding.party_boards import end_of_place
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_text import fold
from extractors.language.party_nouns import PLACES, introduces_names, type_of_head
from extractors.reading.model import Passage
from schemas.records import DocumentKind, PartyType

_HEAD = 10
"""Passages at the beginning among which the line stands."""
_LINES = 4
"""Lines over which it may run."""
_NOUN = re.compile(r"(?:de |het )?(?P<noun>[A-Za-z]{4,}) (?=['A-Z])")
_NAME = re.compile(
    r"['A-Z][\w'-]*(?: (?:(?:aan|op|bij)(?: de[nr]?)? |(?:de|den|van) )?[A-Z][\w'-]*)*"
)
_LINK = re.compile(r"\s*,\s+(?:en\s+)?|\s+en\s+")
_GOES_ON = re.compile(r"(?:[,-]|\ben)$")
_MOST_CHARACTERS = 60
"""Characters of the longest name, with some to spare."""


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    name: str
    type: PartyType
    bare: str


def find_owners(passages: Sequence[Passage], kind: DocumentKind) -> Iterator[Candidate]:
    """Find the bodies that a line at the head of a document lists, each as a sender."""
    if kind in ("kamerbrief", "covenant"):
        # Who writes a letter, and who signs an agreement, is told otherwise.
        return
    for place, passage in enumerate(passages[:_HEAD]):
        if passage.page > 1 or passage.kind in ("table_row", "footnote", "list_item"):
            continue
        joined = passage.text
        for following in passages[place + 1 : place + _LINES]:
            if _GOES_ON.search(joined) is None:
                break
            joined += following.text if joined.endswith("-") else f" {following.text}"
        named = _bodies(fold(joined))
        length = len(passage.text)
        for one in named:
            if one.start < length:
                yield Candidate(
                    passage.index,
                    one.start,
                    min(one.end, length),
                    one.name,
                    "letterhead",
                    0.9,
                    one.type,
                    (one.bare,) if one.bare != one.name else (),
                    "sender",
                )
        if named:
            return


def _bodies(plain: str) -> tuple[_Named, ...]:
    """Give the bodies that a line consists of, none where it holds anything else or just one."""
    found: list[_Named] = []
    sort: PartyType | None = None
    at = 0
    while at < len(plain):
        noun = _NOUN.match(plain, at)
        start, begin = at, at
        if noun is not None and (of := _sort_of(noun["noun"])) is not None:
            sort, begin = of, noun.end()
            one = type_of_head(noun["noun"]) is not None
            start = noun.start("noun") if one else begin
        name = _NAME.match(plain, begin)
        if sort is None or name is None:
            return ()
        known = end_of_place(plain, begin, min(len(plain), begin + _MOST_CHARACTERS))
        end = max(len(plain[: known or 0].rstrip(" ,.")), name.end())
        link = _LINK.match(plain, end)
        if link is None and plain[end:].strip(" ."):
            return ()
        found.append(_Named(start, end, plain[start:end], sort, plain[begin:end]))
        at = link.end() if link is not None else len(plain)
    return tuple(found) if len(found) > 1 and any(one.type in PLACES for one in found) else ()


def _sort_of(noun: str) -> PartyType | None:
    return type_of_head(noun) or introduces_names(noun)

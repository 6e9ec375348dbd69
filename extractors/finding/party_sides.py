"""The sides of an agreement by the form of their lines: `De Bond van Zeilers, gevestigd te Urk`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_text import fold
from extractors.language.party_nouns import PLACES, type_of_group, type_of_head
from extractors.linking.register import is_municipality
from extractors.reading.model import Passage
from schemas.records import DocumentKind, PartyType

_SIDE = re.compile(
    r"(?:(?:\d{1,2}|[a-z]|[IVX]{1,4})[.)] )?(?:[Dd]e |[Hh]et )?"
    r"(?P<name>(?!(?:De|Het) )[A-Z][^.;:,()]{2,90}?(?:, [A-Z][^.;:,()]{2,40}?){0,4})"
    r"(?: \((?:hierna: )?(?P<short>[A-Z][\w&/.-]{1,14})\))?"
    r"(?: (?:te|uit|in) ['’]?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2})?,? "
    r"(?:(?:statutair |mede )?gevestigd (?:te|in)\b"
    r"|(?:(?:ten?|in|dezen?|hierbij|hierin|rechtsgeldig|wettelijk|statutair) ?)*"
    r" ?vertegenwoordigd door\b)"
)
"""Up to where a side has its seat, or who speaks for it."""
_NO_SIDE = re.compile(
    r"Staat\b|Minister|Staatssecretaris|College\b|Dagelijks|Algemeen [Bb]estuur|Burgemeester"
    r"|Gedeputeerde|Partij|Mevrouw|Heer\b|Koninkrijk|Regering"
    r"|.*\b(?:is|zijn|wordt|worden|heeft|hebben|te|handelend|namens)\b"
    r"|.*, (?:Gemeente|Provincie|Stichting|Vereniging|Waterschap|De|Het)\b"
)
"""Offices, boards and states, which are read elsewhere; sentences; several sides in one line."""
_JOINED = re.compile(r",? (?:en|van|voor|bij|der|tot|in|[a-z]{4,})\b")
"""How a name goes on behind a part of it that looks like a name."""


def with_sides(passage: Passage, found: Sequence[Candidate], kind: DocumentKind) -> list[Candidate]:
    """Give what was found in a passage with the side that the form of its line tells, in full.

    What was read of the side's name in part is left out.
    """
    if kind != "covenant":
        return list(found)
    side = next(_sides(passage), None)
    if side is None:
        return [*found, *_towns(passage, found)]
    inside = [c for c in found if side.start <= c.start and c.end <= side.end]
    if any(c.end == side.end and c.start == side.start and _is_sure(c) for c in inside):
        return [*found, side]
    first = max((c.end for c in inside if c.start == side.start and _is_sure(c)), default=None)
    if first is not None and _JOINED.match(fold(passage.text), first) is None:
        return list(found)
    return [*(c for c in found if c not in inside), side]


def _towns(passage: Passage, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the municipalities of a line at the head that is nothing but a list of them."""
    names = _NAMES.findall(fold(passage.text)) if passage.index < _HEAD else []
    if len(names) < _FEWEST or any(map(_is_sure, found)):
        return
    if _LIST.fullmatch(fold(passage.text)) is None or not all(map(is_municipality, names)):
        return
    for match in _NAMES.finditer(fold(passage.text)):
        start, end = match.span()
        name = passage.text[start:end]
        yield Candidate(
            passage.index,
            start,
            end,
            name,
            "towns-in-a-list",
            0.7,
            "municipality",
            role="signatory",
        )


_NAMES = re.compile(r"(?<![\w-])[A-Z][\w'-]*(?: (?:(?:aan|den|de|van|op) )*[A-Z][\w'-]*)*")
_LIST = re.compile(rf"{_NAMES.pattern}(?:, {_NAMES.pattern})+,? en {_NAMES.pattern}\.?")
_HEAD = 20
"""Passages at the beginning among which an agreement says between whom it is."""
_FEWEST = 3
"""Towns from which a line may be a list of those who agree."""


def _is_sure(candidate: Candidate) -> bool:
    return not candidate.group and candidate.weight >= _SURE


def _sides(passage: Passage) -> Iterator[Candidate]:
    match = _SIDE.match(fold(passage.text))
    if match is None or _NO_SIDE.match(match["name"]):
        return
    kind = _type_of(match["name"])
    if kind in PLACES:
        return
    start, end = match.span("name")
    aliases = (passage.text[slice(*match.span("short"))],) if match["short"] else ()
    name = passage.text[start:end]
    yield Candidate(
        passage.index, start, end, name, "side-of-agreement", 0.9, kind, aliases, "signatory"
    )


def _type_of(name: str) -> PartyType | None:
    """Give the type by the noun at the head of a name: the last before what it is of."""
    front = re.split(r",? (?:van|voor|bij|der|tot|in)\b", name)[0].split()
    words = (*reversed(front), *front)
    return next((k for w in words if (k := type_of_head(w) or type_of_group(w))), "association")


_SURE = 0.6

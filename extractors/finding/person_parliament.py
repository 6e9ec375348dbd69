"""Members of parliament: behind `het lid`, and those who moved a motion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.finding.party_candidates import Candidate
from extractors.finding.person_names import BIG, NO_SURNAME, SMALL, SURNAME, no_person
from extractors.language.quick_looks import QuickLook
from extractors.reading.repair import is_plausible

_MEMBER = rf"(?:(?!Van|De|Den|Der|Ter|Ten)[A-Z][a-z]+\s+)?(?!(?:in|op)\s(?:de|het)\b){BIG}{SURNAME}"
"""A member of parliament, with or without a first name: `Van Dam`, `Ada van Dam`."""
_MEMBERS = QuickLook(
    re.compile(
        rf"\b(?:(?:de|het)\s+)?(?P<noun>leden|lid|Kamerleden|Kamerlid)\s+"
        rf"(?:van\s+(?:uw|de)\s+(?:Eerste\s+|Tweede\s+)?Kamer,?\s+)?(?P<names>{_MEMBER}"
        rf"(?:\s*\([^)]*\))?"
        rf"(?:(?:,|\s+en|,\s*en|\s+c\.s\.)\s*{_MEMBER}(?:\s*\([^)]*\))?)*)"
    ),
    "leden|lid",
)
_MOTION = QuickLook(
    re.compile(
        rf"\b(?:[Mm]oties?|[Aa]mendement(?:en)?)(?:-(?P<name>{BIG}{SURNAME})(?:/(?P<second>{BIG}{SURNAME}))?|\s+(?:van\s+)?"
        rf"(?P<names>(?:(?:Van|De|Den|Der|Ter|Ten)\s+(?:(?:de|den|der)\s+)?[A-Z][a-z]+"
        rf"(?:-(?:{SMALL}\s)*[A-Z][a-z]+)?|{BIG}{SURNAME}(?:(?:,\s+|\s+en\s+|/){BIG}{SURNAME})*"
        rf"(?=\d|\s*\((?:\d|Kamerstuk|TK)|,? (?:c\.s\.|Kamerstuk)))))"
    ),
    "motie|amendement",
)
_MOTION_ALONE = QuickLook(
    re.compile(
        rf"\b(?:[Mm]oties?|[Aa]mendement(?:en)?)\s+(?:van\s+)?"
        rf"(?P<names>(?:[A-Z][a-z]+\s)?{BIG}{SURNAME}"
        rf"(?:(?:,\s+|\s+en\s+|/)(?:[A-Z][a-z]+\s)?{BIG}{SURNAME})*)(?=[\s.,;:)])"
    ),
    "motie|amendement",
)
"""A motion named for who moved it, by a name that is no word: `de motie Terwisga`."""


def members(passage: int, text: str, plain: str) -> Iterator[Candidate]:
    """Find members of parliament behind `het lid`, `de leden`."""
    for match in _MEMBERS.finditer(plain):
        for name in _ONE_MEMBER.finditer(re.sub(r"\([^)]*\)", _blank, match["names"])):
            start = match.start("names") + name.start()
            end = start + len(name[0])
            surname = text[start:end].strip()
            if surname.casefold() in NO_SURNAME or (surname[0].islower() and no_person(surname)):
                # `de leden van de Vereniging`
                continue
            yield Candidate(
                passage,
                start,
                end,
                surname,
                "member-of-parliament",
                0.85,
                "person",
                (f"lid {surname}",),
                function="lid",
            )


def movers(plain: str) -> Iterator[tuple[int, int]]:
    """Give the offsets of those who moved a motion: `motie-Stolk`, `motie Stolk en Van Dam 12`."""
    for match in _MOTION.finditer(plain):
        if match["name"]:
            if match.start() > 0:
                # At the head of a row or heading the compound is the title of the motion.
                yield match.span("name")
                if match["second"]:
                    yield match.span("second")
            continue
        begin = match.start("names")
        for name in _MOVER.finditer(match["names"]):
            if not no_person(name[0]):
                yield begin + name.start(), begin + name.end()
    for match in _MOTION_ALONE.finditer(plain):
        names = [n for n in _MOVER_IN_FULL.finditer(match["names"]) if not no_person(n[0])]
        if any(" " in name[0] or not is_plausible(name[0]) for name in names):
            for name in names:
                yield match.start("names") + name.start(), match.start("names") + name.end()


_ONE_MEMBER = re.compile(_MEMBER)
_MOVER = re.compile(rf"{BIG}{SURNAME}")
_MOVER_IN_FULL = re.compile(rf"(?:[A-Z][a-z]+\s+)?{BIG}{SURNAME}")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])

"""The parties that an agreement names in its title or opening: `Convenant tussen A en B over …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_text import fold
from extractors.language.countries import country_of
from extractors.language.party_nouns import introduces_names, type_of_head
from extractors.reading.model import Passage
from schemas.records import DocumentKind, PartyType

_WORD = r"[A-ZÀ-Þ][\w'&/.-]*"
_NAME = rf"{_WORD}(?:\s+(?:(?:van|der|de|den|het|voor|in|te|op)\s+){{0,2}}{_WORD})*"
_WITH_NOUN = rf"(?:[a-z]{{4,}}\s+)?{_NAME}"
_ONE = rf"(?:[Dd]e|[Hh]et)?\s*{_WITH_NOUN}"
_BETWEEN = re.compile(
    r"(?i:\b(?:convenant|overeenkomst|akkoord|verdrag|arrangement|pact|intentieverklaring"
    r"|onderlinge regeling|afspraken"
    r"|\w+(?:overeenkomst|akkoord|convenant|verdrag))\s+|^)[Tt]ussen\s+"
    rf"(?P<all>{_ONE}(?:\s*,\s*{_ONE})*\s*,?\s+en\s+{_ONE})"
    r"(?=\s*(?:$|[.,;:(]|betreffende|inzake|over\b|voor\b|tot\b|ter\b|ten\b|met\b|omtrent|om\b"
    r"|aangaande|op het gebied))"
)
_PART = re.compile(rf"(?:^|,|\ben\b)\s*(?:[Dd]e|[Hh]et)?\s*(?P<name>{_WITH_NOUN})")
_OPENING = 6
"""Passages at the beginning among which the title stands, and the sentence that repeats it."""


def find_titled(passages: Sequence[Passage], kind: DocumentKind) -> Iterator[Candidate]:
    """Find those between whom an agreement says it is, each as a signatory."""
    if kind != "covenant":
        return
    for passage in passages[:_OPENING]:
        plain = fold(passage.text)
        for match in _BETWEEN.finditer(plain):
            of_all: PartyType | None = None
            for part in _PART.finditer(match["all"]):
                start = match.start("all") + part.start("name")
                end = match.start("all") + part.end("name")
                noun = plain[start:end].split()[0]
                announced = introduces_names(noun) if noun.islower() else None
                if announced is not None:
                    # `tussen woningcorporaties A, B en C`: the noun is of them all.
                    of_all, start = announced, start + len(noun) + 1
                elif noun.islower():
                    of_all = None
                name = passage.text[start:end]
                if len(name) > 2:
                    yield Candidate(
                        passage.index,
                        start,
                        end,
                        name,
                        "agreement-title",
                        0.7,
                        of_all or _type_of(name),
                        role="signatory",
                    )


def _type_of(name: str) -> PartyType | None:
    """Give the type that a name's first word tells: `gemeente Zwolle`, `Koninkrijk België`."""
    first, _, rest = name.partition(" ")
    return "government_body" if country_of(name) else type_of_head(first) if rest else None

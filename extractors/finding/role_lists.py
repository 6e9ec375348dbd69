"""Lists of parties: what holds of one name in a list holds of all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.finding.party_text import chunks_of, fold
from extractors.language.party_nouns import introduces_names
from extractors.language.quick_looks import QuickLook
from extractors.language.word_lists import TO_TWELVE
from extractors.reading.names import SHORT_TITLES

_LINK = re.compile(
    r"^(?=.*(?:[,;/&–]|\b(?:en|of|alsmede|evenals)\b))"
    r"(?:\s|[,;/&–]|\b(?:en|of|alsmede|evenals|zelf|hun|haar|[Dd]e|[Hh]et|'t|van|(?<=en )voor|ook"
    r"|[A-Z][a-z]{3,}se"
    r"|(?:ministers?|staatssecretaris(?:sen)?|ministeries?)(?: (?:van|voor))?"
    r"|een (?:twee|drie|vier|vijf|tien|aan)tal"
    rf"|{TO_TWELVE}|\d{{1,3}}|alle|beide|overige|andere)\b)*$"
)
_REST = re.compile(rf"^(?:, )?[^(),;]{{0,30}}\)|(?:^|(?<=\s))(?:{SHORT_TITLES}\s*)+$")
"""Signs of a list that are not between its names: `-voorzitter)`, `prof. `."""
_FORM_OF_FIRM = re.compile(r"\.[A-Z]$")
_INTRODUCED = re.compile(
    r"^\s*(?:[(:,]\s*)?(?:(?:o\.a\.|onder andere|onder meer|waaronder|zoals|te weten|als)\s*)?"
    r"(?:de\s|het\s)?\s*$"
)


def lists_members(lead: str) -> bool:
    """Whether what announces a list tells that its items do something together."""
    # Asked of every item of a list: most lines end in no colon, which is soon seen.
    return lead.rstrip().endswith(":") and _MEMBERS.match(fold(lead[-_ANNOUNCING:])) is not None


_ANNOUNCING = 500
"""Characters before a colon in which a list is announced: of a longer lead, the end."""
_MEMBERS = re.compile(
    r"(?:.*\bwerk(?:t|en)\b.*\b(?:partijen|organisaties|partners|instanties)\b.*\bsamen\b"
    r"|.*\b(?:partijen|organisaties|partners|instanties)\b.*\b(?:werken|nemen)\b.*\b(?:samen|deel)\b"
    r"|.*\b(?:deelnemers|leden|deelnemende (?:partijen|organisaties))\b.{0,40}:\s*$"
    r"|(?:\S+ ){0,3}(?:[a-z]*partners|(?:samenwerkende|aangesloten) (?:partijen|organisaties)):\s*$"
    r"|.*\btot (?:lid|leden)\b.{0,60}\bbenoemd:\s*$"
    r"|.*\b(?:platform|\w*commissie|\w*groep|\w*raad|taskforce|\w*team|\w*overleg)\b.{0,60}"
    r"\b(?:bestaat uit|is (?:als volgt )?samengesteld(?: uit)?|heeft als leden)\b.{0,60}:\s*$)",
    re.IGNORECASE,
)


def also_writing(plain: str, spans: Sequence[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Give those who write too, in a list with their offices: `mede namens minister A voor B`."""
    lead = _ALSO_FOR.search(plain)
    if lead is None:
        return frozenset()
    found: set[tuple[int, int]] = set()
    end = lead.end()
    for span in spans:
        if span[0] < end:
            continue
        if not _OFFICES.fullmatch(plain[end : span[0]]):
            break
        found.add(span)
        end = span[1]
    return frozenset(found)


_ALSO_FOR = QuickLook(re.compile(r"\b(?:mede|ook) namens\b", re.IGNORECASE))
_OFFICES = re.compile(
    r"(?:\s|[,;()]|\b(?:en|de|het|van|voor|mijn|ambtgenoot|ambtgenoten|collega|collega's|alsmede"
    r"|ministers?|staatssecretaris(?:sen)?|bewindspersoon|bewindspersonen|heer|mevrouw|ook)\b)*",
    re.IGNORECASE,
)
"""What stands between those for whom a letter is written too."""


def chains_of(text: str, spans: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Divide spans, character offsets from left to right, into lists that stand together."""
    return chains_in(fold(text), tuple(spans))


@lru_cache(maxsize=16)
def chains_in(plain: str, spans: tuple[tuple[int, int], ...]) -> list[list[tuple[int, int]]]:
    """Do as `chains_of`, of a text without accents."""
    chains: list[list[tuple[int, int]]] = []
    for span in spans:
        if chains:
            between = re.sub(r"\([^()]*\)", " ", plain[chains[-1][-1][1] : span[0]])
            between = _REST.sub("", between)
            if _FORM_OF_FIRM.search(plain, 0, chains[-1][-1][1]):
                # The last dot of `B.V.`
                between = between.removeprefix(".")
            inside = plain[: span[0]].count("(") > plain[: span[0]].count(")")
            if len(chains) > 1 and _goes_on_behind(plain, chains[-2][-1], chains[-1], span):
                # `A (samen met X en Y), B en C`
                chains[-2].append(span)
                chains[-2:] = [chains[-1], chains[-2]]
                continue
            if _LINK.match(between) or (inside and between.strip() == "("):
                chains[-1].append(span)
                continue
        chains.append([span])
    return chains


def _goes_on_behind(
    plain: str, before: tuple[int, int], inside: Sequence[tuple[int, int]], span: tuple[int, int]
) -> bool:
    """Whether a list goes on behind brackets with another list in them."""
    opened = plain.find("(", before[1], inside[0][0])
    closed = plain.find(")", inside[-1][1], span[0])
    if opened < 0 or closed < 0 or ")" in plain[opened : inside[0][0]]:
        return False
    aside = plain[before[1] : opened] + plain[closed + 1 : span[0]]
    return _LINK.match(aside) is not None


def lead_of(plain: str, start: int) -> tuple[int, int] | None:
    """Give the span of the group noun that announces a list: `de bedrijven: A, B en C`."""
    near = plain.rfind(" ", 0, max(0, start - _NEAR)) + 1
    chunks = chunks_of(plain[near:start])
    if len(chunks) < _LEADING and near > 0:
        near, chunks = 0, chunks_of(plain[:start])
    for chunk in reversed(chunks[-_LEADING:]):
        if introduces_names(chunk.text) is not None:
            between = plain[near + chunk.end : start]
            such = len(between) < _SUCH and _SUCH_AS.fullmatch(between) is not None
            if _INTRODUCED.match(between) or between.rstrip().endswith(":") or such:
                return near + chunk.start, near + chunk.end
            return None
    return None


_SUCH_AS = re.compile(r" [^.;:,()]+,? (?:zoals|waaronder) (?:(?:de|het) )?")
"""`met de partners in het netwerk, zoals A en B`: what tells which they are stands between."""
_SUCH = 110
"""Characters that it may have."""
_LEADING = 12
"""Words before a list among which the noun stands that announces it."""
_NEAR = 140
"""Characters that nearly always hold them."""

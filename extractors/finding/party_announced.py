"""Items of a list that is announced as one of parties: `de volgende partijen werken samen:`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_text import fold
from extractors.finding.person_names import is_function
from extractors.language.party_nouns import is_no_party_head, type_of_head
from extractors.linking.register import is_municipality
from extractors.reading.model import Passage

_ANNOUNCES = re.compile(
    r"\b(?:volgende|onderstaande|hieronder genoemde)\s+(?:[a-z]+e\s+)?(?:[a-z]*partijen"
    r"|organisaties|instanties|[a-z]*partners|deelnemers|ondertekenaars|leden)\b[^.]{0,80}:$"
    r"|\b(?:partijen|partners|deelnemers|leden|ondertekenaars)(?: zijn)?:$"
    r"|^(?:de )?(?:partijen|organisaties|partners|deelnemers) (?:die|waarmee) [^.:]{0,80}:$",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"\s*(?:(?:[Dd]e|[Hh]et) )?(?P<name>[A-Z][\w&'./-]*"
    r"(?: (?:[A-Z&][\w&'./-]*|van|voor|de|het|der|en(?= [A-Z])))*)"
    r"\s*(?:\([^()]*\))?\s*[;,.]?(?: en)?\s*"
)
"""Nothing but a name, with what stands behind it in brackets."""


def announces_parties(lead: str) -> bool:
    """Say whether what stands above a list tells that its items are those who take part."""
    plain = fold(lead).strip()
    return plain.endswith(":") and _ANNOUNCES.search(plain) is not None


def find_announced(
    passage: Passage,
    passages: Sequence[Passage],
    found: Sequence[Candidate],
    signed: str | None = None,
) -> Iterator[Candidate]:
    """Find the name that an item of a list of parties is, where no other rule found any.

    `signed` is what announces the list of who signs in which the passage stands, if any. There
    a cell of a table is an item.
    """
    lead = lead_of(passage, passages)
    if signed is None and (lead is None or not announces_parties(lead)):
        return
    sure = [c for c in found if c.weight >= _SURE]
    for cell in _CELL.finditer(passage.text):
        if not any(cell.start() < c.end and c.start < cell.end() for c in sure):
            yield from _named(passage, *cell.span())


_CELL = re.compile(r"[^|]+")


def _named(passage: Passage, begin: int, stop: int) -> Iterator[Candidate]:
    """Give the name that is all there is between two offsets."""
    match = _ITEM.fullmatch(fold(passage.text), begin, stop)
    if match is None or any(is_no_party_head(word) for word in match["name"].split()):
        return
    if match["name"].casefold() in COLUMN_HEADS or is_function(match["name"]):
        return
    town = is_municipality(match["name"])
    if town and passage.kind != "list_item":
        # Where somebody signs.
        return
    start, end = match.span("name")
    yield Candidate(
        passage.index,
        start,
        end,
        passage.text[start:end],
        "listed-under-group",
        0.75,
        "municipality"
        if town
        else next((kind for word in match["name"].split() if (kind := type_of_head(word))), None),
    )


def lead_of(passage: Passage, passages: Sequence[Passage]) -> str | None:
    """Give the text that announces the list of which a passage is an item.

    So does a heading that says no more than who take part: `Onze partners`.
    """
    if passage.kind != "list_item" or passage.lead is None or passage.lead >= len(passages):
        return None
    lead = passages[passage.lead]
    heads = lead.kind == "heading" and len(passage.text) < _LONGEST
    if heads and _HEADING.fullmatch(fold(lead.text).strip()):
        return f"{lead.text.strip()}:"
    return lead.text


_LONGEST = 120
"""Characters beyond which an item tells something of somebody, and is no more than a name."""
_HEADING = re.compile(
    r"(?:\d+(?:\.\d+)*\.? )?(?:(?:onze|de|overzicht|lijst van|wie zijn (?:de|onze)) )?"
    r"(?:(?:deelnemende|betrokken|samenwerkende|aangesloten) )?"
    r"(?:[a-z]*partners|[a-z]*partijen|deelnemers|leden|ondertekenaars|organisaties)\??",
    re.IGNORECASE,
)


COLUMN_HEADS = frozenset(
    "organisatie organisaties naam namen functie handtekening datum plaats paraaf partij partijen"
    " bedrijf instantie instelling namens vertegenwoordiger partner partners gemeente".split()
)
"""What stands above the columns of a table of who signs."""
_SURE = 0.6

"""Ministries of other countries: `de Duitse minister van Financiën`, `Visserij van Curaçao`.

They are none of this country's, whatever their field is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_fields import is_abstract
from extractors.finding.party_run_model import Words
from extractors.finding.party_text import fold
from extractors.language.countries import COUNTRIES, ISLANDS
from extractors.language.quick_looks import QuickLook

_FIELD = r"(?:[A-Z][\w-]+ )?(?!van\b)[A-Z][\w-]+"
_FIELDS = rf"{_FIELD}(?:(?:, | en | & |, en ){_FIELD})*"
_OF_NATION = QuickLook(
    re.compile(
        r"(?<![\w-])(?!Nederlandse|Europese)[A-Z][a-z]+(?:se|sche) (?:vice-)?"
        r"(?:[Mm]inisters?|[Ss]taatssecretaris|[Mm]inisterie) (?:van|voor) "
        rf"(?P<fields>{_FIELDS})(?![\w-])"
    ),
    "e minister|e staatss|e vice-",
)
_ABROAD = "|".join(
    re.escape(fold(name)) for name in sorted(COUNTRIES - {"Nederland"}, key=len, reverse=True)
)
_ISLAND = "|".join(re.escape(name) for name in sorted(ISLANDS))
_OF_COUNTRY = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<kind>[Mm]inister|[Ss]taatssecretaris|[Gg]edeputeerde) (?P<prep>van|voor) "
        rf"(?P<fields>{_FIELDS}) van (?:{_ABROAD}|{_ISLAND})(?![\w-])"
    ),
    "minister van |minister voor |staatssecretaris v|gedeputeerde v",
)


def find_foreign(passage: int, text: str) -> Iterator[Candidate]:
    """Find the offices of other countries, by the adjective or the name of the country."""
    plain = fold(text)
    for match in _OF_NATION.finditer(plain):
        end = _end_of_fields(plain, *match.span("fields"))
        name = text[match.start() : end]
        yield Candidate(passage, match.start(), end, name, "ministry-abroad", 0.9, "ministry")
    for match in _OF_COUNTRY.finditer(plain):
        start, end = match.span()
        if _end_of_fields(plain, *match.span("fields")) < match.end("fields"):
            # `de minister van Visserij en Bram Stolk van België`
            continue
        name = text[match.start("fields") : end]
        form = f"{match['kind'].lower()} {match['prep']} {name}"
        yield Candidate(passage, start, end, name, "ministry-abroad", 0.95, "ministry", (form,))


def find_islands(text: Words) -> Iterator[Candidate]:
    """Find the islands that a text tells to be meant: `Caribisch Nederland (Bonaire en Saba)`."""
    for match in _ISLANDS_MEANT.finditer(text.plain):
        for name in _ANY_ISLAND.finditer(match["names"]):
            start = match.start("names") + name.start()
            end = start + len(name[0])
            yield Candidate(
                text.passage,
                start,
                end,
                text.text[start:end],
                "island-meant",
                0.75,
                "municipality" if name[0] in ISLANDS else "government_body",
                role="member",
            )


_ANY_ISLAND = re.compile(rf"{_ISLAND}|Aruba|Curacao|(?:Sint |Sint-|St\. ?)Maarten")
_ISLANDS_MEANT = QuickLook(
    re.compile(
        r"(?:Caribische? (?:deel van (?:Nederland|het Koninkrijk)|Nederland)|openbare lichamen"
        r"|BES-eilanden|eilandgebieden)(?: \(|: | )"
        rf"(?P<names>(?:{_ANY_ISLAND.pattern})(?:(?:, | en |, en )(?:{_ANY_ISLAND.pattern}))+)"
    ),
    "caribisch|openbare lichamen|bes-eil|eilandgeb",
)


def is_abroad(name: str) -> bool:
    """Whether a name is that of a ministry of another country: `Visserij van Curaçao`."""
    return _NAME_ABROAD.search(fold(name)) is not None


_NAME_ABROAD = QuickLook(re.compile(rf"^(?:{_FIELDS}) van (?:{_ABROAD}|{_ISLAND})$"), " van ")


def _end_of_fields(plain: str, start: int, end: int) -> int:
    """Give where the fields of an office end: what follows `en` may be another name."""
    parts = list(re.finditer(r", en |, | en | & ", plain[start:end]))
    for number, joint in enumerate(parts):
        until = start + parts[number + 1].start() if number + 1 < len(parts) else end
        if not is_abstract(plain[start + joint.end() : until].rsplit(maxsplit=1)[-1]):
            return start + joint.start()
    return end

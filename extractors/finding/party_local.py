"""Bodies that the law gives every municipality or region, and that a plan names by a noun alone.

- Gemeentewet, article 6: a municipality has a council, a college of mayor and aldermen, a mayor;
  article 81a: a court of audit. Its council has a presidium, by its own rules of order.
  `De raad` and `het college` are those only in a document of one municipality.
- Provinciewet, articles 6 and 34: a province has `Provinciale Staten` and, for its college,
  `Gedeputeerde Staten`.
- Waterschapswet, article 10, and Wet gemeenschappelijke regelingen, article 12: a water board
  and a joint body have a general and a daily board, which a water board may call its college.
- Wet publieke gezondheid, article 14: each region has a `GGD`; Wet veiligheidsregio's, article
  32: a `GHOR`; Wmo 2015, article 4.1.1: a `Veilig Thuis`; Wabo, article 5.3: a `RUD`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_run_model import Words
from extractors.finding.party_text import fold
from extractors.language.quick_looks import QuickLook
from extractors.linking.register import candidates as register_rows
from extractors.reading.model import Passage
from schemas.records import DocumentKind

_OF_REGION = QuickLook(
    re.compile(
        r"(?<![\w-])(?<!programma )(?<!project )(?<!campagne )(?<!Netwerk )(?<!Platform )"
        r"(?<!Stichting )(?<!Vereniging )(?<!Steunpunt )(?:GGD|GHOR|RUD|Veilig Thuis)"
        r"(?![\w'-])(?! [A-Z0-9]| regio [A-Z])"
    ),
    "ggd|ghor|rud|veilig thuis",
)
_SAFETY_REGION = QuickLook(
    re.compile(r"(?<=\b[Dd]e )Veiligheidsregio(?![\w'-])(?! [A-Z0-9])"), "veiligheidsregio"
)
_SAFETY_HOUSE = QuickLook(
    re.compile(
        r"(?<=\b[Hh]et )(?:[Zz]org- en )?[Vv]eiligheidshuis(?![\w'-])"
        r"(?! [A-Z0-9])(?! (?:in|te) [A-Z])"
    ),
    "veiligheidshuis",
)
_AUDIT = QuickLook(
    re.compile(r"(?<=\b[Dd]e )Rekenkamer(?:commissie)?(?![\w'-])(?! [A-Z0-9])"), "rekenkamer"
)
_COLLEGE = re.compile(
    r"(?<![\w-])(?:[Hh]et|[Oo]ns) (?P<form>[Cc]ollege)(?![\w-])"
    r"(?! (?:van|voor|der|te|in) | [A-Z])"
)
_COUNCIL = re.compile(r"(?<![\w-])(?:[Dd]e|[Uu]w) (?P<form>[Rr]aad)(?![\w-])(?! (?:van|voor|der) )")
_STATES_ALONE = re.compile(r"(?<![\w-])(?:[Dd]e|[Uu]w) (?P<form>[Ss]taten)(?![\w-])(?! van )")
_PRESIDIUM = QuickLook(
    re.compile(
        r"(?<![\w-])(?:[Hh]et|[Uu]w|[Oo]ns) (?P<form>[Pp]residium)(?![\w-])"
        r"(?! van (?:de |het )?[A-Z])"
    ),
    "presidium",
)
_FULL_COLLEGE = QuickLook(
    re.compile(r"\bcollege van (?:burgemeester en wethouders|B ?(?:&|en) ?W)\b", re.IGNORECASE),
    "college van b",
)
_FULL_COUNCIL = QuickLook(re.compile(r"\bgemeenteraad\b", re.IGNORECASE), "gemeenteraad")
_SHORT_COLLEGE = QuickLook(re.compile(r"\bburgemeester en wethouders\b", re.IGNORECASE))
_OTHER = QuickLook(
    re.compile(
        r"\b(?:college van (?:bestuur|dijkgraaf)|raad van (?:bestuur|toezicht|state)"
        r"|tweede kamer)\b",
        re.IGNORECASE,
    ),
    "college van |raad van |tweede kamer",
)
_STATES = QuickLook(
    re.compile(r"\b(?:(?:gedeputeerde|provinciale) staten|statencommissie)\b", re.IGNORECASE),
    "gedeputeerde staten|provinciale staten|statencommissie",
)
"""The boards of a province."""
_DEPUTIES = QuickLook(re.compile(r"\b[Gg]edeputeerde [Ss]taten\b"))
_MUNICIPALITY = QuickLook(
    re.compile(
        r"\b(?:[Gg]emeente(?:raad van)?|[Ww]ethouders van) "
        r"(?P<name>(?:'s-)?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
    ),
    "gemeente |gemeenteraad|wethouders van",
)
_BOARD = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<form>(?:[Aa]lgemeen|[Dd]agelijks) bestuur|algemene vergadering)(?![\w-])"
        r"(?! van (?:de |het )?(?:[A-Z]|gemeente|provincie|waterschap|hoogheemraadschap))"
    ),
    "algemeen bestuur|dagelijks bestuur|algemene vergadering",
)
_DIKE_REEVES = QuickLook(
    re.compile(
        r"(?<![\w-])college van dijkgraaf en (?:hoog)?heemraden(?![\w-])"
        r"(?! van (?:(?:de|het) )?(?:(?:water|hoogheemraad)schap )?[A-Z])",
        re.IGNORECASE,
    ),
    "college van dijkgraaf",
)
_MAYOR = QuickLook(
    re.compile(r"(?<=\b[Dd]e )burgemeester(?![\w-])(?! (?:en|van|[A-Z]))(?!, )"), "burgemeester"
)
_SHARE = 0.75
"""Share of the municipalities named from which a document is that of one of them."""


@dataclass(frozen=True, slots=True)
class Local:
    """What the bodies of the municipality are called that a document is of."""

    college: str
    council: str
    of_province: bool = False


def local_bodies(passages: Iterable[Passage], kind: DocumentKind) -> Local | None:
    """Give what a document calls the bodies of its own municipality or province.

    None where it is of neither, or leaves open of which.
    """
    if kind == "kamerbrief":
        return None
    named: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    college, council = "college", "raad"
    states: str | None = None
    parties = own = False
    for passage in passages:
        plain = fold(passage.text)
        parties = parties or (passage.index < _TOP and _OF_PARTIES.search(plain) is not None)
        if _OTHER.search(plain):
            return None
        own = own or _OWN_COLLEGE.search(plain) is not None
        for match in _MUNICIPALITY.finditer(plain):
            name = match["name"]
            if any(row.kind == "municipality" for row in register_rows(name)):
                named[name] += 1
            else:
                unknown[name] += 1
        if _STATES.search(plain):
            deputies = _DEPUTIES.search(plain)
            states = deputies[0] if deputies is not None else states or "college"
        if _FULL_COLLEGE.search(plain):
            college = "college van burgemeester en wethouders"
        elif college == "college" and _SHORT_COLLEGE.search(plain):
            college = "burgemeester en wethouders"
        if _FULL_COUNCIL.search(plain):
            council = "gemeenteraad"
    if states is not None:
        # `Het college` may be of either where a province writes of a municipality.
        either = named or unknown or college != "college" or council != "raad"
        return None if either else Local(states, "Provinciale Staten", True)
    # A name of the future, or of a place that was merged long ago, is in no register.
    named = named or unknown
    if not named and (parties or own or council == "gemeenteraad"):
        # No municipality is named: the one that writes speaks of its own.
        return Local(college, council)
    if not named or max(named.values()) < _SHARE * named.total():
        return None
    return Local(college, council)


_TOP = 10
"""Passages at the beginning among which the title is."""
_OF_PARTIES = re.compile(r"\b(?:coalitie|college|raads)(?:akkoord|programma)\b", re.IGNORECASE)
"""What parties in a council agree, which is of one municipality."""
_OWN_COLLEGE = QuickLook(re.compile(r"\b[Oo]ns college\b(?! van)"), "ons college")
"""What a paper says that a municipality writes."""
_OWN_BOARD = QuickLook(
    re.compile(
        r"(?<=\b[Dd]e )(?P<form>[Rr]aad van (?:bestuur|toezicht|commissarissen)|korpsleiding)"
        r"(?![\w-])(?! van [A-Z])"
    ),
    "raad van |korpsleiding",
)
"""The board of the one organisation that a document is of."""


def find_local(text: Words, local: Local | None) -> Iterator[Candidate]:
    """Find bodies of the region, and those of the municipality that the document is of."""
    for match in _OF_REGION.finditer(text.plain):
        yield _body(text, match.start(), match.end(), match[0])
    for match in _SAFETY_REGION.finditer(text.plain):
        yield replace(_body(text, *match.span(), match[0]), type="region")
    for match in _SAFETY_HOUSE.finditer(text.plain):
        yield replace(_body(text, *match.span(), match[0]), type="partnership")
    for match in _BOARD.finditer(text.plain):
        form = match["form"]
        board = _body(text, *match.span("form"), form[0].lower() + form[1:])
        yield board if form.endswith("bestuur") else replace(board, type="association")
    for match in _DIKE_REEVES.finditer(text.plain):
        yield _body(text, *match.span(), match[0][0].lower() + match[0][1:])
    for match in _OWN_BOARD.finditer(text.plain):
        form = match["form"]
        board = _body(text, *match.span("form"), form[0].lower() + form[1:])
        yield replace(board, type="partnership") if form[0] in "Rr" else board
    if local is None:
        return
    for match in _PRESIDIUM.finditer(text.plain):
        yield _body(text, *match.span("form"), "presidium")
    for match in _MAYOR.finditer(text.plain if not local.of_province else ""):
        yield _body(text, *match.span(), match[0])
    for match in _AUDIT.finditer(text.plain):
        yield _body(text, *match.span(), match[0])
    council = _STATES_ALONE if local.of_province else _COUNCIL
    for form, name in ((_COLLEGE, local.college), (council, local.council)):
        for match in form.finditer(text.plain):
            yield _body(text, *match.span("form"), name)


def _body(text: Words, start: int, end: int, name: str) -> Candidate:
    form = text.text[start:end]
    return Candidate(
        text.passage,
        start,
        end,
        name,
        "body-by-law",
        0.85,
        "government_body",
        (form,) if form.casefold() != name.casefold() else (),
        group=True,
    )

"""Organisations of persons: `A. Naam (X en Y)`, `X-directeur A. Naam`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_run_model import Words
from extractors.finding.party_text import fold
from extractors.finding.person_names import FUNCTION_NOUN
from extractors.language.parsing import Parse
from extractors.language.party_nouns import type_of_head
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc
from extractors.linking.register import candidates as register_rows
from schemas.records import PartyType

_CITATION = re.compile(r"\b(?:Kamerstuk\w*|Handelingen|nr\.|p\.|artikel|\d{4})")
FACTIONS = frozenset(
    "CDA VVD PvdA D66 SP PVV GroenLinks GL CU ChristenUnie SGP PvdD DENK FVD FvD 50PLUS BBB Volt"
    " JA21 BIJ1 NSC LPF GPV RPF AOV PPR PSP CPN KVP ARP CHU GL-PvdA GroenLinks-PvdA".split()
)
"""Factions of parliament since 1945, of which a member is one who speaks for himself."""
ORGANISATION_AFTER = re.compile(r"^\s*\((?P<names>[A-Z0-9][^()]{1,60})\)")


def find_affiliations(
    passage: int, text: str, parse: Parse, persons: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Find the organisations of persons: `N. Naam (X en Y)`, `X-directeur N. Naam`."""
    plain = fold(text)
    for person in persons:
        match = ORGANISATION_AFTER.match(plain[person.end :])
        if match is None or person.weight < _SURE:
            continue
        if is_country_or_town(parse.named, person.end, match) or _given(person, match["names"]):
            continue
        if (
            person.rule == "member-of-parliament"
            or match["names"] in FACTIONS
            or _CITATION.search(match["names"])
            or re.search(rf"(?i:{FUNCTION_NOUN})\b", match["names"])
        ):
            continue
        for name in re.finditer(
            r"[A-Z0-9][^,]*?(?=\s+en\s+[A-Z]|,|$)|(?<= en )[A-Z].*", match["names"]
        ):
            if not any(map(str.isupper, name[0])):
                # `de heer Stolk (62 jaar)`
                continue
            start = person.end + match.start("names") + name.start()
            end = start + len(name[0])
            kinds = {row.kind for row in register_rows(name[0])}
            place: PartyType | None = "municipality" if "municipality" in kinds else None
            place = "company" if _TRADE.search(name[0]) else place
            yield Candidate(
                passage,
                start,
                end,
                text[start:end],
                "organisation-of-person",
                0.7,
                place or next((k for w in name[0].split() if (k := type_of_head(w))), None),
            )
    for match in _OF_COMPOUND.finditer(plain):
        start, end = match.span("name")
        yield Candidate(passage, start, end, text[start:end], "office-of-organisation", 0.65)


def faction_behind(text: str, person: Candidate) -> tuple[int, int] | None:
    """Give the offsets of the brackets behind a member of parliament: `het lid Stolk (ABC)`."""
    if person.rule != "member-of-parliament":
        return None
    match = ORGANISATION_AFTER.match(fold(text)[person.end :])
    return None if match is None else (person.end, person.end + match.end())


def find_faction(passage: int, text: str, person: Candidate) -> Iterator[Candidate]:
    """Find the faction in brackets behind a member of parliament, if there is one of that name."""
    span = faction_behind(text, person)
    match = None if span is None else ORGANISATION_AFTER.match(text[span[0] :])
    if match is None or match["names"] not in FACTIONS:
        return
    start, end = (person.end + at for at in match.span("names"))
    name = match["names"]
    yield Candidate(passage, start, end, name, "faction-of-member", 0.7, "association")


def find_factions(text: Words) -> Iterator[Candidate]:
    """Find factions that are told to be so: `de fracties van ABC en DEF`."""
    for match in _FACTIONS_OF.finditer(text.plain):
        for name in re.finditer(r"[A-Z0-9][\w-]+", match["names"]):
            start = match.start("names") + name.start()
            if name[0] in FACTIONS:
                end = start + len(name[0])
                yield Candidate(
                    text.passage, start, end, name[0], "faction-of-member", 0.8, "association"
                )


_FACTIONS_OF = QuickLook(
    re.compile(
        r"\b[Ff]racties? van (?:de |het )?(?P<names>[A-Z0-9][\w-]+"
        r"(?:(?:, | en |, en )(?:de |het )?[A-Z0-9][\w-]+)*)"
    ),
    "fractie",
)


_TRADE = re.compile(
    r"\w (?:[Aa]dvies|[Oo]nderzoek|[Rr]esearch|[Cc]onsult\w*|[Aa]rchitect\w*|[Cc]oaching)$"
    r"|\b(?:B\.V\.|N\.V\.|BV|NV)$"
)
"""How firms of one or a few are called: `Stolk onderzoek & advies`."""
_SURE = 0.7
_OF_COMPOUND = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<name>(?!Minister|Vice|Oud|Secretaris|Adjunct)[A-Z][\w&]+(?:-[A-Z][\w&]+)?)-(?:voorzitter|directeur|topman|topvrouw"
        r"|bestuurder|secretaris|woordvoerder|president)\b"
    ),
    "-voorzitter|-directeur|-topman|-topvrouw|-bestuurder|-secretaris|-woordvoerder|-president",
)


def is_country_or_town(doc: Doc, end: int, bracket: re.Match[str]) -> bool:
    """Whether what stands in brackets behind a name says where, not of which organisation."""
    start, stop = (end + i for i in bracket.span("names"))
    span = doc.char_span(start, stop, alignment_mode="expand")
    plain_words = _PLAIN_WORDS.fullmatch(bracket["names"]) is not None
    return plain_words and span is not None and all(t.ent_type_ == "GPE" for t in span)


_PLAIN_WORDS = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){0,3}")


def _given(person: Candidate, bracket: str) -> bool:
    """Whether a bracket gives the first names that initials stand for: `Oever J.K. van (Jan)`."""
    initials = re.findall(r"([A-Z])[a-z]?\.", fold(person.name))
    words = bracket.split()
    return (
        bool(initials)
        and [w[0] for w in words] == initials[: len(words)]
        and not any(w.isupper() for w in words)
    )

"""Persons whom a line of its own names: signing, greeted, in a colophon or a field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_text import fold
from extractors.finding.person_names import (
    BIG,
    DEGREE,
    FIRST,
    FUNCTION_NOUN,
    INITIAL,
    INITIALS,
    LOUD_INITIALS,
    RAISED,
    SMALL,
    SURNAME,
    TITLE,
    no_person,
)
from extractors.language.party_nouns import type_of_head
from extractors.language.quick_looks import QuickLook
from extractors.reading.repair import is_plausible
from schemas.records import PartyRole

_OFFICE_AND_RAISED = re.compile(
    rf"\b(?<!\w-)(?P<function>(?i:{FUNCTION_NOUN})),\s+(?P<name>{INITIALS}\s*{RAISED})(?![\w-])"
)
"""`De voorzitter, J. STOLK`"""
_COLOPHON = re.compile(
    rf"^\W*(?P<function>(?:[Hh]oofd)?[Aa]uteurs?|[Ss]amenstell(?:ing|ers?)|[Rr]edactie"
    rf"|[Oo]pgesteld door|[Pp]rojectleiders?"
    rf"|(?:[\w-]+ ){{0,3}}(?:[Pp]ortefeuillehouders?|[Ww]ethouders?|[Gg]edeputeerden?"
    rf"|[Cc]ontactperso(?:on|nen))(?: (?:voor|van) (?:[\w-]+ ?){{1,6}})?"
    rf"|[Ee]indredactie)\s?:\s*"
    rf"(?P<names>(?:(?i:{TITLE}))?(?:{DEGREE})?(?:{INITIALS}\s*{SURNAME}|{FIRST}\s+{SURNAME})"
    rf"(?:(?:,| en| &)\s+(?:{DEGREE})?(?:{INITIALS}\s*{SURNAME}|{FIRST}\s+{SURNAME}))*)"
)
"""`Auteurs: A. Naam en B. Naam`, as a report says who wrote it."""
_ONE_NAME = re.compile(rf"{INITIALS}\s*{SURNAME}|{FIRST}\s+{SURNAME}")
_FIELD = QuickLook(
    re.compile(
        rf"(?<![\w-])(?P<label>[Pp]ortefeuillehouder(?: [A-Z]{{2,4}})?|[Ss]teller|[Oo]psteller"
        rf"|[Bb]ehandelaar|[Bb]ehandelend ambtenaar|[Bb]ehandeld door|[Cc]ontactpersoon)\s*:?\s+"
        rf"(?:{TITLE})?(?:{DEGREE})?"
        rf"(?P<name>{INITIALS}\s*{SURNAME}|{BIG}{SURNAME}, {INITIALS}"
        rf"(?:\s{SMALL}\b(?:\s{SMALL}\b)?)?)"
    ),
    "portefeuillehouder|steller|behandel|contactpersoon",
)
"""A field in the head of a proposal: `Portefeuillehouder A. Stolk`, `Steller Stolk, A.`."""


def _in_fields(passage: int, text: str, plain: str) -> Iterator[Candidate]:
    """Find who answers for a paper or wrote it, by the label before the name."""
    for match in _FIELD.finditer(plain):
        start, end = match.span("name")
        if not no_person(match["name"]):
            office = match["label"].lower().startswith("portefeuillehouder")
            yield Candidate(
                passage,
                start,
                end,
                text[start:end],
                "person-in-colophon",
                0.85,
                "person",
                function="portefeuillehouder" if office else None,
            )


def find_authors(passage: int, text: str) -> Iterator[Candidate]:
    """Give those whom a line of a title page or colophon names as who made the document."""
    plain = fold(text)
    match = _COLOPHON.match(plain)
    if match is None:
        yield from _in_fields(passage, text, plain)
        return
    function = match["function"].lower()
    role: PartyRole | None = "actor" if _WROTE.match(function) else None
    for name in _ONE_NAME.finditer(plain, match.start("names"), match.end("names")):
        if not no_person(name[0]):
            yield Candidate(
                passage,
                name.start(),
                name.end(),
                text[name.start() : name.end()],
                "person-in-colophon",
                0.85,
                "person",
                role=role,
                function=None if " " in function else re.sub(r"(?<=eerde)n$|s$", "", function),
            )


def find_authors_together(passage: int, text: str) -> Iterator[Candidate]:
    """Give those whose first names and surnames are all that a line holds: `A Stolk, B Kuiper`."""
    plain = fold(text)
    if _TOGETHER.fullmatch(plain.strip()) is None:
        return
    for name in _WHOLE_NAME.finditer(plain):
        words = [word for word in name[0].split() if word[0].isupper() and "." not in word]
        if no_person(name[0]) or ("." not in name[0] and all(map(is_plausible, words))):
            # `Groene Kust, Blauwe Zee`: words of the language
            return
    for name in _WHOLE_NAME.finditer(plain):
        start, end = name.span()
        yield Candidate(passage, start, end, text[start:end], "person-alone", 0.9, "person")


_WHOLE = rf"(?:{INITIALS}\s*|{FIRST}\s+(?:{INITIALS}\s*)?){SURNAME}"
_WHOLE_NAME = re.compile(_WHOLE)
_TOGETHER = re.compile(rf"{_WHOLE}(?:, {_WHOLE})*(?:,| en| &|, en) {_WHOLE}")


def find_greeted(passage: int, text: str) -> Iterator[Candidate]:
    """Find who the salutation of a letter names, in a line of its own: `Geachte heer Stolk,`."""
    match = _SALUTATION.fullmatch(fold(text).strip())
    if match is not None and not no_person(match["name"], titled=True):
        lead = len(text) - len(text.lstrip())
        start, end = (lead + at for at in match.span("name"))
        yield Candidate(passage, start, end, text[start:end], "person-with-title", 0.95, "person")


_SALUTATION = re.compile(
    rf"(?:Zeer )?[Gg]eachte (?:heer|mevrouw|mijnheer) (?P<name>{BIG}{SURNAME}),?"
)


def find_raised(passage: int, text: str) -> Iterator[Candidate]:
    """Find persons with an office and a surname in capitals: `De voorzitter, J. STOLK`."""
    plain = fold(text)
    for match in _OFFICE_AND_RAISED.finditer(plain) if INITIAL.search(plain) else ():
        start, end = match.span("name")
        yield Candidate(
            passage,
            start,
            end,
            text[start:end],
            "person-with-initials",
            0.85,
            "person",
            function=text[slice(*match.span("function"))],
        )


_WROTE = re.compile(r"(?:hoofd)?auteur|samenstell|redactie|opgesteld|projectleider|eindredactie")
"""Those who made the document, not those who answer for what it is about."""
_PARTICLE_RAISED = re.compile(r"\b(?:VAN|DE|DER|DEN|TER|TEN|VON)\s")
_ALONE = re.compile(
    rf"^(?i:(?:namens deze|voor deze|n\.d\.|\(?w\.g\.\)?),?\s+)?"
    rf"(?:(?i:de |het )?(?P<office>(?i:{FUNCTION_NOUN})(?:\s+van\s+[^,.;]{{2,60}})?),\s+)?"
    rf"(?:(?i:{TITLE}))?(?P<degree>{DEGREE})?"
    rf"(?P<name>(?:(?:(?:{FIRST}\s+)?{INITIALS}\s*|{FIRST}\s+(?:{FIRST}\s+)?)"
    rf"{SURNAME}(?:\s(?:van|tot|de|von)\s(?:der?\s|den\s)?[A-Z][a-z]+(?:-[A-Z][a-z]+)*)?"
    rf"(?:\s[A-Z][a-z]+)?|(?P<raised>{LOUD_INITIALS}\s*{RAISED})|(?P<loud>[A-Z]{{2,}}\s{RAISED})))(?:,?\s+(?:MSc|MA|MBA|LLM|RA|PhD|MPA|BSc))*\s*"
    rf"(?:(?:,\s*|\s+(?=(?:de |het )?{FUNCTION_NOUN}\b))(?P<function>.+))?$"
)


def find_names_alone(passage: int, text: str, *, signed: bool = False) -> Iterator[Candidate]:
    """Find a person's name that fills a line by itself, as below a letter, with what she is.

    Where it is known that the line is `signed`, one initial before capitals is enough.
    """
    plain = fold(text)
    if (match := _ALONE.match(plain.strip(" ,"))) is None or no_person(match["name"]):
        return
    if _TOGETHER.fullmatch(plain.strip()) is not None:
        # `A. Stolk, Bram Kuiper`: the second is no function
        return
    if match["office"] and match["function"]:
        # `De voorzitter, J. Stolk, brengt …`: a sentence
        return
    if match["loud"] and not (signed and type_of_head(match["loud"].split()[0]) is None):
        # `DE HAVEN`, where nobody signs
        return
    if match["raised"] and not (
        signed
        or match["office"]
        or len(INITIAL.findall(match["raised"])) > 1
        or _PARTICLE_RAISED.search(match["raised"])
    ):
        # `A. INLEIDING`
        return
    offset = len(plain) - len(plain.lstrip(" ,"))
    start, end = (offset + i for i in match.span("name"))
    name = re.sub(r"\s+", " ", text[start:end])
    aliases: tuple[str, ...] = ()
    if match["degree"]:
        full = f"{match['degree'].strip()} {name}"
        name, aliases = full, (name,)
    yield Candidate(
        passage,
        start,
        end,
        name,
        "person-alone",
        0.95,
        "person",
        aliases,
        function=_as_printed(text, match, "function", offset)
        or _as_printed(text, match, "office", offset),
    )


def _as_printed(text: str, match: re.Match[str], group: str, offset: int = 0) -> str | None:
    """Give a group of a match in the plain form of a text, from `offset` on, with its accents."""
    start, end = match.span(group)
    return text[offset + start : offset + end] if start >= 0 else None


_PAIR = re.compile(
    rf"(?:de |het )?(?P<office>{FUNCTION_NOUN}),\s+(?:{TITLE})?(?P<degree>{DEGREE})?"
    rf"(?-i:(?P<name>{INITIALS}\s*{SURNAME}))(?=\s+(?:de|het)\s|[,.]?$)\s*",
    re.IGNORECASE,
)


def find_side_by_side(passage: int, text: str) -> Iterator[Candidate]:
    """Find those who sign beside each other: `de voorzitter, A. Stolk de secretaris, B. Oever`."""
    plain = fold(text)
    found: list[Candidate] = []
    at = 0
    while (match := _PAIR.match(plain, at)) is not None:
        start, end = match.span("name")
        degree = f"{match['degree'].strip()} " if match["degree"] else ""
        name = re.sub(r"\s+", " ", text[start:end])
        found.append(
            Candidate(
                passage,
                start,
                end,
                f"{degree}{name}",
                "person-alone",
                0.95,
                "person",
                (name,) if degree else (),
                function=_as_printed(text, match, "office"),
            )
        )
        at = match.end()
    if len(found) > 1 and at >= len(plain.rstrip(" ,.")):
        yield from found

"""Ministries, by their field, abbreviation, minister or state secretary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_text import fold
from extractors.linking.register import bodies

_KIND = (
    r"(?:ministeries?|departement(?:en)?|ministers?(?:\s+en\s+staatssecretaris(?:sen)?)?"
    r"|staatssecretaris(?:sen)?(?:\s+en\s+minister)?|bewindspersonen|bewindslieden|bewindspersoon)"
)
_BRACKET = re.compile(r"\s*\(([A-Z][A-Za-z&]{1,6})\)")
_NEXT = re.compile(
    r"(?:\s*,\s*(?:en\s+)?|\s+en\s+|\s*/\s*|\s*&\s*)(?:de\s+|het\s+)?"
    rf"(?:(?P<kind>{_KIND})\s+)?(?:(?:van|voor)\s+)?",
    re.IGNORECASE,
)
_SINGLE_WORD = frozenset({"justitie", "financien", "defensie"})
_RISKY = frozenset({"AZ", "BZ", "EZ", "Def", "Fin", "Jus", "OS", "MZ", "AenM"})
"""Abbreviations that also stand for other things: taken only beside another sign."""


def _field_pattern(name: str) -> str:
    words = re.findall(r"[\w-]+|,", fold(name))
    pattern = ""
    for word in words:
        if word == ",":
            pattern += r",?"
        else:
            pattern += (r"\s+" if pattern else "") + re.escape(word).replace(r"\-", r"[-\s]*")
    # `Volksgezondheid Welzijn en Sport`, `Onderwijs, Cultuur & Wetenschap` occur as well.
    return pattern.replace(r"\s+en\s+", r"\s+(?:en|&)\s+")


@cache
def _names() -> tuple[str, ...]:
    names = {b.name for b in bodies() if b.kind in ("ministry", "office")}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


@cache
def _abbreviations() -> tuple[str, ...]:
    found = {a for b in bodies() if b.kind in ("ministry", "office") for a in b.abbreviations}
    return tuple(sorted(found, key=lambda a: (-len(a), a)))


@cache
def _field() -> re.Pattern[str]:
    names = "|".join(_field_pattern(n) for n in _names())
    short = "|".join(re.escape(a) for a in _abbreviations())
    return re.compile(rf"(?:(?i:{names})|(?:{short}))(?![\w-])")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<kind>{_KIND})\s+(?P<prep>van|voor)\s+(?:het\s+)?", re.IGNORECASE)


@cache
def _bare() -> re.Pattern[str]:
    names = "|".join(_field_pattern(n) for n in _names() if " " in n or "," in n)
    single = "|".join(n for n in ("Justitie", "Financien", "Defensie"))
    short = "|".join(re.escape(a) for a in _abbreviations() if a not in _RISKY)
    return re.compile(rf"(?<![\w&/.-])(?:{names}|{single}|{short})(?![\w&/-]|\.\w)")


def find_offices(passage: int, text: str) -> Iterator[Candidate]:
    """Find every ministry in a text: by office, by name, by abbreviation.

    Elliptic coordination is filled in: `de ministers van A (X) en van B`.
    """
    plain = fold(text)
    taken: list[tuple[int, int]] = []
    for match in _office().finditer(plain):
        if any(a <= match.start() < b for a, b in taken):
            continue
        kind, position, first = match["kind"], match.end(), True
        while field := _field().match(plain, position):
            start = match.start() if first else field.start()
            after, short = field.end(), ()
            if bracket := _BRACKET.match(plain, after):
                after, short = bracket.end(), (bracket[1],)
            field_text = text[field.start() : field.end()]
            yield _ministry(passage, (start, field.end()), field_text, kind, match["prep"], short)
            taken.append((start, after))
            first = False
            following = _NEXT.match(plain, after)
            if following is None or not following[0].strip():
                break
            kind, position = following["kind"] or kind, following.end()
    for match in _bare().finditer(plain):
        if any(a <= match.start() < b for a, b in taken):
            continue
        short = ()
        if bracket := _BRACKET.match(plain, match.end()):
            short = (bracket[1],)
        name = text[match.start() : match.end()]
        single = fold(name).casefold() in _SINGLE_WORD
        if single and match.start() == 0:
            continue
        yield Candidate(
            passage,
            match.start(),
            match.end(),
            name,
            "ministry-by-name",
            0.6 if single else 0.8,
            "ministry",
            short,
        )


def _ministry(
    passage: int,
    span: tuple[int, int],
    field: str,
    kind: str,
    preposition: str,
    short: tuple[str, ...],
) -> Candidate:
    words = kind.casefold()
    caps = field.isupper() and len(field) > 8
    if words.startswith(("ministerie", "departement")):
        singular = "ministerie" if words.startswith("minist") else "departement"
        name, aliases = f"{singular} van {field}", (field, *short)
    else:
        offices = []
        if "minister" in words:
            offices.append("minister")
        if "staatssecretaris" in words:
            offices.append("staatssecretaris")
        aliases = tuple(f"{o} {preposition.casefold()} {field}" for o in offices) + short
        name = field
    return Candidate(
        passage,
        *span,
        name,
        "ministry-by-office",
        0.85 if caps else 0.98,
        "ministry",
        aliases,
    )

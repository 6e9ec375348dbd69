"""Ministries, by their field, abbreviation, minister or state secretary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_fields import is_abstract
from extractors.finding.party_foreign import find_foreign
from extractors.finding.party_text import by_first_letter, capitals_of, fold, key_of
from extractors.language.countries import COUNTRIES
from extractors.language.quick_looks import QuickLook
from extractors.linking.register import bodies

_KIND = (
    r"(?:ministeries?|departement(?:en)?|ministers?(?:\s+en\s+staatssecretaris(?:sen)?)?"
    r"|staatssecretaris(?:sen)?(?:\s+en\s+minister)?|bewindspersonen|bewindslieden|bewindspersoon"
    r"|ambtgeno(?:ot|ten)|collega(?:['’]?s)?(?= van))"
)
FOR_NOW = r"(?:(?:ad[ -]interim|interim|a\.i\.|demissionair|waarnemend|tijdelijk)[ -])?"
"""What stands before the office of who holds it for a time: `ad interim-Minister`."""
_BRACKET = re.compile(r"\s*\(([A-Z][A-Za-z&]{1,6})\)")
_NEXT = re.compile(
    r"(?:\s*,\s*(?:en\s+)?|\s+en\s+|\s*/\s*|\s*&\s*)(?:de\s+|het\s+)?"
    rf"(?:(?P<kind>{_KIND})\s+)?(?:(?P<prep>van|voor)\s+)?",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:\w*[Oo]fficier(?:en)? van|[Hh]of van|Inspectie|Directie|Directoraat-[Gg]eneraal"
    r"|Rijksinspectie|Dienst|Afdeling)\s+$"
)
"""What stands before a field when the body is not the ministry itself."""
_GOES_ON = re.compile(r" (?!Den Haag)[A-Z][a-z]{2,}(?![\w-])(?! [A-Z])")
"""What follows the field of a ministry when it is the name of another body in one place."""
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
def _office() -> QuickLook:
    pattern = rf"\b(?P<kind>{_KIND})\s+(?:(?P<prep>van|voor)\s+(?:het\s+)?|(?=[A-Z]))"
    return QuickLook(
        re.compile(pattern, re.IGNORECASE),
        "ministe|departement|staatssecretaris|bewinds|ambtgeno|collega",
    )


@cache
def _bare() -> re.Pattern[str]:
    names = [_field_pattern(n) for n in _names() if " " in n or "," in n]
    short = [re.escape(a) for a in _abbreviations() if a not in _RISKY]
    # A pattern that begins with the letters themselves goes to the next of them at once.
    forms = [*names, "Justitie", "Financien", "Defensie", *short]
    free = by_first_letter(forms, r"(?<![\w&/.-].)(?:{})")
    return re.compile(rf"(?:{free})(?![\w&/-]|\.\w)")


_PART_OF_FIELD = re.compile(r" [-–] [A-Z][a-z]+(?: en [A-Z][a-z]+)?(?![\w-])")
"""What a state secretary has of it: `Financiën – Toeslagen en Douane`."""
_NEW_FIELD = r"(?:[A-Z][a-z]+e\s+(?:(?:en|&)\s+[A-Z][a-z]+e\s+)?)?[A-Z][a-z]{3,}"
"""One field of an office, with its adjectives: `Sociale Zaken`, `Jonge en Oude Kunst`."""
_NEW = QuickLook(
    re.compile(
        r"\b(?P<kind>(?i:ministerie|minister|staatssecretaris))\s+(?:(?P<prep>van|voor)\s+)?"
        rf"(?P<field>(?:{_NEW_FIELD},\s+){{0,3}}{_NEW_FIELD}\s+(?:en|&)\s+{_NEW_FIELD}"
        r"|[A-Z][a-z]+e\s+en\s+[A-Z][a-z]+e\s+[A-Z][a-z]{3,})(?![\w-])"
    ),
    "minister|staatssecretaris",
)
"""An office with two fields or more, which a new cabinet has and the register has not."""
_CHARGED = QuickLook(
    re.compile(
        r"\b[Mm]inister(?: die)? (?:belast(?: is)? met|verantwoordelijk(?: is)? voor)"
        r" (?:de |het )?(?:(?:[a-z]+e )?[a-z]{5,}|(?:[A-Z][a-z]+e )?[A-Z][a-z]{4,})"
        r"(?! van| voor)(?![\w-])"
    ),
    "minister belast|minister die|minister verantw",
)
"""Whoever has a field in the cabinet of the day: `de minister belast met de visserij`."""
_OF_COUNTRIES = QuickLook(
    re.compile(
        r"\b(?:[Mm]inisters|[Mm]inisteries) van (?:[A-Z][a-z]+e )?[A-Z][a-z]{3,} van de"
        r" (?:[a-z]+ )?(?:landen|lidstaten|eilanden)(?![\w-])"
    ),
    "landen|lidstaten",
)
"""Those of several countries, who are not one's own: `de ministers van Visserij van de landen`."""


def find_offices(passage: int, text: str) -> Iterator[Candidate]:
    """Find every ministry in a text: by office, by name, by abbreviation.

    Elliptic coordination is filled in: `de ministers van A (X) en van B`.
    """
    plain = fold(text)
    taken: list[tuple[int, int]] = []
    for abroad in find_foreign(passage, text):
        yield abroad
        taken.append((abroad.start, abroad.end))
    for match in _office().finditer(plain):
        if not any(a <= match.start() < b for a, b in taken):
            for found, until in _of_office(passage, text, plain, match):
                yield found
                taken.append((found.start, until))
    for new in _NEW.finditer(plain):
        if not _overlaps(new, taken) and (named := _new_office(passage, text, new)) is not None:
            yield named
            taken.append(new.span())
    for match in (*_CHARGED.finditer(plain), *_OF_COUNTRIES.finditer(plain)):
        if not _overlaps(match, taken):
            whole = text[slice(*match.span())]
            yield Candidate(passage, *match.span(), whole, "ministry-by-office", 0.85, "ministry")
            taken.append(match.span())
    for match in _bare().finditer(plain):
        if not any(a <= match.start() < b for a, b in taken):
            yield from _by_name(passage, text, plain, match)


def _overlaps(match: re.Match[str], taken: Sequence[tuple[int, int]]) -> bool:
    return any(a < match.end() and match.start() < b for a, b in taken)


def _of_office(
    passage: int, text: str, plain: str, match: re.Match[str]
) -> Iterator[tuple[Candidate, int]]:
    """Give the ministries of an office, each with where its words end, brackets included."""
    kind, position, first = match["kind"], match.end(), True
    preposition = match["prep"]
    while field := _field().match(plain, position):
        end = field.end()
        if part := _PART_OF_FIELD.match(plain, end):
            end = part.end()
        bracket = _BRACKET.match(plain, end)
        after = bracket.end() if bracket else end
        raised = text[field.start() : field.end()]
        shouting = raised.isupper() and len(raised) > _LONG
        name, aliases = _forms_of_office(
            _unraised(raised) if raised.isupper() else raised, kind, preposition
        )
        if abroad := _abroad().match(plain, end):
            # `de minister van Justitie van Aruba`: no ministry of this country
            name, end = f"{name}{text[end : abroad.end()]}", abroad.end()
            aliases = tuple(f"{alias}{text[slice(*abroad.span())]}" for alias in aliases)
            bracket, after = None, end
        yield (
            Candidate(
                passage,
                match.start() if first else field.start(),
                end,
                name,
                "ministry-by-office",
                0.85 if shouting else 0.98,
                "ministry",
                (*aliases, bracket[1]) if bracket else aliases,
            ),
            after,
        )
        first = False
        following = _NEXT.match(plain, after)
        if following is None or not following[0].strip():
            break
        kind, position = following["kind"] or kind, following.end()
        preposition = (following["prep"] or preposition or "").casefold() or None


@cache
def _abroad() -> re.Pattern[str]:
    names = "|".join(re.escape(fold(name)) for name in sorted(COUNTRIES - {"Nederland"}))
    return re.compile(rf" van (?:{names})(?![\w-])")


def _forms_of_office(field: str, kind: str, prep: str | None) -> tuple[str, tuple[str, ...]]:
    """Give the name of a ministry and its other forms, by the office before its field."""
    name, aliases = _forms(field, f"{kind} {prep or 'van'}".casefold())
    if prep is None:
        return name, tuple(alias.replace(" van ", " ", 1) for alias in aliases)
    return name, aliases


def _new_office(passage: int, text: str, match: re.Match[str]) -> Candidate | None:
    """Give a ministry that no list knows, if all its fields are such as ministries have."""
    fields = re.split(r",\s+|\s+(?:en|&)\s+", match["field"])
    if not all(is_abstract(field.split()[-1]) for field in _with_nouns(fields)):
        return None
    field = text[slice(*match.span("field"))]
    name, aliases = _forms_of_office(field, match["kind"], match["prep"])
    return Candidate(passage, *match.span(), name, "ministry-by-office", 0.9, "ministry", aliases)


def _by_name(passage: int, text: str, plain: str, match: re.Match[str]) -> Iterator[Candidate]:
    """Give a ministry that is called by its field alone, where that is no other thing."""
    if _OWN.search(plain[: match.start()]) or _is_explained(plain, *match.span()):
        return
    bracket = _BRACKET.match(plain, match.end())
    name = text[match.start() : match.end()]
    single = fold(name).casefold() in _SINGLE_WORD
    if single and match.start() == 0:
        return
    if _LOCAL_FIELD.search(plain[: match.start()]):
        return
    if _IN_PAPER.search(plain[: match.start()]) or _BESIDE.match(plain, match.end()):
        # `de InnovatieAgenda Klimaat en Energie`, `Financiën & Bedrijfsvoering`: fields of work
        return
    if " en " in name and _GOES_ON.match(plain, match.end()):
        # `Jeugd en Gezin Polderland`
        return
    yield Candidate(
        passage,
        match.start(),
        match.end(),
        name,
        "ministry-by-name",
        _single_weight(plain, match.start()) if single else 0.8,
        "ministry",
        (bracket[1],) if bracket else (),
    )


_LOCAL_FIELD = re.compile(
    r"\b(?:wethouders?|gedeputeerden?|portefeuillehouders?|portefeuille|heemraad|schepen"
    r"|(?:raads|staten)?commissies?|afdeling|team|sector|cluster|dienst|vakgroep|bureau|hoofd)"
    r" (?:(?:van|voor|met) )?(?:de (?:portefeuille )?)?[\"']?$",
    re.IGNORECASE,
)
"""Before the field of an alderman or a part of an organisation: `wethouder van Financiën`."""
_IN_PAPER = re.compile(
    r"\b[A-Z]\w*(?:[Aa]genda|[Aa]kkoord|[Pp]rogramma|[Vv]isie|[Pp]lan|[Cc]onvenant|[Mm]onitor|[Nn]ota"
    r"|[Pp]latform|[Tt]afel|[Cc]luster|[Dd]omein) $"
)
_BESIDE = re.compile(
    r" (?:&|en) (?:Bedrijfsvoering|Control|Organisatie|Personeel|Inkoop|Administratie|Beheer"
    r"|Middelen|ICT|HRM)\b"
)
"""Behind a field of work within an organisation, and no ministry."""


def _with_nouns(fields: Sequence[str]) -> Iterator[str]:
    """Give the fields that have a noun: of `Jonge en Oude Kunst` the first has none."""
    for field, following in pairwise((*fields, "")):
        if not (field.endswith("e") and " " not in field and " " in following):
            yield field


def find_portfolio(passage: int, text: str) -> Iterator[Candidate]:
    """Find the ministry of a minister in a line that holds nothing but the office.

    Who signs as a minister has a ministry, known to the register or not.
    """
    office = _PORTFOLIO.fullmatch(fold(text).strip())
    if office is None or _NO_FIELD.fullmatch(office["field"]):
        return
    lead = len(text) - len(text.lstrip())
    start, end = (lead + at for at in office.span("field"))
    field = text[start:end]
    small = field.title().replace(" En ", " en ") if field.isupper() else field
    name, aliases = _forms(small, f"{office['kind']} {office['prep']}".casefold())
    first = lead + office.start("kind")
    yield Candidate(passage, first, end, name, "ministry-by-office", 0.85, "ministry", aliases)


_PORTFOLIO = re.compile(
    rf"(?:(?:(?:[Mm]ede )?[Nn]amens|[Vv]oor) )?(?:(?i:de) )?(?i:{FOR_NOW})"
    r"(?P<kind>(?i:minister|staatssecretaris))"
    r" (?P<prep>(?i:van|voor)) (?P<field>(?:[A-Z]\w+[eE] )?[A-Z]\w+"
    r"(?:(?:,|,? (?i:en)| &) (?:[A-Z]\w+[eE] )?[A-Z]\w+)*)[ ,]*"
)
_NO_FIELD = re.compile(r"staat", re.IGNORECASE)
"""A minister of state has no ministry."""


def _is_explained(plain: str, start: int, end: int) -> bool:
    """Whether an abbreviation in brackets stands for the words before it, which are no ministry."""
    short = plain[start:end]
    if not short.isupper() or plain[start - 1 : start] != "(" or plain[end : end + 1] != ")":
        return False
    words = plain[max(0, start - _NEAR) : start - 1].split()
    return any(capitals_of(" ".join(words[at:])) == short for at in range(len(words)))


_NEAR = 100
"""Characters in which what an abbreviation stands for is found."""


def _single_weight(plain: str, start: int) -> float:
    """Say how sure a field of one word is a ministry: inside a sentence its capital tells."""
    return 0.6 if _INSIDE.search(plain[:start]) else 0.45


_INSIDE = re.compile(r"[a-z]{2},? $")


def _unraised(field: str) -> str:
    """Give a ministry's name as the register writes it, where a heading has it in capitals."""
    return next((name for name in _names() if key_of(name) == key_of(field)), field)


def _forms(field: str, office: str) -> tuple[str, tuple[str, ...]]:
    """Give a ministry's name and other forms as an office words it: `ministers van`, field."""
    if office.startswith(("ministerie", "departement")):
        singular = "ministerie" if office.startswith("minist") else "departement"
        return f"{singular} van {field}", (field,)
    preposition = office.rsplit(" ", 1)[-1]
    holders = [holder for holder in ("minister", "staatssecretaris") if holder in office]
    return field, tuple(f"{holder} {preposition} {field}" for holder in holders)


_LONG = 8
"""Letters from which a name in capitals is a heading's, not an abbreviation."""

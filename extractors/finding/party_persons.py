"""Named persons in running text: by title, initials, office, function; never by a list of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from extractors.finding.party_boards import end_of_place
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_fields import is_abstract
from extractors.finding.party_text import abbreviates, fold, key_of
from extractors.finding.person_affiliations import ORGANISATION_AFTER, is_country_or_town
from extractors.finding.person_lines import find_authors, find_raised
from extractors.finding.person_names import (
    BIG,
    DEGREE,
    FIRST,
    FULL,
    FUNCTION_ENDINGS,
    FUNCTION_NOUN,
    INITIAL,
    INITIALS,
    NO_SURNAME,
    SMALL,
    SURNAME,
    TITLE,
    is_function,
    no_person,
)
from extractors.finding.person_parliament import members, movers
from extractors.language.countries import COUNTRIES
from extractors.language.infinitives import is_verb
from extractors.language.parsing import Parse
from extractors.language.party_nouns import type_of_head
from extractors.language.quick_looks import LookBack, QuickLook
from extractors.language.streets import STREET_END
from extractors.language.tokens import Doc
from extractors.linking.register import candidates as register_rows
from extractors.reading.repair import is_plausible

_OFFICE = (
    r"(?:(?:oud-|vice-)?(?:minister-president|minister|staatssecretaris|wethouder|gedeputeerde"
    r"|burgemeesters|burgemeester|commissaris|premier|kamerlid|senator|eurocommissaris|prins|prinses|dijkgraaf|wethouders|gedeputeerden"
    r"|heemraad|korpschef))\s+"
)
_WITH_TITLE = re.compile(
    rf"\b(?P<title>(?:(?i:{TITLE})(?:{DEGREE})?|{DEGREE}))"
    rf"(?P<name>(?:{FIRST}\s+){{3,4}}{SURNAME}|{BIG}{FULL})"
)
_LOUD = r"(?:(?:VAN|DE|DEN|DER|TEN|TER)\s+){0,3}[A-ZË]{3,}"
_IN_CAPITALS = (
    rf"(?![BNC]\.V\.|U\.A\.)(?:[A-Z]\.-?){{2,6}}\s*{_LOUD}"
    rf"(?:(?:\s|-)(?:VAN|DE|DEN|DER)\s{_LOUD}|-{_LOUD})?(?:\s[-–]\s{_LOUD}(?:\s{_LOUD})?)?"
)
"""As those who sign a treaty stand below it: `A.B. VAN DEN BOSCH`."""
_WITH_INITIALS = re.compile(
    rf"(?<![\w.])(?![BN]\.\s?V\b|St\.(?:-|\s?(?:Maarten|Eustatius)\b))(?P<name>{INITIALS}\s*{SURNAME}|{_IN_CAPITALS})(?![\w.]*\.\w)(?!\w)"
)
_TURNED = re.compile(
    rf"(?<![\w.])(?!(?:der )?Nederlanden)"
    rf"(?P<name>{BIG}{SURNAME}(?:\s[A-Z][a-z]+)?,?\s(?!(?:[BN]\.V|U\.A|V\.O|Mr|Dr|Ir)\.)(?:[A-Z][a-z]?\.){{1,6}}(?!\w)"
    rf"(?:\s(?!(?:op|in|te)\b){SMALL}(?:\s{SMALL})?\b)?)"
)
"""A surname before its initials, as lists have it: `Zanten E.M.H. van`."""
_OF_INITIALS = (_WITH_INITIALS, _TURNED)
_CAPITAL = re.compile(r"[A-Z]")
"""Beyond the first letter: without it there is no name of a person."""
_LAST = re.compile(rf"{BIG}(?:{INITIALS}\s*)?{FIRST}")
_WITH_OFFICE = QuickLook(
    re.compile(rf"\b(?P<office>(?i:{_OFFICE}))(?P<name>{BIG}{FULL})(?!\w)"),
    "minister|staatss|wethouder|gedeput|burgem|commissaris|premier|kamerlid|senator|prins|dijkgraaf"
    "|heemraad|korpschef",
)
_ADDRESSED = re.compile(TITLE, re.IGNORECASE)
_WITH_HIGH_OFFICE = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<office>(?:[Vv]ice-?)?[Pp]resident|[Bb]ondskanselier|HV"
        r"|(?i:hoge vertegenwoordiger)|(?:[A-Z]+-)?[a-z]*(?:gezant|rapporteur)"
        r"|[Ss]ecretaris-generaal|[Aa]mbassadeur)\s+"
        rf"(?P<name>(?=[A-Z]){BIG}(?:{FIRST}\s+)?{BIG}{SURNAME})(?![\w-])"
    ),
    "president|kanselier|vertegenwoordiger|hv |gezant|rapporteur|generaal|ambassadeur",
)
"""Offices of other countries and of unions of states, before who holds them."""
_OF_THE_NEXT = (
    r"(?:wethouder|burgemeester|gedeputeerde|minister|staatssecretaris)"
    r" (?-i:(?:De|Van|Ter|Ten) [A-Z])"
)
"""An office of whoever is named behind it: `minister De Wit, gedeputeerde De Zwart`."""
_AUTHORITY = (
    "(?:mede )?namens|(?:te|ten|in) dezen?|handelende?|optredende?|(?:daartoe|hiertoe|hierbij)"
    "|rechtsgeldig|(?:ge|be)machtigd|bevoegd|krachtens|ingevolge|op grond van"
)
"""By what right somebody signs, which is no function: `A. Stolk, daartoe gemachtigd door X`."""
_FUNCTION_AFTER = re.compile(
    rf"^\s*(?:,|–|—|-|\()\s*(?!(?:en|ieder|elk|beiden?|vertegenwoordigd|gevestigd|{_AUTHORITY})\b)"
    rf"(?P<function>(?:de |het )?(?:(?:wnd|plv|loco|a\.i)\.\s+)?(?:[\w'’-]+\s+){{0,4}}"
    rf"(?!{_OF_THE_NEXT}){FUNCTION_NOUN}\b(?! (?-i:[A-Z]\.))"
    rf"[^,.;()|–—]{{0,120}}?)\s*(?:[,.;()|–—]|$|\s(?=en\s+(?:{TITLE}|{DEGREE}|{INITIALS}\s)))",
    re.IGNORECASE,
)
_NO_ADJECTIVE = (
    "zegt|aldus|volgens|vindt|vertelt|stelt|zei|en|de|het|een|van|door|met|als|heeft|is|was|wordt"
    "|namens|ook|dat|deze|onder|aan|bij"
)
_FUNCTION_BEFORE = re.compile(
    rf"(?<!\w)(?P<function>(?:(?!(?:{_NO_ADJECTIVE})\b)"
    rf"[A-Za-z][\w-]{{0,60}}(?:e|end|isch|lijk|eel|aal|meen|ief|oud)\s+)?{FUNCTION_NOUN})\s+\(?$",
    re.IGNORECASE,
)
_FUNCTION_LAST = re.compile(
    rf"\s*\([^(),]{{2,60}}, (?P<function>(?:[a-z]+ )?{FUNCTION_NOUN})\)", re.IGNORECASE
)
"""Behind a person, in brackets with whom she is there for: `(gemeente Goes, voorzitter)`."""
_FIELD_OF_WORK = re.compile(
    rf"{FIRST}\s+(?:{SMALL}\s+)*[A-Z][\w'-]+,\s+(?:[\w-]+\s+)?{FUNCTION_NOUN}\s+$"
)
"""`N. Naam, manager Public Affairs`: the function goes on."""
_AT = LookBack(
    re.compile(
        r"\b(?:te|in|naar|nabij|(?<!bestaande )(?<!bestaat )(?<!bestaan )(?<!bestond )"
        r"(?<!samengesteld )uit)\s+$"
    ),
    "te in naar uit nabij",
    1,
)
_CHAIRED_BY = LookBack(
    re.compile(
        r"\bonder (?:voorzitterschap|leiding|aanvoering) van $"
        r"|\b(?:voorgezeten|vertegenwoordigd) door $"
    ),
    "van door",
    2,
)
"""Behind it stands one person, whatever the recogniser knows."""
_LED_BY = LookBack(
    re.compile(
        r"\b(?:(?:voorzitterschap|leiding|aanvoering|regie)\s+van"
        r"|(?:voorgezeten|vertegenwoordigd)\s+door)\s+$"
    ),
    "van door",
    2,
)
"""Behind it stands a person, if a name looks like one."""
_NUMERAL = re.compile(r"[IVX]+\.\s+[A-Z][a-z]+(?!\s*(?:\(|,|$))")
"""The number of a heading looks like an initial: `V. Sterk bestuur`."""
_LETTERED = re.compile(r"[A-Z]\.\s+(?P<verb>[A-Z][a-z]+en)\s+(?:van|het|de|een)\b")
_PART_BEFORE = LookBack(
    re.compile(
        r"\b(?:onderdeel|onderdelen|hoofdstuk|paragraaf|bijlage|deel|sectie|punt|categorie|rubriek"
        r"|kolom|blok|annex|spoor|cluster|stap)\s+$",
        re.IGNORECASE,
    ),
    "onderdeel onderdelen hoofdstuk paragraaf bijlage deel sectie punt categorie rubriek kolom blok"
    " annex spoor cluster stap",
    1,
)
"""Behind a part of a text a letter is its number: `zie onderdeel B. Planning`."""
_FIELDS = r"(?-i:[A-Z][\w-]+(?:(?:,| en| &) (?:de |het )?[A-Z][\w-]+)*)"
_OFFICE_BEFORE = re.compile(
    rf"(?<![\w-])(?P<function>{FUNCTION_NOUN}\s+(?:van|voor)\s+[^,;:()]{{2,60}}"
    rf"|(?:minister|staatssecretaris) (?:van|voor) {_FIELDS} en {_FIELDS}),\s+$",
    re.IGNORECASE,
)
"""`de voorzitter van X, A. Naam, …`"""
_SPEAKER = re.compile(
    rf"\b(?i:de|het|haar|zijn|hun|diens)\s+(?P<function>(?:[a-z-]+\s+)?(?:{FUNCTION_NOUN}|C[EFIO]O)"
    rf"(?:(?:\s+[A-Z][a-z-]+){{1,2}}|\s+[a-z]{{4,}}(?:\s+(?:en\s+)?[a-z]{{4,}})?)?),\s+$"
)
"""`vertegenwoordigd door haar directeur publieke zaken, de heer A. Naam`"""
_OPENS_IN_OFFICE = re.compile(r"([A-Z][a-z]+) (?=[A-Z]\S+ \S)")
_PLAIN = re.compile(
    rf"(?<![\w.-]){FIRST}(?:\s+{FIRST})?\s+(?:(?:Van|Von)\s+(?:(?:de|den|der)\s+)?)?{SURNAME}(?![\w-])"
)
_TWO_PARTICLES = re.compile(r" van (?:de[nr]?|het) [A-Z]| van [A-Z]| [Vv]on (?:der )?[A-Z]")
"""In a name of which the recogniser says that it is a person's, they make it sure."""
_PARTICLE_OF_PERSONS = re.compile(r"[a-z] (?:el|al|ben|bin|ait)[ -][A-Z]")
"""In names that only persons have: `Fatima el Terwisgi`."""
_STREETS = re.compile(rf"[a-z](?:{STREET_END}|brug)\b")
_MANY_STREETS = 4


def find_persons(
    passage: int,
    text: str,
    parse: Parse,
    read: Sequence[tuple[int, int]] = (),
    known: frozenset[str] = frozenset(),
    *,
    lettered: bool = False,
) -> Iterator[Candidate]:
    """Find the named persons of a passage, with the function that the text gives them.

    `read` are stretches that hold a ministry: no person is looked for there; `known`
    the keys of organisations, which end a name: `Jan Smit van Zeewijk`. The first letter
    of a `lettered` passage is its number, and no initial.
    """
    for person in _persons(passage, text, parse, read, known):
        if lettered and person.start == 0:
            continue
        following = _NEXT_WORD.match(text, person.end)
        raised = person.name.split()[-1].isupper()
        if raised or following is None or type_of_head(following[1]) is None:
            yield person


_NEXT_WORD = re.compile(r" ([A-Z][\w-]+)")
"""`Prins Bernhard Cultuurfonds`: what is named after a person is none."""
Taken = list[tuple[int, int]]
"""Where names have been found, to which each that is found is added."""


def _persons(
    passage: int,
    text: str,
    parse: Parse,
    read: Sequence[tuple[int, int]],
    known: frozenset[str],
) -> Iterator[Candidate]:
    plain = fold(text)
    if not _CAPITAL.search(plain, 1):
        return
    taken: Taken = list(read)
    for found in chain(
        members(passage, text, plain), find_authors(passage, text), find_raised(passage, text)
    ):
        taken.append((found.start, found.end))
        yield found
    for start, end in movers(plain):
        if _is_free(taken, start, end):
            taken.append((start, end))
            yield Candidate(
                passage, start, end, text[start:end], "member-of-parliament", 0.85, "person"
            )
    yield from _with_titles(passage, text, plain, parse, taken)
    yield from _by_use(passage, text, plain, parse, taken, known)


_OF_PLACE = re.compile(r"(?<=[a-z]) van (?P<place>[A-Z][\w' -]+)$")
"""`burgemeester Stolk van Zeist`: where she is in office."""


def _is_named_minister(plain: str, match: re.Match[str]) -> bool:
    """Whether an office without an article stands before a surname: `staatssecretaris van Stolk`.

    `de staatssecretaris van Visserij` is called by the field.
    """
    last = match["name"].split()[-1]
    return (
        match["office"].casefold().startswith(("minister ", "staatssecretaris "))
        and _ARTICLE.search(plain[: match.start()]) is None
        and not (is_abstract(last) or register_rows(last) or last in COUNTRIES)
    )


_ARTICLE = re.compile(r"\b(?:de|onze|een|elke|iedere) $", re.IGNORECASE)


def _is_place(plain: str, start: int) -> bool:
    """Whether the name of a municipality or province begins at a place."""
    found = _PLACE.match(plain, start)
    return found is not None and end_of_place(plain, *found.span(), _TOWNS) is not None


_PLACE = re.compile(r"[A-Z][\w'-]+(?: (?:aan|op|den|en|de|bij) )?(?: ?[A-Z][\w'-]+){0,2}")
_TOWNS = ("municipality", "province")


_MARRIED_NAME = re.compile(rf" [-–] (?:{SMALL} )+[A-Z][a-z]+(?![\w-])")
"""`A. Stolk – van Rijn`, which can be nothing else"""
_WOMAN = re.compile(r"mevrouw|mw|mevr", re.IGNORECASE)
_SECOND_SURNAME = re.compile(
    rf" [-–] ((?:{SMALL} )*[A-Z][a-z]+)(?=[,;.)]|$| (?:handelend|ter|als|in|te|namens)\b)"
)
"""`mevrouw S.M. Stolk – Nijhuis, …`"""


def _is_free(taken: Taken, start: int, end: int) -> bool:
    return all(end <= a or b <= start for a, b in taken)


def _with_titles(
    passage: int, text: str, plain: str, parse: Parse, taken: Taken
) -> Iterator[Candidate]:
    """Find names beside a title, an office or initials."""
    ministries = len(taken)
    for pattern, rule, weight in (
        (_WITH_TITLE, "person-with-title", 0.95),
        (_WITH_OFFICE, "person-with-office", 0.85),
        (_WITH_HIGH_OFFICE, "person-with-office", 0.85),
        (_WITH_INITIALS, "person-with-initials", 0.85),
        (_TURNED, "surname-first", 0.85),
    ):
        if pattern in _OF_INITIALS and not INITIAL.search(plain):
            continue
        for match in pattern.finditer(plain):
            start, end = match.span("name")
            if pattern is _WITH_INITIALS and start == 0 and _is_numbered(plain):
                continue
            if pattern is _WITH_INITIALS and _PART_BEFORE.search(plain, start):
                continue
            if pattern is _WITH_OFFICE and _is_own_office(plain, match.start(), taken[ministries:]):
                continue
            if pattern is _WITH_OFFICE and (of := _OF_PLACE.search(match["name"])) is not None:
                end = start + of.start() if _is_place(plain, start + of.start("place")) else end
            titled = pattern is _WITH_TITLE and _ADDRESSED.match(match["title"]) is not None
            titled = titled or (pattern is _WITH_OFFICE and _is_named_minister(plain, match))
            if not _is_free(taken, start, end) or no_person(text[start:end], titled=titled):
                # `minister Van Dam van Onderwijs`: the name ends before the field.
                shorter = _LAST.match(plain, start) if pattern is not _TURNED else None
                if shorter is None or not _is_free(taken, *shorter.span()) or no_person(shorter[0]):
                    continue
                end = shorter.end()
            if (
                titled
                and _WOMAN.match(match[0])
                and (double := _SECOND_SURNAME.match(plain, end)) is not None
            ):
                end = end if no_person(double[1]) else double.end()
            if (married := _MARRIED_NAME.match(plain, end)) is not None:
                end = married.end()
            if rule == "person-with-initials":
                start = _first_name_before(plain, start, end, parse)
            taken.append((start, end))
            found = Candidate(passage, start, end, text[start:end], rule, weight, "person")
            yield _described(found, text, match)
            if pattern is _WITH_OFFICE and _OFFICES.match(match["office"]):
                yield from _fellows(found, text, plain, match["office"].strip(), taken)


def _is_own_office(plain: str, start: int, persons: Taken) -> bool:
    """Whether an office is that of the person before it: `mevrouw A. Stolk, gedeputeerde Water`."""
    for first, end in persons:
        if plain[end:start] == ", ":
            return _OFFICE_AT_END.search(plain, 0, first) is None
    return False


_OFFICE_AT_END = re.compile(rf"(?i:{_OFFICE})$")


def _is_numbered(plain: str) -> bool:
    """Whether what begins a line is its number or letter: `E. Versterken van de dijken`."""
    item = _LETTERED.match(plain)
    return _NUMERAL.match(plain) is not None or (
        item is not None and is_verb(item["verb"].casefold())
    )


def _fellows(
    first: Candidate, text: str, plain: str, offices: str, taken: Taken
) -> Iterator[Candidate]:
    """Find those who share an office with the first: `wethouders Stolk (Goes) en Terwisga`."""
    office = re.sub(r"(?<=eerde)n$|s$", "", offices.casefold())
    end = first.end
    while (following := _FELLOW.match(plain, end)) is not None:
        start, end = following.span("name")
        if not _is_free(taken, start, end) or no_person(text[start:end]):
            return
        taken.append((start, end))
        yield replace(
            first, start=start, end=end, name=text[start:end], function=office, aliases=()
        )


_OFFICES = re.compile(r"(?:wethouders|gedeputeerden|burgemeesters)\b", re.IGNORECASE)
_FELLOW = re.compile(
    rf"(?:\s*\([^()]{{2,40}}\))?(?:,|,? en)\s+(?P<name>{BIG}(?:{INITIALS}\s*)?{SURNAME})(?![\w-])"
)


def _by_use(
    passage: int, text: str, plain: str, parse: Parse, taken: Taken, known: frozenset[str]
) -> Iterator[Candidate]:
    """Find first names with surnames that a function, the recogniser or a list makes persons.

    `known` are the keys of bodies that the document names.
    """
    sure = list(taken)
    names = list(_plain_names(plain))
    if names and len(_STREETS.findall(plain)) >= _MANY_STREETS:
        # A list of streets, of which many are named for a person.
        return
    for match in names:
        start, end = match.span()
        office = _OPENS_IN_OFFICE.match(match[0])
        if office is not None and is_function(office[1]):
            # `Projectleider Bram Stolk`, at the head of a sentence
            start += office.end()
        own = re.match(r"(\S+ \S+) van (\S+)$", match[0])
        if own is not None and (
            type_of_head(own[2]) is not None or any(key.endswith(key_of(own[2])) for key in known)
        ):
            end = start + len(own[1])
        if (
            not _is_free(taken, start, end)
            or no_person(text[start:end])
            or _AT.search(plain, start)
        ):
            continue
        said = plain[:start].rstrip().rsplit(" ", 1)[-1]
        if said == "of" and _SCHOOL_OF.search(plain, max(0, start - _NEAR_SCHOOL), start):
            # `University of Coastal Studies`
            continue
        if said.islower() and plain[start - 1 : start] == " " and type_of_head(said) is not None:
            # `de stuurgroep Sociaal Domein`
            continue
        if _common_nouns(parse.doc, start, end) or is_abstract(match[0].split()[0]):
            # `Reactie Dagbestuur`, `Zorg Polderland`
            continue
        before = plain[:start]
        if before.endswith("des "):
            # `Leger des Heils Zeekust`
            continue
        if _ends_in_function(before) and _FIELD_OF_WORK.search(before):
            continue
        weight = _weight(plain, parse, match, (start, end), sure)
        if weight == 0.0:
            continue
        taken.append((start, end))
        if weight >= 0.7:
            sure.append((start, end))
        found = Candidate(passage, start, end, text[start:end], "person-by-use", weight, "person")
        yield _described(found, text, match)


def _weight(
    plain: str,
    parse: Parse,
    match: re.Match[str],
    place: tuple[int, int],
    sure: Sequence[tuple[int, int]],
) -> float:
    """Weigh a first name with a surname by what stands around it; 0 where nothing tells.

    `sure` are the places of names that are surely persons'.
    """
    start, end = place
    before = plain[:start]
    function = (
        _FUNCTION_AFTER.match(plain[end:]) or _office_before(before) or _function_before(before)
    )
    function = function or _FUNCTION_LAST.match(plain, end)
    entity = _is_person(parse.named, start, end)
    led = _LED_BY.search(plain, start) is not None or _speaker_before(before) is not None
    organisation = ORGANISATION_AFTER.match(plain[end:])
    beside = organisation is not None
    if organisation and is_country_or_town(parse.named, end, organisation):
        organisation = None
    weight = 0.0
    listed = any(_linked(plain, end, s) or _linked(plain, e, start) for s, e in sure)
    explained = function is not None and function.re is not _FUNCTION_BEFORE
    explained = explained or _PARTICLE_OF_PERSONS.search(match[0]) is not None
    if entity:
        surer = _TWO_PARTICLES.search(match[0]) or _is_strange(parse.doc, start, end)
        weight = 0.85 if function or led else 0.6 if surer else 0.45
        if organisation and not abbreviates(organisation["names"], match[0]):
            weight = 0.75
        elif listed and beside:
            weight = max(weight, 0.7)
    elif explained or (beside and listed) or _CHAIRED_BY.search(plain, start):
        weight = 0.7
    elif (function or led) and _is_unknown(parse.named, start, end):
        # `projectleider Bram Terwisga`: no word that is known, and no body by its words
        weight = 0.7
    return weight


def _plain_names(plain: str) -> Iterator[re.Match[str]]:
    """Give what looks like first name and surname, behind a body too: `de Raad Jan Stolk`."""
    at = 0
    while (match := _PLAIN.search(plain, at)) is not None:
        first, *rest = match[0].split()
        at = match.end()
        body = first.casefold() in NO_SURNAME or type_of_head(first) is not None
        if len(rest) > 1 and body and rest[0][:1].isupper():
            at = match.start() + len(first)
            continue
        yield match


def _first_name_before(plain: str, start: int, end: int, parse: Parse) -> int:
    """Give where a name begins that has a first name before its initials: `Sanne A.B. Stolk`."""
    first = _FIRST_BEFORE.search(plain[max(0, start - _LONGEST_FIRST) : start])
    if first is None or no_person(first[1]):
        return start
    begin = start - len(first[0])
    return begin if _is_person(parse.named, begin, end) else start


_FIRST_BEFORE = re.compile(rf"(?<![\w-])({FIRST}) $")
_LONGEST_FIRST = 25
"""Characters of a first name, with some to spare."""


def _ends_in_function(said: str) -> bool:
    """Whether the name of a function is all that can stand before a name, a bracket aside."""
    return said.rstrip().removesuffix("(").rstrip().lower().endswith(FUNCTION_ENDINGS)


def _function_before(said: str) -> re.Match[str] | None:
    return _FUNCTION_BEFORE.search(said) if _ends_in_function(said) else None


def _office_before(said: str) -> re.Match[str] | None:
    return _OFFICE_BEFORE.search(said) if said.rstrip().endswith(",") else None


def _speaker_before(said: str) -> re.Match[str] | None:
    return _SPEAKER.search(said) if said.rstrip().endswith(",") else None


def _is_person(doc: Doc, start: int, end: int) -> bool:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span is not None and all(t.ent_type_ == "PERSON" for t in span)


def _is_strange(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is a first name and a surname that is in no list of words."""
    span = doc.char_span(start, end)
    if span is None or span[0].text in {"De", "Van", "Von", "Het", "Ter", "Ten"}:
        return False
    capitals = [t for t in span if t.text[:1].isupper()]
    proper = all(t.pos_ == "PROPN" for t in capitals)
    return len(capitals) == _PLAIN_PAIR and proper and not is_plausible(capitals[-1].text)


_PLAIN_PAIR = 2


def _is_unknown(doc: Doc, start: int, end: int) -> bool:
    """Whether the recogniser knows nothing of a name, and its last word is in no list of words."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or any(t.ent_type_ for t in span):
        return False
    return not is_plausible(span[-1].text)


def _common_nouns(doc: Doc, start: int, end: int) -> bool:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span is not None and all(t.pos_ == "NOUN" for t in span)


def _linked(plain: str, end: int, start: int) -> bool:
    """Whether two persons stand side by side in a list, brackets aside."""
    if not 0 < start - end < 90:
        return False
    between = re.sub(r"\([^()]*\)", "", plain[end:start])
    return (
        re.fullmatch(r"\s*(?:,|en|,\s*en)\s*(?:de heer\s|mevrouw\s|prof\.\s|dr\.\s)*", between)
        is not None
    )


_SCHOOL_OF = re.compile(
    r"\b(?:University|Institute|School|College|Cent(?:er|re)|Faculty|Council|Academy) of $"
)
_NEAR_SCHOOL = 15


def _described(person: Candidate, text: str, match: re.Match[str]) -> Candidate:
    """Add degree, office and function, as they stand around the person's name."""
    plain = fold(text)
    groups = match.groupdict()
    name = re.sub(r"\s+", " ", person.name)
    aliases: tuple[str, ...] = ()
    function: str | None = None
    degree = re.search(f"{DEGREE}$", groups.get("title") or "")
    if degree:
        name, aliases = f"{degree[0].strip()} {name}", (name,)
    if groups.get("office") and re.fullmatch(r"prins(?:es)?\s+", groups["office"], re.IGNORECASE):
        # A title of the royal house is a part of the name.
        name, aliases = f"{groups['office'].strip()} {name}", (name,)
    elif groups.get("office"):
        function = text[match.start("office") : match.end("office")].strip()
        aliases = (*aliases, f"{function} {name}")
    after = _FUNCTION_AFTER.match(plain[person.end :]) or _FUNCTION_LAST.match(plain[person.end :])
    start = match.start()
    said = plain[:start]
    before = _office_before(said) or _function_before(said) or _speaker_before(said)
    if after:
        start = person.end + after.start("function")
        function = text[start : person.end + after.end("function")].strip()
    elif function is None and before:
        function = text[before.start("function") : before.end("function")].strip()
    if function:
        function = re.sub(r"^(?:de|het|haar|zijn|hun)\s+", "", function)
        function = re.sub(
            r"(?<=^wethouder)s$|(?<=^burgemeester)s$|(?<=^gedeputeerde)n$", "", function
        )
    return replace(person, name=name, aliases=aliases, function=function)

"""Named persons: by title, initials, office, function; never by a list of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_fields import is_abstract
from extractors.finding.party_text import abbreviates, fold, key_of
from extractors.language.countries import COUNTRIES
from extractors.language.parsing import Parse
from extractors.language.party_nouns import JOINT, is_no_party_head, type_of_group, type_of_head
from extractors.language.quick_looks import LookBack, QuickLook
from extractors.language.streets import STREET_END
from extractors.language.tokens import Doc
from extractors.language.word_lists import word_set
from extractors.linking.register import candidates as register_rows
from extractors.reading.repair import is_plausible
from schemas.records import PartyRole, PartyType

_SMALL = r"(?:van|de|der|den|ter|ten|te|'t|op|in|von|zu|la|le|el|al|da|dos)"
_SURNAME = (
    rf"(?:(?:{_SMALL}\s+){{0,3}}(?:(?:Oude|Olde|Kleine?|Groote?|Lange|Nieuwe)\s+)?(?:[dlO]')?"
    rf"[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:['–-](?:{_SMALL}[ -])*[A-Z]?[a-z]+)*)"
)
_INITIALS = r"(?:(?:IJ|[A-Z][a-z]?)\.\s?-?){1,6}"
_LOUD_INITIALS = r"(?:(?:IJ|TH|CH|PH|CHR|[A-Z][a-z]?)\.\s?-?){1,7}"
"""Before a surname in capitals the second letter of an initial is one too: `TH. STOLK`."""
_FIRST = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_FULL = (
    rf"(?:{_INITIALS}\s*(?:\([A-Z][a-z]+\)\s*)?{_SURNAME}"
    rf"|{_FIRST}(?:\s+{_FIRST})?\s+{_SURNAME}|{_SURNAME})"
)
_DEGREE = r"(?:(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]r|ing|Ing(?=\.)|MSc|LLM|bc|em)\b\.?\s*)+"
_TITLE = r"(?:(?:de heer|de heren|mevrouw|mw\.?|mevr\.?|dhr\.?|meneer)\s+)+"
_OFFICE = (
    r"(?:(?:oud-|vice-)?(?:minister-president|minister|staatssecretaris|wethouder|gedeputeerde"
    r"|burgemeesters|burgemeester|commissaris|premier|kamerlid|senator|eurocommissaris|prins|prinses|dijkgraaf|wethouders|gedeputeerden"
    r"|heemraad))\s+"
)

_BIG = r"(?:(?:Van|De|Den|Der|Ter|Ten|Te)\s+(?:(?:de|den|der|het|'t)\s+)?)?"
_WITH_TITLE = re.compile(
    rf"\b(?P<title>(?:(?i:{_TITLE})(?:{_DEGREE})?|{_DEGREE}))(?P<name>{_BIG}{_FULL})"
)
_LOUD = r"(?:(?:VAN|DE|DEN|DER|TEN|TER)\s+){0,3}[A-ZË]{3,}"
_IN_CAPITALS = (
    rf"(?![BNC]\.V\.|U\.A\.)(?:[A-Z]\.-?){{2,6}}\s*{_LOUD}"
    rf"(?:(?:\s|-)(?:VAN|DE|DEN|DER)\s{_LOUD}|-{_LOUD})?(?:\s[-–]\s{_LOUD}(?:\s{_LOUD})?)?"
)
"""As those who sign a treaty stand below it: `A.B. VAN DEN BOSCH`."""
_WITH_INITIALS = re.compile(
    rf"(?<![\w.])(?![BN]\.\s?V\.|St\.-)(?P<name>{_INITIALS}\s*{_SURNAME}|{_IN_CAPITALS})(?![\w.]*\.\w)(?!\w)"
)
_TURNED = re.compile(
    rf"(?<![\w.])(?!(?:der )?Nederlanden)"
    rf"(?P<name>{_BIG}{_SURNAME}(?:\s[A-Z][a-z]+)?,?\s(?!(?:[BN]\.V|U\.A|V\.O|Mr|Dr|Ir)\.)(?:[A-Z][a-z]?\.){{1,6}}(?!\w)"
    rf"(?:\s(?!(?:op|in|te)\b){_SMALL}(?:\s{_SMALL})?\b)?)"
)
"""A surname before its initials, as lists have it: `Zanten E.M.H. van`."""
_OF_INITIALS = (_WITH_INITIALS, _TURNED)
_INITIAL = re.compile(r"[A-Z][a-z]?\.")
_CAPITAL = re.compile(r"[A-Z]")
"""Beyond the first letter: without it there is no name of a person."""
_LAST = re.compile(rf"{_BIG}(?:{_INITIALS}\s*)?{_FIRST}")
_WITH_OFFICE = QuickLook(
    re.compile(rf"\b(?P<office>(?i:{_OFFICE}))(?P<name>{_BIG}{_FULL})(?!\w)"),
    "minister|staatss|wethouder|gedeput|burgem|commissaris|premier|kamerlid|senator|prins|dijkgraaf"
    "|heemraad",
)
_ADDRESSED = re.compile(_TITLE, re.IGNORECASE)
_WITH_HIGH_OFFICE = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<office>(?:[Vv]ice-?)?[Pp]resident|[Bb]ondskanselier|HV"
        r"|(?i:hoge vertegenwoordiger)|(?:[A-Z]+-)?[a-z]*(?:gezant|rapporteur)"
        r"|[Ss]ecretaris-generaal|[Aa]mbassadeur)\s+"
        rf"(?P<name>(?=[A-Z]){_BIG}(?:{_FIRST}\s+)?{_BIG}{_SURNAME})(?![\w-])"
    ),
    "president|kanselier|vertegenwoordiger|hv |gezant|rapporteur|generaal|ambassadeur",
)
"""Offices of other countries and of unions of states, before who holds them."""
_RAISED = (
    r"(?:(?:VAN|DE|DER|DEN|TER|TEN|VON|HET)\s+){0,3}[A-Z]{2,}(?:-[A-Z]{2,})*"
    r"(?:\s(?:VAN|DE|DER|DEN)\s[A-Z]{2,})?(?:\s[-–]\s[A-Z]{2,}(?:\s[A-Z]{2,})*)?"
)
"""A surname in capitals, as agreements set those who sign."""
_MEMBER = (
    rf"(?:(?!Van|De|Den|Der|Ter|Ten)[A-Z][a-z]+\s+)?(?!(?:in|op)\s(?:de|het)\b){_BIG}{_SURNAME}"
)
"""A member of parliament, with or without a first name: `Van Dam`, `Ada van Dam`."""
_MEMBERS = QuickLook(
    re.compile(
        rf"\b(?:(?:de|het)\s+)?(?P<noun>leden|lid|Kamerleden|Kamerlid)\s+"
        rf"(?:van\s+(?:uw|de)\s+(?:Eerste\s+|Tweede\s+)?Kamer,?\s+)?(?P<names>{_MEMBER}"
        rf"(?:\s*\([^)]*\))?"
        rf"(?:(?:,|\s+en|,\s*en|\s+c\.s\.)\s*{_MEMBER}(?:\s*\([^)]*\))?)*)"
    ),
    "leden|lid",
)
_MOTION = QuickLook(
    re.compile(
        rf"\b(?:[Mm]oties?|[Aa]mendement(?:en)?)(?:-(?P<name>{_BIG}{_SURNAME})|\s+(?:van\s+)?"
        rf"(?P<names>(?:(?:Van|De|Den|Der|Ter|Ten)\s+(?:(?:de|den|der)\s+)?[A-Z][a-z]+"
        rf"(?:-(?:{_SMALL}\s)*[A-Z][a-z]+)?|{_BIG}{_SURNAME}(?:(?:,\s+|\s+en\s+|/){_BIG}{_SURNAME})*"
        rf"(?=\d|\s*\((?:\d|Kamerstuk|TK)|,? (?:c\.s\.|Kamerstuk)))))"
    ),
    "motie|amendement",
)
_MOTION_ALONE = QuickLook(
    re.compile(
        rf"\b(?:[Mm]oties?|[Aa]mendement(?:en)?)\s+(?:van\s+)?"
        rf"(?P<names>(?:[A-Z][a-z]+\s)?{_BIG}{_SURNAME}"
        rf"(?:(?:,\s+|\s+en\s+|/)(?:[A-Z][a-z]+\s)?{_BIG}{_SURNAME})*)(?=[\s.,;:)])"
    ),
    "motie|amendement",
)
"""A motion named for who moved it, by a name that is no word: `de motie Terwisga`."""
_FUNCTIONS = (
    r"voorzitter|directeur|minister|staatssecretaris|lid|bestuurder|wethouder|burgemeester"
    r"|aanjager|ambassadeur|secretaris|coördinator|coordinator|hoogleraar|lector|rector|president"
    r"|commissaris|topman|topvrouw|eigenaar|oprichter|manager|penvoerder|adviseur|vertegenwoordiger"
    r"|kampioen|gedeputeerde|inspecteur|generaal|officier|bestuurslid|leider|trekker|gezant"
    r"|ceo|cfo|controller|ingenieur|notulist|griffier|penningmeester|decaan|wethouders|regisseur|kwartiermaker|dijkgraaf|programmaleider"
)
_FUNCTION_ENDINGS = tuple(_FUNCTIONS.split("|"))
FUNCTION_NOUN = rf"[\w-]{{0,60}}(?:{_FUNCTIONS})(?<![Dd]irectoraat-[Gg]eneraal)"
"""A function, with what it is put together with; no word is longer, and a bound keeps it quick."""
_FUNCTION_NOUN = re.compile(FUNCTION_NOUN, re.IGNORECASE)
_FUNCTION_AFTER = re.compile(
    rf"^\s*(?:,|–|—|-|\()\s*(?!(?:en|ieder|elk|beiden?|handelend|vertegenwoordigd|gevestigd)\b)"
    rf"(?P<function>(?:de |het )?(?:(?:wnd|plv|loco|a\.i)\.\s+)?(?:[\w'’-]+\s+){{0,4}}"
    rf"{FUNCTION_NOUN}\b[^,.;()–—]{{0,120}}?)\s*(?:[,.;()–—]|$|\s(?=en\s+(?:{_TITLE}|{_DEGREE}|{_INITIALS}\s)))",
    re.IGNORECASE,
)
_OFFICE_AND_RAISED = re.compile(
    rf"\b(?<!\w-)(?P<function>(?i:{FUNCTION_NOUN})),\s+(?P<name>{_INITIALS}\s*{_RAISED})(?![\w-])"
)
"""`De voorzitter, J. STOLK`"""
_NO_ADJECTIVE = (
    "zegt|aldus|volgens|vindt|vertelt|stelt|zei|en|de|het|een|van|door|met|als|heeft|is|was|wordt"
    "|namens|ook|dat|deze|onder|aan|bij"
)
_FUNCTION_BEFORE = re.compile(
    rf"(?<!\w)(?P<function>(?:(?!(?:{_NO_ADJECTIVE})\b)"
    rf"[A-Za-z][\w-]{{0,60}}(?:e|end|isch|lijk|eel|aal|meen|ief|oud)\s+)?{FUNCTION_NOUN})\s+\(?$",
    re.IGNORECASE,
)
_FIELD_OF_WORK = re.compile(
    rf"{_FIRST}\s+(?:{_SMALL}\s+)*[A-Z][\w'-]+,\s+(?:[\w-]+\s+)?{FUNCTION_NOUN}\s+$"
)
"""`N. Naam, manager Public Affairs`: the function goes on."""
_BUILDING = re.compile(
    r"\b(?:arena|stadion|plaza|tower|gebouw|hotel|theater)$",
    re.IGNORECASE,
)
_AT = LookBack(re.compile(r"\b(?:te|in|naar|uit|nabij)\s+$"), "te in naar uit nabij", 1)
_LED_BY = LookBack(
    re.compile(r"\b(?:(?:voorzitterschap|leiding|aanvoering|regie)\s+van|voorgezeten\s+door)\s+$"),
    "van door",
    2,
)
"""Behind it stands a person, if a name looks like one."""
_CITATION = re.compile(r"\b(?:Kamerstuk\w*|Handelingen|nr\.|p\.|artikel|\d{4})")
_NUMERAL = re.compile(r"[IVX]+\.\s+[A-Z][a-z]+(?!\s*(?:\(|,|$))")
"""The number of a heading looks like an initial: `V. Sterk bestuur`."""
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
_OFFICE_BEFORE = re.compile(
    rf"(?<![\w-])(?P<function>{FUNCTION_NOUN}\s+van\s+[^,;:()]{{2,60}}),\s+$", re.IGNORECASE
)
"""`de voorzitter van X, A. Naam, …`"""
_SPEAKER = re.compile(
    rf"\b(?:de|het|haar|zijn|hun|diens)\s+(?P<function>(?:[a-z-]+\s+)?{FUNCTION_NOUN}),\s+$"
)
"""`vertegenwoordigd door haar directeur, de heer A. Naam`"""
_COLOPHON = re.compile(
    rf"^\W*(?P<function>(?:[Hh]oofd)?[Aa]uteurs?|[Ss]amenstell(?:ing|ers?)|[Rr]edactie"
    rf"|[Oo]pgesteld door|[Pp]rojectleiders?"
    rf"|(?:[\w-]+ ){{0,3}}(?:[Pp]ortefeuillehouders?|[Ww]ethouders?|[Gg]edeputeerden?"
    rf"|[Cc]ontactperso(?:on|nen))(?: (?:voor|van) (?:[\w-]+ ?){{1,6}})?"
    rf"|[Ee]indredactie)\s?:\s*"
    rf"(?P<names>(?:(?i:{_TITLE}))?(?:{_DEGREE})?(?:{_INITIALS}\s*{_SURNAME}|{_FIRST}\s+{_SURNAME})"
    rf"(?:(?:,| en| &)\s+(?:{_DEGREE})?(?:{_INITIALS}\s*{_SURNAME}|{_FIRST}\s+{_SURNAME}))*)"
)
"""`Auteurs: A. Naam en B. Naam`, as a report says who wrote it."""
_OPENS_IN_OFFICE = re.compile(r"([A-Z][a-z]+) (?=[A-Z]\S+ \S)")
_ONE_NAME = re.compile(rf"{_INITIALS}\s*{_SURNAME}|{_FIRST}\s+{_SURNAME}")
_ORGANISATION_AFTER = re.compile(r"^\s*\((?P<names>[A-Z0-9][^()]{1,60})\)")
_PLAIN = re.compile(
    rf"(?<![\w.-]){_FIRST}(?:\s+{_FIRST})?\s+(?:(?:Van|Von)\s+(?:(?:de|den|der)\s+)?)?{_SURNAME}(?![\w-])"
)
_TWO_PARTICLES = re.compile(r" van (?:de[nr]?|het) [A-Z]| van [A-Z]| [Vv]on (?:der )?[A-Z]")
"""In a name of which the recogniser says that it is a person's, they make it sure."""
_STREET = re.compile(rf"[a-z](?:{STREET_END}|brug)$")
_STREETS = re.compile(rf"[a-z](?:{STREET_END}|brug)\b")
_MANY_STREETS = 4
TITLES = word_set("mr mw mevr dhr dr drs ir prof")
"""Words before a person's name; `ing` is as often a bank."""
_SENTENCE_WORDS = word_set(
    "de het een wel dit deze die dat er in op bij voor van aan om met als ook maar dan indien "
    "wanneer zo na naast per tot uit door onder over hier daar hierbij daarbij daarnaast verder "
    "zij hij wij ze we u ik men niet nu"
)
"""Words that begin a sentence behind what looks like an initial."""
_NO_SURNAME = word_set(
    "van voor namens de het rijk kamer staten staat milieu algemene nederlandse europese nationale "
    "koninklijke provincie gemeente ministerie onderwijs economische sociale infrastructuur"
)


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
        _members(passage, text, plain), find_authors(passage, text), find_raised(passage, text)
    ):
        taken.append((found.start, found.end))
        yield found
    for start, end in _movers(plain):
        if _is_free(taken, start, end):
            taken.append((start, end))
            yield Candidate(
                passage, start, end, text[start:end], "member-of-parliament", 0.85, "person"
            )
    yield from _with_titles(passage, text, plain, parse, taken)
    yield from _by_use(passage, text, plain, parse, taken, known)


def _is_free(taken: Taken, start: int, end: int) -> bool:
    return all(end <= a or b <= start for a, b in taken)


def _members(passage: int, text: str, plain: str) -> Iterator[Candidate]:
    """Find members of parliament behind `het lid`, `de leden`."""
    for match in _MEMBERS.finditer(plain):
        for name in _ONE_MEMBER.finditer(re.sub(r"\([^)]*\)", _blank, match["names"])):
            start = match.start("names") + name.start()
            end = start + len(name[0])
            surname = text[start:end].strip()
            if surname.casefold() in _NO_SURNAME or (surname[0].islower() and _no_person(surname)):
                # `de leden van de Vereniging`
                continue
            yield Candidate(
                passage,
                start,
                end,
                surname,
                "member-of-parliament",
                0.85,
                "person",
                (f"lid {surname}",),
                function="lid",
            )


def _with_titles(
    passage: int, text: str, plain: str, parse: Parse, taken: Taken
) -> Iterator[Candidate]:
    """Find names beside a title, an office or initials."""
    for pattern, rule, weight in (
        (_WITH_TITLE, "person-with-title", 0.95),
        (_WITH_OFFICE, "person-with-office", 0.85),
        (_WITH_HIGH_OFFICE, "person-with-office", 0.85),
        (_WITH_INITIALS, "person-with-initials", 0.85),
        (_TURNED, "surname-first", 0.85),
    ):
        if pattern in _OF_INITIALS and not _INITIAL.search(plain):
            continue
        for match in pattern.finditer(plain):
            start, end = match.span("name")
            if pattern is _WITH_INITIALS and start == 0 and _NUMERAL.match(plain):
                continue
            if pattern is _WITH_INITIALS and _PART_BEFORE.search(plain, start):
                continue
            titled = pattern is _WITH_TITLE and _ADDRESSED.match(match["title"]) is not None
            if not _is_free(taken, start, end) or _no_person(text[start:end], titled=titled):
                # `minister Van Dam van Onderwijs`: the name ends before the field.
                shorter = _LAST.match(plain, start) if pattern is not _TURNED else None
                if (
                    shorter is None
                    or not _is_free(taken, *shorter.span())
                    or _no_person(shorter[0])
                ):
                    continue
                end = shorter.end()
            if rule == "person-with-initials":
                start = _first_name_before(plain, start, end, parse)
            taken.append((start, end))
            found = Candidate(passage, start, end, text[start:end], rule, weight, "person")
            yield _described(found, text, match)


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
            or _no_person(text[start:end])
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
        if _common_nouns(parse.doc, start, end):
            # `Reactie Dagbestuur`
            continue
        before = plain[:start]
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
    entity = _is_person(parse.named, start, end)
    led = _LED_BY.search(plain, start) is not None
    organisation = _ORGANISATION_AFTER.match(plain[end:])
    if organisation and _is_country_or_town(parse.named, end, organisation):
        organisation = None
    weight = 0.0
    listed = any(_linked(plain, end, s) or _linked(plain, e, start) for s, e in sure)
    explained = function is not None and function.re is not _FUNCTION_BEFORE
    if entity:
        surer = _TWO_PARTICLES.search(match[0]) or _is_strange(parse.doc, start, end)
        weight = 0.85 if function or led else 0.6 if surer else 0.45
        if organisation and not abbreviates(organisation["names"], match[0]):
            weight = 0.75
    elif explained or (organisation and listed):
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
        body = first.casefold() in _NO_SURNAME or type_of_head(first) is not None
        if len(rest) > 1 and body and rest[0][:1].isupper():
            at = match.start() + len(first)
            continue
        yield match


def _first_name_before(plain: str, start: int, end: int, parse: Parse) -> int:
    """Give where a name begins that has a first name before its initials: `Sanne A.B. Stolk`."""
    first = _FIRST_BEFORE.search(plain[max(0, start - _LONGEST_FIRST) : start])
    if first is None or _no_person(first[1]):
        return start
    begin = start - len(first[0])
    return begin if _is_person(parse.named, begin, end) else start


_FIRST_BEFORE = re.compile(rf"(?<![\w-])({_FIRST}) $")
_LONGEST_FIRST = 25
"""Characters of a first name, with some to spare."""


_FIELD = QuickLook(
    re.compile(
        rf"(?<![\w-])(?P<label>[Pp]ortefeuillehouder(?: [A-Z]{{2,4}})?|[Ss]teller|[Oo]psteller"
        rf"|[Bb]ehandelaar|[Bb]ehandelend ambtenaar|[Bb]ehandeld door|[Cc]ontactpersoon)\s*:?\s+"
        rf"(?:{_TITLE})?(?:{_DEGREE})?"
        rf"(?P<name>{_INITIALS}\s*{_SURNAME}|{_BIG}{_SURNAME}, {_INITIALS}"
        rf"(?:\s{_SMALL}\b(?:\s{_SMALL}\b)?)?)"
    ),
    "portefeuillehouder|steller|behandel|contactpersoon",
)
"""A field in the head of a proposal: `Portefeuillehouder A. Stolk`, `Steller Stolk, A.`."""


def _in_fields(passage: int, text: str, plain: str) -> Iterator[Candidate]:
    """Find who answers for a paper or wrote it, by the label before the name."""
    for match in _FIELD.finditer(plain):
        start, end = match.span("name")
        if not _no_person(match["name"]):
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
        if not _no_person(name[0]):
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


def find_greeted(passage: int, text: str) -> Iterator[Candidate]:
    """Find who the salutation of a letter names, in a line of its own: `Geachte heer Stolk,`."""
    match = _SALUTATION.fullmatch(fold(text).strip())
    if match is not None and not _no_person(match["name"], titled=True):
        lead = len(text) - len(text.lstrip())
        start, end = (lead + at for at in match.span("name"))
        yield Candidate(passage, start, end, text[start:end], "person-with-title", 0.95, "person")


_SALUTATION = re.compile(
    rf"(?:Zeer )?[Gg]eachte (?:heer|mevrouw|mijnheer) (?P<name>{_BIG}{_SURNAME}),?"
)


def find_raised(passage: int, text: str) -> Iterator[Candidate]:
    """Find persons with an office and a surname in capitals: `De voorzitter, J. STOLK`."""
    plain = fold(text)
    for match in _OFFICE_AND_RAISED.finditer(plain) if _INITIAL.search(plain) else ():
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


def _movers(plain: str) -> Iterator[tuple[int, int]]:
    """Give the offsets of those who moved a motion: `motie-Stolk`, `motie Stolk en Van Dam 12`."""
    for match in _MOTION.finditer(plain):
        if match["name"]:
            if match.start() > 0:
                # At the head of a row or heading the compound is the title of the motion.
                yield match.span("name")
            continue
        begin = match.start("names")
        for name in _MOVER.finditer(match["names"]):
            if not _no_person(name[0]):
                yield begin + name.start(), begin + name.end()
    for match in _MOTION_ALONE.finditer(plain):
        names = [n for n in _MOVER_IN_FULL.finditer(match["names"]) if not _no_person(n[0])]
        if any(" " in name[0] or not is_plausible(name[0]) for name in names):
            for name in names:
                yield match.start("names") + name.start(), match.start("names") + name.end()


_ONE_MEMBER = re.compile(_MEMBER)
_MOVER = re.compile(rf"{_BIG}{_SURNAME}")
_MOVER_IN_FULL = re.compile(rf"(?:[A-Z][a-z]+\s+)?{_BIG}{_SURNAME}")


def find_affiliations(
    passage: int, text: str, parse: Parse, persons: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Find the organisations of persons: `N. Naam (X en Y)`, `X-directeur N. Naam`."""
    plain = fold(text)
    for person in persons:
        match = _ORGANISATION_AFTER.match(plain[person.end :])
        if match is None or person.weight < _SURE:
            continue
        if _is_country_or_town(parse.named, person.end, match) or _given(person, match["names"]):
            continue
        if (
            person.rule == "member-of-parliament"
            or _CITATION.search(match["names"])
            or re.search(rf"(?i:{FUNCTION_NOUN})\b", match["names"])
        ):
            continue
        for name in re.finditer(
            r"[A-Z0-9][^,]*?(?=\s+en\s+[A-Z]|,|$)|(?<= en )[A-Z].*", match["names"]
        ):
            start = person.end + match.start("names") + name.start()
            end = start + len(name[0])
            kinds = {row.kind for row in register_rows(name[0])}
            place: PartyType | None = "municipality" if "municipality" in kinds else None
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
    match = _ORGANISATION_AFTER.match(fold(text)[person.end :])
    return None if match is None else (person.end, person.end + match.end())


_SURE = 0.7
_OF_COMPOUND = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<name>[A-Z][\w&]+(?:-[A-Z][\w&]+)?)-(?:voorzitter|directeur|topman|topvrouw"
        r"|bestuurder|secretaris|woordvoerder|president)\b"
    ),
    "-voorzitter|-directeur|-topman|-topvrouw|-bestuurder|-secretaris|-woordvoerder|-president",
)


def is_function(word: str) -> bool:
    """Say whether a word is, or ends in, the name of a function: `bestuursvoorzitter`."""
    ends = word.lower().endswith(_FUNCTION_ENDINGS)
    return ends and _FUNCTION_NOUN.fullmatch(word) is not None


def _ends_in_function(said: str) -> bool:
    """Whether the name of a function is all that can stand before a name, a bracket aside."""
    return said.rstrip().removesuffix("(").rstrip().lower().endswith(_FUNCTION_ENDINGS)


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


def _is_country_or_town(doc: Doc, end: int, bracket: re.Match[str]) -> bool:
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


def _linked(plain: str, end: int, start: int) -> bool:
    """Whether two persons stand side by side in a list, brackets aside."""
    if not 0 < start - end < 90:
        return False
    between = re.sub(r"\([^()]*\)", "", plain[end:start])
    return (
        re.fullmatch(r"\s*(?:,|en|,\s*en)\s*(?:de heer\s|mevrouw\s|prof\.\s|dr\.\s)*", between)
        is not None
    )


_PARTICLE_RAISED = re.compile(r"\b(?:VAN|DE|DER|DEN|TER|TEN|VON)\s")
_ALONE = re.compile(
    rf"^(?i:(?:namens deze|voor deze|n\.d\.|\(?w\.g\.\)?),?\s+)?"
    rf"(?:(?i:de |het )?(?P<office>(?i:{FUNCTION_NOUN})(?:\s+van\s+[^,.;]{{2,60}})?),\s+)?"
    rf"(?:(?i:{_TITLE}))?(?P<degree>{_DEGREE})?"
    rf"(?P<name>(?:(?:(?:{_FIRST}\s+)?{_INITIALS}\s*|{_FIRST}\s+(?:{_FIRST}\s+)?)"
    rf"{_SURNAME}(?:\s(?:van|tot|de|von)\s(?:der?\s|den\s)?[A-Z][a-z]+(?:-[A-Z][a-z]+)*)?"
    rf"(?:\s[A-Z][a-z]+)?|(?P<raised>{_LOUD_INITIALS}\s*{_RAISED})|(?P<loud>[A-Z]{{2,}}\s{_RAISED})))(?:,?\s+(?:MSc|MA|MBA|LLM|RA|PhD|MPA|BSc))*\s*"
    rf"(?:(?:,\s*|\s+(?=(?:de |het )?{FUNCTION_NOUN}\b))(?P<function>.+))?$"
)


def find_names_alone(passage: int, text: str, *, signed: bool = False) -> Iterator[Candidate]:
    """Find a person's name that fills a line by itself, as below a letter.

    Where it is known that the line is `signed`, one initial before capitals is enough.
    """
    plain = fold(text)
    if (match := _ALONE.match(plain.strip(" ,"))) is None or _no_person(match["name"]):
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
        or len(_INITIAL.findall(match["raised"])) > 1
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
        function=match["function"] or match["office"],
    )


_PAIR = re.compile(
    rf"(?:de |het )?(?P<office>{FUNCTION_NOUN}),\s+(?:{_TITLE})?(?P<degree>{_DEGREE})?"
    rf"(?-i:(?P<name>{_INITIALS}\s*{_SURNAME}))(?=\s+(?:de|het)\s|[,.]?$)\s*",
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
                function=match["office"],
            )
        )
        at = match.end()
    if len(found) > 1 and at >= len(plain.rstrip(" ,.")):
        yield from found


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


_ADJECTIVE = re.compile(r"[a-z](?:lijke|bare|ische|aire|iële|onele|urele|blieke)$")
"""Endings of adjectives that no first name has."""


@lru_cache(maxsize=8192)
def _no_person(name: str, *, titled: bool = False) -> bool:
    """Whether a name is no person's; who is called `mevrouw` may be called as a street is."""
    parts = name.split()
    if len(parts) == 1 and is_abstract(name) and not name.endswith(("ing", "recht", "berg")):
        # `de staatssecretaris Wonen, Bouw en Sport`
        return True
    if parts[-1] in {"Koning", "Koningin"} and parts[0].islower():
        # `de commissaris der Koningin`
        return True
    if name in COUNTRIES or (parts[-1].casefold() in _SENTENCE_WORDS and "." in parts[0]):
        # `hepatitis B. De …`: a sentence begins
        return True
    if all(part.rstrip(".").casefold() in TITLES for part in parts) or _SIGNED_AT.match(name):
        return True
    if len(parts) > 1 and (_NO_FIRST_NAME.search(parts[0]) or parts[-1] == "Nederland"):
        # `Geletterdheid in Nederland`, the title of a paper
        return True
    particle = parts[0] in {"Van", "De", "Den"} and len(parts) > 1
    if parts[0].casefold() in _NO_SURNAME and "." not in parts[0] and not particle:
        return True
    if len(parts) > 1 and _ADJECTIVE.search(parts[0]):
        # `directeur Publieke Gezondheid`, `Penitentiaire Inrichting`
        return True
    if len(parts) > 1 and JOINT.search(parts[-1]):
        # `Kust Valley`
        return True
    if any(type_of_head(w) or type_of_group(w) for w in parts if "." not in w):
        return True
    if any(map(is_function, parts)):
        return True
    if (_STREET.search(name) and not titled) or _BUILDING.search(name):
        return True
    whole = (w for w in parts if "." not in w)
    if any(row.kind == "government_body" for w in whole for row in register_rows(w)):
        return True
    if len(parts) > 1 and register_rows(parts[0], ("province", "municipality")):
        # `Zeeland Haven`: no place is a first name.
        return True
    return any(is_no_party_head(w) for w in parts) or bool(register_rows(name))


_SIGNED_AT = re.compile(
    r"(?:(?:Mede|Aldus|Digitaal) )?(?:[Oo]ndertekend|[Gg]etekend|[Oo]pgemaakt|[Oo]pgesteld"
    r"|[Gg]edaan|[Gg]egeven|[Vv]astgesteld|[Oo]vereengekomen) (?:te|in) [A-Z]"
)
"""`Ondertekend te Kampen`: where something was signed or agreed."""
_SCHOOL_OF = re.compile(
    r"\b(?:University|Institute|School|College|Cent(?:er|re)|Faculty|Council|Academy) of $"
)
_NEAR_SCHOOL = 15
_NO_FIRST_NAME = re.compile(r"[a-z]{2}(?:heid|schap|teits?|atie|kunde|beleid)$")
"""Endings that no first name has."""


def _described(person: Candidate, text: str, match: re.Match[str]) -> Candidate:
    """Add degree, office and function, as they stand around the person's name."""
    plain = fold(text)
    groups = match.groupdict()
    name = re.sub(r"\s+", " ", person.name)
    aliases: tuple[str, ...] = ()
    function: str | None = None
    degree = re.search(f"{_DEGREE}$", groups.get("title") or "")
    if degree:
        name, aliases = f"{degree[0].strip()} {name}", (name,)
    if groups.get("office") and re.fullmatch(r"prins(?:es)?\s+", groups["office"], re.IGNORECASE):
        # A title of the royal house is a part of the name.
        name, aliases = f"{groups['office'].strip()} {name}", (name,)
    elif groups.get("office"):
        function = text[match.start("office") : match.end("office")].strip()
        aliases = (*aliases, f"{function} {name}")
    after = _FUNCTION_AFTER.match(plain[person.end :])
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
    return replace(person, name=name, aliases=aliases, function=function)

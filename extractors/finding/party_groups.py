"""Groups and bodies without a name that act: `de regio's`, `deelnemende scholen`, `het kabinet`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from extractors.finding.party_boards import end_of_place, find_boards
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_run_ends import FIELDS
from extractors.finding.party_run_model import Text, Words, prepare
from extractors.finding.party_text import Chunk, abbreviates, by_first_letter, fold
from extractors.language.party_nouns import (
    COMMON_ABBREVIATIONS,
    GROUP_NOUNS,
    introduces_names,
    is_no_party_head,
    type_of_group,
    type_of_head,
)
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import token_at
from extractors.language.word_lists import word_set
from extractors.linking.register import bodies
from extractors.reading.model import Passage
from schemas.records import PartyType

_STATE_IN_SMALL = (
    r"rijk(?=(?:,| en) (?:de )?(?:regio|provincie|gemeente|waterschap))"
    r"|(?<=[Hh]et )rijk(?! (?:der|van|alleen|gevuld|geworden)\b)(?=[ ,.;)])"
    r"|(?<=regio en )rijk|(?<=provincies en )rijk|(?<=gemeenten en )rijk|(?<=waterschappen en )rijk"
)
STATE_IN_SMALL = re.compile(rf"\b(?:{_STATE_IN_SMALL})\b")
"""The state without its capital, beside other authorities: `rijk, provincies en gemeenten`."""
# Single state bodies that every reader knows without a name: form, name, type.
_STATE: tuple[tuple[str, str, PartyType], ...] = (
    (
        r"[Tt]weede Kamer der Staten-?\s?Generaal",
        "Tweede Kamer der Staten-Generaal",
        "government_body",
    ),
    (
        r"TWEEDE KAMER DER STATEN-?\s?GENERAAL",
        "Tweede Kamer der Staten-Generaal",
        "government_body",
    ),
    (
        r"[Ee]erste Kamer der Staten-?\s?Generaal",
        "Eerste Kamer der Staten-Generaal",
        "government_body",
    ),
    (r"[Kk]amers der Staten-?\s?Generaal", "Staten-Generaal", "government_body"),
    (r"(?:Eerste en (?:de )?Tweede|Tweede en (?:de )?Eerste) Kamer(?! der)", "", "government_body"),
    (r"Tweede Kamer(?! der)", "Tweede Kamer", "government_body"),
    (r"Eerste Kamer(?! der)", "Eerste Kamer", "government_body"),
    (r"(?:uw |de |der |aan )Kamer(?! van| der)", "Kamer", "government_body"),
    (r"(?<!nota )(?<!akkoord )[Kk]abinet(?!s)", "kabinet", "government_body"),
    (
        r"(?:[Hh]et )[Rr]ijk(?![se])|(?<=tussen )Rijk(?=,| en )|(?<=, )Rijk(?= en )"
        r"|(?<= en )Rijk(?! van)|Rijk(?=(?:,| en) (?:de )?(?:regio|provincie|gemeente|waterschap))"
        rf"|{_STATE_IN_SMALL}"
        r"|Rijksoverheid|rijksoverheid|landelijke overheid|Nederlandse overheid",
        "Rijk",
        "government_body",
    ),
    (
        r"(?<=[Rr]ijk en )(?:de )?regio|[Rr]egio(?= en (?:het )?[Rr]ijk(?![\w-]))",
        "regio",
        "region",
    ),
    (r"Hoge Colleges van Staat", "Hoge Colleges van Staat", "government_body"),
    (r"(?:[Dd]e )?Staat der Nederlanden", "Staat der Nederlanden", "government_body"),
    (
        r"(?<=[Dd]e )Staat(?= (?:\([A-Z]|[a-z]+t (?:de|het|een|in|uiterlijk)\b|zal|stelt|draagt))",
        "Staat",
        "government_body",
    ),
    (
        r"(?:Nederlandse |de )regering(?! van (?:het|de) | gegeven antwoorden)",
        "regering",
        "government_body",
    ),
    (
        r"[Kk]oninkrijk der Nederlanden",
        "Koninkrijk der Nederlanden",
        "government_body",
    ),
    (
        r"(?:Bondsrepubliek|Republiek|Koninkrijk|Groothertogdom) [A-Z][a-z]+(?:-[A-Z][a-z]+)?",
        "",
        "government_body",
    ),
    (
        r"(?!Nederlandse|Europese|Zeeuwse|Friese|Drentse|Gelderse|Brabantse|Limburgse|Groningse)"
        r"[A-Z][a-z]+s(?:ch)?e (?:overheid|regering)",
        "",
        "government_body",
    ),
    (r"[Pp]arlement", "parlement", "government_body"),
    (r"Onze Minister(?! van| voor|-)", "Onze Minister", "ministry"),
    (r"Presidium", "Presidium", "government_body"),
    (r"presidium", "presidium", "government_body"),
    (r"[Mm]inisterraad", "ministerraad", "government_body"),
    (r"openbaar ministerie", "openbaar ministerie", "government_body"),
    (
        r"[Cc]ollege van procureurs-generaal",
        "College van procureurs-generaal",
        "government_body",
    ),
    (r"Provinciale Staten(?: van [A-Z][\w-]+)?", "", "government_body"),
    (r"Gedeputeerde Staten(?: van [A-Z][\w-]+)?", "", "government_body"),
    (
        r"(?:[Hh]et )?[Cc]ollege van (?:B\s?(?:&|en)\s?W|[Bb]urgemeester (?:en|&) [Ww]ethouders)",
        "college van burgemeester en wethouders",
        "government_body",
    ),
    (r"GS(?! \d)", "GS", "government_body"),
    (r"(?:(?<=[a-z,;:] )|(?<!.))PS(?= [a-z])", "PS", "government_body"),
    (r"(?:(?<= door )|(?<= aan )|(?<= van ))PS(?=[).,;]|$)", "PS", "government_body"),
    (r"[Kk]amers van [Kk]oophandel", "Kamers van Koophandel", "government_body"),
    (r"centrales van overheidspersoneel", "centrales van overheidspersoneel", "association"),
    (r"provinciaal bestuur", "provinciaal bestuur", "province"),
    (
        r"[Cc]ommissaris (?:der|van de) [Kk]oning(?:in)?(?: in (?:de provincie )?[A-Z][a-z-]+)?",
        "",
        "government_body",
    ),
    (r"[Bb]evoegd gezag", "bevoegd gezag", "government_body"),
    (r"[Rr]ijksbouwmeester", "Rijksbouwmeester", "government_body"),
    (r"gedeputeerde staten", "gedeputeerde staten", "government_body"),
    (r"provinciale staten", "provinciale staten", "government_body"),
    (
        r"[Bb]urgemeester en wethouders(?! van)",
        "college van burgemeester en wethouders",
        "government_body",
    ),
    (r"gemeenteraad", "gemeenteraad", "government_body"),
    (r"[Vv]erenigde [Vv]ergadering(?! der)", "verenigde vergadering", "government_body"),
    (r"Europese Commissie", "Europese Commissie", "government_body"),
    (
        r"[Hh]oge [Vv]ertegenwoordiger(?: van de (?:Europese )?Unie)?"
        r"(?: voor (?:het )?[Bb]uitenlandse? (?:[Zz]aken|[Bb]eleid) en [Vv]eiligheid(?:sbeleid)?)?",
        "",
        "government_body",
    ),
    (r"(?<=[Dd]e )HV(?= [a-z])", "HV", "government_body"),
    (r"(?<=\()PS(?= \d\d? [a-z]+ \d{4}\))", "PS", "government_body"),
    (r"(?:instellingen|organen) van de (?:Europese Unie|EU)", "Europese Unie", "government_body"),
    (
        r"(?:[Vv]aste|[Aa]lgemene|[Bb]ijzondere|[Tt]ijdelijke) (?:[Kk]amerc|[Cc])ommissie"
        r"(?: (?:voor|van)(?: de| het)?)? [A-Z][\w-]+(?:(?:, | en |, en | )[A-Z][\w-]+)*",
        "",
        "government_body",
    ),
    (r"(?:[Vv]aste|[Aa]lgemene) (?:[Kk]amer)?commissie", "vaste commissie", "government_body"),
)
_COUNCIL = QuickLook(
    re.compile(
        r"(?<![\w-])(?:[Gg]emeenteraad|[Rr]aad) van (?:de gemeente )?"
        r"(?P<place>[A-Z][\w'-]*(?: (?:(?:en|aan|van|op|de|den|der) ){0,3}[A-Z][\w-]+)?)"
    ),
    "raad van ",
)
_MAYOR_OF = QuickLook(
    re.compile(
        r"(?<!van )[Bb]urgemeester (?:en|&) [Ww]ethouders van "
        r"(?P<place>[A-Z][\w'-]*(?: (?:(?:en|aan|van|op|de|den|der) ){0,3}[A-Z][\w-]+)?)"
    ),
    "burgemeester ",
)
_TOWN = ("municipality",)
_STATE_FORMS = tuple(
    (QuickLook(re.compile(rf"(?<![\w-]){form}(?![\w-])")), n, t) for form, n, t in _STATE
)
_ANY_STATE_FORM = QuickLook(
    re.compile(rf"(?<![\w-])(?:{'|'.join(form for form, _, _ in _STATE)})(?![\w-])"),
    "kamer|kabinet|rijk|regio|republiek|groothertogdom|overheid|staat|regering|parlement"
    "|presidium|commissaris |onze minister|hoge colleges|ministerraad|procureurs|e staten"
    "|burgemeester en|en van de e|hoge vertegenw|hv"
    "|kamers van|college van b"
    "|openbaar ministerie|gemeenteraad|verenigde |commissie|centrales van|provinciaal bestuur|gs|ps"
    "|bevoegd|rijksbouw",
)
"""Few passages have any of them, which one search tells sooner than twenty."""
_SAME_WITH_ARTICLE = re.compile(r"^(?:uw|de|der|het|aan)\s+", re.IGNORECASE)

_MODIFIERS = re.compile(
    r"(?:deelnemende?|betrokken|aangesloten|regionale?|lokale?|landelijke?|nationale?|provinciale"
    r"|gemeentelijke|Nederlandse?|Europese?|grote|kleine|middelgrote|technische|maatschappelijke"
    r"|sociale|overige|andere|alle|samenwerkende|relevante|private|publieke|openbare|bijzondere"
    r"|middelbare|hogere|agrarische|betrokkene|ondertekenende|gecontracteerde|lokaal|onafhankelijke?"
    r"|gezamenlijke?|ambtelijke?|omliggende|decentrale|commerciële|particuliere|grotere|kleinere|individuele|diverse"
    r"|verschillende|zelfstandige|bevoegde|aangewezen|respectievelijke|gelijkgestemde|bestuurlijke|vaste|beide|[a-z]{3,}(?:[ai]ale|[eu]rale|elijke|urlijke|iende))"
)
_CAPITALISED = re.compile(r"[A-Z]")


_BRACKETED = re.compile(r"\s*\((?:hierna:? )?([A-Z][\w&-]{1,12}(?:\.nl)?)\)")
_OF_COUNTRY = re.compile(r" Nederland(?![\w-])")
"""What a body of the state may be called besides: `Kamer van Koophandel Nederland`."""


_SIGNING_TOGETHER = re.compile(r"\b(?:verdragsluitende|contracterende) partijen$", re.IGNORECASE)
"""Those who sign, named elsewhere: no group besides."""


@cache
def _register_names() -> re.Pattern[str]:
    """Give a pattern for the full names of state bodies; their first word has a capital."""
    names = {
        fold(body.name)
        for body in bodies()
        if body.kind == "government_body" and (" " in body.name or len(body.name) > 9)
    } - {"Europese Unie", "Verenigde Naties", "Staten-Generaal"}
    ordered = sorted(names, key=lambda n: (-len(n), n))
    # A pattern that begins with the letters themselves goes to the next of them at once.
    forms = by_first_letter((re.escape(n) for n in ordered), r"(?<![\w-].)(?i:{})")
    return re.compile(rf"(?:{forms})(?![\w-])")


ENTERED = QuickLook(
    re.compile(
        r"\b(?:ingeschreven|geregistreerd|inschrijving|handelsregister|KvK)\b[^.;]{0,40}"
        r" (?:bij|van|in|aan) (?:de |het )?$",
        re.IGNORECASE,
    )
)
"""Before the chamber that only keeps the register: `ingeschreven bij de Kamer van Koophandel`."""


def _registered(text: Words) -> Iterator[tuple[int, int, Candidate | None]]:
    """Give where bodies of the register are named, and each that is more than a register itself."""
    for match in _register_names().finditer(text.plain):
        start, named = match.span()
        branch = _BRANCH.match(text.plain, named) if match[0] in _WITH_BRANCHES else None
        country = _OF_COUNTRY.match(text.plain, named)
        end = (branch or country or match).end()
        if ENTERED.search(text.plain, 0, start):
            yield start, end, None
            continue
        short = _BRACKETED.match(text.plain, end)
        if (
            short is not None
            and "hierna" not in short[0]
            and not abbreviates(short[1].removesuffix(".nl"), match[0])
        ):
            # `van de Europese Commissie (SAFE)`: what it made, not what it is called.
            short = None
        name = text.text[start : end if branch else named]
        forms = (*((match[0],) if branch else ()), *((short[1],) if short else ()))
        yield (
            start,
            end,
            Candidate(text.passage, start, end, name, "register", 0.95, "government_body", forms),
        )


_WITH_BRANCHES = frozenset({"Rijkswaterstaat", "RWS"})
"""Agencies that work by regions, each of which goes by the name of the agency and its own."""
_BRANCH = re.compile(
    r" (?:(?:[Dd]irectie|[Dd]ienst|[Dd]istrict|[Rr]egio) )?"
    r"(?:(?:Noord|Oost|Zuid|West|Midden)(?:-[A-Z][a-z]+)+(?: (?:Noord|Zuid|Oost|West))?"
    r"|Zee en Delta|IJsselmeergebied|Noordzee|Water, Verkeer en Leefomgeving"
    r"|(?:Groningen|Drenthe|Overijssel|Gelderland|Utrecht|Zeeland|Limburg|Friesland|Fryslan"
    r"|(?:Noord|Zuid)-Holland|Noord-Brabant))(?![\w-])"
)


def find_state_bodies(text: Words) -> Iterator[Candidate]:
    """Find cabinet, parliament, the state and boards that need no name."""
    taken: list[tuple[int, int]] = []
    for start, end, body in _registered(text):
        taken.append((start, end))
        if body is not None:
            yield body
    for match in _COUNCIL.finditer(text.plain):
        stop = end_of_place(text.plain, *match.span("place"), _TOWN)
        if stop is not None:
            taken.append((match.start(), stop))
            yield Candidate(
                text.passage,
                match.start(),
                stop,
                text.text[match.start() : stop],
                "state-body",
                0.85,
                "government_body",
            )
    for match in _MAYOR_OF.finditer(text.plain):
        start, stop = match.start("place"), end_of_place(text.plain, *match.span("place"), _TOWN)
        if stop is not None:
            # They act for the municipality, which is named by its place alone.
            whole = (text.text[match.start() : stop],)
            name = text.text[start:stop]
            taken.append((match.start(), stop))
            yield Candidate(
                text.passage, start, stop, name, "place-that-acts", 0.8, "municipality", whole
            )
    if not _ANY_STATE_FORM.search(text.plain):
        return
    for form, name, kind in _STATE_FORMS:
        for match in form.finditer(text.plain):
            start = match.start()
            article = _SAME_WITH_ARTICLE.match(match[0])
            if article and not match[0].startswith("College"):
                start += article.end()
            if any(a < match.end() and start < b for a, b in taken):
                continue
            taken.append((start, match.end()))
            named = name[:1].isupper() and name not in {"Rijk", "Kamer"}
            surface = text.text[start : match.end()]
            surface = "Rijk" if surface == "rijk" else surface
            short = None if name else _BRACKETED.match(text.plain, match.end())
            called = short is not None and abbreviates(short[1], match[0])
            yield Candidate(
                text.passage,
                start,
                match.end(),
                surface if not named or not name else name,
                "state-body",
                0.9,
                kind,
                (short[1],) if short is not None and called else (),
                group=not named and name != "",
            )


def bodies_in(passage: Passage) -> Iterator[Candidate]:
    """Give the public bodies of a line: boards by whose they are, else those without a name."""
    words = prepare(passage.index, passage.text, False)
    boards = list(find_boards(words))
    yield from boards or find_state_bodies(words)


def find_groups(text: Text) -> Iterator[Candidate]:
    """Find plural and collective nouns for organisations, with their adjectives.

    Groups of private persons are no parties. A name before the noun makes the
    group a named one: `PDH-gemeenten`, `Zeeuwse gemeenten`. A group alone in brackets
    behind another is how that one is called: `de rederijen (de partners)`.
    """
    held: Candidate | None = None
    for group in _groups(text):
        if held is not None and _CALLED.fullmatch(text.plain, held.end, group.end + 1):
            held = replace(held, aliases=(*held.aliases, group.name))
            continue
        if held is not None:
            yield held
        held = group
    if held is not None:
        yield held


_CALLED = re.compile(r" \((?:(?:hierna|verder)(?: te noemen)?:? )?(?:de |het )?[A-Za-z-]+\)")


def _groups(text: Text) -> Iterator[Candidate]:
    if text.capitals:
        return
    for i in range(len(text.chunks)):
        if (group := _group_at(text, i)) is not None:
            yield group


def _group_at(text: Text, i: int) -> Candidate | None:
    """Give the group whose noun is chunk `i`."""
    chunk = text.chunks[i]
    if chunk.text == "overleg" and i > 0 and (kept := _council_of(text, i)) is not None:
        return kept
    if not _stands_for_group(text, i):
        return None
    kind = type_of_group(chunk.text)
    collective = kind is not None
    if chunk.text.casefold() == "topsector" and (field := _field_after(text, i)) is not None:
        name = _small(text.text[chunk.start : field])
        return _group(text, (chunk.start, field), name, "sector-of-industry", 0.7, "partnership")
    if kind is None and not chunk.capital:
        kind = _body_noun(text, i)
    if kind is None or _announces_names(text, i, collective):
        return None
    if not collective and _APPOSED.search(text.plain[: chunk.start]):
        # `X, de koepel van …`: says what X is.
        return None
    if not collective and (task := _task_behind(text, i)) is not None:
        # `de visitatiecommissie dijkbeheer`
        name = text.text[chunk.start : task]
        return _group(text, (chunk.start, task), name, "group", 0.65, kind, (chunk.text,))
    starts = _described_from(text, i)
    start = starts[-1] if starts else chunk.start
    if starts and (noun := _of_two_words(text, i, start)) is not None:
        return noun
    if (both := _of_two_kinds(text, i, start, kind)) is not None:
        return both
    if not starts and _of_level(text, i):
        name = text.text[text.chunks[i - 1].start : chunk.end]
        return _group(text, (text.chunks[i - 1].start, chunk.end), name, "group", 0.6, kind)
    if _SIGNING_TOGETHER.search(text.text[: chunk.end]):
        return None
    if not starts and (owner := _owner(text, i)) is not None:
        name = text.text[owner : chunk.end]
        return _group(text, (owner, chunk.end), name, "named-group", 0.65, kind)
    return _described_group(text, i, starts, kind, collective=collective)


def _group(
    text: Text,
    span: tuple[int, int],
    name: str,
    rule: str,
    weight: float,
    kind: PartyType,
    aliases: tuple[str, ...] = (),
) -> Candidate:
    return Candidate(text.passage, *span, name, rule, weight, kind, aliases, group=True)


def _stands_for_group(text: Text, i: int) -> bool:
    """Whether chunk `i` can be a noun for a group or body where it stands."""
    chunk = text.chunks[i]
    if not _may_be_group(chunk.text) or text.is_taken(chunk.start, chunk.end):
        return False
    if chunk.text == "overleggen":
        # `De overleggen hebben inzicht gegeven`: meetings
        return False
    if chunk.text == "wethouders" and _MAYOR_AND.search(text.plain, 0, chunk.start):
        # The board of a municipality, which is read elsewhere.
        return False
    if chunk.text == "sector" and _HALF_OF_ALL.search(text.plain[: chunk.start]):
        return False
    if _OF_A_COUNTRY.match(text.plain, chunk.start) or _DONE.match(text.plain, chunk.start):
        return False
    if chunk.text.isupper() and _describes(text, i):
        return False
    if _BOARDS_OF_NAMED.match(text.plain, chunk.start) or _is_in_title(text, chunk.start):
        return False
    return _NAMED_ABOVE.search(text.plain, 0, chunk.start) is None


def _is_in_title(text: Text, at: int) -> bool:
    """Whether a noun is one of the words by which a paper or programme is called."""
    named = _PAPER_CALLED.search(text.plain, 0, at)
    if named is None:
        return False
    quote = named["quote"]
    inside = text.plain[named.end("quote") : at] if quote else text.plain[named.end("sort") : at]
    if quote:
        return quote not in inside and quote in text.plain[at:]
    return text.plain[at : at + 1].isupper()


_PAPER_CALLED = QuickLook(
    re.compile(
        r"(?P<sort>\w*(?:rapport|nota|notitie|brief|brochure|boek|artikel|advies|visie|programma"
        r"|campagne|project|agenda)) (?:(?P<quote>[\"'])[A-Z][^\"']{0,80}|(?:[A-Z]\w+ ){1,3})$"
    ),
    "rapport|nota|notitie|brief|brochure|boek|artikel|advies|visie|programma|campagne|project|agenda",
)
"""`het rapport 'De eerste overheid'`, `het programma Elektronische Overheid`: before its noun."""


def _announces_names(text: Text, i: int, collective: bool) -> bool:
    """`de gemeenten A en B`: the noun announces names and is no party besides."""
    chunk = text.chunks[i]
    if i + 1 == len(text.chunks) or (collective and not introduces_names(chunk.text)):
        return False
    following = text.chunks[i + 1]
    if _WITH_SHORT_ARTICLE.match(text.plain, chunk.end):
        return True
    return following.capital and text.plain[chunk.end : following.start].strip() == ""


_WITH_SHORT_ARTICLE = re.compile(r" 't [A-Z]")
"""`de dorpshuizen 't Veer en De Deel`"""


def _described_from(text: Text, i: int) -> list[int]:
    """Where the words begin that describe the noun before them, the nearest first."""
    start = text.chunks[i].start
    starts: list[int] = []
    for back in range(i - 1, -1, -1):
        chunk = text.chunks[back]
        if chunk.start >= start:
            # a word in the brackets that were taken together
            continue
        closes = text.plain.startswith(")", chunk.end)
        aside = _IN_BRACKETS.search(text.plain, 0, start) if closes else None
        if aside is not None:
            start = aside.start()
        elif text.plain[chunk.end : start].strip() or not _describes_group(text, chunk):
            break
        else:
            start = chunk.start
        starts.append(start)
    return _with_adverb(text, starts)


def _with_adverb(text: Text, starts: list[int]) -> list[int]:
    """Begin before the adverb of the first word: `goed presterende`, `privaat gefinancierde`."""
    adverb = _ADVERB.search(text.plain, 0, starts[-1]) if starts and text.doc.is_parsed else None
    first = token_at(text.doc, starts[-1]) if adverb is not None else None
    if adverb is None or first is None or not first.tag_.startswith("WW|"):
        return starts
    return [*starts, adverb.start("adverb")]


_ADVERB = re.compile(
    r"(?<![\w-])(?P<adverb>goed|slecht|best|privaat|particulier|publiek|direct|rechtstreeks|nauw"
    r"|lokaal|regionaal|landelijk|structureel|tijdelijk|extra|nieuw|recent|commercieel|zelfstandig"
    r"|[a-z]{4,}(?:lijk|isch)) $"
)
"""What goes before a participle and tells how."""


_IN_BRACKETS = re.compile(r"\([a-zA-Z][^()]{1,40}\)-? ?$")
"""`(samenwerkende) gemeenten`, `(Europese en andere) overheden`, `(wijk)bureaus`"""


def _describes_group(text: Text, chunk: Chunk) -> bool:
    """Whether a word says which of a group are meant: an adjective, by itself or by its parse."""
    if _MODIFIERS.fullmatch(_unraised(chunk)):
        return True
    if chunk.capital or not text.doc.is_parsed:
        return False
    token = token_at(text.doc, chunk.start)
    tag = "" if token is None else token.tag_
    described = tag.startswith("ADJ|prenom") or tag.startswith(("WW|vd|prenom", "WW|od|prenom"))
    return described and chunk.text.endswith("e") and chunk.text not in _SOME_OF_THEM


_SOME_OF_THEM = frozenset({"enkele", "enige", "voldoende", "vele", "hele", "eerste", "laatste"})
"""Adjectives that tell how many are meant, and not which."""


def _of_two_words(text: Text, i: int, start: int) -> Candidate | None:
    """Give a group whose noun is two words, described or not from `start` on."""
    first, chunk = text.chunks[i - 1], text.chunks[i]
    joined = f"{first.text} {chunk.text}".casefold()
    if joined not in GROUP_NOUNS:
        return None
    forms = (text.text[start : chunk.end],) if start < first.start else ()
    span = first.start, chunk.end
    return _group(text, span, joined, "group", 0.6, GROUP_NOUNS[joined], forms)


def _of_two_kinds(text: Text, i: int, start: int, kind: PartyType) -> Candidate | None:
    """`vmbo- en mbo-scholen`: one group of two kinds, whose first half has no head."""
    chunk = text.chunks[i]
    half = _HALF.search(text.plain, 0, start)
    if half is None or (not half[0][0].isupper() and _CAPITALISED.search(chunk.text)):
        return None
    whole = _small(text.text[half.start() : chunk.end])
    narrowed = _narrowed(text, chunk)
    forms = (whole + narrowed,) if narrowed else ()
    return _group(text, (half.start(), chunk.end), whole, "group-of-two-kinds", 0.6, kind, forms)


def _of_level(text: Text, i: int) -> bool:
    """Whether a level or field in letters stands before a noun: `havo/vwo scholen`."""
    if i == 0 or text.plain[text.chunks[i - 1].end : text.chunks[i].start] != " ":
        return False
    before = text.chunks[i - 1]
    free = not text.is_taken(before.start, before.end)
    return free and _LEVELS.issuperset(before.text.casefold().split("/"))


_LEVELS = frozenset("po vo so vso pro mbo hbo wo ho vmbo havo vwo ggz mkb w&t".split())


def _described_group(
    text: Text, i: int, starts: list[int], kind: PartyType, *, collective: bool
) -> Candidate:
    """Give a group called by its noun, with the words that describe it for other forms."""
    chunk = text.chunks[i]
    start = starts[-1] if starts else chunk.start
    named = _CAPITALISED.search(chunk.text[1:]) is not None or (
        chunk.capital
        and not chunk.first
        and ("-" in chunk.text or chunk.text.casefold() not in GROUP_NOUNS)
    )
    name = text.text[start : chunk.end]
    bare = text.text[chunk.start : chunk.end]
    if bare.casefold() == "partijen" and _OF_THE_MARKET.search(name):
        kind = "company"
    name, bare = (n if named else _small(n) for n in (name, bare))
    if starts and bare in _WHOEVER and _tells_which(text, i - 1):
        # `de deelnemende organisaties`: those who take part, and no others
        bare = _small(text.text[text.chunks[i - 1].start : chunk.end])
    # One body is told by its name or not at all: `voorziet het landsdeel van kennis`.
    narrowed = _narrowed(text, chunk) if collective else ""
    # `beide regionale havenraden`: the words without the first are a form as well.
    fewer = (text.text[begin : chunk.end] for begin in starts[:-1])
    forms = (name, narrowed and bare + narrowed, narrowed and name + narrowed, *fewer)
    return _group(
        text,
        (start, chunk.end),
        bare,
        "named-group" if named else "group",
        0.65 if named else 0.6,
        kind,
        tuple(form for form in forms if form and form != bare),
    )


_OF_THE_MARKET = re.compile(r"(?:^|\(| )(?:private|commerciële|markt)(?:\) ?| )partijen$", re.I)
"""`private partijen`, `(markt)partijen`"""


def _tells_which(text: Text, i: int) -> bool:
    """Whether a word before a noun for anybody tells which: `deelnemende`, `gesubsidieerde`."""
    word = _unraised(text.chunks[i])
    if word in _TAKING_PART or _OF_A_FIELD.fullmatch(word):
        return True
    token = token_at(text.doc, text.chunks[i].start) if text.doc.is_parsed else None
    return token is not None and token.tag_.startswith("WW|vd|prenom")


_OF_A_FIELD = re.compile(
    r"culturele|sociale|agrarische|medische|financiele|kerkelijke|wetenschappelijke|charitatieve"
    r"|humanitaire|justitiele|militaire|toeristische|ecologische|commerciele"
)
_WHOEVER = frozenset({"organisaties", "instellingen", "actoren", "instanties"})
"""Nouns that leave open who is meant."""
_TAKING_PART = frozenset(
    "deelnemende aangesloten samenwerkende ondertekenende participerende betrokken".split()
)
"""What says which organisations are meant: those in what the text is about."""


@lru_cache(maxsize=8192)
def _may_be_group(word: str) -> bool:
    """Whether a word can stand for a group or body in any text."""
    if type_of_group(word) is not None or word.casefold() == "topsector":
        return True
    return word not in _COMMON and not is_no_party_head(word) and type_of_head(word) is not None


def _describes(text: Text, i: int) -> bool:
    """Whether chunk i says what kind of thing follows it: `16 MKB projecten`, `MKB Loket`."""
    if _field_after(text, i) is not None:
        return True
    following = text.chunks[i + 1] if i + 1 < len(text.chunks) else None
    return (
        following is not None
        and following.capital
        and text.plain[text.chunks[i].end : following.start] == " "
    )


def _field_after(text: Text, i: int) -> int | None:
    """Give where the noun directly behind chunk i ends: `topsector energie`."""
    if i + 1 >= len(text.chunks) or text.plain[text.chunks[i].end :][:1] != " ":
        return None
    following = text.chunks[i + 1]
    token = next((t for t in text.doc if t.idx == following.start), None)
    noun = token is not None and token.pos_ == "NOUN" and not following.capital
    return following.end if noun else None


def _council_of(text: Text, i: int) -> Candidate | None:
    """Give the body that `overleg` at chunk i is with its adjective: `het bestuurlijk overleg`."""
    adjective, noun = text.chunks[i - 1 : i + 1]
    if adjective.text.casefold() not in _OF_WHOM or adjective.end + 1 != noun.start:
        return None
    name = _small(text.text[adjective.start : noun.end])
    if text.is_taken(adjective.start, noun.end) or not _SITS.search(text.plain, 0, adjective.start):
        return None
    if _TAKES_PLACE.match(text.plain, noun.end) is not None:
        return None
    place = adjective.start, noun.end
    return Candidate(text.passage, *place, name, "group", 0.6, "partnership", group=True)


_TAKES_PLACE = re.compile(
    r"[^.;:,]{0,60}\b(?:plaats|plaatsgevonden|plaatsvinden|gepland|gehouden|gevoerd|gehad|belegd"
    r"|georganiseerd)\b|s? over\b| (?:te )?(?:voeren|plegen|houden|hebben)\b"
)
"""Behind a meeting, which is no body: `een bestuurlijk overleg vond plaats in mei`."""
_SITS = re.compile(
    r"(?<!\bin )(?<!\btijdens )(?<!\bna )(?<!\bvoor )(?<!\bagenda van )"
    r"\b(?:het|een|dit|ons) $|^$",
    re.IGNORECASE,
)
"""Before a body that is spoken of, and no meeting in which something happened."""
_OF_WHOM = frozenset("bestuurlijk ambtelijk ministerieel interbestuurlijk".split())


def _task_behind(text: Text, i: int) -> int | None:
    """Give where the field that a body is for ends: `de visitatiecommissie dijkbeheer`.

    A small noun directly behind it that the parser takes for a part of its name, or that is one
    for a field of policy.
    """
    chunk = text.chunks[i]
    if i + 1 >= len(text.chunks) or not _FOR_A_TASK.search(chunk.text):
        return None
    if (described := described_task(text, chunk)) is not None:
        return described
    following = text.chunks[i + 1]
    if chunk.text in _OF_OTHERS and _WITHIN.search(text.plain[: chunk.start]):
        # `overleg met het consortium buurtteams`
        beside = text.plain[chunk.end : following.start] == " " and not following.capital
        if beside and type_of_group(following.text) is not None:
            return following.end
    if following.capital or text.plain[chunk.end : following.start] != " ":
        return None
    noun = token_at(text.doc, following.start)
    body = token_at(text.doc, chunk.start)
    if noun is None or body is None or not text.doc.is_parsed:
        return None
    part = noun.pos_ == "NOUN" and noun.dep_ in _PARTS and noun.head.i == body.i
    part = part or (following.text.endswith(FIELDS) and noun.dep_ != "obj")
    alone = type_of_group(following.text) is None and type_of_head(following.text) is None
    return following.end if part and alone and following.text.isalpha() else None


def described_task(text: Text, chunk: Chunk) -> int | None:
    """Give where a field with its adjective ends: `binnen het consortium duurzame visserij`.

    Behind a preposition it can be nothing else, nor between the opening of a sentence and its verb.
    """
    match = _DESCRIBED_FIELD.match(text.plain, chunk.end)
    if match is None or not text.doc.is_parsed:
        return None
    if match["adjective"] is not None:
        adjective = token_at(text.doc, match.start("adjective"))
        if adjective is None or adjective.pos_ != "ADJ":
            return None
    elif match["second"] is None:
        return None
    before = text.plain[: chunk.start]
    if _WITHIN.search(before):
        return match.end()
    verb = token_at(text.doc, match.end() + 1)
    opens = before in {"De ", "Het "} and verb is not None and verb.tag_.startswith("WW|pv")
    return match.end() if opens else None


_WITHIN = re.compile(
    r"\b(?:binnen|door|van|met|in|aan|bij|voor|namens|via|uit|vanuit|tussen) (?:de|het) $",
    re.IGNORECASE,
)
_OF_OTHERS = frozenset({"consortium", "coalitie", "alliantie"})
"""Bodies that are called by those who are in them."""
_OF_POLICY = rf"[a-z]*(?:{'|'.join(FIELDS)}|gezondheid|landschap|gebied)"
_DESCRIBED_FIELD = re.compile(
    rf" (?:(?P<adjective>[a-z-]{{4,}}) )?{_OF_POLICY}(?P<second> en {_OF_POLICY})?"
    r"(?! (?:van|voor)\b)(?![\w-])"
    r"(?: (?:Wmo|Wlz|Zvw|[A-Z][a-z]+-[A-Z][a-z]+)(?: en [A-Z][a-z]+)?(?![\w-]))?"
)
_PARTS = frozenset({"nmod", "appos", "flat", "compound"})
_FOR_A_TASK = re.compile(
    r"(?:groep|commissie|team|overleg|tafel|platform|punt|fonds|raad|consortium|netwerk|coalitie)$"
)


def _narrowed(text: Text, chunk: Chunk) -> str:
    """Give the words behind a group noun that say which are meant: ` in het oosten`."""
    placed = _PLACED.match(text.plain, chunk.end)
    if placed is not None:
        return text.text[chunk.end : placed.end()]
    token = token_at(text.doc, chunk.start)
    if token is None or not text.doc.is_parsed:
        return ""
    for child in token.rights:
        if child.dep_ != "nmod" or child.left_edge.i != token.i + 1:
            continue
        words = list(child.subtree)
        if words[0].lower_ not in _NARROWING or len(words) > _LONGEST_TAIL:
            return ""
        if any(w.text in {",", ";", "(", ":"} or w.pos_ == "NUM" for w in words):
            return ""
        if _AND_OTHERS.search(text.plain, words[0].idx, words[-1].idx):
            # `de telers in het dal en de veilingen`: others that do it too
            return ""
        if words[0].lower_ == "met" and any(w.text[0].isupper() for w in words):
            # `toetst de teams met Hogeschool Duin`: who takes part
            return ""
        end = words[-1].idx + len(words[-1])
        return text.text[chunk.end : end]
    return ""


_AND_OTHERS = re.compile(r" en (?:de|het) ")
_HALF = QuickLook(re.compile(r"(?<![\w-])[\w/&]+- (?:en|of) $"))
_PLACED = re.compile(
    r" (?:in|uit) (?:(?:de |het )?[A-Z][\w-]+(?: (?:&|en) [A-Z][\w-]+| [A-Z][\w-]+)?"
    r"|het (?:[a-z]+ )?(?:onderwijs|gebied)|de (?:[a-z]+e )?(?:zorg|regio|wijk|buurt|stad|keten))"
    r"(?![\w-])"
)
"""Where a group is: ` in de Randstad`, ` in Drenthe en Overijssel`, ` in het primair onderwijs`."""
_NARROWING = frozenset({"in", "uit", "binnen", "op", "van", "voor", "met"})
_LONGEST_TAIL = 6
"""Words beyond which what follows a group noun is a description, not a name."""
_APPOSED = re.compile(r"[A-Z][\w&-]*\)?, (?:de|het|een) (?:[a-z]+e )?$")
_OWNER = re.compile(r"[A-Z][\w.-]*(?:\s?(?:&\s?)?[A-Z][\w.-]*)*\s+$")


def _owner(text: Text, i: int) -> int | None:
    """Give where a name or adjective of place before a group noun begins: `Zeeuwse scholen`."""
    if i == 0 or not text.chunks[i - 1].capital or not introduces_names(text.chunks[i].text):
        return None
    chunk = text.chunks[i - 1]
    match = _OWNER.search(text.plain[: text.chunks[i].start])
    if type_of_head(chunk.text) or chunk.text.casefold() in COMMON_ABBREVIATIONS:
        return None
    if match is None or _MODIFIERS.fullmatch(chunk.text.lower()):
        return None
    words = match[0].split()
    if text.plain[: match.start()].endswith(("het ", "Het ")):
        # `met het ABX scholen`: no article of a plural, so the name is a body by itself.
        return None
    if words[0] in _NOT_OF_PLACE and len(words) > 1:
        return match.start() + len(words[0]) + 1
    if any(type_of_head(word) or is_no_party_head(word) for word in words):
        return None
    adjective = chunk.text.endswith("se") and text.plain[chunk.end :].startswith(" ")
    if (chunk.first or i == 1) and not adjective and not chunk.inner_capital and not chunk.acronym:
        return None
    return match.start()


_MAYOR_AND = QuickLook(re.compile(r"\b[Bb]urgemeester (?:en|&) (?:de )?$"), "burgemeester")
_HALF_OF_ALL = re.compile(r"\b(?:(?:semi-?)?publieke|private|collectieve|formele)(?: \w+ \w+)? $")
"""`de publieke sector`: a part of all that there is, and nobody that acts."""
_DONE = re.compile(
    r"organisatie van (?!de (?:regio|provincie|gemeente|overheid))|[Hh]erinspecties\b"
    r"|regering gegeven antwoorden"
)
"""`de organisatie van de verkiezingen`: what is done, and nobody that does it."""
_NAMED_ABOVE = QuickLook(
    re.compile(
        r"\b(?:(?:boven|voor|eerder |hierboven )?genoemde|voornoemde|beide) $", re.IGNORECASE
    )
)
"""`de drie genoemde gemeenten`: those that have been named."""
_BOARDS_OF_NAMED = re.compile(
    r"colleges van (?:B ?(?:&|en) ?W|burgemeester en wethouders) van de gemeenten [A-Z]"
)
"""They act for the municipalities, which are the parties."""
_OF_A_COUNTRY = re.compile(r"[Rr]egering van (?:het |de )?(?:[Kk]oninkrijk|[A-Z])")
"""The government of a country that is named is that country's."""
_NOT_OF_PLACE = frozenset(
    "De Het Een Deze Alle Sommige Veel Vele Enkele Enige Diverse Andere Meer Meerdere".split()
)
"""Words that begin a sentence, before an adjective of place: `Sommige Zeeuwse gemeenten`."""


def _unraised(chunk: Chunk) -> str:
    """Give a word without the capital that the beginning of a sentence gives it."""
    return chunk.text[0].lower() + chunk.text[1:] if chunk.first else chunk.text


def _small(name: str) -> str:
    return name[0].lower() + name[1:] if name[1:2].islower() else name


def _body_noun(text: Text, i: int) -> PartyType | None:
    """Give the type of a small head noun that stands for one definite body: `de stuurgroep`."""
    chunk = text.chunks[i]
    if i == 0 or chunk.capital or is_no_party_head(chunk.text):
        return None
    kind = type_of_head(chunk.text)
    if kind is None or chunk.text in _COMMON or chunk.text.endswith("instelling"):
        return None
    before = text.chunks[i - 1].text.casefold()
    definite = before in {"de", "het", "dit", "deze", "een", "zogenoemde", "zogeheten"} or bool(
        _MODIFIERS.fullmatch(before)
    )
    return kind if definite else None


_COMMON = word_set(
    "team school bank groep huis raad dienst overleg tafel kring haven fonds centrum loket "
    "netwerk instituut kamer unie bond bureau initiatief center concern directie academie "
    "mbo hbo vmbo havo vwo board campus hub cluster lab kerk college gemeenschap opleidingen "
    "museum bedrijf regio staten hof gymnasium lyceum fabriek politie beroepsgroep werkplaats "
    "maatschappij gemeenschap doelgroep leeftijdsgroep community initiatief universiteit "
    "hogeschool archief hotel restaurant boerderij camping theater schouwburg club comité "
    "maatschap adviseurs kinderopvang architecten advocaten consultants apotheek moskee"
)

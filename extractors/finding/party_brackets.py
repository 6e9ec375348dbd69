"""Names that a text explains itself: abbreviations in brackets, names in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_fields import is_abstract, is_meeting
from extractors.finding.party_run_model import Run, Text, Words
from extractors.finding.party_runs import span_of, without_genitive
from extractors.finding.party_text import abbreviates, initials_of
from extractors.language.party_nouns import (
    introduces_names,
    is_no_party_head,
    is_public_college,
    type_of_head,
)
from extractors.language.quick_looks import QuickLook
from schemas.records import PartyType

_ABBREVIATED = QuickLook(
    re.compile(
        r"\s*\((?:[a-z][^();:]{3,60}[;,] (?=hierna|verder|afgekort|kortweg))?"
        r"(?:hierna(?: ook)?(?: te noemen)?|verder(?: te noemen)?|kortweg|afgekort(?: als)?"
        r"|ook wel)?\s*[:,]?\s*(?:de |het )?[\"']?(?!\d+\)|[A-Z]+-\d[\d-]+\))"
        r"([A-Z0-9][\w&/.+-]{1,24}(?: (?:Groep|Group|Nederland|Foundation|[A-Z]{2,5}))?)[\"']?\)"
    )
)
_HEREAFTER = re.compile(
    r"[\s,]*\(?(?:hierna(?: ook)?(?: te noemen| genoemd)?|verder(?: te noemen)?|kortweg"
    r"|afgekort(?: als| tot)?)\s*[:,]?\s*"
    r"[\"']?(?:de |het )?((?:commissie |werkgroep |stuurgroep )?[A-Z][\w&/.+ -]{1,40}?)[\"']?"
    r"(?:\)|,|;|\.|$)"
)
_QUOTED = re.compile(r"\b([a-z&-]{4,}|[A-Z][a-z-]{3,})\s+[\"']([A-Z][^\"']{2,60})[\"']")


_DEFINED = re.compile(
    r"\W{0,2}(?P<short>[A-Z][A-Za-z-]{1,8})\W{0,2}: (?:de |het )?(?P<words>[\w-]+(?: [\w-]+){0,2})"
)
"""A definition: a short form, a colon and what it stands for."""


def called_hereafter(plain: str, end: int) -> tuple[str, ...]:
    """Give the form that a name which ends at `end` gets: `(hierna: de commissie Stolk)`."""
    match = _HEREAFTER.match(plain, end)
    return (match[1],) if match else ()


def find_abbreviated(text: Text, runs: Sequence[Run]) -> Iterator[Candidate]:
    """Find `Full Name (ABBR)`, `full name (hierna: Name)` and `ABBR (Full Name)`."""
    for run in runs:
        yield from _beside_run(text, run)
    defined = _DEFINED.match(text.plain)
    if defined is not None and any(map(is_no_party_head, defined["words"].split())):
        # `WHK: Wet havenkwaliteit`, in a list of definitions
        yield _thing(text, *defined.span("short"))
    yield from _behind_small_names(text, runs)


def _thing(text: Text, start: int, end: int) -> Candidate:
    """What says that the form at a place is no party."""
    return Candidate(
        text.passage, start, end, text.text[start:end], "abbreviation-of-a-thing", -1.0
    )


def _beside_run(text: Text, run: Run) -> Iterator[Candidate]:
    """Find what stands in brackets behind a run of capitals."""
    start, end = span_of(text, run)
    match = _ABBREVIATED.match(text.plain, end) or _HEREAFTER.match(text.plain, end)
    if match is not None:
        yield from _abbreviated(text, run, match)
        return
    if _explains_thing(text, run):
        start, stop, _ = without_genitive(text, start, end)
        yield _thing(text, start, stop)
        return
    turned = _TURNED.match(text.plain, end)
    if turned is None:
        return
    full = text.text[slice(*turned.span(1))]
    kind = next((k for w in full.split() if (k := type_of_head(w))), None)
    surface = text.text[start:end]
    if run.head == run.first < run.last and text.chunks[run.last].acronym:
        # `Stichting BVS (Bureau Veilig Spelen)`: what is in brackets is the same body.
        if kind is not None and "," not in full:
            yield Candidate(
                text.passage, start, end, surface, "name-in-brackets", 0.85, run.type, (full,)
            )
        return
    acronym = text.chunks[run.first].acronym and run.first == run.last
    if acronym and "," not in full and abbreviates(surface, full):
        yield Candidate(
            text.passage,
            *turned.span(1),
            full,
            "abbreviation-with-name",
            0.9 if kind else 0.4,
            kind,
            (surface,),
        )


_TURNED = re.compile(r"\s*\(([A-Z][^()]{6,90})\)")


def _abbreviated(text: Text, run: Run, match: re.Match[str]) -> Iterator[Candidate]:
    """Give a name with its short form, or say that both are of a thing."""
    start, end = span_of(text, run)
    surface, short = text.text[start:end], match[1]
    if is_meeting(surface) or (run.type is None and _TRIED.search(text.plain[:start])):
        # `de pilot Avonddienst Zeekust (AZ)`
        yield _thing(text, start, end)
        yield _thing(text, *match.span(1))
        return
    fits = abbreviates(short, surface) or short.casefold() in surface.casefold()
    # `Zeeuwse Haven Indicator (ZHI)`: it ends in what it is.
    ends_in_thing = is_no_party_head(text.chunks[run.last].text)
    thing = ends_in_thing and run.head != run.first and run.type != "partnership"
    sure = run.type is not None and not thing
    # `de Ondernemingsraad (OR)`
    compound = sure and fits and run.first == run.last and short.isupper()
    if (len(surface.split()) > 1 and (sure or (fits and not _plan(surface)))) or compound:
        yield Candidate(
            text.passage,
            start,
            end,
            surface,
            "name-with-abbreviation",
            0.85 if compound else 0.95 if sure else 0.35,
            run.type,
            (short,),
        )
    field = _is_field(surface)
    agreed = _plan(surface) and match.re is _HEREAFTER
    if run.type is None and (field or agreed):
        # `Wonen & Zorg (W&Z)`: a field of work; `Bestuursakkoord Zee, hierna: BZ`
        if field:
            yield _thing(text, start, end)
        yield _thing(text, *match.span(1))


_TRIED = re.compile(r"\b(?:pilots?|proef|proeven|campagne|experiment) [\"']?$", re.IGNORECASE)
"""Before the name of what is tried out or told."""


def _behind_small_names(text: Text, runs: Sequence[Run]) -> Iterator[Candidate]:
    """Find short forms behind names in small letters, and those of plans, laws and things."""
    spans = {span_of(text, run)[1]: run for run in runs}
    for match in _ABBREVIATED.finditer(text.plain):
        short = match[1]
        before = spans.get(match.start())
        if before is not None and _abbreviated_plan(text, before, short):
            # `Regionale Energie Strategie (RES)`
            yield _thing(text, *match.span(1))
            continue
        if before is not None and before.type is not None and before.first < before.last:
            continue
        found = _small_name(text, match.start(), short)
        if found is not None:
            start, kind = found
            surface = text.text[start : match.start()].rstrip()
            yield Candidate(
                text.passage,
                start,
                start + len(surface),
                surface,
                "noun-with-abbreviation",
                0.9,
                kind,
                (short,),
            )
        elif type_of_head(short) is not None and introduces_names(short) is None:
            # `het waterschap …, ter uitvoering van het besluit (hierna: "Waterschap")`
            continue
        elif _thing_before(text, match.start()) or _law_before(text, match.start(), short):
            # `zeer zorgwekkende stoffen (ZZS)`: the abbreviation is of a thing.
            yield _thing(text, *match.span(1))


def _is_field(surface: str) -> bool:
    """Whether words are a field of work: `Wonen & Zorg`, `Agrarisch Natuur- en Havenbeheer`."""
    words = [w.rstrip("-") for w in surface.split() if len(w) > 1 and w[0].isupper()]
    if not words:
        return False
    offered = len(words) > 1 and words[-1].casefold().endswith(_OFFERED)
    last = offered or is_abstract(words[-1])
    others = [w for w in words[:-1] if not is_abstract(w)]
    return last and all(w.endswith(_DESCRIBING) for w in others)


_OFFERED = ("opvang", "onderwijs", "hulp", "ondersteuning", "begeleiding")
"""What is done for people: `Maatschappelijke Opvang (MO)`."""
_DESCRIBING = tuple("isch ische lijk lijke aal ale baar bare end ende rmd rmde".split())


_IN_SMALL = re.compile(r"\s*\((?P<full>[a-z][a-z -]{5,60})[,)]")


def _explains_thing(text: Text, run: Run) -> bool:
    """Whether an abbreviation is written out in small letters: `GPU's (ground power units)`."""
    start, end = span_of(text, run)
    short = re.sub(r"'(?:s|en)$", "", text.plain[start:end])
    match = _IN_SMALL.match(text.plain, end)
    if match is None or run.first != run.last or not short.isupper():
        return False
    words = match["full"].split()
    return abbreviates(short, match["full"]) and not any(
        type_of_head(word) or introduces_names(word) for word in words
    )


def _abbreviated_plan(text: Text, run: Run, short: str) -> bool:
    """Whether a name that ends in a word for a law or plan is what an abbreviation is of."""
    start, end = span_of(text, run)
    words = text.plain[start:end].split()
    if len(words) < 2 or not is_no_party_head(words[-1]) or _ACTS.search(words[-1].casefold()):
        return False
    if run.type is not None and run.head == run.first:
        # `de Commissie Deskundigen Dijkwet (CDD)`: a body that is named for a law
        return False
    return abbreviates(short, text.plain[start:end])


_ACTS = re.compile(r"(?:programma|project|pact|deal)$")
"""Plans that an office is called by as often."""


def _thing_before(text: Text, end: int) -> bool:
    words = [c for c in text.chunks if c.end <= end]
    if not words or words[-1].end < end - 1 or text.is_taken(words[-1].start, words[-1].end):
        return False
    last = words[-1]
    if last.capital or introduces_names(last.text) or type_of_head(last.text):
        return False
    return re.search(r"(?:studenten|jongeren|ouders|leden)$", last.text) is None


def _law_before(text: Text, end: int, short: str) -> bool:
    """Whether a law or plan stands before `(ABBR)`: `het Besluit … (BGV)`."""
    for chunk in [c for c in text.chunks if c.end <= end][-8:]:
        if not is_no_party_head(chunk.text):
            continue
        named = text.plain[chunk.end : end].lstrip()
        if chunk.text in _DONE_ONCE and named[:1].isupper() and abbreviates(short, named):
            # `het project Varen zonder Sluis (VZS)`
            return True
        if chunk.capital and chunk.text[0].casefold() == short[0].casefold():
            return abbreviates(short, text.plain[chunk.start : end]) or len(short) > 1
    return False


def _plan(surface: str) -> bool:
    return any(is_no_party_head(w) for w in surface.split())


_NOT_ONE_NAME = re.compile(
    r"[,;:()]| en (?:de|het) | in verband met | ten behoeve van | op grond van "
    r"| (?:is|zijn|was|waren|wordt|worden|heeft|hebben|zal|zullen) "
)


def _small_name(text: Text, end: int, short: str) -> tuple[int, PartyType] | None:
    """Give where a name in small letters before `(ABBR)` begins, and its type.

    `werkgeversvereniging voor de sector zorg (WZS)`: the head noun is the first
    word whose letters, with those after it, spell the abbreviation.
    """
    words = [c for c in text.chunks if c.end <= end][-10:]
    if not words or words[-1].end < end - 1:
        return None
    capitals = words[-len(short) :]
    if "".join(c.text[0] for c in capitals) == short and len(words) > len(short) > 1:
        # `de gemeente werkt met Passend Varen (PV)`: the capitals are the whole name
        return None
    for place, chunk in enumerate(words):
        gaps = text.plain[chunk.start : end]
        if _NOT_ONE_NAME.search(gaps) or text.is_taken(chunk.start, end):
            continue
        kind = type_of_head(chunk.text)
        if kind is None or is_no_party_head(chunk.text):
            continue
        if any(c.capital and is_no_party_head(c.text) for c in words[place:]):
            # `politie tot verlenging van het Havenakkoord (PH)`
            continue
        surface = text.plain[chunk.start : end]
        small = any(not c.capital for c in words[place:])
        first = initials_of(surface)[:1].casefold() == short[0].casefold()
        if small and (abbreviates(short, surface) or (first and not words[-1].capital)):
            return chunk.start, "government_body" if is_public_college(surface.split()) else kind
        adjective = words[place - 1] if place > 0 else None
        if small and place == len(words) - 2 and chunk.end - chunk.start >= _COMPOUND:
            # `kenniscentrum zeevisserij (KMZ)`: what it was called before, or in English.
            beside = adjective is not None and text.plain[adjective.end : chunk.start] == " "
            if adjective is not None and beside and adjective.text.casefold() in _REACH:
                return adjective.start, kind
            return chunk.start, kind
        if (
            small
            and adjective is not None
            and adjective.text.endswith("e")
            and text.plain[adjective.end : chunk.start] == " "
            and abbreviates(short, text.plain[adjective.start : end])
        ):
            return adjective.start, kind
    return None


_REACH = frozenset({"nationaal", "landelijk", "nationale", "landelijke", "europees"})
"""Adjectives that are a part of the name of the one body for the whole country."""
_COMPOUND = 10
"""Letters from which a head noun is a compound, said of a certain body rather than of any."""


_DONE_ONCE = frozenset("project traject experiment cursus campagne regeling wet".split())
"""Nouns in small letters for what is done or made and does nothing itself."""
_ONE_ALONE = frozenset(
    "ombudsman kinderombudsman rekenkamer kabinet regering inspectie parlement ministerraad".split()
)
"""Bodies that need no name: in quotation marks behind them stands what their paper is called."""
_PARTS: dict[str, PartyType] = {"afdeling": "other"}
"""Parts of a body that have no name but in quotation marks."""


def find_quoted(text: Words) -> Iterator[Candidate]:
    """Find a head noun with a quoted name: `werkgroep 'Wonen en zorg'`."""
    if "'" not in text.plain and '"' not in text.plain:
        return
    for match in _QUOTED.finditer(text.plain.translate({0x27: "'", 0x22: "'"})):
        kind = type_of_head(match[1]) or _PARTS.get(match[1].casefold())
        if kind is None or is_no_party_head(match[1]) or match[1].casefold() in _ONE_ALONE:
            continue
        name = (
            f"{text.text[match.start(1) : match.end(1)]} {text.text[match.start(2) : match.end(2)]}"
        )
        yield Candidate(
            text.passage,
            match.start(),
            match.end(),
            text.text[match.start() : match.end()],
            "head-noun-quoted",
            0.85,
            kind,
            (name, text.text[match.start(2) : match.end(2)]),
        )

"""Names in lists: announced by a group noun, or standing beside names that are sure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_fields import is_abstract, is_formula
from extractors.finding.party_run_model import Run, Text
from extractors.finding.party_runs import is_adjective, span_of, unread, without_genitive
from extractors.finding.party_text import Chunk, key_of
from extractors.finding.party_verbs import AGENTIVE
from extractors.finding.person_names import OFFICES, is_function
from extractors.language.party_nouns import (
    COMMON_ABBREVIATIONS,
    NAME_HEADS,
    introduces_names,
    is_no_party_head,
    type_of_head,
)
from extractors.language.quick_looks import LookBack, QuickLook
from extractors.language.tokens import token_at
from extractors.language.word_lists import TO_TWELVE
from extractors.linking.register import candidates as register_rows
from extractors.reading.repair import is_plausible
from schemas.records import PartyRole, PartyType

_INTRODUCES = re.compile(
    r"^(?=\s*[A-Za-z'(:,]|\s*$)(?!\s*(?:de|het|'t)\s)"
    r"\s*(?:,\s*)?(?:\(|:|,)?\s*(?:(?:o\.a\.|onder andere|onder meer|waaronder|zoals|te weten"
    r"|namelijk|met name|bijvoorbeeld|bijv\.|i\.c\.|in casu|als)\s*:?\s*)?"
    r"(?:de\s+|het\s+|'t\s+)?$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^(?=.*(?:[,;/&]|\b(?:en|of|alsmede|alsook|evenals)\b))"
    r"(?:\s|[,;/&]|\b(?:en|of|alsmede|alsook|evenals|dan wel|[Dd]e|[Hh]et|'t|[Vv]an|ook)\b)*$"
)
_COUNTED = re.compile(rf"\b(?:{TO_TWELVE}|\d\d?)(?: [a-z]+e)? $", re.IGNORECASE)
"""`Vijf gemeenten, A, B, C, D en E, …`: a number before it tells that names follow."""
_WITH = re.compile(
    r"\b(?:met|door|namens|tussen|(?:die|dat|groep|team|overleg) besta(?:at|an) uit)\s+"
    r"(?:(?:onder (?:meer|andere)|o\.a\.)\s+)?(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)
_PLACES = frozenset({"municipality", "province"})
_WHERE = re.compile(
    r"\b(?:in|uit|binnen|naar|rond(?:om)?|nabij) (?:(?:de|alle|beide|deze) )?(?:[a-z-]+e )?$",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"samenwerkingsverband|bestaat uit|bestaan uit|bestaande uit|leden:|deelnemers:|partners:"
    r"|\blid van\b|neemt deel|nemen deel|maken deel uit|maakt deel uit|deelgenomen door"
    r"|samengesteld uit|consortium van|verenigd in"
    r"|waarin [^.;]{0,200} (?:vertegenwoordigd|zitting)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Listed:
    """What the group noun before a list of names says of each of them."""

    type: PartyType
    role: PartyRole | None
    place: bool
    """Only where something is: `in de provincies A en B`."""


def enumerated(text: Text, runs: Sequence[Run]) -> Iterator[tuple[int, Listed]]:
    """Give the runs that a group noun introduces, by number, with what the group says of them."""
    inside = frozenset(
        place for run in runs if run.first < run.last for place in range(run.first, run.last + 1)
    )
    for number, run in enumerate(runs):
        before, noun = _group_before(text, run, inside) or (None, 0)
        if before is None or (before in _PLACES and _in_brackets_alone(text, run)):
            # `de Wet toezicht gemeenten (WTG)`: no town is an abbreviation.
            continue
        if _LETTERS_COUNTED.fullmatch(text.plain, *span_of(text, run)):
            continue
        if _one_in_brackets(text, run) and _calls_group(text, run, noun, before):
            # `de havennetwerken (HN)`, `de bevoegde gemeenten (Wkb)`: what they are called
            continue
        # `samenwerkingsverbanden zoals A en B`: those are the partnerships themselves.
        parts = before != "partnership" and _MEMBERS.search(text.plain) is not None
        member: PartyRole | None = "member" if parts else None
        end = span_of(text, run)[1]
        place = before in _PLACES and _WHERE.search(text.plain[:noun]) is not None
        listed = Listed(before, member, place)
        yield number, listed
        closed = False
        for later in range(number + 1, len(runs)):
            start, stop = span_of(text, runs[later])
            if text.plain[:start].endswith("(") and text.plain[stop : stop + 1] == ")":
                continue
            between = unread(text, end, start)
            between = re.sub(r"\([^()]*\)", "", between)
            if not _LINK.match(between):
                break
            later_name = text.text[start:stop]
            if closed and "," in between and before in _PLACES and not _only_town(later_name):
                # `de gemeenten A, B en C, D`: what follows the last is no part of the group.
                break
            later_run = runs[later]
            if before in _PLACES and _is_acronym(text, later_run):
                # `de provincies A en B en SKV`
                break
            closed = closed or re.search(r"\ben\b", between) is not None
            yield later, listed
            end = stop


def _is_acronym(text: Text, run: Run) -> bool:
    """Whether a name is an abbreviation by itself, which no place is."""
    chunk = text.chunks[run.first]
    return run.first == run.last and chunk.acronym and len(chunk.text) > 1


def _in_brackets_alone(text: Text, run: Run) -> bool:
    """Whether a run is an abbreviation, and all that a pair of brackets holds."""
    start, end = span_of(text, run)
    alone = text.plain[:start].endswith("(") and text.plain[end : end + 1] == ")"
    return alone and run.first == run.last and text.chunks[run.first].acronym


def _one_in_brackets(text: Text, run: Run) -> bool:
    """Whether a short word with a capital is all that a pair of brackets holds."""
    start, end = span_of(text, run)
    alone = text.plain[:start].endswith("(") and text.plain[end : end + 1] == ")"
    return alone and _SHORT.fullmatch(text.plain, start, end) is not None


_LETTERS_COUNTED = re.compile(r"\d[A-Z](?:'s)?")
"""What those of one initial are called together: `overheid, onderwijs en ondernemers (3O's)`."""
_SHORT = re.compile(r"[A-Z][A-Za-z&]{1,4}")


def _calls_group(text: Text, run: Run, noun: int, kind: PartyType) -> bool:
    """Whether brackets hold what a group is called, or a law by which it is one."""
    start, end = span_of(text, run)
    short = text.plain[start:end]
    if register_rows(short):
        return False
    if kind in _PLACES:
        return True
    adjective = _ADJECTIVE.search(text.plain, 0, noun)
    group = text.plain[adjective.start() if adjective else noun : start].rstrip(" (")
    return " " not in group[group.find(" ") + 1 :] and _made_of(short.casefold(), group)


_SUCH_AS = re.compile(r",? (?:waaronder|zoals)(?: (?:de|het))? ")
_WHOLE_FIELDS: Mapping[str, PartyType] = {
    "bedrijfsleven": "company",
    "industrie": "company",
    "detailhandel": "company",
    "onderwijs": "education",
    "middenveld": "association",
}
"""All of one sort, of which some are named: `het bedrijfsleven, waaronder A en B`."""
_MADE_UP_OF = QuickLook(
    re.compile(
        r"\b(?P<noun>\w+)(?: \([^()]{1,20}\))?,? (?:bestaande uit|samengesteld uit|gevormd door)"
        r"(?: de| het)? $"
    ),
    "bestaande uit|samengesteld uit|gevormd door",
)
"""`de Federatie, bestaande uit A, B en C`: who those are that go by one name."""
_ADJECTIVE = re.compile(r"(?<![a-z])[a-z]+e $")


def _made_of(short: str, words: str) -> bool:
    """Whether the letters of an abbreviation stand in that order in words, the first in front."""
    rest = words.casefold()
    if not rest.startswith(short[0]):
        return False
    for letter in short:
        _, found, rest = rest.partition(letter)
        if not found:
            return False
    return True


def _group_before(text: Text, run: Run, inside: frozenset[int]) -> tuple[PartyType, int] | None:
    """Give the type of the group noun that introduces a run, and where the noun begins."""
    chunks = text.chunks
    start = chunks[run.first].start
    made = _MADE_UP_OF.search(text.plain, 0, start)
    if made is not None and type_of_head(made["noun"].casefold()) is not None:
        return "association", made.start()
    for back in range(1, 9):
        place = run.first - back
        if place < 0:
            return None
        chunk = chunks[place]
        kind = introduces_names(chunk.text)
        if back == 1 and chunk.text.casefold() == "landen":
            # `de landen België en Duitsland`, not `landen als België`
            kind = "government_body"
        if kind is None and back == 1 and _PUBLIC_BODIES.search(text.plain, 0, chunk.end):
            kind = "government_body"
        if kind is None and back == 1 and text.plain[chunk.end : start].strip() == "":
            kind = company_noun(chunk.text)
        if kind is None and _SUCH_AS.fullmatch(text.plain, chunk.end, start):
            kind = _WHOLE_FIELDS.get(chunk.text)
        if kind is None:
            continue
        if place in inside and chunk.capital:
            return None
        if text.is_taken(chunk.start, chunk.end):
            return None
        between = unread(text, chunk.end, start)
        if between == " in " and kind == "municipality" and _one_of_towns(text, run):
            # `de gemeenten in Goes, Veere en Tholen`
            return kind, chunk.start
        if chunk.first and place == 0 and _HEADS_LINE.fullmatch(between):
            # `Partijen Havenakkoord; A, B en C`
            return kind, chunk.start
        if _INTRODUCES.match(between):
            direct = between.strip() == ""
            if direct and kind == "partnership" and _one_town(text, run):
                # `de wijkteams Goes`: where they are
                return None
            words = [c.text for c in chunks[run.first : run.last + 1]]
            if direct and (kind == "other" or (len(words) == 1 and is_abstract(words[0]))):
                return None
            counted = between.strip() == "," and _COUNTED.search(text.plain[: chunk.start])
            if counted and kind in _PLACES and not _only_town(" ".join(words)):
                # `met de twaalf gemeenten, Havenmarketing Goes en het schap`: others beside them
                return None
            if (between.strip() == "," and not counted) or between.strip() in {"-", "–", "—"}:
                return None
            hospital = text.plain[: chunk.start].rstrip().casefold().endswith("medische")
            return "other" if hospital else kind, chunk.start
        if "(" in between or ":" in between:
            tail = re.split(r"[(:]", between)[-1]
            if _INTRODUCES.match(":" + tail) and len(between) - len(tail) <= 40:
                return kind, chunk.start
        return None
    return None


def _one_of_towns(text: Text, run: Run) -> bool:
    """Whether a town begins a list."""
    start, end = span_of(text, run)
    return _only_town(text.text[start:end]) and _GOES_ON.match(text.plain, end) is not None


_GOES_ON = re.compile(r"(?:,| en) [A-Z]")


def _one_town(text: Text, run: Run) -> bool:
    start, end = span_of(text, run)
    alone = _LINK.match(text.plain, end) is None
    return alone and _only_town(text.text[start:end])


_PUBLIC_BODIES = QuickLook(re.compile(r"\b[Oo]penbare [Ll]ichamen$"))
_HEADS_LINE = re.compile(r" [A-Z][\w-]*\s?[:;]\s*|\s?;\s*")


def company_noun(word: str) -> PartyType | None:
    """Give `company` for a singular that announces one: `staalbedrijf X`."""
    return "company" if word.casefold().endswith(_COMPANIES) else None


_COMPANIES = ("bedrijf", "concern", "maatschappij", "fabrikant", "leverancier")


def coordinated(
    text: Text,
    runs: Sequence[Run],
    found: Sequence[Sequence[Candidate]],
    known: frozenset[str],
) -> Iterator[Candidate]:
    """Give names that stand beside a sure one as names too: `ABC, Y en de gemeente X`."""
    chain: list[int] = []
    # What a name is called in brackets is no other one of the list: `A (ABC), B en C`.
    places = [
        n
        for n, run in enumerate(runs)
        if not (_in_brackets_alone(text, run) or _is_aside(text, run))
    ]
    for number in (*places, None):
        if number is not None and (not chain or _beside(text, runs[chain[-1]], runs[number])):
            chain.append(number)
            continue
        if len(chain) > 1 or (chain and text.taken):
            yield from _chained(text, [(runs[n], found[n]) for n in chain], known)
        chain = [] if number is None else [number]


def _is_aside(text: Text, run: Run) -> bool:
    """Whether brackets say with a name which part of a body is meant: `A (afdeling Goes), B`."""
    start, end = span_of(text, run)
    return _PART_OF.search(text.plain[:start]) is not None and text.plain[end : end + 1] == ")"


_PART_OF = re.compile(
    r"\((?:afdeling|afd\.|regio|district|locatie|vestiging|kantoor|eenheid|gemeente|te|in) $"
)


def find_towns(text: Text, runs: Sequence[Run], known: frozenset[str]) -> Iterator[Candidate]:
    """Find the municipalities of a list that takes part: `met Zeist, Bunnik en Houten`.

    Three names at least, nearly all of them in the register; lists that say where
    something is (`in Zeist, …`) are of places, unless one is `known` as a party and something
    has been done there.
    """
    chain: list[Run] = []
    for run in (*runs, None):
        if run is not None and run.head is None and (not chain or _beside(text, chain[-1], run)):
            chain.append(run)
            continue
        yield from _towns_of(text, chain, known)
        chain = [run] if run is not None and run.head is None else []


def _towns_of(text: Text, chain: Sequence[Run], known: frozenset[str]) -> Iterator[Candidate]:
    spans = [span_of(text, run) for run in chain]
    if _act_together(text, spans) or _done_in(text, spans, known):
        for start, end in spans:
            name = text.text[start:end]
            yield Candidate(text.passage, start, end, name, "towns-in-a-list", 0.7, "municipality")
        return
    if len(chain) < _TOWNS or not _TOWNS_LED.search(text.plain[: spans[0][0]]):
        return
    if BETWEEN_PLACES.search(text.plain, spans[0][0]):
        # `de bus tussen Goes, Veere en Tholen`
        return
    towns = [_only_town(text.text[start:end]) for start, end in spans]
    # `steun voor onderzoek (o.a. Goes, Veere en Tholen)`: those for whom it is done
    meant = _MEANT.search(text.plain[: spans[0][0]]) is not None
    if sum(towns) < max(_PAIR if meant else _TOWNS, len(chain) - 1):
        return
    for start, end in spans:
        name = text.text[start:end]
        yield Candidate(
            text.passage,
            start,
            end,
            name,
            "towns-in-a-list",
            0.7,
            "municipality",
            role="counterparty" if meant else None,
        )


def _act_together(text: Text, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether two towns or more open a sentence and act: `Zeist en Bunnik kopen samen …`."""
    if len(spans) < _PAIR or not _OPENS.search(text.plain[: spans[0][0]]):
        return False
    if not all(_only_town(text.text[start:end]) for start, end in spans):
        return False
    behind = _NEXT_TWO.match(text.plain, spans[-1][1])
    token = token_at(text.doc, spans[-1][1] + 1)
    acts = token is not None and token.tag_.startswith("WW|pv|") and token.lemma_ not in _ARE
    return acts and behind is not None and behind[1] in _JOINTLY


def _done_in(text: Text, spans: Sequence[tuple[int, int]], known: frozenset[str]) -> bool:
    """Whether something is done in towns of which one is a party: `In Goes en Veere is … gestart`.

    The towns are the municipalities then.
    """
    if len(spans) < _PAIR:
        return False
    names = [text.text[start:end] for start, end in spans]
    if not all(map(_only_town, names)):
        return False
    if text.plain[: spans[0][0]] != "In " or not _DONE_THERE.match(text.plain, spans[-1][1]):
        return False
    return any(key_of(form) in known for name in names for form in (name, f"gemeente {name}"))


_DONE = (
    r"(?:gestart|opgestart|begonnen|geopend|ingevoerd|ingericht|opgezet|uitgerold|geimplementeerd"
    r"|uitgevoerd|gerealiseerd|aangelegd|gebouwd|aangewezen|aangesteld|ingesteld|opgericht"
    r"|ontwikkeld|vastgesteld|georganiseerd)"
)
_DONE_THERE = re.compile(rf" (?:is|zijn|wordt|worden|werd|werden)\b[^.;:]* {_DONE}\b")
_PAIR = 2
_OPENS = re.compile(r"(?:^|[.;:!?] )(?:Ook )?$")
_NEXT_TWO = re.compile(r" \w+ (\w+)")
_JOINTLY = frozenset({"samen", "gezamenlijk", "beide", "allebei", "elk", "ieder"})
_ARE = frozenset({"zijn", "hebben", "worden", "liggen", "vormen"})


def _only_town(name: str) -> bool:
    return any(row.kind == "municipality" for row in register_rows(name))


_TOWNS = 3
_TOWNS_LED = re.compile(
    r"(?:\b(?:met|door|namens|tussen)|\(|\b(?:o\.?a\.?|onder andere|onder meer|waaronder)):?\s*$",
    re.IGNORECASE,
)
BETWEEN_PLACES = LookBack(
    re.compile(
        r"(?:gebied|traject|lijn|spoor|weg|verbinding|route|strook|zone|vaart|kanaal|dijk|kust"
        r"|trace|afstand|grens|rivier|corridor|oever|dal|polder|tunnel|brug|leiding|rijden|ligt"
        r"|liggen|gelegen|loopt|lopen|vaart|varen|vervoer|verkeer|trein|treinen|bus|bussen|fietspad"
        r"|reizen|reist|rijdt|pont|veer)(?: (?:(?:van|in|langs) )?"
        r"(?:de |het )?[\w-]+)? tussen (?:[Dd]e |[Hh]et )?$"
    ),
    "tussen",
    2,
)
"""`het gebied van de Aa tussen …`: behind it stand places."""
_MEANT = re.compile(r"\((?:o\.?a\.?|onder andere|onder meer|waaronder|bijv\.):?\s*$")
_YEAR = re.compile(r"\((?:19|20)\d\d[a-z]?\)")


def _beside(text: Text, left: Run, right: Run) -> bool:
    between = unread(text, span_of(text, left)[1], span_of(text, right)[0])
    if _YEAR.search(between):
        # `Zeebond (2017), Titel van het rapport`: a list of books.
        return False
    return _LINK.match(re.sub(r"\([^()]*\)", "", between)) is not None


def _beside_read(text: Text, first: Run, last: Run) -> int | None:
    """Give where a name begins with which a list goes on or began, read by another rule.

    `A, B en Rijkswaterstaat`, `de GGD en A`
    """
    start, end = span_of(text, first)[0], span_of(text, last)[1]
    places = (
        a
        for a, b in text.taken
        if (0 <= a - end < _NEAR or 0 <= start - b < _NEAR)
        and _LINK.match(text.plain[end:a] if a >= end else text.plain[b:start])
    )
    return next(places, None)


_FIRST_LETTERS = re.compile(r"[A-Z](?:[.-][A-Z])*\.?")
_NEAR = 12
"""Characters within which a list goes on."""


def _chained(
    text: Text, chain: Sequence[tuple[Run, Sequence[Candidate]]], known: frozenset[str]
) -> Iterator[Candidate]:
    sure = [c for _, found in chain for c in found if c.weight >= 0.6 or key_of(c.name) in known]
    read = _beside_read(text, chain[0][0], chain[-1][0])
    sits = _sit_together(text, chain[0][0], chain[-1][0])
    begins = min(span_of(text, chain[0][0])[0], len(text.plain) if read is None else read)
    opens = text.plain[:begins].strip().casefold() in {"", "de", "het"}
    acts = opens and _acts_as_several(text, [run for run, _ in chain])
    if not (sure or read is not None or sits or acts):
        return
    kinds = {c.type for c in sure}
    types = frozenset(kinds)
    # In a longer list, names of which nothing is known take nothing away from what others are.
    told = kinds - {None} if len(chain) > _PAIR else kinds
    kind = next(iter(told)) if len(told) == 1 else None
    sort = kind if kind in ("company", "education", "association") else None
    if acts and not told:
        # Bodies that go by their letters are mostly unions and councils.
        sort = None if any(_is_acronym(text, run) for run, _ in chain) else "company"
    made_of = _COMBINED.search(text.plain, 0, begins) is not None
    if made_of and not told - {"company"}:
        sort = "company"
    acts = acts or made_of
    led = sits or acts or _WITH.search(text.plain[:begins]) is not None
    for run, found in chain:
        start, end = span_of(text, run)
        distinct = text.chunks[run.first].inner_capital or (
            opens
            and _is_strange(text.chunks[run.first : run.last + 1])
            and _BODIES.issuperset(types)
        )
        distinct = distinct or (opens and _does_too(text, start, end))
        weight = 0.6 if len(sure) > 1 or led or distinct else 0.45
        surface = text.text[start:end]
        words = surface.split()
        opening = opens and bool(sure) and run.first == chain[0][0].first and len(words) == 1
        if (
            opening
            and run.type == "company"
            and len(sure) > 1
            and words[0].casefold() not in NAME_HEADS
        ):
            # `Zuiderbank, A en B hebben …`: the capital is not that of the sentence alone.
            yield Candidate(text.passage, start, end, surface, "named-beside", 0.6, run.type)
            continue
        # What is a name already may still be told what it is by the list.
        untold = acts and sort is not None and all(c.type is None for c in found)
        settled = any(c.weight < 0 or (c.weight >= 0.6 and not untold) for c in found)
        if run.type is not None or settled:
            continue
        if is_formula(surface) or any(map(is_no_party_head, words)) or is_adjective(text, run):
            continue
        if is_function(words[-1]) or surface in OFFICES or _FIRST_LETTERS.fullmatch(surface):
            # `Tweede Kamerlid, J.K.`
            continue
        if len(words) == 1 and (
            words[0].casefold() in COMMON_ABBREVIATIONS or (is_abstract(words[0]) and not distinct)
        ):
            continue
        if kind_of_place := _place(surface):
            acting = any(c.rule == "place-that-acts" for c in found)
            if (led or acting) and not _called_otherwise(surface, known):
                yield Candidate(
                    text.passage, start, end, surface, "towns-in-a-list", 0.65, kind_of_place
                )
            continue
        if any(row.kind != "government_body" for row in register_rows(surface)):
            continue
        start, end, _ = without_genitive(text, start, end)
        start = _with_particle(text, start) if acts else start
        yield Candidate(
            text.passage, start, end, text.text[start:end], "named-beside", weight, sort
        )


def _acts_as_several(text: Text, runs: Sequence[Run]) -> bool:
    """Whether names in a list that opens a sentence do what only somebody does.

    `Dorvak, ZeeLinq en De Bie hebben een verklaring getekend`: one of them at least must look like
    a name by its letters, since a sentence gives its first word a capital.
    """
    shaped = (text.chunks[i] for run in runs for i in range(run.first, run.last + 1))
    if len(runs) <= _PAIR or not any(c.inner_capital or _is_strange((c,)) for c in shaped):
        return False
    verb = token_at(text.doc, span_of(text, runs[-1])[1] + 1) if text.doc.is_parsed else None
    plural = verb is not None and verb.tag_.startswith("WW|pv") and verb.tag_.endswith("mv")
    if verb is None or not (plural or verb.tag_.startswith("WW|inf|vrij")):
        # The plural of the present looks like an infinitive.
        return False
    head = verb.head if verb.dep_ in {"aux", "aux:pass"} else verb
    return head.lemma_.casefold() in AGENTIVE or head.lemma_ == "tekenen"


_COMBINED = re.compile(
    r"\b\w*(?:[Cc]ombinatie|[Cc]onsortium|[Jj]oint venture|[Aa]lliantie)(?: [\w'-]+){0,4} \("
    r"(?:[Dd]e |[Hh]et |[Vv]an )*$"
)
"""Before the firms of which one is made up, in brackets: `Bouwcombinatie Kade (A, B en C)`."""
_PARTICLE = re.compile(r"(?:(?<=, )|(?<=\()|(?<= en ))(?:(?:De|Het|Van|'t)(?: (?:de|den|der))?) $")


def _with_particle(text: Text, start: int) -> int:
    """Give where a name within a list begins, with the article or particle in it: `De Bie`."""
    particle = _PARTICLE.search(text.plain, 0, start)
    return start if particle is None else particle.start()


def _sit_together(text: Text, first: Run, last: Run) -> bool:
    """Whether names from one run to another are of those in a body: `waarin A en B deelnemen`."""
    start, end = span_of(text, first)[0], span_of(text, last)[1]
    return _IN_WHICH.search(text.plain, 0, start) is not None and (
        _SIT.match(text.plain, end) is not None
    )


_IN_WHICH = re.compile(r"\b(?:waarin|waaraan|nemen|hebben) (?:[^.;:()]{0,60}, )?(?:de |het )?$")
_SIT = re.compile(
    r"(?:,? en (?:de |het )?[A-Z][\w-]+)? (?:deelnemen|deel|zitting(?: hebben)?|participeren"
    r"|samenwerken|vertegenwoordigd zijn|zijn vertegenwoordigd)(?![\w-])"
)


def _does_too(text: Text, start: int, end: int) -> bool:
    """Whether a name is joined to the doer of something that only somebody does.

    `Kadanos, Stolks en Roem hebben toegezegd …`: each of them has.
    """
    span = text.doc.char_span(start, end, alignment_mode="expand")
    if span is None or not text.doc.is_parsed or any(t.pos_ != "PROPN" for t in span):
        return False
    doer = span.root
    for _ in range(_LONGEST_LIST):
        if doer.dep_ != "conj":
            break
        doer = doer.head
    joined = doer is not span.root and doer.dep_ == "nsubj"
    return joined and doer.head.lemma_.casefold() in AGENTIVE


_LONGEST_LIST = 12


def _is_strange(chunks: Sequence[Chunk]) -> bool:
    """Whether a name is one long word that is none of the language: `Havenlinqs`."""
    word = chunks[0].text
    plain = len(chunks) == 1 and len(word) > _LETTERS and word.isalpha()
    return plain and not chunks[0].first and not is_plausible(word)


_LETTERS = 5
_BODIES = frozenset({"company", "association", "partnership", "government_body", "other"})
"""Sorts of party beside which no person or place stands by its surname or name alone."""


def _place(surface: str) -> PartyType | None:
    """Give what a name in the register of places is, a municipality rather than a province."""
    kinds = {row.kind for row in register_rows(surface)}
    if "municipality" in kinds:
        return "municipality"
    return "province" if "province" in kinds else None


def _called_otherwise(surface: str, known: frozenset[str]) -> bool:
    """Whether a document speaks of a larger body by the name of a town: `regio Zwolle`."""
    return any(key_of(f"{of} {surface}") in known for of in ("regio", "provincie"))

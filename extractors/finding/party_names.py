"""Proper names by their form: head nouns, brackets, enumerations, capitals in context.

No list of names: what is a name follows from its head noun, from capitals and
brackets, and from how the sentence uses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_nouns import (
    GROUP_NOUNS,
    NAME_HEADS,
    is_no_party_head,
    COMMON_ABBREVIATIONS,
    introduces_names,
    type_of_head,
)
from extractors.finding.party_persons import FUNCTION_NOUN
from extractors.finding.party_text import (
    Chunk,
    abbreviates,
    all_capitals,
    chunks_of,
    fold,
    initials_of,
    key_of,
)
from extractors.finding.party_verbs import AGENTIVE
from extractors.linking.register import bodies
from extractors.linking.register import candidates as register_rows
from schemas.records import PartyRole, PartyType

_AFTER_HEAD = frozenset({"van", "voor", "der", "tot", "ter", "des", "tegen", "aan"})
_ARTICLES = frozenset({"de", "het", "den", "der", "'t"})
_INSIDE = frozenset({"&", "/", "of", "the", "and", "to", "for"})
_DATES = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(" ")
)
_NO_NAME = frozenset(
    (
        "de het een en of in op van voor met door bij naar uit over onder tot om te als dat die "
        "dit deze er is zijn wordt worden heeft hebben kan kunnen zal zullen wij we ik u uw zij "
        "hij onze mijn hun ook niet geen nog al wel maar dan daarom daarnaast verder hierbij "
        "hiermee tevens bovendien echter zo zoals wanneer indien omdat aangezien sinds tijdens "
        "volgens vanuit via binnen buiten na voordat nadat terwijl alle elke elk iedere veel meer "
        "minder enkele diverse andere ander overige eerste tweede derde vierde vijfde laatste "
        "nieuwe beide samen tot slot ten aanzien mede naast dankzij ondanks gelet overwegende "
        "nee ja wat wie waar hoe waarom welke geachte hoogachtend datum betreft kenmerk pagina "
        "onderwerp bron noot zie hieronder hierboven hierna hier daar nu inmiddels momenteel "
        "jaarlijks jongeren leerlingen studenten burgers kamerstukken kamerstuk figuur tabel "
        "leden deelnemers titel sub hoofdstuk paragraaf deel fase zowel mogelijk "
        "bijlage artikel lid stand planning doel doelen inleiding samenvatting conclusie"
    ).split(" ")
)
_ABSTRACT = re.compile(
    r"(?:iek|ica|ogie|ing|ingen|heid|schap|schappen|teit|tie|ties|kunde|beleid|markt|wijs|zorg"
    r"|bouw|cultuur|natuur|milieu|energie|water|bodem|klimaat|sport|media|handel|verkeer|vervoer"
    r"|transport|recht|rechten|wonen|werk|zaken|visserij|jeugd|gezin|kind|arbeid|inkomen|ruimte"
    r"|onderzoek|erfgoed|justitie|economie|welzijn|afval|ethiek|vrijheid|geletterdheid|bedrijven"
    r"|industrie|mobiliteit|warmte|gas|wind|zon|dieren|planten|voedsel|gebruik|beheer|bestuur)$"
)

_STRONG_BEFORE = re.compile(
    r"(?:\bnamens|\bin opdracht van|\bop verzoek van|\bop initiatief van|\bsamen met"
    r"|\bin samenwerking met|\bsamenwerking (?:met|tussen)|\bin overleg met|\boverleg met"
    r"|\bgesprekken met|\bgesprek met|\bafspraken met|\bsteun van|\bondersteuning van"
    r"|\bin afstemming met|\bgezamenlijk met|\btussen|\b(?:leden|lid|voorzitter|directeur"
    r"|bestuurders?|bestuur|vertegenwoordigers?|medewerkers|deskundigen|experts|afdeling"
    r"|onderzoekers|bestuurslid|hoogleraar|lector|directie|adviseurs?) (?:van|vanuit|bij)"
    r"|\bsubsidie (?:aan|voor)|\bmiddels|\bbedrijven als|\bpartijen als|\binstellingen als"
    r"|\borganisaties als|\bwerkzaam bij|\bgevraagd door|\brapport van|\badvies van|\bmet hulp van"
    r"|\bgefinancierd door|\buitgevoerd door|\bontwikkeld door|\bopgesteld door|\bgeleid door"
    r"|\bvolgens|\bgeorganiseerd door|\bondersteund door|\bondertekend door|\bvertegenwoordigd door)"
    r"\s+(?:onder andere\s+|onder meer\s+|o\.a\.\s+|met name\s+)?(?:de\s+|het\s+|'t\s+)?$",
    re.IGNORECASE,
)
_MEDIUM_BEFORE = re.compile(
    r"\b(?:door|met|vanuit|vraagt|verzoekt|aan|ondersteunt|adviseert|informeert)\s+(?:ook\s+)?"
    r"(?:de\s+|het\s+|'t\s+)?$",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|te|naar|uit|rond|rondom|nabij|tussen|richting)\s+(?:de\s+|het\s+)?$", re.IGNORECASE
)
_ONE_OF_MANY = re.compile(
    r"\b(?:een|zo'n|per|elke?|iedere?|geen|deze|dit|twee|drie|vier|aantal|nieuwe?)\s+$",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"^(?=\s*[A-Za-z'(:]|\s*$)(?!\s*(?:de|het|'t)\s)"
    r"\s*(?:,\s*)?(?:\(|:|,)?\s*(?:(?:o\.a\.|onder andere|onder meer|waaronder|zoals|te weten"
    r"|namelijk|met name|bijvoorbeeld|bijv\.|i\.c\.|in casu|als)\s*:?\s*)?"
    r"(?:de\s+|het\s+|'t\s+)?$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^(?=.*(?:[,;/&]|\b(?:en|of|alsmede|alsook|evenals)\b))"
    r"(?:\s|[,;/&]|\b(?:en|of|alsmede|alsook|evenals|dan wel|de|het|'t|van|ook)\b)*$"
)
_MEMBERS = re.compile(
    r"samenwerkingsverband|bestaat uit|bestaan uit|bestaande uit|leden:|deelnemers:|partners:"
    r"|\blid van\b|neemt deel|nemen deel|maken deel uit|maakt deel uit|deelgenomen door"
    r"|samengesteld uit|consortium van|verenigd in|waarin .* (?:vertegenwoordigd|zitting)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of chunks that is one name by its capitals; `head` is its head noun's place."""

    first: int
    last: int
    head: int | None
    type: PartyType | None


@dataclass(frozen=True, slots=True)
class Text:
    """A passage prepared for name finding."""

    passage: int
    text: str
    plain: str
    chunks: tuple[Chunk, ...]
    doc: Doc
    heading: bool
    capitals: bool
    taken: tuple[tuple[int, int], ...] = ()
    """Stretches that other rules have read already: ministries, persons."""

    def is_taken(self, start: int, end: int) -> bool:
        """Say whether a stretch touches one that has been read already."""
        return any(a < end and start < b for a, b in self.taken)


def prepare(passage: int, text: str, doc: Doc, heading: bool) -> Text:
    """Fold and cut a passage once, for all name rules."""
    return Text(passage, text, fold(text), chunks_of(text), doc, heading, all_capitals(text))


def _abstract(word: str) -> bool:
    if not word[:1].isupper() or word.isupper() or not _ABSTRACT.search(word.casefold()):
        return False
    return not register_rows(word)


def _gap(text: Text, i: int) -> str:
    """Give what stands between chunk i and the next one."""
    chunks = text.chunks
    if i + 1 >= len(chunks):
        return "\n"
    return text.plain[chunks[i].end : chunks[i + 1].start]


def _adjacent(text: Text, i: int) -> bool:
    return _gap(text, i).strip() == "" and _gap(text, i) != "\n"


def _is_head(chunk: Chunk) -> PartyType | None:
    word = chunk.text.casefold()
    if is_no_party_head(word) or (chunk.capital and word in _NO_NAME_HEAD):
        return None
    return type_of_head(word)


_NO_NAME_HEAD = frozenset({"bedrijf", "tafel", "huis"})
"""Heads that only small letters or a compound make one: `Toptechniek in Bedrijf` is none."""


def runs_of(text: Text) -> Iterator[Run]:
    """Give the names of a passage by their capitals, left to right, not overlapping."""
    chunks, i = text.chunks, 0
    found: Run | None = None
    while i < len(chunks):
        if not _begins_name(text, i):
            i += 1
            continue
        run = _run_from(text, i)
        i = run.last + 1
        if found is not None and _continues(text, found, run):
            run = Run(found.first, run.last, found.head or run.head, found.type or run.type)
        elif found is not None:
            yield found
        found = run
    if found is not None:
        yield found


def _continues(text: Text, left: Run, right: Run) -> bool:
    """Whether a small head noun ties two runs: `TechNet kring X`, `Board regio Y`."""
    return (
        right.head == right.first == left.last + 1
        and not text.chunks[right.head].capital
        and _adjacent(text, left.last)
        and not text.plain[: text.chunks[left.last].end].endswith(("'s", "'"))
        and left.type != "person"
    )


def _begins_name(text: Text, i: int) -> bool:
    chunk = text.chunks[i]
    if chunk.capital and chunk.text.casefold() in GROUP_NOUNS and introduces_names(chunk.text):
        # `De Gemeenten A, B en C`: the noun announces names, it is none.
        following = text.chunks[i + 1] if i + 1 < len(text.chunks) else None
        if following is not None and following.text == "Nederland":
            return True
        if following is None or not following.capital or not _abstract(following.text):
            return following is not None and following.text in _AFTER_HEAD
    if not chunk.capital or re.fullmatch(r"[\d.,/–-]+", chunk.text):
        return False
    if text.is_taken(chunk.start, chunk.end):
        return False
    lower = chunk.text.casefold()
    if lower in _DATES or re.match(r"^(?:https?|www)", lower):
        return False
    if chunk.first or i == 0:
        return lower not in _NO_NAME and not _function_word(text, i)
    return not (lower in _NO_NAME and not chunk.acronym)


def _function_word(text: Text, i: int) -> bool:
    """Whether the first word of a sentence has its capital from its place only."""
    chunk = text.chunks[i]
    if chunk.acronym or chunk.inner_capital or "-" in chunk.text:
        return False
    token = next((t for t in text.doc if t.idx == chunk.start), None)
    return token is not None and token.pos_ in _SMALL_PARTS and token.ent_type_ == ""


_SMALL_PARTS = frozenset({"VERB", "AUX", "ADV", "ADP", "DET", "PRON", "SCONJ", "CCONJ"})


def _run_from(text: Text, i: int) -> Run:
    chunks = text.chunks
    head: int | None = None
    kind: PartyType | None = None
    if (
        _FUNCTION.fullmatch(chunks[i].text)
        and i + 1 < len(chunks)
        and _adjacent(text, i)
        and _begins_name(text, i + 1)
    ):
        i += 1
    if i > 0 and _adjacent(text, i - 1) and not chunks[i - 1].capital:
        before = _is_head(chunks[i - 1])
        if before is not None and not _plural(chunks[i - 1].text):
            head, kind = i - 1, before
    if head is not None and _is_head(chunks[i]) is not None and i + 1 < len(chunks):
        # `expertiseorganisatie Stichting X`: the capital head is the name's own.
        head = None
    place = _register_place(text, i)
    if place is not None and (head is None or kind in ("municipality", "province", "region")):
        return Run(min(i, head) if head is not None else i, place, head, kind)
    last = i
    if head is None and _is_head(chunks[i]) is not None:
        head, kind = i, _is_head(chunks[i])
    while True:
        step = _next(text, last, head)
        if step is None:
            break
        last = step
        if head is None and _is_head(chunks[last]) is not None:
            head, kind = last, _is_head(chunks[last])
    if (
        head is not None
        and head == last
        and i > 2
        and chunks[i - 1].text == "en"
        and chunks[i - 2].capital
        and not chunks[i - 2].acronym
        and chunks[i - 3].text.casefold() in _ARTICLES
        and not text.is_taken(chunks[i - 2].start, chunks[i].start)
    ):
        # `het Jongeren en Technologie Netwerk`: the article stands before the whole.
        i -= 2
    if head is not None and chunks[head].text.casefold() in _LEVELS and last > head:
        tail = _is_head(chunks[last])
        if tail is not None:
            head, kind = last, tail
    return Run(min(i, head) if head is not None and head < i else i, last, head, kind)


_FUNCTION = re.compile(rf"{FUNCTION_NOUN}|Samenwerking|Rol|Namens|Aan|Bron", re.IGNORECASE)


@cache
def _places() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = {
        fold(body.name) for body in bodies() if body.kind in ("municipality", "water_board")
    }
    long = {name for name in names if re.search(r" [a-z]", name) or "," in name}
    return _alternatives(long), _alternatives(names)


def _alternatives(names: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return re.compile(rf"(?:{'|'.join(re.escape(n) for n in ordered)})(?![\w-])")


def _register_place(text: Text, i: int) -> int | None:
    """Give the last chunk of a place of several words: `Aa en Hunze`, `Rijn en IJssel`.

    After `gemeente` or `waterschap` places of one word end there as well.
    """
    chunk = text.chunks[i]
    several, every = _places()
    after_head = i > 0 and text.chunks[i - 1].text.casefold() in _OF_PLACES and _adjacent(text, i - 1)
    match = (every if after_head else several).match(text.plain, chunk.start)
    if match is None:
        return None
    for place in range(i, len(text.chunks)):
        if text.chunks[place].end >= match.end():
            return place if text.chunks[place].end == match.end() else None
    return None


_OF_PLACES = frozenset({"gemeente", "waterschap", "hoogheemraadschap", "gemeenten"})


def _plural(noun: str) -> bool:
    return noun.casefold().endswith(("centra", "en")) and noun.casefold() not in {"staten"}


_LEVELS = frozenset({"mbo", "hbo", "vmbo", "havo", "vwo", "po", "vo", "tu", "regio", "kamer"})


def _next(text: Text, last: int, head: int | None) -> int | None:
    """Give the last chunk of the name when it goes on after chunk `last`, else None."""
    chunks = text.chunks
    if last + 1 >= len(chunks):
        return None
    following = chunks[last + 1]
    if text.is_taken(following.start, following.end):
        return None
    gap = _gap(text, last)
    if gap.strip() == "":
        lower = following.text.casefold()
        if following.capital and lower not in _DATES:
            if lower in {"de", "het"}:
                after = chunks[last + 2] if last + 2 < len(chunks) else None
                named = after is not None and after.capital and _adjacent(text, last + 1)
                return last + 2 if named else None
            if lower in _NO_NAME and not following.acronym:
                return None
            return last + 1
        if following.text.isdigit() and head is not None and len(following.text) == 4:
            return last + 1
        if lower in _INSIDE and last + 2 < len(chunks) and chunks[last + 2].capital:
            if _adjacent(text, last + 1):
                return last + 2
            return None
        if last == head and lower in _AFTER_HEAD:
            return _after_connector(text, last + 1)
        if last == head and lower in _ARTICLES and chunks[last].acronym:
            return _after_connector(text, last)
        if head is not None and lower in _LEVELS - {"regio", "kamer"} and last > head:
            return last + 1
        if lower == "en" and _joins(text, last, head):
            return last + 2
        return None
    if gap.strip() in {"&", "/"} and following.capital:
        return last + 1
    if gap.strip() == "," and head is not None and last > head and _joins_list(text, last):
        return last + 1
    return None


def _after_connector(text: Text, i: int) -> int | None:
    chunks, j = text.chunks, i + 1
    while j < len(chunks) and j <= i + 2 and _adjacent(text, j - 1):
        if chunks[j].capital:
            if chunks[j].acronym or text.is_taken(chunks[j].start, chunks[j].end):
                return None
            return j
        if chunks[j].text not in _ARTICLES:
            return None
        j += 1
    return None


def _joins(text: Text, last: int, head: int | None) -> bool:
    """Whether `A en B` is one name: both are nouns for a field, not names of their own."""
    chunks = text.chunks
    if last + 2 >= len(chunks) or not _adjacent(text, last + 1):
        return False
    after = chunks[last + 2]
    if not after.capital or head is None or text.is_taken(after.start, after.end):
        return False
    if _abstract(after.text):
        return True
    for_field = last == head + 2 and chunks[head + 1].text == "voor"
    return for_field and not after.acronym and type_of_head(after.text) is None


def _joins_list(text: Text, last: int) -> bool:
    """Whether `Taskforce A, B en C` goes on after its first comma."""
    chunks = text.chunks
    if last + 3 >= len(chunks):
        return False
    return (
        _abstract(chunks[last].text)
        and _abstract(chunks[last + 1].text)
        and chunks[last + 2].text == "en"
        and _abstract(chunks[last + 3].text)
    )


# ---------------------------------------------------------------------------------------------


def find_names(
    text: Text, lower_words: frozenset[str], known: frozenset[str] = frozenset()
) -> Iterator[Candidate]:
    """Find the names of a passage.

    `lower_words` are words the document writes small; `known` the keys of names
    that are sure already, for what stands beside them.
    """
    if text.capitals:
        return
    runs = list(runs_of(text))
    listed = dict(_enumerated(text, runs))
    found = [list(_name(text, run, listed.get(n), lower_words)) for n, run in enumerate(runs)]
    for candidates in found:
        yield from candidates
    yield from _coordinated(text, runs, found, known)
    yield from _quoted(text)
    yield from _brackets(text, runs)


def _coordinated(
    text: Text,
    runs: Sequence[Run],
    found: Sequence[Sequence[Candidate]],
    known: frozenset[str],
) -> Iterator[Candidate]:
    """Give names that stand beside a sure one as names too: `OTIB, VHTO en de gemeente X`."""
    chain: list[int] = []
    for number in range(len(runs) + 1):
        if number < len(runs) and (not chain or _beside(text, runs[chain[-1]], runs[number])):
            chain.append(number)
            continue
        if len(chain) > 1:
            yield from _chained(text, [(runs[n], found[n]) for n in chain], known)
        chain = [number]


def _beside(text: Text, left: Run, right: Run) -> bool:
    between = _unread(text, _span(text, left)[1], _span(text, right)[0])
    return _LINK.match(re.sub(r"\([^()]*\)", "", between)) is not None


def _chained(
    text: Text, chain: Sequence[tuple[Run, Sequence[Candidate]]], known: frozenset[str]
) -> Iterator[Candidate]:
    sure = [c for _, found in chain for c in found if c.weight >= 0.6 or key_of(c.name) in known]
    if not sure:
        return
    kinds = {c.type for c in sure}
    kind = kinds.pop() if len(kinds) == 1 else None
    sort = kind if kind in ("company", "education", "association") else None
    weight = 0.6 if len(sure) > 1 else 0.45
    for run, found in chain:
        start, end = _span(text, run)
        surface = text.text[start:end]
        words = surface.split()
        if run.type is not None or any(c.weight < 0 or c.weight >= 0.6 for c in found):
            continue
        if any(is_no_party_head(w) for w in words) or _adjective(text, run):
            continue
        if len(words) == 1 and (words[0].casefold() in COMMON_ABBREVIATIONS or _abstract(words[0])):
            continue
        if any(row.kind != "government_body" for row in register_rows(surface)):
            continue
        start, end, _ = _without_genitive(text, start, end)
        yield Candidate(
            text.passage, start, end, text.text[start:end], "named-beside", weight, sort
        )


def _span(text: Text, run: Run) -> tuple[int, int]:
    return text.chunks[run.first].start, text.chunks[run.last].end


def _name(
    text: Text, run: Run, listed: tuple[PartyType, PartyRole | None] | None, lower: frozenset[str]
) -> Iterator[Candidate]:
    start, end = _span(text, run)
    start, end, possessive = _without_genitive(text, start, end)
    surface = text.text[start:end]
    words = [c.text for c in text.chunks[run.first : run.last + 1]]
    first = text.chunks[run.first]
    if any(is_no_party_head(w) for w in (words[0], words[-1])):
        if _acts(text, start, end) >= 0.7 and is_no_party_head(words[-1]):
            yield Candidate(text.passage, start, end, surface, "plan-that-acts", 0.3, "partnership")
        return
    kind = run.type
    if listed is not None and not _adjective(text, run):
        group, role = listed
        weight = 0.9 if group != "other" else 0.75
        listed_type = kind or _place_type(surface, group) or (group if group != "other" else None)
        yield Candidate(
            text.passage, start, end, surface, "listed-under-group", weight, listed_type, role=role
        )
        return
    if run.head is not None and kind is not None:
        yield from _headed(text, run, start, end, kind, words)
        return
    yield from _in_context(text, run, (start, end), surface, words, first, lower, possessive)


def _adjective(text: Text, run: Run) -> bool:
    """Whether a run of one word is an adjective: `(Europese en andere) overheden`."""
    if run.first != run.last:
        return False
    start, end = _span(text, run)
    span = text.doc.char_span(start, end)
    return span is not None and all(t.pos_ == "ADJ" for t in span)


def _without_genitive(text: Text, start: int, end: int) -> tuple[int, int, bool]:
    match = re.search(r"'s?$", text.plain[start:end])
    if match and end - start > len(match[0]) + 1:
        return start, start + match.start(), True
    return start, end, False


def _headed(
    text: Text, run: Run, start: int, end: int, kind: PartyType, words: Sequence[str]
) -> Iterator[Candidate]:
    head = run.head
    assert head is not None
    chunk = text.chunks[head]
    surface = text.text[start:end]
    named = len(words) > 1
    bare: tuple[str, ...] = ()
    if head == run.first and named:
        rest = text.text[text.chunks[head + 1].start : end]
        own = text.chunks[head + 1]
        if own.capital and (not chunk.capital or (len(words) == 2 and _distinct(own))):
            bare = (rest,)
    if not named:
        # A head noun by itself, capitalised: a name only inside a sentence.
        if all(part in COMMON_ABBREVIATIONS for part in re.split(r"[-/]", chunk.text.casefold())):
            return
        rows = register_rows(surface)
        if any(row.kind == "government_body" for row in rows):
            yield Candidate(text.passage, start, end, surface, "register", 0.9, "government_body")
            return
        compound = chunk.text.casefold() not in NAME_HEADS or "-" in chunk.text
        inside = not (chunk.first or head == 0)
        weight = 0.55 if inside and compound else 0.3 if inside else 0.15
        own = "-" in chunk.text or chunk.inner_capital
        yield Candidate(
            text.passage,
            start,
            end,
            surface,
            "head-noun-alone",
            0.75 if own else weight,
            kind,
            group=not own,
        )
        return
    if any(row.kind == "government_body" for row in register_rows(surface)):
        kind = "government_body"
    place = _PLACE_BEFORE.search(text.plain[:start]) is not None
    weight = 0.6 if text.heading else 0.85
    if kind in ("municipality", "province", "region") and place:
        weight = 0.35
    yield Candidate(text.passage, start, end, surface, "head-noun", weight, kind, bare)


def _distinct(chunk: Chunk) -> bool:
    """Whether a word is a name by its capitals alone: `VHTO`, `TalentenKracht`."""
    known = chunk.text.casefold() in COMMON_ABBREVIATIONS
    return (chunk.acronym or chunk.inner_capital) and not known and not register_rows(chunk.text)


def _in_context(
    text: Text,
    run: Run,
    span: tuple[int, int],
    surface: str,
    words: Sequence[str],
    first: Chunk,
    lower: frozenset[str],
    possessive: bool,
) -> Iterator[Candidate]:
    start, end = span
    single = len(words) == 1
    shape = 0.0
    if any(c.inner_capital for c in text.chunks[run.first : run.last + 1]):
        shape = 0.3
    elif any(c.acronym for c in text.chunks[run.first : run.last + 1]):
        shape = 0.25
    at_start = first.first or run.first == 0
    common = single and words[0].casefold() in lower
    if common and not shape:
        return
    if single and words[0].casefold() in COMMON_ABBREVIATIONS:
        return
    entity = _entity(text.doc, start, end)
    before = text.plain[:start]
    beside = _APPOSED.match(text.plain, end)
    if beside is not None and (sort := _apposed_type(beside["noun"])) is not None:
        # `Cumela, de brancheorganisatie van loonwerkers, gaat …`
        yield Candidate(text.passage, start, end, surface, "explained-beside", 0.75, sort)
        return
    acts = _acts(text, start, end)
    if entity == "PERSON" and not shape and (single or acts < 1):
        return
    if at_start and single and not shape and entity not in {"ORG", "GPE"}:
        if acts == 1 and _proper(text.doc, start, end):
            yield Candidate(text.passage, start, end, surface, "first-word-subject", 0.35)
        return
    use = 0.0
    rule = "capitals"
    if _ONE_OF_MANY.search(before):
        # `een API`, `deze APK`, `twee MRI's`: a thing, not a body.
        yield Candidate(text.passage, start, end, surface, "one-of-many", -0.5)
        return
    if _STRONG_BEFORE.search(before):
        use, rule = 0.6, "named-as-partner"
    elif acts > 0:
        use, rule = (0.55 if single else 0.65) * acts, "named-as-subject"
    elif _MEDIUM_BEFORE.search(before):
        use, rule = 0.35, "named-after-preposition"
    elif possessive:
        use, rule = 0.25, "named-as-owner"
    elif _PLACE_BEFORE.search(before):
        use = -0.3
    witness = {"ORG": 0.3, "GPE": -0.1, "LAW": -0.4, "EVENT": -0.4}.get(entity, 0.0)
    if entity == "PERSON" and not shape:
        witness = -0.2
    if not single and words[-1] == "Nederland" and use >= 0 and words[0] not in _COMPASS:
        # `Bouwend Nederland`: a form that umbrella organisations take.
        shape += 0.4
    if entity in {"WORK_OF_ART", "DATE", "LANGUAGE", "NORP", "QUANTITY", "CARDINAL", "PERCENT"}:
        witness = -0.3
    if text.heading:
        use = min(use, 0.0)
    weight = use + witness + shape
    if surface in ("Nederland", "Europese Unie", "EU"):
        # The country is a party where it acts as the state.
        if use >= 0.5 and rule == "named-as-subject":
            yield Candidate(
                text.passage, start, end, surface, "state-that-acts", 0.6, "government_body"
            )
        return
    rows = register_rows(surface)
    kind: PartyType | None = "association" if words[-1] == "Nederland" else None
    if rows:
        kinds = {r.kind for r in rows}
        if kinds <= {"municipality", "province", "water_board"}:
            # A place acts only where the sentence makes it a subject or a partner.
            kind = _place_type(surface, "other")
            weight = use if use > 0.3 else 0.0
            rule = "place-that-acts"
        elif "government_body" in kinds:
            full = any(r.name.casefold() == surface.casefold() for r in rows)
            kind, rule, weight = "government_body", "register", 0.9 if full else 0.7
        elif "ministry" in kinds or "office" in kinds:
            return
    if weight >= 0.2:
        yield Candidate(text.passage, start, end, surface, rule, min(weight, 0.9), kind)


_COMPASS = frozenset({"Noord", "Zuid", "Oost", "West", "Midden", "Caribisch", "Heel", "Laag"})
_APPOSED = re.compile(
    r"\s*(?:,|\(|–|—)\s*(?:de|het|een)\s+(?:[a-z-]+(?:e|se)\s+){0,3}(?P<noun>[a-z-]{4,})"
    r"(?=\s+(?:van|voor|in|die|dat|waarin)\b|\s*[,)])"
)


def _apposed_type(noun: str) -> PartyType | None:
    if is_no_party_head(noun):
        return None
    return type_of_head(noun) or _company_noun(noun)


def _proper(doc: Doc, start: int, end: int) -> bool:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span is not None and all(t.pos_ == "PROPN" for t in span)


def _place_type(name: str, group: PartyType) -> PartyType | None:
    kinds = {row.kind for row in register_rows(name)}
    if group == "region":
        return "region"
    if "municipality" in kinds and group in ("municipality", "other"):
        return "municipality"
    if "province" in kinds and group in ("province", "other"):
        return "province"
    return None


def _entity(doc: Doc, start: int, end: int) -> str:
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return ""
    labels = [t.ent_type_ for t in span if t.ent_type_]
    return max(set(labels), key=labels.count) if len(labels) * 2 > len(span) else ""


def _acts(text: Text, start: int, end: int) -> float:
    """Say how surely the name between two offsets is the doer in its clause, 0 to 1."""
    span = text.doc.char_span(start, end, alignment_mode="expand")
    if span is None or not text.doc.has_annotation("DEP"):
        return 0.0
    root = span.root
    seen = 0
    while root.dep_ in {"conj", "flat", "appos"} and root.head.i != root.i and seen < 12:
        root, seen = root.head, seen + 1
    verb = root.head
    if root.dep_ == "obl:agent":
        return 1.0
    if root.dep_ == "nsubj" and verb.i != root.i:
        if verb.pos_ in {"VERB", "AUX"} or verb.lemma_ in AGENTIVE:
            return 1.0 if verb.lemma_.lower() in AGENTIVE else 0.5
        return 0.2
    following = next((t for t in text.doc if t.idx >= end), None)
    if following is not None and following.pos_ in {"VERB", "AUX"}:
        return 0.6 if following.lemma_.lower() in AGENTIVE else 0.2
    return 0.0


# --- enumerations ----------------------------------------------------------------------------


def _enumerated(
    text: Text, runs: Sequence[Run]
) -> Iterator[tuple[int, tuple[PartyType, PartyRole | None]]]:
    """Give the runs that a group noun introduces, by number, with the group's type."""
    member: PartyRole | None = "member" if _MEMBERS.search(text.plain) else None
    inside = frozenset(
        place for run in runs if run.first < run.last for place in range(run.first, run.last + 1)
    )
    for number, run in enumerate(runs):
        before = _group_before(text, run, inside)
        if before is None:
            continue
        end = _span(text, run)[1]
        yield number, (before, member)
        for later in range(number + 1, len(runs)):
            start, stop = _span(text, runs[later])
            if text.plain[:start].endswith("(") and text.plain[stop : stop + 1] == ")":
                continue
            between = _unread(text, end, start)
            between = re.sub(r"\([^()]*\)", "", between)
            if not _LINK.match(between):
                break
            yield later, (before, member)
            end = stop


def _group_before(text: Text, run: Run, inside: frozenset[int]) -> PartyType | None:
    """Give the type of the group noun that stands before a run and introduces it."""
    chunks = text.chunks
    start = chunks[run.first].start
    for back in range(1, 9):
        place = run.first - back
        if place < 0:
            return None
        chunk = chunks[place]
        kind = introduces_names(chunk.text) or _company_noun(chunk.text)
        if kind is None:
            continue
        if place in inside and chunk.capital:
            return None
        if text.is_taken(chunk.start, chunk.end):
            return None
        between = _unread(text, chunk.end, start)
        if _INTRODUCES.match(between):
            direct = between.strip() == ""
            words = [c.text for c in chunks[run.first : run.last + 1]]
            if direct and (kind == "other" or (len(words) == 1 and _abstract(words[0]))):
                return None
            if between.strip() == "," or between.strip() in {"-", "–", "—"}:
                return None
            hospital = text.plain[: chunk.start].rstrip().casefold().endswith("medische")
            return "other" if hospital else kind
        if "(" in between or ":" in between:
            tail = re.split(r"[(:]", between)[-1]
            if _INTRODUCES.match(":" + tail) and len(between) - len(tail) <= 40:
                return kind
        return None
    return None


def _unread(text: Text, start: int, end: int) -> str:
    """Give the text between two offsets, blank where another rule has read a name."""
    chars = list(text.plain[start:end])
    for a, b in text.taken:
        for i in range(max(a, start), min(b, end)):
            chars[i - start] = " "
    return "".join(chars)


def _company_noun(word: str) -> PartyType | None:
    lower = word.casefold()
    if re.search(r"(?:bedrijf|concern|maatschappij|fabrikant|leverancier)$", lower):
        return "company"
    return None


# --- brackets and quotes ---------------------------------------------------------------------

_ABBREVIATED = re.compile(
    r"\s*\((?:hierna(?: ook)?(?: te noemen)?|verder(?: te noemen)?|afgekort(?: als)?|ook wel)?"
    r"\s*[:,]?\s*(?:de |het )?[\"']?([A-Z0-9][\w&/.+-]{1,24})[\"']?\)"
)
_HEREAFTER = re.compile(
    r"[\s,]*\(?(?:hierna(?: ook)?(?: te noemen| genoemd)?|verder(?: te noemen)?)\s*[:,]?\s*"
    r"[\"']?(?:de |het )?([A-Z][\w&/.+ -]{1,40}?)[\"']?(?:\)|,|;|\.|$)"
)


def _brackets(text: Text, runs: Sequence[Run]) -> Iterator[Candidate]:
    """Find `Full Name (ABBR)`, `full name (hierna: Name)` and `ABBR (Full Name)`."""
    for run in runs:
        start, end = _span(text, run)
        match = _ABBREVIATED.match(text.plain, end) or _HEREAFTER.match(text.plain, end)
        surface = text.text[start:end]
        if match is not None:
            short = match[1]
            fits = abbreviates(short, surface) or short.casefold() in surface.casefold()
            if run.type is not None and len(surface.split()) > 1:
                yield Candidate(
                    text.passage,
                    start,
                    end,
                    surface,
                    "name-with-abbreviation",
                    0.95,
                    run.type,
                    (short,),
                )
            elif fits and len(surface.split()) > 1 and not _plan(surface):
                yield Candidate(
                    text.passage,
                    start,
                    end,
                    surface,
                    "name-with-abbreviation",
                    0.35,
                    None,
                    (short,),
                )
            continue
        turned = re.match(r"\s*\(([A-Z][^()]{6,90})\)", text.plain[end:])
        if turned and text.chunks[run.first].acronym and run.first == run.last:
            full = text.text[end + turned.start(1) : end + turned.end(1)]
            if "," not in full and abbreviates(surface, full):
                kind = next((k for w in full.split() if (k := type_of_head(w))), None)
                begin = end + turned.start(1)
                yield Candidate(
                    text.passage,
                    begin,
                    begin + len(full),
                    full,
                    "abbreviation-with-name",
                    0.9 if kind else 0.4,
                    kind,
                    (surface,),
                )
    spans = {_span(text, run)[1]: run for run in runs}
    for match in _ABBREVIATED.finditer(text.plain):
        short = match[1]
        before = spans.get(match.start())
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
        elif _thing_before(text, match.start()):
            # `zeer zorgwekkende stoffen (ZZS)`: the abbreviation is of a thing.
            yield Candidate(
                text.passage, match.start(1), match.end(1), short, "abbreviation-of-a-thing", -1.0
            )


def _thing_before(text: Text, end: int) -> bool:
    words = [c for c in text.chunks if c.end <= end]
    if not words or words[-1].end < end - 1 or text.is_taken(words[-1].start, words[-1].end):
        return False
    last = words[-1]
    if last.capital or introduces_names(last.text) or type_of_head(last.text):
        return False
    return re.search(r"(?:studenten|jongeren|ouders|leden)$", last.text) is None


def _plan(surface: str) -> bool:
    return any(is_no_party_head(w) for w in surface.split())


def _small_name(text: Text, end: int, short: str) -> tuple[int, PartyType] | None:
    """Give where a name in small letters before `(ABBR)` begins, and its type.

    `werkgeversvereniging voor de sector zorg (WZS)`: the head noun is the first
    word whose letters, with those after it, spell the abbreviation.
    """
    words = [c for c in text.chunks if c.end <= end][-10:]
    if not words or words[-1].end < end - 1:
        return None
    for place, chunk in enumerate(words):
        gaps = text.plain[chunk.start : end]
        if re.search(r"[,;:()]", gaps) or text.is_taken(chunk.start, end):
            continue
        kind = type_of_head(chunk.text)
        if kind is None or is_no_party_head(chunk.text):
            continue
        surface = text.plain[chunk.start : end]
        small = any(not c.capital for c in words[place:])
        first = initials_of(surface)[:1].casefold() == short[0].casefold()
        if small and (abbreviates(short, surface) or (first and not words[-1].capital)):
            return words[place].start, kind
    return None


_QUOTED = re.compile(r"\b([a-z&-]{4,}|[A-Z][a-z-]{3,})\s+[\"']([A-Z][^\"']{2,60})[\"']")


def _quoted(text: Text) -> Iterator[Candidate]:
    """Find a head noun with a quoted name: `werkgroep 'Wonen en zorg'`."""
    for match in _QUOTED.finditer(text.plain.translate({0x27: "'", 0x22: "'"})):
        kind = type_of_head(match[1])
        if kind is None or is_no_party_head(match[1]):
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
            (name,),
        )

"""The parties of a document: who acts, agrees, pays, receives, signs, sends or is named."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from extractors.finding.facts import document_day
from extractors.finding.party_announced import find_announced, lead_of
from extractors.finding.party_boards import find_boards
from extractors.finding.party_brackets import find_quoted
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_columns import find_in_columns
from extractors.finding.party_covers import find_covered, find_signed_lines
from extractors.finding.party_definitions import find_called_below, find_defined
from extractors.finding.party_foreign import find_islands
from extractors.finding.party_groups import STATE_IN_SMALL, find_groups, find_state_bodies
from extractors.finding.party_letterheads import find_letterheads
from extractors.finding.party_letters import lettered
from extractors.finding.party_literature import is_reference
from extractors.finding.party_local import Local, find_local, local_bodies
from extractors.finding.party_merging import merge
from extractors.finding.party_names import find_names
from extractors.finding.party_office_lines import with_offices_joined
from extractors.finding.party_offices import find_offices
from extractors.finding.party_officials import find_officials, find_outsiders, find_their_places
from extractors.finding.party_owners import find_owners
from extractors.finding.party_parts import find_parts
from extractors.finding.party_payees import find_payees
from extractors.finding.party_people import find_people
from extractors.finding.party_persons import find_persons
from extractors.finding.party_plans import find_of_plan
from extractors.finding.party_roles import roles_in_passage
from extractors.finding.party_run_model import Words, prepare
from extractors.finding.party_sectors import find_sectors
from extractors.finding.party_sides import with_sides
from extractors.finding.party_signatures import find_signatures, is_signing
from extractors.finding.party_signed_pairs import find_signed_pairs
from extractors.finding.party_text import ARTICLE, by_first_letter, fold, key_of
from extractors.finding.party_titles import find_titled
from extractors.finding.party_undersigned import signed_below, speaking
from extractors.finding.person_affiliations import (
    FACTIONS,
    faction_behind,
    find_affiliations,
    find_faction,
    find_factions,
)
from extractors.finding.person_lines import find_names_alone
from extractors.finding.role_groups import (
    acts_as_one,
    agrees_within,
    comes_to_act,
    counted_roles,
    is_addressed,
    is_helped,
    is_one_body,
    is_told_apart,
    may_apply,
    takes_part,
)
from extractors.finding.role_lists import chains_of, lists_members
from extractors.finding.roles_of_records import add_roles, has_name, with_roles
from extractors.finding.table_cells import TableView, views
from extractors.language.analysis import Analysed, Analysis
from extractors.language.parsing import Kept, Parse, recognised_together
from extractors.language.party_nouns import type_of_head
from extractors.language.quick_looks import QuickLook
from extractors.reading.model import Passage
from extractors.values import value
from schemas.records import DocumentFacts, Party, PartyRole

_IN_OFFICE = re.compile(
    r"(?:\w+ )?(?:[\w-]*voorzitter|secretaris|(?:bestuurs)?lid)\b", re.IGNORECASE
)
_ONE_OF_ITS_KIND = frozenset({"state-body", "body-by-law"})
_KNOWN = 0.7
"""Confidence from which a name vouches for those beside it."""


__all__ = [
    "PartyIndex",
    "PartyMention",
    "find_parties",
    "sightings",
    "with_fellow_senders",
    "with_roles",
]


@value
class PartyMention:
    """A mention of a party: character offsets in the passage's text, the party's name."""

    start: int
    end: int
    name: str


def find_parties(analysis: Analysis, facts: DocumentFacts) -> tuple[Party, ...]:
    """Find the parties of a document, groups included, in the order of first mention.

    Roles are those of layout and lists (signatory, sender, addressee, member);
    the others follow from the records, see `with_roles`.
    """
    return with_fellow_senders(analysis, *find_indexed(analysis, facts, views(analysis.document)))


def find_indexed(
    analysis: Analysis, facts: DocumentFacts, tables: Sequence[TableView]
) -> tuple[tuple[Party, ...], PartyIndex]:
    """Find the parties of a document, as `find_parties` does, and where each is mentioned.

    `tables` are those of the document.
    """
    day = document_day(facts)
    # Twice: what stands in a list beside a name that is sure elsewhere is a name too.
    scanned = any(page.text_source == "ocr" for page in analysis.document.pages)
    small = _small_words(analysis)
    settled: dict[int, tuple[Candidate, ...]] = {}
    outside = _outside_sentences(analysis, facts, small)
    payees = tuple(find_payees(analysis.document, tables))
    found = (*payees, *_candidates(analysis, facts, frozenset(), small, outside, settled))
    found = _without_joined(found, analysis)
    first = merge(list(found), day, scanned=scanned)
    known = frozenset(
        key_of(form)
        for party in first
        if party.confidence >= _KNOWN and any(c.isupper() for c in party.name)
        for form in (party.name, *party.aliases)
    )
    again = (*payees, *_candidates(analysis, facts, known, small, outside, settled))
    again = _without_joined(again, analysis)
    parties = first if again == found else merge(list(again), day, scanned=scanned)
    kept = _without_short_forms(parties)
    # Of their roles only that of the sender counts, which no sentence gives.
    index = PartyIndex(analysis, kept)
    return _used(analysis, kept, index), index


def _without_joined(found: Sequence[Candidate], analysis: Analysis) -> tuple[Candidate, ...]:
    """Leave out two names in one, where each fills a line of its own elsewhere.

    Names that stand below each other may have been printed as one paragraph.
    """
    whole = {
        key_of(c.name)
        for c in found
        if analysis.passages[c.passage].passage.text.strip(" ,;.:") == c.name
    }
    return tuple(c for c in found if key_of(c.name) in whole or not _is_joined(c.name, whole))


def _is_joined(name: str, whole: Set[str]) -> bool:
    words = name.split(" ")
    cuts = range(1, len(words))
    return any(
        key_of(" ".join(words[:cut])) in whole and key_of(" ".join(words[cut:])) in whole
        for cut in cuts
    )


def _without_short_forms(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out groups that are only the short form of one name: `het Platform` for Platform X."""
    owners = Counter(
        key
        for party in parties
        if has_name(party)
        for key in {key_of(alias) for alias in party.aliases}
    )
    return tuple(p for p in parties if has_name(p) or owners[key_of(p.name)] != 1)


def sightings(analysis: Analysis, facts: DocumentFacts) -> tuple[Candidate, ...]:
    """Give everything that a rule takes for the name of a party, or refuses, one by one."""
    payees = find_payees(analysis.document, views(analysis.document))
    small = _small_words(analysis)
    outside = _outside_sentences(analysis, facts, small)
    return (*payees, *_candidates(analysis, facts, frozenset(), small, outside, {}))


def _used(analysis: Analysis, parties: tuple[Party, ...], index: PartyIndex) -> tuple[Party, ...]:
    """Add the roles that sentences give; groups get theirs from the other records only."""
    # A body that there is one of (`de landelijke overheid`) needs no name to be told from others.
    named = {p.name for p in parties if has_name(p) or p.rule in _ONE_OF_ITS_KIND}
    added: dict[str, set[PartyRole]] = defaultdict(set)
    for analysed in analysis.passages:
        mentions = index.mentions_in(analysed.passage.index)
        spans = [(m.start, m.end) for m in mentions]
        if not spans:
            continue
        roles = roles_in_passage(analysed.doc, analysed.passage.text, spans)
        lead = lead_of(analysed.passage, analysis.document.passages)
        if lead is not None and lists_members(lead):
            roles = tuple(given | {"actor", "member"} for given in roles)
        chains = chains_of(analysed.passage.text, spans)
        with_names = {
            span
            for chain in chains
            for span in chain
            if len(chain) >= _JOINT
            or any(m.name in named for m in mentions if (m.start, m.end) in chain)
        }
        first_of = {start: chain[0][0] for chain in chains for start, _ in chain}
        for mention, given in zip(mentions, roles, strict=True):
            # A group in one list with names does what they do: `A, B en de scholen`.
            beside = (mention.start, mention.end) in with_names and not _stands_for_names(
                analysed.passage.text, mention
            )
            if mention.name in named or beside:
                # Who writes too is no speaker of the letter: `with_fellow_senders`.
                added[mention.name] |= given - {"sender"}
            if mention.name not in named:
                first = first_of[mention.start]
                added[mention.name] |= _roles_of_group(analysed, mention, given, first, beside)
    persons = {p.name for p in parties if p.type == "person"}
    for analysed in analysis.passages:
        mentions = index.mentions_in(analysed.passage.index)
        at = analysed.passage.index
        if at and _MADE_BY.fullmatch(analysis.document.passages[at - 1].text.strip()):
            for name in persons.intersection(m.name for m in mentions):
                added[name].add("actor")
        for mention in mentions:
            text = analysed.passage.text
            affiliated = _AFFILIATED.match(text, mention.end) is not None
            if mention.name in persons and (affiliated or _is_of(mention, mentions, persons, text)):
                added[mention.name].add("member")
    for party in parties:
        bare = party.roles == ("mentioned",) and not added[party.name]
        if party.function == "lid":
            # Of parliament, which is no party to what a text tells.
            continue
        if bare and party.function and _IN_OFFICE.match(party.function):
            added[party.name].add("member")
    return add_roles(parties, added)


def _roles_of_group(
    analysed: Analysed,
    mention: PartyMention,
    given: frozenset[PartyRole],
    first: int,
    beside: bool,
) -> set[PartyRole]:
    """Give the roles of a group without a name: those that make it a certain one.

    `given` are the roles that its sentence gives, `first` is where the list begins in which it
    stands, and `beside` says that names stand in that list, whose roles it has.
    """
    doc, text, start, end = analysed.doc, analysed.passage.text, mention.start, mention.end
    if text.rstrip().endswith("?"):
        # What is asked of a group, it has not done.
        return set()
    told_by_names = _stands_for_names(text, mention)
    roles: set[PartyRole] = set()
    if may_apply(text, start, end):
        roles |= {"actor", "recipient"}
    if "recipient" in given and not told_by_names:
        roles |= {"counterparty", "recipient"}
    if not told_by_names and is_helped(text, start, end, first):
        roles |= {"counterparty", "recipient"}
    to_act = comes_to_act(text, start, end, first)
    if to_act:
        roles.add("actor")
    if beside:
        return roles
    if agrees_within(text, start, end) or acts_as_one(doc, text, start, end):
        return roles | (given & {"actor", "recipient", "funder"})
    if to_act:
        return roles | (given & {"funder"})
    if not told_by_names and (takes_part(text, first, end) or is_addressed(doc, text, start, end)):
        roles.add("counterparty")
        return roles
    if is_one_body(text, start, end):
        return roles | (given & _OF_BODY)
    if counted := counted_roles(doc, text, start, end):
        return roles | counted
    told_apart = (
        "actor" in given
        and analysed.passage.kind in ("sentence", "list_item")
        and is_told_apart(doc, text, start, end)
        and not told_by_names
    )
    # `Gemeenten stellen een plan op`: without an article, yet no groups in general.
    return roles | (given & {"actor", "recipient", "funder"}) if told_apart else roles


def with_fellow_senders(
    analysis: Analysis, parties: tuple[Party, ...], index: PartyIndex
) -> tuple[Party, ...]:
    """Add the role of sender that sentences give: `mede namens de minister van X`.

    Of a paper with questions and answers who puts the questions is one too.
    """
    added: dict[str, set[PartyRole]] = defaultdict(set)
    for analysed in analysis.passages:
        text = analysed.passage.text
        if not (text.startswith("Vragen van ") or _ALSO_FOR.search(text)):
            continue
        mentions = index.mentions_in(analysed.passage.index)
        spans = [(m.start, m.end) for m in mentions]
        roles = roles_in_passage(analysed.doc, text, spans)
        for mention, given in zip(mentions, roles, strict=True):
            added[mention.name] |= given & {"sender"}
    return add_roles(parties, added)


_MADE_BY = re.compile(
    r"(?:auteurs?|tekst|redactie|samenstelling|opgesteld door|projectteam|met medewerking van)"
    r"\s?:?",
    re.IGNORECASE,
)
"""A line by itself above those who made a paper."""


def _is_of(
    person: PartyMention, mentions: Sequence[PartyMention], persons: Set[str], text: str
) -> bool:
    """Whether brackets right behind a person hold a body: `Bram Stolk (Zeebond)`."""
    within = text[person.end : person.end + 2] == " ("
    return within and any(
        m.start == person.end + 2 and m.name not in persons and text[m.end : m.end + 1] in "),"
        for m in mentions
    )


_AFFILIATED = re.compile(
    r" \((?:namens (?:de |het )?)?(?:gemeente|provincie|waterschap|stichting|vereniging"
    r"|ministerie van|universiteit|hogeschool|GGD) [A-Z][^()\d]{1,40}\)"
)
"""Behind a person, for whom that person is there: `mevrouw De Boer (gemeente Goes)`."""
_OF_BODY: frozenset[PartyRole] = frozenset({"actor", "counterparty", "funder", "recipient"})
_ALSO_FOR = QuickLook(re.compile(r"\b(?:mede|ook) namens\b", re.IGNORECASE))
_JOINT = 2
"""Groups from which a list of them is one side that acts: `scholen en bedrijven`."""


def _stands_for_names(text: str, mention: PartyMention) -> bool:
    """Whether a group is those named beside it: `bonden (A en B)`, `twee organisaties, A en B`."""
    announces = re.match(r"\s*(?:\(|:|,? (?:zoals|waaronder|te weten)\b)", text[mention.end :])
    counted = re.search(
        r"\b(?:beide|twee|drie|vier|vijf|deze|die)\s+$", text[: mention.start], re.I
    )
    return announces is not None or counted is not None


def _small_words(analysis: Analysis) -> frozenset[str]:
    """Give the words that a document writes with a small letter."""
    return frozenset(
        word
        for analysed in analysis.passages
        for word in _SMALL_WORD.findall(analysed.passage.text)
    )


_MEMBERS = re.compile(r"(?:[Ll]eden|[Dd]eelnemers|[Pp]artners|[Bb]etrokken(?: partijen)?)\s*:")
"""A line of a figure that says who take part, and is no heading."""
_SMALL_WORD = re.compile(r"\b[a-zà-ÿ][\w-]+")


class _Watched(frozenset[str]):
    """Known names, and whether anybody looked at them."""

    looked_at = False

    def __contains__(self, key: object) -> bool:
        self.looked_at = True
        return super().__contains__(key)

    def __iter__(self) -> Iterator[str]:
        self.looked_at = True
        return super().__iter__()


@dataclass(frozen=True, slots=True)
class _OfDocument:
    """What the passages of a document are read with."""

    local: Local | None
    small: frozenset[str]
    """Words that it writes with a small letter."""
    lettered: frozenset[int]
    """Passages that a letter numbers."""
    covered: frozenset[int]
    """Passages that are lines of names or of one office, which have been read."""
    undersigned: Mapping[int, str]
    """Passages in which stands who signs, with what announces them."""


class _Outside(NamedTuple):
    """The candidates that stand in no sentence of their own, which no other name changes."""

    candidates: tuple[Candidate, ...]
    covered: frozenset[int]
    """Passages that are lines of names or of one office, which have been read."""
    undersigned: Mapping[int, str]
    """Passages in which stands who signs, with what announces them."""


def _outside_sentences(analysis: Analysis, facts: DocumentFacts, small: frozenset[str]) -> _Outside:
    passages = analysis.document.passages
    lines = with_offices_joined(passages)
    undersigned = signed_below(analysis.passages) if facts.kind == "covenant" else {}
    covered = (
        *find_covered(analysis.document, facts.kind),
        *find_signed_lines(analysis.document, undersigned),
        *find_signed_pairs(analysis.document, facts.kind),
    )
    return _Outside(
        (
            *find_letterheads(passages),
            *find_signatures(lines, facts.kind),
            *find_titled(passages, facts.kind),
            *find_of_plan(passages, facts.kind),
            *find_owners(passages, facts.kind),
            *find_in_columns(analysis.document, small),
            *find_people(analysis.document, small),
            *covered,
        ),
        lines.covered | {candidate.passage for candidate in covered},
        undersigned,
    )


def _candidates(
    analysis: Analysis,
    facts: DocumentFacts,
    known: frozenset[str],
    small: frozenset[str],
    outside: _Outside,
    settled: dict[int, tuple[Candidate, ...]],
) -> Iterator[Candidate]:
    """Give the candidates of all passages, those outside sentences first.

    Those of passages that make no use of what is known are taken from, or put into, `settled`.
    """
    passages = analysis.document.passages
    yield from outside.candidates
    of_document = _OfDocument(
        local_bodies(passages, facts.kind),
        small,
        lettered(passages),
        outside.covered,
        outside.undersigned,
    )
    unsettled = [at for at in range(len(analysis.passages)) if at not in settled]

    broken_off: dict[int, tuple[Kept, _Watched]] = {}

    def found_in(number: int, parse: Parse) -> tuple[tuple[Candidate, ...], bool]:
        begun = broken_off.get(number)
        if begun is None:
            begun = Kept(), _Watched(known)
            if len(broken_off) < _BROKEN_OFF:
                broken_off[number] = begun
        kept, watched = begun
        of = analysis.passages[unsettled[number]]
        analysed = Analysed(of.passage, parse, of.dates, of.amounts, of.numbers)
        found = tuple(_of_passage(analysed, facts, passages, of_document, watched, kept))
        broken_off.pop(number, None)
        return found, watched.looked_at

    parses = [analysis.passages[at].parse for at in unsettled]
    found = dict(zip(unsettled, recognised_together(parses, found_in), strict=True))
    settled.update(
        (at, candidates) for at, (candidates, looked_at) in found.items() if not looked_at
    )
    of_passages = {
        at: found[at][0] if at in found else settled[at] for at in range(len(analysis.passages))
    }
    for candidates in of_passages.values():
        yield from candidates
    yield from find_called_below(passages, of_passages, facts.kind)


_BROKEN_OFF = 1000
"""Passages of which is kept what was found before the recogniser had to be asked."""


def _of_passage(
    analysed: Analysed,
    facts: DocumentFacts,
    passages: Sequence[Passage],
    of_document: _OfDocument,
    known: frozenset[str],
    kept: Kept,
) -> Iterator[Candidate]:
    if analysed.passage.index in of_document.covered:
        return
    announced = of_document.undersigned.get(analysed.passage.index)
    signing = announced is not None or is_signing(analysed.passage, facts.kind, passages)
    since, until = speaking(analysed.passage.text) if facts.kind == "covenant" else (0, 0)
    found = list(_in_passage(analysed, of_document, known, kept))
    found = with_sides(analysed.passage, found, facts.kind)
    found += find_announced(analysed.passage, passages, found, announced)
    for candidate in (*found, *find_defined(analysed.passage, found, facts.kind)):
        yield candidate
        # A group signs only where it stands for itself: `Wij, de samenwerkende scholen, …`.
        own = not candidate.group or candidate.name == "Rijk" or announced is not None
        # `5. De deelnemende rederijen, vermeld in de bijlage;`
        own = own or _OPENS_ITEM.fullmatch(analysed.passage.text, 0, candidate.start) is not None
        speaks = since <= candidate.start and candidate.end <= until
        if (speaks or (signing and own)) and candidate.weight >= 0.5:
            yield replace(candidate, role="signatory")


_OPENS_ITEM = re.compile(r"(?:\d\d?\W+)?[Dd]e (?:[a-z]+e )?")
"""Before a group that is a side of its own in the list of those who sign."""


def _in_passage(
    analysed: Analysed,
    of_document: _OfDocument,
    known: frozenset[str],
    kept: Kept,
) -> Iterator[Candidate]:
    passage = analysed.passage
    if passage.kind == "letterhead" or is_reference(passage):
        return
    heading = passage.kind in ("heading", "caption") and not _MEMBERS.match(passage.text)
    prepared, bodies, offices = _begun(passage.index, passage.text, heading, of_document.local)
    read = [(c.start, c.end) for c in offices]
    if heading:
        alone = find_names_alone(passage.index, passage.text)
        persons = [person for person in alone if person.function]
    else:
        persons = kept.once(
            "persons",
            lambda: find_persons(
                passage.index,
                passage.text,
                analysed.parse,
                read,
                known,
                lettered=passage.index in of_document.lettered,
            ),
        )
    quoted = list(find_quoted(prepared)) if persons else []
    # `Polderdistrict "Land van Duin"`: no person.
    persons = [p for p in persons if not any(q.start < p.start < q.end for q in quoted)]
    yield from offices
    affiliations = kept.once(
        "affiliations",
        lambda: find_affiliations(passage.index, passage.text, analysed.parse, persons),
    )
    for affiliation in affiliations:
        if not any(affiliation.start < b and a < affiliation.end for a, b in read):
            yield affiliation
    yield from persons
    read = [*read, *((c.start, c.end) for c in (*bodies, *persons) if c.weight >= 0.7)]
    # The faction of a member of parliament does nothing in the text: it is only named.
    read += [span for person in persons if (span := faction_behind(passage.text, person))]
    for person in persons:
        yield from find_faction(passage.index, passage.text, person)
    text = prepared.parsed(analysed.parse, read)
    names = list(find_names(text, of_document.small, known, kept))
    # `Bureau Havens Openbaar Ministerie`: the body in the name of another is not meant.
    wholes = [c for c in names if c.rule == "name-with-abbreviation" and c.weight >= _KNOWN]
    for body in bodies:
        if not any(w.start < body.start and body.end == w.end for w in wholes):
            yield body
    # `Vereniging voor Kleine` of `Vereniging voor Kleine en oude havens (VKOH)`
    longer = [*wholes, *(c for c in names if c.rule == "noun-with-abbreviation")]
    names = [c for c in names if not any(w.start == c.start and c.end < w.end for w in longer)]
    yield from names
    if heading:
        return
    read += [(c.start, c.end) for c in names if c.weight >= 0.5 and not c.group]
    yield from find_groups(prepared.parsed(analysed.parse, read))


@lru_cache(maxsize=512)
def _begun(
    passage: int, text: str, heading: bool, local: Local | None
) -> tuple[Words, tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Prepare a passage, and give the bodies and ministries in it: what asks for no parse.

    A passage is read again when the recogniser has seen it, and when names are known.
    """
    prepared = prepare(passage, text, heading)
    boards = list(find_boards(prepared))
    state = (
        body
        for body in find_state_bodies(prepared)
        if not any(body.start < b.end and b.start < body.end for b in boards)
    )
    bodies = (
        *boards,
        *state,
        *find_local(prepared, local),
        *find_officials(prepared),
        *find_outsiders(prepared),
        *find_their_places(prepared),
        *find_sectors(prepared),
        *find_islands(prepared),
        *find_factions(prepared),
    )
    parts = list(find_parts(prepared, bodies))
    bodies = (
        *parts,
        *(b for b in bodies if not any(p.start <= b.start and b.end <= p.end for p in parts)),
    )
    offices = tuple(
        office
        for office in find_offices(passage, text)
        if not any(b.start <= office.start and office.end <= b.end for b in bodies)
    )
    return prepared, bodies, offices


# ---------------------------------------------------------------------------------------------


class PartyIndex:
    """Where each party of a document is mentioned, in all its forms.

    Built from the analysis and the parties found in it; never changes.
    """

    def __init__(self, analysis: Analysis, parties: Sequence[Party]) -> None:
        self._names = _forms(parties)
        self._short = {k: n for k, n in _short_forms(parties).items() if k not in self._names}
        self._pattern = _pattern(parties, self._short)
        self._exact = _abbreviations(parties)
        self._factions = {p.name for p in parties if p.name in FACTIONS}
        self._mentions: Mapping[int, tuple[PartyMention, ...]] = {
            a.passage.index: tuple(self._scan(a.passage.text)) for a in analysis.passages
        }
        below: dict[int, list[str | None]] = defaultdict(list)
        for a in analysis.passages:
            if a.passage.kind == "list_item" and a.passage.lead is not None:
                below[a.passage.lead].append(self._filling(a.passage))
        self._below: Mapping[int, tuple[str, ...]] = {
            lead: names for lead, items in below.items() if (names := _all_named(items))
        }

    def _filling(self, passage: Passage) -> str | None:
        """Give the party that is all there is of an item, but for what it is called besides."""
        first = next(iter(self.mentions_in(passage.index)), None)
        before = passage.text[: first.start].strip(" (") if first is not None else ""
        fills = first is not None and ARTICLE.sub("", f"{before} ").strip() == ""
        if first is None or not fills or _SAYS_MORE.search(passage.text, first.end):
            return None
        return first.name

    def listed_below(self, passage_index: int) -> tuple[str, ...]:
        """Give the parties of which the list below a passage consists; none if of more than those.

        `De volgende partijen doen mee:` stands above one.
        """
        return self._below.get(passage_index, ())

    def resolve(self, text: str) -> str | None:
        """Give the name of the party that a text stands for, None if none or several."""
        bare = ARTICLE.sub("", text.strip())
        name = self._names.get(key_of(bare)) or self._short.get(key_of(bare))
        if name is not None:
            return name
        found = {m.name for m in self._scan(bare)}
        return found.pop() if len(found) == 1 else None

    def mentions_in(self, passage_index: int) -> tuple[PartyMention, ...]:
        """Give the mentions in a passage, left to right, not overlapping."""
        return self._mentions.get(passage_index, ())

    def _scan(self, text: str) -> Iterator[PartyMention]:
        plain = fold(text)
        for match in self._pattern.finditer(plain.lower()):
            form = plain[match.start() : match.end()]
            key = key_of(form)
            if key in self._exact and not _written(form, self._exact[key]):
                continue
            if " " not in form and _TITLED_AFTER.match(plain, match.end()):
                continue
            name = self._names.get(key) or self._names.get(key_of(_without_s(form)))
            if name is None and key in self._short and _definite(plain, match.start()):
                yield PartyMention(match.start(), match.end(), self._short[key])
            elif name is not None and (
                _case_fits(form, name) or STATE_IN_SMALL.match(plain, match.start())
            ):
                # `(lokale) clubs`: the bracket that opens belongs to the form
                opened = ")" in form and "(" not in form and plain[match.start() - 1 :][:1] == "("
                if (
                    name in self._factions
                    and plain[match.start() - 1 : match.end() + 1] == f"({form})"
                ):
                    # `het lid Stolk (VVD) vraagt`: the faction does nothing itself
                    continue
                yield PartyMention(match.start() - opened, match.end(), name)


_TITLED_AFTER = re.compile(r" (?:Deal|Envelop|Akkoord|Agenda|Programma|Pact|Convenant)(?![\w-])")
"""Behind the noun with which a paper or scheme is called: `deze Regio Deal`, and no region."""
_SAYS_MORE = re.compile(r"\s[a-zà-ÿ]{2,}\s.*\s[a-zà-ÿ]{2,}\s")
"""Behind a name with which an item begins: what makes it a sentence."""


def _all_named(items: Sequence[str | None]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name for name in items if name is not None))
    return names if len(names) > 1 and None not in items else ()


def _abbreviations(parties: Iterable[Party]) -> dict[str, set[str]]:
    """Give the spellings of short forms with several capitals, by key: `DiT` is never `Dit`."""
    found: dict[str, set[str]] = defaultdict(set)
    for party in parties:
        for form in (party.name, *party.aliases):
            if len(form) <= _SHORTEST and sum(c.isupper() for c in form) > 1:
                found[key_of(form)].add(fold(form))
    return found


_SHORTEST = 6
"""Characters up to which a form with capitals inside is read as it is written only."""


def _written(form: str, spellings: set[str]) -> bool:
    return form in spellings or _without_s(form) in spellings


def _definite(plain: str, start: int) -> bool:
    """Whether a short form is the one spoken of: `het overleg`, not `in overleg`."""
    return plain[start].isupper() or _DEFINITE.search(plain[:start]) is not None


_DEFINITE = re.compile(
    r"\b(?:de|het|dit|deze|die|dat|onze|ons|uw|betreffende|genoemde)\s+$", re.IGNORECASE
)


def _without_s(form: str) -> str:
    return re.sub(r"'?s$|'$", "", form)


def _case_fits(form: str, name: str) -> bool:
    """Say whether a form has a capital where the party's name has one, or a head noun."""
    if not any(c.isupper() for c in name):
        return True
    first = form.split(maxsplit=1)[0]
    return any(c.isupper() for c in form) or type_of_head(first.casefold()) is not None


def _forms(parties: Iterable[Party]) -> dict[str, str]:
    """Map the key of every form to its party; a form of two parties goes to the main name."""
    found: dict[str, str] = {}
    owners: dict[str, set[str]] = defaultdict(set)
    for party in parties:
        found.setdefault(key_of(party.name), party.name)
    for party in parties:
        for alias in party.aliases:
            owners[key_of(alias)].add(party.name)
    for key, names in owners.items():
        if key and key not in found and len(names) == 1:
            found[key] = next(iter(names))
    found.pop("", None)
    return found


def _short_forms(parties: Sequence[Party]) -> dict[str, str]:
    """Map the head noun of a name to its party where one party has that head: `het Platform`."""
    owners: dict[str, set[str]] = defaultdict(set)
    for party in parties:
        if party.type in ("person", "municipality") or not any(c.isupper() for c in party.name):
            continue
        for word in party.name.split():
            if type_of_head(word.casefold()) is not None and len(party.name.split()) > 1:
                owners[key_of(word)].add(party.name)
                break
    for party in parties:
        for form, word in _BOARDS:
            if form.match(party.name):
                owners[word].add(party.name)
    ministries = {p.name for p in parties if p.type == "ministry"}
    senders = {p.name for p in parties if p.type == "ministry" and "sender" in p.roles}
    own = senders if len(senders) == 1 else ministries
    if len(own) == 1:
        for word in ("ministerie", "departement", "minister", "staatssecretaris", "bewindspersoon"):
            owners[word] = set(own)
    return {key: next(iter(names)) for key, names in owners.items() if len(names) == 1}


_BOARDS = (
    (re.compile(r"(?:college van )?(?:burgemeester|b ?(?:&|en) ?w\b)", re.IGNORECASE), "college"),
    (re.compile(r"gedeputeerde staten\b", re.IGNORECASE), "college"),
    (re.compile(r"gemeenteraad\b|raad van (?:de gemeente )?[A-Z]"), "raad"),
)
"""Boards without a name of their own, and what a text calls them for short."""


def _pattern(parties: Sequence[Party], short: Mapping[str, str]) -> re.Pattern[str]:
    """Build one pattern for all forms, the longest first, over folded text in small letters.

    Folded letters keep their places when they are made small.
    """
    forms = {form for party in parties for form in (party.name, *party.aliases)}
    ordered = sorted(
        {p for form in forms if (p := _form_pattern(form))} | set(short),
        key=lambda p: (-len(p), p),
    )
    if not ordered:
        return re.compile("(?!)")
    grouped = by_first_letter(form.lower() for form in ordered)
    return re.compile(rf"(?<![\w/&])(?:{grouped})(?:'?s|')?(?!\w)")


def _form_pattern(form: str) -> str:
    """Give a pattern for one form in which blanks, hyphens, slashes and dots may vary."""
    words = re.findall(r"[^\W_]+", ARTICLE.sub("", fold(form).strip()))
    return r"[\s/&.,'()!*+-]{0,4}".join(words)

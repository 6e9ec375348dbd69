"""Who speaks in a document: whom `ik`, `wij`, `partijen` and `u` stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from extractors.finding.commitment_members import members_of_groups
from extractors.finding.council_papers import councils, of_board, of_college, only_place
from extractors.finding.parties import PartyIndex, PartyMention
from extractors.finding.party_undersigned import speaking
from extractors.finding.roles_of_records import add_roles
from extractors.finding.whose_paper import is_of_one, whose
from extractors.language.analysis import Analysed, Analysis
from extractors.language.party_nouns import PLACES, type_of_group
from extractors.language.quick_looks import QuickLook
from schemas.records import DocumentFacts, DocumentKind, Party

_JOINT_ROLES = frozenset({"partij", "partijen", "deelnemer", "deelnemers"})
_TOGETHER = re.compile(
    r"\b(?:partijen|ondergetekenden|ondertekenaars|deelnemers|hierna|gesloten (?:tussen|door)"
    r"|sluiten (?:dit|deze)|overeenkomst|partij zijn|(?:opgesteld|ondertekend|aangegaan) door"
    r"|initiatief van|maken\b.{0,30}\bafspraken|(?:afspraken|akkoord|convenant) tussen)\b",
    re.IGNORECASE,
)
"""Words of the sentence that names the parties to an agreement."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who the document's own voice is."""

    me: tuple[str, ...]
    """`ik`: the ministry (or body) of the sender."""
    us: tuple[str, ...]
    """`wij`: the senders, or the organisation whose plan it is."""
    joint: tuple[str, ...]
    """`partijen`: the signatories."""
    own: tuple[str, ...]
    """Whom an agentless passive leaves no doubt about; empty in a covenant."""
    you: tuple[str, ...] = ()
    """`u`: the body addressed."""
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Plurals by which an agreement calls several at once, and whom: `hierna: de landen`."""
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Groups of an agreement with those of them who sign it."""
    council: tuple[str, ...] = ()
    """The council before which a paper is put."""
    place: tuple[str, ...] = ()
    """The municipality or province that it is the council of."""


def planning(speakers: Speakers, kind: DocumentKind) -> tuple[str, ...]:
    """Give whose plan or report a document is; nobody for a letter or agreement."""
    return speakers.own if kind in {"other", "voortgangsrapportage"} else ()


def find_speakers(
    analysis: Analysis, facts: DocumentFacts, parties: Sequence[Party], index: PartyIndex
) -> Speakers:
    """Work out who speaks in a document from the roles of its parties."""
    bodies = [p for p in parties if p.type != "person" and not _MEETING.match(p.name)]
    sending = [p for p in bodies if "sender" in p.roles]
    # A directorate in the letterhead prepares what its ministry says.
    whole = [p for p in sending if not _PART_OF_BODY.match(p.name)]
    senders = tuple(p.name for p in whole or sending)
    signing = tuple(p.name for p in bodies if "signatory" in p.roles)
    # `De deelnemende partijen zijn A en B`: those, and nobody else who is called so.
    signatories = tuple(n for n in signing if n.casefold() not in _JOINT_ROLES) or signing
    defined = _defined_together(bodies) if facts.kind == "covenant" else ()
    if defined:
        return Speakers(defined, defined, defined, defined)
    if facts.kind == "covenant" and len(signatories) < 2:
        signatories = (
            _we_are(analysis, index)
            or _parties_to(analysis, bodies, index)
            or _titled(analysis, bodies, index)
            or _agreeing(analysis, index)
            or _we_as(analysis, index)
            or _named_as_parties(analysis, bodies, index)
            or signatories
        )
    # Whom a document is sent to is not whose it is.
    addressed = tuple(p.name for p in bodies if "addressee" in p.roles)
    others = [p for p in bodies if p.name not in addressed]
    if facts.kind == "kamerbrief":
        # Whoever is named most in a letter to parliament, it is the government that writes it.
        state = [p for p in others if p.type == "ministry" or p.name.lower() == "kabinet"]
        others = state or others
    college = of_college(analysis, facts, bodies)
    board = of_board(analysis, facts, bodies)
    own = senders or college or board or whose(analysis, others, index) or _only_body(others)
    if facts.kind != "kamerbrief" and len(own) == 1 and _PART_OF_BODY.match(own[0]):
        own = only_place(others)
    if facts.kind == "covenant":
        us = signatories or own
        called = _called_together(analysis, bodies, index, signatories)
        within = not signatories and _WITHIN_ONE.search(facts.title or "") is not None
        members = members_of_groups(bodies, signatories)
        joint = _unnamed(bodies, signatories) or signatories
        alone = own if within else joint
        return Speakers(us, us, joint, alone, called=called, members=members)
    cabinet = tuple(p.name for p in bodies if p.name.lower() == "kabinet")
    us = tuple(dict.fromkeys((*own, *cabinet))) if facts.kind == "kamerbrief" else own
    if facts.kind != "kamerbrief" and not senders and _is_open(own, bodies):
        # `Rijk en gemeenten starten met het programma`: whoever begins together says `wij`.
        us = _agreeing(analysis, index) or us
    if facts.kind == "kamerbrief":
        # Where the letter speaks for the cabinet (`wij`), what nobody is named for is its too.
        own = us if cabinet and not is_of_one(analysis, said=1) else own or cabinet
    further = _further(analysis, index)
    joint = tuple(n for n in signatories if n not in senders and n not in further)
    joint = joint if len(joint) > 1 or not further else ()
    if not joint and facts.kind == "voortgangsrapportage":
        # A report on an agreement says who made it: `de partijen, te weten A, B en C`.
        joint = _parties_to(analysis, bodies, index)
    council = councils(bodies) if college else ()
    place = only_place(bodies) if council else ()
    return Speakers(own, us, joint, own, addressed[:1] or council, council=council, place=place)


def with_sides_signing(
    parties: tuple[Party, ...], speakers: Speakers, facts: DocumentFacts
) -> tuple[Party, ...]:
    """Let those between whom an agreement is sign it, where it does not say who does."""
    named = {p.name for p in parties if any(map(str.isupper, p.name))}
    sides = [name for name in speakers.joint if name in named]
    signed = any("signatory" in p.roles for p in parties)
    if facts.kind != "covenant" or signed or len(sides) < _TWO_SIDES:
        return parties
    return add_roles(parties, {name: {"signatory"} for name in sides})


_TWO_SIDES = 2


def _only_body(parties: Sequence[Party]) -> tuple[str, ...]:
    """Give the public body that a paper knows by its kind alone: `de provincie`, without a name.

    It is whose paper it is, unless another public body is named; `waterschappen` are none.
    """
    public = [
        p.name
        for p in parties
        if p.type in PLACES and (p.name in _KINDS or any(map(str.isupper, p.name)))
    ]
    return tuple(public) if len(public) == 1 and public[0] in _KINDS else ()


_KINDS = frozenset({"gemeente", "provincie", "waterschap", "hoogheemraadschap", "stad"})


def _unnamed(parties: Sequence[Party], signing: Sequence[str]) -> tuple[str, ...]:
    """Give the `partijen` of an agreement that names one of them: a town is not all of them.

    A consultation, on the other hand, may be named for all who sit in it.
    """
    alone = [p for p in parties if [p.name] == list(signing) and p.type in _OF_STATE]
    return tuple(p.name for p in parties if alone and p.name == "partijen")


_OF_STATE = PLACES | {"ministry"}


def _further(analysis: Analysis, index: PartyIndex) -> set[str]:
    """Give those whom a letter tells to have joined: `drie extra partijen (A, B en C)`.

    They are not all the parties that it speaks of.
    """
    return {
        mention.name
        for analysed in analysis.passages
        if (said := _JOINED_LATER.search(analysed.passage.text)) is not None
        for mention in index.mentions_in(analysed.passage.index)
        if said.start() <= mention.start < said.end()
    }


_JOINED_LATER = QuickLook(
    re.compile(
        r"\b(?:extra|nieuwe|aanvullende|andere|overige|verdere)"
        r" (?:partijen|ondertekenaars|deelnemers) ?(?:\([^()]*\)|[:,] [^.;]*)"
    )
)
_MEETING = re.compile(r"(?:BO|bestuurlijk overleg|bestuurlijke overleggen|AO)\b", re.IGNORECASE)
"""A meeting, at which others agree: it speaks for nobody."""


_PART_OF_BODY = re.compile(
    r"(?:bestuursorgaan )?\w*(?:commissie|werkgroep|stuurgroep|projectgroep|klankbordgroep|afdeling"
    r"|cluster|team|sector|directie|directoraat-generaal|dg)\b",
    re.IGNORECASE,
)
"""What prepares or carries out the papers of a public body, and is not whose they are."""


_WITHIN_ONE = re.compile(
    r"\b(?:coalitie|bestuurs|college|raads|hoofdlijnen)(?:akkoord|overeenkomst|programma)",
    re.IGNORECASE,
)
"""`Coalitieakkoord waterschap X`: an agreement within one body is that body's plan."""


def _is_open(own: Sequence[str], parties: Sequence[Party]) -> bool:
    """Whether a text is of nobody that is known, or of a programme known by its letters only."""
    type_of = {p.name: p.type for p in parties}
    return not own or (own[0].isupper() and type_of.get(own[0]) not in PLACES)


def _defined_together(parties: Sequence[Party]) -> tuple[str, ...]:
    """The `Partij` of an agreement that defines the word and leaves open who signs.

    A model agreement has roles (`Beheerder: de Partij die …`) where others have
    signatories; whoever joins is a `Partij`.
    """
    names = [p for p in parties if p.rule == "defined-role"]
    signed = any("signatory" in p.roles and p.rule != "defined-role" for p in parties)
    own = [
        p.name for p in names if {p.name.casefold(), *map(str.casefold, p.aliases)} & _JOINT_ROLES
    ]
    return () if signed else tuple(own)


_CALLED = re.compile(
    r"\b(?:hierna|verder|tezamen|gezamenlijk|samen)\b[^.;]{0,40}?"
    r"(?:te noemen|genoemd|aangeduid als|:)\s*:?\s*[„“\"'‘(]*(?:de\s+)?"
    r"(?P<word>[a-zA-Z]{3,}(?:en|s))\b"
)


def _called_together(
    analysis: Analysis, parties: Sequence[Party], index: PartyIndex, joint: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    """The plurals by which an agreement calls several at once: `hierna: de provincies`.

    They are those named before it in the passage, or all who sign where none are.
    """
    found: dict[str, tuple[str, ...]] = {}
    type_of = {p.name: p.type for p in parties}
    names = {p.name for p in parties if any(map(str.isupper, p.name))}
    numbered = _numbered(analysis, index, names)
    for analysed in analysis.passages[:40]:
        text, since = analysed.passage.text, 0
        for match in _BY_NUMBER.finditer(text):
            sides = [numbered[n] for n in _numbers_in(match["numbers"]) if n in numbered]
            if len(sides) > 1:
                found[match["word"].lower()] = tuple(dict.fromkeys(sides))
        for match in _CALLED.finditer(text):
            if match["word"].lower() in found:
                continue
            before = [
                m.name
                for m in index.mentions_in(analysed.passage.index)
                if since <= m.start and m.end <= match.start() and m.name in names
            ]
            since = match.end()
            together = re.search(r"\b(?:tezamen|gezamenlijk|samen)\b", match[0]) is not None
            kind = type_of_group(match["word"])
            fits = [n for n in before if kind not in PLACES or type_of[n] == kind]
            named = tuple(dict.fromkeys(fits))
            if len(named) > 1:
                found[match["word"].lower()] = named
            elif together and joint:
                found[match["word"].lower()] = joint
        defined = _DEFINED.match(text)
        if defined is not None:
            mentions = index.mentions_in(analysed.passage.index)
            ends = {m.end for m in mentions}
            named = tuple(
                dict.fromkeys(
                    m.name
                    for m in mentions
                    # `de Minister van A van Nederland`: whose minister it is stands behind
                    if m.start >= defined.end()
                    and m.name in names
                    and not (text[: m.start].endswith(" van ") and m.start - len(" van ") in ends)
                )
            )
            if len(named) > 1:
                found[defined["word"]] = named
    agreeing = _agreeing_together(analysis) if joint else ()
    found = {**dict.fromkeys(agreeing, joint), **found}
    return {word: who for word, who in found.items() if not word.endswith("partijen")}


_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_NUMBER = r"(?:\d{1,2}|(?-i:[IVX]{1,4}|[A-H]))"
_BY_NUMBER = re.compile(
    rf"\bpartijen (?:genoemd )?(?:onder )?"
    rf"(?P<numbers>{_NUMBER}(?:(?:, | en | t/m | tot en met ){_NUMBER})+)"
    r"[^.;]{0,60}?\b(?:hierna|verder|samen|gezamenlijk|tezamen)\b[^.;]{0,40}?"
    r"(?:te noemen|genoemd|aangeduid als|:)\s*:?\s*[„“\"'‘(]*(?:de\s+)?"
    r"(?P<word>[a-z]{4,}(?:en|s))\b",
    re.IGNORECASE,
)
"""`Partijen 3 en 4 hierna te noemen: de Bonden`"""
_SIDE_NUMBER = re.compile(rf"(?P<number>{_NUMBER})[.)]?(?=\s|$)")


def _number(said: str) -> int:
    """Give the number of a side: `3`, `III` and `C` are 3."""
    return int(said) if said.isdigit() else _ROMAN.get(said) or ord(said[0]) - ord("A") + 1


def _numbers_in(said: str) -> list[int]:
    """Give the numbers in `1, 2 en 5` and `1 tot en met 4`."""
    numbers = [_number(n) for n in re.findall(_NUMBER, said)]
    through = re.search(r"t/m|tot en met", said) is not None and len(numbers) == len(("from", "to"))
    return list(range(numbers[0], numbers[1] + 1)) if through else numbers


def _numbered(analysis: Analysis, index: PartyIndex, names: AbstractSet[str]) -> dict[int, str]:
    """Give the sides of an agreement that it numbers: the first party that each of them names."""
    found: dict[int, str] = {}
    for analysed in analysis.passages[:40]:
        passage = analysed.passage
        number = _SIDE_NUMBER.match(passage.marker) or _SIDE_NUMBER.match(passage.text)
        first = next((m.name for m in index.mentions_in(passage.index) if m.name in names), None)
        if number is not None and first is not None:
            found.setdefault(_number(number["number"]), first)
    return found


_DEFINED = re.compile(r"(?:[a-z0-9]{1,2}[.)] ?)?(?:de )?(?P<word>[a-z]{4,}(?:en|s)): (?:de |het )?")
"""In a list of definitions: `de ministers: de Minister van A en de Minister van B`."""
_AGREES = re.compile(
    r"(?:\bde (?P<first>\w{3,}(?:en|s)) (?:(?:spreken|komen)\b[^.;]{0,80}\b(?:af|overeen)\b"
    r"|verplichten zich|verbinden zich)"
    r"|\b(?:spreken|komen) de (?P<after>\w{3,}(?:en|s)) (?:[^.;]{0,80} )?(?:af|overeen)\b)",
    re.IGNORECASE,
)


def _agreeing_together(analysis: Analysis) -> tuple[str, ...]:
    """The plural by which an agreement says who agree: `De landen komen overeen …`."""
    said = dict.fromkeys(
        (match["first"] or match["after"]).lower()
        for analysed in analysis.passages
        for match in _AGREES.finditer(analysed.passage.text)
    )
    return tuple(word for word in said if type_of_group(word) is None)


def _parties_to(analysis: Analysis, parties: Sequence[Party], index: PartyIndex) -> tuple[str, ...]:
    """The parties to an agreement: those that one of its first passages names together."""
    known = {
        p.name for p in parties if any(c.isupper() for c in p.name) or p.type == "government_body"
    }
    best: tuple[str, ...] = ()
    for analysed in analysis.passages[:40]:
        text = analysed.passage.text
        mentions = index.mentions_in(analysed.passage.index)
        if not _TOGETHER.search(text) and not _only_lists(text, mentions):
            continue
        if mentions and _CONDITIONAL.search(text[: mentions[0].start]):
            # `leidt ertoe dat, als het Rijk of de provincie haar beleid wijzigt, de overeenkomst …`
            continue
        names = [m.name for m in mentions if m.name in known]
        together = tuple(dict.fromkeys(names))
        if len(together) > max(1, len(best)):
            best = together
    return best


def _named_as_parties(
    analysis: Analysis, parties: Sequence[Party], index: PartyIndex
) -> tuple[str, ...]:
    """Those whom the first passages call `partijen`, groups too: `de Minister en drie bonden`."""
    own = {p.name for p in parties if p.name != "partijen"}
    for analysed in analysis.passages[:40]:
        called = _CALLED_PARTIES.search(analysed.passage.text)
        if called is None:
            continue
        before = [m for m in index.mentions_in(analysed.passage.index) if m.end <= called.start()]
        together = tuple(dict.fromkeys(m.name for m in before if m.name in own))
        if len(together) > 1:
            return together
    return ()


_CALLED_PARTIES = re.compile(
    r"\((?:hierna|verder|(?:hierna )?(?:te zamen|tezamen|gezamenlijk|samen))\b[^()]{0,30}"
    r"\bpartijen\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(r"\b(?:als|indien|wanneer|mocht(?:en)?|tenzij)\b", re.IGNORECASE)
_WE_AGREE = re.compile(
    r"\b(?:(?:spreken|komen)\b[^.;]{0,80}\b(?:af|overeen)\b"
    r"|(?:zijn|hebben)\b[^.;]{0,80}\b(?:overeengekomen|afgesproken)\b|besluiten\b|verklaren\b"
    r"|beloven\b)"
)
_WE_ACT = re.compile(
    r"\b(?:starten|beginnen|gaan|werken|maken|stellen|zetten|onderschrijven|bundelen|streven"
    r"|organiseren|onderzoeken|ontwikkelen|investeren|zullen|willen)\b"
)
_OFTEN_TOGETHER = 2
"""Sentences in which the same must act together, where none says that they agree."""


def _agreeing(analysis: Analysis, index: PartyIndex) -> tuple[str, ...]:
    """Those who are said most often to agree together: `Rijk en regio spreken af dat …`.

    Where nobody does, those who are said more than once to act together, in whatever order.
    """
    counts: Counter[frozenset[str]] = Counter()
    ordered: dict[frozenset[str], tuple[str, ...]] = {}
    for analysed in analysis.passages:
        for pattern, weight in ((_WE_AGREE, _OFTEN_TOGETHER), (_WE_ACT, 1)):
            together = _subjects_of(analysed, index, pattern)
            if together:
                counts[frozenset(together)] += weight
                ordered.setdefault(frozenset(together), together)
                break
    best = counts.most_common(1)
    return ordered[best[0][0]] if best and best[0][1] >= _OFTEN_TOGETHER else ()


def _we_are(analysis: Analysis, index: PartyIndex) -> tuple[str, ...]:
    """Those whom the first `Wij, A, B en C, beloven` of a text names, or the group that it does."""
    for analysed in analysis.passages:
        since, until = speaking(analysed.passage.text)
        mentions = index.mentions_in(analysed.passage.index) if until else ()
        named = [m.name for m in mentions if since <= m.start and m.end <= until]
        if named:
            return tuple(dict.fromkeys(named))
    return ()


_WE_AS = re.compile(r"\b(?:wij|we|ons|onze)\b[^.;:]{0,80}\bals (?:de |het )?$", re.IGNORECASE)
"""`Wij maken afspraken als Rijk, gemeenten en bonden`: who says `wij`."""


def _we_as(analysis: Analysis, index: PartyIndex) -> tuple[str, ...]:
    """Those as whom the first `wij` of a text speaks that says so."""
    for analysed in analysis.passages:
        text = analysed.passage.text
        mentions = index.mentions_in(analysed.passage.index)
        for n, mention in enumerate(mentions):
            if not _WE_AS.search(text[: mention.start]):
                continue
            together = [mention]
            for other in mentions[n + 1 :]:
                if not _NEXT_OF_LIST.fullmatch(text[together[-1].end : other.start]):
                    break
                together.append(other)
            if len(together) > 1:
                return tuple(dict.fromkeys(m.name for m in together))
    return ()


_NEXT_OF_LIST = re.compile(r"\s*(?:,|,? ?(?:en|alsmede))\s+(?:de |het )?", re.IGNORECASE)


def _subjects_of(analysed: Analysed, index: PartyIndex, verb: re.Pattern[str]) -> tuple[str, ...]:
    """The parties, two or more, of which a sentence begins with a list before a verb."""
    text = analysed.passage.text
    match = verb.search(text)
    if match is None:
        return ()
    names = [m for m in index.mentions_in(analysed.passage.index) if m.end <= match.start()]
    together = tuple(dict.fromkeys(m.name for m in names))
    return together if _only_lists(text[: match.start()], names) and len(together) > 1 else ()


def _only_lists(text: str, mentions: Sequence[PartyMention]) -> bool:
    """Whether a text holds the names of parties and nothing else: `Gemeente A, B en de C`."""
    rest, since = [], 0
    for mention in mentions:
        rest.append(text[since : mention.start])
        since = mention.end
    words = re.findall(r"\w+", " ".join((*rest, text[since:])).lower())
    return set(words) <= {"en", "de", "het"}


def _titled(analysis: Analysis, parties: Sequence[Party], index: PartyIndex) -> tuple[str, ...]:
    """The parties to an agreement that its title names: `Convenant A en B`; at least two."""
    known = {p.name for p in parties if any(c.isupper() for c in p.name)}
    names: list[str] = []
    for analysed in analysis.passages:
        passage = analysed.passage
        if passage.kind == "signature":
            continue
        if passage.kind != "heading" and len(analysed.doc) > _TITLE_WORDS:
            break
        for mention in index.mentions_in(passage.index):
            # A line that holds a place alone says where, not who.
            alone = mention.end - mention.start > len(passage.text.strip()) - 3
            if mention.name in known and not alone:
                names.append(mention.name)
    together = tuple(dict.fromkeys(names))
    return together if len(together) > 1 else ()


_TITLE_WORDS = 8
"""A passage before the body of a text is a line of its title page up to this many words."""

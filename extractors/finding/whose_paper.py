"""Whose paper a document is, as its own front, imprint or opening sentence says.

`wij` in a plan or report is the body that it is of. That body may be named once, on a line of
the title page, while a partner is named on every page; so the places that say whose a paper
is go before any count of names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from extractors.finding.council_papers import is_subject_line, subject_lines
from extractors.finding.parties import PartyIndex, PartyMention
from extractors.finding.party_plans import BEFORE_OWNER, PAPER, WHOSE_PLAN, YEARS
from extractors.language.analysis import Analysed, Analysis
from extractors.language.party_nouns import PLACES, is_no_party_head, type_of_head
from extractors.linking.institutions import institution_type
from extractors.reading.model import FRONT
from schemas.records import Party

_FRONT = 20
"""Passages among which the lines of a title page stand."""
_PROSE = re.compile(r"(?:\S+\s+){7,}\S+[.;:?!]\s*$")
"""A sentence of some length: there the title page ends."""
_ENDS = re.compile(r"[.;?!]\s*$")
"""What no line of a title page ends in."""
_FOR_WHOM = re.compile(
    r"(?:in opdracht van|opdrachtgever|(?:een )?uitgave(?: van)?|uitgegeven door|afzender|van)"
    r"\s*:?\s*(?:de |het )?$",
    re.IGNORECASE,
)
_FOR_READERS = re.compile(
    r"(?:ten behoeve van|t\.b\.v\.|(?:aangeboden|voorgelegd|gericht) aan|ter bespreking in)"
    r"\s*:?\s*(?:de |het )?$",
    re.IGNORECASE,
)
"""A line that says who is to read the paper."""
_MAKERS = re.compile(
    r"(?:opgesteld|geschreven|samengesteld|uitgevoerd|vormgeving|ontwerp|opmaak|druk\w*|foto\w*"
    r"|redactie|teksten?|auteurs?|illustraties?|productie|in samenwerking|met dank)\b",
    re.IGNORECASE,
)
"""A line that names who made the paper, and for somebody else."""
_MADE_BY = re.compile(
    r"(?:opgesteld|geschreven|samengesteld)(?: in [a-z]+ \d{4})? door\s*:?\s*(?:de |het )?$",
    re.IGNORECASE,
)
_NEUTRAL = frozenset(
    """
    de het een van en januari februari maart april mei juni juli augustus september oktober
    november december versie concept definitief definitieve ontwerp eindversie vastgesteld datum
    jaargang deel bijlage voorjaar najaar zomer winter
    """.split()
)
"""Words that may stand beside the name in a line of a title page."""
_WORD = re.compile(r"[^\W\d_]+")
_IMPRINT = re.compile(
    r"^(?:(?:dit|deze)(?: \w+)? is )?(?:een )?(?:uitgave(?: van)?|uitgegeven door)\s*:?\s*"
    r"(?:de |het )?$",
    re.IGNORECASE,
)
_HERE_LIES = re.compile(
    r"^(?:voor u|hier) ligt (?:de|het|een|ons|onze)\b[^,.;]{0,80}\bvan (?:de |het )?$",
    re.IGNORECASE,
)
_IN_THIS = re.compile(
    r"^(?:in|met) (?:dit|deze) [\w-]+ (?:beschrijft|geeft|legt|zet|presenteert|wil|maakt|kiest"
    r"|stelt|laat|bundelt|kijkt|schetst|blikt) (?:de |het )?$",
    re.IGNORECASE,
)
_OPENING = 12
"""Passages of the text itself among which a sentence may say whose paper it is."""


def whose(analysis: Analysis, parties: Sequence[Party], index: PartyIndex) -> tuple[str, ...]:
    """Give the body that a plan, report or letter is of; nobody where it leaves that open.

    It is the one that the paper says, else the one named in its title or running head, else
    the one named most.
    """
    readers = set(_behind(list(_front(analysis)), index, _FOR_READERS))
    topics = _topics(analysis, parties, index)
    parties = [p for p in parties if p.name not in readers | topics]
    planning = [p.name for p in parties if p.rule == WHOSE_PLAN]
    if len(planning) == 1:
        return (planning[0],)
    said = _said(analysis, parties, index)
    if said is not None:
        return (said,)
    running = _in_running_heads(analysis, parties)
    named = _named_most(analysis, parties, index, running)
    if not is_of_one(analysis):
        return named
    heads = running | {
        mention.name
        for analysed in analysis.passages[:_LETTERHEAD]
        if analysed.passage.kind in {"heading", "letterhead"}
        for mention in index.mentions_in(analysed.passage.index)
    }
    return named if heads.issuperset(named) else ()


def _topics(analysis: Analysis, parties: Sequence[Party], index: PartyIndex) -> set[str]:
    """Give the names that only say what a programme, monitor or agenda is about.

    They stand right behind its noun, or have one in them, and are of no body by any other word:
    `Uitvoeringsprogramma Groene Kust`, `het Regionaal Programma Duinen`.
    """
    names = {
        p.name
        for p in parties
        if p.type not in _PUBLIC
        and p.type != "person"
        and p.rule != WHOSE_PLAN
        and institution_type(p.name) is None
        and all(type_of_head(word) is None for word in p.name.split())
    }
    if not names:
        return set()
    found = {name for name in names if any(map(is_no_party_head, name.split()))}
    for analysed in analysis.passages:
        for mention in index.mentions_in(analysed.passage.index):
            before = analysed.passage.text[max(0, mention.start - _NEAR) : mention.start]
            if mention.name in names and _TOPIC_BEFORE.search(before):
                found.add(mention.name)
    return found


_PUBLIC = PLACES | {"ministry", "government_body"}
_NEAR = 40
_TOPIC_BEFORE = re.compile(
    r"(?<![\w-])\w*(?:programma|agenda|monitor|visie|actieplan|aanpak|project|deal|pact|campagne"
    r"|akkoord|strategie|uitvoeringsplan|regeling|pilot)(?: [\"'“‘])? ?[\"'“‘]?$",
    re.IGNORECASE,
)


def _said(analysis: Analysis, parties: Sequence[Party], index: PartyIndex) -> str | None:
    """Give the name of the body that a document itself says it is of, None where it does not.

    Asked in turn: the line of the title page that says for whom the paper was made, its title,
    the names alone on a line of it, the first sentences, the imprint. Of two bodies named in
    one of these places the public one counts, and of two such none.
    """
    bodies = {p.name: p for p in parties if p.type != "person"}
    front = list(_front(analysis))
    for named in (
        _behind(front, index, _FOR_WHOM),
        _in_titles(front, index),
        _alone(front, index),
        _behind(analysis.passages[len(front) : len(front) + _OPENING], index, _HERE_LIES, _IN_THIS),
        _behind(analysis.passages, index, _IMPRINT),
        # Whoever writes a paper for itself is public; others write for somebody.
        [n for n in _behind(front, index, _MADE_BY) if n in bodies and _is_public(bodies[n])],
    ):
        names = dict.fromkeys(name for name in named if name in bodies)
        public = [name for name in names if _is_public(bodies[name])]
        for only in (list(names), public):
            if len(only) == 1:
                return only[0]
        if names:
            return None
    return None


def _is_public(party: Party) -> bool:
    return party.type in PLACES or party.type in {"ministry", "government_body"}


def _is_prose(text: str) -> bool:
    """Whether a line is a sentence of some length."""
    return text.rstrip().endswith((".", ";", ":", "?", "!")) and _PROSE.search(text) is not None


def _front(analysis: Analysis) -> Iterator[Analysed]:
    """Give the lines of the title page: those before the first sentence of some length."""
    for analysed in analysis.passages[:_FRONT]:
        passage = analysed.passage
        if passage.kind in {"list_item", "table_row"} or _is_prose(passage.text):
            return
        yield analysed


def _behind(
    passages: Sequence[Analysed], index: PartyIndex, *marks: re.Pattern[str]
) -> Iterator[str]:
    """Give the parties that stand right behind one of the marks."""
    for analysed in passages:
        for mention in index.mentions_in(analysed.passage.index):
            before = analysed.passage.text[: mention.start]
            if any(mark.match(before) for mark in marks):
                yield mention.name


def _in_titles(front: Sequence[Analysed], index: PartyIndex) -> Iterator[str]:
    """Give the parties behind the name of a paper, at the end of its title or before its years."""
    for analysed in front:
        text = analysed.passage.text
        for paper in PAPER.finditer(text):
            for mention in index.mentions_in(analysed.passage.index):
                if (
                    mention.start >= paper.end()
                    and BEFORE_OWNER.fullmatch(text[paper.end() : mention.start])
                    and YEARS.match(text[mention.end :])
                ):
                    yield mention.name


def _alone(front: Sequence[Analysed], index: PartyIndex) -> Iterator[str]:
    """Give the parties that have a line of the title page for themselves, dates aside."""
    for analysed in front:
        text = analysed.passage.text
        if _MAKERS.match(text) or analysed.passage.kind == "letterhead":
            continue
        mentions = index.mentions_in(analysed.passage.index)
        for mention in mentions[:1]:
            words = _WORD.findall(text[: mention.start] + text[mention.end :])
            if {word.lower() for word in words} <= _NEUTRAL:
                yield mention.name


_LETTERHEAD = 20


def _named_most(
    analysis: Analysis, parties: Sequence[Party], index: PartyIndex, running: Set[str]
) -> tuple[str, ...]:
    """The body named most, where one is so clearly; titles and `running` heads count for more."""
    known = {p.name for p in parties if any(c.isupper() for c in p.name)}
    states = {p.name for p in parties if p.type in {"ministry", "government_body"}}
    places = {p.name for p in parties if p.type in PLACES}
    titled = set(running)
    subjects = subject_lines(analysis.document)
    counts: Counter[str] = Counter(dict.fromkeys(titled, 10))
    for analysed in analysis.passages:
        passage = analysed.passage
        if passage.kind == "table_row":
            continue
        line = passage.index < 4 and _ENDS.search(passage.text) is None
        on_front = passage.page == 1 and (passage.kind == "heading" or line)
        on_front = on_front and _MAKERS.match(passage.text) is None
        on_front = on_front and not is_subject_line(passage.text, subjects)
        for mention in index.mentions_in(passage.index):
            if mention.name in known:
                # `Taalpact Noordrand` is not of `Bibliotheek Noordrand`.
                whole = mention.name in places or _is_most_of(mention.name, mention)
                # `Borging Rijk`, halfway down the page, is a part of the paper and no title.
                whole = whole and (mention.name != "Rijk" or passage.index < _TITLE_AMONG)
                counts[mention.name] += 5 if on_front and whole else 1
                if on_front and whole:
                    titled.add(mention.name)
    for name in [n for n in counts if n.casefold().endswith(NO_SPEAKERS)]:
        del counts[name]
    ranked = [
        (name, n) for name, n in counts.most_common(3) if name in titled or name not in states
    ]
    clearly = 1.2 if ranked and ranked[0][0] in titled else 1.5
    close = [name for name, n in ranked if name in titled and clearly * n >= ranked[0][1]]
    # A plan is of a municipality or the like, rather than of the teams that its title names.
    public = [p.name for p in parties if p.name in close and p.type in PLACES]
    if len(close) > 1 and len(public) == 1:
        return (public[0],)
    spoken = [p.name for p in parties if p.type in PLACES and counts[p.name] >= _OFTEN]
    if not titled and (joint := _of_several(analysis, parties, index, counts)) is not None:
        return joint
    if not titled and len(spoken) == 1:
        # The teams of a municipality are named more often than itself in its own plan.
        return (spoken[0],)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < clearly * ranked[1][1]):
        return ()
    name, count = ranked[0]
    is_place = name in {p.name for p in parties if p.type in PLACES}
    enough = 0 if name in titled else _OFTEN if is_place else 2 * _OFTEN
    return (name,) if count >= enough else ()


def _of_several(
    analysis: Analysis, parties: Sequence[Party], index: PartyIndex, counts: Mapping[str, int]
) -> tuple[str, ...] | None:
    """Give the one region whose municipalities a paper is of, None where it is not of several.

    It speaks of the municipalities more often than of any one of them. A province that it names
    more often than any place in it tells of its regions and municipalities.
    """
    groups = {p.name for p in parties if p.type == "municipality" and p.name == "gemeenten"}
    spoken = sum(
        mention.name in groups
        for analysed in analysis.passages
        for mention in index.mentions_in(analysed.passage.index)
    )
    towns = [p.name for p in parties if p.type == "municipality" and counts.get(p.name)]
    if not towns or spoken < _OFTEN or spoken <= max(counts[name] for name in towns):
        return None
    regions = tuple(p.name for p in parties if p.type == "region" and counts.get(p.name))
    provinces = [p.name for p in parties if p.type == "province" and counts.get(p.name)]
    if len(provinces) == 1 and counts[provinces[0]] > max(counts[n] for n in (*regions, *towns)):
        return (provinces[0],)
    return regions if len(regions) == 1 else ()


def _is_most_of(name: str, mention: PartyMention) -> bool:
    """Whether a mention is more than a part of a name; an abbreviation counts for the whole."""
    length = mention.end - mention.start
    return 2 * length > len(name) or length == sum(map(str.isupper, name))


_I = re.compile(r"\bik\b")
_WE = re.compile(r"\b[Ww](?:ij|e)\b")


def is_of_one(analysis: Analysis, said: int = 2) -> bool:
    """Whether a person writes, as in a circular: whoever is named most in it is not the writer.

    `ik` is then `said` at least so often, and more often than `wij`.
    """
    told = [
        a.passage.text for a in analysis.passages if a.passage.kind in {"sentence", "list_item"}
    ]
    mine = sum(_I.search(text) is not None for text in told)
    return mine >= said and mine > sum(_WE.search(text) is not None for text in told)


_OFTEN = 3
_TITLE_AMONG = 4
"""Passages with which a document begins, one of which is its title."""
NO_SPEAKERS = ("fonds", "regeling", "wet")
"""Ends of the names of what pays or rules, and says nothing."""


def _in_running_heads(analysis: Analysis, parties: Sequence[Party]) -> set[str]:
    """The parties whose name stands in a running head or foot."""
    lines = {
        " ".join(word.text for word in line.words)
        for page in analysis.document.pages[:FRONT]
        for block in page.blocks
        if block.role in {"running_head", "running_foot"}
        for line in block.lines
    }
    said = " ".join(lines).casefold()
    return {
        party.name
        for party in parties
        if party.type != "person"
        and any(len(n) > 4 and n.casefold() in said for n in (party.name, *party.aliases))
    }

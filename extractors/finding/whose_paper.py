"""Whose paper a document is, as its own front, imprint or opening sentence says.

`wij` in a plan or report is the body that it is of. That body may be named once, on a line of
the title page, while a partner is named on every page; so the places that say whose a paper
is go before any count of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.parties import PartyIndex
from extractors.finding.party_plans import BEFORE_OWNER, PAPER
from extractors.language.analysis import Analysed, Analysis
from extractors.language.party_nouns import PLACES
from schemas.records import Party

_FRONT = 20
"""Passages among which the lines of a title page stand."""
_PROSE = re.compile(r"(?:\S+\s+){7,}\S+[.;:?!]\s*$")
"""A sentence of some length: there the title page ends."""
_FOR_WHOM = re.compile(
    r"(?:in opdracht van|opdrachtgever|(?:een )?uitgave(?: van)?|uitgegeven door|afzender|van)"
    r"\s*:?\s*(?:de |het )?$",
    re.IGNORECASE,
)
_MAKERS = re.compile(
    r"(?:opgesteld|geschreven|samengesteld|uitgevoerd|vormgeving|ontwerp|opmaak|druk\w*|foto\w*"
    r"|redactie|teksten?|auteurs?|illustraties?|productie|in samenwerking|met dank)\b",
    re.IGNORECASE,
)
"""A line that names who made the paper, and for somebody else."""
_NEUTRAL = frozenset(
    """
    de het een van en januari februari maart april mei juni juli augustus september oktober
    november december versie concept definitief definitieve ontwerp eindversie vastgesteld datum
    jaargang deel bijlage voorjaar najaar zomer winter
    """.split()
)
"""Words that may stand beside the name in a line of a title page."""
_WORD = re.compile(r"[^\W\d_]+")
_YEARS = re.compile(r"[\s,:|(–-]*(?:\d{4}(?:\s*[-–/]\s*\d{2,4})?)?\)?\s*$")
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


def paper_of(analysis: Analysis, parties: Sequence[Party], index: PartyIndex) -> str | None:
    """Give the name of the body that a document says it is of, None where it does not say.

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


def _front(analysis: Analysis) -> Iterator[Analysed]:
    """Give the lines of the title page: those before the first sentence of some length."""
    for analysed in analysis.passages[:_FRONT]:
        passage = analysed.passage
        if passage.kind in {"list_item", "table_row"} or _PROSE.search(passage.text):
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
                    and _YEARS.match(text[mention.end :])
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

"""Times named by an occasion with a year: `voor het BO MIRT 2024`, `bij de Voorjaarsnota 2021`.

The year is part of a name there, and still says when something is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.language.dates import DateClass, DateMention
from extractors.language.dates_meaning import Meaning, Relation, Year

_MEETING = (
    r"(?:overleg(?:gen)?|BO(?:['’]s)?|conferentie|congres|top|bijeenkomst|vergadering|symposium"
    r"|verkiezingen|\w*rondes?|tranche)"
)
_PAPER = (
    r"(?:voorjaarsnota|najaarsnota|zomernota|miljoenennota|begroting(?:sbehandeling)?|kadernota|kaderbrief"
    r"|perspectiefnota|voorjaarsbrief|jaarplan|jaarprogramma|werkplan|voortgangsrapportage|burap)"
)
_NAMED = re.compile(
    r"\b(?P<lead>uiterlijk\s(?:bij|in|tijdens|op)|nog\sv[oó]ór|v[oó]ór|voor|in|bij|met|tijdens|op|na|tot)\s"
    r"(?:(?:het|de|dit|deze|mijn|onze|zijn|haar|hun)\s)?(?:(?!en\b|of\b|van\b)[\w’'-]+\s){0,2}?"
    rf"(?:(?P<meeting>[\w-]*{_MEETING})|(?P<paper>[\w-]*{_PAPER}))\s"
    r"(?-i:(?:[A-ZÀ-Ý(][\w)’'-]*\s){0,3})(?:van\s)?$",
    re.IGNORECASE,
)
"""Before a year: the preposition, the occasion and what it is about, in capitals."""
_AGENDA = re.compile(
    r"\b(?:ge)?agendeer|\bagenderen|\b(?:in|door)ge(?:pland|schoven)|\bvoorbereid", re.IGNORECASE
)
"""What is put on the agenda of a meeting is done at it, not before it."""
_RELATIONS: dict[str, Relation] = {"na": "from", "tot": "before"}


_CLASSES: dict[Relation, DateClass] = {"until": "until", "before": "until", "from": "from"}


def occasion_of(text: str, mention: DateMention) -> DateMention | None:
    """Give the time that an occasion with the year `mention` names; None where there is none.

    `voor` is before a meeting, and for a paper; what follows a meeting may be in its year.
    Without a preposition in front (`de begroting 2024 uitvoeren`) it is only a name.
    """
    node = mention.meaning.node
    if not isinstance(node, Year) or mention.preposition is not None:
        return None
    named = _NAMED.search(text[: mention.start])
    if named is None:
        return None
    lead = " ".join(named["lead"].lower().split())
    relation: Relation = _RELATIONS.get(lead, "until" if lead.startswith("uiterlijk") else "in")
    if lead.endswith(("voor", "vóór")):
        agenda = _AGENDA.search(text) is not None
        relation = "before" if named["meeting"] and not agenda else "in"
    return replace(
        mention,
        start=named.start(),
        text=text[named.start() : mention.end],
        meaning=Meaning(relation, node),
        date_class=_CLASSES.get(relation, "point"),
        rule=PAPER if named["paper"] else MEETING,
        preposition=lead,
        in_name=False,
        attributive=False,
    )


MEETING, PAPER = "date.meeting", "date.paper"
"""The rules of a time named by a meeting, and by a paper, which tells of no other year's acts."""


def with_occasions(text: str, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """Give the times of a text, those that an occasion names in place of its bare year."""
    for mention in mentions:
        yield occasion_of(text, mention) or mention

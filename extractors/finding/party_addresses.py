"""Whom the head of a letter or memo names in a line that begins with `Aan`: a board, body, person.

The chambers of parliament and the councils that most letters go to are read by
`party_letterheads`; here are all others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_groups import bodies_in
from extractors.finding.party_offices import find_offices
from extractors.finding.party_text import fold
from extractors.finding.person_lines import find_names_alone
from extractors.finding.person_names import is_function
from extractors.language.party_nouns import is_no_party_head, type_of_head
from extractors.reading.model import Passage

_TO = re.compile(r"Aan:?\s+(?=\S)", re.IGNORECASE)
_FOR = re.compile(r"(?:^|\s)(?:t\.?\s?a\.?\s?v\.?|ter attentie van)\s+(?:de |het )?", re.IGNORECASE)
"""Before the person or office that a letter is for: `t.a.v. mevrouw A. Stolk`."""
_HEADS_OF = re.compile(
    r"(?:(?:de|het)\s+)?(?:(?:leden|directie|(?:hoofd|dagelijks )?bestuur|college van bestuur"
    r"|raad van (?:bestuur|toezicht|commissarissen)|ondernemingsraad|secretariaat"
    r"|[a-z-]*voorzitter(?: en (?:de )?leden)?|[a-z-]*directeur|secretaris)"
    r"(?:\s+en\s+leden)?\s+(?:van|der|bij)\s+)?(?:(?:de|het)\s+)?",
    re.IGNORECASE,
)
"""Those in a body who read what it gets: `het bestuur van de`."""
_TITLE = re.compile(r"(?:(?:de heer|mevrouw|dhr|mevr|mw)\.?\s+)+", re.IGNORECASE)
_CAPITAL_TITLE = re.compile(r"(?:[Dd]e )?[Hh]eer(?: en mevrouw)? ")
_NAME = re.compile(r"[A-Za-z][\w&'’.-]*(?: (?:[A-Z&][\w&'’.-]*|van|voor|de|het|der|en(?= [A-Z])))*")
_HEAD = 40
"""Passages at the beginning among which the address of a letter is."""


def find_addressees(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find whom the head of a letter names: behind `Aan`, or with an article above an address."""
    found = list(_behind_aan(passages)) or list(_above_address(passages))
    for candidate in found:
        yield replace(candidate, rule="address", weight=0.9, role="addressee")


def _above_address(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find who stands with an article above a postal address: `De Minister van X` / `Postbus 1`.

    The line with the person's own name may come between.
    """
    lines = [p for p in passages[:_HEAD] if p.page == 1 and p.kind == "letterhead"]
    for at, line in enumerate(lines):
        article = _ARTICLE.match(line.text)
        below = lines[at + 1 : at + 1 + _BELOW]
        posted = next((n for n, later in enumerate(below) if _POSTED.match(later.text)), None)
        if article is None or posted is None:
            continue
        found = list(_addressed(line, article.end(), len(line.text)))
        for between in below[:posted] if found else ():
            found += _named(between, 0, len(between.text))
        if found:
            yield from found
            return


_ARTICLE = re.compile(r"(?:De|Het) (?=\S)")
_BELOW = 3
"""Lines between which and the address a name, a department or a person may stand."""
_POSTED = re.compile(
    r"(?:[Pp]ostbus|[Aa]ntwoordnummer)\b|\d{4} ?[A-Z]{2}\b|[A-Z][\w. -]+ \d+ ?[a-zA-Z]?$"
)


def _behind_aan(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find whom the first line of the head with `Aan` names, and for whom it is in particular."""
    for passage in passages[:_HEAD]:
        lead = _TO.match(passage.text)
        if passage.page > 1 or passage.kind != "letterhead" or lead is None:
            continue
        particular = _FOR.search(passage.text, lead.end() - 1)
        end = particular.start() if particular is not None else len(passage.text)
        found = list(_addressed(passage, lead.end(), end))
        if particular is not None:
            found += _named(passage, particular.end(), len(passage.text))
        yield from found
        return


def _addressed(passage: Passage, start: int, end: int) -> Iterator[Candidate]:
    """Give the public body, ministry, body with a head noun or person between two offsets."""
    public = [
        found
        for found in (*bodies_in(passage), *find_offices(passage.index, passage.text))
        if start <= found.start < end
        and _HEADS_OF.fullmatch(passage.text, start, found.start) is not None
    ]
    if public:
        yield public[0]
        return
    body = _HEADS_OF.match(passage.text, start, end)
    begins = body.end() if body is not None else start
    name = _NAME.match(fold(passage.text), begins, end)
    words = name[0].split() if name is not None else []
    kind = next((sort for word in words if (sort := type_of_head(word)) is not None), None)
    if name is not None and kind is not None and not any(map(is_no_party_head, words)):
        surface = passage.text[slice(*name.span())]
        if any(word[0].isupper() for word in words) and not is_function(words[0]):
            yield Candidate(passage.index, *name.span(), surface, "address", 0.9, kind)
        return
    yield from _named(passage, start, end)


def _named(passage: Passage, start: int, end: int) -> Iterator[Candidate]:
    """Give the person whose name, with a title before it, fills a line between two offsets."""
    title = _TITLE.match(passage.text, start, end)
    title = title or _CAPITAL_TITLE.match(passage.text, start, end)
    begins = title.end() if title is not None else start
    for person in find_names_alone(passage.index, passage.text[begins:end]):
        yield replace(person, start=begins + person.start, end=begins + person.end)

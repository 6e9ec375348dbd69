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
_NAME = re.compile(r"[A-Za-z][\w&'’.-]*(?: (?:[A-Z&][\w&'’.-]*|van|voor|de|het|der|en(?= [A-Z])))*")
_HEAD = 40
"""Passages at the beginning among which the address of a letter is."""


def find_addressees(passages: Sequence[Passage]) -> Iterator[Candidate]:
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
        for candidate in found:
            yield replace(candidate, rule="address", weight=0.9, role="addressee")
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
    begins = title.end() if title is not None else start
    for person in find_names_alone(passage.index, passage.text[begins:end]):
        yield replace(person, start=begins + person.start, end=begins + person.end)

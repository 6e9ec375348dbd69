"""Names in the column of a table that says who acts: `Trekker`, `Verantwoordelijk`, `Wie`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_fields import is_abstract
from extractors.finding.party_offices import find_offices
from extractors.finding.party_text import fold
from extractors.finding.table_cells import cells_by_column, rows_of_passages
from extractors.finding.table_heads import heads_of
from extractors.language.party_nouns import is_no_party_head, type_of_group, type_of_head
from extractors.linking.register import candidates as register_rows
from extractors.reading.model import Cell, Document, Passage, Table
from schemas.records import PartyType

_PARTS = re.compile(r"[^,;/+&\n]+?(?=\s*(?:[,;/+&\n]| en | i\.s\.m\. | samen met | met |$))")
_LINKS = re.compile(r"^(?:\s*(?:en|i\.s\.m\.|samen met|met|de|het|alle|o\.a\.)\s+)+", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w&'’.-]*(?: (?:[A-Z&(][\w&'’.()-]*|van|voor|de|het|der|in|op|aan|'s))*")
_PERSON = re.compile(
    r"(?:[A-Z]\.\s?)+|(?:dhr|mevr|mevrouw|mw|de heer|drs|ir|mr|dr)\b", re.IGNORECASE
)
_NONE = re.compile(
    r"(?:n\.?\s?t\.?\s?b|n\.?\s?v\.?\s?t|nog|nader|diverse|allen?|ja|nee)\b", re.IGNORECASE
)
_MINISTRY_OF_STATE = re.compile(r"(?:[Hh]et )?Rijk \((?P<which>[^()]{1,60})\)")
_MOST_WORDS = 7


def find_in_columns(document: Document, small: frozenset[str]) -> Iterator[Candidate]:
    """Find the names that stand alone in cells under such a head.

    A word that the document writes with a small letter too (`small`) is no name by itself;
    nor is a field of work (`Wonen`), a person or a note that it is not known yet.
    """
    for row, kind, cell in cells_by_column(document):
        if kind == "who":
            for found in names_in_cell(cell.text, document.passages[row], small):
                yield replace(found, role="actor")
    for row, cell in _partner_cells(document):
        passage = document.passages[row]
        for found in (
            *names_in_cell(cell.text, passage, small),
            *_groups_in_cell(cell.text, passage),
        ):
            yield replace(found, role="counterparty")


def with_whom(table: Table) -> frozenset[int]:
    """Give the columns of a table that say with whom something is done: `Partners`, `I.s.m.`."""
    heads = heads_of(table).items()
    return frozenset(column for column, head in heads if _WITH_WHOM.fullmatch(head.strip()))


def _partner_cells(document: Document) -> Iterator[tuple[int, Cell]]:
    """Give the cells under a head that says with whom something is done, and their passages."""
    rows = rows_of_passages(document)
    for number, table in enumerate(document.tables):
        columns = with_whom(table)
        for cell in table.cells:
            row = rows.get((number, cell.row))
            if row is not None and cell.column in columns and not cell.is_header:
                yield row, cell


_WITH_WHOM = re.compile(
    r"(?:[a-z-]*partners?|(?:samen |in samenwerking )?met(?: wie)?|i\.s\.m\.?|samenwerking(?: met)?"
    r"|samenwerkingspartijen|overige (?:partners|partijen))\s*:?",
    re.IGNORECASE,
)


def _groups_in_cell(text: str, row: Passage) -> Iterator[Candidate]:
    """Find the groups without a name among the parts of a cell: `GGD, scholen, huisartsen`."""
    begin = row.text.find(text)
    for first, last in _parts(text) if begin >= 0 else ():
        word = text[first:last].strip()
        kind = type_of_group(word) if word.isalpha() else None
        if kind is not None and word.casefold() not in _ANYBODY:
            start = begin + first + text[first:last].find(word)
            name = word if word.isupper() else word[0].lower() + word[1:]
            place = start, start + len(word)
            yield Candidate(row.index, *place, name, "group", 0.6, kind, group=True)


_LOCAL: Final[Mapping[str, PartyType]] = {
    "gemeente": "municipality",
    "provincie": "province",
    "waterschap": "region",
    "hoogheemraadschap": "region",
}
"""Nouns that name the body of the place, in a cell that holds no more: `Gemeente`."""
_ANYBODY = frozenset({"partners", "partijen", "organisaties", "instellingen", "stakeholders"})
"""Nouns in a cell that leave open who is meant."""


def names_in_cell(text: str, row: Passage, small: frozenset[str]) -> Iterator[Candidate]:
    """Find the names that are all that a cell of a row holds, one by one."""
    begin = row.text.find(text)
    if begin < 0:
        return
    state = _MINISTRY_OF_STATE.fullmatch(text.strip())
    if state is not None:
        # `Rijk (EZ)`: which ministry it is
        at, which = begin + text.find("(") + 1, state["which"]
        if register_rows(which, ("ministry",)):
            end = at + len(which)
            yield Candidate(row.index, at, end, which, "listed-under-group", 0.75, "ministry")
        return
    for first, last in _parts(text):
        linked = _LINKS.match(text[first:last])
        opens = first + (linked.end() if linked else 0)
        opens += len(text[opens:]) - len(text[opens:].lstrip())
        name = text[opens:last].strip()
        ministry = next(find_offices(row.index, name), None)
        if ministry is not None and ministry.end - ministry.start == len(name):
            start = begin + opens
            yield replace(ministry, start=start, end=start + len(name))
            continue
        if (kind := _LOCAL.get(name.lower())) is not None:
            # The one whose plan it is, as `de gemeente` in its sentences.
            place = begin + opens, begin + opens + len(name)
            yield Candidate(row.index, *place, name.lower(), "group", 0.6, kind, group=True)
            continue
        if _is_name(fold(name), small):
            start = begin + opens
            head = next((k for word in name.split() if (k := type_of_head(word.lower()))), None)
            end = start + len(name)
            yield Candidate(row.index, start, end, name, "listed-under-group", 0.75, head)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Give where the parts of a cell begin and end; a name in the register is not divided."""
    held: tuple[int, int] | None = None
    for part in _PARTS.finditer(text):
        if held is not None:
            whole = text[held[0] : part.end()].strip()
            if any(register_rows(form) for form in (whole, whole.partition(" ")[2])):
                # `Waterschap Rijn en IJssel`
                held = held[0], part.end()
                continue
            if text[held[1] :].lstrip().startswith("&") and _one_with_head(whole):
                # `Stichting Ruiters & Menners`
                held = held[0], part.end()
                continue
            yield held
        held = part.span()
    if held is not None:
        yield held


def _one_with_head(whole: str) -> bool:
    """Whether of the words on both sides of `&` only the first tells what body it is."""
    first, *others = whole.split()
    return type_of_head(first) is not None and not any(map(type_of_head, others))


def _is_name(name: str, small: frozenset[str]) -> bool:
    words = name.split()
    if not words or len(words) > _MOST_WORDS or _NAME.fullmatch(name) is None:
        return False
    if name.count("(") != name.count(")"):
        return False
    if _PERSON.match(name) or _NONE.match(name) or type_of_group(words[0].lower()):
        return False
    alone = len(words) == 1
    if alone and (is_abstract(name) or name.lower() in small):
        return False
    return not any(is_no_party_head(word) for word in words)

"""A passage cut for name finding, and the runs of capitals and names found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.finding.party_text import Chunk, all_capitals, chunks_of, fold
from extractors.language.parsing import Parse
from extractors.language.party_nouns import is_no_party_head, type_of_head
from extractors.language.tokens import Doc
from extractors.values import value
from schemas.records import PartyType

_NO_SMALL_HEAD = frozenset({"maatschappij", "gemeenschap"})
"""Heads that are society itself in small letters: `mens en maatschappij`."""
_NO_NAME_HEAD = frozenset({"bedrijf", "tafel", "huis"})
"""Heads that only small letters or a compound make one: `Sport in Bedrijf` is none."""


@value
class Run:
    """A run of chunks that is one name by its capitals; `head` is its head noun's place."""

    first: int
    last: int
    head: int | None
    type: PartyType | None


@value
class Words:
    """A passage folded and cut for name finding."""

    passage: int
    text: str
    plain: str
    chunks: tuple[Chunk, ...]
    heading: bool
    capitals: bool

    def parsed(self, parse: Parse, taken: Iterable[tuple[int, int]]) -> Text:
        """Give the same with its parse and the stretches that were read already."""
        words = self.passage, self.text, self.plain, self.chunks, self.heading, self.capitals
        return Text(*words, parse, tuple(taken))


@value
class Text(Words):
    """A passage prepared for name finding."""

    parse: Parse
    taken: tuple[tuple[int, int], ...] = ()
    """Stretches that other rules have read already: ministries, persons."""

    @property
    def doc(self) -> Doc:
        """The parsed passage, without entities."""
        return self.parse.doc

    def is_taken(self, start: int, end: int) -> bool:
        """Say whether a stretch touches one that has been read already."""
        return bool(self.taken) and any(a < end and start < b for a, b in self.taken)


@value
class Name:
    """A run as a name: offsets without the genitive, its words and chunks."""

    start: int
    end: int
    text: str
    chunks: tuple[Chunk, ...]
    first: bool
    """It begins its sentence, so that its capital says nothing."""
    possessive: bool
    words: tuple[str, ...]
    """Signs at their edges are left out."""


def prepare(passage: int, text: str, heading: bool) -> Words:
    """Fold and cut a passage once, for all name rules."""
    return Words(passage, text, fold(text), chunks_of(text), heading, all_capitals(text))


def gap_behind(text: Text, i: int) -> str:
    """Give what stands between chunk i and the next one."""
    chunks = text.chunks
    if i + 1 >= len(chunks):
        return "\n"
    return text.plain[chunks[i].end : chunks[i + 1].start]


def adjacent(text: Text, i: int) -> bool:
    """Say whether only white space parts chunk i from the next."""
    return gap_behind(text, i).strip() == "" and gap_behind(text, i) != "\n"


def head_at(text: Words, i: int) -> PartyType | None:
    """Give the type that chunk i gives as a head noun where it stands, None where it is none.

    Beside the nouns that are one anywhere: the unions of unions of civil servants (`Christelijke
    Centrale van Ambtenaren`), and who co-ordinates for the state (`Nationaal Coördinator Dijken`).
    """
    chunk = text.chunks[i]
    if chunk.text == "Centrale" and _OF_MEMBERS.match(text.plain, chunk.end):
        return "association"
    if chunk.text in _COORDINATORS and _FOR_THE_STATE.search(text.plain[: chunk.start]):
        return "government_body"
    if chunk.text == "Forum" and i > 0 and text.chunks[i - 1].capital:
        # `het Zeeuws Advies Forum`; by itself it is what somebody is called.
        return "partnership"
    return head_type(chunk)


_OF_MEMBERS = re.compile(r" (?:van|voor|der) (?:[A-Z]|het [A-Z])")
_COORDINATORS = frozenset({"Coördinator", "Coordinator"})
_FOR_THE_STATE = re.compile(r"\b(?:Nationaal|Landelijk) $")


def head_type(chunk: Chunk) -> PartyType | None:
    """Give the type that a chunk gives as the head noun of a name, None where it is none."""
    word = chunk.text.casefold()
    if is_no_party_head(word) or word in (_NO_NAME_HEAD if chunk.capital else _NO_SMALL_HEAD):
        return None
    return type_of_head(word)

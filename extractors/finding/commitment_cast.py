"""Who may act in a document: its parties and voices, and what is said of who acts in a clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from extractors.finding.commitment_lists import spans_of
from extractors.finding.commitment_speakers import Speakers
from extractors.finding.parties import PartyIndex, PartyMention
from extractors.finding.whose_paper import NO_SPEAKERS
from extractors.language.analysis import Analysed
from extractors.language.tokens import Span
from extractors.values import value
from schemas.records import Party, PartyType

SubjectKind = Literal["party", "we", "pronoun", "other", "none"]

JOINT = frozenset({"partijen", "partners", "ondertekenaars", "ondergetekenden", "deelnemers"})
"""Words for all who sign together."""


@value
class Actors:
    """The actors of a clause and how they were found."""

    names: tuple[str, ...]
    kind: SubjectKind
    chain: tuple[str, ...] = ()
    head: int | None = None
    """The number of the word that is the subject, where that names no party."""


NOBODY = Actors((), "none")


@value
class Spoken:
    """Whom the text before a clause speaks of: for pronouns and bare nouns."""

    acting: tuple[str, ...] = ()
    """The actors of the clause or sentence before."""
    named: tuple[str, ...] = ()
    """The parties named last and by the headings above, the nearest first."""
    people: bool = False
    """Whether the sentence before is about persons who are no party: `Veel mensen wachten.`"""


class Cast:
    """The parties of one document and who its voices are, by what was found of them."""

    def __init__(self, index: PartyIndex, speakers: Speakers, parties: Sequence[Party]) -> None:
        self.speakers = speakers
        self.types: Mapping[str, PartyType] = {p.name: p.type for p in parties}
        self.groups = frozenset(
            p.name
            for p in parties
            if not any(c.isupper() for c in p.name) and p.rule != "state-body"
        )
        """Parties that are no body by themselves: `scholen`, `het MKB`."""
        self.named_types = {n: t for n, t in self.types.items() if n not in self.groups}
        """The types of the parties that are one body."""
        self._index = index
        self._idle = frozenset(
            p.name
            for p in parties
            if p.rule == "named-group" or p.name.casefold().endswith(NO_SPEAKERS)
        )

    def mentions_in(self, passage: int) -> tuple[PartyMention, ...]:
        """Give the mentions of parties in a passage by its number, left to right."""
        return self._index.mentions_in(passage)

    def mentions(self, analysed: Analysed) -> tuple[PartyMention, ...]:
        """Give the mentions of parties in a passage, left to right."""
        return self._index.mentions_in(analysed.passage.index)

    def listed_below(self, analysed: Analysed) -> tuple[str, ...]:
        """Give the parties of which the list below a passage consists."""
        return self._index.listed_below(analysed.passage.index)

    def spans(self, analysed: Analysed) -> tuple[tuple[PartyMention, Span], ...]:
        """Give the mentions of parties in a passage with the words of each."""
        return spans_of(analysed.doc, self.mentions(analysed))

    def is_body(self, name: str) -> bool:
        """Whether a party is one body, not a group: it has a name, or there is one of it."""
        return name not in self.groups

    def named(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Keep proper names: what goes on about `scholen` or `het MKB` is not done by them."""
        return tuple(n for n in names if any(c.isupper() for c in n) and n not in self._idle)

    def joint(self) -> Actors:
        """Give the signatories together."""
        names = self.speakers.joint
        return Actors(names, "party" if names else "none", (f"ondertekenaars → {in_words(names)}",))


def in_words(names: Sequence[str]) -> str:
    """Give the names of actors as a chain of reasons shows them."""
    return ", ".join(names) if names else "?"

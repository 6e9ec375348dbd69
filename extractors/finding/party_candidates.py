"""What a finder of names hands over: a stretch of text that may be a party, and why."""

from __future__ import annotations

from extractors.values import value
from schemas.records import PartyRole, PartyType


@value
class Candidate:
    """A stretch of a passage that may name a party.

    `start` and `end` are character offsets in the passage's text; `name` is the
    form to keep (article off, ellipsis filled in). `weight` says how sure this
    one sighting is, 0 to 1; sightings of one name add up.
    """

    passage: int
    start: int
    end: int
    name: str
    rule: str
    weight: float
    type: PartyType | None = None
    aliases: tuple[str, ...] = ()
    """Other forms that stand beside it or inside it: abbreviation, bare name."""
    role: PartyRole | None = None
    function: str | None = None
    group: bool = False
    """A group or body without a name of its own (`gemeenten`, `de stuurgroep`)."""

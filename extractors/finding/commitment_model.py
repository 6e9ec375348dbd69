"""What a candidate for a commitment is, before its rule is weighed and its fields resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_cast import Actors
from extractors.finding.commitment_rules import Frame
from extractors.language.dates import DateMention
from extractors.values import value
from schemas.records import Strength


@value
class Candidate:
    """A clause that may be a commitment, with all that speaks for or against it."""

    passage: int
    rule: str
    strength: Strength
    clause: Clause
    frame: Frame | None
    actors: Actors
    start: int
    end: int
    deadline: DateMention | None
    past: bool
    marks: frozenset[str]
    """What makes it more like description: stative, group, counted, sidebar, habitual."""
    clauses: Mapping[int, Clause] = field(default_factory=dict)
    """The clauses of its passage by their heads; empty for a line without a finite verb."""
    foreseen: DateMention | None = None
    """When is to be done what was promised on the day that is its deadline."""
    context: tuple[str, ...] = ()
    """Who acted just before, or whom the heading names: for clauses that name nobody."""

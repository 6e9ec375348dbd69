"""What a time expression means before it is placed in time.

The grammar turns words into a tree of the frozen nodes below; `dates_placing` turns the tree
into EDTF, given the day on which the document was written. Nothing here reads text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from extractors.language.dates_cabinets import Office

Tense = Literal["past", "future"]
Precision = Literal["day", "month", "year"]
Unit = Literal["day", "week", "month", "quarter", "halfyear", "year", "decade"]
Relation = Literal["in", "until", "before", "from", "after", "none"]
"""`until` ends with the whole of what is named (`uiterlijk in de zomer`), `before` where it
begins (`vóór de zomer`); `none` names no time that can be placed (`op termijn`)."""
Share = Literal["begin", "middle", "end", "half1", "half2", "q1", "q2", "q3", "q4", "week"]
"""A part of a stretch; `week` is the week around a day."""
Feast = Literal["prinsjesdag", "verantwoordingsdag"]


@dataclass(frozen=True, slots=True)
class YearRef:
    """Which year: a number, a step from the anchor's year, or open with a lean.

    An open year is the one that puts the date nearest to the anchor, or the last
    (`jl.`, `afgelopen`) or next (`a.s.`, `komend`) one.
    """

    number: int | None = None
    shift: int | None = None
    lean: Tense | None = None

    @property
    def is_open(self) -> bool:
        """True where neither a number nor a step fixes the year."""
        return self.number is None and self.shift is None


OPEN_YEAR = YearRef()


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year."""

    ref: YearRef


@dataclass(frozen=True, slots=True)
class Months:
    """Months `first` to `last` of a year; past 12 they are those of the next year."""

    ref: YearRef
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a year; `weekday` (Monday is 0) helps to choose an open year."""

    ref: YearRef
    month: int
    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class FeastDay:
    """A day that the Dutch budget calendar fixes each year."""

    ref: YearRef
    feast: Feast


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """August to July; `ref` is the year it begins in."""

    ref: YearRef


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week of a year."""

    ref: YearRef
    number: int


@dataclass(frozen=True, slots=True)
class Years:
    """Two calendar years and all between them (a decade)."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office, counted from the one the anchor falls in."""

    office: Office
    shift: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The anchor's own day, week, month … (0), the next (1) or the last (-1)."""

    unit: Unit
    shift: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch that begins (`sign` 1) or ends (-1) at the anchor.

    `count` None is an unknown length (`de komende jaren`); half units are allowed.
    """

    unit: Unit
    count: float | None
    sign: Literal[1, -1]


@dataclass(frozen=True, slots=True)
class Offset:
    """The moment `count` units after (or, negative, before) the anchor.

    Exact to the day where `to_the_day` (`binnen drie maanden`), else to the unit.
    """

    unit: Unit
    count: float
    to_the_day: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """The last or next day of the week (Monday is 0) of that name, the anchor's own apart."""

    number: int
    lean: Tense


@dataclass(frozen=True, slots=True)
class Now:
    """The anchor itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a longer stretch (`begin 2014`, `tweede helft van dit schooljaar`)."""

    share: Share
    of: Node


@dataclass(frozen=True, slots=True)
class Between:
    """From the beginning of one stretch to the end of another."""

    first: Node
    last: Node


Node = (
    Year
    | Months
    | Day
    | FeastDay
    | SchoolYear
    | Week
    | Years
    | Term
    | Calendar
    | Stretch
    | Offset
    | Weekday
    | Now
    | Part
    | Between
)
Dated = Year | Months | Day | FeastDay | SchoolYear | Week
"""Nodes that carry a year of their own."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A stretch of time and how the preposition relates to it."""

    relation: Relation
    node: Node | None = None
    approximate: bool = False


def needs_anchor(node: Node | None) -> bool:
    """Tell whether a node cannot be placed without the document's date."""
    match node:
        case None | Years():
            return False
        case Part(of=inner):
            return needs_anchor(inner)
        case Between(first=first, last=last):
            return needs_anchor(first) or needs_anchor(last)
        case Year() | Months() | Day() | FeastDay() | SchoolYear() | Week():
            return node.ref.number is None
        case _:
            return True


def is_open(node: Node) -> bool:
    """Tell whether a node leaves its year to the anchor (`in juni`)."""
    match node:
        case Part(of=inner):
            return is_open(inner)
        case Between(first=first, last=last):
            return is_open(first) and is_open(last)
        case Year() | Months() | Day() | FeastDay() | SchoolYear() | Week():
            return node.ref.is_open
        case _:
            return False


def lean_of(node: Node) -> Tense | None:
    """Give the side of the anchor that an open node's own words name (`jl.`)."""
    match node:
        case Part(of=inner) | Between(last=inner):
            return lean_of(inner)
        case Year() | Months() | Day() | FeastDay() | SchoolYear() | Week():
            return node.ref.lean
        case _:
            return None


def with_ref(node: Node, ref: YearRef) -> Node:
    """Give an open node the year `ref`; other nodes stay as they are."""
    match node:
        case Part(of=inner):
            return replace(node, of=with_ref(inner, ref))
        case Between(first=first, last=last):
            return Between(with_ref(first, ref), with_ref(last, ref))
        case Year() | Months() | Day() | FeastDay() | SchoolYear() | Week():
            return replace(node, ref=ref) if node.ref.is_open else node
        case _:
            return node


def ref_of(node: Node) -> YearRef | None:
    """Give the year that a node names itself; None for nodes without one."""
    match node:
        case Part(of=inner) | Between(last=inner):
            return ref_of(inner)
        case Year() | Months() | Day() | FeastDay() | SchoolYear() | Week():
            return node.ref
        case _:
            return None


def year_before(ref: YearRef) -> YearRef:
    """Give the year before a year that is named or a step from the anchor's."""
    if ref.number is not None:
        return replace(ref, number=ref.number - 1)
    return replace(ref, shift=(ref.shift or 0) - 1)


def year_after(ref: YearRef) -> YearRef:
    """Give the year after a year that is named or a step from the anchor's."""
    if ref.number is not None:
        return replace(ref, number=ref.number + 1)
    return replace(ref, shift=(ref.shift or 0) + 1)

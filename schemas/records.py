"""The records that the product is made of, as strict and frozen pydantic models.

Field values follow the labelling guidelines of the project: EDTF (ISO 8601-2)
strings for times, ISO 8601 durations for recurrence, fixed words for types,
roles, states and units. A passage is named by its index in its document.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, SkipValidation, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Confidence = Annotated[float, Field(ge=0.0, le=1.0)]

DocumentKind = Literal["covenant", "kamerbrief", "voortgangsrapportage", "other"]
DateSource = Literal["date_line", "signature", "metadata", "title"]
PartyType = Literal[
    "ministry",
    "government_body",
    "municipality",
    "province",
    "region",
    "education",
    "company",
    "association",
    "partnership",
    "person",
    "other",
]
PartyRole = Literal[
    "signatory",
    "sender",
    "addressee",
    "actor",
    "counterparty",
    "funder",
    "recipient",
    "member",
    "mentioned",
]
Status = Literal["planned", "ongoing", "done", "cancelled"]
Strength = Literal["firm", "soft"]
Qualifier = Literal["exact", "about", "at_least", "at_most"]
Nature = Literal["target", "result", "forecast", "baseline"]
Unit = Literal[
    "percent", "percentage_point", "count", "hour", "day", "year", "fte", "euro", "ratio", "other"
]
Source = Literal["text", "table"]


CellPlace = tuple[int, int, int]
"""Table of the document, row and column, each counted from 0."""


class Record(BaseModel):
    """What every record has in common: immutable, no unknown fields, no coercion."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


R = TypeVar("R", bound=Record)


class DocumentFacts(Record):
    """What a document says of itself."""

    kind: DocumentKind
    title: str | None = None
    date: str | None = None
    """EDTF; None where neither date line, signature nor metadata give one."""
    date_source: DateSource | None = None
    dossier: str | None = None
    """Number of the parliamentary dossier, digits without spaces: `32637`."""
    number: str | None = None
    """Number within the dossier: `57`."""


class Party(Record):
    """One party of one document, with all the forms it takes there."""

    name: Text
    aliases: tuple[Text, ...] = ()
    type: PartyType
    roles: tuple[PartyRole, ...]
    function: str | None = None
    identifier: str | None = None
    """TOOI identifier (https://identifier.overheid.nl/tooi/…) where one is known."""
    passage: int
    """Index of the passage with the first full mention."""
    rule: Text
    confidence: Confidence


class Commitment(Record):
    """An action that an actor promises, agrees, plans, does or reports."""

    actors: tuple[Text, ...]
    counterparties: tuple[Text, ...] = ()
    action: Text
    deadline: str | None = None
    deadline_text: str | None = None
    recurrence: str | None = None
    status: Status
    strength: Strength
    passage: int
    rule: Text
    confidence: Confidence
    actor_chain: tuple[str, ...] = ()
    """How the actors were found, step by step: `wij → afzenders → …`."""


class Budget(Record):
    """An amount of money. Amounts in whole cents, so that no digit is lost."""

    amount_cents: int
    amount_max_cents: int | None = None
    qualifier: Qualifier = "exact"
    per: str | None = None
    period: str | None = None
    structural: bool = False
    purpose: str | None = None
    funder: str | None = None
    recipient: str | None = None
    source: Source
    column: str | None = None
    raw: Text
    """The amount as it is printed, with its currency words."""
    cell: CellPlace | None = None
    """Where it stands, if alone in the cell of a table."""
    passage: int
    rule: Text
    confidence: Confidence


class BudgetSum(Record):
    """A total in a table of amounts that adds up as printed, and what it is the sum of."""

    total: CellPlace
    parts: tuple[CellPlace, ...]
    room_cents: int
    """How far it may be off by rounding."""


class Target(Record):
    """A number aimed at, reached, forecast or started from."""

    value: str
    """Decimal number as text, so that it is kept exactly: `42.5`, `-15`."""
    value_max: str | None = None
    unit: Unit
    indicator: Text
    qualifier: Qualifier = "exact"
    nature: Nature
    change: bool = False
    baseline: str | None = None
    when: str | None = None
    raw: Text
    passage: int
    rule: Text
    confidence: Confidence


class Repeat(Record):
    """A number in the text that stands in a table of the document as well."""

    kind: Literal["budget", "target"]
    text: int
    """Its place among the budgets or targets found."""
    table: int


Many = Annotated[Sequence[R], SkipValidation]
"""Records that were checked one by one; those of a long document are not all in memory."""


class Findings(Record):
    """All that was found in one document."""

    facts: DocumentFacts
    parties: tuple[Party, ...] = ()
    commitments: Many[Commitment] = ()
    budgets: Many[Budget] = ()
    targets: Many[Target] = ()
    sums: tuple[BudgetSum, ...] = ()
    repeats: Many[Repeat] = ()

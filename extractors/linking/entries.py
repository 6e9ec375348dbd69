"""What the register of parties is made from, and what it consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "different"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One party as one document has it."""

    document_id: str
    number: int
    """Place among the parties of the document, from 1."""
    name: str
    aliases: tuple[str, ...]
    type: str
    identifier: str | None
    date: str | None
    """The document's date, EDTF."""
    function: str | None = None
    """What a person is, in the words of the text."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of two names: that they are one party, or that they are not."""

    one: str
    """Id of the party of the first name by itself, as `own_id` gives it."""
    other: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Registered:
    """One party of the real world over all documents."""

    id: str
    name: str
    type: str
    identifier: str | None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two parties that may be one: ids in the register, how likely (0 to 1), and why."""

    one: str
    other: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Office:
    """A person who speaks for an organisation in a document: ids in the register."""

    document_id: str
    person: str
    organisation: str
    function: str
    source: Literal["text", "register"]


@dataclass(frozen=True, slots=True)
class Register:
    """The register, the register id of each entry, and the pairs left for a person."""

    parties: tuple[Registered, ...]
    of_entry: dict[tuple[str, int], str]
    """By document and number of the entry."""
    doubts: tuple[Doubt, ...]
    offices: tuple[Office, ...]

"""Dutch dates and times: spans, their class, and what they mean in EDTF."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

DateClass = Literal["point", "interval", "until", "from", "relative", "unresolved"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression in a text, not yet resolved.

    `start` and `end` are character offsets; the span includes the preposition
    or adverb that belongs to it (`uiterlijk 1 juli 2014`, `in het najaar van 2005`).
    """

    start: int
    end: int
    text: str
    date_class: DateClass
    rule: str


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A repeated time (`tweemaal per jaar`) as an ISO 8601 duration (`P6M`)."""

    start: int
    end: int
    text: str
    duration: str


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Find the time expressions in `text`, left to right, not overlapping."""
    raise NotImplementedError


def find_recurrences(text: str) -> tuple[Recurrence, ...]:
    """Find the repeated times in `text`, left to right."""
    raise NotImplementedError


def resolve(mention: DateMention, anchor: dt.date | None) -> str | None:
    """Give the EDTF string that `mention` means in a document dated `anchor`.

    None where the mention needs an anchor and there is none, or names no time
    that can be placed (`op termijn`).
    """
    raise NotImplementedError

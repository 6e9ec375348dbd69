"""Dutch amounts of money in running text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Qualifier = Literal["exact", "about", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class AmountMention:
    """An amount of money in a text, in whole euro cents.

    `start` and `end` are character offsets of number, multiplier and currency;
    `outer_start` also takes in the qualifier (`circa € 2 mln`).
    """

    start: int
    end: int
    outer_start: int
    text: str
    cents: int
    max_cents: int | None
    qualifier: Qualifier
    guilders: bool = False
    """Printed in guilders and converted at 2,20371 to the euro."""


def find_amounts(text: str) -> tuple[AmountMention, ...]:
    """Find the amounts of money in `text`, left to right, not overlapping."""
    raise NotImplementedError

"""Dutch numbers that are no money and no date: digits, words, percentages, fractions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extractors.language.amounts import Qualifier

NumberUnit = Literal[
    "percent", "percentage_point", "count", "hour", "day", "year", "fte", "ratio", "other"
]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a text, with its unit.

    `start` and `end` are character offsets of the number and its unit word
    (`95%`, `15 procent`, `4 op de 10`); `outer_start` also takes in the
    qualifier (`ruim 2600`). `signed` is true where the text writes a plus or
    minus sign before it.
    """

    start: int
    end: int
    outer_start: int
    text: str
    value: Decimal
    value_max: Decimal | None
    unit: NumberUnit
    qualifier: Qualifier
    signed: bool = False
    in_words: bool = False


def find_numbers(text: str) -> tuple[NumberMention, ...]:
    """Find the numbers in `text` that are neither money nor part of a date."""
    raise NotImplementedError

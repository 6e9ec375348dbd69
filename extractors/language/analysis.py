"""A document with its language worked out: what the finders read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.language.amounts import AmountMention
from extractors.language.dates import DateMention
from extractors.language.numbers import NumberMention
from extractors.language.parsing import Parse
from extractors.language.tokens import Doc
from extractors.reading.model import Document, Passage
from extractors.values import value


@value
class Analysed:
    """A passage, its parse and the dates, amounts and numbers that stand in it.

    Mentions carry character offsets in `passage.text`, which is also the
    parsed text: `parse` is that of the normalised `passage.text`, of the same length.
    """

    passage: Passage
    parse: Parse
    dates: tuple[DateMention, ...]
    amounts: tuple[AmountMention, ...]
    numbers: tuple[NumberMention, ...]

    @property
    def doc(self) -> Doc:
        """The parsed passage, without entities; it is parsed when this is first asked for."""
        return self.parse.doc


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document and its analysed passages, in reading order, one for each passage."""

    document: Document
    passages: Sequence[Analysed]

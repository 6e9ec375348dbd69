"""The Dutch pipeline: loading it, and analysing a document with it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple, overload

import spacy
from spacy.language import Language

from extractors.language.amounts import AmountMention, find_amounts
from extractors.language.analysis import Analysed, Analysis
from extractors.language.common_words import COMMON_WORDS
from extractors.language.dates import NORM, DateMention, find_dates
from extractors.language.dates_named import LOOK_BACK, pointing_back
from extractors.language.normalising import for_parser, with_verb_small, without_capitals
from extractors.language.numbers import NumberMention, find_numbers
from extractors.language.parsing import DocumentParses, Parse
from extractors.language.quick_layers import quicken
from extractors.language.quick_tokens import quicken_tokens
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Document, Passage

SHIPPED = Path(__file__).parent / "nl_policy_sm"
"""The project's own trained weights; see MODEL.md for their sources."""

_UNPARSED = frozenset({"letterhead"})
"""Kinds of passage that hold no sentences: tokenised only."""


def load(model: str | None = None) -> Language:
    """Load the shipped pipeline, or any installed one with Universal Dependencies labels.

    `model` is a package name or folder as `spacy.load` takes it; None is the
    shipped one. It is loaded once. Raises OSError when it is not there.
    """
    return _loaded(model)


@cache
def _loaded(model: str | None) -> Language:
    nlp = spacy.load(SHIPPED if model is None else model)
    quicken(nlp)
    quicken_tokens(nlp, shipped=model is None)
    for word in COMMON_WORDS:
        nlp.make_doc(word)
    return nlp


@contextmanager
def forgetting(model: str | None = None) -> Iterator[None]:
    """Forget the words met from here on, so that memory stays flat over many documents.

    Parses made within must not be used after.
    """
    with load(model).memory_zone():
        yield


def analyse(document: Document, nlp: Language) -> Analysis:
    """Find the dates, amounts and numbers of every passage, and parse those that ask for it.

    Gives one `Analysed` for each passage, in the same order, parsed when a finder looks
    at it; a passage that holds no sentence is tokenised and never parsed.
    """
    passages = document.passages
    texts: PutAway[str] = PutAway(together=TOGETHER)
    found: PutAway[_Mentions] = PutAway(together=TOGETHER)
    never: list[int] = []
    nearby: deque[tuple[int, tuple[DateMention, ...]]] = deque(maxlen=LOOK_BACK)
    for passage in passages:
        text = without_capitals(for_parser(passage.text))
        text = with_verb_small(text) if passage.kind == "list_item" else text
        before = [date for block, dates in nearby if block == passage.block for date in dates]
        mentions = _mentions(text, pointing_back(text, find_dates(text), before))
        if passage.kind in _UNPARSED:
            never.append(passage.index)
        texts.add(text)
        found.add(mentions)
        nearby.append((passage.block, mentions.dates))
    parses = DocumentParses(nlp, texts.settled(), never)
    analysed = _AnalysedPassages(passages, parses, found.settled())
    return Analysis(document, tuple(analysed) if isinstance(passages, tuple) else analysed)


class _Mentions(NamedTuple):
    """The dates, amounts and numbers that stand in a passage."""

    dates: tuple[DateMention, ...]
    amounts: tuple[AmountMention, ...]
    numbers: tuple[NumberMention, ...]


def _mentions(text: str, dates: tuple[DateMention, ...]) -> _Mentions:
    amounts = find_amounts(text)
    norms = [(d.start, d.end) for d in dates if d.rule == NORM]
    times = ((d.start, d.end) for d in dates if d.rule != NORM)
    taken = [*times, *((a.start, a.end) for a in amounts)]
    return _Mentions(dates, amounts, find_numbers(text, taken, norms))


class _AnalysedPassages(Sequence[Analysed]):
    """The analysed passages of a document, each put together when it is asked for."""

    def __init__(
        self, passages: Sequence[Passage], parses: DocumentParses, found: Sequence[_Mentions]
    ) -> None:
        """Take one of each for every passage."""
        self._passages = passages
        self._parses = parses
        self._found = found

    def __len__(self) -> int:
        """Count the passages."""
        return len(self._passages)

    def __iter__(self) -> Iterator[Analysed]:
        """Give the passages in order."""
        for passage, parse, found in zip(self._passages, self._parses, self._found, strict=True):
            yield Analysed(passage, parse, *found)

    @overload
    def __getitem__(self, at: int) -> Analysed: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Analysed, ...]: ...
    def __getitem__(self, at: int | slice) -> Analysed | tuple[Analysed, ...]:
        """Give the passage at an index, or those of a slice."""
        if isinstance(at, slice):
            return tuple(self[index] for index in range(*at.indices(len(self))))
        index = range(len(self))[at]
        return Analysed(self._passages[index], Parse(self._parses, index), *self._found[index])

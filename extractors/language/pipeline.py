"""The Dutch pipeline: loading it, and analysing a document with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from extractors.language.amounts import find_amounts
from extractors.language.analysis import Analysed, Analysis
from extractors.language.common_words import COMMON_WORDS
from extractors.language.dates import DateMention, find_dates
from extractors.language.dates_named import LOOK_BACK, pointing_back
from extractors.language.normalising import for_parser, without_capitals
from extractors.language.numbers import find_numbers
from extractors.language.parsing import DocumentParses, Parse
from extractors.language.quick_layers import quicken
from extractors.language.quick_tokens import quicken_tokens
from extractors.reading.model import Document, Passage

SHIPPED = Path(__file__).parent / "nl_policy_sm"
"""The project's own trained weights; see MODEL.md for their sources."""

_UNPARSED = frozenset({"letterhead"})
"""Kinds of passage that hold no sentences: tokenised only."""


@cache
def load(model: str | None = None) -> Language:
    """Load the shipped pipeline, or any installed one with Universal Dependencies labels.

    `model` is a package name or folder as `spacy.load` takes it; None is the
    shipped one. Raises OSError when it is not there.
    """
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
    texts = [without_capitals(for_parser(p.text)) for p in document.passages]
    never = [i for i, p in enumerate(document.passages) if p.kind in _UNPARSED]
    parses = DocumentParses(nlp, texts, never)
    found: list[Analysed] = []
    for passage, parse, text in zip(document.passages, parses, texts, strict=True):
        before = [
            date
            for earlier in found[-LOOK_BACK:]
            if earlier.passage.block == passage.block
            for date in earlier.dates
        ]
        found.append(_analysed(passage, parse, text, pointing_back(text, find_dates(text), before)))
    return Analysis(document, tuple(found))


def _analysed(
    passage: Passage, parse: Parse, text: str, dates: tuple[DateMention, ...]
) -> Analysed:
    amounts = find_amounts(text)
    taken = [*((d.start, d.end) for d in dates), *((a.start, a.end) for a in amounts)]
    return Analysed(passage, parse, dates, amounts, find_numbers(text, taken))

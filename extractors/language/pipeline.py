"""The Dutch pipeline: loading it, and analysing a document with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractors.language.amounts import find_amounts
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import find_dates
from extractors.language.normalising import for_parser, without_capitals
from extractors.language.numbers import find_numbers
from extractors.reading.model import Document, Passage

SHIPPED = Path(__file__).parent / "nl_policy_sm"
"""The project's own trained weights; see MODEL.md for their sources."""

_UNPARSED = frozenset({"letterhead"})
"""Kinds of passage that hold no sentences: tokenised only."""

_BATCH = 128


@cache
def load(model: str | None = None) -> Language:
    """Load the shipped pipeline, or any installed one with Universal Dependencies labels.

    `model` is a package name or folder as `spacy.load` takes it; None is the
    shipped one. Raises OSError when it is not there.
    """
    return spacy.load(SHIPPED if model is None else model)


@contextmanager
def forgetting(model: str | None = None) -> Iterator[None]:
    """Forget the words met from here on, so that memory stays flat over many documents.

    Parses made within must not be used after.
    """
    with load(model).memory_zone():
        yield


def analyse(document: Document, nlp: Language) -> Analysis:
    """Parse every passage and find its dates, amounts and numbers.

    Gives one `Analysed` for each passage, in the same order; a passage that
    holds no sentence is tokenised but not parsed.
    """
    texts = [without_capitals(for_parser(p.text)) for p in document.passages]
    parsed = [i for i, p in enumerate(document.passages) if p.kind not in _UNPARSED]
    docs: dict[int, Doc] = dict(
        zip(parsed, nlp.pipe((texts[i] for i in parsed), batch_size=_BATCH), strict=True)
    )
    return Analysis(
        document,
        tuple(
            _analysed(passage, docs.get(i) or nlp.make_doc(text), text)
            for i, (passage, text) in enumerate(zip(document.passages, texts, strict=True))
        ),
    )


def _analysed(passage: Passage, doc: Doc, text: str) -> Analysed:
    dates = find_dates(text)
    amounts = find_amounts(text)
    taken = [*((d.start, d.end) for d in dates), *((a.start, a.end) for a in amounts)]
    return Analysed(passage, doc, dates, amounts, find_numbers(text, taken))

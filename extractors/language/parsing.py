"""Passages that are parsed when somebody asks for it: parsing takes most of a run's time.

The components of a pipeline fall in two: those before the entity recogniser, and that
one with what comes after. A passage goes through either only when a finder looks at
what it gives. Nearly all passages are parsed, so that those behind one go along with it,
since the models take many at once for little more than one; the recogniser is asked of
a third, and takes them by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

_RECOGNISER: Final = "ner"
_PARSED_TOGETHER: Final = 128

Component = Callable[[Doc], Doc]


class Parse:
    """A passage cut into tokens, with what the pipeline says of them for who asks.

    Each property gives the same object. Without a document it is taken as it is: for
    a passage that was parsed already, or that never is.
    """

    __slots__ = ("_document", "_index", "tokens")

    def __init__(self, tokens: Doc, document: DocumentParses | None = None, index: int = 0) -> None:
        self.tokens = tokens
        """The tokens, which need not be parsed."""
        self._document = document
        self._index = index

    @property
    def doc(self) -> Doc:
        """The tokens with parts of speech, lemmas and dependencies."""
        if self._document is not None:
            self._document.parse(self._index)
        return self.tokens

    @property
    def named(self) -> Doc:
        """The tokens with all that `doc` gives, and with entities."""
        if self._document is not None:
            self._document.recognise(self._index)
        return self.tokens


class DocumentParses:
    """The parses of a document's passages; what is parsed together follows from it alone."""

    def __init__(self, nlp: Language, texts: Sequence[str], never: Iterable[int]) -> None:
        """Cut the passages into tokens; those numbered in `never` are not parsed."""
        self.docs = [nlp.make_doc(text) for text in texts]
        stages = [name for name, _ in nlp.pipeline]
        first = stages.index(_RECOGNISER) if _RECOGNISER in stages else len(stages)
        components: list[Component] = [component for _, component in nlp.pipeline]
        self.parsers, self.recognisers = components[:first], components[first:]
        listening = {
            name
            for component in components
            for name in getattr(component, "listening_components", ())
        }
        self._forgets_vectors = listening.isdisjoint(stages[first:])
        self._unparsed = set(range(len(texts))).difference(never)
        self._unnamed = self._unparsed.copy()

    def __iter__(self) -> Iterator[Parse]:
        """Give the parse of each passage, in order."""
        return (
            Parse(doc, self if index in self._unparsed else None, index)
            for index, doc in enumerate(self.docs)
        )

    def parse(self, index: int) -> None:
        """See to it that a passage is parsed."""
        if index in self._unparsed:
            behind = (i for i in range(index + 1, len(self.docs)) if i in self._unparsed)
            self.run(self.parsers, [index, *islice(behind, _PARSED_TOGETHER - 1)])

    def recognise(self, index: int) -> None:
        """See to it that a passage is parsed and has its entities."""
        self.parse(index)
        if index in self._unnamed:
            self.run(self.recognisers, [index])

    def run(self, components: Sequence[Component], chosen: Sequence[int]) -> None:
        """Take passages through the components, which are `parsers` or `recognisers`."""
        docs: Iterable[Doc] = [self.docs[i] for i in chosen]
        for component in components:
            docs = _through(component, docs, len(chosen))
        for _ in docs:
            pass
        if components is self.parsers and self._forgets_vectors:
            # The most of what a parse takes in memory; the parsers alone have a use for them.
            for i in chosen:
                self.docs[i].tensor = np.zeros((0,), dtype="float32")
        (self._unparsed if components is self.parsers else self._unnamed).difference_update(chosen)


def _through(component: Any, docs: Iterable[Doc], together: int) -> Iterable[Doc]:
    if hasattr(component, "pipe"):
        return component.pipe(docs, batch_size=together)  # type: ignore[no-any-return]
    return map(component, docs)

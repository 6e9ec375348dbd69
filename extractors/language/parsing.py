"""Passages that are parsed when somebody asks for it: parsing takes most of a run's time.

The components of a pipeline fall in two: those before the entity recogniser, and that
one with what comes after. A passage goes through either only when a finder looks at
what it gives. The models take many at once for little more than one: nearly all passages
are parsed, so that those behind one go along with it; a third is recognised, and
`recognised_together` finds out which before it is done.

A passage is parsed once. What came of it is put away on the disk when many others were
asked for since, and laid over its tokens, cut anew, when it is asked for again.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple, TypeVar

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc as Parsed

from extractors.language.decoding import run
from extractors.language.mending import mend
from extractors.language.tokens import Doc, forms_of
from extractors.putting_away import Drawer

_RECOGNISER: Final = "ner"
_TOGETHER: Final = 128
"""Passages that are parsed or recognised together, at most."""

Component = Callable[[Parsed], Parsed]


LOOSE: Final = 1000
"""Passages held as words; those of most documents are fewer, and stay so."""

_MARKS: Final[list[int | str]] = ["TAG", "POS", "MORPH", "LEMMA", "ENT_IOB", "ENT_TYPE"]
_WITH_TREE: Final[list[int | str]] = [*_MARKS, "HEAD", "DEP"]
_MOST_VALUES: Final = 2**16 - 1
_NO_VECTORS: Final = np.zeros((0,), dtype="float32")
_NOWHERE: Final = -(2**63)
"""The number of a passage that is not put away."""


class Parse:
    """A passage cut into tokens, with what the pipeline says of them for who asks."""

    __slots__ = ("_document", "_index", "_waits")

    def __init__(self, document: DocumentParses, index: int, waits: bool = False) -> None:
        self._document = document
        self._index = index
        self._waits = waits

    @property
    def doc(self) -> Doc:
        """The tokens with parts of speech, lemmas and dependencies."""
        return self._document.words(self._index)

    @property
    def named(self) -> Doc:
        """The tokens with all that `doc` gives, and with entities."""
        if self._waits and self._document.lacks_entities(self._index):
            raise _PostponedError
        return self._document.named(self._index)

    def waiting(self) -> Parse:
        """Give the same passage, but asking for entities that are not there yet raises."""
        return Parse(self._document, self._index, waits=True)

    def recognise_with(self, others: Iterable[Parse]) -> None:
        """Find the entities of a passage and of others of its document."""
        self._document.recognise([self._index, *(other._index for other in others)])


class _PostponedError(Exception):
    """Entities are asked for that the recogniser has not given yet."""


Found = TypeVar("Found")


class Kept:
    """What was found of a passage before work on it was broken off, lest it be found again."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[str, list[Any]] = {}

    def once(self, name: str, find: Callable[[], Iterable[Found]]) -> list[Found]:
        """Give what `find` finds, or found when it was asked for by this name before."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = list(find())
        return found


def recognised_together(
    parses: Sequence[Parse], work: Callable[[int, Parse], Found]
) -> list[Found]:
    """Give what `work` makes of the number and the parse of each of a document's passages.

    It must do nothing besides: where it asks for entities it is broken off, and done again
    when the recogniser has taken all such passages at once.
    """
    found: dict[int, Found] = {}
    postponed: list[int] = []
    for number, parse in enumerate(parses):
        try:
            found[number] = work(number, parse.waiting())
        except _PostponedError:
            postponed.append(number)
    if postponed:
        first, *others = (parses[number] for number in postponed)
        first.recognise_with(others)
    found.update((number, work(number, parses[number])) for number in postponed)
    return [found[number] for number in range(len(parses))]


class _Packed(NamedTuple):
    """What was made of a passage, to be laid over its tokens when they are cut anew."""

    columns: list[int | str]
    numbers: bytes
    """The number of each token's value in each column."""
    typecode: str
    """How wide the numbers are."""
    tensor: Any
    """The vectors of the tokens, where they are not forgotten."""


class DocumentParses:
    """The parses of a document's passages; what is parsed together follows from it alone."""

    def __init__(self, nlp: Language, texts: Sequence[str], never: Iterable[int]) -> None:
        """Take the texts of the passages; those numbered in `never` are only cut into tokens."""
        self.texts = texts
        self._nlp = nlp
        self._loose: dict[int, Parsed] = {}
        self._drawer = Drawer()
        self._away = array("q", [_NOWHERE]) * len(texts)
        """Where in the drawer the passages are, those that were put away."""
        self._values = _Values()
        self._forms = forms_of(nlp.vocab)
        self._words: dict[int, Doc] = {}
        """Those of the loose ones that were asked for, as the finders have them."""
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
        self._unparsed = bytearray(b"\1") * len(texts)
        for index in never:
            self._unparsed[index] = False
        self._unnamed = self._unparsed.copy()

    def __iter__(self) -> Iterator[Parse]:
        """Give the parse of each passage, in order."""
        return (Parse(self, index) for index in range(len(self.texts)))

    def words(self, index: int) -> Doc:
        """Give the words of a passage, parsed now if they were not before."""
        words = self._words.get(index)
        if words is None:
            parsed = self.parsed(index)
            words = self._words[index] = mend(self._forms.words_of(parsed, self.texts[index]))
            if not self._unnamed[index]:
                self._forms.name(words, parsed)
        return words

    def named(self, index: int) -> Doc:
        """Give the words of a passage with its entities."""
        self.recognise([index])
        return self.words(index)

    def parsed(self, index: int) -> Parsed:
        """Give the tokens of a passage, parsed now if they were not before."""
        doc = self._loose.get(index)
        if doc is not None and not self._unparsed[index]:
            return doc
        self._parse(index)
        return self._taken(index)

    def _parse(self, index: int) -> None:
        if self._unparsed[index]:
            behind = (i for i in range(index + 1, len(self.texts)) if self._unparsed[i])
            self.run(self.parsers, [index, *islice(behind, _TOGETHER - 1)])

    def lacks_entities(self, index: int) -> bool:
        """Whether a passage is yet to go through the recogniser."""
        return bool(self._unnamed[index])

    def recognise(self, indices: Sequence[int]) -> None:
        """Find the entities of passages that lack them."""
        chosen = [index for index in indices if self._unnamed[index]]
        for index in chosen:
            self._parse(index)
        for start in range(0, len(chosen), _TOGETHER):
            self.run(self.recognisers, chosen[start : start + _TOGETHER])

    def run(self, components: Sequence[Component], chosen: Sequence[int]) -> None:
        """Take passages through the components, which are `parsers` or `recognisers`."""
        taken = {i: self._taken(i) for i in chosen}
        for component in components:
            run(component, list(taken.values()))
        if components is self.parsers and self._forgets_vectors:
            # The most of what a parse takes in memory; the parsers alone have a use for them.
            for doc in taken.values():
                doc.tensor = _NO_VECTORS
        waiting = self._unparsed if components is self.parsers else self._unnamed
        for i, doc in taken.items():
            waiting[i] = False
            self._away[i] = _NOWHERE
            self._loose[i] = doc
            if i in self._words and components == self.recognisers[:1]:
                self._forms.name(self._words[i], doc)
            else:
                # What comes behind the recogniser may say anything of a word anew.
                self._words.pop(i, None)
        self._put_away()

    def _taken(self, index: int) -> Parsed:
        """Give the tokens of a passage as they are by now."""
        doc = self._loose.get(index)
        if doc is None:
            text = self.texts[index]
            doc = self._nlp.make_doc(text)
            if self._away[index] != _NOWHERE:
                self._values.lay_over(doc, self._drawer.get(self._away[index]))
            self._loose[index] = doc
            self._put_away()
        return doc

    def _put_away(self) -> None:
        """Put those away that have been loose the longest, but for as many as may stay so."""
        while len(self._loose) > LOOSE:
            index = next(iter(self._loose))
            doc = self._loose.pop(index)
            self._words.pop(index, None)
            if not self._unparsed[index] and self._away[index] == _NOWHERE:
                self._away[index] = self._drawer.put(self._values.packed(doc))


class _Values:
    """The values that tokens have, each known by a number: most stand all over a document."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._values = array("Q")

    def packed(self, doc: Parsed) -> _Packed:
        """Pack what was made of a passage."""
        columns = _WITH_TREE if doc.has_annotation("DEP") else _MARKS
        numbers = array("H")
        values: list[Any] = doc.to_array(columns).ravel().tolist()
        for value in values:
            number = self._numbers.setdefault(value, len(self._values))
            if number == len(self._values):
                self._values.append(value)
            if number > _MOST_VALUES:
                numbers = array("I", numbers)
            numbers.append(number)
        tensor = None if doc.tensor is _NO_VECTORS else doc.tensor
        return _Packed(columns, numbers.tobytes(), numbers.typecode, tensor)

    def lay_over(self, doc: Any, packed: _Packed) -> None:
        """Lay what was packed over the tokens of the passage, cut anew."""
        numbers = np.frombuffer(packed.numbers, dtype=packed.typecode)
        # A copy: an array that is looked at from outside cannot grow.
        values = np.array(self._values, dtype="uint64")[numbers]
        doc.from_array(packed.columns, values.reshape(len(doc), len(packed.columns)))
        doc.tensor = _NO_VECTORS if packed.tensor is None else packed.tensor

"""That finding looks at a passage no more often in a long document than in a short one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar, overload

from sentences import document

from extractors.finding import find_all
from extractors.language.analysis import Analysed, Analysis
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Document, Passage

PAGE = (
    "De gemeente Harlingen bouwt in 2027 een steiger.",
    "Trekker: Stichting Kadeklaar",
    "In 2028 wordt de kade verlicht.",
    "De kosten van de verlichting bedragen € 40.000.",
    "In 2030 is 60 % van de lampen zuinig.",
    "Wij evalueren dat jaarlijks.",
)


Thing = TypeVar("Thing")


class _Counted(Sequence[Thing]):
    """Things of which it is counted how often one of them is looked at."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self.things = tuple(things)
        self.looked = 0

    def __len__(self) -> int:
        return len(self.things)

    def __iter__(self) -> Iterator[Thing]:
        for thing in self.things:
            self.looked += 1
            yield thing

    @overload
    def __getitem__(self, at: int) -> Thing: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Thing, ...]: ...
    def __getitem__(self, at: int | slice) -> Thing | tuple[Thing, ...]:
        if isinstance(at, slice):
            found = self.things[at]
            self.looked += len(found)
            return found
        self.looked += 1
        return self.things[at]


def looks(pages: int) -> float:
    """How often a passage is looked at in a document of so many pages, on average."""
    made = document(*PAGE * pages, heading="Programma Levende Haven")
    titled = replace(made, metadata={**made.metadata, "Title": "Programma Levende Haven"})
    analysis = analyse(titled, load())
    passages: _Counted[Passage] = _Counted(titled.passages)
    analysed: _Counted[Analysed] = _Counted(analysis.passages)
    read: Document = replace(titled, passages=passages)
    found = find_all(Analysis(read, analysed))
    assert len(found.commitments) >= 2 * pages
    return (passages.looked + analysed.looked) / len(passages)


def test_looks_at_a_passage_do_not_grow_with_the_document() -> None:
    assert looks(40) < 1.1 * looks(10)

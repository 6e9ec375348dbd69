"""The lines of a document as they are printed, with their place and the size of their letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from extractors.language.normalising import for_parser
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Document, Role
from extractors.values import value

FIRST_LINES = 70
"""Lines of the first page in which a letterhead or title block can still stand."""


@value
class PrintedLine:
    """A line as printed: its page, words joined by blanks, its block's role and letter size."""

    page: int
    text: str
    role: Role
    size: float


def printed_lines(document: Document) -> Sequence[PrintedLine]:
    """Give the lines of a document in reading order, as far as is known how they are printed."""
    return PutAway(_lines(document), together=TOGETHER).settled()


def first_lines(document: Document, most: int) -> list[PrintedLine]:
    """Give the first lines of a document, at most so many."""
    return list(islice(_lines(document), most))


def lines_of_first_page(document: Document) -> list[PrintedLine]:
    """Give the lines of a document's first page."""
    return list(takewhile(lambda line: line.page == 1, _lines(document)))


def _lines(document: Document) -> Iterator[PrintedLine]:
    for page in document.pages:
        if not page.blocks:
            for text in (page.printed or page.text).split("\n"):
                if text.strip():
                    yield PrintedLine(page.number, for_parser(text.strip()), "body", 0.0)
            continue
        for block in page.blocks:
            for line in block.lines:
                text = " ".join(word.text for word in line.words).strip()
                if text:
                    size = max((word.size for word in line.words), default=0.0)
                    yield PrintedLine(page.number, for_parser(text), block.role, size)

"""The lines of a document as they are printed, with their place and the size of their letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.language.normalising import for_parser
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Document, Role

FIRST_LINES = 70
"""Lines of the first page in which a letterhead or title block can still stand."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed: its page, words joined by blanks, its block's role and letter size."""

    page: int
    text: str
    role: Role
    size: float


def printed_lines(document: Document) -> Sequence[PrintedLine]:
    """Give the lines of a document in reading order, as far as is known how they are printed."""
    return PutAway(_lines(document), together=TOGETHER).settled()


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

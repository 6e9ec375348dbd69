"""Put what was read on a page made straight back to where it stands on the page as shown."""

from __future__ import annotations

from dataclasses import replace

from extractors.reading.model import Block, Box, Line, Page, Passage, PlacedBoxes, Table, Word
from extractors.reading.picture import tilted
from extractors.reading.source import PageWords


class Tilt:
    """How far each page was askew; boxes on other pages stay as they are."""

    def __init__(self) -> None:
        self.skews: dict[int, float] = {}
        self.sizes: dict[int, tuple[float, float]] = {}

    def note(self, page: PageWords) -> None:
        """Take in the next page."""
        if page.skew:
            self.skews[page.number] = page.skew
            self.sizes[page.number] = (page.width, page.height)

    def box(self, page: int, box: Box) -> Box:
        """Give the box on the page as shown for one on the page made straight."""
        if page not in self.skews:
            return box
        return tilted(box, self.skews[page], *self.sizes[page])

    def page(self, page: Page) -> Page:
        """Give the page with all boxes in it put back."""
        if page.number not in self.skews:
            return page
        return replace(page, blocks=tuple(self._block(page.number, b) for b in page.blocks))

    def passage(self, passage: Passage) -> Passage:
        """Give the passage with its boxes put back."""
        if not any(placed.page in self.skews for placed in passage.boxes):
            return passage
        boxes = (placed._replace(box=self.box(*placed)) for placed in passage.boxes)
        return replace(passage, boxes=PlacedBoxes(boxes))

    def table(self, table: Table) -> Table:
        """Give the table with its boxes put back."""
        if not self.skews:
            return table
        cells = (replace(cell, box=self.box(cell.page, cell.box)) for cell in table.cells)
        return replace(table, box=self.box(table.page, table.box), cells=tuple(cells))

    def _block(self, page: int, block: Block) -> Block:
        lines = tuple(self._line(page, line) for line in block.lines)
        return replace(block, box=self.box(page, block.box), lines=lines)

    def _line(self, page: int, line: Line) -> Line:
        words = tuple(self._word(page, word) for word in line.words)
        return replace(line, box=self.box(page, line.box), words=words)

    def _word(self, page: int, word: Word) -> Word:
        return replace(word, box=self.box(page, word.box))

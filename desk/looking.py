"""Pictures of pages with what was read drawn over them: blocks, roles, order, tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFont

from extractors.reading.model import Block, Box, Cell, Document, Page, Role

_SCALE: Final = 1.6
"""Pixels to a PDF point: the words stay readable, a page fits a screen."""
_LETTER: Final = 13

_COLORS: Final[dict[Role, str]] = {
    "body": "#2f6fdf",
    "heading": "#c81e1e",
    "list_item": "#14883e",
    "footnote": "#9a30b0",
    "caption": "#8a7a00",
    "sidebar": "#e07a00",
    "table": "#008c95",
    "running_head": "#808080",
    "running_foot": "#808080",
    "page_number": "#808080",
    "letterhead": "#7a4a1e",
    "signature": "#d0208a",
}


Font = ImageFont.ImageFont | ImageFont.FreeTypeFont


class LookedAt(NamedTuple):
    """A page and its picture with the reading drawn over it."""

    page: int
    picture: Image.Image


def look_at(document: Document, path: Path, pages: Sequence[int] = ()) -> Iterator[LookedAt]:
    """Draw what was read of the PDF at `path` over its pages, or over those of `pages` (1-based).

    Each block has a frame in the colour of its role, its number in reading order, its
    role and level; a line runs from block to block. Cells of tables have frames of
    their own, filled where they are heads or row labels.
    """
    font = ImageFont.load_default(_LETTER)
    with closing(pdfium.PdfDocument(path)) as pdf:
        for page in document.pages:
            if pages and page.number not in pages:
                continue
            with closing(pdf[page.number - 1]) as shown:
                turned = (page.rotation - shown.get_rotation()) % 360
                picture = shown.render(scale=_SCALE, rotation=turned).to_pil().convert("RGBA")
            cells = [
                cell
                for table in document.tables
                for cell in table.cells
                if cell.page == page.number
            ]
            layer = Image.new("RGBA", picture.size)
            draw = ImageDraw.Draw(layer)
            _draw_cells(draw, cells)
            _draw_order(draw, page.blocks)
            for number, block in enumerate(page.blocks, start=1):
                _draw_block(draw, block, number, font)
            _draw_source(draw, page, font)
            merged = Image.alpha_composite(picture, layer).convert("RGB")
            yield LookedAt(page.number, merged)


def write_pictures(
    document: Document, path: Path, folder: Path, pages: Sequence[int] = ()
) -> Iterator[Path]:
    """Write a PNG for each page (or those of `pages`) into `folder`; gives their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    for page, picture in look_at(document, path, pages):
        target = folder / f"{document.name}-p{page:03d}.png"
        picture.save(target)
        yield target


def _scaled(box: Box, margin: float = 0.0) -> tuple[float, float, float, float]:
    return (
        _SCALE * box.x0 - margin,
        _SCALE * box.top - margin,
        max(_SCALE * box.x0, _SCALE * box.x1) + margin,
        max(_SCALE * box.top, _SCALE * box.bottom) + margin,
    )


def _draw_cells(draw: ImageDraw.ImageDraw, cells: Sequence[Cell]) -> None:
    for cell in cells:
        fill = "#008c9540" if cell.is_header else None
        draw.rectangle(_scaled(cell.box, 1), outline="#008c95a0", fill=fill)


def _draw_order(draw: ImageDraw.ImageDraw, blocks: Sequence[Block]) -> None:
    """Draw a line from the middle of each block to that of the next in reading order."""
    middles = [
        (_SCALE * (box.x0 + box.x1) / 2, _SCALE * (box.top + box.bottom) / 2)
        for box in (block.box for block in blocks)
    ]
    if len(middles) > 1:
        draw.line(middles, fill="#2f6fdf60", width=2)


def _draw_block(draw: ImageDraw.ImageDraw, block: Block, number: int, font: Font) -> None:
    color = _COLORS[block.role]
    frame = _scaled(block.box, 2)
    draw.rectangle(frame, outline=color, width=2)
    text = f"{number} {block.role}{f' {block.level}' if block.level else ''}"
    # Beside the block where there is room, so that no line above it is hidden.
    width = draw.textlength(text, font=font)
    free = frame[0] > width + 4
    place = (frame[0] - width - 3, frame[1]) if free else (max(0.0, frame[0]), frame[1] - _LETTER)
    _label(draw, (place[0], max(0.0, place[1])), text, color, font)


def _draw_source(draw: ImageDraw.ImageDraw, page: Page, font: Font) -> None:
    text = f"page {page.number}: {page.text_source}, quality {page.quality:.2f}"
    _label(draw, (4, 4), text, "#000000", font)


def _label(
    draw: ImageDraw.ImageDraw,
    place: tuple[float, float],
    text: str,
    color: str,
    font: Font,
) -> None:
    x0, top, x1, bottom = draw.textbbox(place, text, font=font)
    draw.rectangle((x0 - 1, top - 1, x1 + 1, bottom + 1), fill="#ffffffd0")
    draw.text(place, text, fill=color, font=font)

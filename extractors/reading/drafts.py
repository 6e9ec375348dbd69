"""Blocks in the making, and pages of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.reading.model import Box, Line, Role, Table
from extractors.reading.source import SourcePage
from extractors.reading.tilting import Tilt
from extractors.reading.zones import Extent
from extractors.values import value


@value
class Draft:
    """A block in the making; the text that it will hold is not set yet."""

    role: Role
    lines: tuple[Line, ...]
    box: Box
    in_sidebar: bool = False
    side: int = -1
    """Number of the side box that it stands in, on its page."""
    level: int = 0
    marker: str = ""
    style: tuple[float, ...] = ()
    """Headings: what ranks them; the smaller, the higher."""
    settled: bool = False
    """The role is known from the place already and stays as it is."""
    table: int | None = None
    """Tables: index of the whole table in the document's tables."""
    part: Table | None = None
    """Tables: the part of it that stands on this page, rows numbered from 0."""
    first_row: int = 0
    """Tables: the row of the whole table that this part begins at."""


@dataclass(frozen=True, slots=True)
class LaidPage:
    """A page's blocks in reading order."""

    source: SourcePage
    drafts: tuple[Draft, ...]
    extent: Extent


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document laid out, and what is known of it by then."""

    pages: Iterator[LaidPage]
    """Its pages in order, to be walked over once; their words are left out."""
    tables: Sequence[Table]
    seen: frozenset[str]
    """The words of the whole document, bare and in lower case."""
    tilt: Tilt

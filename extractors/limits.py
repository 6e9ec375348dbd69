"""What one document may cost: time, memory, pages, objects, pixels, unpacked bytes.

A file may be broken or made to harm. Whatever goes over a limit becomes a failure
that names it; the run goes on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Final, NamedTuple

_SIZES: Final = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}
_GIVEN: Final = re.compile(r"(?P<name>[a-z-]+)=(?P<number>[0-9]{1,12})(?P<size>[kmg]?)", re.I)


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one document may take. The defaults are far over what documents need."""

    step_seconds: int = 240
    """Time for one step: a page, or a stage after reading for each `PAGES_OF_STAGE` pages begun.

    Recognising a page may take 180.
    """
    document_seconds: int = 7200
    """Time for the whole document."""
    memory: int = 2**31
    """Bytes on top of what a worker process itself takes."""
    file_bytes: int = 2**30
    """Size of the file."""
    stream_bytes: int = 2**29
    """What one compressed stream may unpack to: more is a bomb."""
    pages: int = 5_000
    """Pages read of a document; the others become a failure."""
    objects: int = 500_000
    """Drawn objects on one page."""
    characters: int = 500_000
    """Characters on one page."""
    pixels: int = 200_000_000
    """Pixels of a page to recognise, and of each picture on it."""


DEFAULT: Final = Limits()


class Step(NamedTuple):
    """What work on a document is at: a stage, and while it is read the page."""

    stage: str
    page: int | None = None
    times: int = 1
    """How often over it may take the time of one step: a stage goes over all pages at once."""


PAGES_OF_STAGE: Final = 250
"""Pages that a stage goes over within the time of one step, with much room to spare."""


def stage_over(stage: str, pages: int) -> Step:
    """Give the step of a stage that goes over so many pages at once."""
    return Step(stage, times=max(1, -(-pages // PAGES_OF_STAGE)))


BEGINNING: Final = Step("read")

Progress = Callable[[Step], None]
"""Told what begins now: shows that work goes on."""


class LimitError(Exception):
    """A document goes over a limit; the message says which, in one line."""


def unwatched(step: Step) -> None:
    """Take note of no progress: for work that nobody waits for."""


def parse_limits(given: Iterable[str]) -> Limits:
    """Read limits as a user gives them: `pages=300`, `memory=4g`. Raises ValueError."""
    limits = DEFAULT
    names = [field.name.replace("_", "-") for field in fields(Limits)]
    for text in given:
        match = _GIVEN.fullmatch(text)
        if match is None or match["name"].lower() not in names:
            raise ValueError(f"{text}: give NAME=NUMBER, with a NAME of {', '.join(names)}")
        value = int(match["number"]) * _SIZES[match["size"].lower()]
        if not value:
            raise ValueError(f"{text}: must be more than 0")
        limits = replace(limits, **{match["name"].lower().replace("-", "_"): value})
    return limits

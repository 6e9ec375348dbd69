"""Runs of `beleid extract` over folders of documents made for it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import ROOT


def command(folder: Path, db: Path, workers: int, ocr: str = "never") -> list[str]:
    """Give the command that extracts a folder into a database."""
    program = [sys.executable, str(ROOT / "pipeline.py"), "extract", str(folder), "--quiet"]
    return [*program, "--db", str(db), "--workers", str(workers), "--ocr", ocr]


def write_copies(folder: Path, contents: Sequence[bytes], count: int) -> None:
    """Make a folder with so many PDF files: the contents in turn, a comment at each one's end.

    The comment makes each another file, so that none is left alone as a copy.
    """
    folder.mkdir()
    for number in range(count):
        content = contents[number % len(contents)]
        (folder / f"{number:05d}.pdf").write_bytes(content + b"\n%% copy %d\n" % number)

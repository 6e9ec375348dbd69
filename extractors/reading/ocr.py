"""Words by optical character recognition: Tesseract with its Dutch data."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from functools import lru_cache
from typing import Any, Final

from extractors.reading.model import Box, Word
from extractors.reading.source import ASCENT, DESCENT, PageWords

DPI: Final = 300
_LANGUAGE: Final = "nld"
_SECONDS: Final = 180
_POINTS_PER_INCH: Final = 72


class OcrError(Exception):
    """Tesseract ran and failed on a page."""


@lru_cache(maxsize=1)
def unavailable() -> str:
    """Say in one line why OCR cannot run here and what to do; empty where it can."""
    program = shutil.which("tesseract")
    if program is None:
        return "tesseract is not installed (Debian: apt install tesseract-ocr tesseract-ocr-nld)"
    listed = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=30
    )
    if _LANGUAGE not in listed.stdout.split() + listed.stderr.split():
        return "tesseract has no Dutch data (Debian: apt install tesseract-ocr-nld)"
    return ""


def recognise(page: Any, words: PageWords) -> PageWords:
    """Recognise the words of an open pdfium page; lines and images stay those of `words`."""
    bitmap = page.render(scale=DPI / _POINTS_PER_INCH, grayscale=True)
    try:
        picture = io.BytesIO()
        bitmap.to_pil().save(picture, format="PNG")
    finally:
        bitmap.close()
    found = words_of(_tesseract(picture.getvalue()), _POINTS_PER_INCH / DPI)
    return PageWords(
        number=words.number,
        width=words.width,
        height=words.height,
        rotation=words.rotation,
        words=found,
        rulings=words.rulings,
        fills=words.fills,
        images=words.images,
    )


def _tesseract(picture: bytes) -> str:
    try:
        ran = subprocess.run(
            ["tesseract", "stdin", "stdout", "-l", _LANGUAGE, "--dpi", str(DPI), "--psm", "3", "tsv"],
            input=picture,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            # Pages are recognised side by side by worker processes: one core each.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise OcrError(f"tesseract: {error}") from error
    if ran.returncode:
        lines = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        raise OcrError(f"tesseract: {lines[-1] if lines else ran.returncode}")
    return ran.stdout.decode("utf-8", "replace")


def words_of(tsv: str, scale: float) -> tuple[Word, ...]:
    """Read Tesseract's TSV; `scale` turns its pixels into points.

    Size and base line are set for a whole line at once, since the boxes of single
    words depend on which letters happen to stand in them.
    """
    rows = list(csv.DictReader(io.StringIO(tsv), delimiter="\t", quoting=csv.QUOTE_NONE))
    lines: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for row in rows:
        if row["level"] == "5" and (row["text"] or "").strip() and float(row["conf"]) >= 0:
            lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), []).append(row)
    words: list[Word] = []
    for members in lines.values():
        heights = sorted(int(row["height"]) for row in members)
        tops = sorted(int(row["top"]) for row in members)
        bottoms = sorted(int(row["top"]) + int(row["height"]) for row in members)
        middle = len(members) // 2
        size = scale * 1.35 * heights[middle]
        # Most words reach down to the base line, few below it.
        base = scale * bottoms[len(bottoms) // 3]
        size = max(size, (base - scale * tops[0]) / ASCENT * 0.9)
        words.extend(
            Word(
                text=row["text"].strip(),
                box=Box(
                    scale * int(row["left"]),
                    base - ASCENT * size,
                    scale * (int(row["left"]) + int(row["width"])),
                    base + DESCENT * size,
                ),
                font="ocr",
                size=round(size, 1),
            )
            for row in members
        )
    return tuple(words)

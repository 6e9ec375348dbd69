"""Words by optical character recognition: Tesseract with its Dutch data."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from functools import lru_cache
from statistics import median
from typing import Any, Final

from extractors.reading.model import Box, Word
from extractors.reading.source import ASCENT, DESCENT, PageWords

DPI: Final = 300
_LANGUAGE: Final = "nld"
_SECONDS: Final = 180
_POINTS_PER_INCH: Final = 72
_TALL: Final = 0.71
_X_HEIGHT: Final = 0.49
_BELOW: Final = 0.2
"""Heights of letters as shares of the font size, much the same in all text faces."""
_DESCENDING: Final = "gjpqyQ,;()[]ç"
_LOW: Final = "acegmnopqrsuvwxyz.,;:-_'’‘”“\""
_BULLET_LOOKALIKES: Final = frozenset("eo°«*¢©®»>+=§")
"""What Tesseract takes a bullet for, standing alone at the start of a line."""


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
            [
                "tesseract",
                "stdin",
                "stdout",
                "-l",
                _LANGUAGE,
                "--dpi",
                str(DPI),
                "--psm",
                "3",
                "tsv",
            ],
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
    measured = [_measure(members, scale) for members in lines.values()]
    letters = [sum(len(row["text"]) for row in members) for members in lines.values()]
    sizes = _snapped([size for size, _ in measured], letters)
    return tuple(
        _word(row, index == 0 and len(members) > 1, base, size, scale)
        for members, (_, base), size in zip(lines.values(), measured, sizes, strict=True)
        for index, row in enumerate(members)
    )


def _word(row: dict[str, str], opens: bool, base: float, size: float, scale: float) -> Word:
    text = row["text"].strip()
    return Word(
        text="•" if opens and text in _BULLET_LOOKALIKES else text,
        box=Box(
            scale * int(row["left"]),
            base - ASCENT * size,
            scale * (int(row["left"]) + int(row["width"])),
            base + DESCENT * size,
        ),
        font="ocr",
        size=size,
    )


def _measure(members: list[dict[str, str]], scale: float) -> tuple[float, float]:
    """Font size and base line of a line, from the heights of its words and their letters."""
    sizes: list[float] = []
    bases: list[float] = []
    for row in members:
        text, height = row["text"], scale * int(row["height"])
        bottom = scale * int(row["top"]) + height
        if not any(char.isalnum() for char in text):
            continue
        below = _BELOW if any(char in _DESCENDING for char in text) else 0.0
        above = _TALL if any(char not in _LOW for char in text) else _X_HEIGHT
        size = height / (above + below)
        sizes.extend([size] * len(text))
        bases.append(bottom - below * size)
    if not sizes:
        row = members[0]
        height = scale * int(row["height"])
        return max(height, 4.0), scale * int(row["top"]) + height
    return median(sizes), median(bases)


def _scatter(letters: int) -> float:
    """How far a size may be off, as a share: more where few letters were measured."""
    return 0.14 if letters > 20 else 0.22


def _snapped(sizes: list[float], weights: list[int]) -> list[float]:
    """Give lines of nearly the same size the same size: recognised boxes scatter."""
    left = set(range(len(sizes)))
    result = list(sizes)
    while left:
        pool = sorted(size for at in left for size in [sizes[at]] * weights[at])
        centre = pool[len(pool) // 2]
        near = {at for at in left if abs(sizes[at] - centre) <= _scatter(weights[at]) * centre}
        for at in near:
            result[at] = round(centre * 2) / 2
        left -= near
    return result

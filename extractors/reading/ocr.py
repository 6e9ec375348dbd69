"""Words by optical character recognition: Tesseract with its Dutch data."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from statistics import median
from typing import Any, Final

import numpy as np
from PIL import Image

from extractors.reading.digits import mend_digits
from extractors.reading.model import Box, Word
from extractors.reading.picture import Picture, levelled, skew_of, straightened, with_weights
from extractors.reading.quality import measure
from extractors.reading.source import ASCENT, DESCENT, PageWords

DPI: Final = 300
_LANGUAGE: Final = "nld"
_SECONDS: Final = 180
_POINTS_PER_INCH: Final = 72
_FEW_RULINGS: Final = 4
_LONG: Final = 4
_LEGIBLE: Final = 0.6
"""Below this quality a recognised page may lie on its side."""
_ODD: Final = 0.25
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
    """Recognise the words of an open pdfium page; lines and images stay those of `words`.

    The page is made straight first. One that lies on its side is turned upright.
    """
    found = _recognise(page, words, 0)
    quality = measure(found)
    doubtful = quality < _LEGIBLE or _stands_on_end(found.words)
    if doubtful and (quarters := _turns_needed(page, words)):
        return _recognise(page, words, quarters)
    return found


def _stands_on_end(words: Sequence[Word]) -> bool:
    """Whether longer words are higher than wide, as on a page that lies on its side."""
    long = [word for word in words if len(word.text) >= _LONG]
    return bool(long) and median((w.box.x1 - w.box.x0) / w.size for w in long) < 1


def _recognise(page: Any, words: PageWords, quarters: int) -> PageWords:
    """Recognise a page made straight, after so many quarter turns clockwise."""
    picture = _picture(page, words.rotation - page.get_rotation() + 90 * quarters)
    # Lines that are drawn are straight already, and have to stay where the words are.
    skew = 0.0 if len(words.rulings) > _FEW_RULINGS else skew_of(picture)
    if skew:
        picture = straightened(picture, skew)
    picture = levelled(picture)
    scale = DPI / _POINTS_PER_INCH
    found = words_of(_tesseract(_encoded(picture)), 1 / scale)
    turned = replace(
        words,
        words=mend_digits(with_weights(found, picture, scale)),
        turned=(),
        unmapped=0,
        invisible=0,
        weights={},
        skew=skew,
    )
    if not quarters:
        return turned
    width, height = words.width, words.height
    return replace(
        turned,
        width=height if quarters % 2 else width,
        height=width if quarters % 2 else height,
        rotation=(words.rotation + 90 * quarters) % 360,
        rulings=(),
        fills=(),
        images=(),
    )


def _turns_needed(page: Any, words: PageWords) -> int:
    """Say how many quarter turns clockwise make the text of a page upright; 0 if unsure."""
    picture = _picture(page, words.rotation - page.get_rotation())
    try:
        answer = _tesseract(_encoded(picture), "osd", "0")
    except OcrError:
        # Too little text to tell.
        return 0
    found = re.search(r"^Rotate: (\d+)", answer, re.MULTILINE)
    return int(found.group(1)) // 90 % 4 if found else 0


def _picture(page: Any, rotation: int) -> Picture:
    bitmap = page.render(scale=DPI / _POINTS_PER_INCH, grayscale=True, rotation=rotation % 360)
    try:
        return np.array(bitmap.to_pil().convert("L"))
    finally:
        bitmap.close()


def _encoded(picture: Picture) -> bytes:
    data = io.BytesIO()
    Image.fromarray(picture).save(data, format="PPM")
    return data.getvalue()


def _tesseract(picture: bytes, language: str = _LANGUAGE, mode: str = "3") -> str:
    try:
        ran = subprocess.run(
            [
                "tesseract",
                "stdin",
                "stdout",
                "-l",
                language,
                "--dpi",
                str(DPI),
                "--psm",
                mode,
                *(["tsv"] if mode != "0" else []),
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
    paragraphs = [key[:2] for key in lines]
    sizes = _snapped(_even([size for size, _ in measured], letters, paragraphs), letters)
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


def _even(sizes: list[float], weights: list[int], paragraphs: list[tuple[str, str]]) -> list[float]:
    """Give the lines of a paragraph one size, unless one differs too much to be its own."""
    pools: dict[tuple[str, str], list[float]] = {}
    for size, weight, paragraph in zip(sizes, weights, paragraphs, strict=True):
        pools.setdefault(paragraph, []).extend([size] * weight)
    usual = {paragraph: median(pool) for paragraph, pool in pools.items()}
    return [
        usual[paragraph] if abs(size - usual[paragraph]) <= _ODD * usual[paragraph] else size
        for size, paragraph in zip(sizes, paragraphs, strict=True)
    ]


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

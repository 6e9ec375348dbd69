"""Pages drawn with characters, as words and rules of 10 point type."""

from __future__ import annotations

import re

from extractors.reading.model import Box, Word

WIDE, HIGH = 5.0, 12.0


def drawn(page: str, top: float = 60.0, left: float = 50.0) -> tuple[list[Word], list[Box]]:
    """Set a page of characters as words of 10 points and rules.

    `*word*` is bold, `^1` raised; a line of `-` and `+` is a horizontal rule,
    `|` a piece of a vertical rule from the rule above to the one below.
    """
    words: list[Word] = []
    rules: list[Box] = []
    y = top
    bars: dict[int, float] = {}
    for line in page.strip("\n").split("\n"):
        if re.fullmatch(r"[ +-]*-{3,}[ +-]*", line):
            for run in re.finditer(r"[+-]+", line):
                x0 = left + (run.start() + 0.5) * WIDE
                rules.append(Box(x0, y, left + (run.end() - 0.5) * WIDE, y + 0.5))
            for run in re.finditer(r"\+", line):
                x = left + (run.start() + 0.5) * WIDE
                if run.start() in bars:
                    rules.append(Box(x, bars[run.start()], x + 0.5, y + 0.5))
                bars[run.start()] = y
            bars = {at: start for at, start in bars.items() if line[at : at + 1] == "+"}
            y += 3.0
            continue
        for at in list(bars):
            if line[at : at + 1] != "|":
                del bars[at]
        for found in re.finditer(r"[^\s|]+", line):
            text, size, raised = found[0], 10.0, False
            if text.startswith("^"):
                text, raised = text[1:], True
            bold = text.startswith("*") and text.endswith("*") and len(text) > 2
            x0 = left + found.start() * WIDE
            x1 = left + found.end() * WIDE
            plain = text.strip("*") if bold else text
            box = Box(x0, y, x1 - 0.3, y + 10.0)
            words.append(Word(plain, box, "F", size, bold=bold, raised=raised))
        y += HIGH
    return words, rules

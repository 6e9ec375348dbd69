"""Letters that character recognition took digits for, in years and amounts.

Only where no other reading is possible: the word is a year or a number with groups of
three once the letters are digits, and most of it was read as digits already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractors.reading.lines import line_of
from extractors.reading.model import Line, Word

_DIGIT: Final = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "S": "5",
                               "B": "8", "Z": "2"})  # fmt: skip
_CORE: Final = re.compile(
    r"(?P<before>[€(‘'\"-]*)(?P<core>[\dOolI|SBZ/.,]+?)(?P<after>[.,;:)%’'-]*)"
)
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?")
_FIRST: Final = frozenset({"L.", "l.", "I.", "|.", "L)", "l)", "I)"})


def mended(text: str) -> str:
    """Give a word with letters read as the digits that they can only be: `2O15` → `2015`."""
    match = _CORE.fullmatch(text)
    if match is None:
        return text
    core = match["core"]
    first, dot, rest = core.translate(_DIGIT).partition(".")
    # A slash inside a group of three is a 7; before the first dot it may part two numbers.
    digits = first + dot + rest.replace("/", "7")
    read = sum(char.isdigit() for char in core)
    if digits == core or read < 2:
        return text
    if not (_YEAR.fullmatch(digits) or _GROUPED.fullmatch(digits)):
        return text
    return match["before"] + digits + match["after"]


def mend_digits(words: Sequence[Word]) -> tuple[Word, ...]:
    """Mend the years and amounts among recognised words; what was read is kept as `raw`."""
    texts = [mended(word.text) for word in words]
    return tuple(
        word if text == word.text else replace(word, text=text, raw=word.text)
        for word, text in zip(words, texts, strict=True)
    )


def mend_markers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Mend the number of a list's first item, read as a letter: `L.` right over `2.` is `1.`."""
    mended_lines = list(lines)
    for at, line in enumerate(lines):
        first = line.words[0]
        if first.text not in _FIRST or len(line.words) < 2:
            continue
        below = (
            other
            for other in lines[at + 1 :]
            if abs(other.box.x0 - line.box.x0) < 0.5 * line.size and len(other.words) > 1
        )
        end = first.text[-1]
        following = next((o for o in below if re.fullmatch(r"\w{1,2}[.)]", o.words[0].text)), None)
        if following is not None and following.words[0].text == f"2{end}":
            words = (replace(first, text=f"1{end}", raw=first.text), *line.words[1:])
            mended_lines[at] = line_of(words)
    return tuple(mended_lines)

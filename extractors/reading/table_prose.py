"""Prose in the cells of tables, as in the columns of progress reports."""

from __future__ import annotations

import re
from typing import Final

from extractors.language.sentences import split

_SHORTEST: Final = 4
"""Words from which what ends in a full stop is a sentence."""
_LONG: Final = 8
"""Words from which what has no full stop may be one."""
_MOSTLY: Final = 0.6
"""Share of letters among the characters of prose."""
_CLOSED: Final = re.compile(r"[^\W\d]{2}[.!;]$|[^\W\d]{2}\.\s+[A-Z]")


NUMBERING: Final = re.compile(
    r"^[A-Z]{1,2}[-.]?\d+(?:\.\d+)*[.:)]?\s+(?=\S)|^\d+(?:\.\d+)*[.:)]\s+(?=\S)"
    r"|^\d{1,2}(?:\.\d{1,2})*\s+(?=[A-Z][a-z])"
    r"|^[a-z][.)]\s+"
)
"""The running number of a row, printed in the same cell: `A1.`, `2.3 Plan`, `b)`.

`46 van de 70 huizen` and `12 FTE` begin with a number that counts.
"""


def is_closed_prose(text: str) -> bool:
    """Tell whether a cell holds a sentence with its full stop."""
    return len(text.split()) >= _SHORTEST and _CLOSED.search(text) is not None


def sentences_of_cell(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a cell of prose into sentences: `[start, end)` of each; nothing of another cell.

    Prose is a sentence with its full stop, or so many words that it could be one: a label,
    a name, a number or a date is left to who reads tables.
    """
    numbered = NUMBERING.match(text)
    opens = numbered.end() if numbered else 0
    prose = text[opens:]
    told = is_closed_prose(prose) or len(prose.split()) >= _LONG
    if not told or sum(map(str.isalpha, prose)) <= _MOSTLY * len(prose):
        return ()
    return tuple((opens + start, opens + end) for start, end in split(prose))

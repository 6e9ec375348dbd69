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


def is_closed_prose(text: str) -> bool:
    """Tell whether a cell holds a sentence with its full stop."""
    return len(text.split()) >= _SHORTEST and _CLOSED.search(text) is not None


def sentences_of_cell(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a cell of prose into sentences: `[start, end)` of each; nothing of another cell.

    Prose is a sentence with its full stop, or so many words that it could be one: a label,
    a name, a number or a date is left to who reads tables.
    """
    told = is_closed_prose(text) or len(text.split()) >= _LONG
    return split(text) if told and sum(map(str.isalpha, text)) > _MOSTLY * len(text) else ()

"""Words and numbers of a text with their places, as the date grammar reads them."""

from __future__ import annotations

import re

from extractors.values import value


@value
class Token:
    """A word, number or sign; `start` and `end` are character offsets, `low` is lower case."""

    start: int
    end: int
    text: str
    low: str


_TOKEN = re.compile(
    r"""
      (?<![\w/.-])\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|['’‘`´]?\d{2})(?![\w/-]|\.\d)  # 01-07-2014
    | (?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/-])                            # 2014-07-01
    | (?<!\w)['’‘`´]\d{2}(?!\w)                                          # '14
    | \d+(?:[.,]\d+)*(?![^\W_])                                          # 2014, 1.811, 2,5
    | (?i:t/m)(?!\w)
    | [^\W_]+(?:[.'’][^\W\d_]+)*                                         # jl, a.s, regio's, Q3
    | \S
    """,
    re.VERBOSE,
)


def tokenise(text: str) -> list[Token]:
    """Split `text` into tokens, left to right; white space is left out."""
    return [
        Token(match.start(), match.end(), match.group(), match.group().lower())
        for match in _TOKEN.finditer(text)
    ]

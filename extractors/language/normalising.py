"""Text as the parser wants it, of the same length, so that offsets stay true."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.language.infinitives import infinitive_of

_SAME_LENGTH = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "´": "'",
        "`": "'",
        "′": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\t": " ",
        "\n": " ",
    }
)


@lru_cache(maxsize=4096)
def for_parser(text: str) -> str:
    """Replace typographic quotes, hyphens and blanks one by one by their plain forms.

    The result has as many characters as `text`: the tokenizer splits `vmbo’ers`
    in three but keeps `vmbo'ers` whole, and offsets in the parse must still
    point into the passage as it was printed.
    """
    if text.isascii() and not ("`" in text or "\n" in text or "\t" in text):
        return text
    plain = text.translate(_SAME_LENGTH)
    return text if plain == text else plain


def is_mostly_small(text: str) -> bool:
    """Whether the first third of a text has small letters enough not to be set in capitals.

    Where it has not, its letters have to be counted.
    """
    return sum(map(str.islower, text[: len(text) // 3])) > 0.2 * len(text)


_OPENS = re.compile(r"[A-Z][a-z]{4,}t(?= [a-z(])")


def with_verb_small(text: str) -> str:
    """Put the verb with which an item of a list begins into small letters, of the same length.

    The parser takes it for a name: `Ontwikkelt samen met leden een keurmerk`.
    """
    opens = _OPENS.match(text)
    if opens is None or infinitive_of(opens[0].lower()) is None:
        return text
    return text[0].lower() + text[1:]


def without_capitals(text: str) -> str:
    """Put a line that is set in capitals into small letters, of the same length.

    The parser takes each word of such a line for a name.
    """
    if is_mostly_small(text):
        return text
    letters = "".join(filter(str.isalpha, text))
    if len(text.split()) < 4 or sum(map(str.isupper, letters)) < 0.9 * len(letters):
        return text
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text

"""Text as the parser wants it, of the same length, so that offsets stay true."""

from __future__ import annotations

from functools import lru_cache

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
    plain = text.translate(_SAME_LENGTH)
    return text if plain == text else plain


def without_capitals(text: str) -> str:
    """Put a line that is set in capitals into small letters, of the same length.

    The parser takes each word of such a line for a name.
    """
    letters = "".join(filter(str.isalpha, text))
    if len(text.split()) < 4 or sum(map(str.isupper, letters)) < 0.9 * len(letters):
        return text
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text

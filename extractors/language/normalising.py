"""Text as the parser wants it, of the same length, so that offsets stay true."""

from __future__ import annotations

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


def for_parser(text: str) -> str:
    """Replace typographic quotes, hyphens and blanks one by one by their plain forms.

    The result has as many characters as `text`: the tokenizer splits `vmbo’ers`
    in three but keeps `vmbo'ers` whole, and offsets in the parse must still
    point into the passage as it was printed.
    """
    return text.translate(_SAME_LENGTH)

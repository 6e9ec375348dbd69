"""Words marked in a text out of a document, which is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from desk.dutch import plain


def highlighted(text: str, words: Iterable[tuple[str, str]]) -> Markup:
    """Mark words in a text, each with a class; words that overlap an earlier mark stay plain.

    Case, accents and white space may differ; `*` stands for the rest of a word. The
    first place of each is marked, and the text is escaped.
    """
    folded, origin = _folded(text)
    marks: list[tuple[int, int, str]] = []
    for said, kind in words:
        wanted = " ".join(plain(said).split())
        begun = wanted.endswith("*")
        wanted = wanted.rstrip("*")
        if not wanted:
            continue
        pattern = re.escape(wanted).replace(r"\ ", r"\s+") + ("" if begun else r"(?!\w)")
        for match in re.finditer(rf"(?<!\w){pattern}", folded):
            start, end = origin[match.start()], origin[match.end() - 1] + 1
            if all(end <= first or start >= last for first, last, _ in marks):
                marks.append((start, end, kind))
                break
    pieces: list[Markup | str] = []
    at = 0
    for start, end, kind in sorted(marks):
        pieces += [
            escape(text[at:start]),
            Markup('<mark class="{}">{}</mark>').format(kind, text[start:end]),
        ]
        at = end
    pieces.append(escape(text[at:]))
    return Markup("").join(pieces)


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Give the text without case and accents, and where each of its signs comes from."""
    signs, origin = [], []
    for place, sign in enumerate(text):
        for folded in plain(sign):
            signs.append(folded)
            origin.append(place)
    return "".join(signs), origin

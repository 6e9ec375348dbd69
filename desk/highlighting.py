"""Words marked in a text out of a document, which is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from desk.dutch import plain


def highlighted(text: str, words: Iterable[tuple[str, str]]) -> Markup:
    """Mark words in a text, each with a class; a mark may lie within another.

    Case, accents and white space may differ; `*` stands for the rest of a word. The
    first place of each is marked, and the text is escaped.
    """
    folded, origin = _folded(text)
    kinds: list[list[str]] = [[] for _ in text]
    for said, kind in words:
        match = _first(said, folded)
        if match is None:
            continue
        for place in range(origin[match.start()], origin[match.end() - 1] + 1):
            if kind not in kinds[place]:
                kinds[place].append(kind)
    pieces = (
        (named, "".join(text[place] for place in places))
        for named, places in groupby(range(len(text)), key=lambda place: sorted(kinds[place]))
    )
    return Markup("").join(
        Markup('<mark class="{}">{}</mark>').format(" ".join(named), piece)
        if named
        else escape(piece)
        for named, piece in pieces
    )


def _first(said: str, folded: str) -> re.Match[str] | None:
    wanted = " ".join(plain(said).split())
    begun = wanted.endswith("*")
    wanted = wanted.rstrip("*")
    if not wanted:
        return None
    pattern = re.escape(wanted).replace(r"\ ", r"\s+") + ("" if begun else r"(?!\w)")
    return re.search(rf"(?<!\w){pattern}", folded)


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Give the text without case and accents, and where each of its signs comes from."""
    signs, origin = [], []
    for place, sign in enumerate(text):
        for folded in plain(sign):
            signs.append(folded)
            origin.append(place)
    return "".join(signs), origin

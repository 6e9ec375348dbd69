"""Passages that a letter numbers: `A. Bestuur`, `B. Vervoer` are items, not persons."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.reading.model import Passage

_LETTER = re.compile(r"(?P<letter>[A-Z])\.\s+(?P<rest>\S.*)", re.DOTALL)


def lettered(passages: Iterable[Passage]) -> frozenset[int]:
    """Give the passages, by index, whose first letter goes on where that of another ended.

    The list begins with `A`; an item that stands elsewhere as a heading is one there too.
    """
    found: set[int] = set()
    items: set[str] = set()
    run: list[tuple[int, str]] = []
    places = [(p.index, p.text, _LETTER.match(p.text)) for p in passages]
    for index, text, match in (*places, (-1, "", None)):
        if match is not None and match["letter"] == chr(ord("A") + len(run)):
            run.append((index, text))
            continue
        if match is None and 0 <= index <= _FAR + (run[-1][0] if run else -1):
            continue
        if len(run) > 1:
            found |= {at for at, _ in run}
            items |= {of for _, of in run}
        begins = match is not None and match["letter"] == "A"
        run = [(index, text)] if begins else []
    return frozenset(found | {index for index, text, match in places if match and text in items})


_FAR = 2
"""Passages that may stand between two items: what the first of them says further."""

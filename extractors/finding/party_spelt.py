"""Names that their abbreviation spells: `het Centrum voor het Wad en de Duinen (CWD)`.

Where the capitals of what stands before the brackets are the letters between them, the name
begins at the first of these, whatever joins its words.
"""

from __future__ import annotations

import re

from extractors.finding.party_run_model import Run, Text, adjacent, head_at
from extractors.finding.party_text import abbreviates, fold
from extractors.language.party_nouns import introduces_names, is_no_party_head
from extractors.language.quick_looks import QuickLook

_SHORT = QuickLook(
    re.compile(
        r"\s*\((?:hierna(?: te noemen)?|afgekort(?: als)?)?[:,]?\s*(?:de |het )?[\"']?"
        r"(?P<short>[A-Z][A-Za-z&]{1,9}[A-Z])[\"']?\)"
    )
)
_JOINERS = frozenset(
    "van voor der des den de het en & tot ter ten tegen aan in op bij of the".split()
)
"""Small words that stand within a name."""
_FEWEST = 3
"""Letters of an abbreviation that can hardly be spelt by chance."""


def spelt_names(text: Text) -> dict[int, Run]:
    """Give the names that their abbreviation spells, by their first chunk.

    Only where it has a head noun: `het Bureau Wad en Duin (BWD)`, not `Spel en Dans Polder (SDP)`.
    """
    found: dict[int, Run] = {}
    for match in _SHORT.finditer(text.plain):
        last = next((i for i, c in enumerate(text.chunks) if c.end == match.start()), None)
        capitals = "".join(filter(str.isupper, match["short"]))
        if last is None or len(capitals) < _FEWEST:
            continue
        first = _begin(text, last, capitals)
        if first is None:
            first = _joined_begin(text, last, capitals)
        head = None if first is None else _head(text, first, last)
        if first is not None and head is not None:
            found[first] = Run(first, last, head, head_at(text, head))
        elif first is not None and _of_several(text, first, last):
            found[first] = Run(first, last, None, "association")
    return found


def _begin(text: Text, last: int, capitals: str) -> int | None:
    """Give the chunk with the first letter, where the words up to `last` spell the capitals."""
    left, place = capitals, last
    while place >= 0:
        chunk = text.chunks[place]
        gap = text.plain[chunk.end : text.chunks[place + 1].start] if place < last else ""
        if text.is_taken(chunk.start, chunk.end) or gap.strip() not in ("", ",", "-", "&"):
            return None
        letters = _letters(chunk.text)
        if not letters:
            if chunk.text not in _JOINERS:
                return None
        elif not left.endswith(letters):
            return None
        else:
            left = left.removesuffix(letters)
            if not left:
                return place
        place -= 1
    return None


def _letters(word: str) -> str:
    """Give the capitals of a word: `Noord-Duin` has two."""
    return "".join(part[0] for part in fold(word).split("-") if part[:1].isupper())


def _head(text: Text, first: int, last: int) -> int | None:
    """Give the chunk of the noun for a body; None where a word before it is for a law or several.

    Behind the noun stands what it is for: `het Bureau Regeling Zeevaart`.
    """
    for place in range(first, last + 1):
        chunk = text.chunks[place]
        if chunk.capital and head_at(text, place) is not None:
            return place
        no_body = introduces_names(chunk.text) is not None or is_no_party_head(chunk.text)
        if chunk.capital and no_body and not _heads_later(text, place, last):
            # `Stakeholders Advies Forum` is one body, `Gemeenten Duin en Dal` are two.
            return None
    return None


def _heads_later(text: Text, place: int, last: int) -> bool:
    """Whether words with capitals lead from a chunk to a noun for a body right behind them."""
    for later in range(place + 1, last + 1):
        if not text.chunks[later].capital:
            return False
        if head_at(text, later) is not None:
            return True
    return False


def _of_several(text: Text, first: int, last: int) -> bool:
    """Whether a name is one for those who stand together: `Samenwerkende Havens Lek en Linge`."""
    words = [chunk.text for chunk in text.chunks[first : last + 1]]
    together = words[0] in _TOGETHER or words[1] == "Vertegenwoordiging"
    return together and not any(map(is_no_party_head, words))


_TOGETHER = frozenset({"Samenwerkende", "Verenigde", "Gezamenlijke", "Vertegenwoordiging"})


def _joined_begin(text: Text, last: int, short: str) -> int | None:
    """Give the first chunk of `Bond van de Kust en het Wad (BKW Holland)`, an odd abbreviation.

    It begins as the name does, with an adjective and the head noun or the head noun alone, and
    cannot stand for what is behind `en`.
    """
    join = next((i for i in range(last, max(last - 5, 0), -1) if text.chunks[i].text == "en"), None)
    if join is None or join < _FEWEST or text.chunks[join + 1].text not in _ARTICLES:
        return None
    behind = text.plain[text.chunks[join + 1].end : text.chunks[last].end]
    if abbreviates(short, behind) or short[0] in _letters(behind):
        return None
    for head in range(join - 1, max(join - 6, -1), -1):
        of_what = text.chunks[head + 1].text in {"van", "voor"}
        if not (of_what and text.chunks[head].capital) or head_at(text, head) is None:
            continue
        first = head - (head > 0 and text.chunks[head - 1].capital and adjacent(text, head - 1))
        words = text.plain[text.chunks[first].start : text.chunks[head].end].split()
        whole = text.plain[text.chunks[first].start : text.chunks[last].end]
        spoken = short.startswith("".join(word[0] for word in words)) and "," not in whole
        taken = text.is_taken(text.chunks[first].start, text.chunks[last].end)
        return first if spoken and not taken else None
    return None


_ARTICLES = frozenset({"de", "het"})

"""Cells that hold numbers with what is said behind them: `31 (2019) 64 (2020)`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors.reading.table_values import CellValue, is_year, parse_cell
from schemas.records import Qualifier

__all__ = ["LASTING", "OFTEN", "NotedNumber", "noted_numbers"]

_LONGEST = 160
"""Characters of a cell beyond which it is prose."""
_ROUGHLY = (
    r"(?:ca\.?|circa|ongeveer|plm\.?|±|~|max\.?|maximaal|min\.?|minimaal|ten\s(?:hoogste|minste))"
)
_EMPTY = (
    r"(?:ntb|n\.t\.b\.|nnb|n\.n\.b\.|nog\s(?:niet\s)?(?:te\sbepalen|bekend)|p\.?m\.?|nihil|-|–)"
)
OFTEN = r"(?:p\s?/\s?jr?|p\.?\s?jr?\b\.?|per\sjaar|/\s?(?:jaar|jr)|jaarlijks)"
LASTING = r"(?:structureel|struct?\.|incidenteel|inc\.|eenmalig)"
_YEARS = (
    r"(?:(?:in|voor|over|vanaf|per|t/m|tot\sen\smet)\s)?(?:19|20)\d\d"
    r"(?:\s?(?:[-–]|t/m|en)\s?(?:19|20)\d\d)*"
)
_PIECE = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d)\s?:\s?)?"
    rf"(?:(?P<roughly>{_ROUGHLY})\s?)?"
    rf"(?P<number>(?:€\s?)?(?:[-–]\s?)?\d{{1,3}}(?:[.\s]\d{{3}})*(?:,\d+)?(?:,[-–=]+)?(?:\s?(?:mln\.?|mio\.?|miljoen|miljard|mld\.?))?"
    rf"|(?:€\s?)?\d+(?:,\d+)?(?:,[-–=]+)?(?:\s?(?:mln\.?|mio\.?|miljoen|miljard|mld\.?))?)(?!\w|[.,]\d)"
    rf"(?:\s?(?P<often>{OFTEN})(?!\w))?"
    rf"(?:\s?(?P<lasting>{LASTING})(?!\w))?"
    rf"(?:\s?(?:\((?P<note>[^()]{{1,80}})\)|(?P<years>{_YEARS})(?!\w)))?",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    rf"(?:(?:19|20)\d\d\s?:\s?)?{_EMPTY}(?:\s?\([^()]{{1,80}}\))?(?=\s|[,;/+]|$)", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:[,;/+]|en\b|plus\b)?\s*", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"\W*\d[\d.,]*\W*")


@dataclass(frozen=True, slots=True)
class NotedNumber:
    """One number of a cell, with what is said of it."""

    value: CellValue
    text: str
    """The number and its note as printed."""
    note: str
    """What is said of it: a year, `p/j`, `structureel`, the words in brackets."""
    qualifier: Qualifier | None = None
    """Set where words before the number say that it is not exact."""


@lru_cache(maxsize=4096)
def noted_numbers(text: str) -> tuple[NotedNumber, ...]:
    """Read a cell that holds nothing but numbers with notes: `43 p/j (2017 t/m 2019)`.

    Nothing where any other word stands in it, where no number has a note (`parse_cell`
    reads those), or where a note is only another number.
    """
    text = " ".join(text.split())
    if len(text) > _LONGEST or not re.search(r"\d", text):
        return ()
    found: list[NotedNumber] = []
    at = 0
    while at < len(text):
        nothing = _NOTHING.match(text, at)
        piece = None if nothing else _PIECE.match(text, at)
        one = _noted(piece) if piece else None
        if nothing is None and one is None:
            return ()
        if one is not None:
            found.append(one)
        end = nothing.end() if nothing else piece.end() if piece else at
        between = _BETWEEN.match(text, end)
        at = between.end() if between else end
        if at == end < len(text):
            return ()
    told = [one for one in found if one.note or one.qualifier]
    return tuple(found) if told and (len(told) == len(found) or len(found) == 1) else ()


def _noted(piece: re.Match[str]) -> NotedNumber | None:
    value = parse_cell(piece["number"])
    bracketed = piece["note"] or ""
    if (
        value is None
        or is_year(piece["number"])
        or (_NUMBER_ALONE.fullmatch(bracketed) and not is_year(bracketed))
    ):
        return None
    parts = (piece["often"], piece["lasting"], bracketed, piece["years"], piece["year"])
    note = " ".join(part for part in parts if part)
    roughly = (piece["roughly"] or "").casefold()
    return NotedNumber(value, piece[0].strip(), note, _qualifier(roughly))


def _qualifier(roughly: str) -> Qualifier | None:
    if not roughly:
        return None
    if roughly.startswith("max") or roughly.endswith("hoogste"):
        return "at_most"
    return "at_least" if roughly.startswith("min") or roughly.endswith("minste") else "about"

"""What is told in turn: `in 2008 en 2009 respectievelijk 120 en 145`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.language.dates import DateMention
from extractors.language.dates_meaning import Between, Year, YearRef, ref_of
from extractors.language.quick_looks import small_letters

_IN_TURN = re.compile(r"\b(?:respectievelijk|resp\.)", re.IGNORECASE)


def tells_in_turn(text: str) -> bool:
    """Tell whether the members of one list belong to those of another, one by one."""
    return "resp" in small_letters(text) and _IN_TURN.search(text) is not None


_WRITTEN_OUT = re.compile(r"(?:(?:19|20)\d\d,\s)+(?:19|20)\d\d\sen\s(?:19|20)\d\d")
"""`in 2019, 2020 en 2021 € 7, € 8 en € 9`: one for each, without more words."""


def year_in_turn(
    date: DateMention, text: str, start: int, starts: Sequence[int]
) -> DateMention | None:
    """Give the number at offset `start` its own one of the years that `date` stands for.

    `starts` are the offsets of all numbers of its sort in `text`. None unless as many
    of them follow the date as there are years.
    """
    node = date.meaning.node
    following = [place for place in starts if place > date.end]
    if not isinstance(node, Between) or start not in following:
        return None
    if not (tells_in_turn(text) or _WRITTEN_OUT.search(date.text)):
        return None
    first, last = ref_of(node.first), ref_of(node.last)
    if first is None or last is None or first.number is None or last.number is None:
        return None
    if last.number - first.number + 1 != len(following):
        return None
    year = Year(YearRef(first.number + following.index(start)))
    return replace(date, meaning=replace(date.meaning, node=year))

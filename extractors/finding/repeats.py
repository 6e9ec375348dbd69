"""Numbers that stand in the text of a document and again in one of its tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from extractors.putting_away import TOGETHER, PutAway
from schemas.edtf import day_range
from schemas.records import Budget, Repeat, Target

_STEM = 5
"""Letters at the beginning that two words share if they speak of one thing."""
_WORD = re.compile(r"[^\W\d_]{5,}")
_COMMON = frozenset({"aantal", "totaal", "percentage", "aandeel", "kosten", "bedrag", "begroting"})


def find_repeats(budgets: Sequence[Budget], targets: Sequence[Target]) -> Sequence[Repeat]:
    """Find the pairs of one number in text and table, by their places in the sequences given.

    The number is the same to the digit, the times do not contradict each other, and what
    it is for or of shares a word; or no other cell holds the number and it is not round. Each
    sequence is gone through in order, what is kept in mind is the text's: records of a long
    document stand on the disk.
    """
    return PutAway(chain(_budgets(budgets), _targets(targets)), together=TOGETHER).settled()


class _Said(NamedTuple):
    """A number in the text: its place among the records, its time, the words of what it is of."""

    at: int
    time: str | None
    stems: frozenset[str]


def _budgets(budgets: Sequence[Budget]) -> Iterator[Repeat]:
    said: defaultdict[int, list[_Said]] = defaultdict(list)
    for at, budget in enumerate(budgets):
        if budget.source != "table" and budget.amount_cents:
            said[abs(budget.amount_cents)].append(
                _Said(at, budget.period, _stems(budget.purpose or ""))
            )
    same: defaultdict[int, list[tuple[int, bool]]] = defaultdict(list)
    round_ones = {one.at for cents, ones in said.items() for one in ones if _is_round(cents // 100)}
    for place, cell in enumerate(budgets):
        if cell.source != "table":
            continue
        for one in said.get(abs(cell.amount_cents), ()):
            if _same_time(one.time, cell.period):
                same[one.at].append((place, bool(one.stems & _stems(cell.purpose or ""))))
    for at in sorted(same):
        alone = len(same[at]) == 1 and at not in round_ones
        for place, alike in same[at]:
            if alone or alike:
                yield Repeat(kind="budget", text=at, table=place)


def _targets(targets: Sequence[Target]) -> Iterator[Repeat]:
    said: defaultdict[tuple[str, str], list[_Said]] = defaultdict(list)
    for at, target in enumerate(targets):
        if not _in_table(target):
            said[target.value, target.unit].append(_Said(at, target.when, _stems(target.indicator)))
    found: list[tuple[int, int]] = []
    for place, cell in enumerate(targets):
        if not _in_table(cell):
            continue
        for one in said.get((cell.value, cell.unit), ()):
            if _same_time(one.time, cell.when) and one.stems & _stems(cell.indicator):
                found.append((one.at, place))
    for at, place in sorted(found):
        yield Repeat(kind="target", text=at, table=place)


def _in_table(target: Target) -> bool:
    return target.rule.startswith("table.")


def _same_time(one: str | None, other: str | None) -> bool:
    """Tell whether two times may be the same: one is not said, or they overlap."""
    if one is None or other is None:
        return True
    (first, last), (begin, end) = day_range(one), day_range(other)
    return (first or "") <= (end or "9999") and (begin or "") <= (last or "9999")


def _is_round(number: int) -> bool:
    """Tell whether a number has one digit other than 0: many things are worth as much."""
    return len(str(abs(number)).rstrip("0")) <= 1


def _stems(text: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _COMMON)

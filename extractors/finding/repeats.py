"""Numbers that stand in the text of a document and again in one of its tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

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
    it is for or of shares a word; or no other cell holds the number and it is not round.
    """
    return PutAway(chain(_budgets(budgets), _targets(targets)), together=TOGETHER).settled()


def _budgets(budgets: Sequence[Budget]) -> Iterator[Repeat]:
    cells: defaultdict[int, list[int]] = defaultdict(list)
    for at, budget in enumerate(budgets):
        if budget.source == "table":
            cells[abs(budget.amount_cents)].append(at)
    for at, said in enumerate(budgets):
        if said.source == "table" or not said.amount_cents:
            continue
        same = [
            (place, cell)
            for place in cells[abs(said.amount_cents)]
            if _same_time(said.period, (cell := budgets[place]).period)
        ]
        alone = len(same) == 1 and not _is_round(said.amount_cents // 100)
        for place, cell in same:
            if alone or _share_word(said.purpose or "", cell.purpose or ""):
                yield Repeat(kind="budget", text=at, table=place)


def _targets(targets: Sequence[Target]) -> Iterator[Repeat]:
    cells: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, target in enumerate(targets):
        if _in_table(target):
            cells[target.value, target.unit].append(at)
    for at, said in enumerate(targets):
        if _in_table(said):
            continue
        for place in cells[said.value, said.unit]:
            cell = targets[place]
            if _same_time(said.when, cell.when) and _share_word(said.indicator, cell.indicator):
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


def _share_word(one: str, other: str) -> bool:
    return bool(_stems(one) & _stems(other))


def _stems(text: str) -> set[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    return {word[:_STEM] for word in words if word not in _COMMON}

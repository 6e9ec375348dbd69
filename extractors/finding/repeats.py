"""Numbers that stand in the text of a document and again in one of its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.edtf import day_range
from schemas.records import Budget, Repeat, Target

_STEM = 5
"""Letters at the beginning that two words share if they speak of one thing."""
_WORD = re.compile(r"[^\W\d_]{5,}")
_COMMON = frozenset({"aantal", "totaal", "percentage", "aandeel", "kosten", "bedrag", "begroting"})


def find_repeats(budgets: Sequence[Budget], targets: Sequence[Target]) -> tuple[Repeat, ...]:
    """Find the pairs of one number in text and table, by their places in the sequences given.

    The number is the same to the digit, the times do not contradict each other, and what
    it is for or of shares a word; or no other cell holds the number and it is not round.
    """
    return (*_budgets(budgets), *_targets(targets))


def _budgets(budgets: Sequence[Budget]) -> Iterator[Repeat]:
    cells = [(at, budget) for at, budget in enumerate(budgets) if budget.source == "table"]
    for at, said in enumerate(budgets):
        if said.source == "table" or not said.amount_cents:
            continue
        same = [
            (place, cell)
            for place, cell in cells
            if abs(cell.amount_cents) == abs(said.amount_cents)
            and _same_time(said.period, cell.period)
        ]
        alone = len(same) == 1 and not _is_round(said.amount_cents // 100)
        for place, cell in same:
            if alone or _share_word(said.purpose or "", cell.purpose or ""):
                yield Repeat(kind="budget", text=at, table=place)


def _targets(targets: Sequence[Target]) -> Iterator[Repeat]:
    cells = [(at, target) for at, target in enumerate(targets) if _in_table(target)]
    for at, said in enumerate(targets):
        if _in_table(said):
            continue
        for place, cell in cells:
            same = (said.value, said.unit) == (cell.value, cell.unit)
            if (
                same
                and _same_time(said.when, cell.when)
                and _share_word(said.indicator, cell.indicator)
            ):
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

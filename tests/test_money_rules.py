"""The rules about money: each fits its own examples first, and not its near-misses."""

from __future__ import annotations

import pytest

from extractors.finding.budget_rules import MONEY_RULES, MoneyRule


def _first(text: str) -> str | None:
    return next((rule.id for rule in MONEY_RULES if rule.pattern.search(text)), None)


@pytest.mark.parametrize("rule", MONEY_RULES, ids=[rule.id for rule in MONEY_RULES])
def test_finds(rule: MoneyRule) -> None:
    assert rule.finds
    assert [_first(text) for text in rule.finds] == [rule.id] * len(rule.finds)


@pytest.mark.parametrize("rule", MONEY_RULES, ids=[rule.id for rule in MONEY_RULES])
def test_leaves(rule: MoneyRule) -> None:
    assert rule.leaves
    assert not [text for text in rule.leaves if rule.pattern.search(text)]


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in MONEY_RULES}) == len(MONEY_RULES)

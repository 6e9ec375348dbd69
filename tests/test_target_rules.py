"""The rules about numbers: each fits its own examples, and not its near-misses."""

from __future__ import annotations

import pytest

from extractors.finding.target_rule import NUMBER_MARK, TargetRule
from extractors.finding.target_rules import TARGET_RULES


def _seen(rule: TargetRule, text: str) -> str:
    """Give the text as the rule sees it: small, and up to the number where it reads the lead."""
    text = text.lower()
    if rule.scope != "lead":
        return text
    end = text.index(NUMBER_MARK) + 1
    return text[: end + (text[end : end + 1] == "%")]


@pytest.mark.parametrize("rule", TARGET_RULES, ids=[rule.id for rule in TARGET_RULES])
def test_finds(rule: TargetRule) -> None:
    assert rule.finds
    assert [text for text in rule.finds if not rule.pattern.search(_seen(rule, text))] == []


@pytest.mark.parametrize("rule", TARGET_RULES, ids=[rule.id for rule in TARGET_RULES])
def test_leaves(rule: TargetRule) -> None:
    assert rule.leaves
    assert [text for text in rule.leaves if rule.pattern.search(_seen(rule, text))] == []


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in TARGET_RULES}) == len(TARGET_RULES)

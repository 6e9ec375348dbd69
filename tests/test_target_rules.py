"""The rules about numbers: each fits its own examples, and not its near-misses."""

from __future__ import annotations

import time

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


@pytest.mark.parametrize("rule", TARGET_RULES, ids=[rule.id for rule in TARGET_RULES])
def test_takes_little_time_over_a_long_text_without_its_number(rule: TargetRule) -> None:
    for text in rule.finds:
        lead = text.lower().partition(NUMBER_MARK)[0]
        for joined in (", ", ": "):
            long = ((lead + joined) * _LONG)[:_LONG]
            before = time.process_time()
            rule.pattern.search(long)
            assert time.process_time() - before < _SECONDS


@pytest.mark.parametrize("rule", TARGET_RULES, ids=[rule.id for rule in TARGET_RULES])
def test_takes_little_time_over_hundreds_of_other_numbers(rule: TargetRule) -> None:
    for words in ("¢ bomen, die er in 2010 waren, en ", "¢ bomen (in 2010) en "):
        long = (words * (_LONG * 20 // len(words))) + "¤ struiken"
        before = time.process_time()
        rule.pattern.search(long)
        assert time.process_time() - before < _SECONDS


_LONG = 5000
_SECONDS = 1.0


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in TARGET_RULES}) == len(TARGET_RULES)

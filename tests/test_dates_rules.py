"""Every rule of the date and recurrence grammars finds its examples and leaves its near-misses."""

from __future__ import annotations

import pytest

from extractors.language.dates import find_dates, find_recurrences
from extractors.language.dates_recurring import RECURRENCE_RULES
from extractors.language.dates_rules import DATE_RULES


@pytest.mark.parametrize(
    ("rule", "text"), [(rule.id, text) for rule in DATE_RULES for text in rule.finds]
)
def test_rule_finds(rule: str, text: str) -> None:
    assert [(mention.rule, mention.text) for mention in find_dates(text)] == [(rule, text)]


@pytest.mark.parametrize(
    ("rule", "text"), [(rule.id, text) for rule in DATE_RULES for text in rule.leaves]
)
def test_rule_leaves(rule: str, text: str) -> None:
    assert rule not in [mention.rule for mention in find_dates(text)]


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in (*DATE_RULES, *RECURRENCE_RULES)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("rule", "text", "duration"),
    [(rule.id, text, found) for rule in RECURRENCE_RULES for text, found in rule.finds],
)
def test_recurrence_rule_finds(rule: str, text: str, duration: str) -> None:
    assert [(one.rule, one.duration) for one in find_recurrences(text)] == [(rule, duration)]


@pytest.mark.parametrize(
    ("rule", "text"), [(rule.id, text) for rule in RECURRENCE_RULES for text in rule.leaves]
)
def test_recurrence_rule_leaves(rule: str, text: str) -> None:
    assert rule not in [one.rule for one in find_recurrences(text)]

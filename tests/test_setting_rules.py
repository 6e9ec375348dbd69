"""Each rule that goes by its surroundings reads its example and leaves its near-miss."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT
from sentences import analysed
from test_action_tables import plan

from desk.rules import reasons
from extractors.finding import find_weighed
from extractors.finding.budgets import find_budgets
from extractors.finding.setting_rules import SETTING_RULES, SettingRule
from extractors.finding.targets import find_targets
from extractors.language.analysis import Analysis
from extractors.language.pipeline import analyse, load
from schemas import database
from schemas.records import DocumentFacts

FINDERS = ROOT / "extractors" / "finding"
ids = [rule.id for rule in SETTING_RULES]


def rules_at(rule: SettingRule, example: str) -> set[str]:
    """Give the rules that find what stands between brackets in an example."""
    begin, end = example.index("["), example.index("]") - 1
    text = example.replace("[", "").replace("]", "")
    if "|" in text:
        rows = tuple(tuple(cell.strip() for cell in line.split("|")) for line in text.splitlines())
        found = find_weighed(analyse(plan(*rows), load()))
        said = [(c.action, c.rule) for c in found.commitments]
        said += [(b.raw, b.rule) for b in found.budgets]
        said += [(t.raw, t.rule) for t in found.targets]
    else:
        made = _under(rule, text)
        facts = DocumentFacts(kind=rule.document, date="2021-03-01", date_source="date_line")
        day = dt.date(2021, 3, 1)
        said = [(b.raw, b.rule) for b in find_budgets(made, facts, (), day)]
        said += [(t.raw, t.rule) for t in find_targets(made, facts, day)]
    meant = text[begin:end]
    return {id_ for words, id_ in said if words.startswith(meant) or meant.startswith(words)}


def _under(rule: SettingRule, text: str) -> Analysis:
    made = analysed(*text.splitlines(), listed=rule.passage == "list_item").document
    section = (rule.section,) if rule.section else ()
    passages = tuple(replace(passage, section=section) for passage in made.passages)
    return analyse(replace(made, passages=passages), load())


@pytest.mark.parametrize("rule", SETTING_RULES, ids=ids)
def test_reads_its_example(rule: SettingRule) -> None:
    assert rules_at(rule, rule.finds) == {rule.id}


@pytest.mark.parametrize("rule", SETTING_RULES, ids=ids)
def test_leaves_its_near_miss(rule: SettingRule) -> None:
    assert rule.id not in rules_at(rule, rule.leaves)


def test_every_rule_has_a_reason(corpus_db: Path) -> None:
    written = {
        rule
        for module in FINDERS.glob("*.py")
        for rule in re.findall(
            r'"((?:baseline|budget|forecast|result|table|target)\.[a-z_.]+)"', module.read_text()
        )
    }
    db = database.open_for_reading(corpus_db)
    used = {
        rule
        for table in ("commitments", "budgets", "targets", "document_parties")
        for (rule,) in db.execute(f"SELECT rule FROM {table}")
    }
    assert written
    assert used
    assert not sorted(rule for rule in written | used if not reasons().get(rule))
    assert len(set(ids)) == len(ids)

"""Each rule for parties reads its example and leaves its near-miss."""

from pathlib import Path

import pytest
from party_helpers import analysis

from desk.rules import reasons
from extractors.finding import find_all, parties
from extractors.finding.party_rules import PARTY_RULES, PartyRule
from schemas import database
from schemas.records import DocumentFacts

ids = [rule.id for rule in PARTY_RULES]


def rules_at(rule: PartyRule, example: str) -> set[str]:
    """Give the rules that find the name between brackets in an example."""
    name = example[example.index("[") + 1 : example.index("]")]
    text = example.replace("[", "").replace("]", "")
    facts = DocumentFacts(kind=rule.document, date="2021-03-01", date_source="date_line")
    made = analysis((rule.passage, text))
    found = (*parties.sightings(made, facts), *find_all(made).parties)
    return {c.rule for c in found if c.name == name or name in c.aliases}


@pytest.mark.parametrize("rule", PARTY_RULES, ids=ids)
def test_reads_its_example(rule: PartyRule) -> None:
    assert rule.id in rules_at(rule, rule.finds)


@pytest.mark.parametrize("rule", PARTY_RULES, ids=ids)
def test_leaves_its_near_miss(rule: PartyRule) -> None:
    assert rule.id not in rules_at(rule, rule.leaves)


def test_every_rule_has_a_reason(corpus_db: Path) -> None:
    db = database.open_for_reading(corpus_db)
    used = {rule for (rule,) in db.execute("SELECT DISTINCT rule FROM document_parties")}
    assert len(set(ids)) == len(ids)
    assert used <= set(ids) <= set(reasons())

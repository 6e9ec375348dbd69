"""The learned second opinion: where it is asked, what it looks at, and what was learned."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from sentences import document

from extractors.finding import find_all, second_opinion
from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_speakers import find_speakers
from extractors.finding.commitments import described_candidates
from extractors.finding.facts import document_day, find_facts
from extractors.finding.parties import PartyIndex, find_parties
from extractors.finding.second_opinion import BY_RULES, UNSURE, both, chance, is_taken
from extractors.language.pipeline import analyse, load

SENTENCES = (
    "De gemeente Almere zal in 2016 een nieuwe fietsbrug bouwen.",
    "De gemeente Almere telt veel fietsers.",
)


def _features(*sentences: str) -> list[dict[str, float]]:
    letter = document(*sentences)
    analysis = analyse(letter, load())
    facts = find_facts(letter)
    parties = find_parties(analysis, facts)
    index = PartyIndex(analysis, parties)
    actors = ActorFinder(index, find_speakers(analysis, facts, parties, index), parties)
    found = described_candidates(analysis, facts, actors, document_day(facts))
    return [dict(features) for _, _, features in found]


def test_it_sees_how_a_thing_is_said_and_not_what_it_is_about() -> None:
    (of_bridge,) = _features("De gemeente Almere zal in 2016 een nieuwe fietsbrug bouwen.")
    (of_school,) = _features("De gemeente Venray zal in 2016 een nieuwe basisschool bouwen.")
    assert of_bridge == of_school
    assert of_bridge["rule=future"] == of_bridge["verb=bouwen"] == 1
    assert not any("brug" in name or "almere" in name.lower() for name in of_bridge)


def test_what_it_says_lies_between_no_and_yes_and_counts_half() -> None:
    for features in _features(*SENTENCES):
        assert 0.3 / 2 < chance(0.3, features) < 1.3 / 2
    assert both(0.2, 0.6) == pytest.approx(0.4)
    assert chance(0.3, {}) == chance(0.3, {"never heard of": 1.0})


def test_the_rules_alone_decide_where_they_are_sure() -> None:
    lowest, sure = UNSURE
    assert lowest < BY_RULES < sure
    assert is_taken(sure, 0.0)
    assert not is_taken(lowest - 0.01, 1.0)
    assert is_taken(BY_RULES, second_opinion.ACCEPTED)
    assert not is_taken(BY_RULES, second_opinion.ACCEPTED - 0.01)


def test_a_record_carries_what_both_say() -> None:
    (found,) = find_all(analyse(document(SENTENCES[0]), load())).commitments
    assert found.rule == "future"
    assert 0.8 <= found.confidence <= 1


def test_what_is_agreed_is_surer_than_what_can_be_done() -> None:
    (agreed,) = _features("De gemeente Almere heeft besloten een fietsbrug te bouwen.")
    (can,) = _features("De gemeente Almere kan in dit gebied een fietsbrug bouwen.")
    assert chance(0.5, agreed) > chance(0.5, can)


def test_the_weights_are_of_words_of_grammar_and_verbs_only() -> None:
    text = files("extractors.finding").joinpath(second_opinion.WEIGHTS).read_text(encoding="utf-8")
    weights = json.loads(text)["weights"]
    assert weights["weight"] > 0
    assert not any(name != name.lower() and "=" not in name for name in weights)
    assert len(text) < 60_000

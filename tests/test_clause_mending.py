"""Clauses whose verb, subject or words the parse put elsewhere."""

from __future__ import annotations

import pytest
from sentences import commitments, document, finite_clauses

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from schemas.records import Commitment


def in_plan(sentence: str) -> list[Commitment]:
    """Commitments of a sentence in a plan of one municipality."""
    heading = "Meerjarenprogramma Vaarwegen gemeente Goes 2014-2019"
    found = find_all(analyse(document("Goes, 14 april 2015", sentence, heading=heading), load()))
    return list(found.commitments)


def _actions(sentence: str) -> list[tuple[str, str]]:
    return [(" ".join(record.actors), record.action) for record in commitments(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In het akkoord bundelen en versterken de gemeenten hun kennis.", "bundelen"),
        ("In 2016 ontwikkelen en onderhouden de waterschappen de sluizen.", "ontwikkelen"),
    ],
)
def test_two_verbs_before_their_subject_are_of_one_clause(sentence: str, expected: str) -> None:
    ((_, action),) = _actions(sentence)
    assert action.startswith(expected)


def test_two_verbs_with_subjects_of_their_own_are_two_clauses() -> None:
    clauses = finite_clauses("In mei besluit de raad en betaalt de provincie de sluis.")
    assert list(clauses) == ["besluit", "betaalt"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "De stichting wil bewezen kennis en goede voorbeelden delen met de scholen.",
            ["wil bewezen kennis en goede voorbeelden delen met de scholen"],
        ),
        (
            "De raad wil verkregen middelen besteden aan het veer.",
            ["wil verkregen middelen besteden aan het veer"],
        ),
    ],
)
def test_a_participle_before_a_noun_is_no_infinitive(sentence: str, found: list[str]) -> None:
    assert [action for _, action in _actions(sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "actor", "action"),
    [
        (
            "Op deze wijze hoopt de stichting een duidelijk teken te geven aan de buurt.",
            "stichting",
            "een duidelijk teken te geven aan de buurt",
        ),
        ("In 2016 tracht het waterschap de kade te behouden.", "waterschap", "de kade te behouden"),
    ],
)
def test_who_stands_behind_the_finite_verb_is_its_subject(
    sentence: str, actor: str, action: str
) -> None:
    assert _actions(sentence) == [(actor, action)]


@pytest.mark.parametrize(
    "sentence",
    [
        "De provincie Zeeland en de gemeente Goes beproeven in 2016 een veerpont.",
        "Coöperatie Havenrijk verbreedt in 2016 de kade.",
    ],
)
def test_a_present_that_was_taken_for_a_participle(sentence: str) -> None:
    (record,) = commitments(sentence)
    assert record.deadline == "2016"


def test_zijn_beside_a_participle_is_no_pronoun() -> None:
    clauses = finite_clauses("De werken beginnen in 2015 en zijn medio 2016 voltooid.")
    assert list(clauses) == ["beginnen", "voltooid"]


def test_er_may_stand_between_a_verb_and_its_subject() -> None:
    (record,) = in_plan("Ook in het noorden loopt er een proef met enkele scholen in de dorpen.")
    assert record.status == "ongoing"


@pytest.mark.parametrize(
    "sentence",
    [
        "Bij elk advies geven wij aan hoe de provincie daar in 2016 aandacht aan besteedt.",
        "De stichting heeft een gids voor schippers uitgebracht, die gratis te gebruiken is.",
    ],
)
def test_what_is_told_or_described_promises_nothing(sentence: str) -> None:
    assert not any("te gebruiken" in r.action or "hoe" in r.action for r in in_plan(sentence))


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Het aandeel in de kosten dient de gemeente Goes onverwijld te betalen.", "gemeente Goes"),
        ("De kosten van het toezicht dragen de provincies.", "provincies"),
        # Near-miss: who pays stands first.
        ("De gemeente Goes betaalt het waterschap elk jaar de kosten.", "gemeente Goes"),
    ],
)
def test_money_pays_nothing(sentence: str, actor: str) -> None:
    assert {who for who, _ in _actions(sentence)} == {actor}


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (
            "Indien de gemeenten dit samen kopen dan betalen zij samen het onderhoud.",
            "betalen zij samen het onderhoud",
        ),
        (
            "Mochten de kosten stijgen dan betaalt de provincie het verschil.",
            "betaalt de provincie het verschil",
        ),
        ("Blijkt het veer te duur dan sluit de gemeente de halte.", "sluit de gemeente de halte"),
    ],
)
def test_what_follows_a_condition_is_a_main_clause(sentence: str, action: str) -> None:
    assert [found for _, found in _actions(sentence)] == [action]


@pytest.mark.parametrize(
    "question",
    ["naar welke wijk de school gaat verhuizen", "hoeveel loketten dienen te worden toegevoegd"],
)
def test_what_is_asked_is_not_promised(question: str) -> None:
    ((_, action),) = _actions(f"In het overleg wordt besproken {question}.")
    assert action.startswith("wordt besproken")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Een aantal gemeenten is al van start gegaan met de pilot.", "ongoing"),
        ("We gaan in overleg met de schippers over dit besluit.", "planned"),
        ("De provincie Zeeland draagt bij in de kosten van het veer.", "ongoing"),
    ],
)
def test_verbs_whose_meaning_stands_in_another_word(sentence: str, status: str) -> None:
    assert [record.status for record in commitments(sentence)] == [status]


def test_who_adds_to_an_effect_promises_nothing() -> None:
    assert commitments("Een goede kade draagt bij aan de leefbaarheid van de buurt.") == ()


def test_a_verb_taken_for_a_noun_behind_a_place() -> None:
    sentence = "Met betrekking tot de tuinbouw werken Rijk en gemeenten aan minder uitstoot."
    ((who, action),) = _actions(sentence)
    assert (who, action.split()[0]) == ("Rijk gemeenten", "werken")


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("Doel van het project is nadrukkelijk om de kade te versterken.", "de kade te versterken"),
        (
            "De stichting zal de cijfers verzamelen en deze indien nodig bijwerken.",
            "deze indien nodig bijwerken",
        ),
    ],
)
def test_an_aim_and_a_second_infinitive_of_one_subject(sentence: str, action: str) -> None:
    assert action in [said for _, said in _actions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("De gemeente Goes wil in 2016 leren van wat werkt.", "wat werkt"),
        ("Goes steunt werk waar hulp van andere havens mogelijk en gewenst is.", "gewenst is"),
        ("Goes is begonnen met het lichter en sneller maken van de boten.", "sneller maken"),
    ],
)
def test_fragments_within_a_sentence_promise_nothing(sentence: str, said: str) -> None:
    assert not any(action.startswith(said) for _, action in _actions(sentence))


def test_one_noun_before_an_infinitive_is_what_it_does() -> None:
    assert finite_clauses("Regie voeren in de aanpak van de haven") == {}
    assert finite_clauses("Havens voeren de regie in de aanpak.") == {"voeren": "Havens"}


_THREE = ["gemeente Goes", "provincie Zeeland", "Stichting Kadeklaar"]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        (
            "De gemeente Goes, de provincie Zeeland en Stichting Kadeklaar hebben besloten om "
            "kennis te verspreiden.",
            _THREE,
        ),
        (
            "De gemeente Goes, de provincie Zeeland en Stichting Kadeklaar zijn voornemens vóór "
            "1 juli 2017 de rapportage te verkennen.",
            _THREE,
        ),
        (
            "Zowel de gemeente Goes als Stichting Kadeklaar zijn voornemens de gids af te ronden.",
            ["gemeente Goes", "Stichting Kadeklaar"],
        ),
        # Near-miss: who asked stands before a comma as well.
        (
            "Op verzoek van de gemeente Goes, hebben de provincie Zeeland en Stichting Kadeklaar "
            "besloten om kennis te verspreiden.",
            _THREE[1:],
        ),
    ],
)
def test_all_who_are_listed_act(sentence: str, actors: list[str]) -> None:
    (record,) = commitments(sentence)
    assert list(record.actors) == actors


def test_a_participle_that_is_the_verb_is_no_description() -> None:
    sentence = "De gemeente Goes heeft toegezegd begin 2016 de scholen te helpen."
    assert list(finite_clauses(sentence)) == ["toegezegd"]

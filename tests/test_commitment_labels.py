"""Who acts by lines and headings that say so, and whom `wij` stands for in texts of several."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Document
from schemas.records import Commitment

PLAN = "Uitvoeringsprogramma Levende Haven"
KNOWN = (
    "De gemeente Harlingen werkt aan de haven. De Stichting Kadeklaar beheert de steigers. "
    "Woningcorporatie De Boei verhuurt huizen. De politie houdt toezicht."
)
OWN = ("Gemeente Harlingen",)


def under_heading(heading: str, *lines: str) -> Document:
    """A municipal plan with lines under a heading, each a block of its own."""
    made = document("Gemeente Harlingen", KNOWN, heading, *lines, heading=PLAN)
    titled = 4
    passages = tuple(
        replace(p, kind="heading")
        if p.index == titled
        else replace(p, section=(heading,))
        if p.index > titled
        else p
        for p in made.passages
    )
    return replace(made, passages=passages, metadata={**made.metadata, "Title": PLAN})


def found(heading: str, *lines: str) -> dict[str, Commitment]:
    """The commitments under the heading by the line that they stand in."""
    made = under_heading(heading, *lines)
    records = find_all(analyse(made, load())).commitments
    return {made.passages[c.passage].text: c for c in records}


STEIGER = "In 2026 wordt een steiger gebouwd."
KADE = "In 2027 wordt de kade verlicht."


@pytest.mark.parametrize(
    "label", ["Trekker", "Actiehouder", "Wie", "Uitvoering door", "Verantwoordelijk"]
)
def test_a_line_beside_an_action_says_who_does_it(label: str) -> None:
    line = f"{label}: Stichting Kadeklaar"
    assert found("Acties", line, STEIGER)[STEIGER].actors == ("Stichting Kadeklaar",)
    assert found("Acties", STEIGER, line)[STEIGER].actors == ("Stichting Kadeklaar",)
    one = f"{STEIGER} {line}"
    assert found("Acties", one)[one].actors == ("Stichting Kadeklaar",)


def test_who_works_with_the_one_named_is_not_named_for_it() -> None:
    line = "Trekker: afdeling Havens, in samenwerking met Stichting Kadeklaar"
    assert found("Acties", STEIGER, line)[STEIGER].actors == OWN


def test_each_action_has_the_line_on_its_own_side() -> None:
    first, second = "Trekker: Stichting Kadeklaar", "Trekker: woningcorporatie De Boei"
    behind = found("Acties", STEIGER, first, KADE, second)
    assert behind[STEIGER].actors == ("Stichting Kadeklaar",)
    assert behind[KADE].actors == ("Woningcorporatie De Boei",)
    before = found("Acties", first, STEIGER, second, KADE)
    assert before[STEIGER].actors == ("Stichting Kadeklaar",)
    assert before[KADE].actors == ("Woningcorporatie De Boei",)


def test_a_line_tells_nothing_of_what_has_a_subject() -> None:
    sentence = "De politie houdt in 2026 toezicht op de kade."
    assert found("Acties", "Trekker: Stichting Kadeklaar", sentence)[sentence].actors == (
        "politie",
    )


@pytest.mark.parametrize(
    ("heading", "actors"),
    [
        ("Rol van de Stichting Kadeklaar", ("Stichting Kadeklaar",)),
        ("2.1 Taken van de politie", ("politie",)),
        ("Wat doet de Stichting Kadeklaar?", ("Stichting Kadeklaar",)),
        # Near-miss: with whom it was agreed is not who does it.
        ("Overleg met de politie", OWN),
    ],
)
def test_a_heading_says_whose_part_follows(heading: str, actors: tuple[str, ...]) -> None:
    assert found(heading, STEIGER)[STEIGER].actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Zowel de politie als de Stichting Kadeklaar zal in 2026 een medewerker leveren.",
         {"politie", "Stichting Kadeklaar"}),
        ("Niet alleen de Stichting Kadeklaar, maar ook de politie zal in 2026 controles houden.",
         {"politie", "Stichting Kadeklaar"}),
        ("De Stichting Kadeklaar, opgericht in 1998, zal in 2026 verhuizen naar de kade.",
         {"Stichting Kadeklaar"}),
        ("Aan de Stichting Kadeklaar wordt opdracht gegeven om in 2026 een proef te doen.",
         {"Stichting Kadeklaar"}),
        ("Het onderzoek van de Stichting Kadeklaar wordt in 2026 afgerond.",
         {"Stichting Kadeklaar"}),
        ("Zoals toegezegd door de Stichting Kadeklaar volgt in 2026 een verslag.",
         {"Stichting Kadeklaar"}),
        # Near-misses: what is done with a body's building is not its work.
        ("Het kantoor van de Stichting Kadeklaar wordt in 2026 verbouwd.", set(OWN)),
    ],
)  # fmt: skip
def test_words_that_make_someone_act(sentence: str, actors: set[str]) -> None:
    assert set(found("Acties", sentence)[sentence].actors) == actors


def test_wij_of_a_programme_known_by_its_letters_is_those_who_begin_it() -> None:
    made = document(
        "Rijk, gemeenten en provincies starten met het programma KKW.",
        "Het KKW heeft drie fasen.",
        "Rijk, gemeenten en provincies werken aan één agenda.",
        "Wij stellen in 2016 een commissie in.",
        heading="Start KKW",
    )
    (record,) = [c for c in find_all(analyse(made, load())).commitments if "commissie" in c.action]
    assert set(record.actors) == {"Rijk", "gemeenten", "provincies"}


def test_a_meeting_speaks_for_nobody() -> None:
    made = document(
        "Afspraken BO MIRT 2015 met het BO MIRT en het Rijk",
        "De uitkomsten worden in 2016 op het BO MIRT besproken.",
        heading="Afspraken BO MIRT",
    )
    (record,) = find_all(analyse(made, load())).commitments
    assert not any(name.startswith("BO ") for name in record.actors)


def test_an_agreement_within_one_body_is_its_plan() -> None:
    title = "Coalitieakkoord waterschap Noorderdiep"
    made = document("Het waterschap Noorderdiep is er voor u.", STEIGER, heading=title)
    made = replace(made, metadata={**made.metadata, "Title": title})
    (record,) = find_all(analyse(made, load())).commitments
    assert record.actors == ("waterschap Noorderdiep",)


def test_a_pronoun_below_the_tasks_of_a_party_is_that_party() -> None:
    line = "5.3 Zij brengt daarover ieder jaar vóór 1 maart verslag uit."
    assert found("Taken van de Stichting Kadeklaar", line)[line].actors == ("Stichting Kadeklaar",)

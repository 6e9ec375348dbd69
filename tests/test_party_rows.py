"""Names in rows of places and members, in titles, and behind the letter of an item."""

from __future__ import annotations

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load


def parties(sentence: str) -> dict[str, str]:
    """Give the parties of a sentence of a plan and their types."""
    found = find_all(analyse(document(sentence, heading="Programma Wadlopen"), load()))
    return {party.name: party.type for party in found.parties}


IN_ROWS = (
    (
        "De cursus is gegeven door Artsen Nabij en Drinkput in Bolivia, Brazilië, Egypte en Peru.",
        {"Artsen Nabij", "Drinkput"},
        {"Bolivia", "Brazilië", "Egypte", "Peru"},
    ),
    (
        "Er is een plan voor verbetering van het vervoer tussen Emmen, Meppel en Assen.",
        set(),
        {"Emmen", "Meppel", "Assen"},
    ),
    (
        "De Federatie, bestaande uit Heidewonen, Dijkhuis Wonen en woningbouwvereniging Rolde, "
        "tekent de afspraken.",
        {"Heidewonen", "Dijkhuis Wonen", "woningbouwvereniging Rolde"},
        set(),
    ),
    ("E. Versterken van de positie van de wadlopers.", set(), {"E. Versterken"}),
    ("E. Versteeg heeft de route in mei gekeurd.", {"E. Versteeg"}, set()),
    ("De gids noemde het rapport 'De eerste overheid' van grote waarde.", set(), {"overheid"}),
    ("In het rapport keurt de overheid in mei de dijken.", {"overheid"}, set()),
    ("Door de Rijksbijdrage van € 3 miljoen kan de steiger open.", set(), {"Rijksbijdrage"}),
    ("De uitbraak raakte de QRZ bijeenkomst in mei 2020.", set(), {"QRZ"}),
)


@pytest.mark.parametrize(("sentence", "found", "left"), IN_ROWS)
def test_a_row_is_of_who_acts_or_of_where(sentence: str, found: set[str], left: set[str]) -> None:
    names = set(parties(sentence))
    assert found <= names
    assert not names & left


def test_a_foundation_that_is_a_school_is_one() -> None:
    found = parties(
        "Stichting Hogeschool Dijkzicht en Stichting Dijkzicht nemen in mei deel aan de proef."
    )
    assert found == {
        "Stichting Hogeschool Dijkzicht": "education",
        "Stichting Dijkzicht": "association",
    }

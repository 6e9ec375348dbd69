"""Plural verbs that the tagger takes for infinitives or nouns, by their place in the sentence."""

from __future__ import annotations

import pytest
from sentences import commitments, finite_clauses


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        (
            "De dienst en het departement voeren gesprekken over de aanpak.",
            "voeren",
            "De dienst en het departement",
        ),
        (
            "SolarNet en het hoogheemraadschap onderzoeken of de sluis kan blijven bestaan.",
            "onderzoeken",
            "SolarNet en het hoogheemraadschap",
        ),
        (
            "De gemeenten reconstrueren in de jaren 1995 tot en met 1998 samen 80 kruispunten.",
            "reconstrueren",
            "De gemeenten",
        ),
        (
            "In het najaar van 2016 herzien de gemeente Ede en de provincie Gelderland de kaart.",
            "herzien",
            "de gemeente Ede en de provincie Gelderland",
        ),
        (
            "De veerdiensten in Zeeland voorzien vóór 1 mei 2016 de kades van lampen.",
            "voorzien",
            "De veerdiensten in Zeeland",
        ),
        ("In elke buurt leren acht monteurs het vak.", "leren", "acht monteurs"),
        (
            "Mocht de animo tegenvallen, dan bezien partijen of de middelen kunnen verschuiven.",
            "bezien",
            "partijen",
        ),
    ],
)
def test_a_plural_in_second_place_is_the_verb(sentence: str, verb: str, subject: str) -> None:
    """Behind the first constituent of a sentence stands its finite verb."""
    assert finite_clauses(sentence).get(verb) == subject


@pytest.mark.parametrize(
    "line",
    [
        "In de wijk werken aan gezondheid.",
        "De gemeente en het waterschap over de plannen voor 2016.",
        "Met de scholen plannen maken voor 2016.",
    ],
)
def test_what_may_be_an_item_is_none(line: str) -> None:
    """An infinitive with its object before it says what is to be done, not who does it."""
    assert not finite_clauses(line)


def test_an_auxiliary_is_left_to_the_parse() -> None:
    """`worden … uitgenodigd` is one verb, a passive."""
    found = finite_clauses("Voor de opening worden leerlingen met hun ouders uitgenodigd.")
    assert "worden" not in found


def test_who_acts_by_such_a_verb() -> None:
    """Both that open the sentence act."""
    found = commitments("ProRail en het Waterschap Limburg onderzoeken of de duiker breder kan.")
    assert [set(record.actors) for record in found] == [{"ProRail", "Waterschap Limburg"}]
    assert found[0].action == "onderzoeken of de duiker breder kan"

"""What a number is said to count names a thing: sentences written for this table, of 2015."""

from __future__ import annotations

import pytest

from extractors.finding import find_all
from extractors.finding.facts import document_day
from extractors.finding.targets import find_targets
from extractors.language.pipeline import analyse, load
from tests.sentences import document

NAMED = [
    # A pronoun of the verb ends the name of who takes part
    ("Inmiddels hebben 16 jachthavens zich bij de proef aangesloten.", ["jachthavens"]),
    ("In 2014 hebben 31 molenaars hun molen opengesteld.", ["molenaars"]),
    # What a bare noun is of stands behind it, behind the number or before it
    (
        "Het verloop onder nieuwe gidsen moet terug van 28 procent naar 20 procent.",
        ["Het verloop onder nieuwe gidsen", "Het verloop onder nieuwe gidsen"],
    ),
    ("In 2014 was er een daling van 4% in de aanvoer.", ["daling van 4% in de aanvoer"]),
    ("Op de eilanden is het aandeel 42%.", ["Op de eilanden is het aandeel"]),
    # How often, and in how many cases: with what is told
    ("De kaart is in 2014 11.450 keer gedownload.", ["keer gedownload"]),
    ("In 23 gevallen bleek de keur verlopen.", ["gevallen bleek de keur verlopen"]),
    # What has to be done within a time is what it is about
    (
        "De klachten worden binnen 24 uur doorgegeven aan de havenmeester.",
        ["De klachten"],
    ),
    ("Zij zegt toe dat een aanvraag gemiddeld binnen 90 dagen is afgedaan.", ["een aanvraag"]),
    # What is to be done with it is no part of its name
    (
        "Wij gaan het aantal ligplaatsen terugbrengen van 400 naar 250.",
        ["aantal ligplaatsen", "aantal ligplaatsen"],
    ),
    # The next of a row, told with its own preposition
    (
        "Op 1 maart 2015 wonen circa 700 vissers in de haven en op de eilanden circa 200.",
        ["vissers in de haven", "vissers in de haven"],
    ),
]
KEPT = [
    ("In 2014 vielen er twee verkeersdoden.", ["verkeersdoden"]),
    ("Het aantal doden moet dalen naar 3.", ["aantal doden"]),
    ("In 2020 doen 60 bedrijven die zich inzetten voor de haven mee.", ["bedrijven die zich"]),
]


def _indicators(text: str) -> list[str]:
    analysis = analyse(
        document(
            "Over het beleid zijn afspraken gemaakt met alle partijen.",
            text,
            heading="Beleidsprogramma",
        ),
        load(),
    )
    facts = find_all(analysis).facts
    return [target.indicator for target in find_targets(analysis, facts, document_day(facts))]


@pytest.mark.parametrize(("text", "indicators"), NAMED)
def test_names_a_thing(text: str, indicators: list[str]) -> None:
    assert _indicators(text) == indicators


@pytest.mark.parametrize(("text", "begins"), KEPT)
def test_keeps_what_names_one(text: str, begins: list[str]) -> None:
    found = _indicators(text)
    assert len(found) == len(begins)
    assert all(map(str.startswith, found, begins))

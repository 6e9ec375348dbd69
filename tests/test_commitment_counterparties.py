"""For or with whom something is done, and how firmly it is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from schemas.records import Commitment

KNOWN = (
    "De gemeente Zutphen, de provincie Drenthe, het Waterschap Noorderzijlvest en de"
    " Stichting Havenzicht werken aan de haven."
)


def found(sentence: str) -> tuple[Commitment, ...]:
    made = document(KNOWN, sentence)
    records = find_all(analyse(made, load())).commitments
    return tuple(c for c in records if c.passage != 0 and c.action not in KNOWN)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "De gemeente Zutphen bouwt in 2026 met Stichting Havenzicht een steiger.",
            {"Havenzicht"},
        ),
        ("De provincie Drenthe zal de gemeente Zutphen in 2026 ondersteunen.", {"Zutphen"}),
        ("De gemeente Zutphen wordt in 2026 door de provincie Drenthe ondersteund.", {"Zutphen"}),
        (
            "In opdracht van de gemeente Zutphen maakt de Stichting Havenzicht in 2026 een plan.",
            {"Zutphen"},
        ),
        (
            "De provincie Drenthe zal in 2026 regelen dat de Stichting Havenzicht een loket opent.",
            {"Havenzicht"},
        ),
        (
            "De gemeente Zutphen verzoekt de provincie Drenthe een kaart te maken.",
            {"Zutphen"},
        ),
        ("De gemeente Zutphen zal in 2026 de scholen informeren.", {"scholen"}),
        # A compound with a name is not who bears it
        ("De gemeente Zutphen toetst het plan in 2026 aan de Havenzicht-normen.", set()),
    ],
)
def test_finds(sentence: str, names: set[str]) -> None:
    said = {name.split()[-1] for c in found(sentence) for name in c.counterparties}
    assert said == names


@pytest.mark.parametrize(
    "sentence",
    [
        "De gemeente Zutphen bouwt in 2026 een steiger in de haven.",
        "De gemeente Zutphen zal in 2026 het plan van de provincie Drenthe bespreken.",
        "De gemeente Zutphen zal in 2026 de straten rond de scholen vegen.",
    ],
)
def test_leaves(sentence: str) -> None:
    assert [c.counterparties for c in found(sentence)] == [()]


def test_you_are_whom_the_letter_is_to() -> None:
    made = document(
        "De voorzitter van de Eerste Kamer der Staten-Generaal",
        "In het najaar van 2026 zal ik u over de uitkomst informeren.",
    )
    letterhead = replace(made.passages[2], kind="letterhead")
    made = replace(made, passages=(*made.passages[:2], letterhead, *made.passages[3:]))
    (record,) = find_all(analyse(made, load())).commitments
    assert record.counterparties == ("Eerste Kamer der Staten-Generaal",)
    assert record.actors == ()


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("De gemeente Zutphen zal de kade zo snel mogelijk herstellen.", "firm"),
        ("De gemeente Zutphen zal waar mogelijk bomen planten.", "firm"),
        ("De gemeente Zutphen zal in 2026 mogelijk bomen planten.", "soft"),
        ("De gemeente Zutphen zal in 2026 naar verwachting bomen planten.", "soft"),
        ("De gemeente Zutphen zet de komende jaren in op schoon water.", "firm"),
        ("De gemeente Zutphen wil in 2026 inzetten op schoon water.", "soft"),
        ("De gemeente Zutphen stelt zich ten doel in 2026 honderd bomen te planten.", "soft"),
        ("De gemeente Zutphen mag de gegevens alleen voor eigen onderzoek gebruiken.", "firm"),
    ],
)
def test_strength(sentence: str, strength: str) -> None:
    assert {c.strength for c in found(sentence)} == {strength}

"""What money is for: each rule reads its own examples, and not its near-misses."""

from __future__ import annotations

import pytest
from sentences import analysed

from extractors.finding.budget_fields import stretches
from extractors.finding.budget_purpose import PURPOSE_RULES, PurposeRule, by_rule, purpose_of
from extractors.finding.money_parties import funder_of, named, recipient_of
from schemas.records import Party


def _party(name: str) -> Party:
    return Party(
        name=name, type="other", roles=("mentioned",), passage=0, rule="test", confidence=1.0
    )


PARTIES = named(
    _party(name)
    for name in ("Rijk", "gemeente Zwolle", "gemeenten", "scholen", "Leesfonds", "Bond voor Molens")
)


def _purposes(text: str) -> list[str | None]:
    (passage,) = analysed(text).passages
    return [purpose_of(part, passage.doc) for part in stretches(text, passage.amounts)]


def _by_rule(rule: PurposeRule, text: str) -> str | None:
    (passage,) = analysed(text).passages
    (part,) = stretches(text, passage.amounts)
    return by_rule(rule, part, passage.doc)


@pytest.mark.parametrize("rule", PURPOSE_RULES, ids=[rule.id for rule in PURPOSE_RULES])
def test_finds(rule: PurposeRule) -> None:
    assert rule.finds
    for text, purpose in rule.finds:
        assert (_by_rule(rule, text), _purposes(text)) == (purpose, [purpose])


@pytest.mark.parametrize("rule", PURPOSE_RULES, ids=[rule.id for rule in PURPOSE_RULES])
def test_leaves(rule: PurposeRule) -> None:
    assert rule.leaves
    assert [text for text in rule.leaves if _by_rule(rule, text) is not None] == []


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in PURPOSE_RULES}) == len(PURPOSE_RULES)


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        # what is to be done: all of it, or nothing
        ("Er is € 4.000 om de komende jaren de banken te vervangen.", ["de banken te vervangen"]),
        (
            "Er is € 4.000 uitgetrokken om samen met de stad in 2016 de kade te herstellen en"
            " paden aan te leggen.",
            ["de kade te herstellen"],
        ),
        (
            "De stad geeft € 4.000 om te zorgen dat de banken worden vervangen.",
            ["te zorgen dat de banken worden vervangen"],
        ),
        (
            "Er is € 4.000 nodig om de brug voor 2020 te kunnen sluiten.",
            ["de brug voor 2020 te kunnen sluiten"],
        ),
        ("Om de kade te herstellen is € 4.000 nodig.", ["de kade te herstellen"]),
        ("De stad trekt, om de kade te herstellen, € 4.000 uit.", ["de kade te herstellen"]),
        ("Het college stelt voor om het krediet van € 4.000 beschikbaar te stellen.", [None]),
        ("Het budget van € 4.000 is bedoeld om het.", [None]),
        # when is not what for
        ("In maart 2014 ontving de bond € 4.000.", [None]),
        ("Voor de zomer van 2016 is € 4.000 geraamd.", [None]),
        (
            "In 2012 was het 3 mln. voor banken, in 2013 4,7 mln. In 2014 is € 14 mln. voor"
            " kades beschikbaar.",
            ["banken", None, "kades"],
        ),
        # what stands before an amount in brackets
        (
            "De uitgaven voorlichting (€ 37.000) en bemiddeling (€ 36.000) vielen lager uit.",
            ["uitgaven voorlichting", "bemiddeling"],
        ),
        (
            "De sloop van de fabriek (€ 1,2 miljoen) en de aanleg van het park (ca. € 800.000)"
            " worden vervroegd.",
            ["sloop van de fabriek", "aanleg van het park"],
        ),
        # what the money is put into, with the sum in between or `van` before it
        ("Het college steekt € 5 miljoen in sportvelden.", ["sportvelden"]),
        ("De stad bouwt een sluis van € 2 miljoen.", ["sluis"]),
        # the subject of what becomes of the money
        ("Vorig jaar kostte het beheer van de brug € 3 miljoen.", ["beheer van de brug"]),
        (
            "De afrekening van de dienst leidt tot een teruggave van € 537.000.",
            ["afrekening van de dienst"],
        ),
        (
            "De besparing op papier, die op € 50.000 was gesteld, komt later.",
            ["besparing op papier"],
        ),
        (
            "Voor het onderhoud is € 2 miljoen nodig en de bouw wordt verhoogd met € 3 miljoen.",
            ["het onderhoud", "bouw"],
        ),
        # what is estimated
        ("De stad had een groter riool begroot voor € 2,4 miljoen.", ["groter riool"]),
        # what is to be done
        (
            "Er is € 100.000 beschikbaar om wachtlijsten in te korten en teams te versterken.",
            ["wachtlijsten in te korten"],
        ),
        # who gives, times, and phrases that say nothing
        ("De waterbedrijven steken er € 700 miljoen in.", [None]),
        ("De afgelopen jaren is € 3 miljoen uitgegeven.", [None]),
        ("De stad neemt € 1 miljoen voor haar rekening.", [None]),
        ("De subsidie bedraagt € 3 miljoen.", [None]),
    ],
)
def test_purposes(text: str, purposes: list[str | None]) -> None:
    assert _purposes(text) == purposes


def test_names_of_parties_say_nothing_of_the_purpose() -> None:
    text = "De Bond voor Molens draagt € 3 miljoen bij."
    (passage,) = analysed(text).passages
    (part,) = stretches(text, passage.amounts)
    assert purpose_of(part, passage.doc, [(3, 19)]) is None
    assert purpose_of(part, passage.doc) == "Molens"


@pytest.mark.parametrize(
    ("text", "funder", "recipient"),
    [
        (
            "Scholen ontvangen van hun gemeenten € 350 per leerling.",
            "gemeenten",
            "scholen",
        ),
        (
            "Gemeenten kunnen bij het Leesfonds een subsidie aanvragen van € 75.000.",
            "Leesfonds",
            "gemeenten",
        ),
        ("Het Rijk stelt uit het Leesfonds € 26 miljoen beschikbaar.", "Rijk", None),
        ("Van de gemeenten wordt € 1 miljoen gevraagd.", "gemeenten", None),
        (
            "De gemeente Zwolle ontvangt € 3 miljoen van het Rijk.",
            "Rijk",
            "gemeente Zwolle",
        ),
        (
            "Van het Leesfonds heeft de gemeente Zwolle € 200.000 gekregen.",
            "Leesfonds",
            "gemeente Zwolle",
        ),
        (
            "De Wet bundeling uitkering aan gemeenten geeft een voordeel van € 5 miljoen.",
            None,
            None,
        ),
    ],
)
def test_who_gives_and_who_gets(text: str, funder: str | None, recipient: str | None) -> None:
    (passage,) = analysed(text).passages
    (part,) = stretches(text, passage.amounts)
    assert (funder_of(part, PARTIES), recipient_of(part, PARTIES)) == (funder, recipient)

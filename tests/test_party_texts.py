"""Classes of names that real documents have: found whole, once, and nothing that is no party."""

import pytest
from party_helpers import analysis

from extractors.finding.parties import find_parties
from schemas.records import DocumentFacts, DocumentKind, Party


def parties_in(*texts: str, kind: DocumentKind = "kamerbrief") -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}


WHOLE = [
    ("Zij werkt bij het Waterschap Rijn en IJssel in Doetinchem.", "Waterschap Rijn en IJssel"),
    ("De Veiligheidsregio Duin en Polder stelt een plan op.", "Veiligheidsregio Duin en Polder"),
    ("De Huurdersvereniging Zwin en Omstreken tekent.", "Huurdersvereniging Zwin en Omstreken"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_a_name_with_and_is_one(text: str, name: str) -> None:
    assert list(parties_in(text)) == [name]


def test_a_region_and_a_town_are_two() -> None:
    found = parties_in("De Veiligheidsregio Duin en Zutphen stellen samen een plan op.")
    assert "Veiligheidsregio Duin" in found


PLANS = [
    ("Er is gewerkt aan de Regionale Duin Strategie (RDS).", "De RDS stelt eisen aan ons."),
    ("Partners gaan verder met de Duin- en Polderagenda's.",),
    ("Wij werken in de duinen aan regionale duinstrategieën (RDS).", "Met de RDS gaan we door."),
    ("Het Gezond en Actief Duin Akkoord (GADA) versterkt de samenwerking.",),
    ("Het Rijk stelt geld beschikbaar voor Regio Deals.",),
    ("De Regio Deal Zuid- en Oost-Duinen zet in op leefbaarheid.",),
    ("De doelen van de WKNB en de Havenrichtlijn.", "Voor de WKNB stellen we een plan op."),
    ("Wij gaan door met programma's zoals het WKNB.", "Wij doen dit samen met het WKNB."),
]


@pytest.mark.parametrize("texts", PLANS)
def test_laws_strategies_and_deals_are_no_parties(texts: tuple[str, ...]) -> None:
    named = {name for name in parties_in(*texts) if any(c.isupper() for c in name)}
    assert named <= {"Rijk"}


def test_boards_of_two_bodies_are_two() -> None:
    found = parties_in(
        "Het college van burgemeester en wethouders van de gemeente Almere stelt een plan op.",
        "Het college van burgemeester en wethouders van Almelo betaalt.",
    )
    boards = [name for name in found if name.startswith("college")]
    assert len(boards) == 2


def test_a_board_is_one_with_and_without_the_sort_of_body() -> None:
    found = parties_in(
        "Gedeputeerde Staten van de provincie Drenthe stellen een plan op.",
        "Gedeputeerde Staten van Drenthe betalen.",
        "Gedeputeerde Staten rapporteren.",
    )
    assert [name for name in found if "Staten" in name] == [
        "Gedeputeerde Staten van de provincie Drenthe"
    ]


HEREAFTER = [
    (
        "De Minister van Defensie, als vertegenwoordiger van de Staat der Nederlanden, gezeteld te "
        "Den Haag, hierna te noemen: “de Staat”,",
        "Staat der Nederlanden",
        "Staat",
    ),
    (
        "De gedeputeerde, handelend voor de provincie Drenthe, hierna te noemen: “de Provincie”,",
        "provincie Drenthe",
        "Provincie",
    ),
    (
        "Stichting Het Duinhuis, gevestigd te Zeist, hierna ook genoemd: 'Stichting HDH',",
        "Stichting Het Duinhuis",
        "Stichting HDH",
    ),
]


@pytest.mark.parametrize(("text", "name", "form"), HEREAFTER)
def test_a_form_goes_to_the_party_that_it_is_for(text: str, name: str, form: str) -> None:
    found = parties_in(text, kind="covenant")
    assert {form} <= set(found[name].aliases)
    assert not any(form in p.aliases for p in found.values() if p.name != name)


def test_each_form_goes_to_the_party_before_it() -> None:
    found = parties_in(
        "Het Polderverbond Oude Sloot (hierna te noemen: het Polderverbond) en het waterschap "
        "Rijn en IJssel (hierna te noemen: het waterschap) gaan een overeenkomst aan.",
        "Het waterschap betaalt de helft.",
        kind="covenant",
    )
    assert "waterschap" in found["waterschap Rijn en IJssel"].aliases
    assert "waterschap" not in found

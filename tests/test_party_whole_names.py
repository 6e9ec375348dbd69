"""Where the name of a body ends, and bodies that are told by what they are to do."""

import pytest
from party_helpers import analysis

from extractors.finding.parties import find_parties
from schemas.records import DocumentFacts, Party


def parties_in(*texts: str) -> dict[str, Party]:
    facts = DocumentFacts(kind="other", date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}


WHOLE = [
    ("Het programmateam Vitaal en Veilig Varen stelt", "programmateam Vitaal en Veilig Varen"),
    (
        "De taskforce Schone Lucht en Stille Straten stelt",
        "taskforce Schone Lucht en Stille Straten",
    ),
    ("De werkgroep Bereikbaarheid en Parkeren stelt", "werkgroep Bereikbaarheid en Parkeren"),
    ("Het lectoraat Techniek in de Care stelt", "lectoraat Techniek in de Care"),
    ("Het Steunpunt Wonen met Zorg stelt", "Steunpunt Wonen met Zorg"),
    (
        "De Stichting Havencentrum voor de Binnenvaart stelt",
        "Stichting Havencentrum voor de Binnenvaart",
    ),
    (
        "Het College voor de Keuring van Zeeschepen stelt",
        "College voor de Keuring van Zeeschepen",
    ),
    (
        "De Vereniging tot Behoud van Oude Schepen stelt",
        "Vereniging tot Behoud van Oude Schepen",
    ),
    (
        "Het Landelijk Bureau ter Bestrijding van Waterschade stelt",
        "Landelijk Bureau ter Bestrijding van Waterschade",
    ),
    ("De Commissie Dijkbeheer 21e eeuw stelt", "Commissie Dijkbeheer 21e eeuw"),
    (
        "Het Instituut voor Toegepast Nautisch Onderzoek stelt",
        "Instituut voor Toegepast Nautisch Onderzoek",
    ),
    ("De visitatiecommissie kadebeheer stelt", "visitatiecommissie kadebeheer"),
    ("De klankbordgroep dijkversterking stelt", "klankbordgroep dijkversterking"),
]


@pytest.mark.parametrize(("start", "name"), WHOLE)
def test_a_name_goes_on_to_its_end(start: str, name: str) -> None:
    assert list(parties_in(f"{start} een plan op.")) == [name]


APART = [
    ("De werkgroep Haven en Stichting Kade stellen", {"Stichting Kade"}),
    ("De taskforce Havens en Rijkswaterstaat stellen", {"taskforce Havens", "Rijkswaterstaat"}),
    ("Het Bureau voor Toetsing van Zeeland stelt", {"Bureau voor Toetsing"}),
    ("Het College voor de Keuring in Duitsland stelt", {"College voor de Keuring"}),
    ("De Stichting Duin voor de kust stelt", {"Stichting Duin"}),
    ("De Stichting Duinkant in de Kop stelt", {"Stichting Duinkant"}),
    ("De Raad voor Veiligheid in de haven stelt", {"Raad voor Veiligheid"}),
]


@pytest.mark.parametrize(("start", "names"), APART)
def test_what_stands_behind_a_name_is_no_part_of_it(start: str, names: set[str]) -> None:
    assert names <= set(parties_in(f"{start} een plan op."))


def test_what_a_commission_does_is_no_part_of_its_name() -> None:
    assert "commissie" in parties_in("De commissie regelt dit en stelt een plan op.")
    assert "werkgroep" in parties_in("De werkgroep vaart uit en stelt een plan op.")


OUTSIDERS = [
    ("Dit wordt getoetst door een onafhankelijk bureau.", "onafhankelijk bureau", "actor"),
    ("Wij vragen een externe deskundige om een oordeel.", "externe deskundige", "counterparty"),
    ("Een onderzoeksbureau meet de golven.", "onderzoeksbureau", "actor"),
    ("Er wordt een extern adviesbureau aangezocht.", "extern adviesbureau", "counterparty"),
]


@pytest.mark.parametrize(("text", "name", "role"), OUTSIDERS)
def test_an_outsider_who_is_to_be_chosen_is_a_party(text: str, name: str, role: str) -> None:
    assert role in parties_in(text)[name].roles


@pytest.mark.parametrize(
    "text",
    [
        "Er staat een bureau in de kamer.",
        "Het bureau is onafhankelijk van vorm.",
        "De burger is onafhankelijk van een bureau.",
        "Dit meet een onderzoeksbureau van Stolk.",
    ],
)
def test_a_bureau_alone_is_no_outsider(text: str) -> None:
    assert not any(p.rule == "outsider" for p in parties_in(text).values())

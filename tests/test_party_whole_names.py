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


def test_a_part_with_an_abbreviation_of_its_own_is_a_body() -> None:
    found = parties_in(
        "Het Centrum Stormvloed van het Planbureau voor de Leefomgeving (PBL-CSt) maakt een kaart.",
        "Het PBL-CSt meet de golven.",
    )
    whole = found["Centrum Stormvloed van het Planbureau voor de Leefomgeving"]
    assert {"PBL-CSt", "Centrum Stormvloed"} <= set(whole.aliases)
    assert whole.type == "government_body"
    assert len(found) == 1


def test_the_abbreviation_of_a_body_is_not_that_of_its_part() -> None:
    found = parties_in(
        "Het Centrum Stormvloed van het Planbureau voor de Leefomgeving (PBL) stelt een plan op."
    )
    assert "Planbureau voor de Leefomgeving" in found
    assert not any("Centrum" in name and "Planbureau" in name for name in found)


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
        "De stichting is een onafhankelijke instelling.",
        "Dit meet een onderzoeksbureau van Stolk.",
    ],
)
def test_a_bureau_alone_is_no_outsider(text: str) -> None:
    assert not any(p.rule == "outsider" for p in parties_in(text).values())


NONE = [
    ("De SPUK Havens loopt tot 2027 en stelt eisen.", "SPUK Havens"),
    ("WHK: Wet havenkwaliteit", "WHK"),
    ("De havennetwerken (HN) groeien.", "HN"),
    ("De zelfstandig bevoegde gemeenten (Wkb) bouwen.", "Wkb"),
    ("De VNG, vertegenwoordigd door het hoofd van de regio Zuid;", "regio Zuid"),
    ("De VNG, vertegenwoordigd door de voorzitter van haar commissie Havens;", "commissie Havens"),
    ("De weg loopt tussen De Wieken en de Veenribben.", "Wieken"),
    ("Inrichten Taalpunt in alle dorpen", "Inrichten Taalpunt"),
    ("De Gecombineerde Vaarinterventie (GVI) helpt.", "Gecombineerde Vaarinterventie"),
    ("Dit doet Hartveld University of Coastal Studies.", "Coastal Studies"),
]


@pytest.mark.parametrize(("text", "name"), NONE)
def test_what_is_no_party_by_its_place(text: str, name: str) -> None:
    assert name not in parties_in(text)


SAME_PLACE = [
    ("De HAK Havens loopt tot 2027 en stelt eisen.", "HAK Havens"),
    ("WHK: de bond van havenkeurders. De WHK stelt een plan op.", "WHK"),
    ("De schippersbonden (VHB) tekenen.", "VHB"),
    ("De VNG overlegt met het hoofd van de regio Zuid.", "regio Zuid"),
    ("Het contact tussen De Wieken en de VNG is goed.", "Wieken"),
    ("Het platform, dat Kadanos beheert, groeit.", "Kadanos"),
    ("De monitor, die Kadanos in opdracht van de VNG uitvoert, loopt.", "Kadanos"),
    ("De evaluatie van Kadanos uit mei 2020 was mild.", "Kadanos"),
    ("Dit is door het BO HAV vastgesteld.", "BO HAV"),
]


@pytest.mark.parametrize(("text", "name"), SAME_PLACE)
def test_what_is_a_party_in_nearly_the_same_place(text: str, name: str) -> None:
    assert name in parties_in(text)


@pytest.mark.parametrize(
    "text",
    ["De muur, die Kadanos heet, is oud.", "De evaluatie van Kadanos begint in mei."],
)
def test_what_only_has_a_name_is_none(text: str) -> None:
    assert "Kadanos" not in parties_in(text)


def test_a_body_that_a_group_announces_goes_by_its_bare_name_too() -> None:
    found = parties_in("Drie bedrijven, waaronder bakkerij Oudekerk, leveren brood.")
    assert "Oudekerk" in found["bakkerij Oudekerk"].aliases


WIDE = [
    ("De Coöperatie Windpark De Wiek U.A. bouwt molens.", "Coöperatie Windpark De Wiek U.A."),
    (
        "Vraag dit bij het Regionaal stimuleringsfonds cultuur.",
        "Regionaal stimuleringsfonds cultuur",
    ),
    ("Dit zegt het Landelijk overleg mobiele zorg (LOMZ).", "Landelijk overleg mobiele zorg"),
    ("Het contract met Van der Wal Bermbeheer loopt af.", "Van der Wal Bermbeheer"),
    ("Er komt een bestuurlijk overleg dat vergadert.", "bestuurlijk overleg"),
    ("Kustsprong coördineert het traject.", "Kustsprong"),
    ("Dit wordt door Zeewiek bekeken.", "Zeewiek"),
    ("Wij steunen onderzoek (o.a. Goes, Veere, Oudehaven).", "Oudehaven"),
]


@pytest.mark.parametrize(("text", "name"), WIDE)
def test_names_by_reach_owner_or_work(text: str, name: str) -> None:
    assert name in parties_in(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Regionaal overleg is nodig.", "Regionaal overleg"),
        ("Het regionaal fonds cultuur is leeg.", "regionaal fonds cultuur"),
        ("Van der Wal Zelf loopt af.", "Van der Wal Zelf"),
        ("In het bestuurlijk overleg is dit besproken.", "bestuurlijk overleg"),
        ("Alcoholcontroles uitvoeren", "Alcoholcontroles"),
        ("Zeewiek is door de regen nat.", "Zeewiek"),
        ("Een bestuurlijk overleg vond plaats in mei.", "bestuurlijk overleg"),
        ("Met Pasen is afgesproken dat de winkels sluiten.", "Pasen"),
        ("Er staan huizen in Goes, Veere, Oudehaven.", "Oudehaven"),
    ],
)
def test_what_only_looks_like_them(text: str, name: str) -> None:
    assert name not in parties_in(text)


def test_a_fund_that_is_asked_for_money_pays() -> None:
    found = parties_in("De provincie dient een aanvraag in bij het Kustfonds.")
    assert {"funder", "counterparty"} <= set(found["Kustfonds"].roles)
    assert (
        "funder" not in parties_in("De brug ligt bij het Kustfonds Zuid.")["Kustfonds Zuid"].roles
    )


@pytest.mark.parametrize("text", ["Bedrijven zoals Stichting", "De scholen Lyceum"])
def test_a_line_may_end_in_a_noun_without_its_name(text: str) -> None:
    assert all(party.aliases == () for party in parties_in(text).values())

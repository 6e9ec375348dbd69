"""Groups without a name are parties where they do something, and else not."""

import pytest
from party_helpers import analysis

from extractors.finding.parties import find_parties
from extractors.finding.roles_of_records import with_roles
from extractors.language.party_nouns import introduces_names, type_of_group, type_of_head
from schemas.records import DocumentFacts, PartyType


def types_in(*texts: str) -> dict[str, PartyType]:
    facts = DocumentFacts(kind="kamerbrief", date="2021-03-01", date_source="date_line")
    return {p.name: p.type for p in with_roles(find_parties(analysis(*texts), facts), (), ())}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gemeenten houden elk kwartaal een schouw in de duinen.", "gemeenten"),
        ("Dit werk is uitgevoerd door waterschappen.", "waterschappen"),
        ("De rederijen varen in de zomer vaker.", "rederijen"),
    ],
)
def test_a_group_that_does_something_is_a_party(text: str, name: str) -> None:
    assert name in types_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bedrijven investeren in zonnepanelen.",
        "Steeds meer gemeenten houden een schouw.",
        "In de gemeenten groeit de werkgelegenheid.",
        "De uitgaven door waterschappen dalen.",
        "Partijen voeren het gesprek hierover.",
        "Gemeenten hebben weinig duinen.",
        "Gemeenten zien hun duinen verdwijnen.",
        "Volgens waterschappen daalt het peil.",
        "Wij brengen lege kerken in kaart.",
    ],
)
def test_groups_in_general_are_none(text: str) -> None:
    assert types_in(text) == {}


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("rechtbanken", "government_body"),
        ("voedselbanken", "association"),
        ("hypotheekverstrekkers", "company"),
        ("zwemclubs", "association"),
        ("rederijen", "company"),
        ("instanties", "other"),
        ("doelgroepen", None),
        ("eilanden", None),
    ],
)
def test_nouns_of_groups(noun: str, kind: PartyType | None) -> None:
    assert type_of_group(noun) == kind


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("streekarchief", "government_body"),
        ("vrijeschool", "education"),
        ("architectenbureau", "company"),
        ("Nijkerk", None),
        ("landschap", None),
    ],
)
def test_nouns_of_names(noun: str, kind: PartyType | None) -> None:
    assert type_of_head(noun) == kind


def test_a_group_of_two_kinds_is_one_in_either_order() -> None:
    found = types_in(
        "De pro- en vso-scholen stellen een plan op.", "De vso- en pro-scholen voeren dat uit."
    )
    assert len(found) == 1


def test_a_college_with_a_sign_for_and() -> None:
    assert "college van burgemeester & wethouders" in types_in(
        "Het college van burgemeester & wethouders stelt een plan op."
    )


@pytest.mark.parametrize("town", ["Het Hogeland", "De Wolden", "De Bilt"])
def test_a_town_with_an_article_goes_on_in_a_list(town: str) -> None:
    found = types_in(f"De gemeenten Delfzijl, {town}, Zeist en Bunnik stellen een plan op.")
    assert [name for name, kind in found.items() if kind == "municipality"] == [
        "Delfzijl",
        town,
        "Zeist",
        "Bunnik",
    ]


def test_an_article_before_another_noun_is_no_town() -> None:
    assert "Het Duin" not in types_in("De gemeenten Delfzijl, Het Duin en Zeist tekenen.")


@pytest.mark.parametrize("office", ["Dijkgraaf", "De heemraad"])
def test_who_leads_a_water_board_is_a_person(office: str) -> None:
    assert types_in(f"{office} Ada Stolk opent het gemaal.")["Ada Stolk"] == "person"


def test_a_field_of_work_behind_an_office_is_no_person() -> None:
    found = types_in("De directeur Publieke Gezondheid van de GGD Zeeland stelt een plan op.")
    assert found == {"GGD Zeeland": "government_body"}


def test_the_number_of_a_letter_is_no_abbreviation() -> None:
    facts = DocumentFacts(kind="kamerbrief", date="2021-03-01", date_source="date_line")
    found = find_parties(
        analysis("Hierover schreef Stichting Zeekust (ZK-21-1206) aan ons."), facts
    )
    assert [p.name for p in found] == ["Stichting Zeekust"]
    assert all("1206" not in alias for p in found for alias in p.aliases)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Historisch Museum de Kreek stelt een plan op.", "Historisch Museum de Kreek"),
        ("De Vereniging Natuur en Gemeenten stelt een plan op.", "Vereniging Natuur en Gemeenten"),
        ("Architectenbureau Stolk & Zwart maakt het plan.", "Architectenbureau Stolk & Zwart"),
    ],
)
def test_a_name_that_goes_on_in_small_words_is_one(text: str, name: str) -> None:
    assert list(types_in(text)) == [name]


def test_whom_a_museum_asks_is_no_part_of_its_name() -> None:
    assert "Museum de Provincie" not in types_in("Daarom vraagt het Museum de Provincie om geld.")


@pytest.mark.parametrize(
    "text", ["De adviseurs stellen een plan op.", "Het theater opent de deuren."]
)
def test_people_and_buildings_are_no_groups(text: str) -> None:
    assert types_in(text) == {}


def test_a_trade_announces_no_names() -> None:
    assert introduces_names("horeca") is None
    assert introduces_names("buurlanden") is None
    assert introduces_names("hotels") == "company"

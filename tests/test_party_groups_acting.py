"""Groups without a name are parties where they do something, and else not."""

import pytest
from party_helpers import analysis

from extractors.finding.parties import find_parties
from extractors.finding.party_roles import with_roles
from extractors.language.party_nouns import type_of_group, type_of_head
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

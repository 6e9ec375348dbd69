"""Lists of names that do something together, firms by their form, branches, schemes and offices."""

from __future__ import annotations

import pytest
from test_party_unseen import named, parties_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Kadravo, ZeeLinqen en De Bies hebben een verklaring getekend.",
            {"Kadravo", "ZeeLinqen", "De Bies"},
        ),
        ("Kadravo, Zeelinqa en Stolkvan nemen minder plastic af.", {"Kadravo", "Stolkvan"}),
        ("Duinrabank, ABN AMRO en ING hebben uitstel toegezegd.", {"Duinrabank", "ING"}),
        # near-misses: fields of work, and what a list of names undergoes
        ("Wonen, Zorg en Welzijn werken samen.", set()),
        ("Verdroging, verzilting en droogte vragen om aandacht.", set()),
        # of whom a combination is made up
        (
            "Bouwcombinatie De Kade (Van Stolk, Heijmans en Ploegzam) is met het werk gestart.",
            {"Bouwcombinatie De Kade", "Van Stolk", "Heijmans", "Ploegzam"},
        ),
    ],
)
def test_who_acts_in_one_list(text: str, names: set[str]) -> None:
    found = named(parties_in(text))
    assert names <= found if names else not found


def test_firms_of_a_list_are_firms() -> None:
    found = parties_in("Kadravo, Zeelinqa en Stolkvan nemen minder plastic af.")
    assert {found[name].type for name in ("Kadravo", "Zeelinqa", "Stolkvan")} == {"company"}


def test_a_firm_keeps_its_article_and_the_list_its_roles() -> None:
    found = parties_in("De VNG, Van Bree B.V. en De Haan Vastgoed V.O.F. betalen de kosten.")
    assert set(found) == {"VNG", "Van Bree B.V.", "De Haan Vastgoed V.O.F."}
    assert all({"actor", "funder"} <= set(party.roles) for party in found.values())
    small = parties_in("Dit doet de Haan Vastgoed V.O.F. elk jaar.")
    assert set(small) == {"Haan Vastgoed V.O.F."}


def test_two_branches_of_an_agency_are_two() -> None:
    found = parties_in(
        "Rijkswaterstaat Oost-Nederland verving de deuren.",
        "Rijkswaterstaat Zee en Delta meet de golven.",
        "Dit doet Rijkswaterstaat elk jaar.",
    )
    assert {"Rijkswaterstaat Oost-Nederland", "Rijkswaterstaat Zee en Delta"} <= set(found)
    one = parties_in("Rijkswaterstaat Oost-Nederland meet.", "Dit doet Rijkswaterstaat elk jaar.")
    assert set(one) == {"Rijkswaterstaat Oost-Nederland"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Scholen krijgen hulp via het programma Veilige School.", "Veilige School"),
        ("De VNG en het IPO tekenden de Green Deal Zeewier.", "Green Deal Zeewier"),
        ("De kwartiermaker Zeilen, Bram Stolk, rapporteert.", "Zeilen"),
    ],
)
def test_schemes_deals_and_fields_of_jobs_are_no_parties(text: str, name: str) -> None:
    assert name not in parties_in(text)


@pytest.mark.parametrize(
    ("text", "name", "function"),
    [
        ("De gebiedsmakelaar, Bram Stolk, voerde gesprekken.", "Bram Stolk", "gebiedsmakelaar"),
        (
            "De GGD, vertegenwoordigd door de directeur publieke gezondheid, de heer J. Bos,",
            "J. Bos",
            "directeur publieke gezondheid",
        ),
        ("De VNG, vertegenwoordigd door haar CEO, de heer L. Bos, tekent.", "L. Bos", "CEO"),
        ("M. Bos, directeur | H. Stolk, manager", "M. Bos", "directeur"),
    ],
)
def test_the_function_told_before_a_person(text: str, name: str, function: str) -> None:
    assert parties_in(text)[name].function == function


def test_a_side_with_its_seat_signs() -> None:
    line = "5. Het Loodsencentrum te Den Helder, vertegenwoordigd door G. Bos, directeur;"
    assert "signatory" in parties_in(line, kind="covenant")["Loodsencentrum"].roles


def test_offices_of_the_state_and_what_they_found() -> None:
    found = parties_in("De Rijksbouwmeester stelt een studie op.")
    assert found["Rijksbouwmeester"].type == "government_body"
    found = parties_in("Dat heeft de Algemene Rekenkamer in haar rapport vastgesteld.")
    assert found["Algemene Rekenkamer"].roles == ("actor",)

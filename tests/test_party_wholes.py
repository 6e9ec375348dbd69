"""Names of several parts: what joins them, whose a board is, what a sector or office stands for."""

from __future__ import annotations

import pytest
from party_helpers import analysis

from extractors.finding.parties import find_parties
from extractors.linking.register import candidates as register_rows
from schemas.records import DocumentFacts, DocumentKind, Party


def parties_in(*texts: str, kind: DocumentKind = "kamerbrief") -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "De Internationale Bond van het Groene Anker en de Gele Ster (IBGA) stuurt schepen.",
            {"Internationale Bond van het Groene Anker en de Gele Ster"},
        ),
        (
            "De Bond van Reders en de Gele Ster (GST) sturen schepen.",
            {"Bond van Reders", "Gele Ster"},
        ),
        (
            "Het Bureau Wad en Duin (BWD) stelt een plan op.",
            {"Bureau Wad en Duin"},
        ),
        (
            "Het Bureau Wad en de Stichting Duin (SD) stellen een plan op.",
            {"Bureau Wad", "Stichting Duin"},
        ),
        (
            "Het Stakeholders Overleg Zeevaart (SOZ) stelt een plan op.",
            {"Stakeholders Overleg Zeevaart"},
        ),
        (
            "De Commissie Deskundigen Havenwet (CDH) stelt een advies op.",
            {"Commissie Deskundigen Havenwet"},
        ),
        ("De Wet Wad en Duin (WWD) stelt eisen.", set()),
        (
            "De Nationaal Coördinator Dijken en Kustveiligheid (NCDK) stelt een plan op.",
            {"Nationaal Coördinator Dijken en Kustveiligheid"},
        ),
        (
            "De Algemene Centrale van Havenpersoneel stelt een plan op.",
            {"Algemene Centrale van Havenpersoneel"},
        ),
        ("De Centrale Havendienst stelt een plan op.", {"Centrale Havendienst"}),
        (
            "De Bond van Lagere en Hogere Loodsen bij Rijk en Provincie, Havens en Bedrijven "
            "stelt een plan op.",
            {"Bond van Lagere en Hogere Loodsen bij Rijk en Provincie"},
        ),
        (
            "De Bond van Kappers en Schilders stelt een plan op.",
            {"Bond van Kappers en Schilders"},
        ),
        (
            "De Koninklijke Maatschappij ter bevordering der Zeevaart stelt een plan op.",
            {"Koninklijke Maatschappij ter bevordering der Zeevaart"},
        ),
        (
            "De Stichting tot behoud van de molens stelt een plan op.",
            {"Stichting tot behoud van de molens"},
        ),
        ("De Stichting tot dan toe stelde een plan op.", set()),
    ],
)
def test_what_joins_the_words_of_one_name(text: str, names: set[str]) -> None:
    assert {name for name in parties_in(text) if name[0].isupper()} == names


def test_who_has_an_aim_is_no_firm() -> None:
    found = parties_in(
        "De Maatschappij ter bevordering van de Jacht stelt een plan op.",
        "De Maatschappij Zeevaart stelt een plan op.",
    )
    kinds = {p.name: p.type for p in found.values()}
    assert kinds["Maatschappij ter bevordering van de Jacht"] == "association"
    assert kinds["Maatschappij Zeevaart"] == "company"


def test_a_compound_may_be_called_by_an_abbreviation() -> None:
    assert parties_in("De Studentenraad (SR) stelt een plan op.")["Studentenraad"].aliases == (
        "SR",
    )
    assert parties_in("De Studentenraad (XL) stelt een plan op.").get("SR") is None


def test_a_board_is_named_with_the_body_that_it_is_of() -> None:
    found = parties_in(
        "Het Ambtelijk College van de ZDN stelt een plan op.",
        "De Raad van Toezicht van de Stichting Zeekant benoemt Stolkema.",
    )
    assert found["Ambtelijk College van de ZDN"].aliases == ("Ambtelijk College",)
    assert found["Ambtelijk College van de ZDN"].type == "partnership"
    assert "Raad van Toezicht van de Stichting Zeekant" in found
    assert "Stichting Zeekant" in found
    assert "Zangkoor van de ZDN" not in parties_in("Het Zangkoor van de ZDN zingt.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dit bespreek ik met de Poolse minister van Visserij.", "Poolse minister van Visserij"),
        (
            "Dit bespreek ik met de Turkse staatssecretaris voor Zeevaart en met Stolkema.",
            "Turkse staatssecretaris voor Zeevaart",
        ),
        ("De minister van Visserij van Curaçao stelt een plan op.", "Visserij van Curaçao"),
        ("De gedeputeerde van Toerisme van Bonaire stelt een plan op.", "Toerisme van Bonaire"),
    ],
)
def test_offices_of_other_countries(text: str, name: str) -> None:
    found = parties_in("De minister van Economische Zaken schrijft.", text)
    assert found[name].type == "ministry"
    assert name not in found["Economische Zaken"].aliases


def test_an_office_abroad_is_not_the_one_here() -> None:
    found = parties_in(
        "De minister van Economische Zaken schrijft.",
        "De Duitse minister van Economische Zaken antwoordt.",
    )
    assert {"Economische Zaken", "Duitse minister van Economische Zaken"} <= set(found)
    own = parties_in("De Nederlandse minister van Economische Zaken schrijft.")
    assert "Nederlandse minister van Economische Zaken" not in own


def test_a_country_ends_what_an_office_is_for() -> None:
    found = parties_in("De Deense minister van Visserij en Minister Stolkema stellen een plan op.")
    assert "Deense minister van Visserij" in found


def test_sectors_of_the_state_employ() -> None:
    found = parties_in(
        "De sector Defensie betaalt de opleiding.",
        "De salarissen van het personeel in de sector Rijk worden verhoogd.",
        "De werkgevers in de sector Politie stellen een plan op.",
        "De sector Zeevaart groeit.",
    )
    assert found["sector Defensie"].type == "government_body"
    assert "actor" in found["sector Rijk"].roles
    assert found["werkgevers in de sector Politie"].type == "government_body"
    assert "sector Zeevaart" not in found


def test_factions_are_named_and_do_nothing() -> None:
    found = parties_in("De leden Stolkema (D66) en Van Oever (VVD) vragen om een plan.")
    assert found["D66"].roles == found["VVD"].roles == ("mentioned",)
    assert "ABcD" not in parties_in("Het lid Stolkema (ABcD) vraagt om een plan.")


def test_saints_in_names_of_islands() -> None:
    found = parties_in(
        "Sint Maarten stelt een plan op.",
        "Curaçao en St. Maarten stellen een plan op.",
    )
    assert found["Sint Maarten"].type == "government_body"
    assert "St. Maarten" in found["Sint Maarten"].aliases
    assert register_rows("St. Eustatius") == register_rows("Sint Eustatius")
    assert "St. Stolkema" not in {p.name for p in found.values()}


def test_bodies_of_the_union() -> None:
    found = parties_in(
        "Wij vragen de instellingen van de Europese Unie om uitstel.",
        "De Hoge Vertegenwoordiger voor Buitenlands Beleid en Veiligheid (HV) stelt een plan op.",
        "De HV stelt daarna een brief op.",
    )
    assert "Europese Unie" in found
    name = "Hoge Vertegenwoordiger voor Buitenlands Beleid en Veiligheid"
    assert found[name].aliases == ("HV",)
    assert "Europese Unie" not in parties_in("De regels van de Europese Unie gelden.")


def test_boards_of_the_province_by_their_papers() -> None:
    found = parties_in("Dit is geregeld (GS-besluit 3 mei 2020) en gemeld (PS 4 juni 2020).")
    assert {"GS", "PS"} <= set(found)
    assert "PS" not in parties_in("Dit is geregeld (PS: graag reageren).")


def test_who_says_ons_college_is_a_municipality() -> None:
    told = ("Dit was een goed jaar voor ons college.", "In mei heeft de Raad het plan vastgesteld.")
    assert "raad" in parties_in(*told, kind="voortgangsrapportage")
    assert "raad" not in parties_in("Goed jaar.", told[1], kind="voortgangsrapportage")


def test_what_is_laid_out_is_no_network_of_bodies() -> None:
    found = parties_in("Het Zeenetwerk en het Natuurnetwerk Zeeland stellen een plan op.")
    assert "Natuurnetwerk Zeeland" not in {
        p.name for p in found.values() if p.type == "partnership"
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "De Zeilersbond afdeling Goes en het Zeeuws Landschap stellen een plan op.",
            {"Zeilersbond afdeling Goes", "Zeeuws Landschap"},
        ),
        (
            "De Samenwerkende Werven Lek en Linge (SWLL) stellen een plan op.",
            {"Samenwerkende Werven Lek en Linge"},
        ),
        (
            "De Buurtvereniging Duindorp Oud en Nieuw stelt een plan op.",
            {"Buurtvereniging Duindorp Oud en Nieuw"},
        ),
        (
            "Bakkerswinkel De Halm B.V. en Jachthaven 't Wad stellen een plan op.",
            {"Bakkerswinkel De Halm B.V.", "Jachthaven 't Wad"},
        ),
        (
            "De coöperatie Telers van de Polder stelt een plan op.",
            {"coöperatie Telers van de Polder"},
        ),
        ("De Stichting Zeil van Goes stelt een plan op.", {"Stichting Zeil"}),
        (
            "Rabobank Duin en Bollen stelt een plan op.",
            {"Rabobank Duin en Bollen"},
        ),
        (
            "Natuur en Milieu Drenthe stelt een plan op.",
            {"Natuur en Milieu Drenthe"},
        ),
        (
            "De Vereniging Willem de Boer stelt een plan op.",
            {"Vereniging Willem de Boer"},
        ),
        ("De Vereniging Ruimte de vloer stelt een plan op.", {"Vereniging Ruimte"}),
        (
            "Het Zeeuws Agrarisch Jongeren Verbond stelt een plan op.",
            {"Zeeuws Agrarisch Jongeren Verbond"},
        ),
        (
            "De ngo's Kustlicht en Zeeluister stellen een plan op.",
            {"Kustlicht", "Zeeluister"},
        ),
        ("De Vlaamse overheid stelt een plan op.", {"Vlaamse overheid"}),
        ("De Zeeuwse overheid stelt een plan op.", set()),
        ("Minister-president Stolkema stelt een plan op.", {"Stolkema"}),
        ("Projectleider Fatima el Terwisgi stelt een plan op.", {"Fatima el Terwisgi"}),
        (
            "Albert Stolk, Roeiwijs en Kluiv hebben toegezegd te stoppen.",
            {"Albert Stolk", "Roeiwijs", "Kluiv"},
        ),
    ],
)
def test_names_that_go_on_or_begin_elsewhere(text: str, names: set[str]) -> None:
    found = parties_in(text)
    assert {name for name, p in found.items() if name[0].isupper() or " " in name} == names


def test_a_branch_is_known_by_its_union_too() -> None:
    found = parties_in("De Zeilersbond afdeling Goes stelt een plan op.")
    assert found["Zeilersbond afdeling Goes"].aliases == ("Zeilersbond",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "De commissie, waarin Kadanos, Roemstra en het KPIV deelnemen, stelt een plan op.",
            {"Kadanos", "Roemstra", "KPIV"},
        ),
        ("Een rapport, waarin Kadanos en Roemstra voorkomen, is er al.", set()),
        ("De fracties van D66 en de SGP stellen een plan op.", {"D66", "SGP"}),
        ("De fracties van Goes zijn groot.", set()),
        (
            "De Taskforce Wonen en Zorg Urkerland rapporteert.",
            {"Taskforce Wonen en Zorg Urkerland"},
        ),
        ("De Dorpsraad Duin en 't Wad stelt een plan op.", {"Dorpsraad Duin en 't Wad"}),
        ("De Staat verkoopt de kade aan de Zeilersbond.", {"Staat", "Zeilersbond"}),
        ("De Staat van de Dijken is goed.", set()),
        (
            "Scouting De Zeehonden en het Bewonersinitiatief De Boeg stellen een plan op.",
            {"Scouting De Zeehonden", "Bewonersinitiatief De Boeg"},
        ),
        (
            "Het Dijken Instituut, Stolk Onderzoek en Advies stellen een plan op.",
            {"Dijken Instituut", "Stolk Onderzoek en Advies"},
        ),
        ("De NVWA-inspecteurs stellen een plan op.", {"NVWA"}),
        ("De QRZX-inspecteurs stellen een plan op.", set()),
        (
            "De deelstaat Duinsaksen en de Faculteit Dijkbouw stellen een plan op.",
            {"deelstaat Duinsaksen", "Faculteit Dijkbouw"},
        ),
        (
            "Projectontwikkelaar Schipper Loef en de Zeilersbond bouwen.",
            {"Schipper Loef", "Zeilersbond"},
        ),
        ("Wij doen dit samen met Elkaar.", set()),
    ],
)
def test_who_sits_and_what_is_no_part_of_a_name(text: str, names: set[str]) -> None:
    found = parties_in(text)
    assert {name for name, p in found.items() if name[0].isupper() or " " in name} == names


def test_the_college_of_a_town_is_not_the_school_in_it() -> None:
    found = parties_in(
        "De gemeente Goes en het Zeekant College stellen een plan op.",
        "Het college van burgemeester en wethouders stelt de nota op.",
        "Het college stuurt de raad een brief.",
        kind="other",
    )
    assert found["Zeekant College"].type == "education"
    assert "college" not in found["Zeekant College"].aliases


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Het Kust- en duinonderzoeksbureau en de Zeilersbond stellen een plan op.",
            {"Kust- en duinonderzoeksbureau", "Zeilersbond"},
        ),
        ("De Kust- en duinwandelingen zijn mooi.", set()),
        (
            "Wij helpen samenwerkingsverbanden, zoals de landschapstafel Duin, Goes en Heide.",
            {"landschapstafel Duin, Goes en Heide"},
        ),
        (
            "Het Stakeholders Advies Forum (SAF) stelt een plan op.",
            {"Stakeholders Advies Forum"},
        ),
        ("De Foundation for Public Code stelt een plan op.", {"Foundation for Public Code"}),
        ("De Public Code stelt eisen.", set()),
    ],
)
def test_compounds_and_titles_of_bodies(text: str, names: set[str]) -> None:
    found = parties_in(text)
    assert {name for name, p in found.items() if name[0].isupper() or " " in name} == names


def test_islands_that_are_meant_are_parties() -> None:
    found = parties_in("De proef loopt in Caribisch Nederland (Bonaire, St. Eustatius en Saba).")
    islands = {name: p for name, p in found.items() if p.type == "municipality"}
    assert set(islands) == {"Bonaire", "St. Eustatius", "Saba"}
    assert all("member" in p.roles for p in islands.values())
    assert not parties_in("De zon schijnt op Bonaire en Saba.")


def test_regions_and_boards_of_states() -> None:
    found = parties_in("Het Vlaamse Gewest en het Ambtelijk College stellen een plan op.")
    assert found["Vlaamse Gewest"].type == "region"
    assert found["Ambtelijk College"].type == "partnership"


def test_to_whom_an_answer_is_sent() -> None:
    asked = "Vragen van het lid Stolkema (D66) over de vaart."
    answer = "Antwoord van minister Kadanus (Infrastructuur en Waterstaat)."
    assert "addressee" in parties_in(asked, answer)["Stolkema"].roles
    assert "addressee" not in parties_in(asked)["Stolkema"].roles

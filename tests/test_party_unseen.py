"""More classes that unseen papers showed: where names end, who pays and sits, and who signs."""

from __future__ import annotations

import pytest
from party_helpers import analysis

from extractors.finding import find_all
from extractors.finding.parties import find_parties
from extractors.reading.model import PassageKind
from schemas.records import DocumentFacts, DocumentKind, Party


def parties_in(
    *texts: str | tuple[PassageKind, str], kind: DocumentKind = "other"
) -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}


def named(found: dict[str, Party]) -> set[str]:
    return {name for name in found if any(map(str.isupper, name))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De theaters De Boei en Het Anker stellen een plan op.", {"De Boei", "Het Anker"}),
        ("De basisscholen Zeester en De Boei stellen een plan op.", {"Zeester", "De Boei"}),
        ("Wij bouwen voor de Sint Elmusschool een zaal.", {"Sint Elmusschool"}),
        ("Zorgorganisatie Samen Varen stelt een plan op.", {"Zorgorganisatie Samen Varen"}),
        (
            "Stichting Duin, Dijk en Dal dragen bij aan de kosten.",
            {"Stichting Duin", "Dijk", "Dal"},
        ),
        ("Stichting Portaal stelt een plan op.", {"Stichting Portaal"}),
        (
            "De Stichting Duinbehoud en Zeebescherming Nederland tekenen.",
            {"Stichting Duinbehoud", "Zeebescherming Nederland"},
        ),
        (
            "Het Centrum voor Kunst en Cultuur De Rietpluim stelt een plan op.",
            {"Centrum voor Kunst en Cultuur De Rietpluim"},
        ),
        (
            "De Vereniging Vrienden van Terschelling stelt een plan op.",
            {"Vereniging Vrienden van Terschelling"},
        ),
        ("De Vereniging Duin van Zeeland stelt een plan op.", {"Vereniging Duin"}),
        ("Rapporteren aan Lunetvang over de inkomsten.", {"Lunetvang"}),
    ],
)
def test_where_a_name_ends(text: str, names: set[str]) -> None:
    assert names <= named(parties_in(text))


def test_a_steering_group_by_its_abbreviation_is_a_partnership() -> None:
    found = parties_in("De Stuurgroep-ABXD heeft de kaders vastgesteld.")
    assert found["Stuurgroep-ABXD"].type == "partnership"


def test_what_somebody_is_called_from_there_on_is_no_other() -> None:
    text = "de gemeente Goes, hierna te noemen: de Gemeente, te dezen vertegenwoordigd door haar"
    assert named(parties_in(text, kind="covenant")) == {"gemeente Goes"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Van het Havenfonds en de provincie is € 4 miljoen ontvangen.", "provincie", "funder"),
        ("In het kernteam zitten vertegenwoordigers van TNO en RWS.", "RWS", "member"),
        ("Dit staat in de sportagenda 2017 + van TNO.", "TNO", "actor"),
        ("De gemeenten zijn hierover geïnformeerd.", "gemeenten", "counterparty"),
        ("De gesubsidieerde instellingen stellen een plan op.", "gesubsidieerde inst", "actor"),
    ],
)
def test_roles_by_the_wording(text: str, name: str, role: str) -> None:
    party = next(p for key, p in parties_in(text).items() if key.startswith(name))
    assert role in party.roles


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De gemeenteraad heeft dit plan vastgesteld.", False),
        ("De gemeenteraad van Goes,", True),
        ("Aan de gemeenteraad", True),
    ],
)
def test_a_sentence_about_a_council_addresses_nobody(text: str, told: bool) -> None:
    assert any("addressee" in p.roles for p in parties_in(text).values()) == told


def test_a_paper_with_a_council_has_its_college() -> None:
    found = parties_in("De gemeenteraad wil dit.", "Het college sluit een contract met TNO.")
    assert "actor" in found["college"].roles
    assert "college" not in parties_in("Het college sluit een contract met TNO.")


def test_who_signs_in_lines_that_were_read_as_one() -> None:
    line = "Bond van Zeehavens drs. R.J. Stolk voorzitter directieraad"
    found = parties_in(("signature", "Met vriendelijke groet,"), line)
    assert {"sender", "signatory"} <= set(found["drs. R.J. Stolk"].roles)
    assert found["drs. R.J. Stolk"].function == "voorzitter directieraad"


def test_ministers_of_a_field_are_no_counterparty() -> None:
    line = "Brief van de ministers van Defensie, en voor Klimaat en Energie over de kade"
    assert all("counterparty" not in p.roles for p in parties_in(line, kind="kamerbrief").values())


def test_a_minister_of_nothing_is_a_ministry() -> None:
    found = find_all(analysis("De minister zal in mei het plan vaststellen.")).parties
    assert all(p.type == "ministry" for p in found if p.name == "minister")


def test_a_body_in_brackets_is_that_of_the_person_before_it() -> None:
    found = parties_in("Mevrouw B. Stolk (TNO) sprak, en de heer K. Wolde (62 jaar) zweeg.")
    assert "member" in found["B. Stolk"].roles
    assert "member" not in found["K. Wolde"].roles


def test_persons_below_the_word_for_authors_made_the_paper() -> None:
    found = parties_in("Auteurs", "Famke Oldewolde (TNO) en B. Stolk", "Leeswijzer", "C. Wolde")
    assert "actor" in found["B. Stolk"].roles
    assert "C. Wolde" not in found or "actor" not in found["C. Wolde"].roles


def test_who_stands_behind_the_auxiliary_does_it() -> None:
    text = (
        "In opdracht van de raad heeft RDGO Research en Advies in de periode juni september 2008 "
        "een quick scan uitgevoerd naar de kade."
    )
    assert parties_in(text)["RDGO Research en Advies"].roles == ("actor",)


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("De stichting wordt vertegenwoordigd door Thijs Oldewolde.", "Thijs Oldewolde", "person"),
        ("De regisseur Havens, Jeroen de Boer, rapporteert.", "Jeroen de Boer", "person"),
        ("De supermarktketen Lunetto levert fruit.", "supermarktketen Lunetto", "company"),
        ("Het Algemeen Bestuur stelt de rapportage vast.", "Algemeen Bestuur", "government_body"),
        (
            "Het Leger des Heils Zeekust stelt een plan op.",
            "Leger des Heils Zeekust",
            "association",
        ),
        ("Korfbalclub Albatro's, die tekent, is hier.", "Korfbalclub Albatro's", "association"),
    ],
)
def test_sorts_by_the_wording(text: str, name: str, sort: str) -> None:
    found = parties_in(text)
    assert found[name].type == sort
    assert sort == "person" or all(p.type != "person" for p in found.values())


def test_a_short_form_of_two_parts_is_one() -> None:
    found = parties_in("De Omgevingsdienst Duinen Noord (OD DN) ziet hierop toe.")
    assert "OD DN" in found["Omgevingsdienst Duinen Noord"].aliases


def test_factions_ask() -> None:
    found = parties_in("De fracties van CDA en VVD vroegen naar de kade.")
    assert all("actor" in found[name].roles for name in ("CDA", "VVD"))


@pytest.mark.parametrize(
    ("line", "one"),
    [
        ("Hierna te noemen Theater de Kade", True),
        ("(hierna: Theater de Kade);", True),
        ("Hierna gezamenlijk te noemen: Theater de Kade", False),
    ],
)
def test_a_line_below_a_party_says_how_it_is_called(line: str, one: bool) -> None:
    found = parties_in(
        "Ondergetekenden:",
        "Stichting Toneel Goes, ten deze rechtsgeldig vertegenwoordigd door de heer A. Stolk",
        line,
        "Het Theater de Kade speelt elke week.",
        kind="covenant",
    )
    assert ("Theater de Kade" in found["Stichting Toneel Goes"].aliases) == one


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        ("Het Havenbedrijf Goes en Polderlinqs zijn bereid bij te dragen.", "Polderlinqs", True),
        ("Het Havenbedrijf Goes en Kosten zijn bereid bij te dragen.", "Kosten", False),
    ],
)
def test_a_word_of_no_language_beside_a_body_is_one(text: str, name: str, there: bool) -> None:
    assert (name in parties_in(text)) == there


def test_a_chief_of_police_is_named_by_the_office() -> None:
    found = parties_in("Burgemeester Oldewolde en korpschef Terwisga hebben dit besproken.")
    assert found["Terwisga"].function == "korpschef"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Daarom stelt Lunetto college een plan op.", {"Lunetto college"}),
        (
            "De Bewonersvereniging De Werf en Monumentenzorg worden betrokken bij de kade.",
            {"Bewonersvereniging De Werf"},
        ),
        ("PS worden halfjaarlijks geïnformeerd door GS.", {"PS", "GS"}),
    ],
)
def test_colleges_societies_and_states(text: str, names: set[str]) -> None:
    found = parties_in(text)
    assert names <= set(found)
    assert all(p.type in ("education", "association", "government_body") for p in found.values())


def test_the_state_signs_as_a_side() -> None:
    found = parties_in(
        "Partijen:", "het Rijk, te dezen vertegenwoordigd door de heer A. Stolk;", kind="covenant"
    )
    assert "signatory" in found["Rijk"].roles


def test_an_item_addresses_nobody() -> None:
    found = parties_in(("list_item", "Provinciale Staten en Gedeputeerde Staten;"))
    assert all("addressee" not in p.roles for p in found.values())


def test_who_gives_a_training_does_it() -> None:
    assert "actor" in parties_in("Loodsen krijgen een training van TNO.")["TNO"].roles


def test_a_school_for_everybody_is_no_name() -> None:
    assert named(parties_in("De Zomerschool begint in juli.")) == set()


@pytest.mark.parametrize(("item", "signs"), [("De deelnemende reders;", True), ("De boot;", False)])
def test_a_group_that_is_an_item_of_those_who_sign_signs(item: str, signs: bool) -> None:
    found = parties_in(
        "De ondergetekenden:",
        ("list_item", "De gemeente Harlingen, vertegenwoordigd door haar burgemeester;"),
        ("list_item", item),
        "komen overeen:",
        kind="covenant",
    )
    assert any("signatory" in p.roles for p in found.values() if p.name == "reders") is signs

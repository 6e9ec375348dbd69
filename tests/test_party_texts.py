"""Classes of names that real documents have: found whole, once, and nothing that is no party."""

from dataclasses import replace

import pytest
from party_helpers import analysis

from extractors.finding.parties import find_parties
from extractors.finding.roles_of_records import has_name, with_roles
from extractors.language.countries import country_of
from extractors.reading.model import packed_text
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
    ("Dit Nationaal Duinakkoord Zee, hierna te noemen NDZ, geldt.", "De NDZ stelt eisen aan ons."),
]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De motie Stolk/Terwisga (Kamerstuk 31, nr. 2) is uitgevoerd.", {"Stolk", "Terwisga"}),
        ("Motie Van Terwisga c.s. over de haven.", {"Van Terwisga"}),
        ("De motie Haven en Handel is uitgevoerd.", set()),
    ],
)
def test_who_moved_a_motion(text: str, names: set[str]) -> None:
    found = parties_in(text).values()
    assert {p.name for p in found if p.type == "person"} == names


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


PERSONS = [
    ("vertegenwoordigd door Ir. Drs A.J. Stolk, directeur,", {"Ir. Drs A.J. Stolk": "directeur"}),
    ("vertegenwoordigd door de heer Mr A.P.Q. Stolk,", {"Mr A.P.Q. Stolk": None}),
    ("vertegenwoordigd door Mw Mr A. van den Oever,", {"Mr A. van den Oever": None}),
    ("door haar voorzitter, de heer dhr. G. van Oever.", {"G. van Oever": "voorzitter"}),
    ("Conform de motie De Zwaan27 doen wij dit.", {"De Zwaan": None}),
    ("De motie Stolk en Oever (Kamerstuk 27 625, nr. 4).", {"Stolk": None, "Oever": None}),
]


@pytest.mark.parametrize(("text", "persons"), PERSONS)
def test_persons_are_found_once_with_their_title(text: str, persons: dict[str, str | None]) -> None:
    found = parties_in(text)
    assert {n: p.function for n, p in found.items() if p.type == "person"} == persons


def test_a_motion_named_for_its_subject_has_no_mover() -> None:
    assert not parties_in("De motie Duinwater is aangenomen.")


SIGNED = [
    (
        ("Aldus ondertekend,", "De dijkgraaf, H. VAN STOLK", "Waterschap Rivierenland"),
        "H. VAN STOLK",
    ),
    (("Voor akkoord:", "J.K. OEVER, voorzitter"), "J.K. OEVER"),
    (
        ("De minister van Defensie, namens deze:", "P.J. Stolk, wnd. directeur Duinen."),
        "P.J. Stolk",
    ),
    (("Hoogachtend,", "M.H. Stolk van Oever-Maas Zwaan"), "M.H. Stolk van Oever-Maas Zwaan"),
    (
        ("Kampen, 4 mei 2011 De dijkgraaf,", "K. VAN STOLK", "Waterschap Rivierenland"),
        "K. VAN STOLK",
    ),
]


@pytest.mark.parametrize(("texts", "name"), SIGNED)
def test_who_signs_is_found_in_every_type(texts: tuple[str, ...], name: str) -> None:
    found = parties_in(*texts, kind="covenant")
    assert "signatory" in found[name].roles
    assert [n for n, p in found.items() if p.type == "person"] == [name]


REPRESENTED = [
    ("Duinbond, statutair gevestigd te Bunnik, ten deze vertegenwoordigd door de heer A. Stolk,"),
    ("Duinbond (hierna: DB), gevestigd te Oude Pekela, vertegenwoordigd door Mw Drs. B. Stolk,"),
]


@pytest.mark.parametrize("text", REPRESENTED)
def test_whoever_is_represented_is_a_party_and_its_town_none(text: str) -> None:
    found = parties_in(text, kind="covenant")
    assert {n for n, p in found.items() if p.type != "person"} == {"Duinbond"}


def test_who_does_something_in_office_signs_nothing() -> None:
    found = parties_in(
        "De Minister van Defensie,",
        "De gedeputeerde, W.J. Stolk, brengt in september het plan uit",
        kind="covenant",
    )
    assert "signatory" not in found["W.J. Stolk"].roles


@pytest.mark.parametrize(
    "above", ["Aldus ondertekend,", "Kampen, 4 mei 2011 De dijkgraaf wees de weg,"]
)
def test_a_heading_in_capitals_signs_nothing(above: str) -> None:
    found = parties_in(above, "A. INLEIDING", kind="covenant")
    assert not found


def test_the_field_of_an_office_is_no_party() -> None:
    found = parties_in("P.J. Stolk, directeur-generaal Organisatie en Beheer, opent dit.")
    assert list(found) == ["P.J. Stolk"]


TYPES = [
    (
        "De pomp is van het Duitse Deichverband Nordmoor.",
        "Deichverband Nordmoor",
        "region",
    ),
    ("Het Nederlandse Polderdistrict Oude Sloot betaalt.", "Polderdistrict Oude Sloot", "region"),
    (
        "De Nederlandse Vereniging van Vissers betaalt.",
        "Nederlandse Vereniging van Vissers",
        "association",
    ),
    (
        "Dit verdrag sloot de Bondsrepubliek Duitsland.",
        "Bondsrepubliek Duitsland",
        "government_body",
    ),
    (
        "Dit verdrag sloot het Koninkrijk der Nederlanden.",
        "Koninkrijk der Nederlanden",
        "government_body",
    ),
    ("Dit is opgepakt door de afdeling ‘Bodem’ van de provincie.", "afdeling ‘Bodem’", "other"),
]


@pytest.mark.parametrize(("text", "name", "kind"), TYPES)
def test_bodies_have_their_own_name_and_type(text: str, name: str, kind: str) -> None:
    assert parties_in(text)[name].type == kind


def test_the_government_of_a_country_named_is_no_other_government() -> None:
    found = parties_in(
        "Dit behoeft goedkeuring van de regering van het Koninkrijk der Nederlanden."
    )
    assert list(found) == ["Koninkrijk der Nederlanden"]


def test_a_body_of_the_state_and_its_abbreviation_are_one() -> None:
    found = parties_in("Rijkswaterstaat voert een toets uit.", "Daarna stelt RWS een plan op.")
    assert found["Rijkswaterstaat"].aliases == ("RWS",)
    assert "RWS" not in found


def test_towns_in_a_list_take_part_and_towns_where_something_is_do_not() -> None:
    towns = ["Zeist", "Bunnik", "Houten"]
    assert list(parties_in("Wij werken aan een plan met Zeist, Bunnik en Houten.")) == towns
    assert list(parties_in("Er is ervaring elders (o.a. Zeist, Bunnik, Houten);")) == towns
    assert not parties_in("Er staan huizen in Zeist, Bunnik en Houten.")
    assert not parties_in("Wij werken aan een plan met Duinland, Bunnik en Polderland.")


def test_a_plural_of_an_abbreviation_is_its_name() -> None:
    found = parties_in("Zij werken samen met Rijkswaterstaat en WKD's.")
    assert "WKD's" in found


def test_what_is_written_out_in_small_letters_is_a_thing() -> None:
    assert not parties_in("Er zijn cijfers voor GPU's (ground power units).")


def test_some_of_a_group_are_that_group() -> None:
    found = parties_in("Sommige Zeeuwse gemeenten stellen een plan vast.")
    assert list(found) == ["Zeeuwse gemeenten"]


ROLES = [
    (
        "Dit zijn projecten gefinancierd vanuit het Duinfonds van Zee.",
        "Duinfonds van Zee",
        "funder",
    ),
    ("Er is overeenstemming tussen OCW en Defensie over de duinen.", "OCW", "actor"),
    ("Een toets is uitgevoerd onder leiding van mevrouw Stolk.", "Stolk", "actor"),
    (
        "Vorig jaar is tussen het Duitse Deichverband Nordmoor en het Nederlandse Polderdistrict "
        "Oude Sloot het pact over de sluis getekend.",
        "Deichverband Nordmoor",
        "signatory",
    ),
    ("Netwerken zoals Duin Zee en Polder Net helpen de scholen.", "Duin Zee", "actor"),
    ("Het plan is door de ANWB, TNO en elf gemeenten opgesteld.", "gemeenten", "actor"),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_sentences_give_roles(text: str, name: str, role: str) -> None:
    assert role in parties_in(text)[name].roles


def test_partnerships_that_are_listed_are_no_members() -> None:
    found = parties_in("Netwerken zoals Duin Zee en Polder Net helpen de scholen.")
    assert "member" not in found["Duin Zee"].roles


def test_three_groups_in_a_list_are_one_side() -> None:
    found = parties_in("Wij krijgen signalen van verhuurders, energieleveranciers en banken.")
    assert {"verhuurders", "energieleveranciers", "banken"} <= set(found)


def test_whoever_is_in_capitals_behind_an_office_ends_before_the_next_name() -> None:
    found = parties_in("De secretaris, B. STOLK Deichverband Nordmoor")
    assert list(found) == ["B. STOLK", "Deichverband Nordmoor"]


THINGS = [
    "Daarna volgt de aanbesteding Veilige Fietsen en Paden (AVFP).",
    "Het Algemeen Duinreglement (ADR) biedt mogelijkheden.",
    "De Circulaire Fietsen in Dienst vermeldt de regels.",
    "Dit doen we met de collega's voor de WKN- en GWR-opgaven.",
]


@pytest.mark.parametrize("text", THINGS)
def test_things_are_no_parties(text: str) -> None:
    assert not [name for name in parties_in(text) if any(c.isupper() for c in name)]


OWN_NAMES = [
    (
        "Omgevingsdienst Kust & Duin en Polder stelt een plan op.",
        "Omgevingsdienst Kust & Duin en Polder",
    ),
    ("In het Jaarverslag Stichting Duin staat dit.", "Stichting Duin"),
    ("DVP groep is door ons gevraagd om de evaluatie te doen.", "DVP groep"),
]


@pytest.mark.parametrize(("text", "name"), OWN_NAMES)
def test_names_begin_and_end_where_they_do(text: str, name: str) -> None:
    assert list(parties_in(text)) == [name]


def test_the_provincial_executive_goes_by_its_abbreviation() -> None:
    found = parties_in("GS stellen een plan op.", "Gedeputeerde Staten betalen.")
    assert found["Gedeputeerde Staten"].aliases == ("GS",)


def test_the_state_is_found_beside_others() -> None:
    assert "Rijk" in parties_in("De regels die gemeenten, provincies en Rijk nodig hebben.")


def test_who_represents_a_town_makes_it_a_municipality_and_an_office_none() -> None:
    found = parties_in("Aanwezig: mw. J.N. Stolk (Blaricum) en dhr. M. Oever (Controller)")
    assert found["Blaricum"].type == "municipality"
    assert "Controller" not in found


def test_names_that_stand_side_by_side_on_a_title_page_are_apart() -> None:
    found = parties_in("Waterschapsbond Drenthe Gemeente Assen Brabant Water")
    assert list(found)[:2] == ["Waterschapsbond Drenthe", "Gemeente Assen"]


def test_a_noun_with_a_capital_and_its_name_are_one() -> None:
    facts = DocumentFacts(kind="covenant", date="2021-03-01", date_source="date_line")
    texts = ("De kosten komen uit het Duinfonds, zei hij.", "De minister licht het Duinfonds toe.")
    found = find_parties(analysis(*texts), facts)
    assert [party.name for party in found if "fonds" in party.name] == ["Duinfonds"]


def test_whom_a_reason_of_an_agreement_is_about_signs_nothing() -> None:
    found = parties_in(
        "dat de Stichting Duin dit onderzoekt; komen het volgende overeen:", kind="covenant"
    )
    assert "signatory" not in found["Stichting Duin"].roles


FIRMS = [
    (
        "Het plan is opgesteld door Duinkabel 2 Mobiel B.V. en de gemeente.",
        "Duinkabel 2 Mobiel B.V.",
    ),
    ("Het plan is opgesteld door Ziltig 4 B.V. uit Utrecht.", "Ziltig 4 B.V."),
    ("Het rapport van DVK Onderzoek is gereed.", "DVK Onderzoek"),
]


@pytest.mark.parametrize(("text", "name"), FIRMS)
def test_firms_have_their_whole_name(text: str, name: str) -> None:
    found = parties_in(text)
    assert found[name].type == "company"
    assert "B.V." not in found


NO_NAMES = [
    "Dit is lonend voor overheid en maatschappij.",
    "Voor het Wetgevingsoverleg Duinen sturen wij dit.",
    "Dit wordt getekend door de heren en M.M. in Utrecht.",
    "Wij sluiten een contract met Jeugd en Gezin Polderland.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_is_no_party(text: str) -> None:
    found = parties_in(text)
    wrong = {"maatschappij", "Wetgevingsoverleg Duinen", "M.M.", "Jeugd en Gezin"}
    assert not wrong & set(found)


def test_a_foundation_goes_by_its_name_with_an_article() -> None:
    found = parties_in("De Stichting Het Duinhuis betaalt.", "Het Duinhuis stelt een plan op.")
    assert list(found) == ["Stichting Het Duinhuis"]


def test_a_firm_is_not_the_country_that_it_is_named_for() -> None:
    assert (
        "Nederland" not in parties_in("Duinbank Nederland betaalt.")["Duinbank Nederland"].aliases
    )


def test_a_field_of_one_word_is_its_ministry_inside_a_sentence_only() -> None:
    assert "Defensie" in parties_in("Dit is een samenwerking van Defensie met de scheepsbouw.")
    assert "Defensie" not in parties_in("Defensie: een overzicht")


def test_groups_with_an_adjective_of_their_own_are_found() -> None:
    found = parties_in("Dit vraagt inzet van bedrijven en maatschappelijke organisaties.")
    assert "maatschappelijke organisaties" in found


TREATY = (
    "Verdrag tussen het Koninkrijk Noorwegen en het Koninkrijk Zweden over de grensbrug",
    "De Noorse Regering betaalt de brug.",
    "Zweden onderhoudt de brug.",
    "Noorwegen meldt dit aan Denemarken.",
)


def test_a_country_is_one_party_to_a_treaty() -> None:
    found = parties_in(*TREATY, kind="covenant")
    assert set(found) == {"Koninkrijk Noorwegen", "Koninkrijk Zweden"}
    assert {"Noorwegen", "Noorse Regering"} <= set(found["Koninkrijk Noorwegen"].aliases)
    assert all(
        p.type == "government_body" and "signatory" in p.roles and "actor" in p.roles
        for p in found.values()
    )


def test_countries_in_other_texts_are_not_their_government() -> None:
    found = parties_in("De Noorse Regering betaalt de brug.", "In Noorwegen staan bruggen.")
    assert set(found) == {"Noorse Regering"}
    assert not parties_in("Dit gebeurt in Sint Maarten en Aruba.")


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("België", "België"),
        ("Regering van het Koninkrijk België", "België"),
        ("Belgische Regering", "België"),
        ("Koninkrijk der Nederlanden", "Nederland"),
        ("Vlaams Gewest", "Vlaanderen"),
        ("Sint Maarten", "Sint Maarten"),
        ("Koninkrijk Atlantis", None),
        ("Zeeuwse Regering", None),
        ("Raad van België", None),
    ],
)
def test_names_of_countries(name: str, country: str | None) -> None:
    assert country_of(name) == country


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Samen met de fondsen Duinfonds Spel en Stichting Blije Zee.", {"Stichting Blije Zee"}),
        ("Er is schade aan dijk B. De stad betaalt.", set()),
        ("De leden van de Vereniging Oud Huis helpen.", {"Vereniging Oud Huis"}),
    ],
)
def test_where_a_name_ends(text: str, names: set[str]) -> None:
    found = {name for name in parties_in(text) if any(c.isupper() for c in name)}
    assert found - {"Duinfonds Spel"} == names


def test_an_abbreviation_is_no_province() -> None:
    found = parties_in("Verder sloten de provincies Drenthe en Utrecht en SKQ aan.")
    assert found["Drenthe"].type == "province"
    assert "SKQ" not in found or found["SKQ"].type != "province"


def test_those_named_in_brackets_get_the_money() -> None:
    found = parties_in(
        "€ 3 mln. is beschikbaar voor twee grote fondsen (Stichting Duin en Stichting Zee)."
    )
    assert all("recipient" in found[f"Stichting {name}"].roles for name in ("Duin", "Zee"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "De Alliantie Zeewal en Rijkswaterstaat Oost-Polderland bouwen mee.",
            {"Alliantie Zeewal", "Rijkswaterstaat Oost-Polderland"},
        ),
        ("Dit gebeurt met het Prins Bram Cultuurfonds.", {"Prins Bram Cultuurfonds"}),
        ("De politie-eenheid Zeeduin start een proef.", {"politie-eenheid Zeeduin"}),
        ("Prins Bram opent de brug.", {"Prins Bram"}),
    ],
)
def test_names_with_a_branch_or_after_a_person(text: str, names: set[str]) -> None:
    assert {name for name in parties_in(text) if any(c.isupper() for c in name)} == names


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Bouwbedrijf Van Duinen en woningcorporatie Zeewal bouwen veel huizen.", True),
        ("Bouwbedrijf Van Duinen en woningcorporatie Zeewal liggen in Polderstad.", False),
    ],
)
def test_a_list_that_opens_a_sentence_does_what_its_verb_says(text: str, acts: bool) -> None:
    found = parties_in(text)
    assert all(("actor" in found[n].roles) == acts for n in found if n.startswith(("Bouw", "won")))


TITLES = [
    (
        "Overeenkomst tussen de gemeente Zwolle en de stichting Zeekant over huizen",
        {"gemeente Zwolle": "municipality", "stichting Zeekant": "association"},
    ),
    (
        "Overeenkomst tussen de gemeente Zwolle en woningcorporaties Duinhof, Havik en Lunet.",
        {
            "gemeente Zwolle": "municipality",
            "Duinhof": "association",
            "Havik": "association",
            "Lunet": "association",
        },
    ),
    (
        "Convenant tussen de provincie Drenthe en het waterschap Vechtstromen",
        {"provincie Drenthe": "province", "waterschap Vechtstromen": "region"},
    ),
]


@pytest.mark.parametrize(("title", "types"), TITLES)
def test_those_in_the_title_of_an_agreement_stand_there_once(
    title: str, types: dict[str, str]
) -> None:
    below = ", en ".join(types) + " komen het volgende overeen:"
    found = parties_in(title, below, kind="covenant")
    assert {name: party.type for name, party in found.items()} == types
    assert all("signatory" in party.roles for party in found.values())


def test_what_all_are_called_together_is_no_form_of_the_last() -> None:
    found = parties_in(
        "1. Duinhof, vertegenwoordigd door haar directeur,",
        "2. Havik, vertegenwoordigd door haar directeur, hierna gezamenlijk te noemen: de bonden,",
        kind="covenant",
    )
    assert "bonden" not in {alias for party in found.values() for alias in party.aliases}
    assert {"Duinhof", "Havik"} <= set(found)


@pytest.mark.parametrize(
    "items",
    [
        ("A. Bestuur", "B. Vervoer: stand van zaken", "C. Voortgang van het plan"),
        ("A. Wonen", "Er komen huizen bij.", "B. Werken", "A. Wonen", "Dit gaat over huizen."),
    ],
)
def test_the_letters_of_a_list_are_no_initials(items: tuple[str, ...]) -> None:
    assert [p.name for p in parties_in(*items).values() if p.type == "person"] == []


@pytest.mark.parametrize("items", [("A. Nijhuis opent de dag.",), ("D. Nijhuis sluit de dag.",)])
def test_one_initial_is_a_persons(items: tuple[str, ...]) -> None:
    assert [p.type for p in parties_in(*items).values()] == ["person"]


NO_BODIES = [
    "In het Algemeen Overleg over zeehavens is dit toegezegd.",
    "Tijdens het Schriftelijk Overleg Visserij is dit gevraagd.",
    "Het Algemeen Overleg Zeehavens heeft dit besloten.",
    "Er is een Landelijk Kader Zeeuwse Politie opgesteld.",
    "De bezettingsgraad van de huizen stijgt en wij verhogen de beschermingsgraad.",
    "De aanleg langs de rijksweg N99 en de A99 vraagt geld; de N99 krijgt een tunnel.",
    "Wij betalen € 1,5 miljoen exclusief B.T.W. aan de bouw.",
]


@pytest.mark.parametrize("text", NO_BODIES)
def test_meetings_papers_roads_and_taxes_are_no_parties(text: str) -> None:
    assert not any(has_name(party) for party in parties_in(text).values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ik spreek met de Vaste Kamercommissie Zeevaart.", "Vaste Kamercommissie Zeevaart"),
        ("De vaste commissie voor Zeevaart vraagt dit.", "vaste commissie voor Zeevaart"),
        ("Dit onderzocht het Nederlands Haven Instituut.", "Nederlands Haven Instituut"),
    ],
)
def test_bodies_with_a_field_in_their_name(text: str, name: str) -> None:
    assert list(parties_in(text)) == [name]


MOVERS = [
    (
        "In lijn met de moties Sjors de Boer en Terwisga doen wij dit.",
        {"Sjors de Boer", "Terwisga"},
    ),
    ("De motie Terwisga verzoekt het kabinet om een plan.", {"Terwisga"}),
    ("De motie De Bakker-van der Veld is aangenomen.", {"De Bakker-van der Veld"}),
    ("Het amendement Jantina Wiersum, dat is aangenomen, regelt dit.", {"Jantina Wiersum"}),
    ("De motie Zeehavens is uitgevoerd.", set()),
    ("De motie Groningen is uitgevoerd.", set()),
]


@pytest.mark.parametrize(("text", "names"), MOVERS)
def test_a_motion_named_for_who_moved_it(text: str, names: set[str]) -> None:
    assert {p.name for p in parties_in(text).values() if p.type == "person"} == names


WITH_TAILS = [
    ("De commissie-Stolk adviseert hierover.", "commissie-Stolk", "partnership"),
    ("Dit stelt de werkgroep-Van der Wal voor.", "werkgroep-Van der Wal", "partnership"),
    ("De stuurgroep Landbouw en landgebruik stemt in.", "stuurgroep Landbouw en landgebruik", None),
    ("De klimaattafel Verkeer en vervoer stemt in.", "klimaattafel Verkeer en vervoer", None),
    ("De werkgroep Vervoer en scholen stemmen in.", "werkgroep Vervoer", None),
    ("Het Regionaal College stemt in.", "Regionaal College", "government_body"),
    ("Het Zeekant College stemt in.", "Zeekant College", "education"),
    ("Het College van Havenmeesters stemt in.", "College van Havenmeesters", "government_body"),
    ("De Eerste en Tweede Kamer stemmen in.", "Eerste en Tweede Kamer", "government_body"),
]


@pytest.mark.parametrize(("text", "name", "sort"), WITH_TAILS)
def test_a_body_is_named_to_its_end(text: str, name: str, sort: str | None) -> None:
    found = parties_in(text)
    assert name in found
    assert sort is None or found[name].type == sort
    assert not any(other != name and has_name(party) for other, party in found.items())


def test_a_committee_named_for_a_body_is_another() -> None:
    found = parties_in(
        "De Onderzoekscommissie Openbaar Ministerie (hierna: de commissie Stolk) schrijft dit.",
        "De commissie Stolk adviseert hierover.",
    )
    committee = found["Onderzoekscommissie Openbaar Ministerie"]
    assert committee.aliases == ("commissie Stolk",)
    assert set(found) == {"Openbaar Ministerie", committee.name}


@pytest.mark.parametrize(
    "text",
    [
        "Ik stuur u het rapport «Zeekanten in beweging» toe.",
        "In de brochure “Duinwijk werkt aan morgen” staat dit.",
        "Wij doen dit volgens ‘Polderland maakt ruimte’.",
    ],
)
def test_the_first_word_of_a_quoted_title_is_no_party(text: str) -> None:
    assert parties_in(text) == {}


def test_a_paper_before_a_body_is_no_part_of_its_name() -> None:
    found = parties_in(("heading", "Opdracht Adviescommissie Zeehavens, vastgesteld in maart"))
    assert list(found) == ["Adviescommissie Zeehavens"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Nederland heeft dit verdrag vorig jaar geratificeerd.", True),
        ("Daarom ondertekent Nederland het verdrag.", True),
        ("Nederland heeft een lange kust.", False),
        ("Nederland heeft hiermee een goede naam in de wereld.", False),
    ],
)
def test_a_country_acts_where_it_does_more_than_have(text: str, acts: bool) -> None:
    assert ("Nederland" in parties_in(text)) is acts


@pytest.mark.parametrize(
    "text",
    [
        "Wij, rijk, provincies en gemeenten, hebben besloten dit akkoord te sluiten.",
        "Wij, rijk, gemeenten en waterschappen, komen in dit convenant het volgende overeen.",
    ],
)
def test_those_who_say_we_in_an_agreement_sign_it(text: str) -> None:
    found = parties_in(text, kind="covenant")
    assert {"Rijk", "gemeenten"} <= set(found)
    assert all({"signatory", "actor"} <= set(party.roles) for party in found.values())


def test_rich_is_not_the_state() -> None:
    assert parties_in("De grond is rijk en arm, rijk aan klei, en gemeenten weten dat.").keys() == {
        "gemeenten"
    }


LEADS = [
    "Daarom werken de volgende partijen samen in het Havenberaad:",
    "De volgende organisaties nemen deel aan het Havenberaad:",
    "Deelnemende partijen zijn:",
]


@pytest.mark.parametrize("lead", LEADS)
def test_the_items_of_a_list_of_parties_are_parties(lead: str) -> None:
    items = ("Lunetto", "Het Ministerie van Defensie", "BVS", "De Zeekant (Delfzijl);")
    facts = DocumentFacts(kind="covenant", date="2021-03-01", date_source="date_line")
    made = analysis(lead, *(("list_item", item) for item in items))
    passages = tuple(replace(p, lead=0) if p.index else p for p in made.document.passages)
    document = replace(made.document, passages=passages)
    analysed = tuple(replace(a, passage=p) for a, p in zip(made.passages, passages, strict=True))
    found = {
        p.name: p for p in find_parties(replace(made, document=document, passages=analysed), facts)
    }
    names = {"Lunetto", "ministerie van Defensie", "BVS", "Zeekant"}
    assert names <= set(found)
    assert all({"signatory", "actor", "member"} <= set(found[name].roles) for name in names)


def test_items_of_another_list_are_none() -> None:
    assert parties_in("De volgende onderwerpen komen aan bod:", ("list_item", "Lunetto")) == {}


LOCAL = [
    (
        "De raad van de gemeente Aa en Hunze; gelet op de wet; besluit:",
        "raad van de gemeente Aa en Hunze",
    ),
    ("Burgemeester en wethouders verlenen een subsidie.", "Burgemeester en wethouders"),
    ("De gedeputeerde staten stellen het plan vast.", "gedeputeerde staten"),
    ("Het plan is door PS vastgesteld.", "PS"),
]


@pytest.mark.parametrize(("text", "name"), LOCAL)
def test_the_boards_of_towns_and_provinces(text: str, name: str) -> None:
    found = parties_in(text, kind="other")
    assert found[name].type == "government_body"
    assert "actor" in found[name].roles


def test_mayor_and_aldermen_are_one_board() -> None:
    found = parties_in(
        "Het college van burgemeester en wethouders stelt het plan vast.",
        "Burgemeester en wethouders verlenen een subsidie.",
        kind="other",
    )
    assert list(found) == ["college van burgemeester en wethouders"]


def test_a_number_before_a_group_announces_its_names() -> None:
    found = parties_in("Drie gemeenten, Bunnik, Zeist en Langedijk, beginnen een proef.")
    towns = {name: party for name, party in found.items() if has_name(party)}
    assert towns.keys() == {"Bunnik", "Zeist", "Langedijk"}
    assert all(p.type == "municipality" and "actor" in p.roles for p in towns.values())


def test_a_letter_to_the_senate_calls_it_your_chamber() -> None:
    found = parties_in(
        ("letterhead", "E BRIEF VAN DE MINISTER VAN DEFENSIE"),
        ("letterhead", "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal"),
        "Ik zal uw Kamer hierover informeren.",
    )
    assert set(found) == {"Defensie", "Eerste Kamer der Staten-Generaal"}
    assert "sender" in found["Defensie"].roles


def test_all_in_whose_name_a_letter_is_send_it() -> None:
    found = parties_in(
        "Ik schrijf u mede namens minister Wiersum voor Jeugd en Gezin, staatssecretaris"
        " Van Terwisga van Defensie en de minister van Financiën over de havens van Rotterdam."
    )
    senders = {name for name, party in found.items() if "sender" in party.roles}
    assert senders == {"Wiersum", "Jeugd en Gezin", "Van Terwisga", "Defensie", "Financiën"}


@pytest.mark.parametrize(
    "text",
    [
        "Het begon als een samenwerking van de ministeries van Defensie en Financiën.",
        "Later zijn ook de ministeries van Defensie en Financiën toegetreden.",
    ],
)
def test_those_who_work_together_are_members(text: str) -> None:
    assert all("member" in party.roles for party in parties_in(text).values())


BODY = (
    "De gemeente Zwolle, corporatie Duinhof en huurdersbelangen Duinhof maken hier samen afspraken."
)


@pytest.mark.parametrize(
    ("cover", "names"),
    [
        (
            ["Gemeente Zwolle", "Duinhof", "Huurdersbelangen Duinhof"],
            {"Gemeente Zwolle", "corporatie Duinhof", "Huurdersbelangen Duinhof"},
        ),
        (
            ["Ministerie van Defensie", "Stichting Zeekant", "Vereniging Lunetto"],
            {"ministerie van Defensie", "Stichting Zeekant", "Vereniging Lunetto"},
        ),
        (
            ["De Korpschef van Politie Zeeland", "Stichting Zeekant", "Vereniging Lunetto"],
            {"Politie Zeeland", "Stichting Zeekant", "Vereniging Lunetto"},
        ),
    ],
)
def test_names_below_each_other_on_a_cover_sign(cover: list[str], names: set[str]) -> None:
    title = ("heading", "Prestatieafspraken 2031")
    facts = DocumentFacts(kind="covenant", date="2021-03-01", date_source="date_line")
    made = analysis(title, " ".join(cover), "12 mei 2031", BODY)
    printed = "\n".join(["Prestatieafspraken 2031", *cover, "12 mei 2031", BODY])
    page = replace(made.document.pages[0], packed_text=packed_text(printed))
    document = replace(made.document, pages=(page,))
    found = {p.name: p for p in find_parties(replace(made, document=document), facts)}
    assert {name for name, party in found.items() if "signatory" in party.roles} == names


@pytest.mark.parametrize(
    "lines",
    [
        ("Prestatieafspraken Wonen", "Zwolle", "Den Haag"),
        ("Gemeente Zwolle", "Concept"),
        ("Inhoudsopgave", "Samenvatting Wonen"),
    ],
)
def test_no_list_of_names_on_a_cover(lines: tuple[str, ...]) -> None:
    found = parties_in(("heading", "Convenant Wonen"), *lines, BODY, kind="covenant")
    assert not any(party.rule == "agreement-title" for party in found.values())


TOGETHER = [
    ("Dit doen wij in nauwe samenwerking met de diverse scholen.", "scholen"),
    ("Samen met corporaties bouwen wij huizen.", "corporaties"),
    ("In overleg met onze regionale partners is dit opgesteld.", "partners"),
]


@pytest.mark.parametrize(("text", "name"), TOGETHER)
def test_a_group_with_whom_it_is_done_takes_part(text: str, name: str) -> None:
    assert "counterparty" in parties_in(text)[name].roles


@pytest.mark.parametrize(
    ("text", "name", "stays"),
    [
        ("In overleg met onze regionale partners is dit opgesteld.", "partners", False),
        ("Dit doen wij samen met alle betrokken partijen.", "betrokken partijen", False),
        ("De partners betalen samen het onderzoek.", "partners", True),
        ("Dit doen wij in nauwe samenwerking met de diverse scholen.", "scholen", True),
    ],
)
def test_whoever_it_is_done_with_is_a_party_only_where_it_acts(
    text: str, name: str, *, stays: bool
) -> None:
    assert (name in kept(text)) is stays


@pytest.mark.parametrize(
    "text",
    [
        "Wij doen dit samen met de gemeenten Zeist en Bunnik. Daarna weten de gemeenten dat.",
        "In samenwerking met betrokken partijen (Lunetto en Brix BV) is dit opgesteld.",
    ],
)
def test_a_group_that_stands_for_names_does_not(text: str) -> None:
    groups = [p for p in parties_in(text).values() if not has_name(p)]
    assert all("counterparty" not in party.roles for party in groups)


NO_GROUPS = [
    "De organisatie van de verkiezingen kost geld.",
    "De drie genoemde gemeenten hebben dit besloten.",
    "De bovengenoemde provincies stellen een plan op.",
]


@pytest.mark.parametrize("text", NO_GROUPS)
def test_what_is_done_and_what_was_named_is_no_group(text: str) -> None:
    assert parties_in(text) == {}


THINGS = [
    "De Effectstudie (EFFE) staat voor een Havenstudie Jeugd.",
    "GFT gaat in een eigen bak en de gemeente haalt PMD op.",
    "De Gemeentelijke Havenadministratie en het Kadaster zijn bronnen.",
    "Het fonds (in verband met de Regeling Lokale Havens) (RLH) telt.",
]


@pytest.mark.parametrize("text", THINGS)
def test_studies_registers_and_kinds_of_waste_are_no_parties(text: str) -> None:
    named = {name for name, party in parties_in(text).items() if has_name(party)}
    assert named <= {"Kadaster"}


SORTS = [
    ("Het onderzoek is uitgevoerd door Duin’advies.", "Duin’advies", "company"),
    ("Samen met Zeeland Seaports leggen wij een kade aan.", "Zeeland Seaports", "company"),
    ("Volgens UN WAVE is dit nodig.", "UN WAVE", "government_body"),
    ("Volgens UNABC is dit nodig.", "UNABC", "government_body"),
]


@pytest.mark.parametrize(("text", "name", "sort"), SORTS)
def test_the_form_of_a_name_tells_its_sort(text: str, name: str, sort: str) -> None:
    assert parties_in(text)[name].type == sort


SIGNED = [
    ("Voor het Waddengewest, JAN TERWISGA", "JAN TERWISGA"),
    ("Namens de gemeente Urk, A.B. VAN ZANTEN – DE BOER", "A.B. VAN ZANTEN – DE BOER"),
]


@pytest.mark.parametrize(("line", "name"), SIGNED)
def test_a_name_in_capitals_behind_for_whom_it_signs(line: str, name: str) -> None:
    party = parties_in(line, kind="covenant")[name]
    assert (party.type, "signatory" in party.roles) == ("person", True)


def test_a_first_name_that_looks_like_a_participle_is_one() -> None:
    """`Gerrit te Brake` is a person, `Getekend te Kampen` is not."""
    assert "Gerrit te Brake" in parties_in("De gemeente werkt samen met de heer Gerrit te Brake.")


def test_capitals_by_themselves_are_no_person() -> None:
    found = parties_in("Voor de zekerheid, DE HAVEN", "OVERIGE BEPALINGEN", kind="covenant")
    assert not any(party.type == "person" for party in found.values())


ROLES = [
    ("Daarnaast hebben Lunetto en Brix BV een rapport geschreven.", "Brix BV", "actor"),
    ("Het plan is in de Stuurgroep Haven vastgesteld.", "Stuurgroep Haven", "actor"),
    ("Ter vaststelling in de Stuurgroep Haven van 12 juni.", "Stuurgroep Haven", "actor"),
    ("Ik ga in op het verzoek van de heer Terwisga om een plan.", "Terwisga", "counterparty"),
    (
        "De bijdrage van € 10 miljoen van de provincie Drenthe is nodig.",
        "provincie Drenthe",
        "funder",
    ),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_what_a_party_does_by_its_place(text: str, name: str, role: str) -> None:
    assert role in parties_in(text)[name].roles


def test_an_agreement_says_what_a_word_means() -> None:
    found = parties_in(
        "1. Waddenland: het Zeekanter Gewest;", "Waddenland stelt een plan op.", kind="covenant"
    )
    assert "Waddenland" in found["Zeekanter Gewest"].aliases


def test_what_a_body_made_is_no_name_of_it() -> None:
    found = parties_in("Dit meet de Europese Commissie (SAFE) ook.")
    assert found["Europese Commissie"].aliases == ()


NO_NAMES = [
    "Dit staat in de brief (kenmerk HaVe/DGX-2031/1048) van vorige maand.",
    "De HXA-treinen zullen reizigers trekken en de HXA-doelen stellen eisen.",
    "De verlofregels volgen uit de douane CAO van 2031.",
    "Wij presenteerden de Biologische Haven Indicator (BiHI) aan ons.",
    "De keuze voor de publieke en de private sector is gemaakt, en de publieke sector stelt eisen.",
    "De havendienst is de aanbesteding Levering Stalen Boeien (LSBO) gestart.",
    "Dit is het akkoord politie tot verlenging van het Havenakkoord (Zeedeal) geworden.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_codes_compounds_and_gauges_are_no_parties(text: str) -> None:
    found = parties_in(text)
    assert not any(has_name(party) for party in found.values())
    assert "sector" not in found


PUBLIC = [
    ("Het bevoegd gezag verleent de vergunning.", "bevoegd gezag", "government_body"),
    ("Er is een tekort bij de Veiligheidsregio door de kosten.", "Veiligheidsregio", "region"),
    ("Dit doet het korps Flevoland ook.", "korps Flevoland", "government_body"),
    ("Het geld gaat naar de Zeeuwse Bank N.V. te Amsterdam.", "Zeeuwse Bank N.V.", "company"),
]


@pytest.mark.parametrize(("text", "name", "sort"), PUBLIC)
def test_bodies_that_a_text_names_by_their_office(text: str, name: str, sort: str) -> None:
    found = parties_in(text)
    assert found[name].type == sort
    assert not any(party.type == "person" for party in found.values())


def test_a_minister_without_a_ministry_is_apart_from_the_ministry() -> None:
    found = parties_in(
        "De minister van Onderwijs, Cultuur en Wetenschap en de minister voor Basis- en Voortgezet"
        " Onderwijs en Media stellen een plan op."
    )
    assert set(found) == {
        "Onderwijs, Cultuur en Wetenschap",
        "Basis- en Voortgezet Onderwijs en Media",
    }


def test_a_ministry_of_a_new_cabinet_is_told_by_its_fields() -> None:
    found = parties_in(
        "Ik schrijf u, mede namens de staatssecretaris Jeugd, Cultuur en Sport en de minister van"
        " Defensie, over het plan."
    )
    assert set(found) == {"Jeugd, Cultuur en Sport", "Defensie"}
    assert all("sender" in party.roles and party.type == "ministry" for party in found.values())
    assert found["Jeugd, Cultuur en Sport"].aliases == ("staatssecretaris Jeugd, Cultuur en Sport",)


def test_an_office_before_a_name_is_a_person_still() -> None:
    found = parties_in("Minister Terwisga en staatssecretaris Van Zanten openen de brug.")
    assert {name: party.type for name, party in found.items()} == {
        "Terwisga": "person",
        "Van Zanten": "person",
    }


SHORT = [
    ("Aan Stichting Dorpsraad Zeekant is geld verleend.", "De Dorpsraad bouwt een huis."),
    ("De woningcorporatie Lunetto tekent.", "De corporatie bouwt een huis."),
    ("De huurdersvereniging Lunetto tekent.", "De vereniging houdt een enquête."),
]


@pytest.mark.parametrize("texts", SHORT)
def test_the_end_of_a_noun_stands_for_the_only_one_that_has_it(texts: tuple[str, ...]) -> None:
    (found,) = parties_in(*texts).values()
    assert has_name(found)
    assert "actor" in found.roles


def test_it_stands_for_none_of_two() -> None:
    found = parties_in(
        "Woningcorporatie Lunetto en woningcorporatie Duinhof tekenen.", "De corporatie bouwt."
    )
    assert len(found) == 3


TWO = [
    (
        "Ik heb de Federatie Zeeuwse Specialisten en Vissersfederatie Nederland gevraagd.",
        {"Federatie Zeeuwse Specialisten", "Vissersfederatie Nederland"},
    ),
    (
        "De stichting Natuur en Milieufederatie Zeeland tekent.",
        {"stichting Natuur en Milieufederatie Zeeland"},
    ),
]


@pytest.mark.parametrize(("text", "names"), TWO)
def test_a_noun_for_a_body_behind_en_begins_another_name(text: str, names: set[str]) -> None:
    assert set(parties_in(text)) == names


def test_the_board_in_which_somebody_sits_is_what_she_is() -> None:
    text = "Duinschool, vertegenwoordigd door mevrouw A. Jongsma, lid van het College van Bestuur,"
    assert set(parties_in(text, kind="covenant")) == {"Duinschool", "A. Jongsma"}


def test_mayor_and_aldermen_act_for_their_town() -> None:
    found = parties_in(
        "Burgemeester en wethouders van Kampen; gelet op de wet; besluiten:", kind="other"
    )
    (town,) = found.values()
    assert (town.name, town.type) == ("Kampen", "municipality")
    assert "actor" in town.roles


IN_LISTS = [
    (
        "De Bond van Veerschippers (BVS), Lunetto en Brix BV voeren dit uit.",
        {"Bond van Veerschippers", "Lunetto", "Brix BV"},
    ),
    (
        "Stichting Zeekant (SZK), Duinlust en Havik NV stellen een plan op.",
        {"Stichting Zeekant", "Duinlust", "Havik NV"},
    ),
]


@pytest.mark.parametrize(("text", "names"), IN_LISTS)
def test_an_abbreviation_in_brackets_does_not_end_a_list(text: str, names: set[str]) -> None:
    assert {n for n, party in parties_in(text).items() if has_name(party)} == names


@pytest.mark.parametrize(
    "text",
    [
        "De stuurgroep Sociaal Domein, bestaande uit wethouder A. Jongsma, kwam bijeen.",
        "In de nachtdienst en de treindienst gebeurt niets.",
        "Het platform Oude Zeekant, met als voorzitter de heer Stolk, stemt in.",
    ],
)
def test_a_body_is_no_person_and_a_shift_no_body(text: str) -> None:
    found = parties_in(text)
    assert not {"Sociaal Domein", "Oude Zeekant", "nachtdienst", "treindienst"} & set(found)


def test_the_court_of_audit_of_a_town_is_a_body() -> None:
    found = parties_in(
        "De gemeente Kampen wil dit.", "De Rekenkamer adviseert de raad.", kind="other"
    )
    assert found["Rekenkamer"].type == "government_body"


def test_all_ministers_of_a_list_do_it() -> None:
    found = parties_in(
        "De ministers van BZK, LNV en VWS en de staatssecretarissen van Defensie en Financiën"
        " hebben dit besloten."
    )
    assert set(found) == {"BZK", "LNV", "VWS", "Defensie", "Financiën"}
    assert all("actor" in party.roles for party in found.values())


def test_who_chairs_a_committee_is_no_party_besides() -> None:
    found = parties_in("Zoals de commissie-Van Zanten en de Adviesraad Zeevaart schrijven.")
    assert set(found) == {"commissie-Van Zanten", "Adviesraad Zeevaart"}


@pytest.mark.parametrize(
    ("text", "name"),
    [("Accountant BVS keurt dit goed.", "BVS"), ("Aannemer Lunet BV bouwt dit.", "Lunet BV")],
)
def test_what_somebody_is_hired_for_is_no_part_of_the_name(text: str, name: str) -> None:
    assert list(parties_in(text)) == [name]


def test_members_of_parliament_have_first_names_and_no_factions() -> None:
    found = parties_in(
        "Op vragen van de leden Van Stolk (ABcD) en Terwisga (DEF1) en van het lid Ada van Oever.",
        "De motie van de leden van uw Kamer, Nijhuis en Dam-de Rooij, is uitgevoerd.",
    )
    assert set(found) - {"Kamer"} == {
        "Van Stolk",
        "Terwisga",
        "Ada van Oever",
        "Nijhuis",
        "Dam-de Rooij",
    }
    assert "counterparty" in found["Van Stolk"].roles


def test_who_answers_for_a_part_of_a_budget_is_named() -> None:
    found = parties_in("Portefeuillehouder: Ada van Oever en Bram Stolk", kind="other")
    assert {p.name: p.function for p in found.values()} == {
        "Ada van Oever": "portefeuillehouder",
        "Bram Stolk": "portefeuillehouder",
    }
    assert found["Bram Stolk"].roles == ("mentioned",)


@pytest.mark.parametrize(
    "text",
    [
        "Dit volgt uit de Nationale Kust en Vaarweg Analyse.",
        "Daarom slaapt het Havenpersoneel in nieuwe gebouwen.",
        "Wij doen onderzoek naar Bereikbaarheid regio Duin.",
    ],
)
def test_papers_and_staff_are_no_parties(text: str) -> None:
    assert not {name for name in parties_in(text) if name not in {"regio Duin"}}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Dit vroeg de Tijdelijke Commissie Havens aan ons.",
            "Commissie Havens",
            "government_body",
        ),
        ("De brief van het Stadsgewest Duin en Zee is gelezen.", "Stadsgewest Duin", "region"),
        ("Het advies van de Port Authority is gelezen.", "Port Authority", "government_body"),
        ("Hierover besluit de ministerraad in maart.", "ministerraad", "government_body"),
        ("De Registratiekamer stelt een advies op.", "Registratiekamer", "government_body"),
        ("De Landbouwraad stelt de quota vast.", "Landbouwraad", "government_body"),
        ("De Omgevingsdienst Duinkant houdt toezicht.", "Omgevingsdienst", "government_body"),
        ("De omgevingsdiensten stellen een plan op.", "omgevingsdiensten", "government_body"),
        ("De RUD's stellen een plan op.", "RUD's", "government_body"),
        ("De RUD stelt een plan op.", "RUD", "government_body"),
        ("Dit gebeurt samen met Platform12.", "Platform12", "partnership"),
        ("Het TKI Zeekracht stelt een plan op.", "TKI Zeekracht", "partnership"),
        ("RVO.nl stelt een lijst op.", "RVO.nl", "government_body"),
        ("Azerbeidzjan heeft bevestigd dat het meewerkt.", "Azerbeidzjan", "government_body"),
        ("Het waterschap Duinkant stelt een plan op.", "waterschap Duinkant", "region"),
        ("Rijk, gemeenten en provincies tekenen dit akkoord.", "Rijk", "government_body"),
    ],
)
def test_types_of_public_bodies(text: str, name: str, kind: str) -> None:
    found = {p.name: p.type for p in parties_in(text).values()}
    assert kind in {kind for found_name, kind in found.items() if name in found_name}, found


@pytest.mark.parametrize(
    "text", ["De lijst is te vinden op RVO.nl.", "Zeeloket.nl helpt u bij het aanvragen."]
)
def test_sites_are_no_parties(text: str) -> None:
    assert not parties_in(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De dreigende taal van president Aliboro is bekend.", "Aliboro"),
        ("Daarom stelt EU-gezant O’Brannigan een plan op.", "O’Brannigan"),
        ("HV Borstrok stelt een plan op.", "Borstrok"),
        ("Aan mevrouw Haverweg is dit toegezegd.", "Haverweg"),
        ("De tafel, onder voorzitterschap van Karel Oldenstok, komt bijeen.", "Karel Oldenstok"),
        (
            "In mei heeft de voorzitter van de Europese Commissie Ursula Von der Horst een "
            "memorandum van overeenstemming getekend met ons.",
            "Ursula Von der Horst",
        ),
    ],
)
def test_persons_by_their_office(text: str, name: str) -> None:
    found = parties_in(text)
    assert found[name].type == "person", found
    assert "HV" not in found


@pytest.mark.parametrize(
    "text",
    [
        "De president van de Kustbank spreekt met ons.",
        "Wij komen bijeen aan de Haverweg.",
        "De Hoge Vertegenwoordiger van de Unie spreekt met ons.",
    ],
)
def test_an_office_is_no_person(text: str) -> None:
    assert not [p for p in parties_in(text).values() if p.type == "person"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "De werkgroep Sporten in de Buurt stelt een plan op.",
            "werkgroep Sporten in de Buurt",
            "partnership",
        ),
        (
            "Het lectoraat Zorg in de Buurt stelt een plan op.",
            "lectoraat Zorg in de Buurt",
            "education",
        ),
        ("De stuurgroep Water in Zutphen stelt een plan op.", "stuurgroep Water", "partnership"),
        (
            "De stuurgroep Borndiep in de Regio stelt een plan op.",
            "stuurgroep Borndiep",
            "partnership",
        ),
        (
            "De werkgroep Leren in de Achterhoek stelt een plan op.",
            "werkgroep Leren",
            "partnership",
        ),
        ("Het waterschap Hunze en Aa's stelt een plan op.", "waterschap Hunze en Aa's", "region"),
        ("Kustbouwers regio Noord stelt een plan op.", "Kustbouwers regio Noord", "association"),
        ("De Huurdersraad en Landelijk Vervoer Platform tekenen.", "Huurdersraad", "association"),
        (
            "Het Water en Energie Platform stelt een plan op.",
            "Water en Energie Platform",
            "partnership",
        ),
    ],
)
def test_where_a_name_with_a_head_ends(text: str, name: str, kind: str) -> None:
    found = parties_in(text)
    assert name in found, found
    assert found[name].type == kind


def test_between_two_places_are_no_partners() -> None:
    assert not parties_in("Het gaat om het stroomgebied van de Aa tussen Borndiep en Havelaar.")
    assert len(parties_in("Dit blijkt uit het overleg tussen Zeebond en Havelaar.")) > 1


def test_members_of_a_body_that_has_them() -> None:
    found = parties_in("Een adviesraad met onder meer TNO en het Rijksvastgoedbedrijf kijkt mee.")
    assert "member" in found["TNO"].roles
    assert "member" in found["Rijksvastgoedbedrijf"].roles


def test_where_an_agreement_was_signed_is_nobody() -> None:
    assert not parties_in("Ondertekend te Havelaar, 23 juni 2016", kind="covenant")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Dit vroeg het Landelijk Orgaan Beroepsonderwijs Haven.",
            "Landelijk Orgaan",
            "association",
        ),
        (
            "Dit vroeg het Regionaal Orgaan Verkeersveiligheid Kust.",
            "Regionaal Orgaan",
            "partnership",
        ),
        ("Dit vroeg het Landelijk Orgaan Havens aan ons.", "Landelijk Orgaan", "government_body"),
        (
            "Dit vroeg het Landelijk Platform Gehandicapten aan ons.",
            "Landelijk Platform",
            "association",
        ),
        ("Dit vroeg het Landelijk Platform Havens aan ons.", "Landelijk Platform", "partnership"),
        (
            "Het Bureau Havens Openbaar Ministerie (BHOM) stelt een plan op.",
            "Bureau Havens",
            "government_body",
        ),
        ("Het Bureau Havens Nederland (BHN) stelt een plan op.", "Bureau Havens", "partnership"),
    ],
)
def test_a_whole_name_against_its_head(text: str, name: str, kind: str) -> None:
    assert {p.type for n, p in parties_in(text).items() if n.startswith(name)} == {kind}


def test_who_agree_in_a_list_are_both_sides() -> None:
    found = parties_in("In het akkoord hebben Rijk en provincies afgesproken dat dit gebeurt.")
    assert found["Rijk"].roles == found["provincies"].roles == ("actor", "counterparty")
    found = parties_in("In het akkoord hebben Rijk en provincies weinig belang.")
    assert "actor" not in found["Rijk"].roles


def test_signs_inside_a_name_do_not_hide_it() -> None:
    assert "actor" in parties_in("NOC*NSF en Witteveen+Bos leveren het plan op.")["NOC*NSF"].roles


def test_who_leads_is_a_member_with_an_office_too() -> None:
    text = "Wij richten een tafel op onder leiding van de Zeeuwse wethouder Bas Oeverman."
    assert "member" in parties_in(text)["Bas Oeverman"].roles


def test_askers_and_who_answers_are_senders() -> None:
    sets = [
        "Vragen van het lid Stolk (ABC) aan de Minister van Financiën over havens.",
        "Antwoord van Minister Oever (Financiën) (ontvangen 2 maart 2021).",
        *["Het kabinet stelt een plan op."] * 40,
        "Vragen van het lid Terwisga (ABC) aan de Minister van Financiën over zee.",
        "Antwoord van Minister Borstrok (Financiën) (ontvangen 3 maart 2021).",
        "In antwoord op vragen van het lid Haverweg (ABC) stelt het kabinet een plan op.",
    ]
    found = parties_in(*sets)
    assert all("sender" in found[n].roles for n in ("Stolk", "Oever", "Terwisga", "Borstrok"))
    assert "sender" not in found["Haverweg"].roles


def test_a_list_goes_on_behind_brackets() -> None:
    found = parties_in(
        "Er lopen onderzoeken van de Kustinspectie (in samenwerking met TNO), Havenbedrijf Emden "
        "en Stichting Zeezicht.",
    )
    assert found["TNO"].roles == ("counterparty",)
    assert found["Havenbedrijf Emden"].roles == ("actor",)
    assert found["Stichting Zeezicht"].roles == ("actor",)


@pytest.mark.parametrize(
    "text",
    [
        "Op 6 maart zijn de Bestuurlijke Overleggen Kust gevoerd met de provincies.",
        "De Nieuwe Agenda Groene Kust geeft richting aan onze plannen.",
        "Wij doen dit in het kader van Herprioritering Havenfonds.",
    ],
)
def test_meetings_and_papers_are_no_parties(text: str) -> None:
    assert not {name for name in parties_in(text) if any(c.isupper() for c in name)}


def test_a_sign_inside_a_name_is_part_of_it() -> None:
    assert "Top!Kust" in parties_in("Wij hebben met Top!Kust een plan opgesteld.")


def test_small_firms_have_no_name_though_they_have_capitals() -> None:
    found = parties_in("Het MKB en GroenLoket.nu stellen een plan op.")
    assert has_name(found["GroenLoket.nu"])
    assert not has_name(found["MKB"])


def test_the_firms_of_a_trade_are_a_group() -> None:
    found = parties_in("Ik doe onderzoek, waarbij de havensector en decentrale overheden meedoen.")
    assert found["havensector"].type == "company"
    assert "deelsector" not in parties_in("Elke deelsector stelt een plan op.")


def test_who_asks_after_others_is_a_counterparty_too() -> None:
    found = parties_in(
        "Dit zijn de antwoorden op vragen van het lid Terwisga over havens, van de leden Stolk en "
        "Nijhuis over sluizen en van het lid Ada van Oever over bruggen.",
    )
    asking = ("Terwisga", "Stolk", "Nijhuis", "Ada van Oever")
    assert all("counterparty" in found[name].roles for name in asking)


def test_capitals_before_a_noun_say_what_kind_it_is() -> None:
    assert "MKB" not in parties_in("Wij zijn samen met twaalf MKB projecten gestart.")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("De aanpak sluit aan bij het Kustfonds van later.", False),
        ("Ik voeg middelen toe aan het Kustfonds van de provincies.", True),
        ("Het Kustfonds betaalt de helft van de kosten.", True),
    ],
)
def test_a_fund_is_a_party_where_it_does_something(text: str, kept: bool) -> None:
    found = with_roles(tuple(parties_in(text).values()), (), ())
    assert ("Kustfonds" in {p.name for p in found}) is kept


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Dit staat in de brief van de Minister voor Wonen en Rijksdienst.", "Wonen", "actor"),
        (
            "Dit vraagt samenwerking tussen Stichting Zeezicht en TNO.",
            "Stichting Zeezicht",
            "actor",
        ),
        (
            "Er is een groep bestaande uit vertegenwoordigers van Stichting Zeezicht en TNO.",
            "Stichting Zeezicht",
            "member",
        ),
        ("De DVK heeft met Top!Kust hulp geboden.", "Top!Kust", "counterparty"),
    ],
)
def test_roles_by_what_stands_before(text: str, name: str, role: str) -> None:
    found = {p.name: p.roles for p in parties_in(text).values()}
    assert role in next(roles for whole, roles in found.items() if whole.startswith(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru en Bolivia ondertekenen de overeenkomst.", "Bolivia"),
        ("De steun van de Vereniging Zeezicht aan Bolivia groeit.", "Vereniging Zeezicht"),
        ("De motie van het lid Zandstra in de Raad is aangenomen.", "Zandstra"),
        ("De motie van het lid In 't Zand is aangenomen.", "In 't Zand"),
    ],
)
def test_names_end_where_another_phrase_begins(text: str, name: str) -> None:
    assert name in parties_in(text)


def test_a_country_that_goods_go_to_is_no_party() -> None:
    assert parties_in("De uitvoer naar Bolivia groeit elk jaar.") == {}


BOUNDARIES = [
    (
        "Wij doen dit samen met het KNMI gemeenten met veel regen.",
        {"KNMI"},
    ),
    ("Zorg en Visserij Nederland stelt een plan op.", {"Zorg en Visserij Nederland"}),
    ("Aedes en Zorg Nederland stellen een plan op.", {"Aedes", "Zorg Nederland"}),
    ("Het Ketenbureau i-Sociale Haven stelt een plan op.", {"Ketenbureau i-Sociale Haven"}),
    ("Het Steun en Adviespunt Duinzorg stelt een plan op.", {"Steun en Adviespunt Duinzorg"}),
    ("Duinen en Adviespunt Polderzorg stellen een plan op.", {"Adviespunt Polderzorg"}),
    ("Het O&O-fonds van de havensector betaalt dit.", {"O&O-fonds van de havensector"}),
    (
        "Het Bureau Havens Openbaar Ministerie (BHOM) stelt een plan op.",
        {"Bureau Havens Openbaar Ministerie"},
    ),
    (
        "Het Bureau Havens Openbaar Ministerie stelt een plan op.",
        {"Bureau Havens", "Openbaar Ministerie"},
    ),
    (
        "Dit gebeurt met de Hoge Colleges van Staat.",
        {"Hoge Colleges van Staat"},
    ),
]


@pytest.mark.parametrize(("text", "names"), BOUNDARIES)
def test_a_name_is_cut_where_it_begins_and_ends(text: str, names: set[str]) -> None:
    assert {name for name in parties_in(text) if any(c.isupper() for c in name)} >= names


ACTING = [
    ("BVS14 past het reglement daarop aan.", {"BVS14"}),
    ("Daarna wordt Zeewacht uitgenodigd het duin te beheren.", {"Zeewacht"}),
    ("Met Zeist, Bunnik en Houten is dit overeengekomen.", {"Zeist", "Bunnik", "Houten"}),
]


@pytest.mark.parametrize(("text", "names"), ACTING)
def test_who_acts_or_is_invited_is_a_party(text: str, names: set[str]) -> None:
    assert set(parties_in(text)) == names


THINGS = [
    "De Waal maakt deel uit van het net en wordt veel bevaren.",
    "Conform afspraak in het WKNB financiert de sector dit.",
    "Signalen van wachttijden bereiken ons en stellen eisen.",
    "Dit staat in de nota Modernisering Duinbeheer (MDB).",
    "Wij organiseren de conferentie Open Havens in mei.",
    "Het geld komt uit de Brede Havenuitkering (BHU).",
    "Wij betalen dit vanuit de Regio Envelop.",
    "De TEI-naar-ZeeXML en de HTML-naar-ZeeXML zijn verbeterd.",
    "In het Bestuurlijk Overleg van 19 maart is hierover gesproken.",
    "Motie-Van Dam: breng de duinen in beeld",
]


@pytest.mark.parametrize("text", THINGS)
def test_waters_papers_and_software_are_no_parties(text: str) -> None:
    assert not [name for name in parties_in(text) if any(c.isupper() for c in name)]


SORTS = [
    ("De departementen en de raden stellen samen een plan op.", "raden"),
    ("De wegbeheerders stellen een plan op.", "wegbeheerders"),
    ("Het OV-bureau Duin stelt een plan op.", "OV-bureau Duin"),
]


@pytest.mark.parametrize(("text", "name"), SORTS)
def test_bodies_of_the_government_are_known_by_their_noun(text: str, name: str) -> None:
    assert parties_in(text)[name].type == "government_body"


def test_departments_are_ministries() -> None:
    found = parties_in("De departementen en de raden stellen samen een plan op.")
    assert found["departementen"].type == "ministry"


def test_a_cooperative_is_of_its_members() -> None:
    found = parties_in("De Havencoöperatie Duin U.A. en Dorvak B.V. stellen een plan op.")
    assert found["Havencoöperatie Duin U.A."].type == "association"
    assert found["Dorvak B.V."].type == "company"


ON_THE_WAY = [
    ("Scholen leveren (via het LNTO) de cijfers.", {"LNTO"}),
    ("Verder ondersteunt DuinwerkNL samen met Aedes de havens.", {"DuinwerkNL", "Aedes"}),
    ("Over deelname van Zutphen bestaat nog geen duidelijkheid.", {"Zutphen"}),
    ("Dit gebeurt met de vrijwilligers van de Duinbloem.", {"Duinbloem"}),
    ("Portefeuillehouder: mw. A. Duin", {"A. Duin"}),
    ("Portefeuillehouder A. Duin", {"A. Duin"}),
    ("Nummer 31 Steller Stolk, B.C. Bijlagen geen", {"Stolk, B.C."}),
    ("Steller Vakgebied Stadszaken", set()),
    ("Kadanos biedt hulp bij de administratie.", {"Kadanos"}),
    ("Buurtsamenwerking biedt hulp bij de administratie.", set()),
    ("Dit hoort bij de Nederlandse Havenautoriteit en Inspectie.", {"Nederlandse Havenautoriteit"}),
    ("De Inspectie Haven en Milieu kijkt mee.", {"Inspectie Haven en Milieu"}),
    ("(NB Regio Duinkant bestaat uit drie dorpen.)", {"Regio Duinkant"}),
]


@pytest.mark.parametrize(("text", "names"), ON_THE_WAY)
def test_who_passes_on_helps_or_takes_part_is_a_party(text: str, names: set[str]) -> None:
    assert {name for name in parties_in(text) if any(c.isupper() for c in name)} == names


def test_what_has_versions_and_features_is_software() -> None:
    found = parties_in(
        "ZeeKaart blijft een pijler onder ons werk en ontwikkelt zich.",
        "Een greep uit de nieuwe features in ZeeKaart van dit jaar.",
        "Wij deden tien ZeeKaart releases.",
    )
    assert "ZeeKaart" not in found


def kept(*texts: str, kind: DocumentKind = "other") -> dict[str, Party]:
    parties = tuple(parties_in(*texts, kind=kind).values())
    return {p.name: p for p in with_roles(parties, (), ())}


def test_boards_of_a_joint_body_need_no_name() -> None:
    found = kept("Het dagelijks bestuur stelt dit vast.", "Het algemeen bestuur betaalt dit.")
    assert found["dagelijks bestuur"].type == "government_body"
    assert found["algemeen bestuur"].type == "government_body"


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (
            ("De Coalitie Groene Kust stelt een plan op.", "Groene Kust betaalt de havens."),
            {"Coalitie Groene Kust"},
        ),
        (
            ("De Landelijke Regiegroep Kust komt bijeen.", "De Regiegroep Kust betaalt dit."),
            {"Landelijke Regiegroep Kust"},
        ),
        (
            # of which it is the short form stays open
            (
                "De Landelijke Regiegroep Kust stelt een plan op.",
                "De Regionale Regiegroep Kust helpt de havens.",
                "De Regiegroep Kust betaalt dit.",
            ),
            {"Landelijke Regiegroep Kust", "Regionale Regiegroep Kust", "Regiegroep Kust"},
        ),
        (
            ("De stuurgroep, die bestaat uit Merkado, Karvoor en Zorggroep Duin, helpt.",),
            {"Merkado", "Karvoor", "Zorggroep Duin"},
        ),
        (
            ("Het plan, dat ingaat op Merkado, Karvoor en Zorggroep Duin, is klaar.",),
            {"Zorggroep Duin"},
        ),
    ],
)
def test_names_that_are_the_end_of_another_and_names_of_members(
    texts: tuple[str, ...], names: set[str]
) -> None:
    found = parties_in(*texts, kind="other")
    assert {name for name in found if any(map(str.isupper, name))} == names


def test_the_college_of_a_water_board_needs_no_name() -> None:
    name = "college van dijkgraaf en heemraden"
    found = kept(f"Het {name} stelt dit vast.")
    assert found[name].type == "government_body"
    whose = kept(f"Het {name} van Waterschap Rivierenland stelt dit vast.")
    assert name not in whose
    assert "heemraden" not in found


def test_the_council_of_a_municipality_that_no_register_has() -> None:
    texts = "De gemeente Duinoord stelt een plan op.", "Het college betaalt dit aan de scholen."
    assert "college" in parties_in(*texts, kind="other")
    two = "De gemeente Duinoord en de gemeente Zeeveld stellen een plan op.", texts[1]
    assert "college" not in parties_in(*two, kind="other")


SET_UP = [
    ("Er wordt een begeleidingscommissie ingesteld, die elk jaar bijeenkomt.", True),
    ("Er is een Stuurgroep, die tweemaal per jaar bijeenkomt.", True),
    ("Afgesproken is dat er een gezamenlijke werkgroep komt die dit bekijkt.", True),
    ("De bonden roepen een gebruikersraad bijeen.", True),
    ("Er wordt een duinloket ingericht waar bezoekers terecht kunnen.", False),
    ("Zij hoorde van een werkgroep die ooit bestond.", False),
]


@pytest.mark.parametrize(("text", "there"), SET_UP)
def test_a_body_that_is_set_up_is_a_party(text: str, there: bool) -> None:
    found = kept(text, "De Stuurgroep beslist." if "Stuurgroep" in text else "")
    assert any(p.type in ("partnership", "association") for p in found.values()) == there


APPOINTED = [
    ("Wij stellen een havencoach aan voor 16 uur per week.", {"havencoach"}),
    (
        "De leiding is bij een havenregisseur, die door de raad wordt aangesteld.",
        {"havenregisseur"},
    ),
    ("De havencoach stelt een schipper een vraag aan boord.", set()),
]


@pytest.mark.parametrize(("text", "names"), APPOINTED)
def test_who_is_appointed_is_a_party(text: str, names: set[str]) -> None:
    assert {name for name in kept(text) if name.startswith("haven")} == names


def test_those_named_above_are_no_group_besides() -> None:
    assert not kept("Beide gemeenten en voornoemde scholen stellen samen een plan op.")


def test_two_sign_beside_each_other() -> None:
    found = parties_in("Hoogachtend,", "de voorzitter, A.B. Stolk de secretaris, mr. C. Oever")
    assert {n: set(p.roles) for n, p in found.items()} == {
        "A.B. Stolk": {"signatory", "sender"},
        "mr. C. Oever": {"signatory", "sender"},
    }


def test_who_signs_behind_a_wrapped_name() -> None:
    found = parties_in(
        "Aldus overeengekomen,",
        "Namens Duinwerk",
        "Zeeoord, A.B. Stolk, regionaal directeur",
        kind="covenant",
    )
    assert found["A.B. Stolk"].roles == ("signatory",)
    assert {n for n, p in found.items() if p.type == "person"} == {"A.B. Stolk"}


TOGETHER = [
    ("Zeist en Bunnik kopen samen een veld.", {"Zeist", "Bunnik"}),
    ("Zeist en Bunnik liggen samen aan zee.", set()),
    ("De kredietbank Rijn en Lek stelt een plan op.", {"kredietbank Rijn en Lek"}),
]


@pytest.mark.parametrize(("text", "names"), TOGETHER)
def test_towns_that_act_and_bodies_between_two_waters(text: str, names: set[str]) -> None:
    assert set(parties_in(text)) == names


GIVING = [
    (
        "Sinds maart ontvangen wij van verhuurders, scholen en het waterbedrijf meldingen.",
        "scholen",
    ),
    ("Ik verwacht van zorgaanbieders dat zij hun patiënten informeren.", "zorgaanbieders"),
    ("Het dagelijks bestuur betaalt het voorstel van het algemeen bestuur.", "algemeen bestuur"),
    ("Ik heb dit met de centrales van overheidspersoneel afgesproken.", "centrales van"),
]


@pytest.mark.parametrize(("text", "name"), GIVING)
def test_who_gives_or_is_expected_to_do_something_is_a_party(text: str, name: str) -> None:
    assert any(found.startswith(name) for found in kept(text))


def test_the_mayor_of_the_municipality_of_a_document() -> None:
    text = "De burgemeester stelt een plan vast."
    assert "burgemeester" in kept("De gemeente Zutphen betaalt dit.", text)
    assert "burgemeester" not in kept(text)


def test_who_is_appointed_to_a_body_is_of_it() -> None:
    lead = "Voor de duur van het platform wordt tot lid van het platform benoemd:"
    item = "de directeur Havens van de Stichting Duinzorg of diens plaatsvervanger;"
    made = analysis(lead, ("list_item", item))
    first, second = made.passages
    passages = (first.passage, replace(second.passage, lead=0))
    document = replace(made.document, passages=passages)
    made = replace(
        made,
        document=document,
        passages=tuple(replace(a, passage=p) for a, p in zip(made.passages, passages, strict=True)),
    )
    facts = DocumentFacts(kind="other", date="2021-03-01", date_source="date_line")
    roles = {p.name: p.roles for p in find_parties(made, facts)}
    assert "member" in roles["Stichting Duinzorg"]


def test_boards_that_make_an_arrangement_sign_as_their_municipalities() -> None:
    found = parties_in(
        "De colleges van burgemeester en wethouders van de gemeenten Zeist, Bunnik en Houten, "
        "ieder voor zover het zijn bevoegdheid betreft;",
        kind="covenant",
    )
    assert set(found) == {"Zeist", "Bunnik", "Houten"}
    assert all("signatory" in p.roles for p in found.values())


def test_the_chair_who_signs_for_a_body_in_one_line() -> None:
    found = parties_in(
        "Aldus overeengekomen,",
        "Het college van de Nederlandse Havenautoriteit, A.B. Stolk, voorzitter.",
        kind="covenant",
    )
    assert "signatory" in found["A.B. Stolk"].roles


def test_a_long_sentence_without_a_comma_is_soon_known_to_be_no_signature() -> None:
    # Each way to share out its words would be tried, were they not bound to spaces.
    words = "het college van de haven " + "en de wal of de kade " * 6 + "komt bijeen"
    assert "voorzitter" not in {p.function for p in parties_in(words, kind="covenant").values()}


def test_a_heading_of_questions_makes_no_government_act() -> None:
    assert "regering" not in kept("Vragen van leden, met de door de regering gegeven antwoorden.")


KINDS = [
    ("Zuiveringschap Rijnland stelt een plan op.", "Zuiveringschap Rijnland", "region"),
    ("De roeisportorganisaties stellen een plan op.", "roeisportorganisaties", "association"),
    ("De VN-havenorganisatie stelt een plan op.", "VN-havenorganisatie", "government_body"),
    ("De Fietsschool Duinland stelt een plan op.", "Fietsschool Duinland", "education"),
    ("De politievakorganisaties stellen een plan op.", "politievakorganisaties", "association"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_what_sort_of_body_a_name_is_of(text: str, name: str, kind: str) -> None:
    assert parties_in(text)[name].type == kind


def test_what_is_done_with_a_team_is_not_its_name() -> None:
    found = parties_in("Dit jaar volgt Uitbreiding team Havens met twee mensen.")
    assert "team Havens" in found
    assert not any(name.startswith("Uitbreiding") for name in found)


def test_a_whole_name_beside_a_sure_one_is_a_name_too() -> None:
    text = "In de ogen van {} en LTO Nederland wegen de kosten niet op."
    assert "ZeeNatuur" in parties_in(text.format("ZeeNatuur"))
    assert "Zeenatuur" not in parties_in(text.format("Zeenatuur"))


def test_questions_are_put_to_whom_parliament_asks() -> None:
    found = parties_in("Vragen gesteld door de leden der Kamer, met de gegeven antwoorden.")
    assert "addressee" in found["Kamer"].roles


def test_the_way_that_a_train_goes_is_no_party() -> None:
    assert "Utrecht" not in parties_in("De trein rijdt van Zeist naar Houten (via Utrecht) in mei.")

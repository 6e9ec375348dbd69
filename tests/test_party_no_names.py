"""What looks like a party and is none, each beside a party that looks like it."""

import pytest
from party_helpers import analysis

from extractors.finding.parties import find_parties
from extractors.reading.model import PassageKind
from schemas.records import DocumentFacts, DocumentKind, Party


def parties_of(
    *texts: str | tuple[PassageKind, str], kind: DocumentKind = "kamerbrief"
) -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {party.name: party for party in find_parties(analysis(*texts), facts)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # events, projects and sorts of bodies
        ("Molendag wordt door de molenaars van Goes georganiseerd.", "Molendag"),
        ("De bond voert het Boei project uit in de havens.", "Boei"),
        ("De KDB's zijn samenwerkingen van telers.", "KDB's"),
        # the letter of a part of the text
        ("De eisen staan elders (zie onderdeel B. Planning).", "B. Planning"),
        ("Dit staat in hoofdstuk C. Bekostiging en verder.", "C. Bekostiging"),
        # orders under an act, and laws beside laws
        ("De regels gaan op in een Wm-AMvB die in mei verschijnt.", "Wm-AMvB"),
        ("De AmvB stelt eisen aan het beheer.", "AmvB"),
        ("We beginnen met glas (via de KPQR) en hout (via de bosverordening).", "KPQR"),
        # the quality of what follows
        ("Locatiegebonden regels stellen eisen aan het beheer.", "Locatiegebonden"),
        # the field of a job
        ("Een wijkcoach Gezond Eten stelt een plan op.", "Gezond Eten"),
        ("De Directeur-Hoofdingenieur mag het werk inspecteren.", "Directeur-Hoofdingenieur"),
        # what is agreed
        ("De doelen van het Lokaal Bosakkoord II staan hieronder.", "Lokaal Bosakkoord II"),
        ("Het kabinet werkt samen met het Forest Water Compact.", "Forest Water Compact"),
        # what points back, behind an abbreviation
        ("Er gaat geld naar de Havenbond NL. Daarmee stelt de haven een plan op.", "Daarmee"),
        # waters and what lies beside them
        ("De Stolksvaart voert water af. De Stolksvaart levert water aan.", "Stolksvaart"),
        (
            "De rivier de Linge tussen Oosterkolk/Westerkolk en Duin stijgt.",
            "Oosterkolk/Westerkolk",
        ),
        ("De sluis te Urk/St.-Joris gaat dicht.", "St.-Joris"),
        # whose area or money it is
        ("Er gaat geld aan KPQR gebieden.", "KPQR"),
        # under which something is done, or what is like it
        ("In het kader van het KPQR wordt de dijk gemeten. Het KPQR stelt eisen.", "KPQR"),
        ("De doelstelling in de KPQR geldt. We voldoen aan de KPQR. KPQR helpt.", "KPQR"),
        ("In programma's als Groene Kust (GK) en Wijde Wadden werken wij samen.", "Wijde Wadden"),
        ("In programma's als Groene Kust (GK) en Wijde Wadden werken wij samen.", "Groene Kust"),
        # whoever is in office abroad
        ("De politie overlegt met de Deense autoriteiten over de grens.", "Deense autoriteiten"),
        # a part of a town
        ("Bewoners in Urk Haven doen mee.", "Urk Haven"),
        # what is done with a body, which is one itself
        ("Inrichting Netwerkbureau Duinkant", "Inrichting Netwerkbureau Duinkant"),
        # what stands in quotation marks behind a noun
        ("Het waterschap 'Dal van Ooster en Linge' graaft een sloot.", "Dal van Ooster"),
    ],
)
def test_leaves_what_is_no_party(text: str, name: str) -> None:
    assert name not in parties_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De eisen staan elders (zie de brief van B. Planting).", "B. Planting"),
        ("Het plan kwam tot stand met hulp (via de KPQR).", "KPQR"),
        ("In opdracht van het KPQR wordt de dijk gemeten. Het KPQR stelt eisen.", "KPQR"),
        ("Organisaties als Groenekust en KPQR werken in programma's samen.", "KPQR"),
        ("De haven overlegt met de toezichtautoriteiten over de kade.", "toezichtautoriteiten"),
        ("Er gaat geld aan KPQR voor gebieden.", "KPQR"),
        ("De sluis is van St. Joris.", "St. Joris"),
        ("Het overleg is tussen Oosterkolk/Westerkolk en de VNG.", "Oosterkolk/Westerkolk"),
        ("Inrichting Netwerkbureau Duinkant", "Netwerkbureau Duinkant"),
        ("Het waterschap 'Dal van Ooster en Linge' graaft een sloot.", "waterschap"),
        ("Coördinerend verantwoordelijk wethouder: Anna Stolk", "Anna Stolk"),
        ("Ambtelijk contactpersoon voor vragen: Bram van der Duin", "Bram van der Duin"),
    ],
)
def test_keeps_the_party_that_looks_like_it(text: str, name: str) -> None:
    assert any(found.startswith(name) for found in parties_of(text))


def test_reads_two_bodies_of_which_one_pays_the_other() -> None:
    found = parties_of(
        "Het Waterschap 'Vliet' (hierna te noemen 'het Waterschap') en het Polderdistrict 'Land"
        " van Aal' (hierna te noemen 'het Polderdistrict') komen het volgende overeen.",
        "Als voorschot betaalt het Waterschap aan het Polderdistrict jaarlijks een bedrag.",
        "Daarvan legt het polderdistrict rekening af.",
        kind="covenant",
    )
    assert len(found) == 2
    assert all("signatory" in party.roles for party in found.values())


def test_takes_a_nation_before_a_quoted_name_for_no_name() -> None:
    found = parties_of("Het Nederlandse Polderdistrict 'Land van Aal' beheert het gemaal.")
    assert list(found) == ["Polderdistrict 'Land van Aal'"]


def test_keeps_a_known_body_whose_letters_stand_behind_a_thing() -> None:
    found = parties_of(
        "De verkenning is van de Sociaal-Economische Raad (SER).",
        "Het doel geldt voor groepen (PBL) of voor ketens en soorten (SER).",
    )
    assert "Sociaal-Economische Raad" in found


def test_takes_an_advisory_council_for_a_public_body() -> None:
    found = parties_of("Ik vraag de Raad voor Duinonderzoek om advies.")
    assert found["Raad voor Duinonderzoek"].type == "government_body"


def test_what_is_done_for_people_is_no_party_by_its_abbreviation() -> None:
    text = "Wij werken aan Beschermd Wonen (BW) en aan Maatschappelijke Opvang (MO)."
    assert parties_of(text) == {}


def test_a_verb_is_in_no_name() -> None:
    found = parties_of("De gemeente werkt met Passend Onderwijs (PO) in de wijk.")
    assert not any("werkt" in name for name in found)


@pytest.mark.parametrize("comma", [",", ""])
def test_bodies_stand_above_the_person_who_signs_for_them(comma: str) -> None:
    signed = (
        "Aldus overeengekomen te Zandvoort op 4 maart 2019,",
        f"Strandpachters Verenigd{comma}",
        "K. Post, penningmeester",
        f"Wadvogels{comma}",
        "dr. T. Bos, bestuurder",
        "ir. P. Jansen",
        "M. Zeeman, voorzitter",
    )
    found = parties_of(*(("signature", line) for line in signed), kind="covenant")
    bodies = {name for name, party in found.items() if party.type != "person"}
    assert bodies == {"Strandpachters Verenigd", "Wadvogels"}


def test_the_second_of_two_partners_is_one_too() -> None:
    found = parties_of("Dat doen wij na consultatie van Zeewacht en de Bond des Vredes.")
    assert set(found) == {"Zeewacht", "Bond des Vredes"}
    assert not parties_of("In de nota staan Zeewacht en de Kaart des Lands.")

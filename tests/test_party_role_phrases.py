"""The roles that phrases give: who pays, gets, sits in a body, signs, asks by a motion."""

import pytest
from party_helpers import analysis

from extractors.finding.parties import find_parties
from schemas.records import DocumentFacts, DocumentKind, Party


def parties_in(*texts: str, kind: DocumentKind = "other") -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}


HAS = [
    ("De motie van het lid Terwisga vraagt om een plan.", "Terwisga", "counterparty", True),
    ("De brief van het lid Terwisga vraagt om een plan.", "Terwisga", "counterparty", False),
    ("Hij zegde in de Tweede Kamer toe te komen.", "Tweede Kamer", "counterparty", True),
    ("Er staan in de Tweede Kamer veel stoelen.", "Tweede Kamer", "counterparty", False),
    ("Wij steunen onderzoek (o.a. Goes, Borsele en Kapelle).", "Borsele", "counterparty", True),
    ("Dit wordt gedaan door ambtenaren van het rijk en de VNG.", "Rijk", "actor", True),
    ("De brug wordt betaald uit een bijdrage van de VNG.", "VNG", "funder", True),
    ("De brug wordt bekeken na een bijdrage van de VNG.", "VNG", "funder", False),
    ("De cofinanciering komt van het IPO en de VNG.", "VNG", "funder", True),
    ("De schipper komt van het IPO en de VNG.", "VNG", "funder", False),
    ("De gemeente Goes ontvangt van de VNG € 3 miljoen.", "VNG", "funder", True),
    ("De gemeente Goes ontvangt van de VNG een brief.", "VNG", "funder", False),
    ("Dit kan dankzij de VNG, die € 3 miljoen bijdraagt.", "VNG", "funder", True),
    ("Dit kan dankzij de VNG, die drie ideeën bijdraagt.", "VNG", "funder", False),
    ("De subsidie wordt verstrekt aan de VNG.", "VNG", "recipient", True),
    ("Dit wordt elk jaar uitgekeerd aan de VNG.", "VNG", "recipient", True),
    ("Dit wordt elk jaar uitgelegd aan de VNG.", "VNG", "recipient", False),
    ("De sleutel wordt verstrekt aan de VNG.", "VNG", "recipient", False),
    ("Het Rijk draagt € 3 miljoen bij aan de VNG.", "VNG", "recipient", True),
    ("Het fonds verleent een bijdrage van € 3.000 aan de VNG.", "VNG", "recipient", True),
    ("Het fonds verleent een gunst aan de VNG.", "VNG", "recipient", False),
    ("De lessen worden op kosten van de VNG gegeven.", "VNG", "funder", True),
    ("De lessen worden op aandringen van de VNG gegeven.", "VNG", "funder", False),
    ("Een grote rol is weggelegd voor de VNG en het IPO.", "IPO", "actor", True),
    ("Een grote taart is weggelegd voor de VNG en het IPO.", "IPO", "actor", False),
    ("Wij overleggen met de koepels die er bij horen, zoals VNG.", "VNG", "counterparty", True),
    ("De regeling is bestemd voor de VNG.", "VNG", "recipient", True),
    ("De brief is bestemd voor de VNG.", "VNG", "recipient", False),
    ("Trekker: VNG", "VNG", "actor", True),
    ("De VNG en het IPO werken samen aan akkerranden.", "VNG", "actor", True),
    ("De VNG en het IPO werken samen aan akkerranden.", "VNG", "member", False),
    ("De VNG en het IPO werken samen in het Platform Akkerland.", "VNG", "member", True),
    ("De VNG en het IPO nemen deel aan de proef.", "IPO", "member", False),
    ("De VNG en het IPO nemen deel aan de werkgroep.", "IPO", "member", True),
    ("De gemeente Goes werkt samen met de VNG en het IPO.", "IPO", "actor", False),
    ("Uitvoering: VNG, in samenwerking met het IPO", "VNG", "actor", True),
    ("Financiering: VNG", "VNG", "funder", True),
    ("Partners: VNG", "VNG", "counterparty", True),
    ("Kleur: VNG", "VNG", "actor", False),
    ("In het dagelijks bestuur zitten de VNG en het IPO.", "VNG", "member", True),
    ("Op het dak zitten de VNG en het IPO.", "VNG", "member", False),
    ("In mei wordt de toetreding van de VNG geregeld.", "VNG", "counterparty", True),
    ("In mei wordt de verhuizing van de VNG geregeld.", "VNG", "counterparty", False),
    ("Aan de VNG is gevraagd om mee te denken.", "VNG", "actor", True),
    ("Aan de VNG is een brief geschreven.", "VNG", "actor", False),
    ("Naast de VNG doet ook het IPO mee.", "VNG", "actor", True),
    ("Naast de VNG staat het IPO.", "VNG", "actor", False),
    ("De coördinatie ligt bij de VNG.", "VNG", "actor", True),
    ("De fiets ligt bij de VNG.", "VNG", "actor", False),
    ("Partijen Havenpact: de VNG, het IPO en het CBS.", "IPO", "signatory", True),
    ("Ondertekenaars: de VNG, het IPO en het CBS. Met dank aan het SCP.", "CBS", "signatory", True),
    ("Ondertekenaars: de VNG en het IPO. Met dank aan het SCP.", "SCP", "signatory", False),
    ("Boeken: de VNG, het IPO en het CBS.", "IPO", "signatory", False),
    ("Namens de VNG: Bram Stolk, voorzitter", "VNG", "signatory", True),
    ("Volgens de VNG: Bram Stolk, voorzitter", "VNG", "signatory", False),
    ("De GGD Kustland screent de kinderen.", "GGD Kustland", "actor", True),
    ("Financiering: gemeente Goes € 50.000, VNG € 30.000.", "VNG", "funder", True),
    ("Afstand: gemeente Goes 50 km, VNG € 30.000.", "VNG", "funder", False),
    ("Met subsidie van het IPO en de VNG is dit gebouwd.", "VNG", "funder", True),
    ("Met hulp van het IPO en de VNG is dit gebouwd.", "VNG", "funder", False),
    ("De groep, voorgezeten door de VNG, komt bijeen.", "VNG", "member", True),
    ("In mei ondertekenden de VNG, het IPO en het CBS de overeenkomst.", "IPO", "signatory", True),
    ("In mei bespraken de VNG, het IPO en het CBS de overeenkomst.", "IPO", "signatory", False),
    ("Leden van de werkgroep: dhr. P. Smit (VNG), mw. K. Bos (IPO).", "K. Bos", "member", True),
    ("Dank aan de werkgroep: dhr. P. Smit en mw. K. Bos.", "K. Bos", "member", False),
    ("De Bond van Veerlieden (BVV) stelt dit op.", "Bond van Veerlieden", "actor", True),
    ("De VNG schonk de school € 2 miljoen.", "VNG", "funder", True),
    ("De VNG schonk de school een boom.", "VNG", "funder", False),
    ("De school krijgt jaarlijks € 15.000 van de VNG.", "VNG", "funder", True),
    ("De school krijgt jaarlijks een kaart van de VNG.", "VNG", "funder", False),
    ("Namens het bestuur tekent mevrouw I. Blom.", "I. Blom", "signatory", True),
    ("Namens het bestuur spreekt mevrouw I. Blom.", "I. Blom", "signatory", False),
    ("Na afloop tekent mevrouw I. Blom protest aan.", "I. Blom", "signatory", False),
    ("In het pand zitten nu ook de VNG en het IPO.", "VNG", "member", False),
    ("De school ontvangt van de VNG bericht over de subsidie.", "VNG", "funder", False),
    ("Aan de VNG is niet gevraagd of dit kan.", "VNG", "actor", False),
    ("De VNG werkt samen met twintig dorpsraden.", "dorpsraden", "counterparty", True),
    ("Wij keuren de teams met Hogeschool Duin.", "Hogeschool Duin", "counterparty", True),
]


@pytest.mark.parametrize(("text", "name", "role", "has"), HAS)
def test_what_a_phrase_makes_of_a_party(text: str, name: str, role: str, has: bool) -> None:
    assert (role in parties_in(text)[name].roles) is has


def test_persons_of_whom_a_body_consists_are_members() -> None:
    found = parties_in(
        "De stuurgroep bestaat uit gedeputeerde A. Stolk (voorzitter), wethouder mevrouw "
        "B. Terwisga van Goes, wethouder C. Nijhuis van Borsele en heemraad D. Jongsma."
    )
    for name in ("A. Stolk", "B. Terwisga", "C. Nijhuis", "D. Jongsma"):
        assert "member" in found[name].roles
    apart = parties_in("De stuurgroep sprak in mei met wethouder C. Nijhuis van Borsele.")
    assert "member" not in apart["C. Nijhuis"].roles


def test_each_of_a_line_signs_for_somebody() -> None:
    line = "Namens de gemeente Goes: Bram van der Stolk, wethouder Namens de VNG: Anna Terwisga"
    found = parties_in(line, kind="covenant")
    assert found["Bram van der Stolk"].roles[0] == "signatory"
    assert found["Bram van der Stolk"].function == "wethouder"
    assert found["Anna Terwisga"].roles[0] == "signatory"
    assert not any(p.rule == "signature" for p in parties_in("Namens de VNG: een bos").values())


def test_all_of_a_line_that_names_the_parties_are_names() -> None:
    found = parties_in("Partijen Havenpact; Kadanos, Lumeta en de VNG.")
    assert {"Kadanos", "Lumeta", "VNG"} <= set(found)
    assert "Kadanos" not in parties_in("Kleuren Havenpact; Kadanos en Lumeta.")


PARTNERS = [
    ("Het contract met Kadanos loopt af.", "Kadanos"),
    ("Met Kadanos wordt gesproken over de prijs.", "Kadanos"),
    ("De gemeenten werken al met Kadanos samen.", "Kadanos"),
    ("Zij zijn in gesprek met Kadanos.", "Kadanos"),
]


@pytest.mark.parametrize(("text", "name"), PARTNERS)
def test_with_whom_something_is_agreed_is_a_party(text: str, name: str) -> None:
    assert "counterparty" in parties_in(text)[name].roles


@pytest.mark.parametrize(
    "text",
    [
        "Met Kadanos is het huis geverfd.",
        "De muur met Kadanos is oud.",
        "De rij met Kadanos samen.",
    ],
)
def test_what_something_is_made_with_is_none(text: str) -> None:
    assert "Kadanos" not in parties_in(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("De bakkerij Oudekerk levert brood.", "bakkerij Oudekerk", "company"),
        ("Thuiszorgorganisatie Duinhof helpt.", "Thuiszorgorganisatie Duinhof", "company"),
        ("De Statencommissie Haven vergadert.", "Statencommissie Haven", "government_body"),
        ("De Ondernemerskring Duinhof helpt.", "Ondernemerskring Duinhof", "association"),
    ],
)
def test_more_head_nouns(text: str, name: str, kind: str) -> None:
    assert parties_in(text)[name].type == kind


GROUPS = [
    ("Aan de proef namen 148 kleuterscholen deel.", "kleuterscholen", {"actor"}),
    ("Vorig jaar sloten zes rederijen zich aan.", "rederijen", {"actor"}),
    ("Aan de proef namen 12.500 rederijen deel.", "rederijen", {"mentioned"}),
    ("De VNG ondersteunde 70 schoolbesturen bij de aanpak.", "schoolbesturen", {"counterparty"}),
    ("De VNG telde 70 schoolbesturen in het land.", "schoolbesturen", {"mentioned"}),
    ("Ondernemers betalen een bijdrage van € 1.500.", "ondernemers", {"actor", "funder"}),
    ("Ondernemers betalen met plezier.", "ondernemers", {"mentioned"}),
    ("Leveranciers zullen hun klanten hierop wijzen.", "leveranciers", {"actor"}),
    ("De uitvoering is in handen van het programmabureau.", "programmabureau", {"actor"}),
    ("Leden voor de klankbordgroep zijn welkom.", "klankbordgroep", {"mentioned"}),
]


@pytest.mark.parametrize(("text", "name", "roles"), GROUPS)
def test_what_groups_do(text: str, name: str, roles: set[str]) -> None:
    assert set(parties_in(text)[name].roles) == roles


def test_a_letter_may_go_to_the_boards_of_many() -> None:
    line = "Aan: de colleges van burgemeester en wethouders van alle gemeenten"
    found = find_parties(
        analysis(("letterhead", line), "Wij gaan door."),
        DocumentFacts(kind="kamerbrief", date="2021-03-01", date_source="date_line"),
    )
    board = next(p for p in found if p.name == "colleges van burgemeester en wethouders")
    assert board.roles == ("addressee",)
    assert board.type == "government_body"
    schools = analysis(("letterhead", "Aan: besturen van scholen"), "Wij gaan door.")
    (board,) = find_parties(
        schools, DocumentFacts(kind="kamerbrief", date="2021-03-01", date_source="date_line")
    )
    assert board.type == "education"
    other = analysis(("letterhead", "Aan: de wal van burgemeester en wethouders"), "Wij gaan.")
    facts = DocumentFacts(kind="kamerbrief", date="2021-03-01", date_source="date_line")
    assert not any("addressee" in p.roles for p in find_parties(other, facts))

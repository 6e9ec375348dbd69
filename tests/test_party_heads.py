"""Who is named in the heads of agreements and letters, each beside what only looks like a party."""

import pytest
from party_helpers import analysis

from extractors.finding.parties import find_parties
from schemas.records import DocumentFacts, DocumentKind, Party

Line = str | tuple[str, str]


def read(*texts: Line, kind: DocumentKind = "covenant") -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}  # type: ignore[arg-type]


PERSONS = [
    # the dot of the last initial is missing
    ("Oever B.V., vertegenwoordigd door mevrouw G.H Nijhuis;", "G.H Nijhuis", None),
    ("De gemeente, vertegenwoordigd door haar burgemeester A.B.C van Stolk;", "A.B.C van Stolk", 1),
    # several first names, one beside initials
    ("De heer Jan Piet Gert-Wim Stolk tekent.", "Jan Piet Gert-Wim Stolk", None),
    ("Mevrouw Marit A.M. Stolk tekent.", "Marit A.M. Stolk", None),
    # particles in small letters, behind a title or an office without an article
    ("Goes, vertegenwoordigd door mevrouw van der Stolk;", "van der Stolk", None),
    ("Mede namens staatssecretaris van Stolk meld ik dit.", "van Stolk", 1),
    ("Wethouder T. Kool – van Stolk tekent.", "T. Kool – van Stolk", 1),
    ("Goes, voor wie de wethouder voor sport, dhr. T. Stolk, tekent;", "T. Stolk", 1),
    # several in one office, who chairs
    ("Wethouders Stolk (Goes), Terwisga (Veere) en Kuiper tekenen.", "Terwisga", 1),
    ("De raad adviseert onder voorzitterschap van Uri Zandberg.", "Uri Zandberg", None),
    # both surnames, with blanks around the dash
    ("Mevrouw S. Stolk – Nijhuis, wethouder, tekent.", "S. Stolk – Nijhuis", 1),
    ("De heer P. Stolk, Politiechef Den Haag, tekent.", "P. Stolk", 1),
    ("De heer P. Stolk, portefeuillehouder, tekent.", "P. Stolk", 1),
    ("Professor Stolk-Nijhuis leidt het onderzoek.", "Stolk-Nijhuis", None),
    ("Dit zei burgemeester Stolk van Zeist.", "Stolk", 1),
    ("De motie-Stolk/Terwisga vraagt om een steiger.", "Terwisga", None),
]


@pytest.mark.parametrize(("text", "name", "function"), PERSONS)
def test_persons_by_their_whole_name(text: str, name: str, function: int | None) -> None:
    found = read(text)
    assert found[name].type == "person"
    assert (found[name].function is not None) == bool(function)
    assert "Marit" not in found[name].aliases


NO_PARTIES = [
    # nouns in the plural that open a sentence
    ("Bodemdalingen, droogte en verzilting vragen om een nieuwe aanpak.", "Bodemdalingen"),
    # where an agreement only says where somebody is registered, or who speaks
    ("Stichting Kade, ingeschreven bij de Kamer van Koophandel onder nr. 1;", "Kamer van Koop"),
    ("Oever N.V., voor wie de voorzitter van de Raad van Bestuur, hierna: ‘Oever’;", "Raad van"),
    ("De officier van Justitie, de heer A. Stolk, tekent.", "Justitie"),
    # the formula of a decision in capitals, beside names
    ("Stichting Kade, Reizigersbond OEVER, GELET OP de Havenwet,", "GELET OP"),
    # a meeting of parliament, and letters that are counted
    ("In het Algemeen Overleg (AO) van 3 mei zegde ik dit toe.", "Algemeen Overleg"),
    ("Dit doen overheid, onderwijs en ondernemers (3O’s) samen.", "3O"),
    # the field of an office, and what ends in a part of a word
    ("De staatssecretaris van Stolkzaken komt.", "van Stolkzaken"),
    ("De provincies voeren de regeling dijkbeheer (P)KVN uit.", "KVN"),
    ("Er is geld afgesproken voor het KVG en de dijken.", "KVG"),
    ("De Kamer van Koophandel Nederland werkt hieraan.", "Nederland"),
    ("Geacht College,", "Geacht College"),
    ("Het Informatieprotocol Groene Regio Duinland stelt eisen.", "Informatieprotocol"),
    # firms that are called for several
    ("Het rapport van Stolk & Partners verschijnt in mei.", "partners"),
]


@pytest.mark.parametrize(("text", "name"), NO_PARTIES)
def test_what_stands_beside_parties_is_none(text: str, name: str) -> None:
    assert not any(found.startswith(name) for found in read(text))


NAMES = [
    ("Overleg tussen het Rijk, Almere en de Stichting Havens volgt.", "Almere", "municipality"),
    ("De gemeenten Goes, Gilze en Rijen, Breda, Veere en Urk tekenen.", "Urk", "municipality"),
    ("De stukken gaan naar Stolk & Partners, dat adviseert.", "Stolk & Partners", "company"),
    ("Het openbaar lichaam Senz stelt een plan op.", "Senz", "government_body"),
    ("De Directieraad Havenlijn stelt een plan op.", "Directieraad Havenlijn", "partnership"),
    ("Het Arrondissementsparket Breda tekent.", "Arrondissementsparket Breda", "government_body"),
    ("De Kamer van Koophandel stelt een plan op.", "Kamer van Koophandel", "government_body"),
    ("Ook het Zeeuws Landschap was daar.", "Zeeuws Landschap", "association"),
    ("Werkkamer Kust stelt een plan op.", "Werkkamer Kust", "partnership"),
    ("Met Kade Nederland (afdeling Goes), Recrolan en Bond Kust is gesproken.", "Recrolan", None),
    ("De provinciale staten van Drenthe en Urk.", "provinciale staten van Drenthe", None),
    ("In opdracht daarvan heeft RIGA Research en Advies gemeten.", "RIGA Research en Advies", None),
    ("Wij leren van afspraken van de gemeenten in Goes, Veere en Urk.", "Veere", "municipality"),
    ("Het Koninklijk Nederlands Vervoer is er.", "Koninklijk Nederlands Vervoer", "association"),
]


@pytest.mark.parametrize(("text", "name", "kind"), NAMES)
def test_names_by_their_form(text: str, name: str, kind: str | None) -> None:
    assert kind in (None, read(text)[name].type)
    assert not name.endswith(",")


def test_short_forms_in_brackets() -> None:
    found = read(
        "De Nationale Havenlijn Groep (NHL Groep) en de Bestuurlijke Regiegroep (burgemeesters; "
        "afgekort BRG) stellen plannen op."
    )
    assert "NHL Groep" in found["Nationale Havenlijn Groep"].aliases
    assert "BRG" in found["Bestuurlijke Regiegroep"].aliases
    assert "openbaar lichaam Senz" in read("Het openbaar lichaam Senz tekent.")["Senz"].aliases


def test_an_agreement_calls_a_party_by_what_it_is_far_behind_its_name() -> None:
    found = read(
        "Waterschap Duinland, vertegenwoordigd door zijn dijkgraaf, de heer J. Stolk, ter "
        'uitvoering van het besluit van 6 mei 2018 (hierna: "Waterschap")'
    )
    assert found["Waterschap Duinland"].roles == ("signatory",)


def test_boards_of_several_provinces() -> None:
    found = read("Dit besluiten provinciale staten van Groningen, Drenthe en Fryslân in mei.")
    places = ("Groningen", "Drenthe", "Fryslân")
    assert set(found) == {f"provinciale staten van {place}" for place in places}


def test_those_who_sign_in_a_sentence() -> None:
    found = read("Op 6 maart tekenen UWV, Stichting Kade en Bond Kust het convenant.")
    assert all("signatory" in party.roles for party in found.values())
    assert len(found) == 3


def test_who_is_spoken_for_is_no_counterparty_by_it() -> None:
    found = read("De gemeente Goes, ten deze vertegenwoordigd door mevrouw A. Stolk, wethouder;")
    assert found["gemeente Goes"].roles == ("signatory",)


def test_what_others_are_united_in_is_no_member_of_itself() -> None:
    found = read("De bureaus Kade en Oever zijn verenigd in het Platform Havens.", kind="other")
    assert "member" not in found["Platform Havens"].roles


LETTERS = [
    ("Aan het college van gedeputeerde staten van Zeeland t.a.v. mevrouw A. Stolk", "A. Stolk"),
    ("Aan: de leden van provinciale staten van Zeeland", "provinciale staten van Zeeland"),
    ("Aan het bestuur van de Stichting Kade", "Stichting Kade"),
    ("Aan de minister van Defensie", "Defensie"),
    ("Aan de heer J. Stolk, directeur", "J. Stolk"),
]


@pytest.mark.parametrize(("line", "name"), LETTERS)
def test_whom_a_letter_goes_to(line: str, name: str) -> None:
    found = read(("letterhead", "Gemeente Goes"), ("letterhead", line), kind="other")
    assert found[name].roles[0] == "addressee" or "addressee" in found[name].roles


def test_no_address_where_a_line_names_nobody() -> None:
    lines = (("letterhead", "Aan alle belangstellenden"), ("letterhead", "Aan het Havenplan"))
    assert read(*lines, kind="other") == {}


def test_who_writes_a_memo() -> None:
    found = read("Aan: de gemeenteraad", "Van: Bram Stolk, waarnemend burgemeester", kind="other")
    assert found["Bram Stolk"].roles == ("sender",)
    assert found["Bram Stolk"].function == "waarnemend burgemeester"


def test_colleagues_are_ministers() -> None:
    found = read(
        "Ik schrijf mede namens mijn collega’s van BZK, EZ en Defensie.", kind="kamerbrief"
    )
    assert {name for name, p in found.items() if "sender" in p.roles} == {"BZK", "EZ", "Defensie"}
    assert read("Mijn collega van de afdeling Havens komt.") == {}


def test_an_address_needs_no_preposition() -> None:
    head = ("Raad voor Kades", "De Minister van Defensie", "De heer dr. J.K. Stolk", "Postbus 1")
    found = read(*(("letterhead", line) for line in head), kind="other")
    assert found["Defensie"].roles == ("addressee",)
    assert found["dr. J.K. Stolk"].roles == ("addressee",)
    alone = read(*(("letterhead", line) for line in head[:2]), kind="other")
    assert not any("addressee" in party.roles for party in alone.values())


def test_several_authors_in_a_line() -> None:
    found = read(("heading", "Kades meten"), "Sjoerd Stolk, Rosalie van Zandt", kind="other")
    assert {name: p.roles for name, p in found.items()} == {
        "Sjoerd Stolk": ("sender",),
        "Rosalie van Zandt": ("sender",),
    }
    assert read(("heading", "Kades meten"), "Groene Kust, Blauwe Zee", kind="other") == {}

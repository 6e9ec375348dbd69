"""Short names, letterheads of any body, lists of persons, and who pays or gets by the wording."""

from __future__ import annotations

from dataclasses import replace

import pytest
from party_helpers import analysis, document

from extractors.finding.parties import find_parties
from extractors.finding.party_columns import find_in_columns
from extractors.reading.model import Box, Cell, Passage, PassageKind, Span, Table
from schemas.records import DocumentFacts, DocumentKind, Party

_BOX = Box(0, 0, 10, 10)


def parties_in(
    *texts: str | tuple[PassageKind, str], kind: DocumentKind = "kamerbrief"
) -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}


@pytest.mark.parametrize(
    ("whole", "short", "one"),
    [
        ("De Lunetfondsen Groep N.V. bouwt een bad.", "Lunetfondsen", True),
        ("Daarna stelt Sportbelang Zeeland een plan op.", "Sportbelang", True),
        ("De GGD Zeeland stelt een plan op.", "Sportbelang", False),
    ],
)
def test_a_name_may_lose_its_end(whole: str, short: str, one: bool) -> None:
    found = parties_in(whole, f"Daarna wordt het werk gedaan door {short} en TNO.")
    assert any(short in p.aliases for p in found.values()) == one


def test_a_noun_with_a_place_that_does_something_is_a_body() -> None:
    assert "Spectrum Zeeland" in parties_in("Spectrum Zeeland verzorgt de lessen van loodsen.")
    assert "Spectrum Zeeland" not in parties_in("Spectrum Zeeland is een groot gebied.")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Lunetto Nederland, het Fonds Zee en TNO pleiten voor rust.", "Fonds Zee", "actor"),
        ("De stichting Zee heeft een bijdrage toegezegd voor de kade.", "stichting Zee", "funder"),
        ("Van de provincie Zeeland is een subsidie ontvangen.", "provincie Zeeland", "funder"),
        ("Het Netwerk Zee ontvangt hiervoor € 2,5 miljoen.", "Netwerk Zee", "recipient"),
        ("Bureau Haven heeft in opdracht van het WODC onderzoek gedaan.", "WODC", "actor"),
    ],
)
def test_what_a_verb_tells_of_who_stands_beside_it(text: str, name: str, role: str) -> None:
    assert role in parties_in(text)[name].roles


def test_a_body_of_the_region_may_end_another_name() -> None:
    found = parties_in("Het Landelijk Netwerk Veilig Thuis stelt een plan op.")
    assert set(found) == {"Landelijk Netwerk Veilig Thuis"}


def test_a_faction_is_no_organisation_of_a_member() -> None:
    found = parties_in("Mevrouw Van Terwisga (CDA) en de heer Stolk (Zeebond) vroegen hiernaar.")
    assert "CDA" not in found


def test_persons_in_a_list_of_those_who_make_up_a_body() -> None:
    found = parties_in(
        "De projectgroep, bestaande uit Famke ter Wolde (gemeente Goes, voorzitter), Bram Nijhuis "
        "(Lunetto) en Sanne Stolkers (Dorvak), komt maandelijks bijeen."
    )
    persons = {p.name: p for p in found.values() if p.type == "person"}
    assert set(persons) == {"Famke ter Wolde", "Bram Nijhuis", "Sanne Stolkers"}
    assert all("member" in p.roles for p in persons.values())
    assert persons["Famke ter Wolde"].function == "voorzitter"


def test_those_present_are_members() -> None:
    found = parties_in("Aanwezig: B. Stolk (voorzitter), mevrouw D. Wolde (Goes) en P. van Urk.")
    assert all("member" in found[name].roles for name in ("B. Stolk", "D. Wolde", "P. van Urk"))


@pytest.mark.parametrize(
    ("lines", "sender"),
    [
        (("Hoogheemraadschap van Duinland", "Kade 1", "Aan: de gemeenteraad"), True),
        (("Hoogheemraadschap van Duinland", "Kade 1", "3000 AA Goes"), False),
        (("Kade 1", "Aan: de gemeenteraad"), False),
    ],
)
def test_a_body_of_any_kind_heads_its_letter(lines: tuple[str, ...], sender: bool) -> None:
    found = parties_in(*(("letterhead", line) for line in lines))
    assert any("sender" in p.roles for p in found.values()) == sender


def test_boards_of_all_in_an_area_are_addressed() -> None:
    line = "Aan: de colleges van burgemeester en wethouders van de gemeenten in het gebied van Goes"
    found = parties_in(("letterhead", line))
    assert any("addressee" in p.roles for p in found.values())


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Partners", {"Lunetto", "huisartsen", "rederijen"}),
        ("Met wie", {"Lunetto", "huisartsen", "rederijen"}),
        ("Opmerking", set()),
    ],
)
def test_a_column_tells_with_whom(head: str, found: set[str]) -> None:
    rows = (("Actie", head), ("Kade bouwen", "Lunetto, huisartsen, rederijen en partners"))
    made = document(("heading", "Plan"))
    cells = tuple(
        Cell(text, r, c, _BOX, 1, column_path=(rows[0][c],) if r else (), is_header=not r)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    told = tuple(
        Passage(at, "table_row", " | ".join(row), (Span(1, 0, 1),), (), table=0, row=at - 1)
        for at, row in enumerate(rows, 1)
    )
    made = replace(made, tables=(Table(1, _BOX, cells),), passages=(*made.passages, *told))
    candidates = list(find_in_columns(made, frozenset()))
    assert {c.name for c in candidates if c.role == "counterparty"} == found


OPENS = ("heading", "Verkeersplan"), ("sentence", "Gemeente Amersfoort, maart 2019")


@pytest.mark.parametrize(
    ("opening", "owner"), [(OPENS, "Gemeente Amersfoort"), (OPENS[:1], "gemeente")]
)
def test_the_municipality_that_a_document_opens_with_is_meant(
    opening: tuple[tuple[PassageKind, str], ...], owner: str
) -> None:
    found = parties_in(
        *opening,
        "De gemeenten Leusden en Soest sluiten zich aan.",
        "De gemeente stelt een verkeersplan vast.",
        kind="other",
    )
    assert set(found) == {"Leusden", "Soest", owner}

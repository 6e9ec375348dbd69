"""Classes of names that unseen papers showed: branches, papers, projects, fields, one person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from party_helpers import analysis, document

from extractors.finding.parties import find_parties
from extractors.finding.party_announced import lead_of
from extractors.finding.party_people import find_people
from extractors.reading.model import Box, Cell, Document, Passage, Span, Table
from schemas.records import DocumentFacts, DocumentKind, Party

_BOX = Box(0, 0, 10, 10)


def parties_in(*texts: str, kind: DocumentKind = "kamerbrief") -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}


def test_initials_with_the_name_that_one_is_called_by_are_one_person() -> None:
    found = parties_in(
        "Gedeputeerde K.L. (Famke) Wijtsma opent de sluis.",
        "Later sprak mevrouw drs. K.L. Wijtsma met de schippers.",
        "Dat zei mevrouw Wijtsma, en Famke Wijtsma, gedeputeerde, tekende.",
    )
    assert [p.name for p in found.values() if p.type == "person"] == ["K.L. (Famke) Wijtsma"]


def test_a_particle_has_a_capital_without_initials() -> None:
    found = parties_in("De heer B. van Wolde tekende.", "Daarna sprak de heer Van Wolde.")
    assert [p.name for p in found.values() if p.type == "person"] == ["B. van Wolde"]


def test_two_of_one_surname_are_two_persons() -> None:
    found = parties_in("De heer B. Wolde en mevrouw A. Wolde tekenen.", "De heer Wolde sprak.")
    assert {"B. Wolde", "A. Wolde"} <= found.keys()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De Kamers van Koophandel dragen elk bij.", "Kamers van Koophandel"),
        ("Rijkswaterstaat Zee en Delta baggert.", "Rijkswaterstaat Zee en Delta"),
        ("RWS Oost-Nederland keurt de kade.", "RWS Oost-Nederland"),
        ("Rijkswaterstaat baggert de haven.", "Rijkswaterstaat"),
        (
            "De provincie betaalt de Stichting Varen voor Iedereen.",
            "Stichting Varen voor Iedereen",
        ),
        ("De Stichting Varen voor Zeeland tekent.", "Stichting Varen"),
        ("Daarom stelt Horeca Nederland een plan op.", "Horeca Nederland"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert name in parties_in(text)


def test_two_branches_of_an_agency_are_two() -> None:
    found = parties_in(
        "Rijkswaterstaat Zee en Delta baggert.", "Rijkswaterstaat Limburg keurt dat."
    )
    assert {"Rijkswaterstaat Zee en Delta", "Rijkswaterstaat Limburg"} <= found.keys()


@pytest.mark.parametrize(
    "text",
    [
        "Zie het rapport van de Kinderombudsman «Alle sluizen open».",
        "In 1999 is het project Varen op Afstand (VOA) gestart, waarbij VOA is toegepast.",
        "De directeur Schone Scheepvaart tekent de brief.",
        "De Rijk-provincie afspraken gelden.",
    ],
)
def test_titles_projects_fields_and_sides_are_no_names(text: str) -> None:
    named = {name for name in parties_in(text) if any(map(str.isupper, name))}
    assert named <= {"Kinderombudsman"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dit staat in het SER-advies over de havens.", {"SER"}),
        ("De CPB-ramingen en de TNO-studie zijn er.", {"CPB", "TNO"}),
        ("Dit staat in het HBO-advies en het KRW-rapport.", set()),
    ],
)
def test_whose_paper_it_is(text: str, names: set[str]) -> None:
    assert set(parties_in(text)) == names


@pytest.mark.parametrize(
    ("text", "ministry"),
    [
        ("De wethouder van Financiën bespreekt de begroting met de stad.", False),
        ("De gedeputeerde Economische Zaken bezoekt de stad.", False),
        ("De afdeling Financiën stelt een plan op.", False),
        ("Hierover spreekt Economische Zaken met de stad.", True),
        ("De minister van Financiën bezoekt de stad.", True),
    ],
)
def test_the_field_of_an_alderman_is_no_ministry(text: str, *, ministry: bool) -> None:
    assert bool({"Financiën", "Economische Zaken"} & set(parties_in(text))) is ministry


@pytest.mark.parametrize(
    "text",
    [
        "Voorts heb ik bureau Blauwdruk laten nagaan of de haven rendabel is.",
        "Daarom laat ik bureau Blauwdruk onderzoeken of de haven rendabel is.",
    ],
)
def test_who_is_let_do_work_does_it(text: str) -> None:
    assert "actor" in parties_in(text)["bureau Blauwdruk"].roles


def test_what_is_done_for_a_place_is_no_person_and_no_town() -> None:
    text = "Met de twaalf gemeenten, Havenmarketing Zeeland en de GGD maken wij een plan."
    assert all(p.type != "municipality" for n, p in parties_in(text).items() if "arketing" in n)
    trekker = parties_in("Marketing Zeeland (trekker) stelt een plan op.")["Marketing Zeeland"]
    assert trekker.type == "association"


def test_boards_by_their_short_form_are_one() -> None:
    found = parties_in(
        "Het college van burgemeester en wethouders van Goes tekent.",
        "Dat deed het college van B en W van Goes in mei.",
    )
    assert len([name for name in found if name.startswith("college")]) == 1


def listed(heading: str, *items: str) -> tuple[Passage, ...]:
    """A heading with a list below it."""
    made = document(("heading", heading), *(("list_item", item) for item in items))
    return tuple(
        replace(p, lead=0, section=(heading,)) if p.kind == "list_item" else p
        for p in made.passages
    )


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("Onze partners", "Onze partners:"),
        ("3.2 Deelnemende organisaties", "3.2 Deelnemende organisaties:"),
        ("Wat onze partners doen", "Wat onze partners doen"),
    ],
)
def test_a_heading_announces_who_take_part(heading: str, lead: str) -> None:
    passages = listed(heading, "Stichting Duin")
    assert lead_of(passages[1], passages) == lead


def people(*rows: tuple[str, ...], heading: str = "Organisatie") -> Document:
    """A document with one table, whose first row holds its heads."""
    made = document(("heading", heading))
    cells = tuple(
        Cell(text, r, c, _BOX, 1, is_header=not r)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    told = tuple(
        Passage(
            at, "table_row", " | ".join(row), (Span(1, 0, 1),), (), (heading,), table=0, row=at - 1
        )
        for at, row in enumerate(rows, 1)
    )
    return replace(made, tables=(Table(1, _BOX, cells),), passages=(*made.passages, *told))


def test_persons_stand_beside_those_for_whom_they_are_there() -> None:
    made = people(
        ("Naam", "Organisatie", "Rol"),
        ("Femke Oldewolde", "Gemeente Goes", "projectleider"),
        ("mevrouw B. Stolk", "Waterschap Scheldestromen", "lid werkgroep"),
        ("vacature", "Provincie Zeeland", "lid werkgroep"),
    )
    found = {c.name: (c.type, c.role, c.function) for c in find_people(made, frozenset())}
    assert found["Femke Oldewolde"] == ("person", "member", "projectleider")
    assert found["B. Stolk"] == ("person", "member", "lid werkgroep")
    assert found["Waterschap Scheldestromen"][1] == "member"
    assert "vacature" not in found


@pytest.mark.parametrize(
    "rows",
    [
        (("Naam", "Bedrag"), ("Femke Oldewolde", "€ 300")),
        (("Project", "Organisatie"), ("Femke Oldewolde", "Gemeente Goes")),
    ],
)
def test_other_tables_hold_no_people(rows: tuple[tuple[str, ...], ...]) -> None:
    assert list(find_people(people(*rows), frozenset())) == []


def test_each_who_signs_has_the_function_below_the_name() -> None:
    lines = ("Namens de provincie Drenthe,", "C. Stolk", "gedeputeerde")
    lines += ("Namens de gemeente Urk,", "J. Wolde", "burgemeester")
    made = analysis(*(("signature", line) for line in lines))
    facts = DocumentFacts(kind="covenant", date="2021-03-01", date_source="date_line")
    found = {p.name: p.function for p in find_parties(made, facts) if p.type == "person"}
    assert found == {"C. Stolk": "gedeputeerde", "J. Wolde": "burgemeester"}


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("Landelijk Platform Sluizen (LPS), hierna te noemen LPS", True),
        ("De besloten vennootschap Zeeuwse Sluis B.V.", True),
        ("Het Landelijk Platform Sluizen is in 2010 gebouwd.", False),
    ],
)
def test_lines_below_the_word_for_parties_sign(line: str, signs: bool) -> None:
    made = analysis(("heading", "Partijen"), line, ("heading", "1. Doel"))
    facts = DocumentFacts(kind="covenant", date="2021-03-01", date_source="date_line")
    assert any("signatory" in p.roles for p in find_parties(made, facts)) == signs

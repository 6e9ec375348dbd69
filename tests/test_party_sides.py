"""The sides of an agreement by the form of their lines, and names that such lines hold in full."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from schemas.records import Party


def parties(*lines: str, heading: str = "Convenant Loodsen") -> dict[str, Party]:
    """Give the parties of a paper with the given lines, by their names."""
    made = document(*lines, heading=heading)
    made = replace(made, metadata={**made.metadata, "Title": heading})
    found = find_all(analyse(made, load()))
    return {p.name: p for p in found.parties}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "De Algemene Centrale van Loodsen, gevestigd te Goes, hierna te noemen: ACL, te dezen "
            "rechtsgeldig vertegenwoordigd door: E.M. Bos",
            "Algemene Centrale van Loodsen",
        ),
        (
            "De Centrale van Loodsen en Roeiers bij Havens, Rederijen en Werven, gevestigd te Urk;",
            "Centrale van Loodsen en Roeiers bij Havens, Rederijen en Werven",
        ),
        (
            "3. Het Loodsencentrum (LC), te dezen vertegenwoordigd door R. Willems;",
            "Loodsencentrum",
        ),
        ("Vereniging voor Kleine en oude havens (VKOH) mr. P. Stolk", None),
        ("De Staat der Nederlanden, te dezen vertegenwoordigd door de minister;", None),
    ],
)
def test_a_side_has_its_name_in_full(line: str, name: str | None) -> None:
    found = parties(line)
    assert [p for p in found if found[p].rule == "side-of-agreement"] == ([name] if name else [])
    if name is not None:
        assert "signatory" in found[name].roles


def test_short_forms_are_those_of_the_whole_name() -> None:
    line = "Vereniging voor Kleine en oude havens (VKOH) mr. P. Stolk"
    found = parties(line)
    assert found["Vereniging voor Kleine en oude havens"].aliases == ("VKOH",)
    assert "Vereniging voor Kleine" not in found


def test_initials_behind_a_body_are_of_who_speaks_for_it() -> None:
    found = parties("Partijen:", "Ledenraad A.B. Kuiper-Visser;")
    assert found["Ledenraad"].type == "association"
    assert found["A.B. Kuiper-Visser"].type == "person"


def test_a_line_of_towns_at_the_head_says_who_agree() -> None:
    towns = {"Zutphen", "Lochem", "Brummen", "Voorst"}
    found = parties("Zutphen, Lochem, Brummen en Voorst")
    assert {p for p in found if found[p].type == "municipality"} == towns
    assert all("signatory" in found[p].roles for p in towns)
    # Near-misses: two, another word among them, and a paper that nobody signs.
    assert not towns & set(parties("Zutphen en Lochem"))
    assert not towns & set(parties("Wandelen in Zutphen, Lochem, Brummen en Voorst"))
    told = parties("Zutphen, Lochem, Brummen en Voorst", heading="Verslag wandeling")
    assert not towns & set(told)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Platform Schulden en Armoede Zutphen helpt.", "Platform Schulden en Armoede Zutphen"),
        ("De werkgroep Sport en Bewegen Goes helpt.", "werkgroep Sport en Bewegen Goes"),
        ("De Vereniging Sport en Bewegen helpt.", "Vereniging Sport en Bewegen"),
        ("De Vereniging Sport en Emmen helpen.", "Vereniging Sport"),
        ("De provincie Zeeland Jaarstukken 2014 zijn klaar.", "provincie Zeeland"),
    ],
)
def test_a_name_ends_at_its_place(sentence: str, name: str) -> None:
    assert name in parties(sentence, heading="Programma Loodsen")


def test_the_states_of_a_province_are_one_by_their_letters() -> None:
    said = (
        "Provinciale Staten kozen. De nota is vastgesteld door PS. Wij wachtten; PS heeft besloten."
    )
    found = parties(said, heading="Programma Loodsen")
    assert "PS" in found["Provinciale Staten"].aliases
    assert "PS" not in found


def test_what_a_manifesto_is_called_is_no_party() -> None:
    found = parties("In navolging van het manifest Gemeenschappelijke Taal werken wij door.")
    assert "Gemeenschappelijke Taal" not in found


def test_a_body_above_a_name_in_signatures_is_no_person() -> None:
    made = document(
        "Polder Belang,", "mr. L.C. Stolk, voorzitter", "Havenbond,", "A. Bos, voorzitter",
        kind="signature", heading="Convenant Loodsen",
    )  # fmt: skip
    made = replace(made, metadata={**made.metadata, "Title": "Convenant Loodsen"})
    found = {p.name: p for p in find_all(analyse(made, load())).parties}
    assert found["Polder Belang"].type == "association"
    assert found["mr. L.C. Stolk"].type == "person"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Er ligt een akkoord over vis tussen Noorwegen en de EU.", {"Noorwegen", "EU"}),
        ("Het verdrag tussen de Europese Unie en Turkije loopt af.", {"Europese Unie", "Turkije"}),
        ("Noorwegen is groter dan Turkije.", set()),
    ],
)
def test_states_between_whom_a_treaty_is(sentence: str, names: set[str]) -> None:
    assert set(parties(sentence, heading="Programma Loodsen")) == names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("De punten die onder lid II staan, werkt de minister uit.", "II"),
        ("Zij gaan bestuurlijk overleg voeren met de bonden.", "bestuurlijk overleg"),
        ("De scholen komen samen in een Integraal Kindcentrum.", "Integraal Kindcentrum"),
        ("Polder Media bv, vertegenwoordigd door P.J. van Dijk, COO;", "COO"),
    ],
)
def test_what_is_no_party(sentence: str, name: str) -> None:
    assert name not in parties(sentence)


def test_sides_under_headings_of_their_own_and_firms_in_small_letters() -> None:
    found = parties(
        "City Deal Partijen",
        "De Gemeenten:",
        "4. Gemeente Goes, namens deze: M.P. Jansen, wethouder;",
        "De Bedrijven:",
        "5. Polder Media bv, vertegenwoordigd door P.J. van Dijk, COO;",
        heading="City Deal Loodsen",
    )
    for name in ("Gemeente Goes", "M.P. Jansen", "Polder Media bv", "P.J. van Dijk"):
        assert "signatory" in found[name].roles
    assert found["Polder Media bv"].type == "company"


def test_the_college_of_a_coalition_agreement_is_that_of_its_town() -> None:
    said = "Het college plant in 2023 duizend bomen."
    assert "college" in parties(said, heading="Coalitieakkoord Lochem 2022-2026")
    assert "college" not in parties(said, heading="Wandelprogramma Lochem 2022-2026")


def test_a_group_to_which_a_part_is_given_acts_and_one_talked_with_takes_part() -> None:
    said = "Een grote rol is weggelegd voor de scholen zelf en de bibliotheken."
    found = parties(said, heading="Programma Loodsen")
    assert "actor" in found["scholen"].roles
    assert "actor" in found["bibliotheken"].roles
    talked = parties("In mei zijn gesprekken gevoerd met corporaties.", heading="Programma Loodsen")
    assert talked["corporaties"].roles == ("counterparty",)


def test_a_body_that_comes_to_be_is_one() -> None:
    said = "Er komt een Regionaal Steunpunt dat de loodsen helpt."
    assert "Regionaal Steunpunt" in parties(said, heading="Programma Loodsen")

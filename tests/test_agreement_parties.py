"""Who `partijen` are in an agreement, however its head or its signatures name them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load

TOGETHER = "Partijen leggen in 2026 een pad langs de vaart aan."
BOTH = {"gemeente Goes", "Stichting Oeverzorg"}


def joint(*lines: str) -> set[str]:
    """Give who lays the path; `Gemeente` as it would stand in a sentence."""
    made = document(*lines, TOGETHER, heading="Convenant Vaart")
    agreement = replace(made, metadata={**made.metadata, "Title": "Convenant Vaart"})
    found = find_all(analyse(agreement, load())).commitments
    (path,) = (c for c in found if "pad langs de vaart" in c.action)
    return {name.replace("Gemeente", "gemeente") for name in path.actors}


@pytest.mark.parametrize(
    "lines",
    [
        ["Gemeente Goes en Stichting Oeverzorg"],
        ["tussen Gemeente Goes en Stichting Oeverzorg"],
        ["Dit convenant is een initiatief van gemeente Goes en Stichting Oeverzorg."],
        ["Dit convenant is opgesteld door de gemeente Goes en Stichting Oeverzorg."],
        ["Ondertekenaars: gemeente Goes, Stichting Oeverzorg"],
        ["De gemeente Goes en Stichting Oeverzorg maken in dit stuk afspraken over de vaart."],
        ["Namens de gemeente Goes: J. Bos, wethouder", "Namens Stichting Oeverzorg: A. Kuiper"],
    ],
)
def test_the_head_names_the_parties(lines: list[str]) -> None:
    assert joint(*lines) == BOTH


def test_a_body_without_a_capital_is_one_of_them() -> None:
    said = "Dit convenant is opgesteld door de gemeente Goes, de politie en Stichting Oeverzorg."
    assert joint(said) == BOTH | {"politie"}


def test_both_of_a_kind_are_the_two_that_agree() -> None:
    made = document(
        "gemeente Goes en gemeente Epe",
        "Beide corporaties leggen in 2026 een pad langs de vaart aan.",
        "Beide gemeenten planten in 2027 bomen.",
        heading="Convenant Vaart",
    )
    agreement = replace(made, metadata={**made.metadata, "Title": "Convenant Vaart"})
    found = find_all(analyse(agreement, load())).commitments
    assert {c.actors for c in found} == {("gemeente Goes", "gemeente Epe")}


def test_groups_that_an_agreement_calls_partijen_act_for_it() -> None:
    said = "De Minister van Defensie en drie verenigingen (hierna: partijen) komen overeen."
    made = document(said, "Partijen maken afspraken over verlof.", heading="Akkoord verlof 2021")
    found = find_all(analyse(made, load()))
    assert found.commitments[-1].actors == ("Defensie", "verenigingen")


def test_a_report_names_the_parties_to_the_agreement_that_it_is_about() -> None:
    heading = "Voortgangsrapportage Convenant Vaart"
    said = "De partijen, te weten de gemeente Goes en Stichting Oeverzorg, onderhouden de vaart."
    for told, expected in ((said, BOTH), ("De gemeente Goes houdt van de vaart.", set())):
        made = document("Uitgave van het bureau", told, TOGETHER, heading=heading)
        report = replace(made, metadata={**made.metadata, "Title": heading})
        found = find_all(analyse(report, load())).commitments
        (path,) = (c for c in found if "pad langs de vaart" in c.action)
        assert set(path.actors) & BOTH == expected


@pytest.mark.parametrize(
    "line",
    [
        "De gemeente Goes vroeg Stichting Oeverzorg om raad.",
        "Het water komt langs de gemeente Goes en het land van Stichting Oeverzorg.",
    ],
)
def test_a_sentence_that_only_names_two_does_not_make_them_the_parties(line: str) -> None:
    assert joint(line) != BOTH


def who_lays(*lines: str) -> set[str]:
    """Give who lays a path by an agreement."""
    made = document(*lines, heading="Convenant Vaart")
    agreement = replace(made, metadata={**made.metadata, "Title": "Convenant Vaart"})
    found = find_all(analyse(agreement, load())).commitments
    return {name for c in found if "een pad aan" in c.action for name in c.actors}


SIGNERS = (
    "De gemeenten Goes, Borsele en Kapelle, de provincie Zeeland, Woonstichting Kaderand en "
    "Woningvereniging Oud-Goes en Huurdersvereniging De Dijk, hierna te noemen partijen, sluiten "
    "deze overeenkomst."
)


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De gemeenten leggen in 2026 een pad aan.", {"gemeenten", "Goes", "Borsele", "Kapelle"}),
        (
            "De corporaties leggen in 2026 een pad aan.",
            {"corporaties", "Woonstichting Kaderand", "Woningvereniging Oud-Goes"},
        ),
        # Near-misses: other groups, others of the group, one that signs, and one that is alone.
        ("Andere gemeenten leggen in 2026 een pad aan.", {"gemeenten"}),
        ("De scholen leggen in 2026 een pad aan.", {"scholen"}),
        ("De gemeente Goes legt in 2026 een pad aan.", {"Goes"}),
        ("De provincies leggen in 2026 een pad aan.", {"provincies"}),
    ],
)
def test_a_group_acts_with_those_of_it_who_sign(sentence: str, actors: set[str]) -> None:
    assert {name.replace("gemeente ", "") for name in who_lays(SIGNERS, sentence)} == actors


def test_a_plural_that_closes_a_list_is_not_all_of_the_list() -> None:
    actors = who_lays(
        "Dit akkoord is een afspraak tussen Stichting Oeverzorg, het Zeeziekenhuis en de gemeenten "
        "in de regio Walcheren (hierna: de gemeenten).",
        "De gemeenten leggen in 2026 een pad aan.",
    )
    assert not {"Stichting Oeverzorg", "Zeeziekenhuis"} & actors


@pytest.mark.parametrize(
    ("opening", "together"),
    [
        ("Hier maken wij afspraken als Rijk, provincies en waterschappen.", True),
        ("Hier maken wij afspraken met Rijk, provincies en waterschappen.", False),
    ],
)
def test_who_we_are_is_said_behind_als(opening: str, together: bool) -> None:
    actors = who_lays(opening, "Wij leggen in 2026 een pad aan.")
    assert ({"Rijk", "provincies", "waterschappen"} <= actors) is together


@pytest.mark.parametrize(
    ("line", "together"),
    [
        ("Daarom slaan wij de handen ineen: de gemeente Goes, Havencollege en ProRail.", True),
        ("Daarom doen wij een beroep op drie partners: de gemeente Goes, Havencollege en ProRail.",
         False),
    ],
)  # fmt: skip
def test_we_who_join_hands_are_those_behind_the_colon(line: str, together: bool) -> None:
    actors = who_lays(line, "Wij leggen in 2026 een pad aan.")
    assert ({"gemeente Goes", "Havencollege", "ProRail"} <= actors) is together


@pytest.mark.parametrize(
    ("opening", "status"),
    [
        ("Artikel 1 Beheer", "planned"),
        ("Overwegende dat de vaart dichtslibt,", "planned"),
        # Near-miss: an agreement that tells of how things go.
        ("De vaart is van ons allemaal.", "ongoing"),
    ],
)
def test_what_an_article_lays_down_is_to_come(opening: str, status: str) -> None:
    made = document(
        "Namens de gemeente Goes: J. Bos, wethouder",
        "Namens Stichting Oeverzorg: A. Kuiper",
        opening,
        "Stichting Oeverzorg beheert de kade.",
        heading="Convenant Vaart",
    )
    agreement = replace(made, metadata={**made.metadata, "Title": "Convenant Vaart"})
    found = find_all(analyse(agreement, load())).commitments
    assert [c.status for c in found if "kade" in c.action] == [status]


def test_they_behind_parties_are_all_who_sign() -> None:
    """`Zij` in the next article stands for `partijen`, and so for those who sign."""
    made = document(
        "Ondertekenaars: gemeente Goes, Stichting Oeverzorg",
        "Partijen streven ernaar dat in 2018 het aantal slachtoffers met 15% is gedaald.",
        "Zij richten in 2016 gezamenlijk een meldpunt in.",
        heading="Convenant Vaart",
    )
    agreement = replace(made, metadata={**made.metadata, "Title": "Convenant Vaart"})
    found = find_all(analyse(agreement, load())).commitments
    assert set(found[-1].actors) == BOTH


def test_those_between_whom_an_agreement_is_sign_it() -> None:
    said = "Gemeente Goes en Stichting Oeverzorg maken in dit stuk afspraken over de vaart."
    for heading, signs in (("Samenwerkingsovereenkomst", True), ("Verslag van de vaart", False)):
        made = document(said, TOGETHER, heading=heading)
        paper = replace(made, metadata={**made.metadata, "Title": heading})
        found = {p.name: p for p in find_all(analyse(paper, load())).parties}
        assert ("signatory" in found["Gemeente Goes"].roles) is signs
        assert ("signatory" in found["Stichting Oeverzorg"].roles) is signs


def test_who_signs_by_name_is_who_signs() -> None:
    made = document(
        "Gemeente Goes en Stichting Oeverzorg maken in dit stuk afspraken over de vaart.",
        "Ondertekend door de gemeente Epe, de gemeente Urk en de VNG.",
        heading="Convenant Vaart",
    )
    paper = replace(made, metadata={**made.metadata, "Title": "Convenant Vaart"})
    found = {p.name: p for p in find_all(analyse(paper, load())).parties}
    assert "signatory" not in found["Stichting Oeverzorg"].roles
    assert "signatory" in found["VNG"].roles

"""Papers put before a council or the states: the college writes them, the council decides."""

from __future__ import annotations

import pytest

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Document, Passage, PassageKind, Span
from schemas.records import Findings

Line = tuple[PassageKind, str]


def found(*lines: Line, lead: str = "") -> Findings:
    """Read a paper; its list items stand under the line that reads `lead`."""
    texts = [text for _, text in lines]
    leads = texts.index(lead) if lead else None
    passages = tuple(
        Passage(
            at,
            kind,
            text,
            (Span(1, 0, len(text)),),
            (),
            lead=leads if kind == "list_item" else None,
            block=at,
        )
        for at, (kind, text) in enumerate(lines)
    )
    document = Document("0" * 16, "0" * 64, "stuk.pdf", "stuk", (), passages)
    return find_all(analyse(document, load()))


def actors(findings: Findings, words: str) -> list[str]:
    return list(next(c.actors for c in findings.commitments if words in c.action))


SUBJECT = "Onderwerp Brede Buurtploegen en het Fonds Groene Kades"
TEXT: tuple[Line, ...] = (
    ("sentence", "Wij starten in 2026 met de Brede Buurtploegen in vier wijken."),
    ("sentence", "De Brede Buurtploegen komen elke week in het buurthuis bijeen."),
    ("sentence", "De Brede Buurtploegen krijgen hun ruimte van de gemeente Waterhuizen."),
    ("sentence", "Eerder heeft het college uw raad over de kades ingelicht."),
)


def test_what_a_proposal_is_about_is_not_who_made_it() -> None:
    findings = found(("heading", "Raadsvoorstel"), ("sentence", SUBJECT), *TEXT)
    assert actors(findings, "starten") == ["college"]


def test_nor_is_it_below_a_label_on_a_line_of_its_own() -> None:
    findings = found(
        ("heading", "Raadsinformatiebrief"),
        ("heading", "Onderwerp"),
        ("sentence", "Brede Buurtploegen en het Fonds Groene Kades"),
        *TEXT,
    )
    assert actors(findings, "starten") == ["college"]


def test_a_plan_of_the_teams_themselves_stays_theirs() -> None:
    findings = found(("heading", "Jaarplan 2026 Stichting Brede Buurtploegen"), *TEXT[:3])
    assert actors(findings, "starten") == ["Stichting Brede Buurtploegen"]


def test_without_a_college_it_is_the_municipality() -> None:
    findings = found(("heading", "Raadsvoorstel"), ("sentence", SUBJECT), *TEXT[:3])
    (name,) = actors(findings, "starten")
    assert "Waterhuizen" in name


DECISION: tuple[Line, ...] = (
    ("heading", "Raadsvoorstel"),
    ("sentence", SUBJECT),
    *TEXT,
    ("sentence", "De raad besluit:"),
    ("list_item", "De verordening kades uiterlijk 1 mei 2026 vast te stellen."),
    ("list_item", "Voor de kades wordt in 2026 een beheerplan opgesteld."),
    ("list_item", "Het college op te dragen om:"),
    ("list_item", "in 2026 met de vissers over hun steigers te overleggen."),
)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("verordening", ["raad"]),
        ("beheerplan", ["Waterhuizen"]),
        ("steigers", ["college"]),
    ],
)
def test_who_acts_in_what_a_council_decides(words: str, who: list[str]) -> None:
    names = actors(found(*DECISION, lead="De raad besluit:"), words)
    assert [name.removeprefix("gemeente ") for name in names] == who


def test_a_list_elsewhere_is_no_decision() -> None:
    lead = "Dit jaar gebeurt het volgende:"
    lines = tuple((kind, lead if text == "De raad besluit:" else text) for kind, text in DECISION)
    assert actors(found(*lines, lead=lead), "beheerplan") == ["college"]


def test_a_motion_is_carried_by_the_council() -> None:
    carried = "Op 3 maart 2025 is de motie Droge Kelders aangenomen."
    findings = found(("heading", "Raadsvoorstel"), *TEXT, ("sentence", carried))
    assert actors(findings, "motie") == ["raad"]


def test_the_college_of_a_province_and_its_states() -> None:
    findings = found(
        ("heading", "Mededeling aan Provinciale Staten"),
        ("sentence", "Het college heeft in 2024 een fietspad langs de vaart aangelegd."),
        ("sentence", "Wij sturen de Staten vóór 1 juli 2025 een voortgangsbrief."),
        ("sentence", "Het presidium stelt vóór 1 augustus 2025 een vergaderschema op."),
    )
    assert actors(findings, "fietspad") == ["college"]
    assert actors(findings, "voortgangsbrief") == ["college"]
    assert actors(findings, "vergaderschema") == ["presidium"]
    assert {"Provinciale Staten"} <= {party.name for party in findings.parties}


def test_the_states_and_their_letters_are_one() -> None:
    findings = found(
        ("sentence", "Provinciale Staten stellen in 2025 het beleid voor de vaart vast."),
        ("sentence", "Over de kosten beslissen PS in het voorjaar van 2026."),
    )
    assert [p.name for p in findings.parties if "PS" in (p.name, *p.aliases)] == [
        "Provinciale Staten"
    ]


def test_a_college_beside_a_province_and_a_municipality_is_left_open() -> None:
    findings = found(
        ("sentence", "Provinciale Staten en de gemeente Waterhuizen overleggen in 2025."),
        ("sentence", "Het college stelt vóór 1 mei 2025 een plan op."),
    )
    assert "college" not in {party.name for party in findings.parties}

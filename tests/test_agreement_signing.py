"""Who signs an agreement: bodies above persons, and what those who sign are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from party_helpers import document
from sentences import document as covenant

from extractors.finding import find_all
from extractors.finding.party_signed_pairs import find_signed_pairs
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Page, packed_text
from schemas.records import Party


def found(*lines: str) -> dict[str, Party]:
    """Give the parties of an agreement with these passages, by their names."""
    made = covenant(*lines, heading="Convenant Veren")
    made = replace(made, metadata={**made.metadata, "Title": "Convenant Veren"})
    return {p.name: p for p in find_all(analyse(made, load())).parties}


@pytest.mark.parametrize(
    ("side", "name", "function"),
    [
        (
            "De Minister van Wonen, Wijken en Integratie, mevrouw A. Stolk, mede namens de "
            "Minister van Financiën, hierna te noemen: de Minister;",
            "A. Stolk",
            "Minister van Wonen, Wijken en Integratie",
        ),
        (
            "De Minister van Landbouw, Natuurbeheer en Visserij, dr. B. Nijhuis, te dezen "
            "handelende als vertegenwoordiger van de Staat der Nederlanden;",
            "dr. B. Nijhuis",
            "Minister van Landbouw, Natuurbeheer en Visserij",
        ),
        (
            "De gemeente Goes, vertegenwoordigd door wethouder C. Oever, daartoe gemachtigd door "
            "de burgemeester;",
            "C. Oever",
            "wethouder",
        ),
        (
            "De provincie Zeeland, vertegenwoordigd door de heer D. Kuiper, gedeputeerde Vitaal "
            "Platteland;",
            "D. Kuiper",
            "gedeputeerde Vitaal Platteland",
        ),
    ],
)
def test_by_what_right_somebody_signs_is_no_function(side: str, name: str, function: str) -> None:
    parties = found("Partijen:", side)
    assert parties[name].function == function
    assert [p for p in parties.values() if p.type == "person"] == [parties[name]]


def test_who_has_an_office_behind_another_is_a_person() -> None:
    parties = found("Aanwezig waren wethouder Anna Stolk, gedeputeerde Bram Nijhuis en anderen.")
    assert {"Anna Stolk", "Bram Nijhuis"} <= set(parties)


def pairs(*lines: str, joined: bool = False, kind: str = "covenant") -> set[str]:
    """Give who signs in lines below each other, read as one passage or one by one."""
    above = "Aldus overeengekomen te Goes,"
    texts = (above, " ".join(lines)) if joined else (above, *lines)
    made = document(*texts)
    page = Page(1, 595, 842, 0, packed_text("\n".join((above, *lines))), "text", 1.0)
    made = replace(made, pages=(page,))
    return {c.name for c in find_signed_pairs(made, kind)}  # type: ignore[arg-type]


@pytest.mark.parametrize("joined", [True, False])
@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("Stichting Oeverzorg", "Anna Mulder"), {"Stichting Oeverzorg", "Anna Mulder"}),
        (("Waterschap Zeekust", "Ton de Haas"), {"Waterschap Zeekust", "Ton de Haas"}),
        # Near-misses: two bodies, and a line that is no name.
        (("Stichting Oeverzorg", "Vereniging Zeekust"), set()),
        (("Zeer tevreden", "Anna Mulder"), set()),
    ],
)
def test_a_body_stands_above_who_signs_for_it(
    lines: tuple[str, ...], names: set[str], joined: bool
) -> None:
    assert pairs(*lines, joined=joined) == names


def test_only_an_agreement_is_signed_so() -> None:
    assert not pairs("Stichting Oeverzorg", "Anna Mulder", kind="kamerbrief")


def test_words_above_the_closing_are_no_person() -> None:
    made = document("Stichting Oeverzorg", "Groene Haven", "Aldus overeengekomen te Goes,")
    assert not list(find_signed_pairs(made, "covenant"))


def test_who_signs_stands_with_a_function_below_what_we_sign() -> None:
    parties = found(
        "Wij ondertekenen dit akkoord omdat de vaart ons lief is:",
        "Bond van Veerschippers, Daan Ruiter, voorzitter",
        "Gemeente Goes, Hanneke Nieman, wethouder",
    )
    assert {n for n, p in parties.items() if "signatory" in p.roles} == {
        "Bond van Veerschippers",
        "Daan Ruiter",
        "Gemeente Goes",
        "Hanneke Nieman",
    }

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


@pytest.mark.parametrize(
    "line",
    [
        "De gemeente Goes vroeg Stichting Oeverzorg om raad.",
        "Het water komt langs de gemeente Goes en het land van Stichting Oeverzorg.",
    ],
)
def test_a_sentence_that_only_names_two_does_not_make_them_the_parties(line: str) -> None:
    assert joint(line) != BOTH

"""Cells of money tables with notes, and tables in thousands that name no currency."""

from __future__ import annotations

import pytest
from test_table_records import budgets, document

from extractors.finding.table_cells import views
from extractors.finding.table_note_words import note_counts, period_of_note
from extractors.finding.table_words import time_of
from extractors.reading.table_notes import noted_numbers


def grid(*rows: str) -> str:
    """Draw rows of cells parted by `|` as a page with a rule around each cell."""
    cells = [row.split("|") for row in rows]
    widths = [max(len(row[at]) for row in cells) + 2 for at in range(len(cells[0]))]
    rule = "+" + "+".join("-" * width for width in widths) + "+"
    lines = [rule]
    for row in cells:
        padded = (f" {text}".ljust(width) for text, width in zip(row, widths, strict=True))
        lines += ["|" + "|".join(padded) + "|", rule]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("31 (2019) 64 (2020) ntb (2021)", [("31", "2019"), ("64", "2020")]),
        ("1.250 p/j (2023 t/m 2026)", [("1250", "p/j 2023 t/m 2026")]),
        ("118 (in 2026=0)", [("118", "in 2026=0")]),
        ("2023: 85, 2024: 57", [("85", "2023"), ("57", "2024")]),
        ("40 structureel", [("40", "structureel")]),
        ("20 vanaf 2024", [("20", "vanaf 2024")]),
        ("€ 12.500,- per jaar (2023-2026)", [("12500", "per jaar 2023-2026")]),
        ("ca. 60", [("60", "")]),
        ("12 (waarvan 3 in 2025)", [("12", "waarvan 3 in 2025")]),
        ("60", []),
        ("20 (15)", []),
        ("(80)", []),
        ("31 (2019) 64", []),
        ("zie 31 (2019)", []),
        ("2024 (raming)", []),
        ("€ 85 voor banken (2023)", []),
        ("n.v.t. (2025)", []),
    ],
)
def test_numbers_with_notes(text: str, numbers: list[tuple[str, str]]) -> None:
    assert [(str(one.value.value), one.note) for one in noted_numbers(text)] == numbers


@pytest.mark.parametrize(
    ("note", "column", "period"),
    [
        ("2023", None, "2023"),
        ("voor 2023, 2024 en 2025", None, "2023/2025"),
        ("p/j 2023 t/m 2026", "2023", "2023/2026"),
        ("vanaf 2024", "2023", "2024/.."),
        ("in 2026=0", "2024/2026", "2024/2025"),
        ("geen in 2024", "2024/2026", "2025/2026"),
        ("in 2026: nihil", "2025/2026", "2025"),
        ("in 2026=0", None, None),
        ("waarvan 3 in 2025", "2024/2026", "2024/2026"),
        ("raming", "2024", "2024"),
    ],
)
def test_years_of_a_note(note: str, column: str | None, period: str | None) -> None:
    assert period_of_note(note, column, None) == period


def test_a_note_may_say_that_its_number_is_no_money() -> None:
    assert note_counts("2 fte")
    assert not note_counts("45% van het totaal")


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        ("2024-2025-2026", "2024/2026"),
        ("Middelen 2024 – 2025 – 2026 – 2027", "2024/2027"),
        ("2024 + 2025 + 2026", "2024/2026"),
        ("2024/2025/2026", "2024/2026"),
        ("2024-2026-2028", None),
    ],
)
def test_years_that_are_named_one_by_one(head: str, edtf: str | None) -> None:
    assert time_of(head, None) == edtf


def test_cells_with_notes_become_budgets() -> None:
    found = budgets(
        grid(
            "Thema|Budget (x € 1.000) 2023|Budget (x € 1.000) 2024-2026",
            "Wijkteams|410 (2023)|max. 420 p/j (2024 t/m 2026)",
            "Jeugd|85 (2023) 57 (2024)|118 (in 2026=0)",
            "Buurten|40 structureel|3 (2 fte)",
            "Bossen|20 (15)|12 (waarvan 3 in 2025)",
        )
    )
    assert [
        (b.amount_cents // 100_000, b.period, b.per, b.qualifier, b.structural) for b in found
    ] == [
        (410, "2023", None, "exact", False),
        (420, "2024/2026", "year", "at_most", False),
        (85, "2023", None, "exact", False),
        (57, "2024", None, "exact", False),
        (118, "2024/2025", None, "exact", False),
        (40, "2023", None, "exact", True),
        (12, "2024/2026", None, "exact", False),
    ]
    assert {b.rule for b in found} == {"table.noted_cell"}


@pytest.mark.parametrize(
    ("rows", "euros"),
    [
        pytest.param(
            ("Post|Kosten (x1.000) 2023|Kosten (x1.000) 2024", "Kade|410|420", "Brug|302|118"),
            [410, 420, 302, 118],
            id="each head",
        ),
        pytest.param(
            ("Post|Middelen (x1.000) 2023|Inzet van middelen", "Kade|410|80", "Brug|302|57"),
            [410, 80, 302, 57],
            id="one of the heads",
        ),
        pytest.param(
            ("Lasten per wijk|2023 (x 1.000)|2024 (x 1.000)", "Oost|410|420", "West|302|118"),
            [410, 420, 302, 118],
            id="the corner tells of money",
        ),
        pytest.param(
            ("Sport|2023 (in duizenden)|2024 (in duizenden)", "Lasten|410|420", "Baten|302|118"),
            [410, 420, 302, 118],
            id="the labels tell of money",
        ),
        pytest.param(
            ("Post|Werkelijk (x 1.000)|Begroot (x 1.000)", "Kade|410|420", "Brug|302|118"),
            [410, 420, 302, 118],
            id="another head tells of money",
        ),
        pytest.param(
            ("Kosten en leden|Leden (x 1.000)|Kosten (x 1.000)", "Oost|410|420", "West|302|118"),
            [420, 118],
            id="one head counts",
        ),
        pytest.param(
            ("Banen|Aantal (x 1.000) 2023|Aantal (x 1.000) 2024", "Zorg|410|420", "Bouw|302|118"),
            [],
            id="counts",
        ),
        pytest.param(
            ("Toerisme|2023 (x 1.000)|2024 (x 1.000)", "Bezoekers|410|420", "Gasten|302|118"),
            [],
            id="nothing tells of money",
        ),
    ],
)
def test_thousands_without_a_currency(rows: tuple[str, ...], euros: list[int]) -> None:
    assert [b.amount_cents // 100_000 for b in budgets(grid(*rows))] == euros


def test_a_row_of_notes_is_no_head() -> None:
    (view,) = views(document(grid("Post|Kosten", "Kade|€ 85 (2023)", "Brug|€ 57 (2024)")))
    assert [cell.column_path for cell, _ in view.body()] == [("Kosten",), ("Kosten",)]

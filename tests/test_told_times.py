"""Times as cells and lines of plans state them, in a document of September 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.finding.told_times import told_time
from extractors.language.dates import resolve

DAY = dt.date(2024, 9, 10)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Q1-Q2 2025", "2025-01/2025-06"),
        ("Gereed Q3", "2024-07/2024-09"),
        ("2e kw 2025", "2025-04/2025-06"),
        ("1e helft 2025 - eind 2026", "2025-01/2026-12"),
        ("zomer '25", "2025-06/2025-08"),
        ("sept 2024 – juni 2025", "2024-09/2025-06"),
        ("vanaf 2025, doorlopend", "2025/.."),
        ("schooljaar 24/25", "2024-08/2025-07"),
        ("november 2024 (besluit van de raad)", "2024-11"),
        # From the start to the end
        ("Start: Q1 2025; gereed: Q4 2026", "2025-01/2026-12"),
        ("Voorjaar 2025 (start), najaar 2026 (oplevering)", "2025-03/2026-11"),
        ("Najaar 2024 en voorjaar 2025", "2024-09/2025-05"),
        ("2025 (ontwerp) en 2026 (bouw)", "2025/2026"),
        # Two limits, a time and what it is compared with, and none
        ("uiterlijk 1 mei 2025, uiterlijk 1 mei 2026", "../2025-05-01"),
        ("Q2 2025 (was Q4 2024)", "2025-04/2025-06"),
        ("Doorlopend", None),
        ("z.s.m.", None),
    ],
)
def test_time_of_a_cell(text: str, edtf: str | None) -> None:
    time = told_time(text)
    assert (resolve(time, DAY) if time is not None else None) == edtf

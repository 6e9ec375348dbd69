"""The year of an undated paper's title, and what counts from it."""

from __future__ import annotations

import datetime as dt

import pytest
from party_helpers import document

from extractors.finding.title_years import day_of_title
from extractors.language.dates import find_dates, resolve


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("Begroting 2024 gemeente Assen", "Programma 2"), dt.date(2024, 1, 1)),
        (("1", "Samen", "Bestuursakkoord Waterschap Delta 2019-2023"), dt.date(2019, 1, 1)),
        (("Coalitieakkoord 2018 – 2022", "Gemeente Ede"), dt.date(2018, 1, 1)),
        (("Jaarverslag 2017", "Gemeente Ede"), dt.date(2017, 12, 31)),
        (("Afsprakenlijst bestuurlijk overleg, 6 december", "2017"), dt.date(2017, 12, 31)),
        (("Monitor Schone Havens 2017", "Gemeente Ede"), dt.date(2017, 12, 31)),
        (("Voortgang havens 2017", "Gemeente Ede"), dt.date(2017, 12, 31)),
        (("Omgevingsvisie 2040", "Gemeente Ede"), None),
        (("Agenda 2030", "Gemeente Ede"), None),
        (("Plan van aanpak", "De begroting 2024 is door de raad vastgesteld."), None),
        (("Gemeente Ede", "Beleid", "Wegen", "Paden", "Begroting 2024"), dt.date(2024, 1, 1)),
        (("De raad", "van Ede", "heeft", "een plan", "en een", "en de", "Begroting 2024"), None),
    ],
)
def test_day_of_title(lines: tuple[str, ...], day: dt.date | None) -> None:
    assert day_of_title(document(*lines)) == day


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("dit jaar", "2024"),
        ("komend jaar", "2024"),
        ("volgend jaar", "2025"),
        ("de komende jaren", "2024/.."),
        ("de komende maanden", "2024"),
        ("in april", "2024-04"),
        ("in het najaar", "2024-09/2024-11"),
        ("uiterlijk 1 oktober", "../2024-10-01"),
        ("over twee weken", "2024"),
        ("deze maand", None),
        ("vorige week", None),
    ],
)
def test_only_the_year_is_known(text: str, edtf: str | None) -> None:
    (mention,) = find_dates(text)
    assert resolve(mention, dt.date(2024, 1, 1), "future", "year") == edtf

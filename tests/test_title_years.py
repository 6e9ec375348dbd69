"""The year of an undated paper's title, and what counts from it."""

from __future__ import annotations

import datetime as dt

import pytest
from party_helpers import document

from extractors.finding.facts import find_facts
from extractors.finding.title_years import day_of_title, year_about
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
    ("lines", "about"),
    [
        (("Jaarstukken 2017", "Gemeente Ede"), "2018~"),
        (("Gemeente Ede Begroting 2024", "Wegen"), "2023~"),
        (("Begroting 2021-2024 gemeente Ede", "Wegen"), "2020~"),
        (("Bestuursakkoord Waterschap Delta 2019-2023", "Dijken"), "2019~"),
        (("Voortgangsrapportage 2022-II Raad", "Wegen"), "2022~"),
        (("Omgevingsvisie 2040", "Gemeente Ede"), None),
        (("Hier ligt de begroting 2024 van de gemeente", "Wegen"), None),
        (("van de afspraken in het Akkoord 2019-2023", "Wegen"), None),
        (("Aan de raad", "Het Akkoord 2019-2023 ‘Vooruit’. Dit is een begroting die"), None),
    ],
)
def test_year_about_which_a_paper_was_made(lines: tuple[str, ...], about: str | None) -> None:
    assert year_about(document(*lines)) == about


@pytest.mark.parametrize(
    ("made", "date", "source"),
    [("2018", "2018-04", "metadata"), ("2019", "2019-04", "metadata"), ("2020", None, None)],
)
def test_a_file_made_years_later_says_nothing(
    made: str, date: str | None, source: str | None
) -> None:
    scan = document("Jaarstukken 2017", metadata={"CreationDate": f"D:{made}0401120000"})
    facts = find_facts(scan)
    assert (facts.date, facts.date_source) == (date, source)


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

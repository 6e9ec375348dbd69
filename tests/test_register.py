"""Names of public bodies, by period."""

import datetime as dt

import pytest

from extractors.linking.register import candidates, lookup, successor_of


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("EZ", "2009-03-01", "mnre1040"),
        ("EZ", "2013-08-23", "mnre1045"),
        ("EZK", "2019-05-01", "mnre1045"),
        ("ministerie van Economische Zaken", "2025-01-01", "mnre1045"),
        ("EL&I", "2011-06-01", "mnre1045"),
        ("OCenW", "2001-01-01", "mnre1109"),
        ("OCW", "2018-06-01", "mnre1109"),
        ("minister van Onderwijs, Cultuur en Wetenschap", "2013-01-01", "mnre1109"),
        ("VWS", "2022-01-01", "mnre1025"),
        ("IenW", "2022-12-22", "mnre1130"),
        ("I&W", "2022-12-22", "mnre1130"),
        ("IenM", "2012-12-22", "mnre1130"),
        ("V&W", "2006-01-01", "mnre0170"),
        ("VenJ", "2014-01-01", "mnre1058"),
        ("JenV", "2020-01-01", "mnre1058"),
        ("LNV", "2001-01-01", "mnre1150"),
        ("LNV", "2020-01-01", "mnre1153"),
        ("LVVN", "2025-01-01", "mnre1153"),
        ("Klimaat en Groene Groei", "2025-01-01", "mnre1182"),
        ("VRO", "2025-01-01", "mnre1171"),
        ("minister voor Rechtsbescherming", "2019-01-01", "mnre1058"),
        ("minister voor Wonen en Rijksdienst", "2015-01-01", "mnre1034"),
        ("Volkshuisvesting en Ruimtelijke Ordening", "2023-01-01", "mnre1034"),
        ("provincie Friesland", "2018-01-01", "pv21"),
        ("provincie Fryslân", "2018-01-01", "pv21"),
        ("gemeente Súdwest Fryslan", "2018-01-01", "gm1900"),
        ("'s-Hertogenbosch", "2018-01-01", "gm0796"),
        ("Den Bosch", "2018-01-01", "gm0796"),
        ("gemeente Utrecht", "2018-01-01", "gm0344"),
        ("provincie Utrecht", "2018-01-01", "pv26"),
        ("waterschap Rivierenland", "2018-01-01", "ws0621"),
        ("EZ", "2010-12-01", "mnre1040"),
        ("Rijkswaterstaat", None, "oorg10004"),
    ],
)
def test_lookup_by_period(name: str, day: str | None, code: str) -> None:
    body = lookup(name, dt.date.fromisoformat(day) if day else None)
    assert body is not None
    assert body.code == code


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("EZ", None),  # two ministries have borne it
        ("Utrecht", "2018-01-01"),  # a province and a municipality
        ("EZK", "2013-01-01"),  # not yet
        ("Hogeschool Utrecht", None),
        ("aid", "2001-01-01"),
        ("", None),
    ],
)
def test_no_single_body(name: str, day: str | None) -> None:
    assert lookup(name, dt.date.fromisoformat(day) if day else None) is None


def test_kind_narrows_the_choice() -> None:
    assert {body.kind for body in candidates("Groningen")} == {"province", "municipality"}
    body = lookup("Groningen", None, ("province",))
    assert body is not None
    assert body.identifier.endswith("/provincie/pv20")


def test_mergers_are_followed() -> None:
    brielle = lookup("Brielle", dt.date(2020, 1, 1))
    assert brielle is not None
    assert successor_of(brielle, dt.date(2022, 6, 1)).name == "Brielle"
    assert successor_of(brielle, dt.date(2024, 1, 1)).name == "Voorne aan Zee"

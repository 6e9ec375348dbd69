"""EDTF strings: what is valid, first and last day, and agreement with the edtf package."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from schemas.edtf import about, date_string, day_range, interval_string, is_valid

RANGES = [
    ("2014", "2014-01-01", "2014-12-31"),
    ("2014-09", "2014-09-01", "2014-09-30"),
    ("2014-09-16", "2014-09-16", "2014-09-16"),
    ("2013/2017", "2013-01-01", "2017-12-31"),
    ("../2020", None, "2020-12-31"),
    ("../2014-07-01", None, "2014-07-01"),
    ("2014/..", "2014-01-01", None),
    ("2014-10-01/..", "2014-10-01", None),
    ("2014~", "2014-01-01", "2014-12-31"),
    ("2023-06~/2023-08~", "2023-06-01", "2023-08-31"),
    ("2014-12/2015-02", "2014-12-01", "2015-02-28"),
    ("2015-12/2016-02", "2015-12-01", "2016-02-29"),
    ("2013-08/2014-07", "2013-08-01", "2014-07-31"),
    ("2014-01/2014-01-15", "2014-01-01", "2014-01-15"),
]


@pytest.mark.parametrize(("edtf", "first", "last"), RANGES)
def test_day_range(edtf: str, first: str | None, last: str | None) -> None:
    assert day_range(edtf) == (first, last)
    assert is_valid(edtf)


def _iso(moment: time.struct_time | float) -> str | None:
    return time.strftime("%Y-%m-%d", moment) if isinstance(moment, time.struct_time) else None


@pytest.mark.parametrize("edtf", [row[0] for row in RANGES])
def test_day_range_agrees_with_the_edtf_package(edtf: str) -> None:
    theirs = parse_edtf(edtf)
    assert day_range(edtf) == (_iso(theirs.lower_strict()), _iso(theirs.upper_strict()))


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        "14",
        "2014-13",
        "2014-00",
        "2014-02-30",
        "2014-04-31",
        "2014-9",
        "2014-09-1",
        "2014-21",
        "../..",
        "/2014",
        "2014/",
        "2013/2014/2015",
        "2014/2013",
        "2014-05/2014-04",
        "..",
        "2014?",
        "0000",
        "voorjaar 2014",
    ],
)
def test_invalid(edtf: str) -> None:
    assert not is_valid(edtf)
    with pytest.raises(ValueError):
        day_range(edtf)


@given(st.dates(min_value=dt.date(1, 1, 1)))
def test_a_day_is_its_own_range(day: dt.date) -> None:
    edtf = date_string(day.year, day.month, day.day)
    assert day_range(edtf) == (day.isoformat(), day.isoformat())


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_ends_the_day_before_the_next(year: int, month: int) -> None:
    _, last = day_range(date_string(year, month))
    assert last is not None
    end = dt.date.fromisoformat(last)
    assert (end.year, end.month) == (year, month)
    assert end == dt.date.max or (end + dt.timedelta(days=1)).day == 1


@given(st.text(max_size=24))
def test_day_range_raises_only_value_error(text: str) -> None:
    assert is_valid(text) in (True, False)


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("2013", "2014", "2013/2014"),
        ("2014", "2014", "2014"),
        (None, "2014-07-01", "../2014-07-01"),
        ("2014-07-01", None, "2014-07-01/.."),
    ],
)
def test_interval_string(first: str | None, last: str | None, edtf: str) -> None:
    assert interval_string(first, last) == edtf


@pytest.mark.parametrize(
    ("edtf", "marked"),
    [
        ("2014", "2014~"),
        ("2014~", "2014~"),
        ("../2014", "../2014~"),
        ("2023-06/2023-08", "2023-06~/2023-08~"),
    ],
)
def test_about(edtf: str, marked: str) -> None:
    assert about(edtf) == marked
    assert day_range(marked) == day_range(edtf)

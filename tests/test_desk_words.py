"""How the desk writes and reads dates, numbers and words: one row a case."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.cells import amount, broken, measured
from desk.charts import Dot, axis, series
from desk.dutch import (
    edtf,
    euros,
    listed,
    number,
    quarter,
    quarter_name,
    recurrence,
    short_day,
    short_euros,
    typed_date,
    typed_edtf,
    typed_number,
)
from desk.functions import full_text_query, words
from desk.highlighting import highlighted
from desk.pictures import fullest, of_one_thing
from desk.words import steps


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2014", "2014"),
        ("2014-09", "september 2014"),
        ("2014-09-16", "16 september 2014"),
        ("2014~", "omstreeks 2014"),
        ("../2020", "uiterlijk 2020"),
        ("../2020-07-01", "uiterlijk 1 juli 2020"),
        ("2014/..", "vanaf 2014"),
        ("2013/2017", "2013 t/m 2017"),
        ("2013-08/2014-07", "schooljaar 2013-2014"),
        ("2014-07/2014-09", "derde kwartaal 2014"),
        ("2014-01/2014-06", "eerste helft 2014"),
        ("2014-09/2014-11", "september t/m november 2014"),
        ("2014-12/2015-02", "december 2014 t/m februari 2015"),
        (None, ""),
    ],
)
def test_times_are_written_in_words(written: str | None, said: str) -> None:
    assert edtf(written) == said


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2014", ("2014-01-01", "2014-12-31")),
        ("9-2014", ("2014-09-01", "2014-09-30")),
        ("sep 2014", ("2014-09-01", "2014-09-30")),
        ("16-9-2014", ("2014-09-16", "2014-09-16")),
        ("16/09/2014", ("2014-09-16", "2014-09-16")),
        (" 16 September 2014 ", ("2014-09-16", "2014-09-16")),
        ("1 mrt. 2024", ("2024-03-01", "2024-03-01")),
        ("2014-09-16", ("2014-09-16", "2014-09-16")),
        ("2013/2017", ("2013-01-01", "2017-12-31")),
        ("31-2-2014", None),
        ("16-13-2014", None),
        ("morgen", None),
        ("../2020", None),
        ("", None),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, days: tuple[str, str] | None) -> None:
    assert typed_date(typed) == days


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("16-9-2014", "2014-09-16"),
        ("sep 2014", "2014-09"),
        ("../2020", "../2020"),
        ("2013/2017", "2013/2017"),
        ("uiterlijk 1-7-2020", "../2020-07-01"),
        ("Vanaf 2014", "2014/.."),
        ("september t/m november 2014", "2014-09/2014-11"),
        ("tweede kwartaal 2014", "2014-04/2014-06"),
    ],
)
def test_times_are_read_as_edtf(typed: str, read: str) -> None:
    assert typed_edtf(typed) == read


@pytest.mark.parametrize(
    "written",
    [
        *("2014", "2014-09", "2014-09-16", "2014~", "../2020", "../2020-07-01", "2014/.."),
        *("2013/2017", "2013-08/2014-07", "2014-07/2014-09", "2014-01/2014-06"),
        *("2014-09/2014-11", "2014-12/2015-02", "2014-03-01/2014-05-31"),
    ],
)
def test_times_in_words_are_read_back(written: str) -> None:
    assert typed_edtf(edtf(written)) == written


@pytest.mark.parametrize(
    "typed", ["morgen", "31-2-2014", "2014/2013", "", "uiterlijk morgen", "vijfde kwartaal 2014"]
)
def test_what_is_no_time_is_not_read(typed: str) -> None:
    with pytest.raises(ValueError, match="datum"):
        typed_edtf(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("1.250.000", 1250000), ("1.250,5", 1250.5), ("-3", -3), ("42", 42), ("0,75", 0.75)],
)
def test_numbers_are_read_the_dutch_way(typed: str, read: float) -> None:
    assert typed_number(typed) == read


@pytest.mark.parametrize("typed", ["1,250,000", "12.5", "veel", "", "1.25"])
def test_numbers_written_otherwise_are_not_guessed(typed: str) -> None:
    with pytest.raises(ValueError, match="getal"):
        typed_number(typed)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1234567, "1.234.567"),
        (1234.5, "1.234,5"),
        ("42.50", "42,5"),
        (-3440, "−3.440"),
        (-0.0001, "0"),
        (0, "0"),
    ],
)
def test_numbers_are_written_the_dutch_way(value: float | str, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("cents", "written", "short"),
    [
        (125_000_000, "€ 1.250.000", "€ 1,3 mln"),
        (25_000_000, "€ 250.000", "€ 250.000"),
        (123_456, "€ 1.234,56", "€ 1.235"),
        (-344_000_000, "€ −3.440.000", "€ −3,4 mln"),
        (1_223_700_000_000, "€ 12.237.000.000", "€ 12,2 mld"),
    ],
)
def test_amounts_are_written_the_dutch_way(cents: int, written: str, short: str) -> None:
    assert euros(cents).replace("\xa0", " ") == written
    assert short_euros(cents).replace("\xa0", " ") == short


def test_bounds_stand_with_numbers_and_amounts() -> None:
    assert measured("40", None, "percent", "at_least", 0).replace("\xa0", " ") == "minstens 40 %"
    assert measured("15", None, "count", "exact", 1) == "+15"
    assert measured("5", "10", "fte", "exact", 0).replace("\xa0", " ") == "5 tot 10 fte"
    said = amount(2_600_000_000, None, "at_most", "year").replace("\xa0", " ")
    assert said == "hoogstens € 26.000.000 per jaar"


@pytest.mark.parametrize(
    ("value", "unit", "raw", "said"),
    [
        ("30", "other", "langer dan 30 minuten", "30 minuten"),
        ("6", "other", "zes weken", "6 weken"),
        ("1190000000", "other", "1,19 miljard kubieke meter", "1.190.000.000 kubieke meter"),
        ("10", "day", "tien werkdagen", "10 werkdagen"),
        ("7.4", "other", "7,4", "7,4"),
        ("40", "percent", "veertig procent", "40 %"),
        ("5", "count", "5 scholen", "5"),
    ],
)
def test_units_are_shown_as_printed(value: str, unit: str, raw: str, said: str) -> None:
    assert measured(value, None, unit, "exact", 0, raw).replace("\xa0", " ") == said


@pytest.mark.parametrize(
    ("duration", "said"),
    [
        ("P1Y", "elk jaar"),
        ("P2Y", "elke 2 jaar"),
        ("P3M", "elk kwartaal"),
        ("P6M", "elk half jaar"),
    ],
)
def test_recurrence_is_said_in_words(duration: str, said: str) -> None:
    assert recurrence(duration) == said


@pytest.mark.parametrize(
    ("day", "first", "last", "name"),
    [
        ("2014-01-01", "2014-01-01", "2014-03-31", "eerste kwartaal 2014"),
        ("2014-09-30", "2014-07-01", "2014-09-30", "derde kwartaal 2014"),
        ("2014-12-31", "2014-10-01", "2014-12-31", "vierde kwartaal 2014"),
    ],
)
def test_quarter_of_a_day(day: str, first: str, last: str, name: str) -> None:
    found = quarter(dt.date.fromisoformat(day))
    assert tuple(map(str, found)) == (first, last)
    assert quarter_name(found[0]) == name
    assert short_day(first) == "-".join(reversed(first.split("-")))


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("subsidie", '"subsidie"'),
        ("sub* voor", '"sub"* "voor"'),
        ('"plan van aanpak"', '"plan van aanpak"'),
        ('NOT (x:y) "', '"NOT" "x y"'),
        ("", '""'),
        ("---", '""'),
    ],
)
def test_what_is_typed_becomes_a_query_that_cannot_fail(typed: str, query: str) -> None:
    assert full_text_query(typed) == query


def test_words_are_compared_from_their_beginning() -> None:
    assert words("Coöperatie Het (Zuiden)") == " cooperatie het zuiden"


@pytest.mark.parametrize(
    ("text", "said", "shown"),
    [
        ("een plan", ["plan"], 'een <mark class="x">plan</mark>'),
        ("een planning", ["plan"], "een planning"),
        ("een planning", ["plan*"], 'een <mark class="x">plan</mark>ning'),
        (
            "Coördinatie van <b>",
            ["coordinatie"],
            '<mark class="x">Coördinatie</mark> van &lt;b&gt;',
        ),
        ("de  gemeente", ["De gemeente"], '<mark class="x">de  gemeente</mark>'),
        ("a & b", [], "a &amp; b"),
        ("geen", ["ander", ""], "geen"),
    ],
)
def test_words_are_marked_and_texts_escaped(text: str, said: list[str], shown: str) -> None:
    assert str(highlighted(text, [(word, "x") for word in said])) == shown


def test_a_mark_may_lie_within_another() -> None:
    shown = highlighted(
        "stelt in 2024 een plan vast",
        [("stelt in 2024 een plan vast", "what"), ("in 2024", "when")],
    )
    assert '<mark class="what when">in 2024</mark>' in shown
    assert shown.startswith('<mark class="what">stelt </mark>')


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [([3, 38], 0, 40), ([-2.7, 15], -5, 15), ([0], 0, 1), ([], 0, 1), ([-4, -9], -10, 0)],
)
def test_axis_has_round_ends_around_all_values(
    values: list[float], low: float, high: float
) -> None:
    found = axis(values)
    assert (found.low, found.high) == (low, high)
    assert found.marks[0] == low
    assert found.marks[-1] == high


def test_names_of_files_break_at_their_joints_and_are_escaped() -> None:
    assert broken("begroting_deel-2__a<b.") == "begroting_<wbr>deel-<wbr>2__<wbr>a&lt;b."


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), ""),
        (("IPO", "VNG"), "IPO, VNG"),
        (("Economie, Wonen en Werk", "IPO"), "Economie, Wonen en Werk; IPO"),
    ],
)
def test_names_with_commas_are_told_apart(names: tuple[str, ...], said: str) -> None:
    assert listed(names) == said


def test_numbers_that_disagree_are_drawn_for_each_document() -> None:
    def found(year: str, value: str, document: str) -> dict[str, object]:
        thing = {"series": "scholen", "unit": "count", "change": 0, "nature": "result"}
        return {**thing, "year": year, "value": value, "document": document}

    agree = [found("2019", "5", "a"), found("2020", "7", "a"), found("2020", "7", "b")]
    assert list(of_one_thing(agree)) == [agree]
    other = found("2020", "900", "b")
    assert list(of_one_thing([*agree[:2], other])) == [agree[:2], [other]]


def test_no_line_runs_through_two_values_of_one_year() -> None:
    def dots(*values: tuple[int, int]) -> list[Dot]:
        return [Dot(year, value, "result", "#", "") for year, value in values]

    assert "<polyline" in series(dots((2017, 1), (2018, 2)), "scholen", "", str)
    assert "<polyline" in series(dots((2017, 1), (2018, 2), (2018, 2)), "scholen", "", str)
    assert "<polyline" not in series(dots((2017, 1), (2018, 2), (2018, 9)), "scholen", "", str)


@pytest.mark.parametrize(
    ("chain", "said"),
    [
        ((), ""),
        (("de bond → BvH",), "de bond → BvH"),
        (("BvH → BvH",), ""),
        (("BvH",), ""),
        (("gevraagd: BvH",), "gevraagd: BvH"),
        (
            ("aangekondigd door «De bond gaat:»", "De bond → BvH"),
            "aangekondigd door «De bond gaat:» → De bond → BvH",
        ),
    ],
)
def test_how_actors_were_found(chain: tuple[str, ...], said: str) -> None:
    assert steps(chain, ["BvH"]) == said


def test_several_actors_who_are_named_need_no_steps() -> None:
    assert steps(("Rijk, BvH",), ["Rijk", "BvH"]) == ""
    assert steps(("Rijk → Rijk, BvH",), ["Rijk", "BvH"]) == "Rijk → Rijk, BvH"


def test_years_of_a_picture_stand_to_scale() -> None:
    """A year without anything has its place; one far away is left to the words below."""
    assert fullest({2025: 3, 2028: 1}, 24) == range(2025, 2029)
    assert fullest({2025: 3, 2028: 1, 2050: 1}, 24) == range(2025, 2029)
    assert fullest({2025: 3, 2048: 1}, 24) == range(2025, 2049)

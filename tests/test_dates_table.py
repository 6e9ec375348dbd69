"""The date table of the labelling guidelines, row by row, and its settled cases."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.language.dates import find_dates, find_recurrences, resolve
from extractors.language.dates_words import FEASTS, FIXED, MONTHS, SCHOOL_YEARS, SEASONS, TERMS
from schemas.edtf import day_range

ANCHOR = dt.date(2005, 4, 14)

TABLE = [
    ("De brug opent in het voorjaar van 2014.", "2014-03/2014-05"),
    ("De brug opent in de lente van 2014.", "2014-03/2014-05"),
    ("De brug opent zomer 2014.", "2014-06/2014-08"),
    ("De brug opent in het najaar 2014.", "2014-09/2014-11"),
    ("De brug opent in de herfst van 2014.", "2014-09/2014-11"),
    ("De brug opent in de winter van 2014.", "2014-12/2015-02"),
    ("De brug opent begin 2014.", "2014-01/2014-03"),
    ("De brug opent medio 2014.", "2014-05/2014-08"),
    ("De brug opent eind 2014.", "2014-10/2014-12"),
    ("De brug opent in de eerste helft van 2014.", "2014-01/2014-06"),
    ("De brug opent tweede helft 2014.", "2014-07/2014-12"),
    ("De brug opent in het eerste kwartaal van 2014.", "2014-01/2014-03"),
    ("De brug opent in het tweede kwartaal van 2014.", "2014-04/2014-06"),
    ("De brug opent in het derde kwartaal van 2014.", "2014-07/2014-09"),
    ("De brug opent in het vierde kwartaal van 2014.", "2014-10/2014-12"),
    ("De brug is dicht in het schooljaar 2013-2014.", "2013-08/2014-07"),
    ("De brug is dicht in studiejaar 2013/2014.", "2013-08/2014-07"),
    ("De brug is dicht in 2013 en 2014.", "2013/2014"),
    ("De brug is dicht van 2013-2014.", "2013/2014"),
    ("De brug is dicht in 2013 tot en met 2014.", "2013/2014"),
    ("De brug opent uiterlijk 1 juli 2014.", "../2014-07-01"),
    ("De brug opent vóór 1 juli 2014.", "../2014-07-01"),
    ("De brug blijft dicht tot 1 juli 2014.", "../2014-07-01"),
    ("De brug is open vanaf 1 juli 2014.", "2014-07-01/.."),
    ("De brug is open per 1 juli 2014.", "2014-07-01/.."),
    ("De brug opent binnen drie maanden.", "../2005-07-14"),
    ("De brug opent binnen negentien maanden.", "../2006-11-14"),
    ("De brug is open in 2014.", "2014"),
    ("De brug is open in september 2014.", "2014-09"),
    ("De brug opent op 16 september 2014.", "2014-09-16"),
    ("De brug opent rond 2014.", "2014~"),
    ("De brug opent de komende jaren niet.", "2005/.."),
    ("De brug krijgt de komende tijd een verfbeurt.", "2005/.."),
    ("De brug staat momenteel open.", "2005-04-14"),
    ("De brug is inmiddels open.", "2005-04-14"),
]


@pytest.mark.parametrize(("text", "edtf"), TABLE)
def test_guidelines_table(text: str, edtf: str) -> None:
    (mention,) = find_dates(text)
    assert resolve(mention, ANCHOR) == edtf


def test_coming_three_years_of_a_document_of_2013() -> None:
    (mention,) = find_dates("De komende drie jaar wordt de brug vernieuwd.")
    assert resolve(mention, dt.date(2013, 8, 23)) == "2013/2016"


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("De brug wordt jaarlijks gekeurd.", "P1Y"),
        ("De brug wordt tweemaal per jaar gekeurd.", "P6M"),
        ("De brug wordt vier keer per jaar gekeurd.", "P3M"),
        ("De brug wordt elk kwartaal gekeurd.", "P3M"),
        ("De brug wordt maandelijks gekeurd.", "P1M"),
        ("De brug wordt wekelijks gekeurd.", "P1W"),
        ("De brug wordt tweejaarlijks gekeurd.", "P2Y"),
    ],
)
def test_guidelines_recurrences(text: str, duration: str) -> None:
    (recurrence,) = find_recurrences(text)
    assert recurrence.duration == duration


@pytest.mark.parametrize(
    ("known_to", "edtf"), [("day", "2018-06-01"), ("month", "2018-06"), ("year", "2018")]
)
def test_now_is_as_exact_as_the_document_date(known_to: str, edtf: str) -> None:
    (mention,) = find_dates("Op dit moment zijn er negen pontjes.")
    assert mention.date_class == "now"
    assert resolve(mention, dt.date(2018, 6, 1), known_to=known_to) == edtf  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "anchor", "tense", "edtf"),
    [
        ("in juni", "2008-02-01", None, "2008-06"),
        ("in juni", "2008-02-01", "past", "2007-06"),
        ("in juni", "2008-02-01", "future", "2008-06"),
        ("in februari", "2008-02-01", "past", "2008-02"),
        ("in november", "2008-02-01", None, "2007-11"),
        ("in november", "2008-02-01", "future", "2008-11"),
        ("tussen oktober en december", "2008-02-01", "past", "2007-10/2007-12"),
        ("tussen oktober en december", "2008-02-01", "future", "2008-10/2008-12"),
        ("tussen november en februari", "2008-04-01", "past", "2007-11/2008-02"),
        ("op 23 maart", "2018-06-01", None, "2018-03-23"),
        ("op 23 maart", "2018-06-01", "future", "2019-03-23"),
        ("in het najaar", "2013-08-23", None, "2013-09/2013-11"),
        ("in het najaar", "2013-08-23", "past", "2012-09/2012-11"),
        ("in de winter", "2014-01-10", None, "2013-12/2014-02"),
        ("in de winter", "2014-10-10", None, "2014-12/2015-02"),
        ("uiterlijk 1 februari", "2014-03-10", None, "../2015-02-01"),
        ("uiterlijk 1 februari", "2014-03-10", "past", "../2014-02-01"),
        ("vanaf oktober", "2018-06-01", None, "2018-10/.."),
        ("op donderdag 12 april", "2018-06-01", None, "2018-04-12"),
        # The weekday decides: 12 April is a Friday in 2019.
        ("op vrijdag 12 april", "2018-09-01", None, "2019-04-12"),
        # Six months either way: what is to come.
        ("in juni", "2022-12-22", None, "2023-06"),
    ],
)
def test_open_years_go_to_the_nearest_or_to_the_tense(
    text: str, anchor: str, tense: str | None, edtf: str
) -> None:
    (mention,) = find_dates(text)
    day = dt.date.fromisoformat(anchor)
    assert resolve(mention, day, tense) == edtf  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("anchor", "coming", "last"),
    [
        ("2008-01-15", "2008", "2007"),
        ("2008-02-28", "2008", "2007"),
        ("2008-03-01", "2009", "2007"),
        ("2008-10-31", "2009", "2007"),
        ("2008-11-01", "2009", "2008"),
        ("2022-12-22", "2023", "2022"),
    ],
)
def test_coming_and_last_year_at_the_turn_of_the_year(anchor: str, coming: str, last: str) -> None:
    day = dt.date.fromisoformat(anchor)
    assert resolve(find_dates("Het komende jaar")[0], day) == coming
    assert resolve(find_dates("Het afgelopen jaar")[0], day) == last


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("dit schooljaar", "2018-06-01", "2017-08/2018-07"),
        ("dit schooljaar", "2018-08-01", "2018-08/2019-07"),
        ("volgend schooljaar", "2018-06-01", "2018-08/2019-07"),
        ("vorig schooljaar", "2018-06-01", "2016-08/2017-07"),
        ("komend studiejaar", "2013-08-23", "2013-08/2014-07"),
        ("komend studiejaar", "2013-09-23", "2014-08/2015-07"),
        ("afgelopen schooljaar", "2018-07-10", "2017-08/2018-07"),
        ("afgelopen schooljaar", "2018-09-10", "2017-08/2018-07"),
    ],
)
def test_school_years_from_the_document(text: str, anchor: str, edtf: str) -> None:
    assert resolve(find_dates(text)[0], dt.date.fromisoformat(anchor)) == edtf


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("deze kabinetsperiode", "2008-05-01", "2007/2011"),
        ("deze kabinetsperiode", "2013-05-01", "2012/2017"),
        ("tot het einde van deze kabinetsperiode", "2022-12-22", "../2025"),
        ("in de vorige kabinetsperiode", "2013-05-01", "2010/2012"),
        ("in de volgende kabinetsperiode", "2019-05-01", "2021/2025"),
        ("deze kabinetsperiode", "1979-05-01", None),
        ("deze raadsperiode", "2014-02-01", "2010/2014"),
        ("deze raadsperiode", "2014-05-01", "2014/2018"),
        ("deze statenperiode", "2014-05-01", "2011/2015"),
        ("deze collegeperiode", "2014-05-01", None),
    ],
)
def test_terms_of_office(text: str, anchor: str, edtf: str | None) -> None:
    assert resolve(find_dates(text)[0], dt.date.fromisoformat(anchor)) == edtf


@pytest.mark.parametrize(
    "text", ["dit najaar", "in juni", "binnen drie maanden", "nu", "tussen nu en 2020", "eind juni"]
)
def test_without_anchor_relative_dates_stay_unresolved(text: str) -> None:
    (mention,) = find_dates(text)
    assert resolve(mention, None) is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("op 3 mei 2014", "2014-05-03"), ("tussen mei en juli 2014", "2014-05/2014-07")],
)
def test_without_anchor_absolute_dates_resolve(text: str, edtf: str) -> None:
    (mention,) = find_dates(text)
    assert resolve(mention, None) == edtf
    assert day_range(edtf)


def test_leap_day_without_year_goes_to_a_leap_year() -> None:
    (mention,) = find_dates("op 29 februari")
    assert resolve(mention, dt.date(2015, 2, 10)) == "2016-02-29"


@pytest.mark.parametrize("phrase", [phrase for phrase, _, _ in FIXED])
def test_every_fixed_phrase_is_found(phrase: str) -> None:
    text = phrase.replace(" .", ".")
    (mention,) = find_dates(f"De brug gaat {text} dicht.")
    assert mention.text == text


@pytest.mark.parametrize("word", [*SEASONS, *MONTHS, *TERMS, *sorted(SCHOOL_YEARS), *FEASTS])
def test_every_word_for_a_stretch_is_found(word: str) -> None:
    text = f"dit {word}" if word in TERMS or word in SCHOOL_YEARS else f"{word} 2014"
    (mention,) = find_dates(f"Voor de brug is {text} gekozen.")
    assert mention.text == text

"""Every form of date with every preposition; what is expected is worked out from the calendar."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest

from extractors.language.dates import find_dates, resolve
from schemas.edtf import day_range

ANCHOR = dt.date(2014, 4, 14)
Range = tuple[str | None, str | None]

_YEAR = "januari februari maart april mei juni juli augustus september oktober november december"
MONTH_NAMES = tuple(_YEAR.split())


def _months(year: int, first: int, last: int) -> tuple[str, str]:
    """First and last day of months counted from January of `year`."""
    one, two = divmod(first - 1, 12), divmod(last - 1, 12)
    end = calendar.monthrange(year + two[0], two[1] + 1)[1]
    begin = dt.date(year + one[0], one[1] + 1, 1)
    return begin.isoformat(), dt.date(year + two[0], two[1] + 1, end).isoformat()


def _forms() -> list[tuple[str, str, str, str]]:
    """Form with article, its first and last day, and the last day that "before" it allows."""
    forms = []
    for year in (1998, 2014, 2027):
        whole = _months(year, 1, 12)
        forms.append((f"{year}", *whole, whole[1]))
        for number, name in enumerate(MONTH_NAMES, start=1):
            month = _months(year, number, number)
            forms.append((f"{name} {year}", *month, month[1]))
            day = dt.date(year, number, 17).isoformat()
            forms.append((f"17 {name} {year}", day, day, day))
        day = dt.date(year, 7, 1).isoformat()
        forms += [(f"01-07-{year}", day, day, day), (f"1e juli {year}", day, day, day)]
        for name, first, last in (
            ("het voorjaar", 3, 5),
            ("de zomer", 6, 8),
            ("het najaar", 9, 11),
            ("de winter", 12, 14),
            ("het eerste kwartaal", 1, 3),
            ("het 2e kwartaal", 4, 6),
            ("het derde kwartaal", 7, 9),
            ("het vierde kwartaal", 10, 12),
            ("de eerste helft", 1, 6),
            ("de tweede helft", 7, 12),
            ("het tweede halfjaar", 7, 12),
        ):
            span = _months(year, first, last)
            before = _months(year, first, first)[1]
            forms.append((f"{name} van {year}", *span, before))
            if "helft" not in name:
                forms.append((f"{name} {year}", *span, before))
        for name, first, last in (("begin", 1, 3), ("medio", 5, 8), ("eind", 10, 12)):
            span = _months(year, first, last)
            forms.append((f"{name} {year}", *span, span[1]))
        school = _months(year, 8, 19)
        august = _months(year, 8, 8)[1]
        forms.append((f"het schooljaar {year}-{year + 1}", *school, august))
        forms.append((f"het studiejaar {year}/{year + 1}", *school, august))
    return forms


FORMS = _forms()
IN = ("in", "tijdens", "gedurende", "in de loop van")
UNTIL = ("uiterlijk", "uiterlijk in", "tot en met", "t/m", "niet later dan", "op zijn laatst")
BEFORE = ("vóór", "tot", "voorafgaand aan")
FROM = ("vanaf", "per", "met ingang van", "sinds", "m.i.v.")
ABOUT = ("rond", "omstreeks")


def _one(text: str) -> tuple[str, str]:
    """Text and EDTF of the only mention in a sentence around `text`."""
    (mention,) = find_dates(f"De raad besluit {text} over het plan.")
    edtf = resolve(mention, ANCHOR)
    assert edtf is not None
    return mention.text, edtf


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[0])
def test_form_with_every_preposition(form: tuple[str, str, str, str]) -> None:
    text, first, last, before = form
    for prepositions, expected in (
        (IN, (first, last)),
        (UNTIL, (None, last)),
        (BEFORE, (None, before)),
        (FROM, (first, None)),
        (ABOUT, (first, last)),
    ):
        for preposition in prepositions:
            part = text.startswith(("begin", "medio", "eind"))
            meant: Range = (first, last) if preposition == "per" and part else expected
            phrase = f"{preposition} {text}"
            found, edtf = _one(phrase)
            assert (found, day_range(edtf)) == (phrase, meant)
            assert ("~" in edtf) == (preposition in ABOUT)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[0])
def test_form_after(form: tuple[str, str, str, str]) -> None:
    """After a stretch begins the day after it; after a day is from that day on."""
    text, first, last, _ = form
    _, edtf = _one(f"na {text}")
    day = dt.date.fromisoformat(last)
    after = day if first == last else day + dt.timedelta(days=1)
    assert day_range(edtf) == (after.isoformat(), None)


@pytest.mark.parametrize("sign", [" tot en met ", " t/m ", " tot ", " - ", " – ", "-"])
@pytest.mark.parametrize("years", [(2013, 2014), (2013, 2017), (1999, 2002)])
def test_ranges_of_years(sign: str, years: tuple[int, int]) -> None:
    text = f"{years[0]}{sign}{years[1]}"
    for phrase in (f"in {text}", f"in de periode {text}", f"van {text}", f"de periode {text}"):
        found, edtf = _one(phrase)
        assert (found, edtf) == (phrase, f"{years[0]}/{years[1]}")


@pytest.mark.parametrize("number", range(1, 13))
def test_ranges_of_months_cross_the_year(number: int) -> None:
    """From a month to two months later; the year named is that of the end."""
    last = number % 12 + 2 if number % 12 < 11 else 1
    begin_year = 2013 if number > last else 2014
    name, other = MONTH_NAMES[number - 1], MONTH_NAMES[last - 1]
    expected = _months(begin_year, number, number)[0], _months(2014, last, last)[1]
    for phrase in (f"van {name} tot {other} 2014", f"van {name} tot en met {other} 2014"):
        found, edtf = _one(phrase)
        assert (found, day_range(edtf)) == (phrase, expected)


COUNTS = [("twee", 2), ("drie", 3), ("6", 6), ("tien", 10), ("12", 12)]


@pytest.mark.parametrize(("word", "count"), COUNTS)
def test_terms_and_stretches(word: str, count: int) -> None:
    months = ANCHOR.month - 1 + count
    end = dt.date(ANCHOR.year + months // 12, months % 12 + 1, ANCHOR.day)
    assert _one(f"binnen {word} maanden")[1] == f"../{end.isoformat()}"
    assert _one(f"uiterlijk binnen {word} maanden")[1] == f"../{end.isoformat()}"
    assert _one(f"over {word} maanden")[1] == f"{end:%Y-%m}"
    assert _one(f"de komende {word} maanden")[1] == f"2014-04/{end:%Y-%m}"
    later = ANCHOR.year + count
    assert _one(f"binnen {word} jaar")[1] == f"../{later}-04-14"
    assert _one(f"over {word} jaar")[1] == f"{later}"
    assert _one(f"de komende {word} jaar")[1] == f"2014/{later}"
    assert _one(f"de afgelopen {word} jaar")[1] == f"{ANCHOR.year - count}/2014"
    assert _one(f"{word} jaar geleden")[1] == f"{ANCHOR.year - count}"
    weeks = ANCHOR + dt.timedelta(weeks=count)
    assert _one(f"binnen {word} weken")[1] == f"../{weeks.isoformat()}"
    days = ANCHOR + dt.timedelta(days=count)
    assert _one(f"binnen {word} dagen na ondertekening")[1] == f"../{days.isoformat()}"


@pytest.mark.parametrize("number", range(1, 13))
@pytest.mark.parametrize(
    ("words", "past"),
    [("jl.", True), ("jongstleden", True), ("a.s.", False), ("aanstaande", False)],
)
def test_last_and_next(number: int, words: str, past: bool) -> None:
    day = dt.date(2014, number, 9)
    if past and day > ANCHOR:
        day = day.replace(year=2013)
    elif not past and day < ANCHOR:
        day = day.replace(year=2015)
    phrase = f"op 9 {MONTH_NAMES[number - 1]} {words}"
    assert _one(phrase) == (phrase, day.isoformat())


@pytest.mark.parametrize(
    ("word", "shift"), [("dit", 0), ("volgend", 1), ("vorig", -1)], ids=["dit", "volgend", "vorig"]
)
def test_years_from_the_document(word: str, shift: int) -> None:
    year = 2014 + shift
    phrase = f"{word} jaar"
    assert _one(phrase)[1] == f"{year}"
    assert _one(f"begin {phrase}")[1] == f"{year}-01/{year}-03"
    assert _one(f"eind {phrase}")[1] == f"{year}-10/{year}-12"
    assert _one(f"in mei van {phrase}")[1] == f"{year}-05"
    assert _one(f"op 3 mei {phrase}")[1] == f"{year}-05-03"
    assert _one(f"in de tweede helft van {phrase}")[1] == f"{year}-07/{year}-12"
    assert _one(f"in het derde kwartaal van {phrase}")[1] == f"{year}-07/{year}-09"
    assert _one(f"uiterlijk {phrase}")[1] == f"../{year}"
    assert _one(f"vanaf {phrase}")[1] == f"{year}/.."

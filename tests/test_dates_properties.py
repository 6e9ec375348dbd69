"""What holds for every text: spans, order, valid EDTF, no exception."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.language import dates_words as words
from extractors.language.dates import (
    DateMention,
    as_school_year,
    find_dates,
    find_recurrences,
    resolve,
)
from schemas.edtf import day_range, is_valid

_SIGNS = """
de het van in en of tot t/m - – / , . ( ) 's jl. a.s. jaren periode helft jaarlijks keer per
elk € De
1 2 3 9 12 29 30 31 53 99 2000 2013 2014 2015 2100 '14 14 01-07-2014 2014-07 Q3
0 00 1.000 2008/50/EG
"""
_VOCABULARY = sorted(
    {
        *words.MONTHS,
        *words.WEEKDAYS,
        *words.SEASONS,
        *words.FEASTS,
        *words.SHARES,
        *words.RELATIVE,
        *words.ORDINALS,
        *words.NUMERALS,
        *words.UNITS,
        *words.TERMS,
        *words.UNPLACED_TERMS,
        *words.SCHOOL_YEARS,
        *words.TRAILING,
        *(phrase for phrase, _, _ in words.PREPOSITIONS),
        *(phrase for phrase, _, _ in words.FIXED),
        *_SIGNS.split(),
    }
)
_TEXTS = st.one_of(
    st.lists(st.sampled_from(_VOCABULARY), max_size=12).map(" ".join),
    st.lists(st.sampled_from(_VOCABULARY), max_size=8).map("".join),
    st.text(max_size=60),
)
_ANCHORS = st.one_of(st.none(), st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)))
_TENSES = st.sampled_from([None, "past", "future"])
_PRECISIONS = st.sampled_from(["day", "month", "year"])


@settings(max_examples=600, deadline=None)
@given(_TEXTS, _ANCHORS, _TENSES, _PRECISIONS)
def test_mentions_are_sound(text, anchor, tense, known_to) -> None:  # type: ignore[no-untyped-def]
    end = 0
    for mention in find_dates(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.text == mention.text.strip()
        end = mention.end
        for reading in (mention, as_school_year(mention)):
            edtf = resolve(reading, anchor, tense, known_to)
            assert edtf is None or is_valid(edtf)
            if edtf is not None:
                assert reading.date_class != "unresolved"
                _limits_agree(reading, edtf)


def _limits_agree(mention: DateMention, edtf: str) -> None:
    first, last = day_range(edtf)
    if mention.date_class == "until":
        assert first is None
    elif mention.date_class == "from":
        assert last is None


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_recurrences_are_sound(text: str) -> None:
    end = 0
    for one in find_recurrences(text):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert one.duration[0] == "P" and one.duration[-1] in "YMWD" and int(one.duration[1:-1])
        end = one.end


@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)))
def test_a_written_day_resolves_to_itself(day: dt.date) -> None:
    month = next(name for name, number in words.MONTHS.items() if number == day.month)
    for text in (f"{day.day} {month} {day.year}", f"{day:%d-%m-%Y}", day.isoformat()):
        (mention,) = find_dates(f"Dat was op {text}.")
        assert resolve(mention, None) == day.isoformat()


@given(st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31)), st.dates(dt.date(1990, 1, 1)))
def test_absolute_dates_do_not_look_at_the_anchor(day: dt.date, anchor: dt.date) -> None:
    (mention,) = find_dates(f"uiterlijk in het najaar van {day.year}")
    assert resolve(mention, anchor) == resolve(mention, None) == f"../{day.year}-11"

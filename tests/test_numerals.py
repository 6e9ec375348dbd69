"""Numerals: a speller of Dutch number words as the generated grammar, and digit forms."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.numerals import (
    find_numerals,
    find_quantities,
    parse_digits,
    parse_words,
    sign_before,
)

UNITS = [
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
    "negentien",
]
TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


def spell(number: int) -> str:
    """Spell 0 to 999.999 in Dutch, written as one word."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        ten, unit = TENS[number // 10 - 2], number % 10
        if not unit:
            return ten
        return UNITS[unit] + ("ën" if UNITS[unit].endswith("e") else "en") + ten
    if number < 1000:
        head, rest = number // 100, number % 100
        return ("" if head == 1 else UNITS[head]) + "honderd" + (spell(rest) if rest else "")
    head, rest = number // 1000, number % 1000
    return ("" if head == 1 else spell(head)) + "duizend" + (spell(rest) if rest else "")


def dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@given(st.integers(0, 999_999))
def test_a_spelled_number_is_read_back(number: int) -> None:
    assert parse_words(spell(number)) == number


@given(st.integers(2, 999_999))
def test_a_spelled_number_is_found_whole_in_a_sentence(number: int) -> None:
    word = spell(number)
    text = f"Daar wonen {word} mensen."
    assert [(n.value, text[n.start : n.end]) for n in find_numerals(text)] == [(number, word)]


@given(st.integers(0, 10**12))
def test_grouped_digits_are_read_back(number: int) -> None:
    assert parse_digits(dotted(number)) == number


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_grouped_digits_with_cents_are_read_back(whole: int, cents: int) -> None:
    assert parse_digits(f"{dotted(whole)},{cents:02d}") == whole + Decimal(cents) / 100


@given(st.integers(1, 999), st.sampled_from(["duizend", "miljoen", "mln", "mld", "miljard"]))
def test_the_multiplying_word_multiplies(number: int, word: str) -> None:
    weights = {"duizend": 3, "miljoen": 6, "mln": 6, "mld": 9, "miljard": 9}
    (numeral,) = find_numerals(f"Er gaat {number} {word} om.")
    assert numeral.value == number * Decimal(10) ** weights[word]
    assert numeral.base == number


@given(st.text(max_size=80))
def test_numerals_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for numeral in find_numerals(text):
        assert end <= numeral.start < numeral.end <= len(text)
        end = numeral.end


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("12", "12"),
        ("1.300.000", "1300000"),
        ("1,300,000", "1300000"),
        ("2.500", "2500"),
        ("0.500", "0.5"),
        ("64.8", "64.8"),
        ("2,5", "2.5"),
        ("14.35", "14.35"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("12 000", "12000"),
        ("2½", "2.5"),
        ("¾", "0.75"),
        ("0,001", "0.001"),
        ("1.5", "1.5"),
    ],
)
def test_decimal_signs_and_groups_are_told_apart(digits: str, value: str) -> None:
    assert parse_digits(digits) == Decimal(value)


def test_what_is_counted_comes_in_whole_pieces() -> None:
    assert parse_digits("12,000", whole=True) == 12000
    assert parse_digits("12,500", whole=True) == Decimal("12.5")
    assert parse_digits("12,000") == 12


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("anderhalf", "1.5"),
        ("anderhalve", "1.5"),
        ("tweeënhalf", "2.5"),
        ("drieëneenhalf", "3.5"),
        ("drie en een half", "3.5"),
        ("vijftienhonderd", "1500"),
        ("twaalfhonderdvijftig", "1250"),
        ("honderdeneen", "101"),
        ("duizendeneen", "1001"),
        ("vierendertigduizend", "34000"),
        ("één", "1"),
        ("nul", "0"),
        ("eerste", None),
        ("tweede", None),
        ("honderden", None),
        ("drietal", None),
        ("verzes", None),
    ],
)
def test_words_that_the_speller_does_not_write(words: str, value: str | None) -> None:
    assert parse_words(words) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    "text",
    [
        "de norm voor PM10",
        "een covid-19-uitbraak",
        "de 3e ronde",
        "paragraaf 1.2.3",
        "honderden wijken en duizenden straten",
        "een school en een plein",
        "De wethouder acht dit haalbaar.",
        "met inachtneming van en in acht te nemen",
        "een 10-puntenplan",
        "sinds '98",
        "zestigers en tachtigjarigen",
        "de eenheid van achttienden",
        "dossier 1234567890123456",
        "€ 99.999.999.999.999.999 miljard",
    ],
)
def test_no_numeral(text: str) -> None:
    assert find_numerals(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("tien tot vijftien miljoen", [(10_000_000, 15_000_000)]),
        ("2 à 3 miljoen", [(2_000_000, 3_000_000)]),
        ("30-35 regio's", [(30, 35)]),
        ("tussen de 20 en 25 wijken", [(20, 25)]),
        ("20 en 25 wijken", [(20, None), (25, None)]),
        ("twee of drie wijken", [(2, 3)]),
        ("tussen de 5 euro en 10 euro", [(5, 10)]),
        ("minimaal 20 en maximaal 25 wijken", [(20, 25)]),
        ("ten minste 20 ha en ten hoogste 25 ha", [(20, 25)]),
        ("minimaal 20 wijken en maximaal 25 dorpen", [(20, None), (25, None)]),
        ("20 en maximaal 25 wijken", [(20, None), (25, None)]),
        ("drie of twee wijken", [(3, None), (2, None)]),
        ("500.000 tot 1 miljoen", [(500_000, 1_000_000)]),
        ("is gestegen van 10 tot 15", [(10, None), (15, None)]),
        ("wijken van 10 tot 15 straten", [(10, 15)]),
        ("van 34 naar 40", [(34, None), (40, None)]),
        ("10% tot 15%", [(10, 15)]),
        ("in 2022 tot 118.000", [(2022, None), (118_000, None)]),
        ("twee miljoen driehonderdduizend", [(2_300_000, None)]),
        ("een half miljard", [(500_000_000, None)]),
        ("driekwart miljoen", [(750_000, None)]),
    ],
)
def test_quantities_and_ranges(text: str, values: list[tuple[int, int | None]]) -> None:
    assert [(q.value, q.value_max) for q in find_quantities(text)] == values


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("een groei van +15", 1),
        ("hbo -4", -1),
        ("hbo −4", -1),
        ("(- 4", -1),
        ("plus 5", 1),
        ("min 5", -1),
        ("10 - 5", 0),
        ("2017-5", 0),
        ("de groep + 5", 1),
        ("ongeveer +/- 5", 0),
        ("wonen - 5", 0),
        ("er zijn 5", 0),
    ],
)
def test_signs(text: str, sign: int) -> None:
    start = max(text.rfind(" "), text.rfind("+"), text.rfind("-"), text.rfind("−")) + 1
    assert sign_before(text, start)[0] == sign

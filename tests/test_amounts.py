"""Amounts of money: a table of phrasings and a generated grammar."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.amounts import find_amounts

MLN = 1_000_000
MLD = 1_000_000_000

ONE_AMOUNT = [
    # currency before or behind, digits, separators
    ("€ 1,5 miljoen", 1.5 * MLN),
    ("€1,5 miljoen", 1.5 * MLN),
    ("1.5 miljoen euro", 1.5 * MLN),
    ("1,5 miljoen euro", 1.5 * MLN),
    ("euro 12.000", 12_000),
    ("Euro 12.000", 12_000),
    ("EUR 2 mln", 2 * MLN),
    ("EUR 2 mln.", 2 * MLN),
    ("2 mln EUR", 2 * MLN),
    ("€ 2 mio", 2 * MLN),
    ("60 mld. euro", 60 * MLD),
    ("€ 60 mrd", 60 * MLD),
    ("€ 0,4 mld", 0.4 * MLD),
    ("€ 100 mln.", 100 * MLN),
    ("€ 1.300.000", 1_300_000),
    ("€ 1.300.000,00", 1_300_000),
    ("€ 1.300.000,-", 1_300_000),
    ("€ 450,--", 450),
    ("€ 450,=", 450),
    ("€ 12 000 000", 12 * MLN),
    ("€ 1.234,56", 1234.56),
    ("€ 1,234.56", 1234.56),
    ("€ 12,000", 12_000),
    ("€ 0,30", 0.30),
    ("€ 750", 750),
    ("750 euro", 750),
    ("€ 85.000", 85_000),
    ("85 duizend euro", 85_000),
    ("€ 85k", 85_000),
    ("€ 1½ miljoen", 1.5 * MLN),
    ("€5M", 5 * MLN),
    ("50 eurocent", 0.5),
    ("€ 2.500 miljoen", 2_500 * MLN),
    ("2,5 ton euro", 250_000),
    ("€ 2,5 ton", 250_000),
    # words
    ("anderhalf miljoen euro", 1.5 * MLN),
    ("anderhalve ton euro", 150_000),
    ("een half miljoen euro", 0.5 * MLN),
    ("een half miljard euro", 0.5 * MLD),
    ("tweeënhalf miljoen euro", 2.5 * MLN),
    ("drie en een half miljoen euro", 3.5 * MLN),
    ("driekwart miljoen euro", 0.75 * MLN),
    ("een miljoen euro", MLN),
    ("een miljard euro", MLD),
    ("vijfentwintigduizend euro", 25_000),
    ("twintig duizend euro", 20_000),
    ("honderd miljoen euro", 100 * MLN),
    ("twee miljoen driehonderdduizend euro", 2.3 * MLN),
    ("twaalf euro", 12),
    ("één miljard euro", MLD),
    # signs
    ("-€ 5 mln", -5 * MLN),
    ("€ -5 mln", -5 * MLN),
    ("− € 5 mln", -5 * MLN),
]


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("een bijdrage van € 412 (x 1.000) voor de haven", 412_000),
        ("de huur (€ 62 (x 1.000)), volgens de begroting", 62_000),
        ("een bijdrage van € 412 (x € 1.000) voor de haven", 412_000),
        ("een bijdrage van € 412 (x1000) voor de haven", 412_000),
        ("een bijdrage van € 412 (× € 1.000,-) voor de haven", 412_000),
        ("een bijdrage van € 412 (* 1.000) voor de haven", 412_000),
        ("een bijdrage van € 412 x € 1.000,- voor de haven", 412_000),
        ("een bijdrage van 412 euro (x 1.000) voor de haven", 412_000),
        ("een bijdrage van € 412 (in duizenden euro's) voor de haven", 412_000),
        ("een bijdrage van € 412 (bedragen x € 1.000) voor de haven", 412_000),
        ("een bijdrage van € 1.250 (x 1.000)", 1_250_000),
        ("een bijdrage van € 3,2 (x 1 mln.) voor de haven", 3_200_000),
        ("een bijdrage van € 3,2 (in miljoenen)", 3_200_000),
        # what says its own size, and what multiplies nothing
        ("een bijdrage van € 4 miljoen (x 1.000)", 4_000_000),
        ("een bijdrage van € 412 (in 2025)", 412),
        ("een bijdrage van € 412 (x 10 weken)", 412),
        ("een bijdrage van € 412 (x 1.000 leden)", 412),
        ("een bijdrage van € 412 x 1.000 leden", 412),
        ("een bijdrage van € 412 (x 1.000.000.000)", 412),
        ("een bijdrage van € 412 (zie bijlage)", 412),
    ],
)
def test_what_stands_in_brackets_behind_an_amount_multiplies_it(text: str, euros: int) -> None:
    (found,) = find_amounts(text)
    assert found.cents == 100 * euros


@pytest.mark.parametrize(("text", "euros"), ONE_AMOUNT)
def test_one_amount(text: str, euros: float) -> None:
    (found,) = find_amounts(f"Daarvoor komt {text} vrij.")
    assert found.cents == round(Decimal(str(euros)) * 100)
    assert found.max_cents is None
    assert not found.guilders


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("ƒ 500,-", 22_689),
        ("f 500,-", 22_689),
        ("fl. 1.000,-", 45_378),
        ("Hfl 1.000", 45_378),
        ("NLG 2,2 mln", 99_831_648),
        ("12 miljoen gulden", 544_536_259),
        ("tweehonderd gulden", 9_076),
        ("f 18,6 miljoen", 844_031_202),
    ],
)
def test_guilders_are_converted_and_flagged(text: str, cents: int) -> None:
    (found,) = find_amounts(f"Dat kost {text} in totaal.")
    assert (found.cents, found.guilders, found.text) == (cents, True, text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("tien tot vijftien miljoen euro", 10 * MLN, 15 * MLN),
        ("€ 2 à 3 miljoen", 2 * MLN, 3 * MLN),
        ("€ 10-15 mln", 10 * MLN, 15 * MLN),
        ("€ 10 – 15 mln", 10 * MLN, 15 * MLN),
        ("€ 20 tot € 30 miljoen", 20 * MLN, 30 * MLN),
        ("€ 500.000 tot € 1 miljoen", 500_000, MLN),
        ("1,2 à 1,4 miljard euro", 1.2 * MLD, 1.4 * MLD),
        ("€ 2.500,- tot € 4.000,-", 2_500, 4_000),
        ("€ 50.000 of € 60.000", 50_000, 60_000),
        ("één tot twee miljoen euro", MLN, 2 * MLN),
        ("€ 5-7k", 5_000, 7_000),
    ],
)
def test_ranges(text: str, low: float, high: float) -> None:
    (found,) = find_amounts(f"De subsidie is {text} groot.")
    assert (found.cents, found.max_cents) == (round(low * 100), round(high * 100))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Het kost tussen de 5 en 10 miljoen euro.", 5 * MLN, 10 * MLN),
        ("Het kost tussen de 4000 euro en 9000 euro.", 4_000, 9_000),
        ("Het kost minimaal € 4.000 en maximaal € 9.000.", 4_000, 9_000),
    ],
)
def test_between_two_amounts_is_a_range(text: str, low: float, high: float) -> None:
    (found,) = find_amounts(text)
    assert (found.cents, found.max_cents) == (low * 100, high * 100)
    assert found.qualifier == "exact"


@pytest.mark.parametrize(
    "text",
    [
        "Het budget is verhoogd van € 10 tot € 12 miljoen.",
        "De bijdrage gaat van € 10 miljoen naar € 12 miljoen.",
        "Het rijk geeft € 10 miljoen en de stad € 12 miljoen.",
    ],
)
def test_a_move_or_list_is_two_amounts(text: str) -> None:
    assert [a.max_cents for a in find_amounts(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "qualifier", "outer"),
    [
        ("Dat kost circa € 2 mln.", "about", "circa € 2 mln"),
        ("Dat kost ca. € 2 mln.", "about", "ca. € 2 mln"),
        ("Dat kost ongeveer € 2 mln.", "about", "ongeveer € 2 mln"),
        ("Dat kost ruim € 2 mln.", "about", "ruim € 2 mln"),
        ("Dat kost bijna € 2 mln.", "about", "bijna € 2 mln"),
        ("Dat kost zo’n € 2 mln.", "about", "zo’n € 2 mln"),
        ("Dat kost een kleine € 2 mln.", "about", "een kleine € 2 mln"),
        ("Dat kost naar schatting € 2 mln.", "about", "naar schatting € 2 mln"),
        ("Dat kost rond de € 2 mln.", "about", "rond de € 2 mln"),
        ("Dat kost minimaal € 2 mln.", "at_least", "minimaal € 2 mln"),
        ("Dat kost ten minste € 2 mln.", "at_least", "ten minste € 2 mln"),
        ("Dat kost meer dan € 2 mln.", "at_least", "meer dan € 2 mln"),
        ("Dat kost maximaal € 2 mln.", "at_most", "maximaal € 2 mln"),
        ("Dat kost ten hoogste € 2 mln.", "at_most", "ten hoogste € 2 mln"),
        ("Dat kost niet meer dan € 2 mln.", "at_most", "niet meer dan € 2 mln"),
        ("Er is subsidie tot € 25.000 per school.", "at_most", "tot € 25.000"),
        ("Er is een maximum van € 25.000.", "at_most", "maximum van € 25.000"),
        ("Het loopt op tot € 2 mln.", "exact", "€ 2 mln"),
        ("Het is verhoogd tot € 2 mln.", "exact", "€ 2 mln"),
        ("Dat kost € 2 mln.", "exact", "€ 2 mln"),
        ("Dat kost € 2 mln of meer.", "at_least", "€ 2 mln"),
        ("Dat kost in totaal circa € 2 mln.", "about", "circa € 2 mln"),
        ("Dat kost maximaal in totaal € 2 mln.", "at_most", "maximaal in totaal € 2 mln"),
    ],
)
def test_qualifiers(text: str, qualifier: str, outer: str) -> None:
    (found,) = find_amounts(text)
    assert (found.qualifier, text[found.outer_start : found.end]) == (qualifier, outer)


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("Daarvan is 12 miljoen begroot voor scholen.", [12 * MLN]),
        ("Van het budget gaat 3 miljoen naar zorg en 2,4 mln naar sport.", [3 * MLN, 2.4 * MLN]),
        ("De provincie geeft € 5 miljoen, de stad 2 miljoen.", [5 * MLN, 2 * MLN]),
        ("Het plan sluit aan op de 20 miljoen regeling van vorig jaar.", [20 * MLN]),
        ("De subsidie bedraagt 2,5 ton.", [250_000]),
        ("Hiervoor komt 45 miljoen beschikbaar.", [45 * MLN]),
        ("Voor de pont ligt 13 miljoen per jaar klaar.", [13 * MLN]),
        ("Voor de dorpen trekt het college in 2024 6 miljoen uit.", [6 * MLN]),
        ("Het college is van plan 6 miljoen uit te trekken voor zwembaden.", [6 * MLN]),
        ("Het kabinet maakt structureel 2 miljard vrij voor de jeugd.", [2 * MLD]),
        ("De provincie legt daar 4 miljoen naast.", [4 * MLN]),
        ("De stad draagt 1,2 miljoen bij aan de brug.", [1.2 * MLN]),
        ("Het Rijk en de regio stoppen samen 90 miljoen in het spoor.", [90 * MLN]),
        ("Er is 12 miljoen extra voor wijkverpleging.", [12 * MLN]),
        ("De brug kost naar schatting 40 miljoen.", [40 * MLN]),
        ("De regio ontvangt 20 miljoen uit de pot.", [20 * MLN]),
        ("Daarmee loopt het op tot 75 miljoen structureel.", [75 * MLN]),
        ("De droogte is becijferd op 22 miljard.", [22 * MLD]),
        ("Drie ton is voor de brug gereserveerd.", [300_000]),
        ("Voor een aantal dorpen is 3 miljoen gereserveerd.", [3 * MLN]),
        ("Daarnaast krijgen de waterschappen zo'n 45 miljoen extra.", [45 * MLN]),
        ("De rest, ongeveer 80 miljoen per jaar, wordt verdeeld over de regio's.", [80 * MLN]),
        ("Aan de uitgavenkant werd 30 miljoen bespaard door minder aanvragen.", [30 * MLN]),
        ("De ministeries zullen elk voor 2,5 miljoen bijdragen aan de brug.", [2.5 * MLN]),
    ],
)
def test_money_without_a_currency(text: str, euros: list[float]) -> None:
    assert [a.cents / 100 for a in find_amounts(text)] == euros
    assert find_amounts(text)[-1].bare


@pytest.mark.parametrize(
    "text",
    [
        "bedragen x € 1.000",
        "Bedragen × € 1 miljoen",
        "Ons land telt 18 miljoen inwoners.",
        "Er is 2,5 ton CO2 uitgestoten en dat kost geld.",
        "Voor het slib geldt 8.000 ton in 2012, en daarvoor is budget.",
        "In de begroting staan 3 miljoen bezoekers.",
        "Omgerekend is de uitstoot 109 miljoen kg.",
        "Er komen 3 miljoen doses beschikbaar.",
        "In 2030 zijn 5 miljoen laadpunten beschikbaar.",
        "Er komen 12 miljoen extra reizigers bij.",
        "Het park trekt jaarlijks 2 miljoen mensen uit de streek.",
        "De oorlog kostte 2 miljoen mensen het leven.",
        "Het aantal reizigers groeit in 2030 naar 2 miljoen.",
        "Met de subsidie stijgt het aantal reizigers naar 2 miljoen.",
        "In 2030 rijden er 2 miljoen op stroom.",
        "Als tussendoel geldt 25.000 ton in 2013.",
        "De bijdrage aan het doel was 400 ton.",
        "eis F1 en eis F22",
        "de vijf eurolanden",
        "tientallen miljoenen euro's",
        "de euro-invoering van 2002",
        "de komst van 900.000 woningen",
        "in 2010 en 2011",
    ],
)
def test_no_amount(text: str) -> None:
    assert find_amounts(text) == ()


MULTIPLIED = {"": 1, " mln": MLN, " miljoen": MLN, " miljard": MLD, " mld": MLD}


@given(
    st.integers(1, 999),
    st.integers(0, 9),
    st.sampled_from(sorted(MULTIPLIED)),
    st.sampled_from(["€ {}", "€{}", "{} euro", "EUR {}", "{} EUR"]),
    st.sampled_from(["", "circa ", "ruim ", "maximaal ", "ten minste "]),
)
def test_generated_amounts(whole: int, tenth: int, unit: str, form: str, qualifier: str) -> None:
    digits = f"{whole},{tenth}" if tenth else str(whole)
    text = f"Hiervoor is {qualifier}{form.format(digits + unit)} vrijgemaakt."
    (found,) = find_amounts(text)
    assert found.cents == (whole * 10 + tenth) * MULTIPLIED[unit] * 10
    assert text[found.outer_start :].startswith(qualifier + found.text)


@given(st.text(alphabet="0123456789.,-€ mlneurotf%/()", max_size=60))
def test_amounts_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for found in find_amounts(text):
        assert end <= found.start < found.end <= len(text)
        assert found.outer_start <= found.start
        assert found.text == text[found.start : found.end]
        end = found.end


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("Het tekort bedraagt 240.000 bij het zwembad.", 240_000),
        ("Een nadeel van circa 15.000 op de leges.", 15_000),
        ("Er is een tekort van 1.200 leraren.", None),
        ("Er is een tekort van 12 op de school.", None),
    ],
)
def test_what_runs_short_is_money_where_nothing_is_counted(text: str, euros: int | None) -> None:
    assert [a.cents // 100 for a in find_amounts(text)] == ([] if euros is None else [euros])

"""Numbers: a table of phrasings, what is no number, and properties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.amounts import find_amounts
from extractors.language.numbers import NOT_NUMBERS, NotANumber, find_numbers

NUMBERS = [
    # (text, value, upper value, unit, qualifier, words of the number)
    ("Er doen 182 scholen mee.", "182", None, "count", "exact", "182"),
    ("Er doen 2.011 bedrijven mee.", "2011", None, "count", "exact", "2.011"),
    ("Er doen 2011 bedrijven mee.", "2011", None, "count", "exact", "2011"),
    ("1930 dorpshuizen in het programma", "1930", None, "count", "exact", "1930"),
    ("Er doen zeven regio’s mee.", "7", None, "count", "exact", "zeven"),
    ("Er doen vijfduizend leraren mee.", "5000", None, "count", "exact", "vijfduizend"),
    ("Er komen 900.000 woningen bij.", "900000", None, "count", "exact", "900.000"),
    ("Er komen 1,5 miljoen bomen bij.", "1500000", None, "count", "exact", "1,5 miljoen"),
    ("Er komen 1.5 mln bomen bij.", "1500000", None, "count", "exact", "1.5 mln"),
    ("Er komt anderhalf miljoen bij.", "1500000", None, "count", "exact", "anderhalf miljoen"),
    ("nul verkeersdoden", "0", None, "count", "exact", "nul"),
    ("ruim 2600 leerlingen", "2600", None, "count", "about", "2600"),
    ("circa 2.500 basisscholen", "2500", None, "count", "about", "2.500"),
    ("een kleine 500 scholen", "500", None, "count", "about", "500"),
    ("zo'n 1200 activiteiten", "1200", None, "count", "about", "1200"),
    ("om en nabij 300 wijken", "300", None, "count", "about", "300"),
    ("(+/- 1930)", "1930", None, "count", "about", "1930"),
    ("meer dan 200 bedrijven", "200", None, "count", "at_least", "200"),
    ("ten minste twee gesprekken", "2", None, "count", "at_least", "twee"),
    ("minstens één gesprek", "1", None, "count", "at_least", "één"),
    ("200 of meer bedrijven", "200", None, "count", "at_least", "200"),
    ("hooguit 26 weken", "26", None, "other", "at_most", "26 weken"),
    ("maximaal 5 minuten", "5", None, "other", "at_most", "5 minuten"),
    ("nergens meer dan 60 minuten", "60", None, "other", "at_most", "60 minuten"),
    ("niet minder dan 12 wijken", "12", None, "count", "at_least", "12"),
    ("30-35 regio's", "30", "35", "count", "exact", "30-35"),
    ("8 à 9 centra", "8", "9", "count", "exact", "8 à 9"),
    ("vier tot zes centra", "4", "6", "count", "exact", "vier tot zes"),
    ("tussen de 20 en 25 procent", "20", "25", "percent", "exact", "20 en 25 procent"),
    ("250 tot 300 leerplekken", "250", "300", "count", "exact", "250 tot 300"),
    ("95% van de bussen", "95", None, "percent", "exact", "95%"),
    ("22 % van de bussen", "22", None, "percent", "exact", "22 %"),
    ("40 procent van de bussen", "40", None, "percent", "exact", "40 procent"),
    ("8,1 procent", "8.1", None, "percent", "exact", "8,1 procent"),
    ("42.5% van de bussen", "42.5", None, "percent", "exact", "42.5%"),
    ("95% of beter", "95", None, "percent", "at_least", "95%"),
    ("rond de 90%", "90", None, "percent", "about", "90%"),
    ("een groei van 10-15%", "10", "15", "percent", "exact", "10-15%"),
    ("1 procentpunt meer", "1", None, "percentage_point", "exact", "1 procentpunt"),
    ("2,5 procentpunten", "2.5", None, "percentage_point", "exact", "2,5 procentpunten"),
    ("3 %-punt", "3", None, "percentage_point", "exact", "3 %-punt"),
    ("de helft van de wijken", "50", None, "percent", "exact", "de helft"),
    ("ruim de helft van de wijken", "50", None, "percent", "about", "de helft"),
    ("een kwart van de wijken", "25", None, "percent", "exact", "een kwart"),
    ("driekwart van de wijken", "75", None, "percent", "exact", "driekwart"),
    ("niet langer dan vier maanden", "4", None, "other", "at_most", "vier maanden"),
    ("niet lager dan 5%", "5", None, "percent", "at_least", "5%"),
    ("een derde van de wijken", "33", None, "percent", "exact", "een derde"),
    ("twee derde van de wijken", "67", None, "percent", "exact", "twee derde"),
    ("een vijfde deel", "20", None, "percent", "exact", "een vijfde deel"),
    ("4 op de 10 kinderen", "0.4", None, "ratio", "exact", "4 op de 10"),
    ("vier op de tien kinderen", "0.4", None, "ratio", "exact", "vier op de tien"),
    ("een op de vijf kinderen", "0.2", None, "ratio", "exact", "een op de vijf"),
    ("10 op 10 scholen", "1", None, "ratio", "exact", "10 op 10"),
    ("1 : 10", "0.1", None, "ratio", "exact", "1 : 10"),
    ("Het team telt 5,2 fte.", "5.2", None, "fte", "exact", "5,2 fte"),
    ("Het team telt 12 fte’s.", "12", None, "fte", "exact", "12 fte’s"),
    ("Zij krijgen 40 uur les.", "40", None, "hour", "exact", "40 uur"),
    ("een stage van 20 dagen", "20", None, "day", "exact", "20 dagen"),
    ("zes levensjaren erbij", "6", None, "year", "exact", "zes levensjaren"),
    ("een besparing van 15 MW", "15", None, "other", "exact", "15 MW"),
    ("een besparing van 480 kiloton", "480", None, "other", "exact", "480 kiloton"),
    ("12 hectare bos", "12", None, "other", "exact", "12 hectare"),
    ("30 km fietspad", "30", None, "other", "exact", "30 km"),
    ("0,1 microgram per liter", "0.1", None, "other", "exact", "0,1 microgram"),
    ("een 7,5 als rapportcijfer", "7.5", None, "other", "exact", "7,5"),
    ("De uitstoot moet halveren.", "-50", None, "percent", "exact", "halveren"),
    ("De productie verdubbelt.", "100", None, "percent", "exact", "verdubbelt"),
    ("Het aantal is verdrievoudigd.", "200", None, "percent", "exact", "verdrievoudigd"),
    ("bij drie van de vier bruggen", "3", None, "count", "exact", "drie"),
    ("per eind 2017 zijn 12 wijken klaar", "12", None, "count", "exact", "12"),
    ("in 2014 16 servicepunten", "16", None, "count", "exact", "16"),
    ("in 2017 en 2018 5 netwerken", "5", None, "count", "exact", "5"),
    ("op 16 september 50 beurzen", "50", None, "count", "exact", "50"),
    ("leerlingen uit groep 7 krijgen 40 uur les", "40", None, "hour", "exact", "40 uur"),
    ("In het mbo 24 procent vrouwen", "24", None, "percent", "exact", "24 procent"),
    ("op volle sterkte (2.500 wijken)", "2500", None, "count", "exact", "2.500"),
]


@pytest.mark.parametrize("row", NUMBERS, ids=[row[0] for row in NUMBERS])
def test_one_number(row: tuple[str, str, str | None, str, str, str]) -> None:
    text, value, value_max, unit, qualifier, words = row
    (found,) = find_numbers(text)
    top = None if found.value_max is None else f"{found.value_max:f}"
    assert (f"{found.value:f}", top) == (value, value_max)
    assert (found.unit, found.qualifier, found.text) == (unit, qualifier, words)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("+15% instroom en +15% doorstroom", [("15", True), ("15", True)]),
        ("uitstroom: -15%, instroom + 5%", [("-15", True), ("5", True)]),
        ("120 scholen + 150 volgscholen", [("120", False), ("150", False)]),
        ("gestegen van 38,5% naar 44%", [("38.5", False), ("44", False)]),
        ("gekrompen van elf in 1999 tot zes in 2003", [("11", False), ("6", False)]),
        ("van 52.000 in 2022 tot 118.000 in 2031", [("52000", False), ("118000", False)]),
        ("respectievelijk 140 en 25 wijken", [("140", False), ("25", False)]),
        ("in 2011/2012 21.730 kinderen", [("21730", False)]),
        ("hbo -4%, wo +37%, totaal +10%", [("-4", True), ("37", True), ("10", True)]),
    ],
)
def test_several_numbers(text: str, values: list[tuple[str, bool]]) -> None:
    assert [(f"{n.value:f}", n.signed) for n in find_numbers(text)] == values


def test_a_unit_printed_once_holds_for_both() -> None:
    assert [n.unit for n in find_numbers("respectievelijk 20 en 35 procent")] == ["percent"] * 2


@pytest.mark.parametrize("rule", NOT_NUMBERS, ids=[rule.id for rule in NOT_NUMBERS])
def test_what_is_no_number(rule: NotANumber) -> None:
    assert rule.pattern.search(rule.example)
    assert find_numbers(rule.example) == ()


@pytest.mark.parametrize(
    "text",
    [
        "ondertekend op 14 april 2005",
        "In 2008 starten we met de pilot.",
        "sinds 2014",
        "in de jaren 2013-2017",
        "binnen drie maanden na ondertekening",
        "de komende drie jaar",
        "vier keer per jaar overleg",
        "eens in de twee jaar",
        "artikel 12, eerste lid, onder 3",
        "artikelen 4 en 5 van de wet",
        "Kamerstuk 32 637, nr. 57",
        "Kamerstukken II 2015/16, 31210, nr. 88",
        "zie pagina 12 en blz. 14",
        "hoofdstuk 3 en paragraaf 2.1",
        "bijlage 2 bij dit convenant",
        "tabel 4 en figuur 7",
        "jongeren tot 27 jaar",
        "kinderen van 4 tot en met 12 jaar",
        "een 16-jarige en de 65-plussers",
        "12- tot 18-jarigen",
        "in groep 7 en 8",
        "Postbus 20401, 2500 EK Den Haag",
        "Stationsstraat 12",
        "Zuiderboulevard 12",
        "bel 070 379 89 11",
        "www.voorbeeld.nl/2020/14",
        "de Natura 2000-gebieden",
        "PM2,5 en CO2",
        "de A12 en de N201",
        "24/7 bereikbaar",
        "om 9.30 uur",
        "1. Inleiding",
        "2.3 Aanpak",
        "de tweede fase en de 3e ronde",
        "één op één begeleiding",
        "één van de gemeenten",
        "per 1.000 inwoners",
        "de G4 en de G40",
        "richtlijn 2008/50/EG",
        "versie 2.0",
        "bedragen x € 1.000",
        "€ 3 miljoen",
        "twaalf miljoen euro",
        "mbo niveau 3/4",
        "vmbo 3",
        "label 5",
        "Pagina 3 van 12",
        "de jaren zestig",
        "de jaren zestig en zeventig",
        "tussen 12 en 18 febr.",
    ],
)
def test_no_number(text: str) -> None:
    assert find_numbers(text) == ()


def test_numbers_that_touch_a_taken_stretch_are_left_out() -> None:
    text = "binnen vijf werkdagen 12 scholen"
    assert [n.text for n in find_numbers(text, [(7, 21)])] == ["12"]


WORDS = st.sampled_from(
    [
        *("12", "2.500", "40%", "ruim", "de helft", "€ 3 mln", "in 2014", "drie", "tot", "van"),
        *("en", "scholen", "artikel 4", "4 op de 10", "-5%", "(", ")", ",", "naar", "uur", "fte"),
        "maximaal",
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_numbers_lie_apart_and_outside_of_money(text: str) -> None:
    money = [(a.start, a.end) for a in find_amounts(text)]
    end = 0
    for found in find_numbers(text):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert all(found.end <= start or stop <= found.start for start, stop in money)
        assert found.value_max is None or abs(found.value_max) > abs(found.value)
        end = found.end


@pytest.mark.parametrize("text", ["Beleidsdoel 6: schoner water", "Ambitie 2 gaat over rust."])
def test_the_number_of_an_aim_is_none_to_reach(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("De schepen gaan door sluis 7 te Weert en sluis 9 in Nederweert.", []),
        ("Het college werkt beslispunt 2 t/m 6 uit.", []),
        ("De wethouder leidt de bij 12 genoemde opdracht.", []),
        ("Na de aanpassing kan de sluis 40 schepen per dag schutten.", [40]),
        ("Door de brug 25 meter te verleggen ontstaat ruimte.", [25]),
        ("De dienst is actief bij 12 genoemde gemeenten.", [12]),
    ],
)
def test_numbers_of_locks_and_points_count_nothing(text: str, values: list[int]) -> None:
    assert [number.value for number in find_numbers(text)] == values

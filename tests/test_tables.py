"""Tables on pages drawn with characters: `|` and `-----` lines are rules, the rest is words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from drawn_pages import drawn
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.reading.model import Box, Table, Word
from extractors.reading.table_units import find_unit, is_money, multiplier, scale
from extractors.reading.table_values import is_empty_mark, is_year, parse_cell
from extractors.reading.tables import find_tables, join_tables


def found(page: str) -> tuple[Table, ...]:
    words, rules = drawn(page)
    return find_tables(words, rules, 1, 595.0, 842.0)


def body(table: Table) -> list[tuple[str, str, str]]:
    return [
        (" > ".join(cell.row_path), " / ".join(cell.column_path), cell.text)
        for cell in table.cells
        if not cell.is_header
    ]


UNRULED = """
Tabel 1. Uitgaven natuur (bedragen x € 1.000)

                               2021      2022   Structureel
Beheer van heidevelden        1.200     1.350         1.400
Aankoop van gronden             800         -          p.m.
Vrijval                       (250)      -100             0
Totaal                        1.750     1.250         1.400
"""

GRID = """
+----------------+------------+------------+
| Onderdeel      | Budget     | Uitgaven   |
|                | 2019       | 2019       |
+----------------+------------+------------+
| Aanleg fiets-  |  € 12.500  |  € 11.250  |
| paden          |            |            |
+----------------+------------+------------+
| Bewegwijzering |   € 3.000  |   € 3.100  |
+----------------+------------+------------+
"""

BULLETS = """
+-------------+-----------------------+---------------------+
|             | Resultaat eind 2011   | Doelstelling 2012   |
+-------------+-----------------------+---------------------+
| Basisschool | • 40 scholen met een  | • 60 scholen        |
|             | schooltuin            | • 25 moestuinen     |
|             | • 12 moestuinen       |                     |
+-------------+-----------------------+---------------------+
| Mbo         | • 3 opleidingen       | • 5 opleidingen     |
+-------------+-----------------------+---------------------+
"""

SPANNING = """
                            Begroting 2014              Begroting 2015
                       baten   lasten    saldo     baten   lasten    saldo
Wonen                    100     -250     -150       110     -260     -150
Werken                    40      -90      -50        45      -95      -50
Totaal                   140     -340     -200       155     -355     -200
"""

GROUPS = """
in mln. euro                      2008     2009
*Onderwijs*
   Lerarenbeurs                   10,0     12,5
   Schoolgebouwen                  4,5      5,0
   Subtotaal                      14,5     17,5
*Zorg*
   Wijkverpleging                 20,0     21,0
   Subtotaal                      20,0     21,0
*Totaal*                          34,5     38,5
"""

PROSE_BETWEEN_RULES = """
Toezegging                       Stand van zaken
-----------------------------------------------------------------
De wethouder zendt de raad       Het overzicht wordt in het
een overzicht van de bomen.      voorjaar toegezonden.
-----------------------------------------------------------------
Overleg met de buurgemeente      Er is een eerste gesprek
over het fietspad.               geweest met de wethouder.
-----------------------------------------------------------------
Onderzoek naar de brug.          Loopt.
-----------------------------------------------------------------
"""

CLOSE_COLUMNS = """
---------------------------------------------------------------
Toezegging           Stand van zaken                 Bron
---------------------------------------------------------------
De raad krijgt een   Het college zond het            RV 12, nr.
lijst van de bomen   overzicht in mei toe aan de     34
in de wijken en de   raad en werkt aan de kaart.     12-05-2020
dorpen eromheen.
---------------------------------------------------------------
Overleg met de buren Er is een eerste gesprek        RV 14, nr.
over het fietspad en geweest met de wethouder en     9
de aanleg ervan.     met de dijkgraaf.               04-11-2020
---------------------------------------------------------------
Onderzoek naar een   Het onderzoek loopt nog. De     RV 15, nr.
nieuwe brug over de  uitkomst volgt in de zomer      88
rivier.              van 2021.                       09-12-2020
---------------------------------------------------------------
"""

HORIZONTAL = """
---------------------------------------------------------
Actie                         Trekker          Gereed
---------------------------------------------------------
Loket openen                  gemeente         eind 2020
---------------------------------------------------------
Kaart van leegstand           provincie        maart 2021
maken
---------------------------------------------------------
Regeling evalueren            ministerie       2022
---------------------------------------------------------
"""

WRAPPED = """
Kosten (x € 1 mln.)                      2016     2017

Onderhoud van sluizen, bruggen en
gemalen                                   6,1      6,3

Baggeren                                  2,0      2,0

Toezicht (inclusief handhaving en         1,4      1,5
advies)

Totaal                                    9,5      9,8
"""

DASHES = """
De tekst boven het overzicht staat hier over de hele breedte van de bladzijde.

-  Onderhoud van wegen                                                  0,3
-  Aanleg van een brug                                                  0,9
-  Lagere opbrengst                                                    -0,4
Saldo van de verschillen                                                0,8
"""

HIGH_BAR = """
                        Begroting 2019 na wijziging   Rekening 2019


Totaal baten                                 59.806          57.841
Totaal lasten                               -63.991         -61.573
Saldo                                        -4.185          -3.732
"""


@pytest.mark.parametrize(
    ("page", "cells"),
    [
        pytest.param(
            UNRULED,
            [
                ("Beheer van heidevelden", "2021", "1.200"),
                ("Beheer van heidevelden", "2022", "1.350"),
                ("Beheer van heidevelden", "Structureel", "1.400"),
                ("Aankoop van gronden", "2021", "800"),
                ("Aankoop van gronden", "2022", "-"),
                ("Aankoop van gronden", "Structureel", "p.m."),
                ("Vrijval", "2021", "(250)"),
                ("Vrijval", "2022", "-100"),
                ("Vrijval", "Structureel", "0"),
                ("Totaal", "2021", "1.750"),
                ("Totaal", "2022", "1.250"),
                ("Totaal", "Structureel", "1.400"),
            ],
            id="no rules",
        ),
        pytest.param(
            DASHES,
            [
                ("- Onderhoud van wegen", "", "0,3"),
                ("- Aanleg van een brug", "", "0,9"),
                ("- Lagere opbrengst", "", "-0,4"),
                ("Saldo van de verschillen", "", "0,8"),
            ],
            id="labels with dashes, told by their sum",
        ),
        pytest.param(
            HIGH_BAR,
            [
                ("Totaal baten", "Begroting 2019 na wijziging", "59.806"),
                ("Totaal baten", "Rekening 2019", "57.841"),
                ("Totaal lasten", "Begroting 2019 na wijziging", "-63.991"),
                ("Totaal lasten", "Rekening 2019", "-61.573"),
                ("Saldo", "Begroting 2019 na wijziging", "-4.185"),
                ("Saldo", "Rekening 2019", "-3.732"),
            ],
            id="heads high above",
        ),
        pytest.param(
            GRID,
            [
                ("Aanleg fietspaden", "Budget 2019", "€ 12.500"),
                ("Aanleg fietspaden", "Uitgaven 2019", "€ 11.250"),
                ("Bewegwijzering", "Budget 2019", "€ 3.000"),
                ("Bewegwijzering", "Uitgaven 2019", "€ 3.100"),
            ],
            id="grid",
        ),
        pytest.param(
            BULLETS,
            [
                ("Basisschool", "Resultaat eind 2011", "40 scholen met een schooltuin"),
                ("Basisschool", "Resultaat eind 2011", "12 moestuinen"),
                ("Basisschool", "Doelstelling 2012", "60 scholen"),
                ("Basisschool", "Doelstelling 2012", "25 moestuinen"),
                ("Mbo", "Resultaat eind 2011", "3 opleidingen"),
                ("Mbo", "Doelstelling 2012", "5 opleidingen"),
            ],
            id="bullets in cells",
        ),
        pytest.param(
            SPANNING,
            [
                (row, f"Begroting {year} / {side}", text)
                for row, numbers in (
                    ("Wonen", "100 -250 -150 110 -260 -150"),
                    ("Werken", "40 -90 -50 45 -95 -50"),
                    ("Totaal", "140 -340 -200 155 -355 -200"),
                )
                for (year, side), text in zip(
                    [(y, s) for y in (2014, 2015) for s in ("baten", "lasten", "saldo")],
                    numbers.split(),
                    strict=True,
                )
            ],
            id="heads over several columns",
        ),
        pytest.param(
            GROUPS,
            [
                ("Onderwijs > Lerarenbeurs", "2008", "10,0"),
                ("Onderwijs > Lerarenbeurs", "2009", "12,5"),
                ("Onderwijs > Schoolgebouwen", "2008", "4,5"),
                ("Onderwijs > Schoolgebouwen", "2009", "5,0"),
                ("Onderwijs > Subtotaal", "2008", "14,5"),
                ("Onderwijs > Subtotaal", "2009", "17,5"),
                ("Zorg > Wijkverpleging", "2008", "20,0"),
                ("Zorg > Wijkverpleging", "2009", "21,0"),
                ("Zorg > Subtotaal", "2008", "20,0"),
                ("Zorg > Subtotaal", "2009", "21,0"),
                ("Totaal", "2008", "34,5"),
                ("Totaal", "2009", "38,5"),
            ],
            id="group rows",
        ),
        pytest.param(
            HORIZONTAL,
            [
                ("Loket openen", "Trekker", "gemeente"),
                ("Loket openen", "Gereed", "eind 2020"),
                ("Kaart van leegstand maken", "Trekker", "provincie"),
                ("Kaart van leegstand maken", "Gereed", "maart 2021"),
                ("Regeling evalueren", "Trekker", "ministerie"),
                ("Regeling evalueren", "Gereed", "2022"),
            ],
            id="horizontal rules only",
        ),
        pytest.param(
            CLOSE_COLUMNS,
            [
                (promise, head, text)
                for promise, *texts in (
                    (
                        "De raad krijgt een lijst van de bomen in de wijken en de dorpen eromheen.",
                        "Het college zond het overzicht in mei toe aan de raad en werkt aan "
                        "de kaart.",
                        "RV 12, nr. 34 12-05-2020",
                    ),
                    (
                        "Overleg met de buren over het fietspad en de aanleg ervan.",
                        "Er is een eerste gesprek geweest met de wethouder en met de dijkgraaf.",
                        "RV 14, nr. 9 04-11-2020",
                    ),
                    (
                        "Onderzoek naar een nieuwe brug over de rivier.",
                        "Het onderzoek loopt nog. De uitkomst volgt in de zomer van 2021.",
                        "RV 15, nr. 88 09-12-2020",
                    ),
                )
                for head, text in zip(("Stand van zaken", "Bron"), texts, strict=True)
            ],
            id="columns as close as words",
        ),
        pytest.param(
            PROSE_BETWEEN_RULES,
            [
                (
                    "De wethouder zendt de raad een overzicht van de bomen.",
                    "Stand van zaken",
                    "Het overzicht wordt in het voorjaar toegezonden.",
                ),
                (
                    "Overleg met de buurgemeente over het fietspad.",
                    "Stand van zaken",
                    "Er is een eerste gesprek geweest met de wethouder.",
                ),
                ("Onderzoek naar de brug.", "Stand van zaken", "Loopt."),
            ],
            id="wrapped texts between few rules",
        ),
        pytest.param(
            WRAPPED,
            [
                ("Onderhoud van sluizen, bruggen en gemalen", "2016", "6,1"),
                ("Onderhoud van sluizen, bruggen en gemalen", "2017", "6,3"),
                ("Baggeren", "2016", "2,0"),
                ("Baggeren", "2017", "2,0"),
                ("Toezicht (inclusief handhaving en advies)", "2016", "1,4"),
                ("Toezicht (inclusief handhaving en advies)", "2017", "1,5"),
                ("Totaal", "2016", "9,5"),
                ("Totaal", "2017", "9,8"),
            ],
            id="labels wrapped above and below their numbers",
        ),
    ],
)
def test_finds_cells_with_their_labels(page: str, cells: list[tuple[str, str, str]]) -> None:
    tables = found(page)
    assert len(tables) == 1
    assert body(tables[0]) == cells


@pytest.mark.parametrize(
    ("page", "unit", "totals"),
    [
        pytest.param(UNRULED, "bedragen x € 1.000", True, id="caption"),
        pytest.param(GROUPS, "in mln. euro", True, id="corner"),
        pytest.param(WRAPPED, "x € 1 mln.", True, id="head"),
        pytest.param(
            UNRULED.replace("1.750", "1.850"), "bedragen x € 1.000", False, id="wrong sum"
        ),
        pytest.param(GRID, "", None, id="no unit, no total"),
        pytest.param(WRAPPED.replace("9,5", "9,6"), "x € 1 mln.", True, id="rounded sum"),
    ],
)
def test_unit_and_totals(page: str, unit: str, totals: bool | None) -> None:
    (table,) = found(page)
    assert (table.unit, table.totals_add_up) == (unit, totals)


NO_TABLES = {
    "two columns of text": """
De gemeente heeft in de afgelopen jaren     Daarnaast is er een fonds opgericht dat
veel gedaan aan het onderhoud van de        bewoners helpt om hun huis te isoleren.
wegen. In 2014 is daarvoor een plan         In totaal hebben 250 huishoudens er al
vastgesteld met 12 maatregelen. Deze        gebruik van gemaakt. Het fonds loopt tot
zijn inmiddels uitgevoerd en worden dit     en met 2018 en wordt daarna herzien door
jaar met alle bewoners geëvalueerd.         het college van burgemeester en wethouders.
""",
    "numbered list": """
De partijen spreken het volgende af:
1.   De provincie stelt een regisseur aan.
2.   De gemeenten wijzen elk een locatie aan.
3.   Het waterschap meet de kwaliteit in 2015.
4.   Alle partijen overleggen 4 keer per jaar.
""",
    "table of contents": """
Inhoudsopgave
1    Inleiding                                      3
2    Doelen en ambities                             5
2.1  Wonen                                          5
2.2  Werken                                         9
3    Uitvoering                                    14
4    Financiën                                     22
""",
    "table of contents with leaders": """
Inhoud
Voorwoord ........................................ 2
Samenvatting ..................................... 4
Aanpak ........................................... 8
Bijlagen ......................................... 31
""",
    "letterhead": """
Postbus 20951                        Datum          12 mei 2009
2500 EZ Den Haag                     Kenmerk        2009034512
Telefoon 070 339 39 39               Uw brief       4 april 2009
Fax 070 339 13 52                    Bijlagen       2
""",
    "drawn letterhead": """
+--------------------+----------------------+
| Datum              | Ons kenmerk          |
+--------------------+----------------------+
| Betreft            | Uw kenmerk           |
+--------------------+----------------------+
""",
    "address block": """
Aan de voorzitter van de Eerste Kamer
der Staten-Generaal
Postbus 20018
2500 EA    DEN HAAG
""",
    "signature block": """
Aldus overeengekomen en ondertekend te Zwolle op 3 juni 2013,

De provincie Overijssel,              De gemeente Kampen,


------------------------              ------------------------

mevrouw A. de Wit                     de heer B. Jansen
gedeputeerde                          wethouder
""",
    "drawn signature block": """
+-----------------------+-----------------------+
| Namens de provincie   | Namens de gemeente    |
+-----------------------+-----------------------+
| Handtekening:         | Handtekening:         |
+-----------------------+-----------------------+
""",
    "frame around text": """
+--------------------------------------------------+
| De kern van het akkoord is dat alle partijen     |
| samen 500 woningen bouwen voor eind 2022.        |
+--------------------------------------------------+
""",
    "text between page rules": """
-------------------------------------------------------------
In dit hoofdstuk staat hoe de partners de uitvoering volgen.
-------------------------------------------------------------
Elk kwartaal komt er een overzicht van de stand van de acties.
-------------------------------------------------------------
""",
    "dates of meetings": """
Bijeenkomsten in het najaar
Startbijeenkomst                3 september 2014
Werksessie                      9 oktober 2014
Slotbijeenkomst                 27 november 2014
""",
    "diagram": """
             +-------------------+
             | Stuurgroep        |
             +---------+---------+
                       |
      +----------------+---------------+
      | Werkgroep A    | Werkgroep B   |
      +----------------+---------------+
""",
}


@pytest.mark.parametrize("page", NO_TABLES.values(), ids=NO_TABLES.keys())
def test_leaves_what_is_no_table(page: str) -> None:
    assert found(page) == ()


def test_numbers_without_a_sum_are_no_table() -> None:
    assert not found(DASHES.replace("0,8", "0,7"))


def test_text_around_a_table_stays_outside_it() -> None:
    page = f"""
De kosten van de aanpak verschillen per jaar. Ze staan in de tabel hieronder, met alle
onderdelen die de gemeente en de provincie samen betalen in de komende periode.
{UNRULED}
De vrijval komt door lagere rente. Over 2023 wordt later besloten door de raad zelf.
"""
    (table,) = found(page)
    assert table.caption == "Tabel 1. Uitgaven natuur (bedragen x € 1.000)"
    assert {text for _, _, text in body(table)} >= {"1.200", "p.m."}
    assert len(table.cells) == 19


def test_a_parent_row_heads_the_rows_that_it_is_the_sum_of() -> None:
    (table,) = found(
        """
x € 1 mln                          2023     2024
*I.* *Water*                         30       45
a. Dijken                            20       30
b. Sluizen                           10       15
*II.* *Lucht*                         5        5
c. Meetnet                            5        5
*Totaal*                             35       50
"""
    )
    paths = {cell.row_path for cell in table.cells if not cell.is_header}
    assert paths == {
        ("I. Water",),
        ("I. Water", "a. Dijken"),
        ("I. Water", "b. Sluizen"),
        ("II. Lucht",),
        ("II. Lucht", "c. Meetnet"),
        ("Totaal",),
    }
    assert table.totals_add_up is True


def test_joins_a_table_that_goes_on_over_the_page() -> None:
    first, rules = drawn(
        """
Uitgaven (x € 1.000)          2021      2022
Wegen                          100       200
Bruggen                         50        60
Water                           10        20
"""
    )
    second, more = drawn(
        """
Groen                           40        40
Licht                            5         5
Totaal                         205       325
"""
    )
    tables = join_tables(
        (
            *find_tables(first, rules, 1, 595.0, 842.0),
            *find_tables(second, more, 2, 595.0, 842.0),
        )
    )
    assert len(tables) == 1
    assert tables[0].totals_add_up is True
    assert body(tables[0])[-2:] == [("Totaal", "2021", "205"), ("Totaal", "2022", "325")]
    assert [cell.page for cell in tables[0].cells if cell.text in {"100", "325"}] == [1, 2]


BROKEN = """
+------------------+--------+--------+--------+
| Uitgaven         | 2021   | 2022   | 2023   |
+------------------+--------+--------+--------+
| Wegen            | 100    | 200    |        |
+------------------+--------+--------+--------+
| Bruggen          | 50     | 60     |        |
+------------------+--------+--------+--------+
"""
GOES_ON = """
+------------------+--------+--------+--------+
| Groen            |        | 40     | 45     |
+------------------+--------+--------+--------+
| Licht            |        | 5      | 6      |
+------------------+--------+--------+--------+
"""
HEAD_AGAIN = """
+------------------+--------+--------+--------+
| Uitgaven         | 2021   | 2022   | 2023   |
"""
OTHER_HEAD = HEAD_AGAIN.replace("2023", "2024")


@pytest.mark.parametrize("head", ["", HEAD_AGAIN], ids=["no heads", "the same heads"])
def test_columns_that_are_filled_after_the_break_alone_keep_their_heads(head: str) -> None:
    (table,) = joined(BROKEN, head + GOES_ON.removeprefix("\n"))
    assert body(table)[-4:] == [
        ("Groen", "2022", "40"),
        ("Groen", "2023", "45"),
        ("Licht", "2022", "5"),
        ("Licht", "2023", "6"),
    ]


def test_a_table_with_another_head_over_such_a_column_is_another() -> None:
    assert len(joined(BROKEN, OTHER_HEAD + GOES_ON.removeprefix("\n"))) == 2


def test_a_table_with_fewer_columns_at_other_places_is_another() -> None:
    other = """
+---------------------+-------------+----------+
| Groen               | 40 000      | 45       |
+---------------------+-------------+----------+
| Licht               |  5 000      | 6        |
+---------------------+-------------+----------+
"""
    assert len(joined(BROKEN, other)) == 2


def joined(first: str, second: str) -> tuple[Table, ...]:
    pages = enumerate((drawn(first), drawn(second)), start=1)
    tables = [find_tables(words, rules, page, 595.0, 842.0) for page, (words, rules) in pages]
    return join_tables(table for page in tables for table in page)


def test_two_accounts_beside_each_other_are_two_tables() -> None:
    tables = found(
        """
Lasten                 2012     2013     Baten                  2012     2013
Personeel               400      410     Rijksbijdrage           600      620
Huisvesting             150      150     Eigen inkomsten          80       85
Projecten               130      145
Totaal                  680      705     Totaal                  680      705
"""
    )
    assert [body(table)[0] for table in tables] == [
        ("Personeel", "2012", "400"),
        ("Rijksbijdrage", "2012", "600"),
    ]
    assert [table.totals_add_up for table in tables] == [True, True]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.440", "3440"),
        ("(3.440)", "-3440"),
        ("-3.440", "-3440"),
        ("−4.519", "-4519"),
        ("3.440 -/-", "-3440"),
        ("3.440-", "-3440"),
        ("- 15.221", "-15221"),
        ("1,5", "1.5"),
        ("2.5", "2.5"),
        ("1.234.567,89", "1234567.89"),
        ("12,5%", "12.5"),
        ("+ 5 %", "5"),
        ("€ 1.200", "1200"),
        ("€ 2.440,-", "2440"),
        ("€ -5", "-5"),
        ("1 200", "1200"),
        ("1,5 mln", "1.5"),
        ("0", "0"),
        ("-", None),
        ("–", None),
        ("p.m.", None),
        ("PM", None),
        ("n.v.t.", None),
        ("", None),
        ("070", None),
        ("24 (8*3)", None),
        ("12-05", None),
        ("2e", None),
        ("(3", None),
    ],
)
def test_parse_cell(text: str, value: str | None) -> None:
    parsed = parse_cell(text)
    assert (parsed.value if parsed else None) == (Decimal(value) if value is not None else None)


@pytest.mark.parametrize(
    ("text", "percent", "currency", "factor"),
    [
        ("58,6%", True, False, 1),
        ("€ 3 miljard", False, True, 10**9),
        ("1,5 mln", False, False, 10**6),
        ("20k", False, False, 1000),
        ("€ 61,-", False, True, 1),
        ("12", False, False, 1),
    ],
)
def test_parse_cell_units(text: str, percent: bool, currency: bool, factor: int) -> None:
    parsed = parse_cell(text)
    assert parsed is not None
    assert (parsed.percent, parsed.currency, parsed.factor) == (percent, currency, factor)


@pytest.mark.parametrize(
    ("text", "empty", "year"),
    [
        ("-", True, False),
        ("p.m.", True, False),
        ("2014", False, True),
        ("2013-2014", False, True),
        ("2005 e.v.", False, True),
        ("1930 scholen", False, False),
        ("3.014", False, False),
    ],
)
def test_marks_and_years(text: str, empty: bool, year: bool) -> None:
    assert (is_empty_mark(text), is_year(text)) == (empty, year)


@pytest.mark.parametrize(
    ("text", "unit", "euros"),
    [
        ("Tabel 2. Kosten (bedragen x € 1.000,-)", "bedragen x € 1.000,-", 1000),
        ("Dekking (x €1.000)", "x €1.000", 1000),
        ("x 1 mln.", "x 1 mln.", 10**6),
        ("Middelen (in mln. euro)", "in mln. euro", 10**6),
        ("bedragen in duizenden euro's", "bedragen in duizenden euro's", 1000),
        ("in miljarden euro", "in miljarden euro", 10**9),
        ("Begroting (in euro’s)", "in euro’s", 1),
        ("Kosten (€)", "(€)", 1),
        ("EUR x 1.000", "EUR x 1.000", 1000),
        ("in duizenden guldens", "in duizenden guldens", 1000),
        ("aantal leerlingen (x 1.000)", "x 1.000", None),
        ("Aandeel (in %)", "in %", None),
        ("Bijdrage in 2014 en 2015", "", None),
        ("Een subsidie van € 1.000 per jaar", "", None),
        ("€ 1,5 miljoen is beschikbaar", "", None),
    ],
)
def test_units(text: str, unit: str, euros: int | None) -> None:
    assert find_unit(text) == unit
    assert multiplier(unit) == euros
    assert is_money(unit) == (euros is not None)


def test_scale_of_a_count() -> None:
    assert scale("x 1.000") == 1000
    assert scale("in %") is None


def test_a_cell_with_only_a_note_call_is_empty() -> None:
    (table,) = found(
        """
+----------------+------------+------------+
| Onderdeel      | 2019       | 2020       |
+----------------+------------+------------+
| Paden ^1       |  12.500    |  ^2        |
+----------------+------------+------------+
| Borden         |   3.000    |   3.100    |
+----------------+------------+------------+
"""
    )
    assert body(table) == [
        ("Paden", "2019", "12.500"),
        ("Borden", "2019", "3.000"),
        ("Borden", "2020", "3.100"),
    ]


_PLACED = st.tuples(
    st.sampled_from(["€", "1.200", "-", "2014", "Totaal", "Wegen", "•", "Actie", "a.", "^1", "5%"]),
    st.sampled_from([50.0, 120.0, 200.0, 203.0, 300.0, 420.0]),
    st.integers(0, 14),
)
_RULED = st.tuples(
    st.sampled_from([50.0, 120.0, 200.0, 420.0]),
    st.integers(0, 7),
    st.floats(0.0, 300.0),
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PLACED, max_size=40), st.lists(_RULED, max_size=12))
def test_any_words_and_rules_give_tables_whose_cells_are_theirs(
    placed: list[tuple[str, float, int]], ruled: list[tuple[float, int, float, bool]]
) -> None:
    words = [
        Word(
            text.lstrip("^"),
            Box(x, 60 + 12 * y, x + 20, 70 + 12 * y),
            size=10.0,
            raised=text.startswith("^"),
        )
        for text, x, y in placed
    ]
    rules = [
        Box(x, 60 + 24 * y, x + (length if flat else 0.5), 60 + 24 * y + (0.5 if flat else length))
        for x, y, length, flat in ruled
    ]
    for table in find_tables(words, rules, 3, 595.0, 842.0):
        known = {word.text for word in words}
        assert all(cell.page == 3 and cell.text for cell in table.cells)
        assert len({cell.column for cell in table.cells}) >= 2
        for cell in table.cells:
            assert all(part in known or part.strip("-€•") in known for part in cell.text.split())


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.245 N", "1245"), ("310 V", "310"), ("-12 (V)", "-12"), ("12V", None), ("V", None)],
)
def test_for_better_or_worse_is_no_part_of_a_number(text: str, value: str | None) -> None:
    parsed = parse_cell(text)
    assert (None if parsed is None else str(parsed.value)) == value


_ROWS = (
    ("Wegen en fietspaden", "2,5", "3,5", "4,0"),
    ("Openbaar vervoer", "1,5", "2,0", ""),
    ("Onderhoud van bruggen en andere\nwerken in en langs het water", "3,0", "4,0", "4,5"),
    ("Totaal", "7,0", "9,5", "8,5"),
)
_HEADS = {
    "short": (("Onderdeel", "2024", "2025", "2026"),),
    "labels' head goes on below the years": (
        ("Bijdragen uit het fonds voor wegen,", "2024", "2025", "2026"),
        ("verdeeld door de gemeenten (in duizend euro)", "", "", ""),
    ),
    "labels' head begins above the years": (
        ("Bijdragen uit het fonds voor wegen,", "", "", ""),
        ("verdeeld door de gemeenten (in duizend euro)", "2024", "2025", "2026"),
    ),
    "all wrapped": (
        ("Bijdragen uit het fonds voor wegen,", "Begroot", "Begroot", "Raming"),
        ("verdeeld door de gemeenten (in duizend euro)", "2024", "2025", "2026"),
    ),
}
_RULE = "-" * 98


def _line(cells: tuple[str, ...]) -> str:
    label, *values = cells
    return f"{label:<50}" + "".join(f"{value:>11}" for value in values)


def _page(head: str, empty: bool, rules: str) -> str:
    """Draw the same table, with rules `below` or `above` each row, round the heads, or none."""
    rows = [_line(line) for line in _HEADS[head]]
    body = []
    for label, *values in _ROWS:
        first, *rest = label.split("\n")
        body.append("\n".join((_line((first, *([""] if empty else []), *values)), *rest)))
    if empty:
        rows = [
            _line((first[0], "2023" if "2024" in first else "", *first[1:]))
            for first in _HEADS[head]
        ]
    heads = "\n".join(rows)
    if rules == "below":
        drawn_rows = "".join(f"{row}\n{_RULE}\n" for row in (heads, *body))
    elif rules == "above":
        drawn_rows = "".join(f"{_RULE}\n{row}\n" for row in (heads, *body))
    elif rules == "book":
        drawn_rows = "\n".join((_RULE, heads, _RULE, *body, _RULE))
    else:
        drawn_rows = "\n".join((heads, *body))
    return f"""
De tabel hieronder geeft aan hoe het geld over de jaren en over de onderdelen wordt
verdeeld, zonder de korting.

{drawn_rows}

Wij zenden de raad ieder jaar een nieuwe tabel met de uitgaven van het jaar daarvoor.
"""


@pytest.mark.parametrize("rules", ["below", "above", "book", "none"])
@pytest.mark.parametrize("empty", [False, True], ids=["full", "a year without numbers"])
@pytest.mark.parametrize("head", _HEADS)
def test_each_number_has_its_year_whatever_rules_are_drawn(
    head: str, empty: bool, rules: str
) -> None:
    (table,) = found(_page(head, empty, rules))
    years = [
        (" ".join(cell.row_path), cell.column_path[-1].split()[-1], cell.text)
        for cell in table.cells
        if not cell.is_header
    ]
    assert years == [
        (label.replace("\n", " "), year, value)
        for label, *values in _ROWS
        for year, value in zip(("2024", "2025", "2026"), values, strict=True)
        if value
    ]


@pytest.mark.parametrize(
    "below",
    [
        "Bron: de begroting van de gemeente voor de jaren 2024 tot en met 2026.",
        "In 2024 betaalt de gemeente ook nog 12,5 voor wegen die van haar zijn.",
        "\n\nVerder nog te verdelen" + "1,0        1,5        2,0".rjust(61),
    ],
)
def test_what_follows_the_last_rule_is_no_row(below: str) -> None:
    page = _page("short", False, "below").split("Wij zenden")[0].rstrip()
    (table,) = found(f"{page}\n{below}")
    assert not any("Bron" in c.text or "12,5" in c.text or "Verder" in c.text for c in table.cells)


def test_a_head_between_columns_is_over_both() -> None:
    page = """
-----------------------------------------------------------
                                  Begroot        Besteed
Onderdeel                       2014   2015    2014   2015
-----------------------------------------------------------
Wegen                            2,5    3,5     2,4    3,1
Bruggen                          1,5    2,0     1,6    2,2
-----------------------------------------------------------
"""
    (table,) = found(page)
    assert [cell.column_path for cell in table.cells if cell.row == 2 and not cell.is_header] == [
        ("Begroot", "2014"),
        ("Begroot", "2015"),
        ("Besteed", "2014"),
        ("Besteed", "2015"),
    ]


def test_a_head_of_several_words_is_over_one_column_of_texts() -> None:
    page = """
Actie                      Trekker       Planning       Stand van zaken
Heggen planten             gemeente      medio 2016     er staan veertig heggen
Poelen graven              provincie     eind 2017      twaalf poelen gegraven
"""
    (table,) = found(page)
    assert [cell.text for cell in table.cells if cell.column_path == ("Stand van zaken",)] == [
        "er staan veertig heggen",
        "twaalf poelen gegraven",
    ]

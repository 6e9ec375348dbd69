"""What tables of indicators say beside their heads, and what their columns of money do not take."""

from __future__ import annotations

import pytest
from test_table_records import budgets, targets

from extractors.finding.table_words import is_structural
from schemas.records import Target


def told(found: list[Target]) -> list[tuple[str, str, str, str | None, str]]:
    return [(t.value, t.unit, t.nature, t.when, t.indicator) for t in found]


_LABELLED = """
+-----------------+---------------+---------------+--------+--------+
| Kengetal        | Eenheid       | Gebied        | 2011   | 2012   |
+-----------------+---------------+---------------+--------+--------+
| Lege winkels    | procent       | Onze stad     | 7,00   | 6,25   |
+-----------------+---------------+---------------+--------+--------+
|                 |               | Hele streek   | 9,00   | 8,75   |
+-----------------+---------------+---------------+--------+--------+
"""


def test_a_row_without_a_label_goes_on_with_that_above() -> None:
    assert told(targets(_LABELLED)) == [
        ("7", "percent", "result", "2011", "Lege winkels"),
        ("6.25", "percent", "result", "2012", "Lege winkels"),
        ("9", "percent", "result", "2011", "Lege winkels"),
        ("8.75", "percent", "result", "2012", "Lege winkels"),
    ]


def test_a_column_of_years_says_when_each_was_measured() -> None:
    page = """
+----------------------+----------------+----------------+---------------+
| Indicator            | Laatste meting | Vorige uitslag | Onze streek   |
+----------------------+----------------+----------------+---------------+
| Aantal veerponten    | 2011           | 14             | 17            |
+----------------------+----------------+----------------+---------------+
| Pont op tijd (%)     | 2013           | 81             | 88            |
+----------------------+----------------+----------------+---------------+
"""
    assert told(targets(page)) == [
        ("14", "count", "result", "2011", "Aantal veerponten"),
        ("17", "count", "result", "2011", "Aantal veerponten"),
        ("81", "percent", "result", "2013", "Pont op tijd (%)"),
        ("88", "percent", "result", "2013", "Pont op tijd (%)"),
    ]


_LONG = """
+----------------------+----------+----------+-------------+---------+-----------+
| Indicator            | Eenheid  | Periode  | Gebied      | Waarde  | Bron      |
+----------------------+----------+----------+-------------+---------+-----------+
| Lege winkels         | %        | 2012     | Onze stad   | 6,2     | Telling   |
+----------------------+----------+----------+-------------+---------+-----------+
|                      |          | 2013     | Onze stad   | 5,9     | Telling   |
+----------------------+----------+----------+-------------+---------+-----------+
| Bezoekers            | aantal   | 2013     | Onze stad   | 5.100   | Telling   |
+----------------------+----------+----------+-------------+---------+-----------+
"""


def test_a_column_of_values_holds_what_was_found() -> None:
    assert told(targets(_LONG)) == [
        ("6.2", "percent", "result", "2012", "Lege winkels"),
        ("5.9", "percent", "result", "2013", "Lege winkels"),
        ("5100", "count", "result", "2013", "Bezoekers"),
    ]
    assert targets(_LONG.replace("Indicator", "Onderwerp")) == []


def test_the_budgeted_number_of_an_indicator_is_an_aim_and_no_money() -> None:
    page = """
Overzicht prestatie-indicatoren

                            Realisatie 2012   Vastgestelde begroting 2013   Begroot 2014
Formatie (fte)                          212                           220            224
Rapportcijfer                           7,1                           7,3            7,4
"""
    assert [(t.value, t.nature, t.when) for t in targets(page)] == [
        ("212", "result", "2012"),
        ("220", "target", "2013"),
        ("224", "target", "2014"),
        ("7.1", "result", "2012"),
        ("7.3", "target", "2013"),
        ("7.4", "target", "2014"),
    ]
    assert budgets(page) == []


def test_a_minus_beside_shares_without_a_sign_is_a_level() -> None:
    page = """
Indicator                 2011      2012
Resultaat van de vloot    0,5%     -0,2%
Uitslag tegen 2010       -1,5%     +2,0%
"""
    assert [(t.value, t.change) for t in targets(page)] == [
        ("0.5", False),
        ("-0.2", False),
        ("-1.5", True),
        ("2", True),
    ]


_AGENCY = """
+--------------------+-------------+-------------+-------------+-------------+
| (x € 1.000)        | (1)         | (2)         | (3)=(2)-(1) | (4)         |
|                    | Begroting   | Realisatie  | Verschil    | Realisatie  |
|                    | 2013        | 2013        |             | 2012        |
+--------------------+-------------+-------------+-------------+-------------+
| Baten              |             |             |             |             |
+--------------------+-------------+-------------+-------------+-------------+
| Bijdrage vissers   | 410         | 395         | -15         | 402         |
+--------------------+-------------+-------------+-------------+-------------+
"""


def test_numbers_of_columns_are_heads_and_a_difference_is_of_the_year_of_both() -> None:
    assert [(b.amount_cents, b.period) for b in budgets(_AGENCY)] == [
        (41_000_000, "2013"),
        (39_500_000, "2013"),
        (-1_500_000, "2013"),
        (40_200_000, "2012"),
    ]


def test_a_group_below_the_heads_does_not_say_what_a_table_is_about() -> None:
    lasten = """| Lasten             |             |             |             |             |
+--------------------+-------------+-------------+-------------+-------------+
| Beheer van havens  | 300         | 310         | 10          | 290         |
+--------------------+-------------+-------------+-------------+-------------+
"""
    page = _AGENCY.replace("| Baten ", "| Omzet ") + lasten
    assert [b.purpose for b in budgets(page)] == ["Beheer van havens"] * 4


def test_a_year_in_brackets_is_no_number_of_a_row() -> None:
    page = """
+--------------------+-----------+--------+--------+
| Indicator          | Nulmeting | 2013   | 2016   |
|                    | (2010)    |        |        |
+--------------------+-----------+--------+--------+
| Ponten op tijd (%) | 62        | 66     | 90     |
+--------------------+-----------+--------+--------+
"""
    assert [(t.value, t.nature, t.when) for t in targets(page)] == [
        ("62", "baseline", "2010"),
        ("66", "result", "2013"),
        ("90", "target", "2016"),
    ]


def test_what_falls_to_one_is_not_in_the_unit_of_the_column_beside_it() -> None:
    page = """
+--------------------+---------------------+------------------+
| Lasten             | Rekening 2012       | Rekening 2012    |
|                    | totaal x € 1.000    | per inwoner      |
+--------------------+---------------------+------------------+
| Havens             | 2.400               | 31               |
+--------------------+---------------------+------------------+
"""
    assert [(b.amount_cents, b.per) for b in budgets(page)] == [
        (240_000_000, None),
        (3_100, "inwoner"),
    ]


_ABOVE = """
De maandelijkse toelage

Afstand        Een dag     Twee dagen
0 - 10 km       € 8,12        € 16,24
10 - 15 km     € 12,30        € 24,60
"""


@pytest.mark.parametrize(
    ("line", "per"),
    [
        ("De maandelijkse toelage", "maand"),
        ("Het bedrag per leerling", "leerling"),
        ("De kosten per project", None),
        ("De verdeling van de bedragen per gemeente", None),
    ],
)
def test_the_line_above_says_what_each_sum_goes_to(line: str, per: str | None) -> None:
    found = budgets(_ABOVE.replace("De maandelijkse toelage", line))
    assert {b.per for b in found} == {per}
    assert len(found) == 4


def test_a_unit_of_a_group_is_that_of_the_table() -> None:
    page = """
+--------------------+------------------+-----------------+
| Taakveld           | Begroting 2013   | Rekening 2013   |
+--------------------+------------------+-----------------+
| Lasten (x € 1.000) |                  |                 |
+--------------------+------------------+-----------------+
| Havens             | 410              | 395             |
+--------------------+------------------+-----------------+
"""
    assert [b.amount_cents for b in budgets(page)] == [41_000_000, 39_500_000]


def test_years_in_which_something_starts_are_no_money() -> None:
    page = """
+--------------------+-----------+-----------+---------------------+
| Project            | Start     | Gereed    | Kosten (x € 1 mln)  |
+--------------------+-----------+-----------+---------------------+
| Sluis              | 2013      | 2015      | 12,4                |
+--------------------+-----------+-----------+---------------------+
| Brug               | 2014      | 2017      | 8,7                 |
+--------------------+-----------+-----------+---------------------+
"""
    assert [(b.amount_cents, b.period) for b in budgets(page)] == [
        (1_240_000_000, None),
        (870_000_000, None),
    ]


def test_the_measure_beside_an_aim_gives_its_unit() -> None:
    page = """
+--------------------+-----------------------+------------+-----------+
| Ambitie            | Meetbaar doel         | Stand 2013 | Doel 2018 |
+--------------------+-----------------------+------------+-----------+
| Schone vloot       | Uitstoot roet (kton)  | 3.120      | 2.150     |
+--------------------+-----------------------+------------+-----------+
"""
    assert [(t.unit, t.indicator) for t in targets(page)] == [("other", "Uitstoot roet (kton)")] * 2


@pytest.mark.parametrize(
    ("text", "structural"),
    [
        ("Structureel", True),
        ("structurele lasten", True),
        ("Niet structureel", False),
        ("niet-structurele lasten", False),
    ],
)
def test_what_is_not_structural(text: str, *, structural: bool) -> None:
    assert is_structural(text) is structural


def test_accounts_tell_what_was_reached_beside_what_was_aimed_at() -> None:
    page = """
+--------------------+---------+---------+---------------+------------------+
| Indicator          | 2011    | 2012    | Streefcijfer  | Rekening 2013    |
|                    |         |         | 2013          |                  |
+--------------------+---------+---------+---------------+------------------+
| Hectaren rietland  | 260     | 262     | ≈ 270         | 268              |
+--------------------+---------+---------+---------------+------------------+
| Pont op tijd       | 81%     | n.b.    | > 85%         | 88%              |
+--------------------+---------+---------+---------------+------------------+
"""
    found = targets(page)
    assert told(found) == [
        ("260", "other", "result", "2011", "Hectaren rietland"),
        ("262", "other", "result", "2012", "Hectaren rietland"),
        ("270", "other", "target", "2013", "Hectaren rietland"),
        ("268", "other", "result", "2013", "Hectaren rietland"),
        ("81", "percent", "result", "2011", "Pont op tijd"),
        ("85", "percent", "target", "2013", "Pont op tijd"),
        ("88", "percent", "result", "2013", "Pont op tijd"),
    ]
    assert [t.qualifier for t in found if t.nature == "target"] == ["about", "at_least"]


def test_the_year_may_stand_before_what_the_column_holds() -> None:
    page = """
+--------------------+---------------+------------------+--------------+------------------+
| Naam indicator     | Streefwaarde  | 2012 realisatie  | 2013 begroot | 2013 realisatie  |
+--------------------+---------------+------------------+--------------+------------------+
| Rietland (ha)      | 1.570         | 822              | 980          | 872              |
+--------------------+---------------+------------------+--------------+------------------+
"""
    assert told(targets(page)) == [
        ("1570", "other", "target", None, "Rietland (ha)"),
        ("822", "other", "result", "2012", "Rietland (ha)"),
        ("980", "other", "target", "2013", "Rietland (ha)"),
        ("872", "other", "result", "2013", "Rietland (ha)"),
    ]


def test_what_was_of_a_year_stands_beside_its_limit() -> None:
    page = """
+---------------+----------------+-----------+
| Bron          | Uitstoot 2012  | Plafond   |
+---------------+----------------+-----------+
| Veerponten    | 80,7           | 84,9      |
+---------------+----------------+-----------+
"""
    assert told(targets(page)) == [
        ("80.7", "other", "result", "2012", "Veerponten"),
        ("84.9", "other", "target", None, "Veerponten"),
    ]

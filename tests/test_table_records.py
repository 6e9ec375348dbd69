"""Budgets and targets out of drawn tables, one row a case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn_pages import drawn

from extractors.finding.table_cells import views
from extractors.finding.table_records import find_table_budgets, find_table_sums, find_table_targets
from extractors.finding.table_words import (
    NATURE_RULES,
    nature_of,
    per_of,
    plain_label,
    time_of,
    whole_heads,
)
from extractors.reading.model import Document, Passage, PlacedBox, Span
from extractors.reading.tables import find_tables
from schemas.records import Budget, DocumentFacts, DocumentKind, Target

FACTS = DocumentFacts(kind="other", date="2014-03-01")


def document(*pages: str) -> Document:
    """Read drawn pages as a document whose table rows are its passages."""
    tables = []
    for number, page in enumerate(pages, start=1):
        words, rules = drawn(page)
        tables += find_tables(words, rules, number, 595.0, 842.0)
    passages: list[Passage] = []
    for at, table in enumerate(tables):
        for row in sorted({cell.row for cell in table.cells}):
            cells = [cell for cell in table.cells if cell.row == row]
            text = " | ".join(cell.text for cell in cells)
            passages.append(
                Passage(
                    index=len(passages),
                    kind="table_row",
                    text=text,
                    spans=(Span(table.page, 0, len(text)),),
                    boxes=(PlacedBox(table.page, cells[0].box),),
                    table=at,
                    row=row,
                )
            )
    return Document("0" * 16, "0" * 64, "d.pdf", "d", (), tuple(passages), tuple(tables))


def budgets(*pages: str) -> list[Budget]:
    return list(find_table_budgets(views(document(*pages)), FACTS))


def targets(*pages: str) -> list[Target]:
    return list(find_table_targets(views(document(*pages)), FACTS))


def test_rows_of_years_above_that_of_an_aim_are_what_was_measured() -> None:
    found = targets(
        """
+---------------+--------------+----------+
| Jaar          | Aantal boten | Instroom |
+---------------+--------------+----------+
| 2011          | 3.412        | 980      |
+---------------+--------------+----------+
| 2012          | 3.520        | 1.010    |
+---------------+--------------+----------+
| 2015 (streef) | 3.250        | 850      |
+---------------+--------------+----------+
"""
    )
    assert [(t.value, t.indicator, t.nature, t.when) for t in found] == [
        ("3412", "Aantal boten", "result", "2011"),
        ("980", "Instroom", "result", "2011"),
        ("3520", "Aantal boten", "result", "2012"),
        ("1010", "Instroom", "result", "2012"),
        ("3250", "Aantal boten", "target", "2015"),
        ("850", "Instroom", "target", "2015"),
    ]


def test_a_unit_below_a_table_is_not_that_of_the_next_under_its_heading() -> None:
    made = document(
        """
                    2012    2013
Bijdrage stad        100     150
Bijdrage bond        200     250
""",
        """
Indicator           2012    2013    Ambitie 2016
Elektrische boten    320     510           2.500
Stille boten         410     620           3.100
Zeilende boten       510     730           1.900
""",
    )
    unit, heading = (
        Passage(0, kind, text, (Span(1, 0, len(text)),), ())
        for kind, text in (("sentence", "Bedragen in duizenden euro's."), ("caption", "Monitor"))
    )
    rows = made.passages
    first = [row for row in rows if row.table == 0]
    placed = (*first, unit, heading, *rows[len(first) :])
    passages = tuple(replace(passage, index=at) for at, passage in enumerate(placed))
    tables = views(replace(made, passages=passages))
    assert len(tables) == 2
    assert tables[-1].unit == ""
    assert [budget.raw for budget in find_table_budgets(tables[-1:], FACTS)] == []


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            """
Bedragen x € 1.000         2014    2015   struct.
1. Bossen                   120     140        60
2. Verkoop gronden          (80)      -       -20
Totaal                       40     140        40
""",
            [
                (120_000, "2014", False, "Bossen", "2014"),
                (140_000, "2015", False, "Bossen", "2015"),
                (60_000, None, True, "Bossen", "struct."),
                (-80_000, "2014", False, "Verkoop gronden", "2014"),
                (-20_000, None, True, "Verkoop gronden", "struct."),
                (40_000, "2014", False, "Totaal", "2014"),
                (140_000, "2015", False, "Totaal", "2015"),
                (40_000, None, True, "Totaal", "struct."),
            ],
            id="thousands, negatives, structural",
        ),
        pytest.param(
            """
Begroting 2016 (in mln. euro)

                     Lasten     Baten
Musea                  12,5       0,75
Theaters                8,0       p.m.
""",
            [
                (12_500_000, "2016", False, "Musea", "Lasten"),
                (750_000, "2016", False, "Musea", "Baten"),
                (8_000_000, "2016", False, "Theaters", "Lasten"),
            ],
            id="millions, year from the caption",
        ),
        pytest.param(
            """
+-----------------+-------------+-----------+
| Project         | Kosten      | Aantal    |
+-----------------+-------------+-----------+
| Speeltuin       | € 45.000,-  | 3         |
+-----------------+-------------+-----------+
| Fietsbrug       | € 1,2 mln.  | 1         |
+-----------------+-------------+-----------+
""",
            [
                (45_000, None, False, "Speeltuin", "Kosten"),
                (1_200_000, None, False, "Fietsbrug", "Kosten"),
            ],
            id="currency in the cells, counts left",
        ),
        pytest.param(
            """
Uitgaven (x € 1 mln.)      Zorg     Jeugd
2012                        4,0       2,0
2013                        5,0       2,5
2014                        6,0       3,0
""",
            [
                (4_000_000, "2012", False, "Zorg", "Zorg"),
                (2_000_000, "2012", False, "Jeugd", "Jeugd"),
                (5_000_000, "2013", False, "Zorg", "Zorg"),
                (2_500_000, "2013", False, "Jeugd", "Jeugd"),
                (6_000_000, "2014", False, "Zorg", "Zorg"),
                (3_000_000, "2014", False, "Jeugd", "Jeugd"),
            ],
            id="years as rows",
        ),
        pytest.param(
            """
in mln. euro                  2013    2014   Totaal
Wegen                          1,0     2,0      3,0
Tekort (in %)                  0,5%    0,4%
""",
            [
                (1_000_000, "2013", False, "Wegen", "2013"),
                (2_000_000, "2014", False, "Wegen", "2014"),
                (3_000_000, "2013/2014", False, "Wegen", "Totaal"),
            ],
            id="total over the years, shares left",
        ),
        pytest.param(
            """
Dekking (x € 1.000)           2015     2016
Provincie                      300      400
Waterschap (maximaal)          100      100
""",
            [
                (300_000, "2015", False, None, "2015"),
                (400_000, "2016", False, None, "2016"),
                (100_000, "2015", False, None, "2015"),
                (100_000, "2016", False, None, "2016"),
            ],
            id="rows are those who pay",
        ),
        pytest.param(
            """
Regeldrukkosten per bedrijf
Handeling                  Tarief      Kosten
Aanvraag invullen           € 54        € 108
Verslag schrijven           € 54        € 216
""",
            [],
            id="burdens are no budgets",
        ),
        pytest.param(
            """
Leerlingen in het mbo (x 1.000)    2011    2012
Techniek                            120     125
Zorg                                140     150
""",
            [],
            id="counts are no budgets",
        ),
        pytest.param(
            """
Handeling            Uren     Tarief      Kosten van allen
Aanvraag invullen       2       € 54               € 1.080
Verslag schrijven       4       € 54               € 2.160
""",
            [],
            id="hours at a tariff are a burden",
        ),
        pytest.param(
            """
Bedragen x € 1.000         2014    2015
Programma Wonen
Lasten                      120     140
Baten                        80      90
Programma Zorg
Lasten                      320     340
Baten                       180     190
""",
            [
                (120_000, "2014", False, "Lasten (Programma Wonen)", "2014"),
                (140_000, "2015", False, "Lasten (Programma Wonen)", "2015"),
                (80_000, "2014", False, "Baten (Programma Wonen)", "2014"),
                (90_000, "2015", False, "Baten (Programma Wonen)", "2015"),
                (320_000, "2014", False, "Lasten (Programma Zorg)", "2014"),
                (340_000, "2015", False, "Lasten (Programma Zorg)", "2015"),
                (180_000, "2014", False, "Baten (Programma Zorg)", "2014"),
                (190_000, "2015", False, "Baten (Programma Zorg)", "2015"),
            ],
            id="labels of several blocks",
        ),
        pytest.param(
            """
+--------+-------------+-------------+
| Jaar   | Rijk        | Provincie   |
+--------+-------------+-------------+
| 2014   | € 120.000   | € 60.000    |
+--------+-------------+-------------+
| 2015   | € 140.000   | € 80.000    |
+--------+-------------+-------------+
| Totaal | € 260.000   | € 140.000   |
+--------+-------------+-------------+
""",
            [
                (120_000, "2014", False, "Rijk", "Rijk"),
                (60_000, "2014", False, "Provincie", "Provincie"),
                (140_000, "2015", False, "Rijk", "Rijk"),
                (80_000, "2015", False, "Provincie", "Provincie"),
                (260_000, "2014/2015", False, "Totaal", "Rijk"),
                (140_000, "2014/2015", False, "Totaal", "Provincie"),
            ],
            id="the total of rows of years",
        ),
        pytest.param(
            """
Bedragen x € 1.000         I/S     2014    2015
Extra toezicht             S         80      90
Feest van de haven         I         50       -
""",
            [
                (80_000, "2014", True, "Extra toezicht", "2014"),
                (90_000, "2015", True, "Extra toezicht", "2015"),
                (50_000, "2014", False, "Feest van de haven", "2014"),
            ],
            id="structural by another cell of the row",
        ),
        pytest.param(
            """
+-----------+------------------------+-------------------+
| Partij    | Bijdrage (in € mln)    | Jaar van betaling |
+-----------+------------------------+-------------------+
| Rijk      | 42,0                   | 2022              |
+-----------+------------------------+-------------------+
| Provincie | 8,5                    | 2021              |
+-----------+------------------------+-------------------+
""",
            [
                (42_000_000, "2022", False, "Rijk", "Bijdrage (in € mln)"),
                (8_500_000, "2021", False, "Provincie", "Bijdrage (in € mln)"),
            ],
            id="a column that says in what year each pays",
        ),
    ],
)
def test_budgets(page: str, expected: list[tuple[int, str | None, bool, str | None, str]]) -> None:
    assert [
        (b.amount_cents // 100, b.period, b.structural, b.purpose, b.column) for b in budgets(page)
    ] == expected


def test_who_pays_and_how_much_at_most() -> None:
    found = budgets(
        """
Dekking (x € 1.000)           2015     2016
Provincie                      300      400
Waterschap (maximaal)          100      100
"""
    )
    assert [(b.funder, b.qualifier) for b in found] == [
        ("Provincie", "exact"),
        ("Provincie", "exact"),
        ("Waterschap", "at_most"),
        ("Waterschap", "at_most"),
    ]


def test_years_and_how_often_stand_beside_who_pays() -> None:
    page = """
Dekking                                       Bedrag     Periode
Provincie                                  € 300.000     2015-2016
Bijdrage van de gemeente per jaar           € 20.000     vanaf 2015
Eigen bijdrage                              € 10.000     loopt nog
"""
    assert [(b.funder, b.per, b.period) for b in budgets(page)] == [
        ("Provincie", None, "2015/2016"),
        ("gemeente", "year", "2015/.."),
        ("Eigen bijdrage", None, None),
    ]


def test_indicators_under_bare_years_are_reached_or_aimed_at() -> None:
    page = """
Indicator                     Eenheid     2012     2016
Geplante heggen               aantal       100      200
Poelen met salamanders        %             10       40
"""
    assert [(t.value, t.unit, t.nature, t.when) for t in targets(page)] == [
        ("100", "count", "result", "2012"),
        ("200", "count", "target", "2016"),
        ("10", "percent", "result", "2012"),
        ("40", "percent", "target", "2016"),
    ]
    assert targets(page.replace("Indicator", "Onderwerp")) == []


def test_guilders_are_converted() -> None:
    found = budgets(
        """
Bijdragen in guldens          1998     1999
Rijk                       220.371   440.742
Gemeente                   110.186   110.186
"""
    )
    assert [b.amount_cents for b in found] == [10_000_000, 20_000_000, 5_000_023, 5_000_023]


_REST = """
Fietsbrug De Kolk         450.000     1.250.000
Sluisdeuren                     -       310.000
Totaal                    910.000     2.875.000
"""


def _with_note(page: str, note: str) -> list[Budget]:
    made = document(page)
    last = made.passages[-1]
    below = replace(last, index=last.index + 1, kind="sentence", text=note, table=None, row=None)
    return list(find_table_budgets(views(replace(made, passages=(*made.passages, below))), FACTS))


def test_note_below_the_rest_of_a_table_tells_of_money() -> None:
    """Without heads the note says what is counted, not in how many euros: little is sure."""
    found = _with_note(_REST, "* restant is krediet min de uitgaven tot nu toe")
    assert [b.amount_cents // 100 for b in found] == [
        450_000,
        1_250_000,
        310_000,
        910_000,
        2_875_000,
    ]
    assert {b.confidence for b in found} == {0.45}


@pytest.mark.parametrize(
    ("page", "note"),
    [
        pytest.param(_REST, "* geteld op werkdagen", id="no word of money"),
        pytest.param(_REST, "De uitgaven vallen mee.", id="no note"),
        pytest.param(
            "Brug         2014    2015\nKolk        4.500   6.100\nSluis       2.300   2.900\n",
            "* exclusief uitgaven van het waterschap",
            id="heads that count",
        ),
    ],
)
def test_what_stands_below_a_table_seldom_makes_it_money(page: str, note: str) -> None:
    assert _with_note(page, note) == []


def _below_lines(page: str, *lines: str) -> Document:
    """Put sentences of their own above a drawn table."""
    made = document(page)
    passages = [
        *(
            Passage(i, "sentence", line, (Span(1, 0, len(line)),), ())
            for i, line in enumerate(lines)
        ),
        *(replace(p, index=p.index + len(lines)) for p in made.passages),
    ]
    return replace(made, passages=tuple(passages))


@pytest.mark.parametrize(
    ("lines", "euros"),
    [
        (("Bedragen x € 1.000, + = voordelig",), [203_000, 504_000]),
        (("(bedragen in mln. euro)", "Begroting", "Rekening"), [203_000_000, 504_000_000]),
        (("Dekking van de bruggen (in duizenden)",), []),
        (("In de stad kost een brug op papier x € 1.000, al valt dat in veel dorpen mee.",), []),
        (("Hieronder staat wat er overbleef.",), []),
    ],
)
def test_scale_in_a_line_above_the_table(lines: tuple[str, ...], euros: list[int]) -> None:
    page = """
Onderdeel                  Stad     Dorp
Bruggen                     203      504
Wegen                       20%      30%
"""
    made = _below_lines(page, *lines)
    assert [b.amount_cents // 100 for b in find_table_budgets(views(made), FACTS)] == euros


@pytest.mark.parametrize(("page", "euros"), [(2, [203_000, 504_000]), (3, [])])
def test_a_table_may_begin_on_the_page_behind_its_scale(page: int, euros: list[int]) -> None:
    drawn_table = """
Onderdeel                  Stad     Dorp
Bruggen                     203      504
Wegen                       20%      30%
"""
    made = _below_lines(drawn_table, "(bedragen x € 1.000)")
    line, *rows = made.passages
    moved = tuple(replace(row, spans=(Span(page, 0, len(row.text)),)) for row in rows)
    made = replace(made, passages=(line, *moved))
    assert [b.amount_cents // 100 for b in find_table_budgets(views(made), FACTS)] == euros


def test_the_result_of_a_year_is_money_and_no_target() -> None:
    page = """
Onderdeel                                Stad    Dorp
Gerealiseerd resultaat voor bestemming    203     504
Resultaat bij de scholen                   12      14
"""
    made = _below_lines(page, "Opbouw van het resultaat")
    assert [(t.indicator, t.value) for t in find_table_targets(views(made), FACTS)] == [
        ("Resultaat bij de scholen", "12"),
        ("Resultaat bij de scholen", "14"),
    ]


def test_heads_halfway_keep_the_year_of_the_heads_above() -> None:
    found = budgets(
        """
Bedragen x € 1.000    Begroting 2019    Begroting 2019
                      Lasten            Baten
Sport                 1.200             300
Cultuur               800               150
Totaal                2.000             450
Reserves              Storting          Onttrekking
Sport                 75                40
"""
    )
    assert [(b.column, b.period) for b in found[-2:]] == [
        ("Storting", "2019"),
        ("Onttrekking", "2019"),
    ]


def test_the_line_that_announces_a_table_may_be_an_item_of_an_article() -> None:
    page = """
Partij               Aankoop (x € 1.000)    Aanleg (x € 1.000)
Rijk                 400                    200
Stad                 100                    300
"""
    made = _below_lines(page, "6.1 De bijdragen over de jaren 2015 tot en met 2019 zijn verdeeld:")
    items = (replace(made.passages[0], kind="list_item"), *made.passages[1:])
    found = find_table_budgets(views(replace(made, passages=items)), FACTS)
    assert {b.period for b in found} == {"2015/2019"}


def test_a_difference_is_of_the_year_of_what_differs() -> None:
    page = """
Bedragen x € 1.000    Begroot 2013    Besteed 2013    Verschil
Dijken                         400             380         -20
Sluizen                        200             240          40
"""
    assert [b.period for b in budgets(page)] == 2 * ["2013", "2013", "2013"]
    later = page.replace("Besteed 2013", "Besteed 2014")
    assert [b.period for b in budgets(later)] == 2 * ["2013", "2014", None]


_SUMS = """
Bedragen x € 1.000      2014      2014      2015      2015
                       baten     saldo     baten     saldo
Bossen                   120       120       140       140
Paden                     30        30        45        45
Subtotaal                150       150       185       185
Onvoorzien                10        10         5         5
Totaal                   160       160       190       191
"""


def test_sums_are_the_totals_that_add_up_as_printed() -> None:
    made = document(_SUMS)
    found = find_table_sums(views(made), find_table_budgets(views(made), FACTS))
    by_total = {made.total[1:]: {place[1:] for place in made.parts} for made in found}
    assert by_total[4, 1] == {(2, 1), (3, 1)}
    assert by_total[6, 1] == {(2, 1), (3, 1), (5, 1)}
    assert (6, 3) in by_total
    assert {made.room_cents for made in found if len(made.parts) == 2} == {150_000}


def test_total_that_is_off_by_more_than_rounding_is_no_sum() -> None:
    made = document(_SUMS.replace("191", "199"))
    found = find_table_sums(views(made), find_table_budgets(views(made), FACTS))
    assert (6, 4) not in {made.total[1:] for made in found}


def test_table_without_budgets_has_no_sums() -> None:
    made = document(
        _SUMS.replace("Bedragen x € 1.000", "Aantal bezoekers  ").replace("saldo", "regio")
    )
    assert find_table_sums(views(made), ()) == ()


def test_budget_of_a_table_over_two_pages_points_at_its_own_row() -> None:
    read = document(
        """
Uitgaven (x € 1.000)          2021      2022
Wegen                          100       200
Bruggen                         50        60
Water                           10        20
""",
        """
Groen                           40        41
Licht                            5         6
""",
    )
    found = find_table_budgets(views(read), FACTS)
    last = [b for b in found if b.purpose == "Licht"]
    assert [(b.amount_cents, b.period) for b in last] == [(500_000, "2021"), (600_000, "2022")]
    assert {read.passages[b.passage].text for b in last} == {"Licht | 5 | 6"}


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            """
+----------------------+---------------+-----------------+-------------------+
| Indicator            | Nulmeting     | Realisatie 2013 | Streefwaarde 2016 |
|                      | 2010          |                 |                   |
+----------------------+---------------+-----------------+-------------------+
| Aantal buurtbussen   | 12            | 15              | 20                |
+----------------------+---------------+-----------------+-------------------+
| Reizigers tevreden   | 7,1           | 7,3             | 7,5               |
| (rapportcijfer)      |               |                 |                   |
+----------------------+---------------+-----------------+-------------------+
| Ritten op tijd (%)   | 81            | -               | 90                |
+----------------------+---------------+-----------------+-------------------+
""",
            [
                ("12", "count", "baseline", "2010", "Aantal buurtbussen"),
                ("15", "count", "result", "2013", "Aantal buurtbussen"),
                ("20", "count", "target", "2016", "Aantal buurtbussen"),
                ("7.1", "other", "baseline", "2010", "Reizigers tevreden (rapportcijfer)"),
                ("7.3", "other", "result", "2013", "Reizigers tevreden (rapportcijfer)"),
                ("7.5", "other", "target", "2016", "Reizigers tevreden (rapportcijfer)"),
                ("81", "percent", "baseline", "2010", "Ritten op tijd (%)"),
                ("90", "percent", "target", "2016", "Ritten op tijd (%)"),
            ],
            id="indicators",
        ),
        pytest.param(
            """
+----------------------+-----------------+----------------+-------------------+
| Indicator            | Realisatie 2016 | Begroting 2017 | Streefwaarde 2019 |
+----------------------+-----------------+----------------+-------------------+
| Aantal buurtbussen   | 12              | 15             | 20                |
+----------------------+-----------------+----------------+-------------------+
| Ritten op tijd (%)   | 81              | 85             | 90                |
+----------------------+-----------------+----------------+-------------------+
""",
            [
                ("12", "count", "result", "2016", "Aantal buurtbussen"),
                ("15", "count", "target", "2017", "Aantal buurtbussen"),
                ("20", "count", "target", "2019", "Aantal buurtbussen"),
                ("81", "percent", "result", "2016", "Ritten op tijd (%)"),
                ("85", "percent", "target", "2017", "Ritten op tijd (%)"),
                ("90", "percent", "target", "2019", "Ritten op tijd (%)"),
            ],
            id="what was budgeted beside what is aimed at",
        ),
        pytest.param(
            """
+----------------------+-----------------+----------------+-------------------+
| Indicator            | Realisatie 2016 | Begroting 2017 | Streefwaarde 2019 |
+----------------------+-----------------+----------------+-------------------+
| Reizigers per pont   | 12.300          | 15.200         | 20.100            |
+----------------------+-----------------+----------------+-------------------+
""",
            [
                ("12300", "count", "result", "2016", "Reizigers per pont"),
                ("15200", "count", "target", "2017", "Reizigers per pont"),
                ("20100", "count", "target", "2019", "Reizigers per pont"),
            ],
            id="what was budgeted of what is no money",
        ),
        pytest.param(
            """
+----------------------+-----------------+-----------------+-----------------+
| Effectindicatoren    | Realisatie      | Begroting       | Begroting       |
|                      | 2016            | 2017            | 2018            |
+----------------------+-----------------+-----------------+-----------------+
| Reizigers tevreden   | 77%             | >75%            | >75%            |
+----------------------+-----------------+-----------------+-----------------+
| Aantal buurtbussen   | 12              | 15              | 20              |
+----------------------+-----------------+-----------------+-----------------+
""",
            [
                ("77", "percent", "result", "2016", "Reizigers tevreden"),
                ("75", "percent", "target", "2017", "Reizigers tevreden"),
                ("75", "percent", "target", "2018", "Reizigers tevreden"),
                ("12", "count", "result", "2016", "Aantal buurtbussen"),
                ("15", "count", "target", "2017", "Aantal buurtbussen"),
                ("20", "count", "target", "2018", "Aantal buurtbussen"),
            ],
            id="what was budgeted of indicators, where no column says what is aimed at",
        ),
        pytest.param(
            """
+---------------+----------------------+-----------------+-------------------+
| Doel          | Prestatie            | Stand 2012      | Streefwaarde 2016 |
+---------------+----------------------+-----------------+-------------------+
| Fijne ponten  | Cijfer van reizigers | 6,8             | 7,0               |
+---------------+----------------------+-----------------+-------------------+
""",
            [
                ("6.8", "other", "baseline", "2012", "Cijfer van reizigers"),
                ("7", "other", "target", "2016", "Cijfer van reizigers"),
            ],
            id="marks of what is done for an aim",
        ),
        pytest.param(
            """
+---------------+----------------------+-----------------+-------------------+
| Doel          | Indicator            | Nulmeting 2012  | Streefwaarde 2016 |
+---------------+----------------------+-----------------+-------------------+
| Meer bussen   | Aantal buurtbussen   | 12              | 20                |
+---------------+----------------------+-----------------+-------------------+
| Schone lucht  | CO2-uitstoot (kton)  | 84              | 70                |
+---------------+----------------------+-----------------+-------------------+
""",
            [
                ("12", "count", "baseline", "2012", "Aantal buurtbussen"),
                ("20", "count", "target", "2016", "Aantal buurtbussen"),
                ("84", "other", "baseline", "2012", "CO2-uitstoot (kton)"),
                ("70", "other", "target", "2016", "CO2-uitstoot (kton)"),
            ],
            id="indicators beside aims",
        ),
        pytest.param(
            """
+-----------+--------------------------------+---------------------------+
|           | Resultaat eind 2011            | Doelstelling 2012         |
+-----------+--------------------------------+---------------------------+
| Sport     | • 40 clubs + 12 zwembaden      | • 15-20 zwembaden         |
|           | • Uitval: jongens -4%, meisjes | • +10% leden (2015)       |
|           |   +2% ten opzichte van 2009    |                           |
+-----------+--------------------------------+---------------------------+
| Muziek    | • Geen cijfers                 | • Lessen op 30 scholen    |
+-----------+--------------------------------+---------------------------+
""",
            [
                ("40", "count", "result", "2011-10/2011-12", "clubs"),
                ("12", "count", "result", "2011-10/2011-12", "zwembaden"),
                ("-4", "percent", "result", "2011-10/2011-12", "Uitval jongens"),
                ("2", "percent", "result", "2011-10/2011-12", "Uitval meisjes"),
                ("15", "count", "target", "2012", "zwembaden"),
                ("10", "percent", "target", "2015", "leden"),
                ("30", "count", "target", "2012", "scholen"),
            ],
            id="numbers in words",
        ),
        pytest.param(
            """
Deelname per jaar             2011     2012     2013
Mannen                         410      420      430
Vrouwen                        390      450      480
""",
            [],
            id="statistics without a head that says so",
        ),
        pytest.param(
            """
+----------------------+------------+----------------+---------------+
|                      | Scholen    | Aandeel (%)    | Wacht (weken) |
+----------------------+------------+----------------+---------------+
| Vertrekpunt 2018     | 40         | 61             | 14            |
+----------------------+------------+----------------+---------------+
| Eindmeting 2021      | 52         | 72             | 11            |
+----------------------+------------+----------------+---------------+
| Streven 2023         | 60         | 80             | 8             |
+----------------------+------------+----------------+---------------+
""",
            [
                ("40", "count", "baseline", "2018", "Scholen"),
                ("61", "percent", "baseline", "2018", "Aandeel (%)"),
                ("14", "other", "baseline", "2018", "Wacht (weken)"),
                ("52", "count", "result", "2021", "Scholen"),
                ("72", "percent", "result", "2021", "Aandeel (%)"),
                ("11", "other", "result", "2021", "Wacht (weken)"),
                ("60", "count", "target", "2023", "Scholen"),
                ("80", "percent", "target", "2023", "Aandeel (%)"),
                ("8", "other", "target", "2023", "Wacht (weken)"),
            ],
            id="aims and results in rows, what is counted in heads",
        ),
        pytest.param(
            """
Kenmerk                         Nulmeting    Doel 2019    Doel 2021
                                2017
----------------------------------------------------------------------
Daken met sedum                 140          300          520
----------------------------------------------------------------------
Aandeel regen in de bodem       12%          -            20%
----------------------------------------------------------------------
Duur van een aanvraag in weken  14           10           8
----------------------------------------------------------------------
Aanvragen binnen zes weken (%)  61           80           95
----------------------------------------------------------------------
""",
            [
                ("140", "count", "baseline", "2017", "Daken met sedum"),
                ("300", "count", "target", "2019", "Daken met sedum"),
                ("520", "count", "target", "2021", "Daken met sedum"),
                ("12", "percent", "baseline", "2017", "Aandeel regen in de bodem"),
                ("20", "percent", "target", "2021", "Aandeel regen in de bodem"),
                ("14", "other", "baseline", "2017", "Duur van een aanvraag in weken"),
                ("10", "other", "target", "2019", "Duur van een aanvraag in weken"),
                ("8", "other", "target", "2021", "Duur van een aanvraag in weken"),
                ("61", "percent", "baseline", "2017", "Aanvragen binnen zes weken (%)"),
                ("80", "percent", "target", "2019", "Aanvragen binnen zes weken (%)"),
                ("95", "percent", "target", "2021", "Aanvragen binnen zes weken (%)"),
            ],
            id="heads above the first rule, one of them wrapped; durations",
        ),
        pytest.param(
            """
+------------+------------------------------------------------+
| Onderwerp  | Stand van zaken                                |
+------------+------------------------------------------------+
| Taal       | De bond maakte een cursus van 12 weken. Er     |
|            | zijn 40 taalmaatjes opgeleid.                  |
+------------+------------------------------------------------+
""",
            [("40", "count", "result", None, "taalmaatjes opgeleid")],
            id="what sentences in cells only describe",
        ),
        pytest.param(
            """
Gerealiseerde lasten (x € 1.000)     Realisatie 2012   Realisatie 2013
Parken                                           400               410
Pleinen                                          390               395
""",
            [],
            id="money",
        ),
    ],
)
def test_targets(page: str, expected: list[tuple[str, str, str, str, str]]) -> None:
    assert [(t.value, t.unit, t.nature, t.when, t.indicator) for t in targets(page)] == expected


_YEARS = """
Kenmerk                                   2011            2012       Doel 2018
Daken met gras                              40              55             200
Scholen met eisen in de aanbesteding         9              12              80
"""
_STAND = """
Kenmerk                             Stand 2013       Doel 2018
Daken met gras                              40             200
Scholen met eisen in de aanbesteding        11              40
"""


@pytest.mark.parametrize(
    ("page", "kind", "natures"),
    [
        (_YEARS, "other", ["baseline", "result", "target"]),
        (_YEARS, "voortgangsrapportage", ["baseline", "result", "target"]),
        (_STAND, "other", ["baseline", "target"]),
        (_STAND, "voortgangsrapportage", ["result", "target"]),
        (_YEARS.replace("Kenmerk                                   2011   ",
                        "Kenmerk                            Realisatie 2011"), "other",
         ["result", "result", "target"]),
        (_YEARS.replace("Doel 2018", "     2018"), "other", []),
    ],
)  # fmt: skip
def test_what_aims_start_from(page: str, kind: DocumentKind, natures: list[str]) -> None:
    """How things stood first is where the aims beside it start; a report tells what was reached."""
    facts = DocumentFacts(kind=kind, date="2014-03-01")
    found = find_table_targets(views(document(page)), facts)
    assert [target.nature for target in found] == 2 * natures


_ACTIONS = """
Actie                      Trekker       Planning       Resultaat
Heggen planten             gemeente      medio 2016     40 heggen
Poelen graven              provincie     2013           12 poelen
"""


def test_result_of_an_action_still_to_come_is_an_aim() -> None:
    """The column that says when gives the time; what lies ahead of 1 March 2014 is no result."""
    found = [(t.value, t.nature, t.when) for t in targets(_ACTIONS)]
    assert found == [("40", "target", "2016-05/2016-08"), ("12", "result", "2013")]


def test_how_things_stand_is_told_of_now_and_not_of_when_they_are_due() -> None:
    page = """
Actie                      Trekker       Planning       Stand van zaken
Heggen planten             gemeente      medio 2016     40 heggen geplant
Poelen graven              provincie     2017           12 poelen gegraven
"""
    found = [(t.value, t.nature, t.when) for t in targets(page)]
    assert found == [("40", "result", None), ("12", "result", None)]


def test_a_time_gone_by_beside_aims_is_when_it_was_measured() -> None:
    page = """
Indicator                   Nulmeting 2012     Medio 2013     Eind 2014     Doel 2016
Geplante heggen                        100            140           160           200
Poelen met salamanders                 10%            15%           20%           40%
"""
    found = [(t.value, t.nature, t.when) for t in targets(page)]
    assert found == [
        ("100", "baseline", "2012"),
        ("140", "result", "2013-05/2013-08"),
        ("200", "target", "2016"),
        ("10", "baseline", "2012"),
        ("15", "result", "2013-05/2013-08"),
        ("40", "target", "2016"),
    ]


@pytest.mark.parametrize(
    ("heads", "periods"),
    [
        (
            ("Begroting 2013", "Besteed t/m mei", "Prognose 2013"),
            ("2013", "2013-01/2013-05", "2013"),
        ),
        (
            ("Begroting 2013", "Besteed t/m mei 2013", "Raming 2013"),
            ("2013", "2013-01/2013-05", "2013"),
        ),
        (("Begroting 2014", "Besteed t/m mei 2013", "Raming 2014"), ("2014", "../2013-05", "2014")),
        (("Begroting 2012", "Besteed t/m mei 2013", "Raming 2013"), ("2012", "../2013-05", "2013")),
    ],
)
def test_what_was_spent_up_to_a_month_is_of_the_year_of_the_table(
    heads: tuple[str, ...], periods: tuple[str, ...]
) -> None:
    page = f"""
Bedragen x € 1.000  {"".join(head.rjust(25) for head in heads)}
Heggen              {"120".rjust(25)}{"40".rjust(25)}{"130".rjust(25)}
Poelen              {"150".rjust(25)}{"60".rjust(25)}{"140".rjust(25)}
"""
    assert tuple(budget.period for budget in budgets(page)) == 2 * periods


def test_a_head_over_two_lines_is_one_head() -> None:
    page = """
Bedragen x € 1.000    Begroting 2013       Begroot t/m       Besteed t/m     Prognose 2013
                                                   mei          mei 2013
Heggen                           120                50                40               130
Poelen                           150                62                60               140
"""
    periods = ("2013", "2013-01/2013-05", "2013-01/2013-05", "2013")
    assert tuple(budget.period for budget in budgets(page)) == 2 * periods


@pytest.mark.parametrize(
    ("path", "heads"),
    [
        (("Besteed t/m", "mei 2019"), ["Besteed t/m mei 2019"]),
        (("Stand per", "1 mei 2019"), ["Stand per 1 mei 2019"]),
        (("Besteed", "mei 2019"), ["Besteed", "mei 2019"]),
        (("Begroting 2019", "t/m"), ["Begroting 2019", "t/m"]),
    ],
)
def test_a_head_goes_on_where_it_cannot_end(path: tuple[str, ...], heads: list[str]) -> None:
    assert whole_heads(path) == heads


@pytest.mark.parametrize(
    ("remark", "period"),
    [
        ("begroting 2015-2018", "2015/2018"),
        ("toegezegd voor de jaren 2015 en 2016", "2015/2016"),
        ("besluit van 17 mei 2015", None),
        ("brief van begin 2015", None),
    ],
)
def test_a_remark_beside_an_amount_may_say_for_which_years(remark: str, period: str | None) -> None:
    page = f"""
Dekking                     Bijdrage (x € 1.000)     Status
Provincie                                    450     {remark}
Gemeente                                     320     aangevraagd
"""
    assert [budget.period for budget in budgets(page)] == [period, None]


def test_amounts_that_were_realised_are_no_results() -> None:
    page = """
                                    Realisatie 2012    Realisatie 2013
Saldo van baten en lasten                  -4.185             -3.732
Aantal bezoeken per subsidie                1.250              1.400
"""
    assert [t.value for t in targets(page)] == ["1250", "1400"]


def test_changes_and_what_they_are_compared_with() -> None:
    found = targets(
        """
+-----------+-------------------------------------+
|           | Resultaat 2011                      |
+-----------+-------------------------------------+
| Groei     | • Instroom +12% t.o.v. 2005         |
+-----------+-------------------------------------+
| Stand     | • 64% van de scholen doet mee       |
+-----------+-------------------------------------+
"""
    )
    assert [(t.value, t.change, t.baseline) for t in found] == [
        ("12", True, "2005"),
        ("64", False, None),
    ]


@pytest.mark.parametrize("rule", NATURE_RULES, ids=lambda rule: rule.id)
def test_nature_rules_find_their_heads_and_leave_others(rule: object) -> None:
    (own,) = [r for r in NATURE_RULES if r is rule]
    for head in own.finds:
        matched = nature_of((head,))
        assert matched is not None and matched.id == own.id, head
    for head in own.leaves:
        assert own.pattern.search(head) is None, head


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        ("2014", "2014"),
        ("Begroting 2025", "2025"),
        ("2026-2027", "2026/2027"),
        ("2013/14", "2013/2014"),
        ("Totaal 2009–2012", "2009/2012"),
        ("2005 e.v.", "2005/.."),
        ("Structureel vanaf 2023", "2023/.."),
        ("Resultaat eind 2007", "2007-10/2007-12"),
        ("Trekker", None),
    ],
)
def test_time_of_heads(head: str, edtf: str | None) -> None:
    assert time_of(head, None) == edtf


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("a. Dijken", "Dijken"),
        ("IV. Wonen", "Wonen"),
        ("e1. Fonds (35 mld.)", "Fonds (35 mld.)"),
        ("4.1 Basisonderwijs", "Basisonderwijs"),
        ("3 Opleveren van stallingen", "Opleveren van stallingen"),
        ("20 km-zones", "20 km-zones"),
        ("A12 verbreden", "A12 verbreden"),
    ],
)
def test_labels_lose_their_numbering(label: str, plain: str) -> None:
    assert plain_label(label) == plain


def test_results_are_compared_as_their_aims_are() -> None:
    found = targets(
        """
+------------+------------------+--------------------------+
| Sector     | Resultaat 2012   | Doelstelling 2015        |
+------------+------------------+--------------------------+
| Kassen     | -4% verbruik     | -15% verbruik tov 2000   |
+------------+------------------+--------------------------+
| Stallen    | -5% verbruik     | -15% verbruik            |
+------------+------------------+--------------------------+
| Schuren    | -6% tov 2001     | -15% verbruik            |
+------------+------------------+--------------------------+
"""
    )
    assert [(t.value, t.baseline) for t in found] == [
        ("-4", "2000"),
        ("-15", "2000"),
        ("-5", None),
        ("-15", None),
        ("-6", "2001"),
        ("-15", None),
    ]


@pytest.mark.parametrize("digits", ["9" * 14, "9" * 16, "9" * 30, "9" * 300])
def test_numbers_too_large_for_any_quantity_are_left(digits: str) -> None:
    made = document(
        """
Bedragen x € 1.000         2014    2015
1. Bossen                   120     140
2. Verkoop gronden           80      20
""",
        """
+----------------------+-----------------+-------------------+
| Indicator            | Realisatie 2016 | Streefwaarde 2019 |
+----------------------+-----------------+-------------------+
| Aantal bezoekers     | 120             | 140               |
+----------------------+-----------------+-------------------+
""",
    )
    tables = tuple(
        replace(
            table, cells=tuple(replace(c, text=c.text.replace("120", digits)) for c in table.cells)
        )
        for table in made.tables
    )
    seen = views(replace(made, tables=tables))
    assert [one.amount_cents // 100_000 for one in find_table_budgets(seen, FACTS)] == [140, 80, 20]
    kept = [one.value for one in find_table_targets(seen, FACTS)]
    assert kept == ([digits, "140"] if len(digits) == 14 else ["140"])


def shares(*rows: tuple[str, str, str]) -> list[tuple[str, str, str, str]]:
    """Give the targets of a ruled table of three columns."""
    rule = "+".join(("", *("-" * 40 for _ in range(3)), ""))
    lines = ["|".join(("", *(f" {cell:<39}" for cell in row), "")) for row in rows]
    page = "\n".join([rule, *(part for line in lines for part in (line, rule))])
    return [(t.value, t.unit, t.nature, t.indicator) for t in targets(page)]


_HEADS = ("Ambitieniveau", "Basis", "Plus")
_ROOFS = ("Dakgroen", "5% van de daken draagt gras", "25% van de daken draagt gras")
_BERMS = ("Toezicht", "controle bij 10% van de bermen", "controle bij 30% van de bermen")


def test_shares_told_in_words_are_aims_where_the_head_of_the_labels_says_so() -> None:
    assert shares(_HEADS, _ROOFS, _BERMS) == [
        ("5", "percent", "target", "daken draagt gras"),
        ("25", "percent", "target", "daken draagt gras"),
        ("10", "percent", "target", "controle"),
        ("30", "percent", "target", "controle"),
    ]


@pytest.mark.parametrize(
    ("heads", "roofs", "values"),
    [
        (("Wijk", "Basis", "Plus"), _ROOFS, []),
        (("Ambitieniveau", "2012", "2013"), _ROOFS, []),
        (("Ambitieniveau", "Toelichting", "Plus"), _ROOFS, ["25", "30"]),
        (_HEADS, ("Dakgroen", "nu heeft 5% van de daken gras", "veel gras"),
         ["10", "30"]),
        (_HEADS, ("Dakgroen", "5%", "25 daken met gras"), ["10", "30"]),
    ],
)  # fmt: skip
def test_shares_beside_aims_may_tell_other_things(
    heads: tuple[str, str, str], roofs: tuple[str, str, str], values: list[str]
) -> None:
    assert [value for value, *_ in shares(heads, roofs, _BERMS)] == values


@pytest.mark.parametrize(
    ("head", "per"),
    [
        ("Bedrag per week", "week"),
        ("Vergoeding per leerling", "leerling"),
        ("Kosten per jaar", "year"),
        ("2 dagen per week", None),
        ("3 keer per jaar", None),
    ],
)
def test_a_head_says_what_one_amount_goes_to(head: str, per: str | None) -> None:
    assert per_of(head) == per


@pytest.mark.parametrize(
    ("title", "natures"),
    [
        ("Programmabegroting 2023", ["result", "target"]),
        ("Jaarstukken 2026", ["result", "result"]),
        (None, ["result", "result"]),
    ],
)
def test_years_ahead_of_the_year_in_the_title(title: str | None, natures: list[str]) -> None:
    page = """
Indicator                     Eenheid     2021     2026
Bomen in de stad              aantal      310      460
Bewoners die fietsen          %           31       46
"""
    facts = DocumentFacts(kind="other", title=title)
    found = find_table_targets(views(document(page)), facts)
    assert [target.nature for target in found] == natures * 2

"""Tables of actions: who is to do what by when, under heads of many kinds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Box, Cell, Document, Passage, PassageKind, Span, Table
from extractors.reading.table_prose import NUMBERING, sentences_of_cell
from schemas.records import Commitment

_BOX = Box(0, 0, 10, 10)
DREDGE, WEIR = "Opstellen baggerplan", "Plaatsen drie stuwen"


def plan(*rows: tuple[str, ...], title: str = "Uitvoeringsplan Water gemeente Goes") -> Document:
    """A plan of April 2015 with one table below its title; the first row holds the heads."""
    cells = tuple(
        Cell(text, r, c, _BOX, 1, column_path=(rows[0][c],) if r else (), is_header=not r)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    texts = [" | ".join(row) for row in rows]
    above = document("De acties staan in de tabel.", heading=title)
    told: list[tuple[PassageKind, str, int, tuple[str, ...]]] = []
    for r, row in enumerate(texts):
        told.append(("table_row", row, r, ()))
        for head, cell in zip(rows[0], rows[r], strict=True):
            ends = sentences_of_cell(cell)
            told += [("sentence", cell[start:end], r, (head,)) for start, end in ends]
    below = tuple(
        Passage(at, kind, text, (Span(1, 0, len(text)),), (), head, table=0, row=row, block=at)
        for at, (kind, text, row, head) in enumerate(told, len(above.passages))
    )
    return replace(
        above, tables=(Table(1, _BOX, cells),), passages=(*above.passages, *below), name="plan"
    )


def found(
    *rows: tuple[str, ...], title: str = "Uitvoeringsplan Water gemeente Goes"
) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Give the actions of the table with who is to act, and when."""
    records: tuple[Commitment, ...] = tuple(
        find_all(analyse(plan(*rows, title=title), load())).commitments
    )
    return [(c.action, c.actors, c.deadline) for c in records if c.rule == "table"]


@pytest.mark.parametrize(
    ("heads", "first", "second"),
    [
        (("Inspanning", "Kartrekker", "Jaar"), "2016", "2017"),
        (("Interventie", "Wie doet het?", "Klaar in"), "2016", "2017"),
        (("Werkzaamheden", "Opdrachtnemer", "Realisatie"), "2016", "2017"),
    ],
)
def test_heads_say_what_stands_below(heads: tuple[str, ...], first: str, second: str) -> None:
    who = "Waterschap Scheldestromen"
    rows = ((DREDGE, who, first), (WEIR, who, second))
    assert found(heads, *rows) == [(DREDGE, (who,), first), (WEIR, (who,), second)]


@pytest.mark.parametrize(
    "due", ["Plandatum gereed", "Plandatum", "Geplande datum", "Verwachte afronding", "Streefdatum"]
)
@pytest.mark.parametrize("met", ["Datum overleg", "Vergaderdatum", "Datum van toezegging"])
def test_the_day_an_action_was_spoken_of_is_not_by_when_it_is_due(met: str, due: str) -> None:
    who = "Waterschap Scheldestromen"
    heads = (met, "Omschrijving actie", "Verantwoordelijk", due)
    rows = (("04-03-2015", DREDGE, who, "mei 2016"), ("11-03-2015", WEIR, who, ""))
    assert found(heads, *rows) == [(DREDGE, (who,), "2016-05"), (WEIR, (who,), None)]
    records = find_all(analyse(plan(heads, *rows), load())).commitments
    assert {c.status for c in records if c.rule == "table"} == {"planned"}


@pytest.mark.parametrize("due", ["Datum", "Datum gereed", "Datum oplevering", "Datum uitvoering"])
def test_another_date_is_by_when_an_action_is_due(due: str) -> None:
    who = "Waterschap Scheldestromen"
    rows = ((DREDGE, who, "mei 2016"), (WEIR, who, "juni 2016"))
    heads = ("Actie", "Actiehouder", due)
    assert found(heads, *rows) == [(DREDGE, (who,), "2016-05"), (WEIR, (who,), "2016-06")]


def test_without_a_column_for_it_the_owner_of_the_plan_acts() -> None:
    rows = (("Actie", "Planning"), (DREDGE, "2016"))
    assert found(*rows) == [(DREDGE, ("gemeente Goes",), "2016")]
    assert found(*rows, title="Uitvoeringsplan Water") == [(DREDGE, (), "2016")]


def test_a_column_for_it_that_is_empty_leaves_open_who_acts() -> None:
    assert found(("Actie", "Trekker", "Planning"), (DREDGE, "n.t.b.", "2016")) == [
        (DREDGE, (), "2016")
    ]


def test_signs_under_years_say_when() -> None:
    rows = (("Actie", "2015", "2016", "2017"), (DREDGE, "", "x", ""), (WEIR, "", "x", "x"))
    assert [(action, when) for action, _, when in found(*rows)] == [
        (DREDGE, "2016"),
        (WEIR, "2016/2017"),
    ]


def test_amounts_under_years_are_no_times() -> None:
    rows = (("Actie", "2015", "2016", "2017"), (DREDGE, "10", "20", "20"))
    assert found(*rows) == []


def test_a_row_of_figures_tells_how_much_and_not_what_is_done() -> None:
    rows = (("Maatregel", "Stand 2014", "Planning"), (DREDGE, "12", "40%"), (WEIR, "3", "2016"))
    assert found(*rows) == [(WEIR, ("gemeente Goes",), "2016")]


def told(*rows: tuple[str, ...]) -> list[tuple[str, tuple[str, ...], str | None, str]]:
    """Give the actions that the sentences in a table's cells tell."""
    records = find_all(analyse(plan(*rows), load())).commitments
    return [
        (c.action, c.actors, c.deadline, c.status)
        for c in records
        if c.rule != "table" and c.passage > 3
    ]


def test_sentences_in_cells_tell_of_actions_too() -> None:
    heads = ("Maatregel", "Stand van zaken")
    stands = (
        "Waterschap Scheldestromen heeft in maart 2014 de eerste stuw geplaatst. De rest volgt."
    )
    assert told(heads, (WEIR, stands)) == [
        (
            "heeft in maart 2014 de eerste stuw geplaatst",
            ("Waterschap Scheldestromen",),
            "2014-03",
            "done",
        )
    ]


def test_who_acts_in_a_row_does_what_its_cells_tell_without_naming_anybody() -> None:
    heads = ("Actie", "Trekker", "Voortgang")
    stands = "De stuwen worden voor 1 juli 2016 geplaatst."
    assert told(heads, (WEIR, "Waterschap Scheldestromen", stands)) == [
        (
            "De stuwen worden voor 1 juli 2016 geplaatst",
            ("Waterschap Scheldestromen",),
            "../2016-07-01",
            "planned",
        )
    ]


def test_an_action_that_is_a_sentence_is_told_once() -> None:
    action = "A1. De gemeente stelt een plan op voor het baggeren. Daarin staan de kosten."
    rows = (("Actie", "Trekker", "Gereed"), (action, "Gemeente Goes", "2016"))
    assert found(*rows) == []
    assert told(*rows) == [
        ("stelt een plan op voor het baggeren", ("Gemeente Goes",), "2016", "planned")
    ]


def test_what_is_said_of_an_action_is_told_by_those_and_then_of_its_row() -> None:
    said = "Langs de Schelde worden drie stuwen geplaatst. Eerder was dat te duur."
    heads = ("Maatregel", "Toelichting", "Trekker", "Planning")
    rows = (heads, ("Drie stuwen", said, "Waterschap Scheldestromen", "eind 2016"))
    assert found(*rows) == []
    assert told(*rows) == [
        (
            "worden drie stuwen geplaatst",
            ("Waterschap Scheldestromen",),
            "2016-10/2016-12",
            "planned",
        )
    ]


@pytest.mark.parametrize("action", ["Motie-De Bruin over het baggeren", "Taal op de werkvloer"])
def test_a_name_beside_prose_is_no_action(action: str) -> None:
    assert found(("Actie", "Stand van zaken"), (action, "Het baggeren loopt volgens plan.")) == []


def numbers(*rows: tuple[str, ...]) -> list[str]:
    """Give the numbers that a plan's table aims at or has reached: value, unit, nature, time."""
    records = find_all(analyse(plan(*rows), load())).targets
    return [f"{t.value} {t.unit} {t.nature} {t.when or '-'}" for t in records]


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("A2. Aanleg van 45 hectare natte oever", ["45 other target 2018/2020"]),
        ("3 Plaatsen van 250 extra fietsrekken", ["250 count target 2018/2020"]),
        ("Paaiplaatsen langs de Does (8 km)", ["8 other target 2018/2020"]),
        (
            "Meetnet uitbreiden van 9 naar 15 locaties",
            ["9 count baseline -", "15 count target 2018/2020"],
        ),
        ("1.1 Invoeren van één formulier", []),
        ("Betalen van € 40.000 aan de bond", []),
        ("Voorlichten van de 12 gemeenten", []),
    ],
)
def test_numbers_of_an_action_are_due_when_its_row_says(action: str, expected: list[str]) -> None:
    assert numbers(("Maatregel", "Trekker", "Planning"), (action, "Wetterskip", "2018-2020")) == (
        expected
    )


def test_numbers_of_other_tables_are_no_actions() -> None:
    assert numbers(("Gemeente", "Trekker"), ("Aanleg van 45 hectare oever", "Wetterskip")) == []


def test_how_an_action_stands_is_a_result_and_what_its_row_calls_done_is_due() -> None:
    heads = ("Actie", "Toelichting", "Planning", "Stand van zaken")
    row = (
        "Oevers",
        "Op 80 daken zijn panelen geplaatst.",
        "2019",
        "5,4 km gereed. Het loopt goed.",
    )
    assert numbers(heads, row) == ["80 count target 2019", "5.4 other result -"]


def test_a_time_lasts_from_its_start_to_its_end() -> None:
    rows = (("Actie", "Planning"), (WEIR, "start mei 2016, gereed eind 2017"))
    assert found(*rows) == [(WEIR, ("gemeente Goes",), "2016-05/2017-12")]


def test_when_a_finished_action_was_done_stands_in_the_cell_that_says_so() -> None:
    rows = (("Actie", "Stand van zaken"), (WEIR, "Afgerond in juni 2014. In 2016 volgt meer."))
    assert found(*rows) == [(WEIR, ("gemeente Goes",), "2014-06")]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Oeverwerk Zuid", ("Oeverwerk Zuid",)),
        ("Oeverwerk Zuid, Gemeente Goes", ("Oeverwerk Zuid", "gemeente Goes")),
        ("GGD i.s.m. Oeverwerk Zuid", ("GGD", "Oeverwerk Zuid")),
        ("Rijk (V en W)", ("V en W",)),
        ("Wonen", ()),
        ("J. de Bruin", ()),
        ("Nader te bepalen", ()),
    ],
)
def test_a_name_alone_below_such_a_head_is_a_party(cell: str, names: tuple[str, ...]) -> None:
    findings = find_all(analyse(plan(("Actie", "Trekker"), (WEIR, cell)), load()))
    known = {p.name.lower() for p in findings.parties}
    assert {name.lower() for name in names} <= known
    assert not any(name.count("(") != name.count(")") for name in known)
    assert names or known <= {"gemeente goes", "j. de bruin"}


@pytest.mark.parametrize(
    ("state", "planning", "status"),
    [
        ("Vastgesteld door de raad op 3 mei.", "2016", "done"),
        ("Het ontwerp van de eerste twee stuwen is gereed.", "2017", "ongoing"),
        ("Drie van de vier stuwen staan er.", "2017", "ongoing"),
        ("De vergunning is verleend, de kosten zijn geraamd.", "2017", "planned"),
        ("De vergunning is verleend, de kosten zijn geraamd.", "2014-2017", "ongoing"),
        ("Nog niet gestart.", "2017", "planned"),
        ("Alles is gereed.", "2014", "done"),
        ("Bestek gereed", "uitvoering 2017", "ongoing"),
        ("Afgerond in november 2014", "-", "done"),
        ("", "doorlopend", "ongoing"),
        ("", "2017", "planned"),
    ],
)
def test_how_an_action_stands_by_what_is_said_of_it(state: str, planning: str, status: str) -> None:
    rows = (("Actie", "Planning", "Stand van zaken"), (WEIR, planning, state))
    records = find_all(analyse(plan(*rows), load())).commitments
    assert [c.status for c in records if c.rule == "table"] == [status]


def test_what_a_column_of_progress_tells_is_under_way() -> None:
    heads = ("Maatregel", "Voortgang")
    (record,) = told(heads, (WEIR, "Waterschap Scheldestromen levert hiervoor een tekening."))
    assert record[-1] == "ongoing"


def test_a_number_of_a_cell_of_prose_is_told_once() -> None:
    stands = "Ruim 31.000 deelnemers aan de proef. In 2014 zijn acht stuwen geplaatst."
    records = find_all(analyse(plan(("Maatregel", "Realisatie 2014"), (DREDGE, stands)), load()))
    assert sorted((str(t.value), t.nature) for t in records.targets) == [
        ("31000", "result"),
        ("8", "result"),
    ]


def test_who_opens_the_prose_of_a_row_acts_where_no_column_says_who() -> None:
    heads = ("Actie", "Stand van zaken", "Planning")
    told = "Het Waterschap Scheldestromen heeft de vergunning aangevraagd. Het bestek volgt."
    other = "De vergunning is bij het Waterschap Scheldestromen aangevraagd. Het bestek volgt."
    rows = ((DREDGE, told, "eind 2016"), (WEIR, other, "eind 2017"))
    acting = {action: actors for action, actors, _ in found(heads, *rows)}
    assert acting[DREDGE] == ("Waterschap Scheldestromen",)
    assert acting[WEIR] == ("gemeente Goes",)


def test_a_cell_for_the_time_may_say_that_an_action_is_dropped() -> None:
    heads = ("Actie", "Trekker", "Planning")
    who = "Waterschap Scheldestromen"
    document = plan(heads, (DREDGE, who, "Vervallen"), (WEIR, who, "eind 2017"))
    states = {c.action: c.status for c in find_all(analyse(document, load())).commitments}
    assert states == {DREDGE: "cancelled", WEIR: "planned"}


def test_an_action_may_say_by_whom_where_no_column_does() -> None:
    rows = (("Actie", "Planning"), (f"{DREDGE} door Waterschap Scheldestromen", "eind 2016"))
    assert [actors for _, actors, _ in found(*rows)] == [("Waterschap Scheldestromen",)]


def test_a_ministry_alone_in_a_cell_is_that_ministry() -> None:
    rows = (("Actie", "Trekker", "Planning"), (DREDGE, "Ministerie van IenM", "2016"))
    kinds = {p.type for p in find_all(analyse(plan(*rows), load())).parties if "IenM" in p.name}
    assert kinds == {"ministry"}


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("46 van de 70 molens zijn in bedrijf.", "46 van de 70 molens zijn in bedrijf."),
        ("12 scholen doen mee aan de proef.", "12 scholen doen mee aan de proef."),
        ("12 Scholen doen mee aan de proef.", "Scholen doen mee aan de proef."),
        ("2.3 De stad plant bomen.", "De stad plant bomen."),
        ("A1. de stad plant bomen.", "de stad plant bomen."),
        ("3) de stad plant bomen.", "de stad plant bomen."),
    ],
)
def test_a_cell_that_begins_with_a_count_keeps_it(cell: str, sentence: str) -> None:
    ((start, end),) = sentences_of_cell(cell)
    assert cell[start:end] == sentence


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("2.3 Plan voor de kade", "2.3 "),
        ("B4. Loket openen", "B4. "),
        ("7 Verbreden van de kade", "7 "),
        ("150 Meldpunten voor toezicht", ""),
        ("12 FTE extra voor toezicht", ""),
        ("2015 Start van de bouw", ""),
        ("46 van de 70 huizen", ""),
    ],
)
def test_the_number_of_a_row_is_no_count(cell: str, number: str) -> None:
    """What counts stays with what it counts."""
    found = NUMBERING.match(cell)
    assert (found[0] if found else "") == number


def test_with_whom_somebody_acts_is_no_actor_of_the_row() -> None:
    rows = (
        ("Actie", "Wie", "Wanneer"),
        (DREDGE, "Waterschap Scheldestromen i.s.m. gemeente Veere", "2016"),
        (WEIR, "in samenwerking met gemeente Veere", "2017"),
    )
    records = find_all(analyse(plan(*rows), load())).commitments
    first, second = (c for c in records if c.rule == "table")
    assert first.actors == ("Waterschap Scheldestromen",)
    assert first.counterparties == ("gemeente Veere",)
    assert second.actors == ("gemeente Veere",)


def test_partners_of_a_row_are_with_whom_it_is_done() -> None:
    made = find_all(
        analyse(
            plan(
                ("Actie", "Trekker", "Partners", "Planning"),
                (DREDGE, "Waterschap Scheldestromen", "Gemeente, Lunetto", "2016"),
                (WEIR, "Lunetto", "-", "2017"),
            ),
            load(),
        )
    )
    beside = {c.action: c.counterparties for c in made.commitments if c.rule == "table"}
    assert beside == {DREDGE: ("gemeente Goes", "Lunetto"), WEIR: ()}
    assert "Gemeente" not in {p.name for p in made.parties}

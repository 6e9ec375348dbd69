"""Plans laid out as questions: what we want to reach, what we do for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.finding.commitment_questions import asked, find_answers
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Box, Cell, Document, Passage, Span, Table

_BOX = Box(0, 0, 10, 10)


def _of_table(*rows: tuple[str, ...]) -> Document:
    """A document with one table, whose first row holds the heads."""
    cells = tuple(
        Cell(text, r, c, _BOX, 1, column_path=(rows[0][c],) if r else (), is_header=not (r and c))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    texts = [" | ".join(row) for row in rows]
    passages = tuple(
        Passage(r, "table_row", text, (Span(1, 0, len(text)),), (), table=0, row=r)
        for r, text in enumerate(texts)
    )
    return replace(document("x"), tables=(Table(1, _BOX, cells),), passages=passages)


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        ("Wat willen we bereiken?", "wanted"),
        ("2. Wat willen wij in 2019 bereiken", "wanted"),
        ("Wat wilden we bereiken?", "wanted"),
        ("Wat gaan we daarvoor doen?", "done for it"),
        ("Wat doen we in 2016?", "done for it"),
        ("Hoe gaan we dat doen?", "done for it"),
        ("Wat mag het kosten?", None),
        ("Wat gaan we over?", None),
        ("Waar staan we nu?", None),
    ],
)
def test_a_head_asks_for_goals_or_actions(head: str, answer: str | None) -> None:
    assert asked(head) == answer


def test_each_cell_under_a_question_answers_it() -> None:
    budget = _of_table(
        ("Wat willen we bereiken?", "Wat gaan we daarvoor doen?", "Kosten"),
        (
            "1 Senioren blijven langer fit.",
            "1.1 Aanleggen van beweegroutes. 1.2 Opleiden van begeleiders.",
            "40",
        ),
    )
    found = find_answers(budget, ("gemeente Goes",))
    assert [(c.action, c.strength) for c in found] == [
        ("Senioren blijven langer fit", "soft"),
        ("Aanleggen van beweegroutes", "firm"),
        ("Opleiden van begeleiders", "firm"),
    ]
    assert {c.actors for c in found} == {("gemeente Goes",)}


def test_a_table_that_asks_only_what_things_cost_gives_none() -> None:
    assert not find_answers(_of_table(("Wat mag het kosten?", "2016"), ("Het bad", "40")), ())


def test_a_list_under_such_a_heading_holds_actions() -> None:
    plan = document("Aanleggen van twee beweegroutes.", kind="list_item", heading="Woonplan Goes")
    asking = Passage(2, "heading", "Wat gaan we doen?", (Span(1, 0, 17),), (), block=2)
    item = replace(plan.passages[2], index=3, lead=2, block=3)
    found = find_all(analyse(replace(plan, passages=(*plan.passages[:2], asking, item)), load()))
    assert [c.rule for c in found.commitments] == ["item"]


@pytest.mark.parametrize(
    ("heading", "actions"),
    [
        ("Wat willen we bereiken?", ["Terugdringen van het zwerfvuil"]),
        ("Wat mag het kosten?", []),
    ],
)
def test_a_sentence_may_stand_between_the_question_and_its_list(
    heading: str, actions: list[str]
) -> None:
    plan = document("Terugdringen van het zwerfvuil.", kind="list_item", heading="Woonplan Goes")
    asking = Passage(2, "heading", heading, (Span(1, 0, len(heading)),), (), block=2)
    told = "De straten zijn schoon."
    between = Passage(3, "sentence", told, (Span(1, 0, len(told)),), (heading,), block=3)
    item = replace(plan.passages[2], index=4, lead=None, section=(heading,), block=4)
    passages = (*plan.passages[:2], asking, between, item)
    found = find_all(analyse(replace(plan, passages=passages), load()))
    assert [c.action for c in found.commitments if c.rule == "item"] == actions

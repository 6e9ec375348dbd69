"""What accounts of a year tell without a time is of that year; other papers say nothing of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from party_helpers import document
from test_table_records import document as drawn_document

from extractors.finding import find_all
from extractors.finding.table_cells import views
from extractors.finding.table_records import find_table_budgets
from extractors.finding.title_years import year_of_accounts, year_of_money
from extractors.language.pipeline import analyse, load
from extractors.reading.model import PassageKind
from schemas.records import DocumentFacts, Findings


def found(*texts: str, title: str = "Jaarstukken 2013", listed: bool = False) -> Findings:
    """Give what is found in a paper of that title; with `listed` the first announces the others."""
    opening: list[tuple[PassageKind, str]] = [("heading", title), ("sentence", "Gemeente Ede")]
    kinds: list[PassageKind] = [
        "list_item" if listed and i else "sentence" for i in range(len(texts))
    ]
    made = document(*opening, *zip(kinds, texts, strict=True), metadata={"Title": title})
    lead = len(opening)
    passages = tuple(
        replace(p, lead=lead) if listed and p.index > lead else p for p in made.passages
    )
    return find_all(analyse(replace(made, passages=passages), load()))


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("De gemeente heeft de steiger vernieuwd.", "2013"),
        ("Wij hebben met de roeiers een contract gesloten.", "2013"),
        ("De gemeente heeft in 2012 de steiger vernieuwd.", "2012"),
    ],
)
def test_what_was_done_is_of_the_year(text: str, deadline: str) -> None:
    (made,) = found(text).commitments
    assert (made.deadline, made.status) == (deadline, "done")
    assert (made.deadline_text is None) == (deadline == "2013")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("De gemeente heeft de steiger vernieuwd.", "Havenvisie 2013"),
        ("De gemeente heeft de steiger niet vernieuwd.", "Jaarstukken 2013"),
        ("Het jaar verliep rustig.", "Jaarstukken 2013"),
        ("De steiger, die de gemeente heeft vernieuwd, is mooi.", "Jaarstukken 2013"),
    ],
)
def test_what_is_not_told_of_the_year(text: str, title: str) -> None:
    assert not found(text, title=title).commitments


def test_lines_that_end_in_what_was_done() -> None:
    lines = ("Haven en vaart:", "Beheerplan bermen vastgesteld", "Gidsen geholpen aan werk")
    made = found(*lines, "Meer plezier op het water", "Drukte gedaald", listed=True).commitments
    assert [(c.action, c.deadline, c.status) for c in made if c.status == "done"] == [
        ("Beheerplan bermen vastgesteld", "2013", "done"),
        ("Gidsen geholpen aan werk", "2013", "done"),
    ]
    assert not [c for c in found(*lines, title="Havenvisie 2013", listed=True).commitments
                if c.status == "done"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title", "when"),
    [
        ("De drukte in de haven daalde met 12%.", "Jaarrekening 2013", "2013"),
        ("De drukte in de haven daalde in 2012 met 12%.", "Jaarrekening 2013", "2012"),
        ("De drukte in de haven daalt met 12%.", "Jaarrekening 2013", None),
    ],
)
def test_results_are_of_the_year(text: str, title: str, when: str | None) -> None:
    assert [target.when for target in found(text, title=title).targets] == [when]


@pytest.mark.parametrize(("title", "period"), [("Jaarrekening 2013", "2013"), ("Brief", None)])
def test_money_spent_is_of_the_year(title: str, period: str | None) -> None:
    text = "De gemeente heeft € 60.000 uitgegeven aan steigers."
    assert [budget.period for budget in found(text, title=title).budgets] == [period]


@pytest.mark.parametrize(
    ("title", "accounts", "money"),
    [
        ("Jaarverslag over 2017 gemeente Ede", "2017", "2017"),
        ("Jaarrekening 2017", "2017", "2017"),
        ("Programmabegroting 2024", None, "2024"),
        ("Begroting 2024-2027", None, None),
        ("Voortgangsrapportage 2018", None, None),
        (None, None, None),
    ],
)
def test_years_of_titles(title: str | None, accounts: str | None, money: str | None) -> None:
    assert (year_of_accounts(title), year_of_money(title)) == (accounts, money)


def test_table_of_one_year() -> None:
    drawn = """
Bedragen x € 1.000    Begroting    Rekening
Haven                 1.250        1.310
Vaarten               840          795
"""
    for title, period in (("Jaarrekening 2013", "2013"), ("Havenvisie 2013", None)):
        facts = DocumentFacts(kind="other", title=title)
        made = find_table_budgets(views(drawn_document(drawn)), facts)
        assert {budget.period for budget in made} == {period}

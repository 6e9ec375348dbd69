"""Commitments of budgets and plans laid out as questions: what we want, what we do for it.

Dutch municipalities and provinces print their budgets by such questions (the `W-vragen`):
as the heads of a table, a goal beside what is done for it, or as headings above lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from extractors.finding.table_cells import rows_of_passages
from extractors.reading.model import Document, Table
from schemas.records import Commitment

Asked = Literal["wanted", "done for it"]

_WANTED = re.compile(
    r"\bwat (?:(?:willen|wilden) (?:we|wij)|(?:wil|wilde) (?:de \w+|het \w+))\b"
    r".{0,40}\b(?:bereiken|doen)\b",
    re.IGNORECASE,
)
_DONE_FOR_IT = re.compile(
    r"\b(?:wat|hoe) (?:gaan (?:we|wij)|doen (?:we|wij)|gaat (?:de|het) \w+|moeten (?:we|wij))\b"
    r"(?!.{0,20}\bover\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:^|(?<=[.;])\s)\d+(?:\.\d+)+\.?\s+|^\d+\.?\s+(?=[A-Z])")
"""The running numbers of what stands in a cell: `1.1`, `1.2`, or one number at its head."""
_FEWEST_WORDS = 3


def asked(text: str) -> Asked | None:
    """Say what a head or heading asks: for a goal, or for what is done; None for neither."""
    if _WANTED.search(text):
        return "wanted"
    return "done for it" if _DONE_FOR_IT.search(text) else None


def find_answers(document: Document, own: tuple[str, ...]) -> tuple[Commitment, ...]:
    """Give a commitment for each goal and each action in tables whose heads ask for them.

    `own` are those whose plan it is, who act.
    """
    rows = rows_of_passages(document)
    return tuple(
        Commitment(
            actors=own,
            action=action,
            status="planned",
            strength="soft" if what == "wanted" else "firm",
            passage=passage,
            rule="question",
            confidence=0.7,
            actor_chain=(f"eigen plan → {', '.join(own)}",) if own else (),
        )
        for number, table in enumerate(document.tables)
        for row, what, text in _answers(table)
        if (passage := rows.get((number, row))) is not None
        for action in _actions(text)
    )


def _answers(table: Table) -> Iterator[tuple[int, Asked, str]]:
    """Give the cells under heads that ask, with their rows."""
    heads: dict[int, Asked] = {}
    below = 0
    for cell in table.cells:
        what = asked((cell.column_path or (cell.text,))[-1])
        if what is not None:
            heads.setdefault(cell.column, what)
        if asked(cell.text) is not None:
            below = max(below, cell.row + 1)
    if set(heads.values()) != {"wanted", "done for it"}:
        return
    for cell in table.cells:
        # A goal may be the label of its row.
        if cell.column in heads and cell.row >= below:
            yield cell.row, heads[cell.column], cell.text


def _actions(text: str) -> Iterator[str]:
    for part in _NUMBER.split(text):
        said = part.strip(" .;\n")
        if len(said.split()) >= _FEWEST_WORDS and not said[:1].isdigit():
            yield " ".join(said.split())

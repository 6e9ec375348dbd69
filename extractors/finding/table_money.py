"""How much money a number in a cell stands for, and whether it is money at all."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from extractors.finding.table_cells import TableView
from extractors.finding.table_words import counts_things, nature_of, per_of, speaks_of_money
from extractors.language.amounts import GUILDERS_PER_EURO
from extractors.language.numerals import MOST
from extractors.reading.model import Cell
from extractors.reading.table_units import find_unit, is_money, multiplier, scale
from extractors.reading.table_values import CellValue, is_year

__all__ = ["cents_of"]

_GUILDERS = re.compile(r"gulden|ƒ|\bfl\b|\bnlg\b|\bhfl\b", re.IGNORECASE)


def cents_of(view: TableView, cell: Cell, value: CellValue) -> tuple[int, str, float] | None:
    """Give the cents that a number of a cell stands for, its unit's words and how sure that is."""
    sure = _euros_for_one(view, cell, value)
    if sure is None:
        return None
    euros, unit, confidence = sure
    amount = value.value * value.factor * euros
    if abs(amount) >= MOST:
        return None
    if value.guilders or _GUILDERS.search(unit):
        amount /= GUILDERS_PER_EURO
    return int((amount * 100).quantize(Decimal(1), rounding=ROUND_HALF_EVEN)), unit, confidence


def _euros_for_one(view: TableView, cell: Cell, value: CellValue) -> tuple[int, str, float] | None:
    """Give how many euros 1 in a cell stands for, the unit's words and how sure that is.

    None where the number is no money: a share, a count, a year, a code.
    """
    head, label = " ".join(cell.column_path), " ".join(cell.row_path[-1:])
    if value.percent or (not value.currency and is_year(cell.text) and not value.signed):
        own = find_unit(head) or view.unit
        if value.percent or not is_money(own):
            return None
    own_unit = find_unit(head) or find_unit(label)
    told_of_money = value.currency or is_money(own_unit) or speaks_of_money(label)
    if view.tells_indicators and not told_of_money:
        return None
    counted = counts_things(head) or counts_things(_bracketed(label))
    if counted and not value.currency and not is_money(own_unit):
        return None
    if value.currency and value.factor == 1 and not scale(own_unit or view.unit):
        return 1, "", 0.9
    if value.currency and value.factor > 1:
        return 1, "", 0.9
    if not own_unit and _is_share_beside(view, head):
        return 1, "", 0.7
    unit = own_unit or view.unit
    by_unit = multiplier(unit)
    about_money = speaks_of_money(f"{head} {view.about}") or (
        # The rest of a table that begins outside the document: only its note tells of money.
        not view.has_heads and speaks_of_money(view.note)
    )
    says_when = _SAYS_WHEN.fullmatch(head) is not None
    doubt = 0.1 if view.table.totals_add_up is False else 0.0
    if by_unit is not None:
        # The cell's own words (`1,5 mln`) already say how much one stands for.
        return (1 if value.factor > 1 else by_unit), unit, (0.95 if head else 0.8) - doubt
    factor = scale(unit)
    about_money = about_money or speaks_of_money(label)
    if find_unit(head) and not (speaks_of_money(head) or says_when):
        return None
    if factor is not None and about_money:
        return factor, unit, 0.8 - doubt
    if factor is not None and says_when and _named_for_money(view, label):
        return factor, unit, 0.7 - doubt
    if find_unit(head):
        return None
    if unit or not (value.factor > 1 or about_money):
        return None
    if nature_of(cell.column_path) is not None and not speaks_of_money(head):
        # `Doelstelling 2010` under a caption that mentions money: a count, not an amount.
        return None
    return 1, "", (0.65 if view.has_heads else 0.45) - doubt


def _is_share_beside(view: TableView, head: str) -> bool:
    """Tell whether a column says what falls to one, beside one with a unit of its own.

    `Totaal x € 1.000 | Per inwoner`: the second is in euros.
    """
    if per_of(head) in {None, "year"} or not is_money(view.unit):
        return False
    heads = (" ".join(cell.column_path) for cell in view.table.cells if not cell.is_header)
    return any(view.unit in other for other in heads if other != head)


def _named_for_money(view: TableView, label: str) -> bool:
    """Tell whether the title above a table, or another of its heads, says that it is of money."""
    if counts_things(label) or counts_things(view.about):
        return False
    heads = (" ".join(cell.column_path) for cell in view.table.cells if not cell.is_header)
    return speaks_of_money(view.title) or any(speaks_of_money(head) for head in heads)


_SAYS_WHEN = re.compile(
    r"(?:\W|\d|_|\b(?:x|in|maal|duizend(?:en|tallen)?|dzd|miljoen(?:en)?|jaar|jaren|totaal|raming|"
    r"realisatie|gerealiseerd|rekening|jaarrekening|stand|werkelijk|primaire?|actuele?|verschil|"
    r"prognose|mutaties?|afwijking|t/m|e\.v\.|en|verder|structureel|struct?|incidenteel|eenmalig)\b)*",
    re.IGNORECASE,
)
"""A head that says when, or how firm a number is, not of what: `2024 (x 1.000)`, `Verschil`."""


def _bracketed(label: str) -> str:
    """Give what a label says of its unit: its brackets, or all of it if it begins with a count."""
    inside = " ".join(re.findall(r"\(([^)]*)\)", label))
    return label if re.match(r"(?i)(?:aantal|percentage|aandeel)\b", label) else inside

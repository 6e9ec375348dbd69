"""One cell of an answer as a reader sees it: everything from a document is escaped."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from markupsafe import Markup, escape

from desk.dutch import edtf, euros, listed, number, short_day
from desk.highlighting import highlighted
from desk.questions import Column
from desk.words import unit_sign, word

_BOUNDS = {"about": "circa ", "at_least": "minstens ", "at_most": "hoogstens "}


def cell(column: Column, row: Mapping[str, Any], database: str, searched: str = "") -> Markup:
    """Give the content of a cell, with the link that it has; words searched for are marked."""
    value = row[column.name]
    if column.shown == "found":
        return _found(value, row, database, searched)
    if column.shown == "money" and value is not None:
        upper = row["tot"]
        return escape(
            amount(
                _cents(value),
                None if upper is None else _cents(upper),
                row["hoe precies"],
                row["per"],
            )
        )
    if column.shown == "document" and value is not None:
        address = f"/{database}/alles-uit-een-document?{urlencode({'document': value})}"
        return Markup('<a class="quiet" href="{}">{}</a>').format(address, broken(value))
    return escape(text(column, value))


def broken(name: str) -> Markup:
    """Let a line break after the signs that join the words of a file's name."""
    return Markup(re.sub(r"([_.-])(?=[^_.-])", r"\1<wbr>", str(escape(name))))


def text(column: Column, value: Any) -> str:
    """Give the value of a cell as plain text, the Dutch way."""
    if value is None:
        return ""
    match column.shown:
        case "names":
            return listed(json.loads(value))
        case "edtf":
            return edtf(value)
        case "day":
            return short_day(value)
        case "euros" | "money":
            return euros(_cents(value))
        case "number":
            return number(value)
        case "word":
            return word(column.words, value)
        case "value":
            return measured(**json.loads(value))
        case "much":
            found = json.loads(value)
            return amount(**found) if "cents" in found else measured(**found)
        case _:
            return str(value)


def _cents(value: float) -> int:
    """Give an amount of euros, as files have it, in the cents that words are made of."""
    return round(value * 100)


def measured(
    value: str, value_max: str | None, unit: str, qualifier: str, change: int, raw: str = ""
) -> str:
    """Write a target's number with its bounds and unit: `minstens 40 %`, `+15 procentpunt`.

    `raw` is the number as printed, which may name a unit of its own: `30 minuten`.
    """
    sign = "+" if change and float(value) > 0 else ""
    shown = f"{_BOUNDS.get(qualifier, '')}{sign}{number(value)}"
    if value_max is not None:
        shown += f" tot {number(value_max)}"
    behind = unit_sign(unit, raw)
    return f"{shown}\N{NO-BREAK SPACE}{behind}" if behind else shown


def amount(cents: int, cents_max: int | None, qualifier: str, per: str | None) -> str:
    """Write an amount with its bounds: `hoogstens € 26.000.000`, `€ 350 per leerling`."""
    shown = _BOUNDS.get(qualifier, "") + euros(cents)
    if cents_max is not None:
        shown += f" tot {euros(cents_max)}"
    if per:
        shown += f" per {'jaar' if per == 'year' else per}"
    return shown


def record_address(database: str, table: str, record: str) -> str:
    """Give the address of a record's page."""
    return f"/{quote(database)}/{table}/{record}"


def _found(value: Any, row: Mapping[str, Any], database: str, searched: str) -> Markup:
    said = [(word_, "searched") for word_ in searched.replace('"', " ").split()]
    shown = highlighted("" if value is None else str(value), said)
    if not row.get("_id") or not row.get("_table"):
        return shown
    address = record_address(database, row["_table"], row["_id"])
    return Markup('<a href="{}">{}</a>').format(address, shown or "(niet genoemd)")

"""A record explained: its fields beside the words behind them, its rule and its place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from desk.rules import reasons
from desk.words import steps
from extractors.finding.commitment_rules import RULES as CLAUSE_RULES
from schemas.lookups import COMMITMENT_PARTIES, PARTY_ALIASES
from schemas.reviews import KINDS
from schemas.rows import Row
from schemas.sqlite import Database

_SHORTEST = 4
"""Digits of an id that are enough to ask for a record, if only one begins with them."""


class UnknownRecordError(Exception):
    """No record, or more than one, has the id asked for; the message says what to do."""


def explanation(db: Database, record_id: str) -> str:
    """Explain the record with this id, or whose id alone begins with these digits.

    Raises `UnknownRecordError`.
    """
    table, row = _find(db, record_id)
    passage = next(iter(db.query("SELECT * FROM passages WHERE id = ?", [row["passage_id"]])))
    document = next(iter(db.query("SELECT * FROM documents WHERE id = ?", [row["document_id"]])))
    paths = db.execute("SELECT path FROM files WHERE document_id = ?", [document["id"]]).fetchall()
    lines = [
        f"{KINDS[table]} {row['id']}",
        "",
        *_aligned(_FIELDS[table](db, row)),
        "",
        *_aligned(
            (
                ("rule", row["rule"], reasons().get(row["rule"], "")),
                ("confidence", f"{row['confidence']:.2f}", _sure_by(row["rule"])),
            )
        ),
        "",
        "evidence",
        f"  {passage['text']}",
        *_lead(db, passage),
        "",
        *_aligned(_place(document, passage, [path for (path,) in paths])),
    ]
    return "\n".join(lines)


def _sure_by(rule: str) -> str:
    """Say what weighed a record; rows of tables are no clauses, and have no second opinion."""
    clause = rule in CLAUSE_RULES
    return "by the rule and, where it is unsure, a learned second opinion" if clause else ""


def _find(db: Database, record_id: str) -> tuple[str, Row]:
    wanted = record_id.strip().lower()
    if len(wanted) < _SHORTEST or not set(wanted) <= set("0123456789abcdef"):
        raise UnknownRecordError(
            f"{record_id}: not the id of a record; ids stand in the column id of the tables"
            " commitments, budgets, targets and document_parties"
        )
    found = [
        (table, row)
        for table in _FIELDS
        for row in db.query(
            f"SELECT * FROM {table} WHERE id BETWEEN ? AND ? LIMIT 3", [wanted, wanted + "g"]
        )
    ]
    if not found:
        raise UnknownRecordError(f"{record_id}: no record with this id in this database")
    if len(found) > 1:
        raise UnknownRecordError(f"{record_id}: more than one record; give more digits of the id")
    return found[0]


Field = tuple[str, object, str]
"""Name, value, and the words or the way that gave it."""


_OURS: Mapping[str, str] = {
    "geen handelende partij genoemd": "no acting party named",
    "eigen plan →": "its own plan →",
    "eigen tekst →": "its own text →",
}
"""What steps to an actor say in our words; all others are the document's."""


def _commitment(db: Database, row: Row) -> Iterator[Field]:
    actors: list[str] = []
    for part, name, register in db.execute(COMMITMENT_PARTIES, [row["id"]]).fetchall():
        actors += [name] * (part == "actor")
        yield part, name, _in_register(name, register)
    by = steps(json.loads(row["actor_chain"]), actors) or "their names in the text"
    for dutch, english in _OURS.items():
        by = by.replace(dutch, english)
    yield "actors by", by if actors else "nobody is told of", ""
    yield "action", row["action"], ""
    yield "deadline", _days(row, "deadline"), _words(row["deadline_text"])
    yield "recurrence", row["recurrence"], ""
    yield "status", row["status"], ""
    yield "strength", row["strength"], ""


def _budget(db: Database, row: Row) -> Iterator[Field]:
    yield "amount", _euros(row["amount_cents"]), _words(row["raw"])
    yield "upper amount", _euros(row["amount_max_cents"]), ""
    yield "qualifier", row["qualifier"], ""
    yield "per", row["per"], ""
    yield "period", _days(row, "period"), ""
    yield "structural", "yes" if row["structural"] else None, ""
    yield "purpose", row["purpose"], ""
    for part in ("funder", "recipient"):
        register = db.execute(
            "SELECT name FROM parties WHERE id = ?", [row[f"{part}_id"]]
        ).fetchone()
        yield part, row[part], _in_register(row[part], register[0] if register else None)
    yield "source", row["source"], f"column {row['column_label']}" if row["column_label"] else ""


def _target(db: Database, row: Row) -> Iterator[Field]:
    yield "indicator", row["indicator"], ""
    yield "value", row["value"], _words(row["raw"])
    yield "upper value", row["value_max"], ""
    yield "unit", row["unit"], ""
    yield "qualifier", row["qualifier"], ""
    yield "nature", row["nature"], ""
    yield "change", "yes" if row["change"] else "no", ""
    yield "baseline", row["baseline"], ""
    yield "when", _days(row, "when_edtf"), ""


def _party(db: Database, row: Row) -> Iterator[Field]:
    register = db.execute("SELECT name FROM parties WHERE id = ?", [row["party_id"]]).fetchone()
    yield "name", row["name"], _in_register(row["name"], register[0])
    for (alias,) in db.execute(PARTY_ALIASES, [row["document_id"], row["entry"]]).fetchall():
        yield "alias", alias, ""
    yield "type", row["type"], ""
    yield "role", row["role"], ""
    yield "function", row["function"], ""
    yield "identifier", row["identifier"], ""


_FIELDS: dict[str, Callable[[Database, Row], Iterator[Field]]] = {
    "commitments": _commitment,
    "budgets": _budget,
    "targets": _target,
    "document_parties": _party,
}


def _place(document: Row, passage: Row, paths: list[str]) -> Iterator[Field]:
    yield "document", document["title"] or document["name"], ""
    yield "dated", document["date"], _DATED_BY.get(document["date_source"], "")
    for path in paths:
        yield "file", path, ""
    yield "page", passage["page"], ""
    yield "under", " › ".join(json.loads(passage["section"])) or None, ""
    for page, start, end in json.loads(passage["spans"]):
        yield "characters", f"{start} to {end}", f"of the text of page {page}"
    for page, x0, top, x1, bottom in json.loads(passage["boxes"]):
        yield "box", f"{x0} {top} {x1} {bottom}", f"points from top left, page {page}"


_DATED_BY: Mapping[str, str] = {
    "date_line": "by a line of the text",
    "signature": "by where it is signed",
    "metadata": "by the data of the file",
    "title": "by the year in its title",
}


def _lead(db: Database, passage: Row) -> list[str]:
    """Give the words that announce the list that an item stands in."""
    lead = db.execute("SELECT text FROM passages WHERE id = ?", [passage["lead_id"]]).fetchone()
    return ["announced by", f"  {lead[0]}"] if lead else []


def _days(row: Row, edtf: str) -> str | None:
    if row[edtf] is None:
        return None
    return f"{row[edtf]} (from {row['date_from'] or 'open'} to {row['date_to'] or 'open'})"


def _euros(cents: int | None) -> str | None:
    return None if cents is None else f"€ {cents / 100:,.2f}"


def _words(raw: str | None) -> str:
    return f"“{raw}”" if raw else ""


def _in_register(name: str | None, register: str | None) -> str:
    return f"in the register: {register}" if register and register != name else ""


def _aligned(fields: Iterator[Field] | tuple[Field, ...]) -> Iterator[str]:
    """Give the fields that have a value, a line each."""
    for name, value, behind in fields:
        if value is not None:
            yield f"  {name:12}  {value}" + (f"    {behind}" if behind else "")

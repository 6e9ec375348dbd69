"""The four views in the browser: the way from a row to its record, and from a name to all names.

The views are a contract and have no ids; what a row has of its own leads back to its record.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datasette.app import Datasette

from desk.asking import query

_TABLES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "extracted_parties": ("document_parties", {"name": "name", "type": "type"}),
    "extracted_commitments": (
        "commitments",
        {"action": "action", "deadline_edtf": "deadline", "status": "status"},
    ),
    "extracted_budgets": (
        "budgets",
        {"purpose": "purpose", "period_edtf": "period", "column_label": "column_label"},
    ),
    "extracted_targets": (
        "targets",
        {"indicator": "indicator", "when_edtf": "when_edtf", "nature": "nature"},
    ),
}
"""For each view the table behind it, and columns of both that tell rows of a page apart."""
LEADING: Mapping[str, str] = {
    "extracted_parties": "name",
    "extracted_commitments": "action",
    "extracted_budgets": "amount_eur",
    "extracted_targets": "indicator",
}
"""For each view the column whose value leads to the record."""
_NUMBERS: Mapping[str, tuple[str, str]] = {
    "extracted_budgets": ("amount_eur", "r.amount_cents / 100.0"),
    "extracted_targets": ("value", "CAST(r.value AS REAL)"),
}

_OF_PARTY = (
    "SELECT every.name FROM party_aliases AS every WHERE every.party_id IN"
    " (SELECT party_id FROM party_aliases"
    " WHERE woorden(name) LIKE '%' || woorden(:_partij) || '%')"
)
_PARTY_COLUMNS: Mapping[str, str] = {
    "extracted_parties": f"name IN ({_OF_PARTY})",
    "extracted_commitments": (
        f"(EXISTS (SELECT 1 FROM json_each(actors) WHERE value IN ({_OF_PARTY}))"
        f" OR EXISTS (SELECT 1 FROM json_each(counterparties) WHERE value IN ({_OF_PARTY})))"
    ),
    "extracted_budgets": f"(funder IN ({_OF_PARTY}) OR recipient IN ({_OF_PARTY}))",
}
"""For each view with parties the condition that one of them is the party `_partij`."""


def party_condition(view: str) -> str | None:
    """Give the condition that a row has the party `:_partij`, under any of its names."""
    return _PARTY_COLUMNS.get(view)


async def record_of(
    datasette: Datasette, database: str, view: str, row: Any
) -> tuple[str, str] | None:
    """Give the table and id of the record that a row of a view shows."""
    table, same = _TABLES[view]
    conditions = [f"r.{behind} IS :{shown}" for shown, behind in same.items()]
    wanted = ["document", "page", "evidence", *same]
    if view in _NUMBERS:
        name, number = _NUMBERS[view]
        conditions.append(f"{number} = :{name}")
        wanted.append(name)
    if not set(wanted) <= set(row.keys()):
        return None
    found = await query(
        datasette,
        database,
        f"SELECT r.id FROM documents AS d JOIN {table} AS r ON r.document_id = d.id"
        " JOIN passages AS p ON p.id = r.passage_id WHERE d.name = :document"
        f" AND p.page = :page AND p.text = :evidence AND {' AND '.join(conditions)}"
        " ORDER BY r.id LIMIT 1",
        {name: row[name] for name in wanted},
    )
    return (table, found[0]["id"]) if found else None

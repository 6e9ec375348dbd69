"""The four views that every reader of the database may count on: one row a record.

Names and columns are a contract and stay as they are; the tables behind them may
change. Lists are JSON arrays of strings, amounts and values are numbers.
"""

from __future__ import annotations

_FROM = """
JOIN documents ON documents.id = record.document_id
JOIN passages ON passages.id = record.passage_id"""

_KEPT = "record.review IS NOT 'rejected'"
"""What a person rejected stays in the tables, and out of the views."""

_ORDER = "ORDER BY documents.name, documents.id"


def _euros(column: str) -> str:
    """Give whole cents as euros: an integer where no cents are left, else a decimal."""
    return f"CASE WHEN {column} % 100 = 0 THEN {column} / 100 ELSE {column} / 100.0 END"


def _number(column: str) -> str:
    """Give a decimal number kept as text as a number, an integer where it is one."""
    return (
        f"CASE WHEN CAST({column} AS REAL) = CAST({column} AS INTEGER)"
        f" THEN CAST({column} AS INTEGER) ELSE CAST({column} AS REAL) END"
    )


def _names(part: str) -> str:
    """Give the names of a commitment's actors or counterparties as a JSON array."""
    return (
        "(SELECT json_group_array(name) FROM (SELECT name FROM commitment_parties"
        f" WHERE commitment_id = record.id AND part = '{part}' ORDER BY position))"
    )


VIEWS: dict[str, str] = {
    # An entry is one party of one document: a row for each of its roles, folded here.
    "extracted_parties": f"""
SELECT
    documents.name AS document,
    record.name,
    (SELECT json_group_array(name) FROM (SELECT name FROM party_aliases
        WHERE document_id = record.document_id AND entry = record.entry AND position > 0
        ORDER BY position)) AS aliases,
    record.type,
    (SELECT json_group_array(role) FROM (SELECT role FROM document_parties AS every
        WHERE every.document_id = record.document_id AND every.entry = record.entry
        ORDER BY role)) AS roles,
    record.function,
    record.identifier,
    passages.page,
    passages.text AS evidence
FROM document_parties AS record{_FROM}
WHERE record.role = (SELECT min(role) FROM document_parties AS every
    WHERE every.document_id = record.document_id AND every.entry = record.entry)
AND {_KEPT}
{_ORDER}, record.entry""",
    "extracted_commitments": f"""
SELECT
    documents.name AS document,
    {_names("actor")} AS actors,
    {_names("counterparty")} AS counterparties,
    record.action,
    record.deadline AS deadline_edtf,
    record.deadline_text,
    record.date_from,
    record.date_to,
    record.recurrence,
    record.status,
    record.strength,
    passages.page,
    passages.text AS evidence,
    record.rule,
    record.confidence
FROM commitments AS record{_FROM}
WHERE {_KEPT}
{_ORDER}, record.position""",
    "extracted_budgets": f"""
SELECT
    documents.name AS document,
    {_euros("record.amount_cents")} AS amount_eur,
    {_euros("record.amount_max_cents")} AS amount_max_eur,
    record.qualifier,
    record.per,
    record.period AS period_edtf,
    record.date_from,
    record.date_to,
    record.structural,
    record.purpose,
    record.funder,
    record.recipient,
    record.source,
    record.column_label,
    passages.page,
    passages.text AS evidence,
    record.rule,
    record.confidence
FROM budgets AS record{_FROM}
WHERE {_KEPT}
{_ORDER}, record.position""",
    "extracted_targets": f"""
SELECT
    documents.name AS document,
    record.indicator,
    {_number("record.value")} AS value,
    {_number("record.value_max")} AS value_max,
    record.unit,
    record.qualifier,
    record.nature,
    record.change,
    record.baseline AS baseline_edtf,
    record.when_edtf,
    record.date_from,
    record.date_to,
    passages.page,
    passages.text AS evidence,
    record.rule,
    record.confidence
FROM targets AS record{_FROM}
WHERE {_KEPT}
{_ORDER}, record.position""",
}


def with_ids(view: str) -> str:
    """Write the SELECT of a view with the id of each record behind its columns.

    The views themselves have none: their columns are a contract.
    """
    columns, source = VIEWS[view].rsplit("\nFROM ", 1)
    return f"{columns},\n    record.id\nFROM {source}"


def statements() -> list[str]:
    """Give the SQL statements that make the contract's views."""
    return [f"CREATE VIEW {name} AS {query}" for name, query in VIEWS.items()]

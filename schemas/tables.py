"""The tables of the database, as SQL: one statement a table, an index or a trigger.

Ids are hexadecimal digits of a SHA-256 over content, so that the same input gives
the same rows. Columns that hold lists are JSON arrays. `seq` joins a row to its
full-text index: a rowid without a column of its own may change on VACUUM.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

from extractors.linking.entries import Verdict as Sameness
from extractors.reading.model import PassageKind, TextSource
from schemas.records import (
    DateSource,
    DocumentKind,
    Nature,
    PartyRole,
    PartyType,
    Qualifier,
    Source,
    Status,
    Strength,
    Unit,
)

SCHEMA_VERSION = 7
"""Kept in `PRAGMA user_version`; rises with every change of a table or view."""

APPLICATION_ID = 0x62656C64
"""Kept in `PRAGMA application_id` (`beld`), so that a database of ours is known as such."""

DocumentTextSource = Literal["text", "ocr", "mixed"]
Ocr = Literal["auto", "never", "always", "missing"]
"""What was asked for; `missing`: it was asked for, but could not be had."""
Part = Literal["actor", "counterparty"]
LinkKind = Literal["promise_report", "target_result"]
Repeated = Literal["budget", "target"]
Verdict = Literal["confirmed", "corrected", "rejected"]


def _in(column: str, words: Any) -> str:
    """Give a CHECK that a column holds one of the words of a Literal type."""
    listed = ", ".join(f"'{word}'" for word in get_args(words))
    return f"CHECK ({column} IN ({listed}))"


# `review` says what a person found of the row, `review_id` which of the reviews that is.
_EVIDENCE = f"""
    passage_id TEXT NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    review TEXT {_in("review", Verdict)},
    review_id TEXT"""

_OF_DOCUMENT = """
    document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE"""

TABLES: dict[str, str] = {
    "runs": f"""
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    version TEXT NOT NULL,
    model TEXT NOT NULL,
    ocr TEXT NOT NULL {_in("ocr", Ocr)},
    schema_version INTEGER NOT NULL DEFAULT {SCHEMA_VERSION},
    workers INTEGER NOT NULL,
    files INTEGER,
    stored INTEGER,
    unchanged INTEGER,
    replaced INTEGER,
    failed INTEGER,
    removed INTEGER""",
    "documents": f"""
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL {_in("kind", DocumentKind)},
    title TEXT,
    date TEXT,
    date_from TEXT,
    date_to TEXT,
    date_source TEXT {_in("date_source", DateSource)},
    dossier TEXT,
    number TEXT,
    pages INTEGER NOT NULL,
    text_source TEXT NOT NULL {_in("text_source", DocumentTextSource)},
    extracted_at TEXT NOT NULL,
    version TEXT NOT NULL,
    model TEXT NOT NULL,
    ocr TEXT NOT NULL {_in("ocr", Ocr)},
    run_id INTEGER REFERENCES runs(id)""",
    "files": """
    path TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    missing INTEGER NOT NULL DEFAULT 0 CHECK (missing IN (0, 1))""",
    "pages": f"""
    seq INTEGER NOT NULL UNIQUE,{_OF_DOCUMENT},
    page INTEGER NOT NULL CHECK (page >= 1),
    text TEXT NOT NULL,
    text_source TEXT NOT NULL {_in("text_source", TextSource)},
    quality REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    rotation INTEGER NOT NULL,
    PRIMARY KEY (document_id, page)""",
    "passages": f"""
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL UNIQUE,{_OF_DOCUMENT},
    page INTEGER NOT NULL CHECK (page >= 1),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL {_in("kind", PassageKind)},
    text TEXT NOT NULL,
    heading TEXT,
    section TEXT NOT NULL,
    lead_id TEXT REFERENCES passages(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    spans TEXT NOT NULL,
    boxes TEXT NOT NULL,
    FOREIGN KEY (document_id, page) REFERENCES pages(document_id, page)""",
    "parties": f"""
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL {_in("type", PartyType)},
    identifier TEXT""",
    "document_parties": f"""
    id TEXT PRIMARY KEY,{_OF_DOCUMENT},
    entry INTEGER NOT NULL,
    party_id TEXT NOT NULL REFERENCES parties(id),
    name TEXT NOT NULL,
    type TEXT NOT NULL {_in("type", PartyType)},
    identifier TEXT,
    role TEXT NOT NULL {_in("role", PartyRole)},
    function TEXT,{_EVIDENCE},
    UNIQUE (document_id, entry, role)""",
    "party_aliases": f"""{_OF_DOCUMENT},
    entry INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    party_id TEXT NOT NULL REFERENCES parties(id),
    PRIMARY KEY (document_id, entry, position)""",
    # What a person decided of two names, by the ids that they have by themselves: it
    # outlives the rows of the register, so no foreign keys.
    "party_decisions": f"""
    id TEXT PRIMARY KEY,
    one_id TEXT NOT NULL,
    other_id TEXT NOT NULL,
    one_name TEXT NOT NULL,
    other_name TEXT NOT NULL,
    verdict TEXT NOT NULL {_in("verdict", Sameness)},
    decided_at TEXT NOT NULL""",
    "party_doubts": """
    one_id TEXT NOT NULL REFERENCES parties(id) ON DELETE CASCADE,
    other_id TEXT NOT NULL REFERENCES parties(id) ON DELETE CASCADE,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    reason TEXT NOT NULL,
    PRIMARY KEY (one_id, other_id)""",
    "party_offices": f"""{_OF_DOCUMENT},
    person_id TEXT NOT NULL REFERENCES parties(id) ON DELETE CASCADE,
    organisation_id TEXT NOT NULL REFERENCES parties(id) ON DELETE CASCADE,
    function TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('text', 'register')),
    PRIMARY KEY (document_id, person_id, organisation_id, function)""",
    "commitments": f"""
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL UNIQUE,{_OF_DOCUMENT},
    position INTEGER NOT NULL,
    action TEXT NOT NULL,
    deadline TEXT,
    deadline_text TEXT,
    date_from TEXT,
    date_to TEXT,
    recurrence TEXT,
    status TEXT NOT NULL {_in("status", Status)},
    strength TEXT NOT NULL {_in("strength", Strength)},
    actor_chain TEXT NOT NULL,{_EVIDENCE}""",
    "commitment_parties": f"""
    commitment_id TEXT NOT NULL REFERENCES commitments(id) ON DELETE CASCADE,
    part TEXT NOT NULL {_in("part", Part)},
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    party_id TEXT REFERENCES parties(id),
    PRIMARY KEY (commitment_id, part, position)""",
    "budgets": f"""
    id TEXT PRIMARY KEY,{_OF_DOCUMENT},
    position INTEGER NOT NULL,
    amount_cents INTEGER NOT NULL,
    amount_max_cents INTEGER,
    qualifier TEXT NOT NULL {_in("qualifier", Qualifier)},
    per TEXT,
    period TEXT,
    date_from TEXT,
    date_to TEXT,
    structural INTEGER NOT NULL CHECK (structural IN (0, 1)),
    purpose TEXT,
    funder TEXT,
    funder_id TEXT REFERENCES parties(id),
    recipient TEXT,
    recipient_id TEXT REFERENCES parties(id),
    source TEXT NOT NULL {_in("source", Source)},
    column_label TEXT,
    raw TEXT NOT NULL,{_EVIDENCE}""",
    "targets": f"""
    id TEXT PRIMARY KEY,{_OF_DOCUMENT},
    position INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    value TEXT NOT NULL,
    value_max TEXT,
    unit TEXT NOT NULL {_in("unit", Unit)},
    qualifier TEXT NOT NULL {_in("qualifier", Qualifier)},
    nature TEXT NOT NULL {_in("nature", Nature)},
    change INTEGER NOT NULL CHECK (change IN (0, 1)),
    baseline TEXT,
    when_edtf TEXT,
    date_from TEXT,
    date_to TEXT,
    raw TEXT NOT NULL,{_EVIDENCE}""",
    # The totals that add up as they are printed in a table of amounts: `parts` is how many
    # cells they are the sum of, `room_cents` how far rounding may put them off.
    "sums": f"""
    id TEXT PRIMARY KEY,{_OF_DOCUMENT},
    total_id TEXT REFERENCES budgets(id) ON DELETE CASCADE,
    parts INTEGER NOT NULL CHECK (parts >= 1),
    room_cents INTEGER NOT NULL CHECK (room_cents >= 0)""",
    "sum_parts": """
    sum_id TEXT NOT NULL REFERENCES sums(id) ON DELETE CASCADE,
    budget_id TEXT NOT NULL REFERENCES budgets(id) ON DELETE CASCADE,
    PRIMARY KEY (sum_id, budget_id)""",
    # Both ids are of the table `budgets` or of `targets`, by the kind.
    "repeats": f"""{_OF_DOCUMENT},
    kind TEXT NOT NULL {_in("kind", Repeated)},
    text_id TEXT NOT NULL,
    table_id TEXT NOT NULL,
    PRIMARY KEY (text_id, table_id)""",
    "links": f"""
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL {_in("kind", LinkKind)},
    earlier_commitment_id TEXT REFERENCES commitments(id) ON DELETE CASCADE,
    later_commitment_id TEXT REFERENCES commitments(id) ON DELETE CASCADE,
    earlier_target_id TEXT REFERENCES targets(id) ON DELETE CASCADE,
    later_target_id TEXT REFERENCES targets(id) ON DELETE CASCADE,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    rule TEXT NOT NULL,
    CHECK (
        kind = 'promise_report'
        AND earlier_commitment_id IS NOT NULL AND later_commitment_id IS NOT NULL
        AND earlier_target_id IS NULL AND later_target_id IS NULL
        OR kind = 'target_result'
        AND earlier_target_id IS NOT NULL AND later_target_id IS NOT NULL
        AND earlier_commitment_id IS NULL AND later_commitment_id IS NULL
    )""",
    # No foreign keys: what a person said outlives the rows that it was said of.
    "reviews": f"""
    id TEXT PRIMARY KEY,
    document_sha256 TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    page INTEGER NOT NULL,
    passage_text TEXT NOT NULL,
    record TEXT NOT NULL,
    verdict TEXT NOT NULL {_in("verdict", Verdict)},
    correction TEXT,
    reviewer TEXT NOT NULL,
    reviewed_at TEXT NOT NULL""",
    "failures": """
    id TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    page INTEGER,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    document_id TEXT REFERENCES documents(id) ON DELETE CASCADE,
    run_id INTEGER REFERENCES runs(id)""",
}

INDEXED: dict[str, tuple[str, ...]] = {
    "documents": ("name", "kind", "date_from", "dossier", "run_id"),
    "files": ("document_id",),
    "passages": ("document_id, page", "lead_id"),
    "parties": ("name", "identifier"),
    "document_parties": ("party_id, role", "passage_id"),
    "party_aliases": ("party_id", "name"),
    "party_doubts": ("one_id", "other_id"),
    "party_offices": ("document_id", "person_id", "organisation_id"),
    "commitments": ("document_id", "passage_id", "date_to", "status"),
    "commitment_parties": ("party_id, part",),
    "budgets": ("document_id", "passage_id", "funder_id", "recipient_id", "date_from"),
    "targets": ("document_id", "passage_id", "indicator", "date_to"),
    "sums": ("document_id", "total_id"),
    "sum_parts": ("budget_id",),
    "repeats": ("document_id", "table_id"),
    "links": (
        "earlier_commitment_id",
        "later_commitment_id",
        "earlier_target_id",
        "later_target_id",
    ),
    "reviews": ("document_sha256",),
    "failures": ("path", "document_id", "run_id"),
}
"""Columns searched by, and every foreign key: without an index on it, deleting a
document would read the whole child table."""

SEARCHED: dict[str, str] = {"pages": "text", "passages": "text", "commitments": "action"}
"""Tables with a full-text index `<table>_fts`, and the column that it holds."""

RUN_COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": ("extracted_at", "run_id"),
    "failures": ("run_id",),
    "pages": ("seq",),
    "passages": ("seq",),
    "commitments": ("seq",),
}
"""Columns that tell of the run, not of the input: they alone may differ between
two databases made from the same files. The table `runs` differs as a whole."""


def statements() -> list[str]:
    """Give the SQL statements that make an empty database's tables, in order."""
    made = [f"CREATE TABLE {name} ({body}\n) STRICT" for name, body in TABLES.items()]
    for table, indexes in INDEXED.items():
        for columns in indexes:
            name = f"{table}_by_{columns.replace(', ', '_')}"
            made.append(f"CREATE INDEX {name} ON {table} ({columns})")
    for table, column in SEARCHED.items():
        made += _full_text(table, column)
    made.append(
        "CREATE VIRTUAL TABLE party_names USING fts5(name, party_id UNINDEXED,"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    return made


def _full_text(table: str, column: str) -> list[str]:
    """Give an external-content index over one column, and the triggers that keep it."""
    fts = f"{table}_fts"
    add = f"INSERT INTO {fts} (rowid, {column}) VALUES (new.seq, new.{column});"
    remove = f"INSERT INTO {fts} ({fts}, rowid, {column}) VALUES ('delete', old.seq, old.{column});"
    return [
        f"CREATE VIRTUAL TABLE {fts} USING fts5({column}, content='{table}', content_rowid='seq',"
        " tokenize='unicode61 remove_diacritics 2')",
        f"CREATE TRIGGER {fts}_add AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {fts}_remove AFTER DELETE ON {table} BEGIN {remove} END",
        f"CREATE TRIGGER {fts}_change AFTER UPDATE OF seq, {column} ON {table}"
        f" BEGIN {remove} {add} END",
    ]

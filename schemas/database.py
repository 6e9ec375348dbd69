"""The SQLite database: opening it, and putting documents, failures and runs into it.

Each document is one transaction, and every id comes from content, so that a run
that is killed leaves a usable database and the same input gives the same rows.
While a run writes, the database is in WAL mode, where a reader never sees half a
document; `close_database` folds it back into one file.
"""

from __future__ import annotations

import datetime as dt
import errno
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path

from extractors.reading.model import Document, Failure
from schemas import tables, views
from schemas.records import Findings
from schemas.register import decisions, entries, store_register
from schemas.rows import Ids, Row, document_rows
from schemas.sqlite import Database

_LOCK_SECONDS = 10.0


class DatabaseError(Exception):
    """The database cannot be used; the message says which, why and what to do, in one line."""


@dataclass(frozen=True, slots=True)
class Means:
    """By what a document is extracted: kept with it, and compared on the next run."""

    version: str
    model: str
    ocr: tables.Ocr


@dataclass(frozen=True, slots=True)
class Stamp:
    """The run that a document is stored by."""

    run_id: int
    means: Means


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that the database has rows of."""

    document_id: str
    sha256: str
    means: Means
    is_text: bool
    """Every page was had from its text layer, so that OCR made no difference."""
    missing: bool
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many files of a run went which way."""

    files: int = 0
    stored: int = 0
    unchanged: int = 0
    replaced: int = 0
    failed: int = 0
    removed: int = 0
    same: int = 0
    """Of those unchanged: how many have the content of another file."""
    unreachable: int = 0
    """Of those failed: how many are no files, as a folder without any PDF."""


# Opening and closing


def open_database(path: Path) -> Database:
    """Open the database at `path` for writing, and make it where there is none.

    Raises `DatabaseError` where it cannot be written or is not one of this version.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        db = Database(sqlite3.connect(path, timeout=_LOCK_SECONDS))
        db.execute("PRAGMA foreign_keys = ON")
        # A transaction that changes nothing: a database that is read-only or locked says so now.
        db.execute("BEGIN IMMEDIATE")
        (version,) = db.execute("PRAGMA user_version").fetchone()
        db.execute(f"PRAGMA user_version = {version}")
        db.rollback()
        if _is_empty(db):
            _create(db)
    except (OSError, sqlite3.Error) as error:
        raise DatabaseError(plain_reason(path, error)) from error
    _check_version(db, path)
    return db


def open_for_reading(path: Path) -> Database:
    """Open an existing database at `path` read-only.

    Raises `DatabaseError` where there is none, or not one of this version.
    """
    if not path.is_file():
        raise DatabaseError(f"{path}: no such database; make it with: beleid extract PATH")
    try:
        db = Database(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True))
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error as error:
        raise DatabaseError(plain_reason(path, error)) from error
    _check_version(db, path)
    return db


def begin_writing(db: Database) -> None:
    """Let readers go on while a run writes (WAL); `close_database` ends it."""
    db.enable_wal()
    db.execute("PRAGMA synchronous = NORMAL")


def close_database(db: Database) -> None:
    """Close, with all that was written in one file and none beside it.

    A reader that holds the database open keeps it in WAL mode: it is complete then
    too, and the next run folds it.
    """
    try:
        if db.journal_mode == "wal":
            db.disable_wal()
    except sqlite3.OperationalError:
        db.rollback()
    db.close()


def fold(path: Path) -> None:
    """Fold what a killed run left beside the database at `path` into the one file."""
    if path.with_name(path.name + "-wal").exists():
        close_database(open_database(path))


def _is_empty(db: Database) -> bool:
    return not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]


def _create(db: Database) -> None:
    with db.atomic():
        for statement in chain(tables.statements(), views.statements()):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {tables.APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {tables.SCHEMA_VERSION}")


def _check_version(db: Database, path: Path) -> None:
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if application == tables.APPLICATION_ID and version == tables.SCHEMA_VERSION:
        return
    db.close()
    if application != tables.APPLICATION_ID:
        raise DatabaseError(f"{path}: an SQLite database of another program; choose another file")
    raise DatabaseError(
        f"{path}: schema version {version}, but this program reads and writes version"
        f" {tables.SCHEMA_VERSION}; choose another file with --db and extract into it anew"
    )


def plain_reason(path: Path, error: Exception) -> str:
    """Say what SQLite or the system reports in words that tell what to do."""
    if isinstance(error, DatabaseError):
        return str(error)
    said = str(error)
    if "not a database" in said:
        return f"{path}: not an SQLite database; choose another file"
    if "is full" in said or "disk I/O" in said or getattr(error, "errno", 0) == errno.ENOSPC:
        return (
            f"{path}: cannot be written further ({said}); make room on the disk:"
            " what is stored stays, and the same command goes on from there"
        )
    if "malformed" in said:
        return f"{path}: damaged; choose another file with --db, or bring back a copy of it"
    if "locked" in said:
        return f"{path}: in use by another program; try again when that has finished"
    if "readonly" in said or "unable to open" in said or isinstance(error, PermissionError):
        return f"{path}: cannot be written; choose a file in a folder where you may write"
    if isinstance(error, FileExistsError | NotADirectoryError):
        return f"{path}: one of the folders that it is to stand in is a file; choose another"
    if isinstance(error, OSError):
        said = error.strerror or said
    return f"{path}: {said}"


# Runs and files


def start_run(db: Database, means: Means, workers: int) -> Stamp:
    """Note that a run begins; gives the stamp for the documents it stores."""
    with db.atomic():
        run_id = db.execute(
            "INSERT INTO runs (started_at, version, model, ocr, workers) VALUES (?, ?, ?, ?, ?)",
            [_now(), means.version, means.model, means.ocr, workers],
        ).lastrowid
    assert run_id is not None
    return Stamp(run_id, means)


def is_unfinished(db: Database) -> bool:
    """Say whether the last run was killed: its documents may not be in the register yet."""
    last = db.execute("SELECT finished_at FROM runs ORDER BY id DESC LIMIT 1").fetchone()
    return last is not None and last[0] is None


def finish_run(db: Database, stamp: Stamp, counts: Counts) -> None:
    """Note that a run has ended, and how many files went which way."""
    with db.atomic():
        db.execute(
            "UPDATE runs SET finished_at = ?, files = ?, stored = ?, unchanged = ?, replaced = ?,"
            " failed = ?, removed = ? WHERE id = ?",
            [
                _now(),
                counts.files,
                counts.stored,
                counts.unchanged,
                counts.replaced,
                counts.failed,
                counts.removed,
                stamp.run_id,
            ],
        )


def known_files(db: Database) -> dict[str, KnownFile]:
    """Give every file that the database has rows of, by path."""
    failures = stored_failures(db)
    rows = db.execute(
        "SELECT path, document_id, sha256, version, model, ocr, text_source, missing"
        " FROM files JOIN documents ON documents.id = document_id"
    )
    return {
        path: KnownFile(
            document_id,
            sha256,
            Means(version, model, ocr),
            text_source == "text",
            bool(missing),
            failures.get(path, ()),
        )
        for path, document_id, sha256, version, model, ocr, text_source, missing in rows
    }


def add_file(db: Database, path: str, document_id: str) -> None:
    """Note that the file at `path` holds a document that is stored already.

    What the file held before is deleted, unless another file holds it still.
    """
    with db.atomic():
        db.execute("DELETE FROM failures WHERE path = ?", [path])
        point_file(db, path, document_id)


def other_file(db: Database, path: str, document_id: str) -> str:
    """Give another file that holds the same document; the path itself where there is none."""
    row = db.execute(
        "SELECT path FROM files WHERE document_id = ? AND path <> ? ORDER BY missing, path",
        [document_id, path],
    ).fetchone()
    return row[0] if row else path


def mark_missing(db: Database, path: str, document_id: str) -> None:
    """Note that the file of a document is gone. Its rows stay: what it said stays true."""
    with db.atomic():
        db.execute("UPDATE files SET missing = 1 WHERE path = ?", [path])
        _name_document(db, document_id)


def point_file(db: Database, path: str, document_id: str) -> None:
    """Let `path` point at a document, and delete one that no file points at any more."""
    before = db.execute("SELECT document_id FROM files WHERE path = ?", [path]).fetchone()
    db.execute(
        "INSERT INTO files (path, document_id) VALUES (?, ?) ON CONFLICT (path)"
        " DO UPDATE SET document_id = excluded.document_id, missing = 0",
        [path, document_id],
    )
    _name_document(db, document_id)
    if before and before[0] != document_id:
        db.execute(
            "DELETE FROM documents WHERE id = ?1"
            " AND NOT EXISTS (SELECT 1 FROM files WHERE document_id = ?1)",
            [before[0]],
        )
        _name_document(db, before[0])


def _name_document(db: Database, document_id: str) -> None:
    """Name a document after the first of its files, present ones before missing ones."""
    path = db.execute(
        "SELECT path FROM files WHERE document_id = ? ORDER BY missing, path LIMIT 1",
        [document_id],
    ).fetchone()
    if path:
        db.execute(
            "UPDATE documents SET name = ?1 WHERE id = ?2 AND name <> ?1",
            [Path(path[0]).stem, document_id],
        )


# Failures


def store_failures(
    db: Database, path: str, failures: Sequence[Failure], run_id: int | None
) -> None:
    """Put the failures of a file that gave no document in place of its earlier ones."""
    with db.atomic():
        _put_failures(db, path, failures, run_id, None)


def stored_failures(db: Database) -> dict[str, tuple[Failure, ...]]:
    """Give the failures that the database has, by path."""
    by_path: dict[str, tuple[Failure, ...]] = {}
    for path, stage, reason, page in db.execute(
        "SELECT path, stage, reason, page FROM failures ORDER BY path, page, stage, reason"
    ):
        by_path[path] = (*by_path.get(path, ()), Failure(path, stage, reason, page))
    return by_path


def _put_failures(
    db: Database,
    path: str,
    failures: Sequence[Failure],
    run_id: int | None,
    document_id: str | None,
) -> None:
    db.execute("DELETE FROM failures WHERE path = ?", [path])
    ids = Ids()
    db.table("failures").insert_all(
        [
            {
                "id": ids(path, failure.stage, failure.page, failure.reason),
                "path": path,
                "page": failure.page,
                "stage": failure.stage,
                "reason": failure.reason,
                "document_id": document_id,
                "run_id": run_id,
            }
            for failure in failures
        ],
    )


# A document


def store_document(
    db: Database, document: Document, findings: Findings, path: str, stamp: Stamp
) -> tuple[Failure, ...]:
    """Put a document and what was found in it in place of what `path` gave before.

    One transaction. Gives the failures stored with it: the pages that could not be
    read, and records that do not fit the database (a date that is no day, a passage
    that is not there), which are left out.
    """
    rows = document_rows(document, findings, path)
    stamped = {
        "extracted_at": _now(),
        "run_id": stamp.run_id,
        **asdict(stamp.means),
    }
    with db.atomic():
        # First a write: it takes the lock that the reads below rely on.
        db.execute("DELETE FROM failures WHERE path = ?", [path])
        elsewhere = db.execute("SELECT path FROM files WHERE document_id = ?", [document.id])
        paths = [path, *(row[0] for row in elsewhere.fetchall())]
        db.execute("DELETE FROM documents WHERE id = ?", [document.id])
        for table, content in rows.tables.items():
            if table == "documents":
                db.table(table).insert_all({**row, **stamped} for row in content)
                for other in paths:
                    point_file(db, other, document.id)
            elif table in tables.SEARCHED:
                db.table(table).insert_all(numbered(db, table, content))
            else:
                # The register may have the party from another document.
                db.table(table).insert_all(content, ignore=table == "parties")
        _put_failures(db, path, rows.failures, stamp.run_id, document.id)
    return rows.failures


def settle_register(db: Database) -> None:
    """Make the register of parties anew from those of all documents.

    Gives the same register whatever the order that the documents were stored in.
    """
    # Comparing names needs the word lists of the finders, which take a second to import.
    from extractors.linking.settling import settle  # noqa: PLC0415

    store_register(db, settle(entries(db), decisions(db)))


def numbered(db: Database, table: str, rows: Iterable[Row]) -> Iterator[Row]:
    """Give each row the next `seq` of its table, in place of one that it has."""
    last = db.execute(f"SELECT coalesce(max(seq), 0) FROM {table}").fetchone()[0]
    return ({**row, "seq": number} for number, row in enumerate(rows, start=last + 1))


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")

"""Shards: a whole database as Parquet files, one a table, to be merged into another one.

So many machines can each extract a part of the files into a database of their own. A
shard holds what documents gave. What a database makes of all its documents together is
not in it, nor what persons decided and judged: both belong to one database.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from schemas import database, tables
from schemas.rows import Row
from schemas.sqlite import Database

_OWN: Final = frozenset(
    {"runs", "party_decisions", "party_doubts", "party_offices", "links", "reviews"}
)
"""Tables that stay where they are."""

_TABLES: Final = tuple(table for table in tables.TABLES if table not in _OWN)
_VERSION: Final = b"beleid_schema_version"
_TYPES: Final = {"TEXT": "string", "INTEGER": "int64", "REAL": "float64"}


class ShardError(Exception):
    """A shard cannot be written or read; the message says why and what to do, in one line."""


def write_shard(connection: sqlite3.Connection, folder: Path) -> Iterator[tuple[Path, int]]:
    """Write a database as a shard into a folder; gives each file and its number of rows.

    Raises `ShardError`.
    """
    pyarrow, parquet = _pyarrow()
    version = {_VERSION: str(tables.SCHEMA_VERSION).encode()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in _TABLES:
            columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
            schema = pyarrow.schema(
                [(name, _TYPES[kind]) for _, name, kind, *_ in columns], metadata=version
            )
            rows = connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
            content = zip(*rows, strict=True) if rows else [()] * len(columns)
            arrays = [
                pyarrow.array(list(values), field.type)
                for values, field in zip(content, schema, strict=True)
            ]
            path = folder / f"{table}.parquet"
            # Opened here: pyarrow takes no path of other bytes than UTF-8.
            with path.open("wb") as file:
                parquet.write_table(pyarrow.table(arrays, schema=schema), file)
            yield path, len(rows)
    except OSError as error:
        raise ShardError(f"{folder}: cannot be written: {error.strerror}") from error


def load_shard(db: Database, folder: Path, stamp: database.Stamp) -> int:
    """Put the documents of a shard in place of what the database has of them and their files.

    One transaction. Gives the number of documents. The register is to be settled
    afterwards. Raises `ShardError`.
    """
    content = {table: _read(folder, table) for table in _TABLES}
    with db.atomic():
        db.execute("PRAGMA defer_foreign_keys = ON")
        elsewhere: list[tuple[str, str, int]] = []
        for row in content["documents"]:
            elsewhere += db.execute(
                "SELECT path, document_id, missing FROM files WHERE document_id = ?", [row["id"]]
            ).fetchall()
            db.execute("DELETE FROM documents WHERE id = ?", [row["id"]])
        for row in (*content["files"], *content["failures"]):
            db.execute("DELETE FROM failures WHERE path = ?", [row["path"]])
        for table, rows in content.items():
            if table == "files":
                here = [(row["path"], row["document_id"], row["missing"]) for row in rows]
                for path, document_id, missing in (*elsewhere, *here):
                    database.point_file(db, path, document_id)
                    if missing:
                        database.mark_missing(db, path, document_id)
                continue
            db.table(table).insert_all(
                _fitted(db, table, rows, stamp.run_id), ignore=table == "parties"
            )
    return len(content["documents"])


def _fitted(db: Database, table: str, rows: list[Row], run_id: int) -> Iterable[Row]:
    """Give rows with the numbers that the database itself hands out."""
    if table in ("documents", "failures"):
        return [{**row, "run_id": run_id} for row in rows]
    if table in tables.SEARCHED:
        return database.numbered(db, table, sorted(rows, key=lambda row: row["seq"]))
    return rows


def _read(folder: Path, table: str) -> list[Row]:
    _, parquet = _pyarrow()
    path = folder / f"{table}.parquet"
    try:
        with path.open("rb") as file:
            read = parquet.read_table(file)
    except FileNotFoundError as error:
        raise ShardError(
            f"{path}: not there; make a shard with: beleid export FOLDER --format shard"
        ) from error
    except (OSError, ValueError) as error:
        raise ShardError(f"{path}: cannot be read: {error}") from error
    version = (read.schema.metadata or {}).get(_VERSION, b"none").decode()
    if version != str(tables.SCHEMA_VERSION):
        raise ShardError(
            f"{path}: schema version {version}, but this program reads version"
            f" {tables.SCHEMA_VERSION}; extract and export anew"
        )
    rows: list[Row] = read.to_pylist()
    return rows


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow  # noqa: PLC0415 - an extra: large, and needed here alone
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise ShardError("shards need pyarrow; install it with: pip install pyarrow") from error
    return pyarrow, parquet

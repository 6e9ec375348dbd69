"""What a database holds, without what depends on the run that made it, to compare two of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from schemas import database, tables
from schemas.sqlite import Database


def contents(db: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Give every row of every table but `runs`, without what tells of the run, in a fixed order."""
    content = {}
    for table in tables.TABLES:
        if table == "runs":
            continue
        skipped = tables.RUN_COLUMNS.get(table, ())
        columns = [c.name for c in db.table(table).columns if c.name not in skipped]
        found = db.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
        content[table] = sorted(found, key=repr)
    return content


def dump(path: Path) -> tuple[str, ...]:
    """Give the same of the database at `path` as lines. Raises `DatabaseError`."""
    opened = database.open_for_reading(path)
    try:
        found = contents(opened)
    finally:
        opened.close()
    return tuple(f"{table} {json.dumps(row)}" for table, rows in found.items() for row in rows)

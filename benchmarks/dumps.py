"""A database as lines that do not depend on the run that made it, to compare two of them."""

from __future__ import annotations

import json
from pathlib import Path

from schemas import database, tables


def dump(path: Path) -> tuple[str, ...]:
    """Give every row of every table but `runs`, without what tells of the run, in a fixed order."""
    opened = database.open_for_reading(path)
    lines: list[str] = []
    for table in tables.TABLES:
        if table == "runs":
            continue
        skipped = tables.RUN_COLUMNS.get(table, ())
        columns = [c.name for c in opened.table(table).columns if c.name not in skipped]
        rows = opened.execute(f"SELECT {', '.join(columns)} FROM {table}")
        lines += (f"{table} {json.dumps(row)}" for row in rows)
    opened.close()
    return tuple(sorted(lines))

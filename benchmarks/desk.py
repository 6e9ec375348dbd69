"""How long the desk's pages take on a large database, made by multiplying a real one.

    python -m benchmarks.desk output/beleid.db [--documents 1000] [--keep FILE]

Each copy of a document has ids of its own and every party that is no public body
counts as another, so that the tables are as large as those of as many documents.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

from desk.questions import QUESTIONS
from desk.serving import NAME, make_desk

_COPIED = (
    "parties",
    "documents",
    "files",
    "pages",
    "passages",
    "document_parties",
    "party_aliases",
    "commitments",
    "commitment_parties",
    "budgets",
    "targets",
    "sums",
    "sum_parts",
    "repeats",
)
_IDS = (
    "id",
    "document_id",
    "passage_id",
    "lead_id",
    "commitment_id",
    "budget_id",
    "sum_id",
    "total_id",
    "text_id",
    "table_id",
    "sha256",
)
_PARTY_IDS = ("party_id", "funder_id", "recipient_id")
_TIMES = 5


def multiply(source: Path, target: Path, documents: int) -> int:
    """Make a database with at least this many documents; gives how many it has."""
    shutil.copy(source, target)
    with closing(sqlite3.connect(target)) as db, db:
        have = db.execute("SELECT count(*) FROM documents").fetchone()[0]
        for table in _COPIED:
            where = "WHERE identifier IS NULL" if table == "parties" else ""
            db.execute(f"CREATE TEMP TABLE first_{table} AS SELECT * FROM main.{table} {where}")
        for copy in range(1, -(-documents // have)):
            for table in _COPIED:
                names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
                values = ", ".join(_copied(table, name, copy) for name in names)
                db.execute(f"INSERT INTO {table} SELECT {values} FROM temp.first_{table}")
        number: int = db.execute("SELECT count(*) FROM documents").fetchone()[0]
        return number


def _copied(table: str, column: str, copy: int) -> str:
    """Give the SQL for a column of a copy: ids are changed in their first digits."""
    mark = f"'{copy:08x}' || substr({column}, 9)"
    if column in _PARTY_IDS:
        return f"iif({column} IN (SELECT id FROM temp.first_parties), {mark}, {column})"
    if column in _IDS:
        return f"iif({column} IS NULL, NULL, {mark})"
    if column == "seq":
        return f"seq + {copy} * (SELECT max(seq) FROM temp.first_{table})"
    if column == "path" or (column == "name" and table in ("documents", "parties")):
        return f"{column} || ' {copy}'"
    return column


def pages(db: Path) -> Iterator[tuple[str, str]]:
    """Give the pages to measure: what each is, and its address."""
    with closing(sqlite3.connect(db)) as opened:
        commitment, party, document = opened.execute(
            "SELECT (SELECT id FROM commitments ORDER BY seq DESC LIMIT 1),"
            " (SELECT parties.name FROM parties JOIN document_parties ON parties.id = party_id"
            " GROUP BY party_id ORDER BY count(*) DESC LIMIT 1),"
            " (SELECT name FROM documents ORDER BY name LIMIT 1)"
        ).fetchone()
    base = f"/{NAME}"
    yield "home", "/"
    for question in QUESTIONS:
        yield question.name, f"{base}/{question.name}"
    filled = {
        "toezeggingen-per-partij": {"partij": party},
        "deadlines-in-periode": {"van": "2010", "tot": "2020"},
        "alles-over-een-partij": {"partij": party},
        "alles-uit-een-document": {"document": document},
        "wie-betaalt-wat": {"partij": "provincie"},
        "streefcijfers-en-realisatie": {"indicator": "aantal"},
        "budget-per-programma-en-jaar": {"document": document},
    }
    for name, values in filled.items():
        yield f"{name}, filled in", f"{base}/{name}?{urlencode(values)}"
    for word in ("onderwijs", "de", "beleid*"):
        yield f"search: {word}", f"{base}/zoeken-in-zinnen?{urlencode({'q': word})}"
    yield "record", f"{base}/commitments/{commitment}"
    yield "tables", base


async def measure(db: Path) -> list[tuple[str, float, float]]:
    """Give the first and the median seconds of each page."""
    desk = make_desk(db)
    await desk.invoke_startup()
    taken = []
    for what, address in pages(db):
        seconds = []
        for _ in range(_TIMES):
            start = time.perf_counter()
            answer = await desk.client.get(address)
            seconds.append(time.perf_counter() - start)
            if answer.status_code != 200:
                raise RuntimeError(f"{address}: {answer.status_code}")
        taken.append((what, seconds[0], statistics.median(seconds)))
    return taken


def main() -> None:
    """Make the database, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--keep", type=Path, help="keep the large database here")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large = given.keep or Path(folder, "beleid.db")
        number = multiply(given.source, large, given.documents)
        print(f"{number} documents, {large.stat().st_size / 1e6:.0f} MB")
        print(f"{'page':48} first  median of {_TIMES}")
        for what, first, median in asyncio.run(measure(large)):
            print(f"{what:48} {first:5.2f}  {median:5.2f}")


if __name__ == "__main__":
    main()

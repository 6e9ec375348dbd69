"""Show what became one party over all documents: `python -m benchmarks.register DB`.

Runs the queries of `docs/register.md`, the ministries and the largest merges, for a
person to look through, and counts the pairs that are left to decide. Prints
Markdown tables.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from schemas.database import close_database, open_for_reading
from schemas.sqlite import Database

PAGE = Path(__file__).resolve().parent.parent / "docs" / "register.md"


def queries(page: str) -> list[str]:
    """Give the SQL blocks of a Markdown text, in order."""
    return re.findall(r"^```sql\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


def table_of(db: Database, query: str) -> Iterator[str]:
    """Give the lines of a Markdown table with the result of a query."""
    result = db.execute(query)
    names = [column[0] for column in result.description]
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for row in result:
        yield f"| {' | '.join('' if value is None else str(value) for value in row)} |"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("db", type=Path)
    db = open_for_reading(parser.parse_args().db)
    for query in queries(PAGE.read_text(encoding="utf-8")):
        print("\n".join(table_of(db, query)), end="\n\n")
    print(f"uncertain pairs: {db['party_doubts'].count}")
    close_database(db)


if __name__ == "__main__":
    main()

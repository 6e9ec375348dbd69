"""Every finder over odd text: whatever stands in a document, none of them fails over it."""

from __future__ import annotations

from pathlib import Path

from odd_texts import odd_documents

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from pipeline import Extraction, link, store
from schemas import database


def test_odd_text_gives_records_and_no_error(tmp_path: Path) -> None:
    db = database.open_database(tmp_path / "beleid.db")
    stamp = database.start_run(db, database.Means("0", "test", "never"), 1)
    for document in odd_documents(80, seed=1):
        found = Extraction(document, find_all(analyse(document, load())))
        assert store(db, found, document.path, stamp) == ()
    link(db)
    assert db.table("documents").count == 80
    # Close enough to what people write for the rules to go all the way.
    tables = ("document_parties", "commitments", "budgets", "targets")
    assert min(db.table(table).count for table in tables) >= 10
    database.close_database(db)


def test_same_seed_gives_the_same_documents() -> None:
    first, again = (list(odd_documents(3, 5)) for _ in range(2))
    assert first == again
    assert first != list(odd_documents(3, 6))

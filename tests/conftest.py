from __future__ import annotations

from pathlib import Path

import pytest

from desk.progress import Reporter
from pipeline import Options, run
from schemas import database

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def corpus_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample documents, extracted once for all tests that look at them."""
    path = tmp_path_factory.mktemp("corpus") / "beleid.db"
    db = database.open_database(path)
    try:
        with Reporter(quiet=True) as report:
            run(db, [ROOT / "corpus"], Options(), 2, report)
    finally:
        database.close_database(db)
    return path

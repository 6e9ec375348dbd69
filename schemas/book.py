"""The book of a run: it enters the database with the first change, and counts what happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from extractors.reading.model import Failure
from schemas import database
from schemas.database import Counts, Means, Stamp
from schemas.sqlite import Database

Happening = Literal[
    "files", "stored", "unchanged", "replaced", "failed", "removed", "same", "unreachable"
]


class RunBook:
    """Keeps one run's row and counts. A run that changes nothing leaves no row.

    So a second run over the same files leaves the database as it is, byte for byte.
    """

    def __init__(self, db: Database, means: Means, workers: int) -> None:
        self.db = db
        self._means = means
        self._workers = workers
        self._failures = database.stored_failures(db)
        self._stamp: Stamp | None = None
        self.counts = Counts()

    def begin(self) -> Stamp:
        """Enter the run into the database, if it is not there yet; to be called before writing."""
        if self._stamp is None:
            database.begin_writing(self.db)
            self._stamp = database.start_run(self.db, self._means, self._workers)
        return self._stamp

    @property
    def has_changed(self) -> bool:
        """Whether the run has changed the database."""
        return self._stamp is not None

    def count(self, what: Happening, number: int = 1) -> None:
        """Count files that went one way."""
        self.counts = replace(self.counts, **{what: getattr(self.counts, what) + number})

    def fail(self, path: str, failures: Sequence[Failure]) -> None:
        """Put the failures of a file that gave no document in place of its earlier ones."""
        if failures:
            self.count("failed")
        if set(failures) != set(self._failures.get(path, ())):
            database.store_failures(self.db, path, failures, self.begin().run_id)

    def close(self) -> None:
        """Write the counts of a run that changed something."""
        if self._stamp is not None:
            database.finish_run(self.db, self._stamp, self.counts)

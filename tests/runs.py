"""Runs over folders of made-up files, and what they leave in a database, for the tests."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import fakes

from benchmarks.dumps import contents
from desk.progress import Reporter
from pipeline import Options, run
from schemas import database
from schemas.database import Counts
from schemas.sqlite import Database

NO_OCR = Options(ocr="never")


def extract(db: Path, *paths: Path, workers: int = 1, options: Options = NO_OCR) -> Counts:
    opened = database.open_database(db)
    try:
        with Reporter() as report:
            return run(opened, paths, options, workers, report, work=fakes.work)
    finally:
        database.close_database(opened)


def content(db: Path) -> dict[str, list[tuple[object, ...]]]:
    return contents(database.open_for_reading(db))


def went(counts: Counts) -> dict[str, int]:
    return {what: number for what, number in asdict(counts).items() if number}


def rows(db: Database, sql: str) -> list[tuple[object, ...]]:
    return db.execute(sql).fetchall()

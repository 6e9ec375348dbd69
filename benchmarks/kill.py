"""Kill runs at random moments and let them go on: `python -m benchmarks.kill [--points N]`.

Each time a run over sample documents is ended with SIGKILL at a moment drawn from the
time that a whole run takes, the same command goes on, and the database is compared with
that of a run that nobody killed. Fails where a row is lost or there twice. What the
killed processes leave behind (files beside the database, worker processes) counts too.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks import ROOT
from benchmarks.dumps import dump
from benchmarks.extracting import command, write_copies


@dataclass(frozen=True)
class Tried:
    """What came of one killed run that went on."""

    after: float
    """Seconds after which it was killed."""
    stored: int
    """Documents that the database had by then."""
    lost: int
    double: int
    left: tuple[str, ...]
    """Files beside the database in the end."""


def tries(documents: int, points: int, seed: int, workers: int) -> Iterator[Tried]:
    """Kill a run over so many sample documents at each of the points, and let it go on."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder, whole = Path(name, "files"), Path(name, "whole.db")
        samples = [path.read_bytes() for path in sorted((ROOT / "corpus").glob("*.pdf"))]
        write_copies(folder, samples, documents)
        begun = time.monotonic()
        _finish(folder, whole, workers)
        seconds = time.monotonic() - begun
        wanted = Counter(dump(whole))
        for point in range(points):
            inside = Path(name, str(point))
            inside.mkdir()
            db = inside / "beleid.db"
            after = chance.uniform(0, seconds)
            running = subprocess.Popen(command(folder, db, workers), stderr=subprocess.DEVNULL)
            time.sleep(after)
            running.send_signal(signal.SIGKILL)
            running.wait()
            stored = _stored(db)
            _finish(folder, db, workers)
            found = Counter(dump(db))
            yield Tried(
                after,
                stored,
                (wanted - found).total(),
                (found - wanted).total(),
                tuple(sorted(path.name for path in inside.iterdir() if path != db)),
            )


def _finish(folder: Path, db: Path, workers: int) -> None:
    done = subprocess.run(command(folder, db, workers), check=False, capture_output=True, text=True)
    # 1: a sample that is a scan is not read without OCR.
    if done.returncode not in (0, 1):
        raise SystemExit(f"the run that went on ended with {done.returncode}:\n{done.stderr}")


def _stored(db: Path) -> int:
    """Count the documents of a database that was left as it was, without changing it."""
    if not db.exists():
        return 0
    with tempfile.TemporaryDirectory() as name:
        for path in db.parent.glob(f"{db.name}*"):
            Path(name, path.name).write_bytes(path.read_bytes())
        try:
            with closing(sqlite3.connect(Path(name, db.name))) as copy:
                return int(copy.execute("SELECT count(*) FROM documents").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def main() -> int:
    """Run from the command line; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--points", type=int, default=50)
    parser.add_argument("--documents", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1))
    given = parser.parse_args()
    tried = []
    for one in tries(given.documents, given.points, given.seed, given.workers):
        tried.append(one)
        print(f"killed after {one.after:.2f} s with {one.stored} documents stored", flush=True)
    lost, double = sum(one.lost for one in tried), sum(one.double for one in tried)
    left = sorted({name for one in tried for name in one.left})
    print(f"{len(tried)} points: {lost} rows lost, {double} rows double; left: {left or 'nothing'}")
    return 1 if lost or double or left else 0


if __name__ == "__main__":
    sys.exit(main())

"""Run the pipeline over thousands of broken and hostile files: `make torture`.

The files are the test files inside the source distributions of pypdf, pikepdf and
ocrmypdf, as they are, and mutations of them and of the sample documents (see
`tests/mutants.py`). Fails where a file is lost, neither stored nor a failure, where
the run crashes, or where a second run changes the database.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import ROOT
from benchmarks.dumps import dump
from benchmarks.extracting import command
from schemas import database

sys.path.insert(0, str(ROOT / "tests"))

from mutants import mutants

PACKAGES = ("pypdf", "pikepdf", "ocrmypdf")
LIMITS = ("step-seconds=30", "document-seconds=120", "memory=1g", "pages=200")


@dataclass(frozen=True)
class Outcome:
    """What came of a run over a folder."""

    files: int
    stored: int
    failed: int
    lost: tuple[str, ...]
    reasons: Counter[str]
    """Failures by stage and reason, numbers left out."""
    seconds: float


def distributed(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Give the PDF files of the source distributions, downloading these where they are not."""
    folder.mkdir(parents=True, exist_ok=True)
    for package in PACKAGES:
        if not list(folder.glob(f"{package}-*.tar.gz")):
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            done = subprocess.run(
                [*pip, "--no-binary", package, "--dest", str(folder), package], check=False
            )
            if done.returncode:
                print(f"{package}: its source distribution cannot be had; gone on without")
        for archive in folder.glob(f"{package}-*.tar.gz"):
            with tarfile.open(archive) as tar:
                for member in tar:
                    if member.isfile() and member.name.lower().endswith(".pdf"):
                        opened = tar.extractfile(member)
                        assert opened is not None
                        yield f"{package}-{Path(member.name).name}", opened.read()


def write_files(folder: Path, whole: list[tuple[str, bytes]], count: int, seed: int) -> None:
    """Write the whole files, and mutations up to `count` files in all, into a folder."""
    samples = [path.read_bytes() for path in sorted((ROOT / "corpus").glob("*.pdf"))]
    bases = [content for _, content in whole if len(content) < 2**20] + samples
    for number, (name, content) in enumerate(whole[:count]):
        # Numbered: two packages may have a file of one name.
        (folder / f"whole-{number:04}-{name}").write_bytes(content)
    for name, content in mutants(bases, max(0, count - len(whole)), seed):
        (folder / name).write_bytes(content)


def tortured(folder: Path, db: Path, ocr: str, workers: int) -> Outcome:
    """Extract a folder by the command line, and compare what is in the database with it."""
    begun = time.monotonic()
    _extract(folder, db, ocr, workers)
    seconds = time.monotonic() - begun
    before = dump(db)
    _extract(folder, db, ocr, workers)
    if dump(db) != before:
        raise SystemExit("a second run over the same files changed the database")
    opened = database.open_for_reading(db)
    stored = {path for (path,) in opened.execute("SELECT path FROM files")}
    failed = opened.execute("SELECT path, stage, reason FROM failures").fetchall()
    files = {str(path) for path in folder.iterdir()}
    known = stored | {path for path, _, _ in failed}
    return Outcome(
        files=len(files),
        stored=len(stored),
        failed=len({path for path, _, _ in failed}),
        lost=tuple(sorted(files - known)),
        reasons=Counter(
            f"{stage}: {re.sub(r'[0-9]+', 'N', reason)}" for _, stage, reason in failed
        ),
        seconds=seconds,
    )


def _extract(folder: Path, db: Path, ocr: str, workers: int) -> None:
    limits = [part for limit in LIMITS for part in ("--limit", limit)]
    done = subprocess.run(
        [*command(folder, db, workers, ocr), *limits], check=False, capture_output=True, text=True
    )
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        raise SystemExit(f"the run ended with {done.returncode}:\n{done.stderr[-3000:]}")


def main() -> int:
    """Run from the command line; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--ocr", default="never")
    parser.add_argument("--sources", type=Path, default=ROOT / "build" / "torture")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, db = Path(name, "files"), Path(name, "beleid.db")
        folder.mkdir()
        write_files(folder, list(distributed(given.sources)), given.files, given.seed)
        outcome = tortured(folder, db, given.ocr, given.workers)
    for reason, count in outcome.reasons.most_common():
        print(f"{count:6}  {reason}")
    print(
        f"{outcome.files} files: {outcome.stored} stored, {outcome.failed} with failures,"
        f" {len(outcome.lost)} lost, {outcome.seconds:.0f} seconds"
    )
    print("\n".join(f"lost: {path}" for path in outcome.lost))
    return 1 if outcome.lost else 0


if __name__ == "__main__":
    sys.exit(main())

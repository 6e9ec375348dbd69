"""Run the pipeline over thousands of broken and hostile files: `make torture`.

The files are the test files inside the source distributions of pypdf, pikepdf and
ocrmypdf, as they are, and mutations of them and of the sample documents (see
`tests/mutants.py`). Fails where a file is lost, neither stored nor a failure, where
the run crashes, where a second run changes the database, or where a failure tells of an
error that the program did not foresee: that is a fault of ours, whatever the file. The
finders then go over documents of odd text (see `tests/odd_texts.py`), with the same aim.
"""

from __future__ import annotations

import argparse
import re
import resource
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
from extractors.unforeseen import is_unforeseen, unforeseen
from schemas import database

sys.path.insert(0, str(ROOT / "tests"))

from mutants import mutants
from odd_texts import odd_documents

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
    unforeseen: tuple[str, ...]
    """Failures of ours: an error of the program that no file may bring about."""
    seconds: float
    processor: float
    """Seconds of the processor that the first run took, start-up included."""

    @property
    def faults(self) -> tuple[str, ...]:
        """What may not be, a line each."""
        lost = (f"lost: {path}" for path in self.lost)
        return (*lost, *(f"our own error: {told}" for told in self.unforeseen))


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
    begun, used = time.monotonic(), _used()
    _extract(folder, db, ocr, workers)
    seconds, processor = time.monotonic() - begun, _used() - used
    before = dump(db)
    _extract(folder, db, ocr, workers)
    if dump(db) != before:
        raise SystemExit("a second run over the same files changed the database")
    return outcome_of(folder, db, seconds, processor)


def outcome_of(folder: Path, db: Path, seconds: float = 0, processor: float = 0) -> Outcome:
    """Compare what is in the database with the files of the folder that it was made of."""
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
        unforeseen=tuple(
            sorted(
                f"{Path(path).name}, {stage}: {reason}"
                for path, stage, reason in failed
                if is_unforeseen(reason)
            )
        ),
        seconds=seconds,
        processor=processor,
    )


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _extract(folder: Path, db: Path, ocr: str, workers: int) -> None:
    limits = [part for limit in LIMITS for part in ("--limit", limit)]
    done = subprocess.run(
        [*command(folder, db, workers, ocr), *limits], check=False, capture_output=True, text=True
    )
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        raise SystemExit(f"the run ended with {done.returncode}:\n{done.stderr[-3000:]}")


def failing_texts(count: int, seed: int) -> Iterator[str]:
    """Let every finder go over so many documents of odd text; give the errors, a line each."""
    from extractors.finding import find_all  # noqa: PLC0415 (loaded only where it is used)
    from extractors.language.pipeline import analyse, load  # noqa: PLC0415

    for document in odd_documents(count, seed):
        try:
            find_all(analyse(document, load()))
        except Exception as error:
            yield f"our own error: {document.name}: {unforeseen(error)}"


def main() -> int:
    """Run from the command line; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=5_000)
    parser.add_argument("--texts", type=int, default=1_000)
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
        f" {len(outcome.lost)} lost, {len(outcome.unforeseen)} errors of ours,"
        f" {outcome.seconds:.0f} seconds, {outcome.processor:.0f} of the processor"
    )
    failing = tuple(failing_texts(given.texts, given.seed))
    print(f"{given.texts} documents of odd text: {len(failing)} errors of ours")
    print("\n".join((*outcome.faults, *failing)))
    return 1 if outcome.faults or failing else 0


if __name__ == "__main__":
    sys.exit(main())

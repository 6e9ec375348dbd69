"""The same run on a Dask cluster: a scheduler and two workers, one of which is killed."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from runs import content, extract
from typer.testing import CliRunner

from pipeline import app

pytest.importorskip("distributed")

HERE = Path(__file__).parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{HERE}:{HERE.parent}"}
RUN = """
import sys
from pathlib import Path
import fakes
from desk.progress import Reporter
from pipeline import Options, run
from schemas import database
if __name__ == "__main__":
    db, folder, address = sys.argv[1:]
    opened = database.open_database(Path(db))
    options = Options(ocr="never")
    run(opened, [Path(folder)], options, 1, Reporter(), work=fakes.work, dask=address)
    database.close_database(opened)
"""


@contextmanager
def started(*command: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, *command], env=ENVIRONMENT, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait_for(what: Callable[[], bool], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until
        time.sleep(0.05)


def stored(db: Path) -> int:
    try:
        with closing(sqlite3.connect(f"{db.as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.Error:
        return 0


@pytest.mark.slow
def test_cluster_that_loses_a_worker_gives_the_same_database(tmp_path: Path) -> None:
    folder, db, file = tmp_path / "in", tmp_path / "beleid.db", tmp_path / "scheduler.json"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number:02d}.pdf").write_text(f"wait\nDe Bond{number} komt met een plan.")
    (folder / "05.pdf").write_text("die")
    (folder / "07.pdf").write_text("fail")
    script = tmp_path / "run.py"
    script.write_text(RUN)
    scheduler = ["-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    worker = ["-m", "distributed.cli.dask_worker", "--scheduler-file", str(file), "--no-nanny"]
    worker += ["--nthreads", "1", "--no-dashboard", "--local-directory", str(tmp_path)]
    with (
        started(*scheduler, "--no-dashboard", "--scheduler-file", str(file)),
        started(*worker) as lost,
        started(*worker),
    ):
        # It may be there before it is written.
        wait_for(lambda: file.exists() and file.read_text().rstrip().endswith("}"))
        address = json.loads(file.read_text())["address"]
        with started(str(script), str(db), str(folder), address) as running:
            wait_for(lambda: stored(db) >= 4 or running.poll() is not None)
            lost.send_signal(signal.SIGKILL)
            assert stored(db) < 18
            assert running.wait(60) == 0
    extract(tmp_path / "here.db", folder)
    assert content(db) == content(tmp_path / "here.db")


def test_scheduler_that_does_not_answer_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractors.cluster._WAIT_SECONDS", 0.5)
    (tmp_path / "a.pdf").write_text("De Bond komt met een plan.")
    command = ["extract", str(tmp_path), "--db", str(tmp_path / "x.db")]
    result = CliRunner().invoke(app, [*command, "--dask", "tcp://127.0.0.1:9"])
    assert result.exit_code == 2
    assert "tcp://127.0.0.1:9: no Dask scheduler answers" in result.stderr

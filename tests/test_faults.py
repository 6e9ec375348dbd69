"""What may go wrong around a run: no network, a full disk, a locked database, files that change."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from runs import content, extract, rows, went
from typer.testing import CliRunner, Result

from pipeline import app
from schemas import database
from schemas.writing import only_run

ROOT = Path(__file__).resolve().parent.parent
LETTER = ROOT / "corpus" / "kamerbrief-vogelpest-2003.pdf"

BLOCKED = """
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        with open({seen!r}, "a") as file:
            print(event, arguments[1:], file=file)
        raise OSError("the network is blocked")

sys.addaudithook(refuse)
"""
"""Every Python process that finds this module as sitecustomize may use no network."""


def beleid(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def test_run_uses_no_network(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    (tmp_path / "sitecustomize.py").write_text(BLOCKED.format(seen=str(seen)))
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, ROOT / "pipeline.py", "extract", LETTER, "--workers", "2"]
    done = subprocess.run(
        [*command, "--db", tmp_path / "x.db"], env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not seen.exists()
    # The block would have been noticed, in worker processes too.
    spawned = "import multiprocessing as m, urllib.request as r\nif __name__ == '__main__':\n"
    spawned += (
        "    p = m.get_context('spawn').Process(target=r.urlopen, args=['http://localhost:9'])"
    )
    (tmp_path / "asks.py").write_text(spawned + "\n    p.start(); p.join()\n")
    asking = [sys.executable, tmp_path / "asks.py"]
    subprocess.run(asking, env=environment, capture_output=True, check=False)
    assert "socket.getaddrinfo" in seen.read_text()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "in"
    inside.mkdir()
    for name in "abc":
        (inside / f"{name}.pdf").write_text(f"De {name.upper()}bond komt met een plan.")
    return inside


def test_file_that_vanishes_during_a_run_is_named(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    (folder / "a.pdf").write_text(f"unlink {folder / 'b.pdf'}\nDe Abond komt met een plan.")
    assert went(extract(db, folder)) == {"files": 3, "stored": 2, "failed": 1}
    named = "SELECT path, reason FROM failures"
    assert rows(database.open_for_reading(db), named) == [
        (str(folder / "b.pdf"), "cannot be opened: No such file or directory")
    ]
    assert went(extract(db, folder)) == {"files": 2, "unchanged": 2}
    assert rows(database.open_for_reading(db), named) == []


def test_file_that_changes_during_a_run_is_stored_as_it_was_read(
    folder: Path, tmp_path: Path
) -> None:
    db = tmp_path / "beleid.db"
    (folder / "a.pdf").write_text(f"append {folder / 'c.pdf'}\nDe Abond komt met een plan.")
    # A copy of what changes: it has to be read itself then.
    (folder / "d.pdf").write_text((folder / "c.pdf").read_text())
    assert went(extract(db, folder)) == {"files": 4, "stored": 4}
    assert went(extract(db, folder)) == {"files": 4, "unchanged": 4}
    (folder / "a.pdf").write_text("De Abond komt met een plan.")
    extract(db, folder)
    extract(tmp_path / "anew.db", folder)
    assert content(db) == content(tmp_path / "anew.db")


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files as Linux does")
def test_full_disk_is_said_and_what_is_stored_stays(tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    database.open_database(db).close()
    command = [sys.executable, ROOT / "pipeline.py", "extract", LETTER, "--db", db, "--quiet"]

    def nearly_full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    full = subprocess.run(
        command, preexec_fn=nearly_full, capture_output=True, text=True, check=False
    )
    assert full.returncode == 2
    assert "make room on the disk" in full.stderr
    assert "Traceback" not in full.stderr
    assert subprocess.run(command, check=False).returncode == 0
    assert beleid("extract", LETTER, "--db", tmp_path / "anew.db").exit_code == 0
    assert content(db) == content(tmp_path / "anew.db")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_run_goes_on_where_nothing_can_be_said(folder: Path, tmp_path: Path) -> None:
    (folder / "a.pdf").write_bytes(LETTER.read_bytes())
    command = [sys.executable, ROOT / "pipeline.py", "extract", folder, "--workers", "1"]
    hearing, speaking = os.pipe()
    os.close(hearing)
    with Path("/dev/full").open("w") as full:
        log = subprocess.run([*command, "--db", tmp_path / "1.db"], stderr=full, check=False)
        pipe = subprocess.run([*command, "--db", tmp_path / "2.db"], stderr=speaking, check=False)
        answer = subprocess.run(
            [*command, "--db", tmp_path / "3.db"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    os.close(speaking)
    assert (log.returncode, pipe.returncode, answer.returncode) == (1, 1, 2)
    assert answer.stderr.endswith("beleid: the system says: [Errno 28] No space left on device\n")
    assert "Traceback" not in answer.stderr
    for number in (1, 2, 3):
        db = database.open_for_reading(tmp_path / f"{number}.db")
        assert rows(db, "SELECT count(*) FROM documents") == [(1,)]
        assert rows(db, "SELECT count(*) FROM failures") == [(2,)]
        assert rows(db, "SELECT count(finished_at) FROM runs") == [(1,)]


def test_database_in_use_is_said(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_LOCK_SECONDS", 0.1)
    db = tmp_path / "beleid.db"
    database.open_database(db).close()
    holder = sqlite3.connect(db)
    holder.execute("BEGIN EXCLUSIVE")
    refused = beleid("extract", folder, "--db", db)
    assert refused.exit_code == 2
    assert "in use by another program; try again" in refused.stderr
    holder.close()


def test_second_run_says_so_and_stops(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    with only_run(db):
        refused = beleid("extract", folder, "--db", db)
    assert refused.exit_code == 2
    assert f"another run is writing to it (process {os.getpid()})" in refused.stderr

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from runs import content, extract, rows, went

from extractors.reading.content import NO_CONTENT
from pipeline import Options
from schemas import database


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "in"
    inside.mkdir()
    for name in ("a", "b", "c"):
        (inside / f"{name}.pdf").write_text(f"De {name.upper()}bond komt met een plan.")
    return inside


def test_new_files_are_stored(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "out" / "beleid.db"
    assert went(extract(db, folder)) == {"files": 3, "stored": 3}
    opened = database.open_for_reading(db)
    assert rows(opened, "SELECT document, action FROM extracted_commitments") == [
        (name, f"De {name.upper()}bond komt met een plan.") for name in "abc"
    ]
    finished = "SELECT finished_at IS NOT NULL, files, stored, unchanged, failed FROM runs"
    assert rows(opened, finished) == [(1, 3, 3, 0, 0)]


def test_second_run_leaves_the_database_as_it_is(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    (folder / "bad.pdf").write_text("fail")
    extract(db, folder)
    before = db.read_bytes()
    assert went(extract(db, folder)) == {"files": 4, "unchanged": 3, "failed": 1}
    assert db.read_bytes() == before


def test_workers_make_no_difference(folder: Path, tmp_path: Path) -> None:
    (folder / "die.pdf").write_text("die")
    (folder / "bad.pdf").write_text("fail")
    for workers in (1, 3):
        extract(tmp_path / f"{workers}.db", folder, workers=workers)
    assert content(tmp_path / "1.db") == content(tmp_path / "3.db")


def test_file_that_kills_its_process_takes_no_other_along(folder: Path, tmp_path: Path) -> None:
    (folder / "aa.pdf").write_text("die")
    db = tmp_path / "beleid.db"
    assert went(extract(db, folder, workers=2)) == {"files": 4, "stored": 3, "failed": 1}
    opened = database.open_for_reading(db)
    assert rows(opened, "SELECT path, stage, page, reason FROM failures") == [
        (str(folder / "aa.pdf"), "read", 1, "the process that worked on it ended with code 3")
    ]


def test_changed_file_replaces_its_rows(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    extract(db, folder)
    (folder / "b.pdf").write_text("De Nbond komt met iets anders.")
    counts = extract(db, folder)
    assert went(counts) == {"files": 3, "stored": 1, "unchanged": 2, "replaced": 1}
    names = rows(database.open_for_reading(db), "SELECT name FROM extracted_parties ORDER BY name")
    assert [name for (name,) in names] == ["Abond", "Cbond", "De", "De", "De", "Nbond"]
    # The same as if the earlier content had never been there.
    extract(tmp_path / "anew.db", folder)
    assert content(db) == content(tmp_path / "anew.db")


def test_file_that_can_no_longer_be_read_keeps_its_rows(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    extract(db, folder)
    (folder / "b.pdf").write_text("fail")
    assert went(extract(db, folder)) == {"files": 3, "unchanged": 2, "failed": 1}
    opened = database.open_for_reading(db)
    assert opened.table("documents").count == 3
    assert rows(opened, "SELECT path, reason FROM failures") == [
        (str(folder / "b.pdf"), "asked to fail")
    ]


def test_failure_is_forgotten_when_the_file_can_be_read(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    (folder / "a.pdf").write_text("fail")
    extract(db, folder)
    (folder / "a.pdf").write_text("De Bond.")
    extract(db, folder)
    assert database.open_for_reading(db).table("failures").count == 0


def test_removed_file_is_reported_and_its_rows_stay(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = tmp_path / "beleid.db"
    extract(db, folder)
    (folder / "b.pdf").unlink()
    for _ in range(2):
        counts = extract(db, folder)
        assert went(counts) == {"files": 2, "unchanged": 2, "removed": 1}
        assert f"gone: {folder / 'b.pdf'}" in capsys.readouterr().err
    opened = database.open_for_reading(db)
    assert opened.table("documents").count == 3
    assert rows(opened, "SELECT missing FROM files ORDER BY path") == [(0,), (1,), (0,)]


def test_moved_file_is_not_extracted_anew(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    extract(db, folder)
    (folder / "b.pdf").rename(folder / "z.pdf")
    counts = extract(db, folder)
    assert went(counts) == {"files": 3, "unchanged": 3, "removed": 1, "same": 1}
    documents = rows(database.open_for_reading(db), "SELECT name FROM documents ORDER BY name")
    assert documents == [("a",), ("c",), ("z",)]


def test_removed_file_that_comes_back_is_noted(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    extract(db, folder)
    text = (folder / "b.pdf").read_text()
    (folder / "b.pdf").unlink()
    extract(db, folder)
    (folder / "b.pdf").write_text(text)
    extract(db, folder)
    opened = database.open_for_reading(db)
    assert rows(opened, "SELECT sum(missing) FROM files") == [(0,)]


def test_same_content_is_stored_once(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    (folder / "copy.pdf").write_bytes((folder / "a.pdf").read_bytes())
    said = {"files": 4, "stored": 3, "unchanged": 1, "same": 1}
    assert went(extract(db, folder)) == said
    opened = database.open_for_reading(db)
    assert rows(opened, "SELECT count(*), count(DISTINCT document_id) FROM files") == [(4, 3)]
    assert went(extract(db, folder)) == {"files": 4, "unchanged": 4}


def test_paths_that_lead_to_nothing_are_failures(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    empty = tmp_path / "empty"
    empty.mkdir()
    counts = extract(db, tmp_path / "none", empty, folder)
    assert went(counts) == {"files": 3, "stored": 3, "failed": 2, "unreachable": 2}
    failures = "SELECT path, reason FROM failures ORDER BY path"
    assert rows(database.open_for_reading(db), failures) == [
        (str(empty), "no PDF files in this folder"),
        (str(tmp_path / "none"), "no such file or folder; check the name"),
    ]
    (empty / "new.pdf").write_text("De Bond.")
    extract(db, empty)
    assert rows(database.open_for_reading(db), "SELECT path FROM failures") == [
        (str(tmp_path / "none"),)
    ]


def test_pipes_and_devices_are_failures_and_not_waited_for(folder: Path, tmp_path: Path) -> None:
    db, pipe = tmp_path / "beleid.db", folder / "pipe.pdf"
    os.mkfifo(pipe)
    (folder / "link.pdf").symlink_to(pipe)
    (folder / "endless.pdf").symlink_to("/dev/zero")
    (folder / "nowhere.pdf").symlink_to("nowhere.pdf")
    (folder / "around").symlink_to(folder)
    counts = extract(db, folder, pipe)
    assert went(counts) == {"files": 4, "stored": 3, "failed": 5, "unreachable": 4}
    opened = database.open_for_reading(db)
    failures = rows(opened, "SELECT path, reason FROM failures ORDER BY path")
    opened.close()
    pipes = [(str(folder / f"{name}.pdf"), NO_CONTENT) for name in ("endless", "link", "pipe")]
    assert [one for one in failures if "nowhere" not in str(one)] == pipes
    assert len(failures) == 4
    before = db.read_bytes()
    for _ in range(2):
        extract(db, folder)
        assert db.read_bytes() == before
    pipe.unlink()
    pipe.write_text("De Bond komt met een plan.")
    assert went(extract(db, folder)) == {
        **{"files": 6, "stored": 1, "unchanged": 4, "failed": 2},
        **{"same": 1, "unreachable": 1},
    }


def test_pages_that_failed_are_named_again_by_the_next_run(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = tmp_path / "beleid.db"
    (folder / "a.pdf").write_text("page\nDe Bond.")
    assert went(extract(db, folder)) == {"files": 3, "stored": 3, "failed": 1}
    first = [line for line in capsys.readouterr().err.splitlines() if line[:6] == "failed"]
    assert went(extract(db, folder)) == {"files": 3, "unchanged": 3, "failed": 1}
    again = [line for line in capsys.readouterr().err.splitlines() if line[:6] == "failed"]
    assert first == again == [f"failed: {folder / 'a.pdf'}, page 1: asked to fail (read)"]


@pytest.mark.parametrize(
    ("before", "after", "anew"),
    [("never", "auto", 1), ("auto", "never", 1), ("never", "always", 3), ("always", "never", 3)],
)
def test_other_choice_of_ocr_extracts_anew_what_it_may_change(
    folder: Path, tmp_path: Path, before: str, after: str, anew: int
) -> None:
    db = tmp_path / "beleid.db"
    (folder / "a.pdf").write_text("page\nDe Bond.")
    extract(db, folder, options=Options(ocr=before))
    assert extract(db, folder, options=Options(ocr=after)).stored == anew


def test_file_names_of_any_bytes_are_kept_apart(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    for name in (b"caf\xe9.pdf", "café.pdf".encode(), b"new\nline '\".pdf"):
        (folder / os.fsdecode(name)).write_text(f"De {name.hex()} bond.")
    assert went(extract(db, folder)) == {"files": 6, "stored": 6}
    names = rows(database.open_for_reading(db), "SELECT name FROM documents ORDER BY name")
    assert [name for (name,) in names] == ["a", "b", "c", "caf\\xe9", "café", "new\nline '\""]
    assert went(extract(db, folder)) == {"files": 6, "unchanged": 6}


KILLED = """
import sys
from pathlib import Path
import fakes
from desk.progress import Reporter
from pipeline import Options, run
from schemas import database
db, folder, workers = sys.argv[1:]
if __name__ == "__main__":
    opened = database.open_database(Path(db))
    options = Options(ocr="never")
    run(opened, [Path(folder)], options, int(workers), Reporter(), work=fakes.work)
"""


@pytest.mark.parametrize("workers", [1, 3])
def test_run_that_is_killed_goes_on_where_it_was(
    folder: Path, tmp_path: Path, workers: int
) -> None:
    db, script = tmp_path / "beleid.db", tmp_path / "killed.py"
    script.write_text(KILLED)
    (folder / "b.pdf").write_text("kill")
    here = Path(__file__).parent
    killed = subprocess.run(
        [sys.executable, script, db, folder, str(workers)],
        env={"PYTHONPATH": f"{here}:{here.parent}"},
        capture_output=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    (folder / "b.pdf").write_text("De Bbond komt met een plan.")
    extract(db, folder)
    extract(tmp_path / "anew.db", folder)
    assert content(db) == content(tmp_path / "anew.db")
    assert sorted(path.name for path in tmp_path.glob("*.db*")) == ["anew.db", "beleid.db"]


def test_run_that_is_killed_before_its_end_is_linked_by_the_next(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "beleid.db"
    (folder / "b.pdf").write_text("De Abond en de ABond komen met een plan.")
    with monkeypatch.context() as killed:

        def stop(db: object) -> None:
            raise KeyboardInterrupt

        killed.setattr("pipeline.link", stop)
        with pytest.raises(KeyboardInterrupt):
            extract(db, folder)
    assert went(extract(db, folder)) == {"files": 3, "unchanged": 3}
    extract(tmp_path / "anew.db", folder)
    assert content(db) == content(tmp_path / "anew.db")
    assert rows(database.open_for_reading(db), "SELECT finished_at IS NULL FROM runs") == [
        (1,),
        (0,),
    ]
    before = db.read_bytes()
    extract(db, folder)
    assert db.read_bytes() == before


def test_a_worker_loads_neither_pandas_nor_the_commands_of_spacy() -> None:
    said = subprocess.run(
        [sys.executable, "-c", _PREPARED],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.split() == ["[]", "[]", "True"]


_PREPARED = """
import sys
import pipeline
pipeline.prepare(pipeline.Options())
print([name for name in ("pandas", "spacy.cli") if name in sys.modules])
import spacy
print([name for name in ("info", "load") if not callable(getattr(spacy, name))])
print(bool(spacy.info(silent=True)) and "spacy.cli" in sys.modules)
"""

from __future__ import annotations

import inspect
import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import fakes
import pytest
from pypdf import PdfReader, PdfWriter

from desk.dutch_failures import dutch_failure
from extractors.linking import likeness as likeness_module
from extractors.reading.ocr import unavailable
from schemas import database
from schemas.database import Means
from schemas.records import Findings

ROOT = Path(__file__).parent.parent
LETTER = ROOT / "corpus" / "kamerbrief-vogelpest-2003.pdf"
SCAN = ROOT / "corpus" / "convenant-waterkwaliteit-1998.pdf"


def beleid(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "pipeline.py"), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
    )


def read_all(db: Path, sql: str) -> list[tuple[object, ...]]:
    return database.open_for_reading(db).execute(sql).fetchall()


def encrypted(path: Path, password: str) -> None:
    writer = PdfWriter(clone_from=PdfReader(LETTER))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    writer.write(path)


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of files that cannot be read, and among them one that can."""
    folder = tmp_path_factory.mktemp("bad")
    whole = LETTER.read_bytes()
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "text.pdf").write_text("Dit is geen PDF, maar een briefje.")
    (folder / "truncated.pdf").write_bytes(whole[: len(whole) // 3])
    (folder / "rubble.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"%%EOF")
    encrypted(folder / "locked.pdf", "geheim")
    encrypted(folder / "opens.pdf", "")
    (folder / "scan.pdf").write_bytes(SCAN.read_bytes())
    (folder / "note.txt").write_text("geen PDF, en geen .pdf")
    return folder


@pytest.fixture(scope="module")
def extracted(
    bad: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    db = tmp_path_factory.mktemp("out") / "beleid.db"
    done = beleid("extract", bad, bad / "none.pdf", LETTER, "--db", db, "--ocr", "never")
    return db, done


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("empty.pdf", "empty"),
        ("text.pdf", "not a PDF"),
        ("truncated.pdf", "cut off"),
        ("rubble.pdf", "damaged"),
        ("locked.pdf", "password"),
        ("scan.pdf", "without text"),
        ("none.pdf", "no such file"),
    ],
)
def test_bad_input_is_named_in_one_line_and_kept(
    extracted: tuple[Path, subprocess.CompletedProcess[str]], bad: Path, file: str, reason: str
) -> None:
    db, done = extracted
    lines = [line for line in done.stderr.splitlines() if line.startswith("failed:")]
    said = [line for line in lines if str(bad / file) in line]
    assert said
    assert all(reason in line for line in said)
    kept = read_all(db, f"SELECT reason FROM failures WHERE path LIKE '%/{file}'")
    assert len(kept) == len(said)
    assert all(dutch_failure(str(one)) for (one,) in kept)


def test_bad_input_stops_nothing(
    extracted: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    db, done = extracted
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    names = {name for (name,) in read_all(db, "SELECT name FROM documents")}
    assert {LETTER.stem, "opens"} <= names


def test_encrypted_with_an_empty_password_reads_like_the_original(
    extracted: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    pages = [
        read_all(
            extracted[0],
            "SELECT page, pages.text FROM pages JOIN documents ON id = document_id"
            f" WHERE name = '{name}' ORDER BY page",
        )
        for name in (LETTER.stem, "opens")
    ]
    assert pages[0] == pages[1]


def test_output_of_a_run_in_plain_lines(tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    first = beleid("extract", LETTER, "--db", db)
    assert first.returncode == 0
    assert first.stderr.startswith("[1/1] corpus/kamerbrief-vogelpest-2003.pdf: 2 pages, ")
    assert first.stdout.startswith("1 file: 1 stored (0 replaced), 0 unchanged, 0 with failures\n")
    again = beleid("extract", LETTER, "--db", db, "--verbose")
    assert again.stderr == "unchanged: corpus/kamerbrief-vogelpest-2003.pdf\n"
    assert beleid("extract", LETTER, "--db", db, "--quiet").stdout == ""


def test_run_says_how_to_open_what_it_stored(tmp_path: Path) -> None:
    folder = tmp_path / "mijn map"
    folder.mkdir()
    db = folder / "beleid.db"
    (folder / LETTER.name).write_bytes(LETTER.read_bytes())
    (folder / "copy.pdf").write_bytes(LETTER.read_bytes())
    (folder / "leeg").mkdir()
    done = beleid("extract", folder, folder / "leeg", "--db", db)
    assert "same content as" in done.stderr
    first, *_, last = done.stdout.splitlines()
    assert first == (
        "2 files: 1 stored (0 replaced), 0 unchanged, 1 with the same content as another,"
        " 0 with failures; 1 path without a file that can be read"
    )
    assert last == f"Open it: beleid serve --db '{db}'"


def test_nothing_to_read_makes_no_database(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    done = beleid("extract", tmp_path / "leeg", "--db", tmp_path / "out" / "beleid.db")
    assert done.returncode == 1
    assert "no PDF files in this folder" in done.stderr
    assert "no database made" in done.stderr
    assert not (tmp_path / "out").exists()


def test_evaluate_names_the_documents_that_are_not_there(corpus_db: Path, tmp_path: Path) -> None:
    ours = ROOT / "corpus" / "labels" / f"{LETTER.stem}.jsonl"
    other = tmp_path / "elders.jsonl"
    label = json.loads(ours.read_text(encoding="utf-8").splitlines()[0])
    other.write_text(json.dumps({**label, "doc": "elders"}) + "\n", encoding="utf-8")
    some = beleid("evaluate", ours, other, "--db", corpus_db)
    assert some.returncode == 0
    assert "1 document with labels not in the database: elders" in some.stderr
    none = beleid("evaluate", other, "--db", corpus_db)
    assert none.returncode == 2
    assert "elders" in none.stderr


def test_what_is_told_of_parties_and_records_is_english(corpus_db: Path) -> None:
    from desk.party_lines import _in_english

    assert (
        _in_english("andere spelling, van een ander soort") == "another spelling, of another type"
    )
    assert _in_english("alleen anders: holding") == "differs only in: holding"
    told = inspect.getsource(likeness_module)
    said = set(re.findall(r'"([a-z][a-z ,]{7,})"', told.split("def likeness")[1]))
    assert {reason for reason in said if _in_english(reason) == reason} == set()


@pytest.mark.parametrize("since", ["2999-01-31", "2999-01-31T12:00:00"])
def test_files_of_before_a_day_are_left_alone(tmp_path: Path, since: str) -> None:
    db = tmp_path / "beleid.db"
    assert beleid("extract", LETTER, "--db", db, "--since", since).returncode == 0
    assert read_all(db, "SELECT name FROM documents") == []


@pytest.mark.skipif(bool(unavailable()), reason="no Tesseract with Dutch data")
def test_scan_is_recognised(tmp_path: Path) -> None:
    db = tmp_path / "beleid.db"
    assert beleid("extract", SCAN, "--db", db).returncode == 0
    assert read_all(db, "SELECT text_source, ocr FROM documents") == [("ocr", "auto")]


def foreign(path: Path) -> Path:
    path.write_text("geen database " * 50)
    return path


def base(path: Path) -> Path:
    database.close_database(database.open_database(path))
    return path


def other_version(path: Path) -> Path:
    opened = database.open_database(path)
    opened.execute("PRAGMA user_version = 99")
    opened.close()
    return path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (lambda tmp: ("extract",), "Missing argument"),
        (lambda tmp: ("extract", LETTER, "--workers", "0"), "workers"),
        (lambda tmp: ("extract", LETTER, "--ocr", "soms"), "ocr"),
        (lambda tmp: ("extract", LETTER, "--model", "nl_none"), "nl_none: no such pipeline"),
        (lambda tmp: ("extract", LETTER, "--db", tmp), "cannot be written"),
        (lambda tmp: ("extract", LETTER, "--db", foreign(tmp / "x.db")), "not an SQLite database"),
        (lambda tmp: ("extract", LETTER, "--db", other_version(tmp / "x.db")), "schema version 99"),
        (lambda tmp: ("evaluate", "--db", tmp / "none.db", tmp / "l.jsonl"), "no such database"),
        (lambda tmp: ("serve", "--db", tmp / "none.db"), "no such database"),
        (lambda tmp: ("serve", "--documents", tmp / "none"), "no such folder"),
        (lambda tmp: ("explain", tmp / "none.db", "abcdef"), "no such database"),
        (lambda tmp: ("serve", "--db", base(tmp / "x.db"), "--host", "geen.invalid"), "--host"),
        (lambda tmp: ("extract", LETTER, "--since", "1-1-2024"), "write a day as 2024-01-31"),
        (lambda tmp: ("extract", LETTER, "--only-new", "--redo"), "contradict each other"),
        (lambda tmp: ("look", LETTER, "--out", foreign(tmp / "file")), "cannot be written"),
        (lambda tmp: ("frobnicate",), "No such command"),
    ],
)
def test_wrong_use_ends_with_one_clear_message(tmp_path: Path, arguments, said: str) -> None:
    done = beleid(*arguments(tmp_path))
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_shard_that_is_not_there_leaves_no_database(tmp_path: Path) -> None:
    done = beleid("load", tmp_path / "none", "--db", tmp_path / "x.db")
    assert done.returncode == 2
    assert "none: no such folder" in done.stderr
    assert not (tmp_path / "x.db").exists()


def test_schema_is_that_of_the_records() -> None:
    assert json.loads(beleid("schema").stdout) == Findings.model_json_schema()


def test_database_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a file without the right to write: SQLite opens it, and begins, without a word."""
    path = base(tmp_path / "x.db")
    connect = sqlite3.connect

    def read_only(_path: Path, timeout: float = 5.0) -> sqlite3.Connection:
        return connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=timeout)

    monkeypatch.setattr(database.sqlite3, "connect", read_only)
    with pytest.raises(database.DatabaseError, match="cannot be written"):
        database.open_database(path)


# Explain and evaluate, on a small database


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "beleid.db"
    opened = database.open_database(path)
    stamp = database.start_run(opened, Means("0", "test", "auto"), 1)
    found = fakes.findings(
        parties=(fakes.party("Bond van Huizen", aliases=("BvH",)),),
        commitments=(
            fakes.commitment(
                "komt met een plan",
                actors=("BvH",),
                deadline="2022-07",
                deadline_text="in juli",
                actor_chain=("de bond", "BvH"),
            ),
        ),
        budgets=(fakes.budget(150_000_000, 2, raw="€ 1,5 miljoen"),),
        targets=(fakes.target("10", 2, raw="tien huizen"),),
    )
    document = fakes.document("De bond komt met een plan.\n- € 1,5 miljoen voor tien huizen")
    database.store_document(opened, document, found, "/in/brief.pdf", stamp)
    database.close_database(opened)
    return path


def test_a_register_without_doubts_says_so(small: Path) -> None:
    assert beleid("parties", "--uncertain", "--db", small).stdout == "No pair is uncertain.\n"


@pytest.mark.parametrize(
    ("table", "shown"),
    [
        (
            "commitments",
            (
                "commitment",
                "BvH    in the register: Bond van Huizen",
                "actors by     de bond → BvH",
                "2022-07 (from 2022-07-01 to 2022-07-31)    “in juli”",
                "dated         2021-06-01",
            ),
        ),
        ("budgets", ("budget", "€ 1,500,000.00    “€ 1,5 miljoen”", "announced by")),
        ("targets", ("target", "10    “tien huizen”", "under         Afspraken")),
        ("document_parties", ("party", "alias         BvH", "box           72.0 86.0 500.0 98.0")),
    ],
)
def test_explain_shows_fields_words_rule_and_place(
    small: Path, table: str, shown: tuple[str, ...]
) -> None:
    ((number,),) = read_all(small, f"SELECT id FROM {table}")
    for asked in (str(number), str(number)[:6]):
        done = beleid("explain", small, asked)
        assert done.returncode == 0
        for words in (
            *shown,
            "rule          test",
            "file          /in/brief.pdf",
            "page          1",
        ):
            assert words in done.stdout


@pytest.mark.parametrize("asked", ["", "abc", "zzzzzz", "' OR 1=1", "0123456789"])
def test_explain_of_no_record_says_so(small: Path, asked: str) -> None:
    done = beleid("explain", small, asked)
    assert done.returncode == 2
    assert done.stderr.startswith("beleid: ")
    assert done.stderr.count("\n") == 1


def label(kind: str, **fields: object) -> str:
    given = {"doc": "brief", "kind": kind, "page": 1, "quote": "De bond komt met een plan."}
    return json.dumps({**given, **fields}) + "\n"


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    path = tmp_path / "brief.jsonl"
    path.write_text(
        label("party", name="de BvH", aliases=[], type="company", roles=["actor"])
        + label("commitment", actors=["BvH"], action="een plan", deadline=None, status="planned")
        + label("commitment", actors=[], action="rekent", deadline=None, status="done", quote="Ho.")
    )
    return path


def test_evaluate_prints_figures_and_fields(small: Path, labels: Path) -> None:
    done = beleid("evaluate", "--db", small, labels, "--show", "misses")
    assert done.returncode == 0
    lines = {line[:20].strip(): line[20:].split() for line in done.stdout.splitlines()}
    assert lines["party"] == ["1", "1", "1", "1.000", "1.000", "1.000", "0.000"]
    assert lines["commitment"] == ["2", "1", "1", "1.000", "0.500", "0.667", "0.000"]
    assert "commitment, deadline             0   0.000" in done.stdout
    assert '"action": "rekent"' in done.stdout.splitlines()[-1]


def test_evaluate_as_json_of_one_kind(small: Path, labels: Path) -> None:
    done = beleid("evaluate", "--db", small, labels, "--json", "--kind", "commitment")
    assert [line["what"] for line in json.loads(done.stdout)] == ["commitment", "commitment, dated"]


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "cannot be read"), ("{}\n", "line 1: not a label"), ('\n{"kind": \n', "line 2")],
)
def test_evaluate_names_labels_that_it_cannot_read(
    small: Path, tmp_path: Path, content: str | None, said: str
) -> None:
    path = tmp_path / "l.jsonl"
    if content is not None:
        path.write_text(content)
    done = beleid("evaluate", "--db", small, path)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1

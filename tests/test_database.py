from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import fakes
import pytest
from runs import rows

from benchmarks.dumps import contents
from extractors.reading.model import Failure
from schemas import database, tables
from schemas.database import DatabaseError, Means, Stamp
from schemas.sqlite import Database

MEANS = Means("0", "test", "auto")

CONTRACT = {
    "extracted_parties": "document name aliases type roles function identifier page evidence",
    "extracted_commitments": "document actors counterparties action deadline_edtf deadline_text"
    " date_from date_to recurrence status strength page evidence rule confidence",
    "extracted_budgets": "document amount_eur amount_max_eur qualifier per period_edtf date_from"
    " date_to structural purpose funder recipient source column_label page evidence rule"
    " confidence",
    "extracted_targets": "document indicator value value_max unit qualifier nature change"
    " baseline_edtf when_edtf date_from date_to page evidence rule confidence",
}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = database.open_database(tmp_path / "beleid.db")
    yield opened
    opened.close()


@pytest.fixture
def stamp(db: Database) -> Stamp:
    return database.start_run(db, MEANS, 1)


@pytest.mark.parametrize("view", CONTRACT)
def test_views_have_the_columns_of_the_contract(db: Database, view: str) -> None:
    assert [c[0] for c in db.execute(f"SELECT * FROM {view}").description] == CONTRACT[view].split()


def test_every_table_is_strict(db: Database) -> None:
    assert all(db.table(table).strict for table in tables.TABLES)


def test_every_foreign_key_has_an_index(db: Database) -> None:
    for table in tables.TABLES:
        leading = {i.columns[0] for i in db.table(table).indexes}
        for key in db.table(table).foreign_keys:
            assert key.columns[0] in leading, f"{table}.{key.columns[0]}"


def store_one(db: Database, stamp: Stamp) -> None:
    document = fakes.document(
        "De Bond komt met een plan.\n- dat 10 huizen telt\n- en € 1.000,50 kost", "brief"
    )
    found = fakes.findings(
        parties=(
            fakes.party("Bond", aliases=("BND", "de bond van huizen"), roles=("funder", "actor")),
            fakes.party("Ada Jansen", type="person", function="voorzitter", roles=()),
        ),
        commitments=(
            fakes.commitment(
                "komt met een plan",
                actors=("de Bond", "elders"),
                counterparties=("BND",),
                deadline="../2022-07-01",
                deadline_text="vóór 1 juli 2022",
            ),
            fakes.commitment("komt met een plan"),
        ),
        budgets=(
            fakes.budget(100050, 3, funder="Bond", period="2022/2024", structural=True),
            fakes.budget(-344_000_000, 3),
        ),
        targets=(
            fakes.target("10", 2, when="2025"),
            fakes.target("-2.5", 2, value_max="4", unit="percent", change=True, baseline="2020"),
        ),
    )
    assert database.store_document(db, document, found, "/in/brief.pdf", stamp) == ()
    database.settle_register(db)


def test_views_give_what_was_found(db: Database, stamp: Stamp) -> None:
    store_one(db, stamp)
    assert rows(
        db, "SELECT document, name, aliases, roles, function, page, evidence FROM extracted_parties"
    ) == [
        (
            "brief",
            "Bond",
            '["BND","de bond van huizen"]',
            '["actor","funder"]',
            None,
            1,
            "De Bond komt met een plan.",
        ),
        (
            "brief",
            "Ada Jansen",
            "[]",
            '["mentioned"]',
            "voorzitter",
            1,
            "De Bond komt met een plan.",
        ),
    ]
    assert rows(
        db,
        "SELECT actors, counterparties, deadline_edtf, date_from, date_to, confidence"
        " FROM extracted_commitments",
    ) == [
        ('["de Bond","elders"]', '["BND"]', "../2022-07-01", None, "2022-07-01", 0.8),
        ("[]", "[]", None, None, None, 0.8),
    ]
    budgets = "SELECT amount_eur, date_from, date_to, structural, funder FROM extracted_budgets"
    assert rows(db, budgets) == [
        (1000.5, "2022-01-01", "2024-12-31", 1, "Bond"),
        (-3440000, None, None, 0, None),
    ]
    targets = "SELECT value, value_max, change, baseline_edtf, when_edtf, date_to"
    assert rows(db, f"{targets} FROM extracted_targets") == [
        (10, None, 0, None, "2025", "2025-12-31"),
        (-2.5, 4, 1, "2020", None, None),
    ]


def test_names_lead_to_the_register(db: Database, stamp: Stamp) -> None:
    store_one(db, stamp)
    linked = "SELECT part, p.name, parties.name FROM commitment_parties AS p"
    assert rows(db, f"{linked} LEFT JOIN parties ON party_id = parties.id ORDER BY 1, 2") == [
        ("actor", "de Bond", "Bond"),
        ("actor", "elders", None),
        ("counterparty", "BND", "Bond"),
    ]


def test_passages_are_kept_with_heading_and_announcement(db: Database, stamp: Stamp) -> None:
    store_one(db, stamp)
    assert rows(
        db,
        "SELECT p.text, p.heading, lead.text, p.start FROM passages AS p"
        " LEFT JOIN passages AS lead ON lead.id = p.lead_id ORDER BY p.position",
    ) == [
        ("Afspraken", None, None, 0),
        ("De Bond komt met een plan.", "Afspraken", None, 10),
        ("- dat 10 huizen telt", "Afspraken", "De Bond komt met een plan.", 37),
        ("- en € 1.000,50 kost", "Afspraken", "De Bond komt met een plan.", 58),
    ]
    boxes = rows(db, "SELECT boxes FROM passages WHERE position = 0")[0][0]
    assert json.loads(str(boxes)) == [[1, 72.0, 72.0, 500.0, 84.0]]


def test_passages_without_a_record_are_left_out(db: Database, stamp: Stamp) -> None:
    document = fakes.document("Dit zegt niets.\nDe Bond telt 10 huizen.")
    found = fakes.findings(targets=(fakes.target("10", 2),))
    database.store_document(db, document, found, "/in/brief.pdf", stamp)
    assert rows(db, "SELECT text FROM passages ORDER BY position") == [
        ("Afspraken",),
        ("De Bond telt 10 huizen.",),
    ]


@pytest.mark.parametrize(
    ("table", "words"), [("passages", "plan"), ("passages", "één"), ("commitments", "KOMT een")]
)
def test_full_text_finds_words_whatever_case_and_accents(
    db: Database, stamp: Stamp, table: str, words: str
) -> None:
    store_one(db, stamp)
    found = rows(db, f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH '{words}'")
    assert found


def test_full_text_survives_vacuum_and_replacement(db: Database, stamp: Stamp) -> None:
    for name in ("a", "b", "c"):
        database.store_document(
            db,
            fakes.document(f"De {name}bond komt met iets."),
            fakes.findings(commitments=(fakes.commitment(f"komt met {name}"),)),
            f"/in/{name}.pdf",
            stamp,
        )
    changed = fakes.document("De xbond doet niets.")
    database.store_document(
        db,
        changed,
        fakes.findings(commitments=(fakes.commitment("doet x"),)),
        "/in/a.pdf",
        stamp,
    )
    db.vacuum()
    db.execute("INSERT INTO passages_fts (passages_fts, rank) VALUES ('integrity-check', 1)")
    found = "SELECT text FROM passages JOIN passages_fts ON seq = passages_fts.rowid"
    query = found.replace("text", "passages.text", 1)
    assert rows(db, f"{query} WHERE passages_fts MATCH 'cbond'") == [("De cbond komt met iets.",)]
    assert rows(db, f"{query} WHERE passages_fts MATCH 'abond'") == []


def test_same_input_gives_the_same_rows(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        opened = database.open_database(tmp_path / f"{name}.db")
        stamped = database.start_run(opened, MEANS, 1)
        store_one(opened, stamped)
        made.append(contents(opened))
        opened.close()
    assert made[0] == made[1]


def test_order_of_documents_does_not_matter(tmp_path: Path) -> None:
    inputs = [
        (fakes.document("De Bond.", "a"), fakes.findings((fakes.party("Bond"),)), "/in/a.pdf"),
        (fakes.document("De bond!", "b"), fakes.findings((fakes.party("bond"),)), "/in/b.pdf"),
    ]
    made = []
    for name, order in (("one", inputs), ("two", inputs[::-1])):
        opened = database.open_database(tmp_path / f"{name}.db")
        stamped = database.start_run(opened, MEANS, 1)
        for document, found, path in order:
            database.store_document(opened, document, found, path, stamped)
        database.settle_register(opened)
        made.append(contents(opened))
        opened.close()
    assert made[0] == made[1]
    assert len(made[0]["parties"]) == 1


def test_storing_twice_changes_nothing(db: Database, stamp: Stamp) -> None:
    store_one(db, stamp)
    before = contents(db)
    store_one(db, stamp)
    assert contents(db) == before


def test_changed_file_replaces_its_rows(db: Database, stamp: Stamp) -> None:
    store_one(db, stamp)
    database.store_document(db, fakes.document("Nieuw."), fakes.findings(), "/in/brief.pdf", stamp)
    database.settle_register(db)
    counts = {table: db.table(table).count for table in tables.TABLES}
    assert {table for table, number in counts.items() if number} == {
        "runs",
        "documents",
        "files",
        "pages",
    }


def test_copy_elsewhere_keeps_the_document(db: Database, stamp: Stamp) -> None:
    store_one(db, stamp)
    number = rows(db, "SELECT id FROM documents")[0][0]
    database.add_file(db, "/in/copy.pdf", str(number))
    database.store_document(db, fakes.document("Nieuw."), fakes.findings(), "/in/brief.pdf", stamp)
    assert rows(db, "SELECT name FROM documents ORDER BY name") == [("brief",), ("copy",)]
    assert db.table("commitments").count == 2


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (
            fakes.findings(commitments=(fakes.commitment("doet", deadline="volgend jaar"),)),
            "deadline: ",
        ),
        (fakes.findings(targets=(fakes.target("1", when="2022/2020"),)), "time of a target: "),
        (fakes.findings(budgets=(fakes.budget(1, period="2022-13"),)), "period: "),
        (fakes.findings(budgets=(fakes.budget(1, 99),)), "a record names passage 99"),
        (fakes.findings(date="ooit"), "document date: "),
    ],
)
def test_records_that_do_not_fit_become_failures(
    db: Database, stamp: Stamp, found: fakes.Findings, reason: str
) -> None:
    document = fakes.document("De Bond doet iets.")
    failures = database.store_document(db, document, found, "/in/brief.pdf", stamp)
    assert [f.reason.startswith(reason) for f in failures] == [True]
    assert rows(db, "SELECT path, stage, reason FROM failures") == [
        ("/in/brief.pdf", "store", failures[0].reason)
    ]
    assert db.table("documents").count == 1
    for table in ("commitments", "budgets", "targets"):
        assert db.table(table).count == 0


def test_page_failures_stay_with_the_document(db: Database, stamp: Stamp) -> None:
    failure = Failure("/in/brief.pdf", "read", "page cannot be read", 2)
    document = fakes.document("Iets.", failures=(failure,))
    database.store_document(db, document, fakes.findings(), "/in/brief.pdf", stamp)
    assert database.stored_failures(db) == {"/in/brief.pdf": (failure,)}


def test_amount_beyond_the_database_leaves_it_as_it_was(db: Database, stamp: Stamp) -> None:
    store_one(db, stamp)
    before = contents(db)
    huge = fakes.findings(budgets=(fakes.budget(10**30),))
    with pytest.raises(OverflowError):
        database.store_document(db, fakes.document("Veel."), huge, "/in/b.pdf", stamp)
    assert contents(db) == before


def test_register_names_a_party_as_most_documents_do(db: Database, stamp: Stamp) -> None:
    for number, name in enumerate(("OCW", "Onderwijs", "OCW")):
        found = fakes.findings((fakes.party(name, identifier="tooi:1", type="ministry"),))
        database.store_document(
            db, fakes.document(f"{name} {number}"), found, f"/in/{number}.pdf", stamp
        )
    database.settle_register(db)
    assert rows(db, "SELECT name, type, identifier FROM parties") == [("OCW", "ministry", "tooi:1")]


# Opening


def make_foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (x)")


def make_other_version(path: Path) -> None:
    database.open_database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_text("geen database, maar tekst " * 10), "not an SQLite database"),
        (make_foreign, "another program"),
        (make_other_version, "schema version 99"),
        (lambda path: path.mkdir(), "cannot be written"),
    ],
)
def test_unusable_database_is_refused_in_one_line(tmp_path: Path, make, said: str) -> None:
    path = tmp_path / "beleid.db"
    make(path)
    with pytest.raises(DatabaseError) as caught:
        database.open_database(path)
    assert said in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_other_version_is_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "beleid.db"
    make_other_version(path)
    before = path.read_bytes()
    with pytest.raises(DatabaseError):
        database.open_database(path)
    assert path.read_bytes() == before


def test_folder_under_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DatabaseError):
        database.open_database(tmp_path / "file" / "beleid.db")


def test_reading_needs_a_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="no such database"):
        database.open_for_reading(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_reading_cannot_write(tmp_path: Path) -> None:
    database.open_database(tmp_path / "beleid.db").close()
    opened = database.open_for_reading(tmp_path / "beleid.db")
    with pytest.raises(sqlite3.OperationalError):
        opened.execute("DELETE FROM documents")


def test_one_file_is_left_at_the_end(tmp_path: Path) -> None:
    opened = database.open_database(tmp_path / "beleid.db")
    database.begin_writing(opened)
    store_one(opened, database.start_run(opened, MEANS, 1))
    database.close_database(opened)
    assert [path.name for path in tmp_path.iterdir()] == ["beleid.db"]


KILLED = """
import os, sys
from pathlib import Path
import fakes
from schemas import database
db = database.open_database(Path(sys.argv[1]))
database.begin_writing(db)
stamp = database.start_run(db, database.Means("0", "test", "auto"), 1)
for number in range(3):
    found = fakes.findings((fakes.party("Bond"),), (fakes.commitment("komt"),))
    database.store_document(db, fakes.document(f"Bond {number}."), found, f"/{number}", stamp)
with db.atomic():
    db.execute("DELETE FROM documents")
    os.kill(os.getpid(), 9)
"""


def test_kill_in_a_transaction_leaves_what_was_stored(tmp_path: Path) -> None:
    path = tmp_path / "beleid.db"
    here = Path(__file__).parent
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        cwd=here.parent,
        env={"PYTHONPATH": f"{here}:{here.parent}"},
        check=False,
    )
    assert killed.returncode == -9
    database.fold(path)
    assert [left.name for left in tmp_path.iterdir()] == ["beleid.db"]
    opened = database.open_for_reading(path)
    assert rows(opened, "PRAGMA integrity_check") == [("ok",)]
    assert rows(opened, "PRAGMA foreign_key_check") == []
    assert opened.table("documents").count == 3
    assert opened.table("commitments").count == 3

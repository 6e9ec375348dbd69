"""What a person says of a record is kept, laid over later runs, and becomes a label."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desk.reviewing import form_items, read_form
from schemas import database
from schemas.reviews import (
    KINDS,
    ReviewError,
    apply_reviews,
    copy_reviews,
    label_of,
    labels,
    save,
)
from schemas.scoring import read_labels, read_rows, score


@pytest.fixture
def db(corpus_db: Path, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    with closing(sqlite3.connect(copy)) as opened:
        opened.execute("PRAGMA foreign_keys = ON")
        yield opened


def first(db: sqlite3.Connection, table: str) -> str:
    """A record that is alone in its passage, so that no twin can be taken for it."""
    order = "entry" if table == "document_parties" else "position"
    (found,) = db.execute(
        f"SELECT id FROM {table} WHERE passage_id IN (SELECT passage_id FROM {table}"
        f" GROUP BY 1 HAVING count(*) = 1) ORDER BY document_id, {order} LIMIT 1"
    ).fetchone()
    return str(found)


def renew(db: sqlite3.Connection, table: str, record: str, pristine: Path) -> None:
    """Bring back the rows of a record's document as extraction makes them, then apply."""
    (document,) = db.execute(f"SELECT document_id FROM {table} WHERE id = ?", [record]).fetchone()
    db.commit()
    db.execute("ATTACH ? AS fresh", [str(pristine)])
    with db:
        db.execute(
            "DELETE FROM commitment_parties WHERE commitment_id IN"
            " (SELECT id FROM commitments WHERE document_id = ?)",
            [document],
        )
        for name in (*KINDS, "party_aliases"):
            db.execute(f"DELETE FROM main.{name} WHERE document_id = ?", [document])
            db.execute(
                f"INSERT INTO main.{name} SELECT * FROM fresh.{name} WHERE document_id = ?",
                [document],
            )
        db.execute(
            "INSERT INTO main.commitment_parties SELECT * FROM fresh.commitment_parties"
            " WHERE commitment_id IN (SELECT id FROM fresh.commitments"
            " WHERE document_id = ?)",
            [document],
        )
        apply_reviews(db, document)
    db.execute("DETACH fresh")


CHANGES: dict[str, dict[str, Any]] = {
    "commitments": {
        "actors": ["Vitens", "een nieuwe partij"],
        "action": "levert het plan op",
        "deadline": "../2031-07-01",
        "status": "cancelled",
        "strength": "soft",
    },
    "budgets": {"amount_eur": 12.5, "amount_max_eur": 20, "period": "2020/2021", "per": "year"},
    "targets": {"value": 12.25, "unit": "percent", "nature": "forecast", "when": "2031"},
    "document_parties": {
        "name": "Stichting De Proef",
        "aliases": ["De Proef", "SDP"],
        "type": "association",
        "roles": ["actor", "funder"],
    },
}


@pytest.mark.parametrize("table", KINDS)
def test_correction_replaces_the_fields_and_outlives_a_run(
    db: sqlite3.Connection, corpus_db: Path, table: str
) -> None:
    record = first(db, table)
    before = label_of(db, table, record)
    review = save(db, table, record, "corrected", CHANGES[table], "Noor")
    wanted = {**before, **CHANGES[table]}
    (row,) = db.execute(f"SELECT id FROM {table} WHERE review_id = ? LIMIT 1", [review.id])
    assert label_of(db, table, row[0]) == wanted
    renew(db, table, row[0], corpus_db)
    (row, *_) = db.execute(f"SELECT id, review FROM {table} WHERE review_id = ?", [review.id])
    assert row[1] == "corrected"
    assert label_of(db, table, row[0]) == wanted
    assert not db.execute("PRAGMA foreign_key_check").fetchall()


@pytest.mark.parametrize("table", KINDS)
def test_rejected_record_leaves_the_views_and_stays_in_the_table(
    db: sqlite3.Connection, corpus_db: Path, table: str
) -> None:
    record = first(db, table)
    view = f"extracted_{table.removeprefix('document_')}"
    count = f"SELECT (SELECT count(*) FROM {view}), (SELECT count(*) FROM {table})"
    seen, kept = db.execute(count).fetchone()
    save(db, table, record, "rejected", None, "Noor")
    assert db.execute(count).fetchone() == (seen - 1, kept)
    renew(db, table, record, corpus_db)
    assert db.execute(count).fetchone() == (seen - 1, kept)


def test_confirmation_keeps_the_record_when_rules_read_it_otherwise(
    db: sqlite3.Connection,
) -> None:
    record = first(db, "commitments")
    before = label_of(db, "commitments", record)
    save(db, "commitments", record, "confirmed", None, "Noor")
    (document,) = db.execute(
        "SELECT document_id FROM commitments WHERE id = ?", [record]
    ).fetchone()
    with db:
        db.execute(
            "UPDATE commitments SET review = NULL, review_id = NULL, status = 'cancelled',"
            " deadline = '1999' WHERE id = ?",
            [record],
        )
        assert apply_reviews(db, document) == 1
    assert label_of(db, "commitments", record) == before


def test_review_is_of_the_content_and_not_of_the_row(db: sqlite3.Connection) -> None:
    record = first(db, "commitments")
    save(db, "commitments", record, "rejected", None, "Noor")
    (document,) = db.execute(
        "SELECT document_id FROM commitments WHERE id = ?", [record]
    ).fetchone()
    with db:
        db.execute(
            "UPDATE commitments SET review = NULL, review_id = NULL, action = 'iets anders'"
            " WHERE id = ?",
            [record],
        )
        assert apply_reviews(db, document) == 0


def test_white_space_of_a_passage_makes_no_difference(db: sqlite3.Connection) -> None:
    record = first(db, "commitments")
    save(db, "commitments", record, "rejected", None, "Noor")
    with db:
        db.execute("UPDATE commitments SET review = NULL, review_id = NULL")
        db.execute("UPDATE passages SET text = replace(text, ' ', '  ')")
        (document,) = db.execute(
            "SELECT document_id FROM commitments WHERE id = ?", [record]
        ).fetchone()
        assert apply_reviews(db, document) == 1


def test_last_word_counts_and_none_is_lost(db: sqlite3.Connection) -> None:
    record = first(db, "targets")
    found = label_of(db, "targets", record)
    save(db, "targets", record, "corrected", {"value": 999}, "Noor")
    save(db, "targets", record, "rejected", None, "Sem")
    save(db, "targets", record, "confirmed", None, "Noor")
    assert label_of(db, "targets", record) == found, "a confirmation is of what was extracted"
    said = db.execute("SELECT verdict, reviewer FROM reviews ORDER BY rowid").fetchall()
    assert said == [("corrected", "Noor"), ("rejected", "Sem"), ("confirmed", "Noor")]
    assert [label["value"] for label in labels(db)[found["doc"]]] == [found["value"]]


def test_twins_in_one_passage_are_judged_apart(db: sqlite3.Connection) -> None:
    record = first(db, "targets")
    with db:
        names = [row[1] for row in db.execute("PRAGMA table_info(targets)")]
        values = ", ".join(
            {"id": "'ffffffffffffffffffff'", "position": "position + 500"}.get(name, name)
            for name in names
        )
        db.execute(f"INSERT INTO targets SELECT {values} FROM targets WHERE id = ?", [record])
    save(db, "targets", "f" * 20, "rejected", None, "Noor")
    (document,) = db.execute("SELECT document_id FROM targets WHERE id = ?", [record]).fetchone()
    with db:
        db.execute("UPDATE targets SET review = NULL, review_id = NULL")
        apply_reviews(db, document)
    judged = db.execute("SELECT id FROM targets WHERE review IS NOT NULL").fetchall()
    assert judged == [("f" * 20,)]


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("commitments", {"status": "klaar"}),
        ("commitments", {"deadline": "2014-13"}),
        ("commitments", {"action": ""}),
        ("budgets", {"amount_eur": None}),
        ("budgets", {"period": "2020/2019"}),
        ("targets", {"unit": "kilo"}),
        ("document_parties", {"roles": ["baas"]}),
    ],
)
def test_what_is_no_record_is_not_kept(
    db: sqlite3.Connection, table: str, change: dict[str, Any]
) -> None:
    record = first(db, table)
    before = label_of(db, table, record)
    with pytest.raises(ReviewError):
        save(db, table, record, "corrected", change, "Noor")
    assert label_of(db, table, record) == before
    assert not db.execute("SELECT count(*) FROM reviews").fetchone()[0]


def test_labels_of_what_was_judged_are_found_by_the_scorer(
    db: sqlite3.Connection, tmp_path: Path
) -> None:
    for table in KINDS:
        save(db, table, first(db, table), "confirmed", None, "Noor")
        save(db, table, first(db, table), "corrected", CHANGES[table], "Noor")
    (path, records), *_ = [
        (tmp_path / f"{name}.jsonl", records) for name, records in labels(db).items()
    ]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    opened = database.open_for_reading(tmp_path / "beleid.db")
    wanted = read_labels([path])
    lines = score(wanted, read_rows(opened, wanted.documents)).lines
    assert all(line.recall == 1 for line in lines if line.labels)


def test_judgements_move_to_a_new_database(
    db: sqlite3.Connection, corpus_db: Path, tmp_path: Path
) -> None:
    for table in KINDS:
        save(db, table, first(db, table), "rejected", None, "Noor")
    new = tmp_path / "new.db"
    shutil.copy(corpus_db, new)
    with closing(sqlite3.connect(new)) as target:
        assert copy_reviews(db, target) == len(KINDS)
        assert copy_reviews(db, target) == 0, "taken over once"
        for table in KINDS:
            judged = target.execute(f"SELECT count(*) FROM {table} WHERE review = 'rejected'")
            assert judged.fetchone()[0] >= 1


@pytest.mark.parametrize("table", KINDS)
def test_form_left_alone_says_what_the_record_says(db: sqlite3.Connection, table: str) -> None:
    for (record,) in db.execute(f"SELECT id FROM {table} LIMIT 40").fetchall():
        label = label_of(db, table, record)
        posted = {item.name: item.value for item in form_items(label)}
        read = read_form(KINDS[table], posted)
        assert {name: label[name] for name in read} == read

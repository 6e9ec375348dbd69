"""The whole pipeline over the sample documents, compared with their labels."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import ROOT

from extractors.reading.ocr import unavailable
from schemas import database, tables
from schemas.scoring import read_labels, read_rows, score
from schemas.views import VIEWS

LABELS = sorted((ROOT / "corpus" / "labels").glob("*.jsonl"))
FLOORS = json.loads((ROOT / "tests" / "scores.json").read_text())["corpus"]["floors"]


def rows(db: Path, sql: str) -> list[tuple[object, ...]]:
    return database.open_for_reading(db).execute(sql).fetchall()


@pytest.mark.skipif(bool(unavailable()), reason="no Tesseract with Dutch data")
def test_every_document_is_read(corpus_db: Path) -> None:
    names = {name for (name,) in rows(corpus_db, "SELECT name FROM documents")}
    assert names == {path.stem for path in (ROOT / "corpus").glob("*.pdf")}
    assert rows(corpus_db, "SELECT path, page, reason FROM failures") == []


@pytest.mark.skipif(bool(unavailable()), reason="no Tesseract with Dutch data")
@pytest.mark.parametrize("what", FLOORS)
def test_figures_are_not_under_their_floors(corpus_db: Path, what: str) -> None:
    labels = read_labels(LABELS)
    result = score(labels, read_rows(database.open_for_reading(corpus_db), labels.documents))
    (line,) = (line for line in result.lines if line.what == what)
    assert line.f1 >= FLOORS[what]["f1"]
    assert line.strict_f1 >= FLOORS[what]["strict_f1"]


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_rows_of_most_documents(corpus_db: Path, view: str) -> None:
    ((documents,),) = rows(corpus_db, f"SELECT count(DISTINCT document) FROM {view}")
    assert documents > len(LABELS) / 2


def test_passages_stand_where_they_say(corpus_db: Path) -> None:
    """The characters that a passage points at are its text, line ends aside."""
    wrong = [
        (text, page[start:end])
        for text, page, start, end, spans in rows(
            corpus_db,
            "SELECT passages.text, pages.text, start, end, spans FROM passages"
            " JOIN pages USING (document_id, page) WHERE kind IN ('sentence', 'list_item')",
        )
        if len(json.loads(spans)) == 1 and "".join(page[start:end].split()) != "".join(text.split())
    ]
    assert wrong == []


def test_boxes_lie_on_their_pages(corpus_db: Path) -> None:
    for boxes, width, height in rows(
        corpus_db,
        "SELECT boxes, width, height FROM passages JOIN pages USING (document_id, page)",
    ):
        for _, x0, top, x1, bottom in json.loads(str(boxes)):
            assert 0 <= x0 < x1 <= width + 1
            assert 0 <= top < bottom <= height + 1


def test_database_is_sound(corpus_db: Path) -> None:
    assert rows(corpus_db, "PRAGMA integrity_check") == [("ok",)]
    assert rows(corpus_db, "PRAGMA foreign_key_check") == []
    for table in ("documents", "pages", "passages", "parties", "runs"):
        assert table in tables.TABLES
        assert rows(corpus_db, f"SELECT count(*) FROM {table}") != [(0,)]


def test_totals_add_up_as_they_do_in_the_documents(corpus_db: Path) -> None:
    """The query of docs/accuracy.md gives as many right totals as there are printed."""
    text = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    (query,) = re.findall(r"^```sql\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    found = rows(corpus_db, query)
    assert len(found) > 10
    assert [(name, totals) for name, totals, right in found if totals != right] == []

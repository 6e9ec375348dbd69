"""The whole database as files: the same rows in every format."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import os
import shutil
import sys
from pathlib import Path

import pandas
import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from desk.serving import make_desk
from pipeline import app
from schemas import database
from schemas.views import VIEWS, with_ids

TABLES = (
    "extracted_parties",
    "extracted_commitments",
    "extracted_budgets",
    "extracted_targets",
    "documents",
)


def export(db: Path, folder: Path, form: str) -> str:
    result = CliRunner().invoke(app, ["export", str(folder), "--db", str(db), "--format", form])
    assert result.exit_code == 0, result.output
    return result.output


def rows(db: Path, table: str) -> list[tuple[object, ...]]:
    asked = with_ids(table) if table in VIEWS else f"SELECT * FROM {table}"
    return database.open_for_reading(db).execute(asked).fetchall()


def test_csv_has_every_row(corpus_db: Path, tmp_path: Path) -> None:
    said = export(corpus_db, tmp_path, "csv")
    for table in TABLES:
        with (tmp_path / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            _, *read = csv.reader(file)
        wanted = [
            tuple("" if value is None else str(value) for value in row)
            for row in rows(corpus_db, table)
        ]
        assert [tuple(row) for row in read] == wanted
        assert f"{table}.csv: {len(wanted)} row" in said


def test_every_record_can_be_explained_by_its_id(corpus_db: Path, tmp_path: Path) -> None:
    export(corpus_db, tmp_path, "json")
    for view in VIEWS:
        line = (tmp_path / f"{view}.json").read_text("utf-8").splitlines()[-1]
        record = json.loads(line)
        assert list(record)[-1] == "id"
        told = CliRunner().invoke(app, ["explain", str(corpus_db), record["id"]])
        assert told.exit_code == 0
        assert record["evidence"] in told.output
        own = database.open_for_reading(corpus_db).execute(f"SELECT * FROM {view}").description
        assert "id" not in [column[0] for column in own]


def test_json_has_lists_as_lists(corpus_db: Path, tmp_path: Path) -> None:
    export(corpus_db, tmp_path, "json")
    lines = (tmp_path / "extracted_commitments.json").read_text("utf-8").splitlines()
    assert len(lines) == len(rows(corpus_db, "extracted_commitments"))
    assert all(isinstance(json.loads(line)["actors"], list) for line in lines)


def test_workbook_has_a_sheet_for_each(corpus_db: Path, tmp_path: Path) -> None:
    export(corpus_db, tmp_path, "xlsx")
    book = load_workbook(tmp_path / "beleid.xlsx", read_only=True)
    assert tuple(book.sheetnames) == TABLES
    for table in TABLES:
        assert sum(1 for _ in book[table].iter_rows()) == len(rows(corpus_db, table)) + 1


def test_parquet_has_types(corpus_db: Path, tmp_path: Path) -> None:
    export(corpus_db, tmp_path, "parquet")
    commitments = pandas.read_parquet(tmp_path / "extracted_commitments.parquet")
    assert len(commitments) == len(rows(corpus_db, "extracted_commitments"))
    stored = [json.loads(str(row[1])) for row in rows(corpus_db, "extracted_commitments")]
    assert [list(actors) for actors in commitments["actors"]] == stored
    budgets = pandas.read_parquet(tmp_path / "extracted_budgets.parquet")
    assert budgets["amount_eur"].dtype == "float64"
    assert budgets["structural"].dtype == "bool"
    days = budgets["date_from"].dropna()
    assert all(day.isoformat()[4] == "-" for day in days)


def harmful(corpus_db: Path, tmp_path: Path) -> Path:
    """A database in which a document says what a spreadsheet would run."""
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    opened = database.open_database(copy)
    with opened.atomic():
        opened.execute("UPDATE budgets SET purpose = '=HYPERLINK(\"http://x\")'")
        opened.execute("UPDATE documents SET name = '=cmd|'' /C calc''!A1' || id")
    database.close_database(opened)
    return copy


def test_text_of_a_document_is_no_formula(corpus_db: Path, tmp_path: Path) -> None:
    export(harmful(corpus_db, tmp_path), tmp_path / "out", "xlsx")
    sheet = load_workbook(tmp_path / "out" / "beleid.xlsx")["extracted_budgets"]
    cells = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=")]
    assert cells
    assert {cell.data_type for cell in cells} == {"s"}


def test_no_cell_of_a_csv_file_is_a_formula(corpus_db: Path, tmp_path: Path) -> None:
    db = harmful(corpus_db, tmp_path)
    export(db, tmp_path / "out", "csv")
    desk = make_desk(db)
    asyncio.run(desk.invoke_startup())

    def downloaded(path: str) -> str:
        return asyncio.run(desk.client.get(path, follow_redirects=True)).text

    for made in (
        (tmp_path / "out" / "extracted_budgets.csv").read_text("utf-8"),
        (tmp_path / "out" / "documents.csv").read_text("utf-8"),
        downloaded("/beleid/extracted_budgets.csv?_size=max"),
        downloaded("/beleid.csv?sql=select+name+from+documents"),
    ):
        cells = [cell for row in csv.reader(io.StringIO(made)) for cell in row]
        assert any(cell.startswith("'=") for cell in cells)
        assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


@pytest.mark.parametrize("form", ["parquet", "shard"])
def test_what_parquet_needs_is_named_as_it_can_be_installed(
    corpus_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    command = ["export", str(tmp_path / "out"), "--db", str(corpus_db), "--format", form]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "pip install pyarrow" in result.output


@pytest.mark.parametrize("form", ["csv", "json", "xlsx", "parquet", "shard"])
def test_folder_may_have_a_name_of_any_bytes(corpus_db: Path, tmp_path: Path, form: str) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9\n")
    export(corpus_db, folder, form)
    assert all(path.stat().st_size for path in folder.iterdir())
    if form == "shard":
        command = ["load", str(folder), "--db", str(folder / "all.db")]
        assert CliRunner().invoke(app, command).exit_code == 0
        assert len(rows(folder / "all.db", "documents")) == len(rows(corpus_db, "documents"))


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_folder_that_cannot_be_is_named(corpus_db: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "file").write_text("")
    command = ["export", str(tmp_path / "file"), "--db", str(corpus_db), "--format", form]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "cannot be written" in result.output

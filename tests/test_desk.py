"""The browser's view: Datasette with our explanations and the PDFs, without a server."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from datasette.app import Datasette
from datasette.plugins import pm

from desk.documents import PdfPlugin
from desk.serving import arguments, metadata
from schemas import database, tables
from schemas.views import VIEWS


@pytest.fixture(scope="module")
def desk(corpus_db: Path) -> Iterator[Datasette]:
    plugin = PdfPlugin(ROOT / "corpus")
    pm.register(plugin, name="beleid-pdf")
    yield Datasette([], immutables=[str(corpus_db)], metadata=metadata(corpus_db))
    pm.unregister(plugin)


def get(desk: Datasette, path: str) -> Any:
    return asyncio.run(desk.client.get(path, follow_redirects=True))


@pytest.mark.parametrize("table", [*tables.TABLES, *VIEWS])
def test_every_table_and_view_is_explained_and_opens(
    desk: Datasette, corpus_db: Path, table: str
) -> None:
    told = metadata(corpus_db)["databases"]["beleid"]["tables"][table]
    page = get(desk, f"/beleid/{table}")
    assert page.status_code == 200
    assert told["title"] in page.text
    assert told["description"].split(":")[0] in page.text


def test_explained_columns_are_there(corpus_db: Path) -> None:
    db = database.open_for_reading(corpus_db)
    for table, told in metadata(corpus_db)["databases"]["beleid"]["tables"].items():
        columns = {c[0] for c in db.execute(f"SELECT * FROM {table} LIMIT 0").description}
        assert set(told.get("columns", ())) <= columns
        if table in VIEWS:
            assert set(told["columns"]) == columns


def test_page_number_opens_the_pdf(desk: Datasette, corpus_db: Path) -> None:
    number, page = (
        database.open_for_reading(corpus_db)
        .execute("SELECT document_id, page FROM passages ORDER BY page DESC")
        .fetchone()
    )
    link = f'href="/-/pdf/{number}#page={page}"'
    assert link in get(desk, f"/beleid/passages?document_id={number}&_sort_desc=page").text
    answer = get(desk, f"/-/pdf/{number}")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/-/pdf/0123456789abcdef", "staat niet in de map"),
        ("/-/pdf/../../etc/passwd", ""),
        ("/-/pdf/%2e%2e%2fpipeline.py", ""),
    ],
)
def test_nothing_else_can_be_asked_for(desk: Datasette, path: str, said: str) -> None:
    answer = get(desk, path)
    assert answer.status_code == 404
    assert said in answer.text


def test_file_of_the_same_name_but_other_content_is_not_served(
    corpus_db: Path, tmp_path: Path
) -> None:
    (ours,) = (ROOT / "corpus").glob("kamerbrief-vogelpest-2003.pdf")
    other = next(p for p in sorted((ROOT / "corpus").glob("*.pdf")) if p != ours)
    shutil.copy(other, tmp_path / ours.name)
    ((number,),) = database.open_for_reading(corpus_db).execute(
        "SELECT id FROM documents WHERE name = ?", [ours.stem]
    )
    plugin = PdfPlugin(tmp_path)
    pm.register(plugin, name="beleid-pdf-other")
    try:
        desk = Datasette([], immutables=[str(corpus_db)])
        assert get(desk, f"/-/pdf/{number}").status_code == 404
    finally:
        pm.unregister(plugin)


def test_database_is_opened_immutable_on_the_address_asked_for(tmp_path: Path) -> None:
    given = arguments(tmp_path / "x.db", tmp_path / "m.json", "127.0.0.1", 8001)
    assert given[:3] == ["serve", "--immutable", str(tmp_path / "x.db")]
    assert given[given.index("--host") + 1] == "127.0.0.1"


def test_text_of_documents_is_escaped(tmp_path: Path) -> None:
    plugin = PdfPlugin(tmp_path)
    cell = plugin.render_cell({"id": "a" * 16, "sha256": "b", "name": ""}, "<b>x</b>", "name")
    assert "<b>" not in str(cell)

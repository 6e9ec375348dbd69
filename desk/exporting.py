"""Answers and whole databases as files: CSV, Excel, Parquet."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from datasette.app import Datasette
from datasette.utils.asgi import Response
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from desk.cells import text
from desk.questions import Column, Question
from schemas.views import VIEWS, with_ids

_MOST_ROWS = 100_000
"""Rows of one answer that are given at once: more than any spreadsheet is read with."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Format = Literal["csv", "json", "xlsx", "parquet"]


class ExportError(Exception):
    """Nothing can be written; the message says why and what to do."""


# ------------------------------------------------------------------- answers


async def answer_as_csv(
    datasette: Datasette, database: str, question: Question, given: dict[str, str]
) -> Response:
    """Give the whole answer to a question as CSV: values as the database has them.

    Amounts are in euros, and what is put together of more than one value is in words.
    """
    file = io.StringIO()
    writer = GuardedWriter(file)
    writer.writerow(column.name for column in question.columns)
    for row in await _whole(datasette, database, question, given):
        writer.writerow(
            text(column, value) if column.shown in ("much", "value") else value
            for column, value in zip(question.columns, row, strict=True)
        )
    return _file(question, "csv", "text/csv; charset=utf-8", "\ufeff" + file.getvalue())


async def answer_as_workbook(
    datasette: Datasette, database: str, question: Question, given: dict[str, str]
) -> Response:
    """Give the whole answer to a question as an Excel workbook, in Dutch words."""
    rows = await _whole(datasette, database, question, given)
    shown = (
        [_shown(column, value) for column, value in zip(question.columns, row, strict=True)]
        for row in rows
    )
    made = workbook([("antwoord", [column.name for column in question.columns], shown)])
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return _file(question, "xlsx", kind, made)


async def _whole(
    datasette: Datasette, database: str, question: Question, given: dict[str, str]
) -> list[tuple[Any, ...]]:
    if question.required and not given[question.required]:
        return []
    sql = question.page_sql(given, _MOST_ROWS)

    def read(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
        # The two columns at the end lead to the record's page.
        return [tuple(row)[:-2] for row in connection.execute(sql, given).fetchall()]

    rows: list[tuple[Any, ...]] = await datasette.get_database(database).execute_fn(read)
    return rows


def _shown(column: Column, value: Any) -> Any:
    if value is None or column.shown in ("page", "number", "euros", "money"):
        return value
    return text(column, value)


def _file(question: Question, ending: str, kind: str, body: str | bytes) -> Response:
    name = f"{question.name}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, content_type=kind, headers=headers)


class GuardedWriter:
    """Writes CSV of which a spreadsheet takes no text out of a document for a formula."""

    def __init__(self, file: Any) -> None:
        """Take an open file, or what has its method `write`."""
        self._writer = csv.writer(file)

    def writerow(self, row: Iterable[Any]) -> Any:
        """Write a row, an apostrophe before each formula; gives what `write` does."""
        return self._writer.writerow(map(_guarded, row))


def _guarded(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def workbook(sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[Any]]]]) -> bytes:
    """Make an Excel workbook of sheets: name, heads, rows. Heads stay in sight."""
    book = Workbook(write_only=True)
    for name, heads, rows in sheets:
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        for place, head in enumerate(heads, start=1):
            width = 60 if head in _WIDE else 18
            sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.append([_head(sheet, head) for head in heads])
        for row in rows:
            sheet.append([_plain_cell(sheet, value) for value in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


_WIDE = {"wat", "zin", "wie", "waarvoor", "indicator", "programma", "evidence", "action"}


def _head(sheet: Any, text_: str) -> Any:
    cell = WriteOnlyCell(sheet, value=text_)
    cell.font = Font(bold=True)
    return cell


def _plain_cell(sheet: Any, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    # Control characters are no part of a workbook; a text is never a formula.
    cell = WriteOnlyCell(sheet, value="".join(s for s in value if s >= " " or s in "\t\n"))
    cell.data_type = "s"
    return cell


# ----------------------------------------------------------------- whole databases

_TABLES = (*VIEWS, "documents")
_LISTS = ("actors", "counterparties", "aliases", "roles")


def export_database(
    connection: sqlite3.Connection, folder: Path, form: Format
) -> Iterator[tuple[Path, int]]:
    """Write the contract's views and the documents into a folder, a file each.

    Excel has them as the sheets of one file. Gives each file with its number of rows.
    Raises `ExportError`.
    """
    if form == "parquet":
        # Before a folder is made for nothing.
        _pyarrow()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if form == "xlsx":
            yield _write_workbook(connection, folder / "beleid.xlsx")
            return
        write = {"csv": _write_csv, "json": _write_json, "parquet": _write_parquet}[form]
        for table in _TABLES:
            names, rows = _read(connection, table)
            path = folder / f"{table}.{form}"
            write(path, names, rows)
            yield path, len(rows)
    except OSError as error:
        raise ExportError(f"{folder}: cannot be written: {error.strerror}") from error


def _read(connection: sqlite3.Connection, table: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Give the names of the columns and the rows; those of a view with the id of each record."""
    cursor = connection.execute(with_ids(table) if table in VIEWS else f"SELECT * FROM {table}")
    return [column[0] for column in cursor.description], cursor.fetchall()


def _write_csv(path: Path, names: list[str], rows: list[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = GuardedWriter(file)
        for row in (names, *rows):
            writer.writerow(row)


def _write_json(path: Path, names: list[str], rows: list[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            record = {
                name: json.loads(value) if name in _LISTS and value else value
                for name, value in zip(names, row, strict=True)
            }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def _write_workbook(connection: sqlite3.Connection, path: Path) -> tuple[Path, int]:
    read = [(table, *_read(connection, table)) for table in _TABLES]
    path.write_bytes(workbook(read))
    return path, sum(len(rows) for _, _, rows in read)


def _write_parquet(path: Path, names: list[str], rows: list[tuple[Any, ...]]) -> None:
    pyarrow, parquet = _pyarrow()
    columns = {}
    for place, name in enumerate(names):
        values = [row[place] for row in rows]
        columns[name] = pyarrow.array(*_typed(pyarrow, name, values))
    # Opened here: pyarrow takes no path of other bytes than UTF-8.
    with path.open("wb") as file:
        parquet.write_table(pyarrow.table(columns), file)


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow  # noqa: PLC0415 - an extra: large, and needed here alone
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise ExportError(
            "Parquet needs pyarrow; install it with: pip install pyarrow, or choose --format csv"
        ) from error
    return pyarrow, parquet


def _typed(pyarrow: Any, name: str, values: list[Any]) -> tuple[list[Any], Any]:
    """Give a column's values with their type, the same whatever the values happen to be."""
    if name in _LISTS:
        return [json.loads(value) if value else [] for value in values], pyarrow.list_(
            pyarrow.string()
        )
    if name in ("date_from", "date_to"):
        days = pyarrow.array(values, pyarrow.string())
        return days.cast(pyarrow.date32()).to_pylist(), pyarrow.date32()
    if name in ("amount_eur", "amount_max_eur", "value", "value_max", "confidence"):
        return [None if value is None else float(value) for value in values], pyarrow.float64()
    if name in ("structural", "change"):
        return [bool(value) for value in values], pyarrow.bool_()
    if name in ("page", "pages", "run_id"):
        return values, pyarrow.int64()
    return values, pyarrow.string()

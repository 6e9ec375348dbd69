"""What the first page tells of a database, and what there is to choose from."""

from __future__ import annotations

import asyncio
from urllib.parse import urlencode

from datasette.app import Datasette
from markupsafe import Markup

from desk.asking import query
from desk.dutch import edtf, number, short_day
from desk.pictures import deadline_bars
from desk.questions import Question
from desk.words import word
from schemas.rows import Row

_COUNTS = """
SELECT
  (SELECT count(*) FROM documents) AS documents,
  (SELECT sum(pages) FROM documents) AS pages,
  (SELECT min(substr(date_from, 1, 4)) FROM documents) AS first_year,
  (SELECT max(substr(date_from, 1, 4)) FROM documents) AS last_year,
  (SELECT count(*) FROM commitments WHERE review IS NOT 'rejected') AS commitments,
  (SELECT count(*) FROM commitments
    WHERE date_to IS NOT NULL AND review IS NOT 'rejected') AS dated,
  (SELECT count(*) FROM budgets WHERE review IS NOT 'rejected') AS budgets,
  (SELECT count(*) FROM targets WHERE review IS NOT 'rejected') AS targets,
  (SELECT count(*) FROM parties) AS parties"""

_QUALITY = """
SELECT
  (SELECT count(*) FROM documents WHERE date IS NOT NULL) AS dated_documents,
  (SELECT count(*) FROM pages WHERE text_source = 'ocr') AS scanned_pages,
  (SELECT count(*) FROM pages WHERE quality < 0.6) AS poor_pages,
  (SELECT count(*) FROM failures) AS failures,
  (SELECT round(avg(confidence), 3) FROM commitments) AS sure_commitments,
  (SELECT round(avg(confidence), 3) FROM budgets) AS sure_budgets,
  (SELECT round(avg(confidence), 3) FROM targets) AS sure_targets,
  (SELECT count(*) FROM reviews) AS reviews,
  (SELECT count(*) FROM (SELECT review FROM commitments UNION ALL SELECT review FROM budgets
    UNION ALL SELECT review FROM targets) WHERE review IS NOT NULL) AS judged,
  (SELECT count(*) FROM (SELECT review FROM commitments UNION ALL SELECT review FROM budgets
    UNION ALL SELECT review FROM targets) WHERE review = 'confirmed') AS confirmed,
  (SELECT max(extracted_at) FROM documents) AS extracted_at,
  (SELECT version FROM runs ORDER BY id DESC LIMIT 1) AS version"""

_KINDS = "SELECT kind, count(*) AS number FROM documents GROUP BY 1 ORDER BY 2 DESC"
_DEADLINES = (
    "SELECT substr(date_to, 1, 4) AS year, status, count(*) AS number FROM commitments"
    " WHERE date_to IS NOT NULL AND review IS NOT 'rejected' GROUP BY 1, 2"
)
_NEWEST = (
    "SELECT name, title, kind, date_from, date_source, pages FROM documents"
    # A file may be made long after its text was written.
    " ORDER BY date_source IS 'metadata', date_from DESC, name LIMIT 6"
)


async def contents(datasette: Datasette, database: str) -> Row:
    """Tell what is in a database: how much, of when, how good."""
    counts, quality, kinds, deadlines, newest = await asyncio.gather(
        *(
            query(datasette, database, sql)
            for sql in (_COUNTS, _QUALITY, _KINDS, _DEADLINES, _NEWEST)
        )
    )
    return {
        **counts[0],
        **quality[0],
        "kinds": [(word("kind", row["kind"]), row["number"]) for row in kinds],
        "deadlines": deadline_bars(
            deadlines,
            lambda year: f"/{database}/deadlines-in-periode?{urlencode({'jaar': year})}",
            wide=1120,
        ),
        "newest": [_document(row, database) for row in newest],
        "read_on": short_day((quality[0]["extracted_at"] or "")[:10] or None),
    }


async def document(datasette: Datasette, database: str, name: str) -> Row | None:
    """Tell what a document is; None where there is none, or more than one, of the name."""
    rows = await query(
        datasette,
        database,
        "SELECT id, name, title, kind, date, date_source, pages, dossier, number, text_source"
        " FROM documents"
        " WHERE name = ?",
        [name],
    )
    if len(rows) != 1:
        return None
    row = rows[0]
    told = [word("kind", row["kind"]), edtf(row["date"]) + _from_file(row)]
    if row["dossier"]:
        in_dossier = f", nr. {row['number']}" if row["number"] else ""
        told.append(f"Kamerstuk {row['dossier']}{in_dossier}")
    told.append(f"{number(row['pages'])} bladzijde{'n' * (row['pages'] != 1)}")
    if row["text_source"] != "text":
        told.append(word("text_source", row["text_source"]))
    return {
        "id": row["id"],
        "title": row["title"] or row["name"],
        "told": " · ".join(filter(None, told)),
    }


async def pick(datasette: Datasette, database: str, question: Question) -> list[Row]:
    """Give what a question may be asked of where nothing is filled in yet."""
    if question.required == "document":
        rows = await query(
            datasette,
            database,
            "SELECT name, title, kind, date_from, date_source, pages FROM documents"
            " ORDER BY date_from DESC, name LIMIT 200",
        )
        return [_document(row, database) for row in rows]
    if question.required == "partij":
        rows = await query(
            datasette,
            database,
            "SELECT parties.name, parties.type, count(DISTINCT document_id) AS documents"
            " FROM document_parties JOIN parties ON parties.id = party_id"
            " WHERE parties.type <> 'person' GROUP BY parties.id"
            " ORDER BY 3 DESC, 1 LIMIT 60",
        )
        return [
            {
                "address": f"/{database}/{question.name}?{urlencode({'partij': row['name']})}",
                "name": row["name"],
                "told": f"{word('type', row['type'])} · {number(row['documents'])}"
                f" document{'en' if row['documents'] != 1 else ''}",
            }
            for row in rows
        ]
    return []


def _from_file(row: Row) -> str:
    """Say of a date that it is the file's own, and no words of the document."""
    return " (datum van het bestand)" if row["date_source"] == "metadata" else ""


def _about(row: Row) -> str:
    return "omstreeks " if row["date_source"] == "title" else ""


def _document(row: Row, database: str) -> Row:
    told = [word("kind", row["kind"])]
    if row["date_from"]:
        told.append(_about(row) + row["date_from"][:4] + _from_file(row))
    told.append(f"{number(row['pages'])} blz.")
    address = f"/{database}/alles-uit-een-document?{urlencode({'document': row['name']})}"
    return {
        "address": address,
        "name": row["title"] or row["name"],
        "file": row["name"],
        "told": Markup(" · ").join(told),
    }

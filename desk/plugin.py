"""Our Datasette plugin: its pages, its SQL functions, and the Dutch words in its templates."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode
from weakref import WeakKeyDictionary

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.filters import FilterArguments
from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup, escape

from desk import dutch, functions, home, reviewing, words
from desk.asking import PAGE_SIZE, ask, given_values, query
from desk.cells import broken, cell, record_address
from desk.charts import patterns
from desk.dutch_failures import dutch_failure
from desk.dutch_reasons import dutch_reason
from desk.evidence import RECORD_TABLES, SHOWN_TABLES, confidence_words, find_evidence
from desk.exporting import answer_as_csv, answer_as_workbook
from desk.pdf_folder import PdfFiles, PdfFolder
from desk.pictures import picture
from desk.questions import BY_NAME, QUESTIONS, Question
from desk.searching import other_pages
from desk.viewing import LEADING, party_condition, record_of
from schemas.reviews import ReviewError

_TABLE = rf"^/(?P<database>[^/]+)/(?P<table>{'|'.join(SHOWN_TABLES)})"
_RECORD = _TABLE + r"/(?P<id>[0-9a-f]{20})"
_SHORT_RECORD = _TABLE + r"/(?P<id>[0-9a-f]{4,20})"
_QUESTION = rf"^/(?P<database>[^/]+)/(?P<question>{'|'.join(BY_NAME)})"
_WHOLE_ID = 20
_MOST_SUGGESTED = 400
_LISTS = ("actors", "counterparties", "aliases", "roles", "section", "actor_chain")
_HEADERS = (
    (
        b"content-security-policy",
        b"default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
        b" form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
"""Of every page: no script, nothing from elsewhere, not within another page."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages of one Datasette are made with."""

    database: str
    folder: PdfFiles
    reviews: reviewing.Reviews | None = None
    """Where a person's judgements go; None where the desk only shows."""


_desks: WeakKeyDictionary[Datasette, Desk] = WeakKeyDictionary()


def attach(datasette: Datasette, desk: Desk) -> None:
    """Let a Datasette show our pages."""
    _desks[datasette] = desk


# ------------------------------------------------------------------------- hooks


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Add the SQL functions of the questions."""
    functions.register(conn)


@hookimpl  # type: ignore[untyped-decorator]
def canned_queries(datasette: Datasette, database: str) -> dict[str, dict[str, Any]]:
    """Give the questions as canned queries."""
    desk = _desks.get(datasette)
    if desk is None or desk.database != database:
        return {}
    return {
        question.name: {
            "title": question.title,
            "description": question.explanation,
            "sql": question.canned_sql(),
            "params": list(question.names()),
        }
        for question in QUESTIONS
    }


@hookimpl  # type: ignore[untyped-decorator]
def register_routes(datasette: Datasette) -> list[tuple[str, Callable[..., Any]]]:
    """Add our pages; they come before Datasette's own."""
    if datasette not in _desks:
        return []
    return [
        (r"^/$", _safe(_home)),
        (_QUESTION + "$", _safe(_question)),
        (_QUESTION + r"\.(?P<form>csv|xlsx)$", _export),
        (_SHORT_RECORD + "$", _safe(_record)),
        (r"^/-/pdf/(?P<document>[0-9a-f]{16})$", _pdf),
        (r"^/-/bladzijde/(?P<document>[0-9a-f]{16})/(?P<page>[0-9]{1,5})\.png$", _page_image),
        (r"^/-/nakijken$", _sign_in),
        (_RECORD + "/oordeel$", _judge),
    ]


@hookimpl  # type: ignore[untyped-decorator]
def extra_template_vars(datasette: Datasette) -> dict[str, Any]:
    """Give every template our words, formats and questions."""
    desk = _desks.get(datasette)
    return {
        "desk": desk,
        "questions": QUESTIONS,
        "column_name": lambda name: words.COLUMNS.get(name, name),
        "nummer": dutch.number,
        "operators": words.OPERATORS,
        "leading": LEADING,
        "has_party_filter": lambda table: party_condition(table) is not None,
    }


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(
    row: Any, value: object, column: str, table: str | None, datasette: Datasette
) -> Markup | Awaitable[Markup | None] | None:
    """Link a record to its page and a page number to the PDF; say fixed values in Dutch."""
    desk = _desks.get(datasette)
    if desk is None or table is None:
        return None
    if column == "id" and table in SHOWN_TABLES:
        return _link(record_address(desk.database, table, str(value)), value)
    columns = row.keys()
    if column == "page" and "document_id" in columns:
        document = row["document_id"]
        # Datasette gives a foreign key together with the label of what it points at.
        number = document["value"] if isinstance(document, dict) else document
        # A file that could not be read has no document, and one as a whole no page.
        return _link(f"/-/pdf/{number}#page={value}", value) if number and value else None
    if LEADING.get(table) == column:
        return _to_record(datasette, desk.database, table, row, value)
    if column == "document" and table.startswith("extracted_"):
        address = f"/{desk.database}/alles-uit-een-document?{urlencode({'document': value})}"
        return _link(address, value)
    if column == "name" and "sha256" in columns:
        address = f"/{desk.database}/alles-uit-een-document?{urlencode({'document': value})}"
        return _link(address, value)
    if column in _LISTS and isinstance(value, str) and value.startswith("["):
        # Datasette takes an empty text for no answer.
        return escape(dutch.listed(map(str, json.loads(value)))) or Markup("&nbsp;")
    if (table, column) == ("failures", "reason"):
        said = dutch_failure(str(value))
    else:
        said = words.column_word(
            "passage" if (table, column) == ("passages", "kind") else column, value
        )
    if said is None or said == value:
        return None
    return Markup('<span title="{}">{}</span>').format(value, said)


async def _to_record(
    datasette: Datasette, database: str, view: str, row: Any, value: object
) -> Markup | None:
    """Lead from what a view's row says to the record, with its place on the page."""
    record = await record_of(datasette, database, view, row)
    return _link(record_address(database, *record), value) if record else None


@hookimpl  # type: ignore[untyped-decorator]
def filters_from_request(
    request: Any, database: str, table: str, datasette: Datasette
) -> FilterArguments | None:
    """Narrow a view to a party under all its names, as the questions do."""
    desk = _desks.get(datasette)
    name, condition = request.args.get("_partij"), party_condition(table)
    if desk is None or desk.database != database or not name or condition is None:
        return None
    return FilterArguments([condition], {"_partij": name}, [f"partij “{name}”"])


@hookimpl  # type: ignore[untyped-decorator]
def actor_from_request(datasette: Datasette, request: Any) -> dict[str, str] | None:
    """Know a reviewer by the cookie that the link of `beleid review` set."""
    desk = _desks.get(datasette)
    if desk is None or desk.reviews is None:
        return None
    return desk.reviews.reviewer_of(datasette, request)


@hookimpl  # type: ignore[untyped-decorator]
def asgi_wrapper(datasette: Datasette) -> Callable[[Any], Any]:
    """Give every page, also Datasette's own, headers that keep it to itself."""

    def wrap(app: Any) -> Any:
        async def served(scope: Any, receive: Any, send: Any) -> None:
            async def sent(message: dict[str, Any]) -> None:
                if message["type"] == "http.response.start":
                    headers = list(message.get("headers", ()))
                    kinds = [value for name, value in headers if name.lower() == b"content-type"]
                    if any(kind.startswith(b"text/html") for kind in kinds):
                        message = {**message, "headers": [*headers, *_HEADERS]}
                await send(message)

            await app(scope, receive, sent)

        return served if datasette in _desks else app

    return wrap


@hookimpl(tryfirst=True)  # type: ignore[untyped-decorator]
def handle_exception(datasette: Datasette, request: Any, exception: Exception) -> Any:
    """Say in Dutch what went wrong."""
    if datasette not in _desks:
        return None
    return _failure(datasette, request, exception)


# ------------------------------------------------------------------------- pages

View = Callable[[Datasette, Any], Awaitable[Response]]


def _safe(view: View) -> View:
    async def shown(datasette: Datasette, request: Any) -> Response:
        try:
            return await view(datasette, request)
        except QueryInterrupted:
            message = "Deze vraag duurde te lang en is afgebroken. Kies een partij, een document"
            return await _error(datasette, request, 400, f"{message} of een kortere periode.")

    return shown


async def _page(
    datasette: Datasette, request: Any, template: str, values: Mapping[str, Any], status: int = 200
) -> Response:
    body = await datasette.render_template(template, dict(values), request=request)
    return Response.html(body, status=status)


async def _home(datasette: Datasette, request: Any) -> Response:
    desk = _desks[datasette]
    return await _page(
        datasette,
        request,
        "desk_home.html",
        {
            "contents": await home.contents(datasette, desk.database),
            "patterns": patterns(),
        },
    )


async def _question(datasette: Datasette, request: Any) -> Response:
    desk, question, given = _asked(datasette, request)
    page = max(1, _whole(request.args.get("pagina")) or 1)
    every = request.args.get("alle") or ""
    answer = await ask(datasette, desk.database, question, given, page, every)
    if page > answer.pages:
        page = answer.pages
        answer = await ask(datasette, desk.database, question, given, page, every)
    address = f"/{desk.database}/{question.name}"
    chosen = {name: value for name, value in given.items() if value}
    # A column that has nothing to show only takes room.
    columns = [
        column
        for column in question.columns
        if column.on_page
        and not (column.shown == "document" and given.get("document"))
        # What is found has the link to its evidence.
        and (
            column.shown == "found"
            or any(row[column.name] not in (None, "[]") for row in answer.rows)
        )
    ]
    drawn = Markup("")
    if answer.rows:
        drawn = await picture(datasette, desk.database, question, given, address)

    def narrowed(**more: str) -> str:
        kept = {name: value for name, value in {**given, **more}.items() if value}
        return f"{address}?{urlencode(kept)}"

    return await _page(
        datasette,
        request,
        "desk_question.html",
        {
            "question": question,
            "answer": answer,
            # A facet of one value leaves nothing to choose.
            "facets": [
                found for found in answer.facets if len(found.values) > 1 or given[found.facet.name]
            ],
            "broken": broken,
            "picture": drawn,
            "patterns": patterns(),
            "columns": columns,
            "narrowed_by": [
                value.label for found in answer.facets for value in found.values if value.is_chosen
            ],
            "cells": [
                [
                    (column, cell(column, row, desk.database, given.get("q", "")))
                    for column in columns
                ]
                for row in answer.rows
            ],
            "narrowed": narrowed,
            "chosen": chosen,
            "export": urlencode(chosen),
            "picked": await home.pick(datasette, desk.database, question)
            if question.required and not given[question.required]
            else [],
            "suggestions": await _suggestions(datasette, desk.database, question),
            "first_shown": (page - 1) * PAGE_SIZE + 1,
            "quarter": _quarter(given),
            "nearest": await _nearest(datasette, desk.database, question, given)
            if "dag" in given and not answer.rows
            else [],
            "other_pages": await other_pages(datasette, desk.database, given)
            if question.name == "zoeken-in-zinnen"
            else None,
            "document": await home.document(datasette, desk.database, given.get("document", "")),
            "unread": [
                p for p in question.parameters if p.kind == "date" and _is_unread(given[p.name])
            ],
        },
    )


def _asked(datasette: Datasette, request: Any) -> tuple[Desk, Question, dict[str, str]]:
    desk = _desks[datasette]
    if request.url_vars["database"] != desk.database:
        raise NotFound("Deze database is hier niet.")
    question = BY_NAME[request.url_vars["question"]]
    asked = {name: request.args.get(name) for name in request.args}
    return desk, question, given_values(question, asked)


def _quarter(given: dict[str, str]) -> dict[str, str] | None:
    """Name the quarter that is shown, and the days that lead to those around it."""
    if "dag" not in given:
        return None
    day = dt.date.fromisoformat(functions.day_or_today(given["dag"]))
    first, last = dutch.quarter(day)
    return {
        "name": dutch.quarter_name(first),
        "before": dutch.short_day((first - dt.timedelta(days=1)).isoformat()),
        "after": dutch.short_day((last + dt.timedelta(days=1)).isoformat()),
    }


async def _nearest(
    datasette: Datasette, database: str, question: Question, given: dict[str, str]
) -> list[tuple[str, str]]:
    """Give the quarters before and after an empty one that have something: name and a day."""
    found = []
    for order, beyond in (("max", "< kwartaal_begin(:dag)"), ("min", "> kwartaal_eind(:dag)")):
        sql = f"SELECT {order}(r.date_to) AS day FROM ({question.rows}) AS r WHERE r.date_to"
        rows = await query(datasette, database, f"{sql} {beyond}", given)
        if rows[0]["day"]:
            day = dt.date.fromisoformat(rows[0]["day"])
            found.append((dutch.quarter_name(dutch.quarter(day)[0]), dutch.short_day(str(day))))
    return found


def _is_unread(typed: str) -> bool:
    return bool(typed) and dutch.typed_date(typed) is None


async def _suggestions(
    datasette: Datasette, database: str, question: Question
) -> dict[str, list[str]]:
    """Give the names to choose from while typing, by the kind of the parameter."""
    kinds = {parameter.kind for parameter in question.parameters}
    made = {}
    if "party" in kinds:
        made["party"] = await query(
            datasette,
            database,
            "SELECT name FROM parties JOIN (SELECT party_id, count(*) AS number"
            " FROM document_parties GROUP BY 1) ON party_id = parties.id"
            f" ORDER BY number DESC, name LIMIT {_MOST_SUGGESTED}",
        )
    if "document" in kinds:
        made["document"] = await query(
            datasette,
            database,
            f"SELECT name FROM documents ORDER BY date_from DESC, name LIMIT {_MOST_SUGGESTED}",
        )
    return {kind: [row["name"] for row in rows] for kind, rows in made.items()}


async def _export(datasette: Datasette, request: Any) -> Response:
    desk, question, given = _asked(datasette, request)
    write = answer_as_csv if request.url_vars["form"] == "csv" else answer_as_workbook
    return await write(datasette, desk.database, question, given)


async def _record(datasette: Datasette, request: Any) -> Response:
    desk = _desks[datasette]
    table, record = request.url_vars["table"], request.url_vars["id"]
    evidence = None
    if request.url_vars["database"] == desk.database:
        if len(record) < _WHOLE_ID and (whole := await _whole_id(datasette, desk, table, record)):
            return Response.redirect(record_address(desk.database, table, whole))
        evidence = await find_evidence(datasette, desk.database, table, record)
    if evidence is None:
        return await _error(
            datasette, request, 404, "Dit gegeven is er niet (meer) in deze database."
        )
    is_record = table in RECORD_TABLES
    review = None
    if is_record:
        review = await reviewing.shown_review(datasette, desk.database, evidence.row)
    can_review = is_record and desk.reviews is not None and request.actor is not None
    return await _page(
        datasette,
        request,
        "desk_record.html",
        {
            "evidence": evidence,
            "kind": words.word("record", table),
            "is_record": is_record,
            "has_folder": isinstance(desk.folder, PdfFolder),
            "has_pdf": await _find_file(datasette, desk, evidence.document["id"]) is not None,
            "confidence": confidence_words(evidence.row["confidence"], words.word("record", table))
            if is_record
            else "",
            "reason": dutch_reason(evidence.row["rule"]) if is_record else "",
            "word": words.word,
            "edtf": dutch.edtf,
            "short_day": dutch.short_day,
            "address": record_address,
            "review": review,
            "form": await reviewing.form(datasette, desk.database, table, evidence.row)
            if can_review
            else None,
        },
    )


async def _whole_id(datasette: Datasette, desk: Desk, table: str, begin: str) -> str | None:
    """Give the id that alone begins with these digits, as `beleid explain` takes them too."""
    found = await query(
        datasette,
        desk.database,
        f"SELECT id FROM {table} WHERE id BETWEEN ? AND ? LIMIT 2",
        [begin, begin + "g"],
    )
    return found[0]["id"] if len(found) == 1 else None


async def _find_file(datasette: Datasette, desk: Desk, document: str) -> Path | None:
    """Give the PDF of a document; reading a large folder is left to another thread."""
    files = await query(
        datasette, desk.database, "SELECT path FROM files WHERE document_id = ?", [document]
    )
    return await asyncio.to_thread(desk.folder.find, document, [file["path"] for file in files])


async def _pdf(datasette: Datasette, request: Any) -> Response:
    path = await _find_file(datasette, _desks[datasette], request.url_vars["document"])
    if path is None:
        return await _error(datasette, request, 404, _MISSING)
    name = quote(path.name)
    body = await asyncio.to_thread(path.read_bytes)
    return Response(
        body,
        content_type="application/pdf",
        headers={"Content-Disposition": f"inline; filename*=UTF-8''{name}"},
    )


async def _page_image(datasette: Datasette, request: Any) -> Response:
    desk = _desks[datasette]
    path = await _find_file(datasette, desk, request.url_vars["document"])
    image = None
    if path is not None:
        page = int(request.url_vars["page"])
        image = await asyncio.to_thread(desk.folder.page_image, path, page)
    if image is None:
        return await _error(datasette, request, 404, _MISSING)
    return Response(image, content_type="image/png", headers={"Cache-Control": "max-age=3600"})


# ------------------------------------------------------------------------ review


async def _sign_in(datasette: Datasette, request: Any) -> Response:
    """Let the browser that follows the link of `beleid review` judge."""
    reviews = _desks[datasette].reviews
    if reviews is None or not reviews.is_token(request.args.get("token") or ""):
        return await _error(
            datasette, request, 403, "Gebruik de hele link die beleid review heeft getoond."
        )
    response = Response.redirect("/")
    name, value = reviews.cookie(datasette)
    response.set_cookie(name, value, path="/", httponly=True, samesite="strict")
    return response


async def _judge(datasette: Datasette, request: Any) -> Response:
    desk = _desks[datasette]
    if desk.reviews is None or request.actor is None:
        return await _error(
            datasette, request, 403, "Nakijken kan alleen na het starten met: beleid review."
        )
    if request.method != "POST" or request.url_vars["database"] != desk.database:
        return await _error(datasette, request, 405, "Gebruik de knoppen op de pagina.")
    table, record = request.url_vars["table"], request.url_vars["id"]
    posted = await request.post_vars()
    address = record_address(desk.database, table, record)
    try:
        await reviewing.judge(datasette, desk.database, table, record, request.actor["id"], posted)
    except ReviewError as error:
        return await _error(datasette, request, 400, str(error), address)
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        return await _error(datasette, request, 503, _IN_USE, address)
    return Response.redirect(posted.get("verder") or address)


# ------------------------------------------------------------------------ errors

_MISSING = (
    "Het PDF-bestand van dit document staat niet waar het werd gelezen of in de map die bij het"
    " starten is opgegeven (beleid serve --documents MAP), of deze bladzijde is er niet."
)
_IN_USE = (
    "Uw oordeel is niet bewaard: een ander programma schrijft nu in de database, misschien"
    " beleid extract. Probeer het opnieuw als dat klaar is."
)
_SAID = {
    400: "Deze vraag kan niet worden beantwoord.",
    403: "Dit mag hier niet.",
    404: "Deze pagina is er niet.",
    405: "Zo kan deze pagina niet worden gebruikt.",
}


async def _error(
    datasette: Datasette, request: Any, status: int, message: str, back: str = ""
) -> Response:
    """Say what went wrong; `back` is the address to go on from, where there is one."""
    told = {"status": status, "error": message, "back": back}
    return await _page(datasette, request, "error.html", told, status)


async def _failure(datasette: Datasette, request: Any, exception: Exception) -> Response | None:
    """Answer an error; one that nobody foresaw is left to Datasette, which logs it."""
    status = getattr(exception, "status", None)
    if isinstance(exception, QueryInterrupted):
        status = 400
    if status not in _SAID or request.path.endswith((".json", ".csv")):
        return None
    detail = str(exception) if status == 400 else ""
    told = {"status": status, "error": _SAID[status], "detail": detail}
    return await _page(datasette, request, "error.html", told, status)


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 7 else None


def _link(address: str, value: object) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, value)

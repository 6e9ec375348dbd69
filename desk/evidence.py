"""A record with its evidence: the sentence, the words behind each field, the place."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from datasette.app import Datasette
from markupsafe import Markup

from desk.asking import query
from desk.cells import measured
from desk.dutch import edtf, euros, listed, number, recurrence, short_day
from desk.highlighting import highlighted
from desk.words import printed_unit, steps, word
from schemas.lookups import COMMITMENT_PARTIES, PARTY_ALIASES, PARTY_ROLES
from schemas.rows import Row

RECORD_TABLES = ("commitments", "budgets", "targets", "document_parties")
SHOWN_TABLES = (*RECORD_TABLES, "passages")
"""Tables whose rows have a page with their evidence."""
Rows = Callable[..., Awaitable[list[Row]]]
"""Gives the rows of a query with its values."""
_AROUND = 46.0
"""Points of the page shown above and below a marked passage."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: what was understood, and the words or the way that gave it."""

    label: str
    value: str
    raw: str = ""
    exact: str = ""
    """The value as the database has it, where that says more than the Dutch one."""
    party: str = ""
    """A party's name to look further by."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with the boxes to mark on it, in points from the top left corner."""

    page: int
    width: float
    height: float
    boxes: tuple[tuple[float, float, float, float], ...]
    """Left, top, width and height."""

    @property
    def cut(self) -> tuple[float, float, float, float]:
        """The part of the page around the boxes: left, top, width, height."""
        if not self.boxes:
            return 0.0, 0.0, self.width, self.height
        top = max(0.0, min(box[1] for box in self.boxes) - _AROUND)
        bottom = min(self.height, max(box[1] + box[3] for box in self.boxes) + _AROUND)
        left = max(0.0, min(box[0] for box in self.boxes) - _AROUND)
        right = min(self.width, max(box[0] + box[2] for box in self.boxes) + _AROUND)
        # A narrow column is not blown up beyond what can be read.
        if right - left < self.width * 0.6:
            middle = (left + right) / 2
            left = max(0.0, min(middle - self.width * 0.3, self.width * 0.4))
            right = left + self.width * 0.6
        return left, top, right - left, bottom - top


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The record before or after this one in its document."""

    table: str
    id: str
    said: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that the page of a record, or of a passage, shows."""

    table: str
    row: Row
    title: str
    fields: tuple[Field, ...]
    sentence: Markup
    lead: str
    passage: Row
    document: Row
    files: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    section: tuple[str, ...]
    before: Neighbour | None
    after: Neighbour | None
    place: int
    total: int
    same_passage: tuple[Neighbour, ...]


async def find_evidence(
    datasette: Datasette, database: str, table: str, record: str
) -> Evidence | None:
    """Give a record with its evidence; None where there is no such record."""

    async def rows(sql: str, *values: Any) -> list[Row]:
        return await query(datasette, database, sql, values)

    found = await rows(f"SELECT * FROM {table} WHERE id = ?", record)
    if not found:
        return None
    row = found[0] if table != "passages" else {**found[0], "passage_id": record}
    passage = (await rows("SELECT * FROM passages WHERE id = ?", row["passage_id"]))[0]
    document = (await rows("SELECT * FROM documents WHERE id = ?", row["document_id"]))[0]
    files = await rows("SELECT path FROM files WHERE document_id = ?", row["document_id"])
    lead = await rows("SELECT text FROM passages WHERE id = ?", passage["lead_id"])
    fields, words = await _FIELDS[table](rows, row)
    order = await rows(_ORDER, *([row["document_id"]] * 4))
    neighbours = [Neighbour(one["record_table"], one["id"], one["said"]) for one in order]
    place = next((at for at, one in enumerate(order) if _is_same(one, table, row)), -1)
    return Evidence(
        table=table,
        row=row,
        title=neighbours[place].said
        if place >= 0
        else f"Bladzijde {passage['page']} van {document['name']}",
        fields=tuple(field for field in fields if field.value),
        sentence=highlighted(passage["text"], words),
        lead=lead[0]["text"] if lead else "",
        passage=passage,
        document=document,
        files=tuple(file["path"] for file in files),
        sheets=await _sheets(rows, passage),
        section=tuple(json.loads(passage["section"])),
        before=neighbours[place - 1] if place > 0 else None,
        after=neighbours[place + 1] if -1 < place < len(neighbours) - 1 else None,
        place=place + 1,
        total=len(order),
        same_passage=tuple(
            neighbour
            for at, (neighbour, one) in enumerate(zip(neighbours, order, strict=True))
            if one["passage_id"] == row["passage_id"] and at != place
        ),
    )


def _is_same(one: Row, table: str, row: Row) -> bool:
    """Tell whether a record of the document is this one; a party has a row for each role."""
    if one["record_table"] != table:
        return False
    return bool(one["entry"] == row["entry"] if one["entry"] else one["id"] == row["id"])


_ORDER = """
SELECT r.record_table, r.id, r.said, r.passage_id, r.entry FROM (
  SELECT 'commitments' AS record_table, id, action AS said, passage_id, position, 0 AS entry
  FROM commitments WHERE document_id = ?
  UNION ALL SELECT 'budgets', id, raw || ifnull(' · ' || purpose, ''), passage_id, position, 0
  FROM budgets WHERE document_id = ?
  UNION ALL SELECT 'targets', id, raw || ' · ' || indicator, passage_id, position, 0
  FROM targets WHERE document_id = ?
  UNION ALL SELECT 'document_parties', min(id), name, passage_id, entry, entry
  FROM document_parties WHERE document_id = ? GROUP BY entry
) AS r JOIN passages AS p ON p.id = r.passage_id
ORDER BY p.position, r.record_table, r.position"""


async def _sheets(rows: Rows, passage: Row) -> tuple[Sheet, ...]:
    boxes = json.loads(passage["boxes"])
    sheets = []
    for number_ in sorted({box[0] for box in boxes} or {passage["page"]}):
        size = await rows(
            "SELECT width, height FROM pages WHERE document_id = ? AND page = ?",
            passage["document_id"],
            number_,
        )
        if size:
            sheets.append(
                Sheet(
                    number_,
                    size[0]["width"],
                    size[0]["height"],
                    tuple(
                        (x0 - 1.5, top - 1.5, x1 - x0 + 3, bottom - top + 3)
                        for page, x0, top, x1, bottom in boxes
                        if page == number_
                    ),
                )
            )
    return tuple(sheets)


# ---------------------------------------------------------------------- the fields

Words = list[tuple[str, str]]


async def _commitment(rows: Rows, row: Row) -> tuple[list[Field], Words]:
    parties = await rows(COMMITMENT_PARTIES, row["id"])
    chain = json.loads(row["actor_chain"])
    actors = [party for party in parties if party["part"] == "actor"]
    fields = [
        Field("Wat", row["action"]),
        _when("Wanneer", row, "deadline", row["deadline_text"] or ""),
        Field("Hoe vaak", recurrence(row["recurrence"]), exact=row["recurrence"] or ""),
        *(_party_field("Wie", party["name"], party["register"]) for party in actors),
        Field("Wie, gevonden via", _found_by(chain, [party["name"] for party in actors])),
        *(
            _party_field("Voor of met wie", party["name"], party["register"])
            for party in parties
            if party["part"] != "actor"
        ),
        Field("Status", word("status", row["status"])),
        Field("Hardheid", word("strength", row["strength"])),
    ]
    words = [(row["deadline_text"] or "", "when")]
    words += [(party["name"], "who") for party in parties]
    words += [(step, "who") for link in chain for step in link.split(" → ")[:1]]
    return fields, [*words, (row["action"], "what")]


def _found_by(chain: list[str], actors: list[str]) -> str:
    """Say by which steps the actors were found, less their names, which stand above it."""
    return steps(chain, actors).removesuffix(f" → {', '.join(actors)}")


async def _budget(rows: Rows, row: Row) -> tuple[list[Field], Words]:
    registered = {
        part: await rows("SELECT name FROM parties WHERE id = ?", row[f"{part}_id"])
        for part in ("funder", "recipient")
    }
    fields = [
        Field("Bedrag", euros(row["amount_cents"]), raw=row["raw"]),
        Field("Tot", euros(row["amount_max_cents"])),
        Field("Hoe precies", word("qualifier", row["qualifier"])),
        Field("Per", "jaar" if row["per"] == "year" else row["per"] or ""),
        _when("Periode", row, "period"),
        # A text that says nothing of it does not say that the money is for once.
        Field("Structureel", "ja" if row["structural"] else ""),
        Field("Waarvoor", row["purpose"] or ""),
        *(
            _party_field(label, row[part] or "", found[0]["name"] if found else None)
            for label, (part, found) in zip(
                ("Betaler", "Ontvanger"), registered.items(), strict=True
            )
        ),
        Field("Bron", word("source", row["source"])),
        Field("Kolom", row["column_label"] or ""),
    ]
    words = [(row["raw"], "what"), (_printed(row["raw"]), "what")]
    words += [(row[part] or "", "who") for part in ("funder", "recipient")]
    return fields, [*words, (row["purpose"] or "", "when")]


async def _target(rows: Rows, row: Row) -> tuple[list[Field], Words]:
    names = ("value", "value_max", "unit", "qualifier", "change", "raw")
    shown = measured(*(row[name] for name in names))
    fields = [
        Field("Indicator", row["indicator"]),
        Field("Aard", word("nature", row["nature"])),
        Field("Getal", shown, raw=row["raw"]),
        Field("Eenheid", printed_unit(row["unit"], row["raw"]) or word("unit", row["unit"])),
        Field("Verandering", "ja: een stijging of daling" if row["change"] else "nee: een niveau"),
        Field("Vergeleken met", edtf(row["baseline"]), exact=row["baseline"] or ""),
        _when("Wanneer", row, "when_edtf"),
    ]
    return fields, [
        (row["raw"], "what"),
        (_printed(row["raw"]), "what"),
        (row["indicator"], "when"),
    ]


async def _party(rows: Rows, row: Row) -> tuple[list[Field], Words]:
    every = await rows(PARTY_ROLES, row["document_id"], row["entry"])
    aliases = await rows(PARTY_ALIASES, row["document_id"], row["entry"])
    register = await rows("SELECT name FROM parties WHERE id = ?", row["party_id"])
    fields = [
        _party_field("Naam", row["name"], register[0]["name"] if register else None),
        Field("Andere namen", listed(alias["name"] for alias in aliases)),
        Field("Soort", word("type", row["type"])),
        Field("Rollen", ", ".join(word("role", one["role"]) for one in every)),
        Field("Functie", row["function"] or ""),
        Field("TOOI-code", row["identifier"] or ""),
    ]
    return fields, [(row["name"], "who"), *((alias["name"], "who") for alias in aliases)]


async def _passage(rows: Rows, row: Row) -> tuple[list[Field], Words]:
    return [], []


_FIELDS = {
    "passages": _passage,
    "commitments": _commitment,
    "budgets": _budget,
    "targets": _target,
    "document_parties": _party,
}


def _when(label: str, row: Row, column: str, raw: str = "") -> Field:
    value = row[column]
    if not value:
        return Field(label, "")
    first, last = short_day(row["date_from"]), short_day(row["date_to"])
    days = first if first == last else f"{first or 'open'} t/m {last or 'open'}"
    return Field(label, edtf(value), raw=raw, exact=f"{value} · {days}")


def _party_field(label: str, name: str, register: str | None) -> Field:
    """Name a party as all documents together do, with the words of this one beside it."""
    known = register or name
    return Field(label, known, raw=name if known != name else "", party=known)


def _printed(raw: str) -> str:
    """Give an amount as the page has it, without what the head of its column adds."""
    return re.sub(r"\s*\([^)]*\)$", "", raw)


def confidence_words(confidence: float, kind: str) -> str:
    """Say how sure it is that a record is one: `95 %, zeer zeker dat dit een bedrag is`."""
    steps = ((0.9, "zeer zeker dat"), (0.75, "zeker dat"), (0.6, "redelijk zeker dat"))
    said = next((words for bound, words in steps if confidence >= bound), "onzeker of")
    return f"{number(round(confidence * 100))}\N{NO-BREAK SPACE}%, {said} dit een {kind} is"

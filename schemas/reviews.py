"""What a person said of records: kept beside them, and laid over every later run.

A review is of a record's content, not of a row: it holds the document's SHA-256, the
passage's text and the record as a label in the guidelines' format. A row that a later
run makes is the same record where document, page, passage and identifying content are
the same; what the person confirmed or corrected then takes the place of the row's
fields, and what was rejected is marked so and left out of the views.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from extractors.linking.register import key_of
from schemas.edtf import day_range
from schemas.lookups import PARTY_ALIASES, PARTY_ROLES
from schemas.records import Budget, Commitment, Party, PartyRole, Record, Target
from schemas.rows import Row, as_json, digest
from schemas.tables import Verdict

Label = dict[str, Any]
"""A record in the format of the labelling guidelines."""

KINDS: Mapping[str, str] = {
    "commitments": "commitment",
    "budgets": "budget",
    "targets": "target",
    "document_parties": "party",
}
"""The kind of label that each table of records holds."""

_IDENTIFYING: Mapping[str, tuple[str, ...]] = {
    "party": ("name",),
    "commitment": ("action",),
    "budget": ("amount_eur", "amount_max_eur", "column", "purpose"),
    "target": ("value", "value_max", "unit", "indicator"),
}
"""The fields that say which record of its passage it is."""


class ReviewError(Exception):
    """A judgement cannot be kept; the message says in Dutch what is wrong."""


@dataclass(frozen=True, slots=True)
class Review:
    """One judgement, as the database has it."""

    id: str
    document_sha256: str
    record_kind: str
    page: int
    passage_text: str
    record: Label
    verdict: Verdict
    correction: Label | None
    reviewer: str
    reviewed_at: str

    @property
    def truth(self) -> Label | None:
        """The record as the person says it is; None where there is none."""
        return None if self.verdict == "rejected" else self.correction or self.record

    @property
    def key(self) -> str:
        """What a row must have in common with the record to be the same."""
        return _key(self.record_kind, self.page, self.passage_text, self.record)


def label_of(db: sqlite3.Connection, table: str, record_id: str) -> Label:
    """Give a stored record as a label, as it is now. Raises `ReviewError`."""
    rows = _select(db, f"SELECT * FROM {table} WHERE id = ?", record_id)
    if not rows:
        raise ReviewError("Dit gegeven is er niet (meer) in deze database.")
    return _label(db, table, rows[0])


def save(
    db: sqlite3.Connection,
    table: str,
    record_id: str,
    verdict: Verdict,
    correction: Label | None,
    reviewer: str,
) -> Review:
    """Keep a judgement of a record and lay it over its row, in one transaction.

    `correction` has the fields that differ. Raises `ReviewError` where they are no
    record of this kind.
    """
    with db:
        rows = _select(db, f"SELECT * FROM {table} WHERE id = ?", record_id)
        if not rows:
            raise ReviewError("Dit gegeven is er niet (meer) in deze database.")
        row = rows[0]
        found = _found(db, table, row)
        changed = None
        if verdict == "corrected":
            changed = {**_label(db, table, row), **(correction or {})}
            _check(KINDS[table], changed)
        place = _place(db, row)
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        review = Review(
            id=digest("review", place["sha256"], as_json(found), reviewer, now, verdict),
            document_sha256=place["sha256"],
            record_kind=KINDS[table],
            page=place["page"],
            passage_text=place["text"],
            record=found,
            verdict=verdict,
            correction=changed,
            reviewer=reviewer,
            reviewed_at=now,
        )
        _insert(db, review)
        _lay_over(db, table, row, review)
    return review


def apply_reviews(db: sqlite3.Connection, document_id: str) -> int:
    """Lay what people said of a document's records over its rows, fresh from extraction.

    Gives how many rows were judged. Runs inside the transaction of the caller.
    """
    judged = latest(db, document_id)
    if not judged:
        return 0
    done = 0
    for table in KINDS:
        for row in _rows_of(db, table, document_id):
            place = _place(db, row)
            label = _label(db, table, row)
            label["nth"] = _nth(db, table, row, label)
            review = judged.get(_key(KINDS[table], place["page"], place["text"], label))
            if review is not None:
                _lay_over(db, table, row, review)
                done += 1
    return done


def latest(db: sqlite3.Connection, document_id: str | None = None) -> dict[str, Review]:
    """Give the last judgement of each record, of one document or of all, by its key."""
    of_one = "WHERE document_sha256 = (SELECT sha256 FROM documents WHERE id = ?)"
    rows = _select(
        db,
        f"SELECT * FROM reviews {of_one if document_id else ''} ORDER BY reviewed_at, rowid",
        *([document_id] if document_id else []),
    )
    reviews = (
        Review(
            **{
                **row,
                "record": json.loads(row["record"]),
                "correction": json.loads(row["correction"]) if row["correction"] else None,
            }
        )
        for row in rows
    )
    return {
        f"{review.document_sha256} {review.key}" if document_id is None else review.key: review
        for review in reviews
    }


def labels(db: sqlite3.Connection) -> dict[str, list[Label]]:
    """Give what people confirmed and corrected as labels, by document, parties first."""
    made: dict[str, list[Label]] = {}
    order = ("party", "commitment", "budget", "target")
    for review in sorted(
        latest(db).values(), key=lambda one: (order.index(one.record_kind), one.page)
    ):
        truth = review.truth
        if truth is not None:
            shown = {name: value for name, value in truth.items() if name != "nth"}
            made.setdefault(truth["doc"], []).append(shown)
    return made


def copy_reviews(source: sqlite3.Connection, target: sqlite3.Connection) -> int:
    """Take over the judgements of another database, of any schema version with reviews.

    Gives how many are new. They are laid over the rows of the documents there are.
    """
    rows = _select(source, "SELECT * FROM reviews")
    before: int = target.execute("SELECT count(*) FROM reviews").fetchone()[0]
    with target:
        for row in rows:
            target.execute(
                f"INSERT OR IGNORE INTO reviews ({', '.join(row)})"
                f" VALUES ({', '.join('?' * len(row))})",
                list(row.values()),
            )
        for (document,) in target.execute(
            "SELECT id FROM documents WHERE sha256 IN (SELECT document_sha256 FROM reviews)"
        ).fetchall():
            apply_reviews(target, document)
    after: int = target.execute("SELECT count(*) FROM reviews").fetchone()[0]
    return after - before


# ---------------------------------------------------------------------------- labels


def _found(db: sqlite3.Connection, table: str, row: Row) -> Label:
    """Give the record as it was extracted, whatever was corrected in it since."""
    earlier = _select(db, "SELECT record FROM reviews WHERE id = ?", row["review_id"])
    if earlier:
        found: Label = json.loads(earlier[0]["record"])
        return found
    label = _label(db, table, row)
    return {**label, "nth": _nth(db, table, row, label)}


def _label(db: sqlite3.Connection, table: str, row: Row) -> Label:
    kind = KINDS[table]
    place = _place(db, row)
    fields = dict(_LABELS[kind](db, row))
    return {
        "kind": kind,
        "doc": place["name"],
        "page": place["page"],
        "quote": place["text"],
        **fields,
    }


def _commitment_label(db: sqlite3.Connection, row: Row) -> Iterator[tuple[str, Any]]:
    for part in ("actor", "counterparty"):
        names = db.execute(
            "SELECT name FROM commitment_parties WHERE commitment_id = ? AND part = ?"
            " ORDER BY position",
            [row["id"], part],
        )
        yield ("actors" if part == "actor" else "counterparties"), [name for (name,) in names]
    for name in ("action", "deadline", "deadline_text", "recurrence", "status", "strength"):
        yield name, row[name]


def _budget_label(_: sqlite3.Connection, row: Row) -> Iterator[tuple[str, Any]]:
    yield "amount_eur", _euros(row["amount_cents"])
    yield "amount_max_eur", _euros(row["amount_max_cents"])
    for name in ("qualifier", "per", "period"):
        yield name, row[name]
    yield "structural", bool(row["structural"])
    for name in ("purpose", "funder", "recipient", "source"):
        yield name, row[name]
    yield "column", row["column_label"]


def _target_label(_: sqlite3.Connection, row: Row) -> Iterator[tuple[str, Any]]:
    yield "value", _number(row["value"])
    yield "value_max", _number(row["value_max"])
    for name in ("unit", "indicator", "qualifier", "nature"):
        yield name, row[name]
    yield "change", bool(row["change"])
    yield "baseline", row["baseline"]
    yield "when", row["when_edtf"]


def _party_label(db: sqlite3.Connection, row: Row) -> Iterator[tuple[str, Any]]:
    yield "name", row["name"]
    place = [row["document_id"], row["entry"]]
    aliases = db.execute(PARTY_ALIASES, place)
    yield "aliases", [name for (name,) in aliases]
    yield "type", row["type"]
    roles = db.execute(PARTY_ROLES, place)
    yield "roles", [role for (role,) in roles]
    yield "function", row["function"]


_LABELS: Mapping[str, Callable[[sqlite3.Connection, Row], Iterator[tuple[str, Any]]]] = {
    "commitment": _commitment_label,
    "budget": _budget_label,
    "target": _target_label,
    "party": _party_label,
}


def _euros(cents: int | None) -> int | float | None:
    return None if cents is None else cents // 100 if cents % 100 == 0 else cents / 100


def _number(value: str | None) -> int | float | None:
    if value is None:
        return None
    number = Decimal(value)
    return int(number) if number == number.to_integral_value() else float(number)


# ------------------------------------------------------------------ the same record


def _key(kind: str, page: int, passage: str, label: Label) -> str:
    content = [label.get(name) for name in _IDENTIFYING[kind]]
    return digest(kind, page, _letters(passage), content, label.get("nth", 1))


def _letters(text: str) -> str:
    """Give the letters and digits of a text: what repairs of white space leave alone."""
    parted = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in parted if sign.isalnum())


def _nth(db: sqlite3.Connection, table: str, row: Row, label: Label) -> int:
    """Say the how-manieth record of its passage with the same content a row is."""
    if table == "document_parties":
        return 1
    place = 1
    twins = f"SELECT * FROM {table} WHERE passage_id = ? AND position < ?"
    for other in _select(db, twins, row["passage_id"], row["position"]):
        theirs = _found(db, table, other) if other["review_id"] else _label(db, table, other)
        names = _IDENTIFYING[KINDS[table]]
        place += all(theirs[name] == label[name] for name in names)
    return place


def _rows_of(db: sqlite3.Connection, table: str, document_id: str) -> list[Row]:
    """Give a document's rows, one for each record: a party has a row for each of its roles."""
    if table == "document_parties":
        sql = "SELECT *, min(id) FROM document_parties WHERE document_id = ? GROUP BY entry"
        return _select(db, sql, document_id)
    return _select(
        db, f"SELECT * FROM {table} WHERE document_id = ? ORDER BY position", document_id
    )


# ---------------------------------------------------------------------- laying over


def _check(kind: str, label: Label) -> None:
    """See that a label is a record. Raises `ReviewError`, which names the fields."""
    wrong: list[str] = []
    for name in ("deadline", "period", "when", "baseline"):
        if label.get(name):
            try:
                day_range(label[name])
            except ValueError:
                wrong.append(name)
    try:
        _record(kind, label)
    except ValidationError as error:
        wrong += [str(one["loc"][0]) for one in error.errors()]
    except ArithmeticError:
        wrong.append("amount_eur" if kind == "budget" else "value")
    if wrong:
        raise ReviewError(f"Dit kan niet worden bewaard. Controleer: {', '.join(wrong)}.")


def _record(kind: str, label: Label) -> Record:
    """Make the record that a label describes. Raises ValidationError or ArithmeticError."""
    common: dict[str, Any] = {"passage": 0, "rule": "review", "confidence": 1.0}
    names: tuple[str, ...]
    if kind == "party":
        names = ("name", "type", "function")
        return Party(
            **{name: label[name] for name in names},
            aliases=tuple(label["aliases"]),
            roles=tuple(label["roles"]),
            **common,
        )
    if kind == "commitment":
        names = ("action", "deadline", "deadline_text", "recurrence", "status", "strength")
        return Commitment(
            **{name: label[name] for name in names},
            actors=tuple(label["actors"]),
            counterparties=tuple(label["counterparties"]),
            **common,
        )
    if kind == "budget":
        names = ("qualifier", "per", "period", "structural", "purpose", "funder", "recipient")
        return Budget(
            **{name: label[name] for name in (*names, "source", "column")},
            amount_cents=_cents(label["amount_eur"]),
            amount_max_cents=None
            if label["amount_max_eur"] is None
            else _cents(label["amount_max_eur"]),
            raw="-",
            **common,
        )
    names = ("unit", "indicator", "qualifier", "nature", "change", "baseline", "when")
    return Target(
        **{name: label[name] for name in names},
        value=_written(label["value"]),
        value_max=None if label["value_max"] is None else _written(label["value_max"]),
        raw="-",
        **common,
    )


def _cents(euros: float | int) -> int:
    return int((Decimal(str(euros)) * 100).to_integral_value())


def _written(number: float | int) -> str:
    return format(Decimal(str(number)).normalize(), "f")


def _lay_over(db: sqlite3.Connection, table: str, row: Row, review: Review) -> None:
    """Mark a row as judged, and put what the person says in place of its fields."""
    mark = [review.verdict, review.id]
    if table == "document_parties":
        _lay_party(db, row, review)
        db.execute(
            "UPDATE document_parties SET review = ?, review_id = ?"
            " WHERE document_id = ? AND entry = ?",
            [*mark, row["document_id"], row["entry"]],
        )
        return
    # A rejected record goes back to what was extracted: that is what was rejected.
    label = review.truth or review.record
    record = _record(review.record_kind, label)
    values: Row = {"review": review.verdict, "review_id": review.id}
    names: tuple[str, ...]
    if isinstance(record, Commitment):
        values |= _dated(label["deadline"])
        names = ("action", "deadline", "deadline_text", "recurrence", "status", "strength")
        values |= {name: getattr(record, name) for name in names}
        _lay_names(db, row, record)
    elif isinstance(record, Budget):
        values |= _dated(label["period"])
        names = ("amount_cents", "amount_max_cents", "qualifier", "per", "period", "purpose")
        values |= {name: getattr(record, name) for name in (*names, "funder", "recipient")}
        values |= {"structural": int(record.structural), "column_label": record.column}
        values |= {
            f"{part}_id": _party_of(db, row["document_id"], getattr(record, part))
            for part in ("funder", "recipient")
        }
    elif isinstance(record, Target):
        values |= _dated(label["when"])
        names = ("value", "value_max", "unit", "indicator", "qualifier", "nature", "baseline")
        values |= {name: getattr(record, name) for name in names}
        values |= {"change": int(record.change), "when_edtf": record.when}
    assigned = ", ".join(f"{name} = ?" for name in values)
    db.execute(f"UPDATE {table} SET {assigned} WHERE id = ?", [*values.values(), row["id"]])


def _lay_names(db: sqlite3.Connection, row: Row, record: Commitment) -> None:
    db.execute("DELETE FROM commitment_parties WHERE commitment_id = ?", [row["id"]])
    for part, names in (("actor", record.actors), ("counterparty", record.counterparties)):
        for position, name in enumerate(names, start=1):
            party = _party_of(db, row["document_id"], name)
            db.execute(
                "INSERT INTO commitment_parties (commitment_id, part, position, name, party_id)"
                " VALUES (?, ?, ?, ?, ?)",
                [row["id"], part, position, name, party],
            )


def _lay_party(db: sqlite3.Connection, row: Row, review: Review) -> None:
    label = review.truth or review.record
    party = _record("party", label)
    assert isinstance(party, Party)
    place = [row["document_id"], row["entry"]]
    rows = _select(
        db, "SELECT * FROM document_parties WHERE document_id = ? AND entry = ? ORDER BY id", *place
    )
    db.execute("DELETE FROM document_parties WHERE document_id = ? AND entry = ?", place)
    roles: Sequence[PartyRole] = party.roles or ("mentioned",)
    # Known roles keep their row's id; a role that is new gets one of its own.
    ids = {one["role"]: one["id"] for one in rows}
    for role in dict.fromkeys(roles):
        made = {
            **rows[0],
            "id": ids.get(role) or digest("party", row["document_id"], row["entry"], role),
            "role": role,
            "name": party.name,
            "type": party.type,
            "function": party.function,
        }
        db.execute(
            f"INSERT INTO document_parties ({', '.join(made)})"
            f" VALUES ({', '.join('?' * len(made))})",
            list(made.values()),
        )
    db.execute("DELETE FROM party_aliases WHERE document_id = ? AND entry = ?", place)
    for position, name in enumerate(dict.fromkeys((party.name, *party.aliases))):
        db.execute(
            "INSERT INTO party_aliases (document_id, entry, position, name, party_id)"
            " VALUES (?, ?, ?, ?, ?)",
            [*place, position, name, rows[0]["party_id"]],
        )


def _party_of(db: sqlite3.Connection, document_id: str, name: str | None) -> str | None:
    """Give the party of the register that a document calls by this name."""
    if name is None:
        return None
    names = db.execute(
        "SELECT name, party_id FROM party_aliases WHERE document_id = ? ORDER BY position, entry",
        [document_id],
    ).fetchall()
    wanted = key_of(name)
    return next((party for alias, party in names if key_of(alias) == wanted), None)


def _dated(edtf: str | None) -> Row:
    first, last = day_range(edtf) if edtf else (None, None)
    return {"date_from": first, "date_to": last}


# ------------------------------------------------------------------------ the tables


def _place(db: sqlite3.Connection, row: Row) -> Row:
    return _select(
        db,
        "SELECT d.sha256, d.name, p.page, p.text FROM passages AS p"
        " JOIN documents AS d ON d.id = p.document_id WHERE p.id = ?",
        row["passage_id"],
    )[0]


def _insert(db: sqlite3.Connection, review: Review) -> None:
    db.execute(
        "INSERT OR REPLACE INTO reviews (id, document_sha256, record_kind, page, passage_text,"
        " record, verdict, correction, reviewer, reviewed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            review.id,
            review.document_sha256,
            review.record_kind,
            review.page,
            review.passage_text,
            as_json(review.record),
            review.verdict,
            None if review.correction is None else as_json(review.correction),
            review.reviewer,
            review.reviewed_at,
        ],
    )


def _select(db: sqlite3.Connection, sql: str, *values: Any) -> list[Row]:
    cursor = db.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

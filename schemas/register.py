"""The register of parties in the database: making it anew, decisions about it, searching it."""

from __future__ import annotations

import datetime as dt
import shlex
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.linking.entries import Decision, Entry, Register, Verdict
from extractors.linking.identity import identity_of, own_id
from extractors.linking.register import key_of
from schemas.rows import digest
from schemas.sqlite import Database

_FEW = 30
"""Most rows that a search gives."""


class UnknownPartyError(Exception):
    """A name leads to no party or to several; the message says which, in one line."""


@dataclass(frozen=True, slots=True)
class Found:
    """A party of the register as a person sees it."""

    id: str
    name: str
    type: str
    identifier: str | None
    names: tuple[str, ...]
    """Its other names, the commonest first."""
    documents: int
    mentions: int
    """Documents and roles in which it is named."""
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Two parties that may be one."""

    one: Found
    other: Found
    score: float
    reason: str


def entries(db: Database) -> list[Entry]:
    """Give every party of every document, in the order of document and entry."""
    aliases: dict[tuple[str, int], list[str]] = {}
    for document_id, number, name in db.execute(
        "SELECT document_id, entry, name FROM party_aliases WHERE position > 0"
        " ORDER BY document_id, entry, position"
    ):
        aliases.setdefault((document_id, number), []).append(name)
    return [
        Entry(doc, number, name, tuple(aliases.get((doc, number), ())), *rest)
        for doc, number, name, *rest in db.execute(
            "SELECT document_id, entry, p.name, p.type, p.identifier,"
            " CASE WHEN d.date_source IS NOT 'title' THEN d.date END, max(p.function)"
            " FROM document_parties AS p JOIN documents AS d ON d.id = p.document_id"
            " GROUP BY document_id, entry ORDER BY document_id, entry"
        )
    ]


def decisions(db: Database) -> list[Decision]:
    """Give what persons decided of pairs of names."""
    return [
        Decision(one, other, verdict)
        for one, other, verdict in db.execute(
            "SELECT one_id, other_id, verdict FROM party_decisions ORDER BY id"
        )
    ]


def store_register(db: Database, register: Register) -> None:
    """Put a register in place of the earlier one, in one transaction.

    Every row that names a party points at the register's party afterwards.
    """
    of_entry = [
        (party, document, number) for (document, number), party in register.of_entry.items()
    ]
    with db.atomic():
        db.execute("PRAGMA defer_foreign_keys = ON")
        db.execute("DELETE FROM party_doubts")
        db.execute("DELETE FROM party_offices")
        db.execute("DELETE FROM party_names")
        db.execute("DELETE FROM parties")
        db.table("parties").insert_all(
            {"id": p.id, "name": p.name, "type": p.type, "identifier": p.identifier}
            for p in register.parties
        )
        for table in ("document_parties", "party_aliases"):
            db.conn.executemany(
                f"UPDATE {table} SET party_id = ?1"
                " WHERE document_id = ?2 AND entry = ?3 AND party_id <> ?1",
                of_entry,
            )
        _point_records(db)
        db.table("party_doubts").insert_all(
            {"one_id": d.one, "other_id": d.other, "score": d.score, "reason": d.reason}
            for d in register.doubts
        )
        db.table("party_offices").insert_all(
            {
                "document_id": o.document_id,
                "person_id": o.person,
                "organisation_id": o.organisation,
                "function": o.function,
                "source": o.source,
            }
            for o in dict.fromkeys(register.offices)
        )
        db.execute(
            "INSERT INTO party_names (name, party_id) SELECT name, party_id FROM party_aliases"
            " UNION SELECT name, id FROM parties ORDER BY 1, 2"
        )


def _point_records(db: Database) -> None:
    """Let commitments and budgets point where the entries of their names point."""
    known: dict[str, dict[str, str]] = {}
    for document, name, party in db.execute(
        "SELECT document_id, name, party_id FROM party_aliases"
        " ORDER BY document_id, position > 0, entry, position"
    ):
        known.setdefault(document, {}).setdefault(key_of(name), party)

    def party_of(document: str, name: str | None) -> str | None:
        return None if name is None else known.get(document, {}).get(key_of(name))

    places = db.execute(
        "SELECT commitment_id, part, p.position, document_id, name, party_id"
        " FROM commitment_parties AS p JOIN commitments AS c ON c.id = commitment_id"
    )
    db.conn.executemany(
        "UPDATE commitment_parties SET party_id = ?"
        " WHERE commitment_id = ? AND part = ? AND position = ?",
        [
            (found, commitment, part, position)
            for commitment, part, position, document, name, before in places
            if (found := party_of(document, name)) != before
        ],
    )
    for part in ("funder", "recipient"):
        budgets = db.execute(
            f"SELECT id, document_id, {part}, {part}_id FROM budgets WHERE {part} IS NOT NULL"
        )
        db.conn.executemany(
            f"UPDATE budgets SET {part}_id = ? WHERE id = ?",
            [
                (found, number)
                for number, document, name, before in budgets
                if (found := party_of(document, name)) != before
            ],
        )


def decide(db: Database, one: str, other: str, verdict: Verdict) -> tuple[str, str]:
    """Keep a person's decision that two names are the same party, or different ones.

    `one` and `other` are names or ids, as `search` gives them. Gives the two names
    that the decision is about; raises `UnknownPartyError` where a name leads to no
    party or to several.
    """
    names = sorted((_own(db, text) for text in (one, other)), key=lambda found: found[0])
    (first, first_name), (second, second_name) = names
    if first == second:
        raise UnknownPartyError(f"“{one}” and “{other}” are one and the same name")
    with db.atomic():
        db.table("party_decisions").upsert(
            {
                "id": digest(first, second),
                "one_id": first,
                "other_id": second,
                "one_name": first_name,
                "other_name": second_name,
                "verdict": verdict,
                "decided_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            },
            pk="id",
        )
    return first_name, second_name


def _own(db: Database, text: str) -> tuple[str, str]:
    """Give the id that the party of a name, or with an id, has by itself, and its name."""
    rows = db.execute("SELECT id, name FROM parties ORDER BY id").fetchall()
    whole = len(text) >= _DIGITS
    found = [(own_id(identity_of(e)), e) for e in entries(db)]
    every = {number: e.name for number, e in found} | dict(rows)
    key = key_of(text)
    ids = (
        {number: name for number, name in every.items() if whole and number.startswith(text)}
        or {number: e.name for number, e in found if key_of(e.name) == key}
        or {number: name for number, name in rows if key_of(name) == key}
        or {number: e.name for number, e in found if key in {key_of(a) for a in e.aliases}}
    )
    if not ids:
        search = f"beleid parties {shlex.quote(text)}"
        raise UnknownPartyError(f"“{text}”: no party has this name; search: {search}")
    if len(ids) > 1:
        listed = ", ".join(f"{name} ({number})" for number, name in sorted(ids.items()))
        raise UnknownPartyError(f"“{text}” is the name of several parties, give the id: {listed}")
    return next(iter(ids.items()))


_DIGITS = 6
"""Digits of an id that are enough to tell it by."""


def search(db: Database, query: str | None) -> list[Found]:
    """Give the parties that have the words of a query in one of their names.

    A person who speaks for a ministry is found with it, and the ministry with the
    person. Without a query: those named in most documents.
    """
    if query is None:
        ids = [row[0] for row in db.execute(f"{_RANKED} LIMIT ?", [_FEW])]
    else:
        words = " ".join('"{}"*'.format(w.replace('"', "")) for w in query.split())
        try:
            ids = [
                row[0]
                for row in db.execute(
                    f"SELECT id FROM ({_RANKED}) WHERE id IN"
                    " (SELECT party_id FROM party_names WHERE party_names MATCH ?1 UNION"
                    " SELECT organisation_id FROM party_offices WHERE person_id IN"
                    " (SELECT party_id FROM party_names WHERE party_names MATCH ?1)) LIMIT ?2",
                    [words, _FEW],
                )
            ]
        except sqlite3.OperationalError:
            ids = []
    return _found(db, ids)


_RANKED = (
    "SELECT party_id AS id FROM document_parties GROUP BY party_id"
    " ORDER BY count(DISTINCT document_id) DESC, count(*) DESC, party_id"
)


def uncertain(db: Database) -> list[Uncertain]:
    """Give the pairs that a person may decide, the likeliest first."""
    pairs = db.execute(
        "SELECT one_id, other_id, score, reason FROM party_doubts"
        " ORDER BY score DESC, one_id, other_id"
    ).fetchall()
    every = {f.id: f for f in _found(db, {i for pair in pairs for i in pair[:2]})}
    return [Uncertain(every[a], every[b], score, reason) for a, b, score, reason in pairs]


def _found(db: Database, ids: Iterable[str]) -> list[Found]:
    return [_one(db, number) for number in ids]


def _one(db: Database, number: str) -> Found:
    name, kind, identifier = db.execute(
        "SELECT name, type, identifier FROM parties WHERE id = ?", [number]
    ).fetchone()
    names: Sequence[tuple[str]] = db.execute(
        "SELECT name FROM party_aliases WHERE party_id = ? GROUP BY name"
        " ORDER BY count(DISTINCT document_id) DESC, length(name) DESC, name",
        [number],
    ).fetchall()
    documents, mentions = db.execute(
        "SELECT count(DISTINCT document_id), count(*) FROM document_parties WHERE party_id = ?",
        [number],
    ).fetchone()
    offices = db.execute(
        "SELECT DISTINCT function || ', ' || d.name FROM party_offices AS o"
        " JOIN documents AS d ON d.id = o.document_id WHERE person_id = ?1"
        " UNION SELECT DISTINCT p.name || ', ' || function FROM party_offices AS o"
        " JOIN parties AS p ON p.id = person_id WHERE organisation_id = ?1 ORDER BY 1",
        [number],
    ).fetchall()
    return Found(
        number,
        name,
        kind,
        identifier,
        tuple(row[0] for row in names if row[0] != name),
        documents,
        mentions,
        tuple(row[0] for row in offices),
    )

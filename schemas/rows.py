"""One document's content and records as rows of the database's tables.

Ids come from content, so that the same input gives the same rows; rows of the same
content are told apart by their order.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extractors.linking.register import key_of
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Document, Failure, Passage
from schemas.edtf import day_range
from schemas.records import Budget, Commitment, Findings, Party, Target

Row = dict[str, Any]

_ID_DIGITS = 20
"""80 bits: with a thousand million rows, two alike in fewer than one of a million databases."""


class Ids:
    """Makes ids from content; of rows with the same content, the place makes the difference."""

    def __init__(self) -> None:
        self._seen: Counter[bytes] = Counter()

    def __call__(self, *content: object) -> str:
        """Give the next id for this content."""
        key = as_json(content)
        short = hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:16]
        self._seen[short] += 1
        return digest(key, self._seen[short])


class DocumentRows(NamedTuple):
    """The rows of one document, by table in the order to insert them, and what did not fit."""

    tables: dict[str, Iterable[Row]]
    """Each to be walked over once."""
    failures: tuple[Failure, ...]


def document_rows(document: Document, findings: Findings, path: str) -> DocumentRows:
    """Turn a document and what was found in it into rows.

    A record that does not fit the database (a date that is no day, a passage that
    is not there) is left out and becomes a failure of the file at `path`; the
    failures of the document's pages come along.
    """
    made = _Rows(document, findings, path)
    commitments, budgets, targets = made.commitments(), made.budgets(), made.targets()
    rows: dict[str, Iterable[Row]] = {
        "documents": [made.document()],
        "pages": made.pages(),
        "passages": made.passages(),
        "parties": made.register(),
        "document_parties": made.document_parties(),
        "party_aliases": made.party_aliases(),
        "commitments": (row for row, _ in commitments),
        "commitment_parties": made.commitment_parties(commitments),
        "budgets": (row for row, _ in budgets),
        "targets": targets,
        **made.sums(budgets),
        "repeats": made.repeats((row for row, _ in budgets), targets),
    }
    return DocumentRows(rows, tuple(made.failures))


class _Rows:
    """Makes the rows of one document, with the ids that they share."""

    def __init__(self, document: Document, findings: Findings, path: str) -> None:
        self._document = document
        self._findings = findings
        self._path = path
        self._ids = Ids()
        self.failures = list(document.failures)
        self._passages = document.passages
        self._kept = self._kept_passages()
        self._passage_ids = {
            passage.index: self._ids("passage", document.id, passage.page, passage.text)
            for passage in self._chosen()
        }
        self._parties = [p for p in findings.parties if p.passage in self._passage_ids]
        self._party_ids = [party_id(p.type, p.identifier, p.name) for p in self._parties]
        self._known = self._names()

    def document(self) -> Row:
        facts = self._findings.facts
        days = self._days(facts.date, None, "document date")
        sources = {page.text_source for page in self._document.pages}
        return {
            "id": self._document.id,
            "sha256": self._document.sha256,
            "name": Path(self._path).stem,
            **facts.model_dump(),
            "date": facts.date if days else None,
            "date_from": days[0] if days else None,
            "date_to": days[1] if days else None,
            "pages": len(self._document.pages),
            "text_source": sources.pop() if len(sources) == 1 else "mixed",
        }

    def pages(self) -> Sequence[Row]:
        return _put_away(
            {
                "document_id": self._document.id,
                "page": page.number,
                "text": page.text,
                "text_source": page.text_source,
                "quality": round(page.quality, 4),
                "width": round(page.width, 2),
                "height": round(page.height, 2),
                "rotation": page.rotation,
            }
            for page in self._document.pages
        )

    def passages(self) -> Sequence[Row]:
        return _put_away(
            {
                "id": self._passage_ids[passage.index],
                "document_id": self._document.id,
                "page": passage.page,
                "position": passage.index,
                "kind": passage.kind,
                "text": passage.text,
                "heading": passage.section[-1] if passage.section else None,
                "section": as_json(passage.section),
                "lead_id": None if passage.lead is None else self._passage_ids.get(passage.lead),
                "start": passage.spans[0].start,
                "end": passage.spans[0].end,
                "spans": as_json(list(passage.spans)),
                "boxes": as_json(
                    [[page, *(round(side, 1) for side in box.sides)] for page, box in passage.boxes]
                ),
            }
            for passage in self._chosen()
        )

    def register(self) -> Sequence[Row]:
        return _put_away(
            {"id": number, "name": p.name, "type": p.type, "identifier": p.identifier}
            for number, p in zip(self._party_ids, self._parties, strict=True)
        )

    def document_parties(self) -> Sequence[Row]:
        return _put_away(
            {
                "id": self._ids("party", self._document.id, party.name, role),
                "document_id": self._document.id,
                "entry": entry,
                "party_id": self._party_ids[entry - 1],
                "name": party.name,
                "type": party.type,
                "identifier": party.identifier,
                "role": role,
                "function": party.function,
                **self._evidence(party),
            }
            for entry, party in enumerate(self._parties, start=1)
            for role in dict.fromkeys(party.roles or ("mentioned",))
        )

    def party_aliases(self) -> Sequence[Row]:
        return _put_away(
            {
                "document_id": self._document.id,
                "entry": entry,
                "position": position,
                "name": name,
                "party_id": self._party_ids[entry - 1],
            }
            for entry, party in enumerate(self._parties, start=1)
            for position, name in enumerate(dict.fromkeys((party.name, *party.aliases)))
        )

    def commitments(self) -> Sequence[tuple[Row, Commitment]]:
        rows: PutAway[tuple[Row, Commitment]] = PutAway(together=TOGETHER)
        for position, record in enumerate(self._findings.commitments, start=1):
            days = self._days(record.deadline, record.passage, "deadline")
            if days is None:
                continue
            row = {
                "id": self._ids("commitment", *self._place(record), record.action),
                "document_id": self._document.id,
                "position": position,
                "action": record.action,
                "deadline": record.deadline,
                "deadline_text": record.deadline_text,
                "date_from": days[0],
                "date_to": days[1],
                "recurrence": record.recurrence,
                "status": record.status,
                "strength": record.strength,
                "actor_chain": as_json(record.actor_chain),
                **self._evidence(record),
            }
            rows.add((row, record))
        return rows.settled()

    def commitment_parties(self, commitments: Iterable[tuple[Row, Commitment]]) -> Sequence[Row]:
        return _put_away(
            {
                "commitment_id": row["id"],
                "part": part,
                "position": position,
                "name": name,
                "party_id": self._party_of(name),
            }
            for row, record in commitments
            for part, names in (
                ("actor", record.actors),
                ("counterparty", record.counterparties),
            )
            for position, name in enumerate(names, start=1)
        )

    def budgets(self) -> Sequence[tuple[Row, Budget]]:
        rows: PutAway[tuple[Row, Budget]] = PutAway(together=TOGETHER)
        for position, record in enumerate(self._findings.budgets, start=1):
            days = self._days(record.period, record.passage, "period")
            if days is None:
                continue
            content = (record.raw, record.column, record.amount_cents)
            row = {
                "id": self._ids("budget", *self._place(record), *content),
                "document_id": self._document.id,
                "position": position,
                "amount_cents": record.amount_cents,
                "amount_max_cents": record.amount_max_cents,
                "qualifier": record.qualifier,
                "per": record.per,
                "period": record.period,
                "date_from": days[0],
                "date_to": days[1],
                "structural": int(record.structural),
                "purpose": record.purpose,
                "funder": record.funder,
                "funder_id": self._party_of(record.funder),
                "recipient": record.recipient,
                "recipient_id": self._party_of(record.recipient),
                "source": record.source,
                "column_label": record.column,
                "raw": record.raw,
                **self._evidence(record),
            }
            rows.add((row, record))
        return rows.settled()

    def sums(self, budgets: Iterable[tuple[Row, Budget]]) -> dict[str, list[Row]]:
        """Give the rows of the totals that add up, and of the budgets they are the sum of."""
        stored = {record.cell: row["id"] for row, record in budgets if record.cell is not None}
        sums: list[Row] = []
        parts: list[Row] = []
        for made in self._findings.sums:
            number = self._ids("sum", self._document.id, made.total, made.parts)
            sums.append(
                {
                    "id": number,
                    "document_id": self._document.id,
                    "total_id": stored.get(made.total),
                    "parts": len(made.parts),
                    "room_cents": made.room_cents,
                }
            )
            parts += [
                {"sum_id": number, "budget_id": stored[place]}
                for place in made.parts
                if place in stored
            ]
        return {"sums": sums, "sum_parts": parts}

    def repeats(self, budgets: Iterable[Row], targets: Iterable[Row]) -> Sequence[Row]:
        """Give the rows of the numbers that stand in the text and in a table."""
        ids = {
            (kind, row["position"] - 1): row["id"]
            for kind, rows in (("budget", budgets), ("target", targets))
            for row in rows
        }
        pairs = (
            (made.kind, ids.get((made.kind, made.text)), ids.get((made.kind, made.table)))
            for made in self._findings.repeats
        )
        return _put_away(
            {"document_id": self._document.id, "kind": kind, "text_id": text, "table_id": table}
            for kind, text, table in pairs
            if text is not None and table is not None
        )

    def targets(self) -> Sequence[Row]:
        rows: PutAway[Row] = PutAway(together=TOGETHER)
        for position, record in enumerate(self._findings.targets, start=1):
            days = self._days(record.when, record.passage, "time of a target")
            if days is None:
                continue
            content = (record.raw, record.indicator, record.value, record.unit)
            rows.add(
                {
                    "id": self._ids("target", *self._place(record), *content),
                    "document_id": self._document.id,
                    "position": position,
                    "indicator": record.indicator,
                    "value": record.value,
                    "value_max": record.value_max,
                    "unit": record.unit,
                    "qualifier": record.qualifier,
                    "nature": record.nature,
                    "change": int(record.change),
                    "baseline": record.baseline,
                    "when_edtf": record.when,
                    "date_from": days[0],
                    "date_to": days[1],
                    "raw": record.raw,
                    **self._evidence(record),
                }
            )
        return rows.settled()

    def _chosen(self) -> Iterator[Passage]:
        """Give the passages that are kept, in order."""
        return (passage for passage in self._passages if self._kept[passage.index])

    def _kept_passages(self) -> bytearray:
        """Mark the passages with a record, the headings above them and what announces them."""
        found = self._findings
        named: set[int] = {
            *(record.passage for record in found.parties),
            *(record.passage for record in found.commitments),
            *(record.passage for record in found.budgets),
            *(record.passage for record in found.targets),
        }
        kept = bytearray(len(self._passages))
        for index in sorted(named):
            if index in range(len(kept)):
                kept[index] = True
            else:
                self._fail(None, f"a record names passage {index}, which is not there")
        for lead in {passage.lead for passage in self._passages if passage.index in named}:
            if lead is not None and lead in range(len(kept)):
                kept[lead] = True
        wanted: set[str] = set()
        # Backwards: a heading belongs to the passages below it, the nearest of its text first.
        for passage in reversed(self._passages):
            if passage.kind == "heading" and passage.text in wanted:
                kept[passage.index] = True
                wanted.discard(passage.text)
            if kept[passage.index]:
                wanted.update(passage.section)
        return kept

    def _place(self, record: Commitment | Budget | Target) -> tuple[str, str]:
        return self._document.id, self._passage_ids[record.passage]

    def _evidence(self, record: Party | Commitment | Budget | Target) -> Row:
        return {
            "passage_id": self._passage_ids[record.passage],
            "rule": record.rule,
            "confidence": record.confidence,
        }

    def _names(self) -> dict[str, str]:
        """Give the register id of each name in the document; main names win over aliases."""
        known: dict[str, str] = {}
        parties = tuple(zip(self._party_ids, self._parties, strict=True))
        for number, party in parties:
            known.setdefault(key_of(party.name), number)
        for number, party in parties:
            for alias in party.aliases:
                known.setdefault(key_of(alias), number)
        return known

    def _party_of(self, name: str | None) -> str | None:
        return None if name is None else self._known.get(key_of(name))

    def _days(
        self, edtf: str | None, passage: int | None, what: str
    ) -> tuple[str | None, str | None] | None:
        """Give the first and last day of a time; None, and a failure, where it is no time."""
        if passage is not None and passage not in self._passage_ids:
            return None
        if edtf is None:
            return None, None
        try:
            return day_range(edtf)
        except ValueError as error:
            page = None if passage is None else self._passages[passage].page
            self._fail(page, f"{what}: {error}")
            return None

    def _fail(self, page: int | None, reason: str) -> None:
        self.failures.append(Failure(self._path, "store", reason, page))


def _put_away(rows: Iterable[Row]) -> Sequence[Row]:
    return PutAway(rows, together=TOGETHER).settled()


def party_id(kind: str, identifier: str | None, name: str) -> str:
    """Give the id of a party in the register: by its identifier, else by type and name."""
    return digest(identifier) if identifier else digest(kind, key_of(name) or name)


def digest(*content: object) -> str:
    """Give an id: the first hexadecimal digits of the SHA-256 of the content as JSON."""
    return hashlib.sha256(as_json(content).encode("utf-8")).hexdigest()[:_ID_DIGITS]


def as_json(value: object) -> str:
    """Write a value as JSON, always in the same way."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)

"""How well a database's records agree with hand labels, kind by kind and field by field.

Works on the contract's four views, with the same matching and the same figures as
the scorer that the labels come with. Found means, for one label and one row of the
same document, each used once:

- party: a name or alias is the same (case, accents, article aside);
- commitment: the evidence overlaps, the best-matching actions paired first;
- budget: the evidence overlaps, same amount and upper amount;
- target: the evidence overlaps, same value, upper value and unit.

Strict adds the key fields: see `FIELDS`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from schemas.edtf import day_range
from schemas.sqlite import Database

Kind = Literal["party", "commitment", "budget", "target"]
Record = Mapping[str, Any]
Place = tuple[Kind, str]
"""Kind and document."""

VIEW_OF: dict[Kind, str] = {
    "party": "extracted_parties",
    "commitment": "extracted_commitments",
    "budget": "extracted_budgets",
    "target": "extracted_targets",
}

FIELDS: dict[Kind, tuple[str, ...]] = {
    "party": ("type", "roles"),
    "commitment": ("actors", "deadline", "status"),
    "budget": ("per", "period", "structural"),
    "target": ("nature", "when", "change"),
}
"""The key fields that `strict` asks for."""

_SHINGLE = 5
_COMMITMENT_OVERLAP = 0.6
_NUMBER_OVERLAP = 0.5


class LabelError(Exception):
    """A file of labels cannot be read; the message says which, where and why."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Hand labels by kind and document."""

    by_place: Mapping[Place, Sequence[Record]]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one kind, or of one part of a kind."""

    what: str
    labels: int
    rows: int
    hits: int
    strict: int
    wrong: Mapping[str, int] | None = None
    """For whole kinds: how many of the hits have a field wrong."""

    @property
    def precision(self) -> float:
        """The share of the rows that are right."""
        return self.hits / max(1, self.rows)

    @property
    def recall(self) -> float:
        """The share of the labels that were found."""
        return self.hits / max(1, self.labels)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / max(1, self.labels + self.rows)

    @property
    def strict_f1(self) -> float:
        """F1 where only hits with every key field right count."""
        return 2 * self.strict / max(1, self.labels + self.rows)

    def as_dict(self) -> dict[str, Any]:
        """Give the figures rounded to three decimals, for JSON."""
        figures: dict[str, Any] = {
            "what": self.what,
            "labels": self.labels,
            "rows": self.rows,
            "hits": self.hits,
            "precision": round(self.precision, 3),
            "recall": round(self.recall, 3),
            "f1": round(self.f1, 3),
            "strict_f1": round(self.strict_f1, 3),
        }
        return figures if self.wrong is None else {**figures, "wrong": dict(self.wrong)}


@dataclass(frozen=True, slots=True)
class Case:
    """One label, one row, or a pair of them with the fields that differ."""

    kind: Kind
    document: str
    label: Record | None
    row: Record | None
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """The figures, and the case behind each."""

    lines: tuple[Line, ...]
    hits: tuple[Case, ...] = field(repr=False)
    misses: tuple[Case, ...] = field(repr=False)
    extra: tuple[Case, ...] = field(repr=False)


def read_labels(paths: Iterable[Path]) -> Labels:
    """Read files of labels, one JSON object a line. Raises `LabelError`."""
    by_place: dict[Place, list[Record]] = {}
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            said = getattr(error, "strerror", None) or error
            raise LabelError(f"{path}: labels cannot be read: {said}") from error
        for number, raw in enumerate(text.splitlines(), start=1):
            if not raw.strip():
                continue
            try:
                record = json.loads(raw)
                place = record["kind"], record["doc"]
            except (ValueError, TypeError, KeyError) as error:
                raise LabelError(f"{path}, line {number}: not a label: {error}") from error
            by_place.setdefault(place, []).append(record)
    return Labels(by_place, tuple(sorted({document for _, document in by_place})))


def read_rows(db: Database, documents: Collection[str]) -> dict[Place, list[Record]]:
    """Read the rows of the views that belong to the given documents."""
    rows: dict[Place, list[Record]] = {}
    for kind, view in VIEW_OF.items():
        for row in db.query(f"SELECT * FROM {view}"):
            if row["document"] in documents:
                rows.setdefault((kind, row["document"]), []).append(row)
    return rows


def score(
    labels: Labels, rows: Mapping[Place, Sequence[Record]], kinds: Sequence[Kind] | None = None
) -> Result:
    """Compare rows with labels, document by document; give figures for the kinds asked for."""
    lines: list[Line] = []
    hits: list[Case] = []
    misses: list[Case] = []
    extra: list[Case] = []
    for kind in kinds or tuple(VIEW_OF):
        of_kind: tuple[list[Case], list[Case], list[Case]] = ([], [], [])
        for document in labels.documents:
            _compare(kind, document, labels, rows, of_kind)
        lines += _lines(kind, *of_kind)
        for every, cases in zip((hits, misses, extra), of_kind, strict=True):
            every.extend(cases)
    return Result(tuple(lines), tuple(hits), tuple(misses), tuple(extra))


def _compare(
    kind: Kind,
    document: str,
    labels: Labels,
    rows: Mapping[Place, Sequence[Record]],
    cases: tuple[list[Case], list[Case], list[Case]],
) -> None:
    """Add the hits, misses and extra rows of one kind in one document to the cases."""
    gold = labels.by_place.get((kind, document), ())
    mine = rows.get((kind, document), ())
    forms = _forms(labels.by_place.get(("party", document), ()), rows.get(("party", document), ()))
    pairs = _pairs(kind, gold, mine)
    hits, misses, extra = cases
    for i, j in pairs:
        wrong = tuple(_WRONG[kind](gold[i], mine[j], forms))
        hits.append(Case(kind, document, gold[i], mine[j], wrong))
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    misses += [Case(kind, document, g, None) for i, g in enumerate(gold) if i not in found]
    extra += [Case(kind, document, None, r) for j, r in enumerate(mine) if j not in used]


# Pairing labels with rows


def _pairs(kind: Kind, gold: Sequence[Record], rows: Sequence[Record]) -> list[tuple[int, int]]:
    """Give pairs of label and row, each used once, the best candidates first."""
    likeness = _party_likeness if kind == "party" else _record_likeness
    candidates = [
        (value, i, j)
        for i, label in enumerate(gold)
        for j, row in enumerate(rows)
        if (value := likeness(kind, label, row)) is not None
    ]
    candidates.sort(key=lambda c: (-c[0], c[1], c[2]))
    used_labels: set[int] = set()
    used_rows: set[int] = set()
    pairs = []
    for _, i, j in candidates:
        if i not in used_labels and j not in used_rows:
            used_labels.add(i)
            used_rows.add(j)
            pairs.append((i, j))
    return pairs


def _party_likeness(kind: Kind, label: Record, row: Record) -> float | None:
    common = _names(label) & _names(row)
    if not common:
        return None
    main = _name_key(row["name"])
    return 2 * (main == _name_key(label["name"])) + (main in _names(label)) + len(common) / 100


def _record_likeness(kind: Kind, label: Record, row: Record) -> float | None:
    if kind == "budget" and not _same_numbers(label, row, ("amount_eur", "amount_max_eur")):
        return None
    if kind == "target" and not (
        _same_numbers(label, row, ("value", "value_max")) and label["unit"] == row["unit"]
    ):
        return None
    evidence = _overlap(label["quote"], row["evidence"])
    if evidence < (_COMMITMENT_OVERLAP if kind == "commitment" else _NUMBER_OVERLAP):
        return None
    same_column = (
        kind == "budget"
        and label["source"] == "table"
        and _overlap(label["column"] or "", row["column_label"] or "") > 0.5
    )
    about = _overlap(_about(label, label["quote"]), _about(row, row["evidence"]))
    return evidence + 2 * about + same_column


def _about(record: Record, evidence: str) -> str:
    """Give the words that tell a record from others with the same evidence."""
    for name in ("action", "indicator", "purpose"):
        if record.get(name):
            return str(record[name])
    return evidence


def _same_numbers(label: Record, row: Record, names: Iterable[str]) -> bool:
    return all(_number(label[name]) == _number(row[name]) for name in names)


def _number(value: Any) -> float | None:
    return None if value is None else round(float(value), 6)


def _overlap(one: str, other: str) -> float:
    a, b = _shingles(one), _shingles(other)
    return len(a & b) / max(1, min(len(a), len(b)))


@lru_cache(maxsize=65536)
def _shingles(text: str) -> frozenset[str]:
    folded = _fold(text)
    return frozenset(folded[i : i + _SHINGLE] for i in range(max(1, len(folded) - _SHINGLE + 1)))


def _fold(text: str) -> str:
    return re.sub(r"[^0-9a-z€%]", "", unicodedata.normalize("NFKD", text).casefold())


def _name_key(name: str) -> str:
    return _fold(re.sub(r"^(de|het|een|'t)\s+", "", (name or "").strip(), flags=re.IGNORECASE))


def _names(party: Record) -> set[str]:
    return {_name_key(name) for name in (party["name"], *_as_list(party["aliases"]))} - {""}


def _as_list(value: Any) -> list[str]:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            value = [value]
    return [each for each in value or () if each]


# Fields that differ


def _wrong_in_party(label: Record, row: Record, forms: Mapping[str, str]) -> Iterable[str]:
    if label["type"] != row["type"]:
        yield "type"
    core = set(label["roles"]) - {"mentioned"}
    if core and not core & set(_as_list(row["roles"])):
        yield "roles"


def _wrong_in_commitment(label: Record, row: Record, forms: Mapping[str, str]) -> Iterable[str]:
    theirs = {forms.get(_name_key(n), _name_key(n)) for n in label["actors"]}
    mine = {forms.get(_name_key(n), _name_key(n)) for n in _as_list(row["actors"])}
    if (theirs or mine) and not theirs & mine:
        yield "actors"
    if _days(label["deadline"]) != _days(row["deadline_edtf"]):
        yield "deadline"
    if label["status"] != row["status"]:
        yield "status"


def _wrong_in_budget(label: Record, row: Record, forms: Mapping[str, str]) -> Iterable[str]:
    if (label["per"] or None) != (row["per"] or None):
        yield "per"
    if _days(label["period"]) != _days(row["period_edtf"]):
        yield "period"
    if bool(label["structural"]) != bool(row["structural"]):
        yield "structural"


def _wrong_in_target(label: Record, row: Record, forms: Mapping[str, str]) -> Iterable[str]:
    if label["nature"] != row["nature"]:
        yield "nature"
    if _days(label["when"]) != _days(row["when_edtf"]):
        yield "when"
    if bool(label["change"]) != bool(row["change"]):
        yield "change"


_WRONG: dict[Kind, Callable[[Record, Record, Mapping[str, str]], Iterable[str]]] = {
    "party": _wrong_in_party,
    "commitment": _wrong_in_commitment,
    "budget": _wrong_in_budget,
    "target": _wrong_in_target,
}


def _forms(labelled: Sequence[Record], found: Sequence[Record]) -> dict[str, str]:
    """Give the labelled main name of each form of a name, of labels and rows alike.

    A row's forms count as forms of the labelled party that one of them is known as.
    """
    main_of: dict[str, str] = {}
    for party in labelled:
        for name in (party["name"], *party["aliases"]):
            main_of[_name_key(name)] = _name_key(party["name"])
    for party in found:
        keys = [_name_key(name) for name in (party["name"], *_as_list(party["aliases"]))]
        known = [main_of[key] for key in keys if key in main_of]
        if known:
            for key in keys:
                main_of.setdefault(key, known[0])
    return main_of


def _days(edtf: str | None) -> tuple[str | None, str | None] | None:
    if not edtf:
        return None
    try:
        return day_range(edtf)
    except ValueError:
        return "unreadable", edtf


# Figures


def _lines(
    kind: Kind, hits: Sequence[Case], misses: Sequence[Case], extra: Sequence[Case]
) -> list[Line]:
    whole = _line(kind, hits, misses, extra)
    wrong = Counter(name for case in hits for name in case.wrong)
    lines = [
        Line(kind, whole.labels, whole.rows, whole.hits, whole.strict, dict(wrong.most_common()))
    ]
    if kind == "party":
        for what, of_part in (("named", _is_named), ("with a role", _has_role)):
            # A hit belongs to the part that its label belongs to, whatever the row says.
            part = (
                [case for case in hits if case.label and of_part(case.label)],
                [case for case in misses if case.label and of_part(case.label)],
                [case for case in extra if case.row and of_part(case.row)],
            )
            lines.append(_line(f"party, {what}", *part))
    if kind == "commitment":
        dated = [case for case in hits if case.label and case.label["deadline"]]
        found = [case for case in dated if "deadline" not in case.wrong]
        rows = sum(bool(case.row and case.row["deadline_edtf"]) for case in (*hits, *extra))
        labels = len(dated) + sum(bool(case.label and case.label["deadline"]) for case in misses)
        lines.append(Line("commitment, dated", labels, rows, len(found), len(found)))
    if kind == "budget":
        for source in ("text", "table"):
            rows = sum(bool(case.row and case.row["source"] == source) for case in (*hits, *extra))
            of_hits = sum(bool(case.label and case.label["source"] == source) for case in hits)
            labels = of_hits + sum(
                bool(case.label and case.label["source"] == source) for case in misses
            )
            lines.append(Line(f"budget, in {source}", labels, rows, of_hits, of_hits))
    return lines


def _line(what: str, hits: Sequence[Case], misses: Sequence[Case], extra: Sequence[Case]) -> Line:
    strict = sum(not case.wrong for case in hits)
    return Line(what, len(hits) + len(misses), len(hits) + len(extra), len(hits), strict)


def _is_named(party: Record) -> bool:
    """Tell a proper name from a group such as `deelnemende scholen`."""
    return any(character.isupper() for character in party["name"])


def _has_role(party: Record) -> bool:
    return bool(set(_as_list(party["roles"])) - {"mentioned"})

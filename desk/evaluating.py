"""The figures of an evaluation, and the cases behind them, as lines of text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Literal

from schemas.scoring import FIELDS, Case, Kind, Line, Result

Show = Literal["misses", "extra", "fields"]


def table_lines(result: Result) -> Iterator[str]:
    """Give a line a kind and part of a kind, then a line a key field."""
    yield f"{'':20} {'labels':>6} {'rows':>6} {'hits':>6}  precision  recall     F1  strict F1"
    for line in result.lines:
        yield (
            f"{line.what:20} {line.labels:6} {line.rows:6} {line.hits:6}      "
            f"{line.precision:.3f}   {line.recall:.3f}  {line.f1:.3f}      {line.strict_f1:.3f}"
        )
    yield ""
    yield f"{'field of the hits':28} right   share"
    for line in result.lines:
        if line.wrong is not None:
            yield from _field_lines(line)


def _field_lines(line: Line) -> Iterator[str]:
    kind: Kind = line.what  # type: ignore[assignment]
    for name in FIELDS[kind]:
        right = line.hits - (line.wrong or {}).get(name, 0)
        share = f"{right / line.hits:.3f}" if line.hits else "    -"
        yield f"{line.what + ', ' + name:28} {right:5}   {share}"


def case_lines(result: Result, show: Show) -> Iterator[str]:
    """Give one line of JSON a case: labels not found, rows too many, or fields that differ."""
    cases = {
        "misses": result.misses,
        "extra": result.extra,
        "fields": tuple(case for case in result.hits if case.wrong),
    }
    for case in cases[show]:
        yield json.dumps(_shown(case), ensure_ascii=False)


def _shown(case: Case) -> dict[str, object]:
    every = {
        "kind": case.kind,
        "document": case.document,
        "wrong": list(case.wrong),
        "label": case.label,
        "row": case.row,
    }
    return {name: value for name, value in every.items() if value}

"""From how sure a rule is to how often such records are right.

The finders weigh their evidence from 0 to 1; these weights order the records
but are no shares. `TABLE` turns a weight into the share of right records among
labelled documents; `python -m training.calibrate` makes it anew, and tells how
well it holds on documents left out (`docs/accuracy.md`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeVar

from extractors.putting_away import TOGETHER, PutAway
from schemas.records import Budget, Commitment, Target

Kind = Literal["commitment", "budget", "target"]
Steps = tuple[tuple[float, float], ...]
"""Lowest weight and share of right records, from low to high."""

R = TypeVar("R", Commitment, Budget, Target)

# table: begin
TABLE: Mapping[Kind, Steps] = {
    "commitment": (
        (0.45, 0.43),
        (0.5, 0.51),
        (0.54, 0.59),
        (0.59, 0.64),
        (0.62, 0.69),
        (0.69, 0.71),
        (0.71, 0.76),
        (0.73, 0.8),
        (0.75, 0.84),
        (0.84, 0.87),
        (0.86, 0.88),
        (0.94, 0.88),
        (0.96, 0.95),
    ),
    "budget": ((0.5, 0.97), (0.93, 0.98), (0.95, 0.99)),
    "target": ((0.55, 0.89), (0.65, 0.96), (0.75, 0.98)),
}
# table: end


def share(kind: Kind, weight: float, table: Mapping[Kind, Steps]) -> float:
    """Give the share of right records at a weight (0 to 1); the weight itself without steps."""
    found = weight
    for lowest, value in table.get(kind, ()):
        if weight >= lowest:
            found = value
    return found


def calibrated(kind: Kind, records: Iterable[R], table: Mapping[Kind, Steps]) -> Sequence[R]:
    """Give records of one kind with shares in the place of weights; without steps as they are."""
    if table.get(kind):
        records = (_weighed(r, share(kind, r.confidence, table)) for r in records)
    return PutAway(records, together=TOGETHER).settled()


def _weighed(record: R, confidence: float) -> R:
    fields = _FIELDS[type(record)]
    return record.model_construct(fields, **{**dict(record), "confidence": confidence})


_FIELDS: Mapping[type, set[str]] = {
    kind: set(kind.model_fields) for kind in (Commitment, Budget, Target)
}
"""One set of names for all records: each has one of its own else, a third of its memory."""

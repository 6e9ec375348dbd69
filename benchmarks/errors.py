"""Count the errors against hand labels by class, largest first.

    python -m benchmarks.errors DB LABELS.jsonl [LABELS.jsonl ...] [--most N]

Extra rows are classed by the rule that made them, wrong fields by what was read
and what the label says, misses by the status or type that the label gives.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from schemas.database import close_database, open_for_reading
from schemas.scoring import Case, Result, read_labels, read_rows, score

_NAMES = {"deadline": "deadline_edtf", "when": "when_edtf", "period": "period_edtf"}
_PLAIN = frozenset({"status", "type", "nature", "per", "change", "structural"})
"""Fields with fixed values, whose confusions are worth counting one by one."""


def classes(result: Result) -> Iterator[tuple[str, str]]:
    """Give a kind and a class of error for every miss, extra row and wrong field."""
    for case in result.misses:
        if case.label is not None:
            said = case.label.get("status") or case.label.get("nature") or case.label.get("type")
            yield case.kind, f"missed, {said or 'any'}"
    for case in result.extra:
        if case.row is not None:
            yield case.kind, f"extra, rule {case.row.get('rule') or case.row.get('type')}"
    for case in result.hits:
        yield from ((case.kind, _confusion(case, field)) for field in case.wrong)


def _confusion(case: Case, field: str) -> str:
    if field not in _PLAIN or case.label is None or case.row is None:
        return f"wrong {field}"
    return f"wrong {field}: {case.row.get(_NAMES.get(field, field))} for {case.label.get(field)}"


def main() -> None:
    """Print a table of classes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("db", type=Path)
    parser.add_argument("labels", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=10, help="classes a kind")
    args = parser.parse_args()
    labels = read_labels(args.labels)
    db = open_for_reading(args.db)
    result = score(labels, read_rows(db, labels.documents))
    close_database(db)
    counts = Counter(classes(result))
    print("| kind | class of error | count |\n| --- | --- | --- |")
    for kind in ("party", "commitment", "budget", "target"):
        of_kind = Counter({what: n for (k, what), n in counts.items() if k == kind})
        for what, n in of_kind.most_common(args.most):
            print(f"| {kind} | {what} | {n} |")


if __name__ == "__main__":
    main()

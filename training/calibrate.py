"""Turn the weights of the rules into shares of right records, from labelled documents.

    python -m training.calibrate LABELS.jsonl [LABELS.jsonl ...] --documents FOLDER [...]

Prints the table for `extractors/finding/calibration.py` and, for
`docs/accuracy.md`, how well a table made from the other documents holds on each
document left out. `--write` puts the table into the module.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from extractors.finding import find_weighed
from extractors.finding.calibration import Kind, Steps, share
from extractors.finding.second_opinion import is_taken
from extractors.language.pipeline import analyse, load
from extractors.reading import read_document
from schemas.records import Budget, Commitment, Target
from schemas.scoring import Labels, read_labels, score
from training.second_opinion import kept
from training.second_opinion import left_out as left_out_of_learning

MODULE = Path(__file__).parent.parent / "extractors" / "finding" / "calibration.py"
KINDS: tuple[Kind, ...] = ("commitment", "budget", "target")
_FEWEST = 25
"""A step holds at least so many records; fewer say too little about a share."""


class Outcome(NamedTuple):
    """One record found, and whether a label bears it out."""

    document: str
    kind: Kind
    weight: float
    right: bool


def outcomes(labels: Labels, folders: Sequence[Path]) -> list[Outcome]:
    """Find the records of every labelled document and compare them with the labels."""
    found: list[Outcome] = []
    for name in labels.documents:
        path = next((f / f"{name}.pdf" for f in folders if (f / f"{name}.pdf").exists()), None)
        if path is None:
            print(f"{name}: no such PDF in the folders given")
            continue
        document = read_document(path, ocr="auto")
        findings = find_weighed(analyse(document, load()))
        texts = {p.index: p.text for p in document.passages}
        rows: dict[tuple[Any, str], list[Any]] = {
            ("commitment", name): [_row(r, texts[r.passage]) for r in findings.commitments],
            ("budget", name): [_row(r, texts[r.passage]) for r in findings.budgets],
            ("target", name): [_row(r, texts[r.passage]) for r in findings.targets],
        }
        result = score(Labels(labels.by_place, (name,)), rows, KINDS)
        for cases, right in ((result.hits, True), (result.extra, False)):
            found += [
                Outcome(name, case.kind, case.row["confidence"], right)  # type: ignore[arg-type]
                for case in cases
                if case.row is not None
            ]
    return found


LEARNED: Kind = "commitment"
"""The kind of which a part is learned: its weights are those on documents left out of that."""


def of_commitments() -> list[Outcome]:
    """Give the candidates taken for commitments, by what other documents taught."""
    documents = kept()
    values = left_out_of_learning(documents, with_weight=True)
    return [
        Outcome(document.name, LEARNED, round(value, 2), candidate.right)
        for document in documents
        for candidate, value in zip(document.candidates, values[document.name], strict=True)
        if is_taken(candidate.weight, value)
    ]


def _row(record: Commitment | Budget | Target, evidence: str) -> dict[str, Any]:
    """Give a record as the contract's views show it, as far as matching needs it."""
    row: dict[str, Any] = {"evidence": evidence, **record.model_dump()}
    if isinstance(record, Commitment):
        row["deadline_edtf"] = record.deadline
    elif isinstance(record, Budget):
        row["amount_eur"] = record.amount_cents / 100
        most = record.amount_max_cents
        row["amount_max_eur"] = None if most is None else most / 100
        row |= {"period_edtf": record.period, "column_label": record.column}
    else:
        row["when_edtf"] = record.when
    return row


def steps(found: Sequence[Outcome]) -> Steps:
    """Pool weights upwards until shares rise and every step has enough records."""
    pools = [[o] for o in sorted(found, key=lambda o: o.weight)]
    merged: list[list[Outcome]] = []
    for pool in pools:
        if merged and pool[0].weight == merged[-1][-1].weight:
            merged[-1] += pool
        else:
            merged.append(pool)
    while len(merged) > 1:
        at = next(
            (
                i
                for i, (low, high) in enumerate(pairwise(merged))
                if len(low) < _FEWEST or len(high) < _FEWEST or _share(low) > _share(high)
            ),
            None,
        )
        if at is None:
            break
        merged[at : at + 2] = [merged[at] + merged[at + 1]]
    return tuple((pool[0].weight, round(_share(pool), 2)) for pool in merged)


def _share(pool: Sequence[Outcome]) -> float:
    """Give the share of right records, drawn a little towards one half."""
    return min(0.99, (sum(o.right for o in pool) + 1) / (len(pool) + 2))


def left_out(found: Sequence[Outcome], kind: Kind) -> Iterator[tuple[float, bool]]:
    """Give each record's share by a table of the other documents, and whether it is right."""
    of_kind = [o for o in found if o.kind == kind]
    for name in sorted({o.document for o in of_kind}):
        table: Mapping[Kind, Steps] = {kind: steps([o for o in of_kind if o.document != name])}
        for outcome in of_kind:
            if outcome.document == name:
                yield share(kind, outcome.weight, table), outcome.right


def main() -> None:
    """Make the table, show it, and say how well it holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="+", type=Path)
    parser.add_argument("--documents", nargs="+", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="put the table into the module")
    args = parser.parse_args()
    found = [o for o in outcomes(read_labels(args.labels), args.documents) if o.kind != LEARNED]
    found += of_commitments()
    lines = ["TABLE: Mapping[Kind, Steps] = {"]
    for kind in KINDS:
        lines.append(f'    "{kind}": {steps([o for o in found if o.kind == kind])},')
    lines.append("}")
    print("\n".join(lines), end="\n\n")
    print("| kind | confidence | records | right |\n| --- | --- | --- | --- |")
    for kind in KINDS:
        pairs = list(left_out(found, kind))
        for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
            within = [right for value, right in pairs if low <= value < high]
            if within:
                right = sum(within) / len(within)
                print(f"| {kind} | {low:.1f} to {min(high, 1):.1f} | {len(within)} | {right:.2f} |")
    if args.write:
        text = MODULE.read_text(encoding="utf-8")
        block = "# table: begin\n" + "\n".join(lines) + "\n# table: end"
        text = re.sub(r"# table: begin\n.*?# table: end", block, text, flags=re.DOTALL)
        MODULE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

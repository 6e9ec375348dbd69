"""Score the pipeline against hand labels, and against the scores kept: `make score`.

Extracts the sample documents of `corpus/`, and the real documents of `../shared`
where they are there, each into a new database; prints the figures in all and a
document, what changed since the scores in `tests/scores.json`, and which records were
gained and lost. Fails where a figure is under its floor. `--update` keeps the new
figures; a floor then rises with its figure, and never falls.

The file kept holds figures and hashes of labels, no text of a document.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import ROOT
from desk.evaluating import table_lines
from desk.progress import Reporter
from pipeline import Options, run
from schemas import database
from schemas.scoring import Labels, Line, Result, read_labels, read_rows, score

KEPT = ROOT / "tests" / "scores.json"
README = ROOT / "README.md"
BEGIN, END = "<!-- figures: make score UPDATE=1 -->", "<!-- end of figures -->"

_SLACK = 0.01
"""How far a figure may fall under the best one kept before it is a failure."""


@dataclass(frozen=True)
class LabelledSet:
    """Documents with hand labels."""

    name: str
    title: str
    documents: Path
    labels: tuple[Path, ...]


@dataclass(frozen=True)
class Scored:
    """What a set's labels say of the records found in its documents."""

    labelled: LabelledSet
    labels: Labels
    result: Result
    documents: Mapping[str, Result]
    unread: int
    """Documents with failures."""


def sets() -> Iterator[LabelledSet]:
    """Give the sets of labelled documents that are there."""
    for name, title, documents, labels in (
        ("corpus", "sample documents", ROOT / "corpus", ROOT / "corpus" / "labels"),
        (
            "shared",
            "real documents",
            ROOT.parent / "shared" / "corpus",
            ROOT.parent / "shared" / "gold",
        ),
    ):
        files = tuple(sorted(labels.glob("*.jsonl")))
        if files:
            yield LabelledSet(name, title, documents, files)
        else:
            print(f"{title}: no labels in {os.path.relpath(labels, ROOT)}; skipped")


def scored(labelled: LabelledSet) -> Scored:
    """Extract a set's documents into a new database, and compare it with their labels."""
    labels = read_labels(labelled.labels)
    path = ROOT / "output" / f"score-{labelled.name}.db"
    path.unlink(missing_ok=True)
    db = database.open_database(path)
    try:
        files = [labelled.documents / f"{document}.pdf" for document in labels.documents]
        with Reporter(quiet=not sys.stderr.isatty()) as report:
            counts = run(db, files, Options(), os.cpu_count() or 1, report)
        rows = read_rows(db, labels.documents)
    finally:
        database.close_database(db)
    by_document = {
        document: score(Labels(labels.by_place, (document,)), rows) for document in labels.documents
    }
    return Scored(labelled, labels, score(labels, rows), by_document, counts.failed)


def figures(result: Result) -> dict[str, dict[str, float]]:
    """Give F1 and strict F1 a line of the table."""
    return {
        line.what: {"f1": round(line.f1, 3), "strict_f1": round(line.strict_f1, 3)}
        for line in result.lines
    }


def keys(labels: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Give each label a key: a hash, so that no text is kept. Equal labels are numbered."""
    seen: Counter[str] = Counter()
    keyed = {}
    for label in labels:
        content = json.dumps(label, sort_keys=True)
        seen[content] += 1
        keyed[hashlib.sha256(f"{content}{seen[content]}".encode()).hexdigest()[:12]] = label
    return keyed


def found_keys(now: Scored) -> set[str]:
    """Give the keys of the labels that were found."""
    return set(keys(case.label for case in now.result.hits if case.label))


def kept_form(now: Scored, before: Mapping[str, Any]) -> dict[str, Any]:
    """Give what is kept of a set's scores; floors rise from those kept before."""
    new = figures(now.result)
    old = before.get("floors", {})
    return {
        "figures": new,
        "floors": {
            what: {
                name: max(old.get(what, {}).get(name, 0.0), _floor(value))
                for name, value in values.items()
            }
            for what, values in new.items()
        },
        "documents": {
            document: {
                line.what: round(line.f1, 3) for line in result.lines if line.wrong is not None
            }
            for document, result in now.documents.items()
        },
        "found": sorted(found_keys(now)),
    }


def _floor(value: float) -> float:
    return max(0.0, math.floor((value - _SLACK) * 1000 + 0.5) / 1000)


def report_lines(now: Scored, before: Mapping[str, Any]) -> Iterator[str]:
    """Say the figures, in all and a document, and what changed since those kept."""
    yield f"\n{now.labelled.title}: {len(now.documents)} documents"
    yield from table_lines(now.result)
    yield f"\n{'F1 a document':46}" + "".join(
        f"{line.what:>16}" for line in now.result.lines if line.wrong is not None
    )
    for document, result in now.documents.items():
        old = before.get("documents", {}).get(document, {})
        yield f"{document:46}" + "".join(
            f"{_f1_and_change(line, old.get(line.what)):>16}"
            for line in result.lines
            if line.wrong is not None
        )
    yield ""
    yield from _changes(figures(now.result), before.get("figures", {}))
    yield from _gained_and_lost(now, before)


def _f1_and_change(line: Line, old: float | None) -> str:
    if not line.labels + line.rows:
        return "-"
    new = round(line.f1, 3)
    return f"{new:.3f}" if old in (None, new) else f"({new - old:+.3f}) {new:.3f}"


def _changes(new: Mapping[str, Any], old: Mapping[str, Any]) -> Iterator[str]:
    for what, values in new.items():
        for name, value in values.items():
            before = old.get(what, {}).get(name)
            if before is not None and before != value:
                yield f"{what}, {name}: {before:.3f} → {value:.3f} ({value - before:+.3f})"


def _gained_and_lost(now: Scored, before: Mapping[str, Any]) -> Iterator[str]:
    if "found" not in before:
        return
    every = keys(label for labels in now.labels.by_place.values() for label in labels)
    found, kept = found_keys(now), set(before["found"])
    for sign, changed in (("+", found - kept), ("-", kept - found)):
        for key, label in every.items():
            if key in changed:
                yield f"{sign} {label['kind']} {label['doc']}: {_shown(label)}"


def _shown(label: Mapping[str, Any]) -> str:
    about = label.get("name") or label.get("action") or label.get("indicator") or label["quote"]
    number = label.get("amount_eur", label.get("value"))
    return str(about)[:90] + ("" if number is None else f" ({number:,})")


def under_floor(now: Mapping[str, Any], before: Mapping[str, Any]) -> Iterator[str]:
    """Say which figures are under their floors."""
    for what, floors in before.get("floors", {}).items():
        for name, floor in floors.items():
            value = now.get(what, {}).get(name, 0.0)
            if value < floor:
                yield f"{what}, {name}: {value:.3f} is under its floor of {floor:.3f}"


def readme_block(kept: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """Give the figures kept as the README's table."""
    lines = [
        "| F1 (strict F1: every key field right) | "
        + " | ".join(f"{titles[name]} ({len(kept[name]['documents'])})" for name in kept)
        + " |",
        "| --- |" + " --- |" * len(kept),
    ]
    for what in next(iter(kept.values()))["figures"]:
        cells = (kept[name]["figures"][what] for name in kept)
        values = " | ".join(f"{cell['f1']:.2f} ({cell['strict_f1']:.2f})" for cell in cells)
        lines.append(f"| {what} | {values} |")
    return "\n".join(lines)


def write_readme(block: str) -> None:
    """Put the table between the README's marks."""
    text = README.read_text(encoding="utf-8")
    pattern = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    README.write_text(pattern.sub(lambda _: f"{BEGIN}\n{block}\n{END}", text), encoding="utf-8")


def main() -> int:
    """Score, compare, and keep the scores if asked; 1 if a figure is under its floor."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--update", action="store_true", help="keep the new scores")
    update = parser.parse_args().update
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    fallen: list[str] = []
    titles = {"corpus": "sample documents", "shared": "real documents"}
    for labelled in sets():
        now = scored(labelled)
        before = kept.get(labelled.name, {})
        print("\n".join(report_lines(now, before)))
        fallen += [f"{labelled.title}: {line}" for line in under_floor(figures(now.result), before)]
        if now.unread:
            fallen.append(f"{labelled.title}: {now.unread} documents with failures; nothing kept")
        elif update:
            kept[labelled.name] = kept_form(now, before)
    if update:
        KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        write_readme(readme_block(kept, titles))
    print("\n".join(fallen))
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())

"""Teach the second opinion on commitments, and say whether it is worth having.

    python -m training.second_opinion [LABELS.jsonl ... --documents FOLDER ... --group NAME]
                                      [--without PDF ...] [--write]

Every candidate clause of the labelled documents is described (`commitment_features`) and
kept in `training/clauses.jsonl.gz`, with whether a label bears it out; what is kept of other
documents stays. A logistic regression (scikit-learn, `[training]` extra) learns from all of
it. Printed are F1 of the rules alone, the learned part alone and both, by group of documents,
each document judged by what was learned from all others; and how well the chances hold.
`--write` puts the weights into `extractors/finding/second_opinion.json`.

The file of clauses holds features only, no text: some of the documents are not ours to publish.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from extractors.finding import second_opinion
from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_speakers import find_speakers
from extractors.finding.commitments import described_candidates
from extractors.finding.facts import document_day, find_facts
from extractors.finding.parties import PartyIndex, find_parties
from extractors.finding.second_opinion import ACCEPTED, BY_RULES, both, is_taken
from extractors.finding.title_years import day_of_title
from extractors.language.pipeline import analyse, load
from extractors.reading import read_document
from schemas.scoring import Labels, read_labels, score

CLAUSES = Path(__file__).parent / "clauses.jsonl.gz"
MODULE = Path(second_opinion.__file__).parent
_FEWEST = 5
"""A feature that fewer candidates have teaches nothing."""
_STRICTNESS = 0.3
"""Inverse strength of regularisation; chosen by documents left out, from .03, .1, .3 and 1."""


class Described(NamedTuple):
    """A candidate, its weight by the rules, its features, and whether a label bears it out."""

    weight: float
    features: dict[str, float]
    right: bool


class Document(NamedTuple):
    """The candidates of a labelled document, and how many commitments labels hold of it."""

    group: str
    name: str
    labels: int
    candidates: tuple[Described, ...]


def described(group: str, name: str, path: Path, labels: Labels) -> Document:
    """Describe the candidates of one labelled document."""
    document = read_document(path, ocr="auto")
    analysis = analyse(document, load())
    facts = find_facts(document)
    parties = find_parties(analysis, facts)
    index = PartyIndex(analysis, parties)
    speakers = find_speakers(analysis, facts, parties, index)
    actors = ActorFinder(index, speakers, parties)
    anchor = document_day(facts) or day_of_title(document)
    candidates = list(described_candidates(analysis, facts, actors, anchor))
    rows: list[dict[str, Any]] = []
    for number, (candidate, _, _) in enumerate(candidates):
        text = analysis.passages[candidate.passage].passage.text
        action = text[candidate.start : candidate.end]
        row = {"evidence": text, "action": action, "actors": [], "deadline_edtf": None}
        rows.append({"number": number, "status": None, **row})
    result = score(Labels(labels.by_place, (name,)), {("commitment", name): rows}, ["commitment"])
    right = {case.row["number"] for case in result.hits if case.row is not None}
    found = tuple(
        Described(weight, dict(features), number in right)
        for number, (_, weight, features) in enumerate(candidates)
    )
    return Document(group, name, len(labels.by_place.get(("commitment", name), ())), found)


def kept() -> list[Document]:
    """Read the clauses described before."""
    if not CLAUSES.exists():
        return []
    documents: list[Document] = []
    with gzip.open(CLAUSES, "rt", encoding="utf-8") as lines:
        for line in lines:
            held = json.loads(line)
            candidates = tuple(
                Described(c["weight"], dict.fromkeys(c["is"], 1.0) | c["has"], c["right"])
                for c in held["candidates"]
            )
            documents.append(Document(held["group"], held["document"], held["labels"], candidates))
    return documents


def keep(documents: Iterable[Document]) -> None:
    """Write the clauses, a document a line."""
    lines = []
    for document in sorted(documents, key=lambda d: (d.group, d.name)):
        candidates = [
            {
                "weight": c.weight,
                "right": c.right,
                "is": [name for name, value in c.features.items() if value == 1],
                "has": {name: round(v, 3) for name, v in c.features.items() if v != 1},
            }
            for c in document.candidates
        ]
        held = {"group": document.group, "document": document.name, "labels": document.labels}
        lines.append(json.dumps({**held, "candidates": candidates}, ensure_ascii=False) + "\n")
    CLAUSES.write_bytes(gzip.compress("".join(lines).encode(), mtime=0))


class Taught(NamedTuple):
    """A model and the names of what it looks at."""

    names: DictVectorizer
    model: LogisticRegression

    def chances(self, candidates: Sequence[Described], *, with_weight: bool) -> list[float]:
        """Give each candidate's chance of being a commitment, 0 to 1."""
        inputs = [_inputs(c, with_weight) for c in candidates]
        return [float(p) for p in self.model.predict_proba(self.names.transform(inputs))[:, 1]]


def taught(candidates: Sequence[Described], *, with_weight: bool) -> Taught:
    """Learn from candidates which of them labels bear out."""
    inputs = [_inputs(c, with_weight) for c in candidates]
    often = Counter(name for features in inputs for name in features)
    inputs = [{n: v for n, v in features.items() if often[n] >= _FEWEST} for features in inputs]
    names = DictVectorizer(sparse=False)
    model = LogisticRegression(C=_STRICTNESS, solver="liblinear", random_state=0, max_iter=1000)
    model.fit(names.fit_transform(inputs), [c.right for c in candidates])
    return Taught(names, model)


def _inputs(candidate: Described, with_weight: bool) -> dict[str, float]:
    return {n: v for n, v in candidate.features.items() if with_weight or n != "weight"}


def left_out(documents: Sequence[Document], *, with_weight: bool) -> dict[str, list[float]]:
    """Give what was learned of all other documents says of each document's candidates.

    With the weight of the rules, they have their own say besides, as in `chance`.
    """
    found: dict[str, list[float]] = {}
    for document in documents:
        others = [c for d in documents if d.name != document.name for c in d.candidates]
        model = taught(others, with_weight=with_weight)
        some = document.candidates
        learned = model.chances(some, with_weight=with_weight) if some else []
        found[document.name] = (
            [both(c.weight, chance) for c, chance in zip(some, learned, strict=True)]
            if with_weight
            else learned
        )
    return found


Takes = Callable[[float, float], bool]
"""Whether a candidate is taken, by its weight by the rules and what else is said of it."""


def f1(documents: Sequence[Document], chances: dict[str, list[float]], takes: Takes) -> float:
    """Give F1 over documents, of the candidates that are taken."""
    taken = [
        candidate.right
        for document in documents
        for candidate, value in zip(document.candidates, chances[document.name], strict=True)
        if takes(candidate.weight, value)
    ]
    labels = sum(document.labels for document in documents)
    return 2 * sum(taken) / (len(taken) + labels)


def main() -> None:
    """Describe, teach, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="*", type=Path)
    parser.add_argument("--documents", nargs="+", type=Path, default=[])
    parser.add_argument("--group", default="real", help="what these documents are called together")
    parser.add_argument(
        "--without", nargs="+", type=Path, default=[], help="PDFs that hold no commitment at all"
    )
    parser.add_argument("--write", action="store_true", help="put the weights into the module")
    args = parser.parse_args()
    documents = {d.name: d for d in kept()}
    if args.labels:
        labels = read_labels(args.labels)
        for name in labels.documents:
            path = next((p for f in args.documents if (p := f / f"{name}.pdf").exists()), None)
            if path is None:
                print(f"{name}: no such PDF in the folders given")
            else:
                documents[name] = described(args.group, name, path, labels)
    for path in args.without:
        documents[path.stem] = described(args.group, path.stem, path, Labels({}, ()))
    if args.labels or args.without:
        keep(documents.values())
    # Taught from the file, so that the weights are those that anybody makes from it.
    taught_from = kept()
    _report(taught_from)
    if args.write:
        _write([c for d in taught_from for c in d.candidates])


def _report(documents: Sequence[Document]) -> None:
    learned = left_out(documents, with_weight=False)
    together = left_out(documents, with_weight=True)
    candidates = sum(len(d.candidates) for d in documents)
    print(f"{len(documents)} documents, {sum(d.labels for d in documents)} labels, ", end="")
    print(f"{candidates} candidates; F1 on documents left out")
    print("| documents | rules alone | learned alone | both |\n| --- | --- | --- | --- |")
    groups = sorted({d.group for d in documents})
    for group in (*groups, "all"):
        some = [d for d in documents if group in {d.group, "all"}]
        columns: tuple[tuple[dict[str, list[float]], Takes], ...] = (
            (together, lambda weight, _: weight >= BY_RULES),
            (learned, lambda _, value: value >= ACCEPTED),
            (together, is_taken),
        )
        cells = " | ".join(f"{f1(some, chances, takes):.3f}" for chances, takes in columns)
        print(f"| {group}, {len(some)} | {cells} |")
    print("\n| confidence | candidates | right |\n| --- | --- | --- |")
    pairs = [
        (value, candidate.right)
        for document in documents
        for candidate, value in zip(document.candidates, together[document.name], strict=True)
        if is_taken(candidate.weight, value)
    ]
    for low, high in ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        within = [right for value, right in pairs if low <= value < high]
        right = sum(within) / max(1, len(within))
        print(f"| {low:.1f} to {min(high, 1):.1f} | {len(within)} | {right:.2f} |")


def _write(candidates: Sequence[Described]) -> None:
    model = taught(candidates, with_weight=True)
    names = model.names.get_feature_names_out()
    weights = {str(n): round(float(w), 3) for n, w in zip(names, model.model.coef_[0], strict=True)}
    held = {
        "intercept": round(float(model.model.intercept_[0]), 3),
        "weights": {name: weights[name] for name in sorted(weights) if weights[name]},
    }
    text = json.dumps(held, ensure_ascii=False, indent=1) + "\n"
    (MODULE / second_opinion.WEIGHTS).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

"""Ask whether a learned second opinion chooses commitments better than the rules.

    python -m training.second_opinion LABELS.jsonl [...] --documents FOLDER [...]

Every candidate clause is described by its rule, subject, tense, voice, main verb,
marks and the rules' own weight; a logistic regression (scikit-learn, `[training]`
extra) learns from the other documents which candidates labels bear out, and
judges the document left out. Prints F1 of rules alone, learned alone (without
the weight) and both, each at its best threshold for all documents together.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_candidates import find_candidates
from extractors.finding.commitment_confidence import confidence_of
from extractors.finding.commitment_model import Candidate
from extractors.finding.commitment_speakers import find_speakers
from extractors.finding.commitments import is_ahead
from extractors.finding.facts import document_day, find_facts
from extractors.finding.parties import PartyIndex, find_parties
from extractors.language.pipeline import analyse, load
from extractors.reading import read_document
from schemas.scoring import Labels, read_labels, score

THRESHOLDS = [x / 100 for x in range(30, 70, 5)]


class Described(NamedTuple):
    """A candidate, what can be learned from, and whether a label bears it out."""

    document: str
    weight: float
    features: dict[str, float]
    right: bool


def described(name: str, path: Path, labels: Labels) -> list[Described]:
    """Give the candidates of one labelled document."""
    document = read_document(path, ocr="auto")
    analysis = analyse(document, load())
    facts = find_facts(document)
    parties = find_parties(analysis, facts)
    index = PartyIndex(analysis, parties)
    actors = ActorFinder(index, find_speakers(analysis, facts, parties, index), parties)
    candidates = list(find_candidates(analysis, actors))
    rows: list[dict[str, Any]] = []
    for number, candidate in enumerate(candidates):
        text = analysis.passages[candidate.passage].passage.text
        action = text[candidate.start : candidate.end]
        row = {"evidence": text, "action": action, "actors": [], "deadline_edtf": None}
        rows.append({"number": number, "status": None, **row})
    result = score(Labels(labels.by_place, (name,)), {("commitment", name): rows}, ["commitment"])
    right = {case.row["number"] for case in result.hits if case.row is not None}
    day = document_day(facts)
    weights = [confidence_of(c, facts.kind, ahead=is_ahead(c, day)) for c in candidates]
    return [
        Described(name, weight, features(candidate, facts.kind), number in right)
        for number, (candidate, weight) in enumerate(zip(candidates, weights, strict=True))
    ]


def features(candidate: Candidate, kind: str) -> dict[str, float]:
    """Describe a candidate by what the rules see of it."""
    clause = candidate.clause
    names = [
        f"rule={candidate.rule}",
        f"subject={candidate.actors.kind}",
        f"rule+subject={candidate.rule}+{candidate.actors.kind}",
        f"relation={clause.relation}",
        f"tense={clause.tense}",
        f"voice={clause.voice}",
        f"lemma={clause.lemma}",
        f"document={kind}",
        f"rule+document={candidate.rule}+{kind}",
        f"date={candidate.deadline.date_class if candidate.deadline is not None else 'none'}",
        *(f"mark={mark}" for mark in candidate.marks),
        *(f"modal={modal}" for modal in clause.modals),
    ]
    return dict.fromkeys(names, 1.0)


def judged(data: Sequence[Described], *, with_weight: bool) -> list[float]:
    """Give each candidate's probability by a model of the other documents."""

    def inputs(item: Described) -> dict[str, float]:
        odds = math.log(item.weight / (1 - item.weight))
        return item.features | ({"weight": 3 * odds} if with_weight else {})

    found = [0.0] * len(data)
    for name in sorted({d.document for d in data}):
        rest = [d for d in data if d.document != name]
        vectors = DictVectorizer()
        model = LogisticRegression(C=0.1, max_iter=3000)
        model.fit(vectors.fit_transform([inputs(d) for d in rest]), [d.right for d in rest])
        here = [i for i, d in enumerate(data) if d.document == name]
        shares = model.predict_proba(vectors.transform([inputs(data[i]) for i in here]))[:, 1]
        for i, value in zip(here, shares, strict=True):
            found[i] = float(value)
    return found


def best_f1(data: Sequence[Described], values: Sequence[float], labels: int) -> tuple[float, float]:
    """Give the best F1 and its threshold."""

    def f1(threshold: float) -> float:
        kept = [d for d, value in zip(data, values, strict=True) if value >= threshold]
        return 2 * sum(d.right for d in kept) / (len(kept) + labels)

    return max((f1(threshold), threshold) for threshold in THRESHOLDS)


def main() -> None:
    """Print the three figures as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="+", type=Path)
    parser.add_argument("--documents", nargs="+", type=Path, required=True)
    args = parser.parse_args()
    labels = read_labels(args.labels)
    data: list[Described] = []
    labelled = 0
    for name in labels.documents:
        path = next(
            (f / f"{name}.pdf" for f in args.documents if (f / f"{name}.pdf").exists()), None
        )
        if path is not None:
            data += described(name, path, labels)
            labelled += len(labels.by_place.get(("commitment", name), ()))
    found = [
        ("rules alone", [d.weight for d in data]),
        ("learned alone", judged(data, with_weight=False)),
        ("both", judged(data, with_weight=True)),
    ]
    print(f"{labelled} labels, {len(data)} candidates, {sum(d.right for d in data)} of them right")
    print("| | F1 | threshold |\n| --- | --- | --- |")
    for what, values in found:
        f1, threshold = best_f1(data, values, labelled)
        print(f"| {what} | {f1:.3f} | {threshold:.2f} |")


if __name__ == "__main__":
    main()

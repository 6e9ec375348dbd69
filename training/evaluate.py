"""Score a Dutch pipeline on raw text against annotated test sets.

python -m training.evaluate MODEL TEST.spacy [TEST.spacy ...]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.training import Example

FIGURES = (
    "token_acc", "pos_acc", "tag_acc", "morph_acc", "dep_uas", "dep_las", "lemma_acc", "sents_f",
    "ents_f",
)  # fmt: skip


def main() -> None:
    """Print one line of figures (percent) for each test set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("tests", nargs="+", type=Path)
    args = parser.parse_args()
    nlp = spacy.load(args.model)
    print("test", *FIGURES, sep="\t")
    for path in args.tests:
        docs = DocBin().from_disk(path).get_docs(nlp.vocab)
        scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in docs])
        figures = [scores.get(name) for name in FIGURES]
        print(path.stem, *("" if f is None else f"{100 * f:.1f}" for f in figures), sep="\t")


if __name__ == "__main__":
    main()

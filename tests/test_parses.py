"""What the parses of a document keep, and what they let go."""

from __future__ import annotations

import numpy as np
import spacy
from party_helpers import document
from spacy.language import Language
from spacy.tokens import Doc

from extractors.language.parsing import DocumentParses
from extractors.language.pipeline import analyse, load

SENTENCE = "De gemeente Hengelo legt in 2012 een nieuwe weg aan."


def test_vectors_are_let_go_and_nothing_else() -> None:
    parse = analyse(document(SENTENCE), load()).passages[0].parse
    whole = load()(SENTENCE)
    assert whole.tensor.size > 0
    assert parse.doc.tensor.size == 0
    assert [(t.pos_, t.dep_, t.head.i, t.lemma_) for t in parse.doc] == [
        (t.pos_, t.dep_, t.head.i, t.lemma_) for t in whole
    ]
    assert [(e.text, e.label_) for e in parse.named.ents] == [
        (e.text, e.label_) for e in whole.ents
    ]


class _Vectors:
    """Gives vectors to the components named."""

    def __init__(self, *names: str) -> None:
        self.listening_components = list(names)

    def __call__(self, doc: Doc) -> Doc:
        doc.tensor = np.ones((len(doc), 2), dtype="float32")
        return doc


def _with_recogniser(listening: str) -> Language:
    nlp = spacy.blank("nl")
    recogniser = nlp.create_pipe("ner")
    nlp._components = [("tok2vec", _Vectors(listening)), ("ner", recogniser)]
    return nlp


def test_vectors_stay_for_a_recogniser_that_uses_them() -> None:
    for listening, kept in (("ner", True), ("parser", False)):
        parses = DocumentParses(_with_recogniser(listening), [SENTENCE], ())
        parses.parse(0)
        assert bool(parses.docs[0].tensor.size) == kept

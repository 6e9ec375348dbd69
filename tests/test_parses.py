"""What the parses of a document keep, and what they let go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.lang.lex_attrs import word_shape
from spacy.language import Language
from spacy.ml.models.tok2vec import (
    CharacterEmbed,
    MaxoutWindowEncoder,
    MultiHashEmbed,
    build_Tok2Vec_model,
)
from spacy.tokens import Doc, Token
from thinc.api import Model

from extractors.finding import find_all
from extractors.language import parsing
from extractors.language.parsing import Component, DocumentParses, recognised_together
from extractors.language.pipeline import SHIPPED, analyse, load
from extractors.language.quick_tokens import shape
from extractors.language.quick_vectors import quick_vectors
from extractors.language.tokens import Doc as Words
from extractors.language.tokens import Token as Word
from extractors.reading import read_document

CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*.pdf"))

SENTENCE = "De gemeente Hengelo legt in 2012 een nieuwe weg aan."


OPEN = {"ADJ", "ADV", "AUX", "INTJ", "NOUN", "PROPN", "VERB", "X"}
"""Parts of speech that rules may ask for a lemma."""


def _lemma(token: Token | Word) -> str | None:
    return token.lemma_ if token.pos_ in OPEN else None


def test_vectors_are_let_go_and_nothing_else() -> None:
    parses = DocumentParses(load(), [SENTENCE], ())
    whole = load()(SENTENCE)
    assert whole.tensor.size > 0
    assert parses.parsed(0).tensor.size == 0
    assert [(t.pos_, t.dep_, t.head.i, _lemma(t)) for t in parses.parsed(0)] == [
        (t.pos_, t.dep_, t.head.i, _lemma(t)) for t in whole
    ]
    parses.recognise([0])
    assert [(e.text, e.label_) for e in parses.parsed(0).ents] == [
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
        assert bool(parses.parsed(0).tensor.size) == kept


TEXTS = (
    SENTENCE,
    "",
    "Minister Schultz van Haegen betaalt 's-Hertogenbosch € 3 mln., enz.",
    "LETTERHEAD",
    *(
        f"De provincie Gelderland wil in {year} {year} woningen bouwen."
        for year in range(2011, 2020)
    ),
)
ATTRIBUTES = [
    *("ORTH", "NORM", "SPACY", "IDX", "TAG", "POS", "MORPH", "LEMMA"),
    *("HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"),
]


def _said(parses: DocumentParses) -> list[list[list[int]]]:
    return [parses.parsed(i).to_array(ATTRIBUTES).tolist() for i in range(len(TEXTS))]


def test_packed_parses_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    every = range(len(TEXTS))
    loose = DocumentParses(load(), TEXTS, [3])
    parsed, words = _said(loose), [loose.words(i) for i in every]
    assert all(loose.words(i) is words[i] for i in every)
    named = [loose.named(i) for i in every]
    assert all(named[i] is words[i] for i in every)
    recognised = _said(loose)
    assert parsed != recognised
    monkeypatch.setattr(parsing, "LOOSE", 1)
    # Some values get numbers that need more than two bytes.
    monkeypatch.setattr(parsing, "_MOST_VALUES", 5)
    tight = DocumentParses(load(), TEXTS, [3])
    first = tight.words(0)
    assert _said(tight) == parsed
    assert tight.words(0) is not first
    tight.recognise(every)
    assert _said(tight) == recognised
    assert [[_asked(t) for t in tight.words(i)] for i in every] == [
        [_asked(t) for t in doc] for doc in words
    ]
    assert [tight.words(i).is_parsed for i in (2, 3)] == [True, False]


ASKED = (
    *("i", "idx", "text", "text_with_ws", "lower_", "pos_", "tag_", "dep_", "ent_type_"),
    *("is_punct", "is_space", "is_lower", "is_alpha", "is_digit"),
)
KIN = ("children", "lefts", "rights", "ancestors", "subtree")


def _asked(token: Token | Word) -> list[Any]:
    """Give all that the finders ask of a word."""
    kin = [[other.i for other in getattr(token, name)] for name in KIN]
    places = (token.head.i, token.left_edge.i, token.right_edge.i, bool(token.is_sent_start))
    return [
        *(getattr(token, name) for name in ASKED),
        str(token.morph).strip("_"),
        _lemma(token),
        kin,
        places,
    ]


def _spans(doc: Doc | Words) -> list[Any]:
    """Give what the words between any two characters are, and which leads them."""
    places = range(len(doc.text) + 1)
    found = [
        doc.char_span(start, end, alignment_mode=mode)
        for mode in ("strict", "expand")
        for start in places
        for end in places[start + 1 :]
    ]
    return [
        span and (span.start, span.end, span.start_char, span.end_char, span.text, span.root.i)
        for span in found
        if span is None or len(span)
    ]


def test_words_are_those_of_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "mend", lambda words: words)
    texts = (
        *TEXTS,
        " Samen  met  de gemeente.  ",
        "Partijen, te weten het Rijk en de provincies, die in 2009 hebben getekend, stellen vast"
        " dat de minister, zoals toegezegd, de Kamer zal informeren. Dat is gebeurd.",
    )
    parses = DocumentParses(load(), texts, [3])
    for number in range(len(texts)):
        words = parses.named(number)
        spacys = parses.parsed(number)
        assert [_asked(word) for word in words] == [_asked(token) for token in spacys]
        assert _spans(words) == _spans(spacys)


def test_each_passage_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LOOSE", 1)
    through: list[tuple[bool, int]] = []
    run = DocumentParses.run

    def noted(self: DocumentParses, components: Sequence[Any], chosen: Sequence[int]) -> None:
        through.extend((components is self.parsers, i) for i in chosen)
        run(self, components, chosen)

    monkeypatch.setattr(DocumentParses, "run", noted)
    parses = list(DocumentParses(load(), TEXTS, [3]))
    for _ in range(2):
        for parse in parses:
            assert parse.doc.text == parse.named.text
    assert Counter(through) == Counter(
        (parser, i) for parser in (True, False) for i in range(len(TEXTS)) if i != 3
    )


@pytest.mark.parametrize("path", CORPUS[:4], ids=lambda path: path.stem)
def test_packing_changes_no_finding(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = read_document(path, "never")
    found = find_all(analyse(read, load()))
    assert found.commitments
    monkeypatch.setattr(parsing, "LOOSE", 1)
    assert find_all(analyse(read, load())) == found


def test_quick_layers_give_what_spacy_gives() -> None:
    texts = [SENTENCE, "", *([""] * 40), "Het Rijk betaalt.", *([SENTENCE] * 40)]
    slow, quick = spacy.load(SHIPPED), load()
    parses = DocumentParses(quick, texts, ())
    for text, parse in zip(texts, parses, strict=True):
        whole, doc = slow(text), parse.named
        assert [(t.pos_, t.tag_, t.dep_, t.head.i, _lemma(t), t.ent_type_) for t in doc] == [
            (t.pos_, t.tag_, t.dep_, t.head.i, _lemma(t), t.ent_type_) for t in whole
        ]


def test_quick_vectors_are_those_of_spacy() -> None:
    texts = [SENTENCE, "", *TEXTS, *([SENTENCE] * 40), "Ja"]
    slow, quick = spacy.load(SHIPPED), load()
    layers = [
        (nlp.get_pipe("tok2vec").model, nlp.get_pipe("ner").model.get_ref("tok2vec"))
        for nlp in (slow, quick)
    ]
    for spacys, own in zip(*layers, strict=True):
        given = [
            np.concatenate(model.predict([nlp.make_doc(text) for text in texts]))
            for model, nlp in ((spacys, slow), (own, quick))
        ]
        assert given[0].dtype == given[1].dtype
        np.testing.assert_allclose(given[1], given[0], atol=2e-4)


HASHED = MultiHashEmbed(12, ["NORM", "SHAPE"], [50, 20], include_static_vectors=False)
LETTERS = CharacterEmbed(12, 50, nM=8, nC=4, include_static_vectors=False)
OF_THREE, OF_FIVE = (MaxoutWindowEncoder(12, size, 2, 2) for size in (1, 2))


@pytest.mark.parametrize(
    ("embed", "encode", "is_ours"),
    [
        (HASHED, OF_THREE, True),
        (HASHED, OF_FIVE, False),
        (HASHED, MaxoutWindowEncoder(12, 1, 2, 1), False),
        (LETTERS, OF_THREE, False),
    ],
)
def test_only_layers_of_one_form_become_ours(
    embed: Model[Any, Any], encode: Model[Any, Any], *, is_ours: bool
) -> None:
    nlp = spacy.blank("nl")
    doc = nlp.make_doc(SENTENCE)
    model = build_Tok2Vec_model(embed.copy(), encode.copy())
    model.initialize([doc])
    before = model.predict([doc])[0]
    own = quick_vectors(*model.layers)
    assert (own is not None) == is_ours
    if own is not None:
        np.testing.assert_allclose(own.predict([doc])[0], before, atol=1e-5)


def test_quick_tokens_are_those_that_spacy_cuts() -> None:
    texts = [
        *(p.text for path in CORPUS for p in read_document(path, "never").passages),
        "Zie www.voorbeeld.nl/a-b, 't Hof (b.v. nr. 3/4): € 1.000,-; o.a. CO2-arm… 5%",
    ]
    slow, quick = spacy.load(SHIPPED), load()
    asked = ("text", "whitespace_", "norm_", "shape_", "is_punct", "is_space", "is_alpha")
    for text in texts:
        cut, own = (
            [[getattr(token, name) for name in (*asked, "is_digit", "is_lower")] for token in doc]
            for doc in (slow.make_doc(text), quick.make_doc(text))
        )
        assert own == cut


def test_letters_part_no_word_of_the_shipped_pipeline() -> None:
    letters = "".join(filter(str.isalpha, map(chr, range(0x3000))))
    parts = spacy.load(SHIPPED).tokenizer.infix_finditer
    assert list(parts(letters + letters.swapcase())) == []
    assert list(parts(f"{letters}...{letters}")) != []


def test_shapes_are_those_that_spacy_tells() -> None:
    words = [
        *("a", "de", "Rijk", "gemeente", "Gemeente", "CO2", "ICT", "McDonald", "'s", "12", "é"),
        *(
            "Één",
            "ǅ",
            "ǅabc",
            "ª",
            "Aª",
            "漢字",
            "x" * 99,
            "x" * 100,
            "X" + "x" * 99,
            "aB",
            "",
            "-",
        ),
    ]
    assert [shape(word) for word in words] == [word_shape(word) for word in words]


def test_passages_are_recognised_together_and_only_those_asked_for() -> None:
    texts = ["De gemeente Hengelo betaalt.", "Dat is zo.", "Zwolle doet mee."]
    parses = DocumentParses(load(), texts, ())
    runs: list[list[int]] = []
    through = parses.run

    def noted(components: Sequence[Component], chosen: Sequence[int]) -> None:
        if components is parses.recognisers:
            runs.append(list(chosen))
        through(components, chosen)

    parses.run = noted  # type: ignore[method-assign]
    given = recognised_together(
        list(parses), lambda n, parse: "" if n == 1 else parse.named[-2].ent_type_
    )
    assert runs == [[0, 2]]
    assert given == ["", "", parses.named(2)[-2].ent_type_]

"""Sentences put together for training: their trees, their agreement, and what is held out."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from random import Random

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline._parser_internals.nonproj import contains_cycle, is_nonproj_tree
from spacy.tokens import Doc, DocBin

from extractors.language.pipeline import SHIPPED
from training.constructions import constructions, verbs
from training.phrases import Phrase, Word, joined, of_treebanks
from training.pipeline import CONTINUED, assemble, mean, with_trees
from training.recombining import Stock, documents, sentence, stocks

TABLE = tomllib.loads(
    (Path(__file__).parent.parent / "training/promises.toml").read_text(encoding="utf-8")
)
NEWS = (
    "De oude bakker verkocht gisteren twee zoete broden in een kleine winkel.",
    "De jonge vissers herstelden de gescheurde netten na de storm.",
    "Later schilderde een buurman de scheve schutting met verf uit de schuur.",
    "“Het natte gras” werd door de koeien gegeten.",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(SHIPPED)


@pytest.fixture(scope="module")
def both(nlp: Language) -> tuple[Stock, Stock]:
    news = [nlp(text) for text in NEWS]
    return stocks(nlp, news, news)


def _text(rows: str, nlp: Language, who: Phrase, what: Phrase, verb: str) -> str:
    """The only sentence that one construction, one verb and one phrase in each slot can make."""
    phrases = {"subject": [[who]], "object": [[what]]}
    table = verbs(TABLE["verbs"] + TABLE["held_out_verbs"])
    (one,) = (row for row in table if row.infinitive == verb)
    stock = Stock(constructions(rows, nlp), [one], phrases)
    return " ".join(word.form for word in sentence(stock, Random(1)).words)


def _phrase(*forms: str, plural: bool = False) -> Phrase:
    last = len(forms) - 1
    return Phrase(
        tuple(Word(form, "N", "NOUN") for form in forms),
        tuple(None if i == last else last for i in range(len(forms))),
        ("det",) * last + ("obj",),
        plural,
    )


def test_every_construction_makes_projective_trees_with_one_root(both: tuple[Stock, Stock]) -> None:
    for construction in both[0].constructions:
        for seed in range(12):
            made = sentence(both[0]._replace(constructions=[construction]), Random(seed))
            size = len(made.words)
            assert len(made.heads) == len(made.relations) == size
            assert all(0 <= head < size for head in made.heads), made
            roots = [i for i, head in enumerate(made.heads) if head == i]
            assert [i for i, relation in enumerate(made.relations) if relation == "ROOT"] == roots
            assert len(roots) == 1, made
            assert not contains_cycle(made.heads), made
            assert not is_nonproj_tree(made.heads), made
            assert "" not in made.relations
            assert all(word.tag and word.pos for word in made.words)


def test_every_construction_is_drawn_and_holds_each_slot_once(both: tuple[Stock, Stock]) -> None:
    rows = TABLE["constructions"].strip().splitlines()
    assert len(rows) == len(set(rows)) == len(both[0].constructions)
    for row in rows:
        slots = [written.split("/")[0] for written in row.split()]
        assert slots.count("O") == 1
        assert slots.count("S") <= 1
        assert sum(slot in {"<sg>", "<sub>", "<inf>", "<nom>", "<part>", "<te>"} for slot in slots)
        assert row.count("/ROOT") == 1


def test_no_verb_that_is_held_out_is_taught(both: tuple[Stock, Stock], nlp: Language) -> None:
    taught, held_out = ({verb.participle for verb in stock.verbs} for stock in both)
    assert not taught & held_out
    in_taught, in_held_out = (
        {token.lower_ for doc in documents(stock, 300, nlp.vocab, 1) for token in doc}
        for stock in both
    )
    around = re.findall(r"\w+", str({k: v for k, v in TABLE.items() if "verbs" not in k}))
    assert in_taught & held_out == set()
    assert in_held_out & taught - set(around) == set()
    assert len(in_taught & taught) > len(taught) / 2
    assert len(in_held_out & held_out) > len(held_out) / 2


def test_a_seed_gives_the_same_texts_and_another_others(
    both: tuple[Stock, Stock], nlp: Language
) -> None:
    def texts(seed: int) -> list[str]:
        return [doc.text for doc in documents(both[0], 20, nlp.vocab, seed)]

    assert texts(3) == texts(3)
    assert not set(texts(3)) & set(texts(4))


def test_the_documents_have_the_trees_of_their_sentences(
    both: tuple[Stock, Stock], nlp: Language
) -> None:
    made = documents(both[0], 60, nlp.vocab, 5)
    for doc in made:
        roots = [token for token in doc if token.dep_ == "ROOT"]
        assert [sent.root for sent in doc.sents] == roots
        assert all(sent.text[0].isupper() or sent.text[0].isdigit() for sent in doc.sents)
        assert " ." not in doc.text
    assert {len(list(doc.sents)) for doc in made} == {1, 2, 3, 4}
    assert {doc[-1].text for doc in made} > {".", ";"}


@pytest.mark.parametrize(
    ("construction", "verb", "text"),
    [
        ("S/nsubj zal|zullen/aux O/obj <inf>/ROOT .", "uitwerken",
         "De raden zullen het plan uitwerken ."),
        ("O/nsubj:pass wordt|worden/aux:pass door/case>S S/obl:agent <part>/ROOT .", "bouwen",
         "Het plan wordt door de raden gebouwd ."),
        ("S/nsubj <sg>/ROOT O/obj <p> .", "uitwerken", "De raden werken het plan uit ."),
        ("S/nsubj <sg>/ROOT O/obj <p> .", "bouwen", "De raden bouwen het plan ."),
        ("Doel/ROOT is/cop>Doel om/mark O/obj <te>/csubj>Doel .", "uitwerken",
         "Doel is om het plan uit te werken ."),
        ("Ik/nsubj denk/ROOT dat/mark S/nsubj O/obj <sub>/ccomp>denk .", "vaststellen",
         "Ik denk dat de raden het plan vaststellen ."),
        ("S/nsubj>zorgt zorgt|zorgen/ROOT ervoor/case dat/mark O/nsubj:pass wordt|worden/aux:pass "
         "<part>/advcl>zorgt .", "bouwen", "De raden zorgen ervoor dat het plan wordt gebouwd ."),
    ],
)  # fmt: skip
def test_verbs_agree_and_are_parted_as_in_dutch(
    construction: str, verb: str, text: str, nlp: Language
) -> None:
    who, what = _phrase("de", "raden", plural=True), _phrase("het", "plan")
    assert _text(construction, nlp, who, what, verb) == text


def test_a_row_of_parties_is_one_plural_phrase() -> None:
    row = joined([_phrase("de", "raad"), _phrase("het", "college"), _phrase("de", "provincie")])
    forms = [word.form for word in row.words]
    assert " ".join(forms) == "de raad , het college en de provincie"
    assert row.plural
    assert row.root == forms.index("raad")
    assert [forms[i] for i, relation in enumerate(row.relations) if relation == "conj"] == [
        "college", "provincie",
    ]  # fmt: skip
    assert row.heads[forms.index("college")] == row.heads[forms.index("provincie")] == row.root
    assert row.heads[forms.index("en")] == forms.index("provincie")


def test_phrases_of_a_treebank_are_whole_and_fit_inside_a_sentence(nlp: Language) -> None:
    found = of_treebanks([nlp(text) for text in NEWS])
    texts = {
        kind: {" ".join(word.form for word in phrase.words) for phrase in phrases}
        for kind, (phrases,) in found.items()
    }
    assert "de oude bakker" in texts["subject"]
    assert "de jonge vissers" in texts["subjects"]
    assert "twee zoete broden" in texts["objects"]
    assert "na de storm" in texts["adverbial"]
    assert "gisteren" in texts["adverb"]
    assert not any("“" in text or "”" in text for kind in texts.values() for text in kind)


def test_sentences_without_a_tree_get_one_and_keep_their_tags(
    nlp: Language, tmp_path: Path
) -> None:
    bare = Doc(nlp.vocab, ["De", "raad", "bouwt", "."], tags=["a", "b", "c", "d"], lemmas=["x"] * 4)
    treed = Doc(nlp.vocab, ["Goed", "."], heads=[1, 1], deps=["punct", "ROOT"])
    DocBin(docs=[bare, treed], attrs=["HEAD", "DEP", "TAG", "LEMMA"]).to_disk(tmp_path / "x.spacy")
    kept, parsed = with_trees(nlp, tmp_path / "x.spacy")
    assert [token.dep_ for token in kept] == ["punct", "ROOT"]
    assert [token.dep_ for token in parsed] == ["det", "nsubj", "ROOT", "punct"]
    assert [token.tag_ for token in parsed] == ["a", "b", "c", "d"]
    assert {token.lemma_ for token in parsed} == {"x"}


def test_the_mean_lies_halfway(nlp: Language, tmp_path: Path) -> None:
    moved = spacy.load(SHIPPED)
    for name in CONTINUED:
        for layer in moved.get_pipe(name).model.walk():
            for weight in layer.param_names:
                if layer.has_param(weight):
                    layer.set_param(weight, layer.get_param(weight) + 2)
    moved.to_disk(tmp_path / "moved")
    halfway = spacy.load(mean(SHIPPED, tmp_path / "moved", tmp_path / "mean"))
    for name, distance in [*((name, 1) for name in CONTINUED), ("ner", 0)]:
        before, after = (
            [
                layer.get_param(weight).mean()
                for layer in pipeline.get_pipe(name).model.walk()
                for weight in layer.param_names
                if layer.has_param(weight)
            ]
            for pipeline in (nlp, halfway)
        )
        assert after == pytest.approx([value + distance for value in before], abs=1e-4)


def test_weights_do_not_tell_where_their_data_lay(tmp_path: Path) -> None:
    taught = spacy.load(SHIPPED, exclude=["ner"])
    taught.config["paths"].update(train="/somewhere/ud-train.spacy", dev="else/ud-dev.spacy")
    taught.to_disk(tmp_path / "syntax")
    assemble(tmp_path / "syntax", SHIPPED, tmp_path / "whole")
    for weights in (tmp_path / "whole", SHIPPED):
        paths = spacy.load(weights).config["paths"]
        assert all(Path(paths[name]).name == paths[name] for name in ("train", "dev"))

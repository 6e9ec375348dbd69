"""Train the Dutch pipeline that the package ships, in six steps, then assemble it.

    python -m training.pipeline DATA OUT [--max-steps N]

DATA is a folder with `ud-train.spacy`, `ud-train-plus.spacy`, `ud-dev.spacy`,
`ner-train.spacy` and `ner-dev.spacy` (sources and licences: MODEL.md beside the
weights); OUT is a new folder. About 45 minutes on one core.

1. syntax: tok2vec, morphologizer, tagger, parser, lemmatizer, senter on treebanks
2. more:   the same three epochs longer, on treebanks and automatically tagged text
3. anew:   all but lemmatizer and senter go on, with promises recombined from phrases of the
   treebanks (`training.recombining`)
4. mean:   of the weights of 2 and 3: what 3 learned of promises, without what it forgot
5. lemmas: a fresh lemmatizer on the frozen tok2vec; continuing a sourced one breaks it
6. names:  the entity recogniser, with a tok2vec of its own
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import spacy
import srsly
from spacy import util
from spacy.cli.train import train
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from thinc.api import Config, Model

from training import recombining

HERE = Path(__file__).parent
SYNTAX = ("tok2vec", "morphologizer", "tagger", "parser", "trainable_lemmatizer", "senter")
CONTINUED = SYNTAX[:4]


def syntax_config(data: Path) -> Config:
    """Step 1, from the treebanks alone."""
    config = util.load_config(HERE / "syntax.cfg")
    config["paths"]["train"] = str(data / "ud-train.spacy")
    config["paths"]["dev"] = str(data / "ud-dev.spacy")
    return config


def more_config(data: Path, syntax: Path) -> Config:
    """Step 2: every component goes on from step 1, with a small learning rate."""
    config = syntax_config(data)
    config["paths"]["train"] = str(data / "ud-train-plus.spacy")
    config["components"] = {name: {"source": str(syntax)} for name in SYNTAX}
    config["training"].update(max_epochs=3, eval_frequency=560)
    config["training"]["batcher"]["size"]["start"] = 1400
    config["training"]["optimizer"]["learn_rate"].update(
        warmup_steps=50, total_steps=1250, initial_rate=0.001
    )
    return config


def anew_config(data: Path, more: Path, taught: Path) -> Config:
    """Step 3: on, without the lemmatizer, from what `write_taught` wrote."""
    config = more_config(data, more)
    config["paths"]["train"] = str(taught)
    config["nlp"]["pipeline"] = [*CONTINUED, "senter"]
    del config["components"]["trainable_lemmatizer"]
    config["training"].update(
        frozen_components=["senter"], max_epochs=0, max_steps=1500, eval_frequency=350
    )
    config["training"]["score_weights"] = {"dep_las": 0.7, "tag_acc": 0.3}
    config["training"]["optimizer"]["learn_rate"]["total_steps"] = 1500
    return config


def write_taught(nlp: Language, data: Path, recombined: Path, out: Path) -> Path:
    """Write what step 3 learns from, mixed: every sentence of step 2, and the recombined ones."""
    docs = [
        *with_trees(nlp, data / "ud-train-plus.spacy"),
        *DocBin().from_disk(recombined).get_docs(nlp.vocab),
    ]
    Random(0).shuffle(docs)
    DocBin(attrs=recombining.ATTRIBUTES, docs=docs).to_disk(out)
    return out


def with_trees(nlp: Language, path: Path) -> Iterator[Doc]:
    """The sentences; those without a tree get that of `nlp`, lest it drift in them."""
    docs = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    yield from (doc for doc in docs if doc.has_annotation("DEP"))
    bare = [doc for doc in docs if not doc.has_annotation("DEP")]
    with nlp.select_pipes(enable=["tok2vec", "parser"]):
        trees = nlp.pipe(Doc(nlp.vocab, **_texts(doc)) for doc in bare)
        for doc, tree in zip(bare, trees, strict=True):
            yield Doc(
                nlp.vocab,
                **_texts(doc),
                tags=[token.tag_ for token in doc],
                pos=[token.pos_ for token in doc],
                morphs=[str(token.morph) for token in doc],
                lemmas=[token.lemma_ for token in doc],
                heads=[token.head.i for token in tree],
                deps=[token.dep_ for token in tree],
            )


def _texts(doc: Doc) -> dict[str, Any]:
    return {"words": [t.text for t in doc], "spaces": [bool(t.whitespace_) for t in doc]}


def mean(one: Path, other: Path, out: Path) -> Path:
    """Write the second pipeline with the mean of the weights of both."""
    first, second = spacy.load(one), spacy.load(other)
    for name in CONTINUED:
        for layer, into in zip(_layers(first, name), _layers(second, name), strict=True):
            for weight in into.param_names:
                if into.has_param(weight):
                    halfway = (layer.get_param(weight) + into.get_param(weight)) / 2
                    into.set_param(weight, halfway)
    second.to_disk(out)
    return out


def _layers(nlp: Language, name: str) -> Iterator[Model[Any, Any]]:
    component: Any = nlp.get_pipe(name)
    yield from component.model.walk()


def lemma_config(data: Path, syntax: Path) -> Config:
    """Step 5: all frozen but the lemmatizer, which begins anew."""
    config = more_config(data, syntax)
    config["components"]["trainable_lemmatizer"] = util.load_config(HERE / "syntax.cfg")[
        "components"
    ]["trainable_lemmatizer"]
    frozen = [name for name in SYNTAX if name != "trainable_lemmatizer"]
    config["training"].update(
        frozen_components=frozen, annotating_components=["tok2vec"], max_epochs=0, max_steps=800,
        eval_frequency=400,
    )  # fmt: skip
    config["training"]["optimizer"]["learn_rate"].update(total_steps=800, initial_rate=0.004)
    return config


def names_config(data: Path) -> Config:
    """Step 6: entities."""
    config = util.load_config(HERE / "ner.cfg")
    config["paths"]["train"] = str(data / "ner-train.spacy")
    config["paths"]["dev"] = str(data / "ner-dev.spacy")
    return config


def run(config: Config, out: Path, max_steps: int) -> Path:
    """Train one step and give the folder of its last model."""
    if max_steps:
        config["training"]["max_steps"] = max_steps
        config["training"]["eval_frequency"] = max_steps
    out.mkdir(parents=True, exist_ok=True)
    path = out / "config.cfg"
    config.to_disk(path)
    train(path, out)
    return out / "model-last"


def assemble(syntax: Path, names: Path, out: Path) -> None:
    """Put the recogniser behind the syntax; the parser sets sentences, the senter is off.

    Of the strings that the recogniser was taught with, none is kept but its labels.
    """
    nlp = spacy.load(syntax)
    strings = set(nlp.vocab.strings)
    nlp.add_pipe("ner", source=spacy.load(names), last=True)
    nlp.disable_pipe("senter")
    nlp.meta.update(
        lang="nl",
        name="policy_sm",
        version="0.2.0",
        license="CC BY-SA 4.0",
        description="Dutch pipeline for policy documents; sources in MODEL.md.",
    )
    # Where the data lay is of no use to whoever gets the weights.
    paths = nlp.config["paths"]
    paths.update({name: Path(paths[name]).name for name in ("train", "dev")})
    nlp.to_disk(out)
    kept = sorted(strings.union(nlp.pipe_labels["ner"]))
    srsly.write_json(out / "vocab" / "strings.json", kept)


def main() -> None:
    """Run the six steps and write the assembled pipeline to OUT/nl_policy_sm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--max-steps", type=int, default=0, help="stop each step early (a trial)")
    args = parser.parse_args()
    first = run(syntax_config(args.data), args.out / "syntax", args.max_steps)
    more = run(more_config(args.data, first), args.out / "more", args.max_steps)
    nlp = spacy.load(more)
    recombined, _ = recombining.write(nlp, args.data, args.out)
    taught = write_taught(nlp, args.data, recombined, args.out / "taught.spacy")
    anew = run(anew_config(args.data, more, taught), args.out / "anew", args.max_steps)
    both = mean(more, anew, args.out / "mean")
    lemmas = run(lemma_config(args.data, both), args.out / "lemmas", args.max_steps)
    names = run(names_config(args.data), args.out / "names", args.max_steps)
    assemble(lemmas, names, args.out / "nl_policy_sm")


if __name__ == "__main__":
    main()

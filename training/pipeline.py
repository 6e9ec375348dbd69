"""Train the Dutch pipeline that the package ships, in four steps, then assemble it.

    python -m training.pipeline DATA OUT [--max-steps N]

DATA is a folder with `ud-train.spacy`, `ud-train-plus.spacy`, `ud-dev.spacy`,
`ner-train.spacy` and `ner-dev.spacy` (sources and licences: MODEL.md beside the
weights); OUT is a new folder. 27 minutes on one core.

1. syntax: tok2vec, morphologizer, tagger, parser, lemmatizer, senter on treebanks
2. more:   the same three epochs longer, on treebanks and automatically tagged text
3. lemmas: a fresh lemmatizer on the frozen tok2vec; continuing a sourced one breaks it
4. names:  the entity recogniser, with a tok2vec of its own
"""

from __future__ import annotations

import argparse
from pathlib import Path

import spacy
from spacy import util
from spacy.cli.train import train
from thinc.api import Config

HERE = Path(__file__).parent
SYNTAX = ("tok2vec", "morphologizer", "tagger", "parser", "trainable_lemmatizer", "senter")


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


def lemma_config(data: Path, more: Path) -> Config:
    """Step 3: all frozen but the lemmatizer, which begins anew."""
    config = more_config(data, more)
    config["components"]["trainable_lemmatizer"] = util.load_config(HERE / "syntax.cfg")[
        "components"
    ]["trainable_lemmatizer"]
    frozen = [name for name in SYNTAX if name != "trainable_lemmatizer"]
    config["training"].update(
        frozen_components=frozen, annotating_components=["tok2vec"], eval_frequency=400
    )
    config["training"]["optimizer"]["learn_rate"].update(total_steps=900, initial_rate=0.004)
    return config


def names_config(data: Path) -> Config:
    """Step 4: entities."""
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
    """Put the recogniser behind the syntax; the parser sets sentences, the senter is off."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(names), last=True)
    nlp.disable_pipe("senter")
    nlp.meta.update(
        lang="nl",
        name="policy_sm",
        license="CC BY-SA 4.0",
        description="Dutch pipeline for policy documents; sources in MODEL.md.",
    )
    nlp.to_disk(out)


def main() -> None:
    """Run the four steps and write the assembled pipeline to OUT/nl_policy_sm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--max-steps", type=int, default=0, help="stop each step early (a trial)")
    args = parser.parse_args()
    first = run(syntax_config(args.data), args.out / "syntax", args.max_steps)
    more = run(more_config(args.data, first), args.out / "more", args.max_steps)
    lemmas = run(lemma_config(args.data, more), args.out / "lemmas", args.max_steps)
    names = run(names_config(args.data), args.out / "names", args.max_steps)
    assemble(lemmas, names, args.out / "nl_policy_sm")


if __name__ == "__main__":
    main()

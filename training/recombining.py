"""Put phrases of the treebanks together anew in constructions of promises.

    python -m training.recombining MODEL DATA OUT

The treebanks hold news and encyclopedias, which promise little. Written to OUT are
`recombined.spacy`, from which `training.pipeline` learns, and `held-out.spacy`, with verbs that
the other has not and phrases of the development part. `promises.toml` holds the constructions
with their trees, the verbs, and phrases of our own; MODEL gives the tags of the words of the
constructions and the trees of our own phrases; DATA is the folder of `training.pipeline`.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.constructions import Construction, Part, Verb, constructions, verbs
from training.phrases import Phrase, Phrases, Word, alone, joined, of_treebanks, own

DOCUMENTS = 3600
HELD_OUT = 300
ATTRIBUTES = ["HEAD", "DEP", "SENT_START", "SPACY", "TAG", "POS", "MORPH", "LEMMA"]
_PROMISES = Path(__file__).with_name("promises.toml")
_COMMA = Word(",", "LET", "PUNCT")
_SEMICOLON = Word(";", "LET", "PUNCT")
_CLOSE_UP = {",", ".", ";"}
_WHO = {"subject": 32, "subjects": 18, "who": 50}
_WHAT = {"object": 40, "objects": 22, "what": 38}
_IN_FRONT = {"first": 15, "when": 30, "how": 13, "adverbial": 42}
_INSIDE = {"when": 35, "how": 15, "simply": 10, "adverb": 12, "adverbial": 28}
_BEHIND = {"when": 35, "how": 15, "simply": 10}
"""Kinds of phrases, and how often each. Right behind a phrase stands no adverbial of the treebanks:
it might as well belong to that phrase."""


class Stock(NamedTuple):
    """What sentences are made of."""

    constructions: Sequence[Construction]
    verbs: Sequence[Verb]
    phrases: Phrases


class Sentence(NamedTuple):
    """Words and their tree; the root is its own head."""

    words: list[Word]
    heads: list[int]
    relations: list[str]


def stocks(nlp: Language, taught: Iterable[Doc], held_out: Iterable[Doc]) -> tuple[Stock, Stock]:
    """What to teach and what to test with: no verb of one is in the other."""
    table = tomllib.loads(_PROMISES.read_text(encoding="utf-8"))
    shapes, ours = constructions(table["constructions"], nlp), own(nlp, table)
    return (
        Stock(shapes, verbs(table["verbs"]), ours | of_treebanks(taught)),
        Stock(shapes, verbs(table["held_out_verbs"]), ours | of_treebanks(held_out)),
    )


def documents(stock: Stock, count: int, vocab: Vocab, seed: int) -> list[Doc]:
    """Texts of one to four sentences; one in eight ends as an item of a list does."""
    rng = Random(seed)
    made = []
    for _ in range(count):
        sentences = [sentence(stock, rng) for _ in range(rng.choice([1, 1, 2, 3, 4]))]
        if rng.random() < 0.12:
            sentences[-1] = _as_item(sentences[-1], rng)
        made.append(_doc(sentences, vocab))
    return made


def sentence(stock: Stock, rng: Random) -> Sentence:
    """Fill a construction."""
    construction, verb = rng.choice(stock.constructions), rng.choice(stock.verbs)
    slots = {"S": _drawn(_WHO, stock, rng), "O": _drawn(_WHAT, stock, rng)}
    words: list[Word] = []
    heads: list[int | str] = []
    relations: list[str] = []
    places: dict[str, int] = {}

    def put(phrase: Phrase, name: str, head: str, relation: str = "") -> None:
        places.setdefault(name, len(words) + phrase.root)
        heads.extend(head if at is None else len(words) + at for at in phrase.heads)
        for at, given in zip(phrase.heads, phrase.relations, strict=True):
            relations.append(relation if relation and at is None else given)
        words.extend(phrase.words)

    behind = False
    for part in construction:
        plural = slots[_subject(part, construction)].plural
        if part.text in slots:
            put(slots[part.text], part.name, part.head, part.relation)
        elif part.text == "F":
            put(_drawn(_IN_FRONT, stock, rng), part.name, part.head)
        elif part.text == "A":
            for _ in range(rng.choice([0, 0, 1, 1, 2])):
                put(_drawn(_BEHIND if behind else _INSIDE, stock, rng), part.name, part.head)
                behind = True
        elif part.word:
            put(alone(part.numbered(plural=plural)), part.name, part.head, part.relation)
        else:
            for word, relation in verb.words(part.text, plural=plural):
                name, head = (word.form, "V") if relation else (part.name, part.head)
                put(alone(word), name, head, relation or part.relation)
        behind = part.text in slots or (behind and part.text == "A")
    words[0] = words[0]._replace(form=words[0].form[0].upper() + words[0].form[1:])
    numbers = [places[head] if isinstance(head, str) else head for head in heads]
    rooted = [i if relations[i] == "ROOT" else head for i, head in enumerate(numbers)]
    return Sentence(words, rooted, relations)


def _subject(part: Part, construction: Construction) -> str:
    """The slot that a finite verb agrees with: the subject on it, or on its head."""
    for name in (part.name, part.head):
        for other in construction:
            if other.head == name and other.text in {"S", "O"} and "nsubj" in other.relation:
                return other.text
    return "S"


def _drawn(weights: dict[str, int], stock: Stock, rng: Random) -> Phrase:
    """A phrase of one of the kinds; a party of ours may stand in a row of two or three."""
    kinds = [kind for kind in weights if stock.phrases.get(kind)]
    (kind,) = rng.choices(kinds, [weights[kind] for kind in kinds])
    number = rng.choice([1, 1, 2, 3]) if kind == "who" else 1
    return joined([rng.choice(rng.choice(stock.phrases[kind])) for _ in range(number)])


def _as_item(whole: Sentence, rng: Random) -> Sentence:
    """Without its full stop, or with a semicolon in its place."""
    words, heads, relations = whole
    if rng.random() < 0.5:
        return Sentence([*words[:-1], _SEMICOLON], heads, relations)
    return Sentence(words[:-1], heads[:-1], relations[:-1])


def _doc(sentences: Sequence[Sentence], vocab: Vocab) -> Doc:
    words = [word for one in sentences for word in one.words]
    offsets = accumulate((len(one.words) for one in sentences), initial=0)
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.form not in _CLOSE_UP for word in [*words[1:], _COMMA]],
        tags=[word.tag for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        heads=[
            at + head for at, one in zip(offsets, sentences, strict=False) for head in one.heads
        ],
        deps=[relation for one in sentences for relation in one.relations],
    )


def write(nlp: Language, data: Path, out: Path) -> tuple[Path, Path]:
    """Write what to teach and what to test with."""
    sources = [DocBin().from_disk(data / name) for name in ("ud-train.spacy", "ud-dev.spacy")]
    taught, held_out = stocks(nlp, *(source.get_docs(nlp.vocab) for source in sources))
    out.mkdir(parents=True, exist_ok=True)
    paths = out / "recombined.spacy", out / "held-out.spacy"
    for path, stock, count in zip(paths, (taught, held_out), (DOCUMENTS, HELD_OUT), strict=True):
        made = documents(stock, count, nlp.vocab, seed=count)
        DocBin(attrs=ATTRIBUTES, docs=made).to_disk(path)
        print(f"{len(made)} documents of {sum(map(len, made))} words in {path}")
    return paths


def main() -> None:
    """Make both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    write(spacy.load(args.model), args.data, args.out)


if __name__ == "__main__":
    main()

"""Phrases from which `training.recombining` makes sentences: of the treebanks, and our own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

_NOMINAL = {"NOUN", "PROPN"}
_CLAUSES = {"acl", "acl:relcl", "advcl"}
_PREPOSITIONS = set("in op bij tijdens na sinds volgens binnen met via vanuit onder tussen".split())
_NO_MANNER = set("waar hoe waarom wanneer niet er toen daar hier".split())
_BROKEN = re.compile(r"""["“”„‘’()\[\]:;?!…—–-]$|^["“”„‘’()\[\]:;?!…—–*]""")
_SURROUNDINGS = {
    "who": ("", "beslist ."),
    "what": ("De raad maakt", "."),
    "how": ("De raad beslist", "."),
    "when": ("De raad beslist", "."),
    "simply": ("De raad beslist", "."),
    "first": ("De raad beslist", "."),
}
"""A plain clause for each kind of own phrase, in which a parser knows it."""
_ADVERBIAL = {"advmod", "obl"}
_ROOTS = {"who": "nsubj", "what": "obj"}


class Word(NamedTuple):
    """A word and its tags."""

    form: str
    tag: str
    pos: str
    morph: str = ""


class Phrase(NamedTuple):
    """Words and their tree; the head of those that hang on what the phrase is put into is None."""

    words: tuple[Word, ...]
    heads: tuple[int | None, ...]
    relations: tuple[str, ...]
    plural: bool = False

    @property
    def root(self) -> int:
        """The first word that hangs on nothing in the phrase."""
        return self.heads.index(None)


_AND = Word("en", "VG|neven", "CCONJ")
_COMMA = Word(",", "LET", "PUNCT")
Phrases = dict[str, list[list[Phrase]]]
"""Phrases by kind, in lists of which each is to be drawn as often as the others."""


def word(token: Token) -> Word:
    """A token as a word."""
    return Word(token.text, token.tag_, token.pos_, str(token.morph))


def cut(span: Span, *, plural: bool = False) -> Phrase:
    """A span as a phrase; at the beginning of a sentence it loses the capital, if it is no name."""
    words = [word(token) for token in span]
    if span[0].is_sent_start and span[0].pos_ != "PROPN":
        words[0] = words[0]._replace(form=words[0].form.lower())
    heads = (token.head.i - span.start for token in span)
    inside = (head if 0 <= head < len(span) and head != i else None for i, head in enumerate(heads))
    return Phrase(tuple(words), tuple(inside), tuple(token.dep_ for token in span), plural)


def alone(one: Word) -> Phrase:
    """A word as a phrase."""
    return Phrase((one,), (None,), ("",))


def joined(phrases: Sequence[Phrase]) -> Phrase:
    """`a`, `a en b`, or `a, b en c`."""
    whole = phrases[0]
    for number, phrase in enumerate(phrases[1:], start=2):
        link, relation = (_AND, "cc") if number == len(phrases) else (_COMMA, "punct")
        at = len(whole.words) + 1
        heads = (whole.root if head is None else at + head for head in phrase.heads)
        relations = list(phrase.relations)
        relations[phrase.root] = "conj"
        whole = Phrase(
            (*whole.words, link, *phrase.words),
            (*whole.heads, at + phrase.root, *heads),
            (*whole.relations, relation, *relations),
            plural=True,
        )
    return whole


def of_treebanks(docs: Iterable[Doc]) -> Phrases:
    """Of trees: `subject`, `subjects` in the plural, `object`, `objects`, `adverbial`, `adverb`."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for token in (token for doc in docs for token in doc):
        span = token.doc[token.left_edge.i : token.right_edge.i + 1]
        if len(list(token.subtree)) < len(span) or {span[0].text, span[-1].text} & {",", "."}:
            continue
        if any(other.is_space or _BROKEN.search(other.text) for other in span):
            continue
        plural = "|mv|" in token.tag_ or any(child.dep_ == "conj" for child in token.children)
        for kind in _kinds(token, span):
            several = "s" if plural and kind in {"subject", "object"} else ""
            found[kind + several].append(cut(span, plural=plural))
    return {kind: [phrases] for kind, phrases in found.items()}


def _kinds(token: Token, span: Span) -> list[str]:
    """What a word and all that hangs on it can serve as."""
    if token.pos_ in _NOMINAL and token.dep_ in {"nsubj", "nsubj:pass", "obj"} and len(span) <= 14:
        if token.pos_ == "NOUN" and len(span) == 1 and "|ev|" in token.tag_:
            return []
        short = len(span) <= 8 and not any(other.dep_ in _CLAUSES for other in span)
        return ["object", "subject"] if token.dep_ == "nsubj" and short else ["object"]
    if token.head.pos_ != "VERB":
        return []
    if token.pos_ in _NOMINAL and token.dep_ == "obl" and len(span) <= 8:
        led = any(child.dep_ == "case" and child.i < token.i for child in token.children)
        return ["adverbial"] if led and span[0].lower_ in _PREPOSITIONS else []
    if token.pos_ == "ADV" and token.dep_ == "advmod" and len(span) == 1 and token.is_alpha:
        return ["adverb"] if token.lower_ not in _NO_MANNER and not token.is_sent_start else []
    return []


def own(nlp: Language, table: Mapping[str, Mapping[str, list[str]]]) -> Phrases:
    """The filled frames of `promises.toml`, a list for each, with the trees that `nlp` gives."""
    return {kind: _of_kind(nlp, kind, table[kind]) for kind in _SURROUNDINGS}


def _of_kind(nlp: Language, kind: str, table: Mapping[str, list[str]]) -> list[list[Phrase]]:
    """A subject or object is left out that `nlp` does not take for one."""
    before, after = (text.split() for text in _SURROUNDINGS[kind])
    values = table.get("x", [""])
    rows: list[list[Phrase]] = []
    for frame in table["frames"]:
        texts = dict.fromkeys(
            frame.format(x=x, y=y) for x, y in zip(values, values[1:] + values[-1:], strict=True)
        )
        sentences = [[*before, *text.split(), *after] for text in texts]
        docs = nlp.pipe(Doc(nlp.vocab, [words[0].capitalize(), *words[1:]]) for words in sentences)
        phrases = (
            _settled(cut(doc[len(before) : len(doc) - len(after)]), text.split(), kind)
            for doc, text in zip(docs, texts, strict=True)
        )
        rows.append([phrase for phrase in phrases if phrase])
    return [row for row in rows if row]


def _settled(phrase: Phrase, forms: Sequence[str], kind: str) -> Phrase | None:
    """The phrase as it was written; an adverbial that was taken for something else is an `obl`."""
    words = tuple(w._replace(form=form) for w, form in zip(phrase.words, forms, strict=True))
    if kind in _ROOTS:
        if phrase.heads.count(None) > 1 or phrase.relations[phrase.root] != _ROOTS[kind]:
            return None
        return phrase._replace(words=words, plural="Number=Plur" in words[phrase.root].morph)
    relations = tuple(
        "obl" if head is None and relation not in _ADVERBIAL else relation
        for head, relation in zip(phrase.heads, phrase.relations, strict=True)
    )
    return phrase._replace(words=words, relations=relations)

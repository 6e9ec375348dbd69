"""A passage cut into words, with what the pipeline says of them, as plain Python objects.

They bear the names that spaCy gives them. spaCy makes each answer anew whenever it is asked for
one, down to the text of a word; the rules ask some ten thousand times a page, so that what there
is to say of a word is taken from spaCy once, all words of a passage together.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Final, Literal, overload

from spacy.lang.lex_attrs import is_punct
from spacy.tokens import Doc as Parsed
from spacy.vocab import Vocab


class Token:
    """A word or mark of a passage."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_space",
        "lemma_",
        "lower_",
        "morph",
        "pos_",
        "tag_",
        "text",
    )

    i: int
    """Its number in the passage."""
    idx: int
    """Where it begins in the text."""
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    morph: str
    """Features of Universal Dependencies: `Number=Sing|Person=3`, or `_` for none."""
    dep_: str
    ent_type_: str
    """The kind of entity that it is of; empty where it is of none, or none were asked for."""
    is_punct: bool
    is_space: bool
    doc: Doc
    head: Token
    """What it depends on; itself, where that is nothing."""
    children: Sequence[Token]
    """What depends on it, in order."""

    def __init__(
        self,
        i: int,
        idx: int,
        word: tuple[str, str, bool, bool],
        lemma: str,
        pos: str,
        tag: str,
        morph: str,
        dep: str,
    ) -> None:
        """Take a word that depends on nothing so far; `word` is as `_Words` gives it."""
        self.i = i
        self.idx = idx
        self.text, self.lower_, self.is_punct, self.is_space = word
        self.lemma_ = lemma
        self.pos_ = pos
        self.tag_ = tag
        self.morph = morph
        self.dep_ = dep
        self.ent_type_ = ""
        self.head = self
        self.children = ()

    def __len__(self) -> int:
        """Count the letters."""
        return len(self.text)

    def __repr__(self) -> str:
        """Show the word."""
        return self.text

    @property
    def is_lower(self) -> bool:
        """Whether it has letters, none of them a capital."""
        return self.text.islower()

    @property
    def is_alpha(self) -> bool:
        """Whether it has nothing but letters."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Whether it has nothing but digits."""
        return self.text.isdigit()

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins with it."""
        roots = (word for word in self.doc if word.head is word and self.doc.is_parsed)
        return self.i == 0 or any(word.left_edge is self for word in roots)

    @property
    def text_with_ws(self) -> str:
        """The word with the space behind it, if there is one."""
        following = self.i + 1
        whole = self.doc.text
        end = self.doc[following].idx if following < len(self.doc) else len(whole)
        return whole[self.idx : end]

    @property
    def lefts(self) -> list[Token]:
        """What depends on it and stands before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """What depends on it and stands behind it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it depends on, what that depends on, and so on."""
        token = self
        for _ in self.doc:
            if token.head is token:
                return
            token = token.head
            yield token

    @property
    def subtree(self) -> list[Token]:
        """The word and all that depends on it, itself or by another, in order."""
        found: list[Token] = []
        rest = [(self, True)]
        while rest:
            token, with_others = rest.pop()
            if not with_others or not token.children:
                found.append(token)
                continue
            rest += [(child, True) for child in reversed(token.rights)]
            rest.append((token, False))
            rest += [(child, True) for child in reversed(token.lefts)]
        return found

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return self.doc[min(token.i for token in self.subtree)]

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return self.doc[max(token.i for token in self.subtree)]

    def nbor(self, step: int = 1) -> Token:
        """Give the word that stands so many behind it, or before it for less than nought."""
        return self.doc[self.i + step]


class Span(Sequence[Token]):
    """Some words of a passage, one behind the other."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        """Take the numbers of the first word and of the one behind the last."""
        self.doc: Final = doc
        self.start: Final = start
        self.end: Final = end

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        """Give a word, or those of a slice."""
        return self.doc[self.start : self.end][at]

    def __iter__(self) -> Iterator[Token]:
        """Give the words in order."""
        return iter(self.doc[self.start : self.end])

    def __len__(self) -> int:
        """Count the words."""
        return self.end - self.start

    @property
    def start_char(self) -> int:
        """Where the first word begins in the text."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """Where the last word ends in the text."""
        last = self.doc[self.end - 1]
        return last.idx + len(last)

    @property
    def text(self) -> str:
        """What the words say, with the spaces between them."""
        return as_written(self.doc[self.start : self.end])

    @property
    def root(self) -> Token:
        """The word on which the others depend: the nearest to the root of the sentence.

        A mark is it only where there is nothing better.
        """
        words = self.doc[self.start : self.end]
        leading = [word for word in words if not self.start <= word.head.i < self.end]
        roots = (word for word in words if word.head is word)
        nearest = next(roots, None) or min(leading, key=_depth, default=None)
        return nearest or self.doc[self.start]


def _depth(word: Token) -> int:
    if (word.is_punct or word.is_space) and not word.children:
        return len(word.doc) - 1
    return sum(1 for _ in word.ancestors)


class Doc(tuple[Token, ...]):
    """A passage: its words, in order."""

    text: str
    is_parsed: bool
    """Whether its words depend on one another."""
    user_data: dict[str, Any]
    """What is kept by those who find something in it that is asked for again, by their names."""
    beginnings: list[int]
    """Where its words begin in the text."""

    def char_span(
        self, start: int, end: int, alignment_mode: Literal["strict", "expand"] = "strict"
    ) -> Span | None:
        """Give the words from one character of the text to another, None where there are none.

        They are to begin and end there, or may begin before and end behind (`expand`).
        """
        if not (0 <= start < len(self.text) and 0 < end <= len(self.text)):
            return None
        first = bisect_right(self.beginnings, start) - 1
        last = bisect_right(self.beginnings, end - 1) - 1
        if alignment_mode == "strict":
            ends = self.beginnings[last] + len(self[last])
            exact = self.beginnings[first] == start and ends == end
            return Span(self, first, last + 1) if exact else None
        if start == self.beginnings[first] + len(self[first]):
            # The space behind a word is none of it.
            first += 1
        return Span(self, first, last + 1)


def as_written(words: Sequence[Token]) -> str:
    """Give what words one behind the other say, with the spaces between them."""
    if not words:
        return ""
    first, last = words[0], words[-1]
    return first.doc.text[first.idx : last.idx + len(last)]


def token_at(doc: Doc, offset: int) -> Token | None:
    """Give the word in which a character of the text stands; None for a space between two."""
    at = bisect_right(doc.beginnings, offset) - 1
    if at < 0:
        return None
    token = doc[at]
    return token if offset < token.idx + len(token) else None


def word_from(doc: Doc, offset: int) -> Token | None:
    """Give the first word that begins at a character of the text or behind it, or None."""
    at = bisect_left(doc.beginnings, offset)
    return doc[at] if at < len(doc) else None


def has_feature(token: Token, feature: str) -> bool:
    """Whether a word has a feature of Universal Dependencies, such as `VerbForm=Fin`."""
    return feature in token.morph


_REMEMBERED: Final = 16_384
"""Words, and what is said of them, that are kept over documents: some three megabytes."""


@lru_cache(maxsize=1)
def forms_of(vocab: Vocab) -> Forms:
    """Give what the numbers of a pipeline's vocabulary stand for, to use for all its documents.

    A number comes from the letters themselves: it stands for them in every document.
    """
    return Forms(vocab)


class Forms:
    """What spaCy's numbers stand for, each looked up once as long as it is remembered."""

    def __init__(self, vocab: Vocab) -> None:
        """Take the vocabulary of a pipeline."""
        self._strings = _Strings(vocab)
        self._words = _Words(vocab)

    def words_of(self, parsed: Parsed, text: str) -> Doc:
        """Take from spaCy what it says of the words of a passage with this text."""
        said: list[list[int]] = parsed.to_array(_OF_WORDS).T.tolist()
        beginnings, words, *marks = said
        string = self._strings.__getitem__
        doc = Doc(
            map(
                Token,
                range(len(beginnings)),
                beginnings,
                map(self._words.__getitem__, words),
                *(map(string, numbers) for numbers in marks),
            )
        )
        doc.text = text
        doc.beginnings = beginnings
        doc.user_data = {}
        doc.is_parsed = parsed.has_annotation("DEP")
        steps: list[int] = parsed.to_array("HEAD").astype("int64").tolist()
        for token, step in zip(doc, steps, strict=True):
            token.doc = doc
            if step:
                token.head = head = doc[token.i + step]
                head.children = [*head.children, token]
        return doc

    def name(self, doc: Doc, parsed: Parsed) -> None:
        """Note of which entities the words of a passage are."""
        for token, kind in zip(doc, parsed.to_array("ENT_TYPE").tolist(), strict=True):
            token.ent_type_ = self._strings[kind]


_OF_WORDS: Final[list[int | str]] = ["IDX", "ORTH", "LEMMA", "POS", "TAG", "MORPH", "DEP"]


class _Strings(dict[int, str]):
    """Strings by their numbers; interned, since rules compare them with words of their own."""

    def __init__(self, vocab: Vocab) -> None:
        self._strings = vocab.strings

    def __missing__(self, number: int) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[number] = sys.intern(self._strings[number])
        return found


class _Words(dict[int, tuple[str, str, bool, bool]]):
    """Words by their numbers: the word, in small letters, whether it is a mark and a space."""

    def __init__(self, vocab: Vocab) -> None:
        self._strings = vocab.strings

    def __missing__(self, number: int) -> tuple[str, str, bool, bool]:
        if len(self) >= _REMEMBERED:
            self.clear()
        text = sys.intern(self._strings[number])
        found = self[number] = (text, sys.intern(text.lower()), is_punct(text), text.isspace())
        return found

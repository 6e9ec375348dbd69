"""The tokenizer of a loaded spaCy pipeline made faster, with the same results.

- spaCy forgets with a document how its words are cut; what comes before and behind a word, and
  what parts it, is remembered here for all documents.
- The shipped pipeline asks only a few things of a word: the others are not worked out.
- The shape of a word of small letters, or of one capital before them, is told from its length.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from spacy import attrs
from spacy.lang.lex_attrs import word_shape
from spacy.language import Language

_REMEMBERED: Final = 8192
"""Words for each of the four questions; the commonest hold nine of ten in a text."""
_LONG: Final = 100
"""Letters of a word whose shape spaCy no longer tells."""
_NOT_ASKED: Final = (
    attrs.IS_TITLE,
    attrs.IS_UPPER,
    attrs.IS_STOP,
    attrs.IS_ASCII,
    attrs.IS_BRACKET,
    attrs.IS_QUOTE,
    attrs.IS_LEFT_PUNCT,
    attrs.IS_RIGHT_PUNCT,
    attrs.IS_CURRENCY,
    attrs.LIKE_EMAIL,
    attrs.LIKE_NUM,
    attrs.LIKE_URL,
)
"""What neither the layers of the shipped pipeline nor the finders ask of a word."""


def quicken_tokens(nlp: Language, *, shipped: bool) -> None:
    """Make the tokenizer of a pipeline faster; `shipped` where the pipeline is our own."""
    given: Any = nlp.tokenizer
    vocab: Any = nlp.vocab
    kind = type(given)
    if kind.__module__ != "spacy.tokenizer":
        return
    if shipped:
        for attribute in _NOT_ASKED:
            vocab.lex_attr_getters.pop(attribute, None)
    if vocab.lex_attr_getters.get(attrs.SHAPE) is word_shape:
        vocab.lex_attr_getters[attrs.SHAPE] = shape
    nlp.tokenizer = kind(
        vocab,
        rules=given.rules,
        prefix_search=_remembering(given.prefix_search),
        suffix_search=_remembering(given.suffix_search),
        infix_finditer=_remembering(_all_of(given.infix_finditer, shipped=shipped)),
        token_match=given.token_match,
        url_match=_remembering(given.url_match),
        faster_heuristics=given.faster_heuristics,
    )


def shape(word: str) -> str:
    """Give the shape of a word as spaCy tells it: `Xxxxx` for `Gemeente`, `dd` for `12`."""
    if word.isalpha() and len(word) < _LONG:
        if word.islower():
            return "xxxx"[: len(word)]
        if word[0].isupper() and word[1:].islower():
            return "X" + "xxxx"[: len(word) - 1]
    return str(word_shape(word))


def _remembering(ask: Callable[[str], Any] | None) -> Any:
    return None if ask is None else lru_cache(maxsize=_REMEMBERED)(ask)


def _all_of(find: Callable[[str], Any] | None, *, shipped: bool) -> Callable[[str], Any] | None:
    """Give all at once; what parts words is a mark or figure in the shipped pipeline."""
    if find is None:
        return None
    return lambda word: () if shipped and word.isalpha() else list(find(word))

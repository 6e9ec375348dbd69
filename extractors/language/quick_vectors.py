"""The vectors of words in their passage, in fewer steps than spaCy's layers take.

They are the same but for the last digits. spaCy embeds each word and then looks several times at
windows of three words; here

- each distinct word of some passages is embedded once, and what it adds to the first window as
  the word before, the one in the middle and the one behind is worked out once;
- the windows take few passages at a time, so that what they work on stays in the processor's
  cache, and the last one leaves out the padding between passages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from thinc.api import Model, Ragged

_AT_A_TIME: Final = 32
"""Passages that the windows take: some five hundred words, half a megabyte an array."""
_TINY: Final = np.float32(1e-8)
_MIDDLE: Final = slice(1, -1)

Array = Any
"""An array of 32-bit floats, a row a word."""


class _Window(NamedTuple):
    """A layer that makes a vector of those of three words: the largest of some sums, made even."""

    weights: Array
    """A row for each number of the three vectors, a column for each sum, piece after piece."""
    bias: Array
    pieces: int
    gain: Array
    shift: Array

    def sums(self, windows: Array) -> Array:
        """Give what the layer makes of rows that hold three vectors each."""
        sums = windows @ self.weights
        sums += self.bias
        return self.largest(sums)

    def largest(self, sums: Array) -> Array:
        """Give the largest of the pieces of each sum, with the mean and spread of all of a word."""
        parts = sums.reshape(len(sums), self.pieces, -1)
        best = parts[:, 0]
        for piece in range(1, self.pieces):
            best = np.maximum(best, parts[:, piece])
        best -= best.mean(axis=1, keepdims=True)
        spread = (best * best).mean(axis=1, keepdims=True)
        spread += _TINY
        best *= spread ** np.float32(-0.5)
        best *= self.gain
        best += self.shift
        return best


def quick_vectors(embed: Model[Any, Any], encode: Model[Any, Any]) -> Model[Any, Any] | None:
    """Put spaCy's two layers, for words and for their passage, in one; None if they are others."""
    names = [layer.name for layer in embed.layers]
    inner = encode.layers[0]
    blocks = inner.layers
    windows = [_window(block) for block in blocks]
    padding = encode.attrs.get("pad", 0)
    if (
        names[:2] != ["extract_features", "list2ragged"]
        or names[-1] != "ragged2list"
        or not all(windows)
        or not 1 < len(windows) <= padding
    ):
        return None
    return Model(
        "quick_vectors",
        _forward,
        layers=[embed.layers[0], *embed.layers[2:-1]],
        attrs={"windows": windows, "pad": padding},
    )


def _window(block: Model[Any, Any]) -> _Window | None:
    """Take the weights from a layer of spaCy's; None where it does anything else."""
    layers = {layer.name: layer for layer in block.walk() if not layer.layers}
    expand, maxout, even = (layers.get(n) for n in ("expand_window", "maxout", "layernorm"))
    if (
        not block.name.startswith("residual(")
        or layers.keys() - {"dropout"} != {"expand_window", "maxout", "layernorm"}
        or not (expand and maxout and even)
        or expand.attrs["window_size"] != 1
    ):
        return None
    weights: Array = maxout.get_param("W")
    bias: Array = maxout.get_param("b")
    width, pieces, given = weights.shape
    return _Window(
        np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(given, pieces * width)),
        np.ascontiguousarray(bias.T.ravel()),
        pieces,
        even.get_param("G"),
        even.get_param("b"),
    )


def _forward(
    model: Model[Any, Any], docs: Sequence[Any], is_train: bool
) -> tuple[list[Array], Callable[[Any], Any]]:
    extract, *embed = model.layers
    features = extract.predict(docs)
    words, places = _distinct(np.concatenate(features), embed)
    parts = _parts(words, model.attrs["windows"][0])
    lengths = [len(of_doc) for of_doc in features]
    found: list[Array] = []
    end = 0
    for start in range(0, len(docs), _AT_A_TIME):
        some = lengths[start : start + _AT_A_TIME]
        begin, end = end, end + sum(some)
        found += _in_passages(words, parts, places[begin:end], some, model)
    return found, _untrained


def _distinct(features: Array, embed: Sequence[Model[Any, Any]]) -> tuple[Array, Array]:
    """Embed each word that is told by other features once; gives them, and which stands where.

    Behind them comes the padding, which is nought.
    """
    features = np.ascontiguousarray(features)
    rows = features.view(f"V{features.itemsize * features.shape[1]}").ravel()
    _, first, places = np.unique(rows, return_index=True, return_inverse=True)
    lengths: Any = np.array([len(first)], dtype="int32")
    found = Ragged(features[first], lengths)
    for layer in embed:
        found = layer.predict(found)
    vectors = found.dataXd
    return np.concatenate([vectors, np.zeros_like(vectors[:1])]), places


def _parts(words: Array, window: _Window) -> tuple[Array, Array, Array]:
    """Give what each word adds to a window as its first, its middle and its last word."""
    width = words.shape[1]
    before, middle, behind = (
        words @ window.weights[start : start + width] for start in range(0, 3 * width, width)
    )
    middle += window.bias
    return before, middle, behind


def _in_passages(
    words: Array,
    parts: tuple[Array, Array, Array],
    places: Array,
    lengths: Sequence[int],
    model: Model[Any, Any],
) -> list[Array]:
    """Give the vectors of the words of each passage; each window takes a row off both ends."""
    first, *between, last = model.attrs["windows"]
    padding = model.attrs["pad"]
    stands = np.arange(len(places)) + padding * np.repeat(range(1, len(lengths) + 1), lengths)
    which = np.full(len(places) + padding * (len(lengths) + 1), len(words) - 1)
    which[stands] = places
    before, middle, behind = parts
    sums = middle.take(which[_MIDDLE], axis=0)
    sums += before.take(which[:-2], axis=0)
    sums += behind.take(which[2:], axis=0)
    vectors = first.largest(sums)
    vectors += words.take(which[_MIDDLE], axis=0)
    for window in between:
        found = window.sums(np.ascontiguousarray(_threes(vectors)))
        found += vectors[_MIDDLE]
        vectors = found
    stands -= len(between) + 1
    found = last.sums(_threes(vectors)[stands - 1])
    found += vectors[stands]
    return np.split(found, np.cumsum(lengths[:-1]))


def _threes(vectors: Array) -> Array:
    """Look at rows as windows: each row but the first and the last with both beside it."""
    count, width = vectors.shape
    step, each = vectors.strides
    return np.lib.stride_tricks.as_strided(vectors, (count - 2, 3 * width), (step, each))


def _untrained(_: Any) -> Any:
    raise NotImplementedError("a quickened pipeline cannot be trained")

"""The layers of a loaded spaCy pipeline made faster, with the same results.

- The product of matrices is numpy's own, twice as fast as thinc's, and the largest of some
  pieces is taken by numpy too.
- Words come back: each distinct word of some passages is embedded once.
- The convolution over words takes few passages at a time, so that what it works on stays
  in the processor's cache.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from spacy.language import Language
from thinc.api import Model, NumpyOps, Ops

_AT_A_TIME: Final = 32
"""Passages that the convolution takes: some five hundred words, half a megabyte an array."""


class _QuickOps(NumpyOps):  # type: ignore[misc]
    """Array operations for prediction only."""

    gemm = Ops.gemm

    def maxout(self, values: Any) -> tuple[Any, None]:
        """Give the largest of the pieces, but not which it was, as only training asks."""
        best = values[:, :, 0]
        for piece in range(1, values.shape[2]):
            best = np.maximum(best, values[:, :, piece])
        return best, None


def quicken(nlp: Language) -> None:
    """Make the layers of a pipeline faster; it can only predict from then on."""
    ops = _QuickOps()
    for _, component in nlp.pipeline:
        layers = list(component.model.walk()) if hasattr(component, "model") else []
        for layer in layers:
            if type(layer.ops) is NumpyOps:
                layer.ops = ops
        for layer in layers:
            if layer.has_ref("embed") and layer.has_ref("encode"):
                embed, encode = layer.layers
                layer.layers[:] = [_distinct(embed), _in_parts(encode)]
            elif layer.has_ref("softmax"):
                layer.layers[-1] = _in_parts(layer.layers[-1])


def _distinct(embed: Model[Any, Any]) -> Model[Any, Any]:
    """Let the layers that embed words, each by itself, see every distinct word once."""
    names = [layer.name for layer in embed.layers]
    if names[:2] == ["extract_features", "list2ragged"] and names[-1] == "ragged2list":
        inner: Model[Any, Any] = Model("distinct", _forward_distinct, layers=embed.layers[2:-1])
        embed.layers[2:-1] = [inner]
    return embed


def _forward_distinct(
    model: Model[Any, Any], words: Any, is_train: bool
) -> tuple[Any, Callable[[Any], Any]]:
    features = np.ascontiguousarray(words.dataXd)
    rows = features.view(f"V{features.itemsize * features.shape[1]}").ravel()
    _, first, place = np.unique(rows, return_index=True, return_inverse=True)
    ragged = type(words)
    found = ragged(features[first], np.array([len(first)], dtype="int32"))
    for layer in model.layers:
        found = layer.predict(found)
    return ragged(found.dataXd[place], words.lengths), _untrained


def _in_parts(encode: Model[Any, Any]) -> Model[Any, Any]:
    return Model("in_parts", _forward_in_parts, layers=[encode])


def _forward_in_parts(
    model: Model[Any, Any], passages: Any, is_train: bool
) -> tuple[Any, Callable[[Any], Any]]:
    found: list[Any] = []
    for start in range(0, len(passages), _AT_A_TIME):
        found += model.layers[0].predict(passages[start : start + _AT_A_TIME])
    return found, _untrained


def _untrained(_: Any) -> Any:
    raise NotImplementedError("a quickened pipeline cannot be trained")

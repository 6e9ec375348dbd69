"""The layers of a loaded spaCy pipeline made faster, with the same results.

- The product of matrices is numpy's own, twice as fast as thinc's, and the largest of some
  pieces is taken by numpy too.
- The vectors of words are made as `quick_vectors` tells.
- The last layer, for what a word is, takes few passages at a time, so that what it works on
  stays in the processor's cache.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from spacy.language import Language
from thinc.api import Model, NumpyOps, Ops

from extractors.language.quick_vectors import quick_vectors

_AT_A_TIME: Final = 32
"""Passages that the last layer takes: some five hundred words."""


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
                vectors = quick_vectors(*layer.layers)
                layer.layers[:] = [vectors] if vectors else layer.layers
            elif layer.has_ref("softmax"):
                layer.layers[-1] = _in_parts(layer.layers[-1])


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

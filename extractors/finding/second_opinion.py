"""A learned second opinion on commitments: how likely labels bear a candidate out.

Where the rules are unsure, a logistic regression over what `commitment_features` names has as
much of a say as they have.
`python -m training.second_opinion` teaches it and says how it does on documents left out; its
weights, `second_opinion.json`, are all there is of it at run time.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from extractors.finding.commitment_features import Features

WEIGHTS = "second_opinion.json"
ACCEPTED = 0.45
"""Candidates from this chance on are records: where F1 is best on documents left out."""
BY_RULES = 0.5
"""From this weight on the rules alone would take a candidate for a commitment."""
UNSURE = (0.25, 0.7)
"""Weights between which the rules ask for a second opinion; below is none, above is a record."""


@lru_cache(maxsize=1)
def _weights() -> tuple[float, Mapping[str, float]]:
    text = files("extractors.finding").joinpath(WEIGHTS).read_text(encoding="utf-8")
    held = json.loads(text)
    return float(held["intercept"]), held["weights"]


def chance(weight: float, features: Features) -> float:
    """Give how sure a candidate is, 0 to 1, by its weight by the rules and by its features.

    Features that were not learned of count for nothing.
    """
    intercept, weights = _weights()
    odds = math.fsum(
        [intercept, *(weights.get(name, 0.0) * value for name, value in features.items())]
    )
    return both(weight, 1 / (1 + math.exp(-odds)))


def is_taken(weight: float, confidence: float) -> bool:
    """Whether a candidate is a record, by its weight by the rules and its chance."""
    lowest, sure = UNSURE
    return weight >= sure or (weight >= lowest and confidence >= ACCEPTED)


def both(weight: float, learned: float) -> float:
    """Join what the rules and the learned part say of a candidate, each 0 to 1."""
    return (weight + learned) / 2

"""Values are as a frozen dataclass is, but for what mypy holds."""

from __future__ import annotations

import pickle
from dataclasses import replace

from extractors.values import value


@value
class Quay:
    """Something of two fields."""

    name: str
    metres: float = 0.0


def test_values_are_told_apart_by_what_they_hold() -> None:
    quay = Quay("Oostkade", 12.5)
    assert quay == Quay("Oostkade", metres=12.5)
    assert {quay, Quay("Oostkade", 12.5), Quay("Westkade")} == {quay, Quay("Westkade", 0.0)}
    assert replace(quay, name="Westkade") == Quay("Westkade", 12.5)
    assert repr(quay) == "Quay(name='Oostkade', metres=12.5)"


def test_values_are_pickled_without_the_names_of_their_fields() -> None:
    packed = pickle.dumps(Quay("Oostkade", 12.5))
    assert pickle.loads(packed) == Quay("Oostkade", 12.5)
    assert b"metres" not in packed

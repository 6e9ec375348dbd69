"""`dat` before a plural, and names that the parse leaves loose."""

from __future__ import annotations

import pytest
from sentences import commitments


@pytest.mark.parametrize(
    ("sentence", "actions", "actors"),
    [
        # `dat` opens what is wanted or agreed, and the plural behind it does it
        (
            "De provincie Utrecht wil dat gemeenten in 2016 een havenplan vaststellen.",
            ["gemeenten in 2016 een havenplan vaststellen"],
            {"gemeenten"},
        ),
        (
            "Met de Schippersbond is afgesproken dat gemeenten de ligplaatsen in 2016 "
            "blijven vergoeden.",
            ["gemeenten de ligplaatsen in 2016 blijven vergoeden"],
            {"gemeenten"},
        ),
        (
            "De provincie Utrecht heeft toegezegd dat scholen in 2016 gratis kunnen varen.",
            ["scholen in 2016 gratis kunnen varen"],
            {"scholen"},
        ),
        # Behind a noun it points back at that
        (
            "De provincie Utrecht maakt een plan dat gemeenten helpt.",
            ["maakt een plan dat gemeenten helpt"],
            {"provincie Utrecht"},
        ),
        # A name of several words is one, and what stands behind it goes on with the verb
        (
            "De gemeente Epe breidt het Loket Jonge Ouders uit naar alle wijken.",
            ["breidt het Loket Jonge Ouders uit naar alle wijken"],
            {"gemeente Epe"},
        ),
        (
            "Samen met de stichting Oude Groene Haven heeft de gemeente Epe in 2014 drie "
            "steigers vervangen.",
            ["heeft de gemeente Epe in 2014 drie steigers vervangen"],
            {"gemeente Epe"},
        ),
        # Right before the verb of the sentence stands who does it
        (
            "Nederland zal in 2016 pleiten voor schonere havens.",
            ["zal in 2016 pleiten voor schonere havens"],
            {"Nederland"},
        ),
    ],
)
def test_that_before_many_and_names(sentence: str, actions: list[str], actors: set[str]) -> None:
    found = commitments(sentence)
    assert [c.action for c in found] == actions
    assert {name for c in found for name in c.actors} == actors

"""Which words are infinitives, and to which infinitive a form belongs."""

from __future__ import annotations

import pytest

from extractors.language.infinitives import (
    infinitive_of,
    is_infinitive,
    is_verb,
    is_whole_separable,
)


@pytest.mark.parametrize(
    "word",
    "versterken uitbreiden herijken faciliteren monitoren terugdringen bieden".split(),
)
def test_verbs_are_infinitives_at_the_head_of_a_line(word: str) -> None:
    assert is_infinitive(word)


@pytest.mark.parametrize(
    "word",
    "maatregelen kansen woningen overheden ouderen sectoren bijlagen subsidies in".split(),
)
def test_plurals_are_none(word: str) -> None:
    assert not is_infinitive(word)


def test_what_is_a_noun_as_well_is_a_verb_elsewhere() -> None:
    assert is_verb("vragen")
    assert not is_infinitive("vragen")


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("uitgewerkt", "uitwerken"),
        ("verkend", "verkennen"),
        ("geëvalueerd", "evalueren"),
        ("geïnspecteerd", "inspecteren"),
        ("gecoördineerd", "coördineren"),
        ("gemonitord", "monitoren"),
        ("geagendeerd", "agenderen"),
        ("opgehoogd", "ophogen"),
        ("gegund", "gunnen"),
        ("benadrukt", "benadrukken"),
        ("arbeidsmarkt", None),
        ("ongeschikt", None),
        ("en", None),
    ],
)
def test_a_form_belongs_to_a_known_verb(form: str, infinitive: str | None) -> None:
    assert infinitive_of(form) == infinitive


@pytest.mark.parametrize(
    ("word", "whole"),
    [("vastleggen", True), ("ombouwen", False), ("openstellen", True), ("afspraken", False),
     ("aanvragen", False), ("leggen", False), ("uitgaven", False)],
)  # fmt: skip
def test_a_separable_verb_in_one_piece_is_no_finite_plural(word: str, *, whole: bool) -> None:
    """`leggen … vast` would be one; prefixes that never part leave it open."""
    assert is_whole_separable(word) is whole

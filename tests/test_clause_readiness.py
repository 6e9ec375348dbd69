"""Clauses of `bereid`, `voornemens` and `van plan`, with what somebody is ready to do."""

from __future__ import annotations

import pytest
from sentences import commitments, document

from extractors.finding.clauses import find_clauses
from extractors.language.pipeline import analyse, load

_WHO_WHAT = [
    (
        "De gemeente Meppel is voornemens in 2017 de regeling aan te passen.",
        ("gemeente Meppel",),
        "in 2017 de regeling aan te passen",
        "2017",
    ),
    (
        "Stichting Waterlicht is voornemens uiterlijk eind 2017 het loket uit te breiden.",
        ("Stichting Waterlicht",),
        "uiterlijk eind 2017 het loket uit te breiden",
        "../2017-12",
    ),
    (
        "Zoals bekend is de provincie Limburg voornemens om voor 1 mei 2017 de brug te sluiten.",
        ("provincie Limburg",),
        "voor 1 mei 2017 de brug te sluiten",
        "../2017-05-01",
    ),
    (
        "De provincie Limburg is bereid studenten in de teams te plaatsen.",
        ("provincie Limburg",),
        "studenten in de teams te plaatsen",
        None,
    ),
    (
        "Ook is de gemeente Meppel van plan het rapport in het najaar van 2016 op te leveren.",
        ("gemeente Meppel",),
        "het rapport in het najaar van 2016 op te leveren",
        "2016-09/2016-11",
    ),
    (
        "Zoals bekend zijn de gemeente Meppel en de provincie Limburg bereid om mee te betalen.",
        ("gemeente Meppel", "provincie Limburg"),
        "mee te betalen",
        None,
    ),
    (
        "De gemeente Meppel meldt dat zij voornemens is in 2017 de weg te verbreden.",
        ("gemeente Meppel",),
        "in 2017 de weg te verbreden",
        "2017",
    ),
]


@pytest.mark.parametrize(("sentence", "actors", "action", "deadline"), _WHO_WHAT)
def test_who_is_ready_for_what_and_when(
    sentence: str, actors: tuple[str, ...], action: str, deadline: str | None
) -> None:
    (found,) = commitments(sentence)
    assert (found.actors, found.action, found.deadline) == (actors, action, deadline)
    assert found.strength == "soft"


@pytest.mark.parametrize(
    "sentence",
    [
        "De gemeente Meppel is niet bereid de kosten te dragen.",
        "De gemeente Meppel is niet van plan het zwembad te sluiten.",
        "De provincie Limburg heeft niet toegezegd de kosten te dragen.",
    ],
)
def test_what_nobody_is_ready_for_is_no_promise(sentence: str) -> None:
    assert commitments(sentence) == ()


def test_a_condition_of_readiness_promises_nothing() -> None:
    sentence = "Als de raad bereid is de kosten te dragen, start de bouw in 2016."
    assert [found.action for found in commitments(sentence)] == ["start de bouw in 2016"]


def test_an_infinitive_beyond_another_finite_verb_is_left_alone() -> None:
    sentence = "De raad is bereid, maar vraagt het college eerst een plan te maken."
    doc = analyse(document(sentence), load()).passages[-1].doc
    plan = next(c for c in find_clauses(doc) if c.lemma == "maken")
    assert plan.parent is None or doc[plan.parent].lower_ != "bereid"

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
        "Wij zijn vooralsnog niet van plan in 2017 de tarieven te verhogen.",
    ],
)
def test_what_nobody_is_ready_for_is_no_promise(sentence: str) -> None:
    assert commitments(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("Als de raad bereid is de kosten te dragen, start de bouw in 2016.",
         "start de bouw in 2016"),
        ("Indien de stichting bereid is het terrein te verkopen, koopt de gemeente het in 2016.",
         "koopt de gemeente het in 2016"),
        ("De gemeente Meppel onderzoekt of winkeliers bereid zijn bij te dragen.",
         "onderzoekt of winkeliers bereid zijn bij te dragen"),
        ("Scholen die bereid zijn mee te doen, krijgen in 2017 subsidie.",
         "krijgen in 2017 subsidie"),
        ("De stichting, die bereid is de haven te beheren, verhuist niet.",
         "de haven te beheren"),
        ("De provincie Limburg is niet verplicht, maar wel bereid om mee te betalen.",
         "mee te betalen"),
        ("De provincie Limburg is bereid gebleken het veer te laten varen.",
         "het veer te laten varen"),
        ("Van plan zijn wij om in 2017 te starten.", "in 2017 te starten"),
    ],
)  # fmt: skip
def test_what_leaves_open_who_is_ready_promises_nothing(sentence: str, action: str) -> None:
    assert [found.action for found in commitments(sentence)] == [action]


def test_an_infinitive_behind_but_is_of_another_predicate() -> None:
    found = commitments("De raad is wel bereid, maar niet in staat de kosten te dragen.")
    assert all("kosten" not in commitment.action for commitment in found)


def test_an_infinitive_beyond_another_finite_verb_is_left_alone() -> None:
    sentence = "De raad is bereid, maar vraagt het college eerst een plan te maken."
    doc = analyse(document(sentence), load()).passages[-1].doc
    plan = next(c for c in find_clauses(doc) if c.lemma == "maken")
    assert plan.parent is None or doc[plan.parent].lower_ != "bereid"

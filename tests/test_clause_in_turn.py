"""Several finite verbs of one subject, with what belongs to each."""

from __future__ import annotations

import pytest
from sentences import commitments, finite_clauses

_WHO_WHAT_WHEN = [
    (
        "De provincie Zeeland toetst de plannen, stuurt de raad een brief en werkt vóór 1 mei 2016 "
        "de wensen uit.",
        [
            ("toetst de plannen", None),
            ("stuurt de raad een brief", None),
            ("werkt vóór 1 mei 2016 de wensen uit", "../2016-05-01"),
        ],
    ),
    (
        "De gemeente Goes en de provincie Zeeland informeren de schippers, sturen de raad een "
        "brief en verstrekken in het najaar van 2016 een subsidie aan de verenigingen.",
        [
            ("informeren de schippers", None),
            ("sturen de raad een brief", None),
            (
                "verstrekken in het najaar van 2016 een subsidie aan de verenigingen",
                "2016-09/2016-11",
            ),
        ],
    ),
    (
        "Stichting Kadeklaar neemt de regie en rondt uiterlijk eind 2017 de aanbesteding af.",
        [
            ("neemt de regie", None),
            ("rondt uiterlijk eind 2017 de aanbesteding af", "../2017-12"),
        ],
    ),
    (
        "Rijkswaterstaat legt de weg aan, plaatst schermen en verwacht in 2018 klaar te zijn.",
        [("legt de weg aan", None), ("plaatst schermen", None), ("klaar te zijn", "2018")],
    ),
]


@pytest.mark.parametrize(("sentence", "actions"), _WHO_WHAT_WHEN)
def test_each_verb_has_the_subject_and_what_follows_it(
    sentence: str, actions: list[tuple[str, str | None]]
) -> None:
    found = commitments(sentence)
    assert [(record.action, record.deadline) for record in found] == actions
    assert len({record.actors for record in found}) == 1


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        (
            "De raad betaalt de kosten en de provincie voert het werk uit.",
            {"betaalt": "De raad", "voert": "de provincie"},
        ),
        (
            "In mei stelt de raad het plan vast en begint de bouw van de sluis.",
            {"stelt": "de raad", "begint": "de bouw van de sluis"},
        ),
        (
            "De dienst meldt dit aan de raad, die het bespreekt.",
            {"meldt": "De dienst", "bespreekt": "die"},
        ),
    ],
)
def test_another_subject_or_a_fronted_time_shares_nothing(
    sentence: str, subjects: dict[str, str]
) -> None:
    assert finite_clauses(sentence) == subjects


def test_a_question_behind_the_second_verb_is_what_it_settles() -> None:
    found = commitments(
        "De stuurgroep bespreekt het rapport op 17 juni 2016 en bepaalt dan of de norm verandert."
    )
    assert [record.action for record in found] == [
        "bespreekt het rapport op 17 juni 2016",
        "bepaalt dan of de norm verandert",
    ]

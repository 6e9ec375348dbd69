"""Whether `is` with a participle tells what somebody did or underwent."""

from __future__ import annotations

import pytest
from sentences import document

from extractors.finding.clauses import find_clauses
from extractors.language.pipeline import analyse, load


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("In 2016 zijn de proeven uitgebreid naar drie wijken.", "passive"),
        ("In mei is de gemeente Goes door het Rijk uitgenodigd.", "passive"),
        ("In 2017 zijn aan zes schippers vergunningen verleend.", "passive"),
        ("In 2016 is het aantal schippers gestegen.", "active"),
        ("In maart is het verslag verschenen.", "active"),
        ("Vorig jaar zijn de vissers bijeengekomen in Goes.", "active"),
        ("De gemeente Goes is in 2014 toegetreden tot het verbond.", "active"),
    ],
)
def test_a_participle_with_is(sentence: str, voice: str) -> None:
    """Verbs of change make their perfect with zijn; of others it is a passive."""
    doc = analyse(document(sentence), load()).passages[-1].doc
    assert [clause.voice for clause in find_clauses(doc)] == [voice]

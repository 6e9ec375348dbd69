"""Lines of thousands of signs that no writer meant do not hold up a reading."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest

from extractors.finding.party_context import _REPRESENTED
from extractors.finding.party_persons import _FUNCTION_BEFORE, _OFFICE_BEFORE
from extractors.finding.person_lines import _OFFICE_AND_RAISED
from extractors.finding.target_fields import _CHANGE_AFTER
from extractors.reading.roles import _PLACE_DATE

_SECONDS = 1.0


@pytest.mark.parametrize(
    ("look", "text"),
    [
        (_PLACE_DATE.fullmatch, "A" + "a-A" * 1000 + ", "),
        (_CHANGE_AFTER.match, "x" * 6000),
        (_REPRESENTED.match, " " * 20000),
        (_FUNCTION_BEFORE.search, "x-" * 1500),
        (_OFFICE_BEFORE.search, "-" * 3000),
        (_OFFICE_AND_RAISED.search, "x-" * 1500),
    ],
    ids=("place", "change", "represented", "function", "office", "raised"),
)
def test_odd_lines_are_read_in_time(look: Callable[[str], object], text: str) -> None:
    began = time.process_time()
    assert look(text) is None
    assert time.process_time() - began < _SECONDS


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (_PLACE_DATE, "Den Aa-Bergen aan Zee, 3 mei 2012"),
        (_PLACE_DATE, "Zee-en-Veen, d.d. 3 mei 2012"),
        (_CHANGE_AFTER, " CO2-reductie"),
        (_CHANGE_AFTER, " tijdwinst"),
        (_REPRESENTED, " (hierna te noemen: het fonds), te dezen vertegenwoordigd door"),
        (_FUNCTION_BEFORE, "waarnemende oud-bestuursvoorzitter "),
        (_OFFICE_BEFORE, "directeur-secretaris van het fonds, "),
        (_OFFICE_AND_RAISED, "bestuursvoorzitter, A. STOLK"),
    ],
)
def test_what_the_bounds_leave_is_found(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.match(text)

"""What was promised on an earlier day, told in passing, is done on that day."""

from __future__ import annotations

import pytest
from sentences import commitments


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Zoals toegezegd in het debat van 3 maart 2014 bouwt de stad een haven.", "2014-03-03"),
        ("Zoals ik heb toegezegd in mijn brief van 3 maart 2014 zal ik dit melden.", "2014-03-03"),
        ("Zoals in de brief van 3 maart 2014 toegezegd, bouwt de stad een haven.", "2014-03-03"),
        ("De stad bouwt een haven, zoals toegezegd door de raad (overleg d.d. 3 maart 2014).",
         "2014-03-03"),
    ],
)  # fmt: skip
def test_a_promise_told_in_passing(text: str, deadline: str) -> None:
    pledges = [c for c in commitments(text) if "toegezegd" in c.action]
    assert [(c.deadline, c.status) for c in pledges] == [(deadline, "done")]


@pytest.mark.parametrize(
    "text",
    [
        "Zoals toegezegd stuur ik u het rapport van 3 maart 2014.",
        "Zoals toegezegd bouwt de stad in 2016 een haven.",
        "Zoals toegezegd aan de raad bouwt de stad een haven.",
    ],
)
def test_no_day_of_the_promise(text: str) -> None:
    assert not [c for c in commitments(text) if "toegezegd" in c.action]

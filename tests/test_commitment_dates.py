"""Which time of a sentence is the deadline, and which is not, in a covenant of April 2015."""

from __future__ import annotations

import pytest

from tests.sentences import commitments

ROWS = [
    # The day of signing
    ("Dit convenant treedt in werking op de datum van ondertekening.", "2015-04"),
    ("Dit convenant treedt in werking met ingang van de dag van dagtekening.", "2015-04/.."),
    # Asked or told at an earlier time: the nearest one
    ("Ik heb de inspectie gevraagd mij voor 1 april een rapport te sturen.", "../2015-04-01"),
    ("Ik heb de inspectie gevraagd mij uiterlijk eind mei te rapporteren.", "../2015-05"),
    ("Het ministerie heeft de gemeenten verzocht vóór 1 maart te reageren.", "../2015-03-01"),
    # How soon each time is no day of its own
    ("De gemeente beantwoordt brieven binnen drie weken.", None),
    ("De gemeente stelt binnen drie weken een plan op.", "../2015-05"),
    # From the first of two to the last
    ("In april en juli volgen nieuwe rondes voor de gemeenten.", "2015-04/2015-07"),
    # Times of something else
    ("Net als in 2013 organiseert de gemeente een open dag in 2016.", "2016"),
    ("De gemeente zal in 2016 ten minste 250 bedrijven bezoeken, tegen 140 in 2014.", "2016"),
    ("Om de doelen in 2020 te bereiken stelt de gemeente een plan op.", None),
    (
        "Naar aanleiding van de storing op 6 februari jl. zal de gemeente de centrale vervangen.",
        None,
    ),
    ("Naar aanleiding van de storing zal de gemeente op 3 mei rapporteren.", "2015-05-03"),
    ("Elk jaar organiseert de gemeente een beurs, die plaatsvindt in maart.", None),
    ("De gemeente zal een visie opstellen voor de periode na 2020.", None),
    (
        "In antwoord op vragen in maart 2014 heeft de gemeente op 3 juni 2014 een plan gestuurd.",
        "2014-06-03",
    ),
    (
        "Op 3 maart jl. is met de provincie afgesproken dat zij vóór de zomer van 2016 een plan "
        "opstelt.",
        "../2016-06",
    ),
]


@pytest.mark.parametrize(("text", "deadline"), ROWS)
def test_deadline(text: str, deadline: str | None) -> None:
    assert {found.deadline for found in commitments(text)} == {deadline}


@pytest.mark.parametrize(
    ("text", "deadlines"),
    [
        (
            "De provincie stuurt vóór 1 juli 2016 een plan en is bereid een contract aan te gaan.",
            ["../2016-07-01", None],
        ),
        (
            "De provincie bespreekt op 17 juni 2016 het plan en bepaalt dan de bijdragen.",
            ["2016-06-17", "2016-06-17"],
        ),
        (
            "In 2016 stelt de provincie een plan op en voert de gemeente een proef uit.",
            ["2016", "2016"],
        ),
        (
            "In 2016 stelt de provincie een plan op en zal de gemeente later een proef uitvoeren.",
            ["2016", None],
        ),
    ],
)
def test_time_of_one_clause_or_both(text: str, deadlines: list[str | None]) -> None:
    assert [found.deadline for found in commitments(text)] == deadlines

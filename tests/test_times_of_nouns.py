"""Times that belong to a noun: each rule fits its own examples, and not its near-misses."""

from __future__ import annotations

import pytest

from extractors.finding.times_of_nouns import NOUN_RULES, NounRule
from extractors.language.quick_looks import small_letters
from tests.sentences import commitments


def _fits(rule: NounRule, text: str) -> bool:
    return rule.is_found(text, small_letters(text))


@pytest.mark.parametrize("rule", NOUN_RULES, ids=[rule.id for rule in NOUN_RULES])
def test_finds(rule: NounRule) -> None:
    assert rule.finds
    assert [text for text in rule.finds if not _fits(rule, text)] == []


@pytest.mark.parametrize("rule", NOUN_RULES, ids=[rule.id for rule in NOUN_RULES])
def test_leaves(rule: NounRule) -> None:
    assert rule.leaves
    assert [text for text in rule.leaves if _fits(rule, text)] == []


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("De gemeenten verwerken de afspraken in hun inkoopbeleid 2016 en 2017.", None),
        ("De gemeente neemt de maatregelen op in de contracten 2016.", None),
        ("De gemeente dient een aanvraag in voor 2016-2017-2018.", None),
        ("De gemeente dient uiterlijk 1 mei 2015 een aanvraag in voor 2016.", "../2015-05-01"),
        ("De gemeente zal haar plannen voor 1 oktober a.s. aanpassen.", "../2015-10-01"),
        ("De gemeente koopt voor 2016 twaalf boten in.", "2016"),
        ("De gemeente neemt de kade op in de begroting 2016.", "2016"),
        ("De gemeente bouwt de kade zoals beschreven in het werkplan 2016.", None),
        ("De gemeente opent in juni 2016 een loket in afwachting van de wet in 2017.", "2016-06"),
        (
            "De gemeente herstelt vóór 2 mei van het aan de tocht voorafgaande jaar de steigers.",
            None,
        ),
        ("De gemeente zal doorgaan met wat er in de afgelopen jaren is begonnen.", None),
        ("De gemeente informeert u over de voortgang de afgelopen maanden.", None),
        ("Als hulp na 2016 nodig blijft, brengt de gemeente dit in bij de raad.", None),
        ("De gemeente onderschrijft het doel (een gezonde jeugd in 2040) van het akkoord.", None),
        ("De gemeente bouwt een haven (gereed in 2016).", "2016"),
        ("De gemeenten delen de kosten naar rato van hun inwonertal in 2013.", None),
        (
            "De gemeente maakt in 2015 een ontwerp voor het dempen van grachten in 2016-2017.",
            "2015",
        ),
        ("De jaarlijkse vergadering van de gemeente met de boeren wordt in mei gehouden.", None),
    ],
)
def test_deadlines(text: str, deadline: str | None) -> None:
    assert {one.deadline for one in commitments(text)} == {deadline}

"""What governs an infinitive with `te`, what it governs, and what goes on behind an aside."""

from __future__ import annotations

import pytest
from sentences import commitments
from test_mending import parsed

from extractors.finding.commitment_rules import frame_of_lemma
from extractors.language.mending import mend

_SENTENCES = [
    # A noun before `is` says what the infinitive does
    (
        "Doel is de oude sluizen vanuit dit fonds te voorzien van nieuwe deuren.",
        ["de oude sluizen vanuit dit fonds te voorzien van nieuwe deuren"],
    ),
    (
        "Richtpunt van de partijen is om in 2017 een veerpont te laten varen.",
        ["in 2017 een veerpont te laten varen"],
    ),
    # Behind `te laten` stands one more infinitive
    (
        "Het voornemen is om de tarieven per 1 mei 2016 te laten dalen.",
        ["de tarieven per 1 mei 2016 te laten dalen"],
    ),
    # The particle is of the verb that governs, what stands behind it of the infinitive
    (
        "De provincie roept de havens op hun tarieven te verlagen.",
        ["hun tarieven te verlagen"],
    ),
    (
        "Partijen spreken af elkaar maandelijks te berichten.",
        ["elkaar maandelijks te berichten"],
    ),
    # What points ahead at an infinitive is no part of it
    (
        "De gemeente streeft ernaar de sluizen vóór de zomer van 2016 te verven.",
        ["de sluizen vóór de zomer van 2016 te verven"],
    ),
    # Behind an aside the verb goes on
    (
        "In juni brengt de commissie, bestaande uit drie leden, verslag uit over de proef.",
        ["brengt de commissie, bestaande uit drie leden, verslag uit over de proef"],
    ),
    (
        "In juni stelt de gemeente, vertegenwoordigd door haar burgemeester, de lijst vast.",
        ["stelt de gemeente, vertegenwoordigd door haar burgemeester, de lijst vast"],
    ),
    (
        "De gemeente stelt, gehoord de schippers, in mei de tarieven vast.",
        ["stelt, gehoord de schippers, in mei de tarieven vast"],
    ),
    (
        "Voor wat betreft de sluis wordt in 2016 gewerkt aan een ontwerp.",
        ["wordt in 2016 gewerkt aan een ontwerp"],
    ),
    # What a thing is done with as its aim is an aim of its own
    (
        "De haven begint een proef met als inzet de golfslag te dempen.",
        ["begint een proef met als inzet de golfslag te dempen", "de golfslag te dempen"],
    ),
    (
        "In mei 2015 richtte de haven een fonds op, met als doel jonge zeilers te steunen.",
        [
            "richtte de haven een fonds op, met als doel jonge zeilers te steunen",
            "jonge zeilers te steunen",
        ],
    ),
    # What somebody means a thing for, as against what it was or is not meant for
    (
        "Het loodsfonds is bedoeld om zeilers bij te scholen en boeien te kopen.",
        ["zeilers bij te scholen", "boeien te kopen"],
    ),
    ("Het loodsfonds is niet bedoeld om boeien te kopen.", []),
    ("Het loodsfonds was bedoeld om boeien te kopen.", []),
    # A plural that no verb has is what is made
    (
        "De haven heeft toegezegd met de loodsen afspraken te maken.",
        ["met de loodsen afspraken te maken"],
    ),
    # Behind a question with its own verb, an infinitive is of the modal before
    (
        "De haven zal nagaan welke boeien los zijn en deze in mei 2016 vastleggen.",
        ["zal nagaan welke boeien los zijn", "deze in mei 2016 vastleggen"],
    ),
    # Of two with `te` the first is no object of the second
    (
        "De haven is van plan boeien te kopen en zeilers bij te scholen.",
        ["boeien te kopen", "zeilers bij te scholen"],
    ),
    # One modal for two passives, each with its own subject
    (
        "De haven meldt dat: er zullen twee boeien worden gelegd en de pier verlengd worden.",
        ["zullen twee boeien worden gelegd", "de pier verlengd worden"],
    ),
    # What is let done has its time before `laten`
    (
        "De haven deelt deze zorg en heeft in maart 2014 een proef laten uitvoeren.",
        ["heeft in maart 2014 een proef laten uitvoeren"],
    ),
    # A verb at the end, though it may be a noun
    (
        "De haven zal dit agenderen in het overleg en de vissers over de uitkomst berichten.",
        ["zal dit agenderen in het overleg", "de vissers over de uitkomst berichten"],
    ),
    # `waar nodig` asks nothing
    (
        "De haven keurt in 2016 de boeien en herstelt waar nodig de kettingen.",
        ["keurt in 2016 de boeien", "herstelt waar nodig de kettingen"],
    ),
    (
        "De stichting is gehouden lessen te geven dan wel de kosten te dragen en bij te blijven.",
        ["lessen te geven", "de kosten te dragen", "bij te blijven"],
    ),
    # `wanneer nodig` limits an action and is no condition
    (
        "De gemeente opent de brug en wanneer nodig sluit zij de weg.",
        ["opent de brug", "sluit zij de weg"],
    ),
    # A predicate with `te zijn` is what is aimed at
    (
        "De gemeente heeft zich ten doel gesteld om in 2025 rookvrij te zijn.",
        ["in 2025 rookvrij te zijn"],
    ),
    # What one or more look into is under way
    (
        "Op dit moment lopen er nog onderzoeken van de gemeente.",
        ["lopen er nog onderzoeken van de gemeente"],
    ),
]


@pytest.mark.parametrize(("sentence", "actions"), _SENTENCES)
def test_each_sentence_tells_its_actions(sentence: str, actions: list[str]) -> None:
    assert [record.action for record in commitments(sentence)] == actions


_INFINITIVE = "WW|inf|vrij|zonder"


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        # `denkt aan zeilen te maken`: no verb in two parts governs the infinitive
        (
            "Jan/PROPN/nsubj/1 denkt/VERB/ROOT/1 aan/ADP/case/3 zeilen/NOUN/obl/5 te/ADP/mark/5 "
            f"maken/VERB/xcomp/1/{_INFINITIVE}",
            ("aan", "case", "zeilen"),
        ),
    ],
)
def test_words_hang_on_what_governs_them(tree: str, expected: tuple[str, str, str]) -> None:
    word, relation, head = expected
    doc = mend(parsed(tree))
    token = next(t for t in doc if t.lower_ == word)
    assert (token.dep_, token.head.lower_) == (relation, head)


def test_longer_words_for_aims_are_aims() -> None:
    assert frame_of_lemma("beleidsdoel", noun=True) == ("aim", "soft")
    assert frame_of_lemma("doelman", noun=True) is None


def test_how_often_a_report_is_made_is_not_how_often_somebody_is_charged() -> None:
    charged, reports = commitments(
        "De gemeente is verantwoordelijk voor het toezicht en doet jaarlijks verslag aan de raad."
    )
    assert (charged.recurrence, reports.recurrence) == (None, "P1Y")


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        # What the aim is, with `om` or without, and what is had for one
        (
            "Het doel van dit convenant is de kwaliteit van de haven te bevorderen en ook de "
            "veiligheid te dienen.",
            ["de kwaliteit van de haven te bevorderen", "ook de veiligheid te dienen"],
        ),
        (
            "Dit convenant heeft tot doel de overlast in de haven te verminderen.",
            ["de overlast in de haven te verminderen"],
        ),
        # What is no aim
        ("De kwaliteit van de haven is lastig te meten.", []),
    ],
)
def test_what_an_aim_is_stands_behind_it(sentence: str, actions: list[str]) -> None:
    assert [record.action for record in commitments(sentence)] == actions

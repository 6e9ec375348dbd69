"""The rules that make a clause a commitment: what kind of promise, how firm.

Each rule has sentences that it must find and near-misses that it must leave
alone; they run as tests through the whole analysis. The order of the checks in
`rule_of` is the order of strength of the evidence: what governs the clause,
then its own modal, then its tense.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractors.finding import commitment_words as words

Strength = Literal["firm", "soft"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of evidence for a commitment."""

    id: str
    reason: str
    strength: Strength
    finds: tuple[str, ...]
    leaves: tuple[str, ...]


RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule(
            "future",
            "zullen or gaan with an infinitive says what will be done",
            "firm",
            (
                "De gemeente Almere zal in 2016 een nieuwe fietsbrug bouwen.",
                "Het ministerie van Defensie gaat de kazernes verduurzamen.",
            ),
            ("De gemeente Almere heeft een fietsbrug.",),
        ),
        Rule(
            "must",
            "moeten and dienen te lay a duty on somebody",
            "firm",
            (
                "De provincie Drenthe moet jaarlijks een rapportage opstellen.",
                "Het waterschap Rivierenland dient de dijk uiterlijk in 2020 te versterken.",
            ),
            ("De provincie Drenthe telt twaalf gemeenten.",),
        ),
        Rule(
            "want",
            "willen, streven, beogen and their kin state an aim of the actor",
            "soft",
            (
                "De gemeente Breda wil het aantal laadpalen uitbreiden.",
                "Het kabinet streeft naar een betere spreiding van artsen.",
            ),
            ("De gemeente Breda ligt in Noord-Brabant.",),
        ),
        Rule(
            "can",
            "kunnen and mogen of an actor offer a possibility",
            "soft",
            ("De provincie Utrecht kan hiervoor een subsidie verlenen.",),
            ("De gemeente Utrecht ligt aan de Vecht.",),
        ),
        Rule(
            "agreed",
            "the clause is what was agreed, promised or decided",
            "firm",
            (
                "Partijen komen overeen de gegevens jaarlijks te delen.",
                "Met de gemeente Zeist is afgesproken dat zij het terrein saneert.",
            ),
            ("De gemeente Zeist is in 1951 ontstaan.",),
        ),
        Rule(
            "aim",
            "the clause is the aim, ambition or plan of the actor",
            "soft",
            (
                "De provincie Zeeland heeft de ambitie om de kust te versterken.",
                "Het doel van de gemeente Ede is om de wachtlijsten te verkorten.",
            ),
            ("De provincie Zeeland heeft veel kust.",),
        ),
        Rule(
            "duty",
            "the clause is the task, mandate or obligation of the actor",
            "firm",
            ("De Inspectie van het Onderwijs heeft de taak om hierop toe te zien.",),
            ("De Inspectie van het Onderwijs heeft vier vestigingen.",),
        ),
        Rule(
            "request",
            "somebody is asked to do it",
            "soft",
            ("De minister van Justitie verzoekt de gemeente Venlo een plan in te dienen.",),
            ("De gemeente Venlo is een grensgemeente.",),
        ),
        Rule(
            "ready",
            "the actor is bereid, voornemens, gehouden or bezig to do it",
            "soft",
            ("De provincie Limburg is bereid de helft van de kosten te dragen.",),
            ("De provincie Limburg is bergachtig.",),
        ),
        Rule(
            "charged",
            "a predicate makes the actor answerable for something",
            "firm",
            ("De gemeente Meppel is verantwoordelijk voor de uitvoering van de regeling.",),
            ("De gemeente Meppel is groot.",),
        ),
        Rule(
            "report",
            "a dated perfect or past reports what was done",
            "firm",
            ("In maart 2012 heeft de gemeente Goes het plan vastgesteld.",),
            ("De gemeente Goes heeft het plan vastgesteld.",),
        ),
        Rule(
            "started",
            "a perfect of beginning without a date is under way",
            "firm",
            ("De gemeente Tiel is gestart met de herinrichting van het centrum.",),
            ("De gemeente Tiel is eeuwenoud.",),
        ),
        Rule(
            "passive",
            "a present passive says what is being done or is to be done",
            "firm",
            ("In het voorjaar wordt door de gemeente Assen een meldpunt ingericht.",),
            ("Het meldpunt is klein.",),
        ),
        Rule(
            "present",
            "a plain present with an actor says what it does under the agreement or plan",
            "firm",
            ("De gemeente Leek ondersteunt de scholen bij de invoering van het programma.",),
            ("De gemeente Leek bestaat uit negen dorpen.",),
        ),
        Rule(
            "role",
            "a standing role of a party (trekker, penvoerder, aanspreekpunt) is a duty",
            "firm",
            ("De gemeente Hoorn is penvoerder van de regionale aanvraag.",),
            ("De gemeente Hoorn is een havenstad.",),
        ),
        Rule(
            "arranged",
            "agreements that have been made and stand, without a date",
            "firm",
            ("Met de provincie Drenthe zijn afspraken gemaakt over het beheer van de vaart.",),
            ("Met de provincie Drenthe is lang gesproken over het beheer van de vaart.",),
        ),
        Rule(
            "inform",
            "a parliament, council or reader will receive something: the sender sends it",
            "firm",
            ("Provinciale Staten ontvangen elk jaar een verslag.",),
            ("De bewoners ontvangen veel bezoek.",),
        ),
        Rule(
            "signed",
            "the closing formula of an agreement: signed or adopted, with place and day",
            "firm",
            ("Aldus overeengekomen te Assen op 3 mei 2016.",),
            ("De partijen zijn het daarover eens geworden.",),
        ),
        Rule(
            "item",
            "an infinitive or action noun in a list under an announcing line",
            "firm",
            (),
            (),
        ),
        Rule(
            "goal",
            "a heading in the infinitive states the goal of what stands under it",
            "soft",
            (),
            (),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The predicate that governs a clause (`heeft tot doel`, `is bereid`), classed."""

    rule: str
    strength: Strength
    token: int
    """Where in the passage the word stands that decided it."""


def frame_of_lemma(lemma: str, *, noun: bool) -> tuple[str, Strength] | None:
    """Class a governing verb or noun by its lemma; None for one that governs nothing here."""
    if noun:
        if lemma in words.DUTY_NOUNS:
            return ("agreed" if lemma in {"afspraak", "toezegging", "besluit"} else "duty"), "firm"
        if lemma in words.INTENTION_NOUNS:
            return "aim", "soft"
        return None
    if lemma in words.COMMISSIVE_VERBS:
        return "agreed", "firm"
    if lemma in words.REQUEST_VERBS:
        return "request", "soft"
    if lemma in words.INTENTION_VERBS:
        return "want", "soft"
    if lemma in words.READY_ADJECTIVES:
        strength = words.READY_ADJECTIVES[lemma]
        return ("ready" if strength == "soft" else "charged"), (
            "soft" if strength == "soft" else "firm"
        )
    return None

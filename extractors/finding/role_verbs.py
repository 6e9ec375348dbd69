"""What a verb makes of those who do it: actors, payers, receivers."""

from __future__ import annotations

import re

from extractors.finding.party_text import fold
from extractors.finding.party_verbs import AGENTIVE, PAYING, READY
from extractors.language.tokens import Token
from schemas.records import PartyRole

STATES = frozenset(
    """
    zijn worden blijven heten bestaan liggen staan gelden vormen behoren blijken lijken tellen
    kennen bevatten omvatten beslaan vallen groeien dalen stijgen lijden hangen schijnen
    bedragen duren
    """.split()
)
"""Verbs of being and having: what only is somewhere or something does nothing."""
ASKED = frozenset({"vragen", "verzoeken", "oproepen", "opdragen", "gelasten"})
RECEIVED = frozenset({"ontvangen", "krijgen"})


def pays(verb: Token, lemma: str) -> bool:
    """Whether a verb says that its subject gives money: `vergoedt`, `kent de subsidie toe`."""
    if lemma in PAYING:
        return True
    if lemma not in _GIVING:
        return False
    objects = (c for c in verb.children if c.dep_ in {"obj", "obl", "nsubj", "nsubj:pass", "xcomp"})
    return any(MONEY.match(fold(t.lower_)) for o in objects for t in (o, *o.children))


_GIVING = frozenset(
    "stellen beschikbaarstellen toezeggen zeggen schenken doneren geven toekennen toekenen kennen"
    " verlenen verstrekken uitkeren keren bijdragen dragen investeren reserveren leggen bijleggen"
    " storten".split()
)
"""What is done with money as with other things: `stelt middelen beschikbaar`, `verleent hulp`."""
MONEY = re.compile(
    r"€|euro$|miljoen$|miljard$|mln$|\w*(?:subsidies?|middelen|gelden|geld|bedrag|bedragen|budget"
    r"|krediet|lening|leningen|financiering|bijdrage|bijdragen|uitkering|helft|procent|kosten)$"
)


def of_subject(verb: Token, lemma: str) -> set[PartyRole]:
    """Give the roles of the subject of a verb with this lemma."""
    if lemma in RECEIVED:
        return {"counterparty", "recipient"}
    if verb.dep_ != "xcomp" and pays(verb, lemma):
        return {"actor", "funder"}
    if lemma in ASKED:
        # Who asks is the one that it is done for.
        return {"actor", "counterparty"}
    if verb.pos_ in {"VERB", "AUX"} and lemma not in STATES:
        return {"actor"}
    ready = verb.lower_ in READY or any(c.lower_ in READY for c in verb.children)
    return {"actor"} if lemma in AGENTIVE or ready else set()


def first_of_coordination(token: Token) -> Token:
    """Go from a word in `A, B en C` to the first, which tells what all are in the sentence."""
    steps = 0
    while token.dep_ in {"conj", "flat", "appos"} and token.head.i != token.i and steps < 20:
        token, steps = token.head, steps + 1
    return token

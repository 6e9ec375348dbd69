"""Lists of Dutch words that many modules need: how they are written, and those of the calendar."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text as a set: lists of words read better so."""
    return frozenset(text.split())


MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
HOLIDAYS = (
    "pasen",
    "pinksteren",
    "hemelvaart",
    "hemelvaartsdag",
    "kerst",
    "kerstmis",
    "oudjaar",
    "nieuwjaar",
    "koningsdag",
    "koninginnedag",
    "bevrijdingsdag",
    "carnaval",
    "sinterklaas",
    "ramadan",
    "prinsjesdag",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

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
SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sept": 9,
    "sep": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}
"""Abbreviations, without their full stop, and the number of the month."""
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
WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
TO_TWELVE = "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
"""The numbers from two on that a text mostly has in words, as a part of a pattern."""
FIELD_LABELS = word_set(
    "onderwerp betreft agendapunt agendanummer vergaderdatum vergadernummer vergaderstuk "
    "portefeuillehouder portefeuillehouders opsteller steller openbaarheid vertrouwelijkheid "
    "registratienummer registratiekenmerk zaaknummer dossiernummer documentnummer briefnummer "
    "kenmerk bijlage bijlagen datum contactpersoon behandelaar behandelend telefoon telefoonnummer "
    "doorkiesnummer e-mail email e-mailadres verzenddatum behandeldatum publicatiedatum "
    "bestuursorgaan opdrachtgever opdrachtnemer afzender geadresseerde paraaf versienummer"
)
"""Labels of the fields at the head of a paper: no names, and where a name before them ends."""

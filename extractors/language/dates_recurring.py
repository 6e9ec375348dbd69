"""Repeated times: `jaarlijks`, `tweemaal per jaar`, `elk kwartaal`, `om de twee jaar`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.language.numerals import parse_words
from extractors.language.quick_looks import small_letters
from extractors.language.word_lists import TO_TWELVE


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A repeated time (`tweemaal per jaar`) as an ISO 8601 duration (`P6M`)."""

    start: int
    end: int
    text: str
    duration: str
    rule: str = ""
    attributive: bool = False
    """It describes a noun (`de jaarlijkse bijeenkomst`, `het jaarlijks aantal`)."""


@dataclass(frozen=True, slots=True)
class RecurrenceRule:
    """A form of repeated time: why it is one, what it finds, what it leaves alone."""

    id: str
    reason: str
    pattern: str
    finds: tuple[tuple[str, str], ...]
    leaves: tuple[str, ...]


_MONTHS_IN = {
    "maand": 1,
    "kwartaal": 3,
    "halfjaar": 6,
    "half jaar": 6,
    "jaar": 12,
    "schooljaar": 12,
    "studiejaar": 12,
    "kalenderjaar": 12,
    "begrotingsjaar": 12,
    "boekjaar": 12,
    "seizoen": 12,
    "voorjaar": 12,
    "lente": 12,
    "zomer": 12,
    "najaar": 12,
    "herfst": 12,
    "winter": 12,
}
_DAYS_IN = {"dag": 1, "werkdag": 1, "week": 7}

_WORD = rf"een|één|eén|{TO_TWELVE}|anderhalf|\d{{1,2}}"
_UNIT = (
    r"half\s?jaar|schooljaar|studiejaar|kalenderjaar|begrotingsjaar|boekjaar|voorjaar|najaar|jaar|"
    r"kwartaal|maand|week|werkdag|dag|lente|zomer|herfst|winter|seizoen"
)
_UNITS = r"half\s?jaar|jaren|jaar|kwartalen|kwartaal|maanden|maand|weken|week|dagen|dag"

_EVERYDAY = (
    r"leiding|bestuur|beheer|praktijk|leven|werk|werkzaamheden|gang|(?:aan)?sturing|zorg|verzorging"
    r"|(?:leef)?omgeving|realiteit|werkelijkheid|onderhoud|besluitvorming|bezigheden|uitvoering|taken"
    r"|coördinatie|organisatie|bedrijfsvoering|verantwoordelijkheid|kost|routine|functioneren|handelen|levensbehoeften|boodschappen|mobiliteit"
)
"""What is `dagelijks` as it is every day, and not done each day."""
RECURRENCE_RULES: tuple[RecurrenceRule, ...] = (
    RecurrenceRule(
        id="recur.times_per",
        reason="a number of times in each year, quarter, month or week",
        pattern=(
            rf"(?:(?P<low>{_WORD})\s?(?:à|a|tot|of|-)\s?)?"
            rf"(?:(?P<count>{_WORD})\s?(?:x|×|keer|maal)|(?P<times>eens|(?:een|één|{TO_TWELVE})maal))"
            rf"\s+(?:per|in\s+(?:het|de|elk|ieder)|elk|elke|ieder|iedere)\s+(?P<unit>{_UNIT})"
        ),
        finds=(
            ("De stuurgroep vergadert twee keer per jaar.", "P6M"),
            ("Het beraad komt viermaal per jaar samen.", "P3M"),
            ("Wij overleggen 1x per kwartaal.", "P3M"),
            ("Er is een à twee keer per jaar een bijeenkomst.", "P1Y"),
            ("De raad wordt eens per maand bijgepraat.", "P1M"),
            ("Zij spreken elkaar twee keer per maand.", "P2W"),
        ),
        leaves=(
            "Het budget is 2 miljoen euro per jaar.",
            "Dat is twee keer zoveel als vorig jaar.",
        ),
    ),
    RecurrenceRule(
        id="recur.times_in_year",
        reason="a number of times within one named year",
        pattern=(
            rf"(?:(?P<count>{_WORD})\s?(?:keer|maal)|(?P<times>(?:{TO_TWELVE})maal))"
            r"\s+in\s+(?:19|20)\d\d\b"
            r"|\bin\s+(?:19|20)\d\d\s+"
            rf"(?:(?P<count2>{_WORD})\s?(?:keer|maal)|(?P<times2>(?:{TO_TWELVE})maal))(?=\s|[.,;]|$)"
        ),
        finds=(
            ("De minister rapporteert in 2019 tweemaal aan de Kamer.", "P6M"),
            ("De werkgroep komt drie keer in 2021 bijeen.", "P4M"),
        ),
        leaves=("In 2019 twee keer zo veel meldingen als in 2018.",),
    ),
    RecurrenceRule(
        id="recur.each",
        reason="each year, season, quarter, month or week",
        pattern=rf"(?:elk|elke|ieder|iedere)\s+(?P<unit>{_UNIT})(?!\s+(?:dat|die|waarin)\b)",
        finds=(
            ("Elk jaar verschijnt een monitor.", "P1Y"),
            ("De cijfers worden ieder kwartaal gepubliceerd.", "P3M"),
            ("Elke maand is er een spreekuur.", "P1M"),
            ("Ieder schooljaar start een nieuwe groep.", "P1Y"),
            ("Elk voorjaar bespreken wij de planning.", "P1Y"),
        ),
        leaves=("Elke school kiest zelf.", "Ieder kind telt."),
    ),
    RecurrenceRule(
        id="recur.every_n",
        reason="once in so many years, months or weeks",
        pattern=(
            rf"(?:om\s+de|elke|iedere|eens\s+(?:per|in\s+de)|(?:één|een|1)\s?(?:keer|maal|x)\s+(?:per|in\s+de))"
            rf"\s+(?P<every>{_WORD})\s+(?P<units>{_UNITS})"
            r"|om\s+(?P<alternate>het\s+jaar|de\s+maand|de\s+week)\b"
        ),
        finds=(
            ("Het plan wordt om de twee jaar herzien.", "P2Y"),
            ("Elke vier jaar volgt een visitatie.", "P4Y"),
            ("Eens in de drie maanden is er overleg.", "P3M"),
            ("De toets vindt om het jaar plaats.", "P2Y"),
        ),
        leaves=("Het gaat om de twee scholen in de wijk.", "Wij denken om het milieu."),
    ),
    RecurrenceRule(
        id="recur.adverb",
        reason="words that mean each year, quarter, month, week or day",
        pattern=(
            rf"(?P<step>half|{TO_TWELVE})?-?"
            r"(?P<adverb>jaarlijks(?!e\s(?:kosten|lasten|uitgaven|inkomsten|omzet|uitstoot|groei|vraag"
            r"|opbrengst)\b)|maandelijks|wekelijks"
            rf"|dagelijks(?!e?\s(?:{_EVERYDAY})\b))(?P<inflected>e)?"
            r"|(?P<quarterly>per\s+kwartaal|kwartaalsgewijs|driemaandelijks(?P<inflected2>e)?)"
        ),
        finds=(
            ("Partijen evalueren jaarlijks de voortgang.", "P1Y"),
            ("De gemeente rapporteert maandelijks.", "P1M"),
            ("Er is wekelijks contact.", "P1W"),
            ("Er komt een tweejaarlijkse monitor.", "P2Y"),
            ("De stand wordt halfjaarlijks gemeld.", "P6M"),
            ("Het bestuur wordt per kwartaal geïnformeerd.", "P3M"),
        ),
        leaves=(
            "Het jaarverslag is vastgesteld.",
            "De kwartaalcijfers zijn bekend.",
            "Zij is belast met de dagelijkse leiding.",
            "Het bureau verzorgt de dagelijkse uitvoering.",
            "Wij verbeteren de dagelijkse omgeving van bewoners.",
            "De stad vergoedt de jaarlijkse kosten van het beheer.",
        ),
    ),
)
"""The forms of repeated time; where two match in one place the earlier rule wins."""

_COMPILED = tuple(
    (rule, re.compile(rf"(?<![\w-])(?:{rule.pattern})(?!\w)", re.IGNORECASE))
    for rule in RECURRENCE_RULES
)
_TRIGGER = re.compile(r"lijks|per\b|elke?\b|ieder|om\s+(?:de|het)\b|keer|maal|eens|\dx")
"""What all of them hold one of, in small letters."""
_DETERMINER = re.compile(
    r"\b(?:de|het|een|deze|dit|die|dat|onze|hun|haar|zijn|uw)\s+$", re.IGNORECASE
)
_MULTIPLE = re.compile(r"\s+(?:zo|meer|minder|hoger|lager)\b", re.IGNORECASE)


def find_recurrences(text: str) -> tuple[Recurrence, ...]:
    """Find the repeated times in `text`, left to right, not overlapping.

    A number of times that makes no whole months, weeks or days (`vijf keer per jaar`)
    is left out: the guidelines give it no value.
    """
    if _TRIGGER.search(small_letters(text)) is None:
        return ()
    found: list[Recurrence] = []
    for rule, pattern in _COMPILED:
        for match in pattern.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            duration = _duration(match)
            if duration is None or (
                rule.id == "recur.times_in_year" and _MULTIPLE.match(text, match.end())
            ):
                continue
            found.append(
                Recurrence(
                    start=match.start(),
                    end=match.end(),
                    text=match.group(),
                    duration=duration,
                    rule=rule.id,
                    attributive=_is_attributive(text, match),
                )
            )
    return tuple(sorted(found, key=lambda one: one.start))


def _is_attributive(text: str, match: re.Match[str]) -> bool:
    groups = match.groupdict()
    if groups.get("inflected") or groups.get("inflected2"):
        return True
    if not groups.get("adverb"):
        return False
    return _DETERMINER.search(text, max(0, match.start() - 8), match.start()) is not None


def _duration(match: re.Match[str]) -> str | None:
    groups = {name: value.lower() for name, value in match.groupdict().items() if value}
    if "quarterly" in groups:
        return "P3M"
    if "adverb" in groups:
        return _adverb(groups["adverb"], groups.get("step"))
    if "alternate" in groups:
        return {"j": "P2Y", "m": "P2M", "w": "P2W"}[groups["alternate"].split()[-1][0]]
    if "every" in groups:
        return _every(_count(groups["every"]), groups["units"])
    times = groups.get("low") or groups.get("count") or groups.get("times")
    times = times or groups.get("count2") or groups.get("times2")
    return _per(_count(times) if times else 1, groups.get("unit", "jaar"))


def _count(word: str) -> float:
    """Give the number that `3`, `drie`, `driemaal` or `eens` says."""
    if word.isdecimal():
        return float(word)
    return 1 if word == "eens" else float(parse_words(word.removesuffix("maal")) or 1)


def _per(times: float, unit: str) -> str | None:
    """So many times in each unit."""
    unit = re.sub(r"\s+", " ", unit)
    if times <= 0:
        return None
    if unit in _DAYS_IN:
        days = _DAYS_IN[unit] / times
        return _in_days(days)
    months = _MONTHS_IN[unit] / times
    if months == int(months):
        return _in_months(int(months))
    # Twice a month is every two weeks, as it is spoken.
    return "P2W" if (unit, times) == ("maand", 2) else None


def _every(count: float, unit: str) -> str | None:
    """Once in so many units."""
    unit = re.sub(r"\s+", "", unit)
    for prefix, months in (("half", 6), ("ja", 12), ("kwart", 3), ("maand", 1)):
        if unit.startswith(prefix):
            total = count * months
            return _in_months(int(total)) if total == int(total) and total else None
    return _in_days(count * (7 if unit.startswith("we") else 1))


def _adverb(adverb: str, step: str | None) -> str | None:
    if step == "half":
        return {"jaarlijks": "P6M", "maandelijks": "P2W"}.get(adverb)
    count = _count(step) if step else 1
    if adverb in ("wekelijks", "dagelijks"):
        return _in_days(count * (7 if adverb == "wekelijks" else 1))
    return _in_months(int(count) * (12 if adverb == "jaarlijks" else 1))


def _in_months(months: int) -> str:
    return f"P{months // 12}Y" if months % 12 == 0 else f"P{months}M"


def _in_days(days: float) -> str | None:
    if days != int(days) or days < 1:
        return None
    return f"P{int(days) // 7}W" if days % 7 == 0 else f"P{int(days)}D"

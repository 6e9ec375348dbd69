"""What the heads, captions and labels of tables say: money or not, aim or result, when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.language.dates import find_dates, resolve
from schemas.records import Nature

_MONEY_WORDS = re.compile(
    r"begroot|begroting|budget|\w*kosten\b|uitgaven|ontvangsten|\blasten|\bbaten|subsidie|"
    r"middelen\b|dekking|financi|verplichting|\binvestering|saldo|reserve|bedrag|\w*bijdragen?\b|opbrengst|"
    r"krediet|fonds|kasstroom|\bkas\b|raming van de|(?<!aan)besteding|"
    r"\bvoorziening(?:en)?\b|exploitatie|"
    r"intensivering|ombuiging|bezuiniging|dotatie|onttrekking|toevoeging|"
    r"resultaat\s(?:voor|na)\s(?:bestemming|belasting|mutatie)|"
    r"(?:rekening|jaar|exploitatie|bedrijfs|netto|begrotings)resultaat",
    re.IGNORECASE,
)
_NO_BUDGET = re.compile(
    r"regeldruk|uurtarief|\btari(?:ef|even)\b|koopkracht|\binkomens?\b|omzet|\bloon|lonen\b|salaris|"
    r"woz|bbp\b|bruto binnenlands|marktwaarde|\bprijs|prijzen\b|export|import|vermogen per",
    re.IGNORECASE,
)
_NOT_MONEY_HEAD = re.compile(
    r"%|\bprocent|percentage|\baantal|\bfte\b|\bfte's|\buren\b|\buur\b|\bindex|\bnr\b|nummer|"
    r"\bartikel|\bpagina|\bleerlingen\b|\bdeelnemers\b|\bstuks\b|\bkm\b|\bha\b|\bm2\b|m²|ton co|"
    r"kton|mton|\bpj\b|\bmw\b|\bgwh\b|\btwh\b|bevolking|inwoners",
    re.IGNORECASE,
)
_STRUCTURAL = re.compile(
    r"(?<!niet[ -])\b(?:struc\b|struct?\.|structure(?:el|le)\b)", re.IGNORECASE
)
_FUNDERS = re.compile(
    r"\b(?:dekking|financiering|bijdragen?\s+van|inleg|financiers?|bekostiging|cofinanciering)\b",
    re.IGNORECASE,
)
_COSTS = re.compile(r"kosten\b|\blasten\b|uitgaven\b|besteding", re.IGNORECASE)
_YEAR = r"(?:19|20)\d\d"
_RANGE = re.compile(rf"\b({_YEAR})\s*(?:[-–—/]|tot en met|t/m|tot)\s*({_YEAR}|\d\d)\b(?![-/.]\d)")
_EACH_YEAR = re.compile(rf"\b{_YEAR}(?:\s?(?:[-–—/|+&,]|\ben\b)\s?{_YEAR}){{2,}}\b")
"""Years that are named one by one: `2024-2025-2026`, `2024 + 2025 + 2026`."""
_PER = (
    (
        re.compile(
            r"\bper\s+jaar\b|\bjaarlijks|\bp\.?\s?j\.?(?=\W|$)|\bp\s?/\s?jr?\b|/\s?(?:jaar|jr)\b",
            re.IGNORECASE,
        ),
        "year",
    ),
    (re.compile(r"\bper\s+([a-zà-ÿ][a-zà-ÿ-]+)", re.IGNORECASE), ""),
)


@dataclass(frozen=True, slots=True)
class NatureRule:
    """Words in a head or label that say what kind of number stands below or beside it."""

    id: str
    nature: Nature
    pattern: re.Pattern[str]
    reason: str
    finds: tuple[str, ...]
    leaves: tuple[str, ...]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


NATURE_RULES: tuple[NatureRule, ...] = (
    NatureRule(
        "table.baseline",
        "baseline",
        _words(
            r"\bnul(?:meting|situatie|waarde|punt)|\b0-meting|\bt0\b|\bvertrek(?:punt|situatie)|\buitgangs(?:situatie|waarde|positie|punt|jaar)|"
            r"\b(?:start|begin|basis|referentie)(?:waarde|situatie|stand|meting|jaar|niveau|punt)"
        ),
        "the level that a policy starts from",
        ("Nulmeting 2010", "0-meting", "Vertrekpunt", "Startwaarde", "Referentiejaar 2008"),
        ("Basisonderwijs", "Beginletter"),
    ),
    NatureRule(
        "table.forecast",
        "forecast",
        _words(r"\bprognose|\bverwacht|\braming|\bgeraamd|\bschatting|\bvooruitzicht|\bprojectie"),
        "what is expected to come, not what is aimed at",
        ("Prognose 2015", "Verwachte stand ultimo 2014", "2022 (raming)"),
        ("Opdrachtgever",),
    ),
    NatureRule(
        "table.target",
        "target",
        _words(
            r"\bstre(?:ef|ven\b)|doelstelling|\bdoel(?:waarde|cijfer|en|getal)?\b|\w*targets?\b|\bambitie|"
            r"\btaakstelling|\bte\s+(?:bereiken|realiseren|behalen)|\bbeoogd|\bnorm(?:en|waarde)?\b|"
            r"\bgewenste?\b|\bprestatieafspra|\bgepland|\bafgesproken|\bopgave\b|"
            r"\bplafond|\bminimaal\s+te\b|\bbegrote?\b|^B(?=\s?(?:19|20)\d\d)"
        ),
        "what is aimed at or agreed",
        (
            "Streefwaarde 2016",
            "Streven 2020",
            "Doelstelling 2010",
            "Participatietarget 2008",
            "B 2021",
            "Doel",
            "Ambitie",
        ),
        ("Doelgroep", "Doelmatigheid", "Normaal", "Planning"),
    ),
    NatureRule(
        "table.result",
        "result",
        _words(
            r"\bresulta(?:at|ten)|\brealisatie|\bgerealiseerd|\b(?:eind)?stand\b|\b(?:eind|tussen|vervolg|effect)?meting\b|"
            r"\b(?:be|ge)haald|\bbereikt|\bwerkelijk|\buitkomst|\bhuidige?\b|\bscore|\bactueel|\bactuele\b|"
            r"\bmonitor|\bgemeten|\bvoortgang\b|\btussenstand|^R(?:ek(?:ening|\.))?(?=\s?(?:19|20)\d\d)"
        ),
        "what was reached or measured",
        (
            "Realisatie 2012",
            "Eindmeting",
            "Resultaat eind 2007",
            "Stand per 1 mei",
            "Huidige situatie",
            "R 2020",
        ),
        ("Actie", "Trekker", "Onderwerp"),
    ),
)


def nature_of(texts: Sequence[str]) -> NatureRule | None:
    """Give the rule that says what numbers under these heads are, innermost head first.

    In one head the words that come first decide: `Resultaat op targets` is a result.
    """
    found = (_nature_of_head(text) for text in reversed(texts))
    return next((rule for rule in found if rule is not None), None)


@lru_cache(maxsize=2048)
def _nature_of_head(text: str) -> NatureRule | None:
    hits = [(m.start(), rule) for rule in NATURE_RULES if (m := rule.pattern.search(text))]
    return min(hits, key=lambda hit: hit[0])[1] if hits else None


@lru_cache(maxsize=2048)
def speaks_of_money(text: str) -> bool:
    """Tell whether words of a head, caption or label are about money spent or received."""
    return _MONEY_WORDS.search(text) is not None


@lru_cache(maxsize=2048)
def is_no_budget(text: str) -> bool:
    """Tell whether words say that amounts are prices, incomes or burdens, not budgets."""
    return _NO_BUDGET.search(text) is not None


_TIME_SPENT = re.compile(r"\b(?:uren|uur|minuten|tijdsbesteding|tijd)\b", re.IGNORECASE)
_TARIFF = re.compile(r"tarief\b|tarieven\b", re.IGNORECASE)


def prices_time(heads: str) -> bool:
    """Tell whether a table multiplies hours by a tariff, to say what a rule costs its subjects."""
    return bool(_TIME_SPENT.search(heads) and _TARIFF.search(heads))


@lru_cache(maxsize=2048)
def counts_things(text: str) -> bool:
    """Tell whether a head or label says that its numbers are counts or shares, not money."""
    return _NOT_MONEY_HEAD.search(text) is not None


@lru_cache(maxsize=2048)
def is_structural(text: str) -> bool:
    """Tell whether a head or label says `structureel` (`struc`)."""
    return _STRUCTURAL.search(text) is not None


@lru_cache(maxsize=2048)
def names_funders(text: str) -> bool:
    """Tell whether a caption or corner says that the rows are those who pay.

    Not where it speaks of costs as well: then the rows are what is paid for.
    """
    return _FUNDERS.search(text) is not None and _COSTS.search(text) is None


@lru_cache(maxsize=2048)
def per_of(text: str) -> str | None:
    """Give what one amount goes to (`year`, `leerling`) where a head says `per …`.

    Not what tells how often something is done: `2 dagen per week`.
    """
    for pattern, fixed in _PER:
        found = pattern.search(text)
        if found is not None and _HOW_OFTEN.search(text[: found.start()]) is None:
            return fixed or found[1].casefold()
    return None


_HOW_OFTEN = re.compile(r"\b(?:dag|dagen|uur|uren|keer|maal|ritten|reizen)\s$", re.IGNORECASE)
"""Before `per week` in what says how often: `reizen op 2 dagen per week`."""


@lru_cache(maxsize=2048)
def time_of(text: str, anchor: dt.date | None) -> str | None:
    """Give the EDTF time that a head or label names; None if it names none or several."""
    each = _EACH_YEAR.search(text)
    if each is not None:
        years = [int(year) for year in re.findall(_YEAR, each[0])]
        following = years == list(range(years[0], years[-1] + 1))
        return f"{years[0]}/{years[-1]}" if following else None
    found = _RANGE.search(text)
    if found is not None:
        first, last = found[1], found[2]
        if len(last) == 2:
            last = first[:2] + last
        if int(last) > int(first):
            return f"{first}/{last}"
    times = []
    for mention in find_dates(text):
        resolved = resolve(mention, anchor)
        if resolved is not None and resolved not in times:
            times.append(resolved)
    return times[0] if len(times) == 1 else None


def time_of_path(path: Sequence[str], anchor: dt.date | None) -> str | None:
    """Give the time that the innermost of several heads or labels names."""
    for text in reversed(whole_heads(path)):
        time = time_of(text, anchor)
        if time is not None:
            return time
    return None


def whole_heads(path: Sequence[str]) -> Sequence[str]:
    """Join heads that are one head over two lines: `Besteed t/m` and `mei 2019` below it."""
    heads: list[str] = []
    for text in path:
        if heads and _GOES_ON.search(heads[-1]):
            heads[-1] = f"{heads[-1]} {text}"
        else:
            heads.append(text)
    return heads


_GOES_ON = re.compile(
    r"(?:^|\s)(?:t/m|tot\sen\smet|tot|per|vanaf|van|in|over|eind|ultimo)$", re.IGNORECASE
)
"""How a head ends that cannot be all of it."""


_NUMBERING = re.compile(
    r"^(?:\(?(?:[IVX]{1,6}|[a-zA-Z]\d?|\d{1,3}(?:\.\d{1,3})*)[.):]\s+|\d{1,2}(?:\.\d{1,3})+\s+|"
    r"(?:\d{1,3}|[IVX]{2,5})\s+(?=[A-Z][a-zà-ÿ])|[-–•*]\s+)"
)


def plain_label(label: str, words: int = 15) -> str:
    """Give a row label without its numbering and notes, at most `words` words."""
    bare = _NUMBERING.sub("", label).strip(" :*")
    return " ".join((bare or label).split()[:words])

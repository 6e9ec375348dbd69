"""Times that are those of what a noun names, and not of what is done: the rules, as data.

A rule looks at a sentence in which the mark `¤` stands for one time, without its preposition.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.finding.commitment_occasions import PAPER
from extractors.language.dates import DateMention
from extractors.language.needed_parts import holds_any, needed_parts
from extractors.language.quick_looks import small_letters

__all__ = ["NOUN_RULES", "TIME_MARK", "NounRule", "is_of_noun"]

TIME_MARK = "¤"


@dataclass(frozen=True, slots=True)
class NounRule:
    """One way in which a time belongs to a noun."""

    id: str
    reason: str
    pattern: re.Pattern[str]
    finds: tuple[str, ...]
    """Sentences whose marked time the rule takes from the action."""
    leaves: tuple[str, ...]
    """Near-misses, in which the time is that of the action."""
    needs: tuple[str, ...]

    def is_found(self, marked: str, small: str) -> bool:
        """Whether the rule fits a marked sentence, given in small letters as well."""
        if self.needs and not holds_any(small, self.needs):
            return False
        return self.pattern.search(marked) is not None


def _rule(
    id_: str, reason: str, pattern: str, *, finds: tuple[str, ...], leaves: tuple[str, ...]
) -> NounRule:
    words = re.compile(pattern, re.IGNORECASE)
    return NounRule(id_, reason, words, finds, leaves, needed_parts(words))


_PAPER = (
    r"[\w-]*(?:aanvra(?:ag|gen)|begroting(?:en)?|raming(?:en)?|planning(?:en)?|plan(?:nen)?|programma['’]?s?|agenda['’]?s?"
    r"|nota['’]?s?|visies?|beleid|kaders?|afspraken|contract(?:en)?|overeenkomst(?:en)?|convenant(?:en)?|akkoord(?:en)?"
    r"|offertes?|verzoek(?:en)?|voorstel(?:len)?|tarie(?:f|ven)|rekening(?:en)?|polis(?:sen|voorwaarden)?|SPUK|kalender"
    r"|catalogus|uitkering(?:en)?|regeling(?:en)?|fonds(?:en)?|opdracht(?:en)?)"
)
_MONEY = (
    r"[\w-]*(?:bijdragen?|raming(?:en)?|budget(?:ten)?|middelen|gelden|subsidies?|tarie(?:f|ven)|uitgaven"
    r"|bekostiging|rekening|kosten|lasten|SPUK|aanvra(?:ag|gen)|inkoop)"
)
_NOUN = (
    r"(?:(?:de|het|een|haar|zijn|hun|onze|mijn)\s)?"
    r"(?:(?!(?:de|het|een|haar|zijn|hun|van|over|aan)\b)[\w’'-]+\s){1,4}?"
)
_NOUN_PHRASE = rf"{_NOUN}(?:(?:van|over|aan|voor|met|en|tussen|door|naar|tot)\s{_NOUN}){{0,2}}?"
"""A noun with what belongs to it; an article without a preposition begins another."""
_NOT_IN_IT = (
    r"(?!(?:(?<=\bin\sde\s)|(?<=\bin\shet\s))"
    r"\w*(?:begroting|jaarplan|werkplan|jaarprogramma|nota)\s)"
)
"""What is put in the plan of a year is done in that year."""
_DRAWN_UP = (
    r"(?:\s(?:in|op|uit|af|(?:in|op|uit|af)\ste\s(?:dienen|stellen|werken|sluiten)|te\s(?:doen|maken|sluiten|schrijven)"
    r"|opgesteld|opstellen|ingediend|indienen|gemaakt|gesloten|uitgewerkt|vastgesteld|gedaan|geschreven))?"
)

NOUN_RULES: tuple[NounRule, ...] = (
    _rule(
        "time.paper_for",
        "a paper, request or fund is `voor` the years that it covers, whenever it is drawn up",
        rf"\b{_NOT_IN_IT}{_PAPER}{_DRAWN_UP}\svoor\s¤(?!\w*\s*:)",
        finds=(
            "De gemeente dient een aanvraag in voor ¤.",
            "De gemeente verwerkt de inzet in de aanvraag voor ¤.",
            "Er wordt een begroting opgesteld voor ¤, op basis waarvan subsidie volgt.",
            "Dit leggen we vast in de prestatieafspraken voor ¤.",
            "De steden werken toe naar een convenant voor ¤.",
        ),
        leaves=(
            "De gemeente koopt voor ¤ twaalf boten in.",
            "De bijdrage wordt voor ¤ uitgekeerd.",
            "De gemeente stelt het plan vóór ¤ vast.",
            "De gemeente neemt de kade op in het jaarplan voor ¤.",
            "Begroting voor ¤:",
        ),
    ),
    _rule(
        "time.money_of",
        "money is called after the years it is for: `de inwonerbijdrage 2025`",
        rf"\b(?:de|het|deze|dit|een|onze|hun)\s(?:\w+e\s)?{_MONEY}\s(?:van\s(?:de\s|het\s)?)?¤",
        finds=(
            "De raad stemt in met de voorgestelde inwonerbijdrage ¤ zoals opgenomen in de bijlage.",
            "Het bestuur betrekt het tekort bij de meerjarenraming ¤.",
        ),
        leaves=(
            "De gemeente verhoogt de bijdrage in ¤.",
            "De gemeente vraagt subsidie aan in ¤.",
        ),
    ),
    _rule(
        "time.as_told_in",
        "what is done as a paper says has not the year of that paper",
        r"\b(?:conform|volgens|zoals|overeenkomstig|ingevolge)\s[^,;.¤]{0,60}"
        r"\b\w*(?:begroting|jaarplan|nota|kaderbrief|werkplan|jaarprogramma)\s(?:van\s)?¤",
        finds=("De gemeente bouwt de kade conform het voorstel in de begroting ¤ pagina 4.",),
        leaves=("De gemeente neemt de kade op in de begroting ¤.",),
    ),
    _rule(
        "time.awaited",
        "what is awaited or run up to comes later than what is done till then",
        r"\b(?:in\safwachting\svan|hangende|in\s(?:de\s)?aanloop\s(?:naar|tot)|vooruitlopend\sop"
        r"|met\shet\soog\sop|anticiperend\sop|ter\svoorbereiding\s(?:op|van))\s"
        rf"{_NOUN_PHRASE}(?:in|van|op|per|vanaf)\s¤",
        finds=(
            "De bond heeft getekend in afwachting van het beraad van haar leden in ¤.",
            "De gemeente opent een loket vooruitlopend op de wet in ¤.",
            "In aanloop naar de stemming in ¤ voert de stad een campagne.",
        ),
        leaves=(
            "In afwachting van de wet opent de gemeente in ¤ een loket.",
            "De bond heeft in ¤ getekend in afwachting van het beraad van haar leden.",
            "Het onderhoud zal vooruitlopend op het huisvestingsplan ¤ beginnen.",
        ),
    ),
    _rule(
        "time.instead_of",
        "what something is done instead of was at another time",
        r"\bin\splaats\svan\s(?:in\s|op\s|per\s|vanaf\s|met\singang\svan\s)?(?:de\smaand\s|het\sjaar\s)?¤"
        r"|,\s(?:en\s)?niet\s(?:in\s|op\s|per\s|vanaf\s)?¤,",
        finds=("De betaling vindt plaats in november in plaats van in de maand ¤.",),
        leaves=("In plaats van een brug komt er in ¤ een pont.",),
    ),
    _rule(
        "time.of_any_year",
        "a day of a year that is not named comes back each year",
        r"¤\svan\s(?:elk|ieder|enig|(?:het|dat)\s(?:daarop\s?volgende\s|betreffende\s|desbetreffende\s"
        r"|aan\s[^,;.]{3,60}\svoorafgaande?\s|voorafgaande\s)(?=\w*jaar)|het\s(?=\w*jaar\s(?:voorafgaand|waar|volgend)))",
        finds=(
            "De dienst stelt vóór ¤ van het aan het boekjaar voorafgaande jaar een plan op.",
            "De dienst zendt vóór ¤ van het daaropvolgende jaar de cijfers aan de stad.",
            "De dienst zendt vóór ¤ van het jaar volgend op het boekjaar de cijfers.",
        ),
        leaves=("De dienst zendt vóór ¤ de cijfers van het boekjaar aan de stad.",),
    ),
)


def is_of_noun(text: str, mention: DateMention) -> bool:
    """Tell whether a time of a sentence belongs to what a noun names, by `NOUN_RULES`."""
    named = _YEAR_OF_PAPER.search(mention.text) if mention.rule == PAPER else None
    said = mention.text[: len(mention.preposition)] + " " if mention.preposition else ""
    said = mention.text[: named.start()] if named else said
    marked = f"{text[: mention.start]}{said}{TIME_MARK}{text[mention.end :]}"
    small = small_letters(marked)
    return any(rule.is_found(marked, small) for rule in NOUN_RULES)


_YEAR_OF_PAPER = re.compile(r"\d{4}$")

"""The part of a sentence about one amount: what it goes to, and whether it returns every year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from extractors.language.amounts import AmountMention
from extractors.language.word_lists import MONTHS


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a sentence that speaks of one amount.

    `before` and `after` are the words on either side of the amount up to where
    the next amount's part begins; offsets are those of the whole text.
    """

    text: str
    start: int
    end: int
    amount: AmountMention

    @property
    def before(self) -> str:
        """The words left of the amount and its qualifier."""
        return self.text[self.start : self.amount.outer_start]

    @property
    def after(self) -> str:
        """The words right of the amount."""
        return self.text[self.amount.end : self.end]


_PART_BREAK = re.compile(
    r"[,;:(]\s|\s[-–]\s|\sen\s|\swaarvan\s|\splus\s|\(|\.\s(?=(?:In|Voor|Over|Vanaf|Per|Tot|Er)\s)"
)


def stretches(text: str, amounts: tuple[AmountMention, ...]) -> tuple[Stretch, ...]:
    """Divide `text` over its amounts: one stretch each, in order, without gaps.

    Two neighbouring amounts are parted at the last comma, bracket or `en` between them.
    """
    cuts = [0]
    for left, right in pairwise(amounts):
        between = text[left.end : right.outer_start]
        # A bracket that closes before the next amount is no break.
        breaks = [
            match
            for match in _PART_BREAK.finditer(between)
            if "(" not in match.group()
            or (")" not in between[match.end() :] and between[match.end() :].strip())
        ]
        # What stands before an amount in brackets of its own belongs to it.
        closed = re.match(r"[^(]*\)", between)
        plain = left.end + closed.end() if closed else right.outer_start
        cuts.append(left.end + breaks[-1].start() if breaks else plain)
    cuts.append(len(text))
    return tuple(
        Stretch(text, start, end, amount)
        for start, end, amount in zip(cuts, cuts[1:], amounts, strict=False)
    )


_A_YEAR = re.compile(
    r"\b(?:per\s(?:jaar|annum|kalenderjaar|begrotingsjaar)|jaarlijkse?|op\sjaarbasis|ieder\sjaar|elk\sjaar"
    r"|p\.?j\.)(?!\w)|^/jaar",
    re.IGNORECASE,
)
_EACH_OF_YEARS = re.compile(
    r"\b(?:19|20)\d\d\s?(?:,|en|tot\sen\smet|t/m|-|–)\s?(?:19|20)\d\d\b[^;,]{0,60}\b(?:telkens|steeds)\s"
    r"(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""`in 2019 en 2020 telkens € 120.000`"""
_DONE = (
    r"(?:(?:aan|in|op|uit|af)?ge[a-zéë]{3,}en|(?:aan|in|op|uit|af)ge[a-zéë]{3,}[dt]|bereikt|bezocht"
    r"|gerealiseerd|geplaatst|gebouwd|gesloopt|geïsoleerd|verkocht|verduurzaamd|behandeld)"
)
"""Participles without an `e`: `per aangesloten woning`, `per geplant hectare`."""
_NO_SHARE = (
    r"saldo|brief|direct|definitie|abuis|ongeluk|trein|auto|fiets|post|e-mail|kerende|omgaande"
    rf"|{'|'.join(MONTHS)}|eind|begin|medio"
    r"|euro\b|jaar|annum|kalenderjaar|begrotingsjaar|se\b|procent|de\b|het\b|een\b|ingang"
)
_NO_NOUN = (
    r"(?:uitgetrokken|beschikbaar|ter|is|zijn|wordt|worden|was|kan|gereserveerd|begroot|nodig|voor|in|van|en|of|om|aan|met"
    r"|die|dat|toegekend|besteed|verstrekt|betaald|uitgegeven|geïnvesteerd|vrijgemaakt|extra|subsidie|bij|uit)\b"
)
_SHARE_AFTER = re.compile(
    rf"^(?:\s(?:subsidie|euro|extra|bijdrage|vergoeding|beschikbaar|uitgetrokken|(?:exclusief|inclusief|excl\.|incl\.)\sbtw))?"
    rf"\s?(?:per|/)\s?(?!{_NO_SHARE})(?P<adjectives>(?:te\s[a-zéë]+en\s|[a-zéë]+(?:de|e|end)\s|{_DONE}\s(?!{_NO_NOUN}))?)(?P<noun>(?!{_NO_NOUN})[a-zA-Zéëï-]+)",
    re.IGNORECASE,
)
_SHARE_ANYWHERE = re.compile(
    rf"\b(?:per|voor\s(?:elke|iedere|elk|ieder)|aan\s(?:elke|iedere|elk|ieder))\s(?!{_NO_SHARE})"
    rf"(?P<adjectives>(?:(?:[a-zéë]+(?:de|e|end)|{_DONE})\s(?!(?:is|zijn|wordt|worden|was|kan|kunnen|komt|een|in|aan|voor|met|die|dat)\b)){{0,2}})"
    r"(?P<noun>(?!(?:is|zijn|wordt|worden|was|kan|kunnen|komt|een|in|aan|voor|met|die|dat)\b)[a-zA-Zéëï-]+)",
    re.IGNORECASE,
)
_EACH_GETS = re.compile(
    r"\b(?:elke|iedere|elk|ieder)\s(?:[a-z]+e\s)?(?P<noun>[a-zéëï-]+)\s(?:ontvangt|krijgt|kan|heeft)\b",
    re.IGNORECASE,
)


_SHARE_BY_YEAR = re.compile(
    rf"{_SHARE_AFTER.pattern}\sper\s(?:kalender|begrotings)?jaar\b", re.IGNORECASE
)
"""`€ 2 per bewoner per jaar`: what one amount goes to says more than that it does so each year."""
_EACH_BEFORE = re.compile(
    rf"\bper\s(?!{_NO_SHARE}|\w*jaar\b)(?P<noun>[a-zA-Zéëï-]+)\s(?:[a-z]+\s){{0,4}}$", re.IGNORECASE
)
"""`Per hectare ontvangt de boer € 350 per jaar`: for each of those."""
_MEAN_OF_ONE = re.compile(
    r"\bgemiddelde?\s(?:kosten|kostprijs|subsidie|bijdrage|bedrag|vergoeding)\s(?:van|voor)\s(?:het\s\w+en\svan\s)?(?:een|één)\s"
    r"(?P<noun>[a-zéëï-]+)\s",
    re.IGNORECASE,
)
"""`de gemiddelde kosten voor het verhogen van een kade bedragen`"""


_PER_MEASURE = re.compile(
    r"\s?(?:per|/)\s?(?P<measure>(?:(?:vierkante|kubieke)\s)?(?:kilo)?meter|hectare|kilometer|km|ha|m[²³23])\b",
    re.IGNORECASE,
)


def per_of(stretch: Stretch) -> str | None:
    """Give what the amount is for one of: `year`, a noun (`school`), or None."""
    if each := _SHARE_BY_YEAR.match(stretch.after):
        return each["noun"]
    if _A_YEAR.match(stretch.after.lstrip()) and (each := _EACH_BEFORE.search(stretch.before)):
        return each["noun"]
    if _A_YEAR.search(stretch.after) or _A_YEAR.search(stretch.before):
        return "year"
    if _EACH_OF_YEARS.search(stretch.before):
        return "year"
    if match := _PER_MEASURE.match(stretch.after):
        return match["measure"]
    for pattern, words in (
        (_SHARE_AFTER, stretch.after),
        (_EACH_GETS, stretch.before),
        (_SHARE_ANYWHERE, stretch.before),
        (_MEAN_OF_ONE, stretch.before),
    ):
        if match := pattern.search(words):
            return match["noun"]
    return None


def structural_of(stretch: Stretch) -> bool:
    """Whether the words around the amount call it structural."""
    own = stretch.before[-60:] + " " + stretch.after
    return bool(re.search(r"(?<!niet[ -])\bstructure(?:el|le)\b", own, re.IGNORECASE))

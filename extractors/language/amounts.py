"""Dutch amounts of money in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from extractors.language.in_turn import tells_in_turn
from extractors.language.multipliers import multiplier_behind
from extractors.language.numerals import (
    Quantity,
    find_quantities,
    says_both_ends,
    sign_before,
)
from extractors.language.qualifiers import qualifier_after, qualifier_before
from extractors.language.quick_looks import LookBack
from schemas.records import Qualifier

__all__ = ["GUILDERS_PER_EURO", "AmountMention", "Qualifier", "find_amounts"]

GUILDERS_PER_EURO = Decimal("2.20371")
"""The irrevocable rate of 1 January 1999."""


@dataclass(frozen=True, slots=True)
class AmountMention:
    """An amount of money in a text, in whole euro cents.

    `start` and `end` are character offsets of number, multiplier and currency;
    `outer_start` also takes in the qualifier (`circa € 2 mln`).
    """

    start: int
    end: int
    outer_start: int
    text: str
    cents: int
    max_cents: int | None
    qualifier: Qualifier
    guilders: bool = False
    """Printed in guilders and converted at 2,20371 to the euro."""
    bare: bool = False
    """Printed without a currency; the sentence shows that money is meant."""


_BEFORE = re.compile(
    r"(?:(?P<mega>M)?€|\b(?:EUR|euro)\b|(?P<guilder>ƒ|\b(?:NLG|Hfl\.?|fl\.)|(?-i:\bf\.?)))"
    r"[\s\u00a0]?(?P<minus>[-–−]\s?)?$",
    re.IGNORECASE,
)
_LOOSE_GUILDER = re.compile(r"(?<!\w)f\.?\s?$")
_ROUND = re.compile(r",[-–=]{1,2}|\.[-–]")
_SCALE = re.compile(r"(?:(?P<k>[kK])|(?P<M>M)|[\s\u00a0](?P<ton>ton))(?![\w-])")
_AFTER = re.compile(
    r"[\s\u00a0]?(?:(?P<euro>euro(?:['’]?s)?(?![\w-])(?!\s\d)|EUR\b(?!\s\d)|€(?!\s?\d))|(?P<guilder>guldens?\b|NLG\b)"
    r"|(?P<cent>(?:euro)?cent\b))",
    re.IGNORECASE,
)
_TONNES = 100
"""From as many on, `ton` is a thousand kilos: nobody says `250 ton` for 25 million euros."""
_LISTED = re.compile(r"(?:,|\sen|,\sen)\s(?:€\s?)?", re.IGNORECASE)
_UNITS = frozenset({1, 10**3, 10**6, 10**9})
_TABLE_UNIT = re.compile(r"(?<!\w)[x×]\s?$", re.IGNORECASE)
_MONEY_NEAR = re.compile(
    r"€|\beuro|begro(?:ot|ting)|budget|subsidi|\bmiddelen|\bbijdrage|bested|besteed|invest"
    r"|kosten\b|bezuinig|financ|fonds\b|uitgetrokken|vrijgemaakt|bekost|bedrag|bedraagt|inzet"
    r"|krediet|lening|bespar|\bgeld(?!t\b|ende?\b|ig)|\bgelden\b|uitgaven|\bimpuls|intensiver|ombuig|gereserveerd|envelop"
    r"|begroot|toegekend|ter beschikking|rijksbijdrage|cofinanc|uitkering|tekort"
    r"|\bnade(?:el|len)\b|\bvoorde(?:el|len)\b|meevaller|tegenvaller|overschot|\bsaldo\b"
    r"|gemoeid|overgeheveld|gekort|geraamd|opbrengst|\blasten\b|schade\b|omzet\b|\bwinst"
    r"|(?:daarvan|hiervan)\sgaat\b",
    re.IGNORECASE,
)
_SUM_BEFORE = LookBack(
    re.compile(
        r"\b(?:tekort|nadeel|voordeel|meevaller|tegenvaller|overschot|krediet|budget|bedrag|subsidie)"
        r"\s(?:van|ad|bedraagt)\s(?:circa\s|ca\.?\s|ruim\s|bijna\s|maximaal\s|per\ssaldo\s)?$",
        re.IGNORECASE,
    ),
    "van ad bedraagt circa ca ruim bijna maximaal saldo",
    1,
)
"""What a number from a thousand on is a sum of, though no currency is named."""
_GIVES_MONEY = re.compile(
    # A verb with its particle around the sum.
    r"\b(?:trek(?:t|ken)?|trok(?:ken)?)\b[^;:]*¤[^;:]*\buit\b"
    r"|\b(?:maak(?:t|te|ten)?|maken)\b[^;:]*¤[^;:]*\bvrij\b"
    r"|\b(?:lig(?:t|gen)|lag(?:en)?|sta(?:at|an)|stond(?:en)?)\b[^;:]*¤[^;:]*\bklaar\b"
    r"|\bleg(?:t|gen|de|den)\b[^;:]*¤[^;:]*\b(?:bij|in|toe|opzij|naast)\b"
    r"|\b(?:draag(?:t)?|dragen|droeg(?:en)?)\b[^;:]*¤[^;:]*\bbij\b"
    r"|¤\sbij\s?(?:te\s)?(?:draagt|dragen)\b|\b(?:steek(?:t)?|steken|stop(?:t|pen|te|ten)|stak(?:en)?)\b[^;:]*¤\s(?:extra\s)?in\b"
    # `er is 30 miljoen voor scholen`: what is counted would be plural
    r"|\b(?:is|komt|was|gaat)\s(?:er\s)?(?:\w+\s){0,4}?¤\s(?:extra\s)?(?:voor|naar)\b"
    r"|¤\s(?:gaat|ging)\s(?:er\s)?(?:naar|voor)\b"
    # `30 miljoen uit te trekken`
    r"|¤(?:\s\w+){0,3}?\s(?:uit|vrij|bij)\s?(?:te\s?)?(?:trekken|maken|dragen|leggen)\b"
    # What the sum is called or what becomes of it.
    r"|\bbeschikbaar\b[^;:]*¤|¤[^;:]*\bbeschikbaar\b|\b(?:structureel|incidenteel)\s¤|¤\s(?:structureel|incidenteel)\b"
    r"|\b(?:kost|kostte|vergt|vergde|betaal(?:t|de|den)?|betalen|stort(?:te|ten)?|bespa(?:ar|art|arde|arden|ren))\b[^;:]*¤"
    # what is `extra` and counts nothing, what is left of a sum, and how a sum is shared out
    r"|¤\sextra(?=[.,;:)!]|$|\s(?:voor|om|aan|naar)\b)|\bde\s(?:overige|resterende)\s¤\s(?:heeft|is|wordt|worden|gaat)\b"
    r"|\b(?:rest|overige)\b[^;:]{0,20}¤[^;:]*\bverdeeld\s(?:over|onder)\b"
    r"|¤[^;:]*\b(?:bespaard|uitgespaard)\b"
    r"|¤[^;:]*\b(?:betaald|gestort|te\sbetalen|gereserveerd|geïnvesteerd|bijgedragen|ingelegd|bijgelegd)\b"
    r"|\b(?:krijg(?:t|en)|kreeg|kregen|ontvang(?:t|en)|ontving(?:en)?)\b[^;:]*¤\s(?:extra\s)?(?:van|uit|voor|om)\b",
    re.IGNORECASE,
)
"""Words that make a sum (`¤`) without a currency money, in its own clause."""
_HOW_MANY = re.compile(r"(?<!een )\b\w*aantal(?:len)?\b[^;:]*$", re.IGNORECASE)
_NO_COUNTED_NOUN = re.compile(
    r"\s*(?:$|[.,;:)(]|extra(?!\s(?!(?:middelen|gelden|kosten|uitgaven|worden|zijn)\b)[a-zé-]+(?:en|ers|s)\b)\b"
    r"|(?:naar|voor|aan|in|is|wordt|worden|werd|werden|zijn|was|waren|uit|per"
    r"|structure(?:el|le)|incidente(?:el|le)|eenmalig|naast|toe|vrij|terug|oplopend|aflopend|jaarlijks|beschikbaar|subsidie|budget|bijdrage|bijdragen|bijdraagt|cofinanciering|van|om|te|op"
    r"|tot|en|of|die|dat|waarvan|besteed|begroot|uitgetrokken|vrijgemaakt|gereserveerd|bezuinig\w*"
    r"|geïnvesteerd|bij|door|ten|gaat|gaan|komt|kan|kunnen|zal|zullen|heeft|hebben|over|hoger|lager"
    r"|meer|minder|vanuit|met|ter|daarvan|hiervan|ingezet|toegevoegd|bestemd|nodig|af|binnen|gemoeid|geraamd|gekort"
    r"|direct|alsnog|geheel|volledig|deels|overgeheveld|doorgeschoven|verdeeld|uitgegeven|bespaard|uitgespaard|toegezegd|opgenomen|vrijgekomen|vrijvalt|vrijvallen|toegekend|betaald|ontvangen|aangevraagd"
    r"|verleend|verstrekt|bijgedragen|uitgekeerd|overgemaakt|bezuinigd|afgeboekt)\b)",
    re.IGNORECASE,
)
_NAMED_AFTER_SUM = re.compile(
    r"\s(?!(?:kg|kilo|ton|man|hectare|ha|liter|km|kilometer|meter|kWh|uur|jaar|stuks|mol|m)\b)"
    r"[a-zé]{3,}(?<!en)(?<!s)\b"
)
_MASS = re.compile(
    r"CO2|CO₂|stikstof|uitstoot|emissie|afval|gewicht|vracht|mest\b|lading|biomassa|grondstof"
    r"|\bkilo|staal|hout\b|oogst|voedsel|broeikas|materiaal",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def find_amounts(text: str) -> tuple[AmountMention, ...]:
    """Find the amounts of money in `text`, left to right, not overlapping.

    A currency stands before or behind the number (`€ 1,5 miljoen`, `2 mln euro`,
    `ƒ 500,-`). Millions without a currency count where the words around them speak
    of money and nothing countable follows. A head such as `x € 1.000` is no amount.
    Beside amounts in guilders an amount without a currency is in guilders too.
    """
    found = tuple(_amounts(text))
    if not any(amount.guilders for amount in found):
        return found
    if any(not amount.guilders and not amount.bare for amount in found):
        return found
    return tuple(_in_guilders(amount) if amount.bare else amount for amount in found)


def _in_guilders(amount: AmountMention) -> AmountMention:
    high = amount.max_cents
    return replace(
        amount,
        cents=_whole(amount.cents / GUILDERS_PER_EURO),
        max_cents=None if high is None else _whole(high / GUILDERS_PER_EURO),
        guilders=True,
    )


def _amounts(text: str) -> Iterator[AmountMention]:
    last_end = 0
    for quantity in _with_shared_scale(text, find_quantities(text)):
        mention = _amount_at(text, quantity, last_end)
        if mention is not None:
            last_end = mention.end
            yield mention


def _with_shared_scale(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Give `4` and `5` in `respectievelijk 4, 5 en 6 miljoen` the scale printed once."""
    result = list(quantities)
    if not tells_in_turn(text):
        return result
    for place in range(len(result) - 2, -1, -1):
        here, following = result[place], result[place + 1]
        scale = following.low.multiplier
        link = text[here.end : following.start]
        is_bare = here.low.multiplier == 1 and here.high is None
        if scale >= 1000 and is_bare and _LISTED.fullmatch(link):
            low = replace(here.low, multiplier=scale)
            result[place] = replace(here, low=low, value=here.value * scale)
    return result


def _may_end_in_currency(said: str) -> bool:
    """Whether a text ends as those do that end in a currency, blanks and a minus aside."""
    return said.rstrip().rstrip("-–−").rstrip().lower().endswith(_CURRENCY_ENDS)


_CURRENCY_ENDS = ("€", "eur", "euro", "ƒ", "nlg", "fl", "f", ".")


def _amount_at(text: str, quantity: Quantity, last_end: int) -> AmountMention | None:
    said = text[last_end : quantity.start]
    before = _BEFORE.search(said) if _may_end_in_currency(said) else None
    if before and before["guilder"] and _LOOSE_GUILDER.fullmatch(before.group()):
        exact_thousands = re.search(r"\d\.\d{3}|,[-–=]", text[quantity.start : quantity.end + 3])
        before = before if exact_thousands or quantity.low.multiplier > 1 else None
    start = quantity.start
    sign = 1
    if before:
        start = last_end + before.start()
        sign = -1 if before["minus"] else 1
    end, factor, guilders, cent, currency_behind = _behind(text, quantity, bool(before))
    if before and before["mega"]:
        factor *= 1_000_000
    bare = not before and not currency_behind
    if bare and not _is_bare_money(text, quantity, end):
        return None
    unit = quantity.value in _UNITS and _TABLE_UNIT.search(text[max(0, start - 4) : start])
    if unit:
        return None
    guilders = guilders or bool(before and before["guilder"])
    printed_sign, sign_start = sign_before(text, start)
    if printed_sign < 0:
        sign, start = -1, sign_start
    scale = Decimal(factor) * 100 * sign / (100 if cent else 1)
    if guilders:
        scale /= GUILDERS_PER_EURO
    low_scale = scale
    high = quantity.high
    in_full = high is not None and high.base < quantity.low.base >= _THOUSAND
    if in_full and factor > 1:
        low_scale = scale / factor
    qualifier, outer_start = qualifier_before(text, start)
    if qualifier == "exact":
        qualifier = qualifier_after(text, end)
    if says_both_ends(text, quantity):
        qualifier = "exact"
    return AmountMention(
        start=start,
        end=end,
        outer_start=outer_start,
        text=text[start:end],
        cents=_whole(quantity.value * low_scale),
        max_cents=None if quantity.value_max is None else _whole(quantity.value_max * scale),
        qualifier=qualifier,
        guilders=guilders,
        bare=bare,
    )


def _behind(text: str, quantity: Quantity, has_currency: bool) -> tuple[int, int, bool, bool, bool]:
    """Read what follows: end, factor, guilders, cents, whether a currency stands there."""
    end, factor = quantity.end, 1
    if match := _ROUND.match(text, end):
        end = match.end()
    if quantity.low.multiplier == 1 and (match := _SCALE.match(text, end)):
        currency_follows = _AFTER.match(text, match.end())
        if match["ton"]:
            few = quantity.low.base < _TONNES
            money_ton = (
                has_currency or currency_follows or (few and _is_money_ton(text, match.end()))
            )
            factor = 100_000 if money_ton else 1
        elif has_currency or currency_follows:
            factor = 1_000 if match["k"] else 1_000_000
        if factor > 1:
            end = match.end()
    match = _AFTER.match(text, end)
    if match and not (has_currency and match["cent"]):
        guilder, cent, currency = bool(match["guilder"]), bool(match["cent"]), True
        end = match.end()
    else:
        guilder, cent, currency = False, False, False
    if (has_currency or currency) and factor == quantity.low.multiplier == 1:
        factor, end = multiplier_behind(text, end)
    return end, factor, guilder, cent, currency


def _is_money_ton(text: str, end: int) -> bool:
    if _MASS.search(text):
        return False
    return bool(_MONEY_NEAR.search(text) and _NO_COUNTED_NOUN.match(text, end))


def _is_bare_money(text: str, quantity: Quantity, end: int) -> bool:
    """Whether millions without a currency are money here."""
    last = quantity.high or quantity.low
    if end > quantity.end and text[:end].endswith("ton"):
        return True
    if last.multiplier < 1_000_000:
        if last.base < _THOUSAND or not _NO_COUNTED_NOUN.match(text, end):
            return False
        return bool(
            _SUM_BEFORE.search(text, quantity.start) or _is_told_as_money(text, quantity, end)
        )
    before = text[: quantity.start]
    if _NO_COUNTED_NOUN.match(text, end):
        if _HOW_MANY.search(before):
            return False
        if last.multiplier >= 10**9:
            return True
        marked = f"{before}¤{text[end:]}"
        return bool(_MONEY_NEAR.search(text) or _GIVES_MONEY.search(marked))
    article = re.search(r"\b(?:de|het|deze|die)\s(?:extra\s)?$", before)
    return bool(article and _NAMED_AFTER_SUM.match(text, end))


def _is_told_as_money(text: str, quantity: Quantity, end: int) -> bool:
    """Whether thousands are by how much accounts differ, for a reserve, or a further shortfall."""
    before = text[: quantity.start]
    if _MORE_OR_LESS.match(text, end) and _ACCOUNT_IS.search(before):
        return True
    if _RESERVE.match(text, end) and _TAKEN_OR_ADDED.search(before):
        return True
    return _FURTHER_SUM.search(before) is not None and _FOR.match(text, end) is not None


_THOUSAND = 1000
_ACCOUNT_IS = re.compile(
    r"\b(?:\w*uitkering|\w*bijdragen?|\w*lasten|\w*baten|\w*kosten|\w*opbrengst(?:en)?|uitgaven|inkomsten|\w*budget)\b"
    r"[^.;:,]{0,50}\b(?:is|zijn|was|waren|valt|vallen|viel|vielen|komt|komen)\s(?:per\ssaldo\s|circa\s)?$",
    re.IGNORECASE,
)
_MORE_OR_LESS = re.compile(r"\s(?:hoger|lager|mee|tegen)\b", re.IGNORECASE)
"""`De uitkering is 1.020.000 lager`"""
_TAKEN_OR_ADDED = re.compile(
    r"\b(?:onttrek\w*|onttrokken|stort(?:en)?|gestort|dot(?:eert|eren)|voeg(?:en|t)|toegevoegd)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_RESERVE = re.compile(
    r"\s(?:toe\s)?(?:aan|uit|in)\s(?:de|het|een)\s(?:\w+\s)?\w*(?:reserve|voorziening|fonds)\b",
    re.IGNORECASE,
)
_FURTHER_SUM = re.compile(
    r"\b(?:tekort|nadeel|voordeel|meevaller|tegenvaller|overschot)\svan\s[\d.]{5,}[^;:]{0,120}(?:,|\sen)\s$",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s(?:voor|bij|door|op)\s", re.IGNORECASE)
"""`een tekort van 310.000 op de haven en 95.000 voor de brug`"""


def _whole(value: Decimal) -> int:
    return int(value.to_integral_value(ROUND_HALF_UP))

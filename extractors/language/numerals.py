"""Dutch numerals as printed: digit forms, number words, the words that multiply them, ranges.

A numeral is only a value at a place. Whether it is money, a count, part of a date
or a page number is for the callers to say. Offsets count characters of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from extractors.values import value

UNITS_BELOW_TEN = {
    "een": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
}
TEENS = {
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
    "dertien": 13,
    "veertien": 14,
    "vijftien": 15,
    "zestien": 16,
    "zeventien": 17,
    "achttien": 18,
    "negentien": 19,
}
TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_MULTIPLIERS = {
    "duizend": 1_000,
    "dzd": 1_000,
    "miljoen": 1_000_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "miljard": 1_000_000_000,
    "mld": 1_000_000_000,
    "mrd": 1_000_000_000,
    "biljoen": 1_000_000_000_000,
}
MOST: Final = 10**15
"""As much as this is no quantity of anything: it is a code, or no number at all. Whole cents of
less fit a database's integers."""

_PARTS = {"half": "0.5", "halve": "0.5", "kwart": "0.25", "driekwart": "0.75"}
_FRACTION_SIGNS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}


def _either(words: Sequence[str] | dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_UNIT = rf"(?:[eé][eé]n|{_either([word for word in UNITS_BELOW_TEN if word != 'een'])})"
_BELOW_100 = (
    rf"(?:(?:{_UNIT})(?:en|ën)(?:{_either(TENS)})|{_either(TEENS)}|{_either(TENS)}|{_UNIT})"
)
_HUNDREDS = rf"(?:(?:{_BELOW_100})?honderd(?:(?:en)?{_BELOW_100})?)"
_SMALL = rf"(?:{_HUNDREDS}|{_BELOW_100})"
_HALF_MORE = rf"(?:anderhal(?:f|ve)|{_UNIT}\s?(?:en|ën)\s?(?:een\s?)?hal(?:f|ve))"
_COLLECTIVE = r"(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|honderd)tal"
"""`een drietal scholen`: as many as the word in front says."""
_WORDS = (
    rf"(?:{_HALF_MORE}"
    rf"|(?:{_SMALL}\s?)?duizend(?:(?:en)?{_SMALL}|\s{_HUNDREDS})?"
    rf"|{_COLLECTIVE}|{_SMALL}|nul)"
)
_DIGITS = (
    r"(?:\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?"  # 1.300.000 and 1.234,56
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d)(?:\.\d+)?"  # 1,300,000
    r"|\d{1,3}(?:,\d{3})+\.\d+"  # 1,234.56
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)(?:,\d+)?"  # 1 300 000 with hard spaces
    r"|(?<=[€ƒ]\s)\d{1,3}(?:\s\d{3})+(?!\d)(?:,\d+)?"  # € 12 000
    r"|(?<=[€ƒ])\d{1,3}(?:\s\d{3})+(?!\d)(?:,\d+)?"
    r"|\d{1,3}(?:\s\d{3})+(?!\d)"  # 12 000 before what is counted
    r"(?=\s(?!(?:zijn|naar|voor|over|door|wordt|onder)\b)[a-zéë]{4,})"
    r"|(?:(?<=onder de )|(?<=boven de )|(?<=ruim )|(?<=circa )|(?<=bijna )|(?<=meer dan ))"
    r"\d{1,3}(?:\s\d{3})+(?!\d)"
    r"|\d+[½¼¾]|[½¼¾]"
    r"|\d+(?:[.,]\d+)?)"
)
_NUMERAL = re.compile(
    rf"(?P<digits>{_DIGITS})"
    rf"|(?P<part>(?:een\s)?(?:{_either(_PARTS)}))(?=\s(?:{_either(_MULTIPLIERS)}|fte)\b)"
    rf"|(?P<words>{_WORDS})(?![^\W\d_])",
    re.IGNORECASE,
)
_MULTIPLIER = re.compile(
    rf"[\s\u00a0]?(?P<word>{_either(_MULTIPLIERS)})\b(?:\.(?!\s+(?-i:[A-ZÉ])|\s*$))?",
    re.IGNORECASE,
)
_TAIL = re.compile(rf"\s(?:en\s)?(?P<words>{_WORDS})(?![^\W\d_])", re.IGNORECASE)
_CURRENCY_LETTERS = re.compile(r"(?:\b(?:EUR|euro|NLG|Hfl|fl|f)\.?|ƒ)$", re.IGNORECASE)
_UNIT_AHEAD = re.compile(
    r"(?:[kcm]?m[23²³]?|[kM]?ton|[kmM]?g|[kMGT]Wh?p?|[PTG]J|dB|ha|fte|procent|mln|mld|miljoen"
    r"|miljard|euro|[kKM])(?![^\W\d_])"
)
_HYPHENED = re.compile(r"-(?:procent(?:punt(?:en)?)?|tal)\b")
"""`0,3-procentpunt`: a unit behind a hyphen; `een 5-tal`."""
_TIMES_ONE = re.compile(r"[-–]?tal\b(?=\s[a-zë])")
"""`een 5-tal scholen`: as many as the figure in front says."""
_VERB_ACHT = re.compile(
    r"acht\s+(?:het|de|dit|dat|deze|die|zich|een|haar|hem|ik|wij|we|men|mij|ons|u|ook|daarom|dus"
    r"|niet|wel|geen|slaan|te|genomen|nemen|neemt)\b",
    re.IGNORECASE,
)
_ONE_IN = re.compile(
    r"\sop\s(?:de|elke|iedere)\s(?:\d|(?:twee|drie|vier|vijf|zes|acht|tien)\b)", re.I
)
_CURRENCY_SIGN = r"(?:€|EUR|euro|ƒ|NLG|fl\.|f)"
_RANGE_LINK = re.compile(
    rf"(?:,[-–=]{{1,2}}|\.[-–](?=\s))?(?:\s?[-–—]\s?|\s(?:à|a|á|tot|t/m|tot\sen\smet|tot\s(?:maximaal|bijna|ruim|circa|ongeveer|wel)|of)\s)(?:{_CURRENCY_SIGN}\s?)?",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT_BETWEEN = (
    r"\s?(?:%|procent|euro|uur|jaar|[ckm]?m|(?:centi|kilo)?meter|hectare|ha|[kMGT]W(?:h)?|PJ|k?ton|kg"
    r"|minuten|weken|maanden|dagen)"
)
_BETWEEN_LINK = re.compile(
    rf"(?:{_UNIT_BETWEEN})?\sen\s(?:de\s)?(?:{_CURRENCY_SIGN}\s?)?", re.IGNORECASE
)
_LINK_AFTER_UNIT = re.compile(
    rf"{_UNIT_BETWEEN}(?:\s?[-–—]\s?|\s(?:à|tot|of)\s)(?:{_CURRENCY_SIGN}\s?)?",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    rf"\b(?:minimaal|minstens|ten\s?minste)\s(?:{_CURRENCY_SIGN}\s?)?$", re.IGNORECASE
)
_AND_AT_MOST = re.compile(
    rf"(?:{_UNIT_BETWEEN})?,?\s(?:en|tot|maar)\s(?:tot\s)?(?:maximaal|hoogstens|hooguit|ten\shoogste)\s"
    rf"(?:{_CURRENCY_SIGN}\s?)?",
    re.IGNORECASE,
)
"""Both ends of a range, each said by itself: `minimaal 5 en maximaal 8`."""
CHANGE_WORDS = re.compile(
    r"\b(?:ge)?(?:stijg|steeg|steg|daal|dal(?:en|ing|end)|groei|verhoog|verlaag|verhog|verlag|vermind"
    r"|reduc|terugge|terug\s?(?:te\s)?br|uitge(?:groeid|breid)|uitbreid|opge(?:lopen|hoogd)|opho"
    r"|toege?n|toenem|toename|afge?n|afnem|afname|teruglo|teruggelopen|gezakt|zakt|omhoog|omlaag"
    r"|verdubbel|verdrievoud|verviervoud|gehalveer|halveer|verschuiv|groter|kleiner|(?:loopt|liep|liepen|lopen)\s+\w*\s?(?:op|terug)"
    r"|oplopend|neemt|nam(?:en)?\b|vergro|verklein|verkort|versnel|bijgesteld|bijstel|gegaan|ging)",
    re.IGNORECASE,
)
"""Words of rise and fall: near them `van 10 tot 15` is a move, not a range."""


_BEGINS: Final = re.compile(
    r"[\d½¼¾]|(?<![^\W_])(?:[eé]én|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dert"
    r"|veert|twint|tacht|honderd|duizend|anderhal|nul|hal[fv]|kwart"
    r"|een(?=[\s\u00a0]?(?:en|ën|op|hal|kwart|driekwart|honderd|duizend|dzd|mi[lo]|m[lr]|bil)))",
    re.IGNORECASE,
)
"""Where a numeral can begin: most texts hold no such place, and need no closer look."""


@value
class Numeral:
    """A value at a place: `[start, end)` takes in the multiplying word (`1,5 miljoen`)."""

    start: int
    end: int
    value: Decimal
    base: Decimal
    """The value before the multiplying word: 1,5 of `1,5 miljoen`."""
    multiplier: int
    in_words: bool


@value
class Quantity:
    """One numeral, or two that are the ends of a range (`tien tot vijftien miljoen`)."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None
    low: Numeral
    high: Numeral | None


def parse_digits(digits: str, *, whole: bool = False) -> Decimal:
    """Give the value of a digit form, telling decimal signs and thousands separators apart.

    `digits` is a number as printed, without currency (`1.300.000`, `64.8`, `2,5`,
    `1.234,56`, `12 000`, `2½`). With `whole` a comma before exactly three digits
    groups thousands, because what is counted comes in whole pieces.
    """
    raw = re.sub(r"\s", "", digits)
    if raw[-1] in _FRACTION_SIGNS:
        return Decimal(raw[:-1] or "0") + Decimal(_FRACTION_SIGNS[raw[-1]])
    dots, commas = raw.count("."), raw.count(",")
    if dots and commas:
        decimal_sign = "," if raw.rfind(",") > raw.rfind(".") else "."
        grouping = "." if decimal_sign == "," else ","
        return Decimal(raw.replace(grouping, "").replace(decimal_sign, "."))
    if dots > 1 or commas > 1:
        return Decimal(raw.replace(".", "").replace(",", ""))
    if dots or commas:
        head, tail = re.split(r"[.,]", raw)
        groups = len(tail) == 3 and 1 <= len(head) <= 3 and not head.startswith("0")
        if groups and (dots or (whole and tail == "000")):
            return Decimal(head + tail)
        return Decimal(f"{head}.{tail}")
    return Decimal(raw)


def parse_words(words: str) -> Decimal | None:
    """Give the value of a Dutch number word up to 999.999 (`tweeënveertig`, `anderhalf`).

    None where `words` is not wholly a number word.
    """
    word = re.sub(r"\s", "", words.lower())
    word = word.replace("é", "e").replace("ë", "e")
    if word == "nul":
        return Decimal(0)
    if word in {"anderhalf", "anderhalve"}:
        return Decimal("1.5")
    half = re.fullmatch(r"(.+?)en(?:een)?hal(?:f|ve)", word)
    if half and half.group(1) in UNITS_BELOW_TEN:
        return UNITS_BELOW_TEN[half.group(1)] + Decimal("0.5")
    value = _whole_words(word)
    return None if value is None else Decimal(value)


def _below_100(word: str) -> int | None:
    for table in (UNITS_BELOW_TEN, TEENS, TENS):
        if word in table:
            return table[word]
    for unit, small in UNITS_BELOW_TEN.items():
        rest = word.removeprefix(unit + "en")
        if rest != word and rest in TENS:
            return small + TENS[rest]
    return None


def _whole_words(word: str) -> int | None:
    for mark, weight in (("duizend", 1_000), ("honderd", 100)):
        if mark in word:
            head, _, tail = word.partition(mark)
            before = 1 if not head else _whole_words(head)
            after = 0 if not tail else _whole_words(tail)
            if after is None and tail.startswith("en"):
                after = _whole_words(tail[2:])
            if before is None or after is None or after >= weight:
                return None
            return before * weight + after
    return _below_100(word)


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Find the numerals in `text`, left to right, not overlapping.

    Left out are digits glued to letters (`PM10`, `3e`, `covid-19`), parts of dotted
    chains (`1.2.3`), codes of very many digits, the article `een` and the verb `acht`.
    """
    found: list[Numeral] = []
    position = 0
    while begins := _BEGINS.search(text, position):
        # From its word on: what is glued to letters is refused with all that follows it.
        position = max(position, text.rfind(" ", 0, begins.start()) + 1)
        match = _NUMERAL.search(text, position)
        if match is None:
            break
        numeral = _numeral_at(text, match)
        if numeral is None:
            position = _skip(text, match)
            continue
        found.append(numeral)
        position = numeral.end
    return tuple(found)


def shortest(value: Decimal) -> Decimal:
    """Give the same value without trailing zeros behind the decimal sign."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _skip(text: str, match: re.Match[str]) -> int:
    """Where to look on after a refused match: behind the whole chain of letters and digits."""
    end = match.start() + 1
    while end < len(text) and (
        text[end].isalnum() or (text[end] in ".,/" and text[end + 1 : end + 2].isdigit())
    ):
        end += 1
    return end


def _numeral_at(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if match["digits"]:
        if not (_free_left(text, start) and _free_right(text, end)):
            return None
    elif not _word_stands_alone(text, start, end):
        return None
    multiplier, end_all = _multiplier_at(text, end)
    if match["digits"] and (collective := _TIMES_ONE.match(text, end)):
        end_all = collective.end()
    if match["digits"]:
        percent = text[end:].lstrip()[:1] == "%"
        base: Decimal | None = parse_digits(match["digits"], whole=multiplier == 1 and not percent)
    elif match["part"]:
        base = Decimal(_PARTS[match["part"].lower().split()[-1]])
    else:
        if multiplier == 1 and match["words"].lower() == "een" and not _ONE_IN.match(text, end):
            return None
        base = parse_words(re.sub(r"tal$", "", match["words"], flags=re.IGNORECASE))
    if base is None:
        return None
    value = base * multiplier
    if multiplier >= 1_000_000 and (tail := _TAIL.match(text, end_all)):
        more = parse_words(tail["words"])
        if more is not None and 100 <= more < multiplier:
            value, end_all = value + more, tail.end()
    if value >= MOST:
        return None
    return Numeral(start, end_all, shortest(value), base, multiplier, in_words=not match["digits"])


def _multiplier_at(text: str, end: int) -> tuple[int, int]:
    match = _MULTIPLIER.match(text, end)
    if match:
        return _MULTIPLIERS[match["word"].lower()], match.end()
    return 1, end


def _free_left(text: str, start: int) -> bool:
    before = text[:start][-8:]
    if not before:
        return True
    last, second = before[-1], before[-2:-1]
    if last.isalnum() or last == "_":
        return bool(_CURRENCY_LETTERS.search(before))
    if last in ".,:/" and (second.isdigit() or (last == "/" and second.isalnum())):
        return bool(_CURRENCY_LETTERS.search(before))
    if last in "-–" and second.isalpha():
        return False
    return last not in "'’‘"


def _free_right(text: str, end: int) -> bool:
    after = text[end : end + 12]
    if not after:
        return True
    if after[0].isalnum() or after[0] in "²³_":
        return bool(_UNIT_AHEAD.match(after) or _TIMES_ONE.match(after))
    if after[0] in ".,/:" and after[1:2].isdigit():
        return False
    return not (after[0] in "-–" and after[1:2].isalpha() and not _HYPHENED.match(after))


def _word_stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 2]
    if before.isalnum() or before in {"-", "'", "’"} or re.match(r"[-'’]\w", after):
        return False
    if text[start:end].lower() != "acht":
        return True
    return not (_VERB_ACHT.match(text, start) or text[max(0, start - 3) : start] == "in ")


@lru_cache(maxsize=4)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find numerals and ranges of numerals in `text`, left to right.

    A multiplying word behind the upper end holds for the lower end too
    (`tien tot vijftien miljoen`). Two numerals are a range only if the second is
    the larger and no word of rise or fall makes them a move.
    """
    numerals = find_numerals(text)
    found: list[Quantity] = []
    index = 0
    while index < len(numerals):
        low = numerals[index]
        high = numerals[index + 1] if index + 1 < len(numerals) else None
        value_max = None
        if high is not None and _linked(text, low, high):
            shared = low.multiplier == 1 and high.multiplier > 1 and low.base < 1000
            value = low.base * high.multiplier if shared else low.value
            if high.value > value:
                value_max = high.value
                found.append(Quantity(low.start, high.end, value, value_max, low, high))
                index += 2
        if value_max is None:
            found.append(Quantity(low.start, low.end, low.value, None, low, None))
            index += 1
    return tuple(found)


def says_both_ends(text: str, quantity: Quantity) -> bool:
    """Whether a range says of each end which it is, so that neither is a bound by itself."""
    if quantity.high is None:
        return False
    link = text[quantity.low.end : quantity.high.start]
    return _AND_AT_MOST.fullmatch(link) is not None


def _linked(text: str, low: Numeral, high: Numeral) -> bool:
    link = text[low.end : high.start]
    before = text[max(0, low.start - 90) : low.start]
    if _BETWEEN_LINK.fullmatch(link):
        return bool(re.search(r"\btussen\s(?:de\s)?(?:€\s?|EUR\s|circa\s)?$", before, re.I))
    if _AND_AT_MOST.fullmatch(link) and _AT_LEAST.search(before):
        return True
    bare_year = _BARE_YEAR.fullmatch(text[low.start : low.end])
    if bare_year and not _BARE_YEAR.fullmatch(text[high.start : high.end]):
        return False
    if not (_RANGE_LINK.fullmatch(link) or _LINK_AFTER_UNIT.fullmatch(link)):
        return False
    if re.search(r"\btot\b", link) and re.search(r"\b(?:van|met)\s(?:€\s?|EUR\s)?$", before, re.I):
        nearby = before + " " + text[high.end : high.end + 60]
        return not CHANGE_WORDS.search(nearby) or _is_width_of_change(text, low, high, before)
    return True


def _is_width_of_change(text: str, low: Numeral, high: Numeral, before: str) -> bool:
    """Whether a change itself is between two shares, and does not go from one to the other.

    `stijgt met 3 tot 5 procent`; `een reductie van 49 tot 55%`, for a fall is not to more.
    """
    if not _SHARE_BEHIND.match(text, high.end):
        return False
    by = re.search(r"\bmet\s$", before, re.IGNORECASE) is not None
    return by or (low.value < high.value and _FALL_OF.search(before) is not None)


_SHARE_BEHIND = re.compile(r"\s?(?:%|procent\b)", re.IGNORECASE)
_FALL_OF = re.compile(
    r"\b\w*(?:reductie|daling|besparing|vermindering|verlaging|afname|krimp|korting)"
    r"(?:\s(?:van|in|op)(?:\s[^\s,;.]+){1,4})?\svan\s$",
    re.IGNORECASE,
)


_SIGN = re.compile(r"(?:(?<![\w)\]])(?P<tight>[+\-–−])|(?P<loose>\+|−)\s|\b(?P<word>plus|min)\s)$")
_LOOSE_MINUS = re.compile(r"[:(]\s?[-–]\s$")


def sign_before(text: str, start: int) -> tuple[int, int]:
    """Give the sign printed before position `start` and where it begins.

    1 for a plus, -1 for a minus, 0 for none (then the position is `start`). A dash
    between words or between two numbers is no sign.
    """
    before = text[max(0, start - 6) : start]
    offset = start - len(before)
    match = _SIGN.search(before)
    if match and not before.endswith("+/-"):
        mark = match["tight"] or match["loose"] or match["word"]
        return (1 if mark in {"+", "plus"} else -1), offset + match.start()
    loose = _LOOSE_MINUS.search(before)
    if loose:
        return -1, offset + loose.start() + 1
    return 0, start

"""What a table cell says as a number: exact decimals, Dutch notation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

# The plain hyphen comes last, so that no character class reads it as a range.
_DASHES = "−–—‑-"
_EMPTY = re.compile(
    rf"^(?:[{_DASHES}]{{1,3}}|\.{{1,3}}|[/x×*]|p\.?\s?m\.?|n\.?\s?v\.?\s?t\.?|n\.?\s?b\.?|nihil|"
    r"memorie|onbekend)?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"""^
    (?P<open>\()?\s*
    (?P<before>[+{_DASHES}])?\s*
    (?P<currency>€|eur(?:o|\.)?(?=[\s\d])|ƒ|f(?=\s?\d)|fl\.?(?=\s?\d))?\s*
    (?P<sign>[+{_DASHES}])?\s*
    (?P<whole>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,3}}(?:[\ \u00a0\u202f]\d{{3}})+|\d+)
    (?:(?P<mark>[.,])(?P<decimals>\d+|[={_DASHES}]{{1,2}}))?
    \s*(?P<scale>mld\.?|miljard|mln\.?|miljoen|mio\.?|dzd\.?|duizend|k(?=$))?
    \s*(?P<after>€|euro|eur)?
    \s*(?P<percent>%|procent)?
    \s*(?P<minus>[{_DASHES}]/[{_DASHES}]|[{_DASHES}])?
    \s*(?P<close>\))?
    \s*(?P<trail>%|-/-)?
    (?:\s+\(?(?-i:[NV])\)?)?
    $""",
    re.IGNORECASE | re.VERBOSE,
)
_FACTORS = {"mld": 10**9, "milj": 10**9, "mln": 10**6, "mio": 10**6, "dzd": 1000, "duiz": 1000}
_YEAR_HEAD = re.compile(
    rf"^['’‘]?(?:19|20)\d\d(?:\s?[/{_DASHES}]\s?(?:(?:19|20)\d\d|\d\d))?(?:\s?e\.?v\.?)?\s?[*)¹²³]*$"
)


@dataclass(frozen=True, slots=True)
class CellValue:
    """The number that a cell holds.

    `value` is the number as printed, sign included; `factor` what the cell's own
    words multiply it by (`1,5 mln` → 1000000), not what the table's unit does.
    """

    value: Decimal
    percent: bool = False
    currency: bool = False
    factor: int = 1
    guilders: bool = False
    signed: bool = False
    """A plus or minus is printed, so that it may be a change."""


def is_empty_mark(text: str) -> bool:
    """Tell whether a cell's text stands for "nothing here": empty, `-`, `p.m.`, `n.v.t.`."""
    return _EMPTY.match(text.strip()) is not None


def is_year(text: str) -> bool:
    """Tell whether a cell's text is a year or span of years (`2014`, `2013-2014`, `2023 e.v.`)."""
    return _YEAR_HEAD.match(text.strip()) is not None


@lru_cache(maxsize=4096)
def parse_cell(text: str) -> CellValue | None:
    """Read a cell's text as one exact number; None where it is empty or something else.

    Brackets, a minus before or after (`3.440 -/-`) make it negative. A dot is a
    thousands separator where three digits follow, else a decimal point. Municipal
    accounts mark an amount as for the better (`V`, voordeel) or the worse (`N`, nadeel):
    that tells how to judge it, not what it is.
    """
    text = text.strip()
    if is_empty_mark(text):
        return None
    found = _NUMBER.match(text)
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    whole = re.sub(r"\D", "", found["whole"])
    if len(whole) > 1 and whole.startswith("0") and "." not in found["whole"]:
        # Telephone and reference numbers, not quantities.
        return None
    decimals = found["decimals"] or ""
    if decimals and not decimals.isdigit():
        decimals = ""
    value = Decimal(f"{whole}.{decimals}" if decimals else whole)
    signs = (found["before"], found["sign"])
    minus = any(sign is not None and sign in _DASHES for sign in signs)
    if minus or found["open"] or found["minus"] or found["trail"] == "-/-":
        value = -value
    scale = (found["scale"] or "").casefold()
    factor = 10**6 if scale.startswith("miljoen") else 1000 if scale == "k" else 1
    if factor == 1:
        factor = next((n for start, n in _FACTORS.items() if scale.startswith(start)), 1)
    currency = (found["currency"] or found["after"] or "").casefold()
    return CellValue(
        value=value,
        percent=bool(found["percent"]) or found["trail"] == "%",
        currency=bool(currency) or bool(found["decimals"] and not found["decimals"].isdigit()),
        factor=factor,
        guilders=currency.startswith(("ƒ", "f")),
        signed=any(signs) or bool(found["open"] or found["minus"]) or found["trail"] == "-/-",
    )


@lru_cache(maxsize=20_000)
def is_value(text: str) -> bool:
    """Tell whether a cell's text may stand in a column of numbers (a number, or empty mark)."""
    text = text.strip()
    return bool(text) and (is_empty_mark(text) or parse_cell(text) is not None)


def last_digit(value: Decimal) -> Decimal:
    """Give what 1 in the last printed digit of a number is worth: 0.1 of `4,5`, 1 of `450`."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(1)

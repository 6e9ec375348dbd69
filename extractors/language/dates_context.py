"""Whether a number of four digits is a year, and whether a year belongs to a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from extractors.language import dates_words as w
from extractors.language.dates_tokens import Token
from extractors.language.streets import STREET_NOUNS
from extractors.language.word_lists import word_set

Lead = Literal["none", "weak", "strong", "list", "ref", "pair"]
"""What stands before a possible year: nothing, a preposition that amounts have too (`voor`),
one that only times have (`in`), an earlier year in a list, the month or season it is of,
or its pair (`schooljaar 2013-2014`)."""

_YEAR = re.compile(r"(?:19|20)\d\d|2100")
_SHORT_YEAR = re.compile(r"['’‘`´](\d\d)")
_POSTCODE = re.compile(r"[A-Z]{2}")
_STREET = (*STREET_NOUNS, "dijk")
_PLURAL = re.compile(r"[a-zéëïöü]{3,}(?:en|s)")
_PAPERS = frozenset({"com", "swd", "sec", "join"})
"""European papers carry their year in brackets: `COM(2021) 557`."""
_COUNTING = frozenset({"er", "met", "zijn", "aan", "door", "alle", "meer", "dan", "om"})
"""Before a round number these say that it counts: `er komen er 2000 bij`."""
_LOOSE_BEFORE = word_set("de die deze met en zijn door naar dan van om er alle meer tot aan")


def two_digit_year(number: int) -> int:
    """Read a year of two digits: up to 50 in this century, else in the last."""
    return number + (2000 if number <= 50 else 1900)


def is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether token `at` follows the one before it without white space."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


def year_at(tokens: Sequence[Token], at: int, lead: Lead) -> int | None:
    """Give the year at token `at`, None where there is none or the number counts something."""
    if not 0 <= at < len(tokens):
        return None
    short = _SHORT_YEAR.fullmatch(tokens[at].text)
    if short:
        pair = _token(tokens, at + 2)
        paired = (
            pair is not None and tokens[at + 1].low in "-–/" and bool(_SHORT_YEAR.match(pair.low))
        )
        return two_digit_year(int(short[1])) if paired or lead != "none" else None
    if not _YEAR.fullmatch(tokens[at].text):
        return None
    if lead == "pair":
        return int(tokens[at].text)
    if _is_code(tokens, at, lead) or _counts(tokens, at, lead):
        return None
    return int(tokens[at].text)


def _is_code(tokens: Sequence[Token], at: int, lead: Lead) -> bool:
    """Tell whether it is in a reference: `2008/50/EG`, `ISO 9001:2015`, `nr. 2014`, `FES-2008`."""
    before, after = _token(tokens, at - 1), _token(tokens, at + 1)
    if after is not None and after.start == tokens[at].end:
        beyond = _token(tokens, at + 2)
        if (
            after.low == "/"
            and beyond is not None
            and beyond.start == after.end
            and (_slash(tokens, at + 3) or not _may_follow(tokens[at].low, beyond.low))
        ):
            return True
        if (
            after.low == "-"
            and beyond is not None
            and beyond.start == after.end
            and beyond.low.isdecimal()
            and not _may_be_joined(tokens[at].low, beyond.low)
        ):
            return True
        if after.low in "%‰_@" or (after.low == ":" and beyond and beyond.start == after.end):
            return True
    if before is None or lead == "ref":
        return False
    if before.low == "(" and is_glued(tokens, at - 1) and tokens[at - 2].low in _PAPERS:
        return True
    if before.low == "-" and is_glued(tokens, at - 1) and tokens[at - 2].low == "/":
        # `+/- 2000`
        return True
    if before.low == ":" and is_glued(tokens, at) and is_glued(tokens, at - 1):
        return tokens[at - 2].low[-1].isdigit()
    if before.end == tokens[at].start and before.low in "-/–_@#.":
        further = _token(tokens, at - 2)
        if further is not None and further.end == before.start:
            return not _YEAR.fullmatch(further.text) and not _is_label(tokens, at)
    word = before.low
    if word == "," and _token(tokens, at - 2) is not None:
        return tokens[at - 2].low == "aanhangsel"
    if word == "." and at >= 2 and tokens[at - 2].end == before.start:
        word = tokens[at - 2].low
        return word in w.NO_YEAR_BEFORE
    return word in w.NO_YEAR_BEFORE or word.endswith(_STREET)


def _is_label(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word with a year is a label (`FES-2008`), not the number of a paper."""
    word = tokens[at - 2]
    loose = not is_glued(tokens, at - 2) and not is_glued(tokens, at + 1)
    sign = is_glued(tokens, at + 1) and tokens[at + 1].low in ".,;:)"
    return (
        tokens[at - 1].low == "-"
        and word.text.isalpha()
        and (loose or (sign and not is_glued(tokens, at - 2)))
    )


def _counts(tokens: Sequence[Token], at: int, lead: Lead) -> bool:
    """Tell whether it counts something (`2000 leerkrachten`) or is in an address (`2011 AB`)."""
    after = _token(tokens, at + 1)
    if after is None:
        return False
    if lead == "none" and _POSTCODE.fullmatch(after.text):
        further = _token(tokens, at + 2)
        if further is None or further.text[:1].isupper():
            return True
    subject = _token(tokens, at + 2)
    if subject is not None and subject.low in _SPEAKING:
        # `Tot en met 2022 plaatsen we …`: a verb
        return False
    round_number = int(tokens[at].text) % 100 == 0
    counted = after.low.endswith(w.COUNTED_ENDINGS)
    if (
        counted
        and not after.low.endswith(w.NOT_COUNTED_ENDINGS)
        and (lead in ("none", "weak", "list") or (round_number and lead == "strong"))
    ):
        return len(after.low) > 3 or after.low in w.COUNTED_ENDINGS
    before = _token(tokens, at - 1)
    if lead == "none" and round_number and before is not None and before.low in _COUNTING:
        return True
    if lead != "none" or not _PLURAL.fullmatch(after.text) or after.low in w.VERBS_IN_EN:
        return False
    return before is None or not before.low[0].isalnum() or before.low in _LOOSE_BEFORE


_SPEAKING = frozenset({"we", "wij", "ik", "zij", "ze"})


def _token(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _may_follow(first: str, second: str) -> bool:
    """Tell whether a year may have `/second` behind it: `2013/14`, `2014/begin`; no `2016/679`."""
    if second.isalpha():
        return True
    digits = second.lstrip("'’‘`´")
    if len(digits) == 4 and _YEAR.fullmatch(digits):
        return int(digits) > int(first)
    return digits.isdecimal() and len(digits) == 2 and int(digits) == (int(first) + 1) % 100


def _may_be_joined(first: str, second: str) -> bool:
    """Tell whether a year may have `-second` behind it: `2013-2016`, `2013-14`, `2013-09`.

    `2013-22962` is the number of a paper.
    """
    if _YEAR.fullmatch(second):
        return True
    return len(second) == 2 and (1 <= int(second) <= 12 or int(second) == (int(first) + 1) % 100)


def _slash(tokens: Sequence[Token], at: int) -> bool:
    token = _token(tokens, at)
    return (
        token is not None and token.low == "/" and is_glued(tokens, at) and is_glued(tokens, at + 1)
    )


_FRAMES = word_set("vanuit binnen via volgens conform onder uit grond basis kader middels")
"""Before a plan under which something is done."""
_LINKS = word_set(
    "in voor op van te om en of de het een is was wordt worden zijn waren met bij tot aan over per "
    "tussen vanaf na door uit onder sinds loopt lopen liep geldt gelden duurt beslaat omvat"
)


def _is_about(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether up to two words stand between a plan and its years: `nota bruggen 2017-2020`.

    What is paid or done `vanuit het kader bruggen 2017-2020` is so in these years.
    """
    for at in range(last - 1, last - 3, -1):
        between = tokens[at + 1 : last + 1]
        if at < 0 or any(not t.low.isalpha() or t.low in _LINKS for t in between):
            return False
        if tokens[at].low.endswith(w.PLAN_ENDINGS):
            return not any(token.low in _FRAMES for token in tokens[max(0, at - 3) : at])
    return False


def _is_law(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether a bare year ends the name of a law: `Besluit subsidiëring bomen 1997`."""
    for at in range(last, max(-1, last - _WORDS_OF_LAW), -1):
        token = tokens[at]
        if token.text[0].isupper() and token.low.endswith(_LAWS):
            return True
        if not token.low.isalpha() or (token.low in _LINKS and token.low != "en"):
            return False
    return False


_WORDS_OF_LAW = 6
"""Words of the name of a law before its year."""
_LAWS = ("wet", "besluit", "regeling", "verordening", "richtlijn", "circulaire")
_BRACKETED = 3
"""Tokens of an abbreviation in brackets."""


def in_name(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Tell whether the year or years at tokens `first` to `stop` belong to a name.

    `Agenda 2030`, `beleidskader 2007-2008`, `2030-agenda`; not `doelstelling 2010`, and
    not a heading's first word.
    """
    after = _token(tokens, stop)
    if after is not None and after.low in "-–" and is_glued(tokens, stop):
        beyond = _token(tokens, stop + 1)
        if beyond is not None and is_glued(tokens, stop + 1) and beyond.text[0].isalpha():
            return True
    before = first - 1
    if before >= 1 and tokens[before].low == "-" and is_glued(tokens, first):
        return True
    if before >= 1 and tokens[before].low == "." and is_glued(tokens, before):
        # An abbreviation: `Stb. 2013`.
        return tokens[before - 1].low in w.PLAN_ENDINGS
    while before >= 0 and tokens[before].low in ("'", "’", '"', "”", "“", ","):
        if tokens[before].low == ",":
            return False
        before -= 1
    if before >= _BRACKETED and tokens[before].low == ")" and tokens[before - 2].low == "(":
        # `Nationale Energieverkenning (NEV) 2016`
        before -= _BRACKETED
    if before < 0 or not tokens[before].text[0].isalpha():
        return False
    word = tokens[before]
    if word.low.endswith(w.MEASURES):
        return False
    if stop - first == 1 and _is_law(tokens, before):
        return True
    if word.low.endswith(w.PLAN_ENDINGS) or (stop - first > 1 and _is_about(tokens, before)):
        return True
    numbering = all(token.text.isdigit() or token.text == "." for token in tokens[:before])
    opening = numbering or tokens[before - 1].text in ".!?:;•-–"
    return word.text[0].isupper() and not opening

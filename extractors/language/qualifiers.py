"""Words that say how exact a number is: `circa`, `ten minste`, `maximaal`, `of meer`."""

from __future__ import annotations

import re

from extractors.language.numerals import CHANGE_WORDS
from schemas.records import Qualifier

_NEVER = r"(?:niet|nergens|nooit|geen)\s"
_NOT_NEVER = r"(?<!niet )(?<!nergens )(?<!nooit )(?<!geen )"
_BEFORE: tuple[tuple[Qualifier, str], ...] = (
    (
        "at_least",
        rf"{_NOT_NEVER}(?:ruim\s)?(?:meer|hoger|groter|langer)\sdan"
        rf"|{_NEVER}(?:minder|lager|kleiner|korter)\sdan|minimaal|minstens|ten\s?minste"
        r"|op\s(?:zijn|z['’]n)\sminst|minimum(?:\svan)?|in\sieder\sgeval|in\selk\sgeval|boven\sde"
        r"|(?<!niet )over\sde|vanaf|min\.|[>≥]=?",
    ),
    (
        "at_most",
        rf"{_NEVER}(?:meer|hoger|groter|langer)\sdan|maximaal|ten\shoogste|hoogstens|hooguit"
        r"|maximum(?:\svan)?|op\s(?:zijn|z['’]n)\shoogst"
        rf"|{_NOT_NEVER}(?:minder|lager|kleiner|korter)\sdan|onder\sde"
        r"|max\.?|tot\smaximaal|tot\sten\shoogste|[<≤]=?",
    ),
    (
        "about",
        r"circa|ca\.?|ongeveer|zo['’‘`]?n|ruim|bijna|(?:rond|tegen|richting)\s(?:de|het)|rond|omstreeks"
        r"|om\sen\s(?:nabij|bij)|een\s(?:kleine|dikke|slordige|krappe|goede)|krap|nagenoeg|vrijwel"
        r"|plusminus|naar\sschatting|geschat(?:\sop)?|globaal|pakweg|grofweg|afgerond|gemiddeld\scirca"
        r"|in\sde\sorde\s(?:van\s)?(?:van\s)?(?:grootte\s)?(?:van)?|indicatief|ruwweg|±|\+/-|[~≈]",
    ),
)
_FILLER = (
    r"(?:(?:in\stotaal|totaal|de|het|een|nog|al|maar\sliefst|zo|wel|structureel|jaarlijks)\s)?"
)
_PATTERNS = tuple(
    (name, re.compile(rf"(?<!\w)(?:{words})[\s\u00a0]?{_FILLER}$", re.IGNORECASE))
    for name, words in _BEFORE
)
_UP_TO = re.compile(r"(?<!\w)tot\s$", re.IGNORECASE)
_REACHES = re.compile(
    r"\b(?:leid(?:t|en|de|den)?|kom(?:t|en)|kwam(?:en)?|resulte|aangevuld|uit\s?te\s?br|bijgedragen)",
    re.IGNORECASE,
)
_AFTER: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    (
        "at_least",
        re.compile(r"\s?(?:of|en)\s(?:meer|beter|hoger|langer|groter|daarboven)\b", re.I),
    ),
    ("at_most", re.compile(r"\s?(?:of|en)\s(?:minder|lager|korter|kleiner|daaronder)\b", re.I)),
    ("at_most", re.compile(r"\s?\(?(?:maximaal|max\.)", re.I)),
)


def qualifier_before(text: str, start: int) -> tuple[Qualifier, int]:
    """Give the qualifier that stands before position `start` and where its words begin.

    `exact` and `start` itself where there is none. `tot` is an upper bound only
    where nothing rises, falls or leads `tot` the number.
    """
    before = text[max(0, start - 40) : start]
    offset = start - len(before)
    for name, pattern in _PATTERNS:
        if match := pattern.search(before):
            return name, offset + match.start()
    if match := _UP_TO.search(before):
        clause = re.split(r"[;:]|\.\s", text[max(0, start - 110) : start])[-1]
        moves = CHANGE_WORDS.search(clause) or _REACHES.search(clause)
        if not moves and not re.search(r"\bvan\b[^,]*\d[^,]*\btot\s$", clause):
            return "at_most", offset + match.start()
    return "exact", start


def qualifier_after(text: str, end: int) -> Qualifier:
    """Give the qualifier that stands right behind position `end` (`95% of beter`)."""
    for name, pattern in _AFTER:
        if pattern.match(text, end):
            return name
    return "exact"

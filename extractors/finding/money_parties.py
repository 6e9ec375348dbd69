"""Who pays and who receives one amount of money, among the parties of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.budget_fields import Stretch
from schemas.records import Party

_ARTICLE = r"(?:(?:de|het|een|alle|deze|dit)\s)?"
_GIVES = (
    r"(?:stel(?:t|len|de|den)?|trek(?:t|ken)?|trok(?:ken)?|maak(?:t|te)?|maken|reserveert|reserveren|begroot"
    r"|investeert|investeren|investeerden?|draagt|dragen|droeg(?:en)?|financiert|financieren|besteedt|besteden"
    r"|besteedde|geeft|geven|gaf|kent|kennen|verleent|verlenen|verleende|verstrekt|verstrekken|verstrekte|zet"
    r"|zetten|bekostigt|subsidieert|keert|legt|leggen|betaalt|betalen|betaalde|bezuinigt|bespaart|raamt|stort"
    r"|brengt|brengen|heeft|hebben|is\sbereid|zal|zullen|neemt|nemen|voegt)"
)


_SHARES_OUT = re.compile(
    r"\b(?:legg?(?:en|t)|draagt|dragen|breng(?:t|en)|financier(?:t|en)|betaal(?:t|d)|betalen|invester(?:t|en)|bekostig\w*)\b"
    r"[^;]*:[^;:]*$",
    re.IGNORECASE,
)
"""What each pays, in a list: `Partijen leggen samen 3 mln. in: gemeente A 1 mln., B 2 mln.`"""


def _mentions(text: str, parties: Sequence[Party]) -> Iterator[tuple[int, int, Party]]:
    """Where parties stand in `text`; the longest form wins where two overlap."""
    forms = sorted(
        ((form, party) for party in parties for form in (party.name, *party.aliases)),
        key=lambda pair: -len(pair[0]),
    )
    used: list[tuple[int, int]] = []
    for form, party in forms:
        if form not in text:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if not any(match.start() < end and start < match.end() for start, end in used):
                used.append(match.span())
                yield match.start(), match.end(), party


def funder_of(stretch: Stretch, parties: Sequence[Party]) -> str | None:
    """Give the name of the party that pays the amount, or None where the text names none."""
    before, after = stretch.before, stretch.after
    for start, end, party in sorted(_mentions(before, parties), key=lambda m: -m[1]):
        left, right = before[:start], before[end:]
        if not right.strip() and _SHARES_OUT.search(stretch.text[: stretch.start + start]):
            return party.name
        if re.search(
            rf"\b(?:door|vanuit|uit|bijdrage\svan|subsidie\svan)\s{_ARTICLE}$", left, re.I
        ):
            return party.name
        if re.match(rf"[^,;]{{0,40}}?\s{_GIVES}\b", right) and not _taken(left):
            return party.name
        if re.search(rf"\b{_GIVES}\s{_ARTICLE}$", left, re.I):
            return party.name
    for start, _, party in sorted(_mentions(after, parties), key=lambda m: m[0]):
        if re.search(
            rf"\b(?:door|vanuit|van|uit|ten\slaste\svan)\s{_ARTICLE}$", after[:start], re.I
        ):
            return party.name
    if re.search(r"\bik\b", before + after, re.IGNORECASE):
        senders = [p for p in parties if "sender" in p.roles and p.type == "ministry"]
        return senders[0].name if len(senders) == 1 else None
    return None


def _taken(left: str) -> bool:
    """Whether a preposition before the name makes it no subject."""
    return bool(
        re.search(
            rf"\b(?:aan|voor|naar|met|bij|in|op|binnen|namens|onder|over|van)\s{_ARTICLE}$",
            left,
            re.I,
        )
    )


def recipient_of(stretch: Stretch, parties: Sequence[Party]) -> str | None:
    """Give the name of the party that the amount goes to, or None where the text names none."""
    before, after = stretch.before, stretch.after
    for start, _, party in sorted(_mentions(after, parties), key=lambda m: m[0]):
        if re.search(rf"\b(?:aan|voor|naar)\s{_ARTICLE}$", after[:start], re.IGNORECASE):
            return party.name
    for start, end, party in _mentions(before, parties):
        if re.match(r"\s(?:\w+\s){0,2}?(?:ontvang|krijg|kreeg|ontving)", before[end:]):
            return party.name
        if re.search(rf"\b(?:aan|naar)\s{_ARTICLE}$", before[:start], re.IGNORECASE):
            return party.name
        if re.search(
            rf"\b(?:ontvang\w*|krijg\w*|kreeg|ontving\w*)\s{_ARTICLE}$", before[:start], re.I
        ):
            return party.name
    return None

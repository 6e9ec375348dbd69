"""Names below a line or heading that says who signs: `Ondertekenaars`, `Ondertekend door:`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.finding.party_text import fold
from extractors.language.analysis import Analysed

_PAPER = r"\w*(?:deal|verklaring|convenant|overeenkomst|akkoord|pact|manifest|charter|handvest)"
_WHO = (
    r"(?:partijen|\w*partners|organisaties|gemeenten|instellingen|bedrijven|deelnemers"
    r"|(?:mede)?ondertekenaars|ondergetekenden)"
)
_SIGN = r"(?:onder|mede|mee)?(?:ge)?teken(?:en|den|d)"
_LEAD = re.compile(
    r"(?:(?:de|alle|onze|eerste|lijst (?:van|met)) )*(?:mede)?ondertekenaars(?: van [^.;:]{3,60})?"
    r"(?: zijn)?"
    r"|(?:mede)?ondertekening|handtekeningen"
    rf"|(?:[^.;:]{{0,80}} )?(?:mede )?(?:(?:onder|ge|mee)tekend|onderschreven)"
    r"(?: \w+)? door"
    rf"(?: (?:de )?(?:volgende )?{_WHO})?"
    rf"|(?:namens|door) (?:de|deze|de volgende|onderstaande) {_WHO} (?:onder|ge)tekend"
    rf"|(?:(?:de|de volgende|deze) )?{_WHO} die [^.;:]{{0,40}}{_SIGN}\b[^.;:]{{0,30}}"
    rf"|(?:de volgende|deze|onderstaande) {_WHO} {_SIGN}\b[^.;:]{{0,40}}"
    rf"|(?:{_WHO}|deelname) (?:aan|in|bij|van) (?:dit|deze|het|de) (?:\w+ )?{_PAPER}(?: zijn)?"
    rf"|(?:wij|we) (?:onder)?tekenen (?:dit|deze) {_PAPER}(?: [^.;:]{{3,90}})?",
    re.IGNORECASE,
)
"""The whole of a line above those who sign, its colon aside."""
_LONGEST = 120
"""Characters beyond which a line with a verb tells something, and is no name."""
_LINE = frozenset({"sentence", "heading", "signature", "list_item", "table_row"})


_WE = re.compile(
    r"(?:Wij|We|WIJ|(?:De )?[Oo]ndergetekenden)(?:,| [-–])? (?:te weten:? |zijnde |als )?"
    r"(?P<who>[^.;:]{5,400}?)(?:,| [-–]) (?=(?:hierna\b|verder\b"
    r"|beloven|spreken|verklaren|verbinden|zeggen|zetten|gaan|willen"
    r"|onder\w+en|tekenen|komen|sluiten|maken|werken|hebben|zijn|zullen|streven|stellen|nemen|vinden"
    r"|erkennen|constateren|besluiten|roepen|starten|slaan|bundelen|steunen|delen|dragen|doen|geven"
    r"|staan|kiezen|leggen|zien|beseffen|pleiten)\b)"
)
"""`Wij, de gemeente A en de Vereniging B, beloven`: who speaks, and signs what is promised."""
_DO_WE = re.compile(
    r"\b(?:spreken|verklaren|beloven|verbinden|onderschrijven|besluiten|willen|gaan|zullen)"
    r" (?:wij|we), (?P<who>[^.;:]{5,400}?), (?=(?:af|dat|om|ons|hierbij|samen|de|het|met)\b)"
)
"""`Vandaag spreken wij, de gemeenten aan de kust, af om …`"""


_THEY = re.compile(
    r"(?P<who>(?:[Dd]e |[Hh]et )?[A-Z][^.;:]{5,300} en [^.;:,]{3,100}?) (?:verklaren|beloven"
    r"|onderschrijven|ondertekenen)(?: hierbij| hiermee)? (?:dat|dit|deze|het|zich|te)\b"
)
"""`De gemeente A en de Vereniging B verklaren dat zij …`"""


def speaking(text: str) -> tuple[int, int]:
    """Give between which offsets a sentence of those who sign names them; twice 0 if nowhere."""
    match = _WE.match(text) or _DO_WE.search(text) or _THEY.match(text)
    return match.span("who") if match is not None else (0, 0)


def signed_in_line(text: str) -> bool:
    """Whether a line says before its colon that those behind it sign: `Ondertekenaars: A en B`."""
    lead, colon, _ = fold(text[:_LONGEST]).partition(":")
    return bool(colon) and _LEAD.fullmatch(lead.strip()) is not None


def signed_below(passages: Sequence[Analysed]) -> dict[int, str]:
    """Give the passages that stand in a list of who signs, with the line that announces it.

    A list of items goes on to its last, one of lines to the first sentence.
    """
    found: dict[int, str] = {}
    lead, items = "", False
    for analysed in passages:
        passage = analysed.passage
        if passage.kind not in _LINE:
            continue
        plain = fold(passage.text).strip()
        if len(plain) < _LONGEST and _LEAD.fullmatch(plain.rstrip(": ")):
            lead, items = plain, False
        elif not lead:
            continue
        elif (items and passage.kind != "list_item") or _tells(analysed, plain):
            lead = ""
        else:
            found[passage.index] = lead
            items = passage.kind == "list_item"
    return found


def _tells(analysed: Analysed, plain: str) -> bool:
    """Whether a line says something, or heads another part: it is no name of who signs."""
    if _PART.match(plain):
        return True
    promised = plain[:1].islower() and _IN_SMALL.match(plain) is None
    told = promised or plain.endswith((".", ":", "?", "!")) or len(plain) >= _LONGEST
    return told and any(token.tag_.startswith("WW|pv") for token in analysed.doc)


_IN_SMALL = re.compile(r"(?:de|het|gemeente|provincie|stichting|vereniging|waterschap)\b")
"""How a name may begin in small letters; a promise in a list has a verb there."""
_PART = re.compile(
    r"(?:\d+(?:\.\d+)*\.? |artikel\b|bijlagen?\b|hoofdstuk\b|toelichting|achtergrond|inleiding"
    r"|contact|colofon|meer (?:weten|informatie)|over (?:dit|deze|het|de)\b|afspraken|ambities?\b"
    r"|doel(?:en|stellingen)?\b|overwegende|preambule|wat (?:wij|we|gaan)\b|looptijd)",
    re.IGNORECASE,
)
"""How a heading begins that no name is."""

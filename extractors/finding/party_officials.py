"""Who acts by office and has no name: `wij stellen een wijkcoach aan`, `wethouders uit A en B`.

Who is appointed is spoken of from there on, as a body that is set up is; so is an outsider who
has yet to be chosen (`een onafhankelijk bureau`). Whose officials several are told to be, by the
names of their places alone, are the municipalities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_context import place_type
from extractors.finding.party_run_model import Words
from extractors.language.quick_looks import QuickLook
from schemas.records import PartyType

_OFFICIAL = (
    r"(?P<whole>(?:onafhankelijke? |externe? |vaste? |centrale? |gezamenlijke? |regionale? )?"
    r"(?P<noun>[a-z-]*(?:manager|coordinator|regisseur|coach|functionaris|accountant|houder"
    r"|makelaar|leider|kwartiermaker|ambassadeur|aanjager|consulent|gezant|intendant|bemiddelaar"
    r"|vertrouwenspersoon|controller|adviseur|begeleider|verbinder)))(?![\w-])"
)
_APPOINTED = QuickLook(
    re.compile(
        rf"\bbenoem(?:t|en|de|den)\b[^.;:]{{0,60}}?\been {_OFFICIAL}"
        rf"|\b(?:stel(?:t|len|de|den)|wij(?:st|zen)|wees|wezen)\b[^.;:]{{0,60}}?\been "
        rf"{_OFFICIAL.replace('whole', 'set').replace('noun', 'of')}(?=[^.;:]{{0,40}}?\baan\b)"
        rf"|\b(?:een|de) {_OFFICIAL.replace('whole', 'later').replace('noun', 'by')}"
        r"(?:,? (?:die|dat) [^.;:]{0,60}\b(?:aangesteld|benoemd|aangewezen)\b"
        r"| (?:(?:wordt|zal worden|worden) )?(?:aangesteld|benoemd|aangewezen)\b"
        r"| aan te (?:stellen|wijzen)\b"
        r"| (?:aanstelt|aanstellen|aanwijst|aanwijzen|benoemt|benoemen)\b"
        r"| (?:de )?opdracht (?:om )?)"
    ),
    "benoem|stel|wij|wees|wezen|aangesteld|aangewezen|opdracht",
)


def find_officials(text: Words) -> Iterator[Candidate]:
    """Find those whom somebody appoints, by what they are to be."""
    for match in _APPOINTED.finditer(text.plain):
        whole, noun = next(
            (w, n)
            for w, n in (("whole", "noun"), ("set", "of"), ("later", "by"))
            if match[w] is not None
        )
        start, end = match.span(noun)
        name, described = text.text[start:end], text.text[match.start(whole) : end]
        yield Candidate(
            text.passage,
            start,
            end,
            name,
            "official-appointed",
            0.7,
            "other",
            (described,) if described != name else (),
            role="actor",
            group=True,
        )


_OUTSIDER = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<by>\b[Dd]oor )?(?:[Ee]en|de|het) "
        r"(?:(?P<whole>(?:onafhankelijke?|externe?|extern|gespecialiseerde?|derde(?= partij))"
        r" (?P<noun>[a-z-]*(?:bureau|kantoor|partij|organisatie|instantie|instelling"
        r"|instituut|accountant|adviseur|deskundige|expert|onderzoeker|evaluator|taxateur"
        r"|bemiddelaar)))"
        r"|(?P<firm>(?:onderzoeks?|advies|ingenieurs?|accountants?|organisatieadvies)"
        r"(?:bureau|kantoor)))(?![\w-])(?! (?:[A-Z]|voor |van ))"
    ),
    "bureau|kantoor|partij|organisatie|instantie|instelling|instituut|accountant|adviseur"
    "|deskundige|expert|onderzoeker|evaluator|taxateur|bemiddelaar",
)


def find_outsiders(text: Words) -> Iterator[Candidate]:
    """Find outsiders who are to do something and are not chosen yet: `een onafhankelijk bureau`."""
    for match in _OUTSIDER.finditer(text.plain):
        if _IS.search(text.plain, max(0, match.start() - _NEAR), match.start()) and (
            _ENDS.match(text.plain, match.end()) is not None
        ):
            # `De stichting is een onafhankelijke instelling.`: what somebody is
            continue
        group = "whole" if match["whole"] is not None else "firm"
        start, end = match.span(group)
        # `een extern bureau` may be anybody's, `een adviesbureau` is a firm.
        kind: PartyType = "company" if match["firm"] else "other"
        yield Candidate(
            text.passage,
            start,
            end,
            text.text[start:end],
            "outsider",
            0.7,
            kind,
            # `de partij` by itself is any of those who agree.
            (match["noun"],) if match["noun"] not in (None, "partij") else (),
            role="actor" if match["by"] or _opens(text.plain, match) else "counterparty",
            group=True,
        )


_NEAR = 40
_IS = re.compile(r"\b(?:is|zijn|was|waren|ben|blijft|blijven)(?: [a-z]+){0,2} $")
_ENDS = re.compile(r"\s*(?:$|[.,;:()]| (?:die|dat|waar[a-z]*|en|met|zonder|niet|nodig)\b)")


def _opens(plain: str, match: re.Match[str]) -> bool:
    """Whether an outsider is the first of a sentence, and nothing is done to it."""
    first = match.start() == 0
    return first and re.match(r" (?:wordt|worden|is|zijn)\b", plain[match.end() :]) is None


_PLACE = (
    r"(?:'s-|'t |[A-Z])[\w'’-]+(?: (?:aan|op|bij|en|de|den|der) (?:de |den |het )?[A-Z][\w-]+)*"
)
_OF_PLACES = QuickLook(
    re.compile(
        r"\b(?i:wethouders|burgemeesters|raadsleden|gemeentebesturen|gemeenteraden|colleges)"
        rf" (?:van|uit) (?P<places>{_PLACE}(?:, {_PLACE})* en {_PLACE})"
    ),
    "wethouders|burgemeesters|raadsleden|gemeentebesturen|gemeenteraden|colleges",
)


def find_their_places(text: Words) -> Iterator[Candidate]:
    """Find the municipalities whose officials several are: `wethouders uit A, B en C`.

    All the places must be municipalities of the register.
    """
    for match in _OF_PLACES.finditer(text.text):
        start = match.start("places")
        names = list(re.finditer(rf"{_PLACE}?(?=,| en |$)", match["places"]))
        if not names or any(place_type(n[0], "municipality") is None for n in names):
            continue
        for name in names:
            yield Candidate(
                text.passage,
                start + name.start(),
                start + name.end(),
                name[0],
                "officials-of-places",
                0.75,
                "municipality",
            )

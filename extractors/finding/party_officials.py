"""Who is appointed to do something, and has no name yet: `wij stellen een wijkcoach aan`.

From there on the text speaks of that one, as it does of a body that is set up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_runs import Words
from extractors.language.quick_looks import QuickLook

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
        r"| (?:wordt|zal worden) (?:aangesteld|benoemd|aangewezen)\b| aan te (?:stellen|wijzen)\b"
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

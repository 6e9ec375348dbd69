"""Who acts in what a council decides: the items under `De raad besluit` in a raadsvoorstel.

What is decided there `te doen` the council does (Gemeentewet, article 147; Provinciewet, article
143), what it charges the college with the college, and what is to be done by nobody named, the
municipality or province.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extractors.finding.commitment_model import Candidate
from extractors.finding.parties import PartyMention
from extractors.language.infinitives import is_infinitive
from extractors.language.tokens import Doc
from extractors.reading.model import Passage

Mentions = Callable[[int], Sequence[PartyMention]]

_DECIDES = re.compile(
    r"(?:^|\b(?:raad|staten)\b.{0,40}\b)(?:(?:ontwerp|concept|voorgesteld|gevraagd)[ -]?)?"
    r"(?:raads|staten)?besluit(?:en|t)?\b[^.;]{0,40}:?\s*$",
    re.IGNORECASE,
)
"""The line or heading above what a council decides."""
_CHARGES = re.compile(
    r"\b(?:opdracht (?:te )?geven|op te dragen|te verzoeken|opdragen|verzoeken)\b[^.;]*:\s*$"
)
_TO_DO = re.compile(
    r"(?:(?!\b(?:wordt|worden|is|zijn|zal|zullen|moet|moeten|kan|kunnen)\b)[^.;:])*"
    r"\bte (?P<verb>[a-zë]+n)\b"
)
"""A decision without a finite verb: `De begroting vast te stellen`."""


def is_decided(passage: Passage, passages: Sequence[Passage]) -> bool:
    """Tell whether a passage is an item of what a council decides."""
    if passage.kind != "list_item":
        return False
    lead = passages[passage.lead] if passage.lead is not None else None
    said = (lead.text if lead is not None else "", *passage.section[-1:])
    return any(_DECIDES.search(text) for text in said if text)


def decides(text: str) -> bool:
    """Tell whether an item says what the council itself does: `De begroting vast te stellen`."""
    found = _TO_DO.match(text)
    return found is not None and is_infinitive(found["verb"])


def charged(passage: Passage, passages: Sequence[Passage], mentions: Mentions) -> tuple[str, ...]:
    """Give those whom the item above charges with the items below it, else nobody.

    `Het college op te dragen om:` stands before what the college is to do.
    """
    for above in reversed(passages[max(0, passage.index - _NEAR) : passage.index]):
        if above.kind != "list_item" or above.lead != passage.lead or above.page < passage.page - 1:
            return ()
        if above.text.rstrip().endswith(":"):
            named = mentions(above.index) if _CHARGES.search(above.text) else ()
            return tuple(dict.fromkeys(m.name for m in named[:1]))
    return ()


_MOTIONS = ("motie", "amendement", "moties", "amendementen")


def is_of_council(candidate: Candidate, doc: Doc) -> bool:
    """Tell whether something is done that only a council does: `De motie is aangenomen`."""
    head = candidate.clause.subject_head
    if head is None or candidate.clause.lemma not in {"aannemen", "nemen"}:
        return False
    return doc[head].lower_ in _MOTIONS and "aangenomen" in candidate.clause.words


_NEAR = 8
"""Items before one among which the line stands that charges somebody with it."""

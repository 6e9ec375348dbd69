"""Lists of literature: who wrote what is no party, in a list of sources or a note."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.finding.party_text import fold
from extractors.language.quick_looks import QuickLook
from extractors.reading.model import Passage

_LIST = re.compile(
    r"(?:(?:bijlage|hoofdstuk)?\s*(?:\d[\d.]*|[IVX]+|[A-Z])[.:]?\s+)?"
    r"(?:(?:geraadpleegde|gebruikte|aangehaalde)\s+)?"
    r"(?:literatuur(?:lijst|verwijzingen|opgave)?|bronnen(?:lijst|overzicht)?|bronvermelding(?:en)?"
    r"|referenties|referentielijst|bibliografie|references|verwijzingen)\s*:?",
    re.IGNORECASE,
)
_INITIALS = r"[A-Z](?:\.|(?=[\s,;&-]))(?:[\s-]?[A-Z]\.?(?![a-z])){0,4}"
_AUTHOR = rf"(?:[a-z]{{2,4}}\s){{0,2}}[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?,?\s+(?:{_INITIALS}|et al\.?)"
_REFERENCE = QuickLook(
    re.compile(rf"^(?:\W*\d{{1,3}}\W+)?{_AUTHOR}(?:[^()]{{0,200}}?)\((?:19|20)\d\d[a-z]?\)")
)
"""`Oever, J. van den, & Stolk, B. (2018). Titel.`"""


def is_reference(passage: Passage) -> bool:
    """Say whether a passage is an entry of a list of sources, or reads as one."""
    if passage.kind in ("signature", "letterhead", "heading", "caption"):
        return False
    if passage.section and _heads_sources(passage.section[-1]):
        return True
    return _REFERENCE.match(fold(passage.text)) is not None


@lru_cache(maxsize=16)
def _heads_sources(heading: str) -> bool:
    return _LIST.fullmatch(heading.strip()) is not None

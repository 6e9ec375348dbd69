"""The head of an agreement, as the government gazette prints it: who the parties to it are.

It opens with `De ondergetekenden:` or `Partijen:`, gives each party in a line of its own,
mostly with who speaks for it, and closes with what they are called together, or with the
first of the reasons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.finding.party_text import fold
from extractors.language.quick_looks import QuickLook
from extractors.reading.model import Passage

_OPENS = re.compile(
    r"^(?:[IVX\d]{1,4}[.)]?\s+)?(?:de\s+)?(?:ondergetekenden?|(?:[a-z-]+\s)?(?:[a-z]+)?partijen"
    r"|[a-z-]+[ -]?deal partijen)"
    r"(?:\s+(?:bij|van|tot)\s+(?:dit|deze|het|de)\s+\w+)?(?:\s+zijn)?\s*[:,;]?$",
    re.IGNORECASE,
)
_REASONS = re.compile(
    r"^(?:in aanmerking|overweg|constater|gelet op|gezien|nemen(?:de)? in|onderkennen"
    r"|onderschrijven|komen|zijn .*overeen|hebben|verklaren|spreken|maken|artikel|preambule"
    r"|considerans)",
    re.IGNORECASE,
)
_TOGETHER = QuickLook(
    re.compile(
        r"\b(?:hierna|verder|tezamen|gezamenlijk)\b.{0,60}\b(?:partijen|ondergetekenden)\b",
        re.IGNORECASE,
    ),
    "hierna|verder|tezamen|gezamenlijk",
)
_NUMBER = re.compile(r"(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)]?|en", re.IGNORECASE)
_REPRESENTED = QuickLook(
    re.compile(
        r"^(?:en\s+)?(?:[^.;]|\.(?=\S|\s(?-i:[a-z]))){2,140}?,\s+"
        r"(?:(?:hierbij|hierin|ten? dezen?|in dezen?|daartoe"
        r"|rechtsgeldig|wettelijk|bevoegd|statutair)\s+)*"
        r"(?:vertegenwoordigd\s+door|handelend(?:e)?\s+(?:als|namens|in\s+(?:zijn|haar|de)\s+"
        r"hoedanigheid))\b",
        re.IGNORECASE,
    )
)
_IS = re.compile(r"\b(?:is|zijn|was|waren|wordt|worden|werd|werden)\b")
_LONGEST = 60
"""Passages that the head of an agreement holds at most."""


def in_preamble(passage: Passage, passages: Sequence[Passage]) -> bool:
    """Say whether a passage of an agreement gives one of the parties to it, and no more."""
    plain = fold(passage.text).strip()
    represented = _REPRESENTED.match(plain)
    if represented is not None and not _IS.search(represented[0]):
        return True
    item = passage.kind == "list_item" or plain.endswith((";", ",")) or _is_side(plain)
    return item and not _closes(passage) and _opened(passages, passage.index)


def _is_side(plain: str) -> bool:
    """Whether a line is no more than one of the sides: `Stichting Duin (SD), gevestigd te Urk`."""
    if len(plain) > _SIDE or _IS.search(plain) or _WE.match(plain):
        return False
    return _OF_SIDE.search(plain) is not None or not plain.endswith((".", ":", "?"))


_SIDE = 250
"""Characters that a line with one of the sides has at most."""
_WE = re.compile(r"(?:wij|partijen|het (?:convenant|doel)|dit|deze)\b", re.IGNORECASE)
_OF_SIDE = re.compile(
    r"\b(?:hierna|verder(?: te noemen)?|(?:statutair )?gevestigd te|besloten vennootschap"
    r"|naamloze vennootschap|rechtspersoon|vertegenwoordigd door)\b|\b[BN]\.V\."
)
"""What tells of a side where it is seated, what it is by law, and how it is called."""


def _opened(passages: Sequence[Passage], index: int) -> bool:
    """Whether the head of an agreement is open before the passage of an index."""
    for at in range(min(index, len(passages)) - 1, max(0, index - _LONGEST) - 1, -1):
        passage = passages[at]
        plain = fold(passage.text).strip()
        if _OPENS.match(plain):
            return True
        if _closes(passage) or _TOGETHER.search(plain):
            return False
    return False


def _closes(passage: Passage) -> bool:
    """Whether a passage stands behind the head: a reason, or a heading of another part."""
    plain = fold(passage.text).strip()
    # `De gemeenten:`, above those of the sides that are
    heading = passage.kind == "heading" and _NUMBER.fullmatch(plain) is None
    heading = heading and not plain.endswith(":")
    return heading or _REASONS.match(plain) is not None

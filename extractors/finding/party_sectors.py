"""Employers of the state that go by their sector: `de sector Rijk verhoogt de salarissen`.

Pay of civil servants is agreed on for each of the sectors of the state; whoever employs them
there is called by it. `De zorgsector` and the like are fields of work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_run_model import Words
from extractors.language.quick_looks import QuickLook
from schemas.records import PartyRole

_SECTOR = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<whole>werkgevers? (?:van|in|binnen) (?:de |het )?)?"
        r"(?P<sector>sector (?:Rijk|Defensie|Politie|Gemeenten|Provincies|Waterschappen"
        r"|Rechterlijke Macht))(?![\w-])"
    ),
    "sector ",
)
_PAID = re.compile(
    r"\b(?:salaris\w*|bezoldiging|toelagen?|lonen|eindejaarsuitkering|vakantie-?uitkering|verlof)\b"
    r"[^.;:]*\b(?:personeel|ambtena\w+|medewerkers|werknemers) (?:van|in|binnen|bij) (?:de |het )?$"
)
"""Before the sector that has to give something to those who work there."""


def find_sectors(text: Words) -> Iterator[Candidate]:
    """Find the sectors of the state, and the employers in one, who are told by it."""
    for match in _SECTOR.finditer(text.plain):
        start = match.start("whole" if match["whole"] else "sector")
        role: PartyRole | None = "actor" if _PAID.search(text.plain[:start]) else None
        forms = ("werkgevers", "werkgever") if match["whole"] else ()
        yield Candidate(
            text.passage,
            start,
            match.end(),
            text.text[start : match.end()],
            "sector-of-state",
            0.8,
            "government_body",
            forms,
            role=role,
        )

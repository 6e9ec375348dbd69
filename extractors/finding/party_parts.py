"""Parts of a body that go by a name of their own: `het Centrum Dijken van het Waterlab (WL-CD)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_run_model import Words
from extractors.linking.register import candidates as register_rows

_PART = re.compile(
    r"\b(?P<part>(?:Centrum|Directie|Afdeling|Dienst|Bureau|Divisie|Eenheid|Sector|Team|Instituut)"
    r"(?: (?:voor|en|[A-Z][\w-]+)){1,5}) van (?:het|de) $"
)
_SHORT = re.compile(r"\s*\((?:hierna:? )?(?P<short>[A-Z][A-Za-z]*(?:[-/&][A-Za-z]+)*)\)")


def find_parts(text: Words, bodies: Sequence[Candidate]) -> Iterator[Candidate]:
    """Find the parts of `bodies` that have an abbreviation of their own behind the whole name.

    The abbreviation of the body itself makes nothing of its part.
    """
    for body in bodies:
        before = _PART.search(text.plain, 0, body.start)
        short = _SHORT.match(text.plain, body.end)
        if before is None or short is None or not body.name[:1].isupper():
            continue
        if short["short"] in body.aliases or register_rows(short["short"]):
            continue
        start = before.start("part")
        part = text.text[slice(*before.span("part"))]
        yield Candidate(
            text.passage,
            start,
            body.end,
            text.text[start : body.end],
            "name-with-abbreviation",
            0.95,
            body.type,
            (short["short"], part),
        )

"""Bodies with who signs for them in the line below: `Stichting Duinzorg` / `Anna Stolk`.

Such lines come one by one, or read as one paragraph, which would make one name of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_covers import Line, has_noun, is_name, lines_of, signers_in
from extractors.finding.party_text import key_of
from extractors.finding.person_lines import find_names_alone
from extractors.language.party_nouns import type_of_head
from extractors.reading.model import Document
from extractors.reading.repair import is_plausible
from schemas.records import DocumentKind

_LONGEST = 110
"""Characters beyond which a passage is a sentence."""
_TEXT = 120
"""Characters from which a passage tells something of whom it names."""
_CLOSING = re.compile(
    r"aldus\b|namens(?: \w+)?:|onderteken(?:d|ing|aars)\b|(?:was )?getekend\b|voor akkoord\b"
    r"|handtekeningen\b",
    re.IGNORECASE,
)
_READ = frozenset({"sentence", "heading", "signature"})


def find_signed_pairs(document: Document, kind: DocumentKind) -> Iterator[Candidate]:
    """Find those who sign an agreement in two lines, the body above the person."""
    if kind != "covenant":
        return
    told = "".join(key_of(p.text) for p in document.passages if len(p.text) > _TEXT)
    signed = _closing(document)
    for above, below in pairwise(_short_lines(document)):
        if above is None or below is None or not is_name(above.text, told):
            continue
        person = _person(below, signed=below.passage > signed)
        if person is not None:
            yield from signers_in(above)
            yield person


def _short_lines(document: Document) -> Iterator[Line | None]:
    """Give the lines of short passages, with None where something else stands between them."""
    for passage in document.passages:
        text = passage.text.strip()
        if passage.kind not in _READ or len(text) > _LONGEST or text.endswith((".", ":", ";")):
            yield None
        else:
            yield from lines_of(document, passage)


def _closing(document: Document) -> int:
    """Give the last passage that says that signatures follow; the last of all if none does."""
    numbers = [p.index for p in document.passages if _CLOSING.match(p.text.strip())]
    return numbers[-1] if numbers else len(document.passages)


def _person(line: Line, *, signed: bool) -> Candidate | None:
    """Give the person whose name a line is, with what she is behind it; None if it is no name.

    Where it is not known that the line is `signed`, two words of the language are no name.
    """
    for found in find_names_alone(line.passage, line.text, signed=True):
        words = [word for word in found.name.split() if word[0].isupper()]
        noun = has_noun(line.text) or any(type_of_head(word) for word in words)
        bare = not signed and "." not in found.name and all(map(is_plausible, words))
        if not noun and not bare:
            return replace(
                found,
                start=line.start + found.start,
                end=line.start + found.end,
                rule="signature",
                role="signatory",
            )
    return None

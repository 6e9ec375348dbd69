"""The parties on the cover of an agreement, or in its list of who signs, a line each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from extractors.finding.party_announced import COLUMN_HEADS
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_offices import find_offices
from extractors.finding.party_text import fold, key_of
from extractors.finding.person_names import FUNCTION_NOUN, is_function
from extractors.language.party_nouns import PLACES, is_no_party_head, type_of_head
from extractors.linking.register import candidates as register_rows
from extractors.reading.model import Document, Passage
from schemas.records import DocumentKind

_NAME = re.compile(
    r"(?:de |het )?[A-Z][\w&'./-]*(?: (?:[A-Z&(][\w&'./)-]*|van|voor|de|het|der|den|en|te|in|op))*"
)
_LAST_OF_COVER = re.compile(r"[a-z]{2}[.:;]$|,$")
_LONGEST = 60
"""Characters beyond which a line is no name."""
_COVER = 25
"""Passages at the beginning among which the cover is."""
_FEWEST = 2
"""Names of which one stands below the other on a cover."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a passage: where it begins in the passage's text, and what it says."""

    passage: int
    start: int
    text: str


def find_covered(document: Document, kind: DocumentKind) -> Sequence[Candidate]:
    """Find those whose names stand on the cover of an agreement, each as a signatory."""
    if kind != "covenant":
        return ()
    lines = list(_lines(document))
    below = "".join(
        key_of(p.text) for p in document.passages[: 10 * _COVER] if len(p.text) > _LONGEST
    )
    found: list[Candidate] = []
    block: list[Line] = []
    for line in (*lines, None):
        if line is not None and is_name(line.text, below):
            block.append(line)
            continue
        if len(block) >= _FEWEST and any(has_noun(named.text) for named in block):
            found += (candidate for named in block for candidate in signers_in(named))
        block = []
    return found


def find_signed_lines(document: Document, signed: Iterable[int]) -> Sequence[Candidate]:
    """Find those whose names stand one below the other in a passage with who signs.

    `signed` are the numbers of such passages. Lines without a bullet are read as one paragraph.
    """
    found: list[Candidate] = []
    for number in signed:
        passage = document.passages[number]
        if passage.kind not in ("sentence", "heading", "signature"):
            continue
        lines = list(lines_of(document, passage))
        lines = [line for line in lines if not _is_label(line.text)]
        names = [_NAME.fullmatch(fold(line.text)) is not None for line in lines]
        if len(lines) >= _FEWEST and all(names) and any(has_noun(line.text) for line in lines):
            found += (candidate for line in lines for candidate in signers_in(line))
    return found


def _is_label(line: str) -> bool:
    """Whether a line is the head of a column, or the office of who signs above or below it."""
    return line.casefold() in COLUMN_HEADS or is_function(line)


def _printed(document: Document, passage: Passage) -> list[str]:
    """Give the lines of the page on which a passage begins."""
    page = next((p for p in document.pages if p.number == passage.page), None)
    lines = (page.printed or page.text).split("\n") if page is not None else []
    return [line.strip() for line in lines]


def _lines(document: Document) -> Iterator[Line]:
    """Give the lines of the passages above the first sentence, as they are printed."""
    printed: dict[int, list[str]] = {}
    for passage in islice(document.passages, _COVER):
        if _LAST_OF_COVER.search(passage.text) or passage.kind in ("list_item", "table_row"):
            return
        if passage.kind == "heading":
            yield Line(passage.index, 0, "")
            continue
        if passage.page not in printed:
            printed[passage.page] = _printed(document, passage)
        yield from _cut(passage, printed[passage.page])


def lines_of(document: Document, passage: Passage) -> Iterator[Line]:
    """Give the lines of a passage as they are printed; the whole of it where that is not known."""
    yield from _cut(passage, _printed(document, passage))


def _cut(passage: Passage, printed: Sequence[str]) -> Iterator[Line]:
    """Cut a passage where its lines end on the page; give it whole where that is not known."""
    for first, line in enumerate(printed):
        if not line or not passage.text.startswith(line):
            continue
        starts, at = [0], len(line)
        for following in printed[first + 1 :]:
            if at == len(passage.text) or not passage.text.startswith(f" {following}", at):
                break
            starts.append(at + 1)
            at += 1 + len(following)
        if at == len(passage.text):
            ends = [start - 1 for start in starts[1:]] + [at]
            for start, end in zip(starts, ends, strict=True):
                yield Line(passage.index, start, passage.text[start:end])
            return
    yield Line(passage.index, 0, passage.text)


def is_name(line: str, below: str) -> bool:
    """Whether a line is a name by a noun for a body in it, or since the text goes on with it."""
    plain = fold(line)
    if not plain or len(line) > _LONGEST or _NAME.fullmatch(plain) is None:
        return False
    if any(is_no_party_head(word) or _AGREED.search(word) for word in plain.split()):
        return False
    kinds = {row.kind for row in register_rows(plain)}
    place = bool(kinds) and kinds <= {"municipality", "province"}
    return has_noun(plain) or (not place and (bool(kinds) or key_of(plain) in below))


def has_noun(line: str) -> bool:
    """Whether a line is more than a noun for a body, and has one: `Huurdersraad Zeekant`."""
    words = line.split()
    return len(words) > 1 and any(type_of_head(word) for word in words)


_OFFICE_OF = re.compile(
    rf"(?:(?:de|het) )?(?:{FUNCTION_NOUN}|college|bestuur|hoofdofficier) van (?:(?:de|het) )?",
    re.IGNORECASE,
)
_AGREED = re.compile(r"afspraken$|inhoud", re.IGNORECASE)
"""Words of the title of an agreement, and above its contents."""


def signers_in(line: Line) -> Iterator[Candidate]:
    """Give whom a line of names names: the ministry of an office, or all of the line."""
    offices = list(find_offices(line.passage, line.text))
    for office in offices:
        yield replace(
            office,
            start=line.start + office.start,
            end=line.start + office.end,
            role="signatory",
        )
    if offices:
        return
    chief = _OFFICE_OF.match(line.text)
    if chief is not None and has_noun(line.text[chief.end() :]):
        # `De korpschef van Politie Zeeland`: for whom the chief signs
        line = Line(line.passage, line.start + chief.end(), line.text[chief.end() :])
    words = line.text.split()
    kinds = (type_of_head(word) for word in words)
    sort, rest = type_of_head(words[0]), " ".join(words[1:])
    place = any(row.kind in PLACES for row in register_rows(fold(rest)))
    bare = (rest,) if sort not in (None, *PLACES) and rest[:1].isupper() and not place else ()
    yield Candidate(
        line.passage,
        line.start,
        line.start + len(line.text),
        line.text,
        "agreement-title",
        0.75,
        next((kind for kind in kinds if kind), None),
        bare,
        role="signatory",
    )

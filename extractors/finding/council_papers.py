"""Papers that the board of a municipality or province puts before its council.

A raadsvoorstel, raadsbrief or mededeling aan Provinciale Staten is of the college (Gemeentewet,
articles 160 and 169; Provinciewet, articles 158 and 167): it is the college that says `wij`
in it, whatever the paper is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.finding.printed_lines import first_lines
from extractors.language.analysis import Analysis
from extractors.language.party_nouns import PLACES
from extractors.language.quick_looks import QuickLook
from extractors.reading.model import Document
from schemas.records import DocumentFacts, Party

_OPENING = 30
"""Printed lines of the first page among which a paper says what it is."""
_TO_COUNCIL = re.compile(
    r"(?:[\w’'-]+:? ){0,2}"
    r"(?:(?:raads|staten|college)(?:voorstel|(?:informatie)?brief|mededeling|nota|memo)"
    r"|(?:voorstel|mededeling|brief|memo|nota) (?:aan|voor) (?:de )?"
    r"(?:leden van (?:de )?)?(?:gemeente)?(?:raad|(?:provinciale )?staten)"
    r"|(?:ter kennis(?:name|neming)|ter besluitvorming|ter informatie)"
    r" (?:aan|van|voor|door) (?:de )?(?:(?:gemeente)?raad|(?:provinciale )?staten|ps))\b",
    re.IGNORECASE,
)
_YOUR_COUNCIL = QuickLook(re.compile(r"\buw (?:gemeente)?(?:raad|staten)\b", re.IGNORECASE), "uw ")
_OFTEN = 2
_ABOUT = re.compile(r"(?:onderwerp|betreft|betreffende|inzake)\b\s*:?", re.IGNORECASE)
_COLLEGE = re.compile(
    r"(?:het )?(?:college(?: van (?:b ?(?:&|en) ?w|burgemeester (?:en|&) wethouders"
    r"|gedeputeerde staten))?|burgemeester en wethouders|gedeputeerde staten)"
    r"(?: van .+)?$",
    re.IGNORECASE,
)


def subject_lines(document: Document) -> frozenset[str]:
    """Give the lines that say what a letter or proposal is about, each without its label.

    They are those behind `Onderwerp` or `Betreft`, or below such a label on a line of its own.
    """
    found = set()
    lines = [line.text for line in first_lines(document, _OPENING)]
    for line, below in pairwise([*lines, ""]):
        label = _ABOUT.match(line)
        if label is not None:
            found.add((line[label.end() :].strip() or below.strip()).casefold())
    return frozenset(found - {""})


def is_subject_line(text: str, subjects: frozenset[str]) -> bool:
    """Tell whether a passage is a line that says what the paper is about, or repeats it."""
    label = _ABOUT.match(text)
    plain = text[label.end() if label is not None else 0 :].strip().casefold()
    return label is not None or plain in subjects


def of_college(
    analysis: Analysis, facts: DocumentFacts, parties: Sequence[Party]
) -> tuple[str, ...]:
    """Give the college that puts a paper before the council, nobody where it is no such paper.

    Where the college is not named as one body, it is the one municipality or province.
    """
    if facts.kind in {"kamerbrief", "covenant"}:
        return ()
    first = [line.text for line in first_lines(analysis.document, _OPENING)]
    opening = [a.passage.text for a in analysis.passages[:_OPENING] if a.passage.page == 1]
    said = any(
        _TO_COUNCIL.match(text) and not _ABOUT.match(text)
        for text in (*first, *opening)
        if len(text) < _LINE
    )
    if not said:
        spoken_to = sum(
            _YOUR_COUNCIL.search(analysed.passage.text) is not None
            for analysed in analysis.passages
        )
        if spoken_to < _OFTEN:
            return ()
    colleges = tuple(p.name for p in parties if any(map(_COLLEGE.match, (p.name, *p.aliases))))
    if colleges:
        return colleges if len(colleges) == 1 else ()
    return only_place(parties)


def of_board(analysis: Analysis, facts: DocumentFacts, parties: Sequence[Party]) -> tuple[str, ...]:
    """Give the board that a paper at the front says to be for, which decides in it.

    `Oplegger voor: dagelijks bestuur Recreatieschap Duin`; nobody where it is no such paper.
    """
    if facts.kind in {"kamerbrief", "covenant"}:
        return ()
    first = [line.text for line in first_lines(analysis.document, _OPENING)]
    opening = [a.passage.text for a in analysis.passages[:_OPENING] if a.passage.page == 1]
    match = next((m for text in (*first, *opening) if (m := _TO_BOARD.match(text))), None)
    if match is None:
        return ()
    board = match["board"].casefold()
    names = tuple(p.name for p in parties if p.name.casefold().startswith(board))
    return names if len(names) == 1 else ()


_TO_BOARD = re.compile(
    r"\w*(?:voorstel|notitie|oplegger|annotatie|memo|nota|agendapost)(?: ter \w+)?"
    r" (?:voor|aan|t\.b\.v\.|ten behoeve van)\s?:? (?:het |de )?"
    r"(?P<board>(?:algemeen|dagelijks) bestuur)\b",
    re.IGNORECASE,
)


def only_place(parties: Sequence[Party]) -> tuple[str, ...]:
    """Give the one municipality, province or region that a paper names."""
    places = tuple(p.name for p in parties if p.type in PLACES and any(map(str.isupper, p.name)))
    return places if len(places) == 1 else ()


def councils(parties: Sequence[Party]) -> tuple[str, ...]:
    """Give the one council among the parties of a document, nobody where there are more."""
    names = tuple(p.name for p in parties if _COUNCIL.fullmatch(p.name))
    return names if len(names) == 1 else ()


_COUNCIL = re.compile(r"(?:(?:gemeente)?raad|provinciale staten)(?: van .+)?", re.IGNORECASE)
_LINE = 80
"""Characters of a line below which it may be a heading or field, and no sentence."""

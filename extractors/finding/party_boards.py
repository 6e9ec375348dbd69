"""The boards of provinces, municipalities and water authorities, by whose they are.

`Het college van burgemeester en wethouders van Zwolle` is a party of its own beside the
municipality, and another one than that of the next town. The boards are those of the
Provinciewet, the Gemeentewet and the Waterschapswet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_run_model import Words
from extractors.finding.party_text import fold
from extractors.language.party_nouns import type_of_head
from extractors.language.quick_looks import QuickLook
from extractors.linking.register import candidates as register_rows
from schemas.records import PartyType

_BOARD = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<board>[Cc]ollege van (?:[Gg]edeputeerde [Ss]taten|B ?(?:&|en) ?W"
        r"|[Bb]urgemeester (?:en|&) [Ww]ethouders|[Dd]ijkgraaf en (?:[Hh]oog)?[Hh]eemraden)"
        r"|(?:[Gg]edeputeerde|[Pp]rovinciale) [Ss]taten"
        r"|(?:[Dd]agelijks|[Aa]lgemeen) [Bb]estuur)"
        r" van (?:(?:de|het) )?(?:(?P<body>[Gg]emeente|[Pp]rovincie|[Ww]aterschap"
        r"|[Hh]oogheemraadschap) )?(?:van )?"
        r"(?P<place>['A-Z]['\w-]*(?:,? (?:(?:en|van|de|op|aan|der) )*[A-Z]['\w-]*){0,4})"
    ),
    "college van |gedeputeerde staten|provinciale staten|dagelijks bestuur|algemeen bestuur",
)
_PUBLIC = ("municipality", "province", "water_board")


def find_boards(text: Words) -> Iterator[Candidate]:
    """Find the boards of public bodies that are named with the body.

    The span is that of the board alone, so that the body is found besides.
    """
    for match in _BOARD.finditer(text.plain):
        end = end_of_place(text.plain, match.start("place"), match.end("place"))
        start, stop = match.span("board")
        if end is None and (match["body"] or not _ANYWHERE.match(match["board"])):
            # Places merge and are renamed: the register does not know them all.
            first = _ONE_NAME.match(text.plain, match.start("place"))
            end = first.end() if first is not None else None
        if end is None:
            continue
        if (body := _spoken_for(text, match, end)) is not None:
            yield body
            continue
        yield Candidate(
            text.passage,
            start,
            stop,
            text.text[start:end],
            "board-of-body",
            0.9,
            "government_body",
            _short_forms(text.text[start:stop]),
        )
        yield from _of_other_provinces(text, match, end)


def _spoken_for(text: Words, board: re.Match[str], end: int) -> Candidate | None:
    """Give the body that a board says it speaks for, which is the party: the board is its alias.

    `het dagelijks bestuur van waterschap X, handelend als vertegenwoordiger van waterschap X`
    """
    if board["body"] is None:
        return None
    spoken = _SPEAKS_FOR.match(text.plain, end)
    body, place = board["body"].lower(), text.text[board.start("place") : end]
    if spoken is None or not text.plain.startswith(fold(place), spoken.end()):
        return None
    start, stop = board.span("board")
    forms = (text.text[start:end], *_short_forms(text.text[start:stop]))
    name, kind = f"{body} {place}", type_of_head(body)
    return Candidate(text.passage, start, stop, name, "board-that-speaks", 0.9, kind, forms)


_SPEAKS_FOR = re.compile(
    r",[^;]{0,200}\b(?:rechtsgeldige? |wettelijke? )?vertegenwoordig(?:er|ende) van "
    r"(?:(?:de|het) )?(?:(?:publiekrechtelijke )?rechtspersoon,? (?:(?:de|het) )?)?"
    r"(?:[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Hh]oogheemraadschap) (?:van )?"
)


def _of_other_provinces(text: Words, board: re.Match[str], end: int) -> Iterator[Candidate]:
    """Find the same board of the provinces that follow: `gedeputeerde staten van A en B`."""
    states = _STATES.search(board["board"])
    own = text.text[board.start("board") + states.start() : board.end("board")] if states else ""
    while own and (following := _OTHER_PLACE.match(text.plain, end)) is not None:
        start = following.start("place")
        stop = end_of_place(text.plain, start, following.end(), ("province",))
        if stop is None:
            return
        name = f"{own} van {text.text[start:stop]}"
        kind: PartyType = "government_body"
        yield Candidate(text.passage, start, stop, name, "board-of-body", 0.85, kind)
        end = stop


_OTHER_PLACE = re.compile(r"(?:,| en) (?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)")


def names_board(name: str) -> bool:
    """Tell whether a name is that of a board with whose it is."""
    board = _BOARD.search(name)
    return board is not None and board.start() == 0


def _short_forms(board: str) -> tuple[str, ...]:
    states = _STATES.search(board)
    return (board, board[states.start() :]) if states and states.start() > 0 else (board,)


_STATES = re.compile(r"(?:[Gg]edeputeerde|[Pp]rovinciale) [Ss]taten$")
_ANYWHERE = re.compile(r"(?:dagelijks|algemeen) bestuur", re.IGNORECASE)
"""Boards that a chess club has as well."""
_ONE_NAME = re.compile(
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)*(?: (?:aan|op|bij)(?: de[nr]?)? [A-Z][\w'-]+)?"
)


def end_of_place(plain: str, start: int, end: int, kinds: tuple[str, ...] = _PUBLIC) -> int | None:
    """Give where the longest name of a public body ends that begins at a place."""
    while end > start:
        name = plain[start:end].rstrip(",")
        if register_rows(name, kinds):
            return start + len(name)
        end = max(plain.rfind(" ", start, end), plain.rfind(",", start, end))
    return None

"""The public body whose plan or report a document is, as its title has it.

`Coalitieprogramma gemeente Goes 2022-2026` and `Woonvisie Goes 2030` say who `wij` are, though
nothing in the text may name the body again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_text import fold
from extractors.language.party_nouns import is_no_party_head, type_of_head
from extractors.linking.register import Body
from extractors.linking.register import candidates as register_rows
from extractors.reading.model import Passage
from schemas.records import DocumentKind, PartyType

WHOSE_PLAN = "whose-plan"
"""The rule, by which `wij` is known as well."""

PAPER = re.compile(
    r"(?<![\w-])\w*(?:plan|programma|visie|nota|agenda|akkoord|begroting|jaarrekening|jaarverslag"
    r"|jaarstukken|rapportage|monitor|beleid|beleidskader|strategie|verordening|afspraken)(?![\w-])",
    re.IGNORECASE,
)
"""The noun that a title has for a plan, report or account."""
_NOUN = re.compile(
    r"(?<![\w-])(?:gemeente|provincie|waterschap|hoogheemraadschap)\s"
    r"(?=(?:(?:[A-ZÀ-Þ'’][\w'’-]*|van|de|den|en|aan|der|het|op|,)(?:\s|$|,))+)",
    re.IGNORECASE,
)
YEARS = re.compile(
    r"\s*(?:[,:(]?\s*\d{4}(?:\s*(?:[-–/]|tot|t/m|tot en met)\s*(?:\d{2,4}|[IV]{1,3}))?\)?)?\s*$"
)
"""`2022-2026`, and `2020-II` for the second report of a year."""
_WORD = re.compile(r"\S+")
_TITLE = 8
"""Passages at the beginning among which the title stands."""
_LONGEST = 6
"""Words of the longest name, `Nieuwkoop en de Venen`, with some to spare."""
_PLACES = ({"municipality"}, {"province"})
TYPE_OF_PLACE: dict[str, PartyType] = {
    "municipality": "municipality",
    "province": "province",
    "water_board": "region",
}
"""What a body of the register is that has a place for its own."""


def find_of_plan(passages: Sequence[Passage], kind: DocumentKind) -> Iterator[Candidate]:
    """Find the municipality, province, water board or organisation that a title has a paper of."""
    if kind == "kamerbrief":
        return
    titled = False
    for passage in passages[:_TITLE]:
        plain = fold(passage.text)
        paper = PAPER.search(plain)
        if passage.kind != "heading" and (paper is not None or not titled):
            continue
        titled = titled or paper is not None
        found = None if paper is None else _behind_noun(plain) or _at_end(plain)
        before = _before_paper(passage, plain, paper)
        if found is None and before is not None and kind != "covenant":
            yield before
        elif found is None and kind != "covenant":
            yield from _organisation(passage, plain, paper.end() if paper is not None else 0)
        if found is not None:
            start, end, body = found
            name = passage.text[start:end]
            yield Candidate(
                passage.index,
                start,
                end,
                name,
                WHOSE_PLAN,
                0.8,
                "region" if _is_region(passages, name) else TYPE_OF_PLACE[body.kind],
                role="actor",
            )


def _is_region(passages: Sequence[Passage], name: str) -> bool:
    """Whether a text goes on with the region that a title names, and with no province or town."""
    region, other = f"regio {name}".casefold(), (f"provincie {name}", f"gemeente {name}")
    called = False
    for passage in passages:
        text = passage.text.casefold()
        if any(form.casefold() in text for form in other):
            return False
        called = called or region in text
    return called


def _before_paper(passage: Passage, plain: str, paper: re.Match[str] | None) -> Candidate | None:
    """`Stichting De Linde Jaarverslag 2018`: the name that opens a title, before its paper."""
    if paper is None or not paper[0][0].isupper():
        return None
    match = _NAME.fullmatch(plain[: paper.start()].rstrip(" –—-:|"))
    if match is None or not match["name"]:
        return None
    sort = next((kind for word in match[0].split() if (kind := type_of_head(word.lower()))), None)
    if sort is None or sort in _OF_REGISTER or _names_plan(match[0]):
        return None
    name = passage.text[: match.end()]
    return Candidate(passage.index, 0, match.end(), name, WHOSE_PLAN, 0.8, sort, role="actor")


def _organisation(passage: Passage, plain: str, since: int) -> Iterator[Candidate]:
    """`Jaarplan 2018 Stichting De Linde`, or the name on a line of its own under the title."""
    between = BEFORE_OWNER.match(plain, since)
    start = between.end() if between is not None else since
    match = _NAME.match(plain, start)
    if match is None or YEARS.match(plain, match.end()) is None:
        return
    noun = re.split(r"[ -]", match[0])[0]
    sort = type_of_head(noun)
    if sort is None or sort in _OF_REGISTER or not match["name"] or _names_plan(match[0]):
        return
    yield Candidate(
        passage.index,
        start,
        match.end(),
        passage.text[start : match.end()],
        WHOSE_PLAN,
        0.8,
        sort,
        role="actor",
    )


def _names_plan(name: str) -> bool:
    """Whether a name is that of a plan or pact, whose paper nothing is: `Regio Deal Duinrand`."""
    return any(is_no_party_head(word) for word in name.split())


_OF_REGISTER = frozenset({"municipality", "province"})
BEFORE_OWNER = re.compile(
    r"\s*(?:\d{4}(?:\s*[-–/]\s*\d{2,4})?)?\s*[-–—,:|]?\s*(?:(?:van|door)\s)?(?:de |het )?",
    re.IGNORECASE,
)
"""Between the paper and whose it is: `Jaarplan 2018 van `, `Begroting 2024 – `."""
_NAME = re.compile(
    r"[A-Z][\w'’-]+(?P<name>(?:(?: (?:van|voor|de|den|der|het|in|op|en))* [A-Z][\w'’&.-]*){0,6})"
)
"""A name of which each word has a capital, what links them aside."""


def _behind_noun(plain: str) -> tuple[int, int, Body] | None:
    """`… gemeente Goes …`: the longest name that the register has behind the noun."""
    for match in _NOUN.finditer(plain):
        ends = [w.end() for w in _WORD.finditer(plain, match.end())][:_LONGEST]
        for end in reversed(ends):
            text = plain[match.start() : end].rstrip(" ,.:;")
            body = _body(text)
            if body is not None:
                return match.start(), match.start() + len(text), body
    return None


def _at_end(plain: str) -> tuple[int, int, Body] | None:
    """`Woonvisie Goes 2030`: the name of a municipality or province alone, at the end."""
    until = YEARS.search(plain)
    end = until.start() if until is not None else len(plain)
    paper = PAPER.search(plain)
    before = ""
    for word in _WORD.finditer(plain, paper.end() if paper is not None else 0, end):
        rows = register_rows(plain[word.start() : end])
        kinds = {row.kind for row in rows}
        if kinds in _PLACES and plain[word.start()].isupper():
            # `Rotterdam Den Haag` are two, of which a title is seldom that of one.
            return None if before and register_rows(before) else (word.start(), end, rows[0])
        before = word[0]
    return None


def _body(text: str) -> Body | None:
    rows = register_rows(text, tuple(TYPE_OF_PLACE))
    return rows[0] if rows else None

"""Senders and addressees by their place on the page.

Read from letterheads, address lines, fields of a memo and the line `Brief van …`, by their
form, whoever the letter is from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.finding.party_addresses import find_addressees
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_groups import bodies_in
from extractors.finding.party_office_lines import with_offices_joined
from extractors.finding.party_offices import find_offices, find_portfolio
from extractors.finding.party_text import fold
from extractors.finding.person_lines import (
    find_authors,
    find_authors_together,
    find_greeted,
    find_names_alone,
)
from extractors.finding.person_parliament import members
from extractors.language.party_nouns import is_no_party_head, type_of_group, type_of_head
from extractors.language.quick_looks import QuickLook
from extractors.reading.model import Passage
from schemas.records import PartyType

_BRIEF_VAN = re.compile(
    r"^(?:nr\.?\s*[A-Z]?\d{1,4}\s+|[A-Z]{1,3}\s+)?(?:brief|antwoord|nota|verslag)"
    r" van (?:de )?(?=\S)",
    re.IGNORECASE,
)
_TO = QuickLook(
    re.compile(
        r"(?:\baan:? (?:de |het )?|^de |^het |^)(?P<whom>(?:voorzitters?\s+van\s+(?:de|het)\s+)?"
        r"(?:tweede|eerste)\s+kamer(?:\s+(?:der\s+)?staten-?\s*generaal)?"
        r"|leden van (?:de (?:gemeente)?raad|provinciale staten)"
        r"|gemeenteraad|raad van de gemeente|provinciale staten)",
        re.IGNORECASE,
    )
)
_ANSWERED_BY = re.compile(
    r"antwoord van\s+(?:de\s+)?(?:minister|staatssecretaris)\s+(?P<name>[^()]{2,40}?)\s+"
    r"\((?P<field>[^()]+)\)",
    re.IGNORECASE,
)


def find_letterheads(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find those who send and are addressed.

    Passages of kind `letterhead` are read line by line; where the layout did not mark
    them, their wording does.
    """
    yield from _letterhead(passages)
    yield from _office(passages)
    yield from _directorates(passages)
    yield from _own_head(passages)
    for passage in passages:
        if passage.kind == "letterhead":
            yield from find_authors(passage.index, passage.text)
    yield from _author(passages)
    yield from _addressed(passages)
    yield from _fields(passages)
    yield from _opening(passages)
    yield from _askers(passages)
    yield from _greeted(passages)


def _greeted(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find who the salutation of a letter names: `Geachte mevrouw Stolk,`."""
    for passage in passages[:_GREETING]:
        for person in find_greeted(passage.index, passage.text):
            yield replace(person, rule="address", role="addressee")


_GREETING = 60
"""Passages at the beginning among which a letter greets."""


def _author(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find whose name is all that a line right below the title holds: who wrote the document."""
    for above, passage in pairwise(passages[:_TITLE]):
        title = above.kind == "heading" and passage.page == 1
        if title and passage.kind in ("sentence", "letterhead"):
            for person in find_names_alone(passage.index, passage.text):
                yield replace(person, rule="opening-line", role="sender")
    for passage in passages[:_AUTHORS]:
        if passage.page == 1 and passage.kind in ("sentence", "letterhead", "heading"):
            for person in find_authors_together(passage.index, passage.text):
                yield replace(person, rule="opening-line", role="sender")


_AUTHORS = 8
"""Passages at the beginning among which a line may hold the names of several authors."""
_TITLE = 4
"""Passages at the beginning among which the title and the line below it are."""


def _letterhead(passages: Sequence[Passage]) -> Iterator[Candidate]:
    lines = [p for p in passages if p.kind == "letterhead" and p.page == 1]
    for place, passage in enumerate(lines):
        lead = re.match(r"(?:ministerie van|gemeente|provincie|waterschap)\b", passage.text, re.I)
        if lead is None:
            continue
        # A narrow column breaks the ministry's name over lines.
        joined = passage.text
        for following in lines[place + 1 : place + 4]:
            found = [c for c in find_offices(passage.index, joined) if c.end > len(joined) - 2]
            goes_on = re.search(r"(?:,|\ben)$", joined) is not None
            if found and not goes_on and _complete(found[-1], following.text):
                break
            joined = f"{joined} {following.text}"
        for candidate in list(find_offices(passage.index, joined))[:1]:
            yield replace(
                candidate,
                rule="letterhead",
                weight=0.95,
                role="sender",
                end=min(candidate.end, len(passage.text)),
            )
            break
        else:
            if re.fullmatch(
                r"(?:gemeente|provincie|waterschap) [A-Z][\w' -]{2,40}", passage.text, re.I
            ):
                kind = type_of_head(passage.text.split()[0])
                yield Candidate(
                    passage.index,
                    0,
                    len(passage.text),
                    passage.text,
                    "letterhead",
                    0.9,
                    kind,
                    (passage.text.split(" ", 1)[1],),
                    "sender",
                )


def _office(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find the minister whose office a line above the address holds, where a letter begins."""
    lines = with_offices_joined([p for p in passages if p.kind == "letterhead" and p.page == 1])
    head = lines.passages
    addressed = next((at for at, line in enumerate(head) if _TO_LINE.match(line.text)), 0)
    for line_at, line in enumerate(head[:addressed]):
        text = line.text
        address = head[line_at + 1 : line_at + 4]
        if not _MINISTER.match(text) or any(_POSTED.match(later.text) for later in address):
            continue
        for office in (*find_offices(line.index, text), *find_portfolio(line.index, text)):
            if office.end >= len(text.rstrip(" ,")):
                yield lines.placed(replace(office, rule="letterhead", role="sender"))
                return


def _own_head(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find the body of any kind whose name alone heads a letter, over whom it is addressed to."""
    lines = [p for p in passages if p.kind == "letterhead" and p.page == 1]
    if not any(_TO_LINE.match(line.text) for line in lines[1:]):
        return
    for line in lines[:1]:
        plain = fold(line.text).strip()
        words = plain.split()
        kinds = [kind for word in words if (kind := type_of_head(word)) is not None]
        named = _ONE_NAME.fullmatch(plain) and len(words) > 1 and not _BY_ITSELF.match(plain)
        if named and kinds and not any(map(is_no_party_head, words)):
            name = line.text.strip()
            at = line.text.find(name)
            yield Candidate(
                line.index,
                at,
                at + len(name),
                name,
                "letterhead",
                0.9,
                kinds[0],
                (),
                "sender",
            )


_ONE_NAME = re.compile(
    r"[A-Z][\w&'./-]*(?: (?:[A-Z&][\w&'./-]*|van|voor|de|het|der|den|en|te|op|in|ter))*"
)
_BY_ITSELF = re.compile(
    r"ministerie|gemeente|provincie|aan\b|directoraat|directie|DG\b|minister|staatssecretaris"
    r"|(?:de )?(?:tweede|eerste) kamer|de voorzitter|raad van de gemeente",
    re.IGNORECASE,
)
"""What other rules read, or whom the letter goes to."""
_TO_LINE = re.compile(r"aan\b", re.IGNORECASE)
_MINISTER = re.compile(r"(?:de )?(?:minister|staatssecretaris)\b", re.IGNORECASE)
_POSTED = re.compile(r"postbus\b|t\.a\.v\.|\d{4} ?[A-Z]{2}\b|[A-Z][a-z]+ \d+$", re.IGNORECASE)
"""The address below an office that a letter goes to."""


def _directorates(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find the directorates of a ministry that a letterhead names, the rest in the line below."""
    head = [p for p in passages if p.kind == "letterhead" and p.page == 1]
    for place, line in enumerate(head):
        name = line.text.strip()
        following = "".join(below.text.strip() for below in head[place + 1 : place + 2])
        if _DIRECTORATE.match(name) is None:
            continue
        unended = _UNENDED.search(name) is not None
        if unended and _REST.fullmatch(following):
            name = f"{name} {following}"
        if _WHOLE.fullmatch(name):
            yield Candidate(
                line.index,
                0,
                len(line.text),
                name,
                "letterhead",
                0.9,
                "government_body",
                (),
                "sender",
            )


_DIRECTORATE = re.compile(r"(?:Directoraat-[Gg]eneraal|DG|Directie)\b")
_FIELDS = r"[A-Z][\w-]+(?:(?:,|,? en| &|,? van| voor)? (?:de |het )?[A-Z][\w-]+)*"
_WHOLE = re.compile(
    rf"(?:Directoraat-[Gg]eneraal|DG|Directie) (?:van |voor )?(?:de |het )?{_FIELDS}"
)
_UNENDED = re.compile(
    r"(?:,|\b(?:en|van|voor|de|het)|&|^(?:Directoraat-[Gg]eneraal|Directie)"
    r"|[a-z](?:lijke|ische|[aeu]le|bare|ieve))$"
)
"""What a line ends in of which the rest stands below: `Directie Bestuurlijke`."""
_REST = re.compile(rf"(?:(?:en|van|voor) )?{_FIELDS}")


def _complete(candidate: Candidate, following: str) -> bool:
    longer = f"{candidate.name} {following}"
    return not any(
        len(c.name) > len(candidate.name) for c in find_offices(candidate.passage, longer)
    )


def _addressed(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Give whom a letter goes to: a council with whose it is, where the line tells."""
    general = list(_address(passages))
    if not general or general[0].name in {"gemeenteraad", "Provinciale Staten"}:
        others = list(find_addressees(passages))
        if not general or any(c.passage == general[0].passage for c in others):
            yield from others
            return
    yield from general


def _address(passages: Sequence[Passage]) -> Iterator[Candidate]:
    for passage in passages:
        if passage.page > 1 or passage.index > 40:
            return
        boards = _TO_BOARDS.match(passage.text)
        if boards is not None:
            start, end = boards.span("whom")
            whole = passage.text[start : boards.end()].rstrip(" .,;")
            yield Candidate(
                passage.index,
                start,
                end,
                passage.text[start:end],
                "address",
                0.9,
                _kind_of_boards(boards["whom"]),
                (whole,) if len(whole) > end - start else (),
                "addressee",
                group=True,
            )
            return
        match = _TO.search(fold(passage.text))
        if match is None or len(passage.text) > 160 or _tells_of(passage, match):
            continue
        start, end = match.span("whom")
        whom = passage.text[start:end]
        lower = fold(whom).casefold()
        if "kamer" in lower:
            first = "Eerste" if "eerste" in lower else "Tweede"
            full = f"{first} Kamer der Staten-Generaal"
            name = full if "generaal" in lower else f"{first} Kamer"
            body = lower.find(first.casefold())
            yield Candidate(
                passage.index,
                start + body,
                end,
                name,
                "address",
                0.95,
                "government_body",
                (whom,) if body else (),
                "addressee",
            )
        else:
            name = "gemeenteraad" if "raad" in lower else "Provinciale Staten"
            yield Candidate(
                passage.index,
                start,
                end,
                name,
                "address",
                0.9,
                "government_body",
                (),
                "addressee",
                group="raad" in name,
            )
        return


def _tells_of(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a sentence tells of a chamber or council, and addresses nobody."""
    addressed = match[0].casefold().startswith("aan") or passage.kind == "letterhead"
    if passage.kind in ("list_item", "table_row"):
        return not addressed
    return not addressed and _TOLD_OF.match(fold(passage.text), match.end()) is not None


_TOLD_OF = re.compile(r",? (?!(?:van|der|te|en|t\.a\.v)\b)[a-z]+")
_TO_BOARDS = re.compile(
    r"Aan:? (?:alle |de (?:leden van )?(?:alle )?)?(?P<whom>(?:dagelijkse? )?(?:colleges van"
    r" (?:burgemeesters? en wethouders|B ?(?:&|en) ?W|gedeputeerde staten)|gemeenteraden"
    r"|gemeentebesturen|raden|besturen van (?:de )?[a-z]+|provinciebesturen|schoolbesturen))"
    r"(?: van (?:de |alle )?(?:[a-z]+ )?[a-z]+)?(?: (?:in|uit|binnen|van) [^.;:]{2,60})?\s*[.,;]?$"
)
"""To whom a letter goes that is one of many: `Aan: de colleges van B en W van alle gemeenten`."""


def _kind_of_boards(whom: str) -> PartyType:
    """Give what boards are: those of schools are no government."""
    noun = whom.rsplit(maxsplit=1)[-1]
    kind = type_of_group(noun) if "besturen" in whom else None
    return kind if kind == "education" else _STATE


_STATE: PartyType = "government_body"


def _fields(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find the sender in the head of a memo: `Van: het college`, beside a field `Aan`."""
    head = [p for p in passages[:_HEAD] if p.page == 1]
    if not any(_TO_FIELD.match(passage.text) for passage in head):
        return
    for passage in head:
        field = _FROM_FIELD.match(passage.text)
        if field is None:
            continue
        named = passage.text[field.end() - 1 :]
        found = (
            list(find_names_alone(passage.index, named))
            or list(bodies_in(passage))
            or list(find_offices(passage.index, passage.text))
        )
        for candidate in found[:1]:
            at = field.end() - 1 if candidate.type == "person" else 0
            start, end = candidate.start + at, candidate.end + at
            sender = replace(candidate, rule="opening-line", weight=0.9, role="sender")
            yield replace(sender, start=start, end=end)
        return


_HEAD = 25
_TO_FIELD = re.compile(r"aan(?:\s*[:|]\s*|\s+(?=[Dd]e\s|[Hh]et\s|[A-Z]))\S", re.IGNORECASE)
_FROM_FIELD = re.compile(r"(?:van|afzender)(?:\s*[:|]\s*|\s+(?=[Hh]et\s|[A-Z]))\S", re.IGNORECASE)


def _opening(passages: Sequence[Passage]) -> Iterator[Candidate]:
    for passage in passages:
        plain = (
            fold(passage.text)
            if passage.index < _OPENING or passage.text.startswith(_ANSWER)
            else ""
        )
        if not plain:
            continue
        if passage.index >= _OPENING or passage.page > 1:
            # Answers to several sets of questions stand in one paper: who gives each of them.
            later = _ANSWERED_BY.match(plain)
            if later is not None:
                yield _answering(passage, later)
            continue
        if (answered := _ANSWERED_BY.search(plain)) is not None:
            field = passage.text[answered.start("field") : answered.end("field")]
            office = f"minister van {field}"
            for candidate in list(find_offices(passage.index, office))[:1]:
                yield replace(
                    candidate,
                    start=answered.start("field"),
                    end=answered.end("field"),
                    name=field,
                    aliases=(),
                    rule="opening-line",
                    role="sender",
                )
            yield _answering(passage, answered)
        elif _BRIEF_VAN.match(plain):
            for candidate in find_offices(passage.index, passage.text):
                yield replace(candidate, rule="opening-line", role="sender")


_ANSWER = "Antwoord van "
_OPENING = 30
"""Passages at the beginning among which is the line that says whose letter it is."""


def _askers(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Find the members of parliament whose questions a document answers: to them it is sent."""
    opening = passages[:_OPENING]
    if not any(passage.text.startswith(_ANSWER) for passage in opening):
        return
    for passage in opening:
        if _QUESTIONS.match(passage.text) is None:
            continue
        for asker in members(passage.index, passage.text, fold(passage.text)):
            yield replace(asker, rule="address", role="addressee")


_QUESTIONS = re.compile(r"(?:\d+\s+)?Vragen van (?:het lid|de leden) ")


def _answering(passage: Passage, answered: re.Match[str]) -> Candidate:
    start, end = answered.span("name")
    return Candidate(
        passage.index,
        start,
        end,
        passage.text[start:end],
        "opening-line",
        0.9,
        "person",
        (),
        "sender",
        function=passage.text[answered.start() + len(_ANSWER) : start].strip(),
    )

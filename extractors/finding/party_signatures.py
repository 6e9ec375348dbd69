"""Parties by where they sign: those of preambles, lists of parties and signature blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.finding.party_announced import announces_parties
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_groups import bodies_in
from extractors.finding.party_office_lines import Lines
from extractors.finding.party_offices import find_offices, find_portfolio
from extractors.finding.party_preambles import in_preamble
from extractors.finding.party_text import ARTICLE, fold
from extractors.finding.party_undersigned import signed_in_line
from extractors.finding.person_lines import find_names_alone, find_raised, find_side_by_side
from extractors.finding.person_names import (
    DEGREE,
    FUNCTION_NOUN,
    INITIALS,
    SURNAME,
    is_function,
)
from extractors.language.party_nouns import type_of_head
from extractors.language.quick_looks import QuickLook
from extractors.linking.institutions import institution_type
from extractors.linking.register import candidates as register_rows
from extractors.reading.model import Passage
from schemas.records import DocumentKind, PartyRole

_CLOSING = re.compile(
    r"^(?:hoogachtend|met (?:vriendelijke|hartelijke) groet|(?:w\.?g\.?|is getekend)\b|namens deze"
    r"|aldus (?:overeengekomen|ondertekend|opgemaakt|op)|ondertekening|getekend te|voor akkoord"
    r"|namens (?:de|het)\b.*[,:]?$|ondertekenaars|.{4,90},? namens deze[:,]?$)",
    re.IGNORECASE,
)
_FUNCTION_LINE = re.compile(rf"^(?:de |het )?{FUNCTION_NOUN}\b", re.IGNORECASE)
_DATED_OFFICE = re.compile(
    rf"[A-Z][\w' -]{{1,40}}, (?:de )?\d{{1,2}} [a-z]+ \d{{4}},?"
    rf" (?P<office>(?:[Dd]e )?{FUNCTION_NOUN}),"
)
"""`Zutphen, 3 mei 2014 De voorzitter,`: below it stands who signed."""
_SIGNING_SENTENCE = QuickLook(
    re.compile(
        r"\b(?:gesloten (?:tussen|door)|overeengekomen|komen .{0,80}overeen|ondertekend door"
        r"|ondertekenen (?:dit|deze)|spreken .{0,60}met elkaar af)\b",
        re.IGNORECASE,
    )
)
_REASON = re.compile(r"\s*(?:[a-z0-9]{1,2}[.)]\s+)?dat\b", re.IGNORECASE)
"""A reason that an agreement gives names whom it is about, not who signs."""
_PARTIES_LEAD = re.compile(
    r"^(?:de )?(?:ondergetekenden|partijen|convenantpartijen|contractpartijen|betrokken partijen"
    r"|deelnemende partijen|ondertekenaars)\b.{0,40}:?$"
    r"|^(?:gesloten )?tussen(?: de partijen)?\s?:$",
    re.IGNORECASE,
)
_SIGNED_FOR = re.compile(
    rf"(?:(?:de|het) )?{FUNCTION_NOUN} (?:van|voor) [^.;:()]{{2,100}},"
    r"(?: (?:namens|voor) deze[,:])?"
    rf"(?:(?<=[,:]) (?:(?:de|het) )?{FUNCTION_NOUN} [^.;:()]{{2,100}},)?"
    r"|(?:voor|namens) (?:(?:de|het) |(?-i:(?=[A-Z])))[^.;:()]{2,100}[:,]",
    re.IGNORECASE,
)
"""An office, or for whom is signed, with the name behind it in the same line:
`De Minister van X, A. Naam`, `Voor de Regering van Y: (w.g.) A. NAAM`."""
_EACH_BY_ITSELF = re.compile(
    r"\b(?:ieder|elk)(?: van hen)?,? voor ?zover (?:het|hij|zij|deze|dit)\b.{0,60}\bbevoegd",
    re.IGNORECASE,
)
"""How boards of municipalities open an arrangement: `ieder voor zover zij bevoegd zijn`."""
_BODY_AND_CHAIR = re.compile(r"(?:het|de) (?-i:[A-Za-z]+)(?: [^\s.,;:()]+){1,14},", re.IGNORECASE)
"""`Het college van X, A. Naam, voorzitter`"""
_ON_BEHALF = re.compile(r"(?:voor|namens) ", re.IGNORECASE)
_FOR_WHOM = re.compile(r"(?i:namens|voor) (?:de |het )?(?:[a-z]+ )?[A-Z][^.;:]{1,80}[,:]?")
"""A line that says for whom is signed below it: `Namens de gemeente Zutphen,`."""
_SPOKEN_FOR = QuickLook(
    re.compile(
        r"\b(?:te|in|ten) dezen?\b[^.;:()]{0,30}\bvertegenwoordigd door\b"
        r"|\b(?:rechtsgeldig|hierbij|hierin) vertegenwoordigd door\b"
        r"|\bvertegenwoordigd door\b[^;]{2,120}[,(] ?(?:hierna|verder)\b"
        r"|^(?:\d{1,2}[.)] )?[^.;:,]{3,90}, (?:namens|voor) deze[,:]? [A-Z]"
        r"|^(?:De )?[Pp]artijen bij (?:dit|deze) [a-z]+ zijn:?"
    )
)
_CALLED_ITEM = re.compile(
    r"^(?:[a-z0-9]{1,2}[.)] )?[^.;:]{5,120}, ?(?:hierna|verder)(?: te noemen| genoemd)?:?"
    r" [^.;:,]{2,40}[;.,]?(?: en)?$"
)
"""An item that is no more than a party and how the agreement calls it."""
_LONGEST = 110
"""Characters beyond which a line is a sentence, not part of a signature."""


_SIDES_ARE = re.compile(
    r"(?:[Dd]e )?(?:deelnemende |samenwerkende )?(?:[Pp]artijen|[Dd]eelnemers|[Pp]artners"
    r"|[Oo]ndertekenaars)(?: (?:aan|bij|van|in) (?:dit|deze|het|de) [^.;:,]{3,60}?)? zijn:? "
    r"(?:de |het )?(?:[a-z]{4,} (?:van )?)?[A-Z]"
)
"""`De deelnemende partijen aan deze deal zijn de gemeenten A en B`"""


def is_signing(passage: Passage, kind: DocumentKind, leads: Sequence[Passage]) -> bool:
    """Say whether the parties named in a passage sign: preamble, list of parties, title."""
    if kind != "covenant":
        return False
    if passage.kind == "signature" or _among_signatures(passage, leads):
        return True
    if _ON_BEHALF.match(passage.text) and any(_signed_line(passage)):
        return True
    if _EACH_BY_ITSELF.search(passage.text) or _FOR_WHOM.fullmatch(passage.text.strip()):
        return True
    if signed_in_line(passage.text) or _SIDES_ARE.match(passage.text):
        return True
    if _SPOKEN_FOR.search(passage.text) or _WAS_SIGNED.search(passage.text):
        return True
    if _SIGNING_SENTENCE.search(fold(passage.text)) and not _REASON.match(passage.text):
        return True
    if passage.kind == "heading" and passage.page == 1 and not passage.section:
        return True
    announced = [passage.section[-1]] if passage.section else []
    if passage.lead is not None and passage.lead < len(leads):
        announced.append(leads[passage.lead].text)
    listed = passage.kind == "list_item"
    if listed and _CALLED_ITEM.search(passage.text):
        return True
    if listed and any(_PARTIES_LEAD.match(t.strip()) or announces_parties(t) for t in announced):
        return True
    return in_preamble(passage, leads)


def _among_signatures(passage: Passage, passages: Sequence[Passage]) -> bool:
    """Whether a short line stands between two that are part of a signature block."""
    around = passages[max(0, passage.index - 1) : passage.index + 2]
    inside = len(around) == _WITH_NEIGHBOURS and len(passage.text) < _LONGEST
    return inside and around[0].kind == around[-1].kind == "signature"


_WITH_NEIGHBOURS = 3


def find_signatures(lines: Lines, kind: DocumentKind) -> Iterator[Candidate]:
    """Find those who sign, by place and form.

    Passages of kind `signature` are read line by line, an office over several lines as one;
    where the layout did not mark them, their wording does. Who signs a letter sends it.
    """
    for zone in _signature_zones(lines.passages):
        yield from map(lines.placed, _signatures(zone, kind))
    for passage in lines.passages:
        yield from _on_behalf(passage, kind)
        yield from _was_signed(passage, kind)


def _was_signed(passage: Passage, kind: DocumentKind) -> Iterator[Candidate]:
    """Find who signed, where the text says so before each name: `(w.g.) A. STOLK`."""
    roles: tuple[PartyRole, ...] = ("signatory",) if kind == "covenant" else ("signatory", "sender")
    for match in _WAS_SIGNED.finditer(passage.text):
        start, end = match.span("who")
        for person in _named_between(passage, start, end):
            for role in roles:
                yield replace(person, rule="signature", role=role)


_WAS_SIGNED = QuickLook(
    re.compile(r"\(w\.\s?g\.\)\s+(?P<who>[A-Z][^();:]{2,70}?)(?=\s*(?:$|[(;:]))"), "(w"
)
"""`w.g.`, was getekend: behind it stands whose signature it was."""


def _on_behalf(passage: Passage, kind: DocumentKind) -> Iterator[Candidate]:
    """Find who signs in a line of several: `Namens de gemeente X: A. Naam, wethouder`."""
    if not passage.text.startswith("Namens "):
        return
    roles: tuple[PartyRole, ...] = ("signatory",) if kind == "covenant" else ("signatory", "sender")
    for match in _SIGNS_FOR.finditer(passage.text):
        for role in roles:
            yield Candidate(
                passage.index,
                *match.span("who"),
                match["who"],
                "signature",
                0.9,
                "person",
                role=role,
                function=match["function"],
            )


_SIGNS_FOR = re.compile(
    r"\bNamens (?:de |het )?[^:;.|]{2,80}: "
    r"(?P<who>(?:[A-Z][\w'’-]+|(?:[A-Z]\.)+)(?: (?:van|de|der|den|ter|ten|het|'t|in))*"
    r"(?: [A-Z][\w'’-]+){1,2})"
    r"(?:, (?P<function>[a-z][^,;|:]{2,60}?))?(?=\s*(?:$|[,;|]|Namens\b))"
)


def _bodies_filling(passage: Passage) -> tuple[Candidate, ...]:
    """The public bodies of a line that one fills, as below a letter: `Het college van X,`."""
    if len(passage.text) >= _LONGEST or passage.kind not in _BELOW:
        return ()
    plain = fold(passage.text)
    bodies = tuple(bodies_in(passage))
    for body in bodies:
        end = max(body.end, body.start + len(body.name))
        if _ARTICLE.fullmatch(plain[: body.start]) and _NO_MORE.match(plain, end):
            return bodies
    return ()


_BELOW = frozenset({"sentence", "heading", "signature"})
_ARTICLE = re.compile(r"(?:(?:namens )?(?:de|het) )?", re.IGNORECASE)
_NO_MORE = re.compile(
    r"\W*$|,\s(?:namens|voor|de (?:voorzitter|secretaris|burgemeester|commissaris))", re.IGNORECASE
)


def _signature_zones(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    place = 0
    while place < len(passages):
        passage = passages[place]
        if passage.kind == "letterhead" and passage.page == 1:
            # Whom a letter is for stands above its address as who signs stands below it.
            place += 1
            continue
        if _closes_foreword(passages, place):
            yield [passage]
            place += 1
            continue
        below = passages[place + 1].text if place + 1 < len(passages) else ""
        opens = (
            passage.kind == "signature"
            or any(_signed_line(passage))
            or _FOR_HIM.match(passage.text) is not None
            or (place >= len(passages) - _LAST and bool(_bodies_filling(passage)))
            or (
                len(passage.text) < _LONGEST
                and (
                    _CLOSING.match(fold(passage.text)) is not None
                    or (
                        len(below) < _LONGEST
                        and _FUNCTION_LINE.match(fold(below)) is not None
                        and any(find_names_alone(passage.index, passage.text))
                    )
                    or (
                        # `De Minister van X,` above a name
                        passage.text.rstrip().endswith(",")
                        and _FUNCTION_LINE.match(fold(passage.text)) is not None
                        and len(below) < _LONGEST
                        and any(find_names_alone(passage.index, below))
                    )
                    or (
                        _DATED_OFFICE.fullmatch(fold(passage.text)) is not None
                        and any(find_names_alone(passage.index, below, signed=True))
                    )
                    or (_is_office(passage) and any(find_names_alone(passage.index, below)))
                )
            )
        )
        if not opens:
            place += 1
            continue
        zone = [passage]
        place += 1
        while place < len(passages):
            following = passages[place]
            same = following.kind == "signature"
            short = (
                following.kind in ("sentence", "heading", "list_item")
                and len(following.text) < _LONGEST
                and (
                    not re.search(r"[a-z]{3}\.$", following.text)
                    or any(find_names_alone(following.index, following.text))
                )
            )
            if following.kind in ("letterhead", "footnote"):
                place += 1
                continue
            if not same and (not short or len(zone) > 60):
                break
            zone.append(following)
            place += 1
        yield zone


_FOR_HIM = re.compile(
    r"de (?:minister|staatssecretaris)[^.;:]{3,90}, (?:voor|namens) (?:deze|dezen|hem|haar)\b",
    re.IGNORECASE,
)
"""`De minister van X, voor deze, de directeur Y`: for whom a letter is signed, and by whom."""


def _closes_foreword(passages: Sequence[Passage], place: int) -> bool:
    """Whether a name with its function stands alone between a text and the next heading."""
    passage = passages[place]
    if place == 0 or passage.kind != "sentence" or len(passage.text) >= _LONGEST:
        return False
    above, below = passages[place - 1], passages[place + 1 : place + 2]
    if above.kind != "sentence" or not above.text.endswith(".") or len(above.text) < _SENTENCE:
        return False
    if any(following.kind != "heading" for following in below):
        return False
    return any(person.function for person in find_names_alone(passage.index, passage.text))


_SENTENCE = 40
"""Characters from which a line is a sentence."""
_LAST = 8
"""Passages at the end among which a line that is only a body closes a letter."""


def _is_office(passage: Passage) -> bool:
    """Whether the office of a minister fills a line."""
    plain = fold(passage.text)
    return _FUNCTION_LINE.match(plain) is not None and any(
        office.end >= len(plain.rstrip(" ,."))
        for office in find_offices(passage.index, passage.text)
    )


def _signed_line(passage: Passage) -> Iterator[Candidate]:
    """Give the person of a line that holds an office or body, and behind it the name."""
    plain = fold(passage.text)
    if len(plain) > _LONGEST + 50:
        return
    places = [plain.rfind(": ") + 1, *(match.start() + 1 for match in re.finditer(", ", plain))]
    cuts = [cut for cut in reversed(places) if cut and _SIGNED_FOR.fullmatch(plain[:cut])]
    named = (cut for cut in cuts if any(_named_behind(passage, cut, signed=True)))
    cut = next(named, cuts[0] if cuts else 0)
    if cut == 0:
        yield from _chair(passage, plain)
        return
    office = passage.text[:cut].strip(" ,:")
    for person in _named_behind(passage, cut, signed=True):
        own = person.function if ":" in plain[cut - 1 : cut] else None
        yield replace(
            person,
            function=own or (None if re.match("voor|namens", office, re.IGNORECASE) else office),
        )


def _named_behind(passage: Passage, cut: int, *, signed: bool = False) -> Iterator[Candidate]:
    """Give the persons named in a line from character `cut` on."""
    yield from _named_between(passage, cut, len(passage.text), signed=signed)


def _named_between(
    passage: Passage, start: int, end: int, *, signed: bool = True
) -> Iterator[Candidate]:
    """Give the person whose name fills a line from one character to another."""
    line = passage.text[start:end].rstrip(".")
    for person in find_names_alone(passage.index, line, signed=signed):
        yield replace(person, start=start + person.start, end=start + person.end)


def _wrapped(passage: Passage, above: str) -> Iterator[Candidate]:
    """Give who signs behind a name that began a line above: `Namens Duin` / `Noord, A. Stolk`."""
    cut = passage.text.find(", ") + 1
    if cut == 0 or not _BEHALF_ALONE.fullmatch(above) or not passage.text[:1].isupper():
        return
    yield from (person for person in _named_behind(passage, cut) if person.function)


def _joined(passage: Passage, above: str) -> Iterator[Candidate]:
    """Give who signs in lines that were read as one: `Bond van Havens drs. A. Stolk voorzitter`."""
    plain = fold(passage.text).strip()
    match = _BODY_NAME_OFFICE.fullmatch(plain) if _CLOSING.match(above) else None
    if match is not None:
        yield from _named_behind(passage, match.start("who"), signed=True)


_BODY_NAME_OFFICE = re.compile(
    rf"[A-Z][\w '&-]{{5,80}}? (?P<who>(?:{DEGREE})?{INITIALS}\s*{SURNAME},? "
    rf"(?i:{FUNCTION_NOUN})\b[^.,;:]{{0,60}})"
)
_BEHALF_ALONE = re.compile(r"(?:namens|voor) (?:(?:de|het) )?[A-Z][^.,;:]{2,60}", re.IGNORECASE)


def _chair(passage: Passage, plain: str) -> Iterator[Candidate]:
    """Give who signs as chair of the body before the name, all in a line of their own."""
    body = _BODY_AND_CHAIR.match(plain)
    if body is None or not any(type_of_head(word) for word in body[0].split()[1:3]):
        return
    for person in _named_behind(passage, body.end()):
        if person.function and is_function(person.function):
            yield person


def _signatures(zone: Sequence[Passage], kind: DocumentKind) -> Iterator[Candidate]:
    roles: tuple[PartyRole, ...] = ("signatory",) if kind == "covenant" else ("signatory", "sender")
    office, given = "", -1
    for place, passage in enumerate(zone):
        offices = list(find_offices(passage.index, passage.text))
        offices = offices or list(find_portfolio(passage.index, passage.text))
        function_line = bool(_FUNCTION_LINE.match(fold(passage.text)))
        boards = _bodies_filling(passage) if kind != "covenant" else ()
        for candidate in (*offices, *boards):
            for role in roles:
                yield replace(candidate, rule="signature", role=role)
        if place == given:
            # `C. Stolk` / `voorzitter`: no office of whoever is named next
            office = ""
        elif offices or function_line:
            office = passage.text.strip(" ,:")
        elif (dated := _DATED_OFFICE.fullmatch(fold(passage.text))) is not None:
            office = dated["office"]
        line = passage.text
        if re.fullmatch(r"(?:[A-Z]\.)+", passage.marker) and not line.startswith(passage.marker):
            # Initials at the start of a line look like the letter of a list.
            line = f"{passage.marker} {line}"
        below = zone[place + 1 :]
        if not (offices or boards or function_line) and _is_body_above(passage, below):
            name = ARTICLE.sub("", passage.text.rstrip(" ,:"))
            start = passage.text.index(name)
            body = Candidate(
                passage.index, start, start + len(name), name, "signature", _ABOVE_WHO_SIGNS
            )
            for role in roles:
                yield replace(body, role=role)
        following = below[0].text if below else ""
        above = fold(zone[place - 1].text).rstrip() if place else ""
        signed = passage.kind == "signature" or any(
            form.fullmatch(above) for form in (_SIGNED_FOR, _DATED_OFFICE)
        )
        for named in (
            *find_names_alone(passage.index, line, signed=signed),
            *_signed_line(passage),
            *_joined(passage, above),
            *_wrapped(passage, above),
            *find_side_by_side(passage.index, line),
            *find_raised(passage.index, line),
        ):
            person = replace(named, end=min(named.end, len(passage.text)))
            if passage.kind == "list_item" and _is_bare(person):
                # `Vogelwacht Duin`, in a list of those who sign
                continue
            if _is_bare(person) and _heads_a_name(passage, below):
                # `Vogelwacht Duin,` above `A. Stolk, voorzitter`
                for role in roles:
                    yield replace(person, rule="signature", type="association", role=role)
                continue
            after = following.strip(" ,:") if _FUNCTION_LINE.match(fold(following)) else ""
            own = person.function or ""
            function = own or (after if after and not _closes(zone, place, office) else office)
            for role in roles:
                yield replace(
                    person,
                    rule="signature",
                    role=role,
                    function=re.sub(r"^(?:de|het)\s+|(?<=\w{3})\.$", "", function, flags=re.I)
                    or None,
                )
            if function == after:
                given = place + 1
            if not after:
                office = ""


def _is_bare(person: Candidate) -> bool:
    """Whether nothing but two words with a capital tells that somebody is a person."""
    return person.function is None and re.search(r"\.|\s[a-z]", person.name) is None


def _heads_a_name(passage: Passage, below: Sequence[Passage]) -> bool:
    """Whether a line ends in a comma above one that names a person with a function."""
    return passage.text.rstrip().endswith(",") and _names_with_function(below)


def _names_with_function(below: Sequence[Passage]) -> bool:
    """Whether the line below names a person with a function: `A. Stolk, voorzitter`."""
    return any(p.function for b in below[:1] for p in find_names_alone(b.index, b.text))


def _is_body_above(passage: Passage, below: Sequence[Passage]) -> bool:
    """Whether a line is no more than a name, above the person who signs for those called so."""
    line = passage.text.rstrip(" ,:")
    if not _names_with_function(below) or not _BODY_LINE.fullmatch(fold(line)):
        return False
    # `Bouwbond vereniging van metselaars`: a body that is known by its first word
    known = institution_type(line.split(maxsplit=1)[0]) or register_rows(line)
    closing = _CLOSING.match(fold(line)) or _NO_BODY.match(line)
    return not (known or closing) and not any(find_names_alone(passage.index, line, signed=True))


_BODY_LINE = re.compile(
    r"(?:(?:[Dd]e|[Hh]et) )?[A-Z][\w&'.-]{2,}(?: (?:van|voor|de|het|der|den|en|&"
    r"|[A-Z(][\w&'.)-]*)){0,7}"
)
"""`Kustwacht Zuid`, `Bond van Vissers (BVV)`: a line that is a name."""
_NO_BODY = re.compile(
    r"(?:namens|voor|aldus|met|datum|plaats|handtekening|getekend)\b", re.IGNORECASE
)
_ABOVE_WHO_SIGNS = 0.8


def _closes(zone: Sequence[Passage], place: int, office: str) -> bool:
    """Whether the line before a name is its function (`De Minister van X,` above the name)."""
    return bool(office) and place > 0 and zone[place - 1].text.rstrip().endswith(",")

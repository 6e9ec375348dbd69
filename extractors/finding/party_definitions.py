"""Parties that an agreement defines: `hierna te noemen: de provincie`, `Beheerder: de Partij die`.

The words that an agreement gives a party are other forms of it; a role that it
gives to whoever fills it is a party of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_text import fold, key_of
from extractors.linking.register import candidates as register_rows
from extractors.reading.model import Passage
from schemas.records import DocumentKind, PartyType

_HEREAFTER = re.compile(
    r"\b(?:hierna|verder)(?: ook)?"
    r"(?: (?:te noemen|genoemd|aangeduid als|gezamenlijk|tezamen))*\s*:?\s*"
    r"[\"'(]?(?:(?:de|het)\s+)?[\"']?(?P<form>[A-Za-z][\w&/-]*(?: [A-Z][\w&/-]*){0,3})"
    r"[\"']?\)?\s*(?:[;.,]|en$|$)",
    re.IGNORECASE,
)
_JOINTLY = re.compile(r"\b(?:gezamenlijk|tezamen|samen|beiden)\b", re.IGNORECASE)
_TERM = re.compile(
    r"(?:^|[|\n]\s*|^[a-z0-9]+[.)]\s+)[\"']?(?P<term>[A-Z][\w-]+(?: [A-Za-z][\w-]+)?)[\"']?"
    r"\s*(?:\||:|–|-)\s*"
    r"(?:[Dd]e|[Ee]en|[Ii]edere|[Ee]lke)?\s*"
    r"(?P<sort>[Pp]artij(?:en)?|[Oo]rganisatie|[Rr]echtspersoon|[Aa]anbieder|[Oo]nderneming|[Bb]edrijf"
    r"|[Gg]emeente|[Ii]nstelling)\s+(?:die|dat|met de (?:rol|taak)|welke|in de rol)\b"
)
_MEANS = re.compile(
    r"(?:[a-z0-9]+[.)]\s+)?[\"']?(?P<form>[A-Z][\w-]+(?: [A-Za-z][\w-]+)?)[\"']?\s*:\s*"
    r"(?:[Dd]e|[Hh]et)\s+"
)
"""`Vlaanderen: het Vlaamse Gewest;`"""
_SERVES_AS = re.compile(
    r"\b(?:functioneert|fungeert|treedt op|optreedt|is aangewezen|wordt aangewezen|aangewezen) als"
    r" (?:het |de )?(?P<form>(?:(?:nationale?|landelijke?|regionale?|centrale?|centraal|regionaal"
    r"|nationaal|landelijk) )?(?P<noun>[\w-]*(?:punt|centrum|bureau|loket|instituut|secretariaat"
    r"|autoriteit|instantie|orgaan)))(?![\w-])"
)
"""What a body is to the others from here on: `fungeert als landelijk meldpunt`."""
_SORTS: dict[str, PartyType] = {
    "gemeente": "municipality",
    "instelling": "other",
    "organisatie": "other",
}
_BOTH = {
    "partijen",
    "partij",
    "convenant",
    "overeenkomst",
    "akkoord",
    "arrangement",
    "convenantpartijen",
}
_ANOTHER = re.compile(r"[;.:](?:\s|$)|, (?:de|het|die|dat|een) ")
"""What parts a body from a verb that is not said of it."""


def find_defined(
    passage: Passage, found: Sequence[Candidate], kind: DocumentKind
) -> Iterator[Candidate]:
    """Find the forms and roles that a passage of an agreement defines.

    `found` are the parties read in the passage already: the first of them is
    the one that gets the form.
    """
    if kind != "covenant":
        return
    plain = fold(passage.text)
    named = [c for c in found if c.weight >= _SURE and c.type != "person" and not c.group]
    since = 0
    for match in _HEREAFTER.finditer(plain):
        start, end = match.span("form")
        form = passage.text[start:end].strip()
        before = [c for c in named if since <= c.start and c.end <= match.start()]
        grouped = any(
            c.group
            and since <= c.start < match.start()
            and key_of(c.name) == key_of(form)
            # `Het Duinverbond "Rijn" (hierna: het Duinverbond)`: the noun is part of the name.
            and not any(n.start <= c.start and c.end < n.end for n in named)
            for c in found
        )
        since = match.end()
        if grouped:
            # `A en de gemeenten in Duinland (hierna: de gemeenten)`: the group, and not A.
            continue
        # `C, hierna gezamenlijk te noemen: de corporaties`: a form of all, not of the last.
        meant = None if _JOINTLY.search(match[0]) else _meant_by(form, before)
        if meant is not None and key_of(form) not in _BOTH:
            yield replace(meant, aliases=(*meant.aliases, form), rule="defined-form")
    if (means := _MEANS.match(plain)) is not None:
        form = passage.text[slice(*means.span("form"))]
        meant = next((c for c in named if c.start == means.end()), None)
        if meant is not None and not plain[meant.end :].strip(" ;.,"):
            yield replace(meant, aliases=(*meant.aliases, form), rule="defined-form")
    for match in _SERVES_AS.finditer(plain):
        before = [c for c in named if c.end <= match.start()]
        meant = max(before, key=lambda c: c.end, default=None)
        if meant is not None and not _ANOTHER.search(plain, meant.end, match.start()):
            spans = (match.span("form"), match.span("noun"))
            forms = dict.fromkeys(passage.text[start:end] for start, end in spans)
            yield replace(meant, aliases=(*meant.aliases, *forms), rule="defined-form")
    for match in _TERM.finditer(plain):
        sort = match["sort"].casefold()
        signs = sort.startswith("partij") or match["term"].casefold() == "partij"
        yield Candidate(
            passage.index,
            *match.span("term"),
            passage.text[match.start("term") : match.end("term")],
            "defined-role",
            0.9,
            _SORTS.get(sort, "company"),
            role="signatory" if signs else None,
        )


def find_called_below(
    passages: Sequence[Passage], found: Mapping[int, Sequence[Candidate]], kind: DocumentKind
) -> Iterator[Candidate]:
    """Find the forms that lines of their own give the party above: `Hierna te noemen: de Bond`.

    `found` holds the candidates of the passages, by their numbers.
    """
    if kind != "covenant":
        return
    for passage in passages[1:_HEAD]:
        match = _CALLED_LINE.fullmatch(fold(passage.text).strip())
        if match is None or key_of(match["form"]) in _BOTH or _JOINTLY.search(match[0]):
            continue
        above = found.get(passage.index - 1, ())
        named = [c for c in above if c.weight >= _SURE and c.type != "person" and not c.group]
        if named:
            first = min(named, key=lambda c: c.start)
            yield replace(first, aliases=(*first.aliases, match["form"]), rule="defined-form")


_HEAD = 80
"""Passages at the beginning among which an agreement says between whom it is."""
_CALLED_LINE = re.compile(
    r"\(?(?:hierna|verder|in het vervolg)(?: ook)?"
    r"(?: (?:te noemen|genoemd|aangeduid als|aan te duiden als))?\s*:?\s*"
    r"[\"']?(?:(?:de|het) )?[\"']?(?P<form>[A-Za-z][^;.,:\"()]{1,50}?)[\"']?\)?[;.,]?(?: en)?",
    re.IGNORECASE,
)


def _meant_by(form: str, before: Sequence[Candidate]) -> Candidate | None:
    """Give which of the parties named before it a form is for, None where it may be several.

    `de Minister …, als vertegenwoordiger van de Staat der Nederlanden, hierna: de Staat`
    """
    own = [c for c in before if _is_word_of(form, c)]
    if own:
        return own[-1]
    if not before:
        return None
    first = min(before, key=lambda c: c.start)
    several = {key_of(c.name) for c in before if c.type == first.type}
    other_body = any(row.kind != first.type for row in register_rows(form))
    if len(several) > 1 or other_body or (" " in form and not form[0].isupper()):
        return None
    return first


def _is_word_of(form: str, candidate: Candidate) -> bool:
    """Whether a form is what sort of body a name begins with: `Staat`, `provincie`, `Minister`."""
    if candidate.rule == "board-of-body":
        return False
    names = (candidate.name, *candidate.aliases)
    return any(key_of(name.split()[0]) == key_of(form) for name in names if " " in name)


_SURE = 0.6

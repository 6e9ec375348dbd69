"""The register of parties as text: what `beleid parties` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from schemas.register import Found, Uncertain

_NAMES = 6
"""Other names and offices shown of a party."""
_SHORT_ID = 8


def party_lines(parties: Iterable[Found]) -> Iterator[str]:
    """Give the lines of a list of parties, a block each."""
    for party in parties:
        known = f"  {party.identifier}" if party.identifier else ""
        yield (
            f"{party.id[:_SHORT_ID]}  {party.name} ({party.type}), in {_documents(party)}{known}"
        )
        if party.names:
            yield f"          also: {_some(party.names)}"
        if party.offices:
            yield f"          {_some(party.offices)}"


def uncertain_lines(pairs: Iterable[Uncertain]) -> Iterator[str]:
    """Give the lines of the pairs to decide, each with the commands that decide it."""
    for pair in pairs:
        yield f"{pair.score:.2f}  {_in_english(pair.reason)}"
        for party in (pair.one, pair.other):
            also = f", also: {_some(party.names)}" if party.names else ""
            short = party.id[:_SHORT_ID]
            yield f"      {short}  {party.name} ({party.type}), in {_documents(party)}{also}"


_REASONS: Mapping[str, str] = {
    "dezelfde naam": "the same name",
    "een naam gemeen": "a name in common",
    "woorden die de ander niet heeft": "words that the other has not",
    "andere spelling": "another spelling",
    "een naam van algemene woorden": "a name of common words",
    "dezelfde afkorting": "the same abbreviation",
    "afkorting van meer namen": "an abbreviation of more names",
    "dezelfde afkorting, bijna dezelfde naam": "the same abbreviation, almost the same name",
    "dezelfde afkorting, een naam die erop lijkt": "the same abbreviation, a name like it",
    "dezelfde afkorting van een andere naam": "the same abbreviation of another name",
    "een andere achternaam": "another surname",
    "dezelfde achternaam": "the same surname",
    "achternaam": "surname",
    "andere voorletters": "other initials",
    "voorletters die passen": "initials that fit",
    "persoon en organisatie": "a person and an organisation",
}
_OPENINGS: Mapping[str, str] = {
    "alleen anders: ": "differs only in: ",
    "heeft meer: ": "has besides: ",
}
_OTHER_KIND = ", van een ander soort"


def _in_english(reason: str) -> str:
    """Give in English why two parties are alike; the database has it as the browser shows it."""
    said = reason.removesuffix(_OTHER_KIND)
    kind = ", of another type" if said != reason else ""
    for dutch, english in _OPENINGS.items():
        if said.startswith(dutch):
            return f"{english}{said.removeprefix(dutch)}{kind}"
    return f"{_REASONS.get(said, said)}{kind}"


def _documents(party: Found) -> str:
    return "1 document" if party.documents == 1 else f"{party.documents} documents"


def _some(names: tuple[str, ...]) -> str:
    rest = len(names) - _NAMES
    more = f" and {rest} more" if rest > 0 else ""
    return "; ".join(names[:_NAMES]) + more

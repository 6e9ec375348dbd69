"""The register of parties as text: what `beleid parties` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
        yield f"{pair.score:.2f}  {pair.reason}"
        for party in (pair.one, pair.other):
            also = f", also: {_some(party.names)}" if party.names else ""
            short = party.id[:_SHORT_ID]
            yield f"      {short}  {party.name} ({party.type}), in {_documents(party)}{also}"


def _documents(party: Found) -> str:
    return "1 document" if party.documents == 1 else f"{party.documents} documents"


def _some(names: tuple[str, ...]) -> str:
    rest = len(names) - _NAMES
    more = f" and {rest} more" if rest > 0 else ""
    return "; ".join(names[:_NAMES]) + more

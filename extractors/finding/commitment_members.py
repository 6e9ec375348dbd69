"""Whom a group is made of in an agreement: `de gemeenten` are the municipalities that sign it.

The group stays an actor, as the text calls it; those that sign are named with it, so that who
looks for one of them finds what it promised as one of the group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from extractors.finding.commitment_meant import TYPE_OF_PLURAL
from schemas.records import Commitment, Party, PartyType

_TYPE_OF_GROUP: Mapping[str, PartyType] = {
    "regiogemeenten": "municipality",
    "gemeentebesturen": "municipality",
    "schoolbesturen": "education",
    "onderwijsinstellingen": "education",
}
"""Groups, besides the plurals for several named parties, that are all who sign of one type."""
_NAME_OF_GROUP: Mapping[str, re.Pattern[str]] = {
    "waterschappen": re.compile(r"\b(?:water|zuiverings?)schap|hoogheemraadschap|wetterskip", re.I),
    "corporaties": re.compile(
        r"(?!.*huurder)(?:.*\bwo(?:on|ning)\w*|.*\bwonen\b|.*\bvolkshuisvesting|.*corporatie)", re.I
    ),
    "stichtingen": re.compile(r"\b\w*stichting\b", re.I),
    "verenigingen": re.compile(r"\b\w*vereniging\b", re.I),
    "bonden": re.compile(r"\b\w*bond\b", re.I),
    "hogescholen": re.compile(r"\bhogeschool\b", re.I),
    "universiteiten": re.compile(r"\b(?:rijks)?universiteit\b", re.I),
    "veiligheidsregio's": re.compile(r"\bveiligheidsregio\b", re.I),
    "ziekenhuizen": re.compile(r"\b\w*ziekenhuis\b|\b(?:u?mc|umc)\b|\bmedisch centrum\b", re.I),
    "omgevingsdiensten": re.compile(r"\bomgevingsdienst\b", re.I),
}
"""Groups whose members show by their names what they are."""
_NAME_OF_GROUP = {**_NAME_OF_GROUP, "woningcorporaties": _NAME_OF_GROUP["corporaties"]}


def members_of_groups(
    parties: Iterable[Party], signing: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Give the groups of a document's parties of which two or more members sign, and those.

    `signing` are the names of all who sign, in the order of the document.
    """
    parties = tuple(parties)
    type_of = {p.name: p.type for p in parties if any(map(str.isupper, p.name))}
    found: dict[str, tuple[str, ...]] = {}
    for party in parties:
        group = party.name.casefold().replace("’", "'")
        members = signing_of(group, type_of, signing)
        if party.name not in type_of and members:
            found[party.name] = members
    return found


def signing_of(
    group: str, types: Mapping[str, PartyType], signing: Sequence[str]
) -> tuple[str, ...]:
    """Give those of a group who sign, where two or more do; `types` are those of named parties."""
    members = tuple(n for n in signing if n in types and _belongs(n, types[n], group))
    return members if len(members) > 1 else ()


def _belongs(name: str, kind: PartyType, group: str) -> bool:
    pattern = _NAME_OF_GROUP.get(group)
    if pattern is not None:
        return pattern.search(name) is not None
    return kind == (_TYPE_OF_GROUP.get(group) or TYPE_OF_PLURAL.get(group))


def with_members(record: Commitment, members: Mapping[str, Sequence[str]], text: str) -> Commitment:
    """Give a commitment of groups with the members of each behind it, and why they are there.

    `text` is what its passage says: `andere gemeenten` there are not those that sign.
    """
    found: dict[str, None] = {}
    chain: list[str] = []
    for name in record.actors:
        found[name] = None
        if name in members and _is_whole(name, text, len(members[name])):
            found.update(dict.fromkeys(members[name]))
            chain.append(f"{name} → {', '.join(members[name])}")
    if not chain:
        return record
    return record.model_copy(
        update={"actors": tuple(found), "actor_chain": (*record.actor_chain, *chain)}
    )


def _is_whole(group: str, text: str, count: int) -> bool:
    """Whether a text that names a group means all of it; so it does where it names none.

    `alle vier gemeenten` are all where as many sign, which is the `count` of them.
    """
    named = list(re.finditer(rf"(?P<before>[^\s,.;:()]*)\s*\b{re.escape(group)}\b", text, re.I))
    before = {match["before"].lower() for match in named}
    return not named or not before.isdisjoint({*_WHOLE, str(count), _COUNTED.get(count, "")})


_COUNTED = dict(
    enumerate("twee drie vier vijf zes zeven acht negen tien elf twaalf".split(), start=2)
)


_WHOLE = frozenset({"", "de", "alle", "beide", "deze", "die", "en", "door", "aan", "van"})
"""What stands before a group as a whole, as against `andere` and `omliggende`."""

"""From the parties of each document to one register over all documents.

Who is a known body is settled by the registers; the others are compared by
their names. What a person decided goes before both. The result depends on the
entries alone, not on the order in which they come.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from extractors.linking.entries import (
    Decision,
    Doubt,
    Entry,
    Office,
    Register,
    Registered,
)
from extractors.linking.identity import Identity, day_of, identity_of, own_id
from extractors.linking.likeness import DOUBTFUL, SAME, Profile, likeness
from extractors.linking.office_holders import office_of
from extractors.linking.register import key_of, lookup

_COMMONEST = 40
"""Parties with one word beyond which sharing it is no reason to compare them."""
_OFFICE = re.compile(
    r"\b(?i:(?:oud-)?(?:minister|staatssecretaris|bewindspersoon)(?:-president)?)\s+(?:van|voor)\s+"
    r"(?:het\s+)?(?P<field>[A-Z].*)$"
)
_OF = re.compile(r"\b(?:van|bij)\s+(?:de\s+|het\s+)?(?P<name>[A-Z].*)$")


def settle(entries: Iterable[Entry], decisions: Iterable[Decision] = ()) -> Register:
    """Make the register: parties, the party of each entry, doubts, and who speaks for whom."""
    ordered = sorted(entries, key=lambda e: (e.document_id, e.number))
    identities = {(e.document_id, e.number): identity_of(e) for e in ordered}
    own: dict[str, list[Entry]] = defaultdict(list)
    by_id: dict[str, Identity] = {}
    for entry in ordered:
        identity = identities[entry.document_id, entry.number]
        own[own_id(identity)].append(entry)
        by_id[own_id(identity)] = identity
    profiles = {number: _profile(found) for number, found in own.items()}
    verdicts = {frozenset((d.one, d.other)): d.verdict for d in decisions}
    groups = _Groups(by_id, verdicts)
    scored = sorted(_scored(profiles, by_id, own), key=lambda s: (-s[0], s[1], s[2]))
    for pair, verdict in sorted(verdicts.items(), key=lambda item: sorted(item[0])):
        if verdict == "same" and len(pair) == 2 and pair <= own.keys():
            groups.join(*sorted(pair), decided=True)
    for score, one, other, _ in scored:
        if score >= SAME:
            groups.join(one, other)
    members = groups.members()
    head = {n: _head(found, own, by_id) for found in members for n in found}
    parties = tuple(
        _registered(_head(found, own, by_id), found, own, by_id)
        for found in sorted(members, key=lambda f: _head(f, own, by_id))
    )
    of_entry = {place: head[own_id(identity)] for place, identity in identities.items()}
    doubts = _doubts(scored, head, verdicts)
    return Register(parties, of_entry, doubts, tuple(_offices(ordered, of_entry)))


class _Groups:
    """Sets of ids that are one party; two known bodies are never joined, nor what was parted."""

    def __init__(
        self, identities: Mapping[str, Identity], verdicts: Mapping[frozenset[str], str]
    ) -> None:
        self._identities = identities
        self._parted = [pair for pair, verdict in verdicts.items() if verdict == "different"]
        self._group = {number: {number} for number in identities}

    def join(self, one: str, other: str, *, decided: bool = False) -> None:
        """Make one party of two, unless that would join what is known to be different."""
        first, second = self._group[one], self._group[other]
        if first is second:
            return
        union = first | second
        sure = {self._identities[n].key for n in union if self._identities[n].sure}
        if len(sure) > 1 and not decided:
            return
        if any(len(pair) == len(pair & union) == 2 for pair in self._parted):
            return
        for number in union:
            self._group[number] = union

    def members(self) -> list[set[str]]:
        """Give the sets, each once."""
        return list({min(group): group for group in self._group.values()}.values())


def _profile(entries: Sequence[Entry]) -> Profile:
    names = Counter(e.name for e in entries)
    main = max(names, key=lambda n: (names[n], len(n), n))
    every = frozenset(n for e in entries for n in (e.name, *e.aliases))
    kinds = Counter(e.type for e in entries)
    return Profile(main, every, max(kinds, key=lambda k: (kinds[k], k)))


def _scored(
    profiles: Mapping[str, Profile],
    identities: Mapping[str, Identity],
    own: Mapping[str, Sequence[Entry]],
) -> Iterator[tuple[float, str, str, str]]:
    """Give the pairs that are worth comparing, with score and reason.

    Two that stand in one document as two parties are two parties; groups without
    a name of their own are never compared.
    """
    named = {n: p for n, p in profiles.items() if any(c.isupper() for c in p.name)}
    bearers: dict[str, set[str]] = defaultdict(set)
    for profile in named.values():
        for short in profile.abbreviations:
            if profile.name != short:
                bearers[short].add(" ".join(profile.words))
    count = {short: len(names) for short, names in bearers.items()}
    documents = {n: {e.document_id for e in found} for n, found in own.items()}
    for one, other in sorted(_candidates(named)):
        if identities[one].sure and identities[other].sure:
            continue
        if documents[one] & documents[other]:
            continue
        score, reason = likeness(named[one], named[other], count)
        if score >= DOUBTFUL:
            yield score, one, other, reason


def _candidates(named: Mapping[str, Profile]) -> set[tuple[str, str]]:
    """Give the pairs that share an abbreviation or a word that few parties have."""
    holders: dict[str, set[str]] = defaultdict(set)
    for number, profile in named.items():
        for word in {w for name in profile.names for w in key_of(name).split() if len(w) > 2}:
            holders[word[:_STEM]].add(number)
        for short in profile.abbreviations:
            holders[f"={short}"].add(number)
        holders["".join(profile.words)].add(number)
    return {
        (min(pair), max(pair))
        for numbers in holders.values()
        if len(numbers) <= _COMMONEST
        for pair in combinations(numbers, 2)
    }


_STEM = 6
"""Letters of a word that spellings and inflections share."""


def _head(
    found: Iterable[str], own: Mapping[str, Sequence[Entry]], identities: Mapping[str, Identity]
) -> str:
    """Choose the id of a party: that of the known body, else of the commonest name."""
    return min(
        found,
        key=lambda n: (not identities[n].sure, -len({e.document_id for e in own[n]}), n),
    )


def _registered(
    head: str,
    found: Iterable[str],
    own: Mapping[str, Sequence[Entry]],
    identities: Mapping[str, Identity],
) -> Registered:
    entries = [entry for number in found for entry in own[number]]
    latest = max(
        (e for e in own[head]), key=lambda e: (str(day_of(e.date) or ""), e.document_id, e.number)
    )
    name = identity_of(latest).name or _commonest(entries, "name")
    return Registered(head, name, _commonest(entries, "type"), identities[head].identifier)


def _commonest(entries: Sequence[Entry], field: str) -> str:
    """Give what most documents say, of equals the longest."""
    documents: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        documents[getattr(entry, field)].add(entry.document_id)
    return min(documents, key=lambda value: (-len(documents[value]), -len(value), value))


def _doubts(
    scored: Iterable[tuple[float, str, str, str]],
    head: Mapping[str, str],
    verdicts: Mapping[frozenset[str], str],
) -> tuple[Doubt, ...]:
    decided = {frozenset(head.get(n, n) for n in pair) for pair in verdicts}
    best: dict[frozenset[str], Doubt] = {}
    for score, one, other, reason in scored:
        pair = frozenset((head[one], head[other]))
        if len(pair) == 2 and pair not in decided and pair not in best:
            first, second = sorted(pair)
            best[pair] = Doubt(first, second, score, reason)
    return tuple(sorted(best.values(), key=lambda d: (-d.score, d.one, d.other)))


def _offices(entries: Sequence[Entry], of_entry: Mapping[tuple[str, int], str]) -> Iterator[Office]:
    """Give the organisations that persons speak for: by their function, or the office they held."""
    ministries: dict[str, str] = {}
    by_name: dict[tuple[str, str], str] = {}
    for entry in entries:
        number = of_entry[entry.document_id, entry.number]
        if entry.type == "ministry":
            ministries.setdefault(identity_of(entry).key, number)
        if entry.type != "person":
            for name in (entry.name, *entry.aliases):
                by_name.setdefault((entry.document_id, key_of(name)), number)
    for entry in entries:
        if entry.type != "person":
            continue
        person, day = of_entry[entry.document_id, entry.number], day_of(entry.date)
        field = _OFFICE.search(entry.function or "")
        if field is not None:
            body = lookup(field["field"].strip(" ,."), day, ("ministry", "office"))
            if body is not None and body.identifier in ministries:
                yield Office(
                    entry.document_id,
                    person,
                    ministries[body.identifier],
                    entry.function or "",
                    "text",
                )
                continue
        of = _OF.search(entry.function or "")
        if of is not None:
            owner = by_name.get((entry.document_id, key_of(of["name"].strip(" ,."))))
            if owner is not None:
                yield Office(entry.document_id, person, owner, entry.function or "", "text")
                continue
        held = office_of(entry.name, entry.function, day)
        if held is not None and held.identifier in ministries:
            yield Office(
                entry.document_id, person, ministries[held.identifier], held.function, "register"
            )

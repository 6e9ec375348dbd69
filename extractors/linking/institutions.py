"""Institutions that exist by law or stand on a public list, and what type of party each is.

`institutions.tsv` holds whole classes, so that no document decides who is in it:
the universities and universities of applied sciences in the annex of the higher
education act, colleges whose names do not say it, university hospitals, institutes
of the academy and the research council, national knowledge institutes, the state's
participations, licensed drinking-water companies, grid operators and transport
operators, the companies of the two stock indices, gatekeepers under European law,
and the bodies that the state consults by law. One row is one institution;
names that are ordinary words are left out.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from extractors.linking.register import key_of
from schemas.records import PartyType

INSTITUTIONS = Path(__file__).with_name("institutions.tsv")


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution under one of its names; `owner` is the first of them."""

    owner: str
    name: str
    type: PartyType


@cache
def _by_name() -> Mapping[str, Institution]:
    found: dict[str, Institution] = {}
    with INSTITUTIONS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            for name in (row["name"], *row["other_names"].split("|")):
                if name:
                    kind = cast(PartyType, row["type"])
                    found[key_of(name)] = Institution(row["name"], name, kind)
    return found


def institution(name: str) -> str | None:
    """Give the first name of the institution that has the name `name`, None if none has."""
    known = _by_name().get(key_of(name))
    return known.owner if known is not None and _written(known, name) else None


def institution_type(name: str) -> PartyType | None:
    """Give the type of a known institution or a branch of it, None for any other name."""
    known = _by_name().get(key_of(name))
    if known is None and 1 < len(words := name.split()) <= _BRANCH and words[1][0].isupper():
        # `Saxion Enschede`, `Philips Lighting`
        known = _by_name().get(key_of(words[0]))
    return known.type if known is not None and _written(known, name) else None


def names_in_words() -> frozenset[str]:
    """Give the names with small words inside, which capitals alone do not hold together."""
    with INSTITUTIONS.open(encoding="utf-8", newline="") as file:
        names = (
            name
            for row in csv.DictReader(file, delimiter="\t")
            for name in (row["name"], *row["other_names"].split("|"))
        )
        return frozenset(n for n in names if any(w.islower() for w in n.split()[1:-1]))


def _written(known: Institution, name: str) -> bool:
    """Whether a name is written as one: `RET`, never `ret` or `Ret`."""
    if known.name.isupper() and len(known.name) <= _SHORT:
        return name.split(maxsplit=1)[0].isupper()
    return any(c.isupper() for c in name)


_BRANCH = 3
_SHORT = 4
"""Letters up to which a name in capitals is an abbreviation: `NIVEL` may be `Nivel`."""

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
from functools import cache
from pathlib import Path
from typing import cast

from extractors.linking.register import candidates, key_of
from schemas.records import PartyType

INSTITUTIONS = Path(__file__).with_name("institutions.tsv")


@cache
def _types() -> Mapping[str, tuple[str, PartyType]]:
    found: dict[str, tuple[str, PartyType]] = {}
    with INSTITUTIONS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            for name in (row["name"], *row["other_names"].split("|")):
                if name:
                    found[key_of(name)] = (name, cast(PartyType, row["type"]))
    return found


def institution_type(name: str) -> PartyType | None:
    """Give the type of a known institution, None for any other name.

    Names in capitals must be in capitals (`RET`, never `ret`), others at least
    begin with one.
    """
    known = _types().get(key_of(name))
    if known is None and len(words := name.split()) == 2 and candidates(words[1]):
        # A branch: `Windesheim Flevoland`.
        known = _types().get(key_of(words[0]))
    if known is None:
        return None
    own, kind = known
    if own.isupper() and len(own) <= _SHORT and not name.isupper():
        return None
    return kind if any(c.isupper() for c in name) else None


_SHORT = 4
"""Letters up to which a name in capitals is an abbreviation: `NIVEL` may be `Nivel`."""

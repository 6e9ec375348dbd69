"""Institutions that exist by law or stand on a public list, and what type of party each is.

`institutions.tsv` holds whole classes, so that no document decides who is in it; a name that is
an ordinary word is left out. One row is one institution, as it is called and was called. In the
order of the file:

- `university` and `university_of_applied_sciences`: the annex of the higher education act;
- `vocational_college`: those under the act on vocational education whose names do not say it;
- `university_hospital`: the same annex;
- `applied_research_institute`: the institutes for applied research that the state funds (TO2);
- `academy_or_council_institute`: those of the academy of sciences and the research council;
- `national_knowledge_institute`: one for a field of policy, such as care, youth, traffic, water;
- `state_participation`: companies of which the state holds shares, by its annual report on them;
- `drinking_water_company`, `grid_operator`, `public_transport_operator`: by licence or concession;
- `stock_index`: companies that are or were in the two indices of the Amsterdam exchange;
- `systemic_bank`: those that the supervisor names so, the others being state participations or
  in an index;
- `health_insurer`: those that the supervisor lists;
- `digital_gatekeeper`: named under the European act on digital markets;
- `local_government_umbrella` and `social_partner`: whom the state consults by law.
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
def institutions() -> tuple[Institution, ...]:
    """Give every institution under each of its names."""
    with INSTITUTIONS.open(encoding="utf-8", newline="") as file:
        return tuple(
            Institution(row["name"], name, cast(PartyType, row["type"]))
            for row in csv.DictReader(file, delimiter="\t")
            for name in (row["name"], *filter(None, row["other_names"].split("|")))
        )


@cache
def _by_name() -> Mapping[str, Institution]:
    return {key_of(known.name): known for known in institutions()}


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
    names = (known.name for known in institutions())
    return frozenset(n for n in names if any(w.islower() for w in n.split()[1:-1]))


def _written(known: Institution, name: str) -> bool:
    """Whether a name is written as one: `RET`, never `ret` or `Ret`."""
    if known.name.isupper() and len(known.name) <= _SHORT:
        return name.split(maxsplit=1)[0].isupper()
    return any(c.isupper() for c in name)


_BRANCH = 3
_SHORT = 4
"""Letters up to which a name in capitals is an abbreviation: `NIVEL` may be `Nivel`."""

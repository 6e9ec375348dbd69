"""Institutions that exist by law or stand on a public list, and what type of party each is.

`institutions.tsv` holds classes, so that no document decides who is in it; a name that is an
ordinary word is left out. One row is one institution, as it is called and was called. In the
order of the file, with the list that decides who belongs to a class; where there is no one list,
others might belong to it as well:

- `university` and `university_of_applied_sciences`: the annex of the act on higher education (Wet
  op het hoger onderwijs en wetenschappelijk onderzoek);
- `vocational_college`: the register of schools of DUO, those whose names do not say it;
- `university_hospital`: the same annex;
- `applied_research_institute`: the TO2 federation of institutes that the state funds;
- `academy_or_council_institute`: the lists of institutes of KNAW and NWO;
- `national_knowledge_institute`: no one list; one for a field of policy, such as care or traffic;
- `state_participation`: the yearly report on the companies that the state has shares in
  (Jaarverslag Beheer Staatsdeelnemingen);
- `drinking_water_company`: the companies under the drinking water act (Drinkwaterwet);
- `grid_operator`: those that the supervisor ACM lists;
- `public_transport_operator`: no one list; holders of concessions, of now and before, which every
  province publishes for itself;
- `stock_index`: no one list; companies that are or were in the two indices of the Amsterdam
  exchange, which publishes every composition, not all that ever were;
- `systemic_bank`: those that De Nederlandsche Bank names so, the others being state participations
  or in an index;
- `health_insurer`: those that the supervisor NZa lists;
- `audit_firm`: those that the supervisor AFM licenses to audit bodies of public interest;
- `energy_supplier`: no one list; firms that supply households, of now and before, under a licence
  of the supervisor ACM;
- `digital_gatekeeper`: those that the European Commission names under the Digital Markets Act;
- `local_government_umbrella`: no one list; those whom the state consults by law, with the umbrella
  of the health services and the groups of cities;
- `care_umbrella`: no one list; the umbrellas of branches, professions and patients with which the
  minister concludes the national agreements on care (hoofdlijnenakkoorden);
- `social_partner`: the members of the Stichting van de Arbeid;
- `advisory_council`: councils and committees under the act on advisory councils (Kaderwet
  adviescolleges), of now and before, that are not in the register of public bodies;
- `court`: the highest courts of the country, by the act on the judiciary, and of Europe;
- `rail_body`: the firms that the railways were divided into in the nineties, with what they became;
- `regional_bus_company`: the firms that drove the buses of the regions before there were
  concessions, under one holding;
- `waste_company`: members of the Vereniging Afvalbedrijven, of now and before;
- `housing_corporation`: the register of the Autoriteit woningcorporaties, those whose names are no
  ordinary words.
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
    return frozenset(n for n in names if any(w.islower() for w in n.split()[1:]))


def _written(known: Institution, name: str) -> bool:
    """Whether a name is written as one: `RET`, never `ret` or `Ret`."""
    if known.name.isupper() and len(known.name) <= _SHORT:
        return name.split(maxsplit=1)[0].isupper()
    return any(c.isupper() for c in name)


_BRANCH = 3
_SHORT = 4
"""Letters up to which a name in capitals is an abbreviation: `NIVEL` may be `Nivel`."""

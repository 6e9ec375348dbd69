"""Roles that follow from the other records, and the parties that have none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from extractors.language.party_nouns import GROUP_NOUNS
from schemas.records import Budget, Commitment, Party, PartyRole

ROLES: tuple[PartyRole, ...] = get_args(PartyRole)
"""All roles, the most telling first."""


def with_roles(
    parties: Sequence[Party], commitments: Iterable[Commitment], budgets: Iterable[Budget]
) -> tuple[Party, ...]:
    """Add the roles that follow from the records; drop groups that have none.

    Actors and counterparties come from commitments, funders and recipients from
    budgets. A named party without a role is kept as `mentioned`.
    """
    added: dict[str, set[PartyRole]] = defaultdict(set)
    for commitment in commitments:
        for name in commitment.actors:
            added[name].add("actor")
        for name in commitment.counterparties:
            added[name].add("counterparty")
    for budget in budgets:
        if budget.funder:
            added[budget.funder].add("funder")
        if budget.recipient:
            added[budget.recipient].add("recipient")
    found = add_roles(parties, added)
    acting = {name for commitment in commitments for name in commitment.actors}
    signed = sum("signatory" in party.roles and has_name(party) for party in found)
    # `Alle partijen` act for themselves where it is not known who they are.
    together = {p.name for p in found if f"alle {p.name}" in p.aliases} & acting
    return tuple(p for p in found if _stays(p, 0 if p.name in together else signed))


def _stays(party: Party, signed: int) -> bool:
    """Whether a party, its roles complete, is one to keep; `signed` names sign the document."""
    if _is_idle_fund(party):
        return False
    if has_name(party) and (party.rule != "named-group" or party.roles != ("mentioned",)):
        return True
    bare = party.name == "sector" or not party.name.endswith("sector")
    bare = bare and party.name != "onderwijs"
    return not (
        set(party.roles) == {"mentioned"}
        or (party.name.endswith(_FIELDS) and bare and set(party.roles) == {"counterparty"})
        or (party.name in _ALL_WHO_SIGN and signed > 1)
        or party.name in _ANYBODY
        or (party.name in _ALL_BESIDE and set(party.roles) == {"counterparty"})
    )


_STATE = frozenset({"kabinet", "regering", "parlement"})
"""Bodies that there is one of, though they have no name."""
_FIELDS = ("onderwijs", "industrie", "sector")
"""Collective nouns that are a field of work as often: parties where they act.

`Het onderwijs` by itself is the schools, where its compounds are what is taught.
"""
_ANYBODY = frozenset({"organisaties", "instellingen", "actoren"})
"""Nouns that leave open who is meant: no reader could ask such a party anything."""
_ALL_BESIDE = frozenset({"partners", "sectoren", "netwerken", "betrokken partijen"})
"""Nouns for all with whom something is done, whoever they are: parties where they act."""
_ALL_WHO_SIGN = frozenset({"partijen", "ondertekenaars", "ondergetekenden"})


def has_name(party: Party) -> bool:
    """Whether a party has a name of its own, be it only an abbreviation: `vereniging … (VKH)`."""
    short = (alias for alias in party.aliases if alias.isupper() and len(alias) > 1)
    state = party.rule == "state-body" and party.name in _STATE
    if party.rule in _OF_GROUPS and party.name.casefold().replace("’", "'") in GROUP_NOUNS:
        # `het MKB`: capitals, but no name of its own
        return False
    return state or any(c.isupper() for c in party.name) or any(short)


_OF_GROUPS = frozenset({"group", "named-group"})


def _is_idle_fund(party: Party) -> bool:
    """Whether a party is a fund of the state to which something is done, and no more."""
    alone = party.rule == "head-noun-alone" and party.name.endswith("fonds")
    return alone and party.roles == ("counterparty",)


def add_roles(parties: Sequence[Party], added: Mapping[str, set[PartyRole]]) -> tuple[Party, ...]:
    """Give the parties with further roles, by name; `mentioned` only where there is no other."""
    found = []
    for party in parties:
        roles = (set(party.roles) | added.get(party.name, set())) - {"mentioned"}
        ordered: tuple[PartyRole, ...] = tuple(r for r in ROLES if r in roles) or ("mentioned",)
        found.append(party.model_copy(update={"roles": ordered}))
    return tuple(found)

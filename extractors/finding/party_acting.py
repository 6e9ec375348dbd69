"""Parties that the commitments tell: who does what is promised, and was named nowhere else.

A name that opens one sentence, and a role that somebody fills (`de projectleider`), are too little
by themselves; that they do something which can be checked makes them a party.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from extractors.finding.commitment_cast import JOINT
from extractors.finding.party_plans import TYPE_OF_PLACE
from extractors.finding.party_text import fold, key_of
from extractors.language.countries import COUNTRIES
from extractors.language.party_nouns import (
    COMMON_ABBREVIATIONS,
    are_persons,
    is_no_party_head,
    type_of_group,
    type_of_head,
)
from extractors.linking.register import candidates as register_rows
from extractors.reading.model import Passage
from schemas.records import Commitment, Party, PartyType

RULE = "acts-in-commitment"
_CONFIDENCE = 0.6
_OWN_COUNTRY = frozenset({"nederland"})
_OF_ROLES: tuple[tuple[PartyType, tuple[str, ...]], ...] = (
    ("ministry", ("minister", "staatssecretaris", "bewindspersoon")),
    (
        "company",
        (
            "aannemer", "leverancier", "accountant", "exploitant", "verhuurder", "vervoerder",
            "producent", "importeur", "ontwikkelaar", "notaris", "architect", "drukker",
        ),
    ),
    (
        "government_body",
        (
            "toezichthouder", "burgemeester", "korpschef", "gedeputeerde", "wethouder",
            "gemeentesecretaris", "griffier", "inspecteur",
            "inspecteur-generaal", "bevoegd gezag",
        ),
    ),
)  # fmt: skip
"""What those are who have a role, by how its noun ends; others are of no certain type."""
_ROLE_IN_PLACE = re.compile(r"(?P<role>[a-zà-ÿ-]+(?: [a-zà-ÿ-]+)?) van ['’]?[A-Z].*")
"""`burgemeester van Goes`: what somebody is, and of which town or province."""
_PLURAL = ("s", "en")
_IS_PERSON = re.compile(
    r"(?:werknemer|medewerker|burger|inwoner|bewoner|huurder|kandidaat|ambtenaar)$"
)
"""Who acts for himself, whoever he is: `de medewerker vraagt verlof aan`."""
_OFFICERS = re.compile(r"wethouders|gedeputeerden|raadsleden|bestuurders|burgemeesters|heemraden")
"""Those who govern together, whoever they are."""
_OF_BODIES: dict[str, PartyType] = {**TYPE_OF_PLACE, "government_body": "government_body"}


def find_acting(
    commitments: Iterable[Commitment], parties: Sequence[Party], passages: Sequence[Passage]
) -> tuple[Party, ...]:
    """Give the actors of commitments that are no parties yet, in the order of the text."""
    known = keys_of(parties)
    found: dict[str, Party] = {}
    for commitment in commitments:
        for name in commitment.actors:
            key = key_of(name)
            if key in known or key in found or key in _OWN_COUNTRY:
                continue
            role = _ROLE_IN_PLACE.fullmatch(name)
            short = role["role"] if role else ""
            kind = _of_role(short) if role else _type_of(name, passages[commitment.passage].text)
            if kind is not None:
                found[key] = Party(
                    name=name,
                    aliases=(short,) if short and short not in known else (),
                    type=kind,
                    roles=("actor",),
                    function=None,
                    identifier=None,
                    passage=commitment.passage,
                    rule=RULE,
                    confidence=_CONFIDENCE,
                )
    return tuple(found.values())


def keys_of(parties: Iterable[Party]) -> frozenset[str]:
    """Give the keys of all forms of parties."""
    return frozenset(key_of(form) for party in parties for form in (party.name, *party.aliases))


def without_private(record: Commitment, known: Collection[str]) -> Commitment:
    """Give a commitment without the actors that are persons and no party: `de medewerkers`.

    `known` are the keys of all forms of the document's parties.
    """
    kept = tuple(n for n in record.actors if key_of(n) in known or not _is_private(n))
    return record if kept == record.actors else record.model_copy(update={"actors": kept})


def _is_private(name: str) -> bool:
    """Whether a noun without a capital is for persons, who act for themselves."""
    if not name.islower() or name.endswith(_TRADES) or name in JOINT:
        return False
    one = _IS_PERSON.search(name.removesuffix("s")) is not None
    return one or any(are_persons(f"{name}{end}") for end in ("", *_PLURAL))


def _type_of(name: str, text: str) -> PartyType | None:
    """Give what a name or role is, None where it is nobody that can be told from others."""
    if not name.islower():
        return _of_name(name) if _opens(name, text) else None
    if _OFFICERS.fullmatch(name) and re.search(rf"\b(?:[Dd]e|[Oo]nze) {name}\b", text):
        return "government_body"
    plural = name.endswith(_PLURAL) and not name.endswith("arts")
    if type_of_group(name) is not None or type_of_head(name) is not None:
        return None
    if plural:
        return _of_several(name, text)
    if _is_private(name):
        return None
    if re.search(rf"\b[Dd]e {re.escape(name)}\b(?! (?:van|voor)\b)", fold(text)) is None:
        return None
    return _of_role(name)


def _of_several(name: str, text: str) -> PartyType | None:
    """Give what those are who have one role together: `de havenmeesters controleren de steigers`.

    Only those whom an article tells from others; not persons, who act for themselves.
    """
    told_apart = rf"\b(?:de|alle) {re.escape(name)}\b(?! (?:van|voor|die)\b)"
    if name in _WHOEVER or _is_private(name):
        return None
    if re.search(told_apart, fold(text), re.IGNORECASE) is None:
        return None
    return "company" if name.endswith(_TRADES) else _of_role(name.removesuffix("s"))


_TRADES = ("schippers",)
"""Those who have a firm of their own, though they are told of as persons."""
_WHOEVER = frozenset({*JOINT, "winnaars", "betrokkenen", "aanwezigen", "sprekers"})


def _of_role(role: str) -> PartyType:
    """Give what those are who have a role, or a body that is called by its noun alone."""
    kinds = (kind for kind, nouns in _OF_ROLES if role.endswith(nouns))
    return next(kinds, None) or type_of_head(role) or type_of_group(role) or "other"


def _opens(name: str, text: str) -> bool:
    """Whether a text begins with a name: behind other words the parser may take it for the doer."""
    return key_of(text).startswith(key_of(name))


def _of_name(name: str) -> PartyType | None:
    heads = [kind for word in name.split() if (kind := type_of_head(word))]
    if not heads and any(is_no_party_head(word) for word in name.split()):
        return None
    if name.rsplit(maxsplit=1)[-1].casefold() in COMMON_ABBREVIATIONS:
        # `het AZWA biedt …`, `de Brede SPUK`: an agreement, a grant
        return None
    if type_of_group(name.rsplit(maxsplit=1)[-1]) is not None:
        # `de Verdragsluitende Partijen`: those who were named before
        return None
    if name in COUNTRIES:
        return "government_body"
    rows = (_OF_BODIES.get(row.kind) for row in register_rows(name))
    return next((kind for kind in (*rows, *heads) if kind), "association")

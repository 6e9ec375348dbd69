"""Roles that follow from how sentences use a party, and from the other records."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc, Token

from extractors.finding.party_nouns import introduces_names
from extractors.finding.party_text import chunks_of, fold
from extractors.finding.party_verbs import AGENTIVE
from schemas.records import Budget, Commitment, Party, PartyRole

ROLES: tuple[PartyRole, ...] = (
    "signatory",
    "sender",
    "addressee",
    "actor",
    "counterparty",
    "funder",
    "recipient",
    "member",
    "mentioned",
)
_ARTICLE = (
    r"(?:\s+(?:onder andere|onder meer|o\.a\.|met name|ook|zowel|bijvoorbeeld))?"
    r"(?:\s+(?:de|het|'t|een))?\s+$"
)

# What stands before a party, and the role that it gives: rule by rule.
BEFORE: tuple[tuple[str, PartyRole, str], ...] = (
    (r"\bdoor(?: de)? inzet van|\bdoor", "actor", "doer of a passive"),
    (r"\bop (?:initiatief|voordracht) van", "actor", "who starts it"),
    (r"\b(?:in opdracht|op verzoek|op voorstel|in reactie op .{0,40}) van", "actor", "who asks"),
    (r"\b(?:onder)?steun(?:ing)? van|\bmet hulp van|\bmet medewerking van", "actor", "helper"),
    (r"\b(?:deskundigen|experts|medewerkers|onderzoekers|bestuurders) van", "actor", "its people"),
    (r"\bnamens|\bvanuit|\bvolgens|\btwijfelt", "actor", "for whom it is done"),
    (r"\bonder leiding van|\bonder voorzitterschap van", "member", "who leads a body"),
    (r"\bsamenwerking(?:sverband)? tussen|\bbestaa[nt]de? uit|\bbestaat uit", "member", "parts"),
    (r"\bmet", "counterparty", "with whom"),
    (r"\bovereenkomst(?:en)? tussen|\bverbinding tussen|\btussen", "counterparty", "both sides"),
)
_BEFORE = tuple(
    (re.compile(rf"(?:{form}){_ARTICLE}", re.IGNORECASE), role) for form, role, _ in BEFORE
)
_TOGETHER = re.compile(
    r"\bwerk(?:t|en)\b.*\bsamen\b|\bsamenwerk(?:t|en)\b|\bsamenwerkings(?:verband|partners)\b"
    r"|\bbundelen\b|\bmaak(?:t|en) deel uit\b|\bverenigd in\b|\bonderverdeeld\b|\boprichters\b"
    r"|\bneemt\b.*\bdeel\b|\bnemen\b.*\bdeel\b|\bdeelnemers\b|\bleden\b:",
    re.IGNORECASE,
)
_SIGNED_BY = re.compile(
    r"\bondertekend door\b|\bhebben\b.{0,200}\b(?:onder)?getekend\b|\bondertekenen\b"
    r"|\bgesloten (?:door|tussen)\b",
    re.IGNORECASE,
)
_PARTNER = frozenset({"met", "aan", "voor", "jegens"})
_PEOPLE = frozenset(
    {
        "minister", "staatssecretaris", "bestuur", "directie", "afdeling", "onderzoeksgroep",
        "medewerker", "vertegenwoordiger", "lid", "bestuurder", "expert", "deskundige", "helft",
        "deel", "aantal", "college", "directeur", "voorzitter", "wethouder", "groep", "team",
    }
)  # fmt: skip
_LINK = re.compile(
    r"^(?=.*(?:[,;/&–]|\b(?:en|of|alsmede|evenals)\b))"
    r"(?:\s|[,;/&–]|\b(?:en|of|alsmede|evenals|de|het|'t|van|ook)\b)*$"
)
_INTRODUCED = re.compile(
    r"^\s*(?:[(:,]\s*)?(?:(?:o\.a\.|onder andere|onder meer|waaronder|zoals|te weten|als)\s*)?"
    r"(?:de\s|het\s)?\s*$"
)


def roles_in_passage(
    doc: Doc, text: str, spans: Sequence[tuple[int, int]]
) -> tuple[frozenset[PartyRole], ...]:
    """Give the roles that a passage gives each of the parties at `spans`, in order.

    Spans are character offsets, left to right. What holds of one name in a list
    holds of all: roles go along `A, B (…) en C`.
    """
    plain = fold(text)
    together = _TOGETHER.search(plain) is not None
    signed = _SIGNED_BY.search(plain) is not None
    found: list[frozenset[PartyRole]] = []
    for chain in _chains(plain, spans):
        roles: set[PartyRole] = set()
        for start, end in chain:
            roles |= _roles_at(doc, plain, start, end)
        lead = _lead(plain, chain[0][0])
        if lead is not None:
            roles |= _by_grammar(doc, *lead)
        if together and (len(chain) > 1 or "actor" in roles):
            roles |= {"actor", "member"}
        if signed and ("actor" in roles or len(spans) > 2):
            roles.add("signatory")
        found.extend(frozenset(roles) for _ in chain)
    return tuple(found)


def _chains(plain: str, spans: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    chains: list[list[tuple[int, int]]] = []
    for span in spans:
        if chains:
            between = re.sub(r"\([^()]*\)", " ", plain[chains[-1][-1][1] : span[0]])
            inside = plain[: span[0]].count("(") > plain[: span[0]].count(")")
            if _LINK.match(between) or (inside and between.strip() == "("):
                chains[-1].append(span)
                continue
        chains.append([span])
    return chains


def _roles_at(doc: Doc, plain: str, start: int, end: int) -> set[PartyRole]:
    roles = _by_grammar(doc, start, end)
    before = plain[:start]
    for pattern, role in _BEFORE:
        if pattern.search(before):
            roles.add(role)
            break
    return roles


def _lead(plain: str, start: int) -> tuple[int, int] | None:
    """Give the span of the group noun that announces a list: `de bedrijven: A, B en C`."""
    chunks = [c for c in chunks_of(plain[:start]) if c.end <= start][-10:]
    for chunk in reversed(chunks):
        if introduces_names(chunk.text) is not None:
            between = plain[chunk.end : start]
            if _INTRODUCED.match(between) or between.rstrip().endswith(":"):
                return chunk.start, chunk.end
            return None
    return None


def _by_grammar(doc: Doc, start: int, end: int) -> set[PartyRole]:
    """Give `actor` for the doer of a verb of acting, `counterparty` for with or for whom."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not doc.has_annotation("DEP"):
        return set()
    root = _first_of_coordination(span.root)
    if root.dep_ == "nmod" and root.head.lemma_.lower() in _PEOPLE:
        root = _first_of_coordination(root.head)
    if root.dep_ == "obl:agent":
        return {"actor"}
    verb = root.head
    acting = verb.lemma_.lower() in AGENTIVE
    if root.dep_ == "nsubj" and acting:
        return {"actor"}
    case = next((c.lower_ for c in root.children if c.dep_ == "case"), "")
    if root.dep_ in {"obl", "iobj"} and case in _PARTNER and acting:
        return {"counterparty"}
    return set()


def _first_of_coordination(token: Token) -> Token:
    steps = 0
    while token.dep_ in {"conj", "flat", "appos"} and token.head.i != token.i and steps < 20:
        token, steps = token.head, steps + 1
    return token


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
    return tuple(
        party
        for party in add_roles(parties, added)
        if set(party.roles) != {"mentioned"} or any(c.isupper() for c in party.name)
    )


def add_roles(parties: Sequence[Party], added: Mapping[str, set[PartyRole]]) -> tuple[Party, ...]:
    """Give the parties with further roles, by name; `mentioned` only where there is no other."""
    found = []
    for party in parties:
        roles = (set(party.roles) | added.get(party.name, set())) - {"mentioned"}
        ordered: tuple[PartyRole, ...] = tuple(r for r in ROLES if r in roles) or ("mentioned",)
        found.append(party.model_copy(update={"roles": ordered}))
    return tuple(found)

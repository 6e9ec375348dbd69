"""One record of all sightings of a party: its name, type, identifier and confidence."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Container, Sequence

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_text import capitals_of, key_of, strip_article
from extractors.finding.roles_of_records import ROLES
from extractors.language.countries import COUNTRIES
from extractors.language.party_nouns import AMONG_STATES, JOINT, is_public_college, type_of_head
from extractors.language.quick_looks import QuickLook
from extractors.linking.identity import KINDS_OF_TYPE
from extractors.linking.institutions import institution, institution_type
from extractors.linking.register import candidates as register_rows
from extractors.linking.register import lookup
from schemas.records import Party, PartyType

LEGAL_FORM = QuickLook(re.compile(r"(?<=\w{3}),?\s+(?:[BN]\.?V\.?|U\.?A\.?|V\.?O\.?F\.?)$"))
"""Legal forms that a name has or lacks; what has one is a company."""
_OF_MEMBERS = re.compile(r"co[oö]peratie [^,]*\bU\.?A\.?$", re.IGNORECASE)
"""What calls itself the cooperative of its members: `Havencoöperatie Duin U.A.`."""
_BY_HEAD = frozenset(
    {
        "head-noun",
        "head-noun-quoted",
        "name-with-abbreviation",
        "register",
        "defined-role",
    }
)
"""Rules that read the type off the name itself, or what defines it: a list tells less."""
_GOODS = re.compile(
    r"\w \(?(?:brandstoffen|verzekeringen|transport|logistiek|installaties|metaal"
    r"|staal|energie|vastgoed|media|software|automatisering|supermarkten|makelaars|recycling|bouw"
    r"|steel|chemicals?|foods|pharma|shipyards?|industries|aerospace|semiconductors?|biotech"
    r"|seaports?|airports?|techniek|betonbouw|catering|beveiliging|groothandel|electronics|systems|solutions)$",
    re.IGNORECASE,
)
"""What a firm deals in, behind its own name: `Dorvak Brandstoffen`."""
_BUREAU = re.compile(r"[a-z]['’-]?(?:advies|consult|consultants|engineering|research)$")
"""Firms whose name ends in the work that they do: `Duin'advies`."""
_OF_THE_UN = re.compile(r"UN [A-Z]{2,}|UN[A-Z]{2,5}")
"""Bodies of the United Nations, by the form of their abbreviations."""
_BOARD = re.compile(r"(?:Algemeen|Dagelijks) [Bb]estuur")
"""What public bodies are governed by, and associations with a small letter."""
_OF_STATES = re.compile(r"(?:VN|EU)-[a-z]")
"""`VN-vluchtelingenorganisatie`"""
_SURE_PERSON = 0.7
"""Below it, anything else that is known of a name decides against a person."""
_SCHOOL_FOR = re.compile(r"[A-Z]?[a-z]{4,}school")
_FORMS_OF_GROUPS = 8
"""Other forms kept of a group: every sentence narrows it in its own way."""


def party_of(found: Sequence[Candidate], day: dt.date | None) -> Party:
    """Make the record of a party from all its sightings, in the order of the text.

    `day` is the document's date, by which a name may be of one body or another.
    """
    sightings = [s for s in found if s.weight > 0]
    kind = _type(sightings)
    name = _name(sightings, kind)
    forms: dict[str, None] = {}
    for s in sightings:
        for form in (s.name, *s.aliases):
            forms.setdefault(form)
    seen = {name.casefold()}
    kept: list[str] = []
    for form in sorted(forms, key=lambda f: f.isupper() and len(f) > 8):
        # A heading's capitals are no other form of the name.
        with_article = _has_article(form, (name, *forms))
        if key_of(form) and form.strip().casefold() not in seen and not with_article:
            seen.add(form.strip().casefold())
            kept.append(form.strip())
    first = next((s for s in sightings if s.name == name), sightings[0])
    best = max(sightings, key=lambda s: s.weight)
    function = _function(sightings)
    roles = {s.role for s in sightings if s.role is not None}
    if all(s.group for s in sightings):
        kept = kept[:_FORMS_OF_GROUPS]
    return Party(
        name=name,
        aliases=tuple(kept),
        type=kind,
        roles=tuple(r for r in ROLES if r in roles) or ("mentioned",),
        function=function if kind == "person" else None,
        identifier=_identifier(sightings, kind, day),
        passage=first.passage,
        rule=best.rule,
        confidence=round(min(0.99, max(0.0, evidence_of(sightings))), 2),
    )


def _function(sightings: Sequence[Candidate]) -> str | None:
    """Give the first function of a person, in its fuller form where the text has one."""
    functions = [s.function for s in sightings if s.function]
    longer = (f for f in functions if f.startswith(f"{functions[0]} van "))
    return next(longer, functions[0]) if functions else None


def _is_public_board(name: str) -> bool:
    """Whether a name is that of a board of the state; one of those who govern together is not."""
    words = name.split()
    if AMONG_STATES.match(name) and words[1] == "College":
        return False
    return is_public_college(words) or _BOARD.fullmatch(name) is not None


def _type(sightings: Sequence[Candidate]) -> PartyType:
    for s in sightings:
        own = (not s.group or s.name[:1].isupper()) and s.type not in ("person", "ministry")
        if own and (known := institution_type(s.name)) and not is_explained(s, sightings):
            return known
    if any(s.type == "ministry" and s.weight >= _SURE_PERSON for s in sightings):
        return "ministry"
    if any(LEGAL_FORM.search(s.name) for s in sightings):
        owned = any(_OF_MEMBERS.search(s.name) for s in sightings)
        return "association" if owned else "company"
    if any(_OF_STATES.match(s.name) and s.type != "person" for s in sightings):
        return "government_body"
    if any(s.name in COUNTRIES and s.type is None for s in sightings):
        # As the state that it is, however it came to be named.
        return "government_body"
    if any(_is_public_board(s.name) for s in sightings):
        return "government_body"
    votes: Counter[PartyType] = Counter()
    headed = [s for s in sightings if s.rule in _BY_HEAD and s.type is not None]
    for s in headed or sightings:
        weak = s.type == "person" and s.weight < _SURE_PERSON
        share = 0.5 if s.rule == "named-beside" else 1.0
        if s.type is not None and not (weak and any(_no_person(o) for o in sightings)):
            votes[s.type] += round(100 * share * s.weight)
    if any(re.search(r"(?:UMC|umc|\bMC)$|^UMC\b", s.name) for s in sightings):
        return "other"
    if votes:
        return votes.most_common(1)[0][0]
    names = [s.name for s in sightings]
    if any(JOINT.search(word) for name in names for word in name.split()):
        return "partnership"
    if any(_GOODS.search(name) or _BUREAU.search(name) for name in names):
        return "company"
    if any(_OF_THE_UN.fullmatch(name) for name in names):
        return "government_body"
    for s in sightings:
        for word in reversed(s.name.split()):
            # `Platform12`: a number behind the noun
            if kind := type_of_head(word.rstrip("0123456789") or word):
                return kind
            if _SCHOOL_FOR.fullmatch(word):
                return "education"
    return "association"


def is_explained(sighting: Candidate, sightings: Sequence[Candidate]) -> bool:
    """Whether the text says itself what an abbreviation stands for, and it is another thing."""
    return any(
        " " in s.name
        and institution(s.name) is None
        and (sighting.name in s.aliases or sighting.name == capitals_of(s.name))
        for s in sightings
    )


def _no_person(sighting: Candidate) -> bool:
    """Whether a sighting speaks against a person: by its type, or as a partner named by itself."""
    return sighting.type not in (None, "person") or sighting.rule == "named-as-partner"


def _name(sightings: Sequence[Candidate], kind: PartyType) -> str:
    """Choose the fullest form: most words, not in capitals, then the commonest."""
    defined = [s.name for s in sightings if s.rule == "defined-role"]
    counts = Counter(defined or [s.name for s in sightings])
    if all(s.group for s in sightings):
        small = {n: c for n, c in counts.items() if n[:1].islower()} or counts
        if "Rijk" in counts:
            return "Rijk"
        return max(small, key=lambda n: small[n])

    # `De Partij met de rol` begins a table cell: the form without the article is the name.
    counts = Counter({n: c for n, c in counts.items() if not _has_article(n, counts)})

    def rank(name: str) -> tuple[bool, bool, int, int]:
        shouting = name.isupper() and len(name) > 8
        if kind == "ministry":
            own = bool(register_rows(field_of(name), ("ministry",)))
            return (not shouting and own, "inister" in name, len(name), counts[name])
        # `Zaanstad` is the name of what its plan calls `de gemeente`.
        proper = " " in name or any(map(str.isupper, name))
        return (not shouting, proper, len(name), counts[name])

    return max(counts, key=rank)


def _has_article(name: str, forms: Container[str]) -> bool:
    bare = strip_article(name)
    return bare != name and bare in forms


def _identifier(sightings: Sequence[Candidate], kind: PartyType, day: dt.date | None) -> str | None:
    kinds = KINDS_OF_TYPE.get(kind)
    if kinds is None:
        return None
    for s in sightings:
        for form in (s.name, field_of(s.name), *s.aliases):
            body = lookup(form, day, kinds)
            if body is not None and body.identifier:
                return body.identifier
    return None


def evidence_of(sightings: Sequence[Candidate]) -> float:
    """Add up the weights of sightings: each rule by its best, further ones for less."""
    best: dict[str, list[float]] = defaultdict(list)
    minus = 0.0
    registered = {short for s in sightings if s.rule == "register" for short in s.aliases}
    for s in sightings:
        if s.rule == "institution" and is_explained(s, sightings):
            continue
        if s.rule == "abbreviation-of-a-thing" and s.name in registered:
            # `aan ketens (ABC)`: the body stands there as the source, by what it is called
            continue
        if s.weight < 0:
            minus = min(1.0, minus - s.weight)
        else:
            best[s.rule].append(s.weight)
    doubt = 1.0
    for weights in best.values():
        for place, weight in enumerate(sorted(weights, reverse=True)[:4]):
            doubt *= 1 - weight * (1.0 if place == 0 else 0.3)
    if set(best) == {"capitals"}:
        # Capitals alone, however often: a law or a system looks the same.
        return 0.5 - minus
    return (1 - doubt) - 0.6 * minus


def field_of(name: str) -> str:
    """Give what a ministry is of: `Financiën` of `ministerie van Financiën`."""
    for lead in ("ministerie van ", "departement van "):
        if name.casefold().startswith(lead):
            return name[len(lead) :]
    return name

"""Which sightings are of one party: one record for all its forms in a document."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extractors.finding.party_boards import names_board
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_foreign import is_abroad
from extractors.finding.party_records import (
    LEGAL_FORM,
    evidence_of,
    field_of,
    is_explained,
    party_of,
)
from extractors.finding.party_text import capitals_of, key_of, singular_key, strip_article
from extractors.language.countries import country_of, is_formal
from extractors.language.party_nouns import NAME_HEADS, PLACES, type_of_head
from extractors.linking.institutions import institution
from extractors.linking.register import Body, bodies, lookup
from extractors.linking.register import candidates as register_rows
from schemas.records import Party

ACCEPTED = 0.58
"""Sum of evidence from which a name is taken for a party."""

_PARLIAMENT = frozenset({"kamer", "tweedekamer", "tweedekamerderstatengeneraal"})
_STATE = frozenset(
    {"rijk", "rijksoverheid", "landelijkeoverheid", "nederlandseoverheid", "staatdernederlanden"}
)
_DOMINANT = 0.75
"""Share of the sightings from which one of several bodies is `het Platform`."""
_TWO_WORDINGS = 75.0
"""Percentage of likeness from which two names with one abbreviation are one party."""
_SHORT_NAME = 3
_COMMON = 4
"""How many times as often a name occurs as what is taken for a misreading of it."""
_OF_PLACES = frozenset({"gemeente", "provincie", "waterschap"})
_NOUN_OF = {"municipality": "gemeente", "province": "provincie"}
_OWN_PLACE = 3
_OVER_THE_NEXT = 1.5
"""How often a municipality is named, and how often beside the next, in a plan of its own."""
_ALMOST = 93.0
"""Percentage of likeness (Levenshtein) from which two long spellings are one name."""


def merge(
    candidates: Sequence[Candidate], day: dt.date | None, *, scanned: bool = False
) -> tuple[Party, ...]:
    """Turn sightings into parties, in the order of their first mention.

    `day` is the document's date: it decides which ministry `EZ` is. In a `scanned`
    document a rare abbreviation that lacks a letter of a common one is that one.
    """
    clusters = _clusters(_with_branches_apart(candidates), day, scanned=scanned)
    parties = [party_of(found, day) for found in clusters if evidence_of(found) >= ACCEPTED]
    return tuple(sorted(parties, key=lambda p: p.passage))


def _with_branches_apart(candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Take the name of an agency from its branches where a document names several of them.

    Else `Rijkswaterstaat Zee en Delta` and `Rijkswaterstaat Wad en Eems` would be one.
    """
    branches = {
        (c.name, whole)
        for c in candidates
        if c.rule == "register"
        for whole in c.aliases
        if c.name.startswith(f"{whole} ")
    }
    count = Counter(whole for _, whole in branches)
    several = {whole for whole, number in count.items() if number > 1}
    if not several:
        return candidates
    return [
        replace(c, aliases=tuple(a for a in c.aliases if a not in several))
        if c.rule == "register" and c.name not in several
        else c
        for c in candidates
    ]


def identity(candidate: Candidate, day: dt.date | None) -> str:
    """Give the key that sightings of one party share."""
    if candidate.rule == "ministry-abroad" or is_abroad(candidate.name):
        return f"abroad:{key_of(candidate.name)}"
    if candidate.type == "ministry":
        body = _ministry_body(candidate, day)
        if body is not None and body.kind == "office":
            # A minister without a ministry of that name: the text does not say whose.
            return f"ministry:{body.code}:{key_of(body.name)}"
        return f"ministry:{body.code}" if body else f"ministry:{key_of(field_of(candidate.name))}"
    if candidate.rule == "board-of-body" or names_board(candidate.name):
        whole = _SHORT_COLLEGE.sub("burgemeester en wethouders", candidate.name)
        return f"board:{key_of(_WHOSE_SORT.sub(' van ', whole))}"
    key = key_of(candidate.name)
    if key in _PARLIAMENT:
        return "state:tweedekamer"
    if key in _STATE:
        return "state:rijk"
    if candidate.rule == "sector-of-state":
        return f"sector:{key_of(candidate.name)}"
    if candidate.rule == "state-body" and _FOR_THE_UNION.match(candidate.name):
        return "state:hogevertegenwoordiger"
    if candidate.rule == "state-body" and candidate.name in _OF_PROVINCE:
        return _OF_PROVINCE[candidate.name]
    if candidate.rule == "body-by-law" and key in _OF_PROVINCE.values():
        return key
    if candidate.type in PLACES and not candidate.group:
        return f"{candidate.type}:{_bare_place(candidate)}"
    if candidate.type == "person":
        # `H.M. (Hanneke) Stolk` is `H.M. Stolk`
        key = key_of(_CALLED.sub("", candidate.name)) or key
    if not candidate.group and (legal := LEGAL_FORM.search(candidate.name)):
        return key_of(candidate.name[: legal.start()])
    if candidate.group and key.endswith(_MAYOR_AND_ALDERMEN):
        # With `college van` before it, or without.
        return f"group:{_MAYOR_AND_ALDERMEN}"
    if candidate.group:
        return f"group:{singular_key(_in_order(candidate.name))}"
    return key


def _in_order(name: str) -> str:
    """Give a group of two kinds with its halves in one order: `vso- en pro-scholen`."""
    match = _TWO_KINDS.fullmatch(name)
    if match is None:
        return name
    first, second = sorted((match[1], match[2]))
    return f"{first}- en {second}-{match[3]}"


_FOR_THE_UNION = re.compile(r"[Hh]oge [Vv]ertegenwoordiger|HV$")
"""Who speaks for the European Union abroad, with what for or without."""
_CALLED = re.compile(r"\([A-Z][a-z]+(?:-[A-Z][a-z]+)?\)")
"""The name that a person is called by, behind the initials."""
_TWO_KINDS = re.compile(r"([a-z]+)- en ([a-z]+)-([a-z]+)")

_OF_PROVINCE = {"GS": "gedeputeerdestaten", "PS": "provincialestaten"}
"""What the boards of a province are called for short, and the key of each."""
_MAYOR_AND_ALDERMEN = "burgemeesterenwethouders"
_SHORT_COLLEGE = re.compile(r"\bB ?(?:&|en) ?W\b")
_WHOSE_SORT = re.compile(
    r" van (?:(?:de|het) )?(?:gemeente|provincie|waterschap|hoogheemraadschap) ", re.IGNORECASE
)
"""What a board may be called with or without: `van (de gemeente) Kampen`."""


def _ministry_body(candidate: Candidate, day: dt.date | None) -> Body | None:
    name = field_of(candidate.name)
    for kinds in (("ministry",), ("office",)):
        if body := lookup(name, day, kinds):
            return body
    rows = register_rows(name, ("ministry", "office"))
    return rows[-1] if rows and len({r.code for r in rows}) == 1 else None


def _bare_place(candidate: Candidate) -> str:
    words = strip_article(candidate.name).split(" ", 1)
    if len(words) == 2 and words[0].casefold() in {
        "gemeente",
        "gemeenten",
        "provincie",
        "provincies",
        "regio",
        "stad",
        "landsdeel",
    }:
        return key_of(words[1])
    return key_of(candidate.name)


class _Joined:
    """Which parties are the same, by their keys."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.parent = {key: key for key in keys}

    def root(self, key: str) -> str:
        """Give the key that all that are the same as this one share."""
        while self.parent[key] != key:
            key = self.parent[key]
        return key

    def join(self, a: str, b: str) -> None:
        """Make two keys, and all that are the same, one party."""
        if self.root(a) != self.root(b):
            self.parent[self.root(a)] = self.root(b)


def _clusters(
    candidates: Sequence[Candidate], day: dt.date | None, *, scanned: bool = False
) -> list[list[Candidate]]:
    """Give the sightings of each party, in the order of the text."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[identity(candidate, day)].append(candidate)
    _part_plurals(groups)
    joined = _Joined(groups)
    _join_aliases(groups, joined)
    for pairs in (_chambers, _defined, _short_forms, _named_groups, _cities):
        for a, b in tuple(pairs(groups)):
            joined.join(a, b)
    for a, b in (
        *_same_place(groups),
        *_countries(groups),
        *_initials(groups),
        *_wordings(groups),
        *_same_school(groups),
        *_with_origin(groups),
        *_offices_of_sender(groups),
        *_government(groups),
        *(_misread(groups) if scanned else ()),
        *_alike(groups),
        *_short_names(groups),
        *_same_institution(groups),
    ):
        joined.join(a, b)
    for a, b in _contained(groups, joined):
        joined.join(a, b)
    merged: dict[str, list[Candidate]] = defaultdict(list)
    for key, sightings in groups.items():
        merged[joined.root(key)].extend(sightings)
    return [sorted(found, key=lambda c: (c.passage, c.start)) for found in merged.values()]


def _join_aliases(groups: Mapping[str, list[Candidate]], joined: _Joined) -> None:
    """Join a party with what its other names stand for, if they can stand for one alone."""
    root, join = joined.root, joined.join
    by_alias: dict[str, set[str]] = defaultdict(set)
    for key, sightings in groups.items():
        for sighting in sightings:
            for alias in sighting.aliases:
                by_alias[key_of(alias)].add(key)
    for alias, owners in by_alias.items():
        grouped = f"group:{singular_key(alias)}"
        if alias in _STATE and "state:rijk" in groups and len(owners) == 1:
            # `…, hierna te noemen: het Rijk`
            join("state:rijk", next(iter(owners)))
        if alias not in groups and grouped in groups and len({root(o) for o in owners}) == 1:
            join(grouped, next(iter(owners)))
        for a, b in _one_abbreviated(alias, groups, owners):
            join(a, b)
        # An alias leads somewhere only if one party is left that it can mean.
        roots = {root(o) for o in owners}
        if len(roots) == 1 and alias in groups and not _clashes(groups[alias], owners):
            join(alias, next(iter(roots)))


def _chambers(groups: Mapping[str, list[Candidate]]) -> Iterator[tuple[str, str]]:
    """A letter to the senate calls it `uw Kamer`."""
    upper = [k for k, found in groups.items() if k.startswith("eerstekamer")]
    addressed = any(s.role == "addressee" for k in upper for s in groups[k])
    chambers = groups.get("state:tweedekamer", [])
    if addressed and chambers and all(key_of(s.name) == "kamer" for s in chambers):
        yield "state:tweedekamer", upper[0]


def _defined(groups: Mapping[str, list[Candidate]]) -> Iterator[tuple[str, str]]:
    """An agreement that says what a `Partij` is means all of them by `partijen`."""
    for key, sightings in groups.items():
        grouped = f"group:{singular_key(sightings[0].name)}"
        if grouped in groups and any(s.rule == "defined-role" for s in sightings):
            yield grouped, key


def _cities(groups: Mapping[str, list[Candidate]]) -> Iterator[tuple[str, str]]:
    """`de regio's A en B` beside `de gemeente A`: the city is meant."""
    for key, sightings in groups.items():
        city = f"municipality:{key.removeprefix('region:')}"
        bare = key.startswith("region:") and all(" " not in s.name for s in sightings)
        if bare and city in groups:
            yield key, city


def _government(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pair the cabinet and the government, which are one to whoever writes of both."""
    both = ("group:regering", "group:kabinet")
    one = all(key in groups and all(s.rule in _UNNAMED for s in groups[key]) for key in both)
    return [both] if one else []


_UNNAMED = frozenset({"state-body", "group"})


def _offices_of_sender(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of an office without a ministry of its own and the ministry that sends the letter.

    Whose it is, the register says, or a word that it shares with an office of that ministry:
    `staatssecretaris Wonen, Bouw en Sport`.
    """
    senders = [
        key
        for key, found in groups.items()
        if _OWN_MINISTRY.fullmatch(key) and any(s.role == "sender" for s in found)
    ]
    if len(senders) != 1:
        return []
    code = senders[0].removeprefix("ministry:")
    words = {
        word
        for row in bodies()
        if row.code == code
        for word in re.findall(r"[A-Z][a-z]{3,}", row.name)
        if not word.endswith("e")
    }
    return [
        (key, senders[0])
        for key, found in groups.items()
        if key.startswith("ministry:")
        and not _OWN_MINISTRY.fullmatch(key)
        and (
            key.startswith(f"{senders[0]}:")
            or (":mnre" not in key and words & set(re.findall(r"\w+", found[0].name)))
        )
    ]


_OWN_MINISTRY = re.compile(r"ministry:mnre\d+")
"""The key of a ministry of the register; that of an office has more behind it."""


def _same_place(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of a name whose sort nobody told and the one place that is called so in full."""
    called: dict[str, set[str]] = defaultdict(set)
    for key, found in groups.items():
        if key.partition(":")[0] in PLACES:
            for sighting in found:
                called[key_of(sighting.name)].add(key)
    return [
        (key, next(iter(called[key])))
        for key, found in groups.items()
        if len(called.get(key, ())) == 1 and all(s.type is None for s in found)
    ]


def _countries(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of names of one country in a treaty: `Koninkrijk België`, `Belgische Regering`."""
    named = {
        key: country for key, found in groups.items() if (country := country_of(found[0].name))
    }
    pairs = []
    for key, country in named.items():
        signs = any(s.role == "signatory" for s in groups[key]) and is_formal(groups[key][0].name)
        if signs:
            pairs += [(other, key) for other, of in named.items() if of == country and other != key]
    return pairs


def _one_abbreviated(
    alias: str, groups: Mapping[str, list[Candidate]], owners: Iterable[str]
) -> list[tuple[str, str]]:
    """Pairs of owners of one abbreviation that are one party by their names.

    `Stichting ABX` and `Expertisecentrum ABX`; two wordings of `Taskforce X en Y (TXY)`.
    """
    known = sorted(o for o in owners if ":" not in o)
    pairs = []
    for i, a in enumerate(known):
        for b in known[i + 1 :]:
            first, second = groups[a][0].name.split(), groups[b][0].name.split()
            bare = len(first) == len(second) == 2 and key_of(first[1]) == key_of(second[1]) == alias
            short = sum(c.isupper() for c in first[1]) > 1
            wording = first[0] == second[0] and fuzz.ratio(a, b) >= _TWO_WORDINGS
            if (bare and short) or wording:
                pairs.append((a, b))
    return pairs


def _part_plurals(groups: dict[str, list[Candidate]]) -> None:
    """Part a group in the plural from the one body that goes by the singular.

    Beside `basisschool De Boei`, `de basisscholen` are others, and `de gemeente` is no
    more than one of `de gemeenten`.
    """
    for head, counts in _bearers_of_heads(groups).items():
        found = groups.get(f"group:{head}", [])
        one = [s for s in found if key_of(s.name) == head]
        others = [s for s in found if key_of(s.name) != head]
        if one and others and _bearer(head, counts, groups) is not None:
            groups[f"group:{head}"] = one
            groups[f"group:{head}:others"] = others


def _short_forms(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of a head noun by itself and the one named party that has it: `het Platform`."""
    pairs = []
    for head, counts in _bearers_of_heads(groups).items():
        found = groups.get(f"group:{head}")
        bearer = _bearer(head, counts, groups)
        if found is None or bearer is None:
            continue
        if groups[bearer][0].type == "education" and any(s.rule == "body-by-law" for s in found):
            # `het college` of a municipality, which names the Duin College as well
            continue
        if head in _LEGAL_NOUNS and _first(found) < _first(groups[bearer]):
            # `de vereniging` before the only one that is called so: any association may be meant.
            continue
        singular = [key_of(s.name) == head for s in found]
        if all(singular) if head in _OF_PLACES else any(singular) and head not in _NEVER_SHORT:
            pairs.append((f"group:{head}", bearer))
    return pairs


def _named_groups(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of a noun with a capital and the name that it is elsewhere: `het Duinfonds`."""
    return [
        (key, name)
        for key, found in groups.items()
        if key.startswith("group:")
        and found[0].name[:1].isupper()
        and (name := key_of(found[0].name)) in groups
    ]


_LEGAL_NOUNS = frozenset(
    "vereniging stichting organisatie bedrijf onderneming instelling coöperatie".split()
)
"""Nouns of a legal form, which many parties have without it standing in their names."""


def _first(sightings: Sequence[Candidate]) -> int:
    return min(s.passage for s in sightings)


_NEVER_SHORT = frozenset({"regio", "school"})


def _bearers_of_heads(groups: Mapping[str, list[Candidate]]) -> dict[str, dict[str, int]]:
    """Give the named parties that have a head noun, with how often they are named."""
    bearers: dict[str, dict[str, int]] = defaultdict(dict)
    further: dict[str, dict[str, int]] = defaultdict(dict)
    for key, sightings in groups.items():
        words = sightings[0].name.split()
        if key.startswith("group:") or max(s.weight for s in sightings) < ACCEPTED:
            continue
        heads = [w for w in words if type_of_head(w.casefold()) is not None]
        if heads and len(words) > 1:
            bearers[singular_key(heads[0])][key] = len(sightings)
            for word in (*heads[1:], *_end_of_compound(heads[0])):
                further[singular_key(word)][key] = len(sightings)
        elif (kind := key.split(":")[0]) in _NOUN_OF:
            # `Zwolle` is a municipality as `gemeente Zwolle` is.
            bearers[_NOUN_OF[kind]][key] = len(sightings)
    # `de Dorpsraad` is `Stichting Dorpsraad Duin`, where no other name begins with that noun.
    return {**further, **bearers}


def _end_of_compound(noun: str) -> tuple[str, ...]:
    """Give the noun that a compound for a body ends in: `corporatie` of `woningcorporatie`."""
    lower = noun.casefold()
    ends = (lower[at:] for at in range(_PART, len(lower) - _PART))
    return tuple(end for end in ends if end in _SHORT_OF_COMPOUND)


_SHORT_OF_COMPOUND = frozenset({"corporatie", "coöperatie", "vereniging", "stichting"})
"""Nouns that are often all that a text has of a compound."""


def _bearer(
    head: str, counts: Mapping[str, int], groups: Mapping[str, Sequence[Candidate]]
) -> str | None:
    """Give the one party that a head noun by itself stands for, None where it may be several."""
    most = max(counts, key=lambda k: (counts[k], k))
    if head not in _OF_PLACES:
        return most if counts[most] >= _DOMINANT * sum(counts.values()) else None
    others = [n for key, n in counts.items() if key != most]
    own = counts[most] >= _OWN_PLACE and counts[most] >= _OVER_THE_NEXT * max(others, default=0)
    if not others or (head == "gemeente" and own):
        return most
    opening = [key for key in counts if any(_opens_with(head, s) for s in groups[key])]
    return opening[0] if len(opening) == 1 else None


def _opens_with(head: str, sighting: Candidate) -> bool:
    """Whether a document opens with a name behind its noun: `Gemeente Goes, maart 2019`."""
    called = sighting.name.casefold().startswith(f"{head} ")
    return called and sighting.passage < _OPENING


_OPENING = 3
"""Passages in which a document says whose it is."""


def _initials(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of an abbreviation that is nowhere explained and the one name it is short for."""
    names: dict[str, set[str]] = defaultdict(set)
    for key, sightings in groups.items():
        for name in dict.fromkeys(s.name for s in sightings if s.type != "person"):
            words = re.findall(r"[^\W\d_]+", name)
            if len(words) > 2:
                names["".join(w[0] for w in words).casefold()].add(key)
                names["".join(w[0] for w in words if w[0].isupper()).casefold()].add(key)
                if len(words) > _SHORT_NAME and all(w[0].isupper() for w in words):
                    # `ROV` is the Regionaal Orgaan Verkeersveiligheid of one place.
                    names["".join(w[0] for w in words[:-1]).casefold()].add(key)
    pairs = []
    for key, sightings in groups.items():
        short = sightings[0].name
        if not short.isupper() or len(short) < 3:
            continue
        found = names[key] - {key}
        unknown = institution(short) is None and _state_body(short) is None
        if not found and short.isalpha() and (len(short) > _SHORT_NAME or unknown):
            found = {
                k
                for k, other in groups.items()
                if ":" not in k and other[0].type != "person" and _spells(short, other[0].name)
            }
        if len(found) == 1:
            pairs.append((key, next(iter(found))))
    return pairs


def _spells(short: str, name: str) -> bool:
    """Whether every word of a name gives its first letter and at most one of a part of it.

    `WOPM` is `Werkorganisatie Poldermeer`, whose words are compounds.
    """
    words = re.findall(r"[^\W\d_]+", name)
    if (
        not 1 < len(words) <= len(short) <= 2 * len(words)
        or words[0][0].lower() != short[0].lower()
        or not {word[0].lower() for word in words}.issubset(short.lower())
    ):
        return False
    pattern = "".join(rf"(?P<w{i}>{word[0]}[A-Z]?)" for i, word in enumerate(words))
    match = re.fullmatch(pattern, short, re.IGNORECASE)
    return match is not None and all(
        len(letters) == 1 or _begins_part(letters[1].casefold(), word.casefold())
        for letters, word in zip(match.groups(), words, strict=True)
    )


def _begins_part(letter: str, word: str) -> bool:
    """Whether a letter may begin the second part of a compound: a head noun where it has one."""
    rests = [word[i:] for i in range(_PART, len(word)) if word[i] == letter]
    return any(rest in NAME_HEADS for rest in rests) if type_of_head(word) else bool(rests)


_PART = 3
"""Letters that the first part of a compound has at least."""


def _wordings(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of names with one head noun whose other words one abbreviation stands for."""
    found = []
    for key, sightings in groups.items():
        head, *rest = sightings[0].name.split()
        if ":" not in key and len(rest) > 1 and type_of_head(head) is not None:
            found.append((key, head, capitals_of(" ".join(rest)), sightings))
    return [
        (a, b)
        for a, head, short, sightings in found
        if len(short) > 1 and any(short in s.aliases for s in sightings)
        for b, other, capitals, _ in found
        if a != b and other == head and capitals == short
    ]


def _same_school(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of two names that one school goes by: `ROC Zeekant` and the `Zeekant College`.

    Not where the word that they share is a place: a town has more than one school.
    """
    named: dict[str, list[str]] = defaultdict(list)
    for key, sightings in groups.items():
        words = sightings[0].name.split()
        rest = [w for w in words if w.casefold() not in _SORTS_OF_SCHOOL]
        if ":" not in key and len(words) == 2 and len(rest) == 1 and not register_rows(rest[0]):
            named[key_of(rest[0])].append(key)
    return [(keys[0], keys[1]) for keys in named.values() if len(keys) == 2]


def _with_origin(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of a name and the same with whose it is before it: `Rijns-Zeeuwse Werkgroep Veren`."""
    pairs = []
    for key, found in groups.items():
        origin, _, rest = found[0].name.partition(" ")
        bare = key_of(rest)
        if _OF_PLACE.fullmatch(origin) and " " in rest and bare in groups:
            head = type_of_head(rest.split()[0].casefold())
            known = {s.type for s in groups[bare]} <= {head}
            if head is not None and known and rest[:1].isupper():
                pairs.append((bare, key))
    return pairs


_OF_PLACE = re.compile(r"[A-Z][a-z]+s?[-–][A-Z][a-z]+se|[A-Z][a-z]+se")
_SORTS_OF_SCHOOL = frozenset({"roc", "aoc", "mbo", "college"})


def _clashes(sightings: Iterable[Candidate], owners: Iterable[str]) -> bool:
    owner_group = all(o.startswith("group:") for o in owners)
    return owner_group and any(not s.group for s in sightings)


def _alike(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of long names that differ by a misread letter or so."""
    keys = sorted(k for k in groups if ":" not in k and len(k) >= 10)
    # `commissie HBO-Zon` and `commissie WO-Zon` are two.
    told = {key: (_digits(key), _codes(groups[key])) for key in keys}
    met: dict[tuple[str, frozenset[str]], list[str]] = defaultdict(list)
    beside: dict[str, list[str]] = {}
    for key in reversed(keys):
        beside[key] = met[told[key]][::-1]
        met[told[key]].append(key)
    return [
        (a, b)
        for a in keys
        for b in beside[a]
        if abs(len(a) - len(b)) <= 2 and fuzz.ratio(a, b) >= _ALMOST
    ]


def _short_names(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of the first word of a name and the whole: `Lunet` of `Lunet B.V.`, `Lunet Zeeland`."""
    wholes: dict[str, list[str]] = defaultdict(list)
    for key, found in groups.items():
        if ":" not in key and found[0].type != "person" and _may_lose_end(found[0].name):
            wholes[key_of(found[0].name.split()[0])].append(key)
    shorts = {key: found[0] for key, found in groups.items() if found[0].name[:1].isupper()}
    return [
        (key, wholes[key_of(short.name)][0])
        for key, short in shorts.items()
        if len(wholes.get(key_of(short.name), ())) == 1 and short.type != "person"
    ]


def _may_lose_end(name: str) -> bool:
    """Whether a name ends in what a text may leave out: its legal form, or the place it is for."""
    first, *rest = name.split()
    if not rest or type_of_head(first.casefold()) is not None:
        return False
    place = len(rest) == 1 and bool(register_rows(rest[0], ("province", "municipality")))
    return place or _OF_FIRM.search(name) is not None


_OF_FIRM = re.compile(r"\w .*(?:\b[BN]\.?V\.?|\bU\.?A\.?| Groep| Group| Holding)$")
"""What a firm is by law, behind a name of which the first word may be all that a text has."""


def _misread(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of a rare and a common abbreviation that differ by one letter: `IKO`, `ITKO`."""
    short = [k for k, found in groups.items() if ":" not in k and found[0].name.isupper()]
    return [
        (rare, common)
        for rare in short
        for common in short
        if len(common) > _SHORT_NAME
        and Levenshtein.distance(rare, common) == 1
        and len(groups[common]) >= _COMMON * len(groups[rare])
    ]


def _same_institution(groups: Mapping[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs of names of one known institution: `TNO` and its full name."""
    first: dict[str, str] = {}
    pairs = []
    for key, sightings in groups.items():
        name = sightings[0].name
        owner = None if ":" in key else institution(name) or _state_body(name)
        if owner is not None and not any(is_explained(s, sightings) for s in sightings):
            if owner in first:
                pairs.append((first[owner], key))
            first.setdefault(owner, key)
    return pairs


def _state_body(name: str) -> str | None:
    """Give the one body of the state that a name or abbreviation is of: `RWS`."""
    codes = {row.code for row in register_rows(name, ("government_body",))}
    return codes.pop() if len(codes) == 1 else None


def _codes(sightings: Sequence[Candidate]) -> frozenset[str]:
    """Give the abbreviations in a name: `HBO` of `commissie HBO-Zon`."""
    return frozenset(re.findall(r"(?<!\w)[A-Z]{2,}(?!\w)", sightings[0].name))


def _digits(key: str) -> str:
    return "".join(c for c in key if c.isdigit())


def _contained(groups: Mapping[str, list[Candidate]], joined: _Joined) -> Iterator[tuple[str, str]]:
    """Pairs of a short and the one long form: `De Wit`, `Bureau X` without its region."""
    persons = {k: s[0].name for k, s in groups.items() if any(c.type == "person" for c in s)}
    # The longest first: `Wit` may be `Bram Wit` and `B. Wit`, who then are one already.
    for key, name in sorted(persons.items(), key=lambda person: -len(person[1])):
        longer = [k for k, n in persons.items() if k != key and _is_shorter(name, n)]
        if len({joined.root(k) for k in longer}) == 1:
            yield key, longer[0]
    others = {
        k: s[0].name
        for k, s in groups.items()
        if ":" not in k and len(s[0].name.split()) > 1 and k not in persons
    }
    for key, name in others.items():
        longer = [k for k, n in others.items() if k != key and n.startswith(f"{name} ")]
        if len(longer) == 1 and len(others[longer[0]].split()) <= len(name.split()) + 2:
            yield key, longer[0]
            continue
        if any(s.rule in _KNOWN_BODY for s in groups[key]):
            # `Commissie Openbaar Ministerie` is not what it looks into.
            continue
        whole = [k for k, n in others.items() if k != key and _ends_in(n, name)]
        if len(whole) == 1:
            yield key, whole[0]


def _is_shorter(name: str, whole: str) -> bool:
    """Whether a name of a person is part of another: `De Wit` of `A. de Wit`, `Anna` of `Anna Wit`.

    So is the first name before the surname of who has initials: `Bram Wit` of `B.J. (Bram) Wit`.
    """
    small = name[0].lower() + name[1:]
    if whole.endswith((f" {name}", f" {small}")) or whole.startswith(f"{name} "):
        return True
    called = _CALLED.search(whole)
    return called is not None and name == f"{called[0][1:-1]}{whole[called.end() :]}"


_KNOWN_BODY = frozenset({"register", "state-body", "institution", "body-by-law"})


def _ends_in(whole: str, name: str) -> bool:
    """Whether a name is another without what it is: `Groene Kust` of `Coalitie Groene Kust`.

    Or without its adjective: `Regiegroep Kust` of `Landelijke Regiegroep Kust`.
    """
    if not whole.endswith(f" {name}"):
        return False
    before = whole[: -len(name)].split()
    first = name.partition(" ")[0]
    if type_of_head(first.casefold()) is not None:
        described = before[0].endswith(("e", "lijk")) and type_of_head(before[0]) is None
        return len(before) == 1 and described
    return 0 < len(before) <= _BEFORE and type_of_head(before[-1].casefold()) is not None


_BEFORE = 2
"""Words that may stand before the bare name: an adjective and what it is."""

"""How likely two names from different documents are one party: 0 to 1, and why.

Names alike in everything but a place or a field (`ROC van A`, `ROC van B`) are
different parties, however many letters they share; so a word that one has and
the other lacks weighs more than the letters.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extractors.language.party_nouns import type_of_head
from extractors.language.word_lists import word_set
from extractors.linking.register import key_of
from extractors.reading.names import SHORT_TITLES

SAME = 0.9
"""Score from which two parties are taken for one."""
DOUBTFUL = 0.7
"""Score from which a pair is left for a person to decide."""

_LEGAL = frozenset({"bv", "b", "v", "n", "nv", "u", "a", "vof", "cv"})
_LOOSE = _LEGAL | word_set(
    "stichting vereniging cooperatie koninklijke nederland nederlandse landelijke landelijk "
    "nationaal nationale groep holding van voor de het der en in"
)
_PLACES = frozenset({"municipality", "province", "region", "ministry", "government_body"})
"""Types that parties of one name differ in: the city and the region of Utrecht."""
_TITLES = re.compile(
    rf"\b(?:{SHORT_TITLES}|(?:mevrouw|de heer|heer|msc|llm|ma|ba|bc)\b\.?)\s*",
    re.IGNORECASE,
)
_ALIKE = 85.0
"""Percentage of likeness from which two words are spellings of one."""
_KINDS = ({"association", "partnership", "other"}, {"company", "association", "other"})
"""Types that the words of a text often leave open between."""


@dataclass(frozen=True)
class Profile:
    """A party by its names, for comparing."""

    name: str
    names: frozenset[str]
    """All its names, the main one too."""
    type: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the main name that tell it apart, folded."""
        return tuple(w for w in key_of(_TITLES.sub("", self.name)).split() if w not in _LEGAL)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Its names that are abbreviations: capitals, three at least; misread ones left out."""
        short = frozenset(n for n in self.names if _is_abbreviation(n))
        return frozenset(n for n in short if not any(_lacks_a_letter(n, other) for other in short))

    @cached_property
    def keys(self) -> frozenset[str]:
        """Its full names, folded: those that can stand for it alone."""
        return frozenset(key for n in self.names if (key := _full_key(n)))


def _is_abbreviation(name: str) -> bool:
    """Say whether a name is an abbreviation that can tell a party apart: `VHKS`, `BvH-raad`."""
    capitals = sum(c.isupper() for c in name)
    return " " not in name and capitals >= _CAPITALS and capitals * 2 > len(name)


def _lacks_a_letter(short: str, long: str) -> bool:
    return len(short) < len(long) and Levenshtein.distance(short, long) == 1


def _full_key(name: str) -> str:
    """Fold a name that stands for one party by itself; empty for a short or common one."""
    key = key_of(name)
    if not any(c.isupper() for c in name) or _is_abbreviation(name):
        return ""
    if " " not in key and (len(key) < _LONG or type_of_head(key) is not None):
        return ""
    return key


def likeness(one: Profile, other: Profile, bearers: dict[str, int]) -> tuple[float, str]:
    """Compare two parties: a score from 0 to 1, and the reason in Dutch.

    `bearers` says how many parties with a full name bear each abbreviation.
    """
    if (one.type == "person") != (other.type == "person"):
        return 0.0, "persoon en organisatie"
    if one.type == "person":
        return _persons(one, other)
    score, reason = _names(one, other, bearers)
    if _digits(one.name) != _digits(other.name):
        score = min(score, 0.5)
    same_name = score == 1.0 and not {one.type, other.type} & _PLACES
    open_between = any({one.type, other.type} <= kind for kind in _KINDS)
    if one.type != other.type and not same_name and not open_between:
        score -= 0.15
        reason += ", van een ander soort"
    return max(0.0, round(score, 2)), reason


def _names(one: Profile, other: Profile, bearers: dict[str, int]) -> tuple[float, str]:
    first, second = " ".join(one.words), " ".join(other.words)
    if first.replace(" ", "") == second.replace(" ", ""):
        return 1.0, "dezelfde naam"
    if one.keys & other.keys:
        return 0.95, "een naam gemeen"
    letters = fuzz.token_sort_ratio(first, second) / 100
    shared = one.abbreviations & other.abbreviations
    if shared:
        return _by_abbreviation(one, other, letters, max(bearers.get(s, 0) for s in shared))
    left, right = _left_over(one.words, other.words)
    if left and right:
        return min(letters, 0.6), "woorden die de ander niet heeft"
    extra = left or right
    if not extra:
        return max(letters, 0.92 if len(first) >= _LONG * 2 else 0.8), "andere spelling"
    if all(word in _LOOSE for word in (one.words if right else other.words)):
        return 0.3, "een naam van algemene woorden"
    if all(word in _LOOSE for word in extra):
        return 0.88, f"alleen anders: {' '.join(extra)}"
    if all(word in _LOOSE or type_of_head(word) is not None for word in extra):
        return 0.78, f"alleen anders: {' '.join(extra)}"
    return 0.6, f"heeft meer: {' '.join(extra)}"


def _by_abbreviation(
    one: Profile, other: Profile, letters: float, bearers: int
) -> tuple[float, str]:
    bare = [p for p in (one, other) if _is_abbreviation(p.name)]
    if bare:
        return (0.92, "dezelfde afkorting") if bearers <= 1 else (0.75, "afkorting van meer namen")
    left, right = _left_over(one.words, other.words)
    if letters >= 0.8 and not (left and right):
        return 0.95, "dezelfde afkorting, bijna dezelfde naam"
    if letters >= 0.6:
        return 0.8, "dezelfde afkorting, een naam die erop lijkt"
    return 0.4, "dezelfde afkorting van een andere naam"


def _persons(one: Profile, other: Profile) -> tuple[float, str]:
    first, second = _person(one.name), _person(other.name)
    if first[1] != second[1]:
        return 0.0, "een andere achternaam"
    if not first[0] or not second[0]:
        return (0.75, "dezelfde achternaam") if first[0] or second[0] else (0.7, "achternaam")
    initials = [[n[0] for n in given] for given in (first[0], second[0])]
    size = min(len(initials[0]), len(initials[1]))
    if initials[0][:size] != initials[1][:size]:
        return 0.0, "andere voorletters"
    if first[0] == second[0]:
        return 1.0, "dezelfde naam"
    return (0.92 if size > 1 else 0.8), "voorletters die passen"


def _person(name: str) -> tuple[list[str], str]:
    """Divide a person's name into given names or initials, and surname."""
    text = _TITLES.sub("", re.sub(r"\([^)]*\)", "", name))
    parts = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
    cut = next((i for i, w in enumerate(parts) if w.islower() and i > 0), max(0, len(parts) - 1))
    given = [part.casefold() for part in parts[:cut]]
    return given, key_of(" ".join(parts[cut:]))


def _left_over(one: Collection[str], other: Collection[str]) -> tuple[list[str], list[str]]:
    """Give the words of each that the other has in no spelling."""

    def lacks(word: str, others: Collection[str]) -> bool:
        return not any(
            word == w or (len(word) > _WORD and fuzz.ratio(word, w) >= _ALIKE) for w in others
        )

    small = {"en", "van", "voor", "de", "het", "der", "in"}
    return (
        [w for w in one if w not in small and lacks(w, other)],
        [w for w in other if w not in small and lacks(w, one)],
    )


def _digits(name: str) -> str:
    return "".join(c for c in name if c.isdigit())


_CAPITALS = 3
_LONG = 6
_WORD = 4

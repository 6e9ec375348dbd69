"""Text as names are compared in it: folding, chunks, runs of capitals, lists.

All folding keeps the length of the text, so that offsets stay offsets in
`passage.text`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from extractors.language.normalising import for_parser, is_mostly_small
from extractors.values import value

ARTICLE = re.compile(r"^(?:de|het|een|'t)\s+", re.IGNORECASE)
_PART = r"[^\s,;:()\[\]{}\"<>|?!=•]+"
_CHUNK = re.compile(
    rf"{_PART}(?:(?<=[a-z])\([a-z]{{1,2}}\)(?=[a-z]){_PART}|(?<=[A-Za-z])!(?=[A-Z]){_PART})*"
)
"""Brackets and a sign inside a word are part of it: `le(r)en`, `Top!Kust`."""
_EDGE = "'.-–—*†‡/…"
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_LONGEST_ABBREVIATION = 8
"""Letters beyond which capitals are a heading's: `FACTSHEET`."""
_ROMAN = re.compile(r"^[IVXLC]+$")


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Strip accents and typographic signs, one character for one."""
    plain = for_parser(text)
    return plain if plain.isascii() else _BEYOND_ASCII.sub(_plain_character, plain)


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def _plain_character(match: re.Match[str]) -> str:
    char = match[0]
    base = unicodedata.normalize("NFD", char)[0]
    return base if len(base) == 1 else char


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """Reduce a name to letters and digits: `Zee-Net`, `ZeeNet` and `Zee Net` are one."""
    bare = ARTICLE.sub("", fold(name).strip())
    if "St." in bare:
        bare = _SAINT.sub("Sint ", bare)
    return re.sub(r"[^0-9a-z]", "", bare.casefold())


_SAINT = re.compile(r"(?<![\w.])St\.[ -]?(?=[A-Z][a-z])")


def strip_article(name: str) -> str:
    """Take a leading article off."""
    return ARTICLE.sub("", name.strip())


@value
class Chunk:
    """A run without white space or separating signs; `start` and `end` in the text."""

    text: str
    start: int
    end: int
    first: bool
    """First word of the text or of a quotation in it."""
    capital: bool
    """Begins with a capital, has one inside, or is a digit and capitals (`2TM`)."""

    @property
    def acronym(self) -> bool:
        """At least two capitals and hardly a small letter: `OCW`, `KNMI`, `IenW`."""
        return _is_acronym(self.text)

    @property
    def inner_capital(self) -> bool:
        """A capital after a small letter or a dot inside a capitalised word."""
        return _has_inner_capital(self.text)


@lru_cache(maxsize=4096)
def _is_acronym(word: str) -> bool:
    capitals = len(_CAPITAL.findall(word))
    small = sum(c.islower() for c in word)
    if len(word) > _LONGEST_ABBREVIATION and not re.search(r"[-/&]", word):
        return False
    return capitals >= 2 and capitals > small and not _ROMAN.match(word)


@lru_cache(maxsize=4096)
def _has_inner_capital(word: str) -> bool:
    return (
        re.search(r"[a-z][A-Z]", word) is not None
        or re.search(r"^[A-Z]\w+\.(?:nu|nl|en)\b", word) is not None
    )


@lru_cache(maxsize=4096)
def _has_capital(word: str) -> bool:
    return _CAPITAL.search(word) is not None and (
        _CAPITAL.match(word.lstrip("'0123456789")) is not None
        or re.search(r"[a-z][A-Z]", word) is not None
        or word.startswith("'s-")
    )


def chunks_of(text: str) -> tuple[Chunk, ...]:
    """Cut a text into chunks; signs at their edges are left out."""
    plain = for_parser(text)
    found: list[Chunk] = []
    for match in _CHUNK.finditer(plain):
        start, end = match.span()
        word = match[0]
        if not word.isalnum():
            while start < end and plain[start] in _EDGE and not plain.startswith("'s-", start):
                start += 1
            while end > start and plain[end - 1] in _EDGE and not _keeps_dot(plain[start:end]):
                end -= 1
            if start == end:
                continue
            word = plain[start:end]
        behind = start > 1 and plain[start - 1] == " " and plain[start - 2].isalnum()
        first = not behind and _is_first(plain, start)
        found.append(Chunk(word, start, end, first, not word.islower() and _has_capital(word)))
    return tuple(found)


def _is_first(plain: str, start: int) -> bool:
    before = start - 1
    while before >= 0 and plain[before].isspace():
        before -= 1
    return before < 0 or plain[before] in "\"'•." or plain.endswith(" -", 0, before + 1)


def _keeps_dot(word: str) -> bool:
    return re.match(r"^(?:[A-Z]\.)+$|^[BbNn]\.[Vv]\.$|^(?:Ph|Th|Chr|Joh|St)\.$", word) is not None


def all_capitals(text: str) -> bool:
    """Say whether a text is set in capitals throughout, as headings are."""
    if is_mostly_small(text):
        return False
    letters = "".join(filter(str.isalpha, text))
    return len(letters) > 12 and sum(map(str.isupper, letters)) > 0.85 * len(letters)


_PLURALS = tuple(
    (re.compile(plural), singular)
    for plural, singular in (
        (r"scholen$", "school"),
        (r"gemeente[ns]$", "gemeente"),
        (r"bedrijven$", "bedrijf"),
        (
            r"(netwerk|kring|instelling|verband|overheid|raad|bond|organisatie|team|pact)(?:en|s)$",
            r"\1",
        ),
        (r"aa?r(?:s|en)$", "aar"),
        (r"overheden$", "overheid"),
        (r"raden$", "raad"),
        (r"centra$", "centrum"),
        (r"(.{4})(?:en|s)$", r"\1"),
    )
)


def by_first_letter(forms: Iterable[str], rest: str = "(?:{})") -> str:
    """Write forms of a pattern, each of which begins with a letter, as one pattern.

    A word is so held against the forms that begin as it does, not against them all; these
    keep their order. `rest` is what is put around what comes after the letter.
    """
    tails: dict[str, list[str]] = {}
    for form in forms:
        tails.setdefault(form[0], []).append(form[1:])
    return "|".join(first + rest.format("|".join(of_it)) for first, of_it in tails.items())


@lru_cache(maxsize=8192)
def singular_key(name: str) -> str:
    """Reduce a group's name to a key that its singular and plural share."""
    key = key_of(name)
    for pattern, singular in _PLURALS:
        found, count = pattern.subn(singular, key)
        if count:
            return found
    return key


def initials_of(name: str) -> str:
    """Give the first letters of the words of a name, small words too: `TvOA`."""
    return "".join(w[0] for w in re.findall(r"[^\W\d_]+", fold(name)))


def capitals_of(name: str) -> str:
    """Give the first letters of the words of a name that have a capital."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


def abbreviates(short: str, name: str) -> bool:
    """Say whether `short` can stand for `name`: its letters occur in order at word starts.

    The first letter must be the first of a word, and most letters begin a word
    or a part of a compound (`WaterNet` → `WN`, `waterstaat` → `WS`).
    """
    letters = re.sub(r"[^a-z]", "", fold(short).casefold())
    text = fold(name).casefold()
    if len(letters) < 2 or len(letters) > len(text):
        return False
    starts = {m.start() for m in re.finditer(r"[a-z]+", text)}
    position, at_start = -1, 0
    for number, letter in enumerate(letters):
        options = [i for i in range(position + 1, len(text)) if text[i] == letter]
        if not options:
            return False
        chosen = next((i for i in options if i in starts), options[0])
        if number == 0 and chosen not in starts:
            return False
        at_start += chosen in starts
        position = chosen
    return at_start >= max(1, (len(letters) + 1) // 2)

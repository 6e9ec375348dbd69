"""The register of Dutch public bodies: who bore which name, and when.

The facts are in `public_bodies.tsv`, made by `build_register.py` from the lists
of TOOI (published in MinBZK/woo-besluit-broncode-PLOOI) and public knowledge;
it holds facts only: names, codes and days. One row is one name of one body in
one period; days are ISO, both ends included, empty where open or not known.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, get_args

BodyKind = Literal[
    "ministry", "office", "province", "municipality", "water_board", "government_body"
]

_KINDS: Mapping[str, BodyKind] = {kind: kind for kind in get_args(BodyKind)}
TOOI = "https://identifier.overheid.nl/tooi/id/"
"""What every identifier begins with."""
REGISTER = Path(__file__).with_name("public_bodies.tsv")

_KIND_WORDS = {
    "ministerie van": ("ministry",),
    "departement van": ("ministry",),
    "minister van": ("ministry",),
    "staatssecretaris van": ("ministry",),
    "minister voor": ("office", "ministry"),
    "provincie": ("province",),
    "gemeente": ("municipality",),
    "stad": ("municipality",),
    "openbaar lichaam": ("municipality",),
    "waterschap": ("water_board",),
    "hoogheemraadschap": ("water_board",),
}
_ARTICLE = re.compile(r"^(?:de|het|'t)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """A public body under one of its names.

    `code` is the same for all names of one body; `identifier` is its TOOI
    address, empty where it has none. `start` and `end` are the first and last
    day of the name, None where open or not known.
    """

    code: str
    kind: BodyKind
    identifier: str
    name: str
    abbreviations: tuple[str, ...]
    start: dt.date | None
    end: dt.date | None
    successor: str = ""
    """Code of the body that this one went into."""

    def held_on(self, day: dt.date) -> bool:
        """Say whether the body bore this name on `day`."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """Fold a name to what its spellings share: case, accents, hyphens and articles aside."""
    text = _SAINT.sub("Sint ", name).replace("’", "'").replace("&", " en ")
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c))
    text = _SIGNS.sub(" ", text.casefold()).strip()
    return _FIRST_ARTICLE.sub("", text)


_SAINT = re.compile(r"(?<![\w.])St\.[ -]?(?=[A-Z][a-z])")
_SIGNS = re.compile(r"[^0-9a-z]+")
_FIRST_ARTICLE = re.compile(r"^(?:de|het|t) ")


@cache
def bodies() -> tuple[Body, ...]:
    """Give all rows of the register."""
    with REGISTER.open(encoding="utf-8", newline="") as file:
        return tuple(_body(row) for row in csv.DictReader(file, delimiter="\t"))


def _body(row: Mapping[str, str]) -> Body:
    return Body(
        code=row["code"],
        kind=_KINDS[row["kind"]],
        identifier=row["identifier"],
        name=row["name"],
        abbreviations=tuple(a for a in row["abbreviations"].split("|") if a),
        start=dt.date.fromisoformat(row["from"]) if row["from"] else None,
        end=dt.date.fromisoformat(row["to"]) if row["to"] else None,
        successor=row["successor"],
    )


@cache
def _by_key() -> Mapping[str, tuple[Body, ...]]:
    found: dict[str, list[Body]] = defaultdict(list)
    for body in bodies():
        found[key_of(body.name)].append(body)
        if body.kind == "water_board":
            # `Hoogheemraadschap van Delfland` is also just `Delfland`.
            short = re.sub(r"^hoogheemraadschap (?:van )?", "", key_of(body.name))
            if body not in found[short]:
                found[short].append(body)
        if body.kind == "municipality" and "(" in body.name:
            found[key_of(body.name.split("(")[0])].append(body)
    return {key: tuple(rows) for key, rows in found.items()}


@cache
def _by_abbreviation() -> Mapping[str, tuple[Body, ...]]:
    found: dict[str, list[Body]] = defaultdict(list)
    for body in bodies():
        for short in body.abbreviations:
            found[_abbreviation_key(short)].append(body)
    return {key: tuple(rows) for key, rows in found.items()}


def _abbreviation_key(text: str) -> str:
    # `I&W`, `IenW` and `I en W` are one; capitals count, so that `aid` is no service. `RVO.nl` is
    # what a body calls itself by its site.
    return re.sub(r"[\s.]+", "", text.replace("&", "en").removesuffix(".nl"))


@lru_cache(maxsize=8192)
def candidates(name: str, kinds: tuple[str, ...] | None = None) -> tuple[Body, ...]:
    """Give the rows that `name` (or an abbreviation) may mean, of the given kinds.

    Words that say the kind (`ministerie van`, `gemeente`) may stand before the
    name and narrow the choice.
    """
    text = _ARTICLE.sub("", name.strip())
    rows = _matching(text)
    if not rows:
        lower = text.casefold()
        for words, of_kinds in _KIND_WORDS.items():
            if lower.startswith(words + " "):
                rest = text[len(words) + 1 :]
                rows = tuple(row for row in _matching(rest) if row.kind in of_kinds)
                break
    return tuple(row for row in rows if kinds is None or row.kind in kinds)


def is_municipality(name: str) -> bool:
    """Tell whether a name may be that of a municipality."""
    return bool(candidates(name, ("municipality",)))


def _matching(text: str) -> tuple[Body, ...]:
    text = _ARTICLE.sub("", text.strip())
    return _by_abbreviation().get(_abbreviation_key(text), ()) + _by_key().get(key_of(text), ())


def lookup(
    name: str, on: dt.date | None = None, kinds: tuple[str, ...] | None = None
) -> Body | None:
    """Give the one body that bore `name` or the abbreviation on the day `on`.

    Without a day, the body if all periods of the name lead to the same one.
    None where no body, or more than one, is left. A name that ended before the
    day still leads to its last bearer: `EZ` of 2005 told in 2011.
    """
    rows = candidates(name, kinds)
    if on is not None and rows:
        holding = tuple(row for row in rows if row.held_on(on))
        if not holding:
            ended = [row for row in rows if row.end is not None and row.end < on]
            latest = max((row.end for row in ended if row.end is not None), default=None)
            holding = tuple(row for row in ended if row.end == latest)
        rows = holding
    if not rows:
        return None
    if len({row.code for row in rows}) > 1:
        return None
    return max(rows, key=lambda row: (row.kind != "office", row.end or dt.date.max))


def successor_of(body: Body, on: dt.date) -> Body:
    """Follow mergers: give the body that had taken `body` over by the day `on`."""
    seen = {body.code}
    while body.successor and body.end is not None and body.end < on and body.successor not in seen:
        seen.add(body.successor)
        rows = [row for row in bodies() if row.code == body.successor and row.kind == body.kind]
        held = [row for row in rows if row.held_on(on)] or rows
        if not held:
            return body
        body = held[-1]
    return body

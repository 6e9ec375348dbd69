"""Who was minister of what, and when: by the royal decrees that appointed them, cabinet by cabinet.

`office_holders.tsv` has one row a minister and period. Days are ISO, both ends
included; the ministry is named by its TOOI code.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extractors.linking.register import TOOI, key_of
from extractors.reading.names import SHORT_TITLES

HOLDERS = Path(__file__).with_name("office_holders.tsv")
_BASE = f"{TOOI}ministerie/"
_OFFICE = re.compile(r"\b(?:minister|bewindspersoon)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Holder:
    """A minister in one period."""

    surname: str
    initials: str
    identifier: str
    function: str
    start: dt.date
    end: dt.date | None


@cache
def _holders() -> Mapping[str, tuple[Holder, ...]]:
    found: dict[str, list[Holder]] = defaultdict(list)
    with HOLDERS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            holder = Holder(
                row["surname"],
                row["initials"],
                _BASE + row["ministry"],
                row["function"],
                dt.date.fromisoformat(row["from"]),
                dt.date.fromisoformat(row["to"]) if row["to"] else None,
            )
            found[key_of(row["surname"])].append(holder)
    return {key: tuple(rows) for key, rows in found.items()}


def office_of(name: str, function: str | None, day: dt.date | None) -> Holder | None:
    """Give the office that a person held on a day, None where nothing or more is left.

    A surname by itself is enough only where the text calls the person a minister.
    """
    if day is None:
        return None
    text = re.sub(rf"\b{SHORT_TITLES}", " ", name)
    initials = "".join(re.findall(r"\b([A-Z])[a-z]?\.", text))
    surname = re.sub(r"^\s*(?:\(?[A-Z][a-z]?\.\)?[\s-]*)+", "", text).strip()
    called = _OFFICE.search(function or "") is not None
    if not initials and not called:
        return None
    rows = [
        holder
        for holder in _holders().get(key_of(surname), ())
        if holder.start <= day
        and (holder.end is None or day <= holder.end)
        and (not initials or holder.initials.startswith(initials[0]))
    ]
    return rows[0] if len({row.identifier for row in rows}) == 1 else None

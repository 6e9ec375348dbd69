"""Terms of office that Dutch documents date by: cabinets, councils, provincial states."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Office = Literal["cabinet", "council", "states"]


@dataclass(frozen=True, slots=True)
class Cabinet:
    """A Dutch cabinet: sworn in on `since`, meant to sit until the elections of `until`.

    `until` is the year of the regular elections as they were known when the cabinet
    took office, because that is what a document of its time means by the end of the
    term. A cabinet that fell early ends for later documents where the next one begins.
    """

    name: str
    since: dt.date
    until: int


CABINETS: tuple[Cabinet, ...] = (
    Cabinet("Lubbers I", dt.date(1982, 11, 4), 1986),
    Cabinet("Lubbers II", dt.date(1986, 7, 14), 1990),
    Cabinet("Lubbers III", dt.date(1989, 11, 7), 1994),
    Cabinet("Kok I", dt.date(1994, 8, 22), 1998),
    Cabinet("Kok II", dt.date(1998, 8, 3), 2002),
    Cabinet("Balkenende I", dt.date(2002, 7, 22), 2006),
    Cabinet("Balkenende II", dt.date(2003, 5, 27), 2007),
    Cabinet("Balkenende III", dt.date(2006, 7, 7), 2007),
    Cabinet("Balkenende IV", dt.date(2007, 2, 22), 2011),
    Cabinet("Rutte I", dt.date(2010, 10, 14), 2015),
    Cabinet("Rutte II", dt.date(2012, 11, 5), 2017),
    Cabinet("Rutte III", dt.date(2017, 10, 26), 2021),
    Cabinet("Rutte IV", dt.date(2022, 1, 10), 2025),
    Cabinet("Schoof", dt.date(2024, 7, 2), 2028),
    Cabinet("Jetten", dt.date(2026, 2, 23), 2030),
)
"""Every cabinet since 1982, in order of office."""

_FIRST_ELECTION: dict[Office, int] = {"council": 1982, "states": 1983}
"""Councils are elected in 1982, 1986 …, provincial states in 1983, 1987 …"""


def term_years(office: Office, on: dt.date, shift: int) -> tuple[int, int] | None:
    """Give the first and last year of the term in which day `on` falls.

    `shift` is 0 for that term, -1 for the one before, 1 for the one after it. None
    where the register does not reach.
    """
    if office == "cabinet":
        return _cabinet_years(on, shift)
    # Both are elected in March; the new term begins then.
    first = _FIRST_ELECTION[office]
    started = on.year if on.month > 3 else on.year - 1
    begin = first + (started - first) // 4 * 4 + 4 * shift
    return begin, begin + 4


def _cabinet_years(on: dt.date, shift: int) -> tuple[int, int] | None:
    current = max((i for i, one in enumerate(CABINETS) if one.since <= on), default=None)
    if current is None:
        return None
    if shift == 0:
        return CABINETS[current].since.year, CABINETS[current].until
    if shift > 0:
        # What comes after is not known to the document: a term of four years.
        begin = CABINETS[current].until + 4 * (shift - 1)
        return begin, begin + 4
    if current + shift < 0:
        return None
    return CABINETS[current + shift].since.year, CABINETS[current + shift + 1].since.year

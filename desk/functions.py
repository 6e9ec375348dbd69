"""SQL functions of the questions: dates as people type them, and words to search by."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from functools import lru_cache

from desk.dutch import plain, quarter, typed_date

_WORD = re.compile(r"\w+")
_SEARCHED = re.compile(r'"([^"]*)"|(\S+)')


def first_day(typed: str | None) -> str | None:
    """Give the first day of a date as a person typed it; None where it is no date."""
    days = typed_date(typed or "")
    return days[0] if days else None


def last_day(typed: str | None) -> str | None:
    """Give the last day of a date as a person typed it; None where it is no date."""
    days = typed_date(typed or "")
    return days[1] if days else None


def day_or_today(typed: str | None) -> str:
    """Give the first day of a date as a person typed it; today where it is no date."""
    return first_day(typed) or dt.date.today().isoformat()


def quarter_begin(typed: str | None) -> str:
    """Give the first day of the quarter that a day, or else today, lies in."""
    return quarter(dt.date.fromisoformat(day_or_today(typed)))[0].isoformat()


def quarter_end(typed: str | None) -> str:
    """Give the last day of the quarter that a day, or else today, lies in."""
    return quarter(dt.date.fromisoformat(day_or_today(typed)))[1].isoformat()


@lru_cache(maxsize=100_000)
def words(text: str | None) -> str:
    """Give the words of a text between spaces, without capitals, accents and signs.

    A space stands before the first word, so that words can be compared from their
    beginning on: `' ministerie van ocw' LIKE '% ocw%'`. Every question about a party
    asks it of all names again, so that answers are kept.
    """
    return "".join(f" {word}" for word in _WORD.findall(plain(text or "")))


def full_text_query(typed: str | None) -> str:
    """Make a full-text query of what a person typed, whatever signs it has.

    Words must all be there; the last letters of a word may be left out with `*`; words
    between double quotes must stand together.
    """
    parts = []
    for phrase, single in _SEARCHED.findall(typed or ""):
        said = " ".join(_WORD.findall(phrase or single))
        if said:
            parts.append(f'"{said}"' + ("*" if single.endswith("*") else ""))
    return " ".join(parts) or '""'


def register(connection: sqlite3.Connection) -> None:
    """Make the functions known to a connection, under their Dutch names."""
    for name, function in (
        ("eerste_dag", first_day),
        ("laatste_dag", last_day),
        ("dag_of_vandaag", day_or_today),
        ("kwartaal_begin", quarter_begin),
        ("kwartaal_eind", quarter_end),
        ("woorden", words),
        ("zoekopdracht", full_text_query),
    ):
        connection.create_function(name, 1, function, deterministic=True)

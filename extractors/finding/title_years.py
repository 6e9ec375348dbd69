"""The year that an undated paper is for, by its title: `Begroting 2024`, `Akkoord 2018-2022`.

It is not the paper's date, which is known to about a year by it. Relative times (`dit jaar`, `de
komende periode`) count from it all the same, to the year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.finding.printed_lines import PrintedLine, lines_of_first_page
from extractors.reading.model import Document

_TOP, _LONGEST = 4, 100
"""Lines at the top of the first page that may be its title, and their most characters."""
_YEAR = r"(?<![\d-])(?P<year>(?:19|20)\d\d)\b(?!-\d\d-)"
_ONLY_YEAR = re.compile(r"(?:19|20)\d\d")
_PERIOD = re.compile(
    r"(?:akkoord|programma|plan|plannen|convenant|agenda|visie|nota|afspraken|arrangement|strategie"
    rf"|aanpak|overeenkomst|kader)\b.{{0,60}}?{_YEAR}\s?[-–/]\s?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""A paper for several years, which is written as the first begins."""
_AHEAD = re.compile(
    rf"(?:begroting|jaarplan|jaarprogramma|jaaragenda|werkplan|kadernota)\b.{{0,40}}?{_YEAR}", re.I
)
"""A paper for a year to come."""
_BEHIND = re.compile(
    r"(?:jaarverslag|jaarrekening|jaarstukken|jaarbericht|\w*rapportage|afsprakenlijst|\w*monitor"
    rf"|evaluatie|voortgang|besluitenlijst)\b.{{0,60}}?{_YEAR}",
    re.IGNORECASE,
)
"""A paper of a year that is over, or of a meeting in it."""


_ACCOUNTS = re.compile(
    r"\bjaar(?:rapportage|verslag|rapport|bericht|stukken|rekening|verantwoording)\s"
    r"(?:over\s)?(?:het\sjaar\s)?(?P<year>(?:19|20)\d\d)\b(?!\s?[-–/]\s?\d)",
    re.IGNORECASE,
)
_BUDGET = re.compile(
    r"\b\w*begroting\s(?:van\s|voor\s)?(?P<year>(?:19|20)\d\d)\b(?!\s?[-–/]\s?\d)", re.IGNORECASE
)


def year_of_accounts(title: str | None) -> str | None:
    """Give the year that accounts or a yearly report are of, by their title: `Jaarstukken 2019`."""
    named = _ACCOUNTS.search(title or "")
    return named["year"] if named else None


def year_of_money(title: str | None) -> str | None:
    """Give the one year that accounts or a budget are of: `Jaarrekening 2018`, `Begroting 2024`."""
    budget = _BUDGET.search(title or "")
    return year_of_accounts(title) or (budget["year"] if budget else None)


def day_of_title(document: Document) -> dt.date | None:
    """Give the day that relative times in an undated paper count from, None without a year.

    That is the first day of the year that a plan or budget begins in, and the last of the
    year that is reported on: only its year is meant.
    """
    lines = lines_of_first_page(document)
    return next((day for title in _titles(lines) if (day := day_in(title)) is not None), None)


def year_about(document: Document) -> str | None:
    """Give about when an undated paper was made, as EDTF: `Jaarstukken 2019` is of `2020~`.

    The accounts of a year are made in the next one, its budget in the one before.
    """
    for title in _titles(lines_of_first_page(document)):
        if not _TEXT.search(title) and (day := day_in(title)) is not None:
            later = _MADE_AFTER.search(title) is not None
            sooner = not later and _MADE_BEFORE.search(title) is not None
            return f"{day.year + later - sooner}~"
    return None


_TEXT = re.compile(r"^[a-z]|\w['’”\"]?\.\s+[A-Z]|\bligt\b")
"""Lines of running text, in which the years are those of other papers."""
_MADE_AFTER = re.compile(r"jaar(?:verslag|rekening|stukken|bericht)", re.IGNORECASE)
_MADE_BEFORE = re.compile(r"begroting", re.IGNORECASE)


def day_in(title: str) -> dt.date | None:
    """Give the day that relative times in a paper of that title count from."""
    for pattern, month, day in ((_PERIOD, 1, 1), (_AHEAD, 1, 1), (_BEHIND, 12, 31)):
        if match := pattern.search(title):
            return dt.date(int(match["year"]), month, day)
    return None


def _titles(lines: Sequence[PrintedLine]) -> list[str]:
    """Give the lines that may be a title, each with the next: a title may run on."""
    texts = (line.text.strip() for line in lines)
    worded = [text for text in texts if len(text.split()) > 1 or _ONLY_YEAR.fullmatch(text)]
    top = [text for text in worded[:_TOP] if len(text) <= _LONGEST and not text.endswith(".")]
    return [*top, *(" ".join(pair) for pair in pairwise(top))]

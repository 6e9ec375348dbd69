"""The day that the times of numbers count from, and the years that a document is for or about."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from extractors.finding.agreement_term import time_of_title
from extractors.finding.title_years import year_of_accounts
from extractors.language.analysis import Analysis
from extractors.language.dates import Precision, precision_of, resolve
from extractors.language.dates_meaning import Between
from extractors.language.quick_looks import QuickLook
from schemas.records import DocumentFacts


@dataclass(frozen=True, slots=True)
class Clock:
    """The day that relative times count from, and how exactly it is known."""

    anchor: dt.date | None
    known_to: Precision
    plan: str | None = None
    """The years that the document is a plan or agreement for (EDTF), by its title."""
    reported: str | None = None
    """The time that the document reports on (EDTF), as it says or by its title."""
    accounts: str | None = None
    """The year that the document is the accounts or yearly report of."""


def clock_of(analysis: Analysis, facts: DocumentFacts, anchor: dt.date | None) -> Clock:
    """Give the clock of a document from its date (`2018-06` is known to the month)."""
    return Clock(
        anchor,
        precision_of(facts.date),
        time_of_title(analysis, facts),
        _reported(analysis, facts, anchor),
        year_of_accounts(facts.title),
    )


def _reported(analysis: Analysis, facts: DocumentFacts, anchor: dt.date | None) -> str | None:
    """Give the time that a document says it reports on, else the year of a yearly report."""
    for analysed in analysis.passages[:_OPENING]:
        says = _REPORTS_ON.search(analysed.passage.text)
        dates = [d for d in analysed.dates if says is not None and d.start >= says.end() - 1]
        for date in dates:
            if isinstance(date.meaning.node, Between):
                return resolve(date, anchor, "past")
    return year_of_accounts(facts.title)


_OPENING = 40
_REPORTS_ON = QuickLook(
    re.compile(
        r"\b(?:\w*rapportage|\w*verslag|\w*monitor|\w*rapport|(?:verslag|rapportage)periode)\b[^.;]{0,40}?"
        r"\b(?:beslaat|betreft|omvat|bestrijkt|gaat\sover|loopt|beschrijft|is)\s",
        re.IGNORECASE,
    )
)

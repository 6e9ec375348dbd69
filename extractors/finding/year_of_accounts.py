"""What accounts of a year tell as done without saying when: it was in that year.

In `Jaarstukken 2019` the line `Steiger vernieuwd` and the sentence `De steiger is vernieuwd.` are
of 2019, unless they or a line above them name another time.
"""

from __future__ import annotations

import re

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_dates import PAST_TENSES
from extractors.finding.title_years import year_of_accounts
from extractors.language.analysis import Analysed
from extractors.language.dates import DateMention
from extractors.language.dates_meaning import Meaning, Year, YearRef
from schemas.records import DocumentFacts

_RULE = "date.accounts"
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
"""How clauses hang that are none of a noun or of another verb."""
_MEANT = re.compile(
    r"\b(?:wat (?:willen|gaan|wilden|zouden) (?:we|wij)|doel(?:en|stelling(?:en)?)?|ambities?"
    r"|voornemens|vooruitblik|plannen|risico[’']?s)\b"
    r"(?!.*\b(?:gedaan|bereikt|gerealiseerd)\b)",
    re.IGNORECASE,
)
"""Headings over what was meant, or is still to come."""


def time_of_accounts(facts: DocumentFacts) -> DateMention | None:
    """Give the year that accounts are of as a time that no words of a passage name."""
    year = year_of_accounts(facts.title)
    if year is None:
        return None
    return DateMention(0, 0, year, "point", _RULE, Meaning("in", Year(YearRef(int(year)))))


def is_told_in(clause: Clause, analysed: Analysed) -> bool:
    """Whether a clause tells what was done, in a passage without any time of its own."""
    told = clause.tense in PAST_TENSES and clause.relation in _MAIN and not clause.modals
    return told and not clause.negated and says_no_time(analysed)


def befalls(clause: Clause, kind: str) -> bool:
    """Whether a past without a party as its subject tells what befell, as `Het jaar verliep goed`.

    `kind` says what the subject is.
    """
    acts = kind in {"party", "we", "pronoun"}
    return clause.tense == "past" and clause.voice == "active" and not acts


def says_no_time(analysed: Analysed) -> bool:
    """Whether a passage names no time, and stands below no heading of what was meant."""
    if any(map(_MEANT.search, analysed.passage.section[-1:])):
        return False
    return not any(
        date.meaning.node is not None or date.date_class == "now" for date in analysed.dates
    )


def is_of_accounts(mention: DateMention) -> bool:
    """Whether a time is the year that a document is the accounts of."""
    return mention.rule == _RULE

"""When ends what runs from a time for so long: `vanaf 2020 voor een periode van vier jaar`."""

from __future__ import annotations

import datetime as dt
import re

from extractors.finding.agreement_term import number_said
from extractors.language.dates import DateMention
from extractors.language.dates_placing import add_months

_LONG = (
    r"(?:voor|gedurende)\s(?:(?:de\s)?duur\svan\s|een\s(?:periode|termijn|looptijd|duur)\svan\s)?"
    r"(?:(?:nog|nogmaals|opnieuw|weer|maximaal|telkens)\s){0,2}"
    r"(?P<count>\w+)\s(?P<unit>jaar|jaren|maanden|maand)\b(?!\s(?:of|geleden|na)\b)"
)
_BEHIND = re.compile(rf"[^,;:.()\d]{{0,60}}?\b{_LONG}", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_LONG},?\s(?:te\srekenen\s|ingaande\s|beginnend\s)?$", re.IGNORECASE)
_SINCE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?/\.\.")
_YEAR = 12


def until_its_end(edtf: str | None, text: str, mention: DateMention) -> str | None:
    """Give an open interval the end that the words beside its time tell, else leave it.

    `edtf` is what `mention`, a time in `text`, resolves to: `2020-01-01/..` with `voor vier jaar`
    behind it is `2020-01-01/2023-12-31`.
    """
    since = _SINCE.fullmatch(edtf or "")
    said = _BEHIND.match(text, mention.end) or _BEFORE.search(text[: mention.start])
    count = number_said(said["count"]) if said is not None else None
    if since is None or said is None or count is None:
        return edtf
    months = round(count * (_YEAR if said["unit"].startswith("jaar") else 1))
    return _closed(since, months) or edtf


def _closed(since: re.Match[str], months: int) -> str | None:
    """Give the interval of so many months from a first year, month or day, as exact as that."""
    year, month, day = since["year"], since["month"], since["day"]
    if month is None:
        years, rest = divmod(months, _YEAR)
        return None if rest or not years else f"{year}/{int(year) + years - 1}"
    first = dt.date(int(year), int(month), int(day or 1))
    last = add_months(first, months) - dt.timedelta(days=1)
    if day is None:
        return f"{year}-{month}/{last:%Y-%m}"
    return f"{first.isoformat()}/{last.isoformat()}"

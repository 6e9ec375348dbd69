"""Whether the times of a clause are to come, not over yet or gone by, seen from the document."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from extractors.finding.target_clock import Clock
from extractors.finding.target_fields import Clause, clause_of
from extractors.language.analysis import Analysed
from extractors.language.dates import DateMention, is_compared, resolve
from extractors.language.dates_meaning import needs_anchor

_JUST_AS = re.compile(r"\b(?:net\sals|net\szoals|evenals|zoals|als)\s$", re.IGNORECASE)
_LEVEL_OF = re.compile(
    r"\b(?:t\.?\s?o\.?\s?v\.?|ten\sopzichte\svan|vergeleken\smet|in\svergelijking\smet|onder|beneden|boven|dan)\s(?:het|de)\s"
    r"(?:\w+e\s)?(?:niveau|peil|stand|gemiddelde|cijfers?|situatie|aantal(?:len)?|omvang|waarden?|uitstoot|emissies?"
    r"|(?:uitgangs|basis|referentie|peil)?jaar)\s(?:(?:van|in|over|uit|eind|begin|per|op)\s)?(?:het\sjaar\s)?$"
    r"|\b(?:t\.?\s?o\.?\s?v\.?|ten\sopzichte\svan|vergeleken\smet|in\svergelijking\smet|afgezet\stegen)\s(?:het|de)\s"
    r"(?:[\w-]+\s){1,3}(?:(?:van|in|over|uit|eind|begin|per|op)\s)?(?:het\sjaar\s)?$",
    re.IGNORECASE,
)
"""`ten opzichte van het niveau van 1990`: the time of what is compared with."""
_THAN_SAME = re.compile(
    r"\b(?:t\.?\s?o\.?\s?v\.?|ten\sopzichte\svan|vergeleken\smet|in\svergelijking\smet|(?:meer|minder|hoger|lager)\sdan(?:\sin)?)\s(?:de|het)?"
    r"(?:zelfde|\sovereenkomstige)\s(?:periode|maand(?:en)?|kwarta(?:al|len)|tijdvak|halfjaar)\s(?:van|in|over|uit)?\s?$",
    re.IGNORECASE,
)
"""`ten opzichte van dezelfde periode in 2012`."""
_THAN_IN = re.compile(r"\bdan\s(?:(?:we|wij|het|dat|nu|ze|zij)\s)?(?:in\s)?$", re.IGNORECASE)
"""`minder dan we in 1990 deden`."""
_AND_IN = re.compile(r"\ben\sin\s$", re.IGNORECASE)
_BASE_YEAR = re.compile(r"\(\W*(?:basis|referentie|vergelijkings)jaar\W*$", re.IGNORECASE)
"""`5% minder in 2030 (basisjaar 2017)`."""
BY_THEN = re.compile(
    r"^(?:dan|daarvoor|hiervoor|daartoe)\b|\b(?:is|zijn|ligt|liggen|moet|moeten|zal|zullen|heeft|hebben|wordt|worden|rijdt|rijden|kan|kunnen|wil|willen)\sdan\b"
    r"|\btegen\sdie\stijd\b|\bop\sdat\smoment\b",
    re.IGNORECASE,
)
SINCE = frozenset({"sinds", "sedert"})
EACH_YEAR = re.compile(r"[^,;]*\b(?:per|elk|ieder)\sjaar\b", re.IGNORECASE)


def governed(analysed: Analysed, clause: Clause) -> Clause:
    """Give a clause with those beside it that `en` joins to it, where it names no time itself.

    `In 2040 leeft men langer en zijn de verschillen kleiner`: both hold in 2040.
    """
    text = analysed.passage.text
    if any(clause.start <= date.start < clause.end for date in analysed.dates):
        return clause
    joined = text.startswith("en ", clause.start) or text[: clause.start].endswith(" en ")
    follows = _JOINED.match(text, clause.end) and not moves_on(analysed, clause)
    goes_on = follows or re.search(r"\sen\s?$", text[: clause.end])
    if not (joined or goes_on) or ";" in text[:-1]:
        return clause
    return Clause(0 if joined else clause.start, len(text) if goes_on else clause.end)


_JOINED = re.compile(r"en\s(?!dat\b)")


def moves_on(analysed: Analysed, clause: Clause) -> bool:
    """Tell whether `en moet` or `en groeit` follows a clause: the time is that of what is to come.

    `… bedraagt 70% en moet in 2030 …`, `… ligt op 7% en groeit naar 11% in 2030`.
    """
    return _MOVES_ON.match(analysed.passage.text, clause.end) is not None


_MOVES_ON = re.compile(
    r"en\s(?:dient|dienen|moet|moeten|zal|zullen|groei(?:t|en)|stijg(?:t|en)|da(?:alt|len)|neemt|nemen|loopt|lopen|komt|komen)\b"
)


def usable(date: DateMention) -> bool:
    """Tell whether a time is told of what happens, not of a name or a thing."""
    return not (date.in_name or date.attributive or date.date_class == "unresolved")


def is_comparison(date: DateMention, analysed: Analysed) -> bool:
    """Tell whether a time is that of what is compared with: `t.o.v. 2010`."""
    before = analysed.passage.text[: date.start]
    if _AND_IN.search(before):
        # `ten opzichte van 1995 en in 2005 met …`: the second is no longer compared with.
        return False
    if is_compared(date):
        return True
    compared = _LEVEL_OF.search(before) or _THAN_IN.search(before) or _THAN_SAME.search(before)
    return bool(compared or _JUST_AS.search(before) or _BASE_YEAR.search(before))


def _bounds(date: DateMention, clock: Clock) -> tuple[str, str] | None:
    """Give the first and last end of a time as EDTF parts; `..` where open."""
    edtf = resolve(date, clock.anchor, "future")
    if edtf is None:
        return None
    first, _, last = edtf.replace("~", "").partition("/")
    return first, last or first


def _later(part: str, day: dt.date) -> bool:
    """Tell whether the day, month or year `part` lies after that of `day`."""
    return part != ".." and part > day.isoformat()[: len(part)]


def ends_after(date: DateMention, clock: Clock) -> bool:
    """Tell whether the time goes on after the document's own day."""
    bounds = _bounds(date, clock)
    if bounds is None or clock.anchor is None:
        return False
    first, last = bounds
    if last == "..":
        return not _later(clock.anchor.isoformat()[: len(first)], _day(first))
    return _later(last, clock.anchor) or last == clock.anchor.isoformat()[: len(last)]


def has_begun(date: DateMention, clock: Clock) -> bool:
    """Tell whether a day or stretch has begun, and a stretch is over, on the document's day."""
    bounds = _bounds(date, clock)
    if bounds is None or clock.anchor is None or bounds[0] == "..":
        return False
    first, last = bounds
    over = last == ".." or last < clock.anchor.isoformat()[: len(last)]
    return over and first <= clock.anchor.isoformat()[: len(first)]


def begins_later(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names a time that begins after the document."""
    return any(
        clause.start <= date.start < clause.end
        and begins_after(date, clock)
        and not is_comparison(date, analysed)
        for date in analysed.dates
    )


def begins_after(date: DateMention, clock: Clock) -> bool:
    """Tell whether the time begins after the document's own day: nothing was reached then yet."""
    if clock.anchor is None or needs_anchor(date.meaning.node):
        return False
    bounds = _bounds(date, clock)
    return bounds is not None and bounds[0] != ".." and _later(bounds[0], clock.anchor)


def _day(part: str) -> dt.date:
    """Give the first day of an EDTF day, month or year."""
    return dt.date.fromisoformat((part + "-01-01")[:10] if len(part) == 4 else (part + "-01")[:10])


def holds_in_future(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names a time that begins, or is a limit, after the document."""
    return any(_later_times(analysed, clause, clock))


def _later_times(analysed: Analysed, clause: Clause, clock: Clock) -> Iterator[DateMention]:
    """Give the times of a clause that begin, or are a limit, after the document."""
    return (
        date
        for date in analysed.dates
        if clause.start <= date.start < clause.end
        and _stands_in(analysed, date, clause)
        and _is_future(date, clock)
        and not is_comparison(date, analysed)
    )


def holds_later(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names a year or day after the document by its number."""
    return any(
        not needs_anchor(date.meaning.node) and date.date_class != "from"
        for date in _later_times(analysed, clause, clock)
    )


def goes_on(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names years or months, by their numbers, not over at its document.

    `In 2015 worden 30 boten gekeurd`, told in April 2015.
    """
    for date in analysed.dates:
        told = clause.start <= date.start < clause.end and usable(date)
        if not told or needs_anchor(date.meaning.node) or is_comparison(date, analysed):
            continue
        bounds = _bounds(date, clock)
        ends = bounds is not None and bounds[1] != ".." and len(bounds[1]) < _WHOLE_DAY
        if ends and date.date_class != "until" and ends_after(date, clock):
            return True
    return False


_WHOLE_DAY = len("2015-04-14")


def limited_later(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names a limit after the document (`voor het eind van 2016`)."""
    each = _SHARE_HANDLED.search(analysed.passage.text[clause.start : clause.end])
    return any(
        date.date_class == "until"
        and not _told_up_to(date, clock)
        and not (each and _SHORT_TERM.fullmatch(date.text))
        for date in _later_times(analysed, clause, clock)
    )


_SHARE_HANDLED = re.compile(
    r"(?:%|\bprocent)\s(?:van|der)\b[^;]*\bbinnen\s[^;]*\b(?:(?:af|be)?ge?handeld|beantwoord|beoordeeld|beslist"
    r"|gehuisvest|geplaatst|geholpen|bereikt|opgelost|verholpen|betaald|verleend|hersteld|opgevolgd)\b",
    re.IGNORECASE,
)
"""What share was done in time: the term runs for each, and not from the document on."""
_SHORT_TERM = re.compile(r"binnen\s.{1,20}(?:uur|uren|dag|dagen|week|weken|maand|maanden)", re.I)


def _told_up_to(date: DateMention, clock: Clock) -> bool:
    """Tell whether `tot en met september`, without a year, is how far a report goes."""
    if clock.anchor is None or not _UP_TO_WITH.match(date.text):
        return False
    edtf = resolve(date, clock.anchor, "past")
    own_year = f"../{clock.anchor.year}-"
    return needs_anchor(date.meaning.node) and edtf is not None and edtf.startswith(own_year)


_UP_TO_WITH = re.compile(r"(?:tot\sen\smet|t/m)\s", re.IGNORECASE)


def held_before(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names a time that had ended before the document."""
    if clock.anchor is None:
        return False
    for date in analysed.dates:
        if clause.start <= date.start < clause.end and usable(date):
            bounds = _bounds(date, clock)
            if bounds is not None and bounds[1] != "..":
                return bounds[1] < clock.anchor.isoformat()[: len(bounds[1])]
    return False


def _stands_in(analysed: Analysed, date: DateMention, clause: Clause) -> bool:
    """Tell whether a time is the clause's own, not that of a statement in brackets in it."""
    own = clause_of(analysed, date.start, date.end)
    return own == clause or not analysed.passage.text.startswith("(", own.start)


_GONE_BY = re.compile(r"\b(?:afgelopen|vorige?|voorbije|laatste|achterliggende)\b", re.IGNORECASE)


def _is_future(date: DateMention, clock: Clock) -> bool:
    bounds = _bounds(date, clock)
    if bounds is None or clock.anchor is None or date.date_class == "now":
        return False
    if _GONE_BY.search(date.text):
        return False
    if not usable(date):
        return False
    if date.date_class in {"relative", "until"}:
        this_year = bounds[1] == str(clock.anchor.year)
        return this_year or _later(bounds[1], clock.anchor)
    return _later(bounds[0], clock.anchor)

"""Which times of a sentence may be that of a number in it, and which is nearest to it."""

from __future__ import annotations

import re

from extractors.finding.target_ahead import (
    EACH_YEAR,
    SINCE,
    begins_after,
    ends_after,
    is_comparison,
    usable,
)
from extractors.finding.target_clock import Clock
from extractors.finding.target_fields import Clause, clause_of
from extractors.language.analysis import Analysed
from extractors.language.dates import DateMention
from extractors.language.dates_meaning import Now, needs_anchor
from extractors.language.numbers import NumberMention
from schemas.records import Nature

_ASIDE = re.compile(
    r",\s(?:waar(?:over|in|aan|bij|mee|van|door|voor|op)|die|dat|zoals)\s(?:[^,;]|,(?=\d))*,(?!\d)"
)
_CONDITION = re.compile(
    r"(?:^|[,;(]\s)(?:mits|indien|tenzij|zodra|voor\szover|op\svoorwaarde\sdat|(?:als|wanneer)\s(?:de|het|er|dit|dat))\b[^,;]*",
    re.IGNORECASE,
)
"""`mits de vergunning uiterlijk 1 mei 2016 rond is`: the time is that of the condition."""
_AGAINST = re.compile(r"\btegen(?:over)?\s[^;]*$", re.IGNORECASE)
_GOES_TO = re.compile(r"\b(?:naar|tot|met)\s(?:\w+\s)?$", re.IGNORECASE)
"""Before a level that is reached, or by how much: the time right behind it is its own."""
_COUNTED = re.compile(r"\s?(?:[^\W\d][\w-]*\s)?")
"""At most one word between a number and its time: `naar 78 boten per 31 december`."""
_TERM = re.compile(
    r"binnen\s.*?(?:\b(?P<short>(?:werk)?dag(?:en)?|week|weken|uur|uren))?$", re.IGNORECASE
)
_AGAIN = re.compile(r"\s(?:opnieuw|weer|wederom|na\s)", re.IGNORECASE)
_NEXT_STATEMENT = re.compile(r"\b(?:maar|terwijl)\s(?:\w+\s)?$", re.IGNORECASE)
_NEXT_AIM = re.compile(r"\s?,?\s(?:en|of)\s(?:een\s|de\s)?", re.IGNORECASE)
_OWNED = re.compile(r"\s(?:naar|tot)\s(?:\w+\s)?", re.IGNORECASE)


def _is_term(date: DateMention, number: NumberMention, analysed: Analysed) -> bool:
    """Tell whether `binnen vijf dagen` says how soon each time, not by when once."""
    term = _TERM.match(date.text)
    share = number.unit in {"percent", "ratio"}
    again = _AGAIN.match(analysed.passage.text, date.end)
    return term is not None and share and bool(term["short"] or again)


def _is_aside(date: DateMention, number: NumberMention, analysed: Analysed) -> bool:
    """Tell whether a time stands in a relative clause that does not speak of the number.

    `… waarover ik u op 9 mei heb geïnformeerd …`, `wie binnen een jaar terugkomt`.
    """
    if _is_term(date, number, analysed):
        return True
    for aside in _ASIDE.finditer(analysed.passage.text):
        if aside.start() < date.start < aside.end():
            return not aside.start() < number.start < aside.end()
    for condition in _CONDITION.finditer(analysed.passage.text):
        if condition.start() < date.start < condition.end():
            return not condition.start() < number.start < condition.end()
    doc = analysed.doc
    inside = [token for token in doc if date.start <= token.idx < date.end]
    for token in inside[-1:]:
        for above in token.ancestors:
            if above.dep_ == "acl:relcl":
                if any(
                    number.start <= t.idx < number.end for t in (above.head, *above.head.children)
                ):
                    continue
                words = {t.i for t in above.subtree}
                return not any(t.i in words for t in doc if number.start <= t.idx < number.end)
    return False


def _is_beyond_yearly(date: DateMention, number: NumberMention, analysed: Analysed) -> bool:
    """Tell whether a time is that of a later number: `2% per jaar, 20% groene stroom in 2020`."""
    between = analysed.passage.text[number.end : date.start]
    beyond = EACH_YEAR.match(between) or _RISING_TO.search(between)
    return beyond is not None and any(
        number.end <= other.start < date.start for other in analysed.numbers
    )


def may_be_when(
    date: DateMention, analysed: Analysed, number: NumberMention, nature: Nature, clock: Clock
) -> bool:
    """Whether a time of a sentence may be that of a number in it, by what each of them is."""
    if _is_aside(date, number, analysed) or _is_beyond_yearly(date, number, analysed):
        return False
    if nature in {"result", "baseline"} and begins_after(date, clock):
        return False
    if _AFTER_A_WHILE.match(date.text):
        return False
    if nature == "result":
        return not _HOW_SOON.match(date.text)
    aimed = nature == "target"
    return not (aimed and (date.date_class == "now" or _is_of_decision(date, number, analysed)))


_AFTER_A_WHILE = re.compile(
    r"na\s(?:\w+\s){1,3}(?:jaar|jaren|maand|maanden|week|weken)$", re.IGNORECASE
)
"""`Na een half jaar moet …`: from when it runs is not named."""
_HOW_SOON = re.compile(r"binnen\s(?:\w+\s){1,2}(?:jaar|jaren|maanden?|weken|dagen)$", re.IGNORECASE)
"""`… van wie er 20 binnen een jaar werk vonden`: how soon, not when."""
_DECIDED = re.compile(
    r"[^;]*\b(?:overeengekomen|afgesproken|besloten|toegezegd|vastgelegd|bepaald|aangekondigd),?\s(?:dat|om)\b",
    re.IGNORECASE,
)


def _is_of_decision(date: DateMention, number: NumberMention, analysed: Analysed) -> bool:
    """Tell whether a time without its year is that of a decision, not of what was decided."""
    between = analysed.passage.text[date.end : number.outer_start]
    loose = needs_anchor(date.meaning.node) and date.date_class != "until"
    return loose and date.end <= number.start and _DECIDED.match(between) is not None


def candidates(analysed: Analysed, nature: Nature, clock: Clock) -> list[DateMention]:
    """Give the times of a sentence that a number of this nature may hold at."""
    dates = [date for date in analysed.dates if usable(date) and not is_comparison(date, analysed)]
    if nature == "target":
        return [
            date
            for date in dates
            if date.date_class != "now"
            and not isinstance(date.meaning.node, Now)
            and date.text.lower() != "voortaan"
            and (clock.anchor is None or ends_after(date, clock) or date.preposition in SINCE)
        ]
    return dates


def _is_of_another(text: str, start: int, stop: int, others: list[NumberMention]) -> bool:
    """Whether a time behind a number is that of what it is set against, or of one in brackets.

    The number ends at `start`, the time begins at `stop`.
    """
    between = text[start:stop]
    opened = between.rfind("(")
    closed = text.find(")", stop)
    inside = opened >= 0 and ")" not in between
    bracketed = any(start + opened < n.start and not 0 <= closed < n.start for n in others)
    return (inside and bracketed) or _AGAINST.search(between) is not None


_RISING_TO = re.compile(r"\b(?:op|af|door)lopend\b", re.IGNORECASE)


def nearest(
    analysed: Analysed, clause: Clause, number: NumberMention, dates: list[DateMention]
) -> DateMention | None:
    """Choose the time in the clause with the shortest way to the number, else one before it."""
    text = analysed.passage.text
    others = [n for n in analysed.numbers if n.start != number.start]
    own, whole = clause_of(analysed, number.start, number.end), Clause(0, len(text))
    ranked: list[tuple[int, DateMention]] = []
    for date in dates:
        if not clause.start <= date.start < clause.end:
            continue
        if own != whole and clause_of(analysed, date.start, date.end) != own:
            continue
        follows = date.start >= number.end
        left, right = (number.end, date.start) if follows else (date.end, number.start)
        between = text[left:right]
        if follows and _is_of_another(text, left, right, others):
            continue
        told_next = date.date_class == "now" and "," in between
        if follows and told_next and any(other.start > date.end for other in others):
            # `eerst waren er 12, nu zijn het er 31`
            continue
        way = len(between) + (80 if re.search(r"[,(]\s|\sen\s", between) and follows else 0)
        way += 60 * sum(left <= other.start < right for other in others if follows)
        if not follows and others and _OWNED.fullmatch(between):
            # `46 in 2020 naar 100`: the time is that of the number before it.
            way += 60 * any(
                len(text[o.end : date.start].split()) <= 3 for o in others if o.end <= date.start
            )
        if not follows and _NEXT_STATEMENT.search(between):
            way += 40
        if not follows and _NEXT_AIM.fullmatch(between):
            # `nul doden in 2050 en een halvering in 2030`: the time is that of what was told before
            way += 150 * any(other.end <= date.start for other in others)
        right_behind = (
            follows and _COUNTED.fullmatch(between) and _GOES_TO.search(text[: number.outer_start])
        )
        late = follows and date.date_class == "from" and not right_behind
        if date.preposition == "voor" or late:
            way += 50
        ranked.append((way, date))
    if ranked:
        return min(ranked, key=lambda pair: pair[0])[1]
    earlier = [d for d in dates if d.end <= clause.start and d.preposition not in SINCE]
    return earlier[-1] if earlier else None


def in_brackets_behind(analysed: Analysed, number: NumberMention) -> DateMention | None:
    """Give the time in brackets behind a number and what it counts: `12 gemeenten (2017)`."""
    text = analysed.passage.text
    for date in analysed.dates:
        if date.start < number.end or not usable(date):
            continue
        alone = _OPENS.fullmatch(text, number.end, date.start) and text.startswith(")", date.end)
        return date if alone else None
    return None


_OPENS = re.compile(r"(?:\s(?!(?:en|of)\s)[^\W\d][\w'’-]*){0,3}\s\(")


def stands_aside(date: DateMention, analysed: Analysed) -> bool:
    """Tell whether a time stands between commas, in a clause about something else."""
    asides = _ASIDE.finditer(analysed.passage.text)
    return any(aside.start() < date.start < aside.end() for aside in asides)

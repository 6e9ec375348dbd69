"""When a number holds or is to be reached, and what year it is compared with."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.finding.agreement_term import time_of_title
from extractors.finding.target_fields import Clause, clause_of, tense_of
from extractors.finding.target_words import AIM_NOUN, AIM_SECTION
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import (
    DateMention,
    Precision,
    Tense,
    as_school_year,
    find_dates,
    is_compared,
    precision_of,
    resolve,
)
from extractors.language.dates_meaning import Between, Node, Now, needs_anchor
from extractors.language.in_turn import year_in_turn
from extractors.language.numbers import NumberMention
from extractors.language.quick_looks import QuickLook
from schemas.records import DocumentFacts, Nature

_PUPILS = re.compile(
    r"\b\w*(?:leerling|student|school|scholen|onderwijs|opleiding|docent|leraar|leraren|leerkracht|gediplomeerd"
    r"|schooljaar)\w*|\b(?:vmbo|havo|vwo|mbo|hbo|pabo)\b",
    re.IGNORECASE,
)
_CARRIES_ON = re.compile(
    r"^(?:dit|deze|die|dat|hiervan|daarvan|er\s|ook|daarnaast|in\stotaal|totaal|door\sheel|ruim|circa|ongeveer|zo['’]n"
    r"|bijna|binnen|in\shet|op\sde|de\s|het\s|\d)|\b(?:deze|dit|hiervan|daarvan)\b",
    re.IGNORECASE,
)
_JUST_AS = re.compile(r"\b(?:net\sals|net\szoals|evenals|zoals|als)\s$", re.IGNORECASE)
_LEVEL_OF = re.compile(
    r"\b(?:t\.?\s?o\.?\s?v\.?|ten\sopzichte\svan|vergeleken\smet|in\svergelijking\smet|onder|beneden|boven|dan)\s(?:het|de)\s"
    r"(?:\w+e\s)?(?:niveau|peil|stand|gemiddelde|cijfers?|situatie|aantal(?:len)?|omvang|waarden?|uitstoot|emissies?"
    r"|(?:uitgangs|basis|referentie|peil)?jaar)\s(?:(?:van|in|over|uit|eind|begin|per|op)\s)?(?:het\sjaar\s)?$",
    re.IGNORECASE,
)
"""`ten opzichte van het niveau van 1990`: the time of what is compared with."""
_THAN_SAME = re.compile(
    r"\b(?:t\.?\s?o\.?\s?v\.?|ten\sopzichte\svan|vergeleken\smet|in\svergelijking\smet)\s(?:de|het)?"
    r"(?:zelfde|\sovereenkomstige)\s(?:periode|maand(?:en)?|kwarta(?:al|len)|tijdvak|halfjaar)\s(?:van|in|over|uit)?\s?$",
    re.IGNORECASE,
)
"""`ten opzichte van dezelfde periode in 2012`."""
_THAN_IN = re.compile(r"\bdan\s(?:(?:we|wij|het|dat|nu|ze|zij)\s)?(?:in\s)?$", re.IGNORECASE)
"""`minder dan we in 1990 deden`."""
_AND_IN = re.compile(r"\ben\sin\s$", re.IGNORECASE)
_ASIDE = re.compile(
    r",\s(?:waar(?:over|in|aan|bij|mee|van|door|voor|op)|die|dat|zoals)\s(?:[^,;]|,(?=\d))*,(?!\d)"
)
_CONDITION = re.compile(
    r"(?:^|[,;(]\s)(?:mits|indien|tenzij|zodra|voor\szover|op\svoorwaarde\sdat|(?:als|wanneer)\s(?:de|het|er|dit|dat))\b[^,;]*",
    re.IGNORECASE,
)
"""`mits de vergunning uiterlijk 1 mei 2016 rond is`: the time is that of the condition."""
_AGAINST = re.compile(r"\btegen(?:over)?\s[^;]*$", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:\w*dag|\w*bijeenkomst|\w*conferentie|\w*congres|\w*beurs|\w*markt|\w*festival|\w*week|\w*weekend|\w*meting"
    r"|\w*telling|\w*enquête|\w*peiling|\w*campagne|\w*actie|\w*verkiezing(?:en)?|\w*evenement|\w*editie|\w*ronde)"
    r"\s(?:van|uit)\s$",
    re.IGNORECASE,
)
_HEADING_WORDS = 8
_AIM_HEADING = re.compile(
    r"\b(?:\w*doel(?:en|stelling(?:en)?)?|ambities?|streef\w*|targets?|beoogde?\b.*|prestatie\w*|plannen|acties|activiteiten"
    r"|voornemens|wat\s(?:gaan|willen)\swe\b.*)\b",
    re.IGNORECASE,
)
_RESULT_HEADING = re.compile(
    r"\b(?:resulta(?:at|ten)|gerealiseerd|realisatie|bereikt|behaald|stand\svan\szaken|voortgang|terugblik|uitgevoerd)\b",
    re.IGNORECASE,
)
_IN_PLAN = re.compile(
    r"\b(?:in|gedurende|tijdens|binnen|over|voor)\s(?:de|deze)\s(?:(?:ge)?hele\s|totale\s)?"
    r"(?:(?:programma|plan|convenant|beleids|akkoord|project|contract|uitvoerings)periode"
    r"|looptijd(?:\svan\s(?:de|het|dit|deze)\s(?:\w*afspraken|\w*akkoord|\w*convenant|\w*overeenkomst|\w*pact|\w*programma|\w*plan|\w*deal))?"
    r"(?!\svan\b))\b",
    re.IGNORECASE,
)
_GOES_TO = re.compile(r"\b(?:naar|tot|met)\s(?:\w+\s)?$", re.IGNORECASE)
"""Before a level that is reached, or by how much: the time right behind it is its own."""
_TO_LEVEL = re.compile(
    r"\b(?:\w*dubbeld|\w*halveerd|ge(?:stegen|daald|groeid|krompen)|toegenomen|afgenomen|opgelopen|teruggelopen"
    r"|teruggebracht|steeg|stegen|daalden?|groeiden?)\b.*\b(?:tot|naar)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"binnen\s.*?(?:\b(?P<short>(?:werk)?dag(?:en)?|week|weken|uur|uren))?$", re.IGNORECASE
)
_AGAIN = re.compile(r"\s(?:opnieuw|weer|wederom|na\s)", re.IGNORECASE)
_BY_THEN = re.compile(
    r"^(?:dan|daarvoor|hiervoor|daartoe)\b|\b(?:is|zijn|ligt|liggen|moet|moeten|zal|zullen|heeft|hebben|wordt|worden|rijdt|rijden|kan|kunnen|wil|willen)\sdan\b"
    r"|\btegen\sdie\stijd\b|\bop\sdat\smoment\b",
    re.IGNORECASE,
)
_SINCE = frozenset({"sinds", "sedert"})
_REACHED_OR_NOT = re.compile(
    r"\b(?:gehaald|behaald|bereikt|overtroffen|moest(?:en)?)\b", re.IGNORECASE
)
"""What became of an aim: then it may be dated before the document."""
_NEXT_STATEMENT = re.compile(r"\b(?:maar|terwijl)\s(?:\w+\s)?$", re.IGNORECASE)
_NEXT_AIM = re.compile(r"\s?,?\s(?:en|of)\s(?:een\s|de\s)?", re.IGNORECASE)
_EACH_YEAR = re.compile(r"[^,;]*\b(?:per|elk|ieder)\sjaar\b", re.IGNORECASE)
_OWNED = re.compile(r"\s(?:naar|tot)\s(?:\w+\s)?", re.IGNORECASE)
_LOOK_BACK = 2
"""Sentences of the same paragraph that a time may carry over from."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The day that relative times count from, and how exactly it is known."""

    anchor: dt.date | None
    known_to: Precision
    plan: str | None = None
    """The years that the document is a plan or agreement for (EDTF), by its title."""
    reported: str | None = None
    """The time that the document reports on (EDTF), as it says or by its title."""


def clock_of(analysis: Analysis, facts: DocumentFacts, anchor: dt.date | None) -> Clock:
    """Give the clock of a document from its date (`2018-06` is known to the month)."""
    return Clock(
        anchor,
        precision_of(facts.date),
        time_of_title(analysis, facts),
        _reported(analysis, facts, anchor),
    )


def _reported(analysis: Analysis, facts: DocumentFacts, anchor: dt.date | None) -> str | None:
    """Give the time that a document says it reports on, else the year of a yearly report."""
    for analysed in analysis.passages[:_OPENING]:
        says = _REPORTS_ON.search(analysed.passage.text)
        dates = [d for d in analysed.dates if says is not None and d.start >= says.end() - 1]
        for date in dates:
            if isinstance(date.meaning.node, Between):
                return resolve(date, anchor, "past")
    yearly = _YEARLY.search(facts.title or "")
    return yearly["year"] if yearly else None


_OPENING = 40
_REPORTS_ON = QuickLook(
    re.compile(
        r"\b(?:\w*rapportage|\w*verslag|\w*monitor|\w*rapport|(?:verslag|rapportage)periode)\b[^.;]{0,40}?"
        r"\b(?:beslaat|betreft|omvat|bestrijkt|gaat\sover|loopt|beschrijft|is)\s",
        re.IGNORECASE,
    )
)
_YEARLY = re.compile(
    r"\bjaar(?:rapportage|verslag|rapport|bericht)\s(?:over\s)?(?P<year>20\d\d)\b", re.IGNORECASE
)
_IN_REPORT = re.compile(
    r"\b(?:in|tijdens|gedurende|over)\s(?:(?:de|deze)\s(?:verslag|rapportage)periode|het\s(?:verslag|rapportage)jaar|deze\speriode)\b"
    r"|\bin\sde\speriode\b(?!\s(?:van|tot|tussen|na|voor|\d|eind|begin|medio|rond|waarin|dat))",
    re.IGNORECASE,
)


def lasts_as_planned(text: str) -> bool:
    """Tell whether something is said to hold for as long as the plan or agreement runs."""
    return _IN_PLAN.search(text) is not None


def governed(analysed: Analysed, clause: Clause) -> Clause:
    """Give a clause with those beside it that `en` joins to it, where it names no time itself.

    `In 2040 leeft men langer en zijn de verschillen kleiner`: both hold in 2040.
    """
    text = analysed.passage.text
    if any(clause.start <= date.start < clause.end for date in analysed.dates):
        return clause
    joined = text.startswith("en ", clause.start) or text[: clause.start].endswith(" en ")
    goes_on = _GOES_ON.match(text[clause.end :]) or re.search(r"\sen\s?$", text[: clause.end])
    if not (joined or goes_on) or ";" in text[:-1]:
        return clause
    return Clause(0 if joined else clause.start, len(text) if goes_on else clause.end)


_GOES_ON = re.compile(r"en\s(?!dat\b|(?:dient|dienen|moet|moeten|zal|zullen)\b)")
"""`… bedraagt 70% en moet in 2030 …`: the time is that of the aim alone."""


def _usable(date: DateMention) -> bool:
    return not (date.in_name or date.attributive or date.date_class == "unresolved")


def _is_comparison(date: DateMention, analysed: Analysed) -> bool:
    before = analysed.passage.text[: date.start]
    if _AND_IN.search(before):
        # `ten opzichte van 1995 en in 2005 met …`: the second is no longer compared with.
        return False
    if is_compared(date):
        return True
    compared = _LEVEL_OF.search(before) or _THAN_IN.search(before) or _THAN_SAME.search(before)
    return bool(compared or _JUST_AS.search(before))


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
    return _EACH_YEAR.match(between) is not None and any(
        number.end <= other.start < date.start for other in analysed.numbers
    )


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


def _ends_after(date: DateMention, clock: Clock) -> bool:
    """Tell whether the time goes on after the document's own day."""
    bounds = _bounds(date, clock)
    if bounds is None or clock.anchor is None:
        return False
    first, last = bounds
    if last == "..":
        return not _later(clock.anchor.isoformat()[: len(first)], _day(first))
    return _later(last, clock.anchor) or last == clock.anchor.isoformat()[: len(last)]


def begins_later(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names a time that begins after the document."""
    return any(
        clause.start <= date.start < clause.end
        and _begins_after(date, clock)
        and not _is_comparison(date, analysed)
        for date in analysed.dates
    )


def _begins_after(date: DateMention, clock: Clock) -> bool:
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
        and _is_future(date, clock)
        and not _is_comparison(date, analysed)
    )


def holds_later(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names a year or day after the document by its number."""
    return any(
        not needs_anchor(date.meaning.node)
        and date.date_class != "from"
        and _stands_in(analysed, date, clause)
        for date in _later_times(analysed, clause, clock)
    )


def goes_on(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names years or months, by their numbers, not over at its document.

    `In 2015 worden 30 boten gekeurd`, told in April 2015.
    """
    for date in analysed.dates:
        told = clause.start <= date.start < clause.end and _usable(date)
        if not told or needs_anchor(date.meaning.node) or _is_comparison(date, analysed):
            continue
        bounds = _bounds(date, clock)
        ends = bounds is not None and bounds[1] != ".." and len(bounds[1]) < _WHOLE_DAY
        if ends and date.date_class != "until" and _ends_after(date, clock):
            return True
    return False


_WHOLE_DAY = len("2015-04-14")


def limited_later(analysed: Analysed, clause: Clause, clock: Clock) -> bool:
    """Tell whether the clause names a limit after the document (`voor het eind van 2016`)."""
    return any(
        date.date_class == "until" and not _told_up_to(date, clock)
        for date in _later_times(analysed, clause, clock)
    )


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
        if clause.start <= date.start < clause.end and _usable(date):
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
    if not _usable(date):
        return False
    if date.date_class in {"relative", "until"}:
        this_year = bounds[1] == str(clock.anchor.year)
        return this_year or _later(bounds[1], clock.anchor)
    return _later(bounds[0], clock.anchor)


def baseline_of(
    analysed: Analysed,
    place: tuple[Clause, NumberMention],
    clock: Clock,
    when: str | None = None,
) -> str | None:
    """Give the EDTF of the time compared with (`t.o.v. 2000`, `dan in 2010`), or None.

    For a number that holds in a school year `when`, last year is the school year before.
    The first time behind the number goes before those in front of it.
    """
    clause, number = place
    compared = [date for date in analysed.dates if _is_comparison(date, analysed)]
    inside = [date for date in compared if clause.start <= date.start < clause.end]
    near = inside or compared
    chosen = ([date for date in near if date.start >= number.end] or near)[:1]
    if not chosen:
        return None
    school = _SCHOOL_YEAR.fullmatch(when or "")
    if school and _LAST_YEAR.search(chosen[0].text):
        first = int(school["first"])
        return f"{first - 1}-08/{first}-07"
    edtf = resolve(chosen[0], clock.anchor, "past", clock.known_to)
    return year_of(edtf) if edtf else None


def year_of(edtf: str) -> str:
    """Give the year that a time lies in; times over several years stay as they are."""
    years = {part[:4] for part in edtf.split("/")}
    return years.pop() if len(years) == 1 and ".." not in edtf else edtf


_SCHOOL_YEAR = re.compile(r"(?P<first>\d{4})-08/\d{4}-07")
_LAST_YEAR = re.compile(
    r"\b(?:vorig|voorgaand|afgelopen)e?\s(?:school|studie)?jaar\b"
    r"|\bjaar\s(?:ervoor|daarvoor|eerder|tevoren)\b",
    re.IGNORECASE,
)


def when_of(
    analysis: Analysis,
    analysed: Analysed,
    place: tuple[Clause, NumberMention],
    nature: Nature,
    clock: Clock,
) -> str | None:
    """Give the EDTF of when the number at `place` holds or is to be reached, or None.

    The nearest time in the clause, else in the sentence, else in the words that
    announce the list, else, for a result that carries on from the sentences before
    it in its paragraph, theirs. An aim is not dated before the document.
    """
    if (same := _same_part(analysed, place[1], clock)) is not None:
        return same
    date = _told(analysis, analysed, place, nature, clock)
    if date is None and nature == "result" and _IN_REPORT.search(analysed.passage.text):
        return clock.reported
    if date is None and analysed.passage.table is None:
        date = _of_heading(analysed, nature, clock)
    if date is None:
        return clock.plan if lasts_as_planned(analysed.passage.text) else None
    numbers = [number.start for number in analysed.numbers]
    date = year_in_turn(date, analysed.passage.text, place[1].start, numbers) or date
    if _reaches(analysed, date, place[1]):
        date = replace(date, meaning=replace(date.meaning, node=_last_of(date)))
    if nature != "target" and any(
        _PUPILS.search(text) for text in _told_with(analysis, analysed, date)
    ):
        date = as_school_year(date)
    return _resolved(analysed, date, nature, clock)


def _told(
    analysis: Analysis,
    analysed: Analysed,
    place: tuple[Clause, NumberMention],
    nature: Nature,
    clock: Clock,
) -> DateMention | None:
    """The time that is told of a number: beside it, above its list or before its sentence."""
    reported = tense_of(analysed, place[0]) == "past"
    found = [
        date
        for date in _candidates(analysed, "result" if reported else nature, clock)
        if _may_be_when(date, analysed, place[1], nature, clock)
    ]
    date = _nearest(analysed, *place, found)
    missed = analysed.passage.text[place[0].start : place[0].end]
    if date is None and nature == "target" and _REACHED_OR_NOT.search(missed):
        date = _nearest(analysed, *place, _candidates(analysed, "result", clock))
    if date is None:
        date = _of_lead(analysis, analysed, place[1], nature, clock)
    if date is None and nature == "result":
        date = _of_opening(analysed, place[1], clock)
    if date is None and nature != "forecast":
        date = _of_subject(analysed, place[0], nature, clock)
    if date is None and _THEN.match(missed):
        date = _gone_by(analysis, analysed, clock)
    if date is None and nature == "result":
        date = _carried_on(analysis, analysed, clock, reported=reported)
    if date is None and nature == "target" and _BY_THEN.search(analysed.passage.text):
        date = _carried(analysis, analysed)
    if date is None and nature == "target":
        span = governed(analysed, place[0])
        date = next((d for d in found if span.start <= d.start < span.end), None)
    if date is None and nature == "result":
        date = _of_event(analysed)
    return date


def _may_be_when(
    date: DateMention, analysed: Analysed, number: NumberMention, nature: Nature, clock: Clock
) -> bool:
    """Whether a time of a sentence may be that of a number in it, by what each of them is."""
    if _is_aside(date, number, analysed) or _is_beyond_yearly(date, number, analysed):
        return False
    if nature in {"result", "baseline"} and _begins_after(date, clock):
        return False
    if nature == "result":
        return not (_AFTER_A_WHILE.match(date.text) or _HOW_SOON.match(date.text))
    aimed = nature == "target"
    return not (aimed and (date.date_class == "now" or _is_of_decision(date, number, analysed)))


def _of_lead(
    analysis: Analysis, analysed: Analysed, number: NumberMention, nature: Nature, clock: Clock
) -> DateMention | None:
    """The time in the words that announce a list, or in the aim before them."""
    if analysed.passage.lead is None:
        return None
    lead = analysis.passages[analysed.passage.lead]
    announced = _candidates(lead, nature, clock)
    each_year = _EACH_YEAR.match(analysed.passage.text, number.end)
    if not announced and nature == "target" and each_year is None:
        announced = _of_aim_before(analysis, lead, clock)
    return announced[0] if announced else None


def _carried_on(
    analysis: Analysis, analysed: Analysed, clock: Clock, *, reported: bool
) -> DateMention | None:
    """The time of the sentences before, where a result goes on with what they tell."""
    carries_on = _CARRIES_ON.search(analysed.passage.text)
    date = _carried(analysis, analysed) if carries_on or reported else None
    if date is None:
        return None
    if _begins_after(date, clock):
        # `In 2030 is alles schoon. Vorig jaar voldeed 71%.`
        return None
    if not carries_on and (
        # What another did is not told of that same day.
        _names_day(date) or _of_heading(analysed, "result", clock) is not None
    ):
        return None
    # What lasts since then says not when the next was measured.
    return None if date.date_class == "from" and not reported else date


def _resolved(analysed: Analysed, date: DateMention, nature: Nature, clock: Clock) -> str | None:
    """The EDTF of a time, in view of what kind of number it is told of."""
    tense: Tense = "past" if nature in {"result", "baseline"} else "future"
    edtf = resolve(date, clock.anchor, tense, clock.known_to)
    if edtf is None or (nature == "result" and _is_after_report(edtf, clock)):
        return None
    if tense == "past" and date.preposition == "per":
        # `Per 1 januari waren er 40`: measured on that day.
        edtf = edtf.removesuffix("/..")
    if tense == "past" and isinstance(date.meaning.node, Now):
        # `Tot nu toe zijn 40 huizen klaar`: so many there are now.
        edtf = edtf.removeprefix("../")
    if _FOR_AN_AIM.search(analysed.passage.text[: date.start + len("voor ")]):
        # `onze ambitie voor eind 2018`: for that time, not before it.
        bare = find_dates(date.text.partition(" ")[2])
        return resolve(bare[0], clock.anchor, tense, clock.known_to) if bare else edtf
    return edtf


def _is_after_report(edtf: str, clock: Clock) -> bool:
    """Tell whether a time lies after what a report without a day of its own is about."""
    if clock.reported is None:
        return False
    last = clock.reported.rpartition("/")[2][:4]
    if clock.anchor is not None and str(clock.anchor.year) > last:
        return False
    year = edtf.removeprefix("../")[:4]
    return year.isdigit() and year > last


def _of_aim_before(analysis: Analysis, lead: Analysed, clock: Clock) -> list[DateMention]:
    """Give the times of the aim before a line that announces a list: `Wij streven naar:`."""
    index = lead.passage.index
    earlier = analysis.passages[index - 1] if index else None
    if earlier is None or earlier.passage.block != lead.passage.block:
        return []
    short = len(lead.passage.text.split()) <= _HEADING_WORDS
    aims = AIM_SECTION.search(lead.passage.text) and _AN_AIM.search(earlier.passage.text)
    return _candidates(earlier, "target", clock) if short and aims else []


_AN_AIM = re.compile(rf"\b{AIM_NOUN}\b", re.IGNORECASE)
_FOR_AN_AIM = re.compile(
    r"\b(?:\w*doel(?:en|stelling(?:en)?)?|ambities?|streven|streefwaarden?|streefcijfers?|targets?|taakstelling|opgave)\svoor\s$",
    re.IGNORECASE,
)
_SAME_PART = re.compile(
    r"\b(?:in|over)\s(?:dezelfde|diezelfde|eenzelfde)\speriode\s(?:van\s|in\s)?(?:het\s)?"
    r"(?:(?P<year>(?:19|20)\d\d)\b|vorig\sjaar|een\sjaar\seerder|jaar\s(?:daarvoor|ervoor|eerder))",
    re.IGNORECASE,
)
_PART = re.compile(r"(\d{4})(-\d\d(?:-\d\d)?)(?:/(\d{4})(-\d\d(?:-\d\d)?))?")


def _same_part(analysed: Analysed, number: NumberMention, clock: Clock) -> str | None:
    """Give the part of a year that `in dezelfde periode van 2015` means for the number beside it.

    That is the part of the time named before it (`in het voorjaar van 2014`).
    """
    text = analysed.passage.text
    for match in _SAME_PART.finditer(text):
        follows = match.start() >= number.end
        left, right = (number.end, match.start()) if follows else (match.end(), number.outer_start)
        others = any(left <= other.start < right for other in analysed.numbers)
        if others or (follows and not _RIGHT_BEFORE.fullmatch(text[left:right])):
            continue
        before = [date for date in analysed.dates if date.end <= match.start() and _usable(date)]
        named = resolve(before[-1], clock.anchor, "past", clock.known_to) if before else None
        part = _PART.fullmatch(named or "")
        if part is None:
            continue
        year = int(match["year"]) if match["year"] else int(part[1]) - 1
        first = f"{year}{part[2]}"
        return f"{first}/{year + int(part[3]) - int(part[1])}{part[4]}" if part[3] else first
    return None


_RIGHT_BEFORE = re.compile(r"\s(?:[\w-]+\s){0,3}")


_AFTER_A_WHILE = re.compile(
    r"na\s(?:\w+\s){1,3}(?:jaar|jaren|maand|maanden|week|weken)$", re.IGNORECASE
)
"""`Na een half jaar blijkt …`: a time that is not named."""
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


def _names_day(date: DateMention) -> bool:
    return re.search(r"\b\d{1,2}\s(?!\d)[a-z]{3,}|\d[-/]\d", date.text) is not None


_THEN = re.compile(r"\W*toen\b(?!\s(?:ik|wij|we|de|het|hij|zij|een)\b)", re.IGNORECASE)


def _gone_by(analysis: Analysis, analysed: Analysed, clock: Clock) -> DateMention | None:
    """Give what `toen` points at: the last time gone by of the sentence before."""
    index = analysed.passage.index
    earlier = analysis.passages[index - 1] if index else None
    if earlier is None or earlier.passage.block != analysed.passage.block:
        return None
    past = [d for d in earlier.dates if not d.in_name and not _ends_after(d, clock)]
    return past[-1] if past else None


def _of_subject(
    analysed: Analysed, clause: Clause, nature: Nature, clock: Clock
) -> DateMention | None:
    """Give the time told of the subject: `Het park dat in 2027 klaar is, telt 80 hectare`."""
    for date in _candidates(analysed, nature, clock):
        if not clause.start <= date.start < clause.end:
            continue
        if _FOR_WHICH.search(analysed.passage.text[: date.start]):
            continue
        for token in analysed.doc:
            if not date.start <= token.idx < date.end:
                continue
            relative = next((t for t in token.ancestors if t.dep_ == "acl:relcl"), None)
            once = not date.text.lower().startswith("binnen")
            if once and relative is not None and relative.head.dep_ in {"nsubj", "nsubj:pass"}:
                return date
    return None


_OPENS_WITH = re.compile(
    r"(?:van|in|bij|op|tijdens|aan|met)\s(?:de|het)\s(?:[\w-]+\s){1,4}(?:die|dat)\s[^,;]{1,90},\s",
    re.IGNORECASE,
)
"""`Van de bussen die in 1998 kwamen, voldeed …`: the time of what is told."""


def _of_opening(analysed: Analysed, number: NumberMention, clock: Clock) -> DateMention | None:
    """Give the time of the things that a sentence opens with, where it tells of them."""
    opening = _OPENS_WITH.match(analysed.passage.text)
    if opening is None or number.start < opening.end():
        return None
    told = (d for d in _candidates(analysed, "result", clock) if d.end < opening.end())
    return next((date for date in told if not _begins_after(date, clock)), None)


_FOR_WHICH = re.compile(r",\swaar(?:voor|over|mee|van|aan)\s[^,;]*$", re.IGNORECASE)


def _told_with(analysis: Analysis, analysed: Analysed, date: DateMention) -> tuple[str, ...]:
    """Give the text of a passage, and of those that its time was carried over from."""
    index, own = analysed.passage.index, analysed.passage.text
    if own[date.start : date.end] == date.text:
        return (own,)
    before = analysis.passages[max(0, index - _LOOK_BACK) : index]
    return (own, *(a.passage.text for a in before if a.passage.block == analysed.passage.block))


def _of_event(analysed: Analysed) -> DateMention | None:
    """Give the day of the event that a sentence is about: `De open dag van 3 mei trok …`."""
    found = [
        date
        for date in analysed.dates
        if date.attributive and _EVENT.search(analysed.passage.text[: date.start])
    ]
    return found[0] if len(found) == 1 else None


def _of_heading(analysed: Analysed, nature: Nature, clock: Clock) -> DateMention | None:
    """Give the year of the heading above: `Resultaten 2013`, `Doelen voor 2025`, `2013`."""
    heading = " ".join(analysed.passage.section[-1:])
    found = [date for date in find_dates(heading) if not date.in_name]
    if len(found) != 1 or len(heading.split()) > _HEADING_WORDS:
        return None
    date = found[0]
    if nature == "target":
        fits = bool(_AIM_HEADING.search(heading)) and _ends_after(date, clock)
    else:
        fits = nature == "result" and bool(_RESULT_HEADING.search(heading))
    return date if fits else None


def _reaches(analysed: Analysed, date: DateMention, number: NumberMention) -> bool:
    """Tell whether a number is the level at the end of a stretch: `tussen 2009 en 2018 … tot 4`."""
    before = analysed.passage.text[date.end : number.outer_start]
    return (
        date.end <= number.outer_start
        and isinstance(date.meaning.node, Between)
        and date.preposition in {"tussen", "van"}
        and _TO_LEVEL.search(before) is not None
    )


def _last_of(date: DateMention) -> Node | None:
    node = date.meaning.node
    return node.last if isinstance(node, Between) else node


def _candidates(analysed: Analysed, nature: Nature, clock: Clock) -> list[DateMention]:
    dates = [
        date for date in analysed.dates if _usable(date) and not _is_comparison(date, analysed)
    ]
    if nature == "target":
        return [
            date
            for date in dates
            if date.date_class != "now"
            and not isinstance(date.meaning.node, Now)
            and date.text.lower() != "voortaan"
            and (clock.anchor is None or _ends_after(date, clock) or date.preposition in _SINCE)
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


def _nearest(
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
            follows and not between.strip() and _GOES_TO.search(text[: number.outer_start])
        )
        late = follows and date.date_class == "from" and not right_behind
        if date.preposition == "voor" or late:
            way += 50
        ranked.append((way, date))
    if ranked:
        return min(ranked, key=lambda pair: pair[0])[1]
    earlier = [d for d in dates if d.end <= clause.start and d.preposition not in _SINCE]
    return earlier[-1] if earlier else None


def moved_since(
    analysed: Analysed, place: tuple[Clause, NumberMention], clock: Clock
) -> tuple[str | None, str | None] | None:
    """Give the time that a rise or fall is measured from, and that up to which, if it says.

    `Sinds 1990 is het aantal met 70% gedaald`: from 1990; `het steeg tussen 2016 en 2018 met 9%`:
    from 2016 to 2018. None where the clause names no such stretch, or another time too.
    """
    clause, _ = place
    dates = [
        date
        for date in analysed.dates
        if clause.start <= date.start < clause.end
        and _usable(date)
        and date.date_class != "now"
        and not _is_comparison(date, analysed)
    ]
    if len(dates) != 1:
        return None
    date = dates[0]
    edtf = resolve(date, clock.anchor, "past", clock.known_to)
    if edtf is None:
        return None
    if date.preposition in _SINCE and edtf.endswith("/.."):
        return edtf.removesuffix("/.."), None
    if isinstance(date.meaning.node, Between) and date.preposition in {"tussen", "van"}:
        first, _, last = edtf.partition("/")
        return (first, last) if last and ".." not in edtf else None
    return None


def moved_from_time(analysed: Analysed, number: NumberMention, clock: Clock) -> str | None:
    """Give the time of the first number of `van X in 2006 tot Y in 2007`, or None."""
    for date in analysed.dates:
        between = analysed.passage.text[number.end : date.start]
        if (
            date.start >= number.end
            and len(between.split()) <= 3
            and not re.search(r"\d|\bnaar\b|\btot\b", between)
            and not (date.date_class == "relative" and _ends_after(date, clock))
        ):
            return resolve(date, clock.anchor, "past", clock.known_to)
    return None


def _carried(analysis: Analysis, analysed: Analysed) -> DateMention | None:
    """Give the time of the sentences before, of the same paragraph; of items before for `dan`."""
    passage = analysed.passage
    found: list[DateMention] = []
    for index in range(passage.index - 1, max(-1, passage.index - 1 - _LOOK_BACK), -1):
        earlier = analysis.passages[index]
        items = earlier.passage.kind == passage.kind == "list_item"
        if earlier.passage.block != passage.block and not (items and _BY_THEN.search(passage.text)):
            break
        if any(date.date_class == "now" for date in earlier.dates):
            break
        found.extend(
            d
            for d in earlier.dates
            if _usable(d) and not _is_comparison(d, earlier) and not _stands_aside(d, earlier)
        )
    if found and _SUMMED_UP.match(passage.text):
        # `In 2003 waren er 40 en in 2009 30. Dat is een daling van 10.`
        near = analysis.passages[passage.index - 1].dates
        return max((d for d in found if d in near), key=lambda d: d.start, default=found[0])
    # `dit jaar` in between does not undo the day that was named before it.
    return min(found, key=_is_loose, default=None)


def _stands_aside(date: DateMention, analysed: Analysed) -> bool:
    """Tell whether a time stands between commas, in a clause about something else."""
    asides = _ASIDE.finditer(analysed.passage.text)
    return any(aside.start() < date.start < aside.end() for aside in asides)


_SUMMED_UP = re.compile(
    r"(?:(?:dit|dat)\s(?:is|was|betekent|betekende)\s)?een\s(?:\w+e?\s)?"
    r"\w*(?:daling|stijging|toename|afname|groei|vermindering|krimp)\b",
    re.IGNORECASE,
)
_PART_OF_YEAR = re.compile(
    r"(?:tegen\s)?(?:het\s)?(?:eind|einde|begin|medio|halverwege)\b", re.IGNORECASE
)


def _is_loose(date: DateMention) -> bool:
    """Tell whether a time is told loosely from the document's day: `dit jaar`."""
    return date.date_class == "relative" and _PART_OF_YEAR.match(date.text) is None

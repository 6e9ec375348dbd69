"""Verdicts on numbers that no rule fits, by their tense, their time and where they stand."""

from __future__ import annotations

import re

from extractors.finding.target_ahead import (
    ends_after,
    governed,
    has_begun,
    held_before,
    holds_in_future,
    holds_later,
    limited_later,
    moves_on,
    usable,
)
from extractors.finding.target_baselines import baseline_of
from extractors.finding.target_cases import (
    BOUND,
    BOUNDS,
    SHARES,
    Case,
    Setting,
    Verdict,
    marked_clause,
    measures,
    steered_on,
)
from extractors.finding.target_fields import part_of
from extractors.finding.target_nearest import in_brackets_behind
from extractors.finding.target_words import AIM_SECTION
from extractors.language.analysis import Analysed
from extractors.language.dates_meaning import needs_anchor
from extractors.language.numbers import NumberMention
from extractors.language.party_nouns import type_of_group, type_of_head
from schemas.records import Nature

_FOR = re.compile(r"\bvoor\s$")
_GUESS = re.compile(r"naar\sschatting|geschat", re.IGNORECASE)
_MORE_OF_IT = re.compile(
    r"\s(?:langer|korter|meer|minder|hoger|lager|sneller|eerder)\b(?!\sdan\b)", re.IGNORECASE
)
_BEHIND_TO = re.compile(r"\bte\s$")
_LONGER = re.compile(r"(?:korter|langer)\sdan\s", re.IGNORECASE)
"""`die er langer dan drie maanden waren`: who are meant."""


def judge_unruled(setting: Setting, analysed: Analysed, case: Case) -> Verdict | None:
    """Judge a number that no rule fits by its tense, its time, its bounds and where it stands."""
    number, reading = case.number, setting.reading
    if reading.steering and steered_on(number) and _is_of_year_gone(setting, analysed, number):
        return Verdict("result", "result.year_beside", 0.65)
    span = governed(analysed, case.clause)
    later = holds_later(analysed, span, setting.clock)
    ahead = limited_later if case.tense == "perfect" else holds_in_future
    future = later or (case.tense != "past" and ahead(analysed, span, setting.clock))
    bound = BOUND.match(analysed.passage.text, number.outer_start) is not None
    if reading.covenant and bound and case.tense == "perfect" and steered_on(number):
        # `Ten minste 40% is bestemd voor starters`
        return Verdict("target", "target.bound", 0.6)
    told = case.tense == "past" and reading.steering and not future
    longer = _LONGER.match(analysed.passage.text, number.outer_start)
    if told and not longer and _is_how_long(analysed, number):
        return Verdict("result", "result.past", 0.55)
    if (
        bound
        and case.tense == "perfect"
        and _FOR.search(analysed.passage.text[: number.outer_start])
    ):
        # `De regeling is opengesteld voor maximaal 600 bedrijven`
        return Verdict("target", "target.bound", 0.6)
    if case.tense in {"past", "perfect"} and not future:
        if longer:
            return None
        if number.form == "verb" and _BEHIND_TO.search(analysed.passage.text[: number.start]):
            # `Zij tekenden een brief om de uitvoer te verdubbelen`: nothing has doubled.
            return None
        if reading.steering and measures(analysed, number):
            level = number.form == "verb" and _TOLD_TO.search(
                analysed.passage.text[number.end : case.clause.end]
            )
            return None if level else Verdict("result", f"result.{case.tense}", 0.6)
        return None
    if (
        future
        and number.in_words
        and number.value <= _FEW
        and _OUT_OF.search(analysed.passage.text[: number.outer_start])
    ):
        # `op basis van twee scenario's`
        return None
    changed = number.signed or _MORE_OF_IT.match(analysed.passage.text, number.end)
    if reading.report and number.unit in SHARES and case.tense == "present" and not bound:
        said = analysed.passage.text[case.clause.start : case.clause.end]
        if _IN_DAYS.search(said) and not holds_later(analysed, case.clause, setting.clock):
            # `95% van de burgers krijgt binnen drie dagen een brief`
            return Verdict("result", "result.share", 0.55)
    if future and (steered_on(number) or number.form == "verb" or changed):
        guessed = is_guess(analysed, number) or _FORECASTERS.search(marked_clause(analysed, case))
        return Verdict("forecast" if guessed else "target", "target.dated", 0.65)
    compared = number.signed and baseline_of(analysed, (case.clause, number), setting.clock)
    if compared and reading.steering and not future:
        return Verdict("result", "result.signed", 0.6)
    agreed = reading.covenant or (
        reading.steering and not reading.report and case.tense == "present" and steered_on(number)
    )
    if agreed and bound:
        return Verdict("target", "target.bound", 0.65)
    if reading.steering and case.tense == "present" and _is_norm(analysed, number):
        return Verdict("target", "target.bound", 0.6)
    if reading.steering and case.tense == "present" and not future:
        told = number.qualifier not in BOUNDS and not _USUALLY.search(marked_clause(analysed, case))
        if told and _is_how_long(analysed, number):
            return Verdict("result", "result.level", 0.55)
    if (
        reading.steering
        and not future
        and _MORE_THAN_BEFORE.match(analysed.passage.text, number.end)
    ):
        return Verdict("result", "result.compared", 0.55)
    if reading.report and number.unit in SHARES and case.tense == "present":
        part = part_of(analysed, number)
        own = case.clause if moves_on(analysed, case.clause) else part
        if holds_later(analysed, own, setting.clock):
            return Verdict("target", "target.dated", 0.55)
        return Verdict("result", "result.share", 0.55)
    if reading.steering and not (future or reading.covenant) and _is_share_of(analysed, case):
        return Verdict("result", "result.share", 0.5)
    if reading.steering and not reading.report and _doubles(analysed, case):
        return Verdict("target", "target.acted_on", 0.5)
    if reading.steering and not reading.report and _acts_on(analysed, case):
        return Verdict("target", "target.acted_on", 0.5)
    told = reading.report and case.tense == "none" and steered_on(number)
    with_many = told and _WITH.search(analysed.passage.text[: number.outer_start])
    if with_many and held_before(analysed, case.clause, setting.clock):
        return Verdict("result", "result.event", 0.55)
    if reading.report and case.tense == "none" and not future and _is_figure(analysed, number):
        return Verdict("result", "result.figure", 0.55)
    if number.unit == "fte" and reading.steering:
        # How many people work on it is what an agreement sets, and what others tell.
        nature: Nature = "target" if reading.covenant else "result"
        return Verdict(nature, f"{nature}.staff", 0.55)
    told = case.tense == "none" or (case.tense == "present" and number.unit == "other")
    if told and not future and steered_on(number) and setting.tells_state(analysed.passage):
        return Verdict("result", "result.state", 0.6)
    if reading.steering and not (future or bound) and _stood_then(setting, analysed, case):
        return Verdict("result", "result.as_of", 0.55)
    section = " ".join(analysed.passage.section[-1:])
    if analysed.passage.kind == "list_item" and reading.steering and number.outer_start <= 3:
        return Verdict("target", "target.listed", 0.6) if AIM_SECTION.search(section) else None
    return None


_IN_DAYS = re.compile(
    r"(?:%|\bprocent)\s(?:van|der)\b[^;]*\bbinnen\s(?:\w+\s){1,2}(?:uur|uren|dagen|werkdagen|weken)\b"
)
_FEW = 12
_OUT_OF = re.compile(r"\b(?:van|uit|door|tussen|met|volgens|in)\s(?:de\s|deze\s)?$", re.IGNORECASE)
"""Before a few things that something is made of or done by."""
_MORE_THAN_BEFORE = re.compile(
    r"\s(?:[\w-]+\s){0,2}(?:meer|minder|hoger|lager)\sdan\s(?:in\s(?:19|20)\d\d|vorig|een\sjaar|het\sjaar|twee\sjaar|vijf\sjaar|tien\sjaar)\b",
    re.IGNORECASE,
)


def _is_share_of(analysed: Analysed, case: Case) -> bool:
    """Tell whether the present tense tells what share of a group does or has something."""
    number = case.number
    if number.unit not in SHARES or case.tense != "present":
        return False
    if BOUND.match(analysed.passage.text, number.outer_start):
        return False
    after = analysed.passage.text[number.end : case.clause.end]
    out_of = number.form == "ratio" and _A_GROUP.match(after)
    if not (_OF_A_GROUP.match(after) or out_of) or _MAY.search(marked_clause(analysed, case)):
        return False
    if _LIVES.search(marked_clause(analysed, case)):
        return True
    return any(
        token.dep_ == "nsubj"
        and (token.head.pos_ == "VERB" or token.head.lower_ in {"heeft", "hebben"})
        and any(number.start <= part.idx < number.end for part in token.subtree)
        for token in analysed.doc
    )


_A_GROUP = re.compile(r"\s[a-zë-]{4,}(?:en|s)\s[a-zë]")
"""`Twee op de drie schippers hebben …`"""
_LIVES = re.compile(
    r"\b(?:woont|leeft|gro(?:eit|eien)\b(?=[^;]*\bop\b)|heeft|werkt|gebruikt|maakt|bezit|kampt|doet|volgt|haalt|gaat|komt|zit|staat)\s"
    r"(?:(?:nu|inmiddels|nog|gemiddeld|ruim|bijna|circa)\s)*¤"
)
"""`In de wijk woont 18% van de kinderen in armoede`: the share is the subject behind its verb."""
_OF_A_GROUP = re.compile(r"\s(?:van|der)\s(?:(?:de|alle|onze|hun|deze)\s)?(?!het\b|een\b)[a-z]")
_MAY = re.compile(
    r"\b(?:moet(?:en)?|kan|kunnen|mag|mogen|wil(?:len)?|zou(?:den)?|zal|zullen|dien(?:t|en)|als|indien|wanneer|of)\b",
    re.IGNORECASE,
)
"""What need not be so: `als 40% van de leden …`."""


def _acts_on(analysed: Analysed, case: Case) -> bool:
    """Tell whether a body does something with so many things: `De stad zaait 12 hectare in`."""
    number = case.number
    if case.tense != "present" or number.in_words or not steered_on(number):
        return False
    counted = next((t for t in analysed.doc if t.idx <= number.start < t.idx + len(t.text)), None)
    while counted is not None and counted.dep_ in {"nummod", "amod", "compound", "flat"}:
        counted = counted.head
    if counted is None or counted.dep_ != "obj" or not counted.head.tag_.startswith("WW|pv|tgw"):
        return False
    verb = counted.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or verb.lemma_.lower() in _HAVING:
        return False
    return _is_body(subject.lower_)


def _doubles(analysed: Analysed, case: Case) -> bool:
    """Tell whether a body says that it doubles or halves something: `Wij halveren het aantal`."""
    if case.number.form != "verb" or case.tense != "present":
        return False
    verb = next((t for t in analysed.doc if t.idx == case.number.start), None)
    if verb is None or not verb.tag_.startswith("WW|pv|tgw"):
        return False
    return any(c.dep_ == "nsubj" and _is_body(c.lower_) for c in verb.children)


def _is_body(word: str) -> bool:
    return word in {"wij", "we", "ik"} or (type_of_head(word) or type_of_group(word)) is not None


_HAVING = frozenset(
    """
    hebben zijn tellen kennen bevatten omvatten krijgen ontvangen zien kosten bedragen vormen
    verwachten huisvesten vertegenwoordigen beslaan tonen noemen hanteren gebruiken vragen eisen
    bezitten beheren betreffen behelzen dekken missen verliezen melden constateren signaleren
    bedienen vinden schatten ramen
    """.split()
)
"""Verbs of which the object is not what somebody is going to do."""


def _is_figure(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a passage is no more than a number in figures and what it counts."""
    text = analysed.passage.text
    few = len(text.split()) <= _FEW_WORDS and text[-1:].isalnum()
    counts = steered_on(number) or number.text[-1:].isdigit()
    loose = analysed.passage.kind == "sentence" and analysed.passage.table is None
    return loose and few and counts and number.outer_start == 0 and not number.in_words


_FEW_WORDS = 9
_TOLD_TO = re.compile(r"\b(?:tot|naar|van)\s(?:\w+\s)?\d")
"""`verdubbeld, tot 400`: the level is what was reached."""


def is_guess(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a number is called a guess: `naar schatting 40`."""
    called = number.outer_start < number.start
    return called and _GUESS.match(analysed.passage.text, number.outer_start) is not None


_FORECASTERS = re.compile(
    r"\bvolgens\s(?:de\s|het\s)?(?:\w+\s){0,2}(?:cpb|pbl|\w*planbureau|dnb|nederlandsche\sbank|oeso|imf|\w*raming|\w*prognose|\w*verkenning|berekening\w*)\b"
    r"|\b(?:voor|door)gerekend\b|\bbecijfer\w*|\b(?:studie|analyse|onderzoek|scenario['’]?s|doorrekening)\b[^;]*\b(?:kan|kunnen)\b"
    r"|\bkom(?:t|en)\b[^;,]*\buit\sop\s(?:\w+\s)?¤|\bkom(?:t|en)\b[^;,]*¤[^;,]*\btekort\b",
    re.IGNORECASE,
)
"""What is told of a time to come as what others reckon, or as what it will come to."""
_WITH = re.compile(r"\bmet\s(?:in\stotaal\s)?$", re.IGNORECASE)
"""`Congres in mei 2012 met 80 deelnemers`: what an event had, told without a verb."""


def _stood_then(setting: Setting, analysed: Analysed, case: Case) -> bool:
    """Tell whether the present tells of a day or year gone by: `Per 1 januari 2019 zijn er 12`."""
    if case.tense != "present" or not steered_on(case.number) or case.number.in_words:
        return False
    return any(
        case.clause.start <= date.start < case.number.start
        and usable(date)
        and date.meaning.node is not None
        and not needs_anchor(date.meaning.node)
        and (date.preposition == "per" or date.date_class in {"point", "interval"})
        and has_begun(date, setting.clock)
        for date in analysed.dates
    )


def _is_of_year_gone(setting: Setting, analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether the year in brackets right behind a number has gone by: `5,1% (2018)`."""
    behind = in_brackets_behind(analysed, number)
    if behind is None or needs_anchor(behind.meaning.node):
        return False
    return not ends_after(behind, setting.clock)


def _is_norm(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a bounded duration is a norm: how long it may take, or how much a week."""
    if number.unit not in {"hour", "day", "other"} or number.qualifier not in BOUNDS:
        return False
    text = analysed.passage.text
    each = number.unit == "hour" and _EACH.match(text, number.end)
    return bool(each or _is_how_long(analysed, number))


def _is_how_long(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a number is how long people wait or something takes."""
    before = analysed.passage.text[: number.outer_start]
    return bool(_HOW_LONG.search(before) and _DURATION.search(number.text))


_HOW_LONG = re.compile(
    r"\b\w*(?:wachttijd|doorlooptijd|reactietijd|responstijd|aanrijtijd|opkomsttijd|behandeltijd|reistijd"
    r"|behandelduur|verblijfsduur|wachtduur)(?:en)?\b[^;.]*$|\bwacht(?:en|te|ten)?\b[^;.]*$",
    re.IGNORECASE,
)
_USUALLY = re.compile(r"\b(?:doorgaans|gewoonlijk|meestal|vaak|normaal(?:\sgesproken)?)\b", re.I)
_DURATION = re.compile(r"(?:dag|dagen|uur|uren|week|weken|maand|maanden|minuten|minuut)$")
_EACH = re.compile(r"[^;,.]{0,40}\sper\s(?:dag|week|maand|jaar)\b")

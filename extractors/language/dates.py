"""Dutch dates and times: spans, their class, and what they mean in EDTF."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Literal

from extractors.language.dates_context import in_name
from extractors.language.dates_grammar import STARTERS, Reader, Reading
from extractors.language.dates_meaning import (
    Between,
    Calendar,
    Day,
    FeastDay,
    Meaning,
    Months,
    Now,
    Offset,
    Precision,
    Relation,
    SchoolYear,
    Tense,
    Year,
    YearRef,
    is_open,
    lean_of,
    needs_anchor,
    with_ref,
)
from extractors.language.dates_placing import place
from extractors.language.dates_recurring import Recurrence, find_recurrences
from extractors.language.dates_tokens import Token, tokenise
from extractors.language.needed_parts import holds_any
from extractors.language.word_lists import WEEKDAYS

__all__ = [
    "NORM",
    "DateClass",
    "DateMention",
    "Precision",
    "Recurrence",
    "Tense",
    "as_school_year",
    "find_dates",
    "find_recurrences",
    "is_compared",
    "is_how_soon",
    "precision_of",
    "resolve",
]

DateClass = Literal["point", "interval", "until", "from", "relative", "unresolved", "now"]
"""`until` and `from` are limits whatever they are made of; `relative` is told by words that
only the document's date places (`dit najaar`); `now` is the document's own time."""

UNPLACED = Meaning("none")
"""The meaning of a time that cannot be placed (`op termijn`)."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression in a text, not yet resolved.

    `start` and `end` are character offsets; the span includes the preposition
    or adverb that belongs to it (`uiterlijk 1 juli 2014`, `in het najaar van 2005`).
    """

    start: int
    end: int
    text: str
    date_class: DateClass
    rule: str
    meaning: Meaning = UNPLACED
    """What it says, before the document's date places it."""
    preposition: str | None = None
    """The words in front, in lower case: `vanaf`, `ten opzichte van`; None without."""
    in_name: bool = False
    """The year is part of a name or a reference (`Agenda 2030`, `Stb. 2013`)."""
    attributive: bool = False
    """It belongs to the noun before it (`de brief van 13 maart`, `het plan uit 2014`)."""
    school_pair: bool = False
    """Two successive years (`2013-2014`) that may be a school year; see `as_school_year`."""


NORM = "date.norm"
"""The rule of a term that holds each time anew (`binnen vijf werkdagen`), and so has no place."""
_EACH_TIME = re.compile(
    r"\b(?:voortaan|gemiddeld|telkens|steeds|altijd|standaard|meestal|doorgaans|in\s(?:veel|alle|de\smeeste)\sgevallen|meldingen|wijzigingen|afwijkingen|gebreken|incidenten|calamiteiten|aanvragen|klachten|vragen|brieven"
    r"|e-mails|mails|verzoeken|bezwaren|bezwaarschriften|zaken|facturen|storingen|aangiften|vergunningverlening)\b"
    r"|\b(?:ieder|elke?|iedere)\s(?!jaar|maand|gemeente|part|provincie|school|deelnemer|corporatie|organisatie|instelling"
    r"|lid\b|college|minister|ondertekenaar|regio)",
    re.IGNORECASE,
)
"""What is done again and again."""
_SHARE = re.compile(r"\d\s?(?:%|procent)")
"""How much of it is done in time: then that is what is steered on, not the term."""
_COMPARED = re.compile(r"ten opzichte|t\.?o\.?v|vergeleken|in vergelijking|dan\b|versus")
_PARTS_OF_WORDS = (
    *"jaar jaren tijd kort direct periode maand week weken moment dagen termijn mogelijk heden"
    " thans inmiddels kwartaal kwartalen lente zomer herfst winter kerst reces vakantie decenni"
    " tegenwoordig vandaag ogenblik gisteren dusver voortaan ingang spoedig zsm z.s.m t.z.t"
    " toekomst onlangs recentelijk prinsjesdag verantwoordingsdag ultimo datum seizoen morgen"
    " bouwvak mnd ondertekening inwerkingtreding".split(),
    *WEEKDAYS,
)
"""The commonest first."""
_WORD = re.compile(
    r"\b(?:(?:1[89]|2[01])\d\d\b|jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|dag"
    r"|nu\b|[qk][1-4]\b|h[12]\b)"
)
_FIGURES = re.compile(r"\d[-/.]\d{1,2}[-/.]\d|['’‘`´]\d\d")


def _can_hold_time(text: str) -> bool:
    """Whether a text has one of the words that every time expression has; most have none.

    Looks in small letters take a fifth of a search that minds no case.
    """
    small = text.lower()
    return (
        holds_any(small, _PARTS_OF_WORDS)
        or _WORD.search(small) is not None
        or _FIGURES.search(small) is not None
    )


_NUMERIC_START = re.compile(r"\d|['’‘`´]\d|[qkh]\d$")


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Find the time expressions in `text`, left to right, not overlapping."""
    if not _can_hold_time(text):
        return ()
    tokens = tokenise(text)
    reader = Reader(tokens)
    mentions: list[DateMention] = []
    at = 0
    while at < len(tokens):
        low = tokens[at].low
        if low not in STARTERS and not _NUMERIC_START.match(low):
            at += 1
            continue
        readings = reader.read(at)
        mentions.extend(_mention(text, tokens, reading) for reading in readings)
        at = readings[-1].stop if readings else at + 1
    return tuple(mentions)


def resolve(
    mention: DateMention,
    anchor: dt.date | None,
    tense: Tense | None = None,
    known_to: Precision = "day",
) -> str | None:
    """Give the EDTF string that `mention` means in a document dated `anchor`.

    `tense` says that the clause is about the past or the future, which decides the
    year of dates without one (`in juni`); without it the nearest is taken. `known_to`
    says how exactly the document's date is known. None where the mention needs an
    anchor and there is none, or names no time that can be placed (`op termijn`).
    `sinds` is of the past whatever the clause is about.
    """
    if mention.preposition in {"sinds", "sedert"}:
        tense = "past"
    return place(mention.meaning, anchor, tense, known_to)


def precision_of(date: str | None) -> Precision:
    """Tell how exactly a document's date (EDTF) is known: `2018-06` to the month.

    Of an undated document no more than the year of its title can be known.
    """
    if date is None:
        return "year"
    if "/" in date:
        return "month"
    if re.fullmatch(r"\d{4}(?:-\d{2})?", date) is None:
        return "day"
    return "month" if len(date) > len("2018") else "year"


def is_compared(mention: DateMention) -> bool:
    """Tell whether a time is only compared with: `ten opzichte van 2019`, `dan in 2010`."""
    return _COMPARED.match((mention.preposition or mention.text).lower()) is not None


def is_how_soon(mention: DateMention, text: str) -> bool:
    """Tell whether a term holds each time anew, also where a share of all keeps to it."""
    said = mention.rule == "date.within" and _is_norm(mention.meaning, mention.text)
    return said and _EACH_TIME.search(text) is not None


def as_school_year(mention: DateMention) -> DateMention:
    """Read two successive years as the school year they make; others stay as they are."""
    node = mention.meaning.node
    if not mention.school_pair or not isinstance(node, Between) or not isinstance(node.first, Year):
        return mention
    meaning = replace(mention.meaning, node=SchoolYear(node.first.ref))
    return replace(mention, meaning=meaning, school_pair=False)


_OF_BEFORE = frozenset({"na", "voor", "vóór", "rond", "sinds", "tussen"})
"""Prepositions that with `van` before them say what a noun is of: `gebouwen van na 1945`."""
_LIMIT = re.compile(r"\bniet\s(?P<side>eerder|later)\s(?:[\w-]+\s){1,5}dan\s$", re.IGNORECASE)
"""Before a day that is the first or the last, with the verb between."""


_NEAR = 200
"""Characters before a time in which what is said of it stands."""


def _mention(text: str, tokens: list[Token], reading: Reading) -> DateMention:
    start, end = tokens[reading.first].start, tokens[reading.stop - 1].end
    node = reading.meaning.node
    meaning, rule = reading.meaning, reading.rule
    if _comes_back(tokens, reading.first) and node is not None and is_open(node):
        # `jaarlijks vóór 1 mei`: no day of one year.
        meaning, rule = UNPLACED, "date.each_year"
    bare = reading.preposition is None
    if (
        rule == "date.within"
        and _is_norm(meaning, text[start:end])
        and _EACH_TIME.search(text)
        and not _SHARE.search(text)
    ):
        # `Meldingen worden binnen vijf werkdagen beantwoord`: each time anew.
        meaning, rule = UNPLACED, NORM
    core = tokens[reading.core].start
    near = max(0, start - _NEAR)
    if meaning.relation == "in" and (limit := _LIMIT.search(_than(text[near:core]))):
        # `kan niet eerder worden genomen dan op 1 mei`
        meaning = replace(meaning, relation="from" if limit["side"] == "eerder" else "until")
    if meaning.relation == "in" and bare and text[near:start].endswith("("):
        # `vóór de opening van de haven (1 mei 2020)`
        meaning = replace(meaning, relation=_side_of(text[near:start]))
    if meaning.relation == "in" and _BEGINS_ON.search(text[near:start]):
        meaning = replace(meaning, relation="from")
    if (
        reading.preposition == "voor"
        and meaning.relation == "before"
        and _PLANNED.search(text[near:start])
    ):
        # `staat gepland voor 6 mei`: that is when it will be.
        meaning = replace(meaning, relation="in")
    if reading.preposition == "tot" and node is not None and _is_put_off(text, start, end):
        # `wordt uitgesteld tot december`: that is when it will be.
        meaning = replace(meaning, relation="in", node=with_ref(node, YearRef(lean="future")))
    if (reading.preposition or "").startswith("tot") and _BACK_TO.search(text[near:start]):
        # `met terugwerkende kracht tot 1 mei`: from that day on.
        meaning = replace(meaning, relation="from")
    if reading.preposition in _FROM_WORDS and _is_school_pair(meaning, text[start:end]):
        # `vanaf het plantseizoen 2029/2030`
        meaning = replace(meaning, relation="from")
    before = tokens[reading.first - 1].low if reading.first else ""
    years = isinstance(node, Year) or (isinstance(node, Between) and isinstance(node.first, Year))
    # `de regeling volgend jaar`: only a number makes a year part of a name.
    numbered = years and text[end - 1].isdigit()
    named = numbered and bare and in_name(tokens, reading.first, reading.stop)
    return DateMention(
        start=start,
        end=end,
        text=text[start:end],
        date_class=_class_of(meaning),
        rule=rule,
        meaning=meaning,
        preposition=reading.preposition,
        in_name=named or reading.rule == "date.parliament_year",
        attributive=_is_of_noun(before, tokens[reading.first].low, reading.preposition),
        school_pair=_is_school_pair(reading.meaning, text[start:end]),
    )


def _is_of_noun(before: str, first: str, preposition: str | None) -> bool:
    """Tell whether a time is that of a noun, by the word before it and its own first word.

    `voert de plannen uit van mei tot juli`, `uit tussen 1 mei en 1 juli`: `uit` is the verb's.
    """
    if before == "uit":
        return preposition is None and first != "van"
    return before == "van" and (preposition is None or preposition in _OF_BEFORE)


def _side_of(before: str) -> Relation:
    """Tell on which side of an event something is done whose time stands in brackets behind it."""
    event = _EVENT.search(before)
    if event is None:
        return "in"
    return "from" if event["from"] else "before"


_EVENT = re.compile(
    r"(?:\b(?P<from>vanaf|sinds|met\singang\svan)|\b(?:uiterlijk\s(?:bij|op|met|voor|vóór)|tot(?:\saan)?|voor|vóór)"
    r"|\bvoorafgaand\saan)\s(?:(?:de|het|deze|dit)\s)?(?:[\w-]+e\s)?"
    r"(?:\w*(?:start|begin|aanvang|einde?|sluiting|sluiten|opening|ingang|inwerkingtreding|afloop"
    r"|oplevering|ingebruikname|invoering|inval|peildatum|verkiezingen|vakantie|reces))\b"
    r"(?:\svan\s(?:(?!\b(?:en|of|die|dat)\b)[\w’'-]+\s){1,6}?)?\s?\($",
    re.IGNORECASE,
)
"""Before a time in brackets: what begins or ends then, and whether it is before or after it."""
_BEGINS_ON = re.compile(
    r"\bingangsdatum\b[^.;,]{0,80}?\b(?:is|wordt)\s(?:(?:gesteld|bepaald|vastgesteld)\s)?$",
    re.IGNORECASE,
)
"""Before the day on which something begins."""
_FROM_WORDS = frozenset({"vanaf", "met ingang van", "ingaande"})
_BACK_TO = re.compile(
    r"\b(?:terugwerkende\skracht|werk(?:t|en|te|ten)\sterug|terug(?:werkt|werken|werkend))\s"
    r"(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
"""Before `tot` and the day from which something counts that is settled later."""
_PLANNED = re.compile(
    r"\b(?:gepland|ingepland|voorzien|geagendeerd|beoogd|gereserveerd|uitgenodigd|aangekondigd)\s$",
    re.IGNORECASE,
)
"""Before `voor` and the day on which something is to be."""
_PUTTING_OFF = (
    r"(?:uitgesteld|uit\ste\sstellen|uitstellen|uitstel|verschoven|verplaatst|opgeschoven"
    r"|opschuiven|doorgeschoven|verdaagd)"
)
_PUT_OFF_TO = re.compile(
    rf"\b(?:{_PUTTING_OFF}\s(?:\w+\s){{0,2}}|stel(?:t|len|de|den)\s(?:[\w-]+\s){{1,8}}uit\s)$",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(rf"\s{_PUTTING_OFF}\b", re.IGNORECASE)


def _is_put_off(text: str, start: int, end: int) -> bool:
    """Tell whether something is put off to a time, before or behind it."""
    before = text[max(0, start - _NEAR) : start]
    return _PUT_OFF_TO.search(before) is not None or _PUT_OFF.match(text, end) is not None


def _than(text: str) -> str:
    """Leave out the preposition and article behind `dan`: `niet later beslissen dan in de …`."""
    return _BEHIND_THAN.sub("dan ", text)


_BEHIND_THAN = re.compile(r"\bdan\s(?:in|op|per|vanaf)\s(?:(?:de|het)\s)?$", re.IGNORECASE)


def _is_norm(meaning: Meaning, said: str) -> bool:
    """Tell whether a term is of days or weeks and runs from no event."""
    node = meaning.node
    short = isinstance(node, Offset) and node.unit in {"day", "week"}
    return short and re.search(r"\bna\b", said) is None


def _comes_back(tokens: list[Token], at: int) -> bool:
    """Tell whether `jaarlijks` or `elk jaar` stands right before token `at`."""
    before = [token.low for token in tokens[max(0, at - 2) : at]]
    return before[-1:] == ["jaarlijks"] or before in (["elk", "jaar"], ["ieder", "jaar"])


def _class_of(meaning: Meaning) -> DateClass:
    node = meaning.node
    if node is None or meaning.relation == "none":
        return "unresolved"
    if meaning.relation in ("until", "before"):
        return "until"
    if meaning.relation in ("from", "after"):
        return "from"
    if isinstance(node, Now) or node == Calendar("day", 0):
        return "now"
    if needs_anchor(node) and not is_open(node):
        return "relative"
    if lean_of(node) is not None and not isinstance(node, Day):
        return "relative"
    single = isinstance(node, Months) and node.first == node.last
    return "point" if single or isinstance(node, Year | Day | FeastDay) else "interval"


def _is_school_pair(meaning: Meaning, text: str) -> bool:
    match meaning.node:
        case Between(
            first=Year(ref=YearRef(number=int(one))), last=Year(ref=YearRef(number=int(two)))
        ):
            return two == one + 1 and bool(re.search(r"\d\s?[-–/]\s?['’‘`´]?\d", text))
        case _:
            return False

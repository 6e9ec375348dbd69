"""Times that point back at the one last named: `dat jaar`, `een jaar later`, `sindsdien`.

They are read where that time stands: before them in the sentence, or in the
sentences before it of the same paragraph.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.language.dates import DateClass, DateMention, is_compared
from extractors.language.dates_meaning import (
    Between,
    Calendar,
    Day,
    Meaning,
    Months,
    Node,
    Now,
    Offset,
    Part,
    Relation,
    SchoolYear,
    Share,
    Stretch,
    Year,
    YearRef,
    is_open,
    lean_of,
    ref_of,
    with_ref,
    year_after,
    year_before,
)
from extractors.language.dates_words import PREPOSITIONS, SEASONS
from extractors.language.numerals import parse_words
from extractors.language.quick_looks import QuickLook, small_letters
from extractors.language.word_lists import TO_TWELVE

LOOK_BACK = 3
"""Sentences of a paragraph in which the time pointed at may stand."""

_YEAR = r"(?:jaar|schooljaar|studiejaar|kalenderjaar|begrotingsjaar|seizoen)\b"
_SAME = re.compile(
    rf"\b(?:(?P<lead>in|gedurende|over|voor|(?P<share>begin|medio|halverwege|eind)(?:\svan)?)\s)?"
    rf"(?:dat|datzelfde|hetzelfde)\s{_YEAR}(?!\s(?:na|op|in|als|waarin)\b)",
    re.IGNORECASE,
)
_SEASONS_NAMED = ("voorjaar", "lente", "zomer", "najaar", "herfst", "winter")
_COUNT = f"(?P<count>een|één|{TO_TWELVE})"
_SHIFTED = re.compile(
    rf"\b(?:{_COUNT}\sjaar\s(?P<way>later|eerder|daarvoor|ervoor|erna|daarna)"
    r"|het\s(?:school|studie)?jaar\s(?P<next>daarop|erop|erna|daarna|ervoor|daarvoor)"
    r"|het\s(?P<following>daaropvolgende|daarop\svolgende|voorafgaande)\s(?:school|studie)?jaar)\b",
    re.IGNORECASE,
)
_YEARS_ON = re.compile(
    rf"\b(?:de\s(?:(?P<after>{TO_TWELVE}|\d{{1,2}})\s)?(?:jaren|jaar)\s(?:daarna|erna|daarop|erop|nadien)"
    rf"|de\s(?:daaropvolgende|daarop\svolgende)\s(?:(?P<following>{TO_TWELVE}|\d{{1,2}})\s)?(?:jaren|jaar))\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:sindsdien|sedertdien|(?:vanaf|sinds)\s(?:toen|(?:dat|dit)\s(?:jaar|moment|ogenblik|tijdstip)|die\stijd))\b"
    r"(?!\s(?:dat|waarop)\b)",
    re.IGNORECASE,
)
_DAYS_ON = re.compile(
    rf"\b(?:(?:(?P<count>een|één|{TO_TWELVE}|\d{{1,2}})|(?P<some>enkele|een\spaar))"
    r"\s(?P<unit>dag|dagen|week|weken|maand|maanden)\s(?P<way>later|nadien|erna|daarna|eerder|daarvoor|ervoor)"
    r"|(?P<halves>een\shalf|anderhalf)\sjaar\s(?P<half_way>later|nadien|erna|daarna|eerder|daarvoor|ervoor)"
    r"|de\s(?:volgende\s(?P<next>dag|week|maand)|(?P<after>dag|week|maand)\s(?:erna|erop|daarna|daarop)))\b",
    re.IGNORECASE,
)
_TILL = re.compile(
    r"\btot\s(?:dan|(?:dat|dit)\s(?:moment|ogenblik|tijdstip)|die\stijd)\b(?!\s(?:dat|waarop)\b)",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"\b(?:in\s)?(?:dat|datzelfde|die|diezelfde)\s(?P<season>{'|'.join(_SEASONS_NAMED)})\b",
    re.IGNORECASE,
)
_AHEAD_OF = re.compile(
    r"\bvoorafgaand\s(?:daaraan|hieraan)\b|\bdaaraan\svoorafgaand\b", re.IGNORECASE
)
_DATE_AGAIN = re.compile(
    r"\b(?P<before>uiterlijk(?:\sop)?|v[oó][oó]r|tot(?:\sen\smet)?|per|vanaf|met\singang\svan|op|na|sinds)\s"
    r"(?:(?:die|deze|dezelfde|laatstgenoemde|eerdergenoemde|voornoemde|bovengenoemde)"
    r"|de\s(?:laatst)?genoemde)\s(?:datum|dag)\b",
    re.IGNORECASE,
)
_POINTS = QuickLook(
    re.compile(
        r"datum|(?:die|deze|dezelfde|genoemde) dag|jaar|jaren|seizoen|sindsdien|sedertdien|vanaf"
        r"|sinds|later|nadien|erna|daarna|eerder|daarvoor|ervoor|voorafgaand|erop|daarop"
        r"|volgende (?:dag|week|maand)|tot d[ai]"
        r"|(?:dat|datzelfde|die|diezelfde) (?:voor|na|zo|he|le|wi)"
    )
)
"""What every time that points back has, in small letters."""
_BEFORE_IT = "date.year_before"
"""The rule of `het jaar ervoor`: what follows still speaks of the time named before it."""
_BACKWARDS = frozenset({"eerder", "daarvoor", "ervoor", "voorafgaande"})
_OF_SAME_YEAR = re.compile(r"\b(?:dat|datzelfde|hetzelfde)\sjaar$", re.IGNORECASE)
_COMPARES = re.compile(
    r"\b(?:ten\sopzichte\svan|t\.?o\.?v\.?|vergeleken\smet|in\svergelijking\smet|dan(?:\sin)?|versus)\s$",
    re.IGNORECASE,
)
_SHARES: dict[str, Share] = {
    "begin": "begin",
    "medio": "middle",
    "halverwege": "middle",
    "eind": "end",
}


_PATTERNS = (
    ("same", _SAME),
    ("shifted", _SHIFTED),
    ("years", _YEARS_ON),
    ("since", _SINCE),
    ("till", _TILL),
    ("season", _SEASON),
    ("days", _DAYS_ON),
    ("ahead", _AHEAD_OF),
    ("again", _DATE_AGAIN),
)


@dataclass(frozen=True, slots=True)
class _Found:
    """Words that point back, and which of the patterns they fit."""

    start: int
    kind: str
    match: re.Match[str]

    @property
    def is_backwards(self) -> bool:
        """Whether it goes back from the time named (`het jaar ervoor`)."""
        return self.kind == "shifted" and _way(self.match) in _BACKWARDS


def _way(match: re.Match[str]) -> str:
    return str(match["way"] or match["next"] or match["following"]).lower()


def pointing_back(
    text: str, dates: Sequence[DateMention], before: Sequence[DateMention]
) -> tuple[DateMention, ...]:
    """Give the times of `text` with those that point back at one named earlier.

    `dates` are the times found in it, `before` those of the sentences before it, in
    order. What points back at nothing is left as it was, or left out.
    """
    found: list[_Found] = []
    if _POINTS.search(small_letters(text)):
        found = [
            _Found(m.start(), kind, m)
            for kind, pattern in _PATTERNS
            for m in pattern.finditer(text)
            if not any(d.start < m.end() and m.start() < d.end for d in dates)
        ]
    points = (_OF_SAME_YEAR.search(d.text) or _runs_from_it(d, text) for d in dates)
    if not found and not any(points):
        return tuple(_in_year_before(dates, text))
    read: list[DateMention] = []
    known = list(before)
    items: list[DateMention | _Found] = [*dates, *found]
    for item in sorted(items, key=lambda one: one.start):
        mention = _told(item, text, known) if isinstance(item, DateMention) else _read(item, known)
        if mention is None:
            continue
        read.append(mention)
        known.append(mention)
    return tuple(_in_year_before(read, text))


def _in_year_before(dates: Sequence[DateMention], text: str) -> Iterator[DateMention]:
    """Give times without a year the year before them: `In 2015 worden in mei bomen geplant`."""
    year: DateMention | None = None
    for date in dates:
        node = date.meaning.node
        if year is not None and node is not None and is_open(node) and lean_of(node) is None:
            ref = _year_of(year.meaning.node) if year.meaning.node is not None else None
            between = text[year.end : date.start]
            apart = between != ", " and _ANOTHER_CLAUSE.search(between)
            if ref is not None and not apart and not _TO_DO.match(text, date.end):
                yield replace(date, meaning=replace(date.meaning, node=with_ref(node, ref)))
                continue
        whole = isinstance(node, Year) and date.meaning.relation == "in"
        told = date.preposition in {None, "in", "gedurende"} and not (
            date.in_name or date.attributive
        )
        numbered = date.preposition is not None or not date.text[-1:].isdigit()
        year = date if whole and told and numbered else None
        yield date


_ANOTHER_CLAUSE = re.compile(
    r"[,;:.()]|\b(?:en|maar|dat(?!\ser\b)|om|te|die|of|wanneer|als|zodat|dan|tegen|over|van|voor)\b",
    re.IGNORECASE,
)
"""Between a year and a month that need not be of it."""
_TO_DO = re.compile(r"\s(?:[\w-]+\s){0,5}te\s[a-z]+en\b", re.IGNORECASE)
"""Behind a month: `heb in 2013 toegezegd in juni te antwoorden`."""


def _last_named(known: Sequence[DateMention]) -> Node | None:
    """Give the time last named; one that is only compared with does not count."""
    for mention in reversed(known):
        node = mention.meaning.node
        aside = is_compared(mention) or mention.in_name or mention.rule == _BEFORE_IT
        if not aside and node is not None and _year_of(node):
            return node
    return None


def _year_of(node: Node) -> YearRef | None:
    if isinstance(node, Part):
        return _year_of(node.of)
    if isinstance(node, Calendar):
        return YearRef(shift=node.shift) if node.unit == "year" else None
    ref = ref_of(node)
    return None if ref is None or ref.is_open else ref


def _told(mention: DateMention, text: str, known: Sequence[DateMention]) -> DateMention:
    """Give a time of the text, counted from the one before it where it says so."""
    if not _runs_from_it(mention, text):
        return _of_same_year(mention, known)
    day, node = _last_day_or_month(known), mention.meaning.node
    until = _later_by(day, node) if isinstance(day, Day) and isinstance(node, Offset) else None
    meaning = Meaning("until", until) if until is not None else Meaning("none")
    return replace(mention, meaning=meaning, rule="date.named_before")


def _runs_from_it(mention: DateMention, text: str) -> bool:
    """Tell whether a term runs from the time before it: `binnen drie maanden daarna`."""
    term = mention.rule == "date.within" and isinstance(mention.meaning.node, Offset)
    return term and _FROM_IT.match(text, mention.end) is not None


_FROM_IT = re.compile(r"\s(?:daarna|hierna|nadien|erna|na\s(?:die|deze)\sdatum)\b", re.IGNORECASE)


def _later_by(day: Day, term: Offset) -> Day | None:
    """Move a day by a term of days, weeks, months or years."""
    if term.unit in {"day", "week"}:
        moved = _shifted_by(day, round(term.count), "wek" if term.unit == "week" else "dag")
        return moved if isinstance(moved, Day) else None
    months = term.count * {"month": 1, "quarter": 3, "halfyear": 6, "year": 12}.get(term.unit, 0)
    month = _shifted_by(day, round(months), "maa") if months else None
    if not isinstance(month, Months) or (month.first > _YEAR_OF_MONTHS):
        return None
    return Day(month.ref, month.first, min(day.day, _SHORTEST_MONTH)) if month else None


_SHORTEST_MONTH = 28


def _of_same_year(mention: DateMention, known: Sequence[DateMention]) -> DateMention:
    """Give `in mei van dat jaar` the year last named."""
    node = mention.meaning.node
    if node is None or not is_open(node) or not _OF_SAME_YEAR.search(mention.text):
        return mention
    named = _last_named(known)
    ref = _year_of(named) if named is not None else None
    if ref is None:
        return mention
    return replace(mention, meaning=replace(mention.meaning, node=with_ref(node, ref)))


def _read(item: _Found, known: Sequence[DateMention]) -> DateMention | None:
    if item.kind == "days":
        return _read_days(item, known)
    if item.kind == "again":
        return _read_again(item, known)
    if item.kind in _OF_MOMENT:
        moment = _last_moment(known)
        return _made(item, Meaning(_OF_MOMENT[item.kind], moment)) if moment else None
    named = _last_named(known)
    ref = _year_of(named) if named is not None else None
    if named is None or ref is None:
        return None
    year: type[Year | SchoolYear] = SchoolYear if _is_school_year(named) else Year
    meaning = Meaning("in", year(ref))
    if item.kind == "years":
        meaning = _years_after(item, year, ref)
    elif item.kind == "season":
        meaning = Meaning("in", Months(ref, *SEASONS[item.match["season"].lower()]))
    elif item.kind == "shifted":
        step = year_before if item.is_backwards else year_after
        for _ in range(_count(item)):
            ref = step(ref)
        meaning = Meaning("in", year(ref))
    elif item.match["share"]:
        meaning = Meaning("in", Part(_SHARES[item.match["share"].lower()], year(ref)))
    return _made(item, meaning)


def _made(item: _Found, meaning: Meaning) -> DateMention:
    """Give the time that words which point back mean."""
    compares = _COMPARES.search(item.match.string[: item.start])
    preposition = None
    if item.kind == "since":
        preposition = "vanaf" if item.match.group().lower().startswith("vanaf") else "sinds"
    return DateMention(
        start=item.start,
        end=item.match.end(),
        text=item.match.group(),
        date_class=_CLASSES.get(item.kind, "point"),
        rule=_BEFORE_IT if item.is_backwards else "date.named_before",
        meaning=meaning,
        preposition=compares.group().strip().lower() if compares else preposition,
    )


def _last_moment(known: Sequence[DateMention]) -> Node | None:
    """Give the time last named, its year named or not: what `vanaf dat moment` counts from."""
    for mention in reversed(known):
        node = mention.meaning.node
        aside = is_compared(mention) or mention.in_name or mention.rule == _BEFORE_IT
        if aside or node is None or isinstance(node, Now | Offset | Stretch):
            continue
        if mention.preposition in _OF_ANOTHER and mention is not known[0]:
            # `in mei maak ik afspraken over de periode na 2020`
            continue
        return _on_its_side(mention, node)
    return None


_OF_ANOTHER = frozenset({"na", "over", "voor"})
"""Before the time of what is spoken of, where another is named before it."""


def _on_its_side(mention: DateMention, node: Node) -> Node:
    """Keep a day without a year in the past where `sinds` says so."""
    past = mention.preposition in {"sinds", "sedert"} and is_open(node)
    return with_ref(node, YearRef(lean="past")) if past else node


def _years_after(item: _Found, year: type[Year | SchoolYear], ref: YearRef) -> Meaning:
    """Read `de jaren daarna`, `de daaropvolgende drie jaar`: from the year behind on."""
    first, count = year_after(ref), item.match["after"] or item.match["following"]
    if not count:
        return Meaning("from", year(first))
    last = _years_on(ref, int(parse_words(count.lower()) or 1))
    return Meaning("in", Between(year(first), year(last)))


def _count(item: _Found) -> int:
    """Give how many years or days on a time is: one, where it does not say."""
    said = (item.match["count"] or "een").lower()
    return int(said) if said.isdecimal() else int(parse_words(said) or 1)


def _read_again(item: _Found, known: Sequence[DateMention]) -> DateMention | None:
    """Read `per die datum`, `vóór laatstgenoemde datum`: the day last named, related anew."""
    before = " ".join(item.match["before"].lower().split())
    for mention in reversed(known):
        node = mention.meaning.node
        day = node.last if isinstance(node, Between) else node
        if mention.in_name or is_compared(mention) or not isinstance(day, Day):
            continue
        day = _on_its_side(mention, day)
        relation = _RELATIONS.get(before, "in")
        return DateMention(
            start=item.start,
            end=item.match.end(),
            text=item.match.group(),
            date_class=_CLASS_OF.get(relation, "from"),
            rule="date.named_before",
            meaning=Meaning(relation, day),
            preposition=before,
        )
    return None


_RELATIONS: dict[str, Relation] = {words: relation for words, relation, _ in PREPOSITIONS}
_CLASS_OF: dict[Relation, DateClass] = {"before": "until", "until": "until", "in": "point"}
_OF_MOMENT: dict[str, Relation] = {"since": "from", "ahead": "until", "till": "before"}
"""What is told from the time last named itself, and how it relates to that."""
_CLASSES: dict[str, DateClass] = {"since": "from", "ahead": "until", "till": "until"}


_SOME = 3
"""How many `enkele` is taken for, to tell about when."""
_HALVES = {"een half": 6, "anderhalf": 18}
"""Months in lengths that are told in halves of a year."""


def _read_days(item: _Found, known: Sequence[DateMention]) -> DateMention | None:
    """Read `een dag later`, `twee maanden daarna`: counted from the day or month last named."""
    match = item.match
    unit = (match["unit"] or match["next"] or match["after"] or "maand").lower()[:3]
    count = _SOME if match["some"] else _count(item)
    if match["halves"]:
        count = _HALVES[" ".join(match["halves"].lower().split())]
    if (match["way"] or match["half_way"] or "").lower() in _BACKWARDS:
        count = -count
    node = _last_day_or_month(known)
    shifted = _shifted_by(node, count, unit) if node is not None else None
    if shifted is None:
        return None
    if match["some"] and isinstance(shifted, Day):
        shifted = Months(shifted.ref, shifted.month, shifted.month)
    return _made(item, Meaning("in", shifted, approximate=bool(match["some"])))


def _last_day_or_month(known: Sequence[DateMention]) -> Day | Months | None:
    """Give the day or months last named; `eind 2019` stands for its months."""
    for mention in reversed(known):
        node = mention.meaning.node
        if isinstance(node, Part) and isinstance(node.of, Year) and node.share in _MONTHS_OF:
            return Months(node.of.ref, *_MONTHS_OF[node.share])
        if not mention.in_name and isinstance(node, Day | Months):
            side = _on_its_side(mention, node)
            return side if isinstance(side, Day | Months) else None
    return None


_MONTHS_OF: dict[Share, tuple[int, int]] = {"begin": (1, 3), "middle": (5, 8), "end": (10, 12)}
_YEAR_OF_MONTHS = 12


def _shifted_by(node: Day | Months, count: int, unit: str) -> Day | Months | None:
    """Move a day by days or weeks, or to a month; None where its year would have to be known."""
    if unit == "maa":
        first, last = (node.month, node.month) if isinstance(node, Day) else (node.first, node.last)
        years, month = divmod(first + count - 1, _YEAR_OF_MONTHS)
        if years < 0 and node.ref.is_open:
            return None
        length = last - first
        if node.ref.is_open:
            # Past twelve they are those of the next year, whichever that is.
            return Months(node.ref, first + count, last + count)
        return Months(_years_on(node.ref, years), month + 1, month + 1 + length)
    if not isinstance(node, Day):
        return None
    # 2001 is no leap year; the year itself counts only where it is told.
    year = node.ref.number or 2001
    try:
        moved = dt.date(year, node.month, node.day) + dt.timedelta(
            days=count * (7 if unit in {"wee", "wek"} else 1)
        )
    except ValueError:
        return None
    if moved.year != year and node.ref.is_open:
        return None
    return Day(_years_on(node.ref, moved.year - year), moved.month, moved.day)


def _years_on(ref: YearRef, years: int) -> YearRef:
    for _ in range(abs(years)):
        ref = year_after(ref) if years > 0 else year_before(ref)
    return ref


def _is_school_year(node: Node) -> bool:
    return isinstance(node, SchoolYear) or (isinstance(node, Part) and _is_school_year(node.of))

"""The grammar of stretches of time: days, months, seasons, years, their parts and chains."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Literal

from extractors.language import dates_words as w
from extractors.language.dates_chains import Item, Join, TimeUnit, merged, share_years, shared
from extractors.language.dates_context import Lead, is_glued, two_digit_year, year_at
from extractors.language.dates_meaning import (
    Between,
    Calendar,
    Day,
    FeastDay,
    Months,
    Node,
    Now,
    Offset,
    Part,
    SchoolYear,
    Stretch,
    Tense,
    Term,
    Unit,
    Week,
    Weekday,
    Year,
    YearRef,
    Years,
    with_ref,
)
from extractors.language.dates_placing import in_order, touch
from extractors.language.dates_reader import WordReader
from extractors.language.numerals import TENS

_QUARTER = re.compile(r"[qk]([1-4])")
_QUARTER_NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_HALF = re.compile(r"h([12])")
_DAY_NUMBER = re.compile(r"(\d{1,2})(?:e|ste|de)?")
_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(?P<cut>['’‘`´])?(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WEEKS_OF_MONTH = frozenset({2, 3})
"""How many weeks of a month may be named together: `de eerste twee weken van mei`."""
_LONGEST_PERIOD = 20
"""Years between the first and the last of a period."""
_TERM_PREPOSITIONS = frozenset({"gedurende", "tijdens", "binnen", "na", "voor", "vóór", "tot"})
PERIOD_NOUNS = frozenset(
    {"periode", "tijdvak", "jaar", "jaren", "maand", "maanden", "kalenderjaren", "looptijd"}
    | w.YEAR_NOUNS
)


class UnitReader(WordReader):
    """Reads one stretch of time, or a chain of them, at a token."""

    # Chains of units

    def _items(self, at: int, lead: Lead, *, between: bool) -> list[Item]:
        if self.low(at) in PERIOD_NOUNS and self.low(at + 1) in ("van", "vanaf", "tussen"):
            inner = self.skip(at + 2, w.ARTICLES)
            inner_between = self.low(at + 1) == "tussen"
            items = self._items(inner, "strong", between=inner_between)
            return items if len(items) > 1 and items[1].join == "range" else []
        items = self._group(at, lead)
        if not items:
            return []
        while True:
            last = items[-1]
            if last.unit.relation is not None or last.unit.node is None:
                break
            joined = self._joined(last.unit.stop, between=between and len(items) == 1)
            if joined is None:
                break
            start, join = joined
            ranged = last.join == "range" or isinstance(last.unit.node, Between)
            if ranged and self.low(last.unit.stop) == "tot":
                # `verlenging van het akkoord 2008–2010 tot 1 januari 2012`
                break
            more = self._group(self._past_article(start), "strong" if join == "range" else "list")
            if not more or more[0].unit.relation is not None or more[0].unit.node is None:
                break
            fitted = self._fit(
                last.unit, more[0].unit, join, listed=self.low(last.unit.stop) == ","
            )
            if not fitted:
                break
            items.append(replace(more[0], start=start, join=join))
            items.extend(more[1:])
        return items

    def _fit(self, one: TimeUnit, two: TimeUnit, join: Join, *, listed: bool) -> bool:
        """Tell whether two units can belong together; after a comma only neighbours do."""
        if one.node is None or two.node is None:
            return False
        first, last = shared(one.node, two.node, join)
        if join == "range":
            return in_order(first, last)
        if listed and isinstance(one.node, Day) and isinstance(two.node, Day):
            # `op 15 mei, 3 juni en 4 juli 2015`: all of one year.
            return True
        if listed and _are_rising_months(one.node, two.node):
            # `in januari, mei en september 2015`
            return True
        if listed:
            return isinstance(first, Year | Months | Day | Part) and (
                type(first) is type(last) and touch(first, last)
            )
        return type(first) is type(last) or touch(first, last)

    def _group(self, at: int, lead: Lead) -> list[Item]:
        """Read one unit, or several that share their noun (`1 en 2 april`, `Q1 en Q2`)."""
        several = self._days(at)
        if several:
            return several
        ordinals = self._ordinals(at) or self._two_seasons(at)
        if ordinals:
            return self._of_each_year(ordinals, ordinals[-1].unit.stop)
        unit = self._unit(at, lead)
        return self._of_each_year([Item(unit, at, None)], unit.stop) if unit else []

    # Days

    def _days(self, at: int) -> list[Item]:
        """Read day numbers, each with or without weekday, up to their month."""
        numbers: list[tuple[int, int, int | None, Join | None]] = []
        here, join = at, None
        while True:
            start = here
            weekday = w.WEEKDAYS.get(self.low(here))
            if weekday is not None:
                here += 1
                here = self.skip(here, frozenset({"de", ","}))
            day = self._day_number(here)
            if day is None:
                return []
            numbers.append((start, day, weekday, join))
            here += 1
            if self.low(here) in w.MONTHS:
                break
            joined = self._joined(here, between=False)
            if joined is None or len(numbers) > 8:
                return []
            here, join = joined
        month = w.MONTHS[self.low(here)]
        here += 1
        if (
            self.low(here - 1) in w.SHORT_MONTHS
            and self.low(here) == "."
            and is_glued(self.tokens, here)
        ):
            here += 1
        ref, stop = self._ref(here)
        items = []
        for index, (start, day, weekday, linked) in enumerate(numbers):
            if not _exists(day, month, ref):
                return []
            node = Day(ref, month, day, weekday)
            end = stop if index == len(numbers) - 1 else start + (2 if weekday is not None else 1)
            items.append(Item(TimeUnit(node, end, "date.day"), start, linked))
        return self._of_each_year(items, stop)

    def _day_number(self, at: int) -> int | None:
        match = _DAY_NUMBER.fullmatch(self.low(at))
        return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None

    def _of_each_year(self, items: list[Item], stop: int) -> list[Item]:
        """`1 oktober van elk jaar` comes back: no day of one year."""
        if self.low(stop) != "van" or self.low(stop + 1) not in ("elk", "ieder", "enig"):
            return items
        if self.low(stop + 2) not in ("jaar", *w.YEAR_NOUNS):
            return items
        return [Item(TimeUnit(None, stop + 3, "date.each_year", "none"), items[0].start, None)]

    def _two_seasons(self, at: int) -> list[Item]:
        """Read `voor- en najaar van 2015`: from the first to the second."""
        if self.low(at) not in ("voor", "na") or self.low(at + 1) != "-":
            return []
        if self.low(at + 2) not in ("en", "of") or self.low(at + 3) not in ("voorjaar", "najaar"):
            return []
        first = "voorjaar" if self.low(at) == "voor" else "najaar"
        last = self._unit(at + 3, "strong")
        if last is None or not isinstance(last.node, Months):
            return []
        begin = Months(last.node.ref, *w.SEASONS[first])
        if begin.first >= last.node.first:
            return []
        return [Item(TimeUnit(Between(begin, last.node), last.stop, "date.season"), at, None)]

    # Quarters, halves, first weeks

    def _ordinals(self, at: int) -> list[Item]:
        """Read `eerste en tweede kwartaal`, `tweede helft van`, `laatste week van mei`."""
        numbers: list[tuple[int, int, Join | None]] = []
        here, join = at, None
        while self.low(here) in w.ORDINALS:
            numbers.append((here, w.ORDINALS[self.low(here)], join))
            here += 1
            joined = self._joined(here, between=False)
            if joined is None or self.low(self._past_article(joined[0])) not in w.ORDINALS:
                break
            here, join = self._past_article(joined[0]), joined[1]
        if not numbers:
            return []
        noun = self.low(here)
        items = []
        for start, number, linked in numbers:
            unit = self._ordinal(number, noun, here)
            if unit is None:
                return []
            items.append(Item(unit, start, linked))
        # Only the last one has the noun in its span.
        for index, item in enumerate(items[:-1]):
            items[index] = replace(item, unit=replace(item.unit, stop=item.start + 1))
        return items

    def _ordinal(self, number: int, noun: str, at: int) -> TimeUnit | None:
        if noun in ("kwartaal", "kwartalen", "kw", "q"):
            stop = at + 2 if noun == "kw" and self.low(at + 1) == "." else at + 1
            return self._quarter(4 if number == -1 else number, stop)
        if noun == "helft" and number in (1, 2):
            return self._half(number, at + 1)
        if noun == "semester" and number in (1, 2):
            pair = self._school_pair(self.skip(at + 1, frozenset({"van"})))
            if pair is not None and isinstance(pair[0], SchoolYear) and pair[1] > at + 3:
                share: Literal["half1", "half2"] = "half1" if number == 1 else "half2"
                return TimeUnit(Part(share, pair[0]), pair[1], "date.half")
        if noun in ("halfjaar", "semester") and number in (1, 2):
            return self._half_year(number, at + 1)
        if noun == "half" and self.low(at + 1) == "jaar" and number in (1, 2):
            return self._half_year(number, at + 2)
        if noun in ("week", "weken"):
            return self._weeks_of_month(number, 1, at + 1)
        if noun == "maanden":
            return self._months_of(number, 3, at + 1)
        count = self._number(at)
        if count in _WEEKS_OF_MONTH and self.low(at + 1) == "weken" and number in (1, -1):
            return self._weeks_of_month(number, int(count), at + 2)
        months = {"maanden": 1, "kwartalen": 3}.get(self.low(at + 1))
        if count is not None and months is not None and count == int(count):
            return self._months_of(number, int(count) * months, at + 2)
        return None

    def _quarter(self, number: int, at: int) -> TimeUnit:
        ref, stop = self._ref(at)
        node: Node = Months(ref, 3 * number - 2, 3 * number)
        if ref.is_open and not ref.lean:
            whole = self._of(at)
            if whole is not None and isinstance(whole.node, SchoolYear | Year):
                return TimeUnit(
                    Part(w.QUARTER_SHARES[number - 1], whole.node), whole.stop, "date.quarter"
                )
        return TimeUnit(node, stop, "date.quarter")

    def _half(self, number: int, at: int) -> TimeUnit | None:
        whole = self._of(at)
        if whole is None or whole.node is None:
            return None
        if isinstance(whole.node, Year) and not whole.node.ref.is_open:
            return TimeUnit(
                Months(whole.node.ref, 6 * number - 5, 6 * number), whole.stop, "date.half"
            )
        return TimeUnit(
            Part("half1" if number == 1 else "half2", whole.node), whole.stop, "date.half"
        )

    def _half_year(self, number: int, at: int) -> TimeUnit:
        ref, stop = self._ref(at)
        if ref.is_open and not ref.lean:
            whole = self._of(at)
            if whole is not None and isinstance(whole.node, SchoolYear | Year):
                share: Literal["half1", "half2"] = "half1" if number == 1 else "half2"
                return TimeUnit(Part(share, whole.node), whole.stop, "date.half")
        return TimeUnit(Months(ref, 6 * number - 5, 6 * number), stop, "date.half")

    def _weeks_of_month(self, number: int, count: int, at: int) -> TimeUnit | None:
        """Read `(derde week) van mei`, `(laatste twee weken) van mei`: `count` weeks of a month."""
        whole = self._of(at)
        node = whole.node if whole else None
        if whole is None or not isinstance(node, Months) or node.first != node.last:
            return None
        # 2001 is no leap year: the last week of February then ends a day early at worst.
        length = (dt.date(2001 + node.first // 12, node.first % 12 + 1, 1) - dt.timedelta(1)).day
        days = 7 * count
        first = length - days + 1 if number == -1 else 7 * number - 6
        one, two = Day(node.ref, node.first, first), Day(node.ref, node.first, first + days - 1)
        return TimeUnit(Between(one, two), whole.stop, "date.week")

    def _months_of(self, number: int, count: int, at: int) -> TimeUnit | None:
        whole = self._of(at) if self.low(at) == "van" else None
        if whole is None or whole.node is None or number not in (1, -1) or not 1 <= count <= 11:
            return None
        if isinstance(whole.node, Year) and not whole.node.ref.is_open:
            first, last = (1, count) if number == 1 else (13 - count, 12)
            return TimeUnit(Months(whole.node.ref, first, last), whole.stop, "date.part")
        return TimeUnit(
            Part("begin" if number == 1 else "end", whole.node), whole.stop, "date.part"
        )

    def _of(self, at: int) -> TimeUnit | None:
        """Read the whole that a part is of: `(van) (het) (jaar) 2014`, `van de maand`."""
        linked = self.low(at) in ("van", "der", "in")
        start = at + 1 if linked else at
        inner = self._past_article(start)
        unit = self._unit(inner, "strong")
        if unit is not None and unit.node is not None and unit.relation is None:
            return unit
        return self._own(inner) if inner > start or linked else self._own_after_part(inner)

    def _own(self, at: int) -> TimeUnit | None:
        """Read a noun that with its article is the document's own (`het jaar`, `de maand`)."""
        noun = self.low(at)
        if noun in w.YEAR_NOUNS:
            return TimeUnit(Year(YearRef(shift=0)), at + 1, "date.relative")
        if noun in w.SCHOOL_YEARS:
            return TimeUnit(SchoolYear(YearRef(shift=0)), at + 1, "date.schoolyear")
        if noun in w.CALENDAR_UNITS:
            return TimeUnit(Calendar(w.CALENDAR_UNITS[noun], 0), at + 1, "date.relative")
        if noun in w.TERMS:
            return TimeUnit(Term(w.TERMS[noun], 0), at + 1, "date.term")
        return None

    def _own_after_part(self, at: int) -> TimeUnit | None:
        """Read `eind jaar`, `einde schooljaar`: nouns that need no article."""
        known = w.SCHOOL_YEARS | frozenset(w.TERMS) | {"jaar", "kalenderjaar"}
        return self._own(at) if self.low(at) in known else None

    def _and_of_next_year(self, unit: TimeUnit, at: int) -> TimeUnit:
        """Read `het voorjaar van 2016 en 2017`: from the first spring to the second."""
        node = unit.node
        between = "tussen" in (self.low(at - 1), self.low(at - 2))
        if between or self.low(unit.stop) != "en" or not isinstance(node, Months):
            return unit
        after = year_at(self.tokens, unit.stop + 1, "list")
        if after is None or node.ref.number is None or after != node.ref.number + 1:
            return unit
        second = replace(node, ref=YearRef(after))
        return TimeUnit(Between(node, second), unit.stop + 2, "date.range")

    # Other units

    def _unit(self, at: int, lead: Lead) -> TimeUnit | None:
        if not 0 <= at < self.size:
            return None
        low = self.low(at)
        if low[:1].isdigit() or low[:1] in "'’‘`´":
            return self._numeric(at, lead) or self._year(at, lead) or self._ago(at)
        if low in w.MONTHS:
            return self._month(at)
        if low in w.SEASONS:
            ref, stop = self._ref(at + 1)
            months = TimeUnit(Months(ref, *w.SEASONS[low]), stop, "date.season")
            return self._and_of_next_year(months, at)
        if low in w.FEASTS:
            ref, stop = self._ref(at + 1)
            return TimeUnit(FeastDay(ref, w.FEASTS[low]), stop, "date.feast")
        if low in w.SHARES:
            return self._part(at)
        if low in w.WEEKDAYS:
            ref, stop = self._ref(at + 1)
            lean = ref.lean if self.low(at + 1) in w.TRAILING else None
            return TimeUnit(Weekday(w.WEEKDAYS[low], lean), stop, "date.weekday") if lean else None
        if low in w.RELATIVE or low in ("nieuw", "nieuwe"):
            return self._relative(at)
        if low in ("schooljaren", "studiejaren", "academisch") or low in w.SCHOOL_YEARS:
            return self._school_year(at)
        if low in ("ultimo", "primo"):
            return self._year_end(at)
        quarter, half = _QUARTER.fullmatch(low), _HALF.fullmatch(low)
        if quarter or (low in ("kwartaal", "kw") and self.low(at + 1) in _QUARTER_NUMBERS):
            number = int(quarter[1]) if quarter else _QUARTER_NUMBERS[self.low(at + 1)]
            return self._code(at, number, 3, at + (1 if quarter else 2))
        if half:
            return self._code(at, int(half[1]), 6, at + 1)
        if low == "week" and self.low(at + 1).isdecimal() and 1 <= int(self.low(at + 1)) <= 53:
            ref, stop = self._ref(at + 2)
            return TimeUnit(Week(ref, int(self.low(at + 1))), stop, "date.week")
        if low == "week" and self.low(at + 1) == "van":
            days = self._days(at + 2)
            if len(days) == 1 and days[0].unit.node is not None:
                return TimeUnit(Part("week", days[0].unit.node), days[0].unit.stop, "date.week")
        if low == "weekend" and self.low(at + 1) == "van":
            days = share_years(self._days(at + 2))
            return merged([item.unit for item in days]) if days else None
        if low in ("dag", "datum"):
            return self._day_of_signing(at)
        if low.endswith("seizoen"):
            # `het maaiseizoen 2012`
            behind = at + 2 if self.low(at + 1) == "van" else at + 1
            season = year_at(self.tokens, behind, "ref")
            return TimeUnit(Year(YearRef(season)), behind + 1, "date.year") if season else None
        if low in PERIOD_NOUNS or low in w.PARLIAMENT_YEARS:
            dated = self._after_noun(at)
            if dated is not None or low not in w.UNPLACED_TERMS:
                return dated
        if low in w.TERMS or low in w.UNPLACED_TERMS:
            return self._office_term(at)
        if low in ("nu", "heden"):
            return (
                TimeUnit(Now(), at + 1, "date.now") if lead in ("strong", "weak", "list") else None
            )
        if low in w.NUMERALS or low == "enkele":
            return self._ago(at)
        return None

    def _day_of_signing(self, at: int) -> TimeUnit | None:
        """Read `dag na ondertekening`, `datum van dagtekening`: the document's own day or the next.

        The signing of another text (`ondertekening van de koopakte`) is of a day unknown.
        """
        if self.low(at + 1) in ("waarop", "dat"):
            return self._day_it_is_signed(at + 2)
        later, here = 0, at + 1
        for words in (("volgend", "op"), ("volgende", "op"), ("na",)):
            if self.has(here, words):
                later, here = 1, here + len(words)
                here = self.skip(here, w.ARTICLES)
                if self.low(here) in ("dag", "datum", "die"):
                    here += 1
                break
        of = self.skip(here, frozenset({"van"}))
        noun = self.skip(of, w.ARTICLES)
        if (of == here and not later) or self.low(noun) not in w.SIGNING:
            return None
        stop = noun + 1
        if self._is_of_other(stop):
            return None
        return TimeUnit(Offset("day", later, to_the_day=True), stop, "date.signing")

    def _day_it_is_signed(self, at: int) -> TimeUnit | None:
        """Read on behind `de datum waarop`: `het door alle partijen is ondertekend`."""
        if self.low(at) not in ("het", "dit", "deze", "partijen", "alle", "beide", "de"):
            return None
        stop = self._where_signed(at + 1)
        return TimeUnit(Offset("day", 0, to_the_day=True), stop, "date.signing") if stop else None

    def _numeric(self, at: int, lead: Lead) -> TimeUnit | None:
        text = self.tokens[at].text
        iso = _ISO.fullmatch(text)
        if iso:
            return _numeric_day(int(iso[1]), int(iso[2]), int(iso[3]), at)
        match = _NUMERIC.fullmatch(text)
        if match is None:
            return None
        year = int(match[5])
        if len(match[5]) == len("14"):
            # Two digits are a year only where a sign or the words around say that it is a date.
            named = lead in ("strong", "weak") or self.low(at - 1) in ("datum", ":")
            if not match["cut"] and (match[2] == "." or not named):
                return None
            year = two_digit_year(year)
        return _numeric_day(year, int(match[3]), int(match[1]), at)

    def _year(self, at: int, lead: Lead) -> TimeUnit | None:
        """Read a year, a pair of years (`2013-2014`, `'14/'15`) or `2014 e.v.`."""
        number = year_at(self.tokens, at, lead)
        if number is None:
            return None
        stop = at + 1
        if self.low(stop) in ("-", "–", "/", "‑", "−"):
            short = self._second_half(number, stop)
            if short is not None:
                node = Between(Year(YearRef(number)), Year(YearRef(short)))
                return TimeUnit(node, stop + 2, "date.years")
            if self.low(stop + 1) in ("heden", "nu"):
                return TimeUnit(Between(Year(YearRef(number)), Now()), stop + 2, "date.years")
            month = self.low(stop + 1)
            if re.fullmatch(r"0[1-9]|1[0-2]", month) and is_glued(self.tokens, stop + 1):
                return TimeUnit(
                    Months(YearRef(number), int(month), int(month)), stop + 2, "date.month"
                )
        quarter_at = stop + 1 if self.low(stop) in ("-", ",", "(") else stop
        quarter = _QUARTER.fullmatch(self.low(quarter_at))
        if quarter:
            months = Months(YearRef(number), 3 * int(quarter[1]) - 2, 3 * int(quarter[1]))
            end = quarter_at + 1
            end += self.low(stop) == "(" and self.low(end) == ")"
            return TimeUnit(months, end, "date.quarter")
        year = Year(YearRef(number))
        for words in (
            ("e.v", "."),
            ("ev", "."),
            ("ev",),
            ("e.v.j", "."),
            ("evj",),
            ("en", "verder"),
            ("-", "doorlopend"),
            ("–", "doorlopend"),
            ("(", "doorlopend", ")"),
            ("en", "erna"),
            ("en", "later"),
            ("en", "volgende", "jaren"),
            ("en", "daarna"),
            ("en", "de", "jaren", "daarna"),
            ("en", "de", "jaren", "erna"),
            ("en", "latere", "jaren"),
        ):
            if self.has(stop, words):
                return TimeUnit(year, stop + len(words), "date.year", "from")
        return TimeUnit(year, stop, "date.year")

    def _ago(self, at: int) -> TimeUnit | None:
        """Read `drie jaar geleden`, `twee jaar na ondertekening`."""
        amount = self._quantity(at)
        if amount is None:
            return None
        count, low, unit, stop = amount
        if self.low(stop) == "geleden":
            if count is None:
                return TimeUnit(None, stop + 1, "date.vague", "none")
            return TimeUnit(Offset(unit, -low), stop + 1, "date.offset", "in")
        event, end = self._event(stop)
        if event == "anchor" and count is not None:
            return TimeUnit(Offset(unit, count, to_the_day=True), end, "date.offset")
        if self.low(stop) == "na" and self._happens(stop + 1):
            # `een half jaar na de start van de proef`: a time without a place.
            return TimeUnit(None, end, "date.event", "none")
        return None

    def _happens(self, at: int) -> bool:
        """Tell whether something that begins or ends stands here, with its article or not."""
        return self.low(self.skip(at, w.ARTICLES)).endswith(w.HAPPENINGS)

    def _month(self, at: int) -> TimeUnit | None:
        low = self.low(at)
        month = w.MONTHS[low]
        stop = at + 1
        if low in w.SHORT_MONTHS and self.low(stop) == ".":
            stop += 1
        ref, end = self._ref(stop)
        if low in w.SHORT_MONTHS and ref.is_open:
            # `sept.-dec. 2014`
            joined = self._joined(stop, between=False)
            if joined is None or joined[1] != "range" or self.low(joined[0]) not in w.MONTHS:
                return None
        return TimeUnit(Months(ref, month, month), end, "date.month")

    def _part(self, at: int) -> TimeUnit | None:
        share = w.SHARES[self.low(at)]
        other, here = None, at + 1
        if self.low(at) in w.SHARES_WITH_OF and self.low(here) != "van":
            return None
        if self.low(here) in ("/", "-", "–", "of", "tot") and self.low(here + 1) in w.SHARES:
            other, here = w.SHARES[self.low(here + 1)], here + 2
        whole = self._of_any(here)
        if whole is None or whole.node is None:
            return None
        if self.low(at) in w.SHARES_OF_YEARS and not self._is_half_of(here, whole.node):
            return None
        node: Node = Part(share, whole.node)
        if other is not None:
            node = Between(node, Part(other, whole.node))
        return TimeUnit(node, whole.stop, "date.part")

    def _is_half_of(self, at: int, whole: Node) -> bool:
        """Tell whether `half` stands right before a month or a year of four digits."""
        if isinstance(whole, Months):
            return self.low(at) in w.MONTHS
        return isinstance(whole, Year) and self.low(at).isdecimal()

    def _of_any(self, at: int) -> TimeUnit | None:
        """Read the whole of a part, ordinals included (`eind van het eerste kwartaal`)."""
        start = at + 1 if self.low(at) in ("van", "der", "in") else at
        inner = self._past_article(start)
        ordinals = self._ordinals(inner)
        if len(ordinals) == 1:
            return ordinals[0].unit
        unit = self._of(at)
        if unit is not None and isinstance(unit.node, Year) and self._pair_follows(unit.stop):
            pair = self._items(inner, "strong", between=False)
            if len(pair) == 2:
                return merged([item.unit for item in share_years(pair)])
        return unit

    def _pair_follows(self, at: int) -> bool:
        return self.low(at) in ("-", "–") and year_at(self.tokens, at + 1, "pair") is not None

    def _relative(self, at: int) -> TimeUnit | None:
        """Read `dit najaar`, `volgend jaar`, `komende drie jaar`, `deze kabinetsperiode`."""
        word = self.low(at)
        fresh = word in ("nieuw", "nieuwe")
        ref = YearRef(lean="future") if fresh else w.RELATIVE[word]
        here = at + 1
        if self.low(here) in ("en", "of") and self.low(here + 1) in w.RELATIVE:
            # `dit en volgend jaar`
            second = self._relative(here + 1)
            if second is None or not isinstance(second.node, Year | SchoolYear):
                return None
            node = Between(replace(second.node, ref=ref), second.node)
            return TimeUnit(node, second.stop, second.rule)
        noun = self.low(here)
        if noun in w.YEAR_NOUNS:
            if word == "laatste" and self.low(here + 1) == "van":
                # `het laatste jaar van de looptijd`
                return None
            return self._after_relative_year(ref, here + 1)
        if noun in w.SCHOOL_YEARS or (noun == "academisch" and self.low(here + 1) == "jaar"):
            stop = here + (2 if noun == "academisch" else 1)
            return TimeUnit(SchoolYear(ref), stop, "date.schoolyear")
        if fresh:
            return None
        if noun in w.SEASONS:
            # `deze zomer` of a recess that crosses the year leans on the nearest.
            return TimeUnit(Months(ref, *w.SEASONS[noun]), here + 1, "date.season")
        if noun in w.MONTHS and noun not in w.SHORT_MONTHS:
            lean = ref if ref.lean else YearRef(lean="past" if ref.shift == -1 else "future")
            return TimeUnit(Months(lean, w.MONTHS[noun], w.MONTHS[noun]), here + 1, "date.month")
        days = self._days(here) if ref.lean else []
        if len(days) == 1 and isinstance(days[0].unit.node, Day):
            # `per eerstkomende 1 januari`
            return TimeUnit(with_ref(days[0].unit.node, ref), days[0].unit.stop, "date.day")
        if noun in w.WEEKDAYS and not self.low(here + 1).isdecimal():
            # `deze vrijdag` is the one to come.
            side: Tense = "past" if ref.lean == "past" or ref.shift == -1 else "future"
            return TimeUnit(Weekday(w.WEEKDAYS[noun], side), here + 1, "date.weekday")
        step = ref.shift if ref.shift is not None else (1 if ref.lean == "future" else -1)
        if noun in w.CALENDAR_UNITS and word != "laatste":
            if noun == "halfjaar" and step != 0:
                sign: Literal[1, -1] = 1 if step > 0 else -1
                return TimeUnit(Stretch("month", 6, sign), here + 1, "date.stretch")
            return TimeUnit(Calendar(w.CALENDAR_UNITS[noun], step), here + 1, "date.relative")
        if noun in w.TERMS:
            return TimeUnit(Term(w.TERMS[noun], step), here + 1, "date.term")
        if noun in w.UNPLACED_TERMS:
            return TimeUnit(None, here + 1, "date.term", "none")
        return self._stretch(step, here)

    def _stretch(self, step: int, at: int) -> TimeUnit | None:
        if step == 0:
            return None
        sign: Literal[1, -1] = 1 if step > 0 else -1
        noun = self.low(at)
        if noun == "maanden" and step > 0:
            # `de komende maanden` are soon over, unlike `de komende tijd`.
            return TimeUnit(Stretch("month", w.SOME_MONTHS, sign), at + 1, "date.stretch")
        if noun in w.VAGUE_STRETCHES:
            return TimeUnit(Stretch(w.VAGUE_STRETCHES[noun], None, sign), at + 1, "date.stretch")
        amount = self._quantity(at)
        if amount is None:
            return None
        count, low, unit, stop = amount
        if count is None:
            vague: Unit = "year" if unit in ("year", "decade") else "month"
            return TimeUnit(Stretch(vague, None, sign), stop, "date.stretch")
        # Of `twee à drie jaar` the shorter is what is certain.
        return TimeUnit(Stretch(unit, low, sign), stop, "date.stretch")

    def _after_relative_year(self, ref: YearRef, at: int) -> TimeUnit:
        """Read a month or season after the year it is of: `volgend jaar mei`."""
        inner = self._past_article(at + 1) if self.low(at) in ("in", "rond") else at
        noun = self.low(inner)
        if noun in w.MONTHS and noun not in w.SHORT_MONTHS and not ref.lean:
            return TimeUnit(Months(ref, w.MONTHS[noun], w.MONTHS[noun]), inner + 1, "date.month")
        if noun in w.SEASONS and not ref.lean:
            return TimeUnit(Months(ref, *w.SEASONS[noun]), inner + 1, "date.season")
        if noun in w.SHARES and not ref.lean and self.low(inner + 1) in w.MONTHS:
            month = w.MONTHS[self.low(inner + 1)]
            part = Part(w.SHARES[noun], Months(ref, month, month))
            return TimeUnit(part, inner + 2, "date.part")
        return TimeUnit(Year(ref), at, "date.relative")

    def _school_year(self, at: int) -> TimeUnit | None:
        here = at + 1
        if self.low(at) == "academisch":
            if self.low(here) not in ("jaar", "studiejaar"):
                return None
            here += 1
        pair = self._school_pair(here)
        if pair is None:
            return None
        node, stop = pair
        joined = self._joined(stop, between=False)
        if joined is not None:
            second = self._school_pair(self.skip(self._past_article(joined[0]), w.SCHOOL_YEARS))
            if second is not None and (
                touch(node, second[0]) or (joined[1] == "range" and in_order(node, second[0]))
            ):
                return TimeUnit(Between(node, second[0]), second[1], "date.schoolyear")
        return TimeUnit(node, stop, "date.schoolyear")

    def _school_pair(self, at: int) -> tuple[Node, int] | None:
        """Read the years of a school year: `2013-2014`, `'13/'14`, `13/14`, `2014`."""
        first = self._school_number(at)
        if first is None:
            return None
        if self.low(at + 1) in ("-", "–", "/", "‑", "−") or self.has(at + 1, ("op",)):
            second = self._school_number(at + 2)
            if second is not None and second > first:
                if second == first + 1:
                    return SchoolYear(YearRef(first)), at + 3
                last = SchoolYear(YearRef(second - 1))
                return Between(SchoolYear(YearRef(first)), last), at + 3
        if len(self.low(at)) < 3:
            return None
        return SchoolYear(YearRef(first)), at + 1

    def _school_number(self, at: int) -> int | None:
        full = year_at(self.tokens, at, "pair")
        if full is not None:
            return full
        digits = self.low(at)
        return two_digit_year(int(digits)) if re.fullmatch(r"\d\d", digits) else None

    def _year_end(self, at: int) -> TimeUnit | None:
        """Read `ultimo 2014` and `primo 2014`: the last and first day."""
        month, day = (12, 31) if self.low(at) == "ultimo" else (1, 1)
        ref, stop = self._ref(at + 1)
        if ref.is_open:
            return None
        return TimeUnit(Day(ref, month, day), stop, "date.day")

    def _code(self, at: int, number: int, size: int, stop: int) -> TimeUnit | None:
        """Read `Q3 2024`, `kwartaal 3 van 2024`, `H1 2025`."""
        last, stop = self._second_code(at, number, stop)
        comma = self.low(stop) == "," and year_at(self.tokens, stop + 1, "ref") is not None
        after = stop + 1 if comma or self.low(stop) == "-" else stop
        ref, end = self._ref(after)
        if ref.is_open:
            if size == 6 or self.low(at).startswith("k"):
                return None
            end = stop
        rule = "date.quarter" if size == 3 else "date.half"
        return TimeUnit(Months(ref, size * (number - 1) + 1, size * last), end, rule)

    def _second_code(self, at: int, number: int, stop: int) -> tuple[int, int]:
        """Read the second quarter of `Q3/4 2024`; gives it and the token after it."""
        code = _QUARTER.fullmatch(self.low(at)) is not None
        linked = code and self.low(stop) in ("/", "-", "–") and is_glued(self.tokens, stop)
        second = self.low(stop + 1)
        if linked and is_glued(self.tokens, stop + 1) and second in ("2", "3", "4"):
            last = int(second)
            return (last, stop + 2) if last > number else (number, stop)
        return number, stop

    def _after_noun(self, at: int) -> TimeUnit | None:
        """Read `periode 2013-2016`, `het jaar 2014`, `jaren negentig`, `de maand mei`."""
        noun, here = self.low(at), at + 1
        if noun == "jaren":
            decade = self._decade(here)
            if decade is not None:
                return decade
        if noun in ("maand", "maanden"):
            return self._month(here) if self.low(here) in w.MONTHS else None
        if noun in w.PARLIAMENT_YEARS:
            pair = self._school_pair(here)
            if pair is None or not isinstance(pair[0], SchoolYear):
                return None
            ref = pair[0].ref
            return TimeUnit(Months(ref, 9, 20), pair[1], "date.parliament_year")
        here = (
            here + 1 if self.low(here) in (":", "(") and noun in ("periode", "looptijd") else here
        )
        unit = self._unit(here, "strong")
        if unit is None or not isinstance(unit.node, Year | Between | Months | Day):
            return None
        return self._with_lost_dash(unit) if noun in ("periode", "jaren") else unit

    def _with_lost_dash(self, unit: TimeUnit) -> TimeUnit:
        """Read `periode 2012 2013`, whose dash did not come out of the PDF, as a pair."""
        first = unit.node.ref.number if isinstance(unit.node, Year) else None
        last = year_at(self.tokens, unit.stop, "pair")
        if first is None or last is None or not 0 < last - first <= _LONGEST_PERIOD:
            return unit
        return TimeUnit(
            Between(Year(YearRef(first)), Year(YearRef(last))), unit.stop + 1, "date.years"
        )

    def _decade(self, at: int) -> TimeUnit | None:
        low = self.low(at)
        tens = TENS.get(low)
        digits = low.lstrip("'’‘`´")
        if tens is None and re.fullmatch(r"[1-9]0", digits):
            tens = int(digits)
        if tens is None:
            return None
        first = (2000 if tens < 40 else 1900) + tens
        stop = at + 1
        if self.has(stop, ("van", "de", "vorige", "eeuw")):
            first, stop = 1900 + tens, stop + 4
        return TimeUnit(Years(first, first + 9), stop, "date.decade")

    def _office_term(self, at: int) -> TimeUnit | None:
        """Read `de kabinetsperiode` with its article, `deze` being read elsewhere."""
        noun = self.low(at)
        if self.low(at + 1) in ("-", "–") or self.low(at - 1) not in w.ARTICLES:
            return None
        if noun in w.TERMS:
            return TimeUnit(Term(w.TERMS[noun], 0), at + 1, "date.term")
        if self.low(at - 2) not in _TERM_PREPOSITIONS:
            return None
        return TimeUnit(None, at + 1, "date.term", "none")


def _numeric_day(year: int, month: int, day: int, at: int) -> TimeUnit | None:
    ref = YearRef(year)
    if not 1800 <= year <= 2199 or not _exists(day, month, ref):
        return None
    return TimeUnit(Day(ref, month, day), at + 1, "date.day")


def _are_rising_months(first: Node, last: Node) -> bool:
    """Tell whether one month, of no year yet, stands before a later one of the same year."""
    if not (isinstance(first, Months) and isinstance(last, Months)):
        return False
    single = first.first == first.last and last.first == last.last
    return single and first.ref.is_open and first.first < last.first


def _exists(day: int, month: int, ref: YearRef) -> bool:
    """Tell whether a day is in the calendar; without a year 29 February is."""
    try:
        dt.date(2000 if ref.number is None else ref.number, month, day)
    except ValueError:
        return False
    return True

"""The grammar of Dutch time expressions: tokens in, readings with their meaning out.

A time expression is: prepositions, article, and a chain of units (`1 april 2014`,
`najaar`, `eind van het tweede kwartaal`) joined by words of range or list. The reader
below tries it at one token; `dates.py` walks it through a text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractors.language import dates_words as w
from extractors.language.dates_context import Lead, is_glued, two_digit_year, year_at
from extractors.language.dates_meaning import (
    OPEN_YEAR,
    Between,
    Calendar,
    Day,
    FeastDay,
    Meaning,
    Months,
    Node,
    Now,
    Offset,
    Part,
    Relation,
    SchoolYear,
    Stretch,
    Term,
    Unit,
    Week,
    Year,
    YearRef,
    Years,
    in_order,
    is_open,
    ref_of,
    touch,
    with_ref,
    year_after,
    year_before,
)
from extractors.language.dates_tokens import Token
from extractors.language.numerals import TENS
from extractors.language.word_lists import word_set

Join = Literal["range", "list"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A time expression: tokens `first` up to `stop`; its date begins at token `core`."""

    first: int
    core: int
    stop: int
    meaning: Meaning
    rule: str
    preposition: str | None


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch of time read from tokens up to `stop`."""

    node: Node | None
    stop: int
    rule: str
    relation: Relation | None = None
    """Set where the unit itself says how it relates (`binnen drie maanden`, `2014 e.v.`)."""


@dataclass(frozen=True, slots=True)
class _Item:
    unit: _Unit
    start: int
    join: Join | None
    """How the item is joined to the one before it."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """Prepositions in front: what they say together."""

    relation: Relation
    approximate: bool
    words: tuple[str, ...]
    stop: int


_QUARTER = re.compile(r"[qk]([1-4])")
_HALF = re.compile(r"h([12])")
_DAY_NUMBER = re.compile(r"(\d{1,2})(?:e|ste|de)?")
_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_STRONG_PREPOSITIONS = frozenset(
    {"in", "sinds", "sedert", "tijdens", "gedurende", "d.d", "uiterlijk in"}
)
_COMBINING = frozenset(
    {"uiterlijk", "tot", "tot en met", "t/m", "vanaf", "sinds", "niet later dan", "heel"}
)
"""Prepositions that another one follows (`uiterlijk in`, `per uiterlijk`)."""
_TERM_PREPOSITIONS = frozenset({"gedurende", "tijdens", "binnen", "na", "voor", "vóór", "tot"})
_SPREAD = frozenset({"verdeeld", "gespreid", "uitgesmeerd", "verspreid", "uitgespreid"})
_ADJECTIVES = frozenset({"vroege", "late", "hele", "gehele", "volledige"})
_PERIOD_NOUNS = frozenset(
    {"periode", "tijdvak", "jaar", "jaren", "maand", "maanden", "kalenderjaren", "looptijd"}
    | w.YEAR_NOUNS
)
_BEFORE_NOUNS = word_set(
    "zomer zomervakantie zomerreces kerst kerstmis kerstreces kerstvakantie winter herfstreces "
    "voorjaarsreces krokusreces meireces meivakantie herfstvakantie jaarwisseling"
)
"""Seasons and recesses that `voor` comes before, rather than being meant for."""


def _phrases(rows: Sequence[str]) -> dict[str, list[tuple[str, ...]]]:
    """Index phrases by first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for row in rows:
        words = tuple(row.split())
        index.setdefault(words[0], []).append(words)
    for same in index.values():
        same.sort(key=len, reverse=True)
    return index


_PREPOSITIONS = {tuple(words.split()): (rel, near) for words, rel, near in w.PREPOSITIONS}
_PREPOSITION_INDEX = _phrases([row[0] for row in w.PREPOSITIONS])
_FIXED = {tuple(words.split()): (kind, rel) for words, kind, rel in w.FIXED}
_FIXED_INDEX = _phrases([row[0] for row in w.FIXED])

STARTERS = frozenset(
    {*_PREPOSITION_INDEX, *_FIXED_INDEX, *w.MONTHS, *w.WEEKDAYS, *w.SEASONS, *w.FEASTS}
    | {*w.SHARES, *w.RELATIVE, *w.ORDINALS, *w.NUMERALS, *w.ARTICLES, *_PERIOD_NOUNS}
    | {*w.SCHOOL_YEARS, *w.TERMS, *w.UNPLACED_TERMS, *w.PARLIAMENT_YEARS, "kwartaal", "week"}
    | {"schooljaren", "studiejaren", "academisch", "van", "ultimo", "primo", "vanaf", "later"}
    | {"eerder", "enkele"}
)
"""Words that a time expression can begin with; numbers and codes begin one too."""


class Reader:
    """Reads time expressions from the tokens of one text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.size = len(tokens)

    # Looking at tokens

    def low(self, at: int) -> str:
        """Return the lower-case token at `at`, empty past either end."""
        return self.tokens[at].low if 0 <= at < self.size else ""

    def has(self, at: int, words: Sequence[str]) -> bool:
        """Tell whether the tokens at `at` are `words`."""
        return all(self.low(at + i) == word for i, word in enumerate(words))

    def skip(self, at: int, words: frozenset[str]) -> int:
        """Step over one token if it is one of `words`."""
        return at + 1 if self.low(at) in words else at

    # Whole expressions

    def read(self, at: int) -> list[Reading]:
        """Read the time expressions that begin at token `at`; empty where there is none.

        A list of dates that do not touch (`in 2020 en 2030`) gives several.
        """
        fixed = self._fixed(at)
        if fixed is not None:
            return [fixed]
        lead = self._lead(at)
        if lead is not None:
            within = self._term(at, lead)
            if within is not None:
                return [within]
            found = self._chain(at, lead)
            return found or self._through_noun(at, lead)
        return self._chain(at, None)

    def _fixed(self, at: int) -> Reading | None:
        for words in _FIXED_INDEX.get(self.low(at), ()):
            if not self.has(at, words):
                continue
            stop = at + len(words)
            if words == ("nu",) and self.low(stop) in ("eenmaal", "en"):
                return None
            if words == ("heden",) and self.low(stop) in ("en", ",") and self.low(at - 1) == ",":
                return None
            kind, relation = _FIXED[words]
            node: Node | None = None
            if kind == "now":
                node = Now()
            elif kind == "yesterday":
                node = Calendar("day", -1)
            rule = "date.now" if kind != "vague" else "date.vague"
            return Reading(at, at, stop, Meaning(relation, node), rule, None)
        return None

    def _lead(self, at: int) -> _Lead | None:
        """Read up to three prepositions (`in ieder geval` and the like stay outside)."""
        relation: Relation = "in"
        approximate = False
        words: list[str] = []
        stop = at
        for _ in range(3):
            match = next(
                (p for p in _PREPOSITION_INDEX.get(self.low(stop), ()) if self.has(stop, p)), None
            )
            if match is None:
                break
            meant, near = _PREPOSITIONS[match]
            if words and not (near or words[-1] in _COMBINING or match[0] in _COMBINING):
                # `bieden aan in 2020`: the first belongs to the verb.
                break
            if meant != "in":
                relation = meant
            approximate = approximate or near
            words.append(" ".join(word for word in match if word not in ".:"))
            stop += len(match)
        if self.low(stop) in ("later", "eerder") and not words:
            return None
        return _Lead(relation, approximate, tuple(words), stop) if words else None

    def _chain(self, at: int, lead: _Lead | None) -> list[Reading]:
        start = lead.stop if lead else at
        if lead is None and self.low(at) in ("later", "eerder"):
            start = at + 1
            if self.low(start) not in w.RELATIVE:
                return []
        between = bool(lead and lead.words[-1] == "tussen")
        spanning = self.low(start) == "van"
        core = start + 1 if spanning else start
        core = self.skip(core, w.ARTICLES)
        core = self.skip(core, _ADJECTIVES)
        items = self._items(core, self._strength(lead), between=between)
        if not items:
            return []
        items = _share_years(items)
        if between and not (len(items) > 1 and items[1].join == "range"):
            return []
        if spanning and not any(item.join == "range" for item in items):
            return []
        if lead is None and not self._stands_alone(start, core, items):
            return []
        return self._readings(at, core, items, lead)

    def _strength(self, lead: _Lead | None) -> Lead:
        if lead is None:
            return "none"
        return "strong" if lead.words[-1] in _STRONG_PREPOSITIONS else "weak"

    def _stands_alone(self, start: int, core: int, items: Sequence[_Item]) -> bool:
        """Tell whether a unit without preposition may be a date; `start` is its article.

        A bare month is one unless it may be a name (`J. Maart`); a bare season or recess
        is one only with its year or article.
        """
        node = items[0].unit.node
        if len(items) > 1 or not isinstance(node, Months) or not node.ref.is_open or node.ref.lean:
            return True
        month = self.low(core) in w.MONTHS
        if core > start:
            return not month
        if items[0].unit.stop - core > 1:
            return True
        return month and (self.tokens[core].text.islower() or core == 0)

    def _readings(
        self, at: int, core: int, items: Sequence[_Item], lead: _Lead | None
    ) -> list[Reading]:
        groups = _join_items(items)
        readings = []
        for number, group in enumerate(groups):
            first = at if number == 0 else group[0].start
            unit = _merge([item.unit for item in group])
            reading = self._related(first, core if number == 0 else first, unit, lead)
            if reading is None:
                break
            readings.append(reading)
        return readings

    def _related(self, first: int, core: int, unit: _Unit, lead: _Lead | None) -> Reading | None:
        relation: Relation = lead.relation if lead else "in"
        approximate = lead.approximate if lead else False
        preposition = " ".join(lead.words) if lead else None
        last = lead.words[-1] if lead else ""
        node = unit.node
        if unit.relation is not None:
            relation = unit.relation
        elif isinstance(node, Between) and relation == "from":
            # `vanaf 2014 tot 2018` is the whole stretch.
            relation = "in"
        elif last == "per" and isinstance(node, Part):
            relation = "in"
        elif last == "voor" and lead is not None and lead.relation == "in" and node is not None:
            # `voor 2015` may be "for" or "before"; it is read as "for".
            relation = "before" if self._comes_before(core, node) else "in"
        if last in ("circa", "ca", "ongeveer") and isinstance(node, Year):
            return None
        if last == "over" and not isinstance(node, Year | SchoolYear | Between | Stretch | Months):
            return None
        if last == "aan" and not isinstance(node, Part):
            return None
        meaning = Meaning(relation, node, approximate)
        return Reading(first, core, unit.stop, meaning, unit.rule, preposition)

    def _comes_before(self, core: int, node: Node) -> bool:
        """Tell whether `voor` with this date is "before" (`voor 1 juli`), not "for"."""
        if isinstance(node, Day | FeastDay | Part):
            return True
        if isinstance(node, Months):
            words = {self.low(i) for i in range(core, core + 3)}
            return node.first == node.last or bool(words & _BEFORE_NOUNS)
        return False

    def _through_noun(self, at: int, lead: _Lead) -> list[Reading]:
        """Read `sinds het debat van 16 juni 2022`, `na de start in 2013`: when an event was."""
        since = lead.words[-1] in ("sinds", "sedert", "vanaf", "na")
        if not since and lead.words[-1] not in ("tijdens", "voorafgaand aan", "op"):
            return []
        if self.low(lead.stop) not in w.ARTICLES:
            return []
        for gap in range(lead.stop + 2, min(lead.stop + 8, self.size)):
            word = self.tokens[gap - 1]
            if not word.text.replace("-", "").isalpha() or word.low in w.NOT_IN_EVENT:
                return []
            word_of = self.low(gap)
            if word_of not in ("van", "op", "d.d", "in") or (lead.words[-1] == word_of == "op"):
                continue
            core = gap + 2 if self.has(gap, ("d.d", ".")) else gap + 1
            items = self._items(core, "strong", between=False)
            node = items[0].unit.node if len(items) == 1 else None
            dated = isinstance(node, Day) if word_of != "in" else isinstance(node, Months | Year)
            if node is not None and dated and (since or word_of != "in"):
                unit = replace(items[0].unit, relation="from") if since else items[0].unit
                reading = self._related(at, core, unit, lead)
                return [reading] if reading else []
        return []

    # Terms that run from the document or an event

    def _term(self, at: int, lead: _Lead) -> Reading | None:
        """Read `binnen drie maanden (na …)`, `over twee jaar`, `uiterlijk zes weken na …`."""
        last = lead.words[-1]
        if last not in ("binnen", "over", "na", "uiterlijk", "niet later dan"):
            return None
        start = lead.stop
        if last == "binnen" and self.has(start, ("nu", "en")):
            start += 2
        amount = self._quantity(start)
        if amount is None:
            return None
        count, low, unit, stop = amount
        event, end = self._event(stop)
        if last == "binnen" and self.low(stop) != "na":
            # `binnen drie jaar voor alle scholen`
            event, end = None, stop
        preposition = " ".join(lead.words)
        if last in ("uiterlijk", "niet later dan") and event is None:
            return None
        if last == "over" and (self.low(at - 1) in _SPREAD or "uiterlijk" in lead.words):
            return None
        if event == "unknown" or count is None:
            # `binnen enkele weken`, `binnen een maand na ontvangst`: a time without a place.
            return Reading(at, start, end, Meaning("none"), "date.event", preposition)
        node: Node
        if last in ("over", "na"):
            node = Offset(unit, low)
            relation: Relation = "in"
        else:
            node, relation = Offset(unit, count, to_the_day=True), "until"
        rule = "date.within" if relation == "until" else "date.offset"
        return Reading(at, start, end, Meaning(relation, node), rule, preposition)

    def _event(self, at: int) -> tuple[Literal["anchor", "unknown"] | None, int]:
        """Read `na (de) ondertekening`: whether a term runs from the document's own day."""
        if self.low(at) not in ("na", "nadat", "voor", "vóór"):
            return None, at
        if self.low(at) != "na":
            return "unknown", at + 1
        noun = self.skip(at + 1, w.ARTICLES)
        if self.low(noun) in w.EVENTS_AT_ANCHOR:
            # `na inwerkingtreding van het besluit` is another text's day.
            other = self.low(noun + 1) == "van" and self.low(noun + 2) not in ("dit", "deze")
            return "unknown" if other else "anchor", noun + 1
        return "unknown", min(noun + 1, self.size)

    def _quantity(self, at: int) -> tuple[float | None, float, Unit, int] | None:
        """Read `drie maanden`, `2 à 3 jaar`, `een half jaar`, `enkele weken`.

        Gives the highest and lowest number (None where it is left open), the unit and
        the token after it.
        """
        at = self.skip(at, w.ARTICLES)
        for words in (("een", "paar"), ("een", "aantal"), ("enkele",), ("paar",), ("aantal",)):
            if self.has(at, words):
                unit = w.UNITS.get(self.low(at + len(words)))
                return (None, 0, unit, at + len(words) + 1) if unit else None
        if self.has(at, ("een", "half")) or self.has(at, ("een", "halve")):
            at += 1
        low = self._number(at)
        if low is None:
            return None
        high, at = low, at + 1
        if self.low(at) in ("à", "a", "-", "–", "tot", "of") and self._number(at + 1):
            high, at = self._number(at + 1) or low, at + 2
        unit = w.UNITS.get(self.low(at))
        if unit is None:
            return None
        if self.low(at).startswith("werkdag"):
            # Five working days are a week.
            high, low = high * 7 / 5, low * 7 / 5
        if self.low(at + 1) in ("tijd", "tijds") and self.low(at) != "jaren":
            at += 1
        return high, low, unit, at + 1

    def _number(self, at: int) -> float | None:
        low = self.low(at)
        if re.fullmatch(r"\d{1,2},\d", low):
            return float(low.replace(",", "."))
        if low.isdecimal() and len(low) <= 3:
            return float(low)
        return w.NUMERALS.get(low)

    # Chains of units

    def _items(self, at: int, lead: Lead, *, between: bool) -> list[_Item]:
        if self.low(at) in _PERIOD_NOUNS and self.low(at + 1) in ("van", "vanaf", "tussen"):
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

    def _fit(self, one: _Unit, two: _Unit, join: Join, *, listed: bool) -> bool:
        """Tell whether two units can belong together; after a comma only neighbours do."""
        if one.node is None or two.node is None:
            return False
        first, last = _shared(one.node, two.node, join)
        if join == "range":
            return in_order(first, last)
        if listed:
            return isinstance(first, Year | Months | Day) and (
                type(first) is type(last) and touch(first, last)
            )
        return type(first) is type(last) or touch(first, last)

    def _joined(self, at: int, *, between: bool) -> tuple[int, Join] | None:
        """Read the word or sign between two units; gives where the next one begins."""
        for words in w.RANGE_WORDS:
            if self.has(at, words):
                return at + len(words), "range"
        for words in w.LIST_WORDS:
            if self.has(at, words):
                stop = at + len(words)
                if words == ("als",) and self.low(stop) == "in":
                    stop += 1
                return stop, "range" if between and words[0] == "en" else "list"
        return None

    def _past_article(self, at: int) -> int:
        return self.skip(self.skip(at, w.ARTICLES), _ADJECTIVES)

    def _group(self, at: int, lead: Lead) -> list[_Item]:
        """Read one unit, or several that share their noun (`1 en 2 april`, `Q1 en Q2`)."""
        several = self._days(at) or self._ordinals(at)
        if several:
            return several
        unit = self._unit(at, lead)
        return self._of_each_year([_Item(unit, at, None)], unit.stop) if unit else []

    # Days

    def _days(self, at: int) -> list[_Item]:
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
            items.append(_Item(_Unit(node, end, "date.day"), start, linked))
        return self._of_each_year(items, stop)

    def _day_number(self, at: int) -> int | None:
        match = _DAY_NUMBER.fullmatch(self.low(at))
        return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None

    def _of_each_year(self, items: list[_Item], stop: int) -> list[_Item]:
        """`1 oktober van elk jaar` comes back: no day of one year."""
        if self.low(stop) != "van" or self.low(stop + 1) not in ("elk", "ieder", "enig"):
            return items
        if self.low(stop + 2) not in ("jaar", *w.YEAR_NOUNS):
            return items
        return [_Item(_Unit(None, stop + 3, "date.each_year", "none"), items[0].start, None)]

    # Quarters, halves, first weeks

    def _ordinals(self, at: int) -> list[_Item]:
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
            items.append(_Item(unit, start, linked))
        # Only the last one has the noun in its span.
        for index, item in enumerate(items[:-1]):
            items[index] = replace(item, unit=replace(item.unit, stop=item.start + 1))
        return items

    def _ordinal(self, number: int, noun: str, at: int) -> _Unit | None:
        if noun in ("kwartaal", "kwartalen", "kw"):
            stop = at + 2 if noun == "kw" and self.low(at + 1) == "." else at + 1
            return self._quarter(4 if number == -1 else number, stop)
        if noun == "helft" and number in (1, 2):
            return self._half(number, at + 1)
        if noun in ("halfjaar", "semester") and number in (1, 2):
            return self._half_year(number, at + 1)
        if noun == "half" and self.low(at + 1) == "jaar" and number in (1, 2):
            return self._half_year(number, at + 2)
        if noun in ("week", "weken"):
            return self._week_of_month(number, at + 1)
        if noun == "maanden":
            return self._months_of(number, 3, at + 1)
        count = self._number(at)
        months = {"maanden": 1, "kwartalen": 3}.get(self.low(at + 1))
        if count is not None and months is not None and count == int(count):
            return self._months_of(number, int(count) * months, at + 2)
        return None

    def _quarter(self, number: int, at: int) -> _Unit:
        ref, stop = self._ref(at)
        node: Node = Months(ref, 3 * number - 2, 3 * number)
        if ref.is_open and not ref.lean:
            whole = self._of(at)
            if whole is not None and isinstance(whole.node, SchoolYear | Year):
                return _Unit(
                    Part(w.QUARTER_SHARES[number - 1], whole.node), whole.stop, "date.quarter"
                )
        return _Unit(node, stop, "date.quarter")

    def _half(self, number: int, at: int) -> _Unit | None:
        whole = self._of(at)
        if whole is None or whole.node is None:
            return None
        if isinstance(whole.node, Year) and not whole.node.ref.is_open:
            return _Unit(
                Months(whole.node.ref, 6 * number - 5, 6 * number), whole.stop, "date.half"
            )
        return _Unit(Part("half1" if number == 1 else "half2", whole.node), whole.stop, "date.half")

    def _half_year(self, number: int, at: int) -> _Unit:
        ref, stop = self._ref(at)
        if ref.is_open and not ref.lean:
            whole = self._of(at)
            if whole is not None and isinstance(whole.node, SchoolYear | Year):
                share: Literal["half1", "half2"] = "half1" if number == 1 else "half2"
                return _Unit(Part(share, whole.node), whole.stop, "date.half")
        return _Unit(Months(ref, 6 * number - 5, 6 * number), stop, "date.half")

    def _week_of_month(self, number: int, at: int) -> _Unit | None:
        whole = self._of(at)
        node = whole.node if whole else None
        if whole is None or not isinstance(node, Months) or node.first != node.last:
            return None
        # 2001 is no leap year: the last week of February then ends a day early at worst.
        length = (dt.date(2001 + node.first // 12, node.first % 12 + 1, 1) - dt.timedelta(1)).day
        first = length - 6 if number == -1 else 7 * number - 6
        one, two = Day(node.ref, node.first, first), Day(node.ref, node.first, first + 6)
        return _Unit(Between(one, two), whole.stop, "date.week")

    def _months_of(self, number: int, count: int, at: int) -> _Unit | None:
        whole = self._of(at) if self.low(at) == "van" else None
        if whole is None or whole.node is None or number not in (1, -1) or not 1 <= count <= 11:
            return None
        if isinstance(whole.node, Year) and not whole.node.ref.is_open:
            first, last = (1, count) if number == 1 else (13 - count, 12)
            return _Unit(Months(whole.node.ref, first, last), whole.stop, "date.part")
        return _Unit(Part("begin" if number == 1 else "end", whole.node), whole.stop, "date.part")

    def _of(self, at: int) -> _Unit | None:
        """Read the whole that a part is of: `(van) (het) (jaar) 2014`, `van de maand`."""
        linked = self.low(at) in ("van", "der", "in")
        start = at + 1 if linked else at
        inner = self._past_article(start)
        unit = self._unit(inner, "strong")
        if unit is not None and unit.node is not None and unit.relation is None:
            return unit
        return self._own(inner) if inner > start or linked else self._own_after_part(inner)

    def _own(self, at: int) -> _Unit | None:
        """Read a noun that with its article is the document's own (`het jaar`, `de maand`)."""
        noun = self.low(at)
        if noun in w.YEAR_NOUNS:
            return _Unit(Year(YearRef(shift=0)), at + 1, "date.relative")
        if noun in w.SCHOOL_YEARS:
            return _Unit(SchoolYear(YearRef(shift=0)), at + 1, "date.schoolyear")
        if noun in w.CALENDAR_UNITS:
            return _Unit(Calendar(w.CALENDAR_UNITS[noun], 0), at + 1, "date.relative")
        if noun in w.TERMS:
            return _Unit(Term(w.TERMS[noun], 0), at + 1, "date.term")
        return None

    def _own_after_part(self, at: int) -> _Unit | None:
        """Read `eind jaar`, `einde schooljaar`: nouns that need no article."""
        known = w.SCHOOL_YEARS | frozenset(w.TERMS) | {"jaar", "kalenderjaar"}
        return self._own(at) if self.low(at) in known else None

    # Other units

    def _unit(self, at: int, lead: Lead) -> _Unit | None:
        if not 0 <= at < self.size:
            return None
        low = self.low(at)
        if low[:1].isdigit() or low[:1] in "'’‘`´":
            return self._numeric(at, lead) or self._year(at, lead) or self._ago(at)
        if low in w.MONTHS:
            return self._month(at)
        if low in w.SEASONS:
            ref, stop = self._ref(at + 1)
            return _Unit(Months(ref, *w.SEASONS[low]), stop, "date.season")
        if low in w.FEASTS:
            ref, stop = self._ref(at + 1)
            return _Unit(FeastDay(ref, w.FEASTS[low]), stop, "date.feast")
        if low in w.SHARES:
            return self._part(at)
        if low in w.RELATIVE or low in ("nieuw", "nieuwe"):
            return self._relative(at)
        if low in ("schooljaren", "studiejaren", "academisch") or low in w.SCHOOL_YEARS:
            return self._school_year(at)
        if low in ("ultimo", "primo"):
            return self._year_end(at)
        quarter, half = _QUARTER.fullmatch(low), _HALF.fullmatch(low)
        if quarter or (low == "kwartaal" and self.low(at + 1) in ("1", "2", "3", "4")):
            number = int(quarter[1]) if quarter else int(self.low(at + 1))
            return self._code(at, number, 3, at + (1 if quarter else 2))
        if half:
            return self._code(at, int(half[1]), 6, at + 1)
        if low == "week" and self.low(at + 1).isdecimal() and 1 <= int(self.low(at + 1)) <= 53:
            ref, stop = self._ref(at + 2)
            return _Unit(Week(ref, int(self.low(at + 1))), stop, "date.week")
        if low == "week" and self.low(at + 1) == "van":
            days = self._days(at + 2)
            if len(days) == 1 and days[0].unit.node is not None:
                return _Unit(Part("week", days[0].unit.node), days[0].unit.stop, "date.week")
        if low in _PERIOD_NOUNS or low in w.PARLIAMENT_YEARS:
            dated = self._after_noun(at)
            if dated is not None or low not in w.UNPLACED_TERMS:
                return dated
        if low in w.TERMS or low in w.UNPLACED_TERMS:
            return self._office_term(at)
        if low in ("nu", "heden"):
            return _Unit(Now(), at + 1, "date.now") if lead in ("strong", "weak", "list") else None
        if low in w.NUMERALS or low == "enkele":
            return self._ago(at)
        return None

    def _numeric(self, at: int, lead: Lead) -> _Unit | None:
        text = self.tokens[at].text
        iso = _ISO.fullmatch(text)
        if iso:
            return _numeric_day(int(iso[1]), int(iso[2]), int(iso[3]), at)
        match = _NUMERIC.fullmatch(text)
        if match is None:
            return None
        if len(match[4]) == 2:
            # Two digits are a year only where the words around say that it is a date.
            named = lead in ("strong", "weak") or self.low(at - 1) in ("datum", ":")
            if match[2] == "." or not named:
                return None
        year = int(match[4]) if len(match[4]) == 4 else two_digit_year(int(match[4]))
        return _numeric_day(year, int(match[3]), int(match[1]), at)

    def _year(self, at: int, lead: Lead) -> _Unit | None:
        """Read a year, a pair of years (`2013-2014`, `'14/'15`) or `2014 e.v.`."""
        number = year_at(self.tokens, at, lead)
        if number is None:
            return None
        stop = at + 1
        if self.low(stop) in ("-", "–", "/", "‑", "−"):
            short = self._second_half(number, stop)
            if short is not None:
                node = Between(Year(YearRef(number)), Year(YearRef(short)))
                return _Unit(node, stop + 2, "date.years")
            if self.low(stop + 1) in ("heden", "nu"):
                return _Unit(Between(Year(YearRef(number)), Now()), stop + 2, "date.years")
            month = self.low(stop + 1)
            if re.fullmatch(r"0[1-9]|1[0-2]", month) and is_glued(self.tokens, stop + 1):
                return _Unit(
                    Months(YearRef(number), int(month), int(month)), stop + 2, "date.month"
                )
        quarter_at = stop + 1 if self.low(stop) == "-" else stop
        quarter = _QUARTER.fullmatch(self.low(quarter_at))
        if quarter:
            months = Months(YearRef(number), 3 * int(quarter[1]) - 2, 3 * int(quarter[1]))
            return _Unit(months, quarter_at + 1, "date.quarter")
        year = Year(YearRef(number))
        for words in (
            ("e.v", "."),
            ("ev", "."),
            ("en", "verder"),
            ("en", "later"),
            ("en", "volgende", "jaren"),
            ("en", "daarna"),
            ("en", "de", "jaren", "daarna"),
            ("en", "de", "jaren", "erna"),
            ("en", "latere", "jaren"),
        ):
            if self.has(stop, words):
                return _Unit(year, stop + len(words), "date.year", "from")
        return _Unit(year, stop, "date.year")

    def _second_half(self, first: int, at: int) -> int | None:
        """Read the second year of a pair written short: `14` or `'14` after `2013-`."""
        low = self.low(at + 1)
        digits = low.lstrip("'’‘`´")
        if not re.fullmatch(r"\d\d", digits):
            return None
        year = first // 100 * 100 + int(digits)
        year += 100 if year < first else 0
        if digits != low:
            return year if 0 < year - first <= 15 else None
        return year if year == first + 1 and is_glued(self.tokens, at + 1) else None

    def _ago(self, at: int) -> _Unit | None:
        """Read `drie jaar geleden`, `twee jaar na ondertekening`."""
        amount = self._quantity(at)
        if amount is None:
            return None
        count, low, unit, stop = amount
        if self.low(stop) == "geleden":
            if count is None:
                return _Unit(None, stop + 1, "date.vague", "none")
            return _Unit(Offset(unit, -low), stop + 1, "date.offset", "in")
        event, end = self._event(stop)
        if event == "anchor" and count is not None:
            return _Unit(Offset(unit, count, to_the_day=True), end, "date.offset", "in")
        return None

    def _month(self, at: int) -> _Unit | None:
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
        return _Unit(Months(ref, month, month), end, "date.month")

    def _part(self, at: int) -> _Unit | None:
        share = w.SHARES[self.low(at)]
        other, here = None, at + 1
        if self.low(here) in ("/", "-", "–", "of", "tot") and self.low(here + 1) in w.SHARES:
            other, here = w.SHARES[self.low(here + 1)], here + 2
        whole = self._of_any(here)
        if whole is None or whole.node is None:
            return None
        node: Node = Part(share, whole.node)
        if other is not None:
            node = Between(node, Part(other, whole.node))
        return _Unit(node, whole.stop, "date.part")

    def _of_any(self, at: int) -> _Unit | None:
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
                return _merge([item.unit for item in _share_years(pair)])
        return unit

    def _pair_follows(self, at: int) -> bool:
        return self.low(at) in ("-", "–") and year_at(self.tokens, at + 1, "pair") is not None

    def _relative(self, at: int) -> _Unit | None:
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
            return _Unit(node, second.stop, second.rule)
        noun = self.low(here)
        if noun in w.YEAR_NOUNS:
            return self._after_relative_year(ref, here + 1)
        if noun in w.SCHOOL_YEARS or (noun == "academisch" and self.low(here + 1) == "jaar"):
            stop = here + (2 if noun == "academisch" else 1)
            return _Unit(SchoolYear(ref), stop, "date.schoolyear")
        if fresh:
            return None
        if noun in w.SEASONS:
            # `deze zomer` of a recess that crosses the year leans on the nearest.
            return _Unit(Months(ref, *w.SEASONS[noun]), here + 1, "date.season")
        if noun in w.MONTHS and noun not in w.SHORT_MONTHS:
            lean = ref if ref.lean else YearRef(lean="past" if ref.shift == -1 else "future")
            return _Unit(Months(lean, w.MONTHS[noun], w.MONTHS[noun]), here + 1, "date.month")
        step = ref.shift if ref.shift is not None else (1 if ref.lean == "future" else -1)
        if noun in w.CALENDAR_UNITS and word != "laatste":
            if noun == "halfjaar" and step != 0:
                sign: Literal[1, -1] = 1 if step > 0 else -1
                return _Unit(Stretch("month", 6, sign), here + 1, "date.stretch")
            return _Unit(Calendar(w.CALENDAR_UNITS[noun], step), here + 1, "date.relative")
        if noun in w.TERMS:
            return _Unit(Term(w.TERMS[noun], step), here + 1, "date.term")
        if noun in w.UNPLACED_TERMS:
            return _Unit(None, here + 1, "date.term", "none")
        return self._stretch(step, here)

    def _stretch(self, step: int, at: int) -> _Unit | None:
        if step == 0:
            return None
        sign: Literal[1, -1] = 1 if step > 0 else -1
        noun = self.low(at)
        if noun in w.VAGUE_STRETCHES:
            return _Unit(Stretch(w.VAGUE_STRETCHES[noun], None, sign), at + 1, "date.stretch")
        amount = self._quantity(at)
        if amount is None:
            return None
        count, low, unit, stop = amount
        if count is None:
            vague: Unit = "year" if unit in ("year", "decade") else "month"
            return _Unit(Stretch(vague, None, sign), stop, "date.stretch")
        # Of `twee à drie jaar` the shorter is what is certain.
        return _Unit(Stretch(unit, low, sign), stop, "date.stretch")

    def _after_relative_year(self, ref: YearRef, at: int) -> _Unit:
        """Read a month or season after the year it is of: `volgend jaar mei`."""
        inner = self._past_article(at + 1) if self.low(at) in ("in", "rond") else at
        noun = self.low(inner)
        if noun in w.MONTHS and noun not in w.SHORT_MONTHS and not ref.lean:
            return _Unit(Months(ref, w.MONTHS[noun], w.MONTHS[noun]), inner + 1, "date.month")
        if noun in w.SEASONS and not ref.lean:
            return _Unit(Months(ref, *w.SEASONS[noun]), inner + 1, "date.season")
        return _Unit(Year(ref), at, "date.relative")

    def _school_year(self, at: int) -> _Unit | None:
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
                return _Unit(Between(node, second[0]), second[1], "date.schoolyear")
        return _Unit(node, stop, "date.schoolyear")

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

    def _year_end(self, at: int) -> _Unit | None:
        """Read `ultimo 2014` and `primo 2014`: the last and first day."""
        month, day = (12, 31) if self.low(at) == "ultimo" else (1, 1)
        ref, stop = self._ref(at + 1)
        if ref.is_open:
            return None
        return _Unit(Day(ref, month, day), stop, "date.day")

    def _code(self, at: int, number: int, size: int, stop: int) -> _Unit | None:
        """Read `Q3 2024`, `kwartaal 3 van 2024`, `H1 2025`."""
        after = stop + 1 if self.low(stop) == "-" else stop
        ref, end = self._ref(after)
        if ref.is_open:
            if size == 6 or self.low(at).startswith("k"):
                return None
            end = stop
        rule = "date.quarter" if size == 3 else "date.half"
        return _Unit(Months(ref, size * (number - 1) + 1, size * number), end, rule)

    def _after_noun(self, at: int) -> _Unit | None:
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
            return _Unit(Months(ref, 9, 20), pair[1], "date.parliament_year")
        here = (
            here + 1 if self.low(here) in (":", "(") and noun in ("periode", "looptijd") else here
        )
        unit = self._unit(here, "strong")
        if unit is None or not isinstance(unit.node, Year | Between | Months | Day):
            return None
        return unit

    def _decade(self, at: int) -> _Unit | None:
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
        return _Unit(Years(first, first + 9), stop, "date.decade")

    def _office_term(self, at: int) -> _Unit | None:
        """Read `de kabinetsperiode` with its article, `deze` being read elsewhere."""
        noun = self.low(at)
        if self.low(at + 1) in ("-", "–") or self.low(at - 1) not in w.ARTICLES:
            return None
        if noun in w.TERMS:
            return _Unit(Term(w.TERMS[noun], 0), at + 1, "date.term")
        if self.low(at - 2) not in _TERM_PREPOSITIONS:
            return None
        return _Unit(None, at + 1, "date.term", "none")

    # The year after a day, month or season

    def _ref(self, at: int) -> tuple[YearRef, int]:
        """Read which year a date is of; gives the open year and `at` where nothing says it."""
        low = self.low(at)
        if low in w.TRAILING:
            dot = self.low(at + 1) == "." and is_glued(self.tokens, at + 1)
            if low in ("as", "ll") and not dot:
                return OPEN_YEAR, at
            abbreviated = dot and low not in ("aanstaande", "jongstleden", "laatstleden")
            return w.TRAILING[low], at + (2 if abbreviated else 1)
        start = at
        if low in ("van", "in"):
            start = self.skip(at + 1, w.ARTICLES)
        if self.low(start) in w.YEAR_NOUNS:
            start += 1
        number = year_at(self.tokens, start, "ref")
        if number is not None and (low != "in" or start == at + 1):
            stop = start + 1
            if self.low(stop) in ("-", "–", "/"):
                # `winter 2013-2014`: the year it begins in.
                second = year_at(self.tokens, stop + 1, "pair") or self._second_half(number, stop)
                if second == number + 1 and low not in w.MONTHS and self._crosses(at - 1):
                    return YearRef(number), stop + 2
            return YearRef(number), stop
        if self.low(start) in w.RELATIVE and self.low(start + 1) in w.YEAR_NOUNS:
            return w.RELATIVE[self.low(start)], start + 2
        if self.low(start) in ("dat", "datzelfde", "hetzelfde") and self.low(start + 1) == "jaar":
            return OPEN_YEAR, start + 2
        return OPEN_YEAR, at

    def _crosses(self, at: int) -> bool:
        return w.SEASONS.get(self.low(at), (0, 0))[1] > 12


def _numeric_day(year: int, month: int, day: int, at: int) -> _Unit | None:
    ref = YearRef(year)
    if not 1800 <= year <= 2199 or not _exists(day, month, ref):
        return None
    return _Unit(Day(ref, month, day), at + 1, "date.day")


def _exists(day: int, month: int, ref: YearRef) -> bool:
    """Tell whether a day is in the calendar; without a year 29 February is."""
    try:
        dt.date(2000 if ref.number is None else ref.number, month, day)
    except ValueError:
        return False
    return True


def _shared(first: Node, last: Node, join: Join) -> tuple[Node, Node]:
    """Give an undated neighbour the year of the dated one; a range may cross the new year."""
    one, two = ref_of(first), ref_of(last)
    if one is None or two is None:
        return first, last
    if is_open(first) and is_open(last):
        # `12 en 13 mei jl.`
        return (with_ref(first, two), last) if two.lean and not one.lean else (first, last)
    if is_open(first) and not one.lean:
        dated = with_ref(first, two)
        if join == "range" and not in_order(dated, last):
            dated = with_ref(first, year_before(two))
        return dated, last
    if is_open(last) and not two.lean:
        dated = with_ref(last, one)
        if join == "range" and not in_order(first, dated):
            dated = with_ref(last, year_after(one))
        return first, dated
    return first, last


def _share_years(items: list[_Item]) -> list[_Item]:
    """Let the items of a chain share the year that one of them names, from the right."""
    shared = list(items)
    for index in range(len(shared) - 1, 0, -1):
        one, two = shared[index - 1].unit, shared[index].unit
        if one.node is None or two.node is None:
            continue
        first, last = _shared(one.node, two.node, shared[index].join or "list")
        shared[index - 1] = replace(shared[index - 1], unit=replace(one, node=first))
        shared[index] = replace(shared[index], unit=replace(two, node=last))
    return shared


def _join_items(items: Sequence[_Item]) -> list[list[_Item]]:
    """Split a chain where a list jumps: `2014, 2015 en 2020` are two stretches."""
    groups: list[list[_Item]] = []
    for item in items:
        previous = groups[-1][-1].unit.node if groups else None
        node = item.unit.node
        together = item.join == "range" or (
            previous is not None and node is not None and touch(*_shared(previous, node, "list"))
        )
        if groups and together:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _merge(units: Sequence[_Unit]) -> _Unit:
    first, last = units[0], units[-1]
    if len(units) == 1 or first.node is None or last.node is None:
        return last
    rule = "date.years" if first.rule == last.rule == "date.year" else "date.range"
    start = first.node.first if isinstance(first.node, Between) else first.node
    end = last.node.last if isinstance(last.node, Between) else last.node
    return _Unit(Between(start, end), last.stop, rule)

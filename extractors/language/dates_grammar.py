"""The grammar of Dutch time expressions: tokens in, readings with their meaning out.

A time expression is: prepositions, article, and a chain of units (`1 april 2014`,
`najaar`, `eind van het tweede kwartaal`) joined by words of range or list. The reader
below tries it at one token; `dates.py` walks it through a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.language import dates_words as w
from extractors.language.dates_chains import Item, TimeUnit, join_items, merged, share_years
from extractors.language.dates_context import Lead
from extractors.language.dates_meaning import (
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
    Year,
)
from extractors.language.dates_reader import ADJECTIVES
from extractors.language.dates_units import PERIOD_NOUNS, UnitReader
from extractors.language.word_lists import word_set


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
class _Lead:
    """Prepositions in front: what they say together."""

    relation: Relation
    approximate: bool
    words: tuple[str, ...]
    stop: int


_STRONG_PREPOSITIONS = frozenset(
    {"in", "sinds", "sedert", "tijdens", "gedurende", "d.d", "uiterlijk in"}
)
_COMBINING = frozenset(
    {"uiterlijk", "tot", "tot en met", "t/m", "vanaf", "sinds", "niet later dan", "heel"}
)
"""Prepositions that another one follows (`uiterlijk in`, `per uiterlijk`)."""
_OF_VERBS = frozenset({"aan", "in", "op", "over"})
"""Prepositions that part from verbs: `dient de vraag in`."""
_LIMITS = frozenset({"tot", "tot en met", "t/m", "vanaf", "sinds"})
_DAYS_AWAY = {"yesterday": -1, "day_before": -2, "tomorrow": 1, "day_after": 2}
_OF_A_MORNING = frozenset({"de", "een", "elke", "iedere", "die", "deze", "goede", "op", "en"})
"""Words before `morgen` that make it a morning, or the time to come (`vandaag en morgen`)."""
_POINTING = frozenset({"na", "van", "voor", "waarin", "daarna", "daarop", "erna"})
"""Words behind `het jaar` that make it another than the document's own."""
_IN_WORD = re.compile(r"[-'’]")
"""Signs within a word: `MIRT-overleg`, `kadernota's`."""
_SPREAD = frozenset({"verdeeld", "gespreid", "uitgesmeerd", "verspreid", "uitgespreid"})
_BEFORE_NOUNS = word_set(
    "zomer zomervakantie zomerreces kerst kerstmis kerstreces kerstvakantie winter herfstreces "
    "voorjaarsreces krokusreces meireces meivakantie herfstvakantie jaarwisseling bouwvak "
    "bouwvakantie"
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
_LONGEST_EVENT = 7
"""Words from a preposition to the time of the event behind it, beside those of a quoted title."""
_QUOTES = frozenset("‘’“”„\"'«»")
_ABOUT = frozenset({"circa", "ca", "ongeveer"})
STARTERS = frozenset(
    {*_PREPOSITION_INDEX, *_FIXED_INDEX, *w.MONTHS, *w.WEEKDAYS, *w.SEASONS, *w.FEASTS}
    | {*w.SHARES, *w.RELATIVE, *w.ORDINALS, *w.NUMERALS, *w.ARTICLES, *PERIOD_NOUNS}
    | {*w.SCHOOL_YEARS, *w.TERMS, *w.UNPLACED_TERMS, *w.PARLIAMENT_YEARS, "kwartaal", "kw", "week"}
    | {"schooljaren", "studiejaren", "academisch", "van", "ultimo", "primo", "vanaf", "later"}
    | {"eerder", "enkele"}
)
"""Words that a time expression can begin with; numbers and codes begin one too."""


class Reader(UnitReader):
    """Reads time expressions from the tokens of one text."""

    def read(self, at: int) -> list[Reading]:
        """Read the time expressions that begin at token `at`; empty where there is none.

        A list of dates that do not touch (`in 2020 en 2030`) gives several.
        """
        fixed = self._fixed(at)
        if fixed is not None:
            return [fixed]
        lead = self._lead(at)
        if lead is not None:
            within = self._term(at, lead) or self._within_now_and(at, lead)
            within = within or self._from_signing(at, lead)
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
            if words == ("morgen",) and self.low(at - 1) in _OF_A_MORNING:
                return None
            kind, relation = _FIXED[words]
            node: Node | None = None
            if kind == "now" and words[-1] in ("nu", "heden") and words[0] != "tot":
                until = self._from_now(at, stop)
                if until is not None:
                    return until
            if kind == "now":
                node = Now()
            elif kind in _DAYS_AWAY:
                node = Calendar("day", _DAYS_AWAY[kind])
            rule = "date.now" if kind != "vague" else "date.vague"
            return Reading(at, at, stop, Meaning(relation, node), rule, None)
        return None

    def _from_now(self, at: int, stop: int) -> Reading | None:
        """Read `heden – 2028`, `vanaf nu tot en met 31 december 2016`."""
        joined = self._joined(stop, between=False)
        if joined is None or joined[1] != "range":
            return None
        last = self._items(self._past_article(joined[0]), "strong", between=False)
        if len(last) != 1 or last[0].unit.node is None or last[0].unit.relation is not None:
            return None
        node = Between(Now(), last[0].unit.node)
        return Reading(at, at, last[0].unit.stop, Meaning("in", node), "date.range", None)

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
            if words and words[-1] in _OF_VERBS and match[0] in _LIMITS:
                # `levert de boten aan vanaf 2020`, `zegt de huur op tot 2022`
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
        core = self.skip(core, ADJECTIVES)
        items = self._items(core, self._strength(lead), between=between)
        if not items and lead and lead.words[-1] == "in de loop van" and core > start:
            # `in de loop van het jaar` is the document's own.
            unit = self._own(core) if self.low(core + 1) not in _POINTING else None
            items = [Item(unit, core, None)] if unit else []
        if not items:
            return []
        items = share_years(items)
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

    def _stands_alone(self, start: int, core: int, items: Sequence[Item]) -> bool:
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
        if items[0].unit.rule == "date.quarter":
            return True
        if items[0].unit.stop - core > 1:
            return True
        return month and (self.tokens[core].text.islower() or core == 0)

    def _readings(
        self, at: int, core: int, items: Sequence[Item], lead: _Lead | None
    ) -> list[Reading]:
        groups = join_items(items)
        readings = []
        for number, group in enumerate(groups):
            first = at if number == 0 else group[0].start
            unit = merged([item.unit for item in group])
            reading = self._related(first, core if number == 0 else first, unit, lead)
            if reading is None:
                break
            readings.append(reading)
        return readings

    def _within_now_and(self, at: int, lead: _Lead) -> Reading | None:
        """Read `binnen nu en eind 2016`: no later than that."""
        if lead.words[-1] != "binnen" or not self.has(lead.stop, ("nu", "en")):
            return None
        core = self._past_article(lead.stop + 2)
        items = self._items(core, "strong", between=False)
        if len(items) != 1 or items[0].unit.node is None or items[0].unit.relation is not None:
            return None
        meaning = Meaning("until", items[0].unit.node)
        return Reading(
            at, core, items[0].unit.stop, meaning, items[0].unit.rule, " ".join(lead.words)
        )

    def _from_signing(self, at: int, lead: _Lead) -> Reading | None:
        """Read `vanaf de inwerkingtreding van deze regeling`: from the text's own day on."""
        if lead.words[-1] not in ("vanaf", "sinds", "met ingang van", "ingaande"):
            return None
        core = self._past_article(lead.stop)
        stop = self._past_beginning(core)
        if stop is None or self.low(stop) != "van" or self._is_of_other(stop):
            return None
        meaning = Meaning("from", Offset("day", 0, to_the_day=True))
        return Reading(at, core, stop, meaning, "date.signing", lead.words[-1])

    def _related(self, first: int, core: int, unit: TimeUnit, lead: _Lead | None) -> Reading | None:
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
        elif last == "per" and (isinstance(node, Part) or self.low(core) == "jaar"):
            # `Uitgaven per jaar 2023`: by the year, those of that one.
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
        since = lead.words[-1] in ("sinds", "sedert", "vanaf", "na", "met ingang van")
        ahead = lead.words[-1] in ("voor", "vóór", "nog voor", "nog vóór", "uiterlijk voor")
        if not since and not ahead and lead.words[-1] not in ("tijdens", "voorafgaand aan", "op"):
            return []
        bare = lead.words[-1] == "na" and self.low(lead.stop).endswith(w.HAPPENINGS)
        if self.low(lead.stop) not in w.ARTICLES and not bare:
            return []
        quoted, room = False, _LONGEST_EVENT - (not bare)
        for gap in range(lead.stop + 1 + (not bare), self.size):
            word = self.tokens[gap - 1]
            if word.text in _QUOTES:
                # `na de start van de ‘Week van het veer’ in mei 2015`: a title may hold any word.
                quoted = not quoted
            if quoted:
                continue
            room -= 1
            named = _IN_WORD.sub("", word.text).isalpha() or word.text in _QUOTES
            if not named or word.low in w.NOT_IN_EVENT or room < 0:
                return []
            word_of = self.low(gap)
            # `na vaststelling van de nota eind 2015`
            part = since and word_of in w.SHARES
            paid = since and word.low.endswith(w.PAYMENTS) and word_of in ("van", "over")
            if word_of not in ("van", "op", "d.d", "in") and not (part or paid):
                continue
            if lead.words[-1] == word_of == "op":
                continue
            core = gap + 2 if self.has(gap, ("d.d", ".")) else gap + (not part)
            items = self._items(core, "strong", between=False)
            node = items[0].unit.node if len(items) == 1 else None
            dated = isinstance(node, Day) if word_of != "in" else isinstance(node, Months | Year)
            dated = isinstance(node, Part) if part else dated
            by_month = paid or word.low.endswith(w.OCCASIONS)
            dated = dated or (isinstance(node, Months) and by_month)
            dated = dated or (isinstance(node, Year) and word.low.endswith("verkiezingen"))
            if ahead and not (word.low.endswith(w.OCCASIONS) and not self._on_agenda()):
                # `voor de vergadering van 3 mei agenderen` is at it.
                return []
            # `vóór de behandeling van de begroting in november`
            met = isinstance(node, Months) and word.low.endswith(w.OCCASIONS)
            if node is not None and dated and (since or word_of != "in" or met):
                unit = replace(items[0].unit, relation="from") if since else items[0].unit
                reading = self._related(at, core, unit, lead)
                return [reading] if reading else []
        return []

    def _on_agenda(self) -> bool:
        return any(token.low.startswith(w.AGENDA) for token in self.tokens)

    # Terms that run from the document or an event

    def _term(self, at: int, lead: _Lead) -> Reading | None:
        """Read `binnen drie maanden (na …)`, `over twee jaar`, `uiterlijk zes weken na …`."""
        start = lead.stop
        near = len(lead.words) > 1 and lead.words[-1] in _ABOUT
        last = lead.words[-2] if near else lead.words[-1]
        if last == "op" and self.low(start - 1) == "op":
            # `op een termijn van een half jaar`: over a half year
            start += self.has(start, ("een",))
            if not self.has(start, ("termijn", "van")):
                return None
            last, start = "over", start + 2
            near = self.low(start) in _ABOUT
            start += near + (near and self.has(start + 1, (".",)))
        if last not in ("binnen", "over", "na", "uiterlijk", "niet later dan"):
            return None
        if last == "binnen" and self.has(start, ("nu", "en")):
            start += 2
        if last == "binnen" and self.has(start, ("een", "termijn", "van")):
            start += 3
        amount = self._quantity(start)
        if amount is None:
            return None
        count, low, unit, stop = amount
        event, end = self._event(stop)
        if last == "binnen" and self.low(stop) in ("voor", "vóór"):
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
        if last in ("over", "na") and not (last == "na" and "uiterlijk" in lead.words):
            node = Offset(unit, low)
            relation: Relation = "in"
        else:
            node, relation = Offset(unit, count, to_the_day=True), "until"
        rule = "date.within" if relation == "until" else "date.offset"
        return Reading(at, start, end, Meaning(relation, node, near), rule, preposition)

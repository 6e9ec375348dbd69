"""Numbers in the cells of tables of aims and results."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.finding.action_columns import dues_of
from extractors.finding.action_targets import is_refused
from extractors.finding.indicator_tables import (
    continued,
    for_rows_below,
    found_in_places,
    years_of_rows,
)
from extractors.finding.table_cells import TableView, anchor_of
from extractors.finding.table_heads import column_of
from extractors.finding.table_words import (
    NATURE_RULES,
    NatureRule,
    counts_things,
    is_structural,
    nature_of,
    plain_label,
    speaks_of_money,
    time_of,
    time_of_path,
)
from extractors.language.amounts import find_amounts
from extractors.language.dates import find_dates, resolve
from extractors.language.numbers import NumberMention, find_numbers
from extractors.language.numerals import MOST
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Cell, Document
from extractors.reading.table_prose import is_closed_prose, sentences_of_cell
from extractors.reading.table_structure import is_total_label
from extractors.reading.table_units import find_unit, is_money
from extractors.reading.table_values import CellValue, is_year, parse_cell
from schemas.edtf import day_range
from schemas.records import DocumentFacts, Qualifier, Target, Unit

_WORDS = 15
_COMPARED = re.compile(
    r"\b(?:t\.?\s?o\.?\s?v\.?|ten opzichte van|vergeleken met|in vergelijking met|sinds)\s+"
    r"(?:het\s+(?:niveau|peil|gemiddelde|jaar)\s+)?(?:(?:van|in|over)\s+)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_RISE = re.compile(
    r"\b(?:groei|stijging|toename|vermeerdering|verhoging|daling|afname|vermindering|verlaging|"
    r"reductie|krimp|besparing)\b",
    re.IGNORECASE,
)
_FALL = re.compile(
    r"\b(?:daling|afname|vermindering|verlaging|reductie|krimp|minder|lager|besparing)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"^\s*(?:meer|minder|hoger|lager|extra|groei|daling|stijging)\b", re.IGNORECASE)
_UNITS: tuple[tuple[Unit, re.Pattern[str]], ...] = (
    ("percentage_point", re.compile(r"procentpunt|%-punt", re.IGNORECASE)),
    (
        "other",
        re.compile(
            r"\bindex|\bscore|rapportcijfer|\bcijfer\b|\bgraad\b|°c|\bkm\b|km/u|\bm2\b|m²|\bha\b|"
            r"hectare|\bton\b|kton|mton|\bpj\b|\bmw\b|gwh|twh|\bkg\b|\bmg\b|µg|\bdb\b|\bliter|"
            r"\bm3\b|m³|meter\b",
            re.IGNORECASE,
        ),
    ),
    ("percent", re.compile(r"%|\bprocent|percentage|\baandeel", re.IGNORECASE)),
    ("fte", re.compile(r"\bfte\b|\bfte['’]?s\b", re.IGNORECASE)),
    ("hour", re.compile(r"(?<!\d )\b(?:uren|uur)\b", re.IGNORECASE)),
    ("day", re.compile(r"(?<!\d )\bdagen\b", re.IGNORECASE)),
    ("year", re.compile(r"\bin jaren\b|^jaren$", re.IGNORECASE)),
    (
        "other",
        re.compile(
            r"\bin (?:maanden|weken|minuten|seconden)\b"
            r"|^(?:maanden|mnd\.?|weken|minuten|min\.?|seconden|sec\.?)$",
            re.IGNORECASE,
        ),
    ),
)
_BREAK = re.compile(r"[;+]|\((?!\w{1,3}\)\w)|,\s|\s(?:en|waarvan|alsmede|plus)\s(?=[^,;]*\d)")
_EMPTY_AFTER = re.compile(r"^\W*(?:in|op|per|tov|t\.o\.v\.|ten|na|voor)?\W*$", re.IGNORECASE)


def find_table_targets(tables: Sequence[TableView], facts: DocumentFacts) -> Sequence[Target]:
    """Find the numbers in tables whose heads or row labels say what is aimed at or reached.

    Heads such as `Nulmeting`, `Realisatie 2012`, `Streefwaarde 2016` give nature and
    time. Tables of statistics without such words and tables of money give none.
    """
    anchor = anchor_of(facts)
    found: PutAway[Target] = PutAway(together=TOGETHER)
    for view in map(continued, tables):
        ruled = _ruled(view, anchor)
        if not ruled:
            continue
        rows = _Rows(
            {**dues_of(view, anchor), **years_of_rows(view)[1]},
            for_rows_below(view, _measured(view)),
            anchor,
            _unit_of_all(view),
            for_rows_below(view, _units(view)),
            _levels(view),
        )
        starts = _starting_columns(view, anchor, report=facts.kind == "voortgangsrapportage")
        in_table: list[Target] = []
        for cell, passage, rule in ruled:
            if not _is_money(view, cell):
                started = _START if cell.column in starts and rule.nature == "result" else rule
                for part in _parts(cell):
                    in_table += _in_cell(view, rows, part, passage, started)
        for target in _as_their_aims(in_table):
            found.add(target)
    return found.settled()


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the rows of a table say beside their numbers, by their row numbers."""

    dues: Mapping[int, str]
    """By when each is to be done (EDTF)."""
    measured: Mapping[int, str]
    """The words of each in a column `Indicator`."""
    anchor: dt.date | None
    unit: str
    """The words that give the unit of all cells."""
    units: Mapping[int, str]
    """The words of each in a column `Eenheid`."""
    levels: frozenset[int]
    """Those with a share without a sign, so that a minus in them makes no change."""


_START = next(rule for rule in NATURE_RULES if rule.nature == "baseline")
_STOOD = re.compile(r"\b(?:stand|nu|huidige?)\b", re.IGNORECASE)
"""Heads above how things stood before the aims beside them, as bare years are."""


def _starting_columns(view: TableView, anchor: dt.date | None, *, report: bool) -> frozenset[int]:
    """Give the column of what the aims to its right start from, where its head does not say so.

    Under `2012 | 2013 | Doel 2020` that is the first; under `Stand 2024 | Doel 2028` it is the
    only one, but a report tells there what was reached.
    """
    heads = {cell.column: cell.column_path for cell, _ in view.body() if cell.column_path}
    natures = {column: rule for column, head in heads.items() if (rule := nature_of(head))}
    aims = [column for column, rule in natures.items() if rule.nature == "target"]
    if not aims or any(rule.nature == "baseline" for rule in natures.values()):
        return frozenset()
    stood: list[tuple[str, int]] = []
    for column, head in heads.items():
        own = natures.get(column)
        said = _STOOD.search(head[-1]) if own is not None else all(map(is_year, head))
        if said and (own is None or own.nature == "result") and column < max(aims):
            stood.append((time_of_path(head, anchor) or "", column))
    told = {column for column, rule in natures.items() if rule.nature == "result"}
    told |= {column for column, head in heads.items() if any(map(_ACCOUNTED.fullmatch, head))}
    if not told <= {column for _, column in stood}:
        # `Realisatie 2012 | 2013 | Doel 2018`, `2017 | 2018 | Doel 2019 | Rekening 2019`
        return frozenset()
    enough = len({time for time, _ in stood}) == len(stood) > (1 if report else 0)
    return frozenset({min(stood)[1]}) if enough else frozenset()


def _unit_of_all(view: TableView) -> str:
    """Give the unit of a table, unless it is that of one column: `Uitval (%)`."""
    heads = {head for cell, _ in view.body() for head in cell.column_path}
    return "" if view.unit and any(view.unit in head for head in heads) else view.unit


def _ruled(view: TableView, anchor: dt.date | None) -> list[tuple[Cell, int, NatureRule]]:
    """Give the body cells that some words say the nature of, with their passages and rules."""
    aims = _rows_with_aims(view)
    when, years = years_of_rows(view)
    places = found_in_places(view)
    ruled: list[tuple[Cell, int, NatureRule]] = []
    for cell, passage in view.body():
        if cell.column in when:
            continue
        rule = _rule(view, cell, aims, anchor)
        if cell.column in places and rule is None:
            rule = _measured_in(years.get(cell.row), anchor)
        if rule is not None:
            ruled.append((cell, passage, rule))
    return ruled


def _measured_in(year: str | None, anchor: dt.date | None) -> NatureRule | None:
    """Give the rule for a number of a year: reached in it, or aimed at where it is not over."""
    ahead = year is not None and _is_ahead(year, anchor)
    return nature_of(("Streefwaarde",) if ahead else ("Realisatie",))


def _levels(view: TableView) -> frozenset[int]:
    """Give the rows with a share of more than nothing that has no sign."""
    values = ((cell.row, parse_cell(cell.text)) for cell, _ in view.body())
    return frozenset(row for row, v in values if v and v.percent and v.value and not v.signed)


def _parts(cell: Cell) -> Iterator[Cell]:
    """Give a cell, or each of its sentences with a number in figures as a cell of its own."""
    if not is_closed_prose(cell.text):
        yield cell
        return
    for start, end in sentences_of_cell(cell.text):
        if any(map(str.isdigit, cell.text[start:end])):
            yield replace(cell, text=cell.text[start:end])


def beside_sentences(
    document: Document, tabled: Iterable[Target], told: Iterable[Target]
) -> Iterator[Target]:
    """Leave out numbers of a row that its own sentences (`told`) tell as well."""
    passages = document.passages
    said = {
        (passages[t.passage].table, passages[t.passage].row, t.value)
        for t in told
        if passages[t.passage].table is not None
    }
    for target in tabled:
        row = passages[target.passage]
        if (row.table, row.row, target.value) not in said:
            yield target


def _as_their_aims(found: Sequence[Target]) -> list[Target]:
    """Compare the results of a row with the year that its aims are compared with.

    An aim of `+15% tov 2000` says how the rises and falls beside it were measured.
    """
    years: dict[int, set[str]] = {}
    for target in found:
        if target.nature == "target" and target.change and target.baseline is not None:
            years.setdefault(target.passage, set()).add(target.baseline)
    made = []
    for target in found:
        known = years.get(target.passage, set())
        follows = target.nature == "result" and target.change and target.baseline is None
        one = follows and len(known) == 1
        made.append(target.model_copy(update={"baseline": min(known)}) if one else target)
    return made


def _rule(view: TableView, cell: Cell, aims: Set[int], anchor: dt.date | None) -> NatureRule | None:
    """Find the rule for a cell: by its head, else its row label; years among heads by both.

    `aims` are the rows with a cell under a head of aims or of what is expected.
    """
    by_head = nature_of(cell.column_path)
    if by_head is not None:
        return by_head
    if is_money(view.unit):
        # Ratios under the amounts of a budget (`EMU-saldo (doel)`) are not steered by the table.
        return None
    if _is_budgeted(cell) and (cell.row in aims or view.tells_indicators):
        # `Begroting 2018` among indicators: what was aimed at for that year.
        return nature_of(("Streefwaarde",))
    if cell.row in aims or view.tells_indicators:
        told = next(filter(None, map(_ACCOUNTED.fullmatch, cell.column_path)), None)
        if told is not None:
            return nature_of(("Realisatie",))
    by_label = nature_of(cell.row_path[-1:])
    if by_label is not None:
        return by_label
    if cell.row in aims and (year := _year_of_what(cell.column_path)) is not None:
        return _measured_in(year, anchor)
    only_year = bool(cell.column_path) and all(
        is_year(text) or _is_time_gone_by(text, anchor) for text in cell.column_path
    )
    years = bool(cell.column_path) and all(map(is_year, cell.column_path))
    if (only_year and cell.row in aims) or (view.tells_indicators and (only_year or years)):
        # Bare years, beside a column of aims or of indicators, are what was measured in those
        # years, or what is aimed at where the year is not over.
        return _measured_in(time_of_path(cell.column_path, anchor), anchor)
    if cell.row_path and is_year(cell.row_path[-1]) and not years and _has_aim_of_year(view):
        return _measured_in(time_of_path(cell.row_path, anchor), anchor)
    return nature_of(cell.row_path[:-1]) or _by_corner(view, cell)


def _has_aim_of_year(view: TableView) -> bool:
    """Tell whether a row below bare years is that of an aim for a year: `2018 (streefwaarde)`."""
    labels = {cell.row_path[-1] for cell, _ in view.body() if cell.row_path}
    aims = (rule for label in labels if _A_YEAR.match(label) and (rule := nature_of((label,))))
    return any(rule.nature in {"target", "forecast"} for rule in aims)


_A_YEAR = re.compile(r"(?:19|20)\d\d\b")


def _year_of_what(heads: Sequence[str]) -> str | None:
    """Give the year of what a column measures: `Uitstoot 2018`, which is no time as `Eind 2018`."""
    own = _OF_A_YEAR.fullmatch(heads[-1]) if heads else None
    if own is None or speaks_of_money(heads[-1]):
        return None
    dates = find_dates(heads[-1])
    return own["year"] if len(dates) == 1 and dates[0].start >= own.start("year") else None


def _by_corner(view: TableView, cell: Cell) -> NatureRule | None:
    """Find the rule for a share told in words by the head of the row labels: `Ambities`.

    Only where no head of a column says what its numbers are, or what else it tells.
    """
    aim = nature_of((view.corner,))
    if aim is None or aim.nature != "target" or not _SHARE_IN_WORDS.search(cell.text):
        return None
    heads = {head for other, _ in view.body() for head in other.column_path}
    if _TOLD_AS_DONE.search(cell.text) or any(map(_BESIDE_AIMS.search, cell.column_path)):
        return None
    known = any(nature_of((head,)) is not None or is_year(head) for head in heads)
    told = any(column_of(head) is not None for head in cell.column_path)
    return None if known or told else aim


_SHARE_IN_WORDS = re.compile(
    r"\d\s?(?:%|procent\b)\s(?:van|der|minder|meer)\s+\S+(?:\s\S+)?", re.IGNORECASE
)
_TOLD_AS_DONE = re.compile(
    r"\b(?:was|waren|werd|werden|had|hadden|heeft|hebben|bleek|steeg|daalde|inmiddels|momenteel|thans|nu)\b",
    re.IGNORECASE,
)
_BESIDE_AIMS = re.compile(
    r"toelichting|opmerking|achtergrond|aanleiding|context|bron|knelpunt|risico|probleem|analyse",
    re.IGNORECASE,
)
"""Columns that tell of aims what is no aim itself."""


def _is_time_gone_by(text: str, anchor: dt.date | None) -> bool:
    """Tell whether a head is no more than a time gone by: `Medio 2017`, `1 mei 2016`."""
    dates = find_dates(text)
    if len(dates) != 1 or (text[: dates[0].start] + text[dates[0].end :]).strip(" .:()"):
        return False
    time = resolve(dates[0], anchor)
    return time is not None and not _is_ahead(time, anchor)


_BUDGETED = re.compile(
    r"(?:(?:vastgestelde|oorspronkelijke|primitieve|primaire|ontwerp|gewijzigde|actuele)[\s-])?"
    r"(?:begroting|programmabegroting|begroot|raming)\s(?:19|20)\d\d\b"
    r"|(?:19|20)\d\d\s(?:begroot|begroting|raming)\b",
    re.IGNORECASE,
)
_ACCOUNTED = re.compile(
    r"(?:(?:jaar|programma)?rekening|jaarstukken|jaarverslag)\s(?:19|20)\d\d"
    r"|(?:19|20)\d\d\s(?:jaar|programma)?rekening",
    re.IGNORECASE,
)
"""`Rekening 2019`: what the accounts of a year tell of it."""
_OF_A_YEAR = re.compile(r"(?:[A-Za-zà-ÿ][\w-]*\s){1,4}\(?(?P<year>(?:19|20)\d\d)\)?")
"""`Uitstoot 2018`, beside a column of aims."""


def _is_budgeted(cell: Cell) -> bool:
    """Whether a cell stands under `Begroting 2018`, in one head or one above the other."""
    return any(map(_BUDGETED.match, (*cell.column_path, " ".join(cell.column_path))))


def _rows_with_aims(view: TableView) -> frozenset[int]:
    """Give the rows with a cell under a head of aims, or of what is expected."""
    return frozenset(
        cell.row
        for cell in view.table.cells
        if not cell.is_header
        and (rule := nature_of(cell.column_path)) is not None
        and rule.nature in {"target", "forecast"}
    )


def _is_money(view: TableView, cell: Cell) -> bool:
    head = " ".join(cell.column_path)
    value = parse_cell(cell.text)
    if value is not None and value.percent:
        return False
    if value is not None and value.currency:
        return True
    unit = find_unit(head) or find_unit(" ".join(cell.row_path[-1:])) or view.unit
    label = " ".join(cell.row_path[-1:])
    counts = counts_things(label)
    counted = counts or (view.tells_indicators and not speaks_of_money(label))
    budgeted = counted and _is_budgeted(cell)
    about = f"{'' if budgeted else head} {view.about} {'' if counts else label}"
    return is_money(unit) or is_structural(head) or (not unit and speaks_of_money(about))


def _in_cell(
    view: TableView, rows: _Rows, cell: Cell, passage: int, rule: NatureRule
) -> list[Target]:
    anchor = rows.anchor
    when = time_of_path(cell.column_path, anchor) or time_of_path(cell.row_path[-1:], anchor)
    state = any(column_of(head) == "state" for head in cell.column_path)
    if when is None and not state and (due := rows.dues.get(cell.row)) is not None:
        when = due
        if rule.nature == "result" and _is_ahead(due, anchor):
            rule = nature_of(("Beoogd resultaat",)) or rule
    if when is not None and rule.nature in {"result", "baseline"}:
        # `Realisatie t/m 30 september`: as it was then.
        when = when.removeprefix("../")
    bound = _BOUND.fullmatch(cell.text.strip())
    value = parse_cell(bound["number"] if bound is not None else cell.text)
    if value is None:
        return _in_words(cell, passage, rule, when, anchor)
    if is_year(cell.text) and not value.signed and "." not in cell.text and _is_plan(cell):
        return []
    measured = rows.measured.get(cell.row, "")
    label = measured or _label(view, cell)
    if not label:
        return []
    signed = value.signed and not (value.value < 0 and cell.row in rows.levels)
    change = (value.percent and signed) or bool(_RISE.search(label))
    amount = value.value * value.factor
    if abs(amount) >= MOST:
        return []
    if change and amount > 0 and _FALL.search(label):
        amount = -amount
    return [
        Target(
            value=_text(amount),
            unit=_unit(rows, cell, value, measured),
            indicator=label,
            qualifier="exact" if bound is None else _BOUNDS[bound["sign"]],
            nature=rule.nature,
            change=change,
            baseline=_baseline(" ".join((label, *cell.column_path))) if change else None,
            when=when,
            raw=cell.text,
            passage=passage,
            rule=rule.id,
            confidence=0.85,
        )
    ]


_BOUNDS: Mapping[str, Qualifier] = {
    **dict.fromkeys("≈~±", "about"),
    **dict.fromkeys((">", "≥", ">="), "at_least"),
    **dict.fromkeys(("<", "≤", "<="), "at_most"),
}
"""Signs before a number in a cell."""
_BOUND = re.compile(r"(?P<sign>[<>]=|[≈~±<>≥≤])\s?(?P<number>\d.*)")


def _is_ahead(time: str, anchor: dt.date | None) -> bool:
    last = day_range(time)[1]
    return anchor is not None and (last is None or last > anchor.isoformat())


_PLANNED = re.compile(r"gepland|planning|gereed|oplever|wanneer", re.IGNORECASE)


def _is_plan(cell: Cell) -> bool:
    """Tell whether a column speaks of when, so that a year in it is a date."""
    return _PLANNED.search(" ".join(cell.column_path)) is not None


def _label(view: TableView, cell: Cell) -> str:
    """Give what a cell counts: its row's label, or the group of that or its head.

    The label itself may be only `Totaal`, a year, or `Doel`.
    """
    labels = [text for text in cell.row_path if text and not is_year(text)]
    while len(labels) > 1 and (is_total_label(labels[-1]) or _is_only_nature(labels[-1])):
        labels.pop()
    if labels and not _is_only_nature(labels[-1]):
        return plain_label(labels[-1])
    if labels or cell.row_path:
        # Rows `Nulmeting`, `Doel`, `2018`: the heads say what is counted.
        for head in reversed(cell.column_path):
            said = labels or not _SAYS_HOW.fullmatch(head)
            if head and said and not is_year(head) and nature_of((head,)) is None:
                return plain_label(head)
    return plain_label(view.table.caption)


_SAYS_HOW = re.compile(
    r"\W*(?:aantal(?:len)?|percentage|waarde|totaal|cijfers?|%)?\W*", re.IGNORECASE
)
"""A head that says how something is counted, and not what."""
_INDICATOR = re.compile(
    r"(?:\w+-?)?indicator(?:en)?|kengetal|meetwaarde|prestaties?|maatstaf|kpi|meetpunt"
    r"|meetba(?:ar|re)\s(?:doel|resultaat|prestatie|effect)(?:en)?",
    re.IGNORECASE,
)


def _measured(view: TableView) -> Mapping[int, str]:
    """Give the words of each row in a column `Indicator` beside the row labels."""
    found: dict[int, str] = {}
    for cell in view.table.cells:
        if cell.is_header or not cell.column_path:
            continue
        if _INDICATOR.fullmatch(cell.column_path[-1].strip()) and parse_cell(cell.text) is None:
            found.setdefault(cell.row, plain_label(cell.text))
    return found


_UNIT_HEAD = re.compile(r"\W*(?:meet)?eenhe(?:id|den)\b(?:\W+bron)?\W*", re.IGNORECASE)


def _units(view: TableView) -> Mapping[int, str]:
    """Give the words of each row in a column `Eenheid`."""
    return {
        cell.row: cell.text
        for cell in view.table.cells
        if not cell.is_header and any(map(_UNIT_HEAD.fullmatch, cell.column_path[-1:]))
    }


def _is_only_nature(label: str) -> bool:
    return nature_of((label,)) is not None and len(label.split()) <= 3


def _unit(rows: _Rows, cell: Cell, value: CellValue, measured: str) -> Unit:
    if value.percent:
        return "percent"
    label = measured or " ".join(cell.row_path[-1:])
    head = " ".join(cell.column_path)
    bracketed = (" ".join(_BRACKETS.findall(text)) for text in (label, head))
    for words in (rows.units.get(cell.row, ""), *bracketed, head, label, rows.unit):
        for unit, pattern in _UNITS:
            if pattern.search(words):
                return unit
    whole = value.value == value.value.to_integral_value() and not _DECIMAL.search(cell.text)
    return "count" if whole else "other"


_DECIMAL = re.compile(r"\d,\d{1,2}(?!\d)")
"""`7,0` is measured, as the `6,8` beside it."""


_BRACKETS = re.compile(r"\(([^()]*)\)")


def _text(value: Decimal) -> str:
    plain = format(value.normalize(), "f")
    return "0" if plain in {"-0", ""} else plain


def _baseline(text: str) -> str | None:
    found = _COMPARED.search(text)
    return found[1] if found else None


# --- cells of words --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Piece:
    """The stretch of a cell's text that speaks of one number."""

    before: str
    after: str
    whole: str


def _in_words(
    cell: Cell, passage: int, rule: NatureRule, when: str | None, anchor: dt.date | None
) -> list[Target]:
    text = cell.text
    money = find_amounts(text)
    numbers = [
        number
        for number in find_numbers(text)
        if not any(amount.start < number.end and number.start < amount.end for amount in money)
    ]
    baseline = _baseline(text)
    lead = _lead(text, numbers)
    found = []
    for place, number in enumerate(numbers):
        told = is_closed_prose(text) and is_refused(text, number)
        if told or _in_brackets_beside(text, number, place):
            continue
        piece = _piece(text, numbers, place)
        indicator = _indicator(piece, lead, number) or plain_label(" ".join(cell.row_path[-1:]))
        if not indicator:
            continue
        change = number.signed or bool(_MORE.match(piece.after) or _RISE.search(piece.whole))
        value = number.value
        falls = _FALL.search(piece.before) or _FALL.match(piece.after.strip())
        if change and value > 0 and falls:
            value = -value
        found.append(
            Target(
                value=_text(value),
                value_max=None if number.value_max is None else _text(number.value_max),
                unit=number.unit,
                indicator=indicator,
                qualifier=number.qualifier,
                nature=rule.nature,
                change=change,
                baseline=baseline if change else None,
                when=_own_time(piece, lead, anchor) or when,
                raw=number.text,
                passage=passage,
                rule=f"{rule.id}.words",
                confidence=0.75,
            )
        )
    return found


def _lead(text: str, numbers: Sequence[NumberMention]) -> str:
    """Give the words up to a colon before the first number: they hold for all numbers."""
    if not numbers:
        return ""
    before = text[: numbers[0].outer_start]
    colon = before.find(":")
    return before[:colon] if colon > 0 else ""


def _in_brackets_beside(text: str, number: NumberMention, place: int) -> bool:
    """Tell whether a number stands alone in brackets after another: `8 regio's (14 totaal)`."""
    opened = text.rfind("(", 0, number.start)
    closed = text.find(")", number.end)
    inside = opened >= 0 and closed >= 0 and ")" not in text[opened : number.start]
    return inside and place > 0 and len(text[opened:closed].split()) <= 3


def _piece(text: str, numbers: Sequence[NumberMention], place: int) -> _Piece:
    number = numbers[place]
    floor = numbers[place - 1].end if place else 0
    ceiling = numbers[place + 1].outer_start if place + 1 < len(numbers) else len(text)
    starts = [m.end() for m in _BREAK.finditer(text) if floor <= m.end() <= number.outer_start]
    # A break right before the number's own sign or bracket is none.
    stops = [m.start() for m in _BREAK.finditer(text) if number.end <= m.start() <= ceiling]
    start, stop = max(starts, default=floor), min(stops, default=ceiling)
    # A bracket right after the piece says when: `+15% instroom (2007)`.
    bracket = re.match(r"[^,;+(]*\([^)\d]*(?:19|20)\d\d[^)]*\)", text[number.end : ceiling])
    whole_stop = max(stop, number.end + bracket.end()) if bracket else stop
    return _Piece(text[start : number.outer_start], text[number.end : stop], text[start:whole_stop])


def _indicator(piece: _Piece, lead: str, number: NumberMention) -> str:
    before, after = _bare(piece.before), _bare(piece.after)
    own = piece.before.rpartition(":")[2] if ":" in piece.before else piece.before
    if number.unit not in {"percent", "percentage_point", "ratio"} and after:
        return _short(after)
    if after and (not _bare(own) or not before):
        return _short(after)
    if before:
        joined = f"{_bare(lead)} {before}" if lead and lead.strip() not in piece.before else before
        return _short(joined.replace(":", "") if lead and lead in piece.before else joined)
    return _short(after)


def _bare(text: str) -> str:
    """Leave out times, comparisons and loose marks."""
    text = _COMPARED.sub(" ", text)
    for date in reversed(find_dates(text)):
        text = text[: date.start] + " " + text[date.end :]
    text = re.sub(r"\(\s*\)", " ", text)
    text = re.sub(r"\s+", " ", text).strip(" ,;:.()+–-")
    text = re.sub(r"^(?:van (?:de|het)|van|de|het|een)\s(?=\S)", "", text)
    text = re.sub(r"\s(?:met|van|in|op|bij|is|is dat|naar|tot|en|van de|en van)$", "", text)
    return "" if _EMPTY_AFTER.match(text) else text


def _short(text: str) -> str:
    return " ".join(text.split()[:_WORDS]).strip(" ,;:(")


def _own_time(piece: _Piece, lead: str, anchor: dt.date | None) -> str | None:
    for text in (piece.whole, lead):
        plain = _COMPARED.sub(" ", text)
        times = [resolve(date, anchor) for date in find_dates(plain)]
        known = [time for time in times if time is not None]
        if known:
            return known[0]
    return time_of(lead, anchor) if lead else None

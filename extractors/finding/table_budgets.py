"""Amounts in the cells of money tables."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from extractors.finding.table_cells import TableView, anchor_of
from extractors.finding.table_heads import column_of
from extractors.finding.table_money import cents_of
from extractors.finding.table_note_words import note_counts, period_of_note
from extractors.finding.table_words import (
    is_no_budget,
    is_structural,
    names_funders,
    per_of,
    plain_label,
    prices_time,
    time_of,
    time_of_path,
)
from extractors.finding.title_years import year_of_money
from extractors.language.amounts import find_amounts
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Cell
from extractors.reading.table_notes import NotedNumber, noted_numbers
from extractors.reading.table_structure import is_total_label
from extractors.reading.table_totals import find_sums
from extractors.reading.table_values import is_year, parse_cell
from schemas.records import Budget, BudgetSum, CellPlace, DocumentFacts, Qualifier

_AT_MOST = re.compile(r"\bmax(?:imaal|imum|\.)|\bten hoogste\b|\bplafond\b", re.IGNORECASE)
_AT_LEAST = re.compile(r"\bmin(?:imaal|imum|\.)|\bten minste\b|\bminstens\b", re.IGNORECASE)
_ABOUT = re.compile(r"\bcirca\b|\bca\.|\bongeveer\b|\bindicatief\b", re.IGNORECASE)


def find_table_budgets(tables: Sequence[TableView], facts: DocumentFacts) -> Sequence[Budget]:
    """Find one budget in each cell of a money table that holds an amount.

    Unit words of head, row label or table multiply the number; years in heads,
    labels or caption give the period; `structureel` marks an amount as structural.
    """
    anchor = anchor_of(facts)
    found: PutAway[Budget] = PutAway(together=TOGETHER)
    for number, view in enumerate(tables):
        if is_no_budget(view.about) or any(is_no_budget(title) for title in view.section[-1:]):
            continue
        heads = {" ".join(cell.column_path) for cell, _ in view.body()}
        if prices_time(" | ".join(sorted(heads))):
            continue
        years = _years(view)
        year = year_of_money(facts.title)
        whole = year if _is_of_that_year(view, anchor, year) else None
        for cell, passage in view.body():
            place = (number, cell.row, cell.column)
            for budget in _in_cell(view, cell, place, passage, anchor, years):
                period = budget.period or (None if budget.structural else whole)
                found.add(budget.model_copy(update={"period": period}))
    return found.settled()


def _is_of_that_year(view: TableView, anchor: dt.date | None, year: str | None) -> bool:
    """Tell whether a table sets out the money of the year of its budget or accounts.

    Its heads or labels say so (`Begroting | Rekening`, `Lasten`), and name no other time.
    """
    cells = [cell for cell, _ in view.body()]
    named = {text for cell in cells for text in (*cell.row_path, *cell.column_path)}
    told = {time for text in (*named, view.table.caption) if (time := time_of(text, anchor))}
    if told - {year} or any(is_year(text) and text.strip() != year for text in named):
        return False
    return any(map(_OF_ONE_YEAR.search, (*named, *_heads(view))))


def _heads(view: TableView) -> list[str]:
    return [cell.text for cell in view.table.cells if cell.is_header]


_OF_ONE_YEAR = re.compile(
    r"\b(?:\w*begroting|begroot|raming|rekening|jaarrekening|realisatie|werkelijk|lasten|baten)\b",
    re.IGNORECASE,
)


def find_table_sums(
    tables: Sequence[TableView], budgets: Sequence[Budget]
) -> tuple[BudgetSum, ...]:
    """Find the totals that add up in the tables where budgets were found.

    The sums are those of the printed cells, whether or not each became a budget.
    """
    cents = {budget.cell: budget.amount_cents for budget in budgets if budget.cell is not None}
    found: list[BudgetSum] = []
    for number, view in enumerate(tables):
        if not any(table == number for table, _, _ in cents):
            continue
        printed = {
            (number, cell.row, cell.column): value.value * value.factor
            for cell in view.table.cells
            if (value := parse_cell(cell.text)) is not None
        }
        for made in find_sums(view.table.cells):
            total, *parts = ((number, *place) for place in (made.total, *made.parts))
            for_one = max(
                (abs(cents[p] / printed[p]) for p in (total, *parts) if cents.get(p)),
                default=Decimal(1),
            )
            room = int((made.room * for_one).to_integral_value(ROUND_CEILING))
            found.append(BudgetSum(total=total, parts=tuple(parts), room_cents=room))
    return tuple(found)


def _in_cell(
    view: TableView,
    cell: Cell,
    at: CellPlace,
    passage: int,
    anchor: dt.date | None,
    years: _Years,
) -> list[Budget]:
    head = " ".join(cell.column_path)
    if is_no_budget(head) or is_no_budget(" ".join(cell.row_path)):
        return []
    if cell.column in years.columns:
        return []
    value = parse_cell(cell.text)
    if value is None:
        noted = noted_numbers(cell.text)
        if noted:
            return _with_notes(view, cell, noted, passage, anchor, years)
        return _in_words(view, cell, passage, anchor, years)
    made = cents_of(view, cell, value)
    if made is None:
        return []
    cents, unit, confidence = made
    place = _place(view, cell, anchor, years)
    return [
        Budget(
            amount_cents=cents,
            qualifier=_qualifier(cell),
            raw=f"{cell.text} ({unit})" if unit else cell.text,
            cell=at,
            rule="table.money_cell",
            confidence=confidence,
            source="table",
            passage=passage,
            per=place.per,
            period=place.period,
            structural=place.structural,
            purpose=place.purpose,
            funder=place.funder,
            column=place.column,
        )
    ]


def _with_notes(
    view: TableView,
    cell: Cell,
    noted: Sequence[NotedNumber],
    passage: int,
    anchor: dt.date | None,
    years: _Years,
) -> list[Budget]:
    """Give the amounts of a cell of numbers with notes; only where their unit is surely money."""
    place = _place(view, cell, anchor, years)
    found: list[Budget] = []
    for one in noted:
        made = cents_of(view, cell, one.value)
        if made is None or not (made[1] or one.value.currency) or note_counts(one.note):
            return []
        cents, unit, confidence = made
        found.append(
            Budget(
                amount_cents=cents,
                qualifier=one.qualifier or _qualifier(cell),
                raw=f"{one.text} ({unit})" if unit else one.text,
                rule="table.noted_cell",
                confidence=confidence - 0.05,
                source="table",
                passage=passage,
                per=per_of(one.note) or place.per,
                period=period_of_note(one.note, place.period, anchor),
                structural=place.structural or is_structural(one.note),
                purpose=place.purpose,
                funder=place.funder,
                column=place.column,
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class _Years:
    """Columns that hold a year and nothing else in each row: when the money of the row comes."""

    columns: frozenset[int]
    of_row: Mapping[int, str]


def _years(view: TableView) -> _Years:
    columns: dict[int, list[Cell]] = {}
    for cell in view.table.cells:
        if not cell.is_header and cell.text.strip():
            columns.setdefault(cell.column, []).append(cell)
    only_years = {
        column: cells
        for column, cells in columns.items()
        if all(is_year(c.text) and _is_above_years(" ".join(c.column_path)) for c in cells)
    }
    told = [
        cells
        for cells in only_years.values()
        if column_of(head := " ".join(cells[0].column_path)) == "when" and not _ENDS.search(head)
    ]
    one = told[0] if len(told) == 1 else []
    return _Years(frozenset(only_years), {cell.row: cell.text.strip() for cell in one})


def _is_above_years(head: str) -> bool:
    return column_of(head) == "when" or _BEGINS.fullmatch(head) is not None


_BEGINS = re.compile(r"\W*(?:start|begin|aanvang|van|tot|t/m)(?:jaar)?\W*", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:gereed|klaar|afgerond|afronding|\w*oplever\w*|deadline|uiterlijk|einde?|\w*einddatum|gereeddatum)\b",
    re.IGNORECASE,
)
"""Heads above when something is ready, which is not when its money is spent."""


def _in_words(
    view: TableView, cell: Cell, passage: int, anchor: dt.date | None, years: _Years
) -> list[Budget]:
    """Find the amounts in a cell of words: `€ 50.000 per jaar`, `subsidie van 2 mln. euro`."""
    place = _place(view, cell, anchor, years)
    return [
        Budget(
            amount_cents=mention.cents,
            amount_max_cents=mention.max_cents,
            qualifier=mention.qualifier,
            raw=mention.text,
            rule="table.amount_in_words",
            confidence=0.75,
            source="table",
            passage=passage,
            per=per_of(cell.text) or place.per,
            period=place.period,
            structural=place.structural or is_structural(cell.text),
            purpose=place.purpose,
            funder=place.funder,
            column=place.column,
        )
        for mention in find_amounts(cell.text)
    ]


def _qualifier(cell: Cell) -> Qualifier:
    words = " ".join((*cell.row_path[-1:], *cell.column_path))
    if _AT_MOST.search(words):
        return "at_most"
    if _AT_LEAST.search(words):
        return "at_least"
    return "about" if _ABOUT.search(words) else "exact"


@dataclass(frozen=True, slots=True)
class _Place:
    """What an amount's place in the table says of it."""

    per: str | None
    period: str | None
    structural: bool
    purpose: str | None
    funder: str | None
    column: str | None


def _place(view: TableView, cell: Cell, anchor: dt.date | None, years: _Years) -> _Place:
    head = " ".join(cell.column_path)
    structural = any(is_structural(text) for text in (*cell.column_path, *cell.row_path))
    structural = structural or _marked_structural(view, cell)
    label = cell.row_path[-1] if cell.row_path else ""
    funders = names_funders(view.about) and bool(label) and not is_total_label(label)
    return _Place(
        per=per_of(head) or ("year" if per_of(label) == "year" else _per_above(view)),
        period=_period(view, cell, anchor, years, structural=structural),
        structural=structural,
        purpose=None if funders else _purpose(view, cell),
        funder=_NOT_FUNDER.sub("", plain_label(label)) if funders else None,
        column=head or None,
    )


def _per_above(view: TableView) -> str | None:
    """Give what each sum of a table goes to, where the words above it say so of all of them.

    `De maandelijkse vergoeding is als volgt`, `Bedragen per leerling`. Not `Kosten per project`,
    which says how they are set out.
    """
    for text in (view.table.caption, view.lead, view.title):
        told = _SUMS_PER.search(text)
        if told is not None:
            return "maand" if told["monthly"] else told["noun"].casefold()
    return None


_SUM = r"\w*(?:bedrag(?:en)?|vergoeding(?:en)?|subsidies?|bijdragen?|toelagen?|tegemoetkoming)\b"
_SUMS_PER = re.compile(
    rf"\b(?:(?P<monthly>maandelijkse)\s{_SUM}|{_SUM}[^.;:]{{0,40}}?\sper\s(?P<noun>maand|week|dag|dagdeel|uur|kind"
    r"|leerling|student|inwoner|persoon|huishouden|deelnemer|lid|hectare|woning))\b",
    re.IGNORECASE,
)
_NOT_FUNDER = re.compile(
    r"^(?:financiële\s)?bijdragen?\s(?:van\s)?(?:de\s|het\s)?(?=\w)|\s*\([^)]*\)$|\sper\s\w+$",
    re.IGNORECASE,
)
"""What a row says of a payer beside its name: `Bijdrage van de provincie per jaar`."""


def _marked_structural(view: TableView, cell: Cell) -> bool:
    """Tell whether another cell of the row, or the caption, says that its money is structural."""
    if is_structural(view.about) and not _ONCE.search(view.about):
        return True
    for other in view.table.cells:
        if other.row == cell.row and other.column != cell.column and not other.is_header:
            kind = " ".join(other.column_path)
            if _STRUCTURAL_CELL.fullmatch(other.text.strip()):
                return True
            if other.text.strip().upper() == "S" and _ONCE_OR_NOT.search(kind):
                return True
    return False


_ONCE = re.compile(r"\b(?:incidente(?:el|le)|eenmalige?)\b", re.IGNORECASE)
_STRUCTURAL_CELL = re.compile(r"structureel|struct?\.?", re.IGNORECASE)
_ONCE_OR_NOT = re.compile(
    r"\b(?:i\s?/\s?s|s\s?/\s?i)\b|incidenteel|structureel|\baard\b", re.IGNORECASE
)
"""A head above `I` for what is paid once and `S` for what is structural."""


def _purpose(view: TableView, cell: Cell) -> str | None:
    """Give the words of the row, or of the head where rows are years, or the caption.

    A label that stands in several blocks (`Saldo`) has the head of its own behind it.
    """
    labels = [text for text in cell.row_path if text and not is_year(text)]
    if labels:
        label = plain_label(labels[-1])
        block = plain_label(labels[-2]) if len(labels) > 1 else ""
        shared = block and labels[-1] in view.repeated
        return f"{label} ({block})" if shared else label
    heads = [text for text in cell.column_path if not is_year(text)]
    if heads:
        return plain_label(heads[-1])
    return plain_label(view.table.caption) or None


def _period(
    view: TableView, cell: Cell, anchor: dt.date | None, years: _Years, *, structural: bool
) -> str | None:
    """Give the years an amount is for: by its head, its row, or what the table is about."""
    if (so_far := _up_to_month(view, cell)) is not None:
        return so_far
    by_head = time_of_path(cell.column_path, anchor)
    if by_head is not None:
        return _from_new_year(view, cell, by_head, anchor)
    if structural:
        return None
    if (beside := years.of_row.get(cell.row)) is not None:
        return beside
    label = cell.row_path[-1:] if cell.row_path and is_year(cell.row_path[-1]) else ()
    by_row = time_of_path((*cell.row_path[:-1], *label), anchor)
    if by_row is not None:
        return by_row
    total = bool(cell.column_path) and is_total_label(cell.column_path[-1])
    if total and (whole := _whole_period(view, cell, anchor)) is not None:
        return whole
    if cell.row_path and is_total_label(cell.row_path[-1]):
        whole = _whole_rows(view, cell, anchor)
        if whole is not None:
            return whole
    if cell.column_path and _DIFFERS.search(cell.column_path[-1]):
        compared = _dates_of_heads(view, anchor)
        if len(compared) == 1:
            return next(iter(compared))
        if (between := _compared_beside(view, cell, anchor)) is not None:
            return between
    if (told := _told_beside(view, cell, anchor)) is not None:
        return told
    by_other = None if total and _dated_heads(view, anchor) else time_of(view.table.caption, anchor)
    return by_other or _period_above(view, cell, anchor) or _said_above(view, anchor)


def _up_to_month(view: TableView, cell: Cell) -> str | None:
    """Give a year's months up to one that a head names without it: `2019 | Besteed t/m mei`.

    The year is the one that the other heads name, as long as they name no second.
    """
    head = " ".join(cell.column_path)
    if not _SO_FAR.search(head) or _YEAR.search(head):
        return None
    heads = {" ".join(c.column_path) for c in view.table.cells if not c.is_header}
    years = {year for text in heads for year in _YEAR.findall(text)}
    if len(years) != 1:
        return None
    year = years.pop()
    up_to = _UP_TO_MONTH.fullmatch(time_of(f"{head} {year}", None) or "")
    return f"{year}-01/{year}-{up_to['month']}" if up_to is not None else None


_SO_FAR = re.compile(r"\b(?:t/m|tot\sen\smet)\s", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _from_new_year(view: TableView, cell: Cell, time: str, anchor: dt.date | None) -> str:
    """Let what was spent up to a month be of that year from its beginning.

    Only beside heads of one year: `Begroting 2019 | Besteed t/m mei | Prognose 2019`.
    """
    up_to = _UP_TO_MONTH.fullmatch(time)
    years = [other for other in _dates_of_heads(view, anchor) if is_year(other)]
    if up_to is None or len(years) != 1:
        return time
    year = years[0]
    own = re.search(rf"\b{up_to['year']}\b", " ".join(cell.column_path))
    if own and year != up_to["year"]:
        return time
    return f"{year}-01/{year}-{up_to['month']}"


_UP_TO_MONTH = re.compile(r"\.\./(?P<year>\d{4})-(?P<month>\d\d)")


def _told_beside(view: TableView, cell: Cell, anchor: dt.date | None) -> str | None:
    """Give the years that another cell of the row names as its money's.

    A remark does (`begroting 2019-2022`), and what stands under a head `Periode`.
    """
    told = {
        time
        for other in view.table.cells
        if other.row == cell.row and other.column != cell.column and not other.is_header
        if (_YEARS_OF.search(other.text) or any(map(_PERIOD_HEAD.fullmatch, other.column_path)))
        and (time := time_of(other.text, anchor)) is not None
    }
    return told.pop() if len(told) == 1 else None


_YEARS_OF = re.compile(
    r"\b(?:\w*begroting(?:en)?|periode|jaren|looptijd)\s(?:van\s)?(?:19|20)\d\d", re.IGNORECASE
)


_PERIOD_HEAD = re.compile(
    r"\W*(?:periode|looptijd|jaar|jaren|jaartal|jaarschijf|tijdvak|(?:begrotings|subsidie|boek)ja(?:ar|ren))\W*",
    re.IGNORECASE,
)


def _said_above(view: TableView, anchor: dt.date | None) -> str | None:
    """Give the year that the line right above a table names, where no head or label names one."""
    if not _ANNOUNCES.search(view.lead):
        return None
    labels = (text for cell in view.table.cells for text in (*cell.row_path, *cell.column_path))
    if _dated_heads(view, anchor) or any(is_year(text) for text in labels):
        return None
    return time_of(view.lead, anchor)


_ANNOUNCES = re.compile(
    r":$|\b(?:onderstaande|volgende|bijgaande|(?:deze|de)\stabel|hieronder)\b", re.IGNORECASE
)
"""How a line announces the table below it."""


_DIFFERS = re.compile(
    r"\b(?:verschil|afwijking|mutaties?|\w+schrijding|resteert)\b|^\s*over\s*$", re.IGNORECASE
)
"""A head of what the columns beside it differ: `Begroot 2024 | Besteed 2024 | Verschil`."""


def _compared_beside(view: TableView, cell: Cell, anchor: dt.date | None) -> str | None:
    """Give the year of the two columns that one of differences tells apart.

    They stand left of it, or around it: `Begroot 2024 | Besteed 2024 | Verschil | Besteed 2023`.
    """
    times = {
        other.column: time
        for other in view.table.cells
        if not other.is_header
        if (time := time_of_path(other.column_path, anchor)) is not None
    }
    left, right = times.get(cell.column - 1), times.get(cell.column + 1)
    same = left is not None and left in {times.get(cell.column - 2), right}
    return left if same else None


def _dated_heads(view: TableView, anchor: dt.date | None) -> bool:
    return bool(_dates_of_heads(view, anchor))


def _dates_of_heads(view: TableView, anchor: dt.date | None) -> frozenset[str]:
    paths = {cell.column_path for cell in view.table.cells if not cell.is_header}
    times = (time_of_path(path, anchor) for path in paths)
    return frozenset(time for time in times if time is not None)


def _whole_rows(view: TableView, cell: Cell, anchor: dt.date | None) -> str | None:
    """Give the span of the years whose amounts a row `Totaal` adds up."""
    above = {
        other.row_path[-1]
        for other in view.table.cells
        if not other.is_header and other.row < cell.row and other.row_path
    }
    years = {time for label in above if (time := time_of(label, anchor)) is not None}
    return _span_of(years) if len(years) == len(above) else None


def _period_above(view: TableView, cell: Cell, anchor: dt.date | None) -> str | None:
    """Give the year that all heads of a table name, for a cell below heads halfway without one."""
    heads = {
        (other.column, other.column_path)
        for other in view.table.cells
        if not other.is_header and other.row < cell.row and other.column_path != cell.column_path
    }
    above = {time_of_path(path, anchor) for column, path in heads if column == cell.column}
    every = {time for _, path in heads if (time := time_of_path(path, anchor)) is not None}
    return every.pop() if len(every) == 1 and above - {None} == every else None


def _whole_period(view: TableView, cell: Cell, anchor: dt.date | None) -> str | None:
    """Give the span of the years whose amounts a column `Totaal` adds up."""
    years = {
        time
        for other in view.table.cells
        if not other.is_header and other.column < cell.column
        if (time := time_of_path(other.column_path, anchor)) is not None
    }
    return _span_of(years)


def _span_of(years: set[str]) -> str | None:
    plain = sorted(time for time in years if re.fullmatch(r"\d{4}", time))
    return f"{plain[0]}/{plain[-1]}" if len(plain) > 1 and len(plain) == len(years) else None

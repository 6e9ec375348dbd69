"""What the rows and columns of a table mean: heads, groups, labels, values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.reading.model import Box, Cell, bounds
from extractors.reading.table_grid import RawCell, RawRow, RawTable
from extractors.reading.table_groups import BodyRow, groups_of, parents_of
from extractors.reading.table_lines import Rule, Segment, join_texts
from extractors.reading.table_notes import noted_numbers
from extractors.reading.table_units import find_unit
from extractors.reading.table_values import is_empty_mark, is_value, is_year, parse_cell

_TOTAL = re.compile(
    r"^(?:\W|[a-z0-9]{1,3}[.)]\s)*(?:(?:sub|eind|sub-|deel)?tota(?:al|le)\b|som\b|opgeteld|"
    r"(?:geraamde?|gerealiseerde?|begroot)\s+resultaat|(?:per\s+)?saldo\b|resultaat\s+(?:voor|na)\b)"
    r"|\btotaal\W*$",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"^\W*(?:waarvan|w\.?\s?v\.?\b|w\.o\.|wv\b|waaronder)", re.IGNORECASE)
HEAD_WORDS = re.compile(
    r"^(?:nr|no|acties?|actiepunt(?:en)?|maatregel(?:en)?|activiteit(?:en)?|afspra(?:ak|ken)|wie|wat|"
    r"wanneer|trekkers?|gereed|planning|termijn|deadline|datum|status|stand|voortgang|doel(?:en)?|"
    r"doelstelling(?:en)?|doelgroep|indicator(?:en)?|resulta(?:at|ten)|prestatie|realisatie|"
    r"streefwaarden?|nulmeting|prognose|partners?|partij(?:en)?|betrokken(?:en)?|onderwerp|thema|"
    r"omschrijving|toelichting|kosten|budget|dekking|financiering|bedrag|periode|looptijd|fase|"
    r"verantwoordelijke?|actiehouder|uitvoerder|uitvoering|onderdeel|project(?:en)?|programma|"
    r"post|regio|gemeenten?|provincie|organisatie|naam|functie|risico|beheersmaatregel|effect|"
    r"mijlpa(?:al|len)|product(?:en)?|instrument(?:en)?|rol|inzet|jaar|categorie|begrip|definitie|"
    r"betekenis|bron|ambitie|speerpunt|kpi|eenheid|meetmoment|frequentie)\b",
    re.IGNORECASE,
)
"""First words of the heads that Dutch policy documents put over columns of text."""

_BULLET = re.compile(r"^(?:[•●○◦▪■□·‣⁃➢►]\s*|[*–—o-]\s+(?=[^\W\d]|\d+\s+[^\W\d]))")
_ROMAN = re.compile(r"^[IVX]+[.)]?$")
_LETTER = re.compile(r"^[a-z]\d?[.)]$")
_DECIMAL = re.compile(r"^\d{1,2}(?:\.\d{1,3})*\.?$")
_UPPER = re.compile(r"^[A-Z]\d?[.)]?$")


@dataclass(frozen=True, slots=True)
class Structure:
    """The cells of a table with their paths."""

    cells: tuple[Cell, ...]
    head_rows: frozenset[int]
    """Numbers of the rows that hold column heads."""


def structure_of(raw: RawTable, page: int) -> Structure:
    """Work out heads, groups and labels of `raw`, and give each cell its paths."""
    raw = _merge_numbering(raw)
    values = _value_columns(raw)
    labels = _label_columns(raw, values)
    kinds = _head_rows(raw, values, labels)
    sections = _sections(kinds)
    heads = _column_paths(raw, kinds, sections, labels)
    corners = _corners(raw, kinds, sections, labels)
    body = _body_rows(raw, kinds, sections, labels)
    parents = parents_of(body)
    groups = groups_of(body, parents)
    leads = _section_leads(corners)
    cells: list[Cell] = []
    info = {row.number: row for row in body}
    for number, row in enumerate(raw.rows):
        for column in sorted(row.cells):
            cell = row.cells[column]
            if kinds[number] or column in labels:
                above = () if kinds[number] else groups[number]
                cells.append(_label_cell(cell, number, column, page, above))
                continue
            line = info[number]
            lead = leads.get(line.section, ())
            own = (line.label,) if line.label else ()
            path = (*lead, *groups[number], *own)
            column_path = heads[line.section].get(column, ())
            for text, box in _items(cell):
                cells.append(
                    Cell(text, number, column, box, page, path, column_path, is_header=False)
                )
    head_rows = frozenset(number for number, head in enumerate(kinds) if head)
    return Structure(tuple(cells), head_rows)


def is_total_label(label: str) -> bool:
    """Tell whether a row or column label names a total, subtotal or balance."""
    return _TOTAL.search(label) is not None


def is_part_label(label: str) -> bool:
    """Tell whether a row only says what part of another row is (`waarvan …`)."""
    return _PART_OF.match(label) is not None


# --- columns ---------------------------------------------------------------------------


def _merge_numbering(raw: RawTable) -> RawTable:
    """Make one label of a column with only numbering and the labels to its right."""
    while raw.width > 2:
        first = [row.cells[0] for row in raw.rows if 0 in row.cells]
        marked = [c for c in first if _numbering_only(c.text)]
        texts = [c for c in first if not _numbering_only(c.text)]
        spanning = all(c.span > 1 or _alone(c, raw) for c in texts)
        seconds = [row.cells[1] for row in raw.rows if 1 in row.cells]
        words = sum(not is_value(c.text) for c in seconds)
        if len(marked) < 2 or not spanning or words < 0.6 * len(seconds):
            return raw
        rows = []
        for row in raw.rows:
            cells: dict[int, RawCell] = {}
            for column, cell in row.cells.items():
                new = max(0, column - 1)
                if new in cells:
                    lines = _side_by_side(cells[new], cell)
                    cells[new] = replace(cells[new], lines=lines)
                else:
                    span = cell.span - 1 if column == 0 and cell.span > 1 else cell.span
                    cells[new] = replace(cell, span=span)
            rows.append(replace(row, cells=cells))
        raw = replace(raw, edges=(raw.edges[0], *raw.edges[2:]), rows=tuple(rows))
    return raw


def _numbering_only(text: str) -> bool:
    return any(p.match(text.strip()) for p in (_ROMAN, _LETTER, _DECIMAL, _UPPER)) or (
        re.fullmatch(r"[a-z]\d?", text.strip()) is not None
    )


def _alone(cell: RawCell, raw: RawTable) -> bool:
    """Tell whether a first-column text runs on past its own column."""
    return cell.box.x1 > raw.edges[1] + 2 or re.fullmatch(r"(?i)n(?:r|o)\.?|#", cell.text) is not (
        None
    )


def _side_by_side(left: RawCell, right: RawCell) -> tuple[Segment, ...]:
    head, rest = left.lines[0], right.lines[0]
    joined = Segment(
        (*head.words, *rest.words), f"{head.text} {rest.text}", bounds((head.box, rest.box))
    )
    return (joined, *left.lines[1:], *right.lines[1:])


def _value_columns(raw: RawTable) -> set[int]:
    """Find the columns in which numbers stand."""
    found = set()
    for column in range(1, raw.width):
        texts = [row.cells[column].text for row in raw.rows if column in row.cells]
        filled = [text for text in texts if not is_empty_mark(text)]
        numbers = [t for t in filled if _all_values(t) and not is_year(t)]
        marks = len(texts) - len(filled)
        if numbers and 2 * (len(numbers) + marks) >= len(texts) - min(3, len(texts) // 3):
            found.add(column)
    return found


def _all_values(text: str) -> bool:
    parts = text.split(" ")
    alone = is_value(text) or all(is_value(part) or part in "€(" for part in parts)
    return alone or bool(noted_numbers(text))


def _label_columns(raw: RawTable, values: set[int]) -> set[int]:
    """Find the columns that say what a row is: the first, and groups left of labels."""
    labels = {0}
    limit = min(values) if values else raw.width
    body = [row for row in raw.rows if len(row.cells) > 1]
    for column in range(1, limit):
        before = [row.cells.get(column - 1) for row in body]
        here = sum(column in row.cells for row in body)
        empty = sum(cell is None for cell in before)
        deep = any(cell is not None and cell.deep > 1 for cell in before)
        sparse = here >= 0.7 * len(body) and (empty >= 0.4 * len(body) or deep)
        if column - 1 in labels and sparse and limit - column >= (0 if values else 2):
            labels.add(column)
        else:
            break
    return labels


# --- heads -----------------------------------------------------------------------------


def _head_rows(raw: RawTable, values: set[int], labels: set[int]) -> list[bool]:
    """Tell of each row whether it is a row of column heads."""
    if not values:
        return _text_heads(raw, labels)
    kinds = [_reads_as_head(row, values, labels) for row in raw.rows]
    first = next((i for i, head in enumerate(kinds) if head), None)
    number = next(
        (i for i, row in enumerate(raw.rows) if _has_numbers(row, values, labels)), len(raw.rows)
    )
    result = [False] * len(kinds)
    if first is not None and first < number:
        for place in range(number):
            result[place] = place <= first or kinds[place]
        # Label-only rows between the heads and the numbers are the first group.
        last = max(place for place in range(number) if kinds[place])
        for place in range(first, last + 1):
            result[place] = True
    known = {
        cell.text
        for row, head in zip(raw.rows, result, strict=True)
        if head
        for cell in row.cells.values()
    }
    for place in range(number, len(kinds)):
        result[place] = kinds[place] and _begins_section(raw.rows[place], values, labels, known)
    return result


def _begins_section(row: RawRow, values: set[int], labels: set[int], known: set[str]) -> bool:
    """Tell whether heads amid the numbers are heads, not words in place of numbers."""
    cells = [cell for column, cell in row.cells.items() if column not in labels]
    texts = [cell.text for cell in cells]
    filled = sum(column in row.cells for column in values)
    if filled < max(1, 0.5 * len(values)):
        return False
    if any(is_year(text) or text in known for text in texts):
        return True
    if all(cell.bold for cell in cells):
        return True
    words = not any(character.isdigit() for text in texts for character in text)
    return len(texts) >= 2 and len(set(texts)) == len(texts) and words


_COLUMN_NUMBER = re.compile(r"\(\d\)(?:\s?=\s?\(?\d\)?\S*)?(?=\s|$)")
"""What counts the columns, or tells how one follows from others: `(1)`, `(3)=(2)-(1)`."""


def _holds_number(cell: RawCell) -> bool:
    """Tell whether a line of a cell is a number, or mark for none, and no year.

    The number of a column before the words of its head is none.
    """
    counts = _COLUMN_NUMBER.match(cell.text)
    if counts is not None and re.search(r"[^\W\d]{3}", cell.text[counts.end() :]):
        return False
    lines = [line.text for line in cell.lines]
    if len(lines) > 1:
        # `Nulmeting` over `(2019)`.
        lines = [text for text in lines if not is_year(text.strip("()"))]
    alone = any(is_value(text) and not is_year(text) for text in lines)
    return alone or bool(noted_numbers(cell.text))


def _counts_columns(row: RawRow, labels: set[int]) -> bool:
    """Tell whether a row only counts the columns: `(1) | (2) | (3)=(2)-(1)`."""
    texts = [cell.text for column, cell in sorted(row.cells.items()) if column not in labels]
    counted = all(map(_COLUMN_NUMBER.fullmatch, texts))
    return len(texts) > 1 and counted and [t[1] for t in texts] == list("123456789"[: len(texts)])


def _has_numbers(row: RawRow, values: set[int], labels: set[int]) -> bool:
    holds = any(column in row.cells and _holds_number(row.cells[column]) for column in values)
    return holds and not _counts_columns(row, labels)


def _reads_as_head(row: RawRow, values: set[int], labels: set[int]) -> bool:
    """Tell whether outside its labels a row holds words and years but no numbers."""
    cells = [cell for column, cell in row.cells.items() if column not in labels]
    texts = [cell.text for cell in cells]
    if not texts:
        wide = [c for c in row.cells.values() if c.span > 1]
        return bool(wide) and find_unit(wide[0].text) != ""
    if any(_holds_number(cell) for cell in cells) and not _counts_columns(row, labels):
        return False
    in_values = [c for c in row.cells if c in values or c > min(values)]
    spans = any(cell.span > 1 for column, cell in row.cells.items() if column not in labels)
    long = any(len(text) > 80 for text in texts)
    return (bool(in_values) or spans) and not long


def _text_heads(raw: RawTable, labels: set[int]) -> list[bool]:
    """Find the head row of a table of texts: its first, if it looks like one."""
    result = [False] * len(raw.rows)
    if len(raw.rows) < 2:
        return result
    place = 0
    while place < len(raw.rows) - 1 and set(raw.rows[place].cells) == {0}:
        place += 1
    if place == len(raw.rows) - 1:
        return result
    first, rest = raw.rows[place], raw.rows[place + 1 :]
    cells = list(first.cells.values())
    short = all(len(cell.text) <= 70 and not _BULLET.match(cell.text) for cell in cells)
    full = len(cells) >= raw.width - 1
    others = [cell for row in rest for column, cell in row.cells.items() if column not in labels]
    bold = all(cell.bold for cell in cells) and not all(cell.bold for cell in others)
    corner = 0 not in first.cells
    mean = sum(len(c.text) for c in others) / max(1, len(others))
    heads = [c.text for column, c in first.cells.items() if column not in labels]
    shorter = bool(heads) and sum(map(len, heads)) / len(heads) <= 0.6 * mean
    ends = any(cell.text.endswith(".") for cell in cells)
    named = sum(HEAD_WORDS.match(cell.text) is not None for cell in cells) >= 2
    if short and full and (bold or corner or named or (shorter and not ends)):
        for index in range(place + 1):
            result[index] = True
        follow = place + 1
        while bold and follow < len(raw.rows) - 1:
            row = raw.rows[follow]
            if len(row.cells) < max(2, raw.width - 1) or not all(
                cell.bold for cell in row.cells.values()
            ):
                break
            result[follow] = True
            follow += 1
    return result


def _sections(kinds: Sequence[bool]) -> list[int]:
    """Give each row the number of its section: each block of heads begins one."""
    sections, current = [], 0
    for place, head in enumerate(kinds):
        if head and place and not kinds[place - 1]:
            current += 1
        sections.append(current)
    return sections


def _column_paths(
    raw: RawTable, kinds: Sequence[bool], sections: Sequence[int], labels: set[int]
) -> list[dict[int, tuple[str, ...]]]:
    """Give for each section the heads above each column, uppermost first."""
    paths: list[dict[int, tuple[str, ...]]] = []
    content = _content(raw, kinds)
    for section in range(max(sections, default=0) + 1):
        rows = [
            row
            for row, head, number in zip(raw.rows, kinds, sections, strict=True)
            if head and number == section
        ]
        path: dict[int, tuple[str, ...]] = {}
        for place, row in enumerate(rows):
            lower = {c for other in rows[place + 1 :] for c in other.cells}
            for column, text in _spread(raw, row, labels, content, lower).items():
                old = path.get(column, ())
                if text and text not in old:
                    path[column] = (*old, text)
        if not path and paths:
            path = paths[-1]
        paths.append(path)
    return paths


def _content(raw: RawTable, kinds: Sequence[bool]) -> dict[int, tuple[float, float]]:
    """Give the x range in which the body of each column stands."""
    spans: dict[int, tuple[float, float]] = {}
    for row, head in zip(raw.rows, kinds, strict=True):
        if head:
            continue
        for column, cell in row.cells.items():
            if cell.span > 1:
                continue
            old = spans.get(column, (cell.box.x0, cell.box.x1))
            spans[column] = (min(old[0], cell.box.x0), max(old[1], cell.box.x1))
    for column in range(raw.width):
        spans.setdefault(column, (raw.edges[column], raw.edges[column + 1]))
    return spans


def _spread(
    raw: RawTable,
    row: RawRow,
    labels: set[int],
    content: dict[int, tuple[float, float]],
    lower: set[int],
) -> dict[int, str]:
    """Give for each column the head that this row puts above it."""
    heads: dict[int, str] = {}
    columns = [c for c in range(raw.width) if c not in labels]
    own = {column for column in row.cells if column not in labels}
    for column in sorted(own):
        cell = row.cells[column]
        text = join_texts(line.text for line in cell.lines)
        covered = list(range(column, column + cell.span))
        if cell.span == 1 and len(own) < len(columns) and lower - own - labels:
            covered = _covered(_HeadRow(raw.spans, columns, own, lower, content), cell, column)
        for each in covered:
            heads.setdefault(each, text)
    return heads


@dataclass(frozen=True, slots=True)
class _HeadRow:
    """A row of heads and the columns that they may stand over."""

    spans: tuple[Rule, ...]
    columns: list[int]
    own: set[int]
    """Columns in which one of its heads stands."""
    lower: set[int]
    """Columns in which rows of heads below it have a head."""
    content: dict[int, tuple[float, float]]
    """The x range of what stands in each column."""


def _covered(row: _HeadRow, cell: RawCell, column: int) -> list[int]:
    """Find the columns that a head without drawn edges stands over."""
    columns, own, lower, content = row.columns, row.own, row.lower, row.content
    count = len(own)
    box = cell.box
    middle = (box.x0 + box.x1) / 2
    if count > 1 and len(columns) % count == 0:
        # As many equal groups of columns as heads, each head over its own group.
        size = len(columns) // count
        place = sorted(own).index(column)
        group = list(columns[place * size : (place + 1) * size])
        orders = [columns.index(c) // size for c in sorted(own)]
        if size > 1 and orders == list(range(count)) and all(c in lower for c in group):
            return group
    for rule in row.spans:
        if rule.covers(middle) and -2 <= rule.at - box.bottom <= 8:
            under = [c for c in columns if rule.covers(sum(content[c]) / 2)]
            if under:
                return under
    width = sum(content[c][1] - content[c][0] for c in columns) / len(columns)
    best = [column]
    for first in columns:
        for last in columns:
            if not first <= column <= last:
                continue
            reach = [c for c in columns if first <= c <= last]
            others = any(c in own and c != column for c in reach)
            if others or not all(c in lower for c in reach) or len(reach) <= len(best):
                continue
            centre = (content[first][0] + content[last][1]) / 2
            if abs(centre - middle) <= 0.4 * width:
                best = reach
    return best


def _corners(
    raw: RawTable, kinds: Sequence[bool], sections: Sequence[int], labels: set[int]
) -> dict[int, tuple[str, ...]]:
    """Give for each section the texts that its heads put above the row labels."""
    corners: dict[int, tuple[str, ...]] = {}
    for row, head, section in zip(raw.rows, kinds, sections, strict=True):
        if head:
            texts = [
                line.text for c in sorted(labels) if c in row.cells for line in row.cells[c].lines
            ]
            corners[section] = (*corners.get(section, ()), *texts)
    return corners


def _section_leads(corners: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Give for each section the label that its head gives the rows below it.

    Only where heads are repeated with another text: `Programma 1`, `Programma 2`.
    """
    if len(corners) < 2:
        return {}
    leads: dict[int, tuple[str, ...]] = {}
    for section, texts in corners.items():
        elsewhere = {t for other, ts in corners.items() if other != section for t in ts}
        own = [t for t in texts if t not in elsewhere and not find_unit(t)]
        if own:
            leads[section] = (join_texts(own),)
    return leads


# --- body ------------------------------------------------------------------------------


def _body_rows(
    raw: RawTable, kinds: Sequence[bool], sections: Sequence[int], labels: set[int]
) -> list[BodyRow]:
    rows: list[BodyRow] = []
    carried: dict[int, str] = {}
    innermost = max(labels)
    for number, row in enumerate(raw.rows):
        if kinds[number]:
            carried = {}
            continue
        texts = {
            c: join_texts(line.text for line in row.cells[c].lines)
            for c in sorted(labels)
            if c in row.cells
        }
        for column in sorted(labels - {innermost}):
            if column in texts:
                carried = {c: t for c, t in carried.items() if c < column}
                if innermost in texts or len(row.cells) > 1:
                    carried[column] = texts[column]
        label = texts.get(innermost, "") or next(reversed(texts.values()), "")
        above = tuple(t for c, t in sorted(carried.items()) if t != label)
        own = [row.cells[c] for c in texts]
        first = row.cells.get(innermost) or (own[0] if own else None)
        others = [cell for column, cell in row.cells.items() if column not in labels]
        rows.append(
            BodyRow(
                number=number,
                label=label,
                indent=first.lines[0].box.x0 if first else 0.0,
                bold=bool(first and first.lines[0].bold),
                values=_numbers(row, labels),
                has_cells=bool(others),
                section=sections[number],
                is_total=is_total_label(label),
                is_part=is_part_label(label),
                style=_style(label),
                carried=above,
            )
        )
    return rows


def _numbers(row: RawRow, labels: set[int]) -> dict[int, Decimal]:
    numbers = {}
    for column, cell in row.cells.items():
        if column in labels:
            continue
        values = [parse_cell(text) for text, _ in _items(cell)]
        sums = [value.value * value.factor for value in values if value and not value.percent]
        if sums and len(sums) == len(values):
            numbers[column] = sum(sums, Decimal(0))
    return numbers


def _style(label: str) -> str:
    first = label.split(" ", 1)[0]
    if " " not in label:
        return ""
    if _ROMAN.match(first):
        return "roman"
    if _LETTER.match(first):
        return "letter"
    if _DECIMAL.match(first) and len(first) > 1:
        return f"decimal{first.strip('.').count('.')}"
    return "upper" if _UPPER.match(first) and len(first) > 1 else ""


# --- cells -----------------------------------------------------------------------------


def _label_cell(cell: RawCell, row: int, column: int, page: int, above: tuple[str, ...]) -> Cell:
    text = join_texts(line.text for line in cell.lines)
    return Cell(text, row, column, cell.box, page, above, (), is_header=True)


def _items(cell: RawCell) -> list[tuple[str, Box]]:
    """Part a cell in the items of its list, or its lines if each is a number."""
    lines = list(cell.lines)
    texts = [line.text for line in lines]
    marks = [_BULLET.match(text) is not None and not is_value(text) for text in texts]
    items: list[list[Segment]] = []
    if any(marks):
        for line, mark in zip(lines, marks, strict=True):
            if mark or not items:
                items.append([line])
            else:
                items[-1].append(line)
    elif len(lines) > 1 and all(parse_cell(text) is not None for text in texts):
        items = [[line] for line in lines]
    else:
        items = [lines]
    result = []
    for item in items:
        text = join_texts(line.text for line in item)
        if any(marks):
            text = _BULLET.sub("", text, count=1).strip()
        if text:
            result.append((text, bounds(line.box for line in item)))
    return result

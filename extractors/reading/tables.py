"""Tables on a page: where they are, and what each of their cells stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.reading.model import Box, Table, Word
from extractors.reading.table_grid import RawTable, side_by_side
from extractors.reading.table_joining import join_tables
from extractors.reading.table_lines import Rules, TextLine, lines_of, rules_of
from extractors.reading.table_regions import (
    CAPTION,
    drawn_regions,
    number_tables,
    stacked_regions,
    stacked_table,
    text_tables,
)
from extractors.reading.table_ruled import ruled_table
from extractors.reading.table_structure import Structure, structure_of
from extractors.reading.table_totals import totals_add_up
from extractors.reading.table_units import find_unit, is_money
from extractors.reading.table_values import is_value

__all__ = ["find_tables", "join_tables"]

_FORM = re.compile(
    r"^(?:datum|betreft|onderwerp|ons kenmerk|uw kenmerk|uw brief(?: van)?|kenmerk|bijlagen?|aan|"
    r"van|telefoon|tel\.?|fax|e-?mail|contactpersoon|behandeld door|doorkiesnummer|postadres|"
    r"bezoekadres|internet|www|datum brief|afschrift aan|c\.c\.)\W*$",
    re.IGNORECASE,
)
_SIGNING = re.compile(
    r"\b(?:handtekening|ondertekend|ondertekening|voor akkoord|namens deze|aldus overeengekomen|"
    r"plaats en datum|getekend)\b",
    re.IGNORECASE,
)


def find_tables(
    words: Sequence[Word],
    rulings: Sequence[Box],
    page: int,
    page_width: float,
    page_height: float,
) -> tuple[Table, ...]:
    """Find the tables among the words of one page, from top to bottom.

    `rulings` are the boxes of drawn lines and rectangles, `page` is 1-based, all
    measures are PDF points. Drawn grids are taken first, then texts and numbers
    between stacked rules, then columns of numbers that stand under each other.
    """
    rules = rules_of(rulings, page_width, page_height)
    found: list[tuple[RawTable, Structure]] = []
    rest = list(words)
    for region in drawn_regions(rules, words):
        raw = ruled_table(words, region.rules, region.box)
        if raw is None or not _worth(raw):
            continue
        found.append((raw, structure_of(raw, page)))
        rest = [word for word in rest if not _inside(word.box, raw.box)]
    unruled = lines_of(rest)
    drawn = len(found)
    for region in stacked_regions(_outside(rules, found), unruled, page_width):
        stacked = stacked_table(lines_of([w for w in rest if _between(w, region.box)]), region)
        if stacked is None or not _worth(stacked):
            continue
        found.append((stacked, structure_of(stacked, page)))
        rest = [word for word in rest if not _inside(word.box, stacked.box)]
    if len(found) > drawn:
        unruled = lines_of(rest)
    for raw in (*number_tables(unruled, rules), *text_tables(unruled)):
        if not any(_overlap(raw.box, other.box) for other, _ in found) and _worth(raw):
            found.append((raw, structure_of(raw, page)))
    found = [
        (part, structure_of(part, page) if part is not raw else structure)
        for raw, structure in found
        for part in side_by_side(raw)
    ]
    if not found:
        return ()
    found.sort(key=lambda pair: (pair[0].box.top, pair[0].box.x0))
    taken = [raw.box for raw, _ in found]
    outside = [w for w in words if not any(_inside(w.box, box) for box in taken)]
    lines = lines_of(outside)
    tops = [box.top for box in taken]
    made: list[Table] = []
    for raw, structure in found:
        below = min((top for top in tops if top > raw.box.bottom), default=page_height)
        ours = [line for line in lines if not _is_of_next(line, raw.box, below)]
        made.append(_table(raw, structure, page, ours))
    return tuple(made)


def _is_of_next(line: TextLine, box: Box, below: float) -> bool:
    """Tell whether a line under a table stands right over the next, at the height `below`."""
    from_next = below - line.box.bottom
    return line.box.top >= box.bottom - 2 and from_next <= 2.4 * line.height


_BELOW = 60.0
"""How far below the last rule of a table its last rows may stand."""


def _outside(rules: Rules, found: Sequence[tuple[RawTable, Structure]]) -> Rules:
    """Leave out the rules of tables that are already found."""
    boxes = [raw.box for raw, _ in found]
    across = (
        rule
        for rule in rules.across
        if not any(
            box.top - 4 <= rule.at <= box.bottom + 4 and rule.start < box.x1 and rule.end > box.x0
            for box in boxes
        )
    )
    return Rules(tuple(across), rules.down)


def _table(raw: RawTable, structure: Structure, page: int, lines: Sequence[TextLine]) -> Table:
    caption = _caption(raw, lines)
    inside = _title(structure)
    unit = _unit(structure, caption, raw, lines)
    return Table(
        page=page,
        box=raw.box,
        cells=structure.cells,
        caption=caption or inside,
        unit=unit,
        totals_add_up=totals_add_up(structure.cells),
    )


def _worth(raw: RawTable) -> bool:
    """Tell whether rows and columns are a table, not a form, a frame or a signature block."""
    filled = [row for row in raw.rows if len(row.cells) >= 2]
    if raw.width < 2 or len(filled) < 2:
        return False
    cells = [cell for row in raw.rows for cell in row.cells.values()]
    if any(is_value(cell.text) for row in filled for c, cell in row.cells.items() if c > 0):
        return True
    if len(filled) < 0.6 * len(raw.rows):
        # Boxes and lines of a diagram seldom stand in rows.
        return False
    texts = [cell.text for cell in cells]
    form = sum(_FORM.match(cell.lines[0].text) is not None for cell in cells)
    if form >= 2 and form >= 0.2 * len(cells):
        return False
    if any(_SIGNING.search(text) for text in texts):
        return False
    # Pages laid out in columns with a frame: few cells with far too much text.
    long = sum(len(text) > 900 for text in texts)
    return long <= 0.3 * len(texts)


def _caption(raw: RawTable, lines: Sequence[TextLine]) -> str:
    """Give the text of the caption above the table, or below it if it names a table."""
    above = [
        line for line in lines if line.box.bottom <= raw.box.top + 3 and _beside(line.box, raw.box)
    ]
    texts: list[str] = []
    edge = raw.box.top
    for line in reversed(above[-3:]):
        values = sum(segment.is_value for segment in line.segments)
        if edge - line.box.bottom > 2.4 * line.height or values > 1:
            break
        text = " ".join(segment.text for segment in line.segments)
        texts.insert(0, text)
        edge = line.box.top
        if CAPTION.match(text):
            return " ".join(texts)
    if texts and find_unit(texts[-1]) and len(texts[-1]) <= 100:
        return texts[-1]
    if texts and len(texts[-1]) <= 120 and (above[-1].bold or _stands_alone(above)):
        return texts[-1]
    for line in lines:
        text = " ".join(segment.text for segment in line.segments)
        near = 0 <= line.box.top - raw.box.bottom + 2 <= 2.4 * line.height
        if near and re.match(r"(?i)tabel\s*\d", text):
            return text
    return ""


def _stands_alone(above: Sequence[TextLine]) -> bool:
    """Tell whether the last line above a table is a line of its own, not a paragraph's end."""
    line = above[-1]
    text = line.segments[-1].text
    if len(line.segments) > 1 or text[-1] in ".,:;" or not line.segments[0].text[0].isupper():
        return False
    return len(above) < 2 or line.box.top - above[-2].box.bottom > 0.7 * line.height


def _beside(box: Box, table: Box) -> bool:
    return min(box.x1, table.x1) - max(box.x0, table.x0) > 0


def _title(structure: Structure) -> str:
    """Give the title that stands in the table's own first row."""
    first = [cell for cell in structure.cells if cell.row == 0]
    if len(first) == 1 and 0 in structure.head_rows:
        return first[0].text
    return ""


def _unit(structure: Structure, caption: str, raw: RawTable, lines: Sequence[TextLine]) -> str:
    """Find the words that give the unit: in the heads, the caption or just around the table."""
    heads = [cell.text for cell in structure.cells if cell.row in structure.head_rows]
    near = [
        " ".join(segment.text for segment in line.segments)
        for line in lines
        if -4 * line.height <= line.box.top - raw.box.top <= 0
        or 0 <= line.box.top - raw.box.bottom <= 2 * line.height
    ]
    short = [text for text in near if len(text) <= 110]
    units = [find_unit(text) for text in (*heads, caption, *short)]
    found = [unit for unit in units if unit] or _units_of_groups(structure)
    return next((unit for unit in found if is_money(unit)), found[0] if found else "")


def _units_of_groups(structure: Structure) -> list[str]:
    """Give the unit that labels of groups state (`Lasten (x € 1.000)`), if all state the same."""
    rows: dict[int, list[str]] = {}
    for cell in structure.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    stated = {find_unit(texts[0]) for texts in rows.values() if len(texts) == 1} - {""}
    return list(stated) if len(stated) == 1 else []


def _inside(box: Box, outer: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return outer.x0 - 1 <= x <= outer.x1 + 1 and outer.top - 1 <= y <= outer.bottom + 1


def _between(word: Word, box: Box) -> bool:
    """Tell whether a word stands in the width of a box, above, in or shortly below it."""
    middle = (word.box.x0 + word.box.x1) / 2
    return box.x0 - 6 <= middle <= box.x1 + 6 and word.box.top <= box.bottom + _BELOW


def _overlap(one: Box, other: Box) -> bool:
    return min(one.x1, other.x1) > max(one.x0, other.x0) and min(one.bottom, other.bottom) > max(
        one.top, other.top
    )

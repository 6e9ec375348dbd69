"""From words to lines: words on one base line, parted where a column ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter
from statistics import median
from typing import Final

from extractors.reading.model import Box, Line, Word, bounds
from extractors.reading.repair import is_plausible, text_of_words
from extractors.reading.source import base_line

BULLETS: Final = "•◦▪■□●○‣⁃✓✔➢➤►▶▸❖›»∙→¾"
"""Signs that stand at the beginning of list items and nowhere else in running text."""
DASHES: Final = "*·\u2010\u2011\u2012\u2013\u2014\u2015\u2212-"
"""Signs that open list items, but stand elsewhere as well."""
MARKER: Final = re.compile(
    rf"""
    (?P<bullet>[{BULLETS}\uf020-\uf0ff{DASHES}]|o)
    | (?P<number>\(?(?:\d{{1,3}}|[a-zA-Z]|[A-Z]{{1,2}}\d{{1,3}}|[ivxIVX]{{1,5}})(?:[.)°]|\.\)))
    | (?P<deep>\d{{1,3}}(?:\.\d{{1,2}}){{1,4}}\.?[a-z]?)
    """,
    re.VERBOSE,
)
"""A whole word that can open a list item or a numbered heading; `o` is a round bullet of Word."""

_LABEL: Final = re.compile(
    r"(?:datum|betreft|onderwerp|(?:ons|uw|onze)\s+(?:kenmerk|brief(?:\s+van)?|referentie)|kenmerk|"
    r"bijlagen?|bijlage\(n\)|contactpersoon|telefoon|tel\.?|fax|e-?mail|dossier(?:nummer)?|plaats|"
    r"aan|van|cc|t|f|m)\s*:?",
    re.IGNORECASE,
)
"""Labels in the head of a letter, whose value stands to the right over some distance."""

_LABEL_GAP: Final = 14.0
_SURE_GAP: Final = 2.2
_GAP: Final = 0.9
_MARKER_GAP: Final = 6.0


def line_of(words: Sequence[Word]) -> Line:
    """Make a line of words; its box is that of the words that are not raised, if any."""
    kept = [word for word in words if not word.raised]
    box = bounds([word.box for word in kept or words])
    if len(words) == 1:
        return Line(tuple(words), box, words[0].size, base_line(words[0]), text_of_words(words))
    weights: dict[float, int] = {}
    for word in kept:
        weights[word.size] = weights.get(word.size, 0) + len(word.text)
    size = max(weights, key=lambda size: weights[size]) if weights else words[0].size
    base = median(base_line(word) for word in kept) if kept else base_line(words[0])
    return Line(tuple(words), box, size, base, text_of_words(words))


def size_of(line: Line) -> float:
    """Give the font size that most of the line's characters have."""
    return line.size


def base_of(line: Line) -> float:
    """Give the base line that most of the line's words stand on."""
    return line.base


def to_lines(rows: Sequence[Sequence[Word]], walls: Sequence[Box] = ()) -> tuple[Line, ...]:
    """Part rows of words to lines, from top to bottom, those beside each other left to right.

    No line runs through the side of one of the `walls`, the coloured boxes of the page.
    """
    gaps = [_gaps(row) for row in rows]
    lines: list[Line] = []
    for at, row in enumerate(rows):
        start = 0
        near = _at_height(walls, row)
        for cut in range(1, len(row)):
            if (near and _walled(row[cut - 1], row[cut], near)) or _parts(
                rows, gaps, at, start, cut
            ):
                lines.append(line_of(row[start:cut]))
                start = cut
        lines.append(line_of(row[start:]))
    return tuple(sorted(lines, key=lambda line: (round(base_of(line), 1), line.box.x0)))


def contents_entries(rows: Sequence[Sequence[Word]]) -> tuple[tuple[Line, ...], ...]:
    """Find the entries of a table of contents: titles with page numbers that only rise.

    Four lines with dots before the number will do, or six without; or five numbers that
    stand under their titles.
    """
    rows = [[word for word in row if not word.raised] for row in rows]
    found: list[Sequence[Word]] = []
    dotted = 0
    for row in rows:
        if len(row) < 2 or not _PAGE.fullmatch(row[-1].text):
            continue
        title = row[:-1]
        dots = title[-1].text.strip(".…·_") == "" or "...." in title[-1].text
        digits = sum(bool(re.search(r"\d", word.text)) for word in title[1:])
        gap = row[-1].box.x0 - title[-1].box.x1
        if _has_words(title) and not digits and (dots or gap > 1.5 * row[-1].size):
            found.append(row)
            dotted += dots
    if len(found) < (4 if dotted > len(found) / 2 else 6):
        return _stacked_entries(rows)
    edges = [row[-1].box.x1 for row in found]
    if not _rise([row[-1] for row in found]) or max(edges) - min(edges) > 6:
        return ()
    return tuple((line_of(row),) for row in found)


_PAGE: Final = re.compile(r"\d{1,3}")
_STACKED: Final = 5


def _has_words(row: Sequence[Word]) -> bool:
    return any(_has_letters(word.text) for word in row)


def _has_letters(text: str) -> bool:
    return len(text) > 2 and (text.isalpha() or len(re.findall(r"[^\W\d_]", text)) > 2)


def _rise(numbers: Sequence[Word]) -> bool:
    values = [int(word.text) for word in numbers]
    return values == sorted(values) and values[0] < values[-1]


def _aligned(above: Sequence[Word], below: Sequence[Word]) -> bool:
    return abs(above[0].box.x0 - below[0].box.x0) < 0.3 * below[0].size


def _stacked_entries(rows: Sequence[Sequence[Word]]) -> tuple[tuple[Line, ...], ...]:
    """Find entries whose page number stands on a line of its own under the title."""
    found: list[list[Sequence[Word]]] = []
    title: list[Sequence[Word]] = []
    for row in rows:
        if len(row) == 1 and _PAGE.fullmatch(row[0].text):
            if title and abs(title[-1][0].box.x0 - row[0].box.x0) < row[0].size:
                found.append([*title, row])
            title = []
            continue
        if title and not (row[0].size == title[-1][0].size and _aligned(title[-1], row)):
            title = []
        if _has_words(row):
            title.append(row)
    lefts = [entry[-1][0].box.x0 for entry in found]
    numbers = [entry[-1][0] for entry in found]
    if len(found) < _STACKED or not _rise(numbers) or max(lefts) - min(lefts) > 3:
        return ()
    return tuple(tuple(line_of(row) for row in entry) for entry in found)


def rows_of(words: Sequence[Word]) -> tuple[tuple[Word, ...], ...]:
    """Words that share a base line, left to right; raised calls with the row they belong to."""
    rows: list[list[Word]] = []
    bases: list[float] = []
    placed = [(base_line(word), word.box.x0, word) for word in words if not word.raised]
    for base, _, word in sorted(placed, key=itemgetter(0, 1)):
        for at in range(len(rows) - 1, max(-1, len(rows) - 6), -1):
            apart = abs(bases[at] - base)
            if apart <= 0.25 * word.size and apart <= 0.25 * rows[at][0].size:
                rows[at].append(word)
                break
        else:
            rows.append([word])
            bases.append(base)
    for word in words:
        if not word.raised:
            continue
        beside = _row_beside(word, rows)
        if beside is None:
            rows.append([word])
        else:
            rows[beside].append(word)
    for row in rows:
        row.sort(key=lambda word: word.box.x0)
    rows.sort(key=lambda row: max(map(base_line, row)))
    return tuple(map(tuple, rows))


def _row_beside(call: Word, rows: list[list[Word]]) -> int | None:
    """Find the row in which a word of normal size stands right beside the raised call."""
    best: tuple[float, int] | None = None
    base = base_line(call)
    for at, row in enumerate(rows):
        for word in row:
            lift = base_line(word) - base
            if not 0 < lift < word.size or word.raised:
                continue
            distance = max(call.box.x0 - word.box.x1, word.box.x0 - call.box.x1, 0.0)
            if distance < word.size and (best is None or distance < best[0]):
                best = (distance, at)
    return None if best is None else best[1]


def _gaps(row: Sequence[Word]) -> list[tuple[float, float]]:
    return [(left.box.x1, right.box.x0) for left, right in pairwise(row)]


def _parts(
    rows: Sequence[Sequence[Word]],
    gaps: list[list[tuple[float, float]]],
    at: int,
    start: int,
    cut: int,
) -> bool:
    """Whether the gap before word `cut` of row `at` parts two columns."""
    left, right = rows[at][cut - 1], rows[at][cut]
    size = max(min(left.size, right.size), 1.0)
    gap = right.box.x0 - left.box.x1
    if gap < _GAP * size:
        return False
    if cut - start == 1 and MARKER.fullmatch(left.text) and gap < _MARKER_GAP * size:
        return False
    if left.raised and cut - start == 1 and gap < 3 * size:
        return False
    if (
        gap < _LABEL_GAP * size
        and is_label(rows[at][start:cut])
        and not _is_lone_label(rows[at][cut:], size)
    ):
        return False
    if gap >= _SURE_GAP * size or abs(left.size - right.size) > 0.15 * size:
        return True
    return _gutter(rows, gaps, at, (left.box.x1, right.box.x0), size)


def _is_lone_label(words: Sequence[Word], size: float) -> bool:
    """Whether a label comes next that stands apart from what is behind it.

    `Besluit: het plan gaat door` behind `Noot:` is what the note says.
    """
    follows = len(words) > 1 and words[1].box.x0 - words[0].box.x1 < _GAP * size
    return not follows and is_label(words[:1])


def _walled(left: Word, right: Word, walls: Sequence[Box]) -> bool:
    """Whether the side of a coloured box stands between two words of a row."""
    if right.box.x0 - left.box.x1 < 0.15 * left.size:
        return False
    return any(_holds(wall, left) != _holds(wall, right) for wall in walls)


def _at_height(walls: Sequence[Box], row: Sequence[Word]) -> list[Box]:
    """Give the boxes that some word of a row may stand in."""
    if not walls:
        return []
    heights = [base_line(word) - 0.3 * word.size for word in row]
    low, high = min(heights), max(heights)
    return [wall for wall in walls if wall.top <= high and wall.bottom >= low]


def _holds(wall: Box, word: Word) -> bool:
    middle, base = (word.box.x0 + word.box.x1) / 2, base_line(word) - 0.3 * word.size
    return wall.x0 <= middle <= wall.x1 and wall.top <= base <= wall.bottom


def is_label(words: Sequence[Word]) -> bool:
    """Whether words are a label that something stands behind: `Betreft`, `Besluit:`."""
    if not words or len(words) > 4:
        return False
    text = " ".join(word.text for word in words)
    return bool(_LABEL.fullmatch(text)) or (text[-1] == ":" and len(text) <= 40)


def label_words(line: Line) -> int:
    """Count the words of the label or marker that opens a line, set apart by a wide gap."""
    words = [word for word in line.words if not word.raised]
    found = 0
    for at, (left, right) in enumerate(pairwise(words[:6])):
        gap = right.box.x0 - left.box.x1
        if gap < _GAP * left.size:
            continue
        if is_label(words[: at + 1]):
            return at + 1
        if not at and MARKER.fullmatch(left.text):
            found = 1
    return found


def _gutter(
    rows: Sequence[Sequence[Word]],
    gaps: list[list[tuple[float, float]]],
    at: int,
    strip: tuple[float, float],
    size: float,
) -> bool:
    """Whether the strip between two x stays empty in the rows above and below."""
    x0, x1 = strip
    base = base_line(rows[at][0])
    support = 0
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(rows) and abs(base_line(rows[other][0]) - base) < 3.2 * size:
            if any(w.box.x0 < x1 - 0.3 * size and w.box.x1 > x0 + 0.3 * size for w in rows[other]):
                return False
            support += any(min(x1, b) - max(x0, a) > 0.5 * size for a, b in gaps[other])
            other += step
    return support > 0


_GLUED_CALL: Final = re.compile(r"([^\W\d_][\w’'/-]*[^\W\d_][.,;:)”’]*)(\d{1,2})([.,;:)]?)")


def part_calls(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Part footnote calls from the words that character recognition glued them to.

    A number at the end of a word is a call if a line of the page opens with that number.
    """
    opened = {line.words[0].text.strip(".:)") for line in lines if len(line.words) > 1}
    return tuple(
        line_of([part for word in line.words for part in _parted(word, opened)]) for line in lines
    )


def _parted(word: Word, opened: set[str]) -> list[Word]:
    match = _GLUED_CALL.fullmatch(word.text)
    if match is None or match.group(2) not in opened or not is_plausible(match.group(1)):
        return [word]
    stem, call, rest = match.groups()
    width = (word.box.x1 - word.box.x0) / len(word.text)
    cut = word.box.x0 + width * len(stem)
    return [
        replace(word, text=stem + rest, box=replace(word.box, x1=cut)),
        replace(word, text=call, box=replace(word.box, x0=cut), raised=True),
    ]

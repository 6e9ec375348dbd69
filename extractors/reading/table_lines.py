"""Words to lines and segments, drawn boxes to rules: what table finding works with.

All distances are PDF points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from extractors.reading.model import Box, Word, bounds
from extractors.reading.table_values import is_value
from extractors.values import value

_THIN = 3.0
_TOUCH = 3.0
_SURE_SPACE = 0.38
"""Gap in ems that parts no two words of a cell, whatever they are."""
_CALL_SIZE = 0.75
"""Share of the size around it below which a bare number is the call of a footnote."""
_MINUS = frozenset({"-", "−", "–", "+"})


@value
class Rule:
    """A straight drawn line: `at` is its y (horizontal) or x (vertical)."""

    at: float
    start: float
    end: float

    def covers(self, place: float, slack: float = 1.5) -> bool:
        """Tell whether the rule runs past `place` along its own direction."""
        return self.start - slack <= place <= self.end + slack


@dataclass(frozen=True, slots=True)
class Rules:
    """The horizontal and vertical rules of a page, merged, each from left or top."""

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]


@value
class Segment:
    """Words of one line with only ordinary spaces between them."""

    words: tuple[Word, ...]
    text: str
    box: Box

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(word.bold for word in self.words)

    @property
    def middle(self) -> float:
        """The x of its centre."""
        return (self.box.x0 + self.box.x1) / 2

    @property
    def is_value(self) -> bool:
        """Whether it reads as a number or a mark for none."""
        return is_value(self.text)


@value
class TextLine:
    """Words on one base line over the whole width that is looked at."""

    segments: tuple[Segment, ...]
    box: Box

    @property
    def words(self) -> tuple[Word, ...]:
        """All its words, left to right."""
        return tuple(word for segment in self.segments for word in segment.words)

    @property
    def height(self) -> float:
        """Height of the line, in points."""
        return self.box.bottom - self.box.top

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(segment.bold for segment in self.segments)


def _is_note_call(word: Word, size: float) -> bool:
    """Tell whether a word is the call of a footnote: raised, or a far smaller bare number."""
    if word.raised:
        return True
    return 0 < word.size < _CALL_SIZE * size and re.fullmatch(r"[\d*)]{1,3}", word.text) is not None


def lines_of(words: Sequence[Word], breaks: Sequence[float] = ()) -> tuple[TextLine, ...]:
    """Group words into lines from top to bottom, and each line into segments.

    `breaks` are x places where a vertical rule parts the words of a line.
    Footnote calls are left out: they are no part of what a cell says.
    """
    if not words:
        return ()
    if len(words) == 1:
        (word,) = words
        if word.raised or not word.text.strip():
            return ()
        segment = _segment_of(words)
        return (TextLine((segment,), segment.box),)
    sizes = [word.size or _height(word) for word in words]
    # Where all are of nearly one size, none is small enough to be a call for its size alone.
    size = median(sizes) if min(sizes) < _CALL_SIZE * max(sizes) else 0.0
    plain = [word for word in words if word.text.strip() and not _is_note_call(word, size)]
    rows: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(plain, key=lambda w: (w.box.top + w.box.bottom, w.box.x0)):
        own_top, own_bottom = word.box.top, word.box.bottom
        height = _height(word)
        for place in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            top, bottom = spans[place]
            shared = (bottom if bottom < own_bottom else own_bottom) - (
                top if top > own_top else own_top
            )
            # Numbers set halfway beside a label of two lines share less than half a line.
            if shared >= 0.38 * height or shared >= 0.38 * (bottom - top):
                rows[place].append(word)
                break
        else:
            rows.append([word])
            spans.append((own_top, own_bottom))
    lines = []
    for row in rows:
        ordered = sorted(row, key=lambda w: w.box.x0)
        segments = _segments(ordered, breaks)
        box = segments[0].box if len(segments) == 1 else bounds(s.box for s in segments)
        lines.append(TextLine(segments, box))
    return tuple(sorted(lines, key=lambda line: (line.box.top, line.box.x0)))


def cut_at(line: TextLine, edges: Sequence[float]) -> TextLine:
    """Part the segments of a line where a column's edge falls in a gap wider than a space."""
    segments: list[Segment] = []
    for segment in line.segments:
        start = 0
        for place in range(1, len(segment.words)):
            left, right = segment.words[place - 1], segment.words[place]
            gap = right.box.x0 - left.box.x1
            wide = gap > 0.62 * (right.size or _height(right) * 0.8)
            if wide and any(left.box.x1 <= x <= right.box.x0 for x in edges):
                segments.append(_segment_of(segment.words[start:place]))
                start = place
        segments.append(_segment_of(segment.words[start:]))
    return TextLine(tuple(segments), line.box)


def white_strips(lines: Sequence[TextLine]) -> tuple[float, ...]:
    """Give the x places of strips of white that run through all of many lines.

    Columns of wrapped text may stand as close as words do, but no text has its spaces
    under each other line after line.
    """
    if len(lines) < _FEWEST_FOR_STRIP:
        return ()
    spans = sorted((w.box.x0, w.box.x1) for line in lines for s in line.segments for w in s.words)
    least = 0.25 * median(line.height for line in lines)
    strips: list[float] = []
    right = spans[0][1]
    for start, end in spans:
        if start - right >= least:
            strips.append((start + right) / 2)
        right = max(right, end)
    return tuple(strips)


_FEWEST_FOR_STRIP = 6
"""Lines from which a strip of white through all of them is no chance."""


def _segment_of(words: Sequence[Word]) -> Segment:
    """Make one segment of words that stand on one line, left to right."""
    if len(words) == 1:
        return Segment(tuple(words), words[0].text, words[0].box)
    return Segment(tuple(words), " ".join([w.text for w in words]), bounds([w.box for w in words]))


def join_texts(texts: Iterable[str]) -> str:
    """Join the lines of one cell, repairing words broken by a hyphen at the line's end."""
    joined = ""
    for text in filter(None, (raw.strip() for raw in texts)):
        if joined in _MINUS and is_value(text):
            joined += text
        elif re.search(r"\w[-\u00ad\u2010]$", joined) and re.match(r"[a-zà-ÿ]", text):
            # `in- en uitstroom` and `vmbo- en mbo-scholen` keep their hyphen.
            kept = re.match(r"(?:en|of|tot|dan wel)\b", text) is not None
            joined = f"{joined} {text}" if kept else joined[:-1] + text
        elif re.search(r"\w-$", joined) and text[0].isupper():
            joined += text
        else:
            joined = f"{joined} {text}" if joined else text
    return joined


def rules_of(rulings: Sequence[Box], page_width: float, page_height: float) -> Rules:
    """Turn drawn boxes into rules: thin boxes are rules, others give their four sides.

    Boxes as big as the page, boxes whose sides are drawn as thin rules as well and
    shading of single lines inside a cell's shading give none.
    """
    across: list[Rule] = []
    down: list[Rule] = []
    boxes: list[Box] = []
    for box in rulings:
        width, height = box.x1 - box.x0, box.bottom - box.top
        if height <= _THIN:
            across.append(Rule((box.top + box.bottom) / 2, box.x0, box.x1))
        if width <= _THIN:
            down.append(Rule((box.x0 + box.x1) / 2, box.top, box.bottom))
        if width > 2 * _THIN and height > 2 * _THIN:
            boxes.append(box)
    across, down = _merged(across), _merged(down)
    page = page_width * page_height
    for box in _outermost(boxes):
        if (box.x1 - box.x0) * (box.bottom - box.top) > 0.7 * page:
            continue
        if _drawn_besides(box, across, down):
            continue
        across += [Rule(y, box.x0, box.x1) for y in (box.top, box.bottom)]
        down += [Rule(x, box.top, box.bottom) for x in (box.x0, box.x1)]
    return Rules(
        tuple(rule for rule in _merged(across) if rule.end - rule.start >= 10),
        tuple(rule for rule in _merged(down) if rule.end - rule.start >= 5),
    )


def clusters(places: Iterable[float], slack: float) -> list[float]:
    """Give the means of groups of numbers that lie within `slack` of their neighbour."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][-1] <= slack:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [sum(group) / len(group) for group in groups]


def _height(word: Word) -> float:
    return max(word.box.bottom - word.box.top, 0.1)


def _segments(words: Sequence[Word], breaks: Sequence[float]) -> tuple[Segment, ...]:
    groups: list[list[Word]] = []
    last: Word | None = None
    for word in words:
        if last is None:
            groups.append([word])
        elif (
            not breaks
            and word.box.x0 - last.box.x1 <= _SURE_SPACE * max(last.size, word.size)
            and word.text != "€"
        ) or not _parted(groups[-1], word, breaks):
            groups[-1].append(word)
        else:
            groups.append([word])
        last = word
    if len(groups) > 1 and not breaks and _is_dash(groups[0], groups[1][0]):
        groups[:2] = [groups[0] + groups[1]]
    return tuple(_segment_of(group) for group in groups)


def _is_dash(first: Sequence[Word], after: Word) -> bool:
    """Tell whether a line opens with a dash that belongs to the label behind it."""
    dash = len(first) == 1 and first[0].text in _MINUS
    return dash and not is_value(after.text) and after.box.x0 - first[0].box.x1 <= 1.5 * after.size


def _parted(left: Sequence[Word], word: Word, breaks: Sequence[float]) -> bool:
    last = left[-1]
    gap = word.box.x0 - last.box.x1
    em = max(last.size, word.size) or _height(word) * 0.8
    if breaks and any(last.box.x1 - 1 <= x <= word.box.x0 + 1 for x in breaks):
        return True
    if gap <= _SURE_SPACE * em and word.text != "€":
        return False
    text = " ".join(w.text for w in left)
    if text.casefold() in {"€", "€:", "eur", "ƒ", "-€", "(€", "- €"}:
        # A currency sign at the left of a cell whose number stands at its right.
        return gap > 8 * em
    if word.text == "€" and is_value(text):
        # The sign of the next column's number, unless it closes on a number without one.
        return "€" in text or gap > 0.4 * em
    if word.text in {"%", "-/-", ")", ",-", "mln.", "mln", "mld", "mld."}:
        return gap > 0.9 * em
    if is_value(text) and is_value(word.text):
        digits = re.fullmatch(r"\d{3}", word.text) and re.fullmatch(r"[-−–(]?\d{1,3}", last.text)
        return gap > (_SURE_SPACE * em if digits or text in _MINUS else 0.6 * em)
    if is_value(word.text) or is_value(text):
        return gap > 0.7 * em
    return gap > 1.0 * em


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    merged: list[Rule] = []
    for at_group in _grouped(rules):
        at = sum(rule.at for rule in at_group) / len(at_group)
        start, end = at_group[0].start, at_group[0].end
        for rule in sorted(at_group, key=lambda r: r.start)[0:]:
            if rule.start > end + _TOUCH:
                merged.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            start, end = min(start, rule.start), max(end, rule.end)
        merged.append(Rule(at, start, end))
    return merged


def _grouped(rules: Iterable[Rule]) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.at):
        if groups and rule.at - groups[-1][-1].at <= 1.2:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    for group in groups:
        group.sort(key=lambda r: r.start)
    return groups


def _outermost(boxes: Sequence[Box]) -> list[Box]:
    """Leave out the shading of single lines that lies inside the shading of their cell."""
    kept = []
    for box in set(boxes):
        inside = any(
            other is not box
            and other != box
            and other.x0 <= box.x0 + 0.5
            and other.x1 >= box.x1 - 0.5
            and other.top <= box.top + 0.5
            and other.bottom >= box.bottom - 0.5
            and 1 < (other.x1 - other.x0) - (box.x1 - box.x0) < 20
            and other.bottom - other.top < 150
            for other in boxes
        )
        if not inside:
            kept.append(box)
    return sorted(kept, key=lambda b: (b.top, b.x0))


def _drawn_besides(box: Box, across: Sequence[Rule], down: Sequence[Rule]) -> bool:
    """Tell whether at least two sides of a shaded box are drawn as rules of their own."""
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    sides = [
        any(abs(r.at - place) <= _TOUCH and r.covers(x) for r in across)
        for place in (box.top, box.bottom)
    ]
    sides += [
        any(abs(r.at - place) <= _TOUCH and r.covers(y) for r in down) for place in (box.x0, box.x1)
    ]
    return sum(sides) >= 2

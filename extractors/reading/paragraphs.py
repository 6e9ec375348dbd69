"""From lines to blocks: which lines belong to one paragraph, heading or list item."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extractors.language.word_lists import word_set
from extractors.reading.lines import BULLETS, DASHES, MARKER, base_of, label_words, size_of
from extractors.reading.model import Box, Line, Word
from extractors.reading.names import is_sure_name
from extractors.reading.repair import line_text

FUNCTION_WORDS: Final = word_set(
    """
    de het een 't en of maar want dus noch dat die dit deze als dan toen terwijl omdat zodat
    om te van in op voor met aan bij door tot uit naar over onder tussen tegen na per via
    tijdens zonder binnen buiten volgens wegens ter ten der den des is zijn was waren wordt
    worden heeft hebben kan kunnen zal zullen moet moeten niet ook nog wel zeer meer hun haar
    onze ons ze wij we er
    """
)
"""Words that a line of running text can end in, but a heading, name or address cannot."""

ENDS_SENTENCE: Final = re.compile(r"[.!?:;…][\"'’”)\]]*$")
LOWER_START: Final = re.compile(r"^[\"'‘“(\[]*[a-zà-ÿ]")
_ADJECTIVE_END: Final = re.compile(
    r"\b(?:een|de|het|deze|die|dit|onze|hun|zijn)\s+[a-zà-ÿ-]+e$"
    r"|\b(?:van|voor|en)\s+[A-Z][a-zà-ÿ]+(?:ische|ijke|andse|ale|iële|ieke|bare)$"
)
"""Also within a name: `de Minister van Economische` / `Zaken`."""
_LABEL_START: Final = re.compile(r"[A-Z][a-zà-ÿ]+(?:\([a-z]+\)|\s[a-zà-ÿ]+){0,2}:(?:\s|$)")
_SURNAME_END: Final = re.compile(r"(?:[A-Z]\.,|…|&|\ben)\s+[A-Z][\w'’-]+,$")
SALUTATION: Final = re.compile(
    r"(?:(?:zeer |hoog)?geachte|beste|mijnheer|mevrouw|excellentie|waarde)\b.{0,60}[,:]?$",
    re.IGNORECASE,
)
"""The line that greets whom a letter is for; what follows is another paragraph."""
_TITLE_END: Final = re.compile(
    r"\b(?:de heer|heren|mevrouw|mw\.?|mevr\.?|dhr\.?|prof\.|dr\.|drs\.|mr\.|ir\.|ing\.)$",
    re.IGNORECASE,
)
_MARKER_ONLY_AFTER: Final = re.compile(r"[.:;!?…,]$|\b(?:en|of|en/of)$")
_REFERENCE_END: Final = re.compile(
    r"\b(?:artikel|artikelen|art\.|lid|leden|punt|punten|paragraaf|paragrafen|par\.|hoofdstuk|"
    r"bijlage|nr\.|nrs\.|nummer|onder|sub|tabel|figuur|pagina|blz\.|p\.|en|of|tot|van|de|het)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Look:
    """How the lines of a document are usually set, sizes and distances in points."""

    size: float
    """Font size of the running text."""
    leading: dict[float, float]
    """For a font size (rounded to half points): usual distance of base lines."""

    def leading_of(self, size: float) -> float:
        """Usual distance between the base lines of text of this size."""
        return self.leading.get(half(size), 1.22 * size)


def half(size: float) -> float:
    """Round to half points."""
    return round(size * 2) / 2


def look_of(pages: Iterable[Sequence[Line]]) -> Look:
    """Find the size of the running text and the usual line distances of a document."""
    sizes: Counter[float] = Counter()
    steps: dict[float, Counter[float]] = {}
    for lines in pages:
        for line in lines:
            weight = 4 if len(line.words) >= 6 else 1
            sizes[half(size_of(line))] += weight * sum(len(word.text) for word in line.words)
        for above, below in _column_pairs(lines):
            size = half(size_of(above))
            if size == half(size_of(below)):
                step = base_of(below) - base_of(above)
                if 0.9 * size <= step <= 2.2 * size:
                    steps.setdefault(size, Counter())[round(step * 2) / 2] += 1
    body = max(sizes, key=lambda size: sizes[size], default=10.0)
    leading: dict[float, float] = {}
    for size, counted in steps.items():
        most = max(counted.values())
        # Of steps nearly as frequent as the most frequent one the smallest is the leading,
        # the others are the distance of paragraphs.
        leading[size] = min(step for step, count in counted.items() if count >= 0.5 * most)
    return Look(body, leading)


def _column_pairs(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    pairs = []
    for at, line in enumerate(lines):
        for below in lines[at + 1 : at + 8]:
            if _overlap(line.box, below.box) > 0.3 and base_of(below) > base_of(line) + 1:
                pairs.append((line, below))
                break
    return pairs


def _overlap(one: Box, other: Box) -> float:
    """Share of the narrower box that lies below or above the other one."""
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared / max(1.0, min(one.x1 - one.x0, other.x1 - other.x0))


def is_underlined(line: Line, rulings: Sequence[Box]) -> bool:
    """Whether a thin line runs under most of the line, close to its base line."""
    base = base_of(line)
    size = size_of(line)
    covered = 0.0
    for ruling in rulings:
        if ruling.bottom - ruling.top > 2 or not -0.05 * size < ruling.top - base < 0.3 * size:
            continue
        if ruling.x0 < line.box.x0 - size or ruling.x1 > line.box.x1 + size:
            continue
        covered += max(0.0, min(ruling.x1, line.box.x1) - max(ruling.x0, line.box.x0))
    return covered > 0.75 * (line.box.x1 - line.box.x0)


def marker_of(line: Line) -> str:
    """Give the bullet or number that opens the line, or an empty string."""
    words = [word for word in line.words if not word.raised]
    if len(words) < 2 or not MARKER.fullmatch(words[0].text):
        return ""
    initial = words[0].text[0].isupper() and words[0].text.endswith(".")
    if initial and is_sure_name(line_text(line)):
        return ""
    return words[0].text


def columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Chain lines that stand under each other; every line is in one chain, top to bottom."""
    ordered = sorted(lines, key=lambda line: (base_of(line), line.box.x0))
    follower: dict[int, int] = {}
    leads: dict[int, int] = {}
    for at, line in enumerate(ordered):
        best: tuple[float, int] | None = None
        for before in range(at - 1, -1, -1):
            above = ordered[before]
            step = base_of(line) - base_of(above)
            if step > 4 * max(size_of(line), size_of(above)):
                break
            if step < 0.5 * size_of(line) or before in follower:
                continue
            if not _may_follow(above, line) or _between(ordered, before, at):
                continue
            score = abs(above.box.x0 - line.box.x0) + 2 * step
            if best is None or score < best[0]:
                best = (score, before)
        if best is not None:
            follower[best[1]] = at
            leads[at] = best[1]
    chains = []
    for at in range(len(ordered)):
        if at in leads:
            continue
        chain = [ordered[at]]
        below = at
        while below in follower:
            below = follower[below]
            chain.append(ordered[below])
        chains.append(chain)
    return chains


def _may_follow(above: Line, below: Line) -> bool:
    size = max(size_of(above), size_of(below))
    if abs(size_of(above) - size_of(below)) > 0.1 * size:
        return False
    if _overlap(above.box, below.box) < 0.3:
        return False
    left = (
        abs(above.box.x0 - below.box.x0) <= 5 * size
        or abs(text_start(above) - below.box.x0) <= size
    )
    centred = abs(above.box.x0 + above.box.x1 - below.box.x0 - below.box.x1) <= 2 * size
    return left or centred or abs(above.box.x1 - below.box.x1) <= size


def _between(ordered: Sequence[Line], before: int, at: int) -> bool:
    """Whether another line stands between the two, over both of them."""
    above, below = ordered[before], ordered[at]
    return any(
        _overlap(other.box, above.box) > 0.1
        and _overlap(other.box, below.box) > 0.1
        and base_of(above) + 0.4 * size_of(above)
        < base_of(other)
        < base_of(below) - 0.4 * size_of(below)
        for other in ordered[before + 1 : at]
    )


def blocks_of(chain: Sequence[Line], look: Look, rulings: Sequence[Box]) -> list[list[Line]]:
    """Cut a chain of lines into blocks."""
    blocks: list[list[Line]] = []
    bold = [_all(line, "bold") for line in chain]
    forced = [_is_forced(chain, at, bold) for at in range(len(chain) - 1)]
    start = 0
    for group in _cut_at_gaps(chain, look, rulings, bold):
        blocks.extend(_cut_by_sense(group, forced[start : start + len(group) - 1]))
        start += len(group)
    return blocks


def _cut_at_gaps(
    chain: Sequence[Line], look: Look, rulings: Sequence[Box], bold: Sequence[bool]
) -> list[list[Line]]:
    groups = [[chain[0]]]
    underlined = [is_underlined(line, rulings) for line in chain]
    for at, (above, below) in enumerate(pairwise(chain)):
        size = size_of(below)
        step = base_of(below) - base_of(above)
        gap = step > 1.22 * max(look.leading_of(size), 1.0 * size) + 0.5
        same_weight = bold[at] == bold[at + 1] or _label_weighs(above, bold[at + 1])
        if gap or not same_weight or underlined[at] != underlined[at + 1]:
            groups.append([below])
        else:
            groups[-1].append(below)
    return groups


def _all(line: Line, what: str) -> bool:
    words = [word for word in line.words if not word.raised]
    if len(words) > 1 and MARKER.fullmatch(words[0].text):
        words = words[1:]
    return _every(words, what)


def _every(words: Sequence[Word], what: str) -> bool:
    given = [getattr(word, what) for word in words if any(map(str.isalnum, word.text))]
    return bool(given) and all(given)


def _label_weighs(line: Line, bold: bool) -> bool:
    """Whether only the label that opens a line keeps it from being bold, or not bold."""
    labels = label_words(line)
    behind = [word for word in line.words if not word.raised][labels:]
    return labels > 0 and _every(behind, "bold") == bold


def _first_word(line: Line) -> Word:
    return next((word for word in line.words if not word.raised), line.words[0])


def is_forced(group: Sequence[Line], at: int) -> bool:
    """Whether line `at` was ended on purpose: the next word would still have fitted on it."""
    return _is_forced(group, at, [_all(line, "bold") for line in group])


def _is_forced(group: Sequence[Line], at: int, bold: Sequence[bool]) -> bool:
    """Do the same with the weight of the lines known."""
    line, below = group[at], group[at + 1]
    near = range(max(0, at - 4), min(len(group), at + 6))
    left, reach = line.box.x0, 6 * size_of(line)
    edge = max(
        group[other].box.x1
        for other in near
        if bold[other] == bold[at] and abs(group[other].box.x0 - left) < reach
    )
    size = size_of(line)
    word = _first_word(below)
    return line.box.x1 + 0.3 * size + (word.box.x1 - word.box.x0) < edge - 0.6 * size


def _cut_by_sense(group: Sequence[Line], forced: Sequence[bool]) -> list[list[Line]]:
    """Cut lines of even distance where a marker, an indent or a forced end says so."""
    if len(group) == 1:
        return [list(group)]
    list_like = len(group) > 1 and sum(forced) >= 0.6 * len(forced)
    blocks = [[group[0]]]
    for at, (above, below) in enumerate(pairwise(group)):
        # The tail of a wrapped line is no line of a list of lines.
        wrapped = len(blocks[-1]) > 1 and not forced[at - 1]
        if _starts_new(blocks[-1], above, below, forced[at], list_like and not wrapped):
            blocks.append([below])
        else:
            blocks[-1].append(below)
    return blocks


def _starts_new(
    block: Sequence[Line], above: Line, below: Line, forced: bool, list_like: bool
) -> bool:
    text_above, text_below = line_text(above), line_text(below)
    size = size_of(below)
    if label_words(below):
        return True
    if len(block) == 1 and text_above.endswith((",", ":")) and SALUTATION.fullmatch(text_above):
        return True
    marker = marker_of(below)
    if marker and _is_true_marker(block, marker, below, text_above, forced):
        return True
    if forced and _all(above, "italic") and not _all(below, "italic"):
        return True
    lower = bool(LOWER_START.match(text_below))
    ended = bool(ENDS_SENTENCE.search(text_above))
    in_item = bool(marker_of(block[0]))
    if not in_item and ended and below.box.x0 > block[0].box.x0 + size and len(block) > 1:
        return True
    if in_item and ended and not lower and below.box.x0 < block[0].box.x0 + 0.5 * size:
        return (
            text_start(block[0]) > block[0].box.x0 + 0.5 * size
            and len(block) > 0
            and (forced or below.box.x0 < block[0].box.x0 - 0.5 * size)
        )
    if not forced:
        return False
    if lower:
        return text_above.endswith(";") and not in_item and list_like
    last = text_above.rsplit(maxsplit=1)[-1].lower()
    if last in FUNCTION_WORDS or _lacks_noun(text_above, text_below):
        return False
    if ended or _LABEL_START.match(text_below):
        return True
    if in_item:
        return len(block) == 1
    if text_above.endswith((",", "-")):
        return False
    return list_like or len(block) == 1


def _lacks_noun(above: str, below: str) -> bool:
    """Whether a line breaks off between an adjective and its capitalised noun (`een nieuwe`)."""
    opens_sentence = below.split(maxsplit=1)[0].lower() in FUNCTION_WORDS
    return bool(_ADJECTIVE_END.search(above)) and not opens_sentence


def _is_true_marker(
    block: Sequence[Line], marker: str, below: Line, text_above: str, forced: bool
) -> bool:
    """Whether what looks like a marker at a line's start is not just a word of the sentence."""
    if MARKER.fullmatch(marker) is None:
        return False
    if marker[0].isupper() and (_SURNAME_END.search(text_above) or _TITLE_END.search(text_above)):
        # `Jansen, P., Vries,` / `S. (2018)`, `door mevrouw` / `B. Stolk`: a name's initial.
        return False
    if _REFERENCE_END.search(text_above) and not forced and marker[0] not in "•◦▪■●○":
        return False
    if text_above.rsplit(maxsplit=1)[-1].lower() in FUNCTION_WORDS and marker[0].isdigit():
        return False
    before = marker_of(block[0])
    size = size_of(below)
    aligned = bool(before) and abs(block[0].box.x0 - below.box.x0) < 0.6 * size
    if marker[0] in DASHES:
        return bool(_MARKER_ONLY_AFTER.search(text_above)) or forced or aligned
    if marker[0] in BULLETS or "\uf020" <= marker[0] <= "\uf0ff":
        return True
    return forced or aligned or bool(_MARKER_ONLY_AFTER.search(text_above))


def text_start(line: Line) -> float:
    """Give the x of the line's first word behind its marker, if it has one."""
    words = [word for word in line.words if not word.raised] or list(line.words)
    count = label_words(line) or (1 if marker_of(line) else 0)
    return words[count].box.x0

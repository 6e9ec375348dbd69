"""Whether a number is a rise or fall, in which tense, and how its sentence is divided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from extractors.language.analysis import Analysed
from extractors.language.numbers import NumberMention
from extractors.language.tokens import has_feature

_FEW_WORDS = 4
_NEAR = 75
"""Characters before a share in which a word of rise or fall belongs to it."""

_BREAK = re.compile(
    r";\s|:\s(?=[a-z])|\s[–—]\s|\s-\s|,\s(?=(?:waarvan|waarbij|waarbinnen|waarin|waardoor|waarmee|zodat|terwijl|maar"
    r"|aangezien|omdat|hoewel|tegenover)\b)|,\s(?=(?:om|en)\s(?:zo|er)\b)|\s(?=(?:waarvan|waarbinnen|waarbij)\b)"
    r"|\sen\s(?=(?:er|daar)\s(?:is|zijn)\b)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SAYS_SOMETHING = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|moet|zal|streef\w*|doel\w*|target|ambitie|norm)\b",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"\b(?:daling|daal\w*|gedaald|daalden?|dalen|vermind\w*|verlag\w*|verlaagd|reduc\w*|gereduceerd|minder|lagere?"
    r"|afname|afgenomen|afnemen|neemt\b[^;]*\baf|nam(?:en)?\b[^;]*\baf|terug\w*|krimp\w*|kromp\w*|gekrompen|halver\w*"
    r"|gehalveerd|beperk\w*|bespar\w*|verklein\w*|zak(?:t|ten?|ken)|gezakt|inkrimp\w*|besparing|korter|kleiner)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bmet\s(?:een\s|nog\s|in\stotaal\s|de\s)?$", re.IGNORECASE)
_RISE_OR_FALL = re.compile(
    r"\b(?:stijg\w*|steeg|stegen|gestegen|groei\w*|gegroeid|toename|toegenomen|toenemen|toe\s?te\snemen|verho\w*|verhoogd"
    r"|ne(?:emt|men)\b[^;]*\btoe|nam(?:en)?\b[^;]*\btoe|vergro\w*|uitbreid\w*|uitgebreid|plus|hoger|meer|omhoog|verbeter\w*|versnel\w*|ophog\w*)\b",
    re.IGNORECASE,
)
_NAMED_CHANGE = re.compile(
    r"\b(?:groei|stijging|toename|daling|afname|plus|min|krimp|reductie|vermindering|verlaging|verhoging|besparing"
    r"|verbetering|terugloop|afname)\b(?:\s(?:te\szien|zien))?\s(?:van|met|is|:)?\s?(?:een\s|de\s)?$",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    r"^\s(?:\w+\s)?(?:meer|minder|hoger|lager|hogere|lagere|reductie|groei|stijging|daling|toename|afname|krimp|besparing"
    r"|vermindering|verlaging|absolute\sgroei)\b|^[-\s]?(?:CO2|CO₂)[-\s]?(?:reductie|besparing)",
    re.IGNORECASE,
)
_HELD_AGAINST = re.compile(r"[^;.\d]{0,25}(?:in\s\d{4}\s)?(?:t\.?o\.?v\.?|ten\sopzichte\svan)\s")
_LEVEL = re.compile(r"\b(?:tot|naar|gelijk\smet|gelijk\sop|op)\s(?:een\s)?$", re.IGNORECASE)
_OFF_LEVEL = re.compile(r"\s(onder|boven)\s(?:het|de)\s(?:niveau|peil|stand)\b")
_COMPARED = re.compile(r"\s(?:(?!een\b)[a-z]+\s){0,2}?(?P<way>minder|lager|meer|hoger)\sdan\b")
_COMES_ON_TOP = re.compile(
    r"¤[^;,]*\b(?:bijgekomen|erbij)\b|\bkom(?:en|t)\b[^;]*¤[^;]*\bbij\b|\b(?:bijgekomen|erbij)\b[^;]*¤"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch `[start, end)` of a sentence that speaks of one number."""

    start: int
    end: int


def clause_of(analysed: Analysed, start: int, end: int) -> Clause:
    """Give the clause of a passage in which the characters `[start, end)` stand.

    Brackets count as a clause of their own where they hold a statement; a
    stretch of a few words between dashes does not.
    """
    text = analysed.passage.text
    for match in _BRACKETS.finditer(text):
        if match.start() < start and end <= match.end() and _SAYS_SOMETHING.search(match[1]):
            return Clause(match.start(), match.end())
    cuts = [
        0,
        *(match.end() for match in _BREAK.finditer(text)),
        *_second_verbs(analysed),
        len(text),
    ]
    left = max(cut for cut in cuts if cut <= start)
    right = min(cut for cut in cuts if cut >= end)
    if len(text[left:right].split()) <= _FEW_WORDS:
        return Clause(0, len(text))
    return Clause(left, right)


def _second_verbs(analysed: Analysed) -> list[int]:
    """Offsets where `en` or `maar` goes on with a finite verb of its own."""
    doc = analysed.doc
    return [
        token.idx
        for token, following in pairwise(doc)
        if token.lower_ in {"en", "maar"} and following.tag_.startswith("WW|pv")
    ]


Tense = Literal["past", "perfect", "present", "none"]

_HAVE_OR_BE = frozenset({"hebben", "zijn"})
_NO_REPORT = frozenset({"zullen", "moeten", "willen", "kunnen", "mogen", "zouden"})


_STRONG_PAST = re.compile(
    r"\b(?:namen|nam|gaven|gaf|gingen|ging|vonden|kregen|kreeg|deden|deed|trok|trokken|hielden|hield|bleken|bleek"
    r"|stegen|steeg|liepen|kwamen|kwam|waren|was|werden|werd|hadden)\b"
)
_PARTICIPLE_LAST = re.compile(
    r"\b(?:[a-zë]*ge[a-zëï]{3,}(?:d|t|en)|(?:be|ver|ont)[a-zë]{3,}[dt])\W*$"
)


def tense_of(analysed: Analysed, clause: Clause) -> Tense:
    """Give the tense of the clause: `past`, `perfect` (`hebben`, `zijn` with participle) or other.

    Past forms of modal verbs (`zou`, `moest`) report nothing and do not count.
    """
    tokens = [t for t in analysed.doc if clause.start <= t.idx < clause.end]
    finite = [t for t in tokens if t.tag_.startswith("WW|pv") or has_feature(t, "VerbForm=Fin")]
    if any(t.lemma_.lower() in _NO_REPORT for t in finite):
        return "present"
    own = analysed.passage.text[clause.start : clause.end]
    past = _STRONG_PAST.search(own) or [
        t for t in finite if has_feature(t, "Tense=Past") or "|verl|" in t.tag_
    ]
    if past:
        return "past"
    participle = any(t.tag_.startswith("WW|vd|vrij") for t in tokens) or _PARTICIPLE_LAST.search(
        own
    )
    if participle and any(t.lemma_.lower() in _HAVE_OR_BE for t in finite):
        return "perfect"
    return "present" if finite else "none"


def change_of(text: str, clause: Clause, number: NumberMention) -> tuple[bool, bool]:
    """Tell whether the number is a rise or fall, and whether it is a fall."""
    before = text[clause.start : number.outer_start]
    after = text[number.end : clause.end]
    own = before + " ¤ " + after
    if number.form == "verb":
        return True, number.value < 0
    if number.signed:
        return True, number.value < 0
    is_share = number.unit in {"percent", "percentage_point"}
    moves = bool(_RISE_OR_FALL.search(own) or _FALLS.search(own))
    by = bool(_BY.search(before)) and not _LEVEL.search(before)
    changes = (
        bool(_NAMED_CHANGE.search(before))
        or (by and moves and (is_share or not _counts_things(after)))
        or (is_share and bool(_CHANGE_AFTER.search(after)))
        or (number.unit == "percentage_point" and moves)
        or (is_share and moves and bool(_HELD_AGAINST.match(after)) and not _LEVEL.search(before))
    )
    if number.unit in {"count", "fte"} and (
        _COMES_ON_TOP.search(own)
        or re.match(r"\sextra\b", after)
        or re.search(r"\bnog\s(?:eens\s)?$|\bextra\s$", before)
    ):
        return True, False
    if is_share and (beside := _OFF_LEVEL.match(after)):
        return True, beside[1] == "onder"
    if compared := _COMPARED.match(after):
        return True, compared["way"] in {"minder", "lager"}
    if not changes:
        return False, False
    near = before[-_NEAR:] + after[:60] if is_share else own
    falls = _FALLS.search(near)
    rises = _RISE_OR_FALL.search(before[-45:] + " " + after[:25])
    return True, bool(falls) and not (
        rises and rises.group().lower() in {"stijging", "groei", "plus"}
    )


def _counts_things(after: str) -> bool:
    return bool(re.match(r"\s[a-z]", after))

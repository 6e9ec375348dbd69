"""Which time expression belongs to which clause."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from extractors.finding.clauses import Clause
from extractors.language.analysis import Analysed
from extractors.language.dates import DateMention

PAST_TENSES = frozenset({"perfect", "past", "pluperfect"})

_NEVER = frozenset({"tot nu toe", "voortaan", "tot dusver", "tot op heden", "tot nog toe"})
"""Expressions that place nothing: no deadline."""

_IN_REFERENCE = re.compile(r"(?:d\.d\.|\bdd\.?|\(brief|kamerstuk\w*|versie)\s*$", re.IGNORECASE)
_COMPARED = re.compile(r"(?:ten opzichte van|t\.?o\.?v\.?|vergeleken met)\b", re.IGNORECASE)
"""Before a year that something is measured against; it is not when it is done."""
_DONE_BY = re.compile(
    r"\b(?:bij|per)\s(?:brief|besluit|schrijven|beschikking|motie)\s(?:van|d\.?d\.?)\s$",
    re.IGNORECASE,
)
"""Before the date of a paper by which something was done, and so when it was done."""
_SAID_IN = re.compile(
    r"\b(?:in|met|via|tijdens|bij)\s(?:(?:mijn|onze|zijn|haar|hun|de|het|een)\s)?(?:\w+\s){0,2}?"
    r"\w*(?:brief|debat|overleg|vergadering|bijeenkomst|AO|zitting|beantwoording)\s"
    r"(?:\([^)]*\)\s)?(?:van|d\.?d\.?|op)\s$",
    re.IGNORECASE,
)
"""Before the date of a letter or meeting in which something was said or settled."""
_ANAPHOR = re.compile(
    r"\b(?:in|tijdens|gedurende|op|bij)\s+(?:deze|dit|dat|die)\s+"
    r"(?:fase|periode|overleg|jaar|bijeenkomst|gesprek|vergadering|tijd|dag|debat|schooljaar)\b",
    re.IGNORECASE,
)
_SHARED = frozenset({"conj", "xcomp", "ccomp", "csubj"})


def usable_dates(analysed: Analysed) -> tuple[DateMention, ...]:
    """The time expressions of a passage that can say when something is done.

    Left out are years in names (`Agenda 2030`), dates that belong to a noun (`de brief
    van 3 maart 2020`), and years compared with (`ten opzichte van 1990`).
    """
    return tuple(
        mention
        for mention in analysed.dates
        if not mention.in_name
        and mention.text.lower() not in _NEVER
        and (not mention.attributive or _DONE_BY.search(analysed.passage.text[: mention.start]))
        and not _IN_REFERENCE.search(analysed.passage.text[: mention.start])
        and not _COMPARED.match(mention.text)
    )


def own_dates(
    analysed: Analysed, clauses: Mapping[int, Clause]
) -> Mapping[int, tuple[DateMention, ...]]:
    """The usable dates of a passage by the main verb of the clause they stand in."""
    found: dict[int, tuple[DateMention, ...]] = {}
    usable = usable_dates(analysed)
    for mention in analysed.dates:
        if mention not in usable and not _is_said_in(analysed, mention):
            continue
        owner = _owner(analysed.doc, mention, clauses)
        if owner is not None and (mention in usable or clauses[owner].tense == "perfect"):
            found[owner] = (*found.get(owner, ()), mention)
    return found


def _is_said_in(analysed: Analysed, mention: DateMention) -> bool:
    """Whether a date is that of a letter or meeting: `In mijn brief van 3 mei heb ik …`."""
    if not mention.attributive or mention.in_name:
        return False
    return _SAID_IN.search(analysed.passage.text[: mention.start]) is not None


def date_of(
    clause: Clause,
    clauses: Mapping[int, Clause],
    dates: Mapping[int, tuple[DateMention, ...]],
) -> DateMention | None:
    """The time expression of a clause: its own, else one it shares with its governor."""
    seen: set[int] = set()
    current: Clause | None = clause
    while current is not None and current.head not in seen:
        seen.add(current.head)
        own = dates.get(current.head)
        if own:
            return _chosen(own, past=clause.tense in PAST_TENSES)
        if current.parent is None or current.relation not in _SHARED:
            return None
        outer = clauses[current.parent]
        if outer.tense in PAST_TENSES and current.tense != outer.tense:
            return None
        current = outer
    return None


def date_from_context(
    analysed: Analysed, lead: Analysed | None, previous: Analysed | None
) -> DateMention | None:
    """The date that an announcing line or `in deze fase` lends to a passage without one."""
    if analysed.dates:
        return None
    item = lead is not None and analysed.passage.kind == "list_item"
    if lead is not None and item and not any(t.tag_.startswith("WW|pv") for t in analysed.doc):
        lent = usable_dates(lead)
        if len(lent) == 1:
            return lent[0]
    if previous is not None and _ANAPHOR.search(analysed.passage.text):
        lent = usable_dates(previous)
        if len(lent) == 1:
            return lent[0]
    return None


def _chosen(mentions: Sequence[DateMention], *, past: bool) -> DateMention:
    """The most telling of several: placed before unplaced; for plans the last one named."""
    best = max(_rank(m) for m in mentions)
    ranked = [m for m in mentions if _rank(m) == best]
    return ranked[0] if past else ranked[-1]


def _rank(mention: DateMention) -> tuple[int, bool]:
    """How well a time places an action; what it is for or lasts from says less than when."""
    placed = {"unresolved": 0, "now": 1}.get(mention.date_class, 2)
    return placed, (mention.preposition or "").lower() not in {"voor", "vanaf", "sinds"}


def _owner(doc: Doc, mention: DateMention, clauses: Mapping[int, Clause]) -> int | None:
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None:
        return None
    token = span.root
    while True:
        if token.i in clauses:
            return int(token.i)
        if token.head.i == token.i:
            return None
        token = token.head

"""Commitments in action tables: what, who, when and how it stands, a column each."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from extractors.finding.parties import PartyIndex
from extractors.finding.party_columns import with_whom
from extractors.finding.table_cells import rows_of_passages
from extractors.finding.table_heads import Column, column_of, heads_of
from extractors.finding.told_times import told_time
from extractors.language.dates import Tense, find_recurrences, resolve
from extractors.language.infinitives import is_infinitive
from extractors.language.normalising import for_parser
from extractors.language.sentences import split
from extractors.language.word_lists import TO_TWELVE
from extractors.reading.model import Document, Passage, Table
from extractors.reading.table_prose import NUMBERING, is_closed_prose
from schemas.edtf import day_range
from schemas.records import Commitment, Status

_DONE_WORDS = (
    "gereed afgerond gerealiseerd voltooid afgehandeld uitgevoerd klaar opgeleverd behaald "
    "vastgesteld"
)
_STATES: tuple[tuple[Status, str], ...] = (
    ("cancelled", "verval geschrapt gestopt ingetrokken gaat-niet-door afgelast"),
    ("planned", "gepland nog-niet voorbereiding te-starten start-in volgt"),
    ("ongoing", "uitvoering vertraagd loopt lopend gestart bezig doorlopend continu op-schema"),
    ("done", _DONE_WORDS),
)
"""Words of a status cell, by what they say; the first that fits decides."""


def state_of(text: str) -> Status | None:
    """Read how an action stands from the words of a status cell."""
    plain = text.lower()
    return next(
        (
            status
            for status, words in _STATES
            if any(word.replace("-", " ") in plain for word in words.split())
        ),
        None,
    )


def find_table_commitments(
    document: Document, index: PartyIndex, anchor: dt.date | None, own: tuple[str, ...] = ()
) -> tuple[Commitment, ...]:
    """Give one commitment for each row of the document's action tables.

    A table is one where a column holds actions and another says who, when or
    how it stands; other tables give nothing. `anchor` is the document's day, `own`
    whose plan it is, who does what a table without a column for it leaves open.
    """
    rows = rows_of_passages(document)
    return tuple(
        _with_partners(record, partners.get(row, ()), index)
        for number, table in enumerate(document.tables)
        for partners in (_partners_of(table),)
        for row, texts in _action_rows(table)
        if (passage := rows.get((number, row))) is not None
        and (record := _record(texts, document.passages[passage], index, anchor, own)) is not None
    )


def _partners_of(table: Table) -> Mapping[int, list[str]]:
    """Give the cells of each row below a head that says with whom: `Trekker | Partners`."""
    columns = with_whom(table)
    found: dict[int, list[str]] = {}
    for cell in table.cells if columns else ():
        if cell.column in columns:
            found.setdefault(cell.row, []).append(cell.text)
    return found


def _with_partners(record: Commitment, cells: Sequence[str], index: PartyIndex) -> Commitment:
    """Add those whom the cells of a row name to the ones with whom it is done."""
    partners = (name for text in cells for name in names_in(text, index))
    beside = dict.fromkeys((*record.counterparties, *partners))
    others = tuple(name for name in beside if name not in record.actors)
    return record.model_copy(update={"counterparties": others})


def _action_rows(table: Table) -> Iterator[tuple[int, Mapping[Column, str]]]:
    grid: dict[int, dict[int, list[str]]] = {}
    heads = heads_of(table)
    for cell in table.cells:
        grid.setdefault(cell.row, {}).setdefault(cell.column, []).append(cell.text)
    kinds = {column: kind for column, head in heads.items() if (kind := column_of(head))}
    years = {
        column: head.strip() for column, head in heads.items() if _YEAR.fullmatch(head.strip())
    }
    if "action" not in kinds.values() or len({*kinds.values(), *(["when"] if years else [])}) < 2:
        return
    for row, cells in sorted(grid.items()):
        texts: dict[Column, str] = {}
        for column, kind in sorted(kinds.items()):
            text = " ".join(cells.get(column, ())).strip()
            if text and kind not in texts and text != heads.get(column):
                texts[kind] = text
        marked = [
            year for column, year in sorted(years.items()) if _is_marked(cells.get(column, ()))
        ]
        if marked and "when" not in texts:
            texts["when"] = marked[0] if len(marked) == 1 else f"{marked[0]}-{marked[-1]}"
        action = NUMBERING.sub("", texts.get("action", ""))
        named = len(action) >= _LONG_WORD and len(texts) > 2
        says = len(texts) > 1 and (len(action.split()) > 1 or named)
        if says and not _only_names(texts) and not _is_measured(texts):
            yield row, texts


def _only_names(texts: Mapping[Column, str]) -> bool:
    """Whether a row names a motion, or something of which the cell beside it tells all."""
    action = NUMBERING.sub("", texts["action"])
    if _MOTION.match(action):
        return True
    if set(texts) != {"action", "state"} or not is_closed_prose(texts["state"]):
        return False
    words = re.findall(r"[^\W\d_]+", action.lower())
    acts = bool(words) and (is_infinitive(words[0]) or is_infinitive(words[-1]))
    return not acts and not is_closed_prose(action) and len(words) <= _MOST_OF_NAME


def _is_measured(texts: Mapping[Column, str]) -> bool:
    """Whether a row tells how much of something there is and is to be: `Banen | 12 | 40%`."""
    beside = [text for kind, text in texts.items() if kind != "action"]
    return "who" not in texts and all(_FIGURE.fullmatch(text) for text in beside)


_FIGURE = re.compile(r"(?!(?:19|20)\d\d$)[\d.,]+\s?(?:%|procent|km|ha|fte)?", re.IGNORECASE)
_MOST_OF_NAME = 8
"""Words up to which what stands beside prose may be no more than a name."""
_MOTION = re.compile(r"(?:gewijzigde |aangehouden )?motie\b", re.IGNORECASE)


_LONG_WORD = 8
"""Letters from which one word says what is to be done, where two other columns say more of it."""
_YEAR = re.compile(r"20\d\d")
_MARKS = frozenset({"x", "v", "✓", "✔", "●", "•", "■", "▪", "ja"})


def _is_marked(texts: Sequence[str]) -> bool:
    """Whether a cell under a year says by a sign that something is done in it."""
    return " ".join(texts).strip().lower() in _MARKS


def _record(
    texts: Mapping[Column, str],
    passage: Passage,
    index: PartyIndex,
    anchor: dt.date | None,
    own: tuple[str, ...],
) -> Commitment | None:
    # `-` and `n.v.t.` say no time.
    when = for_parser(texts.get("when", "")) if _says_more(texts.get("when", "")) else ""
    recurrences = find_recurrences(when)
    # `Afgerond in juni. …`: of many sentences the first says how the action stands.
    stands = for_parser(_first_sentence(texts.get("state", "")))
    status = _status(stands, when)
    status = "cancelled" if _DROPPED.match(when.strip()) else status
    told = when or (stands if status == "done" else "")
    deadline, deadline_text = time_of_cell(told, anchor, None if when else "past")
    if status == "done" and not _DONE.match(stands) and _begins_later(deadline, anchor):
        # `Bestek gereed`, and the work itself planned for a later year.
        status = "ongoing"
    if status is None:
        # Prose of how it stands tells of something begun, unless its time has yet to come.
        told_of = is_closed_prose(texts.get("state", ""))
        partly = _PARTLY.search(texts.get("state", "")) is not None
        ahead = _begins_later(deadline, anchor) if told_of else _open(deadline, anchor)
        ahead = ahead and not partly
        status = "planned" if ahead else "ongoing"
    if status == "done" and deadline is None:
        return None
    beside: tuple[str, ...] = ()
    if "who" in texts:
        (names, beside), column = acting_in(texts["who"], index), f"kolom: {texts['who']}"
    elif is_closed_prose(texts.get("state", "")) and (acting := _opening_cells(passage, index)):
        names, column = acting, "begin van de cel"
    elif (agent := _AGENT.search(texts["action"])) and (named := names_in(agent["who"], index)):
        names, column = named, "door"
    else:
        names, column = own, "tabel zonder kolom wie"
    return Commitment(
        actors=names,
        counterparties=beside,
        action=_first_sentence(NUMBERING.sub("", texts["action"])),
        deadline=deadline,
        deadline_text=deadline_text,
        recurrence=recurrences[0].duration if recurrences else None,
        status=status,
        strength="firm",
        passage=passage.index,
        rule="table",
        confidence=0.85,
        actor_chain=(f"{column} → {', '.join(names)}",) if names else (),
    )


def _opening_cells(passage: Passage, index: PartyIndex) -> tuple[str, ...]:
    """Give the party with which the prose of a row begins: `| Het Havenbedrijf heeft …`."""
    return tuple(
        mention.name
        for mention in index.mentions_in(passage.index)
        if _CELL_BEGINS.search(passage.text[: mention.start])
    )[:1]


_AGENT = re.compile(r"\bdoor (?P<who>(?:de |het |een )?[^,;.:()]{3,60})$")
"""`Start van de lessen door X`"""
_CELL_BEGINS = re.compile(r"\|\s+(?:door )?(?:(?:de|het) )?$", re.IGNORECASE)


def _status(stands: str, when: str) -> Status | None:
    """Say how the action of a row stands by its first sentence about that, else by its time."""
    status = state_of(stands)
    if status == "done" and len(stands.split()) > _SHORT_STATE and not _DONE.match(stands):
        # `Het ontwerp van de eerste twee is gereed`: a part of it.
        return "ongoing"
    return "ongoing" if status is None and "doorlopend" in when.lower() else status


def time_of_cell(
    text: str, anchor: dt.date | None, tense: Tense | None
) -> tuple[str | None, str | None]:
    """Give the time that a cell states as EDTF, and its words: from the start to the end.

    `Start mei 2020, gereed eind 2021` is a time that lasts; of other times the first counts.
    """
    date = told_time(text)
    edtf = resolve(date, anchor, tense) if date is not None else None
    return (edtf, date.text) if date is not None and edtf is not None else (None, None)


_PARTLY = re.compile(
    rf"\b(?:\d+|een|één|{TO_TWELVE}) van de (?:\w+ )?(?:\d+|{TO_TWELVE})\b"
    r"|\bvan de (?:beoogde |geplande )?\d+ .{3,40}\b(?:is|zijn) er\b",
    re.IGNORECASE,
)
"""`Drie van de vier stuwen staan er`: a part is done."""
_DROPPED = re.compile(
    r"(?:vervallen|vervalt|geschrapt|gaat niet door|n\.?v\.?t\.?,? vervallen)\b", re.I
)
"""A cell for the time of what is given up."""
_SHORT_STATE = 4
_DONE = re.compile(
    r"(?:(?:de|het|dit|deze|actie|maatregel|is|zijn|reeds|al|inmiddels|volledig)\s)*"
    rf"(?:{'|'.join(_DONE_WORDS.split())})\b",
    re.IGNORECASE,
)
"""How a cell begins that says that all is done."""


def _first_sentence(text: str) -> str:
    """What a cell of many sentences begins with: the others say more of it."""
    ends = split(text)
    return text[: ends[0][1]] if ends else text


def _open(deadline: str | None, anchor: dt.date | None) -> bool:
    if deadline is None or anchor is None:
        return True
    last = day_range(deadline)[1]
    return last is None or last >= anchor.isoformat()


def _begins_later(deadline: str | None, anchor: dt.date | None) -> bool:
    """Whether a time begins after a document's day; a day before which is none that begins."""
    first = day_range(deadline)[0] if deadline is not None else None
    return first is not None and anchor is not None and first > anchor.isoformat()


def acting_in(text: str, index: PartyIndex) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give who acts by a cell, and with whom: `Havenbedrijf i.s.m. provincie`."""
    joined = _TOGETHER_WITH.search(text)
    names = names_in(text[: joined.start()], index) if joined is not None else ()
    if joined is None or not names:
        return names_in(text, index), ()
    others = names_in(text[joined.end() :], index)
    return names, tuple(name for name in others if name not in names)


_TOGETHER_WITH = re.compile(
    r"\s*[,(]?\s*\b(?:i\.?s\.?m\.?|i\.?o\.?m\.?|m\.?m\.?v\.?|in (?:nauwe )?samenwerking met"
    r"|(?:samen|in overleg|met medewerking|in afstemming)\s(?:met|van))\s+",
    re.IGNORECASE,
)
"""Before those with whom somebody acts."""


def _says_more(text: str) -> bool:
    """Whether a cell holds more than a sign that it is empty."""
    return re.search(r"\w", text) is not None and _NOT_KNOWN.fullmatch(text.strip()) is None


_NOT_KNOWN = re.compile(r"n\.?\s?v\.?\s?t\.?|n\.?\s?n\.?\s?b\.?|n\.?t\.?b\.?|pm|\?", re.IGNORECASE)


def names_in(text: str, index: PartyIndex) -> tuple[str, ...]:
    """Give the parties that a cell names, each part of it by itself too."""
    parts = [text, *re.split(r"\s*(?:[,;/+&]|\ben\b|\bmet\b)\s*", text)]
    return tuple(dict.fromkeys(name for part in parts if (name := index.resolve(part))))

"""Numbers in the column of an action table that says what is done: what each action aims at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from extractors.finding.action_columns import action_columns, dues_of
from extractors.finding.table_cells import TableView, anchor_of
from extractors.finding.target_refusals import REFUSALS
from extractors.finding.target_rule import NUMBER_MARK
from extractors.language.amounts import find_amounts
from extractors.language.dates import find_dates
from extractors.language.numbers import NumberMention, find_numbers
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Cell
from extractors.reading.table_prose import NUMBERING, is_closed_prose
from schemas.records import DocumentFacts, Nature, Target, Unit

_WORDS = 15
_STOP = re.compile(
    r"[,;:()]|\.(?=\s|$)|\s(?:waarbij|waarvan|waarin|en\shet|en\sde|om|die|dat|voor|door|ten\sbehoeve)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bvan\s(?:de\s)?$", re.IGNORECASE)
_TO = re.compile(r"\s(?:[\w-]+\s){0,3}?(?:naar|tot)\s(?:de\s)?$", re.IGNORECASE)
_EXTRA = re.compile(r"\s(?:[\w-]+\s)?extra\b", re.IGNORECASE)


def find_action_targets(tables: Sequence[TableView], facts: DocumentFacts) -> Sequence[Target]:
    """Find the numbers of what is to be done in action tables, due when their row says.

    Cells that hold whole sentences are left to who reads sentences.
    """
    anchor = anchor_of(facts)
    found: PutAway[Target] = PutAway(together=TOGETHER)
    for view in tables:
        actions = action_columns(view).get("action", frozenset())
        if not actions:
            continue
        dues = dues_of(view, anchor)
        first = min(actions)
        for cell in view.table.cells:
            told = cell.row in view.passages and cell.column == first and _is_action(view, cell)
            if told and not is_closed_prose(cell.text):
                for target in _in_cell(cell, view.passages[cell.row], dues.get(cell.row)):
                    found.add(target)
    return found.settled()


def _is_action(view: TableView, cell: Cell) -> bool:
    """Whether a cell is no head: a row label, or a cell below the heads."""
    heads = min((other.row for other in view.table.cells if not other.is_header), default=0)
    return cell.row >= heads


def _in_cell(cell: Cell, passage: int, due: str | None) -> Iterator[Target]:
    text = cell.text
    numbered = NUMBERING.match(text)
    taken = [(amount.start, amount.end) for amount in find_amounts(text)]
    taken += [(date.start, date.end) for date in find_dates(text)]
    begin = numbered.end() if numbered else 0
    numbers = [n for n in find_numbers(text, taken) if n.start >= begin and n.form != "verb"]
    started = _starting_points(text, numbers)
    for number in numbers:
        label = text[number.end : number.end + 1] in {"-", "+"}
        if label or (number.in_words and number.value == 1) or is_refused(text, number):
            continue
        indicator = _indicator(text, number, begin)
        if not indicator:
            continue
        nature: Nature = "baseline" if number in started else "target"
        yield Target(
            value=f"{number.value:f}",
            value_max=None if number.value_max is None else f"{number.value_max:f}",
            unit=started.get(number, number.unit),
            indicator=indicator,
            qualifier=number.qualifier,
            nature=nature,
            change=number.signed or _EXTRA.match(text, number.end) is not None,
            baseline=None,
            when=due if nature == "target" else None,
            raw=text[number.outer_start : number.end],
            passage=passage,
            rule=f"table.action.{nature}",
            confidence=0.8,
        )


def _starting_points(text: str, numbers: Sequence[NumberMention]) -> Mapping[NumberMention, Unit]:
    """Give the first numbers of moves `van drie naar zes bussen`, each with its unit."""
    found: dict[NumberMention, Unit] = {}
    for first, second in pairwise(numbers):
        moves = _FROM.search(text[: first.outer_start]) and _TO.fullmatch(
            text[first.end : second.outer_start]
        )
        if moves:
            found[first] = second.unit if first.unit in {"count", "other"} else first.unit
    return found


def is_refused(text: str, number: NumberMention) -> bool:
    """Tell whether a number says nothing of policy, as one in running text."""
    share = "%" if number.unit in {"percent", "percentage_point", "ratio"} else ""
    unit = "" if share or number.unit in {"count", "fte"} else f" {number.text.split()[-1]}"
    marked = (text[: number.outer_start] + NUMBER_MARK + share + unit + text[number.end :]).lower()
    return any(
        rule.nature is None
        and rule.where == "anywhere"
        and (rule.kinds == "all" or (rule.kinds == "shares") == bool(share))
        and rule.pattern.search(marked)
        for rule in REFUSALS
    )


def _indicator(text: str, number: NumberMention, begin: int) -> str:
    """Give what is counted: the words behind the number, else those before it."""
    behind = _STOP.split(text[number.end :], maxsplit=1)[0].strip(" -–")
    if behind and re.search(r"[^\W\d]{3}", behind):
        return " ".join(behind.split()[:_WORDS])
    before = text[begin : number.outer_start].strip(" (:-–")
    return " ".join(before.split()[:_WORDS])

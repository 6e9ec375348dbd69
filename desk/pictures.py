"""What the pictures show: deadlines and money per year, aims and results per indicator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from datasette.app import Datasette
from markupsafe import Markup

from desk.asking import query
from desk.charts import WIDE, Bar, Dot, series, series_legend, stacked_bars
from desk.dutch import number, short_euros
from desk.questions import Question, where_all
from desk.words import unit_sign, word

Row = Mapping[str, Any]

_STATUSES = ("planned", "ongoing", "done", "cancelled")
_MOST_BARS = 32
_MOST_BUDGET_BARS = 24
_PROGRAMMES = 7
_SERIES = 9


async def picture(
    datasette: Datasette, database: str, question: Question, given: Mapping[str, str], address: str
) -> Markup:
    """Draw the picture of a question's answer; nothing where there is too little to draw.

    `address` is the question's own, to which the bars lead with one more choice.
    """
    draw = {"deadlines": _deadlines, "budgets": _budgets, "series": _series}
    if question.picture is None:
        return Markup("")
    return await draw[question.picture](_Asked(datasette, database, question, given, address))


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it was asked: of which database, what was filled in, at which address."""

    datasette: Datasette
    database: str
    question: Question
    given: Mapping[str, str]
    address: str

    async def rows(
        self, columns: str, grouping: str = "", more: tuple[str, ...] = ()
    ) -> list[dict[str, Any]]:
        """Give columns of the question's rows under what is given and `more` conditions."""
        where = where_all([*self.question.conditions(self.given), *more])
        selection = f"SELECT {columns} FROM ({self.question.rows}) AS r{where} {grouping}"
        return await query(self.datasette, self.database, selection, self.given)

    def narrowed(self, **more: str) -> str:
        """Give the address of the same question with one more choice."""
        chosen = {name: value for name, value in {**self.given, **more}.items() if value}
        return f"{self.address}?{urlencode(chosen)}"


async def _deadlines(asked: _Asked) -> Markup:
    rows = await asked.rows(
        "substr(r.date_to, 1, 4) AS year, r.status AS status, count(*) AS number",
        "GROUP BY 1, 2",
    )
    return deadline_bars(rows, lambda year: asked.narrowed(jaar=year))


def deadline_bars(
    rows: list[dict[str, Any]], href: Callable[[str], str], wide: int = WIDE
) -> Markup:
    """Draw how many deadlines each year has, by status."""
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for row in rows:
        counts[int(row["year"])][row["status"]] = row["number"]
    if len(counts) < 2:
        return Markup("")
    used = [s for s in _STATUSES if any(s in found for found in counts.values())]
    totals = {year: sum(found.values()) for year, found in counts.items()}
    shown = fullest(totals)
    bars = []
    for year in shown:
        parts = tuple(float(counts.get(year, {}).get(status, 0)) for status in used)
        told = ", ".join(
            f"{number(part)} {word('status', status)}"
            for status, part in zip(used, parts, strict=True)
            if part
        )
        bars.append(Bar(str(year), parts, href(str(year)), f"{year}: {told or 'geen'}"))
    outside = sum(totals.values()) - sum(totals.get(year, 0) for year in shown)
    drawn = stacked_bars(
        bars,
        [word("status", s) for s in used],
        "Afspraken naar jaar van hun deadline",
        number,
        wide,
    )
    if not outside:
        return drawn
    note = '<p class="note">Nog {} met een deadline vóór {} of na {}.</p>'
    return drawn + Markup(note).format(number(outside), shown[0], shown[-1])


def fullest(totals: Mapping[int, int], most: int = _MOST_BARS) -> range:
    """Give the years to draw: all, or the stretch that has the most where they are too many.

    A lone date far away, such as 2050, would squeeze all others.
    """
    first, last = min(totals), max(totals)
    if last - first < most:
        return range(first, last + 1)
    stretches = (range(begin, begin + most) for begin in range(first, last - most + 2))
    best = max(stretches, key=lambda years: (sum(totals.get(y, 0) for y in years), years[-1]))
    filled = [year for year in best if year in totals]
    return range(filled[0], filled[-1] + 1)


async def _budgets(asked: _Asked) -> Markup:
    rows = await asked.rows(
        "r.year AS year, ifnull(r.purpose, '(niet genoemd)') AS purpose, sum(r.cents) AS cents",
        "GROUP BY 1, 2",
    )
    weight: dict[str, float] = defaultdict(float)
    sums: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in rows:
        weight[row["purpose"]] += abs(row["cents"])
    largest = sorted(weight, key=lambda name: (-weight[name], name))[:_PROGRAMMES]
    rest = "overige programma’s"
    for row in rows:
        name = row["purpose"] if row["purpose"] in largest else rest
        sums[int(row["year"])][name] += row["cents"]
    if len(sums) < 2:
        return Markup("")
    names = [*largest, rest] if len(weight) > len(largest) else largest
    totals = {year: sum(parts.values()) for year, parts in sums.items()}
    # Every year has its place, also one without money, so that distances tell the truth.
    shown = fullest({year: len(parts) for year, parts in sums.items()}, _MOST_BUDGET_BARS)
    bars = [
        Bar(
            str(year),
            tuple(sums[year].get(name, 0.0) if year in sums else 0.0 for name in names),
            asked.narrowed(jaar=str(year)),
            f"{year}: {short_euros(totals.get(year, 0.0))}",
        )
        for year in shown
    ]
    drawn = stacked_bars(bars, [_cut(name, 60) for name in names], "Bedragen per jaar", short_euros)
    outside = [
        Markup('<a href="{}">{}</a>: {}').format(
            asked.narrowed(jaar=str(year)), year, short_euros(totals[year])
        )
        for year in sorted(totals)
        if year not in shown
    ]
    if not outside:
        return drawn
    return drawn + Markup('<p class="note">Niet in beeld: {}.</p>').format(
        Markup(", ").join(outside)
    )


async def _series(asked: _Asked) -> Markup:
    rows = await asked.rows(
        "lower(r.indicator) AS series, r.indicator AS indicator, r.unit AS unit, r.change AS"
        " change, r.nature AS nature, r.value AS value, substr(r.date_to, 1, 4) AS year, r.id"
        " AS id, r.document AS document, r.raw AS raw",
        more=("r.date_to IS NOT NULL",),
    )
    telling = [group for group in of_one_thing(rows) if len({row["year"] for row in group}) > 1]
    telling.sort(
        key=lambda group: (_disagrees(group), -len({row["nature"] for row in group}), -len(group))
    )
    if not telling:
        return Markup("")
    base = asked.address.rpartition("/")[0]
    drawn = []
    for group in telling[:_SERIES]:
        sign = _sign(group[0])
        dots = [
            Dot(
                float(row["year"]),
                float(row["value"]),
                row["nature"],
                f"{base}/targets/{row['id']}",
                f"{row['year']}, {word('nature', row['nature'])}: {number(row['value'])} {sign}",
            )
            for row in group
        ]
        drawn.append(series(dots, _cut(group[0]["indicator"], 64), sign, number))
    more = len(telling) - len(drawn)
    note = (
        Markup(
            '<p class="note">Nog {} reeksen met meer dan één jaar: kies een document of vul'
            " een woord in.</p>"
        ).format(number(more))
        if more
        else Markup("")
    )
    return Markup('{}<div class="multiples">{}</div>{}').format(
        series_legend(), Markup("").join(drawn), note
    )


def of_one_thing(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Group the numbers of an indicator: of all documents, or of each where they disagree.

    Two results of one year are of two things, though both are called `scholen`.
    """
    groups: dict[tuple[str, str, int], list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["series"], _sign(row), row["change"]].append(row)
    for group in groups.values():
        if not _disagrees(group):
            yield group
            continue
        apart: dict[str, list[Row]] = defaultdict(list)
        for row in group:
            apart[row["document"]].append(row)
        yield from apart.values()


def _sign(row: Row) -> str:
    """Give the unit of a number in a series; a bare number is of what is counted."""
    unit = row["unit"]
    return unit_sign(unit, row.get("raw", "")) or (word("unit", unit) if unit != "other" else "")


def _disagrees(group: Sequence[Row]) -> bool:
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in group:
        values[row["nature"], row["year"]].add(row["value"])
    return any(len(found) > 1 for found in values.values())


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"

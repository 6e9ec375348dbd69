"""Pictures as SVG: drawn here, so that they print, scale, and need no script.

Bars are told apart by pattern as well as by colour, so that they can be read in grey;
each is a link, so that a keyboard reaches it; every picture has its table below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from markupsafe import Markup, escape

from desk.words import word

WIDE = 880
NARROW = 350
"""Widths of the two drawings of each picture, in CSS pixels: a screen and a telephone."""

_HEIGHT = 260
_TOP = 14
_BOTTOM = 26
_FILLS = ("solid", "rising", "dots", "falling", "pale", "cross", "level", "upright")
"""Patterns of the parts of a bar, in order; styled in the style sheet."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its parts, from below upwards; `parts` are as many as the legend has names."""

    label: str
    parts: tuple[float, ...]
    href: str
    told: str
    """What the bar says, for those who cannot see it."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A value of a series in a year; `kind` is `target`, `result`, `forecast` or `baseline`."""

    year: float
    value: float
    kind: str
    href: str
    told: str


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high` with its marks."""

    low: float
    high: float
    marks: tuple[float, ...]

    def part(self, value: float) -> float:
        """Say where a value lies, from 0 (low) to 1 (high)."""
        return (value - self.low) / (self.high - self.low)


def axis(values: Iterable[float], marks: int = 4, *, from_zero: bool = True) -> Axis:
    """Make a scale with about as many round marks as asked for."""
    found = list(values) or [0.0]
    low, high = min(found), max(found)
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = (low - 1, high + 1) if low else (0.0, 1.0)
    rough = (high - low) / marks
    size = 10 ** floor(log10(rough))
    step = next(size * times for times in (1, 2, 2.5, 5, 10) if size * times >= rough * 0.999)
    first, last = floor(low / step), ceil(high / step)
    return Axis(first * step, last * step, tuple(n * step for n in range(first, last + 1)))


def stacked_bars(
    bars: Sequence[Bar],
    legend: Sequence[str],
    label: str,
    write: Callable[[float], str],
    wide: int = WIDE,
) -> Markup:
    """Draw bars of parts on top of each other, with a legend; values below nought hang down."""
    if not bars:
        return Markup("")
    drawings = (_bars(bars, width, label, write) for width in (wide, NARROW))
    return Markup("{}{}").format(_legend(legend), _both(drawings))


def _bars(bars: Sequence[Bar], width: int, label: str, write: Callable[[float], str]) -> Markup:
    heights = [sum(part for part in bar.parts if part > 0) for bar in bars]
    depths = [sum(part for part in bar.parts if part < 0) for bar in bars]
    scale = axis((*heights, *depths))
    room = _HEIGHT - _TOP - _BOTTOM
    left = 12 + 7 * max(len(write(mark)) for mark in scale.marks)
    step = (width - left - 8) / len(bars)
    thick = min(step * 0.78, 56)
    every = ceil(42 / step) if step < 42 else 1

    def down(value: float) -> float:
        return _TOP + room * (1 - scale.part(value))

    inside = [_grid(scale, width, left, down, write)]
    for place, bar in enumerate(bars):
        x = left + step * place + (step - thick) / 2
        above = below = 0.0
        pieces = []
        for fill, part in zip(_FILLS, bar.parts, strict=False):
            if not part:
                continue
            start, end = (above, above + part) if part > 0 else (below + part, below)
            above, below = (end, below) if part > 0 else (above, start)
            pieces.append(
                Markup(
                    '<rect class="fill-{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
                ).format(fill, x, down(end), thick, max(down(start) - down(end), 0.8))
            )
        named = Markup("")
        if place % every == 0:
            named = Markup(
                '<text class="mark" x="{:.1f}" y="{}" text-anchor="middle">{}</text>'
            ).format(x + thick / 2, _HEIGHT - 8, bar.label)
        inside.append(
            Markup(
                '<a href="{}" aria-label="{}"><title>{}</title>'
                '<rect class="reach" x="{:.1f}" y="{}" width="{:.1f}" height="{}"/>{}{}</a>'
            ).format(
                bar.href,
                bar.told,
                bar.told,
                left + step * place,
                _TOP,
                step,
                room,
                Markup("").join(pieces),
                named,
            )
        )
    inside.append(
        Markup('<line class="base" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>').format(
            left, width - 8, down(0), down(0)
        )
    )
    return _svg(width, _HEIGHT, label, Markup("").join(inside))


def series(dots: Sequence[Dot], title: str, unit: str, write: Callable[[float], str]) -> Markup:
    """Draw what was aimed at and what was reached over the years: one small picture."""
    width, height, left, bottom = 290, 190, 0, 24
    years = axis((dot.year for dot in dots), 3, from_zero=False)
    first, last = min(d.year for d in dots), max(d.year for d in dots)
    if first == last:
        first, last = first - 1, last + 1
    values = axis((dot.value for dot in dots), 3)
    left = 12 + 7 * max(len(write(mark)) for mark in values.marks)
    room = height - _TOP - bottom

    def down(value: float) -> float:
        return _TOP + room * (1 - values.part(value))

    def right(year: float) -> float:
        return left + 10 + (width - left - 34) * (year - first) / (last - first)

    inside = [_grid(values, width, left, down, write)]
    for mark in sorted({int(first), int(last), *(int(y) for y in years.marks if first < y < last)}):
        near = (
            mark not in (int(first), int(last))
            and min(right(mark) - right(first), right(last) - right(mark)) < 38
        )
        if near:
            continue
        inside.append(
            Markup('<text class="mark" x="{:.1f}" y="{}" text-anchor="middle">{}</text>').format(
                right(mark), height - 7, mark
            )
        )
    for kinds, name in ((("baseline", "result"), "reached"), (("target",), "aimed")):
        line = sorted({(d.year, d.value) for d in dots if d.kind in kinds})
        # Two values for one year are of two things: a line through both would tell a tale.
        if len({year for year, _ in line}) == len(line) > 1:
            points = " ".join(f"{right(year):.1f},{down(value):.1f}" for year, value in line)
            inside.append(Markup('<polyline class="line {}" points="{}"/>').format(name, points))
    for dot in sorted(dots, key=lambda dot: dot.year):
        inside.append(
            Markup('<a href="{}" aria-label="{}"><title>{}</title>{}</a>').format(
                dot.href, dot.told, dot.told, _sign(dot.kind, right(dot.year), down(dot.value))
            )
        )
    drawing = _svg(width, height, f"{title}, {unit}", Markup("").join(inside))
    return Markup(
        '<figure class="small"><figcaption>{} <span>{}</span></figcaption>{}</figure>'
    ).format(title, unit, drawing)


def series_legend() -> Markup:
    """Say what the signs of a series mean."""
    names = ((kind, word("nature", kind)) for kind in ("result", "target", "forecast", "baseline"))
    items = Markup("").join(
        Markup('<li><svg width="20" height="16" aria-hidden="true">{}</svg> {}</li>').format(
            _sign(kind, 10, 8), name
        )
        for kind, name in names
    )
    return Markup('<ul class="legend">{}</ul>').format(items)


def _sign(kind: str, x: float, y: float) -> Markup:
    reach = Markup('<circle class="reach" cx="{:.1f}" cy="{:.1f}" r="10"/>').format(x, y)
    if kind == "result":
        return reach + Markup('<circle class="sign full" cx="{:.1f}" cy="{:.1f}" r="4.5"/>').format(
            x, y
        )
    if kind == "baseline":
        return reach + Markup(
            '<rect class="sign full" x="{:.1f}" y="{:.1f}" width="8" height="8"/>'
        ).format(x - 4, y - 4)
    if kind == "forecast":
        return reach + Markup('<circle class="sign open" cx="{:.1f}" cy="{:.1f}" r="4.5"/>').format(
            x, y
        )
    return reach + Markup('<path class="sign open aim" d="M{:.1f} {:.1f}l6 6-6 6-6-6z"/>').format(
        x, y - 6
    )


def _grid(
    scale: Axis,
    width: int,
    left: int,
    down: Callable[[float], float],
    write: Callable[[float], str],
) -> Markup:
    return Markup("").join(
        Markup(
            '<line class="grid" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>'
            '<text class="mark" x="{}" y="{:.1f}" text-anchor="end">{}</text>'
        ).format(left, width - 8, down(mark), down(mark), left - 6, down(mark) + 4, write(mark))
        for mark in scale.marks
    )


def _legend(names: Sequence[str]) -> Markup:
    if len(names) < 2:
        return Markup("")
    items = Markup("").join(
        Markup(
            '<li><svg width="18" height="14" aria-hidden="true">'
            '<rect class="fill-{}" x="1" y="1" width="16" height="12"/></svg> {}</li>'
        ).format(fill, name)
        for fill, name in zip(_FILLS, names, strict=False)
    )
    return Markup('<ul class="legend">{}</ul>').format(items)


def _both(drawings: Iterable[Markup]) -> Markup:
    wide, narrow = drawings
    return Markup('<div class="wide">{}</div><div class="narrow">{}</div>').format(wide, narrow)


def _svg(width: int, height: int, label: str, inside: Markup) -> Markup:
    return Markup(
        '<svg class="chart" role="group" aria-label="{}" viewBox="0 0 {} {}"'
        ' width="{}" height="{}">{}</svg>'
    ).format(label, width, height, width, height, inside)


def patterns() -> Markup:
    """Give the patterns that the bars are filled with; to stand once on a page with a picture."""
    lines = {
        "rising": "M0 6L6 0M-1 1L1 -1M5 7L7 5",
        "falling": "M0 0L6 6M-1 5L1 7M5 -1L7 1",
        "cross": "M0 0L6 6M0 6L6 0",
        "level": "M0 3H6",
        "upright": "M3 0V6",
    }
    made = [
        Markup(
            '<pattern id="p-{}" width="6" height="6" patternUnits="userSpaceOnUse">'
            '<rect width="6" height="6" class="paper"/><path d="{}"/></pattern>'
        ).format(name, escape(path))
        for name, path in lines.items()
    ]
    made.append(
        Markup(
            '<pattern id="p-dots" width="5" height="5" patternUnits="userSpaceOnUse">'
            '<rect width="5" height="5" class="paper"/><circle cx="2.5" cy="2.5" r="1.2"/>'
            "</pattern>"
        )
    )
    return Markup(
        '<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>{}</defs></svg>'
    ).format(Markup("").join(made))

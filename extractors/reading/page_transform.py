"""Where on the shown page a point of a PDF lands."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from pypdfium2 import raw

from extractors.reading.model import Box


class Transform(NamedTuple):
    """Affine map from PDF user space to points from the shown page's top left corner."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Give where a point lands."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Give the box that one with these corners lands on."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def after(self, inner: Transform) -> Transform:
        """Give the map that does `inner` first and this one then."""
        e, f = self.point(inner.e, inner.f)
        return Transform(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            e,
            f,
        )


def turned(to_page: Transform, quarters: int, width: float, height: float) -> Transform:
    """Give the map to a page of `width` and `height` after clockwise quarter turns of it."""
    turns = {
        1: Transform(0, 1, -1, 0, height, 0),
        2: Transform(-1, 0, 0, -1, width, height),
        3: Transform(0, -1, 1, 0, 0, width),
    }
    return turns[quarters].after(to_page)


def page_transform(page: Any, width: float, height: float) -> Transform:
    """Ask pdfium where three points land, which settles rotation and crop box at once."""
    scale = 1000

    def shown(x: float, y: float) -> tuple[float, float]:
        device_x, device_y = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(
            page, 0, 0, round(width * scale), round(height * scale), 0, x, y, device_x, device_y
        )
        return device_x.value / scale, device_y.value / scale

    reach = 1000.0
    origin, right, up = shown(0, 0), shown(reach, 0), shown(0, reach)
    return Transform(
        (right[0] - origin[0]) / reach,
        (right[1] - origin[1]) / reach,
        (up[0] - origin[0]) / reach,
        (up[1] - origin[1]) / reach,
        *origin,
    )

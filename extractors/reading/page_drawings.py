"""The lines, fills and images that are drawn on a page, taken off it with pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from pypdfium2 import raw

from extractors.reading.model import Box
from extractors.reading.page_transform import Transform
from extractors.reading.source import Fill

_MAX_DEPTH: Final = 8
_RULING_THICKNESS: Final = 2.5
_RECTANGLE: Final = 5
"""Segments of a path that is a single rectangle."""
_MAX_SEGMENTS: Final = 400


def drawn(
    page: Any, to_page: Transform, width: float, height: float
) -> tuple[tuple[Box, ...], tuple[Fill, ...], tuple[Box, ...]]:
    """Give the straight lines, the filled areas and the images of an open pdfium page.

    Their boxes are in points from the top left corner, by the map `to_page`.
    """
    rulings: list[Box] = []
    fills: list[Fill] = []
    images: list[Box] = []
    for item, kind, transform in _objects(page, to_page):
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            images.append(transform.box(*_bounds(item)))
            continue
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item, filled, stroked)
        box = transform.box(*_bounds(item))
        if not (filled.value or stroked.value) or not _overlaps_page(box, width, height):
            continue
        if _is_thin(box):
            rulings.append(box)
            continue
        if stroked.value:
            rulings.extend(_edges(item, transform))
        if not filled.value:
            continue
        # Word draws all borders of a row of cells as one path of many thin rectangles.
        parts = list(_parts(item, transform)) or [box]
        if not stroked.value:
            rulings.extend(part for part in parts if _is_thin(part))
        if (color := _color(item)) is not None:
            fills.extend(Fill(part, color) for part in parts if not _is_thin(part))
    return tuple(rulings), tuple(fills), tuple(images)


def _is_thin(box: Box) -> bool:
    wide, high = box.x1 - box.x0, box.bottom - box.top
    return min(wide, high) <= _RULING_THICKNESS and max(wide, high) > 3


def _overlaps_page(box: Box, width: float, height: float) -> bool:
    return box.x1 > 0 and box.bottom > 0 and box.x0 < width and box.top < height


def _objects(page: Any, to_page: Transform) -> Iterator[tuple[Any, int, Transform]]:
    """Paths and images of a page, forms entered, each with its map to the page."""
    todo = [
        (raw.FPDFPage_GetObject(page, at), to_page, 0)
        for at in range(raw.FPDFPage_CountObjects(page))
    ]
    while todo:
        item, transform, depth = todo.pop(0) if len(todo) < 50 else todo.pop()
        kind = raw.FPDFPageObj_GetType(item)
        if kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            yield item, kind, transform
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
            inner = transform.after(_matrix(item))
            todo.extend(
                (raw.FPDFFormObj_GetObject(item, at), inner, depth + 1)
                for at in range(raw.FPDFFormObj_CountObjects(item))
            )


def _matrix(item: Any) -> Transform:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    return Transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _bounds(item: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


_Point = tuple[float, float]


def _subpaths(item: Any, transform: Transform) -> Iterator[tuple[list[_Point], bool]]:
    """Give the points of each subpath, and whether it has straight lines only.

    A drawing of very many segments gives none.
    """
    own = transform.after(_matrix(item))
    count = raw.FPDFPath_CountSegments(item)
    if not 0 < count <= _MAX_SEGMENTS:
        return
    points: list[_Point] = []
    straight = True
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, at)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO and points:
            yield points, straight
            points, straight = [], True
        straight = straight and kind != raw.FPDF_SEGMENT_BEZIERTO
        points.append(own.point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    yield points, straight


def _parts(item: Any, transform: Transform) -> Iterator[Box]:
    """Give the boxes of the subpaths of a path that is made of several straight ones."""
    if raw.FPDFPath_CountSegments(item) <= _RECTANGLE:
        return
    subpaths = list(_subpaths(item, transform))
    if len(subpaths) > 1 and all(straight for _, straight in subpaths):
        for points, _ in subpaths:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            yield Box(min(xs), min(ys), max(xs), max(ys))


def _edges(item: Any, transform: Transform) -> Iterator[Box]:
    """Give the horizontal and vertical straight lines of a stroked path, as thin boxes."""
    for points, straight in _subpaths(item, transform):
        if not straight:
            continue
        for start, stop in pairwise(points):
            wide, high = abs(start[0] - stop[0]), abs(start[1] - stop[1])
            if min(wide, high) <= 0.8 and max(wide, high) > 3:
                yield Box(
                    min(start[0], stop[0]) - 0.25,
                    min(start[1], stop[1]) - 0.25,
                    max(start[0], stop[0]) + 0.25,
                    max(start[1], stop[1]) + 0.25,
                )


def _color(item: Any) -> tuple[int, int, int] | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(item, red, green, blue, alpha) or alpha.value < 10:
        return None
    return red.value, green.value, blue.value

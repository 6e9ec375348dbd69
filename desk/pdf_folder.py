"""The PDFs of one folder, found by what they hold, and their pages as pictures."""

from __future__ import annotations

import io
import threading
from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path

import pypdfium2

from extractors.files import file_hash, find_files

_SCALE = 1.75
"""Pixels a point: an A4 page becomes 1041 pixels wide."""
_WIDEST = 2400
"""Pixels; a poster is drawn smaller."""
_KEPT_PAGES = 48


class PdfFolder:
    """Gives the PDFs of a folder by the id of their content.

    A request names no path, so nothing outside the folder can be asked for; a file
    that a link leads to outside the folder is not given either. Safe for threads.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._lock = threading.Lock()
        # PDFium may be used by one thread at a time.
        self._pdfium = threading.Lock()
        self._hashes: dict[Path, tuple[int, int, str]] = {}
        self._pages: OrderedDict[tuple[Path, int, int], bytes] = OrderedDict()

    def find(self, document_id: str, names: Iterable[str]) -> Path | None:
        """Give the file with this content, looking first at those of the given names."""
        with self._lock:
            files = [path for path in find_files([self._folder]).files if self._is_inside(path)]
            known = set(names)
            for path in sorted(files, key=lambda path: path.name not in known):
                if self._id_of(path) == document_id:
                    return path
        return None

    def page_image(self, path: Path, page: int) -> bytes | None:
        """Draw a page (1-based) as PNG; None where the file cannot be read or has no such page."""
        try:
            key = (path, path.stat().st_mtime_ns, page)
        except OSError:
            return None
        with self._pdfium:
            if key in self._pages:
                self._pages.move_to_end(key)
                return self._pages[key]
            image = _draw(path, page)
            if image is not None:
                self._pages[key] = image
                if len(self._pages) > _KEPT_PAGES:
                    self._pages.popitem(last=False)
        return image

    def _is_inside(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self._folder)

    def _id_of(self, path: Path) -> str | None:
        try:
            state = path.stat()
            known = self._hashes.get(path)
            if known is None or known[:2] != (state.st_mtime_ns, state.st_size):
                known = (state.st_mtime_ns, state.st_size, file_hash(path)[:16])
                self._hashes[path] = known
        except OSError:
            return None
        return known[2]


def _draw(path: Path, page: int) -> bytes | None:
    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError):
        return None
    try:
        if not 1 <= page <= len(document):
            return None
        sheet = document[page - 1]
        scale = min(_SCALE, _WIDEST / max(sheet.get_width(), 1))
        picture = sheet.render(scale=scale).to_pil().convert("RGB")
        file = io.BytesIO()
        # Pages have few colours: a palette makes the file three times smaller.
        picture.quantize(64).save(file, "PNG", optimize=False)
        return file.getvalue()
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()

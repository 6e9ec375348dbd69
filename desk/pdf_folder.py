"""The PDFs of a database, known by what they hold, and their pages as pictures."""

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


class PdfFiles:
    """Gives the PDFs of a database from where they were when they were extracted.

    A request names no path. What stands there now is given only if it has the content that
    the database knows, so that no other file can be had. Safe for threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        # PDFium may be used by one thread at a time.
        self._pdfium = threading.Lock()
        self._hashes: dict[Path, tuple[int, int, str]] = {}
        self._pages: OrderedDict[tuple[Path, int, int], bytes] = OrderedDict()

    def find(self, document_id: str, paths: Iterable[str]) -> Path | None:
        """Give the file with this content, among those that the database names."""
        with self._lock:
            for path in map(Path, paths):
                if path.is_absolute() and self._id_of(path) == document_id:
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


class PdfFolder(PdfFiles):
    """Gives the PDFs of one folder, whatever they are called there.

    Nothing outside the folder is given; neither is a file that a link leads to outside it.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder.resolve()

    def find(self, document_id: str, paths: Iterable[str]) -> Path | None:
        """Give the file with this content, looking first at those of the same names."""
        known = {path.replace("\\", "/").rpartition("/")[2] for path in paths}
        with self._lock:
            files = [path for path in find_files([self._folder]).files if self._is_inside(path)]
            for path in sorted(files, key=lambda path: path.name not in known):
                if self._id_of(path) == document_id:
                    return path
        return None

    def _is_inside(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self._folder)


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

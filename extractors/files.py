"""The PDF files under the given paths, and what their bytes are."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extractors.reading.content import NO_CONTENT
from extractors.reading.model import Failure


@dataclass(frozen=True, slots=True)
class Search:
    """What the given paths hold: files in the order to read them, each once."""

    files: tuple[Path, ...]
    failures: tuple[Failure, ...]
    """Paths that lead to nothing."""
    folders: tuple[Path, ...]
    """The folders searched through."""


def has_content(path: Path) -> bool:
    """Say whether there is an ordinary file at a path, or at the end of the link there."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def find_files(paths: Iterable[Path]) -> Search:
    """Search files and folders for PDFs; a file that is named is taken whatever its ending.

    Folders are searched to any depth in the order of names, so that the result does
    not depend on the file system. Links to folders are not followed: they may run in
    circles.
    """
    files: dict[Path, None] = {}
    failures: list[Failure] = []
    folders = []
    for given in paths:
        path = Path(os.path.abspath(given))  # noqa: PTH100 - resolve() would follow links
        if path.is_dir():
            folders.append(path)
            inside = tuple(_pdfs_under(path, failures))
            if not inside:
                failures.append(_failure(path, "no PDF files in this folder"))
            files.update(dict.fromkeys(inside))
        elif not path.exists():
            failures.append(_failure(path, "no such file or folder; check the name"))
        elif has_content(path):
            files[path] = None
        else:
            failures.append(_failure(path, NO_CONTENT))
    return Search(tuple(files), tuple(failures), tuple(folders))


def _pdfs_under(folder: Path, failures: list[Failure]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        reason = f"folder cannot be opened: {error.strerror}; check its permissions"
        failures.append(_failure(Path(error.filename), reason))

    for parent, below, names in os.walk(folder, onerror=unreadable):
        below.sort()
        for name in sorted(names):
            if not name.lower().endswith(".pdf"):
                continue
            path = Path(parent, name)
            # A link that leads to nothing is for who opens it to name.
            if has_content(path) or not path.exists():
                yield path
            else:
                failures.append(_failure(path, NO_CONTENT))


def file_hash(path: Path) -> str:
    """Give the SHA-256 of a file's bytes, in hexadecimal digits. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def shown(path: Path) -> str:
    """Give a path as text that any output and the database can hold.

    File names may hold bytes that are no UTF-8; those are written as escapes.
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _failure(path: Path, reason: str) -> Failure:
    return Failure(shown(path), "open", reason)

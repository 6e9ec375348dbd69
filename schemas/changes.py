"""What a run has to do: the files found, compared with those that the database knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.files import Search, shown
from extractors.reading.model import Failure
from schemas.database import KnownFile, Means


@dataclass(frozen=True, slots=True)
class Changes:
    """The files of a run by what is to be done with them. Text paths are those of the database."""

    new: tuple[Path, ...]
    """To be extracted: content that the database does not have, or has by other means."""
    copies: Mapping[Path, tuple[str, ...]]
    """Further files with the content of a new one."""
    held: tuple[tuple[str, str], ...]
    """Files new to the database whose content it has: path and document."""
    unchanged: tuple[str, ...]
    missing: tuple[str, ...]
    """Files that the database knows, where the run looked, and that are gone."""
    failures: tuple[Failure, ...]
    """Files whose bytes could not be had."""
    known: Mapping[str, KnownFile]
    """What the database knew before the run, by path."""


def compare(
    search: Search,
    given: Sequence[Path],
    known: Mapping[str, KnownFile],
    means: Means,
    hash_of: Callable[[Path], str],
) -> Changes:
    """Compare the files found with the known ones; `hash_of` gives a file's SHA-256."""
    stored = {k.sha256: k.document_id for k in known.values() if is_current(k, means)}
    first: dict[str, Path] = {}
    copies: dict[Path, tuple[str, ...]] = {}
    held, unchanged, failures = [], [], []
    for path in search.files:
        name = shown(path)
        try:
            sha256 = hash_of(path)
        except OSError as error:
            reason = f"cannot be opened: {error.strerror or error}; check its permissions"
            failures.append(Failure(name, "open", reason))
            continue
        before = known.get(name)
        if sha256 in stored:
            if before and before.sha256 == sha256 and not before.missing:
                unchanged.append(name)
            else:
                held.append((name, stored[sha256]))
        elif sha256 in first:
            copies[first[sha256]] = (*copies.get(first[sha256], ()), name)
        else:
            first[sha256] = path
    found = {shown(path) for path in search.files}
    looked_in = (*search.folders, *(Path(path).absolute() for path in given))
    missing = (
        path
        for path in known
        if path not in found and any(Path(path).is_relative_to(place) for place in looked_in)
    )
    return Changes(
        new=tuple(first.values()),
        copies=copies,
        held=tuple(held),
        unchanged=tuple(unchanged),
        missing=tuple(sorted(missing)),
        failures=tuple(failures),
        known=known,
    )


def is_current(known: KnownFile, means: Means) -> bool:
    """Say whether extracting a file anew, by these means, would give what is stored.

    The choice of OCR makes no difference to a document whose text layer sufficed,
    unless all of its pages are to be recognised.
    """
    before = known.means
    if (before.version, before.model) != (means.version, means.model):
        return False
    needs_no_ocr = known.is_text and not known.failures
    return before.ocr == means.ocr or (needs_no_ocr and "always" not in (before.ocr, means.ocr))

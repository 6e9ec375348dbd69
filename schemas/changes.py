"""What a run has to do: the files found, compared with those that the database knows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extractors.files import Search, shown
from extractors.reading.model import Failure
from schemas.database import KnownFile, Means


@dataclass(frozen=True, slots=True)
class Changes:
    """The files of a run by what is to be done with them. Text paths are those of the database."""

    new: tuple[Path, ...]
    """To be extracted: content that the database does not have, or has by other means."""
    hashes: Mapping[Path, str]
    """SHA-256 of the new ones, as they were when they were compared."""
    copies: Mapping[Path, tuple[Path, ...]]
    """Further files with the content of a new one."""
    held: tuple[tuple[str, str], ...]
    """Files new to the database whose content it has: path and document."""
    unchanged: tuple[str, ...]
    missing: tuple[str, ...]
    """Files that the database knows, where the run looked, and that are gone."""
    skipped: tuple[str, ...]
    """Files that the run was asked to leave alone, whatever they hold."""
    forgotten: tuple[str, ...]
    """Files that could not be read, where the run looked, and that are gone."""
    failures: tuple[Failure, ...]
    """Files whose bytes could not be had."""
    known: Mapping[str, KnownFile]
    """What the database knew before the run, by path."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which of the files found are to be looked at; all that may have changed, by default."""

    only_new: bool = False
    """Leave alone every path that the database knows, also those that failed."""
    redo: bool = False
    """Extract what is stored again."""
    since: float | None = None
    """Leave alone what was last changed before this time, in seconds since 1970."""


ALL: Final = Choice()


def compare(
    search: Search,
    given: Sequence[Path],
    known: Mapping[str, KnownFile],
    failed: Collection[str],
    means: Means,
    hash_of: Callable[[Path], str],
    choice: Choice = ALL,
) -> Changes:
    """Compare the files found with the known ones; `hash_of` gives a file's SHA-256.

    `failed` are the paths that the database has failures of.
    """
    stored = {k.sha256: k.document_id for k in known.values() if is_current(k, means)}
    if choice.redo:
        stored = {}
    first: dict[str, Path] = {}
    copies: dict[Path, tuple[Path, ...]] = {}
    held, unchanged, skipped, failures = [], [], [], []
    for path in search.files:
        name = shown(path)
        before = known.get(name)
        if _is_left_alone(path, before is not None or name in failed, choice):
            skipped.append(name)
            continue
        try:
            sha256 = hash_of(path)
        except OSError as error:
            reason = f"cannot be opened: {error.strerror or error}; check its permissions"
            failures.append(Failure(name, "open", reason))
            continue
        if sha256 in stored:
            if before and before.sha256 == sha256 and not before.missing:
                unchanged.append(name)
            else:
                held.append((name, stored[sha256]))
        elif sha256 in first:
            copies[first[sha256]] = (*copies.get(first[sha256], ()), path)
        else:
            first[sha256] = path
    found = {shown(path) for path in search.files} | {one.path for one in search.failures}
    looked_in = {*search.folders, *(Path(path).absolute() for path in given)}

    def gone(paths: Iterable[str]) -> tuple[str, ...]:
        return tuple(
            sorted(
                path
                for path in paths
                if path not in found and not looked_in.isdisjoint((Path(path), *Path(path).parents))
            )
        )

    return Changes(
        new=tuple(first.values()),
        hashes={path: sha256 for sha256, path in first.items()},
        copies=copies,
        held=tuple(held),
        unchanged=tuple(unchanged),
        missing=gone(known),
        skipped=tuple(skipped),
        forgotten=gone(path for path in failed if path not in known),
        failures=tuple(failures),
        known=known,
    )


def _is_left_alone(path: Path, is_known: bool, choice: Choice) -> bool:
    if choice.only_new and is_known:
        return True
    if choice.since is None:
        return False
    try:
        return path.stat().st_mtime < choice.since
    except OSError:
        return False


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

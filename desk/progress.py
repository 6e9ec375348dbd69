"""What a run says while it goes: a progress bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from extractors.reading.model import Failure
from schemas.records import Findings


class _Console(Console):
    """One that takes no offence where nobody listens any more: the run goes on."""

    def on_broken_pipe(self) -> None:
        """Say nothing further."""
        self.quiet = True


class Reporter:
    """Tells on standard error how a run goes; with `quiet` only what fails.

    A context manager: the progress bar is there as long as it is open. Where nothing can be
    said, as in a log on a full disk, nothing is.
    """

    def __init__(self, *, quiet: bool = False, verbose: bool = False) -> None:
        self._console = _Console(stderr=True, highlight=False, soft_wrap=True, markup=False)
        self._quiet = quiet
        self._has_bar = self._console.is_terminal and not quiet
        self._says_each = verbose or not (self._has_bar or quiet)
        self._verbose = verbose
        self._progress: Progress | None = None
        self._task = TaskID(0)
        self._done = 0
        self._total = 0
        self._here = Path.cwd()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._progress is not None:
            with suppress(OSError):
                self._progress.stop()

    def begin(self, total: int) -> None:
        """Say that `total` files are to be extracted."""
        self._total = total
        if self._has_bar and total:
            self._progress = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(compact=True),
                console=self._console,
                transient=True,
            )
            self._task = self._progress.add_task("extracting", total=total)
            self._progress.start()

    def unchanged(self, path: str) -> None:
        """Say that a file is stored already."""
        if self._verbose:
            self._say(f"unchanged: {self._short(path)}")

    def same(self, path: str, other: str) -> None:
        """Say that a file has the content of another one, which is stored."""
        if self._says_each:
            self._say(f"same content as {self._short(other)}: {self._short(path)}")

    def missing(self, path: str) -> None:
        """Say that a file which the database knows is gone."""
        if not self._quiet:
            self._say(f"gone: {self._short(path)}: no such file any more; its rows are kept")

    def stored(self, path: str, pages: int, findings: Findings) -> None:
        """Say that a document is in the database, and what was found in it."""
        self._advance()
        if self._says_each:
            found = ", ".join(
                (
                    count(pages, "page"),
                    count(len(findings.parties), "party", "parties"),
                    count(len(findings.commitments), "commitment"),
                    count(len(findings.budgets), "budget"),
                    count(len(findings.targets), "target"),
                )
            )
            self._say(f"[{self._done}/{self._total}] {self._short(path)}: {found}")

    def unread(self) -> None:
        """Say that work on a file has ended without a document; `failed` says why."""
        self._advance()

    def failed(self, failures: Iterable[Failure]) -> None:
        """Name what could not be read, and why: one line each."""
        for failure in failures:
            page = f", page {failure.page}" if failure.page else ""
            self._say(
                f"failed: {self._short(failure.path)}{page}: {failure.reason} ({failure.stage})"
            )

    def _advance(self) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress.advance(self._task)

    def _say(self, line: str) -> None:
        # One line each, whatever a file name holds.
        with suppress(OSError):
            self._console.print("".join(c if c.isprintable() else ascii(c)[1:-1] for c in line))

    def _short(self, path: str) -> str:
        """Give a path from the current folder on where it lies below that."""
        below = Path(path).is_relative_to(self._here)
        return str(Path(path).relative_to(self._here)) if below else path


def count(number: int, one: str, more: str | None = None) -> str:
    """Give a number with its noun: `1 page`, `2 pages`."""
    return f"{number} {one if number == 1 else more or one + 's'}"

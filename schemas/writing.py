"""One run at a time writes a database: a second one says so and stops."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from schemas.database import DatabaseError, plain_reason


@contextmanager
def only_run(path: Path) -> Iterator[None]:
    """Be the only run on the database at `path`. Raises `DatabaseError` where there is one.

    The file `<name>-run` beside it is locked meanwhile. The system gives the lock free
    when a run ends, however it ends; a file left by one that was killed means nothing.
    """
    beside = path.with_name(path.name + "-run")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = _locked(beside)
    except BlockingIOError as error:
        raise DatabaseError(
            f"{path}: another run is writing to it (process {_holder(beside)});"
            " wait until that has ended, or choose another file with --db"
        ) from error
    except OSError as error:
        raise DatabaseError(plain_reason(path, error)) from error
    try:
        yield
    finally:
        beside.unlink(missing_ok=True)
        os.close(file)


def _locked(beside: Path) -> int:
    while True:
        file = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # The run before may have taken the file away between opening and locking it.
            if _is_same(beside, file):
                os.truncate(file, 0)
                os.write(file, str(os.getpid()).encode())
                return file
        except BaseException:
            os.close(file)
            raise
        os.close(file)


def _is_same(beside: Path, file: int) -> bool:
    try:
        return os.path.samestat(beside.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


def _holder(beside: Path) -> str:
    try:
        return beside.read_text(encoding="ascii") or "unknown"
    except (OSError, ValueError):
        return "unknown"

"""A function applied to many items in worker processes, the results in the items' order.

A worker works on one item at a time and tells each step, so that it is known what an
item was at when its process crashed, hung or was ended; nothing else is lost by that.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import resource
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from extractors.limits import BEGINNING, DEFAULT, Limits, Progress, Step

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD: Final = 4
"""Items under way or waiting for their turn, for each worker: enough to keep workers
busy behind a slow item, few enough to keep memory flat."""

_RETIRES_AT: Final = 2**30
"""Bytes: a worker that took more for an item is replaced after it. Memory that was
once taken is seldom given back."""

_TRIES: Final = 2
"""A process may end through no fault of its item; a second time is no accident."""

_END_SECONDS: Final = 10

_STARTS: Final = 3
"""Processes in a row that end before they take an item: then none ever will."""


class ClusterError(Exception):
    """A cluster cannot be used; the message says why, in one line."""


@dataclass(frozen=True, slots=True)
class Died(Generic[Item]):
    """The process that worked on an item ended without a result, or had to be ended."""

    item: Item
    step: Step
    """What it was doing, as told by the function."""
    reason: str


def in_order(
    function: Callable[[Item, Progress], Result],
    items: Iterable[Item],
    workers: int,
    *,
    limits: Limits = DEFAULT,
    prepare: Callable[[], object] | None = None,
) -> Iterator[tuple[Item, Result | Died[Item]]]:
    """Apply `function` to items; give them as they come.

    A new process must be able to import `function` and `prepare`, which each worker
    calls once before its first item. An item whose process crashes is tried once
    more; one that goes over its time is ended; both are given as `Died`. Items are
    taken only as results are. Ending the iteration early ends the workers.
    """
    crew = _Crew(function, workers, limits, prepare)
    coming = enumerate(items)
    turns: deque[tuple[int, Item]] = deque()
    try:
        while True:
            while len(turns) < workers * _AHEAD and (following := next(coming, None)):
                turns.append(following)
                crew.waiting.append(following)
            if not turns:
                return
            number, item = turns[0]
            while number not in crew.results:
                crew.work()
            turns.popleft()
            yield item, crew.results.pop(number)
    finally:
        crew.end()


class OneByOne(Generic[Item, Result]):
    """A worker process kept for one item after another, for who hands them out himself."""

    def __init__(
        self,
        function: Callable[[Item, Progress], Result],
        limits: Limits = DEFAULT,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        """Take what `in_order` takes."""
        self._crew = _Crew(function, 1, limits, prepare)
        self._number = 0

    def __call__(self, item: Item) -> Result | Died[Item]:
        """Give the result for an item, or how its process ended."""
        self._number += 1
        self._crew.waiting.append((self._number, item))
        while self._number not in self._crew.results:
            self._crew.work()
        return self._crew.results.pop(self._number)

    def end(self) -> None:
        """End the process."""
        self._crew.end()


@dataclass(eq=False)
class _Worker:
    """A process, and the items that it was sent and has not answered, the first under way."""

    process: Any
    connection: Connection
    begun: float
    """When it began its item, and `told` its step: seconds of the monotonic clock."""
    told: float
    items: deque[tuple[int, Any]] = field(default_factory=deque)
    step: Step = BEGINNING
    has_begun: bool = False
    coming: list[bytes] = field(default_factory=list)
    """What has come of the result of its item."""


class _Crew(Generic[Item, Result]):
    """The worker processes, as many as there is work for."""

    def __init__(
        self,
        function: Callable[[Item, Progress], Result],
        size: int,
        limits: Limits,
        prepare: Callable[[], object] | None,
    ) -> None:
        self.waiting: deque[tuple[int, Item]] = deque()
        self.results: dict[int, Result | Died[Item]] = {}
        self._function = function
        self._size = size
        self._limits = limits
        self._prepare = prepare
        self._workers: list[_Worker] = []
        self._deaths: dict[int, int] = {}
        self._stillborn = 0
        # Spawned, not forked: a fork copies the threads' locks of a progress bar as they are.
        self._context = multiprocessing.get_context("spawn")

    def work(self) -> None:
        """Hand out items, and wait until something is known of one."""
        self._hand_out()
        until = min(map(self._due, self._workers))
        ready = wait(
            [worker.connection for worker in self._workers], max(0.0, until - time.monotonic())
        )
        for worker in [w for w in self._workers if w.connection in ready]:
            self._hear(worker)
        now = time.monotonic()
        for worker in [w for w in self._workers if self._due(w) <= now]:
            # What it told last may stand in the pipe still.
            self._hear(worker)
            if worker in self._workers and self._due(worker) <= now:
                self._overdue(worker, now)

    def end(self) -> None:
        """End all workers at once."""
        for worker in self._workers:
            _kill(worker)
        self._workers.clear()

    def _hand_out(self) -> None:
        """Give each worker an item, and a second one to go on with while there are enough."""
        for most in (1, 2):
            for worker in sorted(self._workers, key=lambda w: len(w.items)):
                spare = most == 1 or len(self.waiting) > len(self._workers)
                if len(worker.items) < most and self.waiting and spare:
                    self._send(worker)
            while most == 1 and self.waiting and len(self._workers) < self._size:
                self._workers.append(self._hire())
                self._send(self._workers[-1])

    def _send(self, worker: _Worker) -> None:
        number, item = self.waiting.popleft()
        worker.items.append((number, item))
        # A worker that is dying does not take it; its end is heard of next.
        with suppress(OSError):
            worker.connection.send((number, item))

    def _hire(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=_serve,
            args=(theirs, self._function, self._prepare, self._limits),
            daemon=True,
        )
        # One core a worker: threads of the number library would fight for them.
        before = os.environ.get("OPENBLAS_NUM_THREADS")
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        try:
            process.start()
        finally:
            if before is None:
                del os.environ["OPENBLAS_NUM_THREADS"]
            else:
                os.environ["OPENBLAS_NUM_THREADS"] = before
        theirs.close()
        now = time.monotonic()
        return _Worker(process, ours, begun=now, told=now)

    def _due(self, worker: _Worker) -> float:
        """When it must have told its next step, in seconds of the monotonic clock."""
        if not worker.items:
            return float("inf")
        return min(
            worker.told + self._limits.step_seconds * worker.step.times,
            worker.begun + self._limits.document_seconds,
        )

    def _hear(self, worker: _Worker) -> None:
        """Take what a worker has told."""
        try:
            while worker.connection.poll():
                kind, value, worker.told = worker.connection.recv()
                if kind == "error":
                    raise RuntimeError("a worker process failed") from value
                if kind == "retire":
                    self._dismiss(worker)
                    return
                self._heard(worker, kind, value)
        except (EOFError, OSError):
            self._ended(worker)

    def _heard(self, worker: _Worker, kind: str, value: Any) -> None:
        if kind == "step":
            worker.step = value
            return
        if kind == "piece":
            worker.coming.append(value)
            return
        if kind == "begin":
            worker.has_begun = True
            self._stillborn = 0
        else:
            result = b"".join(worker.coming)
            worker.coming.clear()
            self.results[worker.items.popleft()[0]] = pickle.loads(result)
        worker.begun, worker.step = worker.told, BEGINNING

    def _ended(self, worker: _Worker) -> None:
        """Judge the item whose process has ended; the one after it goes back in line."""
        # Its end is heard of a little before it is over, and its exit code known.
        worker.process.join(_END_SECONDS)
        self._dismiss(worker, keep=1)
        how = _how(worker.process.exitcode)
        if not worker.has_begun:
            self._stillborn += 1
            if self._stillborn >= _STARTS:
                raise RuntimeError(f"worker processes cannot start: the last one {how}")
        if not worker.items:
            return
        number, item = worker.items[0]
        self._deaths[number] = self._deaths.get(number, 0) + worker.has_begun
        if self._deaths[number] < _TRIES:
            self.waiting.appendleft((number, item))
        else:
            reason = f"the process that worked on it {how}"
            self.results[number] = Died(item, worker.step, reason)

    def _overdue(self, worker: _Worker, now: float) -> None:
        limits = self._limits
        whole = now - worker.begun >= limits.document_seconds
        name, seconds = (
            ("document-seconds", limits.document_seconds)
            if whole
            else ("step-seconds", limits.step_seconds * worker.step.times)
        )
        self._dismiss(worker, keep=1)
        number, item = worker.items[0]
        reason = f"took more than {seconds} seconds (limit {name})"
        self.results[number] = Died(item, worker.step, reason)

    def _dismiss(self, worker: _Worker, keep: int = 0) -> None:
        """End a worker, and put what it has not begun back in line."""
        self._workers.remove(worker)
        _kill(worker)
        for entry in reversed(list(worker.items)[keep:]):
            self.waiting.appendleft(entry)


def _how(code: int) -> str:
    """Say how a process ended, from its exit code; a negative one is that of a signal."""
    if code >= 0:
        return f"ended with code {code}"
    names = {each.value: each.name for each in signal.Signals}
    how = f"was ended by {names.get(-code, f'signal {-code}')}"
    if code == -signal.SIGABRT:
        how += ", as happens when it needs more memory than it may have (limit memory)"
    return how


def _kill(worker: _Worker) -> None:
    # Its group: a program that it started to recognise a page must not live on.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(worker.process.pid, signal.SIGKILL)
    worker.process.kill()
    worker.process.join()
    worker.connection.close()


# In the worker process


def _serve(
    connection: Connection,
    function: Callable[[Any, Progress], Any],
    prepare: Callable[[], object] | None,
    limits: Limits,
) -> None:
    """Answer items until there are no more."""
    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()

    def tell(kind: str, value: object = None) -> None:
        connection.send((kind, value, time.monotonic()))

    try:
        if prepare is not None:
            prepare()
        _limit_memory(limits.memory)
        while True:
            _, item = connection.recv()
            tell("begin")
            result = function(item, lambda step: tell("step", step))
            pickle.Pickler(_Pieces(tell), pickle.HIGHEST_PROTOCOL).dump(result)
            tell("result")
            if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 > _RETIRES_AT:
                tell("retire")
                return
    except (EOFError, BrokenPipeError):
        return
    except MemoryError:
        # No room to hand over the result: it ends as others do that need too much.
        os.abort()
    except Exception as error:
        # The function raises nothing by its contract: this is an error of the program.
        tell("error", error)


class _Pieces:
    """A file that is told piece by piece: a large result is not to stand there whole."""

    def __init__(self, tell: Callable[[str, object], None]) -> None:
        self._tell = tell

    def write(self, piece: bytes | memoryview) -> None:
        """Tell the next piece."""
        self._tell("piece", bytes(piece))


def _limit_memory(more: int) -> None:
    """Let this process take `more` bytes of address space on top of what it has."""
    if sys.platform != "linux":
        return
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + more
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    """End when the parent is gone, however it ended, with all that was started from here."""
    parent.join()
    os.killpg(0, signal.SIGKILL)

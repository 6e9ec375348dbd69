"""A function applied to many items in worker processes, the results in the items' order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 3
"""Items under way or waiting for their turn, for each worker: enough to keep workers
busy behind a slow item, few enough to keep memory flat."""


@dataclass(frozen=True, slots=True)
class Died(Generic[Item]):
    """The process that worked on an item ended without a result."""

    item: Item


def in_order(
    function: Callable[[Item], Result], items: Iterable[Item], workers: int
) -> Iterator[tuple[Item, Result | Died[Item]]]:
    """Apply `function`, which a new process can import, to items; give them as they come.

    An item that takes its process down is tried once more alone, so that it cannot
    take the results of others with it, and then given as `Died`. Ending the iteration
    early ends the workers.
    """
    coming = iter(items)
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    pool = _pool(workers)
    try:
        while True:
            for item in islice(coming, workers * _AHEAD - len(waiting)):
                waiting.append((item, pool.submit(function, item)))
            if not waiting:
                return
            item, future = waiting.popleft()
            try:
                yield item, future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield item, _alone(function, item)
                pool = _pool(workers)
                waiting = deque(_again(function, waiting, pool))
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown()


def _alone(function: Callable[[Item], Result], item: Item) -> Result | Died[Item]:
    with _pool(1) as pool:
        try:
            return pool.submit(function, item).result()
        except BrokenProcessPool:
            return Died(item)


def _again(
    function: Callable[[Item], Result],
    waiting: Iterable[tuple[Item, Future[Result]]],
    pool: ProcessPoolExecutor,
) -> Iterator[tuple[Item, Future[Result]]]:
    """Submit to a new pool what the broken one took along; keep what was ready."""
    for item, future in waiting:
        ready = future.done() and not future.cancelled() and future.exception() is None
        yield item, future if ready else pool.submit(function, item)


def _pool(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork copies the threads' locks of a progress bar as they are.
    return ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=_begin
    )


def _begin() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone, however it ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)

"""A function applied to many items on a Dask cluster, the results in the items' order.

A task is one item, and does nothing but give its result, so that one of a worker that
was lost is done again elsewhere. On its worker it runs in a process of its own with
limits, as on one machine (see `extractors/workers.py`).
"""

from __future__ import annotations

import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

from distributed import Client, KilledWorker

from extractors.limits import BEGINNING, Limits, Progress
from extractors.workers import ClusterError, Died, OneByOne

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD: Final = 4
"""Items under way or waiting for their turn, for each thread of the cluster."""

_WAIT_SECONDS: Final = 30

_own = threading.local()


@dataclass(frozen=True, slots=True)
class Job(Generic[Item, Result]):
    """What is done with every item, the same on each worker."""

    function: Callable[[Item, Progress], Result]
    prepare: Callable[[], object] | None
    limits: Limits
    means: object
    """What results depend on besides the item; `means_here` tells what a worker has of it."""
    means_here: Callable[[], object]
    id: str = field(default_factory=lambda: uuid.uuid4().hex)


def in_order_on(
    address: str, job: Job[Item, Result], items: Iterable[Item]
) -> Iterator[tuple[Item, Result | Died[Item]]]:
    """Do a job with items on the cluster of the scheduler at `address`; give them as they come.

    Items are taken only as results are. Workers may come and go meanwhile; an item that
    takes down worker after worker is given as `Died`. Raises `ClusterError` where the
    scheduler cannot be reached, or a worker would give other results.
    """
    connect: Any = Client  # has no types
    try:
        client = connect(address, timeout=_WAIT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterError(f"{address}: no Dask scheduler answers: {error}") from error
    with client:
        coming = iter(items)
        turns: deque[tuple[Item, Any]] = deque()
        while True:
            most = _AHEAD * max(1, sum(client.nthreads().values()))
            while len(turns) < most:
                try:
                    item = next(coming)
                except StopIteration:
                    break
                turns.append((item, client.submit(_task, job, item, pure=False)))
            if not turns:
                return
            item, future = turns.popleft()
            yield item, _result(item, future)


def _result(item: Item, future: Any) -> Any:
    try:
        return future.result()
    except KilledWorker as error:
        return Died(item, BEGINNING, f"the workers that it was given to were lost: {error}")
    except ClusterError:
        raise
    except Exception as error:
        raise ClusterError(f"a task failed on the cluster: {error}") from error


# On a worker


def _task(job: Job[Any, Any], item: Any) -> Any:
    """Do a job with an item, in the process of this thread."""
    here = job.means_here()
    if here != job.means:
        raise ClusterError(f"a worker has {here}, and not {job.means}; install the same there")
    if getattr(_own, "job_id", None) != job.id:
        if hasattr(_own, "process"):
            _own.process.end()
        _own.process = OneByOne(job.function, job.limits, job.prepare)
        _own.job_id = job.id
    return _own.process(item)

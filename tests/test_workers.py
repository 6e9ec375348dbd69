"""Worker processes: order, crashes, hangs, memory, and what they leave behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.limits import Limits, Progress, Step, stage_over
from extractors.workers import Died, in_order


def work(item: str, progress: Progress) -> str:
    """Do what the item asks for; a new process imports this."""
    progress(Step("read", 2))
    order, _, rest = item.partition(" ")
    if order == "sleep":
        time.sleep(float(rest))
    if order == "signal":
        os.kill(os.getpid(), int(rest))
    if order == "once" and not Path(rest).exists():
        Path(rest).touch()
        os._exit(5)
    if order == "bytes":
        try:
            bytearray(int(rest))
        except MemoryError:
            return "no memory"
    if order == "child":
        child = subprocess.Popen(["sleep", "3600"])
        Path(rest).write_text(f"{os.getpid()} {child.pid}")
        time.sleep(3600)
    if order == "steps":
        for page in range(int(rest)):
            progress(Step("read", page))
            time.sleep(0.4)
    if order == "stage":
        pages, seconds = rest.split()
        progress(stage_over("find", int(pages)))
        time.sleep(float(seconds))
    if order == "large":
        return Large()  # type: ignore[return-value]
    if order == "raise":
        raise KeyError("asked to")
    return item


class Large:
    def __reduce__(self) -> str:
        raise MemoryError


def results(items: list[str], workers: int = 2, **limits: int) -> list[str | Died[str]]:
    return [result for _, result in in_order(work, items, workers, limits=Limits(**limits))]


def test_results_come_in_the_order_of_the_items() -> None:
    items = ["sleep 0.5", *(f"item {n}" for n in range(30))]
    assert results(items, workers=3) == items


def test_no_items_start_no_process() -> None:
    assert results([]) == []


def test_items_are_taken_only_as_results_are() -> None:
    taken = []

    def coming() -> Iterator[str]:
        for number in range(100):
            taken.append(number)
            yield f"item {number}"

    running = in_order(work, coming(), 2)
    next(running)
    assert len(taken) <= 8
    running.close()


@pytest.mark.parametrize(
    ("name", "more"), [("SIGSEGV", ""), ("SIGKILL", ""), ("SIGABRT", ", as happens when it needs")]
)
def test_crash_is_said_with_its_step_and_takes_no_other_along(name: str, more: str) -> None:
    crash = f"signal {int(getattr(signal, name))}"
    first, died, *others = results(["a", crash, "b", "c", "d", "e"])
    assert [first, *others] == ["a", "b", "c", "d", "e"]
    assert isinstance(died, Died)
    assert died.step == Step("read", 2)
    assert died.reason.startswith(f"the process that worked on it was ended by {name}{more}")


def test_item_is_tried_again_after_an_accident(tmp_path: Path) -> None:
    item = f"once {tmp_path / 'tried'}"
    assert results([item]) == [item]


def test_item_that_hangs_is_ended() -> None:
    died, after = results(["sleep 3600", "after"], step_seconds=8)
    assert after == "after"
    assert isinstance(died, Died)
    assert died.reason == "took more than 8 seconds (limit step-seconds)"


def test_a_stage_over_many_pages_may_take_longer() -> None:
    """A thousand pages at once are no page that hangs; ten pages that take as long are."""
    long, hangs = results(["stage 1000 6", "stage 10 6"], step_seconds=4)
    assert long == "stage 1000 6"
    assert isinstance(hangs, Died)
    assert hangs.reason == "took more than 4 seconds (limit step-seconds)"
    assert hangs.step.stage == "find"


def test_steps_show_that_work_goes_on_but_not_for_ever() -> None:
    goes_on, too_long = results(["steps 10", "steps 100"], step_seconds=8, document_seconds=12)
    assert goes_on == "steps 10"
    assert isinstance(too_long, Died)
    assert too_long.reason == "took more than 12 seconds (limit document-seconds)"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_memory_is_limited() -> None:
    items = [f"bytes {2**20}", f"bytes {2**30}"]
    assert results(items, memory=2**29) == [items[0], "no memory"]


def is_running(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[:1]
    except OSError:
        return False


def wait_for(path: Path) -> list[int]:
    until = time.monotonic() + 60
    while not (path.exists() and path.read_text()):
        assert time.monotonic() < until
        time.sleep(0.05)
    return [int(part) for part in path.read_text().split()]


def all_end(processes: list[int]) -> bool:
    until = time.monotonic() + 20
    while any(map(is_running, processes)) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(map(is_running, processes))


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_item_that_is_ended_takes_its_programs_along(tmp_path: Path) -> None:
    path = tmp_path / "processes"
    (died,) = results([f"child {path}"], step_seconds=8)
    assert isinstance(died, Died)
    assert all_end(wait_for(path))


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_nothing_is_left_of_a_run_that_is_ended(tmp_path: Path, how: signal.Signals) -> None:
    path, script = tmp_path / "processes", tmp_path / "run.py"
    script.write_text(
        "import signal, sys\n"
        "from extractors.workers import in_order\nfrom test_workers import work\n"
        # What runs in the background of a shell is begun with the signal ignored.
        "if __name__ == '__main__':\n"
        "    signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "    list(in_order(work, sys.argv[1:], 2))\n"
    )
    here = Path(__file__).parent
    run = subprocess.Popen(
        [sys.executable, script, f"child {path}"],
        env={**os.environ, "PYTHONPATH": f"{here}:{here.parent}"},
        stderr=subprocess.DEVNULL,
    )
    processes = wait_for(path)
    run.send_signal(how)
    run.wait(20)
    assert all_end(processes)


def test_error_of_the_program_is_not_hidden() -> None:
    with pytest.raises(RuntimeError) as raised:
        results(["raise"])
    assert isinstance(raised.value.__cause__, KeyError)


def test_result_for_which_there_is_no_memory_stops_no_run() -> None:
    died, after = results(["large", "after"])
    assert after == "after"
    assert isinstance(died, Died)
    assert "limit memory" in died.reason

"""Long documents: what is known of their pages is put away; few pages keep their blocks."""

from __future__ import annotations

import errno
import gc
import itertools
import os
import pickle
import tempfile
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from made_pdf import MadePage, written

from extractors import finding, putting_away
from extractors.finding import commitments
from extractors.finding.facts import find_facts
from extractors.finding.printed_lines import printed_lines
from extractors.language import parsing
from extractors.putting_away import Drawer, PutAway
from extractors.reading import content, read_document
from extractors.reading.model import Box, PlacedBox, PlacedBoxes
from pipeline import Extraction, Options, extract

CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*.pdf"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_packing_and_leaving_out_blocks_change_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loose = read_document(path, "never")
    monkeypatch.setattr(putting_away, "LOOSE", 0)
    assert read_document(path, "never") == loose
    fronted = read_document(path, "never", blocks_of=1)
    assert [bool(page.blocks) for page in fronted.pages[1:]] == [False] * (len(loose.pages) - 1)
    assert fronted.pages[0] == loose.pages[0]
    pages = tuple(replace(page, blocks=()) for page in loose.pages[1:])
    assert fronted == replace(loose, pages=(loose.pages[0], *pages))
    lines = [[(line.page, line.text) for line in printed_lines(d)] for d in (fronted, loose)]
    assert lines[0] == lines[1]
    assert find_facts(fronted) == find_facts(loose)


def test_a_sentence_over_many_pages_is_one_passage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(putting_away, "LOOSE", 1)
    pages = [MadePage() for _ in range(5)]
    for page in pages[:-1]:
        page.paragraph(70, 90, " ".join(["de gemeente en het rijk en"] * 60), 400)
    pages[-1].paragraph(70, 90, "de provincie betalen samen. Daarna is het klaar.", 400)
    document = read_document(written(tmp_path, *pages), "never", blocks_of=0)
    long, last = document.passages
    assert [span.page for span in long.spans] == [1, 2, 3, 4, 5]
    assert long.text.endswith("de provincie betalen samen.")
    assert last.text == "Daarna is het klaar."
    for passage in document.passages:
        for page_number, start, end in passage.spans:
            assert document.pages[page_number - 1].text[start:end] in passage.text


def test_pages_come_out_once_in_order_and_packed_behind_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(putting_away, "LOOSE", 2)
    put: list[list[int]] = [[number] for number in range(4)]
    away: PutAway[list[int]] = PutAway()
    for each in put:
        away.add(each)
    taken = list(away.taken())
    assert taken == put
    assert [one is other for one, other in zip(taken, put, strict=True)] == [True] * 2 + [False] * 2
    assert list(away.taken()) == []


def test_things_put_away_are_a_sequence_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(putting_away, "LOOSE", 2)
    for count in (0, 3, 6, 7, 50):
        things = [f"thing {number}" for number in range(count)]
        away = PutAway(things, together=3)
        assert len(away) == count
        assert list(away) == list(away) == things
        assert [away[at] for at in range(-count, count)] == things * 2
        assert (away[2:11:2], away[-2:]) == (tuple(things[2:11:2]), tuple(things[-2:]))
        assert list(reversed(away)) == things[::-1]
        assert away == tuple(things)
        assert away == pickle.loads(pickle.dumps(away)) == away.settled()
        assert away != PutAway([*things, ""])
        assert isinstance(away.settled(), tuple) == (count < 9)
        with pytest.raises(IndexError):
            away[count]
        assert [*away.taken(), *away.taken()] == things


def test_nothing_is_left_of_what_was_put_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(putting_away, "LOOSE", 1)
    monkeypatch.setattr(os, "pwrite", counted := _Counted(os.pwrite))
    away = PutAway(range(10))
    assert list(away) == list(range(10))
    assert counted.calls == 9
    # A process that is killed can remove nothing: the file has no name from the beginning.
    assert list(tmp_path.iterdir()) == []


class _Counted:
    """A function, and how often it was called."""

    def __init__(self, function: Any) -> None:
        self._function = function
        self.calls = 0

    def __call__(self, *given: Any) -> Any:
        self.calls += 1
        return self._function(*given)


def test_what_the_disk_has_no_room_for_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: int, content: bytes, start: int) -> int:
        return wholly(file, content[:7], start) if start < 200 else _no_room()

    wholly = os.pwrite
    monkeypatch.setattr(os, "pwrite", full)
    monkeypatch.setattr(putting_away, "LOOSE", 1)
    away = PutAway(range(100))
    assert list(away) == list(range(100))
    assert pickle.loads(pickle.dumps(away)) == tuple(range(100))


def _no_room(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_document_is_read_where_nothing_can_be_put_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loose = read_document(CORPUS[0], "never")
    monkeypatch.setattr(putting_away, "LOOSE", 0)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    assert read_document(CORPUS[0], "never") == loose


def test_packed_boxes_are_those_that_were_packed() -> None:
    boxes = [PlacedBox(page, Box(0.1 * page, 1 / 3, 1e6, -2.5)) for page in range(1, 5)]
    packed_boxes = PlacedBoxes(boxes)
    assert list(packed_boxes) == boxes
    assert [type(box.page) for box in packed_boxes] == [int] * 4
    assert (packed_boxes[-1], packed_boxes[1:3]) == (boxes[3], tuple(boxes[1:3]))
    assert packed_boxes == tuple(boxes)
    assert packed_boxes != PlacedBoxes(boxes[1:])
    assert pickle.loads(pickle.dumps(packed_boxes)) == packed_boxes
    assert hash(packed_boxes) == hash(tuple(boxes))
    with pytest.raises(IndexError):
        packed_boxes[4]


@pytest.mark.parametrize("path", CORPUS[:3], ids=lambda path: path.stem)
def test_an_extraction_put_away_is_the_same_and_travels(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loose = _extracted(path)
    assert loose.findings.commitments
    monkeypatch.setattr(putting_away, "LOOSE", 0)
    monkeypatch.setattr(commitments, "TOGETHER", 5)
    monkeypatch.setattr(finding, "TOGETHER", 5)
    monkeypatch.setattr(parsing, "LOOSE", 5)
    extraction = _extracted(path)
    assert isinstance(extraction.document.passages, PutAway)
    assert isinstance(extraction.findings.commitments, PutAway)
    assert extraction == loose
    assert pickle.loads(pickle.dumps(extraction)) == loose


WORK = "In {year} doet de gemeente {part} veel werk aan wegen en water. "
PLAN = "De gemeente Hengelo betaalt € {part} mln. en bouwt in {year} {part}00 woningen. "


def _long_file(folder: Path, count: int, sentence: str = WORK) -> Path:
    pages = []
    for number in range(count):
        page = MadePage()
        y = 90.0
        for part in range(12):
            text = sentence.format(year=1900 + number, part=part) * 3
            y = page.paragraph(70, y, text, 450)
        pages.append(page)
    folder.mkdir()
    return written(folder, *pages)


def _peak_of(path: Path) -> int:
    tracemalloc.start()
    try:
        read_document(path, "never", blocks_of=0)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_grows_little_with_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = _long_file(tmp_path / "few", 10), _long_file(tmp_path / "many", 40)
    monkeypatch.setattr(content, "_HELD", 0)
    # What is kept for later documents is not to count.
    read_document(many, "never")
    grown = {}
    for loose in (0, 1000):
        monkeypatch.setattr(putting_away, "LOOSE", loose)
        grown[loose] = _peak_of(many) - _peak_of(few)
    assert grown[0] < 0.5 * grown[1000]


def test_memory_of_reading_does_not_grow_with_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many = _long_file(tmp_path / "few", 15), _long_file(tmp_path / "many", 45)
    monkeypatch.setattr(content, "_HELD", 0)
    monkeypatch.setattr(putting_away, "LOOSE", 2)
    # What is kept for later documents is not to count.
    read_document(many, "never")
    meanwhile, in_the_end = _held_a_page(few, many, 30, monkeypatch)
    assert meanwhile < MOST_MEANWHILE
    assert in_the_end < MOST_IN_THE_END
    # That much it would be if nothing went to the disk.
    monkeypatch.setattr(os, "pwrite", _no_room)
    meanwhile, in_the_end = _held_a_page(few, many, 30, monkeypatch)
    assert meanwhile > 3 * MOST_MEANWHILE
    assert in_the_end > 3 * MOST_IN_THE_END


MOST_MEANWHILE = 4_000
"""Bytes of a page that is read: where its lines stand, and which are the same."""
MOST_IN_THE_END = 1_000
"""Bytes of a page that was read: where on the disk it is, with its passages and tables."""


def _held_a_page(
    few: Path, many: Path, more: int, monkeypatch: pytest.MonkeyPatch
) -> tuple[float, float]:
    """Give the bytes that each of the pages adds which one file has more than another."""
    held = [_held(partial(read_document, path, "never"), monkeypatch) for path in (few, many)]
    meanwhile, in_the_end = ((high - low) / more for low, high in zip(*held, strict=True))
    return meanwhile, in_the_end


def _held(work: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Give the most bytes held when something is put away, and those held in the end."""
    most = []

    def noted(drawer: Drawer, thing: object) -> int:
        # This empties the lists of spare objects too, which tracemalloc takes for held.
        gc.collect()
        most.append(tracemalloc.get_traced_memory()[0])
        return put(drawer, thing)

    put = Drawer.put
    gc.collect()
    gc.freeze()
    tracemalloc.start()
    try:
        with monkeypatch.context() as patched:
            patched.setattr(Drawer, "put", noted)
            kept = work()
        gc.collect()
        return max(most), tracemalloc.get_traced_memory()[0]
    finally:
        del kept
        tracemalloc.stop()
        gc.unfreeze()


def test_parses_of_a_long_document_take_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = _long_file(tmp_path / "few", 2, PLAN)
    many = _long_file(tmp_path / "many", 8, PLAN)
    monkeypatch.setattr(content, "_HELD", 0)
    monkeypatch.setattr(putting_away, "LOOSE", 0)
    # What one batch takes comes and goes, and is not to hide what stays.
    monkeypatch.setattr(parsing, "_TOGETHER", 16)
    found = _extracted(few).findings
    assert found.commitments
    assert found.budgets
    grown = {}
    put, puts = Drawer.put, itertools.count()

    def collected(drawer: Drawer, thing: object) -> int:
        # What is held only until the next collection is not to count, whenever that comes.
        if next(puts) % 8 == 0:
            gc.collect()
        return put(drawer, thing)

    monkeypatch.setattr(Drawer, "put", collected)
    for loose in (10_000, 10):
        monkeypatch.setattr(parsing, "LOOSE", loose)
        grown[loose] = _beside_the_result(many) - _beside_the_result(few)
    assert grown[10] < 0.4 * grown[10_000]


def _beside_the_result(path: Path) -> int:
    tracemalloc.start()
    try:
        kept = _extracted(path)
        held, peak = tracemalloc.get_traced_memory()
        del kept
        return peak - held
    finally:
        tracemalloc.stop()


def _extracted(path: Path) -> Extraction:
    extraction = extract(path, Options(ocr="never"))
    assert isinstance(extraction, Extraction)
    return extraction

"""Long documents: pages and parses are packed while they wait; few pages keep their blocks."""

from __future__ import annotations

import pickle
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from made_pdf import MadePage, written

from extractors import packing, putting_away
from extractors.finding.facts import find_facts, printed_lines
from extractors.language import parsing
from extractors.putting_away import PutAway
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
def test_an_extraction_comes_through_packing_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "_TOGETHER", 7)
    extraction = _extracted(path)
    assert extraction.findings.commitments
    assert len(packing.pack(extraction.document.passages)) > 1
    assert pickle.loads(pickle.dumps(extraction)) == extraction


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

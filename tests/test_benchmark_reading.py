"""The benchmark of reading: what it reads, and that each reader reads it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benchmarks import reading

CORPUS = Path(__file__).resolve().parent.parent / "corpus"


def test_pages_are_split_by_tables_and_those_for_ocr_left_out(tmp_path: Path) -> None:
    names = ("programmaplan-herbestemming-2009.pdf", "convenant-waterkwaliteit-1998.pdf")
    copies, left_out = reading.split_pages([CORPUS / name for name in names], tmp_path)
    everything, plain = copies["all"], copies["no tables"]
    assert len(everything) == 1
    assert 0 < reading.count_pages(plain) < reading.count_pages(everything)
    assert len(left_out) == 1
    assert left_out[0].startswith("convenant-waterkwaliteit-1998.pdf")


@pytest.mark.parametrize("reader", reading.READERS)
def test_each_reader_finds_something(reader: str) -> None:
    if reader == "pdftotext" and not shutil.which(reader):
        pytest.skip("pdftotext is not installed")
    took = reading.in_process(reader, [CORPUS / "convenant-bermgras-2011.pdf"])
    assert took.items > 20
    assert took.peak > reading.MIB


def test_a_long_file_has_the_pages_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "long.pdf"
    reading.long_file(130, target)
    assert reading.count_pages([target]) == 130

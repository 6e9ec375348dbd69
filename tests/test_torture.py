"""Broken and hostile files: none is lost, none stops a run. More of them: `make torture`."""

from __future__ import annotations

import random
import re
import zlib
from io import BytesIO
from pathlib import Path

import mutants
import pytest
from conftest import ROOT

from benchmarks.torture import Outcome, outcome_of, tortured
from extractors.limits import LimitError, Limits, parse_limits
from extractors.reading import Unreadable, read_document, streams
from extractors.reading.model import Failure
from extractors.reading.streams import check_streams
from pipeline import Extraction, Options, extract
from schemas import database

SAMPLES = ("kamerbrief-vogelpest-2003", "akkoord-zuinig-wonen-2015")


@pytest.mark.slow
def test_no_file_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    bases = [(ROOT / "corpus" / f"{name}.pdf").read_bytes() for name in SAMPLES]
    for name, content in mutants.mutants(bases, 200, seed=3):
        (folder / name).write_bytes(content)
    outcome = tortured(folder, tmp_path / "beleid.db", "never", 2)
    assert outcome.faults == ()
    assert outcome.files == 200
    assert outcome.stored > 100
    assert any("cut off" in reason for reason in outcome.reasons)


def test_an_error_of_our_own_is_no_failure_like_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, db = tmp_path / "files", tmp_path / "beleid.db"
    folder.mkdir()
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7")
    good = folder / "good.pdf"
    good.write_bytes((ROOT / "corpus" / f"{SAMPLES[0]}.pdf").read_bytes())

    def outcome() -> Outcome:
        opened = database.open_database(db)
        for path in sorted(folder.iterdir()):
            result = extract(path, Options(ocr="never"))
            failures = [result] if isinstance(result, Failure) else []
            database.store_failures(opened, str(path), failures, None)
        database.close_database(opened)
        return outcome_of(folder, db)

    assert outcome().unforeseen == ()
    monkeypatch.setattr("extractors.finding.find_all", lambda analysis: [][len(analysis.passages)])
    ours = outcome()
    assert ours.reasons.total() == 2
    (told,) = ours.unforeseen
    assert re.fullmatch(r"good\.pdf, find: IndexError at test_torture\.py:\d+: .*", told)
    assert ours.faults == (f"our own error: {told}",)


def test_same_seed_gives_the_same_files() -> None:
    first, again = (list(mutants.mutants([b"%PDF-1.4 0 1 2"], 8, 5)) for _ in range(2))
    assert first == again
    assert first != list(mutants.mutants([b"%PDF-1.4 0 1 2"], 8, 6))


def hostile(folder: Path, make: str, seed: int) -> Path:
    path = folder / f"{make}.pdf"
    path.write_bytes(getattr(mutants, make)(random.Random(seed)))
    return path


@pytest.mark.parametrize(
    ("make", "seed", "limits", "reason"),
    [
        ("huge_picture", 1, {}, "a picture on it has 30000 by 30000 pixels (limit pixels)"),
        ("huge_page", 2, {}, "pixels to recognise (limit pixels)"),
        ("many_pages", 1, {"pages": 3}, "only 3 of 6000 pages were read (limit pages)"),
        ("many_objects", 1, {"objects": 30_000}, "40000 objects are drawn on it (limit objects)"),
        ("many_characters", 1, {"characters": 30}, "31 characters stand on it (limit characters)"),
    ],
)
def test_page_over_a_limit_is_a_failure(
    tmp_path: Path, make: str, seed: int, limits: dict[str, int], reason: str
) -> None:
    document = read_document(hostile(tmp_path, make, seed), "always", Limits(**limits))
    assert reason in document.failures[0].reason


@pytest.mark.parametrize(
    ("make", "limits", "reason"),
    [
        ("nested_bomb", {}, "limit stream-bytes"),
        ("bomb", {"stream_bytes": 2**20}, "limit stream-bytes"),
        ("huge_page", {"file_bytes": 100}, "limit file-bytes"),
    ],
)
def test_file_over_a_limit_cannot_be_read(
    tmp_path: Path, make: str, limits: dict[str, int], reason: str
) -> None:
    with pytest.raises(Unreadable, match=reason):
        read_document(hostile(tmp_path, make, 1), "never", Limits(**limits))


@pytest.mark.parametrize("seed", range(6))
def test_half_characters_are_unreadable_ones(tmp_path: Path, seed: int) -> None:
    found = extract(hostile(tmp_path, "half_characters", seed), Options(ocr="never"))
    assert isinstance(found, Extraction)
    texts = [passage.text for passage in found.document.passages]
    assert len(texts) > 3
    assert not re.search("[\ud800-\udfff]", "".join(texts))


@pytest.mark.parametrize(
    ("data", "filters", "fits"),
    [
        (zlib.compress(bytes(1000)), b"/FlateDecode", True),
        (zlib.compress(bytes(1001)), b"/FlateDecode", False),
        (zlib.compress(bytes(1001))[:9], b"/Fl", True),
        (zlib.compress(zlib.compress(bytes(1001))), b"[/FlateDecode /FlateDecode]", False),
        (zlib.compress(bytes(9000)), b"/DCTDecode", True),
        (b"no such thing", b"/FlateDecode", True),
    ],
)
def test_streams_are_measured_unpacked(data: bytes, filters: bytes, fits: bool) -> None:
    pdf = b"1 0 obj\n<< /Filter %s >>\nstream\n%s\nendstream endobj" % (filters, data)
    if fits:
        check_streams(BytesIO(pdf), 1000)
    else:
        with pytest.raises(LimitError):
            check_streams(BytesIO(pdf), 1000)


@pytest.mark.parametrize("window", [10, 64, 4096])
def test_streams_are_found_however_the_file_is_read(
    window: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = zlib.compress(bytes(5000))
    pdf = b"".join(
        b"%d 0 obj\n<< /Filter %s >>\nstream\r\n%s\nendstream\nendobj\n" % (n, name, data)
        for n, (name, data) in enumerate([(b"/DCTDecode", bomb), (b"/Fl", bomb[:9])] * 40)
    )
    monkeypatch.setattr(streams, "_WINDOW", window)
    monkeypatch.setattr(streams, "_PIECE", window)
    found = [(start, before[-20:]) for start, before in streams._streams(BytesIO(pdf))]
    starts = [match.end() for match in re.finditer(rb"(?<!end)stream\r?\n", pdf)]
    assert found == [(start, pdf[start - 28 : start - 8]) for start in starts]
    check_streams(BytesIO(pdf), 4000)
    with pytest.raises(LimitError):
        check_streams(BytesIO(pdf + pdf.replace(b"/DCTDecode", b"/FlateDecode")), 4000)


def test_limits_as_given() -> None:
    limits = parse_limits(["pages=30", "Memory=4G", "step-seconds=5"])
    assert (limits.pages, limits.memory, limits.step_seconds) == (30, 4 * 2**30, 5)
    assert limits.pixels == Limits().pixels


@pytest.mark.parametrize("given", ["pages", "pages=0", "pages=-1", "colour=3", "pages=1.5", ""])
def test_limits_that_are_none(given: str) -> None:
    with pytest.raises(ValueError, match=given or "NAME=NUMBER"):
        parse_limits([given])

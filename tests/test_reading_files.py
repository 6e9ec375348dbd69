"""Files that cannot be read, in whole or in part, and what is said about them."""

import hashlib
import os
from pathlib import Path

import pytest
from made_pdf import MadePage, made_pdf, written

from extractors.limits import Step
from extractors.reading import Unreadable, content, pdf, read_document
from extractors.reading.model import Box, Word
from extractors.reading.ocr import unavailable, words_of
from extractors.reading.quality import measure, needs_ocr
from extractors.reading.source import PageWords
from extractors.unforeseen import is_unforeseen


def _page() -> MadePage:
    page = MadePage()
    page.paragraph(70, 100, "De gemeente betaalt in 2015 mee aan de nieuwe school.", 400)
    return page


BROKEN = [
    (b"", "empty"),
    (b"Dit is geen PDF, maar gewone tekst.", "not a PDF"),
    (b"%PDF-1.4\n", "cut off"),
    (made_pdf(_page())[:300], "cut off"),
    (made_pdf(), "no pages"),
    (made_pdf(_page(), password="geheim"), "password"),
]


@pytest.mark.parametrize(("data", "reason"), BROKEN)
def test_broken_files_give_one_clear_line(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "stuk.pdf"
    path.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        read_document(path)
    assert reason in caught.value.reason
    assert "\n" not in caught.value.reason


def test_a_reason_is_that_of_the_file_itself(tmp_path: Path) -> None:
    """PDFium keeps the reason of the file before where it has none of its own."""
    locked, broken = tmp_path / "dicht.pdf", tmp_path / "stuk.pdf"
    locked.write_bytes(made_pdf(_page(), password="geheim"))
    broken.write_bytes(made_pdf(_page()).replace(b"/Pages", b"/Bages"))
    reasons = []
    for path in (broken, locked, broken):
        with pytest.raises(Unreadable) as caught:
            read_document(path)
        reasons.append(caught.value.reason)
    assert reasons[0] == reasons[2] != reasons[1]


def test_an_error_of_our_own_on_a_page_costs_that_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = pdf._read_page

    def fails(opened: object, index: int, *others: object) -> object:
        return reads(opened, {0: 0, 2: 2}[index], *others)

    monkeypatch.setattr(pdf, "_read_page", fails)
    document = read_document(written(tmp_path, _page(), _page(), _page()), "never")
    assert [page.number for page in document.pages] == [1, 3]
    (failure,) = document.failures
    assert failure.page == 2
    assert failure.reason.startswith("page cannot be read: KeyError at ")
    assert is_unforeseen(failure.reason)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be opened"):
        read_document(tmp_path / "weg.pdf")


def test_an_empty_password_opens(tmp_path: Path) -> None:
    path = tmp_path / "stuk.pdf"
    path.write_bytes(made_pdf(_page(), password=""))
    assert "gemeente betaalt" in read_document(path).pages[0].text


def test_a_file_without_end_mark_is_read_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "stuk.pdf"
    path.write_bytes(made_pdf(_page()).replace(b"%%EOF", b""))
    document = read_document(path)
    assert "gemeente betaalt" in document.pages[0].text
    assert [failure.stage for failure in document.failures] == ["read"]
    assert "cut off" in document.failures[0].reason


def test_empty_page_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "stuk.pdf"
    path.write_bytes(made_pdf(_page(), MadePage(), _page()))
    document = read_document(path)
    assert [page.text == "" for page in document.pages] == [False, True, False]
    assert not document.failures


def test_the_id_is_that_of_the_content(tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    first.write_bytes(made_pdf(_page()))
    second.write_bytes(made_pdf(_page()))
    assert read_document(first).id == read_document(second).id
    assert read_document(first).name == "a"


def _words(text: str, **more: object) -> PageWords:
    words = tuple(
        Word(word, Box(50 + 40 * at, 50, 85 + 40 * at, 60), "F", 10.0)
        for at, word in enumerate(text.split())
    )
    return PageWords(1, 595, 842, 0, words, **more)  # type: ignore[arg-type]


PICTURE = (Box(0, 0, 595, 842),)
DUTCH = "de gemeente heeft in het voorjaar een nieuw plan voor de school gemaakt"
GARBAGE = "dc gcmecnte hccft ln hct vccrjaar ccn nlcuw plcn vccr dc schccl gcmaakt"


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (_words(DUTCH), False),
        (_words(GARBAGE), True),
        (_words(DUTCH, images=PICTURE, invisible=13), False),
        (_words(GARBAGE, images=PICTURE, invisible=13), True),
        (_words("", images=PICTURE), True),
        (_words(""), False),
        (_words("12 14 250 3.100 12,5 2010 2011 2012 2013"), False),
    ],
)
def test_which_pages_are_recognised(page: PageWords, wanted: bool) -> None:
    assert needs_ocr(page, measure(page)) is wanted


def test_quality_falls_with_garbage() -> None:
    pages = [_words(GARBAGE), _words(DUTCH + " " + GARBAGE), _words(DUTCH)]
    measured = [measure(page) for page in pages]
    assert measured == sorted(measured)
    assert measured[0] < 0.3
    assert measured[2] > 0.95


def test_a_picture_without_ocr_becomes_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractors.reading.pdf.unavailable", lambda: "tesseract is not installed")
    monkeypatch.setattr("extractors.reading.pdf.needs_ocr", lambda *_: True)
    path = tmp_path / "stuk.pdf"
    path.write_bytes(made_pdf(_page()))
    failures = read_document(path).failures
    assert [failure.page for failure in failures] == [1]
    assert "tesseract is not installed" in failures[0].reason


TSV = """\
level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
5\t1\t1\t1\t1\t1\t300\t310\t20\t20\t90\te
5\t1\t1\t1\t1\t2\t340\t300\t90\t30\t95\tdiende
5\t1\t1\t1\t1\t3\t450\t300\t120\t39\t95\thulpvraag
5\t1\t1\t1\t2\t1\t300\t360\t90\t30\t-1\tweg
"""


def test_recognised_words_share_base_line_and_size() -> None:
    words = words_of(TSV, 0.24)
    assert [word.text for word in words] == ["•", "diende", "hulpvraag"]
    assert len({(word.size, word.box.bottom) for word in words}) == 1
    assert words[1].box.x0 == pytest.approx(81.6)


@pytest.mark.skipif(bool(unavailable()), reason="no Tesseract with Dutch data")
def test_recognised_pages_have_the_same_shape(tmp_path: Path) -> None:
    page = MadePage()
    y = page.paragraph(70, 100, "Wij spreken met de provincie het volgende af:", 400, size=12)
    y = page.lines(
        90, y, ["1. de provincie betaalt in 2016 de helft", "2. wij openen vier scholen"], 12
    )
    path = tmp_path / "stuk.pdf"
    path.write_bytes(made_pdf(page))
    read, recognised = read_document(path, "never"), read_document(path, "always")
    assert recognised.pages[0].text_source == "ocr"
    assert [(p.kind, p.text, p.lead) for p in recognised.passages] == [
        (p.kind, p.text, p.lead) for p in read.passages
    ]


def test_a_file_read_from_the_disk_gives_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lang.pdf"
    path.write_bytes(made_pdf(*[_page() for _ in range(3)]))
    held = read_document(path)
    monkeypatch.setattr(content, "_HELD", 0)
    assert read_document(path) == held


@pytest.mark.parametrize(("held", "noticed"), [(0, True), (2**20, False)])
def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int, noticed: bool
) -> None:
    """Bytes that are held cannot change; those on the disk can, and then are not taken."""
    monkeypatch.setattr(content, "_HELD", held)
    path = tmp_path / "wissel.pdf"
    path.write_bytes(made_pdf(*[_page() for _ in range(3)]))
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    def change(step: Step) -> None:
        if step == Step("read", 2):
            path.write_bytes(path.read_bytes().replace(b"2015", b"2016"))

    if noticed:
        with pytest.raises(Unreadable, match="changed while it was read"):
            read_document(path, progress=change)
    else:
        document = read_document(path, progress=change)
        assert document.sha256 == before
        assert all("2015" in page.text for page in document.pages)


def test_a_file_that_is_replaced_while_it_is_read_is_read_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "_HELD", 0)
    path = tmp_path / "wissel.pdf"
    path.write_bytes(made_pdf(_page(), _page()))
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    def replaced(step: Step) -> None:
        if step == Step("read", 1):
            (tmp_path / "nieuw").write_bytes(b"anders")
            (tmp_path / "nieuw").replace(path)

    document = read_document(path, progress=replaced)
    assert document.sha256 == before
    assert len(document.pages) == 2


def test_a_file_cut_off_between_two_openings_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "_HELD", 0)
    monkeypatch.setattr(pdf, "_OPEN_FOR", 1)
    path = tmp_path / "wissel.pdf"
    path.write_bytes(made_pdf(_page(), _page()))
    with pytest.raises(Unreadable, match="changed while it was read"):
        read_document(path, progress=lambda step: os.truncate(path, 0) if step.page == 2 else None)

"""Pages without a text layer: made straight, recognised, mended, and put back in place."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from made_pdf import MadePage, written
from PIL import Image, ImageDraw
from test_reading_properties import check

from extractors.reading import read_document
from extractors.reading.digits import mend_digits, mend_markers, mended
from extractors.reading.lines import line_of
from extractors.reading.model import Box, Word
from extractors.reading.ocr import unavailable
from extractors.reading.pagewords import page_words
from extractors.reading.picture import levelled, skew_of, straightened, tilted
from extractors.reading.quality import measure, needs_ocr

needs_tesseract = pytest.mark.skipif(bool(unavailable()), reason="no Tesseract with Dutch data")

TEXT = (
    "De gemeente opent in het voorjaar van 2016 een nieuw loket voor alle inwoners. "
    "De provincie betaalt daarvan de helft en kijkt elk jaar of het loket nog nodig is."
)


def picture_of(path: Path, angle: float, scale: float = 300 / 72) -> Image.Image:
    """Draw the first page; `angle` is in degrees, anticlockwise."""
    with pdfium.PdfDocument(path) as pdf:
        drawn = pdf[0].render(scale=scale, grayscale=True).to_pil().convert("L")
    return drawn.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)


def scan_of(path: Path, angle: float, quarters: int = 0) -> Path:
    """Make an image-only PDF of the first page, askew and turned by quarters clockwise."""
    picture = picture_of(path, angle).rotate(-90 * quarters, expand=True)
    target = path.with_name(f"scan{angle}{quarters}.pdf")
    picture.save(target, "PDF", resolution=300)
    return target


@pytest.fixture
def page(tmp_path: Path) -> Path:
    made = MadePage()
    made.text(70, 80, "Het nieuwe loket", 11, "bold")
    y = made.paragraph(70, 100, TEXT, 420, size=11)
    made.text(70, y, "Kosten en planning", 11, "bold")
    y = made.paragraph(70, y + 20, TEXT, 420, size=11)
    made.paragraph(70, y, TEXT, 420, size=11)
    return written(tmp_path, made)


@pytest.mark.parametrize("angle", [-2.0, -0.5, 0.3, 1.4])
def test_how_far_a_page_is_askew_is_measured_and_undone(page: Path, angle: float) -> None:
    picture = np.array(picture_of(page, angle))
    assert skew_of(picture) == pytest.approx(angle, abs=0.1)
    assert skew_of(straightened(picture, skew_of(picture))) == 0


def test_a_straight_or_empty_page_is_left_as_it_is(page: Path) -> None:
    assert skew_of(np.array(picture_of(page, 0))) == 0
    assert skew_of(np.full((800, 600), 255, dtype=np.uint8)) == 0


def test_text_on_coloured_bars_becomes_dark_on_white() -> None:
    picture = np.full((600, 800), 255, dtype=np.uint8)
    picture[100:160, 50:750] = 90
    picture[120:140, 100:104] = 0
    picture[300:360, 50:750] = 60
    picture[320:340, 100:104] = 255
    level = levelled(picture)
    for bar in (130, 330):
        assert level[bar, 102] < 60
        assert level[bar, 200] == 255
    assert (level[100:360, 40:760] < 128).sum() == 2 * 20 * 4


def test_what_is_no_bar_keeps_its_grey() -> None:
    picture = np.full((600, 800), 255, dtype=np.uint8)
    picture[50:250, 50:150] = 60  # a logo, higher than wide
    picture[300:360, 50:750] = 190  # light shading
    picture[400:500, 50:54] = picture[400:500, 746:750] = 0  # the sides of a frame
    assert levelled(picture) is picture


@needs_tesseract
def test_heads_and_totals_on_colour_are_recognised(page: Path) -> None:
    shown = picture_of(page, 0)
    draw = ImageDraw.Draw(shown)
    for top, ground, ink, text in ((2000, 80, 255, "Begroting"), (2200, 95, 10, "Jaarrekening")):
        draw.rectangle((300, top, 2100, top + 90), fill=ground)
        draw.text((340, top + 15), text, fill=ink, font_size=50)
    target = page.with_name("bars.pdf")
    shown.save(target, "PDF", resolution=300)
    read = read_document(target).pages[0].text
    assert "Begroting" in read
    assert "Jaarrekening" in read


def test_boxes_go_back_to_where_they_are_shown() -> None:
    box = tilted(Box(500, 400, 540, 410), 2.0, 600, 800)
    # Lines that rise to the right stand higher at the right side of the page.
    assert (box.top + box.bottom) / 2 == pytest.approx(405 - 220 * np.sin(np.radians(2)), abs=0.2)
    assert tilted(Box(300, 400, 300, 400), 2.0, 600, 800).sides == pytest.approx(
        (300, 400, 300, 400)
    )


@needs_tesseract
@pytest.mark.parametrize(("angle", "quarters"), [(0.0, 0), (1.5, 0), (-1.0, 0), (0.0, 1)])
def test_scans_are_read_like_the_text(page: Path, angle: float, quarters: int) -> None:
    read, scanned = read_document(page), read_document(scan_of(page, angle, quarters))
    check(scanned)
    assert scanned.pages[0].text_source == "ocr"
    assert scanned.pages[0].quality > 0.9
    assert [(p.kind, p.text) for p in scanned.passages] == [(p.kind, p.text) for p in read.passages]
    if angle:
        return
    for one, other in zip(read.passages, scanned.passages, strict=True):
        assert other.boxes[0].box.sides == pytest.approx(one.boxes[0].box.sides, abs=3)


@needs_tesseract
def test_boxes_of_a_scan_lie_on_its_words(page: Path) -> None:
    path = scan_of(page, 1.5)
    picture = np.array(picture_of(path, 0))
    for passage in read_document(path).passages:
        for _, box in passage.boxes:
            part = picture[
                int(box.top * 300 / 72) : int(box.bottom * 300 / 72),
                int(box.x0 * 300 / 72) : int(box.x1 * 300 / 72),
            ]
            assert (part < 128).mean() > 0.04


@needs_tesseract
def test_no_recognised_word_is_lost_or_doubled(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractors.reading import pdf

    seen = []
    recognise = pdf.recognise
    monkeypatch.setattr(pdf, "recognise", lambda *given: seen.append(recognise(*given)) or seen[-1])
    document = read_document(scan_of(page, 0.8))
    put = Counter("".join(word.text for word in seen[0].words))
    assert Counter(c for c in document.pages[0].text if not c.isspace()) == put


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("2O15", "2015"),
        ("2Ol5.", "2015."),
        ("(l998)", "(1998)"),
        ("€I2.5OO", "€12.500"),
        ("1.5OO.000", "1.500.000"),
        ("12.S00,-", "12.500,-"),
        ("-3./32", "-3.732"),
        # Nothing to mend, or more than one thing it might be.
        ("2015", "2015"),
        ("IO", "IO"),
        ("B2", "B2"),
        ("S5", "S5"),
        ("O,5", "O,5"),
        ("1O", "1O"),
        ("10,000", "10,000"),
        ("3O15", "3O15"),
        ("Ol5", "Ol5"),
        ("Zol", "Zol"),
        ("0.5OO", "0.5OO"),
        ("20/15", "20/15"),
        ("1/5.000", "1/5.000"),
        ("1.500/2.500", "1.500/2.500"),
    ],
)
def test_letters_are_read_as_digits_where_nothing_else_is_possible(read: str, meant: str) -> None:
    assert mended(read) == meant


def _word(text: str, y: float, x: float = 70) -> Word:
    return Word(text, Box(x, y - 8, x + 6 * len(text), y + 2), size=10.0)


def test_what_was_read_is_kept() -> None:
    (mended_word, other) = mend_digits((_word("2O15", 100), _word("plan", 100)))
    assert (mended_word.text, mended_word.raw) == ("2015", "2O15")
    assert other.raw == ""


@pytest.mark.parametrize(
    ("markers", "meant"),
    [
        (["L.", "2.", "3."], ["1.", "2.", "3."]),
        (["l)", "2)"], ["1)", "2)"]),
        (["I.", "II."], ["I.", "II."]),
        (["L.", "M."], ["L.", "M."]),
        (["L."], ["L."]),
    ],
)
def test_the_first_number_of_a_list_shows_from_the_second(
    markers: list[str], meant: list[str]
) -> None:
    lines = [
        line_of((_word(marker, 100 + 20 * at), _word("Partijen", 100 + 20 * at, 90)))
        for at, marker in enumerate(markers)
    ]
    assert [line.words[0].text for line in mend_markers(lines)] == meant


LAYOUT = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "layout"
UNREADABLE = re.compile(r"scan|onleesbare_tekstlaag|image_only")


@pytest.mark.skipif(not LAYOUT.is_dir(), reason="the layout samples are not here")
def test_missing_and_bad_text_layers_are_noticed_and_good_ones_kept() -> None:
    doubted = {}
    for path in sorted(LAYOUT.glob("*.pdf")):
        with pdfium.PdfDocument(path) as pdf:
            pages = [page_words(pdf[index], index + 1) for index in range(len(pdf))]
        doubted[path.stem] = {needs_ocr(page, measure(page)) for page in pages}
    assert len(doubted) > 10
    assert doubted == {name: {bool(UNREADABLE.search(name))} for name in doubted}

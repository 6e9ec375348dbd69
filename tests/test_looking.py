"""Pictures of pages with the reading drawn over them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from made_pdf import MadePage, written
from PIL import Image, ImageChops
from typer.testing import CliRunner

from desk.looking import look_at
from extractors.reading import read_document
from pipeline import app


def _file(folder: Path) -> Path:
    first, second = MadePage(), MadePage()
    first.text(70, 90, "Plan voor wegen", 16, "bold")
    first.paragraph(70, 130, "De gemeente legt in 2012 een nieuwe weg aan.", 400)
    second.paragraph(70, 100, "De provincie betaalt de helft.", 400)
    return written(folder, first, second)


def _differs(one: Image.Image, other: Image.Image, box: tuple[int, int, int, int]) -> bool:
    return ImageChops.difference(one.crop(box), other.crop(box)).getbbox() is not None


def test_frames_are_drawn_around_blocks_and_nowhere_else(tmp_path: Path) -> None:
    path = _file(tmp_path)
    document = read_document(path, "never")
    empty = tuple(replace(page, blocks=()) for page in document.pages)
    bare = dict(look_at(replace(document, pages=empty), path))
    for number, picture in look_at(document, path):
        scale = picture.width / document.pages[number - 1].width
        for block in document.pages[number - 1].blocks:
            x0, top, x1, bottom = (round(scale * place) for place in block.box.sides)
            assert _differs(picture, bare[number], (x0 - 4, top - 4, x1 + 4, bottom + 4))
        lower = (0, picture.height // 2, picture.width, picture.height)
        assert not _differs(picture, bare[number], lower)


def test_the_command_writes_a_picture_a_page(tmp_path: Path) -> None:
    out = tmp_path / "beelden"
    done = CliRunner().invoke(app, ["look", str(_file(tmp_path)), "--out", str(out)])
    assert done.exit_code == 0
    names = ["stuk-p001.png", "stuk-p002.png"]
    assert sorted(file.name for file in out.iterdir()) == names
    assert [Path(line).name for line in done.output.split()] == names


def test_only_the_page_asked_for_is_drawn(tmp_path: Path) -> None:
    out = tmp_path / "beelden"
    done = CliRunner().invoke(app, ["look", str(_file(tmp_path)), "--page", "2", "--out", str(out)])
    assert done.exit_code == 0
    assert [file.name for file in out.iterdir()] == ["stuk-p002.png"]


def test_a_file_that_is_no_pdf_is_named(tmp_path: Path) -> None:
    path = tmp_path / "stuk.pdf"
    path.write_text("geen pdf")
    done = CliRunner().invoke(app, ["look", str(path), "--out", str(tmp_path / "x")])
    assert done.exit_code == 2
    assert "not a PDF" in done.output


def test_a_page_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["look", str(_file(tmp_path)), "--page", "9"])
    assert done.exit_code == 2
    assert "9" in done.output

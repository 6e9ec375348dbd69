"""What holds for every document: no word lost or doubled, offsets and boxes that agree."""

from __future__ import annotations

import itertools
import re
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_pdf import MadePage, written

from extractors.reading import read_document
from extractors.reading.model import Document, Span

CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*.pdf"))
WORDS = (
    "de gemeente provincie zal in 2015 een plan maken voor scholen wegen en water "
    "(samen) 3,5 procent."
).split()

paragraphs = st.lists(
    st.tuples(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join),
        st.sampled_from([(70.0, 400.0), (70.0, 180.0), (300.0, 180.0), (90.0, 350.0)]),
        st.sampled_from([8.0, 10.0, 14.0]),
        st.sampled_from(["regular", "bold", "italic"]),
    ),
    min_size=1,
    max_size=7,
)


def _pages(pages: list[list[tuple[str, tuple[float, float], float, str]]]) -> list[MadePage]:
    made = []
    for content in pages:
        page = MadePage()
        y = 90.0
        for text, (x, width), size, font in content:
            y = page.paragraph(x, y, text, width, size=size, font=font)
        made.append(page)
    return made


@settings(max_examples=40, deadline=None)
@given(st.lists(paragraphs, min_size=1, max_size=3))
def test_no_word_is_lost_or_doubled(
    pages: list[list[tuple[str, tuple[float, float], float, str]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        document = read_document(written(Path(folder), *_pages(pages)), "never")
    for page, content in zip(document.pages, pages, strict=True):
        put = Counter(char for text, *_ in content for char in text if not char.isspace())
        # Table rows part their cells by bars, which no page of these has.
        got = Counter(char for char in page.text if not char.isspace() and char != "|")
        assert got == put
    check(document)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_sample_documents(path: Path) -> None:
    check(read_document(path))


def check(document: Document) -> None:
    """Assert what holds for every document."""
    pages = {page.number: page for page in document.pages}
    taken: dict[int, list[tuple[int, int]]] = {}
    rows: dict[tuple[int | None, int | None], Span] = {}
    assert [p.index for p in document.passages] == list(range(len(document.passages)))
    for passage in document.passages:
        assert passage.text.strip() == passage.text != ""
        parts = [pages[page].text[start:end] for page, start, end in passage.spans]
        assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", passage.text)
        if passage.kind == "table_row":
            rows[passage.table, passage.row] = passage.spans[0]
        elif passage.table is not None:
            # A sentence in a cell: it stands in the text of its row, which goes before it.
            (told,), row = passage.spans, rows[passage.table, passage.row]
            assert row.page == told.page
            assert row.start <= told.start < told.end <= row.end
            continue
        for page, start, end in passage.spans:
            taken.setdefault(page, []).append((start, end))
        assert {box.page for box in passage.boxes} == {span.page for span in passage.spans}
        for number, box in passage.boxes:
            page = pages[number]
            assert -5 <= box.x0 < box.x1 <= page.width + 5
            assert -5 <= box.top < box.bottom <= page.height + 5
        assert passage.lead is None or passage.lead < passage.index
    for spans in taken.values():
        ordered = sorted(spans)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(ordered))
    for page in document.pages:
        assert "\n".join(page.text[b.start : b.end] for b in page.blocks) == page.text
        assert all(
            one.end + 1 == other.start
            for one, other in zip(page.blocks, page.blocks[1:], strict=False)
        )

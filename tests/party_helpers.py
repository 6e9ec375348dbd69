"""Documents made of a few sentences, for the tests of parties and facts."""

from extractors.language.analysis import Analysed, Analysis
from extractors.language.normalising import for_parser
from extractors.language.parsing import DocumentParses
from extractors.language.pipeline import load
from extractors.reading.model import (
    Box,
    Document,
    Page,
    Passage,
    PassageKind,
    PlacedBox,
    Span,
    packed_text,
)


def document(
    *texts: str | tuple[PassageKind, str], metadata: dict[str, str] | None = None
) -> Document:
    """A one-page document of the given passages; a plain text is a sentence."""
    passages = []
    lines: list[str] = []
    offset = 0
    for index, item in enumerate(texts):
        kind, text = ("sentence", item) if isinstance(item, str) else item
        lines.append(text)
        span = Span(1, offset, offset + len(text))
        offset += len(text) + 1
        box = PlacedBox(1, Box(0, 0, 1, 1))
        passages.append(Passage(index, kind, text, (span,), (box,)))
    page = Page(1, 595, 842, 0, packed_text("\n".join(lines)), "text", 1.0)
    return Document("0" * 16, "0" * 64, "x.pdf", "x", (page,), tuple(passages), (), metadata or {})


def analysis(*texts: str | tuple[PassageKind, str]) -> Analysis:
    """The same, parsed; dates, amounts and numbers are left out."""
    made = document(*texts)
    parses = DocumentParses(load(), [for_parser(p.text) for p in made.passages], ())
    parsed = (Analysed(p, d, (), (), ()) for p, d in zip(made.passages, parses, strict=True))
    return Analysis(made, tuple(parsed))

"""From a PDF file to the words, lines and images of its pages, and to the whole document.

pdfium keeps global state: one thread a process may use it.
"""

from __future__ import annotations

import math
import re
import stat
from contextlib import closing
from pathlib import Path
from typing import Any, Final, Literal

import pypdfium2 as pdfium
from pypdfium2 import raw

from extractors.limits import DEFAULT, LimitError, Limits, Progress, Step, unwatched
from extractors.putting_away import PutAway
from extractors.reading.content import NO_CONTENT, Content
from extractors.reading.layout import lay_out
from extractors.reading.model import Document, Failure
from extractors.reading.ocr import DPI, OcrError, recognise, unavailable
from extractors.reading.pagewords import page_words
from extractors.reading.passages import compose
from extractors.reading.quality import measure, needs_ocr
from extractors.reading.repair import plain
from extractors.reading.source import SourcePage, Weights, with_bold
from extractors.reading.streams import check_streams
from extractors.unforeseen import unforeseen

_NO_PAGES: Final = re.compile(
    rb"/Type\s*/Pages\b[^>]*/Count\s+0\b|/Count\s+0\b[^>]*/Type\s*/Pages\b"
)

_OPEN_FOR: Final = 100
"""Pages after which the file is opened anew: pdfium keeps what it has parsed of each page."""

_CHANGED: Final = "the file was changed while it was read"

OcrChoice = Literal["auto", "never", "always"]


class Unreadable(Exception):  # noqa: N818 (the name says what the file is)
    """The file cannot be read at all; `reason` says why in one line."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_document(
    path: Path,
    ocr: OcrChoice = "auto",
    limits: Limits = DEFAULT,
    progress: Progress = unwatched,
    *,
    blocks_of: int | None = None,
) -> Document:
    """Read the PDF at `path`: pages, passages, tables; pages that fail become failures.

    `ocr` "auto" recognises pages without text or with a bad text layer, "never"
    none, "always" all of them. A page over a limit becomes a failure. Raises
    `Unreadable` where nothing can be read. `progress` is told of each page. Blocks, with
    lines and words, are kept of the first `blocks_of` pages, of all pages if None.
    """
    with closing(_content_of(path, limits)) as content:
        _check(content, limits)
        return _read(path, content, ocr, limits, progress, blocks_of)


def _read(
    path: Path,
    content: Content,
    ocr: OcrChoice,
    limits: Limits,
    progress: Progress,
    blocks_of: int | None,
) -> Document:
    pages: PutAway[SourcePage] = PutAway()
    weights = Weights()
    failures: list[Failure] = []
    if b"%%EOF" not in content.end:
        failures.append(
            Failure(str(path), "read", "the file has no end mark; it may be cut off at the end")
        )
    pdf = _open(content)
    try:
        metadata = {
            key: plain(value) for key, value in pdf.get_metadata_dict(skip_empty=True).items()
        }
        if len(pdf) > limits.pages:
            reason = f"only {limits.pages} of {len(pdf)} pages were read (limit pages)"
            failures.append(Failure(str(path), "read", reason))
        for index in range(min(len(pdf), limits.pages)):
            progress(Step("read", index + 1))
            if index and index % _OPEN_FOR == 0:
                pdf.close()
                pdf = _open(content)
            try:
                page, failure = _read_page(pdf, index, ocr, limits)
            except MemoryError:
                raise
            except Exception as error:
                known = isinstance(error, (pdfium.PdfiumError, OcrError, LimitError))
                reason = f"page cannot be read: {error if known else unforeseen(error)}"
                failures.append(Failure(str(path), "read", reason, index + 1))
                continue
            weights.note(page.words)
            pages.add(page)
            if failure:
                failures.append(Failure(str(path), "read", failure, index + 1))
    finally:
        pdf.close()
    if content.has_changed():
        raise Unreadable(_CHANGED)
    del pdf  # a closed PDF holds its bytes still
    content.close()
    progress(Step("read"))
    bold = weights.bold()
    laid_out = lay_out(with_bold(page, bold) for page in pages.taken())
    composed = compose(laid_out, blocks_of)
    return Document(
        id=content.sha256[:16],
        sha256=content.sha256,
        path=str(path),
        name=path.stem,
        pages=composed.pages,
        passages=composed.passages,
        tables=laid_out.tables,
        metadata=metadata,
        failures=tuple(failures),
    )


def _content_of(path: Path, limits: Limits) -> Content:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise Unreadable(NO_CONTENT)
        if about.st_size > limits.file_bytes:
            raise Unreadable(f"larger than {limits.file_bytes} bytes (limit file-bytes)")
        content = Content(path)
    except OSError as error:
        raise Unreadable(_closed(error)) from error
    return content


def _check(content: Content, limits: Limits) -> None:
    """Raise `Unreadable` where the bytes are no PDF, or could unpack to more than memory holds."""
    if not content.start:
        raise Unreadable("the file is empty")
    if b"%PDF-" not in content.start[:1024]:
        raise Unreadable("not a PDF file: it does not begin with %PDF-")
    try:
        check_streams(content.file, limits.stream_bytes)
    except LimitError as error:
        raise Unreadable(str(error)) from error
    except OSError as error:
        raise Unreadable(_closed(error)) from error


def _closed(error: OSError) -> str:
    return f"cannot be opened: {error.strerror or error}"


def _open(content: Content) -> Any:
    # PDFium may fail without telling why; its last reason then is that of a file before.
    raw.FPDF_LoadMemDocument(b"", 0, None)
    try:
        pdf = pdfium.PdfDocument(content.held if content.held is not None else content.file)
        count = len(pdf)
    except pdfium.PdfiumError as error:
        message = str(error).lower()
        if content.has_changed():
            raise Unreadable(_CHANGED) from error
        if "password" in message:
            raise Unreadable("encrypted: a password is needed to open it") from error
        if "security" in message:
            raise Unreadable("encrypted in a way that is not supported") from error
        if b"%%EOF" not in content.end:
            raise Unreadable("damaged: the file is cut off before its end") from error
        if _NO_PAGES.search(content.held or b""):
            raise Unreadable("the PDF has no pages") from error
        raise Unreadable("damaged: the PDF structure cannot be read") from error
    if not count:
        pdf.close()
        raise Unreadable("the PDF has no pages")
    return pdf


def _read_page(
    pdf: Any, index: int, choice: OcrChoice, limits: Limits
) -> tuple[SourcePage, str | None]:
    """Read one page, by its text layer or by OCR; with it why OCR failed, if it did."""
    with closing(pdf[index]) as page:
        _check_objects(page, limits)
        words = page_words(page, index + 1, limits.characters)
        quality = measure(words)
        if choice == "never" or (choice == "auto" and not needs_ocr(words, quality)):
            problem = None
            if choice == "never" and not words.words and words.images:
                problem = "the page is a picture without text, and OCR is off (--ocr never)"
            return SourcePage(words, "text", quality), problem
        if not (reason := unavailable()):
            _check_pixels(page, limits)
            recognised = recognise(page, words)
            ocr_quality = measure(recognised)
            if choice == "auto" and words.words and quality >= ocr_quality:
                return SourcePage(words, "text", quality), None
            return SourcePage(recognised, "ocr", ocr_quality), None
        state = (
            f"its text layer is poor (quality {quality:.2f})" if words.words else "it has no text"
        )
        return SourcePage(words, "text", quality), f"{state} and OCR is not possible: {reason}"


def _check_objects(page: Any, limits: Limits) -> None:
    """Raise `LimitError` where a page holds more than can be laid out."""
    objects = raw.FPDFPage_CountObjects(page)
    if objects > limits.objects:
        raise LimitError(f"{objects} objects are drawn on it (limit objects)")


def _check_pixels(page: Any, limits: Limits) -> None:
    """Raise `LimitError` where a page is too large to draw, or a picture on it to unpack."""
    scale = DPI / 72
    width, height = (math.ceil(scale * side) for side in page.get_size())
    if width * height > limits.pixels:
        raise LimitError(f"it would be {width} by {height} pixels to recognise (limit pixels)")
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        width, height = image.get_px_size()
        if width * height > limits.pixels:
            raise LimitError(f"a picture on it has {width} by {height} pixels (limit pixels)")

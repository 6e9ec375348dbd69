"""Compare what is read of `corpus/` with its sources: `python -m benchmarks.reading_truth`.

The sample documents are made from HTML, which gives the true text, its order, its roles
and its tables. Four figures a document, all shares from 0 to 1:

- words: word error rate, without regard to order: words missed or too many, whichever
  are more, as a share of the words of the source;
- order: neighbouring words of the running text that are neighbours in what was read;
- roles: headings, paragraphs, list items, notes, captions and signatures that begin a
  passage of their kind;
- cells: filled cells of tables that were read with their text, under the first words of
  their row and the head of their column.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks import ROOT
from extractors.reading import read_document
from extractors.reading.model import Document, Table

CORPUS = ROOT / "corpus"

_HEADINGS = {f"h{level}": "heading" for level in range(1, 7)}
_KINDS = {**_HEADINGS, "p": "sentence", "li": "list_item", "caption": "caption"}
_ASIDE = frozenset({"zijbalk", "kader"})
_PAPER = frozenset({"woordmerk", "blok-eerste", "blok-volg", "kop", "ref", "datum", "retour"})
"""Classes of letterheads and running heads: they belong to the paper, not to the text."""
_VOID = frozenset({"br", "meta", "link", "img", "hr", "col"})


class Figures(NamedTuple):
    """The figures of a document; word errors are best low, the others high."""

    word_errors: float
    order: float
    roles: float
    cells: float
    """1 where the source has no table."""


@dataclass
class Element:
    """An element of a source; text stands among its children."""

    tag: str
    classes: frozenset[str]
    children: list[Element | str] = field(default_factory=list)


class TrueBlock(NamedTuple):
    """A heading, paragraph, list item, note, caption or signature of a source."""

    kind: str
    words: tuple[str, ...]
    aside: bool


class Truth(NamedTuple):
    """What a source says, in its order; tables are rows of cells."""

    blocks: list[TrueBlock]
    tables: list[list[list[str]]]


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", frozenset())]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.open[-1].children.append(" ")
        if tag in _VOID:
            return
        element = Element(tag, frozenset((dict(attrs).get("class") or "").split()))
        self.open[-1].children.append(element)
        self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while len(self.open) > 1 and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def words_of(text: str) -> tuple[str, ...]:
    """Split a text into words, without the punctuation and marks that stand around them."""
    bare = (re.sub(r"^\W+|\W+$", "", part) for part in text.replace("\u00ad", "").split())
    return tuple(part for part in bare if part)


def truth_of(html: str) -> Truth:
    """Take the text, its order and roles, and the tables from a source."""
    builder = _Builder()
    builder.feed(html)
    truth = Truth([], [])
    _walk(builder.open[0], truth, kind="", aside=False)
    return truth


def _walk(element: Element, truth: Truth, *, kind: str, aside: bool) -> None:
    """Add the blocks of an element; those inside it come behind its own text."""
    if element.tag in ("head", "style", "script") or element.classes & _PAPER:
        return
    aside = aside or bool(element.classes & _ASIDE)
    if "ondertekening" in element.classes:
        kind = "signature"
    if element.tag == "table":
        rows = [found for found in _descendants(element) if found.tag == "tr"]
        truth.tables.append(
            [[_text(cell) for cell in row.children if isinstance(cell, Element)] for row in rows]
        )
    own = "footnote" if "noot" in element.classes else kind or _KINDS.get(element.tag, "")
    inside = [child for child in element.children if not isinstance(child, str) or child.strip()]
    if own == "sentence" and (element.classes or _only_bold(inside)):
        own = "title"
    words = words_of(_text(element)) if own or element.tag == "div" else ()
    if words and element.tag not in ("table", "tr", "td", "th"):
        truth.blocks.append(TrueBlock(own or "sentence", words, aside))
    for child in element.children:
        if isinstance(child, Element) and element.tag != "tr":
            _walk(child, truth, kind=kind, aside=aside)


def _only_bold(children: Sequence[Element | str]) -> bool:
    return len(children) == 1 and isinstance(children[0], Element) and children[0].tag == "b"


_INLINE = frozenset({"b", "i", "em", "strong", "span", "a", "sup", "sub", "small", "u"})


def _text(element: Element) -> str:
    """Give the text of an element without notes and the blocks inside it."""
    parts: list[str] = []
    for child in element.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag in _INLINE and "noot" not in child.classes:
            # A number that stands apart by its style alone is a word of its own.
            parts.append(_text(child) + (" " if child.tag in ("b", "span") else ""))
        elif element.tag in ("td", "th") and "noot" not in child.classes:
            parts.append(f" {_text(child)} ")
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def _descendants(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            yield child
            yield from _descendants(child)


def compare(truth: Truth, document: Document) -> Figures:
    """Measure what was read against what the source says."""
    return Figures(
        round(_word_errors(truth, document), 4),
        round(_order(truth, document), 4),
        round(_roles(truth, document), 4),
        round(_cells(truth.tables, document.tables), 4),
    )


def _word_errors(truth: Truth, document: Document) -> float:
    wanted = Counter(word for block in truth.blocks for word in _unnumbered(block.words))
    cells = [cell for rows in truth.tables for row in rows for cell in row]
    wanted.update(word for cell in cells for word in words_of(cell))
    read = Counter(
        word
        for passage in document.passages
        if passage.kind != "letterhead"
        for word in words_of(passage.text.replace("|", " "))
    )
    missed = (wanted - read).total()
    return max(missed, missed + read.total() - wanted.total()) / wanted.total()


def _order(truth: Truth, document: Document) -> float:
    flow = ("heading", "sentence", "list_item")
    wanted = [
        word
        for b in truth.blocks
        if b.kind in (*flow, "title") and not b.aside
        for word in _unnumbered(b.words)
    ]
    read = [
        word
        for passage in document.passages
        if passage.kind in flow and not passage.in_sidebar
        for word in words_of(passage.text)
    ]
    pairs, found = Counter(pairwise(wanted)), Counter(pairwise(read))
    return (pairs & found).total() / max(1, pairs.total())


def _roles(truth: Truth, document: Document) -> float:
    begun: dict[tuple[str, ...], set[str]] = {}
    for passage in document.passages:
        begun.setdefault(words_of(passage.text)[:3], set()).add(passage.kind)
    right = sum(
        any(
            _MAY_BE.get(block.kind, {block.kind}) & begun.get(words[:length], set())
            for length in (3, 2, 1)
        )
        for block in truth.blocks
        for words in (block.words if block.kind == "heading" else _unnumbered(block.words),)
    )
    return right / max(1, len(truth.blocks))


_MAY_BE = {
    # A paragraph may be a line of the letterhead, a closing or a numbered member.
    "sentence": {"sentence", "signature", "letterhead", "list_item"},
    # One that is set in a way of its own may be a title besides.
    "title": {"heading", "sentence", "signature", "letterhead"},
}


def _unnumbered(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the number of a numbered paragraph, which is its marker in what is read."""
    return words[1:] if len(words) > 1 and re.fullmatch(r"\d+(?:\.\d+)+", words[0]) else words


def _cells(wanted: Sequence[Sequence[Sequence[str]]], tables: Sequence[Table]) -> float:
    total = right = 0
    for rows in wanted:
        true = Counter(_labelled(rows))
        total += true.total()
        right += max(((true & Counter(_read(table))).total() for table in tables), default=0)
    return right / total if total else 1.0


_LabelledCell = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _labelled(rows: Sequence[Sequence[str]]) -> Iterator[_LabelledCell]:
    """Give the filled body cells of a source's table: text, row label, column head."""
    if all(re.fullmatch(r"\d+(?:\.\d+)*", row[0]) for row in rows[1:]):
        # A number and what it counts are one label.
        rows = [[f"{row[0]} {row[1]}", *row[2:]] for row in rows]
    heads = rows[0]
    for row in rows[1:]:
        for head, cell in zip(heads[1:], row[1:], strict=False):
            if words_of(cell):
                yield words_of(cell), words_of(row[0]), words_of(head)


def _read(table: Table) -> Iterator[_LabelledCell]:
    for cell in table.cells:
        if not cell.is_header and cell.row_path and cell.column_path:
            head = words_of(" ".join(cell.column_path))
            yield words_of(cell.text), words_of(cell.row_path[-1]), head


def documents() -> Iterable[tuple[Path, Path]]:
    """Give the sources that there are, each with its PDF."""
    for source in sorted((CORPUS / "sources").glob("*.html")):
        pdf = CORPUS / f"{source.stem}.pdf"
        if pdf.exists():
            yield source, pdf


def main(arguments: Sequence[str]) -> None:
    """Print the figures of the documents named, or of all of them."""
    print(f"{'':48}word errors  order  roles  cells")
    figures = []
    for source, pdf in documents():
        if arguments and source.stem not in arguments:
            continue
        found = compare(truth_of(source.read_text(encoding="utf-8")), read_document(pdf))
        figures.append(found)
        print(f"{source.stem:48}{found[0]:11.3f}{found[1]:7.3f}{found[2]:7.3f}{found[3]:7.3f}")
    means = [sum(column) / len(figures) for column in zip(*figures, strict=True)]
    print(f"{'mean':48}{means[0]:11.3f}{means[1]:7.3f}{means[2]:7.3f}{means[3]:7.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])

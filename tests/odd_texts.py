"""Documents of odd text, made by a seeded generator: what no writer meant, but a file may hold.

Passages are sentences of the sample documents with words left out, doubled, swapped and
replaced, mere strings of their words, and strange tokens alone; tables have a few cells with
the same. The same seed gives the same documents.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

from extractors.reading.model import (
    Box,
    Cell,
    Document,
    Page,
    Passage,
    PassageKind,
    PlacedBox,
    Span,
    Table,
    packed_text,
)

SOURCES = Path(__file__).parent.parent / "corpus" / "sources"

STRANGE = (
    *". , ; : - – — / \\ | ( ) [ ] ' \" ’ “ „ € % ‰ § * • ° = + @ # & ? ! … ½ ² 0 1 9".split(),
    *"... ;; (( )) -- €€ '' ,5 5, 1.000 -1 +3 1e9 00 2.0.1 31-02-2015 99-99-9999 0-0-0".split(),
    *"€1 €- 1,-- 1.000.000.000.000.000 % 100% -5% 2015-2014 2015/16 '15 t/m c.q. a) 1) IV".split(),
    *"per in van tot met de het een en of dat die niet geen te om zal wordt is aan door".split(),
    *"miljoen mln. mld euro procent jaar kwartaal eind medio voor na uiterlijk totaal".split(),
    *"minister gemeenten Rijk Bond B.V. St. Kamer artikel bijlage motie toezegging".split(),
    "\u00a0", "\u00ad", "\u200b", "\u2028", "\ufeff", "\ufffd", "\x00", "\x1f", "\u0301",
    "ﬁ", "İ", "ß", "ǆ", "٣", "四", "Ⅳ", "①", "🏠", "עברית", "A\u0301",
    "x" * 300, "9" * 300, "-" * 300,
)  # fmt: skip

Garble = Callable[[random.Random, list[str]], list[str]]


def odd_documents(count: int, seed: int) -> Iterator[Document]:
    """Give so many documents."""
    chance = random.Random(seed)
    sentences = _sentences()
    words = [word for sentence in sentences for word in sentence]
    for number in range(count):

        def text() -> str:
            return _text(chance, sentences, words)

        yield _document(number, chance, text)


def _sentences() -> list[list[str]]:
    """The sentences of the sample documents, as words."""
    found = []
    for path in sorted(SOURCES.glob("*.html")):
        body = path.read_text(encoding="utf-8").partition("<body")[2]
        for part in re.split(r"</?(?:p|li|h\d|td|th|tr|div|ul|ol)\b[^>]*>", body):
            plain = unescape(re.sub(r"<[^>]*>", "", part))
            found += [words for one in re.split(r"(?<=[.;:?])\s", plain) if (words := one.split())]
    return found


def _text(chance: random.Random, sentences: list[list[str]], words: list[str]) -> str:
    """Make the text of one passage or cell; never empty, as no passage is."""
    kind = chance.random()
    if kind < 0.6:
        made = list(chance.choice(sentences))
        for _ in range(chance.choice((0, 1, 1, 2, 3))):
            made = chance.choice(GARBLES)(chance, made)
        if chance.random() < 0.2:
            made += chance.choice(sentences)
    elif kind < 0.8:
        made = [chance.choice(words) for _ in range(chance.randint(1, 14))]
    else:
        made = [chance.choice(STRANGE) for _ in range(chance.choice((1, 1, 2, 5, 12)))]
    said = chance.choice((" ", " ", " ", " ", "", "  ")).join(made).strip()
    return said or chance.choice(".;a1-")


def _left_out(chance: random.Random, words: list[str]) -> list[str]:
    return [word for word in words if chance.random() > 0.2]


def _doubled(chance: random.Random, words: list[str]) -> list[str]:
    return [each for word in words for each in [word] * (2 if chance.random() < 0.2 else 1)]


def _swapped(chance: random.Random, words: list[str]) -> list[str]:
    return chance.sample(words, len(words)) if chance.random() < 0.3 else words[::-1]


def _strange(chance: random.Random, words: list[str]) -> list[str]:
    return [chance.choice(STRANGE) if chance.random() < 0.15 else word for word in words]


def _cut(chance: random.Random, words: list[str]) -> list[str]:
    start, end = sorted(chance.choices(range(len(words) + 1), k=2))
    return words[start:end]


def _other_case(chance: random.Random, words: list[str]) -> list[str]:
    how = chance.choice((str.upper, str.lower, str.title, str.swapcase))
    return [how(word) if chance.random() < 0.5 else word for word in words]


def _stripped(chance: random.Random, words: list[str]) -> list[str]:
    return [word.strip(".,;:()") for word in words]


GARBLES: tuple[Garble, ...] = (
    _left_out,
    _doubled,
    _swapped,
    _strange,
    _cut,
    _other_case,
    _stripped,
)

_KINDS: tuple[PassageKind, ...] = ("sentence", "sentence", "list_item", "heading", "footnote")
_BOX = Box(50.0, 50.0, 500.0, 60.0)


def _document(number: int, chance: random.Random, text: Callable[[], str]) -> Document:
    passages: list[Passage] = []
    tables: list[Table] = []
    section: tuple[str, ...] = ()
    block = 0

    def add(kind: PassageKind, said: str, **more: int | None) -> None:
        place, start = len(passages), sum(len(one.text) + 1 for one in passages)
        spans, boxes = (Span(1, start, start + len(said)),), (PlacedBox(1, _BOX),)
        passages.append(
            Passage(place, kind, said, spans, boxes, section, block=block, **more)  # type: ignore[arg-type]
        )

    for _ in range(chance.choice((1, 6, 12))):
        block += chance.random() < 0.7
        if chance.random() < 0.2:
            table = _table(chance, text)
            for row in sorted({cell.row for cell in table.cells}):
                said = " | ".join(cell.text for cell in table.cells if cell.row == row)
                add("table_row", said.strip() or "|", table=len(tables), row=row)
            tables.append(table)
            continue
        kind, said = chance.choice(_KINDS), text()
        if kind == "heading":
            section = (*section, said)[-chance.randint(1, 3) :]
        leads = bool(passages) and kind in ("list_item", "sentence") and chance.random() < 0.5
        add(kind, said, lead=chance.randrange(len(passages)) if leads else None)
    name = f"odd-{number}"
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    metadata = {"CreationDate": chance.choice(("D:20150414", "D:", "gisteren")), "Title": text()}
    page = Page(1, 595, 842, 0, packed_text("\n".join(p.text for p in passages)), "text", 0.5)
    return Document(
        sha256[:16],
        sha256,
        f"{name}.pdf",
        name,
        (page,),
        tuple(passages),
        tuple(tables),
        metadata,
    )


def _table(chance: random.Random, text: Callable[[], str]) -> Table:
    rows, columns = chance.choice(((1, 1), (1, 4), (3, 1), (3, 3), (5, 2)))
    said = {
        (row, column): "" if chance.random() < 0.15 else text()
        for row in range(rows)
        for column in range(columns)
    }
    headed = chance.random() < 0.8
    cells = []
    for (row, column), words in said.items():
        is_header = headed and (row == 0 or column == 0)
        cells.append(
            Cell(
                words,
                row,
                column,
                _BOX,
                1,
                row_path=(said[row, 0],) if headed and column else (),
                column_path=(said[0, column],) if headed and row else (),
                is_header=is_header,
            )
        )
    unit = chance.choice(("", "", "x € 1.000", "in mln. euro", "%", "€"))
    caption = text() if chance.random() < 0.5 else ""
    return Table(1, _BOX, tuple(cells), caption, unit, chance.choice((None, True, False)))

"""Documents and findings small enough to see through, and stages that give them.

Files for the fake stages are text: a first line that says what to do, and then one
sentence a line, in which each word with a capital is a party.
"""

from __future__ import annotations

import hashlib
import os
import signal
import time
from pathlib import Path

from extractors.files import shown
from extractors.limits import Progress, Step, unwatched
from extractors.reading.model import (
    Box,
    Document,
    Failure,
    Page,
    Passage,
    PlacedBox,
    Span,
    packed_text,
)
from pipeline import Extraction, Options
from schemas.records import Budget, Commitment, DocumentFacts, Findings, Party, Target

HEADING = "Afspraken"


def document(content: str, name: str = "brief", failures: tuple[Failure, ...] = ()) -> Document:
    """A document of one page: a heading and then a passage a line of `content`."""
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    lines = [HEADING, *content.splitlines()]
    text = "\n".join(lines)
    passages = []
    start = 0
    for index, line in enumerate(lines):
        box = Box(72.04, 72.0 + 14 * index, 500.0, 84.0 + 14 * index)
        passages.append(
            Passage(
                index=index,
                kind="sentence" if index else "heading",
                text=line,
                spans=(Span(1, start, start + len(line)),),
                boxes=(PlacedBox(1, box),),
                section=(HEADING,) if index else (),
                lead=1 if line.startswith("-") else None,
            )
        )
        start += len(line) + 1
    return Document(
        id=sha256[:16],
        sha256=sha256,
        path=f"{name}.pdf",
        name=name,
        pages=(Page(1, 595.0, 842.0, 0, packed_text(text), "text", 1.0),),
        passages=tuple(passages),
        failures=failures,
    )


def findings(
    parties: tuple[Party, ...] = (),
    commitments: tuple[Commitment, ...] = (),
    budgets: tuple[Budget, ...] = (),
    targets: tuple[Target, ...] = (),
    date: str | None = "2021-06-01",
) -> Findings:
    """Findings of a letter."""
    return Findings(
        facts=DocumentFacts(kind="kamerbrief", title="Een brief", date=date),
        parties=parties,
        commitments=commitments,
        budgets=budgets,
        targets=targets,
    )


def party(name: str, passage: int = 1, **fields: object) -> Party:
    """A party; an association unless said otherwise."""
    given: dict[str, object] = {"type": "association", "roles": ("actor",), "rule": "test"}
    return Party(name=name, passage=passage, confidence=0.9, **{**given, **fields})


def commitment(action: str, passage: int = 1, **fields: object) -> Commitment:
    """A firm plan of nobody unless said otherwise."""
    given: dict[str, object] = {"actors": (), "status": "planned", "strength": "firm"}
    return Commitment(
        action=action, passage=passage, rule="test", confidence=0.8, **{**given, **fields}
    )


def budget(cents: int, passage: int = 1, **fields: object) -> Budget:
    """An amount in text."""
    given: dict[str, object] = {"source": "text", "raw": f"{cents} cent"}
    return Budget(
        amount_cents=cents, passage=passage, rule="test", confidence=0.7, **{**given, **fields}
    )


def target(value: str, passage: int = 1, **fields: object) -> Target:
    """A number aimed at."""
    given: dict[str, object] = {"unit": "count", "indicator": "huizen", "nature": "target"}
    return Target(
        value=value,
        passage=passage,
        rule="test",
        confidence=0.6,
        **{**given, "raw": value, **fields},
    )


def work(path: Path, options: Options, progress: Progress = unwatched) -> Extraction | Failure:
    """Extract a fake file; its first line may ask for trouble instead."""
    try:
        content = path.read_text(encoding="utf-8")
    except OSError as error:
        return Failure(shown(path), "read", f"cannot be opened: {error.strerror}")
    order = content.split("\n", 1)[0]
    progress(Step("read", 1))
    if order == "hang":
        time.sleep(3600)
    if order.startswith("unlink "):
        Path(order[7:]).unlink()
    if order.startswith("append "):
        other = Path(order[7:])
        other.write_text(f"{other.read_text()}\nDe Xbond ook.", encoding="utf-8")
    if order == "wait":
        time.sleep(0.5)
    if order == "die":
        os._exit(3)
    if order == "kill":
        os.kill(os.getppid(), signal.SIGKILL)
    if order == "fail":
        return Failure(shown(path), "read", "asked to fail")
    failures = (Failure(shown(path), "read", "asked to fail", 1),) if order == "page" else ()
    read = document(content, path.stem, failures)
    names = dict.fromkeys(
        (word.strip(".,"), passage.index)
        for passage in read.passages[1:]
        for word in passage.text.split()
        if word[0].isupper()
    )
    actions = (
        commitment(passage.text, passage.index) for passage in read.passages[1:] if passage.text
    )
    return Extraction(
        read, findings(tuple(party(name, index) for name, index in names), tuple(actions))
    )

"""Time of the whole pipeline beside a naive one and its limit: `python -m benchmarks.pipeline`.

    python -m benchmarks.pipeline FILE_OR_FOLDER... [--runs N]
    python -m benchmarks.pipeline --scaling [--documents 10 100 1000]
    python -m benchmarks.pipeline --memory [--pages 250 1000 2000]

The first takes the given files that need no OCR, each way in a process of its own, all on one
core, one after the other in an order that is turned round at each run:

- ours: each file through `extract`, `store` and in the end `link`;
- naive: pdfplumber's `extract_text`, the whole spaCy pipeline that we ship, as spaCy loads it,
  over all text, and a few patterns;
- limit: pypdfium2 for words with boxes, and our pipeline, as fast as ours runs it, over the
  passages that ours parsed, its entity recogniser over those that ours looked for names in.

Time is that of the processor, so that other work on the machine counts little; it begins when the
modules and the models are loaded, which is told by itself. Figures are medians of the runs; ratios
are medians of the ratios within each run.

The second extracts copies of the smaller sample documents by the command line, each made another
file by a comment at its end, and compares the databases of one and of two workers.

The third extracts one long document by the command line, the pages of `corpus/` over and over, and
reports the memory of the largest process.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks import ROOT
from benchmarks.dumps import dump
from benchmarks.extracting import command, write_copies
from benchmarks.reading import (
    MIB,
    count_pages,
    files_in,
    long_file_apart,
    peak_memory,
    read_pdfium,
)

PATTERNS = (
    re.compile(r"\b(?:minister\w*|gemeenten?|provincies?|stichting|vereniging)(?:\s[A-Z]\w+)+"),
    re.compile(r"(?:€|euro)\s?[\d.,]+(?:\s(?:miljoen|miljard))?", re.IGNORECASE),
    re.compile(r"\b\d[\d.,]*\s?(?:%|procent)"),
    re.compile(r"\b(?:\d{1,2}\s\w+\s)?(?:19|20)\d\d\b"),
    re.compile(r"\b(?:zal|zullen|moet|moeten|wil|willen)\b"),
)
SMALL = 100_000
"""Bytes: sample documents under it are the small ones."""


class Measured(NamedTuple):
    """What one process took for all files, in seconds of the processor and bytes."""

    seconds: float
    start: float
    """Importing modules and loading models."""
    peak: int
    stages: dict[str, float]


Stages = dict[str, float]


def ours(paths: Sequence[Path]) -> Callable[[], Stages]:
    """Prepare our way: every stage, into a database that is thrown away."""
    from extractors import finding  # noqa: F401, PLC0415 (only what is measured is loaded)
    from extractors.language import parsing  # noqa: PLC0415
    from extractors.language.pipeline import forgetting  # noqa: PLC0415
    from extractors.linking import settling  # noqa: F401, PLC0415
    from pipeline import (  # noqa: PLC0415
        Extraction,
        Options,
        analyse,
        find,
        link,
        prepare,
        read,
        store,
    )
    from schemas import database  # noqa: PLC0415

    options = Options(ocr="never")
    prepare(options)
    spent: dict[str, float] = defaultdict(float)
    through = parsing.DocumentParses.run

    def timed(self: Any, components: Any, chosen: Any) -> None:
        begun = time.process_time()
        through(self, components, chosen)
        spent["parse" if components is self.parsers else "recognise"] += time.process_time() - begun

    parsing.DocumentParses.run = timed  # type: ignore[method-assign]

    def work() -> Stages:
        with tempfile.TemporaryDirectory() as folder:
            db = database.open_database(Path(folder, "beleid.db"))
            means = database.Means("0", "benchmark", "never")
            database.begin_writing(db)
            stamp = database.start_run(db, means, 1)
            for path in paths:
                marks = [time.process_time()]
                document = read(path, options)
                marks.append(time.process_time())
                with forgetting():
                    analysis = analyse(document, options)
                    marks.append(time.process_time())
                    findings = find(analysis)
                    marks.append(time.process_time())
                    del analysis
                store(db, Extraction(document, findings), str(path), stamp)
                marks.append(time.process_time())
                for stage, begun, ended in zip(
                    ("read", "analyse", "find", "store"), marks, marks[1:], strict=False
                ):
                    spent[stage] += ended - begun
            begun = time.process_time()
            link(db)
            spent["link"] = time.process_time() - begun
            database.close_database(db)
        # Passages are parsed when a finder asks for it: that is no finding.
        spent["find"] -= spent["parse"] + spent["recognise"]
        return dict(spent)

    return work


def naive(paths: Sequence[Path]) -> Callable[[], Stages]:
    """Prepare the naive way."""
    import pdfplumber  # noqa: PLC0415
    import spacy  # noqa: PLC0415

    from extractors.language.pipeline import SHIPPED  # noqa: PLC0415

    nlp = spacy.load(SHIPPED)

    def work() -> Stages:
        begun = time.process_time()
        texts: list[str] = []
        for path in paths:
            with pdfplumber.open(path) as pdf:
                for page in pdf.pages:
                    texts.append(page.extract_text() or "")
                    page.close()
        read = time.process_time()
        for doc in nlp.pipe(texts):
            for sentence in doc.sents:
                for pattern in PATTERNS:
                    pattern.findall(sentence.text)
        return {"read": read - begun, "analyse": time.process_time() - read}

    return work


def limit(paths: Sequence[Path]) -> Callable[[], Stages]:
    """Prepare the limit: what ours asked of the parser is found out beforehand."""
    from extractors.finding import find_all  # noqa: PLC0415
    from extractors.language import decoding, parsing  # noqa: PLC0415
    from extractors.language.pipeline import analyse, load  # noqa: PLC0415
    from extractors.reading import read_document  # noqa: PLC0415

    nlp = load()
    parsed: list[str] = []
    named: list[str] = []
    through = parsing.DocumentParses.run

    def noted(self: Any, components: Any, chosen: Any) -> None:
        texts = parsed if components is self.parsers else named
        texts += (self.texts[index] for index in chosen)
        through(self, components, chosen)

    parsing.DocumentParses.run = noted  # type: ignore[method-assign]
    for path in paths:
        find_all(analyse(read_document(path, "never"), nlp))

    def work() -> Stages:
        begun = time.process_time()
        for path in paths:
            read_pdfium(path)
        read = time.process_time()
        for texts, recognises in ((parsed, False), (named, True)):
            for start in range(0, len(texts), 128):
                docs = [nlp.make_doc(text) for text in texts[start : start + 128]]
                for name, component in nlp.pipeline:
                    if (name == "ner") == recognises:
                        decoding.run(component, docs)
        return {"read": read - begun, "analyse": time.process_time() - read}

    return work


WAYS = {"ours": ours, "naive": naive, "limit": limit}


def measure(way: str, paths: Sequence[Path]) -> Measured:
    """Take files one way in this process; to be called once in a process."""
    if way == "limit":
        work = limit(paths)
        start = 0.0
    else:
        before = time.process_time()
        work = WAYS[way](paths)
        start = time.process_time() - before
    begun = time.process_time()
    stages = work()
    return Measured(time.process_time() - begun, start, peak_memory(), stages)


def digital(paths: Sequence[Path]) -> list[Path]:
    """Leave out the files that cannot be read wholly without OCR, and say which."""
    from extractors.reading import Unreadable, read_document  # noqa: PLC0415

    kept = []
    for path in paths:
        try:
            whole = not read_document(path, "never").failures
        except Unreadable:
            whole = False
        if whole:
            kept.append(path)
        else:
            print(f"left out, because it cannot be read whole without OCR: {path.name}")
    return kept


def in_process(way: str, paths: Sequence[Path]) -> Measured:
    """Measure one way in a new process, on the core of this one."""
    measuring = [sys.executable, "-m", "benchmarks.pipeline", "--measure", way, *map(str, paths)]
    done = subprocess.run(
        measuring,
        cwd=ROOT,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Measured(*json.loads(done.stdout))


def compare(paths: Sequence[Path], runs: int) -> None:
    """Print the three ways side by side, and the stages of ours."""
    measured: dict[str, list[Measured]] = {way: [] for way in WAYS}
    for run in range(runs):
        for way in WAYS if run % 2 == 0 else reversed(WAYS):
            measured[way].append(in_process(way, paths))
    pages = count_pages(paths)
    print(f"{len(paths)} documents, {pages} pages, {runs} runs\n")
    print("| way | pages/s | ms a page | start-up, s | peak MB |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for way, took in measured.items():
        seconds = median(one.seconds for one in took)
        start = median(one.start for one in took)
        shown = "" if way == "limit" else f"{start:.1f}"
        peak = max(one.peak for one in took) / MIB
        speed, each = pages / seconds, 1000 * seconds / pages
        print(f"| {way} | {speed:.1f} | {each:.0f} | {shown} | {peak:.0f} |")
    for way in ("ours", "naive", "limit"):
        stages = {
            stage: median(one.stages[stage] for one in measured[way])
            for stage in measured[way][0].stages
        }
        print(
            f"\n{way}, ms a page: "
            + ", ".join(f"{stage} {1000 * took / pages:.1f}" for stage, took in stages.items())
        )
    for above, below in (("naive", "ours"), ("ours", "limit")):
        ratio = median(
            one.seconds / other.seconds
            for one, other in zip(measured[above], measured[below], strict=True)
        )
        print(f"\n{above} / {below}: {ratio:.2f}")


# Scaling


class Run(NamedTuple):
    """A run of the command line over a folder: seconds by the clock and of the processors."""

    clock: float
    processor: float
    peak: int
    """Memory of the largest process, in bytes."""


def copies(folder: Path, count: int) -> int:
    """Write so many different documents into a folder; gives their pages."""
    small = [p for p in sorted((ROOT / "corpus").glob("*.pdf")) if p.stat().st_size < SMALL]
    chosen = digital(small)
    pages = [count_pages([path]) for path in chosen]
    write_copies(folder, [path.read_bytes() for path in chosen], count)
    return sum(pages[number % len(pages)] for number in range(count))


def extracted(folder: Path, db: Path, workers: int) -> Run:
    """Extract a folder by the command line, in a process that tells what it and its own took."""
    measuring = [sys.executable, "-m", "benchmarks.pipeline", "--extract", str(workers)]
    done = subprocess.run(
        [*measuring, str(folder), str(db)], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    return Run(*json.loads(done.stdout))


def extract_here(workers: int, folder: Path, db: Path) -> Run:
    """Run the command line over a folder; to be called once in a process."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-workers:])
    begun = time.monotonic()
    subprocess.run(command(folder, db, workers), check=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def scale(documents: Sequence[int]) -> None:
    """Print what runs over more and more documents take, and whether workers make a difference."""
    print("| documents | pages | workers | seconds | processor, ms a page | peak MB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for count in documents:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name, "files")
            pages = copies(folder, count)
            dumps = []
            for workers in (1, 2):
                db = Path(name, f"{workers}.db")
                run = extracted(folder, db, workers)
                print(
                    f"| {count} | {pages} | {workers} | {run.clock:.0f}"
                    f" | {1000 * run.processor / pages:.0f} | {run.peak / MIB:.0f} |",
                    flush=True,
                )
                dumps.append(dump(db))
            if dumps[0] != dumps[1]:
                raise SystemExit(f"{count} documents: two workers give another database than one")
    print("\nthe databases of one and of two workers are the same")


def show_memory(numbers: Sequence[int]) -> None:
    """Print what extracting one document takes, by its number of pages."""
    print("| pages | peak MB | processor, ms a page |\n| ---: | ---: | ---: |")
    for pages in numbers:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name, "files")
            folder.mkdir()
            long_file_apart(pages, folder / "long.pdf")
            run = extracted(folder, Path(name, "beleid.db"), 1)
        spent = 1000 * run.processor / pages
        print(f"| {pages} | {run.peak / MIB:.0f} | {spent:.0f} |", flush=True)


def main() -> None:
    """Run from the command line, or one part as the process started for it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--scaling", action="store_true")
    parser.add_argument("--documents", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--pages", type=int, nargs="+", default=[250, 1000, 2000])
    parser.add_argument("--measure", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--extract", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measure(given.measure, given.paths)))
    elif given.extract:
        print(json.dumps(extract_here(given.extract, *given.paths)))
    elif given.scaling:
        scale(given.documents)
    elif given.memory:
        show_memory(given.pages)
    else:
        paths = digital([path.resolve() for path in files_in(given.paths)])
        if not paths:
            parser.error("name PDF files, or folders with them, that need no OCR")
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
        compare(paths, given.runs)


if __name__ == "__main__":
    main()

"""Time and memory of reading PDFs, beside other readers: `python -m benchmarks.reading FILE...`.

    python -m benchmarks.reading FILE_OR_FOLDER... [--runs N]
    python -m benchmarks.reading --memory

The first reads the pages that need no OCR, copied into files of their own: all of them, and
those on which we find no table. Compared are

- ours: `read_document` with OCR off, from the file to passages and tables;
- pdfium: pypdfium2 alone, words with boxes, the limit of what a reader built on it can do: the
  page's text in one call, cut at white space, and around each word the boxes of its characters;
- pdfium, two: the same with the boxes of the first and the last character of a word only;
- pdfplumber: `extract_words` and `find_tables`;
- pdftotext: `pdftotext -bbox-layout`, where it is installed.

Each reads in a process of its own, all on one core, one after the other in an order that is
turned round at each run. Time is that of the processor, so that other work on the machine counts
little; it begins when a process has read one file. Figures are medians of the runs; ratios are
medians of the ratios within each run.

The second reports the peak memory of reading 250, 1,000 and 2,000 pages, which are the pages
of `corpus/` over and over.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks import ROOT

LIMIT, OURS, PLUMBER = "pdfium", "ours", "pdfplumber"
MIB = 2**20


class Measured(NamedTuple):
    """What one process took to read files."""

    seconds: float
    peak: int
    """Bytes of memory, of the process itself or of the program that it ran."""
    items: int
    """Words (or for us passages) found: shows that the work was done."""


def read_ours(path: Path) -> int:
    """Read a file as the pipeline does; gives the number of passages."""
    from extractors.reading import FRONT, read_document  # noqa: PLC0415 (only what is measured is loaded)

    return len(read_document(path, ocr="never", blocks_of=FRONT).passages)


def read_pdfium(path: Path, *, every: bool = True) -> int:
    """Take words with boxes off all pages with pypdfium2; gives their number."""
    import pypdfium2 as pdfium  # noqa: PLC0415

    words: list[tuple[str, float, float, float, float]] = []
    with pdfium.PdfDocument(path) as pdf:
        for index in range(len(pdf)):
            page = pdf[index]
            textpage = page.get_textpage()
            for match in re.finditer(r"\S+", textpage.get_text_range()):
                first, last = match.start(), match.end() - 1
                at = range(first, last + 1) if every else (first, last)
                boxes = [textpage.get_charbox(char) for char in at]
                lefts, bottoms, rights, tops = zip(*boxes, strict=True)
                box = (min(lefts), min(bottoms), max(rights), max(tops))
                words.append((match.group(), *box))
            textpage.close()
            page.close()
    return len(words)


def read_pdfium_two(path: Path) -> int:
    """Take words with the boxes of their first and last characters; gives their number."""
    return read_pdfium(path, every=False)


def read_pdfplumber(path: Path) -> int:
    """Take words and tables off all pages with pdfplumber; gives the number of words."""
    import pdfplumber  # noqa: PLC0415

    count = 0
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            count += len(page.extract_words())
            page.find_tables()
            page.close()
    return count


def read_pdftotext(path: Path) -> int:
    """Run pdftotext over a file; gives the number of words."""
    command = ["pdftotext", "-q", "-bbox-layout", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.count(b"<word ")


READERS: dict[str, Callable[[Path], int]] = {
    LIMIT: read_pdfium,
    OURS: read_ours,
    PLUMBER: read_pdfplumber,
    "pdfium, two": read_pdfium_two,
    "pdftotext": read_pdftotext,
}


def measure(reader: str, paths: Sequence[Path], *, warm: bool = True) -> Measured:
    """Read files in this process; to be called once in a process."""
    read = READERS[reader]
    if warm:
        read(paths[0])
    begun = _processor_time()
    items = sum(map(read, paths))
    seconds = _processor_time() - begun
    ran = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return Measured(seconds, ran if reader == "pdftotext" else peak_memory(), items)


def _processor_time() -> float:
    """Give the seconds that this process and the programs it ran have computed."""
    ran = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ran.ru_utime + ran.ru_stime


def peak_memory() -> int:
    """Give the peak memory of this process in bytes, without that of the one that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        line = status.read_text().partition("VmHWM:")[2]
        return int(line.split()[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def in_process(reader: str, paths: Iterable[Path], *, warm: bool = True) -> Measured:
    """Measure a reader in a new process, on one core where the system allows to choose it."""
    command = [sys.executable, "-m", "benchmarks.reading", "--measure", reader]
    done = subprocess.run(
        [*command, *([] if warm else ["--cold"]), *map(str, paths)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return Measured(*json.loads(done.stdout))


def split_pages(paths: Sequence[Path], folder: Path) -> tuple[dict[str, list[Path]], list[str]]:
    """Copy the digital pages of files, and those without tables, into files in a folder.

    Gives the copies by what they hold, and names what was left out and why.
    """
    import pypdfium2 as pdfium  # noqa: PLC0415

    from extractors.reading.pagewords import page_words  # noqa: PLC0415
    from extractors.reading.pdf import Unreadable, read_document  # noqa: PLC0415
    from extractors.reading.quality import measure as quality_of  # noqa: PLC0415
    from extractors.reading.quality import needs_ocr  # noqa: PLC0415

    copies: dict[str, list[Path]] = {"all": [], "no tables": []}
    left_out: list[str] = []
    for number, path in enumerate(paths):
        try:
            document = read_document(path, ocr="never")
        except Unreadable as error:
            left_out.append(f"{path.name}: {error.reason}")
            continue
        with pdfium.PdfDocument(path) as pdf:
            digital = []
            for index in range(len(pdf)):
                page = pdf[index]
                words = page_words(page, index + 1)
                if not needs_ocr(words, quality_of(words)):
                    digital.append(index)
                page.close()
            if len(digital) < len(pdf):
                left_out.append(f"{path.name}: {len(pdf) - len(digital)} pages need OCR")
            tabled = {
                page.number - 1
                for page in document.pages
                if any(block.role == "table" for block in page.blocks)
            }
            plain = [index for index in digital if index not in tabled]
            for name, pages in (("all", digital), ("no tables", plain)):
                if pages:
                    copies[name].append(folder / f"{number:03d}-{name.replace(' ', '-')}.pdf")
                    _copy(pdf, pages, copies[name][-1])
    return copies, left_out


def _copy(pdf: Any, pages: Sequence[int], target: Path) -> None:
    import pypdfium2 as pdfium  # noqa: PLC0415

    with pdfium.PdfDocument.new() as new:
        new.import_pages(pdf, list(pages))
        new.save(target)


def count_pages(paths: Iterable[Path]) -> int:
    """Count the pages of files."""
    import pypdfium2 as pdfium  # noqa: PLC0415

    total = 0
    for path in paths:
        with pdfium.PdfDocument(path) as pdf:
            total += len(pdf)
    return total


def compare(paths: Sequence[Path], readers: Sequence[str], runs: int) -> dict[str, list[Measured]]:
    """Measure readers over the same files, each `runs` times, in turns."""
    measured: dict[str, list[Measured]] = {reader: [] for reader in readers}
    for run in range(runs):
        for reader in readers if run % 2 == 0 else readers[::-1]:
            measured[reader].append(in_process(reader, paths))
    return measured


def ratio(measured: dict[str, list[Measured]], above: str, below: str) -> float:
    """Give the median over the runs of one reader's time as a multiple of another's."""
    pairs = zip(measured[above], measured[below], strict=True)
    return median(one.seconds / other.seconds for one, other in pairs)


def show(name: str, measured: dict[str, list[Measured]], pages: int) -> None:
    """Print a table of the readers over one set of pages."""
    print(f"\n{name}: {pages} pages\n")
    print("| reader | pages/s | peak MB | time, pdfium = 1 |")
    print("| --- | ---: | ---: | ---: |")
    for reader, took in measured.items():
        speed = median(pages / one.seconds for one in took)
        peak = max(one.peak for one in took) / MIB
        print(f"| {reader} | {speed:.0f} | {peak:.0f} | {ratio(measured, reader, LIMIT):.2f} |")


def long_file(pages: int, target: Path) -> None:
    """Write a PDF of so many pages: those of `corpus/` over and over, scans left out."""
    import pypdfium2 as pdfium  # noqa: PLC0415

    every = [pdfium.PdfDocument(path) for path in sorted((ROOT / "corpus").glob("*.pdf"))]
    sources = [pdf for pdf in every if all(page.get_textpage().count_chars() for page in pdf)]
    with pdfium.PdfDocument.new() as new:
        while len(new) < pages:
            for source in sources:
                wanted = list(range(min(len(source), pages - len(new))))
                if wanted:
                    new.import_pages(source, wanted)
        new.save(target)
    for source in every:
        source.close()


def long_file_apart(pages: int, target: Path) -> None:
    """Write the same in another process, whose memory is not that of this one."""
    writing = [sys.executable, "-m", "benchmarks.reading", "--long-file", str(pages), str(target)]
    subprocess.run(writing, cwd=ROOT, check=True)


def show_memory() -> None:
    """Print the peak memory of reading files of 250, 1,000 and 2,000 pages."""
    print("| pages | peak MB | seconds |\n| ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for pages in (250, 1000, 2000):
            path = Path(folder) / f"{pages}.pdf"
            long_file_apart(pages, path)
            took = in_process(OURS, [path], warm=False)
            print(f"| {pages} | {took.peak / MIB:.0f} | {took.seconds:.1f} |")


def files_in(given: Iterable[Path]) -> list[Path]:
    """Give the PDF files among files and folders, those of folders in order and at all depths."""
    return [
        path for one in given for path in (sorted(one.rglob("*.pdf")) if one.is_dir() else [one])
    ]


def main() -> None:
    """Run the comparison, or one part of it as the process started for it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--memory", action="store_true", help="read 250 to 2,000 pages")
    parser.add_argument("--measure", choices=READERS, help=argparse.SUPPRESS)
    parser.add_argument("--cold", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--long-file", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measure(given.measure, given.paths, warm=not given.cold)))
        return
    if given.long_file:
        long_file(given.long_file, given.paths[0])
        return
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    if given.memory:
        show_memory()
        return
    paths = [path.resolve() for path in files_in(given.paths)]
    if not paths:
        parser.error("name PDF files or folders with PDF files")
    readers = [name for name in READERS if name != "pdftotext" or shutil.which(name)]
    with tempfile.TemporaryDirectory() as folder:
        copies, left_out = split_pages(paths, Path(folder))
        if not copies["no tables"]:
            parser.error("no page can be read without OCR and has no table")
        every = compare(copies["all"], readers, given.runs)
        plain = compare(copies["no tables"], readers, given.runs)
        show("All digital pages", every, count_pages(copies["all"]))
        show("Digital pages without tables", plain, count_pages(copies["no tables"]))
    print(f"\nours / pdfium, pages without tables: {ratio(plain, OURS, LIMIT):.2f}")
    print(f"pdfplumber / ours, all pages: {ratio(every, PLUMBER, OURS):.1f}")
    for line in left_out:
        print(f"left out: {line}")


if __name__ == "__main__":
    main()

"""The pipeline: read → analyse → find → store → link; and the command line `beleid`.

Each stage is a function over immutable, typed objects and knows nothing of the
next. The first three run in worker processes, a document at a time; one process
stores their results, in the order of the files.
"""

from __future__ import annotations

import gc
import getpass
import importlib.util
import json
import os
import shlex
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn, Protocol

import typer

from desk.progress import Reporter, count
from extractors.files import Search, file_hash, find_files, shown
from extractors.language.starting import without_commands
from extractors.limits import DEFAULT, Limits, Progress, parse_limits, stage_over, unwatched
from extractors.putting_away import PutAway
from extractors.reading import FRONT, OcrChoice, Unreadable, read_document
from extractors.reading.model import Document, Failure
from extractors.reading.ocr import unavailable as ocr_unavailable
from extractors.unforeseen import unforeseen
from extractors.workers import ClusterError, Died, in_order
from schemas import __version__, database
from schemas.book import RunBook
from schemas.changes import ALL, Changes, Choice, compare
from schemas.records import Findings
from schemas.reviews import apply_reviews, copy_reviews, labels
from schemas.sqlite import Database
from schemas.tables import Ocr
from schemas.writing import only_run

# The parser and the desk take seconds to import: each is imported where it is used,
# so that a run with nothing to do, or `--help`, answers at once.
# ruff: noqa: PLC0415
if TYPE_CHECKING:
    from extractors.language.analysis import Analysis


SHIPPED = Path(__file__).parent / "extractors" / "language" / "nl_policy_sm"

# --------------------------------------------------------------------------- the stages


@dataclass(frozen=True, slots=True)
class Options:
    """What the result depends on besides the file."""

    ocr: OcrChoice = "auto"
    model: str | None = None
    """An installed spaCy pipeline, or a folder with one; None is the shipped one."""
    limits: Limits = DEFAULT


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document, less what only the finders need, and what was found in it."""

    document: Document
    findings: Findings


def read(path: Path, options: Options, progress: Progress = unwatched) -> Document:
    """Read a PDF: its pages, passages and tables. Raises `Unreadable`."""
    return read_document(path, options.ocr, options.limits, progress, blocks_of=FRONT)


def analyse(document: Document, options: Options) -> Analysis:
    """Parse each passage, and find its dates, amounts and numbers."""
    from extractors.language import pipeline

    return pipeline.analyse(document, pipeline.load(options.model))


def find(analysis: Analysis) -> Findings:
    """Find the facts of the document, its parties, commitments, budgets and targets."""
    from extractors.finding import find_all

    return find_all(analysis)


def store(
    db: Database, extraction: Extraction, path: str, stamp: database.Stamp
) -> tuple[Failure, ...]:
    """Put a document and its records into the database; gives what could not be.

    What a person said of its records earlier is laid over them in the same transaction.
    """
    with db.atomic():
        failures = database.store_document(
            db, extraction.document, extraction.findings, path, stamp
        )
        apply_reviews(db.conn, extraction.document.id)
    return failures


def link(db: Database) -> None:
    """Make one register of the parties of all documents."""
    database.settle_register(db)


# ------------------------------------------------------------------------------- a run


def extract(path: Path, options: Options, progress: Progress = unwatched) -> Extraction | Failure:
    """Take one file through the stages up to the database, whatever it is.

    A file that cannot be read, and an error in any stage, becomes a failure that
    names the stage: one document must not stop the others. `progress` is told of
    each stage and page.
    """
    from extractors.language.pipeline import forgetting

    stage = "read"
    try:
        document = read(path, options, progress)
        stage = "analyse"
        progress(stage_over(stage, len(document.pages)))
        with forgetting(options.model):
            analysis = analyse(document, options)
            stage = "find"
            progress(stage_over(stage, len(document.pages)))
            findings = find(analysis)
            del analysis
        pages = PutAway(replace(page, packed=b"", blocks=()) for page in document.pages).settled()
    except Unreadable as error:
        return Failure(shown(path), stage, error.reason)
    except MemoryError:
        reason = f"needs more memory than {options.limits.memory} bytes (limit memory)"
        return Failure(shown(path), stage, reason)
    except Exception as error:
        return Failure(shown(path), stage, unforeseen(error))
    return Extraction(replace(document, pages=pages, tables=()), findings)


_BETWEEN_COLLECTIONS = 50_000
"""Objects made before garbage is looked for, such as words that depend on one another.

Python's own number is 700. The older ones, few as they are, are looked through often, lest words
stay in memory long after their document.
"""


def prepare(options: Options) -> None:
    """Load once what every document needs."""
    with without_commands():
        from extractors.language import pipeline

    pipeline.load(options.model)
    # It stays until the end: looking through it for garbage takes a tenth of a second each time.
    gc.freeze()
    gc.set_threshold(_BETWEEN_COLLECTIONS, 3, 3)


class Work(Protocol):
    """What takes a file through the stages up to the database; a new process can import it."""

    def __call__(self, path: Path, options: Options, progress: Progress) -> Extraction | Failure:
        """Give the file's extraction, or why there is none; raises nothing."""


def run(
    db: Database,
    paths: Sequence[Path],
    options: Options,
    workers: int,
    report: Reporter,
    *,
    choice: Choice = ALL,
    work: Work = extract,
    dask: str | None = None,
) -> database.Counts:
    """Extract what is new or changed under the paths into the database.

    `work` takes a file through the first stages, in another process: one of this machine,
    or of the cluster of the Dask scheduler at the address `dask`. A run that has nothing
    to change leaves the database as it is, byte for byte.
    """
    means = _means(options)
    book = RunBook(db, means, workers)
    if database.is_unfinished(db):
        # The one before was killed, perhaps after its last document: link anew.
        book.begin()
    search = find_files(paths)
    book.count("files", len(search.files))
    known, failed = database.known_files(db), database.stored_failures(db)
    changes = compare(search, paths, known, failed, means, file_hash, choice)
    _note_known(changes, book, report)
    _note_unreachable(search, changes, book, report)
    report.begin(len(changes.new))
    todo: Sequence[Path] = changes.new
    while todo:
        results = _results(work, options, todo, workers, means, dask)
        todo = [
            late
            for path, outcome in results
            for late in _take(path, outcome, changes, book, report)
        ]
    if book.has_changed:
        link(db)
    book.close()
    return book.counts


def _results(
    work: Work,
    options: Options,
    paths: Sequence[Path],
    workers: int,
    means: database.Means,
    dask: str | None,
) -> Iterator[tuple[Path, Extraction | Failure | Died[Path]]]:
    """Let processes here or on a cluster work on files; give what came of each, in order."""
    function = partial(_work_on, work, options)
    first = partial(prepare, options) if work is extract else None
    if dask is None:
        return in_order(function, paths, workers, limits=options.limits, prepare=first)
    try:
        from extractors.cluster import Job, in_order_on
    except ModuleNotFoundError as error:
        raise ClusterError("--dask needs: pip install distributed") from error

    job = Job(function, first, options.limits, means, partial(_means, options))
    return in_order_on(dask, job, paths)


def _means(options: Options) -> database.Means:
    """Say what the result depends on besides the files, as this machine has it."""
    return database.Means(__version__, model_name(options.model), _ocr_to_be_had(options.ocr))


def _work_on(work: Work, options: Options, path: Path, progress: Progress) -> Extraction | Failure:
    return work(path, options, progress)


def _note_known(changes: Changes, book: RunBook, report: Reporter) -> None:
    """Note the files whose content the database has, and those that are gone."""
    for path in changes.unchanged:
        report.unchanged(path)
        report.failed(changes.known[path].failures)
        book.count("unchanged")
        book.count("failed", bool(changes.known[path].failures))
    for path, document_id in changes.held:
        book.begin()
        database.add_file(book.db, path, document_id)
        report.same(path, database.other_file(book.db, path, document_id))
        book.count("unchanged")
        book.count("same")
    for path in changes.missing:
        if not changes.known[path].missing:
            book.begin()
            database.mark_missing(book.db, path, changes.known[path].document_id)
        report.missing(path)
        book.count("removed")
    for path in changes.forgotten:
        book.fail(path, ())
    book.count("unchanged", len(changes.skipped))


def _note_unreachable(search: Search, changes: Changes, book: RunBook, report: Reporter) -> None:
    """Note the paths that lead to nothing, and forget it of those that now do."""
    failures = (*search.failures, *changes.failures)
    for folder in search.folders:
        if shown(folder) not in {failure.path for failure in failures}:
            book.fail(shown(folder), ())
    for failure in failures:
        book.fail(failure.path, (failure,))
    book.count("unreachable", len(search.failures))
    report.failed(failures)


def _take(
    path: Path,
    outcome: Extraction | Failure | Died[Path],
    changes: Changes,
    book: RunBook,
    report: Reporter,
) -> tuple[Path, ...]:
    """Store what came of a file, and note it for its copies too.

    Gives the copies that have to be extracted themselves, because the file is not
    what it was when it was compared with them.
    """
    name, copies = shown(path), changes.copies.get(path, ())
    if copies and _has_changed(path, outcome, changes.hashes[path]):
        late, copies = copies, ()
    else:
        late = ()
    if isinstance(outcome, Extraction):
        try:
            failures = store(book.db, outcome, name, book.begin())
        except Exception as error:
            if isinstance(error, sqlite3.Error) and not isinstance(error, _OF_ROWS):
                # The database cannot be written: no other file could be stored either.
                raise
            outcome = Failure(name, "store", unforeseen(error))
        else:
            before = changes.known.get(name)
            book.count("stored")
            book.count("replaced", before is not None and before.sha256 != outcome.document.sha256)
            book.count("failed", bool(failures))
            for copy in copies:
                database.add_file(book.db, shown(copy), outcome.document.id)
                book.count("unchanged")
                book.count("same")
            report.stored(name, len(outcome.document.pages), outcome.findings)
            for copy in copies:
                report.same(shown(copy), name)
            report.failed(failures)
            return late
    if isinstance(outcome, Died):
        outcome = Failure(name, outcome.step.stage, outcome.reason, outcome.step.page)
    for each in (path, *copies):
        failure = replace(outcome, path=shown(each))
        book.fail(failure.path, (failure,))
        report.failed((failure,))
    report.unread()
    return late


_OF_ROWS = (
    sqlite3.IntegrityError,
    sqlite3.DataError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
)
"""What SQLite says of rows that it cannot hold."""


def _has_changed(path: Path, outcome: Extraction | Failure | Died[Path], sha256: str) -> bool:
    """Say whether a file changed or vanished between the comparing and the reading of it."""
    if isinstance(outcome, Extraction):
        return outcome.document.sha256 != sha256
    try:
        return file_hash(path) != sha256
    except OSError:
        return True


def model_name(model: str | None) -> str:
    """Give the name and version of a pipeline, without loading it. Raises LookupError."""
    folder = SHIPPED if model is None else Path(model)
    if not folder.is_dir():
        spec = importlib.util.find_spec(model) if model and model.isidentifier() else None
        if spec is None or not spec.submodule_search_locations:
            raise LookupError(f"{model}: no such pipeline; install it, or give its folder")
        folder = Path(spec.submodule_search_locations[0])
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"
    except (OSError, ValueError, KeyError):
        raise LookupError(
            f"{folder}: not a spaCy pipeline: no meta.json that can be read"
        ) from None


def _ocr_to_be_had(choice: OcrChoice) -> Ocr:
    return "missing" if choice != "never" and ocr_unavailable() else choice


# -------------------------------------------------------------------- the command line

app = typer.Typer(
    name="beleid",
    help="Read Dutch policy documents (PDF) into a database of who promised what, by when,"
    " for how much, and what number must be reached.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

DEFAULT_DB = Path("output/beleid.db")
Db = Annotated[Path, typer.Option("--db", help="The SQLite database.")]
OcrOption = Annotated[
    OcrChoice, typer.Option(help="Recognise pages: those without good text, none, or all.")
]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")]


def _existing(folder: Path | None) -> Path | None:
    if folder is not None and not folder.is_dir():
        raise typer.BadParameter(f"{folder}: no such folder")
    return folder


def _day(said: str) -> datetime:
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        raise typer.BadParameter(
            f"{said}: write a day as 2024-01-31, or a second of it as 2024-01-31T12:00:00"
        ) from None


Documents = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        callback=_existing,
        help="Where the PDFs are, to show the pages.",
        show_default="where they were extracted",
    ),
]


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"beleid {__version__}")
        raise typer.Exit


@app.callback()
def beleid(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    """Options of the program as a whole."""


@app.command("extract")
def extract_command(
    *,
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="PDF files, and folders to search for them."),
    ],
    db: Db = DEFAULT_DB,
    workers: Annotated[
        int | None,
        typer.Option(min=1, help="Worker processes.", show_default="one a core"),
    ] = None,
    ocr: OcrOption = "auto",
    model: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="An installed spaCy pipeline with Universal Dependencies labels, or its folder.",
            show_default="the one shipped",
        ),
    ] = None,
    limit: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=NUMBER",
            help="The most that a document may take, as pages=500 or memory=4g; see docs/scale.md.",
        ),
    ] = None,
    dask: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="A Dask scheduler, as tcp://host:8786; needs: pip install distributed",
            show_default="this machine",
        ),
    ] = None,
    only_new: Annotated[
        bool, typer.Option("--only-new", help="Leave alone all files that the database knows.")
    ] = False,
    redo: Annotated[bool, typer.Option("--redo", help="Extract again what is stored.")] = False,
    since: Annotated[
        datetime | None,
        typer.Option(
            parser=_day,
            metavar="DAY",
            help="Leave alone files last changed before this day (or this second of it).",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what fails.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say what happens with each file.")
    ] = False,
) -> None:
    """Extract PDF files, and those in folders, into the database.

    Files that are stored already are left alone; changed ones are replaced. Exit code
    0: all read; 1: some could not be read (named, and in the table failures); 2: wrong use.
    """
    try:
        model_name(model)
    except LookupError as error:
        raise typer.BadParameter(str(error), param_hint="--model") from error
    try:
        options = Options(ocr, model, parse_limits(limit or ()))
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--limit") from error
    if only_new and redo:
        raise typer.BadParameter("contradict each other; leave one out", param_hint=_AT_ONCE)
    choice = Choice(only_new, redo, since.timestamp() if since else None)
    if not db.exists():
        _stop_without_files(paths)
    try:
        with only_run(db):
            opened = database.open_database(db)
            try:
                with Reporter(quiet=quiet, verbose=verbose) as report:
                    number = workers or os.cpu_count() or 1
                    counts = run(opened, paths, options, number, report, choice=choice, dask=dask)
                if not quiet:
                    typer.echo(_summary(opened, db, counts))
            finally:
                database.close_database(opened)
    except (database.DatabaseError, sqlite3.Error) as error:
        _stop(database.plain_reason(db, error))
    except ClusterError as error:
        _stop(str(error))
    except KeyboardInterrupt:
        _stop("stopped; what is stored stays, and the same command goes on from there", 130)
    raise typer.Exit(1 if counts.failed else 0)


def _stop_without_files(paths: Sequence[Path]) -> None:
    """End where there is nothing to read, before a database is made for it."""
    search = find_files(paths)
    if not search.files:
        Reporter().failed(search.failures)
        _stop("no PDF files found; no database made", 1)


_AT_ONCE = "--only-new and --redo"


def _summary(opened: Database, db: Path, counts: database.Counts) -> str:
    """Say how a run went, what the database holds and, if anything, how to look at it."""
    gone = f", {count(counts.removed, 'file')} gone" if counts.removed else ""
    holds = ", ".join(
        count(opened.table(table).count, one, more)
        for table, one, more in (
            ("documents", "document", None),
            ("parties", "party", "parties"),
            ("commitments", "commitment", None),
            ("budgets", "budget", None),
            ("targets", "target", None),
        )
    )
    same = f" {counts.same} with the same content as another," if counts.same else ""
    paths = count(counts.unreachable, "path")
    nowhere = f"; {paths} without a file that can be read" if counts.unreachable else ""
    told = (
        f"{count(counts.files, 'file')}: {counts.stored} stored ({counts.replaced} replaced),"
        f" {counts.unchanged - counts.same} unchanged,{same}"
        f" {counts.failed - counts.unreachable} with failures{gone}{nowhere}\n"
        f"{shown(db)}: {holds}"
    )
    if not opened.table("documents").count:
        return told
    return f"{told}\nOpen it: {shlex.join((_called(), 'serve', '--db', shown(db)))}"


def _called() -> str:
    """Give the name by which a shell finds this program: with its folder if not on the PATH."""
    called = Path(sys.argv[0])
    if called.name != "beleid" or shutil.which("beleid"):
        return "beleid"
    here = Path.cwd()
    return shown(called.relative_to(here) if called.is_relative_to(here) else called)


@app.command()
def evaluate(
    labels: Annotated[
        list[Path], typer.Argument(metavar="LABELS", help="Files of hand labels (.jsonl).")
    ],
    db: Db = DEFAULT_DB,
    show: Annotated[
        Literal["misses", "extra", "fields"] | None,
        typer.Option(help="List labels not found, rows that match none, or fields that differ."),
    ] = None,
    kind: Annotated[
        Literal["party", "commitment", "budget", "target"] | None,
        typer.Option(help="Only one kind of record."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the table as JSON.")] = False,
) -> None:
    """Compare a database with hand labels: precision, recall and F1 a kind and a field."""
    from desk.evaluating import case_lines, table_lines
    from schemas.scoring import LabelError, read_labels, read_rows, score

    try:
        opened = database.open_for_reading(db)
        wanted = read_labels(labels)
        result = score(wanted, read_rows(opened, wanted.documents), (kind,) if kind else None)
        stored = {name for (name,) in opened.execute("SELECT name FROM documents")}
    except (database.DatabaseError, LabelError) as error:
        _stop(str(error))
    if absent := [name for name in wanted.documents if name not in stored]:
        told = f"{count(len(absent), 'document')} with labels not in the database: "
        if len(absent) == len(wanted.documents):
            _stop(told + ", ".join(absent))
        typer.echo(f"beleid: {told}{', '.join(absent)}; their labels count as missed", err=True)
    if as_json:
        typer.echo(json.dumps([line.as_dict() for line in result.lines], indent=1))
    else:
        typer.echo("\n".join(table_lines(result)))
    if show:
        typer.echo("\n".join(case_lines(result, show)))


@app.command()
def serve(
    db: Db = DEFAULT_DB,
    port: Port = 8001,
    host: Annotated[
        str, typer.Option(help="Address to listen on; anything but loopback lets others in.")
    ] = "127.0.0.1",
    documents: Documents = None,
) -> None:
    """Show the database in the browser (Datasette, read-only)."""
    from desk.serving import AddressError, serve_database

    try:
        database.open_for_reading(db).close()
        database.fold(db)
    except database.DatabaseError as error:
        _stop(str(error))
    try:
        serve_database(
            db,
            host,
            port,
            lambda url: typer.echo(f"Open {url} in the browser; stop with Ctrl+C"),
            documents,
        )
    except AddressError as error:
        _stop(str(error))


@app.command()
def review(
    db: Db = DEFAULT_DB,
    port: Port = 8001,
    documents: Documents = None,
    reviewer: Annotated[
        str | None,
        typer.Option("--as", metavar="NAME", help="Who judges.", show_default="the user's name"),
    ] = None,
    taken_from: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="DB", help="Take over what was judged in another database first."
        ),
    ] = None,
) -> None:
    """Judge records in the browser: confirm, correct or reject them.

    What is judged is kept and laid over every later run. Only this machine can reach the
    pages, and only through the link that is shown.
    """
    from desk.reviewing import Reviews
    from desk.serving import AddressError, serve_database

    try:
        if not db.is_file():
            database.open_for_reading(db)
        opened = database.open_database(db)
        if taken_from is not None:
            number = copy_reviews(_earlier(taken_from), opened.conn)
            typer.echo(f"{shown(taken_from)}: {count(number, 'judgement')} taken over")
        database.close_database(opened)
    except (database.DatabaseError, sqlite3.Error) as error:
        _stop(database.plain_reason(db, error))
    reviews = Reviews(reviewer or getpass.getuser())

    def announce(url: str) -> None:
        typer.echo(f"Open {url}/-/nakijken?token={reviews.token}")
        typer.echo(f"in the browser to judge as {reviews.reviewer}; stop with Ctrl+C")

    try:
        serve_database(db, "127.0.0.1", port, announce, documents, reviews)
    except AddressError as error:
        _stop(str(error))


def _earlier(path: Path) -> sqlite3.Connection:
    """Open a database of any schema version to read what was judged in it."""
    if not path.is_file():
        raise typer.BadParameter(f"{path}: no such database", param_hint="--from")
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


@app.command("labels")
def labels_command(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Where to write: a file a document.")
    ],
    db: Db = DEFAULT_DB,
) -> None:
    """Write what people confirmed and corrected as labels, to evaluate and test with."""
    try:
        made = labels(database.open_for_reading(db).conn)
        folder.mkdir(parents=True, exist_ok=True)
        for document, records in made.items():
            lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
            path = folder / f"{document}.jsonl"
            path.write_text("".join(lines), encoding="utf-8")
            typer.echo(f"{shown(path)}: {count(len(records), 'label')}")
    except (database.DatabaseError, OSError) as error:
        _stop(database.plain_reason(folder, error))
    if not made:
        typer.echo("nothing was confirmed or corrected yet; see: beleid review --help")


@app.command("export")
def export_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write.")],
    db: Db = DEFAULT_DB,
    form: Annotated[
        Literal["parquet", "csv", "json", "xlsx", "shard"],
        typer.Option(
            "--format",
            help="Parquet and shard need: pip install pyarrow",
        ),
    ] = "csv",
) -> None:
    """Write the views and the documents as files: CSV, JSON lines, Excel or Parquet.

    Each record ends with the id by which `beleid explain` knows it. A shard is every
    table as Parquet, for `beleid load` to merge into another database.
    """
    from desk.exporting import ExportError, export_database
    from schemas.shards import ShardError, write_shard

    try:
        connection = database.open_for_reading(db).conn
        if form == "shard":
            written = write_shard(connection, folder)
        else:
            written = export_database(connection, folder, form)
        for path, number in written:
            typer.echo(f"{shown(path)}: {count(number, 'row')}")
    except (database.DatabaseError, ExportError, ShardError) as error:
        _stop(str(error))


@app.command()
def load(
    shards: Annotated[
        list[Path],
        typer.Argument(metavar="SHARD", help="Folders made by: beleid export --format shard."),
    ],
    db: Db = DEFAULT_DB,
) -> None:
    """Merge shards, the databases of other machines, into a database.

    A document that it has already is replaced; loading a shard again changes nothing.
    """
    from schemas.shards import ShardError, load_shard

    for shard in shards:
        # Not to make a database for nothing.
        if not shard.is_dir():
            _stop(f"{shard}: no such folder; make it with: beleid export FOLDER --format shard")
    try:
        with only_run(db):
            opened = database.open_database(db)
            try:
                means = _means(Options())
                database.begin_writing(opened)
                stamp = database.start_run(opened, means, 0)
                number = 0
                for shard in shards:
                    loaded = load_shard(opened, shard, stamp)
                    typer.echo(f"{shown(shard)}: {count(loaded, 'document')}")
                    number += loaded
                link(opened)
                database.finish_run(opened, stamp, database.Counts(files=number, stored=number))
            finally:
                database.close_database(opened)
    except (database.DatabaseError, sqlite3.Error) as error:
        _stop(database.plain_reason(db, error))
    except ShardError as error:
        _stop(str(error))


@app.command()
def parties(
    query: Annotated[
        str | None,
        typer.Argument(metavar="WORDS", help="Words of a name, an abbreviation or a person."),
    ] = None,
    db: Db = DEFAULT_DB,
    uncertain: Annotated[
        bool, typer.Option("--uncertain", help="List the pairs that may be one party.")
    ] = False,
    same: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="A B", help="Decide that two are one party: names or ids."),
    ] = None,
    different: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="A B", help="Decide that two are different parties."),
    ] = None,
) -> None:
    """Search the register of parties over all documents, and decide who is who.

    Decisions are kept in the database and hold in every later run.
    """
    from desk.party_lines import party_lines, uncertain_lines
    from schemas import register

    try:
        if same is not None:
            _decide(db, same, "same")
        if different is not None:
            _decide(db, different, "different")
        opened = database.open_for_reading(db)
        if uncertain:
            pairs = "\n".join(uncertain_lines(register.uncertain(opened)))
            typer.echo(pairs or "No pair is uncertain.")
        elif query is not None or (same is None and different is None):
            found = register.search(opened, query)
            typer.echo("\n".join(party_lines(found)) if found else f"No party has “{query}”.")
    except register.UnknownPartyError as error:
        _stop(str(error))
    except (database.DatabaseError, sqlite3.Error) as error:
        _stop(database.plain_reason(db, error))


def _decide(db: Path, pair: tuple[str, str], verdict: Literal["same", "different"]) -> None:
    """Keep a decision about two parties, and make the register anew by it."""
    from schemas import register

    # Not to make a database where there is none.
    database.open_for_reading(db).close()
    opened = database.open_database(db)
    try:
        one, other = register.decide(opened, *pair, verdict)
        link(opened)
    finally:
        database.close_database(opened)
    typer.echo(f"Kept: “{one}” and “{other}” are {'one party' if verdict == 'same' else 'two'}.")


@app.command()
def explain(
    db: Annotated[Path, typer.Argument(metavar="DB", help="The SQLite database.")],
    record: Annotated[
        str,
        typer.Argument(metavar="RECORD", help="The id of a record, or its first digits."),
    ],
) -> None:
    """Show a record: its fields, the words behind them, the rule, and where it stands."""
    from desk.explaining import UnknownRecordError, explanation

    try:
        typer.echo(explanation(database.open_for_reading(db), record))
    except (database.DatabaseError, UnknownRecordError) as error:
        _stop(str(error))


@app.command()
def look(
    *,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A PDF file.")],
    page: Annotated[
        list[int] | None, typer.Option(min=1, help="Only this page; may be given again.")
    ] = None,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the pictures are put.")] = Path(
        "output/look"
    ),
    ocr: OcrOption = "auto",
) -> None:
    """Draw what is read of a PDF over its pages: blocks, roles, reading order, tables."""
    from desk.looking import write_pictures

    try:
        document = read_document(path, ocr)
    except Unreadable as error:
        _stop(f"{path}: {error.reason}")
    if missing := set(page or ()) - {each.number for each in document.pages}:
        _stop(f"{path}: no page {min(missing)} that could be read")
    try:
        for picture in write_pictures(document, path, out, page or ()):
            typer.echo(shown(picture))
    except OSError as error:
        _stop(f"{out}: cannot be written: {error.strerror or error}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of the records."""
    typer.echo(json.dumps(Findings.model_json_schema(), indent=2, ensure_ascii=False))


def _stop(message: str, code: int = 2) -> NoReturn:
    typer.echo(f"beleid: {message}", err=True)
    raise typer.Exit(code)


def main() -> None:
    """Run the command line."""
    try:
        app()
    except OSError as error:
        # Of the system, and foreseen by no command: the answer has nowhere to go, as on a full
        # disk, or the current folder is gone.
        with suppress(OSError):
            typer.echo(f"beleid: the system says: {error}", err=True)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()

"""The database in the browser: Datasette, read-only, with our explanations in Dutch."""

from __future__ import annotations

from pathlib import Path

METADATA = Path(__file__).with_name("metadata.json")

_SETTINGS = {
    "sql_time_limit_ms": "3000",
    "max_returned_rows": "5000",
    "default_page_size": "50",
    "num_sql_threads": "2",
    "suggest_facets": "off",
    "trace_debug": "off",
}


def arguments(db: Path, host: str, port: int, documents: Path | None) -> list[str]:
    """Give Datasette's arguments for an immutable database and, if wanted, a folder of PDFs."""
    given = [
        "serve",
        "--immutable",
        str(db),
        "--metadata",
        str(METADATA),
        "--host",
        host,
        "--port",
        str(port),
    ]
    for name, value in _SETTINGS.items():
        given += ["--setting", name, value]
    if documents is not None:
        given += ["--static", f"pdf:{documents}"]
    return given


def serve_database(db: Path, host: str, port: int, documents: Path | None) -> None:
    """Show the database until the user stops it."""
    from datasette.cli import cli  # noqa: PLC0415 - takes a second to import

    cli.main(arguments(db, host, port, documents), prog_name="beleid", standalone_mode=False)

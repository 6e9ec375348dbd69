"""The database in the browser: Datasette, read-only, with our explanations in Dutch."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from datasette.cli import cli
from datasette.plugins import pm

from desk.documents import PdfPlugin

METADATA = Path(__file__).with_name("metadata.json")

_SETTINGS = {
    "sql_time_limit_ms": "3000",
    "max_returned_rows": "5000",
    "default_page_size": "50",
    "suggest_facets": "off",
    "trace_debug": "off",
}


def metadata(db: Path) -> dict[str, Any]:
    """Give Datasette's metadata: our explanations, under the name of this database."""
    told = json.loads(METADATA.read_text(encoding="utf-8"))
    tables = told.pop("tables")
    return {**told, "databases": {db.stem: {"title": told["title"], "tables": tables}}}


def arguments(db: Path, metadata_file: Path, host: str, port: int) -> list[str]:
    """Give Datasette's arguments for an immutable database."""
    settings = [part for pair in _SETTINGS.items() for part in ("--setting", *pair)]
    return [
        "serve",
        "--immutable",
        str(db),
        "--metadata",
        str(metadata_file),
        "--host",
        host,
        "--port",
        str(port),
        *settings,
    ]


def serve_database(db: Path, host: str, port: int, documents: Path | None) -> None:
    """Show the database, and the PDFs in `documents`, until the user stops it."""
    if documents is not None:
        pm.register(PdfPlugin(documents), name="beleid-pdf")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "metadata.json")
        file.write_text(json.dumps(metadata(db)), encoding="utf-8")
        cli.main(arguments(db, file, host, port), prog_name="beleid", standalone_mode=False)

"""The database in the browser: Datasette with our pages and our explanations in Dutch."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import uvicorn
from datasette import handle_exception
from datasette.app import Datasette, DatasetteClient
from datasette.plugins import pm

from desk import plugin
from desk.pdf_folder import PdfFolder
from desk.reviewing import Reviews

_HERE = Path(__file__).parent
METADATA = _HERE / "metadata.json"

_SETTINGS = {
    "sql_time_limit_ms": 3000,
    "facet_time_limit_ms": 1000,
    "max_returned_rows": 2000,
    "default_page_size": 50,
    "suggest_facets": False,
    "num_sql_threads": 4,
    "trace_debug": False,
}


def metadata(db: Path) -> dict[str, Any]:
    """Give Datasette's metadata: our explanations, under the name of this database."""
    told = json.loads(METADATA.read_text(encoding="utf-8"))
    tables = told.pop("tables")
    return {**told, "databases": {db.stem: {"title": told["title"], "tables": tables}}}


def make_desk(db: Path, documents: Path | None = None, reviews: Reviews | None = None) -> Datasette:
    """Make the desk of a database: read-only, unless a person's judgements are to be kept.

    `documents` is the folder with the PDFs.
    """
    if not pm.is_registered(plugin):
        pm.register(plugin, name="beleid")
        # Datasette prints every missing page with all its variables where rich is installed.
        handle_exception.rich = None
    file = [str(db)]
    datasette = Datasette(
        file if reviews else [],
        immutables=[] if reviews else file,
        metadata=metadata(db),
        template_dir=str(_HERE / "templates"),
        static_mounts=[("desk", str(_HERE / "static"))],
        settings=dict(_SETTINGS),
    )
    folder = None if documents is None else PdfFolder(documents)
    plugin.attach(datasette, plugin.Desk(db.stem, folder, reviews))
    # The client was made before the desk was there, with Datasette's own pages alone.
    datasette.client = DatasetteClient(datasette)
    return datasette


def serve_database(
    db: Path, host: str, port: int, documents: Path | None, reviews: Reviews | None = None
) -> None:
    """Show the database, and the PDFs in `documents`, until the user stops it."""
    desk = make_desk(db, documents, reviews)
    asyncio.run(desk.invoke_startup())
    uvicorn.run(desk.app(), host=host, port=port, log_level="warning", lifespan="on")

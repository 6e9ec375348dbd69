"""The database in the browser: Datasette with our pages and our explanations in Dutch."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import uvicorn
from datasette import handle_exception
from datasette.app import Datasette, DatasetteClient
from datasette.database import Database
from datasette.plugins import pm
from datasette.views import base

from desk import plugin
from desk.exporting import GuardedWriter
from desk.pdf_folder import PdfFiles, PdfFolder
from desk.reviewing import Reviews

_HERE = Path(__file__).parent
METADATA = _HERE / "metadata.json"
NAME = "beleid"
"""What the database is called in addresses, whatever its file is, so that links stay."""

_SETTINGS = {
    "sql_time_limit_ms": 3000,
    "facet_time_limit_ms": 1000,
    "max_returned_rows": 2000,
    "default_page_size": 50,
    "suggest_facets": False,
    "num_sql_threads": 4,
    "trace_debug": False,
}


class AddressError(Exception):
    """The address cannot be listened on; the message says why and what to do."""


def metadata() -> dict[str, Any]:
    """Give Datasette's metadata: our explanations of the database."""
    told = json.loads(METADATA.read_text(encoding="utf-8"))
    tables = told.pop("tables")
    return {**told, "databases": {NAME: {"title": told["title"], "tables": tables}}}


def make_desk(db: Path, documents: Path | None = None, reviews: Reviews | None = None) -> Datasette:
    """Make the desk of a database: read-only, unless a person's judgements are to be kept.

    `documents` is the folder with the PDFs; None looks where they were extracted.
    """
    if not pm.is_registered(plugin):
        pm.register(plugin, name="beleid")
        # Datasette prints every missing page with all its variables where rich is installed.
        handle_exception.rich = None
        # By this it writes its own tables as CSV.
        base.csv = SimpleNamespace(writer=GuardedWriter)
    datasette = Datasette(
        metadata=metadata(),
        template_dir=str(_HERE / "templates"),
        static_mounts=[("desk", str(_HERE / "static"))],
        settings=dict(_SETTINGS),
    )
    # Without files Datasette opens an empty database in memory, which would be shown too.
    datasette.remove_database("_memory")
    opened = Database(datasette, path=str(db), is_mutable=reviews is not None)
    datasette.add_database(opened, name=NAME)
    folder = PdfFiles() if documents is None else PdfFolder(documents)
    plugin.attach(datasette, plugin.Desk(NAME, folder, reviews))
    # The client was made before the desk was there, with Datasette's own pages alone.
    datasette.client = DatasetteClient(datasette)
    return datasette


def serve_database(
    db: Path,
    host: str,
    port: int,
    announce: Callable[[str], None],
    documents: Path | None = None,
    reviews: Reviews | None = None,
) -> None:
    """Show the database, and the PDFs in `documents`, until the user stops it.

    `announce` is given the address, once it is open; port 0 takes a free one. Raises
    `AddressError`.
    """
    desk = make_desk(db, documents, reviews)
    asyncio.run(desk.invoke_startup())
    with closing(_open(host, port)) as listening:
        announce(f"http://{host}:{listening.getsockname()[1]}")
        config = uvicorn.Config(desk.app(), log_level="warning", lifespan="on")
        uvicorn.Server(config).run(sockets=[listening])


def _open(host: str, port: int) -> socket.socket:
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        # Whoever reads the address may come before the server runs: the system lets him wait.
        listening.listen(100)
    except socket.gaierror as error:
        raise AddressError(
            f"{host}: {error.strerror}; choose another address with --host"
        ) from error
    except OSError as error:
        raise AddressError(
            f"{host}, port {port}: {error.strerror}; choose another with --port"
        ) from error
    return listening

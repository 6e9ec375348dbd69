"""The PDFs behind the database: a Datasette plugin that opens them at the right page."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response
from markupsafe import Markup

from extractors.files import file_hash, find_files

_ROUTE = r"^/-/pdf/(?P<document>[0-9a-f]{16})$"
_MISSING = "Het PDF-bestand van dit document staat niet in de map die bij het starten is opgegeven."


class PdfPlugin:
    """Serves the PDFs of one folder by the id of their content, and links rows to them.

    A file is found by its content's hash: a request names no path, so that nothing
    outside the folder, and no other file in it, can be asked for.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # Datasette lists its plugins by their module's name.
        self.__name__ = __name__

    @cached_property
    def _by_id(self) -> dict[str, Path]:
        return {file_hash(path)[:16]: path for path in find_files([self._folder]).files}

    @hookimpl  # type: ignore[untyped-decorator]
    def register_routes(self) -> list[tuple[str, Callable[..., Any]]]:
        """Add the address of a PDF."""
        return [(_ROUTE, self._serve)]

    @hookimpl  # type: ignore[untyped-decorator]
    def render_cell(self, row: Any, value: object, column: str) -> Markup | None:
        """Link a document's name to its PDF, and a page number to that page."""
        columns = row.keys()
        if column == "page" and "document_id" in columns:
            document = row["document_id"]
            # Datasette gives a foreign key together with the label of what it points at.
            number = document["value"] if isinstance(document, dict) else document
            address = f"/-/pdf/{number}#page={value}"
        elif column == "name" and "sha256" in columns:
            address = f"/-/pdf/{row['id']}"
        else:
            return None
        return Markup(f'<a href="{html.escape(address)}">{html.escape(str(value))}</a>')

    async def _serve(self, request: Any) -> Response:
        path = self._by_id.get(request.url_vars["document"])
        if path is None or not path.is_file():
            return Response.text(_MISSING, status=404)
        return Response(path.read_bytes(), content_type="application/pdf")

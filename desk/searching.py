"""Words in the text of whole pages, beside the sentences that something was found in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from datasette.app import Datasette
from markupsafe import Markup

from desk.asking import query
from desk.highlighting import highlighted

_MOST_PAGES = 25

_HITS = """
FROM pages_fts
JOIN pages AS p ON p.seq = pages_fts.rowid
JOIN documents AS d ON d.id = p.document_id
WHERE pages_fts MATCH zoekopdracht(:q)
  AND (:soort = '' OR d.kind = :soort)
  AND (:jaar = '' OR substr(d.date_from, 1, 4) = :jaar)
  AND (:document = '' OR d.name = :document)
  AND (p.document_id, p.page) NOT IN (
    SELECT document_id, page FROM passages
    WHERE seq IN (SELECT rowid FROM passages_fts WHERE passages_fts MATCH zoekopdracht(:q))
  )"""
_NUMBER = f"SELECT count(*) AS number {_HITS}"
_SHOWN = (
    "SELECT p.document_id AS id, d.name AS document, p.page AS page,"
    f" snippet(pages_fts, 0, '', '', '…', 40) AS text {_HITS}"
    f" ORDER BY d.date_from DESC, d.name, d.id, p.page LIMIT {_MOST_PAGES}"
)


@dataclass(frozen=True, slots=True)
class PageHit:
    """A page with the words, none of whose sentences with a finding has them."""

    document_id: str
    document: str
    page: int
    text: Markup
    """The stretch around the words, which are marked."""


@dataclass(frozen=True, slots=True)
class PageHits:
    """The first pages with the words, and how many there are."""

    pages: tuple[PageHit, ...]
    number: int


async def other_pages(
    datasette: Datasette, database: str, given: Mapping[str, str]
) -> PageHits | None:
    """Search the pages for what is given to the question where a word stands.

    None where nothing is asked, or only a place that sentences alone have.
    """
    if not given.get("q") or given.get("plek"):
        return None
    number = (await query(datasette, database, _NUMBER, given))[0]["number"]
    rows = await query(datasette, database, _SHOWN, given) if number else []
    said = [(word, "searched") for word in given["q"].replace('"', " ").split()]
    return PageHits(
        tuple(
            PageHit(
                row["id"],
                row["document"],
                row["page"],
                highlighted(" ".join(row["text"].split()), said),
            )
            for row in rows
        ),
        number,
    )

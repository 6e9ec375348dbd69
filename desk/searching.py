"""Words in the text of whole pages, beside the sentences that something was found in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from datasette.app import Datasette
from markupsafe import Markup

from desk.asking import query
from desk.highlighting import highlighted

_MOST_PAGES = 25

_FIRST = f"""
SELECT p.seq AS seq, p.document_id AS id, d.name AS document, p.page AS page,
  count(*) OVER () AS number
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
  )
ORDER BY d.date_from DESC, d.name, d.id, p.page LIMIT {_MOST_PAGES}"""
# Apart, so that no stretch is cut out of the pages that are not shown.
_AROUND = """
SELECT rowid AS seq, snippet(pages_fts, 0, '', '', '…', 40) AS text FROM pages_fts
WHERE pages_fts MATCH zoekopdracht(:q) AND rowid IN (SELECT value FROM json_each(:shown))"""


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
    first = await query(datasette, database, _FIRST, given)
    if not first:
        return PageHits((), 0)
    shown = json.dumps([row["seq"] for row in first])
    around = await query(datasette, database, _AROUND, {"q": given["q"], "shown": shown})
    texts = {row["seq"]: " ".join(row["text"].split()) for row in around}
    said = [(word, "searched") for word in given["q"].replace('"', " ").split()]
    return PageHits(
        tuple(
            PageHit(row["id"], row["document"], row["page"], highlighted(texts[row["seq"]], said))
            for row in first
        ),
        first[0]["number"],
    )

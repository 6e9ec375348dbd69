"""The desk without a browser: every table and question, the PDFs, what is escaped."""

from __future__ import annotations

import asyncio
import csv
import io
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from conftest import ROOT
from datasette.app import Datasette
from openpyxl import load_workbook

from desk.dutch import plain
from desk.dutch_reasons import REASONS, dutch_reason
from desk.pdf_folder import PdfFolder
from desk.questions import QUESTIONS, Question
from desk.rules import reasons
from desk.serving import make_desk, metadata
from schemas import database, tables
from schemas.views import VIEWS

CORPUS = ROOT / "corpus"
BY_NAME = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
FILLED = {"alles-over-een-partij": "?partij=gemeente", "zoeken-in-zinnen": "?q=de"}


@pytest.fixture(scope="module")
def desk(corpus_db: Path) -> Datasette:
    made = make_desk(corpus_db, CORPUS)
    asyncio.run(made.invoke_startup())
    return made


def get(desk: Datasette, path: str) -> Any:
    return asyncio.run(desk.client.get(path, follow_redirects=True))


def one(db: Path, sql: str, *values: object) -> Any:
    return database.open_for_reading(db).execute(sql, values).fetchone()


@pytest.mark.parametrize("table", [*tables.TABLES, *VIEWS])
def test_every_table_and_view_is_explained_and_opens(
    desk: Datasette, corpus_db: Path, table: str
) -> None:
    told = metadata()["databases"]["beleid"]["tables"][table]
    page = get(desk, f"/beleid/{table}")
    assert page.status_code == 200
    assert told["title"] in page.text
    assert told["description"].split(":")[0] in page.text


def test_every_column_is_explained(corpus_db: Path) -> None:
    db = database.open_for_reading(corpus_db)
    for table, told in metadata()["databases"]["beleid"]["tables"].items():
        columns = {c[0] for c in db.execute(f"SELECT * FROM {table} LIMIT 0").description}
        assert set(told["columns"]) == columns, table


@BY_NAME
def test_question_gives_the_same_rows_as_page_and_as_json(
    desk: Datasette, question: Question
) -> None:
    filled = FILLED.get(question.name, "")
    if question.name == "alles-uit-een-document":
        filled = "?document=kamerbrief-drinkwater-2024"
    if question.name == "dit-kwartaal":
        filled = "?dag=1-12-2024"
    page = get(desk, f"/beleid/{question.name}{filled}")
    rows = get(desk, f"/beleid/{question.name}.json{filled}").json()["rows"]
    assert page.status_code == 200
    assert question.title in page.text
    assert rows
    assert f"<strong>{len(rows):,}</strong>".replace(",", ".") in page.text


@BY_NAME
def test_each_facet_narrows_to_the_number_it_names(desk: Datasette, question: Question) -> None:
    filled = FILLED.get(question.name, "?dag=1-12-2024")
    if question.name == "alles-uit-een-document":
        filled = "?document=kamerbrief-drinkwater-2024"
    db = desk.get_database("beleid")
    given = dict.fromkeys(question.names(), "")
    name, _, value = filled[1:].partition("=")
    if name in given:
        given[name] = value
    limits = dict.fromkeys((facet.name for facet in question.facets), 3)
    found = asyncio.run(db.execute(question.facets_sql(given, limits), given)).rows
    assert len(found) > 1
    for name, value, _, number in found:
        chosen = {**given, name: str(value)} if name else given
        rows = f"SELECT count(*) FROM ({question.page_sql(chosen, None)})"
        counted = asyncio.run(db.execute(rows, chosen)).rows[0][0]
        assert counted == number, name
        narrowed = asyncio.run(db.execute(question.facets_sql(chosen, limits), chosen)).rows
        assert tuple(narrowed[0]) == ("", None, None, number)


def test_names_of_parameters_and_facets_differ() -> None:
    for question in QUESTIONS:
        names = list(question.names())
        assert len(names) == len(set(names)), question.name


def test_empty_quarter_leads_to_those_that_have_something(desk: Datasette) -> None:
    shown = get(desk, "/beleid/dit-kwartaal?dag=1-1-1950").text
    assert "Niets gevonden in het eerste kwartaal 1950" in shown
    (name, day) = re.findall(r"Wel iets in het <a href=.*?dag=([-0-9]+)\">(.*?)</a>", shown)[0][
        ::-1
    ]
    found = get(desk, f"/beleid/dit-kwartaal?dag={day}").text
    assert f"<strong>{name}</strong>" in found
    assert "Niets gevonden" not in found


@pytest.mark.parametrize(
    "words",
    ['"', "'", "*", "NOT", "a AND", "(", "x:y", "^", "é", '"a b', "-", "%", "\x00", "NEAR(a b)"],
)
def test_no_words_break_the_search(desk: Datasette, words: str) -> None:
    assert get(desk, f"/beleid/zoeken-in-zinnen?q={quote(words)}").status_code == 200


def test_search_leaves_accents_and_capitals_aside(desk: Datasette, corpus_db: Path) -> None:
    texts = database.open_for_reading(corpus_db).execute("SELECT text FROM passages").fetchall()
    word = next(
        w for (text,) in texts for w in re.findall(r"\w{5,}", text) if plain(w) != w.lower()
    )
    found = [
        get(desk, f"/beleid/zoeken-in-zinnen.json?q={quote(typed)}").json()["rows"]
        for typed in (word, plain(word), plain(word).upper())
    ]
    assert found[0]
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("table", ["commitments", "budgets", "targets", "document_parties"])
def test_record_page_shows_sentence_boxes_and_pdf(
    desk: Datasette, corpus_db: Path, table: str
) -> None:
    record, document, page = one(
        corpus_db,
        f"SELECT r.id, r.document_id, p.page FROM {table} AS r JOIN passages AS p"
        " ON p.id = passage_id ORDER BY p.page DESC",
    )
    shown = get(desk, f"/beleid/{table}/{record}").text
    assert f'href="/-/pdf/{document}#page={page}"' in shown
    assert '<rect class="box"' in shown
    assert f"/-/bladzijde/{document}/{page}.png" in shown
    image = get(desk, f"/-/bladzijde/{document}/{page}.png")
    assert image.headers["content-type"] == "image/png"
    assert get(desk, f"/-/pdf/{document}").content.startswith(b"%PDF-")


@pytest.mark.parametrize(
    "path",
    [
        "/-/pdf/0123456789abcdef",
        "/-/pdf/../../etc/passwd",
        "/-/pdf/%2e%2e%2fpipeline.py",
        "/-/bladzijde/0123456789abcdef/1.png",
        "/-/bladzijde/..%2f..%2fpipeline.py/1.png",
        "/desk/..%2f..%2fpipeline.py",
        "/beleid/commitments/00000000000000000000",
        "/beleid/geen-vraag",
        "/andere/toezeggingen-per-partij",
    ],
)
def test_nothing_else_can_be_asked_for(desk: Datasette, path: str) -> None:
    answer = get(desk, path)
    assert answer.status_code == 404
    assert "def " not in answer.text


def test_page_that_the_document_does_not_have(desk: Datasette, corpus_db: Path) -> None:
    (document,) = one(corpus_db, "SELECT id FROM documents")
    for page in (0, 99, 99999):
        assert get(desk, f"/-/bladzijde/{document}/{page}.png").status_code == 404


def test_file_is_known_by_its_content_and_not_by_its_name(corpus_db: Path, tmp_path: Path) -> None:
    ours = CORPUS / "kamerbrief-vogelpest-2003.pdf"
    (number,) = one(corpus_db, "SELECT id FROM documents WHERE name = ?", ours.stem)
    (tmp_path / "sub").mkdir()
    shutil.copy(next(p for p in sorted(CORPUS.glob("*.pdf")) if p != ours), tmp_path / ours.name)
    assert PdfFolder(tmp_path).find(number, [ours.name]) is None
    shutil.copy(ours, tmp_path / "sub" / "renamed.pdf")
    assert PdfFolder(tmp_path).find(number, [ours.name]) == tmp_path / "sub" / "renamed.pdf"


def test_a_link_out_of_the_folder_is_not_followed(corpus_db: Path, tmp_path: Path) -> None:
    ours = CORPUS / "kamerbrief-vogelpest-2003.pdf"
    (number,) = one(corpus_db, "SELECT id FROM documents WHERE name = ?", ours.stem)
    (tmp_path / ours.name).symlink_to(ours)
    assert PdfFolder(tmp_path).find(number, [ours.name]) is None


def test_without_the_pdf_a_record_says_what_to_do(corpus_db: Path, tmp_path: Path) -> None:
    record, name = one(
        corpus_db,
        "SELECT c.id, d.name FROM commitments AS c JOIN documents AS d ON d.id = document_id",
    )
    moved = tmp_path / "moved.db"
    shutil.copy(corpus_db, moved)
    with database.open_database(moved) as db:
        db.execute("UPDATE files SET path = path || '.gone'")
        db.commit()
    empty = tmp_path / "empty"
    empty.mkdir()
    for folder, said in ((None, "beleid serve --documents MAP"), (empty, f"{name}.pdf")):
        made = make_desk(moved, folder)
        asyncio.run(made.invoke_startup())
        assert said in get(made, f"/beleid/commitments/{record}").text


def test_pages_are_shown_from_where_they_were_extracted(corpus_db: Path, tmp_path: Path) -> None:
    record, document, path = one(
        corpus_db,
        "SELECT c.id, c.document_id, path FROM commitments AS c"
        " JOIN files ON files.document_id = c.document_id",
    )
    made = make_desk(corpus_db)
    asyncio.run(made.invoke_startup())
    assert '<rect class="box"' in get(made, f"/beleid/commitments/{record}").text
    assert get(made, f"/-/pdf/{document}").content == Path(path).read_bytes()
    # Another file that stands there now is not given.
    changed = tmp_path / "changed.db"
    shutil.copy(corpus_db, changed)
    (tmp_path / "other.pdf").write_bytes(b"%PDF-1.7 another")
    with database.open_database(changed) as db:
        db.execute("UPDATE files SET path = ?||rowid", [str(tmp_path / "none")])
        db.execute(
            "UPDATE files SET path = ? WHERE document_id = ?",
            [str(tmp_path / "other.pdf"), document],
        )
        db.commit()
    made = make_desk(changed)
    asyncio.run(made.invoke_startup())
    assert get(made, f"/-/pdf/{document}").status_code == 404


def test_search_finds_words_of_pages_without_a_finding(desk: Datasette, corpus_db: Path) -> None:
    db = database.open_for_reading(corpus_db)
    found = " ".join(text for (text,) in db.execute("SELECT text FROM passages")).lower()
    pages = db.execute("SELECT document_id, page, text FROM pages ORDER BY document_id, page")
    known = set(re.findall(r"\w+", found))
    document, page, word = next(
        (document, page, word)
        for document, page, text in pages
        for word in re.findall(r"\b[a-z]{9,}\b", text)
        if word not in known
    )
    shown = get(desk, f"/beleid/zoeken-in-zinnen?q={word}").text
    assert "wel op de bladzijden hieronder" in shown
    assert "Niets gevonden" not in shown
    assert f'<a href="/beleid/pages/{document},{page}">' in shown
    assert re.search(rf'<mark class="searched">{word}', shown, re.IGNORECASE)
    assert get(desk, f"/beleid/pages/{document},{page}").status_code == 200
    # A page with a sentence that was found already is not named a second time.
    (text, document, page) = db.execute("SELECT text, document_id, page FROM passages").fetchone()
    said = max(re.findall(r"\w+", text), key=len)
    again = get(desk, f"/beleid/zoeken-in-zinnen?q={quote(said)}").text
    assert f"/beleid/pages/{document},{page}" not in again
    assert "Niets gevonden" in get(desk, "/beleid/zoeken-in-zinnen?q=xylofoonbouwer").text


def test_view_leads_to_its_records_and_finds_a_party_under_all_its_names(
    desk: Datasette, corpus_db: Path
) -> None:
    for view, table in (
        ("extracted_parties", "document_parties"),
        ("extracted_commitments", "commitments"),
        ("extracted_budgets", "budgets"),
        ("extracted_targets", "targets"),
    ):
        page = get(desk, f"/beleid/{view}").text
        links = re.findall(rf'href="(/beleid/{table}/[0-9a-f]{{20}})"', page)
        assert len(links) == page.count('<td data-name="document"'), view
        assert get(desk, links[0]).status_code == 200
    name, alias = one(
        corpus_db,
        "SELECT cp.name, other.name FROM commitment_parties AS cp"
        " JOIN party_aliases AS other ON other.party_id = cp.party_id"
        " WHERE other.name NOT LIKE '%' || cp.name || '%'"
        " AND cp.name NOT LIKE '%' || other.name || '%'",
    )
    page = get(desk, f"/beleid/extracted_commitments?_partij={quote(alias)}").text
    assert name.replace("'", "&#39;") in page
    assert 'name="_partij" value="' in page


def test_short_id_leads_to_its_record(desk: Datasette, corpus_db: Path) -> None:
    (record,) = one(corpus_db, "SELECT id FROM commitments")
    shown = get(desk, f"/beleid/commitments/{record[:9]}")
    assert shown.status_code == 200
    assert str(shown.url).endswith(f"/beleid/commitments/{record}")
    assert get(desk, "/beleid/commitments/00000000").status_code == 404


def test_a_record_names_each_actor_once_and_what_is_done_first(corpus_db: Path) -> None:
    made = make_desk(corpus_db)
    asyncio.run(made.invoke_startup())
    record, number = one(
        corpus_db,
        "SELECT commitment_id, count(*) FROM commitment_parties JOIN commitments"
        " ON commitments.id = commitment_id WHERE part = 'actor' AND actor_chain <> '[]'"
        " GROUP BY 1 HAVING count(*) > 1",
    )
    fields = re.findall(r"<dt>([^<]*)</dt>", get(made, f"/beleid/commitments/{record}").text)
    assert fields.count("Wie") == number
    assert fields.count("Wie, gevonden via") <= 1
    assert fields[0] == "Wat"


def test_first_rows_have_an_actor_and_are_of_the_newest(desk: Datasette) -> None:
    rows = get(desk, "/beleid/toezeggingen-per-partij.json?_shape=objects").json()["rows"]
    named = [row["wie"] != "[]" for row in rows]
    assert named == sorted(named, reverse=True)
    assert all(re.fullmatch("[0-9a-f]{20}", row["kenmerk"]) for row in rows)


def test_a_document_begins_with_what_is_agreed_and_by_whom(desk: Datasette) -> None:
    page = get(desk, "/beleid/alles-uit-een-document?document=kamerbrief-drinkwater-2024").text
    kinds = re.findall(r'data-name="soort">(\w+)', page)
    assert kinds[0] == "afspraak"
    assert kinds == [
        *sorted(k for k in kinds if k != "partij"),
        *(k for k in kinds if k == "partij"),
    ]
    assert re.search(r'data-name="wie">\w', page)
    assert 'data-name="status">' in page


def test_a_wrong_date_is_told_once(desk: Datasette) -> None:
    page = get(desk, "/beleid/deadlines-in-periode?van=morgen").text
    assert "is geen datum" in page
    assert "Niets gevonden" not in page


def test_text_of_documents_is_escaped(corpus_db: Path, tmp_path: Path) -> None:
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    evil = "<script>alert(1)</script>\"'>&"
    opened = database.open_database(copy)
    with opened.atomic():
        for table, column in (
            ("commitments", "action"),
            ("commitment_parties", "name"),
            ("passages", "text"),
            ("targets", "indicator"),
            ("budgets", "purpose"),
            ("budgets", "funder"),
            ("documents", "title"),
            ("parties", "name"),
        ):
            opened.execute(f"UPDATE {table} SET {column} = ?", [evil])
    database.close_database(opened)
    made = make_desk(copy, CORPUS)
    asyncio.run(made.invoke_startup())
    (commitment,) = one(copy, "SELECT id FROM commitments")
    (budget,) = one(copy, "SELECT id FROM budgets")
    paths = ["/", f"/beleid/commitments/{commitment}", f"/beleid/budgets/{budget}"]
    paths += [f"/beleid/{question.name}?dag=1-12-2024" for question in QUESTIONS]
    paths += [
        "/beleid/commitments",
        "/beleid/extracted_budgets",
        "/beleid/zoeken-in-zinnen?q=alert",
    ]
    paths += [f"/beleid/toezeggingen-per-partij?partij={quote(evil)}"]
    for path in paths:
        shown = get(made, path)
        assert shown.status_code == 200
        assert "<script" not in shown.text, path


def test_what_was_not_read_is_said_in_dutch_and_leads_nowhere(
    corpus_db: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    opened = database.open_database(copy)
    means = database.Means("0", "test", "auto")
    stamp = database.start_run(opened, means, 1)
    (document,) = one(copy, "SELECT id FROM documents")
    rows = [
        ("a", "/in/stuk.pdf", None, "read", "the file is empty", None),
        ("b", "/in/brief.pdf", 3, "read", "page cannot be read: odd", document),
    ]
    with opened.atomic():
        opened.conn.executemany(
            "INSERT INTO failures (id, path, page, stage, reason, document_id, run_id)"
            f" VALUES (?, ?, ?, ?, ?, ?, {stamp.run_id})",
            rows,
        )
    database.close_database(opened)
    made = make_desk(copy, CORPUS)
    asyncio.run(made.invoke_startup())
    page = get(made, "/beleid/failures").text
    assert "het bestand is leeg" in page
    assert "de bladzijde kan niet worden gelezen" in page
    assert "lezen</span>" in page
    assert re.findall(r"/-/pdf/[^\"]*", page) == [f"/-/pdf/{document}#page=3"]
    assert ">None<" not in page


def test_own_sql_has_a_name_of_its_own(desk: Datasette) -> None:
    page = get(desk, "/beleid?sql=select+1")
    assert "<title>Vraag in SQL –" in page.text
    assert "<h1>Vraag in SQL</h1>" in page.text


def test_views_lead_to_their_documents(desk: Datasette, corpus_db: Path) -> None:
    (name,) = one(corpus_db, "SELECT document FROM extracted_targets")
    page = get(desk, f"/beleid/extracted_targets?document={name}").text
    assert f'href="/beleid/alles-uit-een-document?document={name}">{name}</a>' in page


def test_pages_allow_no_scripts_and_no_other_address(desk: Datasette) -> None:
    for path in ("/", "/beleid", "/beleid/commitments", "/beleid?sql=select+1", "/niets"):
        shown = get(desk, path)
        assert "default-src 'none'" in shown.headers["content-security-policy"], path
        assert "<script" not in shown.text, path


@BY_NAME
def test_answers_leave_as_csv_and_as_a_workbook(desk: Datasette, question: Question) -> None:
    filled = FILLED.get(question.name, "?document=kamerbrief-drinkwater-2024&dag=1-12-2024")
    rows = get(desk, f"/beleid/{question.name}.json{filled}").json()["rows"]
    lines = get(desk, f"/beleid/{question.name}.csv{filled}")
    assert lines.content.startswith("\ufeff".encode())
    book = load_workbook(io.BytesIO(get(desk, f"/beleid/{question.name}.xlsx{filled}").content))
    shown = list(book.active.iter_rows(values_only=True))
    assert [*shown[0]] == [column.name for column in question.columns]
    assert len(shown) == len(rows) + 1


def test_database_is_not_written(desk: Datasette, corpus_db: Path) -> None:
    before = corpus_db.read_bytes()
    answer = get(desk, "/beleid?sql=delete+from+commitments")
    assert answer.status_code == 400
    assert corpus_db.read_bytes() == before


@pytest.mark.parametrize("name", ["mijn database.v2.db", "_memory.db", "déjà-vu.db"])
def test_links_are_the_same_whatever_the_file_is_called(
    corpus_db: Path, tmp_path: Path, name: str
) -> None:
    shutil.copy(corpus_db, tmp_path / name)
    made = make_desk(tmp_path / name)
    asyncio.run(made.invoke_startup())
    assert 'href="/beleid/dit-kwartaal"' in get(made, "/").text
    assert get(made, "/beleid/dit-kwartaal").status_code == 200
    assert set(made.databases) - {"_internal"} == {"beleid"}


def test_programme_counts_spending_once_and_leads_to_its_amount(
    corpus_db: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    lines = (
        ("Begroting 2031 lasten", -500_00, "table"),
        ("Begroting 2031 lasten", -500_00, "table"),
        ("Begroting 2031 baten", 200_00, "table"),
        ("Begroting 2031 saldo", -300_00, "table"),
        ("Begroting 2031 lasten", -800_00, "table"),
        ("", 500_00, "text"),
    )
    with database.open_database(copy) as db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(budgets)")]
        kept = dict(zip(columns, db.execute("SELECT * FROM budgets").fetchone(), strict=True))
        for at, (label, cents, source) in enumerate(lines):
            row = {
                **kept,
                "id": f"added{at}",
                "position": 9000 + at,
                "purpose": "Bruggen",
                "column_label": label,
                "amount_cents": cents,
                "source": source,
                "per": None,
                "date_from": "2031-01-01",
                "date_to": "2031-12-31",
            }
            db.execute(
                f"INSERT INTO budgets VALUES ({', '.join('?' * len(columns))})",
                [row[name] for name in columns],
            )
        db.execute("INSERT INTO sums VALUES ('total', ?, 'added4', 1, 0)", [kept["document_id"]])
        db.execute(
            "INSERT INTO repeats VALUES (?, 'budget', 'added5', 'added0')", [kept["document_id"]]
        )
        db.commit()
    made = make_desk(copy, CORPUS)
    asyncio.run(made.invoke_startup())
    page = get(made, "/beleid/budget-per-programma-en-jaar?programma=bruggen").text
    assert re.findall(r"€[^<]*(?=</td>)", page) == ["€\N{NO-BREAK SPACE}500"]
    assert '<a href="/beleid/budgets/added0">Bruggen</a>' in page


@pytest.mark.parametrize(
    "path",
    ["dit-kwartaal?dag=1-12-2024&wat=bedrag", "alles-uit-een-document?document={}&wat=bedrag"],
)
def test_amounts_among_other_records_say_how_much(
    desk: Datasette, corpus_db: Path, path: str
) -> None:
    name = one(
        corpus_db,
        "SELECT d.name FROM budgets JOIN documents AS d ON d.id = document_id LIMIT 1",
    )[0]
    page = get(desk, "/beleid/" + path.format(quote(name))).text
    shown = re.findall(r'<td class="c-much"[^>]*>([^<]*)', page)
    assert shown
    assert all("€" in much for much in shown)


def test_deadline_that_passed_says_who_was_named_since(corpus_db: Path, tmp_path: Path) -> None:
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    documents = database.open_for_reading(copy).execute(
        "SELECT id FROM documents ORDER BY name LIMIT 3"
    )
    promised, reported, silent = (document for (document,) in documents)
    with database.open_database(copy) as db:
        db.execute("UPDATE commitments SET status = 'done'")
        kept = "SELECT id FROM commitments WHERE document_id = ? LIMIT 1"
        for document, day in ((promised, "2010"), (reported, "2012"), (silent, "2013")):
            db.execute(
                "UPDATE documents SET date_from = ? WHERE id = ?", [f"{day}-05-01", document]
            )
        db.execute("DELETE FROM document_parties WHERE document_id <> ?", [reported])
        (party,) = db.execute("SELECT party_id FROM document_parties").fetchone()
        for document, day, is_known in (
            (promised, "2011-12-31", True),
            (reported, "2014-12-31", True),
            (silent, "2009-12-31", False),
        ):
            (record,) = db.execute(kept, [document]).fetchone()
            db.execute(
                "UPDATE commitments SET status = 'planned', date_to = ? WHERE id = ?", [day, record]
            )
            db.execute("DELETE FROM commitment_parties WHERE commitment_id = ?", [record])
            db.execute(
                "INSERT INTO commitment_parties (commitment_id, party_id, part, position, name)"
                " VALUES (?, ?, 'actor', 0, 'de dienst')",
                [record, party if is_known else None],
            )
        db.commit()
    made = make_desk(copy, CORPUS)
    asyncio.run(made.invoke_startup())
    address = "/beleid/verlopen-zonder-rapportage"
    told = re.findall(r'data-name="later genoemd">(\d*)', get(made, address).text)
    assert told == ["0", "1", ""]
    for later, number in (("0", "0"), ("1", "1")):
        page = get(made, f"{address}?later={later}").text
        assert re.findall(r'data-name="later genoemd">(\d+)', page) == [number]


@pytest.mark.parametrize("question", ["wie-betaalt-wat", "budget-per-programma-en-jaar"])
def test_amounts_leave_in_euros(desk: Datasette, question: str) -> None:
    """As the page shows them: nobody reads cents below the head `bedrag`."""
    page = get(desk, f"/beleid/{question}").text
    shown = re.findall(r'data-name="bedrag">[^<€]*€\s?([−\d.,]+)', page)
    signs = str.maketrans({".": "", ",": ".", "−": "-"})
    wanted = [float(amount.translate(signs)) for amount in shown]
    assert max(wanted) > 1_000_000
    lines = list(
        csv.DictReader(get(desk, f"/beleid/{question}.csv").text.lstrip("\ufeff").splitlines())
    )
    assert [float(line["bedrag"]) for line in lines][: len(wanted)] == wanted
    rows = get(desk, f"/beleid/{question}.json?_shape=objects").json()["rows"]
    assert [row["bedrag"] for row in rows][: len(wanted)] == wanted
    book = load_workbook(io.BytesIO(get(desk, f"/beleid/{question}.xlsx").content))
    place = [cell.value for cell in book.active[1]].index("bedrag")
    cells = [row[place] for row in book.active.iter_rows(min_row=2, values_only=True)]
    assert cells[: len(wanted)] == wanted


def test_csv_has_no_cell_that_must_be_unpacked(desk: Datasette) -> None:
    for path in ("streefcijfers-en-realisatie.csv?", "dit-kwartaal.csv?dag=1-12-2024"):
        assert "{" not in get(desk, f"/beleid/{path}").text


def test_page_beyond_the_last_is_the_last(desk: Datasette) -> None:
    beyond = get(desk, "/beleid/deadlines-in-periode?pagina=999").text
    last = re.findall(r"bladzijde (\d+) van (\d+)", beyond)
    assert last
    assert last[0][0] == last[0][1]
    assert 'class="c-found"' in beyond


def test_quarter_begins_with_what_is_to_be_done(desk: Datasette) -> None:
    page = get(desk, "/beleid/dit-kwartaal?dag=1-12-2024").text
    kinds = re.findall(r'data-name="soort">(\w+)', page)
    assert len(set(kinds)) > 1
    assert kinds == sorted(kinds)


def test_payer_is_one_choice_under_all_its_names(corpus_db: Path, tmp_path: Path) -> None:
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    party, name = one(copy, "SELECT id, name FROM parties ORDER BY name")
    ids = database.open_for_reading(copy).execute("SELECT id FROM budgets LIMIT 2").fetchall()
    with database.open_database(copy) as db:
        db.execute("UPDATE budgets SET funder = NULL, funder_id = NULL, recipient = NULL")
        for (budget,), funder in zip(ids, ("De Dienst", "dienst"), strict=True):
            db.execute(
                "UPDATE budgets SET funder = ?, funder_id = ?, purpose = NULL WHERE id = ?",
                [funder, party, budget],
            )
        db.commit()
    made = make_desk(copy, CORPUS)
    asyncio.run(made.invoke_startup())
    page = get(made, f"/beleid/wie-betaalt-wat?betaler={quote(name)}").text
    payers = re.findall(r'data-name="betaler">([^<]*)', page)
    assert payers == [name, name]
    said = get(made, f"/beleid/wie-betaalt-wat.json?betaler={quote(name)}&_shape=objects").json()
    assert sorted(row["betaler in de tekst"] for row in said["rows"]) == ["De Dienst", "dienst"]
    assert set(re.findall(r">(.niet genoemd.)</a>", page)) == {"(niet genoemd)"}
    for budget in ids:
        assert f"/beleid/budgets/{budget[0]}" in page


def test_date_of_the_file_is_told_apart(corpus_db: Path, tmp_path: Path) -> None:
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    name = one(copy, "SELECT name FROM documents WHERE date_source <> 'metadata'")[0]
    with database.open_database(copy) as db:
        db.execute(
            "UPDATE documents SET date = '2199', date_from = '2199-01-01',"
            " date_source = 'metadata' WHERE name = ?",
            [name],
        )
        db.commit()
    made = make_desk(copy, CORPUS)
    asyncio.run(made.invoke_startup())
    assert name not in get(made, "/").text.split("Nieuwste documenten")[1]
    page = get(made, f"/beleid/alles-uit-een-document?document={name}").text
    assert "2199 (datum van het bestand)" in page
    assert "2199 (datum van het bestand)" in get(made, "/beleid/alles-uit-een-document").text


def test_one_choice_is_no_choice(desk: Datasette) -> None:
    page = get(desk, "/beleid/dit-kwartaal?dag=1-12-2024&wat=bedrag").text
    for facet in re.findall(r'<details class="facet".*?</details>', page, re.DOTALL):
        assert facet.count("<li") > 1 or 'class="chosen"' in facet


def test_documents_of_one_title_are_told_apart(desk: Datasette, corpus_db: Path) -> None:
    name, title = one(
        corpus_db,
        "SELECT name, title FROM documents WHERE title <> name ORDER BY date_from DESC, name",
    )
    page = get(desk, "/").text
    assert title in page
    assert f"{name} · " in page


def test_every_rule_is_explained_in_dutch(desk: Datasette, corpus_db: Path) -> None:
    assert not sorted(rule for rule in reasons() if not dutch_reason(rule))
    assert REASONS.keys() <= reasons().keys()
    assert not dutch_reason("no.such.rule")
    assert all(reason[0].isupper() and reason.endswith(".") for reason in REASONS.values())
    record, rule = one(corpus_db, "SELECT id, rule FROM commitments")
    page = get(desk, f"/beleid/commitments/{record}").text
    assert dutch_reason(rule) in page
    assert "Engels" not in page


def test_the_desk_opens_without_the_language_model() -> None:
    asked = "import sys, desk.serving; print('spacy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"

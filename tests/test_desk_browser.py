"""The desk as a person uses it, in Chromium: clicking, looking, judging.

Pictures of every page, on a screen and on a telephone, are left in the folder that
DESK_PICTURES names, else in the test's own.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from conftest import ROOT

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium; on Debian: apt install chromium"
)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
).split()
SCREEN, TELEPHONE = (1280, 900), (390, 844)


@contextmanager
def beleid(*arguments: str) -> Iterator[tuple[str, str]]:
    """Run a command that serves; gives its address and what it said."""
    server = subprocess.Popen(
        [sys.executable, str(ROOT / "pipeline.py"), *arguments, "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        assert server.stdout is not None
        said = server.stdout.readline()
        (address,) = re.findall(r"http://127\.0\.0\.1:\d+", said)
        yield address, said
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(corpus_db: Path) -> Iterator[str]:
    with beleid("serve", "--db", str(corpus_db), "--documents", str(ROOT / "corpus")) as served:
        yield served[0]


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wanted = os.environ.get("DESK_PICTURES")
    folder = Path(wanted) if wanted else tmp_path_factory.mktemp("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def page(browser: sync_api.Browser) -> Iterator[sync_api.Page]:
    opened = browser.new_page(viewport={"width": SCREEN[0], "height": SCREEN[1]}, locale="nl-NL")
    elsewhere: list[str] = []
    opened.on("request", lambda r: elsewhere.append(r.url) if "127.0.0.1" not in r.url else None)
    errors: list[str] = []
    opened.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    yield opened
    opened.close()
    assert not elsewhere, "a page asked for something from another machine"
    assert not errors


def followed(page: sync_api.Page, target: str | sync_api.Locator) -> None:
    """Click on something that leads to a page, and wait until that page is whole."""
    with page.expect_navigation(wait_until="load"):
        (page.locator(target) if isinstance(target, str) else target).first.click()


def taken(page: sync_api.Page, folder: Path, name: str) -> None:
    """Take pictures on a screen and a telephone; nothing may stick out of either."""
    for width, height in (SCREEN, TELEPHONE):
        page.set_viewport_size({"width": width, "height": height})
        out = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert out <= 0, f"{name}: {out} pixels too wide at {width}"
        page.screenshot(path=folder / f"{name}-{width}.png", full_page=True)
    page.set_viewport_size({"width": SCREEN[0], "height": SCREEN[1]})


def test_home_tells_what_is_in_it(
    page: sync_api.Page, address: str, pictures: Path, corpus_db: Path
) -> None:
    with closing(sqlite3.connect(corpus_db)) as db:
        documents, first, last = db.execute(
            "SELECT count(*), min(substr(date, 1, 4)), max(substr(date, 1, 4)) FROM documents"
        ).fetchone()
    page.goto(address)
    assert f"{documents} beleidsdocumenten van {first} tot en met {last}" in page.inner_text("main")
    assert page.locator(".cards li").count() == 10
    assert page.locator(".wide svg.chart a").count() > 5
    taken(page, pictures, "home")


def test_question_parameter_facet_and_evidence_by_clicking(
    page: sync_api.Page, address: str, pictures: Path
) -> None:
    page.goto(address)
    followed(page, "text=Welke afspraken hebben een deadline in een periode?")
    page.fill("#p-van", "1-1-2019")
    page.fill("#p-tot", "2023")
    followed(page, "main button:has-text('Toon')")
    before = int(page.inner_text(".count strong"))
    days = page.locator("td.c-day").all_inner_texts()
    assert days
    assert all("2019" <= day[-4:] <= "2023" for day in days)
    taken(page, pictures, "question")
    choice = page.locator("#f-status a", has_text="gepland")
    number = int(choice.locator(".n").inner_text())
    followed(page, choice)
    assert int(page.inner_text(".count strong")) == number < before
    assert page.locator("#f-status .chosen").inner_text().startswith("gepland")
    assert set(page.locator("td[data-name=status]").all_inner_texts()) == {"gepland"}
    followed(page, "td.c-found a")
    assert_marked(page)
    taken(page, pictures, "record")


@pytest.mark.parametrize(
    ("asked", "filled", "clicks"),
    [
        ("Wat heeft een partij toegezegd?", {}, ["#f-wie a", "#f-status a"]),
        ("Welke afspraken hebben een deadline", {"van": "2010", "tot": "2030"}, ["#f-wie a"]),
        ("Welke afspraken zijn verlopen", {}, ["#f-jaar a"]),
        ("Wat speelt er dit kwartaal?", {"dag": "1-12-2024"}, ["#f-wat a"]),
        ("Hoeveel geld gaat er per jaar", {}, ["#f-document a", "#f-jaar a"]),
        ("Wie betaalt wat, en aan wie?", {}, ["#f-betaler a"]),
        ("Welke streefcijfers zijn er", {}, ["#f-aard a"]),
        ("Wat is er te vinden over een partij?", {}, ["main .list a", "#f-wat a"]),
        ("Wat staat er in een document?", {}, ["main .list a", "#f-wat a"]),
        ("Waar staat een woord?", {"q": "subsidie"}, []),
    ],
    ids=range(1, 11),
)
def test_each_question_leads_to_a_marked_sentence_by_clicking(
    page: sync_api.Page, address: str, asked: str, filled: dict[str, str], clicks: list[str]
) -> None:
    page.goto(address)
    followed(page, f"main a:has-text('{asked}')")
    for name, value in filled.items():
        page.fill(f"#p-{name}", value)
    if filled:
        followed(page, "main button:has-text('Toon')")
    for choice in clicks:
        followed(page, choice)
    followed(page, "td.c-found a")
    assert_marked(page)


def assert_marked(page: sync_api.Page) -> None:
    """See that the page of the PDF is there, with ink, and a box within it."""
    sheet = page.locator(".sheets svg.sheet").first
    image, inside = sheet.evaluate(
        """sheet => ["image", "rect.box"].map(
            part => sheet.querySelector(part).getBoundingClientRect().toJSON())"""
    )
    assert image["width"] > 300
    assert image["left"] <= inside["left"]
    assert inside["right"] <= image["right"]
    assert image["top"] <= inside["top"]
    assert inside["bottom"] <= image["bottom"]
    drawn = page.request.get(
        page.url.split("/beleid/")[0] + sheet.locator("image").get_attribute("href")
    )
    assert drawn.ok
    assert len(drawn.body()) > 10_000


def test_box_lies_on_the_words_of_the_sentence(
    page: sync_api.Page, address: str, corpus_db: Path
) -> None:
    """The marked stretch of the picture is darker than white paper: there are words in it."""
    from io import BytesIO

    from PIL import Image, ImageStat

    with closing(sqlite3.connect(corpus_db)) as db:
        (record,) = db.execute("SELECT id FROM commitments ORDER BY id LIMIT 1").fetchone()
    page.goto(f"{address}/beleid/commitments/{record}")
    svg = page.locator(".sheets svg.sheet").first
    left, top, width, height = (
        float(svg.locator("rect.box").first.get_attribute(name))
        for name in ("x", "y", "width", "height")
    )
    _, _, across, _ = map(float, svg.get_attribute("viewBox").split())
    drawn = page.request.get(address + svg.locator("image").get_attribute("href"))
    picture = Image.open(BytesIO(drawn.body())).convert("L")
    scale = picture.width / across
    cut = picture.crop(tuple(int(side * scale) for side in (left, top, left + width, top + height)))
    assert ImageStat.Stat(cut).mean[0] < 245
    assert ImageStat.Stat(cut).extrema[0][0] < 100


def test_next_and_previous_lead_through_the_document(page: sync_api.Page, address: str) -> None:
    page.goto(f"{address}/beleid/alles-uit-een-document?document=kamerbrief-drinkwater-2024")
    followed(page, "td.c-found a")
    first = page.url
    followed(page, "text=volgend gegeven")
    assert page.url != first
    followed(page, "text=vorig gegeven")
    assert page.url == first


def test_search_finds_words_without_their_accents(
    page: sync_api.Page, address: str, pictures: Path
) -> None:
    page.goto(address)
    page.fill("#zoek", "GEMEENTEN")
    with page.expect_navigation(wait_until="load"):
        page.press("#zoek", "Enter")
    assert int(page.inner_text(".count strong").replace(".", "")) > 5
    assert page.locator("td mark").first.inner_text().lower() == "gemeenten"
    taken(page, pictures, "search")
    followed(page, "td.c-found a")
    assert_marked(page)


@pytest.mark.parametrize(
    ("question", "marks"),
    [
        ("deadlines-in-periode", ".wide svg.chart rect[class^=fill]"),
        ("budget-per-programma-en-jaar", ".wide svg.chart rect[class^=fill]"),
        ("streefcijfers-en-realisatie", ".multiples svg.chart .sign"),
    ],
)
def test_picture_is_there_with_its_table_below(
    page: sync_api.Page, address: str, pictures: Path, question: str, marks: str
) -> None:
    page.goto(f"{address}/beleid/{question}")
    assert page.locator(marks).count() > 3
    chart, table = page.evaluate(
        """[".chart-box", "table.rows"].map(
            part => document.querySelector(part).getBoundingClientRect().toJSON())"""
    )
    assert table["top"] > chart["bottom"]
    taken(page, pictures, question)
    link = page.locator("figure.chart-box svg.chart a:visible").first
    told = link.get_attribute("aria-label")
    link.focus()
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    assert told
    assert told[:4] in page.inner_text("main")


@pytest.mark.parametrize(
    "path",
    [
        "toezeggingen-per-partij?partij=gemeente",
        "verlopen-zonder-rapportage",
        "dit-kwartaal?dag=1-12-2024",
        "wie-betaalt-wat",
        "alles-over-een-partij",
        "alles-over-een-partij?partij=gemeente",
        "alles-uit-een-document",
        "alles-uit-een-document?document=kamerbrief-drinkwater-2024",
        "",
        "documents",
        "extracted_commitments",
        "geen-vraag",
    ],
)
def test_page_fits_a_screen_and_a_telephone(
    browser: sync_api.Browser, address: str, pictures: Path, path: str
) -> None:
    with closing(browser.new_page()) as page:
        page.goto(f"{address}/beleid/{path}".rstrip("/"))
        taken(page, pictures, path.replace("?", "-").replace("=", "-") or "tabellen")


_BEYOND = """() => {
  const main = document.querySelector("main"), page = document.documentElement;
  const edge = main.getBoundingClientRect().right - parseFloat(getComputedStyle(main).paddingRight);
  return Math.max(page.scrollWidth - page.clientWidth,
    ...[...main.querySelectorAll("table.rows")].map(t => t.getBoundingClientRect().right - edge));
}"""


@pytest.mark.parametrize(
    "path",
    ["verlopen-zonder-rapportage", "wie-betaalt-wat", "alles-over-een-partij?partij=gemeente"],
)
def test_answer_fits_between_telephone_and_screen(
    page: sync_api.Page, address: str, path: str
) -> None:
    page.goto(f"{address}/beleid/{path}")
    for width in (641, 768, 901, 1024, 1141, 1241, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(_BEYOND) <= 1, width


def test_further_choices_open_on_a_telephone(page: sync_api.Page, address: str) -> None:
    page.set_viewport_size({"width": TELEPHONE[0], "height": TELEPHONE[1]})
    page.goto(f"{address}/beleid/toezeggingen-per-partij")
    assert not page.locator(".facets").is_visible()
    page.click("text=Verder kiezen")
    followed(page, "#f-status a")
    assert "gepland" in page.inner_text(".choose") or page.locator(".chosen").count() == 1


def test_enlarged_place_is_reached_with_the_keyboard(
    page: sync_api.Page, address: str, corpus_db: Path
) -> None:
    with closing(sqlite3.connect(corpus_db)) as db:
        (record,) = db.execute("SELECT id FROM commitments ORDER BY id LIMIT 1").fetchone()
    page.set_viewport_size({"width": TELEPHONE[0], "height": TELEPHONE[1]})
    page.goto(f"{address}/beleid/commitments/{record}")
    page.locator("a.pdf").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "cutting"
    page.keyboard.press("ArrowRight")
    # Playwright's own waiting needs scripts, which the page forbids.
    for _ in range(50):
        if page.evaluate("document.activeElement.scrollLeft") > 0:
            return
        page.wait_for_timeout(100)
    pytest.fail("the place does not move")


# Contrast as WCAG 2 reckons it, of each element with words of its own.
_FAINT = """() => {
  const parts = color => color.match(/[\\d.]+/g).map(Number);
  const light = color => parts(color).slice(0, 3).map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = element => {
    for (; element; element = element.parentElement) {
      const color = getComputedStyle(element).backgroundColor;
      if ((parts(color)[3] ?? 1) > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.querySelectorAll("body *:not(svg *)")]
    .filter(one => [...one.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(one => one.checkVisibility())
    .map(one => {
      const [a, b] = [light(getComputedStyle(one).color), light(behind(one))];
      return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), one.outerHTML.slice(0, 80)];
    })
    .filter(([contrast]) => contrast < 4.5);
}"""


@pytest.mark.parametrize(
    "path",
    ["", "beleid", "beleid/toezeggingen-per-partij?status=planned", "beleid/failures"],
)
def test_words_stand_out_from_what_is_behind_them(
    page: sync_api.Page, address: str, path: str
) -> None:
    page.goto(f"{address}/{path}")
    assert page.evaluate(_FAINT) == []


def test_review_round_trip(
    browser: sync_api.Browser, corpus_db: Path, tmp_path: Path, pictures: Path
) -> None:
    """Confirm, correct and reject; a later run over the same files keeps all three."""
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    with closing(sqlite3.connect(copy)) as db:
        ids = [
            i
            for (i,) in db.execute(
                "SELECT c.id FROM commitments AS c JOIN documents AS d ON d.id = document_id"
                " WHERE d.name = 'kamerbrief-drinkwater-2024' AND passage_id IN (SELECT passage_id"
                " FROM commitments GROUP BY 1 HAVING count(*) = 1) ORDER BY position LIMIT 3"
            )
        ]
        count = db.execute("SELECT count(*) FROM extracted_commitments").fetchone()[0]
    options = ("--db", str(copy), "--documents", str(ROOT / "corpus"), "--as", "Noor de Wit")
    with beleid("review", *options) as (address, said), closing(browser.new_page()) as page:
        page.goto(f"{address}/beleid/commitments/{ids[0]}")
        assert page.locator("#oordeel").count() == 0, "a stranger can judge"
        page.goto(said.split()[1])
        page.goto(f"{address}/beleid/commitments/{ids[0]}")
        taken(page, pictures, "review")
        followed(page, "button:has-text('Klopt'):not(:has-text('niet'))")
        assert "bevestigd door Noor de Wit" in page.inner_text(".verdict")
        page.goto(f"{address}/beleid/commitments/{ids[1]}")
        page.click("summary:has-text('Verbeter')")
        page.fill("#i-deadline", "31-12-2031")
        page.fill("#i-actors", "Vitens\nprovincie Overijssel")
        page.select_option("#i-status", "ongoing")
        taken(page, pictures, "review-form")
        followed(page, "text=Bewaar de verbetering")
        assert "verbeterd door Noor de Wit" in page.inner_text(".verdict")
        assert "31 december 2031" in page.inner_text(".fields")
        page.goto(f"{address}/beleid/commitments/{ids[2]}")
        followed(page, "text=Klopt niet")
        assert "afgekeurd" in page.inner_text(".verdict")
        taken(page, pictures, "reviewed")
    command = [sys.executable, str(ROOT / "pipeline.py")]
    with closing(sqlite3.connect(copy)) as db:
        # As if another version had read the documents: all are read anew.
        db.execute("UPDATE documents SET version = '0'")
        db.commit()
    letter = ROOT / "corpus" / "kamerbrief-drinkwater-2024.pdf"
    subprocess.run([*command, "extract", letter, "--db", copy, "-q"], check=True)
    with closing(sqlite3.connect(copy)) as db:
        rows = db.execute(
            "SELECT review, status, deadline FROM commitments WHERE id IN (?, ?, ?)"
            " ORDER BY position",
            ids,
        ).fetchall()
        assert [row[0] for row in rows] == ["confirmed", "corrected", "rejected"]
        assert rows[1][1:] == ("ongoing", "2031-12-31")
        names = db.execute(
            "SELECT name FROM commitment_parties WHERE commitment_id = ? AND part = 'actor'"
            " ORDER BY position",
            [ids[1]],
        ).fetchall()
        assert names == [("Vitens",), ("provincie Overijssel",)]
        left = db.execute("SELECT count(*) FROM extracted_commitments").fetchone()[0]
        assert left == count - 1
    subprocess.run([*command, "labels", tmp_path / "labels", "--db", copy], check=True)
    (labels,) = (tmp_path / "labels").glob("*.jsonl")
    scored = subprocess.run(
        [*command, "evaluate", labels, "--db", copy, "--show", "misses", "--kind", "commitment"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "commitment" in scored.stdout
    assert '"label"' not in scored.stdout, "a label is missed by the database it came from"


def test_judging_while_another_program_writes_says_that_it_is_not_kept(
    browser: sync_api.Browser, corpus_db: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "beleid.db"
    shutil.copy(corpus_db, copy)
    with (
        beleid("review", "--db", str(copy), "--as", "Noor") as (address, said),
        closing(browser.new_page()) as page,
        closing(sqlite3.connect(copy, isolation_level=None)) as other,
    ):
        (record,) = other.execute("SELECT id FROM commitments ORDER BY id LIMIT 1").fetchone()
        page.goto(said.split()[1])
        page.goto(f"{address}/beleid/commitments/{record}")
        other.execute("BEGIN IMMEDIATE")
        followed(page, "button:has-text('Klopt'):not(:has-text('niet'))")
        assert "Uw oordeel is niet bewaard" in page.inner_text("main")
        other.execute("ROLLBACK")
        followed(page, "text=Terug naar het gegeven")
        followed(page, "button:has-text('Klopt'):not(:has-text('niet'))")
        assert "bevestigd door Noor" in page.inner_text(".verdict")


def test_port_in_use_is_named(corpus_db: Path, address: str) -> None:
    port = address.rpartition(":")[2]
    command = [sys.executable, str(ROOT / "pipeline.py"), "serve", "--db", str(corpus_db)]
    answer = subprocess.run(
        [*command, "--port", port], check=False, capture_output=True, text=True, timeout=60
    )
    assert answer.returncode == 2
    assert f"port {port}" in answer.stderr
    assert "choose another with --port" in answer.stderr

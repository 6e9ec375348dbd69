"""Pages made for the purpose, and how they are read: order, roles, passages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from made_pdf import MadePage, width_of, written

from extractors.reading import read_document
from extractors.reading.model import Document, Passage

LEFT, WIDTH = 70.0, 400.0
FILLER = (
    "De provincie en de gemeenten werken al jaren samen aan goede wegen in het gebied. "
    "Dat gaat niet vanzelf, want het geld is schaars en de wensen zijn groot. "
    "Daarom kiezen wij elk jaar opnieuw wat voorgaat en wat moet wachten."
)


Reader = Callable[..., Document]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Write pages to a file and read it."""
    return lambda *pages: read_document(written(tmp_path, *pages), "never")


def texts(document: Document, kind: str | None = None) -> list[str]:
    return [p.text for p in document.passages if kind in (None, p.kind)]


def passage(document: Document, beginning: str) -> Passage:
    return next(p for p in document.passages if p.text.startswith(beginning))


def test_paragraphs_become_sentences(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.paragraph(LEFT, y, "De tweede alinea is kort.", WIDTH)
    document = read(page)
    assert [p.kind for p in document.passages] == ["sentence"] * 4
    assert len({p.block for p in document.passages}) == 2
    assert texts(document)[-1] == "De tweede alinea is kort."


def test_lists_at_two_levels_know_what_announces_them(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER + " Partijen spreken het volgende af:", WIDTH)
    y = page.lines(LEFT + 15, y, ["• de gemeente opent in mei:"])
    y = page.lines(LEFT + 35, y - 8, ["– een loket in de wijk;", "– een meldpunt;"])
    y = page.lines(LEFT + 15, y - 8, ["• de provincie betaalt mee."])
    page.paragraph(LEFT, y, FILLER, WIDTH)
    document = read(page)
    items = [p for p in document.passages if p.kind == "list_item"]
    assert [(p.text, p.level, p.marker) for p in items] == [
        ("de gemeente opent in mei:", 1, "•"),
        ("een loket in de wijk;", 2, "–"),
        ("een meldpunt;", 2, "–"),
        ("de provincie betaalt mee.", 1, "•"),
    ]
    announced = passage(document, "Partijen spreken").index
    assert [p.lead for p in items] == [announced, items[0].index, items[0].index, announced]


def test_an_item_announces_items_of_another_mark_without_an_indent(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER + " De raad besluit:", WIDTH)
    for line in (
        "1. De nota vast te stellen;",
        "2. De gemeente op te dragen om:",
        "a. een loket te openen;",
        "b. een meldpunt te openen en te zorgen voor:",
        "• goede hulp;",
        "c. mee te betalen.",
        "3. De provincie te vragen om:",
        "4. Het waterschap te danken.",
    ):
        y = page.lines(LEFT, y, [line]) - 8
    items = [p for p in read(page).passages if p.kind == "list_item"]
    of = {item.index: item.marker for item in items}
    assert [(p.marker, p.level, of.get(p.lead or 0)) for p in items] == [
        ("1.", 1, None),
        ("2.", 1, None),
        ("a.", 2, "2."),
        ("b.", 2, "2."),
        ("•", 3, "b."),
        ("c.", 2, "2."),
        ("3.", 1, None),
        ("4.", 1, None),
    ]


def test_items_of_another_mark_that_nothing_announces_are_no_deeper(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER + " De raad besluit:", WIDTH)
    for line in ("1. De nota vast te stellen.", "a. De bijlage vast te stellen;", "2. Te sluiten."):
        y = page.lines(LEFT, y, [line]) - 8
    items = [p for p in read(page).passages if p.kind == "list_item"]
    assert [(p.marker, p.level) for p in items] == [("1.", 1), ("a.", 1), ("2.", 1)]


def test_items_go_on_over_lines_and_pages(read: Reader) -> None:
    first, second = MadePage(), MadePage()
    y = first.paragraph(LEFT, 100, FILLER, WIDTH)
    first.lines(LEFT, y, ["De afspraken:"])
    first.lines(
        LEFT, 690, ["1. De gemeente zal in het voorjaar van 2016 samen met de scholen in de"]
    )
    first.lines(
        LEFT + 14, 702.5, ["wijk een plan maken, dat in de zomer aan alle ouders wordt gezonden en"]
    )
    y = second.lines(LEFT + 14, 80, ["in het najaar begint."])
    second.lines(LEFT, y, ["2. De provincie betaalt de helft."])
    document = read(first, second)
    item = passage(document, "De gemeente zal")
    assert item.text.endswith("aan alle ouders wordt gezonden en in het najaar begint.")
    assert [span.page for span in item.spans] == [1, 2]
    assert passage(document, "De provincie betaalt").lead == item.lead


def test_numbered_paragraphs_of_an_agreement_are_sentences(read: Reader) -> None:
    page = MadePage()
    page.text(LEFT, 80, "Artikel 3 Inspanningen", 10, "bold")
    y = page.lines(LEFT, 100, ["3.1 De provincie betaalt de helft van de kosten van het plan."])
    y = page.lines(LEFT, y, ["3.2 De gemeente stelt uiterlijk in mei een plan vast."])
    page.lines(LEFT, y, ["3.3 kosten van beheer", "3.4 kosten van onderhoud"])
    document = read(page)
    clause = passage(document, "De gemeente stelt")
    assert (clause.kind, clause.marker) == ("sentence", "3.2")
    assert texts(document, "list_item") == ["kosten van beheer", "kosten van onderhoud"]


def test_an_office_goes_on_over_the_line(read: Reader) -> None:
    page = MadePage()
    page.paragraph(LEFT, 100, FILLER, WIDTH)
    signed = "Aldus overeengekomen en in drievoud getekend te Assen op 3 mei 2011."
    page.lines(LEFT, 280, [signed])
    lines = ["De Minister van Economische", "Zaken en Klimaat,", "namens deze, mr. A. de Wit"]
    page.lines(LEFT, 305, lines)
    assert texts(read(page), "signature") == [signed, " ".join(lines)]


def test_the_round_bullet_of_a_word_processor_opens_an_item(read: Reader) -> None:
    page = MadePage()
    y = page.lines(LEFT + 15, 100, ["• de gemeente opent in mei een loket in de wijk."])
    page.lines(LEFT + 35, y - 8, ["o De provincie betaalt mee.", "o Het waterschap meet."])
    items = [p for p in read(page).passages if p.kind == "list_item"]
    assert [(p.text, p.level, p.marker) for p in items[1:]] == [
        ("De provincie betaalt mee.", 2, "o"),
        ("Het waterschap meet.", 2, "o"),
    ]


def test_a_list_in_small_print_is_no_note(read: Reader) -> None:
    page = MadePage()
    page.text(LEFT, 80, "Bronnen", 20, "bold")
    y = 110.0
    for number in range(1, 31):
        page.text(LEFT, y, f"{number}. Een rapport over wegen in de provincie, deel {number}", 8)
        y += 11
    other = MadePage()
    other.paragraph(LEFT, 100, FILLER * 12, WIDTH)
    document = read(page, other)
    assert not texts(document, "footnote")
    assert len(texts(document, "list_item")) == 30


def test_words_shaded_once_more_in_a_shaded_row_stay_one_line(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.box(LEFT, y - 12, LEFT + WIDTH, y + 8)
    page.box(LEFT, y - 10, LEFT + 26, y + 4)
    page.box(LEFT + 28, y - 10, LEFT + 60, y + 4)
    page.text(LEFT, y, "Kosten gemeenten")
    page.paragraph(LEFT, y + 30, FILLER, WIDTH)
    lines = [line.text for block in read(page).pages[0].blocks for line in block.lines]
    assert "Kosten gemeenten" in lines


def test_boxes_beside_each_other_alone_are_read_in_place(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    for x, text in ((LEFT, "Wij openen een loket in het dorp."), (LEFT + 210, "Het is open.")):
        page.box(x, y - 12, x + 180, y + 40)
        page.paragraph(x + 5, y + 2, text + " De buurt kan er elke dag terecht.", 165)
    page.paragraph(LEFT, y + 70, "Daarna volgt een nieuw besluit. " + FILLER, WIDTH)
    document = read(page)
    places = [passage(document, text) for text in ("Wij openen", "Het is open", "Daarna volgt")]
    assert [place.in_sidebar for place in places] == [False] * 3
    assert [place.index for place in places] == sorted(place.index for place in places)


def test_headings_give_the_section_path(read: Reader) -> None:
    page = MadePage()
    page.text(LEFT, 80, "Programma Wegen", 16, "bold")
    page.text(LEFT, 120, "1. Doelen", 12, "bold")
    y = page.paragraph(LEFT, 140, FILLER, WIDTH)
    page.text(LEFT, y, "1.1 Fietspaden", 12, "bold")
    y = page.paragraph(LEFT, y + 20, "Er komen drie fietspaden. " + FILLER, WIDTH)
    page.text(LEFT, y, "2. Geld", 12, "bold")
    page.paragraph(LEFT, y + 20, "Het Rijk betaalt mee. " + FILLER, WIDTH)
    document = read(page)
    assert texts(document, "heading") == [
        "Programma Wegen",
        "1. Doelen",
        "1.1 Fietspaden",
        "2. Geld",
    ]
    assert passage(document, "Er komen").section == (
        "Programma Wegen",
        "1. Doelen",
        "1.1 Fietspaden",
    )
    assert passage(document, "Het Rijk").section == ("Programma Wegen", "2. Geld")


def test_a_sentence_goes_on_over_the_page_break(read: Reader) -> None:
    pages = [MadePage(), MadePage(), MadePage()]
    for number, page in enumerate(pages, start=1):
        page.text(LEFT, 40, "Voortgang wegen in het noorden", 8)
        page.text(500, 800, f"Pagina {number} van 3", 8)
        page.paragraph(LEFT, 100, FILLER, WIDTH)
    pages[0].lines(
        LEFT, 700, ["Wij zullen de komende vier jaar met alle gemeenten in het gebied een fonds"]
    )
    pages[1].operations = pages[1].operations[:2]
    pages[1].lines(LEFT, 80, ["voor wegen vullen. Dat kost geld."])
    document = read(*pages)
    broken = passage(document, "Wij zullen")
    assert broken.text.endswith("in het gebied een fonds voor wegen vullen.")
    assert [span.page for span in broken.spans] == [1, 2]
    assert not any("Pagina" in text or "Voortgang" in text for text in texts(document))
    roles = [block.role for block in document.pages[1].blocks]
    assert roles == ["running_head", "body", "page_number"]


def test_two_columns_are_read_one_after_the_other(read: Reader) -> None:
    page = MadePage()
    page.text(LEFT, 80, "Een kop over beide kolommen", 16, "bold")
    left = "In de linker kolom staat het begin. " + FILLER + " De linker kolom eindigt met"
    page.paragraph(LEFT, 120, left, 200)
    page.paragraph(300, 120, "de rechter kolom als slot. " + FILLER, 200)
    document = read(page)
    assert passage(document, "De linker kolom").text == (
        "De linker kolom eindigt met de rechter kolom als slot."
    )


def test_a_box_beside_the_text_does_not_break_it(read: Reader) -> None:
    page = MadePage()
    page.box(330, 112, 520, 190)
    page.lines(
        LEFT,
        80,
        ["De gemeente gaat in het voorjaar van 2011 in overleg met alle scholen en met de"],
    )
    page.lines(
        LEFT,
        92.5,
        ["ouders over een nieuwe indeling van de wijk, die voor de kinderen veiliger moet"],
    )
    narrow = [
        "zijn dan de oude, en die in de zomer",
        "van dat jaar klaar moet zijn. Daarna",
        "volgt een proef.",
    ]
    page.lines(LEFT, 125, narrow)
    page.lines(
        338,
        126,
        ["De school in het dorp liet zien", "dat het ook anders kan. Zij", "kocht zelf een hek."],
        8,
        10,
    )
    document = read(page)
    text = passage(document, "De gemeente gaat").text
    assert text.endswith(
        "veiliger moet zijn dan de oude, en die in de zomer van dat jaar klaar moet zijn."
    )
    aside = passage(document, "De school in het dorp")
    assert aside.in_sidebar
    assert not passage(document, "Daarna volgt").in_sidebar


def test_footnotes_leave_the_running_text(read: Reader) -> None:
    page = MadePage()
    page.text(LEFT, 100, "De Kamer heeft het plan in 2014 ontvangen")
    page.text(LEFT + 197, 97, "1", 6)
    page.text(LEFT + 201, 100, ". Het ligt nu voor.")
    page.paragraph(LEFT, 125, FILLER, WIDTH)
    page.rule(LEFT, 720, LEFT + 140)
    page.text(LEFT, 732, "1", 5)
    page.text(LEFT + 5, 735, "Kamerstukken II 2013/14, 12 345, nr. 6", 8)
    document = read(page)
    assert texts(document)[0] == "De Kamer heeft het plan in 2014 ontvangen."
    note = next(p for p in document.passages if p.kind == "footnote")
    assert (note.marker, note.text) == ("1", "Kamerstukken II 2013/14, 12 345, nr. 6")


def test_letters_have_heads_and_signatures(read: Reader) -> None:
    first, second = MadePage(), MadePage()
    for page in (first, second):
        page.text(500, 120, "Ministerie van", 7, "bold")
        page.text(500, 129, "Wegen en Water", 7, "bold")
        page.text(500, 150, "Ons kenmerk", 7, "bold")
        page.text(500, 159, "WW/2015/12", 7)
    first.lines(
        LEFT, 120, ["De voorzitter van de Eerste Kamer", "der Staten-Generaal", "2500 EA DEN HAAG"]
    )
    first.text(LEFT, 240, "Datum")
    first.text(LEFT + 70, 240, "3 maart 2015")
    first.text(LEFT, 300, "Geachte voorzitter,")
    first.paragraph(LEFT, 330, FILLER, WIDTH)
    y = second.paragraph(LEFT, 120, FILLER, WIDTH)
    second.lines(LEFT, y, ["Hoogachtend,"])
    second.lines(LEFT, y + 40, ["DE MINISTER VAN WEGEN EN WATER,"])
    second.lines(LEFT, y + 90, ["drs. A.B. van Voorbeeld"])
    document = read(first, second)
    head = texts(document, "letterhead")
    assert "De voorzitter van de Eerste Kamer der Staten-Generaal" in head
    assert "Datum 3 maart 2015" in head
    assert "Ministerie van Wegen en Water" in head
    assert texts(document, "signature") == [
        "Hoogachtend,",
        "DE MINISTER VAN WEGEN EN WATER,",
        "drs. A.B. van Voorbeeld",
    ]
    on_second = next(p.text for p in document.passages if p.page == 2)
    assert FILLER.startswith(on_second)


def test_signatures_in_columns_are_read_by_column(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.text(LEFT, y, "Aldus overeengekomen te Assen op 4 juni 2012.")
    for x, party, name in (
        (LEFT, "Namens de provincie,", "J.K. de Vries, gedeputeerde"),
        (320, "Namens de gemeente,", "B. ter Horst, wethouder"),
    ):
        page.text(x, y + 40, party)
        page.text(x, y + 70, name)
    assert texts(read(page), "signature") == [
        "Aldus overeengekomen te Assen op 4 juni 2012.",
        "Namens de provincie,",
        "J.K. de Vries, gedeputeerde",
        "Namens de gemeente,",
        "B. ter Horst, wethouder",
    ]


def _signed(read: Reader, *signers: tuple[float, float, str]) -> list[str]:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.text(LEFT, y, "Aldus overeengekomen te Assen op 4 juni 2012.")
    for x, down, text in signers:
        page.text(x, y + down, text)
    return texts(read(page), "signature")[1:]


def test_signatures_side_by_side_are_read_row_by_row(read: Reader) -> None:
    # The office over two lines pushes its name below the one beside it.
    assert _signed(
        read,
        (LEFT, 40, "De minister van Wegen, Water,"),
        (LEFT, 52, "Duinen en Dijken,"),
        (LEFT, 88, "mr. J.C. van Boven"),
        (LEFT, 130, "Stichting Akker,"),
        (LEFT, 160, "P. de Wit, directeur"),
        (320, 40, "De gedeputeerde van Drenthe,"),
        (320, 76, "ir. P.M. van Onder"),
        (320, 130, "Duinwater N.V.,"),
        (320, 160, "A.W. Kers, voorzitter"),
    ) == [
        "De minister van Wegen, Water, Duinen en Dijken,",
        "mr. J.C. van Boven",
        "De gedeputeerde van Drenthe,",
        "ir. P.M. van Onder",
        "Stichting Akker,",
        "P. de Wit, directeur",
        "Duinwater N.V.,",
        "A.W. Kers, voorzitter",
    ]


def test_names_over_their_offices_stay_with_them_side_by_side(read: Reader) -> None:
    assert _signed(
        read,
        (LEFT, 40, "drs. J.K. de Vries"),
        (LEFT, 70, "Voorzitter Platform Weg"),
        (LEFT, 130, "dr. B. ter Horst"),
        (LEFT, 160, "Directeur Platform Water"),
        (320, 40, "ir. A.B. van Dam"),
        (320, 70, "Wethouder van Assen"),
        (320, 130, "mr. C.D. van Dijk"),
        (320, 160, "Burgemeester van Emmen"),
    ) == [
        "drs. J.K. de Vries",
        "Voorzitter Platform Weg",
        "ir. A.B. van Dam",
        "Wethouder van Assen",
        "dr. B. ter Horst",
        "Directeur Platform Water",
        "mr. C.D. van Dijk",
        "Burgemeester van Emmen",
    ]


def test_a_company_that_signs_may_end_in_a_full_stop(read: Reader) -> None:
    assert _signed(
        read,
        (LEFT, 40, "Gemeente Assen"),
        (LEFT, 52, "ir. H. de Boer, dagelijks bestuurslid"),
        (320, 40, "Duinwater N.V."),
        (320, 60, "D. van Rooden, directeur"),
    ) == [
        "Gemeente Assen",
        "ir. H. de Boer, dagelijks bestuurslid",
        "Duinwater N.V.",
        "D. van Rooden, directeur",
    ]


def test_numbered_articles_keep_their_label_apart(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, "Artikel 1. De gemeente stelt een loket open. " + FILLER, WIDTH)
    page.paragraph(LEFT, y, "Artikel 2. Het loket sluit in 2018. " + FILLER, WIDTH)
    document = read(page)
    assert passage(document, "De gemeente stelt").marker == "Artikel 1."
    assert passage(document, "Het loket").marker == "Artikel 2."


def test_a_year_at_the_start_of_a_line_is_no_list(read: Reader) -> None:
    page = MadePage()
    page.lines(
        LEFT,
        100,
        [
            "De wegen in het gebied zijn gekeurd volgens de normen die staan in artikel",
            "3. van de regeling, en in 2014 is dat nog eens gedaan door een ander bureau.",
        ],
    )
    assert [p.kind for p in read(page).passages] == ["sentence"]


def test_an_amount_at_the_start_of_a_line_is_no_heading(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.lines(LEFT, y - 10, ["Het streven is een aantal van", "2.750 laadpalen."])
    assert texts(read(page))[-1] == "Het streven is een aantal van 2.750 laadpalen."


def test_a_figure_in_large_letters_goes_on_in_what_it_counts_below_it(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    tiles = (("1.214", "leden in 2020"), ("7,6", "waardering"), ("2020", "eerste jaar"))
    for x, (figure, words) in zip((80, 240, 400), tiles, strict=True):
        page.text(x + 8, y, figure, 14)
        page.text(x, y + 15, words, 8)
    page.paragraph(LEFT, y + 50, FILLER, WIDTH)
    assert texts(read(page))[3:7] == [
        "1.214 leden in 2020",
        "7,6 waardering",
        "2020",
        "eerste jaar",
    ]


def test_a_figure_far_above_or_no_larger_is_a_line_of_its_own(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.text(90, y, "1.214", 14)
    page.text(80, y + 45, "Leden zijn welkom", 8)
    page.text(240, y, "388", 8)
    page.text(240, y + 22, "Gidsen zijn welkom", 8)
    assert {"1.214", "388"} <= set(texts(read(page)))


def test_turned_pages_are_read_upright(read: Reader) -> None:
    page = MadePage(width=842, height=595, rotate=0)
    page.paragraph(LEFT, 100, FILLER, WIDTH)
    turned = MadePage(rotate=90)
    turned.operations = [f"q 0 1 -1 0 595 0 cm {operation} Q" for operation in page.operations]
    document = read(turned)
    assert document.pages[0].rotation == 90
    assert texts(document) == texts(read(page))
    assert document.pages[0].blocks[0].box.x0 == pytest.approx(LEFT, abs=1)


@pytest.mark.parametrize(
    ("matrix", "rotation"),
    [("0 1 -1 0 595 0", 90), ("-1 0 0 -1 595 842", 180), ("0 -1 1 0 0 842", 270)],
)
def test_text_on_its_side_is_read_upright(read: Reader, matrix: str, rotation: int) -> None:
    sideways = rotation != 180
    upright = MadePage(842, 595) if sideways else MadePage()
    upright.paragraph(LEFT, 100, FILLER, WIDTH)
    turned = MadePage()
    turned.operations = [f"q {matrix} cm {operation} Q" for operation in upright.operations]
    document = read(turned)
    assert document.pages[0].rotation == rotation
    assert (document.pages[0].width, document.pages[0].height) == (upright.width, upright.height)
    assert texts(document) == texts(read(upright))
    assert document.pages[0].blocks[0].box.sides == pytest.approx(
        read(upright).pages[0].blocks[0].box.sides, abs=1
    )


def test_the_words_of_a_chart_are_captions(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 80, FILLER, WIDTH)
    for number, height in enumerate((90, 70, 60, 45, 30, 20)):
        x = 120 + 40 * number
        page.box(x, y + 110 - height, x + 25, y + 110, 0.4)
        page.text(x + 3, y + 122, str(2010 + number), 8)
        page.text(x + 3, y + 105 - height, str(height), 8)
    page.operations.append(f"BT /F0 8 Tf 0 1 -1 0 100 {842 - y - 90} Tm (Aantal per jaar) Tj ET")
    page.text(LEFT, y + 150, "Figuur 1. Fietsers per jaar", 8)
    page.paragraph(LEFT, y + 180, FILLER, WIDTH)
    document = read(page)
    assert " ".join(texts(document, "sentence")) == f"{FILLER} {FILLER}"
    captions = {p.text for p in document.passages if p.kind == "caption"}
    assert {"2010", "Figuur 1. Fietsers per jaar"} <= captions
    upward = passage(document, "Aantal").boxes[0].box
    assert upward.bottom - upward.top > 2 * (upward.x1 - upward.x0)


def test_numbers_along_an_axis_and_a_legend_are_captions(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    for step, number in enumerate(("1.500", "1.000", "500", "0")):
        page.text(LEFT + 30 - width_of(number, 10), y + 60 * step, number)
    for step, year in enumerate(("2016", "2017", "2018", "2019")):
        page.text(LEFT + 60 + 70 * step, y + 200, year)
    for step, name in enumerate(("Landbouw", "Verkeer", "Huishoudens")):
        page.box(LEFT + 48 + 100 * step, y + 233, LEFT + 54 + 100 * step, y + 239, 0.3 + step / 5)
        page.text(LEFT + 58 + 100 * step, y + 240, name)
    page.paragraph(LEFT, y + 280, FILLER, WIDTH)
    document = read(page)
    labels = "1.500 1.000 500 0 2016 2017 2018 2019 Landbouw Verkeer Huishoudens"
    assert sorted(texts(document, "caption")) == sorted(labels.split())
    assert {p.text in FILLER for p in document.passages if p.kind != "caption"} == {True}


def test_years_down_a_page_and_uneven_numbers_are_no_axis(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    for step, (year, number) in enumerate(
        zip((2019, 2018, 2017, 2016), (90, 45, 40, 2), strict=True)
    ):
        page.text(LEFT, y + 60 * step, str(year))
        page.text(LEFT + 300, y + 60 * step, f"{number:3}")
    page.paragraph(LEFT, y + 280, FILLER, WIDTH)
    assert not texts(read(page), "caption")


def test_a_table_of_contents_has_no_headings(read: Reader) -> None:
    page = MadePage()
    page.text(LEFT, 80, "Inhoud", 14, "bold")
    chapters = [
        "Inleiding",
        "Doelen van het programma",
        "Wegen en water",
        "Kosten",
        "Planning",
        "Bijlagen",
    ]
    for number, title in enumerate(chapters):
        page.text(LEFT, 110 + 15 * number, f"{number + 1}. {title}", 10, "bold")
        page.text(480, 110 + 15 * number, f"{10 + 3 * number}", 10, "bold")
    document = read(page)
    assert texts(document, "heading") == ["Inhoud"]
    assert "3. Wegen en water 16" in texts(document, "sentence")
    assert not document.tables


def test_borders_of_cells_filled_as_one_path_are_rules(read: Reader) -> None:
    # As Word draws them: thin rectangles, all of a row in one path.
    page = MadePage()
    page.paragraph(LEFT, 80, FILLER, WIDTH)
    columns, rows = (70, 200, 280, 360), (200, 216, 232, 248)
    for y in rows:
        page.operations.append(f"{columns[0]} {842 - y} {columns[-1] - columns[0]} 0.5 re f")
    for top in rows[:-1]:
        sides = " ".join(f"{x} {842 - top - 16} 0.5 16 re" for x in columns)
        page.operations.append(f"{sides} f")
    for number, (label, first, second) in enumerate(
        [("Fietspad", "-", "250"), ("Brug", "100", "-"), ("Tunnel", "90", "60")]
    ):
        for x, text in zip(columns, (label, first, second), strict=False):
            page.text(x + 4, 212 + 16 * number, text)
    (table,) = read(page).tables
    assert [cell.text for cell in table.cells] == [
        "Fietspad", "-", "250", "Brug", "100", "-", "Tunnel", "90", "60"
    ]  # fmt: skip


def test_page_numbers_under_the_titles_are_contents_too(read: Reader) -> None:
    page = MadePage()
    page.text(LEFT, 70, "INHOUD", 20, "bold")
    titles = [["INLEIDING"], ["WEGEN EN WATER"], ["WAT GAAN WIJ DOEN", "IN DE STAD?"], ["GELD"]]
    y = 110.0
    for number, lines in enumerate([*titles, ["BRONNEN"]]):
        for line in lines:
            page.text(LEFT, y, line, 13, "bold")
            y += 15
        page.text(LEFT, y, f"{4 + 3 * number}", 11)
        y += 25
    document = read(page)
    assert texts(document, "heading") == ["INHOUD"]
    assert "WAT GAAN WIJ DOEN IN DE STAD? 10" in texts(document, "sentence")


def test_a_single_initial_is_a_name_where_people_sign(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.text(LEFT, y, "Aldus vastgesteld door het college op 6 november 2019")
    page.text(LEFT, y + 30, "F. Jansen")
    assert texts(read(page), "signature") == [
        "Aldus vastgesteld door het college op 6 november 2019",
        "F. Jansen",
    ]


def test_initials_that_a_line_end_cut_off_open_no_item(read: Reader) -> None:
    page = MadePage()
    page.lines(
        LEFT,
        100,
        [
            "1. Visser, Maria, Bakker, C., Smit, R., Kuipers, J., Hendriks, A., Post,",
            "S. (2018), Fietsen in de stad, Utrecht.",
            "2. Kuipers, J. et al. (2016), Lopen in de stad, Zwolle.",
        ],
    )
    items = [(p.marker, p.text) for p in read(page).passages]
    assert [marker for marker, _ in items] == ["1.", "2."]
    assert items[1][1] == "Kuipers, J. et al. (2016), Lopen in de stad, Zwolle."


def test_an_initial_behind_a_title_opens_no_item(read: Reader) -> None:
    page = MadePage()
    page.lines(
        LEFT,
        100,
        [
            "1. De stichting Noorderlicht, hierbij vertegenwoordigd door mevrouw",
            "S. Stolk-Oever;",
            "2. De Bond van Veerschippers;",
        ],
    )
    items = [(p.marker, p.text) for p in read(page).passages]
    assert [marker for marker, _ in items] == ["1.", "2."]
    assert items[0][1].endswith("mevrouw S. Stolk-Oever;")


def test_items_may_be_numbered_with_a_letter_and_a_number(read: Reader) -> None:
    page = MadePage()
    for number, text in enumerate(["Het loket is open.", "Het loket is warm."], start=1):
        page.text(LEFT, 100 + 13 * number, f"Q{number}.", 10, "bold")
        page.text(LEFT + 30, 100 + 13 * number, text)
    assert [(p.marker, p.text) for p in read(page).passages] == [
        ("Q1.", "Het loket is open."),
        ("Q2.", "Het loket is warm."),
    ]


def test_a_labelled_line_is_no_heading_and_keeps_its_second_line(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 80, FILLER, WIDTH)
    page.text(LEFT, y, "1.")
    page.text(LEFT + 20, y, "Punt:")
    page.text(LEFT + 90, y, "Voorstel voor een nieuwe regeling van de wegen in", 10, "bold")
    page.text(LEFT + 90, y + 12.5, "Noord-Holland", 10, "bold")
    page.text(LEFT + 20, y + 30, "Besluit:")
    page.text(LEFT + 90, y + 30, "Wordt behandeld met het plan")
    page.paragraph(LEFT + 20, y + 50, FILLER, WIDTH)
    document = read(page)
    assert not texts(document, "heading")
    title = "Punt: Voorstel voor een nieuwe regeling van de wegen in Noord-Holland"
    assert title in texts(document)


def test_what_a_label_says_may_begin_like_a_label(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.text(LEFT, y, "Noot:")
    page.text(LEFT + 100, y, "Betreft de brief van mei")
    page.text(LEFT, y + 30, "Datum")
    page.text(LEFT + 100, y + 30, "Kenmerk")
    document = read(page)
    assert "Noot: Betreft de brief van mei" in texts(document)
    assert "Datum Kenmerk" not in texts(document)


def test_a_sentence_that_goes_on_in_large_type_is_no_heading(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.text(LEFT, y, "In 2011 wordt het aantal van")
    page.text(LEFT, y + 25, "2.500 scholen gehaald.", 13, "bold")
    page.paragraph(LEFT, y + 50, FILLER, WIDTH)
    assert "In 2011 wordt het aantal van 2.500 scholen gehaald." in texts(read(page), "sentence")


def test_short_lines_are_headings_where_their_like_are(read: Reader) -> None:
    page = MadePage()
    y = 80.0
    for number in (1, 2, 3):
        page.text(LEFT, y, f"Antwoord {number}")
        y = page.paragraph(LEFT, y + 12.5, "Ja." if number == 3 else FILLER, WIDTH)
    assert texts(read(page), "heading") == ["Antwoord 1", "Antwoord 2", "Antwoord 3"]


def test_a_short_question_in_bold_is_a_heading(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    page.text(LEFT, y, "Wat gaan we doen?", font="bold")
    y = page.paragraph(LEFT, y + 20, FILLER, WIDTH)
    asked = "Bent u bereid om voor de zomer te zeggen wie de wegen betaalt?"
    y = page.paragraph(LEFT, y + 10, asked, WIDTH, font="bold")
    page.paragraph(LEFT, y, FILLER, WIDTH)
    document = read(page)
    assert texts(document, "heading") == ["Wat gaan we doen?"]
    assert passage(document, "Bent u bereid").section == ("Wat gaan we doen?",)


def test_numbered_lines_over_text_are_headings_and_items_are_none(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER, WIDTH)
    for number, title in enumerate(("Wegen en bruggen", "Sloten"), start=1):
        page.text(LEFT, y, f"{number}. {title}", font="italic")
        y = page.paragraph(LEFT, y + 15, FILLER, WIDTH)
    for number, item in enumerate(("Aanleg van wegen", "Onderhoud van sloten"), start=1):
        page.text(LEFT, y, f"{number}. {item}")
        y += 12.5
    page.paragraph(LEFT, y + 12, FILLER, WIDTH)
    document = read(page)
    assert texts(document, "heading") == ["1. Wegen en bruggen", "2. Sloten"]
    assert texts(document, "list_item") == ["Aanleg van wegen", "Onderhoud van sloten"]


def test_small_print_left_of_the_text_stands_beside_it(read: Reader) -> None:
    page = MadePage()
    page.paragraph(200, 100, FILLER + " " + FILLER, 330)
    page.lines(40, 700, ["kst-2019-12", "ISSN 0000 - 1111"], 6, 7)
    assert passage(read(page), "kst-2019-12").in_sidebar


def test_a_greeting_is_no_part_of_the_first_sentence(read: Reader) -> None:
    """Though no more room is under it than under any line."""
    page = MadePage()
    y = page.lines(LEFT, 100, ["Geachte leden van de raad,"])
    page.paragraph(LEFT, y - 8, FILLER, WIDTH)
    greeting, *rest = texts(read(page))
    assert greeting == "Geachte leden van de raad,"
    assert rest[0].startswith("De provincie en de gemeenten werken")


def test_a_sentence_that_opens_like_a_greeting_stays_whole(read: Reader) -> None:
    page = MadePage()
    page.paragraph(LEFT, 100, "Beste raad heeft wie hem geeft, zegt het spreekwoord in dit gebied, "
                    "maar wij vragen hem toch aan wie er woont en werkt.", WIDTH)  # fmt: skip
    assert len(texts(read(page))) == 1


def test_who_signs_for_a_body_is_no_item_of_a_list(read: Reader) -> None:
    """An initial looks like the letter of a list."""
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER + " " + FILLER, WIDTH)
    y = page.lines(LEFT, y + 20, ["Gemeente Waterhuizen, namens deze,"])
    y = page.lines(LEFT, y + 20, ["J. Bos"])
    page.lines(LEFT, y + 20, ["A. Kuiper"])
    assert texts(read(page), "signature")[-2:] == ["J. Bos", "A. Kuiper"]


def test_those_who_sign_on_one_line_with_their_office(read: Reader) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER + " " + FILLER, WIDTH)
    signed = [
        "Waterhuizen, 3 mei 2020",
        "De wethouder van Financiën van Waterhuizen, A.B. de Boer",
        "De gedeputeerde van Merenland, drs. C.D. Kuiper-",
        "Visser",
        "Namens Stichting Café Zeeën, mw. D.E. Ångström",
    ]
    for at, line in enumerate(signed):
        page.text(LEFT, y + 20 + 14 * at, line)
    whole = "De gedeputeerde van Merenland, drs. C.D. Kuiper-Visser"
    assert texts(read(page), "signature") == [*signed[:2], whole, signed[4]]


def test_the_last_sentences_of_a_letter_are_no_part_of_its_signature(read: Reader) -> None:
    """Also where the lines of both stand at one distance."""
    page = MadePage()
    y = page.paragraph(LEFT, 100, FILLER + " " + FILLER, WIDTH)
    told = ["Na de zomer stuur ik u het plan.", "In mei bericht ik u over de kosten van de sluis."]
    signed = ["De minister van Wegen en Water,", "A.B. van Voorbeeld"]
    for at, line in enumerate((*told, *signed)):
        page.text(LEFT, y + 20 + 14 * at, line)
    document = read(page)
    assert texts(document, "signature") == signed
    assert [p.text for p in document.passages if p.kind == "sentence"][-2:] == told


def test_a_lettered_heading_is_no_signature(read: Reader) -> None:
    page = MadePage()
    y = page.lines(LEFT, 100, ["A. Wonen"])
    y = page.paragraph(LEFT, y, FILLER, WIDTH)
    y = page.lines(LEFT, y, ["B. Werken"])
    page.paragraph(LEFT, y, FILLER, WIDTH)
    assert texts(read(page), "signature") == []


def test_a_cell_of_prose_is_cut_into_sentences(read: Reader) -> None:
    told = ("Het loket is open. De gemeente telt de bezoekers.", "De brug volgt in mei.")
    page = MadePage()
    page.paragraph(LEFT, 80, FILLER, WIDTH)
    for y, cells in ((200, ("Actie", "Stand van zaken")), (230, ("Loket", told[0])),
                     (260, ("Brug", told[1]))):  # fmt: skip
        for x, text in zip((LEFT, LEFT + 90), cells, strict=True):
            page.text(x, y, text)
    for y in (188, 215, 245, 275):
        page.rule(LEFT - 5, y, LEFT + 400)
    document = read(page)
    cells = [p for p in document.passages if p.table is not None and p.kind == "sentence"]
    assert [(p.text, p.section[-1:], p.row) for p in cells] == [
        ("Het loket is open.", ("Stand van zaken",), 1),
        ("De gemeente telt de bezoekers.", ("Stand van zaken",), 1),
        ("De brug volgt in mei.", ("Stand van zaken",), 2),
    ]
    (row,) = (p for p in document.passages if p.kind == "table_row" and p.row == 1)
    assert cells[0].block == cells[1].block != cells[2].block
    assert row.spans[0].start < cells[0].spans[0].start < cells[1].spans[0].end == row.spans[0].end


@pytest.mark.parametrize(
    "line", ["2030 in vijf dorpen", "aan de slag met", "bijlage drie van", "kenmerk van een"]
)
def test_a_line_of_text_that_begins_like_a_label_is_no_letterhead(read: Reader, line: str) -> None:
    page = MadePage()
    page.text(LEFT, 80, "Een plan voor de wegen", 16, "bold")
    page.lines(
        LEFT,
        120,
        [
            "De gemeente herstelt met de bewoners en de boeren samen tot",
            f"{line} alle bruggen en ook nog de oude",
            "sluizen die daar al jaren op een nieuwe deur wachten.",
        ],
    )
    document = read(page)
    assert not texts(document, "letterhead")
    assert passage(document, "De gemeente herstelt").text.endswith("nieuwe deur wachten.")


def test_an_address_and_a_labelled_line_are_a_letterhead(read: Reader) -> None:
    page = MadePage()
    page.lines(LEFT, 80, ["Aan de raad van het dorp", "Kerkstraat 3", "1234 AB Voorbeeld"])
    about = [
        "onderwerp: de bruggen en de sluizen die dit jaar op een nieuwe",
        "leuning of op een nieuwe deur wachten.",
    ]
    page.lines(LEFT, 140, about)
    page.text(LEFT, 180, "Geachte raad,")
    page.paragraph(LEFT, 200, FILLER, WIDTH)
    assert texts(read(page), "letterhead") == [
        "Aan de raad van het dorp",
        "Kerkstraat 3",
        "1234 AB Voorbeeld",
        " ".join(about),
    ]


@pytest.mark.parametrize("size", [11.5, 13.0])
def test_a_sentence_in_bold_and_larger_letters_is_no_heading(read: Reader, size: float) -> None:
    said = "De provincie vernieuwt voor de zomer samen met de dorpen alle bruggen in het gebied."
    page = MadePage()
    page.text(LEFT, 80, "Bruggen", 14, "bold")
    y = page.paragraph(LEFT, 110, said, WIDTH, size=size, font="bold")
    page.paragraph(LEFT, y + 15, FILLER, WIDTH)
    document = read(page)
    assert said in texts(document, "sentence")
    assert passage(document, said).section == ("Bruggen",)


@pytest.mark.parametrize(
    "head",
    [
        "Herstel van de bruggen.",
        "Doel 3: de provincie en de dorpen houden alle bruggen in het gebied heel.",
        "3. De provincie en de dorpen houden alle bruggen in het hele gebied heel.",
        "De provincie en de dorpen houden alle bruggen in het hele gebied heel",
    ],
)
def test_a_head_in_bold_and_larger_letters_may_end_in_a_full_stop(read: Reader, head: str) -> None:
    page = MadePage()
    y = page.paragraph(LEFT, 110, head, WIDTH, size=11.5, font="bold")
    page.paragraph(LEFT, y + 15, FILLER, WIDTH)
    assert texts(read(page), "heading") == [head]


@pytest.mark.parametrize("opening", ["De ondergetekenden:", "Partijen", "Artikel 1 Doel"])
def test_a_short_agreement_is_no_head_of_a_letter(read: Reader, opening: str) -> None:
    page = MadePage()
    y = page.lines(LEFT, 100, ["Convenant Veilige Sluizen", "", opening])
    y = page.lines(LEFT, y, ["De provincie Drenthe;", "de gemeente Assen;"])
    page.lines(LEFT, y, ["Aldus getekend te Assen,", "Assen, 4 mei 2017"])
    assert passage(read(page), "De provincie").kind != "letterhead"

"""Kind, title, date and dossier of documents, a row a case."""

from dataclasses import replace

import pytest
from party_helpers import document

from extractors.finding.document_date import date_of, read_date
from extractors.finding.facts import find_facts, subtitle_of
from extractors.finding.printed_lines import PrintedLine
from extractors.reading.model import Block, Box, Document, Line, Role, Word


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3 mei 2016", "2016-05-03"),
        ("1 MRT2021", "2021-03-01"),
        ("03-05-2016", "2016-05-03"),
        ("31-02-2016", None),
        ("Oktober 2019", "2019-10"),
        ("sept. 2004", "2004-09"),
        ("3 febr. 2020", "2020-02-03"),
        ("artikel 12", None),
    ],
)
def test_read_date(text: str, date: str | None) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("lines", "date", "source"),
    [
        (("Datum 9 juni 2011", "Geachte voorzitter,"), "2011-06-09", "date_line"),
        (("Datum", "9 juni 2011"), "2011-06-09", "date_line"),
        (
            ("'s-Gravenhage, 9 juni 2011", "Op 1 mei 2010 was er overleg."),
            "2011-06-09",
            "date_line",
        ),
        (("Plan van aanpak", "9 juni 2011"), "2011-06-09", "date_line"),
        (("Antwoord van de minister (ontvangen", "9 juni 2011)."), "2011-06-09", "date_line"),
        (
            ("Convenant", "Partijen werken samen.", "Te: Assen", "Op: 9 juni 2011"),
            "2011-06-09",
            "signature",
        ),
        (("Convenant", "Aldus overeengekomen te Assen op 9 juni 2011."), "2011-06-09", "signature"),
        (
            ("Verdrag", "Partijen letten op.", "OPGEMAAKT in Assen, op 9 juni 2011."),
            "2011-06-09",
            "signature",
        ),
        (
            ("Verdrag", "Partijen letten op.", "GEDAAN te Assen, de 9de juni 2011"),
            "2011-06-09",
            "signature",
        ),
        (("Verslag", "Het plan is opgemaakt in mei 2011.", "Wij bouwen."), "2012-04", "metadata"),
        (("Bundel - Dagelijks Bestuur van 9 juni 2011", "Besluiten"), "2011-06-09", "date_line"),
        (("Reactie op de vragen van de raad van 9 juni 2011",), "2012-04", "metadata"),
        (("Bomenplan", "Vastgesteld door de raad op 9 juni 2011"), "2011-06-09", "date_line"),
        (("Gemeente Ede – goedgekeurd bij besluit van 9 juni 2011",), "2011-06-09", "date_line"),
        (("Het plan is vastgesteld op 9 juni 2011 en loopt.",), "2012-04", "metadata"),
        (("Uw brief van 2 mei 2011 heb ik ontvangen.",), "2012-04", "metadata"),
        (
            ("Pact", "Zij letten op.", "te planten en zijn op 9 juni 2011 gemeld aan de stad."),
            "2012-04",
            "metadata",
        ),
        (("1", "Circulaire van 9 juni 2011, nr. 12, over de bomen"), "2011-06-09", "date_line"),
        (("Opdracht, ter vaststelling", "in de raad van 9 juni 2011"), "2011-06-09", "date_line"),
        (("Besluit tot wijziging van de regeling van 2 mei 2011",), "2012-04", "metadata"),
        (("Bomenplan", "Provincie Zeeland, juni 2011"), "2011-06", "date_line"),
        (("Bomenplan", "Definitieve versie, 9 juni 2011"), "2011-06-09", "date_line"),
        (("Bomenplan", "Concept d.d. 9-6-2011"), "2011-06-09", "date_line"),
        (("Bomenplan (juni 2011)",), "2011-06", "date_line"),
        (("Voortgangsrapportage bomen, juni", "2011"), "2011-06", "date_line"),
        (("Stand van zaken juni 2011",), "2011-06", "date_line"),
        (("Gemeente Ede, vastgesteld door de raad op 9 juni 2011",), "2011-06-09", "date_line"),
        (("Datum: donderdag 9 juni 2011",), "2011-06-09", "date_line"),
        (("Datum vergadering: 9 juni 2011",), "2011-06-09", "date_line"),
        (("Raadsvergadering van 9 juni 2011",), "2011-06-09", "date_line"),
        (("Colofon", "Uitgave: provincie Zeeland, juni 2011"), "2011-06", "date_line"),
        (("Bomenplan", "Voortgang – najaar 2011"), "2011-09/2011-11", "date_line"),
        (("Bomenplan", "Tussenbericht voorjaar 2011"), "2011-03/2011-05", "date_line"),
        (("Bomenplan", "Te planten in najaar 2011"), "2012-04", "metadata"),
        (("Bomenplan", "versie 3 dd 9 juni 2011"), "2011-06-09", "date_line"),
        (
            ("Bomenplan", "Ten behoeve van het bestuurlijk overleg van 9 juni 2011"),
            "2011-06-09",
            "date_line",
        ),
        (("Bomenplan", "Voor de boomwachters van 9 juni 2011"), "2012-04", "metadata"),
        (
            ("Bomenregeling", "Aldus besloten door", "het college van Ede.", "Mei/juni 2011"),
            "2011-06",
            "signature",
        ),
        (
            ("Bomenregeling", "Getekend te Ede in de maand juni 2011"),
            "2011-06",
            "signature",
        ),
        (
            ("Bomenregeling", "Aldus besloten door het college.", "Er is geplant vanaf juni 2011"),
            "2012-04",
            "metadata",
        ),
        (("Bomenplan", "Wij planten veel.", "Juni 2011 - Pagina 1"), "2011-06", "date_line"),
        (("Bomenplan", "Wij planten veel.", "Pagina 1 van 3 | Juni 2011"), "2011-06", "date_line"),
        (("Bomenplan", "Wij planten veel.", "Tot juni 2011 - Pagina 1"), "2012-04", "metadata"),
        (("Bomenplan", "Geldig vanaf, juni 2011"), "2012-04", "metadata"),
        (
            ("Bomenrapport", "Over 1 januari – 31 mei 2011", "Bomendienst, Ede, 9 juni 2011"),
            "2011-06-09",
            "date_line",
        ),
        (("Bomenrapport", "Rapportageperiode (tot juni 2011)"), "2012-04", "metadata"),
        (("Bomenplan", "Reactie op uw brief, 9 juni 2011"), "2012-04", "metadata"),
        (
            ("Er werd geplant in Ede, juni 2011.", "Ook daarna werd er nog geplant."),
            "2012-04",
            "metadata",
        ),
        (
            ("Wij hebben de bomen langs de laan en in het hele park geplant op", "9 juni 2011"),
            "2012-04",
            "metadata",
        ),
    ],
)
def test_date(lines: tuple[str, ...], date: str, source: str) -> None:
    facts = find_facts(document(*lines, metadata={"CreationDate": "D:20120401120000"}))
    assert (facts.date, facts.date_source) == (date, source)


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("Assen", "9 juni 2011", "Namens de stad,"), "2011-06-09"),
        (("Te Den Haag,", "9 juni 2011", "De gedeputeerde van Ede"), "2011-06-09"),
        # no place, no day, nobody who signs
        (("En zo verder.", "9 juni 2011", "Namens de stad,"), None),
        (("Assen", "juni 2011", "Namens de stad,"), None),
        (("Assen", "9 juni 2011", "Toen kwamen de bomen."), None),
    ],
)
def test_place_and_day_above_a_signature(lines: tuple[str, ...], date: str | None) -> None:
    first = PrintedLine(1, "Bomenverdrag", "heading", 14.0)
    printed = (first, *(PrintedLine(2, line, "body", 10.0) for line in lines))
    assert date_of(document("Bomenverdrag"), printed)[0] == date


@pytest.mark.parametrize(
    ("line", "role", "date"),
    [
        ("Kenmerk: B/12, versie 8 dd 9 juni 2011", "letterhead", "2011-06-09"),
        ("Kenmerk: B/12, uw brief van 9 juni 2011", "letterhead", None),
        ("Kenmerk: B/12, versie 8 dd 9 juni 2011", "body", None),
    ],
)
def test_a_version_in_the_letterhead_has_its_day(line: str, role: Role, date: str | None) -> None:
    long = "De stad en de provincie planten samen met de bewoners bomen langs alle lanen en wegen"
    printed = (PrintedLine(1, long, "body", 10.0), PrintedLine(1, line, role, 10.0))
    assert date_of(document("Bomenverdrag"), printed)[0] == date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Tweede voortgangsrapportage 2011", "2011"),
        ("Gemeente Ede – Najaarsnota 2011", "2011"),
        ("Jaarverslag 2011", None),
    ],
)
def test_year_of_a_report_that_is_brought_out_in_it(line: str, date: str | None) -> None:
    assert find_facts(document(line, "Wat gaat goed?")).date == date


def test_no_date_at_all() -> None:
    facts = find_facts(document("Een plan zonder dag."))
    assert facts.date is None
    assert facts.date_source is None


@pytest.mark.parametrize(
    ("lines", "title", "kind"),
    [
        (("De voorzitter van de Tweede Kamer", "Betreft Waterkwaliteit"), "", "kamerbrief"),
        (("Geachte voorzitter,",), "", "kamerbrief"),
        (("Tekst.",), "Convenant Schone Sloten", "covenant"),
        (("Tekst.",), "Voortgangsrapportage Convenant Schone Sloten", "voortgangsrapportage"),
        (("Tekst.",), "Uitvoeringsprogramma bij het Bodemakkoord", "other"),
        (("Tekst.",), "Circulaire Bodemovereenkomst sector Rijk", "other"),
        (("Tekst.",), "Raadsbrief over het Bodemakkoord", "other"),
        (("Tekst.",), "Monitorbrief bodempact", "other"),
        (("Tekst.",), "Samenwerkingsprotocol Bodem", "covenant"),
        (("Tekst.",), "Privacyprotocol Bodem", "other"),
        (("Tekst.",), "Jaarstukken 2019 gemeente Ede", "voortgangsrapportage"),
        (("Tekst.",), "Najaarsrapportage wegen", "voortgangsrapportage"),
        (("Tekst.",), "Jaarplan wegen", "other"),
        (("Tekst.",), "Memorandum of understanding havens", "covenant"),
        (("Tekst.",), "Afstemmingsprotocol Brandweer en Politie", "covenant"),
        (("Tekst.",), "Centrumregeling Bodem", "covenant"),
        (("Tekst.",), "Kamerbrief over het Bodemakkoord", "kamerbrief"),
        (("Deze rapportage laat zien wat er gebeurde.",), "", "voortgangsrapportage"),
        (("Tekst.",), "", "other"),
    ],
)
def test_kind(lines: tuple[str, ...], title: str, kind: str) -> None:
    assert find_facts(document(*lines, metadata={"Title": title})).kind == kind


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("Tweede voortgangsrapportage, oktober 2014", "voortgangsrapportage"),
        ("Jaarrapportage aan de raad", "voortgangsrapportage"),
        ("Gesloten in oktober 2014", "covenant"),
        ("Vervolg op de voortgangsrapportage van vorig jaar", "covenant"),
        ("De voortgangsrapportage volgt in mei.", "covenant"),
    ],
)
def test_the_line_below_the_title_says_that_it_is_a_report(below: str, kind: str) -> None:
    box = Box(0, 0, 1, 1)
    blocks = tuple(
        Block(role, (Line((Word(text, box, size=size),), box),), box)
        for role, text, size in (
            ("heading", "Convenant Schone Sloten", 18.0),
            ("body", below, 11.0),
            ("body", "Tekst.", 11.0),
        )
    )
    made = document("Convenant Schone Sloten", below, "Tekst.")
    printed = replace(made, pages=(replace(made.pages[0], blocks=blocks),))
    assert find_facts(printed).kind == kind


@pytest.mark.parametrize(
    ("lines", "dossier", "number"),
    [
        (("32 637 Bedrijfslevenbeleid", "Nr. 74 BRIEF VAN DE MINISTER"), "32637", "74"),
        (("Tekst.", "kst-28089-31"), "28089", "31"),
        (("32637-57",), "32637", "57"),
        (("26 912 Kades en wallen", "nr. 8 BRIEF VAN DE MINISTER"), "26912", "8"),
        (("26 912 Kades en wallen", "nr. 8 van die reeks"), None, None),
        (("Zie de brief (Kamerstuk 28 089, nr. 31).",), None, None),
    ],
)
def test_own_dossier(lines: tuple[str, ...], dossier: str | None, number: str | None) -> None:
    facts = find_facts(document(*lines))
    assert (facts.dossier, facts.number) == (dossier, number)


def test_title_from_the_subject_line() -> None:
    assert (
        find_facts(document("Betreft Sluizen en bruggen", "Tekst.")).title == "Sluizen en bruggen"
    )


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("31 207 Vervoer van kolen", "Nr. 3 BRIEF VAN DE MINISTER"), "Vervoer van kolen"),
        (("31 207 Visstand", "31 208 Cultuur", "Nr. 3 BRIEF VAN DE MINISTER"), "Visstand"),
        (("31 207 IX Zeeweringen", "Nr. 3 BRIEF VAN DE MINISTER"), "Zeeweringen"),
        (
            ("31 207 (IX) Vaststelling van de staten van", "het Kadefonds", "nr. 3 BRIEF VAN"),
            "Vaststelling van de staten van het Kadefonds",
        ),
    ],
)
def test_title_of_the_dossier(lines: tuple[str, ...], title: str) -> None:
    assert find_facts(document(*lines, "Geachte voorzitter,")).title == title


@pytest.mark.parametrize(
    ("lines", "metadata", "title"),
    [
        (
            ("Onderwerp", "DGW0412", "Sluizen en bruggen in Drenthe"),
            "",
            "Sluizen en bruggen in Drenthe",
        ),
        (("Betreft Sluizen en", "Geachte heer,"), "Sluizen en bruggen", "Sluizen en bruggen"),
        (
            (
                "Vragen van het lid De Boer (ABC) aan de Minister van Justitie over lek-",
                "kende sluizen (ingezonden 3 mei 2016).",
            ),
            "",
            "Vragen van het lid De Boer (ABC) aan de Minister van Justitie over lekkende sluizen",
        ),
    ],
)
def test_title(lines: tuple[str, ...], metadata: str, title: str) -> None:
    assert find_facts(document(*lines, metadata={"Title": metadata})).title == title


@pytest.mark.parametrize(
    ("below", "counts"),
    [
        ("Samenwerkingsovereenkomst voor het beheer van de kade", True),
        ("Regionaal arrangement en plan voor de haven", True),
        ("Voortgangsrapportage over de haven", True),
        # Near-misses: a sentence about an agreement, and what other paper it works out.
        ("Het convenant van vorig jaar is verlengd, zo laat de haven weten.", False),
        ("Uitwerking van het havenakkoord", False),
    ],
)
def test_a_subtitle_may_say_what_paper_it_is(below: str, counts: bool) -> None:
    top = [
        PrintedLine(1, "Samen aan de kade", "heading", 20.0),
        PrintedLine(1, below, "body", 10.0),
        PrintedLine(1, "Convenant", "body", 10.0),
    ]
    assert subtitle_of(["Samen aan de kade"], top) == (below if counts else "")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Vergaderdatum: 9 juni 2011", "2011-06-09"),
        ("Vergaderdatum: donderdag 9 juni 2011", "2011-06-09"),
        ("Datum AB-vergadering 9 juni 2011", "2011-06-09"),
        ("Opgesteld op 9 juni 2011", "2011-06-09"),
        ("Publicatiedatum 09-06-2011", "2011-06-09"),
        ("Documentdatum: 2011-06-09", "2011-06-09"),
        ("Agendapunt: 4 Vergaderdatum: 9 juni 2011", "2011-06-09"),
        ("Steller: M. Bakker Datum: 9 juni 2011 Status: openbaar", "2011-06-09"),
        ("Volgende vergadering: 9 juni 2011", None),
        ("Uiterste reactiedatum: 9 juni 2011", None),
        ("Datum inwerkingtreding: 9 juni 2011", None),
        ("Ingangsdatum: 9 juni 2011", None),
        ("Opgesteld door: M. Bakker", None),
    ],
)
def test_fields_of_a_date(line: str, date: str | None) -> None:
    long = "De stad en de provincie planten samen met de bewoners bomen langs alle lanen en wegen."
    printed = tuple(PrintedLine(1, text, "body", 10.0) for text in ("Bomen", line, long))
    assert date_of(document("Bomen"), printed)[0] == date


def _printed(*lines: tuple[Role, str]) -> tuple[PrintedLine, ...]:
    return tuple(
        PrintedLine(1, text, role, 14.0 if role == "heading" else 10.0) for role, text in lines
    )


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (
            (
                ("body", "Ministerie van"),
                ("body", "Bomen,"),
                ("body", "Heggen"),
                ("body", "en Gras"),
                ("heading", "Circulaire van 9 juni 2011, nr. 12, over de"),
                ("heading", "bomen in de lanen"),
            ),
            "2011-06-09",
        ),
        # Near-misses: another paper's day, in the title and below it.
        (
            (
                ("body", "Ministerie van Bomen"),
                ("heading", "Intrekking van de"),
                ("heading", "Circulaire van 9 juni 2011 over de bomen"),
            ),
            None,
        ),
        (
            (
                ("heading", "Bomenplan"),
                ("body", "Dit plan werkt de bomen uit."),
                ("heading", "Circulaire van 9 juni 2011 over de bomen"),
            ),
            None,
        ),
        ((("heading", "Regeling oude bomen in lanen 2011"),), "2011"),
        ((("heading", "Subsidieregeling oude bomen in"), ("heading", "de lanen 2011")), "2011"),
        # Near-misses: a year to come, a span, a change of another one, no title.
        ((("heading", "Bomenprogramma voor de lanen 2011"),), None),
        ((("heading", "Regeling oude bomen in lanen 2008-2011"),), None),
        ((("heading", "Regeling oude bomen in lanen vanaf 2011"),), None),
        ((("heading", "Regeling tot wijziging van de Bomenregeling 2011"),), None),
        ((("body", "Regeling oude bomen in lanen 2011"),), None),
    ],
)
def test_day_or_year_in_the_title(lines: tuple[tuple[Role, str], ...], date: str | None) -> None:
    assert date_of(document("Bomen"), _printed(*lines))[0] == date


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("Dit is een uitgave van:", "Provincie Bomenland", "juni 2011"), "2011-06"),
        (("Colofon", "Foto's: A. Bakker", "Uitgegeven door de provincie", "Juni 2011"), "2011-06"),
        (("Uitgave van de gids begint", "met de bomen die wij in juni 2011 plantten."), None),
        (("Dit is een uitgave van de bomendienst.", "juni 2011"), None),
    ],
)
def test_month_where_it_says_who_brings_a_paper_out(
    lines: tuple[str, ...], date: str | None
) -> None:
    printed = tuple(PrintedLine(3, text, "body", 10.0) for text in lines)
    assert date_of(document("Bomen"), printed)[0] == date


_LONG = "De stad en de provincie maken over de bomen in de lanen tot het"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ((("body", _LONG), ("body", "onderwerp bomen voorbij is een lijst van alle lanen")), None),
        ((("body", "Bomen"), ("body", "onderwerp van gesprek zijn de bomen en de lanen")), None),
        ((("body", _LONG), ("body", "onderwerp: de bomen in de lanen")), "de bomen in de lanen"),
        ((("body", "Kerkstraat 3"), ("body", "onderwerp de bomen")), "de bomen"),
        ((("body", f"{_LONG} slot."), ("body", "Betreft Bomen en lanen")), "Bomen en lanen"),
    ],
)
def test_a_line_of_text_that_begins_like_a_label_is_no_title(
    lines: tuple[tuple[Role, str], ...], title: str | None
) -> None:
    assert find_facts(_with_lines(*lines)).title == title


def _with_lines(*lines: tuple[Role, str]) -> Document:
    box = Box(0, 0, 1, 1)
    blocks = tuple(
        Block(role, (Line((Word(text, box, size=10.0),), box),), box) for role, text in lines
    )
    made = document(*(text for _, text in lines))
    return replace(made, pages=(replace(made.pages[0], blocks=blocks),))

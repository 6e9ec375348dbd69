"""Manifestos, declarations and deals: who signs them, and whom their `wij` stands for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from party_helpers import document as titled_document

from extractors.finding import find_all
from extractors.finding.facts import find_facts
from extractors.finding.party_undersigned import signed_in_line, speaking
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Document, Passage, PassageKind, Span

Line = str | tuple[PassageKind, str]
PROMISE = "Wij hangen in 2026 veertig nestkasten op."


def declaration(*lines: Line, title: str = "Manifest Gierzwaluw") -> Document:
    """A paper with a title of its own, a promise and the given lines below it."""
    parts: list[tuple[PassageKind, str]] = [("heading", title), ("sentence", PROMISE)]
    parts += [("sentence", line) if isinstance(line, str) else line for line in lines]
    passages = tuple(
        Passage(i, kind, text, (Span(1, 0, len(text)),), (), block=i)
        for i, (kind, text) in enumerate(parts)
    )
    made = titled_document(*parts, metadata={"Title": title, "CreationDate": "D:20250414"})
    return replace(made, passages=passages)


def signing(made: Document) -> set[str]:
    """Give who signs a paper."""
    found = find_all(analyse(made, load()))
    return {p.name for p in found.parties if "signatory" in p.roles}


def promising(made: Document) -> set[str]:
    """Give who hangs up the nesting boxes."""
    found = find_all(analyse(made, load()))
    (promise,) = (c for c in found.commitments if "nestkasten" in c.action)
    return set(promise.actors)


ITEMS: list[Line] = [
    ("list_item", "Gemeente Goes"),
    ("list_item", "Vogelwacht Oosterdal"),
    ("list_item", "Boer & Dijk"),
]
NAMES = {"Gemeente Goes", "Vogelwacht Oosterdal", "Boer & Dijk"}


@pytest.mark.parametrize(
    "lead",
    [
        ("heading", "Ondertekenaars"),
        ("heading", "De ondertekenaars van dit manifest"),
        "Ondertekend door:",
        "Dit manifest is tot nu toe ondertekend door:",
        "Deze deal is mede ondertekend door de volgende organisaties:",
        "Partners die tekenen:",
        "Namens deze partijen ondertekend:",
        "Deelnemers aan deze deal zijn:",
        "Wij ondertekenen dit manifest:",
        "Dit manifest wordt onderschreven door:",
    ],
)
def test_a_list_below_such_a_line_is_of_who_signs(lead: Line) -> None:
    made = declaration("Wie dit onderschrijft, heeft het ondertekend.", lead, *ITEMS)
    assert signing(made) == NAMES
    assert promising(made) == NAMES


def test_lines_without_a_bullet_and_cells_of_a_table_are_names_too() -> None:
    lines: list[Line] = [("heading", "Gemeente Goes"), "Vogelwacht Oosterdal", "Boer & Dijk"]
    assert signing(declaration("Ondertekend door:", *lines)) == NAMES
    row: Line = ("table_row", "Gemeente Goes | Vogelwacht Oosterdal | Boer & Dijk")
    assert signing(declaration("Ondertekend door:", row)) == NAMES


def test_the_list_ends_where_something_is_told() -> None:
    told = "De brochure is gemaakt door Stichting Veerkracht."
    made = declaration("Ondertekend door:", *ITEMS, told, ("list_item", "Bureau Zwermen"))
    assert signing(made) == NAMES
    headed = declaration("Ondertekend door:", *ITEMS, ("heading", "Bijlage"), "Bureau Zwermen")
    assert signing(headed) == NAMES


@pytest.mark.parametrize(
    "line",
    [
        "Ondertekenaars: de gemeente Goes, de Vogelwacht Oosterdal en Dakwerken Zuid BV.",
        "Partners die tekenen: de gemeente Goes, de Vogelwacht Oosterdal en Dakwerken Zuid BV.",
        "Ondertekend door de gemeente Goes, de Vogelwacht Oosterdal en Dakwerken Zuid BV.",
        "Op 3 mei hebben de gemeente Goes, de Vogelwacht Oosterdal en Dakwerken Zuid BV dit "
        "manifest ondertekend.",
        "Wij, de gemeente Goes, de Vogelwacht Oosterdal en Dakwerken Zuid BV, beloven dat wij met "
        "de provincie Zeeland praten.",
        "De deelnemende partijen aan dit manifest zijn de gemeente Goes, de Vogelwacht Oosterdal "
        "en Dakwerken Zuid BV. Wij hebben het ondertekend.",
        "De gemeente Goes, de Vogelwacht Oosterdal en Dakwerken Zuid BV beloven dat zij dit "
        "manifest volgen, en hebben het ondertekend.",
        "Ondergetekenden, te weten de gemeente Goes, de Vogelwacht Oosterdal en Dakwerken Zuid BV, "
        "verklaren het volgende.",
    ],
)
def test_one_sentence_says_who_sign(line: str) -> None:
    made = declaration(line)
    names = {"gemeente Goes", "Vogelwacht Oosterdal", "Dakwerken Zuid BV"}
    assert signing(made) == names
    assert promising(made) == names


def test_a_group_may_speak_for_itself() -> None:
    made = declaration("Wij, de samenwerkende dierenartsen in Drenthe, spreken af om te helpen.")
    assert promising(made) == {"dierenartsen"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Wij, gemeente A en school B, beloven zorg.", "gemeente A en school B"),
        ("Ondergetekenden, te weten A en bedrijf B, verklaren:", "A en bedrijf B"),
        ("Wij, ondertekenaars, vinden dat het kan.", "ondertekenaars"),
        ("Wij beloven, samen met de buurt, zorg te geven.", ""),
        ("Wij gaan, net als A, door.", ""),
        ("Vandaag spreken wij, de gemeenten aan zee, af om te bouwen.", "de gemeenten aan zee"),
        ("Hiermee verklaren wij, A en B, dat het kan.", "A en B"),
        ("Wij - gemeente A en school B - beloven zorg.", "gemeente A en school B"),
        ("De Bond en de gemeente A verklaren dat het kan.", "De Bond en de gemeente A"),
        ("Artsen verklaren dat het kan.", ""),
    ],
)
def test_whom_a_sentence_of_those_who_sign_names(text: str, who: str) -> None:
    start, end = speaking(text)
    assert text[start:end] == who


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Ondertekenaars: A en B", True),
        ("Partners die tekenen: A", True),
        ("De eerste ondertekenaars zijn: A en B", True),
        ("De partners werken samen: A en B", False),
        ("Het convenant is ondertekend: een feest", False),
    ],
)
def test_what_stands_before_a_colon(text: str, signs: bool) -> None:
    assert signed_in_line(text) is signs


@pytest.mark.parametrize(
    ("lines", "title", "kind"),
    [
        (("Ondertekenaars", "A"), "Manifest Gierzwaluw", "covenant"),
        (("Ondertekend door A en B.",), "Gezamenlijke verklaring Duinen", "covenant"),
        (("Ondertekend door A en B.",), "Charter Duinen", "covenant"),
        (("Wij, school A en school B, beloven zorg.",), "Statement Duinen", "covenant"),
        (("Partijen:", "A", "B"), "Handvest Duinen", "covenant"),
        (("School A en school B verklaren dat zij bouwen.",), "Partnerverklaring", "covenant"),
        (("Tekst.",), "Strooideal Duinen", "covenant"),
        (("Tekst.",), "Health Deal Duinen", "covenant"),
        # Nobody signs, or it is a paper of one that only bears such a word.
        (("Tekst.",), "Manifest Gierzwaluw", "other"),
        (("Ondertekend door A.",), "Privacyverklaring Duinen", "other"),
        (("Ondertekend door A.",), "Verklaring van geen bezwaar Duinen", "other"),
        (("Ondertekend door A.",), "Verklaring omtrent het gedrag", "other"),
        (("Ondertekend door A.",), "Uitvoeringsprogramma bij het Manifest Duinen", "other"),
        (("Tekst.",), "Nota over de New Deal", "other"),
    ],
)
def test_kind(lines: tuple[str, ...], title: str, kind: str) -> None:
    assert find_facts(titled_document(*lines, metadata={"Title": title})).kind == kind


def test_names_that_were_read_as_one_line_are_parted() -> None:
    made = declaration("Ondertekend door:", "Dakwerken Zuid BV Vereniging Oude Daken")
    assert signing(made) == {"Dakwerken Zuid BV", "Vereniging Oude Daken"}
    firm = declaration("Ondertekend door Zeefabriek Duinkabel B.V. Nederland en de gemeente Goes.")
    assert "Zeefabriek Duinkabel B.V. Nederland" in signing(firm)
    land = declaration("Ondertekend door de Vereniging Zwaluwvrienden Kop van Polderland.")
    assert signing(land) == {"Vereniging Zwaluwvrienden Kop van Polderland"}


def test_an_office_before_a_name_is_not_of_the_one_before() -> None:
    made = declaration("Ondertekend door minister De Wit, gedeputeerde De Zwart en gemeente Goes.")
    functions = {p.name: p.function for p in find_all(analyse(made, load())).parties}
    assert functions["De Zwart"] == "gedeputeerde"
    assert functions["De Wit"] == "minister"
    item: Line = ("list_item", "Woonhuis De Kade, bestuurder L. Stolk")
    found = find_all(analyse(declaration("Ondertekend door:", item), load())).parties
    assert "De Kade" not in {p.name for p in found}


def test_promises_below_such_a_line_are_no_names() -> None:
    items: list[Line] = [
        ("list_item", "hangen in 2027 lampen op bij de balie;"),
        ("list_item", "melden dit aan het secretariaat."),
    ]
    made = declaration("De ondertekenaars:", *items, "Ondertekend door de gemeente Goes en de VNG.")
    assert signing(made) == {"gemeente Goes", "VNG"}


def test_columns_of_a_table_of_who_signs_are_no_names() -> None:
    rows: list[Line] = [
        ("table_row", "Organisatie | Naam | Handtekening"),
        ("table_row", "Gemeente Goes | A. Stolk |"),
        ("table_row", "Vogelwacht Oosterdal | B. Bos |"),
    ]
    found = signing(declaration(("heading", "Ondertekening"), *rows))
    assert found == {"Gemeente Goes", "Vogelwacht Oosterdal", "A. Stolk", "B. Bos"}


def test_a_title_and_an_office_stand_around_who_signs_in_one_line() -> None:
    lines = ["Namens de provincie Utrecht, mevrouw J. Stolk, gedeputeerde", "Ondertekend te Zeist"]
    assert signing(declaration(*lines)) == {"provincie Utrecht", "J. Stolk"}


def test_a_body_keeps_what_it_is_there_for() -> None:
    made = declaration("Ondertekend door de Stichting Werkgroep Behoud de Veenpolder en de VNG.")
    assert signing(made) == {"Stichting Werkgroep Behoud de Veenpolder", "VNG"}


def test_offices_and_places_of_a_signature_block_are_no_names() -> None:
    lines: list[Line] = [
        ("signature", "Gemeente Goes"), "Wethouder", ("signature", "J. Bos"), "Goes",
        ("signature", "Vogelwacht Oosterdal"), "Directeur", ("signature", "A. Stolk"),
    ]  # fmt: skip
    found = signing(declaration(("heading", "Ondertekening"), *lines))
    assert not {"Wethouder", "Directeur"} & found
    assert {"Gemeente Goes", "J. Bos", "A. Stolk"} <= found
    towns: list[Line] = [("list_item", name) for name in ("Zutphen", "Lochem", "Brummen")]
    made = declaration(("heading", "Ondertekenaars"), *towns)
    types = {p.name: p.type for p in find_all(analyse(made, load())).parties}
    assert all(types[name] == "municipality" for name in ("Zutphen", "Lochem", "Brummen"))

"""Who sends a letter, however its office is set over lines: signature and letterhead."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from made_pdf import MadePage, written
from party_helpers import analysis

from extractors.finding import find_all
from extractors.finding.parties import find_parties
from extractors.language.pipeline import analyse, load
from extractors.reading.pdf import read_document
from schemas.records import DocumentFacts, Party

LETTER = DocumentFacts(kind="kamerbrief", date="2021-03-01", date_source="date_line")
TEXT = "Ik stuur u voor de zomer een plan voor schone sloten."


def senders(parties: Sequence[Party]) -> set[str]:
    return {p.name for p in parties if "sender" in p.roles and p.type != "person"}


def signed(*lines: str) -> Sequence[Party]:
    below = [("signature", line) for line in ("Hoogachtend,", *lines)]
    return find_parties(analysis(TEXT, *below), LETTER)  # type: ignore[arg-type]


def headed(*lines: str) -> Sequence[Party]:
    above = [("letterhead", line) for line in lines]
    return find_parties(analysis(*above, "Geachte voorzitter,", TEXT), LETTER)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            ("De ad interim-Minister van", "Sociale Zaken en Visserij", "A.B. Stolk"),
            {"Sociale Zaken en Visserij"},
        ),
        (("De interim-manager van", "Sociale Zaken en Visserij", "A.B. Stolk"), set()),
        (
            ("De minister van Volksgezondheid,", "Welzijn en Sport,", "A.B. Stolk"),
            {"Volksgezondheid, Welzijn en Sport"},
        ),
        (
            ("De minister van Onderwijs,", "Cultuur en", "Wetenschap,", "A.B. Stolk"),
            {"Onderwijs, Cultuur en Wetenschap"},
        ),
        (
            ("DE STAATSSECRETARIS VAN INFRASTRUCTUUR", "EN WATERSTAAT,", "drs. A.B. Stolk"),
            {"Infrastructuur en Waterstaat"},
        ),
        (
            ("De minister van", "Landbouw, Natuur en Voedselkwaliteit,", "A.B. Stolk"),
            {"Landbouw, Natuur en Voedselkwaliteit"},
        ),
        # the field of a ministry may look like a name
        (
            ("De minister van Volkshuisvesting en", "Ruimtelijke Ordening", "A.B. Stolk"),
            {"Volkshuisvesting en Ruimtelijke Ordening"},
        ),
        # the office below the name
        (
            ("Anna Stolk", "Minister van Economische Zaken", "en Klimaat"),
            {"Economische Zaken en Klimaat"},
        ),
        # several who sign
        (
            (
                *("De minister van Justitie", "en Veiligheid,", "A.B. Stolk"),
                *("De staatssecretaris van Sociale Zaken", "en Werkgelegenheid,", "C. van Duin"),
            ),
            {"Justitie en Veiligheid", "Sociale Zaken en Werkgelegenheid"},
        ),
        (
            ("De minister-president,", "minister van Algemene Zaken,", "A.B. Stolk"),
            {"Algemene Zaken"},
        ),
        # an office that no register has
        (
            ("De minister voor Duinen", "en Deltawerken,", "A.B. Stolk"),
            {"Duinen en Deltawerken"},
        ),
        # boards
        (
            ("Het college van burgemeester en", "wethouders van Vlietdam,", "A.B. Stolk"),
            {"college van burgemeester en wethouders van Vlietdam"},
        ),
        (
            ("Gedeputeerde Staten van", "Noord-Brabant,", "A.B. Stolk"),
            {"Gedeputeerde Staten van Noord-Brabant"},
        ),
        # a whole office, and a name below it that could be a field
        (("De minister van Defensie,", "Mila Energie"), {"Defensie"}),
        (("De minister van Economische Zaken,", "Bram Klimaat"), {"Economische Zaken"}),
        (("De minister van Staat,", "A.B. Stolk"), set()),
        (("De minister van Buitenlandse Zaken,", "en vele anderen"), {"Buitenlandse Zaken"}),
    ],
)
def test_reads_the_office_below_a_letter(lines: tuple[str, ...], names: set[str]) -> None:
    assert senders(signed(*lines)) == names


def test_gives_who_signs_the_whole_office() -> None:
    people = {
        p.name: p.function for p in signed("De minister van Asiel", "en Migratie,", "A. Smit")
    }
    assert people["A. Smit"] == "minister van Asiel en Migratie"


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            ("De minister van Sociale Zaken", "en Werkgelegenheid", "Aan de Tweede Kamer"),
            {"Sociale Zaken en Werkgelegenheid"},
        ),
        (
            ("Ministerie van", "Klimaat en Groene Groei", "Aan de Tweede Kamer"),
            {"ministerie van Klimaat en Groene Groei"},
        ),
        (
            ("Directoraat-Generaal", "Natuur", "Directie Duinen, Dijken,", "Kust en Zee"),
            {"Directoraat-Generaal Natuur", "Directie Duinen, Dijken, Kust en Zee"},
        ),
        (("Directie Bestuurlijke", "Havenzaken"), {"Directie Bestuurlijke Havenzaken"}),
        (("Directie Havenzaken", "Bezoekadres"), {"Directie Havenzaken"}),
        # to whom the letter goes
        (("Aan", "de minister van Financiën", "Postbus 20201"), set()),
        (("De minister van Financiën", "Postbus 20201", "Aan de orde: begroting"), set()),
        (("Directie en personeel", "Aan de Tweede Kamer"), set()),
    ],
)
def test_reads_the_office_above_a_letter(lines: tuple[str, ...], names: set[str]) -> None:
    assert senders(headed(*lines)) == names


@pytest.mark.parametrize("gap", [12.5, 26.0])
def test_says_who_promises_in_a_letter_with_two_offices_beside_each_other(
    tmp_path: Path, gap: float
) -> None:
    page = MadePage()
    y = page.lines(70, 60, ["Aan de Voorzitter van de Tweede Kamer", "Den Haag, 12 mei 2023"])
    page.text(70, y, "Geachte voorzitter,")
    y = page.paragraph(70, y + 25, f"{TEXT} Ik pas ook de regeling voor baggeren aan.", 450)
    page.text(70, y, "Hoogachtend,")
    for x, office, rest, name in (
        (70, "De minister van Volkshuisvesting", "en Ruimtelijke Ordening,", "A.B. Stolk"),
        (320, "De minister van Infrastructuur", "en Waterstaat,", "C. van Duin"),
    ):
        page.text(x, y + 30, office)
        page.text(x, y + 30 + gap, rest)
        page.text(x, y + 90 + gap, name)
    found = find_all(analyse(read_document(written(tmp_path, page)), load()))
    ministries = {"Volkshuisvesting en Ruimtelijke Ordening", "Infrastructuur en Waterstaat"}
    assert senders(found.parties) == ministries
    assert {actor for c in found.commitments for actor in c.actors} == ministries


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Geachte mevrouw Van der Stolk,", "Van der Stolk"),
        ("Geachte heer Stolk,", "Stolk"),
        ("Geachte heer Stölk,", "Stölk"),
        ("Geachte heer ’t Hart,", "’t Hart"),
        ("Geachte heer, mevrouw,", None),
        ("Geachte voorzitter,", None),
        ("De geachte heer Stolk stelde een vraag,", None),
    ],
)
def test_a_letter_is_addressed_to_whom_it_greets(line: str, name: str | None) -> None:
    found = find_parties(analysis(line, TEXT), LETTER)
    assert [p.name for p in found if "addressee" in p.roles] == ([name] if name else [])

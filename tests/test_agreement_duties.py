"""What the articles of an agreement lay on whom: lines above lists, names for several, terms."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Document, Passage, PassageKind, Span
from schemas.records import Findings

Part = tuple[PassageKind, str]
SIDES = (
    "1. De provincie Zeeland, vertegenwoordigd door mevrouw A. Stolk, gedeputeerde;",
    "2. De gemeente Goes, vertegenwoordigd door de heer B. Nijhuis, wethouder;",
    "3. De gemeente Borsele, vertegenwoordigd door mevrouw C. Oever, wethouder;",
    "4. De Bond van Veerschippers (BVS), vertegenwoordigd door de heer D. Kuiper, voorzitter;",
    "5. De Bond van Havenmeesters, vertegenwoordigd door mevrouw E. Bos, voorzitter;",
)


def agreement(*parts: str | Part, sides: tuple[str, ...] = SIDES) -> Findings:
    """Find everything in a covenant between two bonds, two towns and a province.

    An item has the last passage before the list for the line above it.
    """
    said: list[Part] = [("heading", "Convenant Veren"), ("sentence", "Goes, 14 april 2015")]
    said += [("sentence", text) for text in ("Partijen:", *sides)]
    said += [("sentence", part) if isinstance(part, str) else part for part in parts]
    passages: list[Passage] = []
    above, section = 0, ("Convenant Veren",)
    for at, (kind, text) in enumerate(said):
        item = kind == "list_item"
        if kind == "heading" and at:
            section = ("Convenant Veren", text)
        above = above if item else at
        passages.append(
            Passage(
                at,
                kind,
                text,
                (Span(1, 0, len(text)),),
                (),
                lead=above if item else None,
                section=section,
                block=above,
            )
        )
    made = Document("0" * 16, "0" * 64, "v.pdf", "v", (), tuple(passages), metadata={})
    made = replace(made, metadata={"CreationDate": "D:20150414", "Title": "Convenant Veren"})
    return find_all(analyse(made, load()))


def actors(found: Findings, word: str) -> set[str]:
    """Give who does what has a word in it."""
    return {name for c in found.commitments if word in c.action for name in c.actors}


def item(text: str) -> Part:
    return "list_item", text


@pytest.mark.parametrize(
    ("above", "who"),
    [
        (("sentence", "BVS"), {"Bond van Veerschippers"}),
        (("sentence", "De BVS:"), {"Bond van Veerschippers"}),
        (("heading", "3.1 BVS"), {"Bond van Veerschippers"}),
        (("heading", "De gemeenten"), {"gemeenten", "gemeente Goes", "gemeente Borsele"}),
    ],
)
def test_the_line_above_a_list_is_who_does_it(above: Part, who: set[str]) -> None:
    verb = "betalen" if "gemeenten" in who else "betaalt"
    items = (item(f"{verb} de havenmeesters een toeslag;"), item("richten een loket in."))
    assert actors(agreement(above, *items), "toeslag") == who


def test_a_line_that_says_more_is_not_who_does_it() -> None:
    found = agreement("Onderhoud bij de BVS", item("het loket betaalt een toeslag."))
    assert "Bond van Veerschippers" not in actors(found, "toeslag")


@pytest.mark.parametrize(
    ("called", "said", "who"),
    [
        (
            "Partijen 4 en 5 hierna te noemen: de schippersorganisaties;",
            "De schippersorganisaties richten in 2016 een loket in.",
            {"Bond van Veerschippers", "Bond van Havenmeesters"},
        ),
        (
            "Partijen 2 tot en met 4 hierna gezamenlijk te noemen: de trekkers;",
            "De trekkers richten in 2016 een loket in.",
            {"gemeente Goes", "gemeente Borsele", "Bond van Veerschippers"},
        ),
        # Near-misses: two of a group by name, and another word.
        (
            "Partijen 1, 2 en 3 hierna te noemen: de gemeenten;",
            "De gemeenten Goes en Borsele richten in 2016 een loket in.",
            {"gemeente Goes", "gemeente Borsele"},
        ),
        (
            "Partijen 4 en 5 hierna te noemen: de schippersorganisaties;",
            "De scholen richten in 2016 een loket in.",
            {"scholen"},
        ),
    ],
)
def test_several_are_called_by_their_numbers(called: str, said: str, who: set[str]) -> None:
    assert actors(agreement(called, said), "loket") == who


@pytest.mark.parametrize(
    ("said", "all_of_them"),
    [
        ("Alle twee gemeenten richten een loket in.", True),
        ("De beide gemeenten richten een loket in.", True),
        ("Drie gemeenten richten een loket in.", False),
    ],
)
def test_as_many_as_sign_are_all(said: str, all_of_them: bool) -> None:
    assert ({"gemeente Goes", "gemeente Borsele"} <= actors(agreement(said), "loket")) is (
        all_of_them
    )


def test_what_words_mean_is_no_duty() -> None:
    below = (
        "In dit convenant wordt verstaan onder:",
        item("veerbedrijf: een onderneming die een veer in de vaart heeft;"),
    )
    assert not agreement(*below).commitments
    heading: Part = ("heading", "Artikel 1 Begripsbepalingen")
    assert not agreement(heading, "Loket: het loket dat de BVS in 2016 opent.").commitments
    duties: Part = ("heading", "Artikel 2 Begrippen en taken")
    assert actors(agreement(duties, "De BVS opent in 2016 een loket."), "loket")


@pytest.mark.parametrize(
    "side",
    [
        "De Minister van Defensie, de heer F. Mol, mede namens de Minister van Financiën, hierna "
        "tezamen te noemen: het Rijk;",
        "Stichting Oeverzorg, gevestigd te Goes, verder afzonderlijk aangeduid als de Stichting;",
    ],
)
def test_a_side_is_no_duty(side: str) -> None:
    assert not agreement(item(side)).commitments


@pytest.mark.parametrize("deal", ["Green Deal", "Regio Deal", "City Deal"])
def test_an_agreement_is_none_of_its_parties(deal: str) -> None:
    found = agreement(
        f"Deze {deal} treedt in werking op 1 mei 2015 en loopt tot en met 31 december 2018.",
        "De BVS beheert de kade.",
    )
    signing = {p.name for p in found.parties if "signatory" in p.roles and p.type != "person"}
    assert actors(found, "in werking") == signing
    assert not {"regio", deal} & {p.name for p in found.parties}


@pytest.mark.parametrize(
    ("said", "deadline"),
    [
        ("Twee jaar na inwerkingtreding evalueren partijen het convenant.", "2017-04"),
        ("Een half jaar voor afloop van dit convenant starten partijen een overleg.", "2018-06-30"),
        (
            "Anderhalf jaar voor afloop van dit convenant starten partijen een overleg.",
            "2017-06-30",
        ),
    ],
)
def test_terms_count_from_the_beginning_and_the_end(said: str, deadline: str) -> None:
    begins = "Dit convenant treedt in werking met ingang van de dag na ondertekening"
    found = agreement(f"{begins} en eindigt op 31 december 2018.", said)
    assert found.commitments[-1].deadline == deadline

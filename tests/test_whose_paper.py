"""Whose paper it is, and so who `wij` and `ik` are: title pages, letters, circulars, imprints.

Every text names a foundation more often than the body that the paper is of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Document, Passage, PassageKind, Span

Line = tuple[PassageKind, str]

WE = (
    "Wij onderzoeken in 2024 met Stichting Oeverzorg of de kade hoger kan.",
    "Stichting Oeverzorg levert daarvoor gegevens.",
    "Eerder hielp Stichting Oeverzorg bij de sluis.",
)
ME = (
    "Dit jaar onderzoek ik met Stichting Oeverzorg of de kade hoger kan.",
    "Stichting Oeverzorg levert daarvoor gegevens.",
)


def paper(*lines: Line) -> Document:
    passages = tuple(
        Passage(at, kind, text, (Span(1, 0, len(text)),), (), block=at)
        for at, (kind, text) in enumerate(lines)
    )
    return Document("0" * 16, "0" * 64, "stuk.pdf", "stuk", (), passages)


def who(head: Sequence[Line], body: Sequence[str] = WE, tail: Sequence[Line] = ()) -> list[str]:
    """Give the actors of the first commitment: what `wij` or `ik` will look into."""
    said: list[Line] = [("sentence", text) for text in body]
    found = find_all(analyse(paper(*head, *said, *tail), load()))
    return list(next(c.actors for c in found.commitments if "onderzoek" in c.action))


def front(*texts: str) -> list[Line]:
    return [("heading", texts[0]), *(("sentence", text) for text in texts[1:])]


@pytest.mark.parametrize(
    ("head", "owner"),
    [
        (front("Voortgangsrapportage Kades 2019", "Provincie Merenland, mei 2019"), "Merenland"),
        (front("Actieplan Kades", "Gemeente Waterhuizen"), "Waterhuizen"),
        (front("Jaarplan 2018 Stichting Zorg De Linde"), "Stichting Zorg De Linde"),
        (front("Jaarplan 2018", "Stichting Zorg De Linde"), "Stichting Zorg De Linde"),
        (front("Jaarplan 2018 van Zorggroep Aurora"), "Zorggroep Aurora"),
        (front("Beleidsplan Bibliotheek Zuidermeer 2020-2024"), "Bibliotheek Zuidermeer"),
        (
            front("Stichting Zorg De Linde Jaarverslag 2018 van het programma Dicht Bij"),
            "Stichting Zorg De Linde",
        ),
        (front("Begroting 2024 – Omgevingsdienst Zuidermeer"), "Omgevingsdienst Zuidermeer"),
        (
            front("Actieplan Kades", "Opdrachtgever: gemeente Waterhuizen", "Adviesbureau Peil"),
            "Waterhuizen",
        ),
        (front("Nota Kades", "Opgesteld door Adviesbureau Peil", "Gemeente Goes"), "Goes"),
        (
            front("Nota Kades", "Voor u ligt de nota over kades van de gemeente Waterhuizen."),
            "Waterhuizen",
        ),
        (
            [
                *front("Programma Droge Kades 2020-2024"),
                ("sentence", "Opgesteld door de gemeente Waterhuizen"),
            ],
            "Waterhuizen",
        ),
        (
            [
                *front("Uitvoeringsprogramma Vitale Kust"),
                ("sentence", "Dit programma is een uitgave van de provincie Merenland."),
                ("sentence", "Vitale Kust stelt elk jaar een plan op voor alle stranden samen."),
            ],
            "Merenland",
        ),
        (
            front(
                "Kades 2023", "In dit beleidskader beschrijft Waterschap Diepe Sloot wat er komt."
            ),
            "Waterschap Diepe Sloot",
        ),
    ],
)
def test_the_front_of_a_plan_says_whose_it_is(head: list[Line], owner: str) -> None:
    (name,) = who(head)
    assert owner in name


@pytest.mark.parametrize(
    "head",
    [
        front("Nota Kades", "Opgesteld door Adviesbureau Peil"),
        front("Nota Kades", "Met medewerking van de gemeente Goes en de provincie Zeeland"),
        front("Convocatie gemeente Goes en provincie Zeeland"),
        front("Voortgang Regio Deal Waterrijk 2023"),
        front("Monitor Vitale Kust 2023", "Vitale Kust stelt elk jaar een plan op voor de kust."),
    ],
)
def test_who_only_helped_or_is_one_of_several_does_not_own_it(head: list[Line]) -> None:
    owners = {"Adviesbureau Peil", "gemeente Goes", "provincie Zeeland", "Vitale Kust"}
    assert not (owners | {"Regio Deal Waterrijk"}) & set(who(head))


def test_who_is_named_a_few_times_owns_no_paper_that_is_of_nobody() -> None:
    assert who(front("Tussenrapportage Kadepact"), [*WE, "Dat was in 2023."]) == []


def test_a_heading_halfway_tells_not_whose_a_paper_is() -> None:
    head: list[Line] = [("heading", "Dijkplan"), *(("sentence", "De dijk is lang."),) * 3]
    ours = "Wij onderzoeken in 2024 of de kade hoger kan."
    tail: list[Line] = [("heading", "Bijdrage Rijk"), ("sentence", "Het Rijk betaalt mee.")]
    body = [ours, "De gemeente Goes en de gemeente Tholen leveren gegevens."]
    assert who(head, body, tail) == []
    assert who([("heading", "Dijkplan Rijk")], body, tail) == ["Rijk"]


def test_a_title_with_a_province_is_of_the_region_that_the_text_speaks_of() -> None:
    title = front("Regiovisie Kades Flevoland 2020-2024")
    region = "De regio Flevoland sloot in 2020 een akkoord."
    assert who(title, [*WE, region]) == ["regio Flevoland"]
    assert who(title, [*WE, "De provincie Flevoland sloot een akkoord."]) == ["provincie Flevoland"]


TOGETHER = (
    "Vijf gemeenten in Zuidrand werken samen.",
    "De gemeente Goes is penvoerder; de gemeenten helpen de gemeente Goes.",
    "Ook wordt in de regio Zuidrand gewerkt aan wonen.",
    "De gemeenten vragen de gemeente Goes om een plan.",
    "De gemeenten stelden in 2023 regels vast.",
    "In 2024 wordt een onderzoek naar de kade uitgevoerd.",
)


def test_a_paper_of_several_municipalities_is_of_their_region() -> None:
    assert who(front("Kademonitor 2023"), TOGETHER) == ["regio Zuidrand"]
    alone = [s.replace("De gemeenten", "Zij").replace("de gemeenten", "zij") for s in TOGETHER]
    assert who(front("Kademonitor 2023"), alone) != ["regio Zuidrand"]


def test_a_province_that_tells_of_its_region_more_often_than_that_owns_the_paper() -> None:
    told = ("De provincie Zeeland helpt de gemeenten.", "De provincie Zeeland betaalt de kade.")
    more = (
        *told,
        "De provincie Zeeland is trots op de gemeenten.",
        "De provincie Zeeland beslist.",
    )
    assert who(front("Kademonitor 2023"), (*TOGETHER, *more)) == ["provincie Zeeland"]
    assert who(front("Kademonitor 2023"), (*TOGETHER, told[1])) == ["regio Zuidrand"]


@pytest.mark.parametrize(
    ("others", "owner"),
    [
        ("De provincie betaalt mee aan proeven van de waterschappen.", ["provincie"]),
        ("De provincie betaalt mee aan proeven van de gemeente Goes.", []),
    ],
)
def test_groups_of_bodies_leave_a_paper_to_the_one_body(others: str, owner: list[str]) -> None:
    ours = "Wij onderzoeken in 2024 of de kade hoger kan."
    assert who(front("Programma 3: Kades"), (ours, others)) == owner


def test_one_of_those_who_agree_is_not_all_of_them() -> None:
    agreed: list[Line] = [
        ("heading", "Kadeafspraken 2021 gemeente Goes"),
        ("sentence", "In 2021 onderzoeken partijen de kade."),
        ("sentence", "De gemeente Goes vraagt partijen elk jaar om cijfers."),
    ]
    found = find_all(analyse(paper(*agreed), load()))
    assert next(c.actors for c in found.commitments if "onderzoek" in c.action) == ("partijen",)


def test_a_paper_for_a_board_is_decided_on_by_it() -> None:
    board = front("Oplegger voor: algemeen bestuur GGD Zuidrand", "Agendapunt: 11")
    text = ["In 2024 wordt een onderzoek naar de kade uitgevoerd."]
    assert who(board, text) == ["algemeen bestuur"]
    assert who(front("Notitie over het algemeen bestuur GGD Zuidrand"), text) != [
        "algemeen bestuur"
    ]


def test_the_imprint_says_whose_it_is() -> None:
    imprint: list[Line] = [
        ("heading", "Colofon"),
        ("sentence", "Dit is een uitgave van de gemeente Waterhuizen"),
    ]
    assert who(front("Actieplan Kades"), tail=imprint) == ["gemeente Waterhuizen"]


@pytest.mark.parametrize(
    ("head", "tail", "sender"),
    [
        (
            ["Aan: de leden van de gemeenteraad", "Van: college van B en W van Waterhuizen"],
            [],
            "college van B en W van Waterhuizen",
        ),
        (
            ["Aan De raad van de gemeente Goes", "Van Het college van B en W"],
            [],
            "college van B en W",
        ),
        (
            ["Aan Provinciale Staten"],
            ["Hoogachtend,", "Gedeputeerde Staten van Merenland,"],
            "Gedeputeerde Staten van Merenland",
        ),
        (
            ["Aan de leden van het algemeen bestuur"],
            ["Het dagelijks bestuur van Waterschap Diepe Sloot"],
            "dagelijks bestuur van Waterschap Diepe Sloot",
        ),
    ],
)
def test_a_board_writes_the_letter(head: list[str], tail: list[str], sender: str) -> None:
    """Also that of a place which no register knows."""
    top: list[Line] = [("letterhead", text) for text in head]
    below: list[Line] = [("sentence", text) for text in tail]
    found = find_all(analyse(paper(*top, *[("sentence", t) for t in WE], *below), load()))
    assert [p.name for p in found.parties if "sender" in p.roles] == [sender]
    assert found.commitments[0].actors == (sender,)


def test_whom_a_letter_is_to_does_not_write_it() -> None:
    head: list[Line] = [("letterhead", "Aan: het dagelijks bestuur van Waterschap Diepe Sloot")]
    assert who(head) != ["dagelijks bestuur van Waterschap Diepe Sloot"]


@pytest.mark.parametrize(
    "tail",
    [
        ["De Minister van Economische Zaken, voor deze: de directeur-generaal Kades, A.B. de Wit"],
        ["De Minister van Economische Zaken, A. de Wit."],
        ["De minister van Economische Zaken", "A. de Wit"],
    ],
)
def test_a_circular_is_of_the_minister_who_signs(tail: list[str]) -> None:
    below: list[Line] = [("sentence", text) for text in tail]
    assert who(front("Circulaire ophoging kades"), ME, below) == ["Economische Zaken"]


def test_a_minister_in_a_sentence_signs_nothing() -> None:
    told: list[Line] = [
        ("sentence", "De minister van Economische Zaken bezocht de kade, A. de Wit niet.")
    ]
    found = find_all(analyse(paper(*front("Circulaire kades"), ("sentence", ME[0]), *told), load()))
    assert not any("sender" in p.roles for p in found.parties)


def test_who_is_named_most_in_a_letter_does_not_write_it() -> None:
    """Where nobody signs, it is left open who `ik` is."""
    again = "Ook onderzoek ik met Stichting Oeverzorg of de sluis breder kan."
    assert who(front("Toezicht op kades"), (*ME, again)) == []


def test_it_stands_for_nobody_in_an_aim() -> None:
    aim = "Daarna is het de bedoeling om de sluis te onderzoeken."
    assert who(front("Jaarplan 2018", "Stichting Zorg De Linde"), (WE[1], aim)) == [
        "Stichting Zorg De Linde"
    ]


def test_who_asks_in_parliament_did_not_do_what_is_told() -> None:
    asked: list[Line] = [
        ("heading", "Vragen van het lid Zandstra aan de minister van Economische Zaken"),
        ("sentence", "Antwoord van minister De Wit (Economische Zaken) (ontvangen 3 mei 2019)."),
        ("sentence", "In een brief van 3 april 2019 is onderzocht of de kade hoger kan."),
    ]
    found = find_all(analyse(paper(*asked), load()))
    assert not any("Zandstra" in commitment.actors for commitment in found.commitments)


def test_who_is_to_read_a_report_is_not_whose_it_is() -> None:
    report = front(
        "Programma Rivierdijken", "Derde rapportage", "Ten behoeve van het Waterschap Rijnzoom"
    )
    assert "Waterschap Rijnzoom" not in who(report)
    told = front("Programma Rivierdijken", "Derde rapportage", "Waterschap Rijnzoom")
    assert who(told) == ["Waterschap Rijnzoom"]


def test_a_place_named_twice_is_not_whose_paper_it_is() -> None:
    body = (
        "Wij onderzoeken in 2024 of de kade hoger kan.",
        "De gemeenten Goes en Borsele leverden gegevens.",
        "De burgemeester van Goes was erbij.",
    )
    assert who(front("Rivierdijken"), body) == []


LETTER: list[Line] = [
    ("letterhead", "Ministerie van Economische Zaken"),
    ("sentence", "Geachte voorzitter,"),
    ("sentence", "Het kabinet houdt rekening met hoge kades."),
]


@pytest.mark.parametrize(
    ("said", "cabinet"),
    [
        ("Wij willen als kabinet de kades ophogen.", True),
        ("Daarbij overleg ik met de havens. Ook bezoek ik de sluis.", False),
    ],
)
def test_what_nobody_does_in_a_letter_is_of_who_speaks_in_it(said: str, *, cabinet: bool) -> None:
    """The cabinet where it says `wij`, the ministry alone where its minister says `ik`."""
    passive: Line = ("sentence", "In 2026 wordt de sluis onderzocht.")
    letter = replace(paper(*LETTER, ("sentence", said), passive), name="Kamerbrief kades")
    found = find_all(analyse(letter, load()))
    (commitment,) = (c for c in found.commitments if "sluis onderzocht" in c.action)
    assert ("kabinet" in commitment.actors) is cabinet
    assert any("Economische Zaken" in name for name in commitment.actors)

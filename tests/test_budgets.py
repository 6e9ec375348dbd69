"""Budgets in running text: a sentence a row."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from sentences import analysed

from extractors.finding.budgets import find_budgets
from extractors.language.pipeline import analyse, load
from schemas.records import Budget, DocumentFacts, Party

FACTS = DocumentFacts(kind="kamerbrief", date="2023-05-10")
DAY = dt.date(2023, 5, 10)
MLN = 1_000_000


def party(name: str, *aliases: str, kind: Any = "government_body") -> Party:
    return Party(
        name=name,
        aliases=aliases,
        type=kind,
        roles=("sender",) if kind == "ministry" else ("mentioned",),
        passage=0,
        rule="test",
        confidence=1.0,
    )


PARTIES = (
    party("ministerie van Volksgezondheid", "VWS", kind="ministry"),
    party("provincie Utrecht", "provincie"),
    party("Mobiliteitsfonds"),
    party("scholen"),
    party("Groningen"),
)


def found(*texts: str, facts: DocumentFacts = FACTS) -> tuple[Budget, ...]:
    return find_budgets(analysed(*texts), facts, PARTIES, DAY)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Het Rijk stelt € 250 miljoen beschikbaar voor de aanpak van kwetsbare wijken.",
            {"amount_cents": 250 * MLN * 100, "purpose": "de aanpak van kwetsbare wijken"},
        ),
        (
            "In 2023 en 2024 stelt de provincie telkens € 20.000 beschikbaar.",
            {"per": "year", "period": "2023/2024"},
        ),
        ("In 2024 stelt de provincie telkens € 20.000 beschikbaar.", {"per": None}),
        (
            "De provincie stelt jaarlijks € 20.000 beschikbaar, te beginnen in 2024.",
            {"per": "year", "period": "2024/.."},
        ),
        # Who gets it, between the verb and the sum
        (
            "De provincie stelt Groningen in 2024 een subsidie van € 20.000 ter beschikking.",
            {"recipient": "Groningen", "funder": "provincie Utrecht"},
        ),
        ("Ik geef Groningen eenmalig € 20.000.", {"recipient": "Groningen"}),
        ("Ik heb Groningen toegezegd € 20.000 bij te dragen.", {"recipient": "Groningen"}),
        ("Hiervoor stelt de provincie € 20.000 beschikbaar.", {"recipient": None}),
        # Who agrees does not pay
        (
            "Na goedkeuring door Groningen reserveert de provincie € 20.000.",
            {"funder": "provincie Utrecht"},
        ),
        (
            "De provincie neemt de kosten van de molen voor haar rekening tot € 20.000.",
            {"purpose": "de molen"},
        ),
        (
            "De middelen uit het akkoord (€ 3 miljoen) worden ingezet voor molens.",
            {"purpose": "molens"},
        ),
        ("De provincie betaalt € 500 per aangesloten boerderij.", {"per": "boerderij"}),
        ("De provincie betaalt € 500 per gebied.", {"per": "gebied"}),
        ("Binnen vier weken wordt € 20.000 aan Groningen betaald.", {"period": None}),
        (
            "De provincie betaalt een contributie van € 2.500 aan het secretariaat.",
            {"amount_cents": 2_500 * 100},
        ),
        ("Voor de kade is in 2022 niet-structureel € 40.000 begroot.", {"structural": False}),
        ("De investering van € 3 miljoen wordt voor de helft betaald.", {"purpose": None}),
        (
            "In november 2022 is een toelage betaald van € 1.100.",
            {"period": "2022-11", "purpose": "toelage"},
        ),
        (
            "Wie in juni 2022 recht had op een toelage, ontving in februari 2023 een bedrag van"
            " € 450.",
            {"period": "2023-02"},
        ),
        ("In maart 2022 heeft de raad € 40.000 beschikbaar gesteld.", {"period": None}),
        ("Per hectare ontvangt de bond € 40 per jaar.", {"per": "hectare"}),
        ("In 2022 heeft de raad € 40.000 voor de kade aangekondigd.", {"period": None}),
        ("In 2022 heeft de raad € 40.000 voor de kade betaald.", {"period": "2022"}),
        ("Met de begroting 2024 is € 40.000 toegevoegd aan het kadefonds.", {"period": "2024"}),
        (
            "De toelage van € 90 is meegenomen bij de uitbetaling over de maand mei 2022.",
            {"period": "2022-05"},
        ),
        ("In maart 2022 is toegezegd dat de stad € 40.000 betaalt.", {"period": None}),
        ("In april 2024 ontvangt de bond € 40.000.", {"period": "2024-04", "purpose": None}),
        (
            "Voor het tweede kwartaal van 2024 is € 40.000 geraamd.",
            {"period": "2024-04/2024-06", "purpose": None},
        ),
        (
            "Voor de haven is € 8 miljoen beschikbaar voor een periode van vier jaar vanaf 2024.",
            {"period": "2024/2027"},
        ),
        (
            "Voor de haven is € 8 miljoen beschikbaar voor een periode van zeven jaar vanaf 2024.",
            {"period": "2024/2030"},
        ),
        (
            "In de begroting 2024 is voor drie jaar € 2 miljoen opgenomen voor de haven.",
            {"period": "2024/2026"},
        ),
        ("Uit het fonds is tot nu toe € 3 miljoen toegekend aan scholen.", {"period": None}),
        (
            "De stad stelt voor het voorkomen van schulden € 45.000 beschikbaar.",
            {"amount_cents": 4_500_000},
        ),
        (
            "De leden ontvangen een vacatiegeld van € 200 per vergadering.",
            {"amount_cents": 20_000},
        ),
        (
            "De stad ontvangt voor de wijk € 9.500 exclusief btw per te bouwen woning.",
            {"per": "woning"},
        ),
        ("De doelmatigheidswinst in de keten is € 450.000.", {"amount_cents": 45_000_000}),
        ("In 2022 is 14 mln. ter beschikking gesteld via de brief.", {"period": "2022"}),
        ("Per 1 mei 2022 was van het budget € 455.000 uitgegeven.", {"period": "../2022-05-01"}),
        ("Per 1 mei 2022 is voor de brug € 455.000 beschikbaar.", {"period": "2022-05-01/.."}),
        ("De aanleg van de kade kost € 6 miljoen over drie jaar.", {"period": "2023/2026"}),
        ("De aanleg van de kade kost € 6 miljoen over zeven jaar.", {"period": "2023/2030"}),
        ("Over drie jaar is voor de kade € 6 miljoen beschikbaar.", {"period": "2026"}),
        (
            "In 2021 is uit het fonds tot 1 mei € 5 miljoen toegekend voor de haven.",
            {"period": "2021"},
        ),
        (
            "In het voorjaar van 2022 is een fonds voor de haven geopend met een budget van"
            " € 5 miljoen.",
            {"period": None},
        ),
        ("De gemiddelde kosten voor het ophogen van een kade zijn € 350.000.", {"per": "kade"}),
        ("De kosten voor het ophogen van een kade zijn € 350.000.", {"per": None}),
        (
            "Voor de regio Zuid is in 2024 een bedrag van € 1.250.000 gereserveerd.",
            {"period": "2024", "purpose": "de regio Zuid", "per": None},
        ),
        (
            "De provincie Utrecht draagt jaarlijks € 300.000 bij aan het beheer van het fietspad.",
            {
                "per": "year",
                "funder": "provincie Utrecht",
                "purpose": "het beheer van het fietspad",
            },
        ),
        (
            "De gemeente bezuinigt vanaf 2025 structureel € 2 mln op inhuur.",
            {"structural": True, "period": "2025/.."},
        ),
        (
            "Elke school ontvangt € 15.000 voor lesmateriaal.",
            {"per": "school", "purpose": "lesmateriaal"},
        ),
        (
            "De bouw van de tunnel is geraamd op € 740 miljoen (prijspeil 2011).",
            {"period": None, "amount_cents": 740 * MLN * 100},
        ),
        (
            "Deze zomer maakte het kabinet bekend dat € 9 miljoen beschikbaar komt voor sluizen.",
            {"period": None, "purpose": "sluizen"},
        ),
        (
            "Per deelnemende gemeente is maximaal € 40.000 beschikbaar.",
            {"per": "gemeente", "qualifier": "at_most"},
        ),
        (
            "Vanuit het Mobiliteitsfonds is tot en met 2027 € 35 mln toegezegd.",
            {"funder": "Mobiliteitsfonds", "period": "../2027"},
        ),
        (
            "Door VWS is € 8 miljoen vrijgemaakt voor scholen om in de periode 2024-2026 het"
            " schoolontbijt te beproeven.",
            {
                "funder": "ministerie van Volksgezondheid",
                "recipient": "scholen",
                "period": "2024/2026",
                "purpose": "het schoolontbijt te beproeven",
            },
        ),
        (
            "Ik stel daarvoor € 4 miljoen beschikbaar.",
            {"funder": "ministerie van Volksgezondheid"},
        ),
        (
            "Het beheer kost tien tot vijftien miljoen euro.",
            {"amount_cents": 1_000_000_000, "amount_max_cents": 1_500_000_000},
        ),
        (
            "In de brief van 3 maart 2021 is € 9 miljoen toegezegd voor de jaren 2022 en 2023.",
            {"period": "2022/2023"},
        ),
        (
            "Het pact kost ruim € 6 miljoen meer dan in 2019 en wordt betaald uit de begroting.",
            {"period": None, "qualifier": "about"},
        ),
    ],
)
def test_fields(text: str, fields: dict[str, Any]) -> None:
    (budget,) = found(text)
    assert {name: getattr(budget, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("Voor het herstel van de schade aan de dijk is € 30 miljoen uitgetrokken.", 30 * MLN),
        ("Voor de dorpen trekt het college in 2024 6 miljoen uit.", 6 * MLN),
        ("Er is € 2 miljoen om de administratieve lasten te verminderen.", 2 * MLN),
    ],
)
def test_money_that_is_a_budget(text: str, euros: int) -> None:
    assert [budget.amount_cents // 100 for budget in found(text)] == [euros]


def test_a_sum_without_currency_beside_one_with_it_is_money_too() -> None:
    amounts = found("De haven kan op € 3 miljard rekenen, het spoor op ongeveer één miljard.")
    assert [budget.amount_cents // 100 for budget in amounts] == [3000 * MLN, 1000 * MLN]


@pytest.mark.parametrize(
    "text",
    [
        "De raad vroeg om € 9 miljoen, zonder te zeggen waar het geld vandaan moest komen.",
        "Het geld wordt verdeeld over de wijken (jaarlijks € 2 miljoen).",
    ],
)
def test_money_itself_is_no_purpose(text: str) -> None:
    (budget,) = found(text)
    assert "geld" not in (budget.purpose or "")


def test_several_amounts_have_their_own_fields() -> None:
    budgets = found(
        "Voor de sluizen is in 2024 in totaal € 48 miljoen beschikbaar, waarvan € 30 miljoen voor"
        " Groningen en € 18 miljoen voor onderzoek."
    )
    assert [(b.amount_cents // 100 // MLN, b.purpose) for b in budgets] == [
        (48, "de sluizen"),
        (30, "Groningen"),
        (18, "onderzoek"),
    ]
    assert {b.period for b in budgets} == {"2024"}


def test_what_carries_on_inherits_the_period() -> None:
    budgets = found(
        "In 2024 besteden wij € 60 miljoen.",
        "Daarvan gaat 35 miljoen naar wegen.",
        "De provincie betaalt € 5 miljoen.",
    )
    assert [b.period for b in budgets] == ["2024", "2024", None]


def test_these_means_get_their_purpose_from_the_sentence_before() -> None:
    (budget,) = found(
        "Er komen extra middelen voor het herstel van de dijken.",
        "Deze middelen groeien tot structureel € 70 miljoen per jaar.",
    )
    assert budget.purpose == "het herstel van de dijken"
    assert (budget.structural, budget.per, budget.qualifier) == (True, "year", "exact")


def test_a_part_has_the_purpose_and_funder_of_the_whole() -> None:
    budgets = found(
        "Uit het Mobiliteitsfonds komt voor de sluizen € 48 miljoen vrij, waarvan € 30 miljoen in"
        " 2024 en € 18 miljoen voor vistrappen.",
        "Daarvan is € 12 miljoen besteed.",
    )
    assert [b.purpose for b in budgets] == ["de sluizen", "de sluizen", "vistrappen", "de sluizen"]
    assert [b.funder for b in budgets] == ["Mobiliteitsfonds"] * 3 + [None]


def test_what_is_told_elsewhere_is_no_sender_who_pays() -> None:
    (budget,) = found("In de eerste ronde, waarover ik u heb bericht, is € 290 miljoen uitgekeerd.")
    assert budget.funder is None


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("De haven verwacht per saldo een nadeel van 0,7 miljoen voor 2024.", [700_000]),
        ("De algemene uitkering is 1.030.000 lager doordat het Rijk minder geeft.", [1_030_000]),
        (
            "Wij hebben een tekort van 250.000 bij de brandweer en 211.000 voor de stembureaus.",
            [250_000, 211_000],
        ),
        (
            "Wij stellen voor het nadeel van per saldo 0,9 miljoen direct met de reserve te "
            "verrekenen.",
            [900_000],
        ),
        ("Wij onttrekken 500.000 aan de algemene reserve.", [500_000]),
        ("Het kabinet stelde in de begroting voor 2024 EUR 3,5 miljoen beschikbaar.", [3_500_000]),
        ("De gemeente heeft 250.000 inwoners en een tekort.", []),
        ("De uitstoot is 1.200.000 lager dan verwacht.", []),
    ],
)
def test_sums_of_municipal_accounts(text: str, euros: list[int]) -> None:
    assert [budget.amount_cents // 100 for budget in found(text)] == euros


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("De bijdrage is € 3,70 per hectare weidegrond.", "hectare"),
        ("De uitkering is € 22 per vierkante kilometer water.", "vierkante kilometer"),
        ("De subsidie is € 400 per hele klas.", "klas"),
        ("De gemeenten leggen € 2,10 per bewoner per jaar in.", "bewoner"),
        ("De bond betaalt € 900 per jaar per club.", "year"),
    ],
)
def test_what_one_amount_is_for(text: str, per: str) -> None:
    assert [budget.per for budget in found(text)] == [per]


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("2027", "2027"),
        ("In 2027:", "2027"),
        ("Voor de jaren 2027-2029:", "2027/2029"),
        ("De raad besloot in 2021 dat hij geld geeft:", None),
        ("Overleg van 3 mei 2027", None),
    ],
)
def test_a_list_under_a_year_is_of_that_year(line: str, period: str | None) -> None:
    texts = analysed(line, "€ 4 miljoen extra voor dijken", "€ 2 miljoen voor duinen", listed=True)
    assert [b.period for b in find_budgets(texts, FACTS, PARTIES, DAY)] == [period, period]


def test_a_list_under_a_year_keeps_its_own_years() -> None:
    texts = analysed("2027", "€ 4 miljoen voor dijken in 2026", listed=True)
    assert [b.period for b in find_budgets(texts, FACTS, PARTIES, DAY)] == ["2026"]


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("Het bestuur zet voor de aanleg van dijken in 2026 deze middelen in:", "2026"),
        ("Het totale budget van € 6 miljoen voor 2026 en 2027 is als volgt verdeeld:", "2026/2027"),
        ("In te stemmen met de volgende bijdragen vanaf 2026:", "2026/.."),
        # when it was decided, two years, no sums, no announcement, the name of another paper
        ("In 2021 besloot het bestuur deze middelen in te zetten:", None),
        ("Van de middelen van 2025 blijft in 2026 het volgende over:", None),
        ("De dijk wordt in 2026 verhoogd op deze plaatsen:", None),
        ("Het bestuur zet voor de aanleg van dijken in 2026 middelen in.", None),
        ("De kosten staan in de Nota Dijken 2026:", None),
    ],
)
def test_a_line_gives_its_year_to_the_sums_it_announces(line: str, period: str | None) -> None:
    texts = analysed(line, "€ 400.000 voor dijken;", "€ 200.000 voor duinen.", listed=True)
    budgets = find_budgets(texts, FACTS, PARTIES, DAY)
    assert [b.period for b in budgets if b.passage] == [period, period]


@pytest.mark.parametrize(
    ("lines", "period"),
    [
        (("In 2026 verstrekt de stad deze bijdragen:", "Voor de dorpen:"), "2026"),
        (
            ("In 2026 verstrekt de stad deze bijdragen:", "Voor de wijken:", "Aan de dorpen:"),
            "2026",
        ),
        # no sums, no line that announces, when it was decided
        (("In 2026 verhoogt de stad deze dijken:", "Voor de dorpen:"), None),
        (("In 2026 verstrekt de stad bijdragen.", "Voor de dorpen:"), None),
        (("In 2026 is besloten tot deze bijdragen:", "Voor de dorpen:"), None),
    ],
)
def test_a_line_gives_its_year_over_lines_below_it(
    lines: tuple[str, ...], period: str | None
) -> None:
    made = analysed(*lines, "Loket Zuid: € 400.000;")
    last = len(lines)
    moved = replace(made.document.passages[last], kind="list_item", lead=last - 1)
    listed = replace(made.document, passages=(*made.document.passages[:last], moved))
    budgets = find_budgets(analyse(listed, load()), FACTS, PARTIES, DAY)
    assert [b.period for b in budgets] == [period]


@pytest.mark.parametrize(
    ("line", "period"),
    [("in 2026 deze subsidies te geven:", "2026"), ("deze subsidies te geven:", None)],
)
def test_when_it_was_decided_is_not_the_year_of_the_sums_below(
    line: str, period: str | None
) -> None:
    made = analysed("In 2021 is besloten:", line, "Loket Zuid: € 400.000;", listed=True)
    above, decision, item = made.document.passages
    listed = replace(made.document, passages=(above, decision, replace(item, lead=1)))
    budgets = find_budgets(analyse(listed, load()), FACTS, PARTIES, DAY)
    assert [b.period for b in budgets] == [period]


def test_a_giver_without_a_verb_gives_as_the_one_before() -> None:
    first, second = found(
        "De provincie droeg € 80.000 bij aan de kade, het Mobiliteitsfonds € 40.000."
    )
    assert (first.funder, second.funder) == ("provincie Utrecht", "Mobiliteitsfonds")
    (_, other) = found(
        "De provincie droeg € 80.000 bij. Volgens het Mobiliteitsfonds is € 40.000 nodig."
    )
    assert other.funder != "Mobiliteitsfonds"


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Het bestuur stelt de leden voor om het krediet met € 75.000 te verhogen.", "krediet"),
        ("Het bestuur adviseert de leden om de bouw van de sluis met € 75.000 te versnellen.",
         "bouw van de sluis"),
        ("Het bestuur stelt de leden voor om het krediet met € 75.000 te delen.", None),
    ],
)  # fmt: skip
def test_what_is_raised_is_not_who_is_asked(text: str, purpose: str | None) -> None:
    assert [b.purpose for b in found(text)] == [purpose]


@pytest.mark.parametrize(
    ("article", "period"), [("artikel 2", "2026"), ("artikel 22", None), ("artikel 3", None)]
)
def test_sums_are_of_the_years_of_the_article_that_grants_them(
    article: str, period: str | None
) -> None:
    made = analysed(
        "De stad verleent voor het jaar 2026 een subsidie aan de dorpen.",
        f"De subsidie, bedoeld in {article}, bedraagt voor:",
        "Loket Zuid: € 400.000;",
    )
    granted, line, item = made.document.passages
    passages = (
        replace(granted, section=("Artikel 2",)),
        replace(line, section=("Artikel 3",)),
        replace(item, section=("Artikel 3",), kind="list_item", lead=1),
    )
    texts = analyse(replace(made.document, passages=passages), load())
    assert [b.period for b in find_budgets(texts, FACTS, PARTIES, DAY)] == [period]


@pytest.mark.parametrize(
    ("line", "item", "parties"),
    [
        ("De provincie verstrekt de volgende bijdragen:", "Groningen: € 400.000;",
         ("provincie Utrecht", "Groningen")),
        ("De volgende subsidies worden toegekend:", "Groningen: € 400.000;", (None, "Groningen")),
        ("De subsidie bedraagt voor:", "Groningen – € 400.000;", (None, "Groningen")),
        # who pays, what it is for, and no announcement
        ("Deze subsidie wordt verleend door:", "Groningen: € 400.000;", (None, None)),
        ("De partners dragen zo bij:", "Groningen: € 400.000;", (None, None)),
        ("De provincie verstrekt de volgende bijdragen:", "Kade in Groningen Zuid: € 400.000;",
         ("provincie Utrecht", None)),
        ("De provincie verstrekte bijdragen.", "Groningen: € 400.000;", (None, None)),
    ],
)  # fmt: skip
def test_names_before_granted_sums_get_them(
    line: str, item: str, parties: tuple[str | None, str | None]
) -> None:
    budgets = find_budgets(analysed(line, item, listed=True), FACTS, PARTIES, DAY)
    assert [(b.funder, b.recipient) for b in budgets] == [parties]


@pytest.mark.parametrize(
    ("behind", "fields"),
    [
        ("Dit bedrag is vanaf 2027 structureel.", ("2027/..", True)),
        ("Deze middelen komen in 2024 en 2025 beschikbaar.", ("2024/2025", False)),
        ("Dit bedrag is nog niet structureel.", (None, False)),
        ("Dit bedrag is in 2022 toegezegd en beschikbaar.", (None, False)),
        ("Dit bedrag volgt uit een raming van 2022.", (None, False)),
        ("De middelen voor de brug zijn vanaf 2027 structureel.", (None, False)),
        ("De brug is vanaf 2027 structureel open.", (None, False)),
    ],
)
def test_the_next_sentence_tells_from_when_a_sum_is(
    behind: str, fields: tuple[str | None, bool]
) -> None:
    (budget,) = found("Voor het beheer is € 400.000 beschikbaar.", behind)
    assert (budget.period, budget.structural) == fields


@pytest.mark.parametrize(
    ("text", "structural"),
    [
        (
            "Er is een structurele bijdrage van € 4 mln van de stad en € 2 mln van de bond.",
            [True, True],
        ),
        (
            "Er is een structurele bijdrage van € 4 mln van de stad en € 2 mln incidenteel.",
            [True, False],
        ),
        (
            "Er is € 4 miljoen structureel geld van de stad en € 2 miljoen van de bond.",
            [True, False],
        ),
    ],
)
def test_what_is_said_structural_before_two_sums_is_said_of_both(
    text: str, structural: list[bool]
) -> None:
    assert [budget.structural for budget in found(text)] == structural


@pytest.mark.parametrize(
    ("before", "after", "period"),
    [
        ("In 2026 leggen wij een brug aan.", "Hiervoor is € 3 miljoen nodig.", "2026"),
        (
            "De brug komt er van 2026 tot en met 2028.",
            "Daarvoor is € 3 miljoen nodig.",
            "2026/2028",
        ),
        # another year, another sum, a season, a decision, and money for something else
        ("In 2026 leggen wij een brug aan.", "Hiervoor is in 2025 € 3 miljoen nodig.", "2025"),
        ("In 2026 kost de brug € 9 miljoen.", "Hiervoor is € 3 miljoen gevonden.", None),
        ("Medio 2026 leggen wij een brug aan.", "Hiervoor is € 3 miljoen nodig.", None),
        ("In 2022 is besloten tot een brug.", "Hiervoor is € 3 miljoen nodig.", None),
        ("In 2026 leggen wij een brug aan.", "Het veer kost € 3 miljoen.", None),
    ],
)
def test_money_is_of_the_year_of_what_it_pays_for(
    before: str, after: str, period: str | None
) -> None:
    assert found(before, after)[-1].period == period


def test_a_plan_named_after_a_year_dates_its_budgets() -> None:
    facts = DocumentFacts(kind="other", title="Jaarplan 2024", date="2023-12")
    (budget,) = found("Voor de dijken is € 3 miljoen begroot.", facts=facts)
    assert budget.period == "2024"


@pytest.mark.parametrize(
    "text",
    [
        "De schade door de overstroming wordt geraamd op € 400 miljoen.",
        "De sector had in 2019 een omzet van € 3,2 miljard.",
        "Huishoudens met een inkomen onder € 25.000 krijgen korting.",
        "Op overtreding staat een boete van € 8.700.",
        "Een treinkaartje kost € 12,50.",
        "Bij opdrachten boven € 215.000 geldt een Europese aanbesteding.",
        "Bij subsidies van € 90.000 of meer is een verklaring verplicht.",
        "Het nationaal inkomen groeide met € 20 miljard.",
        "Uitgaande van een uurloon van € 40 is dat voor een bedrijf € 1.600.",
        "De maximale huur wordt € 879 per maand.",
        "Een gemiddeld gezin is € 450 per jaar meer kwijt aan energie.",
        "De WOZ-waarde steeg tot € 315.000.",
        "De export naar Duitsland was goed voor € 120 miljard aan omzet.",
        "Files kosten de economie € 4 miljard.",
        "De maatschappelijke kosten van eenzaamheid zijn door hen geschat op € 3 miljard.",
        "De schade van droogte aan gebouwen is becijferd op 22 miljard.",
        "Het register leidt tot € 6 miljoen aan administratieve lasten.",
        "Aan drugs wordt jaarlijks € 20 miljard verdiend.",
        "De gemeente sloot het jaar af met een positief resultaat van € 4 miljoen.",
    ],
)
def test_money_that_is_no_budget(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (
            # sums that `en` joins share who pays and what for, not the year
            ["De provincie trekt in 2024 € 2 miljoen en in 2025 € 3 miljoen uit voor stegen."],
            [("2024", "provincie Utrecht", "stegen"), ("2025", "provincie Utrecht", "stegen")],
        ),
        (
            # one time for the whole and its part
            ["Er is € 8 miljoen beschikbaar, waarvan € 2 miljoen van Groningen, voor 2024-2027."],
            [("2024/2027", None, None), ("2024/2027", "Groningen", None)],
        ),
        (
            # each has the time of its own statement
            ["De steun is € 8 miljoen: vanaf 2027 is € 2 miljoen beschikbaar."],
            [(None, None, "steun"), ("2027/..", None, None)],
        ),
    ],
)
def test_what_sums_of_one_sentence_share(
    texts: list[str], rows: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert [(b.period, b.funder, b.purpose) for b in found(*texts)] == rows


def test_sums_beside_each_other_share_who_pays() -> None:
    first, second = found(
        "Voor molens stelt de provincie € 14 miljoen in 2026 en structureel € 22 miljoen"
        " vanaf 2027 beschikbaar."
    )
    assert first.funder == second.funder == "provincie Utrecht"
    assert (first.purpose, second.purpose) == ("molens", "molens")
    assert (first.structural, second.structural) == (False, True)


def test_sums_told_one_by_one_have_their_own_purpose_and_time() -> None:
    first, second = found(
        "De eerste fase kost € 2,3 miljoen vanaf 2024, de inrichting van het plein € 400.000."
    )
    assert (first.purpose, second.purpose) == ("eerste fase", "inrichting van het plein")
    yearly, once = found(
        "De vaste lasten bedragen € 110.000 vanaf 2024; de eenmalige kosten zijn € 85.000."
    )
    assert (yearly.period, once.period) == ("2024/..", None)


def test_a_paragraph_that_opens_with_in_all_takes_no_years_from_the_one_before() -> None:
    texts = ("Voor de pilot is € 40.000 begroot in 2024.", "In totaal kost de brug € 4 miljoen.")
    made = analysed(*texts)
    apart = tuple(replace(p, block=p.index) for p in made.document.passages)
    made = analyse(replace(made.document, passages=apart), load())
    first, second = find_budgets(made, FACTS, PARTIES, DAY)
    assert (first.period, second.period) == ("2024", None)


def test_sums_behind_years_that_are_written_out_have_one_each() -> None:
    budgets = found("De provincie draagt in 2024, 2025 en 2026 € 7.500, € 8.000 en € 8.500 bij.")
    assert [budget.period for budget in budgets] == ["2024", "2025", "2026"]


def test_what_comes_after_is_not_of_the_year_before_it() -> None:
    first, second = found(
        "Groningen krijgt van de provincie in 2024 eenmalig € 12.000 en daarna jaarlijks € 4.000."
    )
    assert (first.period, second.period, second.per) == ("2024", None, "year")


def test_a_yearly_sum_that_moves_stays_yearly() -> None:
    old, new = found(
        "De provincie verhoogt haar jaarlijkse bijdrage van € 50.000 naar € 65.000 in 2025."
    )
    assert (old.per, new.per, new.period) == ("year", "year", "2025")


def test_levels_of_a_rise_are_for_what_is_raised() -> None:
    budgets = found(
        "De provincie verhoogt het budget voor molens met € 12 miljoen, van € 30 miljoen naar"
        " € 42 miljoen."
    )
    assert [budget.purpose for budget in budgets] == ["molens"] * 3


def test_sums_of_several_givers_are_yearly_together() -> None:
    text = (
        "Het fonds wordt gevuld met € 20.000 door de gemeente, € 15.000 door de bond en € 5.000"
        " door de club per jaar."
    )
    assert [(b.amount_cents, b.per) for b in found(text)] == [
        (2_000_000, "year"),
        (1_500_000, "year"),
        (500_000, "year"),
    ]


def test_what_a_structural_sum_grows_to_is_structural() -> None:
    text = (
        "Van de structurele middelen is € 210 miljoen beschikbaar, oplopend naar € 500 miljoen"
        " vanaf 2029."
    )
    assert [(b.structural, b.period) for b in found(text)] == [(True, None), (True, "2029/..")]


def test_what_a_yearly_sum_grows_to_is_yearly() -> None:
    text = (
        "Vanaf 2024 wordt elk jaar € 10 miljoen bezuinigd op de uitgaven aan water, oplopend tot"
        " € 20 miljoen vanaf 2031."
    )
    assert [(b.per, b.period) for b in found(text)] == [("year", "2024/.."), ("year", "2031/..")]


def test_a_part_of_a_yearly_sum_is_yearly() -> None:
    whole, part, other = found(
        "Er is jaarlijks € 6 miljoen beschikbaar voor stegen.",
        "Hiervan is € 4 miljoen bestemd voor steden en € 2 miljoen voor dorpen.",
    )
    assert (whole.per, part.per, other.per) == ("year", "year", "year")
    (_, dated) = found(
        "Er is jaarlijks € 6 miljoen beschikbaar voor stegen.",
        "Hiervan is in 2022 € 4 miljoen besteed.",
    )
    assert dated.per is None


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        # who pays and who gets it stand in the clause of the sum
        (
            "Er is € 3 miljoen toegekend voor een gids van scholen.",
            {"funder": None, "recipient": None},
        ),
        ("Er is € 3 miljoen van Groningen voor stegen.", {"funder": "Groningen"}),
        (
            "Er is € 3 miljoen beschikbaar voor stegen, mits er hulp komt van scholen.",
            {"funder": None},
        ),
        (
            "Groningen verbindt zich ertoe een bedrag van € 3 miljoen te betalen aan scholen.",
            {"funder": "Groningen", "recipient": "scholen"},
        ),
        ("Voor Groningen is € 3 miljoen gereserveerd.", {"recipient": "Groningen"}),
        (
            "Mobiliteitsfonds kent Groningen een subsidie toe van € 3 miljoen.",
            {"funder": "Mobiliteitsfonds", "recipient": "Groningen"},
        ),
        # what it is for
        ("Plan Stegen (totaal € 8 miljoen, waarvan een deel nu)", {"purpose": "Plan Stegen"}),
        ("Het kabinet bezuinigt € 3 miljoen op stegen.", {"purpose": "stegen"}),
        (
            "Groningen draagt voor € 3 miljoen bij in de kosten van de stegen.",
            {"purpose": "de kosten van de stegen"},
        ),
        # a rise and where it ends are no range
        (
            "De toelage voor stegen wordt verhoogd met € 3 miljoen.",
            {"amount_max_cents": None},
        ),
        # a small sum that people get; the same sum in another currency
        ("De toelage van de scholen is eenmalig verhoogd met € 60.", {"amount_cents": 6_000}),
        ("Groningen betaalt een bedrag van 1.000 euro (2.204 gulden).", {"amount_cents": 100_000}),
    ],
)
def test_fields_within_the_clause(text: str, fields: dict[str, Any]) -> None:
    (budget,) = found(text)
    assert {name: getattr(budget, name) for name in fields} == fields


def test_what_was_spent_of_a_yearly_sum_is_of_its_year() -> None:
    of_it = "Per 1 oktober 2022 was hiervan € 4 miljoen besteed."
    (_, spent) = found("In 2022 is € 6 miljoen beschikbaar voor stegen.", of_it)
    assert spent.period == "2022"
    (_, later) = found("In 2021 is € 6 miljoen beschikbaar voor stegen.", of_it)
    assert later.period == "../2022-10-01"


def test_what_a_sum_was_before_it_moves_has_no_time_but_goes_to_the_same() -> None:
    (old, new) = found("De bijdrage stijgt in 2024 van € 400 naar € 600 per school.")
    assert (old.period, old.per, new.period, new.per) == (None, "school", "2024", "school")
    (old, new) = found("De bijdrage stijgt van € 400 in 2023 naar € 600 in 2024 per school.")
    assert (old.period, new.period) == ("2023", "2024")


def test_money_for_as_long_as_a_plan_runs_is_for_its_years() -> None:
    facts = FACTS.model_copy(update={"title": "Convenant Schone Vaart 2021-2024"})
    [whole] = found("De totale kosten van het convenant zijn € 21 miljoen.", facts=facts)
    assert whole.period == "2021/2024"
    [one] = found("De totale kosten van de sluis zijn € 21 miljoen.", facts=facts)
    assert one.period is None
    [budget] = found("Voor de planperiode is € 21 miljoen opgenomen.", facts=facts)
    assert budget.period == "2021/2024"


def test_a_plan_pays_from_the_budget_of_its_organisation() -> None:
    facts = DocumentFacts(kind="other", date="2023-05-10", title="Werkplan 2024")

    def payer(text: str, facts: DocumentFacts, own: tuple[str, ...] = ("Groningen",)) -> str | None:
        (budget,) = find_budgets(analysed(text), facts, PARTIES, DAY, own)
        return budget.funder

    assert payer("Voor stegen is € 3 miljoen begroot.", facts) == "Groningen"
    assert payer("Voor stegen is € 3 miljoen begroot.", FACTS) is None
    assert payer("Voor stegen is € 3 miljoen begroot.", facts, ()) is None
    assert payer("Wij investeren € 3 miljoen in stegen.", FACTS) == "Groningen"
    assert payer("Voor stegen is € 3 miljoen begroot bij Mobiliteitsfonds.", facts) is None


@pytest.mark.parametrize(
    ("lead", "item", "euros"),
    [
        ("De kosten (x € 1.000) zijn begroot op:", "€ 412 voor de haven;", 412_000),
        ("De bedragen zijn in duizenden euro's:", "€ 412 voor de haven;", 412_000),
        ("De begroting bestaat uit (bedragen x € 1 mln):", "€ 4,1 voor de haven;", 4_100_000),
        # a size of its own, a figure in full, and a line that gives no unit
        ("De kosten (x € 1.000) zijn begroot op:", "€ 3 miljoen voor de haven;", 3_000_000),
        ("De kosten (x € 1.000) zijn begroot op:", "€ 412.000 voor de haven;", 412_000),
        ("De kosten voor duizenden bezoekers zijn begroot op:", "€ 412 voor de haven;", 412),
        ("De kosten zijn begroot op:", "€ 412 voor de haven;", 412),
    ],
)
def test_a_line_that_gives_a_unit_gives_it_to_the_list_below(
    lead: str, item: str, euros: int
) -> None:
    budgets = find_budgets(analysed(lead, item, listed=True), FACTS, PARTIES, DAY)
    assert [budget.amount_cents for budget in budgets] == [100 * euros]


def test_who_pays_which_part_stands_before_the_verb() -> None:
    text = "De kade kost € 3 miljoen, waarvan de provincie € 2 miljoen en Groningen € 1 miljoen"
    for verb in ("betaalt", "voor zijn rekening neemt"):
        paid = [budget.funder for budget in found(f"{text} {verb}.")]
        assert paid == [None, "provincie Utrecht", "Groningen"]
    given = found(f"{text} ontvangt.")
    assert [budget.funder for budget in given] == [None, None, None]


def test_time_of_a_part_is_not_that_of_the_whole() -> None:
    parted = found("Het Rijk betaalt € 3 miljoen aan de haven, waarvan € 1 miljoen in 2024.")
    assert [budget.period for budget in parted] == [None, "2024"]
    whole = found("Het Rijk betaalt € 3 miljoen, waarvan € 1 miljoen aan de haven, in 2024-2026.")
    assert [budget.period for budget in whole] == ["2024/2026", "2024/2026"]


def test_sums_listed_by_year() -> None:
    sums = found("Voor de kade is € 40.000 gereserveerd (2023: € 10.000, 2024: € 30.000).")
    assert [(b.amount_cents, b.period) for b in sums] == [
        (4_000_000, "2023/2024"),
        (1_000_000, "2023"),
        (3_000_000, "2024"),
    ]

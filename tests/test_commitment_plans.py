"""How plans and reports say what is to be done: goals, lists of verbs, states, schedules."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import commitments, document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from schemas.records import Commitment

PLAN = "Meerjarenprogramma Vaarwegen gemeente Goes 2016-2019"


def of_plan(*texts: str, heading: str = PLAN) -> tuple[Commitment, ...]:
    """Give the commitments of a plan of a municipality, dated April 2015."""
    plan = document(*texts, heading=heading)
    return tuple(find_all(analyse(plan, load())).commitments)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Versterken van de oevers langs de vaart", True),
        ("2.3 Bevorderen gezonde leefstijl ouderen", True),
        ("Het beter benutten van bestaande sluizen", True),
        ("Meer samenwerken met de schippers", True),
        ("Meten en rekenen", False),
        ("4 Wonen en zorg", False),
        ("Maatregelen voor de vaart", False),
        ("Waar staan we nu?", False),
        ("Kosten en baten van de sluis", False),
    ],
)
def test_a_heading_with_an_infinitive_is_a_goal(line: str, *, found: bool) -> None:
    rules = {c.rule for c in commitments(line, kind="heading")}
    assert ("goal" in rules) is found


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("Doel: terugdringen van de wachttijden bij de sluis.", "terugdringen van de wachttijden"),
        ("Subdoelstelling 4.3: Het versterken van de kade.", "Het versterken van de kade"),
        ("Actie 2: opstellen van een baggerplan.", "opstellen van een baggerplan"),
    ],
)
def test_a_goal_stands_behind_its_label(line: str, action: str) -> None:
    assert any(c.action.startswith(action) for c in of_plan(line))


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        (
            "We geven ondersteuning aan schippers en faciliteren de uitwisseling van kennis.",
            ["geven ondersteuning aan schippers", "faciliteren de uitwisseling van kennis"],
        ),
        (
            "We stellen een visie op en leggen die voor aan de raad.",
            ["stellen een visie op", "leggen die voor aan de raad"],
        ),
    ],
)
def test_plural_verbs_behind_en_are_actions_of_their_own(sentence: str, actions: list[str]) -> None:
    assert [c.action for c in of_plan(sentence)] == actions


@pytest.mark.parametrize(
    ("sentence", "rule", "deadline", "status"),
    [
        ("In 2018 is het loket volledig operationeel.", "state", "2018", "planned"),
        ("De evaluatie is gepland in 2017.", "passive", "2017", "planned"),
        ("Voor 2017 staat de bouw van een sluis op het programma.", "passive", "2017", "planned"),
        ("In 2017 ronden wij de eerste fase af.", "present", "2017", "planned"),
        ("De nadruk komt te liggen op het onderhoud van bruggen.", "future", None, "planned"),
        ("Het onderzoek naar de kades loopt nog.", "underway", None, "ongoing"),
        ("In 2014 zijn vier cursussen gegeven.", "report", "2014", "done"),
        ("Onderzocht wordt of de sluis kan worden verbreed.", "passive", None, None),
    ],
)
def test_states_and_schedules(
    sentence: str, rule: str, deadline: str | None, status: str | None
) -> None:
    (found,) = of_plan(sentence)
    assert (found.rule, found.deadline) == (rule, deadline)
    assert status is None or found.status == status


@pytest.mark.parametrize(
    "sentence",
    ["In 2010 was de haven druk.", "In 2018 is er € 5 miljoen beschikbaar voor de kades."],
)
def test_no_state_to_be_reached(sentence: str) -> None:
    assert all(c.rule != "state" for c in of_plan(sentence))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Coalitieprogramma gemeente Goes 2018 - 2022", "gemeente Goes"),
        ("Woonvisie Zutphen 2030", "Zutphen"),
        ("Monitor Drenthe 2015-II", "Drenthe"),
        ("Waterbeheerprogramma waterschap Vechtstromen 2022-2027", "waterschap Vechtstromen"),
    ],
)
def test_we_are_whose_plan_it_is(title: str, name: str) -> None:
    (found,) = of_plan("Wij zetten in op betaalbare woningen.", heading=title)
    assert found.actors == (name,)


def test_each_year_stands_before_its_verb() -> None:
    (found,) = of_plan("Jaarlijks wordt een verslag van de vaart opgesteld.")
    assert found.recurrence == "P1Y"


@pytest.mark.parametrize(
    "sentence",
    [
        "Daarom heeft het kabinet de Kiesraad gevraagd mij jaarlijks te berichten over de vaart.",
        "De leden van het college hebben er bij de Kiesraad op aangedrongen dat zij dit oppakt.",
        "De gemeente Goes heeft de Kiesraad de opdracht gegeven om de lijsten te controleren.",
        "De Kiesraad krijgt de taak om de lijsten te controleren.",
        "De raad heeft via de motie van het lid De Groot de Kiesraad verzocht om dit te bezien.",
    ],
)
def test_who_is_asked_acts(sentence: str) -> None:
    (found,) = of_plan("De Kiesraad houdt toezicht.", sentence)[-1:]
    assert found.actors == ("Kiesraad",)


def test_we_are_those_who_are_said_to_agree() -> None:
    lines = (
        "Rijk en regio spreken af om de sluis te verbreden.",
        "Rijk en regio besluiten om de kade op te hogen.",
        "Wij starten een onderzoek naar de brug.",
    )
    agreement = document(*lines, heading="Afsprakenlijst Vaarwegen")
    agreement = replace(agreement, metadata={"Title": "Afsprakenlijst overleg Vaarwegen"})
    found = find_all(analyse(agreement, load())).commitments
    assert found[-1].actors == ("Rijk", "regio")


def test_the_number_of_a_paper_counts_nothing() -> None:
    counted = "Op 3 maart 2015 is het plan aan de raad gezonden (Kamerstuk 34 919, nr. 77)."
    (found,) = of_plan(counted)
    assert found.status == "done"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Wij stimuleren het vervoer over water.", "ongoing"),
        ("We geven ondersteuning aan schippers.", "ongoing"),
        ("Wij stellen een nieuw ligplaatsbeleid op.", "planned"),
        ("Wij vervangen de oude sluisdeuren.", "planned"),
        ("De gemeente Goes beperkt de hinder in de haven.", "planned"),
    ],
)
def test_what_we_do_is_done_all_the_time_unless_it_is_done_once(sentence: str, status: str) -> None:
    (found,) = of_plan(sentence)
    assert found.status == status


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Programmabegroting gemeente Goes 2016", "planned"),
        ("Coalitieakkoord gemeente Goes 2016-2020", "planned"),
        ("Jaarplan Vaarwegen gemeente Goes 2016", "planned"),
        ("Programma 4: Vaarwegen gemeente Goes", "planned"),
        ("Visie op de begrotingswet in de gemeente Goes", "ongoing"),
        (PLAN, "ongoing"),
    ],
)
def test_a_budget_or_coalition_says_what_will_be_done(heading: str, status: str) -> None:
    (ours,) = of_plan("Wij stimuleren het vervoer over water.", heading=heading)
    (theirs,) = of_plan("De gemeente Goes ondersteunt de schippers.", heading=heading)
    assert (ours.status, theirs.status) == (status, "ongoing")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dit betekent dat de gemeente Goes een sluiswachter aanwijst.", 1),
        ("Dat houdt in dat wij de schippers betrekken.", 1),
        ("Dit betekent dat schepen langer wachten.", 0),
        ("Wij zien dat de gemeente Goes een sluiswachter aanwijst.", 0),
    ],
)
def test_what_a_choice_means_for_who_acts_is_to_be_done(sentence: str, found: int) -> None:
    assert len(of_plan(sentence)) == found


def test_a_list_of_the_past_gives_its_items_the_year() -> None:
    """`In 2013 deden wij het volgende:` tells when each item below it was done."""
    lines = ("In 2013 deden wij het volgende:", "Er is een haven aangelegd bij Goes.")
    plan = document(*lines, kind="list_item", heading=PLAN)
    passages = (*plan.passages[:2], replace(plan.passages[2], kind="sentence"), plan.passages[3])
    found = find_all(analyse(replace(plan, passages=passages), load())).commitments
    assert [(c.rule, c.status, c.deadline) for c in found] == [("report", "done", "2013")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Oevers: het versterken van de beschoeiing langs de vaart", True),
        ("Verbeteren van de oevers langs de vaart", True),
        ("Aanbeveling 2: Stimuleren van de visstand in de vaart", False),
        ("Oevers: de beschoeiing langs de vaart", False),
        ("–", False),
    ],
)
def test_an_infinitive_under_a_heading_is_a_goal(line: str, *, found: bool) -> None:
    """Also behind the topic that it is about."""
    plan = document(line, kind="list_item", heading=PLAN)
    topic = replace(plan.passages[0], index=2, text="Oevers")
    item = replace(plan.passages[2], index=3, lead=2)
    records = find_all(analyse(replace(plan, passages=(*plan.passages[:2], topic, item)), load()))
    assert bool(records.commitments) is found


@pytest.mark.parametrize(
    ("lead", "item", "rule"),
    [
        (
            "De gemeente Goes zal:",
            "schippers aanmoedigen om op stroom over te gaan.",
            "item",
        ),
        (
            "Het overleg heeft het volgende besloten:",
            "de haven deelt ieder halfjaar de cijfers over de vaart;",
            "agreed",
        ),
        (
            "Wij staan het volgende voor:",
            "Vermindering van de lasten voor schippers die zelden varen.",
            "item",
        ),
        ("Reguliere activiteiten", "Deelname aan de zeilwedstrijd", "item"),
        ("Activiteiten 2016:", "Twee landelijke sluizendagen;", "item"),
        ("Onderwerpen:", "Twee landelijke sluizendagen;", None),
        ("Concreet gaan we:", "het meldpunt havens verbeteren;", "item"),
        ("Partijen nemen in aanmerking dat:", "de kade herstel behoeft;", None),
        ("Het overleg heeft het volgende besloten:", "de haven omvat drie kades;", None),
        (
            "De gemeente Goes wil een goede plek bieden:",
            "aan schippers die hier vaak varen en rusten;",
            None,
        ),
    ],
)
def test_items_take_their_sense_from_the_line_above(lead: str, item: str, rule: str | None) -> None:
    """A modal, a decision or an announcement holds for what stands below it."""
    plan = document(lead, item, heading=PLAN)
    listed = replace(plan.passages[3], kind="list_item", lead=2)
    found = find_all(analyse(replace(plan, passages=(*plan.passages[:3], listed)), load()))
    assert [c.rule for c in found.commitments if c.passage == 3] == ([rule] if rule else [])


def test_a_list_in_a_list_has_the_outer_line_above_it() -> None:
    """A place between an announcement and what is done there announces nothing itself."""
    plan = document("In 2017 gaan wij:", "in Goes", "de werf openstellen;", heading=PLAN)
    place = replace(plan.passages[3], kind="list_item", lead=2)
    item = replace(plan.passages[4], kind="list_item", lead=3)
    found = find_all(analyse(replace(plan, passages=(*plan.passages[:3], place, item)), load()))
    assert [c.action for c in found.commitments] == ["de werf openstellen"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Vervolgens leggen we het ontwerp aan de raad voor.", True),
        ("Daarna stellen we het baggerplan vast.", True),
        ("Wij stellen vast dat het baggerplan werkt.", False),
        ("Wij stellen een daling vast.", False),
        ("Hierbij leggen we u het ontwerp voor.", False),
    ],
)
def test_what_is_decided_and_handed_over_is_still_to_come(sentence: str, *, found: bool) -> None:
    assert bool(of_plan(sentence)) is found


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (
            "Wij onderzoeken of de sluis ook 's nachts open kan.",
            "onderzoeken of de sluis ook 's nachts open kan",
        ),
        (
            "Wij bezien of het havengeld kan worden verlaagd.",
            "bezien of het havengeld kan worden verlaagd",
        ),
        (
            "Wij bezien in 2017 gezamenlijk of de loods verkocht moet worden.",
            "bezien in 2017 gezamenlijk of de loods verkocht moet worden",
        ),
        (
            "Wij bepalen samen met schippers welke steigers worden vervangen en maken een plan.",
            "bepalen samen met schippers welke steigers worden vervangen",
        ),
        (
            "Wij brengen in kaart hoe de haven schoner kan worden.",
            "brengen in kaart hoe de haven schoner kan worden",
        ),
        # Near-misses: two that one may choose between, and what is said of a thing.
        (
            "Wij onderzoeken de loods of de kade die gesloopt wordt.",
            "onderzoeken de loods of de kade die gesloopt wordt",
        ),
        ("Wij verkopen of verhuren de loods.", "verkopen of verhuren de loods"),
    ],
)
def test_what_is_looked_into_belongs_to_the_action(sentence: str, action: str) -> None:
    assert of_plan(sentence)[0].action.rstrip(".") == action


def test_nobody_promises_what_is_looked_into() -> None:
    found = of_plan("Wij onderzoeken samen of een vaste brug kan worden gebouwd.")
    assert [c.action for c in found] == ["onderzoeken samen of een vaste brug kan worden gebouwd"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Halverwege de looptijd vindt een tussenevaluatie plaats.", "planned"),
        ("Na de inspraak start de aanbesteding.", "planned"),
        ("Havens krijgen ruimere openingstijden.", "planned"),
        ("Elke haven krijgt een eigen meldpunt.", "planned"),
        ("De resultaten van de proef worden aan de reders toegezonden.", "planned"),
        ("Het voornemen om een app te maken is vervallen.", "cancelled"),
        ("De leges voor ligplaatsen gaan omlaag.", "planned"),
        ("Het project Varende Winkel ging wegens gebrek aan geld niet door.", "cancelled"),
        ("De gemeente Goes en de Zeevaartschool openden in september een loket.", "done"),
        ("Pas in november kon de sluis worden geopend.", "done"),
        ("De deelnemende scholen stellen een havencoach aan.", "planned"),
        ("Samen met de reders kijken we naar een nieuwe steiger.", "ongoing"),
        ("Wij breiden het loket uit.", "planned"),
        ("Het Havenbedrijf Goes evalueert momenteel de proef (eind juni gereed).", "ongoing"),
        ("Het college heeft de havenmeester opdracht gegeven de kade te herstellen.", "ongoing"),
        # Near-misses: how things go, are and were, and what people wish and advise.
        ("De prijzen van brandstof gaan omhoog.", None),
        ("We kijken tevreden naar de resultaten.", None),
        ("Veel ouderen willen graag varen.", None),
        ("Schippers die hun boot willen opknappen, kunnen terecht bij het loket.", None),
        ("Aanbevolen wordt om ook de sluizen te vernieuwen.", None),
        ("In de haven vindt een verschuiving plaats.", None),
        ("De kermis begint om drie uur.", None),
        ("Afgelopen jaar is er veel gebeurd.", None),
        ("Elektrisch varen wordt de norm.", None),
        ("Dit plan beschrijft welke stappen daarvoor nodig zijn.", None),
        ("Steeds meer schippers krijgen begeleiding.", None),
        ("De wet is vervallen.", None),
        ("Voor het werk is in de begroting € 3,2 miljoen opgenomen.", None),
    ],
)
def test_what_begins_is_held_given_or_given_up(sentence: str, status: str | None) -> None:
    assert [c.status for c in of_plan(sentence)] == ([status] if status else [])


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("De steiger zou in 2014 worden vernieuwd, maar dat is niet gelukt.", False),
        ("De steiger zou in 2014 worden vernieuwd.", False),
        ("De steiger zou in 2016 worden vernieuwd.", True),
    ],
)
def test_what_was_once_meant_is_no_promise(sentence: str, *, found: bool) -> None:
    assert bool(of_plan(sentence)) is found


def test_an_item_with_the_number_of_an_article_is_an_action() -> None:
    lead, item = "De taken van de havendienst zijn:", "5.1 Het verzorgen van lessen op scholen."
    made = document("Inleiding.", lead, item, heading=PLAN)
    passages = tuple(
        replace(p, kind="list_item", lead=p.index - 1) if p.text == item else p
        for p in made.passages
    )
    (record,) = find_all(analyse(replace(made, passages=passages), load())).commitments
    assert record.action == "Het verzorgen van lessen op scholen"


def test_the_line_above_an_item_that_opens_with_its_verb_is_who_acts() -> None:
    told = "De gemeente Goes en de scholen werken samen."
    plan = document(
        told, "De gemeente Goes:", "brengt scholen in contact met reders;", heading=PLAN
    )
    listed = replace(plan.passages[4], kind="list_item", lead=3)
    found = find_all(analyse(replace(plan, passages=(*plan.passages[:4], listed)), load()))
    assert found.commitments[-1].actors == ("gemeente Goes",)


def test_who_will_do_what_is_listed_stands_above_it() -> None:
    plan = document("Gemeente Goes", "Concreet gaan we:", "het meldpunt havens verbeteren;",
                    heading=PLAN)  # fmt: skip
    listed = replace(plan.passages[4], kind="list_item", lead=3)
    found = find_all(analyse(replace(plan, passages=(*plan.passages[:4], listed)), load()))
    assert found.commitments[-1].actors == ("gemeente Goes",)


def test_an_item_may_begin_with_its_verb_and_a_capital_below_a_heading_with_who_acts() -> None:
    told = "De gemeente Goes en de Stichting Havenklaar werken samen."
    item = "Ontwikkelt samen met haar leden een keurmerk en introduceert dit in 2017;"
    plan = document(told, "Stichting Havenklaar", item, heading=PLAN)
    head = replace(plan.passages[3], kind="heading")
    listed = replace(plan.passages[4], kind="list_item", lead=3, section=(PLAN, head.text))
    passages = (*plan.passages[:3], head, listed)
    found = find_all(analyse(replace(plan, passages=passages), load())).commitments
    assert [c.action for c in found[-2:]] == [
        "Ontwikkelt samen met haar leden een keurmerk",
        "introduceert dit in 2017",
    ]
    assert {c.actors for c in found[-2:]} == {("Stichting Havenklaar",)}


def test_a_part_of_an_action_is_no_action() -> None:
    found = of_plan("We blijven inzetten op schoon varen.")
    assert [c.action for c in found] == ["blijven inzetten op schoon varen"]


def listed(lead: str, *items: str, heading: bool = False) -> list[str]:
    """Give the actions of a list below a line, or below a heading, of a municipal plan."""
    plan = document(lead, *items, heading=PLAN, kind="list_item")
    first = replace(plan.passages[2], kind="heading" if heading else "sentence", lead=None)
    passages = (*plan.passages[:2], first, *plan.passages[3:])
    found = find_all(analyse(replace(plan, passages=passages), load()))
    return [c.action for c in found.commitments]


@pytest.mark.parametrize(
    ("lead", "item", "found"),
    [
        ("Hiervoor voeren we de volgende acties uit:", "aanleg van twee steigers", True),
        ("Hiervoor voeren we de volgende acties uit:", "een schonere vaargeul", True),
        ("Wij nemen de volgende maatregelen:", "onderzoek naar de stroming", True),
        ("In 2016 richten wij ons op:", "voorlichting aan schippers over afval", True),
        # Near-misses: what could be done, what was, and what a text is about.
        ("De volgende maatregelen zijn mogelijk:", "sloop van de loods", False),
        ("De volgende maatregelen zijn overwogen:", "sloop van de loods", False),
        ("In deze nota leest u over:", "aanleg van twee steigers", False),
        ("Verder wordt de begroting aangevuld met:", "indexering van de lasten", False),
        ("De baten dalen door:", "verlaging van de leges", False),
        ("Met dit budget nemen we de volgende maatregelen:", "aanleg van een steiger", True),
    ],
)
def test_nouns_of_deeds_below_a_line_that_announces_acts(
    lead: str, item: str, *, found: bool
) -> None:
    assert listed(lead, item) == ([item] if found else [])


@pytest.mark.parametrize(
    ("heading", "item", "found"),
    [
        ("Resultaten 2014", "Sluis in de vaart vervangen", True),
        ("Wat hebben we bereikt in 2014?", "Baggerplan voor de vaart gereed", True),
        # Near-misses: no year, or nothing that was done.
        ("Resultaten", "Sluis in de vaart hersteld", False),
        ("Resultaten 2014", "Meer schippers met een vaarbewijs", False),
    ],
)
def test_what_was_done_below_a_heading_with_its_year(
    heading: str, item: str, *, found: bool
) -> None:
    assert listed(heading, item, heading=True) == ([item] if found else [])


def test_the_part_of_a_party_below_its_name_as_a_heading() -> None:
    covenant = document("Provincie Zeeland", "overleg voeren met Rijkswaterstaat",
                        "bevorderen dat havens hun tarieven tonen", kind="list_item")  # fmt: skip
    first = replace(covenant.passages[2], kind="heading", lead=None)
    passages = (*covenant.passages[:2], first, *covenant.passages[3:])
    found = find_all(analyse(replace(covenant, passages=passages), load())).commitments
    assert [(c.actors, c.action) for c in found] == [
        (("Provincie Zeeland",), "overleg voeren met Rijkswaterstaat"),
        (("Provincie Zeeland",), "bevorderen dat havens hun tarieven tonen"),
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In 2018 voelt 85% van de schippers zich veilig.", False),
        ("In 2018 is 80% van de sluizen aangesloten op de centrale.", False),
        ("In 2018 is de helft van de bruggen voorzien van lampen.", False),
        ("In 2018 wordt 80% van de sluizen aangesloten op de centrale.", True),
        ("De helft van de gemeenten stelt in 2018 een plan op.", True),
        ("De gemeente Goes wil dat in 2018 85% van de schippers zich veilig voelt.", True),
    ],
)
def test_what_a_share_is_to_be_is_no_deed(sentence: str, *, found: bool) -> None:
    assert bool(of_plan(sentence)) is found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Het doel van dit programma is de verbetering van de veiligheid op het water.", True),
        ("Het doel van dit programma is de vraag van de schipper.", False),
    ],
)
def test_a_goal_may_be_a_noun_of_doing(sentence: str, *, found: bool) -> None:
    assert bool(of_plan(sentence)) is found


@pytest.mark.parametrize(
    ("line", "items", "actions"),
    [
        # Below what `wij` will do stand infinitives, whoever opens the line
        (
            "Om de veren te redden gaan wij:",
            ("gemeenten ondersteunen bij het beheer van de steigers;", "boten opknappen."),
            ["gemeenten ondersteunen bij het beheer van de steigers", "boten opknappen"],
        ),
        ("De komende jaren willen wij:", ("nieuwe steigers bouwen;",), ["nieuwe steigers bouwen"]),
        # Below the name of a body stands what it does; below another word things of any kind
        (
            "Gemeente Goes",
            ("plaatst banken langs de kade;", "handhaaft op het storten van puin."),
            ["plaatst banken langs de kade", "handhaaft op het storten van puin"],
        ),
        ("Bijzonderheden", ("boten en steigers;",), []),
    ],
)
def test_items_that_go_on_with_who_acts(
    line: str, items: tuple[str, ...], actions: list[str]
) -> None:
    assert [c.action for c in commitments(line, *items, kind="list_item")] == actions

"""Commitments: rules by their own examples, then sentences with the records they hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import analysed, commitments, document

from extractors.finding import find_all
from extractors.finding.clauses import find_clauses
from extractors.finding.commitment_actions import action_of
from extractors.finding.commitment_rules import RULES
from extractors.finding.commitment_tables import state_of
from extractors.finding.commitment_words import PLAN_TITLE
from extractors.finding.table_heads import column_of
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Passage, Span


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [(rule.id, sentence) for rule in RULES.values() for sentence in rule.finds],
)
def test_rule_finds(rule: str, sentence: str) -> None:
    assert rule in {c.rule for c in commitments(sentence)}


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [(rule.id, sentence) for rule in RULES.values() for sentence in rule.leaves],
)
def test_rule_leaves(rule: str, sentence: str) -> None:
    assert rule not in {c.rule for c in commitments(sentence)}


CASES = [
    # sentence, actors, deadline, status, strength
    ("De gemeente Zutphen zal uiterlijk op 1 juli 2016 een loket openen.",
     {"gemeente Zutphen"}, "../2016-07-01", "planned", "firm"),
    ("De provincie Gelderland wil in 2017 vijf bruggen vervangen.",
     {"provincie Gelderland"}, "2017", "planned", "soft"),
    ("In maart 2014 heeft de gemeente Epe de verordening vastgesteld.",
     {"gemeente Epe"}, "2014-03", "done", "firm"),
    ("De gemeente Putten is gestart met het snoeien van de laanbomen.",
     {"gemeente Putten"}, None, "ongoing", "firm"),
    ("Het meldpunt wordt in het najaar van 2015 door de provincie Flevoland geopend.",
     {"provincie Flevoland"}, "2015-09/2015-11", "planned", "firm"),
    ("De gemeente Zutphen ziet af van een nieuw zwembad.",
     {"gemeente Zutphen"}, None, "cancelled", "firm"),
    ("De sluis dient uiterlijk op 1 mei 2017 te worden hersteld door de provincie Drenthe.",
     {"provincie Drenthe"}, "../2017-05-01", "planned", "firm"),
    ("De gemeente Putten onderzoekt in mei 2016 welke bomen ziek zijn en welke niet.",
     {"gemeente Putten"}, "2016-05", "planned", "firm"),
    ("De gemeente Putten streeft in 2030 naar de helft minder afval ten opzichte van 1990.",
     {"gemeente Putten"}, "2030", "planned", "soft"),
    ("Er ligt een verantwoordelijkheid bij de gemeente Epe om de prijzen openbaar te maken.",
     {"gemeente Epe"}, None, "planned", "firm"),
    ("De evaluatie vindt in 2017 plaats op initiatief van de provincie Drenthe.",
     {"provincie Drenthe"}, "2017", "planned", "firm"),
    ("De reactie van de gemeente Epe op het advies van de provincie Drenthe is in mei opgeleverd.",
     {"gemeente Epe"}, "2014-05", "done", "firm"),
    ("Alles is vastgelegd in een Bomenplan dat op 3 maart 2014 is vastgesteld door gemeente Epe.",
     {"gemeente Epe"}, "2014-03-03", "done", "firm"),
    ("De kosten van het gemaal komen ten laste van de provincie Drenthe.",
     {"provincie Drenthe"}, None, "planned", "firm"),
    ("Het voorzitterschap berust bij de gemeente Zutphen en de gemeente Epe.",
     {"gemeente Zutphen", "gemeente Epe"}, None, "planned", "firm"),
    ("Het beheer van de sluis is belegd bij het waterschap Limburg.",
     {"waterschap Limburg"}, None, "planned", "firm"),
    ("Trekker van deze actie is de provincie Drenthe.",
     {"provincie Drenthe"}, None, "planned", "firm"),
    ("Inmiddels is de gemeente Epe begonnen met het kappen van de populieren.",
     {"gemeente Epe"}, None, "ongoing", "firm"),
    ("De aanleg van de busbaan door de gemeente Epe is stopgezet.",
     {"gemeente Epe"}, None, "cancelled", "firm"),
    ("De vaststelling van het plan door de gemeente Epe is doorgeschoven naar 2017.",
     {"gemeente Epe"}, "2017", "planned", "firm"),
    ("De gemeente Epe is gehouden de bermen te maaien.",
     {"gemeente Epe"}, None, "planned", "firm"),
    ("De bermen worden in 2016 door de gemeente Epe gemaaid.",
     {"gemeente Epe"}, "2016", "planned", "firm"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "actors", "deadline", "status", "strength"), CASES)
def test_fields(
    sentence: str, actors: set[str], deadline: str | None, status: str, strength: str
) -> None:
    found = commitments(sentence)
    assert len(found) == 1
    record = found[0]
    assert {name.removeprefix("gemeente ") for name in record.actors} == {
        name.removeprefix("gemeente ") for name in actors
    }
    assert (record.deadline, record.status, record.strength) == (deadline, status, strength)
    assert record.actor_chain


def test_a_verb_that_is_a_noun_as_well_is_read_by_its_subject() -> None:
    (begun,) = commitments("De tweede fase start in het najaar van 2016.")
    assert (begun.deadline, begun.status) == ("2016-09/2016-11", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 vonden zes inloopavonden plaats.",
        "In 2014 zijn hiertoe zes opdrachten geformuleerd.",
        "In 2014 zijn met acht rederijen gesprekken gevoerd over de vaarroutes.",
        "In 2014 is er langs drie lijnen gewerkt aan de haven.",
        # A level, and how long, are no counts
        "In 2014 is de proef uitgebreid naar opleidingen van mbo 3.",
        "In 2014 is de pacht verlengd voor een periode van vijf jaar.",
    ],
)
def test_what_is_held_counts_however_many(text: str) -> None:
    (held,) = commitments(text)
    assert (held.deadline, held.status) == ("2014", "done")


NONE = [
    "Antwoord van minister De Boer (Financiën) (ontvangen 30 augustus 2014).",
    "ISSN 0123 - 4567 ’s-Gravenhage 2014",
    "U wilt het plan voor de haven in 2016 uitvoeren.",
    "Voor de regels verwijs ik u naar de bijlage.",
    "Dan wil ik u nog op het volgende wijzen.",
    "Het artikel «Gemeente Zutphen bouwt een haven» is van een krant.",
    "Het is mogelijk om hiermee winst te boeken.",
    "Ten eerste ga ik in op de cijfers over geluid.",
    "Daarna schets ik hoe gemeenten dit regelen.",
    "Hierbij doe ik u het verslag toekomen.",
    "Via deze nota informeert de gemeente Zutphen de raad over de haven.",
    "In 2014 vonden zes ongelukken plaats.",
    "In 2014 zijn bij drie havens grote stappen gemaakt.",
    "In 2014 is op drie kaden olie gevonden.",
    "De start in het najaar was moeizaam.",
    "Van het budget voor 2015 is € 4.000 doorgeschoven naar 2016.",
    "Als de gemeente Epe besluit om het pad te verleggen, verandert de kaart.",
    "De achterstand wordt veroorzaakt door de griep.",
    "In 2013 is de haven vervuild door olie.",
    "De leegstand nam in 2014 af.",
    "De gelden die voor 2016 bestemd waren, staan op een rekening.",
    "De gemeente Zutphen maakt dit jaar nog eens 2 miljoen euro extra vrij.",
    "Het tempo is laag, willen wij dat halen dan is meer nodig.",
    "Wie betaalt de rekening van de gemeente Zutphen?",
    "Als de gemeente Zutphen meer geld krijgt, is dat goed nieuws.",
    "De gemeente Zutphen telt veertien kerken.",
    "In hoofdstuk 3 beschrijven wij de aanpak.",
    "Dat doen we via de regio.",
    "Het gaat daarbij om een groot gebied.",
    # Money made available, and what is counted, are other records.
    "De provincie Drenthe draagt € 2 miljoen bij aan het dijkfonds.",
    "De gemeente Zutphen stelt voor de jaren 2016 en 2017 € 300.000 beschikbaar.",
    "In 2013 vielen in deze streek elf doden.",
    "Tot 1 maart meldden zich bij het loket 630 mensen.",
    "Het aantal inwoners neemt tot 2020 met 3 procent toe.",
    # What follows from it, who it is about, what others advise or say.
    "Zo wordt er vaart gemaakt.",
    "Op deze manier wordt de drempel lager.",
    "De gemeente Zutphen richt zich op ouderen en op jonge gezinnen.",
    "De rekenkamer adviseert de gemeente Zutphen om zuiniger te bouwen.",
    "‘Nu planten we samen een nieuwe boom.’",
    "Wie een vergunning wil aanvragen, moet een formulier invullen.",
    "Dit vraagt om een gezamenlijke inspanning van de gemeente Zutphen en haar buren.",
    "De gevolgen zullen blijken uit de cijfers van volgend jaar.",
    "Antwoord van minister De Boer (ontvangen 30 augustus 2014).",
    "De app verwijdert gegevens die langer dan twintig dagen geleden zijn verzameld.",
    # What a letter says of itself.
    "Met deze brief doe ik die toezegging gestand.",
    "Daar sta ik welwillend tegenover.",
    "In dit programma beschrijft de gemeente Zutphen haar aanpak van leegstand.",
    # What will come about by itself, and what is asked first.
    "Daardoor zal de drukte op de kade afnemen.",
    "Het zal voor bakkers lastig worden om meel te vinden.",
    "De stilte wordt door bewoners hoog gewaardeerd.",
    "Onder een pont verstaan wij een boot zonder zeil.",
    "Voor een overzicht wordt verwezen naar de kaart.",
    "Die les neemt de gemeente Zutphen ter harte.",
    "Inwoners zullen daar weinig van merken.",
    "Hoe hoog de rekening zal zijn is nog niet bekend.",
    "In hoeverre de gemeente Zutphen zal bijdragen, hangt af van de raad.",
]


def test_what_was_done_on_a_day_is_told_in_passing() -> None:
    found = commitments(
        "Het milieuplan dat de gemeente Zutphen op 3 maart 2014 heeft vastgesteld, is vergeten."
    )
    assert [(c.status, c.deadline) for c in found] == [("done", "2014-03-03")]


def test_what_is_to_be_done_where_something_fails_stands_behind_the_condition() -> None:
    found = commitments(
        "Lukt dat niet op tijd, dan overlegt de gemeente Zutphen met Stichting Kade."
    )
    assert [c.action for c in found] == ["overlegt de gemeente Zutphen met Stichting Kade"]


def test_the_particle_of_who_promises_is_no_part_of_the_action() -> None:
    said = "Op 3 mei 2014 spraken de gemeente Zutphen en Stichting Kade af de brug te verven."
    assert [c.action for c in commitments(said)] == ["de brug te verven"]
    assert not commitments("Zij spraken over het af te ronden plan van de gemeente Zutphen.")


def test_a_time_in_front_is_not_who_acts() -> None:
    (record,) = commitments("Volgend jaar volgt een plan van de gemeente Zutphen.")
    assert record.deadline == "2016"
    (record,) = commitments("Ieder kwartaal stelt de gemeente Zutphen een lijst op.")
    assert record.actors == ("gemeente Zutphen",)


def test_what_is_notified_to_somebody_is_an_action() -> None:
    (record,) = commitments("De gemeente Zutphen meldt klachten bij Stichting Kade.")
    assert record.action == "meldt klachten bij Stichting Kade"
    assert not commitments("De gemeente Zutphen meldt dat het goed gaat.")


def test_a_letter_sent_before_is_done() -> None:
    (record,) = commitments("Bij brief van 13 maart 2015 heeft de gemeente Epe u geinformeerd.")
    assert (record.deadline, record.status) == ("2015-03-13", "done")


def test_reasons_of_a_covenant_are_none_but_what_was_done_on_a_day() -> None:
    found = commitments(
        "Overwegende dat:",
        "de gemeente Zutphen zich wil inzetten voor schone lucht;",
        "de gemeente Zutphen op 3 maart 2014 een milieuplan heeft vastgesteld;",
        kind="list_item",
    )
    assert [c.status for c in found] == ["done"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Er komt een meldpunt voor zwerfvuil in Zutphen.", "planned"),
        ("De gemeente Zutphen voert in dit netwerk de regie.", "ongoing"),
        ("De inrichting van de kade loopt door tot in het eerste kwartaal van 2016.", "ongoing"),
        ("De gemeente Zutphen publiceert elk kwartaal een lijst van de boten.", "ongoing"),
        ("De gemeente Zutphen publiceert voortaan elk kwartaal een lijst.", "planned"),
        ("De tweede stap is het herzien van de bouwverordening.", "planned"),
        ("De gemeente Zutphen is bezig met het herzien van de bouwverordening.", "ongoing"),
        ("De gemeente Zutphen heeft besloten om geen nieuwe loketten te openen.", "cancelled"),
        # Nothing is given up that is done once something else is, or that one may end
        ("De gemeente Zutphen verliest de veiligheid niet uit het oog.", "planned"),
        ("De gemeente Zutphen heeft het recht haar deelname te beëindigen.", "planned"),
        ("Op 3 maart is afgesproken dat de gemeente Zutphen een loket opent.", "planned"),
        ("De gemeente Zutphen verbiedt vuurwerk in de binnenstad.", "planned"),
        ("De gemeente Zutphen heeft aangegeven graag mee te doen aan de proef.", "planned"),
    ],
)
def test_plain_words_that_promise(sentence: str, status: str) -> None:
    assert [c.status for c in commitments(sentence)] == [status]


@pytest.mark.parametrize("sentence", NONE)
def test_no_commitment(sentence: str) -> None:
    assert commitments(sentence) == ()


def test_verbs_joined_by_en_alone_are_one_action() -> None:
    found = commitments("De gemeente Venlo faciliteert en ondersteunt de dorpen bij hun plannen.")
    assert [c.action for c in found] == ["faciliteert en ondersteunt de dorpen bij hun plannen"]


def test_verbs_with_something_of_their_own_are_two_actions() -> None:
    found = commitments("De gemeente Venlo koopt de grond en bouwt in 2016 een school.")
    assert [c.action for c in found] == ["koopt de grond", "bouwt in 2016 een school"]


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        (
            "De gemeente Venlo bouwt in 2016 een pont, met als doel de wachttijd te verkorten.",
            ["bouwt in 2016 een pont, met als doel de wachttijd te verkorten",
             "de wachttijd te verkorten"],
        ),
        (
            "De proef wordt verlengd tot 1 maart 2016, met als opdracht een advies te schrijven.",
            ["De proef wordt verlengd tot 1 maart 2016, met als opdracht een advies te schrijven",
             "een advies te schrijven"],
        ),
        # Near-miss: what is agreed with somebody stands by itself.
        (
            "Met de gemeente Venlo is afgesproken om in 2016 de pont te verlengen.",
            ["in 2016 de pont te verlengen"],
        ),
    ],
)  # fmt: skip
def test_an_aim_beside_an_action_takes_nothing_from_it(sentence: str, actions: list[str]) -> None:
    assert [c.action for c in commitments(sentence)] == actions


def test_what_parties_are_to_leave_undone_is_planned() -> None:
    (found,) = commitments("De gemeente Venlo verleent geen vergunningen zonder overleg.")
    assert found.status == "planned"


def test_means_are_no_aim() -> None:
    found = commitments(
        "Wij zetten ons in voor vaste ligplaatsen, juist ook door de drempels te verlagen."
    )
    assert len(found) == 1


def test_a_relative_clause_tells_more_than_its_verbs() -> None:
    text = "De keur, die op 1 juli 2016 in werking zal treden, is oud."
    doc = analysed(text).passages[0].doc
    clauses = {clause.head: clause for clause in find_clauses(doc)}
    (relative,) = [c for c in clauses.values() if c.relation == "acl:relcl"]
    start, end = action_of(doc, relative, clauses)
    assert text[start:end] == "op 1 juli 2016 in werking zal treden"


def test_coordinated_verbs_are_two_records() -> None:
    found = commitments("De gemeente Venlo maakt een plan en vraagt daarvoor subsidie aan.")
    assert [c.action.split()[-1] for c in found] == ["plan", "aan"]


def test_items_under_an_announcing_line() -> None:
    found = commitments(
        "De gemeente Heerde neemt de volgende maatregelen:",
        "uitbreiden van het aantal laadpalen;",
        "versterken van het toezicht op de markt.",
        kind="list_item",
    )
    items = [c for c in found if c.rule == "item"]
    assert len(items) == 2
    assert {c.actors for c in items} == {items[0].actors}


def test_items_that_could_be_done_are_none() -> None:
    line = "De gemeente Heerde ziet een aantal mogelijke verbeteringen:"
    assert commitments(line, "uitbreiden van het aantal laadpalen;", kind="list_item") == ()


def test_an_item_names_its_own_actor_after_door() -> None:
    found = commitments(
        "De gemeente Heerde neemt de volgende maatregelen:",
        "een onderzoek naar de geluidsoverlast, uit te voeren door de provincie Gelderland;",
        "uitbreiden van het aantal laadpalen.",
        kind="list_item",
    )
    assert next(c.actors for c in found if c.rule == "item") == ("provincie Gelderland",)


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (
            "In het najaar van 2016 zal de gemeente Zutphen een loket openen, omdat dat kan.",
            "zal de gemeente Zutphen een loket openen",
        ),
        (
            "De gemeente Zutphen zal in 2016 een loket openen (aan de Markt).",
            "zal in 2016 een loket openen",
        ),
        (
            "Een nieuw loket zullen wij in 2016 openen.",
            "Een nieuw loket zullen wij in 2016 openen",
        ),
        (
            "In 2016 zal de gemeente Zutphen (met de stichting Havenzicht) daarover rapporteren.",
            "zal de gemeente Zutphen (met de stichting Havenzicht) daarover rapporteren",
        ),
        (
            "De gemeente Zutphen wil de vaart langs de kaden blijven verbreden.",
            "wil de vaart langs de kaden blijven verbreden",
        ),
        (
            "Verantwoordelijk voor het maaien van de bermen is de gemeente Zutphen.",
            "Verantwoordelijk voor het maaien van de bermen",
        ),
        (
            "Besloten is de oude kaden te laten verbreden.",
            "de oude kaden te laten verbreden",
        ),
        (
            "De gemeente Zutphen roept de vissers tijdig bijeen.",
            "roept de vissers tijdig bijeen",
        ),
        (
            "In 2016 wordt door de gemeente Zutphen een loket geopend.",
            "wordt door de gemeente Zutphen een loket geopend",
        ),
    ],
)
def test_action_is_the_verb_with_what_it_is_about(sentence: str, action: str) -> None:
    assert [c.action for c in commitments(sentence)] == [action]


@pytest.mark.parametrize(
    "line", ["De gemeente Zutphen zal:", "De prioriteiten van de gemeente Zutphen zijn:"]
)
def test_a_line_that_only_announces_holds_no_action(line: str) -> None:
    assert commitments(line) == ()


def test_action_is_verbatim_and_short() -> None:
    sentence = (
        "De gemeente Brummen zal samen met alle dorpen, buurten, scholen, verenigingen, "
        "ondernemers, boeren, burgers, bezoekers en andere belangstellenden een plan opstellen "
        "voor het behoud van de houtwallen, hagen, poelen en beken in het buitengebied."
    )
    for record in commitments(sentence):
        assert record.action in sentence
        assert len(record.action.split()) <= 25


@pytest.mark.parametrize(
    ("text", "lemma", "tense", "voice", "modals"),
    [
        ("De raad zal het plan vaststellen.", "vaststellen", "present", "active", ("zullen",)),
        ("Het plan is door de raad vastgesteld.", "vaststellen", "perfect", "passive", ()),
        ("De raad heeft het plan vastgesteld.", "vaststellen", "perfect", "active", ()),
        ("Het plan wordt vastgesteld.", "vaststellen", "present", "passive", ()),
    ],
)
def test_clauses(text: str, lemma: str, tense: str, voice: str, modals: tuple[str, ...]) -> None:
    found = find_clauses(analysed(text).passages[0].doc)
    assert [(c.lemma, c.tense, c.voice, c.modals) for c in found] == [(lemma, tense, voice, modals)]


@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        # An active main clause has a subject; nothing else can be it.
        ("In 2009 zal ook de Hogeschool Drenthe meedoen.", "meedoen", "Hogeschool"),
        # After `en` a clause that begins with its verb has the subject before.
        (
            "De gemeente peilt de wensen en stelt de buren van de uitkomst op de hoogte.",
            "opstellen",
            "gemeente",
        ),
        # Of two finite verbs in a row the first ends the relative clause.
        (
            "Het fonds, de stichting die musea in het land steunt, betaalt elk jaar tien proeven.",
            "betalen",
            "fonds",
        ),
        # Behind the verb the subject comes before an indirect object.
        ("In juni zal de wethouder de raad een voorstel doen.", "doen", "wethouder"),
    ],
)
def test_the_subject_that_grammar_gives(text: str, lemma: str, subject: str) -> None:
    doc = analysed(text).passages[0].doc
    clause = next(c for c in find_clauses(doc) if c.lemma == lemma)
    assert clause.subject_head is not None
    assert doc[clause.subject_head].text == subject


def test_an_object_stays_one_where_a_name_opens_the_sentence() -> None:
    doc = analysed("StroomPlus bewaakt de voortgang van de plannen.").passages[0].doc
    assert [c.subject for c in find_clauses(doc) if c.lemma == "bewaken"] != [(2, 3, 4, 5, 6)]


def test_perfect_whose_auxiliary_was_parsed_with_its_subject() -> None:
    text = "Op 14 maart 2016 is de evaluatie van de proef met leenfietsen aan de raad aangeboden."
    assert [(c.lemma, c.tense) for c in find_clauses(analysed(text).passages[0].doc)] == [
        ("aanbieden", "perfect")
    ]


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("Actie", "action"),
        ("Maatregel (nr.)", "action"),
        ("Trekker", "who"),
        ("Wie", "who"),
        ("Gereed", "when"),
        ("Stand van zaken", "state"),
        ("Bedrag", None),
        ("2016", None),
    ],
)
def test_columns_of_action_tables(head: str, column: str | None) -> None:
    assert column_of(head) == column


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("afgerond", "done"),
        ("in uitvoering", "ongoing"),
        ("gepland voor 2018", "planned"),
        ("vervallen", "cancelled"),
        ("zie bijlage", None),
    ],
)
def test_states_of_action_tables(text: str, status: str | None) -> None:
    assert state_of(text) == status


_FACTS = (
    "In droge zomers zakt het grondwater op de hoge zandgronden sterk weg.",
    "Vooral beken en vennen vallen daardoor langer droog dan vroeger het geval was.",
    "De meeste regen valt in Nederland buiten de maanden waarin gewassen groeien.",
    "Het Waterschap Aa en Maas meet de stand van het grondwater in ruim honderd putten.",
)


def test_plain_present_of_a_description_is_no_commitment() -> None:
    """A document that speaks of the world and not of policy only promises with more words."""
    facts = document(
        *_FACTS,
        "Het Waterschap Aa en Maas zal de putten in 2016 vernieuwen.",
        heading="Feiten over droogte",
    )
    assert [c.rule for c in find_all(analyse(facts, load())).commitments] == ["future"]
    assert any(c.rule == "present" for c in commitments(*_FACTS))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("De gemeente Venlo is bezig het beheer van de parken te regelen.", "ongoing"),
        ("De gemeente Venlo blijft de dorpen begeleiden.", "ongoing"),
        ("De gemeente Venlo is van plan het park uit te breiden.", "planned"),
        ("De gemeente Venlo zal de dorpen blijven begeleiden.", "planned"),
    ],
)
def test_what_somebody_is_busy_with_is_under_way(text: str, status: str) -> None:
    assert {c.status for c in commitments(text)} == {status}


def test_what_stands_under_a_heading_of_plans_is_planned() -> None:
    made = document("De gemeente Venlo herstelt de kade.", heading="De haven")
    made = replace(made, name="voortgangsrapportage-haven", metadata={})
    statuses = []
    for heading in ("Hoe nu verder", "Stand van zaken"):
        passages = tuple(replace(p, section=(heading,)) for p in made.passages)
        (found,) = find_all(analyse(replace(made, passages=passages), load())).commitments
        statuses.append(found.status)
    assert statuses == ["planned", "ongoing"]


def test_a_goal_under_a_line_that_announces_goals() -> None:
    found = commitments(
        "De gemeente Venlo heeft de volgende doelen:",
        "Een schone en stille binnenhaven in 2040;",
        "Een binnenhaven met 40 kranen in 2040;",
        kind="list_item",
    )
    assert [(c.rule, c.deadline, c.strength) for c in found] == [("goal", "2040", "soft")]


def test_a_purpose_said_first_is_no_action() -> None:
    found = commitments(
        "Om in 2030 een schone haven te hebben, zal de gemeente Venlo de kade saneren."
    )
    assert [c.action for c in found] == ["zal de gemeente Venlo de kade saneren"]


def test_a_letter_that_says_what_stands_in_it_promises_nothing() -> None:
    assert not commitments("In deze brief vertellen wij waarom en hoe.")
    assert not commitments("Nu informeer ik uw Kamer over de voortgang van de dijken.")


@pytest.mark.parametrize(
    "text",
    [
        "Hierbij ontvangt u een overzicht van de havens.",
        "U ontvangt hierbij een overzicht van de havens.",
        "De cijfers bied ik u met deze brief aan.",
        "Mede namens de gemeente Venlo informeer ik u over de havens.",
        "Tegen dit besluit kan binnen zes weken bezwaar worden gemaakt bij de gemeente Venlo.",
        "Wij moeten ons realiseren dat havens lang meegaan.",
        "De gemeente Venlo verwacht dat het aantal schepen in 2019 afneemt.",
        "In maart 2015 zijn de normen nog niet aangepast door de gemeente Venlo.",
    ],
)
def test_what_a_letter_does_or_somebody_thinks_is_no_commitment(text: str) -> None:
    assert not commitments(text)


def test_what_is_asked_behind_the_one_who_asks_it_is_not_promised() -> None:
    found = commitments("Voor de pont onderzoekt de gemeente Venlo of waterstof mogelijk is.")
    assert [c.action for c in found] == ["onderzoekt de gemeente Venlo of waterstof mogelijk is"]


def test_what_is_asked_with_of_is_not_promised() -> None:
    text = "De gemeente Venlo onderzoekt wat groeit en of de haven in 2016 daarop is voorbereid."
    assert [c.action.split()[0] for c in commitments(text)] == ["onderzoekt"]


def test_in_an_undated_agreement_what_is_due_by_a_day_is_still_to_come() -> None:
    made = document("De toeslagen gaan in per 1 juli 2002.", heading="Convenant Kade")
    passages = tuple(p for p in made.passages if "14 april" not in p.text)
    passages = tuple(replace(p, index=i, block=i) for i, p in enumerate(passages))
    undated = replace(made, passages=passages, metadata={"Title": "Convenant Kade"})
    (record,) = find_all(analyse(undated, load())).commitments
    assert (record.status, record.deadline) == ("planned", "2002-07-01/..")


def test_a_letter_may_promise_another() -> None:
    (record,) = commitments("Wij informeren uw Kamer jaarlijks over de havens.")
    assert (record.recurrence, record.status) == ("P1Y", "planned")


def test_what_was_done_from_a_day_on_is_done() -> None:
    (record,) = commitments("De gemeente Venlo heeft per 1 mei 2014 de haven gesloten.")
    assert record.status == "done"


def test_an_action_keeps_the_end_of_a_title_in_it() -> None:
    (record,) = commitments("De gemeente Venlo doet een beroep op de regeling «Schone kade».")
    assert record.action == "doet een beroep op de regeling «Schone kade»"


def test_a_plural_behind_a_noun_is_no_verb() -> None:
    found = commitments("De gemeente Venlo stelt een plan op voor de projecten en werken.")
    assert [c.action for c in found] == ["stelt een plan op voor de projecten en werken"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("De regeling voor de haven vervalt met ingang van 1 mei 2016.", "planned"),
        ("De vrijstelling voor schepen vervalt met ingang van 1 mei 2016.", "planned"),
        ("De stuurgroep wordt uiterlijk op 1 mei 2016 opgeheven.", "planned"),
        ("Het tarief van de haven wordt in 2016 niet verhoogd.", "planned"),
        ("De gemeente Goes trekt de vergunningen van de vissers in.", "planned"),
        ("De proef van de gemeente Goes wordt verlengd tot 1 juli 2016.", "planned"),
        ("Door de gemeente Goes wordt op dit moment de haven gemeten.", "ongoing"),
        ("Door de gemeente Goes wordt in de haven dit jaar gemeten.", "planned"),
        ("De gemeente Goes kan de bijdrage aan de haven intrekken.", "planned"),
        ("De proef met zonnepanelen werd op 3 maart 2015 beëindigd.", "done"),
        # Near-misses: what was to go on, and what had been announced.
        ("De eerder aangekondigde proef werd op 3 maart 2015 beëindigd.", "cancelled"),
        ("De proef met zonnepanelen wordt per 1 mei 2016 beëindigd.", "cancelled"),
        ("De eerder aangekondigde heffing van de gemeente Goes wordt niet ingevoerd.", "cancelled"),
    ],
)
def test_what_an_agreement_ends_or_leaves_undone_is_not_given_up(text: str, status: str) -> None:
    made = document("De gemeente Goes en Stichting Oeverzorg sluiten dit convenant.", text)
    agreement = replace(made, metadata={"Title": "Convenant", "CreationDate": "D:20150414"})
    found = find_all(analyse(agreement, load())).commitments
    assert [c.status for c in found if c.passage == 3] == [status]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Partijen menen dat een haven in 2016 beter past bij het dorp.", 0),
        ("De gemeente Goes schat in dat de bouw in 2016 gereed is.", 0),
        # Near-misses: what is decided, and what is done about it.
        ("De gemeente Goes besluit in 2016 dat de haven wordt gebouwd.", 1),
        ("De gemeente Goes onderzoekt in 2016 of de haven kan worden gebouwd.", 1),
    ],
)
def test_a_view_is_no_promise_whenever_it_is_of(text: str, found: int) -> None:
    assert len(commitments(text)) == found


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (
            "De vakbonden hebben aangeboden om in vier havens spreekuren te houden.",
            "in vier havens spreekuren te houden",
        ),
        (
            "Het waterschap Limburg is bereid gevonden de voorlichting te geven.",
            "de voorlichting te geven",
        ),
        (
            "De provincie Zeeland heeft zich ertoe verbonden de wachttijd te bekorten.",
            "de wachttijd te bekorten",
        ),
        (
            "De provincie Zeeland heeft zich ten doel gesteld de uitstoot te halveren.",
            "de uitstoot te halveren",
        ),
        ("De uitwerking van de visie is ter hand genomen.", "De uitwerking van de visie is"),
        ("Daarnaast is een toetsingscommissie in oprichting.", "is een toetsingscommissie"),
        ("Het overleg over de lening is stilgelegd.", "Het overleg over de lening is stilgelegd"),
        (
            "De gemeente Goes herstelde de kade en doet dat in 2016 ook in Tholen.",
            "doet dat in 2016 ook in Tholen",
        ),
        ("Langs de haven van Goes komt een pad voor schippers.", "komt een pad voor schippers"),
        ("Dit doen wij door het planten van bomen.", "Dit doen wij door het planten"),
        ("Dit doen wij door de ontwikkeling van een haven.", "Dit doen wij door de ontwikkeling"),
    ],
)
def test_promises_in_more_than_one_word(sentence: str, action: str) -> None:
    """Fixed phrases bind, begin and stop as single verbs do."""
    assert any(record.action.startswith(action) for record in commitments(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "De provincie Zeeland is verbonden met Vlaanderen.",
        "De gemeente Goes is niet bereid gevonden de kosten te dragen.",
        "Dat doen we door samen te werken.",
        "De brug is met de hand beschilderd.",
        "Het gaat daarbij om het, binnen de haven, komen tot een andere verdeling.",
        "Dit doen wij door de week.",
        "In deze brief gaan wij in op de maatregelen die wij nemen.",
        "In de haven van Goes komt een vraag naar boven.",
        "In de brief komt een voorstel aan de orde.",
    ],
)
def test_words_of_such_phrases_alone_are_no_promise(sentence: str) -> None:
    """Only the whole phrase counts, and not where it is denied."""
    assert not commitments(sentence)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("De regels worden nog vastgesteld.", "planned"),
        ("Er worden nog nadere afspraken gemaakt over de verdeling.", "planned"),
        ("De regels worden nog steeds onderzocht door de provincie Zeeland.", "ongoing"),
        ("Het overleg over de lening is stilgelegd.", "cancelled"),
        ("De uitwerking van de visie is ter hand genomen.", "ongoing"),
        ("Wij gaan met de buren in gesprek over de kade.", "planned"),
        ("De Stichting Kadeklaar ondersteunt de buren bij hun werk.", "ongoing"),
    ],
)
def test_status_by_small_words(sentence: str, status: str) -> None:
    """What is done at one stroke and `nog` is being done, has yet to be done."""
    report = document(sentence, heading="Voortgangsrapportage Haven gemeente Goes 2014")
    found = find_all(analyse(report, load())).commitments
    assert [record.status for record in found] == [status]


def test_a_committee_that_meets_regularly_is_one_action_and_how_often_another() -> None:
    """How often a body meets is what it is to do, also in a relative clause."""
    found = commitments(
        "De begeleidingscommissie, die ten minste driemaal per jaar bijeenkomt, toetst de plannen."
    )
    assert [(r.actors, r.action) for r in found] == [
        (("begeleidingscommissie",), "ten minste driemaal per jaar bijeenkomt"),
        (("begeleidingscommissie",), "toetst de plannen"),
    ]


def test_an_answer_in_another_letter_is_still_to_come() -> None:
    """`in een aparte brief ingaan` is not what the letter itself does."""
    letter = "De minister van Justitie zal in een aparte brief op deze vraag ingaan."
    here = "De minister van Justitie zal in deze brief op de vraag ingaan."
    assert len(commitments(letter)) == 1
    assert not commitments(here)


@pytest.mark.parametrize(
    "text",
    [
        "Het is de gemeente Goes met veel inzet gelukt om de kade te herstellen.",
        "Dit artikel betreft het toezicht op de kade.",
    ],
)
def test_what_was_reached_and_what_an_article_is_about_is_no_promise(text: str) -> None:
    """`Gelukt` is no aim any more, and an article does nothing itself."""
    assert not commitments(text)


def test_the_title_of_a_programme_is_no_goal() -> None:
    """`Varen in de Delta`, above a programme of that name."""
    made = document("Varen in de Delta", "Bouwen in de Delta", kind="heading", heading="Programma")
    titled = replace(made, metadata={**made.metadata, "Title": "Programma Varen in de Delta"})
    found = {record.action for record in find_all(analyse(titled, load())).commitments}
    assert "Varen in de Delta" not in found
    assert "Bouwen in de Delta" in found


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (
            "De gemeente Goes doet onderzoek; het eerste rapport verschijnt in mei 2016.",
            "het eerste rapport verschijnt in mei 2016",
        ),
        ("De plannen voor een tweede sluis gaan niet door.", "De plannen voor een tweede sluis"),
        ("Aan die norm houdt de gemeente Goes vast tot 2018.", "Aan die norm houdt"),
        (
            "De gemeente Goes onderzoekt nog of de brug in 2017 open kan.",
            "onderzoekt nog of de brug in 2017 open kan",
        ),
        (
            "De gemeente Goes en Stichting Kade verkennen of in 2017 samen kan worden gebouwd.",
            "verkennen of in 2017 samen kan worden gebouwd",
        ),
        ("De gemeente Goes vergadert tweemaal per jaar.", "vergadert tweemaal per jaar"),
        ("Zodra het kan, zal de gemeente Goes daarover berichten.", "zal de gemeente Goes"),
    ],
)
def test_an_action_says_what_it_is_about(sentence: str, action: str) -> None:
    """A verb with nothing but a time begins with what comes, ends or is kept to."""
    assert any(record.action.startswith(action) for record in commitments(sentence))


@pytest.mark.parametrize(
    ("lead", "item", "count"),
    [
        ("In deze brief leest u meer over:", "Ondersteuning van scholen bij het vervoer", 0),
        ("Hieronder ga ik nader in op:", "Ondersteuning van scholen bij het vervoer", 0),
        ("Het gaat om:", "middelen uit het havenfonds voor het onderhoud van de kade;", 0),
        ("Het gaat om:", "de Havenfonds-middelen voor het onderhoud van de kade;", 0),
        ("Wensend een regeling te treffen voor:", "De vermindering van de drukte op de kade;", 0),
        (
            "Besloten wordt:",
            "In te stemmen met een verhoging van de bijdrage voor 2016 met € 90.000.",
            0,
        ),
        # Near-misses: actions that are announced, and a verb that ends like money.
        ("Besloten wordt:", "In te stemmen met een verhoging van de kade bij de haven.", 1),
        ("Wij gaan het volgende doen:", "Ondersteuning van scholen bij het vervoer", 1),
        ("Wij gaan het volgende doen:", "Bemiddelen van leerlingen naar een vereniging", 1),
        ("Wij gaan het volgende doen:", "Middelen uit het havenfonds inzetten voor de kade", 1),
        ("Hieronder vindt u onze acties:", "Ondersteuning van scholen bij het vervoer", 1),
        ("Voor een milieubewuste haven:", "Ondersteuning van scholen bij het vervoer", 1),
        ("Wat wij in 2026 bewust doen:", "Ondersteuning van scholen bij het vervoer", 1),
        ("Strevend naar rust is afgesproken:", "de kade in 2026 te herstellen;", 1),
    ],
)
def test_contents_of_a_letter_and_sources_of_money_are_no_actions(
    lead: str, item: str, count: int
) -> None:
    assert len(commitments(lead, item, kind="list_item")) == count


def test_who_stands_before_a_pronoun_above_a_list_does_what_it_holds() -> None:
    made = document(
        "De provincie Drenthe en de gemeente Epe stellen de Commissie Schone Vaart in.",
        "De Commissie Schone Vaart vergadert elk kwartaal.",
        "Zij heeft tot taak:",
        "toe te zien op de naleving;",
    )
    *told, lead, item = made.passages
    passages = (
        *(replace(p, block=1) for p in (*told, lead)),
        replace(item, kind="list_item", lead=lead.index),
    )
    records = find_all(analyse(replace(made, passages=passages), load())).commitments
    assert records[-1].actors == ("Commissie Schone Vaart",)


def test_a_line_that_ends_in_who_agree_holds_no_action() -> None:
    text = (
        "De provincie Drenthe, hierna te noemen: de provincie, en de gemeente Epe, hierna te "
        "noemen: de gemeente, komen overeen:"
    )
    assert not commitments(text)


@pytest.mark.parametrize(("opening", "found"), [("Geachte besturen,", 1), ("Let op:", 0)])
def test_a_letter_to_anybody_says_what_is_to_be_done(opening: str, found: int) -> None:
    told = "Voor de sluizen worden nieuwe deuren besteld."
    texts = ("Sluisdeuren in het beheergebied", opening, told)
    kinds = ("heading", "sentence", "sentence")
    passages = tuple(
        Passage(i, kind, text, (Span(1, 0, len(text)),), (), block=i)
        for i, (kind, text) in enumerate(zip(kinds, texts, strict=True))
    )
    letter = replace(document(told, heading="Sluisdeuren"), passages=passages)
    assert len(find_all(analyse(letter, load())).commitments) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # What is told behind a label of a goal, and behind another word
        ("Doelstelling: alle vijvers zijn in 2016 schoon.", [("aim", "2016")]),
        ("Doelstelling: alle vijvers hebben schoon water.", [("aim", None)]),
        ("Let op: alle vijvers hebben vuil water.", []),
        # A line that leaves open on what
        ("De gemeente Goes zet in op:", []),
        ("De gemeente Goes zet in op schone vijvers.", [("want", None)]),
    ],
)
def test_labels_of_goals_and_open_lines(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(c.rule, c.deadline) for c in commitments(text)] == found


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        # Infinitives below a question, and a sentence of who speaks
        ("Bewoners helpen bij het vergroenen van tuinen.", ["item"]),
        ("We leggen in 2016 een vijver aan.", ["present"]),
    ],
)
def test_below_a_question_stand_infinitives(text: str, actions: list[str]) -> None:
    plan = document(text, kind="list_item", heading="Waterplan Goes")
    heading = "Wat gaan we doen?"
    asking = Passage(2, "heading", heading, (Span(1, 0, len(heading)),), (), block=2)
    item = replace(plan.passages[2], index=3, lead=2, block=3)
    found = find_all(analyse(replace(plan, passages=(*plan.passages[:2], asking, item)), load()))
    assert [c.rule for c in found.commitments] == actions


@pytest.mark.parametrize(
    ("title", "plans"),
    [
        ("Kadernota 2022", True),
        ("Perspectiefnota Water", True),
        ("Maatregelen tegen droogte", True),
        ("Bestuurlijke reactie op de visitatie", True),
        ("Besluitenlijst van 3 mei", False),
        ("Rapport over vleermuizen", False),
        ("Programma van eisen", False),
    ],
)
def test_titles_of_papers_in_which_somebody_plans(title: str, *, plans: bool) -> None:
    assert (PLAN_TITLE.search(title) is not None) is plans


def test_what_is_had_done_is_one_action() -> None:
    (found,) = commitments("Het streven is de ruil vóór 1 juni 2016 te doen plaatsvinden.")
    assert found.action.endswith("de ruil vóór 1 juni 2016 te doen plaatsvinden")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Na de start van de proef in mei 2014 heeft de gemeente de steiger vernieuwd.", "done"),
        ("Sinds mei 2014 heeft de gemeente de steiger onderhouden.", "ongoing"),
    ],
)
def test_what_was_done_after_a_time_is_done(text: str, status: str) -> None:
    (found,) = commitments(text)
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vanaf 2012 onderhoudt de gemeente Goes de kade.", "ongoing"),
        ("Vanaf 2016 onderhoudt de gemeente Goes de kade.", "planned"),
    ],
)
def test_what_goes_on_since_a_year_gone_by_is_under_way(text: str, status: str) -> None:
    made = document(text, heading="Havens")
    titled = {"Title": "Voortgangsrapportage Havens", "CreationDate": "D:20150414"}
    report = replace(made, metadata=titled)
    assert [one.status for one in find_all(analyse(report, load())).commitments] == [status]


def test_what_others_advise_in_a_list_binds_nobody() -> None:
    """`De raad doet de volgende aanbevelingen:`, unless those who write take them over."""
    items = ("Zorg voor meer bakken langs de kade.", "Maak alle kaden openbaar.")
    told = ("De commissie doet de volgende aanbevelingen:", *items)
    assert commitments(*told, kind="list_item") == ()
    taken = ("Wij voeren de volgende aanbevelingen uit:", "De kade wordt openbaar gemaakt.")
    assert any("openbaar" in c.action for c in commitments(*taken, kind="list_item"))


def test_what_stands_below_goals_is_aimed_at() -> None:
    """`De doelen zijn:` above sentences; what a line only informs of is no action."""
    lead = "De doelen die de gemeente Epe wil bereiken, zijn:"
    found = commitments(lead, "Iedere buurt heeft een eigen molen.", kind="list_item")
    assert {c.rule for c in found} <= {"aim", "want"}
    assert any("eigen molen" in c.action and c.strength == "soft" for c in found)
    lead = "Met deze brief informeer ik u over:"
    assert commitments(lead, "De invoering van het tarief voor molens.", kind="list_item") == ()


def test_which_tasks_somebody_has_is_told_in_passing() -> None:
    """`De taken die bij X zijn belegd, …`: which ones."""
    sentence = "De taken die bij de gemeente Epe zijn belegd, worden in 2016 herzien."
    assert {c.rule for c in commitments(sentence)} == {"passive"}


def test_persons_of_the_sentence_before_are_nobody() -> None:
    """`Zij`, behind persons whom a policy is for, is none of the parties named before."""
    third = "Zij moeten zelf vervoer regelen."
    for second, found in (("Veel ouderen wachten lang.", 1), ("De molens malen weer.", 2)):
        paper = document("De gemeente Epe bouwt in 2016 een molen.", second, third)
        block = tuple(replace(passage, block=9) for passage in paper.passages)
        told = find_all(analyse(replace(paper, passages=block), load())).commitments
        assert len(told) == found

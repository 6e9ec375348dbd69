"""Who acts by the words beside the verb: places, deeds, relative clauses, those who are awaited."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load

PLAN = "Meerjarenprogramma Vaarwegen gemeente Goes 2016-2019"
OWN = {"gemeente Goes"}


def doers(sentence: str) -> list[set[str]]:
    """Who acts in each commitment of a sentence of a municipal plan, in the order of the text."""
    found = find_all(analyse(document(sentence, heading=PLAN), load()))
    return [set(c.actors) for c in found.commitments]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Bij het UWV wordt vanaf 2017 een toets afgenomen.", {"UWV"}),
        ("Bij Rijkswaterstaat en de provincie Zeeland wordt in 2017 een proef gehouden.",
         {"Rijkswaterstaat", "provincie Zeeland"}),
        ("Inmiddels is bij twaalf scholen begonnen met zwemlessen in open water.", {"scholen"}),
        ("In het Vaarregister van Rijkswaterstaat worden in 2017 alle schepen vastgelegd.",
         {"Rijkswaterstaat"}),
        ("In het programma Vaarwijs van de provincie Zeeland worden in 2017 tien lessen gegeven.",
         {"provincie Zeeland"}),
        ("In de begroting van de provincie Zeeland wordt in 2017 geld opgenomen voor de kade.",
         {"provincie Zeeland"}),
        ("De norm wordt in 2017, na advisering door de provincie Zeeland, vastgesteld.", OWN),
        # Near-misses: where a paper goes, where a thing stands, for whom a thing is made.
        ("Bij het UWV wordt in 2017 een aanvraag ingediend.", OWN),
        ("De meting wordt in 2017 uitgevoerd bij de sluis.", OWN),
        ("In de haven van Borsele worden in 2017 tien steigers vervangen.", OWN),
        ("In 2017 worden bij twaalf scholen de daken vervangen.", OWN),
    ],
)  # fmt: skip
def test_at_whose_place_a_thing_is_done(sentence: str, actors: set[str]) -> None:
    assert doers(sentence) == [actors]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Besluiten van de stuurgroep worden unaniem genomen.", {"stuurgroep"}),
        ("De vergaderingen van de klankbordgroep worden elk kwartaal gehouden.",
         {"klankbordgroep"}),
        ("Het jaarverslag van de Havenraad wordt in mei 2017 gepubliceerd.", {"Havenraad"}),
        ("Het project Kadezicht onder leiding van de Havenraad wordt in 2017 afgerond.",
         {"Havenraad"}),
        ("De proef is in mei 2014 gestart als gezamenlijk initiatief van Rijkswaterstaat en de "
         "provincie Zeeland.", {"Rijkswaterstaat", "provincie Zeeland"}),
        ("De proef start in mei 2017 voor een initiatief van de provincie Zeeland.", OWN),
        ("De onderhandelingen tussen Rijkswaterstaat en de provincie Zeeland zijn in mei 2014 "
         "beëindigd.", {"Rijkswaterstaat", "provincie Zeeland"}),
        ("Het overleg tussen de provincie Zeeland en Rijkswaterstaat start in mei 2017.",
         {"Rijkswaterstaat", "provincie Zeeland"}),
        ("De leden worden in 2017 benoemd bij besluit van de provincie Zeeland.",
         {"provincie Zeeland"}),
        ("Het groenbeheer wordt in 2017 uitgevoerd via drie agrarische collectieven.",
         {"agrarische collectieven"}),
        ("De voortgang wordt in 2017 door een onafhankelijk bureau geëvalueerd.",
         {"onafhankelijk bureau"}),
        ("Een onafhankelijke partij voert in 2017 de evaluatie uit.", {"onafhankelijke partij"}),
        ("Door het besluit van de provincie Zeeland wordt de kade in 2017 verhoogd.", OWN),
        # Near-misses: what is taken from somebody, what lies between, and a way that is nobody.
        ("De vergunningen van de schippers worden in 2017 ingetrokken.", OWN),
        ("Het advies van de Havenraad wordt in 2017 overgenomen.", OWN),
        ("De vaarweg tussen Goes en Borsele wordt in 2017 verbreed.", OWN),
        ("De uitkomsten worden in 2017 gedeeld via de website.", OWN),
    ],
)  # fmt: skip
def test_whose_deed_it_is(sentence: str, actors: set[str]) -> None:
    assert doers(sentence) == [actors]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Er wordt een commissie ingesteld, waarin alle gemeenten zijn vertegenwoordigd en die "
         "tweemaal per jaar bijeenkomt.", {"commissie"}),
        ("Uit de raming die Rijkswaterstaat in 2014 heeft afgerond, blijkt dat onderhoud duur is.",
         {"Rijkswaterstaat"}),
        ("Op verzoek van de provincie Zeeland is besloten een aanjaagteam in te stellen dat "
         "gemeenten in 2017 ondersteunt.", {"aanjaagteam"}),
        ("De proef in Goes, die Rijkswaterstaat samen met Deltares had opgezet, is in mei 2014 "
         "beëindigd.", {"Rijkswaterstaat"}),
        ("Het onderzoek dat Deltares uitvoert, is in mei 2017 gereed.", {"Deltares"}),
        ("Het onderzoek, dat door Deltares wordt uitgevoerd, is in mei 2017 gereed.", {"Deltares"}),
        # Near-misses: whom the thing is for, and a body of which the clause tells.
        ("De inspecteur die Deltares laat meepraten, sluit in mei 2017 de brug.", {"inspecteur"}),
        ("Het gebouw dat Deltares gebruikt, wordt in mei 2017 verkocht.", OWN),
        ("In 2014 sprak de Havenraad, die Rijkswaterstaat heeft geadviseerd, met alle schippers.",
         {"Havenraad"}),
    ],
)  # fmt: skip
def test_who_acts_in_or_by_a_relative_clause(sentence: str, actors: set[str]) -> None:
    assert actors == doers(sentence)[-1]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Van Deltares wordt in het voorjaar van 2017 een advies verwacht.", {"Deltares"}),
        ("De vraag is voorgelegd aan Deltares, van wie in 2017 een advies wordt verwacht.",
         {"Deltares"}),
        ("De provincie Zeeland verwacht de inspectie door Bureau Zwartsluis in 2017.",
         {"Bureau Zwartsluis"}),
        ("De regionale inspecteurs wordt gevraagd vóór 1 mei 2017 verslag uit te brengen.",
         {"regionale inspecteurs"}),
        ("Indien het Deltacollege wordt bijeengeroepen, stelt het binnen een maand een advies op.",
         {"Deltacollege"}),
        ("In 2014 is het Rijkswaterstaat gelukt de sluis te herstellen.", {"Rijkswaterstaat"}),
        # Near-misses: of what something is expected, and who expects it.
        ("Van het nieuwe beleid wordt in 2017 een besparing verwacht.", OWN),
        ("De provincie Zeeland verwacht de inspectie in 2017.", {"provincie Zeeland"}),
    ],
)  # fmt: skip
def test_who_is_awaited_asked_or_meant(sentence: str, actors: set[str]) -> None:
    assert doers(sentence) == [actors]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De taak van deze regiegroep is om de afspraken te bewaken.", ["regiegroep"]),
        ("De rol van Rijkswaterstaat is om de vaarweg te beheren.", ["Rijkswaterstaat"]),
        ("Het beheer berust bij het Havenbedrijf Zeeland, dat elk jaar aan de raad rapporteert.",
         ["Havenbedrijf Zeeland"] * 2),
        ("Het wetsvoorstel ligt sinds 2014 bij Rijkswaterstaat.", ["Rijkswaterstaat"]),
        # Near-misses: a task of a thing, and a thing that lies somewhere.
        ("De taak van dit programma is om de haven te verbreden.", ["gemeente Goes"]),
        ("De boei wordt in 2017 gelegd bij de brug.", ["gemeente Goes"]),
    ],
)  # fmt: skip
def test_who_has_a_task_or_a_paper_in_hand(sentence: str, actors: list[str]) -> None:
    assert doers(sentence) == [{name} for name in actors]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Het beheer verdient aandacht en zal, op verzoek van de schippers, door Rijkswaterstaat "
         "worden verbeterd.", ["Rijkswaterstaat"]),
        ("Elk jaar onderzoekt de werkgroep Baggeren de bodem, bespreekt de uitkomsten en adviseert "
         "het college.", ["werkgroep Baggeren"] * 3),
        ("De Havenraad hoort in 2017 de schippers, weegt de belangen en stelt een plan vast.",
         ["Havenraad"] * 3),
        ("Werkgevers op bedrijventerrein Oosterhaven worden uitgenodigd in 2017 mee te doen.",
         ["werkgevers"]),
        ("De provincie Zeeland heeft laten weten dat zij in 2017 wil bijdragen aan de proef.",
         ["provincie Zeeland"]),
        # Near-miss: a second subject of its own behind the comma.
        ("Rijkswaterstaat meet in 2017 de geul, de Havenraad bespreekt de uitkomsten.",
         ["Rijkswaterstaat", "Havenraad"]),
    ],
)  # fmt: skip
def test_what_goes_on_in_a_sentence_is_done_by_who_began_it(
    sentence: str, actors: list[str]
) -> None:
    assert doers(sentence) == [{name} for name in actors]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De combinatie Roos–Verdonk levert de kade in maart 2017 op.",
         {"combinatie Roos–Verdonk"}),
        ("Sluiswachters hebben in 2014 alle deuren gesmeerd.", {"sluiswachters"}),
        ("In 2017 wordt door Ecoplan Zuid onderzocht of de vis terugkeert.", {"Ecoplan Zuid"}),
        ("Scheepswerven worden opgeroepen mee te doen aan de proef.", {"scheepswerven"}),
        # Near-misses: two things taken together, private persons, and money.
        ("De combinatie van sluis en brug wordt in 2017 vernieuwd.", OWN),
        ("De bewoners worden uitgenodigd in 2017 mee te praten.", set()),
        ("In 2017 worden extra middelen gevraagd om de kade te herstellen.", OWN),
    ],
)  # fmt: skip
def test_who_acts_though_nothing_else_tells_of_a_party(sentence: str, actors: set[str]) -> None:
    assert doers(sentence) == [actors]


@pytest.mark.parametrize(
    ("item", "actors"),
    [
        ("een handreiking opstellen (Rijkswaterstaat, gereed in 2017);",
         {"Rijkswaterstaat"}),
        ("het verbreden van de geul (provincie Zeeland en Rijkswaterstaat).",
         {"Rijkswaterstaat", "provincie Zeeland"}),
        # Near-misses: a remark, and who a word before stands for.
        ("in 2017 een sluis vernieuwen (zie de brief van Rijkswaterstaat);", OWN),
        ("de diepte meten met de vaarwegbeheerder (Rijkswaterstaat);", OWN),
    ],
)  # fmt: skip
def test_who_stands_in_the_brackets_that_end_an_item(item: str, actors: set[str]) -> None:
    made = document("De gemeente Goes gaat:", item, kind="list_item", heading=PLAN)
    found = find_all(analyse(made, load()))
    (record,) = [c for c in found.commitments if c.rule == "item"]
    assert set(record.actors) == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De Havenraad heeft de beheerder gevraagd in 2017 de geul te verbreden.", {"beheerder"}),
        ("De verwachting is dat Rijkswaterstaat door de provincie Zeeland zal worden opgeroepen in "
         "2017 de geul te verbreden.", {"Rijkswaterstaat"}),
        ("In 2014 namen de volgende havens deel aan de proef: Havenbedrijf Zeeland, Haven Kapelle "
         "en Haven Borsele.", {"Havenbedrijf Zeeland", "Haven Kapelle", "Haven Borsele"}),
        # Near-misses: private persons, nobody in particular, and what a thing is asked for.
        ("Rijkswaterstaat vraagt de gebruikers in 2017 hun boten te registreren.", set()),
        ("De provincie Zeeland heeft gevraagd om de kleine havens in 2017 beter te bereiken.",
         {"provincie Zeeland"}),
    ],
)  # fmt: skip
def test_who_is_asked_or_listed(sentence: str, actors: set[str]) -> None:
    assert doers(sentence) == [actors]


def test_who_agreed_on_what_was_agreed_in_it() -> None:
    made = document(
        "Rijkswaterstaat en de provincie Zeeland hebben in 2014 een akkoord gesloten. ",
        "Daarin is afgesproken dat de kosten tot 2017 minder hard stijgen.", heading=PLAN,
    )  # fmt: skip
    passages = [replace(p, block=9) if p.index > 1 else p for p in made.passages]
    found = find_all(analyse(replace(made, passages=tuple(passages)), load()))
    assert set(found.commitments[-1].actors) == {"Rijkswaterstaat", "provincie Zeeland"}


def test_an_action_begins_behind_the_word_that_opens_its_clause() -> None:
    said = "de raad rond de zomer van 2017 over de uitkomsten kan worden geïnformeerd"
    found = find_all(analyse(document(f"De verwachting is dat {said}.", heading=PLAN), load()))
    assert [c.action for c in found.commitments] == [said]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De wethouder informeert in 2017 de raad.", ["wethouder"]),
        ("De wethouder informeert de raad in 2017.", ["wethouder"]),
        ("De kaart is in 2014 gemaakt en wordt door het Kadaster jaarlijks bijgewerkt.",
         ["gemeente Goes", "Kadaster"]),
        ("De campagne, die door de ANWB is bedacht, start in mei 2017.", ["ANWB"]),
        ("De lessen worden vanaf 2017 verzorgd door docenten van het Scalda College.",
         ["Scalda College"]),
        ("Tijdens het Bestuurlijk Overleg Zeeland wordt in 2017 een besluit genomen.",
         ["Bestuurlijk Overleg Zeeland"]),
        ("Aan de GGD is opdracht gegeven om in 2017 een onderzoek te doen.", ["GGD"]),
        ("De jaarlijkse meting wordt beheerd en onderhouden door Rijkswaterstaat.",
         ["Rijkswaterstaat"]),
        # Near-misses: what somebody made is renewed, and a thing that stands before the verb.
        ("De gids, die door de ANWB is bedacht, wordt in mei 2017 vernieuwd.", ["gemeente Goes"]),
        ("In mei 2017 begeleidt Rijkswaterstaat de havenmeester.", ["Rijkswaterstaat"]),
    ],
)  # fmt: skip
def test_who_acts_by_the_place_of_words(sentence: str, actors: list[str]) -> None:
    assert doers(sentence) == [{name} for name in actors]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Elk voorjaar brengt de programmamanager een verslag uit aan de raad; het eerste "
         "verschijnt in mei 2017.", {"programmamanager"}),
        ("Rijkswaterstaat en Deltares meten de diepte; de afspraken hierover zijn op 3 mei 2014 "
         "vastgelegd.", {"Rijkswaterstaat", "Deltares"}),
        ("Een aanvraag bij de provincie Zeeland is in mei 2014 afgewezen.", {"provincie Zeeland"}),
        ("Tijdens het gesprek op 6 mei 2014 tussen de Havenraad en de Stichting Kadeklaar is het "
         "plan vastgesteld.", {"Havenraad", "Stichting Kadeklaar"}),
        ("De uitvoering ligt bij de directeur-generaal voor het Vervoer, de heer J. Smeets.",
         {"J. Smeets"}),
        ("De uitvoering ligt bij de aannemer.", {"aannemer"}),
        # Who has an office or a trade does what he does, and who made the plan does not
        ("De dijkgraaf stelt in 2017 een plan op.", {"dijkgraaf"}),
        ("De jagers stellen in 2017 een plan op.", {"jagers"}),
        ("De nadruk ligt in 2017 bij de aannemer.", OWN),
        ("De opdracht van de provincie Zeeland aan de Stichting Kadeklaar is om het park te "
         "onderhouden.", {"Stichting Kadeklaar"}),
        # Near-misses: another subject behind the semicolon, and who asked for a thing.
        ("De Havenraad brengt een verslag uit; de kade wordt in mei 2017 vernieuwd.", OWN),
        ("De aanvraag van de provincie Zeeland is in mei 2014 afgewezen.", OWN),
    ],
)  # fmt: skip
def test_who_decides_holds_or_was_told_of_before(sentence: str, actors: set[str]) -> None:
    assert doers(sentence)[-1] == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Elk kwartaal vindt overleg plaats tussen de contactpersonen van Rijkswaterstaat en de "
         "provincie Zeeland.", {"Rijkswaterstaat", "provincie Zeeland"}),
        ("De gemeenten Kapelle, Borsele, Veere en Tholen zeggen toe in hun eigen havens in 2017 "
         "walstroom aan te leggen.", {"Kapelle", "Borsele", "Veere", "Tholen"}),
        # Near-miss: places between which a thing lies.
        ("Het overleg over de brug tussen Goes en Kapelle start in 2017.", set()),
    ],
)  # fmt: skip
def test_who_stands_behind_a_word_for_all(sentence: str, actors: set[str]) -> None:
    assert doers(sentence) == [actors]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Mijn inzet is dat schippers uiterlijk in 2016 weten waar zij aan toe zijn.",
         "Infrastructuur en Waterstaat"),
        ("Mijn inzet is dat Rijkswaterstaat in 2016 de brug opent.", "Rijkswaterstaat"),
    ],
)  # fmt: skip
def test_whose_aim_it_is_sees_to_what_private_persons_get(sentence: str, actor: str) -> None:
    made = document(
        "De minister van Infrastructuur en Waterstaat", "Geachte voorzitter,",
        "Met deze brief informeer ik u over de vaarwegen.", sentence, heading="Brief",
    )  # fmt: skip
    assert find_all(analyse(made, load())).commitments[-1].actors == (actor,)


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Het KNMI, Deltares en de Hogeschool Zeeland werken in 2017 samen aan een atlas.",
         {"KNMI", "Deltares", "Hogeschool Zeeland"}),
        ("Zowel Deltares als het KNMI levert in 2017 cijfers aan.", {"Deltares", "KNMI"}),
        ("De afdeling Vergunningen beoordeelt in 2017 alle aanvragen.",
         {"afdeling Vergunningen"}),
        ("Dankzij de inzet van Rijkswaterstaat is in 2014 een sluis geopend.", {"Rijkswaterstaat"}),
        # Near-misses: with whom it is done, and what a thing makes possible.
        ("De Hogeschool Zeeland doet, samen met Deltares, in 2017 een onderzoek.",
         {"Hogeschool Zeeland"}),
        ("Dankzij de nieuwe sluis wordt in 2017 de haven uitgebreid.", OWN),
    ],
)  # fmt: skip
def test_all_of_a_list_act_and_a_unit_goes_by_its_name(sentence: str, actors: set[str]) -> None:
    assert doers(sentence) == [actors]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De Havenraad roept in 2017 schippers op, en hij plaatst bakken.", {"Havenraad"}),
        ("De provincie Zeeland roept in 2017 schippers op, en zij plaatst bakken.",
         {"provincie Zeeland"}),
        ("De bond zal in 2017 schippers oproepen, en hij plaatst bakken.", {"bond"}),
    ],
)  # fmt: skip
def test_a_pronoun_behind_en_is_who_the_first_of_two_tells_of(
    sentence: str, actors: set[str]
) -> None:
    assert doers(sentence) == [actors, actors]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Daartoe is een werkgroep ingesteld die vóór mei 2017 een advies uitbrengt.",
         [{"werkgroep"}]),
        ("De raad heeft een taskforce benoemd die in mei 2017 verslag uitbrengt.",
         [{"taskforce"}]),
        # Near-miss: what those do who are there already is told of them, and promised by nobody.
        ("Er zijn bewoners gehoord die hun afval zelf wegbrengen.", []),
    ],
)  # fmt: skip
def test_what_a_new_body_is_set_up_to_do(sentence: str, actors: list[set[str]]) -> None:
    assert doers(sentence) == actors

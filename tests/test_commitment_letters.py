"""The turns of phrase of letters to parliament: what is promised, by whom and when.

Each sentence stands in a letter of the minister of Infrastructuur en Waterstaat of
14 April 2015.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import analysed, commitments, document

from extractors.finding import find_all
from extractors.finding.clauses import find_clauses
from extractors.language.first_person import guessed_infinitive, infinitive_of_present
from extractors.language.pipeline import analyse, load
from schemas.records import Commitment

MINISTRY = "Infrastructuur en Waterstaat"
OPENING = (
    "De minister van Infrastructuur en Waterstaat",
    "Den Haag, 14 april 2015",
    "Geachte voorzitter,",
    "Met deze brief informeer ik u over de voortgang van het beleid.",
)


def in_letter(sentence: str) -> tuple[Commitment, ...]:
    """Give the commitments of one sentence of the letter."""
    letter = document(*OPENING, sentence)
    found = find_all(analyse(letter, load())).commitments
    return tuple(c for c in found if letter.passages[c.passage].text == sentence)


PROMISED = (
    ("Hierover treed ik in overleg met de provincies.", None),
    ("Ik streef ernaar het wetsvoorstel in 2016 aan de Kamer aan te bieden.", "2016"),
    ("Ik investeer in betere opleidingen voor machinisten.", None),
    ("Het overleg met de gemeenten is voorzien in het najaar.", "2015-09/2015-11"),
    ("Voor het zomerreces stuur ik de Kamer een plan van aanpak.", "../2015-07"),
    ("Ik roep gemeenten op om gebruik te maken van deze mogelijkheid.", None),
    ("Ik verken de mogelijkheden voor een landelijk register.", None),
    ("Ik werk een voorstel voor een nieuw tarief uit.", None),
    ("In mijn brief van 12 januari 2015 heb ik toegezegd de regeling te herzien.", "2015-01-12"),
    ("Ik ga na of een landelijk register haalbaar is.", None),
    ("Medio 2016 volgt een tussenevaluatie van de proef.", "2016-05/2016-08"),
    ("Over de uitkomsten bericht ik u voor de begrotingsbehandeling.", None),
    ("Ik heb toegezegd de gemeenten te informeren over de planning.", None),
    ("Ik informeer u daarover zodra het onderzoek is afgerond.", None),
    ("Over vier jaar evalueer ik het register.", "2019"),
    ("Ik zeg u toe dat ik de tarieven in 2016 herzie.", "2016"),
    ("Zodra het oordeel van de rechter is ontvangen, dien ik het tarief in.", None),
    ("Ik zal u in 2016 melden hoe het met het veer staat.", "2016"),
    ("Ik wil u in 2016 informeren over het veer.", "2016"),
    ("U ontvangt in 2016 een reactie op het advies over het veer.", "2016"),
    ("Ik geef u jaarlijks een overzicht van de ongevallen met het veer.", None),
    ("Daartoe heb ik, zoals toegezegd, in maart 2015 het loket geopend.", "2015-03"),
)


@pytest.mark.parametrize(("sentence", "deadline"), PROMISED)
def test_a_promise_of_the_writer_is_found(sentence: str, deadline: str | None) -> None:
    (found,) = in_letter(sentence)
    assert found.deadline == deadline
    assert found.actors == (MINISTRY,) or "gemeenten op" in sentence


NO_PROMISE = (
    "Ik hoop u hiermee voldoende te hebben geïnformeerd.",
    "Ik dank de commissie voor haar werk.",
    "De leden van de fractie vragen of de minister bereid is de regeling aan te passen.",
    "Volgens de ANWB moet het kabinet meer doen aan drukke wegen.",
    "Hierbij bied ik u het rapport aan.",
    "Ik ben van mening dat de regeling goed werkt.",
    "Samen met de sector ben ik het volgende overeengekomen:",
    "Allereerst wil ik kort ingaan op de vragen over het veer.",
    "Hierbij deel ik u mee dat het niet mogelijk is om het veer in mei te laten varen.",
    "Helaas moet ik u melden dat het onderzoek naar het veer vertraging heeft opgelopen.",
    "Ik ben verheugd u te kunnen melden dat het veer weer vaart.",
    "Tot slot wil ik u informeren over een nieuwe aanpak van het veer.",
    "In deze brief wordt op de voorstellen van de schippers een reactie gegeven.",
    "Met deze brief bied ik u deze onderzoeken aan.",
    "Onlangs ontving ik een brief van de schippers over het veer.",
    "Ik kijk uit naar het debat over het veer.",
    "Daar zal niemand tegen zijn.",
    "Tot slot geef ik een overzicht van de stappen rond het veer.",
    "Voordat ik hierop inga, wil ik stil staan bij het ongeval met het veer van afgelopen zomer.",
    "Hieronder wordt eerst een toelichting op het veer gegeven.",
    "Vervolgens wordt ingegaan op de vijf wensen van de schippers.",
    "Met deze brief ontvangt u de reactie op het advies van 3 maart 2015 over het veer.",
    "Daarnaast bied ik u, mede namens de minister van Defensie, het verslag aan van de proef.",
    "De vervoerraad stelt dat het veer de afgelopen jaren te weinig aandacht heeft gekregen.",
    "Daarbij moet worden gedacht aan regels over de kosten van het veer.",
    "Het afgelopen jaar hebben we kunnen ervaren hoe druk het op het veer is.",
    "Deze brief vormde in 2014 de start van een nieuwe aanpak van het veer.",
    "Veel reizigers worden in 2016 met langere wachttijden geconfronteerd.",
    "Het vervoer over water verandert in 2016 sterk.",
    "De schippers die elkaar troffen, wilden leren van elkaar.",
    "Daarna komen er weer nieuwe kansen.",
    "De mensen op het veer zijn de afgelopen weken erg druk geweest met de reizigers.",
    "Ik informeer de Kamer over de stand van het register.",
    "Schippers geven aan dat de formulieren lang zijn.",
    "Daarom ben ik tegen.",
    "Gelet op het veer ontraad ik de motie.",
    "Ik laat het oordeel over de motie over het veer aan de Kamer.",
    "Ik neem kennis van de zorgen van de schippers.",
    "Ik sluit mij aan bij de oproep van de schippers.",
    "Hierbij bied ik u de jaarlijkse rapportage van het programma Veerboten aan (bijlage 1).",
    "Met deze voortgangsrapportage geef ik inzicht in de staat van de veren.",
    "De cijfers zet ik hieronder af tegen die van vorig jaar.",
    "Dat vraagt lef: hoe houden wij de veren in de vaart.",
    "Ik hoop u hiermee voldoende te hebben ingelicht.",
    "Ik ga ervan uit hiermee te hebben voldaan aan de motie over de veren.",
    "op welke wijze de veren gedurende de looptijd worden onderhouden.",
    "De begroting sluit met een tekort van € 2 miljoen.",
)


@pytest.mark.parametrize("sentence", NO_PROMISE)
def test_what_the_letter_asks_thinks_or_does_itself_is_no_promise(sentence: str) -> None:
    assert in_letter(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("De veerdienst op zondag gaat niet door.", ["cancelled"]),
        ("Het eerder aangekondigde loket wordt niet geopend.", ["cancelled"]),
        ("Per 1 mei 2016 geef ik geen boetes meer.", ["cancelled"]),
        # What is not, was never meant, or is not yet.
        ("Daarin heeft de inspectie geen rol.", []),
        ("Met een register alleen komen we er niet.", []),
        ("Er wordt niet gewerkt met een register.", []),
        ("De invoering van een nieuw tarief hebben wij niet in de hand.", []),
        ("Op dit moment vindt nog geen toezicht op het veer plaats.", []),
    ],
)
def test_what_is_denied_is_given_up_only_if_it_was_meant(
    sentence: str, statuses: list[str]
) -> None:
    assert [c.status for c in in_letter(sentence)] == statuses


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        (
            "We gaan het hergebruik stimuleren, onder meer door het halen en brengen van glas "
            "te belonen.",
            1,
        ),
        ("Om te zien of de norm helpt en een keuze te kunnen maken, is meer kennis nodig.", 0),
    ],
)
def test_nouns_and_purposes_joined_by_en_are_no_actions(sentence: str, actions: int) -> None:
    assert len(in_letter(sentence)) == actions


def test_what_is_asked_belongs_to_the_verb_before_it() -> None:
    (found,) = in_letter("Het verslag is gedrukt, we bekijken of er een tweede deel nodig is.")
    assert found.action.endswith("of er een tweede deel nodig is")


def test_a_colleague_and_the_writer_act_together() -> None:
    (found,) = in_letter("De minister van Financiën en ik bezien of het tarief kan dalen.")
    assert len(found.actors) == 2
    assert "Financiën" in found.actors


def test_all_who_are_asked_are_to_act() -> None:
    (found,) = in_letter("Ik heb NS en ProRail opgedragen een verbeterplan op te stellen.")
    assert found.actors == ("NS", "ProRail")


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("stuur", "sturen"), ("treed", "treden"), ("streef", "streven"), ("kies", "kiezen"),
        ("verken", "verkennen"), ("stel", "stellen"), ("bereken", "berekenen"),
        ("verwijs", "verwijzen"), ("start", "starten"), ("bezie", "bezien"), ("ga", "gaan"),
        ("vond", None), ("maakte", None), ("besloot", None), ("fluks", None),
    ],
)  # fmt: skip
def test_the_infinitive_of_a_first_person(form: str, infinitive: str | None) -> None:
    assert infinitive_of_present(form) == infinitive


def test_an_unknown_verb_is_guessed_by_its_spelling() -> None:
    assert guessed_infinitive("blorf") == "blorven"
    assert infinitive_of_present("blorf") is None


@pytest.mark.parametrize(
    ("sentence", "lemma", "tense"),
    [
        ("Ook verken ik de kosten.", "verkennen", "present"),
        ("Ik vond het plan te duur.", "vinden", "past"),
        ("Ik roep de gemeenten op om te helpen.", "oproepen", "present"),
    ],
)
def test_the_tense_beside_ik(sentence: str, lemma: str, tense: str) -> None:
    clause = find_clauses(analysed(sentence).passages[0].doc)[0]
    assert (clause.lemma, clause.tense) == (lemma, tense)


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (
            "In het debat is toegezegd, u rond 1 april te informeren over de stand van zaken.",
            "te informeren over de stand van zaken",
        ),
        (
            "De inspectie heb ik verzocht dat vóór het einde van het jaar alsnog te doen.",
            "vóór het einde van het jaar alsnog te doen",
        ),
        (
            "Om de druk te verlichten, is het streven om een noodlocatie in de buurt te openen.",
            "een noodlocatie in de buurt te openen",
        ),
        (
            "Door de samenwerking wil de provincie Drenthe de opbrengst van het werk verhogen.",
            "de opbrengst van het werk verhogen",
        ),
    ],
)
def test_promises_in_another_order(sentence: str, action: str) -> None:
    """What is promised, asked or aimed at, where the parse has trouble with the order."""
    assert any(action in c.action for c in commitments(sentence))


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        (
            "Op dit moment is het plan om twee proeven te starten om de handel op gang te brengen.",
            ["twee proeven te starten om de handel op gang te brengen"],
        ),
        ("In 2013 ging het om drieduizend meldingen, waarvan de helft tot een gesprek leidde.", []),
        (
            "Er is nog veel onbekend over installaties die energie kunnen opwekken, converteren"
            " of opslaan.",
            [],
        ),
    ],
)
def test_what_only_looks_like_one_more_promise(sentence: str, actions: list[str]) -> None:
    """A purpose behind a plan, a count of talks, and what things can do."""
    assert [c.action for c in commitments(sentence)] == actions


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Van de provincies verwacht ik in 2016 een bijdrage aan de sluis.", ("provincies",)),
        ("Van ProRail verwacht ik dat het in 2016 een plan opstelt.", ("ProRail",)),
        ("Op 9 maart heeft het lid Van Stolk verzocht om een overzicht van sluizen.", (MINISTRY,)),
        ("Daarover heb ik met ProRail afgesproken dat zij in 2016 een plan opstelt.", ("ProRail",)),
        # Near-misses: whose coming it is, and what the cabinet expects of itself.
        ("Ik verwacht dat de komst van ProRail in 2016 mogelijk wordt gemaakt.", (MINISTRY,)),
        ("Ik verwacht in 2016 een besluit te nemen over de sluis.", (MINISTRY,)),
    ],
)
def test_of_whom_something_is_expected(sentence: str, actors: tuple[str, ...]) -> None:
    (record,) = in_letter(sentence)
    assert record.actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors", "strength"),
    [
        ("De provincie Zeeland heeft aangegeven in 2016 mee te betalen.",
         ("provincie Zeeland",), "firm"),
        ("ProRail geeft aan de sluis in 2016 te vernieuwen.", ("ProRail",), "firm"),
        ("ProRail laat weten dat het in 2016 een loket opent.", ("ProRail",), "firm"),
        ("ProRail heeft laten weten te bezien of de sluis kan worden geopend.",
         ("ProRail",), "firm"),
        ("De provincie Zeeland heeft laten weten dat zij in 2016 wil meebetalen.",
         ("provincie Zeeland",), "soft"),
        ("Afgesproken is dat ProRail de sluis in 2016 vernieuwt.", ("ProRail",), "firm"),
        ("Overeengekomen is dat ProRail in 2016 een loket opent.", ("ProRail",), "firm"),
        ("De politie heeft aangeboden tijdelijk een analist te detacheren.", ("politie",), "soft"),
        ("De Kamer wil dat ik in 2016 een plan opstel.", (MINISTRY,), "soft"),
        ("De raad heeft ons gevraagd deze binnen een jaar uit te werken.", (MINISTRY,), "soft"),
    ],
)  # fmt: skip
def test_what_somebody_tells_that_it_will_do(
    sentence: str, actors: tuple[str, ...], strength: str
) -> None:
    (record,) = in_letter(sentence)
    assert (record.actors, record.strength) == (actors, strength)


@pytest.mark.parametrize(
    "sentence",
    [
        "ProRail laat weten dat de sluis in 2016 nog dicht is.",
        "ProRail geeft aan tevreden te zijn over de sluis.",
        "ProRail geeft aan de kosten te hoog te vinden.",
        "ProRail geeft aan dat het geen geld heeft.",
    ],
)
def test_what_somebody_tells_of_how_things_are(sentence: str) -> None:
    assert in_letter(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "status", "strength"),
    [
        # What falls away; what several agree to end, as against what one gives up
        ("De cursus voor veerlieden komt te vervallen.", "cancelled", "firm"),
        (
            "Wij hebben met de bond afgesproken om het lozen van olie te beëindigen.",
            "planned",
            "firm",
        ),
        # Put off until later, told of in the year in which it is to be
        ("De proef met het veer is doorgeschoven naar 2017.", "planned", "firm"),
        # A measure is taken at one stroke, what is done for it goes on
        ("De regeling wordt opengesteld voor zeilscholen.", "planned", "firm"),
        ("De regeling wordt uitgevoerd door de Schippersdienst.", "ongoing", "firm"),
        # No letter tells of its own telling; what is found out is to come
        ("Over de uitkomst bericht ik uw Kamer na afloop.", "planned", "firm"),
        ("Ik ga na of de steigers hoger kunnen.", "planned", "firm"),
        ("Het besluit wordt zeer binnenkort in de Staatscourant geplaatst.", "planned", "firm"),
        # Said to be wished
        ("De schippers hebben aangegeven te willen aansluiten.", "planned", "soft"),
    ],
)
def test_how_things_stand_in_a_letter(sentence: str, status: str, strength: str) -> None:
    titled = {"Title": "Kamerbrief over de veren", "CreationDate": "D:20150414"}
    letter = replace(document(*OPENING, sentence), metadata=titled)
    found = find_all(analyse(letter, load()))
    told = [c for c in found.commitments if letter.passages[c.passage].text == sentence]
    assert [(c.status, c.strength) for c in told] == [(status, strength)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # What is done next to a thing, told in passing with its time
        (
            "De afspraken staan in een akkoord, dat naar verwachting in het najaar zal worden "
            "getekend.",
            [("naar verwachting in het najaar zal worden getekend", "2015-09/2015-11")],
        ),
        (
            "De provincies werken aan een plan, dat in 2016 door de Schippersraad wordt "
            "vastgesteld.",
            [
                ("werken aan een plan, dat in 2016 door de Schippersraad wordt vastgesteld", None),
                ("in 2016 door de Schippersraad wordt vastgesteld", "2016"),
            ],
        ),
        # Which one is meant, and what comes back each year
        ("De nota die in 2016 wordt vastgesteld, gaat over veren.", []),
        ("Het veer, dat jaarlijks in mei wordt gekeurd, vaart op de Eem.", []),
    ],
)
def test_what_is_done_next_to_a_thing(sentence: str, told: list[tuple[str, str | None]]) -> None:
    assert [(c.action, c.deadline) for c in in_letter(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "action", "actors"),
    [
        (
            "Ik ga ervan uit dat de gemeenten in 2016 een vaarplan vaststellen.",
            "de gemeenten in 2016 een vaarplan vaststellen",
            ("gemeenten",),
        ),
        ("De raming gaat ervan uit dat de kosten in 2016 stijgen.", None, ()),
    ],
)
def test_what_others_are_counted_on_for(
    sentence: str, action: str | None, actors: tuple[str, ...]
) -> None:
    found = [c for c in in_letter(sentence) if c.strength == "soft"]
    assert [(c.action, c.actors) for c in found] == ([(action, actors)] if action else [])

"""Which time of a sentence is the deadline, and which is not, in a covenant of April 2015."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.finding import find_all
from extractors.finding.commitments import runs_from_law
from extractors.language.dates import find_dates
from extractors.language.pipeline import analyse, load
from tests.sentences import commitments, document

ROWS = [
    # An answer to something is due in its time; what comes upon each event has none
    ("De dijken zullen naar verwachting eind 2016 worden verhoogd.", "2016-10/2016-12"),
    ("Ons besluit daarop ontvangt de bond binnen twee maanden.", "../2015-06"),
    # Told in a paper of a day, whatever it is about
    ("In mijn brief over de veren van 3 maart 2014 heb ik u geïnformeerd.", "2014-03-03"),
    ("In de vorige rapportage van 3 maart 2014 is de pont beschreven.", "2014-03-03"),
    ("In de agenda van de Veerraad van 3 maart 2014 heb ik u geïnformeerd.", "2014-03-03"),
    # What was bought then is planted at another time; what lasts ends
    ("In 2014 bedachte plannen worden door de gemeente uitgevoerd.", None),
    ("In 2016 beplant de gemeente grond.", "2016"),
    ("De gemeente huurt de kade vanaf 2016 voor vier jaar.", "2016/2019"),
    # The day of signing
    ("Dit convenant treedt in werking op de datum van ondertekening.", "2015-04"),
    ("Dit convenant treedt in werking met ingang van de dag van dagtekening.", "2015-04/.."),
    # Asked or told at an earlier time: the nearest one
    ("Ik heb de inspectie gevraagd mij voor 1 april een rapport te sturen.", "../2015-04-01"),
    ("Ik heb de inspectie gevraagd mij uiterlijk eind mei te rapporteren.", "../2015-05"),
    ("Het ministerie heeft de gemeenten verzocht vóór 1 maart te reageren.", "../2015-03-01"),
    ("Ik heb de inspectie gevraagd uiterlijk in november te rapporteren.", "../2015-11"),
    ("In het debat van 7 februari jl. heb ik toegezegd in juni een plan te maken.", "2015-06"),
    # A term from the day on which it was asked, and from the signing
    ("De raad heeft de gemeente gevraagd de nota binnen een halfjaar uit te werken.", "../2015-10"),
    ("Binnen een maand nadat dit convenant is getekend, kiest de gemeente een kade.", "../2015-05"),
    ("Binnen een maand nadat het besluit is genomen, kiest de gemeente een kade.", None),
    ("Vanaf de inwerkingtreding van dit convenant telt de gemeente de boten.", "2015-04/.."),
    ("Vanaf de inwerkingtreding van de wet bouwt de gemeente een kade.", None),
    # What goes on after something that was has no time, what comes after something to come has
    ("Na de storm van 3 februari 2015 controleert de gemeente alle boten.", None),
    ("Na het overleg van 3 mei 2016 controleert de gemeente alle boten.", "2016-05-03/.."),
    # A year spelled out, years in a row, what had been meant, how long a paper runs
    ("De gemeente heeft begin dit jaar, op 12 februari, een brug geopend.", "2015-02-12"),
    ("De gemeente bouwt de twee bruggen in 2016 respectievelijk 2017.", "2016/2017"),
    ("De bouw, die was voorzien voor medio 2014, is uitgesteld tot maart 2016.", "2016-03"),
    ("Het convenant (2011-2014) wordt door de gemeente verlengd.", None),
    ("De opening in mei 2015 is door de gemeente verschoven naar maart 2016.", "2016-03"),
    ("In mei 2014 is de pont door de gemeente verplaatst naar de kade.", "2014-05"),
    ("De oplevering van de kade door de gemeente is gepland voor maart 2016.", "2016-03"),
    # Each year anew, and the second of two
    ("De gemeente keurt vóór 15 mei en vóór 15 oktober van elk jaar de boten.", None),
    ("De gemeente bouwt de eerste brug in 2016, de tweede in 2018.", "2016"),
    # What is made opens or begins then
    ("De gemeente begint een proef, die in de loop van volgend jaar start.", "2016"),
    ("De gemeente herstelt een kade, die in 2009 instortte.", None),
    # From a first day to a last, with the verb between
    (
        "Met ingang van 1 mei 2016 betaalt de gemeente tot en met juni 2018 de huur.",
        "2016-05-01/2018-06",
    ),
    ("Vanaf 1 mei 2016 betaalt de gemeente uiterlijk op 1 juli de huur.", "../2015-07-01"),
    # What happens then is only what gives rise to it, or what it is about
    (
        "In verband met de bouw per 1 juli 2016 van een brug zal de gemeente de kade sluiten.",
        None,
    ),
    ("Over de afsluiting per 1 juli 2016 zal de gemeente de schippers informeren.", None),
    ("Over de afsluiting zal de gemeente in juni 2016 de schippers informeren.", "2016-06"),
    # A name is no number that is counted
    (
        "Het programma Daadkrachtig Varen werd op 13 februari 2015 beëindigd met een bijeenkomst.",
        "2015-02-13",
    ),
    # `uit` of a verb is none of a noun
    ("De gemeente voert het werk uit van april tot en met oktober 2016.", "2016-04/2016-10"),
    ("De gemeente voert het werk uit tussen 1 april en 1 juni 2016.", "2016-04-01/2016-06-01"),
    # Behind a year a verb counts nothing
    ("Tot en met 2018 plaatsen wij boeien in de gemeente.", "../2018"),
    # Counted from a day that is not given
    ("De gemeente betaalt binnen zes weken, te rekenen vanaf de dag van de levering.", None),
    ("De gemeente verrekent dat binnen een maand daarna met de boeren.", None),
    ("De gemeente verrekent dat binnen een maand hierna met de boeren.", None),
    # How soon each time is no day of its own
    ("De gemeente beantwoordt brieven binnen drie weken.", None),
    ("In de meeste gevallen stuurt de gemeente binnen drie weken een loodgieter.", None),
    ("Komt er voor 1 mei 2016 geen steiger, dan overlegt de gemeente met de boeren.", None),
    ("De gemeente komt hierop in de brief van mei 2016 terug.", "2016-05"),
    ("De gemeente telt met ingang van 2016 tweemaal per jaar de boten.", "2016/.."),
    ("Er komt een balie, waarop de gemeente vervolgens binnen drie weken bezwaar maakt.", None),
    ("Bij een lek stuurt de gemeente binnen drie weken een loodgieter.", None),
    ("De gemeente stelt binnen drie weken na het treffen ervan een plan op.", "../2015-05"),
    ("De gemeente stelt binnen drie weken een plan op.", "../2015-05"),
    # From the first of two to the last
    ("Medio 2016 en begin 2017 volgen nieuwe rondes voor de gemeenten.", "2016-05/2017-03"),
    ("In april en juli volgen nieuwe rondes voor de gemeenten.", "2015-04/2015-07"),
    ("De gemeente houdt in mei, juli en oktober 2016 een beurs.", "2016-05/2016-10"),
    ("De gemeente houdt op 3 mei, 4 juni en 5 juli 2016 een beurs.", "2016-05-03/2016-07-05"),
    ("De gemeente herstelt in mei en in oktober 2016 de kade.", "2016-05/2016-10"),
    ("De gemeente herstelt in mei 2016 de brug en in oktober 2016 de kade.", "2016-05"),
    # From when a season that spans the new year on
    ("Vanaf het vaarseizoen 2016/2017 telt de gemeente de boten.", "2016/.."),
    ("Vanaf 2016 tot 2018 telt de gemeente de boten.", "2016/2018"),
    # The first of two, where another does the second
    ("De gemeente richt in 2016 een haven in en de provincie in 2018 een tweede.", "2016"),
    ("De gemeente bouwt in 2016 tien steigers, waarvan twee in 2015.", "2016"),
    (
        "De gemeente zorgt dat in 2016 40 procent meedoet, ten opzichte van 20 procent in 2014.",
        "2016",
    ),
    # Settled later, and counting from then on
    ("De gemeente verleent met terugwerkende kracht tot 1 mei 2014 subsidie.", "2014-05-01/.."),
    ("Deze overeenkomst werkt terug tot en met 1 mei 2014.", "2014-05-01/.."),
    ("De gemeente verleent tot 1 mei 2016 subsidie.", "../2016-05-01"),
    # Before a day that is still to come, and of both verbs
    ("Voor de kerst van 2016 heeft de gemeente de steigers hersteld.", "../2016-12"),
    ("In mei 2014 heeft de gemeente de steigers laten herstellen.", "2014-05"),
    ("De gemeente is van plan het besluit op 1 mei 2016 te laten ingaan.", "2016-05-01"),
    ("De gemeente meldt wijzigingen binnen een week aan de provincie.", None),
    ("De gemeente sluit het loket uiterlijk met ingang van 1 juli 2017.", "../2017-07-01"),
    # A term that runs from what must come first
    ("Als de proef slaagt, bouwt de gemeente binnen een half jaar drie steigers.", None),
    ("Zodra de vergunning er is, zal de gemeente binnen een half jaar de kade ophogen.", None),
    ("De gemeente bouwt binnen een half jaar drie steigers, als eerste in het land.", "../2015-10"),
    # Years of a paper
    (
        "Begin volgend jaar stuurt de gemeente de beleidsbrief vaarwegen 2016-2020.",
        "2016-01/2016-03",
    ),
    ("De gemeente zal een nieuw programma voor de jaren 2017-2020 opstellen.", None),
    ("De gemeente bouwt vanuit het kader schone havens 2017-2020 drie steigers.", "2017/2020"),
    ("De gemeente vervangt vijf bruggen 2016-2018.", "2016/2018"),
    # A term that runs from each request, and what was made for a year
    ("De gemeente beslist binnen drie weken op een aanvraag.", None),
    ("De gemeente reageert op de brief van 3 mei 2014 van de raad.", None),
    ("De voor 2016 afgesproken steigers worden door de gemeente gebouwd.", None),
    ("In 2014 heeft de gemeente voor 2016 een bod gedaan.", "2014"),
    # Compared with, and a norm that some of it meets
    ("In 2020 moet de gemeente een kwart minder strooien dan in 2014.", "2020"),
    ("De gemeente beantwoordt 80 procent van de brieven binnen drie weken.", None),
    # Each year anew, but for the first time
    ("De gemeente keurt twee keer per jaar de boten: in juni en in november.", None),
    ("De gemeente keurt twee keer per jaar de boten, voor het eerst in juni.", "2015-06"),
    ("In 2016 legt de gemeente in het tweede kwartaal drie steigers aan.", "2016-04/2016-06"),
    # A day right behind its year; the day that something is planned for
    ("Vorig jaar, op 3 februari, heeft de gemeente drie steigers geopend.", "2014-02-03"),
    ("De opening van de steigers is voorzien voor 1 mei 2016.", "2016-05-01"),
    ("De gemeente bouwt in 2016 drie steigers, in 2017 zes steigers.", "2016"),
    ("Na ontvangst daarvan bouwt de gemeente binnen drie weken een steiger.", None),
    # Soon over
    ("De komende maanden bouwt de gemeente drie steigers.", "2015-04/2015-07"),
    ("De gemeente heeft, met inzichten over 2013, op 3 juni 2014 een plan gestuurd.", "2014-06-03"),
    # Times of something else
    ("Net als in 2013 organiseert de gemeente een open dag in 2016.", "2016"),
    ("De gemeente zal in 2016 ten minste 250 bedrijven bezoeken, tegen 140 in 2014.", "2016"),
    ("Om de doelen in 2020 te bereiken stelt de gemeente een plan op.", None),
    (
        "Naar aanleiding van de storing op 6 februari jl. zal de gemeente de centrale vervangen.",
        None,
    ),
    ("Naar aanleiding van de storing zal de gemeente op 3 mei rapporteren.", "2015-05-03"),
    ("Elk jaar organiseert de gemeente een beurs, die plaatsvindt in maart.", None),
    ("De gemeente zal een visie opstellen voor de periode na 2020.", None),
    (
        "In antwoord op vragen in maart 2014 heeft de gemeente op 3 juni 2014 een plan gestuurd.",
        "2014-06-03",
    ),
    # Between an article and its participle, or on what is spent or begins
    ("Het in 2013 gebouwde loket wordt in 2016 uitgebreid.", "2016"),
    ("De gemeente zal de op 3 mei 2014 met de provincie gesloten overeenkomst uitvoeren.", None),
    ("De gemeente zal het in 2016 uitbreiden.", "2016"),
    ("De provincie bereidt de inwerkingtreding per 1 januari 2016 van de verordening voor.", None),
    ("De provincie zal haar kosten in 2016 verlagen.", "2016"),
    ("De provincie betrekt haar tekort in 2017 bij de nota.", None),
    # Each year anew, or from each event of the kind
    ("De gemeenten melden hun plaatsen voortaan uiterlijk op 1 april bij de provincie.", None),
    ("Een gemeente die wil uittreden, meldt dit voor 1 maart aan de provincie.", None),
    ("De gemeente meldt dit voor 1 maart aan de provincie.", "../2016-03-01"),
    ("De gemeente treedt dan binnen zes weken in overleg met de provincie.", None),
    ("De gemeente treedt binnen zes weken in overleg met de provincie.", "../2015-06"),
    # Named by an occasion
    ("De gemeente stelt voor het BO MIRT 2016 een bod op.", "../2016"),
    ("De provincie zal het plan agenderen voor het BO MIRT 2016.", "2016"),
    ("In het BO Leefomgeving 2016 besluit de provincie over het vervolg.", "2016"),
    ("De gemeente informeert de raad bij de Voorjaarsnota 2016.", "2016"),
    ("De gemeente neemt de maatregel op in de begroting van 2016.", "2016"),
    ("De provincie zal uiterlijk bij de begroting 2017 een voorstel doen.", "../2017"),
    ("Na het bestuurlijk overleg 2016 past de provincie het plan aan.", "2016/.."),
    ("De gemeente zal de begroting 2016 uitvoeren.", None),
    ("De gemeente zal het Klimaatakkoord 2019 uitvoeren.", None),
    ("De gemeente sluit aan bij de Agenda 2030.", None),
    ("De gemeente bespreekt het plan in de stuurgroep van 12 juni 2015.", "2015-06-12"),
    ("De gemeente stuurt de raad vóór het debat op 15 juni een plan.", "../2015-06-15"),
    ("De gemeente zal de nota agenderen voor de vergadering van 15 juni.", "2015-06-15"),
    # What a noun is for
    ("De provincie zal maatregelen voor de komende jaren uitwerken.", None),
    ("De provincie zal de komende jaren maatregelen uitwerken.", "2015/.."),
    ("De gemeente bezoekt dit jaar dertig bedrijven, tegen twintig in 2014.", "2015"),
    ("De provincie zal de Energieverkenning (NEV) 2016 gebruiken.", None),
    ("De minister zal informeren over de activiteiten in de komende jaren.", None),
    ("De minister zal de activiteiten in 2016 beëindigen.", "2016"),
    ("De minister zal de activiteiten in de komende jaren beëindigen.", "2015/.."),
    ("De minister zal zijn inzet de komende jaren verhogen.", "2015/.."),
    ("De provincie zal terugblikken op de afgelopen jaren.", None),
    # What is seen to, and spoken about
    (
        "De gemeente zorgt ervoor dat alle wijken vóór 1 mei 2016 een loket krijgen.",
        "../2016-05-01",
    ),
    ("De gemeente onderzoekt hoeveel loketten in 2020 nodig zijn.", None),
    ("De gemeente maakt in 2016 met de provincie afspraken over de inzet in 2018.", "2016"),
    ("De gemeente zal in 2016 het in 2014 gesloten contract verlengen.", "2016"),
    # What is reported on, and when
    ("De gemeente zal in maart over 2014 rapporteren.", "2016-03"),
    ("De gemeente zal verslag doen over 2016.", None),
    ("Over een half jaar zal de gemeente de raad over de proef informeren.", "2015-10"),
    ("De gemeente zal de werking over 2016 meten.", "2016"),
    ("De provincie zal met de gemeente overleggen, meestal in maart.", None),
    ("In het weekend van 6 en 7 juni organiseert de gemeente een beurs.", "2015-06-06/2015-06-07"),
    # In brackets behind a noun, and behind the action
    ("Na een verkenning (2011-2012) is begin 2013 het plan vastgesteld.", "2013-01/2013-03"),
    ("De gemeente heeft het actieplan uitgevoerd (2011-2012).", "2011/2012"),
    (
        "Op 3 maart jl. is met de provincie afgesproken dat zij vóór de zomer van 2016 een plan "
        "opstelt.",
        "../2016-06",
    ),
    # What is found out, and what is done with it
    ("De gemeente verkent of in 2016 een loket kan openen.", None),
    ("De gemeente gaat na of de provincie in 2016 bijdraagt.", None),
    ("De gemeente onderzoekt in 2016 of de provincie bijdraagt.", "2016"),
    ("De gemeente stelt in overleg met de bond of de provincie in 2016 een plan op.", "2016"),
    # What it is done for, and on what it depends
    ("Om te zorgen dat er in 2020 honderd bomen staan, stelt de gemeente een plan op.", None),
    ("Om dat te bereiken, stelt de gemeente in 2016 een plan op.", "2016"),
    ("Wat eind 2016 over is, zal de gemeente terugbetalen.", None),
    ("Indien het fonds in 2017 leeg is, zal de gemeente bijpassen.", None),
    ("Als in 2017 blijkt dat het fonds leeg is, zal de gemeente bijpassen.", None),
    ("Als eerste zal de gemeente in 2017 een fonds instellen, met de bond.", "2017"),
    # What it is founded on, up to the verb
    ("Met het oog op de verkiezingen van maart 2018 stelt de gemeente een plan op.", None),
    ("Gelet op de wet van 3 mei 2014 stelt de gemeente een plan op.", None),
    ("De gemeente stelt, gezien de wet van 3 mei 2014, een plan op.", None),
    ("Ter voorbereiding op de viering in 2018 richt de gemeente een werkgroep op.", None),
    ("Gelet op de wet stelt de gemeente in 2018 een plan op.", "2018"),
    (
        "Afgesproken is dat op grond van de wet eind 2016 een plan wordt opgesteld.",
        "2016-10/2016-12",
    ),
    ("De gemeente zal op basis van de wet in 2018 een plan opstellen.", "2018"),
    # Of what year figures are
    ("De gemeente stelt, zodra de cijfers over 2014 bekend zijn, een plan op.", None),
    ("De gemeente levert de cijfers in 2016 aan.", "2016"),
    # If it can be done sooner
    (
        "Uiterlijk eind 2016, en zo mogelijk al in mei 2016, opent de gemeente een loket.",
        "../2016-12",
    ),
    ("De gemeente opent zo mogelijk in mei 2016 een loket.", "2016-05"),
    # Made for some years, and ready in one
    ("De gemeente stelt een plan op voor de jaren 2016 tot en met 2019.", None),
    ("Er wordt door de gemeente een raming opgesteld voor de jaren 2016 tot en met 2019.", None),
    ("De gemeente zal een toets uitvoeren voor de zomer.", "../2015-06"),
    ("De gemeente stelt een plan op dat in 2016 gereed moet zijn.", "2016"),
    ("De gemeente stelt een plan op dat in 2013 is aangekondigd.", None),
    # Soon, but not later than
    ("De gemeente werft op korte termijn, maar uiterlijk 1 juni, een leider.", "../2015-06-01"),
    # In brackets behind a law, and behind who did it
    ("Met de Waterverordening (2013) wordt de gemeente verplicht een plan op te stellen.", None),
    # Of what a noun is
    ("De gemeente neemt ook gebouwen van na 1945 in de nota op.", None),
    ("De gemeente sluit na 2016 het loket.", "2017/.."),
    # A request, and when it was made
    ("In maart 2015 is de gemeente gevraagd een plan op te stellen.", None),
    ("De gemeente is gevraagd in september 2015 een plan op te stellen.", "2015-09"),
    ("De provincie stelt hem in de gelegenheid om binnen drie weken te antwoorden.", None),
    # In a meeting by its letters or of a council
    ("De provincie wordt uitgenodigd voor de ALV van november.", "2015-11"),
    ("De provincie bespreekt het plan in de Natuurraad Zuid (NRZ) van 12 juni.", "2015-06-12"),
    # Put off, and what could only be done late
    ("De gemeente heeft besloten de bouw een jaar uit te stellen tot 2017.", "2017"),
    ("De gemeente kon pas in november de grond kopen.", "2014-11"),
    # For what is pleaded
    ("De provincie zal bepleiten dat het verbod uiterlijk in 2016 vervalt.", "../2016"),
    ("De provincie zal met klem bepleiten dat het verbod vervalt.", None),
]


@pytest.mark.parametrize(("text", "deadline"), ROWS)
def test_deadline(text: str, deadline: str | None) -> None:
    assert {found.deadline for found in commitments(text)} == {deadline}


def test_a_term_runs_from_the_day_on_which_it_was_asked() -> None:
    found = commitments(
        "De raad heeft op 20 februari 2015 de nota vastgesteld en de gemeente gevraagd deze binnen"
        " een halfjaar uit te werken."
    )
    assert [one.deadline for one in found] == ["2015-02-20", "../2015-08-20"]


@pytest.mark.parametrize(
    ("text", "deadlines"),
    [
        (
            "De provincie stuurt vóór 1 juli 2016 een plan en is bereid een contract aan te gaan.",
            ["../2016-07-01", None],
        ),
        (
            "De provincie bespreekt op 17 juni 2016 het plan en bepaalt dan de bijdragen.",
            ["2016-06-17", "2016-06-17"],
        ),
        (
            "De provincie stelt dit jaar een plan op en evalueert de proef in 2017.",
            ["2015", "2017"],
        ),
        (
            "Het loket werd geopend op 4 mei 2014 en uitgebreid in september 2014.",
            ["2014-05-04", "2014-09"],
        ),
        (
            "De provincie plaatst dit jaar borden en volgend jaar banken.",
            ["2015"],
        ),
        (
            "De provincie zal dit jaar en volgend jaar borden plaatsen.",
            ["2015/2016"],
        ),
        (
            "In 2016 worden de wegen vernieuwd en in 2017 de pleinen.",
            ["2016"],
        ),
        (
            "In 2016 stelt de provincie een plan op en voert de gemeente een proef uit.",
            ["2016", "2016"],
        ),
        (
            "In 2016 stelt de provincie een plan op en zal de gemeente later een proef uitvoeren.",
            ["2016", None],
        ),
        (
            "De provincie onderzoekt hoe de boeren kunnen helpen en brengt vóór 1 juli advies uit.",
            [None, "../2015-07-01"],
        ),
        (
            "De provincie zal de proef in 2016 evalueren en u over de uitkomsten berichten.",
            ["2016", None],
        ),
        (
            "De provincie zal het plan in 2016 opstellen en aan u voorleggen.",
            ["2016", "2016"],
        ),
        (
            "De gemeenten zijn voornemens per 1 januari 2016 een gezamenlijk loket te openen, "
            "dat in het gebouw van de school zal worden gehuisvest.",
            ["2016-01-01/..", None],
        ),
        (
            "Met de gemeente is overeengekomen dat zij vóór 1 juli 2016 een plan opstelt, en dat "
            "zij daarbij de mogelijkheden van de boeren betrekt.",
            ["../2016-07-01", None],
        ),
        (
            "Met de gemeente is overeengekomen dat zij vóór 1 juli 2016 een plan opstelt en "
            "daarbij de boeren betrekt.",
            ["../2016-07-01", "../2016-07-01"],
        ),
        (
            "De provincie bouwt in 2016 een loket; de gemeente zal bijdragen.",
            ["2016", None],
        ),
        (
            "Medio 2016 evalueren partijen dit convenant; daarbij wordt ook bezien of de gemeente "
            "meer steigers bouwt.",
            ["2016-05/2016-08", "2016-05/2016-08"],
        ),
        (
            "De provincie bouwt in 2016 een loket; de gemeente wordt betrokken.",
            ["2016", None],
        ),
        (
            "De gemeente zal het plan eerst in het najaar bespreken en het daarna vaststellen.",
            ["2015-09/2015-11", None],
        ),
        (
            "De gemeente bespreekt op 17 juni 2016 het plan en bepaalt dan of het wordt aangepast.",
            ["2016-06-17", "2016-06-17"],
        ),
        (
            "In 2016 tekent de provincie de steiger, in 2017 volgt de aanbesteding.",
            ["2016", "2017"],
        ),
        (
            "De steiger is in mei 2014 herzien en op 2 juni door de provincie geopend.",
            ["2014-05", "2014-06-02"],
        ),
        (
            "De nota wordt in mei besproken en in juni door de raad vastgesteld.",
            ["2015-05", "2015-06"],
        ),
    ],
)
def test_time_of_one_clause_or_both(text: str, deadlines: list[str | None]) -> None:
    assert [found.deadline for found in commitments(text)] == deadlines


@pytest.mark.parametrize(
    ("lead", "item", "deadline"),
    [
        ("De provincie neemt in 2016 de volgende maatregelen:", "het plaatsen van borden;", "2016"),
        (
            "De provincie neemt de komende jaren deze maatregelen:",
            "het plaatsen van borden;",
            "2015/..",
        ),
    ],
)
def test_time_of_a_lead(lead: str, item: str, deadline: str | None) -> None:
    found = commitments(lead, item, kind="list_item")
    assert [one.deadline for one in found if one.action.startswith("het plaatsen")] == [deadline]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Aldus overeengekomen en ondertekend", "Te: Ede", "Op: 27 november 2014"), "2014-11-27"),
        (("Aldus besloten door", "Het college van Ede.", "Mei/juni 2014"), "2014-05/2014-06"),
        (("Gemeente Ede · vastgesteld door het college op 12 mei 2014",), "2014-05-12"),
        (("Derde bericht, vastgesteld door het overleg van 12 mei 2014",), "2014-05-12"),
        # No day, one of something else, and a sentence
        (("Aldus overeengekomen en ondertekend", "Te: Ede"), None),
        (
            ("Aldus overeengekomen en ondertekend", "Bijlage bij het besluit van 12 mei 2014 over"),
            None,
        ),
        (("Het plan, vastgesteld door de raad op 12 mei 2014, is oud.",), None),
    ],
)
def test_day_of_a_formula(lines: tuple[str, ...], found: str | None) -> None:
    records = [one for one in commitments(*lines) if one.rule == "signed"]
    assert [(one.deadline, one.status) for one in records] == ([(found, "done")] if found else [])


@pytest.mark.parametrize(
    ("lead", "item", "found"),
    [
        ("In 2014 hebben wij verder:", "drie fietspaden aangelegd;", [("2014", "done")]),
        ("In 2014 zijn onder andere:", "bewoners bij de bouw betrokken;", [("2014", "done")]),
        (
            "In 2014 heeft de gemeente het volgende gerealiseerd:",
            "een proef met de provincie afgerond;",
            [("2014", "done")],
        ),
        ("In 2016 worden:", "drie fietspaden aangelegd;", [("2016", "planned")]),
        # No time, no participle, and what only stands in a list of things
        ("Wij hebben verder:", "drie fietspaden aangelegd;", []),
        ("In 2014 hadden wij:", "drie loketten en een balie;", []),
        ("In 2014 waren de doelen:", "een proef met de provincie afgerond;", []),
    ],
)
def test_participles_below_an_auxiliary(lead: str, item: str, found: list[tuple[str, str]]) -> None:
    records = commitments(lead, item, kind="list_item")
    assert [(one.deadline, one.status) for one in records if one.passage > 2] == found


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        (
            "De gemeente onderzoekt naar aanleiding van de motie het aantal plaatsen uiterlijk eind"
            " 2017.",
            "../2017-12",
        ),
        ("De gemeente herziet de regels naar aanleiding van de storing in 2014.", None),
        ("De gemeente zal op 3 september 2015 de in 2012 vastgestelde richtlijn toetsen.",
         "2015-09-03"),
    ],
)  # fmt: skip
def test_times_of_an_occasion_and_of_a_participle(sentence: str, deadline: str | None) -> None:
    assert [one.deadline for one in commitments(sentence)] == [deadline]


@pytest.mark.parametrize(
    ("head", "item", "found"),
    [
        ("2014: de haven", "Er is een havenmeester aangesteld.", ("2014", "done")),
        ("Resultaten 2017", "Het depot is uitgebreid.", ("2017", "planned")),
        ("Beoogde resultaten per jaar 2015", "De kade is vernieuwd.", ("2015", "planned")),
        ("2016-2017", "De gemeente heeft een vlonder gebouwd.", ("2016/2017", "planned")),
        # A time of something else, no time, and what goes on
        ("Evaluatie van de nota 2017", "Het depot is uitgebreid.", None),
        ("Resultaten", "Het depot is uitgebreid.", None),
        ("2017: de haven", "De haven ligt aan de rivier.", None),
    ],
)
def test_what_is_reached_by_the_time_above_it(
    head: str, item: str, found: tuple[str, str] | None
) -> None:
    records = commitments(head, item, kind="list_item")
    assert [(one.deadline, one.status) for one in records] == ([found] if found else [])


@pytest.mark.parametrize(
    ("heading", "item", "deadline"),
    [
        ("Welke resultaten willen wij in 2017 behalen?", "Wij delven een vijver.", "2017"),
        ("Welke resultaten willen wij in 2017 behalen?", "De vijver is gedolven.", "2017"),
        ("Welke acties nemen we in 2016?", "Wij delven een vijver.", "2016"),
        ("Beoogde resultaten 2018", "De vijver wordt gedolven.", "2018"),
        # Another question, and a time of its own
        ("Welke ontwikkelingen verwachten wij in 2017?", "Wij delven een vijver.", None),
        ("Beoogde resultaten 2018", "Wij delven in 2016 een vijver.", "2016"),
    ],
)
def test_what_a_heading_with_a_time_asks_for(heading: str, item: str, deadline: str | None) -> None:
    made = document(heading, item, kind="list_item")
    *front, above, below = made.passages
    passages = (*front, replace(above, kind="heading", lead=None), replace(below, lead=2))
    found = find_all(analyse(replace(made, passages=passages), load())).commitments
    assert [one.deadline for one in found] == [deadline]


@pytest.mark.parametrize(
    ("place", "deadline"),
    [("in Assen", "2016"), ("in Assen (2017)", "2017"), ("de provincie betaalt:", None)],
)
def test_time_of_the_line_above_a_list_in_a_list(place: str, deadline: str | None) -> None:
    made = document("In 2016 gaan wij:", place, "het plaatsen van borden;", kind="list_item")
    *first, item = made.passages
    listed = (*first, replace(item, lead=3))
    found = find_all(analyse(replace(made, passages=listed), load())).commitments
    assert [one.deadline for one in found if one.action.startswith("het plaatsen")] == [deadline]


@pytest.mark.parametrize(
    ("lead", "item", "deadline"),
    [
        (
            "De provincie zal zich inspannen om:",
            "te bepleiten dat het thans geldende plan uiterlijk in 2016 vervalt;",
            "../2016",
        ),
        ("Vóór 1 mei 2016 zorgt de gemeente ervoor dat:", "er een plan ligt;", "../2016-05-01"),
        ("De provincie spreekt af dat:", "de gemeente een plan opstelt;", None),
        ("De provincie doet in 2016 het volgende:", "de gemeente krijgt een plan;", "2016"),
        ("In 2016:", "stelt de gemeente een beheerplan op;", "2016"),
        ("In 2016 zal de gemeente het volgende doen:", "De provincie stelt een plan op.", None),
        ("Op 3 maart 2015 hebben partijen afgesproken:", "de gemeente stelt een plan op;", None),
    ],
)
def test_time_of_a_lead_over_sentences(lead: str, item: str, deadline: str | None) -> None:
    found = commitments(lead, item, kind="list_item")
    assert [one.deadline for one in found if "plan" in one.action] == [deadline]


@pytest.mark.parametrize(
    ("heading", "deadline"),
    [
        ("Acties 2016", "2016"),
        ("3 Acties 2016", "2016"),
        ("2.3 Geplande maatregelen 2016", "2016"),
        ("Acties Q3 2016", "2016-07/2016-09"),
        ("Wat doen we volgend jaar?", "2016"),
        ("Wat gaan we in 2016 doen?", "2016"),
        # Near-misses: the year of a paper's name, and a heading of another thing.
        ("Wat doen we met de nota 2016?", None),
        ("Wat deden we in 2014?", None),
        ("Beleidsnota 2016", None),
        ("Terugblik op 2016", None),
    ],
)
def test_the_year_of_a_heading_over_a_list(heading: str, deadline: str | None) -> None:
    made = document(
        "Wij leggen samen met de buren een speelveld aan.", kind="list_item", heading="Plan"
    )
    parts = [replace(made.passages[1], kind="heading", text=heading), made.passages[2]]
    listed = (made.passages[0], parts[0], replace(parts[1], lead=1, section=(heading,)))
    found = find_all(analyse(replace(made, passages=listed), load())).commitments
    assert [one.deadline for one in found] == [deadline]


def test_a_law_begins_on_another_day_than_that_of_a_letter() -> None:
    facts = find_all(analyse(document("Geachte voorzitter,"), load())).facts
    letter = facts.model_copy(update={"kind": "kamerbrief"})
    agreement = facts.model_copy(update={"kind": "covenant"})
    (law,) = find_dates("De wet wordt twee jaar na inwerkingtreding herzien.")
    (signed,) = find_dates("De wet wordt twee jaar na ondertekening herzien.")
    assert runs_from_law(law, letter)
    assert not runs_from_law(law, agreement)
    assert not runs_from_law(signed, letter)


@pytest.mark.parametrize(
    ("item", "action", "deadline"),
    [
        ("Voorjaar 2016: aanleg van de kade", "aanleg van de kade", "2016-03/2016-05"),
        ("Eind 2016 gereed: aanleg van de kade", "aanleg van de kade", "2016-10/2016-12"),
        ("Vaststellen vaarvisie (Q2 2016)", "Vaststellen vaarvisie", "2016-04/2016-06"),
    ],
)
def test_times_of_the_items_of_a_planning(item: str, action: str, deadline: str) -> None:
    (found,) = commitments("De planning van de gemeente is als volgt:", item, kind="list_item")
    assert (found.action, found.deadline, found.strength) == (action, deadline, "firm")


def test_a_planning_that_something_will_be_so_is_an_aim() -> None:
    (found,) = commitments("De planning is dat de brug in mei 2016 open gaat.")
    assert (found.deadline, found.strength) == ("2016-05", "soft")


YEARS_OF_TITLE = [
    ("In het eerste jaar van het programma bouwt de gemeente een kade.", "2016"),
    ("In de tweede helft van de programmaperiode bouwt de gemeente een kade.", "2018/2019"),
    ("Halverwege de programmaperiode bouwt de gemeente een kade.", "2017"),
    ("In het vijfde jaar van het programma bouwt de gemeente een kade.", None),
]


@pytest.mark.parametrize(("text", "deadline"), YEARS_OF_TITLE)
def test_parts_of_the_years_of_a_title(text: str, deadline: str | None) -> None:
    plan = document(text, heading="Programma Varende Stad 2016-2019")
    (found,) = find_all(analyse(plan, load())).commitments
    assert found.deadline == deadline


ENDS_ON = "Dit convenant treedt in werking op 1 mei 2015 en eindigt op 31 december 2018."
LASTS = "Deze overeenkomst wordt met ingang van 1 mei 2015 aangegaan voor de duur van vier jaar."
ANOTHER = "De huurovereenkomst met de bond eindigde op 31 december 2018."


@pytest.mark.parametrize(
    ("term", "text", "deadline"),
    [
        (ENDS_ON, "Bij afloop van dit convenant stelt de gemeente een plan op.", "2018-12-31"),
        (
            ENDS_ON,
            "Uiterlijk zes maanden vóór het einde van de looptijd stelt de gemeente een plan op.",
            "../2018-06-30",
        ),
        (
            ENDS_ON,
            "Drie maanden na afloop van de convenantperiode stelt de gemeente een plan op.",
            "2019-03-31",
        ),
        (ENDS_ON, "De gemeente zal na afloop van dit convenant de boten tellen.", "2018-12-31/.."),
        (
            ENDS_ON,
            "De gemeente zal vóór het einde van de looptijd de boten tellen.",
            "../2018-12-31",
        ),
        (
            ENDS_ON,
            "De gemeente zal gedurende de looptijd van dit convenant de boten tellen.",
            "2015-05-01/2018-12-31",
        ),
        (LASTS, "De gemeente zal in de contractperiode de boten tellen.", "2015-05-01/2019-04-30"),
        (
            LASTS,
            "Aan het einde van de contractperiode stelt de gemeente een plan op.",
            "2019-04-30",
        ),
        (ENDS_ON, "Halverwege de looptijd zal de gemeente de boten tellen.", "2017"),
        (
            ENDS_ON,
            "In het tweede jaar van de looptijd zal de gemeente de boten tellen.",
            "2016-05-01/2017-04-30",
        ),
        (
            ENDS_ON,
            "De gemeente zal in het laatste jaar van het convenant de boten tellen.",
            "2018",
        ),
        (
            ENDS_ON,
            "In de eerste helft van de looptijd zal de gemeente de boten tellen.",
            "2015-05-01/2017-03-01",
        ),
        (ENDS_ON, "In het vijfde jaar van de looptijd zal de gemeente de boten tellen.", None),
        (ENDS_ON, "In het laatste jaar van de opleiding zal de gemeente de boten tellen.", None),
        (
            ENDS_ON,
            "Voor de duur van dit convenant zal de gemeente de boten tellen.",
            "2015-05-01/2018-12-31",
        ),
        (ENDS_ON, "Aan het eind van het convenant stelt de gemeente een plan op.", "2018-12-31"),
        (ENDS_ON, "Aan het eind van het convenant over veren zal de gemeente boten tellen.", None),
        # The term of another, one that is not known, and a time of its own
        (ENDS_ON, "De gemeente zal gedurende de looptijd van de lening de boten tellen.", None),
        (ENDS_ON, "De gemeente zal aan het einde van de dag de boten tellen.", None),
        (
            ENDS_ON,
            "De gemeente zal in mei de boten tellen, tijdens de looptijd.",
            "2015-05",
        ),
        (ENDS_ON, "De gemeente zal boten tellen die tijdens de looptijd zijn gebouwd.", None),
        (ANOTHER, "Bij afloop van dit convenant stelt de gemeente een plan op.", None),
    ],
)
def test_times_told_from_the_term_of_an_agreement(
    term: str, text: str, deadline: str | None
) -> None:
    found = [one for one in commitments(term, text) if one.passage == 3]
    assert [one.deadline for one in found] == [deadline]


def _under_heading(*texts: str) -> list[str | None]:
    """The deadlines of the actions of a section, whose sentences are the given ones."""
    made = document(*texts)
    head = replace(made.passages[1], kind="heading", text="Actie 3")
    below = (replace(one, section=("Actie 3",)) for one in made.passages[2:])
    listed = replace(made, passages=(made.passages[0], head, *below))
    found = find_all(analyse(listed, load())).commitments
    return [one.deadline for one in found if "boten" in one.action or "fietsen" in one.action]


BOATS = "De gemeente zal de boten tellen."
BIKES = "De provincie zal de fietsen tellen."


@pytest.mark.parametrize(
    ("texts", "deadlines"),
    [
        ((BOATS, "Planning: Q3 2016"), ["2016-07/2016-09"]),
        ((BOATS, BIKES, "Tijdpad: heden – tot uiterlijk 2018"), ["2015/2018", "2015/2018"]),
        ((BOATS, "Planning: start mei 2016, gereed eind 2017"), ["2016-05/2017-12"]),
        ((BOATS, "Wanneer: 2016", BIKES, "Wanneer: 2017"), ["2016", "2017"]),
        (("Wie: de gemeente", "Wanneer: 2016", BOATS, BIKES), ["2016", "2016"]),
        (
            (BOATS, "Tijdpad: heden – 1 maart 2016 (de telling is in elk geval klaar voor alle "
             "boten die reeds in de haven liggen)"),
            ["2015-04/2016-03-01"],
        ),
        # A time told in passing, and one that only repeats the deadline
        (
            ("De gemeente zal de boten tellen, zodat de haven (per 1 mei 2017) kan sluiten.",
             "Planning: 2016"),
            ["2016"],
        ),
        ((BOATS, "De deadline hiervoor is 1 mei 2016.", "Tijdpad: 1 mei 2016"), ["../2016-05-01"]),
        ((BOATS, "Dit gebeurt in het najaar van 2016."), ["2016-09/2016-11"]),
        ((BOATS, "Dit gebeurt op grond van het akkoord van 3 mei 2016."), [None]),
        # What may be done, or is done if need be
        (("De gemeente is bereid de boten te tellen.", "Planning: 2016"), [None]),
        (("Indien dat niet lukt, zal de gemeente de boten tellen.", "Planning: 2016"), [None]),
        # Its own time, one that the line repeats, and lines that say something else
        (("De gemeente zal in mei 2016 de boten tellen.", "Planning: 2017"), ["2016-05"]),
        (("De gemeente zal in 2017 de boten tellen.", BIKES, "Planning: 2017"), ["2017", None]),
        ((BOATS, "Planning: de gemeente maakt in overleg met de provincie een plan voor alle "
          "havens in 2017"), [None]),
        ((BOATS, "Budget: 2016"), [None]),
        ((BOATS, "In 2016 is de haven geopend."), [None]),
    ],
)  # fmt: skip
def test_time_of_a_line_of_the_section(texts: tuple[str, ...], deadlines: list[str | None]) -> None:
    assert _under_heading(*texts) == deadlines


@pytest.mark.parametrize(
    ("line", "deadlines"),
    [
        ("Maart 2016: start van de campagne voor het loket", ["2016-03"]),
        ("Q1 2016 - aanbesteden van het werk aan de dijk", ["2016-01/2016-03"]),
        ("2016: 140 leerlingen en 12 leraren", []),
        ("Station 2016: start van de campagne", []),
    ],
)
def test_time_at_the_head_of_a_line(line: str, deadlines: list[str]) -> None:
    found = commitments("Planning:", line, kind="list_item")
    assert [one.deadline for one in found] == deadlines


@pytest.mark.parametrize(
    ("text", "deadline", "status"),
    [
        # counted from the day of the promise, in a covenant of 14 April 2015
        (
            "Op 5 juni 2014 heeft de gemeente toegezegd om na de zomer de stand van de haven met de"
            " provincie te bespreken.",
            "2014-09/..",
            "planned",
        ),
        (
            "De gemeente heeft medio 2014 besloten om vanaf 2016 samen te werken met de provincie.",
            "2016/..",
            "planned",
        ),
        (
            "De gemeente heeft op 3 mei 2014 toegezegd vóór 1 november 2015 een loket te openen.",
            "../2015-11-01",
            "planned",
        ),
        (
            "De gemeenten hebben medio 2014 besloten om vanaf 2016 samen te werken met betrekking"
            " tot de voorzieningen voor beschermd wonen.",
            "2016/..",
            "planned",
        ),
        # its time is over, it has none, and who promised it says so in the paper
        (
            "De gemeente heeft op 3 mei 2014 toegezegd vóór 1 november 2014 een loket te openen.",
            "2014-05-03",
            "done",
        ),
        ("De gemeente heeft op 3 mei 2014 toegezegd een loket te openen.", "2014-05-03", "done"),
        (
            "Op 12 november 2014 heb ik u toegezegd vóór 1 mei 2015 over de haven te berichten.",
            "2014-11-12",
            "done",
        ),
    ],
)
def test_what_was_promised_is_due_when_the_promise_says(
    text: str, deadline: str, status: str
) -> None:
    (record,) = commitments(text)
    assert (record.deadline, record.status) == (deadline, status)


@pytest.mark.parametrize(
    ("text", "deadlines"),
    [
        (
            "In het voorjaar van 2017 kiest de raad een plan, in het najaar start de gemeente.",
            {"2017-03/2017-05", "2017-09/2017-11"},
        ),
        (
            "In december 2017 kiest de raad een plan, in mei start de gemeente met de bouw.",
            {"2017-12", "2018-05"},
        ),
        # What must be so by then says nothing of the year of something else.
        (
            "Uiterlijk 1 mei 2017 kiest de raad een plan, in het najaar start de gemeente.",
            {"../2017-05-01", "2015-09/2015-11"},
        ),
        (
            "In mei 2013 koos de raad een plan, in het najaar start de gemeente met de bouw.",
            {"2013-05", "2015-09/2015-11"},
        ),
    ],
)
def test_time_without_a_year_behind_a_dated_one(text: str, deadlines: set[str]) -> None:
    assert {found.deadline for found in commitments(text)} == deadlines


def test_how_often_stands_before_when_it_begins() -> None:
    found = commitments("Tweejaarlijks, te beginnen in 2016, telt de gemeente de boten.")
    assert [(one.recurrence, one.deadline) for one in found] == [("P2Y", "2016")]


@pytest.mark.parametrize(
    ("first", "deadlines"),
    [
        ("Dit convenant treedt in werking op 1 mei 2016.", ["2016-05-01", "2017-05-01"]),
        ("De wet treedt in werking op 1 mei 2016.", ["2016-05-01", "2016-04"]),
    ],
)
def test_a_term_runs_from_the_day_that_an_agreement_names(first: str, deadlines: list[str]) -> None:
    then = "Een jaar na inwerkingtreding wordt het convenant door partijen geëvalueerd."
    assert [found.deadline for found in commitments(first, then)] == deadlines

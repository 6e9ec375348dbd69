"""What a number in a policy text is: sentences written for this table, in a programme of 2015.

Each row gives the numbers that count, as value, unit, nature, `c` for a rise or fall, and when.
"""

from __future__ import annotations

import pytest

from extractors.finding import find_all
from extractors.finding.facts import document_day
from extractors.finding.targets import find_targets
from extractors.language.pipeline import analyse, load
from schemas.records import DocumentKind, Target
from tests.sentences import document

FOUND = [
    # A plan says that something is to go from one level to another; so does what is to be done
    (
        "De kern van het plan is dat de vaartijd wordt teruggebracht van 38 naar 36 uur.",
        "38 hour baseline -; 36 hour target -",
    ),
    ("Het havengeld verlagen van 9% naar 4%.", "9 percent baseline -; 4 percent target -"),
    (
        "Het aantal steigers terugbrengen van 400 naar 250.",
        "400 count baseline -; 250 count target -",
    ),
    (
        "Een bevinding is dat de reistijd is teruggebracht van 38 naar 36 uur.",
        "38 hour baseline -; 36 hour result -",
    ),
    # What went from one level to another in a period did so from its beginning to its end
    (
        "In de periode 2010-2014 is het aantal passagiers gestegen van 9.000 naar 12.000.",
        "9000 count baseline 2010; 12000 count result 2014",
    ),
    # The years of a task are when it is to be done; beside a part that is done they are not
    (
        "In de periode 2016 tot en met 2020 resteert een opgave van 800 woonboten.",
        "800 count target 2016/2020",
    ),
    # What stands at a number on a day without a year: the day gone by, if that is nearer
    ("Op 1 maart wonen er circa 700 vissers.", "700 count result 2015-03-01"),
    ("Op 1 augustus is de dijk 3 km langer.", "3 other target c 2015-08-01"),
    # By how many something fell, how much longer it gets, and how much of an aim is reached
    (
        "De wachtrij nam in 2014 af met 120 boten tot 340.",
        "-120 count result c 2014; 340 count result 2014",
    ),
    ("De stad verlengt de kade met 60 meter.", "60 other target c -"),
    (
        "Het doel van 20 hectare nieuw riet is voor 65% gerealiseerd.",
        "20 other target -; 65 percent result -",
    ),
    (
        "Bij de start van het plan voer 12% van de vloot elektrisch; in 2023 moet dit 30% zijn.",
        "12 percent baseline -; 30 percent target 2023",
    ),
    # What came of an aim, told behind it
    (
        "Het streven om 90% van de brieven te beantwoorden is niet gelukt: 82%.",
        "90 percent target -; 82 percent result -",
    ),
    (
        "In 2014 kwamen er 310 gasten, terwijl op 450 was gerekend.",
        "310 count result 2014; 450 count forecast 2014",
    ),
    # How much is widened is a length; by how much something fell is told by its noun
    (
        "In 2014 is 3,2 km fietspad aangelegd en 5,6 km verbreed.",
        "3.2 other result 2014; 5.6 other result 2014",
    ),
    ("De afname van zwerfafval bedraagt 23% sinds de nulmeting.", "-23 percent result c -"),
    # What was reached, beside what was agreed
    (
        "De bonden haalden de afgesproken besparing van 2% niet: gerealiseerd is gemiddeld 1,1%.",
        "-2 percent target c -; 1.1 percent result -",
    ),
    (
        "Voor 2014 was een doel gesteld van 100 gidsen, dat zijn er uiteindelijk 114 geworden.",
        "100 count target 2014; 114 count result 2014",
    ),
    ("Gemiddeld werd een rapportcijfer 7,8 gegeven.", "7.8 other result -"),
    # The base of an index says how to read it
    (
        "De score op de index steeg van 102 naar 108 punten (2010 = 100).",
        "102 other baseline -; 108 other result -",
    ),
    ("In 2014 zijn 23 zaken afgehandeld.", "23 count result 2014"),
    (
        "In 2025 is 50% van de steigers van stroom voorzien, oplopend tot 100% in 2030.",
        "50 percent target 2025; 100 percent target 2030",
    ),
    # What somebody was asked is to be done, and not when it was asked
    ("De raad heeft in 2014 verzocht het lawaai met 20% te verminderen.", "-20 percent target c -"),
    ("Wij vervangen 12 km riool per jaar.", "12 other target -"),
    # What it was, beside what it is or is to be
    (
        "In 2014 nam 23% van de schippers deel aan de proef, in 2013 was dat 21%.",
        "23 percent result 2014; 21 percent baseline 2013",
    ),
    (
        "Eind vorig jaar lagen er nog 340 boten stil; dat zijn er nu 95.",
        "340 count baseline 2014-10/2014-12; 95 count result 2015-04",
    ),
    (
        "In 2027 moet 100% van de plassen schoon zijn; nu is dat 35%.",
        "100 percent target 2027; 35 percent result 2015-04",
    ),
    (
        "Hier woont 18% van de kinderen in armoede; dat willen we in 2022 terugbrengen tot 12%.",
        "18 percent result -; 12 percent target 2022",
    ),
    (
        "In 2014 hebben 2.150 inwoners een beroep gedaan op de regeling.",
        "2150 count result 2014",
    ),
    # What an aim is of, behind `tot doel`
    ("Partijen hebben tot doel 300 boten te voorzien van een fluit.", "300 count target -"),
    # What is so, beside what it grows to
    (
        "Het aandeel stille boten ligt op 6% en groeit volgens de prognose naar 11% in 2023.",
        "6 percent result -; 11 percent forecast 2023",
    ),
    (
        "Het verzuim bedroeg 5% in 2013 en daalt naar verwachting tot 4% in 2019.",
        "5 percent result 2013; 4 percent forecast 2019",
    ),
    (
        "De drukte is gestegen naar 58% en komt in 2022 uit op 65%.",
        "58 percent result -; 65 percent forecast 2022",
    ),
    # Marks: what they came to, and those that a share of people gives
    ("De tevredenheid kwam in 2014 uit op een 7,6.", "7.6 other result 2014"),
    ("In 2014 gaf 84% van de reizigers de pont een 8 of hoger.", "84 percent result 2014"),
    # How many of those that were planned
    (
        "Er zijn 12 van de 15 geplande vaartochten gehouden.",
        "12 count result -; 15 count target -",
    ),
    # A past tense that looks like a noun
    ("Wij plaatsten 430 boeien.", "430 count result -"),
    ("De club zet zich in om te groeien naar 150 leden.", "150 count target -"),
    ("Wij gaan bij de haven uit van minimaal 30% groen.", "30 percent target -"),
    ("De minister zet met dit plan landelijk in op de bouw van 90 sluizen.", "90 count target -"),
    # What will have grown by then is aimed at; what has grown is a result
    (
        "In 2018 is het aantal steigers gestegen van 120 naar 400.",
        "120 count baseline -; 400 count target 2018",
    ),
    (
        "In 2014 is het aantal steigers gestegen van 120 naar 400.",
        "120 count baseline -; 400 count result 2014",
    ),
    ("Jaarlijks planten wij 40 wilgen.", "40 count target -"),
    ("De komende vier jaar planten wij 40 wilgen.", "40 count target 2015/2019"),
    ("Dit jaar wordt de wachttijd teruggebracht tot 8 weken.", "8 other target 2015"),
    # A bound that takes in where it goes to
    ("De gemeente vermindert het aantal storingen tot maximaal 6.", "6 count target -"),
    ("De wachttijd is in 2014 teruggebracht tot maximaal 8 weken.", "8 other result 2014"),
    ("De maximale wachttijd bij de sluis is acht weken.", "8 other target -"),
    # What a body doubles or halves
    ("Wij halveren het aantal storingen.", "-50 percent target c -"),
    # How long each took is not when it was
    (
        "82% van de aanvragen is binnen vier weken afgehandeld (norm: 85%).",
        "82 percent result -; 85 percent target -",
    ),
    # What goes on since then
    (
        "Het aantal storingen loopt sinds 2010 terug: van 340 naar 210.",
        "340 count baseline 2010; 210 count result 2010/..",
    ),
    # What those who must wait have come to
    (
        "In 2014 is de groep die lang moet wachten gegroeid tot 400.",
        "400 count result 2014",
    ),
    # What is so, beside what is aimed at
    (
        "Op 84% van de pleinen staat een boom; het doel voor 2027 is 100%.",
        "84 percent result -; 100 percent target 2027",
    ),
    (
        "Er is 18,5 kilometer klaar (doel 2020: 30 kilometer).",
        "18.5 other result -; 30 other target 2020",
    ),
    (
        "In 2030 varen 280 boten op stroom; nu zijn dat er 112.",
        "280 count target 2030; 112 count result 2015-04",
    ),
    (
        "Eind 2014 was 62% van de opgave van 140 hectare gerealiseerd.",
        "62 percent result 2014-10/2014-12; 140 other target -",
    ),
    ("Wij zorgen in 2016 voor de verbetering van 34 steigers.", "34 count target 2016"),
    # How things stand
    (
        "Huidige situatie: 23 procent van de boten vaart elektrisch.",
        "23 percent result -",
    ),
    (
        "Het rapportcijfer voor de haven was 6,9 en moet 7,5 worden.",
        "6.9 other result -; 7.5 other target -",
    ),
    (
        "Ten minste twee derde (67%) van de boten vaart in 2020 elektrisch.",
        "67 percent target 2020",
    ),
    (
        "Wij helpen 1.200 schippers aan een plek, dat zijn er 300 per jaar.",
        "1200 count target -; 300 count target -",
    ),
    # A share of what is counted
    (
        "In de periode 2014-2018 bouwen wij 400 steigers, waarvan 30% van hout.",
        "400 count target 2014/2018; 30 percent target 2014/2018",
    ),
    # What it is compared with, and the year that all is compared with
    (
        "In 2020 moet 80 procent meedoen, ten opzichte van 35 procent in 2013.",
        "80 percent target 2020; 35 percent baseline 2013",
    ),
    (
        "In het basisjaar 2010 bedroeg het verbruik 12 ton; in 2020 is dat ten hoogste 8 ton.",
        "12 other baseline 2010; 8 other target 2020",
    ),
    (
        "Naar verwachting neemt de vloot tot 2020 met 100 schepen toe.",
        "100 count forecast c ../2020",
    ),
    ("De vloot neemt in 2020 met 40 af.", "-40 count target c 2020"),
    # Days of a year gone by that is named before them
    (
        "In 2013 daalde het aantal boten: van 84 per 1 januari naar 78 per 31 december.",
        "84 count baseline 2013-01-01; 78 count result 2013-12-31",
    ),
    (
        "Het aantal boten daalde van 84 (2012) via 82 (2013) naar 78 (2014).",
        "84 count baseline 2012; 82 count result 2013; 78 count result 2014",
    ),
    (
        "In 2013 daalde de vloot: per 1 januari van 84 boten via 82 naar 78 boten per 31 december.",
        "84 count baseline -; 82 count result 2013-01-01; 78 count result 2013-12-31",
    ),
    # What was and what must be
    (
        "In 2012 waren er 60 moestuinen en in 2018 moeten het er 140 zijn.",
        "60 count result 2012; 140 count target 2018",
    ),
    # The year in brackets behind a number is its own
    (
        "Deelname: 12 gemeenten (2013), 18 gemeenten (2014), 25 gemeenten (2018).",
        "12 count result 2013; 18 count result 2014; 25 count target 2018",
    ),
    (
        "Het verzuim bedraagt 5,1% (2014) en mag in 2018 niet hoger zijn dan 4,5%.",
        "5.1 percent result 2014; 4.5 percent target 2018",
    ),
    (
        "Doel is in 2020 20% minder grind te storten dan in 2010: van 150 naar 120 ton.",
        "-20 percent target c 2020; 150 other baseline 2010; 120 other target 2020",
    ),
    # A share of all that is told in the present
    (
        "Van de schippers is 72% tevreden over de sluis (2013: 68%); ons streven is 75% in 2018.",
        "72 percent result -; 68 percent baseline 2013; 75 percent target 2018",
    ),
    (
        "Per 1 januari 2015 zijn 12 gidsen aan het werk, in 2016 worden dat er 20.",
        "12 count result 2015-01-01; 20 count target 2016",
    ),
    (
        "In 2014 zijn er 214 bruggen nagekeken, 12 procent meer dan gepland.",
        "214 count result 2014; 12 percent result c 2014",
    ),
    ("De regeling is opengesteld voor maximaal 60 sluizen.", "60 count target -"),
    ("Twee derde van de gidsen moet na een jaar nog in dienst zijn.", "67 percent target -"),
    ("Het schipperstekort loopt op tot 5.500 in 2020.", "5500 count forecast 2020"),
    ("Het schipperstekort daalt door het plan naar 300 in 2020.", "300 count target 2020"),
    ("Gidsen in dienst: 14 (doel 2018: 24)", "14 count result -; 24 count target 2018"),
    ("Sluizen met een gids: 22; streefgetal 60 in 2018", "22 count result -; 60 count target 2018"),
    ("Meer dan de helft van de schippers heeft een marifoon.", "50 percent result -"),
    ("Schippers geven de sluis gemiddeld een 7,4.", "7.4 other result -"),
    (
        "In 2014 kwamen er 12 steigers bij, waarmee het totaal op 90 komt.",
        "12 count result c 2014; 90 count result 2014",
    ),
    ("De norm voor zwemwater wordt op 96% van de stranden gehaald.", "96 percent result -"),
    ("De bouw zal naar verwachting 18 weken duren.", "18 other forecast -"),
    ("Naar verwachting zullen de werken 18 weken duren.", "18 other forecast -"),
    ("De bouw zal 18 weken duren, naar verwachting zonder hinder.", "18 other target -"),
    (
        "De bond leidt in de periode 2015-2018 ten minste 70 gidsen op.",
        "70 count target 2015/2018",
    ),
    ("De proef leidde in 2014 tot 70 meldingen.", "70 count result 2014"),
    (
        "Voor deze vaarten is 3 miljoen gereserveerd voor 57 gemalen, waarvan 38 in de stad.",
        "57 count target -; 38 count target -",
    ),
    (
        "De dienst stelt tot 2018 een gids beschikbaar voor 16 uur per week.",
        "16 hour target ../2018",
    ),
    (
        "Het aandeel zwemmers is lager dan landelijk (31,3% tegenover 48,2%).",
        "31.3 percent result -; 48.2 percent result -",
    ),
    (
        "Naar verwachting zal het aantal schippers in 2018 nog ongeveer 650 bedragen.",
        "650 count forecast 2018",
    ),
    ("In 2013 is het aantal bezoekers van de route verdubbeld.", "100 percent result c 2013"),
    (
        "Het aantal ritten steeg tussen 2011 en 2013 met ruim 9%.",
        "9 percent result c 2013",
    ),
    ("Per 1 januari 2015 waren 400 van deze woningen klaar.", "400 count result 2015-01-01"),
    ("Onze ambitie voor eind 2018: maximaal 20%.", "20 percent target 2018-10/2018-12"),
    (
        "De bond bouwt, mits de vergunning uiterlijk op 1 mei 2016 rond is, een station van 250 m3,"
        " dat medio 2017 in gebruik wordt genomen.",
        "250 other target 2017-05/2017-08",
    ),
    (
        "De achterstand is teruggelopen van 40% in 1994 tot circa 21%.",
        "40 percent baseline 1994; 21 percent result -",
    ),
    (
        "De voorraad groeit met ten minste 180 woningen, waarvan de bond er 130 bouwt.",
        "180 count target c -; 130 count target c -",
    ),
    (
        "In 2014 volgde 38% een cursus, tegen 29% een jaar eerder.",
        "38 percent result 2014; 29 percent baseline 2013",
    ),
    (
        "In mei is afgesproken dat de bond 40 woningen verbouwt.",
        "40 count target -",
    ),
    ("De bond heeft 46 woningen laten keuren.", "46 count result -"),
    ("Tot nu toe zijn 90 molens hersteld.", "90 count result 2015-04"),
    ("De dienst richt een team van zes duikers in voor de haven.", "6 count target -"),
    (
        "In 2012 zijn 640 drenkelingen geholpen, van wie 415 binnen een jaar weer leerden zwemmen.",
        "640 count result 2012; 415 count result 2012",
    ),
    (
        "Er ligt een voorstel waarin de rijtijd voor vee wordt gesteld op negen uur.",
        "9 hour target -",
    ),
    (
        "De haven weert schepen totdat het tekort onder de 300 ligplaatsen is gezakt.",
        "300 count target -",
    ),
    (
        "In het contract wordt een stiptheid van 88 procent als ondergrens opgenomen.",
        "88 percent target -",
    ),
    (
        "Met de regeling wil ik bereiken dat eind 2018 ten minste 60 musea open zijn en dat hun"
        " gasverbruik met 20% is gedaald.",
        "60 count target 2018-10/2018-12; -20 percent target c 2018-10/2018-12",
    ),
    (
        "De club breidt de lessen uit van zeven naar alle 19 scholen.",
        "7 count baseline -; 19 count target -",
    ),
    (
        "De gemeenten leggen een doorgaand ruiterpad aan van Gees naar Zweeloo, met een lengte"
        " van 9 kilometer.",
        "9 other target -",
    ),
    (
        "In de proef die in 2012 in Drenthe is gehouden, zijn 17 daken gemeten.",
        "17 count result 2012",
    ),
    (
        "Tussen 2011 en 2013 kwamen er in de stad 640 woningen bij.",
        "640 count result c 2011/2013",
    ),
    (
        "Tot nu toe zijn 90 molens hersteld, en dat is minder dan de beoogde 120.",
        "90 count result 2015-04; 120 count target -",
    ),
    (
        "De bond werft 60 gidsen, van wie 25 vóór 1 mei 2016.",
        "60 count target -; 25 count target ../2016-05-01",
    ),
    (
        "In 2014 heeft de haven het verbruik van zijn kranen met 4,2 procent verlaagd.",
        "-4.2 percent result c 2014",
    ),
    ("De haven wil in 2022 30 procent zuiniger zijn dan in 2010.", "30 percent target c 2022"),
    ("Vanaf 2017 wordt het loket met 2,5 fte versterkt.", "2.5 fte target c 2017/.."),
    ("Het museum krijgt er in 2017 drie zalen bij.", "3 count target c 2017"),
    ("Daarvoor zijn 80 ligplaatsen per jaar voorzien.", "80 count target -"),
    (
        "Volgens de woonverkenning van de bond komt de stad in 2020 320 woningen tekort.",
        "320 count forecast 2020",
    ),
    ("Van de leerlingen zegt 12 procent les te hebben gemist.", "12 percent result -"),
    (
        "Toch geeft nog altijd 31% van de bewoners aan last te hebben van lawaai.",
        "31 percent result -",
    ),
    (
        "De wachttijd voor een kavel, die in 2013 gemiddeld 16 weken bedroeg, daalt naar"
        " hooguit 9 weken.",
        "16 other baseline 2013; 9 other target -",
    ),
    (
        "Er ligt nu 74 kilometer van de 120 kilometer die de stad in 2012 als doel voor eind 2022"
        " heeft gesteld.",
        "74 other result 2015-04; 120 other target 2022-10/2022-12",
    ),
    (
        "Wij halen het doel voor de Vliet (11 kilometer in 2027) naar verwachting niet.",
        "11 other target 2027",
    ),
    ("Met dit geld kunnen wij groeien naar 310 fte eind 2018.", "310 fte target 2018-10/2018-12"),
    ("In acht van de negen steden is een loket open.", "8 count result -"),
    ("De norm voor de arbeidsduur blijft op gemiddeld 36 uur per week.", "36 hour target -"),
    ("In 2014 is een drietal wijken aangesloten op het warmtenet.", "3 count result 2014"),
    ("In 2014 hebben wij de gegevens van 9000+ woningen vastgelegd.", "9000 count result 2014"),
    (
        "De bijdrage wordt per 1 mei 2015 verhoogd met 0,2-procentpunt tot 0,6%.",
        "0.2 percentage_point target c 2015-05-01/..; 0.6 percent target 2015-05-01/..",
    ),
    (
        "Partijen vormen een kernteam van 4,5 fte, waarin elke stad een halve fte inbrengt.",
        "4.5 fte result -; 0.5 fte result -",
    ),
    (
        "De voorraad groeit in 2016 per saldo met ten minste 180 woningen.",
        "180 count target c 2016",
    ),
    ("Wij breiden het team in 2016 uit met 1,5 fte.", "1.5 fte target c 2016"),
    (
        "De wachttijd mag niet langer dan vier maanden zijn en dat in 2017 ten minste 70% slaagt.",
        "4 other target -; 70 percent target 2017",
    ),
    (
        "Het aandeel dat eraan voldoet, bedraagt 71% en moet in 2018 op 95% liggen.",
        "71 percent result -; 95 percent target 2018",
    ),
    (
        "Uit de proef is gebleken dat de uitstoot met 76% kan afnemen.",
        "-76 percent result c -",
    ),
    ("Van de beoogde 25 loketten zijn er acht geopend.", "25 count target -; 8 count result -"),
    (
        "Inmiddels doen 31 bedrijven mee, waar 25 was afgesproken.",
        "31 count result 2015-04; 25 count target -",
    ),
    (
        "De maatregel leidt tot een reductie van ruim 9 kiloton ten opzichte van 2012.",
        "-9 other result c -",
    ),
    (
        "Voor 2020 streven we naar een aandeel van 35% in de ritten tot 7,5 kilometer.",
        "35 percent target 2020",
    ),
    (
        "In 2020 rijden er ten minste 200.000 elektrische auto's in Nederland.",
        "200000 count target 2020",
    ),
    (
        "De gemeente streeft ernaar dat in 2018 driekwart van de inwoners zijn afval scheidt.",
        "75 percent target 2018",
    ),
    (
        "Het aantal verkeersdoden moet in 2020 zijn gehalveerd ten opzichte van 2010.",
        "-50 percent target c 2020",
    ),
    ("Wij willen het aantal verkeersslachtoffers halveren.", "-50 percent target c -"),
    (
        "Het energieverbruik van gemeentelijke gebouwen is een derde lager dan in 2010.",
        "-33 percent result c -",
    ),
    ("In 2025 is het energieverbruik een derde lager dan in 2010.", "-33 percent target c 2025"),
    ("Doel is een kwart minder restafval in 2020.", "-25 percent target c 2020"),
    (
        "Het ziekteverzuim daalde van 6,2% in 2013 naar 5,4% in 2014.",
        "6.2 percent baseline 2013; 5.4 percent result 2014",
    ),
    (
        "Het ziekteverzuim moet van 6,2% naar 5% in 2017.",
        "6.2 percent baseline -; 5 percent target 2017",
    ),
    (
        "Tussen 2015 en 2020 bouwen de corporaties 1.500 sociale huurwoningen.",
        "1500 count target 2015/2020",
    ),
    ("Jaarlijks worden 250 woningen levensloopbestendig gemaakt.", "250 count target -"),
    ("Er worden jaarlijks gemiddeld 250 tot 300 woningen opgeleverd.", "250-300 count target -"),
    ("De corporatie levert in 2016 en 2017 samen 120 woningen op.", "120 count target 2016/2017"),
    ("Vorig jaar zijn 87 statushouders gehuisvest.", "87 count result 2014"),
    ("In 2014 hebben wij 1.240 huisbezoeken afgelegd.", "1240 count result 2014"),
    ("Eind 2014 telde de regio 312 laadpalen.", "312 count result 2014-10/2014-12"),
    ("In 2030 wordt 14% van de energie duurzaam opgewekt.", "14 percent target 2030"),
    ("Het aandeel duurzame energie bedroeg in 2013 4,5 procent.", "4.5 percent result 2013"),
    (
        "Naar verwachting stijgt het aantal 75-plussers tot 2030 met 40%.",
        "40 percent forecast c ../2030",
    ),
    ("Het CPB raamt een economische groei van 1,5% in 2015.", "1.5 percent forecast c 2015"),
    ("De werkloosheid komt volgens het CPB in 2016 uit op 6,8%.", "6.8 percent forecast 2016"),
    ("De uitstoot van CO2 ligt in 2030 40% lager dan in 1990.", "-40 percent target c 2030"),
    ("Partijen spreken af de CO2-uitstoot met 30 kiloton te verminderen.", "-30 other target c -"),
    ("De provincie realiseert 6.000 MW wind op land in 2020.", "6000 other target 2020"),
    ("Voor het eind van het jaar is 120 hectare natuur ingericht.", "120 other target ../2015-12"),
    ("De aanleg van 14 kilometer fietspad is in 2014 voltooid.", "14 other result 2014"),
    ("Wij leggen 14 kilometer snelfietsroute aan.", "14 other target -"),
    ("De formatie wordt uitgebreid met 12 fte.", "12 fte target c -"),
    ("De inspectie krijgt er 25 fte bij.", "25 fte target c -"),
    ("De organisatie krimpt met 40 fte.", "-40 fte target c -"),
    ("Leerlingen krijgen ten minste twee uur bewegingsonderwijs per week.", "2 hour target -"),
    ("De wachttijd bedraagt maximaal zes weken.", "6 other target -"),
    ("Cliënten waarderen de ondersteuning met een 7,8.", "7.8 other result -"),
    ("De klanttevredenheid is minimaal een 7,5.", "7.5 other target -"),
    ("De helft van de scholen heeft in 2017 een gezonde schoolkantine.", "50 percent target 2017"),
    (
        "De schooluitval is met 0,3 procentpunt gedaald tot 1,9%.",
        "-0.3 percentage_point result c -; 1.9 percent result -",
    ),
    (
        "Ten opzichte van 2012 is het aantal woninginbraken met 18% afgenomen.",
        "-18 percent result c -",
    ),
    ("Het aantal inbraken nam in 2014 af met 1.200.", "-1200 count result c 2014"),
    ("Minimaal 5% van de aanneemsom wordt besteed aan social return.", "5 percent target -"),
    (
        "Ten hoogste 30% van de voorraad heeft een huur boven de liberalisatiegrens.",
        "30 percent target -",
    ),
    (
        "De ambitie is om vóór 1 januari 2018 500 extra beschutte werkplekken te realiseren.",
        "500 count target c ../2018-01-01",
    ),
    (
        "Tot 2020 komen er 100.000 banen bij voor mensen met een arbeidsbeperking.",
        "100000 count target c ../2020",
    ),
    ("In totaal kwamen 3.412 reacties binnen op de consultatie.", "3412 count result -"),
    ("Aan de monitor deden 212 gemeenten mee.", "212 count result -"),
    (
        "De minister heeft de Kamer toegezegd 2.000 extra agenten aan te stellen.",
        "2000 count target c -",
    ),
    ("In 2019 zijn alle 1.200 lantaarnpalen vervangen door led.", "1200 count target 2019"),
    ("De norm is 80 microgram per kubieke meter.", "80 other target -"),
    ("Het streefcijfer voor 2016 is 85%.", "85 percent target 2016"),
    ("In 2014 was dit 81%.", "81 percent result 2014"),
    ("De doelstelling van 16% in 2023 blijft staan.", "16 percent target 2023"),
    ("De taakstelling van 2,5% is niet gehaald.", "2.5 percent target -"),
    (
        "De afvalberg krimpt van 220 kilo per inwoner naar 100 kilo per inwoner in 2020.",
        "220 other baseline -; 100 other target 2020",
    ),
    (
        "Zonder extra beleid loopt het tekort op tot 4.000 leraren in 2020.",
        "4000 count forecast 2020",
    ),
    ("De verwachting is dat er in 2025 10.000 vacatures zijn.", "10000 count forecast 2025"),
    ("Drie jaar later moet 60% van de deelnemers aan het werk zijn.", "60 percent target -"),
    (
        "In de periode 2015-2018 worden 15 scholen gerenoveerd en 4 nieuwe scholen gebouwd.",
        "15 count target 2015/2018; 4 count target 2015/2018",
    ),
    (
        "Het college wil dat in 2020 95% van de scholieren veilig naar school fietst.",
        "95 percent target 2020",
    ),
    (
        "Het aantal huisuitzettingen lag in 2013 op 64; in 2014 waren dat er 41.",
        "64 count result 2013; 41 count result 2014",
    ),
    ("We gaan van 12 naar 8 locaties.", "12 count baseline -; 8 count target -"),
    ("De afgelopen vier jaar zijn 3 van de 12 locaties gesloten.", "3 count result 2011/2015"),
    (
        "In de bouw neemt de dekking toe: van 64% in 2013 naar 89% in 2014.",
        "64 percent baseline 2013; 89 percent result 2014",
    ),
    (
        "Het gaat beter: 79% van de winkels haalt de norm, tegen 71% in 2013.",
        "79 percent result -; 71 percent baseline 2013",
    ),
    (
        "Wij volgen dat akkoord, waaronder de daling van het verbruik met 45% in 2030.",
        "-45 percent target c 2030",
    ),
    ("Nu is dat gemiddeld 23 werkdagen.", "23 day result 2015-04"),
    ("60% van de scholen doet mee aan het programma.", "60 percent result -"),
    ("In 2014 vielen op de wegen elf doden.", "11 count result 2014"),
    ("De verkeersongevallen eisten vorig jaar 34 slachtoffers.", "34 count result 2014"),
    ("Op de wegen vielen in 2014 34 gewonden.", "34 count result 2014"),
    ("De app is 11.450 keer gedownload.", "11450 count result -"),
    ("Het team van 12 fte is ingericht.", "12 fte result -"),
    ("In 2013 werden er 14 vergunningen verleend.", "14 count result 2013"),
    ("De gemeente vervangt de helft van de tegels door groen.", "50 percent target -"),
    (
        "Eind 2014 waren 12 van de 20 molens open, eind 2016 moeten dat er 18 zijn.",
        "12 count result 2014-10/2014-12; 18 count target 2016-10/2016-12",
    ),
    (
        "Op dit moment werken er 340 fte bij de dienst, over drie jaar zijn dat er naar verwachting"
        " 300.",
        "340 fte result 2015-04; 300 count forecast 2018",
    ),
    (
        "Dit zijn er minder dan in 2012, toen 640 zwemmers zijn gered.",
        "640 count result 2012",
    ),
    (
        "In het eerste half jaar van 2014 zijn 310 boten gekeurd, 40 meer dan in dezelfde periode"
        " van 2013.",
        "310 count result 2014-01/2014-06; 40 count result c 2014-01/2014-06",
    ),
    (
        "In 2018 varen er 125 extra boten; 100 op de meren en 25 op de kanalen.",
        "125 count target c 2018; 100 count target 2018; 25 count target 2018",
    ),
    (
        "De meren moeten 60 extra steigers krijgen en de kanalen 30.",
        "60 count target c -; 30 count target c -",
    ),
    (
        "In 2015, 2016 en 2017 worden respectievelijk 10, 15 en 20 extra gidsen opgeleid.",
        "10 count target c 2015; 15 count target c 2016; 20 count target c 2017",
    ),
    (
        "Hiermee besparen we jaarlijks ongeveer 3 kiloton, oplopend tot 5 kiloton in 2025.",
        "3 other target -; 5 other target 2025",
    ),
    (
        "Naar verwachting daalt het aantal schippers in 2016 met 250 tot 3.100.",
        "-250 count forecast c 2016; 3100 count forecast 2016",
    ),
    (
        "Daarmee komt het totaal aantal leden op 640, ruim boven de doelstelling van 500.",
        "640 count result -; 500 count target -",
    ),
    (
        "In 2014 was 78% van de ritten op tijd, terwijl de norm 90% is.",
        "78 percent result 2014; 90 percent target -",
    ),
    (
        "De norm van 35 uur zwemles wordt door 62% van de baden gehaald.",
        "35 hour target -; 62 percent result -",
    ),
    (
        "Ik bericht u over het voorstel voor het planten van 90 hectare bos.",
        "90 other target -",
    ),
    (
        "Het bureau heeft doorgerekend dat dit 10 kiloton in 2025 kan schelen.",
        "10 other forecast 2025",
    ),
    ("In de vorige periode realiseerden we 85 km aan steigers.", "85 other result ../2015"),
    (
        "Naar verwachting komt het aandeel in 2016 uit op 11%, waarmee het doel van 14% wijkt.",
        "11 percent forecast 2016; 14 percent target 2016",
    ),
    (
        "In drie jaar is het aantal gidsen met 250 toegenomen tot ruim 1.100.",
        "250 count result c -; 1100 count result -",
    ),
    ("Van de 1.850 boten die in 2014 kwamen, is 84% gekeurd.", "84 percent result 2014"),
    ("De provincie zaait 12 hectare akkerrand in.", "12 other target -"),
    ("De bonden schaffen 5.000 kaarten aan.", "5000 count target -"),
    ("Meer dan 90% van de schippers draagt een zwemvest.", "90 percent result -"),
    ("Niet meer dan 9% van de schippers ervaart hinder.", "9 percent target -"),
    ("De haven telt 200 palen, 50 meer dan vorig jaar.", "50 count result c -"),
    ("De gemiddelde doorlooptijd van een aanvraag was 25 dagen.", "25 day result -"),
    (
        "De bond bouwt tot 2030 600 steigers, waarvan een derde van hout.",
        "600 count target ../2030; 33 percent target ../2030",
    ),
    ("Voor 2030 wordt een groei naar 180.000 bezoekers voorzien.", "180000 count forecast 2030"),
    (
        "De partijen verkorten de procedure van 26 naar 14 weken.",
        "26 other baseline -; 14 other target -",
    ),
    (
        "Het energiegebruik is respectievelijk 20 en 35 procent lager dan in 2010.",
        "-20 percent result c -; -35 percent result c -",
    ),
    (
        "Dit jaar is een regeling geopend, waarop 160 gemeenten een beroep hebben gedaan.",
        "160 count result 2015",
    ),
    (
        "De productie loopt achter op de gewenste bouw van 100.000 woningen per jaar.",
        "100000 count target -",
    ),
    (
        "De winst groeit ten opzichte van de autonome trend (circa 5% van de kosten in 2020).",
        "5 percent target 2020",
    ),
    (
        "De doelen zijn: 3% besparing per jaar, 25% zon in 2020 en 35% minder gas in 2020.",
        "-3 percent target c -; 25 percent target 2020; -35 percent target c 2020",
    ),
    (
        "De wachttijd voor een eerste gesprek is vanaf 2016 maximaal tien werkdagen.",
        "10 day target 2016/..",
    ),
    (
        "De doorlooptijd van vergunningen gaat van negen naar zes maanden.",
        "9 other baseline -; 6 other target -",
    ),
    ("In 2014 begeleidde het leerwerkloket 1.850 werkzoekenden.", "1850 count result 2014"),
    (
        "Ons streven is om eind 2016 alle 42 scholen aan te sluiten.",
        "42 count target 2016-10/2016-12",
    ),
    (
        "Het aantal laadpalen groeit van 120 nu naar 400 in 2020.",
        "120 count baseline 2015-04; 400 count target 2020",
    ),
    ("De gemeente voegt 150 betaalbare huurwoningen toe aan de voorraad.", "150 count target -"),
    (
        "In de jaren 2016 tot en met 2020 worden 600 woningen gesloopt.",
        "600 count target 2016/2020",
    ),
    (
        "De instroom in de bijstand is met 8% gedaald ten opzichte van 2013.",
        "-8 percent result c -",
    ),
    (
        "Ten opzichte van 2010 moet het gasverbruik in 2022 met een kwart zijn verminderd.",
        "-25 percent target c 2022",
    ),
    ("Wij streven naar een gemiddelde tevredenheid van ten minste 7,5.", "7.5 other target -"),
    ("De opkomst bij de verkiezingen bedroeg 54,3%.", "54.3 percent result -"),
    ("De provincie zal jaarlijks 100 kilometer berm ecologisch beheren.", "100 other target -"),
    (
        "Het college heeft zich tot doel gesteld het aantal klachten met 200 te verlagen.",
        "-200 count target c -",
    ),
    (
        "Eind 2017 is 80 procent van de dienstverlening digitaal.",
        "80 percent target 2017-10/2017-12",
    ),
    ("In 2013 was nog 62 procent van de dienstverlening digitaal.", "62 percent result 2013"),
    (
        "Het aantal leerlingen daalt naar verwachting van 1.200 in 2015 tot 900 in 2025.",
        "1200 count baseline 2015; 900 count forecast 2025",
    ),
    ("De prognose voor 2020 is 14.500 leerlingen.", "14500 count forecast 2020"),
    ("Uit de nulmeting blijkt dat 35% van de inwoners de app kent.", "35 percent baseline -"),
    ("De doelstelling om 25 kerken te herbestemmen is ruimschoots gehaald.", "25 count target -"),
    ("Er zijn 31 kerken herbestemd.", "31 count result -"),
    ("Het aandeel sociale huur blijft minimaal 28%.", "28 percent target -"),
    (
        "In 2014 heeft de politie 12% minder aangiften ontvangen dan in 2013.",
        "-12 percent result c 2014",
    ),
    (
        "Er komen 60 plaatsen in de opvang bij en 20 plaatsen verdwijnen.",
        "60 count target c -; 20 count target -",
    ),
    ("In totaal hebben 9.870 mensen de petitie ondertekend.", "9870 count result -"),
    (
        "De inspectie voerde 430 controles uit en legde 57 boetes op.",
        "430 count result -; 57 count result -",
    ),
    ("De inspectie zal dit jaar 450 controles uitvoeren.", "450 count target 2015"),
    (
        "Er wordt 30 hectare bos aangelegd en 12 hectare heide hersteld.",
        "30 other target -; 12 other target -",
    ),
    ("Maximaal 10% van de reizigers mag langer dan een uur wachten.", "10 percent target -"),
    ("Meldingen worden binnen vijf werkdagen afgehandeld.", "5 day target -"),
    (
        "90% van de meldingen wordt binnen vijf werkdagen afgehandeld.",
        "90 percent target -",
    ),
    ("Het streven is dat iedere jongere binnen tien dagen een gesprek krijgt.", "10 day target -"),
    ("Partijen betalen facturen voortaan binnen dertig dagen.", "30 day target -"),
    ("Brieven worden binnen drie weken beantwoord.", "3 other target -"),
    ("Het aantal deelnemers ligt tussen de 40 en 60.", "40-60 count result -"),
    ("Wij verwachten tussen de 400 en 500 bezoekers.", "400-500 count forecast -"),
    ("De gemeente wil 40 à 50 woningen splitsen.", "40-50 count target -"),
    (
        "In 2023 moet 16 procent van alle energie hernieuwbaar zijn; in 2014 was dat 5,6 procent.",
        "16 percent target 2023; 5.6 percent baseline 2014",
    ),
    ("Een derde van de gebouwen is in 2018 energieneutraal.", "33 percent target 2018"),
    ("De helft minder voedselverspilling in 2030.", "-50 percent target c 2030"),
    ("Wij verminderen de voedselverspilling in 2030 met de helft.", "-50 percent target c 2030"),
    ("Vanaf 2016 planten wij elk jaar duizend bomen.", "1000 count target 2016/.."),
    ("De provincie plant honderdduizend bomen.", "100000 count target -"),
    ("Er zijn tienduizend bomen geplant.", "10000 count result -"),
    ("Wij willen honderd procent circulair zijn in 2050.", "100 percent target 2050"),
    (
        "Het aandeel vrouwen in de top is gestegen naar 28,4% (2013: 26,1%).",
        "28.4 percent result -; 26.1 percent baseline 2013",
    ),
    ("Minstens de helft van de wethouders moet vrouw zijn.", "50 percent target -"),
    (
        "De index steeg van 100 in 2010 naar 118 in 2014.",
        "100 count baseline 2010; 118 count result 2014",
    ),
    (
        "De snelheid gaat van 80 naar 60 kilometer per uur.",
        "80 other baseline -; 60 other target -",
    ),
    ("Het aantal verkeersdoden moet onder de 25 blijven.", "25 count target -"),
    ("Niet meer dan 5% van de treinen mag te laat zijn.", "5 percent target -"),
    ("Het percentage tevreden reizigers komt in 2018 boven de 80%.", "80 percent target 2018"),
    ("De emissie daalt jaarlijks met 2,2 procent.", "-2.2 percent target c -"),
    ("Het college verwacht in 2016 een tekort van 40 plaatsen.", "40 count forecast 2016"),
    ("Sinds 2010 is het aantal musea met zeven toegenomen.", "7 count result c -"),
    ("Van de 60 amendementen zijn er 12 aangenomen.", "12 count result -"),
    ("De huur stijgt met maximaal 2,5% per jaar.", "2.5 percent target c -"),
    (
        "Wij realiseren 15% minder drinkwatergebruik in 2025 ten opzichte van 2010.",
        "-15 percent target c 2025",
    ),
]
"""Targets, results, forecasts and starting points."""

LEFT = [
    # What a line opens with is to be done, and its last word no past tense
    "Opleiden van 15 strandwachten.",
    "De stad stelt de bond een voorschot van 40% beschikbaar.",
    "Er is geld voor de dijk geraamd, waarvan het Rijk 90 procent vergoedt.",
    "De stad verlengt de pacht met twee jaar.",
    "Afgesproken is het pact voor een periode van vier jaar voort te zetten.",
    "Afgesproken is het pact ook daarna uit te voeren voor opnieuw vier jaar.",
    "Zij nemen zitting voor een periode van minimaal één kalenderjaar.",
    "§4: Resultaten te behalen in 2030",
    "De bond brengt de 74 opgaven en 10 proeven uit het programma in kaart.",
    "31 234 VII Vaststelling van de begroting van het ministerie voor het jaar 2016",
    "De bond neemt met ingang van 2016 de lessen over van drie bureaus.",
    "In 2014 begon de bond met Veilig Varen 3.0.",
    "Het bureau beveelt aan het aantal loketten terug te brengen van zeven naar drie.",
    "In 1998 zijn 40 molens hersteld.",
    "In de tweede helft van 2016 staan drie zaken centraal.",
    "De dienst zal de buren binnen 48 uur in kennis stellen van het lek.",
    "De raad geeft geld om de uitvoer van kaas te verdubbelen.",
    "In juli 2014 heeft de raad een brief getekend om de uitvoer van kaas te verdubbelen.",
    "De gedachte achter het pact was dat dit met 22 losse havens niet houdbaar was.",
    "Er zijn 31 zienswijzen ontvangen, waaronder die van de club.",
    "Nog 15 gemeenten hebben geen wijkteam.",
    "Nederland staat op de vijfde plaats in de ranglijst.",
    "Nederland staat in de top 5 van kenniseconomieën.",
    "In artikel 4, tweede lid, is 30 dagen vervangen door 60 dagen.",
    "De raad telt 37 leden.",
    "De gemeente heeft 52.000 inwoners en 23.000 woningen.",
    "Jongeren van 18 tot 27 jaar krijgen begeleiding.",
    "Het kantoor is gevestigd aan de Stationsweg 45 te Assen.",
    "U kunt ons bereiken op 038-4251234.",
    "Zie Kamerstukken II 2014/15, 33 750, nr. 12.",
    "Wij verwijzen naar onze brief met kenmerk 2015-00345.",
    "De vergadering begint om 14.00 uur in zaal 3.",
    "De drie gemeenten hebben een overeenkomst gesloten.",
    "Partijen komen twee keer per jaar bijeen.",
    "De commissie bestaat uit vijf leden.",
    "De subsidie bedraagt 50% van de kosten.",
    "De lening heeft een looptijd van 30 jaar tegen een rente van 2%.",
    "Op 19 projecten is bijsturing nodig.",
    "De bijdrage is het minste van twee: 40% van de bouwkosten of een vaste som.",
    "Vijf gemeenten, Amsterdam, Den Haag, Heerlen en Leiden, startten in 2014 met de proef.",
    "Het contract nr. ZK 4817 voor de bouw van sluizen is op 3 mei 2004 getekend.",
    "Partijen werken met afspraken voor de periode 2015-2019 (4 jaar) en jaarafspraken.",
    "De gemeenteraad telt 39 zetels.",
    "Het convenant kent 12 artikelen en 3 bijlagen.",
    "De regeling geldt voor bedrijven met meer dan 50 werknemers.",
    "Wie minder dan 120% van het minimum verdient, krijgt de toeslag.",
    "Het gebouw is 12 meter hoog en heeft 4 verdiepingen.",
    "De gemiddelde leeftijd is 42 jaar.",
    "Per 1 januari 2015 woonden er 16.900.000 mensen in Nederland.",
    "Deze brief telt 4 bijlagen.",
    "De raad stemde met 21 stemmen voor en 16 tegen in met het voorstel.",
    "De vergoeding is 19 cent per kilometer.",
    "Wij sluiten aan bij de 17 duurzame ontwikkelingsdoelen van de Verenigde Naties.",
    "De drie noordelijke provincies werken samen met vier gemeenten.",
    "In de afgelopen vijf jaar is veel bereikt.",
    "Het bestaande riool is 60 jaar oud.",
    "De 12 provincies en 342 gemeenten zijn verantwoordelijk voor de uitvoering.",
    "Een op de zes inwoners is eenzaam.",
    "De vloot bestaat uit 24 bussen.",
    "De commissie bracht op 12 maart haar 3e rapport uit.",
    "Het plan beslaat 4,5 hectare en ligt 3 kilometer van het centrum.",
    "De trein rijdt 4 keer per uur.",
    "De bijlage bevat 6 kaarten.",
    "Wij nodigen u uit op dinsdag 12 mei om 19.30 uur in zaal 2.",
    "De Wmo 2015 en de Jeugdwet zijn per 1 januari ingevoerd.",
    "Zie ook tabel 3 en figuur 4.",
    "De maatregel geldt voor huishoudens tot 110% van de bijstandsnorm.",
    "De woning ligt aan de A12, afslag 8.",
    "Een woning van 75 m2 in een complex met 40 woningen.",
    "De 55-plusser met een woning van voor 1970.",
    "De gemeente stelt binnen zes weken een plan van aanpak op.",
    "Elke gemeente wijst binnen twee weken een contactpersoon aan.",
    "Partijen starten binnen vier weken na ondertekening.",
    "Op jaarbasis scheelt dat 1.200 ton CO2.",
    "In 2050 is Nederland volledig circulair.",
    "Nederland zakte van plek 4 naar plek 7 op de ranglijst.",
    "Wij staan op nummer 3 van Europa.",
    "De wachtlijst telt 120 personen en moet eind 2015 leeg zijn.",
    "Per jaar overlijden 38 mensen in het verkeer.",
    "De Kamer heeft 150 leden.",
]
"""Numbers of articles, places, dates, papers, groups and the like, which nobody steers on."""

IN_AGREEMENT = [
    ("De stad voorziet in 2016 al haar 640 woningen van een goed slot.", "640 count target 2016"),
    (
        "Vanaf 2016 krijgt jaarlijks 14% van alle leerlingen een gesprek.",
        "14 percent target 2016/..",
    ),
    ("Onder het bestuur werkt een bureau van 3,5 fte.", "3.5 fte target -"),
    ("De gemeente stelt minimaal 2 fte beschikbaar voor de uitvoering.", "2 fte target -"),
    (
        "De corporatie bouwt in de looptijd van dit convenant ten minste 300 woningen.",
        "300 count target -",
    ),
    ("Ten minste 40% van de nieuwbouw is bestemd voor starters.", "40 percent target -"),
    ("Het geluidsniveau is maximaal 85 dB(A) op de gevel.", "85 other target -"),
    ("De provincie stelt in totaal 35 hectare grond beschikbaar.", "35 other target -"),
    ("Partijen zetten zich in voor 150 leerwerkplekken per jaar.", "150 count target -"),
    (
        "Uiterlijk in 2018 heeft 75% van de bedrijven een energiescan gedaan.",
        "75 percent target ../2018",
    ),
    ("Het park krijgt een omvang van 45 hectare.", "45 other target -"),
    ("De in artikel 3 bedoelde 3 rotondes worden door de provincie aangelegd.", "3 count target -"),
    ("De gemeente legt twee rotondes en een fietstunnel aan.", "2 count target -"),
    (
        "Partijen streven naar een vermindering van het aantal incidenten met 10% per jaar.",
        "-10 percent target c -",
    ),
    ("Er geldt een maximum van 500 bezoekers per evenement.", "500 count target -"),
    ("De politie zet tijdens uitgaansavonden minimaal zes agenten in.", "6 count target -"),
]
LEFT_IN_AGREEMENT = [
    "Dit convenant kan worden opgezegd met een opzegtermijn van drie maanden.",
    "De overeenkomst is opgemaakt in drievoud en ondertekend te Assen.",
    "De stuurgroep bestaat uit twee vertegenwoordigers van elke partij.",
    "De stuurgroep komt ten minste twee keer per jaar bijeen.",
    "Besluiten worden genomen met een meerderheid van twee derde van de stemmen.",
    "Wijziging is mogelijk als minimaal drie partijen daarom verzoeken.",
    "Partijen evalueren dit convenant uiterlijk zes maanden voor het einde van de looptijd.",
    "De overeenkomst geldt voor een periode van maximaal vijf jaar.",
    "Elke partij wijst één contactpersoon en één plaatsvervanger aan.",
    "De ondernemer verplicht zich de terrassen na 23.00 uur te sluiten.",
    "De kosten worden verdeeld in de verhouding 60% gemeente en 40% provincie.",
    "De gemeente betaalt 60% van de kosten en de provincie 40%.",
    "De toegang is verboden voor personen jonger dan 18 jaar.",
    "De horeca sluit om 02.00 uur en op zondag om 01.00 uur.",
    "Het besluit wordt binnen 14 dagen na ontvangst bekendgemaakt.",
    "De subsidie wordt in vier termijnen uitbetaald.",
    "De weg wordt verbreed tot 2x2 rijstroken over een lengte van 6 kilometer.",
    "De sluis krijgt een lengte van 427 meter en een breedte van 55 meter.",
    "De bijlagen 1 tot en met 4 maken deel uit van deze overeenkomst.",
    "Het perceel, kadastraal bekend sectie B, nummer 1234, groot 12 are.",
    "De deelnemers zijn de gemeenten 1. Assen, 2. Emmen en 3. Hoogeveen.",
    "De vergoeding wordt jaarlijks per 1 januari met 2% geïndexeerd.",
    "Bij meer dan drie overtredingen volgt een toegangsontzegging van twaalf maanden.",
]
IN_REPORT = [
    ("In de stad worden in 2015 tien bruggen hersteld.", "10 count target 2015"),
    ("In 2015-2017 worden 80 bruggen hersteld.", "80 count target 2015/2017"),
    ("In de stad zijn in 2015 tien bruggen hersteld.", "10 count result 2015"),
    (
        "In het eerste kwartaal van 2015 worden 80 bruggen gekeurd.",
        "80 count result 2015-01/2015-03",
    ),
    ("De lessen worden gegeven op 80 scholen.", "80 count result -"),
    ("In het verslagjaar zijn 27 subsidies verleend.", "27 count result -"),
    (
        "De doelstelling van 30 trajecten is met 34 trajecten ruim gehaald.",
        "30 count target -; 34 count result -",
    ),
    ("Van de geplande 12 bijeenkomsten zijn er 9 gehouden.", "12 count target -; 9 count result -"),
    (
        "Het streefcijfer van 85% is niet gehaald; de score kwam uit op 79%.",
        "85 percent target -; 79 percent result -",
    ),
    (
        "Naar verwachting worden eind 2015 alle 60 locaties aangesloten.",
        "60 count forecast 2015-10/2015-12",
    ),
    ("De realisatie loopt achter: 140 van de 200 woningen zijn opgeleverd.", "140 count result -"),
    ("Inmiddels is 70% van de maatregelen uitgevoerd.", "70 percent result 2015-04"),
    ("De respons was 43%.", "43 percent result -"),
    ("Het aantal vacatures is opgelopen tot 1.150.", "1150 count result -"),
    ("In het eerste kwartaal zijn 310 controles uitgevoerd.", "310 count result 2015-01/2015-03"),
    ("Op 19 van de 25 scholen is een conciërge aangesteld.", "19 count result -"),
    (
        "Het gemiddelde cijfer steeg van een 7,1 naar een 7,4.",
        "7.1 other baseline -; 7.4 other result -",
    ),
    (
        "De doorlooptijd is teruggebracht van 12 naar 8 weken.",
        "12 other baseline -; 8 other result -",
    ),
    ("De wachttijd is gemiddeld 23 dagen.", "23 day result -"),
    ("Twee derde van de maatregelen ligt op schema.", "67 percent result -"),
    (
        "Over de hele linie +56% in de stad (2013 tov 2000), voor het dorp is dat 59%.",
        "56 percent result c 2013; 59 percent result c 2013",
    ),
    (
        "De instroom laat een plus zien van 37%, de uitstroom een van 39%.",
        "37 percent result c -; 39 percent result c -",
    ),
    ("1.214 deelnemers in 2014", "1214 count result 2014"),
    ("388 actieve gidsen", "388 count result -"),
    ("7,6 waardering door gasten", "7.6 other result -"),
    ("1.500 deelnemers in 2017", "1500 count target 2017"),
    ("Tot en met maart zijn 960 daken geïsoleerd.", "960 count result ../2015-03"),
    ("De komende twee jaar worden 45 gidsen opgeleid.", "45 count target 2015/2017"),
    ("14 van de 18 acties zijn afgerond.", "14 count result -"),
    ("Het project heeft 3.200 ton CO2 bespaard.", "3200 other result -"),
    ("Er is 22 kilometer riool vervangen.", "22 other result -"),
    (
        "Het ziekteverzuim ligt met 4,8% boven de norm van 4,2%.",
        "4.8 percent result -; 4.2 percent target -",
    ),
]
LEFT_IN_REPORT = [
    "De gemeente heeft 3 aanbevelingen overgenomen.",
    "In hoofdstuk 3 staan de resultaten van de 5 programmalijnen.",
    "Dit is de vierde voortgangsrapportage over het programma.",
    "De rapportage beslaat de periode van 1 januari tot en met 31 december 2014.",
    "Het college heeft 12 keer vergaderd.",
]

FOUND += [
    ("In 2014 verlieten nog 710 leerlingen de school.", "710 count result 2014"),
    (
        "De stad moet ver komen, want in 2014 was het aandeel groen gas nog 6%.",
        "6 percent result 2014",
    ),
    (
        "De studie gaat ervan uit dat in 2030 het aandeel elektrische bussen op 80% ligt.",
        "80 percent forecast 2030",
    ),
    ("In 2030 zal de haven naar schatting 13 kiloton CO2 uitstoten.", "13 other forecast 2030"),
    (
        "Verwacht wordt dat er in 2030 300 klachten minder zijn dan in 2015.",
        "-300 count forecast c 2030",
    ),
    (
        "In 2014 zat 50% (300 leerlingen) niet meer op school.",
        "50 percent result 2014; 300 count result 2014",
    ),
    ("Het aantal plekken is voor 2030 op 400 gesteld.", "400 count target 2030"),
    (
        "Eind 2030 komt de teller vermoedelijk uit op 90 bussen.",
        "90 count forecast 2030-10/2030-12",
    ),
    ("In 2030 moet dit 10% beneden het niveau van 1990 zijn.", "-10 percent target c 2030"),
]
FOUND += [
    (
        "In 2014 is 40% klaar, een stijging van 9% ten opzichte van dezelfde periode in 2013.",
        "40 percent result 2014; 9 percent result c 2014",
    ),
    (
        "Van de 40 sluizen die weg moeten, zijn er nu 28 gesloopt.",
        "40 count target -; 28 count result 2015-04",
    ),
    (
        "Van de benodigde 90 hectare is nu 70 hectare gekocht.",
        "90 other target -; 70 other result 2015-04",
    ),
    ("Ieder huis staat op termijn op ten hoogste 300 meter van een park.", "300 other target -"),
    ("Een golf van 3 meter mag de dijk in 2020 niet meer breken.", "3 other target 2020"),
    ("De norm is dat de bus in 95% van de ritten op tijd is.", "95 percent target -"),
    ("Wij rekenen op 600 aanmeldingen.", "600 count forecast -"),
    ("De bond heeft 40 zittingen toegezegd.", "40 count target -"),
    (
        "De ambitie van 900 bomen ligt op koers: in 2014 stond de teller op 640.",
        "900 count target -; 640 count result 2014",
    ),
    (
        "Er rijden nu 40 bussen, waar 60 waren voorzien.",
        "40 count result 2015-04; 60 count target -",
    ),
    ("Bijna een derde van de daken is vergroend.", "33 percent result -"),
    ("Het aantal klachten is met een derde afgenomen.", "-33 percent result c -"),
    ("Het aantal banen stijgt in 2016 met 3 tot 5 procent.", "3-5 percent target c 2016"),
    (
        "Wij streven naar een reductie van de uitstoot van 49 tot 55 procent in 2030.",
        "-49--55 percent target c 2030",
    ),
    (
        "Het aandeel daalde van 22 tot 15 procent.",
        "22 percent baseline -; 15 percent result -",
    ),
    ("De raming gaat uit van 4.500 aanvragen in 2016.", "4500 count forecast 2016"),
    (
        "De bijdrage wordt met ingang van 1 mei als volgt verhoogd: 1-5-2016: van 1,6% naar 2,8%"
        " 1-5-2017: van 2,8% naar 4,0% 1-5-2018: van 4,0% naar 5,4%.",
        "1.6 percent baseline -; 2.8 percent target 2016-05-01/..; 4 percent target 2017-05-01/..;"
        " 5.4 percent target 2018-05-01/..",
    ),
    (
        "De lonen worden per 1 april 2016 met 2% en per 1 april 2017 met 3% verhoogd.",
        "2 percent target c 2016-04-01/..; 3 percent target c 2017-04-01/..",
    ),
    (
        "In 2014 namen 12.500 boeren deel, met een oppervlakte van 118.000 hectare.",
        "12500 count result 2014; 118000 other result 2014",
    ),
    ("Dat is minder dan de 300 kilometer die bij de start werd beoogd.", "300 other target -"),
    (
        "Er resteert 2,5 fte, waar 4 fte was voorzien.",
        "2.5 fte result -; 4 fte target -",
    ),
    ("Zij zetten zich in om de uitvoer te verdubbelen.", "100 percent target c -"),
    ("Bewoners waarderen de buurt met een 6,1.", "6.1 other result -"),
    (
        "Van de winkels geeft 62% aan genoeg klanten te kunnen vinden.",
        "62 percent result -",
    ),
    ("Zeven op de tien bewoners vindt de buurt veilig.", "0.7 ratio result -"),
    ("Tweederde van de acties is afgerond.", "67 percent result -"),
    (
        "De regio telde in 2010 nog 47 scholen; dat zijn er nu 39.",
        "47 count result 2010; 39 count result 2015-04",
    ),
    ("De streefwaarde ligt 15 procent onder het huidige niveau.", "-15 percent target c -"),
    ("Het peil wordt 20 centimeter verhoogd.", "20 other target c -"),
    (
        "Bij aanvang van het programma waren er 12 pleinen, nu zijn het er 31.",
        "12 count baseline -; 31 count result 2015-04",
    ),
    (
        "Het percentage huurders stijgt naar verwachting van 92 naar 94.",
        "92 percent baseline -; 94 percent forecast -",
    ),
    (
        "Een verpleegkundige is er nu 52 minuten per dienst minder aan kwijt dan in 2013.",
        "-52 other result c 2015-04",
    ),
    ("De verhoging van de huur blijft in 2016 beperkt tot 2,5%.", "2.5 percent target 2016"),
    (
        "De stad heeft in 2014 48 van de geplande 60 woningen opgeleverd.",
        "48 count result 2014; 60 count target -",
    ),
    (
        "Eind 2014 maakten 4.900 huishoudens gebruik van de regeling; dat is 81% van de doelgroep.",
        "4900 count result 2014-10/2014-12; 81 percent result 2014-10/2014-12",
    ),
    (
        "De woningvoorraad bedraagt op 1 januari 2015 6.120 woningen.",
        "6120 count result 2015-01-01",
    ),
    (
        "De capaciteit is met 131% van de opgave ruim, al is minder dan de helft daarvan zeker.",
        "131 percent result -; 50 percent result -",
    ),
    ("De stad draagt er zorg voor dat 30% van de wijk groen blijft.", "30 percent target -"),
    ("Stand 1 maart 2015: 4.120 abonnees.", "4120 count result 2015-03-01"),
    ("Nulmeting (2010): 3.400 abonnees.", "3400 count baseline 2010"),
    ("Er zijn 212 meldingen binnengekomen bij het loket.", "212 count result -"),
    (
        "De treinen reden in 2014 voor 91% op tijd, waar 93% was afgesproken.",
        "91 percent result 2014; 93 percent target 2014",
    ),
]
LEFT += [
    "In deze regeling voeren wij drie proeven uit:",
    "De club hield een enquête onder 400 oud-leden.",
    "Een kwart van de middelen is nog niet verplicht.",
    "De raad stelt vast dat 6.500 gezinnen recht hebben op hulp.",
    "In 2014 hielp de club mensen die er langer dan drie maanden waren.",
    "Vanaf 2016 hebben bedrijven groter dan 5 hectare een filter.",
    "Het tarief is met 3% geïndexeerd.",
    "Het fort, bestaande uit een poort en 1.400 meter muur, werd in 1972 een monument.",
    "Het beheer wordt sinds 2011 uitgevoerd via 40 regionale collectieven.",
    "Natuurlijk Groen en zes kwekers sloten zich aan.",
    "Van de gemeenten verwacht de bond een bijdrage van 25% voor het onderhoud.",
    "Het projectbureau telt 3,2 fte.",
    "De dienst beslist binnen 13 weken op aanvragen om hulp.",
    "Jaarlijks komen er 900 oproepen binnen.",
    "Zij besparen zoveel als het jaarverbruik van 900 huishoudens.",
]

ABOUT_POLICY = "Over het beleid zijn afspraken gemaakt met alle partijen."


def _targets(text: str, kind: DocumentKind = "other") -> list[str]:
    analysis = analyse(document(ABOUT_POLICY, text, heading="Beleidsprogramma"), load())
    facts = find_all(analysis).facts.model_copy(update={"kind": kind})
    return [_line(target) for target in find_targets(analysis, facts, document_day(facts))]


def _line(target: Target) -> str:
    ends = [f"{float(end):g}" for end in (target.value, target.value_max) if end is not None]
    change = ["c"] if target.change else []
    return " ".join(["-".join(ends), target.unit, target.nature, *change, target.when or "-"])


@pytest.mark.parametrize(("text", "lines"), FOUND)
def test_found(text: str, lines: str) -> None:
    assert sorted(_targets(text)) == sorted(lines.split("; "))


@pytest.mark.parametrize("text", LEFT)
def test_left(text: str) -> None:
    assert _targets(text) == []


@pytest.mark.parametrize(("text", "lines"), IN_AGREEMENT)
def test_found_in_an_agreement(text: str, lines: str) -> None:
    assert sorted(_targets(text, "covenant")) == sorted(lines.split("; "))


@pytest.mark.parametrize("text", LEFT_IN_AGREEMENT)
def test_left_in_an_agreement(text: str) -> None:
    assert _targets(text, "covenant") == []


@pytest.mark.parametrize(("text", "lines"), IN_REPORT)
def test_found_in_a_report(text: str, lines: str) -> None:
    assert sorted(_targets(text, "voortgangsrapportage")) == sorted(lines.split("; "))


@pytest.mark.parametrize("text", LEFT_IN_REPORT)
def test_left_in_a_report(text: str) -> None:
    assert _targets(text, "voortgangsrapportage") == []

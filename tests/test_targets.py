"""Targets, results, forecasts and baselines in running text: a sentence a row."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from sentences import analysed

from extractors.finding.targets import find_targets
from extractors.language.pipeline import analyse, load
from schemas.records import DocumentFacts, Target

FACTS = DocumentFacts(kind="kamerbrief", date="2023-05-10")
DAY = dt.date(2023, 5, 10)


def found(*texts: str, facts: DocumentFacts = FACTS, listed: bool = False) -> tuple[Target, ...]:
    return find_targets(analysed(*texts, listed=listed), facts, DAY)


Row = tuple[str, str, str, bool, str | None]

SENTENCES: list[tuple[str, list[Row]]] = [
    # (sentence, [(value, unit, nature, change, when)])
    (
        "Te besluiten tot verhoging van de korting van 15% naar 17,5% met ingang van 2024, en van"
        " 17,5% naar 20% met ingang van 2025.",
        [
            ("15", "percent", "baseline", False, None),
            ("17.5", "percent", "target", False, "2024/.."),
            ("17.5", "percent", "baseline", False, None),
            ("20", "percent", "target", False, "2025/.."),
        ],
    ),
    (
        "De afspraak is gemaakt dat de uitkering in het eerste jaar wordt aangevuld tot 100%.",
        [("100", "percent", "target", False, None)],
    ),
    (
        "Besloten is om de sluiting te beperken tot een aaneengesloten periode van maximaal 18"
        " maanden.",
        [("18", "other", "target", False, None)],
    ),
    ("De opdracht heeft een looptijd van maximaal 18 maanden.", []),
    ("Er is met twee van de acht bakkers een akkoord gesloten.", []),
    ("De stichting is betrokken bij twee proeven, te weten: water en wonen.", []),
    ("In de visie zijn vijf pleinen als aandachtspunt benoemd.", []),
    ("Er zal een ontwikkeling zijn naar 1 persoonskamers.", []),
    ("De nota bevat een raming voor de zes daaropvolgende jaren.", []),
    ("Ruim 40% van de oever in Zeeland is strand.", []),
    (
        "In 2022 zijn tien steigers hersteld.",
        [("10", "count", "result", False, "2022")],
    ),
    (
        "De gemeente wil voor 2030 ten minste 12.000 betaalbare woningen bouwen.",
        [("12000", "count", "target", False, "2030")],
    ),
    (
        "In 2025 is 60 procent van de nieuwe sociale huurwoningen gasloos.",
        [("60", "percent", "target", False, "2025")],
    ),
    (
        "Uiterlijk in 2027 rijden alle 250 bussen in de provincie elektrisch.",
        [("250", "count", "target", False, "../2027")],
    ),
    (
        "We streven naar een daling van het aantal doden met 25% in 2030 ten opzichte van 2019.",
        [("-25", "percent", "target", True, "2030")],
    ),
    (
        "Voor de veehouderij geldt een reductie doelstelling van 30%.",
        [("-30", "percent", "target", True, None)],
    ),
    (
        "We willen voldoen aan de reductiepercentages voor de uitstoot van 40 procent in 2030 en"
        " 70 procent in 2040.",
        [("-40", "percent", "target", True, "2030"), ("-70", "percent", "target", True, "2040")],
    ),
    (
        "We streven naar een deelname aan de reductie van 40 procent in 2030 en een opkomst van"
        " 70 procent.",
        [("-40", "percent", "target", True, "2030"), ("70", "percent", "target", False, "2030")],
    ),
    (
        "In de vergunning is een maximumtemperatuur van het rioolwater opgenomen van 30 °C.",
        [("30", "other", "target", False, None)],
    ),
    ("De temperatuur van het rioolwater is 30 °C.", []),
    (
        "We willen toe naar een gebruik van 90 liter in 2035 (nu 120 liter).",
        [
            ("90", "other", "target", False, "2035"),
            ("120", "other", "baseline", False, "2023-05-10"),
        ],
    ),
    ("Er is een ingroeipad van zes jaar voorzien voor de nieuwe regeling.", []),
    (
        "De uitstoot moet in 2030 met minstens 55 procent zijn verminderd ten opzichte van 1990.",
        [("-55", "percent", "target", True, "2030")],
    ),
    (
        "Het ziekteverzuim in de zorg daalde van 7,4 naar 6,9 procent.",
        [("7.4", "percent", "baseline", False, None), ("6.9", "percent", "result", False, None)],
    ),
    (
        "Wij brengen de doorlooptijd terug van 14 naar 9 weken.",
        [("14", "other", "baseline", False, None), ("9", "other", "target", False, None)],
    ),
    (
        "In 2021 zijn 3.450 jongeren naar een leerwerkplek begeleid.",
        [("3450", "count", "result", False, "2021")],
    ),
    (
        "Defensie groeit naar 200.000 medewerkers in 2030.",
        [("200000", "count", "target", False, "2030")],
    ),
    (
        "Het doel is dat 75% van de boeren in 2026 natuurinclusief werkt.",
        [("75", "percent", "target", False, "2026")],
    ),
    (
        "De provincie plant de komende vier jaar 400.000 bomen.",
        [("400000", "count", "target", False, "2023/2027")],
    ),
    (
        "Naar verwachting zijn er in 2030 54.000 zorgmedewerkers te weinig.",
        [("54000", "count", "forecast", False, "2030")],
    ),
    (
        "In 2018 werkten 61.000 mensen in de cultuur, tegen 58.000 in 2015.",
        [
            ("61000", "count", "result", False, "2018"),
            ("58000", "count", "baseline", False, "2015"),
        ],
    ),
    (
        "Het aandeel biologische grond bedraagt nu 4,1 procent; in 2030 moet dat 15 procent zijn.",
        [
            ("4.1", "percent", "result", False, "2023-05-10"),
            ("15", "percent", "target", False, "2030"),
        ],
    ),
    (
        "Op dit moment doen 87 dorpen en 14 steden mee.",
        [
            ("87", "count", "result", False, "2023-05-10"),
            ("14", "count", "result", False, "2023-05-10"),
        ],
    ),
    (
        "In het schooljaar 2021-2022 namen 540 scholen deel aan het programma.",
        [("540", "count", "result", False, "2021-08/2022-07")],
    ),
    (
        "Wij verdubbelen het aantal speelplekken voor 2028.",
        [("100", "percent", "target", True, "2028")],
    ),
    (
        "Er zijn in 2022 twaalf wijkcentra bijgekomen.",
        [("12", "count", "result", True, "2022")],
    ),
    (
        "In 2020 werd die norm in 71 procent van de gevallen gehaald.",
        [("71", "percent", "result", False, "2020")],
    ),
    (
        "Eind 2022 had 90 procent van de scholen een zorgteam; eind 2019 was dat 55 procent.",
        [
            ("90", "percent", "result", False, "2022-10/2022-12"),
            ("55", "percent", "baseline", False, "2019-10/2019-12"),
        ],
    ),
    # a noun of rise or fall right beside the number, also in one word with what falls
    ("De ambitie voor de haven is 45%-reductie.", [("-45", "percent", "target", True, None)]),
    (
        "Streefcijfer voor 2031 is 35 % gasbesparing.",
        [("-35", "percent", "target", True, "2031")],
    ),
    (
        "Wij willen in 2029 een ledengroei van ongeveer 8 procent.",
        [("8", "percent", "target", True, "2029")],
    ),
    (
        "Doel is 15% waterverbruik te besparen in 2028.",
        [("-15", "percent", "target", True, "2028")],
    ),
    (
        "De filedruk liet de afgelopen vijf jaar een daling van gemiddeld 3,1% per jaar zien.",
        [("-3.1", "percent", "result", True, "2018/2023")],
    ),
    ("Dat is een afname van 41 meldingen.", [("-41", "count", "result", True, None)]),
    # the nearest word of rise or fall counts; a handicap is none
    (
        "In 2032 is de deelname van kinderen met een beperking met 20% toegenomen.",
        [("20", "percent", "target", True, "2032")],
    ),
    # still so many is a level
    ("In 2011 telden we nog 640 inbraken.", [("640", "count", "result", False, "2011")]),
    # a time at the head of a sentence holds for both statements
    (
        "In 2035 is de lucht schoner en zijn de klachten met 25% afgenomen.",
        [("-25", "percent", "target", True, "2035")],
    ),
    # quantities are steered on as counts are; lengths and heights where they change or are set
    (
        "De opgave voor de streek is 240 GWh per jaar.",
        [("240", "other", "target", False, None)],
    ),
    (
        "Tot 2028 rest nog de aanleg van 900 hectare.",
        [("900", "other", "target", False, "../2028")],
    ),
    ("Wij verhogen de dijken met 15 cm tot 40 cm.", [("15", "other", "target", True, None)]),
    (
        "In 2045 wordt het peil gemiddeld +30 cm.",
        [("30", "other", "target", True, "2045")],
    ),
    (
        "Uitgangspunt daarbij zijn oevers van 20-35 meter.",
        [("20", "other", "target", False, None)],
    ),
    (
        "In 2036 wonen ouderen 3 jaar langer zelfstandig.",
        [("3", "year", "target", True, "2036")],
    ),
    (
        "Naast de bestaande 700 ha bos is er in 2022 90 ha bos geplant.",
        [("700", "other", "baseline", False, None), ("90", "other", "result", False, "2022")],
    ),
    # what is foreseen without new policy is a forecast
    (
        "Bij ongewijzigd beleid groeit de achterstand tot 12% in 2030.",
        [("12", "percent", "forecast", False, "2030")],
    ),
    (
        "In 2026 wordt een tekort geraamd van 900 fte.",
        [("900", "fte", "forecast", False, "2026")],
    ),
    (
        "Wij sturen op deze doelen: 1) bij nieuwbouw 2/3 betaalbaar; 2) daarvan de helft huur.",
        [("0.667", "ratio", "target", False, None), ("50", "percent", "target", False, None)],
    ),
    (
        "In april zou er een tekort aan 600 bedden zijn.",
        [("600", "count", "forecast", False, "2024-04")],
    ),
    (
        "In het huidige tempo komt het aandeel in 2027 uit op 9 procent.",
        [("9", "percent", "forecast", False, "2027")],
    ),
    # what had to be, is wished for, needed, asked or planned is an aim; how far it got a result
    (
        "De regio moest 900 plekken vinden, maar komt niet verder dan 650.",
        [("900", "count", "target", False, None), ("650", "count", "result", False, None)],
    ),
    (
        "Het gewenste aandeel van 30% bleef op 22% steken.",
        [("30", "percent", "target", False, None), ("22", "percent", "result", False, None)],
    ),
    (
        "Voor 2025 zijn er 4.200 plekken nodig.",
        [("4200", "count", "target", False, "2025")],
    ),
    (
        "In 2022 zijn 410 agenten opgeleid; voor 2024 staan er 520 gepland.",
        [("410", "count", "result", False, "2022"), ("520", "count", "target", False, "2024")],
    ),
    (
        "De norm werd in 76% van de zaken gehaald; de afspraak is 88%.",
        [("76", "percent", "result", False, None), ("88", "percent", "target", False, None)],
    ),
    (
        "Hier staat hoe wij de 40 GWh gaan opwekken.",
        [("40", "other", "target", False, None)],
    ),
    # what points back at a rise is one; a time behind two statements holds for both
    (
        "We zetten in op een verhoging van het peil met 35 cm en in de polder wordt dat 15 cm.",
        [("35", "other", "target", True, None), ("15", "other", "target", True, None)],
    ),
    (
        "Ouderen wonen 4 jaar langer thuis en er zijn 20% minder klachten in 2038.",
        [("4", "year", "target", True, "2038"), ("-20", "percent", "target", True, "2038")],
    ),
    (
        "Berekend werd dat er in 2027 een tekort van 300 tot 450 plekken zou zijn.",
        [("300", "count", "forecast", False, "2027")],
    ),
    (
        "Door de vergrijzing neemt het aantal patiënten de komende tien jaar toe met 30 procent.",
        [("30", "percent", "forecast", True, "2023/2033")],
    ),
    (
        "Op basis van de huidige raming komen er 700 jongeren in aanmerking.",
        [("700", "count", "forecast", False, None)],
    ),
    (
        "In 2026 wordt een tekort geraamd van 400 fte, oplopend naar 900 fte in 2031.",
        [("400", "fte", "forecast", False, "2026"), ("900", "fte", "forecast", False, "2031")],
    ),
    (
        "De formatie daalt met 14 fte tot 310 fte in 2026.",
        [("-14", "fte", "target", True, "2026"), ("310", "fte", "target", False, "2026")],
    ),
    ("Wij besparen jaarlijks 3% energie.", [("-3", "percent", "target", True, None)]),
    (
        "Doel is een netto groei van de woningvoorraad van ten minste 9.000 woningen.",
        [("9000", "count", "target", True, None)],
    ),
    # a group of that many has no part in `voorraad`
    (
        "Wij streven in 2027 naar een netto voorraad van 12.000 huurhuizen.",
        [("12000", "count", "target", False, "2027")],
    ),
    ("Een toename van ruim 400 aanvragen.", [("400", "count", "result", True, None)]),
    (
        "Vorig jaar is 24 van de 47 km getoetst.",
        [("24", "other", "result", False, "2022")],
    ),
    # nothing was reached in a time to come
    (
        "De formatie daalt tot 230 fte eind 2028; het verzuim was bij alle diensten 5,1%.",
        [
            ("230", "fte", "target", False, "2028-10/2028-12"),
            ("5.1", "percent", "result", False, None),
        ],
    ),
    # what had to be may be dated before the document; each statement has its own time
    (
        "Daar moesten 187 gezinnen in 2016 een huis krijgen.",
        [("187", "count", "target", False, "2016")],
    ),
    (
        "Er is in 2020 veel bereikt maar 30 kg afval per huishouden in 2025 wordt lastig.",
        [("30", "other", "target", False, "2025")],
    ),
    # what goes is an aim too
    (
        "In 2026 worden 30 procent van de stafbanen en twaalf garages geschrapt.",
        [("30", "percent", "target", False, "2026"), ("12", "count", "target", False, "2026")],
    ),
    (
        "Er zal een budgetkorting van 4 procent worden doorgevoerd.",
        [("-4", "percent", "target", True, None)],
    ),
    (
        "Het aantal banen zal met ruim 700 worden teruggebracht.",
        [("-700", "count", "target", True, None)],
    ),
    ("De dienst raakt 70 banen kwijt.", [("70", "count", "target", False, None)]),
    # what somebody managed, and what was laid upon them
    (
        "Van de 120 die de stad moest plaatsen, zijn dat er 95 geworden.",
        [("120", "count", "target", False, None), ("95", "count", "result", False, None)],
    ),
    (
        "Eind 2021 hebben de corporaties 52 gezinnen kunnen huisvesten.",
        [("52", "count", "result", False, "2021-10/2021-12")],
    ),
    ("Het is gelukt om 61 mensen te plaatsen.", [("61", "count", "result", False, None)]),
    (
        "Het aantal te plaatsen gezinnen was voor onze gemeente 21.",
        [("21", "count", "target", False, None)],
    ),
    (
        "Het streven is 70.000 huizen in 2031 waarvan twee derde betaalbaar.",
        [("70000", "count", "target", False, "2031"), ("67", "percent", "target", False, "2031")],
    ),
    # what is added, where `bij` is the verb's own and not a preposition
    (
        "Daar komt de komende jaren nog minstens 60 kilometer bij.",
        [("60", "other", "target", True, "2023/..")],
    ),
    (
        "Het station krijgt 850 plekken extra.",
        [("850", "count", "target", True, None)],
    ),
    (
        "Er komen vier nieuwe stallingen bij de stations.",
        [("4", "count", "target", False, None)],
    ),
    (
        "In 2022 waren er 340 stageplaatsen bezet (tegenover 310 een jaar eerder).",
        [
            ("340", "count", "result", False, "2022"),
            ("310", "count", "baseline", False, "2021"),
        ],
    ),
    # what stands between dashes does not cut a clause in two
    (
        "Zo moet het aantal delicten – diefstal, geweld en inbraak – met een kwart omlaag.",
        [("-25", "percent", "target", True, None)],
    ),
    # a starting point in brackets
    (
        "In 2026 gaat het aandeel naar 31% (in 2021 was het aandeel 27%).",
        [("31", "percent", "target", False, "2026"), ("27", "percent", "baseline", False, "2021")],
    ),
    (
        "Een toename van het aandeel (nu 6 procent) naar 15 procent in 2031.",
        [
            ("6", "percent", "baseline", False, "2023-05-10"),
            ("15", "percent", "target", False, "2031"),
        ],
    ),
    # thousands parted by spaces, as official papers print them
    (
        "Eind 2025 moeten 640 000 huishoudens zijn aangesloten.",
        [("640000", "count", "target", False, "2025-10/2025-12")],
    ),
    (
        "Tot 2029 bouwen we er 900 huizen bij.",
        [("900", "count", "target", True, "../2029")],
    ),
    (
        "Dat lag in 2020 op 18,4 procent, tegen 17,9 in 2015.",
        [
            ("18.4", "percent", "result", False, "2020"),
            ("17.9", "percent", "baseline", False, "2015"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_sentences(text: str, rows: list[Row]) -> None:
    records = [(t.value, t.unit, t.nature, t.change, t.when) for t in found(text)]
    assert records == rows


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Het doel is dat de uitstoot in 2030 met 49% daalt ten opzichte van 1990.",
            {"baseline": "1990", "value": "-49"},
        ),
        (
            "Ruim 2600 leerlingen hebben deelgenomen aan de dagen.",
            {"qualifier": "about", "indicator": "leerlingen", "raw": "Ruim 2600"},
        ),
        (
            "Onze ambitie is dat 35 procent van de bedrijven in de haven zelf energie opwekt.",
            {"indicator": "bedrijven in de haven zelf energie opwekt"},
        ),
        (
            "In 2026 moet ten minste driekwart van de eigenaren tevreden zijn.",
            {"value": "75", "qualifier": "at_least", "unit": "percent"},
        ),
        (
            "Het doel is om in 2026 ten minste 50 gesprekken te voeren.",
            {"indicator": "gesprekken", "value": "50"},
        ),
        (
            "De aanvraag wordt in 2026 binnen dertig minuten afgehandeld.",
            {"indicator": "De aanvraag"},
        ),
        (
            "Doel is een daling van het verbruik met 5% in 2030 (basisjaar 2017).",
            {"value": "-5", "baseline": "2017", "when": "2030"},
        ),
        ("Wij streven naar 30 tot 35 loketten.", {"value": "30", "value_max": "35"}),
        (
            "Wij streven naar een uitbreiding van het bos met minimaal 40 en maximaal 60 hectare.",
            {"value": "40", "value_max": "60", "qualifier": "exact", "indicator": "het bos"},
        ),
        # what falls or rises, not the fall; what is done to, not who does it
        (
            "Het doel is een daling van de uitval met 5% in 2026.",
            {"indicator": "de uitval", "value": "-5"},
        ),
        ("We verhogen de dijken met mogelijk 40 cm.", {"indicator": "de dijken"}),
        ("Wij verhogen de inzet tot 450 per maand.", {"indicator": "de inzet"}),
        (
            "Het aantal keuringen is verdubbeld tot 800 per jaar.",
            {"indicator": "Het aantal keuringen"},
        ),
        ("Er komen 450 keuringen per jaar.", {"indicator": "keuringen per jaar"}),
        ("Gasten waarderen gemiddeld met een 8 of hoger.", {"indicator": "Gasten"}),
        (
            "De bijdrage van de leden wordt per 2026 structureel verlaagd tot 5%.",
            {"indicator": "De bijdrage van de leden", "nature": "target"},
        ),
        ("Uitgangspunt zijn stroken van 30 meter langs de vaart.", {"indicator": "stroken"}),
        ("Van de 90 aangemelde plannen zijn er 35 afgerond.", {"indicator": "aangemelde plannen"}),
        # Parts of a whole, and clauses without a subject of their own
        (
            "In 2022 is het lawaai in de haven met 10% gedaald ten opzichte van 2018.",
            {"indicator": "het lawaai in de haven"},
        ),
        (
            "Wij streven naar een gemiddelde score van 7,5 voor de haven.",
            {"indicator": "gemiddelde score"},
        ),
        ("De commissie heeft een reductie van 13% in 2030 vastgesteld.", {"indicator": "reductie"}),
        ("Van de 60 km oever is nu 22 km ingericht.", {"indicator": "oever", "value": "22"}),
        (
            "De stad realiseert vóór 2026 ten minste drie overstappunten.",
            {"indicator": "overstappunten"},
        ),
        ("Voor de wachttijden geldt een maximum van 14 weken.", {"indicator": "wachttijden"}),
        (
            "Wij handelen goed: 90% van de brieven beantwoorden we binnen vijf dagen.",
            {"indicator": "brieven"},
        ),
        ("Twee op de drie schippers hebben een kaart.", {"unit": "ratio", "nature": "result"}),
        ("Van de 120 acties is 75 procent afgerond.", {"indicator": "acties"}),
        ("Van de schippers geeft 71% aan blij te zijn met de sluis.", {"indicator": "schippers"}),
        (
            "Ik heb afgesproken dat de wachtlijsten in 2026 zijn gehalveerd.",
            {"indicator": "de wachtlijsten"},
        ),
        ("De norm van 80% doorvaart is in 2017 ruim gehaald.", {"indicator": "doorvaart"}),
        ("In 2017 ontvingen 340 huishoudens een brief.", {"indicator": "huishoudens"}),
        (
            "Van de 24 bruggen zijn er inmiddels 9 op afstand bediend.",
            {"indicator": "bruggen", "value": "9"},
        ),
        (
            "Van de 388 leden hebben er inmiddels 140 de training gevolgd.",
            {"indicator": "leden", "value": "140"},
        ),
        (
            "Van de 24 bruggen worden er in 2026 nog 9 vernieuwd.",
            {"indicator": "bruggen", "change": False},
        ),
        ("Er zijn van de 52 scholen inmiddels 19 aangesloten.", {"indicator": "scholen"}),
        ("Van onze scholen doen er nu 40 aan het project mee.", {"indicator": "scholen"}),
        ("Het bezoekerscentrum trok in 2022 ruim 18.000 bezoekers.", {"indicator": "bezoekers"}),
        # so many as the figure before it says
        ("De gemeente plaatst in 2026 een 20-tal laadpalen.", {"value": "20", "nature": "target"}),
        (
            "In de haven is besloten tot het houden van een 10-tal gesprekken met schippers.",
            {"value": "10", "nature": "target", "indicator": "gesprekken met schippers"},
        ),
        ("In acht van de negen steden is een loket open.", {"indicator": "steden"}),
        (
            "Het dragen van de gordel steeg ten opzichte van 2008 met 7 procentpunten.",
            {"indicator": "Het dragen van de gordel"},
        ),
        ("In 2012 namen 3.480 ouderen deel.", {"indicator": "ouderen"}),
        (
            "We willen de CO2-uitstoot van het verkeer met 40% terugdringen.",
            {"indicator": "CO2-uitstoot van het verkeer"},
        ),
        ("Het doel is dat 40 dorpen een haven hebben.", {"indicator": "dorpen"}),
        ("Het ziekteverzuim bedroeg in 2021 5,2%.", {"indicator": "Het ziekteverzuim"}),
        # the way that a verb tells around the number, or right before it
        ("Naar verwachting neemt het aantal boeren met 8% af.", {"value": "-8", "change": True}),
        ("Naar verwachting neemt het aantal boeren met 8% toe.", {"value": "8", "change": True}),
        (
            "Wij willen dat het aantal branden met 8 duizend afneemt.",
            {"value": "-8000", "change": True, "indicator": "aantal branden"},
        ),
        (
            "Het doel is 40 km door boeren beheerde oevers.",
            {"indicator": "door boeren beheerde oevers"},
        ),
        ("De opvang wordt uitgebreid met 250 plaatsen.", {"value": "250", "change": True}),
        ("Voor 2026 is een daling van de lasten van 25% voorzien.", {"nature": "target"}),
        # particles and infinitives are no part of what is counted
        ("In 2022 vonden negen proeflessen plaats.", {"indicator": "proeflessen"}),
        ("Doel is in 2030 2 GWh warmte op te wekken.", {"indicator": "warmte"}),
        (
            "In 2030 is minstens 40 procent van de (plastic)zakken verminderd.",
            {"value": "-40", "change": True, "indicator": "(plastic)zakken verminderd"},
        ),
    ],
)
def test_fields(text: str, fields: dict[str, Any]) -> None:
    (target,) = found(text)
    assert {name: getattr(target, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("texts", "indicators"),
    [
        (
            ["In 2015 telde de gemeente 90 laadpalen.", "In 2020 moeten dat er 400 zijn."],
            ["laadpalen", "laadpalen"],
        ),
        (
            ["In 2016 waren er 14 branden, vijf minder dan in 2015."],
            ["branden", "branden"],
        ),
        (
            ["In 2022 lukte dat bij 60 procent van de daken; het streven is 80 procent."],
            ["daken", "daken"],
        ),
        (
            ["In 2023 moeten 75 huizen van het gas zijn, in 2025 200."],
            ["huizen van het gas", "huizen van het gas"],
        ),
        (
            ["Van de 140 bruggen zijn er nu 35 hersteld."],
            ["bruggen"],
        ),
    ],
)
def test_what_is_counted_was_said_before(texts: list[str], indicators: list[str]) -> None:
    assert [t.indicator for t in found(*texts)] == indicators


def test_what_is_counted_holds_no_time_at_its_ends() -> None:
    (target,) = found("Wij streven naar 40 procent minder uitstoot in 2030 ten opzichte van 1990.")
    assert target.indicator == "uitstoot"


def test_items_of_a_list_of_aims_are_targets() -> None:
    targets = found(
        "In 2026 willen wij deze doelen hebben bereikt:",
        "het aandeel slechte gebouwen is gedaald van 22 naar 15 procent;",
        "80% van het wagenpark rijdt elektrisch;",
        listed=True,
    )
    assert [(t.value, t.nature, t.when) for t in targets] == [
        ("22", "baseline", None),
        ("15", "target", "2026"),
        ("80", "target", "2026"),
    ]


def test_items_under_what_is_to_be_reached_are_aims_though_told_as_done() -> None:
    items = ("de uitval is gedaald van 22 naar 15 procent;", "de bond heeft 40 gidsen opgeleid;")
    aimed = found("Dan willen wij dit hebben bereikt:", *items, listed=True)
    done = found("Dan hebben wij dit bereikt:", *items, listed=True)
    assert [t.nature for t in aimed] == ["baseline", "target", "target"]
    assert [t.nature for t in done] == ["baseline", "result", "result"]


def test_an_aim_alone_holds_when_that_of_the_sentence_before_does() -> None:
    first, second = found(
        "In 2034 moet de uitstoot met 40% dalen ten opzichte van 2005.",
        "Het streven is zelfs 45%-reductie.",
    )
    assert (second.value, second.when, second.baseline) == ("-45", "2034", "2005")
    assert first.when == second.when


def test_the_shares_of_costs_in_an_agreement_are_no_targets() -> None:
    covenant = DocumentFacts(kind="covenant", date="2023-05-10")
    text = "De stad verbindt zich een aandeel van 30 procent te dragen van de kosten."
    assert found(text, facts=covenant) == ()


def test_a_result_that_carries_on_takes_the_time_of_the_sentence_before() -> None:
    texts = ("In 2021 waren er zes open dagen.", "Circa 300 mensen hebben deze dagen bezocht.")
    passages = analysed(*texts)
    targets = find_targets(passages, FACTS, DAY)
    assert [(t.value, t.when) for t in targets] == [("6", "2021"), ("300", "2021")]


@pytest.mark.parametrize(
    "text",
    [
        "Nederland telt ruim 340 gemeenten.",
        "Volgens het CBS woonden er in 2022 ruim 17,6 miljoen mensen in Nederland.",
        "De drie convenantpartners komen twee keer per jaar bijeen.",
        "Dit akkoord bevat 17 afspraken.",
        "Er zijn 3 pijlers: wonen, zorg en werk.",
        "De school heeft 24 lokalen en een gymzaal.",
        "Het is een samenwerkingsverband van 18 bedrijven.",
        "Haalt het kabinet de doelstelling van 100.000 woningen?",
        "De 7 hubs richten zich op leerlingen.",
        "Stallen binnen een straal van 250 meter tellen niet mee.",
        "Indien de kosten 10% afwijken, volgt een toelichting.",
        "Er wordt uitgegaan van 19 aanvragen per jaar.",
        "De uitstoot zou 20% lager kunnen zijn.",
        "In het werkprogramma staan 23 acties.",
        "Een kind (bijvoorbeeld met 15 minuten contact) telt niet mee.",
        "Voor de dorpen trekt het college in 2024 6 miljoen uit.",
        "De provincie legt daar 4 miljoen naast.",
        "De gemeente stelt de NOVI 2.0 vast.",
        "Er is door negentien gemeenten hard aan het plan gewerkt.",
        "Het plan betreft een tunnel van 900 meter lang en 12 meter breed.",
        "De uitgaven moeten over de hele periode van Paars 2 in balans zijn.",
        "De stichting is gerechtigd om met twee leden aan het overleg deel te nemen.",
        "Het kabinet heeft vier nationale missies gekozen.",
        "Aan dit akkoord zijn meer dan dertig organisaties verbonden.",
        "In potentie is er ruimte voor 400 windmolens.",
        "Het gebied met een omvang van 310 hectare is op de kaart aangegeven.",
        "De regeling was er voor werknemers die minder dan 40% arbeidsongeschikt zijn.",
        "Wie niet in staat is 100% van het loon te verdienen, is aangemeld.",
        "De fondsen Duin, Zee en Bos waren alle drie bij de aanvraag betrokken.",
        "Er is steun verleend aan drie grote fondsen (Duin, Zee, Bos en Veen).",
        "De stad vergoedde een rente van 3% per jaar.",
        "Tele 4 B.V. en de partijen genoemd onder 1 en 2 hebben getekend.",
    ],
)
def test_numbers_that_only_describe(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "De scheepvaart zorgt voor 8% van de uitstoot.",
        "In 2014 bedroeg de neerslag van zwavel 9 kilogram.",
        "De totale uitstoot daalde met 12% tot 480 kiloton.",
        "Van de deeltjes komt 35% uit het buitenland.",
    ],
)
def test_a_statistical_factsheet_holds_no_targets(text: str) -> None:
    facts = DocumentFacts(kind="other", date="2019-10")
    filler = ["De lucht bevat deeltjes die met de wind meekomen."] * 30
    assert found(text, *filler, facts=facts) == ()


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("4 Ambities voor 2030", []),
        ("12 Het doel bereikt", []),
        ("Doel: 40 hectare bos in 2030", ["40"]),
        ("40 hectare bos als doel", ["40"]),
    ],
)
def test_the_number_of_a_heading_counts_nothing(heading: str, values: list[str]) -> None:
    made = analysed(heading)
    passages = tuple(replace(p, kind="heading") for p in made.document.passages)
    analysis = analyse(replace(made.document, passages=passages), load())
    assert [target.value for target in find_targets(analysis, FACTS, DAY)] == values


@pytest.mark.parametrize(
    ("text", "baselines"),
    [
        # the starting point beside the number gives its year
        ("Het aantal kassen daalt van 163 in 2009 tot 151 in 2025.", [None, "2009"]),
        ("In 2030 fietst 80 procent van de reizigers; in 2022 was dit 74 procent.", ["2022", None]),
        (
            "Inmiddels werken 19 regio's met een loket; eind 2018 waren dat er nog 7.",
            ["2018", None],
        ),
        ("In 2022 telde de stad 102 meldingen, tegen 99 in 2021.", ["2021", None]),
        # what is compared with the level of a year
        ("We streven naar 49% minder gas in 2035 vergeleken met het niveau van 1990.", ["1990"]),
        ("In 2030 ligt de uitstoot 55 procent onder het niveau van 1990.", ["1990"]),
        ("Doel is een daling van 30% in 2027 t.o.v. het gemiddelde over 2020-2022.", ["2020/2022"]),
        # only the rise or fall is compared; last year is the school year before
        (
            "In schooljaar 2021-2022 steeg het aandeel meisjes met 2 procentpunt tot 22 procent ten"
            " opzichte van vorig jaar.",
            ["2020-08/2021-07", None],
        ),
        ("De uitstoot bedroeg in 2017 480 kiloton, 12 procent minder dan in 2010.", [None, "2010"]),
        ("Het aandeel vrouwen ligt net als vorig jaar op 50 procent.", [None]),
    ],
)
def test_what_a_number_is_compared_with(text: str, baselines: list[str | None]) -> None:
    assert [target.baseline for target in found(text)] == baselines


@pytest.mark.parametrize(
    ("text", "natures"),
    [
        (
            "Dat komt door een forse groei van het aantal vrouwen: van 42 procent naar 50 procent.",
            ["baseline", "result"],
        ),
        ("Wij brengen het aantal vrouwen van 42 procent naar 50 procent.", ["baseline", "target"]),
    ],
)
def test_a_move_that_explains_has_taken_place(text: str, natures: list[str]) -> None:
    assert [target.nature for target in found(text)] == natures


COVENANT = DocumentFacts(kind="covenant", date="2023-05-10")
REPORT = DocumentFacts(kind="voortgangsrapportage", date="2023-05-10")


@pytest.mark.parametrize(
    ("text", "facts", "rows"),
    [
        (
            "In het eerste jaar bedraagt de vergoeding 90% en in het tweede jaar 60% van het loon.",
            COVENANT,
            [("90", "target"), ("60", "target")],
        ),
        (
            "De toeslag van 4% wordt per 2024 verhoogd met 2 procentpunt tot 6%.",
            COVENANT,
            [("4", "baseline"), ("2", "target"), ("6", "target")],
        ),
        ("De toeslag werd in 2021 verhoogd tot 6%.", COVENANT, [("6", "result")]),
        (
            "het aanleggen van een moeras met een omvang van minimaal 90 ha in de polder;",
            COVENANT,
            [("90", "target")],
        ),
        (
            "Uiterlijk in 2030 worden werken uitgevoerd ter realisatie van 90 ha moeras.",
            COVENANT,
            [("90", "target")],
        ),
        ("Slotcongres in maart 2022 met 80 deelnemers uit de zorg.", REPORT, [("80", "result")]),
        ("Slotcongres in maart 2025 met 80 deelnemers uit de zorg.", REPORT, [("80", "target")]),
        ("Na afloop gaven 9 partijen aan verder te willen.", REPORT, [("9", "result")]),
    ],
)
def test_aims_and_results_by_kind_of_document(
    text: str, facts: DocumentFacts, rows: list[tuple[str, str]]
) -> None:
    assert [(t.value, t.nature) for t in found(text, facts=facts)] == rows

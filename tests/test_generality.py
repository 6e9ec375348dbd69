"""Sentences of our own as ministries, provinces and municipalities of several decades write them.

Each with all the budgets and targets in it: what is neither must give nothing.
"""

from __future__ import annotations

import datetime as dt

import pytest
from sentences import analysed

from extractors.finding.budgets import find_budgets
from extractors.finding.parties import find_parties
from extractors.finding.targets import find_targets
from schemas.records import DocumentFacts

FACTS = DocumentFacts(kind="kamerbrief", date="2015-06-01")
DAY = dt.date(2015, 6, 1)

Budget = tuple[int, int | None, str, str | None, str | None]
"""Euros, upper end, qualifier, per, period."""
Target = tuple[str, str, str, str, str | None]
"""Value, unit, qualifier, nature, when."""

BUDGETS: list[tuple[str, list[Budget]]] = [
    ("Het ministerie van LNV trekt hiervoor in 2004 en 2005 elk f 12,5 miljoen uit.",
     [(5_672_253, None, "exact", None, "2004/2005")]),
    ("De provincie Fryslân draagt maximaal € 3,25 mln. bij aan de vaarroutes.",
     [(3_250_000, None, "at_most", None, None)]),
    ("In 1997 stelt het Rijk 45 miljoen gulden beschikbaar, waarvan NLG 5 miljoen voor de wadden.",
     [(20_420_110, None, "exact", None, "1997"), (2_268_901, None, "exact", None, "1997")]),
    ("Het waterschap investeert tussen 2022 en 2027 twee à drie ton per jaar in vispassages.",
     [(200_000, 300_000, "exact", "year", "2022/2027")]),
    ("Voor de sanering van de stortplaats is tien tot vijftien miljoen euro nodig.",
     [(10_000_000, 15_000_000, "exact", None, None)]),
    ("Met ingang van 2016 is structureel 60 mld. gemoeid met de langdurige zorg.",
     [(60_000_000_000, None, "exact", None, "2016/..")]),
    ("De subsidie is ten hoogste 40% van de kosten, met een maximum van € 200.000 per aanvraag.",
     [(200_000, None, "at_most", "aanvraag", None)]),
    ("Het kabinet bezuinigt vanaf 2013 jaarlijks 1,2 miljard euro op de kinderopvang.",
     [(1_200_000_000, None, "exact", "year", "2013/..")]),
    ("Hiervoor is in de begroting 2019 (artikel 4) 7 miljoen euro gereserveerd.",
     [(7_000_000, None, "exact", None, "2019")]),
    ("De uitgaven zijn geraamd op circa 850 duizend euro, exclusief btw.",
     [(850_000, None, "about", None, None)]),
    ("Nu zijn de bedrijven aan zet; zij leggen 2 miljoen euro in.",
     [(2_000_000, None, "exact", None, None)]),
    ("In 1995-1999 is tegen lawaai 3 x 40 miljoen gulden ter beschikking gesteld.",
     [(18_151_209, None, "exact", None, "1995/1999")]),
    ("Het Rijk stelt voor 2007, 2008 en 2009 respectievelijk 4, 5 en 6 miljoen euro beschikbaar.",
     [(4_000_000, None, "exact", None, "2007"), (5_000_000, None, "exact", None, "2008"),
      (6_000_000, None, "exact", None, "2009")]),
    ("Deze subsidie van 3 ton is voor de verplaatsing van de molen.",
     [(300_000, None, "exact", None, None)]),
    ("Er wordt 1 à 1,5 miljoen euro per gemeente uitgetrokken.",
     [(1_000_000, 1_500_000, "exact", "gemeente", None)]),
    ("Wij trekken daar tot en met 2020 jaarlijks anderhalf miljoen euro voor uit.",
     [(1_500_000, None, "exact", "year", "../2020")]),
    ("Voor fase een (2018-2019) is € 12 miljoen gereserveerd, voor fase twee (2020-2021) € 18 mln.",
     [(12_000_000, None, "exact", None, "2018/2019"),
      (18_000_000, None, "exact", None, "2020/2021")]),
    ("De regeling kent een plafond van f 3.500.000,- voor het jaar 1996.",
     [(1_588_231, None, "exact", None, "1996")]),
    ("Er komt eenmalig 25 miljoen euro voor onderhoud en structureel 10 miljoen euro per jaar.",
     [(25_000_000, None, "exact", None, None), (10_000_000, None, "exact", "year", None)]),
    ("De kosten worden geschat op een kleine twee ton.",
     [(200_000, None, "about", None, None)]),
    ("Per leerling ontvangt de school € 750.",
     [(750, None, "exact", "leerling", None)]),
    ("De investering van ruim € 40 mln verdient zichzelf in tien jaar terug.",
     [(40_000_000, None, "about", None, None)]),
    ("Wie meer dan 65.000 euro verdient, betaalt een hogere premie.", []),
    ("Het CBS meldt dat gezinnen gemiddeld 2.300 euro per jaar aan energie uitgeven.", []),
    ("Aandeelhouders kregen € 4 miljoen dividend uitgekeerd.", []),
    ("De koopprijs van het perceel bedraagt € 1,2 miljoen.", []),
    ("Vervoerders betalen een boete van € 10.000 per dag als zij niets leveren.", []),
    ("De dienst legde in 2014 voor € 3,1 miljoen aan boetes op.", []),
    ("De griffierechten stijgen van € 79 naar € 85.", []),
    ("De stormschade bedroeg volgens de verzekeraars 95 miljoen euro.", []),
    ("Een jaarkaart voor het veer kost € 180 per maand.", []),
    ("Een modaal gezin verdient 37.000 euro bruto per jaar.", []),
    ("De omzet van de sector groeide in 2012 tot 6,4 miljard euro.", []),
    ("Stel dat een gemeente € 100.000 uittrekt, dan is dat € 2 per inwoner.", []),
    ("De eigen bijdrage wordt verlaagd van 50 euro naar 35 euro per behandeling.", []),
]  # fmt: skip

TARGETS: list[tuple[str, list[Target]]] = [
    ("Tegen 2025 moet een kwart van de ouderen boven de zeventig een cursus hebben gevolgd.",
     [("25", "percent", "exact", "target", "../2025")]),
    ("Vier op de tien patiënten werden binnen vijf dagen gezien; de norm is negen op de tien.",
     [("0.4", "ratio", "exact", "result", None), ("0.9", "ratio", "exact", "target", None)]),
    ("De bezettingsgraad steeg met 3 procentpunt tot 84%.",
     [("3", "percentage_point", "exact", "result", None),
      ("84", "percent", "exact", "result", None)]),
    ("Wij willen het aantal laadpunten in Overijssel verdubbelen tot 5.000 in 2023.",
     [("100", "percent", "exact", "target", "2023"), ("5000", "count", "exact", "target", "2023")]),
    ("In 2008 en 2009 zijn respectievelijk 120 en 145 agenten opgeleid.",
     [("120", "count", "exact", "result", "2008"), ("145", "count", "exact", "result", "2009")]),
    ("Uiterlijk 1 januari 2022 is ten minste 95 procent van de huizen aangesloten op glasvezel.",
     [("95", "percent", "at_least", "target", "../2022-01-01")]),
    ("De wachttijd mag maximaal zes weken zijn.",
     [("6", "other", "at_most", "target", None)]),
    ("De bodemdaling beperken we in 2030 met 25% en in 2050 met de helft.",
     [("-25", "percent", "exact", "target", "2030"),
      ("-50", "percent", "exact", "target", "2050")]),
    ("Zo'n tweehonderdvijftig vrijwilligers kregen in 2011 een training.",
     [("250", "count", "about", "result", "2011")]),
    ("Het doel is om de uitval in het hbo terug te brengen naar 1 op 10.",
     [("0.1", "ratio", "exact", "target", None)]),
    ("Het streefgetal voor vrouwen in de top is 30 procent; eind 2013 was dat 22 procent.",
     [("30", "percent", "exact", "target", None),
      ("22", "percent", "exact", "baseline", "2013-10/2013-12")]),
    ("Naar schatting 35.000 huishoudens maken in 2026 gebruik van de regeling.",
     [("35000", "count", "about", "forecast", "2026")]),
    ("In de komende vier jaar worden achtduizend woningen gebouwd.",
     [("8000", "count", "exact", "target", "2015/2019")]),
    ("Een op de vijf jongeren rookt; in 2020 moet dat een op de acht zijn.",
     [("0.2", "ratio", "exact", "result", None), ("0.125", "ratio", "exact", "target", "2020")]),
    ("Ten minste drie vierde van de leraren volgt bijscholing.",
     [("75", "percent", "at_least", "target", None)]),
    ("De rechtbank doet binnen 13 weken uitspraak in 90% van de zaken.",
     [("90", "percent", "exact", "target", None)]),
    ("Er zijn 14.320 aanvragen ingediend, waarvan er 11.002 zijn toegekend.",
     [("14320", "count", "exact", "result", None), ("11002", "count", "exact", "result", None)]),
    ("Het verzuim is teruggebracht van 5,2% (2006) naar 3,1% (2012).",
     [("5.2", "percent", "exact", "baseline", "2006"),
      ("3.1", "percent", "exact", "result", "2012")]),
    ("Voor 2016 ramen wij 3.200 plaatsingen, tegen 2.750 in 2014.",
     [("3200", "count", "exact", "forecast", "2016"),
      ("2750", "count", "exact", "baseline", "2014")]),
    ("Het lerarentekort kan in 2025 oplopen tot 10.000 fte.",
     [("10000", "fte", "at_most", "forecast", "2025")]),
    ("De bus is met 87% op tijd (norm: 90%).",
     [("87", "percent", "exact", "result", None), ("90", "percent", "exact", "target", None)]),
    ("De formatie groeit van 12,5 fte nu naar 18 fte eind 2017.",
     [("12.5", "fte", "exact", "baseline", "2015-06-01"),
      ("18", "fte", "exact", "target", "2017-10/2017-12")]),
    ("Wij maken de stukken met nummers 1 tot en met 11, 14 en 15 openbaar.", []),
    ("Per programma worden de uitgaven verantwoord (1).", []),
    ("Het rapport telt 64 pagina's en drie bijlagen.", []),
    ("De brief van 3 mei 2012 (kenmerk PLW/2012-0034561) is beantwoord.", []),
    ("De gemeenteraad bestaat sinds 2014 uit 37 leden.", []),
    ("De trein vertrekt om 8.15 uur van spoor 5a.", []),
    ("Het schip is 110 meter lang en vervoert 2.500 ton kolen.", []),
    ("In artikel 12, tweede lid, staat dat 30 leden de vergadering kunnen bijeenroepen.", []),
    ("Voor vragen kunt u bellen met 0800 1234; ons kenmerk is 2015-0000345678.", []),
    ("De vergadering vindt plaats op 14 maart om 10.00 uur in zaal 3.14.", []),
    ("Zie pagina 12 tot en met 15 van bijlage 3.", []),
    ("Kinderen van 4 tot 12 jaar krijgen gratis fruit op school.", []),
    ("De commissie bestaat uit zeven leden en vergadert vier keer per jaar.", []),
    ("De gemeente telt 48.000 inwoners, van wie 21% ouder is dan 65.", []),
    ("Op de A28 geldt tussen 6 en 19 uur een maximumsnelheid van 100 km/u.", []),
    ("De commissie behandelt de wetsvoorstellen 31815, 31816 en 31817 in mei.", []),
    ("Kamer 4.12 en lift B zijn gesloten tot 1 mei.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BUDGETS)
def test_budgets(text: str, expected: list[Budget]) -> None:
    analysis = analysed(text)
    found = find_budgets(analysis, FACTS, find_parties(analysis, FACTS), DAY)
    assert [
        (
            round(b.amount_cents / 100),
            None if b.amount_max_cents is None else round(b.amount_max_cents / 100),
            b.qualifier,
            b.per,
            b.period,
        )
        for b in found
    ] == expected


@pytest.mark.parametrize(("text", "expected"), TARGETS)
def test_targets(text: str, expected: list[Target]) -> None:
    found = find_targets(analysed(text), FACTS, DAY)
    assert [(t.value, t.unit, t.qualifier, t.nature, t.when) for t in found] == expected


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        (
            "Het streefgetal voor vrouwen in de top is 30 procent; eind 2013 was dat 22 procent.",
            "Het streefgetal voor vrouwen in de top",
        ),
        ("Er zijn 14.320 aanvragen ingediend, waarvan er 11.002 zijn toegekend.", "aanvragen"),
        ("De formatie groeit van 12,5 fte nu naar 18 fte eind 2017.", "De formatie"),
        ("Voor 2016 ramen wij 3.200 plaatsingen, tegen 2.750 in 2014.", "plaatsingen"),
        (
            "Het aantal wachtenden daalt van 5.100 begin 2005 naar 4.300 eind 2006.",
            "Het aantal wachtenden",
        ),
    ],
)
def test_two_numbers_of_one_thing_have_one_indicator(text: str, indicator: str) -> None:
    found = find_targets(analysed(text), FACTS, DAY)
    assert [target.indicator for target in found] == [indicator, indicator]


def test_what_is_spent_in_that_year_is_for_no_year() -> None:
    analysis = analysed(
        "In 2013 is € 8 miljoen begroot voor de opvang.", "In dat jaar is € 7,2 miljoen uitgegeven."
    )
    found = find_budgets(analysis, FACTS, (), DAY)
    assert [(b.period, b.purpose) for b in found] == [("2013", "de opvang"), ("2013", None)]


def test_each_in_a_list_pays_its_own_amount() -> None:
    analysis = analysed(
        "Partijen leggen samen € 1.050.000 in: de gemeente Tilburg € 450.000, de provincie "
        "Noord-Brabant € 350.000 en het waterschap De Dommel € 250.000."
    )
    found = find_budgets(analysis, FACTS, find_parties(analysis, FACTS), DAY)
    assert [b.funder for b in found][1:3] == ["gemeente Tilburg", "provincie Noord-Brabant"]

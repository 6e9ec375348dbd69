"""Phrasings as they occur in policy documents, written for this table: one row a case.

Times stand between square brackets and must be found with exactly those spans; what
they resolve to in a document of 14 April 2014 follows, `;` between several and `-` for
one that has no place in time.
"""

from __future__ import annotations

import datetime as dt
import re

import pytest

from extractors.language.dates import find_dates, find_recurrences, resolve

ANCHOR = dt.date(2014, 4, 14)

PHRASES = [
    # Days
    ("De wet treedt [op 1 januari 2015] in werking.", "2015-01-01"),
    ("De wet treedt [met ingang van 1 januari 2015] in werking.", "2015-01-01/.."),
    ("De subsidie wordt [per 1 september] verhoogd.", "2014-09-01/.."),
    ("De raad vergadert [op woensdag 7 mei 2014].", "2014-05-07"),
    ("[Op 12 en 13 juni 2014] is het congres.", "2014-06-12/2014-06-13"),
    ("[Op 12, 13 en 14 juni 2014] is het congres.", "2014-06-12/2014-06-14"),
    ("Het kamp duurt [van 30 juni tot en met 4 juli 2014].", "2014-06-30/2014-07-04"),
    ("Het kamp duurt [van 30 juni t/m 4 juli].", "2014-06-30/2014-07-04"),
    ("De markt is [op 3 mei] en [7 juni 2014].", "2014-05-03;2014-06-07"),
    ("De inloop is [op dinsdag 3] en [donderdag 12 juni].", "2014-06-03;2014-06-12"),
    ("Inschrijven kan [van 1 mei tot 15 juni 2014].", "2014-05-01/2014-06-15"),
    ("Inschrijven kan [tussen 1 mei en 15 juni 2014].", "2014-05-01/2014-06-15"),
    (
        "De regeling loopt [van 1 januari 2014 tot en met 31 december 2017].",
        "2014-01-01/2017-12-31",
    ),
    ("De regeling loopt [van 1 oktober 2014 tot 1 maart].", "2014-10-01/2015-03-01"),
    ("Reacties ontvangen wij graag [uiterlijk 16 mei a.s.].", "../2014-05-16"),
    ("Reacties ontvangen wij graag [vóór 16 mei].", "../2014-05-16"),
    ("Reacties ontvangen wij graag [voor 16 mei].", "../2014-05-16"),
    ("Reacties ontvangen wij graag [uiterlijk op vrijdag 16 mei].", "../2014-05-16"),
    ("[Op 3 maart jl.] hebben wij u bericht.", "2014-03-03"),
    ("[Op 3 november j.l.] hebben wij u bericht.", "2013-11-03"),
    ("[Op 3 november jongstleden] hebben wij u bericht.", "2013-11-03"),
    ("In de brief van [3 maart 2014] staat meer.", "2014-03-03"),
    ("In uw brief [d.d. 3 maart 2014] vraagt u naar de stand.", "2014-03-03"),
    ("In uw brief [dd. 3 maart 2014] vraagt u naar de stand.", "2014-03-03"),
    ("Datum [14-04-2014] kenmerk 88-2", "2014-04-14"),
    ("Datum: [14.4.2014]", "2014-04-14"),
    ("Datum: [14/4/14]", "2014-04-14"),
    ("Peildatum [2014-04-01]", "2014-04-01"),
    ("Getekend te Zwolle, [14 april 2014]", "2014-04-14"),
    ("Getekend te Zwolle, [14 apr. 2014]", "2014-04-14"),
    ("De pilot start [15 sept 2014].", "2014-09-15"),
    ("De pilot start [1e maart 2015].", "2015-03-01"),
    ("[Sinds het bestuurlijk overleg van 4 februari 2014] loopt het onderzoek.", "2014-02-04/.."),
    ("[Tijdens het algemeen overleg van 4 februari 2014] is dit toegezegd.", "2014-02-04"),
    ("[Na het debat op 4 februari 2014] is het plan herzien.", "2014-02-04/.."),
    ("[Op de bestuursconferentie van 4 februari 2014] is dit besproken.", "2014-02-04"),
    ("[Sinds de start in 2011] zijn er tien wijkteams bij gekomen.", "2011/.."),
    ("De stand [ultimo 2013] was negatief.", "2013-12-31"),
    ("De stand [per ultimo 2013] was negatief.", "2013-12-31/.."),
    ("[Op Prinsjesdag] wordt de begroting aangeboden.", "2014-09-16"),
    ("[Vóór Prinsjesdag 2015] ligt er een voorstel.", "../2015-09-15"),
    ("Het verslag volgt [op Verantwoordingsdag].", "2014-05-21"),
    ("[Gisteren] is het akkoord getekend.", "2014-04-13"),
    (
        "Dit geldt [op de dag na ondertekening] en eindigt [op 31 december 2018].",
        "2014-04-15;2018-12-31",
    ),
    ("Dit geldt [met ingang van de datum van dagtekening].", "2014-04-14/.."),
    ("Dit geldt [met ingang van de dag na die van ondertekening].", "2014-04-15/.."),
    ("Dit geldt [vanaf de datum van ondertekening] van deze overeenkomst.", "2014-04-14/.."),
    ("Dit geldt op de dag na ondertekening van de koopakte.", ""),
    ("Brieven worden [binnen drie weken] beantwoord.", "-"),
    ("Iedere klant krijgt [binnen vijf werkdagen] antwoord.", "-"),
    ("Iedere gemeente geeft [binnen vijf dagen] antwoord.", "../2014-04-19"),
    ("De opvang telt [vanaf 2016] maximaal tien plaatsen.", "2016/.."),
    ("[Per 2016] verkeer en natuur.", "2016/.."),
    ("[Op z'n vroegst in 2017] is dit zo.", "2017/.."),
    ("[Op z’n laatst op 1 mei 2016] is dit zo.", "../2016-05-01"),
    ("[Na ommekomst van het zomerreces] is dit zo.", "2014-09/.."),
    ("Dit geldt [met ingang van het maaiseizoen 2015].", "2015/.."),
    (
        "Bij brief van [8 april jl.] is gevraagd [vóór 16 mei] te antwoorden.",
        "2014-04-08;../2014-05-16",
    ),
    ("[In de week van 12 mei] komt de commissie bijeen.", "2014-05-12/2014-05-18"),
    ("[In de week van maandag 5 januari 2015] komt de raad bijeen.", "2015-01-05/2015-01-11"),
    # Months
    ("[In maart 2015] volgt een tussenstand.", "2015-03"),
    ("[In maart] volgde een tussenstand.", "2014-03"),
    ("[Eind juni] is het rapport gereed.", "2014-06"),
    ("[Begin juni] is het rapport gereed.", "2014-06"),
    ("[Medio juni 2014] is het rapport gereed.", "2014-06"),
    ("[Uiterlijk eind juni] is het rapport gereed.", "../2014-06"),
    ("[In de eerste helft van juni] is het rapport gereed.", "2014-06-01/2014-06-15"),
    ("[In de tweede helft van juni 2015] is het rapport gereed.", "2015-06-16/2015-06-30"),
    ("[In de eerste week van juni] is het rapport gereed.", "2014-06-01/2014-06-07"),
    ("[In de laatste week van mei] is het rapport gereed.", "2014-05-25/2014-05-31"),
    ("De werving loopt [van mei tot en met september 2014].", "2014-05/2014-09"),
    ("De werving loopt [van oktober tot februari 2015].", "2014-10/2015-02"),
    ("De werving loopt [in mei en juni 2014].", "2014-05/2014-06"),
    ("De werving loopt [in de maanden mei, juni en juli].", "2014-05/2014-07"),
    ("De bijeenkomsten zijn [in maart] en [oktober 2015].", "2015-03;2015-10"),
    ("De planning is [mei/juni 2014].", "2014-05/2014-06"),
    ("De planning is [sept.-dec. 2014].", "2014-09/2014-12"),
    ("De planning is [oktober 2014 - maart 2015].", "2014-10/2015-03"),
    ("De planning is [mei-juli].", "2014-05/2014-07"),
    ("De planning is [eind november/begin december 2014].", "2014-11/2014-12"),
    ("[Vanaf september] draait de proef.", "2014-09/.."),
    ("[Sinds september 2013] draait de proef.", "2013-09/.."),
    ("[Tot september] draait de proef.", "../2014-09"),
    ("[Rond september] draait de proef.", "2014-09~"),
    ("[Omstreeks maart 2015] komt er een besluit.", "2015-03~"),
    ("[In de maand mei] zijn er open dagen.", "2014-05"),
    ("[In de loop van mei] zijn er open dagen.", "2014-05"),
    ("[Volgende maand] zijn er open dagen.", "2014-05"),
    ("[Vorige maand] waren er open dagen.", "2014-03"),
    ("[Eind deze maand] zijn er open dagen.", "2014-04"),
    ("[Begin volgende maand] zijn er open dagen.", "2014-05"),
    ("[Vóór het einde van de maand] is dat rond.", "../2014-04"),
    ("De teller stond [in dec. 2013] op nul.", "2013-12"),
    ("Stand [2014-03]: acht meldingen", "2014-03"),
    # Seasons, recesses
    ("[Dit voorjaar] volgt een besluit.", "2014-03/2014-05"),
    ("[Afgelopen najaar] is een besluit genomen.", "2013-09/2013-11"),
    ("[Vorig najaar] is een besluit genomen.", "2013-09/2013-11"),
    ("[Komend najaar] volgt een besluit.", "2014-09/2014-11"),
    ("[Aankomende zomer] volgt een besluit.", "2014-06/2014-08"),
    ("[Komende winter] volgt een besluit.", "2014-12/2015-02"),
    ("[Deze zomer] volgt een besluit.", "2014-06/2014-08"),
    ("[Volgend voorjaar] volgt een besluit.", "2015-03/2015-05"),
    ("[In het vroege voorjaar van 2015] volgt een besluit.", "2015-03/2015-05"),
    ("[In de winter van 2014-2015] volgt een besluit.", "2014-12/2015-02"),
    ("[In de winter 2014/2015] volgt een besluit.", "2014-12/2015-02"),
    ("[Rond de zomer] volgt een besluit.", "2014-06~/2014-08~"),
    ("[Nog vóór de zomer] volgt een besluit.", "../2014-06"),
    ("[Voor de zomer van 2015] volgt een besluit.", "../2015-06"),
    ("[Vóór het zomerreces] volgt een besluit.", "../2014-07"),
    ("[Voor het kerstreces] volgt een besluit.", "../2014-12"),
    ("[Na het zomerreces] volgt een besluit.", "2014-09/.."),
    ("[Na de zomer] volgt een besluit.", "2014-09/.."),
    ("[Uiterlijk in de zomer van 2014] volgt een besluit.", "../2014-08"),
    ("[Vanaf de zomer] geldt de nieuwe norm.", "2014-06/.."),
    ("[Rond de jaarwisseling] was het stil.", "2013-12~/2014-01~"),
    ("[Aan het begin van de zomer] volgt een besluit.", "2014-06"),
    ("Planning: [najaar 2014 – voorjaar 2015]", "2014-09/2015-05"),
    ("Planning: [zomer/najaar 2014]", "2014-06/2014-11"),
    (
        "De campagnes zijn [in het voorjaar] en [het najaar van 2015].",
        "2015-03/2015-05;2015-09/2015-11",
    ),
    # Quarters, halves, parts
    ("[In het tweede kwartaal] komt het rapport uit.", "2014-04/2014-06"),
    ("[In het eerste en tweede kwartaal van 2015] wordt gemeten.", "2015-01/2015-06"),
    (
        "[In het eerste] en [derde kwartaal van 2015] wordt gemeten.",
        "2015-01/2015-03;2015-07/2015-09",
    ),
    ("Gereed: [Q3 2014]", "2014-07/2014-09"),
    ("Gereed: [Q3/Q4 2014]", "2014-07/2014-12"),
    ("Gereed: [Q3-2014]", "2014-07/2014-09"),
    ("Gereed: [2014-Q3]", "2014-07/2014-09"),
    ("Gereed: [4e kwartaal 2014]", "2014-10/2014-12"),
    ("Gereed: [4e kw. 2014]", "2014-10/2014-12"),
    ("Gereed: [kwartaal 2 van 2015]", "2015-04/2015-06"),
    ("Gereed: [H1 2015]", "2015-01/2015-06"),
    ("[Uiterlijk in het derde kwartaal] is dit gereed.", "../2014-09"),
    ("[Eind van het derde kwartaal] is dit gereed.", "2014-09"),
    ("[Aan het begin van het vierde kwartaal 2014] is dit gereed.", "2014-10"),
    ("[In het laatste kwartaal van dit jaar] is dit gereed.", "2014-10/2014-12"),
    ("[Dit kwartaal] is dit gereed.", "2014-04/2014-06"),
    ("[Volgend kwartaal] is dit gereed.", "2014-07/2014-09"),
    ("[In het eerste halfjaar van 2015] wordt gebouwd.", "2015-01/2015-06"),
    ("[In het tweede half jaar van 2014] wordt gebouwd.", "2014-07/2014-12"),
    ("[In de 2e helft van 2014] wordt gebouwd.", "2014-07/2014-12"),
    ("[In de eerste helft van dit jaar] wordt gebouwd.", "2014-01/2014-06"),
    ("[In de tweede helft van het jaar] wordt gebouwd.", "2014-07/2014-12"),
    ("[In de eerste maanden van 2015] wordt gebouwd.", "2015-01/2015-03"),
    ("[In de eerste twee maanden van 2015] wordt gebouwd.", "2015-01/2015-02"),
    ("[In de laatste maanden van 2014] wordt gebouwd.", "2014-10/2014-12"),
    ("[In de eerste twee kwartalen van 2015] wordt gebouwd.", "2015-01/2015-06"),
    ("[Eind Q2] en [begin Q4 2014] wordt gebouwd.", "2014-06;2014-10"),
    ("Gereed: [1e t/m 3e kwartaal 2015]", "2015-01/2015-09"),
    ("[Begin volgend jaar] wordt gebouwd.", "2015-01/2015-03"),
    ("[Eind dit jaar] wordt gebouwd.", "2014-10/2014-12"),
    ("[Eind van dit jaar] wordt gebouwd.", "2014-10/2014-12"),
    ("[Medio volgend jaar] wordt gebouwd.", "2015-05/2015-08"),
    ("[Halverwege 2015] wordt gebouwd.", "2015-05/2015-08"),
    ("[Tegen het einde van 2014] wordt gebouwd.", "../2014-12"),
    ("[Vóór het einde van het jaar] wordt gebouwd.", "../2014-12"),
    ("[Voor eind 2014] wordt gebouwd.", "../2014-12"),
    ("[Uiterlijk begin 2015] wordt gebouwd.", "../2015-03"),
    ("[Vanaf medio 2015] wordt gebouwd.", "2015-05/.."),
    ("[Tot medio 2015] wordt gebouwd.", "../2015-08"),
    ("[Begin/medio 2015] wordt gebouwd.", "2015-01/2015-08"),
    ("[Eind 2014/begin 2015] wordt gebouwd.", "2014-10/2015-03"),
    ("[Eind 2014 of begin 2015] wordt gebouwd.", "2014-10/2015-03"),
    ("[Van medio 2014 tot eind 2015] wordt gebouwd.", "2014-05/2015-12"),
    ("[Per eind 2013] waren er acht loketten.", "2013-10/2013-12"),
    ("[Aan het einde van het schooljaar] volgt een toets.", "2014-05/2014-07"),
    ("[Week 23 van 2014] is de landelijke fietsweek.", "2014-06-02/2014-06-08"),
    # Years
    ("[In 2015] komt er een vervolg.", "2015"),
    ("[In het jaar 2015] komt er een vervolg.", "2015"),
    ("[In 2015 en 2016] komt er een vervolg.", "2015/2016"),
    ("[In 2015, 2016 en 2017] komt er een vervolg.", "2015/2017"),
    ("[In 2020] en [2030] wordt opnieuw gemeten.", "2020;2030"),
    ("[Zowel in 2015 als in 2016] komt er een vervolg.", "2015/2016"),
    ("[In de jaren 2015 tot en met 2018] komt er een vervolg.", "2015/2018"),
    ("[In de periode 2015-2018] komt er een vervolg.", "2015/2018"),
    ("[In de periode van 2015 tot 2018] komt er een vervolg.", "2015/2018"),
    ("[Gedurende de periode 2015 t/m 2018] komt er een vervolg.", "2015/2018"),
    ("[Tussen 2015 en 2018] komt er een vervolg.", "2015/2018"),
    ("[Tussen nu en 2020] komt er een vervolg.", "2014/2020"),
    ("[Vanaf 2015 tot en met 2018] komt er een vervolg.", "2015/2018"),
    ("[Vanaf 2015] komt er een vervolg.", "2015/.."),
    ("[2015 e.v.] is nog niet gedekt.", "2015/.."),
    ("[Vanaf 2015 en verder] is nog niet gedekt.", "2015/.."),
    ("[Tot 2020] is er geld.", "../2020"),
    ("[Tot en met 2020] is er geld.", "../2020"),
    ("[T/m 2020] is er geld.", "../2020"),
    ("[Uiterlijk in 2020] is dit bereikt.", "../2020"),
    ("[Niet eerder dan 2016] is dit bereikt.", "2016/.."),
    ("[Op zijn vroegst in 2016] is dit bereikt.", "2016/.."),
    ("[Op zijn laatst in 2016] is dit bereikt.", "../2016"),
    ("[Tegen 2030] is dit bereikt.", "../2030"),
    ("[Na 2020] vervalt de regeling.", "2021/.."),
    ("[Sinds 2009] is er een loket.", "2009/.."),
    ("[Rond 2030] is dit bereikt.", "2030~"),
    ("[In de loop van 2015] volgt meer.", "2015"),
    ("[Gedurende heel 2015] volgt meer.", "2015"),
    ("Het aandeel is [in 2013] gestegen [ten opzichte van 2010].", "2013;2010"),
    ("Een daling van 4% [t.o.v. 1990] is haalbaar.", "1990"),
    ("[2013-heden]: acht projecten", "2013/2014"),
    ("Begroting [2014/2015] en raming", "2014/2015"),
    ("Begroting [2014/'15] en raming", "2014/2015"),
    ("[In 2015 en de jaren daarna] is er geld.", "2015/.."),
    ("Rapport ([2013])", "2013"),
    ("[Voor 2015] is 3 miljoen euro beschikbaar.", "2015"),
    ("[Voor de jaren 2015 en 2016] is 3 miljoen euro beschikbaar.", "2015/2016"),
    ("[In het begrotingsjaar 2015] is dit gedekt.", "2015"),
    ("[In de jaren negentig] is de wijk gebouwd.", "1990/1999"),
    ("[Sinds de jaren tachtig] is de wijk veranderd.", "1980/.."),
    ("[In de eerste helft van de jaren negentig] is de wijk gebouwd.", "1990/1994"),
    ("[Eind jaren '90] is de wijk gebouwd.", "1997/1999"),
    # From the document
    ("[Dit jaar] verschijnt de nota.", "2014"),
    ("[Volgend jaar] verschijnt de nota.", "2015"),
    ("[Vorig jaar] verscheen de nota.", "2013"),
    ("[Komend jaar] verschijnt de nota.", "2015"),
    ("[Afgelopen jaar] verscheen de nota.", "2013"),
    ("[Het lopende jaar] is nog niet gesloten.", "2014"),
    ("[Later dit jaar] verschijnt de nota.", "2014"),
    ("Nog [dit jaar] verschijnt de nota.", "2014"),
    ("[Dit en volgend jaar] verschijnt de nota.", "2014/2015"),
    ("[In mei van volgend jaar] verschijnt de nota.", "2015-05"),
    ("[In mei volgend jaar] verschijnt de nota.", "2015-05"),
    ("[In het najaar van dit jaar] verschijnt de nota.", "2014-09/2014-11"),
    ("[Volgend jaar zomer] verschijnt de nota.", "2015-06/2015-08"),
    ("[Op 24 april van dit jaar] verschijnt de nota.", "2014-04-24"),
    ("[De komende jaren] blijft dit zo.", "2014/.."),
    ("[In de komende periode] blijft dit zo.", "2014/.."),
    ("[De komende maanden] blijft dit zo.", "2014-04/.."),
    ("[De komende weken] blijft dit zo.", "2014-04/.."),
    ("[De komende vier jaar] blijft dit zo.", "2014/2018"),
    ("[In de komende 4 jaren] blijft dit zo.", "2014/2018"),
    ("[De komende twee à drie jaar] blijft dit zo.", "2014/2016"),
    ("[De komende zes maanden] blijft dit zo.", "2014-04/2014-10"),
    ("[De komende anderhalf jaar] blijft dit zo.", "2014-04/2015-10"),
    ("[De eerstkomende jaren] blijft dit zo.", "2014/.."),
    ("[De afgelopen jaren] was dit zo.", "../2014"),
    ("[De afgelopen drie jaar] was dit zo.", "2011/2014"),
    ("[De laatste tien jaar] was dit zo.", "2004/2014"),
    ("[In de afgelopen maanden] was dit zo.", "../2014-04"),
    ("[De afgelopen periode] was dit zo.", "../2014"),
    ("[Volgende week] is er overleg.", "2014-04-21/2014-04-27"),
    ("[Deze week] is er overleg.", "2014-04-14/2014-04-20"),
    ("[Drie jaar geleden] begon de wijkaanpak.", "2011"),
    ("[Een half jaar geleden] begon de wijkaanpak.", "2013-10"),
    ("[Enkele jaren geleden] begon de wijkaanpak.", "-"),
    ("[Over twee jaar] volgt een evaluatie.", "2016"),
    ("[Over drie maanden] volgt een evaluatie.", "2014-07"),
    ("[Na twee jaar] volgt een evaluatie.", "2016"),
    ("[Twee jaar na ondertekening] volgt een evaluatie.", "2016-04-14"),
    ("[Binnen een jaar] volgt een evaluatie.", "../2015-04-14"),
    ("[Binnen een half jaar] volgt een evaluatie.", "../2014-10-14"),
    ("[Binnen anderhalf jaar] volgt een evaluatie.", "../2015-10-14"),
    ("[Binnen 6 weken] volgt een evaluatie.", "../2014-05-26"),
    ("[Binnen tien werkdagen] volgt een evaluatie.", "../2014-04-28"),
    ("[Uiterlijk zes maanden na inwerkingtreding] volgt een evaluatie.", "../2014-10-14"),
    ("[Binnen vier weken na dagtekening] volgt een evaluatie.", "../2014-05-12"),
    ("[Binnen vier weken na ontvangst] van de aanvraag volgt een besluit.", "-"),
    ("[Binnen enkele weken] volgt een evaluatie.", "-"),
    ("[Binnen drie jaar] voor alle scholen een plan.", "../2017-04-14"),
    ("[Gedurende de looptijd] volgt een evaluatie.", "-"),
    ("[Na het reces] volgt een evaluatie.", "-"),
    ("Jaarlijks [vóór het zomerreces] volgt een evaluatie.", "-"),
    ("[In de loop van dit jaar] volgt een evaluatie.", "2014"),
    ("[In dit schooljaar] volgt een evaluatie.", "2013-08/2014-07"),
    ("[Vanaf komend schooljaar] geldt dit.", "2014-08/.."),
    ("[Met ingang van het schooljaar 2015-2016] geldt dit.", "2015-08/.."),
    ("[Vanaf het nieuwe schooljaar] geldt dit.", "2014-08/.."),
    ("[In de schooljaren 2014-2015 en 2015-2016] geldt dit.", "2014-08/2016-07"),
    ("[Het academisch jaar 2014-2015] begint later.", "2014-08/2015-07"),
    ("[Schooljaar '14-'15] begint later.", "2014-08/2015-07"),
    ("[Deze kabinetsperiode] verandert er niets.", "2012/2017"),
    ("[Aan het einde van deze kabinetsperiode] is het geld op.", "2017"),
    ("[In deze collegeperiode] verandert er niets.", "-"),
    ("[Nu] zijn er acht steunpunten.", "2014-04-14"),
    ("Er zijn [thans] acht steunpunten.", "2014-04-14"),
    ("Er zijn [op dit moment] acht steunpunten.", "2014-04-14"),
    ("[Tot nu toe] zijn er acht steunpunten.", "../2014-04-14"),
    ("[Vanaf nu] zijn er acht steunpunten.", "2014-04-14/.."),
    ("Dat geldt [per direct].", "2014-04-14/.."),
    # Without a place
    ("[Op termijn] kan dit anders.", "-"),
    ("[Op korte termijn] kan dit anders.", "-"),
    ("[Zo snel mogelijk] wordt dit anders.", "-"),
    ("[Zo spoedig mogelijk], doch [uiterlijk 1 juni], wordt dit anders.", "-;../2014-06-01"),
    ("[Binnenkort] wordt dit anders.", "-"),
    ("[Te zijner tijd] wordt dit anders.", "-"),
    ("[In de toekomst] wordt dit anders.", "-"),
    ("[Vóór 1 oktober van elk jaar] ligt er een verslag.", "-"),
    ("Jaarlijks [in september] ligt er een verslag.", "-"),
    # Several in one sentence
    (
        "[In 2013] is geworven, [in 2014] volgt scholing en [vanaf 2015] werkt het team.",
        "2013;2014;2015/..",
    ),
    (
        "Het plan van [3 maart 2014] is [dit najaar] herzien en [uiterlijk 1 mei 2015] af.",
        "2014-03-03;2014-09/2014-11;../2015-05-01",
    ),
    # No dates at all
    ("Wij bereiken 2000 leerkrachten en 2500 scholen.", ""),
    ("Er komen 2020 woningen en 1950 laadpalen bij.", ""),
    ("Elk jaar komen er 2000 bij.", ""),
    ("Dat kost € 2014 per deelnemer.", ""),
    ("Postbus 2014, 2011 AB Haarlem, tel. 070-123 45 67", ""),
    ("Zie artikel 3, lid 1, van richtlijn 2008/50/EG en verordening 2016/679.", ""),
    ("Zie Kamerstuk 32 637, nr. 57, blz. 2014.", ""),
    ("Kinderen van 8 tot 12 jaar gaan twee uur per week zwemmen.", ""),
    ("De norm NEN-EN 1990:2002 geldt.", ""),
    ("Het kost 2 miljoen euro per jaar, vijf jaar lang.", ""),
    ("Kijk op www.voorbeeld.nl/2014/05/plan of op werken.nu", ""),
    ("Een op de drie scholen doet mee; de helft van de leraren ook.", ""),
    ("Het begin van een lang traject, aan het eind van de rij.", ""),
    ("Het aantal is 2.014 en het aandeel 20,14%.", ""),
    ("Ons kenmerk 2014-0000123456, uw kenmerk 2013-22962, COM(2021) 557", ""),
    ("Mevrouw A. de Maart en de heer J. April spraken.", ""),
    ("De scholen bieden dit aan [in 2020].", "2020"),
]


def _marked(row: str) -> tuple[str, list[str]]:
    return re.sub(r"[\[\]]", "", row), re.findall(r"\[([^\]]*)\]", row)


@pytest.mark.parametrize(("row", "expected"), PHRASES, ids=[row for row, _ in PHRASES])
def test_phrase(row: str, expected: str) -> None:
    text, spans = _marked(row)
    mentions = find_dates(text)
    assert [mention.text for mention in mentions] == spans
    assert ";".join(resolve(mention, ANCHOR) or "-" for mention in mentions) == expected


def test_there_are_at_least_two_hundred_phrasings() -> None:
    assert len({row for row, _ in PHRASES}) >= 200


@pytest.mark.parametrize(
    ("text", "in_name"),
    [
        ("De Woonagenda 2030 is vastgesteld.", True),
        ("Het Waterpact 2020 werkt.", True),
        ("Het Programma Schone Lucht 2030 loopt.", True),
        ("Het beleidskader 2007-2008 geldt.", True),
        ("De 2030-doelen staan vast.", True),
        ("De begroting 2014 is vastgesteld.", True),
        ("Stb. 2013, 12", True),
        ("Handelingen II 2013/14, nr. 32", True),
        ("vergaderjaar 2013-2014", True),
        ("De Sportdag 2014 is geweest.", True),
        ("Doelstelling 2020: de helft", False),
        ("Streefwaarde 2020", False),
        ("Het resultaat in 2020 telt.", False),
        ("Eind 2013 was dat anders.", False),
        ("Het RIVM (2013) zag dat ook.", False),
        ("De doelen (2013-2014) zijn gehaald.", False),
    ],
)
def test_years_in_names(text: str, in_name: bool) -> None:
    (mention,) = find_dates(text)
    assert mention.in_name is in_name


@pytest.mark.parametrize(
    ("text", "attributive", "preposition"),
    [
        ("De brief van 3 maart 2014 is beantwoord.", True, None),
        ("Het rapport uit 2012 is beantwoord.", True, None),
        ("De brief is op 3 maart 2014 beantwoord.", False, "op"),
        ("Het aandeel steeg ten opzichte van 2010.", False, "ten opzichte van"),
        ("De brief is uiterlijk in mei beantwoord.", False, "uiterlijk in"),
        ("De brief, begin 2014 verzonden", False, None),
    ],
)
def test_how_a_date_hangs_on_its_sentence(
    text: str, attributive: bool, preposition: str | None
) -> None:
    (mention,) = find_dates(text)
    assert (mention.attributive, mention.preposition) == (attributive, preposition)


@pytest.mark.parametrize(
    ("text", "date_class"),
    [
        ("op 3 maart 2014", "point"),
        ("in maart", "point"),
        ("in 2014", "point"),
        ("in het najaar van 2014", "interval"),
        ("2014-2016", "interval"),
        ("uiterlijk volgend jaar", "until"),
        ("binnen drie maanden", "until"),
        ("vanaf 2014", "from"),
        ("na de zomer", "from"),
        ("dit najaar", "relative"),
        ("volgend jaar", "relative"),
        ("de komende drie jaar", "relative"),
        ("inmiddels", "now"),
        ("op termijn", "unresolved"),
        ("binnen een maand na ontvangst", "unresolved"),
    ],
)
def test_classes(text: str, date_class: str) -> None:
    (mention,) = find_dates(text)
    assert mention.date_class == date_class


RECURRENCES = [
    ("De raad vergadert een keer per jaar.", "P1Y"),
    ("De raad vergadert drie keer per jaar.", "P4M"),
    ("De raad vergadert zes maal per jaar.", "P2M"),
    ("De raad vergadert 4x per jaar.", "P3M"),
    ("De raad vergadert twee à drie keer per jaar.", "P6M"),
    ("De raad vergadert minimaal eenmaal per kwartaal.", "P3M"),
    ("De raad vergadert ieder half jaar.", "P6M"),
    ("De raad vergadert halfjaarlijks.", "P6M"),
    ("De raad vergadert iedere week.", "P1W"),
    ("De raad vergadert tweewekelijks.", "P2W"),
    ("De raad vergadert elke twee weken.", "P2W"),
    ("De raad vergadert dagelijks.", "P1D"),
    ("De raad vergadert eens in de vier jaar.", "P4Y"),
    ("De raad vergadert elk najaar.", "P1Y"),
    ("De raad vergadert om de zes weken.", "P6W"),
    ("De raad vergadert eens per twee jaar.", "P2Y"),
    ("De raad vergadert vierjaarlijks.", "P4Y"),
    ("De raad ontvangt driemaandelijkse cijfers.", "P3M"),
    ("De raad vergadert vijf keer per jaar.", None),
    ("De raad ontvangt 5 miljoen euro per jaar.", None),
    ("De raad leest het jaarverslag.", None),
]


@pytest.mark.parametrize(("text", "duration"), RECURRENCES)
def test_recurrences(text: str, duration: str | None) -> None:
    found = [one.duration for one in find_recurrences(text)]
    assert found == ([] if duration is None else [duration])


@pytest.mark.parametrize(
    ("text", "attributive"),
    [
        ("De cijfers verschijnen jaarlijks.", False),
        ("De jaarlijkse cijfers verschijnen.", True),
        ("Het jaarlijks aantal meldingen daalt.", True),
    ],
)
def test_recurrences_that_describe_a_noun(text: str, attributive: bool) -> None:
    (one,) = find_recurrences(text)
    assert one.attributive is attributive

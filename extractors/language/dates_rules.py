"""The rules of the date grammar by id: why each is there, what it finds and what it leaves.

`DateMention.rule` carries these ids. The examples run as tests.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateRule:
    """One form of time expression; `finds` are read by it, `leaves` are not."""

    id: str
    reason: str
    finds: tuple[str, ...]
    leaves: tuple[str, ...] = ()


DATE_RULES: tuple[DateRule, ...] = (
    DateRule(
        "date.day",
        "a day by number and month, or in figures",
        ("op 3 oktober 2016", "3-10-2016", "uiterlijk 1 mei a.s.", "ultimo 2016"),
        ("op 31 april 2016", "artikel 3 van de regeling", "tel. 06-10-20"),
    ),
    DateRule(
        "date.month",
        "a month, with or without its year",
        ("in oktober 2016", "vanaf november", "2016-10"),
        ("mevrouw J. Maart opende de dag", "een jan 2 model"),
    ),
    DateRule(
        "date.year",
        "a number of four digits that is a year",
        ("in 2016", "sinds 1998", "2016 e.v."),
        ("aan 2000 leerlingen", "richtlijn 2008/50/EG", "Postbus 2016", "2016 AB Haarlem", "2,016"),
    ),
    DateRule(
        "date.years",
        "years joined to a stretch",
        ("2016-2020", "in 2016 en 2017", "2016/'17", "2014 t/m 2016", "2016-heden"),
        ("in 2016 en 2020", "verordening 2016/679"),
    ),
    DateRule(
        "date.range",
        "days, months or parts of years joined to a stretch",
        ("van 1 mei tot 1 juli 2016", "tussen maart en juni", "eind 2016/begin 2017"),
        ("1 mei en 1 juli 2016",),
    ),
    DateRule(
        "date.season",
        "a season, recess or holiday stands for its months",
        ("in het najaar van 2016", "vóór de zomer", "dit voorjaar", "na het zomerreces"),
        ("De zomerschool is populair.", "winter"),
    ),
    DateRule(
        "date.quarter",
        "a quarter of a year",
        ("in het derde kwartaal van 2016", "Q3 2016", "1e kwartaal 2017", "2016-Q4"),
        ("een kwart van de scholen", "kwartaalbericht"),
    ),
    DateRule(
        "date.half",
        "half a year, school year or decade",
        ("in de tweede helft van 2016", "het eerste halfjaar van 2016", "H1 2017"),
        ("de helft van de scholen", "een half jaar later"),
    ),
    DateRule(
        "date.part",
        "the begin, middle or end of a longer stretch",
        ("begin 2016", "medio mei", "aan het eind van het tweede kwartaal", "eind dit jaar"),
        ("het begin van een traject", "aan het eind van de rit"),
    ),
    DateRule(
        "date.week",
        "a week by its number, a day in it or its place in a month",
        ("week 23 van 2016", "in de laatste week van mei", "in de week van 9 mei 2016"),
        ("een week later", "de week daarna"),
    ),
    DateRule(
        "date.weekday",
        "a day of the week before or after the document",
        ("afgelopen vrijdag", "aanstaande maandag", "dinsdag jl."),
        ("op vrijdag", "elke vrijdag"),
    ),
    DateRule(
        "date.schoolyear",
        "a school year runs from August to July",
        ("in het schooljaar 2016-2017", "dit schooljaar", "vanaf studiejaar 2016"),
        ("een jaar op school",),
    ),
    DateRule(
        "date.parliament_year",
        "a parliamentary year names a paper, not the time of an action",
        ("vergaderjaar 2016-2017",),
    ),
    DateRule(
        "date.decade",
        "ten years named by their tens",
        ("in de jaren negentig", "sinds de jaren '80"),
        ("twintig jaren",),
    ),
    DateRule(
        "date.term",
        "a term of office, placed where the register knows it",
        ("deze kabinetsperiode", "in de vorige raadsperiode", "deze collegeperiode"),
        ("een nieuw kabinet",),
    ),
    DateRule(
        "date.relative",
        "a year, month or week counted from the document's own",
        ("dit jaar", "vorig jaar", "volgende maand", "komende week"),
        ("vijf jaar", "per jaar", "het jaar ervoor"),
    ),
    DateRule(
        "date.stretch",
        "a length of time that ends or begins at the document",
        ("de komende drie jaar", "de afgelopen jaren", "de komende tijd"),
        ("gedurende drie jaar", "deze periode"),
    ),
    DateRule(
        "date.within",
        "a term that runs from the document",
        ("binnen drie maanden", "uiterlijk zes weken na ondertekening"),
        ("binnen de regio", "binnen drie gemeenten"),
    ),
    DateRule(
        "date.norm",
        "a term that holds each time anew; the words around it tell so",
        (),
        ("binnen drie maanden", "binnen vijf werkdagen"),
    ),
    DateRule(
        "date.signing",
        "the day on which the document itself is signed, or the next",
        ("op de dag na ondertekening", "met ingang van de datum van dagtekening"),
        ("op de dag na ondertekening van de koopakte", "de dag van de arbeid"),
    ),
    DateRule(
        "date.offset",
        "a moment so many years, months or weeks away",
        ("over twee jaar", "drie jaar geleden", "een jaar na inwerkingtreding"),
        ("twee jaar", "over twee scholen", "verdeeld over drie jaar"),
    ),
    DateRule(
        "date.event",
        "a term that runs from something whose day the text does not give",
        ("binnen een maand na ontvangst", "binnen enkele weken"),
    ),
    DateRule(
        "date.each_year",
        "a day or month that comes back each year is no day of one year",
        ("vóór 1 oktober van elk jaar", "in september van ieder jaar"),
    ),
    DateRule(
        "date.feast",
        "days that the budget calendar fixes",
        ("op Prinsjesdag", "op Verantwoordingsdag 2016"),
    ),
    DateRule(
        "date.now",
        "the document's own time",
        ("momenteel", "op dit moment", "tot nu toe", "met ingang van heden"),
        ("werkenbij.nu", "de situatie is nu eenmaal zo"),
    ),
    DateRule(
        "date.vague",
        "a time that cannot be placed; kept, so that it can be shown",
        ("op termijn", "zo spoedig mogelijk", "te zijner tijd", "enkele jaren geleden"),
        ("de looptermijn", "een snel besluit"),
    ),
)
"""Every rule of the grammar."""

"""When a number holds or is to be reached: paragraphs of our own, of many kinds of policy."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sentences import analysed

from extractors.finding.targets import find_targets
from extractors.language.dates import find_dates, resolve
from extractors.language.dates_named import pointing_back
from extractors.language.pipeline import analyse, load
from schemas.records import DocumentFacts

FACTS = DocumentFacts(kind="voortgangsrapportage", date="2019-06-15")
DAY = dt.date(2019, 6, 15)


def whens(*texts: str, section: tuple[str, ...] = (), title: str | None = None) -> list[str | None]:
    """Give value and time of the targets of a paragraph under a heading."""
    made = analysed(*texts)
    if section:
        passages = tuple(replace(p, section=section) for p in made.document.passages)
        made = analyse(replace(made.document, passages=passages), load())
    facts = FACTS.model_copy(update={"title": title})
    return [target.when for target in find_targets(made, facts, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2012 kwam de kade gereed; in dat jaar werd ook de sluis vernieuwd.", ["2012", "2012"]),
        ("Eind 2016 de bouw, in mei van datzelfde jaar de proef.", ["2016-10/2016-12", "2016-05"]),
        ("Vorig jaar was het droog; in dat jaar viel 600 mm.", ["2018", "2018"]),
        ("In 2009 startte de bouw en begin van dat jaar de sloop.", ["2009", "2009-01/2009-03"]),
        ("In 2003 waren het er 8, het jaar daarvoor 6, het jaar erna 9.", ["2003", "2002", "2004"]),
        ("In het schooljaar 2010-2011 en een jaar later.", ["2010-08/2011-07", "2011-08/2012-07"]),
        ("Op 4 mei 2011 ging het open; sindsdien groeit het.", ["2011-05-04", "2011-05-04/.."]),
        ("Het steeg in 2014 ten opzichte van het jaar ervoor.", ["2014", "2013"]),
        ("Dat jaar na jaar stijgt sinds 2010.", ["2010/.."]),
        ("In dat jaar gebeurde er niets.", []),
        ("Op 4 mei 2011 ging het open; een dag later stond het vol.", ["2011-05-04", "2011-05-05"]),
        ("Op 31 december 2011 stopte het; de volgende dag niet.", ["2011-12-31", "2012-01-01"]),
        ("Op 4 mei 2011 ging het open, twee weken eerder nog niet.", ["2011-05-04", "2011-04-20"]),
        ("In december 2011 begon het; twee maanden later lag het stil.", ["2011-12", "2012-02"]),
        ("Op 4 mei jl. ging het open en een week daarna weer dicht.", ["2019-05-04", "2019-05-11"]),
        ("Op 31 december jl. stopte het; een dag later niet.", ["2018-12-31"]),
        ("Op 4 mei 2011 ging het open; tien dagen later stond het vol.",
         ["2011-05-04", "2011-05-14"]),
        ("In 2010 ging het open en zes jaar later dicht.", ["2010", "2016"]),
        ("Een dag later ging het dicht.", []),
        ("In 2011 ging het open; een dag later niet.", ["2011"]),
        ("De keuze is in mei 2011; voorafgaand daaraan is er overleg.", ["2011-05", "../2011-05"]),
        ("Het loopt tot en met 4 mei 2018, en vóór laatstgenoemde datum is er een toets.",
         ["../2018-05-04", "../2018-05-04"]),
        ("Op 4 mei 2011 ging het open; per die datum geldt een tarief.",
         ["2011-05-04", "2011-05-04/.."]),
        ("In 2011 ging het open; per die datum geldt een tarief.", ["2011"]),
        ("Op 4 mei 2011 kwam een aanvraag; de datum is bekend.", ["2011-05-04"]),
        ("Zij tekenden op 4 mei 2011 en binnen zes weken daarna opende het.",
         ["2011-05-04", "../2011-06-15"]),
        ("Zij tekenden op 4 mei 2011 en binnen drie maanden daarna opende het.",
         ["2011-05-04", "../2011-08-04"]),
        ("In 2011 werden in het tweede kwartaal bomen geplant.", ["2011", "2011-04/2011-06"]),
        ("In 2011 waren dat er tot en met mei zes.", ["2011", "../2011-05"]),
        ("In 2011 begon de proef en in mei volgde de toets.", ["2011", "2019-05"]),
        ("In 2011 is toegezegd in mei te antwoorden.", ["2011", "2019-05"]),
        ("De begroting 2011 is in mei behandeld.", ["2011", "2019-05"]),
        ("In mei 2011 volgt een keuze over de jaren na 2014; voorafgaand daaraan is er overleg.",
         ["2011-05", "2015/..", "../2011-05"]),
        ("In mei 2011 kwam de nota; een half jaar later het plan.", ["2011-05", "2011-11"]),
        ("Eind 2011 kwam de nota; anderhalf jaar later het plan.",
         ["2011-10/2011-12", "2013-04/2013-06"]),
        ("In november kwam de nota; twee maanden later het plan.", ["2018-11", "2019-01"]),
        ("Op 27 mei 2011 ging het dicht. Enkele weken eerder was dat gezegd.",
         ["2011-05-27", "2011-05~"]),
        ("Op 4 mei 2011 ging het open, de week erop weer dicht.", ["2011-05-04", "2011-05-11"]),
        ("Op 4 mei ging het open. Vanaf dat moment groeit het.", ["2019-05-04", "2019-05-04/.."]),
        ("Sinds 4 mei is het open; met ingang van die datum geldt een tarief.",
         ["2019-05-04/..", "2019-05-04/.."]),
        ("In 2011 was er een proef; de jaren daarna werd het gewoon.", ["2011", "2012/.."]),
        ("In 2011 was er een proef; de daaropvolgende drie jaar niets.", ["2011", "2012/2014"]),
        ("In 2011 kwam het besluit en in dat najaar de bouw.", ["2011", "2011-09/2011-11"]),
        ("Het besluit viel op 4 mei 2011; tot die tijd was er niets.",
         ["2011-05-04", "../2011-05-04"]),
        ("In 2011 ging het open vanaf het moment dat de raad dit wilde.", ["2011"]),
    ],
)  # fmt: skip
def test_times_that_point_back(text: str, expected: list[str]) -> None:
    dates = pointing_back(text, find_dates(text), ())
    assert [resolve(date, DAY, "past") for date in dates] == expected


def test_times_point_back_over_sentences_of_one_paragraph() -> None:
    made = analysed("De telling was in 2015.", "Er waren veel vogels.", "Dat jaar was nat.")
    assert [resolve(d, DAY) for d in made.passages[2].dates] == ["2015"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ("In 2016 trok het museum 90.000 bezoekers, tegen 75.000 bezoekers in 2011.",),
            ["2016", "2011"],
            id="what follows `tegen` is of the other number",
        ),
        pytest.param(
            ("Ziekenhuizen gaven een score van 68 procent, tegen 61 procent in 2011.",),
            [None, "2011"],
            id="a time behind `tegen` only",
        ),
        pytest.param(
            ("In 2014 zijn, zoals ik u in maart 2013 meldde, 35 sluizen gerenoveerd.",),
            ["2014"],
            id="an aside about a letter",
        ),
        pytest.param(
            ("Met de regeling, waarover wij in maart 2013 schreven, zijn 35 sluizen gerenoveerd.",),
            [None],
            id="the time of an aside alone",
        ),
        pytest.param(
            ("Het aantal otters is tussen 2005 en 2017 gegroeid tot 240.",),
            ["2017"],
            id="the level at the end of a stretch",
        ),
        pytest.param(
            ("De landelijke teldag van 21 januari 2018 trok 62.000 deelnemers.",),
            ["2018-01-21"],
            id="the day of an event",
        ),
        pytest.param(
            ("Vanaf 2022 rijden er nieuwe treinen.", "De reistijd moet dan 20% korter zijn."),
            ["2022/.."],
            id="dan",
        ),
        pytest.param(
            ("De lozing moet in 2022 met 40% dalen ten opzichte van 2015 en in 2025 met 75%.",),
            ["2022", "2025"],
            id="a year behind one that is compared with",
        ),
        pytest.param(
            ("Van de scholen heeft 16% de doelen al gerealiseerd (het doel is 100% in 2025).",),
            [None, "2025"],
            id="the year of a statement in brackets",
        ),
        pytest.param(
            ("Het doel is nul branden in 2050 en een halvering van de uitval in 2030.",),
            ["2050", "2030"],
            id="joined aims with a time behind each",
        ),
        pytest.param(
            ("Het moeras dat in 2027 klaar moet zijn, krijgt een omvang van 60 hectare.",),
            ["2027"],
            id="the time told of the subject",
        ),
        pytest.param(
            ("In 2030 zijn er evenveel huizen als in 2013.", "Toen telde de stad 8.000 huizen."),
            ["2013"],
            id="toen",
        ),
        pytest.param(
            (
                "In 2012 vielen er 40 bomen om en in 2016 vielen er 30 bomen om.",
                "Dit is een daling van 10 bomen.",
            ),
            ["2012", "2016", "2016"],
            id="a sum of two years is told of the last",
        ),
        pytest.param(
            ("Dit steeg van 12% in het voorjaar van 2014 naar 15% in dezelfde periode van 2015.",),
            ["2014-03/2014-05", "2015-03/2015-05"],
            id="the same part of another year",
        ),
        pytest.param(
            (
                "In mei 2016 zijn 20 paden gelegd, in dezelfde periode vorig jaar waren dat er 9.",
            ),
            ["2016-05", "2015-05"],
            id="the same part of the year before",
        ),
        pytest.param(
            ("In 2015 zijn 300 huizen gebouwd en in 2022 volgen er nog 400 huizen.",),
            ["2015", "2022"],
            id="a time and verb behind en",
        ),
        pytest.param(
            ("Voor nieuwe gemalen geldt sinds 2017 een norm van 85 procent.",),
            ["2017/.."],
            id="a norm since then",
        ),
    ],
)  # fmt: skip
def test_when(texts: tuple[str, ...], expected: list[str | None]) -> None:
    assert whens(*texts) == expected


def test_an_item_takes_the_time_of_the_one_before_only_by_dan() -> None:
    made = analysed(
        "Onze doelen:",
        "In 2022 zijn er 300 laadpalen.",
        "Het verbruik ligt dan 20% lager.",
        listed=True,
    )
    assert [t.when for t in find_targets(made, FACTS, DAY)] == ["2022", "2022"]


@pytest.mark.parametrize(
    ("heading", "text", "expected"),
    [
        ("Resultaten 2017", "Er zijn 1.200 huizen geïsoleerd.", "2017"),
        ("Doelen voor 2025", "Het streven is 40 procent minder zwerfafval.", "2025"),
        ("Doelen voor 2015", "Het streven is 40 procent minder zwerfafval.", None),
        ("Historie sinds 1953", "Er zijn 1.200 huizen geïsoleerd.", None),
    ],
)
def test_a_heading_dates_what_stands_under_it(
    heading: str, text: str, expected: str | None
) -> None:
    assert whens(text, section=(heading,)) == [expected]


def test_items_under_a_heading_of_aims_for_a_year_to_come_are_aims() -> None:
    def natures(heading: str, year: str) -> list[tuple[str, str | None]]:
        made = analysed("Ons werk:", "12 km natuurlijke oevers aangelegd", "40 scholen bezocht",
                        listed=True)  # fmt: skip
        passages = tuple(replace(p, section=(heading,)) for p in made.document.passages)
        made = analyse(replace(made.document, passages=passages), load())
        facts = FACTS.model_copy(update={"date": f"{year}-06-15"})
        found = find_targets(made, facts, dt.date(int(year), 6, 15))
        return [(target.nature, target.when) for target in found]

    assert natures("Doelen voor 2020", "2019") == [("target", "2020")] * 2
    assert natures("Doelen voor 2020", "2021") == [("result", None)] * 2


def test_the_period_of_a_plan_is_that_of_its_title() -> None:
    text = "In de planperiode willen wij ten minste 300 bomen planten."
    assert whens(text, title="Bomenplan 2018-2022") == ["2018/2022"]
    assert whens(text, title="Bomen") == [None]


def test_a_report_says_what_time_it_is_about() -> None:
    opening = "Deze rapportage beslaat de periode september 2017 tot en met augustus 2018."
    assert whens(opening, "De bond leidde in de verslagperiode 264 vrijwilligers op.") == [
        "2017-09/2018-08"
    ]
    assert whens(
        "In deze periode zijn twaalf versies uitgebracht.", title="Jaarrapportage 2018"
    ) == ["2018"]
    assert whens("In deze periode zijn 12 versies uitgebracht.") == [None]


def test_a_rise_since_a_year_has_no_time_of_its_own() -> None:
    assert whens("Sinds 1990 is het aantal grutto's met 70% afgenomen.") == [None]
    assert whens("Sinds april 2017 is het aantal klachten teruggelopen van 21 tot 9.") == [
        "2017-04",
        None,
    ]


def test_the_day_of_what_one_did_is_not_that_of_another() -> None:
    assert whens(
        "Op 9 mei 2018 werd de brug geopend.", "Het waterschap bracht 34 kilometer oever aan."
    ) == ["2018-05-09"]
    assert whens(
        "Op 9 mei 2018 werd de brug geopend.", "Waterschap Rijn bracht 34 kilometer oever aan."
    ) == [None]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Dit convenant eindigt op 31 december 2021.",
          "Het doel is 40 molens aan het einde van de looptijd."), ["2021-12-31"]),
        (("Dit convenant eindigt op 31 december 2021.",
          "Het doel is 40 molens aan het einde van de wandeling."), [None]),
        (("Het doel is 40 molens aan het einde van de looptijd.",), [None]),
    ],
)  # fmt: skip
def test_an_aim_for_the_end_of_an_agreement(
    texts: tuple[str, ...], expected: list[str | None]
) -> None:
    assert whens(*texts) == expected


def test_items_take_the_time_of_the_aim_that_they_work_out() -> None:
    def times(aim: str, lead: str, item: str) -> list[str | None]:
        made = analysed(aim, lead, item)
        first, second, third = made.document.passages
        third = replace(third, kind="list_item", lead=1)
        passages = (first, second, third)
        found = find_targets(analyse(replace(made.document, passages=passages), load()), FACTS, DAY)
        return [target.when for target in found]

    aim, lead, item = "Ons doel is een schone stad in 2024.", "Wij streven naar:", "40 parken;"
    assert times(aim, lead, item) == ["2024"]
    assert times(aim, lead, "40 parken per jaar;") == [None]
    assert times("De stad wordt in 2024 groter.", lead, item) == [None]
    assert times(aim, "Er zijn onder meer geopend:", item) == []


def test_an_agreement_lasts_as_long_as_its_title_says() -> None:
    assert whens(
        "De bond bouwt in de looptijd van deze afspraken 180 woningen.",
        title="Woonafspraken 2020-2023",
    ) == ["2020/2023"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # What an aim takes up is to be reached by then too
        (("In 2030 moeten er 600 bomen staan.", "Het streven is dat 40% van deze bomen bloeit."),
         ["2030", "2030"]),
        (("Wij planten tot 2030 600 bomen.", "Voor die opgave zijn 20 tuinlieden nodig."),
         ["../2030", "../2030"]),
        (("In 2030 moeten er 600 bomen staan.", "Daarvan moet minimaal 40% fruit geven."),
         ["2030", "2030"]),
        # Another aim, and one of a time gone by
        (("In 2030 moeten er 600 bomen staan.", "Het streven is dat 40% van de fietsers lacht."),
         ["2030", None]),
        (("In 2012 stonden er 600 bomen.", "Het streven is dat 40% van deze bomen bloeit."),
         ["2012", None]),
    ],
)  # fmt: skip
def test_time_of_the_aim_taken_up(texts: tuple[str, ...], expected: list[str | None]) -> None:
    assert whens(*texts) == expected

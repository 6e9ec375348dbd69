"""Why something is a record though no words of its own say so: the reasons of rules, by id.

These rules go by tense, time and place (the list, the section, the cell of a table), and are
branches in the modules that find budgets, targets and commitments; here stand the reason of
each, a text that it reads and a near-miss that it must leave alone. In an example the words
that become a record stand between `[` and `]`; lines with `|` are rows of a table under its
heads, and the first line of a list announces the others.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.reading.model import PassageKind
from schemas.records import DocumentKind


@dataclass(frozen=True, slots=True)
class SettingRule:
    """One way in which its surroundings make a sum, a number or a row a record."""

    id: str
    reason: str
    finds: str
    """A text in which the rule reads what stands between `[` and `]`."""
    leaves: str
    """A near-miss, in which it does not."""
    document: DocumentKind = "kamerbrief"
    passage: PassageKind = "sentence"
    section: str = ""
    """The heading over the example."""


SETTING_RULES: tuple[SettingRule, ...] = (
    SettingRule(
        "table",
        "a row of a table with a column for the action",
        "Actie | Trekker | Gereed\n[Opstellen waterplan] | gemeente Goes | 2016",
        "Molen | Eigenaar | Gebouwd\n[De Korenbloem] | gemeente Goes | 1850",
    ),
    SettingRule(
        "question",
        "a cell, item or text under a head that asks what is wanted or what is done for it",
        "Wat willen we bereiken? | Wat gaan we ervoor doen?\nEen schone haven"
        " | [De kade elke week vegen]",
        "Wat zegt de bewoner? | Wat zegt de ondernemer?\nEen schone haven"
        " | [De kade elke week vegen]",
    ),
    SettingRule(
        "budget.shared",
        "another sum of the same sentence is a budget, and this one goes with it",
        "De gemeente stelt € 40.000 beschikbaar voor de kade, de provincie [€ 30.000].",
        "De gemeente telt 40.000 bomen, de provincie [€ 30.000].",
    ),
    SettingRule(
        "budget.listed",
        "an item of a list begins with the sum",
        "Dit gaat om:\n[€ 5.000]: nieuwe banken",
        "Dit gaat om:\nnieuwe banken: [€ 5.000]",
        passage="list_item",
    ),
    SettingRule(
        "budget.large",
        "a sum from ten thousand euros, without a word that says what it is",
        "De kade: [€ 40.000].",
        "De kade: [€ 4.000].",
    ),
    SettingRule(
        "table.money_cell",
        "a cell with a number in a table of amounts",
        "Post | Bedrag in euro\nKade | [40.000]\nBrug | 25.000",
        "Post | Aantal bomen\nKade | [40.000]\nBrug | 25.000",
    ),
    SettingRule(
        "table.amount_in_words",
        "a cell of a table that has an amount among words",
        "Post | Bedrag in euro\nKade | subsidie van [€ 40.000] per jaar\nBrug | 25.000",
        "Post | Bedrag in euro\nKade | subsidie volgt\nBrug | [25.000]",
    ),
    SettingRule(
        "table.noted_cell",
        "a cell of a table of amounts with a note to each number: its years, per year, structural",
        "Post | Kosten (x € 1.000)\nKade | [31] (2019) 64 (2020)\nBrug | 25",
        "Post | Kosten (x € 1.000)\nKade | zie [31] (2019)\nBrug | 25",
    ),
    SettingRule(
        "table.action.target",
        "the column of actions says how many of it are to come",
        "Actie | Trekker | Gereed\nPlaatsen [40] laadpalen | gemeente Goes | 2016",
        "Actie | Trekker | Gereed\nPlaatsen laadpalen | gemeente Goes | [2016]",
    ),
    SettingRule(
        "table.action.baseline",
        "from one number to another in the column of actions: where it starts",
        "Actie | Trekker | Gereed\nUitbreiden van [drie] naar zes bussen | gemeente Goes | 2016",
        "Actie | Trekker | Gereed\nUitbreiden naar [zes] bussen | gemeente Goes | 2016",
    ),
    SettingRule(
        "target.due_row",
        "the row of the table is still due: what it calls done is the aim",
        "Actie | Toelichting | Gereed\nLaadpalen | In de wijk zijn [40] laadpalen geplaatst."
        " | 2024",
        "Actie | Toelichting | Gereed\nLaadpalen | In de wijk zijn [40] laadpalen geplaatst."
        " | 2014",
    ),
    SettingRule(
        "result.state",
        "the column of the table says how things stand",
        "Actie | Stand van zaken | Gereed\nLaadpalen | Rond de haven [40 laadpalen]. | 2024",
        "Actie | Trekker | Gereed\nLaadpalen | Rond de haven [40 laadpalen]. | 2024",
    ),
    SettingRule(
        "result.past",
        "the sentence tells in the past tense how many it were",
        "In 2020 vielen [40] molens stil.",
        "In 2024 vallen [40] molens stil.",
    ),
    SettingRule(
        "result.perfect",
        "the sentence tells in the perfect how many it became",
        "In 2020 zijn [40] schepen vertrokken.",
        "In 2024 vertrekken [40] schepen.",
    ),
    SettingRule(
        "result.as_of",
        "the present tells how many there are on a day that is over",
        "Per 1 mei 2020 liggen er [40] boten in de haven.",
        "Per 1 mei 2022 liggen er [40] boten in de haven.",
    ),
    SettingRule(
        "result.year_beside",
        "a year that is over stands in brackets behind the number",
        "Molens: [40] boten (2020), 60 boten (2024).",
        "Molens: [40] boten (2023), 60 boten (2024).",
    ),
    SettingRule(
        "result.share",
        "a report, letter or plan tells of a share in the present tense",
        "Van de molens draait [40%] op zondag.",
        "Van de molens draaien er [40] op zondag.",
        document="voortgangsrapportage",
    ),
    SettingRule(
        "result.signed",
        "a share with a plus or minus, held against a year",
        "Het bezoek aan molens: [+12%] ten opzichte van 2015.",
        "Het bezoek aan molens: [12%] van de leerlingen.",
    ),
    SettingRule(
        "result.figure",
        "a number in large letters, with what it counts below it",
        "[1.200] leerlingen",
        "Het gaat om [1.200] leerlingen.",
        document="voortgangsrapportage",
    ),
    SettingRule(
        "result.staff",
        "how many people work on it",
        "Aan de molen werkt [4 fte].",
        "Aan de molen werkt [4 uur].",
    ),
    SettingRule(
        "target.staff",
        "an agreement says how many people are to work on it",
        "Aan de molen werkt [4 fte].",
        "Aan de molen werkt [4 uur].",
        document="covenant",
    ),
    SettingRule(
        "target.acted_on",
        "a body does something with so many things, told in the present tense",
        "De provincie kleurt [40] molens groen.",
        "De provincie bezit [40] molens.",
    ),
    SettingRule(
        "target.dated",
        "a share or number at a time that was yet to come",
        "In 2026 fietst [40%] naar school.",
        "In 2016 fietst [40%] naar school.",
    ),
    SettingRule(
        "target.part",
        "a part of what the sentence before aims at",
        "In 2026 planten wij 600 bomen.\nDaarvan komt [30%] uit eigen kweek.",
        "In 2016 telde de stad bomen.\nDaarvan komt [30%] uit eigen kweek.",
    ),
    SettingRule(
        "result.part",
        "a part of what the sentence before tells",
        "In 2012 zijn 600 bomen geplant.\nDaarvan komt [30%] uit eigen kweek.",
        "In 2012 zijn bomen geplant.\nDaarvan komt [30%] uit eigen kweek.",
    ),
    SettingRule(
        "target.bound",
        "a bound, such as at least or at most, in an agreement or plan",
        "Het schip vervoert [ten minste 40] fietsers.",
        "Het schip vervoert [40] fietsers.",
        document="covenant",
    ),
    SettingRule(
        "target.listed",
        "an item of a list under a heading or line that announces aims",
        "Onze doelen zijn:\n[40] laadpalen in de wijk",
        "Onze buren zijn:\n[40] laadpalen in de wijk",
        passage="list_item",
    ),
    SettingRule(
        "result.listed",
        "an item of a list under a heading or line that announces results",
        "Bereikte resultaten:\n[40] laadpalen in de wijk",
        "Gewenste resultaten:\n[40] laadpalen in de wijk",
        passage="list_item",
    ),
    SettingRule(
        "result.event",
        "a report tells without a verb how many took part",
        "In 2019 een open dag met [40 molens].",
        "Elk jaar een open dag met [40 molens].",
        document="voortgangsrapportage",
    ),
    SettingRule(
        "target.moved",
        "from one number to another: where it is to go",
        "De vloot groeit van 40 naar [60] schepen.",
        "De vloot heeft 40 en [60] schepen.",
    ),
    SettingRule(
        "baseline.moved_from",
        "from one number to another: where it started",
        "De vloot groeit van [40] naar 60 schepen.",
        "De vloot heeft [40] en 60 schepen.",
    ),
    SettingRule(
        "baseline.recital",
        "how it was before the agreement was made",
        "In 2019 telde de vloot [40] schepen.",
        "In 2019 vielen [40] molens stil.",
        document="covenant",
        section="Aanleiding",
    ),
)

"""Who acts where a clause names nobody in full: pronouns, bare nouns, passives, lists."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import commitments, document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from schemas.records import Commitment

TITLE = "Convenant tussen de gemeente Zutphen en de gemeente Lochem"


def in_covenant(*texts: str) -> tuple[Commitment, ...]:
    known = "De gemeente Zutphen en de gemeente Lochem liggen aan dezelfde rivier."
    made = document(known, *texts, heading=TITLE)
    made = replace(made, metadata={**made.metadata, "Title": TITLE})
    return find_all(analyse(made, load())).commitments


def test_passive_in_a_list_is_done_by_whom_the_list_is_for() -> None:
    found = commitments(
        "De werkgroep Geluidsschermen Zuidrand krijgt de volgende onderwerpen:",
        "Schermen: in 2016 wordt een proefopstelling gebouwd.",
        kind="list_item",
    )
    record = next(c for c in found if "proefopstelling" in c.action)
    assert record.actors == ("werkgroep Geluidsschermen Zuidrand",)
    assert record.actor_chain


def test_a_covenant_ends_by_its_parties() -> None:
    (record,) = in_covenant("Dit convenant eindigt op 31 december 2018.")
    assert [name.split()[-1] for name in record.actors] == ["Zutphen", "Lochem"]


def test_parties_of_a_model_agreement_are_those_it_defines() -> None:
    made = document(
        "Partij: Onderneming die dit convenant tekent.",
        "Beheerder: De Partij die de fietsen onderhoudt.",
        "Verhuurder: De Partij die de fietsen uitleent.",
        "Partijen wisselen elk kwartaal hun cijfers uit.",
        "De Beheerder zal de fietsen elk jaar keuren.",
        heading="Convenant Fietsen aan het Spoor",
    )
    made = replace(made, metadata={**made.metadata, "Title": "Convenant Fietsen aan het Spoor"})
    actors = [c.actors for c in find_all(analyse(made, load())).commitments]
    assert ("Partij",) in actors
    assert ("Beheerder",) in actors


def test_who_will_ask_acts_and_who_is_asked_does_where_it_was_asked() -> None:
    known = "De gemeente Zutphen en de provincie Drenthe kennen elkaar."
    (promised,) = commitments(
        known, "De gemeente Zutphen zal de provincie Drenthe vragen te helpen."
    )
    assert promised.actors == ("gemeente Zutphen",)
    (asked,) = commitments(known, "De gemeente Zutphen vraagt de provincie Drenthe te helpen.")
    assert asked.actors == ("provincie Drenthe",)


def test_partners_with_an_adjective_are_others() -> None:
    (record,) = in_covenant("De sociale partners richten in 2017 een loket op.")
    assert not {"gemeente Zutphen", "gemeente Lochem"} & set(record.actors)


@pytest.mark.parametrize(
    ("before", "sentence", "actor"),
    [
        ("De gemeente Elburg kent drie havens.", "De gemeente baggert deze in 2017.", "Elburg"),
        (
            "Het Waterschap Noorderzijlvest werkt hier met de provincie Drenthe.",
            "De provincie stelt in 2016 een kaart op.",
            "Drenthe",
        ),
    ],
)
def test_bare_noun_is_the_party_named_last(before: str, sentence: str, actor: str) -> None:
    found = commitments(before, sentence)
    record = next(c for c in found if c.deadline)
    assert [name.split()[-1] for name in record.actors] == [actor]


def test_short_form_is_no_party_of_its_own() -> None:
    found = find_all(
        analyse(
            document(
                "Het Platform Zonneweides Salland (hierna: het Platform) bestaat sinds 2012.",
                "Het Platform stelt in 2016 een handreiking op.",
            ),
            load(),
        )
    )
    names = [p.name for p in found.parties if "latform" in p.name.casefold()]
    assert names == ["Platform Zonneweides Salland"]
    assert {n for c in found.commitments for n in c.actors} == {"Platform Zonneweides Salland"}


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        (
            "Met de gemeente Putten en de provincie Drenthe is afgesproken dat zij in 2016 een"
            " loket openen.",
            {"Putten", "Drenthe"},
        ),
        (
            "De gemeente Zutphen heeft de provincie Drenthe gevraagd een kaart te maken.",
            {"Drenthe"},
        ),
    ],
)
def test_who_is_bound_by_what_is_said(sentence: str, actors: set[str]) -> None:
    found = commitments(sentence)
    assert {name.split()[-1] for c in found for name in c.actors} == actors


def test_what_will_be_there_does_not_make_itself() -> None:
    (record,) = commitments("Er komt een stuurgroep Schone Lucht Zutphen.")
    assert "stuurgroep Schone Lucht Zutphen" not in record.actors


def test_a_budget_is_of_its_municipality_not_of_the_words_of_its_tables() -> None:
    rows = ("Maatschappij Saldo | 12 | 14", "Onderwijs Saldo | 3 | 5") * 4
    made = document(
        *("De gemeente Zutphen bouwt scholen.",) * 3, "In 2016 wordt een zwembad geopend.", *rows
    )
    passages = tuple(replace(p, kind="table_row") if "|" in p.text else p for p in made.passages)
    found = find_all(analyse(replace(made, passages=passages), load()))
    assert "Saldo" not in {p.name for p in found.parties}
    opened = next(c for c in found.commitments if c.deadline)
    assert [name.split()[-1] for name in opened.actors] == ["Zutphen"]


def test_those_whom_an_agreement_calls_by_one_word_act_together() -> None:
    found = in_covenant(
        "De gemeente Zutphen en de gemeente Lochem, hierna samen te noemen: de oeverbazen.",
        "De oeverbazen zullen in 2016 de kade herstellen.",
    )
    record = next(c for c in found if "kade" in c.action)
    assert [name.split()[-1] for name in record.actors] == ["Zutphen", "Lochem"]


def test_who_stands_before_a_colon_does_what_stands_behind_it() -> None:
    found = commitments(
        "De provincie Drenthe en de gemeente Assen maken de volgende afspraken:",
        "provincie Drenthe: inrichten van een leerplek voor jonge bakkers;",
        "gemeente Assen en provincie Drenthe: delen van alle cijfers over de markt;",
        "let op: delen van cijfers over de markt blijft mogelijk;",
        kind="list_item",
    )
    actors = {c.action: c.actors for c in found}
    assert actors["inrichten van een leerplek voor jonge bakkers"] == ("provincie Drenthe",)
    assert set(actors["delen van alle cijfers over de markt"]) == {
        "gemeente Assen",
        "provincie Drenthe",
    }
    assert not any(action.startswith("delen van cijfers") for action in actors)


def test_an_item_that_begins_with_its_verb_has_the_actor_of_its_list() -> None:
    found = commitments(
        "De gemeente Assen zorgt voor het volgende:",
        "Werkt elk jaar samen met de buren aan een schone markt.",
        kind="list_item",
    )
    assert [c.actors for c in found if "Werkt" in c.action] == [("gemeente Assen",)]


def test_who_is_asked_of_two_before_the_participle() -> None:
    known = "De gemeente Zutphen en de provincie Drenthe kennen elkaar."
    (asked,) = commitments(
        known, "Daarom heeft de gemeente Zutphen aan de provincie Drenthe gevraagd te helpen."
    )
    assert asked.actors == ("provincie Drenthe",)


def test_to_whom_it_is_done_does_not_do_it() -> None:
    found = in_covenant(
        "De gemeente Zutphen ontvangt elk jaar een brief en wordt in 2017 betrokken bij het plan."
    )
    (record,) = [c for c in found if "betrokken" in c.action]
    assert len(record.actors) == 2


def test_what_we_do_in_an_agreement_is_what_we_will_do() -> None:
    (ours,) = in_covenant("Wij zorgen voor schone stranden.")
    (always,) = in_covenant("Wij zorgen nu al voor schone stranden.")
    assert (ours.status, always.status) == ("planned", "ongoing")

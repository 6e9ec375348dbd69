"""Towns and provinces that do something, who has a role in one, and who stands in a list below."""

from __future__ import annotations

from dataclasses import replace

import pytest
from party_helpers import analysis
from sentences import commitments, document

from extractors.finding import find_all
from extractors.finding.parties import find_parties
from extractors.language.party_nouns import type_of_head
from extractors.language.pipeline import analyse, load
from schemas.records import DocumentFacts


def parties_in(text: str) -> dict[str, str]:
    facts = DocumentFacts(kind="kamerbrief", date="2021-03-01", date_source="date_line")
    return {party.name: party.type for party in find_parties(analysis(text), facts)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Meppel opent in 2022 een molen.", "Meppel", "municipality"),
        ("In 2017 is Flevoland gestart met een proef.", "Flevoland", "province"),
        ("Brabant investeert in sluizen.", "Brabant", "province"),
        ("Vorig jaar heeft Assen, als eerste stad, een fonds ingesteld.", "Assen", "municipality"),
    ],
)
def test_a_place_that_does_something_is_a_party(text: str, name: str, kind: str) -> None:
    assert parties_in(text) == {name: kind}


@pytest.mark.parametrize(
    "text",
    [
        "Meppel krijgt meer inwoners.",
        "Flevoland kent veel polders.",
        "De trein van Assen naar Meppel stopt vaker.",
        "In Meppel is de bouw gestart.",
        "Het Natuurnetwerk Brabant groeit.",
    ],
)
def test_a_place_in_which_something_is_is_none(text: str) -> None:
    assert parties_in(text) == {}


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("Natuurnetwerk", None), ("Warmtenetwerk", None), ("Lerarennetwerk", "partnership")],
)
def test_networks_of_things_are_no_bodies(noun: str, kind: str | None) -> None:
    assert type_of_head(noun) == kind


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("De burgemeester van Meppel opent in mei 2016 het bad.", "burgemeester van Meppel"),
        ("De universiteit van Leiden bouwt in 2016 een kas.", "universiteit van Leiden"),
    ],
)
def test_who_has_a_role_in_a_place_is_named_with_it(sentence: str, actor: str) -> None:
    found = find_all(analyse(document(sentence, heading="Brief"), load()))
    assert [record.actors for record in found.commitments] == [(actor,)]
    (party,) = (p for p in found.parties if p.name == actor)
    assert party.aliases == (actor.split(maxsplit=1)[0],)


def test_a_role_in_a_project_is_named_without_it() -> None:
    (record,) = commitments("De projectleider van de Proef Duin schrijft in 2016 een boek.")
    assert record.actors == ("projectleider",)


@pytest.mark.parametrize(
    ("lead", "actors"),
    [
        ("De volgende partijen doen mee aan de proef:", ("gemeente Goes", "Havenbond")),
        ("Aan de proef doen mee:", ("gemeente Goes", "Havenbond")),
        ("De volgende partijen doen mee aan de proef.", ("partijen",)),
    ],
)
def test_those_in_a_list_below_act(lead: str, actors: tuple[str, ...]) -> None:
    made = document(lead, "de gemeente Goes", "de Havenbond", kind="list_item")
    kinds = ("sentence", "list_item", "list_item")
    first, second, *items = made.passages
    listed = [
        replace(item, kind=kind, lead=2 if kind == "list_item" and lead.endswith(":") else None)
        for item, kind in zip(items, kinds, strict=True)
    ]
    found = find_all(analyse(replace(made, passages=(first, second, *listed)), load()))
    (record,) = (c for c in found.commitments if "doen" in c.action)
    assert record.actors == actors


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (
            "In 2014 is het waterschap, na overleg met de boeren, gestart met metingen.",
            "is het waterschap, na overleg met de boeren, gestart met metingen",
        ),
        (
            "In 2014 is Meppel, onder leiding van de burgemeester, overgegaan op zonnestroom.",
            "is Meppel, onder leiding van de burgemeester, overgegaan op zonnestroom",
        ),
    ],
)
def test_behind_an_aside_stands_what_the_subject_did(sentence: str, action: str) -> None:
    assert [(r.action, r.status) for r in commitments(sentence)] == [(action, "done")]


def test_what_is_said_of_a_predicate_between_commas_was_done_by_nobody() -> None:
    assert not commitments("Het plan is een aanpak, bestaande uit drie delen, gericht op jeugd.")

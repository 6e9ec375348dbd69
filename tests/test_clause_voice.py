"""Whether `is` with a participle tells what somebody did or underwent."""

from __future__ import annotations

import pytest
from sentences import commitments, document, finite_clauses

from extractors.finding.clauses import find_clauses
from extractors.language.pipeline import analyse, load


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("In 2016 zijn de proeven uitgebreid naar drie wijken.", "passive"),
        ("In mei is de gemeente Goes door het Rijk uitgenodigd.", "passive"),
        ("In 2017 zijn aan zes schippers vergunningen verleend.", "passive"),
        ("In 2016 is het aantal schippers gestegen.", "active"),
        ("In maart is het verslag verschenen.", "active"),
        ("Vorig jaar zijn de vissers bijeengekomen in Goes.", "active"),
        ("De gemeente Putten is gestart met het snoeien van de bomen.", "active"),
        ("De gemeente Goes is in 2014 toegetreden tot het verbond.", "active"),
    ],
)
def test_a_participle_with_is(sentence: str, voice: str) -> None:
    """Verbs of change make their perfect with zijn; of others it is a passive."""
    doc = analyse(document(sentence), load()).passages[-1].doc
    assert [clause.voice for clause in find_clauses(doc)] == [voice]


@pytest.mark.parametrize(
    ("sentence", "tense", "modals"),
    [
        ("De burgemeester heeft in mei de jachthaven mogen openen.", "perfect", ()),
        ("De gemeente Goes heeft in 2014 de sluis moeten dichten.", "perfect", ()),
        # Near-miss: what must have been done lies ahead.
        ("De sluis moet in 2016 zijn gedicht.", "present", ("moeten",)),
    ],
)
def test_a_modal_under_heeft_is_past(sentence: str, tense: str, modals: tuple[str, ...]) -> None:
    """`heeft mogen openen` tells what was done, `moet openen` what is to be done."""
    doc = analyse(document(sentence), load()).passages[-1].doc
    (clause,) = find_clauses(doc)
    assert (clause.tense, clause.modals) == (tense, modals)


@pytest.mark.parametrize(
    "sentence",
    [
        "De gemeente Goes wil voor de havens die zij beheert, samenwerken met de schippers.",
        "De gemeente Goes wil met name voor de taken waarvoor zij een rol heeft (water, wegen), "
        "samenwerken met de dorpen.",
    ],
)
def test_an_infinitive_far_behind_its_modal(sentence: str) -> None:
    """It has the modal, and the subject, however much stands between."""
    doc = analyse(document(sentence), load()).passages[-1].doc
    (clause,) = [c for c in find_clauses(doc) if c.lemma == "samenwerken"]
    assert (clause.modals, clause.infinitive) == (("willen",), True)
    assert clause.subject_head is not None and doc[clause.subject_head].text in {"gemeente", "Goes"}


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("De provincie versterkt in 2016 de kade.", "versterkt in 2016 de kade"),
        ("In 2016 versterkt de provincie de kade.", "versterkt de provincie de kade"),
        ("De gemeente Goes verricht metingen langs de kade.", "verricht metingen langs de kade"),
        (
            "De gemeente Goes verstrekt aan schippers een vergunning.",
            "verstrekt aan schippers een vergunning",
        ),
    ],
)
def test_a_present_that_looks_like_a_participle(sentence: str, said: str) -> None:
    """Beside its subject it is finite, also where the parse hung it on its object."""
    assert [c.action for c in commitments(sentence)] == [said]


@pytest.mark.parametrize(
    "sentence",
    ["De kade, versterkt in 2011, is hoog.", "De verstrekte pas blijft geldig."],
)
def test_a_participle_that_describes_is_no_present(sentence: str) -> None:
    assert commitments(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("Niet bestede middelen vloeien terug naar het Rijk.", False),
        ("De nog niet afgeronde projecten gaan over naar de provincie.", False),
        ("De provincie betaalt het geld aan de steden, dus niet aan de dorpen.", False),
        ("De provincie betaalt het geld aan de steden en niet aan de dorpen.", False),
        ("De provincie betaalt het geld aan de steden, niet aan de dorpen.", False),
        ("De kosten worden niet door het Rijk maar door de provincie betaald.", False),
        ("De provincie betaalt niet alleen de haven, maar ook de sluis.", False),
        ("De provincie betaalt de haven niet eerder dan in mei.", False),
        # Near-misses: what is denied is the verb, or that there are any.
        ("De provincie betaalt het geld dus niet aan de dorpen.", True),
        ("De kosten worden niet door het Rijk betaald.", True),
        ("De provincie heeft de haven niet eerder betaald.", True),
        ("Niet in de duinen, aldus de raad, bouwt de gemeente Goes in mei havens en", True),
        ("De provincie betaalt, na overleg, niet aan de dorpen.", True),
        ("De gemeente Goes bouwt niet nieuwe maar oude havens.", True),
        ("De gemeente Goes bouwt de haven niet.", True),
        ("De gemeente Goes bouwt geen nieuwe haven.", True),
    ],
)
def test_a_word_before_a_noun_denies_only_what_is_said_of_that(
    sentence: str, negated: bool
) -> None:
    doc = analyse(document(sentence), load()).passages[-1].doc
    assert [clause.negated for clause in find_clauses(doc)] == [negated]


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        (
            "Begin dit jaar is het laatste deel van het fietspad Haven–Station geopend.",
            "geopend",
            "het laatste deel van het fietspad Haven–Station",
        ),
        (
            "In 2013 is een plan van aanpak door de gemeente Goes opgesteld.",
            "opgesteld",
            "een plan van aanpak",
        ),
        (
            "In juni 2014 is een eerste versie van het handboek gestuurd.",
            "gestuurd",
            "een eerste versie van het handboek",
        ),
    ],
)
def test_what_was_done_behind_a_time(sentence: str, verb: str, subject: str) -> None:
    """`is` between a time and what was done is the auxiliary of the participle at the end."""
    assert finite_clauses(sentence) == {verb: subject}


@pytest.mark.parametrize(
    "sentence",
    [
        "Er is geld voor drie projecten in 2016, namelijk vervoer, arbeidsmarkt en zorg.",
        "De gemeente Goes plant bomen op speel- en/of ontmoetingsplekken in 2017.",
    ],
)
def test_a_noun_beside_a_noun_is_no_verb(sentence: str) -> None:
    """Whatever its tag: what it stands beside and its form say what it is."""
    assert not any(r.action.startswith(("arbeids", "ontm")) for r in commitments(sentence))


@pytest.mark.parametrize(
    ("sentence", "binds"),
    [
        ("Gemeenten hoeven daarvoor geen formulier in te vullen.", False),
        ("Er hoeft niet op het plan te worden gewacht.", False),
        ("De gemeente Goes hoeft alleen een formulier in te vullen.", True),
    ],
)
def test_who_need_not_act_is_not_bound(sentence: str, binds: bool) -> None:
    assert bool(commitments(sentence)) is binds


def test_what_has_lost_its_verb_is_left_out() -> None:
    found = commitments("Aangetekend dient te worden dat er nog stappen te zetten zijn.")
    assert not [r.action for r in found if r.action.endswith(" te")]


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("De gemeente Goes herziet de regels.", "present"),
        ("De gemeente Goes bracht een plan uit.", "past"),
        ("De gemeente Goes liet de sluis vervangen.", "past"),
    ],
)
def test_the_tense_of_a_form_in_t(sentence: str, tense: str) -> None:
    """A stem of a known verb with -t is a present, whatever its tag; strong pasts have none."""
    doc = analyse(document(sentence), load()).passages[-1].doc
    assert {c.tense for c in find_clauses(doc) if c.finite is not None} == {tense}

"""Main clauses that word order shows where the parse does not."""

from __future__ import annotations

import pytest
from sentences import document, finite_clauses

from extractors.finding.clauses import find_clauses
from extractors.language.pipeline import analyse, load


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        (
            "De gemeente evalueert in 1999 de proef met de buslijn.",
            {"evalueert": "De gemeente"},
        ),
        ("Medio 2013 evalueren partijen de samenwerking.", {"evalueren": "partijen"}),
        (
            "Actal heeft in 2013 zes regelingen getoetst en zal in 2014 de rest beoordelen.",
            {"getoetst": "Actal", "beoordelen": "Actal"},
        ),
        (
            "Rijk en regio vervangen de agenda Noordflank door de agenda Westrand.",
            {"vervangen": "Rijk en regio"},
        ),
    ],
)
def test_what_stands_first_and_then_the_verb(sentence: str, subjects: dict[str, str]) -> None:
    """One constituent, then the finite verb: that is who does it."""
    assert finite_clauses(sentence) == subjects


@pytest.mark.parametrize(
    "line",
    [
        "Verbetering van de oevers langs de vaart",
        "Plannen en maatregelen voor de vaart",
        "Kamerstuk 12 345, nr. 6",
    ],
)
def test_lines_without_a_verb_have_no_clause(line: str) -> None:
    """Nouns in the plural are no verbs."""
    assert finite_clauses(line) == {}


def test_a_noun_described_before_we_is_no_verb() -> None:
    """`welke nieuwe steigers we bouwen` has one verb."""
    assert "steigers" not in finite_clauses(
        "Besproken is met welke nieuwe steigers we kunnen beginnen."
    )


def test_a_plural_that_is_an_infinitive_is_present() -> None:
    """`verbinden` was tagged as a past; the past is `verbonden`."""
    doc = analyse(document("De gemeenten verbinden hun netten."), load()).passages[-1].doc
    assert [clause.tense for clause in find_clauses(doc)] == ["present"]


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("De stuurgroep beslist bij meerderheid van stemmen.", "beslissen"),
        ("De gemeente Goes vrijwaart Stichting Kade voor schade.", "vrijwaren"),
        # Near-misses: lines without a verb, also short ones that are names to their end.
        ("Haven Kade Noord Oost Zuid.", None),
        ("De Haven Kade Noord Oost.", None),
        ("De markt voor schone schepen in Nederland.", None),
        ("De inzet van partijen bij de haven.", None),
    ],
)
def test_a_verb_read_as_a_noun_where_the_sentence_has_none(
    sentence: str, lemma: str | None
) -> None:
    doc = analyse(document(sentence), load()).passages[-1].doc
    assert [clause.lemma for clause in find_clauses(doc)] == ([lemma] if lemma else [])


@pytest.mark.parametrize(
    ("sentence", "verb", "lemma"),
    [
        ("Ik pas in 2017 de regeling voor de veren aan.", "pas", "aanpassen"),
        ("Samen met de bond rond ik de aanbesteding vóór 1 mei af.", "rond", "afronden"),
        ("In vervolg hierop dien ik in het najaar een aanvraag in.", "dien", "indienen"),
        ("Ik evalueer in het najaar van 2016 de pilot.", "evalueer", "evalueren"),
    ],
)
def test_what_i_do_in_words_that_look_like_others(sentence: str, verb: str, lemma: str) -> None:
    """A sentence of `ik` without any finite verb has one beside it."""
    doc = analyse(document(sentence), load()).passages[-1].doc
    (clause,) = (c for c in find_clauses(doc) if c.finite is not None)
    assert (doc[clause.head].lower_, clause.lemma) == (verb, lemma)
    assert [doc[i].lower_ for i in clause.subject] == ["ik"]


@pytest.mark.parametrize(
    "line", ["Voor de burger en voor mij, dan ik.", "Ik ook niet, tot nu toe."]
)
def test_words_beside_me_that_are_no_verbs(line: str) -> None:
    doc = analyse(document(line), load()).passages[-1].doc
    assert all(c.finite is None for c in find_clauses(doc))

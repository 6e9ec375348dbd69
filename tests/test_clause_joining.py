"""Verbs joined by `en`, each of which is an action of its own."""

from __future__ import annotations

import pytest
from sentences import commitments, document

from extractors.finding.clause_model import Clause
from extractors.finding.clauses import find_clauses
from extractors.language.pipeline import analyse, load


def _clauses(sentence: str) -> dict[str, Clause]:
    """Give the clauses of a sentence by their main verbs."""
    passage = analyse(document(sentence), load()).passages[-1]
    return {passage.doc[c.head].lower_: c for c in find_clauses(passage.doc)}


def _said(sentence: str, verb: str) -> str:
    """Give the words of the clause of a verb."""
    passage = analyse(document(sentence), load()).passages[-1]
    clause = next(c for c in find_clauses(passage.doc) if passage.doc[c.head].lower_ == verb)
    words = [passage.doc[i] for i in clause.tokens if not passage.doc[i].is_punct]
    return " ".join(word.text for word in words if word.dep_ != "cc")


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        (
            "De gemeente zal de wachtlijsten verkorten en leegstaande panden in gebruik nemen.",
            ("verkorten", "nemen"),
        ),
        (
            "De gemeente wil de doorstroming bevorderen en scheefwonen tegengaan.",
            ("bevorderen", "tegengaan"),
        ),
        (
            "De gemeente zal een meldpunt inrichten, de huurders inlichten en klachten afhandelen.",
            ("inrichten", "inlichten", "afhandelen"),
        ),
        (
            "De gemeente wil het fietspad verbreden en, waar mogelijk, verlichting aanbrengen.",
            ("verbreden", "aanbrengen"),
        ),
        (
            "De gemeente wil de kans op schade als gevolg van droogte uit het gebied beperken"
            " en overlast door bouwwerk voorkomen.",
            ("beperken", "voorkomen"),
        ),
        (
            "Het doel is de overlast te verminderen, de veiligheid te vergroten en de buurt schoner"
            " te maken.",
            ("verminderen", "vergroten", "maken"),
        ),
        (
            "Het verdrag dient om partijen met elkaar in contact te brengen, de handel te"
            " vergemakkelijken en het verkeer te ordenen.",
            ("brengen", "vergemakkelijken", "ordenen"),
        ),
        (
            "In 2020 is het buurthuis verbouwd en het plein opnieuw ingericht.",
            ("verbouwd", "ingericht"),
        ),
        (
            "De corporaties bundelen hun onderhoud, en stemmen de planning af met de gemeente.",
            ("bundelen", "stemmen"),
        ),
        (
            "We gaan in gesprek met de huurders en maken voor de zomer een rooster.",
            ("gaan", "maken"),
        ),
        (
            "De regeling zal worden herzien en daarna worden gepubliceerd.",
            ("herzien", "gepubliceerd"),
        ),
    ],
)
def test_joined_verbs_have_a_clause_each(sentence: str, verbs: tuple[str, ...]) -> None:
    """What a verb is said of, and under which auxiliary, holds for the next."""
    clauses = _clauses(sentence)
    first = clauses[verbs[0]]
    for verb in verbs[1:]:
        assert clauses[verb].relation == "conj"
        assert clauses[verb].modals == first.modals
        assert set(clauses[verb].tokens).isdisjoint(first.tokens)


@pytest.mark.parametrize(
    ("sentence", "verb", "said"),
    [
        (
            "De gemeente zal de wachtlijsten verkorten en leegstaande panden in gebruik nemen.",
            "nemen",
            "leegstaande panden in gebruik nemen",
        ),
        (
            "Het bureau zal het dorp berichten over de voortgang van de bouw van deze brug"
            " en als tolk dienen voor de bewoners.",
            "dienen",
            "als tolk dienen voor de bewoners",
        ),
        (
            "De motie verzoekt het college om in gesprek te gaan met partijen over werk en"
            " hierover de raad in het najaar te berichten.",
            "gaan",
            "om in gesprek te gaan met partijen over werk",
        ),
        (
            "De corporaties bundelen hun onderhoud, en stemmen de planning af met de gemeente.",
            "stemmen",
            "stemmen de planning af met de gemeente",
        ),
    ],
)
def test_each_clause_has_its_own_words(sentence: str, verb: str, said: str) -> None:
    """What stands between the verbs goes to the one it completes."""
    assert _said(sentence, verb) == said


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("De gemeente zal de wegen en pleinen vernieuwen.", {"vernieuwen"}),
        ("De corporaties kopen gronden en panden in de wijk.", {"kopen"}),
        ("De gemeente zal een plan maken voor het wonen en het werken.", {"maken"}),
    ],
)
def test_joined_nouns_are_no_verbs(sentence: str, verbs: set[str]) -> None:
    """`gronden en panden`: things, not actions."""
    assert set(_clauses(sentence)) == verbs


def test_a_noun_that_looks_like_a_verb_is_no_action() -> None:
    """`wonen en werken` behind a preposition, whatever the parse makes of it."""
    assert len(commitments("De gemeente Goes zal helpen bij wonen en werken.")) == 1


def test_a_new_sentence_keeps_its_own_verb() -> None:
    """What begins with another subject is not under the auxiliary of the first."""
    clauses = _clauses("De gemeente zal de straat verleggen, want de bewoners klagen vaak.")
    assert clauses["klagen"].modals == ()


def test_an_auxiliary_taken_for_a_pronoun() -> None:
    """`zijn afspraken gemaakt` was read as `his agreements`."""
    clause = _clauses("In het overleg zijn afspraken gemaakt over de planning.")["gemaakt"]
    assert (clause.tense, clause.voice) == ("perfect", "passive")


def test_they_repeated_behind_the_verb() -> None:
    """`stemmen ze … af` goes on with the list of verbs, though it names its subject again."""
    clauses = _clauses(
        "Hierin bundelen de gemeenten hun inkoop, stemmen ze de routes van de bus af en leggen ze"
        " contact met scholen."
    )
    assert set(clauses) == {"bundelen", "stemmen", "leggen"}


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        (
            "De gemeente Goes onderzoekt of de haven werkt en stelt in 2016 een plan op.",
            ["onderzoekt of de haven werkt", "stelt in 2016 een plan op"],
        ),
        (
            "Stichting Kade bekijkt hoe de lessen beter kunnen en geeft in 2016 een cursus.",
            ["bekijkt hoe de lessen beter kunnen", "geeft in 2016 een cursus"],
        ),
        # Near-miss: what goes on with the question stands at its end.
        (
            "De gemeente Goes onderzoekt of de pont in 2018 kan varen en de kade dicht kan.",
            ["onderzoekt of de pont in 2018 kan varen"],
        ),
    ],
)
def test_what_follows_a_question_belongs_to_who_looks_into_it(
    sentence: str, actions: list[str]
) -> None:
    found = commitments(sentence)
    assert [c.action for c in found] == actions
    assert not any("haven" in c.actors or "lessen" in c.actors for c in found)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Ook wordt bezien of met nieuwe middelen, zoals een lamp op zonne-energie, de "
            "veiligheid kan worden vergroot.",
            1,
        ),
        ("Bezien wordt of de veiligheid in de haven kan worden vergroot.", 1),
        ("Deze rapportage geeft de stand van zaken weer per 1 oktober 2016.", 0),
        ("De gemeente Goes volgt de bouw met belangstelling.", 0),
        ("De gemeente Goes dankt in 2016 allen die een bijdrage leverden.", 0),
        ("De gemeente Goes plaatst de kanttekening dat de bouw in 2016 duur wordt.", 0),
        ("De vissers hebben gevraagd of zij in 2016 in aanmerking komen voor een bijdrage.", 0),
        ("Onder de haven wordt in 2016 mede begrepen de kade van de gemeente Goes.", 0),
        # Near-misses: who does more than show, strive or look.
        ("Er wordt gestreefd naar oplevering van de haven in 2016.", 1),
        ("De gemeente Goes volgt de bouw en meldt in 2016 de kosten.", 2),
        ("De gemeente Goes plaatst in 2016 een kraan.", 1),
    ],
)  # fmt: skip
def test_what_is_shown_felt_or_hoped_for_is_no_action(sentence: str, found: int) -> None:
    assert len([c for c in commitments(sentence) if c.confidence >= 0.5]) == found

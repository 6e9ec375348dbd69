"""What `ik` and `wij` do, relative clauses behind a particle, and what is joined by `en`."""

from __future__ import annotations

import pytest
from sentences import commitments, finite_clauses
from test_mending import parsed

from extractors.language.infinitives import infinitive_of_short
from extractors.language.mending import mend

_SENTENCES = [
    # A word right before `ik` is what I do, whatever else it may be called
    (
        "Samen met de veerdiensten werk ik dit najaar een dienstregeling uit.",
        ["werk ik dit najaar een dienstregeling uit"],
    ),
    (
        "Vanwege de hoge stand besteed ik dit jaar meer aandacht aan de sluizen.",
        ["besteed ik dit jaar meer aandacht aan de sluizen"],
    ),
    # Behind `laat` it is I who let, and one thing that I do
    (
        "Verder laat ik nagaan of de steiger breder kan.",
        ["laat ik nagaan of de steiger breder kan"],
    ),
    # The verb that ends a relative clause
    (
        "Met de havens stel ik een lijst op, die ik u in oktober toestuur.",
        ["stel ik een lijst op, die ik u in oktober toestuur", "die ik u in oktober toestuur"],
    ),
    # The particle is of the main verb, and `die` and `dat` begin a clause
    (
        "De gemeente richt een loket op dat schippers helpt met hun aanvraag.",
        ["richt een loket op dat schippers helpt met hun aanvraag"],
    ),
    (
        "De gemeente voert een proef uit die eind 2016 wordt afgerond.",
        ["voert een proef uit die eind 2016 wordt afgerond", "eind 2016 wordt afgerond"],
    ),
    # What a word that looks like an adjective says under the same auxiliary
    (
        "In 2014 is de kade verhoogd en is de doorgang verbreed.",
        ["is de kade verhoogd", "is de doorgang verbreed"],
    ),
    # A condition, be it with a word before it, and what may be so anyway
    ("Rust blijft nodig, ook als wij de haven willen uitbreiden.", []),
    ("Het risico bestaat dat de sluis in 2018 zal vastlopen.", []),
    # Some who want something, and one who sends it
    (
        "Schippers die willen stoppen, kunnen zich in mei 2016 melden bij de gemeente Sneek.",
        ["kunnen zich in mei 2016 melden bij de gemeente Sneek"],
    ),
    # A verb before `ik` that hangs on a noun, and a lead that is no clause
    ("Na afloop van het overleg beslis ik over de route.", ["beslis ik over de route"]),
    ("Het streven is er op gericht de brug in 2016 te openen.", ["de brug in 2016 te openen"]),
    ("Vast staat dat de gemeente de sluis in 2018 zal vernieuwen.",
     ["de gemeente de sluis in 2018 zal vernieuwen"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "actions"), _SENTENCES)
def test_each_sentence_tells_its_actions(sentence: str, actions: list[str]) -> None:
    assert [record.action for record in commitments(sentence)] == actions


def test_who_lets_others_do_something_acts() -> None:
    (record,) = commitments("De gemeente laat schippers kennismaken met schone motoren.")
    assert record.actors == ("gemeente",)
    (record,) = commitments("In 2016 begint een traject dat schippers wegwijs maakt in de haven.")
    assert "schippers" not in record.actors


def test_a_repeated_time_is_of_the_infinitive_beside_it() -> None:
    first, second = commitments(
        "De gemeente zegt toe de kade te verlengen en de uitkomst elk kwartaal bekend te maken."
    )
    assert (first.recurrence, second.recurrence) == (None, "P3M")


def test_all_of_a_known_number_act_and_some_are_counted() -> None:
    told = commitments("In maart 2015 hebben de twaalf provincies een haalbaarheidsplan ingediend.")
    assert [record.actors for record in told] == [("provincies",)]
    assert not commitments("In maart 2015 hebben 12 provincies een haalbaarheidsplan ingediend.")


def test_dat_is_the_subject_where_the_noun_behind_it_cannot_be() -> None:
    subjects = finite_clauses("Er komt een lied dat zeilers vrolijk maakt op zee.")
    assert subjects["maakt"] == "dat"
    subjects = finite_clauses("Wij zien dat zeilers vrolijk worden op zee.")
    assert "dat" not in subjects.values()


@pytest.mark.parametrize(
    ("tree", "noun"),
    [
        # `zeil` is a verb beside `ik`
        ("Nu/ADV/advmod/4 zeil/NOUN/obl/4 ik/PRON/nsubj/1 een/DET/det/4 ronde/NOUN/ROOT/4", False),
        # behind an article it is none
        (
            "Het/DET/det/1 zeil/NOUN/obj/3 ik/PRON/nsubj/3 hijs/VERB/ROOT/3/WW|pv|tgw|ev",
            True,
        ),
    ],
)
def test_a_word_before_ik_is_a_verb_unless_it_is_led(tree: str, *, noun: bool) -> None:
    doc = mend(parsed(tree))
    word = next(token for token in doc if token.lower_ == "zeil")
    assert (word.pos_ == "NOUN") is noun


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("verbreed", "verbreden"),
        ("opgeleid", "opleiden"),
        ("ingezet", "inzetten"),
        ("uitbesteed", "uitbesteden"),
        ("getoetst", None),
        ("overheid", None),
        ("kwaliteit", None),
    ],
)
def test_a_short_participle_belongs_to_its_verb(form: str, infinitive: str | None) -> None:
    assert infinitive_of_short(form) == infinitive

"""What somebody does one thing after another: slips of a parse at the second and later verbs.

Sentences go through the whole analysis; each with the actions that a covenant has in them.
"""

from __future__ import annotations

import pytest
from sentences import commitments
from test_mending import parsed, told

from extractors.language.mending import mend

_IS = "WW|pv|tgw|met-t"
_INF = "WW|inf|vrij|zonder"
_VD = "WW|vd|vrij|zonder"
_PLURAL = "N|soort|mv|basis"

_TREES = [
    # In the middle of a row the pronoun is the object, and without a row it is who says so
    (
        f"Jan/PROPN/nsubj/1 telt/VERB/ROOT/1/{_IS} bomen/NOUN/obj/1 ,/PUNCT/punct/4 "
        f"keurt/VERB/parataxis/1/{_IS} ze/PRON/nsubj/4 en/CCONJ/cc/7 kapt/VERB/conj/4/{_IS}",
        ("ze", "obj", "keurt"),
    ),
    (
        f"Jan/PROPN/nsubj/1 telt/VERB/ROOT/1/{_IS} bomen/NOUN/obj/1 ,/PUNCT/punct/4 "
        f"keurt/VERB/parataxis/1/{_IS} ze/PRON/nsubj/4",
        ("ze", "nsubj", "keurt"),
    ),
    # A plural behind an object is an infinitive below a modal, and a plural without one
    (
        f"Jan/PROPN/nsubj/7 zal/AUX/aux/7 de/DET/det/3 boten/NOUN/obj/7/{_PLURAL} "
        f"verven/NOUN/appos/3/{_PLURAL} en/CCONJ/cc/6 netten/NOUN/obj/7/{_PLURAL} "
        f"boeten/VERB/ROOT/7/{_INF}",
        ("boeten", "ROOT", "boeten"),
    ),
    (
        f"Jan/PROPN/nsubj/8 zal/AUX/aux/8/WW|pv|tgw|ev|kunnen de/DET/det/3 "
        f"regels/NOUN/obj/8/{_PLURAL} verbeteren/NOUN/appos/3/{_PLURAL} en/CCONJ/cc/7 "
        f"de/DET/det/7 kade/NOUN/obj/8 bouwen/VERB/ROOT/8/{_INF}",
        ("bouwen", "ROOT", "bouwen"),
    ),
    # The participle in the middle of a row, and one that is said in passing
    (
        f"Dit/PRON/nsubj:pass/2 is/AUX/aux:pass/2 gemaakt/VERB/ROOT/2/{_VD} ,/PUNCT/punct/5 "
        f"snel/ADJ/advmod/5 gekeurd/VERB/advcl/2/{_VD} en/CCONJ/cc/7 "
        f"verkocht/VERB/conj/5/{_VD}",
        ("gekeurd", "conj", "gemaakt"),
    ),
    (
        f"Dit/PRON/nsubj:pass/2 is/AUX/aux:pass/2 gemaakt/VERB/ROOT/2/{_VD} ,/PUNCT/punct/5 "
        f"snel/ADJ/advmod/5 gekeurd/VERB/advcl/2/{_VD}",
        ("gekeurd", "advcl", "gemaakt"),
    ),
    # Both of `zowel … als …` do it; an `als` without it opens a clause
    (
        f"Zowel/ADV/cc/1 Jan/PROPN/ROOT/1 als/SCONJ/mark/4 Piet/PROPN/nsubj/4 "
        f"meldt/VERB/acl/1/{_IS} schade/NOUN/obj/4",
        ("Jan", "nsubj", "meldt"),
    ),
    (
        f"Vooral/ADV/advmod/1 Jan/PROPN/ROOT/1 als/SCONJ/mark/4 Piet/PROPN/nsubj/4 "
        f"meldt/VERB/acl/1/{_IS} schade/NOUN/obj/4",
        ("Jan", "ROOT", "Jan"),
    ),
    # A finite verb hung on who does it, and a participle that describes them
    (
        "Zij/PRON/nsubj/3 tekenen/VERB/nmod/0/WW|pv|tgw|mv een/DET/det/3 akkoord/NOUN/ROOT/3",
        ("akkoord", "obj", "tekenen"),
    ),
    (
        f"Zij/PRON/nsubj/3 getekend/VERB/nmod/0/{_VD} een/DET/det/3 akkoord/NOUN/ROOT/3",
        ("akkoord", "ROOT", "akkoord"),
    ),
    # Who is told something never tells it; a time without a preposition does nothing
    (
        f"Jan/PROPN/nsubj/1 komt/VERB/ROOT/1/{_IS} en/CCONJ/cc/5 mij/PRON/nsubj/5 "
        f"alles/PRON/obj/5 vertelt/VERB/conj/1/{_IS}",
        ("mij", "iobj", "vertelt"),
    ),
    (
        f"Hij/PRON/nsubj:pass/5 is/AUX/aux:pass/5 de/DET/det/4 afgelopen/ADJ/amod/4 "
        f"week/NOUN/nsubj:pass/5 bezocht/VERB/ROOT/5/{_VD}",
        ("week", "obl", "bezocht"),
    ),
    (
        f"Hier/ADV/advmod/5 is/AUX/aux:pass/5 de/DET/det/4 afgelopen/ADJ/amod/4 "
        f"week/NOUN/nsubj:pass/5 besproken/VERB/ROOT/5/{_VD}",
        ("week", "nsubj:pass", "besproken"),
    ),
    # How something is, and what is done to it
    (
        "Grond/NOUN/nsubj:pass/2 is/AUX/aux:pass/2 geschikt/ADJ/ROOT/2/ADJ|vrij|basis|zonder",
        ("is", "cop", "geschikt"),
    ),
    (
        f"Grond/NOUN/nsubj:pass/2 is/AUX/aux:pass/2 gekocht/VERB/ROOT/2/{_VD}",
        ("is", "aux:pass", "gekocht"),
    ),
]


@pytest.mark.parametrize(("tree", "expected"), _TREES)
def test_what_follows_goes_on_as_it_began(tree: str, expected: tuple[str, str, str]) -> None:
    word, relation, head = expected
    assert told(mend(parsed(tree)), word) == (relation, head)


SENTENCES = (
    (
        "De gemeente Elst verzamelt de klachten, analyseert ze en publiceert jaarlijks een lijst.",
        {"verzamelt de klachten", "analyseert ze", "publiceert jaarlijks een lijst"},
    ),
    (
        "De gemeente Elst zal in 2020 de regels vereenvoudigen en het loket uitbreiden.",
        {"zal in 2020 de regels vereenvoudigen", "het loket uitbreiden"},
    ),
    (
        "De plannen worden in 2020 gemaakt, in 2021 vastgesteld en vanaf 2022 uitgevoerd.",
        {"De plannen worden in 2020 gemaakt", "in 2021 vastgesteld", "vanaf 2022 uitgevoerd"},
    ),
    (
        "De gemeente Elst heeft besloten de molen te laten vervallen en een gemaal te bouwen.",
        {"de molen te laten vervallen", "een gemaal te bouwen"},
    ),
    (
        "Wij gaan in mei in gesprek met de molenaars en nodigen scholen uit mee te denken.",
        {"gaan in mei in gesprek met de molenaars", "mee te denken"},
    ),
    (
        "Wij kiezen er nu voor om door te gaan met het schilderen van de molen en extra geld vrij "
        "te maken voor het gemaal.",
        {
            "door te gaan met het schilderen van de molen",
            "extra geld vrij te maken voor het gemaal",
        },
    ),
    (
        "De gemeente Elst besluit haar molenaars op te leiden en te zorgen voor draaiende wieken.",
        {"haar molenaars op te leiden", "te zorgen voor draaiende wieken"},
    ),
    (
        "De gemeente Elst besluit de molen te beheren en te onderhouden.",
        {"de molen te beheren en te onderhouden"},
    ),
    (
        "De gemeente Elst kiest er daarbij voor de molens bij molenaars te laten en hen te helpen.",
        {"de molens bij molenaars te laten", "hen te helpen"},
    ),
    (
        "Met de gemeente Elst is afgesproken dat zij de molens keurt en mij daarover jaarlijks "
        "rapporteert.",
        {"de molens keurt", "mij daarover jaarlijks rapporteert"},
    ),
    ("Wij stellen voor dit te betalen uit de molenpot.", {"dit te betalen uit de molenpot"}),
    (
        "Partijen evalueren het convenant in het voorjaar van 2021 en beslissen dan over de molen.",
        {"evalueren het convenant in het voorjaar van 2021", "beslissen dan over de molen"},
    ),
    (
        "De gemeente Elst stelt een plan op, dat zij jaarlijks herziet.",
        {"stelt een plan op, dat zij jaarlijks herziet"},
    ),
    (
        "In mei worden afspraken gemaakt over de te verrichten werkzaamheden en de planning.",
        {"worden afspraken gemaakt over de te verrichten werkzaamheden en de planning"},
    ),
    ("De helft van de molens van de gemeente Elst is geschikt.", set()),
)


@pytest.mark.parametrize(("sentence", "actions"), SENTENCES)
def test_each_of_a_row_is_an_action(sentence: str, actions: set[str]) -> None:
    assert {c.action for c in commitments(sentence)} == actions


def test_what_is_not_wanted_is_no_promise_given_up() -> None:
    (wish,) = commitments("De gemeente Elst wil dat de bouw niet ten koste gaat van de molens.")
    assert wish.status == "planned"

"""Clauses that `en` or a comma joins, and which words are of which."""

from __future__ import annotations

import pytest
from sentences import commitments
from test_mending import parsed

from extractors.language.mending import mend

_THIRD = "WW|pv|tgw|met-t"


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        # What stands before `en` is of the first verb
        (
            f"Epe/PROPN/nsubj/1 veegt/VERB/ROOT/1/{_THIRD} kades/NOUN/obj/5 en/CCONJ/cc/5 "
            f"Ede/PROPN/nsubj/5 betaalt/VERB/conj/1/{_THIRD}",
            ("kades", "obj", "veegt"),
        ),
        # What stands behind it is of the second
        (
            f"Epe/PROPN/nsubj/1 veegt/VERB/ROOT/1/{_THIRD} en/CCONJ/cc/5 Ede/PROPN/nsubj/5 "
            f"alles/PRON/obj/5 betaalt/VERB/conj/1/{_THIRD}",
            ("alles", "obj", "betaalt"),
        ),
        # One subject of a singular verb; two of a plural
        (
            f"Epe/PROPN/nsubj/1 veegt/VERB/ROOT/1/{_THIRD} kades/NOUN/nsubj/5 en/CCONJ/cc/4 "
            f"Ede/PROPN/conj/2 betaalt/VERB/conj/1/{_THIRD}",
            ("kades", "obj", "veegt"),
        ),
        (
            f"Epe/PROPN/nsubj/1 veegt/VERB/ROOT/1/{_THIRD} kades/NOUN/nsubj/5 en/CCONJ/cc/4 "
            "Ede/PROPN/conj/2 betalen/VERB/conj/1/WW|pv|tgw|mv",
            ("kades", "nsubj", "betalen"),
        ),
        # All behind the aside is of the verb, and what is only so is not
        (
            f"Epe/PROPN/nsubj/1 stelt/VERB/ROOT/1/{_THIRD} ,/PUNCT/punct/1 soms/ADV/advmod/1 "
            ",/PUNCT/punct/1 geld/NOUN/obj/6 beschikbaar/ADJ/advcl/1",
            ("geld", "obj", "stelt"),
        ),
        (
            f"Epe/PROPN/nsubj/1 stelt/VERB/ROOT/1/{_THIRD} ,/PUNCT/punct/1 soms/ADV/advmod/1 "
            ",/PUNCT/punct/1 geld/NOUN/obj/6 tevreden/ADJ/advcl/1",
            ("geld", "obj", "tevreden"),
        ),
        # Each `te` of what is chosen
        (
            "Wij/PRON/nsubj/1 kiezen/VERB/ROOT/1/WW|pv|tgw|mv te/ADP/mark/3 "
            "vegen/VERB/xcomp/1/WW|inf|vrij en/CCONJ/cc/6 te/ADP/mark/6 "
            "verven/VERB/conj/1/WW|inf|vrij",
            ("verven", "conj", "vegen"),
        ),
        (
            "Wij/PRON/nsubj/1 kiezen/VERB/ROOT/1/WW|pv|tgw|mv te/ADP/mark/3 "
            "vegen/VERB/xcomp/1/WW|inf|vrij en/CCONJ/cc/5 verven/VERB/conj/1/WW|pv|tgw|mv",
            ("verven", "conj", "kiezen"),
        ),
        # What somebody gets, and what is to be done
        (
            "Steden/NOUN/nsubj/1 krijgen/VERB/ROOT/1/WW|pv|tgw|mv de/DET/det/3 plicht/NOUN/obj/7 "
            "de/DET/det/5 kade/NOUN/obj/7 te/ADP/mark/7 vegen/VERB/xcomp/1/WW|inf|vrij",
            ("plicht", "obj", "krijgen"),
        ),
        (
            "Steden/NOUN/nsubj/1 durven/VERB/ROOT/1/WW|pv|tgw|mv de/DET/det/3 plicht/NOUN/obj/7 "
            "de/DET/det/5 kade/NOUN/obj/7 te/ADP/mark/7 vegen/VERB/xcomp/1/WW|inf|vrij",
            ("plicht", "obj", "vegen"),
        ),
    ],
)
def test_words_go_with_their_own_verb(tree: str, expected: tuple[str, str, str]) -> None:
    word, relation, head = expected
    token = next(t for t in mend(parsed(tree)) if t.lower_ == word)
    assert (token.dep_, token.head.lower_) == (relation, head)


_SENTENCES = [
    # Each `dat` behind the first is one deed more of who takes care
    (
        "De gemeente Epe zorgt dat de kade in 2016 wordt opgehoogd, dat er bolders komen en dat "
        "de lampen worden vernieuwd.",
        ["zorgt dat de kade in 2016 wordt opgehoogd", "er bolders komen",
         "de lampen worden vernieuwd"],
    ),
    (
        "De gemeente Epe zorgt ervoor dat de kade schoon en heel is.",
        ["zorgt ervoor dat de kade schoon en heel is"],
    ),
    # What is found to be so is nobody's deed
    ("De gemeente Epe ziet dat de kade schoon is en dat er bolders zijn.", []),
    # A time of its own makes what a relative clause tells the next thing to be done
    (
        "De gemeente Epe meet het geluid, waarover zij de raad vóór 1 mei 2016 inlicht.",
        ["meet het geluid", "waarover zij de raad vóór 1 mei 2016 inlicht"],
    ),
    (
        "De gemeente Epe meet het geluid, waarover zij klachten krijgt.",
        ["meet het geluid, waarover zij klachten krijgt"],
    ),
    # Each with its `te` is chosen
    (
        "De gemeente Epe heeft besloten de kade te vegen, maar de boeien niet te verven.",
        ["de kade te vegen", "de boeien niet te verven"],
    ),
    # What stands in brackets before an action is no part of it
    (
        "De raad heeft de gemeente Epe verzocht (motie-Bos) te meten of de kade zakt.",
        ["te meten of de kade zakt"],
    ),
    # Before what somebody does there is no other deed
    (
        "De gemeente Epe meet in 2016 het geluid alvorens zij besluit.",
        ["meet in 2016 het geluid alvorens zij besluit"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "actions"), _SENTENCES)
def test_each_clause_tells_its_action(sentence: str, actions: list[str]) -> None:
    records = commitments(sentence)
    assert [record.action for record in records] == actions
    assert all(record.actors == ("gemeente Epe",) for record in records)

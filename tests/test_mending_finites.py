"""The finite verb of a main clause, and what stands behind one that `en` or a comma joins."""

from __future__ import annotations

import pytest
from sentences import commitments
from test_mending import parsed

from extractors.language.mending import mend

_THIRD = "WW|pv|tgw|met-t"


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        # A participle of a main clause has a finite verb, and no noun in the plural is `his` then
        (
            "In/ADP/case/1 mei/PROPN/obl/4 zijn/PRON/nmod:poss/3/VNW|bez|det "
            "bomen/NOUN/obj/4/N|soort|mv geplant/VERB/ROOT/4/WW|vd|vrij",
            ("zijn", "aux:pass", "geplant"),
        ),
        (
            "Jan/PROPN/nsubj/4 heeft/AUX/aux/4 zijn/PRON/nmod:poss/3/VNW|bez|det "
            "bomen/NOUN/obj/4/N|soort|mv geplant/VERB/ROOT/4/WW|vd|vrij",
            ("zijn", "nmod:poss", "bomen"),
        ),
        # A relative clause has one finite verb; what stands behind its participle is of the main
        (
            "Bomen/NOUN/nsubj/5/N|soort|mv die/PRON/nsubj/3 zijn/AUX/aux:pass/3 "
            "geveld/VERB/acl:relcl/0/WW|vd|vrij worden/AUX/aux:pass/3/WW|inf|vrij "
            "vervangen/VERB/ROOT/5/WW|vd|vrij",
            ("worden", "aux:pass", "vervangen"),
        ),
        (
            "Bomen/NOUN/ROOT/0/N|soort|mv die/PRON/nsubj/3 zijn/AUX/aux:pass/3 "
            "geveld/VERB/acl:relcl/0/WW|vd|vrij worden/AUX/aux:pass/3/WW|inf|vrij "
            "vervangen/VERB/advcl/3/WW|vd|vrij",
            ("worden", "aux:pass", "vervangen"),
        ),
        (
            "Bomen/NOUN/nsubj/4/N|soort|mv die/PRON/nsubj/2 geveld/VERB/acl:relcl/0/WW|vd|vrij "
            "worden/AUX/aux:pass/2/WW|pv|tgw|mv verdwijnen/VERB/ROOT/4/WW|pv|tgw|mv",
            ("worden", "aux:pass", "geveld"),
        ),
        # A name that is a verb right behind its subject, and one that is of no verb
        (
            "De/DET/det/1 stad/NOUN/nsubj/2 onderhoudt/PROPN/ROOT/2 parken/NOUN/flat/2",
            ("parken", "obj", "onderhoudt"),
        ),
        (
            "De/DET/det/1 stad/NOUN/nsubj/2 dorpsfeest/NOUN/ROOT/2 parken/NOUN/flat/2",
            ("parken", "flat", "dorpsfeest"),
        ),
        # The first of two verbs, and one that only describes
        (
            f"De/DET/det/1 club/NOUN/nsubj/5 zoekt/VERB/appos/1/{_THIRD} leden/NOUN/nmod/1 "
            f",/PUNCT/punct/5 helpt/VERB/ROOT/5/{_THIRD} hen/PRON/obj/5",
            ("zoekt", "ROOT", "zoekt"),
        ),
        (
            f"De/DET/det/1 club/NOUN/nsubj/4 zoekt/VERB/appos/1/{_THIRD} leden/NOUN/nmod/1 "
            f"helpt/VERB/ROOT/4/{_THIRD} hen/PRON/obj/4",
            ("zoekt", "appos", "club"),
        ),
        # Who is named before the first verb does the second as well
        (
            f"Jan/PROPN/nsubj/1 telt/VERB/ROOT/1/{_THIRD} munten/NOUN/obj/1 ,/PUNCT/punct/4 "
            f"poetst/VERB/conj/1/{_THIRD} ze/PRON/nsubj/4",
            ("ze", "obj", "poetst"),
        ),
        # Behind something in front the subject stands behind the verb
        (
            f"Nu/ADV/advmod/1 telt/VERB/ROOT/1/{_THIRD} Jan/PROPN/nsubj/1 ,/PUNCT/punct/4 "
            f"poetst/VERB/conj/1/{_THIRD} ze/PRON/nsubj/4",
            ("ze", "nsubj", "poetst"),
        ),
        # A plural behind who does it, and one that is no more than a noun
        (
            "Meer/ADJ/amod/1 gemeenten/NOUN/nsubj/2/N|soort|mv stappen/NOUN/ROOT/2/N|soort|mv "
            "over/ADP/case/5 op/ADP/case/5 bussen/NOUN/obl/2",
            ("bussen", "obl", "stappen"),
        ),
        # Between who does it and what it is done to stands a verb
        (
            "De/DET/det/1 club/NOUN/nsubj/3 werft/PROPN/appos/1 leden/NOUN/ROOT/3",
            ("leden", "obj", "werft"),
        ),
        (
            "De/DET/det/1 club/NOUN/nsubj/3 Werft/PROPN/appos/1 leden/NOUN/ROOT/3",
            ("leden", "ROOT", "leden"),
        ),
        # The last word is of the verb before it
        (
            "Wij/PRON/nsubj/1 ijken/VERB/ROOT/1/WW|pv|tgw|mv munten/NOUN/obj/1 en/CCONJ/cc/4 "
            "bieden/VERB/conj/1/WW|pv|tgw|mv ze/PRON/obj/4 aan/ADP/compound:prt/1",
            ("aan", "compound:prt", "bieden"),
        ),
        (
            "Wij/PRON/nsubj/1 bieden/VERB/ROOT/1/WW|pv|tgw|mv munten/NOUN/obj/1 "
            "aan/ADP/compound:prt/1 en/CCONJ/cc/5 ijken/VERB/conj/1/WW|pv|tgw|mv ze/PRON/obj/5",
            ("aan", "compound:prt", "bieden"),
        ),
        # A plural before those who do it, and an infinitive before what it is done to
        (
            "Nu/ADV/advmod/1 tellen/VERB/ROOT/1/WW|inf|vrij docenten/NOUN/obj/1 munten/NOUN/obl/1 "
            "./PUNCT/punct/1",
            ("docenten", "nsubj", "tellen"),
        ),
        (
            "Nu/ADV/advmod/1 tellen/VERB/ROOT/1/WW|inf|vrij munten/NOUN/obj/1 goed/ADJ/obl/1 "
            "./PUNCT/punct/1",
            ("munten", "obj", "tellen"),
        ),
    ],
)
def test_words_hang_on_the_finite_verb(tree: str, expected: tuple[str, str, str]) -> None:
    word, relation, head = expected
    token = next(t for t in mend(parsed(tree)) if t.lower_ == word)
    assert (token.dep_, token.head.lower_) == (relation, head)


def test_each_verb_of_one_subject_is_an_action_of_it() -> None:
    records = commitments("De gemeente informeert schippers en betrekt hen bij het ontwerp.")
    assert [(one.action, one.actors) for one in records] == [
        ("informeert schippers", ("gemeente",)),
        ("betrekt hen bij het ontwerp", ("gemeente",)),
    ]

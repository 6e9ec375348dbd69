"""What goes with which verb: slips of a parse that the order of the verbs shows.

Parses are made ones, as in `test_mending.py`; sentences go through the whole analysis.
"""

from __future__ import annotations

import pytest
from sentences import commitments
from test_mending import parsed, told

from extractors.language.mending import mend

_INFINITIVE = "WW|inf|vrij|zonder"
_PARTICIPLE = "WW|vd|vrij|zonder"
_PLURAL = "N|soort|mv|basis"

_TREES = [
    # Behind an aside the infinitive goes with `dient`; without one, with what governs it
    (
        "Jan/PROPN/nsubj/1 dient/VERB/ROOT/1 ,/PUNCT/punct/4 indien/SCONJ/mark/4 nodig/ADJ/advcl/1 "
        f",/PUNCT/punct/7 te/ADP/mark/7 komen/VERB/parataxis/4/{_INFINITIVE}",
        ("komen", "xcomp", "dient"),
    ),
    (
        "Jan/PROPN/nsubj/1 dient/VERB/ROOT/1 de/DET/det/3 zaak/NOUN/obj/1 door/ADP/mark/6 "
        f"te/ADP/mark/6 komen/VERB/advcl/1/{_INFINITIVE}",
        ("komen", "advcl", "dient"),
    ),
    # A finite verb behind `en` goes on with the finite verb, an infinitive with the infinitive
    (
        "Jan/PROPN/nsubj/2 is/AUX/aux:pass/2 "
        f"gevraagd/VERB/ROOT/2/{_PARTICIPLE} te/ADP/mark/4 komen/VERB/xcomp/2/{_INFINITIVE} "
        f"en/CCONJ/cc/8 zal/AUX/aux/8 dit/PRON/nsubj/8 doen/VERB/conj/4/{_INFINITIVE}",
        ("doen", "conj", "gevraagd"),
    ),
    (
        "Jan/PROPN/nsubj/2 is/AUX/aux:pass/2 "
        f"gevraagd/VERB/ROOT/2/{_PARTICIPLE} te/ADP/mark/4 komen/VERB/xcomp/2/{_INFINITIVE} "
        f"en/CCONJ/cc/8 zal/AUX/aux/8 dit/PRON/nsubj/8 doen/VERB/conj/4/{_INFINITIVE}",
        ("dit", "obj", "doen"),
    ),
    (
        "Jan/PROPN/nsubj/2 is/AUX/aux:pass/2 "
        f"gevraagd/VERB/ROOT/2/{_PARTICIPLE} te/ADP/mark/4 komen/VERB/xcomp/2/{_INFINITIVE} "
        f"en/CCONJ/cc/7 te/ADP/mark/7 blijven/VERB/conj/4/{_INFINITIVE}",
        ("blijven", "conj", "komen"),
    ),
    # Between `en` and a verb without a subject stands its subject
    (
        "Jan/PROPN/nsubj/1 koopt/VERB/ROOT/1 grond/NOUN/obj/1 en/CCONJ/cc/5 de/DET/det/5 "
        "stad/NOUN/conj/2 bouwt/VERB/advcl/1 huizen/NOUN/obj/1",
        ("stad", "nsubj", "bouwt"),
    ),
    (
        "Jan/PROPN/nsubj/1 koopt/VERB/ROOT/1 grond/NOUN/obj/1 en/CCONJ/cc/5 de/DET/det/5 "
        "stad/NOUN/conj/2 bouwt/VERB/advcl/1 huizen/NOUN/obj/1",
        ("huizen", "obj", "bouwt"),
    ),
    (
        "Jan/PROPN/nsubj/1 koopt/VERB/ROOT/1 grond/NOUN/obj/1 en/CCONJ/cc/4 "
        f"huizen/NOUN/conj/2/{_PLURAL} ,/PUNCT/punct/6 bouwt/VERB/advcl/1",
        ("huizen", "conj", "grond"),
    ),
    # A participle with an auxiliary describes no noun
    (
        f"Zij/PRON/nsubj/5 hebben/AUX/aux/2 afgesproken/VERB/amod/3/{_PARTICIPLE} "
        f"kennis/NOUN/obj/5 te/ADP/mark/5 delen/VERB/ROOT/5/{_INFINITIVE}",
        ("delen", "xcomp", "afgesproken"),
    ),
    (
        f"Zij/PRON/nsubj/4 afgesproken/VERB/amod/2/{_PARTICIPLE} kennis/NOUN/obj/4 te/ADP/mark/4 "
        f"delen/VERB/ROOT/4/{_INFINITIVE}",
        ("afgesproken", "amod", "kennis"),
    ),
    # `is` goes with the participle that stands first
    (
        f"Afgesproken/VERB/advcl/5/{_PARTICIPLE} is/AUX/aux/5 de/DET/det/3 huur/NOUN/obj/5 "
        f"te/ADP/mark/5 verhogen/VERB/ROOT/5/{_INFINITIVE}",
        ("verhogen", "xcomp", "Afgesproken"),
    ),
    # A particle before the relative clause is of the verb before it
    (
        "Jan/PROPN/nsubj/1 stelt/VERB/ROOT/1 een/DET/det/3 groep/NOUN/obj/1 in/ADP/case/6 "
        "die/PRON/nsubj/6 zingt/VERB/nmod/3",
        ("in", "compound:prt", "stelt"),
    ),
    (
        "Jan/PROPN/nsubj/1 kent/VERB/ROOT/1 een/DET/det/3 groep/NOUN/obj/1 in/ADP/case/6 "
        "die/DET/det/6 stad/NOUN/nmod/3",
        ("in", "case", "stad"),
    ),
    # All that a relative clause lists, and what the main clause goes on with
    (
        "Er/ADV/advmod/1 komt/VERB/ROOT/1 een/DET/det/3 groep/NOUN/nsubj/1 die/PRON/nsubj/5 "
        "zingt/VERB/acl:relcl/3 ,/PUNCT/punct/8 muziek/NOUN/obj/8 maakt/VERB/parataxis/1 "
        "en/CCONJ/cc/11 toneel/NOUN/obj/11 speelt/VERB/conj/8 ./PUNCT/punct/1",
        ("maakt", "conj", "zingt"),
    ),
    (
        "Er/ADV/advmod/1 komt/VERB/ROOT/1 een/DET/det/3 groep/NOUN/nsubj/1 die/PRON/nsubj/5 "
        "zingt/VERB/acl:relcl/3 ,/PUNCT/punct/7 maakt/VERB/parataxis/1 muziek/NOUN/obj/7 "
        "./PUNCT/punct/1",
        ("maakt", "parataxis", "komt"),
    ),
    # `als` before a verb that its subject follows, and before one that ends a condition
    (
        "Als/SCONJ/mark/2 laatste/ADJ/nsubj/2 zet/VERB/ROOT/2 Jan/PROPN/nsubj/2 in/ADP/"
        "compound:prt/2",
        ("Als", "case", "laatste"),
    ),
    (
        "Als/SCONJ/mark/3 de/DET/det/2 laatste/NOUN/nsubj/3 komt/VERB/advcl/5 ,/PUNCT/punct/3 "
        "zingt/VERB/ROOT/5 Jan/PROPN/nsubj/5",
        ("Als", "mark", "komt"),
    ),
    # How often is no subject
    (
        "4/NUM/nummod/1 x/SYM/nsubj/4 per/ADP/case/3 jaar/NOUN/nmod/1 komt/VERB/ROOT/4 "
        "Jan/PROPN/nsubj/4",
        ("x", "obl", "komt"),
    ),
    (
        "De/DET/det/2 eerste/ADJ/amod/2 keer/NOUN/nsubj/3 telt/VERB/ROOT/3",
        ("keer", "nsubj", "telt"),
    ),
]


@pytest.mark.parametrize(("tree", "expected"), _TREES)
def test_words_hang_where_the_order_of_verbs_has_them(
    tree: str, expected: tuple[str, str, str]
) -> None:
    word, *rest = expected
    assert told(mend(parsed(tree)), word) == tuple(rest)


@pytest.mark.parametrize("tree", [tree for tree, _ in _TREES])
def test_a_parse_so_mended_is_a_tree(tree: str) -> None:
    doc = mend(parsed(tree))
    # `in` stands within the subtree of `groep`, as it does in Dutch.
    below = sorted(t.i for t in next(t for t in doc if t.head is t).subtree)
    assert below == [t.i for t in doc]


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        (
            "De gemeente Goes dient, indien het bestuur daarom vraagt, de sluis te herstellen.",
            ["dient, indien het bestuur daarom vraagt, de sluis te herstellen"],
        ),
        (
            "De gemeente Goes koopt de grond, de provincie Zeeland bouwt de steiger en de "
            "gemeente Tholen beheert het geheel.",
            ["koopt de grond", "bouwt de steiger", "beheert het geheel"],
        ),
        (
            "Afgesproken is om de proef in de gemeente Goes met een jaar te verlengen.",
            ["de proef in de gemeente Goes met een jaar te verlengen"],
        ),
        ("De gemeente Goes laat de rechten van de huurders onverlet.", []),
        (
            "De gemeente Goes betaalt de huur tijdig, dat wil zeggen een week van tevoren.",
            ["betaalt de huur tijdig, dat wil zeggen een week van tevoren"],
        ),
        ("De regeling van de gemeente Goes wordt aangehaald als: Havenregeling.", []),
        ("Graag wil de gemeente Goes iedereen bedanken die heeft meegewerkt.", []),
        (
            "In 2014 heeft de gemeente Goes de kade over een lengte van 400 meter vernieuwd.",
            ["heeft de gemeente Goes de kade over een lengte van 400 meter vernieuwd"],
        ),
    ],
)
def test_each_action_stands_by_itself(sentence: str, actions: list[str]) -> None:
    assert [record.action for record in commitments(sentence)] == actions


def test_a_repeated_time_is_of_the_clause_in_which_it_stands() -> None:
    found = commitments("De gemeente Goes stelt een raad in die elk jaar vóór 1 mei rapporteert.")
    assert [(r.action, r.recurrence) for r in found] == [
        ("stelt een raad in die elk jaar vóór 1 mei rapporteert", None),
        ("elk jaar vóór 1 mei rapporteert", "P1Y"),
    ]

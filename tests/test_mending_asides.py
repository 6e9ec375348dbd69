"""What stands between a verb and what completes it: slips of a parse behind an aside.

Parses are made ones, as in `test_mending.py`; sentences go through the whole analysis.
"""

from __future__ import annotations

import pytest
from sentences import commitments
from test_mending import parsed, told

from extractors.language.mending import mend

_INF = "WW|inf|vrij|zonder"
_VD = "WW|vd|vrij|zonder"
_ME = "VNW|pers|pron|nomin|vol|1|ev"
_WHO = "VNW|betr|pron|stan|vol"
_MANY = "WW|pv|tgw|mv"
_PLURAL = "N|soort|mv|basis"

_TREES = [
    # `dan ook` tells what follows; `dan` alone may open what a condition leads to
    (
        "Zij/PRON/nsubj/1 dienen/VERB/ROOT/1 dan/ADV/mark/5 ook/ADV/advmod/5 te/ADP/mark/5 "
        f"komen/VERB/xcomp/1/{_INF}",
        ("dan", "advmod", "komen"),
    ),
    (
        "Zij/PRON/nsubj/1 dienen/VERB/ROOT/1 dan/ADV/mark/4 te/ADP/mark/4 "
        f"komen/VERB/xcomp/1/{_INF}",
        ("dan", "mark", "komen"),
    ),
    # A relative clause is of the noun before it; a `dat` that joins opens what is laid down
    (
        f"Dit/PRON/nsubj:pass/2 is/AUX/aux:pass/2 vastgelegd/VERB/ROOT/2/{_VD} in/ADP/case/4 "
        f"plan/NOUN/obl/2 dat/PRON/nsubj:pass/7/{_WHO} is/AUX/aux:pass/7 "
        f"vastgesteld/VERB/ccomp/2/{_VD}",
        ("vastgesteld", "acl:relcl", "plan"),
    ),
    (
        f"Hier/ADV/advmod/2 is/AUX/aux:pass/2 vastgelegd/VERB/ROOT/2/{_VD} dat/SCONJ/mark/6 "
        f"plan/NOUN/nsubj:pass/6 is/AUX/aux:pass/6 vastgesteld/VERB/ccomp/2/{_VD}",
        ("vastgesteld", "ccomp", "vastgelegd"),
    ),
    # Behind `deze` stands a plural, and its particle is of the verb; behind `het` an infinitive
    (
        f"Zo/ADV/advmod/1 bieden/VERB/ROOT/1/{_MANY} wij/PRON/nsubj/4/{_ME} deze/DET/det/4 "
        f"onderzoeken/VERB/obj/1/{_INF} aan/ADP/compound:prt/4",
        ("aan", "compound:prt", "bieden"),
    ),
    (
        f"Zo/ADV/advmod/1 bied/VERB/ROOT/1 ik/PRON/nsubj/1/{_ME} het/DET/det/4 "
        f"onderzoeken/VERB/obj/1/{_INF} aan/ADP/compound:prt/4",
        ("aan", "compound:prt", "onderzoeken"),
    ),
    # What is strived for comes behind how soon
    (
        "Zij/PRON/nsubj/1 streven/VERB/ROOT/1 snel/ADJ/advmod/3 mogelijk/ADJ/xcomp/1 "
        ",/PUNCT/punct/9 maar/CCONJ/cc/9 binnenkort/ADV/advmod/5 ,/PUNCT/punct/9 te/ADP/mark/9 "
        f"komen/VERB/conj/1/{_INF}",
        ("komen", "xcomp", "streven"),
    ),
    (
        "Zij/PRON/nsubj/1 streven/VERB/ROOT/1 snel/ADJ/advmod/1 ,/PUNCT/punct/7 maar/CCONJ/cc/7 "
        f"later/ADV/advmod/7 te/ADP/mark/7 komen/VERB/conj/1/{_INF}",
        ("komen", "conj", "streven"),
    ),
    # The minister and I did it; behind the end of a sentence I did
    (
        f"Toen/ADV/advmod/1 hebben/VERB/ROOT/1/{_MANY} Jan/PROPN/nsubj/1 en/CCONJ/cc/6 "
        f"ik/PRON/nsubj/6/{_ME} dit/PRON/obj/6 gedaan/VERB/conj/1/{_VD}",
        ("hebben", "aux", "gedaan"),
    ),
    (
        f"Toen/ADV/advmod/1 hebben/VERB/ROOT/1/{_MANY} Jan/PROPN/nsubj/1 dit/PRON/obj/1 "
        f"en/CCONJ/cc/7 ik/PRON/nsubj/7/{_ME} dat/PRON/obj/7 gedaan/VERB/conj/1/{_VD}",
        ("hebben", "ROOT", "hebben"),
    ),
    # As had been told is an aside; the first of two that were done is none
    (
        f"Toen/ADV/advmod/4 heb/AUX/aux/4/WW|pv|tgw|ev ik/PRON/nsubj/4/{_ME} zoals/SCONJ/mark/4 "
        f"gezegd/VERB/ROOT/4/{_VD} dit/PRON/nsubj:pass/6 gedaan/VERB/parataxis/4/{_VD}",
        ("gedaan", "ROOT", "gedaan"),
    ),
    (
        f"Toen/ADV/advmod/3 heb/AUX/aux/3/WW|pv|tgw|ev ik/PRON/nsubj/3/{_ME} "
        f"gezegd/VERB/ROOT/3/{_VD} en/CCONJ/cc/6 dit/PRON/obj/6 gedaan/VERB/conj/3/{_VD}",
        ("gezegd", "ROOT", "gezegd"),
    ),
    (
        f"Het/DET/det/1 loket/NOUN/nsubj:pass/5 is/AUX/cop/1/WW|pv|tgw|ev zoals/SCONJ/mark/4 "
        f"gezegd/VERB/csubj/1/{_VD} geopend/VERB/ROOT/5/{_VD}",
        ("is", "aux:pass", "geopend"),
    ),
    # `om` behind a verb with which it makes none opens what is asked for
    (
        "Zij/PRON/nsubj/1 verzoekt/VERB/ROOT/1 Jan/PROPN/obj/1 om/ADP/compound:prt/1 "
        f"met/ADP/case/5 hen/PRON/obl/1 te/ADP/mark/7 komen/VERB/xcomp/1/{_INF}",
        ("om", "mark", "komen"),
    ),
    (
        "Zij/PRON/nsubj/1 ploegt/VERB/ROOT/1 akkers/NOUN/obj/1 om/ADP/compound:prt/1",
        ("om", "compound:prt", "ploegt"),
    ),
    # `zorgt ervoor dat`: the adverb is of the verb before
    (
        "Zij/PRON/nsubj/1 zorgt/VERB/ROOT/1 ervoor/ADV/case/6 dat/SCONJ/mark/6 "
        f"Jan/PROPN/nsubj:pass/6 wordt/AUX/aux:pass/6 geholpen/VERB/xcomp/1/{_VD}",
        ("ervoor", "advmod", "zorgt"),
    ),
    (
        "Zij/PRON/nsubj/1 zorgt/VERB/ROOT/1 ervoor/ADV/case/6 dat/SCONJ/mark/6 "
        f"Jan/PROPN/nsubj:pass/6 wordt/AUX/aux:pass/6 geholpen/VERB/xcomp/1/{_VD}",
        ("geholpen", "ccomp", "zorgt"),
    ),
    # The infinitive behind the modal of a relative clause is of that clause
    (
        "Wij/PRON/nsubj/1 zorgen/VERB/ROOT/1 dat/SCONJ/mark/6 "
        f"boeren/NOUN/nsubj/6/{_PLURAL} die/PRON/nsubj/5 willen/VERB/acl:relcl/3/{_MANY} "
        f"stoppen/VERB/obl/1/{_INF} hulp/NOUN/obj/8 krijgen/VERB/xcomp/1/{_MANY}",
        ("stoppen", "acl:relcl", "boeren"),
    ),
    # What the second of two asks is of the second
    (
        f"om/ADP/mark/3 dit/PRON/obj/3 te/ADP/mark/3 doen/VERB/ROOT/3/{_INF} en/CCONJ/cc/6 "
        f"te/ADP/mark/6 zien/VERB/conj/3/{_INF} wat/PRON/nsubj/8 komt/VERB/ccomp/3",
        ("komt", "ccomp", "zien"),
    ),
    # A preposition of the kind that ends a clause is of the verb; another leads its noun
    (
        "Zo/ADV/advmod/1 bieden/VERB/ROOT/1/WW|pv|tgw|mv zij/PRON/nsubj/1 werk/NOUN/obj/1 "
        "aan/ADP/case/6/VZ|fin van/ADP/case/6 Jan/PROPN/nmod/3",
        ("aan", "compound:prt", "bieden"),
    ),
    (
        "Zo/ADV/advmod/1 bieden/VERB/ROOT/1/WW|pv|tgw|mv zij/PRON/nsubj/1 werk/NOUN/obj/1 "
        "aan/ADP/case/5/VZ|init Jan/PROPN/nmod/3",
        ("aan", "case", "Jan"),
    ),
    # What is gone on with stands behind `er … op`; what stays somewhere is a noun
    (
        f"Zij/PRON/nsubj/1 blijven/VERB/ROOT/1/{_MANY} er/PRON/advmod/1 stevig/ADJ/xcomp/1 "
        f"op/ADP/case/5 inzetten/NOUN/obj/3/{_PLURAL}",
        ("inzetten", "xcomp", "blijven"),
    ),
    (
        f"Er/PRON/advmod/1 blijven/VERB/ROOT/1/{_MANY} op/ADP/case/3 plekken/NOUN/obl/1/{_PLURAL} "
        f"bomen/NOUN/obj/1/{_PLURAL}",
        ("bomen", "obj", "blijven"),
    ),
    # What we shall do together stands at the end
    (
        f"Nu/ADV/advmod/3 zullen/AUX/aux/3/WW|pv|tgw|mv zij/PRON/nsubj/3 samen/ADV/ROOT/3 "
        f"netten/NOUN/obl/3/{_PLURAL} en/CCONJ/cc/7 boeien/NOUN/obj/7/{_PLURAL} "
        f"uitzetten/VERB/conj/3/{_INF}",
        ("uitzetten", "ROOT", "uitzetten"),
    ),
    (
        f"Nu/ADV/advmod/3 zullen/AUX/aux/3/WW|pv|tgw|mv zij/PRON/nsubj/3 samen/ADV/ROOT/3 "
        f"netten/NOUN/obl/3/{_PLURAL} en/CCONJ/cc/7 boeien/NOUN/obj/7/{_PLURAL} "
        f"uitzetten/VERB/conj/3/{_INF}",
        ("boeien", "conj", "netten"),
    ),
    # When it is ready is no predicate
    (
        "Jan/PROPN/nsubj/3 is/AUX/cop/3/WW|pv|tgw|ev medio/ADV/advmod/3 2020/NUM/obl/4 "
        "gereed/ADJ/ROOT/4",
        ("is", "cop", "gereed"),
    ),
]


@pytest.mark.parametrize(("tree", "expected"), _TREES)
def test_what_an_aside_parted_goes_together(tree: str, expected: tuple[str, str, str]) -> None:
    word, relation, head = expected
    assert told(mend(parsed(tree)), word) == (relation, head)


SENTENCES = (
    (
        "Het rijk streeft ernaar leges zo snel mogelijk, maar in ieder geval in mei, te heffen.",
        {"leges zo snel mogelijk, maar in ieder geval in mei, te heffen"},
    ),
    (
        "De molenaars dienen elkaar dan ook aan te spreken op het onderhoud van de wieken.",
        {"dienen elkaar dan ook aan te spreken op het onderhoud van de wieken"},
    ),
    (
        "De raad verzoekt het college om, samen met de molenaars, een plan voor wieken te maken.",
        {"samen met de molenaars, een plan voor wieken te maken"},
    ),
    (
        "Wij blijven er stevig op inzetten om de molens te behouden.",
        {"de molens te behouden"},
    ),
    (
        "Wij beheren en onderhouden de molens en de gemalen.",
        {"beheren en onderhouden de molens en de gemalen"},
    ),
    (
        "De gemeente Elst zorgt ervoor dat wie een vergunning heeft gekregen snel wordt geholpen.",
        {"zorgt ervoor dat wie een vergunning heeft gekregen snel wordt geholpen"},
    ),
    (
        "Een van de doelen van de gemeente Elst is te zorgen voor draaiende molens.",
        {"te zorgen voor draaiende molens"},
    ),
)


@pytest.mark.parametrize(("sentence", "actions"), SENTENCES)
def test_an_action_is_whole_around_an_aside(sentence: str, actions: set[str]) -> None:
    assert {c.action for c in commitments(sentence)} == actions

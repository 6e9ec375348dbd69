"""What goes with which verb: slips of a parse that the order of the verbs shows.

Parses are made ones, as in `test_mending.py`; sentences go through the whole analysis.
"""

from __future__ import annotations

import pytest
from sentences import commitments, document
from test_mending import parsed, told

from extractors.finding import find_all
from extractors.language.hanging import hang
from extractors.language.mending import mend
from extractors.language.pipeline import analyse, load
from extractors.reading.model import Document, Passage, Span

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
    (
        "Zij/PRON/nsubj/1 beloven/VERB/ROOT/1/WW|pv|tgw|mv ,/PUNCT/punct/3 "
        "rekenend/VERB/advcl/1/WW|od|vrij|zonder op/ADP/case/5 hulp/NOUN/obl/3 ,/PUNCT/punct/8 "
        f"te/ADP/mark/8 komen/VERB/advcl/3/{_INFINITIVE}",
        ("komen", "xcomp", "beloven"),
    ),
    # The finite verb before `, te beginnen in 2016` is the main one
    (
        "Ik/PRON/nsubj/1 schrijf/VERB/appos/5/WW|pv|tgw|ev jaarlijks/ADJ/advmod/5 ,/PUNCT/punct/5 "
        f"te/ADP/mark/5 beginnen/VERB/ROOT/5/{_INFINITIVE} nu/ADV/advmod/5",
        ("schrijf", "ROOT", "schrijf"),
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
    # Behind `ernaar` all is of the infinitive
    (
        "Zij/PRON/nsubj/1 streeft/VERB/ROOT/1 ernaar/ADV/advmod/1 het/DET/det/4 plan/NOUN/obj/1 "
        f"te/ADP/mark/6 sturen/VERB/xcomp/1/{_INFINITIVE}",
        ("plan", "obj", "sturen"),
    ),
    (
        "Zij/PRON/nsubj/1 belooft/VERB/ROOT/1 Jan/PROPN/obj/1 "
        f"te/ADP/mark/4 zingen/VERB/xcomp/1/{_INFINITIVE}",
        ("Jan", "obj", "belooft"),
    ),
    # Between `en` and a pronoun stands a verb, behind `en` and before its noun an adjective
    (
        "Zij/PRON/nsubj/1 maakt/VERB/ROOT/1 een/DET/det/3 lijst/NOUN/obj/1 en/CCONJ/cc/5 "
        "stuur/NOUN/conj/3 deze/PRON/obl/1 in/ADP/case/8 mei/PROPN/obl/1",
        ("stuur", "conj", "maakt"),
    ),
    (
        "Zij/PRON/nsubj/1 maakt/VERB/ROOT/1 een/DET/det/3 lijst/NOUN/obj/1 en/CCONJ/cc/5 "
        "stuur/NOUN/conj/3 deze/DET/det/7 zomer/NOUN/obl/1 in/ADP/case/9 mei/PROPN/obl/1",
        ("stuur", "conj", "lijst"),
    ),
    # Verbs of a plural in a list, and nouns that look like them
    (
        "Zij/PRON/nsubj/1 delen/VERB/ROOT/1/WW|pv|tgw|mv kennis/NOUN/obj/1 ,/PUNCT/punct/4 "
        "bundelen/NOUN/conj/2 hun/PRON/nmod:poss/6 krachten/NOUN/obj/4",
        ("bundelen", "conj", "delen"),
    ),
    (
        "Zij/PRON/nsubj/1 delen/VERB/ROOT/1/WW|pv|tgw|mv kennis/NOUN/obj/1 en/CCONJ/cc/4 "
        "middelen/NOUN/conj/2 met/ADP/case/6 ons/PRON/obl/1",
        ("middelen", "conj", "kennis"),
    ),
    # A particle before `dat`, and a preposition before `dat plan`
    (
        f"Zij/PRON/nsubj/1 past/VERB/ROOT/1 de/DET/det/3 regels/NOUN/obj/1/{_PLURAL} "
        "aan/ADP/case/6 dat/SCONJ/det/6 feesten/NOUN/obj/1 mogen/VERB/advcl/1/WW|pv|tgw|mv",
        ("mogen", "ccomp", "past"),
    ),
    (
        "Zij/PRON/nsubj/1 ziet/VERB/ROOT/1 erop/ADV/advmod/1 toe/ADP/case/5 "
        "dat/SCONJ/det/5 Jan/PROPN/obj/1 zingt/VERB/xcomp/1",
        ("zingt", "ccomp", "ziet"),
    ),
    (
        "Zij/PRON/nsubj/1 stelt/VERB/ROOT/1 een/DET/det/3 plan/NOUN/obj/1 op/ADP/compound:prt/1 "
        "dat/SCONJ/det/6 iets/PRON/obj/1 zegt/VERB/acl:relcl/3",
        ("zegt", "acl:relcl", "plan"),
    ),
    (
        "Zij/PRON/nsubj/1 werkt/VERB/ROOT/1 vandaag/ADV/advmod/1 aan/ADP/case/5 "
        "dat/DET/det/5 plan/NOUN/obl/1",
        ("aan", "case", "plan"),
    ),
    # One question of two words, and two actions
    (
        "Zij/PRON/nsubj/1 onderzoekt/VERB/ROOT/1 of/CCONJ/cc/6 en/CCONJ/cc/6 hoe/ADV/advmod/6 "
        "dat/PRON/nsubj/6 kan/VERB/conj/1",
        ("kan", "ccomp", "onderzoekt"),
    ),
    # An aside between a name and `en`
    (
        "De/DET/det/1 stad/NOUN/nsubj/3 ,/PUNCT/punct/3 "
        f"bijgestaan/VERB/ROOT/3/{_PARTICIPLE} door/ADP/case/5 Jan/PROPN/obl:agent/3 "
        ",/PUNCT/punct/10 en/CCONJ/cc/10 het/DET/det/9 rijk/NOUN/nsubj/10 bouwen/VERB/conj/3/"
        "WW|pv|tgw|mv huizen/NOUN/obj/10",
        ("stad", "nsubj", "bouwen"),
    ),
    # Whom somebody informs under a modal that is of two verbs, and who else acts
    (
        f"Ik/PRON/nsubj/2 zal/AUX/aux/2 komen/VERB/ROOT/2/{_INFINITIVE} en/CCONJ/cc/5 "
        f"Jan/PROPN/nsubj/5 helpen/VERB/conj/2/{_INFINITIVE}",
        ("Jan", "obj", "helpen"),
    ),
    (
        f"Ik/PRON/nsubj/2 zal/AUX/aux/2 komen/VERB/ROOT/2/{_INFINITIVE} en/CCONJ/cc/6 "
        f"Jan/PROPN/nsubj/6 mij/PRON/obj/6 helpen/VERB/conj/2/{_INFINITIVE}",
        ("Jan", "nsubj", "helpen"),
    ),
    # Who is bound or allowed to do something, and a noun behind `en`
    (
        "Zij/PRON/nsubj/3 is/AUX/cop/3 bevoegd/ADJ/amod/3 hulp/NOUN/obj/5 te/ADP/mark/5 "
        f"vragen/VERB/ROOT/5/{_INFINITIVE}",
        ("vragen", "xcomp", "bevoegd"),
    ),
    (
        "Zij/PRON/nsubj/3 is/AUX/cop/3 blijvende/ADJ/amod/3 hulp/NOUN/obj/5 te/ADP/mark/5 "
        f"vragen/VERB/ROOT/5/{_INFINITIVE}",
        ("vragen", "ROOT", "vragen"),
    ),
    (
        f"Zij/PRON/nsubj/1 belooft/VERB/ROOT/1 te/ADP/mark/3 komen/VERB/xcomp/1/{_INFINITIVE} "
        "en/CCONJ/cc/5 meldingen/VERB/conj/1 te/ADP/mark/7 "
        f"sturen/VERB/xcomp/5/{_INFINITIVE}",
        ("meldingen", "obj", "sturen"),
    ),
    # `over en weer`, and two verbs
    (
        "Zij/PRON/nsubj/1 verplichten/VERB/ROOT/1 zich/PRON/expl:pv/1 over/ADP/compound:prt/1 "
        "en/CCONJ/cc/7 weer/ADV/advmod/7 te/ADP/mark/7 "
        f"komen/VERB/conj/1/{_INFINITIVE}",
        ("komen", "xcomp", "verplichten"),
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
        (
            "De gemeente Goes zorgt er op tijd voor dat de kade schoon is.",
            ["zorgt er op tijd voor dat de kade schoon is"],
        ),
        (
            "De gemeente Goes stelt een lijst op en bericht haar binnen een week.",
            ["stelt een lijst op", "bericht haar binnen een week"],
        ),
        ("De gemeente Goes hoopt dat de regen in mei ophoudt.", []),
        (
            "Alles afwegende heeft de gemeente Goes besloten de sluis te sluiten.",
            ["de sluis te sluiten"],
        ),
        (
            "De gemeente Goes neemt in juni een besluit, waarna de bouw kan beginnen.",
            ["neemt in juni een besluit"],
        ),
        (
            "De raad neemt een besluit, waarna de gemeente Goes in 2016 de sluis herstelt.",
            ["neemt een besluit", "de sluis herstelt"],
        ),
        ("Verwacht wordt dat de bouw in de gemeente Goes acht maanden duurt.", []),
        (
            "De gemeente Goes koopt de helft van de palen, bedoeld in artikel 3.",
            ["koopt de helft van de palen"],
        ),
        (
            "De gemeente Goes betaalt de aanleg van de pier, vermeld in artikel 3, tweede lid.",
            ["betaalt de aanleg van de pier"],
        ),
        (
            "Partijen spreken af dat de gemeente Goes vier boeien plaatst, te weten twee rode en "
            "twee groene.",
            ["de gemeente Goes vier boeien plaatst"],
        ),
        (
            "De gemeente Goes draagt bij aan de aanleg van een haven.",
            ["draagt bij aan de aanleg van een haven"],
        ),
        ("Hierover deelt de gemeente Goes u het volgende mede.", []),
        ("Ik wil benadrukken dat de gemeente Goes vooroploopt.", []),
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


def test_talks_that_take_place_are_those_of_who_writes() -> None:
    plan = document(
        "Goes, 14 april 2015",
        "Met de provincie Zeeland vindt een gesprek plaats over de grond.",
        heading="Meerjarenprogramma Vaarwegen gemeente Goes 2014-2019",
    )
    found = find_all(analyse(plan, load())).commitments
    assert [(r.actors, r.status) for r in found] == [(("gemeente Goes",), "ongoing")]


def test_items_below_a_heading_below_actions_are_actions() -> None:
    titles = ("Plan Goes 2016", "Activiteiten in 2016", "3. Folders")
    texts = ("Folders tweetalig drukken", "De proef in Goes afronden en een verslag schrijven.")
    passages = [
        Passage(i, "heading", title, (Span(1, 0, len(title)),), (), section=titles[:i], block=i)
        for i, title in enumerate(titles)
    ]
    passages += [
        Passage(i, "list_item", text, (Span(1, 0, len(text)),), (), lead=2, section=titles, block=i)
        for i, text in enumerate(texts, start=3)
    ]
    plan = Document("0" * 16, "0" * 64, "plan.pdf", "plan", (), tuple(passages))
    found = find_all(analyse(plan, load())).commitments
    assert [record.passage for record in found] == [3, 4]


@pytest.mark.parametrize(("mark", "head"), [(".", "Varen"), (",", "delen")])
def test_a_verb_goes_on_with_one_of_its_own_sentence(mark: str, head: str) -> None:
    tree = (
        f"Zij/PRON/nsubj/1 delen/VERB/ROOT/1/WW|pv|tgw|mv kennis/NOUN/obj/1 {mark}/PUNCT/punct/1 "
        f"Varen/VERB/ROOT/4/{_INFINITIVE} en/CCONJ/cc/6 bundelen/VERB/conj/4/{_INFINITIVE} "
        "de/DET/det/8 boten/NOUN/obj/6"
    )
    assert told(mend(parsed(tree)), "bundelen") == ("conj", head)


def test_no_word_comes_to_stand_below_itself() -> None:
    name, verb = parsed("Jan/PROPN/nsubj/1 komt/VERB/ROOT/1")
    hang(verb, name, "obj")
    hang(verb, verb, "obj")
    assert (verb.head, verb.dep_, name.head) == (verb, "ROOT", verb)
    hang(name, verb, "obj")
    assert (name.dep_, verb.children) == ("obj", [name])


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        # When something was done is not what it is
        (
            "De stukken zijn begin februari 2015 aan de Kamer toegezonden voor overleg.",
            ["De stukken zijn begin februari 2015 aan de Kamer toegezonden voor overleg"],
        ),
        # Beside an auxiliary a strong participle is no past
        (
            "De nota is op 3 februari 2015 aan de Kamer toegezonden.",
            ["De nota is op 3 februari 2015 aan de Kamer toegezonden"],
        ),
    ],
)
def test_what_was_done_is_told_with_its_participle(sentence: str, actions: list[str]) -> None:
    found = commitments(sentence)
    assert [(c.action, c.rule) for c in found] == [(action, "report") for action in actions]

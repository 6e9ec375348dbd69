"""Slips of a parse that grammar shows, put right; made ones, since those of the weights change."""

from __future__ import annotations

import pytest
from sentences import commitments

from extractors.language.mending import mend
from extractors.language.strong_participles import infinitive_of_strong
from extractors.language.tokens import Doc, Token

_TAGS = {
    "VERB": "WW|pv|tgw|met-t",
    "AUX": "WW|pv|tgw|mv",
    "NOUN": "N|soort|ev|basis|onz|stan",
    "PROPN": "N|eigen|ev|basis|zijd|stan",
}


def parsed(tree: str) -> Doc:
    """Read `word/POS/relation/head`, the number of the head from 0; a tag of its own behind it."""
    rows = [row.split("/") for row in tree.split()]
    tokens = []
    at = 0
    for i, (word, pos, relation, _, *tag) in enumerate(rows):
        kind = (word, word.lower(), not word[0].isalnum(), False)
        said = tag[0] if tag else _TAGS.get(pos, pos)
        tokens.append(Token(i, at, kind, word.lower(), pos, said, "_", relation))
        at += len(word) + 1
    doc = Doc(tokens)
    doc.text = " ".join(row[0] for row in rows)
    doc.beginnings = [token.idx for token in doc]
    doc.user_data = {}
    doc.is_parsed = True
    for token, row in zip(doc, rows, strict=True):
        token.doc = doc
        token.head = doc[int(row[3])]
        if token.head is not token:
            token.head.children = [*token.head.children, token]
    return doc


def told(doc: Doc, word: str) -> tuple[str, str]:
    """Give the relation of a word and its head."""
    token = next(t for t in doc if t.text == word)
    return token.dep_, token.head.text


_PARTICIPLE = "WW|vd|vrij|zonder"
_PAIRS = [
    # What is announced is no conjunction where the clause lacks a subject.
    (
        "een/DET/det/1 plan/NOUN/ROOT/1 dat/SCONJ/mark/4 is/AUX/aux:pass/4 "
        f"gemaakt/VERB/acl:relcl/1/{_PARTICIPLE}",
        ("dat", "nsubj:pass", "gemaakt"),
    ),
    (
        "een/DET/det/1 plan/NOUN/ROOT/1 dat/SCONJ/mark/3 begint/VERB/acl:relcl/1",
        ("dat", "nsubj", "begint"),
    ),
    (
        "het/DET/det/1 feit/NOUN/ROOT/1 dat/SCONJ/mark/4 zij/PRON/nsubj/4 begint/VERB/acl:relcl/1",
        ("dat", "mark", "begint"),
    ),
    (
        "de/DET/det/1 afspraak/NOUN/ROOT/1/N|soort|ev|basis|zijd|stan dat/SCONJ/mark/4 "
        f"is/AUX/aux:pass/4 gemaakt/VERB/acl:relcl/1/{_PARTICIPLE}",
        ("dat", "mark", "gemaakt"),
    ),
    # `het` before a clause that it stands for, and one that is somebody's
    (
        "Het/PRON/nsubj/2 is/AUX/cop/2 lastig/ADJ/ROOT/2 te/ADP/mark/4 "
        "varen/VERB/csubj/2/WW|inf|vrij|zonder",
        ("Het", "expl", "lastig"),
    ),
    ("Het/PRON/nsubj/1 daalt/VERB/ROOT/1", ("Het", "nsubj", "daalt")),
    # An auxiliary taken for the copula of the subject, and a copula
    (
        "Vandaag/ADV/advmod/3 is/AUX/cop/3 de/DET/det/3 nota/NOUN/obl/4 "
        f"verstuurd/VERB/ROOT/4/{_PARTICIPLE}",
        ("is", "aux:pass", "verstuurd"),
    ),
    (
        "Vandaag/ADV/advmod/3 is/AUX/cop/3 de/DET/det/3 nota/NOUN/obl/4 "
        f"verstuurd/VERB/ROOT/4/{_PARTICIPLE}",
        ("nota", "nsubj:pass", "verstuurd"),
    ),
    (
        "Vandaag/ADV/advmod/2 is/AUX/cop/2 Kader/PROPN/nmod/3 2020/NUM/obl/4 "
        f"verstuurd/VERB/ROOT/4/{_PARTICIPLE}",
        ("Kader", "nsubj:pass", "verstuurd"),
    ),
    (
        "9/NUM/obl/5 mei/PROPN/flat/0 is/AUX/cop/4 de/DET/det/4 Havenagenda/PROPN/flat/0 "
        f"verstuurd/VERB/ROOT/5/{_PARTICIPLE}",
        ("is", "aux:pass", "verstuurd"),
    ),
    (
        "Vandaag/ADV/advmod/3 is/AUX/cop/3 de/DET/det/3 nota/NOUN/ROOT/3 klaar/ADJ/advmod/3",
        ("is", "cop", "nota"),
    ),
    # An infinitive hung on what it takes for an object, and a noun that describes another
    (
        "Zij/PRON/nsubj/2 zullen/AUX/aux/2 weinig/PRON/ROOT/2 van/ADP/case/4 "
        "merken/VERB/nmod/2/N|soort|mv|basis",
        ("merken", "ROOT", "merken"),
    ),
    (
        "Zij/PRON/nsubj/2 zullen/AUX/aux/2 weinig/PRON/ROOT/2 van/ADP/case/4 "
        "merken/VERB/nmod/2/N|soort|mv|basis",
        ("weinig", "obj", "merken"),
    ),
    (
        "Zij/PRON/nsubj/2 zullen/AUX/aux/2 weinig/PRON/ROOT/2 van/ADP/case/4 "
        "merken/NOUN/nmod/2/N|soort|mv|basis",
        ("merken", "nmod", "weinig"),
    ),
    # Whom somebody asked, and what a quarter is called
    (
        "Nu/ADV/advmod/6 heeft/AUX/aux/6 het/DET/det/3 kabinet/NOUN/nsubj/6 de/DET/det/5 "
        f"Raad/PROPN/flat/3 gevraagd/VERB/ROOT/6/{_PARTICIPLE}",
        ("Raad", "obj", "gevraagd"),
    ),
    (
        "Nu/ADV/advmod/6 heeft/AUX/aux/6 de/DET/det/3 wijk/NOUN/nsubj/6 de/DET/det/5 "
        f"Kolk/PROPN/flat/3 gewonnen/VERB/ROOT/6/{_PARTICIPLE}",
        ("Kolk", "flat", "wijk"),
    ),
    (
        "Nu/ADV/advmod/6 heeft/AUX/aux/6 de/DET/det/3 heer/NOUN/nsubj/6 De/DET/det/5 "
        f"Wit/PROPN/flat/3 gewonnen/VERB/ROOT/6/{_PARTICIPLE}",
        ("Wit", "flat", "heer"),
    ),
    # A modal behind `en`, and one with its own infinitive
    (
        "Dit/PRON/nsubj/1 loopt/VERB/ROOT/1 en/CCONJ/cc/3 zullen/AUX/conj/1 snel/ADJ/advmod/1 "
        f"worden/AUX/aux:pass/6/WW|inf|vrij|zonder verbeterd/VERB/advcl/1/{_PARTICIPLE}",
        ("verbeterd", "conj", "loopt"),
    ),
    (
        "Dit/PRON/nsubj/1 loopt/VERB/ROOT/1 en/CCONJ/cc/3 zullen/AUX/conj/1 snel/ADJ/advmod/1 "
        f"worden/AUX/aux:pass/6/WW|inf|vrij|zonder verbeterd/VERB/advcl/1/{_PARTICIPLE}",
        ("snel", "advmod", "verbeterd"),
    ),
    (
        "Dit/PRON/nsubj/1 loopt/VERB/ROOT/1 en/CCONJ/cc/3 zullen/AUX/conj/1 als/SCONJ/mark/6 "
        f"worden/AUX/aux:pass/6/WW|inf|vrij|zonder verbeterd/VERB/advcl/1/{_PARTICIPLE}",
        ("verbeterd", "advcl", "loopt"),
    ),
    (
        "Dit/PRON/nsubj/1 loopt/VERB/ROOT/1 en/CCONJ/cc/3 worden/AUX/conj/1 ,/PUNCT/punct/5 "
        f"straks/ADV/advmod/1 ,/PUNCT/punct/5 verbeterd/VERB/advcl/1/{_PARTICIPLE}",
        ("worden", "aux:pass", "verbeterd"),
    ),
    (
        "Dit/PRON/nsubj/1 loopt/VERB/ROOT/1 en/CCONJ/cc/3 zijn/AUX/conj/1 ,/PUNCT/punct/5 "
        f"gebouwd/VERB/advcl/1/{_PARTICIPLE} door/ADP/case/7 Jan/PROPN/obl/5 ,/PUNCT/punct/5 "
        "oud/ADJ/xcomp/1",
        ("zijn", "conj", "loopt"),
    ),
    # A second clause with `dat`, and `dat` that stands for what was said
    (
        "Hij/PRON/nsubj/1 zegt/VERB/ROOT/1 dat/SCONJ/mark/4 zij/PRON/nsubj/4 komt/VERB/ccomp/1 "
        "en/CCONJ/cc/8 dat/SCONJ/obj/8 Jan/PROPN/nsubj/8 betaalt/VERB/conj/1",
        ("betaalt", "conj", "komt"),
    ),
    (
        "Hij/PRON/nsubj/1 zegt/VERB/ROOT/1 dat/SCONJ/mark/4 zij/PRON/nsubj/4 komt/VERB/ccomp/1 "
        "en/CCONJ/cc/7 dat/PRON/obj/7 betaalt/VERB/conj/1 Jan/PROPN/nsubj/7",
        ("betaalt", "conj", "zegt"),
    ),
    # Verbs that were read as nouns: behind a particle, at the end, with a particle, behind a noun
    (
        "Hij/PRON/nsubj/1 levert/VERB/ROOT/1 huizen/NOUN/obj/1 op/ADP/compound:prt/1 "
        "en/CCONJ/cc/5 start/NOUN/conj/2 in/ADP/case/7 mei/PROPN/obl/1",
        ("mei", "obl", "start"),
    ),
    (
        "Hij/PRON/nsubj/1 levert/VERB/ROOT/1 huizen/NOUN/obj/1 en/CCONJ/cc/4 start/NOUN/conj/2 "
        "in/ADP/case/6 mei/PROPN/obl/1",
        ("mei", "obl", "levert"),
    ),
    (
        "Hij/PRON/nsubj/1 telt/VERB/ROOT/1 ,/PUNCT/punct/5 waarna/ADV/advmod/5 bouw/NOUN/obj/5 "
        "start/NOUN/advcl/1 ./PUNCT/punct/1",
        ("bouw", "nsubj", "start"),
    ),
    (
        "Hij/PRON/nsubj/1 telt/VERB/ROOT/1 ,/PUNCT/punct/5 door/ADP/case/5 bouw/NOUN/obj/5 "
        "start/NOUN/advcl/1 ./PUNCT/punct/1",
        ("bouw", "obj", "start"),
    ),
    (
        "Het/DET/det/1 bestuur/NOUN/ROOT/1 besluit/NOUN/appos/1 over/ADP/case/4 geld/NOUN/nmod/1 "
        "./PUNCT/punct/1",
        ("bestuur", "nsubj", "besluit"),
    ),
    (
        "Het/DET/det/1 bestuur/NOUN/ROOT/1 besluit/NOUN/appos/1 over/ADP/case/4 geld/NOUN/nmod/1",
        ("besluit", "appos", "bestuur"),
    ),
    # What begins, and what somebody begins who stood before the verb
    (
        "Nu/ADV/advmod/1 komt/VERB/ROOT/1 Jan/PROPN/nsubj/1 en/CCONJ/cc/4 beginnen/VERB/conj/1/"
        "WW|inf|vrij|zonder de/DET/det/6 dagen/NOUN/obj/4/N|soort|mv|basis",
        ("dagen", "nsubj", "beginnen"),
    ),
    (
        "Jan/PROPN/nsubj/1 komt/VERB/ROOT/1 en/CCONJ/cc/3 beginnen/VERB/conj/1/"
        "WW|inf|vrij|zonder de/DET/det/5 dagen/NOUN/obj/3/N|soort|mv|basis",
        ("dagen", "obj", "beginnen"),
    ),
    (
        "Nu/ADV/advmod/1 komt/VERB/ROOT/1 Jan/PROPN/nsubj/1 en/CCONJ/cc/4 bouwen/VERB/conj/1/"
        "WW|inf|vrij|zonder de/DET/det/6 huizen/NOUN/obj/4/N|soort|mv|basis",
        ("huizen", "obj", "bouwen"),
    ),
]


@pytest.mark.parametrize(("tree", "expected"), _PAIRS)
def test_words_hang_where_grammar_has_them(tree: str, expected: tuple[str, str, str]) -> None:
    word, *rest = expected
    assert told(mend(parsed(tree)), word) == tuple(rest)


@pytest.mark.parametrize("tree", [tree for tree, _ in _PAIRS])
def test_a_mended_parse_is_a_tree(tree: str) -> None:
    doc = mend(parsed(tree))
    assert [t.i for t in next(t for t in doc if t.head is t).subtree] == [t.i for t in doc]
    assert {c.i for t in doc for c in t.children if c.head is t} == {
        t.i for t in doc if t.head is not t
    }


def test_what_is_not_parsed_is_left_alone() -> None:
    doc = parsed("Het/PRON/nsubj/2 is/AUX/cop/2 lastig/ADJ/ROOT/2 varen/VERB/csubj/2")
    doc.is_parsed = False
    assert told(mend(doc), "Het") == ("nsubj", "lastig")


@pytest.mark.parametrize(
    ("tree", "tag"),
    [
        ("In/ADP/case/1 2016/NUM/obl/2 worden/VERB/ROOT/2/WW|inf|vrij|zonder :/PUNCT/punct/2",
         "WW|pv|tgw|mv"),
        ("In/ADP/case/1 2016/NUM/obl/3 te/ADP/mark/3 worden/VERB/ROOT/3/WW|inf|vrij|zonder "
         ":/PUNCT/punct/3", "WW|inf|vrij|zonder"),
        ("Beter/ADJ/advmod/1 worden/VERB/ROOT/1/WW|inf|vrij|zonder :/PUNCT/punct/1",
         "WW|inf|vrij|zonder"),
        ("In/ADP/case/1 2016/NUM/obl/2 worden/VERB/ROOT/2/WW|inf|vrij|zonder ./PUNCT/punct/2",
         "WW|inf|vrij|zonder"),
    ],
)  # fmt: skip
def test_a_plural_before_a_list_is_finite(tree: str, tag: str) -> None:
    assert next(t.tag_ for t in mend(parsed(tree)) if t.text == "worden") == tag


@pytest.mark.parametrize(
    ("participle", "verb"),
    [
        ("genomen", "nemen"),
        ("afgenomen", "afnemen"),
        ("besloten", "besluiten"),
        ("overeengekomen", "overeenkomen"),
        ("verschoven", "verschuiven"),
        ("verloren", "verliezen"),
        ("begonnen", "beginnen"),
        ("ontgonnen", "ontginnen"),
        ("genoten", "genieten"),
        # Behind a prefix without stress `ge` is part of the verb.
        ("vergeleken", "vergelijken"),
        ("vergeten", "vergeten"),
        # No participles, or weak ones
        ("gegevens", None),
        ("gebouwen", None),
        ("getoetst", None),
        ("bedreven", "bedrijven"),
        ("onderwegen", None),
    ],
)
def test_infinitives_of_strong_participles(participle: str, verb: str | None) -> None:
    assert infinitive_of_strong(participle) == verb


def test_a_made_up_lemma_gives_way_to_a_verb() -> None:
    doc = parsed(f"is/AUX/aux:pass/1 afgenomen/VERB/ROOT/1/{_PARTICIPLE}")
    doc[1].lemma_ = "afnomen"
    assert mend(doc)[1].lemma_ == "afnemen"
    doc = parsed("hij/PRON/nsubj/1 past/VERB/ROOT/1")
    doc[1].lemma_ = "pasen"
    assert mend(doc)[1].lemma_ == "passen"


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("De kade vergt zorg en zal, na overleg met de raad, door de provincie worden verhoogd.",
         [("provincie",)]),
        ("Het Rijk en de provincie zijn bereid gevonden in 2017 bij te dragen.",
         [("Rijk", "provincie")]),
        ("De proef verloopt goed en wordt, na een evaluatie, door de provincie Zeeland in 2017 "
         "voortgezet.", [("provincie Zeeland",)]),
        ("De gemeente Meppel is bereid gebleken de kosten te dragen.", [("gemeente Meppel",)]),
        ("De gemeente Meppel levert de huizen op en start in 2016 met de bouw van een brug.",
         [("gemeente Meppel",), ("gemeente Meppel",)]),
        ("De gemeente Meppel voert een telling uit, waarna in 2016 de bouw start.",
         [("gemeente Meppel",), ("gemeente Meppel",)]),
        ("De gemeenten ronden de telling af die zij in 2014 zijn begonnen.", [("gemeenten",)]),
        ("Het college besluit in november 2015 over de nota.", [("college",)]),
        ("De brug is klaar. Bewoners zullen hier weinig van merken.", []),
    ],
)  # fmt: skip
def test_promises_of_mended_sentences(sentence: str, who: list[tuple[str, ...]]) -> None:
    assert [found.actors for found in commitments(sentence)] == who

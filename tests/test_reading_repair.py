"""Words that typesetting broke: line-end hyphens, letter-spacing, ligatures."""

from itertools import pairwise

import pytest

from extractors.reading import repair
from extractors.reading.model import Box, Word
from extractors.reading.repair import (
    Token,
    evidence,
    is_plausible,
    join_halves,
    join_letterspaced,
    join_lines,
    plain,
)

HALVES = [
    # left, right, words seen elsewhere, joined (None: two words)
    ("Over-", "heden", "", "Overheden"),
    ("samen-", "werking.", "", "samenwerking."),
    ("pilot-", "regio’s", "", "pilotregio’s"),
    ("re\u2010", "gio's", "", "regio's"),
    ("verant\u00ad", "woording", "", "verantwoording"),
    ("ABC-", "programma", "", "ABC-programma"),
    ("2010-", "2014", "", "2010-2014"),
    ("Noord-", "Holland", "", "Noord-Holland"),
    ("Pasma-", "van", "", "Pasma-van"),
    ("hbo-", "instellingen", "", "hbo-instellingen"),
    ("mkb-", "bedrijven", "", "mkb-bedrijven"),
    ("in-", "en", "", None),
    ("wet-", "en", "", None),
    ("VERANT-", "WOORDING", "", "VERANTWOORDING"),
    ("kwik-", "plan", "kwik-plan", "kwik-plan"),
    ("kwik-", "plan", "kwikplan", "kwikplan"),
    ("zee-", "eend", "", "zee-eend"),
    ("https://voorbeeld.nl/van-", "hier", "", "https://voorbeeld.nl/van-hier"),
    ("(onder-", "wijs)loopbaan", "", "(onderwijs)loopbaan"),
]


@pytest.mark.parametrize(("left", "right", "seen", "joined"), HALVES)
def test_joins_halves_of_words(left: str, right: str, seen: str, joined: str | None) -> None:
    assert join_halves(left, right, evidence(seen.split())) == joined


def test_running_text_gives_every_word_its_place() -> None:
    rows = [
        [Token("De"), Token("Over-")],
        [Token("heden"), Token("in-")],
        [Token("en"), Token("uit")],
    ]
    text, places = join_lines(rows, frozenset())
    assert text == "De Overheden in- en uit"
    assert [[text[s:e] for s, e in row] for row in places] == [
        ["De", "Over"],
        ["heden", "in-"],
        ["en", "uit"],
    ]


def test_comma_behind_a_call_stays_at_the_word() -> None:
    text, _ = join_lines([[Token("2022"), Token(",", glued=True), Token("met")]], frozenset())
    assert text == "2022, met"


def test_letter_spaced_headings_become_words() -> None:
    words = tuple(_letters("NOTA", 10.0) + _letters("VAN", 72.0) + [_word("tekst", 140.0)])
    assert [word.text for word in join_letterspaced(words)] == ["NOTA", "VAN", "tekst"]


def test_single_letters_of_a_list_stay_apart() -> None:
    words = (_word("a", 10.0), _word("b", 40.0), _word("c", 70.0))
    assert join_letterspaced(words) == words


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("e\ufb03ciënt", "efficiënt"),
        ("cafe\u0301", "café"),
        ("10\u00b2", "10²"),
        ("a\u200bb", "ab"),
        ("\ud83c\udfe0 en \ud83c", "🏠 en \ufffd"),
    ],
)
def test_text_is_nfc_and_without_ligatures(raw: str, clean: str) -> None:
    assert plain(raw) == clean


@pytest.mark.parametrize(
    "word", ["werkgelegenheid", "kennisontwikkeling", "EU-raad", "ministerie,"]
)
def test_dutch_words_and_compounds_are_plausible(word: str) -> None:
    assert is_plausible(word)


@pytest.mark.parametrize("word", ["xqzvtr", "Oncienvijs", "rninisterie"])
def test_garbage_is_not_plausible(word: str) -> None:
    assert not is_plausible(word)


def _word(text: str, x0: float) -> Word:
    return Word(text, Box(x0, 10, x0 + 5 * len(text), 20), "F", 10.0)


def _letters(text: str, x0: float) -> list[Word]:
    return [_word(char, x0 + 12 * at) for at, char in enumerate(text)]


def test_the_word_list_is_in_order() -> None:
    # Words that begin alike are found by halving the list.
    words = repair._sorted_words()
    assert all(one < other for one, other in pairwise(words))

"""What a quick look leaves out, the rules behind it would not have found either."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import extractors
from extractors.finding.budget_rules import MONEY_RULES
from extractors.finding.party_phrases import ARTICLE_BEFORE, BEFORE, LAST_WORDS
from extractors.finding.party_text import by_first_letter
from extractors.finding.target_rules import TARGET_RULES
from extractors.language.needed_parts import holds_any, needed_parts
from extractors.language.numbers import NEEDS, NOT_NUMBERS
from extractors.language.quick_looks import LookBack, QuickLook, words_before
from extractors.reading import read_document

CORPUS = Path(__file__).parent.parent / "corpus"
EXTRA = [
    "Er zijn 12 tot 18-jarigen, 65+ en 40-plussers.",
    "ouderen boven de 70, jonger dan 12, de leeftijd van 16",
    "twee keer per week, driemaal, anderhalf maal en 4x",
    "voor een periode van vijf jaar, binnen zes weken, drie maanden later",
]


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    names = (
        "convenant-bermgras-2011",
        "kamerbrief-crisiszorg-2021",
        "samenwerkingsarrangement-onderweg-2023",
        "convenant-jeugd-school-2006",
        "voortgangsrapportage-zorgpersoneel-2022",
    )
    documents = [read_document(CORPUS / f"{name}.pdf", "never") for name in names]
    return [passage.text for document in documents for passage in document.passages]


def test_every_role_before_a_party_ends_in_the_last_words(sentences: list[str]) -> None:
    forms = [re.compile(rf"(?:{form}){ARTICLE_BEFORE}", re.I) for form, _, _ in BEFORE]
    met = set()
    for sentence in sentences:
        for word in re.finditer(r"\b[A-Z]\w+", sentence):
            before = sentence[: word.start()]
            found = [form for form in forms if form.search(before)]
            met.update(found)
            assert not found or LAST_WORDS.search(before.lower()), before
    assert len(met) > 5


@pytest.mark.parametrize("rule", [r for r in NOT_NUMBERS if r.id in NEEDS], ids=lambda r: r.id)
def test_what_is_no_number_holds_what_its_rule_needs(sentences: list[str], rule: object) -> None:
    assert hasattr(rule, "pattern")
    matches = [
        match[0]
        for text in (*sentences, *EXTRA, *(r.example for r in NOT_NUMBERS))
        for match in rule.pattern.finditer(text)
    ]
    assert matches
    assert [m for m in matches if not NEEDS[rule.id].search(m.lower())] == []  # type: ignore[attr-defined]


def test_patterns_need_what_is_read_from_them() -> None:
    needs = {
        r"\bvan de (?:wet|regeling)\b": ("van de ",),
        r"(?i)\b(?:Stem|ja|nee)\w*": ("ja", "nee", "stem"),
        r"(?:tot|van)?\s\d+(?=\s?procent)": ("procent",),
        r"(?:tot)+ [.?]": ("tot",),
        r"\w+(?:lijk|ig|)\b": (),
        r"a|b*": (),
        r"(?!nooit)[^x]": (),
    }
    assert {form: needed_parts(re.compile(form)) for form in needs} == needs
    as_written = {r"\b[Dd]e Wet (?:X|y)": ("e Wet ",), r"[Kk]|NV": ("K", "NV", "k")}
    assert {form: needed_parts(re.compile(form), small=False) for form in as_written} == as_written
    assert holds_any("van de wet", ("dat", "wet"))
    assert not holds_any("van de wet", ("dat", "die"))


def test_a_quick_look_minds_the_case_if_its_pattern_does() -> None:
    assert QuickLook(re.compile("NV$")).parts == ("NV",)
    assert QuickLook(re.compile("NV$", re.IGNORECASE)).parts == ("nv",)
    assert QuickLook(re.compile("(?i:de) NV$")).parts == (" nv",)
    assert QuickLook(re.compile("NV$"), "nv").search("Haven NV") is not None


def test_rules_that_need_a_part_find_nothing_without_it(sentences: list[str]) -> None:
    texts = [*sentences, *EXTRA, *(r.example for r in NOT_NUMBERS)]
    texts += [text for rule in TARGET_RULES for text in rule.finds]
    texts += [re.sub(r"\d[\d.,]*", "¤", text).lower() for text in texts]
    texts += [text for rule in MONEY_RULES for text in rule.finds]
    patterns = [rule.pattern for rule in (*TARGET_RULES, *NOT_NUMBERS, *MONEY_RULES)]
    patterns += [re.compile(form, re.IGNORECASE) for form, _, _ in BEFORE]
    found = 0
    for pattern in patterns:
        needs = needed_parts(pattern)
        for text in texts:
            if needs and pattern.search(text):
                found += 1
                assert holds_any(text.lower(), needs), (pattern.pattern, text)
    assert found > 1000


def test_forms_by_their_first_letter_find_what_they_find_in_a_row() -> None:
    forms = ["aab", "ab", "aa", "b", "a"]
    text = "aab ab aa b a abc baab"
    row = re.compile(rf"(?:{'|'.join(forms)})(?!\w)")
    grouped = re.compile(rf"(?:{by_first_letter(forms)})(?!\w)")
    assert [m.span() for m in grouped.finditer(text)] == [m.span() for m in row.finditer(text)]
    assert len(list(grouped.finditer(text))) == 6


def _looks() -> Iterator[tuple[str, QuickLook | LookBack]]:
    for module in pkgutil.walk_packages(extractors.__path__, "extractors."):
        if "cluster" not in module.name:
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, QuickLook | LookBack):
                    yield f"{module.name}.{name}", value


ALL = dict(_looks())
BEFORE_NAMES = [
    "Wij volgen het manifest Schone Kust.",
    "De punten onder lid II gelden voor ons.",
    "De scholen komen samen in een Brede School.",
    "De agenda voor het Waddengebied loopt onder de naam Wadwerk verder.",
    "De nieuwe versie van ZeeKaart heeft meer functies.",
    "De werkgroep staat onder voorzitterschap van Anna Kort.",
    "Er komt een fietspad langs de weg tussen Aalten en Varsseveld.",
    "De gemeente herstelt de kade in het kader van Vaarweg Oost en op grond van de Havenwet.",
    "Het schip voldoet niet aan de eisen uit Veilig Varen.",
    "Wij verlengen de pilot Avondschip met een jaar.",
    "Zij nemen deel aan de gemeenschappelijke regeling Kustwacht Oost.",
]
LOOKS = {name: look for name, look in ALL.items() if isinstance(look, QuickLook)}
GIVEN = {
    name: look
    for name, look in LOOKS.items()
    if look.parts != needed_parts(look.pattern, small=look.small)
}
"""Those whose parts are not read from the pattern."""
BACK = {name: look for name, look in ALL.items() if isinstance(look, LookBack)}
GAP = "\0"
"""Characters of which a pattern does not say which they are."""


def _forms(sequence: Iterable[Any], holds: Any) -> set[str]:
    """Spell out what a pattern matches, in small letters, as far as it holds no part yet."""
    forms = {""}
    for op, value in sequence:
        ends = _ends(str(op), value, holds)
        forms = {form + end for form in forms for end in ends}
        forms = {form for form in forms if not holds(form)}
        if not forms:
            break
    return forms


def _ends(op: str, value: Any, holds: Any) -> set[str]:
    match op:
        case "LITERAL":
            return {chr(value).lower()}
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return {""}
        case "SUBPATTERN":
            return _whole(value[-1])
        case "BRANCH":
            return set().union(*map(_whole, value[1]))
        case "IN" if len(value) < 5 and all(str(o) == "LITERAL" for o, _ in value):
            return {chr(v).lower() for _, v in value}
        case "IN" if [str(v) for _, v in value] == ["CATEGORY_SPACE"]:
            return {" "}
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, of = value
            once = _whole(of)
            if once == {" "}:
                return {" "} if least else {"", " "}
            several = {form + GAP for form in once} if most > 1 else once
            return several if least else {"", GAP} if most > 1 else {"", *once}
        case _:
            return {GAP}


def _whole(sequence: Iterable[Any]) -> set[str]:
    forms = {""}
    for op, value in sequence:
        forms = {form + end for form in forms for end in _ends(str(op), value, None)}
        if len(forms) > 300:
            # Too many to tell apart: nothing is known of what they hold.
            return {GAP}
    return forms


@pytest.mark.parametrize("look", GIVEN.values(), ids=GIVEN)
def test_every_match_holds_one_of_the_parts(look: QuickLook) -> None:
    def holds(form: str) -> bool:
        return holds_any(form, look.parts)

    assert _forms(_parser.parse(look.pattern.pattern, look.pattern.flags), holds) == set()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_quick_look_finds_what_the_pattern_finds(look: QuickLook, sentences: list[str]) -> None:
    for text in sentences:
        spans = [match.span() for match in look.pattern.finditer(text)]
        assert [match.span() for match in look.finditer(text)] == spans
        assert (look.search(text) is not None) == bool(spans)
        half = len(text) // 2
        for start, end in ((0, half), (half, len(text))):
            found = look.pattern.search(text, start, end)
            assert (look.search(text, start, end) is None) == (found is None)
        assert (look.match(text, half) is None) == (look.pattern.match(text, half) is None)


@pytest.mark.parametrize("look", BACK.values(), ids=BACK)
def test_a_look_back_finds_what_the_pattern_finds(look: LookBack, sentences: list[str]) -> None:
    met = 0
    for text in (*sentences[::5], *BEFORE_NAMES):
        for place in range(len(text)):
            if place and text[place - 1].isspace():
                found = look.pattern.search(text[:place])
                assert (look.search(text, place) is None) == (found is None), text[:place]
                met += found is not None
    assert met


def test_a_part_that_not_every_match_holds_is_told() -> None:
    pattern = _parser.parse("(?:a|be) [cd]e")
    assert _forms(pattern, re.compile("b|d").search) == {"a ce"}


def test_words_before_a_place_are_those_behind_which_it_stands() -> None:
    text = "Samen met de Zo'n GGD"
    assert words_before(text, text.index("GGD")) == ("met", "de", "zo", "n")
    assert words_before(text, 0) == ()

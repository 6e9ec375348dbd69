"""What a quick look leaves out, the rules behind it would not have found either."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractors.finding.party_roles import ARTICLE_BEFORE, BEFORE, LAST_WORDS
from extractors.finding.party_text import by_first_letter
from extractors.language.numbers import NEEDS, NOT_NUMBERS
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
            assert not found or LAST_WORDS.search(before), before
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


def test_forms_by_their_first_letter_find_what_they_find_in_a_row() -> None:
    forms = ["aab", "ab", "aa", "b", "a"]
    text = "aab ab aa b a abc baab"
    row = re.compile(rf"(?:{'|'.join(forms)})(?!\w)")
    grouped = re.compile(rf"(?:{by_first_letter(forms)})(?!\w)")
    assert [m.span() for m in grouped.finditer(text)] == [m.span() for m in row.finditer(text)]
    assert len(list(grouped.finditer(text))) == 6

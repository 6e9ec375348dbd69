"""The present tense after `ik`: `stuur`, `treed` and `verken` are seldom in the news.

The tagger has learned from texts in which hardly anybody says `ik`, and takes such a form
for a past tense or a noun. Letters of ministers are written in it. Which form belongs to
which infinitive follows from Dutch spelling; a word list decides between spellings.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.reading.repair import word_list

_OPEN_STEMS = {"doe": "doen", "ga": "gaan", "sta": "staan", "zie": "zien", "sla": "slaan"}
_VOICED = {"f": "v", "s": "z"}
_VOWELS = "aeiou"
_PREFIX = "be|ge|ver|ont|her|er|onder|over|door|voor|om|weer|mis|vol"
_STRONG_PAST = re.compile(
    rf"(?:{_PREFIX})?(?:"
    "bad|beet|begon|beval|blies|bleef|bond|bood|boog|brak|bracht|dacht|deed|dook|dreef|drong|dronk"
    "|droeg|droog|dwong|floot|gaf|ging|gleed|gold|goot|greep|groef|had|hief|hielp|hield|hing|joeg"
    "|keek|klom|klonk|kneep|kocht|kon|koos|kreeg|kroop|kwam|kweet|lag|las|leed|leek|liep|liet|loog"
    "|mat|meed|mocht|moest|nam|prees|reed|rees|ried|riep|rook|schold|schond|schonk|schoof|schoot"
    "|schreef|schrok|sliep|slonk|sloeg|sloot|smeet|smolt|sneed|sprak|sprong|stak|stal|steeg|stierf"
    "|stond|streed|streek|trad|trof|ving|vlocht|trok|vergat|verdween|verloor|viel|vocht|vond|vroeg|was|week"
    "|wees|werd|wierf|wierp|wist|won|woog|wou|zag|zat|zei|zocht|zond|zong|zonk|zweeg|zwom|zwoer)"
)
"""First persons of the past that do not end in -de or -te."""


@lru_cache(maxsize=1024)
def infinitive_of_present(form: str) -> str | None:
    """Give the infinitive of a first person singular of the present, in small letters.

    None where the form is a past tense (`vond`, `maakte`) or belongs to no known verb.
    """
    word = form.lower()
    if _STRONG_PAST.fullmatch(word) or word.endswith(("te", "de")):
        return None
    known = word_list()
    return next((guess for guess in guesses_of_stem(word) if guess in known), None)


def guessed_infinitive(form: str) -> str:
    """Give the likeliest infinitive of a first person of the present, known or not."""
    word = form.lower()
    return infinitive_of_present(word) or guesses_of_stem(word)[0]


def guesses_of_stem(word: str) -> list[str]:
    """The infinitives that a stem may belong to, the likeliest first."""
    if word in _OPEN_STEMS:
        return [_OPEN_STEMS[word]]
    if len(word) < 2 or word[-1] in _VOWELS:
        return [word + "n"]
    stem, last = word[:-1], word[-1]
    endings = [_VOICED.get(last, last), last]
    if len(word) > 3 and stem[-1] == stem[-2] and stem[-1] in "aeou":
        # The long vowel of a closed syllable: `vraag` → `vragen`, `streef` → `streven`
        return [stem[:-1] + end + "en" for end in endings]
    if stem[-1] in _VOWELS and not (len(stem) > 1 and stem[-2] in _VOWELS) and last not in "wx":
        # A short vowel doubles its consonant (`stel`), an unstressed one does not (`wandel`).
        return [word + last + "en", word + "en"]
    # `verwijs` → `verwijzen`, `kies` → `kiezen`, but `start` → `starten`
    return [stem + end + "en" for end in endings]

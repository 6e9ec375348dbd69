"""Which words are infinitives, whatever the tagger makes of them.

At the head of a line the tagger has only a capital to go by, and takes `Versterken` in
`Versterken van de kust` for a noun or a name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from extractors.language.first_person import guesses_of_stem

LIST = "infinitives_nl.txt"
POLICY_LIST = "policy_verbs_nl.txt"
"""Verbs that news and encyclopedias seldom have, beside those of `LIST`."""

_PREFIX = re.compile(
    r"(?:aan|achter|af|be|bij|binnen|door|een|goed|her|in|klaar|los|mede|mee|na|om|onder|ont"
    r"|op|open|over|samen|tegen|terug|toe|uit|vast|ver|voor|voort|vrij|weg)(?=\w{4})"
)
_LEARNED = re.compile(
    r"\w{2,}(?:is|ific|it|u|in|id|iv|ic|ul|ur|at|ent|act|ect|on|ag|ig|end|or)eren"
)
"""Verbs made with a Latin ending: `faciliteren`, `agenderen`."""
_OTHERS = frozenset(
    """
    handhaven herijken monitoren tegemoetzien terugdringen uitfaseren verduurzamen vergroenen
    """.split()
)
_PLURALS = frozenset(
    """
    aanvragen afspraken afvalstromen bedragen bedrijven belangen besluiten bezwaren doelen eisen
    gronden huizen inkomsten kosten lasten opbrengsten opdrachten opgaven plannen prijzen regelingen
    scholen stappen straten taken uitgaven verhalen verslagen voorstellen voorwaarden vragen wegen
    wensen werken wijken woningen zaken onderzoeken gebruiken verdragen gevallen vormen delen
    aandelen schulden leden baten bijlagen onderwerpen voorbeelden gevolgen voordelen nadelen
    onderdelen verschillen gebieden goederen hoofden grenzen stemmen planten
    """.split()
)
"""Nouns that are verbs as well, and at the head of a line are nouns."""


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return _listed(LIST) | _listed(POLICY_LIST)


@lru_cache(maxsize=2)
def _listed(name: str) -> frozenset[str]:
    text = files("extractors.language").joinpath(name).read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def _bases() -> frozenset[str]:
    """Verbs of the treebanks without their prefixes: `dringen` from `aandringen`."""
    prefixes = ((word, _PREFIX.match(word)) for word in _listed(LIST))
    return frozenset(word[prefix.end() :] for word, prefix in prefixes if prefix is not None)


@lru_cache(maxsize=4096)
def is_verb(word: str) -> bool:
    """Whether a word, in small letters, is the infinitive of a verb, and maybe a noun besides.

    A known verb with a prefix is one too (`herijken`, `uitfaseren`).
    """
    if word in _known() or word in _OTHERS:
        return True
    if not word.endswith("n") or word.endswith(("ingen", "heden", "teiten")):
        return False
    if _LEARNED.fullmatch(word):
        return True
    prefix = _PREFIX.match(word)
    base = word[prefix.end() :] if prefix is not None else ""
    return base in _known() or base in _bases()


def is_known_verb(word: str) -> bool:
    """Whether a word, in small letters, is the infinitive of a verb that a list holds as it is."""
    return word in _known() or word in _OTHERS


def is_infinitive(word: str) -> bool:
    """Whether a word, in small letters, is the infinitive of a verb rather than a noun."""
    return word not in _PLURALS and is_verb(word)


_SEPARABLE = re.compile(
    r"(?:open|terug|samen|tegen|klaar|vast|vrij|aan|bij|mee|toe|uit|weg|los|af|in|na|op)(?=\w{4}.*en$)"
)


@lru_cache(maxsize=4096)
def is_whole_separable(word: str) -> bool:
    """Whether a word, in small letters, is the infinitive of a separable verb: `vastleggen`.

    As the plural of a main clause it would stand in two parts (`leggen vast`).
    """
    prefix = _SEPARABLE.match(word)
    return prefix is not None and word not in _PLURALS and is_verb(word[prefix.end() :])


@lru_cache(maxsize=4096)
def infinitive_of(form: str) -> str | None:
    """Give the infinitive of a weak participle or a present in -t, in small letters.

    `uitgewerkt` and `verkent` belong to `uitwerken` and `verkennen`; None where no known verb
    has the form.
    """
    # `geëvalueerd`: the sign only parts the vowel from `ge`.
    plain = form.translate(_PARTED) if form.startswith("ge") else form
    matches = (pattern.fullmatch(plain) for pattern in _FORMS)
    guesses = (m["before"] + g for m in matches if m for g in guesses_of_stem(m["stem"]))
    return next((guess for guess in guesses if is_verb(guess)), None)


@lru_cache(maxsize=4096)
def infinitive_of_short(form: str) -> str | None:
    """Give the infinitive of a weak participle whose stem ends in -d or -t already.

    `verbreed` and `opgeleid` belong to `verbreden` and `opleiden`; None where no known verb has
    the form. Nouns may have it too (`gebied`), so the text has to ask for a participle.
    """
    found = _SHORT.fullmatch(form)
    guesses = guesses_of_stem(found["stem"]) if found is not None else ()
    whole = (((found["before"] or "") if found else "") + guess for guess in guesses)
    return next((guess for guess in whole if is_verb(guess)), None)


_SHORT = re.compile(
    r"(?:(?P<before>|(?!be|ver|ont|her)[a-z]{2,6})ge)?(?P<stem>(?:(?<=ge)|be|ver|ont|her|[a-z]{2,6}be)[a-zëïöé]+[dt])"
)
_PARTED = str.maketrans("ëïü", "eiu")
_FORMS = (
    re.compile(r"(?P<before>|[a-z]{2,6})ge(?P<stem>[a-zëïöé]{2,})[dt]"),
    re.compile(r"(?P<before>)(?P<stem>[a-zëïöé]{3,})[dt]"),
)
"""Participles with `ge` behind a prefix, if any, and forms without it."""

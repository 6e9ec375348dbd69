"""Slips of the parser about what `ik` and `wij` do, which news seldom says.

Beside its pronoun a word of the form that goes with it is a verb: right before it in a main clause,
at the end of a subordinate one.
"""

from __future__ import annotations

from typing import Final

from extractors.language.first_person import guesses_of_stem, infinitive_of_present
from extractors.language.grammar import AUXILIARIES, NAMING, PURE_MODALS
from extractors.language.hanging import BEHIND, SUBJECTS, hang, is_led, uproot
from extractors.language.infinitives import is_verb
from extractors.language.tokens import Doc, Token

SPEAKING: Final = frozenset({"ik", "wij", "we"})
"""Pronouns of the first person that can only be subjects."""
_CLOSING: Final = frozenset({",", ".", ";", ":", "(", "|"})
_RELATIVES: Final = ("die", "dat", "waar")
_FIRST_SINGULAR: Final = "WW|pv|tgw|ev"


def mend_speaker(token: Token) -> None:
    """Put right what the parse has wrong about the verb of an `ik` or `wij`."""
    _subject_of_finite(token)
    if token.lower_ == "ik":
        _finite_behind_condition(token)
        _finite_before(token)
        _finite_at_end(token)


def _subject_of_finite(token: Token) -> None:
    """`Daarom laat ik onderzoeken of …`: behind its verb it is the subject of that one."""
    verb = token.head
    if not token.i or token.dep_ not in SUBJECTS or not verb.tag_.startswith("WW|inf"):
        return
    finite = token.doc[token.i - 1]
    if finite is verb.head and verb.dep_ == "xcomp" and finite.tag_.startswith("WW|pv"):
        hang(token, finite, "nsubj")


def _finite_before(token: Token) -> None:
    """`Met de sector werk ik een plan uit`: `werk` is no noun, but what the sentence says."""
    doc = token.doc
    verb = doc[token.i - 1] if token.i else token
    lemma = _said_by_me(verb)
    helped = any(c.dep_ in AUXILIARIES for c in verb.children)
    if verb.tag_.startswith("WW|vd") and lemma is not None and not helped:
        # `Daarom besteed ik …`: no participle, since nothing helps it.
        verb.tag_, verb.lemma_ = _FIRST_SINGULAR, lemma
        return
    loose = verb.tag_.startswith("WW|pv") and verb.dep_ in {"appos", "nmod", "obl"}
    if not (loose or verb.pos_ in {"NOUN", "PROPN"}) or not verb.is_lower or lemma is None:
        return
    before = {"DET", "ADP", "PRON", "NUM"}
    if doc[0].lower_ != "samen":
        # `Samen met de branche werk ik …`, of which the noun may be an adjective to the parse
        before.add("ADJ")
    if token.i > 1 and not loose and doc[token.i - 2].pos_ in before:
        return
    start, end = _stretch(doc, verb.i)
    root = verb
    while root.head is not root:
        root = root.head
    finite = any(t.tag_.startswith("WW|pv") and t is not verb for t in doc[start:end])
    if finite or root is verb or not start <= root.i < end:
        return
    if root.pos_ not in NAMING and root.lower_ != "samen":
        return
    uproot(verb)
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", _FIRST_SINGULAR, lemma
    behind = root.i > verb.i
    for child in tuple(root.children) if behind else ():
        of_noun = child.dep_ in {"det", "amod", "nmod", "acl:relcl", "appos"}
        if child.i < verb.i or not of_noun:
            hang(child, verb, child.dep_ if child.dep_ in {*BEHIND, "punct"} else "obl")
    led = is_led(root)
    named = root.pos_ in NAMING
    hang(root, verb, "advmod" if not named else "obl" if led else "obj")
    hang(token, verb, "nsubj")
    for word in doc[start:end]:
        led = is_led(word)
        if word.tag_ == "VZ|fin" and is_verb(word.lower_ + lemma):
            hang(word, verb, "compound:prt")
        elif word is not verb and not start <= word.head.i < end:
            hang(word, verb, "obl" if led else word.dep_)
        elif word.dep_ == "obl" and word.head.pos_ == "ADJ" and word.i > token.i:
            # `Samen met de sector werk ik dit jaar …`: the time is of the verb.
            hang(word, verb, "obl")


def _finite_behind_condition(token: Token) -> None:
    """`Zodra het advies er is, dien ik het voorstel in`: `dien` is no conjunction."""
    doc, at = token.doc, token.i - 1
    if at < 1 or doc[at - 1].text != "," or doc[0].dep_ != "mark" or doc[0].head.i > at:
        return
    verb, above = doc[at], doc[0].head
    lemma = _said_by_me(verb)
    end = _stretch(doc, at)[1]
    if verb.pos_ in {"VERB", "AUX"} or lemma is None or above.dep_ != "ROOT":
        return
    if any(t.tag_.startswith("WW|pv") for t in doc[at:end]):
        return
    uproot(verb)
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", _FIRST_SINGULAR, lemma
    hang(above, verb, "advcl")
    hang(token, verb, "nsubj")
    for word in doc[token.i + 1 : end]:
        if word.tag_ == "VZ|fin" and is_verb(word.lower_ + lemma):
            hang(word, verb, "compound:prt")
        elif not at < word.head.i < end:
            hang(word, verb, "obl" if is_led(word) else "obj")


def _said_by_me(word: Token) -> str | None:
    """Give the infinitive of what may be the present that goes with `ik`."""
    known = (guess for guess in guesses_of_stem(word.lower_) if is_verb(guess))
    return infinitive_of_present(word.lower_) or next(known, None)


def _stretch(doc: Doc, at: int) -> tuple[int, int]:
    """Give where the words begin and end around one that no mark parts from it."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if doc[i].text in _CLOSING), 0)
    end = next((i for i in range(at, len(doc)) if doc[i].text in _CLOSING), len(doc))
    return start, end


def _finite_at_end(token: Token) -> None:
    """`een agenda, die ik u in mei toestuur`: the verb stands last, and is no noun."""
    doc = token.doc
    opening = doc[token.i - 1] if token.i else token
    relative = opening.lower_.startswith(_RELATIVES)
    if not relative or token.i + 1 >= len(doc):
        return
    end = next((t.i for t in doc[token.i :] if t.text in _CLOSING or t.lower_ == "en"), len(doc))
    verb = doc[end - 1]
    inside = doc[token.i : end]
    if verb is token or any(t.tag_.startswith("WW|pv") for t in inside):
        return
    lemma = _said_by_me(verb)
    if verb.pos_ not in {"NOUN", "PROPN", "ADJ"} or not verb.is_lower or lemma is None:
        return
    if doc[end - 2].pos_ in {"DET", "ADJ", "ADP"} or lemma in PURE_MODALS:
        return
    noun = _noun_of(opening)
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", _FIRST_SINGULAR, lemma
    if noun is not None and verb not in noun.ancestors:
        hang(verb, noun, "acl:relcl")
    for word in doc[opening.i : end - 1]:
        if not token.i < word.head.i < end:
            hang(word, verb, word.dep_)
    hang(token, verb, "nsubj")
    hang(opening, verb, "obj" if opening.lower_ in {"die", "dat"} else "advmod")
    reader = doc[token.i + 1]
    if reader.lower_ in {"u", "uw"} and reader.dep_ not in {"nmod:poss", "det"}:
        hang(reader, verb, "iobj")


def _noun_of(opening: Token) -> Token | None:
    """Give the noun of a relative clause: the one before it, or before the verbs and the comma."""
    for word in reversed(opening.doc[: opening.i]):
        if word.pos_ in NAMING:
            return word
        passed = word.text == "," or word.tag_.startswith(("WW|inf", "WW|vd", "VZ|fin"))
        if not passed:
            return None
    return None

"""Slips of the parser about names of several words, which it leaves loose or takes apart.

`De stad breidt het Loket Jonge Ouders uit`: words with a capital behind a noun are its name, and
what follows them goes on with the verb before.
"""

from __future__ import annotations

from typing import Final

from extractors.language.grammar import NAMING
from extractors.language.hanging import BEHIND, SUBJECTS, finite_of, hang, last_finite
from extractors.language.infinitives import is_verb
from extractors.language.tokens import Token

_NAMED: Final = frozenset({*NAMING, "ADJ", "X"})


def loose_name(token: Token) -> None:
    """Hang words with a capital that depend on nothing on the noun right before them."""
    doc = token.doc
    if token.dep_ != "ROOT" or not token.i or not _is_of_name(token):
        return
    before = doc[token.i - 1]
    if not (before.pos_ in NAMING or (before.pos_ in _NAMED and before.text[:1].isupper())):
        return
    noun = before.head if before.dep_ in {"flat", "amod"} else before
    if noun is token or token in noun.ancestors:
        return
    last = token.i
    while last + 1 < len(doc) and _is_of_name(doc[last + 1]):
        last += 1
    for word in doc[token.i : last + 1]:
        if not token.i <= word.head.i <= last or word is token:
            hang(word, noun, "flat")
    subject = any(c.dep_ in SUBJECTS and c.i < noun.i for c in noun.head.children)
    if noun.dep_ == "nsubj" and subject:
        # `De stad breidt het Loket … uit`: a verb has one subject.
        noun.dep_ = "obj"
    if last + 1 < len(doc):
        _particle_behind(doc[last + 1])


def _is_of_name(word: Token) -> bool:
    """Whether a word with a capital may be one of a name, and not what a sentence says."""
    return (
        word.text[:1].isupper()
        and word.pos_ in _NAMED
        and finite_of(word) is None
        and not word.tag_.startswith("WW|")
    )


def _particle_behind(particle: Token) -> None:
    """`… uit naar de wijken`: left loose, it is of the verb before, with what hangs on it."""
    main = last_finite(particle.doc, particle.i)
    if particle.dep_ != "ROOT" or main is None or not is_verb(particle.lower_ + main.lemma_):
        return
    for child in tuple(particle.children):
        hang(child, main, child.dep_ if child.dep_ in {*BEHIND, "punct"} else "obl")
    hang(particle, main, "compound:prt")
    particle.tag_ = "VZ|fin"


def loose_together(token: Token) -> None:
    """`Samen met de stad Oude Haven bouwen wij …`: with whom is told of what is done."""
    if token.i or token.lower_ != "samen" or token.dep_ != "ROOT":
        return
    roots = (t for t in token.doc[1:] if t.dep_ == "ROOT")
    main = next((t for t in roots if finite_of(t) is not None), None)
    if main is not None:
        hang(token, main, "advmod")


def loose_subject(name: Token) -> None:
    """`Nederland zal …`: who opens a sentence right before its verb is the subject of that."""
    doc = name.doc
    if name.dep_ != "ROOT" or name.pos_ not in NAMING or finite_of(name) is not None:
        return
    if name.left_edge.i or any(c.dep_ == "case" for c in name.children):
        return
    behind = name.right_edge.i + 1
    finite = doc[behind] if behind < len(doc) else name
    if not finite.tag_.startswith("WW|pv"):
        return
    main = finite if finite.pos_ == "VERB" or finite.dep_ == "ROOT" else finite.head
    if main.dep_ != "ROOT" or any(c.dep_ in SUBJECTS for c in main.children):
        return
    passive = any(c.dep_ == "aux:pass" for c in main.children)
    hang(name, main, "nsubj:pass" if passive else "nsubj")

"""Slips of the parser about `dat` before a plural: `wil dat gemeenten een plan maken`.

No plural has `dat` for its article. Behind a verb it opens what is wanted, said or agreed, whose
subject is the plural and whose verb stands at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractors.language.grammar import PURE_MODALS, TENSE_VERBS
from extractors.language.hanging import BEHIND, SUBJECTS, finite_of, hang, is_led, make_plural
from extractors.language.tokens import Token

_ENDS: Final = frozenset({",", ".", ";", ":", "(", "en", "of", "om", "dat", "die"})
_HELPING: Final = PURE_MODALS | TENSE_VERBS | {"blijven", "gaan", "laten"}
"""Verbs whose plural before another verb is finite: `blijven vergoeden`."""


def that_before_many(token: Token) -> None:
    """`afgesproken dat banken leningen blijven geven`: the banks are to, and `dat` opens that."""
    doc = token.doc
    if not 0 < token.i < len(doc) - 1 or token.lower_ != "dat":
        return
    governing, many = doc[token.i - 1], doc[token.i + 1]
    if not governing.tag_.startswith("WW|") or not many.tag_.startswith("N|soort|mv"):
        return
    if token.dep_ == "mark" and token.head.i > many.i:
        return
    verbs = _verbs_at_end(doc, many.i + 1)
    if not verbs or (governing in verbs[-1].subtree and governing is not verbs[-1].head):
        return
    verb = _with_finite(verbs)
    if verb is None or verb in governing.ancestors:
        return
    inside = range(token.i, verbs[-1].i + 1)
    outside = [t for t in doc[token.i : verb.i] if t.head.i not in inside or t.head is verb]
    hang(verb, governing, "ccomp")
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    for word in outside:
        if word is token or word in verbs:
            continue
        kept = word.dep_ if word.dep_ in {*BEHIND, "aux", "aux:pass"} else "obl"
        bare = word.dep_ in SUBJECTS and not is_led(word)
        hang(word, verb, "obj" if bare else kept)
    hang(many, verb, "nsubj:pass" if passive else "nsubj")
    hang(token, verb, "mark")
    token.pos_, token.tag_ = "SCONJ", "VG|onder"


def _verbs_at_end(doc: Sequence[Token], start: int) -> Sequence[Token]:
    """Give the verbs that stand in a row before the first mark or link behind a word."""
    first = next((t.i for t in doc[start:] if t.tag_.startswith("WW|")), len(doc))
    last = first
    while last < len(doc) and doc[last].tag_.startswith("WW|"):
        last += 1
    ends = last == len(doc) or doc[last].lower_ in _ENDS or doc[last].pos_ == "ADP"
    between = any(t.text in {",", ";", ":"} for t in doc[start:first])
    return () if between or not ends else doc[first:last]


def _with_finite(verbs: Sequence[Token]) -> Token | None:
    """Give the main verb of a row, of which one is finite or looks like the infinitive."""
    main = verbs[-1]
    if main.lemma_ in _HELPING and len(verbs) > 1:
        # `dat scholen gesloten worden`, `dat boten varen kunnen`
        main = verbs[-2]
    helping = [t for t in verbs if t is not main]
    if finite_of(main) is None and not any(t.tag_.startswith("WW|pv") for t in helping):
        first = next((t for t in helping if t.lower_ in _HELPING), None)
        if helping and first is None:
            return None
        make_plural(first or main)
        if first is not None:
            first.lemma_ = first.lower_
    for word in helping:
        relation = "aux:pass" if word.lemma_ == "worden" else "aux"
        if main.head is word:
            above, named = word.head, word.dep_
            if above is word:
                return None
            hang(main, above, named)
        hang(word, main, relation)
    return main

"""Slips of the parser about what goes with which verb, which the order of the verbs shows.

In a main clause of Dutch the finite verb stands second, in a subordinate one at the end, and an
infinitive with `te` asks for a verb that governs it.
"""

from __future__ import annotations

from typing import Final

from extractors.language.tokens import Token

_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
_HELPING: Final = frozenset({"aux", "aux:pass", "cop"})
_GOVERNING_TE: Final = frozenset({"dient", "dienen", "diende", "dienden", "hoeft", "hoeven"})
_CLOSING: Final = frozenset({",", ".", ";", "en"})


def hang(token: Token, head: Token, relation: str) -> None:
    """Make a word depend on another one, which must not be below it."""
    if token.head is not token:
        token.head.children = [child for child in token.head.children if child is not token]
    token.head = head
    token.dep_ = relation
    head.children = sorted([*head.children, token], key=lambda child: child.i)


def infinitive_behind_aside(token: Token) -> None:
    """`dient, indien X dat vraagt, het plan te herzien`: it goes with `dient`, not with the aside.

    `token` is the `te` of the infinitive.
    """
    verb, doc = token.head, token.doc
    if token.lower_ != "te" or verb.dep_ not in _LOOSE or verb.pos_ != "VERB":
        return
    governing = next(
        (t for t in reversed(doc[: token.i]) if t.lower_ in _GOVERNING_TE and t.pos_ == "VERB"), None
    )
    if governing is None or doc[governing.i + 1].text != "," or governing in verb.subtree:
        return
    between = doc[governing.i + 2 : token.i]
    commas = [t.i for t in between if t.text == ","]
    asked = any(t.lower_ in {"te", "om"} for t in between)
    if not commas or asked or (verb.head is governing and verb.dep_ == "xcomp"):
        return
    if any(t.dep_ in _SUBJECTS for t in verb.children):
        return
    hang(verb, governing, "xcomp")


_LOOSE: Final = frozenset({"advcl", "ccomp", "csubj", "xcomp", "conj", "parataxis", "acl", "dep"})


def finite_behind_infinitive(verb: Token) -> None:
    """`is gevraagd een plan te maken en zal dit in mei sturen`: it goes on with `is gevraagd`.

    Whoever is to make the plan needs an infinitive for a second thing to do.
    """
    doc, first = verb.doc, verb.head
    finite = _finite_of(verb)
    if finite is None or finite.i < 1 or doc[finite.i - 1].lower_ not in {"en", "maar"}:
        return
    to = any(c.dep_ == "mark" and c.lower_ == "te" for c in first.children)
    outer = first.head
    if not to or outer is first or first.dep_ not in _LOOSE or outer.i > first.i:
        return
    if outer.pos_ != "VERB" or _finite_of(outer) is None:
        return
    hang(verb, outer, "conj")
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    pointing = subject is not None and subject.lower_ in {"deze", "dit", "dat", "die"}
    transitive = verb.tag_.startswith("WW|inf") and not any(c.dep_ == "obj" for c in verb.children)
    if subject is not None and pointing and transitive and subject.i > finite.i:
        subject.dep_ = "obj"


def _finite_of(verb: Token) -> Token | None:
    if verb.tag_.startswith("WW|pv"):
        return verb
    helping = (c for c in verb.children if c.dep_ in _HELPING and c.tag_.startswith("WW|pv"))
    return next(helping, None)


def subject_behind_and(noun: Token) -> None:
    """`A koopt de grond, B bouwt de steiger en de stichting beheert het geheel`.

    What stands between `en` and a finite verb without a subject is the subject of that verb, and
    no second object of the verb before.
    """
    doc, obj = noun.doc, noun.head
    first = obj.head
    start = noun.left_edge.i
    cc = next((c for c in noun.children if c.dep_ == "cc" and c.lower_ in {"en", "maar"}), None)
    behind = noun.right_edge.i + 1
    if cc is None or cc.i != start or behind >= len(doc) or noun.pos_ not in {"NOUN", "PROPN"}:
        return
    verb = doc[behind]
    if obj.dep_ not in {"obj", "obl", "nmod", "xcomp"} or not verb.tag_.startswith("WW|pv|"):
        return
    while first.dep_ in {"nmod", "obl", "obj", "conj"} and first.pos_ != "VERB":
        first = first.head
    main = _finite_of(first)
    if first.pos_ != "VERB" or main is None or main.i > obj.i or verb.pos_ != "VERB":
        return
    taken = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if taken is not None and (taken.i < verb.i or taken.lower_ not in _OBJECT_FORMS):
        return
    if any(c.dep_ in {"mark", "csubj"} for c in verb.children) or verb in first.ancestors:
        return
    if verb.dep_ not in {"advcl", "parataxis", "conj", "ccomp", "acl", "acl:relcl", "dep"}:
        return
    one = verb.tag_.startswith(("WW|pv|tgw|met-t", "WW|pv|tgw|ev", "WW|pv|verl|ev"))
    if one == noun.tag_.startswith("N|soort|mv"):
        return
    between = doc[main.i : start]
    if any(t.lower_ in {"die", "dat", "waarin", "waarmee", "of"} for t in between):
        # `stelt een plan vast dat A en B bindt`
        return
    if taken is not None:
        taken.dep_ = "obj"
    hang(verb, first, "conj")
    hang(noun, verb, "nsubj")
    hang(cc, verb, "cc")
    for child in tuple(first.children):
        if child.i > verb.i and child.dep_ in {"obj", "obl", "advmod", "compound:prt", "iobj"}:
            hang(child, verb, child.dep_)


_OBJECT_FORMS: Final = frozenset({"ze", "deze", "dit", "dat", "die", "het", "hem"})
"""Pronouns that may be an object, though the parse has them for the subject."""


def participle_before_infinitive(token: Token) -> None:
    """`Partijen hebben afgesproken gegevens te delen`: no `agreed data`, since it has `hebben`."""
    noun = token.head
    infinitive = noun.head
    if token.dep_ != "amod" or not token.tag_.startswith("WW|vd") or noun.i < token.i:
        return
    helping = _finite_of(token)
    to = next((c for c in infinitive.children if c.dep_ == "mark" and c.lower_ == "te"), None)
    if helping is None or helping.i > token.i or to is None or _finite_of(infinitive) is not None:
        return
    above, relation = infinitive.head, infinitive.dep_
    root = above is infinitive
    noun.children = [c for c in noun.children if c is not token]
    token.head, token.dep_ = token, "ROOT"
    if not root:
        hang(token, above, relation)
    for child in tuple(infinitive.children):
        of_both = child.dep_ in {"conj", "punct", "cc"} and child.i > infinitive.i
        if child.i < token.i or of_both:
            hang(child, token, child.dep_)
    hang(infinitive, token, "xcomp")


def particle_before_relative(token: Token) -> None:
    """`stelt een werkgroep in die rapporteert`: `in` is of `stelt`, and `die` opens a clause."""
    verb, doc = token.head, token.doc
    if verb.pos_ != "VERB" or token.i + 1 >= len(doc) or doc[token.i + 1].head is not verb:
        return
    who, noun = doc[token.i + 1], doc[token.i - 1]
    if who.lower_ not in {"die", "dat"} or who.dep_ not in {*_SUBJECTS, "obj"}:
        return
    main = noun.head
    if noun.dep_ != "obj" or verb not in noun.subtree or not main.tag_.startswith("WW|pv"):
        return
    if main.i < noun.i and not any(c.dep_ == "compound:prt" for c in main.children):
        verb.dep_ = "acl:relcl"
        hang(token, main, "compound:prt")


def next_in_relative(verb: Token) -> None:
    """`een groep die het plan opstelt, de kosten bewaakt en rapporteert`: all that the group does.

    `verb` is that of the relative clause; each that follows has its verb at the end as well.
    """
    doc = verb.doc
    noun = verb.head
    who = next((c for c in verb.children if c.lower_ in {"die", "dat"} and c.dep_ in _SUBJECTS), None)
    main = next((t for t in doc[: noun.i] if t.tag_.startswith("WW|pv")), None)
    if who is None or main is None or not verb.tag_.startswith("WW|pv"):
        return
    at = verb.i + 1
    while at + 1 < len(doc) and doc[at].text in {",", "en"}:
        listed = doc[at].lower_ == "en"
        following = next((t for t in doc[at + 1 :] if t.tag_.startswith("WW|")), None)
        if following is None or following.i == at + 1 or not _may_be_present(following):
            return
        between = doc[at + 1 : following.i]
        if any(t.text in _CLOSING or t.dep_ in {"mark", *_SUBJECTS} for t in between):
            return
        ends = following.i + 1 < len(doc) and doc[following.i + 1].text in _CLOSING
        if not ends or following.pos_ != "VERB" or following in verb.ancestors:
            return
        if any(c.dep_ in _SUBJECTS for c in following.children):
            return
        following.tag_ = verb.tag_
        hang(following, verb, "conj")
        for child in between:
            if child.head not in between and child.head is not following:
                hang(child, following, child.dep_)
        at = following.i + 1
        if listed:
            return


def _may_be_present(verb: Token) -> bool:
    """`bewaakt`, `verzamelt`: a present that has, or may have, the form of a participle."""
    if verb.tag_.startswith("WW|pv"):
        return True
    helped = any(c.dep_ in _HELPING for c in verb.children)
    return verb.tag_.startswith("WW|vd|vrij") and verb.lower_.endswith("t") and not helped

"""Slips of the parser about what goes with which verb, which the order of the verbs shows.

In a main clause of Dutch the finite verb stands second, in a subordinate one at the end, and an
infinitive with `te` asks for a verb that governs it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractors.language.first_person import infinitive_of_present
from extractors.language.infinitives import infinitive_of, is_verb
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
        (t for t in reversed(doc[: token.i]) if t.lower_ in _GOVERNING_TE and t.pos_ == "VERB"),
        None,
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


def between_er_and_infinitive(token: Token) -> None:
    """`streeft ernaar het plan in mei te sturen`: behind `ernaar` all is of the infinitive.

    `token` is the `te` of the infinitive.
    """
    verb, governing = token.head, token.head.head
    if token.lower_ != "te" or verb.dep_ not in _LOOSE or governing is verb:
        return
    er = next((c for c in governing.children if c.lower_ in _ER and c.i < token.i), None)
    if er is None or er.i < governing.i:
        return
    for child in tuple(governing.children):
        if er.i < child.i < token.i and child.dep_ in _BEHIND:
            hang(child, verb, child.dep_)


_ER: Final = frozenset("ernaar ervoor erop erin eraan ertoe ermee ervan".split())
"""What stands for an infinitive that follows."""


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


def subject_of_next(finite: Token) -> None:
    """`A koopt de grond, B bouwt de steiger en de stichting beheert het geheel`.

    What stands between a comma or `en` and a finite verb is the subject of that verb, and no
    further object of the verb before.
    """
    doc = finite.doc
    verb = finite if finite.pos_ == "VERB" else finite.head
    first = _noun_before(finite)
    if first is None or verb.pos_ != "VERB":
        return
    start, noun = first
    link = doc[start - 1]
    before = _main_before(doc, start - 1)
    taken = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if before is None:
        return
    main, outer = before
    if taken is noun and verb.head is outer and verb.dep_ in {"advcl", "ccomp", "parataxis"}:
        joins = link.dep_ == "cc" and not any(c.dep_ == "mark" for c in verb.children)
        verb.dep_ = "conj" if joins else verb.dep_
    if taken is noun or (taken is not None and not _may_be_object(taken, finite)):
        return
    if outer is verb or verb in outer.ancestors or noun in outer.ancestors or outer.dep_ == "cop":
        return
    listed = link.lower_ == "en" and any(t.text == "," for t in doc[main.i : start])
    plural = not finite.tag_.startswith(_SINGULAR)
    if plural == (number_of(noun) == "singular") or (plural and listed):
        return
    if any(c.dep_ in {"mark", "csubj"} for c in verb.children):
        return
    if taken is not None:
        taken.dep_ = "obj"
    hang(verb, outer, "conj")
    hang(noun, verb, "nsubj:pass" if any(c.dep_ == "aux:pass" for c in verb.children) else "nsubj")
    hang(link, verb, "cc" if link.dep_ == "cc" else "punct")
    for word in doc[start : finite.i]:
        if word is not noun and word not in noun.subtree:
            hang(word, noun, word.dep_ if word.dep_ in {"det", "amod", "nmod"} else "flat")
    for child in tuple(outer.children):
        if child.i > finite.i and child.dep_ in _BEHIND:
            hang(child, verb, child.dep_)


_SINGULAR: Final = ("WW|pv|tgw|met-t", "WW|pv|tgw|ev", "WW|pv|verl|ev")
_BEHIND: Final = frozenset({"obj", "obl", "advmod", "compound:prt", "iobj"})
_NAMING: Final = frozenset({"NOUN", "PROPN"})
_OBJECT_FORMS: Final = frozenset({"ze", "deze", "dit", "dat", "die", "het", "hem"})
"""Pronouns that may be an object, though the parse has them for the subject."""
_SUBORDINATING: Final = frozenset(
    "die dat wie wat welke of als indien wanneer om te zodat omdat zoals terwijl".split()
)


def number_of(noun: Token) -> str:
    """Give `plural` for a noun that is tagged as one, else `singular`."""
    return "plural" if noun.tag_.startswith("N|soort|mv") else "singular"


def _noun_before(finite: Token) -> tuple[int, Token] | None:
    """Give where the words begin that stand right before a verb, and their noun: `de stad Goes`."""
    doc, start = finite.doc, finite.i
    while start > 1 and doc[start - 1].pos_ in {"NOUN", "PROPN", "DET", "ADJ"}:
        start -= 1
        if doc[start].pos_ == "DET":
            break
    nouns = [t for t in doc[start : finite.i] if t.pos_ in _NAMING]
    if start < _SECOND or not nouns or doc[finite.i - 1].pos_ not in _NAMING:
        return None
    opens = doc[start - 1].text == "," or doc[start - 1].lower_ in {"en", "maar"}
    led = doc[start].pos_ == "DET" or nouns[0].i == start
    return (start, nouns[0]) if opens and led else None


def _main_before(doc: Sequence[Token], end: int) -> tuple[Token, Token] | None:
    """Give the finite verb of the main clause before a word, and the verb on which that hangs.

    None where a clause within another stands between, which may go on.
    """
    for at in range(end - 1, 0, -1):
        word = doc[at]
        if word.lower_ in _SUBORDINATING or word.lower_.startswith("waar") or word.text in ";:(":
            return None
        if word.tag_.startswith("WW|pv"):
            verb = word if word.pos_ == "VERB" else word.head
            last = verb.i if verb.tag_.startswith("WW|pv") else at
            subject = any(c.dep_ in _SUBJECTS and c.i < end for c in verb.children)
            return (word, verb) if verb.pos_ == "VERB" and last < end - 1 and subject else None
    return None


def _may_be_object(subject: Token, finite: Token) -> bool:
    """Whether what a parse took for the subject behind a verb may be its object as well."""
    if subject.i < finite.i:
        # It was cut: `A en B` before the verb, of which the parse has but one.
        return False
    return subject.lower_ in _OBJECT_FORMS or subject.pos_ == "NOUN"


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


def participle_first(infinitive: Token) -> None:
    """`Afgesproken is de bijdrage te verhogen`: `is` goes with the participle before it."""
    doc = infinitive.doc
    first = doc[0]
    if infinitive.i < _SHORTEST or not first.tag_.startswith("WW|vd|vrij") or first is infinitive:
        return
    helping = doc[1]
    to = any(c.dep_ == "mark" and c.lower_ == "te" for c in infinitive.children)
    if not to or helping.lower_ not in _WITH_PARTICIPLE or helping.head is not infinitive:
        return
    if first.head is not infinitive:
        return
    infinitive.children = [c for c in infinitive.children if c is not first]
    first.head, first.dep_ = first, "ROOT"
    hang(helping, first, "aux:pass")
    for child in tuple(infinitive.rights):
        if child.dep_ == "punct" and child.i == len(doc) - 1:
            hang(child, first, "punct")
    hang(infinitive, first, "xcomp")


_SHORTEST: Final = 3
_WITH_PARTICIPLE: Final = frozenset({"is", "wordt", "was", "werd"})


def particle_before_relative(token: Token) -> None:
    """`stelt een werkgroep in die rapporteert`: `in` is of `stelt`, and `die` opens a clause."""
    verb, doc = token.head, token.doc
    if verb.pos_ != "VERB" or not 0 < token.i < len(doc) - 1 or not verb.tag_.startswith("WW|pv"):
        return
    who, noun = doc[token.i + 1], doc[token.i - 1]
    if who.lower_ not in {"die", "dat"} or who.head is not verb or noun.pos_ not in _NAMING:
        return
    main = next((t for t in reversed(doc[: noun.i]) if t.tag_.startswith("WW|pv")), None)
    if main is None or main.pos_ != "VERB" or not is_verb(token.lower_ + main.lemma_):
        return
    if verb in main.ancestors or any(c.dep_ == "compound:prt" for c in main.children):
        return
    if noun.head not in {main, verb} or main in noun.subtree:
        return
    hang(noun, main, "obj")
    hang(verb, noun, "acl:relcl")
    hang(token, main, "compound:prt")
    who.dep_ = "nsubj"
    who.pos_ = "PRON"


def next_in_relative(verb: Token) -> None:
    """`een groep die het plan opstelt, de kosten bewaakt en rapporteert`: all that the group does.

    `verb` is that of the relative clause; each that follows has its verb at the end as well.
    """
    doc = verb.doc
    noun = verb.head
    who = next(
        (c for c in verb.children if c.lower_ in {"die", "dat"} and c.dep_ in _SUBJECTS), None
    )
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


def as_before_verb(token: Token) -> None:
    """`Als laatste zet het kabinet in op …`: no condition, whose verb would stand at the end."""
    doc, verb = token.doc, token.head
    if token.i or token.lower_ != "als" or len(doc) < _SHORTEST:
        return
    finite = _finite_of(verb)
    if finite is None or finite.i < _SECOND or any(t.text == "," for t in doc[: finite.i]):
        return
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i > finite.i), None)
    if subject is None or any(t.tag_.startswith("WW|pv") for t in doc[: finite.i]):
        return
    if doc[1].pos_ not in {"ADJ", "NUM", "NOUN"} or any(t.lower_ == "dan" for t in doc):
        return
    named = doc[finite.i - 1]
    if named.head is verb and named.pos_ in {"ADJ", "NOUN", "NUM", "PROPN"}:
        hang(named, verb, "obl")
        hang(token, named, "case")


_SECOND: Final = 2


def mutually(token: Token) -> None:
    """`verplichten zich over en weer de termijn te halen`: one adverb, and no second verb."""
    doc, verb = token.doc, token.head
    said = [t.lower_ for t in doc[token.i : token.i + 3]]
    if said != ["over", "en", "weer"]:
        return
    link, last = doc[token.i + 1], doc[token.i + 2]
    second = last.head
    if second is not verb and second.head is verb and second.dep_ == "conj":
        to = any(c.dep_ == "mark" and c.lower_ == "te" for c in second.children)
        second.dep_ = "xcomp" if to else second.dep_
    token.dep_ = "advmod"
    hang(link, token, "fixed")
    hang(last, token, "fixed")


def verb_before_pronoun(noun: Token) -> None:
    """`neemt het over en bericht haar binnen een week`: between `en` and an object, a verb."""
    doc = noun.doc
    if not 1 < noun.i < len(doc) - 2 or doc[noun.i - 1].lower_ not in {"en", "maar"}:
        return
    link, taken, following = doc[noun.i - 1], doc[noun.i + 1], doc[noun.i + 2]
    alone = following.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}
    if taken.lower_ not in _TAKEN or not alone or noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return
    before = _main_before(doc, noun.i - 1)
    lemma = infinitive_of_present(noun.lower_) or infinitive_of(noun.lower_)
    if before is None or lemma is None or not is_verb(lemma) or not noun.is_lower:
        return
    outer = before[1]
    if outer in noun.subtree or not before[0].tag_.startswith(_SINGULAR):
        return
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "WW|pv|tgw|met-t", lemma
    hang(noun, outer, "conj")
    hang(link, noun, "cc")
    hang(taken, noun, "obj")
    for child in tuple(outer.children):
        if child.i > noun.i and child.dep_ in _BEHIND:
            hang(child, noun, child.dep_)


_TAKEN: Final = frozenset({"deze", "dit", "ze", "hen", "hem", "haar", "hun", "u", "ons", "elkaar"})
"""Pronouns that stand right behind the verb of which they are the object."""

"""Slips of the parser about the finite verb of a main clause, which stands second.

Behind the subject a word with the form of a third person is that verb, whatever it was taken for,
and a verb that opens what `en` or a comma joins has its object behind it.
"""

from __future__ import annotations

from typing import Final

from extractors.language.grammar import AUXILIARIES, NAMING
from extractors.language.hanging import SINGULAR, SUBJECTS, finite_of, hang, is_led, uproot
from extractors.language.infinitives import infinitive_of, is_verb, is_whole_separable
from extractors.language.party_nouns import are_persons, type_of_group
from extractors.language.tokens import Token

_OBJECTS: Final = frozenset({"ze", "hen", "hun", "deze", "dit"})
"""Pronouns that are an object right behind a verb that opens its clause."""
_OF_MAIN: Final = frozenset({"ROOT", "conj", "parataxis"})
"""Relations of the verb of a main clause."""
_PARTICIPLE: Final = "WW|vd|vrij"


def finite_behind_subject(root: Token) -> None:
    """`De stad informeert bewoners en betrekt hen`: `informeert` is no name.

    `root` is what the parse hung all on, though it is no verb to it.
    """
    if root.pos_ in {"VERB", "AUX"} or not root.is_lower or not root.lower_.endswith(("t", "en")):
        return
    subject = next((c for c in root.lefts if c.dep_ in SUBJECTS), None)
    # `Meer steden stappen over op bussen`: the plural looks like the infinitive, and like a noun.
    plural = subject is not None and _is_plural(subject) and is_verb(root.lower_)
    lemma = root.lower_ if plural else infinitive_of(root.lower_)
    if subject is None or lemma is None or subject.pos_ not in NAMING:
        return
    adjacent = max(t.i for t in subject.subtree) == root.i - 1
    if not adjacent or any(c.dep_ in {*AUXILIARIES, "det", "case"} for c in root.children):
        return
    tag = "WW|pv|tgw|mv" if plural else "WW|pv|tgw|met-t"
    root.pos_, root.tag_, root.lemma_ = "VERB", tag, lemma
    taken = next((c for c in root.rights if c.dep_ == "flat" and c.pos_ in NAMING), None)
    if taken is not None and not any(c.dep_ == "obj" for c in root.children):
        taken.dep_ = "obj"


def finite_between_nouns(name: Token) -> None:
    """`De club werft leden`: between who does it and what it is done to, `werft` is no name."""
    doc, subject = name.doc, name.head
    noun = subject.head
    lemma = infinitive_of(name.lower_) if name.is_lower and name.lower_.endswith("t") else None
    if lemma is None or name.pos_ in {"VERB", "AUX"} or subject.i + 1 != name.i:
        return
    if subject.dep_ not in SUBJECTS or noun.pos_ not in NAMING or noun.i < name.i:
        return
    if any(t.tag_.startswith("WW|pv") for t in doc[: noun.i]) or is_led(noun):
        return
    uproot(name)
    name.pos_, name.tag_, name.lemma_ = "VERB", "WW|pv|tgw|met-t", lemma
    for child in tuple(noun.children):
        if child is subject or child.dep_ in {"punct", "conj", "advcl"}:
            hang(child, name, child.dep_)
    subject.dep_ = "nsubj"
    hang(noun, name, "obj")


def finite_in_name(name: Token) -> None:
    """`Spoordienst informeert scholen in mei`: a small third person within a name is its verb.

    The parse took all for one name without a verb.
    """
    subject = name.head
    lemma = infinitive_of(name.lower_) if name.is_lower and name.lower_.endswith("t") else None
    if lemma is None or subject.dep_ != "ROOT" or subject.pos_ not in NAMING:
        return
    if subject.i + 1 != name.i or any(t.tag_.startswith("WW|pv") for t in name.doc):
        return
    uproot(name)
    name.pos_, name.tag_, name.lemma_ = "VERB", "WW|pv|tgw|met-t", lemma
    for child in tuple(subject.children):
        if child.i > name.i and child is not name:
            bare = child.dep_ == "flat" and child.pos_ in NAMING
            hang(child, name, "obj" if bare else "obl" if child.dep_ == "nmod" else child.dep_)
    hang(subject, name, "nsubj")


def _is_plural(subject: Token) -> bool:
    """`meer steden`: of those who can do something, as against `regels` in `regels toetsen`."""
    several = subject.tag_.startswith("N|soort|mv")
    return several and (type_of_group(subject.lower_) is not None or are_persons(subject.lower_))


def plural_before_subject(root: Token) -> None:
    """`Volgend jaar vervangen netbeheerders de kabels`: a plural, and no infinitive.

    Behind what opens a sentence, before those who do it: `netbeheerders`.
    """
    doc = root.doc
    if not root.tag_.startswith(("WW|inf|vrij", "WW|vd|vrij")) or doc[-1].text != ".":
        return
    if not root.is_lower or root.i == 0 or is_whole_separable(root.lower_):
        return
    if not is_verb(root.lower_):
        return
    if any(t.tag_.startswith("WW|pv") or t.lower_ == "te" for t in doc):
        return
    if any(c.dep_ in {*AUXILIARIES, "det", "obj"} and c.i < root.i for c in root.children):
        return
    noun = next((t for t in doc[root.i + 1 :] if t.pos_ not in {"DET", "ADJ", "NUM"}), None)
    if noun is None or noun.head is not root or noun.i + 2 >= len(doc):
        return
    if type_of_group(noun.lower_) is None and not are_persons(noun.lower_):
        return
    root.tag_, root.lemma_ = "WW|pv|tgw|mv", root.lower_
    for child in tuple(noun.children) if noun.pos_ == "VERB" else ():
        # `verpleegkundigen` was taken for a verb: what follows is done by those who are meant.
        if child.dep_ not in {"cc", "conj"}:
            hang(child, root, child.dep_)
    noun.pos_, noun.tag_, noun.dep_ = "NOUN", "N|soort|mv|basis", "nsubj"


def first_of_finites(second: Token) -> None:
    """`De club werft leden, helpt hen en …`: `werft` is what the club does first.

    `second` is the verb that the parse took for the main one, the first a part of its subject.
    """
    if second.pos_ != "VERB" or finite_of(second) is not second:
        return
    noun = next((c for c in second.lefts if c.dep_ in SUBJECTS and c.pos_ in NAMING), None)
    if noun is None or noun.i + 1 >= second.i:
        return
    first = noun.doc[noun.i + 1]
    told = first.tag_.startswith(SINGULAR) and first.pos_ == "VERB" and first.head is noun
    parted = any(t.text == "," for t in noun.doc[first.i : second.i])
    if not told or not parted or first.dep_ not in {"appos", "nmod", "acl", "amod"}:
        return
    uproot(first)
    for child in tuple(noun.rights):
        if child.i > first.i:
            led = is_led(child)
            hang(child, first, "obl" if led else "obj" if child.pos_ in NAMING else child.dep_)
    hang(noun, first, "nsubj")
    for child in tuple(second.children):
        if child.i < first.i or child.i == len(noun.doc) - 1:
            hang(child, first, child.dep_)
    hang(second, first, "conj")


def particle_of_second(particle: Token) -> None:
    """`evalueren de proef en passen de regels aan`: what stands last is of the verb before it."""
    first, doc = particle.head, particle.doc
    if particle.i < first.i:
        return
    between = [t for t in doc[first.i + 1 : particle.i] if t.tag_.startswith("WW|pv")]
    if not between or doc[between[-1].i - 1].lower_ not in {"en", "maar", ","}:
        return
    if is_verb(particle.lower_ + between[-1].lemma_):
        hang(particle, between[-1], "compound:prt")


def object_behind_joined(pronoun: Token) -> None:
    """`onderhoudt de steigers, vervangt ze zo nodig`: what is replaced, as nobody else is named."""
    verb = pronoun.head
    if pronoun.lower_ not in _OBJECTS or pronoun.dep_ != "nsubj" or verb.dep_ != "conj":
        return
    outer, doc = verb.head, pronoun.doc
    opens = verb.i > 0 and (doc[verb.i - 1].text == "," or doc[verb.i - 1].lower_ == "en")
    if pronoun.i != verb.i + 1 or not opens or not verb.tag_.startswith(SINGULAR):
        return
    while outer.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in outer.children):
        outer = outer.head
    subject = next((c for c in outer.children if c.dep_ in SUBJECTS), None)
    finite = finite_of(outer)
    ahead = subject is not None and finite is not None and subject.i < finite.i
    if ahead and not any(c.dep_ == "obj" for c in verb.children):
        pronoun.dep_ = "obj"


def object_of_joined(noun: Token) -> None:
    """`gaan door op die weg en maken samen afspraken`: what the second verb makes is its own.

    The parse may hang it on the first verb, behind a second that is finite and has no object.
    """
    outer, doc = noun.head, noun.doc
    if not (noun.tag_.startswith("N|") and outer.tag_.startswith("WW|pv")) or is_led(noun):
        return
    between = [t for t in doc[outer.i + 1 : noun.i] if t.tag_.startswith("WW|pv")]
    if len(between) != 1 or doc[between[0].i - 1].lower_ not in {"en", "maar"}:
        return
    second = between[0]
    if second.dep_ != "conj" or any(c.dep_ in {"obj", "ccomp"} for c in second.children):
        return
    if all(t.pos_ in {"ADV", "DET", "ADJ", "PRON"} for t in doc[second.i + 1 : noun.i]):
        hang(second, outer, "conj")
        hang(noun, second, "obj")
        noun.pos_ = "NOUN"


def are_for_his(possessive: Token) -> None:
    """`In mei zijn gesprekken gevoerd met telers`: `zijn` helps the participle, and is nobody's.

    A main clause with a participle has a finite verb, and here is no other; what is done is many.
    """
    noun = possessive.head
    verb = noun.head
    if possessive.lower_ != "zijn" or possessive.i == 0 or not noun.tag_.startswith("N|soort|mv"):
        return
    if not verb.tag_.startswith(_PARTICIPLE) or verb.dep_ not in _OF_MAIN or verb.i < noun.i:
        return
    if is_led(noun) or possessive.nbor(-1).tag_.startswith("VZ") or verb.lower_ == "belast":
        # `zijn medewerkers belast met`: how it is, and nothing that is done.
        return
    if any(c.dep_ in {*AUXILIARIES, *SUBJECTS} and c is not noun for c in verb.children):
        return
    _as_helping(possessive, verb)
    noun.dep_ = "nsubj:pass"


def finite_behind_relative(helping: Token) -> None:
    """`Klussen die zijn gestaakt worden in 2020 afgerond`: `worden` is of the main clause.

    The relative clause has its finite verb before its participle, which leaves none for the main
    one.
    """
    inner = helping.head
    noun = inner.head
    if helping.lower_ not in {"worden", "wordt", "zijn", "is"} or inner.dep_ != "acl:relcl":
        return
    helped = [c for c in inner.children if c.dep_ in AUXILIARIES and c is not helping]
    if helping.i != inner.i + 1 or not any(c.tag_.startswith("WW|pv") for c in helped):
        return
    below = (c for c in inner.children if c.i > helping.i and c.dep_ in {"advcl", "xcomp", "conj"})
    outer = next(below, noun.head) if noun.dep_ == "ROOT" else noun.head
    if not outer.tag_.startswith(_PARTICIPLE) or outer.i < helping.i:
        return
    if not any(c.dep_ in AUXILIARIES for c in outer.children):
        if noun.dep_ == "ROOT":
            uproot(outer)
            hang(noun, outer, "nsubj:pass")
        _as_helping(helping, outer)


def _as_helping(word: Token, verb: Token) -> None:
    """Make a word the finite verb that helps a participle in the passive."""
    singular = word.lower_ in {"is", "wordt"}
    word.pos_, word.tag_ = "AUX", "WW|pv|tgw|met-t" if singular else "WW|pv|tgw|mv"
    word.lemma_ = "zijn" if word.lower_ in {"is", "zijn"} else "worden"
    hang(word, verb, "aux:pass")

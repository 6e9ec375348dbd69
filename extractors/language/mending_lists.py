"""Slips of the parser about who does what in a list of actions, of one or of several.

Between a comma or `en` and a finite verb stands the subject of that verb; without one the verb
goes on with the subject before, and a relative clause has each of its verbs at the end.
"""

from __future__ import annotations

from typing import Final

from extractors.language.first_person import infinitive_of_present
from extractors.language.grammar import AUXILIARIES, NAMING, PURE_MODALS, TENSE_VERBS
from extractors.language.hanging import (
    BEHIND,
    LOOSE,
    SECOND,
    SINGULAR,
    SUBJECTS,
    bears_te,
    finite_of,
    hang,
    is_led,
    main_before,
    make_plural,
    take_behind,
    uproot,
    verb_joined,
)
from extractors.language.infinitives import infinitive_of, infinitive_of_short, is_verb
from extractors.language.strong_participles import infinitive_of_strong
from extractors.language.tokens import Token

_CLOSING: Final = frozenset({",", ".", ";", "en"})


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
    before = main_before(doc, start - 1)
    taken = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
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
    plural = not finite.tag_.startswith(SINGULAR)
    if plural != noun.tag_.startswith("N|soort|mv") or (plural and listed):
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
    take_behind(verb, outer, finite.i)


_OBJECT_FORMS: Final = frozenset({"ze", "deze", "dit", "dat", "die", "het", "hem"})
"""Pronouns that may be an object, though the parse has them for the subject."""


def _noun_before(finite: Token) -> tuple[int, Token] | None:
    """Give where the words begin that stand right before a verb, and their noun: `de stad Goes`."""
    doc, start = finite.doc, finite.i
    while start > 1 and doc[start - 1].pos_ in {"NOUN", "PROPN", "DET", "ADJ"}:
        start -= 1
        if doc[start].pos_ == "DET":
            break
    nouns = [t for t in doc[start : finite.i] if t.pos_ in NAMING]
    if start < SECOND or not nouns or doc[finite.i - 1].pos_ not in NAMING:
        return None
    opens = doc[start - 1].text == "," or doc[start - 1].lower_ in {"en", "maar"}
    led = doc[start].pos_ == "DET" or nouns[0].i == start
    return (start, nouns[0]) if opens and led else None


def _may_be_object(subject: Token, finite: Token) -> bool:
    """Whether what a parse took for the subject behind a verb may be its object as well."""
    if subject.i < finite.i:
        # It was cut: `A en B` before the verb, of which the parse has but one.
        return False
    return subject.lower_ in _OBJECT_FORMS or subject.pos_ == "NOUN"


def finite_behind_infinitive(verb: Token) -> None:
    """`is gevraagd een plan te maken en zal dit in mei sturen`: it goes on with `is gevraagd`.

    Whoever is to make the plan needs an infinitive for a second thing to do.
    """
    doc, first = verb.doc, verb.head
    finite = finite_of(verb)
    if finite is None or finite.i < 1 or doc[finite.i - 1].lower_ not in {"en", "maar"}:
        return
    outer = first.head
    if not bears_te(first) or outer is first or first.dep_ not in LOOSE or outer.i > first.i:
        return
    if outer.pos_ != "VERB" or finite_of(outer) is None:
        return
    hang(verb, outer, "conj")
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    pointing = subject is not None and subject.lower_ in {"deze", "dit", "dat", "die"}
    transitive = verb.tag_.startswith("WW|inf") and not any(c.dep_ == "obj" for c in verb.children)
    if subject is not None and pointing and transitive and subject.i > finite.i:
        subject.dep_ = "obj"


def verb_before_pronoun(noun: Token) -> None:
    """`neemt het over en bericht haar binnen een week`: between `en` and an object, a verb."""
    doc = noun.doc
    if not 1 < noun.i < len(doc) - 2 or doc[noun.i - 1].lower_ not in {"en", "maar"}:
        return
    link, taken, following = doc[noun.i - 1], doc[noun.i + 1], doc[noun.i + 2]
    alone = following.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}
    if taken.lower_ not in _TAKEN or not alone or noun.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return
    before = main_before(doc, noun.i - 1)
    lemma = _singular_of(noun.lower_)
    if before is None or lemma is None or not is_verb(lemma) or not noun.is_lower:
        return
    outer = before[1]
    if outer in noun.subtree or not before[0].tag_.startswith(SINGULAR):
        return
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "WW|pv|tgw|met-t", lemma
    hang(noun, outer, "conj")
    hang(link, noun, "cc")
    hang(taken, noun, "obj")
    take_behind(noun, outer, noun.i)


def verb_behind_particle(noun: Token) -> None:
    """`levert huizen op en start in mei`: behind the particle of a verb and `en` stands a verb."""
    doc = noun.doc
    if not SECOND < noun.i < len(doc) - 1 or doc[noun.i - 1].lower_ not in {"en", "maar"}:
        return
    link, particle = doc[noun.i - 1], doc[noun.i - 2]
    outer = particle.head
    if particle.dep_ != "compound:prt" or particle.i < outer.i or noun.tag_.startswith("WW|"):
        return
    if not outer.tag_.startswith("WW|pv|tgw") or not noun.is_lower or outer in noun.subtree:
        return
    singular = outer.tag_.startswith(SINGULAR)
    lemma = _singular_of(noun.lower_) if singular else noun.lower_
    if lemma is None or not is_verb(lemma):
        return
    noun.pos_, noun.lemma_ = "VERB", lemma
    noun.tag_ = "WW|pv|tgw|met-t" if singular else "WW|pv|tgw|mv"
    hang(noun, outer, "conj")
    hang(link, noun, "cc")
    take_behind(noun, outer, noun.i)


def _singular_of(form: str) -> str | None:
    """Give the infinitive of what may be a present in the singular: `start`, `bericht`."""
    return infinitive_of_present(form) or infinitive_of(form)


def verb_at_end(noun: Token) -> None:
    """`…, waarna in mei de meting start`: at the end of a clause without a verb stands its verb."""
    doc = noun.doc
    if not noun.tag_.startswith("N|") or not noun.is_lower or noun.i + 1 >= len(doc):
        return
    opening = next((t for t in noun.subtree if t.lower_ in _BEFORE_VERB_LAST), None)
    closed = not doc[noun.i + 1].text[:1].isalnum()
    verbs = any(t.tag_.startswith("WW|pv") for t in noun.subtree)
    if opening is None or not closed or verbs or opening.head is not noun:
        return
    subject = next((c for c in noun.children if c.dep_ in {"obj", *SUBJECTS}), None)
    lemma = _singular_of(noun.lower_)
    if subject is None or lemma is None or not is_verb(lemma) or subject.i < opening.i:
        return
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "WW|pv|tgw|met-t", lemma
    if subject.dep_ == "obj":
        subject.dep_ = "nsubj"


def verb_behind_opening(root: Token) -> None:
    """`Het college besluit in mei over de nota.`: the second noun of a sentence without a verb."""
    doc = root.doc
    verb = doc[root.i + 1] if root.i + 2 < len(doc) else None
    if verb is None or root.i != 1 or doc[0].pos_ != "DET" or doc[-1].text != ".":
        return
    alone = verb.tag_.startswith("N|soort|ev") and verb.is_lower and verb.head is root
    if not alone or doc[verb.i + 1].pos_ not in _BEHIND_VERB or not root.tag_.startswith("N|"):
        return
    lemma = infinitive_of_present(verb.lower_) or infinitive_of(verb.lower_)
    finite = any(token.tag_.startswith("WW|pv") for token in doc)
    if finite or lemma is None or not is_verb(lemma):
        return
    uproot(verb)
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "WW|pv|tgw|met-t", lemma
    for child in (*root.children, *verb.children):
        if child.i > verb.i:
            hang(child, verb, _AS_OF_VERB.get(child.dep_, child.dep_))
    hang(root, verb, "nsubj")


_BEHIND_VERB: Final = frozenset({"ADP", "DET", "ADV", "PRON", "ADJ"})
_AS_OF_VERB: Final = {"nmod": "obl", "appos": "obj"}
"""What hung on a noun, by what it is to a verb."""
_BEFORE_VERB_LAST: Final = frozenset("waarna nadat zodat zodra totdat omdat wanneer".split())
"""How a clause begins at the end of which its verb stands."""


def plural_with_particle(root: Token) -> None:
    """`De steden ronden de telling af`: what has a subject and a particle is a verb."""
    if not root.tag_.startswith("N|soort|mv") or not root.is_lower:
        return
    particle = next((c for c in root.children if c.dep_ == "compound:prt" and c.i > root.i), None)
    subject = next((c for c in root.children if c.dep_ in SUBJECTS and c.i < root.i), None)
    if particle is None or subject is None or not is_verb(particle.lower_ + root.lower_):
        return
    make_plural(root)


_TAKEN: Final = frozenset({"deze", "dit", "ze", "hen", "hem", "haar", "hun", "u", "ons", "elkaar"})
"""Pronouns that stand right behind the verb of which they are the object."""


def plural_in_list(token: Token) -> None:
    """`Zij delen kennis, bundelen krachten en stemmen hun werk af`: no nouns, but verbs."""
    doc = token.doc
    if not 1 < token.i < len(doc) - 1 or token.pos_ not in {"NOUN", "VERB"}:
        return
    if doc[token.i - 1].lower_ not in {",", "en"} or not token.lower_.endswith("en"):
        return
    following = doc[token.i + 1]
    led = following.lower_ in _LEADING or any(c.dep_ == "obj" for c in token.children)
    # `evalueren de proef in 2016 en besluiten over …`: joined with the verb, or with a year.
    # The plural looks like the infinitive: who does it stands before it.
    does = any(c.dep_ in SUBJECTS and c.i < token.head.i for c in token.head.children)
    finite = token.head.tag_.startswith(("WW|pv", "TW|"))
    joined = token.dep_ == "conj" and (finite or (does and token.head.tag_.startswith("WW|inf")))
    then = following.tag_.startswith("BW") or following.lower_ == "dan"
    led = led or (joined and (following.pos_ in {"ADP", "ADV"} or then))
    # `zetten zich in en zorgen dat …`
    led = led or (token.lower_ == "zorgen" and following.lower_ in {"dat", "ervoor"})
    if not led or not is_verb(token.lower_) or token.tag_.startswith(("WW|pv", "WW|vd")):
        return
    outer = verb_joined(token)
    if outer is None or outer.tag_.startswith(SINGULAR):
        return
    link = doc[token.i - 1]
    make_plural(token)
    hang(token, outer, "conj")
    hang(link, token, "cc" if link.dep_ == "cc" else "punct")
    if following.lower_ == "dat" and following.dep_ == "mark":
        hang(following.head, token, "ccomp")
    owner = {outer, *(c for c in outer.children if c.pos_ == "VERB" and c.i < token.i)}
    for word in doc[token.i + 1 :]:
        if word.head in owner and word.dep_ in BEHIND:
            hang(word, token, word.dep_)


_LEADING: Final = frozenset("de het een hun elkaar zich deze dit nieuwe".split())
"""Words that begin an object right behind its verb."""


def next_in_relative(verb: Token) -> None:
    """`een groep die het plan opstelt, de kosten bewaakt en rapporteert`: all that the group does.

    `verb` is that of the relative clause; each that follows has its verb at the end as well.
    """
    doc = verb.doc
    noun = verb.head
    who = next(
        (c for c in verb.children if c.lower_ in {"die", "dat"} and c.dep_ in SUBJECTS), None
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
        if any(t.text in _CLOSING or t.dep_ in {"mark", *SUBJECTS} for t in between):
            return
        ends = following.i + 1 < len(doc) and doc[following.i + 1].text in _CLOSING
        if not ends or following.pos_ != "VERB" or following in verb.ancestors:
            return
        if any(c.dep_ in SUBJECTS for c in following.children):
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
    helped = any(c.dep_ in AUXILIARIES for c in verb.children)
    return verb.tag_.startswith("WW|vd|vrij") and verb.lower_.endswith("t") and not helped


def aside_before_and(root: Token) -> None:
    """`De stad, vertegenwoordigd door Jan, en het rijk stellen …`: both of them do.

    `root` is the participle that the parse took for the verb of the sentence.
    """
    doc = root.doc
    if not root.tag_.startswith("WW|vd|vrij") or root.i < SECOND or doc[root.i - 1].text != ",":
        return
    first = next((c for c in root.lefts if c.dep_ in SUBJECTS), None)
    verb = next((c for c in root.rights if c.dep_ == "conj" and finite_of(c) is not None), None)
    second = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None) if verb else None
    if first is None or verb is None or second is None or second.i < root.i:
        return
    start = second.left_edge.i
    joined = [t.lower_ for t in doc[start - 2 : start]] == [",", "en"]
    if not joined or any(c.dep_ in AUXILIARIES for c in root.children):
        return
    uproot(verb)
    for child in tuple(root.rights):
        if child.i > verb.i:
            hang(child, verb, child.dep_)
    hang(first, verb, "nsubj")
    hang(root, first, "acl")
    hang(second, first, "conj")


def object_under_shared_modal(token: Token) -> None:
    """`Ik zal dit volgen en uw Kamer informeren`: whom I inform, since `zal` is of both verbs."""
    verb = token.head
    outer = verb.head
    if verb.dep_ != "conj" or not verb.tag_.startswith("WW|inf") or token.pos_ == "PRON":
        return
    if any(c.dep_ in {*AUXILIARIES, "mark", "obj", "ccomp", "xcomp"} for c in verb.children):
        return
    shared = next((c for c in outer.children if c.dep_ == "aux" and c.tag_[:5] == "WW|pv"), None)
    own = any(c.dep_ in SUBJECTS for c in outer.children)
    link = next((c for c in verb.children if c.dep_ == "cc"), None)
    if shared is not None and own and link is not None and link.i < token.i < verb.i:
        token.dep_ = "obj"


_ASKING: Final = frozenset("welke welk wat wie hoe waar of wanneer waarom hoeveel".split())
_POINTING: Final = frozenset({"deze", "dit", "die", "dat", "hen", "hem", "ze", "hun"})


def infinitive_behind_question(verb: Token) -> None:
    """`zal bezien wat nodig is en dit in mei melden`: `melden` is of `zal`, and not of `wat`."""
    asked = verb.head
    main = asked.head
    if not verb.tag_.startswith("WW|inf") or asked.dep_ not in {"ccomp", "csubj", "obj", "xcomp"}:
        return
    if main is asked or not main.tag_.startswith("WW|inf") or not main.i < asked.i < verb.i:
        return
    shared = any(c.dep_ == "aux" and c.lemma_ in PURE_MODALS for c in main.children)
    own = [c for c in verb.children if c.dep_ in {*SUBJECTS, *AUXILIARIES, "mark"}]
    finite = finite_of(asked)
    if not shared or finite is None or any(c.lower_ not in _POINTING for c in own):
        return
    if not any(t.lower_ in _ASKING for t in verb.doc[main.i + 1 : asked.i + 1]):
        return
    hang(verb, main, "conj")
    for pronoun in own:
        pronoun.dep_ = "obj"


def participle_in_turn(link: Token) -> None:
    """`In mei is de kade verhoogd en is de sluis verbreed`: `verbreed` is a participle as well.

    `link` is the `en` between two clauses with the same auxiliary.
    """
    doc = link.doc
    if link.lower_ not in {"en", "maar"} or link.i + 3 > len(doc):
        return
    helping = doc[link.i + 1]
    first = next((t for t in reversed(doc[: link.i]) if t.tag_.startswith("WW|vd|vrij")), None)
    if first is None or not helping.tag_.startswith("WW|pv"):
        return
    before = next((c for c in first.children if c.dep_ in AUXILIARIES), None)
    if before is None or before.lemma_ != helping.lemma_ or helping.lemma_ not in TENSE_VERBS:
        return
    end = next((t.i for t in doc[helping.i :] if t.text in _CLOSING), len(doc))
    verbs = [t for t in doc[helping.i + 1 : end] if t.tag_.startswith("WW|")]
    if any(t.tag_.startswith(("WW|vd", "WW|inf")) or not _may_be_participle(t) for t in verbs):
        return
    shaped = (t for t in verbs or doc[helping.i + 2 : end] if _may_be_participle(t))
    participle = next(shaped, None)
    if participle is None or first in participle.subtree:
        return
    participle.pos_, participle.tag_ = "VERB", "WW|vd|vrij|zonder"
    participle.lemma_ = _verb_of(participle) or participle.lemma_
    hang(participle, first, "conj")
    hang(helping, participle, before.dep_)
    hang(link, participle, "cc")
    inside = range(helping.i, end)
    for word in doc[helping.i + 1 : end]:
        if word is not participle and (word.head.i not in inside or word.head is helping):
            hang(word, participle, word.dep_ if word.dep_ in {*BEHIND, *SUBJECTS} else "obl")
    bare = (c for c in participle.lefts if c.pos_ in NAMING and c.i > helping.i)
    subject = next((c for c in bare if not is_led(c)), None)
    if subject is not None:
        subject.dep_ = "nsubj:pass" if before.dep_ == "aux:pass" else "nsubj"


_PREDICATES: Final = frozenset(
    "bekend gereed verplicht bereid tevreden gewend beperkt geschikt gericht bevoegd".split()
)
"""Words with the form of a participle that say how something is."""


def _may_be_participle(word: Token) -> bool:
    """Whether a word has the form of a participle of a known verb."""
    if word.lower_ in _PREDICATES or not word.is_lower:
        return False
    if word.i and word.nbor(-1).pos_ in {"DET", "ADP"}:
        return False
    return _verb_of(word) is not None


def _verb_of(participle: Token) -> str | None:
    """Give the infinitive of what has the form of a participle; None where it is of no verb."""
    form = participle.lower_
    weak = form.endswith(("d", "t"))
    found = infinitive_of_strong(form) or (infinitive_of(form) if weak else None)
    return found or (infinitive_of_short(form) if weak else None)

"""Main clauses whose plural verb was read as an infinitive, as in `De scholen leren het vak`.

The plural of the Dutch present is the infinitive: the tagger has only its place to go by, and in a
main clause that is behind the first constituent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from extractors.finding.clause_model import Clause, words_of
from extractors.finding.clause_words import HELPING, OPENING_CONDITIONS, is_negated, phrase_at
from extractors.language.grammar import NAMING
from extractors.language.infinitives import is_infinitive, is_verb
from extractors.language.tokens import Doc, Token

_SHORTEST = 6
"""Words of the shortest sentence that is looked at."""


Opening = tuple[int, tuple[int, ...]]
"""A verb and its subject, by the numbers of their words."""


def missed_plural(doc: Doc, phrase: tuple[int, ...], made: Mapping[int, Clause]) -> Opening | None:
    """Find the verb and subject of `De gemeente en de school voeren gesprekken`, read as a noun.

    And of `In elke wijk leren acht studenten het vak.` `phrase` is the noun phrase that the
    sentence opens with, `made` the clauses by their heads. None where the verb is known to be
    finite, or where the sentence may be an item that says what is to be done.
    """
    if len(doc) < _SHORTEST or doc[-1].text != ".":
        return None
    found = _behind_subject(doc, phrase) if phrase else _behind_place(doc) or _behind_then(doc)
    if found is None:
        return None
    verb = found[0]
    token, known = doc[verb], made.get(verb)
    helps = token.lower_ in HELPING or token.lower_ == "blijven"
    plural = token.is_lower and _is_verb_form(doc, verb) and not helps
    if not plural or token.tag_.startswith("WW|pv") or doc[verb + 1].is_punct:
        return None
    if known is not None and known.finite is not None:
        return None
    begins = 0 if doc[verb - 1].lower_ != "dan" else verb
    until = next((t.i for t in doc[verb + 1 :] if t.lower_ in _NEXT_CLAUSE), len(doc))
    return None if any(t.tag_.startswith("WW|pv") for t in doc[begins:until]) else found


def _behind_subject(doc: Doc, phrase: tuple[int, ...]) -> Opening | None:
    """The verb right behind several who open a sentence."""
    taken = phrase[-1]
    if len(phrase) > 1 and (is_infinitive(doc[taken].lower_) or _parted_from(doc, taken)):
        # `De gemeenten reconstrueren …`: the verb taken for one more noun.
        phrase = phrase[:-1]
    verb = len(phrase)
    plural = doc[0].pos_ == "DET" and doc[phrase[-1]].tag_.startswith("N|soort|mv")
    several = plural or any(doc[i].lower_ == "en" for i in phrase)
    known = any(doc[i].pos_ in {"DET", "PROPN"} or _is_name_like(doc[i]) for i in phrase)
    if not several or not known or verb + 1 >= len(doc):
        return None
    # `De bewoners betrekken bij de aanpak.` may be an item.
    stands = doc[verb].lower_ in INTRANSITIVE or _is_time(doc, verb + 1)
    return (verb, phrase) if stands or doc[verb + 1].pos_ != "ADP" else None


def is_plural_of(doc: Doc, phrase: tuple[int, ...], clause: Clause) -> bool:
    """`Rijk en regio vervangen de agenda`: several, before what looks like an infinitive."""
    several = any(doc[i].lower_ == "en" for i in phrase) or doc[phrase[-1]].tag_.startswith(
        "N|soort|mv"
    )
    verb = doc[clause.head]
    follows = verb.i + 1 < len(doc) and doc[verb.i + 1].pos_ in {"DET", "PRON", "ADV", "NUM"}
    return several and follows and is_infinitive(verb.lower_) and clause.head == len(phrase)


def _is_verb_form(doc: Doc, at: int) -> bool:
    return is_verb(doc[at].lower_) or bool(_parted_from(doc, at))


def _parted_from(doc: Doc, at: int) -> str:
    """Give the particle at the end of `X en Y ronden de bouw af`, where the two make a verb."""
    last = doc[-2] if doc[-1].text == "." else doc[-1]
    parted = last.i > at + 1 and last.pos_ == "ADP" and doc[at].is_lower
    return last.lower_ if parted and is_verb(last.lower_ + doc[at].lower_) else ""


def _is_time(doc: Doc, at: int) -> bool:
    """Whether a phrase with a preposition tells when: `in de jaren 1995 tot en met 1998`."""
    near = doc[at : at + 6]
    return any(_YEAR.fullmatch(t.text) for t in near) and not any(t.is_punct for t in near[:3])


_YEAR = re.compile(r"(?:19|20)\d\d")


def with_plural_subject(doc: Doc, made: Mapping[int, Clause]) -> Clause | None:
    """Give the clause of `De waterschappen in Zeeland voorzien vóór 1995 …`, with its finite verb.

    What stands before a plural that was read as an infinitive is its subject by the parse.
    """
    for clause in made.values():
        verb = clause.head
        alone = clause.finite is None and clause.relation == "ROOT" and clause.verbs == (verb,)
        alike = doc[verb].lower_ in _ALIKE and doc[verb].tag_.startswith("WW")
        if not alone or verb + 2 >= len(doc):
            continue
        if not doc[verb].tag_.startswith("WW|inf") and not alike:
            continue
        whole = clause.subject == tuple(range(verb)) and doc[0].pos_ in {"DET", "PROPN"}
        if whole and doc[-1].text == "." and "te" not in clause.words:
            return replace(
                clause, finite=verb, tense="present", voice="active", lemma=doc[verb].lower_
            )
    return None


_NEXT_CLAUSE = frozenset(
    {"of", "dat", "die", "om", "wat", "hoe", "welke", "waar", "wie", "zodat", "omdat", "als",
     "waarbij", "waarin", "waarmee", "en", "maar", ",", ";", ":"}
)  # fmt: skip
"""Where another clause may begin, with a finite verb of its own."""
INTRANSITIVE = frozenset(
    """
    werken samenwerken zorgen overleggen deelnemen meewerken meedenken spreken praten streven kiezen
    beschikken bijdragen starten stoppen toezien letten komen gaan kijken zoeken
    """.split()
)
"""Verbs that need no object: before a preposition, the plural of the present."""
_ALIKE = frozenset({"herzien", "bezien", "voorzien", "behouden", "onderhouden", "ontvangen"})
"""Plurals that are infinitive and participle as well."""


def _is_name_like(token: Token) -> bool:
    """`ProRail`, `GGD`: a capital within the word, whatever the tag of it."""
    return any(c.isupper() for c in token.text[1:])


def _heads(noun: Token) -> bool:
    """`Daarvoor werken Rijk en gemeenten aan …`: a noun with a subject right behind it."""
    return (
        noun.dep_ == "ROOT"
        and is_verb(noun.lower_)
        and any(c.dep_ == "nsubj" and c.left_edge.i == noun.i + 1 for c in noun.children)
    )


def _behind_place(doc: Doc) -> Opening | None:
    """The verb behind one phrase with a preposition, and the plural that stands behind that."""
    if doc[0].pos_ != "ADP":
        return None
    verb = next(
        (t.i for t in doc[1:] if t.tag_.startswith("WW") or t.lower_ in _ALIKE or _heads(t)), None
    )
    if verb is None or verb < 2 or verb + 2 >= len(doc):
        return None
    if doc[verb - 1].pos_ not in NAMING and _YEAR.fullmatch(doc[verb - 1].text) is None:
        return None
    if any(t.is_punct or t.lower_ in {"en", "te", "om"} for t in doc[:verb]):
        return None
    subject = phrase_at(doc, verb + 1)
    several = any(doc[i].lower_ == "en" for i in subject)
    if not subject or not (several or doc[subject[-1]].tag_.startswith("N|soort|mv")):
        return None
    return verb, subject


def _behind_then(doc: Doc) -> Opening | None:
    """The verb and subject of `Mocht dat tegenvallen, dan bezien partijen of …`."""
    then = next((t.i for t in doc[2:] if t.lower_ == "dan" and t.nbor(-1).text == ","), None)
    if then is None or then + 3 >= len(doc) or doc[0].lower_ not in OPENING_CONDITIONS:
        return None
    subject = _up_to_question(doc, phrase_at(doc, then + 2))
    return (then + 1, subject) if subject else None


def _up_to_question(doc: Doc, phrase: tuple[int, ...]) -> tuple[int, ...]:
    """`partijen`, of `bezien partijen of de middelen …`."""
    asked = next((i for i in phrase if doc[i].lower_ == "of"), None)
    return phrase if asked is None else tuple(i for i in phrase if i < asked)


def with_plural(doc: Doc, made: Mapping[int, Clause], found: Opening) -> dict[int, Clause]:
    """Give the clauses of a passage with a verb and its subject as the main clause.

    It reaches to the next clause; what the parse read out of its words is gone.
    """
    verb, subject = found
    others = [c for c in made.values() if c.head != verb]
    until = min((c.tokens[0] for c in others if c.tokens[0] > verb), default=len(doc))
    behind = {c.head: _from(doc, c, until) for c in others if c.head >= until}
    below = {
        head: clause
        if clause.parent in behind or (clause.parent is None and clause.relation == "ROOT")
        else replace(clause, parent=verb)
        for head, clause in behind.items()
    }
    whole = tuple(range(until))
    words = words_of(doc, whole)
    particle = "" if is_verb(doc[verb].lower_) else _parted_from(doc, verb)
    main = Clause(
        head=verb,
        verbs=(verb,) if not particle else (verb, len(doc) - 2),
        tokens=whole,
        words=words,
        lemma=particle + doc[verb].lower_,
        finite=verb,
        subject=subject,
        # The parse hangs the others of a list on its first name.
        subject_head=next((i for i in subject if doc[i].pos_ in NAMING), subject[-1]),
        tense="present",
        negated=is_negated(doc, whole, words),
    )
    return {**below, verb: main}


def _from(doc: Doc, clause: Clause, start: int) -> Clause:
    """A clause without what it was given of the words before `start`."""
    if clause.tokens[0] >= start:
        return clause
    tokens = tuple(i for i in clause.tokens if i >= start)
    subject = tuple(i for i in clause.subject if i >= start)
    head = clause.subject_head if subject else None
    words = words_of(doc, tokens)
    return replace(clause, tokens=tokens, words=words, subject=subject, subject_head=head)

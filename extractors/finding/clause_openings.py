"""How a main clause opens: what stands first, then its finite verb.

Where the parse made no clause of `De gemeente evalueert in mei de proef`, or gave its verb no
subject, word order decides: in a Dutch main clause one constituent stands before the verb.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from extractors.finding.clause_model import Clause, words_of
from extractors.finding.clause_plurals import (
    is_plural_of,
    missed_plural,
    with_plural,
    with_plural_subject,
)
from extractors.finding.clause_verbs import lemma_of
from extractors.finding.clause_words import SPEAKERS, is_negated, phrase_at
from extractors.language.first_person import guesses_of_stem, infinitive_of_present
from extractors.language.grammar import NAMING
from extractors.language.infinitives import is_infinitive, is_verb
from extractors.language.tokens import Doc, Token


def opened(doc: Doc, made: Mapping[int, Clause]) -> dict[int, Clause]:
    """Give the clauses of a passage with the main clause that word order shows.

    `made` are the clauses by the parse, by their heads.
    """
    mended = dict(made)
    if (charged := _with_charge_first(doc)) is not None:
        return {charged.head: charged}
    phrase = phrase_at(doc, 0)
    if _goes_on_with_speaker(doc, phrase):
        phrase = tuple(range(len(phrase) + 2))
        said = _of(mended, len(phrase))
        if said is not None and said.finite == len(phrase):
            mended[said.head] = replace(_said_of(said, phrase), parent=None, relation="ROOT")
            return mended
    if (found := missed_plural(doc, phrase, made)) is not None:
        return with_plural(doc, mended, found)
    if phrase and len(phrase) < len(doc) - 1:
        clause = _of(mended, len(phrase))
        if clause is not None and not clause.subject and clause.finite == len(phrase):
            for other in made.values():
                follows = other.parent == clause.head and (
                    other.relation == "conj" or (other.relation == "xcomp" and other.mark == "te")
                )
                if other.head == clause.head or (follows and not other.subject):
                    mended[other.head] = _said_of(other, phrase)
            return mended
        if clause is not None and clause.finite is None and is_plural_of(doc, phrase, clause):
            mended[clause.head] = replace(
                _said_of(clause, phrase), finite=clause.head, tense="present", voice="active",
                relation="ROOT", parent=None, lemma=doc[clause.head].lower_,
            )  # fmt: skip
            return mended
    if any(c.finite is not None and c.relation == "ROOT" for c in made.values()):
        return mended
    mine = _missed_after_me(doc)
    if mine is not None and not any(mine[0] == c.finite for c in made.values()):
        mended = _with_main(doc, mended, mine[0], (mine[1],))
        return {**mended, mine[0]: _as_parted(mended[mine[0]], *mine[2:])}
    if (several := with_plural_subject(doc, made)) is not None:
        return {**mended, several.head: several}
    verb = next((t.i for t in doc if _is_loose(t, made)), None)
    if verb is None and (missed := _missed_verb(doc)) is not None:
        main = _with_main(doc, mended, missed, tuple(range(missed)))
        lemma = infinitive_of_present(doc[missed].lower_[:-1])
        return {**main, missed: replace(main[missed], lemma=lemma or main[missed].lemma)}
    if verb is None or verb + 2 > len(doc):
        return mended
    subject = phrase if phrase and len(phrase) == verb else phrase_at(doc, verb + 1)
    if not subject or any(i >= verb for c in made.values() for i in c.verbs if i < subject[-1]):
        return mended
    return _with_main(doc, mended, verb, subject)


def _as_parted(clause: Clause, particle: int | None, lemma: str) -> Clause:
    """Give a clause of the present its infinitive, and the particle that it parted from."""
    verbs = clause.verbs if particle is None else (*clause.verbs, particle)
    return replace(clause, lemma=lemma, verbs=verbs, tense="present")


def _missed_after_me(doc: Doc) -> tuple[int, int, int | None, str] | None:
    """The verb of `Ik rond de proef in mei af`, read as a preposition, with `ik` and its particle.

    And of `Daarom dien ik een aanvraag in`; with its infinitive. Looked for only where a
    sentence has no finite verb, since `rond` and `pas` are seldom one.
    """
    if len(doc) < _SHORTEST or doc[-1].text != ".":
        return None
    speaker = next((t.i for t in doc if t.lower_ == "ik"), None)
    if speaker is None:
        return None
    verb = 1 if speaker == 0 else speaker - 1
    token = doc[verb]
    if not token.is_lower or not token.is_alpha or token.tag_.startswith("WW|pv"):
        return None
    last = len(doc) - 2
    guesses = guesses_of_stem(token.lower_)
    joins = doc[last].pos_ in {"ADP", "ADV"} and last > max(verb, speaker)
    parted = (doc[last].lower_ + guess for guess in guesses if joins)
    if (whole := next(filter(is_infinitive, parted), None)) is not None:
        return verb, speaker, last, whole
    known = next(filter(is_verb, guesses), None) if len(token.text) > _SMALL else None
    return None if known is None else (verb, speaker, None, known)


_SMALL = 5
"""Letters of a word that may look like a verb by chance."""


def _missed_verb(doc: Doc) -> int | None:
    """The verb of `De stuurgroep beslist bij meerderheid.`, read as a noun or participle.

    Looked for only where a sentence has no finite verb at all.
    """
    if len(doc) < _SHORTEST or doc[-1].text != "." or doc[0].pos_ not in {"DET", "PROPN", "NOUN"}:
        return None
    for token in doc[1 : min(_LONGEST_SUBJECT, len(doc) - 1)]:
        behind = doc[token.i + 1].pos_
        if token.pos_ in {"ADP", "PUNCT", "AUX", "SCONJ", "PRON"}:
            return None
        if (
            token.is_lower
            and token.lower_.endswith("t")
            and doc[token.i - 1].pos_ in NAMING
            and behind in {"DET", "PROPN", "ADP", "ADV", "NUM", "PRON"}
            and infinitive_of_present(token.lower_[:-1]) is not None
        ):
            return int(token.i)
    return None


_LONGEST_SUBJECT = 6


def _with_charge_first(doc: Doc) -> Clause | None:
    """The clause of `Verantwoordelijk voor het beheer is de provincie`, and of nothing else."""
    if len(doc) < _SHORTEST or doc[0].lower_ not in _CHARGED or doc[1].lower_ != "voor":
        return None
    finite = next((t.i for t in doc[2:] if t.lower_ in _BEING), None)
    subject = phrase_at(doc, finite + 1) if finite is not None else ()
    if finite is None or not subject or any(t.tag_.startswith("WW|pv") for t in doc[2:finite]):
        return None
    tokens = tuple(range(subject[-1] + 1))
    return Clause(
        head=0,
        verbs=(0, finite),
        tokens=tokens,
        words=words_of(doc, tokens),
        lemma="verantwoordelijk",
        finite=finite,
        subject=subject,
        subject_head=next((i for i in subject if doc[i].pos_ in NAMING), subject[-1]),
        tense="present",
        copula=True,
    )


_SHORTEST = 6
_CHARGED = frozenset({"verantwoordelijk", "eindverantwoordelijk"})
_BEING = frozenset({"is", "zijn", "wordt", "worden", "blijft", "blijven"})


def _goes_on_with_speaker(doc: Doc, phrase: tuple[int, ...]) -> bool:
    """Whether `en ik` follows: `De minister van Financiën en ik`."""
    behind = doc[len(phrase) : len(phrase) + 2]
    joins = bool(phrase) and len(behind) > 1 and behind[0].lower_ == "en"
    return joins and behind[1].lower_ in SPEAKERS


def _of(made: Mapping[int, Clause], verb: int) -> Clause | None:
    """The clause that has a word for its main verb or auxiliary."""
    return next((c for c in made.values() if verb in c.verbs or c.head == verb), None)


def _said_of(clause: Clause, phrase: tuple[int, ...]) -> Clause:
    return replace(clause, subject=phrase, subject_head=phrase[-1], inherited=False)


def _is_loose(token: Token, made: Mapping[int, Clause]) -> bool:
    """Whether a word is a finite verb that no clause has."""
    if any(token.i in c.verbs for c in made.values()):
        return False
    if token.tag_.startswith("WW|pv") and token.pos_ == "VERB" and token.is_lower:
        return token.dep_ not in {"amod", "nmod", "obl", "fixed", "flat", "mark", "nmod:poss"}
    named = any(c.dep_ == "nsubj" and c.i > token.i for c in token.children)
    root = token.dep_ == "ROOT" and token.tag_.startswith("WW|inf")
    return root and named and is_infinitive(token.lower_)


def _with_main(
    doc: Doc,
    made: dict[int, Clause],
    verb: int,
    subject: tuple[int, ...],
) -> dict[int, Clause]:
    said = {i for c in made.values() for i in c.tokens}
    tokens = tuple(i for i in range(len(doc)) if i not in said or i == verb)
    mended = {
        head: replace(c, parent=verb) if c.parent is None and c.finite is None else c
        for head, c in made.items()
    }
    token = doc[verb]
    words = words_of(doc, tokens)
    mended[verb] = Clause(
        head=verb,
        verbs=(verb,),
        tokens=tokens,
        words=words,
        lemma=token.lower_ if token.tag_.startswith("WW|inf") else lemma_of(token),
        finite=verb,
        subject=subject,
        subject_head=subject[-1],
        tense="past" if token.tag_.startswith("WW|pv|verl") else "present",
        negated=is_negated(doc, tokens, words),
    )
    return mended

"""Repairs of which clause is the main one, and of what hangs on which."""

from __future__ import annotations

from dataclasses import replace

from extractors.finding.clause_model import Clause, words_of
from extractors.finding.clause_words import ASKING, OPENING_CONDITIONS, is_relative, is_singular
from extractors.language.tokens import Doc


def without_verb_last(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give the main clause its verb where the parse took that of a relative clause for it.

    `De stichting, die wonen vernieuwt, begeleidt proeven`: of two finite verbs in a row the
    first ends the relative clause.
    """
    repaired = dict(made)
    for first in made.values():
        if first.finite is None or first.relation not in {"ROOT", "conj"} or not first.subject:
            continue
        following = first.finite + 1
        if following < len(doc) and doc[following].text == ",":
            following += 1
        second = next(
            (
                c
                for c in made.values()
                if c.finite == following
                and c.parent == first.head
                and (c.inherited or not c.subject)
            ),
            None,
        )
        if second is None or doc[following - 1].dep_ == "cc":
            continue
        relative = next(
            (i for i in range(first.subject[0] + 1, first.finite) if is_relative(doc[i])), None
        )
        if relative is None:
            continue
        subject = tuple(i for i in first.subject if i < relative)
        repaired[first.head] = replace(first, relation="acl:relcl", parent=second.head)
        repaired[second.head] = replace(
            second,
            relation=first.relation,
            parent=first.parent,
            subject=subject,
            subject_head=first.subject_head if first.subject_head in subject else subject[-1],
            inherited=False,
        )
        for other in made.values():
            if other.parent == first.head and other.inherited and other.head > second.head:
                repaired[other.head] = replace(other, parent=second.head, subject=subject)
    return repaired


def with_relative(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Make a relative clause of `die kosten meebrengt`, which the parse hung on a verb.

    It opens with its pronoun behind a noun or comma, and has its verbs at the end.
    """
    repaired = dict(made)
    for clause in made.values():
        opening = clause.tokens[0]
        while doc[opening].is_punct and opening < clause.head:
            opening += 1
        finite = clause.finite
        if clause.relation not in {"xcomp", "ccomp"} or finite is None:
            continue
        if clause.mark not in {"", "te"}:
            continue
        opens = opening > 0 and doc[opening].lower_ in {"die", "dat"} and opening < finite - 1
        if not opens or not _is_pronoun(doc, opening) or min(clause.verbs) <= opening + 1:
            continue
        if all(doc[i].is_punct or i in clause.verbs for i in clause.tokens if i > finite):
            repaired[clause.head] = replace(clause, relation="acl:relcl")
    return repaired


def _is_pronoun(doc: Doc, i: int) -> bool:
    """Whether `die` or `dat` stands for the noun before it, rather than point at one behind."""
    if doc[i].dep_ == "det":
        return False
    if doc[i - 1].text != ",":
        return doc[i - 1].pos_ in {"NOUN", "PROPN"}
    # Behind a verb and a comma `dat` is rather the conjunction.
    return doc[i].lower_ == "die" or (i > 1 and doc[i - 2].pos_ not in {"VERB", "AUX"})


def with_announced(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Put `dat hij komt` under `is afgesproken`, where the parse had it the other way round."""
    repaired = dict(made)
    for first in made.values():
        following = first.head + 1
        second = made.get(first.parent) if first.parent is not None else None
        if second is None or second.head < following or second.parent is not None:
            continue
        if first.finite is None or first.mark or first.relation not in {"advcl", "ccomp"}:
            continue
        if following >= len(doc) or doc[following].lower_ != "dat":
            continue
        repaired[first.head] = replace(first, relation="ROOT", parent=None)
        repaired[second.head] = replace(second, relation="ccomp", parent=first.head, mark="dat")
    return repaired


def with_asked_for(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Put `deze uit te werken` under the verb before it, not under the pronoun: `gevraagd deze …`.

    An infinitive tells nothing of a pronoun, as a relative clause would.
    """
    repaired = dict(made)
    for clause in made.values():
        noun = doc[clause.head].head
        if (
            clause.relation == "acl:relcl"
            and clause.mark == "te"
            and clause.finite is None
            and noun.pos_ == "PRON"
            and clause.parent in made
        ):
            repaired[clause.head] = replace(clause, relation="xcomp")
    return repaired


def with_question(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Put `of dat nodig is` under the verb right before it: `we onderzoeken of dat nodig is`."""
    repaired = dict(made)
    for question in made.values():
        opening = before = question.tokens[0]
        if doc[opening].lower_ in {"dan", "ook", "nog"} and opening + 1 in question.tokens:
            # `bepaalt dan of …`
            opening += 1
        if doc[opening].lower_ != "of" or not before:
            continue
        asking = next((c for c in made.values() if before - 1 in c.verbs), None)
        if asking is None or asking.head == question.head:
            continue
        joined = question.relation == "conj" and _ends_in_verb(question, opening)
        if question.mark == "of" and (asking.head != question.parent or joined):
            repaired[question.head] = replace(question, relation="ccomp", parent=asking.head)
        elif doc[opening].dep_ == "cc" and _ends_in_verb(question, opening):
            # `of` taken for the conjunction between two that one may choose
            repaired[question.head] = replace(
                question, relation="ccomp", parent=asking.head, mark="of"
            )
    return repaired


def _ends_in_verb(clause: Clause, opening: int) -> bool:
    """Whether a subject of its own stands between the word that opens a clause and its verb."""
    finite = clause.finite
    return (
        finite is not None
        and bool(clause.subject)
        and not clause.inherited
        and opening < clause.subject[0]
        and clause.subject[-1] < finite
    )


def with_main_behind_question(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give the main clause what follows a question: `X bekijkt of dat kan en stelt een plan op`.

    A finite verb right behind `en` goes on with the main clause, since those of the question
    stand at its end.
    """
    repaired = dict(made)
    for following in made.values():
        finite = following.finite
        question = made.get(-1 if following.parent is None else following.parent)
        if (
            finite is None
            or finite == 0
            or doc[finite - 1].lower_ not in {"en", "maar"}
            or following.relation != "conj"
            or question is None
            or not {question.mark, doc[question.tokens[0]].lower_} & ASKING
            or question.finite is None
            or question.parent not in made
        ):
            continue
        ends = max(question.verbs) == finite - 2
        main = repaired[question.parent]
        if not ends or not main.subject or main.finite is None or main.head > finite:
            continue
        if is_singular(doc[main.finite]) != is_singular(doc[finite]):
            # `bekijkt wat leraren weten en kunnen`
            continue
        behind = tuple(i for i in main.tokens if i > finite)
        particle = next((i for i in behind if doc[i].dep_ == "compound:prt"), None)
        verbs = following.verbs if particle is None else (*following.verbs, particle)
        # A particle that belongs here was read with the verb of the main clause.
        part = "" if particle is None else doc[particle].lower_
        tokens = tuple(sorted({*following.tokens, *behind}))
        repaired[following.head] = replace(
            following,
            parent=main.head,
            subject=main.subject,
            subject_head=main.subject_head,
            inherited=True,
            tokens=tokens,
            words=words_of(doc, tokens),
            verbs=tuple(sorted(verbs)),
            lemma=part + following.lemma,
        )
        kept = tuple(i for i in main.tokens if i <= finite)
        repaired[main.head] = replace(
            main,
            tokens=kept,
            words=words_of(doc, kept),
            verbs=tuple(i for i in main.verbs if i <= finite),
            lemma=main.lemma.removeprefix(part),
        )
    return repaired


def with_consequence(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Make a main clause of what follows a condition: `Lukt dat niet, dan overleggen partijen`.

    `dan` between a comma and a finite verb opens no clause that hangs on another.
    """
    repaired = dict(made)
    for clause in made.values():
        finite = clause.finite
        if clause.mark != "dan" or finite is None or finite < 2:
            continue
        apart = doc[finite - 2].text == "," or doc[0].lower_ in OPENING_CONDITIONS
        if doc[finite - 1].lower_ == "dan" and apart:
            repaired[clause.head] = replace(clause, relation="ROOT", parent=None, mark="")
    return repaired

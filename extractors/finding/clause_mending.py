"""Repairs of whole clauses after the parse, in the order in which they build on one another.

Each stands in a module named after what it gives back: `clause_mending_verbs`,
`clause_mending_subjects`, or in `clause_mending_parents` the clause that another one hangs on.
"""

from __future__ import annotations

from collections.abc import Mapping

from extractors.finding import clause_mending_parents as parents
from extractors.finding import clause_mending_subjects as subjects
from extractors.finding import clause_mending_verbs as verbs
from extractors.finding.clause_model import Clause
from extractors.language.tokens import Doc

_REPAIRS = (
    parents.without_verb_last,
    parents.with_relative,
    verbs.with_first_of_two,
    verbs.with_present_like_participle,
    verbs.with_what_follows,
    verbs.with_auxiliaries,
    verbs.with_fronted,
    parents.with_announced,
    subjects.with_subject_before_infinitive,
    subjects.with_payer,
    verbs.with_far_infinitive,
    parents.with_asked_for,
    parents.with_question,
    parents.with_main_behind_question,
    parents.with_consequence,
    subjects.with_subject_behind_auxiliary,
    verbs.with_auxiliary_behind_and,
    subjects.with_verb_behind_comma,
    subjects.with_opening_noun,
)


def mended(doc: Doc, made: Mapping[int, Clause]) -> dict[int, Clause]:
    """Give the clauses of a passage, by their heads, without what the parse had wrong in them.

    `made` are the clauses by the parse.
    """
    repaired = dict(made)
    for repair in _REPAIRS:
        repaired = repair(doc, repaired)
    return repaired

"""How sure the rules are of a candidate, from the kind of evidence and its surroundings."""

from __future__ import annotations

import re

from extractors.finding import commitment_words as words
from extractors.finding.commitment_model import Candidate
from extractors.finding.commitment_rules import RULES
from extractors.finding.commitment_status import gives_up
from schemas.records import DocumentKind

_VAGUE = re.compile(
    r"\b(?:afgelopen|voorbije|laatste|recente)\b(?! jaar\b)(?!.*\b(?:\d|twee|drie|vier|vijf))"
)
"""A time without edges: what was done over it is background."""
_OF_A_THING = {"present": 0.3, "report": 0.2, "can": 0.3, "must": 0.1}
"""What a rule loses whose subject is no party: a thing does less by itself than it must."""
_EMBEDDED = {
    "in acl:relcl": 0.35,
    "in advcl": 0.3,
    "in acl": 0.3,
    "in ccomp": 0.3,
    "in csubj": 0.3,
}
"""What a clause loses that stands within another, by that one's relation."""


def confidence_of(
    candidate: Candidate,
    document: DocumentKind,
    *,
    ahead: bool,
    plans: bool = True,
    describes: bool = False,
) -> float:
    """Give how sure the rules are of a candidate, 0 to 1.

    `plans` says that the document is a plan, report, letter or agreement; in others only a
    named actor or a date makes a promise. `describes` says that it speaks seldom of policy:
    then a plain present is no promise either, whoever is named. `ahead` says that the date
    lies after the document's: what is to happen then is a plan even where no actor is named
    (`Het rapport verschijnt in mei`).

    In covenants and letters groups act; in plans and reports `scholen` and `instellingen`
    are mostly what the text describes.
    """
    marks = candidate.marks
    base = RULES[candidate.rule].weight
    kind = candidate.actors.kind
    if kind == "we" and candidate.rule == "can":
        # `Hiermee kunnen we meer bereiken`: what becomes possible, no offer.
        base -= 0.1
    elif kind in {"party", "we"} or ("office" in marks and document == "covenant"):
        base += 0.15
    elif kind == "other":
        base -= _OF_A_THING.get(candidate.rule, 0.1)
    elif (kind == "none" and candidate.rule in {"present", "report"}) or (
        kind == "pronoun" and candidate.rule in {"present", "report", "want", "charged"}
    ):
        base -= 0.2
    if candidate.rule == "borne" and kind != "party" and document != "covenant":
        base -= 0.3
    running = candidate.clause.lemma in {"plaatsvinden", "geschieden", "gelden", "vervallen"}
    undated = candidate.deadline is None or candidate.deadline.date_class == "now"
    if candidate.rule == "term" and document != "covenant" and running and undated:
        # `De uitbetaling vindt plaats …` lays down a rule in an agreement alone.
        base -= 0.3
    if candidate.rule == "charged" and kind not in {"party", "we"}:
        base -= 0.3
    described = {"present", "must", "can", "want", "report"}
    if "counted" in marks and candidate.rule in described:
        base -= 0.3
    if "group" in marks and document in {"other", "voortgangsrapportage"}:
        base -= 0.3 if candidate.deadline is None and candidate.rule in described else 0.1
    if "sidebar" in marks and candidate.deadline is None:
        base -= 0.15
    if gives_up(candidate.clause) and candidate.rule == "present":
        base += 0.5
    elif _is_denied(candidate):
        # `De inspectie registreert dat niet`: mostly how things are.
        has = candidate.clause.lemma.endswith("hebben")
        base -= 0.5 if has else 0.1 if kind == "we" or document == "covenant" else 0.25
    if "background" in marks and candidate.deadline is None:
        base -= 0.2 if candidate.rule in {"present", "passive", "can", "must"} else 0.1
    if "stative" in marks and not ahead and candidate.rule in {"present", "passive"}:
        base -= 0.35 if candidate.deadline is not None or kind not in {"party", "we"} else 0.55
    # What was done on a day is told in passing too: `het plan dat in mei is vastgesteld`.
    told = candidate.rule == "report" and "in acl:relcl" in marks and not {"number", "than"} & marks
    if "regular" in marks and candidate.rule == "present":
        base += 0.3 if kind == "pronoun" else 0.15 if kind in {"party", "we"} else 0.0
        told = True
    # `Dit betekent dat de gemeente …`: what follows from a choice is to be done as well.
    told = told or (kind in {"party", "we"} and _follows(candidate))
    if candidate.frame is None and not told:
        base -= next((weight for mark, weight in _EMBEDDED.items() if mark in marks), 0.0)
    if "level" in marks and candidate.rule in {"aim", "want"}:
        # `Streven is dat in 2020 700 schippers meedoen`: a number to reach, and nobody acts.
        base -= 0.3
    if "statistic" in marks and candidate.rule in {*described, "passive", "future"}:
        base -= 0.35
    if "consequence" in marks and kind in {"none", "other"} and candidate.deadline is None:
        base -= 0.15
    if "lead" in marks and candidate.deadline is None:
        base -= 0.25
    changes = candidate.clause.lemma in words.CHANGING_VERBS and candidate.clause.voice == "active"
    if changes and candidate.rule == "report" and kind in {"none", "other"}:
        # `De werkloosheid nam in 2014 af`
        base -= 0.35
    if "number" in marks and candidate.frame is None and candidate.rule in {*described, "report"}:
        base -= 0.25
    predicts = kind not in {"party", "we"} and _predicts(candidate)
    if predicts and candidate.rule in {*described, "future"} and candidate.frame is None:
        base -= 0.5
    if "arises" in marks and candidate.rule == "present":
        base += 0.35
    if candidate.rule == "can" and kind == "none" and document == "covenant":
        base += 0.15
    if candidate.rule == "report" and "group" in marks:
        base -= 0.36
    if candidate.rule == "report" and candidate.deadline and _VAGUE.search(candidate.deadline.text):
        base -= 0.36
    if "habitual" in marks and candidate.rule in {"passive", "present", "report", "can"}:
        base -= 0.2
    if kind == "none" and candidate.rule == "passive" and candidate.clause.relation == "conj":
        base -= 0.1
    if describes and undated:
        if kind not in {"party", "we"}:
            base -= 0.4
        elif candidate.rule in {"present", "item"}:
            base -= 0.3
    elif not plans and kind not in {"party", "we"} and candidate.deadline is None:
        base -= 0.1 if candidate.rule == "must" else 0.3
    if candidate.deadline is not None:
        base += 0.1
    if candidate.rule == "state":
        base += 0.45 if ahead else -0.2
    soon = candidate.deadline is not None and candidate.deadline.text.lower() in words.SOON
    if (ahead or soon) and candidate.rule in {"present", "passive", "can", "charged"}:
        base += 0.3
    return min(0.99, max(0.01, base))


def _follows(candidate: Candidate) -> bool:
    """Whether a clause stands below `dit betekent dat`, `dat houdt in dat`."""
    parent = candidate.clause.parent
    outer = candidate.clauses.get(parent) if parent is not None else None
    return outer is not None and outer.lemma in _MEANING and candidate.clause.mark == "dat"


_MEANING = frozenset({"betekenen", "inhouden", "meebrengen"})


def _predicts(candidate: Candidate) -> bool:
    """`De druk zal afnemen`, `dat zal lastig worden`: what comes about, whoever does what."""
    clause = candidate.clause
    if clause.voice != "active":
        return False
    by_itself = candidate.rule == "future" and clause.lemma in words.CHANGING_VERBS
    judged = clause.lemma in words.JUDGEMENTS and candidate.rule == "future"
    return by_itself or judged or clause.lemma in words.OUTCOME_VERBS


_EARLIER = frozenset(
    {
        "eerder",
        "aangekondigde",
        "voorgenomen",
        "toegezegde",
        "beoogde",
        "geplande",
        "meer",
        "langer",
    }
)
"""What was meant before, and is given up where it is denied."""


def _is_denied(candidate: Candidate) -> bool:
    """Whether a plain statement tells what is not done, on no day, and was not meant before."""
    clause = candidate.clause
    return (
        clause.negated
        and candidate.rule in {"present", "passive", "report"}
        and (candidate.deadline is None or candidate.deadline.date_class == "now")
        and clause.words.isdisjoint(_EARLIER)
    )

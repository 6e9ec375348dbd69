"""How sure the rules are of a candidate, from the kind of evidence and its surroundings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

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
    changes = chain(
        _by_actor(candidate, document),
        _by_surroundings(candidate, document, ahead=ahead),
        _by_clauses_around(candidate),
        _by_what_is_told(candidate, document),
        _by_text(candidate, plans=plans, describes=describes),
        _by_time(candidate, ahead=ahead),
    )
    # One by one: what `sum` makes of the same numbers depends on the version of Python.
    sure = RULES[candidate.rule].weight
    for change in changes:
        sure += change
    return min(0.99, max(0.01, sure))


_DESCRIBED = frozenset({"present", "must", "can", "want", "report"})
"""Rules of clauses that may as well describe how things are."""


def _acts(candidate: Candidate) -> bool:
    """Whether a name or who speaks acts."""
    return candidate.actors.kind in {"party", "we"}


def _is_undated(candidate: Candidate) -> bool:
    return candidate.deadline is None or candidate.deadline.date_class == "now"


def _by_actor(candidate: Candidate, document: DocumentKind) -> Iterator[float]:
    """What it adds or takes who acts."""
    kind, rule = candidate.actors.kind, candidate.rule
    if kind == "we" and rule == "can":
        # `Hiermee kunnen we meer bereiken`: what becomes possible, no offer.
        yield -0.1
    elif _acts(candidate) or ("office" in candidate.marks and document == "covenant"):
        yield 0.15
    elif kind == "other":
        # `De verbouwing gaat niet door`: whatever it is, it is given up.
        dropped = rule == "present" and gives_up(candidate.clause)
        yield -(0.0 if dropped else _OF_A_THING.get(rule, 0.1))
    elif (kind == "none" and rule in {"present", "report"}) or (
        kind == "pronoun" and rule in {"present", "report", "want", "charged"}
    ):
        yield -0.2
    if rule == "borne" and kind != "party" and document != "covenant":
        yield -0.3
    running = candidate.clause.lemma in {"plaatsvinden", "geschieden", "gelden", "vervallen"}
    once = running and "regular" not in candidate.marks and _is_undated(candidate)
    if rule == "term" and document != "covenant" and once:
        # `De uitbetaling vindt plaats …` lays down a rule in an agreement alone.
        yield -0.3
    if rule == "charged" and not _acts(candidate):
        yield -0.3


def _by_surroundings(
    candidate: Candidate, document: DocumentKind, *, ahead: bool
) -> Iterator[float]:
    """What it adds or takes where a clause stands, and whether it denies."""
    marks, rule, loose = candidate.marks, candidate.rule, candidate.deadline is None
    if "counted" in marks and rule in _DESCRIBED:
        yield -0.3
    if "group" in marks and document in {"other", "voortgangsrapportage"}:
        yield -0.3 if loose and rule in _DESCRIBED else -0.1
    if "sidebar" in marks and loose:
        yield -0.15
    if gives_up(candidate.clause) and rule in {"present", "dropped"}:
        yield 0.5
    elif _is_denied(candidate):
        # `De inspectie registreert dat niet`: mostly how things are.
        has = candidate.clause.lemma.endswith("hebben")
        ours = candidate.actors.kind == "we" or document == "covenant"
        yield -0.5 if has else -0.1 if ours else -0.25
    if "background" in marks and loose:
        yield -0.2 if rule in {"present", "passive", "can", "must"} else -0.1
    if "stative" in marks and not ahead and rule in {"present", "passive"}:
        yield -0.35 if not loose or not _acts(candidate) else -0.55


def _by_clauses_around(candidate: Candidate) -> Iterator[float]:
    """What it takes to stand within another clause, unless that one is only told in passing."""
    marks, rule = candidate.marks, candidate.rule
    # What was done on a day is told in passing too: `het plan dat in mei is vastgesteld`.
    told = rule == "report" and "in acl:relcl" in marks and not {"number", "than"} & marks
    if "regular" in marks and rule == "present":
        yield 0.3 if candidate.actors.kind == "pronoun" else 0.15 if _acts(candidate) else 0.0
        told = True
    if _is_task_of_new(candidate):
        yield 0.2 if candidate.actors.kind == "pronoun" else 0.0
        told = True
    # `Dit betekent dat de gemeente …`: what follows from a choice is to be done as well.
    told = told or (_acts(candidate) and _follows(candidate))
    # `X legt de kade aan, waarna Y haar beheert`: the next thing that is done.
    told = told or (_acts(candidate) and "waarna" in candidate.clause.words)
    if candidate.frame is None and not told:
        yield -next((weight for mark, weight in _EMBEDDED.items() if mark in marks), 0.0)


def _by_what_is_told(candidate: Candidate, document: DocumentKind) -> Iterator[float]:
    """What it adds or takes that a clause tells numbers, effects, changes or habits."""
    marks, rule, kind = candidate.marks, candidate.rule, candidate.actors.kind
    if "level" in marks and rule in {"aim", "want"}:
        # `Streven is dat in 2020 700 schippers meedoen`: a number to reach, and nobody acts.
        yield -0.3
    if "statistic" in marks and rule in {*_DESCRIBED, "passive", "future"}:
        yield -0.35
    if "consequence" in marks and kind in {"none", "other"} and candidate.deadline is None:
        yield -0.15
    if "lead" in marks and candidate.deadline is None:
        yield -0.25
    changes = candidate.clause.lemma in words.CHANGING_VERBS and candidate.clause.voice == "active"
    if changes and rule == "report" and kind in {"none", "other"}:
        # `De werkloosheid nam in 2014 af`
        yield -0.35
    if "number" in marks and candidate.frame is None and rule in _DESCRIBED:
        yield -0.25
    predicts = not _acts(candidate) and _predicts(candidate)
    if predicts and rule in {*_DESCRIBED, "future"} and candidate.frame is None:
        yield -0.5
    if "arises" in marks and rule in {"present", "term"}:
        yield 0.35
    if "given" in marks and rule == "present":
        # `Wijkcentra krijgen ruimere openingstijden`: by whoever plans it.
        yield 0.25
    if rule == "can" and kind == "none" and document == "covenant":
        yield 0.15
    if rule == "report" and "group" in marks:
        yield -0.36
    if rule == "report" and candidate.deadline and _VAGUE.search(candidate.deadline.text):
        yield -0.36
    if "habitual" in marks and rule in {"passive", "present", "report", "can"}:
        yield -0.2
    if kind == "none" and rule == "passive" and candidate.clause.relation == "conj":
        yield -0.1


def _by_text(candidate: Candidate, *, plans: bool, describes: bool) -> Iterator[float]:
    """What it takes to stand in a text that promises little."""
    if describes and _is_undated(candidate):
        if not _acts(candidate):
            yield -0.4
        elif candidate.rule in {"present", "item"}:
            yield -0.3
    elif not plans and not _acts(candidate) and candidate.deadline is None:
        yield -0.1 if candidate.rule == "must" else -0.3


def _by_time(candidate: Candidate, *, ahead: bool) -> Iterator[float]:
    """What a time adds, most of all one that is still to come."""
    deadline = candidate.deadline
    if deadline is not None:
        yield 0.1
    if candidate.rule == "state":
        yield 0.45 if ahead else -0.2
    soon = deadline is not None and deadline.text.lower() in words.SOON
    if (ahead or soon) and candidate.rule in {"present", "passive", "can", "charged"}:
        yield 0.3


def _follows(candidate: Candidate) -> bool:
    """Whether a clause stands below `dit betekent dat`, `dat houdt in dat`."""
    parent = candidate.clause.parent
    outer = candidate.clauses.get(parent) if parent is not None else None
    return outer is not None and outer.lemma in _MEANING and candidate.clause.mark == "dat"


def _is_task_of_new(candidate: Candidate) -> bool:
    """`een werkgroep ingesteld die in mei advies uitbrengt`: what it is set up to do."""
    clause = candidate.clause
    above = candidate.clauses.get(clause.parent) if clause.parent is not None else None
    if above is None or clause.relation != "acl:relcl" or clause.tense != "present":
        return False
    founded = above.lemma in _FOUNDING and above.tense == "perfect"
    return founded and bool(candidate.actors.names)


_FOUNDING = frozenset(
    "instellen oprichten benoemen aanstellen aanwijzen vormen samenstellen installeren".split()
)
_MEANING = frozenset({"betekenen", "inhouden", "meebrengen"})


_COMING_ABOUT = frozenset(
    "veranderen ontstaan verdwijnen voordoen toenemen afnemen groeien".split()
)
"""What goes on by itself, be it in a year to come: `De markt verandert in 2030 sterk`."""


def _predicts(candidate: Candidate) -> bool:
    """`De druk zal afnemen`, `dat zal lastig worden`: what comes about, whoever does what."""
    clause = candidate.clause
    if clause.voice != "active":
        return False
    by_itself = candidate.rule == "future" and clause.lemma in words.CHANGING_VERBS
    goes = candidate.rule == "present" and not _acts(candidate)
    by_itself = by_itself or (goes and clause.lemma in _COMING_ABOUT)
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

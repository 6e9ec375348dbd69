"""For or with whom something is done: the counterparties of a commitment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_actions import tokens_under
from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_cast import Spoken
from extractors.finding.commitment_words import ASKING_VERBS
from extractors.language.analysis import Analysed
from extractors.language.tokens import Doc, Span, Token

_TOWARDS = frozenset({"met", "aan", "jegens", "bij", "voor", "tussen", "richting", "onder", "naar"})
"""Prepositions before whom something is done for or with."""
_TOWARDS_GROUPS = frozenset({"met", "aan", "jegens"})
"""Those that lead to a counterparty also where a group is meant (`met scholen`)."""
_JOINTLY = re.compile(
    r"\b(?:(?:in|na|op|ten|namens|te)\s(?:\w+\s)?"
    r"(?:samenwerking|overleg|samenspraak|afstemming|opdracht|verzoek|behoeve|gunste|dialoog)"
    r"\s(?:met|van))\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
"""Prepositions of several words: `in opdracht van de`, `ten behoeve van het`."""
_AGREEING = frozenset({"afspreken", "overeenkomen", "toezeggen", "beloven", "afsluiten", "sluiten"})
_HELPING = frozenset(
    """
    ondersteunen helpen faciliteren informeren betrekken adviseren begeleiden stimuleren
    aanmoedigen bijstaan raadplegen uitnodigen inlichten voorlichten verbinden
    """.split()
)
"""Verbs whose object is helped or told: a counterparty also where it is a group."""
_LINKS = frozenset({"conj", "appos", "flat"})


def find_counterparties(
    analysed: Analysed,
    clause: Clause,
    clauses: Mapping[int, Clause],
    actors: ActorFinder,
    acting: Sequence[str],
) -> tuple[str, ...]:
    """Give for or with whom a clause says that something is done, in the order of the text.

    `clauses` are those of the passage by their heads; empty for a list item without a
    verb. `acting` are the names of those who act, who are never their own counterparties.
    """
    doc = analysed.doc
    own = _reach(clause, clauses) | _opening_together(doc, clause, clauses)
    above = _governing(clause, clauses)
    found: list[tuple[int, str]] = []
    for mention in actors.mentions(analysed):
        if mention.name in acting or _COMPOUND.match(doc.text, mention.end):
            continue
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is None:
            continue
        if span.root.i in own:
            meant = _is_meant(doc, span, clause, body=actors.is_body(mention.name))
        else:
            agreed = span.root.i in above and above[span.root.i].lemma in _AGREEING
            meant = agreed and _preposition(span.root) in _TOWARDS_GROUPS
        if meant:
            found.append((mention.start, mention.name))
    for asking in _asking(clause, clauses):
        who = actors.of_subject(analysed, asking, Spoken()).names
        found.extend((doc[asking.head].idx, name) for name in who)
    found.extend(
        (doc[i].idx, name)
        for i in own
        if doc[i].lower_ in {"u", "jullie"} and doc[i].pos_ == "PRON"
        for name in actors.addressed()
    )
    return tuple(dict.fromkeys(name for _, name in sorted(found) if name not in acting))


_COMPOUND = re.compile(r"-\w")
"""Behind a name: `de WHO-normen` are no WHO."""


def _opening_together(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> frozenset[int]:
    """`Samen met X onderzoekt de stad … en stelt een plan op`: who opens it does all with it."""
    first = clauses.get(clause.parent) if clause.parent is not None else None
    if not clause.relation.startswith("conj") or not clause.inherited or first is None:
        return frozenset()
    front = [i for i in first.tokens if first.finite is not None and i < first.finite]
    opens = [doc[i].lower_ for i in front[:2]]
    together = opens[:1] in (["samen"], ["tezamen"], ["gezamenlijk"]) or opens in _TOGETHER
    return frozenset(front) if together else frozenset()


_TOGETHER = (["in", "samenwerking"], ["in", "overleg"], ["in", "samenspraak"])


def _asking(clause: Clause, clauses: Mapping[int, Clause]) -> Iterator[Clause]:
    """The clause in which somebody asks for the action: `de regio vraagt het bureau te …`."""
    if clause.lemma in ASKING_VERBS and clause.voice == "active":
        yield clause
    for governor in {c.head: c for c in _governing(clause, clauses).values()}.values():
        if governor.lemma in ASKING_VERBS and governor.voice == "active":
            yield governor


def _reach(clause: Clause, clauses: Mapping[int, Clause]) -> frozenset[int]:
    """Tokens of a clause and of all that is subordinate to it."""
    return frozenset(clause.tokens) | tokens_under(clause, clauses)


def _governing(clause: Clause, clauses: Mapping[int, Clause]) -> dict[int, Clause]:
    """Tokens of the clauses that a clause completes, each with its clause."""
    found: dict[int, Clause] = {}
    seen = {clause.head}
    while clause.relation in {"ccomp", "xcomp", "csubj", "advcl"} and clause.parent is not None:
        if clause.parent in seen:
            break
        clause = clauses[clause.parent]
        seen.add(clause.head)
        found.update(dict.fromkeys(clause.tokens, clause))
    return found


def _is_meant(doc: Doc, span: Span, clause: Clause, *, body: bool) -> bool:
    first = _first_of_list(span.root)
    preposition = _preposition(span.root)
    if preposition:
        towards = _TOWARDS if body else _TOWARDS_GROUPS
        return preposition in towards or _JOINTLY.search(doc.text[: span.start_char]) is not None
    if not body:
        return first.dep_ in {"obj", "iobj"} and clause.lemma in _HELPING
    if first.dep_ in {"obj", "iobj", "obl:arg", "nmod"}:
        return True
    if first.dep_ == "nsubj:pass" or (first.dep_ == "nsubj" and _inner(first, clause)):
        # Who is informed or helped, and who is to do what the action brings about.
        return True
    # What is subject but does not act, and an object that the parse took for a second subject.
    own = first.i in clause.subject
    return first.dep_ == "nsubj" and (own or (bool(clause.subject) and first.head.i == clause.head))


def _inner(subject: Token, clause: Clause) -> bool:
    """`stimuleren dat X`: the subject of a clause that completes this one."""
    verb = subject.head
    return verb.i != clause.head and verb.dep_ in {"ccomp", "csubj", "xcomp"}


def _first_of_list(token: Token) -> Token:
    while token.dep_ in _LINKS and token.head.i != token.i:
        token = token.head
    return token


def _preposition(token: Token) -> str:
    """The preposition before a mention, or before the list in which it stands."""
    for link in _upwards(token):
        case = next((c for c in link.children if c.dep_ == "case"), None)
        if case is not None:
            return str(case.lower_)
    return ""


def _upwards(token: Token) -> Iterator[Token]:
    yield token
    while token.dep_ in _LINKS and token.head.i != token.i:
        token = token.head
        yield token

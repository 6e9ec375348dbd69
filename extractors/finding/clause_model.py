"""A clause: one verb of a passage with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from extractors.language.tokens import Doc
from extractors.values import value

Tense = Literal["present", "past", "perfect", "pluperfect", "none"]
Voice = Literal["active", "passive"]
WITHIN = frozenset({"ccomp", "advcl", "acl", "acl:relcl"})
"""Relations of clauses that stand within another, with their verbs at the end."""


@value
class Clause:
    """One verb with what belongs to it; token numbers point into the parsed passage."""

    head: int
    """The main verb, or the predicate of a copula."""
    verbs: tuple[int, ...]
    """Main verb, auxiliaries and particle, in order."""
    tokens: tuple[int, ...]
    """All tokens of the clause without its coordinated and subordinate clauses."""
    words: frozenset[str]
    """What its tokens say, in small letters."""
    lemma: str
    """Main verb with its particle in front (`uitvoeren`); a predicate's lemma after a copula."""
    finite: int | None = None
    subject: tuple[int, ...] = ()
    """Tokens of the subject, in order; empty where it has none of its own."""
    subject_head: int | None = None
    inherited: bool = False
    """The subject is that of the clause this one is coordinated with or depends on."""
    parent: int | None = None
    """Head of the clause that governs this one."""
    relation: str = "ROOT"
    tense: Tense = "none"
    voice: Voice = "active"
    modals: tuple[str, ...] = ()
    """Lemmas of modal and future verbs over the main verb, outermost first."""
    copula: bool = False
    negated: bool = False
    mark: str = ""
    """The word that introduces a subordinate clause (`om`, `dat`, `als`), lower case."""

    @property
    def infinitive(self) -> bool:
        """Whether it has no finite verb, its own or shared: `om … te doen`, an item of a list."""
        return self.finite is None


def words_of(doc: Doc, tokens: Iterable[int]) -> frozenset[str]:
    """Give what the words with these numbers say, in small letters."""
    return frozenset(doc[i].lower_ for i in tokens)


def is_hypothetical(doc: Doc, clause: Clause) -> bool:
    """Tell whether a clause says what would be: `zou worden vervangen`."""
    return any(doc[i].lower_ in {"zou", "zouden"} for i in clause.verbs)


def outer_clauses(clause: Clause, clauses: Mapping[int, Clause]) -> Iterator[Clause]:
    """Give the clauses in which one stands, the nearest first, each once."""
    seen = {clause.head}
    outer = clauses.get(clause.parent) if clause.parent is not None else None
    while outer is not None and outer.head not in seen:
        yield outer
        seen.add(outer.head)
        outer = clauses.get(outer.parent) if outer.parent is not None else None


_OF_WHICH = frozenset({"waarvan", "waarover", "waarmee", "waarvoor", "waarin", "waarop"})
_WHO = frozenset({"zij", "ze", "hij", "wij", "we", "ik"})


def tells_next(clause: Clause, doc: Doc) -> bool:
    """`…, waarna de bouw begint`, `…, waarvan zij de uitkomst toont`: what is done next."""
    if clause.relation not in {"advcl", "acl:relcl"} or not clause.tokens:
        return False
    first, *rest = clause.tokens
    if "waarna" in clause.words:
        return True
    if doc[first].text != "," or not rest:
        return False
    return doc[rest[0]].lower_ in _OF_WHICH and not clause.words.isdisjoint(_WHO)

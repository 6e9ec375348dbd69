"""How firmly something is promised: `zal` and plain presents firm, wishes and maybes soft."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.finding import commitment_words as words
from extractors.finding.clause_model import Clause
from extractors.finding.commitment_rules import RULES, Frame
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc
from schemas.records import Strength

_HEDGE = QuickLook(
    re.compile(
        r"\b(?:naar verwachting|bij voorkeur|wellicht|misschien|waarschijnlijk|eventueel)\b"
        # `zo snel mogelijk`, `waar mogelijk` and `mogelijk maken` promise no less
        r"|(?<!\bwaar )(?<!\bindien )(?<!\bveel )(?<!\bmede )(?<!\ber )"
        r"\bmogelijk\b(?! (?:te )?(?:maken|gemaakt|maakt|is|zijn|worden|wordt|werd)\b)",
        re.IGNORECASE,
    ),
    "verwachting|voorkeur|wellicht|misschien|waarschijnlijk|eventueel|mogelijk",
)
_AS_MUCH_AS = re.compile(r"\bzo(?:veel)? (?:[\w-]+ ){0,3}mogelijk\b", re.IGNORECASE)
_WISHING = QuickLook(
    re.compile(
        r"\b(?:ten doel|tot doel|van plan|(?:het|de|zijn|haar) (?:voornemen|intentie|wens|ambitie)"
        r"|voornemens|bereid|op prijs|(?:na)?gestreefd)\b",
        re.IGNORECASE,
    ),
    "doel|van plan|voornemen|intentie|wens|ambitie|bereid|op prijs|gestreefd",
)
"""Words of a predicate that wishes rather than promises: `is van plan`, `stelt zich ten doel`."""
_ONLY = frozenset({"alleen", "uitsluitend", "slechts", "enkel"})


def strength_of(
    doc: Doc, clause: Clause, clauses: Mapping[int, Clause], frame: Frame | None, rule: str
) -> Strength:
    """Say how firm a clause is: by its rule or what governs it, unless its words are softer.

    A ban (`mag niet`, `mag alleen`), an effort that is made (`zet in op`, `zoekt`) and a
    next step are firm whatever the verb.
    """
    said = _own_text(doc, clause)
    negated = clause.negated or not clause.words.isdisjoint(_ONLY)
    if rule == "can" and negated and "mogen" in clause.modals:
        return "firm"
    wants = "willen" in clause.modals or (
        clause.finite is not None and doc[clause.finite].lemma_ == "willen"
    )
    effort = rule == "want" and clause.lemma in words.EFFORT_VERBS
    step = clause.subject_head is not None and doc[clause.subject_head].lemma_ in words.STEP_NOUNS
    if frame is None and ((effort and not wants) or (step and clause.copula)):
        return "firm"
    if _hedges(said) or _WISHING.search(_governing_text(doc, clause, clauses, said)):
        return "soft"
    if wants and (frame is None or "willen" in clause.modals):
        # `wil helpen`, `heeft aangegeven te willen helpen`
        return "soft"
    return frame.strength if frame is not None else RULES[rule].strength


def _own_text(doc: Doc, clause: Clause) -> str:
    return " ".join(doc[i].text for i in clause.tokens)


def _hedges(said: str) -> bool:
    softened = _AS_MUCH_AS.sub("", said) if "mogelijk" in said.lower() else said
    return _HEDGE.search(softened) is not None


def _governing_text(doc: Doc, clause: Clause, clauses: Mapping[int, Clause], said: str) -> str:
    """The words of a clause, which are `said`, and of the one that it completes."""
    completes = clause.relation in {"xcomp", "ccomp", "advcl", "acl"}
    if completes and clause.parent is not None and clause.parent in clauses:
        said = f"{_own_text(doc, clauses[clause.parent])} {said}"
    return said

"""Repairs of clauses whose subject the parse took from them: who pays, hopes or promises."""

from __future__ import annotations

from dataclasses import replace

from extractors.finding.clause_model import Clause, words_of
from extractors.finding.clause_subjects import agrees
from extractors.finding.clause_words import is_singular, noun_phrase, phrase_at
from extractors.language.grammar import NAMING
from extractors.language.tokens import Doc, Token


def with_subject_before_infinitive(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give `hoopt` its subject in `Zo hoopt de raad een teken te geven`.

    Of two objects below the infinitive, the one right behind the finite verb is of that verb.
    """
    repaired = dict(made)
    for outer in made.values():
        finite = outer.finite
        if finite is None or finite != outer.head or outer.subject or outer.mark or finite == 0:
            continue
        inner = next(
            (c for c in made.values() if c.parent == outer.head and c.relation == "xcomp"
             and c.mark == "te" and c.finite is None),
            None,
        )  # fmt: skip
        objects = [] if inner is None else _objects(doc[inner.head])
        if inner is None or len(objects) != _TWO or objects[0].left_edge.i != finite + 1:
            continue
        subject = tuple(t.i for t in objects[0].subtree)
        if not agrees(objects[0], doc[finite]) or subject[-1] >= objects[1].left_edge.i:
            continue
        kept = tuple(i for i in inner.tokens if i not in subject)
        tokens = tuple(sorted({*outer.tokens, *subject}))
        repaired[outer.head] = replace(
            outer, subject=subject, subject_head=objects[0].i, tokens=tokens,
            words=words_of(doc, tokens),
        )  # fmt: skip
        repaired[inner.head] = replace(
            inner, subject=subject, subject_head=objects[0].i, inherited=True, tokens=kept,
            words=words_of(doc, kept),
        )  # fmt: skip
    return repaired


def _objects(verb: Token) -> list[Token]:
    """The objects of a verb that stand before it, in order."""
    return sorted(
        (t for t in verb.children if t.dep_ in {"obj", "iobj"} and t.i < verb.i),
        key=lambda t: t.i,
    )


_TWO = 2


def with_payer(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give `De kosten dient de provincie te betalen` its subject: money pays nothing."""
    repaired = dict(made)
    for clause in made.values():
        finite, paid = clause.finite, clause.subject_head
        if finite is None or paid is None or clause.inherited or clause.voice == "passive":
            continue
        below = [c for c in made.values() if c.parent == clause.head and c.relation == "xcomp"]
        acts = {clause.lemma, *(c.lemma for c in below)}
        if acts.isdisjoint(_PAYING) or not doc[paid].lower_.endswith(_MONEY) or paid > finite:
            continue
        payer = phrase_at(doc, finite + 1)
        head = next((i for i in payer if doc[i].pos_ in NAMING), None)
        if head is None:
            continue
        for other in (clause, *below):
            repaired[other.head] = replace(repaired[other.head], subject=payer, subject_head=head)
    return repaired


_PAYING = frozenset({"betalen", "dragen", "voldoen", "financieren", "vergoeden", "bekostigen"})
_MONEY = (
    "kosten", "aandeel", "bedrag", "bedragen", "uitgaven", "bijdrage", "bijdragen", "lasten",
    "rekening", "rekeningen", "tekort", "tekorten",
)  # fmt: skip
"""Ends of nouns for what is paid."""


def with_subject_behind_auxiliary(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give `heeft mijn voorganger toegezegd de Kamer te berichten` the subject behind `heeft`.

    Behind a participle stands what was promised, not who promised it.
    """
    repaired = dict(made)
    for clause in made.values():
        finite, after = clause.finite, clause.subject_head
        if finite is None or after is None or clause.inherited or not finite < clause.head < after:
            continue
        phrase = noun_phrase(doc, finite + 1, clause.head)
        if clause.tense not in {"perfect", "pluperfect"} or not phrase:
            continue
        for other in made.values():
            if other.head == clause.head or (other.inherited and other.subject_head == after):
                repaired[other.head] = replace(
                    repaired[other.head], subject=phrase, subject_head=phrase[-1]
                )
    return repaired


def with_verb_behind_comma(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give `bespreekt` its subject in `De raad hoort X, bespreekt het plan en stelt het vast`.

    A verb right behind a comma that has no subject and asks nothing goes on with the list.
    """
    repaired = dict(made)
    for second in made.values():
        first = made.get(-1 if second.parent is None else second.parent)
        finite = second.finite
        if first is None or finite is None or finite < 2 or first.finite is None:
            continue
        # What stands behind the verb is its object: the subject is that of the list.
        bare = not second.subject or _is_object(doc, second, finite)
        loose = second.relation in {"parataxis", "conj"} and bare and not second.mark
        listed = any(
            c.relation == "conj" and c.parent in {first.head, second.head} and c.head > finite
            for c in made.values()
        )
        if not loose or not listed or doc[finite - 1].text != "," or not first.subject:
            continue
        if first.finite > finite or is_singular(doc[first.finite]) != is_singular(doc[finite]):
            continue
        repaired[second.head] = replace(
            second, relation="conj", subject=first.subject, subject_head=first.subject_head,
            inherited=True,
        )  # fmt: skip
    return repaired


def _is_object(doc: Doc, clause: Clause, finite: int) -> bool:
    """Whether what was taken for a subject stands right behind the verb, and is no pronoun."""
    if clause.subject_head is None or clause.inherited or clause.finite != clause.head:
        return False
    return clause.subject[0] == finite + 1 and doc[clause.subject_head].pos_ == "NOUN"


def with_opening_noun(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give `worden` its subject in `Werkgevers op het terrein Oost worden uitgenodigd`.

    The parse left the plural that opens the sentence alone, and took a name behind it instead.
    """
    repaired = dict(made)
    start = 1 if len(doc) > 1 and doc[0].pos_ == "DET" else 0
    noun = doc[start] if len(doc) > start + 1 else None
    if noun is None or noun.dep_ != "ROOT" or not noun.tag_.startswith("N|soort|mv"):
        return repaired
    below = {t.i for t in noun.subtree}
    for clause in made.values():
        finite = clause.finite
        if finite is None or finite in below or is_singular(doc[finite]) or clause.mark:
            continue
        between = doc[start + 1 : finite]
        behind = not len(between) or between[0].pos_ == "ADP"
        if not behind or any(t.pos_ in {"VERB", "AUX", "PUNCT", "CCONJ"} for t in between):
            continue
        if any(i > finite for i in clause.subject):
            continue
        subject = tuple(range(finite))
        for other in made.values():
            if other.head == clause.head or (other.inherited and other.subject == clause.subject):
                tokens = (
                    tuple(sorted({*other.tokens, *subject})) if other is clause else other.tokens
                )
                repaired[other.head] = replace(
                    other, subject=subject, subject_head=noun.i,
                    inherited=other.head != clause.head, tokens=tokens,
                    words=words_of(doc, tokens),
                )  # fmt: skip
        break
    return repaired

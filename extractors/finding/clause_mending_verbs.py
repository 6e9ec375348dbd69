"""Repairs of the verb of a clause: its auxiliary, its form, or the clause it heads."""

from __future__ import annotations

from dataclasses import replace

from extractors.finding.clause_model import Clause, words_of
from extractors.finding.clause_verbs import lemma_of, tense_of, voice_of
from extractors.finding.clause_words import (
    ASKING,
    MODALS,
    is_listed_verb,
    is_singular,
    noun_phrase,
    phrase_at,
)
from extractors.language.infinitives import infinitive_of, is_infinitive
from extractors.language.tokens import Doc, Token

_HELPING = frozenset(
    {"is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben"}
)


def with_first_of_two(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Take `bundelen en verbinden de gemeenten …` for one: the second verb with both.

    Two verbs before their subject are those of one clause.
    """
    repaired = dict(made)
    for first in made.values():
        second = made.get(first.head + 2)
        bare = not first.subject and not first.mark and first.verbs == (first.head,)
        if second is None or not bare or first.relation != "ROOT" or second.relation != "conj":
            continue
        if doc[first.head + 1].dep_ != "cc" or second.finite != second.head or second.inherited:
            continue
        if not is_infinitive(doc[first.head].lower_) or not second.subject:
            continue
        if second.subject[0] != second.head + 1:
            continue
        del repaired[first.head]
        tokens = tuple(sorted({*first.tokens, first.head + 1, *second.tokens}))
        for other in made.values():
            if other.parent == first.head and other.head in repaired:
                repaired[other.head] = replace(other, parent=second.head)
        repaired[second.head] = replace(
            second, relation="ROOT", parent=first.parent, tokens=tokens,
            words=words_of(doc, tokens), verbs=tuple(sorted({*first.verbs, *second.verbs})),
            finite=first.head,
        )  # fmt: skip
    return repaired


def with_present_like_participle(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Make a present of a verb whose participle is the same: `De provincie versterkt de dijk`.

    Behind its subject, or before it where something else opens the sentence, stands the finite
    verb. The parse may have hung it on its own object, as if it described that.
    """
    repaired = dict(made)
    for clause in made.values():
        head = doc[clause.head]
        if clause.relation not in {"ROOT", "amod"} or clause.inherited:
            continue
        subject = clause.subject or _opening_phrase(doc, head)
        if not subject:
            continue
        behind = subject[-1] == head.i - 1
        if not behind and (subject[0] != head.i + 1 or head.i == 0):
            continue
        told = clause.finite is None and _looks_alike(head, clause)
        hung = head.dep_ == "amod" and behind and head.head.i > head.i
        hung = hung and head.head.dep_ == "ROOT" and (told or clause.finite == head.i)
        if not told and not hung:
            continue
        tokens = clause.tokens
        if hung:
            taken = {i for c in made.values() if c.head != head.i for i in c.tokens}
            tokens = tuple(sorted({*tokens, *(t.i for t in head.head.subtree)} - taken))
        repaired[clause.head] = replace(
            clause,
            finite=head.i,
            subject=subject,
            subject_head=clause.subject_head if clause.subject else subject[-1],
            tense="present" if told else clause.tense,
            relation="ROOT",
            tokens=tokens,
            words=words_of(doc, tokens),
        )
    return repaired


_SAME_START = 3


def _looks_alike(head: Token, clause: Clause) -> bool:
    """Whether a participle without an auxiliary is that of a verb that has no `ge-` of its own."""
    same = clause.lemma[:_SAME_START] == head.lower_[:_SAME_START]
    alone = clause.verbs == (head.i,) and clause.mark == ""
    if not head.tag_.startswith("WW|vd") or not alone or not same:
        return False
    # `De steden beproeven een ambulance`: the plural, behind its subject.
    plural = bool(clause.subject) and clause.subject[-1] < head.i and is_infinitive(head.lower_)
    return head.lower_.endswith("t") or plural


def _opening_phrase(doc: Doc, head: Token) -> tuple[int, ...]:
    """The phrase with a name in it that opens the sentence, right before a verb.

    A name that no word list knows may be taken for anything.
    """
    named = len(phrase_at(doc, 0))
    if not named or any(t.is_lower for t in doc[named : head.i]):
        return ()
    return tuple(range(head.i)) if any(not t.is_lower for t in doc[1 : head.i]) else ()


def with_what_follows(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give a verb that was taken for a noun what stands behind it, which went to the one before."""
    repaired = dict(made)
    for listed in made.values():
        if listed.parent is None or not is_listed_verb(doc[listed.head]):
            continue
        outer = repaired[listed.parent]
        behind = tuple(i for i in outer.tokens if i > listed.head)
        rest = tuple(i for i in outer.tokens if i < listed.head)
        repaired[outer.head] = replace(outer, tokens=rest, words=words_of(doc, rest))
        tokens = tuple(sorted({*listed.tokens, *behind}))
        repaired[listed.head] = replace(
            repaired[listed.head], tokens=tokens, words=words_of(doc, tokens)
        )
    return repaired


def with_auxiliaries(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give `behandeld` its `is` in `Het plan is in mei behandeld`, which the parse left loose."""
    repaired = dict(made)
    used = {i for c in made.values() for i in (*c.verbs, c.head)}
    for clause in made.values():
        head = doc[clause.head]
        if clause.finite is not None or clause.mark or not head.tag_.startswith("WW|vd"):
            continue
        loose = [
            t
            for t in doc[: clause.head]
            if t.i not in used and t.lower_ in _HELPING and t.tag_.startswith("WW|pv")
        ]
        if not loose:
            continue
        helping = loose[-1]
        used.add(helping.i)
        subject = clause.subject or noun_phrase(doc, 0, helping.i)
        subject = subject or noun_phrase(doc, helping.i + 1, clause.head)
        tokens = tuple(sorted({*clause.tokens, helping.i}))
        repaired[clause.head] = replace(
            clause,
            verbs=tuple(sorted({*clause.verbs, helping.i})),
            finite=helping.i,
            subject=subject,
            subject_head=subject[-1] if subject else None,
            tokens=tokens,
            tense=tense_of(head, [helping], helping),
            voice=voice_of(head, [helping], clause.lemma),
            words=words_of(doc, tokens),
        )
    return repaired


def with_fronted(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Make `Onderzocht` the main verb of `Onderzocht wordt of de lijn kan worden verlengd`.

    And `Besloten` that of `Besloten is de lijn te sluiten`.
    """
    if len(doc) < 4 or doc[1].lower_ not in {"wordt", "is"} or 0 in made:
        return made
    first = doc[0]
    # `bezien` is participle and infinitive alike.
    same = doc[1].lower_ == "wordt" and is_infinitive(first.lower_)
    if not same and not first.tag_.startswith("WW|vd") and infinitive_of(first.lower_) is None:
        return made
    asked = next((t.i for t in doc[2:] if t.lower_ in ASKING), None)
    if asked is None and doc[1].lower_ == "is" and any(t.lower_ == "te" for t in doc[2:]):
        return _with_decided(doc, made)
    if asked is None or doc[1].lower_ == "is":
        return made
    tokens = tuple(range(len(doc)))
    repaired = {
        i: replace(c, parent=0, relation="ccomp", mark=doc[asked].lower_)
        if c.parent is None and i > asked
        else c
        for i, c in made.items()
    }
    repaired[0] = Clause(
        head=0,
        verbs=(0, 1),
        tokens=tokens,
        words=words_of(doc, tokens),
        lemma=infinitive_of(first.lower_) or (first.lower_ if same else lemma_of(first)),
        finite=1,
        tense="present",
        voice="passive",
    )
    return repaired


def _with_decided(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Put the infinitives with te under the participle that opens the sentence."""
    first = doc[0]
    tokens = (0, 1)
    repaired = {
        i: replace(
            c, parent=0, relation="ccomp", subject=(), subject_head=None, finite=None, mark="te",
            verbs=tuple(v for v in c.verbs if v > 1), tense="none", voice="active",
            tokens=(rest := tuple(k for k in c.tokens if k > 1)), words=words_of(doc, rest),
        )
        if c.parent is None
        else c
        for i, c in made.items()
    }  # fmt: skip
    repaired[0] = Clause(
        head=0,
        verbs=tokens,
        tokens=tokens,
        words=words_of(doc, tokens),
        lemma=lemma_of(first),
        finite=1,
        tense="perfect",
        voice="passive",
    )
    return repaired


def with_far_infinitive(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Put `samenwerken` under its `wil` in `De stad wil voor taken die zij heeft, samenwerken`.

    What stands between parts them, so that the parse takes the infinitive for a plural verb.
    """
    repaired = dict(made)
    for modal in made.values():
        if modal.finite != modal.head or doc[modal.head].lemma_ not in MODALS:
            continue
        below = [c for c in made.values() if c.parent == modal.head]
        if not is_singular(doc[modal.head]) or any(c.relation == "xcomp" for c in below):
            continue
        far = next((c for c in below if c.head > modal.head and _is_far(doc, c)), None)
        if far is not None:
            lemma = str(doc[modal.head].lemma_)
            repaired[far.head] = replace(
                far, finite=None, relation="xcomp", tense="none", modals=(lemma,),
                subject=modal.subject, subject_head=modal.subject_head, inherited=True,
            )  # fmt: skip
    return repaired


def _is_far(doc: Doc, clause: Clause) -> bool:
    """Whether a clause is an infinitive right behind a comma."""
    first = clause.head
    while first > 0 and doc[first - 1].lower_ == "te":
        first -= 1
    bare = clause.relation in {"conj", "parataxis", "acl:relcl"} and not clause.mark
    return bare and doc[first - 1].text == "," and is_infinitive(doc[clause.head].lower_)


def with_auxiliary_behind_and(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give `verbeterd` its `zal` in `De kade verdient aandacht en zal worden verbeterd`.

    A finite verb has no auxiliary, so that one behind `en` is of the verb after it.
    """
    repaired = dict(made)
    for first in made.values():
        helping = next((doc[i] for i in first.verbs if _is_behind_and(doc, first, i)), None)
        if helping is None:
            continue
        second = next(
            (c for c in made.values() if c.parent == first.head and c.head > helping.i
             and (c.finite is None or doc[c.finite].tag_.startswith("WW|inf"))),
            None,
        )  # fmt: skip
        if second is None:
            continue
        parts = tuple(i for i in first.tokens if i >= helping.i - 1)
        kept = tuple(i for i in first.tokens if i < helping.i - 1)
        tokens = tuple(sorted({*parts, *second.tokens}))
        own = [doc[i] for i in second.verbs if i != second.head]
        modal = str(helping.lemma_)
        repaired[first.head] = replace(
            first, tokens=kept, words=words_of(doc, kept), modals=(),
            verbs=tuple(i for i in first.verbs if i < helping.i), tense="present",
        )  # fmt: skip
        repaired[second.head] = replace(
            second, tokens=tokens, words=words_of(doc, tokens), relation="conj",
            verbs=tuple(sorted({*second.verbs, helping.i})), finite=helping.i, mark="",
            tense=tense_of(doc[second.head], [helping, *own], helping),
            voice=voice_of(doc[second.head], [helping, *own], second.lemma),
            modals=(modal,) if modal in MODALS else (),
            subject=first.subject, subject_head=first.subject_head, inherited=True,
        )  # fmt: skip
    return repaired


def _is_behind_and(doc: Doc, clause: Clause, i: int) -> bool:
    """Whether an auxiliary stands behind `en`, after the finite verb that it was read with."""
    finite = doc[clause.head]
    own = finite.tag_.startswith("WW|pv") and doc[i].tag_.startswith("WW|pv")
    return own and i > clause.head + 1 and doc[i - 1].lower_ in {"en", "maar"}

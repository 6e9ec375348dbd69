"""Repairs of whole clauses after the parse, whose verb, auxiliary or words went elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from extractors.finding.clause_model import Clause, words_of
from extractors.finding.clause_subjects import agrees
from extractors.finding.clause_verbs import lemma_of, tense_of, voice_of
from extractors.finding.clause_words import (
    MODALS,
    NAMING,
    is_listed_verb,
    is_relative,
    is_singular,
    noun_phrase,
    phrase_at,
)
from extractors.language.infinitives import infinitive_of, is_infinitive
from extractors.language.tokens import Doc, Token

_HELPING = frozenset(
    {"is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben"}
)
_ASKED = frozenset({"of", "hoe", "welke", "welk", "wat", "waar", "wanneer"})


def mended(doc: Doc, made: Mapping[int, Clause]) -> dict[int, Clause]:
    """Give the clauses of a passage, by their heads, without what the parse had wrong in them.

    `made` are the clauses by the parse.
    """
    repaired = dict(made)
    for repair in (
        _without_verb_last,
        _with_relative,
        _with_first_of_two,
        _with_present_like_participle,
        _with_what_follows,
        _with_auxiliaries,
        _with_fronted,
        _with_announced,
        _with_subject_before_infinitive,
        _with_payer,
        _with_far_infinitive,
        _with_asked_for,
        _with_told,
        _with_question,
        _with_main_behind_question,
        _with_consequence,
        _with_subject_behind_auxiliary,
        _with_auxiliary_behind_and,
        _with_verb_behind_comma,
        _with_opening_noun,
    ):
        repaired = repair(doc, repaired)
    return repaired


def _without_verb_last(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_relative(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_first_of_two(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_subject_before_infinitive(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


_TWO = 2


def _with_payer(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _objects(verb: Token) -> list[Token]:
    """The objects of a verb that stand before it, in order."""
    return sorted(
        (t for t in verb.children if t.dep_ in {"obj", "iobj"} and t.i < verb.i),
        key=lambda t: t.i,
    )


def _with_present_like_participle(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_what_follows(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_auxiliaries(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_fronted(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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
    asked = next((t.i for t in doc[2:] if t.lower_ in _ASKED), None)
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


def _with_announced(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_far_infinitive(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_told(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Read `geeft aan te …` as `aangeven`, where the parse took `aan` for a preposition."""
    repaired = dict(made)
    for clause in made.values():
        if clause.lemma != "geven":
            continue
        at = clause.head + 1
        told = any(c.parent == clause.head and c.mark in {"te", "dat"} for c in made.values())
        told = told and at < len(doc) and doc[at].lower_ == "aan"
        if told or _is_asked_behind(doc, clause.head):
            repaired[clause.head] = replace(clause, lemma="aangeven")
    return repaired


def _is_asked_behind(doc: Doc, verb: int) -> bool:
    """`geven wij aan hoe …`: a question told, behind the particle of the verb before it."""
    for i in range(verb + 1, len(doc) - 1):
        if doc[i].pos_ in {"VERB", "AUX"} or doc[i].is_punct:
            return False
        if doc[i].lower_ == "aan" and doc[i + 1].lower_ in _ASKED:
            return True
    return False


def _with_asked_for(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_question(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_main_behind_question(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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
            or not {question.mark, doc[question.tokens[0]].lower_} & _ASKED
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


def _with_consequence(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Make a main clause of what follows a condition: `Lukt dat niet, dan overleggen partijen`.

    `dan` between a comma and a finite verb opens no clause that hangs on another.
    """
    repaired = dict(made)
    for clause in made.values():
        finite = clause.finite
        if clause.mark != "dan" or finite is None or finite < 2:
            continue
        apart = doc[finite - 2].text == "," or doc[0].lower_ in _CONDITIONS
        if doc[finite - 1].lower_ == "dan" and apart:
            repaired[clause.head] = replace(clause, relation="ROOT", parent=None, mark="")
    return repaired


_CONDITIONS = frozenset({"indien", "als", "wanneer"})


def _with_subject_behind_auxiliary(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_auxiliary_behind_and(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_verb_behind_comma(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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


def _with_opening_noun(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
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

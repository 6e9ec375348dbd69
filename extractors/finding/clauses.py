"""Clauses of a parsed passage: who, which verb, in which tense, voice and mood.

The parse follows Universal Dependencies for Dutch. Where it is known to go
astray (plural presents tagged as infinitives after inversion, coordinated
verbs without their auxiliary), the verb forms decide.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from extractors.finding.clause_in_turn import with_verbs_in_turn
from extractors.finding.clause_joining import joined
from extractors.finding.clause_mending import mended
from extractors.finding.clause_model import WITHIN, Clause, Tense, words_of
from extractors.finding.clause_openings import opened
from extractors.finding.clause_readiness import with_readiness
from extractors.finding.clause_subjects import (
    SUBJECTS,
    is_elliptic,
    number_of,
    object_as_subject,
    subject_of,
)
from extractors.finding.clause_verbs import lemma_of, tense_of, voice_of
from extractors.finding.clause_words import (
    CONDITIONS,
    HELPING,
    HOMOGRAPHS,
    MODALS,
    NO_VERB,
    SPEAKERS,
    WHERE_FIT,
    acts_as_verb,
    describes_noun,
    is_finite,
    is_governed,
    is_listed_verb,
    is_negated,
    is_noun_in_list,
    is_participle,
    is_singular,
    listed_before,
    misplaced_copula,
    speaker_of,
    speaks,
)
from extractors.language.grammar import AUXILIARIES
from extractors.language.hanging import SINGULAR, bears_te
from extractors.language.infinitives import is_infinitive, is_verb
from extractors.language.tokens import Doc, Token

_CLAUSAL = frozenset(
    {"ROOT", "conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"}
)
_BREAKS = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "conj"})
_BREAKS_MAIN = _BREAKS | {"xcomp"}
"""What begins a clause of its own right under the main verb, and further below."""
_BREAKS_BELOW = frozenset({"acl:relcl", "advcl", "ccomp", "parataxis"})


def find_clauses(doc: Doc) -> tuple[Clause, ...]:
    """Give the clauses of a parsed passage, ordered by their main verb."""
    known: tuple[Clause, ...] | None = doc.user_data.get(_KNOWN)
    if known is None:
        known = doc.user_data[_KNOWN] = _clauses_of(doc)
    return known


_KNOWN = "clauses"
"""Where the clauses of a passage are kept that are asked for again, as those of a lead are."""
_VERBS = frozenset({"VERB", "AUX"})


def _clauses_of(doc: Doc) -> tuple[Clause, ...]:
    auxiliaries = {token.i for token in doc if token.dep_ in AUXILIARIES}
    with_auxiliary = {doc[i].head.i for i in auxiliaries}
    with_subject = {token.head.i for token in doc if token.dep_ in SUBJECTS}
    heads = {
        token.i
        for token in doc
        if token.i not in auxiliaries
        # What is asked of it alone leaves most words out, which no verb can be.
        and (
            token.i in with_auxiliary
            or token.pos_ in _VERBS
            or token.lower_ in HOMOGRAPHS
            or token.dep_ == "xcomp"
            or (token.dep_ == "conj" and is_infinitive(token.lower_))
            or token.tag_.startswith("WW|")
            or (token.i + 1 < len(doc) and doc[token.i + 1].lower_ in SPEAKERS)
            or (token.i == 1 and doc[0].lower_ in SPEAKERS)
        )
        and _is_clause_head(token, with_auxiliary, with_subject)
    }
    made: dict[int, Clause] = {}
    for token in sorted((doc[i] for i in sorted(heads)), key=_depth):
        made[token.i] = _clause(token, heads, made)
    opening = opened(doc, with_readiness(doc, mended(doc, made)))
    whole = with_verbs_in_turn(doc, joined(doc, opening))
    return tuple(whole[i] for i in sorted(whole))


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _is_clause_head(token: Token, with_auxiliary: Set[int], with_subject: Set[int]) -> bool:
    if token.dep_ in AUXILIARIES or token.is_punct or token.is_space:
        return False
    if misplaced_copula(token) is not None or is_noun_in_list(token) or describes_noun(token):
        return False
    if _is_noun_behind_and(token):
        return False
    if token.i in with_auxiliary:
        return True
    if not acts_as_verb(token):
        return False
    if token.tag_.startswith(("WW|vd|prenom", "WW|od|prenom", "WW|inf|nom")):
        return is_governed(token)
    loose = token.dep_ == "dep" and bears_te(token)
    return loose or token.dep_ in _CLAUSAL or speaks(token) or token.i in with_subject


def _is_noun_behind_and(token: Token) -> bool:
    """`het uniformer en sneller maken van de aanvraag`: an infinitive that is a noun."""
    noun = token.head
    if token.dep_ not in {"conj", "dep"} or not token.tag_.startswith("WW|inf"):
        return False
    doc, i = token.doc, token.i
    if i + 1 >= len(doc) or doc[i + 1].lower_ != "van" or noun.i > i:
        return False
    joined = any(t.dep_ == "cc" for t in doc[noun.i + 1 : i])
    return joined and any(c.lower_ == "het" and c.dep_ == "det" for c in noun.children)


def _governor(token: Token, heads: Set[int]) -> Token | None:
    for ancestor in token.ancestors:
        if ancestor.i in heads:
            return ancestor
    return None


def _own_tokens(head: Token, heads: Set[int]) -> set[int]:
    """Numbers of the tokens below `head` that are not below another clause of its own."""
    own: set[int] = set()
    breaks = _BREAKS_MAIN
    rest = [head]
    while rest:
        token = rest.pop()
        own.add(token.i)
        rest += (
            c
            for c in token.children
            if not (c.i in heads and (c.dep_ in breaks or is_listed_verb(c)))
        )
        breaks = _BREAKS_BELOW
    return own


def _clause(head: Token, heads: Set[int], made: dict[int, Clause]) -> Clause:
    governor = _governor(head, heads)
    outer = made.get(governor.i) if governor is not None else None
    doc, has_te, lemma = head.doc, bears_te(head), lemma_of(head)
    coordinated = head.dep_ == "conj" or (
        outer is not None and any(c.dep_ == "cc" and c.i < head.i for c in head.children)
    )
    auxiliaries = _own_auxiliaries(head, outer)
    subject_head, of_item = _subject_head(head, auxiliaries, outer, coordinated)
    misplaced = misplaced_copula(subject_head) if subject_head is not None else None
    if misplaced is not None and not auxiliaries:
        auxiliaries = [misplaced]
    shares = _shares_verbs(head, auxiliaries, outer, coordinated, subject_head)
    if shares and outer is not None:
        auxiliaries = [doc[i] for i in outer.verbs if doc[i].dep_ in AUXILIARIES]
    elif outer is not None and coordinated and not _begins_anew(subject_head, auxiliaries):
        auxiliaries = [*_lent_modals(outer, auxiliaries, doc), *auxiliaries]
    particles = [c.i for c in head.children if c.dep_ == "compound:prt"]
    verbs = sorted({head.i, *(a.i for a in auxiliaries), *particles})
    finite = (
        None
        if of_item
        else _finite(head, verbs, auxiliaries, subject_head, outer if shares else None)
    )
    if outer is not None and head.dep_ == "xcomp" and outer.lemma in MODALS and not auxiliaries:
        # `blijft de dorpen begeleiden`: an infinitive, whatever its tag.
        finite = None
    tokens = sorted(_own_tokens(head, heads))
    if _rises(head, finite, coordinated, outer) and outer is not None and outer.parent is not None:
        governor, outer = doc[outer.parent], made[outer.parent]
    subject: tuple[int, ...] = ()
    inherited = False
    if subject_head is not None:
        subject = _subject_tokens(subject_head, misplaced, finite)
    elif outer is not None and _shares_subject(head, outer, coordinated, finite):
        subject, inherited = outer.subject, bool(outer.subject)
    linked = any(a.dep_ == "cop" and a is not misplaced for a in auxiliaries)
    tense = tense_of(head, auxiliaries, finite)
    words = words_of(doc, tokens)
    return Clause(
        head=head.i,
        verbs=tuple(verbs),
        finite=finite.i if finite is not None else None,
        subject=subject,
        subject_head=subject_head.i
        if subject_head is not None
        else (outer.subject_head if inherited and outer is not None else None),
        inherited=inherited,
        tokens=tuple(tokens),
        parent=governor.i if governor is not None else None,
        relation=_relation(head, outer, has_te, coordinated),
        tense=tense,
        voice="passive" if _is_undergone(subject_head) else voice_of(head, auxiliaries, lemma),
        modals=_modals(head, auxiliaries, finite, tense, outer, coordinated),
        lemma=lemma,
        copula=linked and not is_participle(head),
        negated=is_negated(doc, tokens, words),
        mark=_mark(head, tokens) or ("te" if has_te else ""),
        words=words,
    )


def _own_auxiliaries(head: Token, outer: Clause | None) -> list[Token]:
    """The auxiliaries and the copula of a verb, or those of the verb it is named with."""
    found = [
        c
        for c in head.children
        if c.dep_ in AUXILIARIES
        and not (c.dep_ == "cop" and head.tag_.startswith("WW|pv") and head.lower_ != NO_VERB)
    ]
    if not found and outer is None and head.tag_.startswith("WW|inf"):
        return _lent_auxiliaries(head)
    return found


def _subject_head(
    head: Token, auxiliaries: list[Token], outer: Clause | None, coordinated: bool
) -> tuple[Token | None, bool]:
    """The head of the subject of its own that a clause has, and whether the clause is an item."""
    found = _own_subject(head, auxiliaries, outer, coordinated) or next(
        (c for c in head.children if c.dep_ == "obj" and misplaced_copula(c) is not None), None
    )
    if found is None or _is_only_object(found, head) or _is_of_purpose(found, head):
        return None, False
    if _is_of_infinitive(found, head, auxiliaries):
        return None, True
    return (None if coordinated and _is_shared_object(found, head, outer) else found), False


def _shares_verbs(
    head: Token,
    auxiliaries: list[Token],
    outer: Clause | None,
    coordinated: bool,
    subject_head: Token | None,
) -> bool:
    """Whether a verb goes with the auxiliaries of the one before: `is gebouwd en geopend`."""
    return (
        outer is not None
        and coordinated
        and not auxiliaries
        and not bears_te(head)
        and not is_finite(head)
        and not (head.tag_.startswith("WW|inf") and subject_head is not None)
    )


def _finite(
    head: Token,
    verbs: list[int],
    auxiliaries: list[Token],
    subject_head: Token | None,
    sharing: Clause | None,
) -> Token | None:
    """The finite verb among those of a clause; `sharing` is the clause whose verbs it shares."""
    doc, has_te = head.doc, bears_te(head)
    finite = next((doc[i] for i in verbs if is_finite(doc[i]) or speaks(doc[i])), None)
    if finite is None and not has_te and subject_head is not None and not auxiliaries:
        finite = head if head.tag_.startswith(("WW|pv", "WW|inf", "WW|od")) else None
    if finite is None and not has_te:
        # `De kosten worden gedragen`: the plural of the present is tagged as an infinitive.
        finite = _plural_auxiliary(auxiliaries)
    if finite is None and sharing is not None and sharing.finite is not None:
        finite = doc[sharing.finite]
    return finite


def _subject_tokens(
    subject_head: Token, misplaced: Token | None, finite: Token | None
) -> tuple[int, ...]:
    """The words of a subject, with those before it in a list."""
    # With its auxiliary, a subject was given what stands before that as well.
    subject = tuple(
        sorted(t.i for t in subject_head.subtree if misplaced is None or t.i > misplaced.i)
    )
    several = any(c.dep_ == "conj" for c in subject_head.children)
    if subject and finite is not None and several:
        start = 0 if subject[0] < finite.i else finite.i + 1
        return (*listed_before(subject_head.doc, subject[0], start), *subject)
    return subject


def _shares_subject(head: Token, outer: Clause, coordinated: bool, finite: Token | None) -> bool:
    """Whether a clause without a subject has that of the clause around it."""
    if coordinated and _is_of_another_number(outer, finite, head.doc):
        return False
    with_te = head.dep_ == "parataxis" or (head.dep_ == "ccomp" and outer.lemma == "dienen")
    return coordinated or head.dep_ in {"xcomp", "advcl"} or (with_te and bears_te(head))


def _is_of_another_number(outer: Clause, finite: Token | None, doc: Doc) -> bool:
    """`Er zijn boten gekeurd en is gestart met lessen`: nobody is said to have started them."""
    if finite is None or outer.subject_head is None or finite.i in outer.verbs:
        return False
    alone = finite.pos_ == "AUX" and finite.tag_.startswith(SINGULAR)
    return alone and number_of(doc[outer.subject_head]) == "plural"


def _modals(
    head: Token,
    auxiliaries: list[Token],
    finite: Token | None,
    tense: Tense,
    outer: Clause | None,
    coordinated: bool,
) -> tuple[str, ...]:
    """The modal verbs over a verb, of its own or of the clause around it."""
    modals = [a.lemma_ for a in auxiliaries if a.lemma_ in MODALS]
    if finite is not None and finite.lemma_ == "hebben" and tense in {"perfect", "pluperfect"}:
        # `heeft in mei de school mogen openen`: it did so.
        modals = []
    # `zou worden verlengd, maar dat is niet gelukt`: with a finite auxiliary of its own.
    shared = set() if outer is None else {head.i, *outer.verbs}
    apart = coordinated and finite is not None and finite.i not in shared
    if modals or outer is None or apart:
        return tuple(dict.fromkeys(modals))
    if not _lifts(head, outer, head.doc, bears_te(head), coordinated):
        return ()
    governs = outer.lemma in MODALS and not coordinated
    return tuple(dict.fromkeys([*outer.modals, outer.lemma] if governs else outer.modals))


def _rises(head: Token, finite: Token | None, coordinated: bool, outer: Clause | None) -> bool:
    """`Ik hecht eraan dat …, en zal hen aanspreken`: the verb first, as in a main clause.

    What is coordinated with a subordinate clause has its verbs at the end.
    """
    if finite is None or not coordinated or outer is None or outer.finite is None:
        return False
    subordinate = outer.mark != "" and outer.relation in WITHIN
    opens = finite.i > 0 and finite.nbor(-1).dep_ == "cc"
    between = [t for t in head.doc[finite.i + 1 : head.i] if t.pos_ not in {"VERB", "AUX", "PART"}]
    # `dat leden dit naleven en rapporteert jaarlijks aan de raad`: it is not the last word.
    behind = [c for c in head.children if c.i > head.i and not c.is_punct]
    last = finite.i == head.i and (len(behind) > 1 or any(c.dep_ == "obj" for c in behind))
    return subordinate and opens and (last or (finite.i < head.i and len(between) > 0))


_OBJECT_FORMS = frozenset({"u", "hen", "hem", "haar", "ons", "mij", "uw"})


def _is_only_object(subject: Token, head: Token) -> bool:
    """`toegezegd, u te informeren`: an infinitive with te has no pronoun for its subject."""
    return bears_te(head) and subject.lower_ in _OBJECT_FORMS


def _is_of_purpose(subject: Token, head: Token) -> bool:
    """`om de kleine havens zichtbaar te maken`: behind `om` an infinitive has no subject."""
    marks = {c.lower_: c.i for c in head.children if c.dep_ == "mark"}
    return {"om", "te"} <= marks.keys() and marks["om"] < subject.i < head.i


def _is_of_infinitive(subject: Token, head: Token, auxiliaries: list[Token]) -> bool:
    """`Regie voeren in de aanpak`: one noun has no plural verb, so that this is an item."""
    plural = is_infinitive(head.lower_) and not is_singular(head)
    bare = not auxiliaries and plural and head.dep_ == "ROOT"
    alone = subject.i == head.i - 1 == 0
    return bare and alone and number_of(subject) == "singular"


def _is_shared_object(subject: Token, head: Token, outer: Clause | None) -> bool:
    """`zal de cijfers verzamelen en deze zo nodig bijwerken`: the infinitive has no subject."""
    if outer is None or not outer.modals or subject.lower_ not in {"deze", "dit", "die"}:
        return False
    return head.tag_.startswith("WW|inf") and subject.i < head.i - 1


def _is_undergone(subject: Token | None) -> bool:
    """`zijn afspraken gemaakt`: what was taken for an object is the subject of a passive."""
    return subject is not None and subject.dep_ == "obj" and misplaced_copula(subject) is not None


def _plural_auxiliary(auxiliaries: list[Token]) -> Token | None:
    """The first auxiliary, where it is a bare infinitive that no other verb governs."""
    first = auxiliaries[0] if auxiliaries else None
    if first is None or not first.tag_.startswith("WW|inf") or first.lower_ not in HELPING:
        return None
    return first if not any(is_finite(t) for t in auxiliaries) else None


def _own_subject(
    head: Token, auxiliaries: list[Token], outer: Clause | None, coordinated: bool
) -> Token | None:
    """Give the head of the subject that a clause does not share with the one around it."""
    finite = next((t for t in (*auxiliaries, head) if is_finite(t)), None)
    subject = subject_of(head, auxiliaries, finite)
    if subject is None and speaks(head):
        return speaker_of(head)
    if outer is not None and head.dep_ == "xcomp" and outer.lemma in MODALS and outer.subject:
        # `gaat de kazernes verduurzamen`: an object parsed as subject of the infinitive.
        return None
    if subject is None and auxiliaries and auxiliaries[0].head.i != head.i:
        lender = auxiliaries[0].head
        subject = next((c for c in lender.children if c.dep_ in SUBJECTS), None)
    if subject is None and voice_of(head, auxiliaries, head.lemma_.lower()) == "active":
        return object_as_subject(head, finite)
    if outer is None or not coordinated or outer.subject_head is None or outer.finite is None:
        return subject
    return None if is_elliptic(head, finite, outer.subject_head, outer.finite) else subject


def _mark(head: Token, tokens: list[int]) -> str:
    """The subordinator, where it opens the clause (`deze indien nodig bijstellen` has none)."""
    doc = head.doc
    opening = next((doc[i] for i in tokens if not doc[i].is_punct and doc[i].dep_ != "cc"), None)
    if opening is None:
        return ""
    # `Ook door dit te doen`; `Door de samenwerking wil men …` has none.
    to = bears_te(head)
    means = next((doc[i] for i in tokens if not _only_adds(doc[i])), opening)
    # `volop door te gaan met …`: no means, but what is done on.
    part = means.dep_ == "compound:prt" and is_verb(means.lower_ + head.lower_)
    if means.lower_ in {"door", "zonder"} and head.tag_.startswith("WW|inf") and to and not part:
        return str(means.lower_)
    if opening.lower_ in {"door", "zonder"} and opening.i == 0 and not to:
        return ""
    if means.lower_ in CONDITIONS and opening.i == means.i - 1 and opening.pos_ == "ADV":
        # `juist als wij sneller willen bouwen`
        opening = means
    limits = opening.lower_ in CONDITIONS and opening.i + 1 < len(doc)
    if limits and doc[opening.i + 1].lower_ in WHERE_FIT and doc[opening.i + 1].head.i == head.i:
        # `en wanneer nodig wordt het plan herzien`
        return ""
    subordinates = opening.dep_ == "mark" and opening.head.i == head.i and opening.i != head.i
    return str(opening.lower_) if subordinates and opening.lower_ != "te" else ""


def _only_adds(token: Token) -> bool:
    """`juist ook door …`, `onder meer door …`: what stands before the word that opens a clause."""
    among = token.lower_ in {"onder", "meer", "andere"}
    return among or token.dep_ in {"punct", "cc", "advmod"}


def _lent_auxiliaries(head: Token) -> list[Token]:
    """`zullen … omvormen en … maken`: the auxiliary parsed with the first of two verbs."""
    for child in head.children:
        if child.dep_ in {"advcl", "conj", "parataxis"} and child.i < head.i:
            lent = [c for c in child.children if c.dep_ == "aux" and is_finite(c)]
            if lent and not any(c.dep_ == "mark" for c in child.children):
                return lent
    return []


def _begins_anew(subject_head: Token | None, auxiliaries: Sequence[Token]) -> bool:
    """Whether a joined clause has its verb before its subject: `en daarna worden A gebouwd`.

    `zullen A worden gesloopt en B gebouwd worden` is one sentence, with one modal.
    """
    return subject_head is not None and any(a.i < subject_head.i for a in auxiliaries)


def _lent_modals(outer: Clause, own: list[Token], doc: Doc) -> list[Token]:
    """`zal worden herzien en daarna worden gepubliceerd`: the modal is of both."""
    if len(own) != 1 or own[0].lower_ != "worden" or not outer.modals:
        return []
    before = [doc[i] for i in outer.verbs]
    if not any(t.lower_ == "worden" for t in before):
        return []
    return [t for t in before if t.dep_ == "aux" and is_finite(t) and t.lemma_ in MODALS]


def _lifts(head: Token, outer: Clause, doc: Doc, has_te: bool, coordinated: bool) -> bool:
    """Whether a modal main verb (`gaat … aangaan`, `dient … te zijn`) governs `head`."""
    if coordinated:
        return not is_finite(head)
    if head.dep_ == "ccomp":
        return has_te and outer.lemma == "dienen"
    return head.dep_ == "xcomp" and (
        outer.lemma in MODALS or (has_te and doc[outer.head].lemma_ in {"dienen", "hoeven"})
    )


def _relation(head: Token, outer: Clause | None, has_te: bool, coordinated: bool) -> str:
    """The dependency of a clause; `dient te worden betaald` is one verb, however parsed.

    What the parse could not join (`opdracht gegeven om … te bouwen`) says more of a noun.
    """
    if coordinated:
        return "conj"
    if head.dep_ == "ccomp" and has_te and outer is not None and outer.lemma == "dienen":
        return "xcomp"
    return "acl" if head.dep_ == "dep" and has_te else str(head.dep_)

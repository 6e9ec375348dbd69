"""Who acts in a relative clause: `de raming die X heeft afgerond`, `een team dat … helpt`."""

from __future__ import annotations

from extractors.finding.clause_model import Clause
from extractors.finding.clause_subjects import agrees, number_of
from extractors.finding.clause_verbs import lemma_of
from extractors.finding.clause_words import RELATIVES, is_singular
from extractors.finding.commitment_cast import NOBODY, Actors, Cast, in_words
from extractors.finding.commitment_meant import agrees_in_number, nameless
from extractors.finding.commitment_pronouns import meant_before
from extractors.language.analysis import Analysed
from extractors.language.hanging import SINGULAR, finite_of
from extractors.language.party_nouns import are_persons
from extractors.language.tokens import Doc, Token

_PRONOUNS = frozenset({"die", "dat", "welke", "wie"})
_MAKING = frozenset(
    {"uitvoeren", "opstellen", "opzetten", "maken", "bedenken", "ontwikkelen", "schrijven",
     "organiseren", "uitbrengen", "verrichten", "doen", "starten", "voorbereiden", "laten",
     "houden", "bouwen", "aanleggen", "afronden"}
)  # fmt: skip
"""Verbs of whoever does what a noun tells of: `het onderzoek dat X uitvoert`."""


_HAPPENING = frozenset(
    {"starten", "beginnen", "verschijnen", "eindigen", "plaatsvinden", "gereed", "klaar"}
)
"""What is said of things that somebody makes so."""


def in_relative(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """Give who acts in a relative clause, where the parse has its pronoun in the wrong place.

    `De raming die X heeft afgerond`: X; `een team dat gemeenten helpt`: the team.
    """
    doc = analysed.doc
    if found := _behind_pronoun(cast, analysed, clause):
        return Actors(found, "party", (f"die → {in_words(found)}",))
    pronoun = _taken_for_conjunction(doc, clause)
    noun = _noun_before(doc, pronoun) if pronoun is not None else None
    if noun is None:
        return NOBODY
    names = meant_before(cast, analysed, noun, doc[pronoun or 0])
    return Actors(names, "party" if names else "none", (f"dat → {in_words(names)}",))


def _behind_pronoun(cast: Cast, analysed: Analysed, clause: Clause) -> tuple[str, ...]:
    """Give the party right behind the pronoun of a relative clause that tells of a thing."""
    doc = analysed.doc
    verb = doc[clause.head]
    subject = clause.subject_head
    open_to = subject is None or doc[subject].lower_ in _PRONOUNS
    # `de rol die X speelt` only describes the thing.
    told = clause.tense != "present" or clause.modals or "laat" in clause.words
    if not told:
        return ()
    if verb.dep_ != "acl:relcl" or clause.voice == "passive" or not open_to:
        return ()
    noun, finite = verb.head, doc[clause.finite] if clause.finite is not None else None
    for mention, span in cast.spans(analysed):
        at = span.start - 1
        while at > 0 and doc[at].pos_ == "DET" and doc[at].lower_ not in _PRONOUNS:
            at -= 1
        if at < 1 or not noun.i < at < verb.i or doc[at].lower_ not in {"die", "dat"}:
            continue
        if meant_before(cast, analysed, noun, doc[at]) or are_many(noun, finite):
            # `De stichting die X adviseert`: either may be who does it.
            return ()
        one = cast.is_body(mention.name)
        return (mention.name,) if agrees_in_number((mention.name,), (one,), finite) else ()
    return ()


def are_many(noun: Token, finite: Token | None) -> bool:
    """Whether only the noun before a relative clause agrees with its verb: it is the subject."""
    return number_of(noun) == "plural" and finite is not None and not is_singular(finite)


def _taken_for_conjunction(doc: Doc, clause: Clause) -> int | None:
    """The place of a `dat` that is a pronoun: what stands for the subject has another number.

    `dat gemeenten ondersteunt`: gemeenten do not support anybody.
    """
    if clause.subject_head is None or clause.finite is None or clause.inherited:
        return None
    finite = doc[clause.finite]
    # A plural that was tagged as a singular ends as plurals do.
    if clause.voice == "passive" or finite.lower_.endswith("en"):
        return None
    if agrees(doc[clause.subject_head], finite):
        return None
    at = clause.subject[0] - 1
    return at if at > 0 and doc[at].lower_ == "dat" else None


def _noun_before(doc: Doc, pronoun: int) -> Token | None:
    """The noun of which a pronoun tells, behind whose own verb it stands."""
    for token in reversed(doc[max(0, pronoun - 6) : pronoun]):
        if token.pos_ in {"NOUN", "PROPN"}:
            return token
        if token.text in {",", ";", ":"} and token.i < pronoun - 1:
            return None
    return None


def in_second_relative(
    cast: Cast, analysed: Analysed, head: Token, clause: Clause
) -> tuple[str, ...]:
    """`Een commissie, waarin … en die tweemaal per jaar bijeenkomt`: the noun before both."""
    doc = analysed.doc
    verb = doc[clause.head]
    if verb.dep_ != "conj" or head.lower_ not in _PRONOUNS:
        return ()
    while verb.dep_ == "conj":
        verb = verb.head
    opening = next((t for t in verb.lefts if t.lower_ in RELATIVES), None)
    if opening is None or verb.dep_ not in {"acl:relcl", "acl", "advcl"}:
        return ()
    noun = verb.head if verb.head.pos_ in {"NOUN", "PROPN"} else _noun_before(doc, opening.i)
    return meant_before(cast, analysed, noun, opening) if noun is not None else ()


def _is_of_noun_alone(many: Token, verb: Token) -> bool:
    """`een project dat boeren laat proeven`: the verb in the singular is not theirs."""
    finite = finite_of(verb)
    one = finite is not None and finite.tag_.startswith(SINGULAR)
    return one and many.tag_.startswith("N|soort|mv")


def of_maker(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """`Het onderzoek dat X uitvoert, is in mei gereed`: X, whose work it is."""
    doc = analysed.doc
    if clause.subject_head is None or clause.inherited:
        return NOBODY
    noun = doc[clause.subject_head]
    if are_persons(noun.lower_) or nameless(noun) is not None:
        # `De bewoners die de gemeente laat meepraten, komen bijeen`: they do themselves.
        return NOBODY
    for verb in (doc[i] for i in clause.subject if doc[i].dep_ == "acl:relcl"):
        # `de evaluatie van de wet, die X uitvoert`: behind a comma it tells of the whole.
        aside = any(t.text == "," for t in verb.lefts) and verb.head.i in clause.subject
        if verb.head.i != noun.i and not aside:
            continue
        helping = {c.lemma_ for c in verb.children if c.dep_ == "aux"}
        if lemma_of(verb) not in _MAKING and "laten" not in helping:
            continue
        for mention, span in cast.spans(analysed):
            at = span.start - 1
            while at > 0 and doc[at].pos_ == "DET" and doc[at].lower_ not in _PRONOUNS:
                at -= 1
            own = noun.i < at < verb.i and doc[at].lower_ in {"die", "dat"}
            # `de campagne, die door X is bedacht, start in mei`
            by = doc[at].lower_ == "door" and noun.i < at and span.root.head.i == verb.i
            if own and _is_of_noun_alone(span.root, verb):
                continue
            if own or (by and clause.lemma in _HAPPENING):
                return Actors((mention.name,), "party", (f"{noun.text} van {mention.name}",))
    return NOBODY

"""Verbs joined by `en`: each gets a clause of its own, whatever the parse made of the second.

`de wachtlijsten verkorten en panden in gebruik nemen`: a Dutch infinitive or participle ends
its clause, so that what follows it behind `en` up to the next verb of the same form is said of
the same subject, under the same auxiliary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from extractors.finding.clause_model import Clause, words_of
from extractors.finding.clause_verbs import lemma_of
from extractors.finding.clause_words import SUBORDINATING, is_negated, is_tagged_finite, noun_phrase
from extractors.language.grammar import AUXILIARIES
from extractors.language.infinitives import infinitive_of, is_infinitive, is_verb
from extractors.language.tokens import Doc, Token

Form = Literal["te", "infinitive", "participle"]

_JOINING = frozenset({"en", "of", "alsmede", "evenals", "respectievelijk", "danwel", "en/of"})
_OPENING = SUBORDINATING | {"teneinde"}
_COMPARING = frozenset({"om", "dan", "als", "zoals"})
"""Words that begin a clause where a finite verb follows, and else compare: `als vraagbaak`."""
_BEFORE_TE = frozenset({"om", "door", "zonder", "na", "alvorens"})
"""Words that begin an infinitive clause of another sort."""
_MODALS = frozenset({"zullen", "willen", "kunnen", "moeten", "mogen", "gaan"})
_ASIDES = {"(": ")", "–": "–", "—": "—", "-": "-"}
_LONGEST = 40
"""Words between two verbs beyond which they are no list any more."""


@dataclass(frozen=True, slots=True)
class _Link:
    """Two verbs of one form and the word that joins them, by their places in the passage."""

    first: int
    at: int
    second: int


def joined(doc: Doc, made: Mapping[int, Clause]) -> dict[int, Clause]:
    """Give the clauses of a passage, by their heads, with those that `en` joins to one before.

    `made` are the clauses by the parse.
    """
    mended = dict(made)
    if not any(token.lower_ in _JOINING for token in doc):
        return mended
    verbs = [token for token in doc if _may_be_verb(token.tag_, token.lower_)]
    for form in ("te", "infinitive", "participle"):
        for link in _closed(doc, list(_links(doc, verbs, form))):
            mended = _with(doc, mended, link, form)
    return _with_finite(doc, mended)


@lru_cache(maxsize=8192)
def _may_be_verb(tag: str, word: str) -> bool:
    """Whether a word may have one of the forms."""
    if tag.startswith(("WW|inf", "WW|vd")) or is_infinitive(word):
        return True
    return "ge" in word and infinitive_of(word) is not None


def _links(doc: Doc, verbs: Sequence[Token], form: Form) -> Iterator[_Link]:
    places = [t.i for t in verbs if _has_form(t, form)]
    for first, second in pairwise(places):
        if second - first > _LONGEST:
            continue
        at = _joined_at(doc, first, second, form)
        if at is not None:
            yield _Link(first, at, second)


def _closed(doc: Doc, links: list[_Link]) -> Iterator[_Link]:
    """Leave out what only a comma joins, unless `en` closes the list further on."""
    for number, link in enumerate(links):
        last = link
        for following in links[number + 1 :]:
            if following.first != last.second:
                break
            last = following
        if doc[link.at].text != "," or doc[last.at].text != ",":
            yield link


def _has_form(token: Token, form: Form) -> bool:
    doc, i = token.doc, token.i
    before = doc[i - 1].lower_ if i else ""
    infinitive = token.tag_.startswith("WW|inf|vrij") or (
        is_infinitive(token.lower_) and token.pos_ in {"VERB", "NOUN", "AUX"}
    )
    if form == "te":
        return before == "te" and infinitive
    if form == "infinitive":
        behind = doc[i + 1].pos_ if i + 1 < len(doc) else "PUNCT"
        nominal = before in _BEFORE_NOUNS or _is_joined_noun(doc, i)
        return infinitive and not nominal and behind not in {"NOUN", "PROPN", "DET", "ADJ", "NUM"}
    if token.tag_.startswith("WW|vd|vrij"):
        return True
    shaped = token.pos_ in {"VERB", "ADJ", "NOUN"} and infinitive_of(token.lower_) is not None
    behind = doc[i + 1].pos_ if i + 1 < len(doc) else "PUNCT"
    return shaped and "ge" in token.lower_ and behind not in {"NOUN", "PROPN", "ADJ", "DET"}


_BEFORE_NOUNS = frozenset({"te", "het", "een", "de", "van", "bij", "voor", "in", "tot", "met"})


def _is_joined_noun(doc: Doc, i: int) -> bool:
    """`het kopen en verkopen van kleding`: two infinitives that are nouns."""
    joined_to = i > _SHORTEST_LIST and _is_and(doc[i - 1]) and is_infinitive(doc[i - 2].lower_)
    return joined_to and doc[i - 3].lower_ in _BEFORE_NOUNS - {"te"}


_SHORTEST_LIST = 2


def _joined_at(doc: Doc, first: int, second: int, form: Form) -> int | None:
    """Give the place of the `en` or comma that joins two verbs of a form; None for none."""
    between = list(_without_asides(doc, first + 1, second))
    for i in between:
        token = doc[i]
        if token.text in {";", ":", "."} or token.lower_ in _OPENING or is_tagged_finite(token):
            return None
        if token.tag_.startswith(("VNW|betr", "VG|onder")) and token.lower_ not in _COMPARING:
            return None
        if (
            form == "te"
            and token.lower_ in _BEFORE_TE
            and not (token.lower_ == "om" and i and doc[i - 1].lower_ in _JOINING)
        ):
            return None
    if not between:
        return None
    opening = between[0]
    if _joins(doc[opening]):
        following = opening + 1
        both = doc[opening].text == "," and following < second and _is_and(doc[following])
        if not both and _is_and(doc[second - 1]):
            # `opwekken, omzetten of opslaan`, where the one between is not seen as a verb.
            return second - 1
        return following if both else opening
    if doc[opening].pos_ not in {"ADP", "ADV"}:
        return None
    joining = [i for i in between if _joins(doc[i])]
    return next((i for i in joining if _belongs(doc, i, second)), None)


def _belongs(doc: Doc, at: int, verb: int) -> bool:
    """Whether what stands between `en` and a verb is of that verb, by the parse."""
    prepositional = doc[at + 1].pos_ in {"ADP", "ADV"} or doc[at + 1].lower_ == "als"
    # `helpen bij wonen en werken`: a bare verb behind a noun is one more noun.
    return at + 1 < verb and all(
        at < doc[k].head.i <= verb or (prepositional and doc[k].dep_ == "conj")
        for k in range(at + 1, verb)
    )


def _joins(token: Token) -> bool:
    return token.text == "," or _is_and(token)


def _is_and(token: Token) -> bool:
    return token.lower_ in _JOINING and token.tag_ != "VG|onder"


def _without_asides(doc: Doc, start: int, end: int) -> Iterator[int]:
    """The places of a stretch without what stands in brackets or between dashes."""
    i = start
    while i < end:
        closing = _ASIDES.get(doc[i].text)
        if closing is not None:
            last = next((k for k in range(i + 1, end) if doc[k].text == closing), None)
            if last is not None:
                i = last + 1
                continue
        yield i
        i += 1


def _with(doc: Doc, made: dict[int, Clause], link: _Link, form: Form) -> dict[int, Clause]:
    """Give the second verb of a link a clause like that of the first, if that has one to share."""
    first = _clause_at(doc, made, link.first)
    if first is None and form == "infinitive":
        made = _under_modal(doc, made, link.first)
        first = made.get(link.first)
    if first is None or first.head >= link.at or not _shares(doc, first, form):
        return made
    old = made.get(link.second)
    if old is not None and _stands_well(old, first, made):
        return made
    parted = _words_with_second(doc, made, first, link)
    if parted is None:
        return made
    mended = dict(made)
    for head, kept in parted.items():
        if head != link.second:
            mended[head] = replace(made[head], tokens=kept, words=words_of(doc, kept))
    if old is not None and first.parent == old.head:
        # The parse took the second for the main verb and the first for a part of it.
        turned = mended[first.head]
        mended[first.head] = replace(turned, parent=old.parent, relation=old.relation)
    tokens = parted[link.second]
    shares = form != "te" and first.finite is not None and first.finite != first.head
    auxiliaries = [i for i in first.verbs if doc[i].dep_ in AUXILIARIES] if shares else []
    subject = _new_subject(doc, first, link) if form == "participle" else None
    words = words_of(doc, tokens)
    mended[link.second] = Clause(
        head=link.second,
        verbs=tuple(sorted({link.second, *auxiliaries})),
        tokens=tokens,
        words=words,
        lemma=lemma_of(doc[link.second]),
        finite=first.finite if shares else None,
        subject=first.subject if subject is None else subject,
        subject_head=first.subject_head if subject is None else subject[-1],
        inherited=subject is None and bool(first.subject),
        parent=first.head,
        relation="conj",
        tense=first.tense if shares else "none",
        voice=first.voice,
        modals=first.modals,
        negated=is_negated(doc, tokens, words),
        mark="te" if form == "te" else "",
    )
    return mended


def _words_with_second(
    doc: Doc, made: Mapping[int, Clause], first: Clause, link: _Link
) -> dict[int, tuple[int, ...]] | None:
    """Give the words of each clause that a link changes, by heads; None where none can be given.

    Up to the joining word they are of the first verb, behind it of the second. A clause around
    the second verb keeps what stands before it.
    """
    second = link.second
    holder = next((c for c in made.values() if second in c.tokens), None)
    if doc[second].dep_ in AUXILIARIES or (holder is not None and holder.head > second):
        return None
    own = {first.head, second}
    between = {
        i
        for c in made.values()
        if c.head not in own and link.at < c.head
        for i in c.tokens
        if i < second
    }
    lent = {*first.tokens, *(made[second].tokens if second in made else ())}
    lent |= {i for i in (holder.tokens if holder is not None else ()) if i >= second}
    parted: dict[int, tuple[int, ...]] = {
        second: tuple(
            i
            for i in range(link.at + 1, max([second, *lent]) + 1)
            if i not in between and (i <= second or i in lent)
        ),
        first.head: tuple(
            sorted(i for i in lent if i < link.at and (i > link.first or i in first.tokens))
        ),
    }
    if holder is not None and holder.head not in own:
        parted[holder.head] = tuple(i for i in holder.tokens if i < second)
    return parted if all(parted.values()) else None


def _clause_at(doc: Doc, made: Mapping[int, Clause], verb: int) -> Clause | None:
    """The clause of a verb, or of the verb before it in a row: `laten maken`."""
    while verb not in made and verb > 0 and doc[verb - 1].tag_.startswith("WW|inf"):
        verb -= 1
    return made.get(verb)


def _shares(doc: Doc, first: Clause, form: Form) -> bool:
    """Whether a clause has what verbs of a form share: te, a modal verb, an auxiliary."""
    if form == "te":
        return first.mark in {"te", "om"} or first.infinitive
    if form == "infinitive":
        return bool(first.modals) and not first.copula
    helped = first.finite is not None and first.finite != first.head
    return helped and any(doc[i].dep_ in AUXILIARIES for i in first.verbs)


def _stands_well(old: Clause, first: Clause, made: Mapping[int, Clause]) -> bool:
    """Whether the parse saw the second verb in its place: joined to the first, or by itself."""
    if old.modals != first.modals and old.finite in {None, old.head}:
        return False
    if old.relation == "conj" and old.parent is not None and (old.inherited or not old.subject):
        above = made[old.parent]
        return first.head in {above.head, above.parent}
    return old.finite is not None and old.finite > first.head


def _new_subject(doc: Doc, first: Clause, link: _Link) -> tuple[int, ...] | None:
    """`is de zaal verbouwd en het plein ingericht`: what else was done, under one auxiliary."""
    if first.voice != "passive":
        return None
    return noun_phrase(doc, link.at + 1, link.second) or None


def _under_modal(doc: Doc, made: dict[int, Clause], verb: int) -> dict[int, Clause]:
    """Give the infinitive of `wil de kans op schade beperken` its clause under the modal verb."""
    modal = max(
        (
            c
            for c in made.values()
            if c.finite == c.head and c.head < verb and doc[c.head].lemma_ in _MODALS
        ),
        key=lambda c: c.head,
        default=None,
    )
    if modal is None or any(is_tagged_finite(doc[i]) for i in range(modal.head + 1, verb)):
        return made
    if any(
        c.relation == "xcomp" and c.parent == modal.head and c.head <= verb for c in made.values()
    ):
        return made
    said = {i for c in made.values() if c.head < verb and c is not modal for i in c.tokens}
    tokens = tuple(i for i in range(modal.head + 1, verb + 1) if i not in {*said, *modal.subject})
    behind = {
        c.head: tuple(i for i in c.tokens if i not in tokens)
        for c in made.values()
        if c.head > verb and not set(tokens).isdisjoint(c.tokens)
    }
    left = tuple(i for i in modal.tokens if i not in tokens)
    if not left or verb not in tokens:
        return made
    lemma = str(doc[modal.head].lemma_)
    mended = dict(made)
    for head, rest in behind.items():
        mended[head] = replace(made[head], tokens=rest, words=words_of(doc, rest))
    mended[modal.head] = replace(modal, tokens=left, words=words_of(doc, left), lemma=lemma)
    words = words_of(doc, tokens)
    mended[verb] = Clause(
        head=verb,
        verbs=(verb,),
        tokens=tokens,
        words=words,
        lemma=lemma_of(doc[verb]),
        subject=modal.subject,
        subject_head=modal.subject_head,
        inherited=bool(modal.subject),
        parent=modal.head,
        relation="xcomp",
        modals=(lemma,),
        negated=is_negated(doc, tokens, words),
    )
    return mended


def _with_finite(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give `stemmen de planning af` its clause in `bundelen hun werk, stemmen de planning af`.

    The plural of a verb looks like an infinitive, and may be taken for a noun.
    """
    mended = made
    for first in list(made.values()):
        if not _is_plural_main(doc, first, made):
            continue
        places = _plurals_behind(doc, first, made)
        if not any(_is_and(doc[i - 1]) for i in places):
            continue
        current = first.head
        for verb, end in pairwise([*places, len(doc)]):
            mended = _with_second(doc, mended, mended[current], verb, end)
            if verb not in mended:
                break
            current = verb
    return mended


def _is_plural_main(doc: Doc, clause: Clause, made: Mapping[int, Clause]) -> bool:
    finite = clause.finite
    governs = any(c.parent == clause.head and c.relation == "xcomp" for c in made.values())
    return (
        finite == clause.head
        and clause.relation in {"ROOT", "conj"}
        and not clause.mark
        and not (governs and doc[clause.head].lemma_ in _MODALS)
        and doc[clause.head].lower_.endswith("n")
        and bool(clause.subject)
    )


def _plurals_behind(doc: Doc, first: Clause, made: Mapping[int, Clause]) -> list[int]:
    """The places of plural verbs that a comma or `en` joins to a main verb."""
    places: list[int] = []
    for i in range(first.head + 2, len(doc) - 1):
        token = doc[i]
        if is_tagged_finite(token) and i not in made:
            break
        if token.text in {";", ":"} or token.lower_ in _OPENING:
            break
        if _joins(doc[i - 1]) and _is_plural_verb(token):
            same = i not in made or made[i].subject == first.subject
            if not same and doc[i + 1].lower_ not in _THEY:
                break
            places.append(i)
        elif is_tagged_finite(token):
            break
    return places


_THEY = frozenset({"ze", "zij", "we", "wij"})


def _is_plural_verb(token: Token) -> bool:
    if not token.is_lower or not token.lower_.endswith("n") or token.dep_ in AUXILIARIES:
        return False
    following = token.nbor()
    known = is_infinitive(token.lower_) or _own_particle(token) is not None
    if token.tag_.startswith("WW|"):
        return known and following.pos_ in {"DET", "PRON", "NOUN", "ADJ", "ADV", "ADP", "NUM"}
    return token.pos_ == "NOUN" and known and following.pos_ in {"DET", "PRON"}


def _particle_of(token: Token) -> Token | None:
    """The particle of a verb behind its object: `stemmen de planning af`."""
    for following in token.doc[token.i + 1 : token.i + 12]:
        if _is_and(following) or following.is_punct or is_tagged_finite(following):
            return None
        if following.dep_ == "compound:prt" or following.tag_ == "VZ|fin":
            return following
    return None


def _own_particle(token: Token) -> Token | None:
    """Its particle, if the two make a known verb."""
    particle = _particle_of(token)
    whole = particle is not None and is_verb(particle.lower_ + token.lower_)
    return particle if whole else None


def _with_second(
    doc: Doc, made: dict[int, Clause], first: Clause, verb: int, end: int
) -> dict[int, Clause]:
    """Part a clause before a second finite verb, to which goes all up to `end`."""
    at = verb - 1 if doc[verb - 2].text != "," else verb - 2
    old = made.get(verb)
    owners = {i for c in made.values() if c.head not in {first.head, verb} for i in c.tokens}
    tokens = tuple(i for i in range(verb - 1, end) if i not in owners)
    kept = tuple(i for i in first.tokens if i < at)
    if not kept or verb not in tokens:
        return made
    particle = _own_particle(doc[verb])
    whole = f"{particle.lower_ if particle is not None else ''}{doc[verb].lower_}"
    mended = dict(made)
    lemma = first.lemma
    mine = _particle_of(doc[first.head])
    if mine is None and not is_verb(lemma):
        lemma = doc[first.head].lower_
    mended[first.head] = replace(first, tokens=kept, words=words_of(doc, kept), lemma=lemma)
    words = words_of(doc, tokens)
    mended[verb] = Clause(
        head=verb,
        verbs=(verb, particle.i) if particle is not None else (verb,),
        tokens=tokens,
        words=words,
        lemma=old.lemma if old is not None else whole,
        finite=verb,
        subject=first.subject,
        subject_head=first.subject_head,
        inherited=True,
        parent=first.head,
        relation="conj",
        # The plural of the present is the infinitive, whatever the tagger calls it.
        tense="present" if particle is not None or is_verb(doc[verb].lower_) else first.tense,
        negated=is_negated(doc, tokens, words),
    )
    return mended

"""Clauses of a parsed passage: who, which verb, in which tense, voice and mood.

The parse follows Universal Dependencies for Dutch. Where it is known to go
astray (plural presents tagged as infinitives after inversion, coordinated
verbs without their auxiliary), the verb forms decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from functools import lru_cache

from spacy.strings import StringStore, get_string_id
from spacy.tokens import Doc, Token

from extractors.finding.clause_joining import joined
from extractors.finding.clause_model import Clause, Tense, Voice
from extractors.finding.clause_openings import opened
from extractors.finding.clause_subjects import (
    SUBJECTS,
    is_elliptic,
    object_as_subject,
    subject_of,
)
from extractors.language.first_person import guessed_infinitive, infinitive_of_present
from extractors.language.infinitives import infinitive_of, is_infinitive, is_verb
from extractors.language.tokens import has_feature

__all__ = ["Clause", "find_clauses"]

_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_CLAUSAL = frozenset(
    {"ROOT", "conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"}
)
_BREAKS = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "conj"})
_BREAKS_MAIN = _BREAKS | {"xcomp"}
"""What begins a clause of its own right under the main verb, and further below."""
_BREAKS_BELOW = frozenset({"acl:relcl", "advcl", "ccomp", "parataxis"})
_SPEAKERS = frozenset({"ik", "wij", "we"})
_NEGATIONS = frozenset({"niet", "geen", "nooit", "niemand", "niets", "noch", "nergens"})
_MODALS = frozenset(
    {"zullen", "gaan", "moeten", "willen", "kunnen", "mogen", "dienen", "hoeven", "blijven"}
)
_PERFECT = frozenset({"hebben", "zijn"})

_PARTICIPLES = {
    "toegezegd": "toezeggen",
    "afgesproken": "afspreken",
    "overeengekomen": "overeenkomen",
    "besloten": "besluiten",
    "beslist": "beslissen",
    "beloofd": "beloven",
    "verzocht": "verzoeken",
    "opgeroepen": "oproepen",
    "uitgenodigd": "uitnodigen",
    "opgedragen": "opdragen",
    "voorgenomen": "voornemen",
    "aangedrongen": "aandringen",
    "vastgelegd": "vastleggen",
    "aangegeven": "aangeven",
    "aangekondigd": "aankondigen",
    "opgestart": "opstarten",
    "gestart": "starten",
    "bijeengekomen": "bijeenkomen",
    "begonnen": "beginnen",
    "gecommitteerd": "committeren",
    "onderschreven": "onderschrijven",
    "ingetrokken": "intrekken",
    "geschrapt": "schrappen",
    "geïnformeerd": "informeren",
    "geinformeerd": "informeren",
    "toegezonden": "toezenden",
    "aangeboden": "aanbieden",
    "ingegaan": "ingaan",
    "gerechtigd": "gerechtigd",
    "belast": "belast",
    "geraamd": "ramen",
    "doorgeschoven": "doorschuiven",
    "verschoven": "verschuiven",
}
"""Strong and separable participles on which rules turn and which the lemmatizer may miss."""

_PREDICATES = frozenset({"gerechtigd", "belast"})
"""Participles that say what their subject is to do or may do, not what is done to it."""

_SPLIT_VERBS: dict[str, dict[str, str]] = {
    "komen": {"overeen": "overeenkomen", "bijeen": "bijeenkomen", "tegemoet": "tegemoetkomen"},
    "gaan": {"start": "starten", "gesprek": "overleggen", "slag": "aanpakken"},
    "treden": {"werking": "ingaan", "kracht": "ingaan"},
    "bevelen": {"aan": "aanbevelen"},
    "spelen": {"rol": "vervullen", "functie": "vervullen"},
}
"""Verbs whose meaning stands in an adverb or noun that the parse sets apart."""


def find_clauses(doc: Doc) -> tuple[Clause, ...]:
    """Give the clauses of a parsed passage, ordered by their main verb."""
    known: tuple[Clause, ...] | None = doc.user_data.get(_KNOWN)
    if known is None:
        known = doc.user_data[_KNOWN] = _clauses_of(doc)
    return known


_KNOWN = "clauses"
"""Where the clauses of a passage are kept that are asked for again, as those of a lead are."""


_COLUMNS: list[int | str] = ["DEP", "POS", "TAG", "LOWER"]
_AUXILIARY_IDS = frozenset(map(get_string_id, _AUXILIARY))
_SUBJECT_IDS = frozenset(map(get_string_id, SUBJECTS))
_GOVERNED_ID = get_string_id("xcomp")
_LISTED_ID = get_string_id("conj")
_HOMOGRAPHS = frozenset({"start", "test", "besluit", "bericht"})
"""Third persons that are nouns as well."""
_HOMOGRAPH_IDS = frozenset(map(get_string_id, _HOMOGRAPHS))
_VERB_IDS = frozenset(map(get_string_id, ("VERB", "AUX")))
_SPEAKER_IDS = frozenset(map(get_string_id, _SPEAKERS))


@lru_cache(maxsize=1024)
def _is_verbal(strings: StringStore, tag: int) -> bool:
    return strings[tag].startswith("WW|")


def _clauses_of(doc: Doc) -> tuple[Clause, ...]:
    words: list[tuple[int, int, int, int]] = doc.to_array(_COLUMNS).tolist()
    auxiliaries = {i for i, (dep, _, _, _) in enumerate(words) if dep in _AUXILIARY_IDS}
    with_auxiliary = {doc[i].head.i for i in auxiliaries}
    with_subject = {doc[i].head.i for i, (dep, _, _, _) in enumerate(words) if dep in _SUBJECT_IDS}
    heads = {
        i
        for i, (dep, pos, tag, low) in enumerate(words)
        if i not in auxiliaries
        # What says it in numbers leaves most words out, which no verb can be.
        and (
            i in with_auxiliary
            or pos in _VERB_IDS
            or low in _HOMOGRAPH_IDS
            or dep == _GOVERNED_ID
            or (dep == _LISTED_ID and is_infinitive(doc[i].lower_))
            or _is_verbal(doc.vocab.strings, tag)
            or (i + 1 < len(words) and words[i + 1][3] in _SPEAKER_IDS)
            or (i == 1 and words[0][3] in _SPEAKER_IDS)
        )
        and _is_clause_head(doc[i], with_auxiliary, with_subject)
    }
    made: dict[int, Clause] = {}
    for token in sorted((doc[i] for i in sorted(heads)), key=_depth):
        made[token.i] = _clause(token, heads, made)
    mended = _with_what_follows(doc, _without_verb_last(doc, made))
    mended = _with_announced(doc, _with_fronted(doc, _with_auxiliaries(doc, mended)))
    mended = joined(doc, opened(doc, mended, _lemma_of), _lemma_of)
    return tuple(mended[i] for i in sorted(mended))


def _without_verb_last(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give the main clause its verb where the parse took that of a relative clause for it.

    `De stichting, die wonen vernieuwt, begeleidt proeven`: of two finite verbs in a row the
    first ends the relative clause.
    """
    mended = dict(made)
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
                if c.finite == following and c.parent == first.head and c.inherited
            ),
            None,
        )
        if second is None or doc[following - 1].dep_ == "cc":
            continue
        relative = next(
            (i for i in range(first.subject[0] + 1, first.finite) if _is_relative(doc[i])), None
        )
        if relative is None:
            continue
        subject = tuple(i for i in first.subject if i < relative)
        mended[first.head] = replace(first, relation="acl:relcl", parent=second.head)
        mended[second.head] = replace(
            second, relation=first.relation, parent=first.parent, subject=subject, inherited=False
        )
        for other in made.values():
            if other.parent == first.head and other.inherited and other.head > second.head:
                mended[other.head] = replace(other, parent=second.head, subject=subject)
    return mended


def _with_auxiliaries(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give `behandeld` its `is` in `Het plan is in mei behandeld`, which the parse left loose."""
    mended = dict(made)
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
        subject = clause.subject or _noun_phrase(doc, 0, helping.i)
        subject = subject or _noun_phrase(doc, helping.i + 1, clause.head)
        past = helping.tag_.startswith("WW|pv|verl")
        perfect: Tense = "pluperfect" if past else "perfect"
        becomes = helping.lemma_ == "worden"
        tokens = tuple(sorted({*clause.tokens, helping.i}))
        mended[clause.head] = replace(
            clause,
            verbs=tuple(sorted({*clause.verbs, helping.i})),
            finite=helping.i,
            subject=subject,
            subject_head=subject[-1] if subject else None,
            tokens=tokens,
            tense=("past" if past else "present") if becomes else perfect,
            voice=_voice(head, [helping], clause.lemma),
            infinitive=False,
            words=_words(doc, tokens),
        )
    return mended


_HELPING = frozenset(
    {"is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben"}
)


def _noun_phrase(doc: Doc, start: int, end: int) -> tuple[int, ...]:
    """A noun with what stands before it, if a stretch begins with one."""
    last = start
    while last < end and doc[last].pos_ in {"DET", "ADJ", "NUM"}:
        last += 1
    while last + 1 < end and doc[last].pos_ in _NAMING and doc[last + 1].pos_ in _NAMING:
        last += 1
    return tuple(range(start, last + 1)) if last < end and doc[last].pos_ in _NAMING else ()


_NAMING = frozenset({"NOUN", "PROPN"})


def _with_announced(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Put `dat hij komt` under `is afgesproken`, where the parse had it the other way round."""
    mended = dict(made)
    for first in made.values():
        following = first.head + 1
        second = made.get(first.parent) if first.parent is not None else None
        if second is None or second.head < following or second.parent is not None:
            continue
        if first.finite is None or first.mark or first.relation not in {"advcl", "ccomp"}:
            continue
        if following >= len(doc) or doc[following].lower_ != "dat":
            continue
        mended[first.head] = replace(first, relation="ROOT", parent=None)
        mended[second.head] = replace(second, relation="ccomp", parent=first.head, mark="dat")
    return mended


_ASKED = frozenset({"of", "hoe", "welke", "welk", "wat", "waar", "wanneer"})


def _with_fronted(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Make `Onderzocht` the main verb of `Onderzocht wordt of de lijn kan worden verlengd`."""
    if len(doc) < 4 or doc[1].lower_ != "wordt" or 0 in made:
        return made
    first = doc[0]
    if not first.tag_.startswith("WW|vd") and infinitive_of(first.lower_) is None:
        return made
    asked = next((t.i for t in doc[2:] if t.lower_ in _ASKED), None)
    if asked is None:
        return made
    tokens = tuple(range(len(doc)))
    mended = {
        i: replace(c, parent=0, relation="ccomp", mark=doc[asked].lower_)
        if c.parent is None and i > asked
        else c
        for i, c in made.items()
    }
    mended[0] = Clause(
        head=0,
        verbs=(0, 1),
        finite=1,
        subject=(),
        subject_head=None,
        inherited=False,
        tokens=tokens,
        parent=None,
        relation="ROOT",
        tense="present",
        voice="passive",
        modals=(),
        lemma=infinitive_of(first.lower_) or _lemma(first, []),
        copula=False,
        negated=False,
        mark="",
        infinitive=False,
        words=_words(doc, tokens),
    )
    return mended


def _with_what_follows(doc: Doc, made: dict[int, Clause]) -> dict[int, Clause]:
    """Give a verb that was taken for a noun what stands behind it, which went to the one before."""
    mended = dict(made)
    for listed in made.values():
        if listed.parent is None or not _is_listed_verb(doc[listed.head]):
            continue
        outer = mended[listed.parent]
        behind = tuple(i for i in outer.tokens if i > listed.head)
        rest = tuple(i for i in outer.tokens if i < listed.head)
        mended[outer.head] = replace(outer, tokens=rest, words=_words(doc, rest))
        tokens = tuple(sorted({*listed.tokens, *behind}))
        mended[listed.head] = replace(mended[listed.head], tokens=tokens, words=_words(doc, tokens))
    return mended


def _words(doc: Doc, tokens: Iterable[int]) -> frozenset[str]:
    return frozenset(doc[i].lower_ for i in tokens)


def _is_relative(token: Token) -> bool:
    return has_feature(token, "PronType=Rel") or token.lower_ in {
        "die", "dat", "waarin", "waarvan", "waarmee",
    }  # fmt: skip


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _is_verb(token: Token) -> bool:
    """By part of speech or, where that is wrong, by the finer tag or a subject of its own."""
    if token.pos_ == "VERB" or token.tag_.startswith("WW|pv") or _speaks(token):
        return True
    if _is_listed_verb(token):
        return True
    if token.pos_ == "AUX":
        return token.dep_ not in _AUXILIARY
    if _is_governed(token) or _is_homograph(token):
        return True
    return token.tag_.startswith(("WW|od|vrij", "WW|inf|vrij")) and any(
        c.dep_ == "nsubj" and c.pos_ == "PRON" for c in token.children
    )


def _is_listed_verb(token: Token) -> bool:
    """`We helpen scholen en faciliteren de dialoog`: a plural verb taken for a noun."""
    if token.pos_ != "NOUN" or token.dep_ != "conj" or not is_infinitive(token.lower_):
        return False
    doc, i = token.doc, token.i
    if i + 1 >= len(doc) or doc[i - 1].dep_ != "cc" or doc[i + 1].pos_ not in {"DET", "PRON"}:
        return False
    verb = next((t for t in token.ancestors if _is_finite(t)), None)
    return verb is not None and verb.i < i and verb.lower_.endswith("n")


def _is_homograph(token: Token) -> bool:
    """`De tweede fase start in mei`: a noun with a subject and nothing of a noun about it."""
    if token.lower_ not in _HOMOGRAPHS or token.pos_ != "NOUN":
        return False
    around = {child.dep_ for child in token.children}
    return "nsubj" in around and around.isdisjoint({"det", "amod", "case", "cop", "nmod:poss"})


_PARTICIPLE = re.compile(r"(?:\w{2,}ge\w{3,}|ge\w{4,})(?:en|d|t)$")


def _is_participle(head: Token) -> bool:
    """By its tag, or by its form after `is`: `is doorgeschoven` was tagged an infinitive."""
    if head.lower_ == "gereed":
        return False
    if head.tag_.startswith("WW|vd") or has_feature(head, "VerbForm=Part"):
        return True
    return (
        head.tag_.startswith("WW|inf")
        and _PARTICIPLE.match(head.lower_) is not None
        and any(c.dep_ == "cop" or (c.dep_ == "aux" and c.lemma_ == "zijn") for c in head.children)
    )


def _is_governed(token: Token) -> bool:
    """`gaat … extra inzetten`: under a modal verb an infinitive, whatever its tag."""
    if token.dep_ != "xcomp" or token.head.lemma_ not in _MODALS:
        return False
    # `gaat het om concrete initiatieven`: a plural is none.
    return token.tag_.startswith("WW|") or is_verb(token.lower_)


def _speaks(token: Token) -> bool:
    """`bezoek ik`, `werken wij`, `Ik roep`: beside its pronoun a word is a verb."""
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} and _speaker(token) is not None


def _speaker(token: Token) -> Token | None:
    """The `ik` or `wij` behind a finite verb, or before it at the head of the sentence."""
    doc, i = token.doc, token.i
    if not token.is_lower:
        return None
    if i + 1 < len(doc) and doc[i + 1].lower_ in _SPEAKERS:
        return doc[i + 1] if not i or doc[i - 1].pos_ not in {"DET", "ADP"} else None
    return doc[0] if i == 1 and doc[0].lower_ in _SPEAKERS else None


def _said_by_me(token: Token) -> str | None:
    """The infinitive of a present that goes with `ik`, whatever its tag; None for others."""
    speaker = _speaker(token)
    if speaker is None or speaker.lower_ != "ik" or token.lemma_ in _COMMON:
        return None
    return infinitive_of_present(token.lower_)


_COMMON = frozenset({"zijn", "hebben", "zullen", "kunnen", "mogen", "moeten", "willen", "worden"})
"""Verbs whose first persons the lemmatizer knows."""


def _is_clause_head(token: Token, with_auxiliary: Set[int], with_subject: Set[int]) -> bool:
    if token.dep_ in _AUXILIARY or token.is_punct or token.is_space:
        return False
    if _misplaced_copula(token) is not None:
        return False
    if token.i in with_auxiliary:
        return True
    if not _is_verb(token):
        return False
    if token.tag_.startswith(("WW|vd|prenom", "WW|od|prenom", "WW|inf|nom")):
        return _is_governed(token)
    return token.dep_ in _CLAUSAL or _speaks(token) or token.i in with_subject


def _misplaced_copula(token: Token) -> Token | None:
    """`is het rapport aangeboden`: the participle's auxiliary, parsed with its subject.

    Or with what was taken for an object: `zijn afspraken gemaakt`.
    """
    if token.dep_ not in {"nsubj", "nsubj:pass", "obj"} or not token.head.tag_.startswith("WW|vd"):
        return None
    if any(c.dep_ in {"aux", "aux:pass", "cop"} for c in token.head.children):
        return None
    helping = (c for c in token.children if c.i < token.i and token.dep_ != "obj")
    owned = (c for c in token.children if c.dep_ == "nmod:poss" and c.tag_.startswith("WW|pv"))
    return next((c for c in helping if c.dep_ == "cop"), next(owned, None))


_NO_VERB = "voornemens"
"""A predicate that looks like a finite verb: `ben ik voornemens`."""


def _is_finite(token: Token) -> bool:
    if token.lower_ == _NO_VERB:
        return False
    if token.tag_.startswith("WW|pv") or has_feature(token, "VerbForm=Fin"):
        return True
    return _is_homograph(token)


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
            if not (c.i in heads and (c.dep_ in breaks or _is_listed_verb(c)))
        )
        breaks = _BREAKS_BELOW
    return own


def _clause(head: Token, heads: Set[int], made: dict[int, Clause]) -> Clause:
    children = list(head.children)
    governor = _governor(head, heads)
    outer = made.get(governor.i) if governor is not None else None
    auxiliaries = [
        c
        for c in children
        if c.dep_ in _AUXILIARY
        and not (c.dep_ == "cop" and head.tag_.startswith("WW|pv") and head.lower_ != _NO_VERB)
    ]
    if not auxiliaries and outer is None and head.tag_.startswith("WW|inf"):
        auxiliaries = _lent_auxiliaries(head)
    particles = [c for c in children if c.dep_ == "compound:prt"]
    coordinated = head.dep_ == "conj" or (
        outer is not None and any(c.dep_ == "cc" and c.i < head.i for c in children)
    )
    lemma = _lemma(head, particles)
    subject_head = _own_subject(head, auxiliaries, outer, coordinated) or next(
        (c for c in children if c.dep_ == "obj" and _misplaced_copula(c) is not None), None
    )
    if subject_head is not None and _is_only_object(subject_head, head):
        subject_head = None
    misplaced = _misplaced_copula(subject_head) if subject_head is not None else None
    if misplaced is not None and not auxiliaries:
        auxiliaries = [misplaced]
    has_te = any(c.dep_ == "mark" and c.lower_ == "te" for c in children)
    shares = (
        outer is not None
        and coordinated
        and not auxiliaries
        and not has_te
        and not _is_finite(head)
        and not (head.tag_.startswith("WW|inf") and subject_head is not None)
    )
    doc = head.doc
    if shares and outer is not None:
        auxiliaries = [doc[i] for i in outer.verbs if doc[i].dep_ in _AUXILIARY]
    verbs = sorted({head.i, *(a.i for a in auxiliaries), *(p.i for p in particles)})
    finite = next((doc[i] for i in verbs if _is_finite(doc[i]) or _speaks(doc[i])), None)
    if finite is None and not has_te and subject_head is not None and not auxiliaries:
        finite = head if head.tag_.startswith(("WW|pv", "WW|inf", "WW|od")) else None
    if finite is None and not has_te:
        # `De kosten worden gedragen`: the plural of the present is tagged as an infinitive.
        finite = _plural_auxiliary(auxiliaries)
    if finite is None and shares and outer is not None and outer.finite is not None:
        finite = doc[outer.finite]
    if outer is not None and head.dep_ == "xcomp" and outer.lemma in _MODALS and not auxiliaries:
        # `blijft de dorpen begeleiden`: an infinitive, whatever its tag.
        finite = None
    tokens = sorted(_own_tokens(head, heads))
    rises = _rises(head, finite, coordinated, outer)
    if rises and outer is not None and outer.parent is not None:
        governor, outer = doc[outer.parent], made[outer.parent]
    subject: tuple[int, ...] = ()
    inherited = False
    if subject_head is not None:
        # With its auxiliary, a subject was given what stands before that as well.
        subject = tuple(
            sorted(t.i for t in subject_head.subtree if misplaced is None or t.i > misplaced.i)
        )
    elif outer is not None and (
        coordinated
        or head.dep_ in {"xcomp", "advcl"}
        or (head.dep_ == "parataxis" and has_te)
        or (head.dep_ == "ccomp" and has_te and outer.lemma == "dienen")
    ):
        subject, inherited = outer.subject, bool(outer.subject)
    copula = any(
        a.dep_ == "cop" and a is not misplaced for a in auxiliaries
    ) and not _is_participle(head)
    modals = [a.lemma_ for a in auxiliaries if a.lemma_ in _MODALS]
    if not modals and outer is not None and _lifts(head, outer, doc, has_te, coordinated):
        governs = outer.lemma in _MODALS and not coordinated
        modals = [*outer.modals, outer.lemma] if governs else list(outer.modals)
    mark = _mark(head, tokens) or ("te" if has_te else "")
    words = _words(doc, tokens)
    negated = not words.isdisjoint(_NEGATIONS) and any(
        doc[i].lower_ in _NEGATIONS and _negates(doc, i) for i in tokens
    )
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
        tense=_tense(head, auxiliaries, finite),
        voice="passive" if _is_undergone(subject_head) else _voice(head, auxiliaries, lemma),
        modals=tuple(dict.fromkeys(modals)),
        lemma=lemma,
        copula=copula,
        negated=negated,
        mark=mark,
        infinitive=finite is None,
        words=words,
    )


def _rises(head: Token, finite: Token | None, coordinated: bool, outer: Clause | None) -> bool:
    """`Ik hecht eraan dat …, en zal hen aanspreken`: the verb first, as in a main clause.

    What is coordinated with a subordinate clause has its verbs at the end.
    """
    if finite is None or not coordinated or outer is None or outer.finite is None:
        return False
    subordinate = outer.mark != "" and outer.relation in {"ccomp", "advcl", "acl:relcl", "acl"}
    opens = finite.i > 0 and finite.nbor(-1).dep_ == "cc"
    between = [t for t in head.doc[finite.i + 1 : head.i] if t.pos_ not in {"VERB", "AUX", "PART"}]
    return subordinate and opens and finite.i < head.i and len(between) > 0


_OBJECT_FORMS = frozenset({"u", "hen", "hem", "haar", "ons", "mij", "uw"})


def _is_only_object(subject: Token, head: Token) -> bool:
    """`toegezegd, u te informeren`: an infinitive with te has no pronoun for its subject."""
    to = any(c.dep_ == "mark" and c.lower_ == "te" for c in head.children)
    return to and subject.lower_ in _OBJECT_FORMS


def _is_undergone(subject: Token | None) -> bool:
    """`zijn afspraken gemaakt`: what was taken for an object is the subject of a passive."""
    return subject is not None and subject.dep_ == "obj" and _misplaced_copula(subject) is not None


def _plural_auxiliary(auxiliaries: list[Token]) -> Token | None:
    """The first auxiliary, where it is a bare infinitive that no other verb governs."""
    first = auxiliaries[0] if auxiliaries else None
    if first is None or not first.tag_.startswith("WW|inf") or first.lower_ not in _PLURALS:
        return None
    return first if not any(_is_finite(t) for t in auxiliaries) else None


_PLURALS = frozenset({"worden", "zijn", "hebben", "zullen", "kunnen", "moeten", "mogen", "willen"})


def _own_subject(
    head: Token, auxiliaries: list[Token], outer: Clause | None, coordinated: bool
) -> Token | None:
    """Give the head of the subject that a clause does not share with the one around it."""
    finite = next((t for t in (*auxiliaries, head) if _is_finite(t)), None)
    subject = subject_of(head, auxiliaries, finite)
    if subject is None and _speaks(head):
        return _speaker(head)
    if outer is not None and head.dep_ == "xcomp" and outer.lemma in _MODALS and outer.subject:
        # `gaat de kazernes verduurzamen`: an object parsed as subject of the infinitive.
        return None
    if subject is None and auxiliaries and auxiliaries[0].head.i != head.i:
        lender = auxiliaries[0].head
        subject = next((c for c in lender.children if c.dep_ in SUBJECTS), None)
    if subject is None and _voice(head, auxiliaries, head.lemma_.lower()) == "active":
        return object_as_subject(head, finite)
    if outer is None or not coordinated or outer.subject_head is None or outer.finite is None:
        return subject
    return None if is_elliptic(head, finite, outer.subject_head, outer.finite) else subject


def _negates(doc: Doc, i: int) -> bool:
    """Whether a word of `_NEGATIONS` denies a clause, as `niet alleen` and `wel of niet` do not."""
    if i and doc[i - 1].lower_ in {"of", "welke", "wie", "wat", "waar"}:
        return False
    following = doc[i + 1].lower_ if i + 1 < len(doc) else ""
    return following not in {"alleen", "slechts", "uitsluitend", "enkel", "later", "langer", "meer"}


def _mark(head: Token, tokens: list[int]) -> str:
    """The subordinator, where it opens the clause (`deze indien nodig bijstellen` has none)."""
    doc = head.doc
    opening = next((doc[i] for i in tokens if not doc[i].is_punct and doc[i].dep_ != "cc"), None)
    if opening is None:
        return ""
    # `Door dit te doen`; `Door de samenwerking wil men …` has none.
    to = any(c.dep_ == "mark" and c.lower_ == "te" for c in head.children)
    if opening.lower_ in {"door", "zonder"} and head.tag_.startswith("WW|inf") and to:
        return str(opening.lower_)
    if opening.lower_ in {"door", "zonder"} and opening.i == 0 and not to:
        return ""
    subordinates = opening.dep_ == "mark" and opening.head.i == head.i and opening.i != head.i
    return str(opening.lower_) if subordinates and opening.lower_ != "te" else ""


def _lent_auxiliaries(head: Token) -> list[Token]:
    """`zullen … omvormen en … maken`: the auxiliary parsed with the first of two verbs."""
    for child in head.children:
        if child.dep_ in {"advcl", "conj", "parataxis"} and child.i < head.i:
            lent = [c for c in child.children if c.dep_ == "aux" and _is_finite(c)]
            if lent and not any(c.dep_ == "mark" for c in child.children):
                return lent
    return []


def _lifts(head: Token, outer: Clause, doc: Doc, has_te: bool, coordinated: bool) -> bool:
    """Whether a modal main verb (`gaat … aangaan`, `dient … te zijn`) governs `head`."""
    if coordinated:
        return not _is_finite(head)
    if head.dep_ == "ccomp":
        return has_te and outer.lemma == "dienen"
    return head.dep_ == "xcomp" and (
        outer.lemma in _MODALS or (has_te and doc[outer.head].lemma_ in {"dienen", "hoeven"})
    )


def _relation(head: Token, outer: Clause | None, has_te: bool, coordinated: bool) -> str:
    """The dependency of a clause; `dient te worden betaald` is one verb, however parsed."""
    if coordinated:
        return "conj"
    if head.dep_ == "ccomp" and has_te and outer is not None and outer.lemma == "dienen":
        return "xcomp"
    return str(head.dep_)


_LONG_VOWEL = re.compile(r"([aeou])\1([^aeiouy])(?=en$)")


@lru_cache(maxsize=4096)
def _without_long_vowel(lemma: str) -> str:
    return _LONG_VOWEL.sub(r"\1\2", lemma)


_QUESTIONED = re.compile(r"\bna (?:of|hoe|wat|waar|welke?|wie|waarom|in hoeverre)\b", re.IGNORECASE)
"""Behind a form of gaan: `ga na of …`, whose particle is taken for a preposition."""
_CLOSED_BY_T = re.compile(r"(\w*(?:oe|ie|eu|ui|ij|ei|ou|au)[kmnprlg])t$")


def _lemma(head: Token, particles: list[Token]) -> str:
    # The lemmatizer leaves the long vowel of a closed syllable: `reserveer` → `reserveeren`.
    guessed = _without_long_vowel(head.lemma_.lower())
    if head.lower_ == "is":
        return "zijn"
    if head.lower_ == _NO_VERB or (head.lower_ == "gehouden" and _is_predicate(head)):
        return head.lower_
    if _has_told(head):
        return "berichten"
    lemma = _PARTICIPLES.get(head.lower_, guessed)
    if head.tag_.startswith(("WW|pv|tgw|mv", "WW|inf")):
        # The plural of the present is the infinitive; the lemmatizer may miss it.
        lemma = head.lower_
    said = guessed_infinitive(head.lower_) if _is_homograph(head) else _said_by_me(head)
    if said is not None:
        lemma = said
    elif _is_listed_verb(head) or (_speaks(head) and head.lower_.endswith("en")):
        lemma = head.lower_
    elif _speaks(head) or (
        head.tag_.startswith("WW|pv|tgw|ev") and not lemma.endswith(("en", "an"))
    ):
        lemma = guessed_infinitive(head.lower_)
    closed = _CLOSED_BY_T.match(head.lower_)
    if closed and head.tag_.startswith("WW|pv|tgw|met-t"):
        # A vowel of two signs stays one: `verzoekt` is no `verzoken`.
        lemma = f"{closed[1]}en"
    if lemma == "gaan" and _QUESTIONED.search(head.doc[head.i + 1 : head.i + 12].text):
        return "nagaan"
    if head.tag_.startswith(("WW|vd", "WW|pv|tgw|met-t")) and not is_verb(lemma):
        lemma = infinitive_of(head.lower_) or lemma
    split = next((verb for verb in _SPLIT_VERBS if _is_form_of(head, lemma, verb)), None)
    if split is not None:
        following = {t.lower_ for t in head.doc[head.i + 1 : head.i + 12]}
        if head.tag_.startswith("WW|inf"):
            following |= {t.lower_ for t in head.doc[max(0, head.i - 3) : head.i]}
        for word, whole in _SPLIT_VERBS[split].items():
            if word in following:
                return whole
    if particles and _is_verb(head):
        if any(p.pos_ == "NOUN" for p in particles):
            # `heeft zitting`, `maakt afspraken`: the noun makes the verb another one.
            return "".join(p.lower_ for p in particles) + lemma
        return _with_particle(lemma, [str(p.lower_) for p in particles])
    return lemma


def _with_particle(lemma: str, particles: Sequence[str]) -> str:
    """Put the particle of a separable verb in front: `uit` and `voeren` are `uitvoeren`.

    What makes no known verb was taken for a particle by mistake: `zoekt samen met`.
    """
    wholes = [prefix + lemma for prefix in ("".join(particles), *particles)]
    if lemma.startswith("".join(particles)):
        return lemma
    known = next((whole for whole in wholes if is_verb(whole)), None)
    return known or (lemma if is_verb(lemma) else wholes[0])


def _lemma_of(head: Token) -> str:
    return _lemma(head, [c for c in head.children if c.dep_ == "compound:prt"])


def _has_told(head: Token) -> bool:
    """`heb ik u bericht over`: a participle that looks like a noun."""
    return head.lemma_ == "hebben" and any(
        c.lower_ == "bericht" and not any(k.dep_ in {"det", "amod"} for k in c.children)
        for c in head.children
    )


def _is_predicate(head: Token) -> bool:
    """`is belast met`, `is gehouden tot`: what its subject is to do, as against what is done."""
    if head.lower_ == "gehouden":
        return any(
            (c.dep_ in {"obl", "nmod"} and any(k.lower_ == "tot" for k in c.children))
            or (c.dep_ in {"xcomp", "advcl"} and any(k.lower_ == "te" for k in c.children))
            for c in head.children
        )
    return head.lower_ in _PREDICATES


def _is_form_of(head: Token, lemma: str, verb: str) -> bool:
    """Whether a word is a form of a verb; `treedt … op` was given the lemma of another."""
    return lemma == verb or (lemma.endswith(verb) and head.lower_.startswith(verb[:3]))


def _tense(head: Token, auxiliaries: list[Token], finite: Token | None) -> Tense:
    if finite is None:
        return "none"
    past = has_feature(finite, "Tense=Past") or finite.tag_.startswith("WW|pv|verl")
    past = past and _said_by_me(finite) is None
    participle = _is_participle(head) or any(
        a.lemma_ == "hebben" and a.i == finite.i for a in auxiliaries
    )
    if _is_predicate(head):
        return "past" if past else "present"
    if _has_told(head):
        return "pluperfect" if past else "perfect"
    if participle and any(a.lemma_ in _PERFECT for a in auxiliaries):
        future = any(a.lemma_ in {"zullen", "moeten", "kunnen"} for a in auxiliaries)
        if not future:
            return "pluperfect" if past else "perfect"
    return "past" if past else "present"


_MOVING = frozenset(
    """
    gaan komen worden blijven zijn stoppen eindigen ontstaan verschijnen verdwijnen
    groeien dalen stijgen toenemen afnemen verlopen gebeuren slagen lukken mislukken verhuizen
    vertrekken overlijden vallen blijken treden bijeenkomen slinken krimpen escaleren
    verstrijken kantelen landen evolueren zakken bezwijken lopen keren rijpen wennen
    gelukken opleven oplopen uitgroeien voortkomen voortvloeien wegvallen opschuiven terugvallen
    """.split()
)
"""Verbs that make their perfect with zijn and have no passive, by themselves or with a prefix."""
_EITHER = frozenset({"starten", "opstarten", "beginnen", "overeenkomen"})
"""Verbs of which `is` with the participle is said both ways, as the parse has it."""
_PREFIXED = re.compile(r"\w{2,}(?:gaan|komen|treden|lopen|vallen|groeien|keren|blijven|vloeien)$")


def _moves(lemma: str) -> bool:
    """Whether `is` with the participle of a verb tells what its subject did, not underwent."""
    return lemma in _MOVING or _PREFIXED.match(lemma) is not None


def _voice(head: Token, auxiliaries: list[Token], lemma: str) -> Voice:
    lemmas = [a.lemma_ for a in auxiliaries]
    alone = bool(lemmas) and set(lemmas) <= {"zijn"} and lemma not in _EITHER
    if alone and _is_participle(head) and not _is_predicate(head):
        return "active" if _moves(lemma) else "passive"
    if "hebben" in lemmas or _is_predicate(head):
        return "active"
    if any(c.dep_ == "nsubj:pass" for c in head.children):
        # `zal deze omschrijving bezien`: an infinitive without worden is active.
        modal = [lemma for lemma in lemmas if lemma in _MODALS]
        bare = head.tag_.startswith("WW|inf") and len(modal) == len(auxiliaries) > 0
        return "active" if bare else "passive"
    if "worden" in lemmas and (head.tag_.startswith("WW|vd") or has_feature(head, "VerbForm=Part")):
        return "passive"
    return "passive" if any(a.dep_ == "aux:pass" for a in auxiliaries) else "active"

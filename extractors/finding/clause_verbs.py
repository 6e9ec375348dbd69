"""Lemma, tense and voice of the verb of a clause.

Where the lemmatizer or the parse is known to go astray, the form of the verb decides.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache
from types import MappingProxyType

from extractors.finding.clause_model import Tense, Voice
from extractors.finding.clause_words import (
    ASKING,
    MODALS,
    NO_VERB,
    acts_as_verb,
    is_homograph,
    is_listed_verb,
    is_participle,
    said_by_me,
    speaks,
)
from extractors.language.first_person import guessed_infinitive
from extractors.language.infinitives import infinitive_of, is_infinitive, is_verb
from extractors.language.strong_participles import infinitive_of_strong
from extractors.language.tokens import Token, as_written, has_feature

_NO_INFINITIVE = MappingProxyType(
    {
        "gestart": "starten",
        "opgestart": "opstarten",
        "gecommitteerd": "committeren",
        "stilgelegd": "stilleggen",
        "opgeschort": "opschorten",
        "geraamd": "ramen",
        "gerechtigd": "gerechtigd",
        "belast": "belast",
    }
)
"""Participles that spelling leads to another infinitive or none, or that are predicates."""
_PREDICATES = frozenset({"gerechtigd", "belast"})
"""Participles that say what their subject is to do or may do, not what is done to it."""
_SAID = frozenset({"zegde", "zegden", "zei", "zeiden"})
_SPLIT_VERBS: dict[str, dict[str, str]] = {
    "komen": {
        "overeen": "overeenkomen",
        "bijeen": "bijeenkomen",
        "bij elkaar": "bijeenkomen",
        "tegemoet": "tegemoetkomen",
    },
    "gaan": {
        "start": "starten",
        "in gesprek": "overleggen",
        "in overleg": "overleggen",
        "slag": "aanpakken",
        "over tot": "overgaan",
    },
    "treden": {"werking": "ingaan", "kracht": "ingaan"},
    "bevelen": {"aan": "aanbevelen"},
    "zeggen": {"toe": "toezeggen"},
    "spreken": {"af": "afspreken"},
    "roepen": {"bijeen": "bijeenroepen"},
    "spelen": {"rol": "vervullen", "functie": "vervullen"},
}
"""Verbs whose meaning stands in an adverb or noun that the parse sets apart.

`in gesprek gaan` is meant, not `gaat om een gesprek`.
"""
_PERFECT = frozenset({"hebben", "zijn"})
_AHEAD = frozenset({"zullen", "moeten", "kunnen"})
_LONG_VOWEL = re.compile(r"([aeou])\1([^aeiouy])(?=en$)")
_QUESTIONED = re.compile(r"\bna (?:of|hoe|wat|waar|welke?|wie|waarom|in hoeverre)\b", re.IGNORECASE)
"""Behind a form of gaan: `ga na of …`, whose particle is taken for a preposition."""
_CLOSED_BY_T = re.compile(r"(\w*(?:oe|ie|eu|ui|ij|ei|ou|au)[kmnprlg])t$")
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


def lemma_of(head: Token) -> str:
    """Give the infinitive of a main verb, its particle in front; of `is`, `zijn`."""
    particles = _particles(head)
    # The lemmatizer leaves the long vowel of a closed syllable: `reserveer` → `reserveeren`.
    guessed = _without_long_vowel(head.lemma_.lower())
    if head.lower_ == "is":
        return "zijn"
    if head.lower_ == "gaande":
        return "lopen"
    if head.lower_ == NO_VERB or (head.lower_ == "gehouden" and _is_predicate(head)):
        return head.lower_
    if _has_told(head):
        return "berichten"
    if guessed.startswith(("ë", "ï")):
        # `geëvalueerd`: the sign only parted the vowel from `ge`.
        guessed = infinitive_of(head.lower_) or guessed
    lemma = _of_participle(head) or ("zeggen" if head.lower_ in _SAID else guessed)
    if head.tag_.startswith(("WW|pv|tgw|mv", "WW|inf")) or _is_under_modal(head):
        # The plural of the present is the infinitive; the lemmatizer may miss it.
        lemma = head.lower_
    said = guessed_infinitive(head.lower_) if is_homograph(head) else said_by_me(head)
    if said is not None:
        lemma = said
    elif is_listed_verb(head) or (speaks(head) and head.lower_.endswith("en")):
        lemma = head.lower_
    elif speaks(head) or (
        head.tag_.startswith("WW|pv|tgw|ev") and not lemma.endswith(("en", "an"))
    ):
        lemma = guessed_infinitive(head.lower_)
    closed = _CLOSED_BY_T.match(head.lower_)
    if closed and head.tag_.startswith("WW|pv|tgw|met-t"):
        # A vowel of two signs stays one: `verzoekt` is no `verzoken`.
        lemma = f"{closed[1]}en"
    if lemma == "gaan" and _QUESTIONED.search(as_written(head.doc[head.i + 1 : head.i + 12])):
        return "nagaan"
    if head.tag_.startswith(("WW|vd", "WW|pv|tgw|met-t")) and not is_verb(lemma):
        lemma = infinitive_of(head.lower_) or lemma
    if head.tag_.startswith("WW|pv|tgw") and not is_verb(lemma) and is_verb(head.lower_ + "en"):
        # `start`, taken for a form of a verb that there is not.
        lemma = head.lower_ + "en"
    split = next((verb for verb in _SPLIT_VERBS if _is_form_of(head, lemma, verb)), None)
    if split is not None:
        before = 3 if head.tag_.startswith("WW|inf") else 0
        nearby = (t.lower_ for t in head.doc[max(0, head.i - before) : head.i + 12])
        said = f" {' '.join(nearby)} "
        whole = next((v for apart, v in _SPLIT_VERBS[split].items() if f" {apart} " in said), None)
        if whole is not None:
            return whole
    if not particles and (apart := _particle_before_told(head, lemma)):
        return apart
    if particles and acts_as_verb(head):
        if any(p.pos_ == "NOUN" for p in particles):
            # `heeft zitting`, `maakt afspraken`: the noun makes the verb another one.
            nouns = "".join(p.lower_ for p in particles if p.pos_ == "NOUN") + lemma
            # `vindt plaats op initiatief van X`
            whole = "".join(p.lower_ for p in particles) + lemma
            return nouns if is_verb(nouns) else whole
        return _with_particle(lemma, [str(p.lower_) for p in particles])
    return lemma


def _of_participle(head: Token) -> str | None:
    """The infinitive of a participle that the lemmatizer may miss; `besloten` is of besluiten."""
    form = head.lower_
    # `aandacht` looks like one of aandenken.
    strong = None if head.tag_.startswith("N|") else infinitive_of_strong(form)
    return _NO_INFINITIVE.get(form) or strong


def _is_under_modal(head: Token) -> bool:
    """`zal het ontwerp toetsen`: the verb taken for a noun."""
    if head.pos_ != "NOUN" or not is_verb(head.lower_):
        return False
    return any(c.dep_ == "aux" and c.lemma_ in MODALS for c in head.children)


def _particles(head: Token) -> list[Token]:
    """The particles of a separable verb; of `kom daar op terug` only `terug`."""
    found = [
        c for c in head.children if c.dep_ == "compound:prt" and not _is_together(c, head.lemma_)
    ]
    pointed = [t for t in head.doc[max(0, head.i - 12) : head.i + 12] if t.lower_ in _POINTING]
    if len(found) > 1 and any(t.i < found[0].i for t in pointed) and found[0].pos_ == "ADP":
        return found[1:]
    return found


def _is_together(particle: Token, lemma: str) -> bool:
    """`dragen de kosten samen`: with others, as against `werkt samen met anderen`."""
    return particle.lower_ == "samen" and lemma not in _TOGETHER


_TOGETHER = frozenset(
    """
    werken komen gaan vallen hangen wonen leven doen voegen smelten lopen spannen stellen brengen
    vatten binden zweren klonteren
    """.split()
)
_POINTING = frozenset({"er", "daar", "hier", "waar"})
"""What a preposition further on belongs to: `daar … op`."""


def _particle_before_told(head: Token, lemma: str) -> str | None:
    """`geven aan dat …`, `zeg ik toe dat …`: a particle that the parse took for a preposition."""
    doc = head.doc
    for i in range(head.i + 1, min(head.i + 4, len(doc) - 1)):
        # `behouden voor dat deel` has another `dat`.
        particle = doc[i].pos_ in {"ADP", "ADV", "ADJ"} and doc[i].lower_ != "voor"
        if particle and doc[i + 1].lower_ in {"dat", "of"}:
            whole = doc[i].lower_ + lemma
            return whole if is_verb(whole) else None
    return "aangeven" if lemma == "geven" and _gives_to_know(head) else None


def _gives_to_know(head: Token) -> bool:
    """`geeft aan te …`, or further off `geven wij dit jaar aan hoe …`."""
    doc = head.doc
    behind = itertools.takewhile(
        lambda t: t.pos_ not in {"VERB", "AUX"} and not t.is_punct, doc[head.i + 1 : len(doc) - 1]
    )
    if any(t.lower_ == "aan" and t.nbor().lower_ in ASKING for t in behind):
        return True
    told = any(
        k.dep_ == "mark" and k.lower_ in {"te", "dat"} for c in head.children for k in c.children
    )
    return told and head.i + 1 < len(doc) and head.nbor().lower_ == "aan"


@lru_cache(maxsize=4096)
def _without_long_vowel(lemma: str) -> str:
    return _LONG_VOWEL.sub(r"\1\2", lemma)


def _with_particle(lemma: str, particles: Sequence[str]) -> str:
    """Put the particle of a separable verb in front: `uit` and `voeren` are `uitvoeren`.

    What makes no known verb was taken for a particle by mistake: `zoekt samen met`.
    """
    wholes = [prefix + lemma for prefix in ("".join(particles), *particles)]
    if lemma.startswith("".join(particles)):
        return lemma
    known = next((whole for whole in wholes if is_verb(whole)), None)
    return known or (lemma if is_verb(lemma) else wholes[0])


def _is_form_of(head: Token, lemma: str, verb: str) -> bool:
    """Whether a word is a form of a verb; `treedt … op` was given the lemma of another."""
    return lemma == verb or (lemma.endswith(verb) and head.lower_.startswith(verb[:3]))


def tense_of(head: Token, auxiliaries: list[Token], finite: Token | None) -> Tense:
    """Give the tense of a main verb with its auxiliaries and the finite one of them."""
    if finite is None:
        return "none"
    if finite.i == head.i and any(a.lower_ in {"worden", "wordt"} for a in auxiliaries):
        # `worden aan de raad toegezonden`: a participle taken for a past.
        return "present"
    past = has_feature(finite, "Tense=Past") or finite.tag_.startswith("WW|pv|verl")
    past = past or _is_past_plural(finite)
    # `verbinden`: the plural of the present is the infinitive, whatever the tagger calls it.
    # So it is with its particle: `ronden wij … af`.
    parts = ["", *(c.lower_ for c in head.children if c.dep_ == "compound:prt")]
    plain = finite.pos_ == "VERB" and any(is_verb(part + finite.lower_) for part in parts)
    # `herziet`: with the -t of the present behind the stem of a known verb.
    third = finite.lower_.endswith("t") and any(infinitive_of(p + finite.lower_) for p in parts)
    past = past and said_by_me(finite) is None and not plain and not third
    participle = is_participle(head) or any(
        a.lemma_ == "hebben" and a.i == finite.i for a in auxiliaries
    )
    if _is_predicate(head):
        return "past" if past else "present"
    if _has_told(head):
        return "pluperfect" if past else "perfect"
    if participle and any(a.lemma_ in _PERFECT for a in auxiliaries):
        # `moet zijn gedaan` lies ahead, `heeft moeten doen` behind.
        asked = finite.lemma_ != "hebben" and any(a.lemma_ in _AHEAD for a in auxiliaries)
        if not asked:
            return "pluperfect" if past else "perfect"
    return "past" if past else "present"


_PAST_PLURAL = re.compile(
    r"(?P<stem>\w{2,}(?:en|er|el|[bdgjlmnrvwz]))den|(?P<voiceless>\w{3,}[fkpst]|\w{2,}ch)ten"
)


def _is_past_plural(finite: Token) -> bool:
    """`openden`, `maakten`: the past of a verb that the tagger takes for a present."""
    form = finite.lower_
    if is_verb(form) or not finite.tag_.startswith("WW|pv|tgw|mv"):
        return False
    past = _PAST_PLURAL.fullmatch(form)
    stem = (past["stem"] or past["voiceless"]) if past is not None else ""
    return bool(stem) and (is_verb(stem + "en") or infinitive_of(stem + "t") is not None)


def voice_of(head: Token, auxiliaries: list[Token], lemma: str) -> Voice:
    """Give the voice of a main verb with its auxiliaries and its lemma."""
    lemmas = [a.lemma_ for a in auxiliaries]
    if lemmas and set(lemmas) <= MODALS and is_infinitive(head.lower_):
        # `zal de brug vervangen`: an infinitive that is a participle too, without `worden`.
        return "active"
    alone = bool(lemmas) and set(lemmas) <= {"zijn"} and lemma not in _EITHER
    if alone and is_participle(head) and not _is_predicate(head):
        return "active" if _moves(lemma) else "passive"
    if "hebben" in lemmas or _is_predicate(head):
        return "active"
    if lemma in _EITHER and set(lemmas) == {"zijn"} and (voice := _voice_of_start(head)):
        return voice
    if any(c.dep_ == "nsubj:pass" for c in head.children):
        # `zal deze omschrijving bezien`: an infinitive without worden is active.
        modal = [lemma for lemma in lemmas if lemma in MODALS]
        bare = head.tag_.startswith("WW|inf") and len(modal) == len(auxiliaries) > 0
        return "active" if bare else "passive"
    if "worden" in lemmas and (head.tag_.startswith("WW|vd") or has_feature(head, "VerbForm=Part")):
        return "passive"
    return "passive" if any(a.dep_ == "aux:pass" for a in auxiliaries) else "active"


def _voice_of_start(head: Token) -> Voice | None:
    """`X is gestart met de bouw` is what X did, `er is gestart met de bouw` what was done."""
    if not any(
        c.i > head.i and c.dep_ in {"obl", "nmod"} and any(k.lower_ == "met" for k in c.children)
        for c in head.children
    ):
        return None
    by_somebody = any(c.dep_.startswith("nsubj") and c.lower_ != "er" for c in head.children)
    return "active" if by_somebody else "passive"


def _moves(lemma: str) -> bool:
    """Whether `is` with the participle of a verb tells what its subject did, not underwent."""
    return lemma in _MOVING or _PREFIXED.match(lemma) is not None


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
            or (c.dep_ in {"xcomp", "ccomp", "advcl"} and any(k.lower_ == "te" for k in c.children))
            for c in head.children
        )
    return head.lower_ in _PREDICATES

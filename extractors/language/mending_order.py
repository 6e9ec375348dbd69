"""Slips of the parser about what goes with which verb, which the order of the verbs shows.

In a main clause of Dutch the finite verb stands second, in a subordinate one at the end, and an
infinitive with `te` asks for a verb that governs it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractors.language.grammar import AUXILIARIES, NAMING, PURE_MODALS
from extractors.language.hanging import (
    BEHIND,
    LOOSE,
    SECOND,
    SINGULAR,
    SUBJECTS,
    bears_te,
    finite_of,
    hang,
    is_led,
    is_one_sentence,
    last_finite,
    uproot,
)
from extractors.language.infinitives import is_verb
from extractors.language.tokens import Token

_GOVERNING_TE: Final = frozenset({"dient", "dienen", "diende", "dienden", "hoeft", "hoeven"})


def infinitive_behind_aside(token: Token) -> None:
    """`dient, indien X dat vraagt, het plan te herzien`: it goes with `dient`, not with the aside.

    `token` is the `te` of the infinitive.
    """
    verb, doc = token.head, token.doc
    if token.lower_ != "te" or verb.dep_ not in LOOSE or verb.pos_ != "VERB":
        return
    governing = next(
        (t for t in reversed(doc[: token.i]) if t.lower_ in _GOVERNING_TE and t.pos_ == "VERB"),
        None,
    )
    if governing is None or doc[governing.i + 1].text != "," or governing in verb.subtree:
        return
    between = doc[governing.i + 2 : token.i]
    commas = [t.i for t in between if t.text == ","]
    asked = any(t.lower_ in {"te", "om"} for t in between)
    if not is_one_sentence(between):
        return
    if not commas or asked or (verb.head is governing and verb.dep_ == "xcomp"):
        return
    if any(t.dep_ in SUBJECTS for t in verb.children):
        return
    hang(verb, governing, "xcomp")


def infinitive_behind_participle(token: Token) -> None:
    """`besluiten, gelet hebbend op X, om Y te doen`: what is agreed, not what is heeded.

    `token` is the `te` of the infinitive.
    """
    verb, aside = token.head, token.head.head
    if token.lower_ != "te" or aside is verb or not aside.tag_.startswith("WW|od"):
        return
    main, opens = aside.head, verb.left_edge.i
    apart = opens > 0 and "," in {token.doc[opens].text, token.doc[opens - 1].text}
    if main is not aside and main.pos_ == "VERB" and main.i < aside.i < verb.i and apart:
        hang(verb, main, "xcomp")


def between_er_and_infinitive(token: Token) -> None:
    """`streeft ernaar het plan in mei te sturen`: behind `ernaar` all is of the infinitive.

    So it is behind the particle of a verb: `spreken af elkaar in mei te zien`. `token` is the `te`
    of the infinitive.
    """
    verb, governing = token.head, token.head.head
    if token.lower_ != "te" or verb.dep_ not in LOOSE or governing is verb:
        return
    for child in tuple(verb.children):
        if child.lower_ in _ER and governing.i < child.i < token.i:
            # `streeft ernaar …`: what points ahead is of the verb that governs.
            hang(child, governing, "advmod")
    parted = governing.tag_.startswith("WW|pv")
    er = next(
        (
            c
            for c in governing.children
            if c.i < token.i and (c.lower_ in _ER or (parted and c.dep_ == "compound:prt"))
        ),
        None,
    )
    if er is None or er.i < governing.i:
        return
    for child in tuple(governing.children):
        if er.i < child.i < token.i and child.dep_ in BEHIND:
            hang(child, verb, child.dep_)


_ER: Final = frozenset("ernaar ervoor erop erin eraan ertoe ermee ervan".split())
"""What stands for an infinitive that follows."""


def participle_before_infinitive(token: Token) -> None:
    """`Partijen hebben afgesproken gegevens te delen`: no `agreed data`, since it has `hebben`."""
    noun = token.head
    infinitive = noun.head
    if token.dep_ != "amod" or not token.tag_.startswith("WW|vd") or noun.i < token.i:
        return
    helping = finite_of(token)
    if helping is None or helping.i > token.i or not bears_te(infinitive):
        return
    if finite_of(infinitive) is not None:
        return
    above, relation = infinitive.head, infinitive.dep_
    root = above is infinitive
    uproot(token)
    if not root:
        hang(token, above, relation)
    for child in tuple(infinitive.children):
        of_both = child.dep_ in {"conj", "punct", "cc"} and child.i > infinitive.i
        if child.i < token.i or of_both:
            hang(child, token, child.dep_)
    hang(infinitive, token, "xcomp")


def participle_first(infinitive: Token) -> None:
    """`Afgesproken is de bijdrage te verhogen`: `is` goes with the participle before it."""
    doc = infinitive.doc
    first = doc[0]
    if infinitive.i < _SHORTEST or not first.tag_.startswith("WW|vd|vrij") or first is infinitive:
        return
    helping = doc[1]
    if helping.lower_ not in _WITH_PARTICIPLE or not bears_te(infinitive):
        return
    if helping.head is not infinitive or first.head is not infinitive:
        return
    uproot(first)
    hang(helping, first, "aux:pass")
    for child in tuple(infinitive.rights):
        if child.dep_ == "punct" and child.i == len(doc) - 1:
            hang(child, first, "punct")
    hang(infinitive, first, "xcomp")


_SHORTEST: Final = 3
"""Words before which no such clause can have begun."""
_WITH_PARTICIPLE: Final = frozenset({"is", "wordt", "was", "werd"})


def relative_behind_particle(who: Token) -> None:
    """`stelt een werkgroep in die rapporteert`: `in` is of `stelt`, and `die` opens a clause."""
    doc = who.doc
    if who.lower_ not in {"die", "dat"} or who.i < _SHORTEST:
        return
    # `stelt een plan op, dat zij herziet`
    apart = doc[who.i - 1].text == "," and who.i > _SHORTEST
    particle, noun = doc[who.i - 1 - apart], doc[who.i - 2 - apart]
    verb = _verb_first_met(doc, who.i + 1)
    named = noun.pos_ in NAMING or noun.tag_.startswith("ADJ|nom")
    if particle.pos_ != "ADP" or not named or verb is None:
        return
    main = last_finite(doc, noun.i)
    if main is None or main.pos_ != "VERB" or not is_verb(particle.lower_ + main.lemma_):
        return
    if apart and not any(c.dep_ in SUBJECTS and c is not who for c in verb.children):
        return
    if any(c.dep_ == "compound:prt" and c is not particle for c in main.children):
        return
    settled = verb.dep_ == "acl:relcl" and particle.head is main
    if settled or verb in main.ancestors or main in noun.subtree:
        return
    if not is_one_sentence(doc[main.i : noun.i]):
        return
    described = noun.head.i < noun.i and noun.head.pos_ in NAMING
    if not described:
        hang(noun, main, "obj")
    hang(particle, main, "compound:prt")
    hang(verb, noun, "acl:relcl")
    for word in doc[who.i + 1 : verb.i]:
        if not who.i < word.head.i <= verb.i:
            hang(word, verb, word.dep_ if word.dep_ in BEHIND else "obl")
        elif word.pos_ == "NUM" and word.dep_ in SUBJECTS:
            word.dep_ = "obl"
    _as_subject(who, verb)


def _as_subject(who: Token, verb: Token) -> None:
    """Make a relative pronoun the subject of its clause, or the object beside another subject."""
    who.pos_, who.tag_ = "PRON", "VNW|betr|pron|stan|vol|persoon|getal"
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    other = any(c.dep_ in SUBJECTS and c is not who for c in verb.children)
    hang(who, verb, "obj" if other else "nsubj:pass" if passive else "nsubj")


def that_of_one(who: Token) -> None:
    """`een traject dat bewoners vertrouwd maakt`: one makes them so, and many cannot.

    The noun before is the subject then, and `dat` points back at it.
    """
    verb = who.head
    noun = who.doc[who.i - 1]
    if who.lower_ != "dat" or who.dep_ != "mark" or not who.i:
        return
    if not noun.tag_.startswith("N|soort|ev") or "|onz" not in noun.tag_ or verb.i < who.i:
        return
    finite = finite_of(verb)
    many = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if finite is None or not finite.tag_.startswith(SINGULAR) or many is None:
        return
    if not many.tag_.startswith("N|soort|mv") or verb in noun.ancestors:
        return
    if any(c.dep_ == "conj" for c in many.children) or many.i > finite.i:
        return
    many.dep_ = "obj"
    hang(verb, noun, "acl:relcl")
    _as_subject(who, verb)


def particle_before_preposition(particle: Token) -> None:
    """`gaat door op deze weg`: of two prepositions behind a verb the first is of the verb."""
    doc = particle.doc
    if particle.i + 2 > len(doc) - 1 or not particle.i or particle.pos_ != "ADP":
        return
    following, verb = doc[particle.i + 1], doc[particle.i - 1]
    if following.pos_ != "ADP" or particle.dep_ != "case" or not verb.tag_.startswith("WW|pv"):
        return
    if (
        verb.pos_ == "VERB"
        and verb.dep_ in {"ROOT", "conj"}
        and (is_verb(particle.lower_ + verb.lemma_))
    ):
        hang(particle, verb, "compound:prt")
        particle.tag_ = "VZ|fin"


def that_behind_particle(token: Token) -> None:
    """`past de regels zo aan dat feesten mogen`: `aan` is of `past`, and `dat` opens a clause.

    The parse may have `dat` point at the noun behind it, and hang the verb at the end anywhere.
    """
    doc = token.doc
    if token.lower_ != "dat" or token.i < _SHORTEST:
        return
    particle = doc[token.i - 1]
    if token.dep_ == "mark" and particle.head.i < token.i:
        return
    main = last_finite(doc, token.i - 1)
    if particle.pos_ != "ADP" or main is None or main.pos_ != "VERB":
        return
    between = doc[main.i + 1 : token.i - 1]
    if between and "|onz" in between[-1].tag_ and between[-1].tag_.startswith("N|soort|ev"):
        # `stelt een plan op dat in mei verschijnt`: it is of the plan.
        return
    whole = is_verb(particle.lower_ + main.lemma_)
    sees = particle.lower_ == "voor" and any(t.lower_ == "zorg" for t in between)
    if not (whole or sees) or any(t.text in {",", ";", ":"} for t in between):
        return
    if not is_one_sentence(between):
        return
    verb = _verb_at_end(doc, token.i + 1)
    if verb is None or verb in main.ancestors or main in verb.subtree:
        return
    if verb.tag_.startswith("WW|inf") and not any(
        t.tag_.startswith("WW|") for t in (verb.nbor(-1), *doc[verb.i + 1 : verb.i + 2])
    ):
        # The plural of the present looks like the infinitive.
        verb.tag_ = "WW|pv|tgw|mv"
    er = next((t for t in between if t.lower_ == "er"), None)
    care = next((t for t in between if sees and t.lower_ == "zorg"), None)
    if care is not None and care.head is verb:
        hang(care, main, "obj")
    if sees and er is not None:
        hang(particle, er, "case")
    elif whole:
        hang(particle, main, "compound:prt")
    hang(verb, main, "ccomp")
    hang(token, verb, "mark")
    token.pos_, token.tag_ = "SCONJ", "VG|onder"
    inside = range(token.i + 1, verb.i + 1)
    for word in doc[token.i + 1 : verb.i]:
        if word.head.i not in inside:
            hang(word, verb, word.dep_ if word.dep_ in BEHIND else "obl")
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return
    bare = (c for c in verb.children if c.i < verb.i and c.pos_ in NAMING)
    subject = next((c for c in bare if not is_led(c)), None)
    if subject is not None:
        subject.dep_ = "nsubj"


def that_of_infinitive(token: Token) -> None:
    """`Ik wil melden dat X meedoet`: what is told, and not what is wanted."""
    clause, told = token.head, token.doc[token.i - 1]
    if token.lower_ != "dat" or token.i < _SHORTEST or clause.dep_ != "ccomp":
        return
    governing = clause.head
    wants = governing.lemma_ in PURE_MODALS and told.head is governing
    if wants and told.dep_ == "xcomp" and told.tag_.startswith("WW|inf"):
        hang(clause, told, "ccomp")


def _verb_at_end(doc: Sequence[Token], start: int) -> Token | None:
    """Give the verb with which a subordinate clause ends that begins at a word.

    None where no verb among the last is finite, or may be, or a comma stands before them.
    """
    end = next((t.i for t in doc[start:] if t.text in {",", ".", ";", ":"}), len(doc))
    first = end
    while first > start and doc[first - 1].tag_.startswith("WW|"):
        first -= 1
    verbs = doc[first:end]
    plural = len(verbs) == 1 and verbs[0].tag_.startswith("WW|inf")
    # `dat de gegevens worden verwerkt`: the plural of the auxiliary looks like its infinitive.
    helped = any(t.lower_ in {"worden", "zijn", "hebben"} for t in verbs)
    plural = plural or (helped and any(t.tag_.startswith("WW|vd") for t in verbs))
    if not plural and not any(t.tag_.startswith("WW|pv") for t in verbs):
        return None
    main = [t for t in verbs if t.pos_ == "VERB" and t.dep_ not in AUXILIARIES]
    return main[-1] if main else None


def _verb_first_met(doc: Sequence[Token], start: int) -> Token | None:
    """Give the main verb among the first that follow a word in its part of the sentence.

    None where none of those is finite, or may be.
    """
    at = start
    while at < len(doc) and not doc[at].tag_.startswith("WW|"):
        if doc[at].text in {",", ".", ";", ":"}:
            return None
        at += 1
    end = at
    while end < len(doc) and doc[end].tag_.startswith("WW|"):
        end += 1
    return _verb_at_end(doc[:end], start)


def as_before_verb(token: Token) -> None:
    """`Als eerste kiest de stad voor …`: no condition, whose verb would stand at the end."""
    doc, verb = token.doc, token.head
    if token.i or token.lower_ != "als" or len(doc) < _SHORTEST:
        return
    finite = finite_of(verb)
    if finite is None or finite.i < SECOND or any(t.text == "," for t in doc[: finite.i]):
        return
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i > finite.i), None)
    if subject is None or any(t.tag_.startswith("WW|pv") for t in doc[: finite.i]):
        return
    if doc[1].pos_ not in {"ADJ", "NUM", "NOUN"} or any(t.lower_ == "dan" for t in doc):
        return
    named = doc[finite.i - 1]
    if named.head is verb and named.pos_ in {"ADJ", "NOUN", "NUM", "PROPN"}:
        hang(named, verb, "obl")
        hang(token, named, "case")


def whether_and_how(token: Token) -> None:
    """`onderzoekt of en hoe de sluis open kan`: one question, and no second action."""
    doc, verb = token.doc, token.head
    said = [t.lower_ for t in doc[token.i : token.i + 3]]
    if said[:2] != ["of", "en"] or said[-1] not in _ASKING or verb.pos_ != "VERB":
        return
    if verb.i < token.i:
        return
    token.dep_, token.tag_ = "mark", "VG|onder"
    verb.dep_ = "ccomp" if verb.dep_ == "conj" else verb.dep_
    hang(doc[token.i + 1], token, "fixed")


_ASKING: Final = frozenset({"hoe", "wat", "waar", "welke", "wanneer", "wie", "waarom", "in"})


def mutually(token: Token) -> None:
    """`verplichten zich over en weer de termijn te halen`: one adverb, and no second verb."""
    doc, verb = token.doc, token.head
    said = [t.lower_ for t in doc[token.i : token.i + 3]]
    if said != ["over", "en", "weer"]:
        return
    link, last = doc[token.i + 1], doc[token.i + 2]
    second = last.head
    if second is not verb and second.head is verb and second.dep_ == "conj":
        second.dep_ = "xcomp" if bears_te(second) else second.dep_
    token.dep_ = "advmod"
    hang(link, token, "fixed")
    hang(last, token, "fixed")


def finite_over_infinitive(root: Token) -> None:
    """`Hierover bericht ik jaarlijks, te beginnen in 2016`: the finite verb is the main one.

    `root` is the infinitive that the parse took for it.
    """
    doc = root.doc
    te = next((c for c in root.children if c.dep_ == "mark" and c.lower_ == "te"), None)
    if te is None or te.i < _SHORTEST or doc[te.i - 1].text != "," or finite_of(root) is not None:
        return
    if any(c.dep_ in SUBJECTS for c in root.children):
        return
    finite = next((t for t in doc[: te.i] if t.tag_.startswith("WW|pv")), None)
    verb = finite if finite is None or finite.pos_ == "VERB" else finite.head
    if verb is None or verb is root or verb.i > te.i or verb.pos_ != "VERB":
        return
    if any(c.dep_ == "mark" or c.lower_ in {"die", "dat"} for c in verb.children):
        return
    if not is_one_sentence(doc[verb.i : te.i]):
        return
    uproot(verb)
    for child in tuple(root.children):
        if child.i < te.i - 1 or (child.dep_ == "punct" and child.i == len(doc) - 1):
            hang(child, verb, child.dep_ if child.dep_ in {"punct", "advmod"} else "obl")
    for word in doc[verb.i + 1 : te.i - 1]:
        if word.head.i < verb.i:
            hang(word, verb, "obl")
    hang(root, verb, "advcl")


def ready_before_noun(adjective: Token) -> None:
    """`is bevoegd toezicht te houden`: who is so is the subject, and no noun behind it."""
    noun = adjective.head
    infinitive = noun.head
    if adjective.lower_ not in _READY or adjective.dep_ != "amod" or noun.i < adjective.i:
        return
    copula = next((c for c in noun.children if c.dep_ == "cop" and c.i < adjective.i), None)
    if copula is None or infinitive.dep_ != "ROOT" or infinitive.i < noun.i:
        return
    if not bears_te(infinitive):
        return
    uproot(adjective)
    for child in tuple(noun.children):
        if child.i < adjective.i:
            hang(child, adjective, child.dep_)
    for child in tuple(infinitive.children):
        if child.i < adjective.i or (child.dep_ == "punct" and child.i > infinitive.i):
            hang(child, adjective, child.dep_)
    noun.dep_ = "obj"
    hang(infinitive, adjective, "xcomp")


_READY: Final = frozenset({"bevoegd", "bereid", "verplicht", "gerechtigd", "gehouden"})
"""What somebody is who may or must do something."""


def noun_before_infinitive(token: Token) -> None:
    """`verplicht A te doen en meldingen te sturen`: a noun that was taken for the verb."""
    infinitive = next((c for c in token.rights if c.dep_ == "xcomp"), None)
    if token.dep_ != "conj" or token.pos_ != "VERB" or infinitive is None:
        return
    if not bears_te(infinitive) or is_verb(token.lower_) or not token.lower_.endswith(_OF_NOUNS):
        return
    before = [c for c in token.head.children if c.dep_ == "xcomp" and c.i < token.i]
    joined = before[-1] if before else token.head
    if joined.head is token or joined is infinitive:
        return
    uproot(infinitive)
    hang(infinitive, joined, "conj")
    for child in tuple(token.children):
        if child.dep_ in {"cc", *BEHIND}:
            hang(child, infinitive, child.dep_)
    hang(token, infinitive, "obj")
    token.pos_, token.tag_ = "NOUN", "N|soort|mv|basis"


_OF_NOUNS: Final = ("ingen", "ties", "tten")
"""Ends of plurals that are easily taken for one of a verb."""


def what_it_concerns(concerning: Token) -> None:
    """`Voor wat betreft de pacht wordt gewerkt aan …`: what leads a noun, and is no verb."""
    doc = concerning.doc
    what = doc[concerning.i - 1] if concerning.i else concerning
    if concerning.lower_ != "betreft" or what.lower_ != "wat" or concerning.i > SECOND:
        return
    verb = next((c for c in concerning.rights if finite_of(c) is not None), None)
    if verb is None or concerning.dep_ != "ROOT":
        return
    finite = finite_of(verb) or verb
    nouns = (t for t in doc[concerning.i + 1 : finite.i] if t.pos_ in NAMING)
    noun = next((t for t in nouns if t.head in {verb, concerning}), None)
    if noun is None:
        return
    uproot(verb)
    for child in tuple(concerning.children):
        if child.dep_ == "punct" or child.i > verb.i:
            hang(child, verb, child.dep_)
    hang(noun, verb, "obl")
    hang(concerning, noun, "case")
    for lead in doc[: concerning.i]:
        hang(lead, concerning, "fixed")


def behind_aside_of_subject(participle: Token) -> None:
    """`brengt de werkgroep, bestaande uit leden, advies uit`: behind the aside the verb goes on.

    `participle` opens what is said of the subject between two commas.
    """
    doc = participle.doc
    if not participle.tag_.startswith(("WW|od|vrij", "WW|vd|vrij")) or participle.i < SECOND + 1:
        return
    formula = participle.lower_ in _HEEDING
    opens = doc[participle.i - 1].text == "," or (formula and doc[participle.i - 1].lower_ == "en")
    if not opens or finite_of(participle) is not None:
        return
    end = next((t.i for t in doc[participle.i :] if t.text in {",", ".", ";", ":"}), len(doc))
    if end + 1 >= len(doc) or doc[end].text != ",":
        return
    found = last_finite(doc, participle.i)
    if found is None or found.pos_ != "VERB" or participle.i - found.i > _ASIDE_WITHIN:
        return
    subject = next((c for c in found.children if c.dep_ in SUBJECTS), None)
    inverted = subject is not None and found.i < subject.i < participle.i
    inverted = inverted or (formula and subject is not None)
    stop = next((t.i for t in doc[end + 1 :] if t.text in {",", ".", ";", ":"}), len(doc))
    rest = doc[end + 1 : stop]
    if not inverted or any(t.tag_.startswith("WW|") for t in rest) or found in participle.subtree:
        return
    hang(participle, found if formula else subject or found, "advcl" if formula else "acl")
    inside = range(participle.i, end)
    for word in rest:
        if word.head.i in inside:
            whole = word.pos_ == "ADP" and is_verb(word.lower_ + found.lemma_)
            led = is_led(word)
            hang(word, found, "compound:prt" if whole else "obl" if led else "obj")


_HEEDING: Final = frozenset({"gehoord", "gelet", "gezien"})
"""Participles of a formula that may stand between a verb and its particle: `gehoord de raad`."""
_ASIDE_WITHIN: Final = 12
"""Words from a verb to what is said of the subject behind it."""


def subject_before_aside(copula: Token) -> None:
    """`In 2019 is het schap, na overleg, gestart met meten`: who did, and not what it is.

    Between the commas stands what neither the subject nor the participle needs.
    """
    noun, doc = copula.head, copula.doc
    if not copula.tag_.startswith("WW|pv") or not copula.i < noun.i:
        return
    opens = next((t.i for t in doc[noun.i + 1 :] if t.dep_ != "flat"), len(doc))
    participle = next((t for t in doc[opens + 1 :] if t.tag_.startswith("WW|vd|vrij")), None)
    if participle is None or doc[opens].text != "," or is_led(noun):
        return
    aside = doc[opens + 1 : participle.i]
    closes = [t.i for t in aside if t.text == ","]
    others = any(t.tag_.startswith("WW|pv") or t.dep_ == "cc" for t in aside)
    if len(closes) != 1 or others or not is_one_sentence(aside) or finite_of(participle):
        return
    if noun.dep_ != "ROOT" and participle.dep_ != "ROOT":
        return
    if noun.dep_ == "ROOT":
        uproot(participle)
    started = participle.lower_ in _STARTED
    hang(noun, participle, "nsubj" if started else "nsubj:pass")
    for child in tuple(noun.children):
        if child.i < copula.i or child.i > closes[0]:
            hang(child, participle, child.dep_)
    hang(copula, participle, "aux" if started else "aux:pass")


def subject_of_auxiliary(auxiliary: Token) -> None:
    """`Vorig jaar heeft Zwolle, als eerste stad, een fonds ingesteld`: `Zwolle` did it.

    `auxiliary` helps a verb that has no subject; what hangs on it and follows it is that.
    """
    verb = auxiliary.head
    if not auxiliary.tag_.startswith("WW|pv") or auxiliary.i > verb.i:
        return
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return
    for child in tuple(auxiliary.children):
        behind = child.left_edge.i == auxiliary.i + 1 and child.pos_ in NAMING
        if behind and child.dep_ in {"obj", "nsubj"} and not is_led(child):
            hang(child, verb, "nsubj:pass" if auxiliary.dep_ == "aux:pass" else "nsubj")


_STARTED: Final = frozenset({"gestart", "begonnen"})
"""Participles of what those do who are named beside `is`, and not of what is done to them."""


_TIMES: Final = frozenset({"begin", "medio", "eind", "einde", "halverwege", "najaar", "voorjaar"})


def time_for_predicate(copula: Token) -> None:
    """`De stukken zijn begin mei verzonden`: when they were, and not what they are."""
    time = copula.head
    verb = time.head
    if time.text.isdigit() and verb.pos_ == "ADJ" and verb.i > time.i:
        # `is medio 2020 gereed`
        if not any(c.dep_ in {*AUXILIARIES, *SUBJECTS} for c in verb.children):
            for child in tuple(time.children):
                hang(child, verb, child.dep_)
        return
    if time.lower_ not in _TIMES or verb.i < time.i or not verb.tag_.startswith("WW|"):
        return
    if any(c.dep_ in {*AUXILIARIES, *SUBJECTS} for c in verb.children):
        return
    verb.pos_, verb.tag_ = "VERB", "WW|vd|vrij|zonder"
    for child in tuple(time.children):
        if child is copula:
            hang(child, verb, "aux:pass")
        elif child.dep_ in SUBJECTS:
            hang(child, verb, "nsubj:pass")
        elif is_led(child):
            hang(child, verb, "obl")
    time.dep_ = "obl"

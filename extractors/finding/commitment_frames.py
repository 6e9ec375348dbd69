"""What governs a clause: the verb, noun or predicate that makes it a promise, aim or duty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractors.finding.clause_model import WITHIN, Clause
from extractors.finding.clause_readiness import LEAVING_OPEN, READY
from extractors.finding.clause_words import one_of
from extractors.finding.commitment_rules import Frame, frame_of_lemma
from extractors.finding.commitment_words import (
    CHARGES,
    COMMISSIVE_VERBS,
    EFFORT_VERBS,
    REQUEST_VERBS,
    STATIVE_VERBS,
    TELLING_VERBS,
)
from extractors.language.grammar import NAMING
from extractors.language.infinitives import infinitive_of
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc, Token, token_at
from schemas.records import Strength

_COMPLEMENT = frozenset({"xcomp", "ccomp", "csubj", "acl", "advcl", "nsubj"})


_SUCCEEDING = frozenset({"lukken", "gelukken", "slagen"})


def frame_of(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> Frame | None:
    """Class what governs a clause: a verb, noun or predicate of promise, aim or duty."""
    head = doc[clause.head]
    if clause.relation == "conj" and clause.parent is not None:
        outer = clauses[clause.parent]
        if clause.infinitive or outer.mark == clause.mark != "" or _ends_as(doc, clause, outer):
            return frame_of(doc, outer, clauses)
        return None
    aside = clause.relation in {"advcl", "acl"} and clause.mark == "" and clause.infinitive
    if aside and head.tag_.startswith(("WW|vd", "WW|od")):
        # `De gemeente, vertegenwoordigd door X, stelt het plan vast`: said in passing.
        return None
    listed = _listed_with(doc, clause, clauses)
    if listed is not None:
        return frame_of(doc, listed, clauses)
    subject = doc[clause.subject_head] if clause.subject_head is not None else None
    if subject is not None and not clause.inherited and "te" in clause.words:
        # `De bedoeling is om … te betrekken`, parsed with the infinitive as predicate.
        classed = frame_of_lemma(one_of(subject).lemma_.lower(), noun=True)
        if classed is not None and head.tag_.startswith("WW|inf"):
            return Frame(classed[0], classed[1], subject.i)
    owned = _owned_noun(doc, clause)
    if owned is not None:
        return owned
    announced = _announced_frame(doc, clause)
    if announced is not None:
        return announced
    if (told := _told_of_itself(doc, clause, clauses)) is not None:
        return told
    if clause.mark == "dat" and clause.relation != "acl:relcl" and _opens_agreed(doc):
        return Frame("agreed", "firm", 0)
    # `is verplicht, het gemaal te bedienen`
    set_apart = clause.relation == "parataxis" and clause.mark == "te" and clause.infinitive
    if _is_left_open(doc, clause, clauses):
        return None
    if (pledged := _pledged(doc, clause, clauses)) is not None:
        return pledged
    completes = clause.relation in _COMPLEMENT or set_apart
    if not completes or clause.mark not in {"", "te", "om", "dat"} or _comes_after(doc, clause):
        return None
    if clause.mark in {"om", "te"} and clause.parent is not None:
        outer = clauses[clause.parent]
        if outer.finite is not None and clause.tokens[-1] < outer.finite:
            # `Om dit te bereiken, komen partijen overeen …`: the purpose, not what is agreed.
            return None
        if clause.relation == "advcl" and outer.lemma in EFFORT_VERBS and _has_aim(doc, outer):
            return None
    return _frame_of_governor(doc, clause, clauses)


def _frame_of_governor(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> Frame | None:
    """Class a clause by the words that govern it, if what they say holds."""
    above = _above(clause, clauses)
    if above is not None and above.lemma in _SUCCEEDING and above.tense != "present":
        # `Het is met veel inzet gelukt om …`: reached, and no aim any more.
        return None
    if (
        above is not None
        and above.lemma == "bedoelen"
        and (clause.mark == "dat" or _was_or_is_not(above))
    ):
        # `Met walstroom wordt bedoeld dat …`: what a word means.
        return None
    if above is not None and above.lemma in {"dienen", "hoeven"} and clause.mark == "te":
        # `Het plan dient te worden vastgesteld`: one verb, and no plan to do so.
        return frame_of(doc, above, clauses)
    if above is not None and (above.mark in LEAVING_OPEN or _is_denied(above)):
        # `Als besloten wordt om …`, `is niet bereid om …`: not decided yet, or not at all.
        return None
    if above is not None and clause.mark == "dat" and _counts_on(above):
        return Frame("want", "soft", above.head)
    # `een plan dat jaarlijks wordt herzien`, parsed as what the plan is.
    relative = [doc[i].lower_ for i in clause.subject] == ["dat"] and not (
        above is not None and above.copula
    )
    for token in _governing_words(doc[clause.head], clause, clauses, doc):
        # A verb that was taken for a noun is one all the same.
        verb = token.i in clauses and clauses[token.i].finite == token.i
        noun = token.pos_ in {"NOUN", "PROPN"} and not verb
        had = _had(clause, clauses) and not _is_with(token)
        if noun and (_reached(token, clauses) or had or relative or _is_let(doc, clause)):
            continue
        lemma = token.lemma_.lower()
        if not noun and token.i in clauses:
            lemma = clauses[token.i].lemma
        classed = frame_of_lemma(lemma, noun=noun) or _standing_before(token, clauses)
        if classed is None or (lemma == "hopen" and _is_of_others(doc, clause)):
            continue
        asks = clauses.get(token.i) if classed[0] == "request" else None
        if asks is not None and asks.voice == "active" and "zullen" in asks.modals:
            # `zal de gemeenten uitnodigen om …`: the asking itself is what is promised.
            return None
        # `kan besluiten een deskundige te vragen`
        may = above is not None and token.i == above.head and not _MAY.isdisjoint(above.modals)
        soft = classed[0] == "agreed" and may
        return Frame(classed[0], "soft" if soft else classed[1], token.i)
    return None


def _counts_on(above: Clause) -> bool:
    """`Ik ga ervan uit dat de gemeenten …`: expected of them; what a sum assumes is not."""
    counts = above.lemma in {"uitgaan", "gaan"} and {"ervan", "uit"} <= above.words
    counts = counts and not above.words.isdisjoint({"ik", "wij", "we"})
    return counts and above.tense == "present" and not above.negated


def _is_let(doc: Doc, clause: Clause) -> bool:
    """`het besluit te laten ingaan`: the verb behind `laten`, which no noun governs."""
    return clause.infinitive and not clause.mark and doc[clause.head - 1].lower_ == "laten"


def _was_or_is_not(above: Clause) -> bool:
    """`Het fonds was bedoeld om …`, `is niet bedoeld om …`: nobody means it, or not any more."""
    return above.negated or above.tense in {"past", "pluperfect"}


_MAY = frozenset({"kunnen", "mogen", "willen"})


def _comes_after(doc: Doc, clause: Clause) -> bool:
    """`neemt een besluit, waarna de bouw begint`: what follows upon it, not what is decided."""
    said = (doc[i].lower_ for i in clause.tokens if not doc[i].is_punct)
    return next(said, "") in _NEXT


_NEXT = frozenset("waarna waardoor waarbij waarmee waarop waarover waarvan waarvoor waarin".split())


def _is_of_others(doc: Doc, clause: Clause) -> bool:
    """`Ik hoop dat de Kamer dit steunt`: what others may do, and nobody promises."""
    own = {"ik", "wij", "we"}
    return not clause.inherited and own.isdisjoint(doc[i].lower_ for i in clause.subject)


def _is_denied(above: Clause) -> bool:
    """`Er is niet afgesproken om …`, `de gemeente is niet van plan …`."""
    return above.negated and (above.copula or above.lemma in COMMISSIVE_VERBS)


def _is_left_open(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`Indien X bereid is om …`, or `scholen die bereid zijn om …`: those that are, if any."""
    above = _above(clause, clauses)
    if above is None or not above.copula or above.lemma not in READY:
        return False
    if above.mark in LEAVING_OPEN:
        return True
    which = above.subject[0] if above.subject else 0
    return which > 0 and doc[which].lower_ in {"die", "dat"} and doc[which - 1].text != ","


def _opens_agreed(doc: Doc) -> bool:
    """`Afgesproken is dat …`: the participle before its auxiliary, whatever the parse has of it."""
    if len(doc) < _SHORTEST or doc[1].lower_ not in {"is", "wordt", "werd", "was"}:
        return False
    until = next((t.i for t in doc if t.lower_ == "dat"), len(doc))
    first = doc[0].lower_
    agreed = first in _STRONG or infinitive_of(first) in COMMISSIVE_VERBS
    return agreed and until <= _DAT_WITHIN


_STRONG = frozenset({"afgesproken", "overeengekomen", "besloten"})
"""Participles that tell nothing of their infinitive."""
_SHORTEST = 4
_DAT_WITHIN = 6
"""Words before `dat` that may tell when or by whom it was agreed."""


def _told_of_itself(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> Frame | None:
    """`X laat weten het loket te openen`, `heeft aangegeven dat zij meedoet`: what X will do."""
    above = _above(clause, clauses)
    wants = above is not None and above.lemma == "willen" and clause.modals == ("willen",)
    if above is not None and wants:
        # `laat weten dat zij wil meedoen`
        clause = above
        above = _above(clause, clauses)
    if above is None or above.voice == "passive" or above.negated or not above.subject:
        return None
    wants = wants or clause.lemma == "willen"
    tells = above.lemma in TELLING_VERBS or lets_know(doc, above)
    if (
        not tells
        or clause.copula
        or clause.negated
        or (clause.lemma in STATIVE_VERBS and not wants)
    ):
        return None
    if clause.mark == "te" and clause.infinitive and clause.relation in _COMPLEMENT:
        if "willen" in clause.modals:
            return Frame("want", "soft", above.head)
        return Frame("agreed", "soft" if above.lemma == "aanbieden" else "firm", above.head)
    itself = [doc[i].lower_ for i in clause.subject]
    if clause.mark != "dat" or clause.inherited or clause.tense != "present":
        return None
    if not itself or not _ITSELF.issuperset(itself):
        return None
    return Frame("want", "soft", above.head) if wants else Frame("agreed", "firm", above.head)


def _above(clause: Clause, clauses: Mapping[int, Clause]) -> Clause | None:
    """The clause that one stands under."""
    return clauses.get(clause.parent) if clause.parent is not None else None


def _pledged(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> Frame | None:
    """`is bereid gevonden om …`, `heeft zich ertoe verbonden …`: by more than one word."""
    above = _above(clause, clauses)
    if above is None or above.negated or not clause.infinitive or clause.mark not in {"te", "om"}:
        return None
    if above.head > clause.head or clause.relation not in {*_COMPLEMENT, "acl:relcl"}:
        return None
    if above.copula and above.lemma in READY:
        return Frame(READY[above.lemma], "soft", above.head)
    if above.lemma in _FOUND_READY and "bereid" in above.words:
        return Frame("ready", "soft", above.head)
    binds_itself = not above.words.isdisjoint({"zich", "ons"})
    if above.lemma in {"verbinden", "verplichten", "vastleggen"} and binds_itself:
        return Frame("agreed", "firm", above.head)
    if above.lemma == "stellen" and {"ten", "doel"} <= above.words:
        return Frame("aim", "soft", above.head)
    if above.lemma == "aanbieden" and above.voice == "active":
        return Frame("agreed", "soft", above.head)
    asked = above.lemma in {"vragen", "verzoeken"} and above.voice == "passive"
    return Frame("request", "soft", above.head) if asked and above.subject else None


_FOUND_READY = frozenset({"vinden", "verklaren", "tonen"})
_ITSELF = frozenset({"zij", "ze", "hij", "het", "wij", "we", "ik"})


def lets_know(doc: Doc, clause: Clause) -> bool:
    """`laat weten`, whichever way the parse joins the two."""
    verbs = [doc[i].lemma_ for i in clause.verbs]
    after = doc[clause.head + 1].lower_ if clause.head + 1 < len(doc) else ""
    if clause.lemma == "weten" and clause.head > 0:
        return doc[clause.head - 1].lemma_ == "laten"
    lets = clause.lemma.endswith("laten") or "laten" in verbs
    return lets and ("weten" in {after, *verbs} or "weten" in clause.words)


def _ends_as(doc: Doc, clause: Clause, outer: Clause) -> bool:
    """`dat zij woningen bouwen en panden verkopen`: the verb last, as in the clause before."""
    if outer.mark != "dat" or clause.mark or clause.finite is None or outer.finite is None:
        return False
    shared = clause.finite == outer.finite
    said = [i for i in clause.tokens if doc[i].dep_ != "cc" and not doc[i].is_punct]
    return shared or (len(said) > 1 and said[0] < clause.finite >= said[-1])


def _listed_with(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> Clause | None:
    """The infinitive that one with `te` is listed with, where the parse did not see a list.

    `verzoekt het kabinet een plan te maken, dit te toetsen en de Kamer te informeren`
    """
    if clause.mark != "te" or not clause.infinitive or clause.parent is None:
        return None
    outer = clauses[clause.parent]
    if clause.relation == "parataxis":
        before = [c for c in clauses.values() if c.parent == outer.head and c.head < clause.head]
        outer = max(before, key=lambda c: c.head, default=outer)
    elif clause.relation != "xcomp":
        return None
    if not outer.infinitive or outer.mark not in {"te", "om"} or outer.head > clause.head:
        return None
    between = {t.lower_ for t in doc[outer.head + 1 : clause.head]}
    return outer if between & {"en", ","} else None


def _owned_noun(doc: Doc, clause: Clause) -> Frame | None:
    """`heeft het recht … te betreden`: parsed as one verb, of which the noun is an object.

    So is `is van plan om … te betreden`.
    """
    if clause.mark == "te" and any(doc[i].lemma_ == "zijn" for i in clause.verbs):
        plan = next((i for i in clause.tokens if doc[i].lower_ == "plan"), 0)
        if plan and doc[plan - 1].lower_ == "van" and plan < clause.head:
            return Frame("aim", "soft", plan)
    if not any(doc[i].lemma_ == "hebben" for i in clause.verbs) or clause.mark != "te":
        return None
    for i in clause.tokens:
        token = doc[i]
        if token.pos_ == "NOUN" and token.head.i == clause.head and token.i < clause.head:
            classed = frame_of_lemma(token.lemma_.lower(), noun=True)
            if classed is not None:
                return Frame(classed[0], classed[1], token.i)
    return None


def _has_aim(doc: Doc, outer: Clause) -> bool:
    """`zet in op het verlagen van de drempel om …`: the effort has its aim already."""
    return any(
        t.lower_ == "op" and t.dep_ == "case" and t.i > outer.head
        for t in (doc[i] for i in outer.tokens)
    )


def _reached(noun: Token, clauses: Mapping[int, Clause]) -> bool:
    """`om de ambitie te halen dat …`: what is to be reached, said before, is no new aim."""
    governor = clauses.get(noun.head.i)
    return governor is not None and governor.lemma in {
        "halen", "bereiken", "realiseren", "waarmaken", "verwezenlijken",
    }  # fmt: skip


def _is_with(noun: Token) -> bool:
    """`richtte een fonds op met als doel te …`: aimed at still, as against `had als doel`."""
    return any(c.dep_ in {"case", "mark"} and c.lower_ == "met" for c in noun.lefts)


def _had(clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`Het onderzoek had als doel om …`: what was aimed at then is no aim now."""
    outer = clauses.get(clause.parent) if clause.parent is not None else None
    return outer is not None and outer.tense == "past"


def _announced_frame(doc: Doc, clause: Clause) -> Frame | None:
    """`De verwachting is dat …`, `Het is de bedoeling om …` at the head of the sentence."""
    found = next((frame for frame in _announcing(doc) if clause.head > frame.token + 2), None)
    if found is None or clause.parent is None or clause.relation not in WITHIN:
        return found
    # `het plan is om A te doen om B te bereiken`: what for is said of A.
    return found if clause.parent <= found.token + 2 else None


def _announcing(doc: Doc) -> tuple[Frame, ...]:
    """Give what the nouns at the head of a sentence make of the clauses behind them."""
    known: tuple[Frame, ...] | None = doc.user_data.get(_KNOWN)
    if known is None:
        known = doc.user_data[_KNOWN] = tuple(_announcing_frames(doc))
    return known


_KNOWN = "announcing"
"""Where those of a passage are kept, for which each of its clauses asks."""


def _announcing_frames(doc: Doc) -> Iterator[Frame]:
    for i in range(min(5, len(doc) - 2)):
        if not doc[i].is_alpha:
            continue
        classed = frame_of_lemma(doc[i].lemma_.lower(), noun=True)
        if classed is None:
            continue
        predicate = doc[i + 1].lower_ in {"is", "was", "blijft"}
        subject = i > 1 and {"het", "is"} <= {t.lower_ for t in doc[:i]}
        opening = {t.lower_ for t in doc[i + 1 : i + 6]}
        if (predicate or subject) and (opening & {"dat", "om"} or _only_to(doc, i)):
            yield Frame(classed[0], classed[1], i)
    for match in UP_TO.finditer(doc.text):
        last = token_at(doc, match.start("om") - 1)
        if last is not None:
            yield Frame("duty", "firm", last.i)
    for match in _INVERTED.finditer(doc.text):
        span = doc.char_span(match.start("noun"), match.end("noun"))
        classed = frame_of_lemma(match["noun"].lower(), noun=True)
        if classed is not None and span is not None:
            yield Frame(classed[0], classed[1], span.start)


UP_TO = QuickLook(
    re.compile(
        r"\b(?:het (?:is|blijft)|(?:is|blijft) het)(?: (?:dan|nu|vervolgens|verder|daarna))? aan"
        r" (?:de |het )?(?=\S[^,.;:]{2,80}?(?P<om> om )[^.;]*? te )",
        re.IGNORECASE,
    ),
    "het is|het blijft|is het|blijft het",
)
"""`Het is aan X om … te`: whose turn or choice it is."""
_INVERTED = QuickLook(
    re.compile(r"\b(?:is|blijft) (?:het|de|ons) (?P<noun>\w+) (?:om|dat)\b", re.IGNORECASE),
    "is het|is de|is ons|blijft het|blijft de|blijft ons",
)
"""`In 2030 is het streven om`: an aim behind what comes first."""


def _only_to(doc: Doc, noun: int) -> bool:
    """`Het streven is de regeling in mei gereed te hebben`: one more verb, behind te."""
    rest = doc[noun + 2 :]
    finite = any(t.tag_.startswith("WW|pv") and t.pos_ in {"VERB", "AUX"} for t in rest)
    return not finite and any(t.lower_ == "te" and t.dep_ == "mark" for t in rest)


def _standing_before(token: Token, clauses: Mapping[int, Clause]) -> tuple[str, Strength] | None:
    """`kiest ervoor om …`, `staat aan de lat om …`, `staat voor de uitdaging om …`."""
    governor = clauses.get(token.i) or clauses.get(token.head.i)
    if governor is None:
        return None
    # `kiezen er daarom voor om …` may have `voor` for a particle.
    if governor.lemma in {"kiezen", "voorkiezen"} and token.i == governor.head:
        chosen = "ervoor" in governor.words or {"er", "voor"} <= governor.words
        return ("agreed", "firm") if chosen else None
    stands = governor.lemma == "staan" and not governor.words.isdisjoint({"aan", "voor"})
    return ("duty", "firm") if stands and token.lower_ in CHARGES else None


def _governing_words(
    head: Token, clause: Clause, clauses: Mapping[int, Clause], doc: Doc
) -> Iterator[Token]:
    governor = head.head
    if governor.i == head.i:
        if clause.parent is None:
            return
        governor = doc[clause.parent]
    outer = clauses.get(clause.parent) if clause.parent is not None else None
    if outer is not None and governor.i in clauses and governor.i != outer.head:
        # The clauses were parted otherwise than the parse has it.
        governor = doc[outer.head]
    yield governor
    if outer is None:
        return
    if clause.relation == "acl" and outer.lemma in REQUEST_VERBS - {"vragen"}:
        # `verzoekt het college om …`, parsed as what the college is to do; a thing may ask.
        yield doc[outer.head]
    # `heeft tot doel`, `krijgt de opdracht`, `het doel is`: the noun decides, not the verb.
    for i in outer.tokens:
        token = doc[i]
        # At the head of a sentence a noun may be taken for a name: `Doel van …`.
        if token.pos_ in NAMING and token.head.i == outer.head:
            yield token

"""Whom a request is put to, to whom a task is given, and on whom costs or a choice fall."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_cast import JOINT, NOBODY, Actors, Cast, Spoken, in_words
from extractors.finding.commitment_lists import listed_behind
from extractors.finding.commitment_meant import nameless
from extractors.finding.commitment_named import word_before
from extractors.finding.commitment_pronouns import meant_by
from extractors.finding.person_names import TITLES
from extractors.language.analysis import Analysed
from extractors.language.party_nouns import are_persons
from extractors.language.tokens import Doc, Span

_MOVERS = frozenset({"lid", "leden", "motie", "moties", "amendement", "heer", "mevrouw"})
"""Before who moved a motion, which asks and is not asked."""
_OTHER_PREPOSITIONS = frozenset(
    {"met", "voor", "bij", "in", "op", "over", "door", "uit", "binnen", "namens", "naar", "tot"}
)
_JOINS = re.compile(r"\s*(?:,|en|,? ?alsmede|,? ?evenals)\s+(?:de |het )?")
_BEARER_WORDS = 4
"""Words among which `partijen` stands behind `voor rekening van`."""


def of_request(
    cast: Cast, analysed: Analysed, clause: Clause, before: Spoken | None = None
) -> Actors:
    """Give whom a verb of asking asks: its object, or the party after `aan`.

    `before` is whom the text before speaks of, for `heb ik haar verzocht`.
    """
    doc = analysed.doc
    for i in clause.tokens:
        if clause.tense == "perfect" and clause.voice == "active" and i > clause.head:
            # `heb X gevraagd mij te berichten`: what stands behind belongs to what is asked.
            break
        word = doc[i].lower_
        if word in {"mij", "me"} and cast.speakers.me:
            return _speaking(cast, word)
        asked = word == "u" and clause.voice == "active" and i not in clause.subject
        if asked:
            # Who `u` is may be said nowhere; it is not who asks.
            you = cast.speakers.you
            return Actors(you, "we", (f"u → {in_words(you)}",))
        if word in {"haar", "hem", "hen"} and doc[i].dep_ in {"obj", "iobj"} and before:
            others = [n for n in before.named if n not in cast.speakers.us][:1]
            if others:
                return Actors(tuple(others), "pronoun", (f"{word} → {in_words(others)}",))
        if word == "ons" and doc[i].pos_ == "PRON" and cast.speakers.us:
            return _speaking(cast, word)
    found: list[tuple[int, str]] = []
    for mention in cast.mentions(analysed):
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is None:
            continue
        preposition = word_before(doc, span.start)
        if preposition == "aan" and span.end == clause.head != clause.finite:
            # `heeft X aan Y gevraagd`: whoever stands before asks.
            return Actors((mention.name,), "party", (f"gevraagd: {mention.name}",))
        asked_itself = span.root.dep_ == "obj" and span.root.head.i == clause.head
        mover = (preposition in _MOVERS and not asked_itself) or span[0].lower_ in _MOVERS
        if mover or span.root.i in clause.subject or _past_next_verb(doc, clause, span.start):
            continue
        last = len(doc) if clause.head == clause.finite else clause.head
        inside = clause.finite is not None and clause.finite < span.start < last
        if inside and preposition not in {*_OTHER_PREPOSITIONS, "van"}:
            found.append((0, mention.name))
        elif preposition in {"aan", "van"} or (
            preposition == "bij" and clause.lemma == "aandringen"
        ):
            found.append((1, mention.name))
        elif span.root.dep_ in {"obj", "iobj"} and span.root.i in clause.tokens:
            found.append((2, mention.name))
    if not found:
        asking = _asked_by_members(cast, doc, clause)
        return asking if asking.names else _asked_somebody(cast, doc, clause, before)
    kind = min(found)[0]
    first = next(name for rank, name in found if rank == kind)
    names = (first, *_joined_to(cast, analysed, first, [n for rank, n in found if rank == kind]))
    return Actors(names, "party", (f"gevraagd: {in_words(names)}",))


def _asked_by_members(cast: Cast, doc: Doc, clause: Clause) -> Actors:
    """`Het lid X heeft verzocht om een brief`: a member of parliament asks who writes to it."""
    asks = clause.subject and doc[clause.subject[0]].lower_ in {"het", "de", *_MOVERS}
    mover = asks and any(doc[i].lower_ in _MOVERS for i in clause.subject[:2])
    if not mover or clause.voice != "active" or not cast.speakers.me:
        return NOBODY
    return Actors(cast.speakers.me, "we", (f"gevraagd: {in_words(cast.speakers.me)}",))


def _asked_somebody(cast: Cast, doc: Doc, clause: Clause, before: Spoken | None) -> Actors:
    """`De raad heeft de beheerder gevraagd om …`: who is no party by name, but is asked."""
    if clause.finite is None or clause.voice == "passive":
        return NOBODY
    last = clause.head if clause.head != clause.finite else clause.finite + _RIGHT_BEHIND
    for noun in doc[clause.finite + 1 : last]:
        asked = noun.dep_ in {"obj", "iobj", "nsubj"} and noun.i not in clause.subject
        if not asked or noun.pos_ != "NOUN" or word_before(doc, noun.i) in _OTHER_PREPOSITIONS:
            continue
        if are_persons(noun.lower_):
            return Actors((), "we", (f"gevraagd: {noun.lower_}",))
        names = meant_by(cast, noun, before) if before is not None else ()
        name = nameless(noun)
        if names or name is not None:
            names = names or (name or "",)
            return Actors(names, "party", (f"gevraagd: {in_words(names)}",))
    return NOBODY


_RIGHT_BEHIND = 4
"""Words behind `vraagt` among which whom it asks stands."""


def of_expected(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """`Van X verwacht ik een bijdrage`: X, of whom something is expected."""
    doc = analysed.doc
    if clause.lemma not in _EXPECTING:
        return NOBODY
    if clause.voice == "passive":
        return _expected_of(cast, analysed, clause)
    spans = cast.spans(analysed)
    for n, (_, span) in enumerate(spans):
        noun = span.root.head
        awaited = noun.dep_ == "obj" and noun.head.i == clause.head and clause.lemma == _AWAITING
        if awaited and word_before(doc, span.start) == "door":
            # `X verwacht de keuring door Y`
            names = listed_behind(doc, n, spans, clause.verbs)
            return Actors(names, "party", (f"door → {in_words(names)}",))
    for span, names in _behind_van(cast, analysed, clause):
        # Who expects may stand between; behind `de komst van` nobody is asked anything.
        first = next((i for i in range(span.start) if doc[i].lower_ == "van"), None)
        if first == 0 or _is_right_behind(doc, clause, first):
            return Actors(names, "party", (f"verwacht van → {in_words(names)}",))
    return NOBODY


def _expected_of(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """`Van X wordt een advies verwacht`; `…, van wie een advies wordt verwacht`: X."""
    doc, spans = analysed.doc, cast.spans(analysed)
    if clause.lemma not in {_AWAITING, "verlangen"}:
        return NOBODY
    for n, (_, span) in enumerate(spans):
        fronted = word_before(doc, span.start) == "van" and doc[0].lower_ == "van"
        if fronted and span.start - 1 - _article(span) == 0:
            names = listed_behind(doc, n, spans, clause.verbs)
            return Actors(names, "party", (f"verwacht van → {in_words(names)}",))
        behind = _OF_WHOM.match(doc.text, span.end_char)
        if behind is not None and any(
            behind.end() > doc[i].idx >= behind.start() for i in clause.tokens
        ):
            name = spans[n][0].name
            return Actors((name,), "party", (f"van wie → {name}",))
    return NOBODY


_AWAITING = "verwachten"
_OF_WHOM = re.compile(r"(?:\s\([^)]*\))?,\s(?:van (?:wie|welke)|waarvan)\b")


def _behind_van(
    cast: Cast, analysed: Analysed, clause: Clause
) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Give the parties of a clause right behind `van`, and who is listed with each."""
    doc, spans = analysed.doc, cast.spans(analysed)
    for n, (_, span) in enumerate(spans):
        if span.root.i in clause.tokens and word_before(doc, span.start) == "van":
            yield span, listed_behind(doc, n, spans, clause.verbs)


def moved_to_decide(cast: Cast, analysed: Analysed) -> Actors:
    """`Dit heeft X doen besluiten om …`: X, whom something brought to it."""
    moved = _MOVED.search(analysed.doc.text)
    if moved is None:
        return NOBODY
    if moved["whom"].lower() in _US:
        return _speaking(cast, moved["whom"].lower())
    start, end = moved.span("whom")
    names = tuple(m.name for m in cast.mentions(analysed) if start <= m.start and m.end <= end)
    return Actors(names, "party" if names else "none", (f"doen besluiten → {in_words(names)}",))


_MOVED = re.compile(
    r"\b(?:heeft|hebben|had|hadden|deed|deden|doet)\s(?P<whom>[^,.;:]{2,60}?)\s(?:ertoe\s)?"
    r"(?:doen\s)?besluiten\b",
    re.IGNORECASE,
)


def of_giver(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """Give of whom something is received: `Scholen krijgen van X een bijdrage`; maybe nobody."""
    doc = analysed.doc
    named = {span.end for _, span in cast.spans(analysed)}
    for span, names in _behind_van(cast, analysed, clause):
        # `ontvangt X van Y`: the parse may hang Y on X, which needs no more of a name.
        before = span.start - 1 - _article(span)
        if span.root.head.i in {clause.head, *clause.verbs} or before in named:
            return Actors(names, "party", (f"van → {in_words(names)}",))
    for i in clause.tokens:
        if doc[i].lower_ in _US and word_before(doc, i) == "van":
            return _speaking(cast, doc[i].lower_)
    return NOBODY


_US = frozenset({"mij", "me", "ons"})


def _speaking(cast: Cast, word: str) -> Actors:
    """Give whom `mij` or `ons` stands for."""
    names = cast.speakers.us if word == "ons" else cast.speakers.me
    return Actors(names, "we", (f"{word} → {in_words(names)}",))


def _article(span: Span) -> int:
    """Words between a preposition and a name: its article, or none."""
    return int(span.start > 0 and span.doc[span.start - 1].pos_ == "DET")


_EXPECTING = frozenset({"verwachten", "vragen", "verlangen", "eisen"})


def _is_right_behind(doc: Doc, clause: Clause, at: int | None) -> bool:
    """Whether a word stands behind the finite verb, with no more than a pronoun between."""
    if at is None or clause.finite is None or at <= clause.finite:
        return False
    return all(doc[i].pos_ in {"PRON", "ADV"} for i in range(clause.finite + 1, at))


def _past_next_verb(doc: Doc, clause: Clause, start: int) -> bool:
    """Whether another finite verb stands between a clause's main verb and a word behind it."""
    return any(
        doc[i].tag_.startswith("WW|pv") and i not in clause.verbs
        for i in range(clause.head + 1, start)
    )


def _joined_to(
    cast: Cast, analysed: Analysed, first: str, others: Sequence[str]
) -> tuple[str, ...]:
    """Those named right behind a party, with no more than a comma or `en` between."""
    text = analysed.doc.text
    joined: list[str] = []
    end: int | None = None
    for mention in cast.mentions(analysed):
        if end is None:
            end = mention.end if mention.name == first else None
        elif mention.name in others and _JOINS.fullmatch(text[end : mention.start]):
            joined.append(mention.name)
            end = mention.end
        else:
            break
    return tuple(joined)


def of_charge(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """Give to whom a task is given: `aan X wordt opdracht gegeven om …`."""
    doc = analysed.doc
    spans = cast.spans(analysed)
    for n, (_, span) in enumerate(spans):
        if span.root.i in clause.tokens and word_before(doc, span.start) == "aan":
            names = listed_behind(doc, n, spans, clause.verbs)
            return Actors(names, "party", (f"aan → {in_words(names)}",))
    return NOBODY


def _in_office(cast: Cast, analysed: Analysed, start: int) -> tuple[str, ...]:
    """`Bij de directeur voor het vervoer, de heer X`: X, or else the office by its noun."""
    doc = analysed.doc
    noun = next((t for t in doc[start : start + _BEARER_WORDS] if t.pos_ == "NOUN"), None)
    if noun is None or (office := nameless(noun)) is None:
        return ()
    for mention in cast.mentions(analysed):
        between = doc.text[noun.idx + len(noun.text) : mention.start]
        if mention.start > noun.idx and _APPOSED.fullmatch(between):
            return (mention.name,)
    return (office,)


_APPOSED = re.compile(
    r"[^.;:,]{0,60},\s(?:(?:de|het)\s)?(?:(?:heer|mevrouw|mw\.?|dhr\.?)\s)?"
    r"(?:(?:mr|drs|dr|ir|ing|prof)\.?\s)*",
    re.IGNORECASE,
)
"""Between an office and the name of who holds it."""


_ADDRESSED = TITLES | {"mevrouw", "heer"}


def of_bearer(cast: Cast, analysed: Analysed, start: int) -> Actors:
    """Give the parties named from word `start` on, on whom costs, a task or a choice fall.

    Those named after a comma or `en` bear them too; what comes after another word does not.
    """
    doc = analysed.doc
    names: list[str] = []
    reached = start
    for i in range(start, min(start + _BEARER_WORDS, len(doc))):
        if doc[i].lower_ in JOINT and cast.speakers.joint and not names:
            return cast.joint()
    for mention in cast.mentions(analysed):
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is None or span.end <= reached:
            continue
        between = [
            t
            for t in doc[reached : span.start]
            if not t.is_punct and t.lower_.rstrip(".") not in _ADDRESSED
        ]
        if span.start >= reached and any(
            t.pos_ not in {"DET", "ADJ", "CCONJ", "NUM"} for t in between
        ):
            break
        names.append(mention.name)
        reached = span.end
    found = tuple(dict.fromkeys(names)) or _in_office(cast, analysed, start)
    return Actors(
        found, "party" if found else "other", (f"bij wie: {in_words(found)}",) * bool(found)
    )

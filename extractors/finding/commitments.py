"""Commitments: which clauses promise, plan or report an action, by whom and by when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from extractors.finding import commitment_words as words
from extractors.finding.clauses import Clause, find_clauses
from extractors.finding.commitment_actors import ActorFinder, Actors, Speakers
from extractors.finding.commitment_dates import (
    PAST_TENSES,
    date_from_context,
    date_of,
    own_dates,
    usable_dates,
)
from extractors.finding.commitment_rules import RULES, Frame, Strength, frame_of_lemma
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention, find_recurrences, resolve
from schemas.edtf import day_range
from schemas.records import Commitment, DocumentFacts, DocumentKind, Status

_MAX_WORDS = 25
_PROSE = frozenset({"sentence", "list_item", "footnote", "heading", "signature"})
_DIALOGUE = re.compile(r"[”\"'],?\s*(?:zegt|vraagt|vertelt|aldus|antwoordt|roept)\b|^[“\"]")
_SIGNED = re.compile(
    r"^(?:aldus\s+)?(?:\w+\s+en\s+)?(?:overeengekomen|vastgesteld|ondertekend|getekend|opgemaakt"
    r"|besloten)\b",
    re.IGNORECASE,
)
_NO_PROMISE_MARKS = frozenset(
    {"als", "indien", "wanneer", "mits", "tenzij", "omdat", "doordat", "aangezien", "hoewel",
     "terwijl", "zodra", "of", "zoals", "naarmate", "voordat", "nadat", "dan", "door", "zonder",
     "zolang", "waardoor"}
)  # fmt: skip
_COMPLEMENT = frozenset({"xcomp", "ccomp", "csubj", "acl", "advcl", "nsubj"})
_LIGHT = frozenset({"zullen", "gaan", "moeten", "willen", "kunnen", "mogen", "dienen", "blijven"})
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that may be a commitment, with all that speaks for or against it."""

    passage: int
    rule: str
    strength: Strength
    clause: Clause
    frame: Frame | None
    actors: Actors
    start: int
    end: int
    deadline: DateMention | None
    past: bool
    features: Mapping[str, float]
    context: tuple[str, ...] = ()
    """Who acted just before, or whom the heading names: for clauses that name nobody."""


def frame_of(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> Frame | None:
    """Class what governs a clause: a verb, noun or predicate of promise, aim or duty."""
    head = doc[clause.head]
    if clause.relation == "conj" and clause.parent is not None:
        outer = clauses[clause.parent]
        if clause.infinitive or outer.mark == clause.mark != "":
            return frame_of(doc, outer, clauses)
        return None
    subject = doc[clause.subject_head] if clause.subject_head is not None else None
    if (
        subject is not None
        and not clause.inherited
        and "te" in {doc[i].lower_ for i in clause.tokens}
    ):
        # `De bedoeling is om … te betrekken`, parsed with the infinitive as predicate.
        classed = frame_of_lemma(subject.lemma_.lower(), noun=True)
        if classed is not None and head.tag_.startswith("WW|inf"):
            return Frame(classed[0], classed[1], subject.i)
    announced = _announced_frame(doc, clause)
    if announced is not None:
        return announced
    if clause.relation not in _COMPLEMENT or clause.mark not in {"", "te", "om", "dat"}:
        return None
    for token in _governing_words(head, clause, clauses, doc):
        noun = token.pos_ in {"NOUN", "PROPN"}
        lemma = token.lemma_.lower()
        if not noun and token.i in clauses:
            lemma = clauses[token.i].lemma
        classed = frame_of_lemma(lemma, noun=noun)
        if classed is not None:
            return Frame(classed[0], classed[1], token.i)
    return None


def _announced_frame(doc: Doc, clause: Clause) -> Frame | None:
    """`De verwachting is dat …`, `Het streven was om …` at the head of the sentence."""
    for i in range(min(4, len(doc) - 2)):
        if doc[i + 1].lower_ not in {"is", "was", "blijft"} or not doc[i].is_alpha:
            continue
        opening = [t.lower_ for t in doc[i + 2 : i + 6]]
        if clause.head > i + 2 and ({"dat", "om"} & set(opening)):
            classed = frame_of_lemma(doc[i].lemma_.lower(), noun=True)
            return Frame(classed[0], classed[1], i) if classed is not None else None
    return None


def _governing_words(
    head: Token, clause: Clause, clauses: Mapping[int, Clause], doc: Doc
) -> Iterator[Token]:
    governor = head.head
    if governor.i == head.i:
        return
    yield governor
    outer = clauses.get(clause.parent) if clause.parent is not None else None
    if outer is None:
        return
    # `heeft tot doel`, `krijgt de opdracht`, `het doel is`: the noun decides, not the verb.
    for i in outer.tokens:
        token = doc[i]
        if token.pos_ == "NOUN" and token.head.i == outer.head:
            yield token


def _rule(clause: Clause, frame: Frame | None, doc: Doc, *, dated: bool) -> str | None:
    """Name the rule by which a clause counts, or None."""
    if (
        clause.mark in _NO_PROMISE_MARKS
        or _is_embedded(clause, doc)
        or _is_elaboration(clause, doc)
    ):
        return None
    if frame is not None:
        return None if _is_outcome(clause, doc) else frame.rule
    if _is_meta(clause, doc) or _is_outcome(clause, doc):
        return None
    modals = set(clause.modals)
    if clause.lemma in {"gaan", "omgaan"} and any(doc[i].lower_ == "om" for i in clause.tokens):
        return None
    if not dated and any(doc[i].lower_ in {"zou", "zouden"} for i in clause.verbs):
        return None
    if clause.lemma in words.RECEIVING_VERBS and clause.subject_head is not None:
        if doc[clause.subject_head].lower_ in words.PRINCIPALS and clause.tense == "present":
            return "inform"
    if modals & {"zullen", "gaan"}:
        return "future"
    if modals & {"moeten", "dienen", "hoeven"}:
        return "must"
    if "willen" in modals:
        return "want"
    if clause.tense in {"perfect", "pluperfect", "past"}:
        if dated and not clause.copula:
            return "report"
        if clause.lemma in words.START_VERBS:
            return "started"
        return "arranged" if clause.tense == "perfect" and _arranged(clause, doc) else None
    if modals & {"kunnen", "mogen"}:
        return "can"
    if clause.finite is None:
        return None
    if clause.copula:
        if clause.lemma in words.ROLE_NOUNS:
            return "role"
        return "charged" if clause.lemma in words.READY_ADJECTIVES else None
    own = frame_of_lemma(clause.lemma, noun=False)
    if own is not None:
        return own[0]
    return "passive" if clause.voice == "passive" else "present"


def _is_embedded(clause: Clause, doc: Doc) -> bool:
    if clause.relation == "ROOT":
        return False
    opening = next(
        (doc[i] for i in clause.tokens if not doc[i].is_punct and doc[i].dep_ != "cc"), None
    )
    return opening is not None and opening.lower_ in words.EMBEDDING_WORDS


def _is_elaboration(clause: Clause, doc: Doc) -> bool:
    """`Dat doen we via …` tells how the action before is done; it is no action of its own."""
    return clause.lemma == "doen" and bool(
        {"dit", "dat"} & {doc[i].lower_ for i in clause.tokens[:3]}
    )


def _is_meta(clause: Clause, doc: Doc) -> bool:
    return clause.lemma in words.META_VERBS and any(
        doc[i].lower_ in words.META_PLACES for i in clause.tokens
    )


def _is_outcome(clause: Clause, doc: Doc) -> bool:
    """`moet dit 100 liter zijn`, `16 loketten te hebben`: a number to reach, no action."""
    return clause.lemma in {"hebben", "tellen", "bedragen"} | _number_predicates(
        clause, doc
    ) and any(doc[i].pos_ == "NUM" and not _is_year(doc[i].text) for i in clause.tokens)


def _number_predicates(clause: Clause, doc: Doc) -> set[str]:
    if not clause.copula:
        return set()
    head = doc[clause.head]
    counted = head.pos_ == "NUM" or any(c.dep_ == "nummod" for c in head.children)
    return {clause.lemma} if counted else set()


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"(19|20)\d\d", text))


def _arranged(clause: Clause, doc: Doc) -> bool:
    return clause.lemma in {"afspreken", "overeenkomen"} or (
        clause.lemma in {"maken", "opmaken", "sluiten"}
        and any(doc[i].lower_ in {"afspraken", "afspraak", "overeenkomst"} for i in clause.tokens)
    )


def find_candidates(analysis: Analysis, actors: ActorFinder) -> tuple[Candidate, ...]:
    """Give every clause that any rule takes for a commitment, in reading order."""
    found: list[Candidate] = []
    before: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    block = -1
    previous: Analysed | None = None
    for analysed in analysis.passages:
        passage = analysed.passage
        if passage.kind not in _PROSE:
            continue
        if passage.kind == "heading":
            topic = actors.in_text(passage.index)[:1]
        if passage.block != block:
            before, block = (), passage.block
        lead = analysis.passages[passage.lead] if passage.lead is not None else None
        item = _signed(analysed, actors) or _verbless(analysed, lead, actors)
        if item is not None:
            candidates = [item]
        elif passage.kind in {"heading", "signature"} or passage.text.count("|") > 2:
            candidates = []
        else:
            candidates = list(_of_passage(analysed, lead, actors, before))
        lent = date_from_context(analysed, lead, previous) or _only_date(analysed, candidates)
        previous = analysed
        for candidate in candidates:
            found.append(
                replace(
                    candidate,
                    context=actors.named(before) or actors.named(topic),
                    deadline=candidate.deadline or lent,
                )
            )
            if candidate.actors.names:
                before = candidate.actors.names
        before = before or actors.in_text(passage.index)[:1]
    return tuple(found)


def _only_date(analysed: Analysed, candidates: Sequence[Candidate]) -> DateMention | None:
    """The date of a passage with one action and one date, wherever the parse put it."""
    dates = usable_dates(analysed)
    return dates[0] if len(dates) == 1 and len(candidates) == 1 else None


def _of_passage(
    analysed: Analysed,
    lead: Analysed | None,
    actors: ActorFinder,
    before: tuple[str, ...],
) -> Iterator[Candidate]:
    doc = analysed.doc
    text = analysed.passage.text.rstrip()
    if text.endswith("?") or _DIALOGUE.search(text):
        return
    clauses = {c.head: c for c in find_clauses(doc)}
    governors = _governors(doc, clauses)
    dates = own_dates(analysed, clauses)
    for clause in clauses.values():
        if clause.head in governors:
            continue
        frame = frame_of(doc, clause, clauses)
        date = date_of(clause, clauses, dates)
        past = clause.tense in PAST_TENSES and frame is None
        decided = _decision(clause, frame, clauses, dates)
        if decided is not None:
            date, past = decided, True
        rule = _rule(clause, frame, doc, dated=date is not None)
        if rule is None:
            continue
        start, end = _action(doc, clause, clauses)
        if end - start < 8 or _is_budget(analysed, clause, start, end):
            continue
        who = _who(analysed, clause, clauses, frame, actors, before)
        strength = frame.strength if frame is not None else RULES[rule].strength
        if re.search(r"\b(mogelijk|naar verwachting|bij voorkeur|wellicht)\b", doc.text):
            strength = "soft"
        yield Candidate(
            passage=analysed.passage.index,
            rule=rule,
            strength=strength,
            clause=clause,
            frame=frame,
            actors=who,
            start=start,
            end=end,
            deadline=date,
            past=past,
            features=_features(analysed, clause, frame, who, date, rule, lead),
        )


def _decision(
    clause: Clause,
    frame: Frame | None,
    clauses: Mapping[int, Clause],
    dates: Mapping[int, tuple[DateMention, ...]],
) -> DateMention | None:
    """The day on which something was decided, promised or asked, where the text reports that."""
    if frame is None or frame.rule not in {"agreed", "request"} or clause.parent is None:
        return None
    outer = clauses[clause.parent]
    if outer.tense not in PAST_TENSES or not dates.get(outer.head):
        return None
    return dates[outer.head][0]


def _signed(analysed: Analysed, actors: ActorFinder) -> Candidate | None:
    """The closing formula of an agreement or plan, with its day."""
    doc = analysed.doc
    date = next((d for d in analysed.dates if d.date_class == "point"), None)
    if date is None or not _SIGNED.match(doc.text) or len(doc) > 40:
        return None
    agent = actors.of_agent(analysed, range(len(doc)))
    who = agent if agent.names else actors.joint()
    clause = _bare_clause(doc, [t for t in doc if not t.is_space])
    return Candidate(
        passage=analysed.passage.index,
        rule="signed",
        strength="firm",
        clause=clause,
        frame=None,
        actors=who,
        start=0,
        end=len(doc.text.rstrip(" .")),
        deadline=date,
        past=True,
        features=_features(analysed, clause, None, who, date, "signed", None),
    )


def _bare_clause(doc: Doc, content: Sequence[Token]) -> Clause:
    """A clause without a finite verb that spans `content`."""
    return Clause(
        head=content[0].i,
        verbs=(),
        finite=None,
        subject=(),
        subject_head=None,
        inherited=False,
        tokens=tuple(t.i for t in content),
        parent=None,
        relation="ROOT",
        tense="none",
        voice="active",
        modals=(),
        lemma=content[0].lemma_.lower(),
        copula=False,
        negated=False,
        mark="",
        infinitive=True,
    )


def _verbless(analysed: Analysed, lead: Analysed | None, actors: ActorFinder) -> Candidate | None:
    """A list item or heading without a finite verb that names an action."""
    doc = analysed.doc
    content = [t for t in doc if not t.is_punct and not t.is_space]
    if len(content) < 3 or any(_is_finite(t) for t in content) or not _names_action(content):
        return None
    heading = analysed.passage.kind == "heading"
    if heading:
        if len(content) < 4 or content[0].pos_ == "DET":
            return None
    elif lead is None or not _announces(lead):
        return None
    names = actors.in_text(analysed.passage.index)[:0]
    chain: tuple[str, ...] = ()
    if lead is not None:
        names = actors.in_text(lead.passage.index)[:2]
        if names:
            chain = (f"aangekondigd door «{lead.passage.text[:60]}» → {', '.join(names)}",)
    clause = _bare_clause(doc, content)
    start, end = _action(doc, clause, {})
    date = next((d for d in analysed.dates if not d.in_name), None)
    who = Actors(names, "party" if names else "none", chain)
    rule = "goal" if heading else "item"
    return Candidate(
        passage=analysed.passage.index,
        rule=rule,
        strength=RULES[rule].strength,
        clause=clause,
        frame=None,
        actors=who,
        start=start,
        end=end,
        deadline=date,
        past=False,
        features=_features(analysed, clause, None, who, date, rule, lead),
    )


def _is_finite(token: Token) -> bool:
    return token.tag_.startswith("WW|pv") and token.pos_ in {"VERB", "AUX"}


def _names_action(content: Sequence[Token]) -> bool:
    """`Uitbreiden van …`, `het versterken van …`, `Start van …`, `… bundelen`."""
    first = content[0]
    opening = [t for t in content[:4] if t.pos_ not in {"DET", "ADJ", "ADV", "CCONJ"}][:1]
    word = opening[0].lower_ if opening else first.lower_
    following = {t.lower_ for t in content[1:5]}
    if word.endswith("en") and ("van" in following or opening[:1] and opening[0].pos_ == "VERB"):
        return True
    if content[-1].tag_.startswith("WW|inf|vrij") or first.tag_.startswith("WW|inf|vrij"):
        return True
    return word.endswith(words.ACTION_SUFFIXES) and bool(following & {"van", "tussen", "met"})


def _announces(lead: Analysed) -> bool:
    text = lead.passage.text.lower()
    return bool(set(re.findall(r"[a-zë]+", text)) & words.ANNOUNCING_WORDS)


def _is_budget(analysed: Analysed, clause: Clause, start: int, end: int) -> bool:
    return clause.lemma in words.MONEY_VERBS and any(
        start - 30 <= amount.start < end for amount in analysed.amounts
    )


def _governors(doc: Doc, clauses: Mapping[int, Clause]) -> frozenset[int]:
    """Clauses that only govern another one, in which the action itself stands."""
    found: set[int] = set()
    for clause in clauses.values():
        if clause.parent is None:
            continue
        outer = clauses[clause.parent]
        if clause.relation == "xcomp" and outer.lemma in _LIGHT:
            found.add(outer.head)
            continue
        frame = frame_of(doc, clause, clauses)
        if frame is not None and (frame.token in outer.tokens or frame.token == outer.head):
            found.add(outer.head)
    return frozenset(found)


def _who(
    analysed: Analysed,
    clause: Clause,
    clauses: Mapping[int, Clause],
    frame: Frame | None,
    actors: ActorFinder,
    before: tuple[str, ...],
) -> Actors:
    """Find who acts: the subject or agent of the clause, else of what governs it."""
    line = list(_upwards(clause, clauses))
    if (frame is not None and frame.rule == "request") or clause.lemma in words.ASKING_VERBS:
        asking = next((c for c in line if c.lemma in words.ASKING_VERBS), None)
        if asking is not None and asking.voice == "active":
            asked = actors.of_request(analysed, asking)
            if asked.names:
                return asked
    best = Actors((), "none")
    for current in line:
        if current.voice == "passive":
            agent = actors.of_agent(analysed, current.tokens)
            if agent.names:
                return agent
            asked_subject = frame is not None and frame.rule == "request"
            if not asked_subject:
                place = actors.of_place(analysed, current.tokens)
                if place.names:
                    return place
                continue
        who = actors.of_subject(analysed, current, before)
        if who.kind in {"party", "we", "pronoun"} and who.names:
            return who
        if best.kind == "none":
            best = who
        if frame is None and who.kind != "none":
            return who
    return best


def _upwards(clause: Clause, clauses: Mapping[int, Clause]) -> Iterator[Clause]:
    """The clause and those that govern it, up to a relative clause."""
    seen = {clause.head}
    current = clause
    yield current
    while current.parent is not None and current.parent not in seen:
        if current.relation in {"acl:relcl", "parataxis"}:
            return
        seen.add(current.parent)
        current = clauses[current.parent]
        yield current


def _action(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> tuple[int, int]:
    """Character span of verb and object, with what depends on them, at most 25 words."""
    inside = set(clause.tokens)
    for other in clauses.values():
        if other.parent == clause.head and other.relation in {"acl:relcl", "advcl", "acl", "ccomp"}:
            inside.update(other.tokens)
    if clause.relation == "xcomp" and clause.parent is not None:
        outer = clauses[clause.parent]
        if outer.lemma in _LIGHT:
            inside.update(outer.tokens)
    ordered = sorted(inside)
    first = ordered[0]
    if clause.finite is not None and clause.mark in {"", "te"} and clause.voice == "active":
        verb = clause.finite
        if clause.subject and clause.subject[0] < verb:
            first = verb
    while first < ordered[-1] and (
        doc[first].is_punct or doc[first].dep_ in {"cc"} or doc[first].lower_ in {"om", "dat"}
    ):
        first += 1
    tokens = [i for i in ordered if i >= first] or ordered
    last = tokens[-1]
    while last > first and doc[last].is_punct and doc[last].text not in {")", "]"}:
        last -= 1
    start, end = doc[first].idx, doc[last].idx + len(doc[last].text)
    text = doc.text[start:end]
    pieces = list(re.finditer(r"\S+", text))
    if len(pieces) > _MAX_WORDS:
        end = start + pieces[_MAX_WORDS - 1].end()
    return start, end


def _features(
    analysed: Analysed,
    clause: Clause,
    frame: Frame | None,
    who: Actors,
    date: DateMention | None,
    rule: str,
    lead: Analysed | None,
) -> dict[str, float]:
    passage = analysed.passage
    names: dict[str, float] = {
        f"rule={rule}": 1.0,
        f"subject={who.kind}": 1.0,
        f"rule+subject={rule}+{who.kind}": 1.0,
        f"relation={clause.relation}": 1.0,
        f"tense={clause.tense}": 1.0,
        f"voice={clause.voice}": 1.0,
        f"lemma={clause.lemma}": 1.0,
        f"kind={passage.kind}": 1.0,
        f"date={date.date_class if date is not None else 'none'}": 1.0,
    }
    if clause.lemma in words.STATIVE_VERBS:
        names["stative"] = 1.0
        names[f"stative+rule={rule}"] = 1.0
    for modal in clause.modals:
        names[f"modal={modal}"] = 1.0
    if clause.mark:
        names[f"mark={clause.mark}"] = 1.0
    if clause.negated:
        names["negated"] = 1.0
    if frame is not None:
        names["framed"] = 1.0
    if clause.copula:
        names["copula"] = 1.0
    if lead is not None:
        names["led"] = 1.0
    if passage.in_sidebar:
        names["sidebar"] = 1.0
    if any(analysed.doc[i].pos_ == "NUM" for i in clause.subject):
        names["counted"] = 1.0
    if who.names and not any(c.isupper() for name in who.names for c in name):
        names["group"] = 1.0
    if who.kind == "we" and clause.lemma in words.COGNITIVE_VERBS:
        names["stative"] = 1.0
    if any(analysed.doc[i].lower_ in words.HABITUAL for i in clause.tokens):
        names["habitual"] = 1.0
    return names


def accepts(candidate: Candidate, document: DocumentKind) -> float:
    """Give how sure the rules are of a candidate, 0 to 1.

    In covenants and letters groups act; in plans and reports `scholen` and
    `instellingen` are mostly what the text describes.
    """
    features = candidate.features
    base = {
        "future": 0.8, "must": 0.6, "want": 0.75, "can": 0.35, "agreed": 0.8, "aim": 0.7,
        "duty": 0.75, "request": 0.75, "ready": 0.75, "charged": 0.6, "report": 0.6,
        "started": 0.6, "passive": 0.6, "present": 0.6, "item": 0.6, "role": 0.5,
        "arranged": 0.6, "goal": 0.55, "inform": 0.7, "signed": 0.8,
    }[candidate.rule]  # fmt: skip
    kind = candidate.actors.kind
    if kind in {"party", "we"}:
        base += 0.15
    elif kind == "other":
        base -= 0.3 if candidate.rule in {"present", "report", "can", "must"} else 0.1
    elif kind == "none" and candidate.rule in {"present", "report"}:
        base -= 0.2
    elif kind == "pronoun" and candidate.rule in {"present", "report", "want", "charged"}:
        base -= 0.2
    if candidate.rule == "charged" and kind not in {"party", "we"}:
        base -= 0.3
    described = {"present", "must", "can", "want", "report"}
    if "counted" in features and candidate.rule in described:
        base -= 0.3
    if "group" in features and document in {"other", "voortgangsrapportage"}:
        base -= 0.3 if candidate.deadline is None and candidate.rule in described else 0.1
    if "sidebar" in features and candidate.deadline is None:
        base -= 0.15
    if "stative" in features and candidate.rule in {"present", "passive"}:
        base -= 0.35
    if candidate.frame is None:
        base -= {"acl:relcl": 0.35, "advcl": 0.3, "acl": 0.3, "ccomp": 0.3}.get(
            candidate.clause.relation, 0.0
        )
    if "habitual" in features and candidate.rule in {"passive", "present", "report", "can"}:
        base -= 0.2
    if kind == "none" and candidate.rule == "passive" and candidate.clause.relation == "conj":
        base -= 0.1
    if candidate.deadline is not None:
        base += 0.1
    return min(0.99, max(0.01, base))


def find_commitments(
    analysis: Analysis,
    facts: DocumentFacts,
    actors: ActorFinder,
    speakers: Speakers,
    anchor: dt.date | None,
) -> tuple[Commitment, ...]:
    """Find the commitments of a document, in the order of the text.

    `anchor` is the document's date: what relative times are resolved to.
    """
    made: list[Commitment] = []
    for candidate in find_candidates(analysis, actors):
        confidence = accepts(candidate, facts.kind)
        if confidence < 0.5:
            continue
        record = _record(analysis, facts, candidate, actors, speakers, anchor, confidence)
        if record is not None:
            made.append(record)
    return tuple(made)


def _record(
    analysis: Analysis,
    facts: DocumentFacts,
    candidate: Candidate,
    actors: ActorFinder,
    speakers: Speakers,
    anchor: dt.date | None,
    confidence: float,
) -> Commitment | None:
    analysed = analysis.passages[candidate.passage]
    passage = analysed.passage
    mention = candidate.deadline
    deadline = None
    if mention is not None and mention.date_class != "now":
        deadline = resolve(mention, anchor, "past" if candidate.past else "future")
    status = _status(candidate, analysed, deadline, anchor, ahead=_lies_ahead(facts))
    if status == "done" and deadline is None:
        return None
    names, chain = candidate.actors.names, candidate.actors.chain
    if not names or candidate.rule == "inform":
        names = _unnamed(candidate, speakers)
        chain = (f"geen handelende partij genoemd → {', '.join(names)}",) if names else ()
    recurrences = find_recurrences(analysed.doc.text)
    recurrence = next(
        (r.duration for r in recurrences if candidate.start <= r.start < candidate.end + 40), None
    )
    action = _SPACE.sub(" ", passage.text[candidate.start : candidate.end]).strip()
    return Commitment(
        actors=names,
        counterparties=actors.counterparties(analysed, candidate.start, candidate.end, names),
        action=action,
        deadline=deadline,
        deadline_text=mention.text if deadline and mention is not None else None,
        recurrence=recurrence,
        status=status,
        strength=candidate.strength,
        passage=passage.index,
        rule=candidate.rule,
        confidence=round(confidence, 2),
        actor_chain=chain,
    )


def _unnamed(candidate: Candidate, speakers: Speakers) -> tuple[str, ...]:
    """Who acts where the clause names nobody: the speaker when it informs, else the context."""
    informs = candidate.rule == "inform" or candidate.clause.lemma in words.INFORMING_VERBS
    if informs and speakers.own:
        return speakers.own
    if candidate.actors.kind == "other" and candidate.frame is None:
        return ()
    return candidate.context or speakers.own


def _lies_ahead(facts: DocumentFacts) -> bool:
    """Whether the document as a whole is about what is to be done: covenants and plans."""
    return facts.kind in {"covenant", "other"}


def _status(
    candidate: Candidate,
    analysed: Analysed,
    deadline: str | None,
    anchor: dt.date | None,
    *,
    ahead: bool,
) -> Status:
    clause = candidate.clause
    first, last = day_range(deadline) if deadline is not None else (None, None)
    today = anchor.isoformat() if anchor is not None else None
    if clause.lemma in words.CANCELLING_VERBS:
        return "cancelled"
    if candidate.rule in {"started", "arranged"}:
        return "ongoing"
    if candidate.past:
        if deadline is not None and last is None:
            return "ongoing"
        return "planned" if first is not None and today is not None and first > today else "done"
    if clause.negated and candidate.rule in {"present", "passive"}:
        return "cancelled"
    if candidate.deadline is not None and candidate.deadline.text.lower().startswith("sinds"):
        return "ongoing"
    effort = candidate.rule == "want" and clause.lemma in words.EFFORT_VERBS
    wanting = {"future", "must", "want", "aim", "agreed", "request", "ready", "can", "inform"}
    if candidate.rule in wanting and not effort:
        return "planned"
    if deadline is not None and today is not None and (last is None or last > today):
        begun = first is not None and last is not None and first[:4] < today[:4]
        return "ongoing" if begun and not ahead else "planned"
    if any(analysed.doc[i].lower_ in words.NOW_WORDS for i in clause.tokens):
        return "ongoing"
    if candidate.rule == "passive" and clause.lemma in words.INFORMING_VERBS:
        return "planned"
    standing = clause.lemma in words.CONTINUING_VERBS or candidate.rule == "role"
    return "planned" if (ahead and not standing) or candidate.rule == "goal" else "ongoing"

"""Commitments: which clauses promise, plan or report an action, by whom and by when."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.finding import commitment_words as words
from extractors.finding.agreement_term import Term, in_force_from, term_of, times_from_term
from extractors.finding.clause_model import is_hypothetical, outer_clauses
from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_candidates import find_candidates
from extractors.finding.commitment_cells import Rows
from extractors.finding.commitment_confidence import confidence_of
from extractors.finding.commitment_counterparties import find_counterparties
from extractors.finding.commitment_dates import PAST_TENSES, is_reported, nearest, usable_dates
from extractors.finding.commitment_features import Features, features_of
from extractors.finding.commitment_labels import headings_of, labelled_actors
from extractors.finding.commitment_model import Candidate
from extractors.finding.commitment_speakers import Speakers, planning
from extractors.finding.commitment_status import Paper, paper_of, status_of
from extractors.finding.council_decisions import charged, decides, is_decided, is_of_council
from extractors.finding.lasting_times import until_its_end
from extractors.finding.second_opinion import BY_RULES, chance, is_taken
from extractors.finding.steering import speaks_of_policy
from extractors.finding.told_times import (
    time_of_section,
    time_told_next,
    told_time,
)
from extractors.finding.year_of_accounts import is_of_accounts, time_of_accounts
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import (
    DateMention,
    Precision,
    Recurrence,
    find_recurrences,
    precision_of,
    resolve,
)
from extractors.language.dates_meaning import (
    Day,
    Months,
    Offset,
    Part,
    is_open,
    lean_of,
    needs_anchor,
)
from extractors.language.party_nouns import are_persons, type_of_group, type_of_head
from extractors.language.tokens import Doc, token_at
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Passage
from schemas.edtf import day_range
from schemas.records import Commitment, DocumentFacts, DocumentKind

_SPACE = re.compile(r"\s+")


def find_commitments(
    analysis: Analysis,
    facts: DocumentFacts,
    actors: ActorFinder,
    speakers: Speakers,
    anchor: dt.date | None,
    rows: Rows,
) -> Sequence[Commitment]:
    """Find the commitments of a document's sentences, in the order of the text.

    `anchor` is the document's date: what relative times are resolved to; `rows` what the
    rows of tables say of the sentences in their cells.
    """
    headings = headings_of(analysis.document)
    term = term_of(analysis, facts)
    paper = paper_of(analysis, facts)
    starts = in_force_from(analysis)
    setting = _Setting(
        analysis, facts, actors, speakers, anchor, headings, rows, term, paper, starts
    )
    records = (
        _record(setting, candidate, confidence)
        for candidate, confidence in _taken(described_candidates(analysis, facts, actors, anchor))
    )
    found = (record for record in records if record is not None)
    return PutAway(found, together=TOGETHER).settled()


def _taken(
    described: Iterable[tuple[Candidate, float, Features]],
) -> Iterator[tuple[Candidate, float]]:
    """Give the candidates that count, with how sure they are, in the order of the text.

    What `en` joins to one that counts, of the same actors and by the same rule, counts as well:
    `koopt grond en bouwt woningen`.
    """
    passage, counted = -1, dict[int, tuple[Candidate, float]]()
    for candidate, weight, features in described:
        if candidate.passage != passage:
            passage, counted = candidate.passage, {}
        confidence = chance(weight, features)
        if not is_taken(weight, confidence):
            first = counted.get(_joined_to(candidate))
            if first is not None and _goes_with(candidate, first[0]):
                confidence = first[1]
        if is_taken(weight, confidence):
            counted[candidate.clause.head] = candidate, confidence
            yield candidate, confidence


def _joined_to(candidate: Candidate) -> int:
    """Give the word that heads the clause to which one is joined, above every `dat`; or -1."""
    outer = outer_clauses(candidate.clause, candidate.clauses)
    return next((clause.head for clause in outer if clause.mark != "dat"), -1)


def _goes_with(candidate: Candidate, first: Candidate) -> bool:
    """Whether a clause without a subject of its own says more of the actors of the one before."""
    clause = candidate.clause
    # `zorgt dat de kade schoon is en dat er boeien komen`
    joined = clause.relation == "conj" and (clause.inherited or clause.mark == "dat")
    same = candidate.rule in {"present", first.rule}
    same = same and candidate.actors.names == first.actors.names
    return joined and same and candidate.marks == first.marks


def described_candidates(
    analysis: Analysis, facts: DocumentFacts, actors: ActorFinder, anchor: dt.date | None
) -> Iterator[tuple[Candidate, float, Features]]:
    """Give the candidates of a document, what the rules make of each (0 to 1) and its features."""
    steers = speaks_of_policy(analysis)
    plans = _plans(analysis, facts) or (steers and _speaks_as_we(analysis))
    describes = not plans and not steers
    for candidate in find_candidates(analysis, actors, time_of_accounts(facts)):
        ahead = is_ahead(candidate, anchor)
        weight = confidence_of(candidate, facts.kind, ahead=ahead, plans=plans, describes=describes)
        if describes and weight < BY_RULES:
            continue
        analysed = analysis.passages[candidate.passage]
        yield candidate, weight, features_of(candidate, analysed, facts.kind, weight, ahead=ahead)


def _plans(analysis: Analysis, facts: DocumentFacts) -> bool:
    """Whether a document is one in which somebody plans, promises or reports."""
    if facts.kind != "other":
        return True
    first = [a.passage for a in analysis.passages[:30]]
    opening = [passage.text for passage in first if passage.kind == "heading"]
    if words.PLAN_TITLE.search(" ".join([facts.title or "", *opening[:4]])):
        return True
    return any(
        words.OWN_PLAN.search(passage.text) or words.SALUTATION.match(passage.text)
        for passage in first
    )


_WE = re.compile(r"\b(?:wij|we|ons|onze)\b", re.IGNORECASE)
_WE_SHARE = 0.05
"""Plans whose title does not say so speak of `wij` in a tenth of their sentences; rules, notices
and lists of decisions never."""


def _speaks_as_we(analysis: Analysis) -> bool:
    """Whether a document is somebody's own words."""
    told = (a.passage.text for a in analysis.passages if a.passage.kind in _TOLD)
    said = Counter(_WE.search(text) is not None for text in told)
    return said[True] > _WE_SHARE * said.total()


_TOLD = frozenset({"sentence", "list_item"})


@dataclass(frozen=True, slots=True)
class _Setting:
    """What stays the same for all candidates of a document."""

    analysis: Analysis
    facts: DocumentFacts
    actors: ActorFinder
    speakers: Speakers
    anchor: dt.date | None
    headings: tuple[int, ...]
    rows: Rows
    term: Term | None
    paper: Paper
    in_force: dt.date | None
    """The day on which an agreement comes into force, where it names that."""


def _record(setting: _Setting, candidate: Candidate, confidence: float) -> Commitment | None:
    facts, anchor, actors = setting.facts, setting.anchor, setting.actors
    analysed = setting.analysis.passages[candidate.passage]
    passage = analysed.passage
    if setting.rows.is_action(passage):
        if setting.rows.says(passage) and not _is_main(candidate):
            # The row's own record says it.
            return None
        planned = told_time(setting.rows.time_of(passage))
        candidate = replace(candidate, deadline=candidate.deadline or planned)
    candidate = replace(candidate, deadline=_told_beside(setting, candidate, analysed))
    if _comes_back(candidate, analysed.doc):
        candidate = replace(candidate, deadline=None)
    deadline = _still_to_come(candidate, anchor)
    if deadline is not None:
        candidate = replace(candidate, deadline=candidate.foreseen, past=False)
    else:
        since = _told_first(candidate, analysed, anchor) or _in_force(setting, candidate)
        since = since or _asked_on(candidate, analysed, anchor)
        known_to = "day" if since is not None else precision_of(facts.date)
        deadline = _deadline(candidate, since or anchor, known_to)
        if candidate.deadline is not None:
            deadline = until_its_end(deadline, passage.text, candidate.deadline)
        if candidate.deadline is not None and runs_from_law(candidate.deadline, facts):
            deadline = None
    mention = candidate.deadline
    status = status_of(candidate, analysed, deadline, anchor, setting.paper)
    if status == "done" and deadline is None:
        return None
    gone_by = deadline is not None and anchor is not None and not _after(deadline, anchor)
    # `De brug zou in 2014 worden vervangen`: what was once meant; told later it is no promise.
    if gone_by and is_hypothetical(analysed.doc, candidate.clause):
        return None
    names, chain = candidate.actors.names, candidate.actors.chain
    if candidate.rule == "item" and names == setting.speakers.council:
        # `De raad besluit:` above a list says not yet who does what stands in it.
        names = ()
    if not names or candidate.rule == "inform":
        names, chain = _unnamed(setting, candidate, analysed.doc)
    action = _SPACE.sub(" ", passage.text[candidate.start : candidate.end]).strip()
    # `gevraagd (motie-X) te bezien of …`: what stands in brackets before it is no part of it.
    action = _HALF_BRACKET.sub("", action)
    if candidate.rule == "goal" and action.casefold() in (facts.title or "").casefold():
        # `Varen in de Delta`, above a programme of that name.
        return None
    if action.endswith(" te"):
        # `dient te`: the parse has lost the verb, so what was promised is not known.
        return None
    return Commitment(
        actors=names,
        counterparties=find_counterparties(
            analysed, candidate.clause, candidate.clauses, actors, names
        ),
        action=action,
        deadline=deadline,
        deadline_text=_words_of(mention) if deadline else None,
        recurrence=_recurrence(candidate, analysed.doc),
        status=status,
        strength=candidate.strength,
        passage=passage.index,
        rule=candidate.rule,
        confidence=round(confidence, 2),
        actor_chain=chain,
    )


def _words_of(mention: DateMention | None) -> str | None:
    """Give the words that say a time; None for the year of the accounts, which none say."""
    return None if mention is None or is_of_accounts(mention) else mention.text


def _recurrence(candidate: Candidate, doc: Doc) -> str | None:
    """Give how often an action is done again, as an ISO 8601 duration, None if that is not said.

    `Er komt een stuurgroep die jaarlijks rapporteert`: what the group does, not its coming.
    """
    # `Jaarlijks wordt …` stands before the action, which begins with its verb.
    opens = min(candidate.start, doc[candidate.clause.tokens[0]].idx)
    for told in find_recurrences(doc.text):
        between = (t for t in doc if told.end <= t.idx < opens)
        if told.start == 0 and not any(t.tag_.startswith("WW|pv") for t in between):
            # `Tweejaarlijks, te beginnen in 2030, meet …`
            return told.duration
        if opens <= told.start < candidate.end + 40 and not _is_of_another(candidate, doc, told):
            return told.duration
    return None


def _is_of_another(candidate: Candidate, doc: Doc, told: Recurrence) -> bool:
    """Whether a repeated time stands in a relative or joined clause behind that of an action."""
    word = token_at(doc, told.start)
    if word is None:
        return False
    clauses = candidate.clauses
    owner = next((c for c in clauses.values() if word.i in c.tokens), None)
    while owner is not None and owner.head != candidate.clause.head:
        listed = owner.relation == "conj" and owner.mark == "te"
        apart = owner.relation in {"acl:relcl", "conj"} and owner.finite is not None
        # `… en doet dit jaarlijks` says how often the first is done.
        again = owner.lemma == "doen" and not owner.words.isdisjoint({"dit", "dat"})
        apart = (apart or listed) and not again
        if apart and owner.head > candidate.clause.head:
            return True
        owner = clauses.get(owner.parent) if owner.parent is not None else None
    return False


def _comes_back(candidate: Candidate, doc: Doc) -> bool:
    """Whether a time is none of its own: `melden dit voortaan vóór 1 mei`, `dan binnen een week`.

    It is counted anew each year or from each event of the kind, whoever it befalls; or it is past.
    """
    mention, clause = candidate.deadline, candidate.clause
    if mention is None:
        return False
    if clause.tense == "present" and _GONE_BY.search(mention.text):
        # `informeert u over de voortgang de afgelopen maanden`
        return True
    if isinstance(mention.meaning.node, Offset) and mention.preposition == "binnen":
        first = token_at(doc, mention.start)
        return first is not None and first.i > 0 and doc[first.i - 1].lower_ == "dan"
    yearless = isinstance(mention.meaning.node, Day) and mention.meaning.node.ref.number is None
    if not yearless or clause.tense != "present" or not clause.subject:
        return False
    anybody = doc[clause.subject[0]].lower_ in {"een", "elke", "iedere", "elk", "ieder"}
    told = any(doc[i].lower_ in {"die", "dat"} for i in clause.subject)
    return "voortaan" in clause.words or (anybody and told)


_GONE_BY = re.compile(r"\b(?:afgelopen|voorbije|achterliggende)\b", re.IGNORECASE)


def _told_beside(setting: _Setting, candidate: Candidate, analysed: Analysed) -> DateMention | None:
    """Give when an action is to be done, where no words of its own place it.

    `Vóór het einde van de looptijd` is placed by the agreement's term, an action without any time
    by a line under the same heading (`Planning: Q3 2024`).
    """
    own = candidate.deadline
    if candidate.past or (own is not None and own.meaning.node is not None):
        return own
    if setting.term is not None:
        tokens = {analysed.doc[i].idx for i in candidate.clause.tokens}
        for date in times_from_term(analysed.passage.text, setting.term):
            if date.start in tokens:
                return date
    told = any(
        date.meaning.node is not None and not date.in_name and not _is_in_brackets(analysed, date)
        for date in analysed.dates
    )
    if own is not None or told or candidate.clause.tense in PAST_TENSES:
        return own
    if candidate.rule in _NO_PLANS or _CONDITIONAL.match(analysed.passage.text):
        return None
    passages = setting.analysis.document.passages
    return time_told_next(passages, candidate.passage) or time_of_section(
        passages, candidate.passage
    )


_NO_PLANS = frozenset({"ready", "can"})
"""Rules of what somebody may do or is willing to, which a line `Planning:` does not plan."""
_CONDITIONAL = re.compile(r"(?:Indien|Als|Wanneer|Mocht(?:en)?)\b", re.IGNORECASE)


def _is_in_brackets(analysed: Analysed, date: DateMention) -> bool:
    """`zodat de zorg (per 1 januari) kan worden vergoed`: told in passing."""
    text = analysed.passage.text
    return text[: date.start].rstrip().endswith("(") and text[date.end :].lstrip().startswith(")")


def _is_main(candidate: Candidate) -> bool:
    return candidate.clause.parent is None or candidate.clause.relation == "conj"


def _deadline(
    candidate: Candidate, anchor: dt.date | None, known_to: Precision = "day"
) -> str | None:
    mention = candidate.deadline
    if mention is None:
        return None
    if mention.date_class == "now":
        # `Vandaag hebben partijen …`: a day, as `nu` is not.
        today = anchor if mention.text.lower() in {"vandaag", "heden"} else None
        return today.isoformat() if today is not None else None
    if not candidate.past and is_reported(candidate.clause, candidate.clauses):
        return nearest(mention, anchor, known_to)
    # `kon pas in mei de grond kopen`: told, as what `zou` be is not.
    when = mention.preposition == "na" and mention.meaning.relation == "from"
    if when and not candidate.past and anchor is not None and _is_behind(mention, anchor, known_to):
        # `Na de brand van vorig jaar controleren wij strenger`: what goes on has no time.
        return None
    told = candidate.clause.tense == "past" and "zullen" not in candidate.clause.modals
    if told and mention.rule == "date.within":
        # `was binnen een week overtekend`: counted from a day that is not given.
        return None
    return resolve(mention, anchor, "past" if candidate.past or told else "future", known_to)


def _is_behind(mention: DateMention, anchor: dt.date, known_to: Precision) -> bool:
    """Whether the event that a time is named after lies before the document's day."""
    edtf = resolve(mention, anchor, None, known_to)
    first = day_range(edtf)[0] if edtf is not None else None
    return first is not None and first < anchor.isoformat()


def _in_force(setting: _Setting, candidate: Candidate) -> dt.date | None:
    """Give the day that an agreement names for its own beginning, for a term that runs from it.

    `Dit protocol treedt in werking op 1 mei 2020. Een jaar na inwerkingtreding …`
    """
    told = candidate.deadline is not None and _LAW_BEGINS.search(candidate.deadline.text)
    return setting.in_force if told else None


def _told_first(candidate: Candidate, analysed: Analysed, anchor: dt.date | None) -> dt.date | None:
    """Give the day from which a time without a year counts, behind a dated one still to come.

    `In mei 2030 besluit de raad, in het najaar start de bouw`: that of 2030 too.
    """
    mention = candidate.deadline
    node = mention.meaning.node if mention is not None else None
    if mention is None or node is None or candidate.past or anchor is None:
        return None
    if mention not in analysed.dates or not is_open(node) or lean_of(node) is not None:
        return None
    before = [date for date in usable_dates(analysed) if date.end <= mention.start]
    named = before[-1].meaning if before else None
    if named is None or named.relation != "in" or not isinstance(named.node, Months | Day | Part):
        return None
    edtf = None if needs_anchor(named.node) else resolve(before[-1], anchor)
    first = day_range(edtf)[0] if edtf is not None else None
    return max(dt.date.fromisoformat(first), anchor) if first is not None else None


def _asked_on(candidate: Candidate, analysed: Analysed, anchor: dt.date | None) -> dt.date | None:
    """Give the day on which something was asked or agreed, for a term that runs from it.

    `De raad heeft op 5 juni het plan vastgesteld en gevraagd dit binnen een maand uit te werken`.
    """
    mention = candidate.deadline
    if mention is None or mention.rule != "date.within" or candidate.past or anchor is None:
        return None
    if not is_reported(candidate.clause, candidate.clauses):
        return None
    before = [date for date in usable_dates(analysed) if date.end <= mention.start]
    days = [date for date in before if isinstance(date.meaning.node, Day)]
    told = resolve(days[-1], anchor, "past") if days and days[-1].meaning.relation == "in" else None
    day = dt.date.fromisoformat(told) if told is not None else None
    return day if day is not None and day < anchor else None


def _still_to_come(candidate: Candidate, anchor: dt.date | None) -> str | None:
    """Give when is to be done what was promised on an earlier day, where that lies ahead.

    `Op 5 juni heeft de stad toegezegd na de zomer …` counts the summer from that day. Of what
    the speaker promised (`heb ik u toegezegd`) the paper itself is the fulfilment.
    """
    mention, promised = candidate.foreseen, candidate.deadline
    if mention is None or promised is None:
        return None
    told = resolve(promised, anchor, "past")
    first = day_range(told)[0] if told is not None else None
    if first is None:
        return None
    when = resolve(mention, dt.date.fromisoformat(first), "future")
    ours = candidate.actors.kind == "we"
    until = anchor + _AT_HAND if ours and anchor is not None else anchor
    return when if _after(when, until) else None


_AT_HAND = dt.timedelta(days=31)
"""What is due so soon a paper may itself be the fulfilment of."""


def runs_from_law(mention: DateMention, facts: DocumentFacts) -> bool:
    """Whether a term in a letter or report runs from the day on which a law begins.

    An agreement tells of its own beginning (`twee jaar na inwerkingtreding`).
    """
    return (
        facts.kind in {"kamerbrief", "voortgangsrapportage"}
        and _LAW_BEGINS.search(mention.text) is not None
    )


_LAW_BEGINS = re.compile(
    r"\b(?:na|vanaf|sinds|met\singang\svan)\s(?:(?:de|het)\s)?(?:(?:datum|moment)\svan\s)?"
    r"(?:inwerkingtreding|totstandkoming|van\skracht\sworden|in\swerking\streden)$",
    re.IGNORECASE,
)
_AHEAD = frozenset({"uiterlijk", "uiterlijk op", "met ingang van", "per", "vóór", "vanaf"})


def is_ahead(candidate: Candidate, anchor: dt.date | None) -> bool:
    """Whether a candidate's date lies after the document's day.

    Of a document without a day what is to be done `uiterlijk` or `met ingang van` a day is.
    """
    mention = candidate.deadline
    if anchor is None and mention is not None and not candidate.past:
        return mention.preposition in _AHEAD and candidate.clause.tense == "present"
    return _after(_deadline(candidate, anchor), anchor)


def _after(deadline: str | None, anchor: dt.date | None) -> bool:
    """Whether a deadline ends after the document's day."""
    if deadline is None or anchor is None:
        return False
    last = day_range(deadline)[1]
    return last is None or last > anchor.isoformat()


def _acts_itself(candidate: Candidate, doc: Doc) -> bool:
    """Whether the subject is a body or persons that act, though no party of the document."""
    head = candidate.actors.head
    head = candidate.clause.subject_head if head is None else head
    if candidate.actors.kind != "other" or head is None:
        return False
    if candidate.rule == "underway":
        # `Met X vindt overleg plaats`: somebody is at it.
        return False
    word = doc[head].lemma_.lower()
    plural = doc[head].lower_
    return (
        type_of_head(word) is not None or type_of_group(plural) is not None or are_persons(plural)
    )


_HALF_BRACKET = re.compile(r"^[^()]*\)\s*(?=\S)")


def _unnamed(
    setting: _Setting, candidate: Candidate, doc: Doc
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts where the clause names nobody, and how that was found.

    The speaker when it informs; else whom a line beside it or its heading names, or the context.
    """
    speakers = setting.speakers
    informs = candidate.rule == "inform" or candidate.clause.lemma in words.INFORMING_VERBS
    if informs and speakers.own:
        return speakers.own, _told("geen handelende partij genoemd", speakers.own)
    passages = setting.analysis.document.passages
    if candidate.actors.kind == "we" or _acts_itself(candidate, doc):
        # `Trekker: X` beside what `wij` do says who does it.
        said = candidate.actors.kind == "we" and labelled_actors(
            passages, setting.headings, candidate.passage, setting.actors.mentions_in
        )
        return (said, _told("genoemd als trekker of boven de tekst", said)) if said else ((), ())
    if holder := setting.rows.holder_of(passages[candidate.passage]):
        return holder, _told("genoemd in de rij van de tabel", holder)
    said = labelled_actors(
        passages, setting.headings, candidate.passage, setting.actors.mentions_in
    )
    if said:
        return said, _told("genoemd als trekker of boven de tekst", said)
    if speakers.council and is_decided(passages[candidate.passage], passages):
        names = _of_decision(setting, passages, candidate, doc)
        return names, _told("besluit van de raad", names)
    if speakers.council and is_of_council(candidate, doc):
        return speakers.council, _told("besluit van de raad", speakers.council)
    names = _of_context(candidate, speakers, setting.facts.kind, doc)
    return names, _told("geen handelende partij genoemd", names)


def _of_decision(
    setting: _Setting, passages: Sequence[Passage], candidate: Candidate, doc: Doc
) -> tuple[str, ...]:
    """Who acts in an item of what a council decides, where it names nobody."""
    charge = charged(passages[candidate.passage], passages, setting.actors.mentions_in)
    if charge:
        return charge
    speakers = setting.speakers
    itself = decides(doc.text[: candidate.end])
    return speakers.council if itself else speakers.place or speakers.own


def _told(how: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{how} → {', '.join(names)}",) if names else ()


_PUBLISHING = frozenset({"publiceren", "bekendmaken", "plaatsen"})


def _is_result(candidate: Candidate, doc: Doc) -> bool:
    """`X onderzoekt dit; de uitkomsten volgen in mei`: what comes of it is of X too."""
    head = candidate.clause.subject_head
    if head is None or head < 2 or doc[head - 2].text != ";":
        return False
    return doc[head - 1].lower_ in {"de", "het", "deze", "dit"} and doc[head].lower_.endswith(
        _RESULTS
    )


_RESULTS = (
    "uitkomst", "uitkomsten", "resultaat", "resultaten", "bevindingen", "rapport", "rapportage",
    "advies", "conclusies",
)  # fmt: skip


def _of_context(
    candidate: Candidate, speakers: Speakers, kind: DocumentKind, doc: Doc
) -> tuple[str, ...]:
    """Who acts where no words say so: those of the agreement, or of whom the text speaks."""
    if candidate.rule == "must" and candidate.actors.kind == "none" and candidate.frame is None:
        # `Dit moet worden voorkomen`: on whom it falls is left open.
        return ()
    if candidate.clause.lemma in _PUBLISHING and speakers.joint and not candidate.frame:
        # `De tekst wordt gepubliceerd in de Staatscourant`: nobody says by whom.
        return ()
    if speakers.own == speakers.joint != ():
        return speakers.joint
    if candidate.context and _is_result(candidate, doc):
        return candidate.context
    # In somebody's own plan or report it is they, whoever the sentence before is about.
    return planning(speakers, kind) or candidate.context or speakers.own

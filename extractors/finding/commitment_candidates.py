"""Clauses, list items and formulas that may be commitments, with what speaks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from extractors.finding import commitment_words as words
from extractors.finding.clause_model import Clause, outer_clauses, tells_next
from extractors.finding.clause_words import is_tagged_finite
from extractors.finding.clauses import find_clauses
from extractors.finding.commitment_actions import (
    LIGHT_VERBS,
    SHORTEST,
    action_of,
    twins_of,
    with_matter,
)
from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_asked import asks_whether, in_question, is_feared
from extractors.finding.commitment_cast import Actors, Spoken
from extractors.finding.commitment_dates import (
    BINDS_ON,
    PAST_TENSES,
    clause_of,
    date_from_context,
    date_of,
    own_dates,
    usable_dates,
)
from extractors.finding.commitment_frames import frame_of
from extractors.finding.commitment_labels import of_heading
from extractors.finding.commitment_lines import (
    accomplished,
    advises_below,
    announced_by,
    announces_acts,
    defines,
    gives_reasons,
    is_agreed,
    leads_to_infinitives,
    names_only_party,
    signed,
    verbless,
)
from extractors.finding.commitment_marks import marks_of
from extractors.finding.commitment_model import Candidate
from extractors.finding.commitment_pledges import pledged_before, without_time
from extractors.finding.commitment_questions import asked
from extractors.finding.commitment_rules import Frame, is_scheduled, rule_of
from extractors.finding.commitment_strength import strength_of
from extractors.finding.commitment_terms import bearer_from, ends_in_paper
from extractors.finding.commitment_texts import guides_reader
from extractors.finding.commitment_who import who_acts
from extractors.finding.year_of_accounts import befalls, is_told_in
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention
from extractors.language.party_nouns import are_concerned, are_persons, type_of_group
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc, as_written
from extractors.reading.model import Passage
from extractors.values import value

_LEAD_WORDS = 12
_PROSE = frozenset({"sentence", "list_item", "footnote", "heading", "signature"})
_DIALOGUE = QuickLook(
    re.compile(r"[”\"'],?\s*(?:zegt|vraagt|vertelt|aldus|antwoordt|roept)\b|^[“\"]|^[‘'].*[’']\.?$")
)
_QUOTED = QuickLook(re.compile(r"""(?<!\w)(?:"[^"]{12,}"|'[^']{12,}')(?!\w)"""), "\"|'")
"""A quotation or title, in the quotation marks that the parser is given: said by another."""


_ROLE_FIRST = re.compile(
    r"(?P<role>(?:eind)?verantwoordelijk voor .{3,120}?) (?:is|zijn|wordt|worden|blijft|blijven)\b",
    re.IGNORECASE,
)
"""`Verantwoordelijk voor het beheer is X`: the role stands before who has it."""


def find_candidates(
    analysis: Analysis, actors: ActorFinder, year: DateMention | None = None
) -> Iterator[Candidate]:
    """Give every clause that any rule takes for a commitment, in reading order.

    `year` is the one that the document is the accounts of: that of what it tells as done.
    """
    before: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    told: dict[int, tuple[str, ...]] = {}
    spoken: dict[int, Spoken] = {}
    headings: dict[str, tuple[str, ...]] = {}
    asking: dict[str, Analysed] = {}
    nearby: tuple[str, ...] = ()
    charged: tuple[str, ...] = ()
    block = -1
    people = False
    previous: Analysed | None = None
    for analysed in analysis.passages:
        passage = analysed.passage
        if passage.kind not in _PROSE:
            continue
        if passage.kind == "heading":
            topic = actors.in_text(passage.index)[:1]
            headings[passage.text] = actors.in_text(passage.index)
            if asked(passage.text) is not None:
                asking[passage.text] = analysed
            charged = of_heading(passage, actors.mentions_in)
            nearby = ()
        if passage.block != block:
            before, acting, block = (), (), passage.block
        lead = analysis.passages[passage.lead] if passage.lead is not None else None
        lent = date_from_context(analysed, _timed(lead, analysis), previous)
        people = _goes_on_about_people(analysed, previous, people)
        below = analysis.passages[passage.index + 1 : passage.index + 1 + _BELOW_FORMULA]
        # `Taken van de stichting`: below it `zij` is the foundation.
        spoken[passage.index] = Spoken(
            before or charged, (*nearby, *_of_headings(passage.section, headings)), people
        )
        announcing = _announcing(lead, analysis)
        item = signed(analysed, below, actors) or accomplished(
            analysed, lead, actors, _spoken_before(spoken, lead), year
        )
        item = item or verbless(analysed, announcing, actors, _spoken_before(spoken, announcing))
        question = _question_above(passage, asking) if item is None else None
        if question is not None:
            item = verbless(analysed, question, actors, _spoken_before(spoken, question))
        advised = lead is not None and passage.kind == "list_item" and advises_below(lead)
        if advised or defines(lead, passage.section):
            candidates = []
        elif item is not None:
            candidates = [item]
        elif passage.kind in {"heading", "signature"} or passage.text.count("|") > 2:
            candidates = []
        else:
            candidates = list(
                _of_passage(analysed, lead, actors, spoken[passage.index], lent, year)
            )
        pledge = pledged_before(analysed, actors) if passage.kind != "heading" else None
        if pledge is not None:
            candidates = [pledge, *(without_time(c, pledge.deadline) for c in candidates)]
        lent = lent or _only_date(analysed, candidates)
        previous = analysed
        above = told.get(passage.lead, ()) if passage.lead is not None else topic
        told[passage.index] = actors.named(actors.in_text(passage.index)[:1] or acting) or above
        for candidate in candidates:
            yield replace(
                candidate,
                context=actors.named_bodies(acting) or actors.named_bodies(above),
                deadline=_timed_by(candidate.deadline, lent),
            )
            if candidate.actors.names and candidate.clause.relation != "acl:relcl":
                before = acting = candidate.actors.names
        before = before or actors.in_text(passage.index)[:1]
        nearby = (*reversed(actors.in_text(passage.index)), *nearby)[:_NEARBY]


_THEY = QuickLook(re.compile(r"\b[Zz](?:ij|e)\b"), "zij|ze")


def _goes_on_about_people(analysed: Analysed, previous: Analysed | None, people: bool) -> bool:
    """`Veel mensen wachten lang. Zij moeten …`: persons who are no party are those spoken of.

    `people` tells whether the sentence before went on about such.
    """
    if previous is None or previous.passage.block != analysed.passage.block:
        return False
    if _THEY.search(analysed.doc.text) is None:
        return False
    doc = previous.doc
    own = (c for c in find_clauses(doc) if c.subject_head is not None and not c.inherited)
    told = [doc[c.subject_head] for c in own if c.subject_head is not None]
    # `ouderen`, `werkzoekenden` may be adjectives to the tagger.
    many = [t for t in told if t.tag_.startswith("N|soort|mv") or are_concerned(t.lower_)]
    if many:
        return are_concerned(many[-1].lower_)
    return people and any(t.lower_ in {"zij", "ze"} for t in told)


def _spoken_before(spoken: Mapping[int, Spoken], lead: Analysed | None) -> Spoken:
    """Give whom the text before an announcing line speaks of."""
    return spoken.get(lead.passage.index, Spoken()) if lead is not None else Spoken()


def _timed_by(own: DateMention | None, lent: DateMention | None) -> DateMention | None:
    """Give the time of an action: its own, unless that places it nowhere and a line above does.

    `het voorbereiden van de volgende planperiode` below `In 2024:` is done in 2024.
    """
    places = own is not None and (own.meaning.node is not None or own.date_class == "now")
    return own if places or lent is None else lent


def _question_above(passage: Passage, asking: Mapping[str, Analysed]) -> Analysed | None:
    """The heading that asks for what a list names, whatever stands between."""
    if passage.kind != "list_item":
        return None
    return next((asking[title] for title in reversed(passage.section) if title in asking), None)


def _announcing(lead: Analysed | None, analysis: Analysis) -> Analysed | None:
    """The line above a list; of a list in a list, whose own line names a place, the outer one."""
    if lead is None or lead.passage.kind != "list_item" or lead.passage.lead is None:
        return lead
    words_of = lead.passage.text.rstrip()
    named = len(words_of.split()) <= _PLACE_WORDS and not words_of.endswith(":")
    return analysis.passages[lead.passage.lead] if named else lead


def _timed(lead: Analysed | None, analysis: Analysis) -> Analysed | None:
    """The line above a list that may give its time: of a list in a list the nearest with a time.

    `In 2016 gaan wij:` gives it to what stands below `in Assen` below it.
    """
    seen: set[int] = set()
    while lead is not None and lead.passage.kind == "list_item" and not lead.dates:
        outer = lead.passage.lead
        if outer is None or outer in seen or any(find_clauses(lead.doc)):
            break
        seen.add(outer)
        lead = analysis.passages[outer]
    return lead


_AIMED_AT = re.compile(r"er ?op gericht (?:om )?")
_NO_ACTION = frozenset({"is", "zijn", "was", "waren", "wordt", "worden"})
"""What is left of a clause that the parse cut through: nobody does it."""
_BELOW_FORMULA = 4
"""Lines below a closing formula in which its day may stand."""
_PLACE_WORDS = 6
"""Words of an item that only names where or for whom the items below it are."""
_PLAIN = frozenset({"present", "passive"})
"""Rules of what is said of somebody, which a line above may say was agreed."""
_NEARBY = 8
"""Parties named last among which a bare noun finds the one it stands for."""


def _of_headings(
    section: Sequence[str], headings: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The parties that the headings above a passage name, the nearest heading first."""
    return tuple(name for title in reversed(section) for name in headings.get(title, ()))


def _only_date(analysed: Analysed, candidates: Sequence[Candidate]) -> DateMention | None:
    """The date of a passage with one action and one date, wherever the parse put it."""
    usable = usable_dates(analysed)
    # `op korte termijn, maar uiterlijk 1 juni`
    placed = [date for date in usable if _is_placed(date)]
    dates = placed or usable
    if len(dates) != 1 or len(candidates) != 1:
        return None
    head = analysed.doc[candidates[0].clause.head].idx
    between = sorted((head, dates[0].start))
    if ";" in analysed.passage.text[slice(*between)]:
        return None
    owner = clause_of(analysed.doc, dates[0], candidates[0].clauses)
    if owner is None or owner is candidates[0].clause:
        return dates[0]
    # `In mei is de gemeente gevraagd …`: the day of the request.
    asked = owner.lemma in _ASKING and dates[0].start < analysed.doc[owner.head].idx
    told = owner.relation == "acl:relcl" or asked
    noun = analysed.doc[owner.head].head.lemma_.lower()
    if owner.relation == "acl" and noun in _OPPORTUNITIES:
        # `stelt de ander in de gelegenheid om binnen drie weken te antwoorden`
        return None
    if owner.mark in _OUTCOME:
        # `telt de boten, zodat de haven in mei kan sluiten`: when what comes of it will be.
        return None
    # `De gelden die voor 2016 bestemd waren, …`: the time of what is told in passing.
    return None if told and owner.tense in PAST_TENSES else dates[0]


_OUTCOME = frozenset({"zodat", "opdat", "waardoor"})
_ASKING = frozenset({"verzoeken", "vragen", "opdragen"})
_OPPORTUNITIES = frozenset({"gelegenheid", "mogelijkheid", "recht", "kans", "bevoegdheid"})


@value
class _Line:
    """A passage with what its clauses are judged by."""

    analysed: Analysed
    lead: Analysed | None
    actors: ActorFinder
    before: Spoken
    lent: DateMention | None
    """The time that a line above gives it, if any."""
    year: DateMention | None
    """The year that the document is the accounts of, if it is."""
    clauses: Mapping[int, Clause]
    dates: Mapping[int, tuple[DateMention, ...]]
    reasons: bool
    """Whether it stands among the reasons of an agreement."""
    agreed: bool
    """Whether it stands among what the line above says was agreed."""


def _of_passage(
    analysed: Analysed,
    lead: Analysed | None,
    actors: ActorFinder,
    before: Spoken,
    lent: DateMention | None,
    year: DateMention | None,
) -> Iterator[Candidate]:
    """The candidates of a passage; `lent` is the time that a line above it gives it, if any."""
    doc = analysed.doc
    text = analysed.passage.text.rstrip()
    if text.endswith(("?", " dat:", " om:", " zich:", " als volgt:")) or _DIALOGUE.search(text):
        return
    if _according_to(analysed, actors):
        return
    clauses = {c.head: c for c in find_clauses(doc)}
    line = _Line(
        analysed,
        lead,
        actors,
        before,
        lent,
        year,
        clauses,
        own_dates(analysed, clauses),
        reasons=lead is not None and gives_reasons(lead),
        agreed=lead is not None and analysed.passage.kind == "list_item" and is_agreed(lead),
    )
    found = [c for clause in _telling(doc, clauses) if (c := _candidate(line, clause)) is not None]
    yield from (c for c in found if not any(_repeats(c, other) for other in found))


def _repeats(candidate: Candidate, other: Candidate) -> bool:
    """`blijven inzetten` beside `blijven inzetten op bouwen`: a part of an action that is no other.

    The parse made two verbs of one; what stands in a clause within the action is told besides.
    """
    inside = other.start <= candidate.start and candidate.end <= other.end
    begins = other.start == candidate.start and candidate.end < other.end
    ends = other.end == candidate.end and other.start < candidate.start
    flush = begins or (ends and candidate.clause.relation == "conj")
    alone = candidate.frame is None
    timed = candidate.deadline is not None and candidate.deadline != other.deadline
    same = candidate.actors.names == other.actors.names and not timed
    return alone and inside and flush and same


def _telling(doc: Doc, clauses: Mapping[int, Clause]) -> Iterator[Clause]:
    """The clauses that tell an action, rather than govern, repeat, quote, ask or advise one."""
    governors = _governors(doc, clauses)
    quoted = [match.span() for match in _QUOTED.finditer(doc.text)]
    purpose = _end_of_purpose(doc, clauses)
    twins = {head for clause in clauses.values() for head in twins_of(doc, clause, clauses)}
    for clause in clauses.values():
        if clause.head in twins or _is_noun(doc, clause) or _is_had_done(clause, clauses):
            continue
        if clause.head in governors or _advises(clause, clauses) or clause.head < purpose:
            continue
        if any(start <= doc[clause.head].idx < end for start, end in quoted):
            continue
        asked = asks_whether(clause, clauses) or in_question(doc, clause, clauses)
        if not asked and not is_feared(doc, clause, clauses):
            yield clause


def _is_had_done(clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`is de ruil in mei te doen plaatsvinden`: the second infinitive says no more than `doen`."""
    above = clauses.get(clause.parent) if clause.parent is not None else None
    bare = clause.relation == "xcomp" and clause.infinitive and not clause.mark
    return bare and above is not None and above.infinitive and above.lemma == "doen"


def _candidate(line: _Line, clause: Clause) -> Candidate | None:
    """Give the candidate that a clause makes, if a rule counts it."""
    analysed, clauses, doc = line.analysed, line.clauses, line.analysed.doc
    frame = frame_of(doc, clause, clauses)
    if frame is not None and _stands_aside(doc, frame.token) and not _follows(clause, frame):
        frame = None
    promised = date_of(clause, clauses, line.dates, doc)
    decided = _decision(clause, frame, clauses, line.dates)
    date = promised if decided is None else decided
    if date is None and line.lent is None and is_told_in(clause, analysed):
        date = line.year
    begun = date is not None and date.date_class == "now" and clause.lemma in words.START_VERBS
    dated = (date or line.lent) is not None
    seeing = _seen_to_besides(clause, clauses)
    found = rule_of(seeing or clause, frame, doc, dated=dated and not begun)
    rule = _as_announced(line, clause, found, date)
    if rule is None or (span := _action(line, clause, rule)) is None:
        return None
    if frame is None and _is_brought_about(clause, clauses, rule, dated=date is not None):
        return None
    if rule in _GONE_INTO and _is_gone_into(doc, clause, clauses, dated=date is not None):
        return None
    if rule == "borne" and _tells_which(doc, clause):
        return None
    bearer = bearer_from(clause, doc) if rule == "borne" else None
    who = _actors_of(line, seeing or clause, frame, rule, span, bearer)
    if who is None:
        return None
    if line.year is not None and date is line.year and befalls(clause, who.kind):
        return None
    if frame is None and _is_of_share(doc, clause):
        return None
    marks = marks_of(analysed, seeing or clause, who, line.actors)
    marks |= _embedding(seeing or clause, line, dated=date is not None)
    if _is_only_said(clause, clauses, rule, marks) or _tells_of_some(line, clause, who, rule):
        return None
    if rule == "want" and who.kind not in {"party", "we"} and _wish_of_persons(doc, clause):
        return None
    if line.before.people and who.kind == "pronoun" and not who.names:
        return None
    acts = who.kind in {"party", "we", "pronoun"} and rule != "borne"
    start, end = with_matter(doc, clause, span, acts=acts, borne=rule == "borne")
    return Candidate(
        passage=analysed.passage.index,
        rule=rule,
        strength=strength_of(doc, clause, clauses, frame, rule),
        clause=clause,
        frame=frame,
        actors=who,
        start=start,
        end=end,
        deadline=date,
        foreseen=None if decided is None else promised or _in_span(line.dates, start, end),
        # `heeft besloten tot de bouw`: what was decided on is to come.
        past=bearer is None
        and (decided is not None or _is_past(clause, frame))
        and (found != "agreed" or frame is not None),
        marks=marks,
        clauses=clauses,
    )


def _tells_which(doc: Doc, clause: Clause) -> bool:
    """`De taken die bij de gemeenten zijn belegd, …`: which ones, and nothing that is laid down."""
    which = clause.subject[0] if clause.subject else 0
    return clause.relation == "acl:relcl" and which > 0 and doc[which - 1].text != ","


def _wish_of_persons(doc: Doc, clause: Clause) -> bool:
    """`Veel ouderen willen thuis blijven wonen`, `inwoners die willen isoleren`: no plan."""
    at = clause.subject_head
    if at is not None and doc[at].lower_ == "die":
        at -= 2 if doc[at - 1].text == "," else 1
    return at is not None and at >= 0 and are_persons(doc[at].lower_)


def _tells_of_some(line: _Line, clause: Clause, who: Actors, rule: str) -> bool:
    """`boeren die willen stoppen`: said of some that are nobody known, and promised by nobody.

    What is done to a thing, or what a thing does, may be planned: `een wet die in mei ingaat`.
    """
    bodies = any(map(line.actors.is_body, who.names))
    if bodies or clause.subject_head is None or clause.voice == "passive":
        return False
    doc = line.analysed.doc
    outer: Clause | None = clause
    while outer is not None and outer.relation in {"xcomp", "conj"} and outer.parent is not None:
        outer = line.clauses.get(outer.parent)
    said = doc[clause.subject_head]
    alone = said.lower_ in {"die", "dat"} and clause.subject == (said.i,)
    if outer is None or outer.relation != "acl:relcl" or not alone:
        return False
    noun = doc[outer.head].head
    group = type_of_group(noun.lower_) is not None or are_persons(noun.lower_)
    aside = said.i > 0 and doc[said.i - 1].text == ","
    return group and (not who.names or (rule in _WISHED and not aside))


_WISHED = frozenset({"want", "can"})


def _is_of_share(doc: Doc, clause: Clause) -> bool:
    """`In 2030 voelt 85% van de ouderen zich gezond`: a number to be reached, and nobody's deed.

    What is to be done to a share (`minimaal 40 procent wordt verwerkt`) is one.
    """
    said = [doc[i].lower_ for i in clause.subject]
    done = clause.voice == "passive" and clause.finite is not None
    made = done and doc[clause.finite or 0].lower_ in _OF_BECOMING
    # `De helft van de gemeenten maakt een plan`: some act, and make something.
    children = doc[clause.head].children
    makes = any(c.dep_ == "obj" and c.i not in clause.subject for c in children)
    if made or makes or clause.modals or not any(_SHARE.fullmatch(word) for word in said[:3]):
        return False
    return "van" in said


_OF_BECOMING = frozenset({"wordt", "worden", "werd", "werden"})
_SHARE = re.compile(r"\d[\d.,]*%|%|procent|percent|helft|derde|kwart|driekwart|vierde|tweederde")


def _is_only_said(
    clause: Clause, clauses: Mapping[int, Clause], rule: str, marks: Set[str]
) -> bool:
    """`Wij vinden dat …`, `ik wil u danken`, `ik hoop dat de Kamer …`: nothing is done by it."""
    if clause.mark == "te" and {"hiermee", "hebben"} <= clause.words:
        # `Ik hoop u hiermee voldoende te hebben ingelicht`: how a letter ends.
        return True
    if rule == "present":
        return "view" in marks
    if rule != "want":
        return False
    polite = clause.lemma in words.COURTESIES and "view" in marks
    # What others may do, as against `ik hoop u in mei te berichten`.
    hopes = clause.lemma == "hopen" and any(
        inner.parent == clause.head and inner.mark == "dat" for inner in clauses.values()
    )
    return polite or hopes or clause.lemma in words.STRESSING_VERBS


def _is_past(clause: Clause, frame: Frame | None) -> bool:
    """Whether a clause tells what was done, not what has been set down for a day."""
    # `Pas in november kon een convenant worden gesloten`: then it was.
    could = clause.modals == ("kunnen",) and clause.voice == "passive" and not clause.negated
    alone = not clause.modals or could
    past = clause.tense in PAST_TENSES and frame is None and alone
    return past and not (clause.tense == "perfect" and is_scheduled(clause))


def _as_announced(
    line: _Line, clause: Clause, rule: str | None, date: DateMention | None
) -> str | None:
    """The rule of a clause in view of the line above it and of the sums in it; None for none."""
    states = clause.lemma in words.STATIVE_VERBS
    said = line.analysed.doc.text
    if rule in {*_PLAIN, "state", None} and _is_labelled_goal(said, clause):
        return "aim"
    if rule in {*_PLAIN, "state", "can", None} and _is_below_goals(line, clause):
        return "aim"
    if rule is not None and date is None and _OPEN_LEAD.search(said):
        # `Wij zetten in op:`: what stands below it says on what.
        return None
    if rule in _PLAIN and clause.relation == "ROOT" and line.agreed and not states:
        # `… is besloten:` above `het bestuur maakt de cijfers bekend`.
        rule = "agreed"
    if rule is None or (rule == "state" and line.analysed.amounts):
        # `is € 5 miljoen beschikbaar`: a budget.
        return None
    return None if line.reasons and not _is_told_as_reason(rule, clause, date) else rule


def _action(line: _Line, clause: Clause, rule: str) -> tuple[int, int] | None:
    """Where the action of a clause stands; None where it tells none."""
    analysed, doc = line.analysed, line.analysed.doc
    start, end = action_of(doc, clause, line.clauses)
    if rule == "aim" and clause.finite is not None and clause.mark == "te":
        # `Doel is de kade te herstellen`: what is aimed at, without the `is` before it.
        behind = next((t for t in doc[clause.finite + 1 :] if t.lower_ not in {"om", ","}), None)
        start = max(start, behind.idx) if behind is not None and behind.idx < end else start
        aimed = _AIMED_AT.match(doc.text, start, end)
        start = aimed.end() if aimed is not None else start
    fronted = _ROLE_FIRST.match(doc.text) if rule in {"charged", "role"} else None
    if fronted is not None and fronted.end("role") < start:
        start, end = fronted.span("role")
    whole = as_written(doc[clause.tokens[0] : clause.tokens[-1] + 1])
    opens = (clause.tokens[0], clause.head if clause.finite is None else clause.finite)
    aside = any(i > 0 and doc[i - 1].text == "(" for i in opens)
    # `wil de kade herzien`, `bepaalt of het kan`: other clauses may complete the action.
    said = max(len(whole), end - start if doc[clause.head].tag_.startswith("WW") else 0)
    if said < SHORTEST or aside or _only_leads(doc, clause):
        return None
    no_action = analysed.passage.text[start:end].lower() in _NO_ACTION
    return None if _is_budget(analysed, clause, start, end) or no_action else (start, end)


def _is_labelled_goal(said: str, clause: Clause) -> bool:
    """`Doelstelling: alle vijvers zijn in 2024 schoon`: what is told behind it is aimed at."""
    plain = clause.relation == "ROOT" and clause.tense == "present" and clause.finite is not None
    return plain and _GOAL_LABEL.match(said) is not None


def _is_below_goals(line: _Line, clause: Clause) -> bool:
    """`De doelen die we willen bereiken, zijn:` above `Iedere buurt heeft een park`: aimed at."""
    lead = line.lead
    if lead is None or line.analysed.passage.kind != "list_item" or clause.relation != "ROOT":
        return False
    plain = clause.tense == "present" and clause.finite is not None
    return plain and _GOALS_BELOW.search(lead.passage.text) is not None


_GOALS_BELOW = re.compile(
    r"^[^.:]*\b\w*(?:doelen|doelstellingen|ambities|streefbeelden)\b[^.:]*\b(?:zijn|luiden)\s?:\s*$",
    re.IGNORECASE,
)
_GOAL_LABEL = re.compile(
    r"(?:(?:hoofd|sub|eind|beleids)?doel(?:stelling)?|ambitie|streefbeeld)(?:\s(?:[\d.]+|[a-z]))?\s?:\s",
    re.IGNORECASE,
)
_OPEN_LEAD = re.compile(r"\b(?:in|op|aan|tot|voor|met|naar|van|over|om)\s?:\s*$")


def _actors_of(
    line: _Line,
    clause: Clause,
    frame: Frame | None,
    rule: str,
    span: tuple[int, int],
    bearer: int | None,
) -> Actors | None:
    """Who acts in a clause; None where that shows it to be no action at all."""
    analysed, actors = line.analysed, line.actors
    if bearer is not None:
        if any(span[0] <= amount.start < span[1] for amount in analysed.amounts):
            # An amount that somebody pays is a budget.
            return None
        who = actors.of_bearer(analysed, bearer)
    else:
        who = who_acts(analysed, clause, line.clauses, frame, actors, line.before)
        if rule == "term" and ends_in_paper(clause, analysed.doc):
            # `Deze Regio Deal loopt …`: no region does
            who = actors.joint()
    if line.lead is not None and _goes_on_with_lead(line.lead, analysed, clause):
        above = announced_by(line.lead, actors, Spoken())
        who = above if above.names else who
    if line.lead is not None and _goes_on_from_name(line.lead, analysed, clause, actors):
        above = announced_by(line.lead, actors, Spoken())
        who = above if above.names else who
    if not who.names and line.lead is not None and _leaves_out_subject(analysed, clause):
        who = announced_by(line.lead, actors, Spoken())
        who = who if who.names else actors.own()
    if rule == "request" and frame is None and clause.voice == "active":
        asking = actors.of_subject(analysed, clause, line.before)
        if asking.kind in {"other", "pronoun", "none"} and clause.subject:
            # `Dit vraagt om inzet`: what a thing takes, nobody asks.
            return None
    return who


def _end_of_purpose(doc: Doc, clauses: Mapping[int, Clause]) -> int:
    """The finite verb before which a sentence tells what for: `Om dit te halen, moet …`."""
    if not len(doc) or doc[0].lower_ != "om":
        return 0
    te = next((t.i for t in doc if t.lower_ == "te"), len(doc))
    main = next((c.finite for c in clauses.values() if c.relation == "ROOT"), None)
    if main is not None and main > te:
        return main
    return next((t.i for t in doc[te:] if is_tagged_finite(t)), 0)


def _is_noun(doc: Doc, clause: Clause) -> bool:
    """`de projecten en werken`, `bij wonen en werken`: a noun behind `en`, taken for a verb."""
    head = clause.head
    said = [i for i in clause.tokens if not doc[i].is_punct and doc[i].dep_ != "cc"]
    of = len(said) > 1 and said[0] == head and doc[said[1]].lower_ == "van"
    alone = said == [head] or of
    return (
        alone
        and clause.relation == "conj"
        and head > 2
        and doc[head - 1].lower_ in {"en", "of"}
        and (doc[head - 2].pos_ == "NOUN" or doc[head - 3].pos_ in {"ADP", "DET"})
        and doc[head].lower_.endswith("en")
    )


_HAS_TASK = re.compile(
    r"\b(?:heeft|hebben|krijgt|krijgen) (?:in elk geval )?(?:tot|als) "
    r"(?:taak|taken|doel|opdracht)\s?:$",
    re.IGNORECASE,
)
"""Before a list of what somebody is to do: `De commissie heeft tot taak:`."""


_WHO_THEY_ARE = re.compile(
    r"^(?:De |Alle )?(?:ondertekenaars|ondergetekenden|partijen|deelnemers|partners"
    r"|initiatiefnemers)[^:;.]{0,80}\b(?:zijn|is):",
    re.IGNORECASE,
)
"""`De ondertekenaars van dit pact zijn: …`"""
_AGREES_BELOW = re.compile(r"\bovereen(?:gekomen)?\s?:\s*$")


def _only_leads(doc: Doc, clause: Clause) -> bool:
    """`De gemeente zal:`, `De prioriteiten zijn:`: what is done stands in the list below."""
    if clause.lemma == "overeenkomen" and _AGREES_BELOW.search(doc.text):
        return True
    if _WHO_THEY_ARE.search(doc.text, 0, doc[clause.tokens[-1]].idx):
        return True
    if not doc.text.rstrip().endswith(":") or len(doc) > _LEAD_WORDS:
        return False
    if announces_acts(doc.text.rstrip()) or leads_to_infinitives(doc.text):
        return True
    if _HAS_TASK.search(doc.text):
        return True
    said = set(clause.tokens).difference(clause.verbs, clause.subject, {clause.head})
    return clause.copula or not any(doc[i].pos_ in {"NOUN", "PROPN", "VERB"} for i in said)


def _advises(clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`adviseert om …`: advice binds neither who gives it nor who gets it."""
    return clause.lemma in words.ADVISING_VERBS and any(
        inner.parent == clause.head and inner.mark in {"om", "te", "dat"}
        for inner in clauses.values()
    )


def _is_brought_about(
    clause: Clause, clauses: Mapping[int, Clause], rule: str, *, dated: bool
) -> bool:
    """`zorgt ervoor dat de kade schoon is`, `erkennen dat de haven telt`: no second action.

    What somebody sees to is quoted with the seeing to it; what somebody finds is only so.
    """
    above = clauses.get(clause.parent) if clause.parent is not None else None
    if above is None or clause.mark != "dat" or clause.relation not in {"ccomp", "advcl", "acl"}:
        return False
    finds = above.lemma in _FINDING and rule in {"present", "passive"} and not dated
    return _is_seen_to(clause, clauses) or finds


def _is_gone_into(doc: Doc, clause: Clause, clauses: Mapping[int, Clause], *, dated: bool) -> bool:
    """`In deze brief ga ik in op de maatregelen die ik neem`: which they are is told later.

    Nor is `en laat de cijfers zien`, behind what the letter does, one more action.
    """
    outer = list(outer_clauses(clause, clauses))
    if clause.relation == "conj" and "zien" in {clause.lemma, *clause.words}:
        return any(guides_reader(c, doc, dated=False) for c in outer[:1])
    if clause.relation != "acl:relcl" or dated:
        return False
    return any(guides_reader(c, doc, dated=False) for c in outer)


_GONE_INTO = frozenset({"present", "report", "want"})


def _seen_to_besides(clause: Clause, clauses: Mapping[int, Clause]) -> Clause | None:
    """Give the seeing to of `zorgt dat de kade schoon is en dat er boeien komen`: one deed more.

    The first `dat` is quoted with `zorgt`; each that follows is by itself, of who takes care.
    """
    if clause.relation != "conj" or clause.mark != "dat":
        return None
    outer = outer_clauses(clause, clauses)
    first = next((c for c in outer if c.relation != "conj" or c.mark != "dat"), None)
    return next(outer, None) if first is not None and _is_seen_to(first, clauses) else None


def _is_seen_to(clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """`zorgt ervoor dat de kade schoon is`."""
    seer = next(outer_clauses(clause, clauses), None)
    if seer is None or clause.mark != "dat" or clause.relation not in {"ccomp", "advcl", "acl"}:
        return False
    sees = seer.lemma in words.BRINGING_ABOUT or (seer.lemma == "dragen" and "zorg" in seer.words)
    return sees and seer.head < clause.head


_FINDING = words.COGNITIVE_VERBS | words.STRESSING_VERBS


def _is_told_as_reason(rule: str, clause: Clause, date: DateMention | None) -> bool:
    """Whether a reason of an agreement tells what was done on a day, or who is ready for what."""
    if rule == "ready":
        return "bereid" in clause.words
    return date is not None and (
        rule == "report" or (rule == "started" and date.preposition != "sinds")
    )


def _according_to(analysed: Analysed, actors: ActorFinder) -> bool:
    """`Volgens de bond moet …`: what another says, unless it is those whose text it is."""
    if not len(analysed.doc) or analysed.doc[0].lower_ != "volgens":
        return False
    own = actors.own().names
    return any(
        mention.start <= _SAYS_WITHIN and mention.name not in own
        for mention in actors.mentions(analysed)
    )


_SAYS_WITHIN = 16
"""`Volgens de gemeente`: the party begins within so many characters."""


def _embedding(clause: Clause, line: _Line, *, dated: bool) -> frozenset[str]:
    """Name the clause in which this one stands, through coordination: `waarin … en …`."""
    clauses = line.clauses
    if ("waarna" in clause.words or dated) and tells_next(clause, line.analysed.doc):
        return frozenset({"in ROOT"})
    if dated and _is_next_step(clause, line.analysed.doc):
        return frozenset({"in ROOT"})
    seen = {clause.head}
    while clause.relation in {"conj", "xcomp"} and clause.parent is not None:
        if clause.parent in seen:
            break
        clause = clauses[clause.parent]
        seen.add(clause.head)
    return frozenset({f"in {clause.relation}"})


def _is_next_step(clause: Clause, doc: Doc) -> bool:
    """`legt dit vast in een akkoord, dat naar verwachting in mei wordt getekend`: done to it next.

    Behind a comma it tells more of the thing, and not which one is meant.
    """
    if clause.relation != "acl:relcl" or clause.voice != "passive" or clause.tense != "present":
        return False
    first = clause.tokens[0]
    who = doc[first + 1].lower_ if first + 1 < len(doc) else ""
    return doc[first].text == "," and who in {"die", "dat", "welke"} and not clause.negated


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
    if outer.lemma in BINDS_ON:
        return None
    return dates[outer.head][0]


def _in_span(
    dates: Mapping[int, tuple[DateMention, ...]], start: int, end: int
) -> DateMention | None:
    """The one time that stands in what was decided, of whichever verb the parse made it."""
    inside = [date for own in dates.values() for date in own if start <= date.start < end]
    return inside[0] if len(inside) == 1 else None


def _is_placed(date: DateMention) -> bool:
    return date.date_class not in {"unresolved", "now"}


def _is_budget(analysed: Analysed, clause: Clause, start: int, end: int) -> bool:
    """Whether a clause makes money available, which is a budget and no action besides."""
    # `maakt … vrij`: the particle may stand far behind.
    freed = clause.lemma == "maken" and "vrij" in clause.words
    moves = clause.lemma.endswith(words.MONEY_VERBS) and clause.lemma not in words.MAKING_VERBS
    return (freed or moves) and any(start - 30 <= amount.start < end for amount in analysed.amounts)


def _governors(doc: Doc, clauses: Mapping[int, Clause]) -> frozenset[int]:
    """Clauses that only govern another one, in which the action itself stands."""
    found: set[int] = set()
    for clause in clauses.values():
        if clause.parent is None:
            continue
        outer = clauses[clause.parent]
        if clause.relation == "xcomp" and outer.lemma in LIGHT_VERBS:
            found.add(outer.head)
            continue
        frame = frame_of(doc, clause, clauses)
        if clause.relation == "conj" and frame == frame_of(doc, outer, clauses):
            # `Het doel is A te bouwen en B te slopen`: what governs both stands with the first.
            continue
        governed = frame is not None and frame.token in {*outer.tokens, outer.head}
        if frame is not None and governed and not _stands_aside(doc, frame.token):
            found.add(outer.head)
    return frozenset(found)


def _follows(clause: Clause, frame: Frame) -> bool:
    """Whether a clause begins right behind the noun that announces it, or is joined to one."""
    apart = clause.tokens[0] - frame.token
    return apart > 0 and (apart <= _RIGHT_BEHIND or clause.relation == "conj")


_RIGHT_BEHIND = 2
"""Words: the noun, and a comma or `om`."""


def _stands_aside(doc: Doc, noun: int) -> bool:
    """`We bouwen een school, met als doel …`: the noun adds an aim to what is done."""
    if doc[noun].pos_ != "NOUN":
        return False
    before = noun - 1
    while before >= 0 and (doc[before].pos_ in {"DET", "ADJ"} or doc[before].lower_ == "als"):
        before -= 1
    return before >= 0 and doc[before].lower_ == "met"


def _goes_on_with_lead(lead: Analysed, analysed: Analysed, clause: Clause) -> bool:
    """`brengt scholen in contact met banken` below `Het bureau:`: whoever is named behind the verb.

    The line or heading above is the subject and nothing else.
    """
    first = next((t.i for t in analysed.doc if not t.is_punct), None)
    names = lead.passage.text.rstrip().endswith(":") or lead.passage.kind == "heading"
    bare = names and not any(t.tag_.startswith("WW") for t in lead.doc)
    opens = analysed.passage.kind == "list_item" and clause.finite == first
    joined = clause.relation == "conj" and clause.finite is not None
    opens = opens or (joined and analysed.doc[first or 0].tag_.startswith("WW|pv"))
    return bare and opens and clause.voice == "active"


def _goes_on_from_name(
    lead: Analysed, analysed: Analysed, clause: Clause, actors: ActorFinder
) -> bool:
    """Whether an item begins with what the party does that is all of the line above it.

    `LTO` / `betaalt het loket een bijdrage`: what stands behind the verb is not who acts.
    """
    first = next((t for t in analysed.doc if not t.is_punct), None)
    if first is None or analysed.passage.kind != "list_item" or clause.voice != "active":
        return False
    if not (first.is_lower and is_tagged_finite(first)) or clause.finite is None:
        return False
    opens = clause.finite == first.i or clause.relation == "xcomp"
    own = clause.subject_head is not None and not clause.inherited
    return (opens or (clause.relation == "conj" and not own)) and names_only_party(lead, actors)


def _leaves_out_subject(analysed: Analysed, clause: Clause) -> bool:
    """`Werkt samen met de buren.`: an item of a list that begins with its verb."""
    first = next((t.i for t in analysed.doc if not t.is_punct), None)
    return (
        analysed.passage.kind == "list_item"
        and clause.finite is not None
        and clause.voice == "active"
        and clause.subject_head is None
        and (clause.finite == first or clause.relation == "conj")
    )

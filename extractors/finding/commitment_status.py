"""How an action stands: planned, under way, done or given up."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from extractors.finding import commitment_words as words
from extractors.finding.clause_model import Clause
from extractors.finding.clause_words import OPENING_CONDITIONS, SPEAKERS
from extractors.finding.commitment_model import Candidate
from extractors.finding.table_heads import column_of
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import find_recurrences
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc
from schemas.edtf import day_range
from schemas.records import DocumentFacts, Status

_GONE_BY = re.compile(r"\b(?:afgelopen|voorbije|laatste|achterliggende|recente)\b", re.IGNORECASE)
_AHEAD_HEADING = re.compile(
    r"\b(?:vervolg(?:stappen|acties|proces|traject|afspraken)?|hoe (?:nu )?verder|vooruitblik"
    r"|volgende stappen|keuzes|planning|actie(?:s|punten|programma|plan)|maatregelen"
    r"|wat gaan we|afspraken|voornemens|plannen)\b",
    re.IGNORECASE,
)
"""Headings over what is still to come."""
_FROM = re.compile(r"(?:per|met ingang van|na)\b", re.IGNORECASE)
"""The day from which something was done: `is per 1 mei vervangen`."""
_UNTIL = re.compile(r"(?:in ieder geval )?(?:tot\b|t/m\b)", re.IGNORECASE)
"""What lasts until a day is under way: `loopt tot en met maart`."""


def _lies_ahead(facts: DocumentFacts) -> bool:
    """Whether the document as a whole is about what is to be done: covenants and plans."""
    return facts.kind in {"covenant", "other"}


_FORMAL = re.compile(
    r"artikel\s+\d+|(?:overwegende|in aanmerking nemende?|gelet op)\b"
    r"|(?:partijen\s)?(?:zijn|komen|verklaren)\b.{0,60}\b(?:overeen(?:gekomen)?|als volgt)\b",
    re.IGNORECASE,
)
"""How the articles of an agreement, or what goes before them, begin."""


def _in_articles(analysis: Analysis) -> bool:
    """Whether a document is an agreement in articles, as against one that tells of plans."""
    return any(_FORMAL.match(analysed.passage.text) is not None for analysed in analysis.passages)


_FOR_TIME_TO_COME = re.compile(
    r"\b(?:(?:coalitie|college|bestuurs)[- ]?(?:akkoord|programma)|\w*begroting(?!swet)"
    r"|jaarplan|werkplan|kadernota|uitvoerings(?:programma|agenda|plan)|actieplan|actieprogramma"
    r"|klimaatprogramma|plan van aanpak|programma \d+[a-z]?\b)",
    re.IGNORECASE,
)
"""Names of papers that say what is to be done in a year or term: `Begroting 2024`, and of their
chapters: `Programma 3: Water`."""
_OPENING = 12
_NAME_OF_PAPER = 110
"""Characters of a passage below which it may name the paper that it opens."""


def _is_for_time_to_come(analysis: Analysis, facts: DocumentFacts) -> bool:
    """Whether a paper is of what its owner does in a year or term that is to come, by its name."""
    first = (analysed.passage.text for analysed in analysis.passages[:_OPENING])
    file = re.sub(r"[-_]", " ", analysis.document.name)
    names = (facts.title or "", file, *(text for text in first if len(text) < _NAME_OF_PAPER))
    return any(_FOR_TIME_TO_COME.search(name) is not None for name in names)


class Paper(NamedTuple):
    """What a document as a whole says of how the actions in it stand."""

    ahead: bool
    """It is about what is to be done: a covenant or a plan."""
    agrees: bool
    """It is an agreement."""
    binds: bool
    """It is an agreement in articles, of which each lays down what is to be done."""
    comes: bool
    """It is a plan for a year or term, of which `wij` tells what is to be done in that."""


def paper_of(analysis: Analysis, facts: DocumentFacts) -> Paper:
    """Tell what a document says as a whole of how the actions in it stand."""
    ahead = _lies_ahead(facts)
    return Paper(
        ahead,
        agrees=facts.kind == "covenant",
        binds=ahead and _in_articles(analysis),
        comes=ahead and _is_for_time_to_come(analysis, facts),
    )


def gives_up(clause: Clause) -> bool:
    """`De proef gaat niet door`, `het loket komt er niet`."""
    if not clause.negated or clause.lemma not in words.NOT_HAPPENING:
        return False
    return clause.lemma != "komen" or ("er" in clause.words and clause.words.isdisjoint(SPEAKERS))


_ANNOUNCED = QuickLook(
    re.compile(
        r"\b(?:eerder|in \d{4}|oorspronkelijk) (?:aangekondigd|toegezegd|gepland|voorgenomen)e?\b"
        r"|\b(?:aangekondigde|voorgenomen|toegezegde|geplande)\b",
        re.IGNORECASE,
    ),
    "aangekondigd|toegezegd|gepland|voorgenomen",
)
"""What had been meant before, so that `wordt niet ingevoerd` gives it up."""


def _runs_out(clause: Clause, doc: Doc) -> bool:
    """`Dit besluit vervalt met ingang van …`: a rule or body ends at its time, as was meant."""
    if clause.lemma not in _ENDING or clause.subject_head is None:
        return False
    return bool(_OF_RULES.match(doc[clause.subject_head].lower_))


_ENDING = frozenset({"vervallen", "opheffen", "intrekken", "eindigen"})
_OF_RULES = re.compile(
    r"\w*(?:besluit|wet|regeling|regelingen|convenant|overeenkomst|akkoord|afspraak|afspraken|bepaling"
    r"|bepalingen|artikel|platform|commissie|taskforce|stuurgroep|werkgroep|protocol|vrijstelling"
    r"|vrijstellingen|ontheffing|korting|toeslag|heffing|aftrek|verplichting|verplichtingen"
    r"|vergoeding|bijdrage|eis|eisen|verbod|plicht|drempel|termijn)$"
)


def _is_deed(candidate: Candidate, analysed: Analysed, days: _Days) -> bool:
    """`trekt de vergunningen in`, `is in mei 2014 beëindigd`: an act, or an end that has come.

    As against what had been announced, and is given up.
    """
    if any(map(_LEAVE.fullmatch, candidate.clause.words)):
        return True
    ended = candidate.past and days.given and candidate.clause.lemma in _ENDED
    return ended and _ANNOUNCED.search(analysed.doc.text) is None


_ENDED = frozenset({"beëindigen", "opheffen", "intrekken"})
_LEAVE = re.compile(r"\w*(?:vergunning|ontheffing|erkenning|accreditatie|beschikking)(?:en)?")
"""What is given to somebody, and may be taken back."""


def _agree_to_end(candidate: Candidate) -> bool:
    """`afgesproken het lozen te beëindigen`: what several agree to end, they are to do."""
    above = candidate.clauses.get(candidate.clause.parent or -1)
    agreed = above is not None and above.lemma in {"afspreken", "overeenkomen"}
    return agreed and candidate.rule == "agreed" and candidate.clause.mark in {"te", "om"}


def _falls_away(candidate: Candidate, doc: Doc) -> bool:
    """`De cursus komt te vervallen`: the infinitive says what comes of it.

    As against a rule that ends by what replaces it: `waarmee de oude regeling komt te vervallen`.
    """
    clause, clauses = candidate.clause, candidate.clauses
    named = clause.subject_head is not None and doc[clause.subject_head].pos_ == "NOUN"
    if not named or _OF_RULES.match(doc[clause.subject_head or 0].lower_):
        return False
    return clause.lemma == "komen" and any(
        inner.parent == clause.head and inner.lemma == "vervallen" and inner.mark == "te"
        for inner in clauses.values()
    )


def _decides(candidate: Candidate) -> bool:
    """`besloten om geen nieuwe loketten te openen`: what is decided against is given up."""
    above = candidate.clauses.get(candidate.clause.parent or -1)
    return candidate.rule == "agreed" and above is not None and above.lemma in words.DECIDING_VERBS


def _is_busy(candidate: Candidate, doc: Doc) -> bool:
    """`is bezig het beheer te regelen`, `blijft begeleiden`, `zoekt naar wegen`."""
    clause, frame = candidate.clause, candidate.frame
    keeps = "blijven" in {*clause.modals, clause.lemma} and "zullen" not in clause.modals
    if keeps or clause.lemma == "bezig" or "bezig" in clause.words:
        return True
    searches = clause.lemma == "zoeken" and clause.tense == "present" and not clause.modals
    return searches or (frame is not None and doc[frame.token].lower_ == "bezig")


def _is_gone_by(candidate: Candidate) -> bool:
    """`de afgelopen jaren`: a time that ends with the document's day."""
    return _GONE_BY.search(_said_of(candidate)) is not None


def _is_intent(clause: Clause, doc: Doc) -> bool:
    """`is van plan uit te breiden`, whichever verb the parse took for the main one."""
    return "plan" in clause.words and any(
        doc[i].lower_ == "plan" and i > 0 and doc[i - 1].lower_ == "van" for i in clause.tokens
    )


_OF_NOW = re.compile(
    r"inleiding|aanleiding|achtergrond|context|voorwoord|algemeen|visie|ambitie|wat willen"
    r"|bereiken",
    re.IGNORECASE,
)
"""Headings of what a plan starts from, and aims at."""
_ARTICLE = re.compile(r"\bartikel\b|\bsectie\b|§|^\d+[.)]? ", re.IGNORECASE)


def _is_practice(candidate: Candidate, analysed: Analysed) -> bool:
    """`We stimuleren sport`: what `wij` do, or what an introduction tells, is done all the time.

    Not what is done once: a verb like `opstellen`, or an object with `een`.
    """
    clause, doc, section = candidate.clause, analysed.doc, analysed.passage.section
    if candidate.rule != "present" or candidate.deadline is not None:
        return False
    ours = candidate.actors.kind == "we" and not any(map(_ARTICLE.search, section))
    if not ours and not any(map(_OF_NOW.search, section)):
        return False
    new = any(
        doc[i].dep_ in {"obj", "nsubj:pass"} and any(k.lower_ == "een" for k in doc[i].children)
        for i in clause.tokens
    )
    return clause.lemma not in words.ONE_OFF_VERBS | words.INFORMING_VERBS and not new


def _tells_progress(analysed: Analysed) -> bool:
    """Whether a sentence stands in the column of a table that says how things are."""
    heads = analysed.passage.section[-1:] if analysed.passage.table is not None else ()
    return any(column_of(head) == "state" for head in heads)


def _recurs(candidate: Candidate, doc: Doc) -> bool:
    """`De stuurgroep komt tweemaal per jaar bijeen`: what is done time and again, as is told."""
    clause = candidate.clause
    if candidate.rule not in {"present", "passive"} or "voortaan" in clause.words:
        return False
    if clause.lemma in words.INFORMING_VERBS and not clause.words.isdisjoint(words.PRINCIPALS):
        # `Ik informeer u elk kwartaal`: that is to begin.
        return False
    said = " ".join(doc[i].lower_ for i in clause.tokens)
    return candidate.deadline is None and bool(find_recurrences(said))


def _is_still_to_do(clause: Clause) -> bool:
    """`De regels worden nog vastgesteld`: what is done at one stroke, and has not been."""
    still = "nog" in clause.words and "steeds" not in clause.words
    once = clause.lemma in words.DECIDING_VERBS | {"maken", "bepalen", "uitwerken", "opstellen"}
    once = once or not clause.words.isdisjoint({"nader", "verder"})
    return still and once and clause.voice == "passive" and clause.tense == "present"


_SETTING_OUT = frozenset({"gesprek", "slag", "start", "zoek"})
_AT_ONCE = frozenset(
    """
    invoeren openstellen afschaffen verdubbelen verhogen verlagen verruimen verlengen wijzigen
    intensiveren publiceren bekendmaken verbieden
    """.split()
)
"""What is changed at one stroke: `wordt opengesteld` says that it will be."""


def _changes_rules(clause: Clause) -> bool:
    """`De regeling wordt verruimd`: a measure, as against what goes on (`wordt uitgevoerd`)."""
    plain = clause.tense == "present" and clause.voice == "passive" and not clause.modals
    steadily = {"steeds", "verder", "telkens", "stapsgewijs", "geleidelijk"}
    return plain and clause.lemma in _AT_ONCE and clause.words.isdisjoint(steadily)


def _tells_later(clause: Clause, doc: Doc) -> bool:
    """`Over de uitkomst bericht ik uw Kamer na de zomer`: no letter tells of its own telling."""
    speaks = clause.finite is not None and any(
        i is not None and i < len(doc) and doc[i].lower_ in SPEAKERS
        for i in (clause.subject_head, clause.finite + 1)
    )
    told = not clause.words.isdisjoint(words.PRINCIPALS) and clause.tense == "present"
    return speaks and told and clause.lemma in words.INFORMING_VERBS


def _sets_out(clause: Clause) -> bool:
    """`gaan met de buren in gesprek`, `gaat over tot verkoop`: what is begun is still to come."""
    goes = clause.lemma == "gaan" and not clause.words.isdisjoint(_SETTING_OUT)
    goes = goes or (clause.lemma == "treden" and "overleg" in clause.words)
    apart = clause.lemma in {"nagaan", "overleggen"}
    apart = apart and not clause.words.isdisjoint({"ga", "gaat", "gaan"})
    return goes or apart or clause.lemma == "overgaan"


def _was_given(candidate: Candidate) -> bool:
    """`heeft het bureau de opdracht gegeven om …`: a task that somebody has."""
    above = candidate.clauses.get(candidate.clause.parent or -1)
    return candidate.rule == "duty" and above is not None and above.tense == "perfect"


def _is_yet_to_be_given(candidate: Candidate) -> bool:
    """`Ik zal de dienst opdracht geven een sluis te bouwen`: a task that nobody has so far."""
    above = candidate.clauses.get(candidate.clause.parent or -1)
    gives = candidate.rule == "duty" and above is not None and candidate.frame is not None
    return gives and above is not None and "zullen" in above.modals


def _said_of(candidate: Candidate) -> str:
    return candidate.deadline.text if candidate.deadline is not None else ""


def status_of(
    candidate: Candidate,
    analysed: Analysed,
    deadline: str | None,
    anchor: dt.date | None,
    paper: Paper,
) -> Status:
    """Say how the action of a candidate stands on the document's day.

    `deadline` is EDTF, `anchor` the document's day, `paper` what the document is.
    """
    clause = candidate.clause
    ahead = paper.ahead and not _tells_progress(analysed)
    first, last = day_range(deadline) if deadline is not None else (None, None)
    days = _Days(deadline is not None, first, last, anchor.isoformat() if anchor else None)
    # `verzocht de heffing te schrappen`: what somebody is asked to end goes on so far.
    # And `kan de subsidie intrekken` gives nothing up yet.
    # Nor does who has the right to end it, or ends it in a case that may come.
    ending = clause.lemma in words.CANCELLING_VERBS and candidate.rule not in _NOT_YET
    ending = ending and analysed.doc[0].lower_ not in OPENING_CONDITIONS
    ending = ending and not _is_deed(candidate, analysed, days) and not _agree_to_end(candidate)
    ending = ending or _falls_away(candidate, analysed.doc)
    wished = candidate.rule == "want" and clause.mark == "dat"
    if ending or (gives_up(clause) and not wished):
        # `Deze overeenkomst wordt beëindigd als …`: a term, and nothing is given up yet.
        later = days.given and (first or last or "") > (days.today or "")
        runs_out = later and _runs_out(clause, analysed.doc)
        ends = runs_out or (candidate.rule == "term" and ahead)
        return "planned" if ends else "cancelled"
    if candidate.rule in {"started", "arranged", "underway"} or _is_busy(candidate, analysed.doc):
        return "ongoing"
    if clause.negated and _decides(candidate):
        return "cancelled"
    if candidate.past:
        return _of_past(candidate, analysed, days, ahead=ahead)
    if clause.negated and candidate.rule in {"present", "passive"}:
        # `Partijen treffen geen maatregelen zonder overleg`: what they are to leave undone.
        told = _ANNOUNCED.search(analysed.doc.text) is not None
        leaves = candidate.actors.kind == "party" or (paper.agrees and not told)
        return "planned" if ahead and leaves else "cancelled"
    if candidate.deadline is not None and candidate.deadline.text.lower().startswith("sinds"):
        return "ongoing"
    now = not clause.words.isdisjoint({"momenteel", "thans"}) or {"dit", "moment"} <= clause.words
    open_now = days.given and days.last is None and (days.first or "9") <= (days.today or "")
    if candidate.rule == "state" and open_now:
        # `Per 1 mei 2021 is het loket open`, in a paper of June 2021
        return "ongoing"
    if candidate.rule in _RUNNING and now:
        # `evalueert momenteel de proef (eind juni gereed)`, `wordt op dit moment getoetst`
        return "ongoing"
    effort = candidate.rule == "want" and clause.lemma in words.EFFORT_VERBS
    if (candidate.rule in _WANTING and not effort) or _is_yet_to_be_given(candidate):
        return "planned"
    if _was_given(candidate) and not days.given:
        return "ongoing"
    return _by_days(candidate, days, ahead=ahead) or _by_words(
        candidate, analysed, paper, ahead=ahead
    )


_NOT_YET = frozenset({"request", "can", "ready"})
"""Rules of what somebody may end, or is asked to."""


class _Days(NamedTuple):
    """The first and the last day of a time, where one is given, and the day of the document."""

    given: bool
    first: str | None
    last: str | None
    today: str | None


_WANTING = frozenset(
    {"future", "state", "must", "want", "aim", "agreed", "request", "ready", "can", "inform"}
)
"""Rules of what is still to be done."""
_RUNNING = frozenset({"present", "passive", "role", "term", "borne"})
"""Rules of what is done now, or will be."""


def _of_past(candidate: Candidate, analysed: Analysed, days: _Days, *, ahead: bool) -> Status:
    """How an action stands that is told as done."""
    if candidate.clause.negated and candidate.rule == "report":
        return "cancelled"
    if days.given and candidate.clause.lemma in _PUT_OFF:
        # `is doorgeschoven naar 2021`, in a paper of that year: it has still to come.
        return "planned" if (days.last or "9999") > (days.today or "") else "done"
    if days.given and days.last is None and not _FROM.match(_said_of(candidate)):
        return "ongoing"
    from_above = candidate.deadline not in (None, *analysed.dates)
    # Under `Resultaten 2023` a plan of that year says what is to be there by its end.
    starts = days.last if from_above and ahead else days.first
    opens = None if _is_gone_by(candidate) else starts or days.last
    later = opens is not None and days.today is not None and opens > days.today
    return "planned" if later else "done"


_PUT_OFF = frozenset({"doorschuiven", "opschuiven", "uitstellen", "verschuiven"})


def _by_days(candidate: Candidate, days: _Days, *, ahead: bool) -> Status | None:
    """How an action stands by when it is, or is to be; None where no time tells."""
    given, first, last, today = days
    running = candidate.rule in _RUNNING
    lengthens = candidate.clause.lemma in {"verlengen", "uitstellen"}
    if running and not (ahead or lengthens) and _UNTIL.match(_said_of(candidate)):
        return "ongoing"
    if running and last is not None and today is not None and first is not None and last < today:
        return "done"
    if given and today is not None and (last is None or last > today):
        begun = first is not None and last is not None and first[:4] < today[:4]
        # `De proef loopt door tot in 2025`
        goes_on = running and candidate.clause.lemma == "doorlopen"
        goes_on = goes_on and _UNTIL.match(_said_of(candidate)) is not None
        # `Vanaf 2016 werken zij samen`, in a letter of 2019
        since = running and last is None and first is not None and first[:4] < today[:4]
        goes_on = goes_on or (since and not ahead)
        return "ongoing" if (begun and not ahead) or goes_on else "planned"
    return None


def _by_words(candidate: Candidate, analysed: Analysed, paper: Paper, *, ahead: bool) -> Status:
    """How an action stands by its verb and what is said with it."""
    clause, doc = candidate.clause, analysed.doc
    running = candidate.rule in _RUNNING
    if _is_still_to_do(clause):
        return "planned"
    if running and (_sets_out(clause) or "arises" in candidate.marks):
        return "planned"
    if running and candidate.deadline is not None and candidate.deadline.rule == _UPON_EVENT:
        # `uiterlijk een jaar na de oplevering`
        return "planned"
    # An infinitive tells nothing of today: `- bevorderen dat wie al meedoet, blijft`.
    bare = candidate.rule == "item" and clause.finite is None
    now = not bare and not clause.words.isdisjoint(words.NOW_WORDS)
    if running and not now and (_changes_rules(clause) or _tells_later(clause, doc)):
        return "planned"
    if running and not clause.words.isdisjoint({"binnenkort", "spoedig", "weldra", "voortaan"}):
        return "planned"
    if now or (not paper.agrees and _recurs(candidate, doc)):
        return "ongoing"
    ahead = ahead or _AHEAD_HEADING.search(" ".join(analysed.passage.section[-1:])) is not None
    if running and (candidate.strength == "soft" or _is_intent(clause, doc)):
        return "planned"
    if candidate.rule == "passive" and clause.lemma in words.INFORMING_VERBS:
        return "planned"
    # `De provincie beheert het fonds` under an article is what it is to do from now on.
    standing = clause.lemma in words.CONTINUING_VERBS or candidate.rule == "role"
    standing = standing and not paper.binds
    if paper.comes or paper.agrees:
        # `We investeren in sport`, in what several agree, is what they will do; others go on.
        standing = standing and (candidate.actors.kind != "we" or candidate.rule == "role")
    else:
        standing = standing or _is_practice(candidate, analysed)
    listed = candidate.rule in {"goal", "item"} or clause.lemma in words.DECIDING_VERBS
    return "planned" if (ahead and not standing) or listed else "ongoing"


_UPON_EVENT = "date.event"
"""The rule of a term that runs from what is still to happen."""

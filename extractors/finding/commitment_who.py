"""Who acts in a clause: its subject or agent, whom it asks, or who stands above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractors.finding import commitment_words as words
from extractors.finding.clause_model import Clause
from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_cast import Actors, Spoken
from extractors.finding.commitment_marks import arises
from extractors.finding.commitment_rules import Frame
from extractors.finding.commitment_terms import bearer_from
from extractors.language.analysis import Analysed
from extractors.language.tokens import Doc


def who_acts(
    analysed: Analysed,
    clause: Clause,
    clauses: Mapping[int, Clause],
    frame: Frame | None,
    actors: ActorFinder,
    before: Spoken,
) -> Actors:
    """Find who acts: the subject or agent of the clause, else of what governs it.

    `clauses` are all of the passage, `frame` what governs this one, `before` who was spoken of.
    """
    if arises(analysed.doc, clause):
        # What will be there is not who makes it.
        return Actors((), "other")
    line = list(_upwards(clause, clauses))
    # Who `zal vragen` does so itself; what is asked for comes after.
    asks = clause.lemma in words.ASKING_VERBS and "zullen" not in clause.modals
    if asks or (frame is not None and frame.rule == "request"):
        asking = next((c for c in line if c.lemma in words.ASKING_VERBS), None)
        asked = _asked(analysed, asking, actors, before) if asking is not None else None
        if asked is not None:
            return asked
    if frame is None and clause.lemma in _RECEIVED and clause.voice == "active":
        # `Scholen krijgen een bijdrage`: whoever gives acts.
        return actors.of_giver(analysed, clause)
    charged = _charged_with(analysed, frame, line, actors)
    charged = charged if charged.names else _lying_with(analysed, frame, line, actors)
    if charged.names:
        return charged
    for current in line:
        expected = actors.of_expected(analysed, current)
        if expected.names:
            return expected
    if (
        any(current.lemma == "doen" for current in line[1:])
        and (moved := actors.moved_to_decide(analysed)).names
    ):
        return moved
    shared = [c for c in clauses.values() if _shares_agent(c, clause)]
    further = shared if clause.voice == "passive" else []
    best, settled = _along(analysed, line, further, frame, actors, before)
    if best.names or settled:
        return best
    told = _told_ahead(analysed, clause, clauses, actors, before)
    return told if told.names else (_promised(analysed, best, actors) or best)


def _asked(
    analysed: Analysed, asking: Clause, actors: ActorFinder, before: Spoken
) -> Actors | None:
    """Whom a clause asks; None where it says that of nobody."""
    was_asked = asking.voice == "passive" or _with_be(analysed.doc, asking)
    asked = (
        actors.of_subject(analysed, asking, before)
        if was_asked
        else actors.of_request(analysed, asking, before)
    )
    if was_asked and not asked.names:
        # `De bewoners wordt gevraagd …`: they are asked, whoever else is named.
        others = actors.of_request(analysed, asking)
        asked = others if others.names else asked
    if asked.names and not was_asked and _ANYBODY.issuperset(asked.names):
        # `Wij roepen partijen op`: nobody is asked by name.
        caller = actors.of_subject(analysed, asking, before)
        asked = caller if caller.names else asked
    return asked if asked.names or was_asked or asked.kind == "we" else None


def _along(
    analysed: Analysed,
    line: Sequence[Clause],
    shared: Sequence[Clause],
    frame: Frame | None,
    actors: ActorFinder,
    before: Spoken,
) -> tuple[Actors, bool]:
    """Who acts by the first clause that tells it, of a line of them upwards.

    And whether that is settled, be it that nobody does. `shared` are clauses whose agent is that
    of the first of the line.
    """
    best = Actors((), "none")
    undergone = False
    for current in (*line, *shared):
        if current.voice == "passive":
            found = _of_passive(analysed, current, actors, before, alone=current in shared)
            if found is not None:
                return found, True
            undergone = undergone or (current.inherited and current.relation == "conj")
            continue
        who = actors.of_subject(analysed, current, before)
        if not who.names and current.lemma == "plaatsvinden":
            # `De evaluatie vindt plaats op initiatief van X`
            who = actors.of_agent(analysed, current.tokens, current.verbs)
        if not who.names and (result := actors.of_result(analysed, current)).names:
            # `Het project onder leiding van X is afgerond`
            return result, True
        if who.kind in {"party", "we", "pronoun"} and who.names:
            # `X ontvangt een brief en wordt betrokken`: to whom it is done does not do it.
            return (Actors((), "none") if undergone else who), True
        if best.kind == "none":
            best = who
        if frame is None and who.kind != "none":
            return who, False
    return best, False


def _of_passive(
    analysed: Analysed, clause: Clause, actors: ActorFinder, before: Spoken, *, alone: bool
) -> Actors | None:
    """Who does what a passive tells; `alone` leaves out who stands before its verb."""
    # `wordt beheerd en door X onderhouden`: who stands before a verb does that alone.
    last = clause.head if alone else -1
    said = [i for i in clause.tokens if i > last]
    agent = actors.of_agent(analysed, said, clause.verbs)
    if agent.names:
        return agent
    for found in (
        actors.of_meeting(analysed, clause.tokens, clause.verbs, before),
        actors.of_result(analysed, clause),
        actors.of_deed(analysed, clause),
        actors.of_place(analysed, clause.tokens),
        actors.of_site(analysed, clause),
    ):
        if found.names:
            return found
    voice = actors.of_voice(analysed, clause.tokens)
    return voice if voice.names else None


def _shares_agent(other: Clause, clause: Clause) -> bool:
    """`wordt beheerd en onderhouden door X`: who does the second does the first."""
    return other.parent == clause.head and other.inherited and other.voice == "passive"


_BACK = frozenset({"ervan", "daarvan", "hiervan", "hierover", "daarover", "hiervoor", "daarvoor"})
_COUNTED = frozenset({"eerste", "tweede", "derde", "volgende", "laatste"})


def _told_ahead(
    analysed: Analysed,
    clause: Clause,
    clauses: Mapping[int, Clause],
    actors: ActorFinder,
    before: Spoken,
) -> Actors:
    """`De raad brengt elk jaar een verslag uit; het eerste verschijnt in mei`: the raad.

    What stands behind a semicolon and points back to what stands before it is of the same.
    """
    doc = analysed.doc
    if not clause.subject or clause.head in {c.parent for c in clauses.values() if c.mark}:
        return Actors((), "none")
    mark = max((i for i in range(clause.tokens[0] + 1) if doc[i].text == ";"), default=None)
    words_in = {doc[i].lower_ for i in clause.subject}
    counted = clause.subject_head is not None and doc[clause.subject_head].lower_ in _COUNTED
    if mark is None or not (counted or not words_in.isdisjoint(_BACK)):
        return Actors((), "none")
    main = [c for c in clauses.values() if c.head < mark and c.relation in {"ROOT", "parataxis"}]
    if not main or main[-1].voice == "passive":
        return Actors((), "none")
    return actors.of_subject(analysed, main[-1], before)


def _promised(analysed: Analysed, who: Actors, actors: ActorFinder) -> Actors | None:
    """Who promised what is to come, where nobody is said to do it."""
    found = actors.of_promise(analysed) if who.kind in {"other", "none"} else who
    return found if found.names else None


_ANYBODY = frozenset(
    {"partijen", "stakeholders", "organisaties", "instellingen", "actoren", "betrokkenen"}
)
"""Words for whoever feels called upon."""
_RECEIVED = frozenset({"ontvangen", "krijgen"})
_GIVING_VERBS = frozenset({"geven", "verlenen", "verstrekken", "gunnen"})
_GIVEN = frozenset({"opdracht", "taak", "mandaat", "bevoegdheid"})
_GIVING_IT = frozenset({"opdrachtgeven", "opdrachtverlenen"})
"""Where the parse reads the noun with its verb."""


def _charged_with(
    analysed: Analysed, frame: Frame | None, line: Sequence[Clause], actors: ActorFinder
) -> Actors:
    """`Het kabinet geeft X de opdracht om …`: whoever is given a task acts."""
    if frame is None or analysed.doc[frame.token].lemma_.lower() not in _GIVEN:
        return Actors((), "none")
    giving = next((c for c in line[1:] if c.lemma in _GIVING_VERBS | _GIVING_IT), None)
    if giving is None:
        return Actors((), "none")
    if giving.voice == "passive":
        return actors.of_charge(analysed, giving)
    return actors.of_request(analysed, giving)


def _lying_with(
    analysed: Analysed, frame: Frame | None, line: Sequence[Clause], actors: ActorFinder
) -> Actors:
    """`Er ligt een verantwoordelijkheid bij X om …`: X, with whom it lies."""
    if frame is None or frame.rule != "duty" or len(line) == 1:
        return Actors((), "none")
    bearer = bearer_from(line[1], analysed.doc)
    return actors.of_bearer(analysed, bearer) if bearer is not None else Actors((), "none")


def _with_be(doc: Doc, clause: Clause) -> bool:
    """`X is gevraagd`: a perfect with zijn, so that the subject is the one asked."""
    return clause.tense == "perfect" and any(doc[i].lemma_ == "zijn" for i in clause.verbs)


def _upwards(clause: Clause, clauses: Mapping[int, Clause]) -> Iterator[Clause]:
    """The clause and those that govern it, up to a relative clause."""
    seen = {clause.head}
    current = clause
    yield current
    while current.parent is not None and current.parent not in seen:
        named = current.voice == "active" or current.subject_head is None
        aside = current.relation == "parataxis" and current.mark != "te"
        if aside or (current.relation == "acl:relcl" and named and current.mark != "te"):
            return
        seen.add(current.parent)
        current = clauses[current.parent]
        yield current

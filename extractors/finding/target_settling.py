"""Verdicts on numbers in view of the other numbers of their sentence, list or table row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.finding.target_ahead import begins_later, held_before, holds_in_future
from extractors.finding.target_cases import SHARES, Case, Setting, Verdict, steered_on
from extractors.language.analysis import Analysed
from extractors.language.dates import DateMention
from extractors.language.infinitives import is_infinitive, is_verb
from extractors.language.numbers import NumberMention
from extractors.reading.model import Passage
from schemas.records import Nature

_FROM = re.compile(r"\b(?:van|via)\s(?:de\s|het\s|een\s|gemiddeld\s)?$", re.IGNORECASE)
_EITHER_WAY = frozenset(
    {"result.moved", "target.move", "target.dated", "result.done", "result.level"}
)
_TO = re.compile(r"^[^;.]{0,45}?\b(?:naar|tot|via)\s(?:de\s|het\s|een\s|alle\s)?$", re.IGNORECASE)
_BY_WAY_OF = re.compile(r"\bvia\s$", re.IGNORECASE)
"""Before a level on the way: `van 84 via 82 naar 78`."""
_SIDE_BY_SIDE = re.compile(r"(?:(?!,\s(?:maar|terwijl|want|waar)\b)[^.;:?]){1,90}")
_PLANNED = re.compile(
    r"\b(?:te|moet|moeten|zal|zullen|wil|willen|doel\w*|ambitie\w*|streef\w*|besloten|gaat|gaan|wordt|worden)\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"\b(?:kom(?:t|en)|ligt|liggen)\b[^;]*\bdoor\b|\b(?:dankzij|te\sdanken\saan|als\sgevolg\svan|wordt\sverklaard)\b",
    re.IGNORECASE,
)
"""A move that explains another has taken place: `dat komt door de groei van 3 naar 5%`."""
_SEEN = re.compile(
    r"\b(?:zien\s(?:we|wij)|(?:we|wij|ik)\szien?|laat\s[^;]*\bzien|is\s(?:er\s)?sprake\svan|te\szien)\b",
    re.IGNORECASE,
)
"""A move that is seen has taken place: `we zien een stijging van 51 naar 57%`."""


def settle_moves(setting: Setting, analysed: Analysed, cases: Sequence[Case]) -> None:
    """`van X naar Y`: the first is where it started, the second where it went or is to go."""
    text = analysed.passage.text
    for first, second in pairwise(cases):
        link = text[first.number.end : second.number.outer_start]
        if not (_FROM.search(text[: first.number.outer_start]) and _TO.match(link)):
            continue
        if not _alike(first.number, second.number):
            continue
        second.step = _step_of(analysed, first.number)
        planned = second.step is not None and _is_announced(setting, analysed, second.step)
        foreseen = first.verdict is not None and first.verdict.nature == "forecast"
        if foreseen and re.search(r"\b(?:op|af)lopend\b", link):
            continue
        if first.verdict is not None and first.verdict.rule == "number.advised":
            continue
        bare = first.number.unit in {"count", "other"} and first.number.text[-1:].isalnum()
        if bare and re.match(r"\s(?:naar|tot)\b", link):
            first.number = replace(first.number, unit=second.number.unit)
        settled = second.verdict
        if settled is None or settled.nature is None or settled.rule in _EITHER_WAY:
            own = text[first.clause.start : second.clause.end]
            to_do = re.search(r"\bte\s[a-zë]+n\b", own)
            happened = (_is_over(setting, analysed, second) and not to_do) or (
                second.tense == "none" and not (_PLANNED.search(own) or _is_to_do(own))
            )
            explained = _EXPLAINED.search(own) or _SEEN.search(own)
            happened = happened or (explained is not None and not to_do)
            happened = happened or (
                second.tense == "present"
                and not _PLANNED.search(own)
                and held_before(analysed, second.clause, setting.clock)
                and not holds_in_future(analysed, second.clause, setting.clock)
            )
            listed = settled is not None and settled.rule == "target.listed"
            nature: Nature = "result" if happened and not (listed or planned) else "target"
            settled = Verdict(nature, f"{nature}.moved", 0.75)
        second.verdict = settled
        if not _BY_WAY_OF.search(text[: first.number.outer_start]):
            first.verdict = Verdict("baseline", "baseline.moved_from", settled.confidence)
    for before, case in pairwise(cases):
        if before.step is not None and case.number.value == before.number.value:
            # `naar 2,8%; een jaar later: van 2,8% naar 4%`: told as what was to be reached.
            case.verdict = Verdict(None, "number.reached_before", 1.0)


def _is_to_do(own: str) -> bool:
    """Tell whether a line without a finite verb ends or opens with what is to be done.

    `Het tarief verlagen van 9% naar 4%`, `Verlagen van het tarief van 9% naar 4%`.
    """
    opens = own.split(maxsplit=1)[0].lower()
    done = _DONE_FROM.search(own)
    return (is_verb(opens) and opens.endswith("n")) or (
        done is not None and is_infinitive(done["verb"].lower())
    )


_DONE_FROM = re.compile(r"\s(?P<verb>[a-zë]{4,}n)\svan\s(?:gemiddeld\s|circa\s|nu\s)?\d")


def _is_over(setting: Setting, analysed: Analysed, case: Case) -> bool:
    """Tell whether a move is told as over; `In 2030 is het gestegen` tells what is to come."""
    ahead = case.tense == "perfect" and begins_later(analysed, case.clause, setting.clock)
    return case.tense in {"past", "perfect"} and not ahead


def _step_of(analysed: Analysed, number: NumberMention) -> DateMention | None:
    """Give the day right before a move, where it stands there with a colon: `1-12-2007: van 3%`."""
    text = analysed.passage.text
    for date in analysed.dates:
        if date.end < number.start and _STEP.fullmatch(text[date.end : number.outer_start]):
            return date
    return None


_STEP = re.compile(r"\s?:\s(?:van\s)?(?:de\s|het\s|een\s)?", re.IGNORECASE)


def _is_announced(setting: Setting, analysed: Analysed, step: DateMention) -> bool:
    """Tell whether steps are announced as what is to be done: `wordt als volgt verhoogd:`."""
    return _TO_BE_DONE.search(announcement(setting, analysed, step)) is not None


def announcement(setting: Setting, analysed: Analysed, step: DateMention) -> str:
    """Give the words before the steps of a move, or those that announce its list."""
    lead = analysed.passage.lead
    if lead is not None:
        return setting.analysis.passages[lead].passage.text
    return analysed.passage.text[: step.start].partition(":")[0]


_TO_BE_DONE = re.compile(r"\b(?:wordt|worden|zal|zullen|gaat|gaan|moet|moeten)\b", re.IGNORECASE)


def _alike(first: NumberMention, second: NumberMention) -> bool:
    """Whether one number can go over into the other: not `35% in de ritten tot 7,5 kilometer`."""
    bare = first.unit in {"count", "other"} and first.text[-1:].isalnum()
    if first.in_words and second.unit in SHARES:
        # `van twee metingen tot 8%`
        return False
    same = first.text.rpartition(" ")[2] == second.text.rpartition(" ")[2]
    both = first.unit == second.unit and (first.unit != "other" or bare or same)
    return both or bare


def settle_recital(setting: Setting, analysed: Analysed, cases: Sequence[Case]) -> None:
    """How things were before an agreement was made is what it starts from."""
    passage = analysed.passage
    if not setting.reading.covenant or not _is_recital(setting, passage):
        return
    for case in cases:
        verdict = case.verdict
        told = verdict is not None and (
            (verdict.rule == "result.past" and case.tense == "past")
            or (verdict.rule in _ALSO_BEFORE and passage.kind == "list_item")
        )
        if told and (passage.kind == "list_item" or _WAS.search(passage.text)):
            case.verdict = Verdict("baseline", "baseline.recital", 0.6)


_ALSO_BEFORE = frozenset({"result.moved", "result.grade"})
_RECITALS = re.compile(r"\b(?:overweg|in\saanmerking|constater|gelet\sop)", re.IGNORECASE)
_OPENING = re.compile(r"\b(?:aanleiding|inleiding|achtergrond)\b", re.IGNORECASE)
_WAS = re.compile(
    r"\b(?:was|waren|telde|telden|bedroeg|bedroegen|lag|lagen|stond|stonden)\b", re.IGNORECASE
)


def _is_recital(setting: Setting, passage: Passage) -> bool:
    """Tell whether an agreement says in a passage why it is made."""
    lead = setting.analysis.passages[passage.lead].passage.text if passage.lead is not None else ""
    last = " ".join(passage.section[-1:])
    if passage.kind == "list_item":
        return len(passage.section) <= 1 or bool(_RECITALS.search(lead) or _RECITALS.search(last))
    return _OPENING.search(last) is not None


def settle_row(setting: Setting, analysed: Analysed, cases: Sequence[Case]) -> None:
    """What a row that is still due calls done is what is to be done by then."""
    due = setting.due_of(analysed.passage)
    if due is None or not setting.is_to_come(due):
        return
    for case in cases:
        done = case.verdict is not None and case.verdict.nature == "result"
        if done and case.tense != "past" and not analysed.dates:
            case.verdict = Verdict("target", "target.due_row", 0.65)


def inherit(text: str, cases: Sequence[Case]) -> None:
    """Let counts side by side in one clause share what it says of one of them."""
    for left, right in [*pairwise(cases), *((b, a) for a, b in reversed(list(pairwise(cases))))]:
        giver, taker, giver_number = left.verdict, right, left.number
        if giver is None or giver.nature is None or taker.verdict is not None:
            continue
        first, last = sorted((left.number, taker.number), key=lambda number: number.start)
        between = text[first.end : last.outer_start]
        later = max(left, right, key=lambda case: case.number.start)
        if left.clause != right.clause and _opens_anew(text, later):
            # `Nu zijn er 40, over drie jaar naar verwachting 70`
            continue
        if left.clause != right.clause and giver.nature == "target" and taker.tense == "past":
            # `In 2012 waren er 40, en in 2020 moeten het er 70 zijn`
            continue
        same_kind = (left.number.unit in SHARES) == (taker.number.unit in SHARES)
        same_kind = same_kind or (taker is later and _OF_WHICH_SHARE.fullmatch(between) is not None)
        if same_kind and steered_on(taker.number) and _SIDE_BY_SIDE.fullmatch(between):
            confidence = round(giver.confidence - 0.05, 2)
            too = giver.rule == "baseline.against" and re.search(r"\sen\s", between)
            if giver.nature == "baseline" and not (too and first is giver_number):
                # What is held against a starting point is no starting point itself.
                taker.verdict = Verdict("result", "result.past", confidence)
                continue
            taker.verdict = Verdict(giver.nature, giver.rule, confidence)


def _opens_anew(text: str, case: Case) -> bool:
    """Tell whether the clause of a number is a second statement behind a comma."""
    own = text[case.clause.start : case.clause.end]
    return text[: case.clause.start].endswith(", ") and not _PART_OF_THEM.match(own)


def carry_over_gaps(text: str, cases: Sequence[Case]) -> None:
    """Let a number told without a verb be what the number before it is.

    `Er komen 60 huizen, waarvan 20 voor starters`; `er komen er 60; 20 in de stad, 40 erbuiten`.
    """
    for first, second in pairwise(cases):
        whole = first.verdict
        if whole is None or whole.nature in {None, "baseline"} or second.verdict is not None:
            continue
        own = text[second.clause.start : second.clause.end]
        gap = _PART_OF_THEM.match(own) or text[: second.clause.start].rstrip().endswith(";")
        if second.tense == "none" and gap and steered_on(second.number):
            confidence = round(whole.confidence - 0.05, 2)
            second.verdict = Verdict(whole.nature, whole.rule, confidence)


def point_back(text: str, cases: Sequence[Case]) -> None:
    """Let `dat is 81% van alle leden` be what the number is that it points back at."""
    for first, second in pairwise(cases):
        told = first.verdict is not None and first.verdict.nature is not None
        before = text[second.clause.start : second.number.outer_start]
        if told and second.verdict is None and _THAT_IS.fullmatch(before):
            second.verdict = first.verdict


_THAT_IS = re.compile(
    r"\W*(?:en\s|ofwel\s|oftewel\s)?(?:dat|dit)\s(?:is|was|zijn|waren|komt\sneer\sop|kwam\sneer\sop)\s(?:\w+\s){0,2}",
    re.IGNORECASE,
)


def carry_aim(text: str, cases: Sequence[Case]) -> None:
    """Let an aim be aimed at too that `en dat` joins to one.

    `Wij willen dat in 2020 30 musea open zijn en dat het bezoek met 10% is gestegen`.
    """
    for first, second in pairwise(cases):
        aim, told = first.verdict, second.verdict
        if aim is None or told is None:
            continue
        between = text[first.number.end : second.number.outer_start]
        if told.rule == "result.share" and _OF_WHICH_SHARE.fullmatch(between):
            # `Wij bouwen 400 huizen, waarvan 30% van hout`
            second.verdict = aim
            continue
        joined = text.startswith("en dat ", second.clause.start)
        if aim.rule not in _AIMED_AT or not joined:
            continue
        if told.nature == "result" and second.tense != "past":
            second.verdict = Verdict(aim.nature, aim.rule, aim.confidence)


def carry_result(text: str, cases: Sequence[Case]) -> None:
    """Let a part of what was reached be reached too, whatever time it took.

    `In 2012 zijn 60 mensen geholpen, van wie 20 binnen een jaar werk vonden`.
    """
    for first, second in pairwise(cases):
        whole, part = first.verdict, second.verdict
        if whole is None or part is None or whole.nature != "result":
            continue
        told = first.tense in {"past", "perfect"} and part.rule == "target.dated"
        own = text[second.clause.start : second.clause.end]
        if told and _PART_OF_THEM.match(own) and _WITHIN.search(own):
            second.verdict = Verdict("result", whole.rule, whole.confidence)


_WITHIN = re.compile(r"\bbinnen\s", re.IGNORECASE)
_OF_WHICH_SHARE = re.compile(r"[^;:.()\d]{0,50},\s(?:waarvan|van\swie|waaronder)\s", re.IGNORECASE)
"""Before the share of what was counted: `4.000 woningen, waarvan 30% sociale huur`."""
_PART_OF_THEM = re.compile(r"\s*(?:waarvan|van\swie|waaronder)\b", re.IGNORECASE)
_AIMED_AT = frozenset({"target.strive", "target.stated", "target.must", "target.decided_move"})

"""What a number takes over from one told before it: indicator, time, change, starting point."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.finding.target_baselines import year_of
from extractors.finding.target_cases import Case, Setting, Verdict, steered_on
from extractors.finding.target_indicators import is_only_time, subject_of
from extractors.language.analysis import Analysed
from extractors.language.numbers import NumberMention
from schemas.records import Target

_IT_WAS = re.compile(
    r"\b(?:was|waren|is|zijn|moet|moeten|zal|zullen|wordt|worden)\s(?:dat|dit)\s(?:er\s|nog\s|al\s|minimaal\s){0,2}"
    r"(?:(?:tot\sen\smet|t/m|in|per|eind|begin|medio)\s(?:[a-z]+\s){1,3})?$"
    r"|\b(?:waarvan|van\swie|hiervan|daarvan)\s(?:er|zijn\ser|waren\ser)\s$",
    re.IGNORECASE,
)


def beside(
    target: Target, last: Target | None, before: str, after: str, first: Target | None = None
) -> Target:
    """Settle the time and change of a number by the one told before it in the sentence.

    `van 40% in 1994 naar 21%`: the second is not of 1994; `groeit met 180, waarvan 50 in de stad`:
    the second is a rise too; `38%, tegen 29% een jaar eerder`: a year before the first.
    """
    if last is None:
        return target
    if last.rule == "baseline.moved_from" and target.when in {None, last.when}:
        spelt_out = _ONLY_FROM.search(before) is not None
        return _aim_of_move(target, first if spelt_out else None)
    if _OF_WHICH.match(before) or _ONE_OF.search(before):
        return with_change_of(target, last)
    if target.nature == "baseline" and _YEAR_BEFORE.match(after) and last.when is not None:
        earlier = re.sub(r"\d{4}", lambda year: str(int(year.group()) - 1), last.when)
        return target.model_copy(update={"when": earlier})
    return target


def _aim_of_move(target: Target, first: Target | None) -> Target:
    """Let `10% minder in 2025: van 160 naar 144 kilo` be reached when what it spells out is."""
    same = first is not None and first.change and first.nature == target.nature
    return target.model_copy(update={"when": first.when if first and same else None})


_ONLY_FROM = re.compile(r"(?:^|:)\s?(?:dat\sis\s)?van\s[^;:]{1,30}$", re.IGNORECASE)
_OF_WHICH = re.compile(r"\W*waarvan\b", re.IGNORECASE)
_ONE_OF = re.compile(r"\been\s(?:van|met)\s(?:\w+\s)?$", re.IGNORECASE)
"""`… een plus van 37%, de uitstroom een van 39%`"""
_YEAR_BEFORE = re.compile(
    r"[^;,.\d]{0,25}\s(?:in\s)?(?:een|het)\sjaar\s(?:eerder|ervoor|daarvoor)\b", re.IGNORECASE
)


def sharing_what_is_counted(
    found: Sequence[Target], numbers: Sequence[NumberMention], text: str
) -> tuple[Target, ...]:
    """Let numbers in a row count what the last, or the first, of them says: `30, 40 en 50 gidsen`.

    `numbers` are those of the targets, in their order.
    """
    made = list(found)
    for place in range(len(made) - 2, -1, -1):
        first, second = made[place], made[place + 1]
        between = text[numbers[place].end : numbers[place + 1].outer_start]
        if first.unit != second.unit or not _IN_A_ROW.fullmatch(between):
            continue
        if first.unit == "count" and not _DIGIT.search(second.indicator):
            made[place] = with_change_of(first, second).model_copy(
                update={"indicator": second.indicator}
            )
        elif _DIGIT.search(second.indicator) and not _DIGIT.search(first.indicator):
            made[place + 1] = second.model_copy(update={"indicator": first.indicator})
    return tuple(made)


_IN_A_ROW = re.compile(
    r"(?:,|,?\s(?:en|of|respectievelijk))\s(?:in\s(?:[a-z]+\s){0,2}(?:(?:19|20)\d\d\s)?)?"
)
_DIGIT = re.compile(r"\d")


def named_alike(target: Target, last: Target | None, before: str, after: str) -> Target:
    """Let a number count what the one before it does, where its own words say nothing of that.

    `12% in 2010 en 15% minder in 2012`, `waarvan 12 nieuwe`, `14 dijken en in 2012 nog 9`,
    `40 gidsen, 3 meer dan het jaar ervoor`.
    """
    if last is None:
        return target
    own = target.indicator
    behind = own.partition(last.raw)[2].strip(" ,;:.()") if last.raw in own else None
    taken = behind is not None and (
        not behind
        or is_only_time(behind)
        or last.indicator in behind
        or _AIM_WORD.fullmatch(behind) is not None
    )
    further = own.removeprefix(last.indicator)
    taken = taken or (further != own and _DIGIT.search(further) is not None)
    more = target.change and _MORE_THAN.match(after) is not None and _MORE.match(own) is None
    elsewhere = own not in after or _PLACED.match(after) is not None
    of_which = _OF_WHICH.match(before) is not None and elsewhere
    aim = target.nature == "target" and _AIM_WORD.fullmatch(own) is not None
    spelt_out = target.change and _ONLY_CHANGE.fullmatch(own) is not None
    if taken or aim or _ONLY_MORE.fullmatch(own) or more or of_which or spelt_out:
        return target.model_copy(update={"indicator": last.indicator})
    return target


_AIM_WORD = re.compile(r"(?:het\s|de\s)?(?:streef\w*|doel\w*|ambitie|norm|target)", re.IGNORECASE)
_PLACED = re.compile(r"\s(?:in|op|bij|voor|uit|met|binnen|buiten)\s")
"""`waarvan 8 in de grote steden`: where those stand or are for."""
_ONLY_CHANGE = re.compile(
    r"(?:een\s)?(?:stijging|daling|toename|afname|groei|krimp|vermindering)", re.IGNORECASE
)
"""`640 gidsen, een stijging van 12%`"""
_ONLY_MORE = re.compile(r"(?:nog\s)?(?:minder|meer|hoger|lager|extra|nieuwe?)", re.IGNORECASE)
_MORE = re.compile(r"(?:minder|meer)\s\w", re.IGNORECASE)
_MORE_THAN = re.compile(r"\s(?:meer|minder|hoger|lager)\sdan\b", re.IGNORECASE)


def with_change_of(target: Target, last: Target) -> Target:
    """Let `elders wordt dat 10 cm` be a rise where what it points at is one."""
    same = (target.unit, target.nature) == (last.unit, last.nature)
    if not last.change or target.change or not same:
        return target
    sign = "-" if last.value.startswith("-") else ""
    return target.model_copy(update={"change": True, "value": sign + target.value})


def with_time_of(target: Target, before: Sequence[Target]) -> Target:
    """Let `het streven is zelfs 60%` hold when the aim of the sentence before does."""
    last = before[-1] if before else None
    if last is None or target.when is not None or last.passage != target.passage - 1:
        return target
    if (last.unit, last.nature, target.nature) != (target.unit, "target", "target"):
        return target
    baseline = (target.baseline or last.baseline) if target.change else target.baseline
    return target.model_copy(update={"when": last.when, "baseline": baseline})


def held_against(found: Sequence[Target]) -> tuple[Target, ...]:
    """Give numbers the year of the starting point that stands beside them.

    `van 9 in 2006 tot 3 in 2007`: the second; `19 regio's; in 2018 waren dat er 7`: the first.
    """
    made = list(found)
    for place, start in enumerate(found):
        if start.nature != "baseline" or start.when is None:
            continue
        moved = start.rule == "baseline.moved_from"
        others = range(place + 1, len(made)) if moved else range(place - 1, -1, -1)
        other = next((i for i in others if made[i].unit == start.unit), None)
        if other is None or made[other].nature == "baseline" or made[other].baseline is not None:
            continue
        made[other] = made[other].model_copy(update={"baseline": year_of(start.when)})
    return tuple(made)


def take_up(
    setting: Setting, analysed: Analysed, cases: Sequence[Case], before: Sequence[Target]
) -> None:
    """`Hiervan is 30% van hout`: a part of what the sentence before aims at or tells is as that is.

    Only numbers that no rule judged are, and only in the present.
    """
    passage = analysed.passage
    last = before[-1] if before else None
    if last is None or last.passage != passage.index - 1 or last.nature not in {"target", "result"}:
        return
    earlier = setting.analysis.passages[last.passage].passage
    if earlier.block != passage.block or _PART_OF_IT.match(passage.text) is None:
        return
    for case in cases:
        small = case.number.in_words and case.number.unit == "count"
        if (
            case.verdict is None
            and case.tense == "present"
            and steered_on(case.number)
            and not small
        ):
            case.verdict = Verdict(last.nature, f"{last.nature}.part", 0.55)


_PART_OF_IT = re.compile(
    r"(?:hiervan|daarvan|van\s(?:deze|die)\s[\w-]+)\s(?:is|zijn|wordt|worden|komt|komen|staat|staan|ligt"
    r"|liggen|bestaat|krijgt|krijgen|heeft|hebben)\b",
    re.IGNORECASE,
)


def said_before(setting: Setting, analysed: Analysed, before: Sequence[Target]) -> str:
    """Give what the sentence before counts, or else is about; empty where there is none."""
    passage = analysed.passage
    earlier = setting.analysis.passages[passage.index - 1] if passage.index else None
    if earlier is None or earlier.passage.block != passage.block:
        return ""
    if before and before[-1].passage == earlier.passage.index:
        return before[-1].indicator
    return subject_of(earlier, len(earlier.passage.text))


def speaks_of_the_same(text: str, case: Case) -> bool:
    """Tell whether the words before a number are only `eind 2013 was dat`."""
    before = text[case.clause.start : case.number.outer_start]
    against = case.verdict is not None and case.verdict.rule == "baseline.against"
    return against or _IT_WAS.search(before) is not None

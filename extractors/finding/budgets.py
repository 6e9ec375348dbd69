"""Amounts of money in running text that are made available, asked, spent or saved."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from extractors.finding.agreement_term import time_of_title
from extractors.finding.budget_fields import (
    Stretch,
    per_of,
    stretches,
    structural_of,
)
from extractors.finding.budget_purpose import purpose_of, purpose_of_means
from extractors.finding.budget_rules import AMOUNT_MARK, MONEY_RULES, OTHER_MARK, MoneyRule
from extractors.finding.money_lists import (
    DECIDED,
    is_granted,
    lines_above,
    name_before_sum,
    only_years,
    said_behind,
    years_by_article,
)
from extractors.finding.money_parties import (
    GIVES,
    Named,
    funder_of,
    giver_in,
    mentions,
    named,
    recipient_of,
)
from extractors.finding.target_times import lasts_as_planned
from extractors.finding.title_years import year_of_accounts
from extractors.language.amounts import AmountMention
from extractors.language.analysis import Analysed, Analysis
from extractors.language.dates import DateMention, find_dates, is_compared, resolve
from extractors.language.dates_meaning import Day, Year, needs_anchor
from extractors.language.in_turn import year_in_turn
from extractors.language.multipliers import multiplier_above
from extractors.language.numerals import parse_words
from extractors.language.quick_looks import QuickLook
from extractors.language.word_lists import TO_TWELVE
from extractors.putting_away import TOGETHER, PutAway
from schemas.records import Budget, DocumentFacts, Party

_READ = frozenset({"sentence", "list_item", "heading", "footnote", "caption"})
_SHARED = "budget.shared"
_LISTED = "budget.listed"
_LARGE = "budget.large"
_SMALL_CENTS = 10_000
_LARGE_CENTS = 1_000_000
"""Sums from € 10.000 that no refusal explains are policy money more often than not."""
_CARRIES_ON = re.compile(
    r"^(?:daarvan|hiervan|waarvan|de\stotale|het\s(?:restant|restbedrag|overige)|de\srest(?:erende)?|in\stotaal)\b"
    r"|\b(?:is|zijn)\sbegroot\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"(?:daarvan|hiervan|(?:deze|die)\s(?:middelen|gelden)|(?:dit|het|dat)\s(?:bedrag|budget|restant))\b",
    re.IGNORECASE,
)
"""How a sentence goes on about the money of the one before."""
_SAME = re.compile(r"\b(?:daarvan|hiervan|waarvan|ofwel|oftewel|gaat\shet)\b", re.IGNORECASE)
_MEANS = re.compile(
    r"\b(?:deze\s(?:extra\s)?(?:middelen|gelden|bijdrage)|dit\s(?:bedrag|budget|geld)|het\sbedrag|hiervoor|daarvoor)\b",
    re.IGNORECASE,
)
_WHOLE_YEARS = re.compile(
    r"(?:\d{4}|\d{4}/\d{4}|\.\./\d{4}|\d{4}/\.\.|\d{4}-\d{2}/\d{4}-\d{2}|\d{4}-\d{2}(?:-\d{2})?/\.\."
    r"|\.\./\d{4}-\d{2}(?:-\d{2})?|\d{4}~)"
)
_OF_BUDGET = re.compile(
    r"\b(?:in|op|uit|binnen|van|bij|met)\s(?:de\s)?\w*begroting\s(?:van\s|voor\s)?(?P<year>(?:19|20)\d\d)\b(?!\s?[-–/])",
    re.IGNORECASE,
)
_PLANNED_BY = frozenset({"budget.available", "budget.giver", "budget.pot"})
_TITLE = 6
"""Passages at the top of a paper among which its name may stand as a sentence."""
_OTHER_PAPER = re.compile(r"begroting|jaar(?:verslag|rekening|stukken)", re.IGNORECASE)
"""What a sentence names is another paper more often than its own: `in de begroting 2024`."""
_PLAN_OF_YEARS = QuickLook(
    re.compile(
        r"(?:programmaplan|jaarplan|werkplan|werkprogramma|activiteitenplan|uitvoeringsprogramma"
        r"|programmeringsplan|begroting|jaarverslag|jaarrekening|jaarrapportage|jaarstukken)\s(?P<from>(?:19|20)\d\d)"
        r"(?:\s?[-–/]\s?(?P<to>(?:19|20)\d\d))?",
        re.IGNORECASE,
    )
)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What every amount of a document is read against."""

    analysis: Analysis
    parties: Named
    anchor: dt.date | None
    own: str | None = None
    """Whose document it is, where that is one party."""
    plan: bool = False
    """Whether it is a plan or report, whose budget is its organisation's own."""
    years: str | None = None
    """The years that it is a plan or agreement for (EDTF), by its title."""


def find_budgets(
    analysis: Analysis,
    facts: DocumentFacts,
    parties: Sequence[Party],
    anchor: dt.date | None,
    own: Sequence[str] = (),
) -> Sequence[Budget]:
    """Find the budgets in the running text of a document, in the order of the text.

    Tables are left to others. `anchor` is the day that relative times count from;
    None leaves them unresolved. `own` are those whose document it is, by name: one such
    pays what `wij` spend, and what its own plan budgets.
    """
    plan = facts.kind not in {"covenant", "kamerbrief"} and bool(_planned_years(analysis, facts))
    years = time_of_title(analysis, facts)
    one = own[0] if len(own) == 1 else None
    setting = _Setting(analysis, named(parties), anchor, one, plan, years)
    found: PutAway[Budget] = PutAway(together=TOGETHER)
    head: Budget | None = None
    planned = _planned_years(analysis, facts)
    accounts = year_of_accounts(facts.title)
    last: Budget | None = None
    for plain in analysis.passages:
        if plain.passage.kind not in _READ or not plain.amounts:
            continue
        analysed = _in_unit_above(analysis, plain)
        near = last if last and _follows(analysis, last.passage, analysed) else None
        for budget in _in_passage(setting, analysed):
            inherited = _of_its_year(analysed, budget, last) or budget.period
            if inherited is None and near is not None:
                inherited = near.period
            if inherited is None:
                inherited = (
                    _listed_under(analysis, analysed, anchor)
                    or _announced(analysis, analysed, anchor)
                    or _of_what_it_pays(analysis, analysed, anchor)
                )
            if inherited is None and budget.rule in _PLANNED_BY and budget.per is None:
                inherited = planned
            if inherited is None and not (budget.per or budget.structural):
                inherited = accounts
            purpose = budget.purpose or _purpose_carried(analysis, analysed, budget, (head, last))
            funder = budget.funder or _funder_carried(analysed, budget, last)
            granter, grantee = _granted(setting, analysed)
            years, lasts = said_behind(analysis, analysed.passage)
            per = budget.per or _per_carried(analysis, analysed, budget, last)
            last = budget.model_copy(
                update={
                    "period": inherited or years,
                    "purpose": purpose,
                    "funder": funder or granter,
                    "recipient": budget.recipient or grantee,
                    "structural": budget.structural or lasts,
                    "per": per,
                }
            )
            found.add(last)
            if head is None or head.passage != last.passage:
                head = last
    return found.settled()


def _in_unit_above(analysis: Analysis, analysed: Analysed) -> Analysed:
    """Multiply the amounts of a list by what the line above it says: `Kosten (x € 1.000):`."""
    passage = analysed.passage
    if passage.kind != "list_item":
        return analysed
    above = "" if passage.lead is None else analysis.passages[passage.lead].passage.text
    factor = max(map(multiplier_above, (above, *passage.section[-1:])))
    if factor == 1:
        return analysed
    amounts = tuple(
        replace(
            amount,
            cents=amount.cents * factor,
            max_cents=None if amount.max_cents is None else amount.max_cents * factor,
        )
        if _BARE_FIGURE.fullmatch(amount.text) and abs(amount.cents) < _LARGE_FIGURE
        else amount
        for amount in analysed.amounts
    )
    return replace(analysed, amounts=amounts)


_BARE_FIGURE = re.compile(r"(?:(?:€|EUR|euro)\s?)?[-–−]?\s?[\d.,–-]+(?:\s?(?:€|EUR|euro))?", re.I)
"""An amount that says nothing of its own size."""
_LARGE_FIGURE = 10_000_000
"""Cents from which a figure is in whole euros, whatever stands above it."""


def _listed_under(analysis: Analysis, analysed: Analysed, anchor: dt.date | None) -> str | None:
    """Give the years that a list stands under, where the line above names nothing else: `2027`."""
    passage = analysed.passage
    if passage.kind != "list_item":
        return None
    above = "" if passage.lead is None else analysis.passages[passage.lead].passage.text
    for line in (above, *passage.section[-1:]):
        dates = find_dates(line)
        if len(dates) == 1 and _ONLY.fullmatch(line[: dates[0].start] + line[dates[0].end :]):
            period = resolve(dates[0], anchor)
            return period if period is not None and _WHOLE_YEARS.fullmatch(period) else None
    return None


def _announced(analysis: Analysis, analysed: Analysed, anchor: dt.date | None) -> str | None:
    """Give the years that the line above a list of sums says they are for.

    `De volgende middelen in te zetten in 2026:`, but not when it was decided to do so.
    """
    passage = analysed.passage
    if passage.kind != "list_item" or passage.lead is None or analysed.dates:
        return None
    above = lines_above(analysis.document.passages, passage)
    lines = [analysis.passages[line.index] for line in above if line.text.endswith(":")]
    if not any(_SUMS.search(line.passage.text) or line.amounts for line in lines):
        return None
    lines = list(takewhile(lambda line: not DECIDED.search(line.passage.text), lines))
    dated = (years for line in lines if (years := only_years(line, anchor)) is not None)
    by_article = years_by_article(analysis, above, anchor) if lines else None
    return next(dated, None) or by_article


_SUMS = re.compile(
    r"\b(?:middelen|gelden|\w*bedrag(?:en)?|\w*budget(?:ten)?|\w*kosten|\w*subsidies?|\w*uitgaven"
    r"|\w*bijdragen?|\w*investering(?:en)?|\w*lasten|\w*kredieten?|begroot|uitgetrokken|beschikbaar)\b",
    re.IGNORECASE,
)


def _granted(setting: _Setting, analysed: Analysed) -> tuple[str | None, str | None]:
    """Give who grants the sum of a list item and who gets it, where the line above grants it.

    `De minister verstrekt de volgende bijdragen:` above `Stichting Steiger: € 4.000;`.
    """
    text = analysed.passage.text
    name = name_before_sum(text) if analysed.passage.kind == "list_item" else None
    above = lines_above(setting.analysis.document.passages, analysed.passage) if name else ()
    if name is None or not is_granted(above):
        return None, None
    whole = (who for _, end, who in mentions(name, setting.parties) if end == len(name))
    given = (giver_in(line.text, setting.parties) for line in above)
    return next((who for who in given if who is not None), None), next(whole, None)


def _of_what_it_pays(analysis: Analysis, analysed: Analysed, anchor: dt.date | None) -> str | None:
    """Give the years of the sentence before for the money that goes to what it says will be done.

    `In 2026 bouwen wij een brug. Hiervoor is € 3 miljoen nodig.`
    """
    here = analysed.passage
    if here.index == 0 or analysed.dates or not _FOR_IT.search(here.text):
        return None
    before = analysis.passages[here.index - 1]
    there = before.passage
    near = here.block == there.block and here.section == there.section
    if not near or before.amounts or DECIDED.search(there.text):
        return None
    return only_years(before, anchor)


_FOR_IT = re.compile(r"\b(?:hiervoor|daarvoor|hiertoe|daartoe)\b", re.IGNORECASE)


_ONLY = re.compile(r"(?:\W|\b(?:in|voor|het|de|jaar|jaren|periode)\b)*", re.IGNORECASE)


def _of_its_year(analysed: Analysed, budget: Budget, last: Budget | None) -> str | None:
    """Give the year of the sum before for what was spent of it up to a day of that year.

    `Voor 2013 is € 6 miljoen begroot. Per 1 oktober was hiervan € 4 miljoen besteed.`
    """
    if last is None or budget.passage - last.passage > 1 or not _SAME.search(analysed.passage.text):
        return None
    up_to = re.fullmatch(r"\.\./(\d{4})-\d\d(?:-\d\d)?", budget.period or "")
    return last.period if up_to is not None and up_to[1] == last.period else None


def _planned_years(analysis: Analysis, facts: DocumentFacts) -> str | None:
    """Give the years that a plan, budget or yearly report covers by its own name."""
    if facts.kind in {"covenant", "kamerbrief"}:
        return None
    named = [_PLAN_OF_YEARS.search(facts.title or "")]
    for passage in (a.passage for a in analysis.passages[:60] if a.passage.page <= 2):
        match = _PLAN_OF_YEARS.search(passage.text)
        told = passage.kind == "sentence" and passage.index >= _TITLE
        if match is not None and not (told and _OTHER_PAPER.match(match.group())):
            named.append(match)
    match = next((match for match in named if match), None)
    if match is None:
        return None
    return f"{match['from']}/{match['to']}" if match["to"] else match["from"]


def _follows(analysis: Analysis, earlier: int, analysed: Analysed) -> bool:
    """Whether the period of an earlier passage still holds for this one."""
    here, there = analysed.passage, analysis.passages[earlier].passage
    if here.section != there.section or analysed.dates:
        return False
    together = here.block == there.block
    if not together and _IN_ALL.match(here.text):
        return False
    near = here.index - there.index <= (3 if together else 1)
    return near and bool(_CARRIES_ON.search(here.text))


_IN_ALL = re.compile(r"in\stotaal\b", re.IGNORECASE)
"""Opens a paragraph of its own as well as one that adds up what was told before."""


def _purpose_carried(
    analysis: Analysis,
    analysed: Analysed,
    budget: Budget,
    before: tuple[Budget | None, Budget | None],
) -> str | None:
    """Give the purpose of the amount before, where this one is a part of it or is listed with it.

    `before` is the first amount of the passage before and the last amount before.
    """
    head, last = before
    if head is None or last is None:
        return None
    text = analysed.passage.text
    if last.passage == budget.passage:
        return last.purpose if budget.rule == _SHARED or _SAME.search(text) else None
    here, there = analysed.passage, analysis.passages[last.passage].passage
    next_to_it = here.index - there.index == 1 and here.section == there.section
    return head.purpose if next_to_it and _PART_OF.match(text) else None


def _funder_carried(analysed: Analysed, budget: Budget, last: Budget | None) -> str | None:
    """Give the funder of the amount before in the same sentence, where this one is a part of it."""
    if last is None or last.passage != budget.passage:
        return None
    part = _SAME.search(analysed.passage.text)
    return last.funder if budget.rule == _SHARED or part else None


def _per_carried(
    analysis: Analysis, analysed: Analysed, budget: Budget, last: Budget | None
) -> str | None:
    """Let a part of a yearly sum be yearly: `Hiervan is € 4 mln. bestemd voor …`."""
    if last is None or last.per != "year" or analysed.dates:
        return None
    if last.passage == budget.passage:
        return "year" if _A_PART.match(analysed.passage.text) else None
    here, there = analysed.passage, analysis.passages[last.passage].passage
    near = here.index - there.index == 1 and here.section == there.section
    return "year" if near and _A_PART.match(here.text) else None


_A_PART = re.compile(r"(?:daarvan|hiervan)\b", re.IGNORECASE)
_IN_YEARS = r"(?:in|voor|vanaf|over|per)\s(?:het\sjaar\s|de\sjaren\s)?[\d\s/–-]{4,12}"
_JOINED = re.compile(
    rf"\s?(?:(?:uit|beschikbaar|bij|vrij)\s?)?(?:,\s(?:en\s)?|en\s)(?:{_IN_YEARS}\s)?(?:nog\s(?:eens\s)?)?",
    re.IGNORECASE,
)
"""Between two sums that share all but their year: `in 2023 € 2 en in 2024 € 3 miljoen`."""
_IN_TURN = re.compile(
    rf"\s{_IN_YEARS}(?:,\s(?:en\s)?|\s?en\s)(?:(?:structureel|incidenteel|eenmalig|jaarlijks)\s)?",
    re.IGNORECASE,
)
_OF_YEARS = re.compile(rf"\s{_IN_YEARS}\b", re.IGNORECASE)
"""As well, with the years behind each: `€ 2 in 2023 en structureel € 3 miljoen vanaf 2024`."""


def _is_joined(text: str, first: AmountMention, last: AmountMention) -> bool:
    """Tell whether two sums stand beside each other and share all but their years."""
    if _JOINED.fullmatch(text, first.end, last.outer_start):
        return True
    in_turn = _IN_TURN.fullmatch(text, first.end, last.outer_start)
    return in_turn is not None and _OF_YEARS.match(text, last.end) is not None


def _in_passage(setting: _Setting, analysed: Analysed) -> Iterator[Budget]:
    """Give the budgets of a passage; sums that `en` joins share who pays and what for."""
    found = list(_one_by_one(setting, analysed))
    shared = [budget for _, budget in found]
    for place in [*range(1, len(found)), *range(len(found) - 2, -1, -1)]:
        for other in (place - 1, place + 1):
            if not 0 <= other < len(found):
                continue
            first, last = sorted((found[place][0].amount, found[other][0].amount), key=_start)
            if not _is_joined(analysed.passage.text, first, last):
                continue
            giver = shared[other]
            shared[place] = shared[place].model_copy(
                update={
                    "funder": shared[place].funder or giver.funder,
                    "purpose": shared[place].purpose or giver.purpose,
                    "recipient": shared[place].recipient or giver.recipient,
                }
            )
    for place, (part, following) in enumerate(pairwise(part for part, _ in found), start=1):
        first, last = part.amount, following.amount
        between = analysed.passage.text[first.end : last.outer_start]
        as_well = _BY_ANOTHER.fullmatch(between) and _STRUCTURAL.search(part.before)
        if _GROWS_TO.fullmatch(between) and shared[place - 1].per == "year":
            grown = shared[place].per or "year"
            shared[place] = shared[place].model_copy(update={"per": grown})
        goes_on = as_well and not _ONCE.search(following.before + following.after)
        if (goes_on or _GROWS_TO.fullmatch(between)) and shared[place - 1].structural:
            shared[place] = shared[place].model_copy(update={"structural": True})
        if _moves(analysed, first, last):
            old, new = shared[place - 1 : place + 1]
            per = old.per or new.per
            shared[place - 1] = old.model_copy(update={"per": per, "period": None})
            shared[place] = new.model_copy(update={"per": per})
            by = found[place - 2][0].amount.end if place > 1 else None
            if by is not None and _FROM_TO.fullmatch(analysed.passage.text[by : first.outer_start]):
                _spell_out(shared, place)
    yield from _each_yearly(analysed.passage.text, [part for part, _ in found], shared)


def _each_yearly(
    text: str, parts: Sequence[Stretch], budgets: Sequence[Budget]
) -> Iterator[Budget]:
    """Let sums of several givers all be yearly where `per jaar` stands behind the last.

    `€ 2.000 door de stad, € 1.500 door de bond en € 500 door de club per jaar`.
    """
    yearly = [budget.per == "year" for budget in budgets]
    for place in range(len(budgets) - 2, -1, -1):
        first, last = parts[place].amount, parts[place + 1].amount
        given = _BY_ANOTHER.fullmatch(text[first.end : last.outer_start])
        yearly[place] = yearly[place] or bool(yearly[place + 1] and given)
    for budget, each in zip(budgets, yearly, strict=True):
        once = each and budget.per is None
        yield budget.model_copy(update={"per": "year"}) if once else budget


def _moves(analysed: Analysed, first: AmountMention, last: AmountMention) -> bool:
    """Tell whether a sum goes from the first to the last, and the time named is of the last.

    `De bijdrage stijgt in 2016 van € 40 naar € 60 per lid`.
    """
    text = analysed.passage.text
    dated = any(first.end <= date.start < last.outer_start for date in analysed.dates)
    between = _TO_NEXT.fullmatch(text[first.end : last.outer_start])
    return between is not None and not dated and text[: first.outer_start].endswith("van ")


def _spell_out(budgets: list[Budget], last: int) -> None:
    """Let the two levels of `met € 3 miljoen, van € 4 naar € 7 miljoen` be for what rises so."""
    rise = budgets[last - 2]
    for place in (last - 1, last):
        own = budgets[place]
        said = {"funder": own.funder or rise.funder, "purpose": own.purpose or rise.purpose}
        budgets[place] = own.model_copy(update=said)


_FROM_TO = re.compile(r"(?:,|\s\(|:)?\svan\s", re.IGNORECASE)
_STRUCTURAL = re.compile(r"\bstructurele\s[^,;:]*$", re.IGNORECASE)
_ONCE = re.compile(r"\b(?:incidente(?:el|le)|eenmalige?|tijdelijke?)\b", re.IGNORECASE)
_TO_NEXT = re.compile(r"\s(?:[\w-]+\s){0,3}(?:naar|tot)\s", re.IGNORECASE)
_GROWS_TO = re.compile(
    r"(?:\s[^;.,€]{2,60})?,?\s(?:oplopend|aflopend|stijgend|dalend)\s(?:naar|tot)\s",
    re.IGNORECASE,
)


def _is_given_too(part: Stretch, analysed: Analysed) -> bool:
    """Tell whether a sum stands behind that of another giver: `€ 1.500 door de bond en € 500`."""
    before = [a.end for a in analysed.amounts if a.end <= part.amount.outer_start]
    text = analysed.passage.text
    return bool(before) and bool(_BY_ANOTHER.fullmatch(text[before[-1] : part.amount.outer_start]))


_BY_ANOTHER = re.compile(r"\s(?:door|van)\s[^,;.]{2,60}(?:,|\sen|,\sen)\s", re.IGNORECASE)


def _start(amount: AmountMention) -> int:
    return amount.start


def _one_by_one(setting: _Setting, analysed: Analysed) -> Iterator[tuple[Stretch, Budget]]:
    parts = stretches(analysed.passage.text, analysed.amounts)
    rules = [_rule_for(part, analysed) for part in parts]
    accepted = [rule for rule in rules if rule is not None and rule.accepts]
    refused = [rule for rule in rules if rule is not None and not rule.accepts]
    large = any(not p.amount.bare and abs(p.amount.cents) >= _LARGE_CENTS for p in parts)
    for part, rule in zip(parts, rules, strict=True):
        if _is_small_change(part) or _is_printed_twice(part):
            continue
        if rule is not None:
            if not rule.accepts:
                continue
            name, confidence = rule.id, rule.confidence
        elif refused:
            continue
        elif accepted:
            name, confidence = _SHARED, 0.75
        elif analysed.passage.kind == "list_item" and part.amount.start <= 3:
            name, confidence = _LISTED, 0.6
        elif part.amount.bare and large:
            name, confidence = _SHARED, 0.5
        elif not part.amount.bare and abs(part.amount.cents) >= _LARGE_CENTS:
            name, confidence = _LARGE, 0.5
        elif large and _is_given_too(part, analysed):
            name, confidence = _SHARED, 0.5
        else:
            continue
        yield part, _budget(setting, analysed, part, (name, confidence))


def _is_small_change(part: Stretch) -> bool:
    """Tell whether an amount below € 100 that goes to nothing in particular is a price."""
    small = abs(part.amount.cents) < _SMALL_CENTS and per_of(part) is None
    return small and not _ALLOWANCE.search(part.text, part.start, part.end)


_ALLOWANCE = re.compile(
    r"\b\w*(?:uitkering|toelage|tegemoetkoming|gratificatie|geschenk|kostenvergoeding|werkgeversbijdrage)\b",
    re.IGNORECASE,
)
"""What people get, however little it is."""


def _is_printed_twice(part: Stretch) -> bool:
    """Tell whether an amount only repeats that before it in guilders: `€ 1.000 (2.204 gulden)`."""
    between = part.text[: part.amount.start].rstrip()
    return part.amount.guilders and between.endswith("(") and _EUROS.search(between) is not None


_EUROS = re.compile(r"(?:\beuro|€[\s\d.,]+)\s?\($", re.IGNORECASE)


def _rule_for(part: Stretch, analysed: Analysed) -> MoneyRule | None:
    """Give the first rule that fits the amount's own stretch, refusals first."""
    marked = _marked(part, analysed)
    return next((rule for rule in MONEY_RULES if rule.is_found(marked)), None)


def _marked(part: Stretch, analysed: Analysed) -> str:
    """Give the stretch with its amount as one mark, so that patterns need not read digits."""
    text = part.text[part.start : part.end]
    for amount in reversed(analysed.amounts):
        if part.start <= amount.start < part.end:
            mark = AMOUNT_MARK if amount == part.amount else OTHER_MARK
            text = text[: amount.start - part.start] + mark + text[amount.end - part.start :]
    return text


def _budget(
    setting: _Setting, analysed: Analysed, part: Stretch, evidence: tuple[str, float]
) -> Budget:
    amount = part.amount
    rule, confidence = evidence
    funder = funder_of(part, setting.parties) or _own_money(setting, part)
    names = [(start, end) for start, end, _ in mentions(part.text, setting.parties)]
    purpose = purpose_of(part, analysed.doc, names) or _purpose_before(setting.analysis, analysed)
    return Budget(
        amount_cents=amount.cents,
        amount_max_cents=amount.max_cents,
        qualifier=amount.qualifier,
        per=per_of(part),
        period=_spent_by(analysed, part, setting.anchor)
        or _period(analysed, part, setting.anchor)
        or _of_plan(setting, part),
        structural=structural_of(part),
        purpose=None if purpose == funder else purpose,
        funder=funder,
        recipient=recipient_of(part, setting.parties),
        source="text",
        raw=amount.text,
        passage=analysed.passage.index,
        rule=rule,
        confidence=round(confidence - (0.15 if amount.bare else 0.0), 2),
    )


_WE_GIVE = re.compile(r"\b(?:wij|we)\b", re.IGNORECASE)
_BUDGETED = re.compile(
    r"\b(?:begroot|besteed|besteden|reserve(?:ren|ert)|gereserveerd|uitgetrokken|ingezet)\b"
    r"|\b(?:daarvan|hiervan)\sgaat\b",
    re.IGNORECASE,
)


def _own_money(setting: _Setting, part: Stretch) -> str | None:
    """Give whose document it is as the payer of what `wij` spend, and of its own budget."""
    if setting.own is None:
        return None
    said = part.before + part.after
    if _WE_GIVE.search(said) and GIVES.search(said):
        return setting.own
    others = any(name != setting.own for _, _, name in mentions(part.text, setting.parties))
    return setting.own if setting.plan and not others and _BUDGETED.search(said) else None


def _purpose_before(analysis: Analysis, analysed: Analysed) -> str | None:
    """Tell what `deze middelen` are for: the sentence before says it."""
    if not _MEANS.search(analysed.passage.text):
        return None
    position = analysed.passage.index
    if position == 0:
        return None
    return purpose_of_means(analysis.passages[position - 1].passage.text)


_TOLD_THAT = re.compile(
    r"\b(?:bekend|aangekondigd|kondigde|meldde|gemeld|schreef|toegezegd|geïnformeerd)\b[^;,]*,?\sdat\b",
    re.IGNORECASE,
)
"""`maakte bekend dat`: when it was told, not the years that the money is for."""
_ANNOUNCED = re.compile(r"\b(?:aangekondigd|bekend\s?gemaakt|gepresenteerd)\W*$", re.IGNORECASE)
"""Behind a sum: `In 2009 is een pakket van € 8 miljoen aangekondigd` says when it was told."""
_PRICES_OF = re.compile(
    r"\b(?:prijspeil|prijsniveau|loon-\sen\sprijspeil|prijzen(?:\s(?:van|uit))?)\s(?:van\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
"""`prijspeil 2011`: the worth of the money, not the years it is for."""


_SPENT = re.compile(r"\b(?:besteed|uitgegeven|gedeclareerd|uitgeput)\b", re.IGNORECASE)
_AS_OF = re.compile(r"(?:per|op|ultimo|eind(?:e)?)\s", re.IGNORECASE)


def _spent_by(analysed: Analysed, part: Stretch, anchor: dt.date | None) -> str | None:
    """Give the time up to which money was spent: `per 1 oktober was € 5 miljoen besteed`."""
    if not _SPENT.search(part.text[part.amount.end :]):
        return None
    for date in analysed.dates:
        between = analysed.passage.text[date.end : part.amount.outer_start]
        near = date.end <= part.amount.outer_start and not _CLAUSE_END.search(between)
        if near and _AS_OF.match(date.text) and (edtf := resolve(date, anchor, "past")) is not None:
            last = edtf.removesuffix("/..").rpartition("/")[2]
            return f"../{last}"
    return None


_OF_ANOTHER = re.compile(
    r"[;:]|\b(?:oplopend|aflopend|stijgend|dalend)\s(?:naar|tot)\b|\bwaarvan\s[^,;]*$"
)
"""Before a time behind a later sum, of which it is: `€ 3 miljoen, waarvan € 1 miljoen in 2020`."""
_CLAUSE_END = re.compile(r"[,;:€]|\ben\b")
_SO_FAR = re.compile(r"tot\s(?:dusver|nu(?:\stoe)?|heden|op\sheden)\b", re.IGNORECASE)
_SO_LONG = re.compile(
    rf"\b(?:periode|looptijd|termijn|duur)\svan\s(?P<years>\d{{1,2}}|{TO_TWELVE})\sjaar\b"
    rf"|\b(?:gedurende|voor)\s(?P<during>\d{{1,2}}|{TO_TWELVE})\sjaar\b",
    re.IGNORECASE,
)


def _count(words: str) -> int:
    """Give a number of years in words or figures; 0 where it is neither."""
    return int(words) if words.isdecimal() else int(parse_words(words.lower()) or 0)


def _for_so_long(part: Stretch, period: str) -> str:
    """Give the end of a period of which the length is told: `vier jaar vanaf 2021`."""
    told = _SO_LONG.search(part.text[part.start : part.end])
    if told is None or not re.fullmatch(r"\d{4}(?:/\.\.)?", period):
        return period
    years = _count(told["years"] or told["during"])
    first = int(period[:4])
    return f"{first}/{first + years - 1}" if years > 1 else str(first)


def _of_plan(setting: _Setting, part: Stretch) -> str | None:
    """Give the years of the plan for money that is for as long as it runs."""
    said = part.text[part.start : part.end]
    return setting.years if lasts_as_planned(said) or _WHOLE_COST.search(said) else None


_WHOLE_COST = re.compile(
    r"\b(?:totale|gezamenlijke)\s(?:kosten|uitgaven|budget|begroting|investering(?:en)?)\s(?:van|voor)\s"
    r"(?:de\s|het\s|dit\s|deze\s)(?:uitvoering\svan\s(?:de\s|het\s|dit\s|deze\s))?"
    r"\w*(?:agenda|programma|plan|akkoord|convenant|pact|overeenkomst|arrangement)\b",
    re.IGNORECASE,
)
"""`De totale kosten van het programma`: those of all its years."""


_PART_OF_YEAR = re.compile(
    r"\b(?:begin|eind|einde|medio|halverwege|voorjaar|najaar|zomer|winter|lente|herfst)\b", re.I
)
"""When something happens, rather than the years that its money is for."""
_WITHIN_WEEKS = re.compile(r"binnen\s[^;,]{1,20}(?:dag|dagen|week|weken)\b", re.IGNORECASE)
"""`binnen vier weken na ondertekening`: when it is paid."""
_FIGURES_OF_YEAR = re.compile(r"\d{4}")
_OVER_YEARS = re.compile(r"over\s(?P<years>\d{1,2}|\w+)\sjaar", re.IGNORECASE)


def _of_money(analysed: Analysed, part: Stretch) -> Iterator[DateMention]:
    """Give the times of a sentence that may be those of its money.

    `In 2019 is daaruit tot 1 september € 5 miljoen betaald`: the year alone.
    """
    own = [date for date in analysed.dates if part.start <= date.start < part.end]
    years = any(isinstance(d.meaning.node, Year) and d.meaning.relation == "in" for d in own)
    for date in analysed.dates:
        node = date.meaning.node
        # A day without a year has that of the date before it.
        bare = isinstance(node, Day) and _FIGURES_OF_YEAR.search(date.text) is None
        loose = date.date_class == "until" and (bare or needs_anchor(node))
        soon = _WITHIN_WEEKS.match(date.text) is not None
        if not (_PART_OF_YEAR.search(date.text) or soon or (loose and years and date in own)):
            yield date


def _period(analysed: Analysed, part: Stretch, anchor: dt.date | None) -> str | None:
    """Give the years that the money is for: the time nearest to it that is no single day."""
    if (listed := _year_listed(analysed, part)) is not None:
        return listed
    candidates: list[tuple[int, int, str]] = []
    behind: set[str] = set()
    amounts = [amount.start for amount in analysed.amounts]
    for date in _of_money(analysed, part):
        own_year = year_in_turn(date, analysed.passage.text, part.amount.start, amounts)
        edtf = resolve(own_year or date, anchor)
        if edtf is None or not _WHOLE_YEARS.fullmatch(edtf):
            continue
        if _BEGINNING.search(analysed.passage.text[: date.start + len("in ")]):
            edtf = f"{edtf[:4]}/.."
        if date.in_name or date.attributive or is_compared(date) or _SO_FAR.match(date.text):
            continue
        said_when = analysed.passage.text[date.end : part.amount.start]
        if date.end <= part.amount.start and _TOLD_THAT.search(said_when):
            continue
        if date.end <= part.amount.start and _ANNOUNCED.search(part.after):
            continue
        if _PRICES_OF.search(analysed.passage.text[: date.start]):
            continue
        own = part.start <= date.start < part.end
        said_of_other = _SAID_OF_OTHER.search(said_when) or _FROM_THEN_ON.search(said_when)
        if not own and date.end <= part.start and said_of_other:
            continue
        if not own and date.start >= part.end:
            if not _OF_ANOTHER.search(analysed.passage.text[part.amount.end : date.start]):
                behind.add(edtf)
            continue
        length = _OVER_YEARS.fullmatch(date.text) if date.start >= part.amount.end else None
        if length is not None and (years := _count(length["years"])) > 1:
            # `€ 6 miljoen over drie jaar`: the years to come, and not the third of them.
            edtf = f"{int(edtf[:4]) - years}/{edtf[:4]}"
        distance = min(abs(date.start - part.amount.end), abs(part.amount.start - date.end))
        candidates.append((0 if own else 1, distance, edtf))
    if candidates:
        return _for_so_long(part, min(candidates)[2])
    budgeted = _OF_BUDGET.search(part.text[part.start : part.end])
    if budgeted:
        return _for_so_long(part, budgeted["year"])
    # `€ 8 miljoen, waarvan 2 miljoen van de stad, voor 2022-2027`
    return behind.pop() if len(behind) == 1 else _paid_in(analysed, part, anchor)


def _year_listed(analysed: Analysed, part: Stretch) -> str | None:
    """Give the year of a sum in a list by year, or all years for the sum before that list.

    `€ 6 miljoen (2024: € 2 miljoen, 2025: € 4 miljoen)`.
    """
    text, amount = analysed.passage.text, part.amount
    own = _ITS_YEAR.search(text[: amount.outer_start])
    if own is not None:
        return own["year"]
    starts = {other.outer_start for other in analysed.amounts}
    years = [int(m["year"]) for m in _EACH_ITS_YEAR.finditer(text) if m.end() in starts]
    first = _EACH_ITS_YEAR.search(text, amount.end)
    if first is None or len(years) < _A_LIST or years != list(range(years[0], years[-1] + 1)):
        return None
    between = text[amount.end : first.start()]
    alone = not any(amount.end <= other.start < first.start() for other in analysed.amounts)
    return f"{years[0]}/{years[-1]}" if alone and _BEFORE_LIST.fullmatch(between) else None


_FROM_THEN_ON = re.compile(r"\b(?:daarna|vervolgens)\s(?:\w+\s)*$", re.IGNORECASE)
"""`in 2019 € 12.000 en daarna jaarlijks € 4.000`"""
_SAID_OF_OTHER = re.compile(r"^\W*;\s(?:de|het|een)\s")
"""`de lasten zijn € 3 vanaf 2020; de kosten € 2 miljoen`: each has its own time."""
_BEGINNING = re.compile(
    r"\b(?:te\sbeginnen|beginnend|te\sstarten|startend)\s(?:in|met)\s$", re.IGNORECASE
)
"""`jaarlijks € 3 miljoen, te beginnen in 2020`"""
_A_LIST = 2
_EACH_ITS_YEAR = re.compile(r"(?:(?<=[(;,:.])|(?<=\s)|^)(?:in\s)?(?P<year>(?:19|20)\d\d)\s?:\s")
_ITS_YEAR = re.compile(rf"{_EACH_ITS_YEAR.pattern}$")
_BEFORE_LIST = re.compile(r"[^();]{0,60}[(:]\s?")


def _paid_in(analysed: Analysed, part: Stretch, anchor: dt.date | None) -> str | None:
    """Give the month in which a sum is paid out: `ontvangen in mei 2014 een toelage van € 450`.

    When money was granted or promised is not when it is for, and says nothing.
    """
    said = part.text[part.start : part.end]
    paid = _PAID.search(said)
    if paid is None or _GRANTED.search(said):
        return None
    at = part.start + paid.start()
    months = [
        (min(abs(date.start - at), abs(date.end - at)), edtf)
        for date in _of_money(analysed, part)
        if part.start <= date.start < part.end
        and not (date.in_name or date.attributive or is_compared(date))
        and date.meaning.relation == "in"
        and (edtf := resolve(date, anchor)) is not None
        and _MONTH.fullmatch(edtf)
    ]
    return min(months)[1] if months else None


_MONTH = re.compile(r"\d{4}-\d\d")
_PAID = re.compile(
    r"\b(?:(?:uit)?betaal(?:t|d|de|den)|(?:uit)?betalen|uitgekeerd|ontvang(?:t|en)|ontving(?:en)?|krijg(?:t|en)"
    r"|kreeg|kregen|overgemaakt|gestort|keer(?:t|de|den)|keren"
    r"|\w*betaling(?:en)?\s(?:over|van|in))\b",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"\b(?:toegezegd|toegekend|beschikbaar|besloten|besloot|toezegging|beschikking|aangevraagd|gevraagd"
    r"|verzocht|recht\sop|begroot|begroting|brief)\b",
    re.IGNORECASE,
)

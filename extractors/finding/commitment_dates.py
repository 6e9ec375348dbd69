"""Which time expression belongs to which clause."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.finding.clause_model import Clause
from extractors.finding.clauses import find_clauses
from extractors.finding.commitment_occasions import PAPER, with_occasions
from extractors.finding.commitment_rules import is_scheduled
from extractors.finding.commitment_times import usable_dates
from extractors.finding.commitment_words import INFORMING_VERBS
from extractors.language.analysis import Analysed
from extractors.language.dates import DateMention, Precision, Tense, resolve
from extractors.language.dates_meaning import (
    Between,
    Calendar,
    Day,
    Months,
    Part,
    Year,
    is_open,
)
from extractors.language.first_person import infinitive_of_present
from extractors.language.infinitives import is_infinitive
from extractors.language.tokens import Doc
from schemas.edtf import day_range

__all__ = [
    "BINDS_ON",
    "PAST_TENSES",
    "clause_of",
    "date_from_context",
    "date_of",
    "is_reported",
    "nearest",
    "own_dates",
    "usable_dates",
]

PAST_TENSES = frozenset({"perfect", "past", "pluperfect"})

_SAID_IN = re.compile(
    r"\b(?:in|met|via|tijdens|bij|voor)\s(?:(?:mijn|onze|zijn|haar|hun|de|het|een)\s)?(?:[\w-]+\s){0,2}?"
    r"(?:\w*(?P<said>brief|beantwoording|rapportage|agenda|circulaire|nota|notitie|verslag|bericht)"
    r"(?:\s(?:over|inzake|van|voor|aan))?(?:\s(?!van\s)[\w-]+){0,4}?"
    r"|[\w-]*(?:debat|overleg|vergadering|bijeenkomst"
    r"|zitting|stuurgroep|commissie|raad|driehoek|conferentie|beraad)|(?-i:[A-Z]{2,6}))\s"
    r"(?-i:(?:[A-Z][\w-]*\s){0,3})(?:\([^)]*\)\s)?(?:van|d\.?d\.?|op)\s$",
    re.IGNORECASE,
)
"""Before the date of a letter or meeting in which something was said or settled."""
_ABOUT = re.compile(r"\b(?:over|inzake|betreffende|omtrent)\s[^,;]+$", re.IGNORECASE)
"""Between two times, of which the second is of what the words behind `over` name."""
_TELLING_LATER = ("terugkomen", "terugkoppelen", "meenemen")
"""What is put off to a letter or report that is still to come: `kom in de brief van mei terug`."""
BINDS_ON = frozenset({"afspreken", "overeenkomen", "uitspreken", "verzoeken", "vragen", "opdragen"})
"""What was agreed or wished on a day binds from then on: that day is not when it is done."""
_ANAPHOR = re.compile(
    r"\b(?:in|tijdens|gedurende|bij)\s+(?:deze|dit|dat|die)\s+"
    r"(?:fase|periode|overleg|jaar|bijeenkomst|gesprek|vergadering|tijd|debat|schooljaar)\b"
    r"|\bop\s+(?:deze|die)\s+(?:bijeenkomst|vergadering|dag)\b",
    re.IGNORECASE,
)
_AT_ONCE = frozenset({"dan", "daarbij", "hierbij", "daarmee", "toen", "tegelijk", "tegelijkertijd"})
_LATER = frozenset({"daarna", "vervolgens", "later", "latere", "nadien"})
_SHARED = frozenset({"conj", "xcomp", "ccomp", "csubj"})


def own_dates(
    analysed: Analysed, clauses: Mapping[int, Clause]
) -> Mapping[int, tuple[DateMention, ...]]:
    """The usable dates of a passage by the main verb of the clause they stand in."""
    found: dict[int, tuple[DateMention, ...]] = {}
    text = analysed.passage.text
    usable = usable_dates(analysed)
    for mention in with_occasions(text, analysed.dates):
        if mention not in usable and not _is_said_in(analysed, mention):
            continue
        owner = _owner(analysed.doc, mention, clauses)
        if owner is None or (_is_of_meeting(mention) and clauses[owner].lemma in BINDS_ON):
            # `In het overleg van 3 mei is afgesproken dat …`
            continue
        clause, others = clauses[owner], found.get(owner, ())
        if mention.rule == PAPER and clause.tense in PAST_TENSES:
            # `In de begroting 2020 is vastgelegd …`: it was so the year before.
            continue
        if others and _is_gap(analysed.doc, mention, others[-1], clause):
            continue
        if _is_cut_off(text, analysed.doc, mention, clause):
            continue
        done = clause.tense in PAST_TENSES and not is_scheduled(clause)
        if done and _is_meant_for_year(mention):
            # `hebben voor het jaar 2020 een bod gedaan`, and not `is gepland voor maart 2020`
            continue
        if others and _IF_POSSIBLE.search(text[: mention.start]):
            continue
        if others and _ABOUT.search(text[others[-1].end : mention.start]):
            # `maakt in 2016 afspraken over de inzet in 2017`
            continue
        told_then = clause.lemma.endswith(_TELLING_LATER) and clause.tense == "present"
        if mention in usable or clause.tense == "perfect" or told_then or _is_met_on(text, mention):
            found[owner] = (*others, mention)
    return {owner: _without_asides(text, own) for owner, own in found.items()}


def _is_meant_for_year(mention: DateMention) -> bool:
    """`voor 2020`, `voor het jaar 2020`: for what years something was done, not before when."""
    meaning = mention.meaning
    meant = mention.preposition == "voor" and meaning.relation == "in"
    return meant and isinstance(meaning.node, Year | Months | Between)


def _is_of_meeting(mention: DateMention) -> bool:
    """`In het overleg van 3 mei`, `Tijdens het debat van 3 mei`: the day of what a noun names."""
    return mention.attributive or _OF_MEETING.match(mention.text) is not None


_OF_MEETING = re.compile(
    r"(?:tijdens|op)\s(?:de|het)\s(?:[\w-]+\s){1,6}(?:van|op)\s", re.IGNORECASE
)


def _is_gap(doc: Doc, mention: DateMention, before: DateMention, clause: Clause) -> bool:
    """`worden in 2019 de wegen vernieuwd en in 2020 de pleinen`: a second time without a verb."""
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    verbs = [i for i in (clause.head, clause.finite) if i is not None]
    if span is None or max(verbs) > span.start:
        return False
    if doc[span.start - 1].lower_ == "en":
        return mention.start - before.end > _GAP_OF_AND
    if _is_of_other(doc, mention, before):
        # `richt in 2019 een plein in en de provincie in 2020 een tweede`
        return True
    # `planten dit jaar bomen en leggen volgend jaar tuinen aan`, taken for one clause.
    if doc[span.start - 1].text == "," and _is_next_year(mention, before):
        # `bouwt in 2016 twee huizen, in 2017 drie huizen en in 2018 vier huizen`
        return mention.start - before.end > _GAP_OF_AND
    verb = doc[span.start - 1]
    begins = verb.i > 0 and verb.nbor(-1).lower_ == "en" and verb.i not in clause.verbs
    # `levert huizen op in de stad en start in mei met …`: no noun, though it may be one.
    may_be_verb = is_infinitive(verb.lower_) or infinitive_of_present(verb.lower_) is not None
    return begins and (verb.tag_.startswith("WW|") or may_be_verb)


def _is_of_other(doc: Doc, mention: DateMention, before: DateMention) -> bool:
    """Whether a second time, named as the first was, stands behind `en` and who else acts then.

    `De eerste meting is in 2020, de tweede in 2022` tells of the second besides.
    """
    between = doc.text[before.end : mention.start]
    same = mention.preposition == before.preposition and type(mention.meaning.node) is type(
        before.meaning.node
    )
    return same and mention.preposition is not None and _AND_OTHER.search(between) is not None


_AND_OTHER = re.compile(
    r"\sen\s(?:(?:de|het)\s[\w-]+|(?-i:[A-Z][\w-]*))\s$"
    r"|,\s(?:en\s)?(?:de|het)\s(?:tweede|derde|volgende|laatste|andere|overige|rest)(?:\s[\w-]+)?\s$",
    re.IGNORECASE,
)


def _is_next_year(mention: DateMention, before: DateMention) -> bool:
    """Whether a year follows another that was named in the same way."""
    one, two = before.meaning.node, mention.meaning.node
    years = isinstance(one, Year) and isinstance(two, Year) and one != two
    return years and mention.preposition == before.preposition


_IF_POSSIBLE = re.compile(
    r"\b(?:zo\smogelijk|indien\smogelijk|bij\svoorkeur|liefst|eventueel|hopelijk)"
    r"(?:\s(?:al|reeds|eerder|nog)){0,2}\s$",
    re.IGNORECASE,
)
"""Before the time by which something is hoped for: `uiterlijk eind 2016, zo mogelijk al in mei`."""


def _is_cut_off(text: str, doc: Doc, mention: DateMention, clause: Clause) -> bool:
    """`is vastgelegd dat …; voor de rest geldt 2023`: a semicolon between a time and all verbs."""
    if ";" not in text:
        return False
    verbs = [doc[i].idx for i in {*clause.verbs, clause.head}]
    first, last = min((*verbs, mention.start)), max((*verbs, mention.start))
    cuts = [at for at in range(first, last) if text[at] == ";"]
    return any(all((verb < at) != (mention.start < at) for verb in verbs) for at in cuts)


def _without_asides(text: str, mentions: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    """`Na een verkenning (2009-2010) werd begin 2011 …`: another year in brackets is a noun's."""
    outside = [m for m in mentions if text[: m.start].rstrip()[-1:] != "("]
    years = {year for m in outside for year in _YEARS.findall(m.text)}
    return tuple(
        m for m in mentions if m in outside or not years.difference(_YEARS.findall(m.text))
    )


_YEARS = re.compile(r"\b(?:19|20)\d\d\b")


def _is_said_in(analysed: Analysed, mention: DateMention) -> bool:
    """Whether a date is that of a letter or meeting: `In mijn brief van 3 mei heb ik …`."""
    if not mention.attributive or mention.in_name:
        return False
    return _SAID_IN.search(analysed.passage.text[: mention.start]) is not None


def _is_met_on(text: str, mention: DateMention) -> bool:
    """Whether a date is that of a meeting, at which something is still to be done too."""
    met = _SAID_IN.search(text[: mention.start])
    return met is not None and not met["said"]


def date_of(
    clause: Clause,
    clauses: Mapping[int, Clause],
    dates: Mapping[int, tuple[DateMention, ...]],
    doc: Doc,
) -> DateMention | None:
    """The time expression of a clause: its own, one it shares, or that of what it sees to."""
    if clause.lemma in _MOVING and (moved := _moved_to(clause, dates, doc)) is not None:
        return moved
    found = _own_or_shared(clause, clauses, dates, doc) or _of_content(clause, clauses, dates)
    return found or _of_part_before(clause, clauses, dates, doc)


_MOVING = frozenset({"verschuiven", "doorschuiven", "opschuiven", "verplaatsen", "verzetten"})


def _moved_to(
    clause: Clause, dates: Mapping[int, tuple[DateMention, ...]], doc: Doc
) -> DateMention | None:
    """`De start in het najaar is verschoven naar mei 2019`: that is when it will be."""
    own = dates.get(clause.head, ())
    text = doc.text.casefold()
    return next((d for d in own if text[: d.start].endswith((" naar ", " naar het "))), None)


def _of_part_before(
    clause: Clause,
    clauses: Mapping[int, Clause],
    dates: Mapping[int, tuple[DateMention, ...]],
    doc: Doc,
) -> DateMention | None:
    """`Medio 2016 evalueren partijen dit; daarbij wordt ook bezien …`: told of the same time."""
    # Where the clause begins behind it, there is a word behind the sign.
    cut = max((t.i for t in doc[: clause.head] if t.text == ";"), default=None)
    if cut is None or doc[cut + 1].lower_ not in _AT_ONCE or clause.tense in PAST_TENSES:
        return None
    before = [date for head, own in dates.items() if head < cut for date in own]
    told = any(head < cut and clauses[head].tense in PAST_TENSES for head in dates)
    return before[0] if len(before) == 1 and before[0].end <= doc[cut].idx and not told else None


def _of_content(
    clause: Clause, clauses: Mapping[int, Clause], dates: Mapping[int, tuple[DateMention, ...]]
) -> DateMention | None:
    """`zorgt ervoor dat in 2017 …`: when it is to be so is when it is to be seen to."""
    if clause.tense in PAST_TENSES:
        return None
    for inner, own in dates.items():
        if clauses[inner].parent == clause.head and _is_ready(clauses[inner]):
            # `stelt een plan op dat in 2016 gereed moet zijn`
            return _chosen(own, past=False)
    if clause.lemma not in _SEEING_TO and clause.words.isdisjoint({"ervoor", "erop", "ernaar"}):
        return None
    for inner, own in dates.items():
        current, content = clauses[inner], False
        seen: set[int] = set()
        while current.parent is not None and current.head not in seen:
            seen.add(current.head)
            that = current.relation == "advcl" and "dat" in current.words
            content = content or that or current.relation == "ccomp"
            if current.parent == clause.head:
                return _chosen(own, past=False) if content else None
            if current.relation == "acl:relcl":
                break
            current = clauses[current.parent]
    return None


def _is_ready(clause: Clause) -> bool:
    """`een loket, dat in mei opent`: what something that is made is, or does, by its time."""
    told = clause.relation == "acl:relcl" and clause.tense == "present"
    return clause.lemma in _READY or (told and clause.lemma in _OPENING)


_OPENING = frozenset({"beginnen", "starten", "openen", "opengaan", "aanvangen", "verschijnen"})
_READY = frozenset({"gereed", "klaar", "af", "afgerond", "voltooid"})
"""What something that is made is by its time."""
_SEEING_TO = frozenset(
    {"zorgen", "bevorderen", "bewerkstelligen", "waarborgen", "borgen", "bepleiten", "pleiten",
     "bereiken", "nastreven"}
)  # fmt: skip


def _own_or_shared(
    clause: Clause,
    clauses: Mapping[int, Clause],
    dates: Mapping[int, tuple[DateMention, ...]],
    doc: Doc,
) -> DateMention | None:
    seen: set[int] = set()
    current: Clause | None = clause
    while current is not None and current.head not in seen:
        seen.add(current.head)
        own = dates.get(current.head)
        if own:
            joined = _joined(own, doc.text) or _from_till(own, doc.text)
            return joined or _chosen(own, past=clause.tense in PAST_TENSES)
        if current.parent is None or current.relation not in _SHARED:
            return None
        outer = clauses[current.parent]
        if outer.tense in PAST_TENSES and current.tense not in PAST_TENSES:
            return None
        if current.relation == "conj" and _starts_anew(doc, current, outer, dates):
            return None
        if current.relation == "ccomp" and _tells_of_noun(doc, current, outer):
            return None
        current = outer
    return None


def _starts_anew(
    doc: Doc, clause: Clause, outer: Clause, dates: Mapping[int, tuple[DateMention, ...]]
) -> bool:
    """Whether a coordinated clause has a verb of its own, the time standing behind the first's.

    `stuurt vóór 1 mei een plan en is bereid …`: only the first is dated. A time in front
    (`In 2013 start de proef en volgt …`) is of both.
    """
    own, first = dates.get(outer.head, ()), outer.finite
    informs = clause.lemma in INFORMING_VERBS or doc[clause.head].lower_ in INFORMING_VERBS
    if informs and not clause.words.isdisjoint(_OUTCOME):
        # `zal de proef in 2016 evalueren en u over de uitkomsten berichten`
        return True
    if clause.words & _LATER:
        return True
    if clause.finite is None or clause.finite == first or first is None or not own:
        return False
    own_subject = clause.subject and not clause.inherited
    if outer.mark == "dat" and own_subject and doc[clause.subject[0] - 1].lower_ == "dat":
        # `dat zij in 2016 een plan opstelt, en dat zij …`
        return True
    begins = {token.lower_ for token in doc[clause.finite : clause.finite + _NEAR_FINITE]}
    if clause.tense in PAST_TENSES or not _AT_ONCE.isdisjoint(clause.words | begins):
        # `gaf in 2013 lessen en bereikte daarmee …`: told of the same time.
        return False
    return all(mention.start > doc[first].idx for mention in own)


_OUTCOME = frozenset({"uitkomst", "uitkomsten", "resultaat", "resultaten", "bevindingen"})
_NEAR_FINITE = 3
"""Words from a finite verb on in which `dan` belongs to it, wherever the parse put that."""


def _tells_of_noun(doc: Doc, clause: Clause, outer: Clause) -> bool:
    """`een loket te openen, dat in de school zal komen`: told of a noun, taken for content."""
    start = next(i for i in clause.tokens if not doc[i].is_punct)
    return (
        outer.infinitive
        and start > 0
        and doc[start].lower_ in _RELATIVE
        and (doc[start - 1].text == ",")
    )


_RELATIVE = frozenset({"dat", "die"})


def date_from_context(
    analysed: Analysed, lead: Analysed | None, previous: Analysed | None
) -> DateMention | None:
    """The date that an announcing line or `in deze fase` lends to a passage without one."""
    if any(date.meaning.node is not None for date in analysed.dates):
        return None
    if lead is not None and analysed.passage.kind == "list_item":
        lent = usable_dates(lead)
        if len(lent) == 1 and (
            not _has_finite(analysed.doc) or _holds_below(lead, lent[0], analysed.doc)
        ):
            return lent[0]
    if previous is not None and _ANAPHOR.search(analysed.passage.text):
        lent = usable_dates(previous)
        if len(lent) == 1:
            return lent[0]
    return None


def _has_finite(doc: Doc) -> bool:
    return any(token.tag_.startswith("WW|pv") for token in doc) or any(
        clause.finite is not None for clause in find_clauses(doc)
    )


def _holds_below(lead: Analysed, date: DateMention, item: Doc) -> bool:
    """Whether the one time of a line is that of what goes on with it: `In 2013:`.

    Sentences of their own below it tell more than what is done then, unless both are of the
    past (`In 2013 deden wij het volgende:`); what was agreed at a time binds after it.
    """
    text = item.text
    if _is_of_results(lead, date) and any(c.tense == "perfect" for c in find_clauses(item)):
        return True
    if _RESULTS_OF.search(lead.passage.text) and lead.passage.kind == "heading":
        # `Beoogde resultaten 2020`: what is to be there then.
        return not any(c.tense == "past" for c in find_clauses(item))
    if lead.passage.kind == "heading" and _is_of_actions(lead, date):
        return not any(c.tense in PAST_TENSES for c in find_clauses(item))
    if not lead.passage.text.rstrip().endswith(":") or _QUESTION.match(text):
        return False
    above, below = find_clauses(lead.doc), find_clauses(item)
    if any(clause.lemma in BINDS_ON for clause in above):
        return False
    told = any(clause.tense in PAST_TENSES for clause in above)
    if not told and lead.passage.text.rstrip().endswith(" dat:"):
        return True
    if told:
        return any(c.relation == "ROOT" and c.tense in PAST_TENSES for c in below)
    goes_on = not _has_finite(lead.doc) or item[0].tag_.startswith("WW|pv")
    goes_on = goes_on or _THE_FOLLOWING.search(lead.passage.text) is not None
    return goes_on and text[:1].islower() and not any(c.tense in PAST_TENSES for c in below)


def _is_of_actions(heading: Analysed, date: DateMention) -> bool:
    """Whether a heading ends in the time of what is below it: `Wat doen we komend half jaar?`."""
    text = heading.passage.text
    ends = _END_OF_HEADING.fullmatch(text, date.end) is not None
    return ends and _OF_ACTIONS.match(text, 0, date.start) is not None


def _is_of_results(line: Analysed, date: DateMention) -> bool:
    """Whether a line is a time and at most a title: `2024`, `Resultaten 2024: bibliotheek`.

    What an item below it tells in the perfect (`Er is een fonds opgericht.`) is, or is to
    be, reached by then.
    """
    text = line.passage.text
    ends = _TITLE_OF_TIME.fullmatch(text, date.end) is not None
    return ends and _OF_RESULTS.fullmatch(text, 0, date.start) is not None


_OF_RESULTS = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:(?:beoogde?|verwachte?|concrete|geplande|behaalde|bereikte|onze)\s+)?"
    r"(?:(?:resultaten|opbrengsten|producten|mijlpalen)(?:\s+per\s+jaar)?\W*)?"
    r"|\W*(?:[\d.]+\s+)?wel(?:k|ke) (?:concrete )?"
    r"(?:resultaten|resultaat|prestaties|producten|doelen)"
    r" (?:willen|gaan|zullen|moeten) (?:we|wij)\s",
    re.IGNORECASE,
)
_RESULTS_OF = re.compile(
    r"^\W*(?:[\d.]+\s+)?(?:beoogde?|verwachte?|geplande|te (?:bereiken|behalen)) resultaten\b",
    re.IGNORECASE,
)
_REACHING = (
    "doen|aanpakken|realiseren|uitvoeren|van plan zijn|behalen|bereiken|leveren|opleveren|boeken"
)
_TITLE_OF_TIME = re.compile(rf"\s?(?:{_REACHING})?\W*|:\s[^.:;]{{1,80}}")
_END_OF_HEADING = re.compile(rf"\s?(?:{_REACHING}|nemen)?\W*")
_OF_ACTIONS = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:(?:concrete|belangrijkste|geplande|onze)\s+)?(?:acties?|actiepunten"
    r"|maatregelen|activiteiten|werkzaamheden|planning|plannen|voornemens|speerpunten|prioriteiten"
    r"|mijlpalen|inzet|wat (?:gaan|doen|willen) (?:we|wij)"
    r"|wel(?:k|ke) (?:\w+ )?(?:resultaten|resultaat|prestaties|producten|acties|maatregelen)"
    r" (?:willen|gaan|zullen|nemen|leveren) (?:we|wij))\b[^.;]{0,30}$",
    re.IGNORECASE,
)
"""`Acties 2020`: a heading whose year is that of all that stands in the list below it."""
_THE_FOLLOWING = re.compile(r"\b(?:de|het) volgende\b", re.IGNORECASE)
_QUESTION = re.compile(r"(?:of|welke?|wie|wat|hoe|waar|waarom|wanneer|hoeveel)\b", re.IGNORECASE)
"""What an item begins with that says what is asked, not what is done."""


def _chosen(mentions: Sequence[DateMention], *, past: bool) -> DateMention:
    """The most telling of several: placed before unplaced; for plans the last one named."""
    best = max(_rank(m) for m in mentions)
    ranked = [m for m in mentions if _rank(m) == best]
    if past and len(ranked) > 1 and _spells_out(ranked[0], ranked[1]):
        return ranked[1]
    return ranked[0] if past else ranked[-1]


def _spells_out(first: DateMention, second: DateMention) -> bool:
    """Whether a day or month stands right behind its year: `eerder dit jaar, op 3 mei, …`."""
    beside = 0 < second.start - first.end <= len(", ")
    node = first.meaning.node
    whole = node.of if isinstance(node, Part) else node
    year = isinstance(whole, Year) or (isinstance(whole, Calendar) and whole.unit == "year")
    return beside and year and isinstance(second.meaning.node, Day | Months)


def _joined(mentions: Sequence[DateMention], text: str) -> DateMention | None:
    """`in april en juli`, `in maart, mei en juli`: from the first to the last."""
    first, last = mentions[0], mentions[-1]
    one, two = first.meaning.node, last.meaning.node
    if len(mentions) == 1 or not (isinstance(one, _JOINS) and isinstance(two, _JOINS)):
        return None
    links = [text[before.end : after.start] for before, after in pairwise(mentions)]
    inside = all(mention.meaning.relation == "in" for mention in mentions)
    if not inside or not all(map(_AND_TIME.fullmatch, links)):
        return None
    if len(mentions) == _TWO and links[0].startswith(",") and _spells_out(first, last):
        return None
    return replace(
        first,
        end=last.end,
        text=text[first.start : last.end],
        meaning=replace(first.meaning, node=Between(one, two)),
    )


def _from_till(mentions: Sequence[DateMention], text: str) -> DateMention | None:
    """`Met ingang van 1 mei 2016 betaalt de stad tot en met 2018 …`: from the first to the last."""
    if len(mentions) != _TWO:
        return None
    first, last = mentions
    one, two = first.meaning.node, last.meaning.node
    if one is None or two is None or is_open(one) or is_open(two):
        return None
    begins = first.meaning.relation == "from" and first.preposition not in {"sinds", "sedert"}
    ends = last.meaning.relation in {"until", "before"} and last.preposition in _TILL
    if not (begins and ends) or isinstance(one, Between) or isinstance(two, Between):
        return None
    return replace(
        first,
        end=last.end,
        text=text[first.start : last.end],
        date_class="interval",
        meaning=replace(first.meaning, relation="in", node=Between(one, two)),
    )


_TWO = 2
_TILL = frozenset({"tot", "tot en met", "t/m", "tot aan"})
_AND_TIME = re.compile(r"(?:\s(?:en|of)|,)\s(?:in\s|op\s)?")
"""Between times that make one: `in april en in juli`."""
_JOINS = Months | Day | Part
_GAP_OF_AND = len(" en ")
"""Characters between two times of which the second has no preposition: ` en `, `, `."""


def _rank(mention: DateMention) -> tuple[int, bool]:
    """How well a time places an action; what it is for or lasts from says less than when."""
    placed = {"unresolved": 0, "now": 1}.get(mention.date_class, 2)
    return placed, (mention.preposition or "").lower() not in {"voor", "vanaf", "sinds"}


def is_reported(clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """Whether an action is told as done, or as promised or asked for at an earlier time."""
    if clause.tense in PAST_TENSES and not clause.modals:
        # `is voorzien in het najaar`: still to come.
        return clause.tense != "perfect" or not is_scheduled(clause)
    outer = clauses.get(clause.parent) if clause.parent is not None else None
    if outer is None or clause.relation not in {"xcomp", "ccomp", "advcl"}:
        return False
    return outer.tense in PAST_TENSES and not outer.modals


def nearest(
    mention: DateMention, anchor: dt.date | None, known_to: Precision = "day"
) -> str | None:
    """Give the EDTF of a time that may lie on either side of the document: the likelier one.

    `Ik heb gevraagd uiterlijk eind mei te antwoorden` means in a letter of June the May
    just past, in one of April or February the May to come: what was asked is mostly still to
    be done.
    """
    sides = [resolve(mention, anchor, side, known_to) for side in _SIDES]
    placed = [edtf for edtf in sides if edtf is not None]
    if anchor is None or len(set(placed)) < len(_SIDES):
        return placed[0] if placed else None
    past, future = placed
    return past if _JUST_PAST * _days_from(past, anchor) < _days_from(future, anchor) else future


_JUST_PAST = 3
"""How many times nearer a time must be that is past than one that is to come."""
_SIDES: tuple[Tense, Tense] = ("past", "future")


def _days_from(edtf: str, anchor: dt.date) -> int:
    """Days between a day and the end of a time."""
    first, last = day_range(edtf)
    return abs((dt.date.fromisoformat(last or first or anchor.isoformat()) - anchor).days)


def clause_of(doc: Doc, mention: DateMention, clauses: Mapping[int, Clause]) -> Clause | None:
    """Give the clause that a time expression stands in, by the parse; None outside all."""
    owner = _owner(doc, mention, clauses)
    return clauses[owner] if owner is not None else None


def _owner(doc: Doc, mention: DateMention, clauses: Mapping[int, Clause]) -> int | None:
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None:
        return None
    begun = _begun_with(doc, span.start, span.end, clauses)
    if begun is not None:
        return begun
    token = span.root
    while True:
        if token.i in clauses:
            owner = _letting(int(token.i), clauses)
            above = clauses[owner].parent
            if mention.text.lower().endswith(" nadat") and above in clauses:
                # `Binnen een maand nadat dit convenant is getekend, benoemt …`
                return above
            return _last_begun(owner, span.start, clauses)
        if token.head.i == token.i:
            # The parse left it loose; a clause that was mended may hold it.
            return next((c.head for c in clauses.values() if span.start in c.tokens), None)
        token = token.head


def _letting(owner: int, clauses: Mapping[int, Clause]) -> int:
    """`heeft in mei de kade laten herstellen`: the time is of both verbs, the first tells it."""
    clause = clauses[owner]
    above = clauses.get(clause.parent) if clause.parent is not None else None
    bare = clause.relation == "xcomp" and clause.infinitive and not clause.mark
    return above.head if bare and above is not None and above.lemma == "laten" else owner


def _begun_with(doc: Doc, start: int, stop: int, clauses: Mapping[int, Clause]) -> int | None:
    """Give the verb of the clause that a time opens behind `en` or a comma, if it opens one.

    `ontwerpt de brug, in 2020 volgt de bouw`, `is in mei herzien en op 2 juni aan u gezonden`.
    """
    if not 0 < start < stop < len(doc) or doc[start - 1].lower_ not in _BEFORE_CLAUSE:
        return None
    opened = (c.head for c in clauses.values() if c.finite == stop and c.relation in _MAIN)
    return next(opened, None) or _participle_behind(doc, start, stop, clauses)


def _participle_behind(
    doc: Doc, start: int, stop: int, clauses: Mapping[int, Clause]
) -> int | None:
    """Give the second of two participles under one verb, before which a time stands behind `en`."""
    heads = sorted(clauses)
    behind = next((clauses[head] for head in heads if head >= stop), None)
    before = next((clauses[head] for head in reversed(heads) if head < start), None)
    if doc[start - 1].lower_ != "en" or behind is None or before is None:
        return None
    joined = behind.relation == "conj" and behind.parent == before.head
    one = joined and behind.finite in {None, before.finite} and before.head == start - _AND
    return behind.head if one and doc[behind.head].tag_.startswith("WW|vd") else None


_AND = 2
"""Words from a participle to a time behind `en`."""


_BEFORE_CLAUSE = frozenset({",", ";", "en", "maar"})
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
"""How clauses hang that are none of a noun or of another verb."""


def _last_begun(owner: int, at: int, clauses: Mapping[int, Clause]) -> int:
    """`stelt een plan op en evalueert dit in 2022`: a time is of the verb begun last before it."""
    first = clauses[owner].finite
    if first is None or first > at:
        return owner
    among = {owner}
    if clauses[owner].relation == "conj" and clauses[owner].inherited:
        # `A informeert X, stuurt Y een brief en evalueert dit in 2022`
        among.add(clauses[owner].parent or owner)
    joined = (c for c in clauses.values() if c.relation == "conj" and c.parent in among)
    # `is geopend en uitgebreid in 2022`: the second verb has no finite of its own.
    begun = ((c.head if c.finite in {None, first} else c.finite, c.head) for c in joined)
    later = [(verb, head) for verb, head in begun if verb is not None and first < verb < at]
    return max(later, default=(first, owner))[1]

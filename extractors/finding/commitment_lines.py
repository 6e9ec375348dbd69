"""Lines without a finite verb that may be commitments: list items, goals, closing formulas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.finding import commitment_words as words
from extractors.finding.clause_model import Clause
from extractors.finding.clause_words import is_tagged_finite
from extractors.finding.clauses import find_clauses
from extractors.finding.commitment_actions import action_of
from extractors.finding.commitment_actors import BARE, ActorFinder, is_group
from extractors.finding.commitment_cast import Actors, Spoken
from extractors.finding.commitment_marks import marks_of
from extractors.finding.commitment_model import Candidate
from extractors.finding.commitment_questions import asked
from extractors.finding.commitment_rules import RULES, frame_of_lemma
from extractors.finding.commitment_times import usable_dates
from extractors.finding.year_of_accounts import says_no_time
from extractors.language.analysis import Analysed
from extractors.language.dates import DateMention
from extractors.language.infinitives import is_infinitive, is_whole_separable
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc, Token
from schemas.records import Strength

_PARTY_ENTRY = QuickLook(
    re.compile(
        r"(?:hierna|verder|tezamen) (?:(?:ook|samen|tezamen|gezamenlijk|verder|afzonderlijk|aan) )*"
        r"(?:te noemen|te duiden|gezamenlijk|genoemd|aangeduid|:)|vertegenwoordigd door"
        r"|handelende? (?:als|in)",
        re.IGNORECASE,
    )
)
"""An entry in the list of the parties to an agreement."""
_SIGNED = QuickLook(
    re.compile(
        r"^(?:aldus\s+)?(?:in\s+\w+voud\s+)?(?:\w+\s+en\s+)?"
        r"(?:overeengekomen|vastgesteld|ondertekend|getekend|opgemaakt|besloten)\b"
        r"(?!\s+(?:is|wordt|werd|om|dat)\b)",
        re.IGNORECASE,
    )
)


_ADOPTED = QuickLook(
    re.compile(
        r"(?:^|[,·|–—-]\s)(?P<adopted>(?:vastgesteld|goedgekeurd|aangenomen)\s(?:door|in|bij)\s)",
        re.IGNORECASE,
    )
)
"""By whom a paper was adopted, behind whose it is: `Gemeente Ede, vastgesteld door de raad`."""
_LONGEST_FORMULA = 40
"""Words of a formula or of the line that says by whom a paper was adopted."""


def signed(analysed: Analysed, below: Sequence[Analysed], actors: ActorFinder) -> Candidate | None:
    """The closing formula of an agreement or plan, or its line of adoption, with its day.

    `below` are the lines under it, of which one may give the day: `Op: 3 mei 2014`.
    """
    doc, text = analysed.doc, analysed.doc.text
    if len(doc) > _LONGEST_FORMULA:
        return None
    formula = _SIGNED.match(text)
    adopted = None if formula is not None else _ADOPTED.search(text)
    if formula is None and (adopted is None or _tells(doc, adopted.end())):
        return None
    date = _day_of(analysed) or (_day_below(below) if formula is not None else None)
    if date is None:
        return None
    agent = actors.of_agent(analysed, range(len(doc)))
    who = agent if agent.names else actors.joint()
    return of_line(
        analysed,
        actors,
        [t for t in doc if not t.is_space],
        rule="signed",
        strength="firm",
        who=who,
        span=(adopted.start("adopted") if adopted is not None else 0, len(text.rstrip(" ."))),
        date=date,
        past=True,
    )


def _tells(doc: Doc, behind: int) -> bool:
    """Whether a line is a sentence: nouns of a title (`zorg`) are easily taken for verbs."""
    return any(is_tagged_finite(t) and (t.pos_ == "AUX" or t.idx >= behind) for t in doc)


def _day_of(analysed: Analysed) -> DateMention | None:
    return next((d for d in analysed.dates if d.date_class == "point"), None)


def _day_below(below: Sequence[Analysed]) -> DateMention | None:
    """The day or month that stands by itself in a line: `Op: 3 mei 2014`, `Mei/juni 2014`."""
    for line in below:
        for date in line.dates:
            alone = len(line.passage.text.strip()) <= date.end - date.start + _AROUND_DAY
            if alone and date.date_class in {"point", "interval"}:
                return date
    return None


_AROUND_DAY = 16
"""Characters that may stand around a day: `Te: Ede, Op: 3 mei 2014`."""


def of_line(
    analysed: Analysed,
    actors: ActorFinder,
    content: Sequence[Token],
    *,
    rule: str,
    strength: Strength,
    who: Actors,
    date: DateMention | None,
    span: tuple[int, int] | None = None,
    past: bool = False,
) -> Candidate:
    """A candidate of a whole line, `content`, that has no finite verb."""
    clause = _bare_clause(content)
    start, end = span or action_of(analysed.doc, clause, {})
    return Candidate(
        passage=analysed.passage.index,
        rule=rule,
        strength=strength,
        clause=clause,
        frame=None,
        actors=who,
        start=start,
        end=end,
        deadline=date,
        past=past,
        marks=marks_of(analysed, clause, who, actors),
    )


def _bare_clause(content: Sequence[Token]) -> Clause:
    """A clause without a finite verb that spans `content`."""
    return Clause(
        head=content[0].i,
        verbs=(),
        tokens=tuple(t.i for t in content),
        words=frozenset(t.lower_ for t in content),
        lemma=content[0].lemma_.lower(),
    )


def verbless(
    analysed: Analysed, lead: Analysed | None, actors: ActorFinder, before: Spoken
) -> Candidate | None:
    """A list item or heading without a finite verb that names an action or a goal.

    `before` is whom the text before the line above it speaks of.
    """
    heading = analysed.passage.kind == "heading"
    doc = analysed.doc
    content = [t for t in doc if not t.is_punct and not t.is_space]
    if content and _ARTICLE.fullmatch(content[0].text):
        content = content[1:]
    content = _behind_time(analysed) or content
    labelled = _behind_label(doc)
    of_party = lead is not None and names_only_party(lead, actors)
    announces = lead is not None and (of_party or _announces(lead))
    if of_party and content and content[0].is_lower and is_tagged_finite(content[0]):
        # `De bonden:` above `betalen samen een bijdrage`: a clause
        return None
    if labelled:
        heading, content = True, labelled
    elif lead is not None and lead.passage.kind == "heading" and not announces:
        # `Verbeteren van de oevers` under `Oevers`: a goal, as a heading would be.
        heading = not _is_sentence(content)
    fewest = _AT_LEAST - (lead is not None and _ends_with_modal(lead))
    if (lead is None and not heading) or len(content) < fewest or doc.text.rstrip().endswith("?"):
        return None
    if _PARTY_ENTRY.search(doc.text) or (lead is not None and gives_reasons(lead)):
        return None
    if analysed.amounts and _AGREES_TO_SUM.match(doc.text):
        return None
    dates = usable_dates(analysed)
    date = next((d for d in dates if d.date_class not in {"unresolved", "now"}), None)
    date = date or next(iter(dates), None)
    charged = _behind_actor(analysed, actors)
    if charged is not None and lead is not None:
        who, behind = charged
        return of_line(analysed, actors, behind, rule="item", strength="firm", who=who, date=date)
    agreed = lead is not None and _continues(lead, content)
    goal = heading or (lead is not None and date is not None and _is_goal(analysed, lead))
    if heading:
        content = _without_number(content)
        if len(content) < _GOAL_WORDS or not _opens_with_infinitive(content):
            return None
    elif not goal:
        speaks = any(t.lower_ in {"we", "wij", "ik"} for t in content)
        asks = not speaks and lead is not None and asked(lead.passage.text) is not None
        goes_on = of_party or asks or (lead is not None and _ends_with_modal(lead))
        told = _is_sentence(content, goes_on=goes_on)
        named = _names_action(_main_part(content))
        named = named or (lead is not None and _is_one_of_activities(lead, content))
        # `met de buren ervoor zorgen dat …`, whatever form the parse gives the verb
        named = named or (goes_on and any(is_infinitive(t.lower_) for t in _main_part(content)))
        if not agreed and (told or not named):
            return None
        if lead is None or not announces:
            return None
    who = actors.of_agent(analysed, range(len(doc)))
    who = who if who.names or lead is None else actors.in_last_brackets(analysed)
    told_above = of_party or (
        lead is not None and (_has_object_first(content) or _says_who_will(lead))
    )
    if not who.names and not told_above:
        who = actors.at_start(analysed)
    if not who.names and lead is not None:
        who = announced_by(lead, actors, before)
    who = who if who.names else actors.at_start(analysed)
    rule = "goal" if goal else "item"
    soft = lead is not None and (asked(lead.passage.text) == "wanted" or _wishes(lead))
    return of_line(
        analysed,
        actors,
        content,
        rule=rule,
        strength="soft" if soft else RULES[rule].strength,
        who=who,
        date=date,
    )


_AT_LEAST = 3
"""Words of a line that tells an action; below `Wij gaan:` it has a verb for certain."""


def names_only_party(lead: Analysed, actors: ActorFinder) -> bool:
    """`De provincie:`, or a heading `VNG`: whose part stands below, in an agreement mostly."""
    named = actors.mentions(lead)
    said = lead.passage.text
    word = BARE.sub("", said)
    if any(word == said[m.start : m.end] for m in named) or is_group(word.casefold()):
        return True
    if not named or any(is_tagged_finite(t) for t in lead.doc):
        return False
    rest = f"{said[: named[0].start]} {said[named[-1].end :]}"
    between = (said[a.end : b.start].strip(" ,") for a, b in pairwise(named))
    bare = _NO_MORE.fullmatch(rest) is not None and {"", "en", "&", "/"}.issuperset(between)
    return bare and not said.rstrip().endswith((".", ";", ","))


_NO_MORE = re.compile(r"[\W\d]*(?:[A-Za-z][.)]\s)?(?:de|het)?[\W\d]*", re.IGNORECASE)
"""What may stand around the name of whose part follows: a number, a letter, an article."""
_AGREES_TO_SUM = re.compile(
    r"\W*(?:\d+[.)]?\s)?(?:in te stemmen|instemmen|akkoord te gaan) met (?:(?:een|de|het) )?"
    r"(?:\w+e )?\w*(?:ophoging|verhoging|verlaging|bijdrage|onttrekking|dotatie|storting|krediet"
    r"|budget|subsidie)\b",
    re.IGNORECASE,
)
"""`In te stemmen met een verhoging van … met € 90.000`: a budget, and nothing is done besides."""


def accomplished(
    analysed: Analysed,
    lead: Analysed | None,
    actors: ActorFinder,
    before: Spoken,
    year: DateMention | None = None,
) -> Candidate | None:
    """`drie paden aangelegd` below `In 2014 hebben wij:`, `… worden:`: what was or will be done.

    What was done counts only with its time: its own, that of the line above, or the `year` that
    the document is the accounts of.
    """
    if lead is None or analysed.passage.kind != "list_item" or _ends_with_modal(lead):
        return None
    content = [t for t in analysed.doc if not t.is_punct and not t.is_space]
    past = _auxiliary_tense(lead)
    told = year if past is None and _is_told(content) and says_no_time(analysed) else None
    past = past if told is None else True
    if past is None or len(content) < _GOAL_WORDS or _is_sentence(content):
        return None
    if not any(t.tag_.startswith("WW|vd|vrij") or t.lower_ in _DONE for t in _main_part(content)):
        return None
    dates = (told,) if told is not None else usable_dates(analysed) or usable_dates(lead)
    if len(dates) != 1 or dates[0].date_class in {"unresolved", "now"}:
        return None
    agent = actors.of_agent(analysed, range(len(analysed.doc)))
    found = of_line(
        analysed,
        actors,
        content,
        rule="report" if past else "item",
        strength="firm",
        who=agent if agent.names or told is not None else announced_by(lead, actors, before),
        date=dates[0],
        past=past,
    )
    # A number in what somebody did is no result of its own.
    acts = found.actors.names or told or any(t.lower_ in {"wij", "we"} for t in lead.doc)
    return replace(found, marks=found.marks - {"number"}) if acts else found


def _is_told(content: Sequence[Token]) -> bool:
    """Whether a line ends in what was done: `Steiger vernieuwd`, `Gidsen geholpen aan werk`."""
    done = [at for at, t in enumerate(content) if t.tag_.startswith("WW|vd|vrij")]
    behind = content[done[-1] + 1 :] if done else []
    if not done or content[done[-1]].lower_ in _BEFALLEN:
        return False
    return not behind or behind[0].tag_.startswith(("VZ", "VG"))


_BEFALLEN = frozenset(
    "gestegen gedaald gegroeid gekrompen toegenomen afgenomen gebleven geworden verbeterd".split()
)
"""Participles of what befell: `Drukte gedaald` is no deed."""


def _auxiliary_tense(lead: Analysed) -> bool | None:
    """Whether a line that ends in a colon tells of what was done; None where it does neither.

    Its verb is an auxiliary whose participle stands in the items, or a perfect of its own.
    """
    if lead.passage.kind == "heading" and _RESULTS.fullmatch(lead.passage.text.strip()):
        return True
    if not lead.passage.text.rstrip().endswith(":"):
        return None
    main = next((c for c in find_clauses(lead.doc) if c.relation == "ROOT"), None)
    if main is None or main.finite is None:
        return None
    if main.tense in {"perfect", "past"} and main.lemma in _ACCOMPLISHING:
        return True
    lemma = lead.doc[main.finite].lemma_.lower()
    if main.finite != main.head and not main.copula:
        return None
    if lemma == "hebben":
        return True
    if main.subject_head is not None:
        # `De doelen waren:`
        return None
    if lemma == "zijn":
        return True
    return (main.tense == "past") if lemma == "worden" else None


_DONE = frozenset({"gereed", "klaar"})
_RESULTS = re.compile(
    r"(?:[\d.]+\s)?(?:(?:behaalde |bereikte |belangrijkste )?resultaten|gerealiseerd|bereikt"
    r"|behaald|wat (?:hebben (?:we|wij)|is er|is) (?:in 20\d\d )?(?:bereikt|gedaan|gerealiseerd))"
    r"(?:\s(?:in\s|over\s)?20\d\d)\s?[?:]?",
    re.IGNORECASE,
)
"""A heading above what was done in its year: `Resultaten 2015`."""
_ACCOMPLISHING = frozenset(
    {"doen", "realiseren", "bereiken", "uitvoeren", "verrichten", "ondernemen"}
)


def _has_object_first(content: Sequence[Token]) -> bool:
    """`De gemeente X elk jaar informeren`: what opens a line of an infinitive undergoes it."""
    return any(
        token.lower_ in _OF_PERSONS and token.tag_.startswith("WW")
        for token in _main_part(content)[1:]
    )


def _says_who_will(lead: Analysed) -> bool:
    """`Concreet gaan we:`, `De gemeente zal:`: who is to do all that stands below."""
    said = lead.passage.text
    return _WHO_WILL.search(said) is not None or _I_WILL.search(said) is not None


_I_WILL = re.compile(
    r"\b(?:(?:ga|zal|wil) ik|(?:gaan|zullen|willen|moeten) (?:wij|we))\s?:\s*$", re.IGNORECASE
)
_WHO_WILL = re.compile(
    r"(?:\b(?:zal|zullen|gaat|gaan|wil|willen)"
    r"(?: (?:hiertoe|daarom|daartoe|in 20\d\d))?)\s?:\s*$",
    re.IGNORECASE,
)
_OF_PERSONS = frozenset(
    """
    informeren adviseren ondersteunen betrekken stimuleren faciliteren helpen uitnodigen begeleiden
    consulteren raadplegen aanspreken benaderen bezoeken verzoeken vragen wijzen bijstaan
    """.split()
)
"""What is done to a body: it may open the line."""


def _behind_time(analysed: Analysed) -> list[Token]:
    """What stands behind the time at the head of a line: `Maart 2022: start van de proef`."""
    date = next(iter(analysed.dates), None)
    if date is None or date.start > 0:
        return []
    sign = _TO_ACTION.match(analysed.doc.text, date.end)
    behind = (t for t in analysed.doc if sign is not None and t.idx >= sign.end())
    return [t for t in behind if not t.is_punct and not t.is_space]


_TO_ACTION = re.compile(r"\s?(?:(?:gereed|klaar|afgerond)\s?)?(?::|[-–—]\s)")
_MODALS = frozenset({"zal", "zullen", "gaat", "gaan", "wil", "willen", "moet", "moeten", "dient"})


def _ends_with_modal(lead: Analysed) -> bool:
    """`De gemeente zal:`, `Daarom ga ik:`, before a list of infinitives."""
    said = lead.passage.text.rstrip()
    if _I_WILL.search(said) is not None:
        return True
    return said.endswith(":") and said.rstrip(" :").split(" ")[-1].lower() in _MODALS


_SUBORDINATE = frozenset(
    {"zodat", "waardoor", "waarmee", "waarin", "waarbij", "waarvan", "waarop", "waaraan"}
)


def _main_part(content: Sequence[Token]) -> list[Token]:
    """A line without what stands in brackets, up to its first relative or subordinate clause."""
    kept: list[Token] = []
    within = False
    for token in content:
        before = token.doc[token.i - 1].text if token.i else ""
        within = (within or before == "(") and before != ")"
        opens = token.tag_.startswith(("VNW|betr", "VG|onder")) or token.lower_ in _SUBORDINATE
        if kept and opens and token.lower_ not in {"om", "dan", "als"}:
            break
        if not within:
            kept.append(token)
    return kept or list(content)


def _is_sentence(content: Sequence[Token], *, goes_on: bool = False) -> bool:
    """Whether a line has a finite verb in its main part, or asks something.

    What goes on with a modal verb above it has infinitives, which may look finite.
    """
    main = _main_part(content)
    # `De proef afronden en een plan maken`: without a subject neither is a plural.
    named = content[:1] and content[0].pos_ in {"DET", "NOUN", "PROPN", "ADJ"}
    helps = any(t.pos_ == "AUX" or t.dep_ in _SUBJECTS for t in main)
    bare = goes_on or (named and not helps)
    return [t.lower_ for t in content[:1]] == ["of"] or any(
        is_tagged_finite(token)
        and not (bare and is_infinitive(token.lower_))
        and not is_whole_separable(token.lower_)
        for token in main
    )


_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})


_GOAL_WORDS = 3
"""A heading of fewer words names a subject."""


_ARTICLE = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
"""The number of an article before what it lays down: `5.1 Het verzorgen van lessen`."""


def _without_number(content: Sequence[Token]) -> list[Token]:
    """A heading behind its number: `1.5.2 Zelf opwekken van stroom`."""
    first = next((i for i, t in enumerate(content) if t.text[:1].isalpha()), len(content))
    return list(content[first:])


def _opens_with_infinitive(content: Sequence[Token]) -> bool:
    """`Versterken van de kust`, `Het beter benutten van wegen`, `Meer samenwerken`."""
    # A plural at its end is easily taken for a verb: `… leefstijl ouderen`.
    if any(
        is_tagged_finite(t) and (t.pos_ == "AUX" or not t.lower_.endswith("en")) for t in content
    ):
        return False
    first = next((t for t in content if not _is_before_verb(t)), None)
    if first is None or first.i - content[0].i > _BEFORE_VERB or not _is_infinitive(first):
        return False
    if [t.lower_ for t in content[1:2]] in (["en"], ["&"]) and not _is_infinitive(content[2]):
        # `Wonen en zorg` names a subject too.
        return False
    # `Meten en rekenen` names a subject: nothing is measured.
    return any(t.pos_ in {"NOUN", "PROPN"} and not _is_infinitive(t) for t in content)


def _is_before_verb(token: Token) -> bool:
    asks = token.lower_ in words.EMBEDDING_WORDS
    return not asks and (token.pos_ in {"ADV", "DET"} or token.lower_ in _MORE)


def _is_infinitive(token: Token) -> bool:
    return token.tag_.startswith("WW|inf") or is_infinitive(token.lower_)


_MORE = frozenset({"meer", "beter", "betere", "verder", "samen", "zelf", "zo", "goed", "extra"})
_BEFORE_VERB = 2
"""Words at most before the infinitive at the head of a line: `Het beter benutten van wegen`."""
_LABEL = re.compile(
    r"(?:[\w.\-]+\s){0,3}?(?:\w*doel(?:en|stelling(?:en)?)?|ambities?|opgaven?|acties?"
    r"|maatregel(?:en)?|activiteit(?:en)?|inzet|speerpunt(?:en)?|prioriteit(?:en)?"
    r"|vervolg(?:stap(?:pen)?|acties?)|te doen)"
    r"(?:\s[\w.\-]+){0,2}\s*:",
    re.IGNORECASE,
)


_TOPIC = re.compile(
    r"(?!aanbeveling)(?:[\w.\-]+\s){0,3}[\w.\-]+:\s(?=(?:het\s)?\w+en\b)", re.IGNORECASE
)
"""What an action is about, before it: `Oevers: het versterken van …`."""


def _behind_label(doc: Doc) -> list[Token]:
    """What stands behind `Subdoelstelling 4.3:` or `Maatregel:`, if it has no finite verb."""
    label = _LABEL.match(doc.text)
    found = label or _TOPIC.match(doc.text)
    if found is None:
        return []
    if any(is_tagged_finite(t) for t in doc if t.idx < found.end() or label is not None):
        return []
    behind = [t for t in doc if t.idx >= found.end() and not t.is_punct and not t.is_space]
    if label is None and (len(behind) < _GOAL_WORDS or not _opens_with_infinitive(behind)):
        return []
    return [] if any(is_tagged_finite(t) for t in behind) else behind


_AIMS = words.INTENTION_NOUNS - {"planning"}
"""`De planning is als volgt:` announces what is done, not what is aimed at."""


def _is_goal(analysed: Analysed, lead: Analysed) -> bool:
    """`Een klimaatneutrale haven in 2050` under `De doelen luiden:`; a number is a target."""
    said = lead.passage.text.rstrip()
    if not said.endswith(":") or any(is_tagged_finite(t) for t in analysed.doc):
        return False
    if not any(t.lemma_.lower() in _AIMS for t in lead.doc):
        return False
    dates = [(d.start, d.end) for d in analysed.dates]
    return not any(
        (t.pos_ == "NUM" or t.text[:1].isdigit())
        and not any(start <= t.idx < end for start, end in dates)
        for t in analysed.doc
    )


_CONNECTING = frozenset(
    {"en", "of", ",", "de", "het", "alle", "/", "&", "samen", "betrokken", "betreffende"}
)
_ALL = frozenset({"allen", "iedereen", "partijen", "partners", "samenwerkingspartners"})
_LONGEST_WHO = 70
"""Characters before the colon of `provincie en gemeenten: inrichten van …`."""


def _behind_actor(analysed: Analysed, actors: ActorFinder) -> tuple[Actors, Sequence[Token]] | None:
    """`provincie, gemeenten: inrichten van een loket`: who is to do it, and what."""
    text = analysed.doc.text
    colon = text.find(":", 0, _LONGEST_WHO)
    if colon < 1:
        return None
    behind = [t for t in analysed.doc if t.idx > colon and not t.is_punct and not t.is_space]
    if len(behind) < 2 or not _says_what(behind):
        return None
    mentions = [m for m in actors.mentions(analysed) if m.end <= colon]
    said = text[:colon]
    if said.strip().lower() in _ALL:
        return actors.joint(), behind
    if not mentions:
        return None
    for mention in reversed(mentions):
        said = said[: mention.start] + " " + said[mention.end :]
    if not set(said.replace(",", " , ").replace("/", " / ").lower().split()) <= _CONNECTING:
        return None
    names = tuple(dict.fromkeys(m.name for m in mentions))
    return Actors(names, "party", (f"voor de dubbele punt: {', '.join(names)}",)), behind


def _says_what(behind: Sequence[Token]) -> bool:
    """Whether what stands behind a colon opens with an action: a verb form or its noun."""
    first = next((t for t in behind if t.pos_ not in {"DET", "ADV", "ADJ"}), behind[0])
    word = first.lower_
    return first.tag_.startswith("WW|inf") or (
        word.endswith(("en", *words.ACTION_SUFFIXES))
        and (first.pos_ in {"VERB", "NOUN"} or first.tag_.startswith("WW"))
    )


def announced_by(lead: Analysed, actors: ActorFinder, before: Spoken) -> Actors:
    """Who does what a list holds: the subject of its announcing line, else whom that names.

    `before` is whom the text before that line speaks of: `Zij heeft tot taak:`.
    """
    said = f"aangekondigd door «{lead.passage.text[:60]}»"
    for clause in find_clauses(lead.doc):
        who = actors.of_subject(lead, clause, before)
        if who.kind in {"party", "we", "pronoun"} and who.names:
            return replace(who, chain=(said, *who.chain))
    names = actors.of_line(lead)
    return Actors(
        names, "party" if names else "none", (f"{said} → {', '.join(names)}",) if names else ()
    )


def _wishes(lead: Analysed) -> bool:
    """Whether an announcing line speaks of aims rather than of agreements."""
    return any(
        clause.lemma in words.INTENTION_VERBS or "willen" in clause.modals
        for clause in find_clauses(lead.doc)
    ) or any(t.lemma_.lower() in _AIMS for t in lead.doc)


def _names_action(content: Sequence[Token]) -> bool:
    """`Uitbreiden van …`, `het versterken van …`, `Start van …`, `… bundelen`."""
    first = content[0]
    opening = [t for t in content[:4] if t.pos_ not in {"DET", "ADJ", "ADV", "CCONJ"}][:1]
    word = opening[0].lower_ if opening else first.lower_
    following = {t.lower_ for t in content[1:5]}
    if _MONEY.fullmatch(word):
        return False
    if is_infinitive(word):
        return True
    if word.endswith("en") and ("van" in following or (opening[:1] and opening[0].pos_ == "VERB")):
        return True
    if any(t.tag_.startswith("WW|inf|vrij") or is_whole_separable(t.lower_) for t in content):
        return True
    if _DEED.fullmatch(word) and not following.isdisjoint(_TO_WHAT):
        return True
    deed = word.endswith(words.ACTION_SUFFIXES) and _BODY.fullmatch(word) is None
    return deed and bool(following & {"van", "tussen", "met"})


_DEED = re.compile(
    r"\w*(?:onderzoek|verkenning|studie|aanleg|aankoop|sloop|herstel|toezicht|handhaving|controles?"
    r"|voorlichting|campagne|overleg|gesprekken|afstemming|deelname|steun|ondersteuning|hulp"
    r"|advies|advisering|trainingen|scholing|evaluatie|monitoring|analyse|inventarisatie|quickscan"
    r"|overdracht|werving|uitgifte|afbouw|opbouw|opstart|afronding|begeleiding|nulmeting)",
    re.IGNORECASE,
)
"""Nouns of what is done, with what it is done to behind a preposition."""
_TO_WHAT = frozenset({"van", "naar", "aan", "op", "met", "over", "bij", "tussen", "onder", "voor"})


def _is_one_of_activities(lead: Analysed, content: Sequence[Token]) -> bool:
    """`Twee werkconferenties` below `Activiteiten 2009:`: each item is something to be done."""
    said = lead.passage.text.strip()
    below = _ACTIVITIES.fullmatch(said) is not None or announces_acts(said)
    return below and content[0].pos_ in {"NOUN", "NUM", "ADJ", "DET"}


def leads_to_infinitives(said: str) -> bool:
    """`De komende jaren willen wij:` says no more than who does what stands below, and when."""
    return _I_WILL.search(said) is not None


def announces_acts(said: str) -> bool:
    """`De volgende acties voeren we uit:`: the line only leads to what is done."""
    return _ACTS_BELOW.search(said) is not None and _MAY_BE.search(said) is None


_ACTS_BELOW = QuickLook(
    re.compile(
        r"\b(?:volgende|onderstaande|hierna genoemde)\s(?:\w+\s){0,2}(?:acties|activiteiten"
        r"|maatregelen|actiepunten|stappen|werkzaamheden|inspanningen)\b[^.:]*:$",
        re.IGNORECASE,
    ),
    "volgende|onderstaande|hierna",
)
_MAY_BE = re.compile(
    r"\b(?:mogelijke?|denkbare?|kunnen|kan|zouden?|overwogen|onderzocht|geen|niet|waren|zijn|was"
    r"|heeft|hebben|hadden|had)\b",
    re.IGNORECASE,
)
"""What is only thought of, or was done before: its items are no actions to come."""


_ACTIVITIES = re.compile(
    r"(?:[\d.]+\s)?(?:(?:concrete|geplande|voorgenomen|nieuwe|belangrijkste|reguliere|specifieke"
    r"|overige|lopende|structurele|incidentele|jaarlijkse|onze)\s)?"
    r"(?:acties|activiteiten|maatregelen|actiepunten)"
    r"(?:\s(?:in\s|voor\s)?20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?)?\s?:?",
    re.IGNORECASE,
)
"""A line or heading that says no more than that actions stand below it, and of what year."""
_MONEY = re.compile(r"(?!\w*bemiddelen)[\w-]*middelen|[\w-]+gelden(?<!vergelden)", re.IGNORECASE)
"""`middelen voor de haven`: money, though it looks like what somebody does."""
_BODY = re.compile(
    r"\w*(?:vereniging|stichting|instelling|afdeling|onderneming|vertegenwoordiging|regering"
    r"|vergadering|leiding|verordening|regeling|overeenkomst)",
    re.IGNORECASE,
)
"""`Vereniging van schippers`: a body or a paper, though it ends as a deed does."""
_REASONS = re.compile(
    r"overweg|constater|in aanmerking nem|nemend?e?n? in aanmerking|gelet op|gezien"
    r"|kennis ?genomen|van oordeel|onderken",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"(?:wensend|verlangend|strevend|indachtig)e?\b|(?:zich )?(?:bewust|overtuigd) (?:er)?van\b"
    r"|.*\b(?:wensend|verlangend|strevend|indachtig|bewust|overtuigd)e?(?: ervan)?(?: dat)?\W*$",
    re.IGNORECASE,
)
"""`Wensend een regeling te treffen voor:`, as a treaty begins, or `Zich bewust van:`."""


def gives_reasons(lead: Analysed) -> bool:
    """`Overwegende dat:` announces why, not what is agreed."""
    text = lead.passage.text.strip()
    if _REASONS.match(text[:60]) or _REASONS.search(text[-40:]):
        return True
    # `Strevend naar een schone haven spreken partijen af:` goes on with what is agreed.
    return _WISHES.match(text) is not None and not is_agreed(lead)


def _continues(lead: Analysed, content: Sequence[Token]) -> bool:
    """Whether an item completes a promise that the announcing line begins.

    `… spreken af:` before `dat …`; `… is afgesproken dat:` before a clause; and
    `… verbindt zich:` before a small letter and an infinitive with te.
    """
    said = lead.passage.text.rstrip()
    if said.lower().endswith((" dat:", " om:")) and not _CONCERNS.search(said):
        return True
    if not said.endswith(":") or not _promises(lead):
        return False
    with_te = any(
        t.tag_.startswith("WW|inf") and t.i and t.nbor(-1).lower_ == "te" for t in content
    )
    return content[0].lower_ == "dat" or (with_te and content[0].is_lower)


_CONCERNS = re.compile(r"\b(?:gaat|ging|gaan|handelt)\b(?: \w+){0,3} om:$", re.IGNORECASE)
"""`Het gaat hierbij om:` before things of any kind."""


def _promises(lead: Analysed) -> bool:
    """`… spreken af:`, `… streeft ernaar:` before items that begin with `dat`."""
    return any(
        frame_of_lemma(clause.lemma, noun=False) is not None or clause.lemma == "verbinden"
        for clause in find_clauses(lead.doc)
    )


def is_agreed(lead: Analysed) -> bool:
    """Whether what stands below a line was agreed or decided: `Partijen spreken af:`."""
    return lead.passage.text.rstrip().endswith(":") and any(
        clause.lemma in words.COMMISSIVE_VERBS and not clause.negated
        for clause in find_clauses(lead.doc)
    )


_COULD_BE = re.compile(
    r"\b(?:aantal|enkele|diverse|verschillende)\s+(?:mogelijke|denkbare)\b"
    r"|\b(?:zijn|lijken|is|worden|werden)\b[^.]{0,30}\b(?:mogelijk|denkbaar|overwogen|bekeken"
    r"|afgevallen)\s?:"
)


_CONTENTS = re.compile(
    r"\b(?:leest|lezen)\b[^.]*\bover\s?:|\b(?:leest|vindt|treft) (?:u|je)\b"
    r"(?![^.]*(?:acties|actiepunt|maatregel|afspraken|toezegging|voornemens|stappen|activiteiten))"
    r"[^.]*:$"
    r"|\b(?:ga|gaan|gaat) [^.]{0,60}\bin op\s?:"
    r"|\b(?:informeer|bericht)\w* (?:ik|wij|we) (?:u|uw kamer|de raad)\b[^.]*\bover\s?:"
)
"""`In deze brief leest u over:`: what a paper is about stands below."""


_LINES_OF_BUDGET = re.compile(
    r"\b(?:\w*begroting|raming(?:en)?|budget(?:ten)?|lasten|baten|reserves?|middelen)\b[^.]*"
    r"\b(?:aangevuld|aangepast|bijgesteld|gewijzigd|verhoogd|verlaagd|verwerkt|opgebouwd|stijgen"
    r"|dalen|stijgt|daalt|bestaa[nt]|bestaat|wijzigt|wijzigen|toegelicht|verklaard)\b[^.]*:$"
)
"""`Verder wordt de begroting aangevuld met:`: the lines of a budget stand below, and no actions."""


def _announces(lead: Analysed) -> bool:
    text = lead.passage.text.lower()
    if asked(text) is not None:
        return True
    if _CONTENTS.search(text) or _LINES_OF_BUDGET.search(text) or _TELLS_OF.search(text):
        return False
    if set(re.findall(r"[a-zë]+", text)) & words.TOPIC_WORDS or _COULD_BE.search(text):
        return False
    if text.rstrip().endswith(":") or _says_actions(text):
        return True
    # `Acties in 2016` above `3. Folders`: of the items below that as well.
    above = lead.passage.section[-1:] if lead.passage.kind == "heading" else ()
    return any(_says_actions(title.lower()) for title in above)


_TELLS_OF = re.compile(
    r"\b(?:informeer|informeren|bericht|berichten|rapporteer|rapporteren|ga|gaan)\s(?:ik|we|wij)\b"
    r".*\b(?:over|op)\s*:\s*$"
)
"""`Met deze brief informeer ik u over:`: below it stands what the text is about."""
_ADVICE_BELOW = re.compile(r"\b\w*aanbeveling(?:en)?\b[^.:]*:\s*$|\badvise\w+\b[^.:]*:\s*$")
_TAKEN_OVER = re.compile(
    r"\b(?:ik|wij|we|ons|onze|neemt|nemen|overgenomen|opvolging|volgen|volgt)\b"
)


def defines(lead: Analysed | None, section: Sequence[str]) -> bool:
    """Whether a line, or the heading above it, says what words mean in an agreement."""
    led = lead is not None and _MEANT_BELOW.search(lead.passage.text.rstrip()) is not None
    return led or any(_DEFINITIONS.fullmatch(title.strip()) for title in section[-1:])


_MEANT_BELOW = re.compile(
    r"\b(?:wordt|worden)\b[^.;]*\b(?:verstaan(?: onder)?|bedoeld met|begrepen onder)\s?:$"
    r"|\bversta(?:an|at)\b[^.;]*\bonder\s?:$|\b(?:gelden|hanteren)\b[^.;]*\bdefinities\s?:$",
    re.IGNORECASE,
)
_DEFINITIONS = re.compile(
    r"(?:(?:artikel|hoofdstuk|paragraaf)\s+)?(?:[\dIVX.]+[.:]?\s+)?[-–—]?\s?"
    r"(?:begrips?(?:bepaling|omschrijving)(?:en)?|begrippen(?:lijst)?|definities?"
    r"|definities en begrippen|begrippen en definities)",
    re.IGNORECASE,
)


def advises_below(lead: Analysed) -> bool:
    """`De raad doet de volgende aanbevelingen:`: what others advise binds nobody so far."""
    text = lead.passage.text.lower()
    return _ADVICE_BELOW.search(text) is not None and _TAKEN_OVER.search(text) is None


def _says_actions(text: str) -> bool:
    return bool(set(re.findall(r"[a-zë]+", text)) & words.ANNOUNCING_WORDS)

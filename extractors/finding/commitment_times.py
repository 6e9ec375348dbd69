"""Which time expressions of a passage can say when something is done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.finding.commitment_occasions import with_occasions
from extractors.finding.times_of_nouns import is_of_noun
from extractors.language.analysis import Analysed
from extractors.language.dates import DateMention, is_compared, is_how_soon
from extractors.language.dates_meaning import Between, Offset, Stretch, is_open, lean_of
from extractors.language.dates_words import PLAN_ENDINGS
from extractors.language.infinitives import infinitive_of
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc, Token

_NEVER = frozenset({"tot nu toe", "voortaan", "tot dusver", "tot op heden", "tot nog toe"})
"""Expressions that place nothing: no deadline."""

_IN_REFERENCE = re.compile(r"(?:d\.d\.|\bdd\.?|\(brief|kamerstuk\w*|versie)\s*$", re.IGNORECASE)
_DONE_BY = re.compile(
    r"\b(?:bij|per)\s(?:brief|besluit|schrijven|beschikking|motie)\s(?:van|d\.?d\.?)\s$",
    re.IGNORECASE,
)
"""Before the date of a paper by which something was done, and so when it was done."""
_HELD_AGAINST = re.compile(
    r"\b(?:net\s(?:zo)?als|evenals|zoals|anders\sdan|meer\sdan|minder\sdan)\s(?:in\s)?$"
    r"|\b(?:tegen(?:over)?|ten\sopzichte\svan|vergeleken\smet|t\.o\.v\.)\s(?:(?!\d)\w+\s){0,2}(?:(?!(?:19|20)\d\d\b)\d[^;,]{0,20}|\w*(?:tien|tig|honderd|duizend)\s)$",
    re.IGNORECASE,
)
"""Before a time that is only compared with: `net als in voorgaande jaren`, `tegen 140 in 2007`."""
_OCCASION = re.compile(
    r"\b(?:naar\saanleiding\svan|in\s(?:antwoord|reactie|aanvulling|vervolg)\sop|als\sreactie\sop|vanwege|als\sgevolg\svan|waaronder)\s[^,;.]{1,90}$",
    re.IGNORECASE,
)
"""Before the time of what gave rise to an action, or of an example."""
_ON_GROUNDS = re.compile(
    r"(?:^\W*|,\s)(?:met\shet\soog\sop|gelet\sop|gezien|gehoord|ter\svoorbereiding\s(?:op|van)|vooruitlopend\sop"
    r"|in\s(?:lijn|overeenstemming|aansluiting|navolging)\s(?:met|op|van)|in\shet\slicht\svan"
    r"|op\s(?:basis|grond|verzoek|voordracht)\svan|in\sverband\smet|ingevolge|conform|overeenkomstig|krachtens|ondanks"
    r"|dankzij|met\s(?:inachtneming|toepassing|uitzondering)\svan|uitgaande\svan|ter\suitvoering\svan"
    r"|als\suitwerking\svan)\s[^,;]{1,120}$",
    re.IGNORECASE,
)
"""What a sentence opens with that is no time: up to its verb a time in it is of what it names.

So does what stands between commas.
"""
_OF_PERIOD = re.compile(r"\bvoor\s(?:de|een)\s(?:periode|jaren|tijd|fase)\s$", re.IGNORECASE)
"""Before the time that something is meant for: `een visie voor de periode na 2020`."""
_YEARLY = re.compile(
    r"\b(?:elk|ieder)\sjaar\b|\b(?:(?:een|één|twee|drie|vier|\d)\s?(?:keer|maal)|een-?maal|eens)\sper\s(?:kalender)?jaar\b"
    r"|\b(?:(?:half)?jaarlijkse?|normaliter|gewoonlijk|doorgaans|meestal|traditioneel)\b",
    re.IGNORECASE,
)
"""Before a month or day without a year, which then comes back each year."""
_ON_NOUN = re.compile(
    r"\b(?:de|het|dit|deze|een|zijn|haar|hun|ons|onze)\s(?:\w+\s)?"
    r"(?:inwerkingtreding|\w*tekort(?:en)?)\s$",
    re.IGNORECASE,
)
"""Before the time of what begins or falls short, not of what is done about it."""
_FIGURES = re.compile(
    r"\b\w*(?:cijfers|gegevens|inzicht(?:en)?|resultaten|rekening|verslag|rapportage|data|opgave|informatie)\s$",
    re.IGNORECASE,
)
"""Before `over 2015`: of what year figures are, not when something is done with them."""
_WHAT_WAS = re.compile(
    r"\b(?:de|het|deze|onze|zijn|haar|hun)\s(?:\w+\s){0,3}"
    r"(?:activiteiten|acties|ontwikkelingen|resultaten|inspanningen|inzet|plannen|prestaties)\s$",
    re.IGNORECASE,
)
"""Before the stretch of what is told about: `over de activiteiten in de komende periode`."""
_TELLING = re.compile(
    r"\b(?:rapporte\w+|gerapporteerd|\w*verslag\w*|verantwoord\w*|informe\w+|geïnformeerd|terugbli\w+"
    r"|samenvatting|overzicht|schets\w*|toelicht\w*|beschrij\w+)\b",
    re.IGNORECASE,
)
"""What is done `over 2015`: told of that year, at another time."""
_ASKED = re.compile(
    r"\b(?:hoeveel|welke?|hoe|waarom"
    r"|(?:verken\w*|onderzoek\w*|onderzocht|bezie\w*|bekij\w*|nagaan|nagegaan|toets\w*|beoorde\w*"
    r"|overwe\w*|bespre\w*|(?:ga|gaat|gaan|kijkt?|kijken)\s(?:\w+\s){0,3}na)\sof)\s[^,;:]*$",
    re.IGNORECASE,
)
"""Before the time of what is found out: `onderzoekt hoeveel loketten in 2020 nodig zijn`."""
_PURPOSE = re.compile(
    r"\s*om\s[^,;]*?\bte\s[a-zë]+n\b(?:\s(?:dat|of|hoe|wat)\b[^,;]*)?", re.IGNORECASE
)
"""`Om de doelen in 2020 te bereiken, …`: when the purpose is reached, not when it is acted."""
_CONDITION = re.compile(
    r"\W*(?:(?:indien|mocht(?:en)?|(?:wat|wie)\b(?![^,;]*\bbetreft))\b[^,;]*"
    r"|(?:als|wanneer)\b(?=[^,;]*\b(?:blijkt|blijken|niet|geen|onvoldoende|lager|hoger|minder)\b)[^,;]*),",
    re.IGNORECASE,
)
"""`Wat eind 2018 over is, …`, `Als in 2020 blijkt dat …`: on what depends whether it is done."""
_LAW = QuickLook(
    re.compile(r"(?:wet|richtlijn|verordening|verdrag|besluit)\s\($", re.IGNORECASE), "("
)
"""Before the year of a law in brackets."""
_BINDING = re.compile(
    r"[^,;.]{0,70}\b(?:overeengekomen|afgesproken|uitgesproken)\b(?=\s(?:dat|om|te|deze|de|het)\b|,?\s[^.;]*\bte\s)",
    re.IGNORECASE,
)
"""Behind the day on which something was agreed, which binds from then on."""


def usable_dates(analysed: Analysed) -> tuple[DateMention, ...]:
    """The time expressions of a passage that can say when something is done.

    Left out are years in names (`Agenda 2030`), dates that belong to a noun (`de brief
    van 3 maart 2020`), times compared with (`ten opzichte van 1990`), those of an occasion
    (`naar aanleiding van de storing op 6 september`) and of a purpose or condition that opens a
    sentence.
    """
    if not analysed.dates:
        return ()
    text = analysed.passage.text
    purpose = _PURPOSE.match(text) or _CONDITION.match(text)
    return tuple(
        mention
        for mention in with_occasions(text, analysed.dates)
        if not mention.in_name
        and mention.text.lower() not in _NEVER
        and (not mention.attributive or _DONE_BY.search(text[: mention.start]))
        and not _IN_REFERENCE.search(text[: mention.start])
        and not is_compared(mention)
        and not is_how_soon(mention, text)
        and not _is_asked(analysed, mention)
        and not _LAW.search(text, 0, mention.start)
        and not _HELD_AGAINST.search(text[: mention.start])
        and not _BINDING.match(text, mention.end)
        and not _OF_PERIOD.search(text[: mention.start])
        and not _comes_back(text, mention)
        and not _is_of_occasion(analysed, mention)
        and not _is_of_participle(analysed, mention)
        and not (_is_about(mention) and _TELLING.search(text))
        and not _ON_NOUN.search(text[: mention.start])
        and not (_is_about(mention) and _FIGURES.search(text[: mention.start]))
        and not _CONSEQUENCE.search(text, mention.end)
        and not (mention.rule == _WITHIN and _waits(text, mention))
        and not _is_meant_for(analysed, mention)
        and not is_of_noun(text, mention)
        and not _ON_PAPER.match(mention.text)
        and not (mention.rule == _WITHIN and _ON_REQUEST.search(text))
        and not (purpose is not None and mention.start < purpose.end())
    )


def _is_asked(analysed: Analysed, mention: DateMention) -> bool:
    """Whether a time is that of what is found out, not of what is done with it.

    `Onderzoekt hoe dit kan en brengt voor de zomer advies uit` has a new verb behind `en`.
    """
    if analysed.passage.kind == "heading":
        # `Welke resultaten willen we in 2021 behalen?` asks what the lines below it say.
        return False
    asked = _ASKED.search(analysed.passage.text[: mention.start])
    if asked is None:
        return False
    said = [t for t in analysed.doc if asked.start() <= t.idx < mention.start]
    return not any(
        token.tag_.startswith("WW|pv") and before.lower_ in {"en", "maar"}
        for before, token in pairwise(said)
    )


_WITHIN = "date.within"
_WAITS_FOR = re.compile(
    r"^(?:\W*\w+\W+){0,3}?(?:indien|wanneer|zodra|nadat|mocht(?:en)?)\b|^\W*als\b"
    r"|,\s(?:indien|wanneer|zodra|nadat|als\s(?:de|het|een|er|dit|dat|deze|zij|hij))\b",
    re.IGNORECASE,
)
"""What a term runs from: `Indien een partij uittreedt, overleggen partijen binnen vier weken`."""


_CONSEQUENCE = re.compile(r",\s+dan\s(?!ook\b|wel\b)", re.IGNORECASE)
"""Behind the time by which a condition holds: `Lukt dat voor 1 mei niet, dan …`."""


_ON_PAPER = re.compile(
    r"op\s(?:de|het|uw|mijn|onze|haar|zijn|hun)\s[\w-]*(?:brief|rapport|rapportage|circulaire|advies|motie|vraag|vragen|verzoek|nota|besluit"
    r"|voorstel|amendement|aanbevelingen|schrijven|bericht|artikel)\b",
    re.IGNORECASE,
)
"""`reageer op de brief van 3 mei`: what is answered has that day."""
_ON_REQUEST = re.compile(
    r"\b(?:op|over|van|na)\s(?:een|elke?|iedere?|alle)\s(?:\w+e\s)?"
    r"\w*(?:aanvra(?:ag|gen)|verzoek(?:en)?|klacht(?:en)?|bezwaar|bezwaren|melding(?:en)?|signa(?:al|len)|vraag|vragen)\b",
    re.IGNORECASE,
)
"""What comes in time and again: `beslist binnen acht weken op een aanvraag`."""


def _waits(text: str, mention: DateMention) -> bool:
    """Whether a term runs from something that may happen, time and again."""
    waits = _WAITS_FOR.search(text)
    # `Binnen een maand nadat dit convenant is ondertekend, …` runs from the signing.
    known = waits is not None and mention.start <= waits.end() <= mention.end + 1
    return (waits is not None and not known) or _UPON.search(text[: mention.start]) is not None


_UPON = re.compile(
    r"^Bij een\b[^,;.]*"
    r"|^Na (?:(?:de|het|een|deze|dit|uw) )?(?:\w+e )?\w*(?:ontvangst|vaststelling|goedkeuring"
    r"|besluit|besluitvorming|afronding|oplevering|indiening|afloop|melding|instemming|voltooiing|gunning)\b[^,;.]*"
    r"|\b(?:waarop|waarna|(?<!besluit )(?<!ing )(?<!reactie )(?<!antwoord )daarop|vervolgens"
    r"|telkens)\b[^,;.]*$",
    re.IGNORECASE,
)
"""Before a term: `een verzoek, waarop binnen zes weken wordt beslist`, `bij een klacht …`."""


def _is_about(mention: DateMention) -> bool:
    """`over 2015`, which is no time as `over twee weken` is."""
    return mention.preposition == "over" and not isinstance(mention.meaning.node, Offset)


def _comes_back(text: str, mention: DateMention) -> bool:
    """Whether a month is that of each year: `twee keer per jaar, in mei en oktober`."""
    before = text[: mention.start]
    yearly = _is_of_each_year(mention) and _YEARLY.search(before)
    return bool(yearly) and _FIRST_TIME.search(before) is None


_FIRST_TIME = re.compile(
    r"\b(?:voor het eerst|de eerste (?:keer|maal)|te beginnen|beginnend|startend|eerst)\s$",
    re.IGNORECASE,
)


def _is_of_each_year(mention: DateMention) -> bool:
    """Whether a month or day is named without a year or a side (`jl.`)."""
    node = mention.meaning.node
    return node is not None and is_open(node) and lean_of(node) is None


def _is_of_occasion(analysed: Analysed, mention: DateMention) -> bool:
    """Whether a time is that of what gave rise to an action, or of an example: no verb between."""
    text = analysed.passage.text
    occasion = _OCCASION.search(text[: mention.start])
    if occasion is None and _goes_on_with_verb(analysed, mention):
        occasion = _ON_GROUNDS.search(text[: mention.end])
    if occasion is None or any(
        occasion.start() < other.start < mention.start for other in analysed.dates
    ):
        return False
    between = [t for t in analysed.doc if occasion.start() <= t.idx < mention.start]
    return not any(t.tag_.startswith("WW|pv") for t in between) and not _begins_anew(between)


def _begins_anew(tokens: Sequence[Token]) -> bool:
    """`naar aanleiding van de motie het plan`: an article right behind a noun begins another."""
    return any(
        token.tag_.startswith("LID") and before.pos_ in {"NOUN", "PROPN"}
        for before, token in pairwise(tokens)
    )


_BEGINS_PART = frozenset({"DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM"})


def _goes_on_with_verb(analysed: Analysed, mention: DateMention) -> bool:
    """Whether no new part of the sentence begins behind a time: `op grond van de wet in mei de`."""
    behind = next((t for t in analysed.doc if t.idx >= mention.end), None)
    return behind is not None and behind.pos_ not in _BEGINS_PART


def _is_of_participle(analysed: Analysed, mention: DateMention) -> bool:
    """`het in 2017 ontwikkelde meldpunt`: a time between an article and its participle."""
    span = analysed.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or mention.preposition is None:
        return False
    if span.start == 0:
        # `In 2018 gekochte grond wordt beplant`
        return _describes(analysed.doc, span.end)
    before = analysed.doc[span.start - 1]
    # `het` before a preposition is often taken for a pronoun.
    article = before.pos_ == "DET" or before.lower_ == "het"
    if not article and not before.tag_.startswith(("LID", "VNW|bez")):
        return False
    for token in analysed.doc[span.end : span.end + _TO_PARTICIPLE]:
        before_noun = token.dep_ == "amod" and token.tag_.startswith("WW|vd")
        if before_noun or _PARTICIPLE.match(token.tag_):
            return True
        inflected = token.lower_.endswith("e") and token.pos_ == "ADJ"
        if inflected and infinitive_of(token.lower_[:-1]) is not None:
            # `de in 2012 vastgestelde richtlijn`, tagged as an adjective.
            return True
        if token.tag_.startswith("WW|pv") or token.is_punct:
            return False
    return False


def _describes(doc: Doc, at: int) -> bool:
    """Whether a participle stands here that describes the noun right behind it."""
    if at + 1 >= len(doc) or not doc[at + 1].tag_.startswith("N|"):
        return False
    word = doc[at]
    return word.dep_ == "amod" and word.head is doc[at + 1] and word.tag_.startswith("WW|vd")


def _is_meant_for(analysed: Analysed, mention: DateMention) -> bool:
    """`maatregelen voor de komende jaren`, `een nota voor 2017-2020`: what a noun is for.

    `De prioriteiten voor de komende jaren zijn:` gives those below it their time.
    """
    text = analysed.passage.text
    stretch = isinstance(mention.meaning.node, Stretch)
    of_noun = (stretch and mention.preposition == "in") or mention.preposition == "sinds"
    if of_noun and _TELLING.search(text) and _WHAT_WAS.search(text[: mention.start]):
        return True
    if stretch and mention.preposition == "op":
        # `terugblikken op de afgelopen periode`
        return True
    if mention.preposition != "voor" or text.rstrip().endswith(":"):
        return False
    span = analysed.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or span.start == 0:
        return False
    before = analysed.doc[span.start - 1]
    if before.dep_ == "compound:prt" and span.start > 1:
        # `stelt een plan op voor 2017-2020`
        before = before.nbor(-1)
    years = isinstance(mention.meaning.node, Between)
    made = before.tag_.startswith(("WW|vd", "WW|inf")) and before.lower_.endswith(_DRAWN_UP)
    of_paper = years and (made or before.lower_.endswith(PLAN_ENDINGS))
    return of_paper or (stretch and before.pos_ == "NOUN")


_DRAWN_UP = ("opgesteld", "opstellen", "vastgesteld", "vaststellen", "geschreven", "stellen")
"""What is done to a paper: `wordt een begroting opgesteld voor 2017-2020`."""
_TO_PARTICIPLE = 6
"""Words that may stand between a time and the participle it belongs to."""
_PARTICIPLE = re.compile(r"WW\|[vo]d\|prenom")

"""What one amount of money is for, what it goes to, and whether it returns every year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from extractors.language.amounts import AmountMention
from extractors.language.word_lists import MONTHS

_WORDS_OF_PURPOSE = 15


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a sentence that speaks of one amount.

    `before` and `after` are the words on either side of the amount up to where
    the next amount's part begins; offsets are those of the whole text.
    """

    text: str
    start: int
    end: int
    amount: AmountMention

    @property
    def before(self) -> str:
        """The words left of the amount and its qualifier."""
        return self.text[self.start : self.amount.outer_start]

    @property
    def after(self) -> str:
        """The words right of the amount."""
        return self.text[self.amount.end : self.end]


_PART_BREAK = re.compile(r"[,;:(]\s|\s[-–]\s|\sen\s|\swaarvan\s|\splus\s|\(")


def stretches(text: str, amounts: tuple[AmountMention, ...]) -> tuple[Stretch, ...]:
    """Divide `text` over its amounts: one stretch each, in order, without gaps.

    Two neighbouring amounts are parted at the last comma, bracket or `en` between them.
    """
    cuts = [0]
    for left, right in pairwise(amounts):
        between = text[left.end : right.outer_start]
        # A bracket that closes before the next amount is no break.
        breaks = [
            match
            for match in _PART_BREAK.finditer(between)
            if "(" not in match.group() or ")" not in between[match.end() :]
        ]
        cuts.append(left.end + breaks[-1].start() if breaks else right.outer_start)
    cuts.append(len(text))
    return tuple(
        Stretch(text, start, end, amount)
        for start, end, amount in zip(cuts, cuts[1:], amounts, strict=False)
    )


_A_YEAR = re.compile(
    r"\b(?:per\s(?:jaar|annum|kalenderjaar|begrotingsjaar)|jaarlijkse?|op\sjaarbasis|ieder\sjaar|elk\sjaar"
    r"|p\.?j\.)(?!\w)|^/jaar",
    re.IGNORECASE,
)
_NO_SHARE = (
    r"saldo|brief|direct|definitie|abuis|ongeluk|trein|auto|fiets|post|e-mail|kerende|omgaande"
    rf"|{'|'.join(MONTHS)}|eind|begin|medio"
    r"|jaar|annum|kalenderjaar|begrotingsjaar|se\b|procent|de\b|het\b|een\b|ingang"
)
_NO_NOUN = (
    r"(?:uitgetrokken|beschikbaar|ter|is|zijn|wordt|worden|was|kan|gereserveerd|begroot|nodig|voor|in|van|en|of|om|aan|met"
    r"|die|dat|toegekend|besteed|verstrekt|betaald|uitgegeven|geïnvesteerd|vrijgemaakt|extra|subsidie|bij|uit)\b"
)
_SHARE_AFTER = re.compile(
    rf"^(?:\s(?:subsidie|euro|extra|bijdrage|vergoeding|beschikbaar|uitgetrokken))?\s?(?:per|/)\s?"
    rf"(?!{_NO_SHARE})(?P<adjectives>(?:[a-zéë]+(?:de|e|end)\s)?)(?P<noun>(?!{_NO_NOUN})[a-zA-Zéëï-]+)",
    re.IGNORECASE,
)
_SHARE_ANYWHERE = re.compile(
    rf"\b(?:per|voor\s(?:elke|iedere|elk|ieder)|aan\s(?:elke|iedere|elk|ieder))\s(?!{_NO_SHARE})"
    r"(?P<adjectives>(?:[a-zéë]+(?:de|e|end)\s){0,2})"
    r"(?P<noun>(?!(?:is|zijn|wordt|worden|was|kan|kunnen|komt|een|in|aan|voor|met|die|dat)\b)[a-zA-Zéëï-]+)",
    re.IGNORECASE,
)
_EACH_GETS = re.compile(
    r"\b(?:elke|iedere|elk|ieder)\s(?:[a-z]+e\s)?(?P<noun>[a-zéëï-]+)\s(?:ontvangt|krijgt|kan|heeft)\b",
    re.IGNORECASE,
)


def per_of(stretch: Stretch) -> str | None:
    """Give what the amount is for one of: `year`, a noun (`school`), or None."""
    if _A_YEAR.search(stretch.after) or _A_YEAR.search(stretch.before):
        return "year"
    for pattern, words in (
        (_SHARE_AFTER, stretch.after),
        (_EACH_GETS, stretch.before),
        (_SHARE_ANYWHERE, stretch.before),
    ):
        if match := pattern.search(words):
            return match["noun"]
    return None


def structural_of(stretch: Stretch) -> bool:
    """Whether the words around the amount call it structural."""
    own = stretch.before[-60:] + " " + stretch.after
    return bool(re.search(r"\bstructure(?:el|le)\b", own, re.IGNORECASE))


_TIME = (
    r"(?:de\s(?:periode|jaren|duur|komende|eerste|eerstvolgende|resterende)|het\s(?:jaar|schooljaar|komende"
    r"|lopende)|(?:dit|volgend|komend|afgelopen)\sjaar|\d{4}|een\s(?:periode|duur)|(?:\d+|twee|drie|vier|vijf|zes|tien)\s"
    r"(?:jaar|jaren|maanden)|maximaal|totaal|het\seerst|stand\b|plaats\b|werking\b|aanmerking\b|eigendom\b"
    r"|(?:de|deze|mijn)\s(?:brief|kabinetsperiode|begroting|nota)|beginsel|overleg|samenwerking"
    r"|(?:zet|bod|elkaar|zich|gang|handen|kaart|stand|slag)\b|(?:dat|datzelfde|hetzelfde)\sjaar\b|(?:de\s(?:slag|orde|beurt|hand|gang)|het\swerk)\b)"
)
_STOP = re.compile(
    r"[.;:)(¢]|,\s|\s[-–]\s|\s(?:is|zijn|wordt|worden|werd|werden|was|waren|beschikbaar|vrijgemaakt|uitgetrokken"
    r"|gereserveerd|begroot|nodig|geraamd|stelt|stellen|trekt|draagt|komt|kan|kunnen|zal|zullen|heeft|hebben"
    r"|gaat|geldt|bedraagt|uit\b(?=\s*$)|bij\b(?=\s*$)|(?:in|voor|gedurende|over)\s(?:de\s(?:periode|jaren)|het\s"
    r"(?:jaar|schooljaar)|\d{4})|vanaf\s\d{4}|tot\sen\smet|op\sjaarbasis|per\sjaar|jaarlijks)\b",
    re.IGNORECASE,
)
_AIM_AFTER = re.compile(
    rf"(?:^|\s)(?:voor|aan|naar|ten\sbehoeve\svan|t\.b\.v\.|bestemd\svoor)\s(?!{_TIME})",
    re.IGNORECASE,
)
_AIM_IN = re.compile(rf"(?:^|\s)in\s(?!{_TIME})", re.IGNORECASE)
_TO_DO = re.compile(r"\bom\s(?:te\s)?", re.IGNORECASE)
_LEADING_TIME = re.compile(
    r"^(?:in\s(?:de\s)?periode\s[\d\s/–-]+(?:tot\sen\smet\s\d{4}\s)?|(?:in|vanaf|tot|voor)\s\d{4}\s(?:en\s\d{4}\s)?)",
    re.IGNORECASE,
)
_AIM_FIRST = re.compile(
    rf"(?:^|,\s|\b(?:daarnaast|verder|ook|tevens|hierbij)\s)(?:voor|aan|ten\sbehoeve\svan|in)\s(?!{_TIME})",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?!(?:Deze|Dit|Dat|Die|Daarvan|Hiervan|Daarnaast|Hiervoor|Daarvoor|In|Er|Hier|Ook|Wij|We|Op|Met|Bij|Uit|Van"
    r"|Ik|Tevens|Verder|Voor|Vanuit|Door|Per|Vanaf|Tot|Volgens|Naast|Binnen|Tussen|Sinds|Gemiddeld|Daarbij|Zo|Om|Nu|Thans|Inmiddels|Momenteel|Dan|Toen|Hiermee|Daarmee)\s)(?:(?:De|Het|Een)\s)?(?P<subject>[A-ZÉ]?[\w’'/-]+(?:\s(?!is\b|zijn\b|wordt\b|worden\b)[\w’'()/,&-]+){0,9}?)\s"
    r"(?:is|zijn|wordt|worden|werd|werden|was|waren|bedraagt|bedragen|bedroeg|kost|kosten|komt|komen|vergt"
    r"|vergen|vraagt|vragen|beloopt)\b",
)
_POT_FOR = re.compile(
    r"\b(?:\w*budget(?:ten)?|\w*subsidies?|\w*bijdragen?|\w*middelen|\w*kosten|\w*uitgaven|\w*bedrag|\w*krediet"
    r"|\w*investering(?:en)?|\w*impuls|\w*geld|\w*fonds|bezuiniging(?:en)?|\w*lening)\s"
    r"(?:(?<=kosten )van\s|(?<=uitgaven )van\s|voor\s|in\s|op\s|aan\s)",
    re.IGNORECASE,
)


_NO_PURPOSE = re.compile(
    r"(?:uit|bij|in|af|toe|op|over|vrij|structureel|incidenteel|extra|in\stotaal|totaal|daar|hier|jaarlijks|maximaal|circa|ongeveer|ruim|bijna"
    r"|de\sbrief.*|dit|deze|brief.*|subsidies?|bijdragen?|bedrag(?:en)?|budget|middelen|kosten|uitgaven|vergoeding)",
    re.IGNORECASE,
)


def purpose_of(stretch: Stretch) -> str | None:
    """Give the words that say what the amount is for, at most 15 words, or None."""
    after = stretch.after
    aims = [match for match in (_AIM_AFTER.search(after), _TO_DO.search(after)) if match]
    if len(aims) == 2 and aims[0].start() < aims[1].start():
        first, second = aims
        words_between = after[first.end() : second.start()].split()
        aims = [second] if len(words_between) <= 3 else [first]
    for match in aims or [m for m in (_AIM_IN.search(after),) if m]:
        words = _LEADING_TIME.sub("", after[match.end() :].lstrip())
        if phrase := _phrase(words):
            return phrase
    before = stretch.before
    for pattern in (_POT_FOR, _AIM_FIRST):
        matches = list(pattern.finditer(before))
        if matches and (phrase := _phrase(before[matches[-1].end() :])):
            return phrase
    subject = _SUBJECT.match(before.lstrip())
    return _phrase(subject["subject"]) if subject else None


_PURPOSE_OF_MEANS = re.compile(
    rf"\b(?:middelen|geld(?:en)?|budget|bedrag|investering|bijdrage|subsidie|fonds)\b.{{0,60}}?\b"
    rf"(?:voor|in|aan|naar|ten\sbehoeve\svan)\s(?!{_TIME})",
    re.IGNORECASE,
)


def purpose_of_means(text: str) -> str | None:
    """Give what `text` says that its unnumbered money is for (`middelen voor …`), or None."""
    match = _PURPOSE_OF_MEANS.search(text)
    return _phrase(text[match.end() :]) if match else None


def _phrase(words: str) -> str | None:
    """Cut the words where the phrase stops, at most fifteen."""
    stop = _STOP.search(words)
    kept = (words[: stop.start()] if stop else words).split()[:_WORDS_OF_PURPOSE]
    phrase = " ".join(kept).strip(" ,.;:-–")
    if _NO_PURPOSE.fullmatch(phrase):
        return None
    return phrase if re.search(r"[a-zA-Z]{2}", phrase) else None

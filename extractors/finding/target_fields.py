"""Whether a number is a rise or fall, in which tense, and how its sentence is divided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from extractors.language.analysis import Analysed
from extractors.language.infinitives import is_verb
from extractors.language.numbers import NumberMention
from extractors.language.tokens import Token, has_feature

_FEW_WORDS = 4

_BREAK = re.compile(
    r";\s|:\s(?=[a-z])|\s[–—]\s|\s-\s|,\s(?=(?:waarvan|van\swie|waarbij|waarbinnen|waarin|waardoor|waarmee|zodat|terwijl|maar"
    r"|aangezien|omdat|hoewel|tegenover|want)\b)|,\s(?=in\s(?:19|20)\d\d\s(?:was|waren|is|zijn|werd|werden)\b)|,\s(?=(?:om|en)\s(?:zo|er)\b)|\s(?=(?:waarvan|waarbinnen|waarbij)\b)"
    r"|\sen\s(?=(?:er|daar)\s(?:is|zijn)\b)|,?\s(?=en\sdat\s(?!is\b|zijn\b|was\b|waren\b|betekent\b|wordt\b))|,\s(?=waar\s(?!(?:moge|nodig)))",
    re.IGNORECASE,
)
_DASHED = re.compile(r"\s[–—]\s[^–—;.]{3,120}\s[–—]\s")
"""What stands between two dashes; the clause around it goes on behind it."""
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SAYS_SOMETHING = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|moet|zal|streef\w*|doel\w*|target|ambitie|norm)\b",
    re.IGNORECASE,
)
_FALL_STEM = (
    r"(?:daling|vermindering|verlaging|reducti(?:e|es)|afname|krimp|terugloop|teruggang"
    r"|besparing(?:en)?|halvering|verkleining|verkorting|korting|bezuiniging(?:en)?)"
)
_FALL_NOUN = rf"(?:\w*{_FALL_STEM}|terugdringing|min)"
_RISE_STEM = (
    r"(?:stijging|groei|toename|verhoging|vergroting|uitbreiding|aanwas|verbetering|(?<=\w)winst)"
)
_RISE_NOUN = rf"(?:\w*{_RISE_STEM}|plus)"
_FALLS = re.compile(
    rf"\b(?:{_FALL_NOUN}|daal(?:t|de|den)|gedaald|dalen|dalend|verminder\w*|verlag\w*|verlaag[dt]?|reduce\w*"
    r"|gereduceerd|minder|lagere?|afgenomen|afneemt|afnam(?:en)?|(?:af|terug)\s?te\s[a-z]+en|afnemen|neemt\b[^;]*\baf|nam(?:en)?\b[^;]*\baf"
    r"|terugge\w+|terug(?:lopen|brengen|dringen)|terug|kromp\w*|gekrompen|krimpt|krimpen|halveer\w*|halveren"
    r"|gehalveerd|beperkt|beperken|bespa(?:art|ren|ard)|bespaarde|bespaard|verklein\w*|verkort\w*|zak(?:t|te|ten|ken)"
    r"|gezakt|inkrimp\w*|korter|kleiner|omlaag)\b",
    re.IGNORECASE,
)
"""Words of a fall. `beperking` is none: it is more often a handicap or a rule."""
_RISES = re.compile(
    rf"\b(?:{_RISE_NOUN}|stijg\w*|steeg|stegen|gestegen|groei\w*|gegroeid|toegenomen|toeneemt|toenam(?:en)?|toenemen|toe\s?te\snemen"
    r"|verhog\w*|verhoogd?t?|ne(?:emt|men)\b[^;]*\btoe|nam(?:en)?\b[^;]*\btoe|vergro\w*|uitbreid\w*|uitgebreid|hoger"
    r"|meer|omhoog|verleng(?:t|d|en)|verbre(?:edt?|den)|verbeter\w*|versnel\w*|ophog\w*|opgehoogd|langer|sneller|groter|vaker)\b",
    re.IGNORECASE,
)
_ADVERB = (
    r"(?:\s(?:een|nog|in\stotaal|de|het|gemiddeld|jaarlijks|mogelijk|zelfs|al|netto|opnieuw"
    r"|precies))?"
)
_BY = re.compile(
    rf"(?<!gelijk )\bmet{_ADVERB}\s$|\bmet\s[^,;]{{1,40}},\s(?:ofwel|oftewel|of)\s$", re.IGNORECASE
)
_NAMED_CHANGE = re.compile(
    rf"\b(?P<fall>{_FALL_NOUN})|\b{_RISE_NOUN}",
    re.IGNORECASE,
)
_OF_CHANGE = re.compile(
    r"(?:\s?\w*(?:doel(?:stelling)?|cijfer|voet|tempo|opgave|taakstelling|ambitie|percentage))?(?:\s(?:te\szien|zien))?"
    rf"(?:\s(?:van|met|is|was|bedraagt){_ADVERB}|:)?\s$",
    re.IGNORECASE,
)
"""Between a noun of rise or fall and its number: `reductie van ¤`, `reductiedoelstelling is ¤`."""
_OF_CHANGE_OF = re.compile(
    r"(?:\s?(?:doel(?:stelling(?:en)?|en)?|percentages?|opgaven?)\svoor|\s(?:van|in|op|aan))"
    rf"\s(?:(?!\b(?:tot|naar)\b|\d\s?(?:%|procent))[^;:.(),]){{1,70}}\s(?:van|met|bedraagt|bedroeg){_ADVERB}\s$",
    re.IGNORECASE,
)
"""`reductie van de uitstoot van ¤%`."""
_SHARE_BEFORE = re.compile(
    r"(?<=\s)\d[\d,]*\s?(?:%|procent)(?:\sin\s(?:19|20)\d\d)?\sen\s$", re.IGNORECASE
)
"""`reductie van 20 procent in 2020 en ¤%`: both shares are of the reduction."""
_THAN_BEFORE = re.compile(r"\b(?:ten\sopzichte\svan|t\.?o\.?v\.?|vergeleken\smet)\s", re.IGNORECASE)
_REDUCED_TO = re.compile(r"\w*(?:reductie|besparing)\stot\s", re.IGNORECASE)
_GROWS = re.compile(r"(?:groei|toename|daling|afname|stijging|vermindering)$", re.IGNORECASE)
"""Not `uitbreiding van het netwerk van 30 scholen`, which says how large the network is."""
_SAVED = re.compile(r"(?:besparing|reductie|bezuiniging)(?:en)?$", re.IGNORECASE)
"""`een besparing van 100 PJ`: what is measured is the saving itself."""
_CHANGE_AFTER = re.compile(
    r"^\)?\s?(?:\([^)]*\)\s)?(?:per\s\w+\s)?(?:(?!(?:niet|geen)\b)\w+\s)?(?P<way>meer|minder|hogere?|lagere?|langer|korter|extra|(?:absolute\s)?groei|stijging)\b"
    rf"|^[-–]?\s?(?:(?:CO2|CO₂)[-\s]?)?(?:\w+\s)?(?:[\w-]*?(?P<fall>{_FALL_STEM}|terugdringing|min)|[\w-]*(?:{_RISE_STEM}|plus))\b",
    re.IGNORECASE,
)
_TO_SAVE = re.compile(
    r"^(?:\s(?!om\b|met\b)[\w₂()-]+){0,6}?\s(?:te\s)?(?:reduceren|besparen|verminderen|verminderd|teruggebracht|gereduceerd|bespaard|bespaart|reduceert|bezuinigen)\b",
    re.IGNORECASE,
)
_SAVES = re.compile(
    r"\b(?:bespa(?:art?|ren|arden?)|reduce(?:ert|ren|erden?))(?:\s(?:jaarlijks|samen|gemiddeld|nog|elk\sjaar|per\sjaar))?\s$",
    re.IGNORECASE,
)
"""`wij besparen jaarlijks ¤%`."""
_HELD_AGAINST = re.compile(r"[^;.\d]{0,25}(?:in\s\d{4}\s)?(?:t\.?o\.?v\.?|ten\sopzichte\svan)\s")
_LEVEL = re.compile(r"\b(?:tot|naar|gelijk\smet|gelijk\sop|op)\s(?:een\s)?$", re.IGNORECASE)
_OFF_LEVEL = re.compile(r"\s(onder|beneden|boven)\s(?:het|de)\s(?:\w+e\s)?(?:niveau|peil|stand)\b")
_COMPARED = re.compile(r"\s(?:(?!een\b)[a-z]+\s){0,2}?(?P<way>minder|lager|meer|hoger)\sdan\b")
_MORE_SO = re.compile(
    r"\s(?!minder|lager|kleiner|korter)[a-zë]{3,}er\s(?:[a-zë]+\s)?dan\s(?:in\s|eind\s|begin\s)?"
    r"(?:(?:19|20)\d\d|nu|thans|voorheen|vorig|een\sjaar|het\sjaar)\b"
)
"""`25 procent zuiniger dan in 2008`: more of what the word says."""
_MET = re.compile(r"\bmet\s$", re.IGNORECASE)
_STRONGER_BY = re.compile(r"\s(?:[\w-]+\s)?(?:versterkt|uitgebreid)\b")
"""`met 2 fte versterkt`, `met 40 plaatsen uitgebreid`."""
_TOOK_BY = re.compile(
    r"\b(?:neemt|nemen|nam|namen)\b[^;,]*?\b(?:toe|(?P<fall>af))\smet\s(?:(?:circa|ongeveer|ruim|bijna|nog)\s)?$",
    re.IGNORECASE,
)
"""`nam af met ¤ cliënten`"""
_COMES_ON_TOP = re.compile(
    r"¤[^;,]*\b(?:bijgekomen|er\s?bij|bij\s(?:ge)?komen)\b|\bk[ow]a?m(?:en|t)?\b[^;]*¤[^;]*\bbij(?=\W*$|[,.:)]|\s(?:in|tot|voor|op|en|dan)\b)"
    r"|\ber\s+(?:(?:in|dit|per|vanaf)\s[^;,¤]{1,20}\s)?¤[^;,]{0,60}\bbij(?=\W*$|[,.:)]|\s(?:in|tot|voor|op|en|dan)\b)|\b(?:bijgekomen|erbij)\b[^;]*¤"
)


_MORE_BY = re.compile(
    r"\b(?:groei|toename|stijging|uitbreiding)\b(?:\s(?!met\b)[^\s;:.,()]+){0,6}\smet\s$",
    re.IGNORECASE,
)
"""`groei tot 2022 met ¤ woningen`."""
_GROWS_BY = re.compile(
    r"\b(?:(?:groeit|groeien|groeide|groeiden|stijgt|stijgen|steeg|stegen|breid(?:t|en|de|den)\b[^;,]*\buit)"
    r"|(?P<fall>daalt|dalen|daalde|daalden|krimpt|krimpen|kromp))\b"
    r"(?:(?!\b(?:samen|met)\b)[^;:,]){0,90}\smet\s(?:(?:nog|gemiddeld|in\stotaal)\s)?$",
    re.IGNORECASE,
)
"""`de voorraad groeit in deze jaren met ¤ woningen`."""
_TAKES = re.compile(r"\b(?:neemt|nemen|nam|namen)\b[^;,]*\smet\s(?:\w+\s){0,2}$", re.IGNORECASE)
_ON_TOP = re.compile(r"(?:\s[\w-]+){0,3}?\s(?:toe|(?P<fall>af))(?=\W|$)", re.IGNORECASE)
"""`neemt in 2030 met ¤ schepen toe`"""
_MOVED_BY = re.compile(
    r"\b(?:(?:uitgebreid|verhoogd|vergroot|opgehoogd|gegroeid|gestegen|toegenomen)"
    r"|(?P<fall>verminderd|verlaagd|gedaald|afgenomen|gekrompen|ingekrompen|teruggebracht))"
    r"\smet\s(?:(?:nog|circa|ongeveer|ruim|in\stotaal)\s)?$",
    re.IGNORECASE,
)
"""`de capaciteit wordt uitgebreid met ¤ plaatsen`."""
_NEEDED_OR_IN_ALL = re.compile(
    r"\bnodig\b|^\s(?:[\w-]+\s){0,2}(?:bedragen|bedraagt|belopen|resteren)\b"
)
"""`zal nog 300 bedragen`: the whole, and not what comes on top of it."""
_LESS_ALONE = re.compile(
    r"\s(?P<way>minder|meer|lager|hoger)(?=[.,;)]|$)|\s[a-zë-]{4,}\s(?P<than>minder|meer)\b(?!\sdan\s(?:\d|¤))"
)
"""`er zijn ¤ minder`, `er zijn ¤ klachten minder dan vorig jaar`."""
_OF_ALL = re.compile(r"\bvan\s(?:de|deze|alle|onze)\s\d[^,;:]{3,60}\ber\s", re.IGNORECASE)
"""`Van de 24 bruggen worden er nog ¤ vernieuwd`: a part of those, and no more of them."""
_BY_SO_MUCH = re.compile(
    r"\s(?:verhoogd|opgehoogd|verbreed|verlengd|(?P<fall>verlaagd|verkort|versmald|ingekort))\b",
    re.IGNORECASE,
)
"""`De kade wordt ¤ centimeter verhoogd`"""
_LEVEL_OR_PLACE = re.compile(r"\b(?:tot|naar|op|aan|over|van)\s(?:\w+\s)?$", re.IGNORECASE)
_IN_TURN = re.compile(r"\b(?:respectievelijk|resp\.)\s$", re.IGNORECASE)
_NEXT_SHARE = re.compile(r"^\s(?:en|of)\s[\d.,]+\s?(?:%|procent)")
_STILL_IS = re.compile(
    r"\b(?:tel(?:den|de|t|len)|waren|was|zijn|is|had(?:den)?|he(?:eft|bben)|mag|mogen)\b(?:\s(?:er|dat|daar|dit|we|wij|maar|dan|het)){0,2}(?:\sin\s(?:19|20)\d\d)?\snog\s$"
    r"|\b(?:sta(?:at|an)|lig(?:t|gen)|zit(?:ten)?|lo(?:opt|pen)|wacht(?:en)?|rest(?:eert|eren)?|ontbre(?:ekt|ken)|besta(?:at|an)|wo(?:ont|nen))\s(?:er\s)?nog\s$"
    r"|\b(?!(?:leg|bouw|plaats|plant|voeg|open|start)(?:den|ten))(?:[a-zë]{2,}(?:den|ten)|lagen|stonden|zaten|kregen|gingen|woonden|liepen|wachtten)\s(?:er\s)?nog\s$",
    re.IGNORECASE,
)
"""`telden we nog ¤`: a level, where `legt er nog ¤ aan` adds to one."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch `[start, end)` of a sentence that speaks of one number."""

    start: int
    end: int


def clause_of(analysed: Analysed, start: int, end: int) -> Clause:
    """Give the clause of a passage in which the characters `[start, end)` stand.

    Brackets count as a clause of their own where they hold a statement; a
    stretch of a few words between dashes does not.
    """
    text = analysed.passage.text
    for match in _BRACKETS.finditer(text):
        if match.start() < start and end <= match.end() and _SAYS_SOMETHING.search(match[1]):
            return Clause(match.start(), match.end())
    asides = [m for m in _DASHED.finditer(text) if not m.start() <= start < m.end()]
    cuts = [
        0,
        *(
            match.end()
            for match in _BREAK.finditer(text)
            if not any(aside.start() <= match.start() < aside.end() for aside in asides)
        ),
        *_second_verbs(analysed),
        *_second_times(analysed),
        len(text),
    ]
    left = max(cut for cut in cuts if cut <= start)
    right = min(cut for cut in cuts if cut >= end)
    if len(text[left:right].split()) <= _FEW_WORDS:
        return Clause(0, len(text))
    return Clause(left, right)


def _second_verbs(analysed: Analysed) -> list[int]:
    """Offsets where `en` or `maar` goes on with a finite verb of its own, or a time before one."""
    doc = analysed.doc
    return [
        token.idx
        for token, following in pairwise(doc)
        if token.lower_ in {"en", "maar"}
        and (following.tag_.startswith("WW|pv") or _verb_behind_time(analysed, following.idx))
    ]


def part_of(analysed: Analysed, number: NumberMention) -> Clause:
    """Give the part of a sentence between second main clauses that open with their time."""
    text = analysed.passage.text
    times = (cut for cut in _second_times(analysed) if not _IT_WAS_THEN.match(text, cut))
    cuts = [0, *times, len(text)]
    left = max(cut for cut in cuts if cut <= number.start)
    return Clause(left, min(cut for cut in cuts if cut >= number.end))


_IT_WAS_THEN = re.compile(
    r"(?:in|eind|begin|medio)\s[^,;]{1,20}?\s(?:was|waren)\s(?:dat|dit)\b", re.IGNORECASE
)
"""`…, in 2017 was dat 21%`: held against what stands before it."""


def _second_times(analysed: Analysed) -> list[int]:
    """Offsets where a second main clause opens with its time: `nu zijn er 40, in 2030 moeten …`."""
    text = analysed.passage.text
    return [
        date.start
        for date in analysed.dates
        if text[: date.start].endswith(", ")
        and _verb_behind_time(analysed, date.start)
        and any(t.tag_.startswith("WW|pv") and t.idx < date.start for t in analysed.doc)
        and not _OPENS_BELOW.match(text)
    ]


_OPENS_BELOW = re.compile(
    r"\W*(?:als|indien|wanneer|nadat|voordat|omdat|doordat|hoewel|zodra|zolang|terwijl|sinds|toen|om|dat|wie|wat)\b",
    re.IGNORECASE,
)
"""How a sentence opens whose main clause comes behind its first comma."""


def _verb_behind_time(analysed: Analysed, start: int) -> bool:
    """Tell whether a time begins at `start` with a finite verb behind it: `en in 2030 volgen`."""
    date = next((d for d in analysed.dates if d.start == start), None)
    if date is None:
        return False
    behind = next((token for token in analysed.doc if token.idx >= date.end), None)
    if behind is None:
        return False
    return behind.tag_.startswith("WW|pv") or (
        behind.tag_.startswith("WW|inf") and behind.lower_ in _PLURALS and date.end < behind.idx
    )


_PLURALS = frozenset(
    {"worden", "zijn", "moeten", "zullen", "hebben", "kunnen", "gaan", "komen", "volgen"}
)
"""Finite plurals behind a time that are often taken for infinitives."""
Tense = Literal["past", "perfect", "present", "none"]

_RELATIVE = re.compile(r"(,\s(?:die|dat)\s[^,;]+),(?=\s[a-z])")
"""`De wachttijd, die in 2013 lang was, daalt`."""
_HAVE_OR_BE = frozenset({"hebben", "zijn"})
_NO_REPORT = frozenset({"zullen", "moeten", "willen", "kunnen", "mogen", "zouden"})


_WE_DID = re.compile(
    r"\b(?:wij|we)\s([a-zë]{4,}(?:ten|den))\b|\b([a-zë]{4,}(?:ten|den))\s(?:wij|we)\b",
    re.IGNORECASE,
)
"""`Wij plaatsten`: a past tense, also where it is taken for a noun."""
_ATTRIBUTES = frozenset({"bedoelde", "genoemde", "vermelde", "gestelde", "beoogde", "gewenste"})
"""Participles before a noun that the tagger takes for a past tense."""
_STRONG_PAST = re.compile(
    r"\b(?:namen|nam|gaven|gaf|gingen|ging|vonden|kregen|kreeg|deden|deed|trok|trokken|hielden|hield|bleken|bleek"
    r"|stegen|steeg|liepen|kwamen|kwam|waren|was|werden|werd|hadden|bedroeg|bedroegen)\b"
)
_PARTICIPLE_LAST = re.compile(
    r"\b(?!\w*(?:gebied|geluid|gewest|gewicht|gezicht|gehalt|gemeent)\w*\W*$)"
    r"(?:[a-zë]*ge[a-zëï]{3,}(?:d|t|en)|(?:be|ver|ont)[a-zë]{3,}[dt])\W*$"
)


_HAD_DONE = re.compile(
    r"\b(?:heeft|hebben|hebt)\b[^;]*\b(?:laten|doen)\s[a-zë]{3,}en\b", re.IGNORECASE
)
"""`heeft 40 huizen laten keuren`: a perfect without a participle."""


def tense_of(analysed: Analysed, clause: Clause, number: NumberMention | None = None) -> Tense:
    """Give the tense of the clause: `past`, `perfect` (`hebben`, `zijn` with participle) or other.

    Past forms of modal verbs (`zou`, `moest`) report nothing and do not count, nor do the
    relative clauses between commas in which `number` does not stand.
    """
    text = analysed.passage.text
    asides = [
        match.span(1)
        for match in _RELATIVE.finditer(text, clause.start, clause.end)
        if number is not None and not match.start() <= number.start < match.end()
    ]
    tokens = [
        t
        for t in analysed.doc
        if clause.start <= t.idx < clause.end
        and not any(start <= t.idx < end for start, end in asides)
    ]
    finite = [
        t
        for t in tokens
        if (t.tag_.startswith("WW|pv") or has_feature(t, "VerbForm=Fin"))
        and t.lower_ not in _ATTRIBUTES
        and not _ends_as_noun(analysed, t)
    ]
    if any(t.lemma_.lower() in _NO_REPORT for t in finite):
        return "present"
    own = text[clause.start : clause.end]
    for start, end in reversed(asides):
        own = own[: start - clause.start] + own[end - clause.start :]
    if _HAD_DONE.search(own):
        return "perfect"
    past = _STRONG_PAST.search(own) or [
        t
        for t in finite
        if has_feature(t, "Tense=Past") or "|verl|" in t.tag_ or _is_weak_past(t.lower_)
    ]
    if past or any(not is_verb((m[1] or m[2]).lower()) for m in _WE_DID.finditer(own)):
        return "past"
    participle = any(t.tag_.startswith("WW|vd|vrij") for t in tokens) or _PARTICIPLE_LAST.search(
        own
    )
    if participle and any(t.lemma_.lower() in _HAVE_OR_BE and not _is_that(t) for t in finite):
        return "perfect"
    return "present" if finite else "none"


def _is_that(token: Token) -> bool:
    """Whether a verb says what a plan is, with a clause: `de kern is dat de rit wordt verkort`."""
    doc = token.doc
    opens = [t.lower_ for t in doc[token.i : token.i + 2]] == ["is", "dat"]
    return opens and any(t.lower_ in _PLANS for t in doc[: token.i])


_PLANS = frozenset(
    "kern essentie strekking bedoeling inzet maatregel voorstel plan voornemen idee opzet".split()
)


def _ends_as_noun(analysed: Analysed, token: Token) -> bool:
    """Tell whether the last word of a line that opens with what is to be done is no verb.

    `Opleiden van 15 strandwachten`, which looks like a past tense.
    """
    doc = analysed.doc
    opens = len(doc) > 1 and doc[1].lower_ == "van" and is_verb(doc[0].lower_)
    return opens and all(behind.is_punct for behind in doc[token.i + 1 :])


def _is_weak_past(word: str) -> bool:
    """Tell whether a plural can be no present, whatever the tagger says: `realiseerden`."""
    return word.endswith(("den", "ten")) and len(word) > _SHORT and not is_verb(word)


_SHORT = 6
"""Letters up to which a plural may be a verb that no list has."""


def may_be_present(analysed: Analysed, clause: Clause) -> bool:
    """Tell whether each past tense of a clause may be a present as well: `wij planten`."""
    own = [t for t in analysed.doc if clause.start <= t.idx < clause.end]
    past = [t for t in own if "|verl|" in t.tag_ or has_feature(t, "Tense=Past")]
    strong = _STRONG_PAST.search(analysed.passage.text[clause.start : clause.end])
    return not strong and bool(past) and all(is_verb(t.lower_) for t in past)


def change_of(text: str, clause: Clause, number: NumberMention) -> tuple[bool, bool]:
    """Tell whether the number is a rise or fall, and whether it is a fall."""
    before = text[clause.start : number.outer_start]
    after = text[number.end : clause.end]
    if _IN_TURN.search(before):
        # `respectievelijk 20 en 35 procent lager`
        after = _NEXT_SHARE.sub("", after)
    own = before + " ¤ " + after
    if number.form == "verb" or number.signed:
        return True, number.value < 0
    is_share = number.unit in {"percent", "percentage_point"}
    far = number.text.endswith(("km", "kilometer"))
    if number.unit == "other" and not far and (by_so_much := _BY_SO_MUCH.match(after)):
        return not _LEVEL_OR_PLACE.search(before), by_so_much["fall"] is not None
    if number.unit in {"count", "fte", "other"} and (
        _COMES_ON_TOP.search(own)
        or re.match(r"\s(?:[\w-]+\s)?extra\b", after)
        or _MORE_BY.search(before)
        or re.search(r"\bnog\seens\s$|\bextra\s$", before)
        or (
            number.unit != "other"
            and re.search(r"\bnog\s$", before)
            and not _STILL_IS.search(before)
            and not _OF_ALL.search(before)
            and not _NEEDED_OR_IN_ALL.search(after)
        )
    ):
        return True, False
    if number.unit in {"count", "fte"} and _TAKES.search(before) and (way := _ON_TOP.match(after)):
        return True, way["fall"] is not None
    if number.unit in {"count", "fte"} and (took := _TOOK_BY.search(before)) is not None:
        return True, took["fall"] is not None
    if number.unit in {"count", "fte"} and (grows := _GROWS_BY.search(before)) is not None:
        return True, grows["fall"] is not None
    if number.unit == "count" and (less := _LESS_ALONE.match(after)):
        return True, (less["way"] or less["than"]) in {"minder", "lager"}
    if is_share and (beside := _OFF_LEVEL.match(after)):
        return True, beside[1] != "boven"
    if is_share and _MORE_SO.match(after):
        return True, False
    if number.unit in {"count", "fte"} and _MET.search(before) and _STRONGER_BY.match(after):
        return True, False
    if compared := _COMPARED.match(after):
        return True, compared["way"] in {"minder", "lager"}
    if named := _named_change(before, after, number):
        return True, named == "fall"
    is_count = number.unit in {"count", "ratio"}
    moves = bool(_RISES.search(own) or _FALLS.search(own))
    if number.unit == "count" and (moved := _MOVED_BY.search(before)) is not None:
        return True, moved["fall"] is not None
    by = bool(_BY.search(before)) and not (is_count and _counts_things(after))
    # `met 131% van de opgave is er genoeg`: a share of something, no change by so much
    by = by and not (is_share and _OF_THE_WHOLE.match(after))
    beside_year = is_share and bool(_HELD_AGAINST.match(after)) and not _LEVEL.search(before)
    if moves and (by or beside_year or number.unit == "percentage_point"):
        return True, _nearest_falls(before, after)
    return False, False


_OF_THE_WHOLE = re.compile(r"\svan\s(?:de|het|alle)\s")


def _named_change(before: str, after: str, number: NumberMention) -> str | None:
    """Give `rise` or `fall` where a noun or comparison right beside the number says it changes."""
    is_share = number.unit in {"percent", "percentage_point"}
    last = None
    for last in _NAMED_CHANGE.finditer(before):  # noqa: B007 the last one counts
        pass
    if last is not None:
        between = _SHARE_BEFORE.sub("", before[last.end() :])
        reduced_to = is_share and _REDUCED_TO.fullmatch(before[last.start() :])
        saved = last["fall"] and _SAVED.search(last["fall"])
        if number.unit == "other" and saved and not _THAN_BEFORE.search(after):
            return None
        if number.unit == "count" and _BETTERED.fullmatch(last.group()):
            # `de verbetering van 34 kruispunten`: those are bettered.
            return None
        grows = is_share or _GROWS.search(last.group())
        of_it = grows and _OF_CHANGE_OF.fullmatch(between)
        if _OF_CHANGE.fullmatch(between) or of_it or (reduced_to and not after.startswith(" van")):
            return "fall" if last["fall"] else "rise"
    if number.unit not in {"count", "fte", "ratio"} and (beside := _CHANGE_AFTER.match(after)):
        way = (beside["way"] or "").lower()
        if (
            way
            and not is_share
            and way not in {"langer", "korter", "minder", "meer", "hoger", "lager"}
        ):
            return None
        if is_share or way:
            falls = beside["fall"] or way.startswith(("minder", "lager", "korter"))
            return "fall" if falls else "rise"
    saves = _TO_SAVE.match(after) or _SAVES.search(before)
    if is_share and not _LEVEL.search(before) and saves:
        return "fall"
    return None


_BETTERED = re.compile(r"\w*(?:verbetering|vergroting|verkleining|verkorting)", re.IGNORECASE)
_PARTED = re.compile(
    r"\b(?:ne(?:emt|men)|nam(?:en)?|loopt|lopen|liep(?:en)?|brengt|brengen|bracht(?:en)?|gaat|gaan)\b[^;]*¤[^;,]{0,40}?"
    r"\b(?:(?P<fall>af|terug|omlaag|achteruit)|toe|omhoog|vooruit)\b",
    re.IGNORECASE,
)
"""A verb around the number, whose last part tells the way: `neemt met ¤ af`."""


def _nearest_falls(before: str, after: str) -> bool:
    """Tell whether the word of rise or fall with the shortest way to the number tells of a fall."""
    if (parted := _PARTED.search(f"{before}¤{after}")) is not None:
        return parted["fall"] is not None
    ways: list[tuple[int, bool]] = []
    for pattern, falls in ((_FALLS, True), (_RISES, False)):
        ways.extend((len(before) - match.end(), falls) for match in pattern.finditer(before))
        ways.extend((match.start(), falls) for match in pattern.finditer(after))
    return min(ways)[1] if ways else False


def _counts_things(after: str) -> bool:
    return bool(
        re.match(
            r"\s(?!(?:tot|naar|in|per|ten|op|en|van|te|wordt|worden|is|zijn|heeft|hebben|zal|zullen"
            r"|af\w*ne\w+|toe\w*ne\w+|(?:ge)?(?:stijg|daal|groei|krimp)\w*|gestegen|gekrompen"
            r"|afgenomen|toegenomen|verminder\w*|verho\w+|verla\w+)\b)[a-z]",
            after,
        )
    )

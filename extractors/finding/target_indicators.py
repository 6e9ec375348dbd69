"""What a number counts or measures: the words for it, and where a clause leaves them out."""

from __future__ import annotations

import re

from extractors.finding.indicator_words import completed
from extractors.finding.target_fields import Clause
from extractors.language.analysis import Analysed
from extractors.language.dates import find_dates
from extractors.language.infinitives import is_verb
from extractors.language.numbers import NumberMention
from extractors.language.quick_looks import QuickLook
from extractors.language.strong_participles import infinitive_of_strong
from extractors.language.tokens import Token
from extractors.language.word_lists import TO_TWELVE

_WORDS_OF_INDICATOR = 15
_SHARES = frozenset({"percent", "percentage_point", "ratio"})
_STOP_AFTER_COUNT = re.compile(
    r"[.;:]|\((?!\w{1,12}\)\w)|\)(?!\w)|,(?=\s)|\s[–-]\s|\s(?:waarvan|waarbij|waarbinnen|zodat|om\s(?:te|zo)|zodra|waardoor|terwijl)\b"
    r"|\sen\s(?:daarmee|hiermee|daardoor|hierdoor|zo|dus)\s|\sen\s[a-zë]+(?:en|t)\s(?:er|wij|we|ik)\b|\s[a-zë]{4,}en\s(?:wij|we)\b"
)
_OF_THE = re.compile(
    r"^\s*(?:(?:van|in)\s)?(?:(?:de|het|alle|onze|hun|haar|zijn)\s"
    rf"(?:(?:\d[\d.]*|{TO_TWELVE}|[a-z]+tien|[a-z]*tig)\s(?=[a-z]))?)?",
    re.IGNORECASE,
)
_MEASURED = QuickLook(
    re.compile(
        r"(?:(?:het|de|een)\s)?(?P<what>(?:\w+e\s|totaal\s)?(?:\w*aandeel|\w*aantal(?:len)?|\w*percentage|\w*graad|instroom|uitstroom"
        r"|\w*uitval|\w*gebruik|\w*uitstoot|\w*emissies?|\w*deelname|groei|daling|\w*verbruik|doorstroom|participatie)\b[^;¤%]*?)"
        r"(?=\s(?:lijkt|lijken|daalt|stijgt|groeit|neemt|loopt|toeneemt|afneemt|is|was|waren|zijn|bedraagt|bedroeg|ligt|lag|bleef|blijft|steeg|stegen|daalden?|groeiden?|liep|liepen|kwam|kwamen|nam|namen|moet|zal|wordt|worden"
        r"|gestegen|gedaald|afgenomen|toegenomen|(?:met|op)(?=\s(?:\w+\s)?$)|van\s¤|naar|tot|te|,)(?:\s|$)|\s*¤|,|$)",
        re.IGNORECASE,
    )
)
_LEADING = re.compile(
    r"^(?:\W+|(?:zo|ook|tevens|daarnaast|verder|inmiddels|momenteel|hiervan|daarvan|dit|er|is|zijn|wordt|worden|dat|en|om)\s)+",
    re.IGNORECASE,
)


_TO_TRIM = frozenset({"ADP", "ADV", "AUX", "CCONJ", "SCONJ", "PUNCT", "PRON"})
"""Parts of speech with which no name of something counted begins or ends."""
_NAMING = frozenset({"NOUN", "PROPN"})
_SHORT = 9
"""Characters of the longest function words."""


def indicator_of(analysed: Analysed, clause: Clause, number: NumberMention) -> str:
    """Give the words for what is counted or measured, at most fifteen, never empty."""
    return completed(analysed, clause, number, _trimmed_indicator(analysed, clause, number))


def _trimmed_indicator(analysed: Analysed, clause: Clause, number: NumberMention) -> str:
    found = _indicator_words(analysed, clause, number)
    start = _place_of(analysed.passage.text, found, number)
    if start < 0:
        return found
    trimmed = _trimmed(analysed, *_without_times(analysed, start, start + len(found)))
    if _ONLY_COUNT.fullmatch(trimmed):
        trimmed = _with_counted(analysed, start, trimmed)
    trimmed = _VERB_IN_FRONT.sub("", trimmed)
    if not trimmed and _ONE_NOUN.fullmatch(found) and _thing_behind(analysed, number):
        return found
    return _without_verbs(trimmed or subject_of(analysed, number.outer_start) or found)


_ONE_NOUN = re.compile(r"[a-zë-]{8,}en")
"""A word behind a number that is taken for a verb: `drie overstappunten`."""


def _place_of(text: str, words: str, number: NumberMention) -> int:
    """Give where words stand, behind the number if they do: `bezoekers`, no `bezoekerscentrum`."""
    behind = text.find(words, number.end)
    return behind if behind >= 0 else text.find(words)


_MOVES_ON = re.compile(
    r"\s(?:(?:steeg|stegen|daalden?|groeiden?|bedroeg(?:en)?|functione(?:ert|ren))\b"
    r"|(?:ten\sopzichte\svan|t\.o\.v\.|vergeleken\smet)\s(?:19|20)\d\d).*$"
    r"|\s(?:teruggelopen|gestegen|gedaald|toegenomen|afgenomen|gegroeid|in\stotaal|mee|steken|(?<!e\s)deel)$"
)
"""What follows the name of what is counted: `het dragen van de gordel steeg ten opzichte …`."""


def _without_verbs(words: str) -> str:
    """Leave out what is told of a thing behind its name."""
    kept = _IS_NOW.sub("", _LOOSE_END.sub("", _MOVES_ON.sub("", words))) or words
    applies = _APPLIES.fullmatch(kept)
    return applies["what"] if applies else kept


_APPLIES = re.compile(r"voor\s(?:de\s|het\s)?(?P<what>.+?)\s(?:geldt|gelden)", re.IGNORECASE)
"""`Voor de wachttijden geldt een maximum van 14 weken`"""
_IS_NOW = re.compile(
    r"\s(?:is|zijn|was|waren|bedraagt|bedroeg)(?:\s(?:er|nu|thans|momenteel|inmiddels|nog|al|reeds))*$",
    re.IGNORECASE,
)
_VERB_IN_FRONT = re.compile(
    r"^(?:bedr(?:oeg|aagt)|tel(?:t|de)|st(?:eeg|ijgt)|daal(?:t|de)|groei(?:t|de)|lag|ligt|kwam|komt)\s"
    r"(?=(?:de|het|een|deze|dit|onze)\s)",
    re.IGNORECASE,
)
"""`In 2012 bedroeg de reistijd …`: the verb before its subject."""
_LOOSE_END = re.compile(
    r"(?:\s(?:met|van|voor|aan|bij|naar|tot|door|over|per|de|het|een|gemiddeld|minimaal|maximaal))+$"
)
"""What goes with the number behind it: `waarderen de haven met een`."""


def left_out(analysed: Analysed, clause: Clause, number: NumberMention) -> bool:
    """Tell whether a clause does not say what its number counts, since it was said before.

    `In 2035 moet dit 100 liter zijn`, `gepland waren er tien`, `drie minder dan in
    2012`, `… 75 instellingen meedoen, in 2025 200`.
    """
    text = analysed.passage.text
    before, after = text[clause.start : number.outer_start], text[number.end : clause.end]
    there = _THERE.search(before) is not None and not _thing_behind(analysed, number)
    if there and _DONE_ALONE.match(after):
        return True
    if number.unit == "count" and there and _ER.search(before) and _AND_ANOTHER.match(after):
        return True
    if number.unit == "count" and _OF_THOSE.search(before) and _counts_nothing(analysed, number):
        return True
    if _is_among(analysed, number) or _THAT_NUMBER.search(before):
        return True
    if number.unit == "other" and _OF_A_LENGTH.match(text[: number.outer_start]):
        own = _right_of(analysed, number, after, to_verb=True)
        begin = number.end + max(0, after.find(own))
        return not _has_noun(analysed, begin, begin + len(own))
    if number.unit == "count" and _OF_WHICH.search(before) and _DONE_ALONE.match(after):
        return True
    right = _right_of(analysed, number, after, to_verb=number.unit not in _SHARES)
    begin = number.end + max(0, after.find(right))
    if _has_noun(analysed, begin, begin + len(right)) and not is_only_time(right):
        return False
    if _last_measured(before):
        return False
    if _AND_FROM.search(before) and _GOES_TO.match(after):
        return True
    piece = re.split(r"[,;(]\s|\sen\s", text[: number.outer_start])[-1].strip()
    bare = number.unit == "count" and re.match(r"\W*$|[,;.)]", after) is not None
    if _RUNS_TO.search(before) or _STATE_ALONE.fullmatch(text[: number.outer_start]):
        return True
    if number.unit in _SHARES and _NEXT_OF_SHARES.match(text[: number.outer_start]):
        return _BECOMES.match(after) is not None
    if before and (_AIM_ALONE.search(before) or _BECOMES_THAT.search(before)):
        return True
    if bare and is_gap(analysed, number):
        return True
    alone = bare and piece != text[: number.outer_start].strip() and is_only_time(piece)
    more = number.unit == "count" and _MORE_OR_LESS.match(after) is not None
    return (
        alone
        or more
        or (number.unit == "count" and there)
        or _goes_on_alone(analysed, clause, number)
        or _pronoun_measured(analysed, clause, number)
    )


def _is_among(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether a number is a part of a whole that its sentence opened with.

    `Van de 120 acties is ¤ procent klaar`, `Van de acties zijn er 28 klaar en ¤ gestopt`.
    """
    before, after = analysed.passage.text[: number.outer_start], analysed.passage.text[number.end :]
    if number.unit in _SHARES:
        return _SHARE_OF_THOSE.match(before) is not None and _OF_WHAT.match(after) is None
    others = number.unit == "count" and _OTHERS_OF_THOSE.match(before)
    return bool(others) and _counts_nothing(analysed, number)


_SHARE_OF_THOSE = re.compile(
    r"\W*(?:in\s(?:19|20)\d\d\s)?van\s(?:de|deze|alle|onze|het)\s(?!totale\b)[^,;:()]{3,70}?\s"
    r"(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|ligt|liggen"
    r"|geeft|geven|gaf|gaven|vindt|vinden|vond|vonden|zegt|zeggen|zei|zeiden|doet|doen|deed|krijgt|kreeg)\s"
    r"(?:[^;:()]{1,60}?(?:%|procent)[^;:()]{1,60}(?:,|\sen)\s)?(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_OF_A_LENGTH = re.compile(
    r"\W*van\s(?:de|het|deze|dit)\s[^;:()]{3,90}?,?\s(?:is|zijn|was|waren|werd|werden)\s(?:(?:er|nu|al|reeds|inmiddels)\s)*$",
    re.IGNORECASE,
)
"""`Van de 60 km oever is nu ¤ km ingericht`"""
_OF_WHAT = re.compile(r"\s(?:van|der|uit)\s", re.IGNORECASE)
_OTHERS_OF_THOSE = re.compile(
    r"\W*(?:inmiddels\s)?van\s(?:de|deze|alle|onze)\s[^,;:()]{3,60}\ser\s[^;:()]*(?:,|\sen)\s$",
    re.IGNORECASE,
)


def _goes_on_alone(analysed: Analysed, clause: Clause, number: NumberMention) -> bool:
    """Tell whether a clause goes on with a verb and no subject: `en groeit volgens ons naar ¤`."""
    own = [t for t in analysed.doc if clause.start <= t.idx < number.start]
    opens = [t.lower_ for t in own[:1]] in (["en"], ["maar"])
    if not opens or len(own) < 2 or not own[1].tag_.startswith("WW|pv"):
        return False
    if own[1].lower_.endswith("s") and len(own[1]) > len("was"):
        # `sluizen en bootroutes`, which is taken for a verb
        return False
    naming = [t for t in own[2:] if t.pos_ in _NAMING]
    return not any(t.dep_ in {"nsubj", "nsubj:pass", "obj"} for t in naming)


def _thing_behind(analysed: Analysed, number: NumberMention) -> bool:
    """Whether a noun stands behind a number, whatever it looks like: `er zijn 60 volkstuinen`."""
    behind = next((t for t in analysed.doc if t.idx >= number.end), None)
    if behind is None or behind.pos_ == "NOUN":
        return behind is not None
    # `volkstuinen` looks like a participle, and is tagged as one.
    word = behind.lower_
    return word.endswith("en") and not is_verb(word) and infinitive_of_strong(word) is None


def is_gap(analysed: Analysed, number: NumberMention) -> bool:
    """Tell whether `en bij de overheid ¤` leaves out both what is counted and what is done."""
    gap = _GAP.search(analysed.passage.text[: number.outer_start])
    if gap is None or not any(other.end <= gap.start() for other in analysed.numbers):
        return False
    inside = (t for t in analysed.doc if gap.start() <= t.idx < number.start)
    return not any(token.tag_.startswith("WW|") for token in inside)


_GAP = re.compile(
    r"(?:\sen|,)\s(?:in|bij|voor|op|buiten|binnen|onder|de|het)\s(?:(?!\ben\b)[^;,:\d]){3,60}\s$",
    re.IGNORECASE,
)


def said_earlier(analysed: Analysed, clause: Clause) -> str:
    """Give what a passage has spoken of before the clause that leaves it out, or empty.

    `Van de 140 brieven zijn er 35 klaar`; `twintig werkgevers …; in 2024 zijn dat er 100`.
    """
    doc = analysed.doc
    for token in doc:
        if token.idx >= clause.end or token.lower_ != "van":
            continue
        words: list[Token] = []
        for following in doc[token.i + 1 :]:
            if following.pos_ in {"VERB", "AUX", "PUNCT"} and "prenom" not in following.tag_:
                break
            if following.pos_ == "ADV" and any(t.pos_ in _NAMING for t in words):
                break
            words.append(following)
        if words and _points_out(words[0]) and (token.i == 0 or token.idx >= clause.start):
            end = words[-1].idx + len(words[-1].text)
            while len(words) > 1 and (
                _points_out(words[0])
                or words[0].pos_ == "NUM"
                or _A_UNIT.fullmatch(words[0].lower_)
            ):
                words.pop(0)
            return _trimmed(analysed, words[0].idx, end)
    return subject_of(analysed, clause.start) if clause.start else ""


_A_UNIT = re.compile(r"km|kilometers?|meters?|m|hectaren?|hectares|ha|m2|m3|ton|mw|gwh|twh|pj")


def _points_out(token: Token) -> bool:
    """Whether a word is an article or the like: `de`, `deze`, `onze`."""
    return token.pos_ == "DET" or token.tag_.startswith(("VNW|bez", "VNW|aanw|det"))


_AND_FROM = re.compile(r"(?:^|,)\s?en\s(?:\w+\s\d{4}\s)?van\s$", re.IGNORECASE)
"""`van 15% naar 17%, en van ¤ naar 20%`: of the same thing."""
_ER = re.compile(r"\ber\s$", re.IGNORECASE)
_AND_ANOTHER = re.compile(r"\s(?:en|of)\s(?:[A-Z]|de\s|het\s)|\s[a-zë]+(?:t|en)\W")
"""`waarvan Aa er 30 en Bee er 50 bouwt`"""
_THERE = re.compile(r"\b(?:er|daarvan|hiervan)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_OF_THOSE = re.compile(
    r"\bvan\s(?:de|deze|die|alle|onze|hun|haar)\s[^,;:]{3,60}\ber\s(?:(?!een\b)\w+\s){0,4}$"
    r"|\bvan\s(?:de|deze|alle|onze)\s(?:\d[\d.]*\s)?[a-zë-]{3,}\s(?:(?:inmiddels|nu|al|reeds|intussen|momenteel|nog)\s)+$",
    re.IGNORECASE,
)
"""`Van de 24 bruggen zijn er inmiddels ¤ bediend`, `Er zijn van de 24 bruggen al ¤ bediend`."""


def _counts_nothing(analysed: Analysed, number: NumberMention) -> bool:
    """Whether the word behind a number is none that it could count."""
    behind = next((t for t in analysed.doc if t.idx >= number.end), None)
    return behind is None or behind.pos_ in _NO_THING or "vrij" in behind.tag_


_NO_THING = frozenset({"ADP", "DET", "ADV", "PUNCT", "PRON", "SCONJ", "CCONJ", "AUX", "VERB"})
_OF_WHICH = re.compile(r"\bwaarvan\s(?:er\s)?(?:inmiddels\s|nu\s|al\s)?$", re.IGNORECASE)
_DONE_ALONE = re.compile(
    r"\s(?:ge|af|op|uit|aan|ver|be|ont|in|toe|mee|vol)[a-zë]{3,}(?:d|t|en)\W*$", re.IGNORECASE
)
"""`zijn er 35 afgerond`"""
_STATE_ALONE = re.compile(
    r"\W*(?:de\s)?(?:(?:tussen|eind)?stand|realisatie|situatie|resultaat)\b[^:]{0,30}:\s(?:\w+\s)?",
    re.IGNORECASE,
)
"""`Stand eind 2018: 41%`: of what the sentence before speaks of."""
_NEXT_OF_SHARES = re.compile(
    r".*(?:%|procent|helft|kwart|derde|vierde|vijfde)\svan\s(?:de|het|alle|onze)\s[^;:()]*(?:,|\sen)\s$",
    re.IGNORECASE,
)
_BECOMES = re.compile(
    r"\s(?:is|zijn|was|waren|heeft|hebben|wordt|worden|loopt|lopen|staat|staan)\b"
)
"""`De helft van de projecten is klaar, een derde is vertraagd`"""
_THAT_NUMBER = re.compile(
    r"\b(?:dat|dit)\s(?:aantal|aandeel|percentage|cijfer|getal)\s(?:[\w-]+\s){1,4}$", re.IGNORECASE
)
_RUNS_TO = re.compile(r",\s(?:op|af)lopend\s(?:tot|naar)\s(?:\w+\s)?$", re.IGNORECASE)
_BECOMES_THAT = re.compile(
    r"\b(?:is|zijn|was|wordt|worden|moet|zal)\s(?:dat|dit)\s(?:gemiddeld\s|circa\s)?$",
    re.IGNORECASE,
)
_AIM_ALONE = re.compile(
    r"\b(?:het|de|ons)\s(?:doel|doelstelling|streven|streefgetal|norm|ambitie|target)\s"
    r"(?:\w+\s){0,2}$|\((?:doel|streven|norm|target)\b[^)]*$",
    re.IGNORECASE,
)
_MORE_OR_LESS = re.compile(r"\s(?:minder|meer|lager|hoger)\sdan\b")
"""Right after a number that does not say what it counts; between them stands what it counts."""


def _pronoun_measured(analysed: Analysed, clause: Clause, number: NumberMention) -> bool:
    """Whether `dit` or `dat` is what is measured: subject or object, and no noun beside it."""
    own = [t for t in analysed.doc if clause.start <= t.idx < number.outer_start]
    points = [
        t
        for t in own
        if t.lower_ in {"dit", "dat"}
        and t.pos_ == "PRON"
        and t.dep_ in {"nsubj", "nsubj:pass", "obj"}
        and not (t.i and analysed.doc[t.i - 1].pos_ in _NAMING)
    ]
    if not points:
        return False
    return not any(
        t.dep_ in {"nsubj", "nsubj:pass"} and t.pos_ in _NAMING and t.i > points[-1].i for t in own
    )


def _has_noun(analysed: Analysed, start: int, end: int) -> bool:
    return any(start <= t.idx < end and (t.pos_ in _NAMING or _is_long(t)) for t in analysed.doc)


_COMPARING = re.compile(
    r"\s(?:ten\sopzichte\svan|t\.?o\.?v\.?|vergeleken\smet|dan|in|vanaf|sinds|voor|over|op|per|uit|van|tot|het)$"
)


def _without_times(analysed: Analysed, start: int, end: int) -> tuple[int, int]:
    """Leave out the times at both ends of the words for what is counted, where a noun is left."""
    text = analysed.passage.text
    times = [(d.start, d.end) for d in analysed.dates]
    while True:
        at = start, end
        for first, last in times:
            if start < first < end and last >= len(text[:end].rstrip(" ,.;:)")):
                end = first
            elif first <= start < last < end:
                start = last
        while matched := _COMPARING.search(text[start:end].rstrip()):
            end = start + matched.start()
        if (start, end) == at:
            break
        if not _has_noun(analysed, start, end):
            return at
    return start, end


_ONLY_COUNT = re.compile(
    r"(?:(?:het|een|de)\s)?(?:totale?\s)?(?:aantal|aandeel|percentage)", re.IGNORECASE
)


def _with_counted(analysed: Analysed, start: int, words: str) -> str:
    """Give `het aantal` with what is counted: the words up to the verb."""
    begin = analysed.passage.text.index(words, start)
    kept: list[Token] = []
    for token in analysed.doc:
        if token.idx < begin + len(words):
            continue
        if token.pos_ not in {"NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM"} or token.pos_ == "NUM":
            break
        kept.append(token)
    while kept and kept[-1].pos_ not in _NAMING:
        kept.pop()
    if not kept:
        return words
    end = kept[-1].idx + len(kept[-1].text)
    return " ".join(analysed.passage.text[begin:end].split()[:_WORDS_OF_INDICATOR])


def _trimmed(analysed: Analysed, start: int, end: int) -> str:
    """Drop auxiliaries, prepositions and the like at both ends; empty without a noun."""
    # A measure may begin inside a word: `CO2-uitstoot`.
    tokens = [t for t in analysed.doc if t.idx < end and t.idx + len(t) > start]
    if not any(t.pos_ in _NAMING or _is_long(t) for t in tokens):
        return ""
    while (tokens[-1].pos_ in _TO_TRIM or tokens[-1].lower_ == "te") and not _is_long(tokens[-1]):
        tokens.pop()
    first = _TO_TRIM - {"ADP"}
    if any(t.pos_ in {"NUM", "DET"} for t in tokens[:1]) and any(
        _DIGITS.match(t.text) for t in tokens[:2]
    ):
        first = first | {"NUM", "DET"}
    while tokens[0].pos_ in first and not _is_long(tokens[0]):
        tokens.pop(0)
    last = tokens[-1]
    words = analysed.passage.text[tokens[0].idx : last.idx + len(last.text)].strip(" ,;:(.")
    words = _ON_THE_WAY.sub("", words)
    # `(wegwerp)bekers`
    return f"({words}" if _HALF_IN_BRACKETS.match(words) else words


_ON_THE_WAY = re.compile(
    r"(?<=\w),?\s(?:oplopend|aflopend|groeiend|stijgend|dalend)$", re.IGNORECASE
)
"""`25 gidsen, oplopend tot 40`"""
_HALF_IN_BRACKETS = re.compile(r"\w+\)\w")
_DIGITS = re.compile(r"\d[\d.]*$")


def _names(token: Token) -> bool:
    """Whether a word is a noun, also where it is taken for an adverb: `huishoudens`."""
    return token.pos_ in _NAMING or (token.pos_ == "ADV" and _is_long(token))


def _is_long(token: Token) -> bool:
    """Function words are short; a long one was tagged wrong (`huishoudens`)."""
    return len(token) > _SHORT and token.pos_ != "VERB"


_AIM = frozenset({"doel", "doelstelling", "streven", "ambitie", "inzet", "norm", "target"})
"""Words for an aim itself, which name nothing that is counted."""


def subject_of(analysed: Analysed, before: int) -> str:
    """Give the subject nearest before an offset of the passage; empty where there is none.

    `Doel is het verloop terug te brengen`: not the word for an aim, but what it is about.
    """
    for token in reversed([t for t in analysed.doc if t.idx < before]):
        aim = token.lower_ in _AIM
        if token.dep_ not in {"nsubj", "nsubj:pass", "obj"} or token.pos_ not in _NAMING or aim:
            continue
        if token.dep_ == "obj" and not any(t.lower_ in _AIM for t in analysed.doc[: token.i]):
            continue
        words = [t for t in token.subtree if t.idx < before][:_WORDS_OF_INDICATOR]
        end = words[-1].idx + len(words[-1].text)
        return _trimmed(analysed, words[0].idx, end)
    return ""


def _is_infinitive(token: Token) -> bool:
    """Whether a word begins an infinitive: `te besparen`, `op te wekken`."""
    doc = token.doc
    ahead = [t.lower_ for t in doc[token.i : token.i + 2]]
    return ahead[:1] == ["te"] or (len(ahead) > 1 and ahead[1] == "te" and token.pos_ == "ADP")


def _indicator_words(analysed: Analysed, clause: Clause, number: NumberMention) -> str:
    text = analysed.passage.text
    after = text[number.end : clause.end]
    before = text[clause.start : number.outer_start]
    is_count = number.unit in {"count", "fte"}
    norm = number.unit == "percent" and _OF_A_NORM.search(before) is not None
    phrase = _right_of(analysed, number, after, to_verb=norm or number.unit not in _SHARES)
    of_whole = re.match(r"\s(?:van|uit)\b|\s[a-z]", after)
    bare = ""
    named = phrase and (
        _names_something(analysed, number, phrase)
        or _PEOPLE.match(after)
        or (is_count and _thing_behind(analysed, number))
    )
    if phrase and not named:
        bare, phrase = phrase, ""
    subject = ""
    phrase = "" if _ONLY_WAY.fullmatch(phrase) or _ONLY_MOVED.fullmatch(phrase) else phrase
    if phrase and is_only_time(phrase):
        subject, phrase = subject_of(analysed, number.outer_start), ""
    if is_count and phrase:
        return phrase
    if thing := _thing_before(analysed, clause, number):
        return thing
    measured = _last_measured(before)
    if measured and measured in subject:
        return subject
    if measured and not (of_whole and re.match(r"\svan\s(?:de|het|alle|onze)\b", after)):
        return measured
    if phrase and not re.match(r"\s(?:in|te|ten|per|naar|tot|op|vanaf)\b", after):
        return phrase
    if (alone := _CHANGE_ALONE.search(before)) and not re.match(r"\s(?:van|in|op)\s[a-z]", after):
        return alone["what"]
    if taking_part := _participant(analysed, clause, number):
        return taking_part
    if subject or bare:
        return subject or bare
    if (that := _SAID_THAT.match(before)) is not None and number.form == "verb":
        told = subject_of(analysed, number.outer_start)
        if told and told in before[that.end() :]:
            return told
    said = _IS_SO_MUCH.sub("", _LEADING.sub("", before.strip(" (,:")))
    left = said.split()[-_WORDS_OF_INDICATOR:]
    return " ".join(left) or phrase or text[clause.start : clause.end].strip()[:120] or number.text


_OF_A_NORM = re.compile(
    r"\b(?:\w*norm|\w*doel|\w*doelstelling|\w*ambitie|streven|eis|\w*grens|streefgetal|streefcijfer|streefpercentage|quotum|target|taakstelling|opgave|verplichting|afspraak)"
    r"\svan\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""`De norm van 80% doorstroom is gehaald`: what the norm is of ends before the verb."""
_SAID_THAT = re.compile(r".*\b(?:dat|zodat|waardoor|opdat)\s", re.IGNORECASE)
"""`Ik heb afgesproken dat de wachtlijsten zijn gehalveerd`: what is halved stands behind it."""
_PEOPLE = re.compile(r"\s[a-zë]{3,}(?:ers|eurs|aars|isten|ingen|heden|iteiten)\b")
"""Behind a number surely a noun, whatever the parse takes it for."""
_ONLY_MOVED = re.compile(
    r"(?:gestegen|gedaald|toegenomen|afgenomen|gegroeid|gekrompen|verminderd|verlaagd|verhoogd|gereduceerd"
    r"|teruggebracht|teruggedrongen|gezakt)(?:\s.*)?"
)
"""`met 10% gedaald`: that names nothing."""
_ONLY_WAY = re.compile(r"(?:naar|tot|van|in|op|en|of)", re.IGNORECASE)
"""`van 12 naar 20 teams`: nothing stands behind the first that it counts."""
_IS_SO_MUCH = re.compile(
    r"\s(?:bedroeg(?:en)?|bedra(?:agt|gen)|ligt|lag|liggen|lagen|scoort|telt|telde)(?:\s(?:in|over|op)\s[\w\s]{2,20})?$",
    re.IGNORECASE,
)
_CHANGE_OF = re.compile(
    r"\b(?:\w*daling|\w*stijging|\w*toename|\w*afname|\w*groei|\w*verhoging|\w*verlaging|\w*vermindering"
    r"|\w*reductie|\w*krimp|\w*uitbreiding|terugdringing|\w*halvering|\w*verdubbeling|\w*vergroting"
    r"|\w*verkleining|het\s(?:vergroten|verkleinen|verhogen|verlagen|verminderen|terugdringen|uitbreiden))"
    r"\svan\s(?P<what>(?:(?!\b(?:met|tot|naar|van)\s)[^,;:.(\d]){3,90}?)(?:\s\([^)]*\))?"
    r"\s(?:van|met|tot|naar|bedraagt|bedroeg)\s(?:(?:een|gemiddeld|circa|ongeveer|jaarlijks|in\stotaal)\s)*$",
    re.IGNORECASE,
)
"""`een daling van de uitval met 5%`: what falls is measured, not the fall."""
_MEASURE = (
    r"(?:omvang|oppervlakte?|grootte|lengte|breedte|hoogte|diepte|capaciteit|vermogen|bandbreedte)"
)
_WIDE = re.compile(
    rf"\b(?P<what>[a-zéëï-]{{4,}})(?:\smet\seen\s(?:\w+\s)?{_MEASURE})?\svan\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_MARK_OF = re.compile(
    r"\b(?P<what>(?:gemiddelde?\s)?\w*(?:score|cijfer|waardering|tevredenheid))\svan\s(?:een\s)?(?:gemiddeld\s)?$",
    re.IGNORECASE,
)
"""`een gemiddelde score van 7,5 voor de sluis`"""
_CHANGE_ALONE = re.compile(
    r"\b(?P<what>\w*(?:daling|stijging|toename|afname|groei|verhoging|verlaging|vermindering|reductie|besparing|krimp))"
    r"\svan\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""`heeft een reductie van 13% vastgesteld`: no more is said than that."""
_PLACED = re.compile(r"\s(?:in|op|aan|langs|bij|rond|tussen|binnen)\s", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s\(\s?(?:(?:ca\.|circa|ruim|bijna|ongeveer|nu|nog|zo'n)\s)?$")
_OF_THAT = re.compile(r"\bvan\s(?P<what>(?:deze|dit|die|dat)\s[\w-]{4,})\s$")
_UP_TO = re.compile(
    r"\b(?:met|tot|naar|op)\s(?:(?:een|gemiddeld|circa|ongeveer|jaarlijks|mogelijk|minimaal|in\stotaal)\s)*$",
    re.IGNORECASE,
)


def _thing_before(analysed: Analysed, clause: Clause, number: NumberMention) -> str:
    """Give what is measured where it stands before the number in one of three forms.

    `een daling van X met 5%`, `X (5%)`, `stroken van 5 meter langs de beek`.
    """
    text = analysed.passage.text
    before, after = text[clause.start : number.outer_start], text[number.end : clause.end]
    changed = _CHANGE_OF.search(before)
    if changed is not None:
        words = changed["what"].split()[:_WORDS_OF_INDICATOR]
        return " ".join(words)
    if _IN_BRACKETS.search(before) and re.match(r"\)|,|;|\sin\s\d{4}\)", after):
        return _noun_phrase(analysed, clause.start, text.rfind("(", 0, number.start))
    share_of = _OF_THAT.search(before) if number.unit == "percent" else None
    if share_of is not None and not re.match(r"\svan\b", after):
        return share_of["what"]
    mark = _MARK_OF.search(before) if number.unit in {"other", "count"} else None
    if mark is not None:
        return mark["what"]
    wide = _WIDE.search(before) if number.unit == "other" and _PLACED.match(after) else None
    if wide is not None and not re.fullmatch(_MEASURE, wide["what"], re.IGNORECASE):
        return _noun_phrase(analysed, clause.start, clause.start + wide.end("what"))
    return ""


def _noun_phrase(analysed: Analysed, start: int, end: int) -> str:
    """Give the noun that ends before `end` with its adjectives and the noun that it is of."""
    kept: list[Token] = []
    for token in reversed([t for t in analysed.doc if start <= t.idx < end]):
        of = token.lower_ == "van" and kept
        if token.pos_ == "ADP" and not of and any(t.pos_ in _NAMING for t in kept):
            # `op de havens (5%)`: not the havens are measured
            return ""
        if not (of or token.pos_ in {"NOUN", "PROPN", "ADJ", "DET"}):
            break
        kept.append(token)
    while kept and kept[-1].pos_ not in {"NOUN", "PROPN", "ADJ"}:
        kept.pop()
    if not any(t.pos_ in _NAMING for t in kept):
        return ""
    kept = kept[:_WORDS_OF_INDICATOR]
    return analysed.passage.text[kept[-1].idx : kept[0].idx + len(kept[0].text)]


def _participant(analysed: Analysed, clause: Clause, number: NumberMention) -> str:
    """Give what moves by or to a number: what is done to, else whose move it is.

    `Wij verhogen het peil met 5 cm`: `het peil`; `De prijs wordt verlaagd tot 5%`: `De prijs`.
    """
    text = analysed.passage.text
    before, after = text[clause.start : number.outer_start], text[number.end : clause.end]
    if not (_UP_TO.search(before) or (_STARTS.search(before) and _GOES_TO.match(after))):
        return ""
    own = [
        t for t in analysed.doc if clause.start <= t.idx < number.outer_start and t.pos_ in _NAMING
    ]
    for dep in ("nsubj:pass", "obj", "nsubj"):
        for token in reversed([t for t in own if t.dep_ == dep]):
            words = [t for t in token.subtree if clause.start <= t.idx < number.outer_start]
            stop = next((i for i, t in enumerate(words) if i and _is_infinitive(t)), len(words))
            words = words[: min(stop, _WORDS_OF_INDICATOR)]
            end = words[-1].idx + len(words[-1].text)
            thing = _OWN_LEVEL.sub("", _trimmed(analysed, words[0].idx, end))
            if thing.lower().startswith("van "):
                # The parser left out the noun that it belongs to: `de uitstoot van het verkeer`.
                last = analysed.passage.text.find(thing, clause.start) + len(thing)
                thing = _noun_phrase(analysed, clause.start, last) or thing
            if thing:
                return thing.split(" te ", maxsplit=1)[0]
    return ""


_STARTS = re.compile(r"\bvan\s(?:gemiddeld\s|circa\s)?$", re.IGNORECASE)
_GOES_TO = re.compile(r"[^;.]{0,45}?\s(?:naar|tot)\s", re.IGNORECASE)
_OWN_LEVEL = re.compile(r"\svan\s[\d.,]+\s?(?:%|procent)?$")
"""`de bijdrage van 4%`"""


def _names_something(analysed: Analysed, number: NumberMention, phrase: str) -> bool:
    """Whether the words behind a number hold a noun: not `en elders wordt dat`."""
    begin = analysed.passage.text.find(phrase, number.end)
    return begin < 0 or _has_noun(analysed, begin, begin + len(phrase))


def is_only_time(words: str) -> bool:
    """Tell whether words are a time and nothing else (`begin 2005`, `per jaar`)."""
    bare = re.sub(r"^en\s|\s(?:naar|tot|van|in|op|en|met)$", "", words.strip(" ,.()"))
    if _HOW_OFTEN.fullmatch(bare):
        return True
    dates = find_dates(bare)
    return len(dates) == 1 and len(dates[0].text) >= len(bare)


_HOW_OFTEN = re.compile(
    r"(?:gemiddeld\s)?(?:per|elke?|iedere?)\s(?:kalender|school)?(?:jaar|kwartaal|maand|week|dag|uur)"
    r"|jaarlijks|maandelijks|wekelijks|dagelijks|op\sjaarbasis",
    re.IGNORECASE,
)
_OWN_NUMBER = re.compile(r"\s(?:met|van|naar|tot)\s(?:\w+\s)?\d")
"""`het aantal banen met 8 duizend`: where what is measured ends."""


def _last_measured(before: str) -> str | None:
    found = list(_MEASURED.finditer(before))
    if not found:
        return None
    words = _OWN_NUMBER.split(found[-1]["what"])[0].split()[:_WORDS_OF_INDICATOR]
    return " ".join(words).strip(" ,(") or None


def _right_of(analysed: Analysed, number: NumberMention, after: str, *, to_verb: bool) -> str:
    """Take the words right of the number, up to the verb for counts."""
    skipped = _OF_THE.match(after)
    begin = number.end + (skipped.end() if skipped else 0)
    stop = _STOP_AFTER_COUNT.search(after, skipped.end() if skipped else 0)
    end = number.end + (stop.start() if stop else len(after))
    for other in analysed.numbers:
        if begin <= other.outer_start < end:
            end = other.outer_start
    words: list[str] = []
    noun_seen = relative = False
    for token in analysed.doc:
        if token.idx < begin or token.idx >= end:
            continue
        verb = token.pos_ in {"VERB", "AUX"} and "prenom" not in token.tag_
        if to_verb and noun_seen and not relative and verb:
            break
        anew = token.pos_ == "DET" and token.i > 0 and _names(token.nbor(-1))
        if to_verb and noun_seen and not relative and anew:
            # `dat alle 60 dorpen een haven hebben`: the next thing
            break
        if noun_seen and not relative and (token.dep_ == "compound:prt" or _is_infinitive(token)):
            # `vonden tien lessen plaats`, `3 miljoen m3 gas te besparen`
            break
        relative = relative or (noun_seen and token.lower_ in {"die", "dat", "waarin"})
        noun_seen = noun_seen or _names(token)
        words.append(token.text_with_ws)
    kept = "".join(words).split()[:_WORDS_OF_INDICATOR]
    phrase = re.sub(r"\s(?:en|of|met|in|van|de|het|\+|&)$", "", " ".join(kept)).strip(" ,;:.+&")
    return phrase if re.search(r"[A-Za-z]{2}", phrase) else ""

"""What a number counts or measures: the words for it, and where a clause leaves them out."""

from __future__ import annotations

import re

from spacy.tokens import Token

from extractors.finding.target_fields import Clause
from extractors.language.analysis import Analysed
from extractors.language.dates import find_dates
from extractors.language.numbers import NumberMention

_WORDS_OF_INDICATOR = 15
_STOP_AFTER_COUNT = re.compile(
    r"[.;:()]|,(?=\s)|\s[–-]\s|\s(?:waarvan|waarbij|waarbinnen|zodat|om\s(?:te|zo)|zodra|waardoor|terwijl)\b"
)
_OF_THE = re.compile(
    r"^\s*(?:(?:van|in)\s)?(?:(?:de|het|alle|onze|hun|haar|zijn)\s)?", re.IGNORECASE
)
_MEASURED = re.compile(
    r"(?:(?:het|de|een)\s)?(?P<what>(?:\w+e\s|totaal\s)?(?:\w*aandeel|\w*aantal(?:len)?|\w*percentage|\w*graad|instroom|uitstroom"
    r"|\w*uitval|\w*gebruik|\w*uitstoot|\w*emissies?|\w*deelname|groei|daling|\w*verbruik|doorstroom|participatie)\b[^;¤]*?)"
    r"(?=\s(?:is|was|waren|zijn|bedraagt|bedroeg|ligt|lag|bleef|blijft|steeg|daalde|groeide|nam|moet|zal|wordt|worden"
    r"|gestegen|gedaald|afgenomen|toegenomen|met|van\s¤|naar|tot|te|op|,)(?:\s|$)|\s*¤|,|$)",
    re.IGNORECASE,
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
    found = _indicator_words(analysed, clause, number)
    start = analysed.passage.text.find(found)
    if start < 0:
        return found
    trimmed = _trimmed(analysed, *_without_times(analysed, start, start + len(found)))
    if _ONLY_COUNT.fullmatch(trimmed):
        trimmed = _with_counted(analysed, start, trimmed)
    return trimmed or subject_of(analysed, number.outer_start) or found


def left_out(analysed: Analysed, clause: Clause, number: NumberMention) -> bool:
    """Tell whether a clause does not say what its number counts, since it was said before.

    `In 2035 moet dit 100 liter zijn`, `gepland waren er tien`, `drie minder dan in
    2012`, `… 75 instellingen meedoen, in 2025 200`.
    """
    text = analysed.passage.text
    before, after = text[clause.start : number.outer_start], text[number.end : clause.end]
    right = _right_of(analysed, number, after, to_verb=number.unit in {"count", "fte"})
    begin = number.end + max(0, after.find(right))
    if _has_noun(analysed, begin, begin + len(right)) and not is_only_time(right):
        return False
    if _last_measured(before):
        return False
    piece = re.split(r"[,;(]\s|\sen\s", text[: number.outer_start])[-1].strip()
    bare = number.unit == "count" and re.match(r"\W*$|[,;.)]", after) is not None
    if before and _AIM_ALONE.search(before):
        return True
    alone = bare and piece != text[: number.outer_start].strip() and is_only_time(piece)
    more = number.unit == "count" and _MORE_OR_LESS.match(after) is not None
    return (
        alone
        or more
        or (number.unit == "count" and _THERE.search(before) is not None)
        or _pronoun_measured(analysed, clause, number)
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
            if following.pos_ in {"VERB", "AUX", "PUNCT"}:
                break
            words.append(following)
        if words and words[0].pos_ == "DET" and token.idx >= clause.start:
            end = words[-1].idx + len(words[-1].text)
            return _trimmed(analysed, words[0].idx, end)
    return subject_of(analysed, clause.start) if clause.start else ""


_THERE = re.compile(r"\b(?:er|daarvan|hiervan)\s(?:\w+\s){0,2}$", re.IGNORECASE)
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
    tokens = [t for t in analysed.doc if start <= t.idx < end]
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
    return analysed.passage.text[tokens[0].idx : last.idx + len(last.text)].strip(" ,;:(.")


_DIGITS = re.compile(r"\d[\d.]*$")


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


def _indicator_words(analysed: Analysed, clause: Clause, number: NumberMention) -> str:
    text = analysed.passage.text
    after = text[number.end : clause.end]
    before = text[clause.start : number.outer_start]
    is_count = number.unit in {"count", "fte"}
    phrase = _right_of(analysed, number, after, to_verb=is_count)
    of_whole = re.match(r"\s(?:van|uit)\b|\s[a-z]", after)
    if phrase and is_only_time(phrase):
        if subject := subject_of(analysed, number.outer_start):
            return subject
        phrase = ""
    if is_count and phrase:
        return phrase
    measured = _last_measured(before)
    if measured and not (of_whole and re.match(r"\svan\s(?:de|het|alle|onze)\b", after)):
        return measured
    if phrase and not re.match(r"\s(?:in|te|ten|per|naar|tot|op|vanaf)\b", after):
        return phrase
    left = _LEADING.sub("", before.strip(" (,:")).split()[-_WORDS_OF_INDICATOR:]
    return " ".join(left) or phrase or text[clause.start : clause.end].strip()[:120] or number.text


def is_only_time(words: str) -> bool:
    """Tell whether words are a time and nothing else (`begin 2005`)."""
    bare = re.sub(r"\s(?:naar|tot|van|in|op|en)$", "", words.strip(" ,.()"))
    dates = find_dates(bare)
    return len(dates) == 1 and len(dates[0].text) >= len(bare)


def _last_measured(before: str) -> str | None:
    found = list(_MEASURED.finditer(before))
    if not found:
        return None
    words = found[-1]["what"].split()[:_WORDS_OF_INDICATOR]
    return " ".join(words).strip(" ,(") or None


def _right_of(analysed: Analysed, number: NumberMention, after: str, *, to_verb: bool) -> str:
    """Take the words right of the number, up to the verb for counts."""
    skipped = _OF_THE.match(after)
    begin = number.end + (skipped.end() if skipped else 0)
    stop = _STOP_AFTER_COUNT.search(after, skipped.end() if skipped else 0)
    end = number.end + (stop.start() if stop else len(after))
    for other in analysed.numbers:
        if number.end < other.outer_start < end:
            end = other.outer_start
    words: list[str] = []
    noun_seen = relative = False
    for token in analysed.doc:
        if token.idx < begin or token.idx >= end:
            continue
        if to_verb and noun_seen and not relative and token.pos_ in {"VERB", "AUX"}:
            break
        relative = relative or (noun_seen and token.lower_ in {"die", "dat", "waarin"})
        noun_seen = noun_seen or token.pos_ in {"NOUN", "PROPN"}
        words.append(token.text_with_ws)
    kept = "".join(words).split()[:_WORDS_OF_INDICATOR]
    phrase = re.sub(r"\s(?:en|of|met|in|van|de|het|\+|&)$", "", " ".join(kept)).strip(" ,;:.+&")
    return phrase if re.search(r"[A-Za-z]{2}", phrase) else ""

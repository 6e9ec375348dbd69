"""What one number counts, whether it is a rise or fall, and how its sentence is divided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from spacy.tokens import Token

from extractors.language.analysis import Analysed
from extractors.language.dates import find_dates
from extractors.language.numbers import NumberMention

_WORDS_OF_INDICATOR = 15
_FEW_WORDS = 4
_NEAR = 75
"""Characters before a share in which a word of rise or fall belongs to it."""

_BREAK = re.compile(
    r";\s|:\s(?=[a-z])|\s[–—]\s|\s-\s|,\s(?=(?:waarvan|waarbij|waarbinnen|waarin|waardoor|waarmee|zodat|terwijl|maar"
    r"|aangezien|omdat|hoewel|tegenover)\b)|,\s(?=(?:om|en)\s(?:zo|er)\b)|\s(?=(?:waarvan|waarbinnen|waarbij)\b)"
    r"|\sen\s(?=(?:er|daar)\s(?:is|zijn)\b)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SAYS_SOMETHING = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|moet|zal|streef\w*|doel\w*|target|ambitie|norm)\b",
    re.IGNORECASE,
)
FALLS = re.compile(
    r"\b(?:daling|daal\w*|gedaald|daalden?|dalen|vermind\w*|verlag\w*|verlaagd|reduc\w*|gereduceerd|minder|lagere?"
    r"|afname|afgenomen|afnemen|neemt\b[^;]*\baf|nam(?:en)?\b[^;]*\baf|terug\w*|krimp\w*|kromp\w*|gekrompen|halver\w*"
    r"|gehalveerd|beperk\w*|bespar\w*|verklein\w*|zak(?:t|ten?|ken)|gezakt|inkrimp\w*|besparing|korter|kleiner)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bmet\s(?:een\s|nog\s|in\stotaal\s|de\s)?$", re.IGNORECASE)
_RISE_OR_FALL = re.compile(
    r"\b(?:stijg\w*|steeg|stegen|gestegen|groei\w*|gegroeid|toename|toegenomen|toenemen|toe\s?te\snemen|verho\w*|verhoogd"
    r"|ne(?:emt|men)\b[^;]*\btoe|nam(?:en)?\b[^;]*\btoe|vergro\w*|uitbreid\w*|uitgebreid|plus|hoger|meer|omhoog|verbeter\w*|versnel\w*|ophog\w*)\b",
    re.IGNORECASE,
)
_NAMED_CHANGE = re.compile(
    r"\b(?:groei|stijging|toename|daling|afname|plus|min|krimp|reductie|vermindering|verlaging|verhoging|besparing"
    r"|verbetering|terugloop|afname)\b(?:\s(?:te\szien|zien))?\s(?:van|met|is|:)?\s?(?:een\s|de\s)?$",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    r"^\s(?:\w+\s)?(?:meer|minder|hoger|lager|hogere|lagere|reductie|groei|stijging|daling|toename|afname|krimp|besparing"
    r"|vermindering|verlaging|absolute\sgroei)\b|^[-\s]?(?:CO2|CO₂)[-\s]?(?:reductie|besparing)",
    re.IGNORECASE,
)
_HELD_AGAINST = re.compile(r"[^;.\d]{0,25}(?:in\s\d{4}\s)?(?:t\.?o\.?v\.?|ten\sopzichte\svan)\s")
_LEVEL = re.compile(r"\b(?:tot|naar|gelijk\smet|gelijk\sop|op)\s(?:een\s)?$", re.IGNORECASE)
_MORE_OR_LESS = re.compile(
    r"\s(?:(?!een\b)[a-z]+\s){0,2}?(?P<way>minder|lager|meer|hoger)\sdan\b", re.IGNORECASE
)
_COMES_ON_TOP = re.compile(
    r"¤[^;,]*\b(?:bijgekomen|erbij)\b|\bkom(?:en|t)\b[^;]*¤[^;]*\bbij\b|\b(?:bijgekomen|erbij)\b[^;]*¤"
)


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
    cuts = [
        0,
        *(match.end() for match in _BREAK.finditer(text)),
        *_second_verbs(analysed),
        len(text),
    ]
    left = max(cut for cut in cuts if cut <= start)
    right = min(cut for cut in cuts if cut >= end)
    if len(text[left:right].split()) <= _FEW_WORDS:
        return Clause(0, len(text))
    return Clause(left, right)


def _second_verbs(analysed: Analysed) -> list[int]:
    """Offsets where `en` or `maar` goes on with a finite verb of its own."""
    doc = analysed.doc
    return [
        token.idx
        for token, following in pairwise(doc)
        if token.lower_ in {"en", "maar"} and following.tag_.startswith("WW|pv")
    ]


Tense = Literal["past", "perfect", "present", "none"]

_HAVE_OR_BE = frozenset({"hebben", "zijn"})
_NO_REPORT = frozenset({"zullen", "moeten", "willen", "kunnen", "mogen", "zouden"})


_STRONG_PAST = re.compile(
    r"\b(?:namen|nam|gaven|gaf|gingen|ging|vonden|kregen|kreeg|deden|deed|trok|trokken|hielden|hield|bleken|bleek"
    r"|stegen|steeg|liepen|kwamen|kwam|waren|was|werden|werd|hadden)\b"
)
_PARTICIPLE_LAST = re.compile(
    r"\b(?:[a-zë]*ge[a-zëï]{3,}(?:d|t|en)|(?:be|ver|ont)[a-zë]{3,}[dt])\W*$"
)


def tense_of(analysed: Analysed, clause: Clause) -> Tense:
    """Give the tense of the clause: `past`, `perfect` (`hebben`, `zijn` with participle) or other.

    Past forms of modal verbs (`zou`, `moest`) report nothing and do not count.
    """
    tokens = [t for t in analysed.doc if clause.start <= t.idx < clause.end]
    finite = [
        t for t in tokens if "Fin" in t.morph.get("VerbForm", []) or t.tag_.startswith("WW|pv")
    ]
    if any(t.lemma_.lower() in _NO_REPORT for t in finite):
        return "present"
    own = analysed.passage.text[clause.start : clause.end]
    past = _STRONG_PAST.search(own) or [
        t for t in finite if "Past" in t.morph.get("Tense", []) or "|verl|" in t.tag_
    ]
    if past:
        return "past"
    participle = any(t.tag_.startswith("WW|vd|vrij") for t in tokens) or _PARTICIPLE_LAST.search(
        own
    )
    if participle and any(t.lemma_.lower() in _HAVE_OR_BE for t in finite):
        return "perfect"
    return "present" if finite else "none"


_PAST_IN_T = re.compile(r"(?:cht|oot|iet|at|ist|oest|ond|erd|had)$")


def _is_past(token: Token) -> bool:
    """Tell past forms by tag; the tagger takes presents such as `stijgt` for past at times."""
    tagged = "Past" in token.morph.get("Tense", []) or "|verl|" in token.tag_
    word = token.lower_
    present = word.endswith("t") and not _PAST_IN_T.search(word)
    adjective = re.match(r"ge(?!beur|bruik|loof)[a-zë]+[dt]e$", word)
    return tagged and not present and not adjective


def change_of(text: str, clause: Clause, number: NumberMention) -> tuple[bool, bool]:
    """Tell whether the number is a rise or fall, and whether it is a fall."""
    before = text[clause.start : number.outer_start]
    after = text[number.end : clause.end]
    own = before + " ¤ " + after
    if number.form == "verb":
        return True, number.value < 0
    if number.signed:
        return True, number.value < 0
    is_share = number.unit in {"percent", "percentage_point"}
    moves = bool(_RISE_OR_FALL.search(own) or FALLS.search(own))
    by = bool(_BY.search(before)) and not _LEVEL.search(before)
    changes = (
        bool(_NAMED_CHANGE.search(before))
        or (by and moves and (is_share or not _counts_things(after)))
        or (is_share and bool(_CHANGE_AFTER.search(after)))
        or (number.unit == "percentage_point" and moves)
        or (is_share and moves and bool(_HELD_AGAINST.match(after)) and not _LEVEL.search(before))
    )
    if number.unit in {"count", "fte"} and (
        _COMES_ON_TOP.search(own)
        or re.match(r"\sextra\b", after)
        or re.search(r"\bnog\s(?:eens\s)?$|\bextra\s$", before)
    ):
        return True, False
    if compared := re.match(
        r"\s(?:(?!een\b)[a-z]+\s){0,2}?(?P<way>minder|lager|meer|hoger)\sdan\b", after
    ):
        return True, compared["way"] in {"minder", "lager"}
    if not changes:
        return False, False
    near = before[-_NEAR:] + after[:60] if is_share else own
    falls = FALLS.search(near)
    rises = _RISE_OR_FALL.search(before[-45:] + " " + after[:25])
    return True, bool(falls) and not (
        rises and rises.group().lower() in {"stijging", "groei", "plus"}
    )


def _counts_things(after: str) -> bool:
    return bool(re.match(r"\s[a-z]", after))


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
    trimmed = _trimmed(analysed, start, start + len(found))
    if _ONLY_COUNT.fullmatch(trimmed):
        trimmed = _with_counted(analysed, start, trimmed)
    return trimmed or _subject_of(analysed, clause, number) or found


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
    while tokens[0].pos_ in _TO_TRIM - {"ADP"} and not _is_long(tokens[0]):
        tokens.pop(0)
    last = tokens[-1]
    return analysed.passage.text[tokens[0].idx : last.idx + len(last.text)].strip(" ,;:(.")


def _is_long(token: Token) -> bool:
    """Function words are short; a long one was tagged wrong (`huishoudens`)."""
    return len(token) > _SHORT and token.pos_ != "VERB"


def _subject_of(analysed: Analysed, clause: Clause, number: NumberMention) -> str:
    """Give the subject nearest before the number, in its clause or the one before."""
    for token in reversed([t for t in analysed.doc if t.idx < number.outer_start]):
        if token.dep_ not in {"nsubj", "nsubj:pass"} or token.pos_ not in _NAMING:
            continue
        words = [t for t in token.subtree if t.idx < number.outer_start][:_WORDS_OF_INDICATOR]
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
        if subject := _subject_of(analysed, clause, number):
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

"""Make the words for what a number counts name a thing: cut loose ends, complete what is bare."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.finding.target_fields import Clause
from extractors.language.analysis import Analysed
from extractors.language.infinitives import is_infinitive
from extractors.language.numbers import NumberMention
from extractors.language.tokens import Token

WORDS_OF_INDICATOR = 15
"""Words that a description has at most."""
_NAMING = frozenset({"NOUN", "PROPN"})
_LONG = 9
"""Characters of the longest function words; a longer one was tagged wrong (`huishoudens`)."""

_BARE = re.compile(
    r"(?:(?:de|het|een|dit|dat|opnieuw|totale?|gemiddelde?|verdere)\s)*"
    r"(?:aandeel|aantal|percentage|groei|daling|stijging|toename|afname|verhoging|verlaging"
    r"|reductie|tekort|verloop|totaal|uitkomst|score|cijfer)",
    re.IGNORECASE,
)
"""What has to be said of what: `het aandeel`."""
_TIMES_OR_CASES = re.compile(r"(?:keer|maal|gevallen)", re.IGNORECASE)
_COMPARED = re.compile(r"ten opzichte|vergeleken", re.IGNORECASE)
_TERM = re.compile(
    r"\b(?:(?:werk)?dagen|dag|uur|uren|weken|week|maand(?:en)?|minu(?:ut|ten)|seconden?)\b",
    re.IGNORECASE,
)
"""How long a thing takes, of which no more is said behind it than what is done then."""
_OF_WHAT = re.compile(
    r"\s?(?:%|procent(?:punt)?)?\s?(?P<of>(?:van|in|bij|onder|aan|op)\s"
    r"(?!(?:19|20)\d\d|januari|maart|april|juni|juli|augustus|\w+ber\b|dit\s|het\sjaar|jaarbasis)[^;:.,()\d]{3,80}?)"
    r"(?=\s(?:en|of|maar|te|terug|op|is|zijn|was|bedraagt|bedroeg|ten|t\.o\.v|dan|tot|naar|in\s(?:19|20)\d\d)\b|[;:.,()\d]|$)",
    re.IGNORECASE,
)
"""What stands behind a number and says of what the bare noun before it is."""
_OPENING = re.compile(r"^(?:\W+|(?:en|maar|ook|dat|zo|want)\s)+", re.IGNORECASE)


def completed(analysed: Analysed, clause: Clause, number: NumberMention, words: str) -> str:
    """Give the words for what a number counts, so that they name a thing; never empty.

    `medewerkers hun besluit`: `medewerkers`; `het aandeel`: `Op de havo is het aandeel`;
    `worden binnen 24 uur doorgegeven`: what is passed on.
    """
    text = analysed.passage.text
    start = -1
    if _BARE.fullmatch(words):
        start = text.rfind(words, clause.start, number.outer_start)
    start = start if start >= 0 else _place(text, clause, number, words)
    if start < 0:
        return words
    own = [t for t in analysed.doc if start <= t.idx < start + len(words)]
    if not own:
        return words
    kept = _to_what_is_done(_to_pronoun(own), number)
    said = text[kept[0].idx : kept[-1].idx + len(kept[-1].text)] if len(kept) < len(own) else words
    if _TIMES_OR_CASES.fullmatch(said):
        return _to_the_end(text, start, clause) or said
    if _BARE.fullmatch(said):
        return _of_what(analysed, clause, number, start, said) or said
    term = _TERM.search(text[number.start : number.end]) is not None
    if term and kept[0].tag_.startswith(("VZ|", "WW|vd")):
        return _thing_near(analysed, clause, number) or said
    counted = not term and _is_counted(kept[0], number)
    if _COMPARED.fullmatch(said) or (_names_nothing(kept) and not counted):
        return _thing_near(analysed, clause, number) or said
    return said


def _place(text: str, clause: Clause, number: NumberMention, words: str) -> int:
    """Give where words stand in their clause, behind the number if they do."""
    behind = text.find(words, number.end, clause.end)
    return behind if behind >= 0 else text.find(words, clause.start, clause.end)


def _to_pronoun(tokens: Sequence[Token]) -> Sequence[Token]:
    """Give words up to a pronoun that goes with their verb: `partners zich aan de doelen`."""
    for at, token in enumerate(tokens):
        if token.lower_ in {"die", "dat", "waarin", "waarvan", "wie"}:
            break
        loose = token.lower_ == "zich" or (
            token.tag_.startswith("VNW|bez") and at > 0 and tokens[at - 1].pos_ in _NAMING
        )
        if loose and any(t.pos_ in _NAMING for t in tokens[:at]):
            return tokens[:at]
    return tokens


def _to_what_is_done(tokens: Sequence[Token], number: NumberMention) -> Sequence[Token]:
    """Give words without what is to be done with them: `het aantal plaatsen terugbrengen`."""
    last = tokens[-1]
    in_front = last.idx < number.start and len(tokens) > 1 and tokens[-2].pos_ in _NAMING
    # `het aantal doden` is no killing.
    if in_front and is_infinitive(last.lower_) and not _BARE.fullmatch(tokens[-2].text):
        return tokens[:-1]
    for at, token in enumerate(tokens[:-1]):
        ahead = tokens[at + 1]
        if token.lower_ == "en" and ahead.pos_ == "ADP" and ahead.lower_ != "met":
            # `bewoners en in gezinnen`: of the next; not `leerlingen in havo en in vwo`
            before = {t.lower_ for t in tokens[:at]}
            if ahead.lower_ not in before and any(t.pos_ in _NAMING for t in tokens[:at]):
                return tokens[:at]
    return tokens


def _is_counted(word: Token, number: NumberMention) -> bool:
    """Whether a word right behind a number is what it counts, whatever the tagger takes it for."""
    behind = word.i > 0 and word.idx > number.start and word.nbor(-1).idx < number.end
    # `twee verkeersdoden` is tagged as a verb in the past; `23 hectare afgekoppeld` is done.
    return behind and not word.tag_.startswith("WW|vd|vrij") and not word.lower_.endswith("t")


def _names_nothing(tokens: Sequence[Token]) -> bool:
    """Tell whether words hold no noun, or open with the verb of a sentence."""
    if tokens[0].tag_.startswith("WW|pv") and tokens[0].pos_ in {"VERB", "AUX"}:
        return True
    if tokens[0].text[0].isupper() or any(t.text[:1].isupper() for t in tokens):
        return False
    return not any(
        t.pos_ in _NAMING or (len(t) > _LONG and t.pos_ not in {"VERB", "ADV"}) for t in tokens
    )


def _to_the_end(text: str, start: int, clause: Clause) -> str:
    """Give the words from `start` to the end of a clause: `keer gedownload`."""
    words = re.split(r"[;:,.(]\s|[.;:]$", text[start : clause.end])[0].split()
    return " ".join(words[:WORDS_OF_INDICATOR]).strip(" .;,")


def _of_what(
    analysed: Analysed, clause: Clause, number: NumberMention, start: int, said: str
) -> str:
    """Give a bare noun with what it is of: behind its number, or else before it."""
    text = analysed.passage.text
    own = _OF_WHAT.match(text[start + len(said) : clause.end])
    if own and start < number.start:
        return " ".join((said + own[0]).split()[:WORDS_OF_INDICATOR])
    behind = _OF_WHAT.match(text[number.end : clause.end])
    between = text[start + len(said) : number.outer_start]
    if behind and start < number.start and re.fullmatch(r"\s(?:van|met)(?:\s\w+)?\s", between):
        whole = text[start : number.end + behind.end("of")].split()
        return " ".join(whole) if len(whole) <= WORDS_OF_INDICATOR else ""
    others = [n.end for n in analysed.numbers if clause.start <= n.end <= start]
    before = _OPENING.sub("", text[max([clause.start, *others]) : start])
    inside = [t for t in analysed.doc if start - len(before) <= t.idx < start]
    nouns = [t for t in inside if t.pos_ in _NAMING]
    whole = (before + said).split()
    # `Op de havo is het aandeel`; not `De commissie heeft een reductie`
    placed = inside and inside[0].pos_ == "ADP"
    if not (nouns and placed) or len(whole) > WORDS_OF_INDICATOR or "," in before:
        return ""
    return " ".join(whole)


_BEFORE = ("nsubj:pass", "obj", "nsubj")


def _thing_near(analysed: Analysed, clause: Clause, number: NumberMention) -> str:
    """Give what a clause is about: what is done to before its number, else who does."""
    own = [t for t in analysed.doc if clause.start <= t.idx < clause.end]
    before = [t for t in own if t.idx < number.outer_start]
    for stretch in (before, own):
        for dep in _BEFORE:
            for token in reversed(stretch):
                counted = number.outer_start <= token.idx < number.end
                if token.dep_ == dep and token.pos_ in _NAMING and not counted:
                    return _phrase(analysed, token, number)
    return ""


def _phrase(analysed: Analysed, noun: Token, number: NumberMention) -> str:
    """Give a noun with what belongs to it on its side of the number."""
    left = noun.idx < number.start
    words = [t for t in noun.subtree if (t.idx < number.outer_start) == left]
    at = words.index(noun)
    # What a verb tells of it is not its name.
    stop = next((i for i, t in enumerate(words) if i > at and _ends(t)), len(words))
    words = words[:stop][:WORDS_OF_INDICATOR]
    while words[-1] is not noun and words[-1].pos_ not in _NAMING:
        words = words[:-1]
    return analysed.passage.text[words[0].idx : words[-1].idx + len(words[-1].text)]


def _ends(token: Token) -> bool:
    """Whether a name ends before a word: a verb, a mark or a clause of its own."""
    return token.is_punct or token.pos_ in {"VERB", "AUX", "SCONJ", "PRON"}

"""Repair what typesetting did to words: line-end hyphens, letter-spacing, glued calls.

Whether two halves are one word is decided by evidence, in this order: the words of
the document itself, a list of Dutch word forms, and how Dutch builds compounds.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from extractors.reading.model import Box, Line, Word

_HYPHENS: Final = "-\u2010\u2011\u00ad"
_SOFT: Final = "\u00ad"
_EDGES: Final = "'\"‘’“”„«»()[]{}<>.,;:!?…*"
_SUSPENDED: Final = frozenset({"en", "of", "en/of", "tot", "dan", "noch", "als", "maar", "resp."})
"""Words that follow a hyphen which stands for the rest of a compound: `in- en uitstroom`."""
_LETTER_WORDS: Final = frozenset(
    {"hbo", "mbo", "vmbo", "vwo", "havo", "mkb", "ggz", "ggd", "wmo", "wlz", "wia", "cao", "btw"}
    | {
        "ict",
        "roc",
        "aoc",
        "vo",
        "po",
        "wo",
        "so",
        "ov",
        "zzp",
        "aow",
        "ww",
        "eu",
        "vn",
        "it",
        "mkba",
    }
    | {"pgb", "svb", "uwv", "cpb", "scp", "pbl", "rivm", "lhbti", "bbl", "bol", "nt", "tv", "nato"}
)
"""Abbreviations that compounds are joined to with a hyphen, however they are written."""
_PARTICLES: Final = frozenset({"van", "de", "der", "den", "ter", "ten"})
"""Words with which the second half of a double surname begins."""
_VOWEL_CLASH: Final = re.compile(r"aa|ee|ii|oo|uu|ae|ai|au|ei|eu|ie|oe|oi|ou|ui")
_AFTER_CALL: Final = ".,;:!?)]’”\"'"
_MIN_PART: Final = 3
_LETTER_RUN: Final = 4


@lru_cache(maxsize=1)
def _sorted_words() -> tuple[str, ...]:
    """Dutch word forms, in lower case, in the order of their characters."""
    text = files("extractors.reading").joinpath("words_nl.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if not line.startswith("#"))


@lru_cache(maxsize=1)
def word_list() -> frozenset[str]:
    """Dutch word forms, in lower case."""
    return frozenset(_sorted_words())


@lru_cache(maxsize=1000)
def _hyphen_head(head: str) -> tuple[int, int]:
    """Count the listed words with a first part before a hyphen, and those with it solid."""
    words, ordered = word_list(), _sorted_words()
    hyphened = solid = 0
    for at in range(bisect_left(ordered, head), len(ordered)):
        word = ordered[at]
        if not word.startswith(head):
            break
        hyphened += word[len(head) : len(head) + 1] == "-"
        solid += 2 <= len(head) < min(len(word) - 2, 8) and word[len(head) :] in words
    return (hyphened, solid) if hyphened else (0, 0)


@lru_cache(maxsize=50_000)
def is_known(word: str) -> bool:
    """Whether the word, stripped of punctuation, is in the list of Dutch word forms."""
    bare = word.strip(_EDGES).lower()
    return bare in word_list() or bare in {"a", "u", "à", "ik"}


@lru_cache(maxsize=50_000)
def is_plausible(word: str) -> bool:
    """Whether the word is known or a compound of known words (`kennis` + `ontwikkeling`)."""
    bare = word.strip(_EDGES).lower().replace("’", "'")
    if bare in word_list():
        return True
    if "-" in bare or "/" in bare or "'" in bare:
        parts = [part for part in re.split(r"[-/']", bare) if part]
        return bool(parts) and all(len(part) < 3 or is_plausible(part) for part in parts)
    return _is_compound(bare, 3)


def _is_compound(word: str, parts: int) -> bool:
    words = word_list()
    for end in range(len(word) - _MIN_PART, _MIN_PART - 1, -1):
        head, tail = word[:end], word[end:]
        if tail not in words and not (parts > 2 and _is_compound(tail, parts - 1)):
            continue
        if head in words or (len(head) > 3 and head[-1] == "s" and head[:-1] in words):
            return True
    return False


def evidence(texts: Iterable[str]) -> frozenset[str]:
    """Collect the words of a document, lower case and bare, that can vouch for a joined word."""
    return frozenset(text.strip(_EDGES + _HYPHENS).lower() for text in texts)


def ends_hyphenated(text: str) -> bool:
    """Whether a line's last word ends in a hyphen right after a letter or digit."""
    return len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalnum()


def join_halves(left: str, right: str, seen: frozenset[str]) -> str | None:
    """Join the halves of a word broken at a line end; None where they are two words.

    `left` ends in a hyphen, `right` is the next line's first word; `seen` are the words
    of the document (see `evidence`). `Over-`, `heden` → `Overheden`; `ABC-`, `programma`
    → `ABC-programma`; `in-`, `en` → None.
    """
    hyphen = left[-1]
    head, bare_right = left[:-1], right.strip(_EDGES)
    if not bare_right:
        return None
    if hyphen == _SOFT:
        return head + right
    kept = head + "-" + right
    if re.search(r"://|www\.|@", head):
        return kept
    bare_head = head.strip(_EDGES)
    if bare_right.lower() in _SUSPENDED and (
        bare_right.lower() in ("en", "of") or not is_known(bare_head + bare_right)
    ):
        return None
    last = re.split(r"[-/]", bare_head)[-1]
    if not bare_right[0].isalpha() or not last or last[-1].isdigit():
        return kept
    if bare_right in _PARTICLES and bare_head[0].isupper() and not is_known(bare_head + bare_right):
        # `Jansen-`, `van der Wal`
        return kept
    capitals = last.isupper() and len(last) > 1
    if bare_right[0].isupper() and not (capitals and bare_right.isupper()):
        return kept
    solid = (last + re.split(r"[-/]", bare_right)[0]).lower()
    whole_solid = (bare_head + bare_right).lower()
    whole_kept = (bare_head + "-" + bare_right).lower()
    if whole_solid in seen or (whole_solid not in seen and is_known(whole_solid)):
        return head + right
    if whole_kept in seen or is_known(whole_kept):
        return kept
    if capitals and not bare_right.isupper():
        return kept
    lower = last.lower()
    if (
        lower in _LETTER_WORDS
        and is_plausible(bare_right)
        and (len(lower) > 2 or not is_plausible(solid))
    ):
        return kept
    if len(lower) > 2 and any(word.startswith(lower + "-") for word in seen):
        return kept
    if hyphen == "\u2010":
        # Typesetters use this character for the breaks that they make themselves.
        return head + right
    with_hyphen, without = _hyphen_head(lower)
    if with_hyphen > 2 * without:
        return kept
    clash = _VOWEL_CLASH.fullmatch(lower[-1] + bare_right[0])
    if clash and is_known(last) and is_known(bare_right):
        return kept
    no_vowel = not re.search(r"[aeiouyàâäéèëêïîöôüû]", lower)
    return kept if no_vowel and not is_plausible(solid) else head + right


class Token(NamedTuple):
    """A word to be set in running text."""

    text: str
    glued: bool = False
    """No space goes before it: a comma behind a footnote call that was taken out."""


def tokens_of(line: Line, *, with_calls: bool = False) -> tuple[Token, ...]:
    """Give a line's words; footnote calls are left out unless `with_calls`."""
    return _tokens(line.words, with_calls=with_calls)


def _tokens(words: Sequence[Word], *, with_calls: bool) -> tuple[Token, ...]:
    if not any(word.raised for word in words):
        return tuple(Token(word.text) for word in words)
    tokens: list[Token] = []
    call: Word | None = None
    for word in words:
        if word.raised and not with_calls:
            call = word
            continue
        glued = (
            call is not None
            and bool(tokens)
            and word.text[0] in _AFTER_CALL
            and word.box.x0 - call.box.x1 < 0.15 * word.size
        )
        tokens.append(Token(word.text, glued))
        call = None
    return tuple(tokens)


def join_lines(
    rows: Sequence[Sequence[Token]], seen: frozenset[str]
) -> tuple[str, tuple[tuple[tuple[int, int], ...], ...]]:
    """Set rows of words as one running text; hyphens at row ends repaired.

    Gives the text and, for every row, the `[start, end)` of each of its words in it. The
    halves of a joined word get their own share, so no character counts twice.
    """
    parts: list[str] = []
    places: list[list[tuple[int, int]]] = [[] for _ in rows]
    at = 0
    glue = True
    # Upwards, so that each row knows the first word below it.
    below: str | None = None
    followers: list[str | None] = []
    for tokens in reversed(rows):
        followers.append(below)
        below = tokens[0].text if tokens else below
    for tokens, placed, follower in zip(rows, places, reversed(followers), strict=True):
        last = len(tokens) - 1
        for index, (text, glued) in enumerate(tokens):
            if not (glue or glued):
                parts.append(" ")
                at += 1
            shown, glue = text, False
            if index == last and follower is not None and ends_hyphenated(shown):
                joined = join_halves(shown, follower, seen)
                if joined is not None:
                    shown = joined[: len(joined) - len(follower)]
                    glue = True
            parts.append(shown)
            end = at + len(shown)
            placed.append((at, end))
            at = end
    return "".join(parts), tuple(tuple(row) for row in places)


_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _whole(text: str) -> str:
    """Join halves of characters that stand side by side; a half alone is unreadable (U+FFFD)."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def plain(text: str) -> str:
    """Normalise: NFKC for ligatures and presentation forms only; everything else NFC as printed."""
    if text.isascii():
        if text.isprintable():
            return text
    else:
        text = "".join(
            unicodedata.normalize("NFKC", char) if "\ufb00" <= char <= "\ufb06" else char
            for char in text
        )
        text = unicodedata.normalize("NFC", _whole(text))
    return "".join(char for char in text if char >= " " and char != "\u200b")


def join_letterspaced(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Join runs of single letters set with even gaps: `N O T A` becomes `NOTA`."""
    joined: list[Word] = []
    run: list[Word] = []
    for word in words:
        if not run and len(word.text) > 1 and word.text.isalpha():
            joined.append(word)
            continue
        if run and not _spaced_beside(run[-1], word):
            joined.extend(_close_run(run))
            run = []
        if len(word.text.strip(_EDGES)) == 1 and word.text.strip(_EDGES).isalpha():
            run.append(word)
        else:
            joined.extend(_close_run(run))
            run = []
            joined.append(word)
    joined.extend(_close_run(run))
    return tuple(joined)


def _spaced_beside(left: Word, right: Word) -> bool:
    return (
        abs(left.box.bottom - right.box.bottom) < 0.1 * left.size
        and abs(left.size - right.size) < 0.1 * left.size
        and 0 < right.box.x0 - left.box.x1 < 2.5 * left.size
    )


def _close_run(run: list[Word]) -> list[Word]:
    if len(run) < _LETTER_RUN:
        return list(run)
    gaps = [right.box.x0 - left.box.x1 for left, right in pairwise(run)]
    usual = median(gaps)
    words: list[list[Word]] = [[run[0]]]
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap > 1.6 * usual and gap > usual + 0.15 * word.size:
            words.append([word])
        else:
            words[-1].append(word)
    return [_merge_words(group) for group in words]


def _merge_words(group: Sequence[Word]) -> Word:
    """Make one word of several pieces that stand side by side."""
    return replace(
        group[0],
        text="".join(word.text for word in group),
        box=Box(
            min(word.box.x0 for word in group),
            min(word.box.top for word in group),
            max(word.box.x1 for word in group),
            max(word.box.bottom for word in group),
        ),
    )


def line_text(line: Line) -> str:
    """Give the words of a line with spaces between, footnote calls left out."""
    return line.text or text_of_words(line.words)


def text_of_words(words: Sequence[Word]) -> str:
    """Give the words of one line with spaces between, footnote calls left out."""
    if not any(word.raised for word in words):
        return " ".join([word.text for word in words])
    parts: list[str] = []
    for text, glued in _tokens(words, with_calls=False):
        if parts and not glued:
            parts.append(" ")
        parts.append(text)
    return "".join(parts)

"""Runs of capitals: where a name begins, which word is its head, and what is cut from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.finding.party_fields import is_abstract
from extractors.finding.party_run_ends import (
    AFTER_HEAD,
    ARTICLES,
    DATES,
    LEVELS,
    NO_NAME,
    has_legal_form_near,
    is_plural,
    next_chunk,
    register_place,
    surname_end,
)
from extractors.finding.party_run_model import (
    Name,
    Run,
    Text,
    adjacent,
    gap_behind,
    head_at,
    head_type,
)
from extractors.finding.party_spelt import spelt_names
from extractors.finding.person_names import is_function
from extractors.language.infinitives import is_infinitive
from extractors.language.party_nouns import (
    GROUP_NOUNS,
    NAME_HEADS,
    PLACES,
    introduces_names,
    type_of_head,
)
from extractors.language.quick_looks import QuickLook
from extractors.language.word_lists import FIELD_LABELS, word_set
from extractors.linking.register import candidates as register_rows
from schemas.records import PartyType

_AROUND = re.compile(r"\s+(?:e\.o|i\.o|e\.a)\.")
_SITTING = QuickLook(
    re.compile(
        r"\b(?:algemeen|schriftelijk|plenair|nota|wetgevings)[- ]?overleg\s+$", re.IGNORECASE
    )
)
"""Meetings of parliament are events: `het algemeen overleg Wonen`."""
_SMALL_PARTS = frozenset({"VERB", "AUX", "ADV", "ADP", "DET", "PRON", "SCONJ", "CCONJ"})
_NOT_YET_NAME = word_set(
    "samenwerking rol namens aan bron accountant aannemer leverancier ontwikkelaar exploitant "
    "opdrachtgever opdrachtnemer uitvoerder"
)
"""Words with a capital at the head of a sentence, before the name: `Accountant BVS tekent.`"""
_FOREIGN = frozenset(
    "Duitse Belgische Vlaamse Waalse Franse Britse Engelse Deense Zweedse Noorse Poolse "
    "Luxemburgse Oostenrijkse Zwitserse Italiaanse Spaanse Amerikaanse".split()
)
_PAPERS = word_set(
    "verslag jaarverslag brief rapport jaarstukken jaarrekening opdracht evaluatie instelling "
    "reglement overzicht begroting jaarplan advies reactie tekort bijdrage subsidie samenstelling "
    "middelen prestaties activiteiten werkzaamheden taken bevoegdheden verplichtingen organisatie "
    "huisvesting doelstelling doelstellingen missie"
)


def _without_nation(text: Text, run: Run) -> int:
    """Give where a name begins behind the adjective for its country: `Duitse Verband Rijn`.

    And behind the word for a paper of it: `Jaarverslag Stichting Duin`.

    A body of a place has the adjective for its sort, others may have it in their name:
    `Nederlandse Vereniging van Banken`.
    """
    first = text.chunks[run.first].text
    if has_two_heads(run, tuple(c.text for c in text.chunks[run.first : run.last + 1])):
        return run.first
    if run.head is not None and first.casefold() in _PAPERS:
        return run.head
    if run.head == run.first + 1 and text.chunks[run.first].first and _is_deed(first):
        # `Inrichten Taalpunt`, `Inrichting Taalpunt`: what is done with it
        return run.head
    if run.head is None or run.last <= run.head:
        return run.first
    if run.head != run.first + 1:
        return run.first
    named = text.chunks[run.head + 1].capital
    foreign = first in _FOREIGN or (first == "Nederlandse" and run.type == "region")
    return run.head if named and foreign else run.first


def _is_deed(word: str) -> bool:
    """Whether the first word of a line is a verb for what is done to what follows it."""
    lower = word.casefold()
    if _DONE_WITH_IT.search(word):
        return type_of_head(lower) is None
    return len(lower) > _LETTERS and lower.endswith("en") and is_infinitive(lower)


def name_of(text: Text, run: Run) -> Name:
    """Cut a run out of its passage."""
    first = _with_rank(text, run, _without_nation(text, run))
    start, end = text.chunks[first].start, text.chunks[run.last].end
    start, end, possessive = without_genitive(text, start, end)
    around = _AROUND.match(text.plain, end)
    end = around.end() if around is not None and run.head is not None else end
    chunks = text.chunks[first : run.last + 1]
    return Name(
        start,
        end,
        text.text[start:end],
        chunks,
        chunks[0].first or run.first == 0,
        possessive,
        tuple(chunk.text for chunk in chunks),
    )


def _with_rank(text: Text, run: Run, first: int) -> int:
    """Give where the name of a meeting begins that says of whom it is: `bestuurlijk overleg X`."""
    if first == 0 or first != run.head or text.chunks[first].text != "overleg":
        return first
    before = text.chunks[first - 1]
    ranked = before.text in _RANKS and adjacent(text, first - 1)
    return first - 1 if ranked and not text.is_taken(before.start, before.end) else first


_RANKS = frozenset("bestuurlijk ambtelijk interbestuurlijk ministerieel ".split())


def runs_of(text: Text) -> Iterator[Run]:
    """Give the names of a passage by their capitals, left to right, not overlapping."""
    chunks, i = text.chunks, 0
    spelt = spelt_names(text)
    found: Run | None = None
    while i < len(chunks):
        if i not in spelt and (not chunks[i].capital or not _begins_name(text, i)):
            i += 1
            continue
        run = spelt.get(i) or _run_from(text, i)
        i = run.last + 1
        if found is not None and _continues(text, found, run):
            run = Run(found.first, run.last, found.head or run.head, found.type or run.type)
        elif found is not None:
            yield found
        found = run
    if found is not None:
        yield found


def _continues(text: Text, left: Run, right: Run) -> bool:
    """Whether a small head noun ties two runs: `BVS kring X`, `Board regio Y`."""
    return (
        right.head == right.first == left.last + 1
        and not text.chunks[right.head].capital
        and adjacent(text, left.last)
        and not text.plain[: text.chunks[left.last].end].endswith(("'s", "'"))
        and left.type != "person"
        and not (
            # `Uitbreiding team Havens`: what is done with it
            left.first == left.last and _DONE_WITH_IT.search(text.chunks[left.first].text)
        )
        and not (
            # `Bereikbaarheid regio Rotterdam`: what is done there
            right.type in PLACES
            and left.first == left.last
            and left.head is None
            and is_abstract(text.chunks[left.first].text)
        )
    )


_DONE_WITH_IT = re.compile(
    r"^(?:(?:Uit|In|Op|Af|Ver|Her|Be|Ont)\w+|(?:Doorontw\w+|Aanst\w+|Verst\w+|Ondersteun|Vorm))ing$"
)


def _begins_name(text: Text, i: int) -> bool:
    chunk = text.chunks[i]
    if not chunk.capital:
        return False
    lower = chunk.text.casefold()
    if lower in GROUP_NOUNS and introduces_names(chunk.text):
        # `De Gemeenten A, B en C`: the noun announces names, it is none.
        following = text.chunks[i + 1] if i + 1 < len(text.chunks) else None
        if following is not None and following.text == "Nederland":
            return True
        if following is None or not following.capital or not is_abstract(following.text):
            return following is not None and following.text in AFTER_HEAD
    if text.is_taken(chunk.start, chunk.end):
        return False
    if lower in {"de", "het", "'t"} and _own_article(text, i):
        return True
    if _own_surname(text, i) is not None or _firm_of_surname(text, i) is not None:
        return True
    if lower in {"de", "het"} and register_place(text, i):
        # `Loppersum, Het Hogeland en De Wolden`, `De Nederlandse ggz`
        return True
    if lower in DATES or lower.startswith(("http", "www")):
        return False
    if chunk.first or i == 0:
        return lower not in NO_NAME and not _function_word(text, i)
    if lower in NO_NAME and not chunk.acronym:
        return lower not in FIELD_LABELS and _named_by_small_head(text, i)
    return True


def _named_by_small_head(text: Text, i: int) -> bool:
    """Whether a common word with a capital is the name of a body: `welzijnsstichting Samen`."""
    before, chunk = text.chunks[i - 1], text.chunks[i]
    if len(chunk.text) < _LETTERS or before.capital or not adjacent(text, i - 1):
        return False
    kind = head_type(before)
    return kind not in (None, *PLACES) and not is_plural(before.text)


_LETTERS = 4


def _half_head(text: Text, head: int) -> bool:
    """Whether a head noun is the second of two with one ending: `Advies en Meldpunt Duin`."""
    if head < _HALF or text.chunks[head - 1].text != "en" or not adjacent(text, head - 1):
        return False
    first, noun = text.chunks[head - 2], text.chunks[head].text.casefold()
    ending = next((end for end in _SHARED_ENDINGS if noun.endswith(end) and noun != end), None)
    if ending is None or not first.capital or not adjacent(text, head - 2):
        return False
    return f"{first.text.casefold()}{ending}" in NAME_HEADS


def has_two_heads(run: Run, words: Sequence[str]) -> bool:
    """Whether the head noun of a run is the second of two: `Advies en Meldpunt Duin`."""
    return run.head == run.first + _HALF and len(words) > 1 and words[1] == "en"


_HALF = 2
_SHARED_ENDINGS = ("punt", "centrum", "bureau", "loket")


def _mere_level(text: Text, i: int) -> bool:
    """Whether `hbo` or `mbo` is a level, not the head of a name as in `MBO Polderstad`."""
    chunks = text.chunks
    if chunks[i].text.casefold() not in {"mbo", "hbo", "vmbo", "havo", "vwo"}:
        return False
    if not chunks[i].capital:
        return True
    return i + 1 >= len(chunks) or not chunks[i + 1].capital or not adjacent(text, i)


def _own_article(text: Text, i: int) -> bool:
    """Whether a capital article is the name's own: `waterschap De Beek`, `school Het Eiland`."""
    chunks = text.chunks
    if i == 0 or i + 1 >= len(chunks) or not adjacent(text, i - 1) or not adjacent(text, i):
        return False
    before = chunks[i - 1]
    return not before.capital and head_type(before) is not None and chunks[i + 1].capital


def _function_word(text: Text, i: int) -> bool:
    """Whether the first word of a sentence has its capital from its place only."""
    chunk = text.chunks[i]
    if chunk.acronym or chunk.inner_capital or "-" in chunk.text:
        return False
    token = next((t for t in text.doc if t.idx == chunk.start), None)
    if token is None or token.pos_ not in _SMALL_PARTS:
        return False
    return bool(text.parse.named[token.i].ent_type_ == "")


def _run_from(text: Text, i: int) -> Run:
    chunks = text.chunks
    head: int | None = None
    kind: PartyType | None = None
    if (
        i + 1 < len(chunks)
        and (is_function(chunks[i].text) or _tells_of_name(chunks[i].text.lower()))
        and adjacent(text, i)
        and _begins_name(text, i + 1)
    ):
        i += 1
    if i > 0 and adjacent(text, i - 1) and not chunks[i - 1].capital:
        mere = _mere_level(text, i - 1) or _SITTING.search(text.plain, 0, chunks[i].start)
        before = None if mere else head_type(chunks[i - 1])
        if before is not None and not is_plural(chunks[i - 1].text):
            head, kind = i - 1, before
    joined = i + 1 < len(chunks) and "&" in (gap_behind(text, i).strip(), chunks[i + 1].text)
    if head is not None and head_type(chunks[i]) is not None and i + 1 < len(chunks) and not joined:
        # `expertiseorganisatie Stichting X`: the capital head is the name's own.
        head = None
    place = register_place(text, i)
    if place is not None and (head is None or kind in ("municipality", "province", "region")):
        if head is None and (own := head_type(chunks[i])) is not None:
            head, kind = i, own
        return Run(min(i, head) if head is not None else i, place, head, kind)
    last = _own_surname(text, i) or _firm_of_surname(text, i) or i
    if head is None and head_at(text, i) is not None and not _mere_level(text, i):
        head, kind = i, head_at(text, i)
    while True:
        step = next_chunk(text, last, head)
        if step is None:
            break
        last = step
        if head is None and head_at(text, last) is not None and not _mere_level(text, last):
            head, kind = last, head_at(text, last)
    if (
        head is not None
        and head == last
        and chunks[head].text.casefold() in NAME_HEADS
        and i > 2
        and chunks[i - 1].text == "en"
        and chunks[i - 2].capital
        and not chunks[i - 2].acronym
        # `de Huurdersraad en Landelijk Netwerk` are two.
        and head_type(chunks[i - 2]) is None
        and chunks[i - 3].text.casefold() in ARTICLES
        and not text.is_taken(chunks[i - 2].start, chunks[i].start)
    ):
        # `het Water en Energie Netwerk`: the article stands before the whole.
        i -= 2
    if head == i and last > head and _half_head(text, head):
        # `Steun- en Adviespunt X`, whose hyphen is lacking
        i -= 2
    if head is not None and chunks[head].text.casefold() in LEVELS and last > head:
        tail = head_type(chunks[last])
        if tail is not None:
            head, kind = last, tail
    if head is not None and _is_hospital(text, head):
        kind = "other"
    return Run(min(i, head) if head is not None and head < i else i, last, head, kind)


def _tells_of_name(word: str) -> bool:
    """Whether a word says what somebody is whose name follows: `Projectontwikkelaar Duinwoon`."""
    return word in _NOT_YET_NAME or word.endswith(("ontwikkelaar", "aannemer", "exploitant"))


def _is_hospital(text: Text, head: int) -> bool:
    """Whether a head noun is the second word for a hospital: `Medisch Centrum Duinoord`."""
    before = text.chunks[head - 1].text if head > 0 and adjacent(text, head - 1) else ""
    return before.casefold() == "medisch" and text.chunks[head].text.casefold() == "centrum"


def _own_surname(text: Text, i: int) -> int | None:
    """Give the end of a surname with a capital particle behind a head noun: `commissie Van Dam`."""
    chunks = text.chunks
    if i == 0 or chunks[i].text not in {"Van", "De", "Ter", "Ten"} or not adjacent(text, i - 1):
        return None
    before = chunks[i - 1]
    named = not before.capital and head_type(before) is not None
    return surname_end(text, i) if named else None


def _firm_of_surname(text: Text, i: int) -> int | None:
    """Give the end of a surname with which the name of a firm begins: `Van Dam Bouw B.V.`."""
    if text.chunks[i].text not in {"Van", "Ter", "Ten"}:
        return None
    end = surname_end(text, i)
    if end is None:
        return None
    if has_legal_form_near(text, end):
        return end
    # `Van der Wal Bermbeheer`
    trade = text.chunks[end + 1] if end + 1 < len(text.chunks) else None
    named = trade is not None and trade.capital and adjacent(text, end)
    return end if named and trade is not None and TRADE.search(trade.text) else None


TRADE = re.compile(
    r"(?:beheer|bouw|techniek|transport|logistiek|infra|advies|makelaars|aannemers|installaties"
    r"|recycling|adviseurs|architecten|catering|groothandel|metaal|machines|verhuur|bestratingen"
    r"|hoveniers|onderhoud)$",
    re.IGNORECASE,
)
"""What a firm does that is called by its owner."""


def span_of(text: Text, run: Run) -> tuple[int, int]:
    """Give the character offsets of a run."""
    return text.chunks[run.first].start, text.chunks[run.last].end


def unread(text: Text, start: int, end: int) -> str:
    """Give the text between two offsets, blank where another rule has read a name."""
    chars = list(text.plain[start:end])
    for a, b in text.taken:
        for i in range(max(a, start), min(b, end)):
            chars[i - start] = " "
    return "".join(chars)


def is_adjective(text: Text, run: Run) -> bool:
    """Whether a run of one word is an adjective: `(Europese en andere) overheden`."""
    if run.first != run.last:
        return False
    start, end = span_of(text, run)
    span = text.doc.char_span(start, end)
    if span is None or not all(t.pos_ == "ADJ" for t in span):
        return False
    return not register_rows(text.plain[start:end])


_PLURAL_OF_SHORT = re.compile(r"[A-Z]{2,6}'(?:s|en)")
_PLURAL_OF_VOWEL = re.compile(r"[a-z][aiouy]'s$")
_NO_OWNED = re.compile(
    r"\s*(?:[,.;:)]|$)|\s(?:en|of|in|van|voor|die|zijn|worden|kunnen|moeten|hebben|zullen|gaan)\b"
)
"""What follows a plural, and no genitive."""


def without_genitive(text: Text, start: int, end: int) -> tuple[int, int, bool]:
    """Take the genitive off two offsets and say whether there was one: `OCW's`."""
    if not text.plain.endswith(("'", "'s", "'en"), start, end):
        return start, end, False
    if _PLURAL_OF_VOWEL.search(text.plain, start, end) and _NO_OWNED.match(text.plain, end):
        # `Korfbalclub Albatro's, …`
        return start, end, False
    if register_rows(text.plain[start:end]):
        # `waterschap Hunze en Aa's`
        return start, end, False
    match = re.search(r"'s?$|(?<=[A-Z])'en$", text.plain[start:end])
    plural = _PLURAL_OF_SHORT.fullmatch(text.plain, start, end) is not None
    if plural and _NO_OWNED.match(text.plain, end):
        # `waterschappen, RUD's: …`
        return start, end, False
    if match and end - start > len(match[0]) + 1:
        return start, start + match.start(), True
    return start, end, False

"""What a block is: heading, list item, caption, letterhead, signature or running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from extractors.language.word_lists import MONTHS
from extractors.reading.drafts import Draft, LaidPage
from extractors.reading.lines import BULLETS, DASHES, MARKER, base_of, label_words, size_of
from extractors.reading.model import Word, bounds
from extractors.reading.names import has_initials, is_function, is_name, is_sure_name
from extractors.reading.paragraphs import (
    FUNCTION_WORDS,
    SALUTATION,
    Look,
    half,
    is_underlined,
    marker_of,
    text_start,
)
from extractors.reading.repair import line_text
from extractors.reading.signing import in_rows

_END: Final = re.compile(r"[.;,!?…][\"'’”)]*$")
_CAPTION: Final = re.compile(
    r"(?:figuur|fig\.|tabel|grafiek|afbeelding|kaart|foto|diagram|box|kader)\s*"
    r"(?:\d+(?:[.-]\d+)*[a-z]?|[ivx]+)?\s*[.:–-]|bron(?:nen)?\s*:|"
    r"(?:figuur|tabel|grafiek|afbeelding)\s+\d+(?:\.\d+)*$",
    re.IGNORECASE,
)
_NUMBERED_HEAD: Final = re.compile(
    r"(?:artikel|hoofdstuk|paragraaf|bijlage|deel|afdeling|titel|sectie|annex|appendix)\s+"
    r"(?:\d+|[ivxlc]+|[a-z])\b\.?\d*",
    re.IGNORECASE,
)

_CLOSING: Final = re.compile(
    r"(?:\(?(?:is |was )?(?:w\.?g\.?|getekend|ondertekend)\)?|hoogachtend|"
    r"met vriendelijke groet(?:en)?|met (?:de )?meeste hoogachting|namens (?:deze|dezen)|"
    r"(?:overeengekomen|afgesproken|opgemaakt|vastgesteld|ondertekend|getekend)\s(?:en|te|in|op)\b.{0,80}|"
    r"aldus (?:overeengekomen|afgesproken|opgemaakt|vastgesteld|ondertekend|getekend)\b.{0,80}|"
    r"voor (?:akkoord|gezien)\b.{0,40}|"
    r"handtekening\b.{0,30})[\s,:.]*",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"(?:(?:de|het|namens|voor|mede namens)\s.{3,160})"
    r"(?:minister|staatssecretaris|burgemeester|wethouder|gedeputeerde|commissaris|voorzitter|"
    r"secretaris|directeur|bestuurder|college|president|griffier|namens|"
    r"economische|zaken|wetenschap|wetenschappen).{0,160},|"
    r"(?:(?:de|het)\s+)?(?:\S+-)?(?:minister|staatssecretaris|minister-president|voorzitter|burgemeester|"
    r"commissaris|directeur-generaal|directeur|secretaris|gedeputeerde|wethouder|president|"
    r"inspecteur-generaal|college)\b.{0,160},",
    re.IGNORECASE | re.DOTALL,
)
_DAY: Final = rf"\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\s+\d{{4}}"
_PLACE_DATE: Final = re.compile(
    rf"(?:[’']s-|Den |De |Het )?[A-Z][\w’'-]+(?: [A-Za-z][\w’'-]+){{0,3}},\s*(?:d\.d\.\s*)?"
    rf"(?:(?i:{_DAY})|\.{{3,}}.*|_{{3,}}.*)"
    r"|(?i:te|op|datum|plaats|d\.d\.)\s*:.{1,60}"
)
_LETTER_KEY: Final = re.compile(
    r"(?:(?:datum|betreft|onderwerp|(?:ons|uw|onze)\s+(?:kenmerk|brief|referentie)|kenmerk|bijlagen?|"
    r"bijlage\(n\)|contactpersoon|>?\s*retouradres|telefoon|inlichtingen|doorkiesnummer|e-mail|"
    r"dossier(?:nummer)?)(?=[\s:]|$)|postbus\s+\d|aan\s+(?:de|het)\s|(?:van|aan|cc)\s*:|"
    r"(?-i:\d{4}\s?[A-Z]{2}\s+[A-Z’'])).{0,120}",
    re.IGNORECASE | re.DOTALL,
)
_OF_AGREEMENT: Final = re.compile(
    r"(?:de )?(?:mede)?ondergetekenden?\b|(?:de )?(?:convenant|contract)?partijen\s?:?$"
    r"|artikel 1\b|(?:aldus|is) overeengekomen\b|1\.1 (?-i:[A-Z])",
    re.IGNORECASE,
)
"""What the head of an agreement or its first clause begins with, and no letter's head."""
_SURE_KEY: Final = re.compile(r"[^:.;]{2,30}:|>?\s*retouradres\b|postbus\s+\d", re.IGNORECASE)
"""What makes a line one of a letter's head even where what stands below it ends as a sentence."""
_SENTENCE_END: Final = re.compile(r"[a-zà-ÿ]{2}[)”’\"]?\.[)”’\"]?$")
_KEY_LINE: Final = 100
"""Letters beyond which a block that ends as a sentence is running text, and no labelled line."""
_HEAD_NUMBER: Final = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,2})+\.?|\d{1,3}\.|\d{1,2}(?=\s+[A-Z])|[A-Z]\.|[IVX]{1,5}\.)(?=\s)"
)
_ARTICLE_LABEL: Final = re.compile(r"(?:Artikel|Art\.|Lid)\s+\d+[a-z]?(?:\.\d+)*[.:](?=\s)")
_CLAUSE: Final = re.compile(r"\d{1,3}(?:\.\d{1,2}){1,3}\.?\s+[A-Z]")
"""How a numbered paragraph of an agreement or a law begins: `3.2 De gemeente …`."""
_ON_BEHALF: Final = re.compile(r"^(?:namens|voor) dezen?\b[,:]?\s*", re.IGNORECASE)
_ON_BEHALF_OF: Final = re.compile(r"(?:mede )?namens (?!deze\b)\w", re.IGNORECASE)
_LEGAL_FORM: Final = re.compile(r"\b(?:[A-Z]\.){2,3}$")
"""The end of a company's name that is no end of a sentence: `Jansen Bouw B.V.`"""
_QUESTION: Final = 60
"""Letters beyond which a question in bold is a sentence: `Wat willen we bereiken?` is a head."""
_SENTENCE_WORDS: Final = 9
"""Words from which a line in bold that ends in a full stop is a sentence."""
_LEVELS: Final = 6


def text_of(draft: Draft) -> str:
    """Give the words of a block, lines joined by spaces, hyphens as they stand."""
    return " ".join(line_text(line) for line in draft.lines).strip()


def roles_of_page(page: LaidPage, look: Look, *, is_first: bool) -> LaidPage:
    """Say of every block that is not settled by its place what it is, as far as its page tells."""
    drafts = list(page.drafts)
    if is_first:
        drafts = _letterhead(page, drafts, look)
    drafts = [part for draft in drafts for part in _parted(draft)]
    formal = replace(page, drafts=tuple(in_rows(_signatures(drafts))))
    return replace(formal, drafts=_by_look_and_words(formal, look))


def settle_roles(pages: Iterable[LaidPage], headings: Headings) -> Iterator[LaidPage]:
    """Settle, page after page, what only the whole document tells; `headings` are of all pages."""
    return headings.ranked(_item_levels(_carry_items(map(headings.like, pages))))


def _is_open(draft: Draft) -> bool:
    return draft.role in ("body", "sidebar") and not draft.settled


def _words(draft: Draft) -> list[Word]:
    return [
        word
        for line in draft.lines
        for word in line.words
        if not word.raised and any(char.isalnum() for char in word.text)
    ]


def _by_look_and_words(page: LaidPage, look: Look) -> tuple[Draft, ...]:
    """Settle the blocks from the last to the first: what is a heading shows from what follows."""
    settled: list[Draft] = []
    for at, draft in reversed(list(enumerate(page.drafts))):
        below = next(
            (d for d in reversed(settled) if d.side == draft.side and d.role != "footnote"), None
        )
        titles_table = (
            below is not None
            and below.part is not None
            and _is_open(draft)
            and bool(below.part.caption)
            and not _number_of(text_of(draft))
            and not _NUMBERED_HEAD.match(text_of(draft))
            and text_of(draft).replace(" ", "") == below.part.caption.replace(" ", "")
        )
        settled.append(
            replace(draft, role="caption")
            if titles_table
            else _role(page, draft, _running_above(page, at), below, look)
        )
    return tuple(reversed(settled))


def _running_above(page: LaidPage, at: int) -> str:
    """Give the running text in the block above block `at` of a page; empty where there is none."""
    above = page.drafts[at - 1] if at else None
    running = above is not None and _is_open(above) and above.side == page.drafts[at].side
    return text_of(above) if above is not None and running else ""


def _role(page: LaidPage, draft: Draft, above: str, below: Draft | None, look: Look) -> Draft:
    if not _is_open(draft):
        return draft
    text = text_of(draft)
    if _is_caption(draft, text, look):
        return replace(draft, role="caption")
    if style := _heading_style(page, draft, (above, below), text, look):
        return replace(draft, role="heading", style=style, marker=_number_of(text))
    if marker := marker_of(draft.lines[0]):
        clause = _CLAUSE.match(text) and _END.search(text)
        return replace(draft, role=draft.role if clause else "list_item", marker=marker)
    if label := _ARTICLE_LABEL.match(text):
        return replace(draft, marker=label.group().strip())
    return draft


def _is_caption(draft: Draft, text: str, look: Look) -> bool:
    if len(draft.lines) > 4 or not _CAPTION.match(text):
        return False
    words = _words(draft)
    slight = all(word.italic for word in words) or size_of(draft.lines[0]) < look.size
    return slight or all(word.bold for word in words[:2]) or len(text) < 160


def _number_of(text: str) -> str:
    match = _HEAD_NUMBER.match(text)
    return match.group() if match else ""


def _heading_style(
    page: LaidPage,
    draft: Draft,
    beside: tuple[str, Draft | None],
    text: str,
    look: Look,
) -> tuple[float, ...]:
    """Rank the block as a heading (smaller is higher), or nothing if it is none.

    `beside` are the running text above it, and the block below.
    """
    above, below = beside
    words = _words(draft)
    larger = size_of(draft.lines[0]) > 1.15 * look.size
    if not words or len(draft.lines) > (6 if larger else 4) or len(text) > (400 if larger else 220):
        return ()
    if not any(char.isalpha() for char in text) or words[0].text[0].islower():
        return ()
    if SALUTATION.match(text) and len(text) < 60:
        return ()
    if above and not _END.search(above) and above.rsplit(None, 1)[-1].lower() in FUNCTION_WORDS:
        # The sentence above goes on here, whatever it looks like.
        return ()
    under = text_of(below) if below is not None and _is_open(below) else ""
    if under[:1].islower() and len(words) > 5 and not _END.search(text):
        # The sentence goes on below: sizes that scatter in a scan make no heading.
        return ()
    number = _number_of(text)
    depth = float(number.strip(".").count(".") + 1) if number else 0.0
    size = size_of(draft.lines[0])
    large = size > 1.08 * look.size
    letters = words[1:] if number and len(words) > 1 else words
    bold = all(word.bold for word in letters)
    capitals = text.upper() == text and sum(char.isalpha() for char in text) > 3
    underlined = all(is_underlined(line, page.source.words.rulings) for line in draft.lines)
    italic = all(word.italic for word in letters)
    unended = not _END.search(text) or (number and text == number)
    if text[0] in BULLETS + DASHES:
        return ()
    if not (number or capitals) and _is_sentence(text, words, size / look.size):
        return ()
    named = _NUMBERED_HEAD.match(text)
    short = len(text) < 100 and len(draft.lines) <= 2
    if large and (unended or size > 1.3 * look.size or bold):
        return (-half(size), -float(bold), -float(capitals), depth)
    asks = text[-1] == "?" and len(draft.lines) == 1 and len(text) < _QUESTION
    if bold and (unended or asks or (number and short)):
        return (-half(size), -1.0, -float(capitals), depth)
    if not unended and not (named and len(text) < 60):
        return ()
    if named and short and (len(words) <= 2 or not _runs_on(draft)):
        return (-half(size), -0.6, 0.0, depth)
    if underlined or (capitals and short and len(words) > 1):
        return (-half(size), -0.5 if capitals else -0.4, 0.0, depth)
    if italic and short and not number:
        return (-half(size), -0.3, 0.0, depth)
    if _stands_as_heading(draft, below, text, look) or (
        number and not MARKER.fullmatch(above.partition(" ")[0]) and _numbers_text(draft, below)
    ):
        return (-half(size), 0.0, 0.0, depth)
    return ()


def _is_sentence(text: str, words: list[Word], times: float) -> bool:
    """Tell a sentence that is set in bold or in larger letters, `times` those of the text.

    A head may end in a full stop too, but says it in few words; a title in large letters may
    be longer.
    """
    least = _SENTENCE_WORDS if times <= 1.3 else 2 * _SENTENCE_WORDS
    labelled = _NUMBERED_HEAD.match(text) or ":" in text[:40]
    return len(words) >= least and not labelled and _SENTENCE_END.search(text) is not None


def _numbers_text(draft: Draft, below: Draft | None) -> bool:
    """Tell a short numbered line over running text that is not indented as that of an item is."""
    if below is None or below.role != "body" or len(draft.lines) > 1:
        return False
    line, text = draft.lines[0], text_of(below)
    words = line.words
    if not (2 <= len(words) <= 10 and words[0].text[0].isdigit() and words[1].text[0].isupper()):
        return False
    running = len(below.lines) > 1 or (len(text) > 60 and _END.search(text))
    near = base_of(below.lines[0]) - base_of(line) < 2.6 * line.size
    flush = abs(below.box.x0 - line.box.x0) < 0.3 * line.size
    return bool(running) and near and flush and text[0].isupper() and not marker_of(below.lines[0])


def _runs_on(draft: Draft) -> bool:
    """Whether the block is more than a title: a line that goes on as a sentence."""
    return bool(
        re.search(r"\b(?:is|zijn|wordt|worden|heeft|hebben|zal|gaat|bevat)\b", text_of(draft))
    )


def _stands_as_heading(draft: Draft, below: Draft | None, text: str, look: Look) -> bool:
    """Tell a short plain line right over a longer block of text, with nothing that ends it."""
    if below is None or len(draft.lines) > 1 or text[-1] in ":-–" or not text[0].isupper():
        return False
    if not 1 <= len(text.split()) <= 9 or marker_of(draft.lines[0]) or label_words(draft.lines[0]):
        return False
    over_heading = below.role == "heading" and bool(below.style) and below.style[1] == 0.0
    under = text_of(below)
    over_text = below.role in ("body", "sidebar") and len(under) > max(40, 2 * len(text))
    if not over_heading and not (over_text and (len(below.lines) > 1 or _END.search(under))):
        return False
    step = base_of(below.lines[0]) - base_of(draft.lines[0])
    aligned = abs(below.box.x0 - draft.box.x0) < look.size
    return aligned and step < 2.6 * look.size and not re.search(r"\d{4}|@|www\.", text)


class Headings:
    """How the headings of a document look: which lines are like them, which rank above which."""

    def __init__(self) -> None:
        self._alike: dict[tuple[str, float], list[tuple[float, ...]]] = {}
        """The looks of the first two headings of a shape."""
        self._styles: set[tuple[float, ...]] = set()

    def note(self, page: LaidPage) -> None:
        """Take in the headings of the next page."""
        for draft in page.drafts:
            if draft.role != "heading":
                continue
            self._styles.add(draft.style)
            if len(draft.lines) == 1 and not draft.marker:
                alike = self._alike.setdefault(_shape(draft), [])
                if len(alike) < 2:
                    alike.append(draft.style)

    def like(self, page: LaidPage) -> LaidPage:
        """Make headings of lines like several that are: `Antwoord 1` as `Antwoord 2`, `3`."""
        return replace(page, drafts=tuple(map(self._like, page.drafts)))

    def _like(self, draft: Draft) -> Draft:
        if not _is_open(draft) or draft.role != "body" or len(draft.lines) > 1:
            return draft
        found = self._alike.get(_shape(draft), [])
        return replace(draft, role="heading", style=found[0]) if len(found) >= 2 else draft

    def ranked(self, pages: Iterable[LaidPage]) -> Iterator[LaidPage]:
        """Turn the styles of headings into levels: the style that stands out most is 1."""
        level_of = self._levels()
        for page in pages:
            drafts = tuple(
                replace(draft, level=level_of[draft.style]) if draft.role == "heading" else draft
                for draft in page.drafts
            )
            yield replace(page, drafts=drafts)

    def _levels(self) -> dict[tuple[float, ...], int]:
        styles = sorted(self._styles)
        bare = sorted({style[:3] for style in styles})
        first: dict[tuple[float, ...], int] = {}
        level = 1
        for look in bare:
            first[look] = level
            level += int(max(1.0, *(style[3] for style in styles if style[:3] == look)))
        ranks = {style: first[style[:3]] + max(1, int(style[3])) - 1 for style in styles}
        dense = {rank: number for number, rank in enumerate(sorted(set(ranks.values())), start=1)}
        return {style: min(_LEVELS, dense[rank]) for style, rank in ranks.items()}


def _shape(draft: Draft) -> tuple[str, float]:
    """Give a line's text with its numbers masked, and its size."""
    return re.sub(r"\d+", "#", text_of(draft)), half(size_of(draft.lines[0]))


def _carry_items(pages: Iterable[LaidPage]) -> Iterator[LaidPage]:
    """Give paragraphs that are indented like the item above them to that item."""
    item: Draft | None = None
    for page in pages:
        drafts: list[Draft] = []
        for draft in page.drafts:
            if draft.role == "list_item":
                item = draft
            elif draft.role in ("heading", "table", "signature"):
                item = None
            elif draft.role in ("body", "sidebar") and item is not None and draft.side == item.side:
                inner = text_start(item.lines[0])
                size = size_of(draft.lines[0])
                hanging = inner > item.lines[0].box.x0 + 0.5 * size
                if (
                    hanging
                    and not draft.marker
                    and abs(draft.box.x0 - inner) < 0.5 * size
                    and (draft.box.x0 > page.extent.x0 + 0.9 * size)
                ):
                    drafts.append(replace(draft, role="list_item", level=-1))
                    continue
                item = None
            drafts.append(draft)
        yield replace(page, drafts=tuple(drafts))


def _item_levels(pages: Iterable[LaidPage]) -> Iterator[LaidPage]:
    """Count the depth of list items by their indents, over page breaks too.

    Items that another item of the same indent announces are deeper than it: `2. Besluit om:`,
    `a. … `, until the next number.
    """
    indents: list[float] = []
    flush = _Flush()
    for page in pages:
        drafts: list[Draft] = []
        for draft in page.drafts:
            if draft.role in ("body", "heading", "sidebar", "table"):
                indents = []
                flush = _Flush()
            if draft.role != "list_item":
                drafts.append(draft)
                continue
            if draft.level != -1:
                size = size_of(draft.lines[0])
                x0 = draft.lines[0].box.x0 - _column_left(page, draft)
                while indents and x0 < indents[-1] - 0.5 * size:
                    indents.pop()
                if not indents or x0 > indents[-1] + 0.5 * size:
                    indents.append(x0)
                flush = flush.with_item(draft, len(indents))
            drafts.append(replace(draft, level=max(1, len(indents)) + len(flush.opened)))
        yield replace(page, drafts=tuple(drafts))


@dataclass(frozen=True, slots=True)
class _Flush:
    """The lists that items announce without an indent, at a place in the text."""

    opened: tuple[tuple[int, str], ...] = ()
    """Of each, how deep it is indented and how the item that announces it is marked."""
    announces: tuple[int, str] | None = None
    """The same of the item before, if it announces what follows."""

    def with_item(self, draft: Draft, depth: int) -> _Flush:
        """Give the lists that are open at an item, and whether it announces one."""
        opened = tuple(entry for entry in self.opened if entry[0] <= depth)
        look = _look_of_marker(draft.marker)
        here = (depth, look)
        if here in opened:
            opened = opened[: opened.index(here)]
        elif look and self.announces and self.announces[0] == depth and self.announces[1] != look:
            opened = (*opened, self.announces)
        announces = look and text_of(draft).endswith(":")
        return _Flush(opened, here if announces else None)


def _look_of_marker(marker: str) -> str:
    """Give what the markers of one list have in common: `12.` is `1.`, `b)` is `a)`."""
    return re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", re.sub(r"\d+", "1", marker)))


def _column_left(page: LaidPage, draft: Draft) -> float:
    """Left edge of the column that a block stands in."""
    near = 8 * size_of(draft.lines[0])
    return min(
        other.box.x0
        for other in page.drafts
        if other.side == draft.side
        and other.in_sidebar == draft.in_sidebar
        and draft.box.x0 - near <= other.box.x0 <= draft.box.x0
        and other.box.x1 > draft.box.x0
    )


def _letterhead(page: LaidPage, drafts: list[Draft], look: Look) -> list[Draft]:
    main = [at for at, d in enumerate(drafts) if d.role == "body"]
    stop = len(main)
    salutation = False
    for place, at in enumerate(main):
        draft, text = drafts[at], text_of(drafts[at])
        if SALUTATION.match(text) and len(draft.lines) == 1:
            stop, salutation = place, True
            break
        if _OF_AGREEMENT.match(text):
            stop = place
            break
        width = page.extent.x1 - page.extent.x0
        if _is_display(draft, look):
            continue
        long = any(line.box.x1 - line.box.x0 > 0.75 * width for line in draft.lines)
        if len(text) > 160 and len(draft.lines) > 1 and long:
            stop = place
            break
    head = main[:stop]
    keys = [at for at in head if _is_letter_key(drafts[at], look)]
    if not keys:
        return drafts
    last = max(keys)
    letter = salutation or len(keys) > 1
    for at in head:
        mine = at in keys
        near = letter and at <= last and not _is_display(drafts[at], look)
        if mine or near or salutation:
            drafts[at] = replace(drafts[at], role="letterhead")
    if letter:
        for at, draft in enumerate(drafts):
            beside = draft.role == "sidebar" and draft.side == -1
            if beside and draft.box.x0 >= page.extent.x1 - 1:
                drafts[at] = replace(draft, role="letterhead", in_sidebar=False)
    return drafts


def _is_letter_key(draft: Draft, look: Look) -> bool:
    """Whether the block can only stand in the head of a letter: a date line, a labelled line."""
    if any(_PLACE_DATE.fullmatch(line_text(line).strip()) for line in draft.lines):
        return True
    if _is_display(draft, look) and not label_words(draft.lines[0]):
        # `Bijlage bij de brief over …` is a title.
        return False
    texts = [line_text(line).strip() for line in draft.lines]
    whole = text_of(draft)
    # A line of running text may begin like a label by chance: `aan de`, `bijlage`, `kenmerk`.
    running = len(whole) > _KEY_LINE and _SENTENCE_END.search(whole) is not None
    return any(
        len(text) < 130
        and _LETTER_KEY.fullmatch(text)
        and not (running and not _SURE_KEY.match(text))
        for text in texts
    )


def _is_display(draft: Draft, look: Look) -> bool:
    """Whether the block is set as a title rather than as part of an address."""
    words = _words(draft)
    return bool(words) and (
        size_of(draft.lines[0]) > 1.08 * look.size
        or (all(word.bold for word in words) and len(words) > 3)
    )


def _signatures(drafts: list[Draft]) -> list[Draft]:
    sure = {at for at, draft in enumerate(drafts) if _is_open(draft) and _is_signature(draft)}
    for at, (draft, below) in enumerate(pairwise(drafts)):
        if not (_is_open(draft) and _is_open(below)) or len(below.lines) > 2:
            continue
        first, second = text_of(draft), text_of(below)
        named = is_name(first) and is_function(second) and len(second) < 90
        signed = bool(_OFFICE.fullmatch(first) or _FOR_WHOM.search(first)) and is_name(second)
        if named or signed:
            sure |= {at, at + 1}
    if not sure:
        return drafts
    marked = set(sure)
    for at, draft in enumerate(drafts):
        if at in sure or not _is_open(draft):
            continue
        if at - 1 in marked and _are_signers(draft):
            marked.add(at)
            continue
        if len(draft.lines) > _ONE_SIGNER - 1:
            continue
        text = text_of(draft)
        formal = _PLACE_DATE.fullmatch(text) or _OFFICE.fullmatch(text)
        near = any(abs(at - other) <= 2 for other in sure)
        plain = not marker_of(draft.lines[0])
        unended = text[-1:] not in ".;:" or _LEGAL_FORM.search(text) is not None
        short = len(text.split()) <= 8 and unended and plain
        after = any(0 < at - other <= 2 for other in sure)
        before = any(0 < other - at <= 2 for other in sure)
        # Whom somebody signs for stands over the name, at the top of a page too.
        opens = at + 1 in sure and (at == 0 or not _is_open(drafts[at - 1]) or text.endswith(","))
        # `A. Jansen` is a name where people sign, and may be the head of part A elsewhere.
        named = not plain and is_name(text) and (after or at - 1 in marked)
        if named or (formal and near) or (short and ((after and before) or opens)):
            marked.add(at)
    return [
        replace(draft, role="signature", in_sidebar=False) if at in marked else draft
        for at, draft in enumerate(drafts)
    ]


def _are_signers(draft: Draft) -> bool:
    """Whether a block is offices with who holds each, a line or two: `De minister van X, A. Y`."""
    said = ""
    for line in draft.lines:
        said = f"{said} {line_text(line).strip()}".strip()
        office, _, name = said.rpartition(", ")
        signs = _OFFICE.fullmatch(f"{office},") or _ON_BEHALF_OF.match(office)
        if signs and has_initials(name):
            said = ""
    return not said


def _parted(draft: Draft) -> tuple[Draft, ...]:
    """Part a block where who signs stands right under the last sentences of a letter."""
    told = _told_before(draft) if _is_open(draft) else 0
    if not told or not _is_signature(draft):
        return (draft,)
    parts = (draft.lines[:told], draft.lines[told:])
    if not _is_signature(replace(draft, lines=parts[1])):
        return (draft,)
    return tuple(replace(draft, lines=lines, box=bounds(ln.box for ln in lines)) for lines in parts)


def _told_before(draft: Draft) -> int:
    """Count the first lines of a block up to the last that ends a sentence of some length."""
    texts = [line_text(line).strip() for line in draft.lines]
    ends = (at for at, text in enumerate(texts[:-1], start=1) if _SENTENCE_END.search(text))
    last = max(ends, default=0)
    told = " ".join(texts[:last])
    formal = _CLOSING.fullmatch(told) or any(map(is_sure_name, texts[:last]))
    return 0 if formal or len(told.split()) < _TOLD_WORDS else last


_TOLD_WORDS: Final = 6
"""Words from which what stands above a signature in one block is a sentence of the letter."""
_ONE_SIGNER: Final = 4
"""Lines that the signature of one office has at most."""
_SPOKEN_FOR: Final = re.compile(r"\b(?:vertegenwoordigd door|handelende?|gevestigd te)\b")
"""What the head of an agreement says of the parties to it, who are many."""
_FOR_WHOM: Final = re.compile(r"\b(?:namens|voor) deze[,:]?$", re.IGNORECASE)
"""The end of a line above whoever signs for a body."""


def _is_signature(draft: Draft) -> bool:
    lines = [line_text(line).strip() for line in draft.lines]
    text = " ".join(lines)
    if len(lines) > 12:
        return False
    if any(is_sure_name(_ON_BEHALF.sub("", line)) for line in lines):
        return len(text) < 60 * len(lines) and not re.search(r"[.;:]$", text)
    for above, below in pairwise(lines):
        if is_name(above) and is_function(below) and len(lines) <= 4:
            return True
        signs = above.endswith(",") and _OFFICE.match(text) and is_name(below)
        if signs and not (len(lines) > _ONE_SIGNER and _SPOKEN_FOR.search(text)):
            return True
    if all(_PLACE_DATE.fullmatch(line) for line in lines):
        return True
    return bool(_CLOSING.fullmatch(lines[0])) and len(text) < 200

"""Where Dutch sentences begin and end, by rules over full stops and what stands around them."""

from __future__ import annotations

import re
from typing import Final

from extractors.language import word_lists
from extractors.language.word_lists import word_set

_ABBREVIATIONS: Final = word_set(
    """
    aanh aanw abs adm afb afd afk afl afz al alg amer approx arr art artt bc b.v bgn bijl
    bijv bijz bl blz bov br btw burg bv bw c.q c.s ca cf cfm chr cie co conc conf cons corr cq d.d
    d.i d.m.v d.w.z dd def dep derg dg dgl dhr dir div dl doc dr dra drs ds dwz e.a e.d
    e.e.a e.o e.v e.v.a ed eds eig enz etc evt ex excl f.d fa fig fr g.g.d gar geb gebr
    gec ged gem gen gew h.c hfdst hr hs i.c i.c.m i.e i.g.v i.h.a i.h.b i.h.k i.h.k.v i.i.g
    i.m i.o i.o.m i.o.v i.p.v i.r.t i.s.m i.t.t i.v.m i.z inc incl ing inh inl inst int ir jg
    jhr jl jr jrg k.k km kol kw kwal l.l l.s lic lid.nr ll m.a.w m.b.t m.b.v m.i m.i.v
    m.m m.m.v m.n m.u.v mevr max med mej mgr min mld mln mr mva mw mwb n.a n.a.v n.b n.h
    n.l n.o.t.k n.t.b n.v n.v.t nl no nr nrs o.a o.b.v o.g.v o.i.d o.l.v o.m o.t.t o.v
    o.v.v ob omstr onb ong ongev oorspr op.cit opm org ov p.a p.b.o p.d p.f p.j p.m p.o
    p.p p.w p.u p/a pag par pct pg plm pnt prof prov pt publ r.k rb ref resp rs s.v.p sec sen
    sr st stb stcrt str t.a.v t.b.v t.g.v t.h.v t.m t.n.v t.o.v t.w t.z.t t.z.v tab
    tel temp tgv tr trb tit uitg ul univ v.a v.chr v.d v.h v.j v.l.n.r v.s v.t.h v.w.b v.w.v
    verg verm vgl vlg vlgs vnl vols voorz vs vz w.b w.g w.i w.o w.v.t.t.k wed wg wnd ww
    z.g.a.n z.i z.o z.o.z z.s.m z.z zg zgn zn
    """
) | frozenset(word_lists.SHORT_MONTHS)
"""Abbreviations that a sentence goes on after, lower case, without the last full stop."""

_MAY_END: Final = word_set(
    """
    enz etc e.d e.a o.i.d c.s jl e.v bv b.v n.v nv inc ll mln mld dgl m.m jan
    """
)
"""Abbreviations that often stand at the end of a sentence: a capital after them decides."""

_COMPANY: Final = frozenset({"bv", "b.v", "nv", "n.v"})
_NEVER_END: Final = word_set(
    """
    dhr mevr mw dr drs ir ing mr prof jhr ds mgr nr nrs art artt blz pag bijv t.a.v m.b.t
    i.v.m i.s.m t.b.v o.b.v i.c.m d.w.z o.l.v vgl zgn st stb stcrt trb fig tab par hfdst
    lid.nr no vs resp ca incl excl max min d.d dd t.o.v n.a.v m.n m.b.v d.m.v i.p.v p/a ged
    wnd plv tel afd bijl o.a i.h.k.v v.d i.g.v t.g.v t.n.v i.o v.a
    """
)

_LOUD_INITIALS: Final = frozenset({"TH", "CH", "PH", "CHR"})
"""Initials of two letters or more, where a name is set in capitals."""

_STOP: Final = re.compile(
    r"(?P<mark>[.!?…]+|(?<=[a-zà-ÿ)])\.(?=[A-Z]))(?P<close>[\"'’”»)\]]*)(?=\s|$)|"
    r"(?P<colon>:)(?=\s+[-–•]\s)"
)
_NEXT_WORD: Final = re.compile(r"\s+(\S+)")
_BRACKETED: Final = re.compile(r"\([^()]{1,120}\),?\s+(?P<next>\S)")
_OPENING: Final = "\"'‘“„«([’"
_MONTHS: Final = frozenset((*word_lists.MONTHS, *word_lists.SHORT_MONTHS))
_NUMBER_HEADS: Final = word_set(
    """
    artikel art artikelen lid leden punt paragraaf par hoofdstuk bijlage nr nummer nrs tabel
    figuur fase stap categorie groep klasse kamerstuk kamerstukken deel onder sub regel pagina
    blz zie motie versie
    """
)


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Split running text into sentences: `[start, end)` of each, without outer white space.

    A full stop ends no sentence after an abbreviation, an initial, an ordinal (`1. Het`
    at the start of a sentence) or inside a number; a closing quote or bracket stays with
    its sentence, and quoted speech that goes on in lower case does not end one.
    """
    cuts: list[int] = []
    begin = 0
    for match in _STOP.finditer(text):
        if match["colon"]:
            continue
        if _ends(text, begin, match):
            cuts.append(match.end())
            begin = match.end()
    spans: list[tuple[int, int]] = []
    start = 0
    for cut in [*cuts, len(text)]:
        left, right = start, cut
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if right > left:
            spans.append((left, right))
        start = cut
    return tuple(spans)


def _ends(text: str, begin: int, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    if following is None:
        return not text[match.end() :].strip()
    word = following.group(1)
    bare = word.lstrip(_OPENING)
    if not bare:
        return True
    starts_low = bare[0].islower()
    mark, close = match["mark"], match["close"]
    before = text[begin : match.start()]
    if _inside_brackets(before + mark, close):
        return False
    if mark[0] in "!?" or "?" in mark:
        # `(kan dit?)` and a question in quotes may stand inside a longer sentence.
        return not starts_low and not _inside_quotes(before, text[match.end() :])
    if mark in ("...", "…", ".."):
        return not starts_low
    if not before or before[-1].isspace():
        return False
    token = before.split()[-1].lstrip(_OPENING + "-–/")
    if starts_low and not _bullet_like(bare):
        return False
    if word.startswith("(") and token.lower() in _MAY_END and _goes_on(text, following.start(1)):
        return False
    return _stop_ends(token, bare, before, close)


def _goes_on(text: str, opened: int) -> bool:
    """`mijn brief van 3 mei jl. (Kamerstuk 33, nr. 2) heb ik`: whether what opens is an aside."""
    behind = _BRACKETED.match(text, opened)
    return behind is not None and behind["next"].islower()


def _bullet_like(word: str) -> bool:
    return word in ("-", "–", "•")


def _stop_ends(token: str, following: str, before: str, close: str) -> bool:
    """Whether the full stop after `token` ends the sentence, a capital or digit being next."""
    low = token.lower().strip(")]\"'’”")
    if close and ")" not in close:
        return True
    if low in _NEVER_END:
        return bool(close)
    if low in _COMPANY and re.search(r"\b(?:de|een)\s+\S+$", before, re.IGNORECASE):
        return False
    if low in _MAY_END:
        return following[0].isupper() or following[0] in _OPENING
    if low in _ABBREVIATIONS:
        return False
    if token in _LOUD_INITIALS and following.isupper():
        # `(w.g.) TH. STOLK`, as who signed stands in capitals
        return False
    if re.fullmatch(r"[A-Z]|(?:[A-Z]\.)+[A-Z]|Th|Ch|IJ|Chr", token):
        # Initials before a name; a lone capital may also be a label (`groep B.`).
        head = before[: len(before) - len(token)].rstrip().rsplit(None, 1)
        label = bool(head) and head[-1].lower().strip("(") in _NUMBER_HEADS
        return label and not re.match(r"[A-Z]\.", following)
    if re.fullmatch(r"(?:[a-z]{1,3}\.)+[a-z]{1,3}", low):
        return False
    if re.fullmatch(r"\d{1,3}[a-z]?|[ivxlc]+", low):
        return _number_ends(low, following, before, len(token))
    return True


def _number_ends(low: str, following: str, before: str, length: int) -> bool:
    """`in artikel 3. De` ends, `1. De` at the start of a sentence and `31. 12. 2020` do not."""
    if following[0].isdigit():
        return not re.match(r"\d{1,4}[.)]", following)
    if following.lower().strip(".,;") in _MONTHS:
        return False
    rest = before[: len(before) - length].strip()
    if not rest or rest[-1] in ":;":
        return False
    if not low.isdigit():
        return (
            not re.fullmatch(r"[ivxlc]+", low) or rest.rsplit(None, 1)[-1].lower() in _NUMBER_HEADS
        )
    return True


def _inside_quotes(before: str, after: str) -> bool:
    """Whether the stop stands in a short quotation, a title, that closes soon after it."""
    for opening, closing in (("‘", r"’(?!\w)"), ("“", "”")):
        start = before.rfind(opening)
        if start < 0 or re.search(closing, before[start:]):
            continue
        end = re.search(closing, after)
        if end and len(before) - start + end.start() < 80:
            return True
    return False


def _inside_brackets(before: str, close: str) -> bool:
    """Whether an opened bracket of the sentence is still open after the stop."""
    opened = before.count("(") - before.count(")") - close.count(")")
    return opened > 0 and len(before) - before.rfind("(") < 200

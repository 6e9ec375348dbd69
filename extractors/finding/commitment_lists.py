"""Lists of parties in a sentence: who else is named in one breath with a party."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extractors.finding.parties import PartyMention
from extractors.language.tokens import Doc, Span, Token

_SOME_OF = frozenset(
    """
    aantal deel groep meerderheid merendeel helft reeks tiental paar lid leden bestuur besturen
    vertegenwoordiger vertegenwoordigers medewerkers vrijwilligers ambtenaren bestuurders
    directeuren directies voorzitters docenten deskundigen experts onderzoekers adviseurs
    """.split()
)
"""Nouns behind which `van` leads to the party itself: `een deel van de scholen`."""
_OF_ITSELF = ("vergadering", "overleg", "bestuur", "directie", "beraad", "college", "team", "leden")
"""Ends of words in which a body stands for itself: `de Waterberaad-vergadering`."""
_LINKING = frozenset({"DET", "ADJ", "NUM", "ADV", "CCONJ", "PUNCT", "SYM"})
_JOINING = frozenset({"en", "alsmede", "evenals", "&", "alsook", ","})
_OTHER_MARKS = frozenset({":", ";", "."})


def spans_of(doc: Doc, mentions: Sequence[PartyMention]) -> tuple[tuple[PartyMention, Span], ...]:
    """Give the words of each mention; those inside a longer word (`A-project`) are left out."""
    found = ((m, doc.char_span(m.start, m.end, alignment_mode="expand")) for m in mentions)
    return tuple(
        (mention, span)
        for mention, span in found
        if span is not None and not _goes_on(doc, span, mention)
    )


def _goes_on(doc: Doc, span: Span, mention: PartyMention) -> bool:
    """`een SKB-project`: the name is only a part of a word for something else."""
    if span.end_char <= mention.end:
        return False
    rest = doc.text[mention.end : span.end_char]
    return rest.startswith("-") and len(rest) > 1 and not rest.endswith(_OF_ITSELF)


def listed_behind(
    doc: Doc, first: int, spans: Sequence[tuple[PartyMention, Span]], verbs: Collection[int]
) -> tuple[str, ...]:
    """Give those named in one list with mention number `first` of `spans`, itself first.

    `verbs` are the words of the clause's own verb. A name behind `en` whose own verb follows
    (`gedragen door A en B betaalt …`) belongs to another clause.
    """
    names = [spans[first][0].name]
    end = spans[first][1].end
    for mention, span in spans[first + 1 :]:
        if span.start < end or not _joins(doc, doc[end : span.start]):
            break
        if begins_clause(doc, end, span, verbs):
            break
        names.append(mention.name)
        end = span.end
    return tuple(dict.fromkeys(names))


def listed_before(
    doc: Doc, last: int, spans: Sequence[tuple[PartyMention, Span]]
) -> tuple[str, ...]:
    """Give those named in one list that ends with mention number `last`, itself last."""
    names = [spans[last][0].name]
    start = spans[last][1].start
    for mention, span in reversed(spans[:last]):
        if span.end > start or not _joins(doc, doc[span.end : start]):
            break
        names.insert(0, mention.name)
        start = span.start
    return tuple(dict.fromkeys(names))


def _joins(doc: Doc, between: Sequence[Token]) -> bool:
    """Whether no more than a comma or `en` stands between, and what counts or describes."""
    tokens = [t for t in between if not t.is_space]
    if tokens and tokens[0].lower_ == "als" and both_named(doc):
        # `zowel A als B`
        tokens = tokens[1:]
        return all(_is_link(t) for t in tokens)
    if not any(t.lower_ in _JOINING for t in tokens):
        return False
    return all(_is_link(t) for t in tokens)


def both_named(doc: Doc) -> bool:
    """Whether a sentence names two with one verb: `zowel A als B`, `niet alleen A, maar ook B`."""
    words = [t.lower_ for t in doc]
    return "zowel" in words or words[:2] == ["niet", "alleen"]


def _is_link(token: Token) -> bool:
    if token.lower_ in _OTHER_MARKS:
        return False
    if token.pos_ in _LINKING or token.lower_ in _SOME_OF or token.lower_ in {"de", "het"}:
        return True
    return token.lower_ == "van" and token.i > 0 and token.nbor(-1).lower_ in _SOME_OF


def begins_clause(doc: Doc, end: int, span: Span, verbs: Collection[int]) -> bool:
    """Whether a name behind `en` has a verb of its own: `…, en de gemeente betaalt`."""
    following = doc[span.end] if span.end < len(doc) else None
    if following is None or not following.tag_.startswith("WW|pv") or following.i in verbs:
        return False
    return any(t.dep_ == "cc" or t.lower_ in {"en", ","} for t in doc[end : span.start])

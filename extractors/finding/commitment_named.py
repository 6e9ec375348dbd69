"""Which parties a noun names with what belongs to it, and who stands in one list with them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.finding.clause_model import Clause
from extractors.finding.clause_words import is_singular
from extractors.finding.commitment_cast import Cast
from extractors.finding.commitment_lists import both_named, listed_before, listed_behind
from extractors.finding.commitment_meant import is_title_of_several
from extractors.language.analysis import Analysed
from extractors.language.tokens import Doc, Token, token_at

OFFICE_NOUNS = frozenset(
    """
    minister staatssecretaris wethouder burgemeester voorzitter bestuur directie college team
    medewerker vertegenwoordiger lid bestuurder gedeputeerde directeur afdeling dienst
    dijkgraaf heemraad griffier
    vrijwilliger ambtenaar deskundige expert onderzoeker adviseur woordvoerder inspecteur
    docent leraar jurist arts consulent coach
    departement ministerie gemeente provincie regio sector school instelling bedrijf
    """.split()
)
"""Heads behind which the party stands as a complement: `het bestuur van X`."""
_SOME = frozenset(
    {"aantal", "deel", "groep", "meerderheid", "merendeel", "helft", "veel", "meeste", "enkele",
     "sommige", "tientallen", "tweetal", "drietal", "tiental"}
)  # fmt: skip
"""Of `een aantal scholen` the schools act; `het aantal scholen` is a number."""
_LAWS = frozenset({"wet", "besluit", "regeling", "wetsvoorstel"})
"""Before a group: the title of a law that is about it, `de Wet veiligheidsregio's`."""
_OF_AGREEMENT = frozenset(
    {"verdragsluitende", "betrokken", "deelnemende", "ondertekenende", "samenwerkende", "alle",
     "beide", "contracterende", "genoemde"}
)  # fmt: skip
"""Before `partijen` these mean those of the agreement still."""


def named_by(
    cast: Cast, analysed: Analysed, head: Token, subject: Sequence[int]
) -> tuple[str, ...]:
    """Give the parties among the words of a subject that are its head, or stand in its place."""
    doc = analysed.doc
    if not subject:
        return ()
    start = doc[subject[0]].idx
    last = doc[subject[-1]]
    end = last.idx + len(last.text)
    heads = _coordinated(head)
    mentions = cast.mentions(analysed)
    # `De gemeenten A en B`: the names, not the group.
    titles = {
        m.start
        for m, following in pairwise(mentions)
        if is_title_of_several(m.name)
        and cast.named((following.name,))
        and doc.text[m.end : following.start] == " "
    }
    through = head.lemma_.lower() in OFFICE_NOUNS or (
        head.lemma_.lower() in _SOME and not any(t.lower_ == "het" for t in head.children)
    )
    found: list[str] = []
    for mention in mentions:
        if mention.end <= start or mention.start >= end or mention.start in titles:
            continue
        if _offset_word_before(doc, mention.start) in _LAWS:
            continue
        covers = any(mention.start <= doc[i].idx < mention.end for i in heads)
        near = _apposed(doc, mention.start, head) or (
            through and not _in_relative(doc, mention.start, head)
        )
        if covers or near:
            found.append(mention.name)
    return tuple(dict.fromkeys(found))


def _coordinated(head: Token) -> list[int]:
    found = [head.i]
    for child in head.children:
        if child.dep_ in {"conj", "appos", "flat"}:
            found.extend(_coordinated(child))
    return found


def _apposed(doc: Doc, offset: int, head: Token) -> bool:
    """Whether the mention at `offset` stands in a compound or apposition with `head`."""
    token = token_at(doc, offset)
    near = {"appos", "flat", "compound", "conj"}
    return token is not None and token.head.i == head.i and token.dep_ in near


def _in_relative(doc: Doc, offset: int, head: Token) -> bool:
    """Whether the word at `offset` stands in a relative clause on `head`, and does not act."""
    token = token_at(doc, offset)
    while token is not None and token.i not in {head.i, token.head.i}:
        if token.dep_ in {"acl:relcl", "acl"}:
            return True
        token = token.head
    return False


def named_within(cast: Cast, analysed: Analysed, tokens: Sequence[int]) -> tuple[str, ...]:
    """Give the parties named within a subject (`het doel van het programma`)."""
    doc = analysed.doc
    start, last = doc[tokens[0]].idx, doc[tokens[-1]]
    end = last.idx + len(last.text)
    mentions = cast.mentions(analysed)
    return tuple(
        dict.fromkeys(
            m.name
            for m in mentions
            if start <= m.start < end and _offset_word_before(doc, m.start) == "van"
        )
    )


def with_joined(
    cast: Cast, analysed: Analysed, clause: Clause, names: tuple[str, ...]
) -> tuple[str, ...]:
    """Add those who stand in one list with a subject in the plural, whatever the parse says."""
    if not names or clause.finite is None:
        return names
    doc = analysed.doc
    if is_singular(doc[clause.finite]) and not both_named(doc):
        return names[:1] if len(names) > 1 and _has_list_below(doc, clause) else names
    spans = cast.spans(analysed)
    own = [
        n
        for n, (mention, span) in enumerate(spans)
        # `A, B en Hogeschool C werken …`: of the last the parse may keep no more than a part.
        if mention.name in names and any(token.i in clause.subject for token in span)
    ]
    if not own:
        return names
    behind = listed_behind(doc, own[-1], spans, clause.verbs)
    ahead = listed_before(doc, own[0], spans)
    opens = next(span.start for mention, span in spans if mention.name == ahead[0])
    before = [t for t in doc[:opens] if t.pos_ not in {"DET", "ADJ", "NUM"}]
    if before and not before[-1].is_punct and not both_named(doc):
        # `Met A en B …`: not only a list of those who act.
        ahead = ()
    return tuple(dict.fromkeys((*ahead, *names, *behind)))


def _has_list_below(doc: Doc, clause: Clause) -> bool:
    """`Een werkgroep van A en B stelt …`: one acts, however many stand behind `van`."""
    listed = (doc[i] for i in clause.subject if doc[i].dep_ == "conj")
    return any(doc[i].lower_ == "van" for i in clause.subject) and any(
        t.pos_ in {"NOUN", "PROPN"} for t in listed
    )


def is_bare(doc: Doc, subject: Sequence[int]) -> bool:
    """Whether `partners` are those of the agreement: `de zes partners`, not `sociale partners`."""
    said = [doc[i] for i in subject if doc[i].lower_ not in _OF_AGREEMENT]
    return all(t.pos_ in {"DET", "NUM", "PRON", "NOUN", "PROPN", "PUNCT"} for t in said) and (
        sum(t.pos_ in {"NOUN", "PROPN"} for t in said) == 1
    )


def _offset_word_before(doc: Doc, offset: int) -> str:
    token = token_at(doc, offset)
    return word_before(doc, token.i) if token is not None else ""


def word_before(doc: Doc, start: int) -> str:
    """Give the word before a span, articles and adjectives aside."""
    i = start - 1
    while i >= 0 and doc[i].pos_ in {"DET", "ADJ", "NUM"}:
        i -= 1
    return str(doc[i].lower_) if i >= 0 else ""

"""What somebody looks into or settles: `bezien in 2020 gezamenlijk of de kade moet worden verlegd`.

The question is part of the action, however far it stands from the verb, and what is asked in
it nobody promises.
"""

from __future__ import annotations

from collections.abc import Mapping

from extractors.finding.clause_model import Clause
from extractors.finding.clause_words import is_relative, is_tagged_finite
from extractors.language.tokens import Doc

_OPENING = frozenset(
    {"of", "hoe", "welke", "welk", "waar", "wie", "wanneer", "waarom", "hoeveel", "hoeverre"}
)
"""What a question within a sentence begins with, or has behind its preposition: `in hoeverre`."""
_BESIDES = frozenset({"op", "aan", "in", "met", "onder", "voor", "bij", "tot", "binnen", "door"})
_LOOKING = frozenset(
    """
    onderzoeken bezien verkennen nagaan bekijken toetsen beoordelen bepalen vaststellen uitzoeken
    inventariseren kijken afwegen overwegen analyseren beslissen besluiten peilen bespreken
    uitwerken beschrijven schetsen weergeven aangeven vastleggen
    """.split()
)
"""Verbs whose object may be a question."""
_WHERE_APT = frozenset(
    "nodig mogelijk gewenst wenselijk relevant passend noodzakelijk zinvol opportuun".split()
)
_SHOWING = frozenset({"kaart", "beeld"})
"""`brengt in kaart hoe …`"""


def question_of(doc: Doc, clause: Clause) -> range | None:
    """Give the words of the question that a clause looks into; None where it has none.

    It begins behind the verb, with nothing between them that ends the clause, has its own
    verb at the end, and ends at a stop or at what is joined to it.
    """
    shows = clause.lemma.endswith("brengen") and not clause.words.isdisjoint(_SHOWING)
    if not clause.verbs or not (shows or clause.lemma in _LOOKING):
        return None
    verb = clause.finite if clause.finite is not None else clause.head
    opening = next((i for i in range(verb + 1, len(doc)) if _stops(doc, i, clause)), None)
    if opening is None or not _opens(doc, opening):
        return None
    return _up_to_verb(doc, opening)


def _stops(doc: Doc, at: int, clause: Clause) -> bool:
    """Whether a question begins here, or what goes before it can have none."""
    token = doc[at]
    ends = token.text in {".", ";", ":"} or (is_tagged_finite(token) and at not in clause.verbs)
    return ends or _opens(doc, at)


def _opens(doc: Doc, at: int) -> bool:
    """Whether a word opens a question; `waar nodig` only says when something is done."""
    if doc[at].lower_ not in _OPENING:
        return False
    return doc[at].lower_ != "waar" or at + 1 == len(doc) or doc[at + 1].lower_ not in _WHERE_APT


def _up_to_verb(doc: Doc, opening: int) -> range | None:
    """Give the words of a question up to the end of its clause; None where it is none."""
    behind = range(opening + 1, len(doc))
    verb = next((i for i in behind if is_tagged_finite(doc[i]) or _is_plural_at_end(doc, i)), None)
    if verb is None or verb < opening + 2:
        # `toetst of verkent de route`
        return None
    between = doc[opening + 1 : verb]
    if any(is_relative(t) or t.text in {";", ":"} for t in between):
        # `de kade of de brug die gesloopt wordt`
        return None
    if doc[opening].lower_ != "of" and doc[opening - 1].text == ",":
        # `het plan, waar de gemeente aan meewerkt`
        return None
    end = next((i for i in range(verb + 1, len(doc)) if _closes(doc, i)), len(doc))
    first = opening - 1 if doc[opening - 1].lower_ in _BESIDES else opening
    return range(first, end)


def _is_plural_at_end(doc: Doc, at: int) -> bool:
    """`hoe de lessen beter kunnen en …`: a plural with the form of an infinitive."""
    ends = at + 1 < len(doc) and _closes(doc, at + 1)
    return ends and doc[at].tag_.startswith("WW|inf") and doc[at - 1].lower_ != "te"


def _closes(doc: Doc, at: int) -> bool:
    """Whether a question that has had its verb ends here."""
    return doc[at].text in {".", ";", ":", ","} or doc[at].lower_ in {"en", "maar", "zodat"}


def is_looked_into(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """Whether a clause stands in what another looks into: `bezien gezamenlijk of dat kan`."""
    if not any(t.lower_ in _OPENING for t in doc[: clause.head]):
        return False
    return any(
        asked is not None and clause.head in asked
        for other in clauses.values()
        if other.head != clause.head
        for asked in (question_of(doc, other),)
    )

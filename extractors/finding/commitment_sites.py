"""Who acts where a sentence says at whose place, or in whose programme, a thing is done."""

from __future__ import annotations

import re

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_cast import NOBODY, Actors, Cast, in_words
from extractors.finding.commitment_lists import listed_behind
from extractors.finding.commitment_named import word_before
from extractors.language.analysis import Analysed
from extractors.language.party_nouns import are_persons, type_of_group
from extractors.language.tokens import Doc, as_written

_STARTING = frozenset({"starten", "beginnen", "experimenteren", "werken", "oefenen"})
"""Verbs without an object: where they are said of nobody, those do it with whom it is done."""
_AT_HOME = frozenset(
    {"afnemen", "hanteren", "invoeren", "toepassen", "gebruiken", "inzetten", "houden", "toetsen",
     "testen", "beproeven", "uitproberen"}
)  # fmt: skip
"""What is done by those at whose place it is done, as against `bij X wordt … ingediend`."""
_AT = frozenset({"bij", "op"})
_SOMEBODYS = re.compile(
    r"^(?:in|binnen|met|via|vanuit)\s(?:het|de|zijn|haar)\s(?:\S+\s){0,3}?\w*(?:register|registratie"
    r"|programma|project|campagne|monitor|onderzoek|rapport|rapportage|portaal|database|atlas"
    r"|jaarverslag|plan|visie|nota|begroting|verordening|agenda|regeling)(?:\s\S+){0,4}?\svan\s(?:de\s|het\s)?$",
    re.IGNORECASE,
)
"""Before whose register or programme it is in which a thing is done."""


def of_site(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """Give those at whose place, or in whose programme, something is done.

    `Bij het UWV wordt een toets afgenomen`, `is bij twaalf scholen gestart`, `in het register
    van X worden schepen vastgelegd`; nobody for any other clause.
    """
    doc = analysed.doc
    spans = cast.spans(analysed)
    for n, (mention, span) in enumerate(spans):
        if span.root.i not in clause.tokens:
            continue
        before = word_before(doc, span.start)
        first = span.start_char < doc[clause.finite or 0].idx
        if first and _SOMEBODYS.match(doc.text[: span.start_char]):
            return Actors((mention.name,), "party", (f"{span.text} → {mention.name}",))
        if before in _AT and _done_by_those_there(doc, clause):
            names = listed_behind(doc, n, spans, clause.verbs)
            return Actors(names, "party", (f"{before} → {in_words(names)}",))
    return _at_group(doc, clause)


def _done_by_those_there(doc: Doc, clause: Clause) -> bool:
    """Whether those with whom a thing is done do it themselves."""
    if clause.lemma in _STARTING:
        return clause.subject_head is None
    # `een waarborg, die wordt beproefd bij vijf bedrijven`: whoever makes it tries it there.
    return clause.lemma in _AT_HOME and clause.relation != "acl:relcl"


def _at_group(doc: Doc, clause: Clause) -> Actors:
    """`De les wordt gegeven op 40 basisscholen`: a counted group, which is no party yet."""
    if not _done_by_those_there(doc, clause):
        return NOBODY
    for i in clause.tokens:
        noun = doc[i]
        counted = any(t.dep_ == "nummod" for t in noun.children)
        group = counted and type_of_group(noun.lower_) is not None and not are_persons(noun.lower_)
        if group and word_before(doc, i) in _AT:
            return Actors(
                (noun.lower_,), "party", (f"{as_written(doc[i : i + 1])} → {noun.lower_}",)
            )
    return NOBODY

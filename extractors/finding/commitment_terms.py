"""The terms of an agreement: on whom costs and tasks fall, and how it runs itself.

Their subject is a thing (`de kosten`, `de regie`, `deze overeenkomst`), and whom they bind
stands behind a preposition or goes without saying.
"""

from __future__ import annotations

import re

from extractors.finding import commitment_words as words
from extractors.finding.clause_model import Clause
from extractors.language.tokens import Doc

_BORNE = re.compile(
    r"\b(?:voor rekening(?: en risico)?|ten laste|ten koste|in handen) van\b", re.IGNORECASE
)
"""Behind it stands who pays or holds: `komen voor rekening van de provincie`."""
_BEARING = frozenset({"komen", "zijn", "blijven", "liggen", "vallen", "gaan"})
_LYING = frozenset({"berusten", "liggen", "beleggen", "blijven", "zijn", "rusten", "komen"})
_AT = re.compile(r"\bbij\b", re.IGNORECASE)
_TASK_OF = re.compile(
    r"\b(?:is|zijn|blijft|blijven) (?:[\w-]+ ){0,2}?(?:een|de|uitsluitend|primair) (?:\w+e )?"
    r"(?:kern)?(?:taak|verantwoordelijkheid|zaak|plicht|bevoegdheid|aangelegenheid)"
    r" van\b(?! lange)",
    re.IGNORECASE,
)
"""Behind it stands whose task something is: `het onderhoud is een taak van de gemeente`."""
_UP_TO = re.compile(r"^(?:het is|is het)(?: nu| dan| vervolgens)? aan\b", re.IGNORECASE)
_HELD_NOUNS = (
    "regie", "voorzitterschap", "coördinatie", "beheer", "trekkerschap", "secretariaat", "leiding",
    "initiatief", "eigendom", "zeggenschap", "aansturing", "opdrachtgeverschap", "penvoering",
    "penvoerderschap", "eigenaarschap", "toezicht", "onderhoud", "bevoegdheid", "last", "bal",
    "eindverantwoordelijkheid", "verantwoordelijkheid", "besluitvorming", "uitvoering", "taak",
    "taken", "rol", "mandaat", "trekkersrol",
)  # fmt: skip
"""Ends of nouns for what somebody has in hand, as against what lies somewhere."""
_CONSENT = ("toestemming", "goedkeuring", "instemming", "medewerking", "machtiging")
_AGREEMENTS = (
    "convenant", "overeenkomst", "verdrag", "akkoord", "deal", "arrangement", "protocol",
    "regeling", "samenwerking", "intentieverklaring", "addendum",
)  # fmt: skip
"""Ends of nouns by which an agreement calls itself."""
_PAPERS = ("wet", "besluit", "verordening", "nota", "regels", "plan", "visie", "kader", "tarieven")
"""Ends of nouns for what may come into force: `de nota treedt op 1 mei in werking`."""
_RUNNING = frozenset(
    {"ingaan", "aangaan", "sluiten", "eindigen", "verlengen", "beëindigen", "vervallen", "lopen",
     "gelden", "opzeggen", "wijzigen", "ontbinden"}
)  # fmt: skip
"""How an agreement begins, lasts and ends."""
_TAKING_PLACE = frozenset({"plaatsvinden", "geschieden"})
_BEING_DONE = frozenset({"plaatsvinden", "geschieden", "gebeuren"})
_BY = re.compile(r"\bdoor\b(?! (?:middel|toedoen|tussenkomst)\b| (?:het|te) [\w-]+en\b)")
"""Before who does it, as against how it is done."""


def bearer_from(clause: Clause, doc: Doc) -> int | None:
    """Give the word behind which stands on whom costs, a task or a choice fall, or None.

    `De kosten komen voor rekening van X`, `de regie ligt bij X`, `behoeft de goedkeuring van X`.
    """
    if clause.subject_head is None or "past" in clause.tense:
        return None
    subject = doc[clause.subject_head].lower_
    if clause.lemma == "behoeven" or (clause.lemma == "vereisen" and clause.voice == "passive"):
        return None if clause.negated else _consent_of(clause, doc)
    if clause.lemma == "zijn" and subject == "het" and "om" in {t.lower_ for t in doc}:
        # `Het is aan X om …`
        return _behind(_UP_TO, clause, doc)
    if clause.copula and doc[clause.subject_head].lemma_.lower() in words.ROLE_NOUNS:
        # `Trekker van deze actie is X`
        opens = clause.finite is not None and clause.subject[-1] < clause.finite < clause.head
        return (clause.finite or 0) + 1 if opens else None
    verb = _verb_lemma(clause, doc)
    if verb in _BEARING and (found := _behind(_BORNE, clause, doc)) is not None:
        return found
    if verb in _BEING_DONE and subject.endswith((*words.ACTION_SUFFIXES, *_HELD_NOUNS)):
        # `De inrichting geschiedt door X`
        return _behind(_BY, clause, doc)
    named = doc[clause.subject_head].pos_ in {"NOUN", "VERB"}
    if verb in {"zijn", "blijven"} and named and not clause.negated:
        owned = _behind(_TASK_OF, clause, doc)
        if owned is not None:
            return owned
    held = subject.endswith(_HELD_NOUNS) or verb in {"berusten", "beleggen"}
    if verb in _LYING and held:
        return _behind(_AT, clause, doc)
    return None


def _verb_lemma(clause: Clause, doc: Doc) -> str:
    """The verb of a clause, also where the parse took what stands behind it for a predicate."""
    return (
        doc[clause.finite].lemma_ if clause.copula and clause.finite is not None else clause.lemma
    )


def _behind(pattern: re.Pattern[str], clause: Clause, doc: Doc) -> int | None:
    """The number of the word behind the last that a pattern covers in a clause."""
    first, last = doc[clause.tokens[0]], doc[clause.tokens[-1]]
    match = pattern.search(doc.text, first.idx, last.idx + len(last.text))
    if match is None:
        return None
    return next((t.i for t in doc if t.idx > match.end() - 1), None)


def _consent_of(clause: Clause, doc: Doc) -> int | None:
    """`behoeft de instemming van X`: without X it does not go on."""
    for i in clause.tokens:
        if doc[i].lower_ in _CONSENT:
            of = next((t.i for t in doc[i + 1 : i + 3] if t.lower_ == "van"), None)
            return of + 1 if of is not None and of + 1 < len(doc) else None
    return None


def stays_in_force(clause: Clause, doc: Doc) -> bool:
    """`De regeling blijft van kracht`, `de norm blijft gehandhaafd`."""
    if clause.lemma != "blijven" or clause.subject_head is None or clause.finite is None:
        return False
    subject = doc[clause.subject_head].lower_
    behind = {t.lower_ for t in doc[clause.finite : clause.finite + _NEAR_BY]}
    return subject.endswith(_IN_FORCE) and not behind.isdisjoint(_STAYING)


_NEAR_BY = 12
_STAYING = frozenset(
    {"kracht", "gehandhaafd", "bestaan", "gelden", "geldig", "ongewijzigd", "stand"}
)
_IN_FORCE = (
    *_AGREEMENTS, "overeenkomsten", "regelingen", "regels", "afspraken", "norm", "normen",
    "bepalingen", "voorwaarden", "beleid", "kader", "kaders", "tarief", "tarieven", "eisen",
)  # fmt: skip
"""Ends of nouns for what is in force."""


_BY_ITSELF = (
    "opening", "viering", "herdenking", "voorstelling", "tentoonstelling", "vertoning",
    "verbetering", "verandering", "verschuiving", "stijging", "daling",
)  # fmt: skip
"""Ends of nouns for what is held for visitors, or comes about: neither carries out an agreement."""


def runs_agreement(clause: Clause, doc: Doc) -> bool:
    """Whether a clause says how an agreement begins, lasts, is carried out or ends.

    `Dit convenant eindigt op …`, `opzegging geschiedt schriftelijk`, `de evaluatie vindt plaats`.
    """
    if clause.subject_head is None or clause.tense != "present" or clause.modals:
        return False
    subject = doc[clause.subject_head].lower_
    if clause.lemma in _TAKING_PLACE:
        carried_out = subject.endswith((*words.ACTION_SUFFIXES, "ingen", "aties", "overleg"))
        return carried_out and not subject.endswith(_BY_ITSELF)
    if clause.lemma == "ingaan" and "werking" in clause.words and subject.endswith(_PAPERS):
        return True
    return clause.lemma in _RUNNING and (
        subject.endswith(_AGREEMENTS) or ends_in_paper(clause, doc)
    )


def ends_in_paper(clause: Clause, doc: Doc) -> bool:
    """Whether what a clause is about is an agreement by the last word of its name: `Regio Deal`."""
    last = doc[clause.subject[-1]] if len(clause.subject) > 1 else None
    return last is not None and last.text[:1].isupper() and last.lower_.endswith(_AGREEMENTS)

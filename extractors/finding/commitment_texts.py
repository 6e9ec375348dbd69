"""What a text does with itself: `in deze brief ga ik in op …`, `dit plan laat zien …`.

None of it is an action: it is done with when it is read.
"""

from __future__ import annotations

import re

from extractors.finding import commitment_words as words
from extractors.finding.clause_model import Clause
from extractors.finding.clause_words import SPEAKERS
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc

_OPENING = re.compile(
    r"(?:met|bij|in|via|per|middels|door middel van) deze (?:brief|rapportage|nota)"
    r"|hierbij|bijgaand|(?:nu|thans|hiermee)\s+informe",
    re.I,
)
"""How a letter opens that tells what it is for."""

_DEFINES = QuickLook(
    re.compile(
        r"\b(?:spre(?:ken|ekt)\s(?:we|wij|men)\svan|noem(?:en|t)\s(?:we|wij|men)"
        r"|versta(?:an|at)\b[^.;]{0,60}\bonder|\bonder\s[^.;]{1,60}\sversta(?:an|at)\b"
        r"|(?:wordt|worden)\b[^.;]{0,60}\b(?:verstaan|begrepen|gedoeld op|aangehaald als)"
        r"|^met\s[^.;]{1,60}\s(?:wordt|worden)\s(?:hier\s|hiermee\s)?bedoeld)\b",
        re.IGNORECASE,
    ),
    "spreken|spreekt|noem|versta|begrepen|gedoeld|bedoeld|aangehaald",
)
"""What something is called is no action."""

_IN_THIS = re.compile(
    r"\bin (?:deze|dit|onderhavige|voorliggende) (?:(?:kamer)?brief|notitie|paragraaf|hoofdstuk"
    r"|nota|rapport|bijlage|stuk|(?:voortgangs)?rapportage|document)\b",
    re.IGNORECASE,
)
"""Where a writer does what is done once it is read."""

_IN_THIS_PLAN = re.compile(
    r"\b(?:in|met) (?:dit|deze|onderhavige?|voorliggende?) \w*(?:plan|programma|akkoord|convenant"
    r"|visie|agenda|nota|begroting|verslag|monitor|afspraken)\b",
    re.IGNORECASE,
)
"""Where a plan shows what it holds."""

_WITH_THIS = re.compile(
    r"\b(?:met|bij|via|middels) (?:deze|bijgaande) (?:\w*brief|\w*rapportage|notitie)\b",
    re.IGNORECASE,
)

_TIME_AND_AGAIN = frozenset(
    {"jaarlijks", "halfjaarlijks", "periodiek", "regelmatig", "elk", "elke", "ieder", "iedere",
     "tijdig", "steeds", "blijf", "blijven", "nader", "later", "zodra", "binnenkort", "spoedig",
     "vervolgens", "daarna", "begrotingsbehandeling", "behandeling", "reces", "zomerreces",
     "kerstreces", "afronding", "afloop"}
)  # fmt: skip
"""What is done time and again, or still to be done, is not done by the text itself."""

_HANDED = frozenset({"voorleggen", "sturen", "toesturen", "verzenden", "zenden"})

_TO_READER = frozenset(
    {"u", "uw", "kamer", "hierbij", "hiermee", "bijgaand", "bijgaande", "bijlage", "bijgevoegd"}
)
"""With what is handed over these say that the reader has it: others are yet to get theirs."""

_ONCE = re.compile(r"\b(?:zodra|nadat|wanneer|als|indien)\b(?=.{3,60}\b(?:is|zijn|heeft|hebben)\b)")
"""Behind what somebody tells: the time or the event that it waits for."""

_TO_TELL = frozenset({"meedelen", "mededelen", "melden", "berichten"})

_TEXT_PARTICLES = frozenset({"in", "toe", "stil", "toekomen"})
"""What parts from its verb in `ik ga in op`, `ik licht toe`, `ik doe u toekomen`."""


def guides_reader(clause: Clause, doc: Doc, *, dated: bool) -> bool:
    """`Ten eerste ga ik in op …`: what is done when it is read."""
    nearby = {clause.subject_head, None if clause.finite is None else clause.finite + 1}
    speaks = any(i is not None and i < len(doc) and doc[i].lower_ in SPEAKERS for i in nearby)
    if not speaks or clause.tense not in {"present", "none"}:
        return False
    if _dwells(clause) or _is_set_out_below(clause):
        return True
    if dated:
        return False
    if clause.lemma == "bieden" and "aan" in clause.words and "u" in clause.words:
        # `Hierbij bied ik u de nota aan (bijlage 1)`, where `aan` was taken for a preposition.
        return not clause.words.isdisjoint(_TO_READER - {"u"})
    said = " ".join(doc[i].text for i in clause.tokens)
    informs = clause.lemma in words.INFORMING_VERBS - {"doen", "rapporteren"}
    if informs and _ONCE.search(doc.text, doc[clause.head].idx):
        return False
    if clause.lemma == "aanbieden" and clause.words.isdisjoint({"u", "uw", "kamer", "hierbij"}):
        # `We bieden bewoners advies aan`: to others than the reader.
        return False
    others = clause.lemma in _HANDED and clause.words.isdisjoint(_TO_READER)
    wants = {*clause.modals} <= {"willen"} and (not clause.modals or "over" in clause.words)
    if informs and not others and wants and clause.words.isdisjoint(_TIME_AND_AGAIN):
        # `In aanloop naar het debat informeer ik u over …`: this letter does.
        return True
    shows = words.META_VERBS | {"laten", "zien", "schrijven"}
    return (
        _IN_THIS.search(said) is not None
        or (clause.lemma in shows and _IN_THIS_PLAN.search(doc.text) is not None)
        or _WITH_THIS.search(said) is not None
        or clause.lemma in words.TEXT_VERBS
        or (
            clause.lemma in {"gaan", "lichten", "staan", "doen"}
            and not clause.words.isdisjoint(_TEXT_PARTICLES)
        )
    )


def _dwells(clause: Clause) -> bool:
    """`wil ik stilstaan bij de storm van mei`, `geef ik een overzicht`: done when it is read."""
    if "zullen" in clause.modals or not clause.words.isdisjoint(_TIME_AND_AGAIN):
        return False
    if clause.lemma == "stilstaan" or (clause.lemma == "staan" and "stil" in clause.words):
        return "bij" in clause.words
    shown = not clause.words.isdisjoint({"overzicht", "toelichting", "samenvatting"})
    to_others = clause.lemma == "geven" and clause.words.isdisjoint({"aan"})
    return to_others and shown and {*clause.modals} <= {"willen"}


def _is_set_out_below(clause: Clause) -> bool:
    """`De cijfers zet ik hieronder af tegen die van 2019`: what stands below does it."""
    lists = clause.lemma.endswith("zetten") or clause.lemma in {"opsommen", "noemen", "vergelijken"}
    return lists and "zullen" not in clause.modals and not clause.words.isdisjoint(_BELOW)


def tells_reader(clause: Clause, doc: Doc) -> bool:
    """`Ik moet u melden dat …`, `deel ik u mee dat het niet lukt`: done when it is read.

    What is said behind `dat` may be a deed by itself; `ik zal u melden dat` is still to be done.
    """
    if clause.lemma not in _TO_TELL or not {"zullen", "gaan"}.isdisjoint(clause.modals):
        return False
    if clause.tense not in {"present", "none"} or "u" not in clause.words | {"uw"}:
        return False
    last = max((clause.head, *(c.i for c in doc[clause.head].children if c.dep_ == _PARTICLE)))
    return last + 1 < len(doc) and doc[last + 1].lower_ in {"dat", "hoe", "wat"}


_PARTICLE = "compound:prt"


def is_shown(clause: Clause, doc: Doc) -> bool:
    """`Deze rapportage bestrijkt …`, `dit plan laat zien …`: what a paper does, not somebody."""
    if clause.subject_head is None or clause.modals or clause.tense != "present":
        return False
    paper = doc[clause.subject_head]
    this = paper.i > 0 and doc[paper.i - 1].lower_ in {"deze", "dit", "voorliggende", "onderhavige"}
    if not this or not paper.lower_.endswith(_PAPERS):
        return False
    shows = clause.lemma in words.META_VERBS | _SHOWING
    return shows or (clause.lemma in {"laten", "zien"} and "zien" in clause.words)


def _takes_stand(clause: Clause) -> bool:
    """`ontraad de motie`, `laat het oordeel aan de Kamer`, `neem kennis van de zorgen`."""
    said = clause.words
    judges = clause.lemma == "laten" and {"oordeel", "aan"} <= said
    notes = clause.lemma in {"nemen", "kennisnemen"} and "kennis" in said
    joins = clause.lemma == "aansluiten" and not _VIEWS.isdisjoint(said) and "zich" not in said
    return clause.lemma == "ontraden" or judges or notes or joins


_VIEWS = frozenset("oproep standpunt oordeel conclusie mening visie analyse opvatting wens".split())


def is_felt(clause: Clause, doc: Doc) -> bool:
    """`volgt dit met belangstelling`, `ontraadt de motie`: nothing is done."""
    if _takes_stand(clause):
        return True
    if clause.lemma == "uitkijken":
        return "naar" in clause.words
    if doc[clause.head].lower_ in _MOODS and clause.tense == "present":
        return not {"ben", "zijn", "is"}.isdisjoint(clause.words)
    if clause.lemma in {"volgen", "kijken", "bekijken", "gadeslaan", "begroeten", "ontvangen"}:
        return not clause.words.isdisjoint(_FEELINGS) and "met" in clause.words
    after = doc[clause.head + 1].lower_ if clause.head + 1 < len(doc) else ""
    return doc[clause.head].lower_ in {"gelet", "gezien"} and (after == "op" or not clause.verbs)


_MOODS = frozenset(
    """
    verheugd blij trots verrast dankbaar erkentelijk tevreden benieuwd overtuigd bezorgd content
    """.split()
)
_FEELINGS = frozenset({"belangstelling", "interesse", "gevoelens", "instemming", "scepsis", "zorg"})

_PAPERS = (
    "rapportage", "rapport", "verslag", "brief", "notitie", "monitor", "hoofdstuk", "paragraaf",
    "bijlage", "plan", "programma", "agenda", "nota", "visie", "document", "overzicht", "artikel",
)  # fmt: skip

_SHOWING = frozenset(
    {
        "bestrijken",
        "beslaan",
        "bevatten",
        "omvatten",
        "geven",
        "bieden",
        "bundelen",
        "samenvatten",
        "betreffen",
    }
)


_ELSEWHERE = re.compile(
    r"\b(?:aparte|separate|afzonderlijke|volgende|andere|latere|nieuwe|nadere)\s(?:\w+\s)?"
    r"(?:\w*brief|brieven|rapportage|notitie)\b",
    re.IGNORECASE,
)
"""`in een aparte brief`: not by the text itself."""


def _is_given_here(clause: Clause, doc: Doc, *, dated: bool) -> bool:
    """`In deze brief wordt een reactie gegeven op het advies`: the letter itself gives it."""
    if dated or clause.voice != "passive" or clause.tense != "present" or clause.modals:
        return False
    here = _IN_THIS.search(doc.text) is not None or not clause.words.isdisjoint(_BELOW)
    return clause.lemma in _GIVEN_HERE and here


_BELOW = frozenset({"hieronder", "hierna"})
_GIVEN_HERE = frozenset(
    """
    geven bieden doen maken gaan stilstaan reageren beantwoorden uitwerken onderbouwen afleggen
    verslaan aandacht besteden weergeven opnemen
    """.split()
)


def is_meta(clause: Clause, doc: Doc, *, dated: bool) -> bool:
    """Whether a clause tells what the text itself does: `Hierna ga ik in op de omvang`."""
    if clause.lemma in words.INFORMING_VERBS and _OPENING.match(doc.text):
        return True
    if _DEFINES.search(doc.text):
        return True
    if dated and clause.tense in {"perfect", "pluperfect", "past"}:
        # `Bij brief van 3 mei heb ik u geïnformeerd`: another letter, and done.
        return False
    if clause.lemma not in words.META_VERBS and not _is_given_here(clause, doc, dated=dated):
        return False
    if "zullen" in clause.modals and _ELSEWHERE.search(doc.text):
        return False
    goes_into = clause.lemma in {"ingaan", "stilstaan"} and "zullen" not in clause.modals
    if clause.voice == "passive" and (clause.lemma == "verwijzen" or goes_into):
        return True
    # `In dit programma beschrijft de provincie …`
    within = _IN_THIS_PLAN.search(doc.text) or _IN_THIS.search(doc.text)
    here = within is not None or _is_given_here(clause, doc, dated=dated)
    return here or not clause.words.isdisjoint(words.META_PLACES)

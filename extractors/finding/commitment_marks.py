"""What makes a clause more like description than like a promise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.finding import commitment_words as words
from extractors.finding.clause_model import Clause
from extractors.finding.clause_words import SPEAKERS
from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_cast import Actors
from extractors.finding.commitment_frames import lets_know
from extractors.language.analysis import Analysed
from extractors.language.party_nouns import type_of_group
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc, Token

_TAKING_PART = frozenset(
    {"deelnemende", "aangesloten", "geselecteerde", "toegelaten", "samenwerkende"}
)
"""Before a group that takes part in what a plan is about: it does what the plan says of it."""
_BACKGROUND = re.compile(
    r"overweg|considerans|inleiding|achtergrond|aanleiding|context|leeswijzer|voorwoord"
    r"|begrip|definitie",
    re.IGNORECASE,
)
"""Headings of sections that tell why, not what is agreed."""
_THAN = re.compile(r"\b(?:langer|korter|meer|minder|eerder|later)\s+dan\s+$", re.IGNORECASE)
"""Before a time: a limit (`langer dan drie maanden geleden`), not a day."""
_CONSEQUENCE = re.compile(
    r"(?:zo|zodoende|aldus|hiermee|daarmee|hierdoor|daardoor|dit|dat"
    r"|op (?:deze|die|dezelfde) (?:manier|wijze))\b",
    re.IGNORECASE,
)
"""How a sentence opens that tells what comes of what was said before."""


@lru_cache(maxsize=256)
def _is_background(section: str) -> bool:
    return _BACKGROUND.search(section) is not None


def _counts(analysed: Analysed, clause: Clause) -> bool:
    """Whether a clause holds a number that is no date: mostly a result, not an action."""
    doc = analysed.doc
    if clause.lemma in words.START_VERBS:
        return False
    return _has_number(
        analysed,
        [i for i in clause.tokens if i + 1 == len(doc) or doc[i + 1].pos_ not in {"PUNCT", "VERB"}],
    )


def _has_number(analysed: Analysed, tokens: Sequence[int]) -> bool:
    """Whether among tokens of a passage is a number that is no date and no paper's."""
    doc = analysed.doc
    # A name may be taken for a number: `het programma Krachtig Westland`.
    numbers = [doc[i] for i in tokens if doc[i].pos_ == "NUM" and not _is_name(doc[i])]
    if not numbers:
        return False
    left_out = [(d.start, d.end) for d in analysed.dates]
    left_out += [match.span() for match in _OF_PAPER.finditer(doc.text)]
    left_out += [match.span() for match in _OF_EXTENT.finditer(doc.text)]
    left_out += [match.span() for match in _OF_LENGTH.finditer(doc.text)]
    return any(not any(a <= t.idx < b for a, b in left_out) for t in numbers)


def _is_name(token: Token) -> bool:
    """Whether a word begins with a capital within a sentence, and has no figure."""
    return token.i > 0 and token.text.isalpha() and token.text[:1].isupper()


_OF_PAPER = re.compile(
    r"\([^()]*\)|\b(?:kamerstuk(?:ken)?|nrs?\.?|artikel(?:en)?|art\.|lid|bijlage|hoofdstuk"
    r"|paragraaf|motie|vergaderjaar)\s(?:nrs?\.\s)?[\dIVX]+(?:[\s.,]\d+)*"
    r"|\b(?:v?mbo|havo|vwo|niveau|leerjaar|groep|klas|fase|pijler|spoor|tranche|perceel)"
    r"(?:\sniveau)?\s\d(?:\s?(?:[-–/,]|en|tot|tot\sen\smet|t/m)\s?\d)*\b",
    re.IGNORECASE,
)
"""What stands between brackets, and the numbers of papers, articles, levels and phases."""
_OF_EXTENT = QuickLook(
    re.compile(
        r"\bover (?:een (?:lengte|afstand|breedte|oppervlakte|traject|tracé) van )?"
        r"(?:(?:ruim|circa|ongeveer|bijna|zo'n) )?\d[\d.,]* ?"
        r"(?:kilo)?(?:meters?|m2|m²|km|ha|hectares?|m)\b",
        re.IGNORECASE,
    ),
    "over",
)
"""How far some work reaches: `over een lengte van 400 meter vernieuwd`."""
_OF_LENGTH = QuickLook(
    re.compile(
        r"\b(?:periode|termijn|looptijd|duur) van (?:(?:maximaal|minimaal|ongeveer|circa) )?"
        r"[\w,]+ (?:jaar|jaren|maanden|weken|dagen)\b",
        re.IGNORECASE,
    )
)
"""How long it takes or holds: `verlengd voor een periode van vijf jaar`."""


def arises(doc: Doc, clause: Clause) -> bool:
    """Whether a clause tells what will be there, and not who makes it: `Er komt een meldpunt`."""
    if clause.lemma != "komen" or clause.tense != "present":
        return False
    # `Daarmee komen we er niet`: how far somebody gets.
    there = "er" in clause.words and clause.words.isdisjoint({"bij", "uit", "op", "aan", *SPEAKERS})
    if there and clause.subject_head is not None:
        # `Er komen nieuwe kansen`: that is how things go.
        there = not doc[clause.subject_head].lower_.endswith(_BY_ITSELF)
    return there or _comes_to_stand(doc, clause)


def _comes_to_stand(doc: Doc, clause: Clause) -> bool:
    """`Langs de vaart komt een pad`: behind a place, what was not there; nothing that goes on."""
    if clause.finite is None or clause.subject_head is None or clause.modals or clause.negated:
        return False
    opens, subject = doc[min(clause.tokens)], doc[clause.subject_head]
    if opens.lower_ not in _PLACES_BEFORE or subject.i < clause.finite:
        return False
    new = {t.lower_ for t in doc[clause.finite + 1 : subject.i]}
    behind = {doc[i].lower_ for i in clause.tokens if i > subject.i}
    thing = subject.lemma_.lower()
    own = type_of_group(subject.lower_) is None and not thing.endswith(_NO_THINGS)
    return "een" in new and own and behind.isdisjoint(_COMING_FORWARD)


_BY_ITSELF = (
    "kansen", "mogelijkheden", "uitdagingen", "problemen", "vragen", "signalen", "ontwikkelingen",
    "technieken", "inzichten", "geluiden", "risico's", "klachten", "momenten", "reacties",
)  # fmt: skip
"""Ends of nouns for what comes without anybody who makes it."""
_PLACES_BEFORE = frozenset("in bij langs naast rond rondom tussen aan op tegenover nabij".split())
_COMING_FORWARD = frozenset(
    "naar uit tot aan op terug bod orde beeld binnen samen boven bij zicht voren".split()
)
_NO_THINGS = (
    "beeld", "vraag", "einde", "moment", "tijd", "periode", "verandering", "verhaal", "groep",
    "kwestie", "probleem", "fase", "kentering", "wending", "antwoord", "reactie", "deel", "aantal",
)  # fmt: skip
"""Ends of nouns for what comes up or about, and is not built."""


def _is_told_plainly(clause: Clause) -> bool:
    """Whether a clause of its own says in the present that something is so."""
    plain = clause.tense == "present" and clause.voice == "active" and not clause.modals
    main = clause.relation in {"ROOT", "conj", "parataxis"} and not clause.mark
    return plain and main and not clause.negated


def _is_of_work(doc: Doc, clause: Clause) -> bool:
    """`Daarna start de aanbesteding`, `Halverwege vindt een evaluatie plaats`: work to be done."""
    if clause.subject_head is None or not _is_told_plainly(clause):
        return False
    subject = doc[clause.subject_head]
    noun = subject.lemma_.lower()
    if clause.lemma in _BEGINNING:
        return noun.endswith(_WORKS)
    new = any(t.lower_ == "een" and t.head.i == subject.i for t in doc[: subject.i])
    return clause.lemma == "plaatsvinden" and new and noun.endswith(_LOOKING_BACK)


_BEGINNING = frozenset({"starten", "beginnen", "aanvangen"})
_WORKS = (
    "bouw", "sloop", "aanleg", "aanbesteding", "uitvoering", "procedure", "werving", "campagne",
    "project", "proef", "pilot", "onderzoek", "voorbereiding", "renovatie", "inrichting",
    "verkenning", "planvorming", "werkzaamheid", "werkzaamheden", "training", "traject",
)  # fmt: skip
_LOOKING_BACK = ("evaluatie", "herijking", "actualisatie", "tussenmeting", "nulmeting", "audit")


_DOINGS = frozenset(
    """
    plaatsvinden organiseren houden geven verstrekken verlenen uitvoeren opleveren
    plaatsen openen sluiten opstellen ontwikkelen formuleren voeren instellen aanstellen
    benoemen vaststellen voorbereiden maken
    """.split()
)
"""What somebody does a number of times, as against what is counted."""
_WORKING = frozenset({"werken", "samenwerken", "overleggen"})
_STEPS = ("stap", "stappen", "slag", "sprong", "vooruitgang", "voortgang")
"""What is made without anything being done that can be named: `een grote stap gemaakt`."""


def _happens(doc: Doc, clause: Clause) -> bool:
    """`er vonden zes avonden plaats`: what somebody holds, however many, is no result."""
    held = clause.tense in {"past", "perfect"} and (
        clause.voice == "passive" or clause.lemma == "plaatsvinden"
    )
    if clause.subject_head is None:
        # `Er is langs drie lijnen gewerkt aan de haven`
        return held and clause.lemma in _WORKING | _DOINGS
    if not held or clause.lemma not in _DOINGS:
        return False
    return not doc[clause.subject_head].lower_.endswith((*words.MISHAPS, *_STEPS))


def _are_all(doc: Doc, clause: Clause) -> bool:
    """`de twaalf provincies`: all that there are, as against `twaalf scholen`."""
    if clause.subject_head is None or len(clause.subject) <= _FIRST_TWO:
        return False
    first, second = (doc[i] for i in clause.subject[:2])
    known = first.lower_ in {"de", "alle", "deze", "beide"} and second.pos_ == "NUM"
    return known and second.head.i == clause.subject_head and not second.is_digit


_FIRST_TWO = 2


def _meets_regularly(doc: Doc, clause: Clause) -> bool:
    """`komt zes keer per jaar bijeen`: what a body is to do, however it is told of it."""
    if clause.lemma not in _MEETINGS or clause.tense != "present" or clause.negated:
        return False
    return _REGULARLY.search(" ".join(doc[i].lower_ for i in clause.tokens)) is not None


_MEETINGS = frozenset(
    {"vergaderen", "bijeenkomen", "samenkomen", "rapporteren", "plaatsvinden", "overleggen"}
)
_REGULARLY = re.compile(
    r"\b(?:keer|maal|\w+maal|x) per \w+|\b(?:elke?|iedere?) (?:\w+ )?(?:week|maand|kwartaal|jaar)"
    r"|\b(?:half)?jaarlijks\b|\bmaandelijks\b|\bwekelijks\b|\bper kwartaal\b"
)


def _is_given(doc: Doc, clause: Clause) -> bool:
    """`Wijkcentra krijgen ruimere openingstijden`: what others will have by what is planned."""
    if not _is_told_plainly(clause):
        return False
    if clause.lemma == "gaan" and clause.subject_head is not None:
        # `De leges gaan omlaag`
        levy = doc[clause.subject_head].lower_.endswith(_LEVIES)
        return levy and not clause.words.isdisjoint({"omlaag", "omhoog"})
    if clause.lemma != "krijgen":
        return False
    habits = {"steeds", "vaak", "meestal", "soms", "veel", "nu", "al"}
    if not clause.words.isdisjoint({*habits, *SPEAKERS}):
        return False
    return any(
        doc[i].pos_ == "NOUN" and doc[i].lower_.endswith(_GIVEN)
        for i in clause.tokens
        if i not in clause.subject
    )


_LEVIES = ("leges", "tarief", "tarieven", "belasting", "heffing", "lasten", "ozb", "huren")
_GIVEN = (
    "mogelijkheid", "mogelijkheden", "toegang", "training", "cursus", "opleiding", "scholing",
    "begeleiding", "ondersteuning", "advies", "subsidie", "vergoeding", "voorrang", "aanbod",
    "vrijheid", "bevoegdheid", "bevoegdheden", "voorlichting", "openingstijden", "korting",
    "team", "loket", "inrichting", "uitstraling", "prioriteit", "aandacht", "aanspreekpunt",
    "contactpersoon", "coach", "bestemming", "plek", "ruimte", "opknapbeurt", "instrumenten",
    "speelplek", "meldpunt", "steunpunt", "coördinator", "rol", "kansen",
)  # fmt: skip
"""Ends of nouns for what a plan gives others."""


def _takes_role(doc: Doc, clause: Clause) -> bool:
    """`speelt een schakelfunctie`, `voert de regie`: a role is a standing duty."""
    if clause.lemma == "hebben" and not clause.words.isdisjoint({"aandacht", "oog"}):
        return "voor" in clause.words
    return clause.lemma in {"spelen", "hebben", "vervullen", "voeren", "krijgen"} and any(
        doc[i].pos_ == "NOUN" and doc[i].lower_.endswith(words.ROLE_ENDINGS) for i in clause.tokens
    )


def _pays(clause: Clause) -> bool:
    """`draagt bij in de kosten`: with money, as against what adds to an effect."""
    costs = ("kosten", "bekostiging", "financiering", "dekking", "uitgaven", "lasten")
    return clause.lemma == "bijdragen" and any(word.endswith(costs) for word in clause.words)


def _adds_work(clause: Clause) -> bool:
    """`draagt bij aan de aanleg van havens`: to work that is done, as against an effect."""
    works = ("aanleg", "bouw", "ontwikkeling", "uitvoering", "realisatie", "onderzoek", "debat")
    return clause.lemma == "bijdragen" and any(word.endswith(works) for word in clause.words)


def _keeps(clause: Clause) -> bool:
    """`We behouden het loket`: what somebody chooses to keep, as against what stays."""
    return clause.lemma == "behouden" and not clause.negated


def _is_level(clause: Clause) -> bool:
    """Whether a clause says how much there is to be: `dat er 700 zijn`, `te beschikken over`."""
    return clause.lemma in {"beschikken", "hebben"} or not clause.words.isdisjoint(
        {"is", "zijn", "ligt", "liggen", "bedraagt", "bedragen"}
    )


def _strives_for_number(analysed: Analysed, clause: Clause) -> bool:
    """`Er wordt gestreefd naar 60 vrijwilligers`: a number, and nobody who will see to it."""
    if clause.voice != "passive" or clause.lemma not in {"streven", "mikken"}:
        return False
    doc = analysed.doc
    numbers = {t.i for t in doc if t.pos_ == "NUM" and len(t.text) != _YEAR_DIGITS}
    return any(doc[i].lower_ in {"naar", "op"} and i + 1 in numbers for i in clause.tokens)


_YEAR_DIGITS = 4


def _notifies(doc: Doc, clause: Clause) -> bool:
    """`meldt signalen bij het team`: to somebody, as against what somebody says."""
    if clause.lemma != "melden" or clause.words.isdisjoint({"bij", "aan"}):
        return False
    return not any(child.dep_ == "ccomp" for child in doc[clause.head].children)


def _aims_at(doc: Doc, clause: Clause) -> bool:
    """`richt zich op …` says what something is about."""
    return clause.lemma.endswith("richten") and "zich" in clause.words


_VIEWS = frozenset({"mening", "oordeel", "opvatting"})
_SHARED_VIEWS = frozenset(
    {
        "mening",
        "gedachte",
        "opvatting",
        "standpunt",
        "zorg",
        "zorgen",
        "analyse",
        "conclusie",
        "visie",
        "wens",
    }
)


def _is_view(doc: Doc, clause: Clause, who: Actors) -> bool:
    """`Partijen stellen vast dat …`, `zijn van mening dat …`: what somebody thinks."""
    if who.kind not in {"we", "party"}:
        return False
    if clause.lemma == "vaststellen" and any(map(_IS_ADOPTED.search, clause.words)):
        # `We stellen het plan vast`: no finding, a decision.
        return False
    if lets_know(doc, clause) or _is_courtesy(clause):
        return True
    if _looks_for(doc, clause) or (
        clause.lemma == "realiseren" and clause.words.isdisjoint({"zich", "ons"})
    ):
        # `We realiseren tien woningen`, as against `we realiseren ons dat …`.
        return False
    if clause.lemma in words.COGNITIVE_VERBS:
        return who.kind == "we" or _states(doc, clause) or clause.lemma == "onderkennen"
    if clause.lemma == "nemen" and not clause.words.isdisjoint({"serieus", "harte"}):
        return True
    if clause.lemma == "delen" and not clause.words.isdisjoint(_SHARED_VIEWS):
        return True
    return not clause.words.isdisjoint(_VIEWS) and "van" in clause.words


def _looks_for(doc: Doc, clause: Clause) -> bool:
    """`kijken we naar een buurtbus`: for a way, as against `kijken we terug op`."""
    return clause.lemma == "kijken" and _LOOKS_FOR.search(doc.text) is not None


_LOOKS_FOR = re.compile(
    r"\bkijk(?:t|en)?\b(?: \w+){0,6}? (?:naar (?:een|mogelijkheden|oplossingen|alternatieven"
    r"|manieren|kansen|de mogelijkhe\w+)|(?:of|hoe|welke|waar))\b",
    re.IGNORECASE,
)


def _is_only_said(doc: Doc, clause: Clause) -> bool:
    """Whether a view or courtesy is all that a clause holds."""
    return _is_courtesy(clause) or _states(doc, clause)


def _is_courtesy(clause: Clause) -> bool:
    """`Wij danken u`, `plaatsen een kanttekening`: said, and nothing is done by it."""
    remarks = clause.lemma in {"plaatsen", "maken"} and not clause.words.isdisjoint(_REMARKS)
    return remarks or clause.lemma in words.COURTESIES


_REMARKS = frozenset({"kanttekening", "kanttekeningen", "opmerking", "opmerkingen"})


def _states(doc: Doc, clause: Clause) -> bool:
    """Whether a clause has another for its object: `wij menen dat …`."""
    tells = clause.lemma in words.COGNITIVE_VERBS or lets_know(doc, clause)
    return tells and any(child.dep_ in {"ccomp", "csubj"} for child in doc[clause.head].children)


_IS_ADOPTED = re.compile(
    r"(?:plan|plannen|programma'?s?|visie|nota|agenda|begroting|beleid|kaders?|regels|regeling"
    r"|verordening|reglement|verslag|jaarrekening|tarie(?:f|ven)|criteria|normen|ontwerp|budget"
    r"|prioriteiten|procedure)$"
)
"""Ends of words for what is fixed by decision, as against what is found to be so."""


def _is_statistic(head: Token) -> bool:
    return bool({head.lemma_.lower(), head.lower_} & words.STATISTIC_NOUNS)


def _is_office(doc: Doc, clause: Clause) -> bool:
    """`De dijkgraaf`, `het bevoegd gezag`, `elk land`: who can be bound by an agreement."""
    if clause.subject_head is None:
        return False
    noun = doc[clause.subject_head]
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    forms = (noun.lemma_.lower(), noun.lower_)
    return any(form.endswith(words.OFFICE_NOUNS) or form in {"land", "landen"} for form in forms)


def marks_of(
    analysed: Analysed, clause: Clause, who: Actors, actors: ActorFinder
) -> frozenset[str]:
    """Name what makes a clause of a passage more like description than like a promise."""
    doc = analysed.doc
    marks: set[str] = set()
    if arises(doc, clause) or _is_of_work(doc, clause):
        marks.add("arises")
    elif (
        # `de kosten worden voldaan`: what is done to something is no state.
        (
            clause.lemma in words.STATIVE_VERBS
            and clause.voice == "active"
            and not _takes_role(doc, clause)
            and not _notifies(doc, clause)
            and not _pays(clause)
            and not (who.kind in {"party", "we"} and _looks_for(doc, clause))
            and not (who.kind in {"party", "we"} and (_adds_work(clause) or _keeps(clause)))
        )
        or (clause.voice == "passive" and clause.lemma in words.VALUING_VERBS)
        or _aims_at(doc, clause)
    ):
        marks.add("stative")
    if "arises" not in marks and _is_view(doc, clause, who):
        marks.add("view" if _is_only_said(doc, clause) else "stative")
    if analysed.passage.in_sidebar:
        marks.add("sidebar")
    if _is_background(" ".join(analysed.passage.section[-2:])):
        marks.add("background")
    happens = _happens(doc, clause)
    counted = _has_number(analysed, clause.subject) and not _are_all(doc, clause)
    if counted and not happens and "arises" not in marks:
        marks.add("counted")
    part = any(doc[i].lower_ in _TAKING_PART for i in clause.subject)
    if who.names and not part and not any(map(actors.is_body, who.names)):
        marks.add("group")
    if not clause.words.isdisjoint(words.HABITUAL):
        marks.add("habitual")
    if clause.subject_head is not None and _is_statistic(doc[clause.subject_head]):
        marks.add("statistic")
    if _CONSEQUENCE.match(doc.text) and doc[0].dep_ != "det":
        # `Dit onderwerp wordt …` names what it is about, `dit betekent` what comes of it.
        marks.add("consequence")
    if doc.text.rstrip().endswith(":") or " het volgende " in f" {doc.text.lower()} ":
        marks.add("lead")
    if who.kind == "other" and _is_office(doc, clause):
        marks.add("office")
    if any(_THAN.search(doc.text[: d.start]) for d in analysed.dates):
        marks.add("than")
    counts = "office" not in marks and who.kind in {"other", "none"} and not happens
    if counts and _counts(analysed, clause):
        marks.add("number")
    if who.kind in {"other", "none"} and _is_level(clause) and _has_number(analysed, clause.tokens):
        marks.add("level")
    if _strives_for_number(analysed, clause):
        marks.add("level")
    if happens:
        marks.discard("stative")
    if _is_given(doc, clause):
        marks -= {"stative", "group", "counted"}
        marks.add("given")
    if _meets_regularly(doc, clause):
        marks.add("regular")
        marks -= {"number", "counted", "stative", "group"}
    return frozenset(marks)

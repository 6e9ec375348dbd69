"""Names without a head noun: what their shape and their sentence say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.finding.party_candidates import Candidate
from extractors.finding.party_fields import is_abstract
from extractors.finding.party_lists import BETWEEN_PLACES, company_noun
from extractors.finding.party_run_model import Name, Text
from extractors.finding.party_runs import TRADE
from extractors.finding.party_text import Chunk
from extractors.finding.party_verbs import AGENTIVE
from extractors.finding.person_names import OFFICES, TITLES, is_function
from extractors.language.countries import COUNTRIES
from extractors.language.parsing import Parse
from extractors.language.party_nouns import (
    COMMON_ABBREVIATIONS,
    JOINT,
    REGIONS,
    SOCIAL_MEDIA,
    introduces_names,
    is_no_party_head,
    type_of_group,
    type_of_head,
)
from extractors.language.quick_looks import LookBack, QuickLook
from extractors.language.streets import STREET_END
from extractors.language.tokens import Doc, Token, token_at, word_from
from extractors.linking.institutions import institution_type
from extractors.linking.register import candidates as register_rows
from extractors.reading.repair import is_known, is_plausible
from schemas.records import PartyType

_STRONG_BEFORE = LookBack(
    re.compile(
        r"\b(?:namens|in opdracht van|op verzoek van|op initiatief van|samen met"
        r"|i\.s\.m\.|samengewerkt met|samenwerkingsrelaties? met"
        r"|in samenwerking met|samenwerking (?:met|tussen)|in overleg met|overleg met"
        r"|gesprekken met|gesprek met|afspraken met|steun van|ondersteuning van"
        r"|in afstemming met|gezamenlijk met|tussen|(?:leden|lid|voorzitter|directeur"
        r"|bestuurders?|bestuur|vertegenwoordigers?|medewerkers|deskundigen|experts|afdeling"
        r"|onderzoekers|bestuurslid|hoogleraar|lector|directie|adviseurs?) (?:van|vanuit|bij)"
        r"|subsidie (?:aan|voor)|middels|bedrijven als|partijen als|instellingen als"
        r"|organisaties als|werkzaam bij|gevraagd door|rapport van|advies van"
        r"|met hulp van"
        r"|(?:raam|samenwerkings|dienstverlenings|huur)?(?:contract|contracten|overeenkomst"
        r"|overeenkomsten|convenant|afspraak|overeenstemming|contact|onderhandelingen"
        r"|partnerschap|alliantie|fusie) met|in (?:gesprek|onderhandeling|contact) met"
        r"|(?:raming|berekening|oordeel|consultatie|onderzoek|deelname|toetreding|instemming"
        r"|inbreng|medewerking|vrijwilligers|beroepskrachten) van|gefinancierd door"
        r"|uitgevoerd door|ontwikkeld door|opgesteld door|geleid door"
        r"|volgens|georganiseerd door|ondersteund door|ondertekend door"
        r"|(?:rapporteren|rapporteert|rapportage|verantwoording|gegund|uitbesteed|verleend|toegekend"
        r"|verstrekt|opdracht|voorgelegd|overgedragen) aan|(?:ondergebracht|ingediend|gemeld) bij"
        r"|lidmaatschap van|(?:gast)?lessen van|training(?:en)? van|begeleiding van|hulp van"
        r"|voorlichting van|vertegenwoordigd door|aansluiting (?:gezocht |gevonden )?(?:bij|met)"
        r"|(?:voorganger|opvolger|opdrachtgever|initiatiefnemer|concessiehouder|vergunninghouder"
        r"|subsidieontvanger|netbeheerder|zusterorganisatie|moederorganisatie))"
        r"\s+(?:onder andere\s+|onder meer\s+|o\.a\.\s+|met name\s+)?(?:de\s+|het\s+|'t\s+)?$",
        re.IGNORECASE,
    ),
    "namens van met m tussen vanuit bij aan voor middels als door volgens voorganger opvolger"
    " opdrachtgever initiatiefnemer concessiehouder vergunninghouder subsidieontvanger netbeheerder"
    " zusterorganisatie moederorganisatie",
    4,
)
_MEDIUM_BEFORE = LookBack(
    re.compile(
        r"\b(?:door|met|vanuit|vraagt|verzoekt|aan|ondersteunt|adviseert|informeert)\s+(?:ook\s+)?"
        r"(?:de\s+|het\s+|'t\s+)?$",
        re.IGNORECASE,
    ),
    "door met vanuit vraagt verzoekt aan ondersteunt adviseert informeert",
    3,
)
PLACE_BEFORE = LookBack(
    re.compile(
        r"\b(?:in|te|naar|uit|rond|rondom|nabij|tussen|richting)\s+(?:de\s+|het\s+)?$",
        re.IGNORECASE,
    ),
    "in te naar uit rond rondom nabij tussen richting",
    2,
)
_ONE_OF_MANY = LookBack(
    re.compile(
        r"\b(?:een|zo'n|per|elke?|iedere?|geen|deze|dit|twee|drie|vier|aantal|nieuwe?)\s+$",
        re.IGNORECASE,
    ),
    "een n per elk elke ieder iedere geen deze dit twee drie vier aantal nieuw nieuwe",
    1,
)
_VIA = LookBack(re.compile(r"\bvia (?:de |het )?$", re.IGNORECASE), "via", 2)
_VIA_A_LAW = re.compile(
    r"\bvia (?:de |het )?[\w-]*(?:verordening|richtlijn|wet|regeling|besluit)(?![\w-])",
    re.IGNORECASE,
)
"""Beside it stand other laws: `via de KPQ, via de Bodemrichtlijn`."""
_RELATIVE = re.compile(r", (?:die|dat) ")
COMPASS = frozenset({"Noord", "Zuid", "Oost", "West", "Midden", "Caribisch", "Heel", "Laag"})
_OF_PLAN = LookBack(
    re.compile(
        r"\w*(?:akkoord|plan|programma|agenda|visie|pact|convenant|deal)\b(?: [A-Z][\w-]*)*"
        r" (?:van|voor)(?: de| het)? $"
    ),
    "van voor",
    2,
)
_THING = LookBack(
    re.compile(
        r"\b(?:onder|met) de (?:naam|noemer|titel|werktitel|vlag) (?:van )?[\"']?$"
        r"|\b(?:convenant|manifest|akkoord|charter|verklaring|intentieverklaring) [\"']?$"
        r"|\b(?:aanbesteding|regeling|subsidieregeling|wet|website|nota|kadernota|beleidsnota|startnota|notitie|handreiking|leidraad"
        r"|brochure|circulaire|richtlijn|toolkit|handboek|conferentie|congres|symposium) [\"']?$"
        r"|(?:programma's|plannen|wetten|richtlijnen|regelingen|akkoorden|agenda's|visies"
        r"|convenanten|verdragen) (?:zoals|als|waaronder) (?:de |het )?$",
        re.IGNORECASE,
    ),
    "convenant manifest akkoord charter verklaring intentieverklaring"
    " naam noemer titel werktitel vlag zoals als waaronder aanbesteding regeling subsidieregeling"
    " wet website nota kadernota beleidsnota startnota notitie handreiking leidraad brochure"
    " circulaire richtlijn toolkit handboek"
    " conferentie congres symposium",
    2,
)
_UNDER = LookBack(
    re.compile(
        r"(?:\bin het kader van|\bop grond van|\bkrachtens|\bingevolge|\bvoldoe[nt]\w* aan"
        r"|\b(?:doel|doelen|doelstelling|doelstellingen|eisen|normen|gebiedsprogramma's|bepalingen)"
        r" (?:in|uit))"
        r" (?:de |het )?$",
        re.IGNORECASE,
    ),
    "van krachtens ingevolge aan in uit",
    2,
)
"""Before a programme or law under which something is done: `in het kader van het NWP`."""
_HELD = re.compile(
    r" (?:\d{4} )?(?:wordt|worden|werd|werden|is) (?:[^.;:,]{1,50} )?"
    r"(?:georganiseerd|gehouden|gevierd)\b"
)
"""Behind an event: `Molendag wordt door de molenaars georganiseerd`."""
_PROJECT_BEHIND = re.compile(
    r" (?:project|programma|aanpak|methode|methodiek|traject|campagne|cursus|pilot)(?!\w)"
)
"""Behind the name of one: `het Boei project`."""
_THINGS_AS = QuickLook(
    re.compile(
        r"\b(?:programma's|plannen|wetten|richtlijnen|regelingen|akkoorden|agenda's|visies"
        r"|convenanten|verdragen|campagnes|projecten) (?:zoals|als|waaronder)"
        r"(?:(?:,| en| of)? (?:de |het )?[A-Z][\w'-]*"
        r"(?: (?:(?:voor|van|in|op) )?(?:de |het )?"
        r"[A-Z][\w'-]*)*(?: \([A-Z][\w-]*\))?)+"
    ),
    "programma's |plannen |wetten |richtlijnen |regelingen |akkoorden |agenda's |visies "
    "|convenanten |verdragen |campagnes |projecten ",
)
"""`programma's als Groene Kust (GK) en de Nationale Aanpak Duinen`: none of them is a body."""
_IN_LAW = LookBack(
    re.compile(
        r"\b[Aa]rtikel(?:en)? \d+[a-z]*(?:,? (?:en|lid|eerste|tweede)[ \w]*)? van (?:de|het) $"
    ),
    "de het",
    1,
)
"""Before a law or rule: `artikel 33g van het ABC`."""
_TRIED = LookBack(
    re.compile(r"\b(?:pilots?|proef|proeven|campagne|dashboard|monitor) [\"']?$", re.IGNORECASE),
    "pilot pilots proef proeven campagne dashboard monitor",
    1,
)
"""Before the name of what is tried out or measured: `de pilot Avonddienst`."""
_KEPT = re.compile(
    r", (?:(?:mede|deels|geheel) )?(?:gesubsidieerd|gefinancierd|bekostigd|opgericht|aangestuurd"
    r"|ingehuurd|ingesteld|gecontracteerd) door "
)
"""Behind a body, who keeps it: `Dorvak, gesubsidieerd door de provincie, …`."""
_ARRANGEMENT = LookBack(
    re.compile(r"\b(?:gemeenschappelijke regeling|openbaar lichaam) [\"']?$", re.IGNORECASE),
    "regeling lichaam",
    1,
)
_GROUPS_OR_PHASE = re.compile(r"[a-z-]groepen$|^[A-Z]{2,} [IVX]{1,4}$")
_NUMBERED = re.compile(r"-\d{2,4}$|/.*\d{3}")
"""`KVO-2031`, `VenW/DGP-2031/485`"""
_OF_SHORT = re.compile(r"[A-Z&]{2,}-(?P<noun>[a-z]{4,})")
"""`HSA-treinen`"""
_CITED = re.compile(r",? (?:\d{4}[/-]\d{2,4}|\d{2} ?\d{3})\b")
_WHAT_IT_WROTE = re.compile(
    r"(?! onderzoek (?:gedaan|verricht|uitgevoerd|ingesteld|laten|naar|heeft|is|wordt)\b)"
    r" (?:rapport|onderzoek|artikel|model|methode|app|website|tools?|pilot|converters?|software"
    r"|formaat|applicatie|server|bestanden|licentie|gebied(?:en)?|middelen|gelden"
    r"|crisis|uitbraak|pandemie|epidemie|virus|bijeenkomst(?:en)?|principes?|norm(?:en)?)\b"
)
"""`het ZeeMeter rapport`, `de Corona crisis`: the noun behind it says what is meant."""
_SOFTWARE_BEHIND = re.compile(
    r" (?:releases?|(?:data)?formaat|features?|versies?|plugins?|modules?|webservices?|v?\d+\.\d+)"
    r"(?![\w-])"
)
_SOFTWARE_BEFORE = LookBack(
    re.compile(
        r"\b(?:versies?|releases?|features?|functionaliteit(?:en)?|(?:mede|hoofd)?ontwikkelaars?"
        r"|installatie|gebruikers|broncode) (?:in|van|voor) (?:de |het )?$",
        re.IGNORECASE,
    ),
    "in van voor",
    2,
)
"""What software has, and no body: versions, features."""
_FROM_AND_TO = re.compile(r"\w-(?:naar|to|2)-\w")
"""What turns one thing into another: `TEI-naar-XML`."""
_ROAD = re.compile(
    rf"[a-z](?:{STREET_END}|brug|tunnel|dijk|svaart)$"
    r"|^[AN]\d{1,3}$"
)
"""`Dorpsstraat`, `A27`, `N340`, `Dorpsvaart`"""
_UNITS = re.compile(r"[A-Z]'s\)")
"""A plural in brackets abbreviates things: `mobiele meetkasten (MMK's)`."""
_PLAN_BEFORE = re.compile(
    r"\b[a-z-]*(?:programma|project|cursus|campagne|app|pilot|proef|methode|regeling)"
    r" (?:genaamd |met de naam )?[\"']?$"
)
_SITE = re.compile(r"\.(?:nl|com|eu|org|net)$")
_APPOSED = re.compile(
    r"\s*(?:,|\(|–|—)\s*(?:de|het|een)\s+(?:[a-z-]+(?:e|se)\s+){0,3}(?P<noun>[a-z-]{4,})"
    r"(?=\s+(?:van|voor|in|die|dat|waarin)\b|\s*[,)])"
)


_ROYAL = re.compile(r"Koninklijke? (?:Nederlands|Algemene|Vereniging|Bond|Federatie)\S* \S")
"""How associations are called that the king has honoured: `Koninklijk Nederlands Vervoer`."""
_NO_NAME_ALONE = COMMON_ABBREVIATIONS | TITLES
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_REPRESENTED = re.compile(
    r"\s*(?:\((?:hierna|verder|afgekort)[^()]{2,60}\),?\s*|,\s*)?"
    r"(?:(?:statutair\s+)?gevestigd\s+(?:te|in)\s+[^,;]{2,40},\s*)?"
    r"(?:(?:ten?|in|dezen?|hierbij|hierin|daartoe|rechtsgeldig|wettelijk|statutair)\s+)*"
    r"vertegenwoordigd\s+door\b"
)


def _is_body(noun: str) -> bool:
    return type_of_head(noun) is not None or type_of_group(noun) is not None


def _is_adjective(text: Text, start: int, end: int) -> bool:
    """Whether a word is an adjective of place: `de Belgische en Duitse diensten`."""
    span = text.doc.char_span(start, end)
    return span is not None and all(t.pos_ == "ADJ" for t in span) and text.plain[end - 1] == "e"


def _is_noun_with_more(text: Text, start: int, end: int) -> bool:
    """Whether the first word of a sentence is a noun with a complement: `Signalen van …`."""
    token = token_at(text.doc, start)
    noun = token is not None and token.pos_ in {"NOUN", "VERB"}
    return noun and _COMPLEMENT.match(text.plain, end) is not None


_COMPLEMENT = re.compile(r" (?:van|over|uit|voor|tegen|rond|naar) (?:de |het |een )?[a-z]")


def _cut(name: str) -> bool:
    """Whether a stretch is a web address, or has half of a pair of quotation marks."""
    return _SITE.search(name) is not None or re.search(r"[a-z]['’\"”]-|^['‘\"“]", name) is not None


def _apposed_type(noun: str) -> PartyType | None:
    if is_no_party_head(noun):
        return None
    return type_of_head(noun) or company_noun(noun)


def _has(doc: Doc, start: int, end: int) -> bool:
    """Whether all that the subject between two offsets does is to have: `heeft een kust`."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    verb = span.root.head
    return verb.lemma_.lower() == "hebben" or any(
        child.dep_ == "cop" and child.lemma_.lower() == "hebben" for child in verb.children
    )


def _proper(doc: Doc, start: int, end: int) -> bool:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span is not None and all(t.pos_ == "PROPN" for t in span)


def _entity(parse: Parse, start: int, end: int) -> str:
    span = parse.named.char_span(start, end, alignment_mode="expand")
    if span is None:
        return ""
    labels = [t.ent_type_ for t in span if t.ent_type_]
    return max(labels, key=labels.count) if len(labels) * 2 > len(span) else ""


def agency_of(text: Text, start: int, end: int) -> float:
    """Say how surely the name between two offsets is the doer in its clause, 0 to 1."""
    span = text.doc.char_span(start, end, alignment_mode="expand")
    if span is None or not text.doc.is_parsed:
        return 0.0
    if _WITHIN.search(text.plain, start) or _UNDER_PREPOSITION.search(text.plain, start):
        # `Conform afspraak in het IZA financiert …`: where it is said, whatever the parser takes.
        return 0.0
    place = text.text[start:end] in STATES or register_rows(text.text[start:end], _PLACES)
    if place and _IN_ROW_OF_PLACES.search(text.plain[max(0, start - _ROW_WITHIN) : start]):
        # `door Dorvak in Bolivia, Peru en Chili`: where it is done
        return 0.0
    root = span.root
    seen = 0
    while root.dep_ in {"conj", "flat", "appos"} and root.head.i != root.i and seen < 12:
        root, seen = root.head, seen + 1
    verb = root.head
    if root.dep_ == "obl:agent":
        return 1.0
    if root.dep_ == "nsubj" and any(t.lower_ in _WILLING for t in (verb, *verb.children)):
        return 1.0
    if root.dep_ in {"obj", "iobj"} and verb.lemma_.lower() in {"vragen", "verzoeken"}:
        return 0.7
    if root.dep_ == "nsubj:pass" and verb.lemma_.lower() in _ASKED:
        return 0.7
    mistaken = verb.pos_ == "NOUN" and verb.dep_ == "ROOT" and verb.text.endswith("t")
    if root.dep_ == "nsubj" and mistaken and verb.i == span.start - 1:
        # `Verder ondersteunt X samen met …`: what has a subject behind it is a verb.
        return 0.7
    if root.dep_ == "nsubj" and verb.i != root.i:
        if verb.pos_ in {"VERB", "AUX"} or verb.lemma_ in AGENTIVE:
            return 1.0 if _acts(verb) else 0.5
        return 0.2
    following = word_from(text.doc, end)
    if following is not None and following.pos_ in {"VERB", "AUX"}:
        return 0.6 if following.lemma_.lower() in AGENTIVE else 0.2
    return 0.0


def _acts(verb: Token) -> bool:
    """Whether a verb is one of acting, by itself or with the particle that is parted from it."""
    lemma = verb.lemma_.lower()
    if lemma in {"starten", "beginnen"}:
        # `Zwolle is gestart met meten`, as against `de bouw is gestart`
        return any(c.lower_ in {"met", "aan"} for c in verb.subtree if c.dep_ == "case")
    parted = {f"{child.lower_}{lemma}" for child in verb.children if child.dep_ == "compound:prt"}
    return lemma in AGENTIVE - _OF_THINGS or not parted.isdisjoint(AGENTIVE)


def _is_joined(text: Text, start: int, end: int) -> bool:
    """Whether something is agreed with the name between two offsets: `met X is afgesproken …`.

    Behind it too, in the same clause, stands what is done together.
    """
    if _WITH.search(text.plain, start) is None:
        return False
    if _TOGETHER.match(text.plain, end) is not None:
        return True
    works = _WORKS.search(text.plain, max(0, start - _NEARBY), start) is not None
    return works and _PARTICLE.match(text.plain, end) is not None


_NEARBY = 100
_WORKS = re.compile(r"\bwerk(?:t|en|te|ten)\b[^.;:]*$")
_PARTICLE = re.compile(r"[^.;:,]{0,60} samen\b")


def _does_in_clause(text: Text, name: Name) -> bool:
    """Whether a name does what its relative clause tells: `de monitor, die Dorvak uitvoert, …`.

    Such a name is no word of the language and no place.
    """
    if not _THAT.search(text.plain, name.start) or not _DOES.match(text.plain, name.end):
        return False
    return not any(is_plausible(word) or register_rows(word) for word in name.words)


_THAT = LookBack(re.compile(r"\w, (?:die|dat) $"), "die dat", 1)
_DOES = re.compile(
    r"(?: (?!(?:en|of|met|heeft|hebben)\b)[^\s,.;:()]+){0,10}"
    r" (?:uitvoert|opstelt|ontwikkelt|organiseert|verzorgt|beheert|levert|coordineert|begeleidt"
    r"|maakt|publiceert|onderhoudt|aanbiedt|(?:heeft|had|zal|gaat) (?!nodig)[a-z]+(?:d|t|en)"
    r"|(?:uitgevoerd|opgesteld|ontwikkeld|georganiseerd|gemaakt|geleverd|opgezet) (?:heeft|had))"
    r"(?=[,.])"
)


def _did_study(text: Text, name: Name) -> bool:
    """Whether a study is that of the name, which tells something: `de evaluatie van Dorvak toont`.

    Else it may be of what is studied.
    """
    return (
        _STUDY_OF.search(text.plain, name.start) is not None
        and _TELLS.match(text.plain, name.end) is not None
        and not any(is_plausible(word) or register_rows(word) for word in name.words)
    )


_STUDY_OF = LookBack(
    re.compile(
        r"\b(?:evaluatie|studie|analyse|enquete|quickscan|doorrekening|rapportage|second opinion"
        r"|inventarisatie|verkenning|cijfers|berekeningen) van $",
        re.IGNORECASE,
    ),
    "van",
    1,
)
_TELLS = re.compile(
    r" (?:uit (?:[a-z]+ )?\d{4}\b|(?:laat|laten) (?:zien|weten)|tonen|toont|blijkt|concludeert"
    r"|concluderen|wijst uit|wijzen uit|stelt (?:dat|vast)|geeft aan|geven aan)"
)


def _does_firm_work(text: Text, name: Name, agency: float) -> bool:
    """Whether a name that is no word does what bodies do, and persons hardly by themselves.

    `Kadanos coördineert het traject`, `dit wordt door Kadanos uitgevoerd`
    """
    if agency < 1 or is_known(name.text) or register_rows(name.text):
        return False
    token = token_at(text.doc, name.start)
    if token is None:
        return False
    verb = token.head
    if token.dep_ == "obl:agent" and not is_plausible(name.text):
        return True
    if is_plausible(name.text):
        # No plural: `Alcoholcontroles uitvoeren`
        finite = verb.tag_.startswith("WW|pv") and not name.text.endswith(("s", "en"))
        return finite and verb.lemma_.lower() in _RUNNING
    return verb.lemma_.lower() in _RUNNING | _FIRM_WORK


_RUNNING = frozenset(
    "coördineren uitvoeren organiseren verzorgen exploiteren inkopen verhuren trainen".split()
)
"""What no field of work does, though a word made of two may name one: `Kustsprong coördineert`."""
_FIRM_WORK = frozenset(
    """
    leveren ontwikkelen beheren faciliteren financieren opleiden inzamelen verwerken vervoeren
    installeren monitoren bouwen renoveren produceren publiceren aanbieden distribueren
    certificeren bundelen investeren subsidiëren samenwerken inventariseren bieden
    """.split()
)


def _is_one_of_two(text: Text, name: Name) -> bool:
    """Whether two names open a sentence and act, neither a word nor a place: `Dorvak en Brix`."""
    pair = _PAIR.match(text.plain)
    if pair is None or name.start not in (pair.start("one"), pair.start("other")):
        return False
    words = (pair["one"], pair["other"])
    if any(is_plausible(word) or register_rows(word) or word in COUNTRIES for word in words):
        return False
    token = token_at(text.doc, pair.end())
    return token is not None and token.tag_.startswith("WW|pv|")


_PAIR = re.compile(r"(?P<one>[A-Z][a-zA-Z]{3,}) en (?P<other>[A-Z][a-zA-Z]{3,}) (?=[a-z]+en\b)")
_WITH = LookBack(
    re.compile(r"\bmet (?:de |het )?(?:[A-Z][\w.&-]+(?:, | en (?:de |het )?))?$", re.IGNORECASE),
    "met",
    4,
)
_TOGETHER = re.compile(
    r"(?: en (?:de |het )?[A-Z][\w.&-]+)?"
    r" (?!(?:en|die|dat|in|op|te|uit|voor|als)\b)(?:[^\s.,;:()]+ ){0,8}?"
    r"(?:gesproken|overlegd|afgesproken|overeengekomen|samengewerkt|onderhandeld|afspraken"
    r"|gesprek|gesprekken|overleg|contract|samenwerk(?:t|en|te|ten))(?![\w-])"
)


_BESIDE_ONE = re.compile(r"(?<![\w-])(?:[A-Z][\w'.-]+ ){1,3}en (?:de|het) $")
"""Before the second of two: `samen met Zeebond en het …`."""
_NAME_WITHIN = 60


def is_partner(text: Text, start: int) -> bool:
    """Whether what stands before an offset makes a party of what follows: `samen met …`."""
    if _STRONG_BEFORE.search(text.plain, start) is None:
        beside = _BESIDE_ONE.search(text.plain[max(0, start - _NAME_WITHIN) : start])
        return beside is not None and is_partner(text, start - len(beside[0]))
    return BETWEEN_PLACES.search(text.plain, start) is None


def _opens_title(plain: str, start: int, end: int) -> bool:
    """Whether a name is the first of the words in quotation marks: `"Zeekant in beweging"`."""
    quote = plain[start - 1 : start]
    if quote not in {'"', "'"} or (start > 1 and plain[start - 2].isalnum()):
        return False
    closes = re.compile(rf"[^{quote}]{{0,150}}{quote}(?!\w)").match(plain, end)
    return closes is not None and re.search(r"\b[a-z]+\b", closes[0]) is not None


def _in_units(plain: str, end: int) -> bool:
    return any(_UNITS.match(plain, place) for place in (end - 1, end - 3) if place >= 0)


def is_represented(text: Text, name: Name) -> bool:
    """Whether somebody speaks for a name: `Zeebond, te dezen vertegenwoordigd door …`."""
    return (
        _REPRESENTED.match(text.plain, name.end) is not None
        and not is_function(name.words[-1])
        and not PLACE_BEFORE.search(text.plain, name.start)
    )


def is_distinct(chunk: Chunk) -> bool:
    """Whether a word is a name by its capitals alone: `BVS`, `WerkKracht`."""
    known = chunk.text.casefold() in COMMON_ABBREVIATIONS
    return (chunk.acronym or chunk.inner_capital) and not known and not register_rows(chunk.text)


def find_by_context(text: Text, name: Name, lower_words: frozenset[str]) -> Iterator[Candidate]:
    """Weigh a name without a head noun by its shape, its place in the sentence and the recogniser.

    `lower_words` are words that the document also writes small.
    """
    shape = _shape(name.chunks)
    if _is_common(text, name, shape, lower_words):
        return
    if (
        _KEPT.match(text.plain, name.end)
        and not (name.first and _is_plain(name, shape))
        and not any(is_plausible(word) or register_rows(word) for word in name.words)
    ):
        yield _weighed(text, name, "explained-beside", 0.7)
        return
    if name.words[:2] == ("Gemeenschappelijke", "Regeling") and len(name.words) > _TWO:
        # By the act on joint arrangements it is a body of its own.
        own = text.text[name.chunks[2].start : name.end]
        whole = _weighed(text, name, "explained-beside", 0.8, "government_body")
        yield replace(whole, name=own, aliases=(name.text,))
        return
    if _ROYAL.match(name.text) and not any(map(is_no_party_head, name.words)):
        yield _weighed(text, name, "royal", 0.7, "association")
        return
    if (by_law := _ARRANGEMENT.search(text.plain, name.start)) is not None:
        in_full = text.text[by_law.start() : name.end]
        found = _weighed(text, name, "explained-beside", 0.8, "government_body")
        yield replace(found, aliases=() if by_law[0].endswith(("'", '"')) else (in_full,))
        return
    beside = _APPOSED.match(text.plain, name.end)
    if beside is not None and (sort := _apposed_type(beside["noun"])) is not None:
        # `Polderwijs, de vereniging van landbouwscholen, gaat …`
        yield _weighed(text, name, "explained-beside", 0.75, sort)
    elif _is_part_of_phrase(text, name, shape):
        return
    elif _is_thing(text, name, shape):
        yield _weighed(text, name, "name-of-a-thing", -0.6)
    elif not (
        name.first and _is_plain(name, shape) and _is_noun_with_more(text, name.start, name.end)
    ):
        # Else `Signalen van scholen bereiken ons`.
        yield from _by_part(text, name, shape)


def _weighed(
    text: Text, name: Name, rule: str, weight: float, kind: PartyType | None = None
) -> Candidate:
    return Candidate(text.passage, name.start, name.end, name.text, rule, weight, kind)


def _is_plain(name: Name, shape: float) -> bool:
    """Whether a name is one word whose letters do not show that it is a name."""
    return len(name.words) == 1 and not shape


def _is_common(text: Text, name: Name, shape: float, lower_words: frozenset[str]) -> bool:
    """Whether a word is written small as well, or names nobody alone."""
    word = name.words[0]
    if len(name.words) == 1 and _PRONOUN.fullmatch(word):
        return True
    if len(name.words) == _TWO and word.endswith("e"):
        # `de Brede HRM`: with an adjective it is no name either
        return name.words[1].casefold() in _NO_NAME_ALONE
    if len(name.words) > 1:
        return False
    if _LAW.search(word):
        return True
    if word in OFFICES and any(a == name.end + 1 or b == name.start - 2 for a, b in text.taken):
        # `HV Stolk`, `A. Stolk, CFO`: what the person is
        return True
    if not shape and word.casefold() in lower_words:
        return True
    alone = word.casefold().replace(".", "") in _NO_NAME_ALONE
    if word in STATES and is_side_of_treaty(text, name.start):
        return False
    return alone or introduces_names(word) is not None


def _is_part_of_phrase(text: Text, name: Name, shape: float) -> bool:
    """Whether what looks like a name is cited, numbered, a title or a part of a longer word."""
    words, start, end = name.words, name.start, name.end
    if all(word.casefold().rstrip(".") in TITLES or _INITIALS.fullmatch(word) for word in words):
        return True
    if _CITED.match(text.plain, end) or _WHAT_IT_WROTE.match(text.plain, end):
        # `TK 2019/20, 31 839`, `het ZeeMeter rapport`
        return True
    if _TRIED.search(text.plain, start):
        return True
    if _FROM_AND_TO.search(name.text) or _GROUPS_OR_PHASE.search(name.text):
        # `WhatsApp-groepen`, `HAP II`
        return True
    if text.plain[start - 1 : start] == ")":
        # `(P)SAN`: the rest of a word
        return True
    if len(words) == 1 and _ROMAN.fullmatch(words[0]) and _COUNTED_PART.search(text.plain, start):
        # `onder lid II`
        return True
    if text.plain.startswith("-", end) or _NUMBERED.search(name.text) or _ROAD.search(words[-1]):
        # `AB- en CD-profielen`, `KVO-2031`, `Dorpsstraat`
        return True
    compound = _OF_SHORT.fullmatch(words[0]) if len(words) == 1 else None
    if compound is not None and not _is_body(compound["noun"]):
        return True
    if _is_plain(name, shape) and (
        _is_adjective(text, start, end) or _OF_PLAN.search(text.plain, start)
    ):
        return True
    if not shape and _JOB_BEFORE.search(text.plain[max(0, start - _NEARBY) : start]):
        return True
    if _is_plain(name, shape) and _OF_QUALITY.search(words[0]):
        # `Locatiegebonden regels`
        return _SMALL_NEXT.match(text.plain, end) is not None
    return _opens_title(text.plain, start, end)


_ROMAN = re.compile(r"[IVX]{1,5}")
_COUNTED_PART = LookBack(
    re.compile(
        r"\b(?:lid|leden|deel|delen|fase|artikel|categorie|klasse|bijlage|tranche|sub|onder|punt"
        r"|hoofdstuk|paragraaf|afdeling|titel|spoor|scenario|variant|cluster|en|t/m) $"
    ),
    "lid leden deel delen fase artikel categorie klasse bijlage tranche sub onder punt hoofdstuk"
    " paragraaf afdeling titel spoor scenario variant cluster en m",
    1,
)
"""What is counted with Roman numbers."""


def is_side_of_treaty(text: Text, start: int) -> bool:
    """Whether a state named at an offset is one of those between whom a treaty is."""
    return _TREATY.search(text.plain, 0, start) is not None


def _is_thing(text: Text, name: Name, shape: float) -> bool:
    """Whether the words around a name say that it is software, a unit or another thing."""
    start, end = name.start, name.end
    if name.text.casefold() in SOCIAL_MEDIA and agency_of(text, start, end) < _HALFWAY:
        return True
    if _IN_LAW.search(text.plain, start):
        return True
    software = _SOFTWARE_BEHIND.match(text.plain, end) or _SOFTWARE_BEFORE.search(text.plain, start)
    if software and shape:
        return True
    # `RVO.nl` is what a body calls itself, where it does something.
    cut = _cut(name.text) and not (
        register_rows(name.text) and agency_of(text, start, end) >= _HALFWAY
    )
    law = _VIA.search(text.plain, start) is not None and _VIA_A_LAW.search(text.plain) is not None
    under = _THING.search(text.plain, start) or _UNDER.search(text.plain, start)
    under = under or _HELD.match(text.plain, end) or _PROJECT_BEHIND.match(text.plain, end)
    if under or _in_units(text.plain, end) or cut or law:
        return True
    return any(m.start() < start < m.end() for m in _THINGS_AS.finditer(text.plain))


def _by_part(text: Text, name: Name, shape: float) -> Iterator[Candidate]:
    """Weigh a name by the part that it has in its sentence."""
    words, start, end = name.words, name.start, name.end
    single, plain = len(words) == 1, _is_plain(name, shape)
    agency = agency_of(text, start, end)
    partner = is_partner(text, start) or _is_joined(text, start, end)
    partner = partner or _did_study(text, name)
    if agency < 1 and _does_in_clause(text, name):
        agency, partner = 1.0, True
    if is_function(words[-1]):
        return
    if _SORT.fullmatch(name.text) and 0 < agency < _HALFWAY and not partner:
        # `De KDB's zijn samenwerkingen van telers`: what they are, and not what they do
        yield _weighed(text, name, "one-of-many", -0.5)
        return
    if agency < 1 and any(map(_AGREED.search, words)) and not partner:
        # `het Lokaal Bosakkoord II`, in which something stands
        yield _weighed(text, name, "name-of-a-thing", -0.6)
        return
    # The recogniser is slow: it is asked only where its answer counts.
    if single and is_abstract(name.text) and _PLAN_BEFORE.search(text.plain[:start]):
        # `het project Zorg dichter bij Huis`: the name goes on
        return
    own = institution_type(name.text)
    if own is None and plain and _does_firm_work(text, name, agency):
        yield _weighed(text, name, "works-as-a-firm", 0.6)
        return
    if own is None and agency == 1 and _is_one_of_two(text, name):
        yield _weighed(text, name, "first-word-subject", 0.6)
        return
    unknown = own is None and not shape and name.text not in STATES
    doubtful = unknown and not partner and (single or agency < 1)
    if doubtful and _entity(text.parse, start, end) == "PERSON":
        return
    opening = unknown and single and name.first
    if opening and is_abstract(name.text) and is_plausible(name.text):
        # `Bodemdaling, verzilting en droogte vragen …`
        return
    if opening and _entity(text.parse, start, end) not in {"ORG", "GPE"}:
        if agency == 1 and _proper(text.doc, start, end):
            # A word of the language that opens a sentence may be no name at all.
            weight = 0.35 if is_plausible(name.text) else 0.6
            yield _weighed(text, name, "first-word-subject", weight)
        return
    if _ONE_OF_MANY.search(text.plain, start):
        # `een API`, `deze APK`, `twee MRI's`: a thing, not a body.
        yield _weighed(text, name, "one-of-many", -0.5)
        return
    if (single and name.text in _TIMES) or words[-1] in _SIGNING_TOGETHER:
        return
    use, rule = _use(text, name, agency)
    product = any(is_no_party_head(word) for word in words[1:])
    if own is not None and not text.heading and not product:
        yield _weighed(text, name, "institution", max(0.7, use + shape), own)
    elif name.text in STATES:
        # The country is a party where it acts as the state.
        acts = rule == "named-as-subject" and not _has(text.doc, start, end)
        partnered = rule == "named-as-partner" and name.text != "Nederland"
        if (use >= _HALFWAY and (acts or partnered)) or is_side_of_treaty(text, start):
            yield _weighed(text, name, "state-that-acts", 0.6, "government_body")
    else:
        yield from _by_use(text, name, shape, _Part(agency, partner, use, rule))


@dataclass(frozen=True, slots=True)
class _Part:
    """What a name does in its sentence."""

    agency: float
    """How sure it is that it does something."""
    partner: bool
    """Whether something is done with it."""
    use: float
    """The weight of its place, by `rule`."""
    rule: str


def _by_use(text: Text, name: Name, shape: float, part: _Part) -> Iterator[Candidate]:
    """Weigh a name by its shape and its place, and by the recogniser where these leave it open."""
    words, start, end = name.words, name.start, name.end
    use, rule = part.use, part.rule
    thing = any(is_no_party_head(word) for word in words)
    umbrella = len(words) > 1 and words[-1] == "Nederland" and words[0] not in COMPASS
    if umbrella and use >= 0 and not thing:
        # `Bouwers Nederland`: a form that umbrella organisations take.
        shape += 0.4 if type_of_group(words[0]) is None else 0.55
        rule = "umbrella" if rule == "capitals" else rule
    elif _works_in_place(name, part) and not thing:
        # `Sportservice Zeeland verzorgt de lessen`
        shape += 0.25
    kind: PartyType | None = "association" if words[-1] == "Nederland" else None
    teams = len(words) > 1 and type_of_group(words[-1]) == "partnership"
    # `Stuurgroep-ABC`
    front, hyphen, _ = words[0].partition("-")
    teams = teams or (bool(hyphen) and type_of_head(front) == "partnership")
    if teams or _PLAN_BEFORE.search(text.plain[:start]) or any(map(JOINT.search, words)):
        kind = "partnership"
    if words[0] in _PARTICLES and TRADE.search(words[-1]):
        # `Van der Wal Bermbeheer`
        kind = "company"
    if name.text in REGIONS:
        kind = "region"
    kinds = {row.kind for row in register_rows(name.text)}
    if kinds & {"ministry", "office"}:
        return
    weight = use + shape
    if not kinds and weight >= _NOTICED - _WITNESS["ORG"]:
        entity = _entity(text.parse, start, end)
        witness = _witness(entity, shape > 0)
        # A town has no article: `het Novak stelt …`.
        article = _ARTICLE_BEFORE.search(text.plain, start) is not None
        no_town = entity == "GPE" and article and introduces_names(words[-1]) is None
        weight = use + shape + (max(witness, 0.0) if part.partner or no_town else witness)
        region = no_town and part.agency > 0 and not shape and not part.partner and kind is None
        if region and _DE_BEFORE.search(text.plain, start):
            # `De Achterhoek heeft een bod gedaan`
            kind = "region"
    if "government_body" in kinds:
        full = any(row.name == name.text for row in register_rows(name.text))
        kind, rule, weight = "government_body", "register", 0.9 if full else 0.7
    elif kinds:
        # A place acts only where the sentence makes it a subject or a partner; `(via Utrecht)`
        # is the way that a train goes.
        weight = use if use > 0.3 and rule != "named-as-means" else 0.0
        if part.agency == 1 and rule == "named-as-subject" and not _is_behind_noun(text, start):
            # `Zwolle opent een loket`: once is enough, as against `Zwolle krijgt meer inwoners`.
            weight = max(weight, _ACTS)
        kind, rule = place_type(name.text, "other"), "place-that-acts"
    if weight >= _NOTICED:
        yield _weighed(text, name, rule, min(weight, 0.9), kind)


def _is_behind_noun(text: Text, start: int) -> bool:
    """Whether a name says no more than where the noun before it is: `de wijkteams Zutphen`."""
    token = token_at(text.doc, start)
    return token is not None and token.i > 0 and text.doc[token.i - 1].pos_ == "NOUN"


def _works_in_place(name: Name, part: _Part) -> bool:
    """Whether a noun with a place right behind it does something: only a body does so."""
    *words, place = name.words
    if len(words) != 1 or part.agency < _HALFWAY or is_abstract(words[0]) or words[0] in COMPASS:
        return False
    where = place in COMPASS or bool(register_rows(place, ("province", "municipality")))
    return where and not register_rows(words[0]) and type_of_group(words[0]) is None


_ACTS = 0.65
"""The weight of a town or province that does something, which makes it a party."""
_SORT = re.compile(r"[A-Z]{2,}['’]s")
_TWO = 2
_PRONOUN = re.compile(
    r"(?:Daar|Hier|Er|Waar)(?:aan|bij|binnen|boven|door|in|mee|na|naar|naast|om|onder|op|over"
    r"|tegen|tegenover|toe|tussen|uit|van|voor)"
)
"""`Daarmee`, behind an abbreviation that ends a sentence."""
_AGREED = re.compile(r"akkoord$", re.IGNORECASE)
_LAW = re.compile(r"(?:^|-)AM?vB(?:['’]?s)?$", re.IGNORECASE)
"""`Wm-AMvB`: an order under an act."""
_OF_QUALITY = re.compile(r"[a-z](?:gebonden|gerelateerd|overstijgend|specifiek|gericht)e?$")
_SMALL_NEXT = re.compile(r" (?!(?:heeft|is|gaat|zal|wil|en|van)\b)[a-z]")
_JOB_BEFORE = re.compile(
    r"[a-z](?:coach|coaches|regisseurs?|consulent|consulenten|makelaars?|maker|makers|manager"
    r"|managers|leiders?|coordinator|coordinatoren|intendant|adviseurs?)\s$"
)
"""Behind a job stands its field: `een wijkcoach Gezond Eten`."""
_PARTICLES = frozenset({"Van", "Ter", "Ten"})
_OF_THINGS = frozenset(
    {"blijven", "krijgen", "lopen", "kunnen", "mogen", "moeten", "gaan", "komen", "starten"}
)
"""Verbs of acting that are said of things as often."""
_SIGNING_TOGETHER = frozenset({"Partijen", "Ondergetekenden", "Ondertekenaars"})
"""`de Verdragsluitende Partijen`: those named before, and none besides."""
_TIMES = frozenset({"Medio", "Begin", "Eind", "Ultimo", "Primo", "Halverwege", "Per", "Vanaf"})
"""First words that tell when: `Medio 2024 volgt …`."""
_ASKED = frozenset({"vragen", "verzoeken", "uitnodigen", "oproepen"})
"""What is done to someone of whom something is wanted: `X wordt uitgenodigd om …`."""
_WITHIN = LookBack(
    re.compile(
        r"\b(?:in|tijdens|conform|krachtens|ingevolge|blijkens)\s+(?:de|het)\s+$", re.IGNORECASE
    ),
    "de het",
    2,
)
"""What stands before a plan, a meeting or a law, in which something is said."""
_UNDER_PREPOSITION = LookBack(
    re.compile(
        r"\b(?:voor|van|in|op|over|bij|uit|tot|tegen|naar|binnen|onder|sinds|na|wegens|tijdens)"
        r" (?:(?:de|het) )?$",
        re.IGNORECASE,
    ),
    "voor van in op over bij uit tot tegen naar binnen onder sinds na wegens tijdens de het",
    2,
)
"""Behind it nobody does anything, whatever the parser takes for the subject."""
_IN_ROW_OF_PLACES = re.compile(
    r"\b(?:in|te|uit|naar|nabij|rond) (?:[A-Z][\w-]*(?: [A-Z][\w-]*)?(?:,| en|, en) )+$"
)
"""Behind it stands one more of the places in which something is."""
_ROW_WITHIN = 200
_PLACES = ("province", "municipality")
_WILLING = frozenset({"bereid", "voornemens", "verantwoordelijk"})
"""What only someone who acts can be."""
_ARTICLE_BEFORE = LookBack(re.compile(r"\b(?:de|het) $", re.IGNORECASE), "de het", 1)
_BY = LookBack(re.compile(r"\bdoor $"), "door", 1)
_DE_BEFORE = LookBack(re.compile(r"\b[Dd]e $"), "de", 1)
_TREATY = QuickLook(
    re.compile(
        r"(?:akkoord|verdrag|overeenkomst|arrangement)(?: [^.;:,]{1,40})? tussen (?:de |het )?"
        r"(?:[A-Z][\w-]*(?: [A-Z][\w-]*)?(?:,| en) (?:de |het )?)*$"
    )
)
"""Before the sides of a treaty: `een akkoord over vis tussen Noorwegen en de EU`."""
_HALFWAY = 0.5
"""How surely the name of a site must act to be that of a body."""
_NOTICED = 0.2
"""Weight below which a sighting is not worth counting."""
STATES = frozenset({*COUNTRIES, "Europese Unie", "EU"})


def _shape(chunks: Sequence[Chunk]) -> float:
    if any(c.inner_capital for c in chunks):
        return 0.3
    return 0.25 if any(c.acronym for c in chunks) else 0.0


def _use(text: Text, name: Name, agency: float) -> tuple[float, str]:
    """Weigh what stands before a name and what it does; in headings nothing speaks for it."""
    plain, start = text.plain, name.start
    use, rule = 0.0, "capitals"
    if is_partner(text, start) or _is_joined(text, start, name.end) or _did_study(text, name):
        use, rule = 0.6, "named-as-partner"
    elif name.words[0] in COMPASS and PLACE_BEFORE.search(plain, start):
        use = -0.3
    elif agency > 0:
        surer = len(name.words) > 1 or _ARTICLE_BEFORE.search(plain, start) is not None
        surer = surer or (agency == 1 and _BY.search(plain, start) is not None)
        surer = surer or _does_in_clause(text, name)
        use, rule = (0.65 if surer else 0.55) * agency, "named-as-subject"
    elif _VIA.search(plain, start):
        alone = plain[name.end : name.end + 1] == ")" or _RELATIVE.match(plain, name.end)
        use, rule = (0.6 if alone else 0.25), "named-as-means"
    elif _MEDIUM_BEFORE.search(plain, start):
        use, rule = 0.35, "named-after-preposition"
    elif name.possessive:
        use, rule = 0.25, "named-as-owner"
    elif PLACE_BEFORE.search(plain, start):
        use = -0.3
    return (min(use, 0.0) if text.heading else use), rule


_WITNESS = {
    "ORG": 0.3,
    "GPE": -0.1,
    "LOC": -0.4,
    "LAW": -0.4,
    "EVENT": -0.4,
    **dict.fromkeys(
        ("WORK_OF_ART", "DATE", "LANGUAGE", "NORP", "QUANTITY", "CARDINAL", "PERCENT"), -0.3
    ),
}
"""What the entity recogniser's label says for or against an organisation."""


def _witness(entity: str, shaped: bool) -> float:
    if entity == "PERSON":
        return 0.0 if shaped else -0.2
    if shaped and entity in {"GPE", "CARDINAL"}:
        # No town has a capital inside its name, and no number a point before letters.
        return 0.0
    return _WITNESS.get(entity, 0.0)


def place_type(name: str, group: PartyType) -> PartyType | None:
    """Give what a place in the register is, within a group of the given type."""
    kinds = {row.kind for row in register_rows(name)}
    if group == "region":
        return "region"
    if "municipality" in kinds and group in ("municipality", "other"):
        return "municipality"
    if "province" in kinds and group in ("province", "other"):
        return "province"
    return None

"""Groups without a name that a reader can tell apart: they act, join or are addressed."""

from __future__ import annotations

import re

from extractors.finding.party_text import fold
from extractors.finding.party_verbs import AGENTIVE, PAYING
from extractors.finding.role_verbs import ASKED, MONEY, RECEIVED, STATES, first_of_coordination
from extractors.language.party_nouns import are_any_firms
from extractors.language.tokens import Doc, Token
from extractors.language.word_lists import TO_TWELVE
from schemas.records import PartyRole

NEARBY = 80
"""Characters before a name that are looked at."""


def acts_as_one(doc: Doc, text: str, start: int, end: int) -> bool:
    """Whether a group is a certain one and does something: `de scholen stellen … vast`.

    Offsets are of its mention in the text. Groups in general (`scholen merken dat …`)
    and what groups are (`de scholen liggen …`) do not count.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not doc.is_parsed:
        return False
    if not _CERTAIN.search(fold(text)[: span.root.idx]):
        return False
    lemma, dep = span.root.head.lemma_.lower(), span.root.dep_
    if dep == "nsubj:pass":
        return lemma in ASKED
    return dep in {"nsubj", "obl:agent"} and (lemma in AGENTIVE or lemma in RECEIVED)


def is_addressed(doc: Doc, text: str, start: int, end: int) -> bool:
    """Whether something is done to or for a certain group: `informeert de scholen`.

    Offsets are of its mention in the text. Only what is done to somebody who can be asked
    about it: who is told, helped or paid.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not doc.is_parsed:
        return False
    root = first_of_coordination(span.root)
    lemma = root.head.lemma_.lower()
    certain = _CERTAIN.search(fold(text)[: span.root.idx]) is not None
    if root.dep_ == "nsubj:pass" and not are_any_firms(span.root.text):
        return lemma in _ADDRESSING
    if not certain:
        return False
    if root.dep_ in {"obj", "iobj"}:
        return lemma in _ADDRESSING
    case = next((c.lower_ for c in root.children if c.dep_ == "case"), "")
    return root.dep_ == "obl" and case in {"aan", "naar"} and lemma in _SENDING


_ADDRESSING = frozenset(
    """
    informeren inlichten contracteren ondersteunen bezoeken uitnodigen benaderen adviseren
    begeleiden faciliteren raadplegen consulteren subsidiëren compenseren trainen bijstaan
    machtigen mandateren aanspreken aansporen bevragen uitdagen betrekken
    """.split()
)
_SENDING = frozenset(
    """
    rapporteren toezenden zenden sturen voorleggen aanbieden presenteren melden terugvloeien
    vloeien uitkeren toekennen verstrekken overdragen terugbetalen doorgeven uitreiken verzenden
    terugkoppelen toezonen
    """.split()
)
"""With `toezonen`, which the lemmatizer makes of `toegezonden`."""


def is_told_apart(doc: Doc, text: str, start: int, end: int) -> bool:
    """Whether a group at two offsets does something that a reader can ask it about.

    Not whoever it may be (`partijen`), some of many (`steeds meer scholen`), where or of
    whom something is (`in de regio's`), nor what belongs to a noun (`uitgaven door scholen`).
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not doc.is_parsed:
        return False
    plain = fold(text)
    words, before = plain[start:end].casefold().split(), plain[:start]
    anybody = not _WHOEVER.isdisjoint(words) and words[0] != "politieke"
    if anybody or words[0] in _SOME:
        return False
    verb = first_of_coordination(span.root).head
    if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_.lower() in _HAVING:
        return False
    if any(child.lower_ in _IN_GENERAL for child in verb.children):
        return False
    certain = _CERTAIN.search(before) or _must_do(verb)
    if are_any_firms(span.root.text) and not certain:
        # `Bedrijven investeren daarin`: any firms, where `gemeenten` are all that there are.
        return False
    return _OF_MANY.search(before) is None


def may_apply(text: str, start: int, end: int) -> bool:
    """Whether a group is one of those who may ask for money: `ook clubs kunnen subsidie aanvragen`.

    Offsets are of its mention in the text.
    """
    plain = fold(text)
    if _OF_ANOTHER.search(plain, 0, start) is not None:
        return False
    opens = max(plain.rfind(sign, 0, start) for sign in ".;:") + 1
    stop = next((at for at in (plain.find(sign, end) for sign in ".;:") if at > 0), len(plain))
    behind = plain[end:stop]
    if _MAY.search(behind) is not None:
        return _APPLY.search(behind) is not None
    return _MAY.search(plain, opens, start) is not None and _APPLY.search(behind) is not None


_OF_ANOTHER = re.compile(
    r"\b(?:van|bij|aan|op|voor|met|in|uit|door|tot|over|via|onder|per) (?:(?:de|het|alle|een) )?"
    r"(?:[a-z]+ )?$",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:kunnen|konden|mogen)\b")
_APPLY = re.compile(
    r"\b(?:een beroep (?:te )?doen|in aanmerking (?:te )?komen"
    r"|(?:subsidie|steun|bijdrage|lening|budget|vergoeding|compensatie|middelen|gelden)\b[^.;:,]{0,40}"
    r" (?:aanvragen|aan te vragen|krijgen|ontvangen)"
    r"|een (?:subsidie)?aanvraag [^.;:,]{0,30}indienen)\b"
)


def is_helped(text: str, start: int, end: int, first: int) -> bool:
    """Whether money is there for a group: `extra steun voor de dorpshuizen`.

    Offsets are of its mention in the text; `first` is where the list begins in which it stands.
    """
    return _HELP_FOR.search(fold(text)[:first]) is not None


_HELP_FOR = re.compile(
    r"\b(?:\w*(?:subsidies?|steun|noodsteun|steunpakket|tegemoetkoming|compensatie|lening(?:en)?"
    r"|schadevergoeding|vergoeding|stimulans|budget|middelen|gelden))"
    r" (?:voor|aan) (?:(?:de|het|alle|deze|onze) )?(?:[a-z]+e )?$"
)


def agrees_within(text: str, start: int, end: int) -> bool:
    """Whether a text tells what those who sit in a body agreed or spoke of: `in het overleg is …`.

    Offsets are of the mention of the body in the text.
    """
    plain = fold(text)
    if _SITTING.search(plain, start, end) is None:
        return False
    before = plain[:start]
    if _IN_IT.search(before) is not None and _IS_AGREED.match(plain, end) is not None:
        return True
    return _SPOKEN_OF.search(before) is not None


_SITTING = re.compile(
    r"(?:overleg|beraad|driehoek|raad|tafel|commissie|groep|[Ss]taten|college|[Kk]amer|bestuur"
    r"|platform|\b[PG]S)$"
)
_IN_IT = re.compile(
    r"\b(?:in|binnen) (?:het|de|dit|deze|ons) (?:(?:zogenoemde|genoemde) )?(?:[a-z]+e )?$",
    re.IGNORECASE,
)
_IS_AGREED = re.compile(
    r"(?: (?:van|op) (?:\d\d? )?[a-z]+(?: \d{4}| jl\.)?)? (?:is|zijn|werd|werden|wordt|worden"
    r"|hebben|heeft)\b[^.;:]{0,100}\b(?:afgesproken|besloten|vastgesteld|besproken|overeengekomen"
    r"|geagendeerd|ingestemd|onderwerp van gesprek)\b"
)
_SPOKEN_OF = re.compile(
    r"\b(?:bespreking|besproken|bespreken|debat|beraadslaging|besluitvorming)\b[^.;:,]{0,40}"
    r" (?:in|binnen) (?:(?:het|de) )?$"
)


def is_one_body(text: str, start: int, end: int) -> bool:
    """Whether a text speaks at two offsets of the one bureau or group that it has set up."""
    plain = fold(text)
    surface = plain[start:end]
    return _BODY.search(surface) is not None and _THE.search(plain, 0, start) is not None


_BODY = re.compile(
    r"^[a-z]*(?:programma|project|regie|stuur|werk|klankbord|begeleidings|advies)[a-z]*"
    r"(?:bureau|groep|team|commissie|organisatie)$|^(?:[a-z]{4,}beraad|[a-z]*driehoek)$"
)
_THE = re.compile(r"(?<!\bvoor )\b(?:het|de|dit|ons) (?:[a-z]+e )?$", re.IGNORECASE)


def counted_roles(doc: Doc, text: str, start: int, end: int) -> set[PartyRole]:
    """Give the roles of a group of which a number is told: `er namen 40 scholen deel`.

    Offsets are of its mention in the text. How many there are makes it a certain group.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    plain = fold(text)
    counted = _NUMBER_BEFORE.search(plain, max(0, start - NEARBY), start)
    if span is None or not doc.is_parsed or counted is None:
        return set()
    if len(counted["count"]) > _MASS and counted["count"][0].isdigit():
        # `12.500 schippers`: nobody could ask them
        return set()
    before = plain[: counted.start()]
    done = _DO_SO.search(before)
    if done is not None and (done[1] is None or _JOINED.match(plain, end)):
        return {"actor"}
    if _BY_WAY_OF.search(before):
        return {"actor", "counterparty"}
    verb = span.root.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return set()
    lemma = verb.lemma_.lower()
    asked = span.root.dep_ == "obj" and lemma in AGENTIVE - STATES - _TELLING
    return {"counterparty"} if asked else set()


_MASS = 3
"""Digits of a number beyond which a group is a mass."""
_COUNT = (
    rf"(?P<count>\d[\d.]*|{TO_TWELVE}|dertien|veertien|vijftien"
    r"|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|honderd)"
)
_NUMBER_BEFORE = re.compile(
    rf"(?:(?:ruim|circa|ongeveer|bijna|zo'n|alle|de|meer dan) )?{_COUNT} (?:[a-z-]+e )?$"
)
_DO_SO = re.compile(
    r"\b(?:namen|nemen|hebben|hadden|doen|deden|(sloten|sluiten)|werken|werkten|tekenden|tekenen"
    r"|ondertekenden|ondertekenen)(?: (?:er|inmiddels|al|nu|ook|toen|dit jaar|vorig jaar))* $"
)
_JOINED = re.compile(r" (?:zich|een)\b")
"""`Vorig jaar sloten elf scholen zich aan`, not `sloten elf scholen hun deuren`"""
_BY_WAY_OF = re.compile(r"\bvia $")
_TELLING = frozenset(
    "hebben tellen zien krijgen willen kunnen moeten opleiden leiden scholen trainen bouwen".split()
)
"""What is done with groups that only are counted, or are persons who learn."""


def _must_do(verb: Token) -> bool:
    """Whether a verb tells what is agreed of its subject: `rederijen zullen …`, `betalen € 20`."""
    if any(child.lower_ in _WILL for child in verb.children):
        return True
    return verb.lemma_.lower() in PAYING and any(
        MONEY.match(fold(t.lower_))
        for child in verb.children
        if child.dep_ in {"obj", "obl"}
        for t in (child, *child.children)
    )


_WILL = frozenset({"zullen", "moeten", "dienen"})


def is_set_up(text: str, start: int, end: int) -> bool:
    """Whether a body without a name at two offsets comes to be: `er wordt een werkgroep ingesteld`.

    From there on the text speaks of that one.
    """
    plain = fold(text)
    before, after = plain[:start], plain[end:]
    if not plain[start:end].casefold().endswith(_OF_PEOPLE):
        return False
    if _THERE_IS.search(before) or after.startswith(" (in oprichting)"):
        return True
    if _SETS_UP.search(before) and _UP.match(after):
        return True
    if _ONE_OF_THEM.search(before) and _IS_SET_UP.match(after):
        return True
    return _THERE_ONE.search(before) is not None and after.startswith(" komt")


_OF_PEOPLE = tuple(
    "commissie groep team overleg raad beraad tafel platform taskforce secretariaat bureau".split()
)
"""Nouns for bodies in which people sit, which act; not `een loket`, to which one goes."""
_ONE = r"een (?:[a-z]+e? )?$"
_THERE_ONE = re.compile(rf"\ber {_ONE}")
_THERE_IS = re.compile(
    rf"\ber (?:wordt|werd|is|komt)(?: [a-z]+){{0,2}} {_ONE}"
    rf"|\b(?:instelling|oprichting|inrichting|vorming|benoeming) van {_ONE}",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(rf"\b{_ONE}")
_IS_SET_UP = re.compile(
    r"(?: (?:voor|van|met|onder) [^.;:,]{2,40})? (?:bijeen(?:roep|geroepen)|bijeen te roepen"
    r"|instel|in te stellen|ingesteld|opricht|op te richten|opgericht|inricht|in te richten"
    r"|samenstel|samen te stellen|samengesteld|geformeerd|gevormd)[a-z]*\b"
)
"""`waarvoor de provincie een adviesgroep instelt`"""
_SETS_UP = re.compile(
    rf"\b(?:stel(?:t|len|de|den)|richt(?:en|te|ten)?|roep(?:t|en)|riep(?:en)?|vorm(?:t|en|den)?)\b"
    rf"[^.;:]{{0,60}}\b{_ONE}",
    re.IGNORECASE,
)
_UP = re.compile(
    r"[^.;:,]{0,40}\b(?:in|op|bijeen)\b(?:[.;,]| (?:en|die|dat|waar[a-z]+|om)\b|$)"
    r"|,? (?:die|dat|waarin)\b"
)


def comes_to_act(text: str, start: int, end: int, first: int | None = None) -> bool:
    """Whether a group is set up, or something is expected of it: `wij verwachten van scholen`.

    `first` is where the list begins in which it stands.
    """
    if is_set_up(text, start, end) or _EXPECTED.search(fold(text)[:start]) is not None:
        return True
    plain = fold(text)
    lead = plain[: start if first is None else first]
    return (
        _MEANT_FOR.search(lead) is not None
        or _CALLS_UPON.search(lead) is not None
        or (_UPON.search(lead) is not None and _IS_CALLED.match(plain, end) is not None)
        or (_UP_TO.search(lead) is not None and _TO_DO.match(plain, end) is not None)
    )


_THOSE = r"(?:(?:de|het|alle|deze|onze) )?(?:[a-z]+e )?\(?$"
"""Before the first of a group: an article, and what describes it."""
_MEANT_FOR = re.compile(
    r"\b(?:rol|taak)\b[^.;:]{0,60} (?:weggelegd|ingeruimd) voor (?:de |het |alle )?$"
    rf"|\been (?:[a-z]+e )?(?:taak|verantwoordelijkheid|opgave|opdracht) (?:van|voor) {_THOSE}"
)
"""`Een grote rol is weggelegd voor de scholen en de bibliotheken`"""
_CALLS_UPON = re.compile(
    rf"(?<!kunnen )(?<!kan )\been (?:[a-z]+ )?(?:beroep|appel) (?:te doen |gedaan )?op {_THOSE}"
)
_UPON = re.compile(rf"\b[Oo]p {_THOSE}")
_IS_CALLED = re.compile(
    r"[^.;:]{0,80} een (?:[a-z]+ )?(?:beroep|appel)"
    r" (?:(?:wordt|is|werd|zal worden|moet worden) )?(?:gedaan|te doen|doen)\b"
)
"""`Op de rederijen en de havens wordt een beroep gedaan`: they are asked to act."""
_UP_TO = re.compile(rf"\b(?:is|blijft|was)(?: [a-z]+){{0,2}} aan {_THOSE}")
_TO_DO = re.compile(r"(?: (?:en|of) [a-z -]{3,40})?,? om\b")
"""`Het is aan de rederijen om een dienstregeling op te stellen`"""


_EXPECTED = re.compile(
    r"\bverwacht(?:en)?(?: (?:ik|wij|we))? van (?:(?:de|het|alle) )?$|^van (?:(?:de|alle) )?$",
    re.IGNORECASE,
)
_SOME = frozenset("meer veel vele meerdere sommige enkele andere verschillende diverse".split())
_WHOEVER = frozenset(
    "partijen partners sector sectoren teams onderwijs basisonderwijs bedrijfsleven industrie "
    "netwerken organisatie organisaties instellingen stakeholders actoren ministeries".split()
)
"""Nouns for all who may have to do with something, and for fields of work."""
_IN_GENERAL = frozenset("soms vaak meestal doorgaans zelden gewoonlijk".split())
"""`Scholen doen dit vaak`: how things go, and no deed."""
_HAVING = frozenset({"hebben", "zijn", "kampen", "lijken", "zien", "merken", "ervaren"})
"""What befalls a group, and what it meets with: no deeds."""
_OF_MANY = re.compile(
    r"\b(?:vertegenwoordigd door (?:de|hun)\s+"
    r"|(?:in|binnen|per|tussen|van|voor|uit|vanuit|bij|volgens)\s+(?:(?:de|het|deze|alle)\s+)?"
    rf"(?:[\w-]+ en )?|\w+(?:krachten|leraren|docenten) en |(?:{'|'.join(sorted(_SOME))})\s+)"
    r"(?:[\w-]+e\s+)?$",
    re.IGNORECASE,
)


def takes_part(text: str, start: int, end: int) -> bool:
    """Whether something is done with the group at two offsets: `samen met de scholen`.

    Not where its name follows: `samen met de gemeenten Zeist en Bunnik`.
    """
    plain = fold(text)
    if _NAME_BEHIND.match(plain, end) is not None:
        return False
    before = plain[:start]
    if _BETWEEN.search(before) is not None:
        return True
    if agree_with(plain, start, end) or _TOGETHER_WITH.search(before) is not None:
        return True
    return _WITH_FIRST.fullmatch(before) is not None and _WE_DO.match(plain, end) is not None


_BETWEEN = re.compile(
    r"\b(?:afspraken|overleg|overeenkomst|samenwerking|gesprek|gesprekken) tussen (?:(?:de|het) )?$"
)
_WITH_FIRST = re.compile(
    rf"(?:Met|Samen met) (?:(?:de|het|onze|alle) )?(?:(?!(?:{TO_TWELVE}|deze|beide|die)\b)[a-z]+e )"
    r"{0,2}"
)
_WE_DO = re.compile(
    r"(?: (?:in|uit|van|binnen|op) [^.,;:]{2,40})? (?!is |zijn |gaat |wordt |worden |heeft )"
    r"[a-z]+(?:en|t) (?:we|wij|ik|(?:de|het) [a-z]+)\b"
)
"""`Met betrokken partijen in het gebied geven we vorm aan de proef`"""


def agree_with(plain: str, start: int, end: int) -> bool:
    """Whether something is agreed with who stands between two offsets."""
    if _MET.search(plain, 0, start) is None:
        return False
    reached = _AGREEMENT_WITH.search(plain, 0, start) and _IS_REACHED.match(plain, end)
    return reached is not None or _MADE_UP.match(plain, end) is not None


_NUMBER = rf"(?:{TO_TWELVE}|\d{{1,3}})"
_MET = re.compile(
    rf"\bmet (?:{_NUMBER} van )?(?:(?:de|het|alle|onze) )?(?:{_NUMBER} )?(?:[a-z-]+e )?$",
    re.IGNORECASE,
)
_AGREEMENT_WITH = re.compile(
    r"\b(?:afspraken|\w*(?:overeenkomst|akkoord|convenant|contract)(?:en)?)\b,?[^.;:]{0,40}"
    r" met [^.;:]*$"
)
_IS_REACHED = re.compile(
    r"(?: (?:zijn|is|werden|worden|wordt|heb|hebben|heeft))? (?:gemaakt|gesloten|aangegaan)\b"
)
"""`de afspraken die met de rederijen zijn gemaakt`"""
_MADE_UP = re.compile(
    r"[^.;:,]{0,40} (?:\w*(?:overeenkomst|akkoord|convenant|contract|overeenstemming)|afspraken)\b"
    r"[^.;:]{0,90}\b(?:gesloten|gemaakt|bereikt|getekend|overeengekomen|sluit|sluiten|maakt"
    r"|maken)\b"
    r"|(?: (?:is|zijn|wordt|worden|heb|heeft|hebben))?(?: [a-z]+){0,3}"
    r" (?:afgesproken|overeengekomen)\b"
)
"""Behind those with whom it is: `met de bonden een akkoord gesloten`."""
_NAME_BEHIND = re.compile(r" (?:van )?[A-Z]")
_TOGETHER_WITH = re.compile(
    r"\b(?:(?:te)?samen|gezamenlijk"
    r"|(?:in|na) (?:[a-z]+e? )?(?:samenwerking|overleg|afstemming|samenspraak)"
    r"|gesprek(?:ken)?(?: (?!over\b)[a-z]+){0,3}) met"
    rf"(?: (?:de|het|onze|\d{{1,3}}|{TO_TWELVE}"
    r"|twintig|hun|haar|zijn|alle|diverse|verschillende|andere|betrokken|tal van|tientallen"
    r"|goed|direct|privaat|publiek|lokaal|regionaal|[a-z]+(?:ale|ele"
    r"|ige|elijke|ische|schoolse|[eo]erde|ende|ante))){0,3} $",
    re.IGNORECASE,
)
_CERTAIN = re.compile(
    rf"\b(?:de|het|deze|alle|beide|\d[\d.]*|{TO_TWELVE})"
    r"\s+(?:[\w'()-]+e\s+)?(?:\([a-z]+\))?$",
    re.IGNORECASE,
)
"""What makes a group one that can be told from others: an article, a number."""

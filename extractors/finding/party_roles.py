"""Roles that follow from how sentences use a party, and from the other records."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import get_args

from extractors.finding.party_phrases import ARTICLE_BEFORE, IN, roles_before, roles_of_phrases
from extractors.finding.party_text import chunks_of, fold
from extractors.finding.party_verbs import AGENTIVE, PAYING, READY
from extractors.language.party_nouns import GROUP_NOUNS, are_any_firms, introduces_names
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc, Token
from extractors.language.word_lists import TO_TWELVE
from extractors.reading.names import SHORT_TITLES
from schemas.records import Budget, Commitment, Party, PartyRole

ROLES: tuple[PartyRole, ...] = get_args(PartyRole)
"""All roles, the most telling first."""
_TOGETHER = QuickLook(
    re.compile(
        r"\bwerk(?:t|en)\b.*\bsamen\b|\bsamenwerk(?:t|en)\b|\bsamenwerkings(?:verband|partners)\b"
        r"|\bbundelen\b|\bmaak(?:t|en) deel uit\b|\bverenigd in\b|\bonderverdeeld\b|\boprichters\b"
        r"|\bneemt\b.*\bdeel\b|\bnemen\b.*\bdeel\b|\bdeelnemers\b|\bleden\b:"
        r"|\b(?:heeft|hebben|neemt|nemen) zitting\b|\bzitting (?:hebben|heeft|nemen|neemt)\b",
        re.IGNORECASE,
    ),
    "samen|bundelen|deel|verenigd|oprichters|leden|zitting",
)
_SIGNED_BY = QuickLook(
    re.compile(
        r"\bwij (?:de )?(?:handen ineen|krachten bundelen|samen|af|overeen)\s?: "
        r"|^wij, .{5,300}\b(?:besloten|komen|verklaren|spreken|sluiten|maken|onderschrijven)\b"
        r".{0,200}\b(?:overeen|\w*akkoord|\w*convenant|\w*overeenkomst|\w*afspraken)\b"
        r"|\bondertekende(?:n)?\b.{5,250}\b(?:overeenkomst|convenant|\w*akkoord|\w*verklaring|pact"
        r"|manifest|contract)\b|\bondertekend door\b"
        r"|\bhebben\b.{0,200}\b(?:onder)?getekend\b|\bondertekenen\b"
        r"|\bgesloten (?:door|tussen)\b|\btussen\b.{10,250}\bgesloten\b"
        r"|\b(?:dit|deze) (?:document|stuk|notitie|akkoord|overeenkomst|convenant|regeling"
        r"|verdrag)\b.{0,40}\bafspraken\b.{0,160}\btussen\b"
        r"|\b(?:dit|deze) \w+ (?:is|betreft|vormt) een (?:\w+ )?(?:afspraak|overeenkomst"
        r"|akkoord|samenwerking) tussen\b"
        r"|\btussen\b.{10,250}\b(?:overeenkomst|convenant|akkoord|pact|verdrag)\b.{0,40}"
        r"\b(?:ge|onder)tekend\b",
        re.IGNORECASE,
    ),
    "teken|gesloten|afspra|overeenkomst|akkoord|samenwerking|wij",
)
_PAID_TO = re.compile(
    r"(?:€|\beuro\b|\b(?:mln|miljoen|miljard)\b)[^;:]{0,90}\b(?:beschikbaar|bestemd|toegekend|verstrekt"
    r"|verleend|uitgekeerd|betaald|overgemaakt)\b[^.;:]{0,30}\b(?:voor|aan) (?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
"""Before those who get a sum: `€ 3 miljoen is beschikbaar voor vier fondsen (A, B, …)`."""
_SEATED = QuickLook(
    re.compile(
        r"\b(?:is|zijn|was|waren)\b(?:[^.;]*\b(?P<seat>vertegenwoordigd)\b(?!\s+door\b)"
        r"|(?: \w+){0,3} (?P<part>lid|leden|partners?|deelnemers?) (?:van|in)\b"
        r"|[^.;]*\b(?P<joined>toegetreden|aangesloten)\b)"
    )
)
"""Who has a seat in a body: `in de stuurgroep zijn A, B en C vertegenwoordigd`."""
_SEAT_OF = re.compile(r"\b(?:in|binnen|bij)(?:\s+(?:de|het|een|deze|dit))?\s*$", re.IGNORECASE)
_PARTNER = frozenset({"met", "aan", "voor", "jegens", "bij", "richting", "naar"})
_STATES = frozenset(
    """
    zijn worden blijven heten bestaan liggen staan gelden vormen behoren blijken lijken tellen
    kennen bevatten omvatten beslaan vallen groeien dalen stijgen lijden hangen schijnen
    bedragen duren
    """.split()
)
"""Verbs of being and having: what only is somewhere or something does nothing."""
_ASKED = frozenset({"vragen", "verzoeken", "oproepen", "opdragen", "gelasten"})
_INVOLVED = frozenset({"betrekken", "aansluiten", "aanhaken", "deelnemen", "toetreden"})
_PAID = re.compile(r"financier|bekostig|subsidi|betaal|betalen")
"""What is done to who gets money; stems, since the lemmatizer misses some."""
_RECEIVED = frozenset({"ontvangen", "krijgen"})
_FIGURE = re.compile(r"^(?:\d[\d.,]*|%|procent|helft|deel|meerderheid|merendeel)$", re.IGNORECASE)
_PEOPLE = frozenset(
    {
        "minister", "staatssecretaris", "bestuur", "directie", "afdeling", "onderzoeksgroep",
        "medewerker", "vertegenwoordiger", "lid", "bestuurder", "expert", "deskundige", "helft",
        "deel", "aantal", "college", "directeur", "voorzitter", "wethouder", "groep", "team",
    }
)  # fmt: skip
_LINK = re.compile(
    r"^(?=.*(?:[,;/&–]|\b(?:en|of|alsmede|evenals)\b))"
    r"(?:\s|[,;/&–]|\b(?:en|of|alsmede|evenals|[Dd]e|het|'t|van|(?<=en )voor|ook|[A-Z][a-z]{3,}se"
    r"|(?:ministers?|staatssecretaris(?:sen)?|ministeries?)(?: (?:van|voor))?"
    r"|een (?:twee|drie|vier|vijf|tien|aan)tal"
    rf"|{TO_TWELVE}|\d{{1,3}}|alle|beide|overige|andere)\b)*$"
)
_AGREED_WITH = re.compile(rf"\bmet{ARTICLE_BEFORE}", re.IGNORECASE)
_AGREED = re.compile(r"\b(?:afgesproken|overeengekomen)\b")
_IN_OFFICE = re.compile(r"\s+als (?:onafhankelijk |technisch )?(?:voorzitter|secretaris|lid)\b")
_LED_WORK = re.compile(
    rf"\b(?:uitgevoerd|opgesteld|verricht|gedaan),? onder leiding van{ARTICLE_BEFORE}",
    re.IGNORECASE,
)
"""Who leads work does it: `een toets is uitgevoerd onder leiding van X`."""
_INVERTED = re.compile(
    r"(?:verder|daarnaast|ook|inmiddels|vervolgens|daarom|tevens|bovendien|daarbij|hierbij|later"
    r"|eerder|momenteel|nu|sindsdien|daartoe|hiertoe|daarvoor|hiervoor|zo|recent|onlangs)"
    r" (?:heeft|hebben|zal|zullen|gaat|gaan|wil|willen|moet|moeten) (?:de |het |ook )?",
    re.IGNORECASE,
)
"""Behind an adverb and its verb stands who does it: `Daarnaast hebben A en B …`."""
_DECIDED = re.compile(r" (?:behandeld|vastgesteld|besproken|goedgekeurd|besloten)\b")
"""`is in PS behandeld`"""
_RESOLVES = re.compile(
    r"\s*[;,]\s*(?:gelet op|gezien|gehoord|overwegende|besluit)\b", re.IGNORECASE
)
"""`De raad van de gemeente X; gelet op …; besluit:`"""
_FUND = re.compile(r"(?:fonds|fonds [\w -]+|fund|faciliteit)$")
_FROM_FUND = re.compile(r"\b(?:uit|vanuit|via|in|binnen|bij|door) (?:de|het) $")
_SUM = re.compile(r"€|\beuro\b|\b(?:miljoen|miljard|mln)\b")
"""A fund out of which, or in which, there is a sum."""
_ASKED_SHARE = re.compile(r"\bvan (?:(?:de|het|alle) )?(?:\w+e )?$")
_SHARE = re.compile(
    r" (?:wordt|worden|verwacht|verwachten|vraag|vragen)\b[^.;]{0,30}\b(?:eigen |financiele )?"
    r"(?:bijdrage|cofinanciering|medefinanciering)\b"
)
"""`Van de provincie verwacht ik een bijdrage van 25%`"""
_AND_ME = re.compile(r"\s+en ik\b")
_RELATIVE = re.compile(r"\b(?:die|dat|wat|zoals) (?:de |het )?$")
_VERB_LATER = re.compile(r"[^,.;:]{0,60}\b(?:heeft|hebben|had|hadden|zal|zullen|gaat|gaan)\b")
"""`de aanpak die het kabinet heeft vastgesteld`: who stands there did it."""
_REST = re.compile(rf"^[^(),;]{{0,30}}\)|(?:^|(?<=\s))(?:{SHORT_TITLES}\s*)+$")
"""Signs of a list that are not between its names: `-voorzitter)`, `prof. `."""
_ITEMS = re.compile(r"(?<=\s)(?:[a-z][a-z'-]+, )+$")
"""Things in small letters before a name in one list: `door bedrijven, docenten, X`."""
_INTRODUCED = re.compile(
    r"^\s*(?:[(:,]\s*)?(?:(?:o\.a\.|onder andere|onder meer|waaronder|zoals|te weten|als)\s*)?"
    r"(?:de\s|het\s)?\s*$"
)


def roles_in_passage(
    doc: Doc, text: str, spans: Sequence[tuple[int, int]]
) -> tuple[frozenset[PartyRole], ...]:
    """Give the roles that a passage gives each of the parties at `spans`, in order.

    Spans are character offsets, left to right. What holds of one name in a list
    holds of all: roles go along `A, B (…) en C`.
    """
    plain = fold(text)
    together = _TOGETHER.search(plain) is not None
    signed = _SIGNED_BY.search(plain) is not None
    seated = _SEATED.search(plain)
    consists = _CONSISTS.search(plain)
    signing = _SIGNING_LINE.match(plain)
    listing = _MEMBER_LINE.match(plain)
    found: dict[tuple[int, int], frozenset[PartyRole]] = {}
    writing_too = _also_writing(plain, spans)
    for chain in _chains(plain, tuple(spans)):
        roles: set[PartyRole] = set()
        for start, end in chain:
            roles |= _roles_at(doc, plain, start, end)
        lead = _lead(plain, chain[0][0])
        if lead is not None:
            roles |= _roles_at(doc, plain, *lead)
        announced = chain[0][0] if lead is None else lead[0]
        if listing is not None and chain[0][0] < listing.end():
            roles = (roles - {"counterparty"}) | {"member"}
        if signing is not None and chain[0][0] < signing.end():
            roles |= {"signatory", "actor"}
        if "counterparty" in roles and _PAID_TO.search(plain[:announced]):
            roles.add("recipient")
        if (verb := _verb_of_opening(doc, plain, chain)) is not None:
            roles |= {"actor", "funder"} if _pays(verb, verb.lemma_.lower()) else {"actor"}
        if _HAVE.search(plain, max(0, chain[0][0] - _NEARBY), chain[0][0]) and _ASKED_OF.match(
            plain, chain[-1][1]
        ):
            roles.add("actor")
        if len(chain) > 1 and _agree(plain, chain):
            roles |= {"actor", "counterparty"}
        if len(chain) > 1 and any(_HOLDS_THE_PEN.match(plain[end:]) for _, end in chain):
            roles.add("member")
        if together and (len(chain) > 1 or "actor" in roles):
            roles |= {"actor", "member"}
        if (
            seated
            and chain[0][0] < max(map(seated.start, ("seat", "part", "joined")))
            and not _SEAT_OF.search(plain[: chain[0][0]])
        ):
            roles = (roles - {"counterparty"}) | {"member"}
        if consists is not None and chain[0][0] > consists.end() and not roles & {"actor"}:
            inside = consists.end()
            if any(
                _OFFICE_FIRST.match(plain, at) or _PERSON_BEFORE.search(plain, inside, at)
                for at, _ in chain
            ):
                roles.add("member")
        if not writing_too.isdisjoint(chain):
            roles = (roles - {"counterparty"}) | {"sender", "actor"}
        if signed and ("actor" in roles or len(spans) > 2 or _between(plain, chain)):
            roles.add("signatory")
        found.update(dict.fromkeys(chain, frozenset(roles)))
    return tuple(found[span] for span in spans)


_SIGNING_LINE = re.compile(
    r"(?:partijen(?: [A-Z][\w-]*){0,3}|(?:mede)?ondertekenaars|convenantpartijen"
    r"|deelnemende partijen|ondertekend door) ?[:;] (?:[^.]|\.(?! [A-Z]))*",
    re.IGNORECASE,
)
"""A line that says who signs, to its first stop: `Partijen: A, B en C.`"""
_MEMBER_LINE = re.compile(
    r"(?:leden|samenstelling) van (?:de|het) [^.;:]{3,50}: (?:[^.]|(?<=\b[A-Z])\.|(?<=\b[a-z]{2})\."
    r"|(?<=\b[a-z]{3})\.|(?<=\b[a-z]{4})\.)*",
    re.IGNORECASE,
)
"""A line that says of whom a body consists, to its first stop that ends no title or initials."""
_CONSISTS = QuickLook(
    re.compile(
        r"\b\w*(?:groep|commissie|bestuur|raad|team|overleg|tafel|jury|college|taskforce|platform)\b"
        r"[^.;:]{0,40}\b(?:bestaat|bestaan|bestond|bestonden|is samengesteld|wordt gevormd)"
        r" (?:uit|door)\b"
    ),
    "bestaat|bestaan|bestond|samengesteld|gevormd",
)
_OFFICE = (
    r"\b(?:wethouder|gedeputeerde|burgemeester|heemraad|dijkgraaf|directeur|bestuurder|voorzitter"
    r"|hoogleraar|raadslid|heer|mevrouw|mw\.|dhr\.|mevr\.)"
)
_OFFICE_FIRST = re.compile(rf"{_OFFICE} [A-Z]")
_PERSON_BEFORE = re.compile(rf"{_OFFICE}(?: (?:mevrouw|de heer|mw\.|dhr\.))? ?$")
"""Behind the first of those of whom a body consists: `en heemraad J. Stolk van het waterschap`."""


def _agree(plain: str, chain: Sequence[tuple[int, int]]) -> bool:
    """Whether those of a list agree with each other: `in mei hebben A en B afgesproken`."""
    first, last = chain[0][0], chain[-1][1]
    return (
        _BEGINS_AGREEING.search(plain, max(0, first - _NEARBY), first) is not None
        and _ENDS_AGREEING.match(plain, last) is not None
    )


_BEGINS_AGREEING = re.compile(
    r"\b(?:hebben|hadden|zijn|maken|maakten|komen|kwamen|sluiten|sloten)(?: (?:de|het))? $"
)
_ENDS_AGREEING = re.compile(
    r" (?:(?:daarover|hierover|samen|onderling|met elkaar|gezamenlijk|daartoe|hiertoe) ){0,2}"
    r"(?:afgesproken|overeengekomen|(?:\w+ )?afspraken\b|overeenstemming bereikt"
    r"|een [\w ]{0,20}(?:akkoord|convenant|overeenkomst|pact)\b|overeen\b)"
)
_HOLDS_THE_PEN = re.compile(
    r" ?\((?:de )?(?:penvoerder|trekker|kartrekker|coordinator|lead ?partner|projectleider)\)",
    re.IGNORECASE,
)
"""In a list of those who do something together, behind the one who leads."""


def lists_members(lead: str) -> bool:
    """Whether what announces a list tells that its items do something together."""
    # Asked of every item of a list: most lines end in no colon, which is soon seen.
    return lead.rstrip().endswith(":") and _MEMBERS.match(fold(lead[-_ANNOUNCING:])) is not None


_ANNOUNCING = 500
"""Characters before a colon in which a list is announced: of a longer lead, the end."""
_MEMBERS = re.compile(
    r"(?:.*\bwerk(?:t|en)\b.*\b(?:partijen|organisaties|partners|instanties)\b.*\bsamen\b"
    r"|.*\b(?:partijen|organisaties|partners|instanties)\b.*\b(?:werken|nemen)\b.*\b(?:samen|deel)\b"
    r"|.*\b(?:deelnemers|leden|deelnemende partijen)\b.{0,40}:\s*$"
    r"|.*\btot (?:lid|leden)\b.{0,60}\bbenoemd:\s*$"
    r"|.*\b(?:platform|\w*commissie|\w*groep|\w*raad|taskforce|\w*team|\w*overleg)\b.{0,60}"
    r"\b(?:bestaat uit|is (?:als volgt )?samengesteld(?: uit)?|heeft als leden)\b.{0,60}:\s*$)",
    re.IGNORECASE,
)


def _also_writing(plain: str, spans: Sequence[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Give those who write too, in a list with their offices: `mede namens minister A voor B`."""
    lead = _ALSO_FOR.search(plain)
    if lead is None:
        return frozenset()
    found: set[tuple[int, int]] = set()
    end = lead.end()
    for span in spans:
        if span[0] < end:
            continue
        if not _OFFICES.fullmatch(plain[end : span[0]]):
            break
        found.add(span)
        end = span[1]
    return frozenset(found)


_ALSO_FOR = re.compile(r"\b(?:mede|ook) namens\b", re.IGNORECASE)
_OFFICES = re.compile(
    r"(?:\s|[,;()]|\b(?:en|de|het|van|voor|mijn|ambtgenoot|ambtgenoten|collega|collega's|alsmede"
    r"|ministers?|staatssecretaris(?:sen)?|bewindspersoon|bewindspersonen|heer|mevrouw|ook)\b)*",
    re.IGNORECASE,
)
"""What stands between those for whom a letter is written too."""


def _verb_of_opening(doc: Doc, plain: str, chain: Sequence[tuple[int, int]]) -> Token | None:
    """Give the verb behind a list of names that opens a sentence: what they do."""
    clause = plain.rfind("; ", 0, chain[0][0]) + 1
    if not _OPENING.fullmatch(plain[clause : chain[0][0]]):
        return None
    begin = chain[-1][1]
    aside = _ASIDE.match(plain, begin)
    begin = aside.end() if aside is not None else begin
    verb = next((t for t in doc if t.idx >= begin and t.text not in {",", ")"}), None)
    if verb is None:
        return None
    if not verb.tag_.startswith(("WW|pv", "WW|inf|vrij")):
        # A verb that the tagger does not know: `GGD Polderland screent kinderen.`
        unknown = verb.dep_ == "ROOT" and _UNKNOWN_VERB.fullmatch(verb.text) is not None
        subject = any(c.dep_ == "nsubj" and c.idx < begin for c in verb.children)
        return verb if unknown and subject else None
    ready = any(t.i > verb.i and t.lower_ in READY for t in doc)
    return verb if ready or verb.lemma_.lower() not in _STATES else None


_UNKNOWN_VERB = re.compile(r"(?!.*(?:heid|schap|niet|liggen)$)[a-z]{3,}t")
_HAVE = re.compile(
    r"\b(?:heb|hebben|heeft|had|hadden)"
    r"(?: (?!(?:aan|met|door|voor|bij|namens|over)\b)[\w-]+){0,4} $"
)
_I_ASK = re.compile(
    r"\W*(?:(?:daarom|ook|tevens|verder|hierbij) )?(?:ik |wij |we )?"
    r"(?:verzoek|vraag|verzoeken|vragen)(?: (?:ik|wij|we))?(?: (?:ook|tevens|daarom))?"
    r" (?:de |het )?",
    re.IGNORECASE,
)
"""`Ik verzoek de Raad van X om …`: X is to do it."""
_NEARBY = 80
"""Characters before a name that are looked at."""
_ASKED_OF = re.compile(r"[^.;:]{0,20}\b(?:gevraagd|verzocht|opgeroepen|uitgenodigd)\b")
"""`Ik heb de vereniging X en Y gevraagd om …`"""


_ASIDE = re.compile(r" \([^()]*\)")
_OPENING = re.compile(
    r"\W*(?:(?:ook|en|maar|zowel|onder meer|onder andere|met name) |wij, )?(?:de |het )?"
    r"(?:[a-z-]+ )?",
    re.IGNORECASE,
)


def _between(plain: str, chain: Sequence[tuple[int, int]]) -> bool:
    """Whether a list is of two sides: `tussen A en B`."""
    return len(chain) > 1 and _BETWEEN.search(plain[: chain[0][0]]) is not None


_BETWEEN = re.compile(r"\btussen (?:de |het )?(?:[A-Z][a-z]+se )?$")


def chains_of(text: str, spans: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Divide spans, character offsets from left to right, into lists that stand together."""
    return _chains(fold(text), tuple(spans))


@lru_cache(maxsize=16)
def _chains(plain: str, spans: tuple[tuple[int, int], ...]) -> list[list[tuple[int, int]]]:
    chains: list[list[tuple[int, int]]] = []
    for span in spans:
        if chains:
            between = re.sub(r"\([^()]*\)", " ", plain[chains[-1][-1][1] : span[0]])
            between = _REST.sub("", between)
            inside = plain[: span[0]].count("(") > plain[: span[0]].count(")")
            if len(chains) > 1 and _goes_on_behind(plain, chains[-2][-1], chains[-1], span):
                # `A (samen met X en Y), B en C`
                chains[-2].append(span)
                chains[-2:] = [chains[-1], chains[-2]]
                continue
            if _LINK.match(between) or (inside and between.strip() == "("):
                chains[-1].append(span)
                continue
        chains.append([span])
    return chains


def _goes_on_behind(
    plain: str, before: tuple[int, int], inside: Sequence[tuple[int, int]], span: tuple[int, int]
) -> bool:
    """Whether a list goes on behind brackets with another list in them."""
    opened = plain.find("(", before[1], inside[0][0])
    closed = plain.find(")", inside[-1][1], span[0])
    if opened < 0 or closed < 0 or ")" in plain[opened : inside[0][0]]:
        return False
    aside = plain[before[1] : opened] + plain[closed + 1 : span[0]]
    return _LINK.match(aside) is not None


def _roles_at(doc: Doc, plain: str, start: int, end: int) -> set[PartyRole]:
    roles = _by_grammar(doc, start, end)
    before = plain[:start]
    before = (_ITEMS.sub("", before) if before.endswith(", ") else before).lower()
    if (given := roles_before(before)) is not None:
        roles.update(given)
        if _AGREED_WITH.search(before) and _AGREED.search(plain[end:]):
            # `Met X is afgesproken dat …`: X is to do it.
            roles.add("actor")
    if _agree_with(plain, start, end):
        roles.add("counterparty")
    if _SPEAKS_FOR.search(plain[max(0, start - 2 * _NEARBY) : start]):
        # Who signs for a side does nothing by that.
        roles -= {"actor"}
    if _I_ASK.fullmatch(plain[:start]):
        roles.add("actor")
    if _LED_WORK.search(plain[:start]):
        roles.add("actor")
    if _FUND.search(plain[start:end].casefold()) and _FROM_FUND.search(before):
        roles = (roles - {"counterparty"}) | {"funder"} if _SUM.search(plain) else roles
    if _ASKED_SHARE.search(before[-_NEARBY:]) and _SHARE.match(plain[end:]):
        roles.add("funder")
    roles |= roles_of_phrases(plain, start, end)
    if _IN_OFFICE.match(plain[end:]):
        roles.add("member")
    inverted = _INVERTED.fullmatch(plain[:start]) is not None
    decided = IN.search(plain[:start]) and _DECIDED.match(plain[end:])
    if inverted:
        roles -= {"counterparty"}
    if inverted or decided or _RESOLVES.match(plain[end:]):
        roles.add("actor")
    if _behind_conjunction(doc, plain, start, end) or _FIRST_TO.match(plain[end:]):
        roles.add("actor")
    if _AND_ME.match(plain[end:]) or (
        _RELATIVE.search(plain[:start]) and _VERB_LATER.match(plain[end:])
    ):
        roles.add("actor")
    return roles


def _behind_conjunction(doc: Doc, plain: str, start: int, end: int) -> bool:
    """Whether a name opens a clause with a verb of acting at its end: `als X daarmee instemt`."""
    if _CONJUNCTION.search(plain, max(0, start - _CONJUNCTION_SPAN), start) is None:
        return False
    stop = _CLAUSE_END.search(plain, end)
    last = stop.start() if stop is not None else len(plain)
    words = [t for t in doc if end <= t.idx < last]
    # A plural at the end of a clause looks like an infinitive: `als zij daarmee instemmen`.
    closing = words[-1:] if len(words) < _TE or words[-_TE].lower_ != "te" else []
    finite = [t for t in words if t.tag_.startswith("WW|pv")]
    ending = [t for t in closing if t.tag_.startswith("WW|inf")]
    verb = next(iter((*finite, *ending)), None)
    return verb is not None and verb.lemma_.lower() not in _STATES | {"hebben"}


_TE = 2
_CONJUNCTION = re.compile(
    r"\b(?:(?<![a-z] )als|dat|indien|wanneer|mits|tenzij|zodra|nadat|voordat|omdat|zodat|of|waarvan"
    r"|waarin|waarmee|waarbij|waarvoor|die) (?:de |het )?$",
    re.IGNORECASE,
)
_CONJUNCTION_SPAN = 14
"""Characters of the longest of them with its article."""
_CLAUSE_END = re.compile(r"[.,;:()]")
_FIRST_TO = re.compile(
    r" (?:is|was|zijn|waren) (?:als|de|het) (?:eerste|enige|tweede|derde)\b"
    r"[^.,;:]{0,40} (?:die|dat) "
)
"""`De gemeente X is de eerste gemeente die …`"""


def _lead(plain: str, start: int) -> tuple[int, int] | None:
    """Give the span of the group noun that announces a list: `de bedrijven: A, B en C`."""
    near = plain.rfind(" ", 0, max(0, start - _NEAR)) + 1
    chunks = chunks_of(plain[near:start])
    if len(chunks) < _LEADING and near > 0:
        near, chunks = 0, chunks_of(plain[:start])
    for chunk in reversed(chunks[-_LEADING:]):
        if introduces_names(chunk.text) is not None:
            between = plain[near + chunk.end : start]
            such = len(between) < _SUCH and _SUCH_AS.fullmatch(between) is not None
            if _INTRODUCED.match(between) or between.rstrip().endswith(":") or such:
                return near + chunk.start, near + chunk.end
            return None
    return None


_SUCH_AS = re.compile(r" [^.;:,()]+\b(?:zoals|waaronder) (?:(?:de|het) )?")
"""`met de partners in het netwerk, zoals A en B`: what tells which they are stands between."""
_SUCH = 110
"""Characters that it may have."""
_LEADING = 12
"""Words before a list among which the noun stands that announces it."""
_NEAR = 200
"""Characters that nearly always hold them."""


def _by_grammar(doc: Doc, start: int, end: int) -> set[PartyRole]:
    """Give `actor` for the doer of a verb of acting, `counterparty` for with or for whom."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not doc.is_parsed:
        return set()
    root = _first_of_coordination(span.root)
    if root.dep_ == "nmod" and (
        root.head.lemma_.lower() in _PEOPLE or _FIGURE.match(root.head.lower_)
    ):
        root = _first_of_coordination(root.head)
    if root.dep_ == "obl:agent":
        return {"actor"}
    verb = root.head
    lemma = verb.lemma_.lower()
    if root.dep_ == "nsubj":
        return _of_subject(verb, lemma)
    if root.dep_ in {"nsubj:pass", "obj", "iobj"}:
        inverted = root.dep_ == "obj" and not any(c.dep_.startswith("nsubj") for c in verb.children)
        if lemma in _INVOLVED or (inverted and any(c.dep_ == "aux" for c in verb.children)):
            return {"actor", "counterparty"}
        if _PAID.match(fold(lemma)):
            return {"counterparty", "recipient"}
        return {"actor"} if lemma in _ASKED else {"counterparty"}
    case = next((c.lower_ for c in root.children if c.dep_ == "case"), "")
    if root.dep_ == "obl" and case in _PARTNER and lemma not in _STATES:
        return {"counterparty"}
    if root.dep_ == "ROOT" and any(c.dep_ == "acl" and c.pos_ == "VERB" for c in root.children):
        # `Het X en het Y hebben … gebracht`: the parser takes the verb for a clause.
        return (
            {"actor"} if any(t.dep_ == "aux" for c in root.children for t in c.children) else set()
        )
    return set()


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
        return lemma in _ASKED
    return dep in {"nsubj", "obl:agent"} and (lemma in AGENTIVE or lemma in _RECEIVED)


def is_addressed(doc: Doc, text: str, start: int, end: int) -> bool:
    """Whether something is done to or for a certain group: `informeert de scholen`.

    Offsets are of its mention in the text. Only what is done to somebody who can be asked
    about it: who is told, helped or paid.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not doc.is_parsed:
        return False
    if not _CERTAIN.search(fold(text)[: span.root.idx]):
        return False
    root = _first_of_coordination(span.root)
    lemma = root.head.lemma_.lower()
    if root.dep_ in {"obj", "iobj"}:
        return lemma in _ADDRESSING
    case = next((c.lower_ for c in root.children if c.dep_ == "case"), "")
    return root.dep_ == "obl" and case in {"aan", "naar"} and lemma in _SENDING


_ADDRESSING = frozenset(
    """
    informeren inlichten contracteren ondersteunen bezoeken uitnodigen benaderen adviseren
    begeleiden faciliteren raadplegen consulteren subsidiëren compenseren trainen bijstaan
    machtigen mandateren aanspreken aansporen bevragen uitdagen
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
    verb = _first_of_coordination(span.root).head
    if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_.lower() in _HAVING:
        return False
    if any(child.lower_ in _IN_GENERAL for child in verb.children):
        return False
    certain = _CERTAIN.search(before) or _must_do(verb)
    if are_any_firms(span.root.text) and not certain:
        # `Bedrijven investeren daarin`: any firms, where `gemeenten` are all that there are.
        return False
    return _OF_MANY.search(before) is None


def is_one_body(text: str, start: int, end: int) -> bool:
    """Whether a text speaks at two offsets of the one bureau or group that it has set up."""
    plain = fold(text)
    surface = plain[start:end]
    return _BODY.search(surface) is not None and _THE.search(plain, 0, start) is not None


_BODY = re.compile(
    r"^[a-z]*(?:programma|project|regie|stuur|werk|klankbord|begeleidings|advies)[a-z]*"
    r"(?:bureau|groep|team|commissie|organisatie)$"
)
_THE = re.compile(r"(?<!\bvoor )\b(?:het|de|dit|ons) (?:[a-z]+e )?$", re.IGNORECASE)


def counted_roles(doc: Doc, text: str, start: int, end: int) -> set[PartyRole]:
    """Give the roles of a group of which a number is told: `er namen 40 scholen deel`.

    Offsets are of its mention in the text. How many there are makes it a certain group.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    plain = fold(text)
    counted = _NUMBER_BEFORE.search(plain, max(0, start - _NEARBY), start)
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
    asked = span.root.dep_ == "obj" and lemma in AGENTIVE - _STATES - _TELLING
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
        _MONEY.match(fold(t.lower_))
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
_SETS_UP = re.compile(
    rf"\b(?:stel(?:t|len|de|den)|richt(?:en|te|ten)?|roep(?:t|en)|riep(?:en)?|vorm(?:t|en|den)?)\b"
    rf"[^.;:]{{0,60}}\b{_ONE}",
    re.IGNORECASE,
)
_UP = re.compile(
    r"[^.;:,]{0,40}\b(?:in|op|bijeen)\b(?:[.;,]| en\b| die\b| dat\b|$)|,? (?:die|dat|waarin)\b"
)


def comes_to_act(text: str, start: int, end: int) -> bool:
    """Whether a group is set up, or something is expected of it: `wij verwachten van scholen`."""
    return is_set_up(text, start, end) or _EXPECTED.search(fold(text)[:start]) is not None


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
    return _agree_with(plain, start, end) or _TOGETHER_WITH.search(plain[:start]) is not None


_SPEAKS_FOR = re.compile(
    r"\bvertegenwoordigd door (?:(?:de|het|haar|zijn|hun|diens) )?(?:[\w-]+ ){0,5}(?:[\w-]+, )?"
    rf"(?:(?:de heer|mevrouw|dhr\.|mw\.|mevr\.|{SHORT_TITLES}) ?)+$",
    re.IGNORECASE,
)
"""`vertegenwoordigd door de burgemeester, mevrouw `"""


def _agree_with(plain: str, start: int, end: int) -> bool:
    """Whether something is agreed with who stands between two offsets."""
    return _MADE_UP.match(plain, end) is not None and _MET.search(plain, 0, start) is not None


_NUMBER = rf"(?:{TO_TWELVE}|\d{{1,3}})"
_MET = re.compile(
    rf"\bmet (?:{_NUMBER} van )?(?:(?:de|het|alle|onze) )?(?:{_NUMBER} )?(?:[a-z-]+e )?$",
    re.IGNORECASE,
)
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
    r"|in (?:[a-z]+e? )?(?:samenwerking|overleg|afstemming|samenspraak)) met"
    rf"(?: (?:de|het|onze|\d{{1,3}}|{TO_TWELVE}"
    r"|twintig|hun|haar|zijn|alle|diverse|verschillende|andere|betrokken|[a-z]+(?:ale|ele"
    r"|ige|elijke|ische|schoolse))){0,3} $",
    re.IGNORECASE,
)
_CERTAIN = re.compile(
    rf"\b(?:de|het|deze|alle|beide|\d[\d.]*|{TO_TWELVE})"
    r"\s+(?:[\w'()-]+e\s+)?$",
    re.IGNORECASE,
)
"""What makes a group one that can be told from others: an article, a number."""


def _pays(verb: Token, lemma: str) -> bool:
    """Whether a verb says that its subject gives money: `vergoedt`, `kent de subsidie toe`."""
    if lemma in PAYING:
        return True
    if lemma not in _GIVING:
        return False
    objects = (c for c in verb.children if c.dep_ in {"obj", "obl", "nsubj", "nsubj:pass", "xcomp"})
    return any(_MONEY.match(fold(t.lower_)) for o in objects for t in (o, *o.children))


_GIVING = frozenset(
    "stellen beschikbaarstellen schenken doneren geven toekennen toekenen kennen verlenen"
    " verstrekken uitkeren keren bijdragen dragen investeren reserveren leggen bijleggen"
    " storten".split()
)
"""What is done with money as with other things: `stelt middelen beschikbaar`, `verleent hulp`."""
_MONEY = re.compile(
    r"€|euro$|miljoen$|miljard$|mln$|\w*(?:subsidies?|middelen|gelden|geld|bedrag|bedragen|budget"
    r"|krediet|lening|leningen|financiering|bijdrage|bijdragen|uitkering|helft|procent|kosten)$"
)


def _of_subject(verb: Token, lemma: str) -> set[PartyRole]:
    if lemma in _RECEIVED:
        return {"counterparty", "recipient"}
    if verb.dep_ != "xcomp" and _pays(verb, lemma):
        return {"actor", "funder"}
    if lemma in _ASKED:
        # Who asks is the one that it is done for.
        return {"actor", "counterparty"}
    if verb.pos_ in {"VERB", "AUX"} and lemma not in _STATES:
        return {"actor"}
    ready = verb.lower_ in READY or any(c.lower_ in READY for c in verb.children)
    return {"actor"} if lemma in AGENTIVE or ready else set()


def _first_of_coordination(token: Token) -> Token:
    steps = 0
    while token.dep_ in {"conj", "flat", "appos"} and token.head.i != token.i and steps < 20:
        token, steps = token.head, steps + 1
    return token


def with_roles(
    parties: Sequence[Party], commitments: Iterable[Commitment], budgets: Iterable[Budget]
) -> tuple[Party, ...]:
    """Add the roles that follow from the records; drop groups that have none.

    Actors and counterparties come from commitments, funders and recipients from
    budgets. A named party without a role is kept as `mentioned`.
    """
    added: dict[str, set[PartyRole]] = defaultdict(set)
    for commitment in commitments:
        for name in commitment.actors:
            added[name].add("actor")
        for name in commitment.counterparties:
            added[name].add("counterparty")
    for budget in budgets:
        if budget.funder:
            added[budget.funder].add("funder")
        if budget.recipient:
            added[budget.recipient].add("recipient")
    found = add_roles(parties, added)
    acting = {name for commitment in commitments for name in commitment.actors}
    signed = sum("signatory" in party.roles and has_name(party) for party in found)
    # `Alle partijen` act for themselves where it is not known who they are.
    together = {p.name for p in found if f"alle {p.name}" in p.aliases} & acting
    return tuple(p for p in found if _stays(p, 0 if p.name in together else signed))


def _stays(party: Party, signed: int) -> bool:
    """Whether a party, its roles complete, is one to keep; `signed` names sign the document."""
    if _is_idle_fund(party):
        return False
    if has_name(party) and (party.rule != "named-group" or party.roles != ("mentioned",)):
        return True
    return not (
        set(party.roles) == {"mentioned"}
        or (party.name.endswith(_FIELDS) and set(party.roles) == {"counterparty"})
        or (party.name in _ALL_WHO_SIGN and signed > 1)
        or party.name in _ANYBODY
        or (party.name in _ALL_BESIDE and set(party.roles) == {"counterparty"})
    )


_STATE = frozenset({"kabinet", "regering", "parlement"})
"""Bodies that there is one of, though they have no name."""
_FIELDS = ("onderwijs", "industrie", "sector")
"""Collective nouns that are a field of work as often: parties where they act."""
_ANYBODY = frozenset({"organisaties", "instellingen", "actoren"})
"""Nouns that leave open who is meant: no reader could ask such a party anything."""
_ALL_BESIDE = frozenset({"partners", "stakeholders", "sectoren", "netwerken", "betrokken partijen"})
"""Nouns for all with whom something is done, whoever they are: parties where they act."""
_ALL_WHO_SIGN = frozenset({"partijen", "ondertekenaars", "ondergetekenden"})


def has_name(party: Party) -> bool:
    """Whether a party has a name of its own, be it only an abbreviation: `vereniging … (VKH)`."""
    short = (alias for alias in party.aliases if alias.isupper() and len(alias) > 1)
    state = party.rule == "state-body" and party.name in _STATE
    if party.rule in _OF_GROUPS and party.name.casefold().replace("’", "'") in GROUP_NOUNS:
        # `het MKB`: capitals, but no name of its own
        return False
    return state or any(c.isupper() for c in party.name) or any(short)


_OF_GROUPS = frozenset({"group", "named-group"})


def _is_idle_fund(party: Party) -> bool:
    """Whether a party is a fund of the state to which something is done, and no more."""
    alone = party.rule == "head-noun-alone" and party.name.endswith("fonds")
    return alone and party.roles == ("counterparty",)


def add_roles(parties: Sequence[Party], added: Mapping[str, set[PartyRole]]) -> tuple[Party, ...]:
    """Give the parties with further roles, by name; `mentioned` only where there is no other."""
    found = []
    for party in parties:
        roles = (set(party.roles) | added.get(party.name, set())) - {"mentioned"}
        ordered: tuple[PartyRole, ...] = tuple(r for r in ROLES if r in roles) or ("mentioned",)
        found.append(party.model_copy(update={"roles": ordered}))
    return tuple(found)

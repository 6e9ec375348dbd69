"""Roles that follow from how a sentence uses a party."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.finding.party_phrases import ARTICLE_BEFORE, IN, roles_before, roles_of_phrases
from extractors.finding.party_text import fold
from extractors.finding.party_verbs import AGENTIVE, READY
from extractors.finding.role_groups import NEARBY, agree_with, agrees_within
from extractors.finding.role_lists import also_writing, chains_in, lead_of
from extractors.finding.role_verbs import ASKED, STATES, first_of_coordination, of_subject
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc, Span, Token
from extractors.reading.names import SHORT_TITLES
from schemas.records import PartyRole

_TOGETHER = QuickLook(
    re.compile(
        r"\bsamenwerkings(?:verband|partners)\b"
        r"|\bmaak(?:t|en) deel uit\b|\bverenigd in\b|\bonderverdeeld\b|\boprichters\b"
        r"|\bdeelnemers\b|\bleden\b:"
        r"|\b(?:heeft|hebben|neemt|nemen) zitting\b|\bzitting (?:hebben|heeft|nemen|neemt)\b",
        re.IGNORECASE,
    ),
    "samen|deel|verenigd|oprichters|leden|zitting",
)
_WORK_TOGETHER = QuickLook(
    re.compile(
        r"\b(?:werkt|werken|werkte|werkten)\b.*\bsamen\b|\bsamenwerk(?:t|en)\b|\bbundelen\b"
        r"|\bneemt\b.*\bdeel\b|\bnemen\b.*\bdeel\b",
        re.IGNORECASE,
    ),
    "samen|bundelen|deel",
)
"""What several do, be they members of one body or of none: `A en B werken samen aan de dijk`."""
_WITHIN_BODY = re.compile(
    r"\b(?:in|binnen|aan|onder de (?:vlag|naam) van) (?:(?:de|het|een|dit|deze|ons|onze) )?"
    r"(?:[\w-]+e? ){0,2}[\w-]*(?:groep|platform|verband|overleg|netwerk|commissie|raad|team|tafel"
    r"|alliantie|coalitie|consortium|taskforce|bestuur|beraad|keten|kring|board|programma|pact|deal"
    r"|stichting|vereniging|cooperatie|federatie|collectief)\b",
    re.IGNORECASE,
)
"""In what they do so, where that is a body which has members."""
_WITH_THEM = re.compile(
    r"\bmet(?: (?:onder (?:meer|andere)|o\.a\.|ook))?(?: (?:de|het|onze|haar|zijn|hun))? $"
)
_UNITED_IN = re.compile(r"\b(?:verenigd|gebundeld|deel) (?:in|van|uit van)(?: de| het)? $")
"""`de diensten verenigd in X`: X itself is a member of nothing."""
_SIGNED_BY = QuickLook(
    re.compile(
        r"\bwij (?:de )?(?:handen ineen|krachten bundelen|samen|af|overeen)\s?: "
        r"|^wij, .{5,300}\b(?:besloten|komen|verklaren|spreken|sluiten|maken|onderschrijven)\b"
        r".{0,200}\b(?:overeen|\w*akkoord|\w*convenant|\w*overeenkomst|\w*afspraken)\b"
        r"|\bondertekende(?:n)?\b.{5,250}\b(?:overeenkomst|convenant|\w*akkoord|\w*verklaring|pact"
        r"|manifest|contract)\b|\bondertekend door\b"
        r"|\bhebben\b.{0,200}\b(?:onder|ge)tekend\b|\bondertekenen\b"
        r"|\bhebben\b.{0,300}\bovereenstemming bereikt\b"
        r"|\bgesloten (?:door|tussen)\b|\btussen\b.{10,250}\bgesloten\b"
        r"|\b(?:dit|deze) (?:document|stuk|notitie|akkoord|overeenkomst|convenant|regeling"
        r"|verdrag)\b.{0,40}\bafspraken\b.{0,160}\btussen\b"
        r"|\b(?:dit|deze) \w+ (?:is|betreft|vormt) een (?:\w+ )?(?:afspraak|overeenkomst"
        r"|akkoord|samenwerking) tussen\b"
        r"|\btussen\b.{10,250}\b(?:overeenkomst|convenant|akkoord|pact|verdrag)\b.{0,40}"
        r"\b(?:ge|onder)tekend\b",
        re.IGNORECASE,
    ),
    "teken|gesloten|afspra|overeenkomst|overeenstemming|akkoord|samenwerking|wij",
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
_INVOLVED = frozenset({"betrekken", "aansluiten", "aanhaken", "deelnemen", "toetreden"})
_PAID = re.compile(r"financier|bekostig|subsidi|betaal|betalen")
"""What is done to who gets money; stems, since the lemmatizer misses some."""
_FIGURE = re.compile(r"^(?:\d[\d.,]*|%|procent|helft|deel|meerderheid|merendeel)$", re.IGNORECASE)
_PEOPLE = frozenset(
    {
        "minister", "staatssecretaris", "bestuur", "directie", "afdeling", "onderzoeksgroep",
        "medewerker", "vertegenwoordiger", "lid", "bestuurder", "expert", "deskundige", "helft",
        "deel", "aantal", "college", "directeur", "voorzitter", "wethouder", "groep", "team",
        "fractie",
    }
)  # fmt: skip
_AGREED_WITH = re.compile(rf"\bmet{ARTICLE_BEFORE}", re.IGNORECASE)
_AGREED = re.compile(r"\b(?:afgesproken|overeengekomen)\b")
_IN_OFFICE = re.compile(r"\s+als (?:onafhankelijk |technisch )?(?:voorzitter|secretaris|lid)\b")
_REPRESENTED = re.compile(
    r"(?: \([^()]*\))?,? (?:(?:ten?|in|dezen?|hierbij|hierin|rechtsgeldig|wettelijk|statutair|is"
    r"|zijn|wordt|worden|krachtens [^,;]{2,40}?) )*vertegenwoordigd door\b"
)
_LED_WORK = QuickLook(
    re.compile(
        rf"\b(?:uitgevoerd|opgesteld|verricht|gedaan),? onder leiding van{ARTICLE_BEFORE}",
        re.IGNORECASE,
    )
)
"""Who leads work does it: `een toets is uitgevoerd onder leiding van X`."""
_INVERTED = re.compile(
    r"(?:verder|daarnaast|ook|inmiddels|vervolgens|daarom|tevens|bovendien|daarbij|hierbij|later"
    r"|eerder|momenteel|nu|sindsdien|daartoe|hiertoe|daarvoor|hiervoor|zo|recent|onlangs|dat|dit)"
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
_ASKED_SHARE = QuickLook(re.compile(r"\bvan (?:(?:de|het|alle) )?(?:\w+e )?$"))
_SHARE = re.compile(
    r" (?:wordt|worden|verwacht|verwachten|vraag|vragen)\b[^.;]{0,30}\b(?:eigen |financiele )?"
    r"(?:bijdrage|cofinanciering|medefinanciering)\b"
)
"""`Van de provincie verwacht ik een bijdrage van 25%`"""
_AND_ME = re.compile(r"\s+en ik\b")
_RELATIVE = QuickLook(re.compile(r"\b(?:die|dat|wat|zoals) (?:de |het )?$"))
_VERB_LATER = re.compile(r"[^,.;:]{0,60}\b(?:heeft|hebben|had|hadden|zal|zullen|gaat|gaan)\b")
"""`de aanpak die het kabinet heeft vastgesteld`: who stands there did it."""
_ITEMS = re.compile(r"(?<=\s)(?:[a-z][a-z'-]+, )+$")
"""Things in small letters before a name in one list: `door bedrijven, docenten, X`."""


def roles_in_passage(
    doc: Doc, text: str, spans: Sequence[tuple[int, int]]
) -> tuple[frozenset[PartyRole], ...]:
    """Give the roles that a passage gives each of the parties at `spans`, in order.

    Spans are character offsets, left to right. What holds of one name in a list
    holds of all: roles go along `A, B (…) en C`.
    """
    plain = fold(text)
    jointly = _WORK_TOGETHER.search(plain) is not None
    together = _TOGETHER.search(plain) is not None
    together = together or (jointly and _WITHIN_BODY.search(plain) is not None)
    signed = _SIGNED_BY.search(plain) is not None
    seated = _SEATED.search(plain)
    consists = _CONSISTS.search(plain)
    signing = _SIGNING_LINE.match(plain)
    listing = _MEMBER_LINE.match(plain)
    found: dict[tuple[int, int], frozenset[PartyRole]] = {}
    writing_too = also_writing(plain, spans)
    for chain in chains_in(plain, tuple(spans)):
        roles: set[PartyRole] = set()
        for start, end in chain:
            roles |= _roles_at(doc, plain, start, end)
        lead = lead_of(plain, chain[0][0])
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
            roles |= of_subject(verb, verb.lemma_.lower()) & _OF_OPENING or {"actor"}
        if _HAVE.search(plain, max(0, chain[0][0] - NEARBY), chain[0][0]) and _ASKED_OF.match(
            plain, chain[-1][1]
        ):
            roles.add("actor")
        if len(chain) > 1 and _agree(plain, chain):
            roles |= {"actor", "counterparty"}
        if len(chain) > 1 and any(_HOLDS_THE_PEN.match(plain[end:]) for _, end in chain):
            roles.add("member")
        with_them = _WITH_THEM.search(plain, 0, announced) is not None
        within = _UNITED_IN.search(plain, 0, chain[0][0]) is not None
        if together and not within and (len(chain) > 1 or "actor" in roles):
            roles |= {"actor", "member"}
        elif jointly and len(chain) > 1 and not with_them:
            roles.add("actor")
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
    r"(?:(?:leden|samenstelling) van (?:de|het) [^.;:]{3,50}|aanwezig(?:en|e leden)?|deelnemers"
    r"|leden) ?: (?:[^.]|(?<=\b[A-Z])\.|(?<=\b[a-z]{2})\."
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
        _BEGINS_AGREEING.search(plain, max(0, first - NEARBY), first) is not None
        and _ENDS_AGREEING.match(plain, last) is not None
    )


_BEGINS_AGREEING = re.compile(
    r"\b(?:hebben|hadden|zijn|maken|maakten|komen|kwamen|sluiten|sloten)(?: (?:de|het))? $"
)
_ENDS_AGREEING = re.compile(
    r",? (?:(?:daarover|hierover|samen|onderling|met elkaar|gezamenlijk|daartoe|hiertoe) ){0,2}"
    r"(?:afgesproken|overeengekomen|(?:\w+ )?afspraken\b|overeenstemming bereikt"
    r"|een [\w ]{0,20}(?:akkoord|convenant|overeenkomst|pact)\b|overeen\b)"
)
_HOLDS_THE_PEN = re.compile(
    r" ?\((?:de )?(?:penvoerder|trekker|kartrekker|coordinator|lead ?partner|projectleider)\)",
    re.IGNORECASE,
)
"""In a list of those who do something together, behind the one who leads."""


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
    if len(chain) > 1 and verb.lower_ in AGENTIVE:
        # `A, B en C pleiten voor …`, whatever the tagger takes it for
        return verb
    if not verb.tag_.startswith(("WW|pv", "WW|inf|vrij")):
        # A verb that the tagger does not know: `GGD Polderland screent kinderen.`
        unknown = verb.dep_ == "ROOT" and _UNKNOWN_VERB.fullmatch(verb.text) is not None
        subject = any(c.dep_ == "nsubj" and c.idx < begin for c in verb.children)
        return verb if unknown and subject else None
    ready = any(t.i > verb.i and t.lower_ in READY for t in doc)
    return verb if ready or verb.lemma_.lower() not in STATES else None


_OF_OPENING: frozenset[PartyRole] = frozenset({"actor", "funder", "counterparty", "recipient"})
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


def _roles_at(doc: Doc, plain: str, start: int, end: int) -> set[PartyRole]:
    roles = _by_grammar(doc, start, end)
    before = plain[:start]
    before = (_ITEMS.sub("", before) if before.endswith(", ") else before).lower()
    if (given := roles_before(before)) is not None:
        roles.update(given)
        if _AGREED_WITH.search(before) and _AGREED.search(plain[end:]):
            # `Met X is afgesproken dat …`: X is to do it.
            roles.add("actor")
    if agree_with(plain, start, end):
        roles.add("counterparty")
    if _REPRESENTED.match(plain, end):
        # Nothing is done with or for a side by its being spoken for.
        roles -= {"counterparty"}
    if _OF_MINISTERS.search(plain, 0, start):
        # `Brief van de ministers van Defensie, voor Visserij en …`: what an office is for
        roles -= {"counterparty"}
    if _SPEAKS_FOR.search(plain, max(0, start - 2 * NEARBY), start):
        # Who signs for a side does nothing by that.
        roles -= {"actor"}
    if _I_ASK.fullmatch(plain[:start]):
        roles.add("actor")
    if _LED_WORK.search(plain, 0, start) or agrees_within(plain, start, end):
        roles.add("actor")
    if _FUND.search(plain[start:end].casefold()) and _FROM_FUND.search(before):
        roles = (roles - {"counterparty"}) | {"funder"} if _SUM.search(plain) else roles
    if _ASKED_SHARE.search(before[-NEARBY:]) and _SHARE.match(plain[end:]):
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
    return verb is not None and verb.lemma_.lower() not in STATES | {"hebben"}


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


def _by_grammar(doc: Doc, start: int, end: int) -> set[PartyRole]:
    """Give `actor` for the doer of a verb of acting, `counterparty` for with or for whom."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not doc.is_parsed:
        return set()
    root = first_of_coordination(span.root)
    if root.dep_ == "nmod" and (
        root.head.lemma_.lower() in _PEOPLE or _FIGURE.match(root.head.lower_)
    ):
        root = first_of_coordination(root.head)
    if root.dep_ == "obl:agent":
        return {"actor"}
    verb = root.head
    lemma = verb.lemma_.lower()
    if root.dep_ == "nsubj":
        if verb.dep_ == "aux" and verb.head.pos_ == "VERB":
            # `heeft een bijdrage toegezegd`: the parser may hang the subject on `heeft`.
            verb = verb.head
        return of_subject(verb, verb.lemma_.lower())
    if root.dep_ == "obj" and verb.dep_ == "aux" and _stands_before(doc, verb, span):
        # `In mei heeft Duin en Zee een plan gemaakt`: who stands behind `heeft` does it.
        main = verb.head
        if not any(c.dep_.startswith("nsubj") for c in (*verb.children, *main.children)):
            return of_subject(main, main.lemma_.lower())
    if root.dep_ in {"nsubj:pass", "obj", "iobj"}:
        inverted = root.dep_ == "obj" and not any(c.dep_.startswith("nsubj") for c in verb.children)
        if lemma in _INVOLVED or (inverted and any(c.dep_ == "aux" for c in verb.children)):
            return {"actor", "counterparty"}
        if _PAID.match(fold(lemma)):
            return {"counterparty", "recipient"}
        return {"actor"} if lemma in ASKED else {"counterparty"}
    case = next((c.lower_ for c in root.children if c.dep_ == "case"), "")
    if root.dep_ == "obl" and case in _PARTNER and lemma not in STATES:
        return {"counterparty"}
    if root.dep_ == "ROOT" and any(c.dep_ == "acl" and c.pos_ == "VERB" for c in root.children):
        # `Het X en het Y hebben … gebracht`: the parser takes the verb for a clause.
        return (
            {"actor"} if any(t.dep_ == "aux" for c in root.children for t in c.children) else set()
        )
    return set()


def _stands_before(doc: Doc, verb: Token, span: Span) -> bool:
    """Whether a verb stands right before a name, its article aside."""
    between = (token for token in doc if verb.i < token.i < span.start)
    return verb.i < span.start and all(token.lower_ in {"de", "het"} for token in between)


_OF_MINISTERS = QuickLook(
    re.compile(
        r"\b(?:ministers|staatssecretarissen|bewindspersonen) (?:van|voor) [^.;:()]{2,200}"
        r"(?:,| en) voor $",
        re.IGNORECASE,
    ),
    "ministers|staatssecretarissen|bewindspersonen",
)
_SPEAKS_FOR = QuickLook(
    re.compile(
        r"\bvertegenwoordigd door (?:(?:de|het|haar|zijn|hun|diens) )?(?:[\w-]+ ){0,5}(?:[\w-]+, )?"
        rf"(?:(?:de heer|mevrouw|dhr\.|mw\.|mevr\.|{SHORT_TITLES}) ?)+$",
        re.IGNORECASE,
    )
)
"""`vertegenwoordigd door de burgemeester, mevrouw `"""

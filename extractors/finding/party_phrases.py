"""Phrases beside a party and the roles that they give: rules as data."""

from __future__ import annotations

import re

from extractors.language.needed_parts import holds_any, needed_parts
from extractors.language.quick_looks import QuickLook
from extractors.reading.names import SHORT_TITLES
from schemas.records import PartyRole

_TITLES = rf"(?:\s+(?:{SHORT_TITLES}\s*)+)?"
ARTICLE_BEFORE = (
    r"(?:\s+(?:onder andere|onder meer|o\.a\.|met name|ook|zowel|bijvoorbeeld))?"
    r"(?:\s+(?:de|het|'t|een))?(?:\s+(?:heer|heren|mevrouw|leden|lid|heer en mevrouw))?"
    r"(?:\s+(?:ministeries|departementen|ministers|staatssecretarissen|gemeenten|provincies|steden"
    r"|waterschappen|regio's)(?:\s+(?:van|voor))?)?"
    r"(?:\s+[a-z-]{3,}se)?(?:\s+(?:wethouder|gedeputeerde|burgemeester|minister|staatssecretaris"
    r"|hoogleraar|dijkgraaf|directeur|oud-minister|oud-burgemeester))?"
    rf"{_TITLES}\s*$"
)
_WORK = (
    r"(?:initiatief|programma|project|\w*brie(?:f|ven)|campagne|\w*advies|\w*adviezen|\w*rapport(?:en|ages?)?|\w*onderzoek(?:en)?|aanbeveling(?:en)?"
    r"|\w*voorstel(?:len)?|\w*plan(?:nen)?|\w*toets(?:en)?|\w*toetsing|\w*monitor|peiling(?:en)?|handreiking|besluit|bijdrage|inzet|medewerking|subsidie|bevindingen|raming(?:en)?|oordeel|conclusies?|\w*prognoses?|signalen"
    r"|motie|moties|reacties?|die|amendement|evaluatie|traject|aanpak|uitgangspunt(?:en)?|standpunt|voornemens?|inspanning(?:en)?|activiteiten|berekening(?:en)?|\w*proe(?:f|ven)|training(?:en)?|(?:gast)?lessen|voorlichting|pilots?|experiment(?:en)?|\w+-initiatief)"
)
"""What someone makes or does: whose it is, did it."""

_AGREEMENT = (
    r"\w*(?:overeenstemming|overeenkomst(?:en)?|afspra(?:ak|ken)|akkoord(?:en)?|convenant(?:en)?"
    r"|verdrag(?:en)?|arrangement(?:en)?|contract(?:en)?|pact|overleg(?:gen)?|gesprek(?:ken)?"
    r"|onderhandeling(?:en)?|wedstrijd|geschil(?:len)?|taakverdeling)"
    r"(?: [^,;:()]{1,60})?"
)
"""What two sides make or have with each other."""

# What stands before a party, and the role or roles that it gives: rule by rule.
_BOTH: tuple[PartyRole, ...] = ("actor", "counterparty")
"""Those who do something with each other."""
BEFORE: tuple[tuple[str, PartyRole | tuple[PartyRole, ...], str], ...] = (
    (
        r"\bten laste van|\bvoor rekening van|\bop kosten van"
        r"|\b(?:ge|mede|co)?(?:financierd|bekostigd|betaald|subsidieerd|medegefinancierd)"
        r" (?:door|uit|vanuit)"
        r"|\b\w*(?:subsidies?|financiering|lening(?:en)?|krediet|rijksbijdrage|middelen|geld) van",
        ("funder", "actor"),
        "who pays",
    ),
    (
        r"\b(?:middelen|gelden|geld|euro|miljoen|mln)(?: (?:wordt|worden|is|zijn))?"
        r"(?: toe(?:gevoegd)?)? aan",
        ("counterparty", "recipient"),
        "to whom money goes",
    ),
    (
        r"(?:\b\w*(?:subsidies?|bijdragen?|bedrag|bedragen|lening(?:en)?|middelen|gelden|geld|euro"
        r"|miljoen|miljard|mln)\b|€)[^.;:]{0,60}\b(?:verstrekt|verleend|toegekend|betaald"
        r"|uitgekeerd|overgemaakt|(?:beschikbaar|ter beschikking) gesteld|gegeven|bij) aan",
        ("counterparty", "recipient"),
        "to whom money is given",
    ),
    (
        r"\b(?:uitgekeerd|uitkeren|uit te keren) aan",
        ("counterparty", "recipient"),
        "to whom is paid out",
    ),
    (
        r"\b(?:verstrekt|verleent|verlenen|verstrekken|betaalt|betalen|schenkt|schenken|geeft|geven)"
        r" [^.;:]{0,40}(?:\b\w*(?:subsidie|bijdrage|bedrag|lening|euro|miljoen|mln)\b|€ ?[\d.,]+)"
        r"(?: \w+)? aan",
        ("counterparty", "recipient"),
        "to whom somebody gives money",
    ),
    (
        r"(?:\b\w*(?:subsidies?|bijdragen?|bedrag|bedragen|lening(?:en)?|middelen|gelden|geld|euro)\b|€)"
        r"[^.;:]{0,60}\b(?:verstrekt|verleend|toegekend|betaald|uitgekeerd|(?:beschikbaar|ter"
        r" beschikking) gesteld|gegeven) (?:door|uit|vanuit)",
        ("funder", "actor"),
        "who gives money",
    ),
    (
        r"\b(?:\w*subsidies?|bijdragen?|bedrag|bedragen|opbrengst|middelen|gelden|geld|euro|miljoen"
        r"|mln)\b[^;:]{0,40}\b(?:gaat|gaan|ging|gingen|vloeit|vloeien) (?:terug )?naar",
        ("counterparty", "recipient"),
        "where money goes",
    ),
    (
        r"\bbijdragen? van (?:€ ?)?[\d.,]+(?: (?:miljoen|miljard|mln))?(?: euro)? van",
        ("funder", "actor"),
        "whose contribution it is",
    ),
    (
        r"\b(?:vaststelling|vastgesteld|besluitvorming|vast te stellen|behandeling|goedkeuring)"
        r" (?:in|binnen|door)",
        "actor",
        "who decides",
    ),
    (
        r"\b(?:co|mede)?(?:financiering|middelen|geld|gelden|bijdragen?|subsidies?)\b[^.;:]{0,20}"
        r" (?:komt|komen|kwam|kwamen|is afkomstig|zijn afkomstig) (?:van|uit)",
        ("funder", "actor"),
        "from whom the money comes",
    ),
    (
        r"\b(?:betaald|bekostigd|gefinancierd|gedekt)\b[^.;:]{0,140}"
        r"\b(?:bijdragen?|subsidies?) van",
        ("funder", "actor"),
        "whose contribution pays for it",
    ),
    (
        r"\b(?:regeling|\w*subsidies?|middelen|bedrag|budget|geld|gelden|uitkering|lening|euro"
        r"|miljoen|mln)\b[^.;:]{0,40} (?:bestemd|bedoeld|beschikbaar|gereserveerd|uitgetrokken"
        r"|vrijgemaakt|geoormerkt)(?: \w+)? voor"
        r"|\b(?:noodsteun|steunpakket|steunregeling|compensatie|tegemoetkoming)"
        r"(?: (?!voor\b)[^.;:,]{1,30})? voor",
        ("counterparty", "recipient"),
        "for whom money is meant",
    ),
    (
        r"\bmet (?:een |de )?(?:financiele (?:steun|bijdrage)|\w*subsidie|cofinanciering) van",
        ("funder", "actor"),
        "with whose money",
    ),
    (r"\bvoorgezeten door", ("member", "actor"), "who chairs"),
    (
        r"(?:^|[|.;] ?)(?:subsidiegevers?|(?:mede)?financiers?|financiering|bekostiging"
        r"|betaald door) ?:",
        ("funder", "actor"),
        "who pays, in a line with its heading",
    ),
    (
        r"(?:^|[|.;] ?)(?:(?:kar)?trekkers?|uitvoering|uitvoerders?|actie(?:houders?| door)|wie"
        r"|verantwoordelijken?|initiatiefnemers?|opdrachtnemers?|projectleiding|coordinatie"
        r"|opdrachtgevers?|uitgevoerd door|penvoering) ?:",
        "actor",
        "who does it, in a line with its heading",
    ),
    (
        r"(?:^|[|.;] ?)(?:(?:samenwerkings|project|keten)?partners?|in samenwerking met"
        r"|betrokkenen?|samen met|doelgroep) ?:",
        "counterparty",
        "with whom, in a line with its heading",
    ),
    (
        r"\bin (?:het|de|deze|dit) (?:[\w-]+ ){0,2}[\w-]*(?:groep|commissie|bestuur|raad|team"
        r"|overleg|tafel|jury|college|taskforce|platform|panel|comite|netwerk|consortium|verband|kring)"
        r"(?: [\w-]+)? (?:zit|zitten|zaten|zat)(?: ook| onder meer)?",
        "member",
        "who sits in a body",
    ),
    (
        r"\b(?:zit|zitten|zaten|nemen deel|hebben zitting)(?: ook)?"
        r" (?:vertegenwoordigers|afgevaardigden|medewerkers|bestuurders|leden) (?:van|uit)",
        "member",
        "whose people sit in a body",
    ),
    (r"\bmoties? van", ("counterparty", "actor"), "who asks by a motion"),
    (r"\b(?:toetreding|uittreding|aansluiting) van", "counterparty", "who comes to take part"),
    (r"\bvragen gesteld door de leden der", ("addressee", "counterparty"), "who put questions"),
    (r"\bdoor(?: de)? inzet van|\bdoor", "actor", "doer of a passive"),
    (rf"\b{_WORK}(?: [\"'][^\"']+[\"'])?(?: \([^()]*\))? van", "actor", "whose work it is"),
    (
        r"\b(?:verantwoordelijkheid|regie|coordinatie|leiding|uitvoering|initiatief|beheer"
        r"|secretariaat|penvoering|penvoerderschap|voorzitterschap|projectleiding)\b"
        r"[^,;]{0,30} bij",
        "actor",
        "who has it in hand",
    ),
    (r"\bop (?:initiatief|voordracht) van", "actor", "who starts it"),
    (r"\bin handen van", "actor", "who has it in hand"),
    (
        r"\b(?:rol|taak|plaats|plek|verantwoordelijkheid)\b[^.;:]{0,60}"
        r" (?:weggelegd|ingeruimd|voorzien|gereserveerd) voor",
        "actor",
        "whose part it is to be",
    ),
    (
        r"\b(?:kamer)?vragen van [^:;.]{3,120}? aan",
        ("addressee", "counterparty"),
        "to whom questions are put",
    ),
    (r"\b(?:op|het|een|dit) verzoek van", ("counterparty", "actor"), "who asks"),
    (r"^vragen van", ("sender", "counterparty"), "who puts the questions of a paper"),
    (r"\b(?:kamer)?vragen van", "counterparty", "who puts questions"),
    (r"\bvragen van (?:het lid|de leden)\b.*(?:,|\ben) van", "counterparty", "who asks too"),
    (r"\b(?:consultatie|raadpleging) van", "counterparty", "who is asked for a view"),
    (r"\bsamen met [^,;]{0,40} van", "counterparty", "whose people help"),
    (r"\bte weten", "member", "parts of what is named before"),
    (r"\bin opdracht van", _BOTH, "who orders, and for whom it is done"),
    (r"\b(?:op voorstel|in reactie op .{0,40}) van", "actor", "who proposes"),
    (r"\b(?:onder)?steun(?:ing)? van|\bmet hulp van|\bmet medewerking van", _BOTH, "helper"),
    (
        r"\b(?:deskundigen|experts|medewerkers|ambtenaren|onderzoekers|bestuurders|afdeling|faculteit"
        r"|onderzoeksgroep)\b[^,;]{0,40} van",
        "actor",
        "its people",
    ),
    (
        r"\bdeel(?:te|ge)?(?: te)?\s?(?:nemen|neemt|nam|namen|genomen) (?:in|aan)"
        r"|\bdeelname aan|\bzitting in|\blid van|\baansluiting bij|\bondergebracht (?:in|bij)",
        "counterparty",
        "what one takes part in",
    ),
    (r"\b(?:betrokken|aangehaakt)(?: partijen)?(?: zijn)?:", _BOTH, "who is involved"),
    (r"\bberoep (?:gedaan |doen |te doen )?op", "counterparty", "whose help is asked"),
    (r"^samenwerking(?: (?:met|van|tussen))?", "counterparty", "a heading of two sides"),
    (r"\b(?:mede|ook) namens", ("sender", "actor"), "who writes too"),
    (r"\bnamens|\bvanuit|\bvolgens|\btwijfelt", "actor", "for whom it is done"),
    (
        r"\b(?:aanwezig(?:en)?|genodigden|deelnemers|afgevaardigden):"
        r"|\bmet vertegenwoordigers (?:van|uit)",
        "member",
        "who is present or has people in a body",
    ),
    (
        r"\b\w*(?:rapport|plan|visie|nota|agenda|programma|strategie)"
        r"(?: (?!(?:over|naar|van|inzake|met|door|in|op|aan|voor|is|wordt|dat|die)\b)[\w'+-]+){0,6}"
        r"(?:, [a-z]+ \d{4})? van",
        "actor",
        "whose report or plan it is, with its title",
    ),
    (r"\bonder leiding van|\bonder voorzitterschap van", "member", "who leads a body"),
    (r"\bsamenwerking tussen", (*_BOTH, "member"), "who work together"),
    (
        r"\bsamenwerking(?:sverband)? (?:tussen|van)"
        r"|\b(?:besta(?:at|an|ande?)|bestond(?:en)?|samengesteld|gevormd)(?: [^,;:()]{1,40})? uit"
        r"(?: [^,;:()]{1,60}:| (?:vertegenwoordigers|leden) van)?",
        "member",
        "parts",
    ),
    (
        r"\b(?:debat|paneldiscussie|bijeenkomst|consortium|netwerk|commissie|werkgroep|jury)\b"
        r"[^,;]{0,40}\bmet"
        r"|\been (?:[\w-]+ ){0,2}[\w-]*(?:raad|groep|panel|tafel|coalitie|alliantie|platform|team"
        r"|force) met",
        "member",
        "those present",
    ),
    (r"\b(?:voorzitter|secretaris|leden|lid)\b[^,;()]{0,20}[(:]|\bpenvoerder", "member", "office"),
    (
        r"\b(?:rapport\w*|verslag|plan|notitie|brief|stuk|nota) [^.;]{0,120}\bbestemd voor"
        r"|\b(?:\w*rapportage|\w*verslag|notitie|memo) (?:ten behoeve van|voorgelegd aan"
        r"|aangeboden aan|uitgebracht aan)",
        "addressee",
        "for whom a document is made",
    ),
    (
        r"\b(?:ontvang(?:t|en)|krijg(?:t|en)|verwacht(?:en)?)"
        r"(?: (?:wij|we|zij|ik|de gemeente))? van",
        "actor",
        "who gives, or of whom something is expected",
    ),
    (r"\bmet|\bi\.s\.m\.", "counterparty", "with whom"),
    (r"\bvia", _BOTH, "who passes it on"),
    (r"\b(?:aan|richting|jegens|bij|voor)", "counterparty", "to or at whom"),
    (r"\bdoor(?: (?!te\b|het\b)[^,;.() ]+){1,5}", "actor", "doer with a description"),
    (
        rf"\b{_AGREEMENT} tussen",
        _BOTH,
        "who agree or confer",
    ),
    (
        r"\b(?:verschil(?:len|t|den|de)?|onderscheid|kloof|grens|afstand|scheiding|vergelijking)"
        r"(?: [a-z]+){0,2} tussen",
        (),
        "two that are held beside each other",
    ),
    (r"\btussen", "counterparty", "both sides"),
)
_BEFORE = tuple(
    (pattern, needed_parts(pattern), (given,) if isinstance(given, str) else given)
    for pattern, given in (
        (re.compile(rf"(?:{form}){ARTICLE_BEFORE}"), given) for form, given, _ in BEFORE
    )
)
"""They see small letters."""
LAST_WORDS = re.compile(
    r"(?:van|via|naar|bij|weten|op|door|in|aan|met|i\.s\.m\.|tussen|namens|vanuit|volgens|twijfelt|uit|voor|richting"
    r"|zitten|zit|zaten|zat|ook|onder meer"
    rf"|jegens|penvoerder|samenwerking|[(:;]|\bdoor(?: [^,;.() ]+){{1,5}}){ARTICLE_BEFORE}"
)
"""What every one of `BEFORE` ends in, in small letters: without it no rule needs a look."""


def roles_before(before: str) -> tuple[PartyRole, ...] | None:
    """Give the roles of who stands behind a text in small letters: the first rule that fits.

    None where nothing in front of it could give one.
    """
    if not LAST_WORDS.search(before):
        return None
    for pattern, needs, given in _BEFORE:
        if holds_any(before, needs) and pattern.search(before):
            return given
    return ()


def roles_of_phrases(plain: str, start: int, end: int) -> set[PartyRole]:
    """Give the roles of who stands between two offsets by phrases that go on behind them."""
    roles: set[PartyRole] = set()
    before = plain[:start].lower()
    near = before[-_NEARBY:]
    if _GETS_FROM.search(near) and _SUM_BEHIND.match(plain, end):
        roles |= {"funder", "actor"}
    if _FUNDING_LINE.match(plain) and _SUM_BESIDE.match(plain, end):
        roles |= {"funder", "actor"}
    if _APPLIED_TO.search(before[-_FURTHER:]) and _FUND.search(plain, start, end):
        roles |= {"funder", "counterparty"}
    if _GETS_SUM_FROM.search(before[-_FURTHER:]):
        roles |= {"funder", "actor"}
    if _SIGNS.search(before[-_FURTHER:]) and not _OBJECTS.match(plain, end):
        roles |= {"signatory", "actor"}
    if _ON_BEHALF_OF.search(near) and _NAME_BEHIND_COLON.match(plain, end):
        roles.add("signatory")
    if _FROM_FIRST.fullmatch(before) and _MONEY_CAME.match(plain, end):
        roles |= {"funder", "actor"}
    if _WHO_PAYS.match(plain, end):
        roles |= {"funder", "actor"}
    if _DECIDES.fullmatch(before):
        roles.add("actor")
    if _MEANT.search(before[-2 * _FURTHER :]) and _TO_INFORM.match(plain, end):
        roles.add("addressee")
    if _TO.search(near) and _IS_ASKED.match(plain, end):
        roles.add("actor")
    if _BESIDES.search(near) and _ALSO.match(plain, end):
        roles.add("actor")
    if _LET.search(near) and _DO_WORK.match(plain, end):
        roles.add("actor")
    if IN.search(near) and _SPOKEN.search(_clause(plain, start, end)):
        roles.add("counterparty")
    return roles


_FUNDING_LINE = re.compile(
    r"\W*(?:co|mede)?(?:financiering|financiers|dekking|bijdragen|bekostiging)\b[^.;:]{0,40}:",
    re.IGNORECASE,
)
_SUM_BESIDE = re.compile(r" ?[:(]? ?(?:€|f |EUR)")
"""In a line that says who pays how much: `Financiering: gemeente Goes € 50.000`"""
_NEARBY = 80
_FURTHER = 120
"""Characters before a name that are looked at."""
_APPLIED_TO = QuickLook(
    re.compile(
        r"\b\w*(?:aanvra(?:ag|gen)|verzoek|aangevraagd|voorstel)\b[^.;:]{0,60} bij (?:de |het )?$"
    )
)
_FUND = re.compile(r"fonds\b|Fonds\b")
"""A fund that is asked for money."""
IN = QuickLook(re.compile(r"\bin (?:de |het )?$"))
_CLAUSE_END = re.compile(r"[.,;:()]")


def _clause(plain: str, start: int, end: int) -> str:
    """Give the clause around two offsets, without what stands between them."""
    begins = max(plain.rfind(sign, 0, start) for sign in ".;:,") + 1
    stops = _CLAUSE_END.search(plain, end)
    return f"{plain[begins:start]} {plain[end : stops.start() if stops else len(plain)]}"


_GETS_FROM = QuickLook(
    re.compile(
        r"\b(?:ontvang|ontving|krijg|kreeg|kregen)\w*\b"
        r"(?:(?! (?:brief|bericht|over)\b)[^.;:]){0,50}"
        r" van (?:de |het )?(?:[a-z]+ )?$"
    )
)
_GETS_SUM_FROM = QuickLook(
    re.compile(
        r"\b(?:ontvang|ontving|krijg|kreeg|kregen)\w*\b"
        r"(?:(?! (?:brief|bericht|over)\b)[^.;:]){0,60}"
        r"(?:€ ?[\d.,]+(?: (?:miljoen|miljard|mln))?|\beuro|\b\w*subsidie|\bbijdrage)"
        r" van (?:de |het )?(?:[a-z]+ )?$"
    )
)
_FROM_FIRST = re.compile(r"\W*van (?:de |het )?(?:ministerie (?:van|voor) |[a-z]+ )?")
_MONEY_CAME = re.compile(
    r"(?: en (?:de |het )?[\w-]+(?: [A-Z][\w-]+)?)?"
    r" (?:is|zijn|werd|werden|wordt|worden|hebben|heeft|ontvangen|ontvingen|kregen|krijgen)\b"
    r"[^.;:]{0,40}\b(?:\w*uitkering|\w*subsidie|\w*bijdrage|lening|euro|miljoen|mln|€ ?[\d.,]+)"
)
"""`Van het ministerie is een subsidie ontvangen`"""
_SIGNS = QuickLook(
    re.compile(
        r"\b(?:onder)?teken(?:t|de|en|den) (?:(?:voor|namens) [^.;,]{2,60} )?"
        r"(?:(?:de heer|mevrouw) )?$"
    )
)
"""`Voor de stichting tekent mevrouw A. Stolk`"""
_OBJECTS = re.compile(r"[^.;:]{0,60}\b(?:protest|bezwaar|beroep|verzet)\b")
"""`Hiertegen tekent mevrouw A. Stolk bezwaar aan`"""
_SUM_BEHIND = re.compile(
    r"(?:(?! (?:brief|bericht|over)\b)[^.;:,]){0,40}"
    r"(?:€|\beuro\b|\bmiljoen\b|\bmln\b|\b\w*subsidie\b|\bbijdrage\b|\bbudget\b)"
)
"""`Wij ontvangen van het Rijk € 3 miljoen`"""
_WHO_PAYS = re.compile(
    r",? (?:die|dat) [^.;:]{0,40}(?:€|\b(?:euro|miljoen|mln|bijdrage|subsidie|kosten|waarde"
    r"|middelen)\b)"
    r"[^.;:]{0,40}\b(?:bijdraagt|bijdragen|betaalt|betalen|beschikbaar stelt|beschikbaar stellen"
    r"|inlegt|inleggen|investeert|investeren|vergoedt|vergoeden|verstrekt|verleent|financiert)\b"
)
"""`de provincie, die hieraan € 3 miljoen bijdraagt`"""
_ON_BEHALF_OF = QuickLook(
    re.compile(r"\bnamens (?:(?:de|het) )?(?:[\w.&' -]{1,60} en (?:(?:de|het) )?)?(?:[a-z]+ )?$")
)
_NAME_BEHIND_COLON = re.compile(r"(?: en [\w.&' -]+)?: [A-Z][\w.'-]+ ")
"""`Namens de gemeente Goes: A. Stolk, wethouder`"""
_MEANT = QuickLook(
    re.compile(
        r"\b(?:heeft (?:als|tot) doel|is (?:bedoeld|bestemd)|zijn (?:bedoeld|bestemd)|dient|beoogt)"
        r"(?: om)? [^.;:]{0,160}$"
    )
)
_TO_INFORM = re.compile(r"[^.;:]{0,120}\bte (?:informeren|berichten)\b")
"""`De monitor heeft als doel om raad en college te informeren`: those for whom it is made."""
_DECIDES = re.compile(
    r"(?:over|in|op|na|voor|daarover|hierover|jaarlijks|dan|vervolgens)\b[^.;:]{0,120}"
    r" (?:besluit|beslist)(?: (?:de|het|uw))? "
)
"""`Over de uitbreiding besluit de gemeenteraad`: a verb, though it looks like a noun."""
_TO = QuickLook(re.compile(r"\baan (?:de |het )?(?:[a-z]+ )?$"))
_IS_ASKED = re.compile(
    r" (?:is|wordt|werd|zal|zijn|worden)(?: (?!niet\b)\w+){0,3} (?:gevraagd|verzocht|opgedragen)"
    r" (?:om|te|dat|of)\b"
)
"""`Aan X is gevraagd om …`: X is to do it."""
_BESIDES = QuickLook(re.compile(r"\bnaast (?:de |het )?(?:[a-z]+ )?$"))
_ALSO = re.compile(r"[^.;:,]{0,40}\book\b[^.;:]{0,120}\b(?:mee|deel|bij|actief|betrokken)\b")
"""`Naast X doen ook Y en Z mee`: they all do."""
_LET = QuickLook(
    re.compile(
        r"\b(?:heb|hebben|heeft|had|hadden|laat|laten|liet|lieten|zal|zullen|wil|willen)"
        r"(?: (?:ik|wij|we|zij|hij))?(?: (?:daarom|ook|hiervoor|daarvoor|inmiddels|eerst|nu))?"
        r" (?:de |het |een )?(?:[a-z]+ )?$"
    )
)
_DO_WORK = re.compile(
    r"(?:(?! laten\b)[^.;:]){0,80}?\b(?:laten )?(?:onderzoeken|nagaan|toetsen|berekenen"
    r"|inventariseren|evalueren|doorrekenen|beoordelen|uitwerken|verkennen|uitzoeken|ontwerpen"
    r"|uitvoeren|opstellen|inspecteren|controleren)\b"
)
"""`Ik heb X laten nagaan`, `laat X onderzoeken of`: X is the one who does it."""
_SPOKEN = re.compile(
    r"\b(?:bepleit\w*|gepleit|uitdragen|uitgedragen|inbrengen|ingebracht|zegde|toegezegd|toezeggen"
    r"|agenderen|geagendeerd|aankaarten|aangekaart|aan de orde|aandringen|aangedrongen|verdedigen"
    r"|toelichten|toegelicht)\b"
)
"""What is done by words to those who sit in a body: `in de Raad bepleiten`."""

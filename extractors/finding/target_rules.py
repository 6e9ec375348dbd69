"""When a number is something that policy steers on, and when it only describes: rules as data.

The patterns see a clause in small letters, in which `¤` stands for the number, with `%` behind it
where the number is a share, and `¢` (or `¢%`) for the other numbers. Refusals
come first; among the rules that accept, the first that fits gives the record its
nature, id and confidence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from schemas.records import Nature

NUMBER_MARK = "¤"
OTHER_NUMBER = "¢"

Scope = Literal["clause", "sentence", "lead"]
Where = Literal["anywhere", "steering", "report", "covenant"]


@dataclass(frozen=True, slots=True)
class TargetRule:
    """One class of evidence about a number."""

    id: str
    reason: str
    nature: Nature | None
    """What the number is where the rule fits; None refuses it."""
    confidence: float
    pattern: re.Pattern[str]
    finds: tuple[str, ...]
    leaves: tuple[str, ...]
    scope: Scope = "clause"
    """The text that the pattern sees: the clause, the whole sentence, or the sentence
    up to and with the number."""
    where: Where = "anywhere"
    """`steering`: only in letters, agreements, reports and documents about aims, programmes
    and their results; `report`: only in progress reports; `covenant`: only in agreements."""
    kinds: Literal["all", "counts", "shares"] = "all"


def _rule(
    id_: str,
    reason: str,
    pattern: str,
    *,
    nature: Nature | None = None,
    confidence: float = 0.9,
    finds: tuple[str, ...],
    leaves: tuple[str, ...],
    scope: Scope = "clause",
    where: Where = "anywhere",
    kinds: Literal["all", "counts", "shares"] = "all",
) -> TargetRule:
    return TargetRule(
        id_,
        reason,
        nature,
        confidence,
        re.compile(pattern),
        finds,
        leaves,
        scope,
        where,
        kinds,
    )


_ADJECTIVES = r"(?:(?!van\b|en\b|in\b)[\w-]+(?:e|en|de)\s){0,2}"

_AIM_NOUN = (
    r"(?:\w*doel(?:en)?|\w*doelstelling(?:en)?|\w*ambities?|streefwaarden?|streefgetal(?:len)?"
    r"|streefcijfers?"
    r"|streefpercentage|streven|\w*targets?|\w*taakstelling|mikpunt|(?:prestatie|resultaat)afspra(?:ak|ken)"
    r"|groeidoel\w*|oogmerk|opdracht|beoogd\w*|inzet\sis)"
)
_DONE = (
    r"(?:behaald|gehaald|bereikt|gerealiseerd|waargemaakt|voltooid|afgerond|opgeleverd|aangelegd|gebouwd|geplaatst"
    r"|opgeleid|geschoold|getraind|begeleid|geholpen|ondersteund|uitgegeven|afgegeven|uitgereikt|toegekend|verleend"
    r"|verstrekt|gesloten|ondertekend|aangesloten|aangehaakt|aangemeld|ingeschreven|ingediend|deelgenomen"
    r"|meegedaan|bijgekomen|toegevoegd|gestart|opgericht|geopend|gevormd|uitgevoerd|georganiseerd|gehouden|gevoerd"
    r"|afgenomen|ontvangen|bezocht|bediend|geïnstalleerd|gecontroleerd|geïnspecteerd|onderzocht|behandeld"
    r"|gecertificeerd|geworven|aangesteld|benoemd|aangenomen|geplant|gesaneerd|verduurzaamd|opgelost|weggewerkt"
    r"|gesubsidieerd|gehonoreerd|beoordeeld|goedgekeurd|geleverd|ingezet|ontwikkeld|ingericht|aangewezen|bemiddeld"
    r"|gevonden|gemaakt|gescreend|ingevuld|verspreid|uitgebracht|overgedragen|omgebouwd|herplaatst|geregistreerd"
    r"|geschouwd|bereid\sgevonden|gesproken|gecontracteerd|vergund|afgesloten|verwijderd|uitgebreid"
    r"|aangepakt|opgeknapt|aangeboden|vervangen|gerenoveerd|geïsoleerd|geschrapt|opgeheven|afgestoten|gesloopt|ontslagen|verkocht|vervallen)"
)
_TAKES_PART = (
    r"(?:participe(?:ert|ren|erden?)|deelne(?:emt|men)|deelgenomen|nemen\b[^;]*\bdeel|namen\b[^;]*\bdeel"
    r"|neemt\b[^;]*\bdeel|nam\b[^;]*\bdeel|doen\b[^;]*\bmee|deden\b[^;]*\bmee|doet\b[^;]*\bmee|meedoen|meedo(?:en|et)"
    r"|aangesloten|verbonden|actief|samen\s?werk(?:en|t|ten)|werk(?:en|t|ten)\b[^;]*\b(?:samen|als|aan)|aangehaakt"
    r"|ingeschreven|aangemeld|bezochten|bezocht|bezoeken|gebruikmaken|maken\b[^;]*\bgebruik|gebruiken|vond(?:en)?"
    r"|werk(?:en|t)\ser|organiseren|organiseerden?|op\sbezoek|bijgedragen|bijdrage|in\sgebruik|operationeel"
    r"|in\suitvoering|draaien|lopen|meegewerkt|werken\smee|dragen\b[^;]*\bbij|ondertekend(?:en)?|volgden|volgen"
    r"|kregen|krijgen|ontvingen|ontvangen|startten|gestart)"
)
_NOW = (
    r"(?:(?<!\.)(?<!als\s)(?<!dan\s)nu|inmiddels|momenteel|op\sdit\smoment|thans|tot\snu\stoe|tot\sop\sheden|intussen|vandaag"
    r"|ondertussen)"
)
_ROSE = (
    r"(?:gestegen|gedaald|toegenomen|afgenomen|gegroeid|gekrompen|verminderd|verlaagd|verhoogd|gereduceerd|opgelopen"
    r"|teruggelopen|teruggebracht|teruggedrongen|gezakt|verdubbeld|gehalveerd|gegaan|uitgegroeid|uitgebreid|gekomen"
    r"|ste(?:eg|gen)|daalden?|groeiden?|nam(?:en)?\b[^;]*\b(?:toe|af)|liep(?:en)?\b[^;]*\b(?:op|terug)|zakten?|kromp"
    r"|kwam(?:en)?\s(?:uit|op)|ging(?:en)?|bereikten?|verdubbelden?|halveerden?|verbeterden?)"
)
_RISES = (
    r"(?:stijg(?:t|en)|daal(?:t|en)|dalen|groei(?:t|en)|ne(?:emt|men)\b[^;]*\b(?:toe|af)|verminder(?:t|en)|verla(?:agt|gen)"
    r"|verho(?:ogt|gen)|reduce(?:ert|ren)|breng(?:t|en)\b[^;]*\bterug|lo(?:opt|pen)\b[^;]*\b(?:op|terug)"
    r"|breid(?:t|en)\b[^;]*\buit|uitbreiden|uitgebreid|uitbreiding|toewerken|terugbrengen|terugdringen|besparen"
    r"|krimp(?:t|en)|vergro(?:ot|ten)|verklein(?:t|en)|toe\s?nemen|afnemen|opschalen|doorgroeien)"
)
_RAISED = (
    r"(?:verhoogd|verlaagd|uitgebreid|teruggebracht|verminderd|vergroot|gereduceerd|verkort|verlengd"
    r"|opgehoogd|afgebouwd|beperkt)"
)
TARGET_RULES: tuple[TargetRule, ...] = (
    _rule(
        "number.question",
        "a question states nothing",
        r"\?\s*[”’\"]?$",
        scope="sentence",
        finds=("Haalt het kabinet de ¤ woningen wel?",),
        leaves=("Het kabinet haalt de ¤ woningen.",),
    ),
    _rule(
        "number.contents",
        "a line of a table of contents names a page",
        r"(?:\.\s?){5,}\s*¤\s*$",
        scope="sentence",
        finds=("3 Doelstellingen ............ ¤", "Ambities . . . . . . ¤"),
        leaves=("Het doel is ¤.",),
    ),
    _rule(
        "number.members",
        "how many there are in a partnership describes it",
        r"\b\w*(?:samenwerkingsverband|netwerk|team|groep|commissie|bestuur|alliantie|consortium|verbond|verband"
        r"|coalitie|gezelschap|gremium|(?<!voor)raad|keten|reeks|verzameling|stelsel)\s(?:van|tussen|met|uit)\s¤(?!%)"
        r"|\b(?:bestaa(?:t|n)\suit|op-?gedeeld\sin|ingedeeld\sin|onderverdeeld|verdeeld\sover|valt\b.{0,30}uiteen|uiteen\sin|gesloten\stussen"
        r"|opgesteld\sdoor|ondertekend\sdoor|afkomstig\suit|vertegenwoordigers\s(?:van|uit)|omvat|kent|bevat|telt)"
        r"\s(?:in\stotaal\s)?(?:de\s)?¤(?!%)|\bdoor\s¤(?!%)\s(?:\w+e\s)?\w*(?:gemeente|provincie|partij|organisatie|instelling|bedrij|school|scholen|land|partner)\w*|\b(?:akkoord|convenant|overeenkomst|pact|contract)\smet\s(?:de\s)?¤(?!%)|\baan\s(?:dit|het|de)\s[^;,¤]{2,40}\bzijn\s¤[^;,]{0,60}\bverbonden\b|(?<!oplopen\s)\btussen\s(?:de\s)?¤(?!%)\s(?!en\b)|\bsamen\smet\s(?:de\s)?¤(?!%)|\b(?:gestimuleerd|uitgevoerd|bedacht|gedragen|gefinancierd)\sdoor\s¤(?!%)",
        finds=(
            "Het is een samenwerkingsverband van ¤ gemeenten.",
            "Het plan bestaat uit ¤ delen.",
        ),
        leaves=("In het samenwerkingsverband doen ¤ gemeenten mee.",),
        kinds="counts",
    ),
    _rule(
        "number.own_parts",
        "a document counts its own parts",
        rf"¤\s{_ADJECTIVES}(?:acties|actiepunten|\w*maatregelen|hoofdstukken|paragrafen|(?:kamer|deel|onderzoeks)?vragen|bijlagen"
        rf"|pagina['’]s|\w*aanbevelingen|(?:hoofd|kern|agenda)punten|thema['’]s|doelen|doelstellingen|hoofddoel\w*|pijlers|sporen"
        rf"|onderdelen|criteria|stappen|fasen?|fases|delen|definities|begrippen|redenen|voorbeelden|categorieën"
        rf"|soorten|typen?|types|varianten|scenario['’]s|manieren|vormen|keren|(?:actie|programma|hoofd|beleids|richt|onderzoeks|spoor)?lijnen|(?:hoofd)?opgaven|uitgangspunten"
        rf"|principes|invalshoeken|kernwaarden|rollen|aspecten|elementen|kanten|speerpunten|landsdelen|topsectoren"
        rf"|departementen|ministeries|lidstaten|provincies|leden|ministers|bewindspersonen|dingen|oorzaken|factoren"
        rf"|\w*missies|(?:sector|klimaat|deel|thema)tafels|opties|ontwikkelingen|prioriteiten|knelpunten|hoofdlijnen|strategieën|tranches|rondes|moties|artikelen)\b",
        finds=("In het werkprogramma staan ¤ acties.", "Er zijn ¤ belangrijke pijlers."),
        leaves=("Er zijn ¤ woningen gebouwd.",),
        kinds="counts",
    ),
    _rule(
        "number.definite",
        "a count after an article or possessive is known already and only names the group",
        r"(?<!\bom\s)\b(?<!target\svan\s)(?:de|deze|die|onze|hun|haar|beide)\s(?:in\stotaal\s)?¤(?!%)\s(?![kmgtp]?wh?p?\b|[ptgm]j\b|[mk]?ton\b|hectare|ha\b)"
        r"(?!(?:[\w-]+\s){0,2}die\b[^;,]{0,40}\bmoe(?:st|t))"
        rf"(?!{_ADJECTIVES}\w+\b[^.;]{{0,40}}\b(?:gehaald|gerealiseerd|te\s(?:halen|realiseren|bereiken)))",
        finds=("De ¤ hubs richten zich op leerlingen.", "In de ¤ grote steden loopt een pilot."),
        leaves=(
            "De eerste ¤ beurzen worden uitgereikt.",
            "Om de ¤ woningen te halen is haast nodig.",
        ),
        kinds="counts",
    ),
    _rule(
        "number.from_where",
        "where people or things come from is no result",
        r"\b(?:uit|vanuit|afkomstig\svan)\s¤(?!%)|\bvan\s¤\s(?:verschillende|andere|uiteenlopende|\w*landen)\b",
        finds=("Bezoekers uit ¤ landen kwamen kijken.",),
        leaves=("Van ¤ naar ¢ scholen.",),
        kinds="counts",
    ),
    _rule(
        "number.assumed",
        "an assumption or example in a calculation is no aim",
        r"\bgenoemde\b[^;¤]{0,30}¤|\b(?:uitgegaan\svan|uitgaande\svan|aanname|veronderstel\w+|aangenomen\sdat|bijv\.|bv\.|stel\sdat"
        r"|fictie\w+|rekenvoorbeeld|gemiddelde\svan|ter\sillustratie)\b[^;]*¤|(?<!\d{4}\s)(?<!\ser\s)(?<!\bwordt\s)(?<!\bworden\s)\bbijvoorbeeld\b[^;,]*¤",
        finds=(
            "Er wordt uitgegaan van ¤ aanvragen.",
            "Een vastgestelde tijd (bijvoorbeeld ¤).",
        ),
        leaves=("Het gemiddelde steeg naar ¤.", "Er wordt bijvoorbeeld een tekort van ¤ verwacht."),
    ),
    _rule(
        "number.condition",
        "a bound in a condition says when a rule holds",
        r"\b(?:indien|mits|tenzij|voor\szover|wanneer|op\svoorwaarde\sdat|zodra|als\ser)\b[^,;]*¤"
        r"|\b(?:mogelijk|alleen|slechts|pas|geldig)\sals\b[^,;]*¤|\bbij\s(?:meer|minder)\sdan\s¤|\bbij\s¤\s(?:of\smeer\s)?(?:overtredingen|klachten|incidenten)",
        finds=("Indien de kosten ¤% afwijken, volgt een toelichting.",),
        leaves=("Het doel is ¤%, mits er geld is.",),
    ),
    _rule(
        "number.kind_of_person",
        "a bound in what defines a group of people says who belongs to it",
        r"\b(?:werknemers?|ambtena(?:ar|ren)|medewerkers?|personen|mensen|degenen?|huishoudens|werklozen|inwoners|bedrijven|gemeenten)"
        r"\s(?:die|met)\s(?:een\s(?:[\w-]+\s){0,3})?(?:van\s)?(?:ten\sminste\s|minstens\s|minder\sdan\s|meer\sdan\s)?¤%?\s"
        r"(?:[a-z]+(?:d|t|loos|ig)\s)?(?:zijn|is|waren|hebben|werken)\b"
        r"|\bmet\seen\s\w+percentage\svan\s¤%",
        finds=("Dit geldt voor werknemers die ¤% arbeidsongeschikt zijn.",),
        leaves=("Het doel is dat ¤% van de werknemers in dienst blijft.",),
    ),
    _rule(
        "number.unable",
        "what somebody cannot do is no aim",
        r"\bniet\sin\sstaat\b[^;]{0,90}¤",
        finds=("Wie niet in staat is ¤% van het loon te verdienen, krijgt steun.",),
        leaves=("Wie in staat is om ¤% van het loon te verdienen.",),
    ),
    _rule(
        "number.all_of_them",
        "`alle drie` counts what was named already",
        r"\ballen?\s¤(?!%)\s(?:er|hier|daar|bij|aan|in|van|met|op|voor|zijn|waren|hebben|werden|worden|een|de|het)\b",
        finds=("De instituten waren alle ¤ bij de opzet betrokken.",),
        leaves=("In alle ¤ wijken is een plan gemaakt.",),
        kinds="counts",
    ),
    _rule(
        "number.named_behind",
        "a count before the names of those that it counts only announces them",
        r"¤(?!%)\s(?:[\w-]+\s){1,3}\((?:[^(),]+,\s){1,9}[^(),]+\sen\s[^(),]+\)"
        r"|¤(?!%)\s[\w-]+(?:\s[\w-]+)?,\s(?:te\sweten\s)?(?!waar|zoals|onder|met\b|die\b|dat\b)(?:[\w'’-]+(?:\s[\w'’-]+)?,\s){1,9}[\w'’-]+"
        r"(?:\s[\w'’-]+)?\sen\s[\w'’-]+(?:\s[\w'’-]+)?,",
        finds=(
            "Het geld is voor ¤ grote fondsen (fonds a, fonds b, fonds c en fonds d).",
            "¤ gemeenten, assen, het hogeland, emmen en hoogeveen, startten met de proef.",
        ),
        leaves=("Er zijn ¤ woningen (vooral flats) gebouwd.",),
        scope="sentence",
        kinds="counts",
    ),
    _rule(
        "number.interest",
        "interest is a price of money",
        r"\b\w*rente(?:percentage|voet)?\s(?:van|is|bedraagt)\s(?:\w+\s)?¤%|\brente\b[^;,]{0,40}\bvan\s¤%\sper\sjaar",
        finds=("De stad vergoedt een rente van ¤% per jaar.",),
        leaves=("De omzet steeg door een lagere rente met ¤%.",),
        kinds="shares",
    ),
    _rule(
        "number.height_or_distance",
        "how high, far or near something is defines it",
        r"\b(?:straal|afstand|hoogte|diepte|breedte|lengte|gewicht|omtrek|oppervlakte?|snelheid|binnen|boven|onder"
        r"|beneden)\s(?:van\s)?(?:de\s|maximaal\s|minimaal\s|ten\sminste\s|circa\s)?¤\s?(?:voet|meter|m|km|kilometer"
        r"|centimeter|cm|hectare|ha|m2|km/u)\b|¤\s(?:meter|m|cm|centimeter|mm|km|kilometer)\s(?:lang|breed|diep|hoog|dik|hoge|brede|lange|diepe)\b|¤\svoet\b|\b(?:hoogte|afstand|straal|diepte)\svan\b[^;]{0,30}\(¤\s(?:kilo)?meter\)|\bnm\s¤|^(?!.*\b(?:ontwikkel|realiser|aanleg|inricht|aan\ste\sleggen|uitbreid))[^;]*\bmet\seen\s(?:totale\s)?(?:omvang|oppervlakte?|grootte)\svan\s(?:\w+\s)?¤",
        finds=(
            "Fietsen binnen een straal van ¤ meter hoeven niet getoond.",
            "Emissies boven ¤ voet tellen mee.",
        ),
        leaves=(
            "Er komt ¤ kilometer fietspad bij.",
            "het ontwikkelen van een moeras met een omvang van ¤ ha",
        ),
        scope="sentence",
    ),
    _rule(
        "number.right",
        "what somebody is entitled to is no aim",
        r"\b(?:gerechtigd|bevoegd|gemachtigd|het\srecht)\b[^;]{0,60}¤|¤[^;]{0,60}\b(?:gerechtigd|bevoegd)\b",
        finds=("De stichting is gerechtigd om met ¤ leden deel te nemen.",),
        leaves=("De stichting neemt met ¤ leden deel.",),
        kinds="counts",
    ),
    _rule(
        "number.shared_costs",
        "how costs are shared out among those who agree is money, no aim",
        r"\b(?:aandeel|deel)\svan\s¤%[^;]{0,30}\b(?:kosten|lasten|tekort|dragen|betalen)\b"
        r"|\bkosten\b[^;]{0,60}\b(?:wordt|worden)\s(?:verhoogd|vermeerderd|verdeeld)\b[^;]{0,60}¤%",
        where="covenant",
        finds=("De stad verbindt zich een aandeel van ¤% van de kosten te dragen.",),
        leaves=("De partijen streven naar een aandeel van ¤% groene stroom.",),
        kinds="shares",
    ),
    _rule(
        "number.share_of_amount",
        "which share of costs a grant or fee comes to is money, no aim",
        r"\b(?:uitkering|subsidie|bijdrage|vergoeding|toeslag|voorschot|lening|krediet|bedrag|tegemoetkoming)\b[^;¤]{0,120}¤%\s"
        r"(?:van|over)\s(?:de|het|die|dat)\s(?:[\w-]+e\s){0,2}\w*(?:kosten|uitgaven|lasten|bedrag|investering|budget|prijs|waarde)\b",
        scope="sentence",
        finds=(
            "De uitkering bedraagt het laagste van twee: ¤% van de uitvoeringskosten, of meer.",
        ),
        leaves=("De subsidie moet ertoe leiden dat ¤% van de scholen meedoet.",),
        kinds="shares",
    ),
    _rule(
        "number.research",
        "where research was held",
        r"\b(?:quick-?scan|steekproef|enquête|peiling|\w*onderzoek)\b[^;¤¢]*\bin\s¤(?!%)\s(?:[\w-]+e\s)?\w*(?:steden|gemeenten|landen|provincies|wijken|regio['’]s|plaatsen|scholen)\b",
        finds=("Er is een quickscan gehouden naar de vraag in ¤ studentensteden.",),
        leaves=("Na het onderzoek zijn ¤ scholen gesloten.",),
        kinds="counts",
    ),
    _rule(
        "number.balance",
        "accounts that come out even",
        r"\bop\s¤(?!%)\s(?:sluit|sluiten)\b|\b\w*(?:begroting|rekening|exploitatie|saldo|balans)\b[^;]*\bop\s¤(?!%)\suitkom\w*|\bsluit(?:en)?\b[^;]{0,40}\bop\s¤(?!%)",
        finds=("Zodat de begroting weer op ¤ sluit.",),
        leaves=("De begroting richt zich op ¤ scholen.", "Het aantal moet op ¤ uitkomen."),
        kinds="counts",
    ),
    _rule(
        "number.sent",
        "how many papers go with a letter",
        r"\b(?:stuur|zend|bied|doe|ontvangt\su)\b[^;]*¤\s(?:[\w-]+e\s){0,2}\w*(?:onderzoeken|rapport(?:en|ages)|brieven|adviezen|notities"
        r"|studies|evaluaties|stukken|nota['’]s|verslagen|monitors)\b",
        finds=("Met deze brief stuur ik u ¤ verdiepende onderzoeken.",),
        leaves=("Wij voeren ¤ onderzoeken uit.",),
        kinds="counts",
    ),
    _rule(
        "number.as_much_as",
        "how many others use or emit as much only pictures another number",
        r"\b(?:gebruik|verbruik|jaarverbruik|\w*behoefte|uitstoot|productie|inhoud|oppervlakte)\svan\s¤(?!%)\s(?:\w+e\s){0,2}"
        r"(?:huishoudens|gezinnen|woningen|mensen|personen|auto['’]s|vliegtuigen|voetbalvelden|zwembaden|steden)\b",
        scope="sentence",
        finds=("Zij besparen ¢ PJ, zoveel als het verbruik van ¤ huishoudens.",),
        leaves=("Het verbruik van energie daalt bij ¤ huishoudens.",),
        kinds="counts",
    ),
    _rule(
        "number.potential",
        "what could be made or placed in theory is no aim",
        r"\b(?:in\spotentie|potentieel|in\stheorie|theoretisch\w*)\b[^;]{0,60}¤",
        finds=("Er is in potentie ruimte voor ¤ panelen.",),
        leaves=("Er is ruimte voor ¤ panelen.",),
    ),
    _rule(
        "number.population",
        "how many people live somewhere is statistics",
        rf"\b(?:tel(?:t|de|len)|woon(?:t|de|den)|wonen|leef(?:t|de|den)|leven|heeft|hebben|zijn\ser|met)\b[^;,]{{0,40}}¤\s"
        rf"{_ADJECTIVES}(?:inwoners|Nederlanders|huishoudens|burgers|ouderen|alleenstaanden)\b"
        rf"|\b(?:woonden|wonen|leven|leefden)\b[^;,]{{0,40}}¤\s{_ADJECTIVES}(?:mensen|personen|kinderen)\b",
        finds=("De gemeente heeft ¤ inwoners.",),
        leaves=("Eind dit jaar zijn ¤ huishoudens aangesloten.",),
        kinds="counts",
    ),
    _rule(
        "forecast.would",
        "a shortage, need or end point that was said to come",
        r"\b(?:zou|zouden)\b[^;¤]{0,50}\b(?:tekort|behoefte|overschot|vraag\snaar)\b[^;]{0,40}¤"
        r"|\b(?:tekort|behoefte|overschot)\b[^;]{0,30}\b(?:zou|zouden)\b[^;]{0,30}¤"
        r"|\b(?:tekort|behoefte|overschot)\s(?:van|aan)\s¤[^;]{0,40}\b(?:zou|zouden)\b"
        r"|\b(?:zou|zouden)\b[^;]{0,40}\b(?:oplopen|uitkomen|uitgroeien)\s(?:tot|op|tussen(?:\sde)?)\s¤"
        r"|\bop\s¤%?\s(?:zou|zouden)\b[^;]{0,20}\b(?:steken|uitkomen|blijven)\b",
        nature="forecast",
        confidence=0.7,
        where="steering",
        finds=(
            "Dan zou er een tekort zijn van ¤ bedden.",
            "Het aandeel zou kunnen oplopen tot ¤%.",
            "Hij zei dat de groei op ¤ zou blijven steken.",
        ),
        leaves=("De uitstoot zou ¤% lager kunnen zijn.",),
    ),
    _rule(
        "number.might",
        "what could or would be is no aim",
        r"\b(?:zou|zouden)\b[^;]*¤[^;]*|¤[^;¢]*\b(?:zou|zouden)\b",
        finds=("De uitstoot zou ¤% lager kunnen zijn.",),
        leaves=("De uitstoot zal ¤% lager zijn.",),
    ),
    _rule(
        "baseline.measured",
        "a starting point is named as such",
        r"(?<!ten\sopzichte\svan\sde\s)(?<!t\.o\.v\.\sde\s)\b(?:nulmeting|uitgangssituatie|beginsituatie|startwaarde|nulwaarde|basiswaarde|uitgangspositie|startsituatie)"
        r"\b[^;]*¤|^\W*bij\s(?:de\s)?(?:start|aanvang|invoering|aftrap|begin)\svan\b[^;]*\b(?:was|waren|lag|lagen|bedroeg|stond)\b[^;]{0,30}¤|¤[^;]{0,30}\((?:nulmeting|startwaarde)\)",
        nature="baseline",
        confidence=0.85,
        finds=("Bij de nulmeting was dat ¤%.", "Bij de start van het plan was dit nog ¤%."),
        leaves=("Bij de eindmeting was dat ¤%.",),
    ),
    _rule(
        "baseline.against",
        "the number that another is held against",
        r"¢[^;]*\btegen(?:over)?\s¤|\((?:in\s)?(?:19|20)\d\d(?:-\d)?:?\s¤",
        nature="baseline",
        confidence=0.8,
        finds=(
            "De politie registreerde ¢ meldingen, tegen ¤ een jaar eerder.",
            "Dan hebben ¢ panden een functie (2008: ¤).",
        ),
        leaves=("De maatregelen tegen ¤ ziekten werken.",),
        scope="sentence",
        where="steering",
    ),
    _rule(
        "baseline.it_was",
        "what it was then, beside what it is now or is to be",
        r"¢[^;]*[;,(]\s?(?:maar\s|en\s)?(?:in|eind|begin|medio|vorig|een\sjaar|het\sjaar)\b[^;,]{0,25}\b(?:was|waren)\s"
        r"(?:dat|dit|het|dat\ser|het\ser|er|daarvan)\s(?:nog\s)?(?:maar\s)?¤|¢[^;]*;\s(?:eerder|voorheen|toen)\b[^;]*¤"
        r"|¢[^;(]*\((?:in|eind|begin|medio|vorig|per)\s[^()¤]{0,40}\b(?:was|waren|lag|bedroeg)\b[^()¤]{0,30}¤",
        nature="baseline",
        confidence=0.8,
        finds=("In 2025 is ¢% tevreden; in 2022 was dit ¤%.",),
        leaves=("In 2022 was dit ¤%.",),
        scope="sentence",
        where="steering",
    ),
    _rule(
        "baseline.existing",
        "what is there already, and is added to",
        r"\b(?:bovenop|naast|boven\sop)\s(?:de|het)\s(?:(?:reeds|al)\s)?(?:bestaande|huidige|aanwezige)\s¤",
        nature="baseline",
        confidence=0.75,
        finds=("Er komt 80 hectare bij, bovenop de reeds bestaande ¤ hectare.",),
        leaves=("Naast de ¤ scholen doen ook clubs mee.",),
        scope="sentence",
        where="steering",
    ),
    _rule(
        "result.reached_with",
        "the number with which an aim was met",
        r"\b(?:is|zijn|was|waren|werd|werden)\b[^;]{0,30}\bmet\s¤%?[^;,]{0,40}\b(?:gehaald|behaald|overtroffen|bereikt)\b",
        nature="result",
        confidence=0.75,
        finds=("Het doel van ¢ trajecten is met ¤ trajecten ruim gehaald.",),
        leaves=("Het doel van ¤ trajecten is met ¢ trajecten ruim gehaald.",),
        where="steering",
    ),
    _rule(
        "target.intended",
        "the number itself is called intended, wished or agreed",
        r"\b(?:beoogde|gewenste|afgesproken|gestelde|geplande|nagestreefde|voorgenomen)\s(?:(?:percentage|aandeel|aantal|niveau|omvang)\s(?:van\s)?|(?:[\w-]+\s){1,3}van\s)?¤"
        r"|¤%?\s(?!(?:[\w-]+\s)?(?:meer|minder|hoger|lager|eerder|later)\sdan\b)(?:[\w-]+\s){0,3}?(?:gepland(?!\sen\b)|geplande|voorgenomen|beoogde)\b|\b(?:gepland|voorgenomen)\sin\splaats\svan\s¤"
        r"|\b(?:is|zijn|wordt|worden)\b[^;]{0,90}¤%?(?!\s(?:meer|minder)\sdan\b)[^;,]{0,15}\b(?:voorzien|gepland|beoogd)\b(?!\svan\b)",
        nature="target",
        confidence=0.85,
        finds=("Het bleef steken op ¢% in plaats van de beoogde ¤%.",),
        leaves=(
            "Het bleef steken op ¤% in plaats van de beoogde ¢%.",
            "Er zijn ¢ woningen gebouwd, ¤ meer dan gepland.",
        ),
    ),
    _rule(
        "baseline.in_brackets",
        "where a rise or fall starts, put in brackets before where it is to go",
        r"\((?:nu|thans|momenteel|in\s(?:19|20)\d\d)\s(?:nog\s)?¤%?(?:\s[a-z]+)?\)\s(?:naar|tot)\b",
        nature="baseline",
        confidence=0.8,
        scope="sentence",
        where="steering",
        finds=("een stijging van het aandeel (nu ¤%) naar ¢%",),
        leaves=("een stijging (¤%) door nieuwe bedrijven",),
    ),
    _rule(
        "forecast.unchanged",
        "what would happen without new policy",
        r"\b(?:zonder\s(?:nieuw|aanvullend|extra|verder|ander|ingrijp|maatregel|beleid)\w*|bij\songewijzigd\sbeleid|(?<!ten\sopzichte\svan\sde\s)(?<!t\.o\.v\.\sde\s)autonome)\b[^;]*¤"
        r"|\b(?:door|vanwege|gevolg\svan)\s(?:de\s)?(?:vergrijzing|ontgroening|bevolkingsgroei|bevolkingsdaling|klimaatverandering)\b[^;]*\b(?:toe|af|tot|naar|met)\s(?:\w+\s)?¤"
        r"|\b(?:met|bij|in)\s(?:de|het|dit)\shuidige\s(?:voortgang|tempo|beleid|trend|ontwikkeling)\b[^;]*\b(?:uit\sop|maar\sop|tot|naar)\s¤"
        r"|\bkan\b[^;]{0,60}\bleiden\stot\b[^;]{0,60}¤",
        nature="forecast",
        confidence=0.75,
        scope="sentence",
        finds=("Zonder maatregelen groeit de file met ¤%.",),
        leaves=("Met deze maatregelen groeit de file met ¤%.",),
        where="steering",
    ),
    _rule(
        "forecast.expected",
        "a forecast is expected, not aimed at",
        r"\b(?:naar\sverwachting|verwacht(?:en|te|ing|ingen)?|ramen|raamt|schatten|prognoses?|voorspel\w+|geraamde|(?:in)?schattingen|voorzag(?:en)?|wordt\sgeschat|worden\sgeschat|raming(?:en)?"
        r"|geraamd|voorzien\sis|ga(?:at|an)\ser\s?van\suit\sdat|vermoedelijk|waarschijnlijk|in\s(?:alle|elk|de\smeeste)\sscenario(?:['’]s)?|zal\snaar\sschatting|doorrekening\w*|doorgerekend)\b[^;]*¤"
        r"|¤[^;]*\b(?:naar\sverwachting|verwacht|geprognosticeerd|geraamd)\b"
        r"|\bzodat\b[^;]*\bal\s¤"
        r"|\b(?:kan|kunnen|dreig(?:t|en))\b[^;]*\b(?:oplopen|stijgen|dalen|groeien|toenemen|afnemen)\b[^;]*¤",
        nature="forecast",
        confidence=0.75,
        scope="sentence",
        finds=(
            "Naar verwachting volgen ¤ leerlingen de route.",
            "Het tekort kan in dat jaar oplopen tot ¤.",
            "De prognose voor het aantal leraren is ¤.",
            "De studie gaat ervan uit dat het aandeel op ¤% ligt.",
            "Eind dit jaar komt de teller vermoedelijk uit op ¤ bussen.",
        ),
        leaves=("Het doel is ¤ leerlingen.",),
    ),
    _rule(
        "result.goal_met",
        "a goal that is met reports a result",
        rf"\b{_AIM_NOUN}\b[^;]*\b(?:behaald|gehaald|bereikt|gerealiseerd|overtroffen)\b[^;]*¤"
        rf"|¤[^;]*\b{_AIM_NOUN}\b[^;]*\b(?:al\s|reeds\s)?(?:behaald|gehaald|bereikt|gerealiseerd|overtroffen)\b",
        nature="result",
        confidence=0.85,
        finds=(
            "Van de gemeenten heeft ¤% de doelen gerealiseerd.",
            "De wijken hebben de doelstelling ruim gehaald (¤%).",
        ),
        leaves=("Het doel is dat ¤% slaagt.",),
        scope="sentence",
    ),
    _rule(
        "result.managed",
        "what somebody managed to do",
        r"\b(?:gelukt|lukte)\b[^;,]{0,25}\b(?:om|voor)\s¤|\b(?:lukte|gelukt|slaagde)\b[^;]{0,40}\bom\s¤|¤[^;,]{0,60}\b(?:is|was)\s(?:dat\s)?gelukt\b"
        r"|\b(?:heeft|hebben|had|hadden)\b[^;]{0,60}¤[^;]{0,40}\b(?:kunnen|weten\ste)\s[a-zë]+n\b"
        r"|\b(?:teller|stand)\b[^;]{0,15}\bst(?:aat|ond)\b[^;]{0,15}\bop\s¤|\bstaat\snu\sop\s¤|\b(?:zijn|waren)\s(?:dat|het)\ser\s¤[^;,]{0,20}\bgeworden\b",
        nature="result",
        confidence=0.75,
        where="steering",
        finds=(
            "Het is gelukt om ¤ gezinnen te plaatsen.",
            "De corporaties hebben ¤ gezinnen kunnen huisvesten.",
            "Van de ¢ gezinnen zijn dat er ¤ geworden.",
        ),
        leaves=("De corporaties willen ¤ gezinnen huisvesten.",),
    ),
    _rule(
        "target.stated",
        "an aim noun leads up to the number",
        rf"\b{_AIM_NOUN}\b(?![^;¤]*\b(?:behaald|gehaald|bereikt|gerealiseerd|waarvan|inmiddels|reeds)\b)(?![^;¤]*\ben\s(?:zijn|is|werden|werd)\s(?:er\s)?(?:nog\s)?¤)[^;]{{0,190}}¤",
        nature="target",
        confidence=0.9,
        finds=(
            "Het doel is om in 2030 ¤ plekken te hebben.",
            "De ambitie is dat ¤% van de scholen meedoet.",
            "(target is ¤% in 2010)",
        ),
        leaves=("Van de scholen heeft ¤% zich aangemeld.",),
        scope="lead",
    ),
    _rule(
        "target.enumerated",
        "aims are announced and then told one by one",
        r"\b(?:doelen|doelstellingen|ambities|streefwaarden|streefcijfers|targets)\s?:\s[^¤]{0,250}¤",
        nature="target",
        confidence=0.8,
        finds=("Wij hebben deze doelen: 1) ¢ woningen; 2) ¤% sociale huur.",),
        leaves=("Wij hebben ¤ woningen.",),
        scope="lead",
    ),
    _rule(
        "target.task",
        "a task that is laid upon somebody, or what is left of it",
        r"(?<!van de )(?<!van deze )\b\w*(?:opgave|opdracht|restant)\b"
        r"(?![^;¤]*\b(?:waarvan|gerealiseerd|behaald)\b)[^;,]{0,90}\b(?:is|zijn|van|bedraagt|omvat|behelst)\s(?:nog\s|om\s)?¤"
        r"|\b(?:de|hun|onze|zijn)\staak\s(?:is|was)\s¤|\baantal\ste\s[a-zë]+en\b[^;,]{0,60}¤"
        r"|\b(?:rest\s(?:er\s)?nog|resteert|resteren|resterende)\b[^;,]{0,50}¤",
        nature="target",
        confidence=0.75,
        finds=(
            "De opgave voor de regio is ¤ GWh.",
            "Dan rest nog de aanleg van ¤ hectare.",
        ),
        leaves=("Van deze opgave is ¤% klaar.", "De rest van de ¤ scholen wacht."),
        where="steering",
    ),
    _rule(
        "target.called",
        "the number is called an aim afterwards",
        rf"\b(?:gepland|beoogd|afgesproken)\s(?:is|was|zijn|waren)\b[^;]{{0,30}}¤|¤[^;]{{0,80}}\b(?:is|was|als)\s(?:het\s|ons\s|de\s|onze\s|een\s|ten\s)?{_AIM_NOUN}\b"
        rf"|¤[^;]{{0,80}}\b(?:als|ten)\sdoel\b|¤%?-?\s?(?:doel|doelstelling|target|norm|ambitie)\b",
        nature="target",
        confidence=0.85,
        finds=("¤ laadpalen in 2025 is het doel.",),
        leaves=("¤ laadpalen staan bij het doelgebied.",),
    ),
    _rule(
        "target.norm",
        "a norm or ceiling fixes the number",
        r"\b\w*(?:norm|plafond|grenswaarde|streefwaarde|bovengrens|ondergrens|quotum)\b[^;,]{0,60}?"
        r"\b(?:ligt\sop|is|bedraagt|van|op|geldt)\s(?:een\s)?¤|\b(?:de|onze)\safspraak\sis\s¤|\b\w*norm\s¤[^;,]{0,15}\bbedraagt\b|\b\w*(?:norm|streefwaarde|doelwaarde|plafond)\s?:\s?¤",
        nature="target",
        confidence=0.75,
        finds=("De landelijke norm voor lessen ligt op ¤.", "87% is op tijd (norm: ¤%)."),
        leaves=("De kritische waarde wordt op ¤% van het land overschreden.",),
    ),
    _rule(
        "target.set",
        "a number that somebody has set",
        r"\b(?:is|zijn|wordt|worden|werd|werden|heeft|hebben)\b[^;]{0,90}\bop\s¤[^;,]{0,30}\b(?:gesteld|vastgesteld|vastgelegd|bepaald)\b",
        nature="target",
        confidence=0.75,
        finds=("Het aantal plekken is voor dit jaar op ¤ gesteld.",),
        leaves=("Het aantal plekken is gisteren ook op ¤ scholen geteld.",),
        where="steering",
    ),
    _rule(
        "target.starting_point",
        "a starting point that is agreed for what is to be made",
        r"\buitgangspunt(?:en)?\b[^;¤]{0,25}\b(?:is|zijn|blijft)\b[^;]{0,60}¤",
        nature="target",
        confidence=0.65,
        finds=("Uitgangspunt hierbij is een strook van ¤ meter.",),
        leaves=("De uitgangspunten gelden voor ¤ scholen.",),
        where="steering",
    ),
    _rule(
        "target.must",
        "what must be reached is an aim",
        r"\b(?:moet|moeten|dient|dienen|behoren|verplicht\w*)\b(?!\s(?:dus\s)?(?:gerelateerd|het\smogelijk))[^;]{0,160}¤|¤[^;,¢]{0,110}\b(?:moet|moeten|dient|dienen)\b",
        nature="target",
        confidence=0.85,
        finds=(
            "In 2030 moeten ¤ woningen zijn gebouwd.",
            "¤% van de bussen moet dan elektrisch zijn.",
        ),
        leaves=("In dat jaar zijn ¤ woningen gebouwd.",),
    ),
    _rule(
        "target.may_be",
        "what something may be, last or cost at most",
        r"\b(?:mag|mogen)\sniet\s(?:hoger|lager|meer|minder|groter|langer)\s(?:zijn|worden|bedragen|duren)\sdan\s¤"
        r"|\b(?:mag|mogen)\b(?!\s(?:worden\s)?verwacht)[^;,]{0,70}¤[^;,]{0,40}\b(?:zijn|bedragen|duren|worden|uitkomen|liggen|blijven)\b",
        nature="target",
        confidence=0.7,
        finds=("De wachttijd mag ¤ weken zijn.", "Het verzuim mag ¤% bedragen."),
        leaves=("De raad mag ¤ leden benoemen.", "Wij mogen ¤ bezoekers begroeten."),
        where="steering",
    ),
    _rule(
        "target.had_to",
        "what had to be reached was an aim",
        r"¤[^;,¢]{0,60}\bmoest(?:en)?\b|\b(?:moest|moesten|diende|dienden)\b[^;,¢]{0,90}¤(?![^;,]{0,60}\b(?:stoppen|sluiten|weg)\b)",
        nature="target",
        confidence=0.65,
        finds=("De regio moest ¤ plekken vinden.",),
        leaves=("De regio vond ¤ plekken.",),
        where="steering",
    ),
    _rule(
        "target.needed",
        "so many are needed or asked for",
        r"(?<!waren\s)(?<!was\s)(?<!\bop\s)¤(?![^;,]*\bniet\snodig\b)[^;,¢]{0,70}\bnodig\b|\bbehoefte\saan\s(?:nog\s)?¤"
        r"|\b(?:vraagt|vragen|verzoekt|verzoeken|gevraagd|verzocht)\b[^;¤]{0,40}¤(?!%)",
        nature="target",
        confidence=0.65,
        finds=(
            "Voor dat jaar zijn er ¤ plekken nodig.",
            "De minister vraagt van de gemeenten ¤ plekken.",
        ),
        leaves=("Er zijn ¤ plekken, dus is er niets meer nodig.",),
        where="steering",
        kinds="counts",
    ),
    _rule(
        "target.strive",
        "willing, striving and being directed at a number",
        r"\b(?:wil|willen|streef|streeft|streven|gestreefd|beoogt|beogen|beoogd|mikt|mikken|toewerken|gericht\s(?:op|om)|koerst"
        r"|koersen|verbind(?:t|en)\szich|inzetten\sop|zet(?:ten)?\s(?:zich|ons)\s(?:\w+\s){0,2}in\s(?:voor|om)|zet(?:ten)?\s(?:\w+\s){0,2}in\sop|tot\sdoel|committe\w+|nastreven"
        r"|nastreeft|bestuurlijk\sbesloten|zich\stot\sdoel)\b[^;]{0,170}¤|¤[^;]{0,90}\b(?:wil|willen)\b",
        nature="target",
        confidence=0.85,
        finds=(
            "De gemeente wil ¤ bomen planten.",
            "Het programma is erop gericht om met ¤ scholen afspraken te maken.",
        ),
        leaves=("De gemeente plantte ¤ bomen.",),
    ),
    _rule(
        "target.will",
        "what will or is going to be",
        r"\b(?:zal|zullen)\b[^;]{0,130}¤|¤[^;,]{0,110}\b(?:zal|zullen)\b"
        r"|\b(?:gaat|gaan)\b(?!\s(?:het\s)?om\b)(?!\shet\b)[^;,]{0,80}¤[^;,]{0,80}\b[a-zë]+en\b"
        r"|^(?![^;]*\b(?:is|zijn)\b)[^;]*¤[^;,]{0,60}\b(?:gaat|gaan)\s[a-zë]+en\b",
        nature="target",
        confidence=0.8,
        finds=(
            "De sector zal ¤ leerplekken bieden.",
            "Wij gaan ¤ wijken bezoeken.",
            "Hier staat hoe wij de ¤ GWh gaan opwekken.",
        ),
        leaves=("Binnen de regio gaat het om ¤ leerlingen.",),
    ),
    _rule(
        "target.in_order_to",
        "an infinitive of aim governs the number",
        r"\bom\b[^;,]{0,140}¤[^;]{0,90}\bte\s[a-zë]{3,}n\b"
        r"|^(?![^;]*\b(?:lag|lagen|ligt|bleek|bleken|blijkt|blijken|stond|stonden|zat|zaten|lijkt|leek)\b)[^;]*"
        r"¤(?!\s(?:[\w-]+\s){1,3}(?:hebben|heeft|beloven|besloten|besluiten|verplichten|verbinden)\b)(?:(?!\bom\b)[^;,.]){0,70}\bte\s[a-zë]{3,}n\b(?!\s(?:zijn|is|waren|was|staan)\b)",
        nature="target",
        confidence=0.8,
        finds=(
            "Dit om de uitval met ¤% te verminderen.",
            "Partijen spreken af ¤ woningen te bouwen.",
        ),
        leaves=(
            "¤ leerlingen hebben meegedaan, om ideeën te bedenken.",
            "¤ partijen hebben beloofd zich hiervoor in te zetten.",
        ),
    ),
    _rule(
        "target.decided_move",
        "a move that was decided or agreed is still to be made",
        r"\b(?:besloten|besluit|voornemens|afgesproken|spreken\saf|overeengekomen|opgenomen\sdat|vastgelegd\sdat|bepaald\sdat|voorgesteld|stelt\svoor|akkoord\sgegaan|gaa[nt]\sakkoord|stem(?:t|men)\sin)\b"
        r"[^;]{0,170}¤",
        nature="target",
        confidence=0.8,
        finds=("Het kabinet heeft besloten om het aantal plaatsen te brengen op ¤.",),
        leaves=("Het aantal plaatsen is nu ¤.",),
        scope="lead",
    ),
    _rule(
        "target.room",
        "room, places or capacity for a number",
        r"\b(?:ruimte|plaats|plek|capaciteit)\s(?:voor|om)\s(?:nog\s)?¤|\bkunnen\s(?:er\s)?(?:nog\s)?¤"
        r"|\b(?:accent|focus|nadruk)\b[^;]{0,20}\bop\b[^;]{0,90}¤|\buitbreiding\b[^;]{0,30}¤",
        nature="target",
        confidence=0.65,
        finds=("Er is ruimte voor nog ¤ netwerken.", "Via de regeling kunnen ¤ docenten meedoen."),
        leaves=("Er is ruimte in ¢ netwerken.",),
        where="steering",
    ),
    _rule(
        "baseline.raised_from",
        "the level from which something is raised or lowered",
        rf"\bvan\s¤%?[^;,¢]{{0,30}}\b(?:wordt|worden)\b[^;,¢]{{0,40}}\b{_RAISED}\s(?:met|tot|naar)\s(?:\w+\s)?¢",
        nature="baseline",
        confidence=0.75,
        finds=("De bijdrage van ¤% wordt per mei verhoogd tot ¢%.",),
        leaves=("De bijdrage van ¢% wordt per mei verhoogd tot ¤%.",),
        scope="sentence",
        where="steering",
    ),
    _rule(
        "target.raised",
        "what is raised or lowered in the present is planned",
        rf"\b(?:wordt|worden)\b[^;]{{0,80}}\b{_RAISED}\s(?:met|tot|naar|van)\s[^;,]{{0,40}}¤",
        nature="target",
        confidence=0.7,
        finds=("De bijdrage wordt per mei verhoogd met ¤%.",),
        leaves=("De bijdrage werd per mei verhoogd met ¤%.",),
        where="steering",
    ),
    _rule(
        "target.to_make",
        "the making of so much is what is planned",
        r"\bkrijg(?:t|en)\s(?:een\s)?(?:totale\s)?(?:omvang|oppervlakte?|capaciteit|vermogen)\svan\s¤"
        r"|\bhet\s(?:ontwikkelen|aanleggen|realiseren|inrichten|bouwen|vergroten|verkleinen|uitbreiden|verbreden|verdiepen"
        r"|plaatsen|planten|saneren|herstellen|organiseren|opzetten|opleiden|begeleiden)\svan\b[^;¢]{0,120}¤",
        nature="target",
        confidence=0.65,
        finds=("het aanleggen van een moeras met een omvang van ¤ ha",),
        leaves=("het aanleggen van een moeras; nu is ¤ ha nat",),
        where="steering",
    ),
    _rule(
        "target.amounts_to",
        "what an agreement says that a share amounts to is agreed",
        r"\bbedra(?:agt|gen)\b[^;]{0,130}¤%|\b(?:wordt|worden)\b[^;,]{0,60}¤%[^;,]{0,30}\b(?:door|uit|terug)?betaald\b"
        r"|¤%[^;,]{0,30}\b(?:wordt|worden)\s(?:\w+\s)?(?:door|uit)betaald\b"
        r"|\bdoorlo(?:opt|pen)\s(?:tot\s)?(?:\w+\s)?¤%",
        nature="target",
        confidence=0.65,
        finds=(
            "In het eerste jaar bedraagt de vergoeding ¤% van het loon.",
            "Over de gewerkte uren wordt ¤% doorbetaald.",
            "De schaal begint laag en doorloopt tot ¤%, wat een schaal is die doorloopt tot ¤%.",
        ),
        leaves=("In het eerste jaar bedroeg de vergoeding ¤% van het loon.",),
        where="covenant",
        kinds="shares",
    ),
    _rule(
        "result.moved",
        "a rise or fall that took place",
        rf"\b{_ROSE}\b[^;]{{0,70}}\b(?:met|tot|naar|van|uit\sop|gelijk\sop)\s(?:een\s|gemiddeld\s)?¤|¤[^;]{{0,60}}\b{_ROSE}\b(?=\W*$|[^;]*\bt\.?o\.?v)"
        rf"|\b(?:groei|stijging|toename|daling|afname|plus|min|krimp|terugloop|verbetering)\b(?:\s(?:te\szien\s)?)[^;,]{{0,40}}?"
        rf"\b(?:van|met)\s(?:(?:gemiddeld|jaarlijks|netto)\s)?¤%|\bsprake\svan\s(?:een\s)?(?:groei|stijging|daling|toename|afname)\b[^;]{{0,30}}¤%"
        r"|(?:^|\b(?:dit|dat)\s(?:is|was|betekent|betekende)\s)(?:een\s)?(?:\w+e?\s)?\w*(?:groei|stijging|toename|daling|afname|vermindering|krimp)\s(?:van|met)\s(?:\w+\s){0,2}¤",
        nature="result",
        confidence=0.8,
        finds=(
            "Het aandeel steeg met ¤%.",
            "Het aantal klachten is gedaald naar ¤.",
            "We zien een daling van ¤% in de instroom.",
        ),
        leaves=("Het aandeel moet stijgen met ¤%.",),
        where="steering",
    ),
    _rule(
        "target.move",
        "a rise or fall in the present tense is planned",
        rf"\b{_RISES}\b[^;]{{0,70}}\b(?:met|tot|naar)\s(?:(?:mogelijk|gemiddeld|jaarlijks|nog)\s)?¤|\b(?:met|tot|naar)\s¤%?[^;,.]{{0,25}}\b{_RISES}(?=\W|$)(?!\s(?:zijn|is))|\b(?:besparen|bespaart|reduceren|reduceert)\s(?:\w+\s){{0,2}}¤%|\b(?:uitgebreid|teruggebracht|verlaagd|verhoogd|opgehoogd)\s(?:tot|naar)\s¤|\bbeperkt?\s(?:(?:te\s)?(?:houden|blijven)\s)?tot\s¤|\bbeperken\stot\s¤",
        nature="target",
        confidence=0.7,
        finds=(
            "Het programma groeit dit jaar uit tot ¤ instellingen.",
            "Zo kunnen wij de stijging beperkt houden tot ¤%.",
        ),
        leaves=("Het programma telt ¤ instellingen.",),
        where="steering",
    ),
    _rule(
        "baseline.then_now",
        "a number of the past beside what it is now",
        r"^[^;]*\bin\s(?:19|20)\d\d\b[^;]*¤[^;]*;\s(?:nu|inmiddels|momenteel|op\sdit\smoment|thans)\b[^;]*\b(?:dat|er|het)\b[^;]*¢",
        nature="baseline",
        confidence=0.75,
        finds=("In 2014 lagen er op ¤ daken panelen; inmiddels zijn dat er ¢.",),
        leaves=("Nu liggen er op ¤ daken panelen.",),
        scope="sentence",
        where="steering",
    ),
    _rule(
        "result.now",
        "a level or participation that holds now",
        rf"\b{_NOW}\b[^;]{{0,120}}¤|¤[^;]{{0,60}}\b{_NOW}\b",
        nature="result",
        confidence=0.75,
        finds=("Inmiddels doen ¤ gemeenten mee.", "Er zijn nu ¤ loketten."),
        leaves=("Er komen ¤ loketten.",),
        where="steering",
    ),
    _rule(
        "target.will_be",
        "a passive in the present tells what is to be made",
        rf"\b(?:wordt|worden)\b[^;,]{{0,60}}¤(?![^;,]*\bniet\b)[^;,]{{0,80}}\b(?:{_DONE}|beproefd|ingevoerd|verdeeld)\b|¤[^;,]{{0,60}}\b(?:wordt|worden)\b[^;,]{{0,60}}\b{_DONE}\b",
        nature="target",
        confidence=0.65,
        finds=("Dit jaar worden ¤ woningen gebouwd.",),
        leaves=("Dit jaar werden ¤ woningen gebouwd.",),
        where="steering",
    ),
    _rule(
        "result.done",
        "a participle of achievement, delivery or participation goes with the number",
        rf"¤[^;]{{0,140}}\b{_DONE}\b|\b{_DONE}\b[^;]{{0,60}}¤|\b(?:is|zijn|was|waren)\s(?:al|er|reeds)\s¤",
        nature="result",
        confidence=0.75,
        finds=(
            "In totaal zijn er ¤ verklaringen uitgegeven.",
            "¤ bewoners hebben deelgenomen aan de avonden.",
        ),
        leaves=("¤ bewoners wonen in de wijk.",),
        where="steering",
    ),
    _rule(
        "result.participates",
        "verbs of taking part report who is reached",
        r"\b(?:nemen|namen|neemt|nam|doen|deden|doet|werken|werkten|maken|maakten)\b[^;]{0,80}¤[^;]{0,90}"
        r"\b(?:deel|mee|samen|gebruik)\b"
        rf"|\b{_TAKES_PART}\b[^;]{{0,90}}¤|¤[^;]{{0,120}}\b{_TAKES_PART}\b",
        nature="result",
        confidence=0.7,
        finds=(
            "Ruim ¤ zorgboeren zijn aangesloten bij het steunpunt.",
            "Aan de proef doen ¤ bedrijven mee.",
        ),
        leaves=("¤ bewoners wonen in de wijk.",),
        where="steering",
        kinds="counts",
    ),
    _rule(
        "result.share_participates",
        "which share takes part",
        rf"\b(?:doe(?:t|n)|deed|deden)\s¤%\s[^;,]{{2,70}}\bmee\b|¤%\s(?:van|der)\s[^;,]{{2,60}}\b{_TAKES_PART}\b",
        nature="result",
        confidence=0.65,
        finds=("¤% van de scholen doet mee aan de proef.",),
        leaves=("¤% van de scholen is open.",),
        where="steering",
        kinds="shares",
    ),
    _rule(
        "result.outcome",
        "outcomes are told one by one",
        r"\b(?:uitkomsten|resultaten|opbrengsten)\b[^;¤]{0,25}\b(?:zijn|waren)\b[^;]{0,120}¤",
        nature="result",
        confidence=0.65,
        finds=("De belangrijkste resultaten zijn de opening van ¤ scholen.",),
        leaves=("De resultaten gelden voor ¤ scholen.",),
        where="steering",
    ),
    _rule(
        "result.compared",
        "how much lower or higher something is than it was",
        r"\b(?:is|zijn|ligt|liggen|was|waren|lag|lagen)\b[^;]{0,60}¤%?[^;¤]{0,20}\b(?:lager|hoger|minder|meer|kleiner|groter)\sdan\s(?:in\s(?:19|20)\d\d|vorig|een\sjaar|het\sjaar)",
        nature="result",
        confidence=0.7,
        finds=("Het verbruik is ¤% lager dan in 2010.",),
        leaves=("Het verbruik moet ¤% lager worden.",),
        where="steering",
        kinds="shares",
    ),
    _rule(
        "result.no_further",
        "how far something got",
        r"\b(?:ble(?:ef|ven)|blijft|blijven)\b[^;]{0,30}\bsteken\sop\s¤|\b(?:komt|kwam|komen|kwamen)\sniet\sverder\sdan\s¤",
        nature="result",
        confidence=0.7,
        finds=("De teller bleef steken op ¤.", "De stad komt niet verder dan ¤."),
        leaves=("De trein bleef staan op spoor ¤.",),
        where="steering",
    ),
    _rule(
        "result.leads_to",
        "what an effort results in",
        r"\b(?:resulte(?:ert|erde|ren|erden)|leid(?:t|de|den)|heeft\sgeleid)\b[^;]{0,60}\b(?:in|tot)\b(?!\sen\smet)[^;]{0,60}¤",
        nature="result",
        confidence=0.7,
        finds=("Dit resulteert in ¤ activiteiten.",),
        leaves=("Dit kost ¤ activiteiten.",),
        where="steering",
    ),
    _rule(
        "result.level",
        "a share or number as measured",
        r"\b(?:\w*aandeel|\w*aantal(?:len)?|\w*percentage|\w*graad|\w*cijfer|instroom|uitstroom|uitval|dekking|bereik|deelname"
        r"|participatie|omvang|sterkte|rendement)\b[^;]{0,150}?\b(?:is|was|bedraagt|bedroeg|ligt|lag|bleef|blijft|gelijk)\b[^;]{0,60}¤"
        r"|\bis\s(?:dat|het)\s¤%|\bgaat\s(?:het\s)?om\s¤|\bis\shet\s(?:\w+\s)?(?:aantal|aandeel)\s(?:\w+\s){0,3}¤"
        r"|\b(?:participatie|deelname|sterkte|omvang|bezetting|formatie)\b[^;]{0,40}¤"
        r"|\bscoor(?:t|de|den)\b[^;,]{0,60}¤|\bgaven\b[^;,]{0,40}\been\s¤",
        nature="result",
        confidence=0.65,
        finds=(
            "Het aandeel vrouwen ligt op ¤%.",
            "Binnen de regio gaat het om ¤ leerlingen.",
            "De dienst scoort gemiddeld een ¤.",
        ),
        leaves=("Het aandeel moet ¤% worden.",),
        where="steering",
    ),
    _rule(
        "result.in_progress",
        "a report tells what is being done with how many",
        r"\b(?:wordt|worden)\b[^;]{0,90}¤|¤[^;,]{0,90}\b(?:wordt|worden)\b",
        nature="result",
        confidence=0.55,
        finds=("De lessen worden beproefd op ¤ scholen.",),
        leaves=("De lessen zijn er voor ¤ scholen.",),
        where="report",
    ),
    _rule(
        "target.grade",
        "the lowest mark that is to be given",
        r"\b(?:\w*tevredenheid|waardering|\w*cijfer|\w*score|oordeel)\b[^;]{0,70}\b(?:is|zijn|wordt|blijft|van|op)\s¤(?!%)",
        nature="target",
        confidence=0.7,
        finds=("De tevredenheid van cliënten is ¤.",),
        leaves=("De tevredenheid van ¢ cliënten is een ¤.",),
        where="steering",
    ),
    _rule(
        "result.grade",
        "the mark that is given",
        r"\b(?:waarde(?:ert|ren|erden?)|beoorde(?:elt|len|elden?)|gewaardeerd|beoordeeld|tevredenheid\s(?:is|was)|rapportcijfer)\b[^;,]{0,70}\been\s(?:gemiddelde?\s)?¤(?!%)",
        nature="result",
        confidence=0.65,
        finds=("Cliënten waarderen de hulp met een ¤.",),
        leaves=("Cliënten waarderen de ¤ groepen.",),
        where="steering",
    ),
    _rule(
        "target.within",
        "a time limit for something that is done again and again",
        r"\bbinnen\s(?:de\s|gemiddeld\s)?¤\s(?:minuten|minuut|uur|seconden|(?:werk|kalender)?dag(?:en)?|week|weken)\b",
        nature="target",
        confidence=0.6,
        finds=("De ambulance is binnen ¤ minuten ter plaatse.",),
        leaves=("De vergadering duurde ¤ minuten.",),
        where="steering",
    ),
    _rule(
        "target.promised",
        "what an actor gives, builds or starts under the plan",
        r"\b(?:stelt|stellen|beschikbaar\s(?:te\s)?stellen|plaatst|plaatsen|bouwt|bouwen|leidt\sop|leiden\b[^;]*\bop|realiseert"
        r"|realiseren|levert|leveren|biedt|bieden|creëert|creëren|reikt|reiken|organiseert|start|starten|verstrekt|verstrekken"
        r"|komen(?=\s(?:\w+\s){0,3}¤)|komt(?!\s(?:\w+\s){0,2}(?:neer|uit|overeen|op)\b)(?=\s(?:\w+\s){0,3}¤)|krijgt(?=[^;,]{0,40}¤[^;,]{0,40}\bextra\b)|krijg(?:t|en)\ser(?=\s(?:\w+\s){0,2}¤[^;,]*\bbij\b)|verdwijn(?:t|en)|komen\ser|komt\ser|er\skom(?:t|en)|invest(?:eert|eren)\sin|ne(?:emt|men)\b[^;,]*\baan|vervangt|sluit(?:en)?\saan|saneert"
        r"|saneren|renoveert|renoveren|isoleert|isoleren|schrapt|schrappen|financiert|financieren|subsidieert|bezoekt|controleert"
        r"|controleren|keurt|helpt|helpen|begeleidt|begeleiden|openen|opent|werft|werven|traint|trainen|verduurzamen|verduurzaamt|planten|plant|leggen|legt"
        r"|garanderen|garandeert|houden|besteden|voeren|voert|ontwikkelen|ontwikkelt|gekeken\snaar|verliest|verliezen|raakt(?=[^;,]*\bkwijt\b)|raken(?=[^;,]*\bkwijt\b)|voeg(?:t|en)(?=[^;,]*¤[^;,]*\btoe\b)|blijven(?=\s(?:er\s)?(?:nog\s)?¤[^;]*\bover\b))\b[^;,]{0,90}¤"
        r"|¤[^;,]{0,80}\b(?:ontwikkelen|besteden|realiseren|uit(?=\W*$|[.,;)]))\b|\bne(?:emt|men)\b[^;,]{0,60}¤[^;,]{0,60}\baan\b",
        nature="target",
        confidence=0.6,
        finds=("De bedrijven bieden ¤ leerplekken.", "De school start met ¤ groepen."),
        leaves=("De school telt ¤ groepen.",),
        where="steering",
        kinds="counts",
    ),
    _rule(
        "target.promised_share",
        "which share an actor replaces or renews under the plan",
        r"\b(?:vervang(?:t|en)|renove(?:ert|ren)|isole(?:ert|ren)|verduurza(?:amt|men)|sane(?:ert|ren)|vergroen(?:t|en)|vernieuw(?:t|en)"
        r"|schrap(?:t|pen)|reserve(?:ert|ren))\b[^;,]{0,50}¤%\s(?:van|der)\b",
        nature="target",
        confidence=0.6,
        finds=("Wij vervangen ¤% van de tegels door groen.",),
        leaves=("Wij zien dat ¤% van de tegels loslaat.",),
        where="steering",
        kinds="shares",
    ),
    _rule(
        "target.more",
        "so much more or less of something, without a verb",
        r"^\W*¤\s[^;,.]{3,60}\ser\s?bij\b|^\W*(?:jaarlijks\s|elk\sjaar\s|per\sjaar\s)?¤%\s(?:meer|minder|hogere?|lagere?|extra)\b(?!.*\b(?:dan|was|waren|werd|is)\b)|^\W*\+?¤%?\s[^;.]{3,80}\sin\s20\d\d$",
        nature="target",
        confidence=0.65,
        finds=("¤% minder ongevallen", "¤% hernieuwbare energie in 2030"),
        leaves=("¤% meer ongevallen dan vorig jaar",),
    ),
)

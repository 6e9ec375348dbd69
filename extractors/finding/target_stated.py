"""Numbers of which the words beside them say what they are: aims, norms, starting points."""

from __future__ import annotations

from extractors.finding.target_rule import OTHER_BEFORE, TargetRule, rule
from extractors.finding.target_words import AIM_NOUN

_ELSEWHERE = (
    r"(?:landelijke?|nationale?|gemiddelde?|provinciale?|regionale?|europe(?:es|se)"
    r"|(?:in\s)?(?:heel\s)?nederland|elders)"
)

_TO_BE = r"[^;]*\b(?:wil|willen|moet|moeten|zal|zullen|streef\w*|streven|beoogt|gaan)\b"

STATED: tuple[TargetRule, ...] = (
    rule(
        "target.reserved",
        "for how many money is set aside is planned",
        r"\b(?:gereserveerd|uitgetrokken)\svoor\s(?:\w+\s)?(?:¤|¢\s[^;]*\bwaarvan\b[^;]*¤)",
        nature="target",
        confidence=0.65,
        finds=(
            "Er is geld gereserveerd voor ¤ gemalen.",
            "Er is geld gereserveerd voor ¢ gemalen, waarvan ¤ in de stad.",
        ),
        leaves=(
            "Er is geld toegekend aan ¤ gemalen.",
            "Het geld is gereserveerd; ¤ gemalen zijn klaar.",
        ),
        scope="sentence",
        where="steering",
        kinds="counts",
    ),
    rule(
        "result.elsewhere",
        "the number of another place, beside the own, is no starting point",
        rf"{OTHER_BEFORE}\btegen(?:over)?\s(?:een\s|het\s)?(?:{_ELSEWHERE}\s(?:\w+\svan\s)?¤|¤%?\s{_ELSEWHERE}\b)"
        rf"|\bdan\s(?:het\s)?{_ELSEWHERE}\b[^;.(]{{0,40}}\((?:¤|¢%?\stegen(?:over)?\s(?:\w+\s)?¤)",
        nature="result",
        confidence=0.7,
        finds=(
            "Hier zwemt ¢% van de jeugd, tegenover ¤% landelijk.",
            "Het aandeel zwemmers is lager dan landelijk (¢% tegen ¤%).",
            "Dit is hoger dan het landelijke niveau (¤%).",
        ),
        leaves=(
            "Hier zwom ¢% van de jeugd, tegen ¤% een jaar eerder.",
            "Het aandeel zwemmers is lager dan in 2011 (¢% tegen ¤%).",
        ),
        scope="sentence",
        where="steering",
        kinds="shares",
    ),
    rule(
        "baseline.measured",
        "a starting point is named as such",
        r"(?<!ten\sopzichte\svan\sde\s)(?<!t\.o\.v\.\sde\s)\b(?:nulmeting|uitgangssituatie|beginsituatie|startwaarde|nulwaarde|basiswaarde|uitgangspositie|startsituatie)"
        r"\b(?:(?!,\s(?:nu|inmiddels|thans)\b)[^;])*¤|\bin\s(?:het\s)?(?:basis|referentie|uitgangs)jaar\b(?:\s(?:19|20)\d\d)?[^;¢]{0,60}\b(?:was|waren|bedroeg|bedroegen|lag|stond)\b[^;,¢]{0,40}¤|^\W*bij\s(?:de\s)?(?:start|aanvang|invoering|aftrap|begin)\svan\b[^;]*\b(?:was|waren|lag|lagen|bedroeg|stond|voer(?:en)?|reed|reden|deed|deden|had(?:den)?|telde(?:n)?|gebruikte(?:n)?)\b(?:(?!,\s(?:nu|inmiddels|thans)\b)[^;]){0,30}¤|¤[^;]{0,30}\((?:nulmeting|startwaarde)\)",
        nature="baseline",
        confidence=0.85,
        finds=(
            "Bij de nulmeting was dat ¤%.",
            "Bij de start van het plan was dit nog ¤%.",
            "In het basisjaar 2015 bedroeg de uitstoot ¤.",
        ),
        leaves=(
            "Bij de eindmeting was dat ¤%.",
            "Bij de start van het plan waren er ¢ pleinen, nu zijn er ¤.",
        ),
    ),
    rule(
        "baseline.against",
        "the number that another is held against",
        rf"{OTHER_BEFORE}\b(?:tegen(?:over)?|ten\sopzichte\svan|vergeleken\smet|t\.o\.v\.)\s(?:een\s|de\s)?¤|\((?:in\s)?(?:19|20)\d\d(?:-\d)?:?\s¤",
        nature="baseline",
        confidence=0.8,
        finds=(
            "De politie registreerde ¢ meldingen, tegen ¤ een jaar eerder.",
            "Dan hebben ¢ panden een functie (2008: ¤).",
            "In 2030 vaart ¢% elektrisch, ten opzichte van ¤% in 2018.",
        ),
        leaves=("De maatregelen tegen ¤ ziekten werken.",),
        scope="sentence",
        where="steering",
    ),
    rule(
        "baseline.now",
        "what it is now, in brackets behind what it is to be",
        r"\b(?:toe\snaar|streef\w*|streven|moet|moeten|wil|willen|zal|zullen|doel\w*|ambitie|terug\w*"
        r"|verlagen|verhogen|verminderen|vergroten|uitbreiden)\b[^;(¢]*¢[^;(¢]{0,30}"
        r"\((?:thans|nu|momenteel|op\sdit\smoment)(?:\sis\sdat|\snog|:)?\s¤",
        nature="baseline",
        confidence=0.8,
        scope="sentence",
        finds=("We werken toe naar een verbruik van ¢ in 2035 (thans ¤).",),
        leaves=("We telden ¢ leden in 2015 (nu ¤).", "We streven naar ¢ leden (in 2035 ¤)."),
    ),
    rule(
        "baseline.it_was",
        "what it was then, beside what it is now or is to be",
        rf"{OTHER_BEFORE}[;,(]\s?(?:maar\s|en\s)?(?:in|eind|begin|medio|vorig|een\sjaar|het\sjaar)\b[^;,]{{0,25}}\b(?:was|waren)\s"
        rf"(?:dat|dit|het|dat\ser|het\ser|er|daarvan)\s(?:nog\s)?(?:maar\s)?¤|{OTHER_BEFORE};\s(?:eerder|voorheen|toen)\b[^;]*¤"
        r"|(?:^|[;(])[^;(¢]*¢[^;(]*\((?:in|eind|begin|medio|vorig|per)\s[^()¤]{0,40}\b(?:was|waren|lag|bedroeg)\b[^()¤]{0,30}¤",
        nature="baseline",
        confidence=0.8,
        finds=("In 2025 is ¢% tevreden; in 2022 was dit ¤%.",),
        leaves=("In 2022 was dit ¤%.",),
        scope="sentence",
        where="steering",
    ),
    rule(
        "baseline.had",
        "what something was, told in a relative clause, before it is to move",
        r",\s(?:die|dat)\s[^;,¤]{0,80}¤[^;,]{0,30}\b(?:bedroeg|bedroegen|was|waren|lag|lagen|telde|telden|stond|stonden),"
        r"[^;]*\b(?:wordt|worden|daal(?:t|en)|stijg(?:t|en)|groei(?:t|en)|ne(?:emt|men)|ga(?:at|an)|moet(?:en)?|zal|zullen|breng(?:t|en)|terug\w*)\b[^;]*¢",
        nature="baseline",
        confidence=0.75,
        scope="sentence",
        where="steering",
        finds=("De wachttijd, die in 2019 gemiddeld ¤ weken bedroeg, daalt naar ¢ weken.",),
        leaves=(
            "De wachttijd, die vaak lang was, daalt naar ¤ weken.",
            "De wachttijd, die ¤ weken bedroeg, is niet gemeten.",
        ),
    ),
    rule(
        "result.was",
        "what something was, beside what it is to be",
        r"\b(?:was|waren|bedroeg|bedroegen|lag|lagen)\s(?:[\w-]+\s){0,2}¤%?[^;,¢]{0,30}\sen\s(?:dit\s|dat\s)?(?:moet|gaat|zal|wordt)\b[^;,]{0,60}¢",
        nature="result",
        confidence=0.7,
        scope="sentence",
        where="steering",
        finds=("Het cijfer voor de veren was ¤ en moet ¢ worden.",),
        leaves=("Het cijfer voor de veren was ¤ en voor de sluizen ¢.",),
    ),
    rule(
        "baseline.existing",
        "what is there already, and is added to",
        r"\b(?:bovenop|naast|boven\sop)\s(?:de|het)\s(?:(?:reeds|al)\s)?(?:bestaande|huidige|aanwezige)\s¤"
        rf"|{OTHER_BEFORE}\bin\splaats\svan\s(?:de|het)\shuidige\s¤",
        nature="baseline",
        confidence=0.75,
        finds=(
            "Er komt 80 hectare bij, bovenop de reeds bestaande ¤ hectare.",
            "De looptijd wordt ¢ jaar in plaats van de huidige ¤.",
        ),
        leaves=("Naast de ¤ scholen doen ook clubs mee.",),
        scope="sentence",
        where="steering",
    ),
    rule(
        "result.before_aim",
        "how many there are, with the aim for that right behind it",
        r"^[^;:.(]{3,90}:\s(?:[a-z]+\s)?¤%?(?:\s[\w-]+){0,2}"
        r"(?:\s\(|[;,.]\s)(?:(?:de|het|ons)\s)?(?:streef\w*|doel\w*|ambitie|norm|target)\b[^;)]{0,40}¢"
        rf"|^(?!{_TO_BE})[^;(¢]*¤%?(?:(?!{_TO_BE})[^;:(¢]){{0,60}}\s?"
        r"(?:\(|;\s(?=[^;]*\b(?:is|was|bedraagt|bedroeg)\s¢))(?:(?:de|het|ons|onze)\s)?"
        r"(?:streef\w*|doel(?:stelling)?|ambitie|norm|target|opgave)\b[^;()]{0,40}¢",
        nature="result",
        confidence=0.75,
        scope="sentence",
        where="steering",
        finds=(
            "Gidsen: ¤ (doel 2019: ¢)",
            "Musea met een gids: ¤; streefgetal ¢ in 2019",
            "Op ¤% van de pleinen staat een boom; het doel voor 2027 is ¢%.",
            "Er is ¤ kilometer klaar (doel 2022: ¢ kilometer).",
        ),
        leaves=(
            "Gidsen: ¢ (doel 2019: ¤)",
            "Ons doel: ¤ gidsen, en ¢ in 2030",
            "Wij willen ¤% bereiken (norm: ¢%).",
        ),
    ),
    rule(
        "result.of_intended",
        "how many of the intended number there are",
        r"\b(?:van|uit)\s(?:de|het)\s(?:beoogde|geplande|afgesproken|voorgenomen|gewenste|benodigde|vereiste)\s¢[^;]*\b(?:is|zijn|was|waren|heeft|hebben|werd|werden)\b[^;]*¤"
        r"|\bvan\s(?:de|het)\s¢\s(?:beoogde|geplande|afgesproken|voorgenomen|gewenste)\s[^;]*\b(?:is|zijn|was|waren|heeft|hebben|werd|werden)\b[^;]*¤"
        r"|¤%?\s(?:[\w-]+\s)?van\s(?:de|het)\s(?:beoogde|geplande|afgesproken|voorgenomen|gewenste)\s¢"
        r"|\bin\splaats\svan\s(?:de|het)\s(?:beoogde|geplande|afgesproken|voorgenomen|gewenste)\s¢\s[^;,¢]{0,90}¤",
        nature="result",
        confidence=0.8,
        scope="sentence",
        where="steering",
        finds=(
            "Van de beoogde ¢ loketten zijn er ¤ open.",
            "Met ¤ van de geplande ¢ plaatsen viel het tegen.",
            "In plaats van de beoogde ¢ schippers kwamen er ¤ langs.",
        ),
        leaves=("Van de beoogde ¤ loketten zijn er ¢ open.",),
    ),
    rule(
        "result.found",
        "what turned out to be so",
        r"^(?!.*\b(?:wanneer|als|indien|mocht(?:en)?|of)\b[^,;¤]{0,15}\bblijk(?:t|en)\b)(?=.*\b(?:gebleken|bleek|blijkt|kom(?:t|en)\snaar\svoren|kwam(?:en)?\snaar\svoren|laat\szien|laten\szien|liet(?:en)?\szien)\b[^;¤]{0,60}\bdat\b[^;]*¤)"
        r"(?!.*\b(?:zal|zullen|zou|zouden|moet|moeten|verwacht|nodig|doel|streven|ambitie)\b[^;]*¤)(?!.*¤[^;]*\b(?:zal|zullen|moet|moeten|nodig)\b)",
        nature="result",
        confidence=0.7,
        scope="sentence",
        where="steering",
        finds=(
            "Uit de proef bleek dat het verbruik met ¤% kan dalen.",
            "Uit de raming van dit jaar blijkt dat de achterstand is teruggelopen tot ¤%.",
            "Uit de telling komt naar voren dat ¤% van de sluizen open is.",
        ),
        leaves=(
            "Wanneer blijkt dat het aandeel lager is dan ¤%, volgt een gesprek.",
            "Uit de raming blijkt dat er ¤ woningen nodig zijn.",
        ),
    ),
    rule(
        "result.reached_with",
        "the number with which an aim was met",
        r"\b(?:is|zijn|was|waren|werd|werden)\b[^;]{0,30}\bmet\s¤%?[^;,]{0,40}\b(?:gehaald|behaald|overtroffen|bereikt)\b",
        nature="result",
        confidence=0.75,
        finds=("Het doel van ¢ trajecten is met ¤ trajecten ruim gehaald.",),
        leaves=("Het doel van ¤ trajecten is met ¢ trajecten ruim gehaald.",),
        where="steering",
    ),
    rule(
        "target.of_task",
        "how much a task is, of which a part was done",
        r"\b\w*(?:opgave|taakstelling|restopgave)\svan\s(?:\w+\s)?¤(?!%)",
        nature="target",
        confidence=0.8,
        finds=("Eind vorig jaar was ¢% van de opgave van ¤ hectare klaar.",),
        leaves=("Van de opgave is ¤ hectare klaar.", "De opgave van de stad: ¤ hectare."),
        where="steering",
    ),
    rule(
        "target.intended",
        "the number itself is called intended, wished or agreed",
        r"\b(?:beoogde|gewenste|afgesproken|gestelde|geplande|nagestreefde|voorgenomen)\s(?:(?:percentage|aandeel|aantal|niveau|omvang)\s(?:van\s)?|(?:[\w-]+\s){1,3}van\s)?¤"
        r"|\b(?:van|uit)\s(?:de|het)\s(?:benodigde|vereiste)\s¤"
        r"|¤%?\s(?!van\s(?:de|het|deze)\s)(?!(?:[\w-]+\s)?(?:meer|minder|hoger|lager|eerder|later)\sdan\b)(?:[\w-]+\s){0,3}?(?:gepland(?!\sen\b)|geplande|voorgenomen|beoogde)\b|\b(?:gepland|voorgenomen)\sin\splaats\svan\s¤"
        r"|¤%?\s(?:afgesproken|begrote|toegezegde)\s[a-zë-]{3,}"
        r"|¤[^;,¢]{0,40}\s(?:die|dat)\s[^;,]{0,40}\b(?:beoogd|afgesproken|gepland)\b"
        r"|\b(?:is|zijn|wordt|worden)\b(?![^;¤]*\b(?:groei|stijging|toename|krimp)\s[^;]*\bvoorzien\b)[^;]{0,90}¤(?:%|(?!%))(?!\s(?:meer|minder)\sdan\b)(?:(?!\svan\s)[^;,]){0,30}\b(?:voorzien|gepland|beoogd)\b(?!\svan\b)",
        nature="target",
        confidence=0.85,
        finds=(
            "Het bleef steken op ¢% in plaats van de beoogde ¤%.",
            "Van de benodigde ¤ hectare is nu ¢ hectare gekocht.",
            "Daarvoor zijn ¤ plekken per week voorzien.",
        ),
        leaves=(
            "Het bleef steken op ¤% in plaats van de beoogde ¢%.",
            "Er zijn ¢ woningen gebouwd, ¤ meer dan gepland.",
            "Er zijn ¢ woningen gebouwd, ¤% meer dan gepland.",
            "Vorig jaar zijn ¤ woningen van nieuwe ramen voorzien.",
        ),
    ),
    rule(
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
    rule(
        "target.in_brackets",
        "the number of an aim, put in brackets behind it",
        r"\b(?:\w*doel|\w*doelstelling|target|norm|streefwaarde|ambitie)\b(?![^;¤]*\b(?:behaald|gehaald|bereikt|gerealiseerd|overtroffen)\b)[^;(¤]{0,50}\(¤",
        nature="target",
        confidence=0.8,
        scope="sentence",
        where="steering",
        finds=("Wij halen het doel voor de stad (¤ km in 2027) naar verwachting niet.",),
        leaves=("De wijken hebben de doelstelling gehaald (¤%).",),
    ),
    rule(
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
    rule(
        "forecast.by_itself",
        "what grows or shrinks whatever policy does: a shortage, a population, a demand",
        r"^(?!.*\b(?:verlag\w+|terug\w*|doel\w*|stre\w+|moet(?:en)?|wil(?:len)?|zorg(?:en|t)\b[^;]*\bdat)\b)[^;]*"
        r"\b(?:\w+tekort|tekort\saan\s[\w-]+|\w*bevolking|inwonertal|\w*vergrijzing|\w+vraag|vraag\snaar\s[\w-]+|behoefte\saan\s[\w-]+)\s"
        r"(?:[\w-]+\s){0,4}?(?:loopt|lopen|stijgt|groeit|neemt|oploopt|toeneemt)\b[^;¤]{0,50}¤"
        r"|\b(?:bevolking|inwonertal)\s(?:[\w-]+\s){0,4}?(?:daalt|krimpt|afneemt)\b[^;¤]{0,50}¤",
        nature="forecast",
        confidence=0.7,
        scope="sentence",
        where="steering",
        finds=(
            "Het schipperstekort loopt op tot ¤ in 2030.",
            "De vraag naar ligplaatsen neemt in 2030 toe met ¤%.",
        ),
        leaves=(
            "Wij willen dat het schipperstekort daalt tot ¤.",
            "Het aantal ligplaatsen neemt toe met ¤%.",
        ),
    ),
    rule(
        "forecast.expected",
        "a forecast is expected, not aimed at",
        r"\b(?:stijging|groei|toename|krimp)\b[^;,]{0,60}¤%?[^;,]{0,30}\bvoorzien\b|\b(?:naar\sverwachting|verwacht(?:en|te|ing|ingen)?|ramen|raamt|schatten|prognoses?|voorspel\w+|geraamde|(?:in)?schattingen|voorzag(?:en)?|wordt\sgeschat|worden\sgeschat|raming(?:en)?"
        r"|geraamd|voorzien\sis|ga(?:at|an)\ser\s?van\suit\sdat|vermoedelijk|waarschijnlijk|in\s(?:alle|elk|de\smeeste)\sscenario(?:['’]s)?|zal\snaar\sschatting|doorrekening\w*|doorgerekend)\b[^;]*¤"
        r"|¤[^;]*\b(?:naar\sverwachting|verwacht|geprognosticeerd|geraamd)\b"
        r"|\bop\s¤[^;,]{0,20}\b(?:was|werd|is)\s(?:\w+\s)?gerekend\b|\bgerekend\sop\s¤"
        r"|\b(?:rekent|rekenen|rekende|rekenden)\s(?:\w+\s)?op\s¤|\b(?:gaat|gaan|ging|gingen)\s(?:\w+\s)?uit\svan\s¤"
        r"|\bzodat\b[^;]*\bal\s¤|\b(?:wij|we|ik)\sga(?:an)?\s(?:nu\s)?uit\svan\s¤"
        r"|\b(?:(?<!we )(?<!wij )(?:kan|kunnen)(?!\s(?:we|wij)\b)|dreig(?:t|en))\b"
        r"[^;]*\b(?:oplopen|stijgen|dalen|groeien|toenemen|afnemen)\b[^;]*¤",
        nature="forecast",
        confidence=0.75,
        scope="sentence",
        finds=(
            "Naar verwachting volgen ¤ leerlingen de route.",
            "Het tekort kan in dat jaar oplopen tot ¤.",
            "De prognose voor het aantal leraren is ¤.",
            "De studie gaat ervan uit dat het aandeel op ¤% ligt.",
            "Eind dit jaar komt de teller vermoedelijk uit op ¤ bussen.",
            "Wij rekenen op ¤ aanmeldingen.",
            "Er kwamen ¢ gasten, terwijl op ¤ was gerekend.",
            "Voor dat jaar wordt een groei naar ¤ voorzien.",
            "De meerjarenraming gaat uit van ¤ aanvragen.",
        ),
        leaves=("Het doel is ¤ leerlingen.", "Wij rekenen de kosten om op ¤ leerlingen."),
    ),
    rule(
        "target.for_doing",
        "what a proposal or agreement is for is still to be done",
        r"\b(?:voorstel(?:len)?|plan(?:nen)?|afspra(?:ak|ken)|aanpak|akkoord|programma|overeenkomst|opdracht|aanbod)\b[^;,¤]{0,60}"
        r"\b(?:voor|tot|over|om)\shet\s(?:\w+\s)?[a-z]{3,}en\svan\s¤",
        nature="target",
        confidence=0.7,
        finds=("Ik heb u bericht over het plan voor het planten van ¤ bomen.",),
        leaves=("Ik heb u bericht over het planten van ¤ bomen.",),
        where="steering",
    ),
    rule(
        "result.goal_met",
        "a goal that is met reports a result",
        rf"\b{AIM_NOUN}\b[^;]*\b(?:behaald|gehaald|bereikt|gerealiseerd|overtroffen)\b[^;]*¤"
        rf"|¤[^;]*\b{AIM_NOUN}\b[^;]*\b(?:al\s|reeds\s)?(?:behaald|gehaald|bereikt|gerealiseerd|overtroffen)\b"
        rf"|\b{AIM_NOUN}\b[^;]*\b(?:is|zijn|was|waren|werd)\s(?:\w+\s)?voor\s(?:\w+\s)?¤%\s(?:\w+\s)?(?:behaald|gehaald|bereikt|gerealiseerd)\b"
        rf"|\b(?:{AIM_NOUN}|\w*norm|richtlijn|\w*eis|afspraak)\b[^;,]{{0,50}}\b(?:wordt|worden)\s(?:nu\s|al\s)?(?:door|bij|in|op|aan)\s¤%?\s"
        r"[^;,]{2,60}\b(?:gehaald|nageleefd|behaald|gevolgd|nagekomen)\b",
        nature="result",
        confidence=0.85,
        finds=(
            "De norm van ¢ uur wordt door ¤% van de clubs gehaald.",
            "Het doel van ¢ hectare is voor ¤% gerealiseerd.",
            "De norm voor zwemwater wordt op ¤% van de stranden gehaald.",
            "Van de gemeenten heeft ¤% de doelen gerealiseerd.",
            "De wijken hebben de doelstelling ruim gehaald (¤%).",
        ),
        leaves=("Het doel is dat ¤% slaagt.",),
        scope="sentence",
    ),
    rule(
        "result.managed",
        "what somebody managed to do",
        r"\b(?:gelukt|lukte)\b[^;,]{0,25}\b(?:om|voor)\s¤|\b(?:lukte|gelukt|slaagde)\b[^;]{0,40}\bom\s¤|¤[^;,]{0,60}\b(?:is|was)\s(?:dat\s)?gelukt\b"
        r"|\b(?:heeft|hebben|had|hadden)\b[^;]{0,60}¤[^;]{0,40}\b(?:kunnen|weten\ste)\s[a-zë]+n\b"
        r"|\b(?:teller|stand)\b[^;]{0,15}\bst(?:aat|ond)\b[^;]{0,15}\bop\s¤|\bstaat\snu\sop\s¤|\b(?:(?:zijn|waren)\s(?:dat|het)|(?:dat|het)\s(?:zijn|waren))\ser\s(?:\w+\s)?¤[^;,]{0,20}\bgeworden\b",
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
    rule(
        "result.answered",
        "which share of people says, finds or thinks something",
        r"\b(?:geeft|geven|gaf|gaven)\s(?:\w+\s){0,2}¤%[^;,]{0,60}\baan\b|\b(?:zegt|zeggen|zei|zeiden)\s(?:\w+\s){0,2}¤%"
        r"|¤%(?:\s(?:van|der)\s[^;,]{2,60})?(?:\s[\w-]+)?\s(?:vindt|vinden|vond|vonden|zegt|zeggen|zei|zeiden|ervaart|ervaren|voelt|voelen"
        r"|denkt|denken|meent|menen|geeft\b[^;,]{0,40}\baan|geven\b[^;,]{0,40}\baan|gaf\b[^;,]{0,40}\baan|gaven\b[^;,]{0,40}\baan)\b",
        nature="result",
        confidence=0.7,
        finds=(
            "Van de ondernemers geeft ¤% aan personeel te kunnen vinden.",
            "¤% van de inwoners vindt de buurt veilig.",
            "Van de leerlingen zegt nog altijd ¤% laat te slapen.",
        ),
        leaves=(
            "Het doel is dat ¤% van de inwoners meedoet.",
            "Wij geven ¤% meer ruimte.",
        ),
        where="steering",
        kinds="shares",
    ),
    rule(
        "result.labelled",
        "the number behind a label that calls it a result",
        r"^\W*(?:resultaat|realisatie|gerealiseerd|stand|tussenstand|score|uitkomst)\b[^;¤]{0,40}:\s(?:\w+\s){0,2}¤"
        r"|\b(?:gerealiseerd|behaald|bereikt|gehaald|gelukt)\s?(?:\(|:\s)(?:(?:het|dat)\s(?:is|was|werd)\s)?¤%?\)?\W*$"
        r"|\b(?:gerealiseerd|behaald|bereikt|gehaald|gemeten)\s(?:is|werd|zijn|werden|was|waren)\s(?:(?:er|gemiddeld|uiteindelijk|in\stotaal)\s){0,2}¤"
        r"|^\W*(?:(?:de\s)?huidige\s(?:situatie|stand)|situatie\snu|stand\svan\szaken)\b[^;:¤]{0,40}:\s"
        r"(?:(?!\b(?:wil|willen|moet|moeten|doel\w*|stre\w+|ambitie)\b)[^;¤]){0,160}¤",
        nature="result",
        confidence=0.75,
        finds=(
            "Stand per 1 mei: ¤ leden.",
            "De afgesproken ¢% is niet gehaald: gerealiseerd is gemiddeld ¤%.",
            "Het streven naar ¢% is niet gelukt: ¤%.",
            "Resultaat vorig jaar: ¤% op tijd.",
            "Huidige situatie: ¢% van de schippers zeilt, ¤% roeit.",
        ),
        leaves=(
            "Standplaatsen: ¤.",
            "De stand is opgemaakt: wij willen ¤ leden.",
            "Huidige situatie: wij willen ¤ leden.",
        ),
        scope="sentence",
        where="steering",
    ),
    rule(
        "target.stated",
        "an aim noun leads up to the number",
        rf"\b{AIM_NOUN}\b(?![^;¤]*\b(?:behaald|gehaald|bereikt|gerealiseerd|waarvan|inmiddels|reeds)\b)(?![^;¤:]{{0,190}}:\s[^;¤]{{0,190}}\b(?:stond(?:en)?|was|waren|ble(?:ef|ven)|kwam(?:en)?|lag(?:en)?|werd(?:en)?|had(?:den)?)\b)(?![^;¤]*\ben\s(?:zijn|is|werden|werd)\s(?:er\s)?(?:nog\s)?¤)[^;]{{0,190}}¤",
        nature="target",
        confidence=0.9,
        finds=(
            "Het doel is om in 2030 ¤ plekken te hebben.",
            "De ambitie is dat ¤% van de scholen meedoet.",
            "(target is ¤% in 2010)",
        ),
        leaves=(
            "Van de scholen heeft ¤% zich aangemeld.",
            "De ambitie ligt op koers: eind vorig jaar stond de teller op ¤.",
        ),
        scope="lead",
    ),
    rule(
        "target.enumerated",
        "aims are announced and then told one by one",
        r"\b(?:doelen|doelstellingen|ambities|streefwaarden|streefcijfers|targets)\s?:\s[^¤]{0,250}¤",
        nature="target",
        confidence=0.8,
        finds=("Wij hebben deze doelen: 1) ¢ woningen; 2) ¤% sociale huur.",),
        leaves=("Wij hebben ¤ woningen.",),
        scope="lead",
    ),
    rule(
        "result.left",
        "what is left where more was agreed",
        r"\b(?:rest\s(?:er\s)?nog|resteert|resteren|over\sis|over\szijn)\b[^;,]{0,50}¤[^;,]{0,20},\swaar\s(?:er\s)?¢",
        nature="result",
        confidence=0.7,
        scope="sentence",
        where="steering",
        finds=("Er resteren ¤ bussen, waar ¢ bussen waren voorzien.",),
        leaves=("Er resteren ¤ bussen, waar wij blij mee zijn.",),
    ),
    rule(
        "target.task",
        "a task that is laid upon somebody, or what is left of it",
        r"(?<!van de )(?<!van deze )\b\w*(?:opgave|opdracht|restant)\b"
        r"(?![^;¤]*\b(?:waarvan|gerealiseerd|behaald)\b)[^;,]{0,90}\b(?:is|zijn|was|waren|van|bedraagt|bedroeg|omvat|behelst)\s(?:nog\s|om\s)?¤"
        r"|\b(?:de|hun|onze|zijn)\staak\s(?:is|was)\s¤|\baantal\ste\s[a-zë]+en\b[^;,]{0,60}¤"
        r"|\b(?:rest\s(?:er\s)?nog|resteert|resteren|resterende)\b[^;,]{0,50}¤(?![^;]*,\swaar\s¢)",
        nature="target",
        confidence=0.75,
        finds=(
            "De opgave voor de regio is ¤ GWh.",
            "Er is ¢ kilometer klaar; de opgave voor dat jaar was ¤ kilometer.",
            "Dan rest nog de aanleg van ¤ hectare.",
        ),
        leaves=(
            "Van deze opgave is ¤% klaar.",
            "De rest van de ¤ scholen wacht.",
            "Er resteren ¤ bussen, waar ¢ bussen waren voorzien.",
        ),
        where="steering",
    ),
    rule(
        "target.called",
        "the number is called an aim afterwards",
        rf"\b(?:gepland|beoogd|afgesproken)\s(?:is|was|zijn|waren)\b[^;]{{0,30}}¤|¤[^;,]{{0,20}}\b(?:is|was|zijn|waren)\s(?:afgesproken|gepland|beoogd|toegezegd|voorzien)\b(?!\svan\b)|¤(?!%)[^;,]{{0,60}}\b(?:toegezegd|beloofd)\b|¤(?!\s(?:[a-z]+\s)?van\sde\s¢)[^;]{{0,80}}\b(?:is|was|als)\s(?:het\s|ons\s|de\s|onze\s|een\s|ten\s)?{AIM_NOUN}\b"
        rf"|¤(?!\s(?:[a-z]+\s)?van\sde\s¢)[^;]{{0,80}}\b(?:als|ten)\sdoel\b|¤%?-?\s?(?:doel|doelstelling|target|norm|ambitie)\b",
        nature="target",
        confidence=0.85,
        finds=(
            "¤ laadpalen in 2025 is het doel.",
            "Er doen ¢ winkels mee, waar ¤ was afgesproken.",
            "Er rijden ¢ bussen, waar ¤ waren voorzien.",
            "De rechtbank heeft ¤ zittingen toegezegd.",
        ),
        leaves=("¤ laadpalen staan bij het doelgebied.",),
    ),
    rule(
        "target.set_value",
        "the value that is set for a measure, or its bound",
        r"\b(?:doel|streef|maximum|minimum|grens)(?:temperatuur|peil|niveau|gehalte|concentratie|hoogte"
        r"|diepte|breedte|percentage|aantal|getal)\b[^;,¢¤]{0,90}?\b(?:van|op|is|bedraagt)\s¤",
        nature="target",
        confidence=0.75,
        where="steering",
        finds=(
            "Voor het bad is een doeltemperatuur opgenomen van ¤.",
            "Wij gaan naar een maximumtemperatuur in de beek van ¤.",
            "Het streefpeil van de plas is ¤.",
        ),
        leaves=(
            "De temperatuur van de beek is ¤.",
            "Het streefpeil van de plas is hoger; het bad is ¤.",
        ),
    ),
    rule(
        "target.named_bound",
        "what something may be at most, or is to be at least, by its name",
        r"(?<!huidige )\b(?:maximale|minimale)\s(?!snelheid)[\w-]+(?:\s[^;,¤]{1,60})?"
        r"\s(?:is|zijn|bedraagt|bedragen)\s(?:\w+\s)?¤",
        nature="target",
        confidence=0.65,
        finds=("De maximale wachttijd bij de sluis is ¤ weken.",),
        leaves=("De maximale wachttijd was lang; bij de sluis is ¤% tevreden.",),
        where="steering",
    ),
    rule(
        "target.norm",
        "a norm or ceiling fixes the number",
        r"\b(?:\w*(?:norm|plafond|grenswaarde|streefwaarde|bovengrens|ondergrens|quotum)|(?:minimum)?eis)\b[^;,]{0,60}?"
        r"\b(?:ligt\sop|is|bedraagt|van|op|geldt)\s(?:een\s|gemiddeld\s)?¤|\b\w*norm\sis(?:,\s[^;,]{1,60},)?\sdat\b[^;]*¤|\b(?:de|onze)\safspraak\sis\s¤|\b\w*norm\s¤%?[^;,]{0,15}\b(?:bedraagt|is)\b|\b\w*(?:norm|streefwaarde|doelwaarde|plafond)\s?:\s?¤"
        r"|¤%\s(?:\w+\s)?(?:nodig|vereist)\s(?:is|zijn|was)\b|\b(?:is|zijn|was)\s¤%\s(?:nodig|vereist)\b"
        r"|¤%?\s(?:[\w-]+\s){0,2}als\s(?:\w+\s)?(?:norm|plafond|grenswaarde|streefwaarde|bovengrens|ondergrens|maximum|minimum)\b",
        nature="target",
        confidence=0.75,
        finds=(
            "De landelijke norm voor lessen ligt op ¤.",
            "87% is op tijd (norm: ¤%).",
            "De norm is dat de bus in ¤% van de ritten op tijd is.",
            "In het contract is een stiptheid van ¤% als ondergrens opgenomen.",
        ),
        leaves=("De kritische waarde wordt op ¤% van het land overschreden.",),
    ),
    rule(
        "target.set",
        "a number that somebody has set",
        r"\b(?:is|zijn|wordt|worden|werd|werden|heeft|hebben)\b[^;]{0,90}\bop\s¤[^;,]{0,30}\b(?:gesteld|vastgesteld|vastgelegd|bepaald)\b"
        r"|\b(?:wordt|worden)\b[^;]{0,60}\b(?:gesteld|vastgesteld|bepaald)\sop\s¤",
        nature="target",
        confidence=0.75,
        finds=(
            "Het aantal plekken is voor dit jaar op ¤ gesteld.",
            "De rijtijd wordt voor vee gesteld op ¤ uur.",
        ),
        leaves=("Het aantal plekken is gisteren ook op ¤ scholen geteld.",),
        where="steering",
    ),
    rule(
        "target.starting_point",
        "a starting point that is agreed for what is to be made",
        r"\buitgangspunt(?:en)?\b[^;¤]{0,25}\b(?:is|zijn|blijft)\b[^;]{0,60}¤",
        nature="target",
        confidence=0.65,
        finds=("Uitgangspunt hierbij is een strook van ¤ meter.",),
        leaves=("De uitgangspunten gelden voor ¤ scholen.",),
        where="steering",
    ),
    rule(
        "result.has_moved",
        "what those who must do or bear something have come to",
        r"\b(?:is|zijn)\s[^;¤]{2,80}\b(?:die|dat)\s[^;¤]{0,60}\b(?:moet|moeten)\s[^;¤]{0,60}\b(?:gegroeid|gestegen|gedaald|toegenomen|afgenomen|opgelopen|teruggelopen)\s(?:tot|naar|met)\s(?:\w+\s)?¤",
        nature="result",
        confidence=0.7,
        finds=("Dit jaar is de groep die lang moet wachten gegroeid tot ¤.",),
        leaves=("Dit jaar moet de groep zijn gegroeid tot ¤.",),
        where="steering",
    ),
    rule(
        "target.must",
        "what must be reached is an aim",
        r"\b(?:moet|moeten|dient|dienen|behoren|verplicht\w*)\b(?!\s(?:dus\s)?(?:gerelateerd|het\smogelijk))"
        r"(?:(?!,\s(?:zijn|is|waren|was|heeft|hebben)\s(?:(?:er|daarvan|inmiddels|nu|al|thans|nog)\b|¤))[^;]){0,160}¤|¤[^;,¢]{0,110}\b(?:moet|moeten|dient|dienen)\b"
        r"|\bonder\sde\svoorwaarde\sdat\b[^;,¤]{0,60}¤%",
        nature="target",
        confidence=0.85,
        finds=(
            "In 2030 moeten ¤ woningen zijn gebouwd.",
            "¤% van de bussen moet dan elektrisch zijn.",
        ),
        leaves=(
            "In dat jaar zijn ¤ woningen gebouwd.",
            "Van de ¢ sluizen die weg moeten, zijn er nu ¤ gesloopt.",
            "Van de ¢ km kade die af moet zijn, is ¤ km gereed.",
        ),
    ),
    rule(
        "target.in_time",
        "a bound that is to hold in the end",
        r"\b(?:op\stermijn|op\sden\sduur|uiteindelijk|straks)\b[^;]{0,60}¤|¤[^;,]{0,60}\b(?:op\stermijn|op\sden\sduur)\b",
        nature="target",
        confidence=0.65,
        finds=("Iedere inwoner woont op termijn op ten hoogste ¤ meter van een park.",),
        leaves=("Iedere inwoner woont op ten hoogste ¤ meter van een park.",),
        where="steering",
    ),
    rule(
        "target.may_be",
        "what something may be, last or cost at most",
        r"\b(?:mag|mogen)\sniet\s(?:hoger|lager|meer|minder|groter|langer)\s(?:zijn|worden|bedragen|duren)\sdan\s¤"
        r"|\b(?:mag|mogen)\b(?!\s(?:worden\s)?verwacht)[^;,]{0,70}¤[^;,]{0,40}\b(?:zijn|bedragen|duren|worden|uitkomen|liggen|blijven)\b"
        r"|¤[^;,]{0,40}\bbeperkt\s(?:blijft|blijven)\b"
        r"|¤[^;,]{0,60}\b(?:mag|mogen)\s[^;,]{0,30}\b(?:niet|geen|nergens|nooit)\b",
        nature="target",
        confidence=0.7,
        finds=(
            "De wachttijd mag ¤ weken zijn.",
            "Het verzuim mag ¤% bedragen.",
            "De verkoop, die tot ¤ woningen per jaar beperkt blijft, gaat door.",
            "Een golf van ¤ meter mag de dijk dan niet meer doen bezwijken.",
        ),
        leaves=("De raad mag ¤ leden benoemen.", "Wij mogen ¤ bezoekers begroeten."),
        where="steering",
    ),
    rule(
        "target.had_to",
        "what had to be reached was an aim",
        r"¤[^;,¢]{0,60}\bmoest(?:en)?\b|\b(?:moest|moesten|diende|dienden)\b[^;,¢]{0,90}¤(?![^;,]{0,60}\b(?:stoppen|sluiten|weg)\b)",
        nature="target",
        confidence=0.65,
        finds=("De regio moest ¤ plekken vinden.",),
        leaves=("De regio vond ¤ plekken.",),
        where="steering",
    ),
    rule(
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
    rule(
        "target.asked",
        "what somebody asked or obliged others to reach",
        r"\b(?:verzocht|verzoekt|gevraagd|opgedragen|opgeroepen|verplicht)\b[^;]{0,120}¤[^;]{0,60}\bte\s[a-zë]{3,}n\b",
        nature="target",
        confidence=0.75,
        finds=("De raad heeft in mei verzocht het lawaai met ¤% te verminderen.",),
        leaves=("De raad heeft in mei verzocht om rust; nu is ¤% minder lawaai te horen.",),
        where="steering",
    ),
    rule(
        "target.strive",
        "willing, striving and being directed at a number",
        r"\b(?:wil|willen|streef|streeft|streven|gestreefd|beoogt|beogen|beoogd|mikt|mikken|toewerken|gericht\s(?:op|om)|koerst"
        r"|koersen|verbind(?:t|en)\szich|inzetten\sop|zet(?:ten)?\s(?:zich|ons)\s(?:\w+\s){0,2}in\s(?:voor|om)|zet(?:ten)?\s(?:[\w-]+\s){0,7}?in\sop|tot\sdoel|committe\w+|nastreven"
        r"|nastreeft|bestuurlijk\sbesloten|zich\stot\sdoel)\b[^;]{0,170}¤|¤[^;]{0,90}\b(?:wil|willen)\b",
        nature="target",
        confidence=0.85,
        finds=(
            "De gemeente wil ¤ bomen planten.",
            "Het programma is erop gericht om met ¤ scholen afspraken te maken.",
        ),
        leaves=("De gemeente plantte ¤ bomen.",),
    ),
    rule(
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
    rule(
        "target.in_order_to",
        "an infinitive of aim governs the number",
        r"\bom\b[^;,]{0,140}¤[^;]{0,90}\bte\s[a-zë]{3,}n\b|\bom\b[^;,]{0,140}\bte\s¤"
        r"|^(?![^;]*\b(?:lag|lagen|ligt|bleek|bleken|blijkt|blijken|stond|stonden|zat|zaten|lijkt|leek)\b)[^;]*"
        r"¤(?!\s(?:[\w-]+\s){1,3}(?:hebben|heeft|beloven|besloten|besluiten|verplichten|verbinden)\b)(?:(?!\bom\b)[^;,.]){0,70}\bte\s(?!hebben\b)[a-zë]{3,}n\b(?!\s(?:zijn|is|waren|was|staan)\b)",
        nature="target",
        confidence=0.8,
        finds=(
            "Dit om de uitval met ¤% te verminderen.",
            "Partijen spreken af ¤ woningen te bouwen.",
            "Wij sluiten een pact om de uitvoer te ¤%.",
        ),
        leaves=(
            "¤ leerlingen hebben meegedaan, om ideeën te bedenken.",
            "¤ partijen hebben beloofd zich hiervoor in te zetten.",
            "¤% meldt vorig jaar les te hebben gekregen.",
        ),
    ),
    rule(
        "target.decided_move",
        "a move that was decided or agreed is still to be made",
        r"\b(?:besloten|besluit|voornemens|afgesproken|spreken\saf|afspraak\s(?:is\s)?gemaakt|overeengekomen|opgenomen\sdat|vastgelegd\sdat|bepaald\sdat|toegezegd|beloofd|voorgesteld|stelt\svoor|akkoord\sgegaan|gaa[nt]\sakkoord|stem(?:t|men)\sin|(?:gekozen|kiest|kiezen|koos|kozen)(?:\ser)?(?:voor)?,?\s(?:om|voor\shet))\b"
        r"(?:(?!,\s(?:al|maar|terwijl|hoewel)\b)[^;]){0,170}¤",
        nature="target",
        confidence=0.8,
        finds=(
            "Het kabinet heeft besloten om het aantal plaatsen te brengen op ¤.",
            "In de wijk is gekozen voor het voeren van ¤ gesprekken.",
        ),
        leaves=(
            "Het aantal plaatsen is nu ¤.",
            "Dat ligt boven de afgesproken ¢ plaatsen, al is het tempo laag: ¤ kinderen kwamen.",
        ),
        scope="lead",
    ),
    rule(
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
)
"""The first that fits says what the number is."""

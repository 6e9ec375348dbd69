"""Numbers that a verb tells of: what rises or falls, is raised, reached, or promised."""

from __future__ import annotations

from extractors.finding.target_rule import TargetRule, rule
from extractors.finding.target_words import DONE, NOW, RAISED, RISES, ROSE, TAKES_PART
from extractors.language.word_lists import TO_TWELVE

TOLD: tuple[TargetRule, ...] = (
    rule(
        "baseline.raised_from",
        "the level from which something is raised or lowered",
        rf"\bvan\s¤%?[^;,¢]{{0,30}}\b(?:wordt|worden)\b[^;,¢]{{0,40}}\b{RAISED}\s(?:met|tot|naar)\s(?:\w+\s)?¢",
        nature="baseline",
        confidence=0.75,
        finds=("De bijdrage van ¤% wordt per mei verhoogd tot ¢%.",),
        leaves=("De bijdrage van ¢% wordt per mei verhoogd tot ¤%.",),
        scope="sentence",
        where="steering",
    ),
    rule(
        "target.raised",
        "what is raised or lowered in the present is planned",
        rf"\b(?:wordt|worden)\b[^;]{{0,80}}\b{RAISED}\s(?:met|tot|naar|van)\s[^;,]{{0,40}}¤"
        rf"|\b(?:wordt|worden)\b[^;]{{0,80}}\b(?:met|tot|naar)\s¤[^;,]{{0,60}}\b{RAISED}\b"
        rf"|\b(?:wordt|worden)\b[^;]{{0,60}}¤\s(?:meter|centimeter|cm|kilometer|km)\s{RAISED}\b",
        nature="target",
        confidence=0.7,
        finds=(
            "De bijdrage wordt per mei verhoogd met ¤%.",
            "De bijdrage wordt per mei met ¤% en daarna met ¢% verhoogd.",
            "De kade wordt hier ¤ centimeter verhoogd.",
        ),
        leaves=("De bijdrage werd per mei verhoogd met ¤%.",),
        where="steering",
    ),
    rule(
        "target.to_make",
        "the making of so much is what is planned",
        r"\bleg(?:t|gen)\s[^;]{0,140}\baan\b[^;]{0,80}\bmet\seen\s(?:totale\s)?(?:lengte|omvang|oppervlakte?)\svan\s¤"
        r"|\bkrijg(?:t|en)\s(?:een\s)?(?:totale\s)?(?:omvang|oppervlakte?|capaciteit|vermogen)\svan\s¤"
        r"|\bhet\s(?:ontwikkelen|aanleggen|realiseren|inrichten|bouwen|vergroten|verkleinen|uitbreiden|verbreden|verdiepen"
        r"|plaatsen|planten|saneren|herstellen|organiseren|opzetten|opleiden|begeleiden)\svan\b[^;¢]{0,120}(?<!\sin\s)(?<!binnen\s)¤",
        nature="target",
        confidence=0.65,
        finds=(
            "het aanleggen van een moeras met een omvang van ¤ ha",
            "De stad legt een wandelpad aan langs de vaart, met een lengte van ¤ kilometer.",
        ),
        leaves=("het aanleggen van een moeras; nu is ¤ ha nat",),
        where="steering",
    ),
    rule(
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
    rule(
        "target.until",
        "the level that must be reached before something ends",
        r"\b(?:totdat|tot\shet\smoment\sdat)\b[^;]*¤",
        nature="target",
        confidence=0.6,
        where="steering",
        finds=("De haven is dicht totdat het verzuim onder de ¤% is gezakt.",),
        leaves=("De haven is dicht nadat het verzuim naar ¤% is gezakt.",),
    ),
    rule(
        "result.moved",
        "a rise or fall that took place",
        rf"\b{ROSE}\b[^;]{{0,70}}\b(?:met|tot|naar|van|uit\sop|gelijk\sop)\s(?:een\s|gemiddeld\s)?¤|¤[^;]{{0,60}}\b{ROSE}\b(?=\W*$|[^;]*\bt\.?o\.?v)"
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
    rule(
        "target.move",
        "a rise or fall in the present tense is planned",
        rf"\b{RISES}\b[^;]{{0,70}}\b(?:met|tot|naar)\s(?:(?:mogelijk|gemiddeld|jaarlijks|nog)\s)?¤|\b(?:met|tot|naar)\s¤%?[^;,.]{{0,25}}\b{RISES}(?=\W|$)(?!\s(?:zijn|is))|\b(?:besparen|bespaart|reduceren|reduceert)\s(?:\w+\s){{0,2}}¤%|\b(?:uitgebreid|teruggebracht|verlaagd|verhoogd|opgehoogd)\s(?:tot|naar)\s¤|\bbeperkt?\s(?:(?:te\s)?(?:houden|blijven)\s)?tot\s¤|\bbeperken\stot\s(?:een\s(?:\w+\s)?(?:periode|duur|termijn|aantal|maximum)\svan\s)?¤|\bblij(?:ft|ven)\s(?:\w+\s)?beperkt\s(?:tot\s)?¤",
        nature="target",
        confidence=0.7,
        finds=(
            "Het programma groeit dit jaar uit tot ¤ instellingen.",
            "Zo kunnen wij de stijging beperkt houden tot ¤%.",
            # The number takes in `tot`.
            "De verhoging blijft beperkt ¤%.",
        ),
        leaves=("Het programma telt ¤ instellingen.",),
        where="steering",
    ),
    rule(
        "baseline.then_now",
        "a number of the past beside what it is now",
        # The first year will do, as in OTHER_BEFORE.
        r"^(?:(?!\bin\s(?:19|20)\d\d\b)[^;])*\bin\s(?:19|20)\d\d\b[^;]*¤[^;]*;\s(?:nu|inmiddels|momenteel|op\sdit\smoment|thans)\b[^;]*\b(?:dat|er|het)\b[^;]*¢"
        r"|^\W*(?:in|eind|begin|medio|vorig|een\sjaar\sgeleden)\s[^;¤]*\b(?:was|waren|bedroeg|stond(?:en)?|lag(?:en)?|telde(?:n)?|liepen|wachtten)\b[^;¢]*¤[^;¢]*;"
        r"\s(?:dat|dit)\s(?:is|zijn)\s(?:er\s)?(?:nu|inmiddels|momenteel|thans)\s[^;]{0,20}¢",
        nature="baseline",
        confidence=0.75,
        finds=(
            "In 2014 lagen er op ¤ daken panelen; inmiddels zijn dat er ¢.",
            "Eind vorig jaar lagen er nog ¤ boten stil; dat zijn er nu ¢.",
        ),
        leaves=("Nu liggen er op ¤ daken panelen.",),
        scope="sentence",
        where="steering",
    ),
    rule(
        "result.now",
        "a level or participation that holds now",
        rf"\b{NOW}\b[^;]{{0,120}}¤|¤[^;]{{0,60}}\b{NOW}\b",
        nature="result",
        confidence=0.75,
        finds=("Inmiddels doen ¤ gemeenten mee.", "Er zijn nu ¤ loketten."),
        leaves=("Er komen ¤ loketten.",),
        where="steering",
    ),
    rule(
        "result.since",
        "what is going on since then is no plan",
        r"\b(?:sinds|sedert)\b[^;]{0,90}¤|¤[^;]{0,60}\b(?:sinds|sedert)\b",
        nature="result",
        confidence=0.65,
        finds=("Het bureau begeleidt sinds vorig jaar ¤ gezinnen.",),
        leaves=("Het bureau begeleidt ¤ gezinnen.",),
        where="steering",
    ),
    rule(
        "target.yearly_share",
        "which share an agreement says is to be reached each year",
        r"\b(?:jaarlijks|elk\sjaar|ieder\sjaar|per\sjaar)\s(?:\w+\s)?¤%\s(?:van|der)\b",
        nature="target",
        confidence=0.65,
        finds=("Vanaf dit jaar krijgt jaarlijks ¤% van alle leerlingen een gesprek.",),
        leaves=("In dat jaar kreeg ¤% van alle leerlingen een gesprek.",),
        where="covenant",
        kinds="shares",
    ),
    rule(
        "target.will_be",
        "a passive in the present tells what is to be made",
        rf"\b(?:wordt|worden)\b(?:[^;,]|,\s¢){{0,60}}¤(?![^;,]*\bniet\b)(?:[^;,]|,\s¢){{0,80}}\b(?:{DONE}|beproefd|ingevoerd|verdeeld|ingepland)\b|¤[^;,]{{0,60}}\b(?:wordt|worden)\b[^;,]{{0,60}}\b{DONE}\b",
        nature="target",
        confidence=0.65,
        finds=("Dit jaar worden ¤ woningen gebouwd.", "Er worden ¤, ¢ en ¢ gidsen opgeleid."),
        leaves=("Dit jaar werden ¤ woningen gebouwd.",),
        where="steering",
    ),
    rule(
        "result.done",
        "a participle of achievement, delivery or participation goes with the number",
        rf"¤[^;]{{0,140}}\b{DONE}\b|\b{DONE}\b[^;]{{0,60}}¤|(?<!\bdat\s)\b(?:is|zijn|was|waren)\s(?:al|er|reeds)\s¤",
        nature="result",
        confidence=0.75,
        finds=(
            "In totaal zijn er ¤ verklaringen uitgegeven.",
            "¤ bewoners hebben deelgenomen aan de avonden.",
        ),
        leaves=("¤ bewoners wonen in de wijk.",),
        where="steering",
    ),
    rule(
        "result.participates",
        "verbs of taking part report who is reached",
        r"\b(?:nemen|namen|neemt|nam|doen|deden|doet|werken|werkten|maken|maakten)\b[^;]{0,80}¤[^;]{0,90}"
        r"\b(?:deel|mee|samen|gebruik)\b"
        rf"|\b{TAKES_PART}\b[^;]{{0,90}}¤|¤[^;]{{0,120}}\b{TAKES_PART}\b",
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
    rule(
        "result.share_participates",
        "which share takes part",
        rf"\b(?:doe(?:t|n)|deed|deden)\s¤%\s[^;,]{{2,70}}\bmee\b|¤%\s(?:van|der)\s[^;,]{{2,60}}\b{TAKES_PART}\b",
        nature="result",
        confidence=0.65,
        finds=("¤% van de scholen doet mee aan de proef.",),
        leaves=("¤% van de scholen is open.",),
        where="steering",
        kinds="shares",
    ),
    rule(
        "result.waiting",
        "how many wait, or how much is behind, in brackets",
        r"\b(?:wachtlijst(?:en)?|achterstand(?:en)?|werkvoorraad|wachtrij)\b[^;,(¤]{0,50}\((?:nu\s|thans\s|momenteel\s)?¤(?!%)[^()]{0,40}\)",
        nature="result",
        confidence=0.65,
        finds=("De wachtlijst voor ligplaatsen (¤ schippers) groeit niet meer.",),
        leaves=("De wachtlijst moet in mei weg zijn (¢ schippers; in juni ¤).",),
        where="steering",
        kinds="counts",
    ),
    rule(
        "result.habit",
        "which share of people does, has or meets something, as measured",
        r"\b(?:voldoe(?:t|n)|rookt|roken|sport|sporten|beweegt|bewegen|drinkt|drinken|voel(?:t|en)\szich|ervaart|ervaren|leest|lezen|fietst|fietsen|wandelt|zwemt|zwemmen)\s(?:gemiddeld\s)?¤%\s(?:van|der)\b"
        r"|\([¤]%\)\s(?:voldoe(?:t|n)|rookt|roken|sport|sporten|beweegt|bewegen|drinkt|drinken|voel(?:t|en)\szich|ervaart|ervaren|leest|lezen|fietst|fietsen|wandelt|zwemt|zwemmen)\b",
        nature="result",
        confidence=0.6,
        finds=(
            "Hier voldoet gemiddeld ¤% van de kinderen aan de norm.",
            "Een meerderheid van de kinderen (¤%) zwemt wekelijks.",
        ),
        leaves=("Het sportveld is ¤% van de week dicht.",),
        where="steering",
        kinds="shares",
    ),
    rule(
        "result.outcome",
        "outcomes are told one by one",
        r"\b(?:uitkomsten|resultaten|opbrengsten)\b[^;¤]{0,25}\b(?:zijn|waren)\b[^;]{0,120}¤",
        nature="result",
        confidence=0.65,
        finds=("De belangrijkste resultaten zijn de opening van ¤ scholen.",),
        leaves=("De resultaten gelden voor ¤ scholen.",),
        where="steering",
    ),
    rule(
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
    rule(
        "result.comes_to",
        "what a count of so far comes to",
        r"\b(?:komt|kwam|brengt|bracht)\b[^;,]{0,50}\b(?:totaal|teller|aantal|aandeel|percentage|som)\b[^;,]{0,60}\b(?:op|uit\sop)\s¤"
        r"|\b(?:totaal|teller|aantal|aandeel|percentage|som)\b[^;,]{0,60}\b(?:uitkomt|uitkwam)\sop\s¤"
        r"|\b(?:totaal|teller|aantal|aandeel|percentage|som)\b[^;,]{0,60}\bop\s¤%?(?:\s[\w-]+){0,3}\s(?:komt|kwam|uitkomt|uitkwam|gekomen|staat|stond)\b",
        nature="result",
        confidence=0.65,
        finds=(
            "Daarmee komt het aantal leden op ¤.",
            "Dat brengt de teller op ¤ huizen.",
            "Er kwam een pont bij, waarmee het totaal op ¤ komt.",
        ),
        leaves=("De raad komt op dag ¤ bijeen.",),
        where="steering",
    ),
    rule(
        "result.no_further",
        "how far something got",
        r"\b(?:ble(?:ef|ven)|blijft|blijven)\b[^;]{0,30}\bsteken\sop\s¤|\b(?:komt|kwam|komen|kwamen)\sniet\sverder\sdan\s¤",
        nature="result",
        confidence=0.7,
        finds=("De teller bleef steken op ¤.", "De stad komt niet verder dan ¤."),
        leaves=("De trein bleef staan op spoor ¤.",),
        where="steering",
    ),
    rule(
        "result.leads_to",
        "what an effort results in",
        r"\b(?:resulte(?:ert|erde|ren|erden)\b[^;]{0,60}\b(?:in|tot)|(?:leid(?:t|de|den)|heeft\sgeleid)\b[^;]{0,60}\btot)\b(?!\sen\smet)[^;]{0,60}¤",
        nature="result",
        confidence=0.7,
        finds=("Dit resulteert in ¤ activiteiten.", "De proef leidde tot ¤ meldingen."),
        leaves=("Dit kost ¤ activiteiten.", "De school leidt in mei ¤ gidsen op."),
        where="steering",
    ),
    rule(
        "result.level",
        "a share or number as measured",
        r"\b(?:\w*aandeel|\w*aantal(?:len)?|\w*percentage|\w*graad|\w*cijfer|instroom|uitstroom|uitval|dekking|bereik|deelname"
        r"|\w+voorraad|\w*areaal|\w*verbruik|\w*uitstoot|opkomst|\w*verzuim|\w*capaciteit"
        r"|participatie|omvang|sterkte|rendement)\b[^;]{0,150}?\b(?:is|was|bedraagt|bedroeg|ligt|lag|bleef|blijft|gelijk)\b[^;]{0,60}¤"
        r"|\bis\s(?:dat|het)\s(?:(?:in|op|bij|voor)\s[^;,¤]{2,40}\s)?¤%|\bgaat\s(?:het\s)?om\s¤|\bis\shet\s(?:\w+\s)?(?:aantal|aandeel)\s(?:\w+\s){0,3}¤"
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
    rule(
        "result.out_of",
        "how many out of all",
        # Not `acht van de tien`, which is said of a share.
        rf"¤(?!%)\svan\sde\s(?!tien\b)(?:¢|\d[\d.]*|{TO_TWELVE}|[a-z]+tien|[a-z]+tig)\s[a-z]",
        nature="result",
        confidence=0.6,
        finds=("In ¤ van de negen steden is een loket open.",),
        leaves=("Van de negen steden zijn ¤ steden klein.", "In ¤ van de tien steden is het stil."),
        where="steering",
        kinds="counts",
    ),
    rule(
        "result.of_group",
        "which share of a group is or has something",
        r"\bvan\s(?:de|alle|onze|hun)\s[\w-]+(?:\s[\w-]+){0,3}\s(?:is|zijn|heeft|hebben|doet|doen|gebruikt|gebruiken|kent|kennen)\s"
        r"(?:\w+\s)?¤%(?!\s(?:ouder|jonger|man(?:nen)?|vrouw(?:en)?)\b)",
        nature="result",
        confidence=0.6,
        finds=("Van de schippers is ¤% tevreden over de sluis.",),
        leaves=("Van de schippers moet ¤% tevreden zijn.", "Van de schippers is ¤% ouder dan 65."),
        where="steering",
        kinds="shares",
    ),
    rule(
        "result.in_progress",
        "a report tells what is being done with how many",
        r"\b(?:wordt|worden)\b[^;]{0,90}¤|¤[^;,]{0,90}\b(?:wordt|worden)\b",
        nature="result",
        confidence=0.55,
        finds=("De lessen worden beproefd op ¤ scholen.",),
        leaves=("De lessen zijn er voor ¤ scholen.",),
        where="report",
    ),
    rule(
        "target.grade",
        "the lowest mark that is to be given",
        r"\b(?:\w*tevredenheid|waardering|\w*cijfer|\w*score|oordeel)\b[^;]{0,70}\b(?:is|zijn|wordt|blijft|van|op)\s¤(?!%)",
        nature="target",
        confidence=0.7,
        finds=("De tevredenheid van cliënten is ¤.",),
        leaves=("De tevredenheid van ¢ cliënten is een ¤.",),
        where="steering",
    ),
    rule(
        "result.grade",
        "the mark that is given",
        r"\b(?:waarde(?:ert|ren|erden?)|beoorde(?:elt|len|elden?)|gewaardeerd|beoordeeld|tevredenheid\s(?:is|was)|rapportcijfer)\b[^;,]{0,70}\been\s(?:gemiddelde?\s)?¤(?!%)"
        r"|\b(?:geeft|geven)\b[^;,]{0,60}\sgemiddeld\seen\s¤(?!%)(?=\W*$|\s\(|[,;.])"
        r"|\been\s(?:gemiddelde?\s)?¤(?!%)\s(?:geeft|geven|gaf|gaven|scoort|scoren|scoorde|scoorden)\b"
        r"|\b(?:rapport)?cijfer\s(?:een\s)?¤(?!%)(?=\W*$|[^;]{0,30}\b(?:gegeven|gaf|gaven|geeft|geven|kreeg|krijgt))"
        r"|\b(?:\w*tevredenheid|\w*waardering|\w*cijfer|\w*score|oordeel)\b[^;,]{0,60}\b(?:kwam(?:en)?|kom(?:t|en))\s(?:[\w-]+\s){0,2}uit\sop\s(?:een\s)?¤(?!%)",
        nature="result",
        confidence=0.65,
        finds=(
            "Cliënten waarderen de hulp met een ¤.",
            "Dat bewoners de buurt een ¤ geven.",
            "Reizigers geven de pont gemiddeld een ¤.",
            "De tevredenheid over de pont kwam uit op een ¤.",
            "Gemiddeld werd een rapportcijfer ¤ gegeven.",
        ),
        leaves=("Cliënten waarderen de ¤ groepen.",),
        where="steering",
    ),
    rule(
        "target.within",
        "a time limit for something that is done again and again",
        r"\bbinnen\s(?:de\s|gemiddeld\s)?¤\s(?:minuten|minuut|uur|seconden|(?:werk|kalender)?dag(?:en)?|week|weken)\b",
        nature="target",
        confidence=0.6,
        finds=("De ambulance is binnen ¤ minuten ter plaatse.",),
        leaves=("De vergadering duurde ¤ minuten.",),
        where="steering",
    ),
    rule(
        "target.post",
        "for how many hours a week, or how large a post, somebody is appointed or freed",
        r"\bstel(?:t|len)\b[^;]{0,120}\b(?:aan|beschikbaar)\b[^;]{0,60}\bvoor\s(?:\w+\s)?¤(?!%)\s?(?:(?:uur|uren|dag|dagen|dagdelen)\sper\b|fte\b|\w*formatie\w*|ten\sdienste)"
        r"|\b(?:die|dat)\s[^;,]{0,40}\bvoor\s(?:\w+\s)?¤(?!%)\s?(?:(?:uur|uren|dag|dagen|dagdelen)\sper\s\w+\s)?(?:wordt\svrijgemaakt|wordt\svrijgesteld|ten\sdienste\sstaat)\b",
        nature="target",
        confidence=0.65,
        finds=(
            "De bond stelt tot mei een gids aan, voor ¤ uur per week.",
            "De stad stelt een opzichter beschikbaar voor ¤ uur per week.",
            "De gids, die voor ¤ uur per week wordt vrijgemaakt, leidt de tocht.",
            "De stad stelt een opzichter aan, die tot 2020 voor ¤ ten dienste staat van de haven.",
        ),
        leaves=(
            "De bond stelt een gids aan en vaart ¤ uur per week.",
            "De bond stelt banken beschikbaar voor ¤ havens.",
        ),
        scope="sentence",
        where="steering",
    ),
    rule(
        "target.promised",
        "what an actor gives, builds or starts under the plan",
        r"\b(?:stelt(?!\svast\b)|stellen(?!\svast\b)|voorzie(?:t|n)|zorg(?:t|en)\svoor|beschikbaar\s(?:te\s)?stellen|plaatst|plaatsen|bouwt|bouwen|leidt\sop|leiden\b[^;]*\bop|realiseert"
        r"|realiseren|levert|leveren|biedt|bieden|creëert|creëren|reikt|reiken|organiseert|organiseren|start|starten|verstrekt|verstrekken"
        r"|komen(?=\s(?:\w+\s){0,3}¤)(?![^;,]*\b(?:binnen|terecht|voor|om)\W*(?:$|,))|komt(?!\s(?:\w+\s){0,2}(?:neer|uit|overeen|op)\b)(?=\s(?:\w+\s){0,3}¤)|krijgt(?=[^;,]{0,40}¤[^;,]{0,40}\bextra\b)|krijg(?:t|en)\ser(?=\s(?:\w+\s){0,2}¤[^;,]*\bbij\b)|verdwijn(?:t|en)|komen\ser(?![^;,]*\bbinnen\b)|komt\ser(?![^;,]*\bbinnen\b)|er\skom(?:t|en)(?![^;,]*\bbinnen\b)|invest(?:eert|eren)\sin|ne(?:emt|men)\b[^;,]*\baan|pas(?:t|sen)(?=\s[^;,]{0,40}¤[^;,]{0,60}\baan\b)|vervangt|(?:wij|we)\svervangen|vervangen\s(?:wij|we)|sluit(?:en)?\saan|saneert"
        r"|saneren|renoveert|renoveren|isoleert|isoleren|schrapt|schrappen|financiert|financieren|subsidieert|bezoekt|controleert"
        r"|controleren|keurt|helpt|helpen|begeleidt|begeleiden|openen|opent|werft|werven|traint|trainen|verduurzamen|verduurzaamt|planten|plant|leggen|legt"
        r"|garanderen|garandeert|houden|besteden|voeren|voert|ontwikkelen|ontwikkelt|gekeken\snaar|verliest|verliezen|raakt(?=[^;,]*\bkwijt\b)|raken(?=[^;,]*\bkwijt\b)|voeg(?:t|en)(?=[^;,]*¤[^;,]*\btoe\b)|blijven(?=\s(?:er\s)?(?:nog\s)?¤[^;]*\bover\b))\b[^;,]{0,90}¤"
        r"|¤[^;,]{0,80}\b(?:ontwikkelen|besteden|realiseren|uit(?=\W*$|[.,;)]))\b|\bne(?:emt|men)\b[^;,]{0,60}¤[^;,]{0,60}\baan\b|\bma(?:akt|ken)\b[^;,]{0,60}¤[^;,]{0,40}\bmogelijk\b|\bleid(?:t|en)\b[^;,]{0,90}¤[^;,]{0,60}\bop(?=\W*$|[.,;)])",
        nature="target",
        confidence=0.6,
        finds=(
            "De bedrijven bieden ¤ leerplekken.",
            "De school start met ¤ groepen.",
            "Het waterschap past ¤ gemalen aan zodat vissen erlangs kunnen.",
            "De school leidt in die jaren ¤ gidsen op.",
        ),
        leaves=(
            "De school telt ¤ groepen.",
            "Het plan past bij ¤ gemalen.",
            "De weg leidt langs ¤ gemalen.",
            "Jaarlijks komen er ¤ oproepen binnen.",
            "De raad stelt vast dat ¤ gezinnen recht op hulp hebben.",
        ),
        where="steering",
        kinds="counts",
    ),
    rule(
        "target.promised_share",
        "which share an actor replaces or renews under the plan",
        r"\b(?:(?:draagt?|dragen)\s(?:er\s)?zorg\svoor|zorg(?:t|en)\s(?:er\s?)?voor|waarborg(?:t|en)|garande(?:ert|ren)|sta(?:at|an)\s(?:er\s?)?voor\sin)\b"
        r"[^;]{0,120}¤%|\b(?:vervang(?:t|en)|renove(?:ert|ren)|isole(?:ert|ren)|verduurza(?:amt|men)|sane(?:ert|ren)|vergroen(?:t|en)|vernieuw(?:t|en)"
        r"|schrap(?:t|pen)|reserve(?:ert|ren))\b[^;,]{0,50}¤%\s(?:van|der)\b",
        nature="target",
        confidence=0.6,
        finds=(
            "Wij vervangen ¤% van de tegels door groen.",
            "De stad draagt er zorg voor dat ¤% van de wijk groen blijft.",
        ),
        leaves=("Wij zien dat ¤% van de tegels loslaat.",),
        where="steering",
        kinds="shares",
    ),
    rule(
        "target.more",
        "so much more or less of something, without a verb",
        r"^\W*¤\s[^;,.]{3,60}\ser\s?bij\b|^\W*(?:jaarlijks\s|elk\sjaar\s|per\sjaar\s)?¤%\s(?:meer|minder|hogere?|lagere?|extra)\b(?!.*\b(?:dan|was|waren|werd|is)\b)|^\W*\+?¤%?\s[^;.]{3,80}\sin\s20\d\d$",
        nature="target",
        confidence=0.65,
        finds=("¤% minder ongevallen", "¤% hernieuwbare energie in 2030"),
        leaves=("¤% meer ongevallen dan vorig jaar",),
    ),
)
"""The first that fits says what the number is."""

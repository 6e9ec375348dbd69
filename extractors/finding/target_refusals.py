"""Numbers that say nothing of policy: members, rights, heights, what is only asked or might be."""

from __future__ import annotations

from extractors.finding.target_rule import TargetRule, rule
from extractors.finding.target_words import ADJECTIVES, RAISED
from extractors.language.word_lists import TO_TWELVE

_WHAT_THEY_DID = (
    r"[^;,.]{0,60}\s(?:leren\s[a-zë]{3,}en|(?:\w*ge(?!meente)[a-zëï]{3,}|be[a-zë]{3,}|ver[a-zë]{3,})"
    r"(?:d|t))\W*(?:$|[,.;])"
    r"|[^;,.]{0,30}\s(?:een|hun|zich|gebruik|deel|mee)\s[^;,.]{0,40}?(?:\w*ge(?!meente)[a-zëï]{3,}|be[a-zë]{3,}|ver[a-zë]{3,}|geda|gega|gek|geg)(?:d|t|en|an)\b"
)
"""Behind those who live somewhere: what they learned or did, so that they are counted for it."""

_ANEW = (
    r"(?:(?:opnieuw|nogmaals|nog|weer|telkens|steeds|een\s(?:periode|termijn)\svan|de\sduur\svan)"
    r"\s){0,2}"
)
"""Before how long an agreement or term goes on."""

REFUSALS: tuple[TargetRule, ...] = (
    rule(
        "number.question",
        "a question states nothing",
        r"\?\s*[”’\"]?$",
        scope="sentence",
        finds=("Haalt het kabinet de ¤ woningen wel?",),
        leaves=("Het kabinet haalt de ¤ woningen.",),
    ),
    rule(
        "number.contents",
        "a line of a table of contents names a page",
        r"(?:\.\s?){5,}\s*¤\s*$",
        scope="sentence",
        finds=("3 Doelstellingen ............ ¤", "Ambities . . . . . . ¤"),
        leaves=("Het doel is ¤.",),
    ),
    rule(
        "target.team",
        "a team of so many that is set up is what somebody promises",
        r"\b(?:(?:richt|richten)\s[^;,]{0,50}\b\w*(?:team|pool|ploeg|brigade)\svan\s(?:\w+\s)?¤(?!%)[^;]{0,60}\b(?:in|op)\b"
        r"|(?:stelt|stellen)\s[^;,]{0,50}\b\w*(?:team|pool|ploeg|brigade)\svan\s(?:\w+\s)?¤(?!%)[^;]{0,60}\b(?:samen|in)\b)",
        nature="target",
        confidence=0.65,
        where="steering",
        finds=("De dienst stelt vóór mei een crisisteam van ¤ duikers samen.",),
        leaves=("De dienst werkt met een crisisteam van ¤ duikers samen.",),
        kinds="counts",
    ),
    rule(
        "number.members",
        "how many there are in a partnership describes it",
        r"\b\w*(?:samenwerkingsverband|netwerk|team|groep|commissie|bestuur|alliantie|consortium|verbond|verband"
        r"|coalitie|gezelschap|gremium|maatschap|(?:twee|drie|vier)tal|(?<!voor)raad|keten|reeks|verzameling|stelsel)\s(?:van|tussen|met|uit)\s¤(?!%)"
        r"|\b(?:bestaa(?:t|n)\suit|op-?gedeeld\sin|ingedeeld\sin|onderverdeeld|verdeeld\sover|verspreid\sover|valt\b.{0,30}uiteen|uiteen\sin|gesloten\stussen"
        r"|opgesteld\sdoor|ondertekend\sdoor|afkomstig\suit|vertegenwoordigers\s(?:van|uit)|omvat|kent|bevat|telt)"
        r"\s(?:in\stotaal\s)?(?:de\s)?¤(?!%)|\b(?:vertaald|uitgesplitst)\snaar\s¤(?!%)|\bbestaande\suit\b[^;]*¤(?!%)|\b(?:door|via)\s¤(?!%)\s(?:\w+e\s)?\w*(?:gemeente|collectie[fv]|corporatie|uitvoerder|provincie|partij|organisatie|instelling|bedrij|school|scholen|land|partner)\w*|\b(?:akkoord|convenant|overeenkomst|pact|contract)\smet\s(?:de\s)?¤(?!%)|\baan\s(?:dit|het|de)\s[^;,¤]{2,40}\bzijn\s¤[^;,]{0,60}\bverbonden\b|(?<!oplopen\s)\btussen\s(?:de\s)?¤(?!%)\s(?!en\b)|\b(?:te[sz]amen|samen)\smet\s(?:de\s)?¤(?!%)|\b(?:te[sz]amen|samen)\smet\s[^;,¤]{3,60}\sen\s(?:een\s)?¤(?!%)|\b(?:gestimuleerd|uitgevoerd|bedacht|gedragen|gefinancierd)\sdoor\s¤(?!%)",
        finds=(
            "Het is een samenwerkingsverband van ¤ gemeenten.",
            "Het plan bestaat uit ¤ delen.",
            "Het fort, bestaande uit ¢ poorten en ¤ meter muur, is open.",
            "Het beheer loopt via ¤ regionale collectieven.",
            "De opgave is vertaald naar ¤ deelgebieden.",
            "Wij starten met ¢ proeven, verspreid over ¤ streken.",
            "De school maakt, tezamen met de uitgever en een ¤ scholen, nieuw lesmateriaal.",
        ),
        leaves=("In het samenwerkingsverband doen ¤ gemeenten mee.",),
        kinds="counts",
    ),
    rule(
        "number.with_whom",
        "with how many of a group something is agreed, or in how many things one has a part",
        rf"\bmet\s¤(?!%)\svan\s(?:de|alle|onze)\s(?:¢|\d+|{TO_TWELVE})\s|\b(?:betrokken\sbij|lid\svan|partner\sin|deelgenoot\svan)\s¤(?!%)",
        finds=(
            "Er is met ¤ van de acht bakkers een akkoord gesloten.",
            "De stichting is betrokken bij ¤ proeven, te weten water en wonen.",
        ),
        leaves=(
            "De stad wil met ¤ bakkers een akkoord sluiten.",
            "Inmiddels zijn ¤ van de ¢ bonden bij de proef betrokken.",
        ),
        kinds="counts",
    ),
    rule(
        "number.told_in",
        "how many of a kind a paper names is told of the paper",
        r"^\W*(?:in|binnen)\s(?:het|de|dit|deze)\s[^;,¤]{2,40}\b(?:is|zijn|worden|staan|werden)\s¤(?!%)[^;]{0,80}"
        r"\b(?:opgenomen|benoemd|beschreven|genoemd|geformuleerd|vermeld|onderscheiden)\b",
        finds=("In de visie staan ¤ opgaven, die daar zijn beschreven.",),
        leaves=(
            "In het ziekenhuis zijn ¤ patiënten behandeld.",
            "Het doel is dat ¤ ketens zijn opgenomen in het akkoord.",
        ),
        kinds="counts",
    ),
    rule(
        "number.own_parts",
        "a document counts its own parts",
        rf"(?<!naar\s)(?<!tot\s)¤\s{ADJECTIVES}(?:acties|actiepunten|\w*maatregelen|hoofdstukken|paragrafen|(?:kamer|deel|onderzoeks)?vragen|bijlagen"
        rf"|pagina['’]s|\w*aanbevelingen|(?:hoofd|kern|agenda)punten|thema['’]s|doelen|doelstellingen|hoofddoel\w*|pijlers|sporen"
        rf"|onderdelen|criteria|mijlpalen|stappen|fasen?|fases|delen|definities|begrippen|redenen|zaken(?!\s(?:af|be)ge?handeld)|onderwerpen|voorbeelden|categorieën"
        rf"|soorten|typen?|types|varianten|scenario['’]s|manieren|vormen|keren|(?:actie|programma|hoofd|beleids|richt|onderzoeks|spoor)?lijnen|(?:hoofd)?opgaven|uitgangspunten"
        rf"|principes|invalshoeken|kernwaarden|rollen|aspecten|elementen|kanten|speerpunten|landsdelen|topsectoren"
        rf"|departementen|ministeries|lidstaten|provincies|leden|ministers|bewindspersonen|dingen|oorzaken|factoren"
        rf"|\w*missies|(?:sector|klimaat|deel|thema)tafels|opties|ontwikkelingen|prioriteiten|knelpunten|hoofdlijnen|strategieën|tranches|rondes|moties|artikelen|\w*voorwaarden)\b",
        finds=("In het werkprogramma staan ¤ acties.", "Er zijn ¤ belangrijke pijlers."),
        leaves=("Er zijn ¤ woningen gebouwd.",),
        kinds="counts",
    ),
    rule(
        "number.definite",
        "a count after an article or possessive is known already and only names the group",
        r"(?<!\bom\s)\b(?<!target\svan\s)(?<!\bal\s)(?:de|deze|(?<!,\s)die|onze|hun|haar|beide|(?:(?<=\bvan\s)|(?<=\baan\s)|(?<=\bvoor\s)|(?<=\bmet\s))zijn)\s(?:in\stotaal\s)?¤(?!%)\s(?![kmgtp]?wh?p?\b|[ptgm]j\b|[mk]?ton\b|hectare|ha\b)"
        r"(?!(?:[\w-]+\s){0,2}die\b[^;,]{0,60}\b(?:moe(?:st|t)|als\sdoel|beoogd|afgesproken))(?!(?:beoogde|geplande|voorgenomen|afgesproken|begrote|toegezegde)\b)"
        rf"(?!{ADJECTIVES}\w+\b[^.;]{{0,40}}\b(?:gehaald|gerealiseerd|te\s(?:halen|realiseren|bereiken)))"
        r"|(?<!\bom\s)\b(?:de|deze|onze|hun)\s¢\s[\w-]+\sen\s¤(?!%)\s[\w-]+\s(?:van|uit|in|op|die)\b",
        finds=(
            "De ¤ hubs richten zich op leerlingen.",
            "In de ¤ grote steden loopt een pilot.",
            "Hij draagt het werk over van zijn ¤ gemalen.",
            "Wij volgen de ¢ opgaven en ¤ proeven uit het plan.",
        ),
        leaves=(
            "De eerste ¤ beurzen worden uitgereikt.",
            "Om de ¤ woningen te halen is haast nodig.",
            "Van de ¤ geplande loketten zijn er al drie open.",
            "Wij bouwen ¢ huizen en ¤ scholen in de stad.",
        ),
        kinds="counts",
    ),
    rule(
        "number.from_where",
        "where people or things come from is no result",
        r"\b(?:uit|vanuit|afkomstig\svan)\s¤(?!%)|\bvan\s¤\s(?:verschillende|andere|uiteenlopende|\w*landen)\b",
        finds=("Bezoekers uit ¤ landen kwamen kijken.",),
        leaves=("Van ¤ naar ¢ scholen.",),
        kinds="counts",
    ),
    rule(
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
    rule(
        "number.condition",
        "a bound in a condition says when a rule holds",
        r"\b(?:indien|mits|tenzij|voor\szover|wanneer|op\svoorwaarde\sdat|zodra|als\ser)\b"
        rf"(?![^,;¤]*\b(?:wordt|worden)\s{RAISED}\s(?:met|tot|naar)\s¤)[^,;]*¤"
        r"|\b(?:mogelijk|alleen|slechts|pas|geldig)\sals\b[^,;]*¤|\bbij\s(?:meer|minder)\sdan\s¤|\bbij\s¤\s(?:of\smeer\s)?(?:overtredingen|klachten|incidenten)",
        finds=("Indien de kosten ¤% afwijken, volgt een toelichting.",),
        leaves=(
            "Het doel is ¤%, mits er geld is.",
            "Indien de keuring slaagt zal blijken dat de uitkering wordt aangevuld tot ¤%.",
        ),
    ),
    rule(
        "number.threshold",
        "between or beyond which bounds something else holds",
        r"(?:^|;)[^\w;]*bij\s(?:een\s)?(?:[\w-]+e\s)?[\w-]+\s(?:(?:van|op|in)\s(?:(?:de|het)\s)?[\w-]+\s)?"
        r"(?:tussen\s(?:de\s)?(?:¢[^;,¤¢]{0,20}\sen\s)?|(?:boven|onder|beneden|(?:hoger|lager|groter|kleiner)\sdan)\s(?:de\s)?)¤"
        r"|(?:^|;)[^\w;]*bij\s(?:een\s)?(?:[\w-]+e\s)?[\w-]+\svan\s(?:(?:de|het)\s)?¤[^;,]{0,12}\s(?:of|en)\s(?:meer|hoger|minder|lager)\b",
        scope="sentence",
        finds=(
            "Bij een afvoer tussen ¤ m³/s en ¢ m³/s krijgt elk land de helft.",
            "Bij een afvoer tussen ¢ m³/s en ¤ m³/s krijgt elk land de helft.",
            "Bij een opkomst onder ¤% vervalt de uitslag.",
            "Bij een opkomst van ¤% of meer geldt de uitslag.",
        ),
        leaves=(
            "Bij een afvoer tussen ¢ m³/s en ¢ m³/s krijgt elk land ¤ m³/s.",
            "Bij een opkomst onder ¢% doen ¤ scholen mee.",
            "Bij de controle ligt het aandeel onder ¤%.",
            "De afvoer blijft tussen ¤ m³/s en ¢ m³/s.",
        ),
    ),
    rule(
        "number.kind_of_person",
        "a bound in what defines a group of people says who belongs to it",
        r"\b(?:werknemers?|ambtena(?:ar|ren)|medewerkers?|personen|mensen|degenen?|huishoudens|werklozen|inwoners|bedrijven|gemeenten)"
        r"\s(?:die|met)\s(?:een\s(?:[\w-]+\s){0,3})?(?:van\s)?(?:ten\sminste\s|minstens\s|minder\sdan\s|meer\sdan\s)?¤%?\s"
        r"(?:[a-z]+(?:d|t|loos|ig)\s)?(?:zijn|is|waren|hebben|werken)\b"
        r"|\bmet\seen\s\w+percentage\svan\s¤%",
        finds=("Dit geldt voor werknemers die ¤% arbeidsongeschikt zijn.",),
        leaves=("Het doel is dat ¤% van de werknemers in dienst blijft.",),
    ),
    rule(
        "number.unable",
        "what somebody cannot do is no aim",
        r"\bniet\sin\sstaat\b[^;]{0,90}¤",
        finds=("Wie niet in staat is ¤% van het loon te verdienen, krijgt steun.",),
        leaves=("Wie in staat is om ¤% van het loon te verdienen.",),
    ),
    rule(
        "number.those",
        "how many there are of those just named says who they are",
        r"\b(?:dit|dat)\s(?:zijn|waren)\ser\s(?:thans\s|nu\s|inmiddels\s|op\sdit\smoment\s)?¤(?!%),\s",
        finds=("De bond zal haar leden, dit zijn er thans ¤, hierover inlichten.",),
        leaves=("In 2016 deden tien scholen mee; nu zijn dat er ¤.",),
        scope="sentence",
        kinds="counts",
    ),
    rule(
        "number.large_enough",
        "from what size on a rule holds for a plan, a firm and the like",
        r"\b\w*(?:plan|plannen|project|projecten|locaties?|gebouw|gebouwen|complex|complexen|gemeenten?|bedrij(?:f|ven)"
        r"|organisaties?|werkgevers?|scholen|kernen)\s(?:met|vanaf)\s¤(?!%)",
        finds=("In elk plan met ¤ woningen komt een speelplek.",),
        leaves=("Wij maken een plan voor ¤ woningen.",),
        kinds="counts",
    ),
    rule(
        "number.signed_by",
        "how many have signed describes the agreement",
        r"\b(?:mede-?)?onderteken(?:d|en|de|den)\b[^;,]{0,25}¤(?!%)\s(?:\w+e\s)?\w*(?:partijen|organisaties|partners|gemeenten|bedrijven|instellingen)\b"
        r"|^\W*¤(?!%)\s(?:\w+e\s)?\w*(?:partijen|organisaties|partners)\b[^;,]{0,60}\bonderteken(?:d|en|de|den)\b",
        finds=("In mei ondertekenden ¤ partijen het akkoord.",),
        leaves=("In mei zijn ¤ contracten ondertekend.",),
        kinds="counts",
    ),
    rule(
        "number.among_names",
        "a count at the end of a row of names says who act together",
        r"^[^;,¤¢]{3,60}\sen\s¤(?!%)\s\w+(?:en|s)\s(?:sloten|tekenden|ondertekenden|werkten|werken|organiseren|organiseerden|startten|starten|hebben|gaan)\b"
        r"|\bmet\s[^;,¤¢]{3,60},\s[^;¤¢]{2,80}\sen\s¤(?!%)\s(?:\w+e\s)?\w*(?:gemeenten|provincies|organisaties|partijen|bedrijven|instellingen|corporaties|scholen|waterschappen)\b"
        r"|\b(?:de|het)\s[^;,¤¢]{3,60},\s[^;¤¢]{2,80}\sen\s¤(?!%)\s(?:\w+e\s)?\w*(?:gemeenten|provincies|organisaties|partijen|bedrijven|instellingen|corporaties|scholen|waterschappen)\b",
        finds=(
            "Daarom spraken de provincie, de bond en ¤ gemeenten dit af.",
            "Er is met zorgraad, de bond en ¤ gemeenten een dag gehouden.",
            "Veilig op weg en ¤ vervoerders sloten zich aan.",
        ),
        leaves=(
            "Er zijn nu ¤ gemeenten die meedoen.",
            "In het westen doen ¢ clubs en ¤ scholen mee.",
        ),
        kinds="counts",
    ),
    rule(
        "number.delay",
        "how long something is late, lasts or is told before",
        r"\b(?:eerste|laatste)\s¤\s(?:\w*dagen|\w*weken|\w*maanden|\w*jaren|kwartalen)\b"
        r"|\bgedurende\s¤\s(?:uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren)\b(?!\sper\b)"
        r"|\b(?:verleng(?:t|d|en|ing)|voortgezet|voortzet(?:ten|ting)?|voort\ste\szetten|aangegaan|(?:her)?benoem(?:t|d|en))\b[^;,¤]{0,60}"
        rf"\b(?:met|voor)\s{_ANEW}¤\s(?:maand|maanden|jaar|jaren)\b"
        rf"|\b(?:met|voor)\s{_ANEW}¤\s(?:maand|maanden|jaar|jaren)\s(?:te\s)?(?:verleng(?:d|en)|voortgezet|voort\ste\szetten|aangegaan|(?:her)?benoem(?:d|en))\b"
        r"|\bloopt\s(?:(?!\b(?:op|terug|uit)\b)[^;,¤]){0,40}¤\s(?:dag|dagen|week|weken|maand|maanden|jaar|jaren)\b"
        r"|¤\s(?:dagen|weken|maanden|jaar|jaren)\s(?:verstreken|verlopen|voorbij)\b"
        r"|¤\s(?:dag|dagen|week|weken|maand|maanden|jaar|jaren)\s(?:vertraging|uitstel|voorafgaand|vooraf|van\stevoren|later|eerder)\b"
        r"|\b(?:cursus|module|training|proef|pilot|opleiding|leergang|traject|project|(?:in)?groeipad|overgangsperiode|overgangstermijn)\svan\s¤\s(?:dag|dagen|dagdelen|week|weken|maand|maanden|jaar|jaren)\b"
        r"|\b(?:cursus|module|training|proef|pilot|opleiding|leergang|traject|project)\b[^;]{0,90}¤\s(?:dag|dagen|week|weken|maand|maanden|jaar|jaren)\s(?:duur(?:t|de|den)|duren)\b",
        finds=(
            "Het onderzoek heeft ¤ maanden vertraging.",
            "De stad verlengt de pacht met ¤ jaar.",
            "Het pact wordt voor een periode van ¤ jaar voortgezet.",
            "Zij geeft een cursus van ¤ weken.",
            "Er is een ingroeipad van ¤ jaar voorzien.",
            "Het verloop in de eerste ¤ dienstjaren daalt.",
            "Het contract loopt vanaf mei ¤ jaar.",
            "Sinds de start zijn ¤ jaren verstreken.",
        ),
        leaves=("De wachttijd duurt nu ¤ weken.", "De wachttijd loopt dit jaar op tot ¤ weken."),
    ),
    rule(
        "number.paid_share",
        "which share of money somebody pays, or money comes from or goes to",
        r"\b(?:vergoed(?:t|en)|betaal(?:t|den)|betalen|financier(?:t|en)|subsidie(?:ert|ren)|bekostig(?:t|en)|drag(?:en|t)|draagt|neemt|nemen)\b[^;,]{0,50}¤%[^;,]{0,30}"
        r"\b(?:\w*kosten|uitgaven|lasten|investering(?:en)?|bij\saan|bij(?=\W*$)|zijn\srekening|hun\srekening|haar\srekening)"
        r"|¤%\s(?:\w+\s){0,2}voor\s(?:zijn|haar|hun)\srekening\b"
        r"|\b(?:voorschot|aanbetaling|cofinanciering|eigen\sbijdrage|\w*subsidie|\w*vergoeding|korting)\svan\s(?:(?:maximaal|minimaal|ten\shoogste|ten\sminste|circa)\s)?¤%"
        r"|\bwaarvan\s[^;,¤]{3,60}¤%\s(?:vergoedt|vergoeden|betaalt|betalen|financiert|financieren|bijdraagt|bijdragen|subsidieert|draagt|dragen)\b"
        r"|¤%\svan\sde\s(?:\w+e\s)?\w*(?:kosten|uitgaven|lasten)\s(?:\w+\s)?(?:wordt|worden|werd|werden)?\s?(?:gedekt|vergoed|betaald|gefinancierd|gesubsidieerd|bekostigd)\b"
        r"|\been\s(?:\w+\s)?bijdrage\svan\s¤%"
        r"|¤%\svan\s(?:de|het|deze|dit)\s(?:\w+e\s)?\w*(?:middelen|budget|bedrag|gelden)\s(?:is|was|wordt|werd)\b"
        r"|\b(?:waarvan|bedrag|middelen|budget|subsidie)\b[^;,]{0,25}¤%[^;,]{0,20}\b(?:afkomstig|bestemd|gereserveerd|bedoeld)\b",
        finds=(
            "Het fonds vergoedt ¤% van de kosten.",
            "De stad betaalt ¤% van de bouwkosten.",
            "De club neemt ¤% voor zijn rekening.",
            "Van dit bedrag is ¤% bestemd voor onderzoek.",
            "Een kwart, ¤% van de middelen is nog niet verplicht.",
            "Uit de regeling kan ¤% van de kosten worden gedekt.",
            "Van de gemeenten verwacht ik een bijdrage van ¤%.",
        ),
        leaves=(
            "Wij nemen ¤% van de klachten weg.",
            "Van de woningen is ¤% bestemd voor starters.",
            "Het streven is dat ¤% van de kosten vervalt.",
        ),
        kinds="shares",
    ),
    rule(
        "number.announced",
        "how many there are in a list that follows is told by the list",
        r"¤(?!%)\s[^;:¤¢]{3,90}(?::|,\ste\sweten:?)\s*$",
        finds=(
            "Wij voerden ¤ projecten uit rond dit thema:",
            "Ik vraag aandacht voor ¤ onderwerpen, te weten:",
        ),
        leaves=("Wij voerden ¤ projecten uit: dat was het doel.",),
        scope="sentence",
        kinds="counts",
    ),
    rule(
        "number.indexed",
        "by which share money follows prices is money, no aim",
        r"\bmet\s¤%\s(?:\w+\s)?geïndexeerd\b|\bgeïndexeerd\smet\s(?:\w+\s)?¤%|\bindexering\svan\s(?:\w+\s)?¤%",
        finds=("Het budget is met ¤% geïndexeerd.",),
        leaves=("Het gebruik is met ¤% gedaald.",),
        kinds="shares",
    ),
    rule(
        "number.bureau",
        "how large a team or bureau is describes it",
        r"\b\w*(?:team|bureau|secretariaat)\b[^;,]{0,30}\b(?:telt|omvat|bestaat\suit)\s(?:[^;,]{0,60}\s\((?:samen\s)?|\w+\s)?¤"
        r"|\bmet\seen\s(?:bezetting|formatie)\svan\s(?:\w+\s)?¤",
        finds=(
            "Het programmateam telt ¤.",
            "Er is een bureau, met een bezetting van ¤.",
            "Het bureau bestaat uit een leider en een schrijver (samen ¤).",
        ),
        leaves=("De formatie wordt ¤.",),
        kinds="counts",
    ),
    rule(
        "number.decided_within",
        "within what time a request is decided on is a rule of procedure",
        r"\b(?:beslist|beslissen|beslissing|besluit)\b[^;,]{0,30}\bbinnen\s¤\s\w+\sop\b"
        r"|\b(?:beslist|beslissen)\s(?:daar|hier)op\s(?:\w+\s)?binnen\s¤"
        r"|\bbinnen\s¤\s\w+\sop\s[^;,]{0,60}\b(?:beslist|beslissen)\b"
        r"|\bbinnen\s¤\s\w+\sin\skennis\b",
        finds=(
            "De dienst beslist binnen ¤ weken op aanvragen.",
            "De dienst toetst de aanvraag en beslist daarop binnen ¤ weken.",
            "De dienst zegt toe binnen ¤ weken op bezwaren te beslissen.",
            "De dienst zal de buren binnen ¤ uur in kennis stellen van het lek.",
        ),
        leaves=(
            "De dienst is binnen ¤ weken ter plaatse.",
            "De dienst beslist daarop en is binnen ¤ weken ter plaatse.",
        ),
    ),
    rule(
        "number.advised",
        "what others advise is no aim of those who get the advice",
        r"\b(?:beveelt\saan|bevelen\saan|adviseert|adviseren)\b[^;]{0,200}?(?:\bte\s[a-zë]+n\b[^;]{0,200}?¤|¤[^;]{0,200}?\bte\s[a-zë]+n\b)",
        scope="sentence",
        finds=("Het bureau beveelt aan de raad terug te brengen tot ¤ leden.",),
        leaves=("Het loket adviseert bewoners en sprak er vorig jaar ¤.",),
    ),
    rule(
        "number.reason",
        "what was thought or found before something began is told as its reason",
        r"^(?!.*\b(?:doel\w*|streef\w*|ambitie\w*|norm)\b)\W*(?:de\s)?(?:\w+e\s)?(?:aanleiding|gedachte|achtergrond)\s[^;¤]{0,60}?\b(?:vormt|vormde|was|is|waren)\b[^;]*¤",
        scope="sentence",
        finds=("De gedachte achter het pact was dat de streek ¤% van de kaas maakt.",),
        leaves=("De aanleiding is dat het doel van ¤% niet is gehaald.",),
    ),
    rule(
        "number.reactions",
        "how many reactions to a plan came in tells of its making",
        r"¤(?!%)\s(?:[\w-]+\s)?(?:reacties|zienswijzen|inspraakreacties|brieven)\b[^;]{0,30}\b(?:ontvangen|binnengekomen|ingediend|ingebracht)\b"
        r"|\b(?:ontvingen|kregen)\b[^;,¤]{0,30}¤(?!%)\s(?:[\w-]+\s)?(?:reacties|zienswijzen|inspraakreacties)\b",
        finds=("Er zijn ¤ zienswijzen ingediend.",),
        leaves=("Er zijn ¤ aanvragen ingediend.",),
        kinds="counts",
    ),
    rule(
        "number.defining",
        "how much something must at least have to be counted defines what is counted",
        r"\b(?:percentage|aandeel|aantal)\s(?:(?!(?:in|dit|vorig|sinds|tot)\s)[\w-]+\s){1,3}met\s(?:ten\sminste\s|minstens\s|minimaal\s)?¤(?!%)\s(?!(?:toe|af)genomen|ge(?:stegen|daald|groeid|krompen)|verminderd|verhoogd|uitgebreid)[^;]*\s[¢]"
        r"|¢\s[^;]{3,60}\smet\s¤(?!%)\s\w*stappen\b",
        finds=(
            "Het aandeel musea met ¤ gids steeg van ¢% naar ¢%.",
            "Er zijn ¢ huizen met ¤ labelstappen verbeterd.",
        ),
        leaves=(
            "Het aandeel steeg met ¤ gidsen.",
            "Dan daalt het aantal gidsen in 2012 met ¤ tot ¢.",
        ),
        scope="sentence",
        kinds="counts",
    ),
    rule(
        "number.asked",
        "how many were asked in a study",
        r"\b(?:\w*onderzo\w*|\w*enquête\w*|\w*peiling\w*|bevra\w+|ondervra\w+|navraag)\b[^;,¤]{0,40}\bonder\s(?:\w+\s)?¤(?!%)"
        r"|\b(?:monitor|meting|enquête|peiling|onderzoek|steekproef)\sdie\s[^;,¤]{0,120}\bonder\s(?:\w+\s)?¤(?!%)",
        finds=(
            "Zij hield een enquête onder ¤ vertrokken medewerkers.",
            "De cijfers komen uit de meting die het bureau vorig jaar onder ¤ musea verrichtte.",
        ),
        leaves=("Na het onderzoek zijn ¤ leraren geworven.",),
        kinds="counts",
    ),
    rule(
        "number.meetings_held",
        "in how many meetings something was written or talked over",
        r"\bin\s¤(?!%)\s(?:[\w-]+(?:e|\sen\s¢\s[\w-]+e)\s)?(?:overleggen|vergaderingen|sessies|zittingen|gesprekken)\b"
        r"|\b(?:in|tijdens)\s[¢¤]\s[\w-]+e\sen\s[¢¤]\s[\w-]+e\s(?:overleggen|vergaderingen|sessies|zittingen|gesprekken)\b",
        finds=(
            "In ¤ overleggen is de tekst gemaakt.",
            "In ¤ korte en ¢ lange gesprekken kwam dit op.",
        ),
        leaves=("Er zijn ¤ gesprekken gevoerd.",),
        kinds="counts",
    ),
    rule(
        "number.money",
        "a bare number that is made available is money",
        r"¤(?!%)\ster\sbeschikking\b",
        finds=("In totaal is ¤ ter beschikking gesteld.",),
        leaves=("Er zijn ¤ plekken beschikbaar.",),
        kinds="counts",
    ),
    rule(
        "number.live_on",
        "how many must live on little is a fact about people",
        r"¤(?!%)\s[^;,]{3,60}\bmoet(?:en)?\srondkomen\b|\bmoet(?:en)?\srondkomen\b[^;]{0,60}¤",
        finds=("Ongeveer ¤ gezinnen moeten rondkomen van een laag inkomen.",),
        leaves=("Het gezin komt rond; ¤ huizen moeten klaar zijn.",),
    ),
    rule(
        "number.all_of_them",
        "`alle drie` counts what was named already",
        r"\ballen?\s¤(?!%)\s(?:er|hier|daar|bij|aan|in|van|met|op|voor|zijn|waren|hebben|werden|worden|een|de|het)\b",
        finds=("De instituten waren alle ¤ bij de opzet betrokken.",),
        leaves=("In alle ¤ wijken is een plan gemaakt.",),
        kinds="counts",
    ),
    rule(
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
    rule(
        "number.interest",
        "interest is a price of money",
        r"\b\w*rente(?:percentage|voet)?\s(?:van|is|bedraagt)\s(?:\w+\s)?¤%|\brente\b[^;,]{0,40}\bvan\s¤%\sper\sjaar",
        finds=("De stad vergoedt een rente van ¤% per jaar.",),
        leaves=("De omzet steeg door een lagere rente met ¤%.",),
        kinds="shares",
    ),
    rule(
        "number.height_or_distance",
        "how high, far or near something is defines it",
        r"^(?!.*\b(?:leg(?:t|gen)|aanleg\w*|aan\ste\sleggen|aangelegd|realis\w+)\b)[^;]*\blengte\s(?:van\s)?(?:\w+\s)?¤\s?(?:voet|meter|m|km|kilometer)\b"
        r"|\b(?:straal|afstand|hoogte|diepte|breedte|gewicht|omtrek|\w*snelheid|binnen|boven|onder"
        r"|beneden)\s(?:van\s)?(?:de\s|maximaal\s|minimaal\s|ten\sminste\s|circa\s)?¤\s?(?:voet|meter|m|km|kilometer"
        r"|centimeter|cm|hectare|ha|m2|m²|km/u)(?!\w)|¤\s(?:meter|m|cm|centimeter|mm|km|kilometer)\s(?:lang|breed|diep|hoog|dik|hoge|brede|lange|diepe)\b|¤\svoet\b|\b(?:hoogte|afstand|straal|diepte)\svan\b[^;]{0,30}\(¤\s(?:kilo)?meter\)|\bnm\s¤|\b(?:\w*ritten|verplaatsingen|\w*reizen|afstanden|tochten)\s(?:(?:tot|van|onder|boven)\s)?¤\s(?:km|kilometer|meter|m)\b|^(?!.*\b(?:ontwikkel|realiser|aanleg|inricht|aan\ste\sleggen|uitbreid|deel\b|deelgenomen|aangesloten))[^;]*\bmet\seen\s(?:totale\s)?(?:omvang|oppervlakte?|grootte)\svan\s(?:(?:\w+|ten\sminste|ten\shoogste)\s)?¤\s\w",
        finds=(
            "Fietsen binnen een straal van ¤ meter hoeven niet getoond.",
            "Emissies boven ¤ voet tellen mee.",
            "Het geldt voor winkels boven ¤ m² in het centrum.",
            "Het gaat om ritten tot ¤ kilometer.",
            "De wijk wordt een zone met een maximumsnelheid van ¤ kilometer per uur.",
        ),
        leaves=(
            "Er komt ¤ kilometer fietspad bij.",
            "De stad legt een pad aan met een lengte van ¤ kilometer.",
            "het ontwikkelen van een moeras met een omvang van ¤ ha",
            "De bond krijgt vóór mei een secretariaat met een omvang van ¤.",
        ),
        scope="sentence",
    ),
    rule(
        "number.right",
        "what somebody is entitled to is no aim",
        r"\b(?:gerechtigd|bevoegd|gemachtigd|het\srecht)\b[^;]{0,60}¤|¤[^;]{0,60}\b(?:gerechtigd|bevoegd)\b",
        finds=("De stichting is gerechtigd om met ¤ leden deel te nemen.",),
        leaves=("De stichting neemt met ¤ leden deel.",),
        kinds="counts",
    ),
    rule(
        "number.shared_costs",
        "how costs are shared out among those who agree is money, no aim",
        r"\b(?:aandeel|deel)\svan\s¤%[^;]{0,30}\b(?:kosten|lasten|tekort|dragen|betalen)\b"
        r"|\bkosten\b[^;]{0,60}\b(?:wordt|worden)\s(?:verhoogd|vermeerderd|verdeeld)\b[^;]{0,60}¤%",
        where="covenant",
        finds=("De stad verbindt zich een aandeel van ¤% van de kosten te dragen.",),
        leaves=("De partijen streven naar een aandeel van ¤% groene stroom.",),
        kinds="shares",
    ),
    rule(
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
    rule(
        "number.research",
        "where research was held",
        r"\b(?:quick-?scan|steekproef|enquête|peiling|\w*onderzoek)\b[^;¤¢]*\bin\s¤(?!%)\s(?:[\w-]+e\s)?\w*(?:steden|gemeenten|landen|provincies|wijken|regio['’]s|plaatsen|scholen)\b",
        finds=("Er is een quickscan gehouden naar de vraag in ¤ studentensteden.",),
        leaves=("Na het onderzoek zijn ¤ scholen gesloten.",),
        kinds="counts",
    ),
    rule(
        "number.balance",
        "accounts that come out even",
        r"\bop\s¤(?!%)\s(?:sluit|sluiten)\b|\b\w*(?:begroting|rekening|exploitatie|saldo|balans)\b[^;]*\bop\s¤(?!%)\suitkom\w*|\bsluit(?:en)?\b[^;]{0,40}\bop\s¤(?!%)",
        finds=("Zodat de begroting weer op ¤ sluit.",),
        leaves=("De begroting richt zich op ¤ scholen.", "Het aantal moet op ¤ uitkomen."),
        kinds="counts",
    ),
    rule(
        "number.sent",
        "how many papers go with a letter",
        r"\b(?:stuur|zend|bied|doe|ontvangt\su)\b[^;]*¤\s(?:[\w-]+e\s){0,2}\w*(?:onderzoeken|rapport(?:en|ages)|brieven|adviezen|notities"
        r"|studies|evaluaties|stukken|nota['’]s|verslagen|monitors)\b",
        finds=("Met deze brief stuur ik u ¤ verdiepende onderzoeken.",),
        leaves=("Wij voeren ¤ onderzoeken uit.",),
        kinds="counts",
    ),
    rule(
        "number.index_base",
        "the year that an index is 100 for says how to read it",
        r"(?:19|20)\d\d\s?=\s?¤",
        scope="sentence",
        finds=("De index steeg van ¢ naar ¢ (2010 = ¤).",),
        leaves=("De index steeg van ¢ in 2010 naar ¤.",),
    ),
    rule(
        "number.mark_or_higher",
        "the mark that a share of people gives is told with that share",
        r"¢%[^;]*\b(?:gaf|gaven|geeft|geven|scoort|scoren|scoorde|scoorden|waarde(?:ert|ren|erden?)|beoorde(?:elt|len|elden?))\b"
        r"[^;]*\been\s¤(?!%)\s(?:of|en)\s(?:hoger|meer|lager|beter)\b"
        r"|\b(?:gaf|gaven|geeft|geven)\b[^;]{0,20}¢%[^;]*\been\s¤(?!%)\s(?:of|en)\s(?:hoger|meer|lager|beter)\b",
        finds=(
            "¢% van de schippers gaf de sluis een ¤ of hoger.",
            "In mei gaf ¢% van de schippers een ¤ of hoger.",
        ),
        leaves=("De schippers geven de sluis een ¤ of hoger.",),
        scope="sentence",
        kinds="counts",
    ),
    rule(
        "number.as_much_as",
        "how many others use or emit as much only pictures another number",
        r"\b(?:gebruik|verbruik|jaarverbruik|\w*behoefte|uitstoot|productie|inhoud|oppervlakte)\svan\s¤(?!%)\s(?:\w+e\s){0,2}"
        r"(?:huishoudens|gezinnen|woningen|mensen|personen|auto['’]s|vliegtuigen|voetbalvelden|zwembaden|steden)\b",
        scope="sentence",
        finds=("Zij besparen ¢ PJ, zoveel als het verbruik van ¤ huishoudens.",),
        leaves=("Het verbruik van energie daalt bij ¤ huishoudens.",),
        kinds="counts",
    ),
    rule(
        "number.potential",
        "what could be made or placed in theory is no aim",
        r"\b(?:in\spotentie|potentieel|in\stheorie|theoretisch\w*)\b[^;]{0,60}¤",
        finds=("Er is in potentie ruimte voor ¤ panelen.",),
        leaves=("Er is ruimte voor ¤ panelen.",),
    ),
    rule(
        "number.population",
        "how many people live somewhere is statistics",
        rf"\b(?:tel(?:t|de|len)|woon(?:t|de|den)|wonen|leef(?:t|de|den)|leven|heeft|hebben|zijn\ser|met)\b[^;,]{{0,40}}¤\s"
        rf"{ADJECTIVES}(?:inwoners|Nederlanders|huishoudens|burgers|ouderen|alleenstaanden)\b(?!{_WHAT_THEY_DID})"
        rf"|\b(?:woonden|wonen|leven|leefden)\b[^;,]{{0,40}}¤\s{ADJECTIVES}(?:mensen|personen|kinderen)\b",
        finds=("De gemeente heeft ¤ inwoners.",),
        leaves=(
            "Eind dit jaar zijn ¤ huishoudens aangesloten.",
            "In dat jaar hebben ¤ inwoners aantoonbaar beter leren zwemmen.",
            "Dan hebben ¤ oudere inwoners een cursus gevolgd.",
        ),
        kinds="counts",
    ),
    rule(
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
    rule(
        "number.might",
        "what could or would be is no aim",
        r"\b(?:zou|zouden)\b[^;]*¤[^;]*|¤[^;¢]*\b(?:zou|zouden)\b",
        finds=("De uitstoot zou ¤% lager kunnen zijn.",),
        leaves=("De uitstoot zal ¤% lager zijn.",),
    ),
)
"""Asked first: what one of them takes is no target, or only a forecast."""

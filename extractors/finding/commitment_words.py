"""The words that make a clause a promise, a wish, a task or mere description.

Lists are of lemmas as the shipped pipeline gives them (lower case, separable
prefix in front). Each list is a class of Dutch verbs or nouns, not a record of
sentences seen.
"""

from __future__ import annotations

import re

COMMISSIVE_VERBS = frozenset(
    """
    toezeggen beloven verplichten afspreken overeenkomen committeren garanderen
    waarborgen inspannen verzekeren besluiten beslissen overeenkomst sluiten instemmen
    uitspreken verklaren aanvaarden onderschrijven vastleggen aankondigen
    """.split()
)
"""Verbs by which a party binds itself or by which something is agreed."""

TELLING_VERBS = frozenset(
    {"aangeven", "meedelen", "mededelen", "melden", "bevestigen", "aanbieden"}
)
"""Verbs by which a party tells what it will do: `heeft aangegeven het loket te openen`."""

INTENTION_VERBS = frozenset(
    """
    streven nastreven beogen bedoelen willen wensen hopen voornemen proberen trachten pogen
    overwegen inzetten richten mikken koersen ambiëren zoeken verwachten plannen voorstaan
    voorstellen
    """.split()
)
"""Verbs of aim and intention: the promise is soft."""

BRINGING_ABOUT = frozenset(
    {"zorgen", "zorgdragen", "bevorderen", "toezien", "bewaken", "bewerkstelligen"}
)
"""Verbs of which `dat` opens what somebody is to see to."""

ALLOWING_VERBS = frozenset({"toestaan"})
"""Verbs of giving leave to do something, which nobody need do."""

REQUEST_VERBS = frozenset(
    """
    verzoeken vragen oproepen uitnodigen uitdagen aansporen pleiten roepen aanmoedigen opdragen
    aandringen hameren
    """.split()
)
"""One party asks another to act: the one asked is the actor."""

INTENTION_NOUNS = frozenset(
    """
    doel doelstelling hoofddoel kerndoel einddoel subdoel ambitie streven bedoeling voornemen
    intentie plan verwachting wens inzet opzet oogmerk missie visie uitgangspunt prioriteit
    speerpunt voorkeur bereidheid opgave hoop richtpunt insteek streefbeeld planning
    """.split()
)
"""`X heeft de ambitie om …`, `het doel is dat …`: soft."""
INTENTION_ENDS = ("doel", "doelstelling", "ambitie")
"""Ends of longer words for such: `beleidsdoel`, `klimaatambitie`."""

RIGHT_NOUNS = frozenset({"recht", "bevoegdheid"})
"""`X heeft het recht om …`: what a party may do under an agreement, soft."""

DUTY_NOUNS = frozenset(
    """
    taak hoofdtaak kerntaak opdracht verplichting inspanningsverplichting
    resultaatsverplichting verantwoordelijkheid plicht afspraak toezegging besluit
    rol functie mandaat
    """.split()
)
"""`X heeft de taak om …`, `afgesproken is dat …`: firm."""

CHARGES = frozenset({"lat", "uitdaging", "opgave", "taak", "zet"})
"""`staat aan de lat om …`, `staan voor de opgave om …`: what somebody has to do."""

STEP_NOUNS = frozenset({"stap", "vervolgstap", "actie", "maatregel"})
"""`De volgende stap is het …`: what comes next."""

READY_ADJECTIVES = {
    "bereid": "soft",
    "voornemens": "soft",
    "plan": "soft",
    "mogelijk": "soft",
    "gericht": "soft",
    "bedoeld": "soft",
    "gerechtigd": "soft",
    "bevoegd": "soft",
    "verantwoordelijk": "firm",
    "aanspreekbaar": "firm",
    "verplicht": "firm",
    "gehouden": "firm",
    "belast": "firm",
    "bezig": "firm",
}
"""Predicates after `zijn` that say what a party is ready or bound to do."""

STATIVE_VERBS = frozenset(
    """
    zijn hebben bestaan blijken lijken vinden weten kennen menen liggen gelden betekenen bevatten
    omvatten betreffen heten schijnen horen behoren passen voldoen vormen blijven staan zitten
    gaan verschillen voorkomen ontbreken wonen leven denken geloven begrijpen beseffen
    ervaren constateren concluderen beschouwen achten signaleren herkennen tonen kosten
    duren leiden ontstaan afhangen samenhangen bijdragen stijgen dalen
    groeien toenemen afnemen veranderen kampen spelen kunnen mogen hoeven moeten willen vallen
    verschijnen gebeuren plaatsvinden zien lezen luiden stammen dateren tellen merken
    slagen wijzen twijfelen karakteriseren aanlopen worstelen onderscheiden kijken benadrukken
    deeluitmaken behouden
    onderstrepen bevestigen erkennen waarderen genieten profiteren verdienen ontvangen krijgen
    hechten noemen vergen
    vragen vereisen schrijven melden aangeven zeggen aantonen uitmaken komen
    """.split()
)
"""Verbs that as a plain present mostly describe; they need a promise word or a date."""

START_VERBS = frozenset({"starten", "beginnen", "opstarten", "aanvangen", "lanceren", "oppakken"})
"""`is gestart` without a date is ongoing, not done."""

ANNOUNCING_WORDS = frozenset(
    """
    afspraken afspraak acties actie actiepunten maatregelen maatregel activiteiten taken taak rol
    rollen inzet doelen doel doelstellingen ambities speerpunten prioriteiten verplichtingen
    verantwoordelijkheden stappen werkzaamheden plannen planning vervolgstappen agenda opgaven
    overeen volgt volgende zorgen toezeggingen inspanningen bijdrage bijdragen aanpak
    projecten werken
    """.split()
)
"""Words in an announcing line or heading that make its list items commitments."""

OUTCOME_VERBS = frozenset(
    """
    blijken bestaan kosten vergen vragen afhangen duren betekenen leiden resulteren uitwijzen
    verschillen schelen uitmaken opleveren tonen aantonen vormen gelden lijken
    """.split()
)
"""What comes of things, whoever they are done by: a prediction, not an action."""

CHANGING_VERBS = frozenset(
    """
    afnemen toenemen stijgen dalen groeien krimpen uitkomen verbeteren verslechteren uitvallen
    meevallen tegenvallen oplopen teruglopen verdubbelen halveren stilvallen tegenlopen
    ontstaan optreden voordoen merken veranderen blijven wennen verdwijnen
    """.split()
)
"""`verwacht dat het aantal afneemt`: a forecast of what changes by itself."""

JUDGEMENTS = frozenset(
    """
    duidelijk lastig moeilijk eenvoudig makkelijk gemakkelijk onvermijdelijk
    groot klein hoog laag hoger lager groter kleiner beperkt gering aanzienlijk merkbaar voelbaar
    belangrijk cruciaal essentieel afhankelijk anders beter slechter moeilijker lastiger
    spannend uitdagend ingrijpend blijvend zwaar complex ingewikkeld bepalend doorslaggevend
    """.split()
)
"""`zal lastig zijn`: how something is thought to be."""

STATISTIC_NOUNS = frozenset(
    """
    aantal aantallen aandeel aandelen percentage percentages instroom uitstroom omvang groei daling
    stijging cijfer cijfers toename afname gemiddelde deelname omzet bevolking
    """.split()
)
"""Subjects whose rise and fall is measured, not promised."""

ROLE_NOUNS = frozenset(
    """
    uitvoerder coördinator trekker kartrekker penvoerder opdrachtgever opdrachtnemer contactpersoon
    aanspreekpunt vertegenwoordiger partner eigenaar regisseur aanjager bruggenhoofd schakel pin
    aanvrager beheerder eindverantwoordelijke initiatiefnemer gastheer voorzitter secretaris lid
    toezichthouder loket vraagbaak
    """.split()
)
"""`X is penvoerder`: a role is a standing duty."""

OFFICE_NOUNS = (
    "minister", "ministers", "staatssecretaris", "gezag", "autoriteit", "autoriteiten", "ambtenaar",
    "ambtenaren", "inspecteur", "commissaris", "bestuurder", "dijkgraaf", "burgemeester",
    "wethouder", "gedeputeerde", "voorzitter", "secretaris", "penningmeester", "directeur",
    "manager", "leider", "coördinator", "beheerder", "exploitant", "uitvoerder", "opdrachtgever",
    "opdrachtnemer", "eigenaar", "verhuurder", "werkgever", "vervoerder", "leverancier",
    "aanbieder", "deelnemer", "uittreder", "toetreder", "ondertekenaar", "initiatiefnemer",
    "aannemer", "vergunninghouder", "lidstaat", "lidstaten", "korpsen", "korps",
)  # fmt: skip
"""Ends of nouns for who holds an office or a part in an agreement, and can be bound by it."""

SCHEDULING_VERBS = frozenset({"plannen", "inplannen", "voorzien", "beogen", "agenderen"})
"""`is gepland voor mei`: what will be, however perfect the tense."""

ROLE_ENDINGS = ("rol", "functie", "taak", "regie")
"""Ends of nouns that, with `spelen` or `vervullen`, name a role."""

ACTION_SUFFIXES = ("ing", "atie", "itie", "ering", "bouw", "opzet", "inzet", "start", "invoering")
"""Endings of nouns that name an action; with `van` or an object they head a list item."""

WORK_NOUNS = (
    "onderzoek", "overleg", "project", "proces", "traject", "werkzaamheden", "gesprekken",
    "gesprek", "pilot", "proef", "verkenning", "studie", "plan", "programma", "herziening",
    "wetsvoorstel", "nota", "visie", "beleid", "regeling", "verordening",
)  # fmt: skip
"""Ends of nouns for work that somebody has in hand."""

META_VERBS = frozenset(
    """
    toelichten beschrijven aangeven schetsen weergeven bespreken samenvatten behandelen ingaan
    uiteenzetten vermelden noemen opsommen aanduiden verwijzen uitleggen presenteren vinden
    informeren ïnformeren treffen staan
    """.split()
)
"""What a text does with itself (`hieronder wordt toegelicht …`) is no action of policy."""

META_PLACES = frozenset(
    {"hier", "hieronder", "hierna", "hierboven", "hoofdstuk", "paragraaf", "bijlage", "notitie",
     "factsheet", "onderstaand",
     "onderstaande", "brief", "tabel", "figuur", "leeswijzer", "hierbij"}
)  # fmt: skip
"""Words that place a statement in the document itself."""

MISHAPS = (
    "ongeval", "ongevallen", "ongeluk", "ongelukken", "incident", "incidenten", "misdrijf",
    "misdrijven", "inbraken", "overtredingen", "branden", "aanvaringen", "botsingen",
)  # fmt: skip
"""Ends of nouns for what befalls people: it takes place, but nobody holds it."""

HABITUAL = frozenset(
    {"weinig", "vaak", "doorgaans", "meestal", "soms", "zelden", "vooral", "steeds", "immers",
     "veelal", "gewoonlijk", "regelmatig", "altijd", "daardoor", "hierdoor", "waardoor"}
)  # fmt: skip
"""Adverbs of general description and consequence."""

MONEY_VERBS = (
    "besteden", "begroten", "vrijmaken", "uittrekken", "reserveren", "kosten", "bedragen",
    "uitkomen",
    "bekostigen", "ontvangen", "vormen", "zijn", "hebben", "stellen", "toekennen", "ramen",
    "dragen", "leggen", "geven", "schatten", "verlenen", "verstrekken", "investeren", "lopen",
    "betalen", "besparen", "vrijkomen", "krijgen", "rekenen", "gaan", "werken", "verwachten",
    "verhogen", "verlagen", "uitgeven", "bedrag", "schuiven",
)  # fmt: skip
"""With an amount of money these, or verbs that end in them, make a budget alone."""

MAKING_VERBS = frozenset({"instellen", "opstellen", "opleggen", "aanleggen"})
"""These end as verbs of money do, and make what the money is for: `een fonds van € 1 miljoen`."""

STATES = frozenset(
    """
    bestemd gericht gebaseerd bedoeld gelegen gehuisvest verbonden gekoppeld afkomstig gewenst
    """.split()
)
"""Participles that after `zijn` say how things are: `de middelen die voor 2026 bestemd waren`."""

TEXT_VERBS = frozenset(
    """
    ingaan schetsen toelichten beschrijven verwijzen toekomen beantwoorden uiteenzetten stilstaan
    samenvatten opsommen aanstippen memoreren wijzen terugkijken terugblikken vooruitkijken
    vooruitblikken
    """.split()
)
"""What a writer does in the text itself, and is done with when it is read."""

INFORMING_VERBS = frozenset(
    """
    informeren ïnformeren toezenden zenden verzenden sturen toesturen aanbieden berichten
    rapporteren voorleggen doen melden
    """.split()
)
"""`de Kamer wordt geïnformeerd`: the document's own voice does it."""

RECEIVING_VERBS = frozenset({"ontvangen", "krijgen", "tegemoetzien", "vernemen", "verwachten"})
PRINCIPALS = frozenset({"u", "kamer", "staten", "raad", "gemeenteraad", "parlement"})
"""`u ontvangt …`, `Provinciale Staten krijgen …`: the document's own voice will send it."""

COGNITIVE_VERBS = frozenset(
    """
    vaststellen constateren zien merken hopen vinden menen beseffen realiseren waarnemen denken
    vertrouwen achten begrijpen onderkennen hechten waarderen betreuren opmerken
    danken bedanken feliciteren complimenteren terugzien kijken inzoomen vooruitlopen tegenoverstaan
    verwijzen uitkijken ramen aantekenen becijferen inschatten schatten veronderstellen vermoeden
    vrezen duchten
    """.split()
)
"""With `wij` and a clause as object these state a view, not an action."""

COURTESIES = frozenset(
    """
    danken bedanken toejuichen feliciteren complimenteren betreuren verwelkomen prijzen
    tegemoetzien
    """.split()
)
"""What is only said, to be kind or to be heard: `De commissie dankt allen die …`."""

STRESSING_VERBS = frozenset(
    {"benadrukken", "onderstrepen", "opmerken", "aantekenen", "memoreren", "herhalen"}
)
"""What somebody wants to have said: `Ik wil benadrukken dat …`."""

VALUING_VERBS = frozenset(
    """
    waarderen benadrukken onderstrepen ervaren herkennen inschatten schatten aannemen noemen omarmen
    betwijfelen bekritiseren onderschatten overschatten beleven
    """.split()
)
"""What is only thought of a thing: `wordt door bewoners gewaardeerd`."""

CAUSING_VERBS = frozenset(
    """
    verklaren veroorzaken kenmerken beïnvloeden vervuilen verontreinigen beschadigen aantasten
    bedreigen belemmeren hinderen bemoeilijken teisteren ondermijnen overvallen confronteren
    """.split()
)
"""In the passive these say what something comes of: `wordt veroorzaakt door de groei`."""

DROPPING_VERBS = frozenset(
    """
    stopzetten intrekken schrappen beëindigen staken afblazen opheffen terugtrekken annuleren
    stilleggen loslaten opschorten
    """.split()
)
"""What is done to a plan that is given up."""

CANCELLING_VERBS = DROPPING_VERBS | {"afzien", "stoppen", "vervallen"}
"""What is given up: the action is cancelled."""

SOON = frozenset(
    {"binnenkort", "spoedig", "weldra", "op korte termijn", "zo spoedig mogelijk",
     "zo snel mogelijk", "op zeer korte termijn"}
)  # fmt: skip
"""Times without a day that lie ahead all the same."""

EFFORT_VERBS = frozenset({"inzetten", "inspannen", "zoeken", "richten", "werken", "meewerken"})
"""Aims that are already being worked at, unless the document as a whole lies ahead."""

NOW_WORDS = frozenset(
    {"momenteel", "thans", "nu", "inmiddels", "reeds", "al", "sinds", "nog", "voortdurend",
     "onverminderd", "ondertussen"}
)  # fmt: skip
"""Adverbs that place an action in the present: it is ongoing."""

CONTINUING_VERBS = frozenset(
    """
    ondersteunen deelnemen participeren bewaken werken samenwerken coördineren beheren volgen
    fungeren adviseren faciliteren begeleiden vertegenwoordigen onderhouden bijdragen meedenken
    steunen onderschrijven voeren houden optreden zijn hebben spelen kennen vervullen
    bundelen stimuleren monitoren verkennen verzorgen verzamelen investeren bekleden voorzien
    kijken keken
    """.split()
)
"""Standing activities: in the plain present they are under way, not still to come."""

DECIDING_VERBS = frozenset(
    """
    overnemen verbieden afschaffen invoeren instellen oprichten benoemen aanwijzen starten
    terugkomen afronden overdragen opzetten opnemen wijzigen aanpassen verhogen verlagen verlengen
    vaststellen besluiten toevoegen samenvoegen beginnen aanbesteden voorstellen indienen
    """.split()
)
"""What is done at one stroke: in the plain present it is still to come."""

ONE_OFF_VERBS = DECIDING_VERBS | frozenset(
    """
    opstellen organiseren onderzoeken inventariseren uitwerken overleggen aangaan bekendmaken
    beschikbaarstellen verbinden kiezen nemen brengen aanbrengen zoeken aanvragen inrichten bouwen
    aanleggen realiseren plaatsen openen sluiten vormen maken leveren herzien evalueren treffen
    stellen voorleggen uitvoeren vervangen aannemen uitbreiden transformeren ombouwen omvormen
    vernieuwen renoveren verbouwen aanpassen invoeren introduceren oprichten instellen aanstellen
    aanwijzen afschaffen verhogen verlagen verbreden verruimen vereenvoudigen lanceren opzetten
    afronden herinrichten verplaatsen verkopen aankopen slopen toevoegen publiceren benoemen
    opleveren opnemen verlengen doorvoeren uitrollen overdragen overnemen actualiseren herijken
    aanhaken aansluiten halveren verdubbelen
    """.split()
)
"""What is done once, as against what `wij` of a plan do all the time (`we stimuleren …`)."""

ADVISING_VERBS = frozenset({"adviseren", "aanbevelen", "aanraden", "raden"})

ASKING_VERBS = REQUEST_VERBS - {"pleiten"}
"""Asking somebody to act, as against advice that binds nobody."""

EMBEDDING_WORDS = frozenset(
    {"hoe", "wat", "welke", "waar", "wie", "waarom", "of", "als", "zoals", "hoewel", "wanneer",
     "indien", "door", "zonder", "waarvan", "naarmate"}
)  # fmt: skip
"""A clause that opens with one of these is a question, condition or manner within another."""

TOPIC_WORDS = frozenset(
    {"onderwerpen", "onderwerp", "orde", "inhoud", "inhoudsopgave", "hoofdstukken", "bijlagen",
     "begrippen", "definities", "leeswijzer", "opties", "suggesties", "aanbevelingen",
     "knelpunten"}
)  # fmt: skip
"""Words of a line that announces topics or what could be done, not actions."""

NOT_HAPPENING = frozenset({"komen", "doorgaan", "gaan", "doorzetten", "plaatsvinden"})
"""Denied, these say that a plan is given up: `komt er niet`, `gaat niet door`."""

PLAN_TITLE = re.compile(
    r"plan\b|programma(?! van eisen)|agenda|visie|begroting|nota\b|strategie|beleid|jaarverslag"
    r"|jaarstukken|akkoord|afspraken|overeenkomst|koers|aanpak|ambitie|rapportage|convenant"
    r"|meerjaren|routekaart|kader|circulaire|aanschrijving|brief\b|(?:start|beleids)notitie|\bmemo\b"
    r"|perspectief|maatregelen|\bpakket|toekomstbeeld|\bopgaven?\b|tussenbalans|vooruitblik"
    r"|terugblik|stand van (?:de )?(?:uitvoering|zaken)|reactie op|bestuurlijke reactie"
    r"|beantwoording",
    re.IGNORECASE,
)
"""Titles of documents in which somebody plans; others (factsheets, requirements) describe."""

SALUTATION = re.compile(r"(?:hoog)?geachte\b", re.IGNORECASE)
"""How a letter begins, in which its sender says what is to be done."""

OWN_PLAN = re.compile(
    r"\b(?:dit|deze|voorliggende?|onderhavige?)\s+\w*(?:plan|programma|agenda|visie|nota|strategie"
    r"|akkoord|convenant|begroting|jaarverslag|rapportage)\b",
    re.IGNORECASE,
)
"""How a text that is a plan, agreement or report speaks of itself."""

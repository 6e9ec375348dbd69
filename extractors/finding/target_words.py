"""Words that several rules about numbers turn on, as parts of their patterns."""

from __future__ import annotations

import re

ADJECTIVES = r"(?:(?!van\b|en\b|in\b)[\w-]+(?:e|en|de)\s){0,2}"

AIM_NOUN = (
    r"(?:\w*doel(?:en)?|\w*doelstelling(?:en)?|\w*ambities?|streefwaarden?|streefgetal(?:len)?"
    r"|streefcijfers?"
    r"|streefpercentage|streven|\w*targets?|\w*taakstelling|mikpunt|(?:prestatie|resultaat)afspra(?:ak|ken)"
    r"|groeidoel\w*|oogmerk|(?<!in\s)opdracht(?!\svan\b)|beoogd\w*|inzet\sis)"
)
DONE = (
    r"(?:behaald|gehaald|bereikt|gerealiseerd|waargemaakt|voltooid|afgerond|opgeleverd|aangelegd|gebouwd|geplaatst"
    r"|opgeleid|geschoold|getraind|begeleid|geholpen|ondersteund|uitgegeven|afgegeven|uitgereikt|toegekend|verleend"
    r"|verstrekt|gesloten|ondertekend|aangesloten|aangehaakt|aangemeld|ingeschreven|ingediend|deelgenomen"
    r"|meegedaan|bijgekomen|toegevoegd|gestart|opgericht|geopend|gevormd|uitgevoerd|georganiseerd|gehouden|gevoerd"
    r"|afgenomen|ontvangen|bezocht|bediend|geïnstalleerd|gecontroleerd|geïnspecteerd|onderzocht|behandeld"
    r"|gecertificeerd|geworven|aangesteld|benoemd|aangenomen|geplant|gesaneerd|verduurzaamd|opgelost|weggewerkt"
    r"|gesubsidieerd|gehonoreerd|beoordeeld|goedgekeurd|geleverd|ingezet|ontwikkeld|ingericht|aangewezen|bemiddeld"
    r"|gevonden|gemaakt|gescreend|ingevuld|verspreid|uitgebracht|overgedragen|omgebouwd|herplaatst|geregistreerd"
    r"|geschouwd|bereid\sgevonden|gesproken|gecontracteerd|vergund|afgesloten|verwijderd|uitgebreid"
    r"|aangepakt|opgeknapt|aangeboden|vervangen|gerenoveerd|geïsoleerd|geschrapt|opgeheven|afgestoten|gesloopt|ontslagen|verkocht|vervallen|hersteld|gereed|vernieuwd|gerestaureerd|gebaggerd|verplaatst|opgewaardeerd)"
)
TAKES_PART = (
    r"(?:participe(?:ert|ren|erden?)|deelne(?:emt|men)|deelgenomen|nemen\b[^;]*\bdeel|namen\b[^;]*\bdeel"
    r"|neemt\b[^;]*\bdeel|nam\b[^;]*\bdeel|doen\b[^;]*\bmee|deden\b[^;]*\bmee|doet\b[^;]*\bmee|meedoen|meedo(?:en|et)"
    r"|aangesloten|verbonden|actief|samen\s?werk(?:en|t|ten)|werk(?:en|t|ten)\b[^;]*\b(?:samen|als|aan)|aangehaakt"
    r"|ingeschreven|aangemeld|bezochten|bezocht|bezoeken|gebruikmaken|maken\b[^;]*\bgebruik|gebruiken|vond(?:en)?"
    r"|werk(?:en|t)\ser|organiseren|organiseerden?|op\sbezoek|bijgedragen|bijdrage|in\sgebruik|operationeel"
    r"|in\suitvoering|draaien|lopen|meegewerkt|werken\smee|dragen\b[^;]*\bbij|ondertekend(?:en)?|volgden|volgen"
    r"|kregen|krijgen|ontvingen|ontvangen|startten|gestart|begon(?:nen)?\smet)"
)
NOW = (
    r"(?:(?<!\.)(?<!als\s)(?<!dan\s)nu|inmiddels|momenteel|op\sdit\smoment|thans|tot\snu\stoe|tot\sop\sheden|intussen|vandaag"
    r"|ondertussen)"
)
ROSE = (
    r"(?:gestegen|gedaald|toegenomen|afgenomen|gegroeid|gekrompen|verminderd|verlaagd|verhoogd|gereduceerd|opgelopen"
    r"|teruggelopen|teruggebracht|teruggedrongen|gezakt|verdubbeld|gehalveerd|gegaan|uitgegroeid|uitgebreid|gekomen"
    r"|ste(?:eg|gen)|daalden?|groeiden?|nam(?:en)?\b[^;]*\b(?:toe|af)|liep(?:en)?\b[^;]*\b(?:op|terug)|zakten?|kromp"
    r"|kwam(?:en)?\s(?:uit|op)|ging(?:en)?|bereikten?|verdubbelden?|halveerden?|verbeterden?)"
)
RISES = (
    r"(?:stijg(?:t|en)|daal(?:t|en)|dalen|groei(?:t|en)|ne(?:emt|men)\b[^;]*\b(?:toe|af)|verminder(?:t|en)|verla(?:agt|gen)"
    r"|verho(?:ogt|gen)|reduce(?:ert|ren)|breng(?:t|en)\b[^;]*\bterug|lo(?:opt|pen)\b[^;]*\b(?:op|terug)"
    r"|breid(?:t|en)\b[^;]*\buit|uitbreiden|uitgebreid|uitbreiding|toewerken|terugbrengen|terugdringen|besparen"
    r"|verkort(?:en)?|verleng(?:t|en)|krimp(?:t|en)|vergro(?:ot|ten)|verklein(?:t|en)|toe\s?nemen|afnemen|opschalen|doorgroeien)"
)
RAISED = (
    r"(?:verhoogd|verlaagd|uitgebreid|teruggebracht|verminderd|vergroot|gereduceerd|verkort|verlengd"
    r"|opgehoogd|afgebouwd|beperkt|aangevuld|opgetrokken)"
)
AIM_SECTION = re.compile(
    r"\b(?:\w*doelen|\w*doelstelling(?:en)?|ambities?|streefwaarden|streefcijfers|beoogde?\sresulta(?:at|ten)|targets?)\b"
    r"|\b(?:stre(?:ven|eft)|werk(?:en|t))\s(?:wij\s|we\s)?(?:er)?(?:toe\s)?naar(?:\stoe)?:$|\bwat\s(?:wij|we)\swillen\sbereiken\b",
    re.IGNORECASE,
)
"""Headings and lines that announce aims: `Onze doelen:`, `Wij werken toe naar:`."""

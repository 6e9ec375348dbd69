"""Verbs of acting: what an organisation does, not what merely is the case."""

from __future__ import annotations

AGENTIVE = frozenset(
    """
    aanbieden aangaan aanleveren aansluiten aanstellen aanvragen aanwijzen adviseren afsluiten
    afspreken begeleiden behandelen beheren bekostigen benoemen benutten beoordelen bepalen
    berekenen beslissen besluiten bespreken betalen betrekken bevorderen bewaken bewerkstelligen
    bieden bijdragen blijven bouwen breiden brengen continueren controleren coördineren
    deelnemen delen doen dragen entameren evalueren faciliteren financieren formuleren gaan
    geven halen handhaven hanteren hebben helpen herzien houden implementeren informeren
    initiëren inkopen inspannen inspecteren instellen investeren inzetten keuren kiezen komen
    koppelen krijgen kunnen laten leggen leiden leren leveren lopen maken meedenken meewerken
    melden meten moeten mogen monitoren nemen onderhandelen ondernemen onderschrijven
    ondersteunen ondertekenen onderzoeken ontvangen ontwikkelen openen opleiden
    oprichten opstellen organiseren overwegen participeren plaatsen plegen presenteren
    publiceren rapporteren realiseren regelen reiken richten ruimen samenwerken scholen
    schrijven signaleren sluiten spannen spelen spreken starten stellen stimuleren streven
    sturen subsidiëren terugbrengen toepassen toetsen toezeggen toezien treden trekken
    uitbreiden uitgeven uitreiken uitvoeren uitwerken vaststellen verbeteren verbinden
    verdubbelen verhogen verkennen verklaren verkorten verlagen verlenen verplichten verspreiden
    versterken verstrekken vervullen verwachten verzamelen verzoeken verzorgen voeren volgen
    voortzetten voorzien vragen werken werven willen winnen wisselen zeggen zenden zetten zien
    zorgen zullen
    meten overnemen overdragen overleggen vergaderen terugtrekken toetreden uitnodigen waarschuwen
    waarborgen garanderen bundelen combineren verdelen herstellen herinrichten aanleggen planten
    onderhouden aankopen verkopen verhuren vergoeden heffen innen toekennen afgeven intrekken
    aanpassen actualiseren agenderen analyseren inventariseren registreren bemiddelen trainen
    bezoeken bestellen aanpakken vernieuwen voorbereiden afronden opvangen aanstellen
    vertegenwoordigen verzekeren beloven oppakken aangeven aankondigen bevestigen bepleiten
    wijzen benadrukken aandringen aanbevelen voorstellen instemmen invoeren opzetten inschakelen
    pleiten oproepen toelichten ratificeren bekrachtigen opzeggen
    kopen renoveren slopen isoleren doneren schenken lanceren testen vervoeren ophalen
    inzamelen recyclen transporteren beplanten maaien saneren opruimen uitrollen huisvesten coachen
    voorlichten opsporen vervolgen verduurzamen
    """.split()
)

READY = frozenset(
    """
    bereid actief verantwoordelijk betrokken aanwezig bezig voornemens begonnen gestart
    aangesloten aangehaakt penvoerder trekker initiatiefnemer opdrachtgever
    """.split()
)
"""What someone is who acts: `is bereid`, `zijn betrokken`."""

PAYING = frozenset(
    "betalen vergoeden bekostigen financieren medefinancieren cofinancieren voorfinancieren"
    " subsidiëren subsidieren opbrengen".split()
)
"""What only someone who has money does."""

"""Make `public_bodies.tsv`, the register of Dutch public bodies, from its sources.

Used when the register is renewed, not when documents are read:

    python -m extractors.linking.build_register TOOI.tsv > extractors/linking/public_bodies.tsv

`TOOI.tsv` holds the value lists of the government's register of organisations
(TOOI) as published in MinBZK/woo-besluit-broncode-PLOOI, one row a name; those
lists end in 2022. The tables below add what they lack: the periods of the names
of ministries, the ministries founded since and ministers `voor` a field, mergers, and the
agencies, inspectorates, councils and international bodies that policy documents
name by their abbreviation. Only facts are taken over: names, codes and days.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from extractors.linking.register import TOOI

COLUMNS = ("code", "kind", "identifier", "name", "abbreviations", "from", "to", "successor")
KINDS = {
    "provincies": "province",
    "gemeenten": "municipality",
    "waterschappen": "water_board",
    "caribische_openbare_lichamen": "municipality",
    "overige_overheidsorganisaties": "government_body",
}
PROVINCE_ABBREVIATIONS_KEPT = 3
"""Two-letter province codes (`OV`, `GR`) are postal codes, not names in a text."""

# code, name, abbreviations, first day, last day; by royal decree, cabinet by cabinet.
MINISTRIES = """
mnre0170	Verkeer en Waterstaat	V&W|VenW|VW	1947-02-23	2010-10-13
mnre0180	Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer	VROM	1982-11-04	2010-10-13
mnre1010	Algemene Zaken	AZ
mnre1013	Buitenlandse Zaken	BZ|BuZa
mnre1018	Defensie	Def|MinDef|MvD
mnre1025	Welzijn, Volksgezondheid en Cultuur	WVC	1982-11-04	1994-08-21
mnre1025	Volksgezondheid, Welzijn en Sport	VWS	1994-08-22
mnre1034	Binnenlandse Zaken	BiZa		1998-08-02
mnre1034	Binnenlandse Zaken en Koninkrijksrelaties	BZK	1998-08-03
mnre1040	Economische Zaken	EZ	1946-07-03	2010-10-13
mnre1045	Economische Zaken, Landbouw en Innovatie	EL&I|ELI|ELenI	2010-10-14	2012-11-04
mnre1045	Economische Zaken	EZ	2012-11-05	2017-10-25
mnre1045	Economische Zaken en Klimaat	EZK	2017-10-26	2024-07-01
mnre1045	Economische Zaken	EZ	2024-07-02
mnre1058	Justitie	Jus|MinJus		2010-10-13
mnre1058	Veiligheid en Justitie	VenJ|V&J	2010-10-14	2017-10-25
mnre1058	Justitie en Veiligheid	JenV|J&V	2017-10-26
mnre1073	Sociale Zaken en Werkgelegenheid	SZW	1981-09-11
mnre1090	Financiën	Fin|MinFin
mnre1109	Onderwijs en Wetenschappen	O&W|OenW		1994-08-21
mnre1109	Onderwijs, Cultuur en Wetenschappen	OCenW|OC&W|OCW	1994-08-22	2003-06-30
mnre1109	Onderwijs, Cultuur en Wetenschap	OCW	2003-07-01
mnre1130	Infrastructuur en Milieu	IenM|I&M	2010-10-14	2017-10-25
mnre1130	Infrastructuur en Waterstaat	IenW|I&W	2017-10-26
mnre1150	Landbouw, Natuurbeheer en Visserij	LNV	1989-11-14	2003-06-30
mnre1150	Landbouw, Natuur en Voedselkwaliteit	LNV	2003-07-01	2010-10-13
mnre1153	Landbouw, Natuur en Voedselkwaliteit	LNV	2017-10-26	2024-07-01
mnre1153	Landbouw, Visserij, Voedselzekerheid en Natuur	LVVN	2024-07-02
mnre1162	Asiel en Migratie	AenM|A&M	2024-07-02
mnre1171	Volkshuisvesting en Ruimtelijke Ordening	VRO	2024-07-02
mnre1182	Klimaat en Groene Groei	KGG	2024-07-02
"""

# Ministers without a ministry of their own, by the royal decrees that appointed them: the ministry
# they belonged to in that time.
OFFICES = """
mnre1013	Ontwikkelingssamenwerking	OS		2010-10-13
mnre1013	Buitenlandse Handel en Ontwikkelingssamenwerking	BHOS	2012-11-05	2024-07-01
mnre1013	Buitenlandse Handel en Ontwikkelingshulp	BHO	2024-07-02
mnre1034	Grote Steden- en Integratiebeleid	GSI	1998-08-03	2002-07-21
mnre1034	Bestuurlijke Vernieuwing en Koninkrijksrelaties	BVK	2003-05-27	2007-02-21
mnre1058	Vreemdelingenzaken en Integratie	V&I	2002-07-22	2007-02-21
mnre0180	Wonen, Wijken en Integratie	WWI	2007-02-22	2010-10-13
mnre1025	Jeugd en Gezin	J&G	2007-02-22	2010-10-13
mnre1034	Immigratie en Asiel	I&A	2010-10-14	2012-11-04
mnre1034	Wonen en Rijksdienst	W&R	2012-11-05	2017-10-25
mnre1025	Medische Zorg	MZ	2017-10-26	2022-01-09
mnre1025	Medische Zorg en Sport	MZS	2018-01-01	2022-01-09
mnre1058	Rechtsbescherming	RB	2017-10-26	2024-07-01
mnre1109	Basis- en Voortgezet Onderwijs en Media	BVOM	2017-10-26	2022-01-09
mnre1034	Milieu en Wonen	M&W	2019-11-01	2020-04-13
mnre1045	Klimaat en Energie	K&E	2022-01-10	2024-07-01
mnre1153	Natuur en Stikstof	N&S	2022-01-10	2024-07-01
mnre1073	Armoedebeleid, Participatie en Pensioenen	APP	2022-01-10	2024-07-01
mnre1109	Primair en Voortgezet Onderwijs	PVO	2022-01-10	2024-07-01
mnre1025	Langdurige Zorg en Sport	LZS	2022-01-10	2024-07-01
mnre1034	Volkshuisvesting en Ruimtelijke Ordening	VRO	2022-01-10	2024-07-01
"""

# What went into what: the municipality that took over all of several others, by name; a
# municipality that was divided between others leads to none. From the yearly lists of
# municipal reorganisations of Statistics Netherlands.
MERGERS = """
Aalten	Dinxperlo
Alkmaar	Graft-De Rijp|Schermer
Alphen aan den Rijn	Boskoop|Rijnwoude
Altena	Aalburg|Werkendam|Woudrichem
Amsterdam	Weesp
Beekdaelen	Nuth|Onderbanken|Schinnen
Berg en Dal	Groesbeek|Millingen aan de Rijn|Ubbergen
Berkelland	Borculo|Eibergen|Neede|Ruurlo
Bloemendaal	Bennebroek
Bodegraven-Reeuwijk	Bodegraven|Reeuwijk
Bronckhorst	Hengelo (Gld)|Hummelo en Keppel|Steenderen|Vorden|Zelhem
De Fryske Marren	Gaasterlân-Sleat|Lemsterland|Skarsterlân
De Ronde Venen	Abcoude
Dijk en Waard	Heerhugowaard|Langedijk
Doetinchem	Wehl
Drechterland	Venhuizen
Echt-Susteren	Echt|Susteren
Edam-Volendam	Zeevang
Eemsdelta	Appingedam|Delfzijl|Loppersum
Eijsden-Margraten	Eijsden|Margraten
Geldrop-Mierlo	Geldrop|Mierlo
Goeree-Overflakkee	Dirksland|Goedereede|Middelharnis|Oostflakkee
Gooise Meren	Bussum|Muiden|Naarden
Groningen	Haren|Ten Boer
Haarlemmermeer	Haarlemmerliede en Spaarnwoude
Het Hogeland	Bedum|De Marne|Eemsmond
Hoeksche Waard	Binnenmaas|Cromstrijen|Korendijk|Oud-Beijerland|Strijen
Hollands Kroon	Anna Paulowna|Niedorp|Wieringen|Wieringermeer
Horst aan de Maas	Sevenum
Kaag en Braassem	Alkemade|Jacobswoude
Koggenland	Obdam|Wester-Koggenland
Krimpenerwaard	Bergambacht|Nederlek|Ouderkerk|Schoonhoven|Vlist
Land van Cuijk	Boxmeer|Cuijk|Grave|Mill en Sint Hubert|Sint Anthonis
Lansingerland	Berkel en Rodenrijs|Bergschenhoek|Bleiswijk
Leeuwarden	Leeuwarderadeel
Leidschendam-Voorburg	Leidschendam|Voorburg
Leudal	Haelen|Heythuysen|Hunsel|Roggel en Neer
Lochem	Gorssel
Maasgouw	Heel|Maasbracht|Thorn
Maashorst	Landerd|Uden
Medemblik	Andijk|Noorder-Koggenland|Wervershoof|Wognum
Meierijstad	Schijndel|Sint-Oedenrode|Veghel
Midden-Delfland	Maasland|Schipluiden
Midden-Groningen	Hoogezand-Sappemeer|Menterwolde|Slochteren
Molenlanden	Giessenlanden|Molenwaard
Molenwaard	Graafstroom|Liesveld|Nieuw-Lekkerland
Montferland	Bergh|Didam
Nissewaard	Bernisse|Spijkenisse
Noardeast-Fryslân	Dongeradeel|Ferwerderadiel|Kollumerland en Nieuwkruisland
Oldambt	Reiderland|Scheemda|Winschoten
Oost Gelre	Lichtenvoorde
Oss	Lith|Ravenstein
Oude IJsselstreek	Gendringen|Wisch
Peel en Maas	Helden|Kessel|Maasbree|Meijel
Pijnacker-Nootdorp	Nootdorp|Pijnacker
Purmerend	Beemster
Roerdalen	Ambt Montfort
Roermond	Swalmen
Rotterdam	Rozenburg
Schagen	Harenkarspel|Zijpe
Sittard-Geleen	Born|Geleen|Sittard
Sluis	Oostburg|Sluis-Aardenburg
Stichtse Vecht	Breukelen|Loenen|Maarssen
Súdwest-Fryslân	Bolsward|Nijefurd|Sneek|Wûnseradiel|Wymbritseradiel
Terneuzen	Axel|Sas van Gent
Teylingen	Sassenheim|Voorhout|Warmond
Utrecht	Vleuten-De Meern
Utrechtse Heuvelrug	Amerongen|Doorn|Driebergen-Rijsenburg|Leersum|Maarn
Venlo	Arcen en Velden|Belfeld|Tegelen
Vijfheerenlanden	Leerdam|Vianen|Zederik
Voorne aan Zee	Brielle|Hellevoetsluis|Westvoorne
Waadhoeke	Franekeradeel|Menameradiel|het Bildt
West Betuwe	Geldermalsen|Lingewaal|Neerijnen
Westerkwartier	Grootegast|Leek|Marum|Zuidhorn
Westerwolde	Bellingwedde|Vlagtwedde
Westland	De Lier|Monster|Naaldwijk|Wateringen|'s-Gravenzande
Wijdemeren	Loosdrecht|Nederhorst den Berg|'s-Graveland
Zevenaar	Angerlo|Rijnwaarden
Zuidplas	Moordrecht|Nieuwerkerk aan den IJssel|Zevenhuizen-Moerkapelle
Zutphen	Warnsveld
"""

# Ministries that went into another whole.
SUCCESSORS = """
mnre0170	mnre1130
mnre1040	mnre1045
"""

# Central government, its agencies, inspectorates, independent bodies, advisory councils, as in the
# state's public register of organisations (organisaties.overheid.nl) and, where they ended, as laws
# founded them; and the international bodies that Dutch policy answers to, which no list gives.
# Kind, name, abbreviations, from, to.
STATE_BODIES = """
government_body	Algemene Rekenkamer
government_body	Raad van State	RvS
government_body	Nationale ombudsman
government_body	Wetenschappelijke Raad voor het Regeringsbeleid	WRR
government_body	Sociaal-Economische Raad	SER
government_body	Onderwijsraad
government_body	Gezondheidsraad
government_body	Raad voor Cultuur
government_body	Raad voor Volksgezondheid en Samenleving
government_body	Raad voor de leefomgeving en infrastructuur	Rli
government_body	Adviescollege toetsing regeldruk	ATR
government_body	Kiesraad
government_body	Raad voor het Openbaar Bestuur
government_body	Onderzoeksraad voor Veiligheid	OVV
government_body	College voor de Rechten van de Mens
government_body	Centraal Planbureau	CPB
government_body	Sociaal en Cultureel Planbureau	SCP
government_body	Planbureau voor de Leefomgeving	PBL	2008-05-15
government_body	Milieu- en Natuurplanbureau	MNP		2008-05-14
government_body	Ruimtelijk Planbureau	RPB		2008-05-14
government_body	Centraal Bureau voor de Statistiek	CBS
government_body	Rijksinstituut voor Volksgezondheid en Milieu	RIVM
government_body	Koninklijk Nederlands Meteorologisch Instituut	KNMI
government_body	Nederlandse Voedsel- en Warenautoriteit	NVWA	2012-01-01
government_body	Voedsel en Waren Autoriteit	VWA		2011-12-31
government_body	Algemene Inspectiedienst	AID		2011-12-31
government_body	Inspectie van het Onderwijs	IvhO|IvO
government_body	Inspectie Gezondheidszorg en Jeugd	IGJ	2017-10-01
government_body	Inspectie voor de Gezondheidszorg	IGZ		2017-09-30
government_body	Nederlandse Arbeidsinspectie	NLA	2022-01-01
government_body	Inspectie Sociale Zaken en Werkgelegenheid	ISZW	2012-01-01	2021-12-31
government_body	Arbeidsinspectie			2011-12-31
government_body	Inspectie Justitie en Veiligheid	IJenV	2017-10-26
government_body	Inspectie Veiligheid en Justitie	IVenJ	2012-01-01	2017-10-25
government_body	Inspectie Jeugdzorg			2017-09-30
government_body	Inspectie Werk en Inkomen	IWI		2011-12-31
government_body	Adviescollege toetsing administratieve lasten	Actal		2017-05-31
government_body	Raad voor Volksgezondheid en Zorg	RVZ		2014-12-31
government_body	Raad voor Maatschappelijke Ontwikkeling	RMO		2014-12-31
government_body	VROM-raad			2011-12-31
government_body	Raad voor Verkeer en Waterstaat			2011-12-31
government_body	Commissie Gelijke Behandeling	CGB		2012-09-30
government_body	Inspectie Verkeer en Waterstaat	IVW		2011-12-31
government_body	VROM-Inspectie			2011-12-31
government_body	Staatstoezicht op de Mijnen	SodM
government_body	Inspectie Overheidsinformatie en Erfgoed	IOE
government_body	Autoriteit Nucleaire Veiligheid en Stralingsbescherming	ANVS
government_body	Autoriteit Consument en Markt	ACM	2013-04-01
government_body	Nederlandse Mededingingsautoriteit	NMa		2013-03-31
government_body	Onafhankelijke Post en Telecommunicatie Autoriteit	OPTA		2013-03-31
government_body	Autoriteit Financiële Markten	AFM
government_body	De Nederlandsche Bank	DNB
government_body	Autoriteit Persoonsgegevens		2016-01-01
government_body	College bescherming persoonsgegevens	CBP		2015-12-31
government_body	Kansspelautoriteit	Ksa
government_body	Commissariaat voor de Media	CvdM
government_body	Nederlandse Zorgautoriteit	NZa
government_body	Zorginstituut Nederland	ZiNL|ZINL|ZIN	2014-04-01
government_body	College voor Zorgverzekeringen	CVZ		2014-03-31
government_body	College ter Beoordeling van Geneesmiddelen	CBG
government_body	Centraal Administratie Kantoor	CAK
government_body	Centrum Indicatiestelling Zorg	CIZ
government_body	Jeugdautoriteit
government_body	Uitvoeringsinstituut Werknemersverzekeringen	UWV
government_body	Sociale Verzekeringsbank	SVB
government_body	Centrum voor Werk en Inkomen	CWI		2008-12-31
government_body	Dienst Uitvoering Onderwijs	DUO	2010-01-01
government_body	Informatie Beheer Groep	IB-Groep|IBG		2009-12-31
government_body	College voor Toetsen en Examens	CvTE
government_body	Nederlandse Organisatie voor Wetenschappelijk Onderzoek	NWO
government_body	ZonMw
government_body	Koninklijke Nederlandse Akademie van Wetenschappen	KNAW
government_body	Koninklijke Bibliotheek
government_body	Nationaal Archief
government_body	Belastingdienst
government_body	Dienst Toeslagen
government_body	Douane
government_body	Fiscale inlichtingen- en opsporingsdienst	FIOD
government_body	Rijksvastgoedbedrijf	RVB
government_body	Rijksdienst voor het Wegverkeer	RDW
government_body	Centraal Bureau Rijvaardigheidsbewijzen	CBR
government_body	Kadaster
government_body	Luchtverkeersleiding Nederland	LVNL
government_body	Staatsbosbeheer
government_body	SenterNovem			2009-12-31
government_body	Agentschap NL	AgNL	2010-01-01	2013-12-31
government_body	Dienst Regelingen			2013-12-31
government_body	Dienst Landelijk Gebied	DLG		2015-02-28
government_body	Rijksdienst voor Identiteitsgegevens	RvIG
government_body	Rijksinspectie Digitale Infrastructuur	RDI	2023-01-01
government_body	Agentschap Telecom			2022-12-31
government_body	Logius
government_body	Immigratie- en Naturalisatiedienst	IND
government_body	Centraal Orgaan opvang asielzoekers	COA
government_body	Dienst Terugkeer en Vertrek	DT&V
government_body	Dienst Justitiële Inrichtingen	DJI
government_body	Centraal Justitieel Incassobureau	CJIB
government_body	Raad voor de Kinderbescherming	RvdK
government_body	Raad voor de rechtspraak	Rvdr
government_body	Raad voor Rechtsbijstand	RvR
government_body	Openbaar Ministerie	OM
government_body	Nationaal Coördinator Terrorismebestrijding en Veiligheid	NCTV
government_body	Nationaal Cyber Security Centrum	NCSC
government_body	Nationaal Coördinator Groningen	NCG
government_body	Instituut Mijnbouwschade Groningen	IMG
government_body	Algemene Inlichtingen- en Veiligheidsdienst	AIVD
government_body	Militaire Inlichtingen- en Veiligheidsdienst	MIVD
government_body	Koninklijke Marechaussee	KMar
government_body	Nationale Politie
government_body	Huurcommissie
government_body	Kamer van Koophandel	KvK
government_body	Nederlands Forensisch Instituut	NFI
government_body	Wetenschappelijk Onderzoek- en Datacentrum	WODC
government_body	Kennisinstituut voor Mobiliteitsbeleid	KiM
government_body	Adviesraad voor wetenschap, technologie en innovatie	AWTI
government_body	Adviesraad Internationale Vraagstukken	AIV
government_body	Mondriaan Fonds
government_body	Fonds Podiumkunsten
government_body	Nederlands Letterenfonds
government_body	Stimuleringsfonds Creatieve Industrie
government_body	Fonds voor Cultuurparticipatie
government_body	Autoriteit woningcorporaties
government_body	Deltacommissaris
government_body	Nederlandse Emissieautoriteit	NEa
government_body	CIBG
government_body	Centraal Fonds Volkshuisvesting	CFV		2015-06-30
government_body	Staten-Generaal
government_body	Europese Commissie	EC
government_body	Europees Parlement	EP
government_body	Europese Raad
government_body	Raad van de Europese Unie
government_body	Europese Unie	EU
government_body	Europese Investeringsbank	EIB
government_body	Europese Centrale Bank	ECB
government_body	Verenigde Naties	VN
government_body	Wereldgezondheidsorganisatie	WHO
government_body	Internationale Burgerluchtvaartorganisatie	ICAO
government_body	Internationale Maritieme Organisatie	IMO
government_body	Organisatie voor Economische Samenwerking en Ontwikkeling	OESO
government_body	Noord-Atlantische Verdragsorganisatie	NAVO
government_body	Europese Rekenkamer
government_body	Europese Dienst voor Extern Optreden	EDEO
government_body	Europees Economisch en Sociaal Comité	EESC
government_body	Europees Comité van de Regio's
government_body	Raad van Europa
government_body	Internationaal Monetair Fonds	IMF
government_body	Wereldbank
government_body	Wereldhandelsorganisatie	WTO
government_body	Internationale Arbeidsorganisatie	ILO|IAO
government_body	Internationaal Atoomenergieagentschap	IAEA
government_body	Organisatie voor Veiligheid en Samenwerking in Europa	OVSE
government_body	Centrale Commissie voor de Rijnvaart	CCR
government_body	Internationale Commissie ter Bescherming van de Rijn	ICBR
government_body	Internationale Scheldecommissie
government_body	Internationale Maascommissie
government_body	BIJ12
government_body	Korps Landelijke Politiediensten	KLPD		2012-12-31
government_body	Rijksdienst voor de Monumentenzorg	RDMZ
government_body	Rijksgebouwendienst	RGD		2014-06-30
government_body	Rijksinstituut voor Kust en Zee	RIKZ		2007-09-30
government_body	Rijksinstituut voor Integraal Zoetwaterbeheer en Afvalwaterbehandeling	RIZA		2007-09-30
government_body	Dienst Weg- en Waterbouwkunde	DWW		2007-09-30
government_body	Adviesdienst Verkeer en Vervoer	AVV		2007-09-30
government_body	Bouwdienst Rijkswaterstaat			2007-09-30
government_body	Rijksluchtvaartdienst	RLD		2001-06-30
government_body	Rijksverkeersinspectie	RVI		2001-06-30
government_body	Scheepvaartinspectie			2001-06-30
government_body	Luchtverkeersbeveiliging	LVB		2000-12-31
government_body	Raad voor de Transportveiligheid	RvTV		2005-01-31
government_body	Rijksplanologische Dienst	RPD		2001-12-31
government_body	Registratiekamer			2001-08-31
government_body	Binnenlandse Veiligheidsdienst	BVD		2002-05-28
government_body	Nationaal Coördinator Terrorismebestrijding	NCTb		2011-06-30
government_body	Economische Voorlichtingsdienst	EVD		2009-12-31
government_body	Senter			2004-04-30
government_body	Novem			2004-04-30
government_body	Octrooicentrum Nederland			2009-12-31
government_body	Centrale Financiën Instellingen	Cfi|CFI		2009-12-31
government_body	Informatiseringsbank			1993-12-31
government_body	Arbeidsvoorzieningsorganisatie	Arbvo		2001-12-31
government_body	Landelijk instituut sociale verzekeringen	Lisv|LISV		2001-12-31
government_body	College van toezicht sociale verzekeringen	Ctsv|CTSV		2001-12-31
government_body	Sociale Verzekeringsraad			1994-12-31
government_body	Ziekenfondsraad			1999-06-30
government_body	Centraal Orgaan Tarieven Gezondheidszorg	COTG		1999-12-31
government_body	College tarieven gezondheidszorg	CTG		2006-09-30
government_body	College bouw ziekenhuisvoorzieningen			2005-12-31
government_body	College van toezicht op de zorgverzekeringen			2006-09-30
government_body	Keuringsdienst van Waren			2002-07-09
government_body	Rijksdienst voor de keuring van Vee en Vlees	RVV		2005-12-31
government_body	Plantenziektenkundige Dienst			2011-12-31
government_body	Landelijke Service bij Regelingen	LASER		2003-12-31
government_body	Bureau Heffingen			2003-12-31
government_body	Dienst Landbouwkundig Onderzoek	DLO		1997-12-31
government_body	Dienst der Domeinen			2009-01-31
government_body	Rijksarchiefdienst			2002-12-31
government_body	Instituut Collectie Nederland	ICN		2010-12-31
government_body	Rijksdienst voor het Oudheidkundig Bodemonderzoek	ROB		2006-10-31
government_body	Rijksdienst voor Archeologie, Cultuurlandschap en Monumenten	RACM		2009-05-10
government_body	Algemene Energieraad			2011-12-31
government_body	Adviesraad voor het Wetenschaps- en Technologiebeleid	AWT		2014-12-31
government_body	Raad voor het openbaar vervoer			1992-12-31
government_body	Emancipatieraad			1997-06-30
government_body	Raad Buitenlandse Zaken	RBZ
government_body	Raad Algemene Zaken	RAZ
government_body	Raad voor Concurrentievermogen
government_body	Raad Justitie en Binnenlandse Zaken	JBZ-raad
government_body	Raad Economische en Financiële Zaken	Ecofin|Ecofin-raad|Ecofinraad
government_body	Landbouw- en Visserijraad	Landbouwraad|Visserijraad
government_body	Milieuraad
government_body	Transportraad
government_body	Energieraad
government_body	Telecomraad
government_body	Eurogroep
government_body	Europol
government_body	Eurojust
government_body	Frontex
government_body	Eurostat
government_body	Europese Autoriteit voor Voedselveiligheid	EFSA
government_body	Europees Geneesmiddelenbureau	EMA|EMEA
government_body	Europees Agentschap voor chemische stoffen	ECHA
government_body	Europees Agentschap voor de veiligheid van de luchtvaart	EASA
government_body	Europees Agentschap voor maritieme veiligheid	EMSA
government_body	Europees Milieuagentschap
government_body	Europees Openbaar Ministerie	EOM
government_body	Europese Ombudsman
government_body	Benelux Unie
government_body	Nederlandse Taalunie	Taalunie
"""  # noqa: E501

# Other names under which a text knows a body of the TOOI lists.
MORE_NAMES = """
col02	Sint-Eustatius
gm0796	Den Bosch
gm0518	Den Haag
pv21	Friesland
pv30	Brabant
"""


def rows_of(table: str) -> Iterator[list[str]]:
    """Split a table above into cells."""
    for line in table.strip().splitlines():
        yield line.split("\t")


def padded(cells: list[str], width: int) -> list[str]:
    """Fill a row of a table with empty cells up to `width`."""
    return cells + [""] * (width - len(cells))


def merged(rows: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Give the code of the municipality that each ended one went into, by its own code."""
    municipalities = [row for row in rows if row["register"] == "gemeenten"]
    new = {row["name"]: row["code"] for row in municipalities}
    old = {row["name"]: row["code"] for row in municipalities if row["valid_to"]}
    return {
        old[name]: new[owner]
        for owner, names in rows_of(MERGERS)
        for name in names.split("|")
        if name in old and owner in new
    }


def tooi_rows(path: Path) -> Iterator[list[str]]:
    """Give the rows of the TOOI lists in the register's own form, ministries left out."""
    more = list(rows_of(MORE_NAMES))
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
        successors = merged(rows)
        for row in rows:
            kind = KINDS.get(row["register"])
            if kind is None:
                continue
            code, abbreviation = row["code"], row["abbreviation"]
            if kind == "province" and len(abbreviation) < PROVINCE_ABBREVIATIONS_KEPT:
                abbreviation = ""
            names = [row["name"]] + [name for of, name in more if of == code]
            for name in names:
                yield [
                    code,
                    kind,
                    row["identifier"],
                    name,
                    abbreviation,
                    row["valid_from"],
                    row["valid_to"],
                    successors.get(code, ""),
                ]


def added_rows() -> Iterator[list[str]]:
    """Give the rows that the TOOI lists do not have."""
    successors = dict(rows_of(SUCCESSORS))
    for kind, table in (("ministry", MINISTRIES), ("office", OFFICES)):
        for cells in rows_of(table):
            code, name, short, start, end = padded(cells, 5)
            successor = successors.get(code, "")
            yield [code, kind, f"{TOOI}ministerie/{code}", name, short, start, end, successor]
    for number, cells in enumerate(rows_of(STATE_BODIES), start=1):
        kind, name, short, start, end = padded(cells, 5)
        yield [f"state{number:03d}", kind, "", name, short, start, end, ""]


def write(rows: list[list[str]]) -> None:
    """Write the register, sorted, to standard output."""
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in sorted(rows, key=lambda row: (row[1], row[0], row[5], row[3])):
        writer.writerow(row)


if __name__ == "__main__":
    write([*added_rows(), *tooi_rows(Path(sys.argv[1]))])

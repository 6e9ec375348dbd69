"""The nouns that tell what kind of party a name or group is: rules as data.

Every entry is a Dutch head noun and the type that it gives. A noun also stands
for its compounds (`auditcommissie` ends in `commissie`), longest ending first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from extractors.language.word_lists import word_set
from schemas.records import PartyType


def _by_noun(table: Mapping[PartyType, str]) -> Mapping[str, PartyType]:
    return {noun.replace("_", " "): kind for kind, nouns in table.items() for noun in nouns.split()}


# Head nouns of proper names: `Hogeschool X`, `stichting Y`, `Taskforce Z`.
NAME_HEADS: Mapping[str, PartyType] = _by_noun(
    {
        "municipality": "gemeente gemeentebestuur",
        "province": "provincie provinciebestuur",
        "region": (
            "waterschap zuiveringsschap zuiveringschap hoogheemraadschap wetterskip "
            "veiligheidsregio landsdeel regio deelstaat "
            "arbeidsmarktregio polderdistrict wasserverband deichverband "
            "euregio metropoolregio stadsregio stadsgewest streekgewest zorgregio "
            "jeugdzorgregio vervoerregio plusregio energieregio deelregio subregio "
            "kreis landkreis"
        ),
        "government_body": (
            "orgaan inspectie rijksinspectie dienst rijksdienst agentschap autoriteit planbureau "
            "kamer parlement rekenkamer ombudsman adviescollege ministerraad "
            "projectdirectie directie directoraat directoraat-generaal kabinet commissariaat "
            "agency rechtbank gerechtshof politie marechaussee belastingdienst rijksinstituut "
            "gezondheidsdienst ggd regeringscommissaris deltacommissaris raadscommissie "
            "kamercommissie staten hof politieacademie brandweer douane zorgautoriteit "
            "productschap bedrijfschap meldkamer authority regering gewest korps politiekorps "
            "politie-eenheid recreatieschap plassenschap havenschap archief ambassade landmacht "
            "luchtmacht omgevingsdienst uitvoeringsdienst rud milieudienst ov-bureau "
            "meldkamerorganisatie uitvoeringsorganisatie belastingsamenwerking "
            "staatscommissie enquêtecommissie statencommissie bestuurscollege eilandsraad "
            "zorginstituut arrondissementsparket ressortsparket"
        ),
        "education": (
            "hogeschool universiteit roc aoc school college lyceum gymnasium basisschool pabo "
            "scholengemeenschap scholengroep mbo academie vakschool opleidingen onderwijsgroep "
            "university tu mboschool vmbo havo vwo schoolbestuur kunstacademie hbo instituut-hbo "
            "praktijkschool vakcollege conservatorium montessorischool daltonschool vrijeschool "
            "onderwijsinstelling kennisinstelling jenaplanschool muziekschool dorpsschool "
            "faculteit peuterspeelzaal kindcentrum obs rkbs ikc lectoraat practoraat leerstoel"
        ),
        "company": (
            "bank bedrijf onderzoeksbureau bv nv b.v. n.v. holding maatschappij luchthaven airport "
            "airlines "
            "advocaten consultants consultancy consulting adviseurs "
            "adviesbureau ingenieursbureau ingenieurbureau ingenieurburo ingenieurbüro "
            "cargo logistics "
            "uitgeverij brouwerij fabriek "
            "haven jachthaven havenbedrijf energiebedrijf netbeheerder waterbedrijf "
            "drinkwaterbedrijf vervoerder vervoerbedrijf spoorwegen group groep concern "
            "accountants verzekeraar zorgverzekeraar verzekeringen nutsbedrijf supermarkt "
            "waterleidingmaatschappij architectenbureau ontwerpbureau reclamebureau "
            "communicatiebureau organisatiebureau uitzendbureau architecten makelaardij "
            "notariskantoor advocatenkantoor accountantskantoor rederij drukkerij kwekerij "
            "camping hotel restaurant boerderij kinderopvang kinderdagverblijf tuincentrum "
            "vof v.o.f. zorginstelling zorgkantoor zorgaanbieder "
            "thuiszorg huisartsenpost huisartsenpraktijk apotheek verpleeghuis verzorgingshuis "
            "woonzorgcentrum zorgcentrum aannemerscombinatie bouwcombinatie maatschap "
            "inkoopcombinatie scholencombinatie "
            "ggz-instelling jeugdzorginstelling zorgorganisatie thuiszorgorganisatie "
            "kraamzorgorganisatie kinderopvangorganisatie uitzendorganisatie "
            "bakkerij slagerij smederij scheepswerf garagebedrijf winkelketen supermarktketen "
            "hotelketen horecaketen firma adviesfirma onderneming start-up tandartspraktijk "
            "dierenartspraktijk fysiotherapiepraktijk gezondheidscentrum "
            "logopediepraktijk psychologenpraktijk verloskundigenpraktijk groepspraktijk"
        ),
        "association": (
            "vereniging stichting bond vakbond federatie unie verbond raad beroepsvereniging "
            "werkgeversvereniging brancheorganisatie branchevereniging koepelorganisatie koepel "
            "genootschap opleidingsfonds o&o-fonds vakcentrale gemeenschap "
            "kamer-van-koophandel woningcorporatie corporatie wooncorporatie "
            "woonstichting woningstichting woningbouwvereniging patiëntenfederatie "
            "natuurorganisatie milieufederatie landgoed vvv foundation cooperatie coöperatie "
            "organisatie vakgroep voedselbank "
            "association organization organisation institute belangenvereniging "
            "ondernemersvereniging sportbond "
            "council adviesraad vluchtelingenwerk studentenbond jongerenraad huurdersbond "
            "ondernemerskring industriekring heemkundekring huisartsenkring kledingbank "
            "mededingingsraad club comité congregatie broederschap sociëteit fanfare harmonie "
            "scouting sv vv rkvv"
        ),
        "partnership": (
            "platform taskforce netwerk coalitie alliantie regiegroep stuurgroep werkgroep "
            "projectgroep programmateam projectteam kernteam kwartiermakersteam "
            "programmabureau programmaorganisatie projectbureau kenniscentrum kennisnetwerk "
            "expertisecentrum servicepunt steunpunt adviespunt informatiepunt meldpunt "
            "loket centrum center centre centra commissie coördinatiegroep klankbordgroep "
            "regieoverleg bestuurdersoverleg directeurenoverleg kernoverleg ketenoverleg panel "
            "begeleidingsgroep adviesgroep expertgroep denktank overleg beraad overlegtafel tafel "
            "klimaattafel driehoek beheersdriehoek gezagsdriehoek bestuurlijk-overleg bo "
            "samenwerkingsverband consortium board campus lab fieldlab "
            "living-lab cluster hub topsector community cooperation projectorganisatie "
            "programmadirectie regieorgaan kring team kennisplatform knooppunt "
            "economic-board ontwikkelteam bureau samenwerkingsverbanden kerngroep regietafel "
            "overlegplatform stuurgroepen huis werkplaats collectief "
            "gebiedscommissie deal-team ondersteuningsteam taalhuis taalpunt jongerenpunt wijkteam "
            "veiligheidshuis programmaraad gebruikersraad klankbordraad stakeholdersraad "
            "secretariaat tki topconsortium swv brigade overlegorgaan samenwerkingsorgaan "
            "directieraad bestuursraad kernraad regieraad "
            "bewonersinitiatief burgerinitiatief buurtinitiatief "
            "stuurcomité projectraad beheerorganisatie netwerkorganisatie netwerkbureau "
            "werkkamer"
        ),
        "other": (
            "fonds umc academisch-ziekenhuis ziekenhuis ziekenhuisgroep kliniek zorggroep fund "
            "museum bibliotheek "
            "instituut onderzoeksinstituut kennisinstituut instelling ggz kerk "
            "omroep rtv laboratorium orkest theater schouwburg poppodium filmhuis "
            "jongerenwerk welzijnswerk opbouwwerk welzijnsorganisatie "
            "ambulancedienst parochie diaconie bisdom moskee buurthuis dorpshuis"
        ),
    }
)

# Plural nouns before or around an enumeration, and groups that act without a name.
GROUP_NOUNS: Mapping[str, PartyType] = _by_noun(
    {
        "ministry": "ministeries departementen vakdepartementen collega-ministers",
        "municipality": (
            "gemeenten gemeentes steden centrumgemeenten gemeentebesturen stadsbesturen"
        ),
        "province": "provincies provinciebesturen",
        "region": (
            "regio's landsdelen arbeidsmarktregio's veiligheidsregio's waterschappen "
            "deelregio's subregio's sub-regio's (sub)regio's "
            "zorgregio's jeugdregio's jeugdzorgregio's hoogheemraadschappen zuiveringsschappen "
            "zuiveringschappen polderdistricten"
        ),
        "government_body": (
            "overheden overheid medeoverheden medebestuurders rijksoverheid kabinet regering "
            "parlement colleges raden wegbeheerders "
            "inspecties toezichthouders rijksinspecties uitvoeringsorganisaties "
            "politie krijgsmacht ggd'en omgevingsdienst omgevingsdiensten rud's milieudiensten "
            "rijksdiensten kamerleden bewindspersonen "
            "politiekorpsen korpsen bestuursorganen lidstaten gemeenteraad gemeenteraden "
            "ministerraad departement brandweer douane reclassering rechtbanken gerechten "
            "rekenkamers productschappen bedrijfschappen recreatieschappen ambassades "
            "bewindslieden burgemeesters gezondheidsdiensten veiligheidsdiensten "
            "opsporingsdiensten inlichtingendiensten inspectiediensten uitvoeringsdiensten "
            "wethouders gedeputeerden gemeentesecretarissen dijkgraven griffiers directies "
            "meldkamers gerechtshoven planbureaus agentschappen waterschapsbesturen "
            "arrondissementsparketten archiefdiensten rechterlijke_macht "
            "autoriteiten overheidsdiensten sociale_diensten partnerlanden buurlanden deelstaten"
        ),
        "education": (
            "scholen hogescholen universiteiten roc's aoc's pabo's instellingen-onderwijs "
            "onderwijsinstellingen schoolbesturen basisscholen opleidingsinstituten "
            "opleidingsinstellingen mbo-instellingen mbo_instellingen vmbo-scholen onderwijs "
            "beroepsonderwijs kennisinstellingen schoolleiders lerarenopleidingen faculteiten "
            "onderwijsbesturen onderwijspartners mbo-instelling peuterspeelzalen kindcentra "
            "academies opleiders instellingsbesturen scholengemeenschappen scholengroepen lycea "
            "gymnasia lectoraten practoraten"
        ),
        "company": (
            "bedrijven bedrijfsleven werkgevers ondernemers ondernemingen maatschappijen "
            "luchtvaartmaatschappijen marktpartijen zorgaanbieders jeugdzorgaanbieders "
            "aanbieders leveranciers producenten exploitanten vervoerders verhuurders "
            "ontwikkelaars projectontwikkelaars beleggers investeerders banken pensioenfondsen "
            "verzekeraars zorgverzekeraars netbeheerders energieleveranciers energiebedrijven "
            "drinkwaterbedrijven boeren agrariërs telers veehouders vissers tuinders "
            "kwekers reders bouwers bouwbedrijven installateurs aannemers opdrachtnemers "
            "opdrachtnemer opdrachtgevers afhandelaars afhandelaren maincontractors "
            "onderaannemers tussenpersonen wederverkopers supermarkten winkeliers "
            "horecaondernemers uitgevers mkb-bedrijven mkb kinderopvangorganisaties "
            "uitzendbureaus retailers fabrikanten importeurs luchthavens operators "
            "financiële_instellingen "
            "grootbedrijf industrie handelaren verladers vastgoedeigenaren verhuurder aanbieder "
            "grondeigenaren pachters verstrekkers financiers transporteurs expediteurs rederijen "
            "slachterijen kwekerijen drukkerijen uitgeverijen loonwerkers visverwerkers "
            "groothandels webwinkels hotels campings tuincentra "
            "concessiehouders adviesbureaus onderzoeksbureaus ingenieursbureaus "
            "architectenbureaus accountantskantoren architecten advocaten detailhandel horeca "
            "fokkers grondbezitters handelaars jachthavens "
            "middenstand kinderopvanginstellingen kinderdagverblijven "
            "zorginstellingen zorgorganisaties verpleeghuizen zorgkantoren huisartsenposten "
            "winkelketens supermarktketens hotelketens horecaketens huisartsenpraktijken "
            "apotheken verzorgingshuizen zorgcentra zorgboerderijen gezondheidscentra "
            "woonzorgcentra tandartspraktijken fysiotherapiepraktijken corporaties "
            "bakkerijen slagerijen brouwerijen scheepswerven smederijen makelaardijen "
            "notariskantoren advocatenkantoren ontwerpbureaus reclamebureaus dierenartspraktijken "
            "dienstverleners holdings"
        ),
        "association": (
            "brancheorganisaties branches werkgeversorganisaties werknemersorganisaties "
            "vakbonden koepels koepelorganisaties organisaties-belangen belangenorganisaties "
            "sociale_partners maatschappelijke_middenveld maatschappelijk_middenveld "
            "ngo's woningcorporaties woningbouwcorporaties stichtingen verenigingen bonden "
            "maatschappelijke_organisaties natuurorganisaties "
            "patiëntenorganisaties consumentenorganisaties huurdersorganisaties "
            "milieuorganisaties goede_doelen "
            "beroepsverenigingen cliëntenorganisaties sportbonden sportverenigingen "
            "sportorganisaties studentenorganisaties jongerenorganisaties jeugdorganisaties "
            "ouderenorganisaties bewonersorganisaties inwonersorganisaties sectororganisaties "
            "vrouwenorganisaties boerenorganisaties landbouworganisaties leerlingenorganisaties "
            "vrijwilligersorganisaties beroepsgroepen terreinbeherende_organisaties "
            "fondsen vakcentrales brancheverenigingen ondernemersorganisaties clubs "
            "vakorganisaties toegelaten_instellingen ondernemingsraden cliëntenraden dorpsraden "
            "wijkraden ouderraden leerlingenraden jongerenraden medezeggenschapsraden "
            "politieke_partijen "
            "coöperaties vve's voedselbanken scoutinggroepen bewonersgroepen belangengroepen "
            "actiegroepen wildbeheereenheden groeperingen federaties genootschappen comités "
            "kerkbesturen clubbesturen verenigingsbesturen stichtingsbesturen advocatuur notariaat"
        ),
        "partnership": (
            "netwerken platforms samenwerkingsverbanden topsectoren consortia werkgroepen "
            "commissies auditcommissies stuurgroepen ontwikkelteams kenniscentra servicepunten "
            "expertisecentra allianties coalities regiegroepen taskforces centra teams kringen "
            "steunpunten wijkteams pacten hubs overleggen fieldlabs kernteams collectieven "
            "leerwerkloketten adviesgroepen projectgroepen klankbordgroepen begeleidingsgroepen "
            "expertgroepen kerngroepen denktanks panels overlegtafels klimaattafels regietafels "
            "adviespunten informatiepunten meldpunten taalhuizen taalpunten jongerenpunten "
            "veiligheidshuizen programmabureaus projectbureaus netwerkbureaus secretariaten "
            "brigades overlegorganen samenwerkingsorganen stuurcomités"
        ),
        "other": (
            "partijen partners stakeholders betrokkenen-partijen organisaties sectoren sector "
            "instellingen onderzoeksinstellingen umc's "
            "onderzoeksinstituten kennispartners ketenpartners uitvoerders deelnemers-partijen "
            "betrokken_partijen regiopartners huisartsen ggz-instellingen "
            "zorgpartijen actoren initiatiefnemers bibliotheken musea universitair_medische_centra "
            "academische_ziekenhuizen cultuurinstellingen "
            "infrabeheerders beheerders notarissen makelaars accountants apothekers "
            "consortiumpartners projectpartners trekkers uitvoeringspartners aanvragers "
            "subsidieontvangers vergunninghouders convenantpartners samenwerkingspartners "
            "instanties hulpdiensten ambulancediensten zorgverleners hulpverleners "
            "tandartsen dierenartsen "
            "verloskundigen fysiotherapeuten consultatiebureaus zorghuizen "
            "jongerenwerk welzijnswerk maatschappelijk_werk theaters "
            "podia poppodia orkesten gezelschappen omroepen dorpshuizen buurthuizen "
            "moskeeën kerkgenootschappen parochies diaconieën kennisinstituten instituten "
            "laboratoria filmhuizen schouwburgen ziekenhuizen klinieken zorggroepen"
        ),
    }
)

# Heads of what looks like a party and is none, unless the text makes it act.
_NO_PARTY_HEADS = word_set(
    "wet besluit regeling verordening richtlijn verdrag convenant overeenkomst arrangement "
    "samenwerkingsarrangement akkoord regeerakkoord coalitieakkoord klimaatakkoord "
    "zorgakkoord sportakkoord preventieakkoord agenda actieagenda actieplan plan deltaplan "
    "masterplan programmaplan werkplan "
    "programma actieprogramma uitvoeringsprogramma nota notitie brief kamerbrief visie "
    "verkenning onderzoek rapport rapportage voortgangsrapportage monitor evaluatie advies "
    "week dag jaar maand artikel bijlage tabel figuur kader paragraaf hoofdstuk lid fase "
    "sectie kamerstuk kamerstukken staatscourant staatsblad grafiek voetnoot stap deel "
    "handreiking leidraad handboek toolkit protocol norm code manifest pact deal aanpak "
    "beleidskader kader begroting miljoenennota voorjaarsnota rijksbegroting toets "
    "subsidieregeling grondwet boek titel congres conferentie symposium beurs festival "
    "campagne project pilot opleiding cursus leerlijn profiel vak prijs award wedstrijd "
    "natuurnetwerk wegennetwerk spoornetwerk warmtenetwerk meetnetwerk "
    "challenge summit app website portaal portal tool model methode systeem dashboard "
    "saldo baten lasten totaal subtotaal realisatie raming mutatie reserve reserves "
    "planning jaarplanning register databank meetnet intentieverklaring bestuursovereenkomst "
    "bestuursakkoord "
    "regiodeal citydeal motie amendement toezegging vraag antwoord zaak noot doel thema "
    "debat commissiedebat organogram schema pijler actielijn lijn spoor maatregel actie ambitie "
    "highlights aanbeveling assessment framework review report act standard guidelines "
    "analyse scenario personeel envelop aanhangsel handelingen "
    "strategie opgave startpakket reglement statuut verslag jaarverslag jaarstukken "
    "jaarrekening cao indicator index keurmerk wetgevingsoverleg notaoverleg circulaire memorandum"
)

PLACES = frozenset({"municipality", "province", "region"})
"""Types of party that have a place for a name."""
REGIONS = frozenset({"Gooi en Vechtstreek", "Noord- en Oost-Gelderland", "Midden- en West-Brabant"})
"""Regions by the annex of the act on safety regions (Wet veiligheidsregio's) with `en` in them."""
JOINT = re.compile(r"(?:[a-z]|-|^)(?:Net|Valley|Delta|Port|Hub|Lab|Labs)$")
"""Endings that names of networks and regions of firms take: `ZeeNet`, `SeedValley`."""

# No party even as a group.
_PRIVATE_PERSONS = word_set(
    "leerlingen burgers inwoners studenten jongeren kinderen ouders patiënten cliënten "
    "bewoners omwonenden reizigers consumenten huishoudens mensen vrouwen mannen "
    "peuters kleuters tieners vaders moeders meisjes jongens meiden klanten passagiers toeristen "
    "recreanten dagjesmensen kiezers senioren naasten werkenden werklozen "
    "afgestudeerden schoolverlaters inburgeraars nieuwkomers asielzoekers ontheemden daklozen "
    "verdachten daders"
)
_FOR_WHOM = (
    r"\w*(?:gebruikers|bezoekers|(?<!ver)huurders|gezinnen|jeugdigen|(?<!h)ouderen|werkzoekenden"
    r"|vluchtelingen|statushouders|slachtoffers|gedupeerden|automobilisten|fietsers|scholieren"
    r"|gerechtigden|migranten|(?<!onder)zoekers|zoekenden|bewoners|wandelaars"
    r"|voetgangers|gedetineerden|cursisten|stagiairs|stagiaires|mantelzorgers|starters|forenzen"
    r"|plussers|verlaters|pleegouders|gehandicapten|thuislozen|patiënten|cliënten|leerlingen"
    r"|studenten|(?<!h)ouders|kinderen|inwoners|verslaafden)"
)
"""Persons whom a policy is for, by how their plural ends."""
_OF_PERSONS = re.compile(
    rf"{_FOR_WHOM}|\w*(?:deelnemers|werknemers|medewerkers|leraren|docenten|verpleegkundigen"
    r"|leerkrachten|onderwijzers|mentoren|werkers|chauffeurs|monteurs|soldaten|militairen"
    r"|reservisten|brandweerlieden|sporters|musici|psychologen|vaders|ervaringsdeskundigen"
    r"|verzorgenden|professionals|vrijwilligers|leden|schippers|bestuurders)"
)


def are_persons(noun: str) -> bool:
    """Whether a plural names persons, who act for themselves: `de bewoners`, `huurders`."""
    return noun.casefold() in _PRIVATE_PERSONS or _OF_PERSONS.fullmatch(noun) is not None


_CONCERNED = re.compile(_FOR_WHOM)


def are_concerned(noun: str) -> bool:
    """Whether a plural names persons whom a policy is for, as against those who carry it out."""
    return noun.casefold() in _PRIVATE_PERSONS or _CONCERNED.fullmatch(noun) is not None


@cache
def type_of_head(noun: str) -> PartyType | None:
    """Give the type that a head noun of a name stands for, None for any other word.

    Compounds go by their ending (`begeleidingscommissie`), endings of four
    characters at least, the longest first.
    """
    if noun.casefold().endswith(_NO_HEAD):
        return None
    return _type_of(noun, NAME_HEADS)


AMONG_STATES = re.compile(r"(?:Ambtelijk|Bestuurlijk|Politiek) ")
"""How the names begin of boards in which those who govern meet."""


def is_public_college(words: Sequence[str]) -> bool:
    """Say whether a name with `college` is of a public body: `College van Beroep`, no school."""
    if len(words) < _TWO_WORDS:
        return False
    first, second, before, last = (w.casefold() for w in (words[0], words[1], *words[-2:]))
    if first == "college":
        return second in {"van", "voor", "ter", "tot"} and last not in {"bestuur", "toezicht"}
    return last == "college" and before.endswith(("aal", "lijk", "eel"))


_TWO_WORDS = 2


_OF_FIRMS = re.compile(r"(?!top|deel|sub|overheids|markt|collectieve|dienst)[a-z]{3,}sector")
"""The firms of one trade: `de havensector`."""


@cache
def type_of_group(noun: str) -> PartyType | None:
    """Give the type of a group noun (plural or collective), None for any other word."""
    lower = noun.casefold().replace("’", "'")
    if lower in _PRIVATE_PERSONS or lower == "autoriteiten":
        # `de Franse autoriteiten`: whoever is in office there
        return None
    if _OF_FIRMS.fullmatch(lower):
        return "company"
    kind = _type_of(lower, GROUP_NOUNS)
    if kind is not None and lower not in GROUP_NOUNS:
        # Collective singulars do not head compounds (`belangrijk`, `wetenschapsonderwijs`).
        last = lower.rsplit("-", 1)[-1]
        if last not in GROUP_NOUNS and (not lower.endswith(("en", "s", "a")) or _verbal(lower)):
            return None
    return kind


_WITH_A_TASK = (
    "corporaties",
    "ziekenhuizen",
    "huizen",
    "zorgkantoren",
    "zorgverzekeraars",
    "instellingen",
    "centra",
)


def are_any_firms(noun: str) -> bool:
    """Whether a plural is of firms of which any may be meant: `bedrijven`, `telers`.

    Those with a public task are spoken of as all there are: `ziekenhuizen`.
    """
    return type_of_group(noun) == "company" and not noun.casefold().endswith(_WITH_A_TASK)


@lru_cache(maxsize=8192)
def introduces_names(noun: str) -> PartyType | None:
    """Give the type of the names that a group noun may announce: `de steden A, B en C`.

    Only plural nouns do; `leden`, `deelnemers` and the like give `other`.
    """
    lower = noun.casefold().replace("’", "'")
    if lower == "raden":
        # Those of municipalities have no names; what has one is a council of another kind.
        return "association"
    if lower in _MEMBER_NOUNS:
        return "other"
    if lower in _COOPERATIONS:
        return "partnership"
    if not lower.endswith(("en", "s", "a")) or lower in _COLLECTIVE_PLURAL:
        return None
    if lower.endswith(("sectoren", "kamerleden", "industrie", "onderwijs", "bedrijfsleven")):
        return None
    return type_of_group(lower)


COMMON_ABBREVIATIONS = word_set(
    "po vo wo ho so vso mbo hbo vmbo havo vwo pro bve ict it r&d hrm hr w&t b&w zzp mkb ov co2 "
    "ggz wmo "
    "awbz wlz zvw pgb ww wia wajong aow anw btw ozb cao eu vn vs uk bbp wtcg avg awb wob woo "
    "apk abw eur usd nlg meur gbp chf "
    "wwb iq eq tv pc gps sms faq pdf url api app ai iot hca mvo ngo kpi fte roc aoc pabo ggd "
    "umc ghor "
    "bbl bol evc ppo rda ma ba bsc msc phd nl ao wgo vao nb pm tbv mbv bv nv cv vof dna mri ehbo "
    "hoa ppm nox nh3 pfas led lng cng sdg esf efro elfpo glb bnc ceo cfo cto dg sg pg svp o&o io "
    "hvo hbo-er vve wmo jgz lvb svb-er po/vo mbo/hbo havo/vwo vmbo/mbo q&a p&c swot smart pps "
    "hsl gft pmd res vth dso spuk amvb "
    "wsw bbv buig wgr wnt wro wkb wvggz bsn iban "
    "iza gala azwa hlo arar bbra spuk krw oggz poh-ggz lvs ivp iwp mo bw "
    "msz mdz vvt"
)
"""Abbreviations of levels, fields, laws and things: never a party by capitals alone."""

SOCIAL_MEDIA = word_set(
    "linkedin facebook twitter instagram youtube whatsapp tiktok snapchat pinterest mastodon "
    "bluesky telegram flickr vimeo"
)
"""Sites on which something is told: parties only where they act."""
_MEMBER_NOUNS = word_set(
    "leden deelnemers ondertekenaars ondergetekenden lidorganisaties genodigden"
)
_COOPERATIONS = word_set("samenwerkingen partnerschappen clusters campussen")
_COLLECTIVE_PLURAL = word_set(
    "bedrijfsleven onderwijs beroepsonderwijs basisonderwijs horeca buurlanden partnerlanden"
)


def _verbal(word: str) -> bool:
    return re.search(r"(?:ver|ont|ge|leid|kame)(?:bonden|raden|banken|houden)$", word) is not None


def _type_of(noun: str, table: Mapping[str, PartyType]) -> PartyType | None:
    lower = noun.casefold().replace("’", "'")
    if lower in table:
        return table[lower]
    if (
        lower.endswith("groep")
        and not lower.endswith("-groep")
        and table is NAME_HEADS
        and not lower.endswith(_FIRMS)
    ):
        return "partnership"
    # The last part of a hyphenated compound is its head: `PDH-gemeenten`.
    last = lower.rsplit("-", 1)[-1]
    if last in table:
        return table[last]
    for size in range(len(lower) - 3, 3, -1):
        ending = lower[-size:]
        if ending in table and ending not in _NO_ENDING:
            return table[ending]
    return None


_FIRMS = tuple(
    f"{of}groep"
    for of in "zorg scholen onderwijs vak bouw holding hotel horeca winkel media".split()
)
# Endings that also end words of quite another kind: `stadhuis`, `voorraad`, or towns: `Nijkerk`.
_NO_ENDING = word_set("huis kamer haven school community initiatief actoren kerk driehoek")
_NO_HEAD = (
    *(f"{of}bank" for of in ("kennis", "data", "vacature", "beelden", "gegevens", "denk", "werk")),
    *(
        f"{of}groep"
        for of in "doel leeftijds bevolkings inkomens risico controle patiënten klanten".split()
    ),
    *(
        f"{of}netwerk"
        for of in "natuur wegen spoor fiets vaar warmte glasvezel mobiele meet water buis".split()
    ),
    *("graad", "draad", "voorraad", "verraad", "heemraad"),
    *(
        # What is laid out in the country, and nobody who works together.
        f"{of}netwerk"
        for of in "natuur wandel fiets ruiter spoor weg wegen vaarwegen glasvezel riool gas ov"
        " elektriciteits hoogspannings warmte leiding leidingen bus verkeers knooppunten".split()
    ),
    *(
        f"{of}dienst"
        for of in "nacht dag avond weekend piket trein bus veer lijn kerk vervoer".split()
    ),
)


@lru_cache(maxsize=8192)
def is_no_party_head(word: str) -> bool:
    """Say whether a word heads the name of a law, plan, event, product or passage."""
    lower = word.casefold().rstrip(".").rsplit("-", 1)[-1].replace("’", "'")
    if lower in _NO_PARTY_HEADS:
        return True
    plural = _PLURAL.search(lower) if lower.endswith(("s", "en")) else None
    singulars = {lower[: plural.start()], lower[:-1]} if plural else set()
    if not _NO_PARTY_HEADS.isdisjoint(singulars) and lower not in NAME_HEADS:
        return True
    return _NO_PARTY_ENDING.search(lower) is not None and lower not in _NO_THING


_NO_THING = frozenset({"impact", "movisie"})
"""Words that only look like compounds for plans, `Movisie` among them."""
_PLURAL = re.compile(r"(?<=[a-z]{3})(?:'s|s|en)$")
_NO_PARTY_ENDING = re.compile(
    r"(?:(?:wet|besluit|verordening|richtlijn|akkoord|agenda|programma|rapport|rapportage|monitor"
    r"|verkenning|kaart|overzicht|pact|visie|convenant|overeenkomst|nota|regeling|begroting"
    r"|strategie|reglement|(?<=\w{3})protocol|personeel|toets|interventie|aanpak|methodiek|training|bekostiging|analyse|kosten|uitkering|budget|subsidie|bijdrage|\w{3}(?:studie|meting|enquête|administratie))(?:en|'s|s|ën)?|plan|plannen|wetten|brief|brieven|modellen)$"
)
"""Endings of compounds for laws, plans and papers, in the plural too."""

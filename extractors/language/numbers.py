"""Dutch numbers that are no money and no date: digits, words, percentages, fractions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest
from typing import Literal

from extractors.language.amounts import find_amounts
from extractors.language.needed_parts import holds_any, needed_parts
from extractors.language.numerals import (
    UNITS_BELOW_TEN,
    Quantity,
    find_quantities,
    says_both_ends,
    shortest,
    sign_before,
)
from extractors.language.qualifiers import qualifier_after, qualifier_before
from extractors.language.quick_looks import QuickLook
from extractors.language.streets import STREET_END
from extractors.language.word_lists import MONTHS, SHORT_MONTHS, TO_TWELVE, WEEKDAY
from schemas.records import Qualifier

__all__ = ["NEEDS", "NOT_NUMBERS", "NotANumber", "NumberMention", "NumberUnit", "find_numbers"]

NumberUnit = Literal[
    "percent", "percentage_point", "count", "hour", "day", "year", "fte", "ratio", "other"
]
NumberForm = Literal["plain", "fraction", "ratio", "verb"]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a text, with its unit.

    `start` and `end` are character offsets of the number and its unit word
    (`95%`, `15 procent`, `4 op de 10`); `outer_start` also takes in the
    qualifier (`ruim 2600`). `signed` is true where the text writes a plus or
    minus sign before it.
    """

    start: int
    end: int
    outer_start: int
    text: str
    value: Decimal
    value_max: Decimal | None
    unit: NumberUnit
    qualifier: Qualifier
    signed: bool = False
    in_words: bool = False
    form: NumberForm = "plain"
    """`fraction`: `de helft`; `ratio`: `4 op de 10`; `verb`: `verdubbelen`, a change of 100%."""


@dataclass(frozen=True, slots=True)
class NotANumber:
    """A pattern of digits or number words that count nothing, and an example of it."""

    id: str
    reason: str
    pattern: re.Pattern[str]
    example: str


_N = (
    r"(?:\d+(?:[.,]\d+)*|[a-zëé]*(?:een|één|"
    rf"{TO_TWELVE}|tig))"
)
_LIST = (
    r"(?:\s?(?:,|/|[-–]|en|of|tot|tot\sen(?:\smet)?|t/m|&|\+)\s?(?:en\s)?"
    rf"{_N}(?:\.\d+)*[a-z]?)*(?!\w)"
)
_MONTH = rf"(?:{'|'.join((*MONTHS, *SHORT_MONTHS))})\b\.?"
_PERIOD = (
    r"(?:jaar|jaren|jr\.?|maand(?:en)?|week|weken|dag(?:en)?|werkdagen|kalenderja(?:ar|ren)|kwarta(?:al|len)|kabinetsperiodes?"
    r"|schooljaren|decennia|eeuwen|etma(?:al|len))\b"
)
_YEAR = r"(?:1[5-9]|20)\d\d"

_BOOKISH = (
    r"artikel(?:en)?|art\.|artt?\.|lid|leden|onderdeel|paragra(?:af|fen)|par\.|hoofdstuk(?:ken)?|bijlagen?"
    r"|tabel(?:len)?|figu(?:ur|ren)|fig\.|kader|pagina['’]?s?|blz\.?|pag\.|pp?\.|nrs?\.?|nummers?|no\."
    r"|nummering|voetnoot|noot|versie|fase|stap|spoor|pijler|actielijn|actie|actiepunt|beslispunt(?:en)?|besluitpunt(?:en)?|toezegging|thema|maatregel"
    r"|\w*doelstelling|(?<!\btot )(?<!\bten )\w*doel|ambitie|prioriteit|speerpunt|programma"
    r"|prestatie|agendapunt|besluit|motie|groep(?:en)?|klas(?:sen)?|leerjaar|leerjaren"
    r"|niveaus?|categorie(?:ën)?|deel|delen|scenario|variant|cluster|kolom|punt|vraag|vragen|antwoord"
    r"|ronde|tranche|module|SDG|zone|schaal|box|blok|bouwsteen|opgave|aanbeveling(?:en)?|criterium"
    r"|richtlijn|verordening|kamer|verdieping|peiler|poort|gate|lijn|halte|type|model|bod|titel"
    r"|boek|afdeling|rij|regel|stelling|conclusie|lijst|kavel|perceel|gebied|vak|wijk"
    r"|\w*klasse|bus\w*lijn|zaal|perron|lokaal|tramlijn|label|wegvak|kopje|programmalijn|werkpakket|WP|TRL|top|formulier"
)

NOT_NUMBERS: tuple[NotANumber, ...] = tuple(
    NotANumber(id_, reason, re.compile(pattern, flags), example)
    for id_, reason, pattern, flags, example in (
        (
            "called_for_help",
            "a number that is called for help",
            r"(?:\b(?:bel|bellen|belt|belde|belden|alarmnummer|noodnummer|nummer|via|bij|naar|met)\s)(?:112|113|144)\b"
            r"(?!\s(?:[a-z-]+e\s)?[a-z-]{3,}(?:en|s)\b)(?!\s?%)"
            r"|\b(?:112|113|144)(?=-[a-z]|\s(?:in|gedurende|was|is|werd|niet|slecht|bereikbaar|gebeld|belt|bellen)\b)",
            0,
            "De wachttijd bij 112 was lang",
        ),
        (
            "numeric_date",
            "a day in digits",
            r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}(?:-\d{2})?\b"
            r"|\b(?:19|20)\d\d-\d\b(?![\d.,%])",
            0,
            "ondertekend op 14-04-2005",
        ),
        (
            "day_of_month",
            "a day before the name of a month",
            rf"\b\d{{1,2}}e?(?:\s?(?:,|en|of|op|tot|t/m|tot\sen\smet|[-–])\s?(?:{WEEKDAY}\s)?\d{{1,2}})*"
            rf"\s{_MONTH}(?:\s{_YEAR})?",
            re.I,
            "op 23 en woensdag 24 april",
        ),
        (
            "section_of_law",
            "a section before the name of a law",
            r"\b\d{1,3}(?:[.:]\d{1,3})?[a-z]?(?=\s(?:Wet|Besluit|Awb|BW)\b)",
            0,
            "dit besluit (9.2 Wet vaarwegen)",
        ),
        (
            "school_year",
            "two years with a dash or slash",
            rf"\b{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b",
            0,
            "in schooljaar 2017/2018",
        ),
        (
            "year_after_word",
            "a year behind the word that asks for one",
            r"\b(?:in|sinds|vanaf|tot|per|voor|eind|begin|medio|najaar|voorjaar|zomer|winter|herfst|uit"
            r"|anno|jaar|jaren|jaargang|ultimo|van|en|na|vóór|over|t/m|met|schooljaar|studiejaar"
            rf"|kwartaal|helft|begroting|Agenda|Europa|Visie|Kabinet|Q[1-4]|{_MONTH})\s{_YEAR}(?![\w.,]?\d)"
            r"(?!\s?[%€])",
            re.I,
            "in 2010 met de scholen",
        ),
        (
            "clock",
            "a time of day",
            r"\b\d{1,2}[:.]\d{2}\s?(?:uur|u\b)|\b\d{1,2}:\d{2}\b"
            r"|\b(?:om|tot|vanaf|van)\s\d{1,2}\s(?:tot\s\d{1,2}\s)?uur\b"
            r"(?!\s(?:per|besteden|les|onderwijs|zorg))(?=.{0,30}(?:['’]s\s|avond|ochtend|middag|nacht|open|$))",
            re.I,
            "de bijeenkomst begint om 9.30 uur",
        ),
        (
            "past_or_coming_period",
            "how long, how long ago or from now",
            rf"\b(?:binnen|over|afgelopen|komende|laatste|voorbije|volgende|eerste|vorige|na|elke|iedere|om\sde"
            rf"|sinds|al|eens\sin\sde|eens\sper|per|gedurende|in)\s(?:de\s|zo['’]n\s|circa\s|ruim\s|uiterlijk\s|(?:iets\s)?(?:minder|meer)\sdan\s)?"
            rf"{_N}(?:\s(?:à|tot|of)\s{_N})?\s{_PERIOD}",
            re.I,
            "binnen drie maanden na ondertekening",
        ),
        (
            "span_of_time",
            "how long something runs",
            r"(?<!aaneengesloten\s)(?<!beperken\stot\seen\s)(?<!beperkt\stot\seen\s)"
            r"\b(?:periode|looptijd|duur|termijn|tijdvak|tijdsbestek|contract|overeenkomst|pilot|voor)\s"
            rf"(?:van\s)?(?:de\sduur\svan\s)?(?:maximaal\s|ten\sminste\s|minimaal\s|circa\s|opnieuw\s|nogmaals\s|nog\s|weer\s|de\s)?{_N}\s{_PERIOD}"
            rf"|(?<=\d\d)\s\({_N}\s{_PERIOD}\)",
            re.I,
            "voor een periode van vier jaar",
        ),
        (
            "years_after",
            "the years that follow on one another or on another",
            rf"\b{_N}\s(?:(?:op|na)\s(?:het|de|dat|die)\s[\w-]+\s|daarop\s?)?"
            r"(?:volgende|eerstvolgende|opeenvolgende|aaneengesloten|voorafgaande)\s\w*(?:jaren|maanden|weken|dagen|kwartalen)\b",
            re.I,
            "een raming voor vier op het boekjaar volgende jaren",
        ),
        (
            "kind_by_size",
            "for how many a room, house or seat is",
            rf"\b{_N}\s?-?\s?(?:persoons|pits|deurs|gezins)[a-zë]+",
            re.I,
            "naar 1 persoonskamers",
        ),
        (
            "time_ago",
            "a distance in time",
            rf"\b{_N}\s{_PERIOD}\s(?:geleden|later|eerder|daarvoor|daarna|terug|na|voor|vóór|lang|achtereen"
            r"|achter\selkaar|nadien|vooraf|van\stevoren|tijd|vooruit)\b",
            re.I,
            "drie jaar later is het af",
        ),
        (
            "times_a_period",
            "how often",
            rf"\b{_N}(?:\s(?:à|tot|of)\s{_N})?\s?(?:keer|maal|x)\b(?!\s(?:gedownload|bekeken|bezocht|geraadpleegd|gelezen"
            rf"|geopend|afgespeeld|aangevraagd|gebruikt|ingezet|gebeld|uitgeleend|verstrekt|opgelegd)\b)(?:\s(?:per|in\shet|in\sde|zo|zoveel|meer|minder|op)\b)?"
            r"|\b(?:twee|drie|vier|vijf|zes)maal\b|\banderhal(?:f|ve)\s?(?:keer|maal|x)\b",
            re.I,
            "vier keer per jaar",
        ),
        (
            "age",
            "how old people are",
            rf"\b{_N}(?:\s?[-–]?\s?(?:tot|t/m|en|à|/|[-–])\s?{_N})?\s?[-–]?\s?jarigen?\b|\b\d{{1,2}}\s?\+(?!\s?\d)"
            rf"|\b\d+-plus\w*|\b{_N}\sjaar\s(?:oud|en\souder|of\souder|en\sjonger|of\sjonger)\w*"
            rf"|\b(?:leeftijd(?:en|sgroep|sgrens|scategorie)?|kinderen|jongeren|jeugdigen|ouderen|mensen|personen"
            rf"|meisjes|jongens|vrouwen|mannen|volwassenen|inwoners|leerlingen|studenten|boven\sde|onder\sde)\s\(?"
            rf"(?:in\sde\sleeftijd\s)?(?:van\s|tussen\s(?:de\s)?|tot\s|vanaf\s|onder\sde\s|boven\sde\s|ouder\sdan\s)*"
            rf"{_N}(?:\s?(?:tot|t/m|tot\sen\smet|en|[-–])\s?{_N})?\sjaar\b(?!\s(?:langer|korter|eerder)\b(?!\sdan))|\b(?:minimum)?leeftijd\s(?:van\s)?{_N}\b"
            rf"|\b{_N}\s?(?:[-–]|tot|t/m|tot\sen\smet)\s?{_N}\sjaar\b(?=\))"
            rf"|\b(?:ouderen|mensen|personen|kinderen|jongeren|inwoners|vrouwen|mannen|werknemers|werklozen|patiënten|bewoners"
            rf"|iedereen|allen|cliënten|leraren|docenten)\s(?:van\s)?(?:boven|onder|vanaf|tot|beneden)\sde\s{_N}\b"
            rf"(?!\s?(?:%|procent|euro|graden|km|kilo|meter|punt))"
            r"|\b(?:boven|onder|rond)\sde\s(?:vijftig|zestig|zeventig|tachtig|negentig)\s(?:is|zijn|was|waren)\b"
            rf"|\b(?:ouder|jonger)\s(?:is|zijn|was|waren)?\s?dan\s{_N}\b(?!\s(?:maand|week|weken|dag))",
            re.I,
            "jongeren tot 27 jaar",
        ),
        (
            "numbered_thing",
            "the number of a chapter, article, group, page, step, road …",
            rf"(?<![\w-])(?:{_BOOKISH})\s?(?:nr\.?\s)?(?:\d{{1,3}}(?:\.\d{{1,2}})*[a-z]?(?![\d.,]*\d)"
            r"(?!\s(?:op|miljoen|miljard|duizend)\b)"
            rf"|(?:een|één|{TO_TWELVE})\b){_LIST}"
            rf"(?!\s?(?:%|procent))|\blid,\sonder(?:deel)?\s\d+|§{{1,2}}\s?\d{{1,3}}(?:\.\d{{1,2}})*{_LIST}"
            r"|\b(?:van|op|naar|tot)\s(?:plek|plaats|positie)\s\d{1,3}\b"
            rf"|\bpartij(?:en)?\s\d{{1,2}}(?!\d|\s(?:hectaren?|ha|km|kilometers?|meters?|fte|m2|woningen|plaatsen|plekken|ton|MW|GWh)\b){_LIST}|\bonder\s\d{{1,2}}{_LIST}\s(?:bepaald|genoemd|vermeld|bedoeld|gestelde?)e?\b"
            rf"|\b(?:de|het|die|dat)\s(?:bij|in|sub)\s\d{{1,2}}{_LIST}\s(?:bepaalde|genoemde|vermelde|bedoelde|gestelde|beschreven)\b"
            rf"|\b(?:genoemd|vermeld|bedoeld|opgenomen)e?\s(?:onder|bij)\s(?:punt\s)?\d{{1,2}}{_LIST}"
            r"|\b(?:vmbo|havo|vwo|mbo|hbo)[\s-]?[1-6](?:/[1-6])*(?![\d.,%])",
            re.I,
            "leerlingen uit groep 7 en 8",
        ),
        (
            "numbered_work",
            "the number of a lock, weir, bridge or exit",
            r"(?<![\w-])(?:sluis|sluizen|stuw|stuwen|brug|bruggen|gemaal|gemalen|afrit|knooppunt|duiker|peilgebied|meetpunt)"
            r"\s\d{1,3}(?:(?:,|\sen|\sof)\s\d{1,3})*(?=\s(?:te|in|bij|en|of|op|van|naar|aan|is|wordt|worden)\s[A-Za-z]|[,.;:)]|$)",
            re.I,
            "de duikers bij sluis 7 te Nederweert",
        ),
        (
            "paper",
            "the number of a parliamentary paper or an official journal",
            r"\b(?:Kamerstuk(?:ken)?(?:nummer)?|TK|EK|Handelingen|Stb\.?|Stcrt\.?|Staatsblad|Staatscourant|Trb\.?"
            r"|dossier|kenmerk|zaaknummer|KvK|BTW|IBAN|PbEU?|Pb\.?|ECLI|ISBN|ISSN|NEN|ISO|EN|NTA|COM|VN|UN"
            r"|Aanhangsel|vergaderjaar|registratienummer|referentie|resolutie)\b[^a-z]{0,3}(?:EN\s|ISO\s)*"
            r"[\dIVX][\d\s.,/()IVX-]*(?:nrs?\.?\s?\d+)?",
            0,
            "Kamerstuk 32 637, nr. 57",
        ),
        (
            "numbered_year",
            "a paper by its year and number behind the letters of its series",
            r"\b[A-Z]{2,4}\s\d{2}-\d{1,3}\b(?!\s?%)|\b[Nn]rs?\.\s\d{4,}\b",
            0,
            "zoals in MG 99-23 is gezegd",
        ),
        (
            "bill_numbers",
            "the numbers of bills, one or several",
            r"\b(?:wetsvoorstel(?:len)?|initiatiefvoorstel|ontwerpbesluit(?:en)?|kamerstuk(?:ken)?)\s(?:nrs?\.?\s)?"
            r"\(?\d{2}\s?\d{3}(?:(?:,\s|\s(?:en|of|t/m)\s)\d{2}\s?\d{3})*(?!\d)",
            re.I,
            "de wetsvoorstellen 30111, 30112 en 30115",
        ),
        (
            "reference",
            "the mark of a letter or file",
            r"\b(?:kenmerk|referentie|zaaknummer|dossiernummer|documentnummer|registratienummer)\s?:?\s?"
            r"(?-i:[A-Z])[\w/.-]*\d[\w/.-]*|\b(?:nrs?|no|nummer)\.?\s(?-i:[A-Z]{1,5})[\s/.-]?\d[\d.]*|\b(?-i:[A-Z]{2,})/[\w/.-]*\d[\w/.-]*",
            re.I,
            "uw kenmerk PLG/2010-0012345",
        ),
        (
            "trade_register",
            "the number of a firm or foundation in the trade register",
            r"\b(?:handelsregister|Kamer van Koophandel|KvK)\b[^.;\d]{0,60}?"
            r"\bnummer\s?:?\s?\d{6,8}\b",
            re.I,
            "ingeschreven in het handelsregister onder nummer 12345678",
        ),
        (
            "dossier_number",
            "a dossier number with its paper number",
            r"\b\d{2}\s?\d{3}(?:\s?[-–]?\s?[IVX]+)?,?\s?nrs?\.?\s?\d+|^\d{2}\s\d{3}\s[IVX]+\s(?=[A-Z])",
            0,
            "32 637, nr. 57",
        ),
        (
            "directive",
            "a European act",
            r"\b(?:19|20)?\d{2}/\d+(?:/(?:EG|EU|EEG))?\b|\(E[UG]\)\s?(?:nr\.\s)?\d+(?:/\d+)?",
            0,
            "richtlijn 2008/50/EG",
        ),
        (
            "postcode",
            "a postal code",
            r"\b[1-9]\d{3}\s?(?-i:[A-Z]{2})\b(?!\s?(?:-|studenten|scholen|leerlingen))(?=\s+(?-i:[A-Z'])|[,.)]|$)",
            0,
            "2500 EA Den Haag",
        ),
        (
            "address",
            "a house or box number",
            rf"\b[A-Z][\w.-]*(?:{STREET_END}|dijk|hof|park|baan"
            r"|markt|wal|haven|pad|allee|dreef|ring)\s\d+\b(?:\s?[a-zA-Z]\b)?|\b[Pp]ostbus\s\d+",
            0,
            "Rijnstraat 50",
        ),
        (
            "phone",
            "a telephone number",
            r"(?<!\d)(?:\+31|0031|0\d{1,3})[\s-]?\(?0?\)?[\d\s-]{6,}\d|\b(?:tel(?:efoon)?|fax|T|F|M)[.:]?\s[\d(+][\d\s()+-]{6,}",
            0,
            "telefoon 070 426 44 26",
        ),
        (
            "version",
            "the version of a plan or program behind its name",
            r"\b[A-Z][\w-]*\s\d{1,2}\.0(?!\d|[.,]\d)(?!\s?(?:%|‰|procent|promille|mi[lj]|m[lr]|duizend|[kMGT]?W|PJ|ha\b|km|m\d?\b))"
            r"|\b[A-Z]{2,}\w*\s\d\.\d(?![\d.,])(?!\s?(?:%|procent|mi[lj]|m[lr]|[kMGT]?W|PJ|ha\b|km|m\d?\b))",
            0,
            "de gemeente stelt de RES 1.0 vast",
        ),
        (
            "name_and_rank",
            "the rank in the name of a cabinet, line or site",
            r"\b(?:van|de|het|op|kabinet|in)\s(?:[A-Z][a-zé]+[-\s])?[A-Z][a-zé]{2,}\s[1-9](?=\s(?:in|is|van|werd|wordt|was|heeft)\b|[.;:)])",
            0,
            "over de hele periode van Paars 2 in totaal",
        ),
        (
            "web",
            "a web or mail address",
            r"(?:https?://|www\.)\S+|\S+@\S+|\b\S+\.(?:nl|eu|com|org)(?:/\S*)?\b",
            re.I,
            "zie www.voorbeeld.nl/2020/10",
        ),
        (
            "list_marker",
            "the number of a list item or heading",
            r"^\s*\d{1,2}\s(?=(?:De|Het|Een|In|Zie|Dit|Deze|Bron|Op|Voor|Van|Er|Bij|Met|Uit|Art|Wet|Ook|Kamerstuk\w*)\s)"
            r"|^\s*\(?\d{1,2}(?:[.)]\s|(?:\.\d{1,2})+\.?\s)|^\s*\(?\d{1,2}\)\s|(?<=[:;]\s)\d[.)]\s"
            r"|(?<=\sen\s)\d\.\s(?=[A-Z][a-z])|(?<=\sen\s)\d\.\s*$|(?<=\s)\d{1,2}\)\s(?=[a-zA-Z])(?<!\(\d\)\s)|(?<=[a-z]\s)\(\d\)(?=[.;:]?\s*$)",
            0,
            "2.1 Aanpak in de regio",
        ),
        (
            "denominator",
            "what a rate is counted on",
            r"\bper\s(?:\d[\d.]*|honderd|duizend|tienduizend|honderdduizend|miljoen)(?:\s(?:inwoners|leerlingen|personen))?",
            re.I,
            "per 1.000 inwoners",
        ),
        (
            "name_with_number",
            "a number that is part of a name",
            r"\bNatura\s2000|\bHorizon\s(?:2020|Europe)|\bG\s?(?:4|20|32|40)\b|\bEU[-\s]?(?:15|25|27|28)\b"
            r"|\bIndustrie\s4\.0|\bweb\s2\.0|\b[A-Z]\d+\b|\b(?:jaren)\s['’]?\d0\b|['’‘]\d\d\b"
            r"|\b[Pp](?:agina|\sagina|ag\.)\s\d+\svan\s\d+|\bjaren\s(?:twintig|dertig|veertig|vijftig|zestig|zeventig"
            r"|tachtig|negentig)\b(?:\s(?:en|of)\s\w+tig\b)?|\b24/7\b|\bde\szeven\szeeën|\bfifty-fifty|\b50/50\b|\b\d-op-\d\b|\bop\s(?:nummer\s)?één\b"
            r"|\b0\.[ao]\.|(?<![\w.])(?-i:[A-Z])\.\d{1,2}(?![\w,])|\b\d{1,2}\s(?:[A-Z][\w-]+\s)?(?:[BN]\.\s?V\.|[BN]V\b)|\béén\s(?:van\sde|of\smeer(?:dere)?|keer|maal|en\s(?:al|dezelfde)|voor\séén)\b|\ban?\s?één\b"
            r"|\bonder\séén\b|\bin\séén\s(?:keer|oogopslag|adem)\b|\b[eé][eé]n\sop\s[eé][eé]n\b"
            r"|\b(?:Fonds|Wet|Plan|Akkoord|Pact|Deltaplan|Routekaart|Strategie|Programma)\s20\d\d\b",
            0,
            "de Natura 2000-gebieden",
        ),
        (
            "votes",
            "how a council voted",
            rf"\b{_N}\sstem(?:men)?\s(?:voor|tegen)(?:\sen\s{_N}\s(?:stem(?:men)?\s)?(?:voor|tegen))?\b",
            re.I,
            "met 21 stemmen voor en 16 tegen aangenomen",
        ),
        (
            "table_unit",
            "the unit that a table is in",
            r"[x×]\s?(?:€|euro|EUR)?\s?1[. ]?000(?:[. ]000)?\b|\bin\s(?:€|euro|EUR)\s1[. ]?000\b",
            re.I,
            "bedragen x € 1.000",
        ),
        (
            "version_or_quantity_sign",
            "digits of a code",
            r"\b\d+[A-Z]+\d*\b(?<!W)(?<!Wh)|\b[A-Za-z]+\d[\w.,]*|\b\d+(?:\.\d+){2,}(?!\d{3})\b(?<!\.\d{3})",
            0,
            "de norm voor PM2,5",
        ),
        (
            "footnote_call",
            "the call of a footnote behind a year or a date",
            r"(?<=\b(?:19|20)\d\d)\s\d{1,2}(?=\s(?:heeft|is|ligt|wordt|worden|zijn|hebben|en|van(?!\s(?:de|het|alle)\s(?:\w+e\s)?\d)|aan|dat|die"
            r"|over|om|te|in|met|was|blijkt|staat|de|het|een|door|op|als|naar|zal|is|ook)\b|[.,;:)](?!\d)|\s*$)"
            r"|(?<=[a-zé][.)?!»”])\d{1,3}\b(?![.,]\d)(?!\s?%)",
            0,
            "Sinds 3 mei 2019 12 is dat anders",
        ),
    )
)

_A_PERIOD = re.compile(r"jaar|jaren|jr|maand|week|weken|dag|kwarta|period|decenni|eeuw|etma")
NEEDS = {
    "year_after_word": re.compile(_YEAR),
    "numbered_thing": re.compile(
        # Those without a letter of their own in front are found by the rest of them.
        rf"(?:{_BOOKISH.replace('|' + chr(92) + 'w*', '|').lower()})\s?(?:nr\.?\s)?[\deévzntda]"
        r"|lid,\sonder|onder\s\d|§|(?:plek|plaats|positie)\s\d|partij(?:en)?\s\d|(?:noemd|meld|doeld|nomen)e?\s(?:onder|bij)|\b(?:de|het|die|dat)\s(?:bij|in|sub)\s\d|(?:vmbo|havo|vwo|mbo|hbo)[\s-]?[1-6]"
    ),
    "name_with_number": re.compile(
        r"\d(?<=[a-z'’‘].)|natura|horizon|eu[-\s]|g\s\d|industrie|web\s|jaren\s|pagina|pag\."
        r"|[a-z]\.\d|\d\s.*[bn]\.?\s?v|24/7|zeven\sze|fifty|50/50|-op-|één|eén|één|0\.[ao]|en\sop\s[eé]"
        r"|(?:fonds|wet|plan|akkoord|pact|kaart|strategie|programma)\s20"
    ),
    "web": re.compile(r"http|www\.|@|\.(?:nl|eu|com|org)"),
    "past_or_coming_period": _A_PERIOD,
    "span_of_time": _A_PERIOD,
    "time_ago": _A_PERIOD,
    "times_a_period": re.compile(r"keer|maal|x"),
    "age": re.compile(
        r"jarig|jaar|leeftijd|ouder|jonger|\+|-plus|(?:boven|onder|vanaf|tot|beneden)\sde\s"
    ),
}
"""What the slowest of these rules find holds one of these, in small letters."""
_PARTS = {rule.id: parts for rule in NOT_NUMBERS if (parts := needed_parts(rule.pattern))}
"""Fixed parts of which a text must hold one, for the rules that ask for any."""

_PRINTED_ONCE = frozenset({"percent", "percentage_point", "fte", "hour", "other"})
_PRINTED_WITH_WHOLE = frozenset({"fte", "hour", "other"})
_UNIT_FORMS: tuple[tuple[NumberUnit, str, int], ...] = (
    ("percentage_point", r"%[-\s]?punt(?:en)?|procent(?:-|\s)?punt(?:en)?|pp", re.I),
    ("percent", r"%|procent|percent|pct\.?", re.I),
    (
        "fte",
        r"fte(?:['’]?s)?|formatieplaatsen|voltijds?(?:banen|plaatsen)|arbeidsjaren|mensjaren",
        re.I,
    ),
    ("hour", r"uur|uren|klokuren|lesuren|vrijwilligersuren|u", 0),
    ("day", r"dag|dagen|werkdagen|dagdelen|etmalen|kalenderdagen|lesdagen|ligdagen", 0),
    ("year", r"jaar|jaren|levensjaren|gezonde\slevensjaren", 0),
    (
        "other",
        r"‰|promille|punten|punt|minuten|minuut|seconden?|weken|week|maanden|maand|kwartalen"
        r"|km[²2]?|kilometers?|hm|m[²³23]?|cm|mm|(?:centi|milli)?meters?|vierkante\s(?:kilo)?meters?|kubieke\smeters?"
        r"|mijl|hectaren?|hectares|ha|are|k?g|kilo(?:gram)?|gram|mg|µg(?:/m3|/m³)?|microgram|[kM]?ton(?:nen)?"
        r"|megaton|kiloton|liters?|dB(?:\(?A\)?)?|decibel|[kMGT]Wh?p?(?:/jaar)?|(?:kilo|mega|giga|tera)watt(?:uur)?"
        r"|[PTGM]J|petajoule|terajoule|graden(?:\sCelsius)?|°C?|ppm|mol(?:/ha(?:/j(?:aa)?r)?)?|kV|[MG]bit(?:/s)?|[MG]bps|knopen"
        r"|CO2-equivalenten|Nm3|m3|m2|Mt|kt|MVA|lux|l(?=\sper\b)|[kKmMgGtTpP](?:ilo|ega|iga|era|eta)\s?[wW]att(?:uur|uren|piek)?"
        r"|[mgtp](?:ega|iga|era|[eéè]ta)joule",
        0,
    ),
)
_UNIT_WORDS = tuple(
    (unit, re.compile(rf"(?:[\s\u00a0]|-(?=procent))?(?:{words})(?![\w²³])", flags))
    for unit, words, flags in _UNIT_FORMS
)
_FRACTION = QuickLook(
    re.compile(
        r"(?<![\w-])(?:(?P<half>de\shelft|(?:een|één)\shelft)|(?P<threequarter>drie\s?kwart|drie\svierde)"
        r"|(?:een|één|1)\s(?P<quarter>kwart|vierde)(?!\s?(?:eeuw|jaar|miljoen|miljard|liter|uur))"
        r"|(?P<above>[1-4])/(?P<below>[2-5])(?![\d/.,]\d|/)(?=\s(?!en\b|of\b)[a-z]|[;.)]|\sen\s|$)"
        r"|(?P<count>een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)\s?(?P<part>derde|vijfde|zesde|zevende"
        r"|achtste|negende|tiende)(?:\sdeel)?(?P<share>(?=\s[a-zé]+baar\b|\s(?:van|deel|meer|minder|lager|hoger|kleiner|groter|korter|tot|in|te|is|heeft|daarvan|hiervan|af|toe|omlaag|omhoog|terug)\b"
        r"|\s(?:af|toe|terug)ge[a-z]+|\s(?:ge|ver)(?:daald|stegen|groeid|krompen|reduceerd|minder\w*|laagd|hoogd)\b|\s(?:dalen|daalt|stijgen|stijgt|groeien|groeit|krimpen|krimpt|reduceren)\b|[.,;)]|$))?)(?![\w-])",
        re.IGNORECASE,
    ),
    "helft|kwart|vierde|/|derde|vijfde|zesde|zevende|achtste|negende|tiende",
)
_TOLD_TWICE = re.compile(
    r"\b(?:een|één|twee|drie|vier)\s?(?:derde|kwart|vierde|vijfde|tiende)\s"
    r"(?=\(\d[\d,]*\s?(?:%|procent)\))",
    re.IGNORECASE,
)
"""A share in words right before the same in brackets: `twee derde (67%)`."""
_PART_SIZE = {
    "derde": 3,
    "vijfde": 5,
    "zesde": 6,
    "zevende": 7,
    "achtste": 8,
    "negende": 9,
    "tiende": 10,
}
_WHEREOF = re.compile(
    r"\b(?:waarvan|waaronder|daarvan|hiervan)\s(?:(?:circa|ongeveer|ruim|bijna|minimaal|minstens|maximaal)\s)?$",
    re.IGNORECASE,
)
_HALF_OF_PERIOD = re.compile(r"(?:eerste|tweede)\s*$|\b(?:voor|in|op)\s*$", re.I)
_VERB = QuickLook(
    re.compile(
        r"\b(?:(?P<double>verdubbel(?:en|t|d|de|den|ing)?)|(?P<triple>verdrievoudig(?:en|t|d|de|ing)?)"
        r"|(?P<quadruple>verviervoudig(?:en|t|d|de|ing)?)"
        r"|(?P<halve>halve(?:ren|ring)|gehalveerd|halveert|halveerden?))\b",
        re.IGNORECASE,
    ),
    "verdubbel|voudig|halve",
)
_VERB_VALUES = {"double": 100, "triple": 200, "quadruple": 300, "halve": -50}
_RATIO_LINK = re.compile(r"\s(?:op|uit)\s(?:de\s|elke\s|iedere\s)?|\s:\s", re.IGNORECASE)
_OUT_OF = re.compile(r"\s(?:van|uit)\s(?:de|alle)\s", re.IGNORECASE)
_INTENDED = re.compile(
    r"\s(?:beoogde|geplande|voorgenomen|afgesproken|begrote|benodigde|toegezegde|gewenste)\b"
)
"""`12 van de 15 geplande loketten`: the whole is what was aimed at."""
_ADDS = re.compile(r"\w\s\+\s?$")
_COUNTED = re.compile(
    r"\s(?:[a-zéëïö][\w’'/-]*\s){0,2}?[a-zéëïö][\w’'/-]*(?:en|s|ers|’s|'s)\b", re.IGNORECASE
)
_YEAR_LIKE = re.compile(r"(?:1[89]|20)\d\d")
_FUNCTION_WORD = re.compile(
    r"\s(?:en|een|tussen|wordt|is|zijn|hebben|worden|heeft|de|het|dit|deze|was|waren|werd|werden|gaan|zullen"
    r"|kunnen|moeten|willen|dus|ons|ook|reeds|steeds|alles|volgens|in|van|op|om|te|naar|voor|bij|met|aan"
    r"|door|matchen|starten|gingen|kwamen|namen|hadden|konden|zouden|wilden|vonden|gaven|stonden|moesten"
    r"|komen|krijgen|maken|starten|werken|blijven|doen|nemen|lopen|stijgen|dalen|vinden|geven|zien"
    r"|onderzoeken|bieden|investeren|willen|streven|ontvangen|participeren|waren|wilde|weten)\b",
    re.IGNORECASE,
)


def find_numbers(
    text: str,
    taken: Sequence[tuple[int, int]] = (),
    norms: Sequence[tuple[int, int]] = (),
) -> tuple[NumberMention, ...]:
    """Find the numbers in `text` that are neither money nor part of a date, left to right.

    `taken` are stretches `(start, end)` of characters that mean something else
    already, such as dates; a number that touches one is left out. Also left out
    is whatever matches one of `NOT_NUMBERS`, except the lengths of time in `norms`
    (`binnen vijf werkdagen`, where that holds each time).
    """
    if not (find_quantities(text) or _FRACTION.search(text) or _VERB.search(text)):
        return ()
    blocked = [*taken, *((amount.start, amount.end) for amount in find_amounts(text))]
    blocked.extend(match.span() for match in _TOLD_TWICE.finditer(text))
    free = [
        *((quantity.start, quantity.end) for quantity in find_quantities(text)),
        *(match.span() for match in _FRACTION.finditer(text)),
    ]
    small = text.lower()
    for rule in NOT_NUMBERS:
        if rule.id in NEEDS and not NEEDS[rule.id].search(small):
            continue
        if rule.id in _PARTS and not holds_any(small, _PARTS[rule.id]):
            continue
        # Most digits are of dates and amounts: no rule has to say so once more.
        free = [span for span in free if not _touches(*span, blocked)]
        if not free:
            break
        blocked.extend(
            match.span()
            for match in rule.pattern.finditer(text)
            if not any(start <= match.start() and match.end() <= end for start, end in norms)
        )
    mentions = sorted(
        (*_fractions(text, blocked), *_verbs(text), *_plain(text, blocked)),
        key=lambda mention: (mention.start, -mention.end),
    )
    return tuple(_share_units(text, tuple(_without_overlap(mentions))))


def _share_units(text: str, mentions: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """Give `20` in `20 en 35 procent` the unit that is printed once for both."""
    before: NumberMention | None = None
    for mention, following in zip_longest(mentions, mentions[1:]):
        earlier, before = before, mention
        if earlier is not None and earlier.unit == "percent" and mention.unit == "other":
            bare = mention.text[-1:].isdigit()
            if bare and re.fullmatch(
                r",?\s(?:tegen|tegenover)\s", text[earlier.end : mention.start]
            ):
                yield replace(mention, unit="percent")
                continue
        if following is not None and mention.unit == "count" and following.unit in _PRINTED_ONCE:
            link = text[mention.end : following.outer_start]
            if _JOINED.fullmatch(link):
                yield replace(mention, unit=following.unit)
                continue
        yield mention


_JOINED = re.compile(r"\s(?:en|of)\s(?:resp\.\s|respectievelijk\s)?|\s(?:resp\.|respectievelijk)\s")


def _without_overlap(mentions: Sequence[NumberMention]) -> Iterator[NumberMention]:
    end = 0
    for mention in mentions:
        if mention.start >= end:
            end = mention.end
            yield mention


def _touches(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < span_end and span_start < end for span_start, span_end in spans)


def _fractions(text: str, blocked: Sequence[tuple[int, int]]) -> Iterator[NumberMention]:
    for match in _FRACTION.finditer(text):
        start, end = match.span()
        if _touches(start, end, blocked) or _HALF_OF_PERIOD.search(text[:start]):
            continue
        if match["half"]:
            value = Decimal(50)
        elif match["threequarter"]:
            value = Decimal(75)
        elif match["quarter"]:
            value = Decimal(25)
        elif match["above"]:
            above, below = int(match["above"]), int(match["below"])
            if above >= below:
                continue
            # `2/3` is written as a ratio, `twee derde` told as a share.
            value = round(Decimal(above) / below, 3)
        else:
            if match["share"] is None and _WHEREOF.search(text[:start]) is None:
                # `een derde partij`, but `waarvan een derde sociale huur`
                continue
            count = UNITS_BELOW_TEN[match["count"].lower().replace("é", "e")]
            # Words are no more exact than a whole percent: `een derde` is 33%.
            value = round(Decimal(100 * count) / _PART_SIZE[match["part"].lower()], 0)
        qualifier, outer_start = qualifier_before(text, start)
        yield NumberMention(
            start=start,
            end=end,
            outer_start=outer_start,
            text=match.group(),
            value=shortest(value),
            value_max=None,
            unit="ratio" if match["above"] else "percent",
            qualifier=qualifier,
            in_words=match["above"] is None,
            form="fraction",
        )


def _verbs(text: str) -> Iterator[NumberMention]:
    for match in _VERB.finditer(text):
        value = next(Decimal(size) for name, size in _VERB_VALUES.items() if match[name])
        qualifier, outer_start = qualifier_before(text, match.start())
        yield NumberMention(
            start=match.start(),
            end=match.end(),
            outer_start=outer_start,
            text=match.group(),
            value=value,
            value_max=None,
            unit="percent",
            qualifier=qualifier,
            in_words=True,
            form="verb",
        )


def _plain(text: str, blocked: Sequence[tuple[int, int]]) -> Iterator[NumberMention]:
    quantities = find_quantities(text)
    index = 0
    while index < len(quantities):
        quantity = quantities[index]
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        index += 1
        if _touches(quantity.start, quantity.end, blocked) or _is_year(text, quantity):
            continue
        whole = index > 1 and _OUT_OF.fullmatch(text, quantities[index - 2].end, quantity.start)
        if whole and not _INTENDED.match(text, quantity.end):
            continue
        if following and _is_ratio(text, quantity, following):
            index += 1
            yield _ratio(text, quantity, following)
            continue
        mention = _mention(text, quantity)
        if (
            following
            and mention.unit == "count"
            and _OUT_OF.fullmatch(text, quantity.end, following.start)
        ):
            # `24 van de 47 km`: the unit is printed behind the whole.
            unit = _mention(text, following).unit
            mention = replace(mention, unit=unit if unit in _PRINTED_WITH_WHOLE else "count")
        yield mention


def _is_ratio(text: str, above: Quantity, below: Quantity) -> bool:
    link = text[above.end : below.start]
    if not _RATIO_LINK.fullmatch(link) or above.high or below.high:
        return False
    return above.value <= below.value and below.value in {2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000}


def _ratio(text: str, above: Quantity, below: Quantity) -> NumberMention:
    qualifier, outer_start = qualifier_before(text, above.start)
    value = above.value / below.value
    return NumberMention(
        start=above.start,
        end=below.end,
        outer_start=outer_start,
        text=text[above.start : below.end],
        value=shortest(round(value, 4)),
        value_max=None,
        unit="ratio",
        qualifier=qualifier,
        in_words=above.low.in_words,
        form="ratio",
    )


def _is_year(text: str, quantity: Quantity) -> bool:
    """Whether four bare digits are a year: they are, unless something countable follows."""
    low = text[quantity.low.start : quantity.low.end]
    if not _YEAR_LIKE.fullmatch(low):
        return False
    if quantity.high is not None:
        return bool(_YEAR_LIKE.fullmatch(text[quantity.high.start : quantity.high.end]))
    qualifier, _ = qualifier_before(text, quantity.start)
    if qualifier in {"about", "at_least"} and not re.search(
        r"(?:vanaf|rond|omstreeks)\s$", text[: quantity.start], re.I
    ):
        return False
    if any(pattern.match(text, quantity.end) for _, pattern in _UNIT_WORDS):
        return False
    if re.match(r"\s?(?:jaar|week)\b", text[quantity.end :]):
        return True
    return bool(_FUNCTION_WORD.match(text, quantity.end) or not _COUNTED.match(text, quantity.end))


def _mention(text: str, quantity: Quantity) -> NumberMention:
    end, unit = quantity.end, _default_unit(quantity)
    for name, pattern in _UNIT_WORDS:
        if match := pattern.match(text, end):
            end, unit = match.end(), name
            break
    sign, start = sign_before(text, quantity.start)
    if _ADDS.search(text[: quantity.start]) and unit == "count":
        sign, start = 0, quantity.start
    qualifier, outer_start = qualifier_before(text, start)
    if qualifier == "exact":
        qualifier = qualifier_after(text, end)
    if says_both_ends(text, quantity):
        qualifier = "exact"
    factor = -1 if sign < 0 else 1
    return NumberMention(
        start=start,
        end=end,
        outer_start=outer_start,
        text=text[start:end],
        value=quantity.value * factor,
        value_max=None if quantity.value_max is None else quantity.value_max * factor,
        unit=unit,
        qualifier=qualifier,
        signed=sign != 0,
        in_words=quantity.low.in_words,
    )


def _default_unit(quantity: Quantity) -> NumberUnit:
    whole = quantity.value == quantity.value.to_integral_value()
    return "count" if whole or quantity.low.multiplier > 1 else "other"

"""The Dutch words that dates are made of, as tables."""

from __future__ import annotations

from extractors.language import word_lists
from extractors.language.dates_cabinets import Office
from extractors.language.dates_meaning import Feast, Relation, Share, Unit, YearRef
from extractors.language.numerals import TEENS, UNITS_BELOW_TEN
from extractors.language.word_lists import word_set


def _endings(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MONTHS: dict[str, int] = {
    **{name: number for number, name in enumerate(word_lists.MONTHS, start=1)},
    **word_lists.SHORT_MONTHS,
}
SHORT_MONTHS = frozenset(word_lists.SHORT_MONTHS)
"""Abbreviations that are months only beside a day or a year."""

WEEKDAYS: dict[str, int] = {name: number for number, name in enumerate(word_lists.WEEKDAYS)}

SEASONS: dict[str, tuple[int, int]] = {
    "voorjaar": (3, 5),
    "lente": (3, 5),
    "zomer": (6, 8),
    "zomerperiode": (6, 8),
    "zomermaanden": (6, 8),
    "zomervakantie": (6, 8),
    "zomerreces": (7, 8),
    "najaar": (9, 11),
    "herfst": (9, 11),
    "winter": (12, 14),
    "winterperiode": (12, 14),
    "kerst": (12, 12),
    "kerstmis": (12, 12),
    "kerstreces": (12, 12),
    "kerstvakantie": (12, 12),
    "voorjaarsreces": (2, 2),
    "krokusreces": (2, 2),
    "voorjaarsvakantie": (2, 2),
    "meireces": (5, 5),
    "meivakantie": (5, 5),
    "herfstreces": (10, 10),
    "herfstvakantie": (10, 10),
    "jaarwisseling": (12, 13),
    "bouwvak": (7, 8),
    "bouwvakantie": (7, 8),
    "nazomer": (8, 9),
}
"""First and last month; past 12 they are those of the next year. A recess stands for its
months: that of the summer begins in July."""

FEASTS: dict[str, Feast] = {
    "prinsjesdag": "prinsjesdag",
    "verantwoordingsdag": "verantwoordingsdag",
}

YEAR_NOUNS = word_set(
    "jaar kalenderjaar begrotingsjaar boekjaar subsidiejaar verslagjaar uitvoeringsjaar "
    "projectjaar programmajaar rapportagejaar"
)
SCHOOL_YEARS = word_set("schooljaar studiejaar cursusjaar collegejaar lesjaar onderwijsjaar")
PARLIAMENT_YEARS = word_set("vergaderjaar zittingsjaar")

TERMS: dict[str, Office] = {
    "kabinetsperiode": "cabinet",
    "regeerperiode": "cabinet",
    "regeringsperiode": "cabinet",
    "raadsperiode": "council",
    "statenperiode": "states",
}
UNPLACED_TERMS = word_set(
    "collegeperiode bestuursperiode coalitieperiode zittingsperiode beleidsperiode "
    "planperiode programmaperiode contractperiode convenantperiode convenantsperiode "
    "subsidieperiode projectperiode looptijd reces"
)
"""Terms that are times, but whose years the document must give elsewhere."""

UNITS: dict[str, Unit] = {
    "dag": "day",
    "dagen": "day",
    "werkdag": "day",
    "werkdagen": "day",
    "week": "week",
    "weken": "week",
    "maand": "month",
    "maanden": "month",
    "mnd": "month",
    "kwartaal": "quarter",
    "kwartalen": "quarter",
    "halfjaar": "halfyear",
    "halfjaren": "halfyear",
    "jaar": "year",
    "jaren": "year",
    "decennium": "decade",
    "decennia": "decade",
}
CALENDAR_UNITS: dict[str, Unit] = {
    "week": "week",
    "maand": "month",
    "kwartaal": "quarter",
    "halfjaar": "halfyear",
}
VAGUE_STRETCHES: dict[str, Unit] = {
    "jaren": "year",
    "tijd": "year",
    "periode": "year",
    "decennia": "year",
    "maanden": "month",
    "kwartalen": "month",
    "weken": "month",
    "dagen": "month",
}
"""Lengths without a number are told from the document's year on, or from its month."""

SOME_MONTHS = 3
"""How many `de komende maanden` are taken for."""

NUMERALS: dict[str, float] = {
    **UNITS_BELOW_TEN,
    "één": 1,
    "eén": 1,
    **TEENS,
    "twintig": 20,
    "vierentwintig": 24,
    "vijfentwintig": 25,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "anderhalf": 1.5,
    "anderhalve": 1.5,
    "half": 0.5,
    "halve": 0.5,
}
ORDINALS: dict[str, int] = {
    "eerste": 1,
    "1e": 1,
    "1ste": 1,
    "tweede": 2,
    "2e": 2,
    "2de": 2,
    "derde": 3,
    "3e": 3,
    "3de": 3,
    "vierde": 4,
    "4e": 4,
    "4de": 4,
    "ie": 1,
    "iie": 2,
    "iiie": 3,
    "ive": 4,
    "laatste": -1,
}

SHARES: dict[str, Share] = {
    "begin": "begin",
    "aanvang": "begin",
    "medio": "middle",
    "halverwege": "middle",
    "midden": "middle",
    "eind": "end",
    "einde": "end",
    "half": "middle",
    "start": "begin",
}
SHARES_OF_YEARS = frozenset({"half"})
"""Shares that only a year or month behind them makes one (`half 2014`, `half mei`)."""
SHARES_WITH_OF = frozenset({"start", "aanvang"})
"""Shares that need `van`: `de start van het schooljaar`, not `start najaar 2014`."""
QUARTER_SHARES: tuple[Share, Share, Share, Share] = ("q1", "q2", "q3", "q4")

RELATIVE: dict[str, YearRef] = {
    "dit": YearRef(shift=0),
    "deze": YearRef(shift=0),
    "huidig": YearRef(shift=0),
    "huidige": YearRef(shift=0),
    "lopend": YearRef(shift=0),
    "lopende": YearRef(shift=0),
    "volgend": YearRef(shift=1),
    "volgende": YearRef(shift=1),
    "vorig": YearRef(shift=-1),
    "vorige": YearRef(shift=-1),
    "voorgaand": YearRef(shift=-1),
    "voorgaande": YearRef(shift=-1),
    "komend": YearRef(lean="future"),
    "komende": YearRef(lean="future"),
    "aankomend": YearRef(lean="future"),
    "aankomende": YearRef(lean="future"),
    "aanstaande": YearRef(lean="future"),
    "eerstkomende": YearRef(lean="future"),
    "eerstvolgende": YearRef(lean="future"),
    "afgelopen": YearRef(lean="past"),
    "voorbije": YearRef(lean="past"),
    "verstreken": YearRef(lean="past"),
    "laatste": YearRef(lean="past"),
}
TRAILING: dict[str, YearRef] = {
    "jl": YearRef(lean="past"),
    "j.l": YearRef(lean="past"),
    "jongstleden": YearRef(lean="past"),
    "ll": YearRef(lean="past"),
    "l.l": YearRef(lean="past"),
    "laatstleden": YearRef(lean="past"),
    "as": YearRef(lean="future"),
    "a.s": YearRef(lean="future"),
    "aanstaande": YearRef(lean="future"),
}
"""Words after a date that say on which side of the document it lies."""

ARTICLES = word_set("de het 't")

RANGE_WORDS: tuple[tuple[str, ...], ...] = (
    ("tot", "en", "met"),
    ("tot", "aan"),
    ("tot", "uiterlijk"),
    ("tot",),
    ("t/m",),
    ("tm",),
    ("t.m", "."),
    ("-",),
    ("–",),
    ("—",),
    ("‑",),
    ("−",),
    ("/",),
)
LIST_WORDS: tuple[tuple[str, ...], ...] = (
    ("en", "ook"),
    ("en", "in"),
    ("en", "op"),
    ("en", "/", "of"),
    ("en",),
    ("of",),
    ("als",),
    ("dan", "wel"),
    ("danwel",),
    ("respectievelijk",),
    ("resp", "."),
    ("alsmede",),
    ("evenals",),
    ("&",),
    (",",),
)

PREPOSITIONS: tuple[tuple[str, Relation, bool], ...] = (
    ("in de loop van", "in", False),
    ("in de loop der", "in", False),
    ("in de aanloop naar", "before", False),
    ("in aanloop naar", "before", False),
    ("op weg naar", "before", False),
    ("richting", "before", False),
    ("met terugwerkende kracht tot", "from", False),
    ("met terugwerkende kracht tot en met", "from", False),
    ("met terugwerkende kracht vanaf", "from", False),
    ("met terugwerkende kracht per", "from", False),
    ("ten tijde van", "in", False),
    ("ten opzichte van", "in", False),
    ("t.o.v .", "in", False),
    ("tov", "in", False),
    ("vergeleken met", "in", False),
    ("in vergelijking met", "in", False),
    ("dan in", "in", False),
    ("zowel in", "in", False),
    ("in heel", "in", False),
    ("in respectievelijk", "in", False),
    ("heel", "in", False),
    ("in", "in", False),
    ("op", "in", False),
    ("op :", "in", False),
    ("aan", "in", False),
    ("tijdens", "in", False),
    ("gedurende", "in", False),
    ("binnen", "in", False),
    ("over", "in", False),
    ("voor", "in", False),
    ("d.d .", "in", False),
    ("dd .", "in", False),
    ("dd", "in", False),
    ("de dato", "in", False),
    ("anno", "in", False),
    ("tussen", "in", False),
    ("rond", "in", True),
    ("rondom", "in", True),
    ("omstreeks", "in", True),
    ("circa", "in", True),
    ("ca .", "in", True),
    ("ongeveer", "in", True),
    ("uiterlijk", "until", False),
    ("uiterlijk op", "until", False),
    ("uiterlijk in", "until", False),
    ("uiterlijk per", "until", False),
    ("uiterlijk met ingang van", "until", False),
    ("uiterlijk vanaf", "until", False),
    ("ten laatste", "until", False),
    ("ten laatste in", "until", False),
    ("ten laatste op", "until", False),
    ("op zijn laatst", "until", False),
    ("op zijn laatst in", "until", False),
    ("op zijn laatst op", "until", False),
    ("op z'n laatst", "until", False),
    ("niet later dan", "until", False),
    ("niet eerder dan", "from", False),
    ("niet vóór", "from", False),
    ("op zijn vroegst", "from", False),
    ("op z'n vroegst", "from", False),
    ("op z'n vroegst in", "from", False),
    ("op z'n vroegst op", "from", False),
    ("op z'n laatst in", "until", False),
    ("op z'n laatst op", "until", False),
    ("op z’n vroegst", "from", False),
    ("op z’n vroegst in", "from", False),
    ("op z’n vroegst op", "from", False),
    ("op z’n laatst", "until", False),
    ("op z’n laatst in", "until", False),
    ("op z’n laatst op", "until", False),
    ("na ommekomst van", "after", False),
    ("op zijn vroegst in", "from", False),
    ("op zijn vroegst op", "from", False),
    ("op zijn vroegst per", "from", False),
    ("tegen", "until", False),
    ("t/m", "until", False),
    ("tm", "until", False),
    ("tot en met", "until", False),
    ("tot", "before", False),
    ("tot aan", "before", False),
    ("tot in", "until", False),
    ("tot uiterlijk", "until", False),
    ("tot ten hoogste", "until", False),
    ("vóór", "before", False),
    ("vóor", "before", False),
    ("voór", "before", False),
    ("uiterlijk voor", "before", False),
    ("uiterlijk vóór", "before", False),
    ("nog voor", "before", False),
    ("nog vóór", "before", False),
    ("voorafgaand aan", "before", False),
    ("vanaf", "from", False),
    ("met ingang van", "from", False),
    ("m.i.v .", "from", False),
    ("ingaande", "from", False),
    ("ingaand", "from", False),
    ("sinds", "from", False),
    ("sedert", "from", False),
    ("per", "from", False),
    ("na", "after", False),
    ("na afloop van", "after", False),
    ("vanaf na", "after", False),
)
"""Words before a date, what they make of it, and whether they say "about"."""

FIXED: tuple[tuple[str, str, Relation], ...] = (
    ("nu", "now", "in"),
    ("momenteel", "now", "in"),
    ("thans", "now", "in"),
    ("inmiddels", "now", "in"),
    ("tegenwoordig", "now", "in"),
    ("heden", "now", "in"),
    ("heden ten dage", "now", "in"),
    ("vandaag", "now", "in"),
    ("vandaag de dag", "now", "in"),
    ("op dit moment", "now", "in"),
    ("op dit ogenblik", "now", "in"),
    ("anno nu", "now", "in"),
    ("tot nu toe", "now", "until"),
    ("tot nu", "now", "until"),
    ("tot heden", "now", "until"),
    ("tot op heden", "now", "until"),
    ("tot op dit moment", "now", "until"),
    ("tot dusver", "now", "until"),
    ("tot dusverre", "now", "until"),
    ("vanaf nu", "now", "from"),
    ("vanaf heden", "now", "from"),
    ("met ingang van heden", "now", "from"),
    ("per heden", "now", "from"),
    ("per direct", "now", "from"),
    ("met onmiddellijke ingang", "now", "from"),
    ("voortaan", "now", "from"),
    ("gisteren", "yesterday", "in"),
    ("eergisteren", "day_before", "in"),
    ("morgen", "tomorrow", "in"),
    ("overmorgen", "day_after", "in"),
    ("op termijn", "vague", "none"),
    ("op korte termijn", "vague", "none"),
    ("op de korte termijn", "vague", "none"),
    ("op zeer korte termijn", "vague", "none"),
    ("op kortere termijn", "vague", "none"),
    ("op middellange termijn", "vague", "none"),
    ("op de middellange termijn", "vague", "none"),
    ("op lange termijn", "vague", "none"),
    ("op de lange termijn", "vague", "none"),
    ("op langere termijn", "vague", "none"),
    ("op de langere termijn", "vague", "none"),
    ("op korte en lange termijn", "vague", "none"),
    ("op korte en middellange termijn", "vague", "none"),
    ("op de korte en lange termijn", "vague", "none"),
    ("op de korte en middellange termijn", "vague", "none"),
    ("op afzienbare termijn", "vague", "none"),
    ("binnen afzienbare tijd", "vague", "none"),
    ("binnen afzienbare termijn", "vague", "none"),
    ("binnen een redelijke termijn", "vague", "none"),
    ("binnenkort", "vague", "none"),
    ("spoedig", "vague", "none"),
    ("zo snel mogelijk", "vague", "none"),
    ("zo snel als mogelijk", "vague", "none"),
    ("zo spoedig mogelijk", "vague", "none"),
    ("zo vroeg mogelijk", "vague", "none"),
    ("z.s.m .", "vague", "none"),
    ("zsm", "vague", "none"),
    ("te zijner tijd", "vague", "none"),
    ("te gelegener tijd", "vague", "none"),
    ("t.z.t .", "vague", "none"),
    ("in de toekomst", "vague", "none"),
    ("in de nabije toekomst", "vague", "none"),
    ("onlangs", "vague", "none"),
    ("recentelijk", "vague", "none"),
    ("in de loop der jaren", "vague", "none"),
    ("in de loop van de jaren", "vague", "none"),
)
"""Phrases that are a time as they stand; kept where they cannot be placed."""

EVENTS_AT_ANCHOR = word_set(
    "ondertekening ondertekenen inwerkingtreding vaststelling dagtekening heden publicatie "
    "treffen sluiten aangaan totstandkoming "
    "bekendmaking verzending verschijning nu vandaag"
)
"""What a term may run from that is, as far as the text says, the document's own day."""

COMING_INTO_FORCE = (
    ("van", "kracht", "worden"),
    ("in", "werking", "treden"),
    ("datum", "van", "ondertekening"),
    ("datum", "van", "inwerkingtreding"),
    ("moment", "van", "ondertekening"),
    ("moment", "van", "inwerkingtreding"),
)
"""The same in more words, behind `na het` or `vanaf de`."""
SIGNED = word_set("ondertekend getekend ondertekenen medeondertekend")

HAPPENINGS = _endings(
    "inwerkingtreding ingang start aanvang afronding afloop oplevering ingebruikname opening "
    "invoering vaststelling publicatie ontvangst ondertekening besluitvorming afsluiting "
    "goedkeuring instemming introductie"
)
"""Endings of what begins or ends on a day that a text need not give."""

SIGNING = word_set("ondertekening ondertekenen dagtekening tekening medeondertekening")
"""What a day is named after that is the document's own: `op de dag na ondertekening`."""

COUNTED_ENDINGS = _endings(
    "scholen leerlingen studenten docenten leerkrachten leraren woningen bedrijven "
    "ondernemingen ondernemers banen plaatsen plekken personen mensen werknemers medewerkers "
    "vrijwilligers gezinnen huishoudens kinderen jongeren ouderen patiënten cliënten bomen "
    "auto's auto’s voertuigen fietsen laadpalen laadpunten turbines molens aanmeldingen "
    "aanvragen meldingen deelnemers bezoekers gemeenten agenten fte fte's uur uren dagen "
    "vluchten bewegingen installaties panelen aansluitingen opleidingen cursisten meisjes "
    "jongens vrouwen mannen houders asielzoekers zorgverleners inwoners burgers leden hectare "
    "hectaren kilometer meter kilo ton liter euro gulden procent mw mwh gwh kwh twh pj ha km "
    "m2 m² m3 m³ kg mln miljoen mld miljard stuks keer maal eenheden exemplaren professionals "
    "technici"
)
"""Endings of nouns that a number before them counts: then it is no year."""

NOT_COUNTED_ENDINGS = _endings(
    "tuur huur duur stuur verkeer imaal ormaal lemaal eenmaal weemaal riemaal iermaal vijfmaal "
    "zesmaal sturen huren duren"
)
"""Endings of words that only end like something counted (`vanaf 2016 maximaal`)."""

NO_YEAR_BEFORE = word_set(
    "ruim circa ca ongeveer bijna zo'n zo’n minimaal maximaal minstens hooguit hoogstens totaal "
    "nummer nr artikel art artikelen lid paragraaf pagina pag blz p bladzijde postbus tel telefoon "
    "fax iso nen code eur € $ £ x kenmerk dossier kamer km hm no"
)
"""Words before which a number of four digits is an amount or a reference."""

PLAN_ENDINGS = _endings(
    "agenda programma programmering plan plannen pact akkoord visie strategie kader nota "
    "begroting convenant regeling verkenning monitor rapport rapportage verslag jaarverslag "
    "deal missie offensief manifest routekaart roadmap wet besluit verordening richtlijn "
    "arrangement overeenkomst verklaring project campagne scenario memorandum challenge "
    "horizon europa staatsblad stb stcrt staatscourant handelingen kamerstuk kamerstukken "
    "vergaderjaar verkiezingen editie brief voorwaarden beleid aanvraag aanvragen contract "
    "contracten protocol leidraad handreiking jaarstukken jaarrekening"
)
"""Endings of words that with a year make a name (`Waterakkoord 2027`)."""

MEASURES = _endings(
    "doel doelen doelstelling doelstellingen target targets streefwaarde stand realisatie "
    "prognose ambitie instroom uitstroom totaal jaar periode budget bijdrage ultimo peildatum "
    "raming uitgaven inkomsten kosten"
)
"""Endings of words whose year says when (`doelstelling 2010`), though no preposition does."""

VERBS_IN_EN = word_set(
    "worden werden zijn waren hebben hadden zullen zouden kunnen konden moeten moesten willen "
    "wilden gaan gingen komen kwamen mogen doen deden blijven bleven krijgen kregen geven gaven "
    "maken nemen namen staan stonden vinden vonden werken starten volgen leiden bieden brengen "
    "houden zetten bouwen stellen tussen binnen tegen samen alleen zoals als dus en een "
    "eveneens tevens ons hen is was moet zal dan van voor met in op"
)
"""Words ending like a plural that are none."""

NOT_IN_EVENT = word_set(
    "en of maar die dat dit is zijn was waren wordt worden werd werden heeft hebben had hadden zal "
    "zullen kan kunnen moet moeten na om te tot voor met eindigt"
)
"""Words that end the name of an event (`sinds het debat over de wijk van 16 juni 2022`)."""

MEETINGS = _endings(
    "overleg debat vergadering bijeenkomst zitting conferentie congres behandeling gesprek beraad "
    "ao bo top"
)
"""Endings of what has a day, before which something is done (`vóór het debat van 3 mei`)."""
OCCASIONS = (*MEETINGS, *_endings("nota nota's nota’s begroting jaarrekening verkiezingen"))
"""Endings of what has a month at least, before or after which something is done."""
PAYMENTS = _endings("betaling betalingen salaris salarissen uitkering nota rekening termijn")
"""Endings of what is paid for a month: `met ingang van de uitbetaling van mei 2015`."""
AGENDA = _endings("agendeer geagendeer agenderen ingepland doorgeschoven voorbereid")
"""Beginnings of verbs of what is put on the agenda of a meeting."""

"""When money is a budget and when it is not: the rules, as data.

A rule looks at the stretch of the sentence around one amount, which the mark
`¤` stands for. Rules that refuse come first; among those that accept, the first
that fits gives the record its id and confidence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.language.needed_parts import holds_any, needed_parts
from extractors.language.quick_looks import small_letters

AMOUNT_MARK = "¤"
"""Stands for the amount in the text that the patterns see."""
OTHER_MARK = "¢"
"""Stands for the other amounts of the sentence."""

_GAP = r"(?:[^;.]{0,60}?)"


@dataclass(frozen=True, slots=True)
class MoneyRule:
    """One class of evidence about an amount of money."""

    id: str
    reason: str
    accepts: bool
    confidence: float
    pattern: re.Pattern[str]
    finds: tuple[str, ...]
    """Sentences that the rule fits."""
    leaves: tuple[str, ...]
    """Near-misses that it must not fit."""
    needs: tuple[str, ...]
    """The pattern is only found where one of these is, if there are any."""

    def is_found(self, text: str) -> bool:
        """Whether the pattern is found in a text."""
        if self.needs and not holds_any(small_letters(text), self.needs):
            return False
        return self.pattern.search(text) is not None


def _rule(
    id_: str,
    reason: str,
    pattern: str,
    *,
    accepts: bool,
    confidence: float,
    finds: tuple[str, ...],
    leaves: tuple[str, ...],
) -> MoneyRule:
    compiled = re.compile(pattern, re.IGNORECASE)
    needs = needed_parts(compiled)
    return MoneyRule(id_, reason, accepts, confidence, compiled, finds, leaves, needs)


_GIVING = (
    r"(?:beschikbaar|ter\sbeschikking|uitgetrokken|vrijgemaakt|vrij\s?te\s?maken|gereserveerd|begroot|bijgedragen"
    r"|geïnvesteerd|geinvesteerd|gefinancierd|besteed|bestemd|uitgegeven|toegekend|verleend"
    r"|toegezegd|verstrekt|ingezet|bekostigd|gesubsidieerd|uitgekeerd|opgenomen|geoormerkt|voorzien"
    r"|gedekt|bespaard|bezuinigd|omgebogen|geïntensiveerd|geraamd|overgemaakt|betaald|ontvangen"
    r"|aangevraagd|gevraagd|ingediend|gemoeid|nodig|benodigd|vereist|toegevoegd|overgeheveld"
    r"|bijgesteld|afgedekt|aangewend|doorgeschoven|gekort|verhoogd|opgehoogd|verlaagd|verminderd|weggezet|gestort|ingebracht|verdeeld|geput)"
)
_GIVING_VERB = (
    r"(?:stel(?:t|len|de|den)?|trek(?:t|ken)?|trok(?:ken)?|maak(?:t|ten|te)?|maken|reserve(?:er|ert|ren)"
    r"|begro(?:ot|ten)|invest(?:eer|eert|eren|eerde|eerden)|draa?g(?:t|en)?|droeg(?:en)?|financier(?:t|en)?"
    r"|beste(?:ed|edt|den|edde)|geeft|geven|gaf|gaven|ken(?:t|nen|de)?|verle(?:en|ent|nen|ende)"
    r"|verstrek(?:t|ken|te)?|zet(?:ten)?|bekostig(?:t|en)?|subsidieer(?:t|en)?|keert|keren|leg(?:t|gen)"
    r"|betaal(?:t|den|de)?|betalen|ontvang(?:t|en)?|ontving(?:en)?|krijg(?:t|en)|kreeg|kregen|vra(?:ag|agt|gen)"
    r"|bezuinig(?:t|en)?|bespaar(?:t|de)?|besparen|raamt|ramen|voeg(?:t|en)?|hevel(?:t|en)?|stort(?:en)?"
    r"|breng(?:t|en)|verdeel(?:t|en)?|neemt|nemen|gaat|gaan|ging|gingen|komt|komen|vloei(?:t|en)|loopt|lopen"
    r"|bedraag(?:t)?|bedragen|bedroeg(?:en)?|kost(?:en|te|ten)?|vergt|vergen|vraagt|beloopt|belopen"
    r"|steek(?:t)?|steken|stak(?:en)?|stop(?:t|pen|te|ten)|beschik(?:t|ken)?|reken(?:t|en)|geldt|werk(?:t|en))"
)
_POT = (
    r"(?:\w*budget(?:ten|ruimte)?|\w*begroting|\w*subsidies?|\w*bijdragen?|\w*middelen|\w*fonds(?:en)?"
    r"|\w*krediet(?:en)?|\w*bedrag(?:en)?|\w*impuls(?:en)?|\w*investering(?:en)?|\w*uitgaven|\w*kosten"
    r"|\w*financiering|\w*envelop(?:pe)?|\w*regeling|\w*stimulans|\w*vergoeding(?:en)?|\w*lening(?:en)?"
    r"|\w*garanties?|\w*garantstelling|\w*dekking|\w*bezuiniging(?:en)?|\w*taakstelling|\w*besparing(?:en)?"
    r"|\w*ombuiging(?:en)?|\w*intensivering(?:en)?|\w*uitkering(?:en)?|\w*inzet|\w*plafond|\w*reservering(?:en)?"
    r"|\w*voorziening|\w*toevoeging|\w*aandeel|\w*inleg|\w*donatie|\w*schenking|\w*reserve|\w*ramingen?"
    r"|\w*programma|\w*pakket|\w*bekostiging|\w*geld(?:en)?|\w*opdracht|\w*storting|\w*tegemoetkoming"
    r"|\w*toelagen?|\w*gratificaties?|\w*geschenk(?:en)?)"
)

_SOCIETY = r"(?:samenleving|maatschappij|economie|ons\sland|belastingbetalers?)"
_PAYS_DAMAGE = (
    r"(?:herstel\w*|vergoed\w*|\w*vergoeding(?:en)?|uitgetrokken|beschikbaar|gereserveerd|uitgekeerd|keert|keren"
    r"|compens\w*|tegemoetkoming\w*|gedekt|vrijgemaakt)"
)

MONEY_RULES: tuple[MoneyRule, ...] = (
    _rule(
        "money.threshold",
        "a bound in a scheme or law sorts cases, it gives no money",
        rf"\b(?:opdrachten?|aanvragen|projecten|contracten|facturen)\s(?:boven|onder|beneden)\s(?:de\s)?¤|"
        rf"(?<!deze\s)(?<!de\s)(?<!een\s)(?<!die\s)\b(?:subsidies?|opdrachten?|aanvragen|projecten|bedragen|contracten"
        rf"|investeringen|leningen|giften"
        rf"|overeenkomsten|uitgaven|declaraties|facturen)\s(?:van|vanaf|boven|onder|tot|beneden|met\seen\s\w+\svan)"
        rf"\s(?:de\s|minimaal\s|meer\sdan\s|minder\sdan\s)?¤(?:\s(?:of|en)\s(?:meer|minder|hoger|lager)|\s(?:is|zijn"
        rf"|geldt|gelden|dien|moet|hoeft|volstaat|worden\s(?:openbaar|Europees)))"
        rf"|¤\s(?:of|en)\s(?:meer|minder|hoger|lager)\b(?=[^.]*\b(?:moet|dient|is\svereist|geldt|verplicht|verantwoording))"
        rf"|\b(?:drempel\w*|ondergrens|bovengrens|grenswaarde|aanbestedingsgrens|vrijstelling)\b{_GAP}¤"
        rf"|\b(?:indien|als|wanneer|mits|tenzij|voor\szover)\b[^,;]*\b(?:hoger|lager|meer|minder|groter)\s(?:(?:uitvallen|uitvalt|zijn|worden|wordt|uitkomen|uitkomt|is)\s)?dan\s¤",
        accepts=False,
        confidence=0.9,
        finds=(
            "Bij subsidies van ¤ of meer is een controleverklaring verplicht.",
            "Onder de drempel van ¤ hoeft niet te worden aanbesteed.",
            "Indien de kosten hoger dan ¤ zijn, vervalt het recht.",
            "Indien de kosten hoger uitvallen dan ¤, volgt overleg.",
        ),
        leaves=(
            "Deze subsidie van ¤ is voor de wijk.",
            "De subsidie bedraagt ¤ of meer als partijen dat afspreken in de stuurgroep.",
        ),
    ),
    _rule(
        "money.harm",
        "damage and cost to society are what happens, not what is spent",
        # Damage, unless the sum repairs or pays for it.
        rf"^(?!.*\b{_PAYS_DAMAGE}\b).*(?:\b\w*schade(?:post|bedrag)?s?\b{_GAP}¤|¤{_GAP}\b(?:aan|van\sde)?\s?\w*schade\b)"
        # What a problem costs all of us, unless the sum is given.
        rf"|^(?!.*\b(?:{_PAYS_DAMAGE}|gefinancierd|uit\shet|uit\sde)\b).*\b(?:maatschappelijke|economische)\s(?:kosten|schade|lasten"
        rf"|baten|opbrengst\w*|waarde)\b[^;]*¤"
        rf"|\b(?:kosten|lasten|baten|opbrengsten|schade)\s(?:voor|van|aan)\s(?:de\s)?(?:hele\s)?{_SOCIETY}\b[^;]*¤"
        rf"|\bkost(?:en|te|ten)?\s(?:de\s)?(?:\w+e\s)?(?:{_SOCIETY}|werkgevers|Nederland)\b{_GAP}¤"
        rf"|\bkost(?:en|te|ten)?\s(?:jaarlijks\s)?¤{_GAP}\baan\s(?:de\s)?{_SOCIETY}\b"
        rf"|\b(?:de\s)?{_SOCIETY}\b{_GAP}¤[^;]{{0,30}}\bkost(?:en|te|ten)?\b"
        rf"|\b(?:gestolen|buit|witgewassen|fraude|verlies|verliezen|derving)\b{_GAP}¤",
        accepts=False,
        confidence=0.85,
        finds=(
            "De schade door hagel liep op tot ¤.",
            "Laaggeletterdheid kost de samenleving jaarlijks ¤.",
            "De maatschappelijke kosten van eenzaamheid in alle dorpen en steden zijn ¤.",
            "De onderzoekers menen dat elke leegstaande winkel de samenleving ¤ kost.",
            "De baten voor de maatschappij lopen op tot ¤.",
            "Verzuim kost werkgevers ¤.",
        ),
        leaves=(
            "Het schadefonds krijgt ¤ uit de begroting.",
            "Voor het herstel van de schade is ¤ uitgetrokken.",
            "De maatschappelijke kosten worden gedekt met ¤ van de provincie.",
            "De maatschappelijke organisaties krijgen ¤.",
        ),
    ),
    _rule(
        "money.burden",
        "what rules cost those who must keep them is no money of the plan",
        r"¤\s(?:per\sjaar\s)?(?:aan\s|voor\s)?(?:extra\s|minder\s)?(?:administratieve\s(?:lasten|kosten)|regeldruk\w*"
        r"|nalevings(?:kosten|lasten)|lastenverlichting|lastenverzwaring)\b"
        r"|\b(?:administratieve\s(?:lasten|kosten)|regeldruk\w*|nalevings(?:kosten|lasten))\s(?!te\b)[^;,]{0,60}¤",
        accepts=False,
        confidence=0.8,
        finds=(
            "Het register leidt tot ¤ aan administratieve lasten.",
            "De regeldruk voor bakkers daalt met ¤.",
        ),
        leaves=(
            "Er is ¤ beschikbaar om de regeldruk te verminderen.",
            "Voor minder regeldruk is er een programma van start gegaan, met ¤.",
        ),
    ),
    _rule(
        "budget.windfall",
        "what an account falls short or has over against its budget",
        rf"\b(?:nade(?:el|len)|voordelen|\w*voordeel|\w*meevallers?|\w*tegenvallers?|\w*tekort(?:en)?|overschrijding(?:en)?"
        rf"|onderschrijding(?:en)?|onderbesteding|vrijval|\w*onttrekking(?:en)?|onttrek(?:t|ken)|onttrokken|dotaties?)\b"
        rf"(?:(?!\b(?:markt|omzet|handel)\w*\b){_GAP})¤",
        accepts=True,
        confidence=0.8,
        finds=("Dit leidt per saldo tot een nadeel van ¤.", "Er is een meevaller van ¤."),
        leaves=("Het nadeel is klein; de omzet is ¤.",),
    ),
    _rule(
        "money.trade",
        "turnover, export, profit, worth and GDP describe an economy",
        rf"\b(?:\w*omzet|\w*export(?:waarde)?|\w*import(?:waarde)?|(?!(?:doelmatigheids|efficiency|efficiëntie)winst)\w*winst(?:en)?|bbp|bnp|bruto\w*\sproduct"
        rf"|toegevoegde\swaarde|marktwaarde|productiewaarde|marktomvang|beurswaarde|\w*vermogen|(?<!\bvan\s)(?<!\bmet\s)(?<!\bbij\s)\b\w*schuld(?:en)?"
        rf"|balanstotaal|(?:positief|negatief)\s(?:jaar)?resultaat|eigen\svermogen|(?<!per\s)\w*saldo|overschot|jaarresultaat|opbrengst(?:en)?\suit\sverkoop"
        rf"|jaaromzet|handelsoverschot|WOZ-waarde|taxatiewaarde)\b{_GAP}¤"
        rf"|¤\s(?:aan\s)?(?:\w*omzet|\w*export|winst|dividend|schuld(?:en)?|toegevoegde\swaarde)\b",
        accepts=False,
        confidence=0.85,
        finds=(
            "De sector behaalde een omzet van ¤.",
            "De export steeg tot ¤.",
            "Het jaar sluit met een positief saldo van ¤.",
            "De stad sloot het jaar af met een positief resultaat van ¤.",
        ),
        leaves=(
            "Voor exportbevordering is ¤ beschikbaar.",
            "De stad stelt voor het melden van schulden jaarlijks ¤ beschikbaar.",
            "De doelmatigheidswinst moet ¤ zijn.",
        ),
    ),
    _rule(
        "money.fine",
        "a fine is a sanction",
        rf"\b(?:\w*boetes?|dwangsom(?:men)?|\w*sanctie|schikking|transactie|heffing\svan)\b{_GAP}¤"
        rf"|¤{_GAP}\b\w*(?:boetes?|dwangsom(?:men)?|naheffing(?:en)?)\b",
        accepts=False,
        confidence=0.9,
        finds=("Op overtreding staat een boete van ten hoogste ¤.", "Voor ¤ aan boetes is geïnd."),
        leaves=("Uit het boetefonds komt ¤ beschikbaar.",),
    ),
    _rule(
        "money.price",
        "prices, tariffs and rents are what users pay",
        rf"\b(?:\w*prijs|\w*prijzen|\w*tarie(?:f|ven)|\w*huur|\w*huren|huurgrens|koopsom|\w*premies?|leges"
        rf"|eigen\srisico|collegegeld|lesgeld|waarde\svan|verkoop\w*|koopwoning(?:en)?|betaalbare\s\w+"
        rf"|eigen\sbijdrage|uurloon|kostprijs|accijns|\w*griffierecht(?:en)?|\w*leges|entree\w*|abonnement\w*|contributie(?!\s(?:van\s)?¤[^;.]{{0,20}}\saan\s(?:de|het)\s\w*(?:bureau|secretariaat|programma|stichting|fonds|platform|netwerk))"
        rf"|\w*kaart(?:je|jes|en)?\skost(?:te|en)?)\b{_GAP}¤"
        rf"|\bkost(?:te|en)?\b{_GAP}¤\s(?:per|elke|iedere)\s(?:maand|week|dag|keer|persoon|nacht|les|behandeling|deelnemer|gast)\b"
        rf"|¤\s?(?:per|/)\s?(?:kilometer|km|kWh|MWh|kubieke\smeter|m3|m2|ton(?:\sCO2)?|liter|kilo(?:gram)?|kg|uur"
        rf"|minuut|maaltijd|kaartje|rit|stuk|vierkante\smeter|pakje)\b(?!\s?(?:subsidie|vergoed|bijdrage))",
        accepts=False,
        confidence=0.8,
        finds=(
            "De prijs van een kaartje gaat naar ¤.",
            "Het tarief wordt ¤ per kilometer.",
            "Koopwoningen tot ¤ gelden als betaalbaar.",
            "De griffierechten stijgen naar ¤.",
            "Een abonnement kost ¤ per maand.",
        ),
        leaves=("Voor prijsvragen is ¤ gereserveerd.",),
    ),
    _rule(
        "money.income",
        "what people earn or owe is no public money",
        rf"\b(?:\w*inkomens?|\w*salaris(?:sen)?|\w*loon|\w*lonen|minimumloon|\w*pensioen|koopkracht"
        rf"|bijstandsuitkering|verdien(?:t|en|den|de)|spaargeld|modaal|bezoldiging|WNT-norm)\b{_GAP}¤"
        rf"|\bwie\b{_GAP}¤{_GAP}\bverdien(?:t|en|de|den)\b|¤\s(?:per\s\w+\s)?verdien(?:t|en|de|den|d)\b(?!\szich)"
        rf"|\b(?:huishoudens?|gezin(?:nen)?|consument(?:en)?|burgers?|huurders?|reizigers?|automobilist(?:en)?)\b{_GAP}¤"
        rf"[^;.]{{0,60}}\b(?:uitgeven|uitgeeft|uitgaven|kwijt|besparen|bespaart|betalen|betaalt|duurder|goedkoper)\b",
        accepts=False,
        confidence=0.8,
        finds=(
            "Huishoudens met een inkomen tot ¤ komen in aanmerking.",
            "Wie meer dan ¤ verdient, betaalt mee.",
            "Gezinnen zijn gemiddeld ¤ per jaar kwijt aan water.",
        ),
        leaves=(
            "Voor loonkostensubsidie is ¤ uitgetrokken.",
            "Voor huishoudens met schulden is ¤ beschikbaar.",
        ),
    ),
    _rule(
        "money.example",
        "a worked example spends nothing",
        rf"\b(?:bijvoorbeeld|stel\s(?:dat|een)|rekenvoorbeeld|ter\sillustratie|fictie\w*|voorbeeld:)\b{_GAP}¤"
        rf"|\(bijv\.\s¤",
        accepts=False,
        confidence=0.8,
        finds=("Stel dat een school ¤ aan materiaal koopt.",),
        leaves=("Zo is ¤ uitgetrokken voor het voorbeeldproject.",),
    ),
    _rule(
        "money.none_given",
        "money that is denied is not given",
        r"\b(?:geen|niet)\s(?:extra\s|aanvullende\s)?¤|\bniet\s(?:kunnen\s)?rekenen\sop\s¤",
        accepts=False,
        confidence=0.7,
        finds=("Er is geen ¤ voor een brug.",),
        leaves=("Het budget van ¤ is niet verhoogd.",),
    ),
    _rule(
        "budget.available",
        "participles of giving and spending go with the sum",
        rf"\b{_GIVING}\b{_GAP}¤|¤[^;.]{{0,160}}?\b{_GIVING}\b",
        accepts=True,
        confidence=0.93,
        finds=(
            "Voor de sluizen is ¤ uitgetrokken.",
            "Er is ¤ beschikbaar voor natuurherstel.",
            "De uitvoeringskosten zijn geraamd op ¤.",
            "In totaal is ¤ ter beschikking gesteld.",
        ),
        leaves=("De brug is ¤ waard.",),
    ),
    _rule(
        "budget.giver",
        "an active verb of giving, spending or asking has the sum as its object",
        rf"\b{_GIVING_VERB}\b{_GAP}¤|¤[^;.]{{0,80}}?\b(?:uit|bij|vrij|beschikbaar|klaar|toe|over|in)(?=[.,;)]|$|\s(?:voor|om|en)\b)",
        accepts=True,
        confidence=0.9,
        finds=(
            "De provincie draagt ¤ bij.",
            "Het Rijk investeert ¤ in het spoor.",
            "Daarvan gaat ¤ naar de wijken.",
            "Hiervoor ligt ¤ per jaar klaar.",
        ),
        leaves=("Een fabriek van ¤.",),
    ),
    _rule(
        "budget.pot",
        "a noun for public money names the sum",
        rf"\b{_POT}\b[^;.]{{0,50}}?¤|¤[^;.]{{0,25}}?\b{_POT}\b",
        accepts=True,
        confidence=0.9,
        finds=(
            "Met een budget van ¤ gaat het fonds aan de slag.",
            "De ¤ subsidie voor scholen loopt door.",
        ),
        leaves=("Een fabriek van ¤.",),
    ),
    _rule(
        "budget.for",
        "a sum for, to or towards something",
        r"¤(?:\s(?:extra|structureel|incidenteel|per\s\w+|in\s\d{4}|in\stotaal|jaarlijks)){0,3}"
        r"\s(?:voor|naar|aan|ten\sbehoeve\svan|t\.b\.v\.|om|uit|ten\slaste)(?!\w)",
        accepts=True,
        confidence=0.8,
        finds=("¤ voor dorpshuizen",),
        leaves=("De brug is ¤ waard.",),
    ),
    _rule(
        "budget.named_sum",
        "a plan is named after the sum it spends",
        r"\b(?:de|het|deze|die)\s(?:extra\s)?¤\s\w+",
        accepts=True,
        confidence=0.7,
        finds=("We sluiten aan op de ¤ aanpak in de regio.",),
        leaves=("Een fabriek van ¤.",),
    ),
)

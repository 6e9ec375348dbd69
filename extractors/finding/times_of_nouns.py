"""Times that are those of what a noun names, and not of what is done: the rules, as data.

A rule looks at a sentence in which the mark `¤` stands for one time, without its preposition.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.finding.commitment_occasions import PAPER
from extractors.language.dates import DateMention
from extractors.language.dates_meaning import Between, Day, Months
from extractors.language.needed_parts import holds_any, needed_parts
from extractors.language.quick_looks import small_letters

__all__ = ["NOUN_RULES", "TIME_MARK", "NounRule", "is_of_noun"]

TIME_MARK = "¤"


@dataclass(frozen=True, slots=True)
class NounRule:
    """One way in which a time belongs to a noun."""

    id: str
    reason: str
    pattern: re.Pattern[str]
    finds: tuple[str, ...]
    """Sentences whose marked time the rule takes from the action."""
    leaves: tuple[str, ...]
    """Near-misses, in which the time is that of the action."""
    needs: tuple[str, ...]

    def is_found(self, marked: str, small: str) -> bool:
        """Whether the rule fits a marked sentence, given in small letters as well."""
        if self.needs and not holds_any(small, self.needs):
            return False
        return self.pattern.search(marked) is not None


def _rule(
    id_: str, reason: str, pattern: str, *, finds: tuple[str, ...], leaves: tuple[str, ...]
) -> NounRule:
    words = re.compile(pattern, re.IGNORECASE)
    return NounRule(id_, reason, words, finds, leaves, needed_parts(words))


_PAPER = (
    r"[\w-]*(?:aanvra(?:ag|gen)|begroting(?:en)?|raming(?:en)?|planning(?:en)?|plan(?:nen)?|programma['’]?s?|agenda['’]?s?"
    r"|nota['’]?s?|visies?|beleid|kaders?|afspraken|contract(?:en)?|overeenkomst(?:en)?|convenant(?:en)?|akkoord(?:en)?"
    r"|offertes?|verzoek(?:en)?|voorstel(?:len)?|tarie(?:f|ven)|rekening(?:en)?|polis(?:sen|voorwaarden)?|SPUK|kalender"
    r"|catalogus|uitkering(?:en)?|regeling(?:en)?|fonds(?:en)?|opdracht(?:en)?)"
)
_MONEY = (
    r"[\w-]*(?:bijdragen?|raming(?:en)?|budget(?:ten)?|middelen|gelden|subsidies?|tarie(?:f|ven)|uitgaven"
    r"|bekostiging|rekening|kosten|lasten|SPUK|aanvra(?:ag|gen)|inkoop)"
)
_NOUN = (
    r"(?:(?:de|het|een|haar|zijn|hun|onze|mijn)\s)?"
    r"(?:(?!(?:de|het|een|haar|zijn|hun|van|over|aan)\b)[\w’'-]+\s){1,4}?"
)
_NOUN_PHRASE = rf"{_NOUN}(?:(?:van|over|aan|voor|met|en|tussen|door|naar|tot)\s{_NOUN}){{0,2}}?"
"""A noun with what belongs to it; an article without a preposition begins another."""
_PLACING = r"(?:in|op|van|voor|na|per|vanaf|tot|sinds|over|om|bij|met|aan|uit|begin|eind|medio|en)"
_HELPING = (
    r"(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|zal|zullen|kan|kunnen|moet|moeten"
    r"|gaat|gaan|dient|dienen)"
)
_NOT_IN_IT = (
    r"(?!(?:(?<=\bin\sde\s)|(?<=\bin\shet\s))"
    r"\w*(?:begroting|jaarplan|werkplan|jaarprogramma|nota)\s)"
)
"""What is put in the plan of a year is done in that year."""
_DRAWN_UP = (
    r"(?:\s(?:in|op|uit|af|(?:in|op|uit|af)\ste\s(?:dienen|stellen|werken|sluiten)|te\s(?:doen|maken|sluiten|schrijven)"
    r"|opgesteld|opstellen|ingediend|indienen|gemaakt|gesloten|uitgewerkt|vastgesteld|gedaan|geschreven))?"
)

NOUN_RULES: tuple[NounRule, ...] = (
    _rule(
        "time.paper_for",
        "a paper, request or fund is `voor` the years that it covers, whenever it is drawn up",
        rf"\b{_NOT_IN_IT}{_PAPER}{_DRAWN_UP}\svoor\s¤(?!\w*\s*:)",
        finds=(
            "De gemeente dient een aanvraag in voor ¤.",
            "De gemeente verwerkt de inzet in de aanvraag voor ¤.",
            "De penningmeester heeft een raming gemaakt voor ¤, die de leden nog bespreken.",
            "De stad noemt het veer in de vervoersagenda voor ¤.",
            "De steden werken toe naar een convenant voor ¤.",
        ),
        leaves=(
            "De gemeente koopt voor ¤ twaalf boten in.",
            "De bijdrage wordt voor ¤ uitgekeerd.",
            "De gemeente stelt het plan vóór ¤ vast.",
            "De gemeente neemt de kade op in het jaarplan voor ¤.",
            "Begroting voor ¤:",
        ),
    ),
    _rule(
        "time.chosen_for",
        "what is chosen or aimed at for some years is chosen at another time",
        r"\b(?:keuzes?|prioriteiten|speerpunten|ambities|doelen|doelstellingen|uitgangspunten|wensen)"
        r"\svoor\s¤(?![^.]*:\W*$)",
        finds=(
            "De gemeente brengt de keuzes voor ¤ in beeld.",
            "De provincie stelt de doelen voor ¤ vast.",
        ),
        leaves=(
            "De speerpunten voor ¤ zijn:",
            "De provincie stelt de doelen vast voor ¤.",
        ),
    ),
    _rule(
        "time.in_title",
        "the years at the end of a title between quotation marks are part of that title",
        r"(?:\s|^|\()[\"“”„«‘'’](?-i:[A-Z])[^\"“”„«»¤.;]{3,120}?(?:\s|\()¤\)?[\"”“»’']",
        finds=(
            "De stad voert het plan 'Samen varen, samen wonen ¤' uit.",
            "De stad vraagt geld aan volgens de ”Regeling pontons ¤”.",
        ),
        leaves=(
            "De stad opent in ¤ de 'Week van de pont'.",
            "De stad voert het plan 'Samen varen' in ¤ uit.",
        ),
    ),
    _rule(
        "time.called_after",
        "what stands with its year in front of the verb is called after that year",
        rf"^\W*(?:de|het|deze|onze|dit)\s(?:(?!{_PLACING}\b|(?:naar|{_HELPING})\s)[\w-]+\s){{1,4}}¤\s"
        r"(?:is|zijn|wordt|worden|werd|werden|was|waren|heeft|hebben|zal|zullen)\b",
        finds=("De tarieven ¤ zijn door de bond vastgesteld.",),
        leaves=(
            "De tarieven van de bond worden ¤ vastgesteld.",
            "De beurs in ¤ is afgelast.",
            "De dijken zullen naar verwachting ¤ worden verhoogd.",
        ),
    ),
    _rule(
        "time.as_it_stood",
        "how things stood on a day is put down at another time",
        r"\b(?:stand|situatie|wachtlijst(?:en)?|voorraad|cijfers|peil)(?:\svan\s(?:(?!\b(?:die|dat|waar\w*)\b)[^,;.¤]){3,60})?\sper\s¤"
        r"|\bmet\s(?:de|het)\s[\w-]+[dt]e\s[\w-]+\sper\s¤",
        finds=(
            "In deze brief is de stand van de wachtlijsten per ¤ opgenomen.",
            "De bond zendt een overzicht met de gekochte boten per ¤.",
        ),
        leaves=(
            "Het loket sluit per ¤.",
            "De stand van de proef die per ¤ begon, staat hieronder.",
        ),
    ),
    _rule(
        "time.counted_in",
        "the year in which something is counted is not that of the estimate",
        r"^\W*(?:het|de)\s(?:totale?\s)?\w*(?:aantal|aandeel|percentage|omvang)\s[^,;.¤]{3,60}\s(?:in|over)\s¤\s"
        r"(?:is|zijn|wordt|worden|werd|werden)\b",
        finds=("Het aantal geredde zwemmers in ¤ is geschat op 40.",),
        leaves=("Het aantal zwemmers wordt in ¤ geteld.",),
    ),
    _rule(
        "time.money_of",
        "money is called after the years it is for: `de inwonerbijdrage 2025`",
        rf"\b(?:de|het|deze|dit|een|onze|hun)\s(?:\w+e\s)?{_MONEY}\s(?:van\s(?:de\s|het\s)?)?¤",
        finds=(
            "De raad stemt in met de voorgestelde inwonerbijdrage ¤ zoals opgenomen in de bijlage.",
            "Het bestuur betrekt het tekort bij de meerjarenraming ¤.",
        ),
        leaves=(
            "De gemeente verhoogt de bijdrage in ¤.",
            "De gemeente vraagt subsidie aan in ¤.",
        ),
    ),
    _rule(
        "time.as_told_in",
        "what is done as a paper says has not the year of that paper",
        r"\b(?:conform|volgens|zoals|overeenkomstig|ingevolge)\s[^,;.¤]{0,60}"
        r"\b\w*(?:begroting|jaarplan|nota|kaderbrief|werkplan|jaarprogramma)\s(?:van\s)?¤",
        finds=("De gemeente bouwt de kade zoals beschreven in het werkplan ¤.",),
        leaves=("De gemeente neemt de kade op in de begroting ¤.",),
    ),
    _rule(
        "time.awaited",
        "what is awaited or run up to comes later than what is done till then",
        r"\b(?:in\safwachting\svan|hangende|ten\sbehoeve\svan|in\s(?:de\s)?aanloop\s(?:naar|tot)|vooruitlopend\sop"
        r"|met\shet\soog\sop|anticiperend\sop|ter\svoorbereiding\s(?:op|van))\s"
        rf"{_NOUN_PHRASE}(?:in|van|op|per|vanaf)\s¤",
        finds=(
            "De bond heeft getekend in afwachting van het beraad van haar leden in ¤.",
            "De gemeente opent een loket vooruitlopend op de wet in ¤.",
            "In aanloop naar de stemming in ¤ voert de stad een campagne.",
            "De dienst telt de boten ten behoeve van de evaluatie in ¤.",
        ),
        leaves=(
            "In afwachting van de wet opent de gemeente in ¤ een loket.",
            "De bond heeft in ¤ getekend in afwachting van het beraad van haar leden.",
            "Het onderhoud zal vooruitlopend op het huisvestingsplan ¤ beginnen.",
        ),
    ),
    _rule(
        "time.instead_of",
        "what something is done instead of was at another time",
        r"\bin\splaats\svan\s(?:in\s|op\s|per\s|vanaf\s|met\singang\svan\s)?(?:de\smaand\s|het\sjaar\s)?¤"
        r"|,\s(?:en\s)?niet\s(?:in\s|op\s|per\s|vanaf\s)?¤,",
        finds=("De markt opent in juni in plaats van op ¤.",),
        leaves=("In plaats van een brug komt er in ¤ een pont.",),
    ),
    _rule(
        "time.runs_over",
        "years in brackets right behind the name of an agreement or plan are how long that runs",
        r"\b\w*(?:convenant|akkoord|overeenkomst|deal|pact|programma|actieplan|plan|agenda|strategie|nota|visie"
        r"|kader|regeling)(?:\s(?-i:[A-Z'‘“\"«])[^()¤.;:]{0,90}?)?\s\(¤\)(?=\s\w)",
        finds=(
            "Het convenant (¤) wordt met twee jaar verlengd.",
            "Het programma Samen op het Water (¤) helpt de schippers.",
        ),
        leaves=(
            "De stad stelt een programma voor havens op (¤).",
            "De tweede fase (¤) is de bouw van de haven.",
            "Vaststellen vaarvisie (¤)",
        ),
    ),
    _rule(
        "time.by_an_act",
        "between commas behind an act that is named stands when that act was, not the next step",
        r"\b(?:met|door|na|bij|sinds)\s(?:het|de)\s(?:[\w-]+en|\w+ing),\s(?:op|in|per|eind|begin|medio)\s¤,"
        r"\s(?:van|tussen|door)\b",
        finds=("Met het tekenen, op ¤, van het akkoord doen de schippers een eerste stap.",),
        leaves=("Met het tekenen van het akkoord doen de schippers op ¤ een eerste stap.",),
    ),
    _rule(
        "time.told_about",
        "of what is told or asked in front of the verb, the telling comes at another time",
        rf"^\W*(?:(?:en|ook)\s)?(?:over|inzake|omtrent|betreffende)\s{_NOUN_PHRASE}"
        r"(?:in|van|op|per|vanaf|tot|voor)\s¤\s[\w-]+\s(?:ik|wij|we|u|uw|de|het|onze|mijn|partijen)\b",
        finds=(
            "Over de afsluitingen per ¤ zal ik u later berichten.",
            "Over het vuurwerk in ¤ voert het college nog overleg.",
        ),
        leaves=(
            "Over de afsluitingen zal ik u per ¤ berichten.",
            "Over drie jaar, in ¤, zal ik u berichten.",
        ),
    ),
    _rule(
        "time.closed_on",
        "when a paper was signed or adopted says not when it is carried out",
        r",\s(?:onder|aan)?(?:getekend|gesloten|vastgesteld|gedateerd|gegaan|goedgekeurd|verleend)"
        r"\s(?:door|tussen|met|bij|te)\s[^,;¤]{2,80}\b(?:op|in|van|d\.d\.)\s¤"
        r"|(?:,\s|\()(?:(?:onder|aan)?getekend|gesloten|vastgesteld|gedateerd|aangenomen|ingediend"
        r"|goedgekeurd|verschenen|gepubliceerd)\s(?:op|in|d\.d\.)\s¤\s?[,)]",
        finds=(
            "De dienst zal het verdrag, getekend door de bond op ¤, nakomen.",
            "De motie, aangenomen op ¤, vraagt de dienst een meldpunt te openen.",
            "De dienst voert de nota (vastgesteld in ¤) uit.",
        ),
        leaves=("Het verdrag wordt door de bond getekend op ¤.",),
    ),
    _rule(
        "time.found_out",
        "what is found out, or gone on with, holds at its own time",
        r"\b(?:onderzoe\w+|onderzocht|verken\w+|bezie\w*|bekij\w+|nagaan|bepal(?:en|ing)|bepaalt)\b[^.;¤]{0,90}"
        r"\b(?:wat|hoe|welke?|waar|of|hoeveel)\s(?:(?:er|dit|dat|dan)\s)?(?:(?:in|vanaf|na|voor|per|sinds)\s)?¤"
        r"|\b(?:op|aan|met|over)\s(?:wat|hetgeen|dat\swat)\s(?:er\s)?(?:(?:in|sinds|vanaf)\s)?¤",
        finds=(
            "Wij onderzoeken met de bond wat vanaf ¤ een goede verdeling is.",
            "Het college gaat door met wat er in ¤ is begonnen.",
        ),
        leaves=("Wij onderzoeken in ¤ wat een goede verdeling is.",),
    ),
    _rule(
        "time.condition",
        "what depends on how things are at a time is done if they are so",
        r"^\W*(?:als|indien|mocht(?:en)?)\s(?!(?:eerste?|enige|laatste|tweede|onderdeel|gevolg|vervolg|partner)\b)"
        r"[^,;¤]{0,120}¤[^,;]{0,60},\s(?!(?:met|in|op|bij|voor|en|om|die|dat|waar\w*|zoals)\b)",
        finds=("Als extra hulp na ¤ nodig blijft, brengen wij dit in bij de raad.",),
        leaves=("Als eerste stad opent Ede in ¤ een loket.", "De stad opent in ¤ een loket, als"),
    ),
    _rule(
        "time.in_brackets",
        "brackets that say what something is have a time of their own",
        r"\((?:een|de|het)\s[^()¤]{3,80}\s(?:in|per|op|vanaf)\s¤[^()]{0,20}\)",
        finds=("De stad onderschrijft het doel (een gezonde jeugd in ¤) van het akkoord.",),
        leaves=("De stad bouwt een haven (gereed in ¤).",),
    ),
    _rule(
        "time.of_a_part",
        "when a part of it is done is not when the whole is done",
        r",\s(?:waarvan|van\swie)\s(?:(?!\b(?:is|zijn|was|waren|wordt|worden|werd|werden|moet|moeten"
        r"|zal|zullen|heeft|hebben|komt|komen)\b)[^,;¤]){1,50}¤(?=\s*(?:[.,;)]|en\b|$))",
        finds=("De stad bouwt tussen 2020 en 2024 zes havens, waarvan twee in ¤.",),
        leaves=(
            "De stad bouwt zes havens, waarvan er in ¤ twee klaar moeten zijn.",
            "De stad bouwt een haven, en in ¤ nog een.",
        ),
    ),
    _rule(
        "time.pays_back",
        "how long it takes until money has come back is not when anything is done",
        r"\bbinnen\s¤\s(?:zich\s|te\s|zijn\s|worden\s|kunnen\s){0,2}terug(?:te)?verdien\w*|\bterug(?:te)?verdien\w*\s(?:zijn\s)?binnen\s¤",
        finds=("De panelen moeten zich binnen ¤ terugverdienen.",),
        leaves=("De stad koopt binnen ¤ panelen die zich terugverdienen.",),
    ),
    _rule(
        "time.base_year",
        "of what year a measure is by which something is divided",
        r"\bnaar\s(?:rato|verhouding|evenredigheid)\svan\s[^,;.¤]{3,80}\b(?:in|van|over|per|op)\s¤",
        finds=("De steden delen de kosten naar rato van hun inwonertal in ¤.",),
        leaves=("De steden delen in ¤ de kosten naar rato van hun inwonertal.",),
    ),
    _rule(
        "time.of_what_is_planned",
        "a plan that is made at one time is for what is done at another",
        r"\b(?:19|20)\d\d\b[^;.¤]{0,60}\b(?:plan|voorstel|ontwerp|opdracht|advies|ontwerpen|plannen|voorstellen)\b[^,;.¤]{0,20}"
        r"\bvoor\s(?:het|de)\s[^,;.¤]{3,90}\b(?:in|vanaf|per)\s¤",
        finds=("De dienst maakt in 2015 een ontwerp voor het dempen van grachten in ¤.",),
        leaves=("De dienst maakt een ontwerp voor het dempen van grachten in ¤.",),
    ),
    _rule(
        "time.of_any_year",
        "a day of a year that is not named comes back each year",
        r"¤(?:\sen\s(?:(?:voor|vóór|op|per)\s)?\d{1,2}\s\w+)?\svan\s(?:elk|ieder|enig|(?:het|dat)\s(?:daarop\s?volgende\s|betreffende\s|desbetreffende\s"
        r"|aan\s[^,;.]{3,60}\svoorafgaande?\s|voorafgaande\s)(?=\w*jaar)|het\s(?=\w*jaar\s(?:voorafgaand|waar|volgend)))",
        finds=(
            "De bond telt vóór ¤ en vóór 1 oktober van elk jaar de boten.",
            "De bond telt vóór ¤ van het aan de tocht voorafgaande jaar de boten.",
            "De dienst zendt vóór ¤ van het daaropvolgende jaar de cijfers aan de stad.",
            "De dienst zendt vóór ¤ van het jaar volgend op het boekjaar de cijfers.",
        ),
        leaves=("De dienst zendt vóór ¤ de cijfers van het boekjaar aan de stad.",),
    ),
)


def is_of_noun(text: str, mention: DateMention) -> bool:
    """Tell whether a time of a sentence belongs to what a noun names, by `NOUN_RULES`."""
    named = _YEAR_OF_PAPER.search(mention.text) if mention.rule == PAPER else None
    said = mention.text[: len(mention.preposition)] + " " if mention.preposition else ""
    said = mention.text[: named.start()] if named else said
    marked = f"{text[: mention.start]}{said}{TIME_MARK}{text[mention.end :]}"
    small = small_letters(marked)
    to_the_day = isinstance(mention.meaning.node, Day | Months)
    lasts = isinstance(mention.meaning.node, Between)
    return any(
        rule.is_found(marked, small)
        for rule in NOUN_RULES
        if not (to_the_day and rule.id in _OF_YEARS) and (lasts or rule.id != _OF_STRETCHES)
    )


_OF_YEARS = frozenset({"time.paper_for", "time.money_of"})
"""Papers and money are for years: `de plannen voor 1 oktober aanpassen` is by that day."""


_OF_STRETCHES = "time.runs_over"
"""What lasts has a first and a last year: `de nota (2020) vaststellen` is in that one."""
_YEAR_OF_PAPER = re.compile(r"\d{4}$")

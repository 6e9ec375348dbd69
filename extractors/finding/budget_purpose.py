"""What one amount of money is for: rules as data, and the noun phrases of the parse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.finding.budget_fields import Stretch
from extractors.language.dates import find_dates
from extractors.language.grammar import AUXILIARIES
from extractors.language.tokens import Doc, Token
from extractors.language.word_lists import TO_TWELVE

_WORDS = 15
_TIME = (
    r"(?:de\s(?:afgelopen|komende|eerste|eerstvolgende|laatste|resterende|volgende|periode|jaren|duur)\b|het\s(?:jaar|schooljaar|komende"
    r"|lopende|afgelopen)|(?:dit|volgend|komend|afgelopen|vorig)\sjaar|\d{4}|een\s(?:periode|duur|totaal|bedrag|maximum)\b"
    rf"|(?:\d+|{TO_TWELVE})\s"
    r"(?:jaar|jaren|maanden)|maximaal|totaal|het\seerst|stand\b|staat\b|plaats\b|werking\b|aanmerking\b|eigendom\b|verwachting\b|schatting\b|raming\b|huidig|rato\b|evenredigheid\b|(?:zijn|haar|hun|eigen)\srekening\b|rekening\svan\b"
    r"|(?:de|deze|mijn)\s(?:brief|kabinetsperiode|begroting|nota)|beginsel|overleg|samenwerking"
    r"|(?:zet|bod|elkaar|zich|gang|handen|kaart|stand|slag)\b|(?:dat|datzelfde|hetzelfde)\sjaar\b"
    r"|(?:de\s(?:slag|orde|beurt|hand|gang)|het\swerk)\b|[€¤]|circa|ongeveer|ruim|bijna|ten\s|zover\b|zo\s)"
)
"""What follows a preposition without saying what the money is for."""

Side = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class PurposeRule:
    """One way in which a sentence says what an amount is for."""

    id: str
    reason: str
    side: Side
    """Whether the words stand left or right of the amount."""
    pattern: re.Pattern[str]
    """The purpose begins where it ends; left of the amount its last match counts."""
    finds: tuple[tuple[str, str], ...]
    """Sentences of one amount that the rule reads, with the purpose it gives."""
    leaves: tuple[str, ...]
    """Sentences whose purpose this rule does not give."""
    beside: re.Pattern[str]
    """Must be found in the part of the sentence about the amount."""


def _rule(
    id_: str,
    reason: str,
    side: Side,
    pattern: str,
    *,
    finds: tuple[tuple[str, str], ...],
    leaves: tuple[str, ...],
    beside: str = "",
) -> PurposeRule:
    words = re.compile(pattern, re.IGNORECASE)
    return PurposeRule(id_, reason, side, words, finds, leaves, re.compile(beside, re.IGNORECASE))


_POT = (
    r"(?:\w*budget(?:ten)?|\w*subsidies?|\w*bijdragen?|\w*middelen|\w*kosten|\w*uitgaven|\w*bedrag|\w*krediet"
    r"|\w*investering(?:en)?|\w*impuls|\w*geld|\w*fonds|bezuiniging(?:en)?|\w*lening|\w*lasten)"
)
_INTO = (
    r"(?:invest\w*|geïnvesteerd|ste[ek]+(?:t|en)?|stak(?:en)?|gestoken|stop(?:t|pen)|gestopt|(?:terug)?ge?stort(?:en)?"
    r"|stort(?:en|te)?|zet(?:ten)?|gezet|impuls\w*|bezuinig\w*|bespa\w*|ingebracht|gaat|gaan|intensiver\w*)"
)

PURPOSE_RULES: tuple[PurposeRule, ...] = (
    _rule(
        "purpose.for_after",
        "`voor`, `naar` or `ten behoeve van` behind the sum names what it is for",
        "after",
        rf"(?:^|\s)(?:voor|naar|ten\sbehoeve\svan|t\.b\.v\.|bestemd\svoor|bedoeld\svoor|gericht\sop)\s(?!{_TIME})",
        finds=(
            ("Het Rijk stelt € 3 miljoen beschikbaar voor oude molens.", "oude molens"),
            ("Er gaat € 3 miljoen naar oude molens in de polder.", "oude molens in de polder"),
            (
                "Er is € 3 miljoen voor inkoop, opslag en vervoer van turf gereserveerd.",
                "inkoop, opslag en vervoer van turf",
            ),
            ("Er kon € 45.000 voor taalles niet meer worden begroot.", "taalles"),
        ),
        leaves=("Er komt € 3 miljoen voor de komende jaren.",),
    ),
    _rule(
        "purpose.for_first",
        "the sentence, or its part, opens with what the sum is for",
        "before",
        rf"(?:^|,\s|^en\s|\s(?:en|maar|daarnaast|verder|ook|tevens|hierbij)\s)(?:voor|ten\sbehoeve\svan|t\.b\.v\.)\s(?!{_TIME})",
        finds=(
            ("Voor oude molens reserveert de stad € 3 miljoen.", "oude molens"),
            (
                "Voor de bouw van sluizen is een bedrag van € 3 miljoen aan rijksgeld opgenomen.",
                "de bouw van sluizen",
            ),
        ),
        leaves=("Voor 2024 is € 3 miljoen beschikbaar.",),
    ),
    _rule(
        "purpose.pot_for",
        "a noun for money says what it is for: `subsidie voor`, `kosten van`",
        "before",
        rf"\b{_POT}\s(?:(?<=kosten )van\s|(?<=uitgaven )van\s|(?<=lasten )van\s|voor\s|aan\s"
        rf"|(?:(?<=investering )|(?<=investeringen )|(?<=impuls ))in\s"
        rf"|(?:(?<=bezuiniging )|(?<=bezuinigingen ))op\s)(?!{_TIME})"
        rf"|\b(?:\w*bijdrage|\w*subsidie|\w*investering)\svan\s[^,;¤]{{3,60}}?\s(?:voor|in|aan)\s(?!{_TIME})",
        finds=(
            ("De subsidie voor oude molens bedraagt € 3 miljoen.", "oude molens"),
            ("De kosten van het secretariaat bedragen € 35.000.", "het secretariaat"),
            ("De bijdrage van de stad aan het fietspad bedraagt € 4 miljoen.", "het fietspad"),
        ),
        leaves=("De subsidie bedraagt € 3 miljoen.",),
    ),
    _rule(
        "purpose.for_before",
        "`voor` between the verb and the sum names what it is for",
        "before",
        rf"\s(?:voor|ten\sbehoeve\svan|t\.b\.v\.)\s(?!{_TIME})",
        finds=(
            (
                "De stad stelt ten behoeve van de molens over 2012 tot en met 2014 € 3 miljoen"
                " beschikbaar.",
                "de molens",
            ),
            ("De stichting ontvangt voor elk loket een bedrag van € 65.000.", "elk loket"),
        ),
        leaves=("De stad stelt voor de komende jaren € 3 miljoen beschikbaar.",),
    ),
    _rule(
        "purpose.on_after",
        "`aan` or `in` behind a sum that is spent on, given to or put into something",
        "after",
        rf"(?:^|\s)aan\s(?!te\s|{_TIME})",
        finds=(("De stad besteedt € 3 miljoen aan oude molens.", "oude molens"),),
        leaves=("De stad besteedt € 3 miljoen.",),
    ),
    _rule(
        "purpose.costs_of",
        "the costs that a sum bears: `draagt € 3 miljoen bij in de kosten van`, `ter dekking van`",
        "after",
        r"(?:^|\s)in\s(?=de\s\w*(?:kosten|uitgaven|lasten)\svan\s)"
        r"|(?:^|\s)ter\s(?!waarde|grootte|hoogte|beschikking|finale|zake)[a-z]+\svan\s",
        finds=(
            (
                "De stad draagt voor € 3 miljoen bij in de kosten van de nieuwe sluis.",
                "de kosten van de nieuwe sluis",
            ),
            ("De stad maakt € 3 miljoen over ter delging van oude schulden.", "oude schulden"),
        ),
        leaves=("De stad geeft € 3 miljoen ter waarde van een sluis.",),
    ),
    _rule(
        "purpose.cut_on",
        "`op` behind a sum that is cut",
        "after",
        rf"(?:^|\s)op\s(?!{_TIME}|termijn\b|basis\b)",
        beside=r"\b(?:bezuinig|bespa|korten|gekort|kort\b)",
        finds=(("De stad bezuinigt € 3 miljoen op oude molens.", "oude molens"),),
        leaves=("De stad zet € 3 miljoen op een rekening.",),
    ),
    _rule(
        "purpose.involved",
        "`met …` is what a sum is involved in, `door …` what saves it",
        "before",
        r"^(?:met|door)\s(?!name\b|[^,¤]{0,60}?\ste\s)",
        beside=r"\b(?:gemoeid|bespaard|bezuinigd)\b",
        finds=(
            (
                "Met de verbouwing van het station is € 65 miljoen gemoeid.",
                "de verbouwing van het station",
            ),
            ("Door zuinige lampen wordt jaarlijks € 90.000 bespaard.", "zuinige lampen"),
        ),
        leaves=(
            "Door de provincie is € 65 miljoen uitgetrokken.",
            "Door samen in te kopen is € 65.000 bespaard.",
        ),
    ),
    _rule(
        "purpose.entry",
        "the entry of a budget is called after what it pays",
        "before",
        r"\bde\s(?:begrotings)?post\s(?!(?:is|was|zijn|wordt|werd|voor|van|komt|kan|zal)\b)(?=[‘’'“\"]?[a-z])",
        finds=(
            ("Van de post educatie is € 60.000 doorgeschoven.", "educatie"),
            ("De post ‘Grote projecten’ wordt aangevuld met € 1 miljoen.", "Grote projecten"),
        ),
        leaves=("De post wordt aangevuld met € 1 miljoen.",),
    ),
    _rule(
        "purpose.on_before",
        "`aan` or `in` before a sum that is spent on or put into something",
        "before",
        rf"(?:(?:^|,\s)(?:aan|in)|\b(?:bested\w*|besteedt?)\s(?:\w+\s){{0,3}}aan|\binvest\w*\s(?:\w+\s){{0,3}}in)\s(?!{_TIME})",
        finds=(("Aan oude molens wordt € 3 miljoen besteed.", "oude molens"),),
        leaves=("In 2024 wordt € 3 miljoen besteed.",),
    ),
)
"""The first rule that gives words says what the amount is for."""

_TO_DO = re.compile(r"\bom\s(?!te\s(?:gaan|zetten|vormen|buigen|kijken)\b)", re.IGNORECASE)
_TO_DO_FIRST = re.compile(r"(?:^|[¤\w],\s)om\s", re.IGNORECASE)
_INFINITIVE = re.compile(
    r"\bte\s(?:(?:kunnen|laten|blijven|gaan|helpen|mogen|doen)\s(?!en\b|of\b))?(?=[a-zë])[\w-]+n\b"
)
"""How what is to be done ends: `te vervangen`, `te kunnen vervangen`."""
_THAT = re.compile(r",?\s(?:dat|of|hoe|wat|welke|waar\w*)\s[^.;:,)]*", re.IGNORECASE)
_LEADING_TIMES = re.compile(
    r"(?:(?:jaarlijks|per\sjaar|structureel|eenmalig|tijdelijk|alsnog|samen\smet\s(?:de\s|het\s)?\w+"
    r"|(?:in|vanaf|tot|voor|over|gedurende|uiterlijk)?\s?(?:de|het)\s(?:komende|volgende|eerste|hele|lopende)\s"
    r"(?:periode|(?:\w+\s)?(?:jaar|jaren|maanden))|(?:in|vanaf|tot|voor)\s\d{4}(?:\s(?:en|tot\sen\smet|t/m)\s\d{4})?"
    r"|in\s(?:de\s)?periode\s[\d\s/–-]+(?:tot\sen\smet\s\d{4})?)\s)+",
    re.IGNORECASE,
)
"""What says when or with whom before it says what is to be done."""
_IN_AFTER = re.compile(rf"(?:^|\s)in\s(?!{_TIME})", re.IGNORECASE)
_PUT_INTO = re.compile(rf"\b{_INTO}\b", re.IGNORECASE)
_STOP = re.compile(
    r"[.;:)(¢]|\s[-–]\s|\s(?:is|zijn|wordt|worden|werd|werden|was|waren|beschikbaar|vrijgemaakt|uitgetrokken"
    r"|gereserveerd|begroot|nodig|geraamd|stelt|stellen|trekt|draagt|komt|kan|kunnen|zal|zullen|heeft|hebben"
    r"|gaat|geldt|geeft|geven|gaf|bedraagt|bedragen|bedroeg|niet|ook|daarnaast|tevens|verder|reeds|uit\b(?=\s*$)|bij\b(?=\s*$)|toe\b(?=\s*$)"
    r"|(?:in|voor|gedurende|over)\s(?:de\s(?:periode|jaren|komende|afgelopen)|het\s"
    r"(?:jaar|schooljaar)|\d{4})|vanaf\s\d{4}|tot\sen\smet|op\sjaarbasis|per\sjaar|jaarlijks|structureel|incidenteel|voor\s(?:haar|zijn|hun|eigen)\srekening"
    r"|eenmalig|circa|ongeveer|ruim|maximaal|ten\shoogste|in\stotaal|naar\sverwachting|naar\sraming)\b",
    re.IGNORECASE,
)
_NO_PURPOSE = re.compile(
    r"(?:(?:de|het|een|die|dat|totale|volledige|extra)\s)*"
    r"(?:u\seen\s.*|beschikbaar|nodig|uit|bij|in|af|toe|op|over|vrij|mee|structureel|incidenteel|extra|totaal|daar|hier|jaarlijks|maximaal|circa"
    r"|ongeveer|ruim|bijna|hem|haar|hen|hun|ons|deze|dit|dat|die|wij|we|ik|er|men|brief.*|subsidies?|bijdragen?|bedrag(?:en)?|budget(?:ten)?|middelen"
    r"|kosten|uitgaven|vergoeding(?:en)?|uitkering(?:en)?|krediet|som|totaalbedrag|eenmalig|tijdelijk|helft|kwart|(?:een\s)?derde|twee\sderde|(?:grootste\s|resterende\s)?deel|restant|rest|overige|investering(?:en)?|al|nog|zelf|reeds|samen|minimaal|voordeel|nadeel|totaal|teruggave|meevaller|tegenvaller|maximum|minimum|beroep|\w*plafond|cumulatief|\w*envelop(?:pe)?|[^¤]*\b(?:hier|daar)van|[\d,]+\s?(?:%|procent)\svan\sde\s\w*kosten)"
    r"(?:\sper\s\w+|\saanvragen)?",
    re.IGNORECASE,
)
_LOOSE_END = re.compile(
    r"(?:\s(?:en|of|de|het|een|van|in|op|voor|aan|met|bij|door|tot|te|over|naar|uit|per|als|die|dat))+$",
    re.IGNORECASE,
)
_LOOSE_START = re.compile(r"^(?:en|of|maar|ook|tevens|daarnaast|verder)\s+", re.IGNORECASE)
_LISTED = re.compile(
    r",\s(?:[\w’'-]+\s){0,3}[\w’'-]+(?:,\s(?:[\w’'-]+\s){0,3}[\w’'-]+)*,?\s(?:en|of)\s"
)
_ARTICLE = re.compile(r"^(?:de|het|een)\s", re.IGNORECASE)


def purpose_of(stretch: Stretch, doc: Doc, names: Sequence[tuple[int, int]] = ()) -> str | None:
    """Give the words that say what the amount is for, at most 15 words, or None.

    `doc` is the parse of the whole text of the stretch; `names` are the offsets in it of
    the names of parties: `voor` in a name tells nothing, and who gets the money is no purpose.
    """
    return next(_purposes(stretch, doc, names), None)


def _purposes(stretch: Stretch, doc: Doc, names: Sequence[tuple[int, int]]) -> Iterator[str]:
    yield from _given(_in_bracket(stretch, doc))
    yield from _to_do(stretch, doc)
    for rule in PURPOSE_RULES:
        yield from _given(by_rule(rule, stretch, doc, names))
        if rule.id == "purpose.on_after" and _PUT_INTO.search(stretch.before + stretch.after):
            match = _IN_AFTER.search(stretch.after)
            yield from _given(match and _phrase(stretch, doc, stretch.amount.end + match.end()))
    yield from _given(_title_of_bracket(stretch, doc))
    yield from _given(_named_by(stretch, doc))
    yield from _given(_subject(stretch, doc))
    yield from _given(_object(stretch, doc))
    yield from _given(_set_beside(stretch))


def _set_beside(stretch: Stretch) -> str | None:
    """Give what stands alone before a later sum: `de bouw kost € 3, de inrichting € 2 miljoen`."""
    beside = _BESIDE.fullmatch(stretch.before) if stretch.start else None
    return _trimmed(beside["what"]) if beside else None


_BESIDE = re.compile(
    r"(?:,|;|\sen|,\sen)\s(?:de|het)\s(?P<what>[\w-]+(?:\s(?:van|voor|in|op|aan)(?:\s(?:de|het|een))?\s[\w-]+|\s[\w-]+)?)\s"
)


def _given(words: str | None) -> Iterator[str]:
    if words:
        yield words


def by_rule(
    rule: PurposeRule, stretch: Stretch, doc: Doc, names: Sequence[tuple[int, int]] = ()
) -> str | None:
    """Give what one rule says that the amount is for, or None."""
    if not rule.beside.search(stretch.text, stretch.start, stretch.end):
        return None
    after = rule.side == "after"
    words, offset = (
        (stretch.after, stretch.amount.end) if after else (stretch.before, stretch.start)
    )
    places = [offset + match.end() for match in rule.pattern.finditer(words)]
    if rule.id == "purpose.on_after":
        receivers = {start for start, _ in _bare(names, doc)}
        places = [place for place in places if place not in receivers]
    chosen: str | None = None
    for place in places if after else reversed(places):
        if any(start < place < end for start, end in names):
            continue
        phrase = _phrase(stretch, doc, place)
        # `voor het net voor waterstof`: the outer phrase holds the inner one.
        if phrase and (chosen is None or (not after and chosen in phrase)):
            chosen = phrase
    return chosen


def _bare(names: Sequence[tuple[int, int]], doc: Doc) -> Iterator[tuple[int, int]]:
    """Give where names begin, and where the article before them does."""
    for start, end in names:
        yield start, end
        article = re.search(r"\b(?:de|het)\s$", doc.text[:start], re.IGNORECASE)
        if article:
            yield article.start(), end


def _to_do(stretch: Stretch, doc: Doc) -> Iterator[str]:
    """What `om … te …` behind the sum says, unless `voor` first says more; or before it."""
    after = stretch.after
    to_do = _TO_DO.search(after)
    if to_do is None:
        yield from _to_do_first(stretch, doc)
        return
    first = PURPOSE_RULES[0].pattern.search(after)
    if first and len(after[first.end() : to_do.start()].split()) > 3:
        return
    yield from _given(_clause_to_do(stretch, stretch.amount.end + to_do.end(), stretch.end, doc))


def _to_do_first(stretch: Stretch, doc: Doc) -> Iterator[str]:
    """What `om … te …` says that a sentence or its part opens with: `Om … te …, is € 3 nodig`."""
    for opening in _TO_DO_FIRST.finditer(stretch.before):
        start = stretch.start + opening.end()
        done = _INFINITIVE.search(stretch.text, start, stretch.amount.outer_start)
        if done is None:
            continue
        enclosed = stretch.text[done.end()] == ","
        if enclosed or any(
            token.tag_.startswith("WW|pv")
            for token in doc
            if done.end() <= token.idx < stretch.amount.outer_start
        ):
            yield from _given(_clause_to_do(stretch, start, done.end(), doc))


def _clause_to_do(stretch: Stretch, start: int, stop: int, doc: Doc) -> str | None:
    """Give what is to be done, to its infinitive and what goes with that; None without one."""
    text = stretch.text
    skipped = _LEADING_TIMES.match(text, start, stop)
    start = skipped.end() if skipped else start
    done = _INFINITIVE.search(text, start, stop)
    if done is None or re.search(r"[.;:()]\s", text[start : done.start()]):
        return None
    told = _THAT.match(text, done.end(), stop)
    if told is not None:
        return _trimmed(text[start : told.end()])
    rest = text[done.end() : stop]
    if re.match(r"\s(?:en|of|,)", rest) or not rest[:1].isspace():
        return _trimmed(text[start : done.end()])
    limit = min(stop, _verb_after(doc, done.end(), stop))
    behind = text[done.end() : limit]
    ended = _STOP.search(behind)
    behind = _to_comma(behind[: ended.start()] if ended else behind)
    return _trimmed(text[start : done.end()] + behind)


# --- where a phrase ends ---------------------------------------------------------------


def _phrase(stretch: Stretch, doc: Doc, start: int, end: int | None = None) -> str | None:
    """Give the phrase that begins at `start` (offset in the text), at most fifteen words."""
    stop = stretch.amount.outer_start if start < stretch.amount.outer_start else stretch.end
    if stretch.amount.outer_start <= start < stretch.amount.end:
        return None
    limit = min(stop, _verb_after(doc, start, stop), stop if end is None else end)
    words = stretch.text[start:limit]
    if found := _STOP.search(words):
        words = words[: found.start()]
    return _trimmed(_to_comma(words))


def _verb_after(doc: Doc, start: int, stop: int) -> int:
    """Give where the phrase's own clause goes on with its verb: a finite verb or participle."""
    relative = False
    previous: Token | None = None
    for token in doc:
        if not start <= token.idx < stop:
            continue
        relative = relative or token.tag_.startswith("VNW|betr") or token.lower_ == "om"
        finite = token.tag_.startswith("WW|pv") and not relative
        done = token.tag_.startswith("WW|vd|vrij") and not relative
        to_do = previous is not None and previous.lower_ == "te"
        # After a noun a participle is no adjective: `voor de zone ontvangen scholen € 3`.
        after_noun = previous is not None and previous.pos_ in {"NOUN", "PROPN"}
        done = done or (token.tag_.startswith("WW|vd|prenom") and after_noun and not relative)
        finite = finite or (token.tag_.startswith("WW|inf|vrij") and not relative and not to_do)
        # A noun that the tagger takes for a verb has a word of its own before it.
        noun = previous is not None and previous.pos_ in {"DET", "ADJ", "ADP"}
        # `voor de sluis een bedrag`: the next noun phrase begins.
        noun_before = previous is not None and previous.pos_ in {"NOUN", "PROPN", "VERB"}
        anew = noun_before and token.tag_.startswith("LID") and not relative
        if token.idx > start and (done or anew or (finite and not noun)):
            return int(token.idx)
        previous = token
    return stop


def _to_comma(words: str) -> str:
    """Stop at a comma, unless it stands in a list: `inkoop, opslag en vervoer`."""
    comma = words.find(", ")
    if comma < 0 or _LISTED.match(words, comma):
        return words
    return words[:comma]


def _trimmed(words: str) -> str | None:
    opens = re.match(r"om\s", words.lstrip(), re.IGNORECASE)
    if opens is not None and not _INFINITIVE.search(words):
        return None
    words = words.lstrip()[opens.end() :] if opens else words
    kept = _LOOSE_START.sub("", words.strip(" ,.;:-–‘’'\"“”")).split()[:_WORDS]
    phrase = _LOOSE_END.sub("", " ".join(kept)).strip(" ,.;:-–")
    if _NO_PURPOSE.fullmatch(phrase) or _is_time(phrase):
        return None
    return phrase if re.search(r"[a-zA-Z]{2}", phrase) else None


def _is_time(phrase: str) -> bool:
    """Tell whether a phrase says nothing but when: `maart 2014`, `het tweede kwartaal van 2016`."""
    rest = phrase
    for date in reversed(find_dates(phrase)):
        rest = rest[: date.start] + rest[date.end :]
    return rest != phrase and not re.sub(r"\b(?:de|het|een|in|van|voor|tot|en)\b|\W", "", rest)


# --- noun phrases of the parse ---------------------------------------------------------

_OPENS = re.compile(
    r"\((?:(?:in\stotaal|totaal|nu|samen|per\sjaar|jaarlijks|structureel)\s)?$", re.IGNORECASE
)
_OUT_OF = re.compile(r"\buit\s(?:de\s|het\s|dit\s|deze\s)?$", re.IGNORECASE)
"""`De middelen uit het akkoord (€ 3 miljoen)`: where the money is from."""
_CLOSES = re.compile(r"^[^()]{0,30}\)")
_HELD_AGAINST = re.compile(r"\s(?:ten\sopzichte\svan|t\.o\.v\.)\s", re.IGNORECASE)
_OF = re.compile(
    r"\svan\s(?:(?:in\stotaal|totaal|nog|eens|respectievelijk|nu|per\sjaar)\s)?$", re.IGNORECASE
)
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "SYM", "X"})
_BECOMES = frozenset(
    {
        *("is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden"),
        *("bedraagt", "bedragen", "bedroeg", "bedroegen", "kost", "kosten", "kostte", "kostten"),
        *(
            "komt",
            "komen",
            "kwam",
            "kwamen",
            "vergt",
            "vergen",
            "vergde",
            "vraagt",
            "vragen",
            "beloopt",
        ),
        *(
            "leidt",
            "leiden",
            "leidde",
            "resulteert",
            "resulteren",
            "resulteerde",
            "daalt",
            "dalen",
            "daalde",
        ),
        *(
            "stijgt",
            "stijgen",
            "steeg",
            "groeit",
            "groeien",
            "groeide",
            "loopt",
            "lopen",
            "liep",
            "valt",
            "vallen",
        ),
        *("viel", "gaat", "gaan", "ging", "sluit", "sloot", "levert", "leveren", "leverde"),
    }
)
"""Verbs whose subject is what the money is about, not who gives it."""
_YIELDS = re.compile(
    r"\b(?:geeft|geven|gaf|gaven|laat|laten|liet|toont|kent|kende|heeft|hebben|had)\s(?:\w+\s){0,3}"
    r"(?:voordelen|voordeel|nadelen|nadeel|overschot|tekort|besparing|onderuitputting|meevaller|tegenvaller)\b",
    re.IGNORECASE,
)
_SUMS = (
    r"voordeel|nadeel|voordelen|nadelen|teruggave|som|plafond|maximum|minimum|\w*besparing|\w*verhoging|\w*verlaging|stijging|daling"
    r"|\w*reservering|belope|bedrage|hoogte|grootte|toename|afname|korting|tekort|overschot|\w*uitkering|prijs|omvang|waarde|totaal|aandeel|inleg|dotatie|onttrekking|voorschot"
    r"|\w*vergoeding|reserve|resultaat|saldo|dekking|orde|opdracht|\w*lening"
)
_TIMES = re.compile(r"(?:jaar|jaren|periode|maand(?:en)?|we(?:ek|ken)|\d{4})", re.IGNORECASE)
_MERE_MONEY = re.compile(r"geld(?:en)?|bedrag(?:en)?|middelen|som|rest", re.IGNORECASE)
_SUBORDINATE = frozenset({"acl:relcl", "acl", "advcl"})
_NO_SUBJECT = frozenset(
    "dit dat deze die daarvan hiervan er het wij we ik men hij zij ze partijen wie welke".split()
)

_POINTS = frozenset({"dit", "dat", "deze", "die"})


def _in_bracket(stretch: Stretch, doc: Doc) -> str | None:
    """Give the noun phrase before an amount that stands alone in brackets."""
    opened = _OPENS.search(stretch.before)
    if opened is None or not _CLOSES.match(stretch.after):
        return None
    compared = _HELD_AGAINST.search(stretch.before)
    end = compared.start() if compared else opened.start()
    phrase = _noun_phrase(stretch, doc, stretch.start + end)
    source = phrase and _OUT_OF.search(stretch.before[:end].rstrip().removesuffix(phrase))
    return None if source else phrase


def _title_of_bracket(stretch: Stretch, doc: Doc) -> str | None:
    """Give the name before a bracket that tells of its money: `Plan Zout (3 miljoen nodig; …)`."""
    text = stretch.text
    opened = text.rfind("(", 0, stretch.amount.start)
    if (
        opened < 0
        or ")" in text[opened : stretch.amount.start]
        or ")" not in text[stretch.amount.end :]
    ):
        return None
    if any(t.tag_.startswith("WW|pv") for t in doc if t.idx < opened):
        return None
    return _trimmed(text[:opened])


def _named_by(stretch: Stretch, doc: Doc) -> str | None:
    """Give the thing in `een bergbezinkbassin van € 1 miljoen`; plain words for money give none."""
    of = _OF.search(stretch.before)
    if of is None:
        return None
    phrase = _noun_phrase(stretch, doc, stretch.start + of.start())
    if phrase is None or re.search(rf"(?:^|\s){_POT}$|(?:{_SUMS})$", phrase, re.I):
        return None
    return phrase


def _noun_phrase(stretch: Stretch, doc: Doc, end: int) -> str | None:
    """Give the noun phrase that ends at `end`, with what `van` and `voor` add to it."""
    tokens = [t for t in doc if stretch.start <= t.idx and t.idx + len(t) <= end]
    first: Token | None = None
    for token in reversed(tokens):
        if first is not None and first.pos_ == "DET" and token.lower_ not in {"van", "voor"}:
            break
        links = token.lower_ in {"van", "voor"} and token.pos_ == "ADP" and first is not None
        adjective = token.tag_.startswith(("WW|vd|prenom", "WW|od|prenom"))
        if not (token.pos_ in _NOMINAL or links or adjective):
            break
        first = token
    if first is None:
        return None
    if first.pos_ == "ADP":
        first = doc[first.i + 1]
    phrase = _trimmed(stretch.text[first.idx : end])
    return phrase and _ARTICLE.sub("", phrase)


def _subject(stretch: Stretch, doc: Doc) -> str | None:
    """Give the subject of a verb that says what becomes of the money, without its article."""
    for word in doc:
        if not (stretch.start <= word.idx < stretch.end and word.dep_.startswith("nsubj")):
            continue
        if _TIMES.fullmatch(word.text) or _MERE_MONEY.fullmatch(word.text):
            continue
        if word.head.dep_ in _SUBORDINATE and not any(
            stretch.amount.start <= token.idx < stretch.amount.end for token in word.head.subtree
        ):
            continue
        relative = word.lower_ in {"die", "dat", "welke"} and word.head.dep_ == "acl:relcl"
        token = word.head.head if relative else word
        span = (token.left_edge.idx, token.right_edge.idx + len(token.right_edge))
        holds = span[0] <= stretch.amount.start < span[1]
        if token.lower_ in _NO_SUBJECT or token.left_edge.lower_ in _POINTS:
            continue
        if (holds and token.idx > stretch.amount.start) or not _is_about(token, stretch):
            continue
        if phrase := _phrase(stretch, doc, span[0]):
            return _ARTICLE.sub("", phrase)
    return _opening(stretch, doc)


def _opening(stretch: Stretch, doc: Doc) -> str | None:
    """Give the noun phrase that a sentence opens with, where its verb tells what becomes of it."""
    tokens = [t for t in doc if stretch.start <= t.idx < stretch.amount.outer_start]
    while tokens and (tokens[0].lower_ in {"ook", "en", "maar", "tevens"} or tokens[0].is_punct):
        tokens = tokens[1:]
    verb = next((t for t in tokens if t.tag_.startswith("WW|pv")), None)
    if (
        verb is None
        or verb.lower_ not in _BECOMES
        or tokens[0].pos_ not in {"DET", "NOUN", "PROPN", "ADJ"}
    ):
        return None
    if tokens[0].lower_ in _NO_SUBJECT or any(
        _TIMES.fullmatch(t.text) for t in tokens[: verb.i - tokens[0].i]
    ):
        return None
    phrase = _trimmed(stretch.text[tokens[0].idx : verb.idx])
    return phrase and _ARTICLE.sub("", phrase)


def _is_about(subject: Token, stretch: Stretch) -> bool:
    verbs = {
        subject.head.lower_,
        *(t.lower_ for t in subject.head.children if t.dep_ in AUXILIARIES),
    }
    return (
        bool(verbs & _BECOMES)
        or _YIELDS.search(stretch.text, stretch.start, stretch.end) is not None
    )


def _object(stretch: Stretch, doc: Doc) -> str | None:
    """Give what is estimated or raised: `had een riool begroot voor`, `raamt de aanleg op`."""
    if not re.search(r"\b(?:voor|op|met|naar|tot)\s(?:\w+\s)?$", stretch.before):
        return None
    to_do = list(_TO_DO.finditer(stretch.before))
    begin = stretch.start + (to_do[-1].end() if to_do else 0)
    for token in doc:
        if begin <= token.idx < stretch.amount.outer_start and token.dep_ == "obj":
            if token.left_edge.lower_ in _POINTS or token.head.dep_ == "acl:relcl":
                continue
            end = token.right_edge.idx + len(token.right_edge)
            if phrase := _phrase(stretch, doc, token.left_edge.idx, end):
                return _ARTICLE.sub("", phrase)
    raised = _RAISED_POT.search(stretch.text[begin : stretch.amount.outer_start])
    return raised["pot"] if to_do and raised and _RAISING.match(stretch.after) else None


_RAISED_POT = re.compile(
    r"^(?:het|de)\s(?P<pot>\w*(?:krediet|budget|fonds|bijdrage|subsidie|reserve))\smet\s",
    re.IGNORECASE,
)
_RAISING = re.compile(r"\s(?:structureel\s|eenmalig\s)?te\sver(?:hogen|lagen|ruimen)\b", re.I)
"""`om het krediet met € 4.000 te verhogen`: what is raised is named by no more than that."""

_PURPOSE_OF_MEANS = re.compile(
    rf"\b(?:middelen|geld(?:en)?|budget|bedrag|investering|bijdrage|subsidie|fonds)\b.{{0,60}}?\b"
    rf"(?:voor|in|aan|naar|ten\sbehoeve\svan)\s(?!{_TIME})",
    re.IGNORECASE,
)


def purpose_of_means(text: str) -> str | None:
    """Give what `text` says that its unnumbered money is for (`middelen voor …`), or None."""
    match = _PURPOSE_OF_MEANS.search(text)
    if match is None:
        return None
    words = text[match.end() :]
    found = _STOP.search(words)
    return _trimmed(_to_comma(words[: found.start()] if found else words))

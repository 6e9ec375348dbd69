"""Where a name ends: what goes on with it behind a capital, a small word or a sign."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extractors.finding.party_fields import is_abstract
from extractors.finding.party_run_model import Text, adjacent, gap_behind, head_type
from extractors.finding.party_text import Chunk, by_first_letter, fold
from extractors.language.countries import COUNTRIES
from extractors.language.infinitives import is_infinitive
from extractors.language.party_nouns import (
    PLACES,
    REGIONS,
    is_no_party_head,
    type_of_group,
    type_of_head,
)
from extractors.language.tokens import token_at
from extractors.language.word_lists import FIELD_LABELS, HOLIDAYS, MONTHS, WEEKDAYS, word_set
from extractors.linking.institutions import institution_type, names_in_words
from extractors.linking.register import bodies
from extractors.linking.register import candidates as register_rows
from extractors.reading.repair import is_plausible

AFTER_HEAD = frozenset({"van", "voor", "der", "tot", "ter", "des", "tegen", "aan"})
"""Words by which a name goes on behind its head: `Raad voor de Zee`."""
ARTICLES = frozenset({"de", "het", "den", "der", "'t"})
_INSIDE = frozenset({"&", "/", "of", "the", "and", "to", "for"})
DATES = frozenset((*MONTHS, *WEEKDAYS, *HOLIDAYS))
"""Words with a capital, now and then, that end a name."""
NO_NAME = (
    word_set(
        "de het een en of in op van voor met door bij naar uit over onder tot om te als dat die "
        "dit deze er is zijn wordt worden heeft hebben kan kunnen zal zullen wij we ik u uw zij "
        "hij onze mijn hun ook niet geen nog al wel maar dan daarom daarnaast verder hierbij "
        "hiermee tevens bovendien echter zo zoals wanneer indien omdat aangezien sinds tijdens "
        "volgens vanuit via binnen buiten na voordat nadat terwijl alle elke elk iedere veel meer "
        "minder enkele diverse andere ander overige eerste tweede derde vierde vijfde laatste "
        "nieuwe beide samen tot slot ten aanzien mede naast dankzij ondanks gelet overwegende "
        "nee ja wat wie waar hoe waarom welke geachte hoogachtend datum betreft kenmerk pagina "
        "onderwerp bron noot nb zie hieronder hierboven hierna hier daar nu inmiddels momenteel "
        "jaarlijks jongeren leerlingen studenten burgers kamerstukken kamerstuk figuur tabel "
        "leden deelnemers titel sub hoofdstuk paragraaf deel fase zowel mogelijk "
        "elkaar afdeling bijdrage bijdragen inspanningen inzet kosten deelname opgave taken "
        "bijlage artikel lid stand planning doel doelen inleiding samenvatting conclusie"
    )
    | FIELD_LABELS
)
"""Words that are no name by a capital: they have it where they open a sentence or line."""
_IDIOM = frozenset(
    {"Bedrijf", "Beweging", "Beeld", "Actie", "Zicht", "Balans", "Uitvoering", "Ontwikkeling"}
    | {"Praktijk", "Dialoog", "Gang"}
)
"""Nouns that follow `in` without an article in names: `Sport in Beweging`."""
_MODAL = frozenset({"kan", "zal", "mag", "moet", "wil"})
_OF_PLACES = frozenset({"gemeente", "provincie", "waterschap", "hoogheemraadschap", "gemeenten"})
LEVELS = frozenset({"mbo", "hbo", "vmbo", "havo", "vwo", "po", "vo", "tu", "regio", "kamer"})
"""Levels and parts that may close a name, and are none by themselves."""


def _paid_to(text: Text, connector: int) -> bool:
    """Whether a body stands behind `aan`: `betaalt het Duinschap aan het Polderdistrict`."""
    behind = text.chunks[connector + 1 : connector + 3]
    if not behind or behind[0].text not in ARTICLES:
        return False
    return len(behind) > 1 and behind[1].capital and head_type(behind[1]) is not None


@cache
def _places() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = {fold(body.name) for body in bodies() if body.kind in ("municipality", "water_board")}
    provinces = {fold(body.name) for body in bodies() if body.kind == "province"}
    long = {name for name in names if re.search(r" [a-z]|^(?:Het|De) ", name) or "," in name}
    institutions = {fold(name) for name in names_in_words()}
    return _alternatives(long | institutions | REGIONS), _alternatives(names | provinces)


def _alternatives(names: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return re.compile(rf"(?:{by_first_letter(re.escape(n) for n in ordered)})(?![\w-])")


def register_place(text: Text, i: int) -> int | None:
    """Give the last chunk of a known name of several words: `Aa en Hunze`, `Rijn en IJssel`.

    Institutions have such names too: `Hogeschool van Arnhem en Nijmegen`. After
    `gemeente` or `waterschap` places of one word end there as well.
    """
    chunk = text.chunks[i]
    several, every = _places()
    after_head = (
        i > 0 and text.chunks[i - 1].text.casefold() in _OF_PLACES and adjacent(text, i - 1)
    )
    match = (every if after_head else several).match(text.plain, chunk.start)
    if match is None:
        return None
    for place in range(i, len(text.chunks)):
        if text.chunks[place].end >= match.end():
            return place if text.chunks[place].end == match.end() else None
    return None


def is_plural(noun: str) -> bool:
    """Tell whether a head noun is of several: `centra`, `scholen`; `Staten` are one."""
    lower = noun.casefold()
    return lower.endswith(("centra", "en")) and lower != "staten" and not lower.endswith("keten")


def next_chunk(text: Text, last: int, head: int | None) -> int | None:
    """Give the last chunk of the name when it goes on after chunk `last`, else None."""
    chunks = text.chunks
    if last + 1 >= len(chunks):
        return None
    following = chunks[last + 1]
    if text.is_taken(following.start, following.end):
        return None
    mark = gap_behind(text, last).strip()
    if mark == "'" and (house := _small_article(text, last, head)) is not None:
        return house
    if mark:
        return _behind_mark(text, last, head, mark)
    if following.capital and following.text.casefold() not in DATES:
        return _with_capital(text, last, head)
    for step in (_by_number, _by_preposition, _by_head, _by_field):
        found = step(text, last, head)
        if found is not None:
            return None if found == _ENDS else found
    return None


def _small_article(text: Text, last: int, head: int | None) -> int | None:
    """Give the end of a name with the shortest article in it: `Jachthaven 't Eiland`."""
    chunks = text.chunks
    if last != head or last + 2 >= len(chunks) or chunks[last + 1].text != "t":
        return None
    named = chunks[last + 2].capital and adjacent(text, last + 1)
    return (
        last + 2
        if named and not text.is_taken(chunks[last + 2].start, chunks[last + 2].end)
        else None
    )


def _and_small_article(text: Text, last: int, head: int | None) -> int | None:
    """Give the end of a name of two places of which one has that article: `Tull en 't Waal`."""
    chunks = text.chunks
    if head is None or last <= head or last + 3 >= len(chunks) or chunks[last + 2].text != "t":
        return None
    short = gap_behind(text, last + 1).strip() == "'" and adjacent(text, last + 2)
    return last + 3 if short and chunks[last + 3].capital else None


_ENDS = -1
"""What a step gives that knows a name to end; None leaves it to the next step."""


def _with_capital(text: Text, last: int, head: int | None) -> int | None:
    """The end of a name that goes on with a capital."""
    chunks = text.chunks
    following = chunks[last + 1]
    lower = following.text.casefold()
    if lower in {"de", "het"} and following.text != "De":
        after = chunks[last + 2] if last + 2 < len(chunks) else None
        named = after is not None and after.capital and adjacent(text, last + 1)
        return last + 2 if named else None
    place = register_place(text, last + 1) if last == head else None
    if place is not None and place > last + 1:
        # `Waterschap Rijn en IJssel`
        return place
    if _ends_with_place(text, last, head) or _begins_place(text, last + 1, head):
        # `Waterschapsbond Drenthe Gemeente Assen Brabant Water`: names on a title page
        return None
    if last == head and following.text in {"Van", "De", "Ter", "Ten"}:
        return surname_end(text, last + 1)
    if following.text == "De" and _house_of_its_own(text, last, head):
        # `Centrum voor Kunst en Cultuur De Rietpluim`
        return last + 2
    if following.text in {"De", "Het"} and has_legal_form_near(text, last):
        # `Coöperatie Windpark De Wiek U.A.`
        return last + 1
    if _is_label(text, following) or _begins_body(text, last, head):
        return None
    if _INITIALS.fullmatch(following.text) and _speaks_for(text, last, head):
        return None
    if lower in _OPENS_NAME and last == head and not text.heading and adjacent(text, last):
        # `Vrijwilligersorganisatie Samen Doen`
        named = last + 2 < len(chunks) and chunks[last + 2].capital and adjacent(text, last + 1)
        return last + 1 if named else None
    if lower in _YOUNG and last + 2 < len(chunks) and not text.heading:
        # `Zeeuws Agrarisch Jongeren Verbond`
        named = chunks[last + 2].capital and adjacent(text, last) and adjacent(text, last + 1)
        return last + 2 if named else None
    if lower in NO_NAME and not following.acronym:
        # In a sentence a verb has no capital, a surname has: `commissie Van Kan`.
        return last + 1 if lower in _MODAL and not text.heading else None
    return last + 1


def _begins_body(text: Text, last: int, head: int | None) -> bool:
    """Whether a capital begins another name, with no sign between them: lines read as one.

    Behind the legal form of a firm, and where a foundation begins behind the name of a body.
    """
    chunks = text.chunks
    following = chunks[last + 1]
    closed = last > 0 and chunks[last - 1].capital and adjacent(text, last - 1)
    if closed and LEGAL_FORM.fullmatch(chunks[last].text):
        return following.text not in _BEHIND_FORM
    named = last + 2 < len(chunks) and chunks[last + 2].capital and adjacent(text, last + 1)
    legal = following.text.casefold() in _LEGAL_PERSONS
    return (
        head is not None and last > head and legal and named and chunks[last].text not in _OF_KIND
    )


def _speaks_for(text: Text, last: int, head: int | None) -> bool:
    """Whether initials behind a body are of who speaks for it: `Ledenraad A.B. Stolk`.

    Schools, funds and the like may be called for a person.
    """
    chunks = text.chunks
    if head is None or last + 2 >= len(chunks) or not chunks[last + 2].capital:
        return False
    if LEGAL_FORM.fullmatch(chunks[last + 1].text):
        return False
    return last > head or of_members(text.chunks[head].text)


def of_members(noun: str) -> bool:
    """Whether a noun is for a body of members, which no person gives a name to."""
    return _OF_MEMBERS.search(noun) is not None


_YOUNG = frozenset({"jongeren", "studenten", "burgers", "leerlingen"})
"""Groups of persons whom a body may be of, in the midst of its name."""
_OPENS_NAME = word_set("samen wij onze hier nu zo meer alle elke mogelijk ander nieuwe")
"""Words that open a sentence, and also what an initiative is called."""
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}|[A-Z](?:\.[A-Z]){1,3}\.?")
_OF_MEMBERS = re.compile(r"(?:raad|bond|centrale|federatie|vereniging|unie|koepel|beraad)$", re.I)
_BEHIND_FORM = frozenset({"Nederland", "Groep", "Holding", "Group", "Benelux", "Europe"})
"""What may stand behind the legal form of a firm in its name: `Duinkabel B.V. Nederland`."""
_OF_KIND = frozenset({"Koninklijke", "Nederlandse", "Landelijke", "Algemene", "Christelijke"})


def _house_of_its_own(text: Text, last: int, head: int | None) -> bool:
    """Whether a body that is called for its field has a name of its own behind that."""
    chunks = text.chunks
    if head is None or last <= head or last + 2 >= len(chunks) or text.heading:
        return False
    named = chunks[last + 2].capital and adjacent(text, last) and adjacent(text, last + 1)
    return named and is_abstract(chunks[last].text) and type_of_head(chunks[last + 2].text) is None


def _is_label(text: Text, chunk: Chunk) -> bool:
    """Whether a word is the label of another field than the name: `GGD Duin Status: openbaar`."""
    return text.plain.startswith(":", chunk.end) and chunk.text.casefold() in _LABELS_AS_WELL


_LABELS_AS_WELL = word_set(
    "status behandeling afdeling team sector cluster dienst directie eenheid domein programma "
    "project thema besluit voorstel advies titel soort type zaak van aan voor door cc kopie"
)
"""Words that label a field where a colon follows, and belong to names else."""


def _by_number(text: Text, last: int, head: int | None) -> int | None:
    """The end of a name with a year or number behind it."""
    following = text.chunks[last + 1]
    year = following.text.isdigit() and len(following.text) == 4
    if year and last == head and head_type(text.chunks[head]) not in PLACES:
        return last + 1
    if following.text.isdigit() and has_legal_form_near(text, last + 1):
        # `Duinkabel 2 Mobiel B.V.`
        return last + 2
    return None


def _by_preposition(text: Text, last: int, head: int | None) -> int | None:
    """The end of a name that goes on with `in`, `des`, `voor` and the like."""
    chunks = text.chunks
    lower = chunks[last + 1].text.casefold()
    after = chunks[last + 2] if last + 2 < len(chunks) else None
    if lower == "in" and after is not None and after.text in _IDIOM:
        return last + 2
    if (titled := _in_title(text, last, head)) is not None:
        return titled
    if lower in _TO_AN_END and _leads_on(text, last, head):
        return last + 2
    if lower == "des" and after is not None and after.capital:
        return last + 2
    if lower == "van" and chunks[last].text in _OF_LAND and after is not None and after.capital:
        # `Vereniging Zeilers Kop van Duinland`
        return last + 2 if head is not None and adjacent(text, last + 1) else None
    if lower in {"de", "het"} and chunks[last].text == "Behoud" and after is not None:
        # `Werkgroep Behoud de Veenpolder`
        return last + 2 if head is not None and after.capital else None
    if lower in _INSIDE and after is not None and after.capital:
        return last + 2 if adjacent(text, last + 1) else _ENDS
    if lower == "aan" and _paid_to(text, last + 1):
        return _ENDS
    if last == head and lower in {"ter", "tot"} and (aim := _aim(text, last + 2)) is not None:
        return aim
    if lower == "bij" and (where := _at_whom(text, last, head)) is not None:
        return where
    friends = head is not None and last == head + 1 and chunks[last].text in _OF_WHAT
    friends = friends or (lower == "van" and _of_legal_person(text, last, head))
    if (last == head or friends or _headed_twice(text, last, head)) and lower in AFTER_HEAD:
        return _or_end(_after_connector(text, last + 1))
    return _of_deed(text, last, head) if lower in _OF_A_DEED else None


def _aim(text: Text, i: int) -> int | None:
    """Give the end of a name that says what a body is for.

    `Maatschappij ter bevordering der Jacht`, `Stichting tot behoud van molens`: chunk i is the
    noun for what it does, which may be written small.
    """
    chunks = text.chunks
    if i + 2 >= len(chunks) or not _AIM.search(chunks[i].text) or not adjacent(text, i):
        return None
    if chunks[i + 1].text not in {"van", "der", "des", "voor", "aan"}:
        return None
    named = i + 2
    if chunks[named].text in ARTICLES and named + 1 < len(chunks) and adjacent(text, named):
        named += 1
    if not all(adjacent(text, at) for at in range(i, named)):
        return None
    if chunks[named].capital:
        return named
    return _small_field(text, named)


_AIM = re.compile(r"(?:ing|[Bb]ehoud|[Nn]ut|[Bb]loei|[Ss]teun|[Hh]ulp|[Zz]org)$")


def _at_whom(text: Text, last: int, head: int | None) -> int | None:
    """Give the end of the name of a union that says for whom its members work.

    `Bond van Kappers bij Overheid en Onderwijs, Bedrijven en Instellingen`
    """
    chunks = text.chunks
    if head is None or last < head + 2 or chunks[head + 1].text not in {"van", "voor"}:
        return None
    if not _OF_MEMBERS.search(chunks[head].text):
        return None
    end, at = None, last + 2
    while at < len(chunks) and _employs(chunks[at]):
        end = at
        mark = gap_behind(text, at).strip()
        joined = at + 1 < len(chunks) and chunks[at + 1].text == "en" and not mark
        if not joined and mark != ",":
            break
        at += 2 if joined else 1
    return end


def _employs(chunk: Chunk) -> bool:
    """Whether a word with a capital is a kind of employer: `Overheid`, `Bedrijven`, `Zorg`."""
    several = type_of_group(chunk.text) is not None or type_of_head(chunk.text) in PLACES
    kind = is_abstract(chunk.text) or several or chunk.text == "Rijk"
    return chunk.capital and not chunk.acronym and kind


_OF_LAND = frozenset({"Kop", "Hoek", "Land", "Hart", "Rand", "Meierij", "Baronie", "Graafschap"})
"""Nouns that begin the name of a region, which goes on with `van`: `Kop van Duinland`."""
_OF_WHAT = frozenset({"Vrienden", "Behoud", "Belangen", "Samenwerking", "Oud-leerlingen"})
"""Nouns in names behind which stands of what: `Vereniging Vrienden van Schokland`."""
_TO_AN_END = frozenset({"naar", "zonder", "tegen", "voor"})


def _leads_on(text: Text, last: int, head: int | None) -> bool:
    """Whether a title goes on to what it wants: `organisatie Jeugd naar Beter Zwemmen`.

    Its words are ordinary ones with a capital, and so is the next.
    """
    chunks = text.chunks
    if head is None or last <= head or last + 2 >= len(chunks) or not adjacent(text, last + 1):
        return False
    words = (*chunks[head + 1 : last + 1], chunks[last + 2])
    free = not text.is_taken(chunks[last + 2].start, chunks[last + 2].end)
    return free and all(_ordinary(word) for word in words)


def _by_head(text: Text, last: int, head: int | None) -> int | None:
    """The end of a name whose head says that a small word belongs to it."""
    chunks = text.chunks
    following = chunks[last + 1]
    lower = following.text.casefold()
    if LEGAL_FORM.fullmatch(following.text.upper()) and chunks[last].capital:
        # `Polder Media bv`
        return last + 1
    if _CENTURY.match(text.plain, following.start) and head is not None and last > head:
        # `Commissie Dijkbeheer 21e eeuw`
        return last + 2
    if lower in {"van", "voor"} and has_legal_form_near(text, last + 1):
        # `coöperatie Stroom van Ons Dorp U.A.`
        return last + 2
    if lower == "voor" and head == last - 1 and chunks[head].acronym:
        # `GGD Zicht voor Polderland`
        known = register_rows(chunks[last].text)
        return _ENDS if known else _or_end(_after_connector(text, last + 1))
    if last == head and lower in ARTICLES and chunks[last].acronym:
        return _or_end(_after_connector(text, last))
    if (person := _called_for_person(text, last, head)) is not None:
        return person
    if lower == "afdeling" and head is not None and of_members(chunks[head].text):
        # `Fietsersbond afdeling Goes`
        named = last + 2 < len(chunks) and chunks[last + 2].capital and adjacent(text, last + 1)
        return last + 2 if named and chunks[head].capital else None
    if last == head and lower in {"de", "het"} and _house_with_article(text, last):
        # `Museum de Kreek`
        return last + 2
    if head is not None and lower in LEVELS - {"regio", "kamer"} and last > head:
        return last + 1
    return None


def _called_for_person(text: Text, last: int, head: int | None) -> int | None:
    """Give the end of a body that is called for a person: `Stichting Willem de Loods`.

    The recogniser says so: behind `van` may stand the place as well.
    """
    chunks = text.chunks
    if head is None or last != head + 1 or chunks[head].text.casefold() not in _FOR_PERSONS:
        return None
    first = chunks[last]
    if first.acronym or first.inner_capital or is_abstract(first.text):
        return None
    end = (
        surname_end(text, last + 1)
        if chunks[last + 1].text in {"de", "van", "ter", "ten"}
        else None
    )
    if end is None or text.is_taken(chunks[end].start, chunks[end].end):
        return None
    return None if register_rows(chunks[end].text) or chunks[end].text in COUNTRIES else end


_FOR_PERSONS = frozenset({"stichting", "vereniging", "genootschap", "museum", "fonds", "school"})


def _or_end(found: int | None) -> int:
    return _ENDS if found is None else found


def _by_field(text: Text, last: int, head: int | None) -> int | None:
    """The end of a name whose field of work goes on in small letters, most often behind `en`."""
    chunks = text.chunks
    following = chunks[last + 1]
    lower = following.text.casefold()
    if lower == "en" and (
        _joins(text, last, head)
        or _two_waters(text, last, head)
        or _one_region(text, last, head)
        or _with_around(text, last)
        or _two_aims(text, last, head)
        or _two_trades(text, last, head)
        or _opposites(text, last, head)
    ):
        return last + 2
    if lower == "en" and _two_ranks(text, last, head):
        return last + 3
    if lower == "en" and (village := _and_small_article(text, last, head)) is not None:
        return village
    if (wide := _wide_body(text, last, head)) is not None:
        return wide
    if head is None and lower == "groep" and chunks[last].acronym:
        # `DVP groep`
        return last + 1
    if head is None and lower == "college" and not text.plain.startswith(" van", following.end):
        # `Lunet college`
        return last + 1
    if head == last - 1 and _ends_in_field(text, last):
        # `Stichting BVS havens;`
        return last + 1
    if lower == "en" and head == last - 1 and _with_small_field(text, last, head):
        # `de stuurgroep Landbouw en landgebruik`
        return last + 2
    if lower == "en" and head is None and _fields_of_umbrella(text, last):
        # `Zorg en Welzijn Nederland`
        return last + 3
    if last == head and _PREFIXED.fullmatch(following.text):
        # `Ketenbureau i-Sociaal Domein`
        return last + 1
    if lower == "en" and text.heading and head == last - 1 and last + 3 == len(chunks):
        # A heading by itself: `Werkgroep Vaart en veiligheid`
        return last + 2
    return None


def _behind_mark(text: Text, last: int, head: int | None, mark: str) -> int | None:
    """The end of a name that goes on behind `&`, a hyphen or a comma."""
    chunks = text.chunks
    following = chunks[last + 1]
    if mark in {"&", "/"} and following.capital:
        return last + 1
    if mark == "-" and following.text == "en" and last + 2 < len(chunks):
        # `Noord- en Oost-Polderland`: one region, unless both halves are places themselves.
        whole = chunks[last + 2].text
        half = f"{chunks[last].text}-{whole.rsplit('-', 1)[-1]}"
        if not chunks[last + 2].capital:
            return last + 2 if _small_second(text, last, head) else None
        if "-" not in whole:
            # `Zeil- en Roeiboten`: the hyphen stands for what the second word ends in.
            glued = adjacent(text, last + 1) and text.plain[chunks[last].end] == "-"
            return last + 2 if glued else None
        if not register_rows(half):
            return last + 2
    if mark == "," and head is not None and last > head and _joins_list(text, last):
        return last + 1
    if mark == "," and head == last - 1 and _called_for_three(text, last, head):
        return last + 3
    return None


def _small_second(text: Text, last: int, head: int | None) -> bool:
    """Whether a name ends in a small compound for a body: `Kust- en duinonderzoeksbureau`."""
    noun = text.chunks[last + 2]
    glued = adjacent(text, last + 1) and text.plain[text.chunks[last].end] == "-"
    # `Kust- en havenfonds`: money, unless it acts
    compound = len(noun.text) > _COMPOUND and not is_plural(noun.text)
    compound = compound and not noun.text.endswith("fonds")
    return glued and head is None and compound and head_type(noun) is not None


_COMPOUND = 10


def _called_for_three(text: Text, last: int, head: int) -> bool:
    """Whether one body is called for three things: `het platform Duin, Dijk en Dal adviseert`.

    They are ordinary words with a capital, and the verb behind them is that of one.
    """
    chunks = text.chunks
    if last + 3 >= len(chunks) or chunks[last + 2].text != "en" or is_plural(chunks[head].text):
        return False
    things = (chunks[last], chunks[last + 1], chunks[last + 3])
    alone = adjacent(text, last + 1) and adjacent(text, last + 2)
    ordinary = sum(map(_ordinary, things))
    if not alone or head_type(chunks[head]) in PLACES or ordinary < _TWO_OF_THREE:
        return False
    if ordinary < len(things) and not chunks[head].text.endswith("tafel"):
        # `de landschapstafel Duin, Goes en Heide`: a place may be among them
        return False
    if last + 4 < len(chunks) and chunks[last + 4].capital and adjacent(text, last + 3):
        return False
    behind = token_at(text.doc, things[-1].end + 1) if text.doc.is_parsed else None
    return behind is None or not behind.tag_.startswith(_OF_SEVERAL)


_TWO_OF_THREE = 2
_OF_SEVERAL = "WW|pv|tgw|mv"
"""The tag of a verb of several: `Stichting Duin, Dijk en Dal dragen bij`."""


def _headed_twice(text: Text, last: int, head: int | None) -> bool:
    """Whether a legal person is called by what it keeps: `Stichting Kenniscentrum voor de Zee`."""
    if head is None or last not in (head + 1, head + 2):
        return False
    if last == head + 2 and not _NATIONAL.fullmatch(text.chunks[head + 1].text):
        return False
    noun = text.chunks[last]
    legal = text.chunks[head].text.casefold() in _LEGAL_PERSONS
    return legal and not noun.acronym and head_type(noun) is not None


def _of_legal_person(text: Text, last: int, head: int | None) -> bool:
    """Whether a legal person is called by several: `coöperatie Telers van de Polder`."""
    chunks = text.chunks
    if head is None or last != head + 1 or chunks[head].text.casefold() not in _LEGAL_PERSONS:
        return False
    noun = chunks[last].text
    known = is_plausible(noun) or type_of_group(noun) is not None
    return noun.endswith(("en", "s")) and known


_NATIONAL = re.compile(
    r"Nederlands|Nationaal|Koninklijk|Landelijk|Europees|Internationaal|Centraal"
)
"""`Stichting Nederlands Fonds voor de Zeevaart`"""
_OF_A_DEED = frozenset({"van", "voor", "op", "tegen", "in"})


def _of_deed(text: Text, last: int, head: int | None) -> int | None:
    """Give the end of a name that says for what deed a body is: `College voor de Keuring van Vee`.

    Behind the noun for the deed, and another word that joins, stands what it is done with.
    """
    chunks = text.chunks
    if head is None or last <= head or chunks[head + 1].text not in _FOR_A_DEED:
        return None
    deed = next((c for c in chunks[head + 2 : last + 1] if c.capital), None)
    if deed is None or deed is not chunks[last] or not _DEED.search(deed.text):
        return None
    end = _after_connector(text, last + 1)
    if end is None or chunks[end].text in COUNTRIES or register_rows(chunks[end].text):
        # `het Bureau voor Toetsing van Zeeland`: whose it is
        return None
    own = type_of_head(chunks[end].text) is not None or type_of_group(chunks[end].text) is not None
    return None if own or is_no_party_head(chunks[end].text) else end


_FOR_A_DEED = frozenset({"voor", "tot", "ter", "tegen"})
_DEED = re.compile(r"(?:ing|heid|zoek|houd|zorg|stand|beheer|sel|acht|leer|recht|rechten)$")
_CENTURY = re.compile(r"\d\de eeuw(?![\w-])")


def _wide_body(text: Text, last: int, head: int | None) -> int | None:
    """Give the end of a name that has a capital for its reach only: `het Regionaal fonds cultuur`.

    Behind the adjective stands a small head noun, and behind that its field.
    """
    chunks = text.chunks
    following = chunks[last + 1]
    if head is None:
        before = chunks[last - 1].text.casefold() if last > 0 else ""
        reach = _REACH.fullmatch(chunks[last].text) is not None
        small = not following.capital and not is_plural(following.text)
        known = reach and small and before in ARTICLES and head_type(following) is not None
        return last + 1 if known else None
    if head != last or chunks[head].capital or head == 0:
        return None
    if _REACH.fullmatch(chunks[head - 1].text) is None or following.capital:
        return None
    return _small_field(text, last + 1)


def _small_field(text: Text, i: int) -> int | None:
    """Give the last chunk of a field in small letters, with an adjective or without."""
    chunks = text.chunks
    token = token_at(text.doc, chunks[i].start)
    if token is None:
        return None
    if token.pos_ == "NOUN" or chunks[i].text in LEVELS or chunks[i].text.endswith(FIELDS):
        return i
    described = chunks[i].text.endswith("e") and i + 1 < len(chunks) and adjacent(text, i)
    noun = token_at(text.doc, chunks[i + 1].start) if described else None
    return i + 1 if noun is not None and noun.pos_ == "NOUN" else None


_REACH = re.compile(r"(?:Regiona|Nationa|Provincia)(?:al|le)|Landelijke?|Europe(?:es|se)")


def _two_aims(text: Text, last: int, head: int | None) -> bool:
    """Whether `en` stands in the title of a body for a task: `werkgroep Schone en Stille Straten`.

    All its words are ordinary ones with a capital.
    """
    chunks = text.chunks
    if head is None or last <= head or last + 2 >= len(chunks) or not adjacent(text, last + 1):
        return False
    if not _FOR_A_TASK.search(chunks[head].text):
        return False
    end = last + 2
    while end + 1 < len(chunks) and chunks[end + 1].capital and adjacent(text, end):
        end += 1
    behind = chunks[last + 2 : end + 1]
    if text.is_taken(behind[0].start, behind[-1].end):
        return False
    if len(behind) > 1 and register_rows(behind[-1].text, _TOWNS):
        # `Platform Wind en Water Polderstad`
        behind = behind[:-1]
    return all(_ordinary(word) for word in (*chunks[head + 1 : last + 1], *behind))


_TOWNS = ("province", "municipality")


def _opposites(text: Text, last: int, head: int | None) -> bool:
    """Whether `A en B` are two of a pair: `Buurtvereniging Duindorp Oud en Nieuw`."""
    chunks = text.chunks
    if head is None or last + 2 >= len(chunks) or not adjacent(text, last + 1):
        return False
    return (chunks[last].text, chunks[last + 2].text) in _PAIRS


_PAIRS = frozenset(
    pair
    for one, other in (
        ("Oud", "Nieuw"), ("Jong", "Oud"), ("Groot", "Klein"), ("Noord", "Zuid"),
        ("Oost", "West"), ("Binnen", "Buiten"), ("Land", "Water"), ("Dag", "Nacht"),
    )
    for pair in ((one, other), (other, one))
)  # fmt: skip


def _two_trades(text: Text, last: int, head: int | None) -> bool:
    """Whether members are of two trades: `Bond van Kappers en Schilders`."""
    chunks = text.chunks
    if head is None or last != head + 2 or last + 2 >= len(chunks) or not adjacent(text, last + 1):
        return False
    if not _OF_MEMBERS.search(chunks[head].text) or chunks[head + 1].text not in {"van", "voor"}:
        return False
    trades = (chunks[last], chunks[last + 2])
    return all(trade.text.endswith(("en", "s")) and _ordinary(trade) for trade in trades)


def _two_ranks(text: Text, last: int, head: int | None) -> bool:
    """Whether members are told by two adjectives: `Bond van Lagere en Hogere Ambtenaren`."""
    chunks = text.chunks
    if head is None or last != head + 2 or last + 3 >= len(chunks):
        return False
    if not _OF_MEMBERS.search(chunks[head].text) or chunks[head + 1].text not in {"van", "voor"}:
        return False
    second, whom = chunks[last + 2], chunks[last + 3]
    alone = adjacent(text, last + 1) and adjacent(text, last + 2)
    described = chunks[last].text.endswith("e") and second.text.endswith("e") and second.capital
    return alone and described and whom.capital and whom.text.endswith(("en", "s"))


_FOR_A_TASK = re.compile(
    r"(?:groep|commissie|force|team|overleg|tafel|beraad|platform|netwerk|lectoraat)$",
    re.IGNORECASE,
)
"""Bodies that are called by their task in ordinary words."""


def _in_title(text: Text, last: int, head: int | None) -> int | None:
    """Give the end of a name that goes on as a title does: `werkgroep Sporten in de Buurt`.

    Its words are ordinary ones with a capital, the last a field or a setting: what stands behind
    `in de` else says where it is.
    """
    chunks = text.chunks
    if head is None or last <= head or chunks[last + 1].text not in _IN_TITLES:
        return None
    end = last + 3
    if last + 2 < len(chunks) and chunks[last + 2].capital and chunks[last + 1].text == "met":
        # `Steunpunt Wonen met Zorg`: two fields of work
        end = last + 2 if is_abstract(chunks[last].text) else len(chunks)
    elif end >= len(chunks) or chunks[end - 1].text not in ARTICLES:
        return None
    if end >= len(chunks) or head_type(chunks[head]) in PLACES:
        return None
    if not all(adjacent(text, i) for i in range(last, end)):
        return None
    words = chunks[head + 1 : last + 1]
    if text.is_taken(chunks[end].start, chunks[end].end):
        return None
    if chunks[end].text not in _SETTINGS:
        if not is_abstract(chunks[end].text):
            return None
        words = (*words, chunks[end])
    return end if all(_ordinary(word) for word in words if word.text not in {"en", "&"}) else None


def _ordinary(chunk: Chunk) -> bool:
    """Whether a word with a capital is one that is written small elsewhere."""
    noun = chunk.text
    if not chunk.capital or chunk.acronym or chunk.inner_capital or register_rows(noun):
        return False
    return is_plausible(noun) and type_of_head(noun) is None and type_of_group(noun) is None


_SETTINGS = frozenset(
    "Wijk Buurt Praktijk Klas Keten Stad Straat Samenleving Maatschappij Toekomst Wereld Care Cure "
    "Thuissituatie Eerstelijn Openbaarheid Omgeving Kinderopvang Gemeenschap Binnenstad Dorpen "
    "Steden Wijken Buurten".split()
)
"""Where somebody works or learns, at the end of a name: `werkgroep Sporten in de Buurt`."""
_IN_TITLES = frozenset({"in", "op", "aan", "bij", "met", "om", "onder"})


def _fields_of_umbrella(text: Text, last: int) -> bool:
    """Whether a name is two fields of work and the country: `Zorg en Welzijn Nederland`."""
    chunks = text.chunks
    if last + 3 >= len(chunks) or not (adjacent(text, last + 1) and adjacent(text, last + 2)):
        return False
    second = chunks[last + 2]
    fields = is_abstract(chunks[last].text) and is_abstract(second.text)
    free = not text.is_taken(second.start, chunks[last + 3].end)
    return fields and free and chunks[last + 3].text == "Nederland"


_PREFIXED = re.compile(r"[a-z]-[A-Z][a-z]+")
"""A capital behind a small letter and a hyphen, as in `i-Sociaal` and `e-Overheid`."""


def _house_with_article(text: Text, last: int) -> bool:
    """Whether a school, museum or the like has a name with a small article: `Museum de Kreek`."""
    chunks = text.chunks
    if not chunks[last].capital or head_type(chunks[last]) not in ("other", "education"):
        return False
    if last + 2 >= len(chunks) or not adjacent(text, last + 1):
        return False
    name = chunks[last + 2]
    known = type_of_head(name.text) or type_of_group(name.text) or is_abstract(name.text)
    return name.capital and not known and not text.is_taken(name.start, name.end)


def _with_small_field(text: Text, last: int, head: int) -> bool:
    """Whether a body for one field goes on with `en` and another one, in small letters."""
    chunks = text.chunks
    if head_type(chunks[head]) != "partnership" or not is_abstract(chunks[last].text):
        return False
    if last + 2 >= len(chunks) or not adjacent(text, last + 1):
        return False
    field = chunks[last + 2]
    if field.capital or not field.text.endswith(FIELDS):
        return False
    return type_of_group(field.text) is None and type_of_head(field.text) is None


FIELDS = tuple(
    "gebruik beheer beleid bouw zorg wonen werk verkeer vervoer onderwijs cultuur natuur milieu "
    "energie water bodem klimaat sport jeugd economie welzijn veiligheid mobiliteit ruimte "
    "visserij landbouw arbeid inkomen gezin recreatie toerisme handel innovatie onderzoek "
    "opvang".split()
)
"""What nouns for a field of policy end in."""


def has_legal_form_near(text: Text, i: int) -> bool:
    """Whether a name goes on behind chunk i to the legal form of a firm."""
    near = text.chunks[i + 1 : i + 4]
    for place, chunk in enumerate(near):
        if not chunk.capital or not adjacent(text, i + place):
            return False
        if LEGAL_FORM.fullmatch(chunk.text):
            return True
    return False


LEGAL_FORM = re.compile(r"[BN]\.?V\.?|U\.?A\.?|V\.?O\.?F\.?")
"""What firms are by law, and no name by itself."""


def _ends_with_place(text: Text, last: int, head: int | None) -> bool:
    """Whether a name is that of a municipality or water board in full: `Gemeente Assen`."""
    if head is None or last <= head or text.chunks[head].text.casefold() not in _OF_PLACES:
        return False
    return register_place(text, head + 1) == last


def _begins_place(text: Text, i: int, head: int | None) -> bool:
    """Whether chunk i begins such a name behind another one with a head noun of its own."""
    if head is None or head == i - 1 or text.chunks[i].text.casefold() not in _OF_PLACES:
        return False
    return register_place(text, i + 1) is not None


def _ends_in_field(text: Text, last: int) -> bool:
    """Whether the abbreviation of a foundation goes on in a small noun, and ends with it."""
    head, short, noun = text.chunks[last - 1 : last + 2]
    if head.text.casefold() not in _LEGAL_PERSONS or not short.acronym:
        return False
    if not re.match(r"\s*(?:[;,.)]|$)", text.plain[noun.end :]):
        return False
    token = next((t for t in text.doc if t.idx == noun.start), None)
    return token is not None and token.pos_ == "NOUN"


_LEGAL_PERSONS = frozenset({"stichting", "vereniging", "cooperatie", "coöperatie"})


def surname_end(text: Text, i: int) -> int | None:
    """Give the last chunk of a surname that begins with chunk i: `bakkerij Van der Wal`."""
    chunks, j = text.chunks, i + 1
    while j < len(chunks) and chunks[j].text in ARTICLES and adjacent(text, j - 1):
        j += 1
    return j if j < len(chunks) and chunks[j].capital and adjacent(text, j - 1) else None


def _after_connector(text: Text, i: int) -> int | None:
    chunks, j = text.chunks, i + 1
    while j < len(chunks) and j <= i + 2 and adjacent(text, j - 1):
        if chunks[j].capital:
            if chunks[j].acronym or text.is_taken(chunks[j].start, chunks[j].end):
                return None
            # `de steun van de Unie aan Oekraïne`: to whom, no part of the name.
            return None if chunks[i].text == "aan" and chunks[j].text in COUNTRIES else j
        if chunks[j].text not in ARTICLES:
            return None
        j += 1
    return None


def _joins(text: Text, last: int, head: int | None) -> bool:
    """Whether `A en B` is one name: both are nouns for a field, not names of their own."""
    chunks = text.chunks
    if last + 2 >= len(chunks) or not adjacent(text, last + 1):
        return False
    after = chunks[last + 2]
    if not after.capital or head is None or text.is_taken(after.start, after.end):
        return False
    if last > head + 1 and chunks[head + 1].text in {"De", "Het"}:
        # `Bewonersvereniging De Werf en Monumentenzorg`: two
        return False
    firm = type_of_head(chunks[head].text) == "company"
    if has_legal_form_near(text, last + 2) and not firm:
        # `de Vereniging Duin en Transport Noord BV`: a firm by itself
        return False
    own_head = type_of_head(after.text) is not None and not is_abstract(chunks[last].text)
    ends_land = last + 3 < len(chunks) and chunks[last + 3].text == "Nederland"
    if ends_land and adjacent(text, last + 2) and not is_abstract(chunks[last].text):
        # `Stichting Duinbehoud en Zeebescherming Nederland`: two
        return False
    begins = after.text in _BEGINS_BODY or own_head
    if begins and last + 3 < len(chunks) and chunks[last + 3].capital and adjacent(text, last + 2):
        # `Jeugdfonds Spel en Stichting Duin`: another name begins
        return False
    if last == head and type_of_head(after.text) is not None:
        # `Nederlandse Havenautoriteit en Inspectie`: each a body by itself
        return False
    if is_abstract(after.text):
        return True
    if type_of_group(after.text) and last == head + 1 and not after.acronym:
        # `Vereniging Spel en Gemeenten`
        return is_abstract(chunks[last].text) or type_of_group(chunks[last].text) is not None
    verbs = chunks[last].text.endswith("en") and after.text.endswith("en")
    if verbs and last == head + 1 and not type_of_head(after.text) and not after.acronym:
        # `Stichting Lezen en Schrijven`
        return type_of_group(after.text) is None
    if last == head + 1 and is_abstract(chunks[last].text) and _is_deed(after):
        # `Vereniging Sport en Bewegen`
        return chunks[head].text.casefold() in _LEGAL_PERSONS
    for_field = last == head + 2 and chunks[head + 1].text == "voor"
    return for_field and not after.acronym and type_of_head(after.text) is None


def _is_deed(chunk: Chunk) -> bool:
    """Whether a word with a capital is a verb for what is done, and no town."""
    return is_infinitive(chunk.text.casefold()) and not register_rows(chunk.text)


_BEGINS_BODY = frozenset(
    "Stichting Vereniging Coöperatie Gemeente Provincie Waterschap Ministerie Universiteit".split()
)


def _one_region(text: Text, last: int, head: int | None) -> bool:
    """Whether `A en B` is what one region is called: `Veiligheidsregio Duin en Polder`.

    Towns, provinces and bodies beside a region are no part of its name.
    """
    chunks = text.chunks
    words = 0 if head is None else last - head
    if words > 2 and chunks[last - 1].text == "&":
        # `Omgevingsdienst Kust & Duin en Polder`
        words -= 2
    if head is None or words != 1 or last + 2 >= len(chunks) or not adjacent(text, last + 1):
        return False
    bank = chunks[head].text == "Rabobank"
    if not (bank or head_type(chunks[head]) == "region" or _OF_REGION.search(chunks[head].text)):
        return False
    if last + 3 < len(chunks) and chunks[last + 3].capital and adjacent(text, last + 2):
        return False
    return all(_only_region(text, chunk) for chunk in (chunks[last], chunks[last + 2]))


_OF_REGION = re.compile(r"(?:[Oo]mgevings|[Uu]itvoerings|[Mm]ilieu)dienst$")
"""Public bodies that are called by the region that they work for."""


def _only_region(text: Text, chunk: Chunk) -> bool:
    plain_name = chunk.capital and not (chunk.acronym or chunk.inner_capital)
    return (
        plain_name
        and not text.is_taken(chunk.start, chunk.end)
        and not register_rows(chunk.text)
        and institution_type(chunk.text) is None
        and type_of_head(chunk.text) is None
        and type_of_group(chunk.text) is None
    )


def _two_waters(text: Text, last: int, head: int | None) -> bool:
    """Whether `A en B` are two waters that a body works between: `woonstichting Maas en Waal`."""
    chunks = text.chunks
    if head is None or last != head + 1 or last + 2 >= len(chunks):
        return False
    if not adjacent(text, last + 1) or text.is_taken(chunks[last + 2].start, chunks[last + 2].end):
        return False
    return chunks[last].text in _WATERS and chunks[last + 2].text in _WATERS


_WATERS = frozenset(
    "Rijn Maas Waal IJssel Lek Linge Merwede Vecht Eem Amstel Zaan Spaarne Gouwe Schie Rotte Dommel"
    " Aa Donge Mark Dintel Roer Geul Niers Berkel Regge Dinkel Hunze Reest Linde Tjonger Schelde"
    " Eems Dollard Zwin Meer Zee Duin Kust Veen Polder Plassen Heuvelrug Gooi Vechtstreek".split()
)
"""Dutch rivers, and what a region is named for besides."""


def _with_around(text: Text, last: int) -> bool:
    """Whether a name goes on with what lies around: `Huurders Polder en Omstreken`."""
    chunks = text.chunks
    return last + 2 < len(chunks) and chunks[last + 2].text.casefold() == "omstreken"


def _joins_list(text: Text, last: int) -> bool:
    """Whether `Taskforce A, B en C` goes on after its first comma."""
    chunks = text.chunks
    if last + 3 >= len(chunks):
        return False
    return (
        is_abstract(chunks[last].text)
        and is_abstract(chunks[last + 1].text)
        and chunks[last + 2].text == "en"
        and is_abstract(chunks[last + 3].text)
    )

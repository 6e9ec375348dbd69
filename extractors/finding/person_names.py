"""How names of persons look, how functions are called, and what only looks like a name."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.finding.party_fields import is_abstract
from extractors.language.countries import COUNTRIES
from extractors.language.party_nouns import JOINT, is_no_party_head, type_of_group, type_of_head
from extractors.language.streets import STREET_END
from extractors.language.word_lists import word_set
from extractors.linking.register import candidates as register_rows

SMALL = r"(?:van|de|der|den|ter|ten|te|'t|op|in|von|zu|la|le|el|al|da|dos)"
SURNAME = (
    rf"(?:(?:{SMALL}\s+){{0,3}}(?:(?:Oude|Olde|Kleine?|Groote?|Lange|Nieuwe)\s+)?(?:[dlO]')?"
    rf"[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:['–-](?:{SMALL}[ -])*[A-Z]?[a-z]+)*)"
)
INITIALS = r"(?:(?:IJ|[A-Z][a-z]?)\.\s?-?){1,6}(?:(?<=\.)[A-Z](?=\s))?"
"""The last one may lack its dot: `F.G.H van Stolk`."""
LOUD_INITIALS = r"(?:(?:IJ|TH|CH|PH|CHR|[A-Z][a-z]?)\.\s?-?){1,7}"
"""Before a surname in capitals the second letter of an initial is one too: `TH. STOLK`."""
FIRST = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
FULL = (
    rf"(?:(?:{FIRST}\s+)?{INITIALS}\s*(?:\([A-Z][a-z]+\)\s*)?{SURNAME}"
    rf"|{FIRST}(?:\s+{FIRST})?\s+{SURNAME}|{SURNAME})"
)
DEGREE = r"(?:(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]r|ing|Ing(?=\.)|MSc|LLM|bc|em)\b\.?\s*)+"
TITLE = r"(?:(?:de heer|de heren|mevrouw|mw\.?|mevr\.?|dhr\.?|meneer|professor|doctor|dokter)\s+)+"
BIG = r"(?:(?:Van|De|Den|Der|Ter|Ten|Te)\s+(?:(?:de|den|der|het|'t)\s+)?)?"
INITIAL = re.compile(r"[A-Z][a-z]?\.")
RAISED = (
    r"(?:(?:VAN|DE|DER|DEN|TER|TEN|VON|HET)\s+){0,3}[A-Z]{2,}(?:-[A-Z]{2,})*"
    r"(?:\s(?:VAN|DE|DER|DEN)\s[A-Z]{2,})?(?:\s[-–]\s[A-Z]{2,}(?:\s[A-Z]{2,})*)?"
)
"""A surname in capitals, as agreements set those who sign."""
_FUNCTIONS = (
    r"voorzitter|directeur|minister|staatssecretaris|lid|bestuurder|wethouder|burgemeester"
    r"|aanjager|ambassadeur|secretaris|coördinator|coordinator|hoogleraar|lector|rector|president"
    r"|commissaris|topman|topvrouw|eigenaar|oprichter|manager|penvoerder|adviseur|vertegenwoordiger"
    r"|kampioen|gedeputeerde|inspecteur|generaal|officier|bestuurslid|leider|trekker|gezant"
    r"|ceo|cfo|controller|ingenieur|notulist|griffier|penningmeester|decaan|wethouders|regisseur|kwartiermaker"
    r"|makelaar|intendant|havenmeester|bouwmeester|woordvoerder|boswachter"
    r"|dijkgraaf|programmaleider|(?<!archite)chef|portefeuillehouder|korpsbeheerder|hoofdredacteur"
)
FUNCTION_ENDINGS = tuple(_FUNCTIONS.split("|"))
FUNCTION_NOUN = rf"[\w-]{{0,60}}(?:{_FUNCTIONS})(?<![Dd]irectoraat-[Gg]eneraal)"
"""A function, with what it is put together with; no word is longer, and a bound keeps it quick."""
_FUNCTION_NOUN = re.compile(FUNCTION_NOUN, re.IGNORECASE)
_BUILDING = re.compile(
    r"\b(?:arena|stadion|plaza|tower|gebouw|hotel|theater)$",
    re.IGNORECASE,
)
_STREET = re.compile(rf"[a-z](?:{STREET_END}|brug)$")
TITLES = word_set("mr mw mevr dhr dr drs ir prof")
"""Words before a person's name; `ing` is as often a bank."""
OFFICES = frozenset({"HV", "DG", "SG", "PG", "IG", "CEO", "CFO", "CIO", "COO", "CCO", "CTO"})
"""Abbreviations of offices."""
_SENTENCE_WORDS = word_set(
    "de het een wel dit deze die dat er in op bij voor van aan om met als ook maar dan indien "
    "wanneer zo na naast per tot uit door onder over hier daar hierbij daarbij daarnaast verder "
    "zij hij wij ze we u ik men niet nu"
)
"""Words that begin a sentence behind what looks like an initial."""
NO_SURNAME = word_set(
    "van voor namens de het rijk kamer staten staat milieu algemene nederlandse europese nationale "
    "koninklijke provincie gemeente ministerie onderwijs economische sociale infrastructuur"
)


def is_function(word: str) -> bool:
    """Say whether a word is, or ends in, the name of a function: `bestuursvoorzitter`."""
    ends = word.lower().endswith(FUNCTION_ENDINGS)
    return ends and _FUNCTION_NOUN.fullmatch(word) is not None


_ADJECTIVE = re.compile(r"[a-z](?:lijke|bare|ische|aire|iële|onele|urele|blieke)$")
"""Endings of adjectives that no first name has."""


@lru_cache(maxsize=8192)
def no_person(name: str, *, titled: bool = False) -> bool:
    """Whether a name is no person's; who is called `mevrouw` may be called as a street is."""
    parts = name.split()
    if len(parts) == 1 and is_abstract(name) and not name.endswith(("ing", "recht", "berg")):
        # `de staatssecretaris Wonen, Bouw en Sport`
        return True
    if parts[-1] in {"Koning", "Koningin"} and parts[0].islower():
        # `de commissaris der Koningin`
        return True
    if name in COUNTRIES or (parts[-1].casefold() in _SENTENCE_WORDS and "." in parts[0]):
        # `hepatitis B. De …`: a sentence begins
        return True
    if all(part.rstrip(".").casefold() in TITLES for part in parts) or _SIGNED_AT.match(name):
        return True
    if len(parts) > 1 and (_NO_FIRST_NAME.search(parts[0]) or parts[-1] == "Nederland"):
        # `Geletterdheid in Nederland`, the title of a paper
        return True
    small = titled and parts[-1][:1].isupper()
    particle = (parts[0] in {"Van", "De", "Den"} or small) and len(parts) > 1
    if parts[0].casefold() in NO_SURNAME and "." not in parts[0] and not particle:
        return True
    if len(parts) > 1 and _ADJECTIVE.search(parts[0]):
        # `directeur Publieke Gezondheid`, `Penitentiaire Inrichting`
        return True
    if len(parts) > 1 and JOINT.search(parts[-1]):
        # `Kust Valley`
        return True
    if any(type_of_head(w) or type_of_group(w) for w in parts if "." not in w):
        return True
    if any(map(is_function, parts)):
        return True
    if (_STREET.search(name) and not titled) or _BUILDING.search(name):
        return True
    whole = (w for w in parts if "." not in w)
    if any(row.kind == "government_body" for w in whole for row in register_rows(w)):
        return True
    if len(parts) > 1 and parts[0].endswith("ing") and register_rows(parts[-1], _TOWNS):
        # `Marketing Zeeland`: what is done for a place
        return True
    if len(parts) > 1 and register_rows(parts[0], _TOWNS):
        # `Zeeland Haven`: no place is a first name.
        return True
    return any(is_no_party_head(w) for w in parts) or bool(register_rows(name))


_TOWNS = ("province", "municipality")
_SIGNED_AT = re.compile(
    r"(?:(?:Mede|Aldus|Digitaal) )?(?:[Oo]ndertekend|[Gg]etekend|[Oo]pgemaakt|[Oo]pgesteld"
    r"|[Gg]edaan|[Gg]egeven|[Vv]astgesteld|[Oo]vereengekomen) (?:te|in) [A-Z]"
)
"""`Ondertekend te Kampen`: where something was signed or agreed."""
_NO_FIRST_NAME = re.compile(r"[a-z]{2}(?:heid|schap|teits?|atie|kunde|beleid)$")
"""Endings that no first name has."""

"""Lines that people sign with: a name, perhaps with title and function."""

from __future__ import annotations

import re
from typing import Final

_TITLE: Final = (
    r"(?:(?:[Dd]hr|[Mm]w|[Mm]evr|[Dd]rs|[Dd]r|[Ii]r|[Ii]ng|[Mm]r|[Pp]rof|[Bb]c|MSc|MBA)\.?|"
    r"[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Ii]r\.|[Jj]hr\.?)\s+"
)
SHORT_TITLES: Final = r"(?:prof|dr|drs|mr|ir|ing|dhr|mw|mevr)\b\.?"
"""What stands before the name of a person, shortened, with or without its full stop."""
_INITIALS: Final = r"(?:(?:[A-Z]|Th|Ch|Ph|IJ|Chr|Fr|Joh)\.[\s-]?)+"
_SURNAME: Final = (
    r"(?:\([A-Z][\w'’-]+\)\s*)?"
    r"(?:(?:van|von|de|der|den|ter|ten|te|'t|’t|el|al|la|le|du|in|op|aan|d'|d’)\s+)*"
    r"[A-ZÀ-ÖØ-Þ][\w'’]+(?:[\s-]+(?:van\s+|de\s+|der\s+|den\s+)*[A-ZÀ-ÖØ-Þ][\w'’]+){0,2}"
)
_NAME: Final = re.compile(
    rf"(?:{_TITLE})*{_INITIALS}\s*{_SURNAME}(?:\s+(?:MA|MSc|MBA|MPA|LLM|PhD|RA|CPC|MEd))*,?"
)
_FULL_NAME: Final = re.compile(
    rf"(?:{_TITLE})*[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+)?\s+(?:[A-Z]\.\s*)*{_SURNAME},?"
)
_FUNCTION: Final = re.compile(
    r"(?:(?:plaatsvervangend|plv\.|waarnemend|algemeen|dagelijks|gedelegeerd|oud)[ -])*"
    r"\(?(?:[\w-]*)"
    r"(?:voorzitter|directeur|minister|staatssecretaris|burgemeester|wethouder|gedeputeerde|bestuurder|secretaris|president|"
    r"commissaris|dijkgraaf|ambassadeur|aanjager|manager|coördinator|rector|decaan|regisseur|"
    r"projectleider|hoofd|lid|griffier|notaris|inspecteur-generaal|intendant|kwartiermaker)\b",
    re.IGNORECASE,
)
_SURE: Final = re.compile(
    rf"(?:{_TITLE})|(?:[A-Z][a-z]?\.\s?){{2,}}|{_INITIALS}\s*(?:van|von|de|der|den|ter|ten|te|'t|’t|el)\s"
)


def is_name(text: str) -> bool:
    """Whether a line is the name of a person: initials or a first name, and a surname.

    A function may follow behind a comma: `mr. A.B. van Dijk, wethouder`.
    """
    name, _, rest = text.strip().partition(",")
    if rest.strip() and not is_function(rest.strip()):
        return False
    return bool(_NAME.fullmatch(name) or _FULL_NAME.fullmatch(name))


def has_initials(text: str) -> bool:
    """Whether a line is a name with initials; `Stichting Akker` looks like one without."""
    return is_name(text) and bool(_NAME.fullmatch(text.strip().partition(",")[0]))


def is_sure_name(text: str) -> bool:
    """Whether a line can be nothing but a name.

    `A. Jansen` may as well be the head of part A: a title, a second initial, a small
    word in the surname or a function must come with it.
    """
    name, _, rest = text.strip().partition(",")
    if not is_name(text) or not _NAME.fullmatch(name):
        return False
    return bool(rest.strip() or _SURE.match(name))


def is_function(text: str) -> bool:
    """Whether the text names an office or a job: `lid college van bestuur`."""
    return bool(_FUNCTION.match(text)) or bool(re.match(r"lid\b", text))

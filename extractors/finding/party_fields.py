"""What is no name by itself: nouns for a field of work (`Techniek`, `Jeugd`), and meetings."""

from __future__ import annotations

import re

from extractors.linking.register import candidates as register_rows

_ABSTRACT = tuple(
    "iek ica ogie ing ingen heid schap schappen teit tie ties kunde beleid markt wijs zorg bouw "
    "cultuur natuur milieu energie water bodem klimaat sport media handel verkeer vervoer "
    "transport recht rechten wonen werk zaken visserij jeugd gezin kind arbeid inkomen ruimte "
    "onderzoek erfgoed justitie economie welzijn afval ethiek vrijheid geletterdheid bedrijven "
    "industrie mobiliteit warmte gas wind zon dieren planten voedsel gebruik beheer bestuur".split()
)


def is_abstract(word: str) -> bool:
    """Say whether a capitalised word is a noun for a field (`Techniek`), not a name."""
    if not word[:1].isupper() or word.isupper() or not word.casefold().endswith(_ABSTRACT):
        return False
    return not register_rows(word)


def is_meeting(name: str) -> bool:
    """Whether a name is that of a meeting of parliament: `Algemeen Overleg Visserij`."""
    return _MEETING.match(name) is not None


_MEETING = re.compile(
    r"(?:(?:algemeen|schriftelijk|plenair|mondeling|wetgevings|nota|commissie)[ -]?"
    r"(?:overleg|debat)|bestuurlijke overleggen|bo['’]s|(?-i:V?AO|WGO|VSO)(?= [A-Z]))\b",
    re.IGNORECASE,
)


def is_formula(name: str) -> bool:
    """Whether words are what an agreement, decision or letter opens with: `GELET OP`."""
    return _FORMULA.match(name) is not None


_FORMULA = re.compile(
    r"(?:Geachte?|Zeer geachte?|Hooggeachte?|GELET|GEZIEN|GEHOORD|OVERWEGENDE|CONSIDERENDE"
    r"|IN AANMERKING|IN OVERWEGING|SPREKEN|KOMEN|VERKLAREN|BESLUIT|BESLUITEN|CONSTATERENDE"
    r"|NEMENDE)\b"
)

"""Nouns for a field of work or policy, which are no names by themselves: `Techniek`, `Jeugd`."""

from __future__ import annotations

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

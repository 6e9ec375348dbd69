"""Participles of verbs that change their vowel: `genomen` of nemen, `afgesproken` of afspreken.

No rule of spelling leads from them to their infinitive, as from `gewerkt`; but they are few, and
a prefix leaves them as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from extractors.language.infinitives import is_verb

_STRONG: Final = MappingProxyType(
    dict(
        pair.split(":")
        for pair in """
        bakken:bakken barsten:barsten beden:bidden beten:bijten bevolen:bevelen bleken:blijken
        bleven:blijven blonken:blinken boden:bieden bogen:buigen bonden:binden borgen:bergen
        bracht:brengen broken:breken daan:doen dacht:denken doken:duiken dragen:dragen
        dreven:drijven drongen:dringen dronken:drinken dwongen:dwingen gaan:gaan geven:geven
        gleden:glijden golden:gelden gonnen:ginnen goten:gieten graven:graven grepen:grijpen
        had:hebben hangen:hangen heven:heffen holpen:helpen houden:houden keken:kijken
        klommen:klimmen klonken:klinken knepen:knijpen kocht:kopen komen:komen kozen:kiezen
        kregen:krijgen kropen:kruipen laten:laten laden:laden lachen:lachen legen:liggen
        leden:lijden leken:lijken geleken:gelijken
        lezen:lezen logen:liegen lopen:lopen meden:mijden meten:meten molken:melken
        nomen:nemen noten:genieten prezen:prijzen raden:raden reden:rijden rezen:rijzen
        roepen:roepen roken:ruiken scheiden:scheiden schenen:schijnen schoten:schieten
        scholden:schelden schonden:schenden schonken:schenken schoven:schuiven
        schreven:schrijven schrokken:schrikken slagen:slaan slapen:slapen slepen:slijpen
        sloten:sluiten smeten:smijten smolten:smelten sneden:snijden spannen:spannen
        spoten:spuiten sproken:spreken sprongen:springen staan:staan stegen:stijgen
        stoken:steken stolen:stelen storven:sterven streden:strijden streken:strijken
        treden:treden troffen:treffen trokken:trekken vallen:vallen vangen:vangen varen:varen
        vochten:vechten vonden:vinden vouwen:vouwen vroren:vriezen wassen:wassen
        weken:wijken weten:weten wezen:wijzen wogen:wegen wonnen:winnen worpen:werpen
        worven:werven wreven:wrijven zeten:zitten zien:zien zocht:zoeken zonden:zenden
        volen:velen loren:liezen geten:geten zongen:zingen zonken:zinken
        zwegen:zwijgen zworen:zweren zwommen:zwemmen
        """.split()
    )
)
"""What stands behind `ge` or in its place behind a prefix, each with that of the infinitive."""
_WITH_GE: Final = re.compile(
    r"(?P<before>(?!(?:be|ver|ont|her|er)ge)[a-z]{0,7}?)ge(?P<rest>[a-z]{3,})"
)
"""Behind a prefix without stress there is no `ge`: `vergeleken` is of vergelijken."""
_WITHOUT_GE: Final = re.compile(
    r"(?P<before>(?:her|ver|be|ont|er|onder|over|door|om|voor|weer|aan|toe|vooruit)+?)"
    r"(?P<rest>[a-z]{3,})"
)


@lru_cache(maxsize=4096)
def infinitive_of_strong(form: str) -> str | None:
    """Give the infinitive of a strong participle, in small letters, or None for other words."""
    for pattern in (_WITH_GE, _WITHOUT_GE):
        found = pattern.fullmatch(form)
        verb = _STRONG.get(found["rest"]) if found else None
        whole = found["before"] + verb if found and verb else ""
        if whole and is_verb(whole):
            return whole
    return None

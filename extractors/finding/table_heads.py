"""Heads of the columns of action tables: what stands below them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from extractors.reading.model import Table

Column = Literal["action", "who", "when", "state"]

_HEAD_WORDS: tuple[tuple[Column, str], ...] = (
    ("state", "status stand voortgang uitvoeringsstatus"),
    (
        "who",
        "wie trekker trekkers verantwoordelijk verantwoordelijke verantwoordelijken actiehouder "
        "actiehouders uitvoerder uitvoerders uitvoering partij partijen eigenaar penvoerder "
        "initiatief initiatiefnemer regie aanspreekpunt door betrokken betrokkenen regisseur "
        "opdrachtnemer coördinator kartrekker actor actoren behandelaar portefeuillehouder",
    ),
    (
        "when",
        "wanneer gereed planning termijn deadline datum uiterlijk oplevering afgerond afronding "
        "periode tijd tijdpad tijdstip streefdatum einddatum vóór looptijd eind einde jaar jaartal "
        "klaar realisatie realisatiedatum tijdsplanning tijdsbestek fasering uitvoeringsjaar "
        "plandatum planningsdatum gereeddatum opleverdatum uitvoeringsdatum afhandeldatum",
    ),
    (
        "action",
        "actie acties maatregel maatregelen activiteit activiteiten afspraak afspraken toezegging "
        "toezeggingen actiepunt actiepunten wat project projecten mijlpaal mijlpalen stap stappen "
        "inzet concrete omschrijving prestatie inspanning inspanningen interventie interventies "
        "beslispunt voornemen voornemens werkzaamheden taak taken opdracht",
    ),
)
"""First words of column heads, by what stands in the column."""


def column_of(head: str) -> Column | None:
    """Say what stands under a column head; None for anything else."""
    if _MET.match(head):
        return None
    bare = _FORESEEN.sub("", head.lower())
    first = [w for w in re.findall(r"[^\W\d_]+", bare) if w not in {"nr", "nummer"}][:1]
    return next((column for column, words in _HEAD_WORDS if set(first) & set(words.split())), None)


_MET = re.compile(
    r"\W*(?:(?:nr\b\.?|nummer)\s*)?(?:(?:datum|dag)\s(?:van\s)?(?:het\s|de\s)?(?:\w*overleg|\w*vergadering|bijeenkomst"
    r"|bespreking|bespreekdatum|besproken|besluit|agendering|toezegging|toegezegd|invoer|melding|ontstaan|ontstaansdatum"
    r"|ontvangst|ontvangen|opname|opgenomen|opgevoerd|aangemaakt|aanmaak|raad|college|commissie|bestuur|ab|db)\b"
    r"|(?:vergader|overleg|besluit|invoer|ontstaans|ontvangst)datum\b)",
    re.IGNORECASE,
)
"""A head above the days on which actions were spoken of or noted, and not when they are due."""
_FORESEEN = re.compile(
    r"^(?:gepland|geplande|beoogd|beoogde|verwacht|verwachte|gewenste|uiterste|uiterlijke)\s"
    r"(?=(?:\w*datum|gereed|afronding|oplevering|deadline|einde?)\b)"
)


def heads_of(table: Table) -> Mapping[int, str]:
    """Give the head of each column that has one."""
    heads: dict[int, str] = {}
    for cell in table.cells:
        told = cell.is_header and not cell.row_path and column_of(cell.text)
        if told and cell.column not in heads:
            heads[cell.column] = cell.text
        if cell.column_path and cell.column not in heads:
            heads[cell.column] = cell.column_path[-1]
    return heads

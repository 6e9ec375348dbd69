"""Whether a document is about what somebody aims at and does, or describes the world."""

from __future__ import annotations

import re

from extractors.language.analysis import Analysis
from extractors.language.quick_looks import QuickLook

_STEERING_WORDS = QuickLook(
    re.compile(
        r"\b(?:\w*ambities?|\w*doelstelling(?:en)?|doel(?:en)?|streef\w*|streven|target\w*|prestatie\w*|resulta(?:at|ten)|behaald"
        r"|bereikt|gerealiseerd|realis\w+|voortgang\w*|deelne\w+|participe\w+|\w*programma\w*|actieplan|aanpak|pact"
        r"|afspra(?:ak|ken)|uitvoering|samenwerk\w*)\b",
        re.IGNORECASE,
    ),
    "ambitie|doel|streef|streven|target|prestatie|resulta|behaald|bereikt|realis|voortgang|deelne|participe|programma"
    "|actieplan|aanpak|pact|afspra|uitvoering|samenwerk",
)
_STEERING_SHARE = 0.18
"""Of the sentences of plans, pacts and progress reports a quarter to a half speak of aims,
programmes, agreements and results; of statistical factsheets a twentieth."""
_ACTIVE_WORDS = re.compile(
    r"\b(?:wij|we|ons|onze|gemeenten?|provincies?|kabinet|regeerakkoord|subsidie|ondersteun\w*|stimule\w*|stelt|starten?|uitvoer\w*"
    r"|beleid|organise\w+|partners|partijen|begroting|wil|willen|gaat|gaan)\b",
    re.IGNORECASE,
)
_ACTIVE_SHARE = 0.23


def speaks_of_policy(analysis: Analysis) -> bool:
    """Tell by its words whether a document without a known kind is about policy."""
    sentences = [
        a.passage.text
        for a in analysis.passages
        if a.passage.kind in {"sentence", "list_item"} and len(a.passage.text) > 30
    ]
    number = max(1, len(sentences))
    others: list[str] = []
    steering = 0
    for text in sentences:
        if _STEERING_WORDS.search(text) is None:
            others.append(text)
            continue
        steering += 1
        if steering >= _STEERING_SHARE * number:
            return True
    active = steering + sum(bool(_ACTIVE_WORDS.search(text)) for text in others)
    return active >= _ACTIVE_SHARE * number

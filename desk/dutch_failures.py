"""Why a file or page could not be read, in Dutch: what the desk says of the table failures."""

from __future__ import annotations

import re

_SAID: tuple[tuple[str, str], ...] = (
    ("the file is empty", "het bestand is leeg"),
    (r"not a PDF file: .*", "geen PDF-bestand"),
    (
        "damaged: the file is cut off before its end",
        "beschadigd: het einde van het bestand ontbreekt",
    ),
    ("damaged: the PDF structure cannot be read", "beschadigd: de opbouw van de PDF is onleesbaar"),
    ("the PDF has no pages", "de PDF heeft geen bladzijden"),
    ("encrypted: a password is needed to open it", "beveiligd: er is een wachtwoord nodig"),
    (
        "encrypted in a way that is not supported",
        "beveiligd op een manier die hier niet kan worden geopend",
    ),
    (
        "the file has no end mark; .*",
        "het bestand heeft geen eindteken; misschien ontbreekt het einde",
    ),
    ("the file was changed while it was read", "het bestand veranderde tijdens het lezen"),
    (
        r"only (\d+) of (\d+) pages were read (\(limit .*\))",
        r"alleen \1 van de \2 bladzijden zijn gelezen \3",
    ),
    ("no such file or folder; .*", "er is geen bestand of map met deze naam"),
    ("no PDF files in this folder", "in deze map staan geen PDF-bestanden"),
    (r"folder cannot be opened: .*", "de map kan niet worden geopend; kijk de rechten na"),
    (r"cannot be opened: .*", "het bestand kan niet worden geopend; kijk de rechten na"),
    (
        r"not a file with content of its own .*",
        "geen bestand met eigen inhoud (een apparaat of een map)",
    ),
    (r"larger than (\d+) bytes (\(limit .*\))", r"groter dan \1 bytes \2"),
    (r"needs more memory than (\d+) bytes (\(limit .*\))", r"vraagt meer geheugen dan \1 bytes \2"),
    (r"took more than ([\d.]+) seconds (\(limit .*\))", r"duurde langer dan \1 seconden \2"),
    (
        r"a stream of \d+ bytes unpacks to more than (\d+) (\(limit .*\))",
        r"wordt uitgepakt groter dan \1 bytes \2",
    ),
    (r"(\d+) characters stand on it (\(limit .*\))", r"er staan \1 tekens op \2"),
    (r"(\d+) objects are drawn on it (\(limit .*\))", r"er zijn \1 dingen op getekend \2"),
    (
        r"it would be (\d+) by (\d+) pixels to recognise (\(limit .*\))",
        r"te groot om te herkennen: \1 bij \2 beeldpunten \3",
    ),
    (
        r"a picture on it has (\d+) by (\d+) pixels (\(limit .*\))",
        r"er staat een te groot beeld op: \1 bij \2 beeldpunten \3",
    ),
    (
        r"the page is a picture without text, and OCR is off .*",
        "de bladzijde is een beeld zonder tekst, en tekstherkenning stond uit",
    ),
    (
        r"it has no text and OCR is not possible: .*",
        "de bladzijde heeft geen tekst, en tekstherkenning (Tesseract) is niet geïnstalleerd",
    ),
    (
        r"its text layer is poor .* and OCR is not possible: .*",
        "de tekst is slecht leesbaar, en tekstherkenning (Tesseract) is niet geïnstalleerd",
    ),
    (r"the process that worked on it .*", "het programma liep erop vast"),
)
_KNOWN = tuple((re.compile(said, re.DOTALL), dutch) for said, dutch in _SAID)
_PAGE = "page cannot be read: "


def dutch_failure(reason: str) -> str | None:
    """Say in Dutch why something could not be read; None where it is not known how to say it."""
    if reason.startswith(_PAGE):
        inner = dutch_failure(reason.removeprefix(_PAGE))
        return "de bladzijde kan niet worden gelezen" + (f": {inner}" if inner else "")
    for known, dutch in _KNOWN:
        if match := known.fullmatch(reason):
            return match.expand(dutch).replace("(limit ", "(grens ")
    return None

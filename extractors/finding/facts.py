"""What a document says of itself: kind, title, date, dossier; who sends, signs, receives."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from extractors.finding.document_date import date_of
from extractors.finding.printed_lines import FIRST_LINES, PrintedLine, printed_lines
from extractors.language.quick_looks import QuickLook
from extractors.reading.model import Document
from schemas.edtf import day_range
from schemas.records import DocumentFacts, DocumentKind

_COVENANT = re.compile(
    r"\b(?:\w*convenant|\w*overeenkomst|\w*akkoord|\w*arrangement|intentieverklaring"
    r"|\w*afspraken|afsprakenlijst|(?!new )[\w-]{3,}[ -]deal|\w{3,}deal|\w*pact"
    r"|(?:samenwerkings|afstemmings|overleg|overdrachts|uitvoerings|\w*uitwisselings)?protocol"
    r"|verdrag|(?:centrum|samenwerkings)regeling|memorandum of understanding|letter of intent"
    r"|(?:onderlinge|gemeenschappelijke) regeling|afsprakenkader)\b",
    re.IGNORECASE,
)
_DECLARATION = re.compile(
    r"\b(?:manifest|charter|handvest|statement|(?:samenwerkings|ambitie|beginsel|partner|doel|regio"
    r"|bestuurs|engagements|steun|slot|actie|kwaliteits)?verklaring(?! (?:omtrent|inzake"
    r"|van (?:geen|eigen|gedrag|overlijden|erfrecht|toestemming|goedkeuring|afstand))\b))\b",
    re.IGNORECASE,
)
"""Papers of those who sign them, and of others too: it must say who signs (`_UNDERSIGNED`)."""
_UNDERSIGNED = re.compile(
    r"\b(?:(?:mede)?onderteken\w*|ondergetekenden|getekend door|onderschreven door"
    r"|verklaren (?:dat|het|hierbij|hiermee|zich)|(?:mede|mee)?tekenen"
    r" (?:dit|deze|het|de|voor)\b|(?:partijen|partners|organisaties) die (?:mee|onder|mede)?tekenen"
    r"|wij(?:,| [-–]) [^.;:]{5,400}(?:,| [-–]) \w+en)\b",
    re.IGNORECASE,
)
_PROGRESS = re.compile(
    r"\b(?:voortgangs(?:rapportage|rapport|verslag|bericht|monitor)|jaarrapportage|jaarverslag"
    r"|eindrapportage|tussenrapportage|(?:bestuurs|kwartaal|najaars|zomer|halfjaar)rapportage"
    r"|jaarstukken|jaarrekening|tussenbalans|stand van de uitvoering"
    r"|monitor(?:rapportage|ingsrapportage)?"
    r"|stand van zaken|voortgang van|evaluatie(?:rapport|verslag)?|uitvoeringsrapportage)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:\w*programma|\w*plan|\w*agenda|\w*visie|begroting|nota|factsheet|\w*strategie)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"\b(?:circulaire|(?:raads|raadsinformatie|college|staten|informatie|monitor|voortgangs)brief"
    r"|memo|raadsvoorstel"
    r"|statenvoorstel|beantwoording|reactie)\b",
    re.IGNORECASE,
)
_TOLD_PARLIAMENT = re.compile(r"\bkamerbrief\b", re.IGNORECASE)
_AGREED = re.compile(
    r"(?:komen|zijn|hebben)\b.{0,60}\bovereen(?:gekomen)?\b|spreken\b.{0,60}\baf\b"
    r"|\bdit convenant\b|\bdeze overeenkomst\b|\bpartijen\b.{0,40}\bverklaren\b"
    r"|\baldus overeengekomen\b|\bdit akkoord\b",
    re.IGNORECASE,
)
_SIDES = re.compile(
    r"^(?:de )?(?:mede)?(?:ondergetekenden?|(?:contract|convenant)?partijen)\s?[,:]?$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line above those who agree."""
_FORMULA = re.compile(
    r"\b(?:verklaren|komen|zijn|hebben) (?:(?:partijen )?het volgende|als volgt)"
    r" (?:te zijn |met elkaar )?(?:overeengekomen|overeen|afgesproken)\b",
    re.IGNORECASE,
)
"""What comes between those who agree and what they agree."""
_TO_PARLIAMENT = re.compile(
    r"voorzitter\s+(?:van\s+)?(?:de|der)\s+(?:tweede|eerste)\s+kamer|geachte voorzitter"
    r"|^brief van de (?:minister|staatssecretaris)"
    r"|^antwoord van (?:de )?(?:minister|staatssecretaris)"
    r"|aan de voorzitters? van de (?:tweede|eerste)",
    re.IGNORECASE | re.MULTILINE,
)
_SUBJECT = re.compile(
    r"^(?:betreft|onderwerp|titel)(?:\s*:\s*|\s+(?!(?:van|is|zijn|waar\w*|dat|die)\b))(?P<title>\S.{3,})",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\w+\s*:")
_GOES_ON = 60
"""Characters from which a line of text without an end goes on in the next one."""

_KST = QuickLook(re.compile(r"\bkst-?(?P<dossier>\d{5})(?:-[IVXLC]+)?-(?P<number>[A-Z]?\d{1,4})\b"))
_DOSSIER_LINE = re.compile(
    r"^(?P<dossier>\d{2}\s?\d{3})(?:\s*\(?[IVXLC]{1,6}\)?)?(?:\s+[A-Z(].{5,})?$"
)
_NUMBER_LINE = re.compile(
    r"^(?:Nr\.\s*(?P<number>\d{1,4})\b|nr\.\s*(?P<small>\d{1,4})(?=\s[A-Z]{3}|$))"
)
_DASHED = re.compile(r"^(?P<dossier>\d{5})-(?P<number>\d{1,4})$")


_NO_TITLE = re.compile(r"^(?:Microsoft Word|None|Naamloos|untitled)|\.(?:docx?|indd)$")


def find_facts(document: Document) -> DocumentFacts:
    """Find out what a document says of itself.

    The date is that of the date line, else of the signature, else the month of
    the PDF's own metadata, else none.
    """
    lines = printed_lines(document)
    kind = _kind(document, lines)
    date, source = date_of(document, lines)
    dossier, number = _dossier(lines)
    return DocumentFacts(
        kind=kind,
        title=_title(document, lines, kind),
        date=date,
        date_source=source,
        dossier=dossier,
        number=number,
    )


def document_day(facts: DocumentFacts) -> dt.date | None:
    """Give the day that relative times in a document count from.

    A document dated by month or year counts from the last day of it: a plan of
    `2008-02` that says `afgelopen jaar` was written by then.
    """
    if facts.date is None:
        return None
    last = day_range(facts.date)[1]
    return dt.date.fromisoformat(last) if last else None


# --- kind and title --------------------------------------------------------------------------


def _kind(document: Document, lines: Sequence[PrintedLine]) -> DocumentKind:
    """Tell the kind from whom it addresses, its title, its file's name, its wording."""
    top = [line for line in lines if line.page == 1]
    if _TO_PARLIAMENT.search("\n".join(line.text for line in top[:FIRST_LINES])):
        return "kamerbrief"
    name = re.sub(r"[-_]", " ", document.name)
    headline = _headline(lines)
    subtitle = subtitle_of(headline, top)
    if _REPORT_FIRST.match(subtitle):
        # `Akkoord voor de haven`, and below it `Tweede voortgangsrapportage`.
        return "voortgangsrapportage"
    signed = _is_signed(lines)
    for title in (" ".join(headline), subtitle, document.metadata.get("Title", ""), name):
        kind = _kind_of_title(title, signed=signed)
        if kind is not None:
            return kind
    early = " ".join(line.text for line in lines[:60])
    if re.search(r"\b(?:deze|dit) (?:voortgangs)?rapportage\b", early, re.IGNORECASE):
        return "voortgangsrapportage"
    body = " ".join(line.text for line in lines[:400])
    formal = _SIDES.search("\n".join(line.text for line in lines[:60])) and _FORMULA.search(body)
    return "covenant" if formal or len(_AGREED.findall(body)) >= 3 else "other"


def _is_signed(lines: Sequence[PrintedLine]) -> bool:
    """Whether a paper says who signs it, or who are the sides to it."""
    said = _UNDERSIGNED.search(" ".join(line.text for line in lines))
    return said is not None or _SIDES.search("\n".join(line.text for line in lines)) is not None


def subtitle_of(headline: Sequence[str], top: Sequence[PrintedLine]) -> str:
    """Give the line right below the title if it begins with what paper it is, else nothing.

    `headline` are the lines of the title, `top` those of the first page.
    """
    texts = [line.text for line in top]
    at = texts.index(headline[-1]) + 1 if headline and headline[-1] in texts else len(texts)
    line = "".join(texts[at : at + 1])
    return line if len(line) < _SUBTITLE and _PAPER_FIRST.match(line) else ""


_SUBTITLE = 100
"""Characters of a line below which it may be a subtitle, and no sentence."""
_PAPER_FIRST = re.compile(
    r"(?:\w+ )?(?:\w*convenant|\w*overeenkomst|\w*akkoord|\w*arrangement|intentieverklaring"
    r"|\w*afspraken|voortgangs\w+|jaar(?:rapportage|verslag))\b(?!.*[.;]$)",
    re.IGNORECASE,
)


_REPORT_FIRST = re.compile(rf"(?:\w+ )?{_PROGRESS.pattern}", re.IGNORECASE)


def _kind_of_title(title: str, *, signed: bool) -> DocumentKind | None:
    """Tell the kind by the first word for a paper in a title; `signed` if it says who signs."""
    found: list[tuple[int, DocumentKind]] = []
    kinds: tuple[tuple[re.Pattern[str], DocumentKind], ...] = (
        (_PROGRESS, "voortgangsrapportage"),
        (_COVENANT, "covenant"),
        *(((_DECLARATION, "covenant"),) if signed else ()),
        (_PLAN, "other"),
        (_LETTER, "other"),
        (_TOLD_PARLIAMENT, "kamerbrief"),
    )
    for pattern, kind in kinds:
        if match := pattern.search(title):
            found.append((match.start(), kind))
    # The first word of its kind says what the document is: `Voortgangsrapportage convenant X`.
    return min(found)[1] if found else None


def _headline(lines: Sequence[PrintedLine]) -> list[str]:
    """Give the lines of the title: on page 1 the heading in the largest letters.

    What only says whose or what paper it is (`GEMEENTEBLAD`, `Brief van …`) is left out.
    """
    top = [
        line
        for line in lines
        if line.page == 1 and line.role in ("heading", "body") and len(line.text) > 2
    ][:40]
    headings = _titling(top)
    if not headings:
        return []
    largest = max(line.size for line in headings)
    found: list[str] = []
    for line in top:
        if line in headings and line.size >= largest - _SAME_SIZE:
            found.append(line.text)
        elif found:
            break
    return found[:5]


def _titling(top: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The headings that can be a title: before the body where there are such, and saying what."""
    found: list[PrintedLine] = []
    body = 0
    sender = False
    for line in top:
        if line.role != "heading":
            sender = False
            body += len(line.text) > _BODY_CHARACTERS
            continue
        if body > _BODY_LINES:
            break
        # `BRIEF VAN DE MINISTER VAN` runs on over the next lines in capitals.
        sender = bool(_SENDER.match(line.text)) or (sender and line.text.isupper())
        if not sender and not _NO_HEADLINE.match(line.text):
            found.append(line)
    return found


_BODY_CHARACTERS = 40
"""From this length a line on page 1 is text, not part of a letterhead or imprint."""
_BODY_LINES = 3
_SENDER = re.compile(r"brief van (?:de|het)\b", re.IGNORECASE)
_SAME_SIZE = 0.6
"""Points by which letters of one heading may differ."""
_NO_HEADLINE = re.compile(
    r"(?:tweede|eerste) kamer der staten|gemeenteblad|provinciaal blad|staatscourant|ministerie van"
    r"|brief van de (?:minister|staatssecretaris)|en staatssecretaris van|inhoud(?:sopgave)?$"
    r"|\d+(?:\.\d+)*\.?\s|vergaderjaar|aanhangsel van de handelingen|nr\.?\s*\d"
    r"|vragen gesteld door|regering gegeven"
    r"|(?:\d+\.?\s+)?(?:inleiding|samenvatting|voorwoord|highlights|overwegingen|colofon|leeswijzer"
    r"|aanleiding|algemeen|bijlagen?)\W*$",
    re.IGNORECASE,
)


def _title(document: Document, lines: Sequence[PrintedLine], kind: DocumentKind) -> str | None:
    top = [line for line in lines if line.page == 1][:FIRST_LINES]
    for place, line in enumerate(top):
        above = top[place - 1] if place else None
        if (match := _SUBJECT.match(line.text)) and not _goes_on(above, line):
            title = match["title"]
            following = top[place + 1].text if place + 1 < len(top) else ""
            if following[:1].islower():
                title = f"{title} {following}"
            return _whole_title(title.strip(), document)
        if re.fullmatch(r"(?:betreft|onderwerp)\s*:?", line.text, re.IGNORECASE):
            # A reference number may stand between the label and the subject.
            for below in top[place + 1 : place + 4]:
                if len(re.findall(r"[^\W\d_]{2,}", below.text)) > 1:
                    return _whole_title(below.text, document)
    if asked := _question(top):
        return asked
    if kind == "kamerbrief":
        for place, line in enumerate(top):
            if _DOSSIER_LINE.match(line.text) and len(line.text) > 12:
                return _dossier_title(top[place : place + _DOSSIER_LINES]) or None
    headline = _headline(lines)
    if headline:
        return re.sub(r"(?<=[a-z])- (?=[a-z])", "", " ".join(headline))
    title = document.metadata.get("Title", "").strip()
    if title and not _NO_TITLE.search(title):
        return title
    return None


def _dossier_title(lines: Sequence[PrintedLine]) -> str:
    """Give the title of the dossier whose line comes first, and whose number comes below it."""
    title = _OF_DOSSIER.sub("", lines[0].text)
    for below, line in enumerate(lines[1:], start=1):
        if _NUMBER_LINE.match(line.text):
            return " ".join((title, *(further.text for further in lines[1:below])))
        if _DOSSIER_LINE.match(line.text):
            break
    return title


_OF_DOSSIER = re.compile(r"\d{2}\s?\d{3}(?:\s*(?:\([IVXLC]+\)|-?[IVXLC]+\b(?!-)))?\s*")
"""The number of a dossier and the chapter of the budget that it is about."""
_DOSSIER_LINES = 6
"""Lines of the title of a dossier, and that of the number of the paper in it."""


def _goes_on(above: PrintedLine | None, line: PrintedLine) -> bool:
    """Tell a line of running text that begins by chance with the word of a label."""
    return (
        above is not None
        and above.role == line.role
        and line.role in ("body", "list_item")
        and len(above.text) > _GOES_ON
        and not re.search(r"[.;:!?]$", above.text)
        and not _LABELLED.match(line.text)
    )


def _whole_title(title: str, document: Document) -> str:
    """The title of the file's own metadata where it is the same and goes on."""
    told = document.metadata.get("Title", "").strip()
    return told if told.casefold().startswith(title.casefold()) else title


def _question(top: Sequence[PrintedLine]) -> str | None:
    """Whose questions to whom about what, of an answer to questions of members of parliament."""
    text = "\n".join(line.text for line in top)
    match = re.search(r"^Vragen van (?:het lid|de leden).+?(?=\s*\(ingezonden)", text, re.S | re.M)
    return re.sub(r"(?<=[a-z])-\n(?=[a-z])|\n", _joined, match[0]) if match else None


def _joined(match: re.Match[str]) -> str:
    return "" if match[0].startswith("-") else " "


# --- dossier ---------------------------------------------------------------------------------


def _dossier(lines: Sequence[PrintedLine]) -> tuple[str | None, str | None]:
    """Read the document's own place in a parliamentary dossier, not one it refers to."""
    for line in lines:
        match = _KST.search(line.text)
        if match:
            return match["dossier"], match["number"]
    top = [line for line in lines if line.page == 1][:FIRST_LINES]
    dossier: str | None = None
    for line in top:
        match = _DASHED.match(line.text)
        if match:
            return match["dossier"], match["number"]
        match = _DOSSIER_LINE.match(line.text)
        if match:
            dossier = re.sub(r"\s", "", match["dossier"])
            continue
        match = _NUMBER_LINE.match(line.text)
        if dossier and match:
            return dossier, match["number"] or match["small"]
    return None, None

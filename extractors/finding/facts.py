"""What a document says of itself: kind, title, date, dossier; who sends, signs, receives."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from extractors.language.dates_words import MONTHS
from extractors.language.normalising import for_parser
from extractors.language.quick_looks import QuickLook
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Document, Role
from schemas.edtf import day_range
from schemas.records import DateSource, DocumentFacts, DocumentKind

_MONTH = (
    r"(?P<month>jan(?:uari|\.)?|feb(?:ruari|\.)?|maart|mrt\.?|apr(?:il|\.)?|mei|jun[i.]?|jul[i.]?"
    r"|aug(?:ustus|\.)?|sep(?:t(?:ember|\.)?|\.)?|okt(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_DAY_IN_WORDS = re.compile(
    rf"(?<!\d)(?P<day>[0-3]?\d)(?:e|ste|de)?\s+{_MONTH}\s*{_YEAR}(?!\d)", re.IGNORECASE
)
_DAY_IN_DIGITS = re.compile(rf"(?<!\d)(?P<day>[0-3]?\d)[-/](?P<number>[01]?\d)[-/]{_YEAR}(?!\d)")
_MONTH_ONLY = re.compile(rf"(?<![\w-])(?:{_MONTH})\s+{_YEAR}(?!\d)", re.IGNORECASE)

_PLACE = r"(?:'s-)?[A-Z][A-Za-zà-ÿ'-]+(?:[ -](?:aan|op|den|de|der|en|[A-Z])[A-Za-zà-ÿ'-]*){0,4}"
_PLACE_AND_DATE = re.compile(rf"^(?:Te:?\s+)?{_PLACE}\s*,\s*(?:d\.?d\.?\s*)?(?=\d)")
_DATE_LABEL = re.compile(
    r"^(?:datum(?!\s+(?:uw|van|inwerking|einde|ontvangst))|dagtekening"
    r"|vastgesteld(?: op| d\.d\.)?|ons kenmerk en datum|versie(?:datum)?\s*[\d.,]*"
    r"|datum brief|verzonden(?: op)?|d\.d\.)\s*:?\s*",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"(?:^|\s[-–|·•]\s)(?:zoals\s)?(?:vastgesteld|goedgekeurd|aangenomen|uitgebracht)\s(?:door|in|bij|op)\b"
    r"[^.;:]{0,90}\b(?:op|d\.d\.|van)\s[0-3]?\d\s\w+\s(?:19|20)\d\d\s*\W?$",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"\(ontvangen\s+(?=\d)", re.IGNORECASE)
_SIGNED = QuickLook(
    re.compile(
        r"^aldus\s|\baldus (?:overeen|onder|op|ge)|getekend te|^te:?\s+[A-Z].*\bop:?\s+\d|^op:\s+\d"
        r"|^te:\s+[A-Z]|opgemaakt te|gedaan te|\bovereengekomen (?:te|op)\b"
        r"|\bondertekend (?:te|op)\b",
        re.IGNORECASE,
    ),
    "aldus|getekend|^te|^op:|opgemaakt|gedaan te|overeengekomen|ondertekend",
)

_COVENANT = re.compile(
    r"\b(?:\w*convenant|\w*overeenkomst|\w*akkoord|\w*arrangement|intentieverklaring"
    r"|\w*afspraken|afsprakenlijst|(?:green|city|regio|bouw|zorg|woon)[ -]?deal|\w*pact"
    r"|protocol|verdrag"
    r"|(?:onderlinge|gemeenschappelijke) regeling|afsprakenkader)\b",
    re.IGNORECASE,
)
_PROGRESS = re.compile(
    r"\b(?:voortgangs(?:rapportage|rapport|verslag|bericht|monitor)|jaarrapportage|jaarverslag"
    r"|eindrapportage|tussenrapportage|monitor(?:rapportage|ingsrapportage)?"
    r"|stand van zaken|voortgang van|evaluatie(?:rapport|verslag)?|uitvoeringsrapportage)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:\w*programma|\w*plan|\w*agenda|\w*visie|begroting|nota|factsheet|\w*strategie)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?:komen|zijn|hebben)\b.{0,60}\bovereen(?:gekomen)?\b|spreken\b.{0,60}\baf\b"
    r"|\bdit convenant\b|\bdeze overeenkomst\b|\bpartijen\b.{0,40}\bverklaren\b"
    r"|\baldus overeengekomen\b|\bdit akkoord\b",
    re.IGNORECASE,
)
_TO_PARLIAMENT = re.compile(
    r"voorzitter\s+(?:van\s+)?(?:de|der)\s+(?:tweede|eerste)\s+kamer|geachte voorzitter"
    r"|^brief van de (?:minister|staatssecretaris)"
    r"|^antwoord van (?:de )?(?:minister|staatssecretaris)"
    r"|aan de voorzitters? van de (?:tweede|eerste)",
    re.IGNORECASE | re.MULTILINE,
)
_SUBJECT = re.compile(r"^(?:betreft|onderwerp|titel)\s*:?\s+(?P<title>\S.{3,})", re.IGNORECASE)

_KST = re.compile(r"\bkst-?(?P<dossier>\d{5})(?:-[IVXLC]+)?-(?P<number>[A-Z]?\d{1,4})\b")
_DOSSIER_LINE = re.compile(
    r"^(?P<dossier>\d{2}\s?\d{3})(?:\s*\(?[IVXLC]{1,6}\)?)?(?:\s+[A-Z(].{5,})?$"
)
_NUMBER_LINE = re.compile(r"^Nr\.\s*(?P<number>\d{1,4})\b")
_DASHED = re.compile(r"^(?P<dossier>\d{5})-(?P<number>\d{1,4})$")

_NAMED_AFTER = re.compile(
    r"(?:circulaire|regeling|besluit|brief|beschikking|overeenkomst|convenant|notitie|memo|opdracht|nota)\b"
    r"(?:(?!\b(?:wijziging|wet|verslag|uw|motie|brief|aanleiding|vervanging|intrekking)\b)[^.;]){0,110}?\b(?:van|d\.?\s?d\.?)\s(?=\d{1,2}[\s-])",
    re.IGNORECASE,
)
_REPORT_OF = re.compile(
    r"\b(?:voortgangs|bestuurs|tussen|najaars|voorjaars|kwartaal|zomer)"
    r"(?:rapportage|bericht|nota|brief)\s(?P<year>20\d\d)\s*$",
    re.IGNORECASE,
)
_NAMING_LINES = 4
"""Lines at the top of the first page that name the paper."""

_NO_TITLE = re.compile(r"^(?:Microsoft Word|None|Naamloos|untitled)|\.(?:docx?|indd)$")

_TITLE_LINES = 20
"""Lines of the first page in which what belongs to a title can stand."""
_FIRST_LINES = 70
"""Lines of the first page in which a letterhead or title block can still stand."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed: its page, words joined by blanks, its block's role and letter size."""

    page: int
    text: str
    role: Role
    size: float


def printed_lines(document: Document) -> Sequence[PrintedLine]:
    """Give the lines of a document in reading order, as far as is known how they are printed."""
    return PutAway(_lines(document), together=TOGETHER).settled()


def _lines(document: Document) -> Iterator[PrintedLine]:
    for page in document.pages:
        if not page.blocks:
            for text in (page.printed or page.text).split("\n"):
                if text.strip():
                    yield PrintedLine(page.number, for_parser(text.strip()), "body", 0.0)
            continue
        for block in page.blocks:
            for line in block.lines:
                text = " ".join(word.text for word in line.words).strip()
                if text:
                    size = max((word.size for word in line.words), default=0.0)
                    yield PrintedLine(page.number, for_parser(text), block.role, size)


def find_facts(document: Document) -> DocumentFacts:
    """Find out what a document says of itself.

    The date is that of the date line, else of the signature, else the month of
    the PDF's own metadata, else none.
    """
    lines = printed_lines(document)
    kind = _kind(document, lines)
    date, source = _date(document, lines)
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
    if _TO_PARLIAMENT.search("\n".join(line.text for line in top[:_FIRST_LINES])):
        return "kamerbrief"
    name = re.sub(r"[-_]", " ", document.name)
    for title in (" ".join(_headline(lines)), document.metadata.get("Title", ""), name):
        kind = _kind_of_title(title)
        if kind is not None:
            return kind
    early = " ".join(line.text for line in lines[:60])
    if re.search(r"\b(?:deze|dit) (?:voortgangs)?rapportage\b", early, re.IGNORECASE):
        return "voortgangsrapportage"
    body = " ".join(line.text for line in lines[:400])
    return "covenant" if len(_AGREED.findall(body)) >= 3 else "other"


def _kind_of_title(title: str) -> DocumentKind | None:
    found: list[tuple[int, DocumentKind]] = []
    kinds: tuple[tuple[re.Pattern[str], DocumentKind], ...] = (
        (_PROGRESS, "voortgangsrapportage"),
        (_COVENANT, "covenant"),
        (_PLAN, "other"),
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
    top = [line for line in lines if line.page == 1][:_FIRST_LINES]
    for place, line in enumerate(top):
        if match := _SUBJECT.match(line.text):
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
        for line in top:
            if _DOSSIER_LINE.match(line.text) and len(line.text) > 12:
                return re.sub(r"^\d{2}\s?\d{3}\s*(?:\(?[IVXLC]+\)?)?\s*", "", line.text) or None
    headline = _headline(lines)
    if headline:
        return re.sub(r"(?<=[a-z])- (?=[a-z])", "", " ".join(headline))
    title = document.metadata.get("Title", "").strip()
    if title and not _NO_TITLE.search(title):
        return title
    return None


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


# --- date ------------------------------------------------------------------------------------


def read_date(text: str) -> str | None:
    """Read the first day in a text as an EDTF date, else the first month with a year."""
    for pattern in (_DAY_IN_WORDS, _DAY_IN_DIGITS):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            month = int(groups["number"]) if "number" in groups else _month(groups["month"])
            try:
                return dt.date(int(match["year"]), month, int(match["day"])).isoformat()
            except ValueError:
                continue
    month_only = _MONTH_ONLY.search(text)
    if month_only is None:
        return None
    return f"{month_only['year']}-{_month(month_only['month']):02d}"


def _month(word: str) -> int:
    return MONTHS[word.casefold().rstrip(".")]


def _date(document: Document, lines: Sequence[PrintedLine]) -> tuple[str | None, DateSource | None]:
    top = [line for line in lines if line.page == 1]
    if date := _date_line(top):
        return date, "date_line"
    front = _front_date(top)
    if front and len(front) == 10:
        return front, "date_line"
    if date := _adopted_on(top):
        return date, "date_line"
    if date := _signed_on(lines):
        return date, "signature"
    if date := _named_after_day(top):
        return date, "date_line"
    if front:
        return front, "date_line"
    for key in ("CreationDate", "ModDate"):
        match = re.match(r"D?:?(\d{4})-?(\d{2})", document.metadata.get(key, ""))
        if match and int(match[1]) >= 1990 and 1 <= int(match[2]) <= 12:
            return f"{match[1]}-{match[2]}", "metadata"
    if date := _year_of_report(top):
        return date, "date_line"
    return None, None


def _date_line(top: Sequence[PrintedLine]) -> str | None:
    """Read `Datum …`, `Den Haag, …`, a line that is only a date, `(ontvangen …)`."""
    for place, line in enumerate(top[: _FIRST_LINES * 2]):
        text = line.text
        following = top[place + 1].text if place + 1 < len(top) else ""
        if label := _DATE_LABEL.match(text):
            rest = text[label.end() :]
            if rest and _whole(rest[:40], loose=True):
                return read_date(rest)
            if not rest and _whole(following):
                return read_date(following)
        placed = _PLACE_AND_DATE.search(text)
        if placed and (date := _full_day(text[placed.end() :][:25])):
            return date
        if (match := _ANSWERED.search(text)) or re.search(r"\(ontvangen$", text):
            rest = text[match.end() :] if match else ""
            if date := read_date(f"{rest} {following}"):
                return date
    return None


def _whole(text: str, loose: bool = False) -> bool:
    """Whether a text is a date and nothing else (`loose`: begins with one)."""
    for pattern in (_DAY_IN_WORDS, _DAY_IN_DIGITS, _MONTH_ONLY):
        match = pattern.match(text.strip())
        if match and (loose or match.end() >= len(text.strip()) - 1):
            return True
    return False


def _front_date(top: Sequence[PrintedLine]) -> str | None:
    """Read a date that stands by itself on the first page: the date of a title page."""
    for line in top:
        if len(line.text) <= 32 and _whole(line.text):
            return read_date(line.text)
    return None


def _adopted_on(top: Sequence[PrintedLine]) -> str | None:
    """Read `Vastgesteld door de raad op 3 mei 2010` where it stands under a title."""
    for line in top[:_TITLE_LINES]:
        match = _ADOPTED.search(line.text)
        if match and len(line.text) < 140 and (date := _full_day(line.text[match.start() :])):
            return date
    return None


def _named_after_day(top: Sequence[PrintedLine]) -> str | None:
    """Read the day that a paper is named after: `Circulaire van 3 mei 2010, nr. …`."""
    worded = [line.text for line in top if re.search(r"[a-z]", line.text)]
    opening = " ".join(worded[:_NAMING_LINES])
    match = _NAMED_AFTER.match(opening)
    return _full_day(opening[match.end() :][:20]) if match else None


def _year_of_report(top: Sequence[PrintedLine]) -> str | None:
    """Read the year of a report or budget paper that is brought out in it."""
    for line in top[:_NAMING_LINES]:
        if match := _REPORT_OF.search(line.text):
            return match["year"]
    return None


def _signed_on(lines: Sequence[PrintedLine]) -> str | None:
    """Read the day of signature: `Aldus overeengekomen … op …`, `Te: … Op: …`, `Place, day`."""
    first = min(len(lines) // 3, 40)
    for place in range(first, len(lines)):
        if not _SIGNED.search(lines[place].text):
            continue
        near = " ".join(item.text for item in lines[place : place + 3])
        if date := _full_day(near):
            return date
    for line in islice(lines, first, None):
        match = _PLACE_AND_DATE.search(line.text)
        if match and len(line.text) < 60 and (date := _full_day(line.text[match.end() :])):
            return date
    return None


def _full_day(text: str) -> str | None:
    date = read_date(text)
    return date if date and len(date) == 10 else None


# --- dossier ---------------------------------------------------------------------------------


def _dossier(lines: Sequence[PrintedLine]) -> tuple[str | None, str | None]:
    """Read the document's own place in a parliamentary dossier, not one it refers to."""
    for line in lines:
        match = _KST.search(line.text)
        if match:
            return match["dossier"], match["number"]
    top = [line for line in lines if line.page == 1][:_FIRST_LINES]
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
            return dossier, match["number"]
    return None, None

"""When a document is of: its date line, title page, signature, imprint or metadata."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile, zip_longest

from extractors.finding.printed_lines import FIRST_LINES, PrintedLine
from extractors.finding.title_years import day_of_title
from extractors.language.dates import find_dates, resolve
from extractors.language.dates_words import MONTHS
from extractors.language.quick_looks import QuickLook
from extractors.language.word_lists import WEEKDAY
from extractors.reading.model import Document
from schemas.records import DateSource

_TITLE_LINES = 20
"""Lines of the first page in which what belongs to a title can stand."""
_RUNNING = 60
"""Characters from which a line without an end goes on in the next one."""
_LONGEST = 120
"""Characters beyond which no line of a title page ends in its date."""
_TEXT = 80
"""Characters beyond which a line is one of running text."""
_MONTH = rf"(?:(?P<month>{'|'.join(MONTHS)})\.?)"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_DAY_IN_WORDS = re.compile(
    rf"(?<!\d)(?P<day>[0-3]?\d)(?:e|ste|de)?\s+{_MONTH}\s*{_YEAR}(?!\d)", re.IGNORECASE
)
_DAY_IN_DIGITS = re.compile(rf"(?<!\d)(?P<day>[0-3]?\d)[-/](?P<number>[01]?\d)[-/]{_YEAR}(?!\d)")
_DAY_FROM_YEAR = re.compile(rf"(?<![\d-]){_YEAR}-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?![\d-])")
_MONTH_ONLY = re.compile(rf"(?<![\w-])(?:{_MONTH})\s+{_YEAR}(?!\d)", re.IGNORECASE)
_PLACE = r"(?:'s-)?[A-Z][A-Za-zà-ÿ'-]+(?:[ -](?:aan|op|den|de|der|en|[A-Z])[A-Za-zà-ÿ'-]*){0,4}"
_PLACE_AND_DATE = re.compile(rf"^(?:Te:?\s+)?{_PLACE}\s*,\s*(?:d\.?d\.?\s*)?(?=\d)")
_DATE_LABEL = re.compile(
    r"^(?:datum(?:\s+(?:(?:raads|college|bestuurs|commissie|leden)?vergadering|behandeling|besluit|overleg|bijeenkomst"
    r"|document|opstelling|opgesteld|publicatie|advies|voorstel|rapport|notitie|(?:AB|DB|B&W|B\sen\sW|BenW)(?:-\w+)?))?"
    r"(?!\s+(?:uw|van|inwerking|einde|ontvangst))|dagtekening"
    r"|(?:raads|college|commissie)vergadering (?:van|d\.d\.)"
    r"|vastgesteld(?: op| d\.d\.)?|ons kenmerk en datum|versie(?:datum)?\s*[\d.,]*(?:\s*d\.?d\.?)?"
    r"|datum brief|verzonden(?: op)?|d\.d\.|(?:opgesteld|gepubliceerd|gedateerd)(?: op| d\.d\.)?"
    r"|(?:vergader|overleg|bijeenkomst|opstel|publicatie|verzend|besluit|document|rapport|brief|uitgifte)datum)\s*:?\s*"
    rf"(?:{WEEKDAY}\s+)?",
    re.IGNORECASE,
)
_DATE_FIELD = re.compile(
    r"(?<!vorige\s)(?<!volgende\s)(?<!komende\s)\b(?:(?:vergader|overleg|bijeenkomst|opstel|publicatie|verzend|document|versie)?datum"
    r"|datum\s(?:(?:raads|college|bestuurs|commissie)?vergadering|behandeling|document|(?:AB|DB|B&W))"
    r"|(?:(?:raads|college|bestuurs|commissie|AB-|DB-)?vergadering|bijeenkomst)(?:\s(?:van|d\.d\.))?)"
    rf"\s?:\s*(?:{WEEKDAY}\s+)?(?=\d{{1,4}}[\s/-])",
    re.IGNORECASE,
)
"""The field of a date among others on one line: `Zaaknummer: 81 Vergaderdatum: 6 maart 2014`."""
_ADOPTED = re.compile(
    r"(?:^|\s[-–|·•]\s|,\s)(?:zoals\s)?(?:vastgesteld|goedgekeurd|aangenomen|uitgebracht)\s(?:door|in|bij|op)\b"
    r"[^.;:]{0,90}\b(?:op|d\.d\.|van)\s[0-3]?\d\s\w+\s(?:19|20)\d\d\s*\W?$",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"\(ontvangen\s+(?=\d)", re.IGNORECASE)
_SIGNED = QuickLook(
    re.compile(
        r"^aldus\s|\baldus (?:overeen|onder|op|ge)|getekend te|^op:\s+\d"
        r"|^te:?\s+(?-i:[A-Z]).*\bop:?\s+\d"
        r"|^te:\s+(?-i:[A-Z])|opgemaakt te|gedaan te|^(?:opgemaakt|gedaan|getekend) in\b"
        r"|\bovereengekomen (?:te|op)\b"
        r"|\bondertekend (?:te|op)\b",
        re.IGNORECASE,
    ),
    "aldus|getekend|te:|op|gedaan|overeengekomen|ondertekend",
)
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
_FILE_YEARS = 2
"""Years from that in a paper's title to the making of its file that are not too many."""
_RULE = re.compile(
    r"(?:(?:tijdelijke|subsidie|stimulerings|uitkerings|uitvoerings|kader)?\s?(?:regeling|besluit)"
    r"|beleidsregels?|circulaire)\b",
    re.IGNORECASE,
)
_RULE_OF = re.compile(
    r"(?!.*\b(?:wijziging|intrekking|tot|periode|jaren|begroting\w*|jaarplan)\b)[^.;:]{12,160}"
    r"(?<![-–/\d])(?<!\bvan)(?<!\ben)(?<!\bt/m)(?<!\bvanaf)(?<!\bvoor)\s(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_NAMING_LINES = 4
"""Lines at the top of the first page that name the paper."""


def read_date(text: str) -> str | None:
    """Read the first day in a text as an EDTF date, else the first month with a year."""
    for pattern in (_DAY_IN_WORDS, _DAY_IN_DIGITS, _DAY_FROM_YEAR):
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
    return MONTHS[word.casefold()]


def date_of(
    document: Document, lines: Sequence[PrintedLine]
) -> tuple[str | None, DateSource | None]:
    """Give the day or month of a document as EDTF, and where it was read; None where it has none.

    Asked in turn: the date line, a day on the title page, the signature, a month on the title
    page or in the imprint, a season on the title page, the metadata of the file.
    """
    top = [line for line in lines if line.page == 1]
    if date := _date_line(top):
        return date, "date_line"
    front = _front_date(top)
    if front and len(front) == 10:
        return front, "date_line"
    if date := _adopted_on(top):
        return date, "date_line"
    under = _under_title(top)
    if under and len(under) == 10:
        return under, "date_line"
    if date := _signed_on(lines):
        return date, "signature"
    if date := _named_after_day(top):
        return date, "date_line"
    if date := front or under or _in_imprint(lines) or _season_under_title(top):
        return date, "date_line"
    if date := _for_meeting(top):
        return date, "date_line"
    if date := _signed_in(lines):
        return date, "signature"
    if date := _of_file(document):
        return date, "metadata"
    if date := _year_of_report(top):
        return date, "date_line"
    return None, None


def _of_file(document: Document) -> str | None:
    """Read the month that the file was made in.

    One that was made years after its paper, as by a scan, says nothing of the paper.
    """
    named = day_of_title(document)
    for key in ("CreationDate", "ModDate"):
        match = re.match(r"D?:?(\d{4})-?(\d{2})", document.metadata.get(key, ""))
        if match is None or int(match[1]) < 1990 or not 1 <= int(match[2]) <= 12:
            continue
        if named is None or int(match[1]) - named.year <= _FILE_YEARS:
            return f"{match[1]}-{match[2]}"
    return None


def _date_line(top: Sequence[PrintedLine]) -> str | None:
    """Read `Datum …`, `Den Haag, …`, a line that is only a date, `(ontvangen …)`."""
    for place, line in enumerate(top[: FIRST_LINES * 2]):
        text = line.text
        following = top[place + 1].text if place + 1 < len(top) else ""
        if label := _DATE_LABEL.match(text):
            rest = text[label.end() :]
            if rest and _whole(rest[:40], loose=True):
                return read_date(rest)
            if not rest and _whole(following):
                return read_date(following)
        field = _DATE_FIELD.search(text) if len(text) < _LONGEST else None
        if field and not _ANOTHER_DAY.search(text) and (date := _at_once(text[field.end() :])):
            return date
        placed = _PLACE_AND_DATE.search(text)
        if placed and (date := _full_day(text[placed.end() :][:25])):
            return date
        if (match := _ANSWERED.search(text)) or re.search(r"\(ontvangen$", text):
            rest = text[match.end() :] if match else ""
            if date := read_date(f"{rest} {following}"):
                return date
    return None


def _at_once(text: str) -> str | None:
    """Read the full day that a text begins with."""
    return _full_day(text[:20]) if _whole(text[:40], loose=True) else None


def _whole(text: str, loose: bool = False) -> bool:
    """Whether a text is a date and nothing else (`loose`: begins with one)."""
    for pattern in (_DAY_IN_WORDS, _DAY_IN_DIGITS, _DAY_FROM_YEAR, _MONTH_ONLY):
        match = pattern.match(text.strip())
        if match and (loose or match.end() >= len(text.strip()) - 1):
            return True
    return False


def _front_date(top: Sequence[PrintedLine]) -> str | None:
    """Read a date that stands by itself on the first page: the date of a title page."""
    above = ""
    for line in top:
        # The last line of a paragraph may hold nothing but the date of something else.
        goes_on = (
            line.role not in _ON_EACH_PAGE
            and len(above) > _RUNNING
            and not _PRINTED_SENTENCE.search(above)
        )
        text = _PAGE_NUMBER.sub("", line.text)
        if line.role != "table" and len(text) <= 32 and _whole(text) and not goes_on:
            return read_date(text)
        above = line.text
    return None


_ON_EACH_PAGE = frozenset({"running_head", "running_foot", "page_number"})
_PAGE_NUMBER = re.compile(
    r"^(?:pagina|blz\.?|pag\.?)\s\d+(?:\s?(?:van|/)\s?\d+)?\s*[-–|·•,]\s*"
    r"|(?<!\s)\s*(?:[-–|·•,]\s*)?\b(?:pagina|blz\.?|pag\.?)\s\d+(?:\s?(?:van|/)\s?\d+)?\s*$",
    re.IGNORECASE,
)
"""The number of the page beside the date at its foot: `Mei 2014 - Pagina 3`."""


def _adopted_on(top: Sequence[PrintedLine]) -> str | None:
    """Read `Vastgesteld door de raad op 3 mei 2010` where it stands under a title."""
    for text in _with_next(top[:_TITLE_LINES]):
        match = _ADOPTED.search(text)
        if match and len(text) < 140 and (date := _full_day(text[match.start() :])):
            return date
    return None


_BEHIND = re.compile(
    r"(?:[,|(–—]|\s-|\bd\.?d\.?|\b(?:versie|concept|ontwerp|definitief|eindversie|peildatum"
    r"|stand van zaken|\w*(?:rapportage|bericht|monitor|brief))(?:\s[\d.]+)?)\s*:?\s*"
    rf"(?P<date>(?:[0-3]?\d\s+)?{_MONTH}\s+{_YEAR}|[0-3]?\d[-/][01]?\d[-/](?:19|20)\d\d)\)?$",
    re.IGNORECASE,
)
"""The date that ends a line of a title page: `Gemeente Goes, mei 2014`, `Concept d.d. 3-5-2014`."""
_ANOTHER_DAY = re.compile(
    r"\b(?:vanaf|tot|geldig|inwerking\w*|ingang|brief van|uw|\w*periode|looptijd|motie|reactie)\b",
    re.IGNORECASE,
)
_BEGINS_SPAN = re.compile(rf"\d\s+{_MONTH}(?:\s+{_YEAR})?\s*$", re.IGNORECASE)
"""`1 juli 2018 – 31 december 2018`: the last day that a paper is about, not its own."""
_PRINTED_SENTENCE = re.compile(r"[a-z]{2}[.;:]$")


def _under_title(top: Sequence[PrintedLine]) -> str | None:
    """Read the date at the end of a line of the title page, letterhead or running head."""
    apart = ("running_head", "running_foot", "letterhead")
    return _at_line_end((*_title_lines(top), *(line for line in top if line.role in apart)))


_SEASON = re.compile(
    r"(?:^|[,|(–—]\s*|\s-\s|\b(?:\w*(?:rapportage|bericht|monitor|brief))\s)"
    r"(?P<season>(?:(?:voor|na)jaar|lente|zomer|herfst|winter|begin|medio|eind"
    r"|(?:eerste|tweede|derde|vierde)\s(?:kwartaal|helft)(?:\svan)?)\s(?:19|20)\d\d)\)?$",
    re.IGNORECASE,
)
"""The part of a year that ends a line of a title page: `Voortgang – najaar 2021`."""


def _season_under_title(top: Sequence[PrintedLine]) -> str | None:
    for line in _title_lines(top):
        if (match := _SEASON.search(line.text)) and not _ANOTHER_DAY.search(line.text):
            return next((resolve(date, None) for date in find_dates(match["season"].lower())), None)
    return None


_IMPRINT = re.compile(
    r"colofon\s*:?\s*$|(?:dit is een (?:gezamenlijke )?)?(?:uitgave|publicatie) van\b(?!.*[.;]$)"
    r"|uitgegeven door\b(?!.*[.;]$)|uitgever\s*:",
    re.IGNORECASE,
)


def _in_imprint(lines: Sequence[PrintedLine]) -> str | None:
    """Read the date among the lines under `Colofon`, or where it says who brings it out."""
    for place, line in enumerate(lines):
        if _IMPRINT.match(line.text):
            under = lines[place + 1 : place + _TITLE_LINES]
            if date := _front_date(under) or _at_line_end(under):
                return date
    return None


def _at_line_end(lines: Sequence[PrintedLine]) -> str | None:
    for text in _with_next(lines):
        match = _BEHIND.search(text)
        if match is None or len(text) >= _LONGEST or _ANOTHER_DAY.search(text):
            continue
        if not _BEGINS_SPAN.search(text[: match.start()]):
            return read_date(match["date"])
    return None


def _with_next(lines: Sequence[PrintedLine]) -> Iterator[str]:
    """Give each line, and joined with the next: large letters break what belongs together."""
    for line, below in zip_longest(lines, lines[1:]):
        yield line.text
        if below is not None:
            yield f"{line.text} {below.text}"


def _title_lines(top: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """Give the lines of a title page, up to the first of running text."""
    return takewhile(lambda line: not _is_text(line), top[:_TITLE_LINES])


def _is_text(line: PrintedLine) -> bool:
    """Whether a line is one of running text, in which dates are those of other things."""
    long = len(line.text) > _TEXT
    return line.role == "body" and (long or _PRINTED_SENTENCE.search(line.text) is not None)


def _named_after_day(top: Sequence[PrintedLine]) -> str | None:
    """Read the day that a paper is named after: `Circulaire van 3 mei 2010, nr. …`.

    Above its name may stand whose paper it is, set apart.
    """
    worded = [line for line in top if re.search(r"[a-z]", line.text)]
    titles = (at for at, line in enumerate(_title_lines(worded)) if line.role == "heading")
    for place in (0, next(titles, 0)):
        opening = " ".join(line.text for line in worded[place : place + _NAMING_LINES])
        if match := _NAMED_AFTER.match(opening):
            return _full_day(opening[match.end() :][:20])
    return None


def _year_of_report(top: Sequence[PrintedLine]) -> str | None:
    """Read the year of a report that is brought out in it, or of a rule named after it."""
    for line in top[:_NAMING_LINES]:
        if match := _REPORT_OF.search(line.text):
            return match["year"]
    return _year_of_rule(top)


def _year_of_rule(top: Sequence[PrintedLine]) -> str | None:
    """Read the year that ends the name of a regulation: `Regeling oevers 2010`."""
    for place, line in enumerate(top[:_NAMING_LINES]):
        if line.role == "heading" and _RULE.match(line.text):
            below = takewhile(lambda item: item.role == "heading", top[place + 1 : place + 4])
            lines = [line, *(item for item in below if item.size == line.size)]
            match = _RULE_OF.fullmatch(" ".join(item.text for item in lines))
            return match["year"] if match else None
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
        match = _PLACE_AND_DATE.search(line.text) if len(line.text) < _FIELD else None
        if match and (date := _full_day(line.text[match.end() :])):
            return date
    for place in range(max(first, 1), len(lines)):
        above = lines[place - 1].text
        dated = len(above) < _FIELD and _whole(lines[place].text)
        if dated and _ONLY_PLACE.fullmatch(above):
            behind = lines[place + 1 : place + 2]
            signed = any(line.role == "signature" or _OFFICE.match(line.text) for line in behind)
            if signed and (date := _full_day(lines[place].text)):
                return date
    return None


_FIELD = 60
"""Characters of a line below which it may hold a place or day, and no sentence."""
_ONLY_PLACE = re.compile(rf"(?:Te:?\s)?{_PLACE}\s*,?")
_OFFICE = re.compile(
    r"(?:namens|voor)\s|(?:de|het)\s(?:\w+-?)?(?:minister|staatssecretaris|burgemeester|college|voorzitter"
    r"|wethouder|gedeputeerde|dijkgraaf|commissaris|directeur|bestuurder|raad|griffier|secretaris)\b",
    re.IGNORECASE,
)
"""How the lines below the place and day of a signature begin."""


_MEETING_OF = re.compile(
    r"^(?:ten behoeve van|t\.?b\.?v\.?|(?:opgesteld|bestemd)? ?voor|behandeling in"
    r"|ter bespreking in)\s[^.;]{0,90}"
    r"\b\w*(?:overleg|vergadering|commissie|beraad|raad|bestuur|stuurgroep|zitting|conferentie)\b[^.;]{0,40}?"
    r"\b(?:van|op|d\.?d\.?)\s(?=[0-3]?\d[\s-])",
    re.IGNORECASE,
)
"""The line under a title that says for which meeting a paper is."""
_OF_MEETING = re.compile(
    r"^(?:(?!\b(?:brief|motie|reactie|verzoek|wijziging|vragen)\b)[^.;:]){0,90}"
    r"\b(?:bestuur|raads?|commissie|stuurgroep|(?:raads|leden|bestuurs)?vergadering|ab|db)\s"
    r"(?:van|op|d\.?d\.?)\s(?=[0-3]?\d[\s-][^.;]{5,18}$)",
    re.IGNORECASE,
)
"""A title that is that of a meeting's papers: `Stukken Algemeen Bestuur van 3 mei 2010`."""


def _for_meeting(top: Sequence[PrintedLine]) -> str | None:
    for line in _title_lines(top):
        match = _MEETING_OF.match(line.text) or _OF_MEETING.match(line.text)
        if match and (date := _full_day(line.text[match.end() :][:20])):
            return date
    return None


_ALDUS = re.compile(
    r"^aldus\s(?:overeen|onder|op|ge|be|vast|afge)|^(?:ge|onder)tekend\b", re.IGNORECASE
)
_TO_MONTH = 6
"""Lines below `Aldus besloten door …` in which its month may stand by itself."""


def _signed_in(lines: Sequence[PrintedLine]) -> str | None:
    """Read the month of signature, at the end of a line below `Aldus …`: `Mei/juni 2014`."""
    first = min(len(lines) // 3, 40)
    for place in range(first, len(lines)):
        if not _ALDUS.match(lines[place].text):
            continue
        for line in lines[place : place + _TO_MONTH]:
            if (match := _MONTH_AT_END.search(line.text)) is not None:
                return read_date(match.group())
    return None


_MONTH_AT_END = re.compile(
    rf"(?:^|[,/(]\s*|\bin\s(?:de\smaand\s)?){_MONTH}\s+{_YEAR}\W*$", re.IGNORECASE
)


def _full_day(text: str) -> str | None:
    date = read_date(text)
    return date if date and len(date) == 10 else None

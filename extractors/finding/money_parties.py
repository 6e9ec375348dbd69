"""Who pays and who receives one amount of money, among the parties of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractors.finding.budget_fields import Stretch
from schemas.records import Party

_ARTICLE = r"(?:(?:de|het|een|alle|deze|dit)\s)?"
_GIVES = (
    r"(?:stel(?:t|len|de|den)?|trek(?:t|ken)?|trok(?:ken)?|maak(?:t|te)?|maken|reserveert|reserveren|begroot"
    r"|investeert|investeren|investeerden?|draagt|dragen|droeg(?:en)?|financiert|financieren|besteedt|besteden"
    r"|besteedde|geeft|geven|gaf|kent|kennen|kenden?|verleent|verlenen|verleende|verstrekt|verstrekken|verstrekte|zet"
    r"|zetten|zette|bekostigt|subsidieert|subsidieerden?|keert|legt|leggen|legden?|betaalt|betalen|betaalde|bezuinigt|bespaart|raamt|stort"
    r"|stortten?|storten|brengt|brengen|brachten?|maakten|steekt|steken|stopt|stoppen|heeft|hebben|is\sbereid|zal|zullen|neemt|nemen|voegt"
    r"|verbindt\szich|verbinden\szich|verplicht(?:en)?\szich|vergoedt|vergoeden|garandeert|garanderen|leent|lenen)"
)


GIVES = re.compile(rf"\b{_GIVES}\b", re.IGNORECASE)
_SHARES_OUT = re.compile(
    r"\b(?:legg?(?:en|t)|draagt|dragen|breng(?:t|en)|financier(?:t|en)|betaal(?:t|d)|betalen|invester(?:t|en)|bekostig\w*)\b"
    r"[^;]*:[^;:]*$",
    re.IGNORECASE,
)
"""What each pays, in a list: `Partijen leggen samen 3 mln. in: gemeente A 1 mln., B 2 mln.`"""


_GIVES_TOO = re.compile(
    rf"\b{_GIVES}\b(?:[^;.]|(?<=\d)\.(?=\d))*(?:,|\sen)\s(?:de\s|het\s)?$", re.IGNORECASE
)
"""A subject whose verb is that of the one before: `Het Rijk geeft € 3 miljoen en de stad 2`."""


_OF_WHICH = re.compile(
    r"\bwaarvan\s(?:de\s|het\s)?(?:(?:[^;.]|(?<=\d)\.(?=\d))*(?:,|\sen)\s(?:de\s|het\s)?)?$",
    re.IGNORECASE,
)
_PAYS_BEHIND = re.compile(
    r"(?:[^;.]|(?<=\d)\.(?=\d))*?\b(?:betaal(?:t|de)|betalen|bijdraagt|bijdragen|bijdroeg(?:en)?|financiert"
    r"|financieren|bekostigt|inbrengt|inlegt|voor\s(?:haar|zijn|hun|eigen)\srekening\s(?:neemt|nemen))\b",
    re.IGNORECASE,
)
"""`€ 3 miljoen, waarvan de stad € 1 miljoen en de provincie € 2 miljoen betaalt`: the verb last."""


class Named(NamedTuple):
    """The parties of a document as its amounts need them, worked out once."""

    forms: tuple[tuple[str, str], ...]
    """Every name and alias beside the name of its party, the longest first."""
    sender: str | None
    """The ministry that `ik` speaks for, where it is the only one."""


def named(parties: Iterable[Party]) -> Named:
    """Give the names of the parties of a document."""
    forms: list[tuple[str, str]] = []
    senders: list[str] = []
    for party in parties:
        forms.extend((form, party.name) for form in (party.name, *party.aliases))
        if "sender" in party.roles and party.type == "ministry":
            senders.append(party.name)
    forms.sort(key=lambda pair: -len(pair[0]))
    return Named(tuple(forms), senders[0] if len(senders) == 1 else None)


def mentions(text: str, parties: Named) -> Iterator[tuple[int, int, str]]:
    """Find where parties stand in `text` (start, end, name); of two that overlap, the longer."""
    used: list[tuple[int, int]] = []
    for form, name in parties.forms:
        # A sentence may open with a group: `Scholen ontvangen …`.
        opens = text.startswith(form[:1].upper() + form[1:])
        if form not in text and not opens:
            continue
        first = rf"(?:{re.escape(form[:1])}|(?<!.){re.escape(form[:1].upper())})"
        for match in re.finditer(rf"(?<!\w){first}{re.escape(form[1:])}(?!\w)", text):
            if not any(match.start() < end and start < match.end() for start, end in used):
                used.append(match.span())
                yield match.start(), match.end(), name


_ASIDE = re.compile(r",\s(?:waar\w+|zoals|die|dat)\s[^,;]*,")


def funder_of(stretch: Stretch, parties: Named) -> str | None:
    """Give the name of the party that pays the amount, or None where the text names none."""
    before, after = stretch.before, stretch.after
    nearest = sorted(mentions(before, parties), key=lambda m: -m[1])
    for start, end, name in nearest:
        # The subject before its verb is surer than what stands behind it.
        if _VERB_NEXT.match(before[end:]) and not _taken(before[:start]):
            nearest = [(start, end, name)]
            break
    for pays in (_gives, _is_source):
        for start, end, name in nearest:
            if pays(stretch, before[:start], before[end:]):
                return name
    own = _own_clause(after)
    for start, _, name in sorted(mentions(own, parties), key=lambda m: m[0]):
        if _FROM.search(own[:start]) or _OF.fullmatch(own[:start]):
            return name
    if re.search(r"\bik\b", _ASIDE.sub(" ", before + after), re.IGNORECASE):
        return parties.sender
    return None


def giver_in(line: str, parties: Named) -> str | None:
    """Give the party that is the subject of a verb of giving in a line that announces sums."""
    found = sorted(mentions(line, parties), key=lambda m: m[0])
    return next(
        (
            name
            for start, end, name in found
            if not _taken(line[:start])
            and (_VERB_NEXT.match(line[end:]) or _VERB_BEFORE.search(line[:start]))
        ),
        None,
    )


_VERB_BEFORE = re.compile(rf"\b{_GIVES}\s{_ARTICLE}$", re.IGNORECASE)
_FROM = re.compile(
    rf"\b(?:door|vanuit|uit|ten\slaste\svan|voor\srekening\svan|\w*(?:begroting|middelen|budget)\svan)\s{_ARTICLE}$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s?(?:aan\s)?(?:extra\s)?(?:\w*(?:subsidie|bijdrage|geld|middelen|steun)\s)?van\s(?:de\s|het\s)?",
    re.IGNORECASE,
)
"""Right behind the sum: `€ 3 miljoen van de stad`, `€ 3 miljoen subsidie van de stad`."""
_NEXT_CLAUSE = re.compile(
    r"[;:]|,\s(?:maar|mits|terwijl|omdat|zodat|hoewel|aangezien|waarna|om)\b|\.\s(?=[A-Z])"
)


def _own_clause(after: str) -> str:
    """Give what stands behind a sum up to where another statement begins."""
    found = _NEXT_CLAUSE.search(after)
    return after[: found.start()] if found else after


_GOT = re.compile(
    r"^\s(?:heeft|hebben)\b.*\b(?:gekregen|ontvangen)\b|^[^¤]*\b(?:gekregen|ontvangen)\W*$"
)


_VERB_NEXT = re.compile(rf"\s{_GIVES}\b", re.IGNORECASE)


def _gives(stretch: Stretch, left: str, right: str) -> bool:
    """Tell whether the party between `left` and `right` is the subject of a verb of giving."""
    if _GOT.search(right + stretch.after):
        return False
    whole = stretch.text[: stretch.start + len(left)]
    if not right.strip() and (_SHARES_OUT.search(whole) or _GIVES_TOO.search(whole)):
        return True
    of_which = not right.strip() and _OF_WHICH.search(whole)
    if of_which and _PAYS_BEHIND.match(stretch.text, stretch.amount.end):
        return True
    if re.match(rf"[^,;]{{0,40}}?\s{_GIVES}\b", right) and not _taken(left):
        return True
    return _VERB_BEFORE.search(left) is not None


def _is_source(stretch: Stretch, left: str, right: str) -> bool:
    """Tell whether the money is from the party: `uit`, `van … gevraagd`, `bij … aanvragen`."""
    if re.search(
        rf"\b(?:door|vanuit|uit|bijdrage\svan|subsidie\svan|via\sde\sbegroting\svan)\s{_ARTICLE}$",
        left,
        re.I,
    ):
        return True
    rest = right + stretch.after
    if re.search(rf"\bvan\s(?:hun\s|zijn\s|haar\s)?{_ARTICLE}$", left, re.I):
        return bool(
            re.search(r"\b(?:gevraagd|verlangd|verwacht|gekregen|ontvangen)\b", rest)
        ) or bool(
            re.search(
                r"\b(?:ontvang\w*|krijg\w*|kreeg|kregen|ontving\w*)\s(?:\w+\s){0,2}van\s", left
            )
        )
    return bool(re.search(rf"\bbij\s{_ARTICLE}$", left, re.I)) and bool(
        re.search(r"\b(?:aanvragen|aangevraagd)\b", rest)
    )


def _taken(left: str) -> bool:
    """Whether a preposition before the name makes it no subject."""
    return bool(
        re.search(
            rf"\b(?:aan|voor|naar|met|bij|in|op|binnen|namens|onder|over|van|door|volgens|via)\s{_ARTICLE}$",
            left,
            re.I,
        )
    )


_RECEIVES = re.compile(
    r"\s(?:\w+\s){0,2}?(?:ontvang|krijg|kreeg|ontving)|\s(?:heeft|hebben)\b.*\b(?:gekregen|ontvangen)\b"
    r"|\s(?:die\s[^,;]*,\s)?(?:kan|kunnen|mag|mogen)\s[^;.]*\b(?:aanvragen|rekenen\sop|ontvangen|krijgen)\b"
)
_GIVES_TO = re.compile(
    rf"\b(?:kent|kennen|verleent|verlenen|verstrekt|verstrekken|geeft|geven|betaalt|betalen|biedt"
    rf"|bieden)\s{_ARTICLE}$",
    re.IGNORECASE,
)
_I_GIVE = re.compile(
    rf"\b(?:geef|verstrek|verleen|betaal|ken|keer|stel|zeg)\s(?:ik\s)?(?:hiertoe\s|daartoe\s|hiervoor\s|daarvoor\s)?{_ARTICLE}$",
    re.IGNORECASE,
)
_PUTS = re.compile(rf"\b(?:stelt|stellen|stelden?|zegt|zeggen|zegde)\s{_ARTICLE}$", re.IGNORECASE)
_HAS_PROMISED = re.compile(
    rf"\b(?:heb|heeft|hebben)\s(?:ik\s|wij\s|we\s)?{_ARTICLE}$", re.IGNORECASE
)
_PROMISED = re.compile(r"\s(?:\w+\s){0,2}(?:toegezegd|toegekend|verstrekt|verleend|beloofd)\b")
_AT_THEIR_DISPOSAL = re.compile(r"\b(?:beschikbaar|ter\sbeschikking|toe)\b")


def _is_to(before: str, start: int, end: int, after: str) -> bool:
    """Tell whether a name is the indirect object of giving: `Ik geef de bond € 3`.

    `De stad stelt de bond € 3 beschikbaar`, `Ik heb de bond € 3 toegezegd`.
    """
    left, right = before[:start], before[end:]
    if _I_GIVE.search(left):
        return True
    if _PUTS.search(left) and _SUBJECT_FIRST.match(left):
        return _AT_THEIR_DISPOSAL.search(after) is not None
    given = _PROMISED.match(right) or _PROMISED.match(after)
    return bool(_HAS_PROMISED.search(left)) and given is not None


_SUBJECT_FIRST = re.compile(r"(?!(?:hiervoor|daarvoor|hiertoe|daartoe|voor|in|met|om|ook)\b)", re.I)
_IS_GIVEN = re.compile(
    r"\s(?:is|wordt|zijn|worden|was|werd|komt|reserveert|trekt|stelt)\s[^;]*¤", re.IGNORECASE
)
"""`Voor het bureau is € 3 miljoen gereserveerd`: the sentence opens with who gets it."""
_NAMED_ACT = re.compile(
    rf"\b(?:Wet|Besluit|Regeling)\s(?:[\w-]+\s){{0,5}}(?:aan|voor|naar)\s{_ARTICLE}$"
)
"""`aan` in the name of a law: `de Wet bundeling uitkering aan gemeenten`."""


def recipient_of(stretch: Stretch, parties: Named) -> str | None:
    """Give the name of the party that the amount goes to, or None where the text names none."""
    before, after = stretch.before, _own_clause(stretch.after)
    for start, _, name in sorted(mentions(after, parties), key=lambda m: m[0]):
        if re.search(rf"\b(?:aan|voor|naar)\s{_ARTICLE}$", after[:start], re.IGNORECASE):
            return name
    for start, end, name in mentions(before, parties):
        if _RECEIVES.match(before[end:] + "¤" + after) and not _taken(before[:start]):
            return name
        got = re.search(rf"\b(?:heeft|hebben)\s{_ARTICLE}$", before[:start])
        if got and re.search(r"\b(?:gekregen|ontvangen)\b", after):
            return name
        if _NAMED_ACT.search(before[:start]):
            continue
        if _GIVES_TO.search(before[:start]) and any(
            _VERB_NEXT.match(before[stop:])
            for _, stop, giver in mentions(before, parties)
            if giver != name
        ):
            # `Het fonds kent de stad een subsidie toe`
            return name
        if _is_to(before, start, end, after):
            return name
        if re.search(
            rf"^(?:En\s|Ook\s)?voor\s{_ARTICLE}$", before[:start], re.I
        ) and _IS_GIVEN.match(before[end:] + "¤"):
            return name
        if re.search(rf"\b(?:aan|naar)\s{_ARTICLE}$", before[:start], re.IGNORECASE):
            return name
        if re.search(
            rf"\b(?:ontvang\w*|krijg\w*|kreeg|ontving\w*)\s{_ARTICLE}$", before[:start], re.I
        ):
            return name
    return None

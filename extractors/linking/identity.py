"""Who an entry is by itself: a public body of that day, a known institution, or its own name."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from dataclasses import dataclass

from extractors.linking.entries import Entry
from extractors.linking.institutions import institution
from extractors.linking.register import Body, bodies, key_of, lookup, successor_of

_ID_DIGITS = 20
KINDS_OF_TYPE: dict[str, tuple[str, ...]] = {
    "ministry": ("ministry", "office"),
    "municipality": ("municipality",),
    "province": ("province",),
    "region": ("water_board",),
    "government_body": ("government_body",),
    "company": ("government_body",),
    "other": ("government_body",),
}
_PARLIAMENT = re.compile(r"^(?:de )?(?:tweede )?kamer(?: der staten generaal)?$")
_STATE = re.compile(r"^(?:het )?(?:rijk|(?:rijks|landelijke |nederlandse )overheid)$")
"""Words for the one state, as in every document."""
_HOLLOW = re.compile(
    r"^(?:de |het )?(?:gemeente|provincie|waterschap|regio|school|hogeschool|universiteit"
    r"|\w*(?:groep|commissie|platform|taskforce|team|bureau|overleg|netwerk|raad"
    r"|college|partij|fonds|stichting|vereniging|bestuur|projectorganisatie|loket|centrum)"
    r"|\w*(?:groepen|commissies|platforms|taskforces|teams|overleggen|netwerken|partners|partijen"
    r"|stakeholders|deelnemers|ondertekenaars|initiatiefnemers|trekkers|aanvragers|uitvoerders)"
    r"|provinciale staten|gedeputeerde staten|college van b(?:urgemeester)? en w(?:ethouders)?)$"
)
"""Names that every plan has its own of: `Stuurgroep` here is not `Stuurgroep` there, and the
`partners` of one plan are not those of another. `Scholen` and `gemeenten` are a sort, and
stay one."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What an entry is by itself.

    Entries with one `key` are one party. `sure` says that the key is of a known
    body, so that it is never taken for another one by likeness.
    """

    key: str
    sure: bool
    name: str | None = None
    """The name that the register of public bodies has on that day."""
    identifier: str | None = None


def identity_of(entry: Entry) -> Identity:
    """Say who an entry is, by the registers and the date of its document."""
    day = day_of(entry.date)
    plain = key_of(entry.name)
    body = _body(entry, day)
    if body is not None:
        identifier = body.identifier or None
        return Identity(identifier or body.code, True, _full_name(body), identifier)
    if entry.identifier:
        return Identity(entry.identifier, True, None, entry.identifier)
    if entry.type == "government_body" and _STATE.match(plain):
        return Identity("state", True, "Rijk")
    if entry.type not in ("person", "ministry"):
        owner = institution(entry.name)
        if owner is not None:
            return Identity(f"institution {key_of(owner)}", True)
    if entry.type != "person" and _is_hollow(entry):
        return Identity(json.dumps([entry.document_id, entry.type, plain]), True)
    return Identity(json.dumps([entry.type, plain or entry.name]), False)


def _is_hollow(entry: Entry) -> bool:
    """Whether a name says what kind of body it is and not which: true of one document only."""
    return _HOLLOW.match(key_of(entry.name)) is not None


def own_id(identity: Identity) -> str:
    """Give the id that a party has when it is nobody but itself: 20 hexadecimal digits."""
    return hashlib.sha256(identity.key.encode("utf-8")).hexdigest()[:_ID_DIGITS]


def day_of(edtf: str | None) -> dt.date | None:
    """Give the last day of a document's date, None where there is none."""
    match = re.search(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$", (edtf or "").strip("~?"))
    if match is None:
        return None
    return dt.date(int(match[1]), int(match[2] or 12), int(match[3] or 28))


def _body(entry: Entry, day: dt.date | None) -> Body | None:
    kinds = KINDS_OF_TYPE.get(entry.type)
    if kinds is None:
        return None
    found = None
    if entry.type == "government_body" and _PARLIAMENT.match(key_of(entry.name)):
        found = lookup("Tweede Kamer der Staten-Generaal", None, kinds)
    if found is None and entry.identifier:
        rows = [body for body in bodies() if body.identifier == entry.identifier]
        if not rows:
            return None
        held = [row for row in rows if day is not None and row.held_on(day)] or rows
        found = _main(held)
    for form in (entry.name, *entry.aliases):
        if found is not None:
            break
        if entry.type in ("company", "other") and form != entry.name:
            continue
        found = lookup(form, day, kinds)
    if found is not None and found.kind == "office":
        # A minister `voor` a field belongs to a ministry; that is the party.
        rows = [body for body in bodies() if body.code == found.code and body.kind == "ministry"]
        held = [row for row in rows if day is not None and row.held_on(day)] or rows
        found = _main(held) or found
    if found is not None and found.kind == "municipality" and day is not None:
        found = successor_of(found, day)
    return found


def _main(rows: list[Body]) -> Body | None:
    order = [row for row in rows if row.kind != "office"] or rows
    return order[-1] if order else None


def _full_name(body: Body) -> str:
    lead = {"ministry": "ministerie van ", "province": "provincie ", "municipality": "gemeente "}
    return f"{lead.get(body.kind, '')}{body.name}"

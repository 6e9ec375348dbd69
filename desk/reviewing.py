"""Judging a record in the browser: the form, who fills it in, and what comes of it."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from datasette.app import Datasette
from itsdangerous import BadSignature

from desk.asking import query
from desk.dutch import edtf, number, recurrence, typed_edtf, typed_number
from desk.words import VALUES, word
from schemas.reviews import KINDS, Label, ReviewError, label_of, save
from schemas.rows import Row
from schemas.tables import Verdict

_COOKIE = "beleid_nakijken"


@dataclass(frozen=True, slots=True)
class Reviews:
    """Who may judge: one person, known by the secret in the link that `beleid review` shows."""

    reviewer: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)

    def is_token(self, given: str) -> bool:
        """Tell whether this is the secret."""
        return hmac.compare_digest(given.encode(), self.token.encode())

    def cookie(self, datasette: Datasette) -> tuple[str, str]:
        """Give the name and value of the cookie that lets a browser judge."""
        return _COOKIE, datasette.sign(self.reviewer, _COOKIE)

    def reviewer_of(self, datasette: Datasette, request: Any) -> dict[str, str] | None:
        """Give the reviewer whose browser asks; None for any other."""
        signed = request.cookies.get(_COOKIE)
        if not signed:
            return None
        try:
            name = datasette.unsign(signed, _COOKIE)
        except BadSignature:
            return None
        return {"id": name} if name == self.reviewer else None


Input = Literal["text", "long", "choice", "lines", "roles", "per", "time", "number", "yes"]


@dataclass(frozen=True, slots=True)
class Item:
    """An input of the form."""

    name: str
    label: str
    input: Input
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""


_TIME = (
    "bijvoorbeeld 2014, september 2014, 16-9-2014, uiterlijk 2020, vanaf 2014, 2013 t/m 2017,"
    " derde kwartaal 2014"
)
_ITEMS: Mapping[str, tuple[tuple[str, str, Input, str], ...]] = {
    "commitment": (
        ("actors", "Wie", "lines", "een naam per regel"),
        ("counterparties", "Voor of met wie", "lines", "een naam per regel"),
        ("action", "Wat", "long", "het werkwoord en zijn voorwerp, in de woorden van de tekst"),
        ("deadline", "Wanneer", "time", _TIME),
        ("deadline_text", "Woorden van de datum", "text", ""),
        ("recurrence", "Hoe vaak", "choice", "recurrence"),
        ("status", "Status", "choice", "status"),
        ("strength", "Hardheid", "choice", "strength"),
    ),
    "budget": (
        ("amount_eur", "Bedrag in euro", "number", "bijvoorbeeld 1.250.000"),
        ("amount_max_eur", "Tot", "number", "alleen als de tekst een bovengrens noemt"),
        ("qualifier", "Hoe precies", "choice", "qualifier"),
        ("per", "Per", "per", "jaar, of waaraan elk bedrag gaat, bijvoorbeeld school"),
        ("period", "Periode", "time", _TIME),
        ("structural", "Structureel", "yes", ""),
        ("purpose", "Waarvoor", "long", ""),
        ("funder", "Betaler", "text", ""),
        ("recipient", "Ontvanger", "text", ""),
        ("source", "Bron", "choice", "source"),
        ("column", "Kolom", "text", ""),
    ),
    "target": (
        ("indicator", "Indicator", "long", "wat wordt geteld of gemeten"),
        ("nature", "Aard", "choice", "nature"),
        ("value", "Getal", "number", ""),
        ("value_max", "Tot", "number", "alleen als de tekst een bovengrens noemt"),
        ("unit", "Eenheid", "choice", "unit"),
        ("qualifier", "Hoe precies", "choice", "qualifier"),
        ("change", "Stijging of daling", "yes", ""),
        ("baseline", "Vergeleken met", "time", _TIME),
        ("when", "Wanneer", "time", _TIME),
    ),
    "party": (
        ("name", "Naam", "text", "de volledigste vorm in het document"),
        ("aliases", "Andere namen", "lines", "een naam per regel"),
        ("type", "Soort", "choice", "type"),
        ("roles", "Rollen", "roles", "een per regel: " + ", ".join(VALUES["role"].values())),
        ("function", "Functie", "text", "alleen bij een persoon"),
    ),
}


def form_items(label: Label) -> tuple[Item, ...]:
    """Give the inputs for a record, filled in with what it has."""
    return tuple(
        Item(
            name,
            shown,
            kind,
            _filled(kind, label[name]),
            _choices(hint, label[name]) if kind == "choice" else (),
            "" if kind == "choice" else hint,
        )
        for name, shown, kind, hint in _ITEMS[label["kind"]]
    )


def _choices(values: str, value: str | None) -> tuple[tuple[str, str], ...]:
    """Give the values to choose from; one that a text has and we have no word for is kept."""
    known = VALUES[values]
    other = {value: recurrence(value)} if value and value not in known else {}
    return tuple({**known, **other}.items())


def _filled(kind: Input, value: Any) -> str:
    if value is None:
        return ""
    if kind == "time":
        return _in_words(value)
    if kind == "per":
        return "jaar" if value == "year" else str(value)
    if kind == "roles":
        return "\n".join(word("role", role) for role in value)
    if kind == "lines":
        return "\n".join(value)
    if kind == "number":
        return number(value)
    if kind == "yes":
        return "1" if value else ""
    return str(value)


def _in_words(time: str) -> str:
    """Write a time in words, unless they would not be read as the same one."""
    words = edtf(time)
    try:
        return words if typed_edtf(words) == time else time
    except ValueError:
        return time


def read_form(kind: str, posted: Mapping[str, str]) -> Label:
    """Read the inputs of the form. Raises `ReviewError` where one cannot be read."""
    label: Label = {}
    for name, shown, given, _ in _ITEMS[kind]:
        try:
            label[name] = _READ[given](posted.get(name, "").strip())
        except ValueError as error:
            raise ReviewError(f"{shown}: {error}") from error
    return label


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


_ROLES = {said: role for role, said in VALUES["role"].items()}


def _roles(text: str) -> list[str]:
    return [_ROLES.get(line, line) for line in _lines(text)]


_READ: Mapping[Input, Callable[[str], Any]] = {
    "text": lambda text: text or None,
    "long": lambda text: " ".join(text.split()) or None,
    "choice": lambda text: text or None,
    "lines": _lines,
    "roles": _roles,
    "per": lambda text: "year" if text == "jaar" else text or None,
    "time": lambda text: typed_edtf(text) if text else None,
    "number": lambda text: typed_number(text) if text else None,
    "yes": bool,
}


async def form(datasette: Datasette, database: str, table: str, row: Row) -> tuple[Item, ...]:
    """Give the form for a record as it is now."""
    label = await datasette.get_database(database).execute_fn(
        lambda connection: label_of(connection, table, row["id"])
    )
    return form_items(label)


async def shown_review(datasette: Datasette, database: str, row: Row) -> Row | None:
    """Give what a person said of a record, in words; None where nobody did."""
    if not row["review_id"]:
        return None
    found = await query(
        datasette,
        database,
        "SELECT verdict, reviewer, reviewed_at FROM reviews WHERE id = ?",
        [row["review_id"]],
    )
    return {**found[0], "said": word("verdict", found[0]["verdict"])} if found else None


_VERDICTS: Mapping[str, Verdict] = {verdict: verdict for verdict in get_args(Verdict)}


async def judge(
    datasette: Datasette,
    database: str,
    table: str,
    record: str,
    reviewer: str,
    posted: Mapping[str, str],
) -> None:
    """Keep what was posted. Raises `ReviewError` where it cannot be."""
    verdict = _VERDICTS.get(posted.get("oordeel", ""))
    if verdict is None:
        raise ReviewError("Kies: klopt, verbeter of klopt niet.")
    correction = read_form(KINDS[table], posted) if verdict == "corrected" else None
    await datasette.get_database(database).execute_write_fn(
        lambda connection: save(connection, table, record, verdict, correction, reviewer)
    )

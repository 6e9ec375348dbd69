"""Dutch words for the fixed values and the columns of the database."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

VALUES: Mapping[str, Mapping[str, str]] = {
    "kind": {
        "covenant": "convenant",
        "kamerbrief": "Kamerbrief",
        "voortgangsrapportage": "rapportage of plan",
        "other": "ander document",
    },
    "status": {
        "planned": "gepland",
        "ongoing": "loopt",
        "done": "gedaan",
        "cancelled": "gaat niet door",
    },
    "strength": {"firm": "vast", "soft": "streven"},
    "qualifier": {
        "exact": "precies",
        "about": "ongeveer",
        "at_least": "minstens",
        "at_most": "hoogstens",
    },
    "nature": {
        "target": "streefcijfer",
        "result": "resultaat",
        "forecast": "prognose",
        "baseline": "beginstand",
    },
    "unit": {
        "percent": "procent",
        "percentage_point": "procentpunt",
        "count": "aantal",
        "hour": "uur",
        "day": "dagen",
        "year": "jaar",
        "fte": "fte",
        "euro": "euro",
        "ratio": "verhouding",
        "other": "andere eenheid",
    },
    "source": {"text": "lopende tekst", "table": "tabel"},
    "type": {
        "ministry": "ministerie",
        "government_body": "overheidsorgaan",
        "municipality": "gemeente",
        "province": "provincie",
        "region": "regio of waterschap",
        "education": "onderwijs",
        "company": "bedrijf",
        "association": "vereniging of koepel",
        "partnership": "samenwerkingsverband",
        "person": "persoon",
        "other": "anders",
    },
    "role": {
        "signatory": "ondertekenaar",
        "sender": "afzender",
        "addressee": "geadresseerde",
        "actor": "voert uit",
        "counterparty": "voor of met wie",
        "funder": "betaalt",
        "recipient": "ontvangt",
        "member": "lid",
        "mentioned": "genoemd",
    },
    "part": {"actor": "voert uit", "counterparty": "voor of met wie"},
    "passage": {
        "sentence": "zin",
        "list_item": "lijstpunt",
        "table_row": "tabelrij",
        "heading": "kop",
        "footnote": "voetnoot",
        "caption": "bijschrift",
        "letterhead": "briefhoofd",
        "signature": "ondertekening",
    },
    "text_source": {"text": "tekst", "ocr": "herkend van een scan", "mixed": "deels scan"},
    "date_source": {
        "date_line": "datumregel",
        "signature": "ondertekening",
        "metadata": "gegevens van het PDF-bestand",
        "title": "jaar in de titel",
    },
    "verdict": {
        "confirmed": "bevestigd",
        "corrected": "verbeterd",
        "rejected": "afgekeurd",
        "same": "dezelfde partij",
        "different": "twee partijen",
    },
    "stage": {
        "open": "openen",
        "read": "lezen",
        "analyse": "ontleden",
        "find": "zoeken",
        "store": "opslaan",
    },
    "yes": {"0": "nee", "1": "ja"},
    "structural": {"0": "niet vermeld", "1": "ja"},
    "recurrence": {
        "": "niet vermeld",
        "P1Y": "elk jaar",
        "P6M": "elk half jaar",
        "P3M": "elk kwartaal",
        "P1M": "elke maand",
        "P1W": "elke week",
        "P2Y": "elke 2 jaar",
    },
    "record": {
        "commitments": "afspraak",
        "budgets": "bedrag",
        "targets": "streefcijfer",
        "document_parties": "partij",
        "passages": "vindplaats",
    },
}
"""For each set of fixed values, the word that a reader sees."""

UNIT_SIGNS = {
    "percent": "%",
    "percentage_point": "procentpunt",
    "hour": "uur",
    "day": "dagen",
    "year": "jaar",
    "fte": "fte",
    "euro": "euro",
}
"""What stands behind a number of the unit."""

_SETS = {"change": "yes", "missing": "yes"}


_PRINTED = ("day", "hour", "year", "other")
"""Units of which the text may print a kind of its own: `werkdagen`, `lesuren`, `ton`."""
_BEHIND_DIGITS = re.compile(r"\d(?:\s(?:duizend|miljoen|miljard|mln\.?|mld\.?))?\s([^\W\d][^\d]*)$")


def printed_unit(unit: str, raw: str) -> str:
    """Give the unit as it is printed with a number, where that says more than ours does.

    `zes weken` is no more than `other` in the database, and a reader wants the weeks.
    """
    if unit not in _PRINTED:
        return ""
    behind = _BEHIND_DIGITS.search(raw)
    if behind:
        return behind[1]
    in_words = not any(sign.isdigit() for sign in raw)
    return raw.rpartition(" ")[2] if in_words and " " in raw else ""


def unit_sign(unit: str, raw: str = "") -> str:
    """Give what stands behind a number of a unit, which `raw` may print: `%`, `weken`."""
    return printed_unit(unit, raw) or UNIT_SIGNS.get(unit, "")


def word(values: str, value: object) -> str:
    """Give the Dutch word for a fixed value; the value itself where there is none."""
    return VALUES.get(values, {}).get(str(value), str(value))


def column_word(column: str, value: object) -> str | None:
    """Give the Dutch word for a value in a column of the database, None where it has none."""
    return VALUES.get(_SETS.get(column, column), {}).get(str(value))


COLUMNS: Mapping[str, str] = {
    "action": "wat",
    "actor_chain": "hoe gevonden",
    "actors": "wie",
    "aliases": "andere namen",
    "amount_cents": "bedrag in centen",
    "amount_eur": "bedrag in euro",
    "amount_max_cents": "bovengrens in centen",
    "amount_max_eur": "bovengrens in euro",
    "baseline": "vergeleken met",
    "baseline_edtf": "vergeleken met",
    "boxes": "plaats op de bladzijde",
    "change": "verandering",
    "column_label": "kolom",
    "commitment_id": "afspraak",
    "confidence": "zekerheid",
    "correction": "verbetering",
    "counterparties": "voor of met wie",
    "date": "datum",
    "date_from": "eerste dag",
    "date_source": "bron van de datum",
    "date_to": "laatste dag",
    "deadline": "wanneer",
    "decided_at": "beslist op",
    "deadline_edtf": "wanneer",
    "deadline_text": "woorden van de datum",
    "document": "document",
    "document_id": "document",
    "document_sha256": "SHA-256 van het document",
    "dossier": "Kamerdossier",
    "earlier_commitment_id": "eerdere afspraak",
    "earlier_target_id": "eerder streefcijfer",
    "end": "einde",
    "entry": "volgnummer partij",
    "evidence": "vindplaats",
    "extracted_at": "gelezen op",
    "failed": "mislukt",
    "files": "bestanden",
    "finished_at": "klaar",
    "function": "functie",
    "funder": "betaler",
    "funder_id": "betaler (register)",
    "heading": "kop",
    "height": "hoogte",
    "id": "kenmerk",
    "identifier": "TOOI-code",
    "indicator": "indicator",
    "kind": "soort",
    "later_commitment_id": "latere afspraak",
    "later_target_id": "later cijfer",
    "lead_id": "aankondiging",
    "missing": "verdwenen",
    "model": "taalmodel",
    "name": "naam",
    "nature": "aard",
    "number": "nummer",
    "ocr": "tekstherkenning",
    "one_id": "de ene",
    "one_name": "de ene naam",
    "organisation_id": "organisatie",
    "other_id": "de andere",
    "other_name": "de andere naam",
    "page": "blz.",
    "pages": "bladzijden",
    "part": "rol",
    "party_id": "partij (register)",
    "passage_id": "vindplaats",
    "passage_text": "tekst van de vindplaats",
    "path": "bestand",
    "per": "per",
    "period": "periode",
    "person_id": "persoon",
    "period_edtf": "periode",
    "position": "plaats",
    "purpose": "waarvoor",
    "qualifier": "hoe precies",
    "quality": "kwaliteit",
    "raw": "in de tekst",
    "reason": "reden",
    "recipient": "ontvanger",
    "recipient_id": "ontvanger (register)",
    "record": "gegeven",
    "record_kind": "soort gegeven",
    "recurrence": "hoe vaak",
    "removed": "verdwenen",
    "replaced": "vervangen",
    "review": "nagekeken",
    "review_id": "oordeel",
    "reviewed_at": "nagekeken op",
    "reviewer": "nagekeken door",
    "role": "rol",
    "roles": "rollen",
    "rotation": "draaiing",
    "rule": "regel",
    "run_id": "ronde",
    "schema_version": "versie van de tabellen",
    "score": "overeenkomst",
    "section": "koppen erboven",
    "seq": "volgnummer",
    "sha256": "SHA-256",
    "source": "bron",
    "spans": "tekens",
    "stage": "stap",
    "start": "begin",
    "started_at": "begonnen",
    "status": "status",
    "stored": "opgeslagen",
    "strength": "hardheid",
    "structural": "structureel",
    "text": "tekst",
    "text_source": "bron van de tekst",
    "title": "titel",
    "type": "soort",
    "unchanged": "ongewijzigd",
    "unit": "eenheid",
    "value": "getal",
    "value_max": "bovengrens",
    "verdict": "oordeel",
    "version": "versie",
    "when_edtf": "wanneer",
    "width": "breedte",
    "workers": "processen",
}
"""Dutch names of the columns, as shown above them."""

OPERATORS: Mapping[str, str] = {
    "exact": "is",
    "not": "is niet",
    "contains": "bevat",
    "endswith": "eindigt op",
    "startswith": "begint met",
    "gt": "groter dan",
    "gte": "minstens",
    "lt": "kleiner dan",
    "lte": "hoogstens",
    "like": "lijkt op (%)",
    "notlike": "lijkt niet op (%)",
    "glob": "past op (*)",
    "in": "is een van",
    "notin": "is geen van",
    "arraycontains": "lijst bevat",
    "arraynotcontains": "lijst bevat niet",
    "date": "op dag",
    "isnull": "is leeg",
    "notnull": "is niet leeg",
    "isblank": "is leeg of wit",
    "notblank": "is niet leeg of wit",
}
"""Dutch names of the ways to filter a table."""


def steps(chain: Sequence[str], actors: Sequence[str]) -> str:
    """Say how the actors of a commitment were found; empty where their own names say it all."""
    said = dict.fromkeys(step for link in chain for step in link.split(" → "))
    return "" if list(said) in ([], [", ".join(actors)]) else " → ".join(said)

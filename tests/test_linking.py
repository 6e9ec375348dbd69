"""One register over all documents: who a name is, who is like whom, and what a person decides."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from pathlib import Path

import fakes
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from extractors.linking import institutions
from extractors.linking.entries import Decision, Entry, Register
from extractors.linking.identity import identity_of, own_id
from extractors.linking.institutions import institution, institution_type
from extractors.linking.likeness import DOUBTFUL, SAME, Profile, likeness
from extractors.linking.office_holders import office_of
from extractors.linking.settling import settle
from pipeline import app
from schemas import database, register
from schemas.database import Means
from schemas.sqlite import Database

_numbers = itertools.count(1)


def entry(
    name: str,
    kind: str = "association",
    *aliases: str,
    date: str | None = "2015-06-01",
    document: str = "",
    function: str | None = None,
) -> Entry:
    place = next(_numbers)
    return Entry(document or f"d{place}", place, name, aliases, kind, None, date, function)


def same(register: Register, one: Entry, other: Entry) -> bool:
    places = ((e.document_id, e.number) for e in (one, other))
    first, second = (register.of_entry[place] for place in places)
    return first == second


@pytest.mark.parametrize(
    ("name", "kind", "date", "full"),
    [
        ("OCW", "ministry", "2013-08", "ministerie van Onderwijs, Cultuur en Wetenschap"),
        ("EZ", "ministry", "2009-03-01", "ministerie van Economische Zaken"),
        ("EZK", "ministry", "2019-03-01", "ministerie van Economische Zaken en Klimaat"),
        ("Rechtsbescherming", "ministry", "2019-05-01", "ministerie van Justitie en Veiligheid"),
        ("Kamer", "government_body", "2019", "Tweede Kamer der Staten-Generaal"),
        ("RIVM", "government_body", "2019", "Rijksinstituut voor Volksgezondheid en Milieu"),
        ("Bolsward", "municipality", "2015-01-01", "gemeente Súdwest-Fryslân"),
        ("Bolsward", "municipality", "2005-01-01", "gemeente Bolsward"),
        ("Sittard", "municipality", "2004-01-01", "gemeente Sittard-Geleen"),
        ("Drenthe", "province", None, "provincie Drenthe"),
        ("Bond van Veerlieden", "association", "2015", None),
    ],
)
def test_body_of_that_day(name: str, kind: str, date: str | None, full: str | None) -> None:
    assert identity_of(entry(name, kind, date=date)).name == full


def test_economic_affairs_of_2009_is_not_that_of_2019() -> None:
    old, new = (
        entry("EZ", "ministry", date="2009-03-01"),
        entry("EZK", "ministry", date="2019-03-01"),
    )
    late = entry("minister van EZ", "ministry", "EZ", date="2014-03-01")
    found = settle([old, new, late])
    assert not same(found, old, new)
    assert same(found, new, late)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        # one party
        (entry("Zeebond", "association"), entry("ZeeBond", "partnership"), "same"),
        (
            entry("Vereniging van Kleine Havens", "association", "VVKH"),
            entry("VVKH", "association"),
            "same",
        ),
        (
            entry("Platform Schone Lucht", "partnership", "SchoneLucht"),
            entry("SchoneLucht", "association"),
            "same",
        ),
        (entry("Deltares", "other"), entry("Stichting Deltares", "other", "Deltares"), "same"),
        (
            entry("Universiteit Twente", "education"),
            entry("UTwente", "association"),
            "same",
        ),
        (entry("dr. A.B. Jongsma", "person"), entry("A.B. Jongsma", "person"), "same"),
        (
            entry("Platform Duurzame Kassenbouw", "partnership"),
            entry("Platform Duurzame Kasenbouw", "partnership"),
            "same",
        ),
        # for a person to decide
        (entry("Koninklijke Zeebond"), entry("Zeebond"), "doubt"),
        (entry("Jongsma", "person"), entry("A.B. Jongsma", "person"), "doubt"),
        (
            entry("Zuidwolde", "region"),
            entry("gemeente Zuidwolde", "municipality", "Zuidwolde", date="1990"),
            "doubt",
        ),
        # different parties
        (entry("ROC van Kustland", "education"), entry("ROC van Veenland", "education"), "no"),
        (entry("Taskforce Water", "partnership"), entry("Taskforce Wonen", "partnership"), "no"),
        (entry("Zorg 2010", "partnership"), entry("Zorg 2015", "partnership"), "no"),
        (entry("A.B. Jongsma", "person"), entry("C. Jongsma", "person"), "no"),
        (
            entry("Raad voor Veeteelt", "association", "RVV"),
            entry("Regionaal Verbond Vaarwegen", "association", "RVV"),
            "no",
        ),
        (entry("stuurgroep", "partnership"), entry("stuurgroep", "partnership"), "no"),
        (entry("partners", "other"), entry("partners", "other"), "no"),
        (entry("auditcommissies", "partnership"), entry("auditcommissies", "partnership"), "no"),
        (
            entry("Rijksoverheid", "government_body"),
            entry("landelijke overheid", "government_body"),
            "same",
        ),
        (entry("overheid", "government_body"), entry("Rijk", "government_body"), "no"),
        (entry("scholen", "education"), entry("scholen", "education"), "same"),
        # a misread form of a scan leads nowhere
        (entry("Koepel van Zeehavens", "association", "ITKO", "IKO"), entry("IKO"), "no"),
        (entry("Projectbureau", "partnership"), entry("Projectbureau", "partnership"), "no"),
        (entry("gemeente Ede", "municipality"), entry("gemeente Epe", "municipality"), "no"),
        (entry("Nederland", "government_body"), entry("Bouwers Nederland"), "no"),
    ],
)
def test_two_documents(one: Entry, other: Entry, verdict: str) -> None:
    found = settle([one, other])
    assert same(found, one, other) == (verdict == "same"), found
    assert bool(found.doubts) == (verdict == "doubt"), found.doubts


def test_two_parties_of_one_document_stay_two() -> None:
    one = entry("Koninklijke Zeebond Nederland", document="x")
    other = entry("Koninklijke Zeebond Nederlands", document="x")
    assert not same(settle([one, other]), one, other)


def test_a_body_is_never_joined_to_another_by_likeness() -> None:
    a = entry("Hengelo", "municipality")
    b = entry("gemeente Hengelo (Gld)", "municipality", "Hengelo", date="2003-01-01")
    c = entry("Inspectie Verkeer en Waterstaat", "government_body", date="2008")
    d = entry("Verkeer en Waterstaat", "ministry", date="2008")
    found = settle([a, b, c, d])
    assert len({found.of_entry[e.document_id, e.number] for e in (a, c, d)}) == 3


def test_decisions_go_before_likeness() -> None:
    a, b = entry("Koninklijke Zeebond"), entry("Zeebond")
    c, d = entry("Luchtplatform"), entry("Lucht-platform")
    ids = {e: own_id(identity_of(e)) for e in (a, b, c, d)}
    found = settle(
        [a, b, c, d],
        [Decision(ids[a], ids[b], "same"), Decision(ids[c], "0" * 20, "different")],
    )
    assert same(found, a, b)
    assert same(found, c, d)
    assert not found.doubts
    e = entry("Luchtplatform Zuid", "association", "Luchtplatform")
    parted = settle([c, e], [Decision(ids[c], own_id(identity_of(e)), "different")])
    assert not same(parted, c, e)
    assert not parted.doubts


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_order_makes_no_difference(order: list[int]) -> None:
    entries = [
        Entry(f"d{i}", 1, name, aliases, "association", None, "2015", None)
        for i, (name, aliases) in enumerate(
            [
                ("Zeebond", ()),
                ("Koninklijke Zeebond", ("KZB",)),
                ("KZB", ()),
                ("Zee-Bond", ()),
                ("Luchtplatform", ()),
                ("Platform Lucht", ("Luchtplatform",)),
            ]
        )
    ]
    assert settle([entries[i] for i in order]) == settle(entries)


@pytest.mark.parametrize(
    ("name", "function", "day", "code"),
    [
        ("Bussemaker", "minister", dt.date(2013, 8, 1), "mnre1109"),
        ("H.G.J. Kamp", None, dt.date(2013, 8, 1), "mnre1045"),
        ("H.G.J. Kamp", None, dt.date(2011, 8, 1), "mnre1073"),
        ("Bussemaker", None, dt.date(2013, 8, 1), None),
        ("Bussemaker", "minister", dt.date(2019, 8, 1), None),
        ("P. Bussemaker", "minister", dt.date(2013, 8, 1), None),
        ("De Vries", "minister", None, None),
    ],
)
def test_office_of_that_day(
    name: str, function: str | None, day: dt.date | None, code: str
) -> None:
    held = office_of(name, function, day)
    assert (held.identifier.rsplit("/", 1)[-1] if held else None) == code


def test_persons_lead_to_the_ministry_of_that_day() -> None:
    ministry = entry("OCW", "ministry", document="a")
    person = entry(
        "M. Bussemaker", "person", document="b", function="Minister van OCW", date="2013"
    )
    other = entry("Van Engelshoven", "person", document="c", function="minister", date="2018-06")
    found = settle([ministry, person, other])
    place = found.of_entry[ministry.document_id, ministry.number]
    assert [(o.organisation, o.source) for o in found.offices] == [
        (place, "text"),
        (place, "register"),
    ]


@pytest.mark.parametrize(
    ("name", "owner", "kind"),
    [
        ("TU Delft", "Technische Universiteit Delft", "education"),
        ("Saxion", "Hogeschool Saxion", "education"),
        ("Saxion Enschede", None, "education"),
        ("TNO", "Nederlandse Organisatie voor Toegepast Natuurwetenschappelijk Onderzoek", "other"),
        ("RET", "RET", "company"),
        ("ret", None, None),
        ("Ret", None, None),
        ("Shell Pernis", None, "company"),
        ("Sheltema Bouw", None, None),
        ("Railinfrabeheer", "Railinfrabeheer", "company"),
        ("Mind", None, None),
    ],
)
def test_institutions(name: str, owner: str | None, kind: str | None) -> None:
    assert institution(name) == owner
    assert institution_type(name) == kind


def test_institutions_are_of_the_classes_that_are_told() -> None:
    lines = institutions.INSTITUTIONS.read_text(encoding="utf-8").splitlines()
    classes = dict.fromkeys(line.split("\t")[0] for line in lines[1:])
    told = [
        name
        for item in re.findall(r"^- (.*?):", institutions.__doc__ or "", re.MULTILINE)
        for name in re.findall(r"`(\w+)`", item)
    ]
    assert list(classes) == told


def test_an_institution_name_is_of_one_institution() -> None:
    names = [known.name.casefold() for known in institutions.institutions()]
    assert len(names) == len(set(names))


def test_score_says_why() -> None:
    one, other = (Profile(n, frozenset({n}), "association") for n in ("Zeebond", "Zeebond Holding"))
    score, reason = likeness(one, other, {})
    assert DOUBTFUL <= score < SAME
    assert reason == "alleen anders: holding"


# In the database, and by the command


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "beleid.db"
    db = database.open_database(path)
    fill(db)
    database.close_database(db)
    return path


def fill(db: Database) -> None:
    stamp = database.start_run(db, Means("0", "test", "auto"), 1)
    for number, (name, aliases) in enumerate(
        [("Zeebond", ()), ("Koninklijke Zeebond", ("KZB",)), ("Waterbond", ())]
    ):
        found = fakes.findings(
            (fakes.party(name, aliases=aliases),),
            commitments=(fakes.commitment("doet iets", actors=(name,)),),
            budgets=(fakes.budget(100, 0, funder=name),),
        )
        database.store_document(
            db, fakes.document(f"De {name} doet iets.", str(number)), found, f"/{number}.pdf", stamp
        )
    database.settle_register(db)


def beleid(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["parties", *arguments])
    return result.exit_code, result.output


def test_names_are_searched_with_all_forms(filled: Path) -> None:
    code, said = beleid("KZB", "--db", str(filled))
    assert code == 0
    assert "Koninklijke Zeebond" in said
    assert "Waterbond" not in said


def test_pairs_are_listed_decided_and_kept(filled: Path) -> None:
    db = ("--db", str(filled))
    assert "0.88  differs only in: koninklijke" in beleid("--uncertain", *db)[1]
    assert beleid("--same", "Zeebond", "KZB", *db) == (
        0,
        "Kept: “Koninklijke Zeebond” and “Zeebond” are one party.\n",
    )
    assert beleid("--uncertain", *db)[1] == "No pair is uncertain.\n"
    assert "in 2 documents" in beleid("zeebond", *db)[1]
    opened = database.open_database(filled)
    fill(opened)
    points = opened.execute(
        "SELECT count(DISTINCT p.party_id), count(DISTINCT b.funder_id), count(*)"
        " FROM commitment_parties AS p JOIN commitments AS c ON c.id = commitment_id"
        " JOIN budgets AS b USING (document_id) WHERE p.name LIKE '%Zeebond'"
    ).fetchone()
    assert points == (1, 1, 2)
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close_database(opened)
    assert "in 2 documents" in beleid("zeebond", *db)[1]
    assert beleid("--different", "Zeebond", "Koninklijke Zeebond", *db)[0] == 0
    assert "in 2 documents" not in beleid("zeebond", *db)[1]


def test_a_decision_can_be_turned(filled: Path) -> None:
    opened = database.open_database(filled)
    one, other = (e for e in register.entries(opened) if e.name.endswith("Zeebond"))
    ids = [own_id(identity_of(e)) for e in (one, other)]
    for verdict, number in (("same", 2), ("different", 3)):
        register.decide(opened, *ids, verdict)  # type: ignore[arg-type]
        database.settle_register(opened)
        assert opened.table("parties").count == number
    assert register.uncertain(opened) == []
    database.close_database(opened)


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        (("Zeebond", "Bond van Maan"), "search: beleid parties 'Bond van Maan'"),
        (("Zeebond", "zeebond"), "one and the same name"),
    ],
)
def test_unknown_names_are_said(filled: Path, pair: tuple[str, str], said: str) -> None:
    result = CliRunner().invoke(app, ["parties", "--same", *pair, "--db", str(filled)])
    assert result.exit_code == 2
    assert said in result.output

"""Our figures against those of the scorer that the labels come with, where it is there."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import fakes
import pytest

from schemas import database
from schemas.database import Means
from schemas.scoring import read_labels, read_rows, score

SHARED = Path(__file__).parent.parent.parent / "shared"
REFEREE = SHARED / "eval" / "score.py"

VERBS = ("bouwt", "sluit", "meldt", "onderzoekt", "verbetert")
NAMES = ("de Bond van Huizen", "BvH", "Stichting Water", "scholen", "Gemeente Zuid", "regio's")
TIMES = (None, "2021", "../2022-07-01", "2023/..", "2020-02~")


def random_set(seed: int, folder: Path) -> tuple[Path, Path]:
    """A database and labels that agree here and there."""
    chance = random.Random(seed)
    db, labels = folder / "beleid.db", folder / "labels.jsonl"
    opened = database.open_database(db)
    stamp = database.start_run(opened, Means("0", "test", "auto"), 1)
    lines = []
    for number in range(4):
        sentences = [
            f"{chance.choice(NAMES)} {chance.choice(VERBS)} {size} huizen in wijk {number}."
            for size in chance.sample(range(90), 8)
        ]
        name = f"brief{number}"
        places = range(1, 9)

        def some(every: tuple[object, ...]) -> object:
            return chance.choice(every)

        found = fakes.findings(
            parties=tuple(
                fakes.party(
                    chance.choice(NAMES),
                    p,
                    aliases=tuple(chance.sample(NAMES, chance.randrange(2))),
                    roles=tuple(chance.sample(("actor", "funder", "mentioned"), 2)),
                    type=some(("association", "company")),
                )
                for p in chance.sample(places, 4)
            ),
            commitments=tuple(
                fakes.commitment(
                    sentences[p - 1].split(" ", 1)[1],
                    p,
                    actors=tuple(chance.sample(NAMES, chance.randrange(3))),
                    deadline=some(TIMES),
                    status=some(("planned", "done")),
                )
                for p in chance.sample(places, 6)
            ),
            budgets=tuple(
                fakes.budget(
                    some((100, 250, 99)),
                    p,
                    amount_max_cents=some((None, None, 500)),
                    per=some((None, "year")),
                    period=some(TIMES),
                    source=some(("text", "table")),
                    column=some((None, "2021", "structureel")),
                    structural=some((True, False)),
                    purpose=some((None, "huizen")),
                )
                for p in chance.sample(places, 6)
            ),
            targets=tuple(
                fakes.target(
                    some(("1", "2.5", "-3")),
                    p,
                    unit=some(("count", "percent")),
                    when=some(TIMES),
                    nature=some(("target", "result")),
                    change=some((True, False)),
                )
                for p in chance.sample(places, 6)
            ),
        )
        document = fakes.document("\n".join(sentences), name)
        database.store_document(opened, document, found, f"/in/{name}.pdf", stamp)
        for p in places:
            common = {"doc": name, "page": 1, "quote": sentences[p - 1]}
            lines += [
                {
                    **common,
                    "kind": "party",
                    "name": chance.choice(NAMES),
                    "aliases": chance.sample(NAMES, chance.randrange(2)),
                    "type": "association",
                    "roles": chance.sample(("actor", "funder", "mentioned"), 1),
                },
                {
                    **common,
                    "kind": "commitment",
                    "actors": chance.sample(NAMES, chance.randrange(2)),
                    "action": sentences[p - 1].split(" ", 1)[1],
                    "deadline": some(TIMES),
                    "status": "planned",
                },
                {
                    **common,
                    "kind": "budget",
                    "amount_eur": some((1, 2.5)),
                    "amount_max_eur": some((None, None, 5)),
                    "per": None,
                    "period": some(TIMES),
                    "structural": False,
                    "purpose": "huizen",
                    "source": some(("text", "table")),
                    "column": "2021",
                },
                {
                    **common,
                    "kind": "target",
                    "value": some((1, 2.5, -3)),
                    "value_max": None,
                    "unit": "count",
                    "indicator": "huizen",
                    "when": some(TIMES),
                    "nature": "target",
                    "change": False,
                },
            ]
    database.close_database(opened)
    labels.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return db, labels


@pytest.mark.skipif(not REFEREE.exists(), reason="the scorer is not here")
@pytest.mark.parametrize("seed", range(6))
def test_figures_are_those_of_the_referee(seed: int, tmp_path: Path) -> None:
    db, labels = random_set(seed, tmp_path)
    theirs = subprocess.run(
        [sys.executable, str(REFEREE), str(db), str(labels), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    wanted = read_labels([labels])
    result = score(wanted, read_rows(database.open_for_reading(db), wanted.documents))
    assert [line.as_dict() for line in result.lines] == json.loads(theirs.stdout)
    assert all(line.hits for line in result.lines if line.wrong is not None)


def party(name: str, *aliases: str) -> dict[str, object]:
    return {
        "kind": "party",
        "doc": "d",
        "document": "d",
        "name": name,
        "aliases": list(aliases),
        "type": "association",
        "roles": ["actor"],
    }


@pytest.mark.parametrize(
    ("labelled", "found", "hits"),
    [
        (party("Bond"), party("de bond"), 1),
        (party("Bond"), party("Vereniging", "BOND"), 1),
        (party("Coöperatie Één", "CE"), party("cooperatie een"), 1),
        (party("Bond", "BND"), party("Bonden"), 0),
        (party("Het Net"), party("'t Net"), 1),
    ],
)
def test_party_is_found_by_any_of_its_names(
    labelled: dict[str, object], found: dict[str, object], hits: int, tmp_path: Path
) -> None:
    path = tmp_path / "l.jsonl"
    path.write_text(json.dumps(labelled))
    result = score(read_labels([path]), {("party", "d"): [found]}, ("party",))
    assert [line.hits for line in result.lines] == [hits] * 3

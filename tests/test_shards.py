"""Databases of many machines merged into one: the same as if one machine had made it."""

from __future__ import annotations

from pathlib import Path

import pytest
from runs import content, extract
from typer.testing import CliRunner

from pipeline import app


def beleid(*words: object) -> str:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def shards(tmp_path: Path) -> tuple[Path, ...]:
    """Two shards: of the files `a` and `b`, and of `c` and a file that fails."""
    made = []
    for part, names in (("one", "ab"), ("two", "cd")):
        folder, db = tmp_path / "in" / part, tmp_path / f"{part}.db"
        folder.mkdir(parents=True)
        for name in names:
            text = "fail" if name == "d" else f"page\nDe {name.upper()}bond komt met een plan."
            (folder / f"{name}.pdf").write_text(text)
        extract(db, folder)
        beleid("export", tmp_path / f"shard-{part}", "--db", db, "--format", "shard")
        made.append(tmp_path / f"shard-{part}")
    return tuple(made)


def test_shards_make_the_database_of_one_run(shards: tuple[Path, ...], tmp_path: Path) -> None:
    said = beleid("load", *shards, "--db", tmp_path / "all.db")
    assert [line.rpartition(": ")[2] for line in said.splitlines()] == ["2 documents", "1 document"]
    extract(tmp_path / "here.db", tmp_path / "in" / "one", tmp_path / "in" / "two")
    assert content(tmp_path / "all.db") == content(tmp_path / "here.db")


def test_order_and_repetition_make_no_difference(shards: tuple[Path, ...], tmp_path: Path) -> None:
    beleid("load", *shards, "--db", tmp_path / "once.db")
    for shard in (*reversed(shards), *shards):
        beleid("load", shard, "--db", tmp_path / "often.db")
    assert content(tmp_path / "once.db") == content(tmp_path / "often.db")


def test_same_document_in_two_shards_is_stored_once(
    shards: tuple[Path, ...], tmp_path: Path
) -> None:
    one, two = tmp_path / "in" / "one", tmp_path / "in" / "two"
    (two / "copy.pdf").write_bytes((one / "a.pdf").read_bytes())
    extract(tmp_path / "two.db", two)
    beleid("export", shards[1], "--db", tmp_path / "two.db", "--format", "shard")
    beleid("load", *shards, "--db", tmp_path / "all.db")
    extract(tmp_path / "here.db", one, two)
    merged, here = content(tmp_path / "all.db"), content(tmp_path / "here.db")
    for table in ("documents", "files", "passages", "commitments", "parties"):
        assert merged[table] == here[table]


def test_half_a_shard_is_refused(shards: tuple[Path, ...], tmp_path: Path) -> None:
    (shards[0] / "commitments.parquet").unlink()
    result = CliRunner().invoke(app, ["load", str(shards[0]), "--db", str(tmp_path / "x.db")])
    assert result.exit_code == 2
    assert "commitments.parquet: not there" in result.stderr

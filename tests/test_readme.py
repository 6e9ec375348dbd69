"""What the README says of commands, queries and figures holds.

`python tests/test_readme.py` writes the help texts into it.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

ROOT = Path(__file__).parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from benchmarks import register  # noqa: E402
from pipeline import app  # noqa: E402
from schemas import __version__, database  # noqa: E402
from schemas.views import VIEWS  # noqa: E402

README = ROOT / "README.md"
TEXT = README.read_text(encoding="utf-8")
BEGIN, END = "<!-- help: python tests/test_readme.py -->", "<!-- end of help -->"
COMMANDS = sorted(typer.main.get_command(app).commands)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


def help_text(*arguments: str) -> str:
    shown = CliRunner().invoke(
        app, [*arguments, "--help"], prog_name="beleid", env={"COLUMNS": "80"}
    )
    return re.sub(r" +$", "", shown.output, flags=re.MULTILINE).strip()


def help_block() -> str:
    texts = [help_text(), *(help_text(command) for command in COMMANDS)]
    return "\n\n".join(f"```text\n{text}\n```" for text in texts)


def test_help_texts_are_those_of_the_commands() -> None:
    assert TEXT.split(BEGIN)[1].split(END)[0].strip() == help_block()


@pytest.mark.parametrize(
    "query", [*blocks("sql"), *register.queries(register.PAGE.read_text(encoding="utf-8"))]
)
def test_queries_find_something(corpus_db: Path, query: str) -> None:
    assert database.open_for_reading(corpus_db).execute(query).fetchone()


@pytest.mark.parametrize("program", blocks("python"))
def test_programs_run(
    corpus_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    (tmp_path / "output").mkdir()
    shutil.copy(corpus_db, tmp_path / "output")
    monkeypatch.chdir(tmp_path)
    exec(program, {})


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_named(view: str) -> None:
    assert f"`{view}`" in TEXT


COMMAND_LINES = [
    words
    for block in blocks("sh")
    for line in block.splitlines()
    if (words := shlex.split(line, comments=True))
]


@pytest.mark.parametrize("words", COMMAND_LINES, ids=" ".join)
def test_commands_are_there(words: list[str]) -> None:
    program, *rest = words
    if program == "make":
        assert re.search(rf"^{rest[0]}:", (ROOT / "Makefile").read_text(), re.MULTILINE)
    elif program == "beleid":
        known = help_text(rest[0])
        assert f"Usage: beleid {rest[0]}" in known
        assert all(word in known for word in rest if word.startswith("-"))
    elif program.endswith("/pip"):
        assert rest == ["install", "."]
    elif program == "python3":
        assert rest[:2] == ["-m", "venv"]
    elif program == ".":
        assert rest[0].endswith("/bin/activate")
    else:
        assert program == "bash"
        assert (ROOT / rest[0]).is_file()


def test_figures_are_those_kept() -> None:
    kept = json.loads((ROOT / "tests" / "scores.json").read_text(encoding="utf-8"))
    for what in kept["corpus"]["figures"]:
        cells = [kept[name]["figures"][what] for name in kept]
        shown = " | ".join(f"{cell['f1']:.2f} ({cell['strict_f1']:.2f})" for cell in cells)
        assert f"| {what} | {shown} |" in TEXT


def test_version_is_the_same_everywhere() -> None:
    assert f"version: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


if __name__ == "__main__":
    before, rest = TEXT.split(BEGIN)
    README.write_text(f"{before}{BEGIN}\n{help_block()}\n{END}{rest.split(END)[1]}", "utf-8")

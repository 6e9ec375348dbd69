"""The built package, installed bare in a new environment, does the job."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT

from schemas import __version__, database

LETTER = ROOT / "corpus" / "kamerbrief-vogelpest-2003.pdf"
PARTS = ("pyproject.toml", "README.md", "LICENSE", "pipeline.py", "extractors", "schemas", "desk")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # From a copy: a build leaves folders behind in the sources.
    source = tmp_path_factory.mktemp("source")
    for part in PARTS:
        if (ROOT / part).is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
            shutil.copytree(ROOT / part, source / part, ignore=ignored)
        else:
            shutil.copy(ROOT / part, source / part)
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", "dist", "."]
    subprocess.run(build, cwd=source, check=True, capture_output=True)
    (built,) = (source / "dist").glob("*.whl")
    return built


@pytest.mark.slow
def test_wheel_holds_what_it_needs_and_no_more(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert wheel.name.startswith(f"beleidsregister-{__version__}-")
    tops = {name.split("/")[0] for name in names}
    info = f"beleidsregister-{__version__}.dist-info"
    assert tops == {"pipeline.py", "extractors", "schemas", "desk", info}
    model = ROOT / "extractors" / "language" / "nl_policy_sm"
    shipped = {p.relative_to(ROOT).as_posix() for p in model.rglob("*") if p.is_file()}
    data = {"desk/metadata.json", "extractors/linking/public_bodies.tsv"}
    assert shipped | data <= set(names)


@pytest.mark.slow
def test_bare_install_extracts_a_document(wheel: Path, corpus_db: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    bin_ = tmp_path / "venv" / "bin"
    pip = [bin_ / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, wheel], check=True)
    subprocess.run(
        [bin_ / "beleid", "extract", LETTER, "--db", "out.db"],
        cwd=tmp_path,
        env={},
        check=True,
    )
    counts = []
    for db in (tmp_path / "out.db", corpus_db):
        (found,) = database.open_for_reading(db).execute(
            "SELECT count(*) FROM extracted_commitments WHERE document = ?", [LETTER.stem]
        )
        counts.append(found)
    assert counts[0] == counts[1] != (0,)

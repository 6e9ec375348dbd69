"""The lock file: every package that the project asks for, in a version that fits, with hashes."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
WANTED = [*PROJECT["dependencies"], *EXTRAS["parquet"], *EXTRAS["cluster"]]
ENTRIES = re.findall(
    r"^([a-z0-9.-]+)==(\S+)[^\n]*\\\n((?:    --hash=\S+(?: \\)?\n)*)",
    (ROOT / "requirements.lock").read_text(encoding="utf-8"),
    re.MULTILINE,
)


def test_every_package_has_hashes() -> None:
    assert len(ENTRIES) > 50
    assert all("--hash=sha256:" in hashes for _, _, hashes in ENTRIES)


@pytest.mark.parametrize("wanted", WANTED)
def test_what_the_project_asks_for_is_locked(wanted: str) -> None:
    requirement = Requirement(wanted)
    versions = [version for name, version, _ in ENTRIES if name == requirement.name.lower()]
    assert versions
    assert all(version in requirement.specifier for version in versions)

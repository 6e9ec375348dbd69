"""Runs of the whole program that are killed at random moments go on where they were."""

from __future__ import annotations

import pytest

from benchmarks.kill import tries


@pytest.mark.slow
def test_killed_runs_lose_no_row_and_double_none() -> None:
    tried = list(tries(documents=3, points=5, seed=7, workers=2))
    assert len(tried) == 5
    assert [(one.lost, one.double, one.left) for one in tried] == [(0, 0, ())] * 5

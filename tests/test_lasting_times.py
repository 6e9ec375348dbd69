"""The end of what runs from a time for so many months or years."""

from __future__ import annotations

import pytest

from extractors.finding.lasting_times import until_its_end
from extractors.language.dates import find_dates, resolve


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De stad huurt de kade vanaf 2020 voor vier jaar.", "2020/2023"),
        ("De stad huurt de kade vanaf juni 2020 voor achttien maanden.", "2020-06/2021-11"),
        ("Huur de kade vanaf 1 april 2020 gedurende 2 jaar.", "2020-04-01/2022-03-31"),
        ("De stad huurt de kade voor een periode van zes jaar vanaf 2020.", "2020/2025"),
        ("De stad verlengt dit na 2019 voor opnieuw vier jaar.", "2020/2023"),
        # No whole years of years, no number, another clause, no time from which it runs
        ("De stad huurt de kade vanaf 2020 voor zes maanden.", "2020/.."),
        ("De stad huurt de kade vanaf 2020 voor jaren.", "2020/.."),
        ("De stad huurt de kade vanaf 2020, en koopt een pont voor vier jaar.", "2020/.."),
        ("De stad huurt in 2020 een kade voor vier jaar.", "2020"),
    ],
)
def test_what_runs_for_so_long_has_an_end(text: str, expected: str) -> None:
    (mention,) = find_dates(text)
    assert until_its_end(resolve(mention, None), text, mention) == expected
